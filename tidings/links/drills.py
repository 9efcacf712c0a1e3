"""Drills: the mentions of one exercise, in whatever document and under whatever name, joined to the published lists.

A mention is joined to an edition on the lists by its name and year, by its ordinal ("the fourth joint air patrol"), or, unnamed, by
kind, participants, dates, places and the ships it names, where exactly one edition fits. What is on no list becomes a drill of its
own. A mention too vague to be one drill ("a series of joint war games in recent years") belongs to none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Any

from tidings.lexicon import Drill, Lexicon, Place
from tidings.links.coverage import months_between
from tidings.links.ordinals import ordinal_of_patrol
from tidings.links.origins import Lineages
from tidings.text.document import short_id

Row = Mapping[str, Any]

PAIR = frozenset(("China", "Russia"))
GENERIC = "wargame"
"""The kind of a mention that says no more than "exercises" or "war games"."""
TOLD = ("occurred", "ongoing", "planned", "alleged")
"""Modalities of an unnamed mention that speaks of one drill that there is or will be."""
SLACK = timedelta(days=1)
"""Time zones and days of arrival: dates of one drill differ by this much between publishers."""
OPEN_END = timedelta(days=21)
"""How long a listed patrol whose last day no source gives may still be spoken of as going on: the longest patrols took three weeks."""
RANK = {"day": 0, "week": 1, "month": 2, "quarter": 3, "year": 4, "none": 5}
REACH_KM = 150.0
"""How far a place without a radius of its own reaches: two coast towns, or a town and the bay before it, are one place of a drill."""
WATERS = frozenset(("ocean", "sea", "gulf", "strait", "bay", "waters"))

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"(?<=[-’'])\d\d(?!\d)")
_STAGE = re.compile(
    r"\b(?:stage|phase|part)\s+(?P<number>[1-4]|i{1,3}|one|two|three)\b|\((?P<roman>i{1,3})\)|(?<=\d)\s+(?P<behind>i{1,3})$"
)
_STAGES = {"1": 1, "i": 1, "one": 1, "2": 2, "ii": 2, "two": 2, "3": 3, "iii": 3, "three": 3, "4": 4}
_AROUND = re.compile(
    r"^(?:the|exercises?|drills?|operation|formerly)\s+|\s+(?:(?:joint|naval|military|strategic)\s+)?(?:exercises?|drills?|maneuvers?|manoeuvres?)$"
)
_WORD = re.compile(r"[^\W_]+")
_HULL = re.compile(r"\b[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]{2,}){0,2}\b")


@dataclass(frozen=True, slots=True)
class Title:
    """A name taken apart: its words in small letters, the year of the edition, the stage.

    >>> title_of("Northern/Interaction-2024"), title_of("Joint Sea-2015 (II)"), title_of("the AMAN-25 naval exercise").year
    (Title(words='northern interaction', year=2024, stage=None), Title(words='joint sea', year=2015, stage=2), 2025)
    """

    words: str
    year: int | None
    stage: int | None


def title_of(name: str) -> Title:
    rest = " ".join(name.casefold().split())
    stage = _STAGE.search(rest)
    rest = _STAGE.sub(" ", rest)
    full, short = _YEAR.search(rest), _SHORT_YEAR.search(rest)
    year = int(full[0]) if full else 2000 + int(short[0]) if short else None
    rest = _SHORT_YEAR.sub(" ", _YEAR.sub(" ", rest)) if full is None else _YEAR.sub(" ", rest)
    words = " ".join(_WORD.findall(rest))
    while words != (bare := _AROUND.sub("", words).strip()) and bare:
        words = bare
    number = next((part for part in stage.groups() if part), "") if stage else ""
    return Title(words, year, _STAGES.get(number))


@dataclass(frozen=True, slots=True)
class Listed:
    """An edition on the published lists, and what mentions are held against."""

    drill: Drill
    year: int
    stage: int | None
    start: date
    end: date
    hulls: frozenset[str]

    @classmethod
    def of(cls, drill: Drill) -> "Listed":
        title = title_of(drill.name)
        assets = " ; ".join(part for part in (drill.cn_assets, drill.ru_assets, drill.total_assets) if part)
        hulls = frozenset(_HULL.findall(assets)) - set(drill.places) - set(drill.participants)
        return cls(drill, title.year or drill.start.year, title.stage, drill.start, drill.end or drill.start + OPEN_END, hulls)


class Atlas:
    """Which places are near one another, by their names in the gazetteer."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._known = {place.name: place for place in places}
        self._near = lru_cache(maxsize=100_000)(self._measured)

    def agree(self, some: Sequence[str], others: Sequence[str]) -> bool | None:
        """Whether a place of the one lies at or in a place of the other; None where one of the two says nothing of places."""
        if not some or not others:
            return None
        return any(self._near(*sorted((a, b))) for a in some for b in others)

    def _measured(self, a: str, b: str) -> bool:
        one, other = self._known.get(a), self._known.get(b)
        if a == b or one is None or other is None:
            return a == b
        if _kilometres(one, other) <= max(one.radius_km or REACH_KM, other.radius_km or REACH_KM):
            return True
        # The boxes of neighbouring seas overlap, so two waters agree by distance only; a coast and an island chain off it share water.
        return not (one.kind in WATERS and other.kind in WATERS) and _overlap(one, other)


def _overlap(a: Place, b: Place) -> bool:
    """Whether the boxes of two places share a point; a box may cross 180 degrees."""
    if a.west is None or a.south is None or a.east is None or a.north is None:
        return False
    if b.west is None or b.south is None or b.east is None or b.north is None:
        return False
    across = (b.west - a.west) % 360 <= (a.east - a.west) % 360 or (a.west - b.west) % 360 <= (b.east - b.west) % 360
    return across and a.south <= b.north and b.south <= a.north


def _kilometres(a: Place, b: Place) -> float:
    south, north = radians(a.lat), radians(b.lat)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12_742 * asin(min(1.0, sqrt(half)))


class Catalogue:
    """The published lists, found by name and year, by ordinal and by kind and month."""

    def __init__(self, lexicon: Lexicon, atlas: Atlas) -> None:
        self._atlas = atlas
        self._families: dict[str, str] = {}
        self._by_name: dict[tuple[str, int], list[Listed]] = defaultdict(list)
        self._by_ordinal: dict[tuple[str, int], list[Listed]] = defaultdict(list)
        self._by_month: dict[tuple[str, str], list[Listed]] = defaultdict(list)
        every = [Listed.of(drill) for drill in lexicon.drills]
        for known in every:
            self._join_families([title_of(name).words for name in (known.drill.name, *known.drill.aliases)])
        for known in every:
            for family in sorted({self.family(title_of(name).words) for name in (known.drill.name, *known.drill.aliases)}):
                self._by_name[family, known.year].append(known)
            if number := ordinal_of_patrol(known.drill.name):
                self._by_ordinal[known.drill.category, number].append(known)
            for month in months_between(known.start - SLACK, known.end + SLACK):
                self._by_month[known.drill.kind, month].append(known)

    def family(self, words: str) -> str:
        """The name that all names of one series share: the one that the lists have first."""
        while (parent := self._families.get(words, words)) != words:
            words = parent
        return words

    def _join_families(self, names: Sequence[str]) -> None:
        first = self.family(names[0])
        for name in names:
            root = self.family(name)
            self._families[root] = first

    def named(self, name: str, mention: Row) -> tuple[str, int, int | None] | Listed | None:
        """The edition that a name means, or the series, year and stage of one that is on no list, or None where the name means
        more than one edition.
        """
        title = title_of(name)
        year, family = title.year or _year_of(mention), self.family(title.words)
        if year is None or not family:
            return None
        editions = self._by_name.get((family, year), [])
        if title.stage is not None:
            editions = [known for known in editions if known.stage == title.stage]
        if len(editions) > 1:
            editions = [known for known in editions if self._fits(known, mention)]
        if not editions and not self._by_name.get((family, year)):
            return family, year, title.stage
        return editions[0] if len(editions) == 1 else None

    def numbered(self, mention: Row) -> Listed | None:
        """The patrol that an ordinal means: "the fifth joint naval patrol"."""
        number = ordinal_of_patrol(mention["evidence"])
        if number is None or not set(mention["participants"]) >= PAIR:
            return None
        category = "coast guard" if mention["kind"] == "coast guard patrol" else mention["kind"]
        found = self._by_ordinal.get((category, number), [])
        year = _year_of(mention)
        fitting = [known for known in found if year is None or known.year == year]
        return fitting[0] if len(fitting) == 1 else None

    def unnamed(self, mention: Row) -> Listed | None:
        """The one edition whose kind, participants, dates, places and ships fit, if there is exactly one that fits best."""
        if mention["date_precision"] not in ("day", "week", "month") or mention["modality"] not in TOLD:
            return None
        ranked: dict[tuple[bool, int, bool], list[Listed]] = defaultdict(list)
        for known in self._candidates(mention):
            if self._fits(known, mention) and PAIR <= set(mention["participants"]) <= set(known.drill.participants):
                near = self._atlas.agree(mention["places"], known.drill.places)
                ships = len(_hulls(mention) & known.hulls)
                exact = (mention["date_start"], mention["date_end"]) == (known.drill.start, known.drill.end)
                vague = mention["date_precision"] == "month" or mention["kind"] == GENERIC
                fewer = not known.drill.bilateral and set(mention["participants"]) == PAIR
                if not (near or ships) and (vague or fewer):
                    continue
                ranked[bool(near), ships, exact].append(known)
        best = ranked[max(ranked)] if ranked else []
        return best[0] if len(best) == 1 else None

    def _candidates(self, mention: Row) -> list[Listed]:
        kinds = [mention["kind"]]
        if mention["kind"] == GENERIC:
            kinds += ["naval drill", "ground"]
        months = list(months_between(mention["date_start"], mention["date_end"]))[:2]
        found = [known for kind in kinds for month in months for known in self._by_month.get((kind, month), [])]
        return list({known.drill.name: known for known in found}.values())

    def _fits(self, known: Listed, mention: Row) -> bool:
        """Whether dates and places of a mention do not speak against an edition."""
        if self._atlas.agree(mention["places"], known.drill.places) is False:
            return False
        start, end, precision = mention["date_start"], mention["date_end"], mention["date_precision"]
        if start is None or precision in ("quarter", "year"):
            return True
        if precision == "month" or known.drill.date_precision != "day":
            return bool(start <= known.end and known.start <= end)
        return bool(known.start - SLACK <= start and end <= known.end + SLACK)


def _year_of(mention: Row) -> int | None:
    start, end = mention["date_start"], mention["date_end"]
    return start.year if start and start.year == end.year else None


def _hulls(mention: Row) -> set[str]:
    return set(_HULL.findall(f"{mention['assets_text'] or ''} ; {mention['evidence']}"))


@dataclass(slots=True)
class _Group:
    """The mentions of one drill; `key` is what its id is made from."""

    key: tuple[object, ...]
    listed: Listed | None = None
    mentions: list[Row] = field(default_factory=list)
    places: dict[str, None] = field(default_factory=dict)

    @property
    def first(self) -> Row:
        """The most exact mention: they come in that order."""
        return self.mentions[0]

    def add(self, mention: Row) -> None:
        self.mentions.append(mention)
        self.places.update(dict.fromkeys(mention["places"]))

    def holds(self, mention: Row, atlas: Atlas) -> bool | None:
        """Whether a mention may be of this group: True with a place that says so, None where nothing speaks against it."""
        own = self.first
        if GENERIC not in (own["kind"], mention["kind"]) and own["kind"] != mention["kind"]:
            return False
        if own["date_start"] is None or not (own["date_start"] <= mention["date_end"] and mention["date_start"] <= own["date_end"]):
            return False
        vaguer = max(RANK[own["date_precision"]], RANK[mention["date_precision"]])
        near = atlas.agree(list(self.places), mention["places"])
        if near is None and (vaguer > RANK["week"] or GENERIC in (own["kind"], mention["kind"])):
            return False
        return near


def _order(mention: Row) -> tuple[Any, ...]:
    """Exactly dated mentions first, then by day; the rest makes the order that of no folder."""
    return (
        RANK[mention["date_precision"]], mention["modality"] != "occurred", mention["date_start"] or date.max,
        mention["date_end"] or date.max, mention["doc_id"], mention["start"], mention["exercise_id"],
    )  # fmt: skip


def drills(tables: Mapping[str, Sequence[Row]], lexicon: Lexicon) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The rows of the drills table, by date and name, and exercise_id -> drill_id for the mentions that are of one drill.

    A mention of none has no entry. Does not tell apart two exercises of the same countries, kind, days and place.
    """
    atlas = Atlas(lexicon.places)
    lineages = Lineages(tables["documents"])
    groups = _groups(sorted(tables["exercises"], key=_order), Catalogue(lexicon, atlas), atlas)
    made = {short_id("drills", *group.key): group for group in groups}
    of_mention = {row["exercise_id"]: drill_id for drill_id, group in made.items() for row in group.mentions}
    rows = [_drill_row(drill_id, group, lineages) for drill_id, group in made.items()]
    return sorted(rows, key=lambda row: (row["date_start"] or date.max, row["name"] or "", row["drill_id"])), of_mention


def _groups(mentions: Sequence[Row], catalogue: Catalogue, atlas: Atlas) -> Iterator[_Group]:
    groups: dict[tuple[object, ...], _Group] = {}
    unnamed: list[Row] = []
    for mention in mentions:
        found = catalogue.named(mention["name"], mention) if mention["name"] else None
        if isinstance(found, tuple):
            # A name that is on no list may be one more name of an edition that is: its days, place and kind say which.
            found = catalogue.unnamed(mention) or found
        if found is None and not mention["name"]:
            found = catalogue.numbered(mention) or catalogue.unnamed(mention)
        if isinstance(found, Listed):
            groups.setdefault(("listed", found.drill.name), _Group(("listed", found.drill.name), found)).add(mention)
        elif found is not None:
            groups.setdefault(("named", *found), _Group(("named", *found))).add(mention)
        elif not mention["name"] and mention["modality"] in TOLD and mention["date_precision"] in ("day", "week", "month"):
            unnamed.append(mention)
    yield from _with_unnamed(groups, unnamed, atlas)


def _with_unnamed(groups: Mapping[tuple[object, ...], _Group], unnamed: Sequence[Row], atlas: Atlas) -> Iterator[_Group]:
    """The groups, joined by the unnamed mentions of what is on no list, each with the one group of its days and place."""
    by_month: dict[tuple[frozenset[str], str], list[_Group]] = defaultdict(list)
    every = list(groups.values())
    for group in every:
        if group.listed is None:
            for bucket in _buckets(group.first):
                by_month[bucket].append(group)
    for mention in unnamed:
        near = {id(g): g for bucket in _buckets(mention) for g in by_month[bucket]}.values()
        fitting = [(group, holds) for group in near if (holds := group.holds(mention, atlas)) is not False]
        sure = [group for group, holds in fitting if holds] or [group for group, _ in fitting]
        if len(sure) == 1:
            sure[0].add(mention)
        elif not sure and len(mention["participants"]) > 1 and (mention["places"] or mention["date_precision"] != "month"):
            key = (
                "told",
                mention["kind"],
                *sorted(mention["participants"]),
                mention["date_start"],
                mention["date_end"],
                *mention["places"],
            )
            group = _Group(key)
            group.add(mention)
            every.append(group)
            for bucket in _buckets(mention):
                by_month[bucket].append(group)
    yield from every


def _buckets(mention: Row) -> list[tuple[frozenset[str], str]]:
    """Participants and month: only mentions that share one are held against each other."""
    if mention["date_start"] is None or mention["date_precision"] not in ("day", "week", "month"):
        return []
    return [(frozenset(mention["participants"]), month) for month in months_between(mention["date_start"], mention["date_end"])]


def _drill_row(drill_id: str, group: _Group, lineages: Lineages) -> dict[str, Any]:
    mentions, known = sorted(group.mentions, key=_order), group.listed.drill if group.listed else None
    names = Counter(" ".join(row["name"].split()).rstrip(" .,;") for row in mentions if row["name"])
    name = known.name if known else max(sorted(names), key=names.__getitem__) if names else None
    places = list(dict.fromkeys(place for row in mentions for place in row["places"]))
    dated = [row for row in mentions if row["date_start"]]
    best = Counter((row["date_start"], row["date_end"]) for row in dated if row["date_precision"] == dated[0]["date_precision"])
    start, end = best.most_common(1)[0][0] if best else (None, None)
    counted = lineages.own(mentions)
    return {
        "drill_id": drill_id,
        "name": name,
        "aliases": [alias for alias in dict.fromkeys((*sorted(names), *(known.aliases if known else ()))) if alias != name],
        "kind": known.kind if known else mentions[0]["kind"],
        "category": known.category if known else None,
        "participants": list(known.participants if known else dict.fromkeys(who for row in mentions for who in row["participants"])),
        "date_start": known.start if known else start,
        "date_end": known.end or known.start if known else end,
        "date_precision": known.date_precision if known else dated[0]["date_precision"] if dated else "none",
        "end_known": known is None or known.end is not None,
        "reported": list(dict.fromkeys(row["date_text"] for row in mentions if row["date_text"])),
        "reported_start": min((row["date_start"] for row in dated), default=None),
        "reported_end": max((row["date_end"] for row in dated), default=None),
        "places": list(known.places) if known else places,
        "places_reported": places,
        "phase_of": _phase_of(known.name) if known else None,
        "assets": "; ".join(part for part in (known.cn_assets, known.ru_assets, known.total_assets) if part) or None if known else None,
        "reference_id": known.name if known else None,
        "source": known.source if known else None,
        "source_address": known.source_address if known else None,
        "note": known.note if known else None,
        "mentions": len(counted),
        "documents": len({row["doc_id"] for row in counted}),
        "lineages": lineages.count(mentions),
    }


def _phase_of(name: str) -> str | None:
    """The edition that a stage belongs to: "Joint Sea-2015 (II)" is one of "Joint Sea-2015"."""
    stage = _STAGE.search(name.casefold())
    return name[: stage.start()].rstrip(" ,(") if stage else None
