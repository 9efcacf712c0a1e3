"""Which months the documents cover: a month that nobody speaks from is not a month in which nothing happened."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from tidings.tables import FACTS

Rows = Sequence[Mapping[str, Any]]

RETROSPECT = timedelta(days=730)
"""A digest whose entries reach back further than this looks back; its entries were not written month by month."""

FRESH = timedelta(days=31)
"""A report of this age speaks from the month it tells of: what happened in October stands in the papers of early November."""


def months_between(first: date, last: date) -> Iterator[str]:
    """YYYY-MM of every month from `first` to `last`.

    >>> list(months_between(date(2023, 11, 24), date(2024, 1, 2)))
    ['2023-11', '2023-12', '2024-01']
    """
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{month // 12:04}-{month % 12 + 1:02}"


def coverage(tables: Mapping[str, Rows]) -> list[dict[str, Any]]:
    """The rows of the coverage table: every month from the first to the last that a document or an entry speaks from.

    A document speaks from the month it was published in, from a month that ended within `FRESH` before and that it tells something
    dated of, and, if it is a running digest, from the months of its entries; a timeline of the past speaks only from its own day.
    A copy speaks from no month and its echoes are not counted: its origin does, and is.
    """
    documents: dict[str, set[str]] = defaultdict(set)
    outlets: dict[str, set[str]] = defaultdict(set)
    entries: dict[str, int] = defaultdict(int)
    rows: dict[str, int] = defaultdict(int)
    copies = {document["doc_id"] for document in tables["documents"] if document.get("copy_of")}
    for document in tables["documents"]:
        if document["published"] and document["doc_id"] not in copies:
            month = document["published"].isoformat()[:7]
            documents[month].add(document["doc_id"])
            if document["publisher"]:
                outlets[month].add(document["publisher"])
    dated = [entry for entry in tables["entries"] if entry["date_start"] and entry["doc_id"] not in copies]
    retrospects = _retrospects(tables["documents"], dated)
    for entry in dated:
        if entry["doc_id"] not in retrospects:
            for month in months_between(entry["date_start"], entry["date_end"]):
                documents[month].add(entry["doc_id"])
                entries[month] += 1
                if entry["outlet"]:
                    outlets[month].add(entry["outlet"])
    for row in (row for name in FACTS for row in tables[name]):
        if row["report_date"] and not row.get("echo"):
            rows[row["report_date"].isoformat()[:7]] += 1
            if (month := _fresh_month(row)) and row["doc_id"] not in retrospects:
                documents[month].add(row["doc_id"])
    if not documents:
        return []
    first, last = (date.fromisoformat(f"{month}-01") for month in (min(documents), max(documents)))
    return [
        {
            "month": month,
            "documents": len(documents[month]),
            "entries": entries[month],
            "outlets": len(outlets[month]),
            "rows": rows[month],
            "status": "covered" if documents[month] else "not covered",
        }
        for month in months_between(first, last)
    ]


def _fresh_month(row: Mapping[str, Any]) -> str | None:
    """The month before the report's, if that is the month of what the row tells and it had ended no longer than `FRESH` before."""
    reported: date = row["report_date"]
    over = reported.replace(day=1) - timedelta(days=1)
    told = [row[column].isoformat()[:7] for column in ("date_start", "date_end") if row.get(column)]
    fresh = reported - over <= FRESH and row.get("date_precision") in ("day", "week", "month")
    return told[0] if fresh and told == [over.isoformat()[:7]] * 2 else None


def _retrospects(documents: Rows, entries: Rows) -> set[str]:
    """The documents that look back further than `RETROSPECT` from their own day, or, undated, from their last entry."""
    last = {document["doc_id"]: document["published"] for document in documents}
    for entry in entries:
        if last[entry["doc_id"]] is None or last[entry["doc_id"]] < entry["date_end"]:
            last[entry["doc_id"]] = entry["date_end"]
    return {entry["doc_id"] for entry in entries if last[entry["doc_id"]] - entry["date_start"] > RETROSPECT}
