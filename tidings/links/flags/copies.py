"""Rows of a copy that say something else than the rows of the origin that they repeat."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tidings.lexicon import Lexicon
from tidings.links.flags.flag import Flag
from tidings.links.quantities import named_window
from tidings.tables import FACTS, TABLES

Row = Mapping[str, Any]


def copies(tables: Mapping[str, Sequence[Row]], lexicon: Lexicon) -> Iterator[Flag]:
    """A copy that differs from its origin in a number, a date or a name; what the copy leaves out or leaves open is no difference."""
    people = {person.name for person in lexicon.people}
    for name in FACTS:
        key = TABLES[name].key
        origins = {row[key]: row for row in tables[name]}
        for row in tables[name]:
            origin = origins.get(row.get("echo_of") or "")
            differences = list(_differences(name, row, origin, people)) if origin else []
            if differences:
                yield Flag.on(name, row, "copy", "warning", f"The copy has {'; and '.join(differences)}.")


def _differences(name: str, row: Row, origin: Row, people: set[str]) -> Iterator[str]:
    """Each as "this where its origin has that"."""
    start, end = ("period_start", "period_end") if name == "figures" else ("date_start", "date_end")
    if name == "figures" and row["value"] != origin["value"] and all(row[c] == origin[c] for c in ("metric", "flow", "unit")):
        yield _where(" ".join(row["value_text"].split()), " ".join(origin["value_text"].split()))
    mine, theirs = (row[start], row[end]), (origin[start], origin[end])
    if None not in (*mine, *theirs) and not _meet(mine, theirs):
        yield _where(named_window(*mine), named_window(*theirs))
    some, others = _names(name, row, origin, people)
    if some and others and not some <= others and not others <= some:
        yield _where(" and ".join(sorted(some - others)), " and ".join(sorted(others - some)))


def _names(name: str, row: Row, origin: Row, people: set[str]) -> tuple[set[str], set[str]]:
    match name:
        case "quotes":
            return {row["speaker"]} - {None}, {origin["speaker"]} - {None}
        case "events":
            return set(row["actors"]) & people, set(origin["actors"]) & people
        case "exercises":
            return {row["name"]} - {None}, {origin["name"]} - {None}
    return set(), set()


def _meet(a: tuple[date, date], b: tuple[date, date]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _where(mine: str, theirs: str) -> str:
    return f"{mine} where its origin has {theirs}"
