"""Ordinals in sequence, and weekdays that are those of their dates."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from tidings.lexicon import Lexicon
from tidings.links.flags.flag import Flag
from tidings.links.ordinals import ORDINAL, ordinal_of_patrol, value_of
from tidings.links.quantities import STATED

Row = Mapping[str, Any]

SAME_MEETING = timedelta(days=7)
"""Reports of one meeting date it this far apart at most."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?", re.IGNORECASE)
_DAY = re.compile(r"\d")
_NOUNS = ("meeting", "summit", "session", "round", "dialogue", "forum")
_COUNTS = re.compile(r"(?:\d(?:st|nd|rd|th)|\w(?:th|rst|cond|ird))\b", re.IGNORECASE)
"""The end of an ordinal; where none stands, no meeting is numbered."""
_MEETING = re.compile(
    rf"\b {ORDINAL} (?: \s [\w-]+ ){{0,3}}? \s (?P<noun> {'|'.join(_NOUNS)} ) (?! s?\w )",
    re.VERBOSE | re.IGNORECASE,
)


def ordinals_of_meetings(events: Sequence[Row], lexicon: Lexicon) -> Iterator[Flag]:
    """A numbered meeting of the same people that comes after a higher number, or before a lower one."""
    people = {person.name for person in lexicon.people}
    series: dict[tuple[str, frozenset[str]], list[tuple[date, int, Row]]] = defaultdict(list)
    for row in events:
        who = frozenset(row["actors"]) & people
        words = row["evidence"]
        if len(who) != 2 or not any(noun in words for noun in _NOUNS) or not _COUNTS.search(words):
            continue
        found = {(value_of(m), m["noun"].lower()) for m in _MEETING.finditer(words)}
        if len(found) == 1 and row["modality"] in STATED and row["date_precision"] in ("day", "week", "month"):
            number, noun = found.pop()
            series[noun, who].append((row["date_start"], number, row))
    for (noun, who), told in sorted(series.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        told.sort(key=lambda item: (item[0], item[1], item[2]["event_id"]))
        yield from _out_of_order(noun, sorted(who), told)


def _out_of_order(noun: str, who: Sequence[str], told: Sequence[tuple[date, int, Row]]) -> Iterator[Flag]:
    """Each meeting is held against the highest number of an earlier day."""
    days = [day for day, _, _ in told]
    highest: list[tuple[int, date]] = []
    for day, number, _ in told:
        highest.append(max(highest[-1] if highest else (0, day), (number, day), key=lambda known: known[0]))
    for day, number, row in told:
        before = bisect_left(days, day - SAME_MEETING)
        if before and highest[before - 1][0] >= number:
            most, then = highest[before - 1]
            pair = " and ".join(who)
            yield Flag.on(
                "events", row, "ordinals", "warning",
                f"The {nth(number)} {noun} of {pair} is dated {day:%-d %B %Y}, but the {nth(most)} was on {then:%-d %B %Y} already.",
            )  # fmt: skip


def ordinals_of_patrols(exercises: Sequence[Row], lexicon: Lexicon) -> Iterator[Flag]:
    """A numbered patrol where the one before it is not known, or that the published lists date in another year."""
    known: dict[tuple[str, frozenset[str]], dict[int, date]] = defaultdict(dict)
    for drill in lexicon.drills:
        if number := ordinal_of_patrol(drill.name):
            known[drill.kind, frozenset(drill.participants)].setdefault(number, drill.start)
    told: list[tuple[tuple[str, frozenset[str]], int, Row]] = []
    for row in exercises:
        number = ordinal_of_patrol(row["evidence"])
        if number and row["kind"].endswith("patrol") and row["modality"] in (*STATED, "planned"):
            told.append(((row["kind"], frozenset(row["participants"])), number, row))
    listed = {series: dict(numbers) for series, numbers in known.items()}
    for series, number, row in told:
        if row["date_start"]:
            known[series].setdefault(number, row["date_start"])
    for series, number, row in told:
        kind = row["kind"]
        if number > 1 and number - 1 not in known[series]:
            most = max((n for n in known[series] if n < number), default=0)
            last = f"the {nth(most)} is the last before it that is known" if most else "none before it is known"
            yield Flag.on("exercises", row, "ordinals", "warning", f"A {nth(number)} {kind} is told of, but no {nth(number - 1)}: {last}.")
        elif (
            (on := listed.get(series, {}).get(number))
            and row["date_start"]
            and not row["date_start"].year <= on.year <= row["date_end"].year
        ):
            yield Flag.on(
                "exercises", row, "ordinals", "warning",
                f"The {nth(number)} {kind} is dated {row['date_start']:%B %Y}; the published lists have it on {on:%-d %B %Y}.",
            )  # fmt: skip


def weekdays(table: str, rows: Iterable[Row], words: str) -> Iterator[Flag]:
    """A date whose weekday, as the words in column `words` name it, is not the day's. Weekdays without a day of the month are none."""
    for row in rows:
        if row["date_precision"] != "day" or row["date_start"] != row["date_end"] or not row[words]:
            continue
        named = {WEEKDAYS.index(day) for m in _WEEKDAY.finditer(row[words]) for day in WEEKDAYS if day.startswith(m[1].lower())}
        if len(named) == 1 and _DAY.search(row[words]) and row["date_start"].weekday() not in named:
            day = row["date_start"]
            yield Flag.on(
                table, row, "weekday", "warning",
                f"“{' '.join(row[words].split())}” is a {WEEKDAYS[named.pop()].capitalize()} in the text; {day:%-d %B %Y} was a {day:%A}.",
            )  # fmt: skip


def nth(number: int) -> str:
    """
    >>> nth(1), nth(12), nth(42), nth(113)
    ('1st', '12th', '42nd', '113th')
    """
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
