"""The stretch of time that a figure speaks of, as its words give it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tidings.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Period:
    """The words and days that a figure speaks of; `up_to` marks a month until which something was counted ("by November").

    `back` is for words that only count from another time ("a year ago"): so many months before that of the figures told before, or
    after it where below 0. `over` marks the stretch that a change took, from the time that it is measured from.
    """

    text: str
    when: Interval | None
    up_to: bool = False
    back: int = 0
    over: bool = False

    def before(self, told: Interval) -> "Period | None":
        """The same stretch of time `back` months before the one `told`; None where that is no stretch of whole months."""
        when = moved(told, self.back)
        return Period(self.text, when) if when else None


def moved(told: Interval, back: int) -> Interval | None:
    """The stretch of whole months as many months before as `back`; part of a year is moved by whole years only."""
    months = 12 * (told.end.year - told.start.year) + told.end.month - told.start.month + 1
    if told.start.day != 1 or told.end.day != monthrange(told.end.year, told.end.month)[1] or back % 12 and months > 1:
        return None
    first, last = (12 * day.year + day.month - 1 - back for day in (told.start, told.end))
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return Interval(date(first // 12, first % 12 + 1, 1), end, told.precision)
