"""A small snapshot of invented documents, made through the declared tables."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from tidings import snapshot
from tidings.frames import to_pandas
from tidings.tables import TABLES, to_arrow
from tidings.text.document import Document, short_id

REPORT = (
    "Ministers met in Harbin\n"
    "On 3 June 2024 the two ministers met in Harbin and agreed to widen grain trade.\n"
    "“We will keep the border posts open,” said Ivan Petrov, the deputy minister.\n"
    "Grain shipments rose 12 percent in 2023.\n"
    "The navies will sail together in the Sea of Japan in July 2024.\n"
)
HOSTILE = (
    "<script>window.hacked = true</script> ![x](http://outside.example/a.png)\n"
    "=HYPERLINK(\"http://outside.example\") “<img src=x onerror='window.hacked = true'>” he wrote \u202etxet\u202c.\n"
)
DOCUMENTS = {
    "report.txt": {"text": REPORT, "title": "Ministers met in Harbin", "publisher": "Amur Daily", "published": date(2024, 6, 5)},
    "hostile.txt": {"text": HOSTILE, "title": "<b>=1+1</b> :red[x]", "publisher": "=cmd()", "published": None},
}
DOC, HOSTILE_DOC = (Document.from_text(str(said_of["text"])).doc_id for said_of in DOCUMENTS.values())


def place(text: str, words: str) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def tables() -> dict[str, list[dict[str, Any]]]:
    """Rows by table: one fact of each kind from the report, two from the hostile document, and coverage with a gap."""
    report, hostile = (Document.from_text(str(d["text"]), file) for file, d in DOCUMENTS.items())
    base = {"doc_id": report.doc_id, "outlet": "Amur Daily", "report_date": date(2024, 6, 5)}
    met = "On 3 June 2024 the two ministers met in Harbin and agreed to widen grain trade."
    navies = "The navies will sail together in the Sea of Japan in July 2024."
    grain = "Grain shipments rose 12 percent in 2023."
    said = "We will keep the border posts open,"
    image = "<img src=x onerror='window.hacked = true'>"
    day = {"date_start": date(2024, 6, 3), "date_end": date(2024, 6, 3), "date_precision": "day"}
    july = {"date_start": date(2024, 7, 1), "date_end": date(2024, 7, 31), "date_precision": "month"}
    unknown = {"date_start": None, "date_end": None, "date_precision": "none"}
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for document, said_of in zip((report, hostile), DOCUMENTS.values(), strict=True):
        rows["documents"].append({
            "doc_id": document.doc_id, "file": document.file, "sha256": document.sha256, "title": said_of["title"],
            "publisher": said_of["publisher"], "published": said_of["published"],
            "published_basis": "stated" if said_of["published"] else "none", "kind": "article", "language": "en",
            "characters": len(document.text), "words": len(document.text.split()), "reliability": "F",
        })  # fmt: skip
    rows["events"] = [
        {**base, **place(REPORT, met), "event_id": "e1", "evidence": met, **day, "date_basis": "explicit", "actors": ["China", "Russia"],
         "places": ["Harbin"], "modality": "occurred", "topics": ["diplomacy", "trade"]},
        {**base, **place(REPORT, navies), "event_id": "e2", "evidence": navies, **july, "date_basis": "explicit", "actors": [], "places": [],
         "modality": "planned", "topics": ["military"]},
        {"doc_id": hostile.doc_id, "report_date": None, "outlet": "=cmd()", **place(HOSTILE, "=HYPERLINK"), "event_id": "e3",
         "evidence": "=HYPERLINK", **unknown, "date_basis": "none", "actors": ["=A1", "@B"], "places": [], "modality": "alleged",
         "topics": ["technology"]},
    ]  # fmt: skip
    rows["exercises"] = [
        {**base, **place(REPORT, navies), "exercise_id": "x1", "evidence": navies, "kind": "naval patrol", "participants": ["China", "Russia"],
         **july, "date_basis": "explicit", "places": ["Sea of Japan"], "places_text": ["Sea of Japan"], "modality": "planned",
         "topics": ["military"]},
    ]  # fmt: skip
    rows["figures"] = [
        {**base, **place(REPORT, grain), "figure_id": "f1", "evidence": grain, "value_text": "12 percent", "value": 12.0, "unit": "%",
         "kind": "change", "metric": "volume", "period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31), "core": False,
         "modality": "occurred", "topics": ["trade"]},
    ]  # fmt: skip
    rows["quotes"] = [
        {**base, **place(REPORT, said), "quote_id": "q1", "text": said, "kind": "speech", "speaker": "Ivan Petrov", **unknown,
         "fidelity": "verbatim", "topics": ["trade"]},
        {"doc_id": hostile.doc_id, **place(HOSTILE, image), "quote_id": "q2", "text": image, "kind": "phrase", **unknown,
         "fidelity": "reworded", "topics": ["influence"]},
    ]  # fmt: skip
    rows["coverage"] = [
        {"month": "2024-04", "documents": 1, "entries": 0, "outlets": 1, "rows": 0, "status": "covered"},
        {"month": "2024-05", "documents": 0, "entries": 0, "outlets": 0, "rows": 0, "status": "not covered"},
        {"month": "2024-06", "documents": 1, "entries": 0, "outlets": 1, "rows": 5, "status": "covered"},
    ]
    return rows


def frames(rows: Mapping[str, list[dict[str, Any]]] | None = None) -> dict[str, pd.DataFrame]:
    return {name: to_pandas(to_arrow(name, found)) for name, found in (rows or tables()).items()}


def write(out: Path, snapshot_id: str | None = None, rows: Mapping[str, list[dict[str, Any]]] | None = None) -> Path:
    """Write these rows as the current snapshot of `out`."""
    made = {name: to_arrow(name, more) for name, more in (rows or tables()).items()}
    documents = {Document.from_text(str(d["text"])).doc_id: str(d["text"]).encode() for d in DOCUMENTS.values()}
    return snapshot.write(out, snapshot_id or short_id("test"), made, documents.items(), {"title": "Invented"})


def write_two(out: Path, old: str, new: str) -> None:
    """Two snapshots of these ids, of which the newest has one event less."""
    write(out, old)
    rows = tables()
    write(out, new, {**rows, "events": rows["events"][1:]})
