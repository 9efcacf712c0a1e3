"""By which words a part of a sentence goes on about an exercise told before it, without naming it again."""

import re
from bisect import bisect_left

from tidings.facts.exercises.conduct import BREAKS
from tidings.facts.exercises.held import near
from tidings.facts.exercises.told import Mention, Term, Told
from tidings.text.document import Span
from tidings.text.words import seen
from tidings.values.drills.editions import GOING_ON_GATE, goes_on, next_stage, on_the_way, says_when, sends, stays_away
from tidings.values.drills.forces import EXERCISES
from tidings.values.drills.other_editions import other_edition
from tidings.values.parties import holding
from tidings.values.reading import Reading, within

NEAR = 900
"""Characters behind a mention within which a sentence can go on about its exercise without naming it."""
GOING_ON = 2
"""Sentences between an exercise and one that goes on about it."""


_AT_SEA = ("naval drill", "naval patrol", "coast guard patrol")
_IS_ABOUT_IT = re.compile(rf"\W*(?:The|This|These)\s(?:[\w-]{{2,18}}\s){{0,3}}{EXERCISES}\s")
"""The beginning of a sentence about the exercise told, behind which "it" still is that: "The drill will focus on"."""
_GOES_ON_ABOUT_IT = re.compile(
    r"\W*(?:(?:In|By|From)\s[^,.]{3,20},?\s)?(?:it|th(?:e|is|ese)\s(?:\w+\s){0,2}(?:series|exercises?|drills?))"
    r"\s(?:was|were|had|has|have|grew|then|split|expanded|moved)\b",
    re.IGNORECASE,
)
"""The beginning of a paragraph that goes on about the exercises of the one before."""


def told_on(reading: Reading, part: Span, told: Told) -> Term | None:
    """The words by which this part goes on about an exercise told before it, without naming it again."""
    text, last, current = reading.text, told.last, told.current
    if last is None or current is None or last.headline or part.start - last.row.span.end > NEAR:
        return None
    if not seen(text, part) & GOING_ON_GATE or reading.entry_at(last.sentence.start) != reading.entry_at(part.start):
        return None
    first = bisect_left(reading.sentences, last.sentence.end, key=lambda s: s.start)
    since = [s for s in reading.sentences[first : first + GOING_ON + 2] if s.end <= part.start]
    if (
        all(_IS_ABOUT_IT.match(text, s.start, s.end) for s in since)
        and part.start >= last.sentence.end
        and (found := says_when(text, part))
    ):
        return Term(found, "same", last)
    gap = Span(last.row.span.end, max(part.start, last.row.span.end))
    if len(since) <= GOING_ON and (found := other_edition(text, part, gap)):
        return Term(found, "edition", last)
    if (found := sends(text, part)) and _all_take_part(reading, part, found, current, len(since)):
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


def left_by(reading: Reading, part: Span, last: Mention | None) -> Term | None:
    """The words by which a part says that one who held the exercise told before took no part in some of it."""
    found = stays_away(reading.text, part) if last and seen(reading.text, part) & GOING_ON_GATE else None
    return Term(found, "left", last) if last and found and not _strangers(reading, part, last) else None


def _strangers(reading: Reading, part: Span, told: Mention) -> set[str]:
    return {m.country for m in within(reading.names, part) if m.country and m.kind == "country"} - set(told.row.participants)


_JOINS_IN = re.compile(
    r"\b(?:contribut(?:es?|ed|ing)|t(?:ak(?:es?|ing)|ook)\spart\swith|participat(?:es?|ed|ing)\swith|(?:sen(?:ds?|t|ding)|fields?|fielded)\s(?:an?\s|its\s)(?:[\w-]+\s){0,2}contingent)\b"
)
"""Words by which only one who takes part brings forces."""
_AMONG = re.compile(
    r"\b(?:including|among\sthem|along\swith)\s(?:contingents?|troops|soldiers|units|servicemen|forces|some)\s(?:from|of)\b"
)


_IN_ANOTHER = re.compile(
    rf"\b(?:earlier|previous|past|former|next|future|other|similar)\s(?:[\w-]{{2,14}}\s){{0,2}}{EXERCISES}\b", re.IGNORECASE
)
"""Words by which forces are those of another exercise than the one told before."""
_ONCE = re.compile(r"\b(?:observ(?:ers?|ed)|absent|missing|watched)\b")
"""Before the time at which one who takes part now did not."""


def _all_take_part(reading: Reading, part: Span, sending: Span, current: Mention, since: int) -> bool:
    """Whether a part names participants of the exercise, or one who joins them; right behind its mention it need name none."""
    text = reading.text
    named = {m.country for m in within(reading.names, part) if m.country and m.kind in ("country", "organisation")}
    when = current.row.when
    if _IN_ANOTHER.search(text, part.start, part.end):
        return False
    for date in within(reading.dates, part) if when else ():
        aside = (
            _ONCE.search(text, part.start, sending.start)
            if date.span.end <= sending.start
            else BREAKS.search(text, sending.end, date.span.start)
        )
        if date.when and when and not aside and not near(date, when):
            return False  # it tells of another time
    among = since < GOING_ON and _AMONG.search(text, part.start, part.end)
    joins = among or _JOINS_IN.search(text, part.start, part.end)
    return (bool(joins) or named <= set(current.row.participants)) and (bool(named) or since <= GOING_ON + 1)
