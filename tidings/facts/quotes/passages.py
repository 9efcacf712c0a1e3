"""The passages of other outlets in a document, and which of its quotations they are or hold."""

from bisect import bisect_right

from tidings.facts.quotes.blocks import Block, Introduction, find_blocks, introduction
from tidings.facts.quotes.frames import Frames
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading

FAR = 12
"""Paragraphs over which "Reuters reported:" still governs whole paragraphs in marks."""


class Passages:
    """The passages without marks, and as the quotations are read one after another, those that fill paragraphs inside marks."""

    def __init__(self, reading: Reading, frames: Frames) -> None:
        self.reading = reading
        self.text = reading.text
        self.paragraphs = reading.layout.paragraphs
        self.frames = frames
        self.blocks = list(find_blocks(reading))
        self.introduced: tuple[int, Introduction] | None = None
        self.last: Block | None = None

    def taken(self, quotation: Quotation, spoken: Quotation | None) -> Block | None:
        """The passage that a quotation of whole paragraphs is; `spoken` is the quotation before it where somebody says that one."""
        self.introduced = self._introduction(quotation) or self.introduced
        if self.introduced is None or not self._is_governed(quotation, self.introduced[0], spoken):
            return None
        self.last = Block(quotation.span, self.introduced[1])
        return self.last

    def outlet_around(self, quotation: Quotation) -> str | None:
        """The outlet of the passage that the quotation stands in."""
        at = bisect_right(self.blocks, quotation.span.start, key=lambda b: b.span.start) - 1
        around = [self.blocks[at]] if at >= 0 else []
        around += [self.last] if self.last else []
        return next((block.introduction.outlet for block in around if block.span.holds(quotation.span)), None)

    def authored(self, at: int) -> Block | None:
        """The passage in the paragraph before `at`, where it has an author."""
        n = bisect_right(self.blocks, at, key=lambda b: b.span.end) - 1
        block = self.blocks[n] if n >= 0 and self.frames.paragraph(at) - self.frames.paragraph(self.blocks[n].span.end) == 1 else None
        return block if block and block.introduction.authors else None

    def _introduction(self, quotation: Quotation) -> tuple[int, Introduction] | None:
        """The outlet that the paragraph before introduces with a colon."""
        number = self.frames.paragraph(quotation.outer.start)
        if not number or not self.paragraphs[number - 1].of(self.text).rstrip("*_ ").endswith(":"):
            return None
        sentence = self.reading.sentence_at(self.paragraphs[number - 1].end - 1) or self.paragraphs[number - 1]
        who = introduction(self.reading, sentence)
        return (number, who) if who else None

    def _is_governed(self, quotation: Quotation, first: int, spoken: Quotation | None) -> bool:
        """Whether the outlet introduced before paragraph `first` still governs the quotation's."""
        number = self.frames.paragraph(quotation.outer.start)
        if number == first:
            return True
        if number - first > FAR:
            return False
        follows = spoken and self.frames.paragraph(spoken.outer.end) == number - 1
        return not follows and not self.text.endswith(":", self.paragraphs[number - 1].start, self.paragraphs[number - 1].end)
