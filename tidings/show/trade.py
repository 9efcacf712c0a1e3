"""Trade between two countries over time: what the documents state, beside the published series, and nothing joined that is unlike.

A figure is drawn as wide as the period it speaks of. Growth stands on one chart, levels on one chart a currency. The only line
joins published months that follow one another; a missing month leaves a gap. Pure: frames in, frames, specs and sentences out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from tidings.lexicon import CustomsRow
from tidings.show.charts import DAY, Spec, amount, bottom_legend, colours, days, frozen, signed, time_axis, tooltips
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.wording import counted, in_words, listed, spelled

CURRENCIES: Mapping[str, str] = {
    "USD": "US dollars", "CNY": "yuan", "RUB": "roubles", "EUR": "euros", "INR": "rupees", "JPY": "yen", "GBP": "pounds",
}  # fmt: skip
STATED, FORESEEN, DOUBTED = "Stated in a document", "Planned or hypothetical", "Alleged or denied"
MONTH, YEAR, DERIVED = "Published, one month", "Published, one year", "Published, derived"
SERIES = (STATED, FORESEEN, DOUBTED, MONTH, YEAR, DERIVED)
"""Which of them a mark belongs to, in the order of the legend."""
SERIES_OF = {"planned": FORESEEN, "hypothetical": FORESEEN, "alleged": DOUBTED, "denied": DOUBTED}
BASES = {"yoy": "on the year before", "mom": "on the month before"}
TIPS = {
    "stated": "Figure", "window": "Period", "measure": "Measures", "currency": "Currency", "base": "Compared with", "status": "Status",
    "documents": "Documents", "published": "Published for the same period", "source": "Source",
}  # fmt: skip
COLUMNS = ("series", "start", "end", "middle", "value", "label", "side", "run", "open", *TIPS)
NEAR = pd.Timedelta(days=200)
"""Labels whose marks lie nearer to one another than this might touch."""
MANY = 14
"""So many different figures stand on one chart with their values; more would cover one another."""
LEGEND = (
    "Every mark is as wide as the period it speaks of; a click on a claim opens its words. The quiet series are figures that customs "
    "services published, in the chart's currency (growth: in US dollars); hollow ones are derived from others. Sums since January are "
    "never joined to months; the tooltip of a claim has what was published for exactly its period. Shaded: no document speaks from these "
    "months."
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two countries that trade, in the order of the alphabet.

    >>> Pair.of("Russia>China")
    Pair(first='China', second='Russia')
    >>> Pair.of("Russia>China").name, Pair.of("Russia>China").flows
    ('China-Russia', ('China-Russia', 'China>Russia', 'Russia>China'))
    """

    first: str
    second: str

    @classmethod
    def of(cls, flow: str) -> "Pair":
        first, _, second = flow.partition(">") if ">" in flow else flow.partition("-")
        return cls(*sorted((first, second)))

    @property
    def name(self) -> str:
        return f"{self.first}-{self.second}"

    @property
    def flows(self) -> tuple[str, str, str]:
        """Both ways, then each direction."""
        return self.name, f"{self.first}>{self.second}", f"{self.second}>{self.first}"


def pairs(figures: pd.DataFrame, home: str = "China-Russia") -> tuple[str, ...]:
    """The pairs whose total goods trade the figures speak of, the most spoken of first; `home` before all others, always."""
    counts = figures.loc[figures["core"] & figures["flow"].notna(), "flow"].map(lambda flow: Pair.of(flow).name).value_counts()
    return tuple(dict.fromkeys((home, *counts.index)))


def flow_name(flow: str) -> str:
    """
    >>> flow_name("China-Russia"), flow_name("China>Russia")
    ('Both ways', 'China → Russia')
    """
    return " → ".join(flow.split(">")) if ">" in flow else "Both ways"


def of_pair(figures: pd.DataFrame, pair: str) -> pd.DataFrame:
    """The figures of total goods trade between the two, in any direction."""
    mine = [isinstance(flow, str) and Pair.of(flow).name == pair for flow in figures["flow"]]
    return figures[figures["core"] & pd.Series(mine, index=figures.index, dtype=bool)]


def of_flow(figures: pd.DataFrame, flow: str) -> pd.DataFrame:
    """The figures of one direction, or of both ways whichever country is named first."""
    same = [isinstance(f, str) and (f == flow or (">" not in f + flow and Pair.of(f) == Pair.of(flow))) for f in figures["flow"]]
    return figures[pd.Series(same, index=figures.index, dtype=bool)]


def growth(figures: pd.DataFrame) -> pd.DataFrame:
    """Changes in per cent on the year before whose period is known: what a growth chart can hold."""
    kept = (figures["kind"] == "change") & (figures["unit"] == "%") & (figures["comparison"] == "yoy")
    return figures[kept & figures["period_start"].notna()]


def levels(figures: pd.DataFrame, currency: str) -> pd.DataFrame:
    """Values in one currency whose period is known."""
    return figures[(figures["kind"] == "level") & (figures["unit"] == currency) & figures["period_start"].notna()]


def uncharted(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures of total trade that no chart can hold: without a period, without a base, or in a unit that has no chart."""
    charted = [growth(figures), *(levels(figures, currency) for currency in CURRENCIES)]
    return figures.drop(index=pd.concat(charted).index)


def elsewhere(core: pd.DataFrame, flow: str) -> str:
    """How many figures of the pair stand in the list without being on the charts of this flow, in a sentence."""
    flows = Pair.of(flow).flows
    others = [f"{flow_name(other)} {len(of_flow(core, other))}" for other in flows if other != flow]
    left = len(uncharted(of_flow(core, flow)))
    said = f" {counted(left, 'figure').capitalize()} of this flow without a period, a base or a chart of its unit." if left else ""
    return f"The list has the figures of every flow, also those not on the charts above: {', '.join(others)}.{said}"


def marks(figures: pd.DataFrame, published: Sequence[CustomsRow], chosen: Filters) -> pd.DataFrame:
    """One mark a figure, as wide as its period; `open` is the address of its words.

    Equal figures of several documents keep their marks, one above the other: each names every document, one carries the label.
    """
    rows = figures.sort_values(["period_start", "period_end", "value", "doc_id"]).to_dict("records")
    told: dict[tuple[Any, ...], list[str]] = {}
    for row in rows:
        label = chosen.choices.label_of(row["doc_id"])
        if label not in (names := told.setdefault(_claim(row), [])):
            names.append(label)
    spare = len(told) <= MANY
    labelled: set[tuple[Any, ...]] = set()
    made = []
    for row in rows:
        link = chosen.link("sources", **address(row["doc_id"], row["start"], row["end"]))
        made.append({**_mark(row, published, told[_claim(row)], spare and _claim(row) not in labelled), "open": link})
        labelled.add(_claim(row))
    _make_room(made)
    return _frame(made)


def _make_room(made: Sequence[dict[str, Any]]) -> None:
    """Put labels above their marks, or below where another would be covered; leave out one for which both places are taken."""
    highest = max((abs(mark["value"]) for mark in made), default=1.0) or 1.0
    taken: list[tuple[pd.Timestamp, float, str]] = []
    for mark in sorted(made, key=lambda m: -m["value"]):
        if not mark["label"]:
            continue
        near = [side for middle, value, side in taken if abs(middle - mark["middle"]) < NEAR and abs(value - mark["value"]) < highest / 6]
        free = [side for side in ("above", "below") if side not in near]
        mark["side"], mark["label"] = (free[0], mark["label"]) if free else ("", "")
        taken.append((mark["middle"], mark["value"], mark["side"]))


def _claim(row: Mapping[Any, Any]) -> tuple[Any, ...]:
    """What makes two figures the same claim."""
    series = SERIES_OF.get(row["modality"], STATED)
    return row["flow"], row["kind"], row["unit"], row["period_start"], row["period_end"], row["value"], series


def _mark(row: Mapping[Any, Any], published: Sequence[CustomsRow], documents: Sequence[str], labelled: bool) -> dict[str, Any]:
    start, end, level = row["period_start"], row["period_end"], row["kind"] == "level"
    said = amount(row["value"], row["unit"]) if level else signed(row["value"])
    bent = f"{row['qualifier']} " if isinstance(row["qualifier"], str) else ""
    window = in_words(start.date(), end.date(), "day")
    return {
        "series": SERIES_OF.get(row["modality"], STATED),
        "start": start, "end": end + DAY, "middle": start + (end + DAY - start) / 2,
        "value": row["value"] / 1e9 if level else row["value"],
        "label": f"{bent}{said.removesuffix(row['unit']).strip() if level else said}" if labelled else "",
        "side": "", "run": -1,
        "stated": f"{bent}{said}, written “{row['value_text']}”",
        "window": window, "measure": flow_name(row["flow"]),
        "currency": CURRENCIES.get(row["unit"], row["unit"]) if level else "not stated with the rate",
        "base": "" if level else BASES["yoy"], "status": row["modality"],
        "documents": "; ".join(documents),
        "published": "; ".join(dict.fromkeys(_same_window(row, published))) or "nothing found",
        "source": next((row[c] for c in ("attributed_to", "outlet") if isinstance(row[c], str)), "not named"),
    }  # fmt: skip


def _same_window(row: Mapping[Any, Any], published: Iterable[CustomsRow]) -> list[str]:
    """What was published for the flow and exactly the period of a figure: a level only in its own currency."""
    level, found = row["kind"] == "level", []
    for known in published:
        if known.flow != row["flow"] or known.period_start != row["period_start"].date() or known.period_end != row["period_end"].date():
            continue
        derived = ", derived" if known.basis == "derived" else ""
        if level and known.currency == row["unit"] and known.value is not None:
            found.append(f"{amount(known.value, known.currency)}{derived}")
        elif not level and known.change is not None:
            found.append(f"{signed(known.change)} in {CURRENCIES[known.currency]}{derived}")
    return found


def published_marks(published: Iterable[CustomsRow], flow: str, currency: str, kind: str) -> pd.DataFrame:
    """The published months and years of one flow and currency as marks: `kind` level or change.

    Sums since January are left out: they are compared with a figure of the same period in its tooltip. `run` numbers the
    stretches of months that follow one another, so that a line never crosses a gap.
    """
    made: list[dict[str, Any]] = []
    rows = (r for r in published if r.flow == flow and r.currency == currency and r.window in ("month", "year"))
    run, before = 0, None
    for row in sorted(rows, key=lambda r: (r.window, r.period_start, r.basis)):
        value = row.value if kind == "level" else row.change
        if value is None:
            continue
        start, end = pd.Timestamp(row.period_start), pd.Timestamp(row.period_end) + DAY
        if row.window == "month" and before != start:
            run += 1
        before = end if row.window == "month" else None
        name = DERIVED if row.basis == "derived" else MONTH if row.window == "month" else YEAR
        made.append({
            "series": name, "start": start, "end": end, "middle": start + (end - start) / 2,
            "value": value / 1e9 if kind == "level" else value, "run": run if row.window == "month" else -1,
            "label": "", "side": "", "open": "",
            "stated": amount(value, currency) if kind == "level" else signed(value), "window": in_words(row.period_start, row.period_end),
            "measure": flow_name(flow), "currency": CURRENCIES[currency], "base": "" if kind == "level" else BASES["yoy"],
            "status": row.basis, "documents": "none, a published figure", "published": "",
            "source": f"{row.publisher}, read in {row.source}",
        })  # fmt: skip
    return _frame(made)


def _frame(made: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(made, columns=list(COLUMNS))
    days_of = dict.fromkeys(("start", "end", "middle"), "datetime64[ms]")
    return frame.astype({**days_of, "value": "float64", "run": "int64"})


def within(marks: pd.DataFrame, span: tuple[int, int]) -> pd.DataFrame:
    """The marks that lie in these years, so that what is not shown does not stretch the scale."""
    return marks[(marks["end"] > pd.Timestamp(span[0], 1, 1)) & (marks["start"] < pd.Timestamp(span[1] + 1, 1, 1))]


def series(marks: pd.DataFrame) -> tuple[str, ...]:
    """The series that occur, in their order: what the legend has to explain."""
    found = set(marks["series"])
    return tuple(name for name in SERIES if name in found)


def together(stated: pd.DataFrame, published: pd.DataFrame) -> pd.DataFrame:
    """The documents' marks and the published ones, as one table."""
    return pd.concat([stated, published], ignore_index=True)


def years(stated: Iterable[pd.DataFrame], published: Iterable[pd.DataFrame], everything: bool) -> tuple[int, int]:
    """First and last year that the charts show: a year more on each side than the documents speak of, or all that was published."""
    told, known = ([f for f in frames if len(f)] for frames in (stated, published))
    wanted = told + known if everything or not told else told
    if not wanted:
        return 2020, 2026
    room = 1 if told and not everything else 0
    return min(f["start"].min().year for f in wanted) - room, max((f["end"].max() - DAY).year for f in wanted) + room


@cache
def growth_chart(dark: bool, first: int, last: int, present: tuple[str, ...]) -> Spec:
    """Growth rates over time: a bar as long as the period, a rule at zero, published months and years behind.

    `present` are the series that the legend explains. A click on a claim opens its words.
    """
    return frozen(_panel(dark, first, last, present, "Growth on the year before, %", boxes=False).properties(height=340), dark)


@cache
def level_chart(dark: bool, first: int, last: int, present: tuple[str, ...], currency: str) -> Spec:
    """Values over time in one currency, from zero: a box as wide as the period and as high as the value."""
    return frozen(_panel(dark, first, last, present, f"Billion {CURRENCIES[currency]}", boxes=True).properties(height=320), dark)


def _panel(dark: bool, first: int, last: int, present: tuple[str, ...], title: str, boxes: bool) -> alt.LayerChart:
    c = colours(dark)
    x = time_axis(date(first, 1, 1), date(last + 1, 1, 1))
    middle = days("middle")
    lines = alt.Axis(gridColor=c.rule, gridOpacity=0.5, titleLimit=280)
    y = alt.Y("value:Q", title=title, scale=alt.Scale(zero=True, nice=True), axis=lines)
    looks = {
        STATED: (c.accent, "circle"), FORESEEN: (c.second, "diamond"), DOUBTED: (c.series[3], "triangle-up"),
        MONTH: (c.quiet, "circle"), YEAR: (c.quiet, "stroke"), DERIVED: (c.quiet, "square"),
    }  # fmt: skip
    hues = alt.Scale(domain=list(present), range=[looks[name][0] for name in present])
    forms = alt.Scale(domain=list(present), range=[looks[name][1] for name in present])
    colour = alt.Color("series:N", scale=hues, legend=bottom_legend(columns=3))
    shape = alt.Shape("series:N", scale=forms, legend=bottom_legend(columns=3))
    fill = alt.Fill("series:N", scale=hues, legend=None)
    solid = alt.condition(f"datum.series == '{STATED}' || datum.series == '{MONTH}'", alt.value(1), alt.value(0))
    tip = tooltips(TIPS)
    ours, month = "datum.open != ''", "datum.run >= 0"
    bar: dict[str, Any] = {"x": days("start"), "x2": "end:T", "y": y, "color": colour, "tooltip": tip}
    point: dict[str, Any] = {"x": middle, "y": y, "color": colour, "shape": shape, "fill": fill, "fillOpacity": solid, "tooltip": tip}
    base = alt.Chart()
    quiet = [
        base.mark_line(clip=True, strokeWidth=1.2, opacity=0.75, color=c.quiet, aria=False)
        .encode(x=middle, y=y, detail="run:N")
        .transform_filter(month),
        base.mark_point(clip=True, size=24, strokeWidth=1.2, filled=False).encode(**point).transform_filter(month),
        base.mark_rule(clip=True, strokeWidth=2.5).encode(**{**bar, "x": x}).transform_filter(f"!({month}) && !({ours})"),
    ]
    claims = base.transform_filter(ours)
    loud = [
        claims.mark_rule(strokeWidth=7, strokeCap="round", cursor="pointer").encode(
            **bar, href="open:N", strokeDash=alt.condition(f"datum.series == '{STATED}'", alt.value([1, 0]), alt.value([2, 10]))
        ),
        claims.mark_point(size=95, opacity=1, strokeWidth=2, filled=False, cursor="pointer").encode(**point, href="open:N"),
    ]
    words = []
    for side, off in (("above", -13), ("below", 16)):
        text = claims.transform_filter(f"datum.side == '{side}'").encode(x=middle, y=y, text="label:N")
        style: dict[str, Any] = {"dy": off, "fontSize": 12, "fontWeight": 600, "aria": False}
        words += [text.mark_text(**style, fill=c.page, stroke=c.page, strokeWidth=3), text.mark_text(**style, fill=c.ink)]
    if boxes:
        behind = claims.mark_rect(fillOpacity=0.13, color=c.accent, aria=False).encode(x=days("start"), x2="end:T", y=y, y2=alt.datum(0))
    else:
        behind = base.mark_rule(color=c.ink, strokeWidth=1, aria=False).encode(y=alt.datum(0))
    chart: alt.LayerChart = alt.LayerChart(layer=[behind, *quiet, *loud, *words])
    return chart


def growth_finding(stated: pd.DataFrame, flow: str) -> str:
    """The growth chart in a sentence, for those who cannot see it and as its heading."""
    where = _where(flow)
    distinct = stated.drop_duplicates(["value", "start", "end", "series"]).sort_values(["end", "start"])
    if distinct.empty:
        return f"No document states a growth rate of {where} with its period."
    said = [f"{signed(row['value'])} in {row['window']}{_not_measured(row['series'])}" for row in distinct.to_dict("records")]
    if len(said) <= 4:
        return f"{_heading(where)} on the year before, as the documents state it: {listed(said)}."
    *_, high = by_value = distinct.sort_values("value", kind="stable").to_dict("records")
    low = by_value[0]
    return (
        f"{_heading(where)} on the year before: {counted(len(said), 'rate')} in the documents, from {signed(low['value'])} "
        f"in {low['window']} to {signed(high['value'])} in {high['window']}."
    )


def level_finding(stated: pd.DataFrame, flow: str, currency: str) -> str:
    """A level chart in a sentence."""
    where = _where(flow)
    distinct = stated.drop_duplicates(["value", "start", "end", "series"]).sort_values(["end", "start"])
    if distinct.empty:
        return f"No document states {where} in {CURRENCIES[currency]} with its period."
    said = [
        f"{row['label'] or amount(row['value'] * 1e9, '').strip()} in {row['window']}{_not_measured(row['series'])}"
        for row in distinct.to_dict("records")
    ]
    if len(said) > 4:
        said = [f"{counted(len(said), 'value')}, the last {said[-1]}"]
    return f"{_heading(where)} in {CURRENCIES[currency]}, as the documents state it: {listed(said)}."


def _where(flow: str) -> str:
    return f"trade from {flow.split('>')[0]} to {flow.split('>')[1]}" if ">" in flow else f"trade between {listed(flow.split('-', 1))}"


def _heading(words: str) -> str:
    return words[:1].upper() + words[1:]


def _not_measured(series: str) -> str:
    return "" if series == STATED else f" ({series.lower()})"


SHARES = {"market_share": "Market share", "trade_share": "Share of trade", "currency_share": "Share of a currency", "tariff": "Tariff"}
MANY_SHARES = 40
"""More lines than these are a table, not a chart."""
SHARE_TIPS = {"row": "Measures", "stated": "Figure", "window": "Period", "status": "Status", "documents": "Documents"}


def shares(figures: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """Shares and tariffs in per cent, one row a claim however many documents make it, sorted by what they measure."""
    kept = figures[(figures["unit"] == "%") & figures["metric"].isin(list(SHARES)) & figures["kind"].isin(["share", "level"])]
    made: dict[tuple[str, str, bool], dict[str, Any]] = {}
    for row in kept.sort_values(["metric", "commodity", "flow", "period_end", "value"]).to_dict("records"):
        what = [spelled(row[c]) for c in ("commodity", "flow") if isinstance(row[c], str) and row[c] != "all"]
        window = in_words(row["period_start"], row["period_end"])
        label = f"{row['qualifier'] if isinstance(row['qualifier'], str) else ''} {amount(row['value'], '%')}".strip()
        name = ", ".join([f"{SHARES[row['metric']]}: {what[0] if what else 'all'}", *what[1:], *([window] if window else [])])
        document = chosen.choices.label_of(row["doc_id"])
        hollow = row["modality"] in SERIES_OF
        if known := made.get((name, label, hollow)):
            known["documents"] += "" if document in known["documents"] else f"; {document}"
            continue
        made[name, label, hollow] = {
            "row": name, "title": "" if any(name == told for told, _, _ in made) else name, "order": len(made), "value": row["value"],
            "label": label, "hollow": hollow, "stated": row["value_text"],
            "window": window or "not stated", "status": row["modality"], "documents": document,
            "open": chosen.link("sources", **address(row["doc_id"], row["start"], row["end"])),
        }  # fmt: skip
    return pd.DataFrame(list(made.values()), columns=["order", "title", "value", "label", "hollow", "open", *SHARE_TIPS])


@cache
def share_chart(dark: bool, rows: int) -> Spec:
    """Dots on a scale from zero, one line for each thing measured; a click on one opens its words."""
    c = colours(dark)
    x = alt.X("value:Q", title="%", scale=alt.Scale(domainMin=0, zero=True), axis=alt.Axis(tickCount=5, gridColor=c.rule, gridOpacity=0.5))
    y = alt.Y("row:N", axis=None, sort=alt.EncodingSortField(field="order", op="min"))
    hollow = alt.condition("datum.hollow", alt.value(0), alt.value(1))
    line = alt.Chart().mark_rule(color=c.rule, aria=False).encode(y=y)
    points = (
        alt.Chart()
        .mark_point(size=90, opacity=1, color=c.accent, fill=c.accent, strokeWidth=2, cursor="pointer")
        .encode(x=x, y=y, fillOpacity=hollow, tooltip=tooltips(SHARE_TIPS), href="open:N")
    )
    words = alt.Chart().encode(x=x, y=y, text="label:N")
    left = words.transform_filter("datum.value > 60").mark_text(align="right", dx=-10, fontSize=12, fontWeight=600, color=c.ink, aria=False)
    right = words.transform_filter("datum.value <= 60").mark_text(align="left", dx=10, fontSize=12, fontWeight=600, color=c.ink, aria=False)
    titles = alt.Chart().mark_text(align="left", dy=-14, fontSize=12, color=c.quiet, aria=False).encode(x=alt.value(0), y=y, text="title:N")
    return frozen(alt.layer(line, points, left, right, titles).properties(height=38 * rows + 60), dark)


def share_finding(shares: pd.DataFrame) -> str:
    """The shares in a sentence."""
    said = [f"{row['row']}: {row['label']}" for row in shares.to_dict("records")]
    more = f" and {len(said) - 6} more" if len(said) > 6 else ""
    return f"Shares and tariffs that the documents state. {'; '.join(said[:6])}{more}."
