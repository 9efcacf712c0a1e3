"""The day that an address has in it: "/2024/05/16/visit.html"."""

import re
from collections.abc import Iterator
from datetime import date

from tidings.values.dates import calendar
from tidings.values.dates.grammar import Rule
from tidings.values.dates.settling import Context
from tidings.values.dates.words import Match
from tidings.values.interval import Interval

DAY_IN_ADDRESS = re.compile(
    r"""
    (?: / (20\d\d) [/-]? ([01]\d|[1-9]) [/-] ([0-3]\d|[1-9])      # /2024/05/16/
      | / (20\d\d) ([01]\d) ([0-3]\d)                            # /20240516
      | [/_-] (20\d\d) - ([01]\d) - ([0-3]\d)                    # -2024-05-16
    ) (?= [/_.-] | \Z )
    """,
    re.VERBOSE,
)


def days_in_address(address: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Match, date]]:
    """The days that an address, or a stretch of a text, has in it, each with where it stands; none that no calendar has.

    >>> [day.isoformat() for _, day in days_in_address("https://example.org/world/2024/05/16/visit.html")]
    ['2024-05-16']
    """
    for match in DAY_IN_ADDRESS.finditer(address, start, len(address) if end is None else end):
        if day := _day(match):
            yield match, day


def _day(match: Match) -> date | None:
    return calendar.a_date(*(int(part) for part in match.groups() if part))


def _read(match: Match, context: Context) -> Interval | None:
    day = _day(match)
    return Interval(day, day) if day else None


ADDRESS_DAY = Rule("day", DAY_IN_ADDRESS.pattern, _read)
"""The rule that reads such a day again."""
