"""The days of fiscal years: "2022-23" and "FY23" as the year of the country whose books they are.

The words alone do not say when such a year begins; which country is meant is for the caller to know.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from tidings.lexicon import FiscalYear, reference
from tidings.values.interval import Interval


@cache
def conventions() -> Mapping[str, FiscalYear]:
    """The convention of each country in data/reference/fiscal_years.csv."""
    return {row.country: row for row in reference().fiscal_years}


def beginning(convention: FiscalYear, year: int) -> Interval:
    """The fiscal year that begins in `year`."""
    first = date(year, convention.month, convention.day)
    return Interval(first, first.replace(year=year + 1) - timedelta(days=1), "year")


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
        return beginning(convention, first) if int(name["to"][-2:]) == (first + 1) % 100 else None
    if not convention.named_by:
        return None
    return beginning(convention, first - 1 if convention.named_by == "end" else first)


def _counted(words: str, convention: FiscalYear, written: Interval | None) -> Interval | None:
    """‘This fiscal’ and "the last financial year" from the day of writing; None where that is not known to the day."""
    if written is None or written.start != written.end:
        return None
    current = next(year for year in (written.end.year, written.end.year - 1) if beginning(convention, year).start <= written.end)
    which = words.lower()
    if "last" in which or "previous" in which:
        return beginning(convention, current - 1)
    return beginning(convention, current) if "this" in which or "current" in which or "ongoing" in which else None
