"""Rows of copies beside the rows of their origins: what a copy repeats is counted at its origin."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rapidfuzz.distance import LCSseq

from tidings.links.lineage.alignment import Alignment
from tidings.links.lineage.lineage import Lineage
from tidings.links.lineage.texts import Text, folded
from tidings.links.origins import HAPPENED
from tidings.tables import FACTS, TABLES
from tidings.text.document import short_id

Row = dict[str, Any]

SAME: Mapping[str, tuple[str, ...]] = {
    "figures": ("value", "unit", "kind", "metric", "flow"),
    "exercises": ("kind", "name", "date_start", "places"),
    "quotes": ("kind", "speaker"),
    "events": ("action", "modality", "date_start", "actors"),
}
"""Columns in which a row of a copy mostly agrees with the one that it repeats."""
NEEDED: Mapping[str, tuple[str, ...]] = {"figures": ("unit", "kind")}
"""Columns without which two rows are not one: a copy may have another number, but not dollars for percent."""
ALIKE = 0.4
"""Words that two rows must share, as twice those in the same order of the words of both."""
BESIDE = 24
"""Rows of the origin that one row is held against: more in one sentence are no prose."""


def echoes(tables: Mapping[str, Sequence[Row]], found: Mapping[str, Lineage]) -> dict[str, list[Row]]:
    """The tables of facts with `echo` and `echo_of` filled in, rows and their order unchanged.

    A row is an echo where it stands in a sentence that the origin has too, or where its document is reworded: such a text supplies
    no fact. What an edition adds in words of its own is no echo, nor what it tells as happened where the origin still plans it.
    `echo_of` is the origin's row; None where the origin has no such row.
    """
    return {name: _echoed(name, tables[name], found) for name in FACTS}


def _echoed(name: str, rows: Sequence[Row], found: Mapping[str, Lineage]) -> list[Row]:
    key = TABLES[name].key
    of_document: dict[str, list[Row]] = {}
    for row in rows:
        of_document.setdefault(row["doc_id"], []).append(row)
    repeats: dict[str, str] = {}
    shared: set[str] = set()
    for lineage in found.values():
        if lineage.alignment:
            beside = list(_beside(lineage.alignment, of_document.get(lineage.doc_id, [])))
            shared |= {row[key] for row, sentences in beside if sentences}
            repeats.update(_matched(name, beside, lineage.alignment.other, of_document.get(lineage.copy_of or "", [])))
    planned = {row[key] for row in rows if row.get("modality") == "planned"}
    made = []
    for row in rows:
        lineage = found[row["doc_id"]]
        came_about = row.get("modality") in HAPPENED and repeats.get(row[key]) in planned
        echo = lineage.alignment is not None and (lineage.wording == "reworded" or row[key] in shared and not came_about)
        made.append({**row, "echo": echo, "echo_of": _first(row[key], repeats) if echo else None})
    return made


def _first(row_id: str, repeats: Mapping[str, str]) -> str | None:
    """The row at the end of the chain: a copy may have been made from a copy."""
    origin = None
    while (row_id := repeats.get(row_id, "")) != "":
        origin = row_id
    return origin


def _beside(alignment: Alignment, rows: Sequence[Row]) -> Iterator[tuple[Row, set[int]]]:
    """Each row of the copy with the sentences of the origin that its own sentences repeat."""
    others = {pair.mine: pair.other for pair in alignment.pairs}
    for row in rows:
        yield row, {others[n] for n in _sentences(alignment.mine, row) if n in others}


def _sentences(text: Text, row: Row) -> range:
    """The sentences that a row stands in."""
    first = bisect_right(text.sentences, row["start"], key=lambda s: s.end)
    return range(first, bisect_left(text.sentences, row["end"], lo=first, key=lambda s: s.start))


def _matched(name: str, beside: Sequence[tuple[Row, set[int]]], origin: Text, theirs: Sequence[Row]) -> dict[str, str]:
    """Id of a row of the copy -> id of the origin's row that it repeats, each at most once, the most alike first."""
    key, words = TABLES[name].key, TABLES[name].words or ""
    there: dict[int, list[int]] = {}
    for n, row in enumerate(theirs):
        for sentence in _sentences(origin, row):
            there.setdefault(sentence, []).append(n)
    spoken = [folded(row[words]) for row in theirs]
    likely = []
    for m, (row, sentences) in enumerate(beside):
        mine = folded(row[words])
        for n in sorted({n for sentence in sentences for n in there.get(sentence, ())})[:BESIDE]:
            alike = LCSseq.normalized_similarity(mine, spoken[n])
            if alike >= ALIKE and all(row[column] == theirs[n][column] for column in NEEDED.get(name, ())):
                agree = sum(row[column] == theirs[n][column] for column in SAME[name])
                likely.append((-agree, -alike, m, n))
    made: dict[str, str] = {}
    taken: set[int] = set()
    for _, _, m, n in sorted(likely):
        if beside[m][0][key] not in made and n not in taken:
            made[beside[m][0][key]] = theirs[n][key]
            taken.add(n)
    return made


def alignments(found: Mapping[str, Lineage]) -> Iterator[Row]:
    """The rows of the table of alignments: each sentence of a copy that its origin has, and where it stands there."""
    for lineage in (found[doc_id] for doc_id in sorted(found)):
        if alignment := lineage.alignment:
            for pair in alignment.pairs:
                mine, other = alignment.mine.sentences[pair.mine], alignment.other.sentences[pair.other]
                yield {
                    "alignment_id": short_id(lineage.doc_id, alignment.other.doc_id, mine.start, other.start),
                    "doc_id": lineage.doc_id,
                    "start": mine.start,
                    "end": mine.end,
                    "origin_id": alignment.other.doc_id,
                    "origin_start": other.start,
                    "origin_end": other.end,
                    "similarity": round(pair.similarity, 4),
                }
