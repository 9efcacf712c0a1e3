"""Bars of exercises in bands, one for each kind: the timeline of the exercises page.

Days that are known are solid, months and years fade and have a broken edge; what is planned or alleged is hollow; published lists are
grey, thin, and diamonds where they are short. Pure: bars in, their places, specification and sentence out.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal

import altair as alt
import pandas as pd

from tidings.show.charts import NARROW, Spec, colours, frozen, tooltips
from tidings.show.exercises import TIPS, UNNAMED, UNSAID, Bars, bar_of, frame_of, years
from tidings.tables import DRILL_KINDS

LEGEND = (
    "A bar is as long as what is known of the dates: solid days, faded months and years. Hollow marks are planned, hypothetical, alleged "
    "or denied. Grey, thin bars and diamonds come from published lists. Shaded: no document speaks from these months. A click picks the "
    "exercise, as the list beside the map does."
)
DASHES: dict[str, Any] = {"day": [1, 0], "week": [1, 0], "month": [4, 2], "quarter": [4, 2], "year": [1.5, 3]}
LETTER = 6.2
WIDE, PHONE, APART = 940.0, 310.0, 10.0
"""Pixels across for which lanes are laid out, on a desk and a phone, and between one mark and the next."""
SHORT = 8.0
"""A bar narrower than this, in pixels, is drawn as a dot or diamond."""
HEADING, LANE, THIN, BELOW = 20.0, 21.0, 13.0, 8.0
"""Height of a band's heading, of a lane of the documents and one of published lists, and of the gap below a band, in pixels."""
AXIS = 30
"""Height of the axis, which stands below the bands, in pixels."""
LANES, LABELLED = 8, 80
"""Lanes that a band has at most, and bars up to which names are given room."""
_SIDES: tuple[tuple[str, str, Literal["left", "right"], int], ...] = (("right", "end", "left", 7), ("left", "start", "right", -7))


def in_bands(bars: Bars) -> tuple[pd.DataFrame, int, int]:
    """The bars in a band for each kind, no mark on another and no name on either; the picture's height; and for how many bars there
    was no room. Lanes of published lists lie below those of the documents.
    """
    if not bars:
        return frame_of([]), 0, 0
    first, last = years(bars)
    day = WIDE / (366 * (last + 1 - first))
    origin = pd.Timestamp(first, 1, 1)
    named = sum(not bar["published"] for bar in bars) <= LABELLED
    made: Bars = []
    y, left_out = 0.0, 0
    for kind in DRILL_KINDS:
        band = sorted((bar for bar in bars if bar["kind"] == kind), key=lambda bar: (bar["start"], bar["end"], bar["name"]))
        if not band:
            continue
        made.append({**bar_of(kind, kind, origin, origin, "day"), "layer": "band", "label": kind.capitalize(), "y": y + HEADING / 2})
        y += HEADING
        for of_lists, height in ((False, LANE), (True, THIN)):
            lanes: list[Bars] = []
            free: list[float] = []
            for bar in band:
                if bar["published"] != of_lists:
                    continue
                begins, ends = (bar["start"] - origin).days * day, (bar["end"] - origin).days * day
                bar["short"] = ends - begins < SHORT
                _name(bar, ends, named and not of_lists)
                left, right = _extent(bar, begins, ends)
                lane = next((at for at, until in enumerate(free) if until + APART <= left), len(free))
                if lane == LANES:
                    left_out += 1
                    continue
                if lane == len(free):
                    free.append(0.0)
                    lanes.append([])
                free[lane] = right
                lanes[lane].append(bar)
                bar["y"] = y + (lane + 0.5) * height
                thick = 0.5 if of_lists else 1.0
                bar["top"], bar["bottom"] = bar["y"] + bar["top"] * thick, bar["y"] + bar["bottom"] * thick
                made.append(bar)
            for in_lane in lanes:
                _phone_room(in_lane, origin, PHONE / (366 * (last + 1 - first)))
            y += len(lanes) * height
        y += BELOW
    return frame_of(made), int(y), left_out


def no_room(left_out: int) -> str:
    """That some bars are not drawn, where it is so.

    >>> no_room(2)
    '2 more have no room here: choose fewer months or one kind.'
    """
    return f"{left_out:,} more {'has' if left_out == 1 else 'have'} no room here: choose fewer months or one kind." if left_out else ""


def _name(bar: dict[Any, Any], ends: float, named: bool) -> None:
    """The name of a bar, or where it was if it has none, to the right of it or, at the picture's edge, to the left."""
    words = bar["name"] if not bar["name"].startswith(UNNAMED) else "" if bar["where"] == UNSAID else bar["where"]
    bar["label"], bar["wide"] = words, bool(named and words)
    bar["side"] = "right" if ends + 9 + LETTER * len(words) <= WIDE else "left"


def _extent(bar: Mapping[Any, Any], left: float, right: float) -> tuple[float, float]:
    """From where to where a bar and its name reach, in pixels."""
    if bar["short"]:
        left, right = (left + right) / 2 - 6, (left + right) / 2 + 6
    room = 9 + LETTER * len(bar["label"]) if bar["wide"] else 0.0
    return (left, right + room) if bar["side"] == "right" else (left - room, right)


def _phone_room(lane: Bars, origin: pd.Timestamp, day: float) -> None:
    """Say of each bar of a lane whether its name has room to the right of it on a phone, before the next bar."""
    for bar, after in zip(lane, [*lane[1:], None], strict=True):
        ends = (bar["end"] - origin).days * day + 9 + LETTER * len(bar["label"])
        limit = PHONE if after is None else (after["start"] - origin).days * day - 6
        bar["phone"] = bar["wide"] and bar["side"] == "right" and ends <= limit


@lru_cache(maxsize=64)
def timeline(dark: bool, first: int, last: int, height: int) -> Spec:
    """Bars of exercises over these years; a click on one picks its drill, or opens its words where it is of none."""
    c = colours(dark)
    ends = [int(pd.Timestamp(year, 1, 1).timestamp() * 1000) for year in (first, last + 1)]
    axis = months(first, last, c.rule)
    x = alt.X("start:T", title=None, scale=alt.Scale(type="utc", domain=ends, nice=False), axis=axis)
    level = alt.Scale(domain=[height, 0], nice=False, zero=False)
    y, y2 = alt.Y("top:Q", axis=None), alt.Y2("bottom:Q")
    line = alt.Y("y:Q", axis=None, scale=level)
    middle = alt.X("middle:T", title=None, scale=alt.Scale(type="utc"))
    hues = alt.Color("kind:N", scale=alt.Scale(domain=list(DRILL_KINDS), range=list(c.series)), legend=None)
    colour = alt.condition("datum.published", alt.value(c.quiet), hues)
    fill = alt.Fill("kind:N", scale=alt.Scale(domain=list(DRILL_KINDS), range=list(c.series)), legend=None, condition=[
        {"test": "!datum.sure", "value": c.page}, {"test": "datum.published", "value": c.quiet},
    ])  # fmt: skip
    strength = alt.condition("!datum.lit", alt.value(0.2), alt.value(1))
    dashes = alt.StrokeDash("exact:N", scale=alt.Scale(domain=list(DASHES), range=[*DASHES.values()]), legend=None)
    solid = alt.FillOpacity("solid:Q", scale=None, legend=None)
    said: dict[str, Any] = {"tooltip": tooltips(TIPS), "href": "open:N", "description": "spoken:N"}
    pick = alt.selection_point(name="pick", fields=["drill"], on="click[event.item && event.item.datum.drill]", clear="dblclick")
    base = alt.Chart()
    bars = (
        base.transform_filter("datum.layer == 'bar' && !datum.short")
        .mark_bar(cornerRadius=3, strokeWidth=1.3, cursor="pointer")
        .encode(
            x=x, x2="end:T", y=y, y2=y2, stroke=colour, fill=fill, fillOpacity=solid, strokeDash=dashes, opacity=strength, **said
        )
        .add_params(pick)
    )  # fmt: skip
    points = [
        base.transform_filter(f"datum.layer == 'bar' && datum.short && {which}")
        .mark_point(shape=shape, size=size, opacity=1, strokeWidth=1.5, filled=False, cursor="pointer")
        .encode(x=middle, y=line, color=colour, fill=fill, fillOpacity=solid, strokeDash=dashes, opacity=strength, **said)
        for which, shape, size in (("!datum.published", "circle", 85), ("datum.published", "diamond", 38))
    ]
    heads = (
        base.transform_filter("datum.layer == 'band'")
        .mark_text(align="left", fontSize=11, fontWeight=600, color=c.quiet, aria=False)
        .encode(x=alt.value(0), y=line, text="label:N")
    )
    room = alt.condition(f"datum.lit && ({NARROW} ? datum.phone : datum.wide)", alt.value(1), alt.value(0))
    names = [
        base.transform_filter(f"datum.layer == 'bar' && datum.label && datum.side == '{side}'")
        .mark_text(align=align, dx=away, fontSize=11, color=c.ink, cursor="pointer", clip=True, aria=False)
        .encode(x=alt.X(f"{edge}:T", title=None, scale=alt.Scale(type="utc")), y=line, text="label:N", opacity=room)
        for side, edge, align, away in _SIDES
    ]
    return frozen(alt.LayerChart(layer=[heads, bars, *points, *names]).properties(height=height + AXIS), dark)


def months(first: int, last: int, rule: str) -> alt.Axis:
    """The axis of these years: a line at each January, and as many months named as have room."""
    step = next((step for most, step in ((1, 1), (2, 2), (3, 3), (6, 6)) if last + 1 - first <= most), 12)
    if last + 1 - first > 12:
        step = 24
    every = [pd.Timestamp(year, month, 1) for year in range(first, last + 2) for month in range(1, 13)]
    shown = [day for at, day in enumerate(every) if at % step == 0 and day <= pd.Timestamp(last + 1, 1, 1)]
    values = [alt.DateTime(year=day.year, month=day.month, date=1, utc=True) for day in shown]
    january = "utcmonth(datum.value) === 0"
    return alt.Axis(
        values=values, labelExpr=f"{january} ? utcFormat(datum.value, '%Y') : utcFormat(datum.value, '%b')", labelOverlap="greedy",
        labelFlush=True, gridColor=rule, gridOpacity=0.6, grid=True,
    )  # fmt: skip
