"""Quotations of a document: what stands between the marks, what kind of quotation it is, and who said it when.

Rows come out in the order of the text; a quotation inside another is a row of its own. Whoever cannot be told surely stays None.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tidings.facts.quotes.blocks import Block
from tidings.facts.quotes.carried_on import connected, in_second_clause, reported_before, resumed
from tidings.facts.quotes.clause_before import according, ahead, before, introduced, labelled, owned, relayed
from tidings.facts.quotes.clause_behind import at_end, behind, signed
from tidings.facts.quotes.days import dates_saying
from tidings.facts.quotes.frames import FARTHEST, Frames
from tidings.facts.quotes.heads import with_heads
from tidings.facts.quotes.kinds import is_passage, kind_of
from tidings.facts.quotes.meant import resolved
from tidings.facts.quotes.outlets import outlet_speaking, outlets
from tidings.facts.quotes.passages import Passages
from tidings.facts.quotes.passed_on import with_outlet
from tidings.facts.quotes.sayings import Saying, is_reported
from tidings.facts.quotes.unsaid import folded, is_unsaid, names_told
from tidings.text.document import Span
from tidings.values.interval import Interval
from tidings.values.quotations import PARAGRAPHS, Quotation, find_quotations
from tidings.values.reading import Reading, within
from tidings.values.saying.attribution import cited
from tidings.values.saying.voices import VEIL, Voice, names_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """`span` lies between the marks. `kind` is 'speech' (a clause or more), 'phrase' (a few words) or 'block' (a passage of
    another outlet). `when` is the day it was said, `outlet` the outlet it was said to or taken from where that is not the entry's.
    """

    span: Span
    kind: str
    speaker: str | None
    speaker_text: str | None
    speaker_role: str | None
    when: Interval | None
    attributed_to: str | None
    outlet: str | None = None


def quotes(reading: Reading) -> Iterator[Quote]:
    """Every quotation of the document, in order.

    Titles of works, names, nicknames, words about words and code are none. Not done: reported speech without marks, and telling
    irony from quotation.

    >>> from tidings.lexicon import shipped
    >>> from tidings.text.document import Document
    >>> from tidings.values.reading import read
    >>> line = "“We need no permission,” Iran’s president, Ebrahim Raisi, said on Monday."
    >>> [(q.speaker, q.span.of(line)) for q in quotes(read(Document.from_text(line), shipped()))]
    [('Ebrahim Raisi', 'We need no permission,')]
    """
    headed, heads = with_heads(reading)
    if heads:
        yield from (quote for quote in _Quoting(headed).rows() if any(head.holds(quote.span) for head in heads))
    yield from _Quoting(reading).rows()


class _Quoting:
    """One pass over a document's quotations; it remembers who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.paragraphs = reading.layout.paragraphs
        self.all = list(find_quotations(reading.text, reading.layout))
        self.frames = Frames(reading, self.all)
        self.names = names_told(self.text, self.all)
        self.following = {one: other for one, other in pairwise(q for q in self.all if not q.depth) if one.goes_on}
        self.passages = Passages(reading, self.frames)
        self.sayings: dict[Quotation, Saying] = {}
        self.whens: dict[Quotation, Interval] = {}
        self.sources: dict[Span, str | None] = {}
        self.last: Saying | None = None

    def rows(self) -> Iterator[Quote]:
        if not self.all and not self.passages.blocks:
            return
        found = [self._block(block) for block in self.passages.blocks]
        earlier: Quotation | None = None
        parents: list[Quotation] = []
        for quotation in self.all:
            while parents and parents[-1].outer.end <= quotation.outer.start:
                parents.pop()
            frame, sentence = self.frames.around(quotation, parents)
            words = self.frames.veiled[quotation.depth]
            whole = not quotation.depth and self.frames.is_whole(quotation)
            if whole and (passage := self.passages.taken(quotation, earlier if earlier in self.sayings else None)):
                found.append(self._block(passage))
                parents.append(quotation)
                continue
            if not whole and folded(quotation.span.of(self.text)) in self.names:
                continue
            saying = self._saying(words, quotation, frame, sentence, earlier, whole)
            if not whole and is_unsaid(self.text, quotation, sentence, saying is not None or is_reported(words, sentence)):
                continue
            if saying:
                saying = with_outlet(self.reading, words, sentence, quotation, saying)
                saying = resolved(self.reading, words, saying, self._last(saying.voice.span.start))
                self.sayings[quotation] = saying
                if not quotation.depth and saying.voice.name and (saying.clause.end or self.last is None):
                    self.last = saying
            found.append(self._row(words, quotation, sentence, saying, earlier))
            parents.append(quotation)
            if not quotation.depth:
                earlier = quotation
        yield from sorted(found, key=lambda q: (q.span.start, -q.span.end))

    def _block(self, block: Block) -> Quote:
        who = block.introduction
        return Quote(
            span=block.span,
            kind="block",
            speaker=who.authors,
            speaker_text=who.authors_text,
            speaker_role=None,
            when=None,
            attributed_to=None,
            outlet=who.outlet,
        )

    # Who and when

    def _saying(
        self, words: str, quotation: Quotation, frame: Span, sentence: Span, earlier: Quotation | None, whole: bool
    ) -> Saying | None:
        reading = self.reading
        if words.endswith("so-called ", sentence.start, quotation.outer.start):
            return None
        limit = min(frame.end, quotation.outer.end + 500)
        if found := behind(reading, words, quotation, limit):
            return relayed(reading, words, sentence, quotation, found) if found.relays else found
        if earlier and quotation.depth == 0 and earlier.outer.start >= sentence.start and connected(words, earlier, quotation):
            return self.sayings.get(earlier)
        if earlier and quotation.depth == 0 and resumed(words, earlier, self.sayings.get(earlier), quotation):
            return self.sayings[earlier]
        if found := labelled(reading, words, sentence.start, quotation):
            return found
        if found := before(reading, words, sentence.start, quotation):
            return found
        if found := ahead(reading, words, sentence.start, quotation):
            return found
        if found := at_end(reading, words, quotation, sentence):
            return found
        if found := according(reading, words, sentence, quotation):
            return found
        if earlier and quotation.depth == 0 and in_second_clause(reading, words, earlier, self.sayings.get(earlier), quotation):
            return self.sayings[earlier]
        if quotation.depth:
            return None
        return (
            introduced(self.reading, words, sentence.start, quotation)
            or owned(reading, words, sentence.start, quotation)
            or self._announced(words, quotation, frame)
            or self._continued(words, quotation, sentence, earlier, whole)
            or signed(reading, words, quotation, self.paragraphs[(at := self.frames.paragraph(quotation.outer.end - 1)) : at + 2])
            or self._said_behind_the_next(words, quotation)
        )

    def _said_behind_the_next(self, words: str, quotation: Quotation) -> Saying | None:
        """The clause behind the last paragraph of a quotation, for the paragraphs before it that it fills."""
        last = quotation
        for _ in range(PARAGRAPHS):
            if last in self.following and self.frames.is_at_head(last):
                last = self.following[last]
        if last is quotation or last.goes_on:
            return None
        found = behind(self.reading, words, last, self.paragraphs[self.frames.paragraph(last.outer.end - 1)].end)
        return _from_elsewhere(found) if found else None

    def _last(self, at: int) -> Saying | None:
        """What was said last before `at`: a quotation, or a passage whose author is named."""
        last = self.last if self.last and self.last.clause.end < at else None
        if block := self.passages.authored(at):
            who = block.introduction
            if last is None or last.clause.end < block.span.end:
                end = Span(block.span.end, block.span.end)
                return Saying(Voice(end, who.authors_text or "", who.authors, "person"), end, told=who.outlet)
        return last

    def _announced(self, words: str, quotation: Quotation, frame: Span) -> Saying | None:
        """Li said: and the quotation in a paragraph of its own."""
        number = self.frames.paragraph(quotation.outer.start)
        if not number or words[frame.start : quotation.outer.start].strip(" *_>"):
            return None
        last = self.paragraphs[number - 1]
        if not last.of(self.text).rstrip("*_ ").endswith(":"):
            return None
        sentence = self.reading.sentence_at(last.end - 1) or last
        return before(self.reading, words, sentence.start, Quotation(Span(last.end, last.end), Span(last.end, last.end), "double", 0))

    def _continued(self, words: str, quotation: Quotation, sentence: Span, earlier: Quotation | None, whole: bool) -> Saying | None:
        """The speaker of the quotation before, where this one is a sentence of its own right behind its reporting clause."""
        alone = not re.search(r"\w", _TAG.sub("", words[sentence.start : quotation.outer.start])) and not re.search(
            r"\w", _TAG.sub("", words[quotation.outer.end : sentence.end])
        )
        if alone and (found := self._reported_before(words, quotation, sentence, earlier)):
            return found
        if earlier is None or earlier not in self.sayings:
            return None
        saying = self.sayings[earlier]
        if earlier.goes_on and self.frames.is_at_head(quotation):
            return _from_elsewhere(saying)
        said = quotation.span.of(self.text)
        if not alone or saying.voice.name is None or len(said.split()) < 3 and not (said[:1].isupper() and said[-1:] in ".!?"):
            return None
        here, there = self.frames.paragraph(quotation.outer.start), self.frames.paragraph(earlier.outer.end - 1)
        if here == there:
            between = words[max(earlier.outer.end, saying.clause.end) : quotation.outer.start]
            aside = _QUESTION.fullmatch(between) and not names_in(
                self.reading, words, Span(quotation.outer.start - len(between), quotation.outer.start)
            )
            return saying if aside or len(between) < 240 and not _SENTENCE_BETWEEN.search(between) else None
        if whole and self.frames.follows(here, there):
            rest = words[max(earlier.outer.end, saying.clause.end) : self.paragraphs[there].end]
            if len(rest) > FARTHEST or _SENTENCE_LEFT.search(rest):
                return None
            return _from_elsewhere(saying)
        return None

    def _reported_before(self, words: str, quotation: Quotation, sentence: Span, earlier: Quotation | None) -> Saying | None:
        """The person whom the sentence right before reports, for a quotation of a sentence or more that is one by itself."""
        said, paragraph = quotation.span.of(self.text), self.frames.paragraph(quotation.outer.start)
        if quotation.goes_on or len(said.split()) < 3 or not said[:1].isupper() or said[-1:] not in ".!?":
            return None
        sentences = self.frames.sentences(paragraph, quotation.depth)
        at = bisect_left(sentences, sentence.start, key=lambda s: s.end) - 1
        at += at + 1 < len(sentences) and sentences[at + 1].end <= sentence.start
        if at < 0 or sentences[at].end > sentence.start or earlier and earlier.outer.end > sentences[at].start:
            return None
        return reported_before(self.reading, words, sentences[at])

    def _row(self, words: str, quotation: Quotation, sentence: Span, saying: Saying | None, earlier: Quotation | None) -> Quote:
        voice = saying.voice if saying else None
        source = outlet_speaking(self.reading, voice)
        when = self._when(words, quotation, sentence, saying, earlier)
        if when:
            self.whens[quotation] = when
        attributed = (saying.through if saying else None) or self._cited(sentence)
        if voice and attributed and attributed in (voice.name, voice.text):
            attributed = None
        return Quote(
            span=quotation.span,
            kind="block" if source and is_passage(quotation.span.of(self.text)) else kind_of(self.text, quotation, saying),
            speaker=voice.name if voice and not source else None,
            speaker_text=(voice.text or None) if voice else None,
            speaker_role=voice.role if voice else None,
            when=when,
            attributed_to=attributed,
            outlet=self._named_outlet(saying, attributed, quotation, earlier) or source or self.passages.outlet_around(quotation),
        )

    def _cited(self, sentence: Span) -> str | None:
        if sentence not in self.sources:
            self.sources[sentence] = cited(self.reading, sentence)
        return self.sources[sentence]

    def _named_outlet(self, saying: Saying | None, attributed: str | None, quotation: Quotation, earlier: Quotation | None) -> str | None:
        """The outlet that the sentence names: to which it was said, which passes it on, or which itself speaks; else the one to
        which the same person was speaking right before.
        """
        if saying and saying.told:
            return saying.told
        known = outlets(self.reading.lexicon)[0]
        if attributed in known:
            return attributed
        if saying is None:
            return None
        if saying.voice.kind == "outlet":
            return saying.voice.name
        near = earlier and self.frames.paragraph(quotation.outer.start) - self.frames.paragraph(earlier.outer.start) <= 1
        if near and earlier in self.sayings:
            before_it = self.sayings[earlier]
            if before_it.voice.name == saying.voice.name:
                return before_it.told or (before_it.through if before_it.through in known else None)
        block = self.passages.authored(quotation.outer.start)
        return block.introduction.outlet if block and block.introduction.authors == saying.voice.name else None

    def _when(self, words: str, quotation: Quotation, sentence: Span, saying: Saying | None, earlier: Quotation | None) -> Interval | None:
        """The day that the reporting clause itself gives, else that of the same speaker's quotation right before."""
        if saying is None or saying.voice.name is None:
            return None
        for mention in within(self.reading.dates, Span(min(sentence.start, quotation.outer.start), max(sentence.end, saying.clause.end))):
            if mention.when is not None and words[mention.span.start] != VEIL and dates_saying(words, saying, mention.span):
                return mention.when
        if earlier and earlier in self.whens and earlier in self.sayings:
            near = self.frames.paragraph(quotation.outer.start) - self.frames.paragraph(earlier.outer.end) <= 2
            if near and self.sayings[earlier].voice.name == saying.voice.name and not within(self.reading.dates, sentence):
                return self.whens[earlier]
        return None


def _from_elsewhere(saying: Saying) -> Saying:
    """The same saying for a quotation whose own paragraph has no word of it."""
    voice = saying.voice
    return Saying(Voice(Span(0, 0), "", voice.name, voice.kind, voice.role), Span(0, 0), saying.through, saying.told)


_TAG = re.compile(r"<[^<>\n]{1,300}>")
_SENTENCE_BETWEEN = re.compile(r"[.!?]\s.*\w", re.DOTALL)
_QUESTION = re.compile(r"[.”\"]?\s*(?:[A-Z][^.?!¤“”\"]{2,90}\?\s*){1,2}")
"""What somebody who speaks on was asked: "Would he call it a threat? "."""

_SENTENCE_LEFT = re.compile(r"[.!?]\s+\w.{20}", re.DOTALL)
