"""Rows of the fact tables for tests of what links them: every column of the table, the ones that matter given."""

from datetime import date
from itertools import count

from tidings.tables import TABLES

_serial = count(1)


def day(text):
    return date.fromisoformat(text)


def span_of(text):
    """First and last day: "2024-05-16", "2024-05-14/2024-05-16", "2024-05" or "2024"."""
    if not text:
        return None, None, "none"
    if "/" in text:
        first, last = (span_of(part) for part in text.split("/"))
        return first[0], last[1], max(first[2], last[2], key=("day", "month", "year").index)
    if len(text) == 4:
        return day(f"{text}-01-01"), day(f"{text}-12-31"), "year"
    if len(text) == 7:
        year, month = map(int, text.split("-"))
        after = date(year + month // 12, month % 12 + 1, 1)
        return day(f"{text}-01"), date.fromordinal(after.toordinal() - 1), "month"
    return day(text), day(text), "day"


def document(doc_id="a", **more):
    return {
        **dict.fromkeys(TABLES["documents"].names),
        "doc_id": doc_id,
        "file": f"{doc_id}.txt",
        "reliability": "F",
        "language": "en",
        **more,
    }


def fact(table, when="", **more):
    """A row of a fact table; `when` gives its dates, or the period of a figure."""
    declared = TABLES[table]
    row = {c.name: [] if c.type == "list" else None for c in declared.columns}
    start, end, precision = span_of(when)
    dates = (
        {"period_start": start, "period_end": end}
        if table == "figures"
        else {"date_start": start, "date_end": end, "date_precision": precision}
    )
    number = next(_serial)
    words = {declared.words: more.pop("words", f"Sentence {number}.")}
    usual = {"modality": "occurred"} if "modality" in declared.names else {}
    return {
        **row,
        declared.key: f"{table}-{number}",
        "doc_id": "a",
        "start": 10 * number,
        "end": 10 * number + 9,
        **words,
        **dates,
        **usual,
        **more,
    }


def exercise(when="", **more):
    return fact("exercises", when, **{"kind": "naval drill", "participants": ["China", "Russia"], **more})


def figure(value, unit="USD", when="", **more):
    usual = {"kind": "change" if unit == "%" else "level", "metric": "trade_total", "flow": "China-Russia", "commodity": "all"}
    comparison = {"comparison": "yoy"} if unit == "%" and more.get("kind", "change") == "change" else {}
    return fact(
        "figures",
        when,
        **{"value": float(value), "value_text": f"{value} {unit}", "unit": unit, "core": True, **usual, **comparison, **more},
    )


def event(when="", **more):
    return fact("events", when, **more)


def quote(text, **more):
    return fact("quotes", more.pop("when", ""), **{"words": text, "kind": "speech", **more})


def tables(*rows, documents=()):
    """The tables that hold these rows, with a document for each doc_id."""
    made = {name: [row for row in rows if TABLES[name].key in row] for name in ("figures", "exercises", "quotes", "events")}
    known = {row["doc_id"]: row for row in documents}
    return {**made, "entries": [], "documents": [known.get(d) or document(d) for d in sorted({row["doc_id"] for row in rows} | set(known))]}
