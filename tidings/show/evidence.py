"""A document with the words that rows were read from: which stretches are marked, how marks nest, and which one is lit.

Pure: the text goes in, a tree of plain lists and strings comes out, and the browser sets every string as text, never as markup.
"""

import base64
import gzip
import json
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
from tidings.text.document import Span

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
    found = []
    for kind in kinds:
        mine = tables[kind][tables[kind]["doc_id"] == doc_id]
        places = zip(mine[TABLES[kind].key], mine["start"].tolist(), mine["end"].tolist(), _notes(kind, mine), strict=True)
        found += [
            Mark(Span(start, end), kind, f"{note}. {flags[row_id]}" if flags.get(row_id) else note) for row_id, start, end, note in places
        ]
    return in_order(found)


def _notes(kind: str, rows: pd.DataFrame) -> Iterator[str]:
    """What each row says about its words, on one line. Many rows of a long document say the same, which is put in words once."""
    start, end = _WHEN[kind]
    nothing = [None] * len(rows)
    whose = {"quotes": "speaker", "figures": "value_text"}.get(kind)
    known: dict[tuple[Any, ...], str] = {}
    said = zip(
        rows[start].dt.date, rows[end].dt.date, rows.get("date_precision", nothing), rows["topics"], rows[whose] if whose else nothing,
        strict=True,
    )  # fmt: skip
    for of_row in said:
        if of_row not in known:
            known[of_row] = _note(kind, *of_row)
        yield known[of_row]


def _note(kind: str, start: Any, end: Any, precision: object, topics: Sequence[str], more: object) -> str:
    said = [TABLES[kind].name.removesuffix("s").capitalize(), in_words(start, end, precision if isinstance(precision, str) else "day")]
    if kind in ("quotes", "figures"):
        said.append(more if isinstance(more, str) else NO_SPEAKER)
    said.append(listed([spelled(topic) for topic in topics]))
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
    inside: list[Numbered] = []
    for line in _LINES.finditer(text):
        after = _after(every, at, line.end())
        inside = [numbered for numbered in (*inside, *every[at:after]) if numbered[1].span.end > line.start()]
        lines.append(_nest(text, Span(line.start(), line.end()), inside))
        at = after
    return lines


def in_order(found: Iterable[Mark]) -> list[Mark]:
    """The marks as a reader meets them: by where they begin, the longest first."""
    return sorted(found, key=_place)


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.kind


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
    hides = _HIDDEN.search(text, here.start, here.end) is not None
    open_marks: list[tuple[Numbered, list[Any]]] = []
    wanted: list[Numbered] = []
    at = 0
    ends = (point for _, mark in inside for point in (mark.span.start, mark.span.end) if here.start < point < here.end)
    for left, right in pairwise(sorted({here.start, here.end, *ends})):
        after = _after(inside, at, left + 1)
        wanted = [numbered for numbered in (*wanted, *inside[at:after]) if numbered[1].span.end > left]
        at, shared = after, 0
        while shared < min(len(open_marks), len(wanted)) and open_marks[shared][0] is wanted[shared]:
            shared += 1
        del open_marks[shared:]
        for numbered in wanted[shared:]:
            number, mark = numbered
            part: dict[str, Any] = {"kind": mark.kind, "note": mark.note} if number is None else {"n": number}
            part["parts"] = []
            (open_marks[-1][1] if open_marks else root).append(part)
            open_marks.append((numbered, part["parts"]))
        shown = text[left:right]
        (open_marks[-1][1] if open_marks else root).extend(_visible(shown) if hides else [shown])
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
    that was asked for; `found` is in that order.
    """
    kinds = {mark.kind for mark in found}
    notes = {note: place for place, note in enumerate(dict.fromkeys(mark.note for mark in found))}
    return {
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
        "outline": outline(text, entries),
    }


def packed(data: Mapping[str, Any]) -> str:
    """Data as short as a browser can unpack it by itself: JSON in gzip in Base64. The words of a document become a third.

    >>> len(packed({"lines": [["The ministers met."]] * 1000})) < 300
    True
    """
    written = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(written, 6, mtime=0)).decode("ascii")
