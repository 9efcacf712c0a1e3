"""What of a row a person may change, into what, and how a cell is written as words.

Not to be changed are the words of the document and where they stand, and what links and copies make of a row.
"""

import calendar
import json
import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tidings.lexicon import Lexicon
from tidings.tables import TABLES, Column

Row = Mapping[str, Any]
DATES, PERIOD = "dates", "period"
"""Stand for the columns of an interval, which change together: first and last day, and how exactly they are known."""
_CONTEXT = ("modality", "outlet", "attributed_to", "topics")
CHANGEABLE: Mapping[str, tuple[str, ...]] = {
    "figures": (
        "value", "unit", "kind", "metric", "flow", "commodity", PERIOD, "comparison", "qualifier", "reporter", "core", *_CONTEXT,
    ),
    "exercises": (DATES, "kind", "name", "participants", "places", "assets_text", *_CONTEXT),
    "quotes": ("speaker", "speaker_role", DATES, "kind", *_CONTEXT[1:]),
    "events": (DATES, "actors", "places", "action", *_CONTEXT),
}  # fmt: skip
"""Table -> what of its rows may be changed, what is wrong most often first."""
TOLD: Mapping[str, tuple[str, ...]] = {
    "figures": ("value_text", *CHANGEABLE["figures"]),
    "exercises": ("date_text", *CHANGEABLE["exercises"]),
    "quotes": ("speaker_text", *CHANGEABLE["quotes"]),
    "events": ("date_text", *CHANGEABLE["events"]),
}
"""Table -> what tells rows of one place apart, and what a reviewer judges."""
UNITS = ("%", "pp", "x", "m3", "t", "bbl")
"""Beside the codes of currencies."""
ENDS = {DATES: ("date_start", "date_end"), PERIOD: ("period_start", "period_end")}
LONGEST_NAME = 200
MOST = 40
"""Names that a list may have."""
_FORMS = "write 2024-05-16, 2024-05-14/2024-05-16, 2024-05, 2024-Q2 or 2024, or leave it empty where the text does not say"
_POINT = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_NUMBER = re.compile(r"[-−+]?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?", re.ASCII | re.IGNORECASE)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
_FLOW = re.compile(r"(.+?)([>-])(.+)")


def column(table: str, name: str) -> Column:
    """How a changeable column is declared. Raises KeyError for one that may not be changed."""
    if name not in CHANGEABLE[table]:
        raise KeyError(f"{table} has no {name} that may be changed")
    if name in ENDS:
        what = "When it took place" if name == DATES else "The period that the number speaks of"
        return Column(name, "text", what, label="When" if name == DATES else "Period")
    return TABLES[table][name]


def words_of(table: str, row: Row, name: str) -> str:
    """What a row says in a column, as `parse` reads it; empty where it says nothing.

    >>> words_of("events", {"date_start": date(2024, 10, 1), "date_end": date(2024, 10, 31), "date_precision": "month"}, "dates")
    '2024-10'
    """
    if name in ENDS:
        first, last = (row[end] for end in ENDS[name])
        return _interval(first, last, row.get("date_precision") or "")
    value = row.get(name)
    if isinstance(value, list | tuple):
        return "; ".join(value)
    if value is None or value != value:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def told(table: str, row: Row) -> dict[str, str]:
    """What a row says, column by column: what tells it from others of its place, and what a reviewer judges."""
    return {name: words_of(table, row, name) for name in TOLD[table]}


def as_json(cells: Mapping[str, str]) -> str:
    """The cells as a correction keeps them."""
    return json.dumps(dict(cells), ensure_ascii=False, separators=(",", ":"))


def parse(table: str, name: str, text: str, lexicon: Lexicon) -> dict[str, Any]:
    """The columns of a row that say what a person wrote. Raises ValueError with a sentence where they may not hold it."""
    if name not in CHANGEABLE.get(table, ()):
        raise ValueError(f"{ascii(name)[:40]} of {ascii(table)[:40]} may not be changed; one of {', '.join(CHANGEABLE.get(table, ()))} may")
    text = " ".join(text.split())
    if not text.isprintable():
        raise ValueError(f"{name} holds a sign that cannot be seen")
    if name in ENDS:
        return _dates(name, text, table)
    declared = TABLES[table][name]
    if declared.type == "list":
        return {name: _list(declared, text, lexicon)}
    if not text:
        if declared.required:
            raise ValueError(f"{name} may not be empty")
        return {name: None}
    if declared.type == "number":
        return {name: _number(name, text)}
    if declared.type == "boolean":
        if text.lower() not in ("true", "false"):
            raise ValueError(f"{name} is true or false, not {text[:40]}")
        return {name: text.lower() == "true"}
    return {name: _word(declared, text, lexicon)}


def _number(name: str, text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{name} {text[:40]} is no number; write 26.7 or -9.2 or 240000000000, without signs for thousands")
    value = float(text.replace("−", "-"))
    if not math.isfinite(value) or abs(value) > 1e18:
        raise ValueError(f"{name} {text[:40]} is larger than anything that is traded")
    return value


def _word(declared: Column, text: str, lexicon: Lexicon) -> str:
    name = declared.name
    if len(text) > LONGEST_NAME:
        raise ValueError(f"{name} has {len(text):,} characters, more than the {LONGEST_NAME} that it may have")
    if declared.allowed and text not in declared.allowed:
        raise ValueError(f"{name} {text[:40]} is not one of {', '.join(declared.allowed)}")
    if name == "unit" and text not in UNITS and not _CURRENCY.fullmatch(text):
        raise ValueError(f"unit {text[:40]} is not one of {', '.join(UNITS)} or the code of a currency (USD, CNY, RUB)")
    if name == "reporter":
        _known(name, text, _countries(lexicon))
    if name == "commodity" and text != "all":
        _known(name, text, {row.commodity for row in lexicon.commodities})
    if name == "flow":
        _flow(text, lexicon)
    return text


def _flow(text: str, lexicon: Lexicon) -> None:
    found = _FLOW.fullmatch(text)
    if not found:
        raise ValueError(f"flow {text[:40]} is no flow; write China>Russia for one direction, China-Russia for both ways")
    for end in (found[1], found[3]):
        _known("flow", end, _countries(lexicon) | {"EU", "World"} | {body.name for body in lexicon.organisations if body.kind == "bloc"})


def _countries(lexicon: Lexicon) -> set[str]:
    return {country.name for country in lexicon.countries} | {"US", "UK"}


def _known(name: str, text: str, known: set[str]) -> None:
    if text not in known:
        raise ValueError(f"{name} {text[:60]} is not known to the reference tables")


def _list(declared: Column, text: str, lexicon: Lexicon) -> list[str]:
    parts = [part.strip() for part in text.split(";")] if text else []
    if not all(parts) or len(set(parts)) != len(parts) or len(parts) > MOST:
        raise ValueError(f"{declared.name} is a list of at most {MOST} different names with semicolons between them")
    for part in parts:
        if declared.allowed and part not in declared.allowed:
            raise ValueError(f"{declared.name} {part[:40]} is not one of {', '.join(declared.allowed)}")
        if declared.name == "participants":
            _known("participants", part, _countries(lexicon))
        if declared.name == "places":
            _known("places", part, {place.name for place in lexicon.places})
        if len(part) > LONGEST_NAME:
            raise ValueError(f"{declared.name} has a name of {len(part):,} characters")
    return parts


def _dates(name: str, text: str, table: str) -> dict[str, Any]:
    start, end, precision = (None, None, "none") if not text else _span(name, text)
    first, last = ENDS[name]
    more = {"date_precision": precision} if name == DATES else {}
    basis = {"date_basis": "reviewer" if start else "none"} if name == DATES and "date_basis" in TABLES[table].names else {}
    return {first: start, last: end, **more, **basis}


def _span(name: str, text: str) -> tuple[date, date, str]:
    first, slash, last = text.partition("/")
    try:
        (start, end, precision), (_, until, other) = _point(first), _point(last if slash else first)
    except ValueError as error:
        raise ValueError(f"{name} {text[:40]} is no date; {_FORMS}") from error
    if until < start:
        raise ValueError(f"{name} {text[:40]} runs backwards")
    rank: Callable[[str], int] = ("day", "month", "quarter", "year").index
    return start, max(end, until), max(precision, other, key=rank)


def _point(text: str) -> tuple[date, date, str]:
    found = _POINT.fullmatch(text)
    if not found or not 1800 <= int(found[1]) < 2200:
        raise ValueError(text)
    year, quarter, month, day = (int(part) if part else 0 for part in found.groups())
    if day:
        return date(year, month, day), date(year, month, day), "day"
    if month:
        return date(year, month, 1), _last(year, month), "month"
    if quarter:
        return date(year, 3 * quarter - 2, 1), _last(year, 3 * quarter), "quarter"
    return date(year, 1, 1), date(year, 12, 31), "year"


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 else date(year, month, 1)


def _interval(first: Any, last: Any, precision: str) -> str:
    """An interval as `parse` reads it, in the shortest form that says the same."""
    if first is None or last is None or first != first or last != last:
        return ""
    start, end = date(first.year, first.month, first.day), date(last.year, last.month, last.day)
    forms = (f"{start:%Y}", f"{start:%Y}-Q{(start.month + 2) // 3}", f"{start:%Y-%m}", f"{start:%Y}/{end:%Y}", f"{start:%Y-%m}/{end:%Y-%m}")
    for form in forms:
        if (found := _span("", form))[:2] == (start, end) and precision in ("", found[2]):
            return form
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
