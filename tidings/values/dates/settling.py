"""Which year, week or day a partial or relative date means, counted from the date of what it stands in.

The rule of every method: where two readings are possible and nothing decides, the answer is None.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tidings.values.dates import calendar
from tidings.values.dates.calendar import Unit
from tidings.values.interval import Interval, Precision

Tense = Literal["past", "future"]
Which = Literal["last", "this", "next"]

A_YEAR = 366
FAR_BACK = 200
"""Days after which a period counted when it is over ("the first eight months") is no longer news without its year."""
TURN_OF_YEAR = 100
"""Days for which news leaves out the year of what happened in the year before, where no past tense says that it is past."""
NEAR_AHEAD = 62
"""Days within which a date without a year and without a tense can be one to come."""
FAR_AHEAD = 183
"""Days from which what is to come in the next year is written with its year."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a date settle: the day or period they count from, their tense, a year the sentence is set in."""

    anchor: Interval | None = None
    tense: Tense | None = None
    year: int | None = None

    @property
    def day(self) -> date | None:
        """The last day of an anchor that is known to the day or week; None of one that is a month or a year."""
        return self.anchor.end if self.anchor and self.anchor.precision in ("day", "week") else None

    def relative_year(self, which: Which) -> int | None:
        """The year that "last year" is; None without an anchor or with one of several years."""
        if self.anchor is None or self.anchor.start.year != self.anchor.end.year:
            return None
        return self.anchor.end.year + {"last": -1, "this": 0, "next": 1}[which]

    def settle(self, of_year: Callable[[int], Interval | None]) -> Interval | None:
        """The one of the yearly occurrences that is meant: the latest, or the next where the words speak of what is to come.

        >>> Context(Interval(date(2016, 1, 23), date(2016, 1, 23)), "past").settle(lambda year: calendar.a_month(year, 11))
        Interval(start=datetime.date(2015, 11, 1), end=datetime.date(2015, 11, 30), precision='month')
        """
        if self.year is not None:
            return of_year(self.year)
        anchor = self.anchor
        if anchor is None:
            return None
        if anchor.precision not in ("day", "week", "month"):
            only = self.relative_year("this")
            return of_year(only) if only is not None else None
        found = [when for year in range(anchor.start.year - 1, anchor.end.year + 2) if (when := of_year(year))]
        if here := [when for when in found if when.meets(anchor)]:
            return here[0] if len(here) == 1 else None
        past = max((when for when in found if when.end < anchor.start), default=None)
        ahead = min((when for when in found if when.start > anchor.end), default=None)
        to_past = (anchor.start - past.end).days if past else A_YEAR
        to_ahead = (ahead.start - anchor.end).days if ahead else A_YEAR
        if self.tense == "future":
            return ahead if ahead and (ahead.start.year == anchor.end.year or to_ahead <= FAR_AHEAD) else None
        if to_past > A_YEAR:
            past, to_past = None, A_YEAR
        if past and past.end.year == anchor.end.year:
            return past
        if self.tense == "past":
            return past if to_ahead > NEAR_AHEAD else None
        if to_past <= TURN_OF_YEAR:
            return past
        return ahead if to_ahead <= NEAR_AHEAD else None

    def elapsed(self, of_year: Callable[[int], Interval | None]) -> Interval | None:
        """The latest occurrence that is over, of what is counted when it is over ("the first eight months").

        >>> Context(Interval(date(2024, 9, 9), date(2024, 9, 9))).elapsed(lambda year: calendar.months(year, 1, year, 8)).start
        datetime.date(2024, 1, 1)
        """
        if self.year is not None or self.anchor is None or self.anchor.precision == "year" or self.tense == "future":
            return self.settle(of_year)
        anchor = self.anchor
        over = [when for year in (anchor.end.year - 1, anchor.end.year) if (when := of_year(year)) and when.end <= anchor.end]
        latest = max(over, default=None)
        return latest if latest and (anchor.end - latest.end).days <= FAR_BACK else None

    def runs_ahead(self, when: Interval) -> bool:
        """Whether a stretch that has begun ends in a later month than the anchor, though nothing speaks of what is to come."""
        if self.anchor is None or self.tense == "future" or self.anchor.precision == "year":
            return False
        end, here = when.end, self.anchor.end
        return when.start <= here and (end.year, end.month) > (here.year, here.month)

    def unit(self, which: Which, unit: Unit) -> Interval | None:
        """The whole week, month, quarter or year before, around or after the anchor."""
        if unit == "year":
            year = self.relative_year(which)
            return calendar.a_year(year) if year is not None else None
        if self.anchor and self.anchor.precision == "month" and unit == "month":
            base: date | None = self.anchor.end
        else:
            base = self.day
        day = calendar.plus(base, {"last": -1, "this": 0, "next": 1}[which], unit) if base else None
        return calendar.around(day, unit) if day else None

    def week(self, part: Literal["earlier", "later"] | None) -> Interval | None:
        """This week: an anchor of several days itself, else the days up to the anchor, or, of what is to come, the week."""
        if self.anchor is None or self.day is None:
            return None
        if self.anchor.start < self.anchor.end:
            return calendar.span(self.anchor.start, self.anchor.end, "week") if (self.anchor.end - self.anchor.start).days < 7 else None
        week = calendar.a_week(self.day)
        if week is None:
            return None
        before, after = calendar.plus_days(self.day, -1), calendar.plus_days(self.day, 1)
        if part == "earlier":
            return calendar.span(week.start, before, "week") or week
        if part == "later":
            return calendar.span(after, week.end, "week") or week
        return week if self.tense == "future" else calendar.span(week.start, self.day, "week")

    def weekend(self, which: Which) -> Interval | None:
        """A Saturday and Sunday; "this weekend" is the one that the week of the anchor ends with."""
        if self.day is None or (week := calendar.a_week(self.day)) is None:
            return None
        back = which == "last" or which == "this" and self.tense == "past" and self.day.weekday() < 5
        saturday = calendar.plus_days(week.start, 5 + (7 if which == "next" else -7 if back else 0))
        return calendar.span(saturday, calendar.plus_days(saturday, 1), "day") if saturday else None

    def weekday(self, number: int, which: Which | Literal["coming"] | None = None) -> Interval | None:
        """The day of that name (Monday is 0): inside an anchor of several days, else the latest, the anchor included, or the next.

        >>> Context(Interval(date(2023, 8, 6), date(2023, 8, 6))).weekday(5).start
        datetime.date(2023, 8, 5)
        """
        anchor, day = self.anchor, self.day
        if anchor is None or day is None:
            return None
        if which in (None, "this") and anchor.start < anchor.end:
            first = calendar.plus_days(anchor.start, (number - anchor.start.weekday()) % 7)
            if first and first <= anchor.end:
                return calendar.span(first, first, "day") if (anchor.end - first).days < 7 else None
        if which == "this":
            found = calendar.plus_days(day, number - day.weekday())
        elif which == "next":
            found = calendar.plus_days(day, 7 - day.weekday() + number)
        elif which == "last":
            found = calendar.plus_days(day, -((day.weekday() - number - 1) % 7 + 1))
        elif self.tense == "future" and which != "coming":  # "will meet on Thursday", told that morning
            found = calendar.plus_days(day, (number - day.weekday()) % 7)
        elif which == "coming":
            found = calendar.plus_days(day, (number - day.weekday() - 1) % 7 + 1)
        else:
            found = calendar.plus_days(day, -((day.weekday() - number) % 7))
        return calendar.span(found, found, "day")

    def stretch(self, count: int, unit: Unit) -> Interval | None:
        """The `count` units that end on the anchor day, or, where `count` is positive, begin on it."""
        if self.day is None:
            return None
        other = calendar.plus(self.day, count, unit)
        precision: Precision = unit
        return calendar.span(other, self.day, precision) if count < 0 else calendar.span(self.day, other, precision)

    def ago(self, count: int, unit: Unit) -> Interval | None:
        """The day, week, month or year that lies `count` units back."""
        if unit == "year":
            this = self.relative_year("this")
            return calendar.a_year(this - count) if this is not None else None
        back = calendar.plus(self.day, -count, unit) if self.day else None
        return calendar.around(back, unit) if back else None
