"""Events in columns over time, and by topic, as Vega-Lite specifications: plain dicts that stay equal while only their rows change.

`happened.py` makes the rows.
"""

from functools import lru_cache

import altair as alt

from tidings.show.charts import NARROW, Spec, colours, frozen
from tidings.show.happened import GAP, SPAN, SURE, UNSURE, Bin
from tidings.show.timelines import SHADE
from tidings.show.wording import begun, spelled

TOPIC_PIXELS = 34
"""Height of a topic's row."""


def _axis(fine: Bin) -> alt.Axis:
    form = {"day": "%-d %b %Y", "month": "%b %Y", "year": "%Y"}[fine]
    ticks = alt.ExprRef(f"{NARROW} ? 3 : 8")
    return alt.Axis(format=form, labelOverlap="greedy", labelFlush=True, grid=False, ticks=False, tickCount=ticks)


def _ground(fine: Bin) -> tuple[alt.X, list[alt.Chart]]:
    """The axis of time, and what lies below all blocks: the time shown and, shaded, the months that no document speaks from."""
    time = alt.X("start:T", title=None, axis=_axis(fine), scale=alt.Scale(type="utc", nice=False))
    told = [alt.Tooltip("when:N", title="When"), alt.Tooltip("status:N", title="Documents")]
    span = alt.Chart().transform_filter(f"datum.status == '{SPAN}'").mark_rect(opacity=0, aria=False).encode(x=time, x2="until:T")
    shade = alt.Chart().transform_filter(f"datum.status == '{GAP}'").mark_rect(opacity=0.15, color=SHADE, aria=False)
    return time, [span, shade.encode(x=time, x2="until:T", tooltip=told)]


def _pick() -> alt.Parameter:
    return alt.selection_point(name="pick", fields=["bin"], on="click[event.item && event.item.datum.bin]", clear="dblclick")


@lru_cache(maxsize=64)
def blocks_spec(fine: Bin, single: bool, dark: bool) -> Spec:
    """Blocks in columns over time: filled what happened, hollow what is only said to come or to be. A click opens the words of a single
    event, and selects the `bin` of counted ones.
    """
    c = colours(dark)
    time, ground = _ground(fine)
    legend = alt.Legend(
        orient="top", title=None, direction="vertical", symbolType="square", symbolSize=90, symbolStrokeWidth=1.5, labelLimit=320
    )
    tips = [alt.Tooltip("when:N", title="When"), alt.Tooltip("status:N", title="Status")]
    tips += [alt.Tooltip("words:N", title="Words")] if single else [alt.Tooltip("events:Q", title="Events")]
    clicks = {"href": alt.Href("open:N")} if single else {}
    blocks = (
        alt.Chart()
        .transform_filter("datum.events > 0")
        .mark_rect(cursor="pointer", strokeWidth=1)
        .encode(
            x=time,
            x2="until:T",
            y=alt.Y("low:Q", title="Events", scale=alt.Scale(zero=True, domainMin=0), axis=alt.Axis(tickMinStep=1, tickCount=5)),
            y2="high:Q",
            fill=alt.Fill("status:N", scale=alt.Scale(domain=[SURE, UNSURE], range=[c.accent, c.page]), legend=legend),
            stroke=alt.Stroke(
                "status:N", scale=alt.Scale(domain=[SURE, UNSURE], range=[c.page if single else c.accent, c.second]), legend=legend
            ),
            tooltip=tips,
            description="told:N",
            **clicks,
        )
    )
    return frozen(alt.layer(*ground, blocks if single else blocks.add_params(_pick())).properties(height=294), dark)


@lru_cache(maxsize=64)
def topics_spec(fine: Bin, topics: tuple[str, ...], dark: bool) -> Spec:
    """A row of columns for each topic, all on one scale. A click on a column selects its `bin`."""
    c = colours(dark)
    time, ground = _ground(fine)
    names = "[" + ", ".join(f"'{begun(spelled(topic))}'" for topic in reversed(topics)) + "]"
    axis = alt.Axis(
        values=[n + 0.35 for n in range(len(topics))], labelExpr=f"{names}[floor(datum.value)]", ticks=False, domain=False, grid=False,
        labelOverlap=False, labelLimit=alt.ExprRef(f"{NARROW} ? 80 : 120"),
    )  # fmt: skip
    y = alt.Y("low:Q", title=None, scale=alt.Scale(domain=[0, len(topics)], nice=False), axis=axis)
    lines = alt.Chart().transform_filter("datum.events > 0").mark_rule(color=c.rule, aria=False).encode(y=y)
    tips = [alt.Tooltip("topic:N", title="Topic"), alt.Tooltip("when:N", title="When"), alt.Tooltip("events:Q", title="Events")]
    bars = (
        alt.Chart()
        .transform_filter("datum.events > 0")
        .mark_rect(cursor="pointer", color=c.accent)
        .encode(
            x=time,
            x2="until:T",
            y=y,
            y2="high:Q",
            tooltip=tips,
            description="told:N",
        )
        .add_params(_pick())
    )
    return frozen(alt.layer(*ground, lines, bars).properties(height=TOPIC_PIXELS * len(topics) + 24), dark)
