"""The stretch of time that a change is measured over: "up 49 percent since 2021", told of 2023, is from 2021 to 2023, not of 2023."""

import re
from collections.abc import Sequence

from tidings.facts.figures.period import Period
from tidings.text.document import Span
from tidings.values.dates.dates import DateMention
from tidings.values.interval import Interval
from tidings.values.numbers import NumberMention

NOT_CHANGED = re.compile(r"\b(?:first|biggest|largest|steepest|sharpest|fastest|slowest|worst|best|highest|lowest|strongest|weakest)\b")
"""Before or behind a change that is only the first or greatest of its kind since some time."""
SINCE = re.compile(r"[^,;:—()]{0,40}?\bsince\s(?:(?:the\s)?(?:start|beginning|end)\sof\s)?(?:the\s)?\Z")
FROM = re.compile(
    r"[^,;:—()]{0,40}?\b(?:from|compared (?:with|to)|relative to|against|versus|over|on|than(?: in)?|below|above)\s[^,;:—()]{0,40}\Z"
)
TO = re.compile(r"[^.;]{0,40}\bto\s(?:[a-z]{2,9}\s){0,4}")


def measured_over(
    text: str, n: int, told: Interval, numbers: Sequence[NumberMention], periods: Sequence[Period | None], asides: Sequence[Span | None],
    dates: Sequence[DateMention], end: int,
) -> Interval | None:  # fmt: skip
    """From which time to which the change `numbers[n]`, told of `told`, is measured; None where that is from the time before or a year
    before. `end` is that of the sentence.
    """
    number = numbers[n]
    until = numbers[n + 1].span.start if n + 1 < len(numbers) else end
    if NOT_CHANGED.search(text, max(0, number.span.start - 40), number.span.start):
        return None
    behind = next((d for d in dates if number.span.end <= d.span.start < until), None)
    if behind and behind.when:
        words = text[number.span.end : behind.span.start]
        if SINCE.match(words) and not NOT_CHANGED.search(words):
            return _stretch(behind.when, told)
        if FROM.match(words) and behind.when.precision == "month":
            return _stretch(behind.when, told)
    base = periods[n + 1] if n + 1 < len(numbers) and asides[n + 1] else None
    if base and base.when and base.when.precision == "month" and FROM.match(text[number.span.end : numbers[n + 1].span.start]):
        return _stretch(base.when, told)
    for first in (n - 2, n + 1):
        last = first + 1
        if first < 0 or last >= len(numbers) or number.unit not in {"%", "x"} or numbers[first].unit != numbers[last].unit:
            continue
        start, stop = periods[first], periods[last]
        if not (asides[first] and start and start.when and stop and stop.when and not stop.back):
            continue
        if is_from_to(text, numbers[first], numbers[last]) and stop.when.start <= told.start:
            return _stretch(start.when, told)
    return None


def is_from_to(text: str, first: NumberMention, last: NumberMention) -> bool:
    """Whether something moves from one quantity, which the words before it call a former one, to the other."""
    return first.unit == last.unit and bool(TO.fullmatch(text, first.span.end, last.span.start))


def _stretch(base: Interval, told: Interval) -> Interval | None:
    """From the first day of `base` to the last of `told`; None where one is right before the other or a year before it."""
    if base.start >= told.start:
        return None
    apart = 12 * (told.start.year - base.start.year) + told.start.month - base.start.month
    length = 12 * (told.end.year - told.start.year) + told.end.month - told.start.month + 1
    if apart == 12 or apart == length:
        return None
    return Interval(base.start, told.end, "year" if base.precision == told.precision == "year" else "month")
