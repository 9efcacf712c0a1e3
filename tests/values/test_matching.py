"""Names of a table found in running text: what matches, what does not, and how fast."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.text.document import Span
from tidings.values.matching import Matcher

NAMES = (
    "China", "US", "U.S.", "Japan", "Sea of Japan", "East China Sea", "People's Daily", "OPEC+", "Xi", "Xi'an", "NATO",
    "western Pacific", "north-western Pacific", "Asia-Pacific", "Pacific", "Malacañang", "Joint Sea-2024", "Joint Sea",
    "Northern/Interaction-2024", "St. Lawrence Island", "EU",
)  # fmt: skip
MATCHER = Matcher([(name, name) for name in NAMES])

# the sentence, what is found in it, why
FOUND = [
    ("China's navy left.", ["China"], "a possessive ends the name"),
    ("China’s navy left.", ["China"], "a curly possessive too"),
    ("an anti-China bill", ["China"], "a prefix with a hyphen"),
    ("China–Japan ties", ["China", "Japan"], "an en dash joins two names"),
    ("the East China Sea", ["East China Sea"], "the longest name wins over the country inside it"),
    ("in the Sea of\nJapan today", ["Sea of Japan"], "a line end inside a name"),
    ("in the Sea of\u00a0Japan", ["Sea of Japan"], "a no-break space"),
    ("the People’s Daily said", ["People's Daily"], "a curly apostrophe inside a name"),
    ("the U.S. and OPEC+ agreed", ["U.S.", "OPEC+"], "names that end in a mark"),
    ("U.S.-led drills", ["U.S."], "a mark, then a hyphen"),
    ("Xi landed in Xi’an.", ["Xi", "Xi'an"], "an apostrophe inside a word is part of it"),
    ("BEIJING'S CHINA DESK", ["China"], "capitals in a headline"),
    ("Western Pacific waters", ["western Pacific"], "a capital at the start of a sentence"),
    ("in the north western Pacific", ["north-western Pacific"], "a space for a hyphen"),
    ("the Asia-Pacific region", ["Asia-Pacific"], "the region is not the ocean in its name"),
    ("Malacanang said", ["Malacañang"], "the accent left out"),
    ("Joint Sea–2024 began", ["Joint Sea-2024"], "an en dash before the year"),
    ("Joint Sea drills", ["Joint Sea"], "the shorter name where the longer does not go on"),
    ("Northern/Interaction-2024", ["Northern/Interaction-2024"], "a slash"),
    ("off St. Lawrence Island.", ["St. Lawrence Island"], "a full stop inside a name"),
    ("NATO", ["NATO"], "the whole text is a name"),
]  # fmt: skip

MISSED = [
    ("US$240 billion and US$5", "a currency, no country"),
    ("Chinatown", "part of a word"),
    ("the Xianbei and Xi_1", "part of a word"),
    ("the sea of japan, china", "small letters"),
    ("Sea of\n\nBengal", "an unfinished name"),
    ("the eu and Eu", "a short acronym has one form"),
    ("USA, USSR", "acronyms that begin like another"),
]


@pytest.mark.parametrize(("sentence", "names", "why"), FOUND)
def test_finds(sentence: str, names: list[str], why: str) -> None:
    assert [name for _, name in MATCHER.find(sentence)] == names, why


@pytest.mark.parametrize(("sentence", "why"), MISSED)
def test_leaves_alone(sentence: str, why: str) -> None:
    assert list(MATCHER.find(sentence)) == [], why


def test_an_empty_line_ends_a_name() -> None:
    assert [name for _, name in MATCHER.find("the Sea of\n\nJapan")] == ["Japan"]


def test_spans_are_offsets_into_the_text_and_stay_inside_the_bounds() -> None:
    text = "Japan and China and Japan"
    assert list(MATCHER.find(text, 6, 16)) == [(Span(10, 15), "China")]
    assert list(MATCHER.find(text, 6, 13)) == []


def test_the_first_of_two_meanings_holds_and_an_exact_name_beats_a_variant() -> None:
    assert [m for _, m in Matcher([("Georgia", 1), ("Georgia", 2)]).find("Georgia")] == [1]
    assert [m for _, m in Matcher([("Rand Corp", "a"), ("RAND CORP", "b")]).find("RAND CORP")] == ["b"]


@pytest.mark.parametrize("name", [".com", "'s", "(x)"])
def test_a_name_that_begins_with_a_mark_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="begins with"):
        Matcher([(name, 0)])


@given(st.text())
def test_arbitrary_names_find_themselves_or_are_refused(name: str) -> None:
    try:
        matcher = Matcher([(name, name)])
    except ValueError:
        return
    for span, _ in matcher.find(name):
        assert 0 <= span.start < span.end <= len(name)


@given(st.text(alphabet="ChinaJpoUS.'’ -–\n$S of Xe") | st.text())
def test_matches_are_ordered_and_do_not_overlap(text: str) -> None:
    spans = [span for span, _ in MATCHER.find(text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("unit", ["7", "China ", "Sea of ", "((", "''", " ", "Sea of Japan-", "-", "\n"])
@pytest.mark.usefixtures("hang_guard")
def test_a_megabyte_is_no_trouble(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    for _ in MATCHER.find(text):
        pass
