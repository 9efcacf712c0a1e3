"""By which words a part of a sentence tells of an exercise: a name, a phrase, a verb, or words that go on about one told before."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from tidings.facts.exercises.conduct import AFTER_ANOTHER, AND_IN, BETWEEN_TWO, CONDUCT, HELD, MILITARY
from tidings.facts.exercises.held import NTH, near
from tidings.facts.exercises.participants import JOINT
from tidings.facts.exercises.told import Mention, Told, antecedent
from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.clauses import Predicate, has_verb
from tidings.values.drills.editions import GOING_ON_GATE, goes_on, next_stage, on_the_way, other_edition, says_when, sends, stays_away
from tidings.values.drills.forces import EXERCISE, EXERCISES
from tidings.values.drills.maneuvers import BARE, ELSEWHERE, EXERCISE_GATE, OTHER, REFERRING, STRONG, Named, may_meet_for, may_name
from tidings.values.drills.together import TOGETHER_GATE, acts_together, seen_together
from tidings.values.parties import holding
from tidings.values.reading import Reading, within

How = Literal["name", "phrase", "together", "seen", "referring", "bare", "same", "stage", "edition", "assets", "left", "way"]
"""By what a part of a sentence tells of an exercise: its name, a phrase like "naval drills", a verb like "sailed together", forces of
two that others have seen side by side, "the drills", a bare "drills"; and of one told before: when it was, a further stage of it,
another edition, what took part, who stayed away, where its ships were on which day."""


@dataclass(frozen=True, slots=True)
class Term:
    """The words that tell of an exercise, and the mention they go on from where they do not tell of one by themselves."""

    span: Span
    how: How
    goes_on_from: Mention | None = None


_IDENTIFIES = re.compile(
    rf"\W*(?:It|This|That)\s(?:was|is|will\sbe|marks|marked)\s(?:the|their|its)\s(?:{NTH}|latest|largest|biggest)\b", re.IGNORECASE
)
"""The beginning of a sentence that says what the exercise told before was: "It was the fourth joint patrol"."""
_OTHER_EDITION = re.compile(r"\b(?:last|next|previous|year['’]s|(?:19|20)\d\d)\b.*\b(?:edition|iteration|instal)", re.IGNORECASE)
"""Words for another edition of the same exercise, with its own date and forces."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A part of a sentence that tells of an exercise, by which words, and the mention that those refer to.

    `identifies`: says what the exercise told before was ("It was the third such drill"); `another`: tells another edition of it;
    `further`: one more of a series; `referring`: an exercise named before.
    """

    reading: Reading
    sentence: Span
    part: Span
    term: Term
    name: Named | None
    verbs: list[Predicate]
    last: Mention | None
    identifies: bool
    further: bool
    referring: bool
    another: bool

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def words(self) -> str:
        return self.part.of(self.reading.text)

    @property
    def at(self) -> Span:
        return self.term.span

    @property
    def how(self) -> How:
        return self.term.how

    @property
    def strong(self) -> bool:
        return self.term.how in ("name", "phrase", "together")


def telling(reading: Reading, sentence: Span, part: Span, term: Term, name: Named | None, verbs: list[Predicate], told: Told) -> Telling:
    """What a part of a sentence refers to with the words by which it tells of an exercise."""
    text, at = reading.text, term.span
    last = term.goes_on_from or antecedent(reading, told.last, at)
    identifies = last is not None and term.how == "phrase" and bool(_IDENTIFIES.match(text, part.start, part.end))
    further = not identifies and is_further(text, part, at)
    another = term.how == "edition" or bool(_OTHER_EDITION.match(at.of(text)))
    another = another or (last is not None and other_edition(text, part, Span(part.start, part.start)) is not None)
    referring = further or identifies or term.how in ("referring", "same", "assets", "left") or refers(text, at)
    referring = referring or bool(_THE_DRILLS.match(text, part.start, at.start))
    referring = referring or (term.how == "seen" and text.startswith(("the ", "The "), at.start))
    return Telling(reading, sentence, part, term, name, verbs, last, identifies, further, referring, another)


_TELLING = EXERCISE_GATE | gate(REFERRING.small) | TOGETHER_GATE
NEAR = 900
"""Characters behind a mention within which a sentence can go on about its exercise without naming it."""
GOING_ON = 2
"""Sentences between an exercise and one that goes on about it."""


def may_tell(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence holds a word by which an exercise can be told without one told just before."""
    held = seen(reading.text, sentence)
    return bool(held & _TELLING) or may_meet_for(held) or may_name(reading.text, sentence, reading.lexicon)


def may_go_on(reading: Reading, sentence: Span, told: Told) -> bool:
    """Whether a sentence stands near behind a mention and holds a word by which it can go on about its exercise."""
    near_by = told.last is not None and sentence.start - told.last.row.span.end <= NEAR
    return near_by and bool(seen(reading.text, sentence) & GOING_ON_GATE)


_BETWEEN_GATE = gate(BETWEEN_TWO.small)
_STOP = re.compile(r",\s")


def parts_of(text: str, sentence: Span) -> Iterator[Span]:
    """The stretches of a sentence that can each tell of another exercise, in order; a sentence about one comes back whole."""
    held = seen(text, sentence)
    cuts = list(BETWEEN_TWO.finditer(text, sentence.start, sentence.end)) if held & _BETWEEN_GATE else []
    for after in AFTER_ANOTHER.finditer(text, sentence.start, sentence.end) if held & TOGETHER_GATE else ():
        if acts_together(text, Span(after.end(), sentence.end)):
            cuts.append(after)
            if not has_verb(text[sentence.start : after.start()]) and (stop := _STOP.search(text, after.end(), sentence.end)):
                cuts.append(stop)  # "Two days after ships exercised together, the ministers met"
    for then in AND_IN.finditer(text, sentence.start, sentence.end) if held & _TELLING else ():
        if CONDUCT.search(text, sentence.start, then.start()) and CONDUCT.search(text, then.end(), sentence.end):
            cuts.append(then)
    start = sentence.start
    for cut in sorted(cuts, key=lambda m: m.start()):
        if cut.start() >= start:
            yield Span(start, cut.start())
            start = cut.end()
    yield Span(start, sentence.end)


def find_term(reading: Reading, part: Span, named: list[Named], told: Told, tells: bool) -> Term | None:
    """The words by which a part of a sentence tells of an exercise; where it `tells` of none by itself, those that go on about one."""
    term = _left_by(reading, part, told.last) or (_term(reading.text, part, named) if tells else None)
    return term or _told_on(reading, part, told)


def _term(text: str, part: Span, named: list[Named]) -> Term | None:
    """The words that tell of an exercise in this part of a sentence: a name, else the strongest of its nouns and verbs."""
    if named:
        return Term(named[0].span, "name")
    if ELSEWHERE.search(text, part.start, part.end) and not MILITARY.search(text, part.start, part.end):
        return None
    other: list[Span] | None = None
    for pattern, how in _TERMS:
        spans = (
            [Span(*m.span()) for m in pattern.finditer(text, part.start, part.end)]
            if isinstance(pattern, Caseless)
            else pattern(text, part)
        )
        if not spans:
            continue
        if other is None:
            other = [Span(*m.span()) for m in OTHER.finditer(text, part.start, part.end)]
        free = [s for s in spans if not any(s.meets(o) for o in other) and (how == "phrase" or not _ITS_GROUND.match(text, s.end))]
        if how != "phrase":
            free = [s for s in free if not _TALKED_OVER.search(text, max(part.start, s.start - 30), s.start)]
        if how == "bare":
            free = [s for s in free if refers(text, s) or is_held(text, part, s) or is_further(text, part, s)]
        if free:
            return Term(next((s for s in free if JOINT.match(s.of(text))), free[0]), how)
    return None


_TERMS: tuple[tuple[Caseless | Callable[[str, Span], list[Span]], How], ...] = (
    (STRONG, "phrase"), (acts_together, "together"), (seen_together, "seen"), (REFERRING, "referring"), (BARE, "bare"),
)  # fmt: skip
"""What tells of an exercise, the strongest first: patterns, and what finds the verbs of doing it together and forces seen so."""
_ITS_GROUND = re.compile(r"\s(?:areas?|zones?|sites?|rang(?:es?|ing)|grounds?|plans?|schedules?|seasons?|cent(?:er|re)s?)\b")
"""Behind "the exercise": words that make it part of another noun."""
_TALKED_OVER = re.compile(r"\b(?:discuss(?:es|ed|ing)?|talk(?:s|ed|ing)?\s(?:about|over)|rais(?:e|es|ed|ing))\s(?:the\s|their\s)?\Z")
"""Before an exercise that is only talked about."""
_FURTHER = re.compile(
    r"\b(?:further|similar|more|additional|another|repeat|second|third|fourth|fifth)\s(?:such\s|joint\s|(?:round|edition|series)\sof\s){0,2}\Z",
    re.IGNORECASE,
)
_REFERS = re.compile(r"\b(?:the|these|those|this|their|its)\s(?:[\w-]{2,18}\s){0,2}$", re.IGNORECASE)
_IS_NAMED = re.compile(rf"\b(?:[Tt]he|[Tt]his)\s(?:[\w-]{{2,18}}\s){{0,2}}{EXERCISE},\s[“\"‘'«*_]{0, 2}\Z")
"""Before the name of an exercise told before: "The drill, “Alfa”, began on Monday"."""
_THE_DRILLS = re.compile(rf"\W*(?:The|These|This)\s(?:[\w-]{{2,18}}\s){{0,2}}{EXERCISES},\s")
"""The beginning of a sentence about the exercise told before: "The drills, the 2023 edition of Alfa, "."""
_ITS_PARTNER = re.compile(r"\s(?:with|between|involving)\s")


def refers(text: str, term: Span) -> bool:
    return bool(_REFERS.search(text, max(term.start - 40, 0), term.start) or _IS_NAMED.search(text, max(term.start - 40, 0), term.start))


def is_further(text: str, part: Span, term: Span) -> bool:
    return bool(_FURTHER.search(text, max(term.start - 40, part.start), term.start))


def is_held(text: str, part: Span, term: Span) -> bool:
    """Whether a bare "drills" stands beside the verb of holding them or its partner: "held drills", "drills with Iran"."""
    before, after = text[max(part.start, term.start - 60) : term.start], text[term.end : min(part.end, term.end + 60)]
    return bool(HELD.search(before) or _ITS_PARTNER.match(after) or HELD.match(after.lstrip()))


_AT_SEA = ("naval drill", "naval patrol", "coast guard patrol")
_GOES_ON_ABOUT_IT = re.compile(
    r"\W*(?:(?:In|By|From)\s[^,.]{3,20},?\s)?(?:it|the\s(?:series|exercises?|drills?))\s(?:was|were|had|has|grew|then|split|expanded|moved)\b",
    re.IGNORECASE,
)
"""The beginning of a paragraph that goes on about the exercises of the one before."""


def _told_on(reading: Reading, part: Span, told: Told) -> Term | None:
    """The words by which this part goes on about an exercise told before it, without naming it again."""
    text, last, current = reading.text, told.last, told.current
    if last is None or current is None or last.headline or part.start - last.row.span.end > NEAR:
        return None
    if not seen(text, part) & GOING_ON_GATE or reading.entry_at(last.sentence.start) != reading.entry_at(part.start):
        return None
    first = bisect_left(reading.sentences, last.sentence.end, key=lambda s: s.start)
    since = [s for s in reading.sentences[first : first + GOING_ON + 2] if s.end <= part.start]
    if not since and part.start >= last.sentence.end and (found := says_when(text, part)):
        return Term(found, "same", last)
    gap = Span(last.row.span.end, max(part.start, last.row.span.end))
    if len(since) <= GOING_ON and (found := other_edition(text, part, gap)):
        return Term(found, "edition", last)
    if (found := sends(text, part)) and _all_take_part(reading, part, current, len(since)):
        return Term(found, "assets", current)
    paragraph = holding(reading.layout.paragraphs, part.start)
    if paragraph is None or len(since) > GOING_ON:
        return None
    if (found := next_stage(text, part)) and not _strangers(reading, part, last):
        return Term(found, "stage", last)
    if last.kind in _AT_SEA and (found := on_the_way(text, part, last.on_the_way and not since)):
        return Term(found, "way", last)
    if not paragraph.holds(last.sentence) and not _GOES_ON_ABOUT_IT.match(text, paragraph.start, paragraph.end):
        return None
    if any(m.kind == "country" for s in since for m in within(reading.names, s)):
        return None  # somebody else has acted in between
    found = goes_on(text, part)
    return Term(found, "stage", last) if found else None


def _left_by(reading: Reading, part: Span, last: Mention | None) -> Term | None:
    """The words by which a part says that one who held the exercise told before took no part in some of it."""
    found = stays_away(reading.text, part) if last and seen(reading.text, part) & GOING_ON_GATE else None
    return Term(found, "left", last) if last and found and not _strangers(reading, part, last) else None


def _strangers(reading: Reading, part: Span, told: Mention) -> set[str]:
    return {m.country for m in within(reading.names, part) if m.country and m.kind == "country"} - set(told.row.participants)


_JOINS_IN = re.compile(r"\b(?:contribut(?:es?|ed|ing)|(?:sen(?:ds?|t|ding)|fields?|fielded)\s(?:an?\s|its\s)(?:[\w-]+\s){0,2}contingent)\b")
"""Words by which only one who takes part brings forces."""


def _all_take_part(reading: Reading, part: Span, current: Mention, since: int) -> bool:
    """Whether a part names participants of the exercise, or one who joins them; right behind its mention it need name none."""
    text = reading.text
    named = {m.country for m in within(reading.names, part) if m.country and m.kind in ("country", "organisation")}
    when = current.row.when
    if when and any(d.when and not near(d, when) for d in within(reading.dates, part)):
        return False  # it tells of another time
    joins = since < GOING_ON and _JOINS_IN.search(text, part.start, part.end)
    return (bool(joins) or named <= set(current.row.participants)) and (bool(named) or since <= GOING_ON + 1)
