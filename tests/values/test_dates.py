"""Dates: a corpus of sentences with what they mean, what is no date, and what holds for any text."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.text.document import Document, Span
from tidings.text.regions import lay_out
from tidings.values.anchors.anchors import Anchors, Entry
from tidings.values.dates.dates import DateMention, find_dates, parse_date, year_in_name
from tidings.values.interval import Interval, Precision

CORPUS = Path(__file__).parent.parent / "corpus" / "dates.tsv"
with CORPUS.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
PRECISIONS: dict[str, Precision] = {"month": "month", "year": "year"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def on(text: str) -> Interval:
    return Interval(day(text), day(text))


def interval(cell: str) -> Interval | None:
    """'2024-05-14..2024-05-16', '2024-05-16', '2024-01-01..2024-12-31 year'."""
    if not cell:
        return None
    days, _, precision = cell.partition(" ")
    first, _, last = days.partition("..")
    return Interval(day(first), day(last or first), PRECISIONS.get(precision, "day"))


def shown(mention: DateMention) -> str:
    """'14-16 May = 2024-05-14/2024-05-16 day document', or 'last winter = ?' where it is not known."""
    if mention.when is None:
        assert mention.basis == "none"
        return f"{mention.text} = ?"
    last = "" if mention.when.start == mention.when.end else f"/{mention.when.end}"
    return f"{mention.text} = {mention.when.start}{last} {mention.when.precision} {mention.basis}"


@pytest.mark.parametrize("row", ROWS, ids=[f"{n}: {row['why']}" for n, row in enumerate(ROWS, 2)])
def test_corpus(row: dict[str, str]) -> None:
    found = [shown(mention) for mention in parse_date(row["text"], interval(row["anchor"]))]
    assert found == ([] if row["dates"] == "-" else row["dates"].split(" ; "))


def test_corpus_has_many_of_both() -> None:
    negatives = sum(row["dates"] == "-" for row in ROWS)
    assert negatives >= 80
    assert len(ROWS) - negatives >= 150


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\n"], ids=["space", "no-break", "narrow no-break", "line end"])
@pytest.mark.parametrize("dash", "-–—−‑", ids=lambda dash: f"U+{ord(dash):04X}")
def test_any_space_and_dash(space: str, dash: str) -> None:
    [mention] = parse_date(f"They met on 14{dash}16{space}May{space}2024.")
    assert mention.when == Interval(date(2024, 5, 14), date(2024, 5, 16))


@pytest.mark.parametrize(
    ("text", "kind", "preposition"),
    [
        ("Trade rose over the past year.", "past stretch", "over"),
        ("So far this year trade rose.", "so far", None),
        ("It closed in 2021.", "year", "in"),
        ("It has been closed since March 2021.", "month", "since"),
        ("As of May 2021 it was closed.", "month", "as of"),
        ("A week later it closed.", "anaphoric", None),
        ("The 2021 closure was short.", "year", None),
        ("It fell in the first nine months of 2024.", "months", "in"),
    ],
)
def test_kind_and_preposition(text: str, kind: str, preposition: str | None) -> None:
    [mention] = parse_date(text, on("2024-11-05"))
    assert (mention.kind, mention.preposition) == (kind, preposition)
    assert mention.over_past == (kind == "past stretch")


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("Northern/Interaction-2024", 2024),
        ("Joint Sea 2024", 2024),
        ("Zapad-2021", 2021),
        ("Maritime Security Belt", None),
        ("Expedition 19050", None),
        ("Plan 2020 to 2025", None),
        ("Type 055", None),
    ],
)
def test_year_in_name(name: str, year: int | None) -> None:
    found = year_in_name(name)
    assert (found.start.year if found else None) == year
    assert parse_date(name) == [] or year is None


def anchors(*entries: Entry, published: date | None = None) -> Anchors:
    return Anchors(published, "stated" if published else "none", None, entries, "")


def test_counts_from_the_entry_else_from_the_document() -> None:
    text = "Cutters sailed on Monday.\n\n5 June\nTankers sailed on Monday.\n\n1 May\nBarges sailed on Monday."
    june, may = text.index("5 June"), text.index("1 May")
    entries = (
        Entry(Span(june, may - 2), "5 June", None, None, on("2023-06-05"), "document"),
        Entry(Span(may, len(text)), "1 May", None, None, None, "none"),
    )
    found = find_dates(text, lay_out(text), anchors(*entries, published=date(2023, 6, 8)))
    assert [mention.when.start if mention.when else None for mention in found if mention.text == "Monday"] == [
        date(2023, 6, 5),
        date(2023, 6, 5),
        None,
    ]


def test_that_day_is_the_day_named_before_it() -> None:
    text = "They met on 3 May 2024. Later that day he flew home. He rested.\n\nThe same day it rained."
    found = list(find_dates(text, lay_out(text), anchors()))
    assert [mention.when for mention in found] == [on("2024-05-03"), on("2024-05-03"), None]


def test_a_scene_of_another_year_leaves_the_next_sentence_open() -> None:
    text = "In 2014, the envoys met twice. A deal was signed in March."
    found = list(find_dates(text, lay_out(text), anchors(published=date(2024, 5, 16))))
    assert [mention.when is None for mention in found] == [False, True]


def test_the_year_of_a_date_line_is_not_told_of() -> None:
    text = "MOSCOW, January 17, 2025 - Trade with Iran rose in January-October."
    anchors = Anchors(published=day("2025-01-17"), published_basis="stated", published_span=Span(8, 24), entries=(), proof="")
    found = list(find_dates(text, lay_out(text), anchors))
    assert [(m.text, m.when and m.when.end) for m in found] == [("January-October", day("2024-10-31"))]


def test_boilerplate_is_not_read() -> None:
    text = "---\ntitle: Harbour news\ndate: 2024-05-16\n---\n\nThe harbour closed on 3 May 2024."
    document = Document.from_text(text)
    assert [mention.text for mention in find_dates(document.text, lay_out(text), anchors())] == ["3 May 2024"]


ANCHORS = st.sampled_from(
    [
        None,
        on("2024-05-16"),
        interval("2023-10-15..2023-10-19"),
        interval("2024-01-01..2024-12-31 year"),
        on("1900-01-01"),
        on("2100-12-31"),
    ]
)
PIECES = st.sampled_from(
    "in on at the of from to between and last this next early late mid - – , . first nine second half quarter week month months year years ago later 14 16 16th 1990 2024 "
    "2000s 31 99 May March Oct. September Friday Sunday will was said fiscal Q3 H1 FY winter past over so far 3.5 05/06/2024 \n $ % “ ”".split(
        " "
    )
)
TEXTS = st.text(max_size=200) | st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)


@given(TEXTS, ANCHORS)
def test_any_text(text: str, anchor: Interval | None) -> None:
    at = 0
    for mention in parse_date(text, anchor):
        assert at <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) == mention.text
        assert (mention.when is None) == (mention.basis == "none")
        assert anchor or mention.basis != "document"
        if mention.when:
            assert date(1900, 1, 1) <= mention.when.start <= mention.when.end <= date(2100, 12, 31)
        at = mention.span.end


@given(TEXTS)
def test_an_anchor_never_moves_what_is_explicit(text: str) -> None:
    explicit = [mention for mention in parse_date(text) if mention.basis == "explicit"]
    anchored = {mention.span: mention for mention in parse_date(text, on("2024-05-16"))}
    assert all(anchored[mention.span].when == mention.when for mention in explicit)


HOSTILE = {
    "digits": "1234567890",
    "years": "2024 ",
    "years without spaces": "2024-",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "line ends": "\n",
    "the": "the ",
    "from": "from ",
    "months": "May ",
    "first quarter": "the first ",
    "quotes": "“'\"",
    "brackets": "((((",
    "dashes": "-–—",
    "slashes": "1/1/",
    "last": "last ",
    "week": "week of ",
    "weekdays": "Monday, ",
    "letters": "a",
    "days": "14-16 ",
    "years and": "between 2000 and ",
    "dates and verbs": "on 3 March they met and in May 2019 they will, ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.usefixtures("hang_guard")
def test_hostile_text_is_no_trouble(piece: str) -> None:
    parse_date(piece * (1_000_000 // len(piece)), on("2024-05-16"))
