"""A brush across a chart of time, and the months that it chooses. Pure: a chart or a selection in, a chart or months out."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from tidings.show.charts import Spec

BRUSH = "months"
"""The name of the selection."""


def brushed(spec: Spec) -> Spec:
    """The chart with a brush across time in each of its layers that has a name; the wheel still scrolls the page."""
    look = {"fill": "#8a8f98", "fillOpacity": 0.25, "stroke": "#8a8f98", "cursor": "col-resize"}
    select = {"type": "interval", "encodings": ["x"], "zoom": False, "translate": False, "mark": look}
    named = [layer["name"] for panel in spec.get("vconcat", [spec]) for layer in panel["layer"] if "name" in layer]
    return {**spec, "params": [{"name": BRUSH, "select": select, "views": named}]}


def window(selection: Mapping[str, Any]) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """The first and the last moment of a selection as Streamlit tells it; None where nothing is selected.

    >>> window({"months": {"start": [1704067200000, 1709251200000]}})
    (Timestamp('2024-01-01 00:00:00'), Timestamp('2024-03-01 00:00:00'))
    >>> window({"months": {}})
    """
    ends = next(iter((selection.get(BRUSH) or {}).values()), None)
    if not ends or len(ends) != 2:
        return None
    first, last = sorted(pd.Timestamp(end, unit="ms") for end in ends)
    return first, last


def months(between: tuple[pd.Timestamp, pd.Timestamp], known: Sequence[str]) -> tuple[str, str] | None:
    """The first and the last month that can be chosen and of which at least the half lies between these moments; a brush within one
    month chooses that month. None where none of them can be chosen.

    >>> months((pd.Timestamp(2024, 1, 20), pd.Timestamp(2024, 3, 20)), ["2023-12", "2024-01", "2024-02", "2024-03", "2024-07"])
    ('2024-02', '2024-03')
    >>> months((pd.Timestamp(2024, 2, 3), pd.Timestamp(2024, 2, 6)), ["2024-02"])
    ('2024-02', '2024-02')
    """
    half = pd.Timedelta(days=15)
    first, last = (f"{moment:%Y-%m}" for moment in (between[0] + half, between[1] - half))
    if first > last:
        first = last = f"{between[0] + (between[1] - between[0]) / 2:%Y-%m}"
    found = [month for month in known if first <= month <= last]
    return (found[0], found[-1]) if found else None
