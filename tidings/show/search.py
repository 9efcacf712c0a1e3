"""Search in everything: the documents' text and every row that was read from it, in one index of SQLite.

Whatever a reader types is words to look for: each as the beginning of a word, in quotation marks exactly and in this order, after a
minus sign not at all. A paragraph or a row is found where it has all of them, its words or what is known of it. The best come first:
BM25, the document's own words counting more than what is known of them.
"""

import re
import sqlite3
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType
from typing import Any

import pandas as pd

from tidings.show import published
from tidings.show.filters import Filters, keep
from tidings.show.passages import passages, titles, window
from tidings.show.wording import NO_SPEAKER, harmless, in_words, listed, spelled
from tidings.tables import FACTS, TABLES
from tidings.text.document import Span

KINDS: Mapping[str, str] = {
    "passages": "Documents", "quotes": "Quotes", "events": "Events", "figures": "Figures", "exercises": "Exercises", **published.KINDS,
}  # fmt: skip
"""What is searched -> what readers call it, in the order of the answer. Titles of documents stand before their passages."""
ROOM = 320
"""Characters of a hit that are shown around the words found."""
NEAR = 240
"""How far apart the words found may stand in a paragraph to be lit together where the document opens."""
MOST_PARTS = 24
OPEN, CLOSE = "\ue000", "\ue001"
"""Set around what SQLite finds; no text that is searched has them."""
_QUOTED = '"“”„«»'
_PART = re.compile(rf"""
    (?P<minus> (?<!\S) [-−] (?= [^\W\d] | [{_QUOTED}] ) )?
    (?: [{_QUOTED}] (?P<phrase> [^{_QUOTED}]* ) (?P<closed> [{_QUOTED}] )? | (?P<word> [^\s{_QUOTED}]+ ) )
""", re.VERBOSE)  # fmt: skip
"""A minus sign before a number is its own."""
_ALIKE = str.maketrans({
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "ё": "е", "Ё": "Е", OPEN: " ", CLOSE: " ", "\0": " ",
})  # fmt: skip
"""Letters that readers type as others and SQLite keeps apart."""
_APART = {
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
    "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "",
}  # fmt: skip
"""Signs that are several letters, or none: those that cannot be seen part no word."""
_APART_SIGN = re.compile("[" + "".join(_APART) + "]")
_MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph, row or title that was found. `lit` are the stretches of `words` that were asked for, `about_lit` those of `about`.

    `place` is the part of an address that opens the document at the words, or another `page` at what is published; `document` names it.
    `row_id` is empty where it is no row of a table of facts.
    """

    kind: str
    words: str
    lit: tuple[Span, ...]
    about: str
    about_lit: tuple[Span, ...]
    document: str
    place: Mapping[str, str]
    row_id: str = ""
    page: str = "sources"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found of one kind: how many the filters let through, how many more they leave out, and the best of them."""

    kind: str
    found: int
    left_out: int
    hits: tuple[Hit, ...]


class Index:
    """Everything of one snapshot that can be searched. Built once; many threads may ask it."""

    def __init__(
        self, tables: Mapping[str, pd.DataFrame], text_of: Callable[[str], str], labels: Mapping[str, str],
        others: Mapping[str, pd.DataFrame] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        """`text_of` gives the text of a document, `labels` what readers call it; `others` is what others published, as `published.rows`."""
        self.labels = labels
        facts = {name: tables[name] for name in FACTS}
        self.rows = {"titles": titles(tables), "passages": passages(tables, text_of), **facts, **others}
        drills = dict(zip(tables["drills"]["drill_id"], tables["drills"]["name"], strict=True))
        self.about = {name: [_about(name, row, drills) for row in rows.to_dict("records")] for name, rows in self.rows.items()}
        self.words = {name: self._words(name) for name in self.rows}
        self._names = list(self.rows)
        self._first = [0, *accumulate(len(self.rows[name]) for name in self._names)]
        self._lock = threading.Lock()
        self._base = _filled((w, a) for name in self._names for w, a in zip(self.words[name], self.about[name], strict=True))

    def _words(self, name: str) -> list[str]:
        if name == "titles":
            return [self.labels.get(doc_id, doc_id) for doc_id in self.rows[name]["doc_id"]]
        return list(self.rows[name][(TABLES[name].words or "") if name in FACTS else "text"])

    def matches(self, query: str) -> dict[str, list[int]]:
        """Kind -> positions of its rows that match, the best first."""
        made: dict[str, list[int]] = {name: [] for name in self._names}
        if query:
            for (rowid,) in self._ask("SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t, 8, 3), rowid", (query,)):
                kind = bisect_right(self._first, rowid) - 1
                made[self._names[kind]].append(rowid - self._first[kind])
        return made

    def hits(self, name: str, positions: Sequence[int], query: str) -> list[Hit]:
        """The rows at these positions, which match, as a reader sees them."""
        first = self._first[self._names.index(name)]
        marks = ", ".join("?" * len(positions))
        marked = f"SELECT rowid, highlight(t, 0, ?, ?), highlight(t, 1, ?, ?) FROM t WHERE t MATCH ? AND rowid IN ({marks})"
        asked = (OPEN, CLOSE, OPEN, CLOSE, query, *(first + position for position in positions))
        found = {rowid - first: both for rowid, *both in self._ask(marked, asked)}
        return [self._hit(name, position, *found[position]) for position in positions]

    def _ask(self, statement: str, values: Sequence[Any]) -> list[Any]:
        with self._lock:
            return self._base.execute(statement, values).fetchall()

    def _hit(self, name: str, position: int, words: str, about: str) -> Hit:
        row, text, known = self.rows[name].iloc[position], self.words[name][position], self.about[name][position]
        lit = lit_in(text, words)
        shown, inside = window(text, lit, ROOM)
        if name in published.KINDS:
            return Hit(name, shown, tuple(inside), known, tuple(lit_in(known, about)), "", row["place"], page=row["page"])
        place = {"doc": str(row["doc_id"])}
        if name == "passages" and lit:
            near = [span for span in lit if span.end - lit[0].start <= NEAR]
            place["span"] = f"{row['start'] + lit[0].start}-{row['start'] + near[-1].end if near else row['start'] + lit[0].end}"
        elif name != "titles":
            place["span"] = f"{row['start']}-{row['end']}"
        document = "" if name == "titles" else self.labels.get(row["doc_id"], row["doc_id"])
        row_id = str(row[TABLES[name].key]) if name in FACTS else ""
        return Hit(name, shown, tuple(inside), known, tuple(lit_in(known, about)), document, place, row_id)


def _filled(texts: Iterable[tuple[str, str]]) -> sqlite3.Connection:
    """Words, and what is known of them, to be searched; numbered from 0."""
    base = sqlite3.connect(":memory:", check_same_thread=False)
    base.execute("CREATE VIRTUAL TABLE t USING fts5(words, about, tokenize='unicode61 remove_diacritics 2', prefix='2 3')")
    folded = ((number, fold(words), fold(about)) for number, (words, about) in enumerate(texts))
    base.executemany("INSERT INTO t(rowid, words, about) VALUES (?, ?, ?)", folded)
    return base


def having(name: str, rows: pd.DataFrame, drills: pd.DataFrame, asked: str) -> pd.DataFrame:
    """Those of a few rows of a table of facts that an index of them would find; none where nothing is asked for."""
    if not (query := expression(asked)):
        return rows.head(0)
    names = dict(zip(drills["drill_id"], drills["name"], strict=True))
    known = [_about(name, row, names) for row in rows.to_dict("records")]
    with closing(_filled(zip(rows[TABLES[name].words or ""], known, strict=True))) as base:
        found = [number for (number,) in base.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid", (query,))]
    return rows.iloc[found]


def search(index: Index, asked: str, chosen: Filters, kinds: Iterable[str] = KINDS, at_most: int = 5, skip: int = 0) -> list[Answer]:
    """What is found of each kind that has anything, whether the filters let it through or not; of each the best `at_most` after `skip`."""
    query = expression(asked)
    found = index.matches(query)
    made = []
    for kind in (kind for kind in kinds if kind in index.rows):
        parts = [(name, *_kept(index.rows[name], found[name], chosen)) for name in (("titles",) if kind == "passages" else ()) + (kind,)]
        passed = [(name, position) for name, positions, _ in parts for position in positions]
        shown = passed[skip : skip + at_most]
        hits = [hit for name, *_ in parts for hit in index.hits(name, [p for n, p in shown if n == name], query)]
        if any(found[name] for name, *_ in parts):
            made.append(Answer(kind, len(passed), sum(left for *_, left in parts), tuple(hits)))
    return made


def _kept(rows: pd.DataFrame, positions: Sequence[int], chosen: Filters) -> tuple[list[int], int]:
    """The positions whose rows pass the filters, in their order, and how many do not."""
    some = rows.iloc[list(positions)].assign(position=list(positions))
    passed = [int(position) for position in keep(some, chosen).rows["position"]]
    return passed, len(positions) - len(passed)


def expression(asked: str) -> str:
    """What SQLite is asked for what a reader typed; empty where that holds no word. Every part is quoted, so no sign means anything.

    >>> expression("grain “border posts” -harbin")
    '(("grain" OR "grain"*) AND "border posts") NOT (("harbin" OR "harbin"*))'
    >>> expression("%")
    ''
    """
    wanted, unwanted = _parts(asked)
    if not wanted:
        return ""
    return f"({' AND '.join(wanted.values())})" + (f" NOT ({' OR '.join(unwanted.values())})" if unwanted else "")


def alone(index: Index, asked: str) -> dict[str, int]:
    """Part of what a reader typed -> how many titles, paragraphs and rows have it, of several parts that nothing has together."""
    wanted, _ = _parts(asked)
    return {part: sum(map(len, index.matches(query).values())) for part, query in wanted.items()} if len(wanted) > 1 else {}


def _parts(asked: str) -> tuple[dict[str, str], dict[str, str]]:
    """Wanted and unwanted words and phrases as typed -> as SQLite is asked; a whole word counts more than the beginning of one."""
    wanted: dict[str, str] = {}
    unwanted: dict[str, str] = {}
    for part in list(_PART.finditer(asked))[:MOST_PARTS]:
        words = (part["phrase"] if part["word"] is None else part["word"]).strip()
        if any(sign.isalnum() for sign in words):
            quoted = '"' + fold(words).replace('"', '""') + '"'
            (unwanted if part["minus"] else wanted)[words] = quoted if part["closed"] else f"({quoted} OR {quoted}*)"
    return wanted, unwanted


def fold(text: str) -> str:
    """The text as it is indexed: letters that look alike are one.

    >>> fold("Łódź, Straße")
    'Lódź, Strasse'
    """
    text = text.translate(_ALIKE)
    return _APART_SIGN.sub(lambda sign: _APART[sign[0]], text) if _APART_SIGN.search(text) else text


def lit_in(text: str, marked: str) -> list[Span]:
    """Where in a text stand the stretches that are marked in its folded copy.

    >>> lit_in("a ﬁne day", f"a {OPEN}fine{CLOSE} day")
    [Span(start=2, end=5)]
    """
    borders = list(accumulate((len(_APART.get(sign, sign)) for sign in text), initial=0)) if _APART_SIGN.search(text) else None
    made = []
    for before, found in enumerate(_MARKED.finditer(marked)):
        start = found.start() - 2 * before
        end = start + len(found[1])
        made.append(Span(bisect_right(borders, start) - 1, bisect_left(borders, end)) if borders else Span(start, end))
    return made


def _about(name: str, row: Mapping[Any, Any], drills: Mapping[str, str]) -> str:
    """What is known of a row and searched with its words."""
    start, end = ("period_start", "period_end") if name == "figures" else ("date_start", "date_end")
    when = in_words(row[start], row[end], str(row.get("date_precision") or "day")) if start in row else ""
    match name:
        case "lists" | "customs":
            return str(row["about"])
        case "titles":
            known = [row["publisher"], row["author"], in_words(row["published"], row["published"]), row["file"]]
        case "passages":
            known = [row["outlet"], in_words(row["report_date"], row["report_date"])]
        case "quotes":
            known = [row["speaker"] if _given(row["speaker"]) else NO_SPEAKER, row["speaker_role"], when, row["outlet"]]
        case "events":
            known = [when, _code(row["action"]), listed(row["actors"]), listed(row["places"]), _status(row), row["outlet"]]
        case "figures":
            known = [
                row["value_text"],
                _code(row["metric"]),
                _code(row["flow"]),
                _code(row["commodity"]),
                when,
                _status(row),
                row["outlet"],
            ]
        case _:
            name_of_drill = drills.get(row["drill_id"])
            names = dict.fromkeys((row["name"], name_of_drill))
            known = [*names, row["kind"], when, listed(row["places"]), listed(row["participants"]), _status(row), row["outlet"]]
    topics = listed([spelled(topic) for topic in row.get("topics", ())])
    return " · ".join(" ".join(harmless(str(part)).split()) for part in (*known, topics) if _given(part) and part)


def _given(value: Any) -> bool:
    return isinstance(value, str)


def _code(code: Any) -> str:
    return spelled(code) if _given(code) else ""


def _status(row: Mapping[Any, Any]) -> str:
    return "" if row["modality"] == "occurred" else str(row["modality"])
