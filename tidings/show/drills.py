"""Identity cards of exercises, and how many there were by which rule of counting."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from tidings.lexicon import Drill, ExerciseCount
from tidings.show.cards import NO_FLAGS, Card, Flags, of_mentions
from tidings.show.filters import Filters
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
    """One drill: `facts` are label and text, `mentions` the first of its rows, `more` how many others there are."""

    title: str
    facts: tuple[tuple[str, str], ...]
    mentions: tuple[Card, ...]
    more: int
    source_address: str
    key: str


def cards(drills: pd.DataFrame, mentions: pd.DataFrame, chosen: Filters, flags: Flags = NO_FLAGS) -> list[DrillCard]:
    """A card for each drill that one of `mentions` speaks of, the latest first."""
    told = dict(tuple(mentions.dropna(subset="drill_id").groupby("drill_id")))
    here = drills[drills["drill_id"].isin(list(told))].sort_values(["date_end", "drill_id"], ascending=False, kind="stable")
    return [_card(row, told[row["drill_id"]], chosen, flags) for row in here.to_dict("records")]


def _card(row: Mapping[Any, Any], mentions: pd.DataFrame, chosen: Filters, flags: Flags) -> DrillCard:
    on_lists = isinstance(row["reference_id"], str)
    happened = in_words(row["date_start"], row["date_end"], row["date_precision"])
    reported, span = dict.fromkeys(row["reported"]), in_words(row["reported_start"], row["reported_end"])
    whose = "published lists" if on_lists else "as the documents have it"
    known = {
        "Also called": "; ".join(row["aliases"]),
        "Kind": row["kind"] if not on_lists or row["category"] in row["kind"] else f"{row['kind']}, {row['category']}",
        "Stage of": row["phase_of"],
        "Participants": listed(row["participants"]),
        "Took place": f"{happened or 'not known'}{'' if row['end_known'] else ' on, its end not known'}, {whose}",
        "Reported as": f"{'; '.join(f'“{words}”' for words in reported)}{f', that is {span}' if span else ''}" if reported else "no date",
        "Where": _where(row, on_lists),
        "With": row["assets"],
        "Note": row["note"],
        "Source": row["source"],
        "Told by": f"{counted(row['mentions'], 'mention')} from {counted(row['lineages'], 'independent source')}",
    }
    facts = tuple((label, text) for label, text in known.items() if isinstance(text, str) and text)
    shown = tuple(of_mentions(mentions.head(MENTIONS), chosen, flags))
    title = row["name"] if isinstance(row["name"], str) else f"Unnamed {row['kind']}{f', {happened}' if happened else ''}"
    address = row["source_address"] if isinstance(row["source_address"], str) else ""
    return DrillCard(title, facts, shown, len(mentions) - len(shown), address, row["drill_id"])


def _where(row: Mapping[Any, Any], on_lists: bool) -> str:
    """Places of the published lists, and those of the documents where they are others."""
    known, told = row["places"], row["places_reported"]
    if not on_lists or set(known) == set(told):
        return listed(known)
    return f"{listed(known)}; the documents say {listed(told) or 'nothing of it'}"


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
