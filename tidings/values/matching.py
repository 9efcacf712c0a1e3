"""Names out of a table, found in running text: one dictionary walk over the words, whatever the number of names.

A regular expression of thousands of alternatives is slow to compile and slower to run. Here a word is looked up once among
the first words of all names, and only where a name can begin are the words behind it followed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from tidings.text.document import Span
from tidings.text.words import words_of

T = TypeVar("T")

APOSTROPHES = "'’‘ʼ`´"
HYPHENS = "‐‑‒–—−-"
SPACES = " \t\u00a0\u2009\u202f"

_WORD = re.compile(r"\w+")
_PIECE = re.compile(
    rf"""
    (?P<gap>
        [{SPACES}]{{1,3}}                                   # a space, also a no-break one
      | [{SPACES}]{{0,3}} \r?\n [{SPACES}]{{0,3}}           # a line end inside a paragraph, never an empty line
      | [{HYPHENS}] (?:\r?\n)?                              # "north-western", "Sea–2024"
    )?
    (?P<token> \w+ | [^\w\s{HYPHENS}] )
    """,
    re.VERBOSE,
)
_GOES_ON = re.compile(
    rf"""
    [$€£¥]                                                  # "US" in "US$240": a currency, no country
  | [{APOSTROPHES}] (?! (?:s|S|d|ll|re|ve)\b ) [^\W\d_]     # "Xi" in "Xi'an": one word
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class _Node(Generic[T]):
    """The names that share a beginning. `found` holds at most one meaning."""

    after: dict[str, "_Node[T]"] = field(default_factory=dict)
    found: tuple[T, ...] = ()
    goes_on: set[str] = field(default_factory=set)
    """The words and marks that may stand behind it where a name goes on."""


class Matcher(Generic[T]):
    r"""What each name means, by the name, for finding all of them at once.

    `pairs` are names and what they stand for; where one name stands twice, the first pair holds. Names match in their own
    case, in capitals (four letters or more: datelines and headlines), with a capital first letter, and without their accents.
    A space in a name matches a no-break space, a line end or a hyphen, a hyphen likewise, and every apostrophe every other.

    Matches are whole words: "Iran" is not in "Iranian" nor "US" in "US$5", but "China" is in "China's" and in "anti-China".
    Not done: other inflections, misspellings, and telling apart what a name means here.

    >>> seas = Matcher([("Sea of Japan", "sea"), ("Japan", "country")])
    >>> [(span.start, meaning) for span, meaning in seas.find("Japan's navy watched the Sea of\nJapan.")]
    [(0, 'country'), (25, 'sea')]
    """

    __slots__ = ("_first",)

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._first: dict[str, _Node[T]] = {}
        pairs = [(name, meaning) for name, meaning in pairs if name.strip()]
        for name, meaning in pairs:
            self._add(name, meaning)
        for name, meaning in pairs:  # after all exact names, which a variant of another must not displace
            for variant in _variants(name):
                self._add(variant, meaning)

    @property
    def beginnings(self) -> Set[str]:
        """The first words of all names, in every way that they are written."""
        return self._first.keys()

    def _add(self, name: str, meaning: T) -> None:
        pieces = _pieces(name)
        if not pieces or not _WORD.match(pieces[0]):
            raise ValueError(f"a name begins with a letter or digit, not as {name!r}")
        node = self._first.setdefault(pieces[0], _Node())
        for piece in pieces[1:]:
            node.goes_on |= {piece.lstrip(" "), *APOSTROPHES, *HYPHENS}
            node = node.after.setdefault(piece, _Node())
        node.found = node.found or (meaning,)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, T]]:
        """The names between `start` and `end` in the order of the text, the longest at each place, never overlapping."""
        end = len(text) if end is None else end
        free = start
        forms, starts = words_of(text).between(start, end)
        first = self._first
        for n, form in [(n, form) for n, form in enumerate(forms) if form in first]:
            at = starts[n]
            if at < free:
                continue
            node = first[form]
            if n + 1 == len(forms) or forms[n + 1] not in node.goes_on:
                longest = (at + len(form), node.found[0]) if node.found and _stops(text, at + len(form), end) else None
            else:
                longest = _longest(node, text, at + len(form), end)
            if longest is not None:
                free, meaning = longest
                yield Span(at, free), meaning


def _longest(node: "_Node[T]", text: str, at: int, end: int) -> tuple[int, T] | None:
    """Where the longest name that has come as far as `node` at offset `at` ends, and what it means."""
    best: tuple[int, T] | None = None
    while True:
        if node.found and _stops(text, at, end):
            best = at, node.found[0]
        piece = _PIECE.match(text, at, end) if node.after else None
        following = node.after.get(_key(piece)) if piece else None
        if piece is None or following is None:
            return best
        node, at = following, piece.end()


def _stops(text: str, at: int, end: int) -> bool:
    """Whether a name may end at `at`: nothing behind it makes it part of a longer word."""
    if at >= end:
        return True
    following = text[at]
    if following in " ,.":
        return True
    if following.isalnum() or following == "_":
        return False
    return not _GOES_ON.match(text, at, end)


def _key(piece: re.Match[str]) -> str:
    token = piece["token"]
    if token in APOSTROPHES:
        token = "'"
    return token if piece["gap"] is None else " " + token


def _pieces(name: str) -> list[str]:
    """The words and marks of a name, a space before each that stands apart.

    >>> _pieces("People’s Daily"), _pieces("U.S.")
    (['People', "'", 's', ' Daily'], ['U', '.', 'S', '.'])
    """
    return [_key(piece) for piece in _PIECE.finditer(name.strip())]


def _variants(name: str) -> Iterator[str]:
    """Other ways in which print sets the same name: capitals, a capital at the start of a sentence, no accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    for form in dict.fromkeys((name, plain)):
        yield form
        yield form[0].upper() + form[1:]
        if sum(map(str.isalpha, form)) >= 4:
            yield form.upper()
