"""Digests that are exports of a reader's feeds: headlines with fields below, one of which is the day of publication.

    ## Port closes
     - https://example.org/1
     - date published: 2024-05-16T10:00:00+00:00

Text may follow, or the next headline.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.values.dates.grammar import Rule, find_expressions
from tidings.values.dates.words import Match

FEWEST = 3
HEADLINE = re.compile(r"#{1,6}\s{1,3}(?=\S)")
FIELD = re.compile(r"[-*+]\s{1,3}(?=\S)")
DAY_FIELD = re.compile(
    r"[-*+]\s{1,3}(?:(?:publication|pub|publish|release|posted)[ _]?date|date(?:[ _](?:published|posted|of[ _]publication))?"
    r"|(?:published|posted)(?:[ _](?:on|at|date))?)\s?:\s{0,3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Record:
    """A headline, without its marks, and the words that tell its day, with the rule that reads them."""

    line: Span
    title: Span
    rule: Rule
    match: Match


def find_records(text: str, lines: Sequence[Span]) -> list[Record]:
    """The headlines with a day among their fields; none where there are few, or where others of the text, but the
    first, have none.
    """
    found, others = [], 0
    for n, line in enumerate(lines):
        marks = HEADLINE.match(text, line.start, line.end)
        if marks is None:
            continue
        day = _day_below(text, lines, n + 1)
        if day:
            found.append(Record(line, Span(marks.end(), line.end), *day))
        elif n:
            others += 1
    return found if len(found) >= FEWEST and not others else []


def _day_below(text: str, lines: Sequence[Span], at: int) -> tuple[Rule, Match] | None:
    """The day of the fields that begin with this line."""
    while at < len(lines) and FIELD.match(text, lines[at].start, lines[at].end):
        if label := DAY_FIELD.match(text, lines[at].start, lines[at].end):
            days = [(rule, match) for rule, match in find_expressions(text, label.end(), lines[at].end) if rule.kind == "day"]
            return days[0] if days and days[0][1].start() == label.end() else None
        at += 1
    return None
