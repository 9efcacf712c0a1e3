"""Identity cards of exercises, and how many there were by which rule of counting."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from tidings.frames import records
from tidings.lexicon import Drill, ExerciseCount
from tidings.show.cards import NO_FLAGS, Card, Flags, of_mentions
from tidings.show.filters import Filters
from tidings.show.naming import Names
from tidings.show.wording import counted, in_words, listed

MENTIONS = 8
"""Mentions that a card shows; the list of mentions has all."""
PAIR = frozenset(("China", "Russia"))
OPEN_TO_ALL = "multinational naval"
"""Category of gatherings of thirty navies and more, which nobody counts as an exercise of two."""
WITHOUT: Mapping[str, str] = {
    "multilateral": "With third countries",
    "naval patrols": "Naval patrols",
    "air patrols": "Air patrols",
    "coast guard": "Coast guard",
    "command posts": "Command-post exercises",
    "police": "Police and anti-terror",
    "phases": "Second phases",
}
"""What a count may leave out: key -> what readers call it."""
RULE = (
    "Counted are the exercises of the published lists whose source shows units of both countries, and those of China and Russia that only "
    "the documents tell of; never gatherings that are open to all navies. Choose what to leave out, and compare with what others count."
)
CATEGORIES = {
    "naval patrols": ("naval patrol", "submarine patrol"),
    "air patrols": ("air patrol",),
    "coast guard": ("coast guard", "coast guard patrol"),
    "command posts": ("missile defence", "wargame"),
    "police": ("police",),
}


@dataclass(frozen=True, slots=True)
class DrillCard:
    """One drill at a glance: `line` is when and where, `who` kind, participants and how often it is told; the rest is for those who ask:
    `facts` are label and text, `mentions` the first of its rows, `more` how many others there are.
    """

    title: str
    line: str
    who: str
    facts: tuple[tuple[str, str], ...]
    mentions: tuple[Card, ...]
    more: int
    source_address: str
    key: str


def known(drills: pd.DataFrame, lists: Iterable[Drill]) -> dict[str, str]:
    """What each exercise that can be picked is called, by its key: the documents' drills by their ids, the latest first, then those that
    stand only on the published lists by their names there. No two are called the same.
    """
    rows = records(drills, ("drill_id", "reference_id", "name", "kind", "date_start", "date_end", "date_precision"))
    rows.sort(key=lambda row: (0 if pd.isna(row["date_end"]) else row["date_end"].value, row["drill_id"]), reverse=True)
    told = {row["drill_id"]: _title(row) for row in rows}
    on_both = {row["reference_id"] for row in rows}
    told |= {d.name: f"{d.name} (lists)" for d in sorted(lists, key=lambda d: d.start, reverse=True) if d.name not in on_both}
    times = Counter(told.values())
    return {key: title if times[title] == 1 else f"{title} · {key}" for key, title in told.items()}


def keys(drills: pd.DataFrame) -> dict[str, str]:
    """The ids of the documents' drills that stand on the published lists, by their names there."""
    pairs = zip(drills["reference_id"], drills["drill_id"], strict=True)
    return {name: drill_id for name, drill_id in pairs if isinstance(name, str)}


def places_of(drills: pd.DataFrame, lists: Iterable[Drill], key: str) -> list[str]:
    """The places of the exercise of this key of `known`, by the lists and by the documents; none where none is picked."""
    if not key:
        return []
    told = [place for row in records(drills[drills["drill_id"] == key]) for place in (*row["places"], *row["places_reported"])]
    return list(dict.fromkeys([*told, *(place for drill in lists if drill.name == key for place in drill.places)]))


def cards(drills: pd.DataFrame, mentions: pd.DataFrame, chosen: Filters, names: Names, flags: Flags = NO_FLAGS) -> list[DrillCard]:
    """A card for each of the drills, with those of `mentions` that speak of it."""
    of_these = mentions[mentions["drill_id"].isin(drills["drill_id"])]
    told: dict[str, list[Card]] = {}
    for drill, card in zip(of_these["drill_id"], of_mentions(of_these, chosen, flags), strict=True):
        told.setdefault(drill, []).append(card)
    return [_card(row, told[row["drill_id"]], names) for row in records(drills) if row["drill_id"] in told]


def told_of(drills: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The drills that one of `mentions` speaks of, the latest first."""
    here = drills[drills["drill_id"].isin(mentions["drill_id"].dropna())]
    return here.sort_values(["date_end", "drill_id"], ascending=False, kind="stable")


def _title(row: Mapping[Any, Any]) -> str:
    happened = _happened(row)
    return row["name"] if isinstance(row["name"], str) else f"Unnamed {row['kind']}{f', {happened}' if happened else ''}"


def _happened(row: Mapping[Any, Any]) -> str:
    return in_words(row["date_start"], row["date_end"], row["date_precision"])


def _card(row: Mapping[Any, Any], mentions: Sequence[Card], names: Names) -> DrillCard:
    on_lists = isinstance(row["reference_id"], str)
    happened = f"{_happened(row) or 'date not known'}{'' if row['end_known'] else ' on, its end not known'}"
    reported, span = dict.fromkeys(row["reported"]), in_words(row["reported_start"], row["reported_end"])
    apart = on_lists and set(row["places"]) != set(row["places_reported"])
    facts = {
        "Also called": "; ".join(row["aliases"]),
        "Category": row["category"] if on_lists and row["category"] not in row["kind"] else "",
        "Stage of": row["phase_of"],
        "Documents date it": f"{'; '.join(f'“{words}”' for words in reported)}{f', that is {span}' if span else ''}" if reported else "",
        "Documents place it": (names.listed(row["places_reported"]) or "nowhere") if apart else "",
        "With": row["assets"],
        "Note": row["note"],
        "Dates and places from": f"published lists, read in {row['source']}" if on_lists else "",
    }
    often = "once" if row["mentions"] == 1 else counted(row["mentions"], "time")
    sources = "one source" if row["lineages"] == 1 else counted(row["lineages"], "independent source")
    told = f"told {often} by {sources}"
    who = (listed(row["participants"]), row["kind"], told, "on the published lists" if on_lists else "on no published list")
    return DrillCard(
        title=_title(row), line=" · ".join(part for part in (happened, names.listed(row["places"])) if part),
        who=" · ".join(part for part in who if part),
        facts=tuple((label, text) for label, text in facts.items() if isinstance(text, str) and text),
        mentions=tuple(mentions[:MENTIONS]), more=max(0, len(mentions) - MENTIONS),
        source_address=row["source_address"] if isinstance(row["source_address"], str) else "", key=row["drill_id"],
    )  # fmt: skip


def listed_card(drill: Drill, names: Names) -> DrillCard:
    """The card of an exercise that stands on the published lists and in no document that is shown."""
    assets = drill.total_assets or "; ".join(a for a in (drill.cn_assets, drill.ru_assets) if a)
    facts = {"Where": drill.location, "With": assets, "Note": drill.note, "Source": drill.source, "Confidence": drill.confidence}
    when = in_words(drill.start, drill.end or drill.start, drill.date_precision)
    return DrillCard(
        title=drill.name, line=f"{when}{'' if drill.end else ' on, its end not known'} · {names.listed(drill.places)}",
        who=f"{listed(drill.participants)} · {drill.kind} · on the published lists only, no document that is shown tells of it",
        facts=tuple((label, text) for label, text in facts.items() if text), mentions=(), more=0,
        source_address=drill.source_address, key=drill.name,
    )  # fmt: skip


def alone_finding(cards: Sequence[DrillCard]) -> str:
    """That the exercise which is picked stands on the published lists only; nothing where none of these is."""
    told = [f"{card.title}, {card.line.replace(' · ', ', ')}" for card in cards]
    return f"{'; '.join(told)}: on the published lists only, no document that is shown tells of it." if told else ""


# Counting


@dataclass(frozen=True, slots=True)
class Counted:
    """One exercise, as far as a rule of counting asks."""

    category: str
    bilateral: bool
    edition: str
    start: date
    listed: bool


def exercises(lists: Iterable[Drill], drills: pd.DataFrame) -> list[Counted]:
    """What can be counted: the exercises of the published lists whose source shows units of both countries, and the drills of China and
    Russia that only the documents tell of. Gatherings open to all navies are left out.
    """
    made = [
        Counted(drill.category, drill.bilateral, _edition(drill.name), drill.start, True)
        for drill in lists
        if drill.confirmed and drill.category != OPEN_TO_ALL
    ]
    told = drills[drills["reference_id"].isna() & drills["date_start"].notna()].to_dict("records")
    return made + [
        Counted(row["kind"], set(row["participants"]) == PAIR, row["drill_id"], row["date_start"].date(), False)
        for row in told
        if set(row["participants"]) >= PAIR
    ]


def _edition(name: str) -> str:
    """The name without its stage: "Joint Sea-2015 (II)" is of "Joint Sea-2015"."""
    return name.rsplit(" (", 1)[0] if name.endswith("I)") else name


def counted_by(every: Sequence[Counted], without: Iterable[str], until: date | None = None) -> list[Counted]:
    """The exercises that a rule counts: all of them but what it goes without, up to a day where one is given."""
    left_out = set(without)
    categories = {category for what in left_out for category in CATEGORIES.get(what, ())}
    passed = (
        one
        for one in every
        if one.category not in categories and (one.bilateral or "multilateral" not in left_out) and (until is None or one.start <= until)
    )
    return list({one.edition: one for one in passed}.values()) if "phases" in left_out else list(passed)


def count_finding(every: Sequence[Counted], without: Sequence[str]) -> str:
    """Our total, and by which rule, in a sentence."""
    found = counted_by(every, without)
    if not found:
        return "By this rule there is none."
    told = sum(not one.listed for one in found)
    rule = f" without {listed([WITHOUT[what].lower() for what in without])}" if without else ""
    first, last = min(one.start for one in found), max(one.start for one in found)
    return (
        f"{counted(len(found), 'exercise')}{rule} from {first:%B %Y} to {last:%B %Y}: {len(found) - told} on the published lists, "
        f"{told or 'none'} that only the documents tell of."
    )


def beside_others(counts: Sequence[ExerciseCount], every: Sequence[Counted], without: Sequence[str]) -> pd.DataFrame:
    """Others' totals, each beside ours by the chosen rule up to the day of theirs, the largest first."""
    return pd.DataFrame([
        {
            "Counted by": other.counter, "Their total": other.count, "Ours by this rule": len(counted_by(every, without, other.as_of)),
            "Up to": f"{other.as_of:%Y-%m-%d}" if other.as_of else "", "Their rule": other.rule, "Address": other.source_address,
        }
        for other in sorted(counts, key=lambda other: -other.count)
    ])  # fmt: skip
