"""A document with the words that rows were read from: which stretches are marked, how marks nest, and which one is lit.

Pure: the text goes in, a tree of plain lists and strings comes out, and the browser sets every string as text, never as markup.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from tidings.show.wording import NO_SPEAKER, in_words, listed, spelled
from tidings.tables import FACTS, TABLES
from tidings.text.document import Span, short_id

KINDS: dict[str, str] = {"figures": "Figures", "exercises": "Exercises", "quotes": "Quotes", "events": "Events"}
"""Tables whose spans are marked in a document, and what readers call them."""
_WHEN = {kind: ("period_start", "period_end") if kind == "figures" else ("date_start", "date_end") for kind in KINDS}
"""Columns of the first and last day of what a row tells."""
_SPAN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_LINES = re.compile(r"[^\r\n]+")
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that a row was read from; `note` is what a reader sees on pointing at it. `kind` 'lit' is the evidence asked for."""

    span: Span
    kind: str
    note: str = ""


Numbered = tuple[int | None, Mark]


def address(doc_id: str, start: int, end: int) -> dict[str, str]:
    """The part of an address that opens a document at these words.

    >>> address("3922d88b888a", 12, 40)
    {'doc': '3922d88b888a', 'span': '12-40'}
    """
    return {"doc": doc_id, "span": f"{start}-{end}"}


def placed(rows: pd.DataFrame, facts: Mapping[str, pd.DataFrame], key: str) -> pd.DataFrame:
    """Rows that name a row of a table of facts or of entries (`table`, and its id in column `key`), each with that row's `doc_id`,
    `start`, `end`, `words` and `report_date`, in their order. Those that name no row of `facts` are left out.
    """
    tables, ids = rows["table"].to_numpy(object), rows[key].to_numpy(object)
    made: dict[str, Any] = {name: np.full(len(rows), None, dtype=object) for name in ("words", "report_date", "doc_id", "start", "end")}
    there = np.zeros(len(rows), dtype=bool)
    for name, found in facts.items():
        own = tables == name
        if not own.any():
            continue
        at = pd.Index(found[TABLES[name].key]).get_indexer(ids[own])
        mine, at = np.flatnonzero(own)[at >= 0], at[at >= 0]
        there[mine] = True
        of = {"words": TABLES[name].words or "heading", "report_date": "report_date" if name in FACTS else "date_start"}
        for column, values in made.items():
            values[mine] = found[of.get(column, column)].to_numpy(object)[at]
    types = {"words": "str", "doc_id": "str", "start": "int64", "end": "int64", "report_date": "datetime64[ms]"}
    kept = rows[there].reset_index(drop=True)
    return kept.assign(**{column: pd.Series(values[there], dtype=types[column]) for column, values in made.items()})


def parse_span(value: str | None, length: int) -> Span | None:
    """The span that an address asks for, or nothing where it is no stretch of a text of this length.

    >>> parse_span("12-40", 100), parse_span("40-12", 100), parse_span("12-400", 100)
    (Span(start=12, end=40), None, None)
    """
    found = _SPAN.fullmatch(value or "")
    if not found:
        return None
    start, end = int(found[1]), int(found[2])
    return Span(start, end) if start < end <= length else None


def marks(
    tables: Mapping[str, pd.DataFrame], doc_id: str, kinds: Iterable[str] = FACTS, flags: Mapping[str, str] = MappingProxyType({})
) -> list[Mark]:
    """The marks of one document, from the tables of these kinds, in the order of the text; `flags` are sentences by row id."""
    found = [
        Mark(Span(row["start"], row["end"]), kind, ". ".join((_note(kind, row), *filter(None, [flags.get(row[TABLES[kind].key])]))))
        for kind in kinds
        for row in _said_of(kind, tables[kind][tables[kind]["doc_id"] == doc_id])
    ]
    return in_order(found)


def _said_of(kind: str, rows: pd.DataFrame) -> list[dict[Any, Any]]:
    """What a note needs of each row; the words themselves and all else stay where they are."""
    known = (TABLES[kind].key, "start", "end", "topics", "speaker", "value_text", "date_precision", *_WHEN[kind])
    return rows[[column for column in known if column in rows]].to_dict("records")


def _note(kind: str, row: Mapping[Any, Any]) -> str:
    """What a row says about its words, on one line."""
    start, end = _WHEN[kind]
    said = [TABLES[kind].name.removesuffix("s").capitalize(), in_words(row[start], row[end], str(row.get("date_precision") or "day"))]
    if kind == "quotes":
        said.append(row["speaker"] if isinstance(row["speaker"], str) else NO_SPEAKER)
    if kind == "figures":
        said.append(f"{row['value_text']}")
    said.append(listed(list(map(spelled, row["topics"]))))
    return ", ".join(part for part in said if part)


def article(text: str, found: Sequence[Mark], lit: Span | None = None) -> list[list[Any]]:
    """The document as lines of nested parts: a part is a string, or `{"n", "parts"}` for a mark, with the number that the mark has in
    the order of the text.

    Every character but line ends stands in exactly one string, in order. Marks that cross one another or a line end are closed and
    opened again, so that they always nest: parts of one mark have one number. What has no number is `{"kind", "note", "parts"}`: of
    kind `lit` the words asked for, of kind `control` a character that would turn the writing direction or cannot be seen.
    """
    every: list[Numbered] = list(enumerate(in_order(found)))
    if lit:
        every.append((None, Mark(lit, "lit", "The words that the row was read from")))
    every.sort(key=lambda numbered: (numbered[1].span.start, -numbered[1].span.end))
    lines, at = [], 0
    for line in _LINES.finditer(text):
        here = Span(line.start(), line.end())
        while at < len(every) and every[at][1].span.end <= here.start:
            at += 1
        inside = [numbered for numbered in every[at : _after(every, at, here.end)] if numbered[1].span.meets(here)]
        lines.append(_nest(text, here, inside))
    return lines


def in_order(found: Iterable[Mark]) -> list[Mark]:
    """The marks as a reader meets them: by where they begin, the longest first."""
    return sorted(found, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))


def outline(text: str, entries: pd.DataFrame) -> list[dict[str, Any]]:
    """The entries of a digest in the order of the text: what each is called, and the `line` of `article` where it begins."""
    starts = [line.start() for line in _LINES.finditer(text)]
    made = []
    for entry in entries.sort_values("start").to_dict("records"):
        day = in_words(entry["date_start"], entry["date_end"], entry["date_precision"]) or entry["heading"]
        title = ": ".join(part for part in (day, entry["headline"]) if isinstance(part, str) and part) or "Entry"
        made.append({"line": max(0, bisect_right(starts, entry["start"]) - 1), "title": title if len(title) <= 140 else title[:139] + "…"})
    return made


def _after(every: Sequence[Numbered], at: int, end: int) -> int:
    """The first mark, from `at` on, that starts at or after `end`."""
    while at < len(every) and every[at][1].span.start < end:
        at += 1
    return at


def _nest(text: str, here: Span, inside: Sequence[Numbered]) -> list[Any]:
    """The parts of one stretch of text under the marks that meet it."""
    root: list[Any] = []
    open_marks: list[tuple[Numbered, list[Any]]] = []
    ends = (point for _, mark in inside for point in (mark.span.start, mark.span.end) if here.start < point < here.end)
    for left, right in pairwise(sorted({here.start, here.end, *ends})):
        wanted = [numbered for numbered in inside if numbered[1].span.start <= left and numbered[1].span.end >= right]
        shared = 0
        while shared < min(len(open_marks), len(wanted)) and open_marks[shared][0] is wanted[shared]:
            shared += 1
        del open_marks[shared:]
        for numbered in wanted[shared:]:
            number, mark = numbered
            part: dict[str, Any] = {"kind": mark.kind, "note": mark.note} if number is None else {"n": number}
            part["parts"] = []
            (open_marks[-1][1] if open_marks else root).append(part)
            open_marks.append((numbered, part["parts"]))
        (open_marks[-1][1] if open_marks else root).extend(_visible(text[left:right]))
    return root


def _visible(text: str) -> Iterator[Any]:
    at = 0
    for hidden in _HIDDEN.finditer(text):
        if hidden.start() > at:
            yield text[at : hidden.start()]
        code = f"U+{ord(hidden[0]):04X}"
        yield {"kind": "control", "note": f"The document has the invisible character {code} here", "parts": [code]}
        at = hidden.end()
    if at < len(text):
        yield text[at:]


def drawn(
    row: Mapping[str, Any], label: str, text: str, found: Sequence[Mark], lit: Span | None, entries: pd.DataFrame, dark: bool
) -> dict[str, Any]:
    """What the reader's script draws: the text in lines and marks, the legend, the outline. All of it can be written as JSON.

    `marks` are kind, place of its note among the `notes`, start and end of each in the order of the text, `at` the number of the one
    that was asked for; `key` is another wherever something else is to be drawn.
    """
    found = in_order(found)
    kinds = {mark.kind for mark in found}
    notes = {note: place for place, note in enumerate(dict.fromkeys(mark.note for mark in found))}
    entries_of = outline(text, entries)
    return {
        "key": short_id(row["doc_id"], label, repr(found), repr(lit), repr(dark), repr(entries_of)),
        "document": row["doc_id"],
        "title": label,
        "language": row["language"] if isinstance(row["language"], str) else "",
        "dark": dark,
        "legend": {**{kind: title for kind, title in KINDS.items() if kind in kinds}, **({"lit": "The words asked for"} if lit else {})},
        "lit": [lit.start, lit.end] if lit else None,
        "notes": list(notes),
        "marks": [[mark.kind, notes[mark.note], mark.span.start, mark.span.end] for mark in found],
        "at": next((n for n, mark in enumerate(found) if mark.span == lit), None),
        "lines": article(text, found, lit),
        "outline": entries_of,
    }
