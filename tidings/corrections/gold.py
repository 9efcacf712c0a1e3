"""Judged rows as gold: what `tidings score --gold` takes, with no more in it than reviewers confirmed.

    gold/<doc_id>.json          a document: the rows called right or changed (`rejected`: those called no such row)
    gold/texts/<doc_id>.txt     its text, with sources.csv beside all of them

A file says `partial`: rows that nobody judged are in neither list, and a score over it leaves them out. So it measures how many judged
rows are read rightly, and never which rows are missing from the tables.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tidings.tables import FACTS, TABLES
from tidings.text.sources import COLUMNS

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
TEXTS = "texts"
ABOUT = """\
Gold made of the verdicts of reviewers: one JSON file a document that has judged rows, its text in texts/.

Measure the machine with tables that no correction has touched, else it is held against itself:

    tidings build texts --out tables --library nowhere
    tidings score --docs texts --gold . --tables tables

What it measures: of the rows that reviewers called right, or put right, how many are read, and read so; of those that they called
no such row, how many come back. "precision" is over judged rows only.

What it cannot measure: rows that are missing from the tables. A reviewer judges rows that are there; nobody has read these documents
for what was overlooked, so "recall" is over the confirmed rows only and is no recall of the documents. Rows that reviewers picked as
they read are no random sample either: see the page of corrections for how they were chosen.

Where one value of a row was changed, the rest of the row counts as right.
"""
_CALCULATED = ("=", "+", "-", "@", "\t", "\r")


def files(tables: Tables, texts: Mapping[str, str]) -> dict[str, bytes]:
    """Path below the folder of gold -> what stands in the file; empty where no row was judged. `texts` maps doc_id to text."""
    wrong = [row for row in tables["corrections"] if row["verdict"] == "wrong" and row["status"] == "applied"]
    judged = {row["doc_id"] for name in FACTS for row in tables[name] if row["reviewed"]} | {row["doc_id"] for row in wrong}
    found = {}
    documents = [row for row in tables["documents"] if row["doc_id"] in judged]
    for document in documents:
        text = texts[document["doc_id"]]
        made = _of_document(document, text, tables, wrong)
        found[f"{document['doc_id']}.json"] = (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()
        found[f"{TEXTS}/{document['doc_id']}.txt"] = text.encode()
    if documents:
        found[f"{TEXTS}/sources.csv"] = _sidecar(documents)
        found["README.txt"] = ABOUT.encode()
    return found


def _of_document(document: Row, text: str, tables: Tables, wrong: Sequence[Row]) -> dict[str, Any]:
    doc_id = document["doc_id"]
    kind = "copy" if document["copy_of"] else document["kind"]
    rows = {
        name: [{**_place(name, row, text), **_GOLD[name](row)} for row in tables[name] if row["doc_id"] == doc_id and row["reviewed"]]
        for name in FACTS
    }
    rejected = {name: [_rejected(row, text) for row in wrong if row["doc_id"] == doc_id and row["table"] == name] for name in FACTS}
    return {
        "document": {"file": f"{doc_id}.txt", "title": document["title"], "publisher": document["publisher"],
                     "published": _day(document["published"]), "kind": kind, "sha256": document["sha256"]},
        "partial": "only rows that reviewers judged; missing rows cannot be measured with it",
        **rows,
        "rejected": rejected,
    }  # fmt: skip


def _place(table: str, row: Row, text: str) -> dict[str, Any]:
    """The words of a row, and which of the places that have them is its own."""
    words = row[TABLES[table].words or ""]
    return {"text" if table == "quotes" else "evidence": words, **_nth(words, row["start"], text)}


def _nth(words: str, start: int, text: str) -> dict[str, int]:
    number, at = 0, -1
    while at < start:
        at = text.index(words, at + 1)
        number += 1
    return {"nth": number} if number > 1 else {}


def _rejected(row: Row, text: str) -> dict[str, Any]:
    cells = json.loads(row["read"])
    more = {"value": float(cells["value"]), "unit": cells["unit"]} if row["table"] == "figures" else {}
    return {"text" if row["table"] == "quotes" else "evidence": row["words"], **_nth(row["words"], row["start"], text), **more}


def _figure(row: Row) -> dict[str, Any]:
    same = ("value_text", "value", "unit", "metric", "kind", "comparison", "flow", "commodity", "qualifier", "core")
    return {**{name: row[name] for name in same}, "period_start": _day(row["period_start"]), "period_end": _day(row["period_end"])}


def _dates(row: Row) -> dict[str, Any]:
    return {"start": _day(row["date_start"]), "end": _day(row["date_end"]), "precision": row["date_precision"]}


def _exercise(row: Row) -> dict[str, Any]:
    same = {"name": row["name"], "kind": row["kind"], **_dates(row), "participants": row["participants"]}
    return {**same, "locations": row["places"], "assets": row["assets_text"]}


def _quote(row: Row) -> dict[str, Any]:
    return {**{name: row[name] for name in ("speaker", "speaker_text", "outlet", "kind")}, "date": _day(row["date_start"])}


def _event(row: Row) -> dict[str, Any]:
    return {**_dates(row), "actors": row["actors"], "place": next(iter(row["places"]), None), "topics": row["topics"]}


_GOLD = {"figures": _figure, "exercises": _exercise, "quotes": _quote, "events": _event}


def _day(value: Any) -> str | None:
    return value.isoformat()[:10] if value else None


def _sidecar(documents: Sequence[Row]) -> bytes:
    """What people knew of the documents, so that they are read as they were; cells that a spreadsheet would calculate are left out."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_known(row) for row in documents)
    return target.getvalue().encode()


def _known(row: Row) -> Iterator[str]:
    own = {
        "file": f"{row['doc_id']}.txt",
        "note": None,
        "published": _day(row["published"]) if row["published_basis"] == "sidecar" else None,
    }
    for name in COLUMNS:
        cell = str({**row, **own}[name] or "")
        yield "" if cell.startswith(_CALCULATED) else " ".join(cell.split())
