"""The years of headings that do not write them, where the document proves them, and the proof in words.

A digest runs one way, newest or oldest first. So the years follow from the order once one heading's year is known: from a
heading that writes it, from an entry that writes the same day with its year, from the day of publication that the newest
heading lies shortly before, or from the window that the title gives. What contradicts or is undecided stays unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tidings.text.document import Span
from tidings.values import calendar
from tidings.values.date_grammar import find_expressions, gives_year
from tidings.values.digests import Item
from tidings.values.interval import Interval
from tidings.values.settling import Context


@dataclass(frozen=True, slots=True)
class Window:
    """The time that a title says a text covers; `end` is None for one that goes on ("July 2023-")."""

    start: date
    end: date | None

    @property
    def only_year(self) -> int | None:
        return self.start.year if self.end and self.end.year == self.start.year else None

    def holds(self, when: Interval) -> bool:
        return self.start <= when.start and (self.end is None or when.end <= self.end)


@dataclass(frozen=True, slots=True)
class Proof:
    """A year for every item, None where its heading writes its own or nothing proves one."""

    years: tuple[int | None, ...]
    proof: str


NEAR_PUBLICATION = 92
"""Days before the day of publication within which the newest heading of a digest lies."""
NEAR_MENTION = 10
"""Days before its heading within which a full date in an entry tells the heading's year."""
A_YEAR_OFF = 400


def prove_years(items: Sequence[Item], published: date | None, window: Window | None) -> Proof:
    """The years of the items' headings.

    Not done: digests in no order, and ones that leave out a whole year of months.
    """
    if not items:
        return Proof((), "")
    if all(item.when() for item in items):
        return Proof((None,) * len(items), "Every heading writes its year.")
    if any(item.year for item in items):
        return Proof(tuple(item.year for item in items), "The headings stand under headings of their years.")
    heads = _distinct(items)
    steps = {turned: _steps(heads, newest_first=turned == "newest") for turned in ("newest", "oldest")}
    known = {turned: found for turned, found in steps.items() if found is not None}
    if not known:
        return _unproven(items, "A heading is on no calendar.")
    fewest = min(found[-1] if turned == "oldest" else -found[-1] for turned, found in known.items())
    turned_ways = [turned for turned, found in known.items() if abs(found[-1]) == fewest]
    if len(turned_ways) != 1:
        return _unproven(items, "The headings can run newest first or oldest first.")
    order = turned_ways[0]
    steps_taken = known[order]
    newest = 0 if order == "newest" else len(heads) - 1
    bases = list(_bases(heads, steps_taken, newest, published, window))
    if not bases:
        return _unproven(items, f"The headings run {order} first, but nothing dates the first of them.")
    years = {base for base, _ in bases}
    if len(years) > 1:
        return _unproven(items, "The document contradicts itself about the years: " + "; ".join(reason for _, reason in bases) + ".")
    base = years.pop()
    dates = [head.when(base + step) for head, step in zip(heads, steps_taken, strict=True)]
    if any(when is None for when in dates):
        return _unproven(items, "A heading is on no calendar.")
    turns = abs(steps_taken[-1])
    turned_over = f", turning the year {turns} time{'s' * (turns > 1)}" if turns else ""
    by_heading = {head.heading: base + step for head, step in zip(heads, steps_taken, strict=True)}
    return Proof(
        tuple(by_heading[item.heading] for item in items),
        f"The headings run {order} first{turned_over}; " + "; ".join(dict.fromkeys(reason for _, reason in bases)) + ".",
    )


def _unproven(items: Sequence[Item], why: str) -> Proof:
    return Proof((None,) * len(items), why)


def _distinct(items: Sequence[Item]) -> list[Item]:
    """One item a heading."""
    seen: set[Span] = set()
    return [item for item in items if not (item.heading in seen or seen.add(item.heading))]


def _steps(heads: Sequence[Item], *, newest_first: bool) -> list[int] | None:
    """How many years each heading lies from the first, as small as the order allows; a heading's own year counts."""
    steps = [0]
    for previous, head in pairwise(heads):
        before, after = _in_leap_year(previous), _in_leap_year(head)
        if before is None or after is None:
            return None
        if newest_first:
            steps.append(steps[-1] - (after.start > before.start))
        else:
            steps.append(steps[-1] + (after.start < before.start))
    return steps


def _in_leap_year(head: Item) -> Interval | None:
    """The heading's days in 2024, so that any two can be put in order."""
    when = head.when() or head.when(2024)
    if when is None:
        return None
    start = calendar.a_date(2024, when.start.month, when.start.day)
    return Interval(start, start) if start else None


def _bases(heads: Sequence[Item], steps: Sequence[int], newest: int, published: date | None, window: Window | None) -> list[tuple[int, str]]:
    """Every year that something gives to the first heading, with the reason."""
    found: list[tuple[int, str]] = []
    for head, step in zip(heads, steps, strict=True):
        if when := head.when():
            found.append((when.end.year - step, f"the heading {head.match[0]} writes its year"))
        elif (year := _year_in_body(head)) is not None:
            found.append((year - step, f"the entry of {head.match[0]} writes a day shortly before it in {year}"))
        if (year := _year_of_weekday(head, published)) is not None:
            found.append((year - step, f"{head.match[0]} fell on that weekday in {year}"))
    base = _base_before(heads, steps, newest, published)
    if base is not None and published is not None:
        shown = f"the newest, {heads[newest].match[0]}, is not after the day of publication, {published.isoformat()}"
        newest_day = heads[newest].when(base + steps[newest])
        near = newest_day is not None and (published - newest_day.end).days <= NEAR_PUBLICATION
        fits = window is not None and _all_in(heads, steps, base, window)
        if window is not None and not fits:
            found.append((base, shown))
            found.append((base - A_YEAR_OFF, "the title covers another time"))
        elif fits:
            found.append((base, f"{shown}, and all lie in the time that the title gives, from {window.start.isoformat()}" if window else shown))
        elif near or found:
            found.append((base, shown))
    elif window is not None:
        in_window = [year for year in range(window.start.year - 2, (window.end or window.start).year + 3) if _all_in(heads, steps, year, window)]
        if window.end is None:
            oldest = len(heads) - 1 if newest == 0 else 0
            in_window = [
                year for year in in_window if (when := heads[oldest].when(year + steps[oldest])) and (when.start - window.start).days <= NEAR_PUBLICATION
            ]
        if len(in_window) == 1:
            found.append((in_window[0], f"all lie in the time that the title gives, from {window.start.isoformat()}"))
    return found


def _base_before(heads: Sequence[Item], steps: Sequence[int], newest: int, published: date | None) -> int | None:
    """The year of the first heading if the newest lies in the year up to the day of publication."""
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        when = heads[newest].when(year)
        if when and when.start <= published:
            return year - steps[newest]
    return None


def _all_in(heads: Sequence[Item], steps: Sequence[int], base: int, window: Window) -> bool:
    return all((when := head.when(base + step)) is not None and window.holds(when) for head, step in zip(heads, steps, strict=True))


def _year_in_body(head: Item) -> int | None:
    """The year of the full dates in an entry that lie in the days before its heading; None where they do not agree."""
    text, years = head.match.string, set()
    for rule, match in find_expressions(text, head.match.end(), head.span.end):
        if rule.kind not in ("day", "days") or not gives_year(match) and "first" not in match.re.groupindex:
            continue
        when = rule.read(match, Context())
        for year in (when.end.year, when.end.year + 1) if when else ():
            heading = head.when(year)
            if when and heading and 0 <= (heading.end - when.start).days <= NEAR_MENTION:
                years.add(year)
    return years.pop() if len(years) == 1 else None


def _year_of_weekday(head: Item, published: date | None) -> int | None:
    """The only year of the four up to the day of publication in which the heading's day falls on the weekday it writes."""
    if published is None or "weekday" not in head.match.re.groupindex or not head.match["weekday"] or gives_year(head.match):
        return None
    fitting = [year for year in range(published.year - 3, published.year + 1) if (when := head.when(year)) and when.start <= published]
    return fitting[0] if len(fitting) == 1 else None
