"""When joint exercises took place, as the documents tell it: bars as long as what is known of their dates.

Kinds differ by colour and by shape, a planned one is hollow, and a year or a month that is all that is known shows as a bar of
that length. Pure: rows in, rows, specification and sentence out.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from tidings.lexicon import Drill
from tidings.show.charts import DAY, NARROW, Spec, bottom_legend, colours, days, frozen, time_axis, tooltips
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.wording import counted, in_words, listed
from tidings.tables import DRILL_KINDS

KINDS = DRILL_KINDS
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
SURE = frozenset(("occurred", "ongoing"))
TIPS = {
    "name": "Exercise", "kind": "Kind", "window": "When", "exact": "Known to the", "where": "Where", "participants": "Who",
    "assets": "With", "status": "Status", "document": "Document",
}  # fmt: skip
LEGEND = (
    "A bar is as long as what is known of the dates; hollow marks are planned, hypothetical, alleged or denied. "
    "Grey marks come from published lists. Shaded: no document speaks from these months. A click on a mark opens its words."
)
COLUMNS = ("start", "end", "middle", "lane", "sure", "published", "label", "wide", "phone", "open", *TIPS)
UNNAMED, UNSAID = "unnamed", "not said"
LETTER = 6.3
LANE, ROOM = 30, 90
"""Height of one lane of the chart, and of its axis and legend, in pixels."""
GAP = pd.Timedelta(days=12)


def rows(exercises: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """One bar for each mention with a date; `open` is the address of its words."""
    made = []
    for row in exercises[exercises["date_start"].notna()].to_dict("records"):
        name = row["name"] if isinstance(row["name"], str) else f"{UNNAMED} {row['kind']}"
        made.append(_bar(
            name, row["kind"], row["date_start"], row["date_end"], row["date_precision"], row["places"], row["participants"],
            row["assets_text"] if isinstance(row["assets_text"], str) else UNSAID, row["modality"],
            chosen.choices.label_of(row["doc_id"]),
            chosen.link("sources", **address(row["doc_id"], row["start"], row["end"])),
        ))  # fmt: skip
    return _frame(made)


def narrowed(mentions: pd.DataFrame, kinds: Sequence[str], places: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The mentions of these kinds, and those of them at one of these places; an empty list leaves nothing out."""
    of_kind = mentions[mentions["kind"].isin(list(kinds))] if kinds else mentions
    return of_kind, of_kind.loc[[not places or not set(places).isdisjoint(found) for found in of_kind["places"]]]


def filters(kinds: Sequence[str], places: Sequence[str]) -> tuple[str, str]:
    """The page's own filters as ends of a sentence.

    >>> filters(["ground", "air patrol"], ["Harbin"])
    ('only ground exercises or air patrols', 'at Harbin')
    """
    named = [f"{kind}s" if kind != "ground" else "ground exercises" for kind in kinds]
    return f"only {listed(named, 'or')}" if kinds else "", f"at {listed(places, 'or')}" if places else ""


def in_months(drills: Iterable[Drill], chosen: Filters) -> list[Drill]:
    """The published exercises that touch the chosen months; all of them where no month is left out."""
    return [d for d in drills if chosen.all_months or (f"{d.start:%Y-%m}" <= chosen.last and f"{d.end or d.start:%Y-%m}" >= chosen.first)]


def published(drills: Iterable[Drill]) -> pd.DataFrame:
    """One quiet bar for each exercise of the published lists; where no end is known, its first day."""
    made = []
    for drill in drills:
        assets = drill.total_assets or "; ".join(a for a in (drill.cn_assets, drill.ru_assets) if a) or "not said"
        bar = _bar(
            drill.name, drill.kind, pd.Timestamp(drill.start), pd.Timestamp(drill.end or drill.start), drill.date_precision, drill.places,
            drill.participants, assets, "published", f"none: published lists, read in {drill.source}", "",
        )  # fmt: skip
        made.append({**bar, "sure": True, "published": True, "status": f"in published lists, confidence {drill.confidence}"})
    return _frame(made)


def _bar(
    name: str, kind: str, start: pd.Timestamp, end: pd.Timestamp, precision: str, places: Sequence[str], participants: Sequence[str],
    assets: str, modality: str, document: str, link: str,
) -> dict[str, Any]:  # fmt: skip
    after = end + DAY
    return {
        "start": start, "end": after, "middle": start + (after - start) / 2, "lane": 0, "kind": kind, "sure": modality in SURE,
        "published": False, "label": "", "wide": False, "phone": False, "open": link, "name": name,
        "window": in_words(start.date(), end.date(), precision), "exact": precision,
        "where": listed(places) or UNSAID, "participants": listed(participants), "assets": assets, "status": modality, "document": document,
    }  # fmt: skip


def _frame(made: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(made, columns=list(COLUMNS))
    days = {"start": "datetime64[ms]", "end": "datetime64[ms]", "middle": "datetime64[ms]"}
    return frame.astype({**days, "lane": "int64", "sure": bool, "published": bool, "wide": bool, "phone": bool})


def together(told: pd.DataFrame, listed_elsewhere: pd.DataFrame) -> pd.DataFrame:
    """The bars of the documents and of the published lists, as one table."""
    every = pd.concat([told, listed_elsewhere], ignore_index=True)
    return every if every.empty else around(every)


def in_lanes(bars: pd.DataFrame) -> pd.DataFrame:
    """The bars sorted, each in the first lane where it covers no other, those of published lists in lanes of their own below.

    `wide` and `phone` say whether a label has room on a desk and on a phone; equal mentions carry one.
    """
    order = bars.sort_values(["published", "start", "end", "name", "document"], ignore_index=True)
    free: list[pd.Timestamp] = []
    first_lane, lanes = 0, []
    for bar in order.to_dict("records"):
        if bar["published"] and not first_lane:
            first_lane = len(free)
        lane = next((at for at in range(first_lane, len(free)) if free[at] + GAP <= bar["start"]), len(free))
        free[lane:] = [bar["end"], *free[lane + 1 :]]
        lanes.append(lane)
    order["lane"] = pd.Series(lanes, dtype="int64")
    order["label"] = _labels(order)
    for column, pixels in (("wide", 1000.0), ("phone", 320.0)):
        order[column] = _has_room(order, pixels)
    return order


def _labels(bars: pd.DataFrame) -> pd.Series:
    """The name of each exercise, or where it was if it has none; nothing for a published one and for a mention told before."""
    seen: set[tuple[Any, ...]] = set()
    labels = []
    for bar in bars.to_dict("records"):
        words = bar["name"] if not bar["name"].startswith(UNNAMED) else "" if bar["where"] == UNSAID else bar["where"]
        told = (words, bar["start"], bar["end"])
        labels.append("" if bar["published"] or told in seen else words)
        seen.add(told)
    return pd.Series(labels, index=bars.index, dtype="str")


def _has_room(bars: pd.DataFrame, pixels: float) -> list[bool]:
    """Whether each label fits between the one before it in its lane and the right edge of a chart this wide."""
    if bars.empty:
        return []
    first, last = years(bars)
    day = pixels / (366 * (last + 1 - first))
    until: dict[int, float] = {}
    room = [False] * len(bars)
    for index, bar in sorted(enumerate(bars.to_dict("records")), key=lambda item: item[1]["middle"]):
        at = (bar["middle"] - pd.Timestamp(first, 1, 1)).days * day
        ends = at + 9 + LETTER * len(bar["label"])
        if bar["label"] and at >= until.get(bar["lane"], 0.0) and ends <= pixels:
            until[bar["lane"]], room[index] = ends, True
    return room


def years(bars: pd.DataFrame) -> tuple[int, int]:
    """First and last year of the bars that documents tell of; of all where there are none."""
    told = bars[~bars["published"]]
    told = bars if told.empty else told
    return told["start"].min().year, (told["end"].max() - DAY).year


def around(bars: pd.DataFrame) -> pd.DataFrame:
    """The bars without those of published lists that lie outside of the years that the documents tell of."""
    first, last = years(bars)
    return bars[(bars["end"] > pd.Timestamp(first, 1, 1)) & (bars["start"] < pd.Timestamp(last + 1, 1, 1))]


def catalogue(drills: Sequence[Drill]) -> pd.DataFrame:
    """The published lists as a table, the latest first."""
    made = [
        {
            "When": in_words(drill.start, drill.end or drill.start, drill.date_precision), "Exercise": drill.name, "Kind": drill.kind,
            "Where": drill.location, "Who": listed(drill.participants), "Source": drill.source, "Address": drill.source_address,
            "Confidence": drill.confidence,
        }
        for drill in sorted(drills, key=lambda d: d.start, reverse=True)
    ]  # fmt: skip
    return pd.DataFrame(made)


def kinds(bars: pd.DataFrame) -> tuple[str, ...]:
    """The kinds that occur, in their order: what the legend has to explain."""
    found = set(bars["kind"])
    return tuple(kind for kind in DRILL_KINDS if kind in found)


@cache
def timeline(dark: bool, first: int, last: int, lanes: int, kinds: tuple[str, ...]) -> Spec:
    """Bars of exercises over time, `lanes` of them one above the other; a click on one opens its words."""
    c = colours(dark)
    x = time_axis(date(first, 1, 1), date(last + 1, 1, 1))
    middle = days("middle")
    y = alt.Y("lane:O", axis=None, scale=alt.Scale(domain=list(range(lanes))))
    at = [DRILL_KINDS.index(kind) for kind in kinds]
    hues = alt.Scale(domain=list(kinds), range=[c.series[i] for i in at])
    forms = alt.Scale(domain=list(kinds), range=[SHAPES[i] for i in at])
    colour = alt.condition("datum.published", alt.value(c.quiet), alt.Color("kind:N", scale=hues, legend=bottom_legend(columns=6)))
    plain = [{"test": "!datum.sure", "value": c.page}, {"test": "datum.published", "value": c.quiet}]
    fill = alt.Fill("kind:N", scale=hues, legend=None, condition=plain)
    stroke = alt.condition("datum.published", alt.value(c.quiet), alt.Stroke("kind:N", scale=hues, legend=None))
    shape = alt.Shape("kind:N", scale=forms, legend=bottom_legend(columns=6))
    tip = tooltips(TIPS)
    strength = alt.condition("datum.published", alt.value(0.7), alt.value(1))
    base = alt.Chart()
    bars = base.mark_bar(height=6, cornerRadius=3, strokeWidth=1.5).encode(
        x=x, x2="end:T", y=y, color=colour, stroke=stroke,
        fillOpacity=alt.condition("datum.sure", alt.value(0.3), alt.value(0)), strokeOpacity=strength, tooltip=tip, href="open:N",
    )  # fmt: skip
    points = base.mark_point(size=75, opacity=1, strokeWidth=1.8, filled=False).encode(
        x=middle, y=y, color=colour, shape=shape, fill=fill, strokeOpacity=strength, tooltip=tip, href="open:N"
    )
    names = base.mark_text(align="left", dx=9, dy=-10, fontSize=11, color=c.ink, aria=False).encode(
        x=middle, y=y, text="label:N", opacity=alt.condition(f"{NARROW} ? datum.phone : datum.wide", alt.value(1), alt.value(0))
    )
    return frozen(alt.LayerChart(layer=[bars, points, names]).properties(height=lanes * LANE + ROOM), dark)


def finding(bars: pd.DataFrame, undated: int) -> str:
    """The timeline in a sentence."""
    told = bars[~bars["published"]]
    if told.empty:
        return "Timeline: no exercise that the documents tell of has a date."
    kinds = [counted(number, str(kind)) for kind, number in told["kind"].value_counts().items()]
    latest = told.sort_values(["start", "end"], kind="stable").to_dict("records")[-1]
    verb = "is" if undated == 1 else "are"
    without = f" {counted(undated, 'mention').capitalize()} without a date {verb} in the list only." if undated else ""
    return f"Timeline: {counted(len(told), 'dated mention')}, {listed(kinds)}; the latest is {latest['name']}, {latest['window']}.{without}"
