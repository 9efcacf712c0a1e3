"""The charts of trade: growth, and values with what is summed above single months. Written with altair once, kept as dicts.

The shape of a mark says of which kind of period it is, its colour whose it is and in which currency, and hollow that nobody stated or
printed it as so. Time comes with the rows, so that a chart stays the same while readers choose months.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa

from tidings.lexicon import CustomsRow
from tidings.show.brush import brushed
from tidings.show.charts import DAY, NARROW, TALLER, Colours, Spec, bottom_legend, colours, days, frozen, tooltips
from tidings.show.filters import Filters
from tidings.show.timelines import NOT_COVERED, SHADE, bare
from tidings.show.trade import (
    CURRENCIES,
    CUSTOMS,
    DOUBTED,
    FORESEEN,
    MONTH,
    PERIODS,
    SINCE,
    STATED,
    WHO,
    YEAR,
    Row,
    Window,
    growth_finding,
    is_growth,
    is_level,
    level_finding,
    title,
)  # fmt: skip
from tidings.show.trade_marks import FORMS, TIPS, Present, Verdict, drawn, marks, present, published_marks, sources, table

GROWTH = 220
"""Pixels of the plot of growth."""
SUMS_AND_MONTHS = ([period for period in PERIODS if period != MONTH], [MONTH])
SHAPES = dict(zip(FORMS, ("circle", "triangle-right", "square", "diamond", "cross", "triangle-up", "triangle-down"), strict=True))
SHORT = "Hollow: worked out from other published figures, or not stated as so. ≠: differs from what was published for exactly its period."
LEGEND = (
    "A bar is as wide as its period; a triangle stands where the months since January end, a dot in the middle of its month. Filled: "
    "printed, or stated by a document as so. Hollow: worked out from other published figures, or planned, alleged or denied. Lines join "
    "only months, or sums since January, that follow one another; where one was not published, the line breaks. ≠ stands behind a claim "
    "that differs from what was published for exactly its period. Growth in yuan is another base than growth in dollars. Shaded: no "
    "document speaks from these months. A click on a claim opens its words."
)


@dataclass(frozen=True, slots=True, eq=False)
class Plot:
    """A chart of the page with its rows, what it shows in a sentence, and the figures that it was made from (`behind`). Where nothing
    is to be drawn, `spec` is empty and the sentence says so.
    """

    name: str
    header: str
    title: str
    finding: str
    source: str
    rows: pa.Table
    spec: Spec
    behind: list[Row]

    def published(self) -> pd.DataFrame:
        """The published figures that it draws, as they are taken away: in per cent, or in billions of the currency."""
        columns = ["window", "period", "measure", "value", "currency", "base", "status", "source", "note"]
        rows: pd.DataFrame = self.rows.to_pandas()
        return rows.loc[rows["who"].isin(CUSTOMS.values()), columns]


def plots(
    figures: Sequence[Row], flow: str, published: tuple[CustomsRow, ...], coverage: pd.DataFrame, chosen: Filters, window: Window,
    verdict: Verdict, dark: bool, currency: str,
) -> Iterator[Plot]:  # fmt: skip
    """Growth, then the value in a currency, if one is named: figures of one flow beside what was published for it."""
    gaps = bare(coverage, window.start.date(), (window.end - DAY).date())
    rates = list(filter(is_growth, figures))
    stated = marks(rates, chosen, window, verdict)
    known = [mark for of in CUSTOMS for mark in published_marks(published, flow, of, "change")]
    rows = drawn(stated, known, gaps, window, [(PERIODS, GROWTH)])
    there, finding = present(rows), growth_finding(stated, flow)
    spec = growth_chart(dark, there) if there else {}
    yield Plot("growth", "Growth", title(flow, ""), finding, sources(rows), table(rows), spec, rates)
    if not currency:
        return
    behind = [row for row in figures if is_level(row, currency)]
    stated = marks(behind, chosen, window, verdict)
    rows = drawn(
        stated,
        published_marks(published, flow, currency, "level"),
        gaps,
        window,
        list(zip(SUMS_AND_MONTHS, _heights(currency), strict=True)),
    )
    if there := present(rows):
        spec, finding = level_chart(dark, there, currency), level_finding(stated, flow, currency)
        yield Plot(f"level-{currency}", "Value", title(flow, currency), finding, sources(rows), table(rows), spec, behind)


def currencies(figures: Iterable[Row], flow: str, published: tuple[CustomsRow, ...], everything: bool) -> list[str]:
    """The currencies whose values there are to draw: those in which a document states one, US dollars where some were published, and with
    `everything` each in which some were.
    """
    stated = {row["unit"] for row in figures if is_level(row, *CURRENCIES)}
    return [
        currency
        for currency in CURRENCIES
        if currency in stated or ((everything or currency == "USD") and published_marks(published, flow, currency, "level"))
    ]


def claims_of(plots: Iterable[Plot], name: str) -> pd.DataFrame:
    """What documents claim on the chart of this name; no rows where there is no such chart."""
    rows: pd.DataFrame = next((plot.rows for plot in plots if plot.name == name), table([])).to_pandas()
    return rows[rows["open"] != ""]


@lru_cache(maxsize=64)
def growth_chart(dark: bool, there: Present) -> Spec:
    """Growth rates over time with a rule at zero; a drag across it selects months, a click on a claim opens its words."""
    made: Spec = _fitted(_growth(dark), there)
    return made


@lru_cache(maxsize=64)
def level_chart(dark: bool, there: Present, currency: str) -> Spec:
    """Values from zero in one currency: whole years and sums since January above, single months below on a scale of their own."""
    made: Spec = _fitted(_levels(dark, currency), there)
    sums, months = made["vconcat"]
    wanted = [sums] if set(there[1]) - {MONTH} else []
    wanted += [months] if MONTH in there[1] else []
    return brushed({**made, "vconcat": wanted})


def _heights(currency: str) -> tuple[int, int]:
    """Pixels of the sums and of the months below them."""
    return (210, 120) if currency == "USD" else (150, 90)


@cache
def _growth(dark: bool) -> Spec:
    panel = _panel(dark, "Growth on the year before, %", "growth", "true", zero=True)
    return brushed({**frozen(panel.properties(height=GROWTH), dark), **TALLER})


@cache
def _levels(dark: bool, currency: str) -> Spec:
    unit, (tall, low) = f"Billion {CURRENCIES[currency]}", _heights(currency)
    sums = _panel(dark, f"{unit}, sums", "sums", f"datum.period != '{MONTH}'").properties(height=tall)
    months = _panel(dark, f"{unit}, months", "months", f"datum.period == '{MONTH}'").properties(height=low)
    return frozen(alt.vconcat(sums, months, spacing=22).resolve_scale(color="shared", fill="shared", shape="shared"), dark)


def _fitted(part: Any, there: Present) -> Any:
    """The chart with legends that name only what is there: altair takes long, so a chart is made once and its legends are cut."""
    if isinstance(part, list):
        return [_fitted(p, there) for p in part]
    if not isinstance(part, dict):
        return part
    if (domain := part.get("domain")) in (list(WHO), list(FORMS)):
        kept = [at for at, name in enumerate(domain) if name in there[0] + there[1]]
        return {**part, "domain": [domain[at] for at in kept], "range": [part["range"][at] for at in kept]}
    return {key: _fitted(value, there) for key, value in part.items()}


def _panel(dark: bool, title: str, name: str, of_panel: str, zero: bool = False) -> alt.LayerChart:
    c = colours(dark)
    axis = alt.Axis(grid=False, labelOverlap="greedy", labelFlush=True, tickCount=alt.ExprRef(f"{NARROW} ? 4 : 8"))
    x = alt.X("start:T", title=None, axis=axis, scale=alt.Scale(type="utc", nice=False, padding=0))
    lines = alt.Axis(  # inside and above: a plot of two panels is as wide as the page, with no room for an axis beside it
        grid=True, gridColor=c.rule, gridOpacity=0.5, tickCount=5, domain=False, ticks=False, labelAlign="left", labelBaseline="bottom",
        labelPadding=-3, labelOffset=-2, minExtent=0, maxExtent=0, titleAngle=0, titleAlign="left", titleAnchor="end", titleX=0, titleY=-16,
    )  # fmt: skip
    y = alt.Y("value:Q", title=title, scale=alt.Scale(zero=True, nice=5), axis=lines)
    channels = _channels(c)
    tip = tooltips(TIPS)
    rows = alt.Chart().transform_filter(f"datum.period == '' || {of_panel}")
    span: dict[str, Any] = {"x": x, "x2": "end:T"}
    behind = [
        rows.transform_filter("datum.period == ''").mark_rect(opacity=0, aria=False).encode(**span).properties(name=name),
        rows.transform_filter(f"datum.status == '{NOT_COVERED}'")
        .mark_rect(opacity=0.13, color=SHADE, clip=True, aria=False)
        .encode(**span, tooltip=tooltips({"window": NOT_COVERED.capitalize()})),
    ]
    if zero:
        behind.append(rows.mark_rule(color=c.ink, strokeWidth=1, aria=False).encode(y=alt.YDatum(0, title=title, axis=lines)))
    known = rows.transform_filter("datum.period != '' && datum.open == ''")
    point = {"x": days("at"), "y": y, **channels, "tooltip": tip}
    quiet = [
        *(
            known.transform_filter(f"datum.period == '{period}'")
            .mark_line(strokeWidth=1.3, strokeDash=dash, opacity=0.8, aria=False)
            .encode(x=days("at"), y=y, color=channels["color"], detail="run:N")
            for period, dash in ((MONTH, [1, 0]), (SINCE, [4, 3]))
        ),
        known.transform_filter(f"datum.period == '{YEAR}'")
        .mark_rule(strokeWidth=2.5, clip=True)
        .encode(**span, y=y, color=channels["color"], tooltip=tip, strokeDash=_dashed("datum.solid")),
        known.transform_filter("isValid(datum.at)").mark_point(size=32, strokeWidth=1.3, clip=True).encode(**point),
    ]
    claims = rows.transform_filter("datum.open != ''")
    loud = [
        claims.mark_rule(strokeWidth=6, strokeCap="round", cursor="pointer", clip=True).encode(
            **span, y=y, color=channels["color"], tooltip=tip, href="open:N", strokeDash=_dashed("datum.solid", [2, 9])
        ),
        claims.transform_filter("isValid(datum.at)")
        .mark_point(size=95, opacity=1, strokeWidth=2, cursor="pointer", clip=True)
        .encode(**point, href="open:N"),
    ]
    return alt.LayerChart(layer=[*behind, *quiet, *loud, *labels(claims, y, c)])


def labels(claims: alt.Chart, y: alt.Y, c: Colours) -> list[alt.Chart]:
    """What claims say, above or below them; on a phone those only that have room there."""
    made = []
    for side, off in (("above", -13), ("below", 16)):
        text = claims.transform_filter(f"datum.side == '{side}' && (datum.roomy || !({NARROW}))")
        text = text.encode(x=days("middle"), y=y, text="label:N")
        style: dict[str, Any] = {"dy": off, "fontSize": 12, "fontWeight": 600, "aria": False}
        made += [text.mark_text(**style, fill=c.page, stroke=c.page, strokeWidth=3), text.mark_text(**style, fill=c.ink)]
    return made


def _channels(c: Colours) -> dict[str, Any]:
    """Colour for whose it is, shape for its kind of period, and hollow for what nobody stated or printed as so."""
    hues = {STATED: c.accent, FORESEEN: c.series[2], DOUBTED: c.series[3], CUSTOMS["USD"]: c.quiet, CUSTOMS["CNY"]: c.second}
    said = bottom_legend(columns=4)
    scale = alt.Scale(domain=list(WHO), range=[hues[name] for name in WHO])
    shapes = alt.Scale(domain=list(FORMS), range=[SHAPES[name] for name in FORMS])
    told = alt.Legend(**{**said.to_dict(), "symbolType": "square"})
    return {
        "color": alt.Color("who:N", scale=scale, legend=told),
        "fill": alt.Fill("who:N", scale=scale, legend=told),
        "shape": alt.Shape(
            "form:N",
            scale=shapes,
            legend=alt.Legend(**{**bottom_legend(columns=3).to_dict(), "symbolStrokeColor": c.quiet, "symbolFillColor": c.quiet}),
        ),
        "fillOpacity": alt.condition("datum.solid", alt.value(1), alt.value(0)),
    }


def _dashed(solid: str, dash: list[int] | None = None) -> Any:
    return alt.condition(solid, alt.value([1, 0]), alt.value(dash or [3, 3]))
