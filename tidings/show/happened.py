"""When events happened: columns of years, months or days, whose blocks are single events where they are few; and the same by topic.

How fine the columns are is chosen by how long a time is shown, whether an event has a block of its own by how many there are: so at
most some thousand rows go to the browser, whatever the number of events. A specification is a plain dict that stays equal while
only its rows change; rows go in beside it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import altair as alt
import pandas as pd

from tidings.show.charts import NARROW, Spec, colours, frozen
from tidings.show.evidence import address
from tidings.show.filters import Choices, Filters
from tidings.show.timelines import SHADE, bare
from tidings.show.wording import counted, in_words, listed

Bin = Literal["day", "month", "year"]
UNKNOWN = "Not known"
KNOWN: dict[str, tuple[str, ...]] = {
    "Any": (),
    "To the month": ("day", "week", "month"),
    "To the day": ("day", "week"),
    UNKNOWN: ("none",),
}
"""How exactly the date of an event is to be known, and the precisions that are as exact as that; none named is every one."""
FINE: dict[Bin, tuple[str, ...]] = {
    "day": ("day", "week"), "month": ("day", "week", "month"), "year": ("day", "week", "month", "quarter", "year"),
}  # fmt: skip
"""The precisions that place an event in one column."""
FREQUENCY: dict[Bin, str] = {"day": "D", "month": "M", "year": "Y"}
WRITTEN: dict[Bin, str] = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
MOST_DAYS, MOST_MONTHS = 100, 120
"""Longer times are shown by month, and by year."""
MOST_BLOCKS, TALLEST = 150, 30
"""More events, or more in one column, are counted, not shown one by one."""
SURE, UNSURE = "Occurred or ongoing", "Planned, hypothetical, alleged or denied"
SPAN, GAP = "span", "no document speaks from here"
TOPIC_PIXELS = 34


@dataclass(frozen=True, slots=True)
class Level:
    """How fine a time is shown: `first` and `last` are the days at its ends; with `single`, each event is a block of its own."""

    bin: Bin
    single: bool
    first: pd.Timestamp
    last: pd.Timestamp


def known(events: pd.DataFrame, how: str) -> pd.DataFrame:
    """The events whose dates are known as exactly as that."""
    return events[events["date_precision"].isin(KNOWN[how])] if KNOWN[how] else events


def level(events: pd.DataFrame, chosen: Filters) -> Level | None:
    """How these events are to be shown; nothing where none of them can stand in a column."""
    dated = events[events["date_start"].notna()]
    if dated.empty:
        return None
    first, last = dated["date_start"].min(), dated["date_end"].max()
    if not chosen.all_months:
        first, last = pd.Period(chosen.first, "M").start_time, pd.Period(chosen.last, "M").end_time.normalize()
    days = (last - first).days + 1
    fine: Bin = "day" if days <= MOST_DAYS else "month" if days <= MOST_MONTHS * 31 else "year"
    placed = _placed(dated, fine, first, last)
    if placed.empty:
        return None
    single = len(placed) <= MOST_BLOCKS and int(placed["bin"].value_counts().max()) <= TALLEST
    return Level(fine, single, first, last)


def days(events: pd.DataFrame) -> pd.Series:
    """The first days of the events that are known to the day or week, as they stand in an address."""
    exact = events.loc[events["date_precision"].isin(FINE["day"]) & events["date_start"].notna(), "date_start"]
    return pd.Series(exact.dt.strftime(WRITTEN["day"]), dtype="str")


def on_days(events: pd.DataFrame, picked: Sequence[str]) -> pd.DataFrame:
    """The events that began on one of these days; all where none is picked."""
    return events[days(events).reindex(events.index).isin(picked)] if picked else events


def filters(status: Sequence[str], how: str, picked: Sequence[str]) -> tuple[str, ...]:
    """The page's own filters as ends of a sentence.

    >>> filters(["planned"], "To the day", ["2024-10-22"])
    ('only planned', 'with a date known to the day', 'begun on 22 October 2024')
    """
    began = [in_words(day, day) for day in map(pd.Timestamp, picked)]
    return (
        f"only {listed(status, 'or')}" if status else "",
        f"with a date {'' if how == UNKNOWN else 'known '}{how[0].lower()}{how[1:]}" if KNOWN[how] else "",
        f"begun on {listed(began, 'or')}" if began else "",
    )


def topics(events: pd.DataFrame, shown: Level, chosen: Filters) -> tuple[str, ...]:
    """The topics to draw a row for: those chosen, else all, that an event in a column has, in their usual order."""
    there = set(_placed(events, shown.bin, shown.first, shown.last)["topics"].explode().dropna())
    return tuple(topic for topic in chosen.topics or chosen.choices.topics if topic in there)


def _placed(events: pd.DataFrame, fine: Bin, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    """The events exact enough for columns of this kind, each with its `bin` (its first day, or the first that is shown)."""
    exact = events[events["date_start"].notna() & events["date_precision"].isin(FINE[fine])]
    shown = exact["date_start"].where(exact["date_start"] > first, first)
    return exact.assign(bin=shown.dt.to_period(FREQUENCY[fine]))


def columns(events: pd.DataFrame, shown: Level, chosen: Filters) -> pd.DataFrame:
    """The blocks: where each stands in time (`start`, `until`) and in its column (`low`, `high`), what it holds, and what a click on it
    opens: the words of the event (`open`), or where it counts several, what happened in `bin`.
    """
    placed = _placed(events, shown.bin, shown.first, shown.last)
    sure = placed["modality"].isin(["occurred", "ongoing"])
    placed = placed.assign(status=sure.map({True: SURE, False: UNSURE}), words=placed["evidence"].str.slice(0, 200))
    if shown.single:
        made = placed.sort_values(["bin", "status", "date_start", "start"], kind="stable").assign(events=1)
        said = [in_words(a, b, p) for a, b, p in zip(made["date_start"], made["date_end"], made["date_precision"], strict=True)]
        places = zip(made["doc_id"], made["start"], made["end"], strict=True)
        links = [chosen.link("sources", **address(doc_id, int(start), int(end))) for doc_id, start, end in places]
        made = made[["bin", "status", "events", "words"]].assign(when=said, open=links)
    else:
        made = placed.groupby(["bin", "status"], as_index=False).agg(events=("words", "size"))
        made = made.assign(when=[in_words(p.start_time.date(), p.end_time.date()) for p in made["bin"]])
    high = made.groupby("bin")["events"].cumsum()
    return _timed(made.assign(low=high - made["events"], high=high), shown.bin)


def _timed(made: pd.DataFrame, fine: Bin) -> pd.DataFrame:
    """The rows with their `bin` as text and as two days, a tenth of the column left free behind it."""
    periods = pd.PeriodIndex(made["bin"])
    start = periods.start_time
    until = start + (periods.end_time.normalize() + pd.Timedelta(days=1) - start) * 0.9
    days = {"start": pd.Series(start, index=made.index), "until": pd.Series(until, index=made.index)}
    text = pd.Series(periods.strftime(WRITTEN[fine]), index=made.index, dtype="str")
    return made.assign(**{name: found.astype("datetime64[ms]") for name, found in days.items()}, bin=text).reset_index(drop=True)


def by_topic(events: pd.DataFrame, shown: Level, topics: Sequence[str]) -> pd.DataFrame:
    """Events by column and topic: each topic has a row of its own, the first on top, all rows on one scale. An event with two topics is
    in both rows.
    """
    placed = _placed(events, shown.bin, shown.first, shown.last).explode("topics")
    made = placed[placed["topics"].isin(topics)].groupby(["bin", "topics"], as_index=False).agg(events=("event_id", "size"))
    made = made.rename(columns={"topics": "topic"})
    floor = made["topic"].map({topic: len(topics) - 1 - n for n, topic in enumerate(topics)}).astype(float)
    made = made.assign(
        when=[in_words(p.start_time.date(), p.end_time.date()) for p in made["bin"]], low=floor,
        high=floor + 0.86 * made["events"] / max(int(made["events"].max()) if len(made) else 1, 1), status=SURE,
    )  # fmt: skip
    return _timed(made, shown.bin)


def with_gaps(made: pd.DataFrame, shown: Level, coverage: pd.DataFrame) -> pd.DataFrame:
    """The rows, and before them the time that is shown and the stretches of it that no document speaks from."""
    gaps = bare(coverage, shown.first, shown.last).assign(status=GAP)
    ends = {"start": shown.first, "until": shown.last + pd.Timedelta(days=1)}
    for end, days_of in ends.items():
        beyond = gaps[end] < days_of if end == "start" else gaps[end] > days_of
        gaps[end] = gaps[end].mask(beyond, days_of)
    span = pd.DataFrame([{**ends, "when": "", "status": SPAN}])
    days = {"start": "datetime64[ms]", "until": "datetime64[ms]"}
    every = [part.astype(days) for part in (span, gaps, made) if len(part)]
    return pd.concat(every, ignore_index=True).fillna({"events": 0.0, "low": 0.0, "high": 0.0, "words": "", "bin": "", "open": ""})


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
    return alt.selection_point(name="pick", fields=["bin"], on="click[event.item.datum.bin]", clear="dblclick")


@cache
def columns_spec(fine: Bin, single: bool, dark: bool) -> Spec:
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
            **clicks,
        )
    )
    return frozen(alt.layer(*ground, blocks if single else blocks.add_params(_pick())).properties(height=310), dark)


@cache
def topics_spec(fine: Bin, topics: tuple[str, ...], dark: bool) -> Spec:
    """A row of columns for each topic, all on one scale. A click on a column selects its `bin`."""
    c = colours(dark)
    time, ground = _ground(fine)
    names = "[" + ", ".join(f"'{topic}'" for topic in reversed(topics)) + "]"
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
        )
        .add_params(_pick())
    )
    return frozen(alt.layer(*ground, lines, bars).properties(height=TOPIC_PIXELS * len(topics) + 40), dark)


def follow(shown: Level, choices: Choices) -> tuple[str, Callable[[str], Any]]:
    """What a click on a column narrows, and what it becomes: the months filter where columns are months or years, else the days."""
    if shown.bin == "day":
        return "days", lambda day: [day]

    def span(found: str) -> tuple[str, str] | None:
        inside = [month for month in choices.months if month.startswith(found)]
        return (inside[0], inside[-1]) if inside else None

    return "months", span


def said(events: pd.DataFrame, shown: Level | None) -> str:
    """How to read the columns, and how many events cannot stand in them, in sentences."""
    if shown is None:
        return "None of these events has a date exact enough for a chart: see the list."
    placed = events["date_start"].notna() & events["date_precision"].isin(FINE[shown.bin])
    undated = int(events["date_start"].isna().sum())
    wide = len(events) - int(placed.sum()) - undated
    finer = {"day": "lists the events of a day", "month": "shows the days of a month", "year": "shows the months of a year"}[shown.bin]
    block = f"A column counts the events of a {shown.bin}; a click {finer}"
    if shown.single:
        block = f"Each block is one event, in the column of its {shown.bin}; a click opens its words"
    left = [
        f"{counted(wide, 'event is', 'events are')} known less exactly" if wide else "",
        f"{counted(undated, 'event has', 'events have')} no date" if undated else "",
    ]
    missing = f" Not in a column, but in the list: {listed([part for part in left if part])}." if any(left) else ""
    return f"{block}.{missing}"


def finding(made: pd.DataFrame, events: int) -> str:
    """What the columns show, for those who do not see them.

    >>> made = {"bin": ["2024-05", "2024-10", "2024-10"], "events": [1, 2, 3], "when": ["May 2024", "October 2024", "October 2024"]}
    >>> finding(pd.DataFrame(made), 7)
    '6 of 7 events stand in 2 columns. The highest: 5 events, October 2024.'
    """
    by_bin = made.groupby("bin")["events"].sum()
    placed, top = int(by_bin.sum()), str(by_bin.idxmax())
    when = in_words(pd.Timestamp(top), pd.Timestamp(top)) if len(top) == 10 else made.loc[made["bin"] == top, "when"].iloc[0]
    said = counted(placed, "event") if placed == events else f"{placed:,} of {counted(events, 'event')}"
    stand = f"{'stands' if placed == 1 else 'stand'} in {counted(len(by_bin), 'column')}"
    return f"{said} {stand}. The highest: {counted(int(by_bin.max()), 'event')}, {when}."


def topics_finding(made: pd.DataFrame) -> str:
    """Which topic most events are about, and its highest column, for those who do not see the rows."""
    if made.empty:
        return "No event with a topic stands in a column."
    totals = made.groupby("topic")["events"].sum().sort_values(ascending=False, kind="stable")
    mine = made[made["topic"] == totals.index[0]]
    top = mine.loc[mine["events"].idxmax()]
    most = f"Most events are about {totals.index[0]}: {int(totals.iloc[0]):,}, of which {int(top['events']):,} in {top['when']}"
    return f"{most}, its highest column. All rows have one scale."
