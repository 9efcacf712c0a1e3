"""The words of a text, found once, and which gates of tidings.text.gates they open, for any stretch of it."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate

from tidings.text.document import Span
from tidings.text.gates import OPENED_BY

_TOKEN = re.compile(r"(\w+|[^\w\s])")


class Words:
    """Every word and every mark of a text. `forms` are as written, `starts` where each begins, `ends` where it ends."""

    __slots__ = ("_opened", "_seen", "ends", "forms", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        pieces = _TOKEN.split(text)  # a gap, a word, a gap, …, a gap
        ends = list(accumulate(map(len, pieces)))
        self.forms: list[str] = pieces[1::2]
        self.starts, self.ends = ends[:-1:2], ends[1::2]
        self._opened = list(map(OPENED_BY.__getitem__, self.forms))
        self._seen: dict[tuple[int, int], int] = {}

    def between(self, start: int, end: int) -> tuple[list[str], list[int]]:
        """The words and marks between two offsets and where each begins; of one that an offset cuts, what is left of it."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        forms, starts = self.forms[first:last], self.starts[first:last]
        if starts:
            if starts[0] < start:
                starts[0], forms[0] = start, self.text[start : self.ends[first]]
            if self.ends[last - 1] > end:
                forms[-1] = self.text[starts[-1] : end]
        return forms, starts

    def seen(self, start: int, end: int) -> int:
        """The gates that the words between two offsets open; a word that an offset cuts counts whole and as what is left of it."""
        found = self._seen.get((start, end))
        if found is None:
            found = self._seen[start, end] = self._look(start, end)
        return found

    def _look(self, start: int, end: int) -> int:
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        found = 0
        for opened in self._opened[first:last]:
            found |= opened
        if first < last:
            if self.starts[first] < start:
                found |= OPENED_BY[self.text[start : min(self.ends[first], end)]]
            if self.ends[last - 1] > end:
                found |= OPENED_BY[self.text[max(self.starts[last - 1], start) : end]]
        return found


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """The words of a whole document's text, found once."""
    return Words(text)


def seen(text: str, stretch: Span) -> int:
    """The gates that a stretch of a document's text opens; see tidings.text.gates."""
    return words_of(text).seen(stretch.start, stretch.end)
