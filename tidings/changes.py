"""What became of the rows from one snapshot to another: which are new, which are gone, which say something else.

Pure: tables go in, ids come out. A row's id is made of its document's bytes, its place and its value, so a corrected document or a
better rule gives the same sentence another id. Therefore rows are told apart by id first, and the rest by where their words stand.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import fuzz, process

from tidings.tables import FACTS, TABLES, Table

Row = dict[str, Any]
Pairs = list[tuple[Row, Row]]
WHERE = frozenset({"start", "end", "origin_start", "origin_end", "row_id", "kept_id", "origin_id", "reviewed"})
"""Columns that say where a row stands, not what it says; so do those that name a row of another table, and who looked at it."""
NAMES = ("table", "label", "name", "kind", "date_start", "month")
"""What rows without words of their own are called by."""
ALIKE, MOST = 70, 250_000
"""How like two wordings of one sentence are, in percent of their letters; and the most pairs that are compared for it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row of both snapshots that says something else in the later one: its id in each, and the columns that differ."""

    before: str
    after: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a table's rows. `added` are ids of the later snapshot, `withdrawn` of the earlier one; `renamed` leads from one
    to the other for every row of both that has two.
    """

    added: tuple[str, ...]
    withdrawn: tuple[str, ...]
    changed: tuple[Change, ...]
    renamed: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.added or self.withdrawn or self.changed)


def compare(before: Mapping[str, pa.Table], after: Mapping[str, pa.Table]) -> dict[str, Difference]:
    """What became of the rows of each table, from the earlier snapshot to the later.

    A row is the same where its id is, or else where its words stand: at the same place of its document, or half on it; in a
    document whose file was changed, where the words are the same, or nearly. Rows without words are told by what they are called.
    A table that one of the two snapshots does not have has no rows there.
    """
    found: dict[str, Difference] = {}
    for name in sorted(TABLES, key=lambda name: name not in ("documents", *FACTS)):  # the tables that others point to come first
        empty = TABLES[name].schema.empty_table()
        found[name] = _compare(TABLES[name], before.get(name, empty), after.get(name, empty), found)
    return {name: found[name] for name in TABLES}


def lines(name: str, difference: Difference, before: Mapping[str, pa.Table], after: Mapping[str, pa.Table]) -> Iterator[str]:
    """Each row that is not as it was, a line each: its sign, its id and what it is called; for a change, what it said and says."""
    table = TABLES[name]
    ids = {*difference.added, *difference.withdrawn, *(row_id for change in difference.changed for row_id in (change.before, change.after))}
    olds, news = (
        {row[table.key]: row for row in side[name].filter(pc.is_in(side[name][table.key], pa.array(sorted(ids), pa.string()))).to_pylist()}
        if name in side
        else {}
        for side in (before, after)
    )
    for sign, kept, rows in (("+", difference.added, news), ("-", difference.withdrawn, olds)):
        yield from (f"{sign} {row_id} {called(table, rows[row_id])}" for row_id in kept)
    for change in difference.changed:
        old, new = olds[change.before], news[change.after]
        yield f"~ {change.after} {called(table, new)}"
        yield from (f"    {column}: {_short(old[column])} -> {_short(new[column])}" for column in change.columns)


def called(table: Table, row: Mapping[str, Any]) -> str:
    """What a reader knows a row by: its words, else its name."""
    columns = (table.words, "heading", "label", "message", "title", "file", "name", "month", "row_id")
    return next((_short(row[c]) for c in columns if c and isinstance(row.get(c), str)), "")


def _short(value: object) -> str:
    """A value on one line, without signs that a terminal would obey, and not too long."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in str(value)).split())
    return words if len(words) <= 160 else words[:159] + "…"


def _compare(table: Table, old: pa.Table, new: pa.Table, found: Mapping[str, Difference]) -> Difference:
    key = table.key
    types = [dict(zip(side.schema.names, side.schema.types, strict=True)) for side in (old, new)]
    both = [c for c in table.names if c in types[0] and types[0][c] == types[1].get(c)]
    telling = [c for c in both if c not in {key, *table.parents, *WHERE}]
    gone, fresh = _only(old, new, key), _only(new, old, key)
    pairs = _pairs(table, gone, fresh, telling, found)
    changed = [*_changed(old, new, key, telling), *(Change(a[key], b[key], _unlike(a, b, telling)) for a, b in pairs)]
    renamed = {a[key]: b[key] for a, b in pairs}
    told = {*renamed, *renamed.values()}
    added, withdrawn = (tuple(row[key] for row in rows if row[key] not in told) for rows in (fresh, gone))
    return Difference(added, withdrawn, tuple(change for change in changed if change.columns), renamed)


def _only(rows: pa.Table, others: pa.Table, key: str) -> list[Row]:
    """The rows whose id the others do not have, in their order."""
    made: list[Row] = rows.filter(pc.invert(pc.is_in(rows[key], others[key].combine_chunks()))).to_pylist()
    return made


def _changed(old: pa.Table, new: pa.Table, key: str, columns: Sequence[str]) -> Iterator[Change]:
    """Rows of one id that differ in these columns."""
    spots = pc.index_in(old[key], new[key].combine_chunks())
    old, new = old.filter(pc.is_valid(spots)), new.take(spots.drop_null())
    differ: dict[int, list[str]] = defaultdict(list)
    for column in columns:
        a, b = (pc.binary_join(side, "\x1f") if pa.types.is_list(side.type) else side for side in (old[column], new[column]))
        unlike = pc.or_(pc.xor(pc.is_null(a), pc.is_null(b)), pc.fill_null(pc.not_equal(a, b), False))
        for at in pc.indices_nonzero(unlike).to_pylist():
            differ[at].append(column)
    for at, names in sorted(differ.items()):
        row_id = old[key][at].as_py()
        yield Change(row_id, row_id, tuple(names))


def _unlike(a: Row, b: Row, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(column for column in columns if a[column] != b[column])


def _pairs(table: Table, gone: list[Row], fresh: list[Row], telling: Sequence[str], found: Mapping[str, Difference]) -> Pairs:
    """Rows of the earlier and of the later snapshot that are one, though their ids are not."""
    pairs: Pairs = []
    for way in _ways(table, found):
        gone, fresh = _rest(table.key, pairs, gone, fresh)
        pairs += _alike(gone, fresh, way, telling)
    if table.words:
        pairs += _overlapping(*_rest(table.key, pairs, gone, fresh))
        pairs += _reworded(*_rest(table.key, pairs, gone, fresh), table.words, found["documents"].renamed)
    return pairs


def _rest(key: str, pairs: Pairs, gone: list[Row], fresh: list[Row]) -> tuple[list[Row], list[Row]]:
    olds, news = {a[key] for a, _ in pairs}, {b[key] for _, b in pairs}
    return [row for row in gone if row[key] not in olds], [row for row in fresh if row[key] not in news]


def _ways(table: Table, found: Mapping[str, Difference]) -> list[Callable[[Row], Hashable]]:
    """What two rows of a table must have in common to be one, the surest first."""
    if table.name == "documents":
        return [lambda row: row["file"]]
    if "row_id" in table.names:
        return [lambda row: (row["table"], found[row["table"]].renamed.get(row["row_id"], row["row_id"]), row.get("rule"))]
    documents = found["documents"].renamed
    if "origin_id" in table.names:
        return [lambda row: (*(documents.get(row[c], row[c]) for c in ("doc_id", "origin_id")), row["similarity"])]
    words = table.words or ("heading" if "heading" in table.names else "")
    if words:
        return [
            lambda row: (row["doc_id"], row["start"], row["end"]),
            lambda row: (documents.get(row["doc_id"], row["doc_id"]), " ".join((row[words] or "").split())),
        ]
    names = [name for name in NAMES if name in table.names]
    return [lambda row: tuple(row[name] for name in names)] if names else []


def _alike(gone: Sequence[Row], fresh: Sequence[Row], way: Callable[[Row], Hashable], telling: Sequence[str]) -> Iterator[tuple[Row, Row]]:
    """Rows that have in common what `way` gives: of several those that say the same, then in their order."""
    there: dict[Hashable, list[Row]] = defaultdict(list)
    for row in fresh:
        there[way(row)].append(row)
    left: dict[Hashable, list[Row]] = defaultdict(list)
    for row in gone:
        beside = there.get(way(row), [])
        same = next((other for other in beside if not _unlike(row, other, telling)), None)
        if same is not None:
            beside.remove(same)
            yield row, same
        else:
            left[way(row)].append(row)
    for common, rows in left.items():
        yield from zip(rows, there.get(common, []), strict=False)


def _overlapping(gone: Sequence[Row], fresh: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Rows of one document of which each stands on at least half of the other's place."""
    there: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(fresh, key=lambda row: (row["start"], row["end"])):
        there[row["doc_id"]].append(row)
    longest = max((row["end"] - row["start"] for row in fresh), default=0)
    for row in gone:
        beside = there[row["doc_id"]]
        first = bisect_left(beside, row["start"] - longest, key=lambda other: int(other["start"]))
        last = bisect_left(beside, row["end"], key=lambda other: int(other["start"]))
        nearest = max(beside[first:last], key=lambda other: _shared(row, other), default=None)
        if nearest and 2 * _shared(row, nearest) >= max(row["end"] - row["start"], nearest["end"] - nearest["start"]):
            beside.remove(nearest)
            yield row, nearest


def _reworded(gone: Sequence[Row], fresh: Sequence[Row], words: str, documents: Mapping[str, str]) -> Iterator[tuple[Row, Row]]:
    """Rows of a document whose file was changed, of nearly the same words: the likest first."""
    for old, new in documents.items():
        mine, theirs = ([row for row in rows if row["doc_id"] == doc_id] for rows, doc_id in ((gone, old), (fresh, new)))
        if len(mine) * len(theirs) > MOST:
            continue
        likeness = process.cdist([row[words] for row in mine], [row[words] for row in theirs], scorer=fuzz.ratio, score_cutoff=ALIKE)
        found = sorted((-likeness[a, b], a, b) for a, b in np.argwhere(likeness))
        taken: tuple[set[int], set[int]] = set(), set()
        for _, a, b in found:
            if a not in taken[0] and b not in taken[1]:
                taken[0].add(a)
                taken[1].add(b)
                yield mine[a], theirs[b]


def _shared(a: Row, b: Row) -> int:
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))
