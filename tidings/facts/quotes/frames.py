"""Where each quotation of a document stands: its paragraphs, its sentence, and the words around it with quotations veiled."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tidings.facts.quotes.sayings import veil
from tidings.text.document import Span
from tidings.text.regions import find_sentences
from tidings.values.names.roles import SAYING
from tidings.values.names.strangers import is_title_case
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading

FARTHEST = 1500
"""Characters around a quotation in which its sentence is read."""

_MARKUP = re.compile(r"[*_>\s]|<[^<>\n]{1,300}>")
_WORD = re.compile(r"(?<=[\w’'] )[A-Z][a-z]{3,}\b")
_VERBS = frozenset(verb for verb in SAYING if verb.endswith("s"))
"""Only the present: "told", "accused" of a headline are what befell somebody."""

_SOURCE_TAG = re.compile(r"\[(?:Source|source|…|\.\.\.)\]|<[^<>\n]{1,100}>")
"""What stands around a quotation that fills its paragraph: "[Source]", tags."""


class Frames:
    """The paragraphs and sentences of a document as they are read around its quotations, one veiled text for each depth."""

    def __init__(self, reading: Reading, quotations: Sequence[Quotation]) -> None:
        self.text = reading.text
        self.paragraphs = reading.layout.paragraphs
        self.starts = [paragraph.start for paragraph in self.paragraphs]
        deepest = max((q.depth for q in quotations), default=0)
        titled = [p for p in self.paragraphs if p.end - p.start < 500 and _is_headline(p.of(self.text))]
        self.veiled = [
            _unwrapped(_verbs_lowered(veil(self.text, quotations, depth), titled), self.paragraphs) for depth in range(1 + deepest)
        ]
        self.found: dict[tuple[int, int], list[Span]] = {}

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def around(self, quotation: Quotation, parents: Sequence[Quotation]) -> tuple[Span, Span]:
        """What is read around a quotation: its paragraphs or the quotation around it, and the sentence in there that holds it."""
        first, last = self.paragraph(quotation.outer.start), self.paragraph(quotation.outer.end - 1)
        frame = Span(self.paragraphs[first].start, self.paragraphs[last].end)
        if parents:
            inner = parents[-1].span
            frame = Span(max(frame.start, inner.start), min(frame.end, inner.end))
        words = self.veiled[quotation.depth]
        opening, closing = self.sentences(first, quotation.depth), self.sentences(last, quotation.depth)
        at = bisect_right(opening, quotation.outer.start, key=lambda s: s.start) - 1
        start = opening[at].start if at >= 0 and opening[at].end > quotation.outer.start else quotation.outer.start
        at = bisect_left(closing, quotation.outer.end, key=lambda s: s.end)
        end = closing[at].end if at < len(closing) and closing[at].start <= quotation.outer.end else quotation.outer.end
        start = max(frame.start, start, quotation.outer.start - FARTHEST)
        end = min(frame.end, end, quotation.outer.end + FARTHEST)
        start += len(words[start : quotation.outer.start]) - len(words[start : quotation.outer.start].lstrip(" \n*_#>▲["))
        return frame, Span(start, max(end, quotation.outer.end))

    def sentences(self, paragraph: int, depth: int) -> list[Span]:
        """The sentences of a paragraph when quotations of this depth are veiled."""
        if (paragraph, depth) not in self.found:
            self.found[paragraph, depth] = list(find_sentences(self.veiled[depth], self.paragraphs[paragraph]))
        return self.found[paragraph, depth]

    def follows(self, here: int, there: int) -> bool:
        """Whether one paragraph comes right behind another, tags between them set aside."""
        between = self.paragraphs[there + 1 : here] if there < here <= there + 4 else None
        return between is not None and not any(re.search(r"\w", _SOURCE_TAG.sub("", p.of(self.text))) for p in between)

    def is_whole(self, quotation: Quotation) -> bool:
        """Whether a quotation fills its paragraphs."""
        first, last = self.paragraphs[self.paragraph(quotation.outer.start)], self.paragraphs[self.paragraph(quotation.outer.end - 1)]
        if quotation.outer.start - first.start > 120 or last.end - quotation.outer.end > 120:
            return False
        rest = self.text[first.start : quotation.outer.start] + self.text[quotation.outer.end : last.end]
        return not any(map(str.isalnum, _SOURCE_TAG.sub("", rest))) and len(quotation.span.of(self.text).split()) > 6

    def is_at_head(self, quotation: Quotation) -> bool:
        """Whether a quotation opens its paragraph."""
        return not _MARKUP.sub("", self.text[self.paragraphs[self.paragraph(quotation.outer.start)].start : quotation.outer.start])


def _is_headline(words: str) -> bool:
    return is_title_case(_SOURCE_TAG.sub("", words).strip(" #*_"))


def _verbs_lowered(words: str, titled: Sequence[Span]) -> str:
    """Veiled words with the verbs of saying of headlines in small letters, as everywhere else: "Modi Hails ‘…’"."""
    pieces, at = [], 0
    for paragraph in titled:
        pieces += [words[at : paragraph.start], _WORD.sub(lambda m: m[0].lower() if m[0].lower() in _VERBS else m[0], paragraph.of(words))]
        at = paragraph.end
    return "".join([*pieces, words[at:]])


def _unwrapped(words: str, paragraphs: Sequence[Span]) -> str:
    """Veiled words with every paragraph on one line, of the same length."""
    words = words.replace("\u00a0", " ")
    wrapped = [p for p in paragraphs if words.find("\n", p.start, p.end) >= 0]
    pieces, at = [], 0
    for paragraph in wrapped:
        pieces += [words[at : paragraph.start], paragraph.of(words).replace("\n", " ")]
        at = paragraph.end
    return "".join([*pieces, words[at:]])
