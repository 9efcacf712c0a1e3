from itertools import permutations

import pytest

from tests.links.rows import document, exercise, tables
from tidings.lexicon import shipped
from tidings.links.drills import drills, title_of

SEA = {"places": ["Sea of Japan"]}


def found(*rows, documents=()):
    """The drills, and of each row the name of the drill that it belongs to, or the number of one without a name."""
    made, of_mention = drills(tables(*rows, documents=documents), shipped())
    names = {row["drill_id"]: row["reference_id"] or row["name"] or at for at, row in enumerate(made)}
    return made, [names.get(of_mention.get(row["exercise_id"])) for row in rows]


SIX = ("Northern/Interaction-2024", "Northern Interaction 2024", "North-Joint 2024", "Beibu/Interaction-2024", "North. Interaction-2024")


def test_six_names_of_one_edition_are_one_drill():
    rows = [exercise("2024", name=name) for name in SIX]
    rows.append(exercise("2024-09-10/2024-09-27", name="Northern United-2024", **SEA))
    (made,), names = found(*rows)
    assert set(names) == {"Northern/Interaction-2024"}
    assert made["mentions"] == 6
    assert set(made["aliases"]) >= {*SIX[1:], "Northern United-2024"}
    assert made["places"] == ["Sea of Japan", "Sea of Okhotsk"]
    assert (str(made["date_start"]), str(made["date_end"]), made["date_precision"]) == ("2024-09-10", "2024-09-27", "day")


def test_two_editions_of_a_yearly_drill_are_two_drills():
    made, names = found(exercise("2023", name="Northern/Interaction-2023"), exercise("2024", name="Northern/Interaction-2024"))
    assert names == ["Northern/Interaction-2023", "Northern/Interaction-2024"]
    assert len(made) == 2


JOINED = [
    # mention, the edition on the lists that it is, why
    (dict(when="2024", name="Peace Mission 2021."), "Peace Mission-2021", "the year in the name is the edition's, whatever the date"),
    (dict(when="2016-09-13", name="Joint Sea", places=["South China Sea"]), "Joint Sea-2016", "the year is the date's"),
    (dict(when="2025", name="AMAN-25"), "AMAN-25", "two digits of a year"),
    (dict(when="2015-08-21", name="Joint Sea 2015"), "Joint Sea-2015 (II)", "the dates say which stage"),
    (dict(when="2015", name="Joint Sea-2015 (I)"), "Joint Sea-2015 (I)", "the name says which stage"),
    (dict(when="2023-07-20/2023-07-23", **SEA), "Northern/Interaction-2023", "unnamed, dates and place"),
    (dict(when="2021-10", **SEA), "Joint Sea-2021", "a month, kind and place"),
    (dict(when="2024-07-25", kind="air patrol"), "8th joint strategic air patrol", "the day after, no place given"),
    (dict(when="", kind="air patrol", words="It was the second joint air patrol of the two."), "2nd joint strategic air patrol", "an ordinal"),
    (dict(when="2024-10-02", kind="coast guard patrol", places=["Arctic Ocean"]), "1st coast guard joint patrol", "a day of a long patrol"),
    (dict(when="2023-08-01/2023-08-05", kind="naval patrol", places=["Alaska"]), "3rd joint maritime patrol", "a coast off which it sailed"),
    (dict(when="2024-07", words="The frigates Xianning and Dali took part.", places=["South China Sea"]), "Joint Sea-2024", "hull names"),
    (dict(when="2025-08-04", words="The destroyer Shaoxing led the drill."), "Joint Sea-2025", "a hull name and a day"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "drill", "why"), JOINED, ids=[why for *_, why in JOINED])
def test_a_mention_is_joined_to_the_lists(mention, drill, why):
    assert found(exercise(**mention))[1] == [drill]


ALONE = [
    # mention, why it is not joined to the lists
    (dict(when=""), "neither name nor date"),
    (dict(when="2023"), "a year is too vague"),
    (dict(when="2015", name="Joint Sea-2015"), "two stages, nothing says which"),
    (dict(when="", name="Joint Sea"), "the series, not an edition"),
    (dict(when="2024-09", words="They drilled together."), "a month without a place"),
    (dict(when="2024-07-24", kind="air patrol", modality="denied"), "denied"),
    (dict(when="2012/2020", kind="naval drill", **SEA), "a stretch of years"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "why"), ALONE, ids=[why for _, why in ALONE])
def test_a_mention_too_vague_to_be_one_drill_belongs_to_none(mention, why):
    assert found(exercise(**mention)) == ([], [None])


OTHER = [
    (dict(when="2024-07-24", kind="air patrol", participants=["China", "Pakistan"]), "other countries"),
    (dict(when="2023-07-21", places=["Mediterranean Sea"]), "another sea"),
    (dict(when="2023-07-29", **SEA), "another week"),
    (dict(when="2022-09-02", kind="coast guard patrol", **SEA), "another kind"),
    (dict(when="2027", name="Northern/Interaction-2027"), "an edition that the lists do not have yet"),
    (dict(when="2024", name="Falcon Strike 2024", participants=["China", "Thailand"]), "a series that the lists do not have"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "why"), OTHER, ids=[why for _, why in OTHER])
def test_what_is_on_no_list_is_a_drill_of_its_own(mention, why):
    made, names = found(exercise(**mention))
    assert [row["reference_id"] for row in made] == [None]
    assert names != [None]


def test_unnamed_mentions_of_one_place_and_time_are_one_drill_and_others_are_not():
    place = {"places": ["Yellow Sea"]}
    rows = [
        exercise("2031-10-14", **place),
        exercise("2031-10", doc_id="b", **place),
        exercise("2031-10-14/2031-10-15", doc_id="c", places=["Qingdao", "Yellow Sea"]),
        exercise("2031-10", places=["Black Sea"]),
        exercise("2031-11", **place),
    ]
    made, names = found(*rows)
    assert names[0] == names[1] == names[2] != names[3] != names[4] != names[0]
    assert sorted((row["mentions"], row["documents"], row["lineages"]) for row in made) == [(1, 1, 1), (1, 1, 1), (3, 3, 3)]


def test_documents_that_echo_one_another_are_one_source():
    documents = [document("a", lineage_id="x"), document("b", lineage_id="x"), document("c")]
    rows = [exercise("2024", name="Northern/Interaction-2024", doc_id=d) for d in "abc"]
    (made,), _ = found(*rows, documents=documents)
    assert (made["documents"], made["lineages"]) == (3, 2)


def test_a_mention_that_repeats_its_origin_is_not_counted():
    rows = [exercise("2024", name="Ocean-2024"), exercise("2024", name="Ocean-2024", doc_id="b", echo=True)]
    assert found(*rows)[0][0]["mentions"] == 1


def test_a_drill_says_what_was_reported_beside_what_happened():
    (made,), _ = found(
        exercise("2005-08-15/2005-08-25", name="Peace Mission 2005", date_text="from 15 to 25 August", places=["Vladivostok"])
    )
    assert (str(made["date_start"]), str(made["reported_start"]), made["reported"]) == (
        "2005-08-18",
        "2005-08-15",
        ["from 15 to 25 August"],
    )
    assert (made["places"], made["places_reported"]) == (["Vladivostok", "Shandong Peninsula"], ["Vladivostok"])


def test_an_end_that_no_source_gives_is_said_to_be_unknown():
    (made,), _ = found(exercise("2024-10-01", kind="naval patrol", words="the fifth joint naval patrol"))
    assert (made["reference_id"], made["end_known"], made["date_start"]) == ("5th joint maritime patrol", False, made["date_end"])


def test_the_order_of_the_rows_does_not_matter():
    rows = [
        exercise("2031-10", **SEA),
        exercise("2031-10-14", **SEA),
        exercise("2024", name="Ocean-2024"),
        exercise("2031-10-13/2031-10-16", **SEA),
    ]
    assert len({repr(drills(tables(*order), shipped())[0]) for order in permutations(rows)}) == 1


@pytest.mark.parametrize("name", ["", "---", "2024", "(I)", "the exercise", "\u0000\u202e", "X" * 5000, "1 " * 3000])
def test_any_name_can_be_taken_apart(name):
    assert title_of(name).words == title_of(f" {name} ").words


def test_every_name_on_the_lists_finds_its_own_edition_or_none_where_it_means_two_stages():
    every = [(drill, name) for drill in shipped().drills for name in (drill.name, *drill.aliases)]
    names = found(*(exercise(str(drill.start.year), name=name) for drill, name in every))[1]
    wrong = [(name, drill.name, got) for (drill, name), got in zip(every, names, strict=True) if got != drill.name]
    assert wrong == [("Maritime Interaction-2015", "Joint Sea-2015 (I)", None)]
