"""What each way of writing a date means: a match and its context to an interval, or None where they do not settle one."""

import re
from datetime import date
from typing import cast

from tidings.values.dates import calendar
from tidings.values.dates.calendar import Unit
from tidings.values.dates.settling import Context
from tidings.values.dates.words import (
    ORDINALS,
    WEEKDAYS,
    Match,
    S,
    behind,
    gives_year,
    group,
    in_year,
    month_number,
    number,
    which_of,
    written_year,
)
from tidings.values.interval import Interval


def iso_day(m: Match, c: Context) -> Interval | None:
    return calendar.a_day(int(m["year"]), int(m["month"]), int(m["day"]))


def day_in_digits(m: Match, c: Context) -> Interval | None:
    """Day first where there are dots or no other way; 5/6/2024 is May in America and June elsewhere: None."""
    first, second, at = int(m["first"]), int(m["second"]), int(m["year"])
    if first > 12 or m["sep"] == "." and second <= 12 or first == second:
        return calendar.a_day(at, second, first)
    return calendar.a_day(at, first, second) if second > 12 else None


def day_of_month(m: Match, c: Context) -> Interval | None:
    month_, day_ = month_number(m["month"]), number(m["day"])
    named_day = group(m, "weekday")
    weekday = WEEKDAYS.index(named_day[:3].lower()) if named_day else None

    def of_year(at: int) -> Interval | None:
        when = calendar.a_day(at, month_, day_)
        # A weekday decides between years; a year in digits stands even where the weekday contradicts it.
        return when if when and (weekday is None or gives_year(m) or when.start.weekday() == weekday) else None

    return in_year(m, c, of_year)


def days_of_month(m: Match, c: Context) -> Interval | None:
    first, last = number(m["day"]), number(m["to"])
    month_ = month_number(m["month"])

    def of_year(at: int) -> Interval | None:
        return calendar.span(calendar.a_date(at, month_, first), calendar.a_date(at, month_, last), "day")

    return in_year(m, c, of_year)


def days_of_two_months(m: Match, c: Context) -> Interval | None:
    start, end = (month_number(m["month"]), number(m["day"])), (month_number(m["month2"]), number(m["to"]))

    def of_year(at: int) -> Interval | None:
        from_year = int(m["year1"]) if m["year1"] else at - (start > end)
        return calendar.span(calendar.a_date(from_year, *start), calendar.a_date(at, *end), "day")

    return in_year(m, c, of_year)


def week_of_month(m: Match, c: Context) -> Interval | None:
    nth, month_ = ORDINALS[m["nth"].lower()], month_number(m["month"])
    single = m["unit"].lower() == "week" and not m["count"]

    def of_year(at: int) -> Interval | None:
        whole = calendar.a_month(at, month_)
        if whole is None or not single:
            return whole
        if nth < 0:
            return calendar.span(calendar.plus_days(whole.end, -6), whole.end, "week")
        return calendar.span(date(at, month_, 7 * nth - 6), date(at, month_, 7 * nth), "week")

    return in_year(m, c, of_year)


def week_of_day(m: Match, c: Context) -> Interval | None:
    month_, day_ = month_number(m["month"] or m["month2"]), number(m["day"] or m["to"])

    def of_year(at: int) -> Interval | None:
        on = calendar.a_date(at, month_, day_)
        return calendar.a_week(on) if on else None

    return in_year(m, c, of_year)


def whole_month(m: Match, c: Context) -> Interval | None:
    return in_year(m, c, lambda at: calendar.a_month(at, month_number(m["month"])))


def month_range(m: Match, c: Context) -> Interval | None:
    first, last = month_number(m["month"]), month_number(m["month2"])
    if m["year1"] and not gives_year(m):
        return None  # "from March 2022 to September": of which year?

    def of_year(at: int) -> Interval | None:
        return calendar.months(int(m["year1"]) if m["year1"] else at - (first > last), first, at, last)

    when = in_year(m, c, of_year)
    if when and not gives_year(m) and c.year is None and c.runs_ahead(when):
        return c.elapsed(of_year)  # "between January and November", told in February, is last year's
    return when


def month_from_here(m: Match, c: Context) -> Interval | None:
    """‘Last October’ where October is over this year may be either: None. "Next" likewise."""
    month_, which = month_number(m["month"]), m["what"].lower()
    this = c.relative_year("this")
    if this is None or c.anchor is None:
        return None
    if which == "this":
        return calendar.a_month(this, month_)
    here, forward = calendar.a_month(this, month_), which in ("next", "coming")
    if here is None or (here.start > c.anchor.start if forward else here.end < c.anchor.end) and "past" not in which and which != "coming":
        return None
    step = 0 if which == "coming" and here.start > c.anchor.end or "past" in which and here.end < c.anchor.start else 1
    return calendar.a_month(this + (step if forward else -step), month_)


def counted_months(m: Match, c: Context) -> Interval | None:
    quarters = group(m, "quarters")
    count = 3 * number(quarters) if quarters else number(m["count"])
    if not 1 <= count <= 12:
        return None
    last = ORDINALS[(group(m, "nth") or "first").lower()] < 0

    def of_year(at: int) -> Interval | None:
        return calendar.months(at, 13 - count, at, 12) if last else calendar.months(at, 1, at, count)

    return in_year(m, c, of_year, elapsed=True)


def quarter(m: Match, c: Context) -> Interval | None:
    nth = ORDINALS[m["nth"].lower()]
    return in_year(m, c, lambda at: calendar.a_quarter(at, nth if nth > 0 else 4), elapsed=True)


def short_quarter(m: Match, c: Context) -> Interval | None:
    digit = next(d for d in (m["nth"], m["nth2"]) if d)
    short = m["short"] or m["short2"]
    if short:
        return calendar.a_quarter(2000 + int(short), int(digit))
    return in_year(m, c, lambda at: calendar.a_quarter(at, int(digit)), elapsed=True)


def half(m: Match, c: Context) -> Interval | None:
    half = 1 if m["nth"].lower() in ("first", "1st", "1", "opening") else 2
    if group(m, "month"):
        return whole_month(m, c)
    return in_year(m, c, lambda at: calendar.a_half(at, half), elapsed=True)


def season(m: Match, c: Context) -> Interval | None:
    season = m["season"].lower()
    if season == "winter" and not group(m, "year"):
        return None
    return in_year(m, c, lambda at: calendar.a_season(at, season))


def season_from_here(m: Match, c: Context) -> Interval | None:
    season, this = m["season"].lower(), c.relative_year("this")
    if season == "winter" or this is None or c.anchor is None:
        return None
    here = calendar.a_season(this, season)
    if here is None or m["what"].lower() == "this":
        return here
    if m["what"].lower() == "next":
        return calendar.a_season(this + 1, season) if here.start <= c.anchor.start else None
    return calendar.a_season(this - 1, season) if here.end >= c.anchor.end else None


def decades(m: Match, c: Context) -> Interval | None:
    return calendar.years(int(m["decade"]), int(m["to"] or m["decade"]) + 9) if int(m["to"] or m["decade"]) >= int(m["decade"]) else None


def year_range(m: Match, c: Context) -> Interval | None:
    first, to = int(m["year"][:4]), m["to"]
    return calendar.years(first, first - first % 100 + int(to) if len(to) == 2 else int(to[:4]))


def whole_year(m: Match, c: Context) -> Interval | None:
    at = written_year(m, c)
    return calendar.a_year(at) if at is not None else None


def year_up_to(m: Match, c: Context) -> Interval | None:
    """‘The fiscal year that ended in March 2023’: the twelve months up to that one."""
    at, last = int(m["year"]), month_number(m["month"])
    whole = calendar.months(at - (last < 12), last % 12 + 1, at, last)
    return calendar.span(whole.start, whole.end, "year") if whole else None


def year_up_to_last(m: Match, c: Context) -> Interval | None:
    """‘The fiscal year that ended on March 31’, told in November: the latest twelve months that end so."""
    last, anchor = month_number(m["month"]), c.anchor
    if anchor is None or anchor.precision not in ("day", "week", "month") or m["how"].lower() == "ending":
        return None
    on = number(m["day"] or m["to"] or "")
    if 0 < on < 28:  # the year of another calendar: "the Iranian year that ended on March 20"
        days = ((calendar.a_date(at - 1, last, on + 1), calendar.a_date(at, last, on)) for at in (anchor.end.year, anchor.end.year - 1))
        return next((calendar.span(start, end, "day") for start, end in days if start and end and end <= anchor.end), None)
    ends = (calendar.months(at - (last < 12), last % 12 + 1, at, last) for at in (anchor.end.year, anchor.end.year - 1))
    latest = next((when for when in ends if when and when.end <= anchor.end), None)
    return calendar.span(latest.start, latest.end, "year") if latest else None


def year_to_date(m: Match, c: Context) -> Interval | None:
    return c.unit("this", "year")


def months_of_fiscal(m: Match, c: Context) -> Interval | None:
    """‘April-January 2023-24’ turns the year and so lies in both; of "April-June 2023-24" only the country's books say which."""
    first, last = month_number(m["month"]), month_number(m["month2"])
    words = m[0].lower()
    if m["first"] and first > last:
        return calendar.months(int(m["first"]), first, int(m["first"]) + 1, last)
    if m["first"] or re.search(r"\d|last|previous|next", words):
        return None
    return c.elapsed(lambda at: calendar.months(at - (first > last), first, at, last))


def the_weekend(m: Match, c: Context) -> Interval | None:
    """ "Over the weekend": the last one of what has happened, the next of what is planned."""
    return c.weekend("this")


def unit_from_here(m: Match, c: Context) -> Interval | None:
    which, unit, part = which_of(m["what"]), m["unit"].lower(), (m["part"] or "").lower().strip()
    if unit == "weekend":
        return c.weekend(which)
    if unit == "week" and which == "this":
        return c.week("earlier" if part in ("earlier", "early") else "later" if part in ("later", "late") else None)
    if unit in ("decade", "century", "half"):
        return None
    return c.unit(which, cast(Unit, unit))


def stretch(m: Match, c: Context) -> Interval | None:
    unit, back = m["unit"].lower(), m["way"].lower() in ("past", "last", "previous", "preceding")
    count = number(m["count"]) if m["count"] else 0 if m["few"] else 1
    if unit == "decade":
        unit, count = "year", 10 * count
    if not 1 <= count <= 99:
        return None
    return c.stretch(-count if back else count, cast(Unit, unit))


HEDGED = re.compile(
    rf"(?:more{S}than|over|nearly|almost|about|around|roughly|some|approximately|less{S}than|at{S}least|under|barely){S}\Z",
    re.IGNORECASE | re.VERBOSE,
)


def ago(m: Match, c: Context) -> Interval | None:
    count = 1 if m["one"] else number(m["count"] or "")
    if not count or m["unit"].lower() == "decade" or behind(m, HEDGED):
        return None
    return c.ago(count, cast(Unit, m["unit"].lower()))


def day_word(m: Match, c: Context) -> Interval | None:
    if c.day is None or c.anchor is None:
        return None
    words = m[0].lower()
    step = -1 if "yesterday" in words or words.startswith("last") else 1 if "tomorrow" in words else 0
    step += (-1 if "before" in words else 0) + (1 if words.startswith("the day after") else 0)
    when = calendar.plus_days(c.day, step)
    return calendar.span(when, when, "day")


def weekday(m: Match, c: Context) -> Interval | None:
    number_ = WEEKDAYS.index(m["weekday"][:3].lower())
    if m["week"]:
        if c.day is None:
            return None
        step = {"last": -7, "this": 0, "next": 7}[which_of(m["week"])]
        when = calendar.plus_days(c.day, step - c.day.weekday() + number_)
        return calendar.span(when, when, "day")
    if not m["what"]:
        return c.weekday(number_)
    words = m["what"].lower()
    if "coming" in words:
        return c.weekday(number_, "coming")
    return c.weekday(number_, "last" if "past" in words else which_of(words))


def weekday_range(m: Match, c: Context) -> Interval | None:
    first, last = (WEEKDAYS.index(m[name][:3].lower()) for name in ("weekday", "weekday2"))
    which = which_of(m["what"]) if m["what"] else None
    start, end = c.weekday(first, which), c.weekday(last, which)
    if start is None or end is None:
        return None
    if end < start and c.tense != "future" and m["join"].strip().lower() in ("and", "&"):
        before = calendar.plus_days(start.start, -7)
        return calendar.span(before, end.end, "day") if before else None
    if end < start:  # "Monday to Wednesday" on a Tuesday: the days around it
        moved = calendar.plus_days(end.end, 7)
        return calendar.span(start.start, moved, "day") if c.tense == "future" or c.day and start.start <= c.day else None
    return calendar.span(start.start, end.end, "day") if (end.end - start.start).days < 7 else None


def nothing(m: Match, c: Context) -> Interval | None:
    return None
