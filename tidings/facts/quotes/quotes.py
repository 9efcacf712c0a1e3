"""Quotations of a document: what stands between the marks, what kind of quotation it is, and who said it when.

Rows come out in the order of the text; a quotation inside another is a row of its own. Whoever cannot be told surely stays None.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from tidings.facts.quotes.blocks import Block, Introduction, find_blocks, introduction
from tidings.facts.quotes.speakers import (
    Saying,
    according,
    ahead,
    at_end,
    before,
    behind,
    connected,
    in_second_clause,
    introduced,
    is_reported,
    labelled,
    relayed,
    reported_before,
    resumed,
    signed,
    veil,
    with_outlet,
)
from tidings.facts.quotes.unsaid import is_unsaid
from tidings.lexicon import Lexicon
from tidings.text.document import Span
from tidings.text.regions import find_sentences
from tidings.values.interval import Interval
from tidings.values.names.roles import ROLE_PATTERN
from tidings.values.quotations import PARAGRAPHS, Quotation, find_quotations
from tidings.values.reading import Reading, within
from tidings.values.saying.attribution import cited
from tidings.values.saying.cues import cues_in, subject_before
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


FAR = 12
"""Paragraphs over which "Reuters reported:" still governs whole paragraphs in marks."""

BETWEEN = 700
"""Characters over which "he" may mean the speaker of the quotation before."""

FARTHEST = 1500
"""Characters around a quotation in which its sentence is read."""


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
    yield from _Quoting(reading).rows()


class _Quoting:
    """One pass over a document's quotations; it remembers who spoke last and which outlet was introduced last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.paragraphs = reading.layout.paragraphs
        self.starts = [paragraph.start for paragraph in self.paragraphs]
        self.all = list(find_quotations(reading.text, reading.layout))
        deepest = max((q.depth for q in self.all), default=0)
        self.veiled = [_unwrapped(veil(self.text, self.all, depth), self.paragraphs) for depth in range(1 + deepest)]
        self.following = {one: other for one, other in pairwise(q for q in self.all if not q.depth) if one.goes_on}
        self.blocks = list(find_blocks(reading))
        self.sayings: dict[Quotation, Saying] = {}
        self.whens: dict[Quotation, Interval] = {}
        self.sentences: dict[tuple[int, int], list[Span]] = {}
        self.sources: dict[Span, str | None] = {}
        self.passage: Block | None = None
        self.last: Saying | None = None
        self.outlets, self.agencies = _outlets(reading.lexicon)

    def rows(self) -> Iterator[Quote]:
        if not self.all and not self.blocks:
            return
        found = [self._block(block) for block in self.blocks]
        introduced: tuple[int, Introduction] | None = None
        earlier: Quotation | None = None
        parents: list[Quotation] = []
        for quotation in self.all:
            while parents and parents[-1].outer.end <= quotation.outer.start:
                parents.pop()
            frame, sentence = self._frame(quotation, parents)
            words = self.veiled[quotation.depth]
            whole = not quotation.depth and self._is_whole(quotation)
            if whole:
                introduced = self._introduction(quotation) or introduced
                if introduced and self._is_block(quotation, introduced, earlier):
                    self.passage = Block(quotation.span, introduced[1])
                    found.append(self._block(self.passage))
                    parents.append(quotation)
                    continue
            saying = self._saying(words, quotation, frame, sentence, earlier, whole)
            if not whole and is_unsaid(self.text, quotation, sentence, saying is not None or is_reported(words, sentence)):
                continue
            if saying:
                saying = self._resolved(words, with_outlet(self.reading, words, sentence, quotation, saying), sentence)
                self.sayings[quotation] = saying
                if not quotation.depth and saying.voice.name and (saying.clause.end or self.last is None):
                    self.last = saying
            found.append(self._row(words, quotation, sentence, saying, earlier))
            parents.append(quotation)
            if not quotation.depth:
                earlier = quotation
        yield from sorted(found, key=lambda q: (q.span.start, -q.span.end))

    # Where a quotation stands

    def _paragraph(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _frame(self, quotation: Quotation, parents: Sequence[Quotation]) -> tuple[Span, Span]:
        """What is read around a quotation: its paragraphs or the quotation around it, and the sentence in there that holds it."""
        first, last = self._paragraph(quotation.outer.start), self._paragraph(quotation.outer.end - 1)
        frame = Span(self.paragraphs[first].start, self.paragraphs[last].end)
        if parents:
            inner = parents[-1].span
            frame = Span(max(frame.start, inner.start), min(frame.end, inner.end))
        words = self.veiled[quotation.depth]
        opening, closing = self._sentences(first, quotation.depth), self._sentences(last, quotation.depth)
        at = bisect_right(opening, quotation.outer.start, key=lambda s: s.start) - 1
        start = opening[at].start if at >= 0 and opening[at].end > quotation.outer.start else quotation.outer.start
        at = bisect_left(closing, quotation.outer.end, key=lambda s: s.end)
        end = closing[at].end if at < len(closing) and closing[at].start <= quotation.outer.end else quotation.outer.end
        start = max(frame.start, start, quotation.outer.start - FARTHEST)
        end = min(frame.end, end, quotation.outer.end + FARTHEST)
        start += len(words[start : quotation.outer.start]) - len(words[start : quotation.outer.start].lstrip(" \n*_#>▲["))
        return frame, Span(start, max(end, quotation.outer.end))

    def _sentences(self, paragraph: int, depth: int) -> list[Span]:
        """The sentences of a paragraph when quotations of this depth are veiled."""
        if (paragraph, depth) not in self.sentences:
            self.sentences[paragraph, depth] = list(find_sentences(self.veiled[depth], self.paragraphs[paragraph]))
        return self.sentences[paragraph, depth]

    def _outlet_around(self, quotation: Quotation) -> str | None:
        """The outlet of the passage that the quotation stands in."""
        at = bisect_right(self.blocks, quotation.span.start, key=lambda b: b.span.start) - 1
        around = [self.blocks[at]] if at >= 0 else []
        around += [self.passage] if self.passage else []
        return next((block.introduction.outlet for block in around if block.span.holds(quotation.span)), None)

    def _is_whole(self, quotation: Quotation) -> bool:
        """Whether a quotation fills its paragraphs."""
        first, last = self.paragraphs[self._paragraph(quotation.outer.start)], self.paragraphs[self._paragraph(quotation.outer.end - 1)]
        if quotation.outer.start - first.start > 20 or last.end - quotation.outer.end > 20:
            return False
        rest = self.text[first.start : quotation.outer.start] + self.text[quotation.outer.end : last.end]
        return not any(map(str.isalnum, _SOURCE_TAG.sub("", rest))) and len(quotation.span.of(self.text).split()) > 6

    # Passages of other outlets

    def _introduction(self, quotation: Quotation) -> tuple[int, Introduction] | None:
        """The outlet that the paragraph before introduces with a colon."""
        number = self._paragraph(quotation.outer.start)
        if not number or not self.paragraphs[number - 1].of(self.text).rstrip("*_ ").endswith(":"):
            return None
        sentence = self.reading.sentence_at(self.paragraphs[number - 1].end - 1) or self.paragraphs[number - 1]
        who = introduction(self.reading, sentence)
        return (number, who) if who else None

    def _is_block(self, quotation: Quotation, introduced: tuple[int, Introduction], earlier: Quotation | None) -> bool:
        number = self._paragraph(quotation.outer.start)
        if number == introduced[0]:
            return True
        if number - introduced[0] > FAR:
            return False
        spoken = earlier and earlier in self.sayings and self._paragraph(earlier.outer.end) == number - 1
        return not spoken and not self.text.endswith(":", self.paragraphs[number - 1].start, self.paragraphs[number - 1].end)

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
            or self._announced(words, quotation, frame)
            or self._continued(words, quotation, sentence, earlier, whole)
            or signed(reading, words, quotation, self.paragraphs[(at := self._paragraph(quotation.outer.end - 1)) : at + 2])
            or self._said_behind_the_next(words, quotation)
        )

    def _said_behind_the_next(self, words: str, quotation: Quotation) -> Saying | None:
        """The clause behind the last paragraph of a quotation, for the paragraphs before it that it fills."""
        last = quotation
        for _ in range(PARAGRAPHS):
            if last in self.following and self._is_at_head(last):
                last = self.following[last]
        if last is quotation or last.goes_on:
            return None
        found = behind(self.reading, words, last, self.paragraphs[self._paragraph(last.outer.end - 1)].end)
        return _from_elsewhere(found) if found else None

    def _is_at_head(self, quotation: Quotation) -> bool:
        return not _MARKUP.sub("", self.text[self.paragraphs[self._paragraph(quotation.outer.start)].start : quotation.outer.start])

    def _resolved(self, words: str, saying: Saying, sentence: Span) -> Saying:
        """The same saying, its "he" or "the statement" told by who spoke last, where nobody else is named in between."""
        voice = saying.voice
        if voice.name is not None or voice.text.lower() == "it" and words.endswith("what ", 0, voice.span.start):
            return saying
        last = self._last(voice.span.start)
        if voice.text.lower() in _STATEMENTS and (issuer := self._issuer(words, last.clause.end if last else 0, voice.span.start)):
            return replace(saying, voice=replace(voice, name=issuer.name, kind=issuer.kind))
        if last is None:
            return saying
        called = _is_called(voice.text, last.voice)
        if (wanted := _PEOPLE | _BODIES if called else _KINDS.get(voice.text.lower())) is None or last.voice.kind not in wanted:
            return saying
        before = last.voice.text.lower()
        if before in ("he", "she") and voice.text.lower() in ("he", "she") and before != voice.text.lower():
            return saying
        between = Span(max(last.clause.end, last.voice.span.end), voice.span.start)
        if between.end - between.start > BETWEEN or _SOMEBODY_ELSE.search(words, between.start, between.end):
            return saying
        if called and any(
            not within(self.reading.names, Span(*run.span())) for run in _LIKE_A_NAME.finditer(words, between.start, between.end)
        ):
            return saying
        others = (m for m in names_in(self.reading, words, between) if m.name not in (last.voice.name, last.told, last.through))
        if any(m.kind == "person" or last.voice.kind != "person" and m.kind != "country" for m in others):
            return saying
        return replace(
            saying, voice=replace(voice, name=last.voice.name, kind=last.voice.kind, role=last.voice.role), told=saying.told or last.told
        )

    def _issuer(self, words: str, start: int, at: int) -> Voice | None:
        """The only body named between two offsets, where its statement is told of there: "the ministry said in a statement"."""
        start = max(start, at - BETWEEN)
        issued = next(reversed(list(_IN_A_STATEMENT.finditer(words, start, at))), None)
        sentence = self.reading.sentence_at(issued.start()) if issued else None
        verbs = cues_in(words, max(sentence.start, start), issued.start()) if issued and sentence else ()
        if issued is None or sentence is None or len(verbs) != 1:
            return None
        voice = subject_before(self.reading, words, sentence.start, verbs[0].start())
        if voice is None or voice.name is None or voice.kind not in _BODIES:
            return None
        others = names_in(self.reading, words, Span(issued.end(), at))
        return voice if not any(m.kind == "organisation" and m.name != voice.name for m in others) else None

    def _last(self, at: int) -> Saying | None:
        """What was said last before `at`: a quotation, or a passage whose author is named."""
        last = self.last if self.last and self.last.clause.end < at else None
        if block := self._authored(at):
            who = block.introduction
            if last is None or last.clause.end < block.span.end:
                end = Span(block.span.end, block.span.end)
                return Saying(Voice(end, who.authors_text or "", who.authors, "person"), end, told=who.outlet)
        return last

    def _authored(self, at: int) -> Block | None:
        """The passage in the paragraph before `at`, where it has an author."""
        n = bisect_right(self.blocks, at, key=lambda b: b.span.end) - 1
        block = self.blocks[n] if n >= 0 and self._paragraph(at) - self._paragraph(self.blocks[n].span.end) == 1 else None
        return block if block and block.introduction.authors else None

    def _announced(self, words: str, quotation: Quotation, frame: Span) -> Saying | None:
        """Li said: and the quotation in a paragraph of its own."""
        number = self._paragraph(quotation.outer.start)
        if not number or words[frame.start : quotation.outer.start].strip(" *_>"):
            return None
        last = self.paragraphs[number - 1]
        if not last.of(self.text).rstrip("*_ ").endswith(":"):
            return None
        sentence = self.reading.sentence_at(last.end - 1) or last
        return before(self.reading, words, sentence.start, Quotation(Span(last.end, last.end), Span(last.end, last.end), "double", 0))

    def _continued(self, words: str, quotation: Quotation, sentence: Span, earlier: Quotation | None, whole: bool) -> Saying | None:
        """The speaker of the quotation before, where this one is a sentence of its own right behind its reporting clause."""
        alone = not words[sentence.start : quotation.outer.start].strip(" *_…") and not re.search(
            r"\w", words[quotation.outer.end : sentence.end]
        )
        if alone and (found := self._reported_before(words, quotation, sentence, earlier)):
            return found
        if earlier is None or earlier not in self.sayings:
            return None
        saying = self.sayings[earlier]
        if earlier.goes_on and self._is_at_head(quotation):
            return _from_elsewhere(saying)
        said = quotation.span.of(self.text)
        if not alone or saying.voice.name is None or len(said.split()) < 3 and not (said[:1].isupper() and said[-1:] in ".!?"):
            return None
        here, there = self._paragraph(quotation.outer.start), self._paragraph(earlier.outer.end - 1)
        if here == there:
            between = words[max(earlier.outer.end, saying.clause.end) : quotation.outer.start]
            aside = _QUESTION.fullmatch(between) and not names_in(
                self.reading, words, Span(quotation.outer.start - len(between), quotation.outer.start)
            )
            return saying if aside or len(between) < 240 and not _SENTENCE_BETWEEN.search(between) else None
        if here == there + 1 and whole:
            rest = words[max(earlier.outer.end, saying.clause.end) : self.paragraphs[there].end]
            if len(rest) > FARTHEST or _SENTENCE_LEFT.search(rest):
                return None
            return _from_elsewhere(saying)
        return None

    def _reported_before(self, words: str, quotation: Quotation, sentence: Span, earlier: Quotation | None) -> Saying | None:
        """The person whom the sentence right before reports, for a quotation of a sentence or more that is one by itself."""
        said, paragraph = quotation.span.of(self.text), self._paragraph(quotation.outer.start)
        if quotation.goes_on or len(said.split()) < 3 or not said[:1].isupper() or said[-1:] not in ".!?":
            return None
        sentences = self._sentences(paragraph, quotation.depth)
        at = bisect_left(sentences, sentence.start, key=lambda s: s.end) - 1
        at += at + 1 < len(sentences) and sentences[at + 1].end <= sentence.start
        if at < 0 or sentences[at].end > sentence.start or earlier and earlier.outer.end > sentences[at].start:
            return None
        return reported_before(self.reading, words, sentences[at])

    def _row(self, words: str, quotation: Quotation, sentence: Span, saying: Saying | None, earlier: Quotation | None) -> Quote:
        voice = saying.voice if saying else None
        source = self._outlet_speaks(voice)
        when = self._when(words, quotation, sentence, saying, earlier)
        if when:
            self.whens[quotation] = when
        attributed = (saying.through if saying else None) or self._cited(sentence)
        if voice and attributed and attributed in (voice.name, voice.text):
            attributed = None
        return Quote(
            span=quotation.span,
            kind="block" if source and _is_passage(quotation.span.of(self.text)) else _kind(self.text, quotation, saying),
            speaker=voice.name if voice and not source else None,
            speaker_text=(voice.text or None) if voice else None,
            speaker_role=voice.role if voice else None,
            when=when,
            attributed_to=attributed,
            outlet=self._named_outlet(saying, attributed, quotation, earlier) or source or self._outlet_around(quotation),
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
        if attributed in self.outlets:
            return attributed
        if saying is None:
            return None
        if saying.voice.kind == "outlet":
            return saying.voice.name
        if earlier and earlier in self.sayings and self._paragraph(quotation.outer.start) - self._paragraph(earlier.outer.start) <= 1:
            before_it = self.sayings[earlier]
            if before_it.voice.name == saying.voice.name:
                return before_it.told or (before_it.through if before_it.through in self.outlets else None)
        block = self._authored(quotation.outer.start)
        return block.introduction.outlet if block and block.introduction.authors == saying.voice.name else None

    def _outlet_speaks(self, voice: Voice | None) -> str | None:
        """The outlet whose text is quoted, where the reporting clause makes the outlet the subject of "reported" or "wrote".

        An agency passes on what others say, whatever its verb but "called": what it calls somebody are its own words.
        """
        if voice is None or voice.kind != "outlet" or voice.name is None:
            return None
        behind_it = self.text[voice.span.end : voice.span.end + 40]
        if _CALLS.match(behind_it):
            return None
        if voice.name in self.agencies:
            return voice.name
        return voice.name if _PUBLISHES.match(behind_it) else None

    def _when(self, words: str, quotation: Quotation, sentence: Span, saying: Saying | None, earlier: Quotation | None) -> Interval | None:
        """The day that the reporting clause itself gives, else that of the same speaker's quotation right before."""
        if saying is None or saying.voice.name is None:
            return None
        for mention in within(self.reading.dates, Span(min(sentence.start, quotation.outer.start), max(sentence.end, saying.clause.end))):
            if mention.when is not None and words[mention.span.start] != VEIL and _dates_saying(words, saying, mention.span):
                return mention.when
        if earlier and earlier in self.whens and earlier in self.sayings:
            near = self._paragraph(quotation.outer.start) - self._paragraph(earlier.outer.end) <= 2
            if near and self.sayings[earlier].voice.name == saying.voice.name and not within(self.reading.dates, sentence):
                return self.whens[earlier]
        return None


_PEOPLE: frozenset[str] = frozenset(("person",))
_BODIES: frozenset[str] = frozenset(("institution", "government"))
_STATEMENTS = ("the statement", "the communique", "the readout", "its statement")
_KINDS = {
    "he": _PEOPLE,
    "she": _PEOPLE,
    **dict.fromkeys(("it", *_STATEMENTS), _BODIES),
}
"""What kind of speaker a word stands for that names none."""
_IN_A_STATEMENT = re.compile(
    r"\b(?:in|issued|released|published)\s(?:an?|its)\s(?:[a-z-]{3,12}\s){0,2}(?:statement|communiqu[eé]|readout|release)\b"
)

_CALLINGS = tuple(
    frozenset(words.split())
    for words in (
        "scholar researcher professor lecturer academic historian economist analyst expert fellow",
        "general admiral colonel captain commander officer",
        "ambassador envoy diplomat",
        "spokesman spokeswoman spokesperson official",
        "senator congressman congresswoman lawmaker legislator",
    )
)
"""Words for one calling: a researcher is spoken of as "the scholar"."""


_LIKE_A_NAME = re.compile(r"\b[A-Z][\w’'-]+[ ](?!(?:Sea|Bay|Gulf|Strait|Ocean|Shoal|Islands?)\b)[A-Z][\w’'-]+(?![ ]Sea\b)")
"""Two words in capitals, which may be somebody whom nothing makes known; no water."""


def _is_called(text: str, voice: Voice) -> bool:
    """Whether "the scholar" can be who spoke, whom the text has introduced as a researcher."""
    article, _, noun = text.lower().rpartition(" ")
    introduced = set(re.findall(r"[a-z]+", f"{voice.role or ''} {voice.text}".lower())) if article == "the" else ()
    return any(noun in calling and not calling.isdisjoint(introduced) for calling in _CALLINGS)


_SOMEBODY_ELSE = re.compile(rf"\b(?:an?|another|the|his|her|one|its)[ ](?:[\w-]{{1,20}}[ ]){{0,3}}?(?:{ROLE_PATTERN})\b", re.IGNORECASE)


def _unwrapped(words: str, paragraphs: Sequence[Span]) -> str:
    """Veiled words with every paragraph on one line, of the same length."""
    words = words.replace("\u00a0", " ")
    wrapped = [p for p in paragraphs if words.find("\n", p.start, p.end) >= 0]
    pieces, at = [], 0
    for paragraph in wrapped:
        pieces += [words[at : paragraph.start], paragraph.of(words).replace("\n", " ")]
        at = paragraph.end
    return "".join([*pieces, words[at:]])


def _from_elsewhere(saying: Saying) -> Saying:
    """The same saying for a quotation whose own paragraph has no word of it."""
    voice = saying.voice
    return Saying(Voice(Span(0, 0), "", voice.name, voice.kind, voice.role), Span(0, 0), saying.through, saying.told)


_MARKUP = re.compile(r"[*_>\s]|<[^<>\n]{1,300}>")


@lru_cache(maxsize=4)
def _outlets(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The names of all outlets, and of those that are news agencies."""
    agencies = (outlet.name for outlet in lexicon.outlets if any(_AGENCY.search(name) for name in (outlet.name, *outlet.aliases)))
    return frozenset(outlet.name for outlet in lexicon.outlets), frozenset(agencies)


def _dates_saying(words: str, saying: Saying, when: Span) -> bool:
    """Whether a date belongs to the verb of saying: right before or behind it, or at the head of its clause."""
    clause, voice = saying.clause, saying.voice.span
    if 0 <= voice.start - when.end <= 3:
        return words[when.end : voice.start].strip() in ("", ",")
    verbs = cues_in(words, max(clause.start, voice.end), max(clause.end, voice.end)) or cues_in(words, clause.start, clause.end)
    verb = verbs[0] if verbs else None
    if verb is None:
        return False
    if when.end <= verb.start():
        if when.start < voice.end or _TO_THE_VERB.fullmatch(words, when.end, verb.start()) is None:
            return False
        # "Li, on Monday, said"; not "Li, who came home on Monday, said"
        return words[when.end] != "," or _ASIDE_OPENS.fullmatch(words, voice.end, when.start) is not None
    gap = words[verb.end() : when.start]
    return len(gap) < 60 and _LEADS_TO_DAY.match(gap) is not None and not _OTHER_MATTER.search(gap)


_TO_THE_VERB = re.compile(r",?[ ](?:[a-z]+ly[ ])?")
_ASIDE_OPENS = re.compile(r",?[ ](?:(?:late|early|speaking)[ ])?(?:(?:on|in|at|of)[ ])?")
_OTHER_MATTER = re.compile(r"\b(?:that|it|he|she|they|would|will|is|was|had|has|to (?!reporters|journalists))\b|[“”\";:,]")
_SENTENCE_BETWEEN = re.compile(r"[.!?]\s.*\w", re.DOTALL)
_QUESTION = re.compile(r"[.”\"]?\s*(?:[A-Z][^.?!¤“”\"]{2,90}\?\s*){1,2}")
"""What somebody who speaks on was asked: "Would he call it a threat? "."""

_SENTENCE_LEFT = re.compile(r"[.!?]\s+\w.{20}", re.DOTALL)
_LEADS_TO_DAY = re.compile(
    r"[ ](?:\Z|(?:on|in|at|during|late|early|earlier|last|this|reporters|journalists|lawmakers|parliament|after|following|to|a"
    r"|[A-Z][\w.]+)\b)"
)
"""Between a verb of saying and its day: "told reporters in Riga on", not "said the drill of"."""

_AGENCY = re.compile(r"\b(?:[Aa]gency|Agence|Agencia)\b|\bPress\Z")
"""In the names of a news agency."""

_SOURCE_TAG = re.compile(r"\[(?:Source|source|…|\.\.\.)\]")
_CALLS = re.compile(r"[ ](?:has[ ]|also[ ])?(?:called|calls|described|describes|dubbed|termed|branded|hailed)\b")
_PUBLISHES = re.compile(
    r"(?:[’']s)?(?:[ ](?:investigation|analysis|report|article|editorial|story|survey|review))?[ ](?:has[ ]|also[ ]|further[ ]"
    r"|then[ ])?(?:reported|reports|revealed|wrote|writes|found|described|noted)\b"
)
_FINITE = re.compile(
    r"""
    \b (?: is | are | was | were | am | has | have | had | will | would | can | cannot | could | must | should | shall | may | might
        | do | does | did | let | let’s | let's
         | don[’']t | doesn[’']t | won[’']t | can[’']t | isn[’']t | aren[’']t | needs | wants | remain | remains | seek | seeks | continue
         | continues | opposes | believe | believes | know | knows | think | thinks | went | came | made | took | gave | began | become
         | becomes | became | makes
         | takes | goes | comes | violates | undermines ) \b
    | \b (?: I | we | he | she | it | they | you | that | there | who ) [’'] (?: m | re | s | ve | ll | d ) \b
    | \b (?: we | they | I | you ) [ ] [a-z]{3,}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _kind(text: str, quotation: Quotation, saying: Saying | None) -> str:
    """'speech' for a clause or more, 'phrase' for words that are none."""
    words = quotation.span.of(text).strip()
    count = len(words.split())
    if count < 3:
        return "phrase"
    finite = _FINITE.search(words)
    if count >= 18 or finite and (count > 6 or finite.start() or finite[0].partition(" ")[2] or "’" in finite[0] or "'" in finite[0]):
        return "speech"
    if saying and saying.clause.start >= quotation.outer.end and words.endswith((",", "!", "?", "—", "–")):
        return "speech"
    lead = text[max(0, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    whole = words[:1].isupper() and words.endswith((".", "!", "?", "…"))
    return "speech" if whole and (not lead or lead.endswith((":", ",", ".", "!", "?", "”", '"'))) else "phrase"


def _is_passage(words: str) -> bool:
    return len(words.split()) >= 12
