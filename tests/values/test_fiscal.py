"""Fiscal years: which days they are, and when they are nobody's."""

from datetime import date

import pytest

from tidings.facts.figures.fiscal import fiscal_year
from tidings.values.interval import Interval

WRITTEN = Interval(date(2024, 2, 20), date(2024, 2, 20))


@pytest.mark.parametrize(
    ("words", "country", "start", "end"),
    [
        ("2022-23", "India", "2022-04-01", "2023-03-31"),
        ("FY 2024–25", "India", "2024-04-01", "2025-03-31"),
        ("FY23", "India", "2022-04-01", "2023-03-31"),
        ("fiscal 2023", "Japan", "2023-04-01", "2024-03-31"),
        ("2022/23", "Pakistan", "2022-07-01", "2023-06-30"),
        ("the 2022-2023 fiscal", "Iran", "2022-03-21", "2023-03-20"),
        ("the current fiscal", "India", "2023-04-01", "2024-03-31"),
        ("the last fiscal year", "India", "2022-04-01", "2023-03-31"),
    ],
)
def test_days_of_fiscal_years(words: str, country: str, start: str, end: str) -> None:
    assert fiscal_year(words, country, WRITTEN) == Interval(date.fromisoformat(start), date.fromisoformat(end), "year")


@pytest.mark.parametrize(
    ("words", "country"),
    [("2022-23", "China"), ("FY23", "Iran"), ("2022-25", "India"), ("next fiscal", "India"), ("2022-23", "")],
)
def test_unknown_fiscal_years(words: str, country: str) -> None:
    assert fiscal_year(words, country, WRITTEN) is None


def test_the_last_fiscal_year_needs_a_day() -> None:
    assert fiscal_year("the last fiscal year", "India") is None
    assert fiscal_year("the last fiscal year", "India", Interval(date(2024, 1, 1), date(2024, 12, 31), "year")) is None
