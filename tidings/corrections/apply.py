"""The rows of documents as reviewers left them, and what became of each correction. Pure: the same rows and file give the same.

Of several verdicts on a row the last that was not revoked counts, and of several changes the last of each column: a row called wrong
leaves its table, a changed value takes the place of the one that was read, and everything that is made of rows is made of these.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tidings.corrections.cells import ENDS, parse, told, words_of
from tidings.corrections.log import REVOKED, Correction
from tidings.lexicon import Lexicon
from tidings.tables import FACTS, TABLES
from tidings.text.document import Document

Row = dict[str, Any]
Part = Mapping[str, list[Row]]
APPLIED, NEEDLESS, NOT_HERE, OVERRULED, TAKEN_BACK = "applied", "no longer needed", "does not apply", "overruled", "revoked"
LATER = "a later verdict on the row counts"
SAME = "the row says so by itself now"
GONE = "the row is not read any more"


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a correction; `why` says what decides it, `before` what the row says by itself in the changed column."""

    status: str
    why: str = ""
    before: str = ""


def review(
    parts: Mapping[str, Part], documents: Iterable[Document], corrections: Sequence[Correction], lexicon: Lexicon
) -> tuple[dict[str, Part], list[Row]]:
    """The rows of each document by table (`parts`, by doc_id) as the corrections leave them, and the rows of the table of corrections.

    Rows that were judged have `reviewed`; nothing else of the others changes. `parts` itself stays as it is.
    """
    here = {document.sha256: document for document in documents}
    undone = {one.revokes: one for one in corrections if one.verdict == REVOKED}
    made = [one for one in corrections if one.verdict != REVOKED]
    fates = {one.id: Fate(TAKEN_BACK) for one in made if one.id in undone}
    by_row: dict[tuple[str, str], list[tuple[Correction, str]]] = defaultdict(list)
    for one in (one for one in made if one.id not in undone):
        document = here.get(one.sha256)
        if document is None:
            fates[one.id] = Fate(NOT_HERE, "its document is not among the documents any more, or was changed")
        elif document.text[one.start : one.end] != one.words:
            fates[one.id] = Fate(NOT_HERE, "the document does not have its words at that place")
        else:
            rows = parts.get(document.doc_id, {}).get(one.table, [])
            row_id = _row(one, rows)
            if row_id:
                by_row[document.doc_id, row_id].append((one, row_id))
            else:
                fates[one.id] = _without_row(one, rows)
    changed: dict[str, dict[str, dict[str, Row | None]]] = defaultdict(lambda: defaultdict(dict))
    for (doc_id, row_id), several in by_row.items():
        table, key = several[0][0].table, TABLES[several[0][0].table].key
        row = next(row for row in parts[doc_id][table] if row[key] == row_id)
        left, found = _judged(row, [one for one, _ in several], lexicon)
        fates |= found
        changed[doc_id][table][row_id] = left
    reviewed = {doc_id: _reviewed(part, changed[doc_id]) if doc_id in changed else part for doc_id, part in parts.items()}
    ids = {one.id: row_id for several in by_row.values() for one, row_id in several}
    return reviewed, [_line(one, fates[one.id], undone.get(one.id), here.get(one.sha256), ids.get(one.id, one.row_id)) for one in made]


def _row(one: Correction, rows: Sequence[Row]) -> str:
    """The id of the row that the correction speaks of: the one of its id, else the one of its place that is most like it."""
    key = TABLES[one.table].key
    beside = [row for row in rows if row["start"] == one.start and row["end"] == one.end]
    if same := next((row for row in beside if row[key] == one.row_id), None):
        return str(same[key])
    cells = one.cells
    likeness = [(sum(cells.get(name) == value for name, value in told(one.table, row).items()), row[key]) for row in beside]
    best = [row_id for like, row_id in likeness if like == max(likeness)[0]]
    return str(best[0]) if len(best) == 1 else ""


def _without_row(one: Correction, rows: Iterable[Row]) -> Fate:
    """What becomes of a correction whose row is not read: a wrong one is wanted no more, unless the words are read as another row."""
    if any(row["start"] < one.end and one.start < row["end"] for row in rows):
        return Fate(NOT_HERE, "its words are read as another row now; judge that one")
    return Fate(NEEDLESS, GONE) if one.verdict == "wrong" else Fate(NOT_HERE, GONE)


def _judged(row: Row, said: Sequence[Correction], lexicon: Lexicon) -> tuple[Row | None, dict[str, Fate]]:
    """The row as these corrections, in the order in which they were made, leave it (None: it is no row), and what becomes of each."""
    table, last = said[0].table, said[-1]
    fates: dict[str, Fate] = {}
    if last.verdict == "wrong":
        return None, {one.id: Fate(APPLIED) if one is last else Fate(OVERRULED, LATER) for one in said}
    standing = {one.column: one for one in said if one.verdict == "changed"}
    changes: Row = {}
    for one in said:
        if one.verdict != "changed" or standing[one.column] is not one:
            fates[one.id] = Fate(OVERRULED, LATER)
            continue
        before = words_of(table, row, one.column) if one.column in (*ENDS, *row) else ""
        try:
            values = parse(table, one.column, one.value, lexicon)
        except ValueError as error:
            fates[one.id] = Fate(NOT_HERE, str(error), before)
            continue
        if words_of(table, {**row, **values}, one.column) == before:
            fates[one.id] = Fate(NEEDLESS, SAME, before)
        else:
            fates[one.id] = Fate(APPLIED, "", before)
            changes |= values
    if last.verdict == "right":
        since = [name for name, value in told(table, row).items() if last.cells.get(name, value) != value and name not in standing]
        if since:
            fates[last.id] = Fate(NOT_HERE, f"the row is read otherwise since: {', '.join(since)}; judge it again")
        else:
            fates[last.id] = Fate(APPLIED)
    counts = any(fate.status in (APPLIED, NEEDLESS) for fate in fates.values())
    return {**row, **changes, "reviewed": ("changed" if changes else "right") if counts else None}, fates


def _reviewed(part: Part, changed: Mapping[str, Mapping[str, Row | None]]) -> Part:
    """The rows of a document, those that were judged as they are now, in their order."""
    made = dict(part)
    for table in FACTS:
        if table in changed:
            key = TABLES[table].key
            rows = (changed[table].get(row[key], row) for row in part[table])
            made[table] = [row for row in rows if row is not None]
    return made


def _line(one: Correction, fate: Fate, undone: Correction | None, document: Document | None, row_id: str) -> Row:
    before = fate.before or (one.cells.get(one.column, "") if one.column else "")
    return {
        "correction_id": one.id,
        "doc_id": document.doc_id if document else None,
        "row_id": row_id,
        **{name: getattr(one, name) for name in ("table", "sha256", "start", "end", "words", "verdict", "who", "read")},
        "made": one.when,
        **{name: getattr(one, name) or None for name in ("column", "reason", "draw")},
        "before": before or None,
        "value": one.value if one.verdict == "changed" else None,
        "status": fate.status,
        "why": fate.why or None,
        "revoked_by": undone.who if undone else None,
        "revoked": undone.when if undone else None,
        "revoked_reason": undone.reason or None if undone else None,
    }
