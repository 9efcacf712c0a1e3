"""How many exercises a year, a small chart for each kind, all on one scale: what documents tell of beside the published lists.

A year that no document speaks from is shaded and has no bar, and that is no zero: a zero is a short line on the ground, drawn only where
documents speak from the year. Pure: drills and lists in, rows, specification and sentence out.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from tidings.lexicon import Drill
from tidings.show.bands import months
from tidings.show.charts import NARROW, Spec, colours, frozen, tooltips
from tidings.show.wording import counted, listed
from tidings.tables import DRILL_KINDS

TOLD, LISTED = "documents tell of", "on published lists"
TIPS = {"title": "Year", "said": "Exercises", "names": "Which", "covered": "Documents"}
COLUMNS = ("layer", "kind", "year", "number", "start", "end", "middle", "top", "bottom", "published", "label", "spoken", *TIPS)
LEGEND = (
    "Filled: exercises that documents tell of, by their first day. Hollow: those on published lists; one may stand in both. A short line "
    "on the ground is a zero, drawn only for years that documents speak from. Shaded: no document speaks from these months, so nothing is "
    "known of them. A click on a filled bar chooses its year and kind."
)
HEADING, BELOW, UNIT, TALLEST = 20.0, 16.0, 8.0, 96.0
"""Height of a heading, of the gap below a small chart, of one exercise, and of the highest bar, in pixels."""
AXIS = 30
"""Height of the axis below all, in pixels."""
NAMED = 5
"""Exercises that a tooltip names."""


def rows(drills: pd.DataFrame, lists: Sequence[Drill], kinds: Sequence[str], coverage: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """A row for each bar, zero, heading and ground line, and the height of it all in pixels; without rows where there is no exercise.

    `drills` are those that the mentions shown tell of; undated ones are left out. `kinds` narrows the small charts, none means all.
    """
    told = _counted((str(d["kind"]), d["date_start"].year, _called(d)) for d in drills.to_dict("records") if pd.notna(d["date_start"]))
    known = _counted((drill.kind, drill.start.year, drill.name) for drill in lists)
    if not told and not known:
        return pd.DataFrame(columns=list(COLUMNS)), 0
    first, last = min(year for _, year in (*told, *known)), max(year for _, year in (*told, *known))
    covered = coverage.loc[coverage["status"] == "covered", "month"].str[:4].astype(int).value_counts().to_dict()
    unit = min(UNIT, TALLEST / max(map(len, (*told.values(), *known.values()))))
    made: list[dict[str, Any]] = []
    y = 0.0
    for kind in DRILL_KINDS:
        highest = max((len(names) for (of, _), names in (*told.items(), *known.items()) if of == kind), default=0)
        if not highest or (kinds and kind not in kinds):
            continue
        ground = y + HEADING + highest * unit + BELOW / 2
        made.append({**_row("heading", kind, first, 0.0), "top": y + HEADING / 2, "label": kind.capitalize()})
        made.append({**_row("ground", kind, first, ground), "end": pd.Timestamp(last + 1, 1, 1)})
        for year in range(first, last + 1):
            spoken = _spoken(year, int(covered.get(year, 0)))
            for published, names in ((False, told.get((kind, year), [])), (True, known.get((kind, year), []))):
                if names:
                    made.append(_bar(kind, year, ground, unit, names, published, spoken))
            if (kind, year) not in told and year in covered:
                zero = {"said": f"0 that {TOLD}", "covered": spoken, "bottom": ground}
                made.append({**_row("zero", kind, year, ground), **zero})
        y = ground + BELOW
    frame = pd.DataFrame(made, columns=list(COLUMNS))
    days = dict.fromkeys(("start", "end", "middle"), "datetime64[ms]")
    return frame.astype({**days, "top": "float64", "bottom": "float64"}), int(y)


def _called(drill: Mapping[Any, Any]) -> str:
    return drill["name"] if isinstance(drill["name"], str) else f"unnamed {drill['kind']}"


def _counted(found: Iterable[tuple[str, int, str]]) -> dict[tuple[str, int], list[str]]:
    """Names by kind and year."""
    made: dict[tuple[str, int], list[str]] = {}
    for kind, year, name in found:
        made.setdefault((kind, year), []).append(name)
    return made


def _spoken(year: int, number: int) -> str:
    """How much of a year documents speak from.

    >>> _spoken(2023, 4), _spoken(2012, 0)
    ('speak from 4 of the 12 months of 2023', 'none speaks from 2012')
    """
    return f"speak from {number} of the 12 months of {year}" if number else f"none speaks from {year}"


def _row(layer: str, kind: str, year: int, ground: float) -> dict[str, Any]:
    """A row on the ground, in the first half of its year, where the documents' bars stand."""
    return {
        "layer": layer, "kind": kind, "year": year, "number": 0, "start": pd.Timestamp(year, 1, 20), "end": pd.Timestamp(year, 6, 28),
        "middle": pd.Timestamp(year, 4, 8), "top": ground, "bottom": ground, "published": False, "label": "",
        "title": f"{year}, {kind}s" if kind != "ground" else f"{year}, ground exercises", "said": "", "names": "", "covered": "",
    }  # fmt: skip


def _bar(kind: str, year: int, ground: float, unit: float, names: Sequence[str], published: bool, spoken: str) -> dict[str, Any]:
    later = {"start": pd.Timestamp(year, 7, 4), "end": pd.Timestamp(year, 12, 12), "middle": pd.Timestamp(year, 9, 22)} if published else {}
    return {
        **_row("bar", kind, year, ground), **later, "number": len(names), "top": ground - unit * len(names), "published": published,
        "label": str(len(names)), "said": f"{len(names)} {LISTED}" if published else f"{len(names)} that {TOLD}",
        "names": "; ".join(names[:NAMED]) + ("; …" if len(names) > NAMED else ""), "covered": spoken,
    }  # fmt: skip


def years(rows: pd.DataFrame) -> tuple[int, int]:
    """First and last year of the rows."""
    return int(rows["year"].min()), int(rows["year"].max())


@lru_cache(maxsize=64)
def chart(dark: bool, first: int, last: int, height: int) -> Spec:
    """The small charts one below the other, over these years; a click on a bar of the documents selects its kind and year."""
    c = colours(dark)
    ends = [int(pd.Timestamp(year, 1, 1).timestamp() * 1000) for year in (first, last + 1)]
    axis, utc = months(first, last, c.rule), alt.Scale(type="utc")
    x = alt.X("start:T", title=None, scale=alt.Scale(type="utc", domain=ends, nice=False), axis=axis)
    top = alt.Y("top:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False))
    middle = alt.X("middle:T", title=None, scale=utc)
    hue = alt.Color("kind:N", scale=alt.Scale(domain=list(DRILL_KINDS), range=list(c.series)), legend=None)
    tip = tooltips(TIPS)
    pick = alt.selection_point(name="pick", fields=["kind", "year"], on="click[event.item && event.item.datum.kind]", clear="dblclick")
    base = alt.Chart()
    bars = base.transform_filter("datum.layer == 'bar' && !datum.published").mark_bar(cornerRadiusEnd=2, cursor="pointer")
    hollow = base.transform_filter("datum.layer == 'bar' && datum.published").mark_bar(
        filled=False, stroke=c.quiet, strokeWidth=1.2, cornerRadiusEnd=2
    )
    zeros = base.transform_filter("datum.layer == 'zero'").mark_rule(strokeWidth=2.5)
    ground = base.transform_filter("datum.layer == 'ground'").mark_rule(color=c.rule, aria=False)
    headings = base.transform_filter("datum.layer == 'heading'").mark_text(
        align="left", fontSize=11, fontWeight=600, color=c.quiet, aria=False
    )
    numbers = base.transform_filter(f"datum.layer == 'bar' && !({NARROW})").mark_text(dy=-6, fontSize=10, aria=False)
    layers = [
        ground.encode(x=alt.value(0), x2=alt.value("width"), y=top),
        headings.encode(x=alt.value(0), y=top, text="label:N"),
        hollow.encode(x=x, x2="end:T", y=top, y2="bottom:Q", tooltip=tip, description="spoken:N"),
        bars.encode(x=x, x2="end:T", y=top, y2="bottom:Q", color=hue, tooltip=tip, description="spoken:N").add_params(pick),
        zeros.encode(x=x, x2="end:T", y=top, color=hue, tooltip=tip, description="spoken:N"),
        numbers.encode(x=middle, y=top, text="label:N", color=alt.condition("datum.published", alt.value(c.quiet), alt.value(c.ink))),
    ]
    return frozen(alt.LayerChart(layer=layers).properties(height=height + AXIS), dark)


def table(rows: pd.DataFrame) -> pd.DataFrame:
    """The numbers as a table, a kind and a year a row, the latest first; empty where nothing is known."""
    bars = rows[rows["layer"].isin(["bar", "zero"])]
    made = [
        {
            "Year": str(year), "Kind": kind, "Documents tell of": _number(part[~part["published"]]),
            "On published lists": _number(part[part["published"]]), "Documents": next((said for said in part["covered"] if said), ""),
        }
        for (year, kind), part in bars.groupby(["year", "kind"])
    ]  # fmt: skip
    frame = pd.DataFrame(made, columns=["Year", "Kind", "Documents tell of", "On published lists", "Documents"])
    return frame.astype({"Documents tell of": "Int64", "On published lists": "Int64"}).iloc[::-1].reset_index(drop=True)


def _number(part: pd.DataFrame) -> int | None:
    return None if part.empty else int(part["number"].sum())


def finding(rows: pd.DataFrame, undated: int) -> str:
    """The small charts in a sentence."""
    bars = rows[rows["layer"] == "bar"]
    if bars.empty:
        return "No exercise that is shown has a year."
    told, known = bars[~bars["published"]], bars[bars["published"]]
    parts = []
    for what, part in ((f"that {TOLD}", told), (LISTED, known)):
        if len(part):
            first, last = int(part["year"].min()), int(part["year"].max())
            span = f"in {first}" if first == last else f"from {first} to {last}"
            parts.append(f"{counted(int(part['number'].sum()), 'exercise')} {what}, {span}")
    most = known.groupby("year")["number"].sum() if len(known) else told.groupby("year")["number"].sum()
    without = f" {counted(undated, 'drill')} without a date stand{'s' if undated == 1 else ''} in no year." if undated else ""
    return f"{listed(parts)}; most {'of the lists ' if len(known) else ''}in {most.idxmax()} ({most.max()}).{without}"
