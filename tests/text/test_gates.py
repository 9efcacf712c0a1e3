"""A gate is open wherever its pattern finds something: in the tables of sentences, in any stretch of them, in text made to match."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus import event_sentences, exercise_sentences, figures, quotes
from tidings import pipeline  # noqa: F401  # declares every gate
from tidings.text.document import Span
from tidings.text.gates import DIGIT, GATED, gate, needs
from tidings.text.words import Words, seen

CORPUS = Path(__file__).resolve().parent.parent / "corpus"


def sentences() -> list[str]:
    """Every text of the corpus tables."""
    with (CORPUS / "dates.tsv").open(encoding="utf-8", newline="") as file:
        found = [row[0] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
    for module in (event_sentences, exercise_sentences, figures, quotes):
        for table in vars(module).values():
            if isinstance(table, tuple | list):
                found += [cell for row in table if isinstance(row, tuple) for cell in row if isinstance(cell, str) and len(cell) > 20]
    return found


SENTENCES = sentences()
PATTERNS = [(n, pattern) for n, patterns in enumerate(GATED) for pattern in patterns]


@pytest.mark.parametrize(("number", "pattern"), PATTERNS, ids=[str(n) for n, _ in PATTERNS])
def test_a_gate_is_open_wherever_its_pattern_finds_something(number: int, pattern: re.Pattern[str]) -> None:
    for sentence in SENTENCES:
        if any(True for _ in pattern.finditer(sentence)):
            assert seen(sentence, Span(0, len(sentence))) >> number & 1, sentence


def test_the_tables_hold_many_sentences() -> None:
    assert len(SENTENCES) > 500
    assert PATTERNS


@given(st.data())
@settings(max_examples=300)
def test_a_gate_is_open_in_any_stretch_where_its_pattern_finds_something(data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(SENTENCES))
    start = data.draw(st.integers(0, len(sentence)))
    end = data.draw(st.integers(start, len(sentence)))
    opened = Words(sentence).seen(start, end)
    for number, pattern in PATTERNS:
        if pattern.search(sentence, start, end) or pattern.search(sentence[start:end]):
            assert opened >> number & 1, pattern.pattern


SHAPES = (
    r"\b(?:drills?|war[ -]games?)\b", r"(?i)\bis (?:set|due) to\b", r"(?:the\s|its\s){0,2}\bships?", r"\$\s?\d+", r"[“\"]\w+",
    r"(?<!\w)(?:a|the) talk(?:s|ed)?", r"(?:\bheld\b|\d{4})", r"\b[Tt]rade\b|\b(?i:oil)", r"x?\bships?(?:es)?\w*", r"\bjoint-(?:sea|air)", r"(?:\bfoo|\bbar)+!",
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@given(data=st.data())
@settings(max_examples=60)
def test_what_is_made_to_match_holds_a_need(shape: str, data: st.DataObject) -> None:
    pattern = re.compile(shape)
    text = data.draw(st.from_regex(pattern))
    words = [word.lower().replace("ſ", "s").replace("ı", "i") for word in Words(text).forms]
    wanted = needs(pattern)
    assert any(
        any(c.isdecimal() for c in word) if need.word == DIGIT else word == need.word or not need.whole and word.startswith(need.word)
        for word in words
        for need in wanted
    )


@pytest.mark.parametrize(
    ("shape", "wanted"),
    [
        (r"\b(?:drills?|patrol)\b", "drill drills patrol"),
        (r"\bof the (?:navy|fleet)", "fleet navy"),
        (r"(?:drill)", None),  # inside a word: nothing to look up
        (r"\bdrill(?:s|ed)?", "drill"),
        (r"\b(?:drill)?\b", None),
        (r"\d{4}", DIGIT),
        (r"\b(?:won|will)['’]?", "will won"),
        (r"(?=drill)\w+", None),
        (r"\bin\s(?:\w+\s){0,3}talks\b", "talks"),
        (r"(?<!\w)about", "about"),
        (r"(?<!\d)about", None),
        (r"a|\bb\b", None),
    ],
)
def test_needs(shape: str, wanted: str | None) -> None:
    pattern = re.compile(shape)
    if wanted is None:
        with pytest.raises(ValueError, match="no word"):
            needs(pattern)
    else:
        assert {need.word for need in needs(pattern)} == set(wanted.split())


def test_a_word_that_the_edge_of_a_stretch_cuts_counts_as_what_is_left() -> None:
    text = "overdrills"
    bit = gate(re.compile(r"\bdrills?\b"))
    words = Words(text)
    assert not words.seen(0, len(text)) & bit
    assert words.seen(4, len(text)) & bit
    assert words.seen(4, len(text) - 1) & bit
    assert not words.seen(4, len(text) - 2) & bit
