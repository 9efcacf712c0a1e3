"""Joint exercises over time: which of them a page shows, and a bar for each, as long as what is known of its dates.

Pure: rows in, rows and sentences out; `bands` draws the bars.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from tidings.lexicon import Drill
from tidings.show.charts import DAY
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.naming import Names
from tidings.show.wording import counted, in_words, listed
from tidings.tables import DRILL_KINDS

KINDS = DRILL_KINDS
SURE = frozenset(("occurred", "ongoing"))
TIPS = {
    "name": "Exercise", "kind": "Kind", "window": "When", "exact": "Known to the", "where": "Where", "participants": "Who",
    "assets": "With", "status": "Status", "told": "Told",
}  # fmt: skip
LOOKS = {"day": (9.0, 0.95), "week": (9.0, 0.6), "month": (7.0, 0.3), "quarter": (7.0, 0.25), "year": (5.0, 0.16)}
"""How thick a bar is that is known to the day, week, …, in pixels, and how solid."""
COLUMNS = (
    "layer", "start", "end", "middle", "y", "top", "bottom", "solid", "short", "sure", "published", "lit", "label", "side", "wide", "phone",
    "drill", "open", "mentions", "spoken", *TIPS,
)  # fmt: skip
UNNAMED, UNSAID = "unnamed", "not said"


def narrowed(mentions: pd.DataFrame, kinds: Sequence[str], places: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The mentions of these kinds, and those of them at one of these places; an empty list leaves nothing out."""
    of_kind = mentions[mentions["kind"].isin(list(kinds))] if kinds else mentions
    return of_kind, of_kind.loc[[not places or not set(places).isdisjoint(found) for found in of_kind["places"]]]


def places(exercises: pd.DataFrame, drills: Iterable[Drill]) -> list[str]:
    """The places that mentions or published exercises name, each once."""
    return list(dict.fromkeys([*exercises["places"].explode().dropna(), *(place for drill in drills for place in drill.places)]))


def filters(kinds: Sequence[str], places: Sequence[str], drill: str = "") -> tuple[str, str, str]:
    """The page's own filters as ends of a sentence; `drill` is the name of the one that was picked.

    >>> filters(["ground", "air patrol"], ["Harbin"])
    ('only ground exercises or air patrols', 'at Harbin', '')
    """
    named = [f"{kind}s" if kind != "ground" else "ground exercises" for kind in kinds]
    return (
        f"only {listed(named, 'or')}" if kinds else "",
        f"at {listed(places, 'or')}" if places else "",
        f"only “{drill}”" if drill else "",
    )


def of_drill(mentions: pd.DataFrame, drill: str) -> pd.DataFrame:
    """The mentions of one drill; all of them where none is picked."""
    return mentions[mentions["drill_id"] == drill] if drill else mentions


def in_months(drills: Iterable[Drill], chosen: Filters) -> list[Drill]:
    """The published exercises that touch the chosen months; all of them where no month is left out."""
    return [d for d in drills if chosen.all_months or (f"{d.start:%Y-%m}" <= chosen.last and f"{d.end or d.start:%Y-%m}" >= chosen.first)]


def rows(exercises: pd.DataFrame, chosen: Filters, names: Names, lit: str = "") -> pd.DataFrame:
    """One bar for the mentions that tell the same exercise with the same dates and status; `drill` is its id, `open` the address of the
    words where it is of no drill. With a drill that is `lit`, the others are faint.
    """
    dated = exercises[exercises["date_start"].notna()]
    same = [dated[column].fillna("") for column in ("drill_id", "name", "kind", "date_precision")]
    made = []
    for _, group in dated.groupby([*same, dated["date_start"], dated["date_end"], dated["modality"].isin(SURE)], sort=False):
        row = group.iloc[0]
        drill = row["drill_id"] if isinstance(row["drill_id"], str) else ""
        name = next((name for name in group["name"] if isinstance(name, str)), f"{UNNAMED} {row['kind']}")
        documents = counted(group["doc_id"].nunique(), "document")
        made.append({
            **bar_of(name, row["kind"], row["date_start"], row["date_end"], row["date_precision"]),
            "where": names.listed(dict.fromkeys(place for places in group["places"] for place in places)) or UNSAID,
            "participants": listed(row["participants"]), "assets": next((a for a in group["assets_text"] if isinstance(a, str)), UNSAID),
            "status": listed(list(dict.fromkeys(group["modality"]))), "told": f"{counted(len(group), 'time')} in {documents}",
            "mentions": len(group), "sure": row["modality"] in SURE, "drill": drill, "lit": not lit or drill == lit,
            "open": "" if drill else chosen.link("sources", **address(row["doc_id"], row["start"], row["end"])),
        })  # fmt: skip
    return frame_of(made)


def published(drills: Iterable[Drill], names: Names, lit: str = "") -> pd.DataFrame:
    """One quiet bar for each exercise of the published lists; where no end is known, its first day."""
    made = [
        {
            **bar_of(drill.name, drill.kind, pd.Timestamp(drill.start), pd.Timestamp(drill.end or drill.start), drill.date_precision),
            "where": names.listed(drill.places), "participants": listed(drill.participants),
            "assets": drill.total_assets or "; ".join(a for a in (drill.cn_assets, drill.ru_assets) if a) or UNSAID,
            "status": f"in published lists, confidence {drill.confidence}", "told": f"by {drill.source}", "published": True,
            "drill": drill.name, "lit": not lit or drill.name == lit,
        }
        for drill in drills
    ]  # fmt: skip
    return frame_of(made)


def bar_of(name: str, kind: str, start: pd.Timestamp, end: pd.Timestamp, precision: str) -> dict[str, Any]:
    after = end + DAY
    thick, solid = LOOKS.get(precision, LOOKS["year"])
    return {
        "layer": "bar", "start": start, "end": after, "middle": start + (after - start) / 2, "y": 0.0, "top": -thick / 2,
        "bottom": thick / 2, "solid": solid, "short": False, "sure": True, "published": False, "lit": True, "label": "", "side": "",
        "wide": False, "phone": False, "drill": "", "open": "", "mentions": 0, "name": name, "kind": kind,
        "window": in_words(start.date(), end.date(), precision), "exact": precision,
    }  # fmt: skip


def frame_of(made: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(made, columns=list(COLUMNS))
    frame["spoken"] = frame["name"] + ", " + frame["kind"] + ", " + frame["window"] + ", " + frame["where"] + ": " + frame["status"]
    days = {"start": "datetime64[ms]", "end": "datetime64[ms]", "middle": "datetime64[ms]"}
    flags = dict.fromkeys(("short", "sure", "published", "lit", "wide", "phone"), bool)
    return frame.astype({**days, **flags, **dict.fromkeys(("y", "top", "bottom", "solid"), "float64")})


def years(bars: pd.DataFrame) -> tuple[int, int]:
    """First and last year of the bars that documents tell of; of all where there are none."""
    told = bars[~bars["published"]]
    told = bars if told.empty else told
    return told["start"].min().year, (told["end"].max() - DAY).year


def together(told: pd.DataFrame, listed_elsewhere: pd.DataFrame) -> pd.DataFrame:
    """The bars of the documents, and those of the published lists within the years that the documents tell of."""
    every = (
        pd.concat([told, listed_elsewhere], ignore_index=True)
        if len(told) and len(listed_elsewhere)
        else told
        if len(told)
        else listed_elsewhere
    )
    if every.empty:
        return every
    first, last = years(every)
    return every[(every["end"] > pd.Timestamp(first, 1, 1)) & (every["start"] < pd.Timestamp(last + 1, 1, 1))]


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


def finding(bars: pd.DataFrame, undated: int) -> str:
    """The bars in a sentence."""
    told = bars[~bars["published"]]
    if told.empty:
        return "No exercise that the documents tell of has a date."
    kinds = [
        counted(int(number), str(kind)) for kind, number in told.groupby("kind")["mentions"].sum().sort_values(ascending=False).items()
    ]
    latest = told.sort_values(["start", "end"], kind="stable").to_dict("records")[-1]
    without = (
        f" {counted(undated, 'mention').capitalize()} without a date {'is' if undated == 1 else 'are'} in the list only." if undated else ""
    )
    many = counted(int(told["mentions"].sum()), "dated mention")
    return f"{many[0].upper()}{many[1:]}, {listed(kinds)}; the latest is {latest['name']}, {latest['window']}.{without}"
