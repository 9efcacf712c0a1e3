"""Documents as passages to be searched: a paragraph each, with the day, outlet and topics that filters know it by."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pandas as pd

from tidings.tables import FACTS
from tidings.text.document import Span

LONGEST = 1_200
"""Characters of a passage; a longer paragraph is parted between sentences, or else between words."""
COLUMNS = ("doc_id", "entry_id", "start", "end", "text", "outlet", "report_date", "topics")
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W_a-z])")
_SPACE = re.compile(r"\s+")


def spans(text: str) -> Iterator[Span]:
    r"""The paragraphs of a text, in order and without the white space around them.

    >>> text = "First.\n\n  Second one. \n"
    >>> [text[span.start:span.end] for span in spans(text)]
    ['First.', 'Second one.']
    """
    for line in _LINE.finditer(text):
        start, end = line.start(), line.end()
        while end - start > LONGEST:
            cut = _last(_SENTENCE, text, start, start + LONGEST) or _last(_SPACE, text, start, start + LONGEST) or start + LONGEST
            yield from _trimmed(text, start, cut)
            start = cut
        yield from _trimmed(text, start, end)


def _last(border: "re.Pattern[str]", text: str, start: int, end: int) -> int:
    """Where the last border in a stretch ends; 0 where there is none."""
    return max((found.end() for found in border.finditer(text, start, end)), default=0)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    if part.strip():
        yield Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))


def passages(tables: Mapping[str, pd.DataFrame], text_of: Callable[[str], str]) -> pd.DataFrame:
    """The passages of all documents (COLUMNS), those of one document together. `topics` are those of the rows that begin in it, outlet
    and day those of its entry, else of its document. `text_of` gives the text of a document, empty where it cannot be read.
    """
    entries = {doc_id: found.sort_values("start") for doc_id, found in tables["entries"].groupby("doc_id")}
    topics = _topics(tables)
    made: list[dict[str, Any]] = []
    for document in tables["documents"].to_dict("records"):
        doc_id = document["doc_id"]
        text, found = text_of(doc_id), entries.get(doc_id)
        own = [] if found is None else found.to_dict("records")
        starts = [entry["start"] for entry in own]
        told = topics.get(doc_id, [])
        for span in spans(text):
            at = bisect_right(starts, span.start) - 1
            entry = own[at] if at >= 0 and span.start < own[at]["end"] else None
            inside = told[bisect_left(told, (span.start,)) : bisect_left(told, (span.end,))]
            made.append({
                "doc_id": doc_id,
                "entry_id": entry["entry_id"] if entry else None,
                "start": span.start,
                "end": span.end,
                "text": text[span.start : span.end],
                "outlet": _first(entry["outlet"] if entry else None, document["publisher"]),
                "report_date": _first(entry["date_start"] if entry else None, document["published"]),
                "topics": tuple(dict.fromkeys(topic for _, several in inside for topic in several)),
            })  # fmt: skip
    rows = pd.DataFrame(made, columns=list(COLUMNS))
    return rows.astype({"doc_id": "str", "entry_id": "str", "text": "str", "outlet": "str", "report_date": "datetime64[ms]"})


def titles(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The documents, with the topics of all their rows, by which filters know them."""
    told = {doc_id: dict.fromkeys(topic for _, several in rows for topic in several) for doc_id, rows in _topics(tables).items()}
    documents = tables["documents"]
    return documents.assign(topics=pd.Series([tuple(told.get(d, ())) for d in documents["doc_id"]], index=documents.index, dtype=object))


def _topics(tables: Mapping[str, pd.DataFrame]) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Document -> where each row of it begins and what it is about, in the order of the text."""
    made: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for name in FACTS:
        rows = tables[name]
        for doc_id, start, several in zip(rows["doc_id"], rows["start"], rows["topics"], strict=True):
            made.setdefault(doc_id, []).append((start, several))
    return {doc_id: sorted(told) for doc_id, told in made.items()}


def _first(*values: Any) -> Any:
    return next((value for value in values if not pd.isna(value)), None)


def window(text: str, lit: list[Span], room: int) -> tuple[str, list[Span]]:
    """As much of a text as fits in `room` characters around the first lit stretch, cut between words, with the lit stretches in it.

    >>> window("one two three four five six", [Span(8, 13)], 14)
    ('… two three…', [Span(start=6, end=11)])
    """
    if len(text) <= room:
        return text, lit
    first = lit[0] if lit else Span(0, 0)
    start = max(0, min(first.start - (room - (first.end - first.start)) // 2, len(text) - room))
    end = min(len(text), start + room)
    borders = [0, *(found.end() for found in _SPACE.finditer(text)), len(text)]
    start = next((border for border in borders if start <= border <= first.start), start)
    end = next((border for border in reversed(borders) if first.end <= border <= end and border > start), end)
    before, after = "… " if start else "", "…" if end < len(text) else ""
    kept = [Span(s.start - start + len(before), min(s.end, end) - start + len(before)) for s in lit if start <= s.start < end]
    return f"{before}{text[start:end].rstrip()}{after}", kept
