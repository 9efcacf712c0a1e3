"""A document keeps every character under its marks, marks nest, and the words asked for are lit."""

import json
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import HOSTILE, REPORT, frames
from tidings.frames import to_pandas
from tidings.show.evidence import Mark, article, drawn, marks, outline, parse_span
from tidings.tables import to_arrow
from tidings.text.document import Document, Span

TABLES = frames()


def words(parts: list[Any]) -> str:
    return "".join(part if isinstance(part, str) else words(part["parts"]) for part in parts)


def kinds_above(parts: list[Any], kind: str) -> str:
    """The words below marks of a kind."""
    return "".join(
        words([part]) if part.get("kind") == kind else kinds_above(part["parts"], kind) for part in parts if isinstance(part, dict)
    )


def test_every_row_of_the_document_is_marked_over_its_words() -> None:
    found = marks(TABLES, Document.from_text(REPORT).doc_id)
    assert [(mark.kind, mark.span.of(REPORT)[:12]) for mark in found] == [
        ("events", "On 3 June 20"), ("quotes", "We will keep"), ("figures", "Grain shipme"), ("events", "The navies w"), ("exercises", "The navies w"),
    ]  # fmt: skip
    assert found[0].note == "Event, 3 June 2024, diplomacy and trade"
    assert found[2].note == "Figure, 2023, 12 percent, trade"
    assert [mark.kind for mark in marks(TABLES, Document.from_text(REPORT).doc_id, ["quotes"])] == ["quotes"]


def test_marks_that_cross_are_closed_and_opened_again() -> None:
    assert article("abcdef", [Mark(Span(0, 4), "events"), Mark(Span(2, 6), "quotes")]) == [
        [
            {"n": 0, "parts": ["ab", {"n": 1, "parts": ["cd"]}]},
            {"n": 1, "parts": ["ef"]},
        ]
    ]


def test_a_mark_over_a_line_end_goes_on_in_the_next_line() -> None:
    lines = article("one\r\ntwo", [], Span(2, 7))
    assert [kinds_above(line, "lit") for line in lines] == ["e", "tw"]


def test_hidden_characters_are_named() -> None:
    line = article("a\u202eb\x00", [])[0]
    assert words(line) == "aU+202EbU+0000"
    assert [part.get("kind") for part in line if isinstance(part, dict)] == ["control", "control"]


def test_hostile_text_stays_text() -> None:
    lines = article(HOSTILE, marks(TABLES, Document.from_text(HOSTILE).doc_id))
    assert lines[0] == [HOSTILE.splitlines()[0]]


@pytest.mark.parametrize("asked", [None, "", "3", "3-", "-3", "5-5", "9-3", "0-999", "a-b", "1-2-3", "٣-٤", "9" * 40 + "-3", "<script>"])
def test_addresses_that_name_no_words(asked: str | None) -> None:
    assert parse_span(asked, 100) is None


@given(st.text(alphabet="ab \r\n\u202e“”😀", max_size=60), st.data())
def test_every_character_once_and_lit_exactly(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = [Span(min(a, b), max(a, b)) for a, b in data.draw(st.lists(st.tuples(ends, ends), max_size=8)) if a != b]
    lit = spans[0] if spans else None
    lines = article(text, [Mark(span, "events") for span in spans], lit)
    bare = text.replace("\r", "").replace("\n", "")
    assert "".join(map(words, lines)) == bare.replace("\u202e", "U+202E")
    if lit:
        expected = lit.of(text).replace("\r", "").replace("\n", "").replace("\u202e", "U+202E")
        assert "".join(kinds_above(line, "lit") for line in lines) == expected


def test_many_marks_in_a_long_text_are_quick() -> None:
    text = ("word " * 20 + "\n") * 2_000
    found = [Mark(Span(at, at + 60), "events") for at in range(0, len(text) - 60, 50)]
    lines = article(text, found, Span(0, len(text)))
    assert len(lines) == 2_000
    assert all(a.span.start <= b.span.start for a, b in pairwise(found))


def test_an_outline_names_the_entries_and_the_lines_where_they_begin() -> None:
    rows = [
        {"entry_id": "n2", "doc_id": "d", "start": 22, "end": 30, "date_precision": "none", "date_basis": "none", "headline": "x" * 500},
        {"entry_id": "n1", "doc_id": "d", "start": 7, "end": 20, "date_precision": "day", "date_basis": "heading", "heading": "3 June",
         "date_start": date(2024, 6, 3), "date_end": date(2024, 6, 3), "headline": "A meeting"},
    ]  # fmt: skip
    made = outline("Digest\n3 June\nA meeting\nlast line", to_pandas(to_arrow("entries", rows)))
    assert [entry["line"] for entry in made] == [1, 2]
    assert made[0]["title"] == "3 June 2024: A meeting"
    assert len(made[1]["title"]) == 140
    assert outline("", TABLES["entries"].head(0)) == []


@pytest.mark.parametrize("language", ["en", None, float("nan")])
def test_what_is_drawn_can_be_sent_whatever_the_language(language: object) -> None:
    row = {"doc_id": "d", "language": language}
    data = drawn(row, "Bericht", "Die Minister trafen sich.", [Mark(Span(0, 3), "events")], Span(4, 12), TABLES["entries"].iloc[:0], False)
    assert json.loads(json.dumps(data, allow_nan=False))["language"] in ("en", "")
    assert list(data["legend"]) == ["events", "lit"]


def test_a_note_that_many_marks_have_is_sent_once() -> None:
    found = [Mark(Span(at, at + 2), "events", f"Event, {at % 2}") for at in range(6)]
    data = drawn({"doc_id": "d", "language": "en"}, "Report", "eight of it", found, None, TABLES["entries"].iloc[:0], False)
    assert data["notes"] == ["Event, 0", "Event, 1"]
    assert [data["notes"][note] for _, note, *_ in data["marks"]] == [mark.note for mark in found]


def test_signs_that_hide_or_turn_words_are_named() -> None:
    for sign in "\u200b\u200f\u202e\u2066\ufeff\u00ad\U000e0041":
        assert words(article(f"a{sign}b", [])[0]) == f"aU+{ord(sign):04X}b"
