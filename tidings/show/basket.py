"""Rows that an analyst collects for a brief, by their ids: as a list, as part of an address, and found again in the tables.

An id is the same wherever and whenever the same documents are read by the same rules, so a list of ids means the same rows in one
snapshot. One that names no row (any more) is kept and named, never dropped in silence.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tidings.tables import FACTS, TABLES
from tidings.text.document import Span

MOST = 200
"""Rows that a brief may hold; an address with more of them would not survive every mail program."""
_ID = re.compile(r"[a-z0-9]{1,16}")


@dataclass(frozen=True, slots=True)
class Held:
    """A row in the basket: its table, its id, and its cells."""

    table: str
    id: str
    row: Mapping[str, Any]


def parse(value: str) -> list[str]:
    """The ids of an address in its order, each once; what cannot be an id is left in, shortened, to be named as not found.

    >>> parse("a1.b2.a1..<b>")
    ['a1', 'b2', '<b>']
    """
    return [part[:40] for part in dict.fromkeys(value[: MOST * 20].split(".")) if part][:MOST]


def joined(ids: Iterable[str]) -> str:
    """The ids as an address holds them.

    >>> joined(["a1", "b2"])
    'a1.b2'
    """
    return ".".join(row_id for row_id in ids if _ID.fullmatch(row_id))


def with_more(ids: Sequence[str], more: Iterable[str]) -> list[str]:
    """The basket with more rows at its end, each once, as many as it may hold.

    >>> with_more(["a1"], ["b2", "a1"])
    ['a1', 'b2']
    """
    return list(dict.fromkeys((*ids, *more)))[:MOST]


def without(ids: Sequence[str], less: Iterable[str]) -> list[str]:
    """The basket without these rows."""
    gone = set(less)
    return [row_id for row_id in ids if row_id not in gone]


def named(table: str, rows: pd.DataFrame, places: Sequence[int]) -> list[str]:
    """The ids of the rows of facts that stand in, or are named by, these places of a list of a table's rows."""
    places = [at for at in places if 0 <= at < len(rows)]
    picked = rows.iloc[places]
    if table in FACTS:
        return list(picked[TABLES[table].key])
    return list(picked.loc[picked["table"].isin(FACTS), "row_id"]) if "row_id" in picked else []


def find(ids: Sequence[str], facts: Mapping[str, pd.DataFrame]) -> tuple[list[Held], list[str]]:
    """The rows of the basket in its order, and the ids that name no row of these tables."""
    found: dict[str, Held] = {}
    for name in FACTS:
        key = TABLES[name].key
        for row in facts[name][facts[name][key].isin(ids)].to_dict("records"):
            found[row[key]] = _held(name, row)
    return [found[row_id] for row_id in ids if row_id in found], [row_id for row_id in ids if row_id not in found]


def at(facts: Mapping[str, pd.DataFrame], doc_id: str, span: Span) -> list[Held]:
    """The rows that were read from exactly these words of a document."""
    found = []
    for name in FACTS:
        rows = facts[name]
        here = rows[(rows["doc_id"] == doc_id) & (rows["start"] == span.start) & (rows["end"] == span.end)]
        found += [_held(name, row) for row in here.to_dict("records")]
    return found


def passing(held: Sequence[Held], kept: Mapping[str, pd.DataFrame]) -> list[Held]:
    """The rows of the basket that are among these of the tables."""
    ids = {name: set(rows[TABLES[name].key]) for name, rows in kept.items()}
    return [one for one in held if one.id in ids[one.table]]


def _held(name: str, row: Mapping[Any, Any]) -> Held:
    return Held(name, row[TABLES[name].key], {str(column): value for column, value in row.items()})
