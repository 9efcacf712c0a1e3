"""Charts over months as Vega-Lite specifications: what the documents cover, and when events happened by topic.

A specification is a plain dict that stays equal while only its rows change; rows go in beside it.
"""

from datetime import date
from functools import cache
from typing import Literal

import altair as alt
import pandas as pd

from tidings.show.charts import Spec, frozen
from tidings.show.filters import Filters
from tidings.show.wording import counted, in_words, month_name
from tidings.tables import MODALITIES

SHADE = "#8a8f98"
MOST_MARKS = 2_000
"""Above this, the timeline counts by month: more marks are slow to draw and cannot be told apart."""
STATUS = {name: name.capitalize() for name in MODALITIES}
"""What readers call each modality."""
NOT_COVERED = "no document speaks from here"
SURE, UNSURE = "Occurred or ongoing", "Planned, alleged or denied"
Ticks = Literal["month", "year"]
# Days are days wherever the reader sits: without UTC a browser west of Greenwich draws the first of a month in the month before.
_DAYS = alt.Scale(type="utc")
_AXIS = alt.Axis(format="%b %Y", labelOverlap=True, grid=False, tickCount="month", ticks=False)


def coverage_rows(coverage: pd.DataFrame) -> pd.DataFrame:
    """The coverage table for its chart: a month's first day and the next one's, the end of its bar, its rows and its status."""
    start = pd.to_datetime(coverage["month"], format="%Y-%m")
    return pd.DataFrame({
        "month": start,
        "next": start + pd.offsets.MonthBegin(1),
        "gap": start + pd.offsets.MonthBegin(1) - pd.Timedelta(days=2),
        "name": coverage["month"].map(month_name),
        "rows": coverage["rows"].astype(float),
        "documents": coverage["documents"].astype(float),
        "status": coverage["status"],
    })  # fmt: skip


@cache
def coverage_spec(dark: bool) -> Spec:
    """Bars of rows per month; a month that no document speaks from is shaded from top to bottom and has no bar."""
    month = alt.X("month:T", title=None, axis=_AXIS, scale=_DAYS)
    shade = (
        alt.Chart()
        .transform_filter("datum.status == 'not covered'")
        .mark_rect(opacity=0.2, color=SHADE)
        .encode(x=month, x2="next:T", tooltip=[alt.Tooltip("name:N", title="Month"), alt.Tooltip("status:N", title="Documents")])
    )
    bars = (
        alt.Chart()
        .transform_filter("datum.status == 'covered'")
        .transform_calculate(zero="0")
        .mark_rect()
        .encode(
            x=month,
            x2="gap:T",
            y=alt.Y("rows:Q", title="Rows reported", scale=alt.Scale(zero=True), axis=alt.Axis(tickMinStep=1, tickCount=5)),
            y2="zero:Q",
            tooltip=[
                alt.Tooltip("name:N", title="Month"),
                alt.Tooltip("rows:Q", title="Rows"),
                alt.Tooltip("documents:Q", title="Documents"),
            ],
        )
    )
    return frozen(alt.layer(shade, bars).properties(height=200), dark)


def event_rows(events: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """Marks of the timeline: topic, days, whether it is sure, how many events, and the words of one of them.

    Events whose dates are unknown are left out. `until` is the day after the last, so that a bar covers the days it means;
    `wide` where that is more than a week. An event with two topics is in both lines.
    Above 2,000 marks, all are months.
    """
    dated = events[events["date_start"].notna()]
    made = pd.DataFrame({
        "topic": dated["topics"],
        "start": dated["date_start"],
        "until": dated["date_end"] + pd.Timedelta(days=1),
        "status": dated["modality"].isin(["occurred", "ongoing"]).map({True: SURE, False: UNSURE}).astype("str"),
        "words": dated["evidence"].str.slice(0, 240),
    })  # fmt: skip
    if chosen.topics:
        made["topic"] = made["topic"].map(lambda topics: tuple(t for t in topics if t in chosen.topics))
    made = made.explode("topic").dropna(subset="topic").astype({"topic": "str"})
    marks = _merged(made)
    if len(marks) > MOST_MARKS:
        made["start"] = made["start"].dt.to_period("M").dt.start_time
        made["until"] = made["start"] + pd.offsets.MonthBegin(1)
        marks = _merged(made)
    ends = marks["until"] - pd.Timedelta(days=1)
    marks["when"] = pd.Series([in_words(a, b) for a, b in zip(marks["start"], ends, strict=True)], index=marks.index, dtype="str")
    marks["wide"] = marks["until"] - marks["start"] > pd.Timedelta(days=8)
    return marks


def _merged(rows: pd.DataFrame) -> pd.DataFrame:
    """One mark for the events of the same topic, days and status."""
    groups = rows.groupby(["topic", "start", "until", "status"], as_index=False, sort=True)
    return groups.agg(events=("words", "size"), words=("words", "first"))


@cache
def event_spec(topics: tuple[str, ...], ticks: Ticks, dark: bool) -> Spec:
    """A line for each topic: a dot where events are known to the day or week, larger for more; a bar over days known less exactly."""
    axis = alt.Axis(format="%Y" if ticks == "year" else "%b %Y", labelOverlap=True, grid=False, tickCount=ticks, ticks=False)
    start = alt.X("start:T", title=None, axis=axis, scale=_DAYS)
    topic = alt.Y("topic:N", title=None, sort=list(topics), axis=alt.Axis(grid=True, labelLimit=110))
    legend = alt.Legend(orient="top", direction="vertical", title=None, symbolOpacity=1)
    tooltip = [
        alt.Tooltip("when:N", title="When"),
        alt.Tooltip("topic:N", title="Topic"),
        alt.Tooltip("events:Q", title="Events"),
        alt.Tooltip("status:N", title="Status"),
        alt.Tooltip("words:N", title="One of them"),
    ]
    color = alt.Color("status:N", scale=alt.Scale(domain=[SURE, UNSURE]), legend=legend)
    shade = (
        alt.Chart()
        .transform_filter(f"datum.status == '{NOT_COVERED}'")
        .mark_rect(opacity=0.12, color=SHADE, aria=False)
        .encode(x=start, x2="until:T", tooltip=[alt.Tooltip("when:N", title="When"), alt.Tooltip("status:N", title="Documents")])
    )
    spans = (
        alt.Chart()
        .transform_filter("datum.wide")
        .mark_bar(height=8, cornerRadius=4, opacity=0.3)
        .encode(x=start, x2="until:T", y=topic, color=color, tooltip=tooltip)
    )
    days = (
        alt.Chart()
        .transform_filter(f"!datum.wide && datum.status != '{NOT_COVERED}'")
        .mark_point(filled=True, opacity=0.8)
        .encode(
            x=start,
            y=topic,
            color=color,
            shape=alt.Shape("status:N", scale=alt.Scale(domain=[SURE, UNSURE], range=["circle", "diamond"]), legend=legend),
            size=alt.Size("events:Q", scale=alt.Scale(rangeMin=50, rangeMax=260, domainMin=1), legend=None),
            tooltip=tooltip,
        )
    )
    return frozen(alt.layer(shade, spans, days).properties(height=alt.Step(30)), dark)


def bare(coverage: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """The stretches of months between two days that no document speaks from: `start`, `until` (the day after), `when` in words."""
    months = pd.period_range(first, last, freq="M")
    covered = set(coverage.loc[coverage["status"] == "covered", "month"])
    uncovered = pd.Series([str(month) not in covered for month in months], dtype=bool)
    stretches = [part for _, part in pd.Series(months)[uncovered].groupby((~uncovered).cumsum()[uncovered])]
    made = pd.DataFrame({
        "start": [part.iloc[0].start_time for part in stretches],
        "until": [part.iloc[-1].start_time + pd.offsets.MonthBegin(1) for part in stretches],
        "when": [in_words(part.iloc[0].start_time.date(), part.iloc[-1].end_time.date()) for part in stretches],
    })  # fmt: skip
    return made.astype({"start": "datetime64[ms]", "until": "datetime64[ms]", "when": "str"})


def with_shade(marks: pd.DataFrame, coverage: pd.DataFrame) -> pd.DataFrame:
    """The marks, and before them one for each stretch of months, from the first mark's to the last one's, that no document speaks from."""
    shade = bare(coverage, marks["start"].min(), marks["until"].max() - pd.Timedelta(days=1))
    shade = shade.assign(topic=None, status=NOT_COVERED, events=0, words="", wide=False)
    days = {"start": "datetime64[ms]", "until": "datetime64[ms]"}
    return pd.concat([shade.astype({"topic": "str"}), marks.astype(days)], ignore_index=True) if len(shade) else marks


def shaded(spec: Spec, coverage: pd.DataFrame, years: tuple[int, int]) -> Spec:
    """A chart over these years with the months shaded, behind everything, that no document speaks from."""
    gaps = bare(coverage, date(years[0], 1, 1), date(years[1], 12, 31))
    values = [{"start": f"{a:%Y-%m-%d}", "until": f"{b:%Y-%m-%d}", "when": said} for a, b, said in gaps.itertuples(index=False)]
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


def ticks(marks: pd.DataFrame) -> Ticks:
    """The unit of the axis: years where the marks spread over more than three."""
    return "year" if marks["until"].max() - marks["start"].min() > pd.Timedelta(days=3 * 365) else "month"


def legend(events: pd.DataFrame) -> str:
    """How to read the timeline, and how many events cannot stand on it."""
    said = (
        "A dot or diamond: events known to the day or week, larger for more. A bar: events known to the month or year only. "
        "Shaded: no document speaks from these months, so little there does not mean that little happened."
    )
    undated = int(events["date_start"].isna().sum())
    without = f" {counted(undated, 'event has', 'events have')} no date of {'its' if undated == 1 else 'their'} own: see the list."
    return said + (without if undated else "")


def summary(events: pd.DataFrame) -> str:
    """What the timeline shows, for those who do not see it."""
    if events.empty:
        return "No events"
    by_topic = events.groupby("topic")["events"].sum().sort_values(ascending=False)
    return f"Timeline of events by topic. Most are about {by_topic.index[0]} ({counted(int(by_topic.iloc[0]), 'event')})."


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
