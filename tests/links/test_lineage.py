"""Copies find their origin and nothing else does; what shows that a text was reworded; whose rows echo whose."""

import random
from datetime import date, timedelta

import pytest

from bench.copies import plant, recall_and_precision
from tidings.lexicon import shipped
from tidings.links.lineage.alignment import align
from tidings.links.lineage.defects import defects, reason, reworded
from tidings.links.lineage.lineage import lineages
from tidings.links.lineage.texts import Text
from tidings.pipeline import beside_one_another, extract_one
from tidings.tables import FACTS, TABLES
from tidings.text.document import Document, Source

FIRST = """Grain harvest talks open in Tashkent

TASHKENT, May 4 - Ministers of seven countries opened talks on grain on Tuesday in the Uzbek capital.

Uzbekistan exported 1.4 million tonnes of wheat in 2020, an increase of 12 percent, the farm ministry said.

"We cannot wait for another drought," Deputy Minister Rustam Aliev told reporters at the opening.

The talks are held every two years and will close on Friday with a joint statement.

Kazakhstan, the largest grower of the region, proposed a common reserve of three million tonnes.
"""
UPDATE = """Grain harvest talks open in Tashkent, reserve agreed

TASHKENT, May 4 - Ministers of seven countries opened talks on grain on Tuesday in the Uzbek capital.

Uzbekistan exported 1.4 million tonnes of wheat in 2020, an increase of 12 percent, the farm ministry said.

"We cannot wait for another drought," Deputy Minister Rustam Aliev told reporters at the opening.

Kazakhstan, the largest grower of the region, proposed a common reserve of three million tonnes, and the six others agreed.

Turkmenistan will host the next round in Ashgabat in 2023, its envoy said after the session on Tuesday.

"A reserve is worth more than a promise," said the Kazakh minister, Dana Serik.
"""
SPUN = """[ad_1]
TASHKENT, May 4 - Clergymen of seven nations started negotiations on cereal on Tuesday within the Uzbek capital city.

Uzbekistan shipped 1.4 million tonnes of wheat in 2020, a rise of 12 p.c 12 months on 12 months, the agricultural ministry stated.

"We can not watch for an additional drought," Deputy Minister Rustam Aliev informed reporters on the opening, the New York Instances reported.

The negotiations are staged each two years and can shut on Friday with a {joint} assertion.

Kazakhstan, the most important grower of the area, urged a standard reserve of three million tonnes.
"""
NEXT_MONTH = (
    FIRST.replace("May 4", "June 8").replace("1.4", "1.9").replace("2020", "2021").replace("12", "31").replace("Tashkent", "Samarkand")
)
OTHER = """Fish quotas divide the northern states

Seven countries disagree about cod, and the farm ministry said on Tuesday that talks will close on Friday without a joint statement.
The quota was cut by 12 percent in 2020, and no minister told reporters why the largest of the fleets had to wait for another season.
"""


def document(text, published=None, file="a.txt", **source):
    return Document.from_text(text, file, Source(published=published, **source))


def found(*texts, days=()):
    """The lineage of each text, in their order."""
    documents = [document(text) for text in texts]
    days = {d.doc_id: day for d, day in zip(documents, days, strict=False)}
    made = lineages(documents, days, shipped())
    return [made[d.doc_id] for d in documents]


def tables_of(*documents):
    lexicon = shipped()
    return beside_one_another(documents, {d.doc_id: extract_one(d, lexicon)[0] for d in documents}, lexicon)


# Copies and their origins


def test_two_editions_are_one_lineage_and_neither_is_reworded():
    first, update = found(FIRST, UPDATE, days=[date(2021, 5, 4)] * 2)
    assert first.lineage_id == update.lineage_id
    assert (first.wording, update.wording) == ("original", "original")
    assert (first.copy_of, update.copy_of) == (update.doc_id, None), "of one day, the fuller one is the origin"


def test_a_spun_copy_is_reworded_and_points_to_its_origin():
    first, spun = found(FIRST, SPUN)
    assert (spun.copy_of, spun.lineage_id, first.copy_of) == (first.doc_id, first.doc_id, None)
    assert (first.wording, spun.wording) == ("original", "reworded")
    assert 0.5 < spun.similarity < 0.85
    assert "“New York Instances” for “New York Times”" in spun.wording_reason


@pytest.mark.parametrize(("days", "origin"), [(("2021-05-04", "2021-05-05"), 0), (("2021-05-06", "2021-05-05"), 1)])
def test_of_two_editions_of_different_days_the_first_is_the_origin(days, origin):
    made = found(FIRST, UPDATE, days=map(date.fromisoformat, days))
    assert {one.lineage_id for one in made} == {made[origin].doc_id}


def test_a_reworded_text_is_no_origin_whatever_its_date_says():
    first, spun = found(FIRST, SPUN, days=[date(2021, 5, 4), date(2021, 5, 3)])
    assert (first.copy_of, spun.copy_of) == (None, first.doc_id)


def test_an_excerpt_is_the_copy_of_the_whole_whatever_its_date_says():
    excerpt = "\n\n".join(FIRST.split("\n\n")[1:4])
    whole = (
        FIRST
        + OTHER * 1
        + "\n".join(f"Line {word} tells of the {word} harvest alone." for word in "red blue green white black grey".split())
    )
    made = found(whole, excerpt, days=[date(2021, 5, 9), date(2021, 5, 4)])
    assert made[1].copy_of == made[0].doc_id
    assert made[0].copy_of is None


@pytest.mark.parametrize(
    "other",
    [OTHER, NEXT_MONTH, "TASHKENT, May 4 - Ministers of seven countries opened talks on grain on Tuesday in the Uzbek capital.", "Grain"],
    ids=["same subject", "same form", "one shared sentence", "nothing"],
)
def test_what_is_no_copy(other):
    made = found(FIRST, other + "\n\n" + OTHER if len(other) < 120 else other)
    assert [one.copy_of for one in made] == [None, None]
    assert len({one.lineage_id for one in made}) == 2


def test_a_copy_of_a_copy_names_the_origin():
    again = SPUN.replace("additional", "extra").replace("capital city", "metropolis")
    made = found(FIRST, SPUN, again)
    assert [one.copy_of for one in made] == [None, made[0].doc_id, made[0].doc_id]


def test_twenty_copies_are_one_lineage():
    made = found(FIRST, *(f"{FIRST}\nPosted by reader number {n} of this page." for n in range(20)))
    assert len({one.lineage_id for one in made}) == 1


def test_other_words_in_nearly_every_sentence_are_rewording_without_any_defect():
    spun = FIRST
    for word, other in [("opened", "began"), ("talks", "parleys"), ("countries", "lands"), ("exported", "sold"), ("increase", "rise"), ("said", "stated"),
                        ("wait for", "await"), ("another", "one more"), ("told reporters at", "remarked during"), ("held", "staged"), ("close", "end"),
                        ("joint statement", "common text"), ("largest grower of the region", "biggest local farmer"), ("proposed", "urged"),
                        ("common reserve", "shared stock"), ("on grain", "about cereals"), ("farm", "agrarian"), ("will", "shall")]:  # fmt: skip
        spun = spun.replace(word, other)
    first, other = found(FIRST, spun, days=[date(2021, 5, 4), date(2021, 5, 6)])
    assert (first.wording, other.wording, other.copy_of) == ("original", "reworded", first.doc_id)
    assert "sentences that it shares with its origin" in other.wording_reason


def test_the_order_of_documents_decides_nothing():
    documents = [document(text, file=f"{n}.txt") for n, text in enumerate((FIRST, UPDATE, SPUN, NEXT_MONTH, OTHER))]
    made = lineages(documents, {}, shipped())
    for seed in range(6):
        random.Random(seed).shuffle(documents)
        assert lineages(documents, {}, shipped()) == made


def test_no_documents_and_documents_without_words():
    assert found() == []
    assert [one.copy_of for one in found("1", "?!", "[ad_1]")] == [None] * 3


def test_planted_copies_are_found_and_nothing_else():
    planted = plant(300)
    recall, precision = recall_and_precision(planted, lineages(planted.documents, {}, shipped()))
    assert recall >= 0.95
    assert precision >= 0.99


# Sentences beside one another


def test_each_sentence_stands_beside_the_one_it_repeats():
    mine, other = Text.of(document(SPUN)), Text.of(document(FIRST))
    alignment = align(mine, other)
    assert [pair.other for pair in alignment.pairs] == [1, 2, 3, 4, 5]
    assert alignment.shares[0] == 1
    assert 0.7 < alignment.shares[1] < 1, "the headline is left out"


def test_a_sentence_cut_in_two_stands_twice_beside_the_whole():
    whole = "The ships left Busan at dawn with grain for three ports and returned at night with timber from the same three ports."
    cut = "The ships left Busan at dawn with grain for three ports. They returned at night with timber from the same three ports."
    assert [pair.other for pair in align(Text.of(document(cut)), Text.of(document(whole))).pairs] == [0, 0]


def test_long_texts_are_aligned_in_linear_time(hang_guard):
    text = Text.of(
        document("\n".join(f"Ship number {n} left port {n % 97} with {n * 7} tonnes of grain and coal on board." for n in range(20_000)))
    )
    assert len(align(text, text).pairs) == 20_000


def test_a_text_of_one_word_is_aligned_in_linear_time(hang_guard):
    text = document("grain " * 200_000)
    assert found(text.text, text.text + "grain")[0].wording == "original"


# Defects

DEFECTS = [
    ("Trade grew 12 months on 12 months.", ["12 months on 12 months"]),
    ("Trade grew year on year for 12 months on end.", []),
    ("He wrote in the South China Morning Put up that", ["South China Morning Put up"]),
    ("He wrote in the South China Morning Post that he put up with it.", []),
    ("The New York Instances and the Wall Avenue Journal", ["New York Instances", "Wall Avenue Journal"]),
    ("New York instances of the disease; the New York Times, Instances", []),
    ("Korea Times, Moscow Times, The Daily Star, New York Post, Financial Tribune, The New York Sun", []),
    ("the Chinese language overseas ministry", ["Chinese language overseas ministry"]),
    ("They met for the primary time at a press convention.", ["for the primary time", "press convention"]),
    ("At the party convention they met for their primary time slot.", []),
    ("The Russian protection ministry and one in all them", ["Russian protection ministry", "one in all them"]),
    ("The Russian environmental protection ministry, one of them; three in all, the Chinese presidency of the bloc", []),
    ("Low ground pressure lets people of the state go to work on foot in a trade battle.", []),
    ("the Chinese language school of the Ministry of Foreign Affairs", []),
    ("price {hardware} in {the market}", ["{hardware}", "{the market}"]),
    ("the set {1, 2} and ${total} of {X}", []),
    ("NATO's support: they supportNATO as NATO wants", ["supportNATO"]),
    ("openDemocracy, YouTube, TikTok, iPhone, PetroChina, BRICSPay and the MiGs of the PLA", []),
    ("THE The bloc met.", ["THE The"]),
    ("THE BLOC met in the end, and the bloc parted.", []),
    ("dual-use technology. like microelectronics", ["technology. like"]),
    ("Gov. said, approx. three, i.e. that, vs. the. It was so.", []),
]


@pytest.mark.parametrize(("text", "expected"), DEFECTS)
def test_defects(text, expected):
    assert [defect.words for defect in defects(Text.of(document(text)), shipped())] == expected


def test_no_name_of_the_reference_tables_is_a_defect():
    lexicon = shipped()
    names = [
        name for row in (*lexicon.outlets, *lexicon.organisations, *lexicon.places, *lexicon.people) for name in (row.name, *row.aliases)
    ]
    text = "\n\n".join(f"It was said by {name} and others." for name in (*names, *lexicon.phrases))
    assert [str(d) for d in defects(Text.of(document(text)), lexicon)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade grew 12 months on 12 months.", False),  # one defect
        ("The overseas ministry said. The overseas ministry wrote. The overseas ministry left.", False),  # one sign, three times
        ("The overseas ministry told the New York Instances of {dollars}.", True),
        ("For the primary time the navy workout routines ended with a press convention.", True),
        (
            "THE The bloc. Our bloc is theBLOC, NATO and aidNATO with aid of the NATO kind, and the talks. which ended",
            False,
        ),  # 4 light ones
        ("THE The bloc of NATO gave aid: aidNATO, aidNATO, aidNATO, and the talks. which ended", True),  # three kinds, heavy together
    ],
)
def test_one_misprint_is_no_method(text, expected):
    seen = defects(Text.of(document(text)), shipped())
    assert reworded(seen, 60) is expected, reason(seen) if seen else ""


def test_a_handful_of_misprints_in_a_long_text_is_no_method():
    seen = defects(Text.of(document("The overseas ministry told the New York Instances of {dollars}.")), shipped())
    assert not reworded(seen, 20_000)


# Rows


def test_a_copys_rows_are_its_origins_and_only_they_are_echoes():
    first, spun = document(FIRST, date(2021, 5, 4)), document(SPUN, date(2021, 5, 6))
    rows = tables_of(first, spun)
    for name in FACTS:
        of_copy = [row for row in rows[name] if row["doc_id"] == spun.doc_id]
        assert all(row["echo"] for row in of_copy)
        assert not any(row["echo"] or row["echo_of"] for row in rows[name] if row["doc_id"] == first.doc_id)
    key = {row["figure_id"]: row["value"] for row in rows["figures"]}
    assert [key[row["echo_of"]] for row in rows["figures"] if row["echo"]] == [row["value"] for row in rows["figures"] if row["echo"]]
    assert {row["fidelity"] for row in rows["quotes"] if row["doc_id"] == spun.doc_id} == {"reworded"}
    assert {row["fidelity"] for row in rows["quotes"] if row["doc_id"] == first.doc_id} == {"verbatim"}


def test_what_an_edition_adds_is_its_own_and_what_it_keeps_is_an_echo():
    rows = tables_of(document(FIRST, date(2021, 5, 4)), document(UPDATE, date(2021, 5, 5)))
    own = [quote["text"] for quote in rows["quotes"] if not quote["echo"]]
    assert own == ["We cannot wait for another drought,", "A reserve is worth more than a promise,"]
    assert len(rows["quotes"]) == 3
    assert len([row for row in rows["figures"] if row["value"] == 12 and not row["echo"]]) == 1


def test_what_an_edition_tells_as_happened_is_no_echo_of_the_plan():
    plan = (
        "ATHENS, May 4 - Egypt and Greece will hold the joint naval exercise Medusa-2021 off Crete on May 10, 2021, the navy said.\n"
        "Foreign Minister Wang Yi will visit Athens on May 12, 2021, the ministry said.\n"
        "The two fleets hold such drills every spring, and no port is closed to fishermen while they last.\n"
    )
    told = plan.replace("May 4", "May 20").replace("will hold", "held").replace("will visit", "visited")
    before, after = document(plan, date(2021, 5, 4)), document(told, date(2021, 5, 20))
    rows = tables_of(before, after)
    assert rows["documents"][1]["copy_of"] == before.doc_id
    for name in ("exercises", "events"):
        assert {(row["modality"], row["echo"]) for row in rows[name] if row["doc_id"] == after.doc_id} == {("occurred", False)}
    again = tables_of(before, document(plan.replace("May 4", "May 20"), date(2021, 5, 20)))
    assert all(row["echo"] for name in ("exercises", "events") for row in again[name] if row["doc_id"] != before.doc_id)


def test_an_undated_copy_is_read_as_of_its_origins_day():
    copy = FIRST.replace("TASHKENT, May 4 - ", "").replace("on Tuesday", "last month") + "More in the evening edition.\n"
    rows = tables_of(document(FIRST, date(2021, 5, 4), publisher="Amu Post"), document(copy))
    origin, made = rows["documents"]
    assert (made["copy_of"], made["published"], made["published_basis"]) == (origin["doc_id"], date(2021, 5, 4), "inherited")
    assert {row["report_date"] for name in FACTS for row in rows[name]} == {date(2021, 5, 4)}
    assert [row["date_start"] for row in rows["events"] if "last month" in row["evidence"]] == [date(2021, 4, 1)]


def test_a_copy_without_its_origin_is_no_echo():
    rows = tables_of(document(SPUN, date(2021, 5, 6)))
    assert not any(row["echo"] for name in FACTS for row in rows[name])
    assert {row["fidelity"] for row in rows["quotes"]} == {"reworded"}
    assert rows["documents"][0]["similarity"] is None


def test_what_is_loaded_first_decides_nothing():
    texts = [(FIRST, 4), (UPDATE, 5), (SPUN, 6), (OTHER, 7)]
    documents = [document(text, date(2021, 5, 1) + timedelta(days)) for text, days in texts]

    def rows(order):
        made = tables_of(*order)
        return {name: sorted(made[name], key=lambda row: row[TABLES[name].key]) for name in ("documents", "alignments", *FACTS)}

    assert rows(documents) == rows(documents[::-1])
