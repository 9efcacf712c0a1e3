"""Dates, lists and counts in words, as they stand in sentences and tables; text made safe for Markdown."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from tidings.tables import ACTIONS

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
CODES: Mapping[str, str] = {
    "trade_total": "total trade", "market_share": "market share", "trade_share": "share of trade", "currency_share": "share of a currency",
    "yoy": "on the year before", "mom": "on the month before", "all": "all goods",
    "speech": "sentence", "phrase": "phrase", "block": "passage of another outlet",
    "verbatim": "checked", "reworded": "reworded",
    "ukraine": "Ukraine", "figures": "figure", "exercises": "exercise", "quotes": "quote", "events": "event", "entries": "entry",
    "error": "error", "warning": "look twice", "note": "note", "kept": "came about", "past": "its days are over",
}  # fmt: skip
"""Codes of the tables that a reader would not understand; files keep the codes."""
NO_SPEAKER, NOT_CHECKED = "speaker not found", "wording not checked"
WORDING = {"verbatim": "wording checked", "reworded": "reworded by the document: do not quote"}
"""What is known of a quotation's words."""
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+!|~$:^&=-])")
_NUMBERED = re.compile(r"\A(\d{1,9})\.")
_FOUND_LATE = re.compile(r"(?<=:)(?=//|[a-z][\w+/-]{0,80}:)|(?<=www)(?=\.)|(?<=\w)(?=@\w)", re.IGNORECASE)
_FLOW = re.compile(r"([A-Z][\w .]{0,40})([>-])([A-Z][\w .]{0,40})")
_LINE = re.compile(r"[^\r\n]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+")


def month_name(month: str) -> str:
    """A month in words.

    >>> month_name("2024-05")
    'May 2024'
    """
    return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}"


def in_words(start: date | None, end: date | None, precision: str = "day") -> str:
    """An interval as a sentence says it; empty where nothing is known.

    >>> in_words(date(2024, 5, 14), date(2024, 5, 16))
    '14–16 May 2024'
    >>> in_words(date(2023, 1, 1), date(2023, 12, 31), "year")
    '2023'
    >>> in_words(date(2024, 10, 1), date(2024, 10, 31), "month")
    'October 2024'
    """
    if start is None or end is None or pd.isna(start) or pd.isna(end):
        return ""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    first, last = f"{MONTHS[start.month - 1]} {start.year}", f"{MONTHS[end.month - 1]} {end.year}"
    if precision not in ("day", "week") or _whole_months(start, end):
        return first if first == last else f"{MONTHS[start.month - 1]}–{last}" if start.year == end.year else f"{first} – {last}"
    if start == end:
        return f"{start.day} {first}"
    if first == last:
        return f"{start.day}–{end.day} {first}"
    return f"{start.day} {MONTHS[start.month - 1]}{'' if start.year == end.year else f' {start.year}'} – {end.day} {last}"


def sortable(start: date | None, end: date | None) -> str:
    """An interval for a table's column, so that sorting by its letters sorts by time.

    >>> sortable(date(2024, 5, 14), date(2024, 5, 16)), sortable(date(2024, 10, 1), date(2024, 10, 31))
    ('2024-05-14 – 2024-05-16', '2024-10')
    """
    if start is None or end is None or pd.isna(start) or pd.isna(end):
        return ""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year:04}" if start.year == end.year else f"{start.year:04} – {end.year:04}"
    if _whole_months(start, end):
        return f"{start:%Y-%m}" if (start.year, start.month) == (end.year, end.month) else f"{start:%Y-%m} – {end:%Y-%m}"
    return f"{start:%Y-%m-%d}" if start == end else f"{start:%Y-%m-%d} – {end:%Y-%m-%d}"


def _whole_months(start: date, end: date) -> bool:
    return start.day == 1 and end.day == pd.Period(year=end.year, month=end.month, freq="M").days_in_month


def spelled(code: str) -> str:
    """A code of the tables as a reader says it.

    >>> [spelled(code) for code in ("trade_total", "China>Russia", "China-Russia", "CONSULT", "naval drill")]
    ['total trade', 'China → Russia', 'China ↔ Russia', 'consult', 'naval drill']
    """
    if code in CODES:
        return CODES[code]
    if flow := _FLOW.fullmatch(code):
        return f"{flow[1]} {'→' if flow[2] == '>' else '↔'} {flow[3]}"
    return code.lower() if code in ACTIONS else code


def begun(text: str) -> str:
    """The words as a sentence or a label begins with them.

    >>> begun("yuan"), begun("US dollars")
    ('Yuan', 'US dollars')
    """
    return f"{text[:1].upper()}{text[1:]}"


def opening(text: str) -> str:
    r"""The first words of a text in quotation marks, to call a document by that has no title; empty for a text without words.

    >>> opening("[ad_1]\nThe two navies met on Monday off the coast, and sailed north together.")
    '“The two navies met on Monday off the coast, and sailed…”'
    """
    line = next((line for line in _LINE.findall(text[:4000]) if len(line.split()) >= 4), "")
    words = " ".join(harmless(line).split())
    if len(words) > 60:
        words = words[:60].rsplit(" ", 1)[0].rstrip(",.;:–— ") + "…"
    return f"“{words}”" if words else ""


def listed(parts: Sequence[str], last: str = "and") -> str:
    """
    >>> listed(["trade", "energy", "finance"], "or")
    'trade, energy or finance'
    """
    return f" {last} ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def counted(number: int, one: str, many: str = "") -> str:
    """
    >>> counted(1, "figure"), counted(1200, "event"), counted(0, "entry", "entries")
    ('1 figure', '1,200 events', 'no entries')
    """
    return f"{f'{number:,}' if number else 'no'} {one if number == 1 else many or one + 's'}"


def harmless(text: str) -> str:
    """The text without the signs that would turn round or hide what stands behind them; line ends become spaces.

    >>> harmless("China \u202eand Russia")
    'China  and Russia'
    """
    return _CONTROL.sub(" ", text)


def plain(text: str) -> str:
    r"""The text for Markdown so that it shows as it stands, on one line: no link, markup, image, icon or formula comes of it.

    Signs are escaped; what Markdown still finds after that (addresses, `:icons:`) is parted by a mark of no width.

    >>> plain("a [b](c) $d$")
    'a \\[b\\]\\(c\\) \\$d\\$'
    """
    parted = _FOUND_LATE.sub("\u2060", harmless(text).strip())
    return _NUMBERED.sub(r"\1\.", _MARKDOWN.sub(r"\\\1", parted))
