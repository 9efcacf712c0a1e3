"""Joint exercises over time: which of them a page shows, and a bar for each, as long as what is known of its dates.

Pure: rows in, rows and sentences out; `bands` draws the bars.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd

from tidings.frames import records
from tidings.lexicon import Drill
from tidings.show.charts import DAY, moments
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.naming import Names
from tidings.show.wording import begun, counted, in_words, listed
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
Bars = list[dict[str, Any]]
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


def picked(own: pd.DataFrame, mentions: pd.DataFrame, narrowing: Sequence[str]) -> str:
    """How many of the mentions on the map are at the places and of the drill that were picked, as `filters` says it; empty where none is.

    >>> mentions = pd.DataFrame({"places": [("Harbin",), (), ()]})
    >>> picked(mentions.head(1), mentions, ("at Harbin", ""))
    '1 of 3 mentions of joint exercises: at Harbin.'
    """
    said = ", ".join(words for words in narrowing if words)
    return f"{len(own):,} of {counted(len(mentions), 'mention')} of joint exercises: {said}." if said else ""


def in_months(drills: Iterable[Drill], chosen: Filters) -> list[Drill]:
    """The published exercises that touch the chosen months; all of them where no month is left out."""
    return [d for d in drills if chosen.all_months or (f"{d.start:%Y-%m}" <= chosen.last and f"{d.end or d.start:%Y-%m}" >= chosen.first)]


def rows(exercises: pd.DataFrame, chosen: Filters, names: Names, lit: str = "") -> Bars:
    """One bar for the mentions that tell the same exercise with the same dates and status; `drill` is its id, `open` the address of the
    words where it is of no drill. With a drill that is `lit`, the others are faint.
    """
    same: dict[tuple[Any, ...], list[dict[Any, Any]]] = {}
    for row in records(exercises[exercises["date_start"].notna()]):
        drill, name = _text(row["drill_id"]), _text(row["name"])
        what = (drill, name, row["kind"], row["date_precision"], row["date_start"], row["date_end"], row["modality"] in SURE)
        same.setdefault(what, []).append(row)
    made = []
    for (drill, name, kind, precision, start, end, sure), group in same.items():
        row = group[0]
        documents = counted(len({mention["doc_id"] for mention in group}), "document")
        made.append({
            **bar_of(name or f"{UNNAMED} {kind}", kind, start, end, precision),
            "where": names.listed(list(dict.fromkeys(place for mention in group for place in mention["places"]))) or UNSAID,
            "participants": listed(row["participants"]), "assets": next(filter(None, (_text(m["assets_text"]) for m in group)), UNSAID),
            "status": listed(list(dict.fromkeys(mention["modality"] for mention in group))),
            "told": f"{counted(len(group), 'time')} in {documents}", "mentions": len(group), "sure": sure, "drill": drill,
            "lit": not lit or drill == lit,
            "open": "" if drill else chosen.link("sources", **address(row["doc_id"], row["start"], row["end"])),
        })  # fmt: skip
    return made


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def published(drills: Iterable[Drill], names: Names, lit: str = "", keys: Mapping[str, str] = MappingProxyType({})) -> Bars:
    """One quiet bar for each exercise of the published lists; where no end is known, its first day. `keys` are those of the documents'
    drills that stand on the lists, by their names there: a click picks the drill, whichever of its marks it is on.
    """
    return [
        {
            **bar_of(drill.name, drill.kind, pd.Timestamp(drill.start), pd.Timestamp(drill.end or drill.start), drill.date_precision),
            "where": names.listed(drill.places), "participants": listed(drill.participants),
            "assets": drill.total_assets or "; ".join(a for a in (drill.cn_assets, drill.ru_assets) if a) or UNSAID,
            "status": f"in published lists, confidence {drill.confidence}", "told": f"by {drill.source}", "published": True,
            "drill": keys.get(drill.name, drill.name), "lit": lit in ("", keys.get(drill.name, drill.name)),
        }
        for drill in drills
    ]  # fmt: skip


def bar_of(name: str, kind: str, start: pd.Timestamp, end: pd.Timestamp, precision: str) -> dict[str, Any]:
    """A bar from one day to another, both included, as thick and solid as its days are known; it has no place yet."""
    after = end + DAY
    thick, solid = LOOKS.get(precision, LOOKS["year"])
    return {
        "layer": "bar", "start": start, "end": after, "middle": start + (after - start) / 2, "y": 0.0, "top": -thick / 2,
        "bottom": thick / 2, "solid": solid, "short": False, "sure": True, "published": False, "lit": True, "label": "", "side": "",
        "wide": False, "phone": False, "drill": "", "open": "", "mentions": 0, "name": name, "kind": kind,
        "window": in_words(start.date(), end.date(), precision), "exact": precision, "where": "", "participants": "", "assets": "",
        "status": "", "told": "",
    }  # fmt: skip


def frame_of(bars: Bars) -> pd.DataFrame:
    """The bars as the rows of a chart, each with what a screen reader says of it."""
    for bar in bars:
        bar["spoken"] = f"{bar['name']}, {bar['kind']}, {bar['window']}, {bar['where']}: {bar['status']}"
    cells: dict[str, Any] = {name: [bar[name] for bar in bars] for name in COLUMNS}
    return pd.DataFrame({**cells, **{name: moments(cells[name]) for name in ("start", "end", "middle")}})


def years(bars: Bars) -> tuple[int, int]:
    """First and last year of the bars that documents tell of, or of the exercise that is picked where no document tells of it; of all
    where there are none.
    """
    told = [bar for bar in bars if not bar["published"]] or bars
    if not any(bar["lit"] for bar in told):  # an exercise is picked that stands on the published lists alone
        told = [bar for bar in bars if bar["lit"]] or told
    return min(bar["start"] for bar in told).year, (max(bar["end"] for bar in told) - DAY).year


def together(told: Bars, listed_elsewhere: Bars) -> Bars:
    """The bars of the documents, and those of the published lists within the years that the documents tell of."""
    every = [*told, *listed_elsewhere]
    if not every:
        return []
    first, last = years(every)
    begin, end = pd.Timestamp(first, 1, 1), pd.Timestamp(last + 1, 1, 1)
    return [bar for bar in every if bar["end"] > begin and bar["start"] < end]


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


def finding(bars: Bars, undated: int) -> str:
    """The bars in a sentence."""
    told, picked = [bar for bar in bars if not bar["published"]], [bar for bar in bars if bar["lit"]]
    if picked and len(picked) < len(bars) and all(bar["published"] for bar in picked):
        return f"{listed([', '.join((bar['name'], bar['window'])) for bar in picked])}, on the published lists only."
    if not told:
        return "No exercise that the documents tell of has a date."
    by_kind: Counter[str] = Counter()
    for bar in told:
        by_kind[bar["kind"]] += bar["mentions"]
    latest = max(told, key=lambda bar: (bar["start"], bar["end"]))
    verb = "is" if undated == 1 else "are"
    without = f" {counted(undated, 'mention').capitalize()} without a date {verb} in the list only." if undated else ""
    called = f"an {latest['name']}" if latest["name"].startswith(UNNAMED) else latest["name"]
    many = counted(by_kind.total(), "dated mention")
    kinds = [counted(number, kind) for kind, number in by_kind.most_common()]
    return f"{begun(many)}, {listed(kinds)}; the latest is {called}, {latest['window']}.{without}"
