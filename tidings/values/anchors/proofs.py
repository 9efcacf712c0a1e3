"""The years of headings that do not write them, where the document proves them, and the proof in words.

A digest runs one way, newest or oldest first. So all years follow from the order once one is known: from a heading that
writes it, from an entry that writes a day shortly before its heading, from a weekday, from the day of publication that the
newest heading lies shortly before, or from the time that the title says the text covers. What is undecided or contradicts
itself stays unknown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from tidings.values.anchors.digests import WEEKDAY, Item
from tidings.values.dates import calendar
from tidings.values.dates.grammar import find_expressions
from tidings.values.dates.settling import Context
from tidings.values.dates.words import WEEKDAYS, gives_year
from tidings.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Window:
    """The time that a title says a text covers; `end` is None for one that goes on ("July 2023-")."""

    start: date
    end: date | None

    @property
    def only_month(self) -> Interval | None:
        """The month that it is, if it is one: a review of October was written about its end."""
        month = calendar.a_month(self.start.year, self.start.month)
        return month if month and self.end == month.end else None

    @property
    def years(self) -> range:
        return range(self.start.year - 1, (self.end or self.start).year + 2)


@dataclass(frozen=True, slots=True)
class Proof:
    """A year for every item, None where its heading writes its own or nothing proves one."""

    years: tuple[int | None, ...]
    proof: str


A_LEAP_YEAR = 2024
"""A year that has every day."""
NEAR_PUBLICATION = 92
"""Days before the day of publication, or after the start of its time, within which a digest has a heading."""
NEAR_MENTION = 10
"""Days before its heading within which a full date in an entry tells the heading's year."""
CLEARLY_SHORTER = 1.5
"""How many times longer the other order must make a digest for its order to be certain."""
YEARS_OF_WEEKDAYS = 4
"""Years up to publication among which a weekday decides; a day falls on the same weekday after five years at the earliest."""


def prove_years(items: Sequence[Item], published: date | None, window: Window | None) -> Proof:
    """The years of the items' headings.

    Not done: digests in no order, and ones that leave out a whole year.
    """
    if not items:
        return Proof((), "")
    if all(item.when() for item in items):
        return Proof((None,) * len(items), "Every heading writes its year.")
    if all(item.year for item in items):
        return Proof(tuple(item.year for item in items), "The headings stand below the numbers of their years.")
    if window and (once := _in_window(items, window)):
        return Proof(
            once, f"Every heading lies once in the time that the title gives, {window.start} to {window.end}, and they run one way."
        )
    order = _find_order(_distinct(items))
    if order is None and published and (weeks := _in_weeks_before(items, published)):
        return Proof(weeks, f"Every heading lies in the {WEEKS_OF_NEWS} weeks before the publication on {published}.")
    if order is None:
        return _unproven(items, "The headings may run newest first or oldest first.")
    votes = list(_votes(order, published, window))
    if not votes:
        return _unproven(items, f"The headings run {order.first} first, but nothing dates the first of them.")
    reasons = "; ".join(dict.fromkeys(reason for _, reason in votes))
    if len({base for base, _ in votes}) > 1:
        return _unproven(items, f"The document contradicts itself about the years: {reasons}.")
    base = votes[0][0]
    dates = order.dates(base)
    if dates is None or window and not _covers(window, dates):
        return _unproven(items, "A heading does not fit the calendar or the time that the title gives.")
    turns = abs(order.steps[-1])
    turning = f", turning the year {'once' if turns == 1 else f'{turns} times'}" if turns else ""
    by_heading = {head.heading: base + step for head, step in zip(order.heads, order.steps, strict=True)}
    return Proof(tuple(by_heading[item.heading] for item in items), f"The headings run {order.first} first{turning}; {reasons}.")


def settle_weekdays(items: Sequence[Item], published: date | None, window: Window | None) -> tuple[Interval | None, ...]:
    """The days of headings that are bare weekdays ("MONDAY", "Tuesday 14th"), in the week that the title gives or that ends with the
    publication on the last of them or the day after; () where the headings are others, None for all where nothing dates them.
    """
    if not items or items[0].rule is not WEEKDAY:
        return ()
    nothing = (None,) * len(items)
    if window and window.end and (window.end - window.start).days < 7:
        last = window.end
    elif published:
        last = published
    else:
        return nothing
    days = {calendar.plus_days(last, -back) for back in range(7)}
    by_weekday = {day.weekday(): day for day in days if day and (window is None or last == published or window.start <= day)}
    found = [by_weekday.get(WEEKDAYS.index(item.match["weekday"][:3].lower())) for item in items]
    known = [day for day in found if day]
    one_way = all(a <= b for a, b in pairwise(known)) or all(a >= b for a, b in pairwise(known))
    agree = all(day and item.match["nth"] in (None, str(day.day)) for item, day in zip(items, found, strict=True))
    near = last != published or (last - max(known, default=date.min)).days <= 1
    return tuple(Interval(day, day) for day in known) if agree and one_way and near else nothing


def _unproven(items: Sequence[Item], why: str) -> Proof:
    return Proof((None,) * len(items), why)


def _distinct(items: Sequence[Item]) -> list[Item]:
    """One item a heading."""
    return list({item.heading: item for item in reversed(items)}.values())[::-1]


def _in_window(items: Sequence[Item], window: Window) -> tuple[int, ...] | None:
    """The year of every heading in a window of a year or less, where they rise or fall all the way."""
    if window.end is None or (window.end - window.start).days > 366:
        return None
    years, days = [], []
    for item in items:
        fitting = [
            (year, when)
            for year in window.years
            if (when := item.when() or item.when(year)) and window.start <= when.start and when.end <= window.end
        ]
        if not fitting or fitting[0] != fitting[-1] and not item.when():
            return None
        years.append(fitting[0][0])
        days.append(fitting[0][1].start)
    one_way = all(a <= b for a, b in pairwise(days)) or all(a >= b for a, b in pairwise(days))
    return tuple(years) if one_way else None


WEEKS_OF_NEWS = 6
"""Weeks before its publication of which a digest in no order tells."""


def _in_weeks_before(items: Sequence[Item], published: date) -> tuple[int | None, ...] | None:
    """The year of every heading where all that are days lie in the weeks before the publication, in the year or the one before."""
    years: list[int | None] = []
    for item in items:
        fitting = [
            year
            for year in (published.year - 1, published.year)
            if (when := item.when() or item.when(year)) and 0 <= (published - when.end).days <= 7 * WEEKS_OF_NEWS
        ]
        if not fitting and (item.when() or item.when(A_LEAP_YEAR)):
            return None
        years.append(fitting[-1] if fitting else None)
    return tuple(years)


# The order


@dataclass(frozen=True, slots=True)
class Order:
    """Headings, and how many years each lies from the first of them."""

    first: Literal["newest", "oldest"]
    heads: Sequence[Item]
    steps: Sequence[int]

    @property
    def newest(self) -> int:
        return 0 if self.first == "newest" else len(self.heads) - 1

    @property
    def oldest(self) -> int:
        return len(self.heads) - 1 - self.newest

    def dates(self, base: int) -> list[tuple[date, date]] | None:
        """First and last day of every heading if the first lies in the year `base`; None where one does not exist."""
        found = [head.when(base + step) for head, step in zip(self.heads, self.steps, strict=True)]
        return None if None in found else [(when.start, when.end) for when in found if when]


def _find_order(heads: Sequence[Item]) -> Order | None:
    """The order that makes the digest clearly shorter; None where both would do."""
    days = [_in_leap_year(head) for head in heads]
    if None in days:
        return None
    known = [day for day in days if day]
    down, up = _steps(known, -1), _steps(known, 1)
    down_days, up_days = ((known[0] - known[-1]).days - 366 * down[-1], (known[-1] - known[0]).days + 366 * up[-1])
    if up_days > CLEARLY_SHORTER * down_days:
        return Order("newest", heads, down)
    return Order("oldest", heads, up) if down_days > CLEARLY_SHORTER * up_days else None


def _in_leap_year(head: Item) -> date | None:
    """The heading's first day in 2024, so that any two can be put in order; a weekday fits in some year of twelve."""
    when = head.when() or next((found for year in range(2024, 2036) if (found := head.when(year))), None)
    return calendar.a_date(2024, when.start.month, when.start.day) if when else None


def _steps(days: Sequence[date], way: Literal[1, -1]) -> list[int]:
    """How often the year turns up to each day, going up or down the calendar."""
    steps = [0]
    for before, after in pairwise(days):
        turns = after < before if way == 1 else after > before
        steps.append(steps[-1] + way * turns)
    return steps


# What gives a year


def _votes(order: Order, published: date | None, window: Window | None) -> Iterator[tuple[int, str]]:
    """Every year that something gives to the first heading, with the reason."""
    certain = False
    for head, step in zip(order.heads, order.steps, strict=True):
        for year, reason in _votes_of(head, published):
            certain = True
            yield year - step, reason
    bases = _bases_before(order, published) if published else []
    for base in bases:
        newest = order.heads[order.newest]
        reason = f"the newest, {newest.match[0]}, is not after the day of publication, {published}"
        dates = order.dates(base)
        if dates and window and _covers(window, dates):
            yield base, f"{reason}, and all lie in the time that the title gives, from {window.start}"
        elif dates and not window and (certain or published and (published - dates[order.newest][1]).days <= NEAR_PUBLICATION):
            yield base, reason
    if window and not bases:
        fitting = [
            base
            for base in window.years
            if (dates := order.dates(base)) and _covers(window, dates) and _begins(window, dates[order.oldest][0])
        ]
        if len(fitting) == 1:
            yield fitting[0], f"all lie in the time that the title gives, from {window.start}"


def _votes_of(head: Item, published: date | None) -> Iterator[tuple[int, str]]:
    """The year of one heading by its own words, by a day in its entry and by its weekday."""
    if when := head.when():
        yield when.end.year, f"the heading {head.match[0]} writes its year"
    elif head.year:
        yield head.year, f"{head.match[0]} stands below the number {head.year}"
    elif (year := _year_in_body(head)) is not None:
        yield year, f"the entry of {head.match[0]} writes a day shortly before it in {year}"
    if published and (year := _year_of_weekday(head, published)) is not None:
        yield year, f"{head.match[0]} fell on its weekday in {year}"


def _bases_before(order: Order, published: date) -> list[int]:
    """The year of the first heading if the newest lies in the year up to the day of publication."""
    for year in (published.year, published.year - 1):
        when = order.heads[order.newest].when(year)
        if when and when.start <= published:
            return [year - order.steps[order.newest]]
    return []


def _covers(window: Window, dates: Sequence[tuple[date, date]]) -> bool:
    return all(window.start <= first and (window.end is None or last <= window.end) for first, last in dates)


def _begins(window: Window, oldest: date) -> bool:
    """Whether a digest without an end begins soon after its time does."""
    return window.end is not None or (oldest - window.start).days <= NEAR_PUBLICATION


def _year_in_body(head: Item) -> int | None:
    """The year of the full dates in an entry that lie in the days before its heading; None where they do not agree."""
    text, years = head.match.string, set()
    for rule, match in find_expressions(text, head.match.end(), head.span.end):
        when = rule.read(match, Context()) if rule.kind in ("day", "days") and gives_year(match) else None
        for year in (when.end.year, when.end.year + 1) if when else ():
            heading = head.when(year)
            if when and heading and 0 <= (heading.end - when.start).days <= NEAR_MENTION:
                years.add(year)
    return years.pop() if len(years) == 1 else None


def _year_of_weekday(head: Item, published: date) -> int | None:
    """The only year of the last few in which the heading's day falls on the weekday that it writes."""
    if "weekday" not in head.match.re.groupindex or not head.match["weekday"] or gives_year(head.match):
        return None
    years = range(published.year - YEARS_OF_WEEKDAYS + 1, published.year + 1)
    fitting = [year for year in years if (when := head.when(year)) and when.start <= published]
    return fitting[0] if len(fitting) == 1 else None
