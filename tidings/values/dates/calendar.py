"""The stretches of the calendar that words name: days, weeks, months, quarters, seasons and years as intervals.

Every function returns None for what is not on the calendar (31 June) or not between 1900 and 2100: a date outside is far
more often a number that was no date. Nothing here reads words or knows what today is.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from tidings.values.interval import Interval, Precision

FIRST_YEAR, LAST_YEAR = 1900, 2100
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)

Unit = Literal["day", "week", "month", "quarter", "year"]


def span(start: date | None, end: date | None, precision: Precision) -> Interval | None:
    """From `start` to `end`; None where one is None, they run backwards or leave the years known here."""
    if start is None or end is None or not FIRST_DAY <= start <= end <= LAST_DAY:
        return None
    return Interval(start, end, precision)


def a_date(year: int, month: int, day: int) -> date | None:
    """
    >>> a_date(2023, 2, 29) is None
    True
    """
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def a_day(year: int, month: int, day: int) -> Interval | None:
    on = a_date(year, month, day)
    return span(on, on, "day")


def a_month(year: int, month: int) -> Interval | None:
    return months(year, month, year, month)


def months(year: int, month: int, to_year: int, to_month: int) -> Interval | None:
    """
    >>> months(2024, 1, 2024, 9)
    Interval(start=datetime.date(2024, 1, 1), end=datetime.date(2024, 9, 30), precision='month')
    """
    if not (1 <= to_month <= 12 and FIRST_YEAR <= to_year <= LAST_YEAR):
        return None
    return span(a_date(year, month, 1), date(to_year, to_month, monthrange(to_year, to_month)[1]), "month")


def a_quarter(year: int, quarter: int) -> Interval | None:
    whole = months(year, 3 * quarter - 2, year, 3 * quarter)
    return span(whole.start, whole.end, "quarter") if whole else None


def a_half(year: int, half: int) -> Interval | None:
    return months(year, 6 * half - 5, year, 6 * half)


def a_year(year: int) -> Interval | None:
    return years(year, year)


def years(year: int, to_year: int) -> Interval | None:
    return span(a_date(year, 1, 1), a_date(to_year, 12, 31), "year")


def a_week(day: date) -> Interval | None:
    """The Monday to Sunday that hold `day`.

    >>> a_week(date(2016, 1, 23)).start
    datetime.date(2016, 1, 18)
    """
    monday = plus_days(day, -day.weekday())
    return span(monday, plus_days(day, 6 - day.weekday()), "week")


def a_season(year: int, season: str) -> Interval | None:
    """Spring, summer or autumn as meteorologists of the northern half count them; for a winter, which two years share, the year.

    >>> a_season(2023, "autumn")
    Interval(start=datetime.date(2023, 9, 1), end=datetime.date(2023, 11, 30), precision='quarter')
    """
    first = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}.get(season)
    if first is None:
        return a_year(year)
    whole = months(year, first, year, first + 2)
    return span(whole.start, whole.end, "quarter") if whole else None


def plus_days(day: date, days: int) -> date | None:
    """
    >>> plus_days(date(2100, 12, 31), 10**12) is None
    True
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def plus(day: date, count: int, unit: Unit) -> date | None:
    """The day `count` units from `day`; a month that is too short gives its last day.

    >>> plus(date(2024, 3, 31), -1, "month")
    datetime.date(2024, 2, 29)
    """
    if unit in ("day", "week"):
        return plus_days(day, count * (7 if unit == "week" else 1))
    year, month0 = divmod(day.year * 12 + day.month - 1 + count * {"month": 1, "quarter": 3, "year": 12}[unit], 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def around(day: date, unit: Unit) -> Interval | None:
    """The whole unit that holds `day`.

    >>> around(date(2024, 5, 16), "quarter").end
    datetime.date(2024, 6, 30)
    """
    if unit == "day":
        return span(day, day, "day")
    if unit == "week":
        return a_week(day)
    if unit == "month":
        return a_month(day.year, day.month)
    if unit == "quarter":
        return a_quarter(day.year, (day.month + 2) // 3)
    return a_year(day.year)


def holding(first: Interval, last: Interval) -> Interval | None:
    """The one month or year that holds both; where they are the same, it itself; None where no year holds both.

    >>> holding(Interval(date(2023, 12, 6), date(2023, 12, 6)), Interval(date(2023, 12, 20), date(2023, 12, 20))).precision
    'month'
    """
    if first == last:
        return first
    start, end = min(first.start, last.start), max(first.end, last.end)
    if start.year != end.year:
        return None
    return a_month(start.year, start.month) if start.month == end.month else a_year(start.year)
