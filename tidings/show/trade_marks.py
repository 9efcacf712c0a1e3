"""Figures of trade as the rows that charts draw: what documents state and what was published, each as wide as its period.

Lines join only what follows on without a gap, and only what is of the same kind of window, currency and year. Pure: rows in, rows out.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from operator import itemgetter
from typing import Any

import pandas as pd
import pyarrow as pa

from tidings.lexicon import CustomsRow
from tidings.show.charts import DAY, amount, moments, signed
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.labels import make_room
from tidings.show.timelines import NOT_COVERED
from tidings.show.trade import (
    BASES,
    CURRENCIES,
    CUSTOMS,
    MONTH,
    PERIODS,
    SERIES_OF,
    SINCE,
    STATED,
    WHO,
    YEAR,
    Row,
    Window,
    claim_of,
    flow_name,
    period_of,
    value_said,
)
from tidings.show.wording import counted, in_words, listed

IN_YUAN = ", in yuan"
FORMS = (*PERIODS, *(f"{period}{IN_YUAN}" for period in (MONTH, SINCE, YEAR)))
"""What the shape of a mark says, in the order of the legend: its kind of period, and for published growth whether it is in yuan."""
TIPS = {
    "stated": "Figure", "window": "Period", "measure": "Measures", "currency": "Currency", "base": "Compared with", "status": "Status",
    "documents": "Documents", "verdict": "Beside what was published", "source": "Source", "note": "Note",
}  # fmt: skip
DAYS = ("start", "end", "at", "middle")
BLANK: Mapping[str, Any] = {
    **dict.fromkeys(("who", "period", "form"), ""), **dict.fromkeys(DAYS), "value": math.nan, "solid": False, "run": -1,
    **dict.fromkeys(("label", "side"), ""), "roomy": False, **dict.fromkeys(("open", *TIPS), ""),
}  # fmt: skip
NOT_NAMED = "not named in the sources"
"""The publisher of a figure whose source does not say it."""
MANY = 14
"""So many different figures stand on one chart with their values; more would cover one another."""
Mark = dict[str, Any]
"""A mark by the columns of BLANK; what it leaves out is blank."""
Panels = Sequence[tuple[Iterable[str], float]]
"""The parts of a chart, one below the other: which kinds of period stand there, and how many pixels it is high."""
Verdict = Callable[[Mapping[Any, Any]], tuple[str, bool]]
"""How a figure agrees with what was published, in words, and whether it differs."""
UNLIKE = " ≠"
"""Behind the value of a claim that differs."""


Present = tuple[tuple[str, ...], ...]
"""Whose marks a chart has, and in which forms."""


def marks(figures: Iterable[Row], chosen: Filters, window: Window, verdict: Verdict) -> list[Mark]:
    """One mark a figure that touches the window, as wide as its period; `open` is the address of its words.

    Equal figures of several documents keep their marks, one above the other: each names every document, one carries the label.
    """
    seen = [row for row in figures if row["period_end"] >= window.start and row["period_start"] < window.end]
    rows = sorted(seen, key=itemgetter("period_start", "period_end", "value", "doc_id"))
    told: dict[tuple[Any, ...], dict[str, None]] = {}
    for row in rows:
        told.setdefault(claim_of(row), {})[chosen.choices.label_of(row["doc_id"])] = None
    labelled = set() if len(told) <= MANY else set(told)
    made: list[Mark] = []
    for row in rows:
        mark = _mark(row, window, list(told[claim_of(row)]), claim_of(row) not in labelled)
        link = chosen.link("sources", **address(row["doc_id"], row["start"], row["end"]))
        words, differs = verdict(row)
        label = f"{mark['label']}{UNLIKE}" if differs and mark["label"] else mark["label"]
        made.append({**mark, "open": link, "verdict": words, "label": label})
        labelled.add(claim_of(row))
    return made


def _mark(row: Mapping[Any, Any], window: Window, documents: Sequence[str], labelled: bool) -> Mark:
    start, end, level = row["period_start"], row["period_end"] + DAY, row["kind"] == "level"
    said, series, period = value_said(row), SERIES_OF.get(row["modality"], STATED), period_of(row["period_start"], row["period_end"])
    shown = max(start, window.start), min(end, window.end)
    return {
        "who": series, "period": period, "form": period, "start": shown[0], "end": shown[1], "middle": shown[0] + (shown[1] - shown[0]) / 2,
        "at": inside(end if period == SINCE else start + (end - start) / 2, window),
        "value": row["value"] / 1e9 if level else row["value"], "solid": series == STATED,
        "label": (said.removesuffix(row["unit"]).strip() if level else said) if labelled else "",
        "stated": f"{said}, written “{row['value_text']}”", "window": in_words(row["period_start"].date(), row["period_end"].date()),
        "measure": flow_name(row["flow"]), "currency": CURRENCIES.get(row["unit"], row["unit"]) if level else "not stated with the rate",
        "base": "" if level else BASES["yoy"], "status": row["modality"], "documents": "; ".join(documents),
        "source": next((row[c] for c in ("attributed_to", "outlet") if isinstance(row[c], str)), "not named"),
    }  # fmt: skip


def inside(moment: pd.Timestamp, window: Window) -> pd.Timestamp | None:
    """The moment, or nothing where it lies outside the window."""
    return moment if window.start <= moment <= window.end else None


@cache
def published_marks(published: tuple[CustomsRow, ...], flow: str, currency: str, kind: str) -> tuple[Mapping[str, Any], ...]:
    """The published figures of one flow and currency as marks: `kind` level or change; a rate that was not printed but follows from two
    published levels is one too.

    What was printed stands before what was worked out for the same period: that is not `solid`, and `note` says how it came about.
    `run` numbers the stretches of months, and of sums since January of one year, that follow one another: no line crosses a gap.
    """
    found: dict[tuple[date, date], tuple[CustomsRow, float, bool]] = {}
    for row in published:
        if row.flow != flow or row.currency != currency or (row.window == "ytd" and row.period_end.month == 12):
            continue
        value, printed = (row.value if kind == "level" else row.change), row.basis != "derived"
        if value is None and kind == "change":
            value, printed = row.change_computed, False
        period = row.period_start, row.period_end
        if value is not None and (period not in found or (printed and not found[period][2])):
            found[period] = row, value, printed
    periods = sorted(found, key=lambda period: (period_of(*period), period[1]))
    made, run = [], 0
    for before, after in zip([None, *periods], periods, strict=False):
        mark = _known(*found[after], kind)
        run += before is None or not _follows(before, after)
        made.append({**mark, "run": run if mark["period"] in (MONTH, SINCE) else -1})
    return tuple(made)


def _follows(before: tuple[date, date], after: tuple[date, date]) -> bool:
    """Whether one period goes on where the other ended: the next month, or the sum since January by a month longer."""
    kind, next_end = period_of(*after), (pd.Timestamp(before[1]) + DAY + pd.offsets.MonthEnd(1)).date()
    return kind == period_of(*before) and next_end == after[1] and (kind == MONTH or (kind == SINCE and before[0] == after[0]))


def _known(row: CustomsRow, value: float, printed: bool, kind: str) -> Mark:
    start, end = pd.Timestamp(row.period_start), pd.Timestamp(row.period_end) + DAY
    level, period = kind == "level", period_of(row.period_start, row.period_end)
    computed = "" if printed or level else "worked out from two published levels, not official"
    middle = start + (end - start) / 2
    return {
        "who": CUSTOMS.get(row.currency, f"Published, in {CURRENCIES[row.currency]}"), "period": period, "start": start, "end": end,
        "form": f"{period}{IN_YUAN}" if row.currency == "CNY" and not level else period,
        "middle": middle, "at": end if period == SINCE else middle, "value": value / 1e9 if level else value, "solid": printed,
        "stated": amount(value, row.currency) if level else signed(value), "window": in_words(row.period_start, row.period_end),
        "measure": flow_name(row.flow), "currency": CURRENCIES[row.currency], "base": "" if level else BASES["yoy"],
        "status": "printed" if printed else "worked out, not printed", "documents": "none, a published figure",
        "source": f"{row.publisher}, read in {row.source}", "note": computed or row.note or "",
    }  # fmt: skip


TYPES = {str: pa.string(), float: pa.float64(), bool: pa.bool_(), int: pa.int64()}


def table(marks: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Marks as the rows of a chart, every column of its type."""
    made = {}
    for name, blank in BLANK.items():
        cells = [mark.get(name, blank) for mark in marks]
        made[name] = pa.array(moments(cells)) if name in DAYS else pa.array(cells, TYPES[type(blank)], from_pandas=True)
    return pa.table(made)


def drawn(
    stated: Sequence[Mark], published: Iterable[Mapping[str, Any]], gaps: pd.DataFrame, window: Window, panels: Panels
) -> list[Mark]:  # fmt: skip
    """All marks of a chart: the time shown and the months in it that no document speaks from, then what was published, then claims.

    The time shown is a row and no part of the chart, so that only data changes when it does. What was published for a month or since
    January stands where its period halves or ends, so it is here only if that is in the window. Labels find their places here.
    """
    last = (window.end - DAY).date()
    months: list[Mark] = [
        {"status": "the time shown", "start": window.start, "end": window.end, "window": in_words(window.start.date(), last)}
    ]
    found = zip(gaps["start"], gaps["until"], gaps["when"], strict=True)
    months += [{"status": NOT_COVERED, "start": a, "end": b, "window": said} for a, b, said in found]
    known = [
        {**mark, "start": max(mark["start"], window.start), "end": min(mark["end"], window.end), "at": inside(mark["at"], window)}
        for mark in published
        if mark["end"] > window.start and mark["start"] < window.end
    ]
    known = [mark for mark in known if mark["at"] or mark["period"] == YEAR]
    for periods, height in panels:
        claims, others = ([mark for mark in marks if mark["period"] in periods] for marks in (stated, known))
        make_room(claims, others, window, height)
    return [*months, *known, *stated]


def present(marks: Iterable[Mapping[str, Any]]) -> Present:
    """Whose marks there are and in which forms, what the legend has to explain; nothing where there is no mark."""
    named = [(mark["who"], mark["form"]) for mark in marks if "who" in mark]
    whose, forms = {who for who, _ in named}, {form for _, form in named}
    found = tuple(name for name in WHO if name in whose), tuple(name for name in FORMS if name in forms)
    return found if found[0] else ()


def sources(marks: Iterable[Mapping[str, Any]]) -> str:
    """Who published what a chart shows beside the claims, and that it was read where others quote it; empty where nothing was."""
    published = [mark for mark in marks if mark.get("period") and not mark.get("open")]
    known = [(mark["source"].split(", read in ")[0], mark["solid"]) for mark in published]
    often = Counter(name for name, solid in known if solid).most_common()
    told = [name for name, _ in often if "derived" not in name and name != NOT_NAMED]
    printed = listed([*told, *(["a service that is not named"] if NOT_NAMED in dict(known) else [])])
    if not printed:
        return ""
    hollow = sum(not solid for _, solid in known)
    derived = f"; {counted(hollow, 'hollow mark')} worked out from these" if hollow else ""
    return f"Published by {printed}, as quoted by the pages that each mark names{derived}."
