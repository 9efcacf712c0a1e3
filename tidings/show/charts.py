"""What every chart shares: colours for light and dark pages, axes, and charts frozen into plain Vega-Lite dicts.

A chart is written with altair once and kept as a dict; only its data changes from one filter to the next, so a rerun
neither validates it again nor makes the browser draw it from nothing. Days are UTC here, whatever the browser's clock says.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

import altair as alt
import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from tidings.frames import to_arrow
from tidings.show.palette import DARK, LIGHT, Colours, colours

__all__ = ["DARK", "LIGHT", "Colours", "colours"]
Spec = dict[str, Any]
"""A Vega-Lite chart without its data."""

DAY = pd.Timedelta(days=1)
NARROW = "width < 480"
"""True in the browser where the chart stands on a phone."""
BELOW: Mapping[str, int] = {"bottom": 4}
"""Pixels below a chart: what to take away stands close to it."""
TALLER: Mapping[str, Any] = {"autosize": {"type": "fit-x", "contains": "padding"}}
"""For a chart whose legend is longer on a phone: its height is that of the plot, and what stands below comes on top of it."""
ROWS, SPOKEN = "rows", "spoken"
"""A chart's rows, and the one beside them that holds its finding in the column `said`, by the names that the chart has for them."""


def frozen(chart: alt.LayerChart | alt.FacetChart | alt.VConcatChart, dark: bool) -> Spec:
    """The chart as a dict without data, as wide as the page lets it be, its words dark or light enough to be read (Streamlit's
    own grey is not).
    """
    made: Spec = chart.to_dict()
    inline = made.pop("datasets", {})
    made.pop("$schema", None)
    quiet = colours(dark).quiet
    words = {"labelColor": quiet, "titleColor": quiet}
    look = {"background": "transparent", "padding": dict(BELOW), "config": {"axis": words, "legend": words}}
    return {**_with_data(made, inline), **look}


def _with_data(part: Any, inline: Mapping[str, Any]) -> Any:
    """A part of a chart whose rows come from outside has no data of its own; small data that it names is put where it is used."""
    if isinstance(part, list):
        return [_with_data(p, inline) for p in part]
    if not isinstance(part, dict):
        return part
    made = {key: _with_data(value, inline) for key, value in part.items()}
    match made.get("data"):
        case {"name": "empty"}:
            del made["data"]
        case {"name": str(name)} if name in inline:
            made["data"] = {"values": inline[name]}
    return made


Drawn: TypeAlias = pd.DataFrame | pa.Table
"""The rows of a chart."""


def speaking(spec: Spec, rows: Drawn, finding: str) -> Spec:
    """The chart with its rows, and with its finding as its first mark, which nobody sees and a screen reader reads first.

    The words come as data and not as the description of the chart: a browser draws a chart anew when anything but its data changes.
    """
    return {
        **_with_words(spec),
        "data": {"name": ROWS},
        "datasets": {ROWS: to_arrow(rows) if isinstance(rows, pd.DataFrame) else rows, SPOKEN: pa.table({"said": [finding]})},
    }


def _with_words(spec: Spec) -> Spec:
    if "vconcat" in spec:
        first, *others = spec["vconcat"]
        return {**spec, "vconcat": [_with_words(first), *others]}
    words = {
        "data": {"name": SPOKEN},
        "mark": {"type": "text", "text": "", "tooltip": None},
        "encoding": {"x": {"value": 0}, "y": {"value": 0}, "description": {"field": "said", "type": "nominal"}},
    }
    return {**spec, "layer": [words, *spec["layer"]]}


def moments(found: Iterable[pd.Timestamp | None]) -> npt.NDArray[np.datetime64]:
    """A column of moments, as the rows of a chart hold them; pandas takes ten times as long.

    >>> moments([pd.Timestamp(2024, 5, 1), None])
    array(['2024-05-01T00:00:00.000',                     'NaT'],
          dtype='datetime64[ms]')
    """
    return np.array([np.datetime64("NaT") if moment is None else moment.to_datetime64() for moment in found], dtype="datetime64[ms]")


def fields(spec: Spec) -> frozenset[str]:
    """The columns of its rows that a chart shows: on its axes, in its marks and in its tooltips.

    >>> sorted(fields({"layer": [{"encoding": {"x": {"field": "month"}, "tooltip": [{"field": "name"}]}}]}))
    ['month', 'name']
    """
    found: set[str] = set()

    def walk(part: Any, encoding: bool) -> None:
        if isinstance(part, list):
            for p in part:
                walk(p, encoding)
        elif isinstance(part, dict) and "data" not in part:
            if encoding and isinstance(part.get("field"), str):
                found.add(part["field"])
            for key, value in part.items():
                walk(value, encoding or key == "encoding")

    walk(spec, False)
    return frozenset(found)


def time_axis(first: date, last: date) -> alt.X:
    """The horizontal axis from one day to another, in UTC."""
    ends = [int(pd.Timestamp(day).timestamp() * 1000) for day in (first, last)]
    axis = alt.Axis(grid=False, labelOverlap="greedy", labelFlush=True, tickCount=alt.ExprRef(f"{NARROW} ? 4 : 8"))
    return alt.X("start:T", title=None, axis=axis, scale=alt.Scale(type="utc", domain=ends, nice=False))


def days(field: str) -> alt.X:
    """Another field on the same axis."""
    return alt.X(f"{field}:T", title=None, scale=alt.Scale(type="utc"))


def bottom_legend(title: str | None = None, columns: int = 4) -> alt.Legend:
    """A legend below the chart; on a phone one entry a line."""
    lines = alt.ExprRef(f"{NARROW} ? 1 : {columns}")
    return alt.Legend(title=title, orient="bottom", columns=lines, labelLimit=320, symbolStrokeWidth=2, symbolOpacity=1)


def tooltips(fields: Mapping[str, str]) -> list[alt.Tooltip]:
    """Lines of a tooltip: field -> what stands before it. The fields are texts, written by Python."""
    return [alt.Tooltip(field=field, type="nominal", title=title) for field, title in fields.items()]


def signed(value: float) -> str:
    """A growth rate as a reader writes it.

    >>> signed(26.7), signed(-9.2), signed(0)
    ('+26.7 %', '−9.2 %', '0 %')
    """
    return f"{value:+.4g} %".replace("-", "−") if value else "0 %"


def amount(value: float, unit: str) -> str:
    """A level in its unit, no more exact than four digits.

    >>> amount(240e9, "USD"), amount(1.28e12, "CNY"), amount(55, "%"), amount(180e9, "m3")
    ('240 bn USD', '1,280 bn CNY', '55 %', '180 bn m3')
    """
    for size, word in ((1e9, " bn"), (1e6, " m")):
        if abs(value) >= size:
            return f"{_digits(value / size)}{word} {unit}"
    return f"{_digits(value)} {unit}"


def _digits(value: float) -> str:
    rounded = float(f"{value:.4g}")
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,}"
