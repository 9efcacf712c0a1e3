r"""Patterns that ignore case, run over the small letters of a whole document: they find the same, three times as fast.

The engine of regular expressions tries each branch of a pattern that ignores case by itself; in small letters it sees at the first
letter which branches cannot match. The document is put into small letters once, so only patterns that are asked of a whole
document's text are worth it; for a slice of it `re.IGNORECASE` is.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_LIKE_ASCII = (("İ", "i"), ("ı", "i"), ("ſ", "s"))
"""What a pattern that ignores case takes for an i or an s, besides what lower() knows; the first would become two characters."""
_NO_LETTERS = re.compile(r"\\.|\(\?P<\w+>")
"""In a pattern: classes of characters, anchors, names of groups."""


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """`text` in small letters, character by character.

    >>> folded("The ſtate of İzmir")
    'the state of izmir'
    """
    for sign, letter in _LIKE_ASCII:
        if sign in text:
            text = text.replace(sign, letter)
    return text.lower()


@dataclass(frozen=True, slots=True)
class Caseless:
    r"""A pattern that ignores case, asked of a whole document's text. Raises ValueError where it is not in small letters.

    What a match holds is in small letters; its offsets are those of the text. `small` is the pattern itself, for gates.

    >>> Caseless(re.compile(r"\bwar\sgames?\b")).search("Two War Games").span()
    (4, 13)
    """

    small: "re.Pattern[str]"

    def __post_init__(self) -> None:
        if any(map(str.isupper, _NO_LETTERS.sub("", self.small.pattern))):
            raise ValueError(f"capitals are found nowhere in small letters: {self.small.pattern!r}")

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> "re.Match[str] | None":
        return self.small.search(folded(text), start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> "re.Match[str] | None":
        return self.small.match(folded(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> "re.Match[str] | None":
        return self.small.fullmatch(folded(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator["re.Match[str]"]:
        return self.small.finditer(folded(text), start, end)
