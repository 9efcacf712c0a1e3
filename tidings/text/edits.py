"""A text and what is read in place of parts of it, with the way back from each character to the file."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

from tidings.text.document import Span


class Edit(NamedTuple):
    """What stands in a text from `start` to `end`, and what is read in its place."""

    start: int
    end: int
    read: str


@dataclass(frozen=True, slots=True)
class Edited:
    """What is read, and for each of its characters where that begins and ends in the file."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(text, array("I", range(len(text))), array("I", range(1, len(text) + 1)))

    def original(self, span: Span) -> Span:
        """Where in the file a stretch stands, with what was left out inside it.

        >>> whole = "The <b>navy</b> went"
        >>> said = Edited.of(whole).edited([Edit(4, 7, ""), Edit(11, 15, "")])
        >>> said.text, said.original(Span(4, 13)).of(whole)
        ('The navy went', 'navy</b> went')
        """
        if span.start == span.end:
            at = self.starts[span.start] if span.start < len(self.starts) else self.ends[-1] if self.ends else 0
            return Span(at, at)
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def edited(self, edits: Iterable[Edit]) -> "Edited":
        """The same with edits made that stand in the order of the text and do not overlap."""
        words: list[str] = []
        starts, ends, done = array("I"), array("I"), 0
        for start, end, read in edits:
            words += self.text[done:start], read
            starts += self.starts[done:start]
            ends += self.ends[done:start]
            if read:
                place = self.original(Span(start, end))
                starts.extend([place.start] * len(read))
                ends.extend([place.end] * len(read))
            done = end
        words.append(self.text[done:])
        return Edited("".join(words), starts + self.starts[done:], ends + self.ends[done:])
