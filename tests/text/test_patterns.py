import re

from hypothesis import given
from hypothesis import strategies as st

from tidings.text.patterns import any_of

WORDS = st.lists(st.text("ab -.é", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("ab -.é", max_size=12))
def test_any_of_finds_what_the_words_side_by_side_find_the_longest_first(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    for flags in (re.NOFLAG, re.VERBOSE):
        assert re.compile(any_of(words), flags).findall(text) == re.findall(plain, text)


def test_any_of_takes_the_shorter_word_where_the_longer_cannot_stand() -> None:
    assert re.fullmatch(rf"{any_of(['say', 'says', 'saying'])}s", "says")
