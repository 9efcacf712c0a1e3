"""What a figure of trade measures, so that figures can be held against one another: quantity, window, rounding."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from tidings.text.rendering import words_around

Row = Mapping[str, Any]

STATED = ("occurred", "ongoing")
"""Modalities of a figure that its text states as so."""
LOOSE = {
    "over",
    "more than",
    "above",
    "at least",
    "about",
    "around",
    "nearly",
    "almost",
    "less than",
    "under",
    "below",
    "range",
    "approximately",
}
"""Words that bend a number by up to a unit of its last digit, and a hundredth of it."""
_DIGITS = re.compile(r"\d[\d,\u00a0\u202f]*(?:\.(?P<decimals>\d+))?")
_MARK = re.compile(r"[\s-](?:a[\s-]year[\s-])?(?:mark|milestone|threshold|barrier|level|line|target|goal)\b", re.IGNORECASE)
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_NAMES = {"CNY": "yuan", "RUB": "rubles", "JPY": "yen", "INR": "rupees"}


class Quantity(NamedTuple):
    """Goods trade of a pair: `flow` "China-Russia" both ways, "China>Russia" one; `unit` a currency, or % for growth on the year before."""

    flow: str
    unit: str
    start: date
    end: date

    def a_year_before(self) -> "Quantity":
        return self._replace(start=_earlier(self.start), end=_earlier(self.end))

    @property
    def window(self) -> str:
        """`month`, `ytd` (January to a later month), `year` or `other`.

        >>> Quantity("China-Russia", "USD", date(2024, 1, 1), date(2024, 9, 30)).window
        'ytd'
        """
        whole = self.start.day == 1 and self.end.day == monthrange(self.end.year, self.end.month)[1]
        if not whole or self.start.year != self.end.year:
            return "other"
        if self.start.month == self.end.month:
            return "month"
        return "other" if self.start.month != 1 else "year" if self.end.month == 12 else "ytd"


def _is_mark(row: Row) -> bool:
    """Whether the number is a mark that was passed or missed, and not how much there was."""
    _, found, behind = words_around(row["evidence"], row["value_text"]).partition(row["value_text"])
    return bool(found and _MARK.match(behind))


def _earlier(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, monthrange(day.year - 1, day.month)[1]))


def quantity_of(row: Row) -> Quantity | None:
    """What a figure measures, where that is a level in money or the yearly growth of all goods trade of two countries in a known window.

    None for shares, volumes, single goods, plans, denials and marks that were passed ("the $100 billion mark"): no two of those are
    held against one another here.
    """
    if row["modality"] not in STATED or row["period_start"] is None or row["flow"] is None or row["commodity"] not in (None, "all"):
        return None
    one_way = row["metric"] in ("exports", "imports") and ">" in row["flow"]
    both_ways = row["metric"] == "trade_total" and "-" in row["flow"]
    level = row["kind"] == "level" and len(row["unit"]) == 3 and row["unit"].isupper()
    growth = row["kind"] == "change" and row["unit"] == "%" and row["comparison"] == "yoy"
    if not (one_way or both_ways) or not (level or growth) or (level and _is_mark(row)):
        return None
    start, end = row["period_start"], row["period_end"]
    if end.month == 2 and end.day == 28:
        end = end.replace(day=monthrange(end.year, 2)[1])
    return Quantity(row["flow"], row["unit"], start, end)


def slack(row: Row) -> float:
    """How far the number may be from what it stands for: half a unit of its last digit, more where a word bends it.

    >>> slack({"value_text": "$180.3 billion", "value": 180.3e9, "qualifier": None}) == 0.05e9
    True
    """
    value: float = abs(row["value"])
    found = _DIGITS.search(row["value_text"])
    number = float(re.sub(r"[^\d.]", "", found[0])) if found else 0.0
    if not found or not number:
        return 0.05 * value
    unit: float = value / number * 10.0 ** -len(found["decimals"] or "")
    return unit + 0.01 * value if row["qualifier"] in LOOSE else unit / 2


def money(value: float, unit: str) -> str:
    """An amount as a sentence has it.

    >>> money(240.11e9, "USD"), money(1.28e12, "CNY"), money(180.3e6, "SEK")
    ('$240.11 billion', '1.28 trillion yuan', '180.3 million SEK')
    """
    scale, name = next(((s, n) for s, n in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")) if abs(value) >= s), (1.0, ""))
    number = f"{value / scale:,.2f}".rstrip("0").rstrip(".")
    words = f"{number} {name}".strip()
    return f"{_SIGNS[unit]}{words}" if unit in _SIGNS else f"{words} {_NAMES.get(unit, unit)}"


def percent(value: float) -> str:
    """
    >>> percent(-10.1), percent(2.0)
    ('-10.1 %', '+2 %')
    """
    return f"{value:+.1f}".removesuffix(".0") + " %"


def named_window(start: date, end: date) -> str:
    """A window in words.

    >>> named_window(date(2024, 1, 1), date(2024, 9, 30)), named_window(date(2023, 1, 1), date(2023, 12, 31))
    ('January to September 2024', '2023')
    """
    quantity = Quantity("", "", start, end)
    match quantity.window:
        case "year":
            return f"{start:%Y}"
        case "month":
            return f"{start:%B %Y}"
        case "ytd":
            return f"January to {end:%B %Y}"
    return f"{start:%-d %B %Y} to {end:%-d %B %Y}" if start != end else f"{start:%-d %B %Y}"


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure and what it measures; `row` is of the figures table."""

    row: Row
    quantity: Quantity

    @property
    def value(self) -> float:
        return float(self.row["value"])

    @property
    def slack(self) -> float:
        return slack(self.row)

    @property
    def said(self) -> str:
        """The number as the document has it, in one line."""
        return " ".join(self.row["value_text"].split())

    @property
    def when(self) -> str:
        """The window in words."""
        return named_window(self.quantity.start, self.quantity.end)

    @property
    def reporter(self) -> str | None:
        """Whose statistics: as the row says, else the side that counts its own exports or imports; None where that is open."""
        if self.row["reporter"] or ">" not in self.quantity.flow:
            return self.row["reporter"] or None
        sender, receiver = self.quantity.flow.split(">", 1)
        return sender if self.row["metric"] == "exports" else receiver

    @property
    def level(self) -> bool:
        return self.quantity.unit != "%"


def measured(figures: Iterable[Row]) -> Iterator[Measured]:
    """The figures that can be held against one another, in an order that is the same whatever theirs."""
    found = [Measured(row, quantity) for row in figures if (quantity := quantity_of(row))]
    yield from sorted(found, key=lambda m: (m.row["doc_id"], m.row["start"], m.row["figure_id"]))
