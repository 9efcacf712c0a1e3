from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.exercise_sentences import NONE, SOME
from tests.corpus.exercise_stories import NOTHING, STORIES
from tidings.facts.exercises.exercises import exercises
from tidings.facts.exercises.told import Exercise
from tidings.lexicon import DRILL_KINDS, shipped
from tidings.tables import MODALITIES
from tidings.text.document import Document, Source
from tidings.values.reading import Reading, read


def a_reading(text: str, published: str = "2024-11-04") -> Reading:
    return read(Document.from_text(text, source=Source(published=date.fromisoformat(published) if published else None)), shipped())


def found_in(text: str, published: str = "2024-11-04") -> list[Exercise]:
    return list(exercises(a_reading(text, published)))


def listed(names: str) -> set[str]:
    return {name for name in names.split("; ") if name}


@pytest.mark.parametrize(
    ("reason", "published", "text", "participants", "kind", "start", "end", "places", "name"),
    SOME,
    ids=lambda v: v[:30] if isinstance(v, str) else None,
)
def test_exercise(
    reason: str, published: str, text: str, participants: str, kind: str | None, start: str, end: str, places: str | None, name: str | None
) -> None:
    found = found_in(text, published)
    assert found, reason
    row = found[0]
    assert set(row.participants) == listed(participants)
    assert (row.when.start.isoformat() if row.when else "", row.when.end.isoformat() if row.when else "") == (start, end)
    if kind is not None:
        assert row.kind == kind
    if places is not None:
        assert set(row.places) == listed(places)
    if name is not None:
        assert (row.name or "") == name


@pytest.mark.parametrize(("reason", "published", "text", "rows"), STORIES, ids=[reason for reason, *_ in STORIES])
def test_story(reason: str, published: str, text: str, rows: list[tuple[str, str, str, str | None]]) -> None:
    found = [
        (r.when.start.isoformat() if r.when else "", r.when.end.isoformat() if r.when else "", set(r.participants), set(r.places))
        for r in found_in(text, published)
    ]
    expected = [(start, end, listed(who), listed(where or "")) for start, end, who, where in rows]
    assert [row[:3] for row in found] == [row[:3] for row in expected], reason
    for row, wanted, (*_, where) in zip(found, expected, rows, strict=True):
        assert where is None or row[3] == wanted[3], reason


@pytest.mark.parametrize(("reason", "text"), NONE + NOTHING, ids=lambda v: v[:30])
def test_no_exercise(reason: str, text: str) -> None:
    assert found_in(text) == [], reason


def test_what_took_part_is_kept_as_written() -> None:
    assert (
        found_in("China and Russia sent around 10,000 troops to a joint exercise in August 2005.")[0].assets_text == "around 10,000 troops"
    )
    assert found_in("Ten Chinese and Russian warships as well as six helicopters held joint drills in the Sea of Japan.")[
        0
    ].assets_text == ("Ten Chinese and Russian warships as well as six helicopters")


def test_what_is_trained_against_takes_no_part() -> None:
    [row] = found_in("Indian and Thai frigates held a joint anti-submarine exercise in the Andaman Sea in May 2022.")
    assert row.assets_text == "frigates"


def test_a_watcher_sends_no_assets() -> None:
    [row] = found_in("Russia and China held a joint naval patrol near Alaska, shadowed by four U.S. destroyers.")
    assert row.participants == ("Russia", "China")
    assert row.assets_text is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("China and Russia will hold joint naval drills in the Sea of Japan next week.", "planned"),
        ("China and Russia may hold joint naval drills in the Sea of Japan.", "hypothetical"),
        ("China and Russia are holding joint naval drills in the Sea of Japan.", "ongoing"),
        ("China and Russia allegedly held joint naval drills in the Sea of Japan.", "alleged"),
        ("China and Russia held joint naval drills in the Sea of Japan.", "occurred"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert found_in(text)[0].modality == modality


def test_the_next_sentence_about_the_same_exercise_is_one_row() -> None:
    [row] = found_in("China and Thailand held their first joint ground drill in 2016. The drill involved 200 soldiers.")
    assert row.assets_text == "200 soldiers"
    assert row.when is not None
    assert row.when.precision == "year"


def test_they_are_the_countries_named_before() -> None:
    found = found_in("India and Russia are old partners. They have held a series of joint naval drills in recent years.")
    assert [set(row.participants) for row in found] == [{"India", "Russia"}]
    assert found[0].when is None


def test_a_mention_without_date_takes_it_from_the_one_it_refers_to() -> None:
    text = "Iran and Russia began joint naval drills in the Caspian Sea on July 21, 2025.\n\nThe manoeuvres include 20 ships, Tehran said."
    found = found_in(text)
    assert len(found) == 2
    assert found[1].when == found[0].when
    assert found[1].participants == ("Iran", "Russia")


def test_last_years_edition_is_another_with_its_own_date() -> None:
    text = "The Philippines and the United States launched Balikatan on April 22. Last year's edition involved about 17,600 troops."
    first, second = found_in(text, "2024-04-23")
    assert (second.name, second.kind, second.assets_text) == ("Balikatan", first.kind, "about 17,600 troops")
    assert second.when is not None
    assert second.when.start.isoformat() == "2023-01-01"


def test_a_drill_and_then_a_patrol_are_two() -> None:
    text = "In August 2021 the navies of China and Russia ended Joint Sea-2021 off Vladivostok, then sent ships on a joint patrol through the Tsugaru Strait."
    found = found_in(text)
    assert [(row.kind, row.places) for row in found] == [("naval drill", ("Vladivostok",)), ("naval patrol", ("Tsugaru Strait",))]
    assert found[1].when is None


def test_another_drill_lends_no_date() -> None:
    text = "China and Russia held joint naval drills in the Sea of Japan in July 2023. India and Japan held joint naval drills off Chennai."
    found = found_in(text)
    assert [row.when is None for row in found] == [False, True]


def test_a_headline_told_below_is_not_counted_twice() -> None:
    text = "India and Sri Lanka hold joint naval drill\n\nINDIA and Sri Lanka held a joint naval drill off Colombo on April 3, 2023, the navy said."
    assert len(found_in(text)) == 1


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(
            [
                "China and Russia",
                "joint",
                "naval drills",
                "“",
                "”",
                "in 2019",
                "held",
                "with Iran",
                ".",
                "\n\n",
                "Vostok-2018",
                "The exercise",
                ";",
            ]
        ),
        max_size=14,
    ).map(" ".join)
)
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    reading = a_reading(text)
    for row in exercises(reading):
        assert 0 <= row.span.start < row.span.end <= len(reading.text)
        assert row.kind in DRILL_KINDS
        assert row.modality in MODALITIES
        assert len(row.participants) >= 2
        assert (row.when is None) == (row.basis == "none")
