"""A pattern over small letters finds what the same pattern finds when it ignores case."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_gates import SENTENCES
from tidings import pipeline  # noqa: F401  # loads every pattern
from tidings.text.folding import Caseless, folded

PATTERNS = {
    f"{module}.{name}": pattern
    for module, loaded in sorted(sys.modules.items())
    if module.startswith("tidings.")
    for name, pattern in vars(loaded).items()
    if isinstance(pattern, Caseless)
}


@given(st.text(st.one_of(st.characters(), st.sampled_from("İıſKΣΐSKI")), max_size=200))
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert [a.isalnum() for a in folded(text)] == [a.isalnum() for a in text]


@pytest.mark.parametrize("name", PATTERNS)
def test_finds_what_the_pattern_finds_when_it_ignores_case(name: str) -> None:
    pattern = PATTERNS[name]
    ignoring = re.compile(pattern.small.pattern, pattern.small.flags | re.IGNORECASE)
    for sentence in SENTENCES:
        for text in (sentence, sentence.upper(), sentence.replace("s", "ſ").replace("I", "İ")):
            assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in ignoring.finditer(text)], text


def test_a_pattern_with_capitals_is_refused() -> None:
    for words in (r"\b GDP \b", r"[A-Z]\w+", r"(?P<GDP>x)|Y"):
        with pytest.raises(ValueError, match="capitals"):
            Caseless(re.compile(words))
    assert Caseless(re.compile(r"(?P<Word>\W\S)\Z")).match("(-") is not None


def test_there_are_such_patterns() -> None:
    assert len(PATTERNS) > 8
