"""The days of fiscal years: "2022-23" and "FY23" as the year of the country whose books they are.

The words alone do not say when such a year begins; which country is meant is for the caller to know.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from tidings.lexicon import REFERENCE
from tidings.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Convention:
    """The month and day on which a country's fiscal year begins; `named_by` is which year "FY23" names, `start`, `end` or "" (unknown)."""

    month: int
    day: int
    named_by: str

    def beginning(self, year: int) -> Interval:
        """The fiscal year that begins in `year`."""
        return Interval(date(year, self.month, self.day), date(year + 1, self.month, self.day) - timedelta(days=1), "year")


@cache
def conventions(path: Path = REFERENCE / "fiscal_years.csv") -> Mapping[str, Convention]:
    """The convention of each country. Raises OSError, KeyError or ValueError where the table is not as it should be."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [(row["country"], row["begins"].partition("-"), row["named_by"]) for row in csv.DictReader(lines)]
    return {country: Convention(int(month), int(day), named_by) for country, (month, _, day), named_by in rows}


NAME = re.compile(r"(?P<year>20\d\d)(?:\D(?P<to>(?:20)?\d\d))?(?!\d)|(?<!\d)(?P<short>\d\d)(?!\d)")


def fiscal_year(words: str, country: str, written: Interval | None = None) -> Interval | None:
    """The days of a fiscal year of `country`; "last fiscal" counts from `written`. None where the words do not settle one.

    >>> fiscal_year("2022-23", "India").start.isoformat(), fiscal_year("FY23", "Pakistan").start.isoformat()
    ('2022-04-01', '2022-07-01')
    """
    convention = conventions().get(country)
    if convention is None:
        return None
    name = NAME.search(words)
    if name is None:
        return _counted(words, convention, written)
    first = int(name["year"] or f"20{name['short']}")
    if name["to"]:
        return convention.beginning(first) if int(name["to"][-2:]) == (first + 1) % 100 else None
    if not convention.named_by:
        return None
    return convention.beginning(first - 1 if convention.named_by == "end" else first)


def _counted(words: str, convention: Convention, written: Interval | None) -> Interval | None:
    """‘This fiscal’ and "the last financial year" from the day of writing; None where that is not known to the day."""
    if written is None or written.start != written.end:
        return None
    current = next(year for year in (written.end.year, written.end.year - 1) if convention.beginning(year).start <= written.end)
    which = words.lower()
    if "last" in which or "previous" in which:
        return convention.beginning(current - 1)
    return convention.beginning(current) if "this" in which or "current" in which or "ongoing" in which else None
