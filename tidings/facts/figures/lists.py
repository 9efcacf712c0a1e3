"""Lists of quantities that go with a list of measures or countries: "exports and imports rose 5 % and 7 %, respectively"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tidings.facts.figures.trade import Mark
from tidings.values.numbers import NumberMention

GAP = re.compile(r",?\s(?:and|or)\s(?:by\s|to\s|at\s)?(?:(?:about|nearly|almost|over|some)\s)?|,\s", re.VERBOSE)
BACK = 14
"""Marks before the first quantity among which the list it goes with can end."""


def runs(text: str, numbers: Sequence[NumberMention]) -> Iterator[range]:
    """Two or more quantities of one unit that only "and" and commas part."""
    first = 0
    for n in range(1, len(numbers) + 1):
        if (
            n < len(numbers)
            and numbers[n].unit == numbers[first].unit
            and GAP.fullmatch(text, numbers[n - 1].span.end, numbers[n].span.start)
        ):
            continue
        if n - first > 1:
            yield range(first, n)
        first = n


@dataclass(frozen=True, slots=True)
class Item:
    """A quantity of a list: the mark of its own measure or country, if any, the last quantity of the list, and the quantity in the same
    place of the list before, if any.
    """

    mark: int | None
    last: int
    before: int | None


def listed(row: Sequence[Mark], text: str, numbers: Sequence[NumberMention]) -> Mapping[int, Item]:
    """The quantities of each list, with what as many measures or countries before it give each of them."""
    found: dict[int, Item] = {}
    earlier: range | None = None
    for run in runs(text, numbers):
        at = next(k for k, mark in enumerate(row) if mark.span == numbers[run[0]].span)
        its = next((marks for kind in ("measure", "country") if len(marks := _list_before(row, at, kind)) == len(run)), [])
        again = earlier if not its and earlier and len(earlier) == len(run) else None
        for n in run:
            found[n] = Item(its[n - run[0]] if its else None, run[-1], again[n - run[0]] if again else None)
        earlier = run
    return found


def _list_before(row: Sequence[Mark], at: int, kind: str) -> list[int]:
    """The last marks of one kind before `at` that stand in a list."""
    last = next((k for k in range(at - 1, max(1, at - BACK), -1) if row[k].kind == kind and row[k - 1].what in {"and", ","}), None)
    if last is None or row[last - 1].what != "and" or any(mark.what == "between" for mark in row[max(0, last - 6) : last]):
        return []  # "trade between Peru and Chile" is one
    found = [last]
    k = last - 1
    while k > 0 and row[k].what in {"and", ","} and (before := _ends_at(row, k, kind)) is not None:
        found.insert(0, before)
        k = before - 1
    return found if len(found) > 1 else []


def _ends_at(row: Sequence[Mark], link: int, kind: str) -> int | None:
    k = link - 1
    if row[link].what == "and" and row[k].what == "," or kind == "measure" and row[k].what in {"to", "from", "of"}:
        k -= 1  # "imports from and exports to"
    return k if k >= 0 and row[k].kind == kind else None
