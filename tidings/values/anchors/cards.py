"""Digests of cards: each a line that sorts and dates it, its headline, and its text.

    Shipping / Baltic — May 19–21
    ## Port closes after collision
    Two ships collided …

What stands behind the dash of some may be no date ("Ongoing"). Lines that are a date alone are headings, told elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.values.dates.grammar import Rule, find_expressions
from tidings.values.dates.words import Match

FEWEST = 3
"""Cards that make a digest; two do where both headlines are marked as headings."""
LONGEST_LINE, LONGEST_HEADLINE, LONG_LINE = 100, 200, 80
"""Characters that a line which sorts and a headline have at most, and that the text below them has at least."""
SORTED = re.compile(
    r"[^\w\n]{0,4}(?P<sorts>[A-Z][\w.&’' -]{1,40}(?:\s?[/|·•]\s?[A-Z][\w.&’' -]{1,40}){0,4})\s?[—–|·•]\s?(?P<when>[A-Z][\w ,.–—-]{2,40})\Z"
)
UNDATED_LINE = re.compile(r"(?:Ongoing|Developing|Continuing|Breaking|Live|Update[ds]?)\Z")
UNDATED = Rule("vague", UNDATED_LINE.pattern, lambda match, context: None)
HEADING = re.compile(r"#{1,6}\s{1,3}(?=\S)")
NO_HEADLINE = re.compile(r"[.;:,]\Z")
"""The end of a line that is part of a text."""


@dataclass(frozen=True, slots=True)
class Card:
    """The line above a headline, the headline without its marks, and the words that date both."""

    line: Span
    title: Span
    rule: Rule
    match: Match


def find_cards(text: str, lines: Sequence[Span]) -> list[Card]:
    """The cards of a text; none where there are few, or none is dated."""
    cards, marked = [], 0
    for line, title, below in zip(lines, lines[1:], lines[2:], strict=False):
        if below.end - below.start < LONG_LINE or not (when := _when(text, line)):
            continue
        marks = HEADING.match(text, title.start, title.end)
        headline = Span(marks.end() if marks else title.start, title.end)
        if (
            headline.end - headline.start <= LONGEST_HEADLINE
            and not NO_HEADLINE.search(headline.of(text))
            and len(headline.of(text).split()) > 2
        ):
            cards.append(Card(line, headline, *when))
            marked += bool(marks)
    dated = any(card.rule is not UNDATED for card in cards)
    return cards if dated and (len(cards) >= FEWEST or marked >= 2) else []


def _when(text: str, line: Span) -> tuple[Rule, Match] | None:
    """What stands behind the dash of a line that sorts a card: a day, days, or a word that says that it goes on."""
    if line.end - line.start > LONGEST_LINE or not (sorts := SORTED.match(text, line.start, line.end)):
        return None
    start = sorts.start("when")
    for rule, match in find_expressions(text, start, line.end):
        if rule.kind in ("day", "days") and match.start() == start and match.end() == line.end:
            return rule, match
    return (UNDATED, undated) if (undated := UNDATED_LINE.match(text, start, line.end)) else None
