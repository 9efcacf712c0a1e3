"""Stories: the rows that state one figure, tell one happening, or repeat one utterance, with how far the documents bear it out.

Documents that echo one another are one voice. Where rows contradict one another every side is shown and none wins. A few words
that merely coincide ("substantive", "no limits") make no story, and neither does one row alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from tidings.lexicon import Lexicon
from tidings.links.flags.arithmetic import base_of
from tidings.links.flags.published import Published, fits_published
from tidings.links.origins import Lineages
from tidings.links.quantities import STATED, Measured, named_window, quantity_of, slack
from tidings.tables import FACTS, TABLES
from tidings.text.document import short_id

Row = Mapping[str, Any]

SHINGLE = 5
"""Words in a row that two quotations must share before they are held against each other; shorter ones are one only word for word."""
FEWEST = 4
"""A quotation with fewer words than this is no story: such words coincide."""
ALIKE = 0.6
"""Part of the shorter quotation's runs of words that the longer must have, for both to be one utterance in two forms."""
SAME_WORDS = 0.5
"""Part of the words that two sentences must share to tell one statement of the same people on the same day."""
REPRESENTATIVES = 4
"""Rows of a bucket that a new one is held against."""
VOCAL = ("REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "AGREE", "CONCEDE", "COOPERATE", None)
"""Actions of which the same people take several on one day: only sentences of like words tell the same one."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Side:
    """Rows of a story that agree, and what they have in words."""

    said: str
    rows: tuple[Row, ...]


class _Union:
    """Rows joined two by two into groups; the order of joining does not matter."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def __contains__(self, key: str) -> bool:
        return key in self._parent

    def find(self, key: str) -> str:
        while self._parent[key] != key:
            self._parent[key] = key = self._parent[self._parent[key]]
        return key

    def join(self, a: str, b: str) -> None:
        a, b = sorted((self.find(a), self.find(b)))
        self._parent[b] = a


def stories(tables: Mapping[str, Sequence[Row]], lexicon: Lexicon) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The rows of the stories table, by date, and row key -> story_id for every row that is part of one.

    Exercises are told apart by their drills, so `drill_id` must be filled. Does not join figures of unknown windows.
    """
    lineages, published = Lineages(tables["documents"]), Published(lexicon.customs)
    people = {person.name for person in lexicon.people}
    drills = {drill["drill_id"]: drill for drill in tables["drills"]}
    pairs: dict[str, Callable[[Sequence[Row]], Iterator[tuple[Row, Row]]]] = {
        "figures": lambda rows: _of_figures(rows, published),
        "exercises": _of_exercises,
        "quotes": _of_quotes,
        "events": lambda rows: _of_events(rows, people),
    }
    made: list[dict[str, Any]] = []
    of_row: dict[str, str] = {}
    for name in FACTS:
        key = TABLES[name].key
        rows = sorted(tables[name], key=lambda row: (row["doc_id"], row["start"], row[key]))
        union = _Union(row[key] for row in rows)
        for a, b in pairs[name](rows):
            union.join(a[key], b[key])
        for row in rows:
            if (origin := row.get("echo_of")) and origin in union:
                union.join(row[key], origin)
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            groups[union.find(row[key])].append(row)
        for first, group in groups.items():
            if len(group) > 1:
                story_id = short_id("stories", name, first)
                made.append(_story_row(story_id, name, group, lineages, published, drills))
                of_row |= {row[key]: story_id for row in group}
    return sorted(made, key=lambda row: (row["date_start"] or date.max, row["table"], row["label"], row["story_id"])), of_row


# Which rows are one story: pairs to be joined


def _of_figures(rows: Sequence[Row], published: Published) -> Iterator[tuple[Row, Row]]:
    """Figures of one quantity and window. Of all goods trade those that disagree are part of the story, but for growth on two bases;
    of anything else only those that agree, for two shares of one market may be of two brands.
    """
    buckets: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row["period_start"] and row["flow"] and row["metric"] != "other" and row["modality"] in STATED:
            buckets[_claim(row)].append(row)
    for bucket in buckets.values():
        bucket.sort(key=lambda row: (row["value"], row["figure_id"]))
        yield from ((a, b) for a, b in pairwise(bucket) if _agree(a, b) or _contradict(a, b, published))


def _contradict(a: Row, b: Row, published: Published) -> bool:
    """Whether two figures with different values speak of the same goods trade."""
    quantities = quantity_of(a), quantity_of(b)
    if quantities[0] is None or quantities[1] is None:
        return False
    bases = [base_of(Measured(row, quantity), published) for row, quantity in zip((a, b), quantities, strict=True) if quantity]
    return a["kind"] == "level" or None in bases or bases[0] == bases[1]


def _claim(row: Row) -> tuple[object, ...]:
    """What two figures must share to state one thing; the statistics of two countries, and two bases of growth, are two things."""
    return (
        row["metric"], row["flow"], row["commodity"], row["kind"], row["unit"], row["comparison"], row["period_start"], row["period_end"],
        row["reporter"] if row["reporter"] == "Russia" else None,
    )  # fmt: skip


def _agree(a: Row, b: Row) -> bool:
    apart: float = abs(a["value"] - b["value"])
    return apart <= slack(a) + slack(b)


def _of_exercises(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    first: dict[str, Row] = {}
    for row in rows:
        if row["drill_id"]:
            yield first.setdefault(row["drill_id"], row), row


def _of_events(rows: Sequence[Row], people: set[str]) -> Iterator[tuple[Row, Row]]:
    """Happenings of one day and kind, of the same people or of the same actors at the same places; acts of speech in like words only."""
    buckets: dict[tuple[object, ...], list[tuple[Row, frozenset[str]]]] = defaultdict(list)
    for row in rows:
        said = _words(row["evidence"])
        words = frozenset(word for word in said if len(word) > 3)
        keys: list[tuple[object, ...]] = [("words", *said)] if len(said) > 5 and row["date_start"] else []
        if row["date_precision"] == "day" and row["modality"] in (*STATED, "denied"):
            when, who = (row["date_start"], row["date_end"], row["action"]), frozenset(row["actors"])
            if len(who & people) > 1:
                keys.append(("people", *when, frozenset(who & people)))
            if len(who) > 1 and row["places"]:
                keys.append(("places", *when, who, frozenset(row["places"])))
        for key in keys:
            bucket = buckets[key]
            same = next(
                (other for other, others in bucket if key[0] == "words" or row["action"] not in VOCAL or _share(words, others)), None
            )
            if same is not None:
                yield same, row
            if len(bucket) < REPRESENTATIVES:
                bucket.append((row, words))


def _share(some: frozenset[str], others: frozenset[str]) -> bool:
    return len(some & others) >= SAME_WORDS * min(len(some), len(others))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _of_quotes(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Quotations that are word for word the same, or of which one repeats runs of words of the other and both have one speaker."""
    whole: dict[tuple[str, ...], Row] = {}
    by_run: dict[tuple[str, ...], list[tuple[Row, frozenset[tuple[str, ...]]]]] = defaultdict(list)
    for row in rows:
        words = _words(row["text"])
        if len(words) < FEWEST or row["kind"] == "block":
            continue
        if len(words) >= SHINGLE + 1 or row["speaker"]:
            key = words if len(words) > SHINGLE else (*words, row["speaker"] or "")
            yield whole.setdefault(key, row), row
        runs = frozenset(words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1))
        seen: set[str] = set()
        for run in sorted(runs):
            for other, others in by_run[run]:
                if other["quote_id"] not in seen and _one_speaker(row, other) and len(runs & others) >= ALIKE * min(len(runs), len(others)):
                    yield other, row
                seen.add(other["quote_id"])
            if len(by_run[run]) < REPRESENTATIVES:
                by_run[run].append((row, runs))


def _one_speaker(a: Row, b: Row) -> bool:
    return None in (a["speaker"], b["speaker"]) or a["speaker"] == b["speaker"]


# What a story says


def _story_row(
    story_id: str, table: str, rows: Sequence[Row], lineages: Lineages, published: Published, drills: Mapping[str, Row]
) -> dict[str, Any]:
    start, end = ("period_start", "period_end") if table == "figures" else ("date_start", "date_end")
    own = lineages.own(rows)
    dated = [row for row in own if row[start]]
    sides = list(_sides(table, own))
    drill = drills.get(own[0]["drill_id"]) if table == "exercises" else None
    digit, reason = _credibility(table, own, sides, lineages, published, drill)
    return {
        "story_id": story_id,
        "table": table,
        "label": _label(table, own, drill),
        "date_start": drill["date_start"] if drill else min((row[start] for row in dated), default=None),
        "date_end": drill["date_end"] if drill else max((row[end] for row in dated), default=None),
        "rows": len(rows),
        "documents": len({row["doc_id"] for row in rows}),
        "lineages": lineages.count(rows),
        "credibility": digit,
        "reason": reason,
        "sides": [f"{side.said} ({_count(lineages.count(side.rows), 'source')})" for side in sides] if len(sides) > 1 else [],
    }


def _credibility(
    table: str, rows: Sequence[Row], sides: Sequence[Side], lineages: Lineages, published: Published, drill: Row | None
) -> tuple[int, str]:
    """The Admiralty digit, and what decides it."""
    voices = lineages.count(rows)
    if len(sides) > 1:
        return 5, f"The rows contradict one another: {'; '.join(side.said for side in sides)}."
    if voices > 1:
        return 1, f"{voices} independent sources say the same."
    if table == "figures" and any((quantity := quantity_of(row)) and fits_published(Measured(row, quantity), published) for row in rows):
        return 2, "One source only, and the published customs series bears it out."
    if drill and drill["reference_id"]:
        return 2, f"One source only, and the published lists have it as {drill['reference_id']}."
    outlets = sorted({row["outlet"] for row in rows if row["outlet"]})
    if len(outlets) > 1:
        return 3, f"One document only, but by {len(outlets)} outlets: {', '.join(outlets)}."
    return 6, "One source only, and nothing to hold it against."


def _sides(table: str, rows: Sequence[Row]) -> Iterator[Side]:
    """The rows that agree, together: values within rounding, speakers, done or denied."""
    if table == "figures":
        run: list[Row] = []
        for row in sorted(rows, key=lambda row: (row["value"], row["figure_id"])):
            if run and not _agree(run[-1], row):
                yield Side(_said(run), tuple(run))
                run = []
            run.append(row)
        yield Side(_said(run), tuple(run))
        return
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if table == "quotes":
            if row["speaker"]:
                groups[f"said by {row['speaker']}"].append(row)
        else:
            groups["denied" if row["modality"] == "denied" else "stated as so"].append(row)
    yield from (Side(said, tuple(group)) for said, group in sorted(groups.items()))


def _said(figures: Sequence[Row]) -> str:
    return " / ".join(dict.fromkeys(" ".join(row["value_text"].split()) for row in figures))


def _label(table: str, rows: Sequence[Row], drill: Row | None) -> str:
    """What the story is, in a line."""
    first = rows[0]
    if table == "figures":
        goods = first["commodity"] if first["commodity"] != "all" else None
        what = " ".join(part for part in (goods, first["metric"].replace("_", " ")) if part).capitalize()
        window = named_window(first["period_start"], first["period_end"]) if first["period_start"] else None
        return f"{', '.join(part for part in (what, first['flow'], window) if part)}: {_said(rows)}"
    if drill:
        return str(drill["name"] or ", ".join((first["kind"].capitalize(), *drill["places"])))
    words = " ".join(max((row[TABLES[table].words or ""] for row in rows), key=lambda text: (len(text), text)).split())
    return words if len(words) <= 160 else words[:159].rsplit(" ", 1)[0] + "…"


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"
