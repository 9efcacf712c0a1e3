"""What the documents cover, month by month: a strip of months, and the months to shade in a chart over time.

A specification is a plain dict that stays equal while only its rows change; rows go in beside it.
"""

from datetime import date
from functools import cache

import altair as alt
import numpy as np
import pandas as pd

from tidings.show.charts import Spec, colours, frozen
from tidings.show.wording import counted, in_words, month_name
from tidings.tables import MODALITIES

SHADE = "#8a8f98"
STATUS = {name: name.capitalize() for name in MODALITIES}
"""What readers call each modality."""
NOT_COVERED = "no document speaks from here"
SHADED = (
    "Bars: rows reported in a month, whatever the filters other than months. Shaded: no document speaks from it; things may well have "
    "happened. A click briefs on a month."
)
# Days are days wherever the reader sits: without UTC a browser west of Greenwich draws the first of a month in the month before.
_DAYS = alt.Scale(type="utc")
_AXIS = alt.Axis(format="%b %Y", labelOverlap=True, grid=False, tickCount="month", ticks=False)


def coverage_rows(coverage: pd.DataFrame, picked: str = "") -> pd.DataFrame:
    """The coverage table for its chart: a month's first day and the next one's, the end of its bar, its rows, its status, and whether
    it is the one `picked`.
    """
    start = pd.to_datetime(coverage["month"], format="%Y-%m")
    return pd.DataFrame({
        "month": start,
        "next": start + pd.offsets.MonthBegin(1),
        "gap": start + pd.offsets.MonthBegin(1) - pd.Timedelta(days=2),
        "id": coverage["month"],
        "name": coverage["month"].map(month_name),
        "rows": coverage["rows"].astype(float),
        "documents": coverage["documents"].astype(float),
        "status": coverage["status"],
        "picked": coverage["month"].eq(picked),
        "told": coverage["month"].map(month_name) + ": " + coverage["status"] + ", rows reported: " + coverage["rows"].astype("str"),
    })  # fmt: skip


@cache
def coverage_spec(dark: bool) -> Spec:
    """A strip of months: bars of rows, a shade from top to bottom where no document speaks from the month, a frame around the one picked.
    A click anywhere in a month selects it as `pick`.
    """
    c = colours(dark)
    month = alt.X("month:T", title=None, axis=_AXIS, scale=_DAYS)
    shade = (
        alt.Chart()
        .transform_filter("datum.status == 'not covered'")
        .mark_rect(opacity=0.2, color=SHADE, aria=False)
        .encode(x=month, x2="next:T")
    )
    bars = (
        alt.Chart()
        .transform_filter("datum.status == 'covered'")
        .transform_calculate(zero="0")
        .mark_rect(color=c.accent)
        .encode(
            x=month, x2="gap:T", y2="zero:Q",
            y=alt.Y("rows:Q", axis=None, scale=alt.Scale(zero=True, nice=False)),
        )
    )  # fmt: skip
    pick = alt.selection_point(name="pick", fields=["id"], on="click[event.item && event.item.datum.id]", clear="dblclick")
    touched = (
        alt.Chart()
        .mark_rect(fill=c.ink, stroke=c.second, strokeWidth=2, cursor="pointer")
        .encode(
            x=month,
            x2="next:T",
            fillOpacity=alt.value(0),
            strokeOpacity=alt.condition("datum.picked", alt.value(1), alt.value(0)),
            description="told:N",
            tooltip=[
                alt.Tooltip("name:N", title="Month"), alt.Tooltip("status:N", title="Documents"),
                alt.Tooltip("rows:Q", title="Rows reported"), alt.Tooltip("documents:Q", title="Documents that speak from it"),
            ],
        )
        .add_params(pick)
    )  # fmt: skip
    return frozen(alt.layer(shade, bars, touched).properties(height=68), dark)


def bare(coverage: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """The stretches of months between two days that no document speaks from: `start`, `until` (the day after), `when` in words."""
    covered = {month for month, status in zip(coverage["month"], coverage["status"], strict=True) if status == "covered"}
    months = np.arange(np.datetime64(first, "M"), np.datetime64(last, "M") + 1)
    uncovered = np.array([str(month) not in covered for month in months], dtype=bool)
    ends = np.flatnonzero(np.diff(np.concatenate(([False], uncovered, [False]))))
    start, until = (np.datetime64(first, "M") + ends[side::2] for side in (0, 1))
    days = zip(start.astype("datetime64[D]").tolist(), (until.astype("datetime64[D]") - 1).tolist(), strict=True)
    when = pd.array([in_words(a, b) for a, b in days], dtype="str")
    return pd.DataFrame({"start": start.astype("datetime64[ms]"), "until": until.astype("datetime64[ms]"), "when": when})


def shaded(spec: Spec, coverage: pd.DataFrame, years: tuple[int, int]) -> Spec:
    """A chart over these years with the months shaded, behind everything, that no document speaks from."""
    gaps = bare(coverage, date(years[0], 1, 1), date(years[1], 12, 31))
    found = zip(gaps["start"], gaps["until"], gaps["when"], strict=True)
    values = [{"start": f"{a:%Y-%m-%d}", "until": f"{b:%Y-%m-%d}", "when": said} for a, b, said in found]
    layer = {
        "data": {"values": values, "format": {"parse": {"start": "utc:'%Y-%m-%d'", "until": "utc:'%Y-%m-%d'"}}},
        "mark": {"type": "rect", "opacity": 0.13, "color": SHADE, "clip": True, "aria": False},
        "encoding": {
            "x": {"field": "start", "type": "temporal", "scale": {"type": "utc"}, "title": None},
            "x2": {"field": "until"},
            "tooltip": [{"field": "when", "type": "nominal", "title": NOT_COVERED.capitalize()}],
        },
    }
    return {**spec, "layer": [layer, *spec["layer"]]}


def covered(coverage: pd.DataFrame) -> str:
    """How many of the months between the first and the last the documents speak from.

    >>> covered(pd.DataFrame({"month": ["2024-04", "2024-05"], "status": ["not covered", "covered"]}))
    'The documents speak from 1 of the 2 months from April 2024 to May 2024.'
    >>> covered(pd.DataFrame({"month": ["2024-05"], "status": ["covered"]}))
    'The documents speak from May 2024 alone.'
    """
    if coverage.empty:
        return "The documents speak from no month that is known."
    there = int((coverage["status"] == "covered").sum())
    first, last = month_name(coverage["month"].iloc[0]), month_name(coverage["month"].iloc[-1])
    if len(coverage) == 1:
        return f"The documents speak from {first} alone." if there else f"No document speaks from {first}."
    return f"The documents speak from {there} of the {counted(len(coverage), 'month')} from {first} to {last}."
