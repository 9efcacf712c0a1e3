"""Lists of years and months, which are the time of one quantity or are dealt out to as many: "in 2022 and 2023 … $5 and $6 billion"."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tidings.facts.figures.lists import runs
from tidings.facts.figures.period import Period
from tidings.text.document import Span
from tidings.values.dates.dates import DateMention
from tidings.values.interval import Interval
from tidings.values.numbers import NumberMention

AND = frozenset({" and ", " & ", " and in ", " and again in "})
SUBJECT = re.compile(r"\s(?:saw|brought|was|is|will|would|marked|has|had|began|started|looks?|promises)\b")
"""Behind a year that is no part of a list but begins another statement: "grew in 2022 and 2023 brought a fall"."""


def joined(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates, years that a list names one by one taken together; what such years do not fill between them has no days."""
    found: list[DateMention] = []
    at = 0
    while at < len(dates):
        end = _end_of_list(text, dates, at)
        found.append(_together(text, dates[at:end]) if end > at + 1 else dates[at])
        at = end
    return found


def _end_of_list(text: str, dates: Sequence[DateMention], first: int) -> int:
    """Behind which date the list ends that begins with `first`; right behind it where there is none."""
    at = first
    while at + 1 < len(dates) and all(d.kind == "year" and d.when and d.text.isdigit() for d in dates[at : at + 2]):
        gap = text[dates[at].span.end : dates[at + 1].span.start]
        if gap in AND or gap == ", and " and at > first:
            return first + 1 if SUBJECT.match(text, dates[at + 1].span.end) else at + 2
        if gap != ", ":
            break
        at += 1
    return first + 1


def _together(text: str, dates: Sequence[DateMention]) -> DateMention:
    years = [int(d.text) for d in dates]
    span = Span(dates[0].span.start, dates[-1].span.end)
    filled = years == list(range(years[0], years[-1] + 1))
    when = Interval(date(years[0], 1, 1), date(years[-1], 12, 31), "year") if filled else None
    return replace(dates[0], span=span, text=span.of(text), when=when, kind="years")


RANGE = re.compile(r"\b(?:between|from|to|through|until)\b|[-–—/]", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")


def each(mention: DateMention) -> list[Period]:
    """The years or the two months that a list names, one by one; the date itself where it is no list."""
    when, words = mention.when, mention.text
    if mention.kind == "years" and not RANGE.search(words):
        years = [(m[0], int(m[0])) for m in YEAR.finditer(words)]
        return [Period(word, Interval(date(y, 1, 1), date(y, 12, 31), "year")) for word, y in years]
    first, word, last = words.partition(" and ")
    if when is None or not word or mention.kind != "months" or RANGE.search(words):
        return [Period(words, when)]
    return [
        Period(t, Interval(d.replace(day=1), d.replace(day=monthrange(d.year, d.month)[1]), "month"))
        for t, d in ((first, when.start), (last, when.end))
    ]


def dealt(text: str, numbers: Sequence[NumberMention], dates: Sequence[DateMention]) -> Iterator[tuple[int, Period]]:
    """The quantities of a list to which as many listed years or months are dealt out: "in 2021 and 2022 … $5 and $6 billion"."""
    lists = [found for mention in dates if len(found := each(mention)) > 1]
    for run in runs(text, numbers):
        fitting = [found for found in lists if len(found) == len(run)]
        if len(fitting) == 1:
            yield from zip(run, fitting[0], strict=True)


def respectively(text: str, sentence: Span, numbers: Sequence[NumberMention], own: Sequence[DateMention]) -> list[Period | None]:
    """The dates of "5 % and 7 % in 2020 and 2021, respectively", one for each quantity in their order; empty where they do not match."""
    if len(numbers) < 2 or not own or "respectively" not in sentence.of(text).lower():
        return []
    if own[0].span.start < numbers[-1].span.start and own[-1].span.end > numbers[0].span.start:
        return []
    found = [period for mention in own for period in each(mention)]
    return list(found) if len(found) == len(numbers) else []
