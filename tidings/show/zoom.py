"""The published months as a chart that an analyst zooms and pans: the second view of the trade page, and the only one in plotly.

Pure: marks of `trade` in, a plotly figure and a sentence out. Months without a figure break the line; nothing stands in for them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd
import plotly.graph_objects as go

from tidings.frames import records
from tidings.lexicon import CustomsRow
from tidings.show import zoom_picture
from tidings.show.charts import DAY, Colours, Spec, colours
from tidings.show.trade import CURRENCIES, Pair, flow_name, title
from tidings.show.trade import MONTH as ONE_MONTH
from tidings.show.trade_marks import published_marks, sources, table
from tidings.show.wording import counted, listed, month_name

CONFIG = {"displaylogo": False, "displayModeBar": True, "modeBarButtonsToRemove": ["select2d", "lasso2d", "toImage"]}
DASHES = ("solid", "dot", "dash")
MONTH = pd.Timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is drawn: `kind` level or change, in one currency."""

    kind: str
    currency: str

    @property
    def name(self) -> str:
        """
        >>> Measure("change", "USD").name
        'Growth in US dollars'
        """
        return f"{'Value' if self.kind == 'level' else 'Growth'} in {CURRENCIES[self.currency]}"

    @property
    def plot(self) -> str:
        """The chart that shows the same measure with its claims."""
        return f"level-{self.currency}" if self.kind == "level" else "growth"

    @property
    def unit(self) -> str:
        return f"Billion {CURRENCIES[self.currency]}" if self.kind == "level" else "Growth on the year before, %"


def measures(published: Sequence[CustomsRow], flows: Iterable[str]) -> dict[str, Measure]:
    """The measures that have at least one month for one of the flows, by name."""
    mine = [row for row in published if row.flow in set(flows) and row.window == "month"]
    every = [Measure(kind, currency) for kind in ("level", "change") for currency in CURRENCIES]
    return {
        m.name: m
        for m in every
        if any(row.currency == m.currency and (row.value if m.kind == "level" else row.change) is not None for row in mine)
    }


def series(published: Sequence[CustomsRow], flows: Iterable[str], measure: Measure) -> dict[str, pd.DataFrame]:
    """The published months of each flow that has some: one row a month from the first to the last, empty where none was published."""
    made = {}
    for flow in flows:
        marks = published_marks(tuple(published), flow, measure.currency, measure.kind)
        months = table([mark for mark in marks if mark["period"] == ONE_MONTH]).to_pandas().set_index("start")
        if len(months):
            made[flow] = months.reindex(pd.date_range(months.index.min(), months.index.max(), freq="MS"))
    return made


def comparable(claims: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    """The claims that may stand beside months: every rate, but only values of one month, since a year's would dwarf them."""
    return claims if measure.kind == "change" else claims[claims["end"] - claims["start"] <= MONTH]


@dataclass(frozen=True, slots=True)
class View:
    """The chart, what it shows, its finding, whose figures, and the rows and the chart of the picture that is taken away."""

    figure: go.Figure
    title: str
    finding: str
    source: str
    rows: pd.DataFrame
    spec: Spec


def view(published: Sequence[CustomsRow], flow: str, measure: Measure, claims: pd.DataFrame, dark: bool) -> View:
    """The months of both directions and of both ways in one measure, and beside them those of these claims that may stand there."""
    months, beside = series(published, Pair.of(flow).flows, measure), comparable(claims, measure)
    said = finding(months, flow, beside, len(claims) - len(beside))
    whose = sources(records(months[flow].dropna(subset="value"))) if flow in months else ""
    drawn = zoom_picture.rows(months, flow, beside)
    named = f"{title(flow, measure.currency if measure.kind == 'level' else '')}, by month"
    return View(figure(months, flow, beside, measure, dark), named, said, whose, drawn, zoom_picture.spec(measure.unit))


def figure(months: Mapping[str, pd.DataFrame], flow: str, claims: pd.DataFrame, measure: Measure, dark: bool) -> go.Figure:
    """The months of the flow as a line, hollow where derived, other flows at a click on the legend; claims as wide as their period."""
    c = colours(dark)
    made = go.Figure()
    hues = (c.second if measure.currency == "CNY" else c.quiet, c.series[2], c.series[3])  # the first as on the charts above
    for (name, rows), hue, dash in zip(months.items(), hues, DASHES, strict=False):
        made.add_trace(_line(name, rows, hue, dash, shown=name == flow or flow not in months))
    if len(claims):
        ends = [day for start, end in zip(claims["start"], claims["end"], strict=True) for day in (start, end - DAY, None)]
        heights = [value for value in claims["value"] for value in (value, value, None)]
        spans = {"color": c.accent, "width": 5}
        made.add_scatter(x=ends, y=heights, mode="lines", line=spans, connectgaps=False, hoverinfo="skip", showlegend=False)
        made.add_trace(_claims(claims, c))
        for claim in claims[claims["label"] != ""].to_dict("records"):  # links in a trace's own text lie below what catches the pointer
            link = f'<a href="{escape(claim["open"])}" target="_self" style="color:{c.accent}">{escape(claim["label"])}</a>'
            made.add_annotation(
                x=claim["middle"],
                y=claim["value"],
                text=link,
                showarrow=False,
                captureevents=True,
                yshift=-18 if claim["side"] == "below" else 18,
            )
    axis = {"gridcolor": c.rule, "gridwidth": 0.5, "zerolinecolor": c.ink, "tickfont": {"color": c.quiet}}
    made.update_layout(
        height=460, margin={"l": 8, "r": 8, "t": 40, "b": 8}, paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)",
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": c.quiet, "activecolor": c.ink},
        font={"color": c.quiet}, hovermode="closest", dragmode="zoom", legend={"orientation": "h", "y": -0.12},
        xaxis={**axis, "type": "date", "showgrid": False},
        yaxis={**axis, "title": {"text": measure.unit, "font": {"color": c.quiet}}, "rangemode": "tozero", "zeroline": True},
    )  # fmt: skip
    return made


def _line(flow: str, rows: pd.DataFrame, hue: str, dash: str, shown: bool) -> go.Scatter:
    said = [
        f"<b>{escape(stated)}</b><br>{escape(window)}, {escape(status)}<br>{escape(source)}" if isinstance(stated, str) else ""
        for stated, window, status, source in zip(rows["stated"], rows["window"], rows["status"], rows["source"], strict=True)
    ]
    symbols = ["circle-open" if solid is False else "circle" for solid in rows["solid"]]
    return go.Scatter(
        x=rows.index, y=rows["value"], mode="lines+markers", connectgaps=False, name=f"{flow_name(flow)}, published",
        visible=True if shown else "legendonly", line={"color": hue, "width": 1.5, "dash": dash},
        marker={"size": 8, "symbol": symbols}, hovertext=said, hoverinfo="text",
    )  # fmt: skip


def _claims(claims: pd.DataFrame, c: Colours) -> go.Scatter:
    symbols = ["diamond" if solid else "diamond-open" for solid in claims["solid"]]
    return go.Scatter(
        x=claims["middle"], y=claims["value"], mode="markers", name="Stated in a document",
        marker={"size": 11, "color": c.accent, "symbol": symbols},
        hovertext=[
            f"{escape(stated)}<br>{escape(window)}<br>{escape(documents)}"
            for stated, window, documents in zip(claims["stated"], claims["window"], claims["documents"], strict=True)
        ],
        hoverinfo="text",
    )  # fmt: skip


def finding(months: Mapping[str, pd.DataFrame], flow: str, claims: pd.DataFrame, left: int) -> str:
    """What was published for the flow, by whom, and what is missing; how many claims stand beside it and how many cannot."""
    if flow not in months:
        return f"No month of {flow_name(flow)} is published here in this measure; the legend has the other flows."
    rows = months[flow]
    known = rows["value"].notna()
    sources = rows.loc[known, "source"].map(lambda source: source.split(", read in ")[0]).value_counts()
    first, last = (month_name(f"{day:%Y-%m}") for day in (rows.index[0], rows.index[-1]))
    said = (
        f"{counted(int(known.sum()), 'month')} of {len(rows)} from {first} to {last}, published by {listed(list(sources.index))}. "
        "The line breaks where no figure is known here; hollow points are derived from other published figures. "
        f"{counted(len(claims), 'claim').capitalize()} of the documents beside them"
    )
    beyond = f"; {counted(left, 'claim speaks', 'claims speak')} of more than a month and {'is' if left == 1 else 'are'} above only"
    return f"{said}{beyond if left else ''}."
