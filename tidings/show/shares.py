"""Shares that documents state, over time and by what they are shares of: two shares of different wholes never stand in one series.

What a share is a share of is told by the row (market, trade or currency; goods; from where to where) and by the document's own words after
the number ("of its gas"). Pure: figures in, rows, sentences and a chart out.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from tidings.lexicon import Indicator
from tidings.show.charts import DAY, NARROW, Spec, amount, colours, days, frozen, tooltips
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.labels import make_room
from tidings.show.trade import SERIES_OF, Window
from tidings.show.trade_charts import labels
from tidings.show.wording import counted, harmless, in_words, listed, spelled

CARS, CURRENCIES, CHIPS, ENERGY, TRADE = "Car market", "Currencies of settlement", "Semiconductors", "Energy", "Total trade"
GOODS = {
    CARS: {"cars", "electric vehicles", "trucks"}, CHIPS: {"semiconductors"}, TRADE: {"all"},
    ENERGY: {"gas", "LNG", "LPG", "oil", "oil products", "coal", "energy", "electricity", "uranium"},
}  # fmt: skip
SUBJECTS = (CARS, CURRENCIES, CHIPS, ENERGY, TRADE)
NOT_NAMED = "not named"
"""The publisher of a figure whose source does not say it."""
MOST = 6
"""So many different wholes on one chart have a colour and a shape of their own; the others stand in the list of figures."""
UNKNOWN = "of a whole not named"
TIPS = {
    "stated": "Share",
    "base": "What it is a share of",
    "window": "Period",
    "status": "Status",
    "documents": "Documents",
    "source": "Source",
}
SHORT = "Shares of different wholes are no series: nothing here is joined by a line."
LEGEND = (
    "Each colour and shape is one whole that shares are part of, in the document's own words where it names it; shares of different wholes "
    "are no series, and nothing here is joined by a line. A bar is as wide as the period that the share is stated for. Hollow: planned, "
    "hypothetical, alleged or denied. Thin bars are what others published. A click on a claim opens its words."
)
_PART_OF = re.compile(
    r"""\s* (?: % | per\ ?cent )? \s* \b of \s+
        (?P<whole> [^,.;:!?()\[\]“”"—–]{2,90}? )
        (?= \s+ (?: in|from|as|was|were|is|are|has|had|have|came|comes|went|between|since|during|by|after|before|at|on|last|this|now|up|
                    down|compared|while|but )\b
          | \s* (?: [,.;:!?()\[\]“”"—–] | $ ) )""",
    re.VERBOSE | re.IGNORECASE,
)


DAYS = ("start", "end", "middle")
BLANK: Mapping[str, Any] = {
    **dict.fromkeys(DAYS), "value": math.nan, "solid": False, **dict.fromkeys(("label", "side"), ""), "roomy": False,
    **dict.fromkeys(("open", *TIPS), ""),
}  # fmt: skip
ANY = [""]
"""Stands for the wholes of a chart until they are known."""
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")


@dataclass(frozen=True, slots=True)
class Undated:
    """A share that no chart over time can hold: what it states, and where its words stand."""

    states: str
    document: str
    place: Mapping[str, str]
    key: str


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """The shares of one subject: rows of its chart (none where no share has a period), those without a date, and a sentence."""

    subject: str
    finding: str
    source: str
    rows: pd.DataFrame
    behind: pd.DataFrame
    undated: Sequence[Undated]

    @property
    def key(self) -> str:
        return f"shares-{self.subject.lower().replace(' ', '-')}"

    @property
    def shown(self) -> Sequence[Undated]:
        """Those without a date for which there is room."""
        return self.undated[:MOST]

    @property
    def without(self) -> str:
        left = len(self.undated) - len(self.shown)
        return f"Without a date in the text{f'; {left} more in the list of figures' if left else ''}:"

    def published(self) -> pd.DataFrame:
        """The published shares that it draws, as they are taken away, in per cent."""
        there = self.rows.loc[self.rows["status"] == "published", ["window", "base", "value", "stated", "documents", "source"]]
        return there.rename(columns={"documents": "said by"})

    def spec(self, dark: bool) -> Spec:
        return chart(dark, tuple(dict.fromkeys(base for base in self.rows["base"] if base)))


def subject_of(row: Mapping[Any, Any]) -> str:
    """What a share is about, empty for what has no panel."""
    if row["metric"] == "currency_share":
        return CURRENCIES
    return next((name for name, goods in GOODS.items() if row["commodity"] in goods), "")


def whole(evidence: str, value_text: str) -> str:
    """What the number is part of in the words of the document, empty where the sentence does not say it after the number.

    >>> whole("Europe, which bought 40% of its gas from Russia in 2021, braced itself.", "40%")
    'of its gas'
    >>> whole("That they had 8 % in 2021.", "8 %")
    ''
    """
    _, _, after = evidence.partition(value_text)
    found = _PART_OF.match(after)
    return f"of {' '.join(harmless(found['whole']).split())}" if found else ""


def base_of(row: Mapping[Any, Any]) -> str:
    """What a share is a share of: goods and direction, and the document's words; equal for two shares only if they may be compared."""
    goods = row["commodity"] if isinstance(row["commodity"], str) and row["commodity"] != "all" else "all goods"
    flow = spelled(row["flow"]) if isinstance(row["flow"], str) else ""
    said = {"currency_share": ("payments", flow), "market_share": (goods, "market share", flow)}.get(row["metric"], (goods, flow))
    words = whole(row["evidence"], row["value_text"])
    return f"{f'“{words}”' if words else UNKNOWN}: {', '.join(part for part in said if part)}"


def by_subject(figures: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The shares of each subject of which a document states one, and those without a subject under an empty name."""
    shares = figures[(figures["kind"] == "share") & (figures["unit"] == "%")]
    shares = shares.sort_values(["period_end", "period_start", "value", "doc_id"])
    of = np.array([subject_of(row) for row in shares[["metric", "commodity"]].to_dict("records")], dtype=object)
    return {subject: shares[of == subject] for subject in (*SUBJECTS, "") if (of == subject).any()}


def left_over(shares: Mapping[str, pd.DataFrame]) -> str:
    """How many shares, of those that `by_subject` gives, have no panel, in a sentence; empty where there are none."""
    others = len(shares.get("", ()))
    return f"{counted(others, 'share')} of other things {'is' if others == 1 else 'are'} in the list of figures." if others else ""


def panel(subject: str, behind: pd.DataFrame, published: Iterable[Indicator], chosen: Filters, window: Window) -> Panel:
    """The shares of one subject, as `by_subject` gives them, beside those that others published of it."""
    rows: list[Mapping[Any, Any]] = [{**row, "base": base_of(row)} for row in behind.to_dict("records")]
    published = [row for row in published if row.unit == "%" and subject == CURRENCIES]
    told: dict[tuple[Any, ...], list[str]] = {}
    first: dict[tuple[Any, ...], Mapping[Any, Any]] = {}
    for row in rows:
        claim = (
            row["base"],
            str(row["period_start"]),
            str(row["period_end"]),
            row["value"],
            str(row["qualifier"]),
            row["modality"] in SERIES_OF,
        )
        first.setdefault(claim, row)
        told.setdefault(claim, []).append(chosen.choices.label_of(row["doc_id"]))
    made, undated = [], []
    for claim, row in first.items():
        if pd.isna(row["period_start"]):
            place = address(row["doc_id"], int(row["start"]), int(row["end"]))
            undated.append(Undated(f"{_stated(row)} {row['base']}", told[claim][0], place, row["figure_id"]))
        elif row["period_start"] < window.end and row["period_end"] >= window.start:
            made.append(_mark(row, told[claim], chosen, window))
    bases = list(dict.fromkeys(mark["base"] for mark in made))
    marks = [mark for mark in made if mark["base"] in bases[:MOST]]
    known = [_published(row, window) for row in published if _days(row)[0] < window.end and _days(row)[1] > window.start]
    make_room(marks, known, window, _height(len({mark["base"] for mark in (*known, *marks)})), span=100)
    whose = [name for name in dict.fromkeys(mark["documents"] for mark in known) if name != NOT_NAMED]
    whose += ["others whom their sources do not name"] if len({mark["documents"] for mark in known}) > len(whose) else []
    source = f"Thin bars: published or said by {listed(whose)}, as quoted by the pages that each mark names." if known else ""
    drawn = _frame([*known, *marks], window) if known or marks else _frame([], window)[:0]
    return Panel(subject, _finding(subject, marks, len(undated), bases[MOST:]), source, drawn, behind, undated)


def _stated(row: Mapping[Any, Any]) -> str:
    bent = f"{row['qualifier']} " if isinstance(row["qualifier"], str) else ""
    return f"{bent}{amount(row['value'], '%')}"


def _mark(row: Mapping[Any, Any], documents: Sequence[str], chosen: Filters, window: Window) -> dict[str, Any]:
    mark = _span(row["period_start"], row["period_end"] + DAY, window)
    return {
        **mark, "value": row["value"], "label": _stated(row), "solid": row["modality"] not in SERIES_OF, "base": row["base"],
        "open": chosen.link("sources", **address(row["doc_id"], row["start"], row["end"])),
        "stated": f"{_stated(row)}, written “{row['value_text']}”",
        "window": in_words(row["period_start"].date(), row["period_end"].date()),
        "status": row["modality"], "documents": "; ".join(dict.fromkeys(documents)),
        "source": next((row[c] for c in ("attributed_to", "outlet") if isinstance(row[c], str)), "not named"),
    }  # fmt: skip


def _published(row: Indicator, window: Window) -> dict[str, Any]:
    return {
        **_span(*_days(row), window), "value": row.value, "base": f"published: {row.metric}", "solid": True,
        "stated": f"{row.note} {amount(row.value, '%')}" if row.note in ("more than", "about") else amount(row.value, "%"),
        "window": in_words(row.period_start, row.period_end), "status": "published", "documents": row.publisher, "source": row.source,
    }  # fmt: skip


def _days(row: Indicator) -> tuple[pd.Timestamp, pd.Timestamp]:
    return pd.Timestamp(row.period_start), pd.Timestamp(row.period_end) + DAY


def _span(start: pd.Timestamp, end: pd.Timestamp, window: Window) -> dict[str, Any]:
    shown = max(start, window.start), min(end, window.end)
    middle = shown[0] + (shown[1] - shown[0]) / 2
    return {"start": shown[0], "end": shown[1], "middle": middle}


def _frame(made: Sequence[Mapping[str, Any]], window: Window) -> pd.DataFrame:
    """The rows of a chart; before them one for the time shown, which carries its axis."""
    axis = {"start": window.start, "end": window.end, "status": "the time shown"}
    rows = pd.DataFrame([{**BLANK, **row} for row in (axis, *made)], columns=list(BLANK))
    return rows.astype({name: "datetime64[ms]" if name in DAYS else type(blank) for name, blank in BLANK.items()})


def _finding(subject: str, marks: Sequence[Mapping[str, Any]], undated: int, more: Sequence[str]) -> str:
    said = [f"{mark['stated'].split(', written')[0]} ({mark['base']}) in {mark['window']}" for mark in marks[:4]]
    parts = ["; ".join(said) or "no share that a document states has a date"]
    if len(marks) > 4:
        parts.append(f"{len(marks) - 4} more on the chart")
    if more:
        parts.append(f"{counted(len(more), 'other whole')} in the list of figures only")
    if undated:
        parts.append(f"{counted(undated, 'share')} without a date")
    return f"{subject}: {'; '.join(parts)}."


@lru_cache(maxsize=64)
def chart(dark: bool, wholes: tuple[str, ...]) -> Spec:
    """Shares from 0 to 100 % over time, a colour and a shape for each whole; a click on a mark opens its words."""
    made: Spec = _of(_chart(dark), wholes)
    return {**made, "height": _height(len(wholes))}


def _height(wholes: int) -> int:
    """Pixels of a chart of so many wholes."""
    return 180 + 30 * wholes


def _of(part: Any, wholes: Sequence[str]) -> Any:
    """The chart with its scales for these wholes: altair takes long, so a chart is made once."""
    if isinstance(part, list):
        return [_of(p, wholes) for p in part]
    if not isinstance(part, dict):
        return part
    if part.get("domain") == ANY:
        return {**part, "domain": list(wholes), "range": [part["range"][at % len(part["range"])] for at in range(len(wholes))]}
    return {key: _of(value, wholes) for key, value in part.items()}


@cache
def _chart(dark: bool) -> Spec:
    c = colours(dark)
    axis = alt.Axis(grid=False, labelOverlap="greedy", labelFlush=True, tickCount=alt.ExprRef(f"{NARROW} ? 3 : 5"))
    x = alt.X("start:T", title=None, axis=axis, scale=alt.Scale(type="utc", nice=False, padding=0))
    lines = alt.Axis(values=[0, 25, 50, 75, 100], gridColor=c.rule, gridOpacity=0.5)
    y = alt.Y("value:Q", title="Share, %", scale=alt.Scale(domain=[0, 100], nice=False), axis=lines)
    lines_of = f"{NARROW} ? split(datum.label, ': ') : datum.label"
    legend = alt.Legend(title=None, orient="bottom", columns=1, labelLimit=alt.ExprRef("width"), labelExpr=lines_of, symbolOpacity=1)
    hue = alt.Color("base:N", scale=alt.Scale(domain=ANY, range=list(c.series)), legend=legend)
    fill = alt.Fill("base:N", scale=alt.Scale(domain=ANY, range=list(c.series)), legend=legend)
    shape = alt.Shape("base:N", scale=alt.Scale(domain=ANY, range=list(SHAPES)), legend=legend)
    look = {"x": days("middle"), "y": y, "color": hue, "fill": fill, "shape": shape, "tooltip": tooltips(TIPS)}
    span: dict[str, Any] = {"x": x, "x2": "end:T", "y": y, "color": hue, "tooltip": tooltips(TIPS)}
    rows = alt.Chart()
    time = rows.transform_filter("datum.base == ''").mark_rect(opacity=0, aria=False).encode(x=x, x2="end:T")
    known, claims = (rows.transform_filter(f"datum.base != '' && datum.open {sign} ''") for sign in ("==", "!="))
    solid = alt.condition("datum.solid", alt.value(1), alt.value(0))
    return frozen(
        alt.LayerChart(layer=[
            time,
            known.mark_rule(strokeWidth=2).encode(**span),
            known.mark_point(size=40, strokeWidth=1.2).encode(**look),
            claims.mark_rule(strokeWidth=6, strokeCap="round", cursor="pointer").encode(**span, href="open:N"),
            claims.mark_point(size=95, strokeWidth=2, opacity=1, cursor="pointer").encode(**look, fillOpacity=solid, href="open:N"),
            *labels(claims, y, c),
        ]),
        dark,
    )  # fmt: skip
