"""The zoomable chart as a picture to take away: plotly draws it in the browser only, this is the same in the form of all other charts.

Pure: the months and claims of `zoom` in, rows and a Vega-Lite dict out. Always light, as pictures are.
"""

from collections.abc import Mapping
from functools import cache

import altair as alt
import pandas as pd

from tidings.show.charts import Spec, bottom_legend, colours, days, frozen
from tidings.show.palette import LIGHT
from tidings.show.trade import flow_name

FIELDS = ("kind", "start", "middle", "end", "value", "what", "stated", "window", "status", "source")


def rows(months: Mapping[str, pd.DataFrame], flow: str, claims: pd.DataFrame) -> pd.DataFrame:
    """A row for each month of the flow, empty where none was published, then one for each claim beside them; of every flow where this
    one has no months. `kind` is published, derived or claim, `what` the entry of the legend.
    """
    shown = {flow: months[flow]} if flow in months else dict(months)
    parts = [
        part.rename_axis("first").reset_index().assign(
            start=lambda made: made["first"], end=lambda made: made["first"] + pd.offsets.MonthEnd(0), what=f"{flow_name(name)}, published",
            kind=lambda made: ["derived" if solid is False else "published" for solid in made["solid"]],
        )
        for name, part in shown.items()
    ]  # fmt: skip
    parts += [claims.assign(kind="claim", what="Stated in a document")] if len(claims) else []
    return (
        pd.concat([part.reindex(columns=list(FIELDS)) for part in parts], ignore_index=True)
        if parts
        else pd.DataFrame(columns=list(FIELDS))
    )


@cache
def spec(unit: str) -> Spec:
    """Months as a line that breaks where none is known, hollow where derived; claims as wide as their period."""
    c = colours(dark=False)
    value = alt.Y("value:Q", title=unit, scale=alt.Scale(zero=True))
    months, stated = alt.Chart().transform_filter("datum.kind != 'claim'"), alt.Chart().transform_filter("datum.kind == 'claim'")
    axis = alt.Axis(grid=False, labelOverlap="greedy", labelFlush=True, tickCount=8)
    over = alt.X("start:T", title=None, axis=axis, scale=alt.Scale(type="utc"))
    what = alt.Color("what:N", title=None, legend=bottom_legend(), scale=alt.Scale(range=[c.quiet, c.series[2], c.series[3]]))
    fill = alt.condition("datum.kind == 'derived'", alt.value(LIGHT.page), alt.value(c.quiet))
    layers = [
        months.mark_line(strokeWidth=1.5, invalid="break-paths-show-domains").encode(x=over, y=value, color=what),
        months.transform_filter("isValid(datum.value)").mark_point(size=36, strokeWidth=1).encode(x=over, y=value, color=what, fill=fill),
        stated.mark_rule(strokeWidth=5, color=c.accent).encode(x=over, x2="end:T", y=value),
        stated.mark_point(shape="diamond", filled=True, size=110, color=c.accent).encode(x=days("middle"), y=value),
    ]
    return frozen(alt.LayerChart(layer=layers).properties(height=420), dark=False)
