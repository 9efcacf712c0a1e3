"""Precision and recall of a snapshot against gold files: what a careful analyst reads out of the same texts.

A gold file is JSON: `document.file` names the text; `entries`, `figures`, `exercises`, `quotes` and `events` are lists of
rows whose `evidence` (for quotes: `text`) is an exact part of the text, the `nth` one where it stands more than once. A gold
row and a built row are the same row when they speak of the same place in the text and agree on what makes such a row:

    figures     value (to 0.5 %) and unit
    exercises   half of the shorter evidence
    quotes      80 % of both texts
    events      half of both evidences, or nearly all of the shorter one
    entries     first and last day

Each row is matched at most once, best match first. Further columns are compared among matched rows only.

A gold file that says `partial` has only some rows of its text, those that somebody judged: `rejected` are the ones that are no rows
(table -> rows). Of what was built there, only rows that match one or the other count, so missing rows cannot be measured with it.

A score can be saved and a later one held against it: which rows were won and lost since, which made-up ones came and went.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tidings.tables import read_table
from tidings.text.document import Span, read_text

TABLES = ("entries", "figures", "exercises", "quotes", "events")
UNITS = {"percent": "%", "pct": "%", "$": "USD", "US$": "USD", "yuan": "CNY", "RMB": "CNY", "m³": "m3", "bcm": "m3"}
KEPT_DIGITS = {"year": 4, "month": 7}
"""How much of an ISO date counts when gold is no more precise than that."""

Row = Mapping[str, Any]


@dataclass(slots=True)
class TableScore:
    """Counts for one table, and the agreement of its columns among matched rows."""

    gold: int = 0
    built: int = 0
    matched: int = 0
    agreement: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    core: list[bool] = field(default_factory=list)
    missed: list[Row] = field(default_factory=list)
    extra: list[Row] = field(default_factory=list)
    differing: list[tuple[Row, str, str, str]] = field(default_factory=list)
    """Gold row, column, what gold says, what the build says: where a matched row disagrees."""

    @property
    def precision(self) -> float:
        return self.matched / self.built if self.built else 0.0

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    def mean(self, column: str) -> float:
        return sum(self.agreement[column]) / len(self.agreement[column])

    @property
    def complete(self) -> float | None:
        """Of gold's core figures, the share whose value, unit, kind, flow and period were all found; None without core figures."""
        return sum(self.core) / len(self.core) if self.core else None

    @classmethod
    def over(cls, parts: Iterable["TableScore"]) -> "TableScore":
        """All parts counted together: each row weighs the same, whichever document it stands in."""
        whole = cls()
        for part in parts:
            whole.gold, whole.built, whole.matched = whole.gold + part.gold, whole.built + part.built, whole.matched + part.matched
            whole.core += part.core
            whole.missed += part.missed
            whole.extra += part.extra
            whole.differing += part.differing
            for column, values in part.agreement.items():
                whole.agreement[column] += values
        return whole


@dataclass(frozen=True, slots=True)
class Score:
    """file -> table -> score, and how many rows claim exactly the words that stand at their span."""

    documents: dict[str, dict[str, TableScore]]
    exact: int
    rows: int

    @property
    def tables(self) -> dict[str, TableScore]:
        """table -> score over all documents."""
        return {name: TableScore.over(tables[name] for tables in self.documents.values()) for name in TABLES}


def score(docs: Path, gold_folder: Path, snapshot: Path) -> Score:
    """Measure `snapshot` against every gold file. Raises ValueError where a gold row's words are not in its text."""
    gold, rejected = load_gold(docs, gold_folder), load_rejected(docs, gold_folder)
    built, exact, rows = load_built(docs, snapshot)
    for file, no_rows in rejected.items():
        built[file] = {name: _judged(name, [*gold[file][name], *no_rows[name]], built[file][name]) for name in TABLES}
    return Score(
        {file: {name: _compare(name, tables[name], built[file][name]) for name in TABLES} for file, tables in gold.items()}, exact, rows
    )


def _judged(table: str, judged: list[Row], built: list[Row]) -> list[Row]:
    """The built rows that somebody judged."""
    known = {id(row) for _, row in match(table, judged, built)}
    return [row for row in built if id(row) in known]


def _compare(table: str, gold: list[Row], built: list[Row]) -> TableScore:
    pairs = match(table, gold, built)
    matched = {id(row) for pair in pairs for row in pair}
    result = TableScore(
        gold=len(gold),
        built=len(built),
        matched=len(pairs),
        missed=[row for row in gold if id(row) not in matched],
        extra=[row for row in built if id(row) not in matched],
    )
    complete = set()
    for expected, found in pairs:
        columns = agreement(table, expected, found)
        for column, value in columns.items():
            result.agreement[column].append(float(value))
            if value < 1:
                theirs, ours = COMPARED.get(column, ((column,), (column,)))
                result.differing.append((expected, column, told(expected, theirs), told(found, ours)))
        if table == "figures" and all(columns[c] for c in ("kind", "flow", "period")):
            complete.add(id(expected))
    result.core = [id(row) in complete for row in gold if row.get("core")]
    return result


# Reading


def load_gold(docs: Path, folder: Path) -> dict[str, dict[str, list[Row]]]:
    """file -> table -> rows, each with its span. Raises ValueError where words are not in the text."""
    gold: dict[str, dict[str, list[Row]]] = {}
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        file = data["document"]["file"]
        text = read_text(docs / file)
        gold[file] = {name: [{**row, "span": _place(path, text, name, row)} for row in data.get(name, [])] for name in TABLES}
    if not gold:
        raise ValueError(f"{folder} holds no gold files (*.json)")
    return gold


def load_rejected(docs: Path, folder: Path) -> dict[str, dict[str, list[Row]]]:
    """file -> table -> rows that are none, each with its span, for the gold files that are partial. Raises as `load_gold` does."""
    found: dict[str, dict[str, list[Row]]] = {}
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.get("partial"):
            file, no_rows = data["document"]["file"], data.get("rejected", {})
            text = read_text(docs / file)
            found[file] = {name: [{**row, "span": _place(path, text, name, row)} for row in no_rows.get(name, [])] for name in TABLES}
    return found


def _place(path: Path, text: str, table: str, row: Row) -> Span:
    words, start = row["text" if table == "quotes" else "evidence"], -1
    for _ in range(row.get("nth", 1)):
        start = text.find(words, start + 1)
        if start < 0:
            raise ValueError(f"{path}: {table}: not in the text: {words[:60]!r}")
    return Span(start, start + len(words))


def load_built(docs: Path, snapshot: Path) -> tuple[dict[str, dict[str, list[Row]]], int, int]:
    """file -> table -> rows, each with its span; how many spans are exact; how many there are."""
    built: dict[str, dict[str, list[Row]]] = defaultdict(lambda: {name: [] for name in TABLES})
    files = {row["doc_id"]: row["file"] for row in read_table(snapshot, "documents").to_pylist()}
    texts = {doc_id: read_text(docs / file) for doc_id, file in files.items() if (docs / file).is_file()}
    exact = rows = 0
    for name in TABLES:
        for row in read_table(snapshot, name).to_pylist():
            if row["doc_id"] not in texts:
                continue
            span = Span(row["start"], row["end"])
            if name != "entries":
                rows += 1
                exact += span.of(texts[row["doc_id"]]) == row["text" if name == "quotes" else "evidence"]
            built[files[row["doc_id"]]][name].append({**row, "span": span})
    return built, exact, rows


# Matching


def match(table: str, gold: Sequence[Row], built: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Pairs of gold and built rows, each row in one pair at most, the best fit first."""
    fit = FITS[table]
    ranked = sorted((-value, i, j) for i, g in enumerate(gold) for j, b in enumerate(built) if (value := fit(g, b)) is not None)
    pairs, taken_gold, taken_built = [], set(), set()
    for _, i, j in ranked:
        if i not in taken_gold and j not in taken_built:
            taken_gold.add(i)
            taken_built.add(j)
            pairs.append((gold[i], built[j]))
    return pairs


def shared(a: Span, b: Span) -> int:
    return max(min(a.end, b.end) - max(a.start, b.start), 0)


def overlap(a: Span, b: Span) -> float:
    """Shared length over the length of both together."""
    return shared(a, b) / max(max(a.end, b.end) - min(a.start, b.start), 1)


def contained(a: Span, b: Span) -> float:
    """Shared length over the shorter one's length."""
    return shared(a, b) / max(min(a.end - a.start, b.end - b.start), 1)


def fit_entries(g: Row, b: Row) -> float | None:
    if (g.get("start"), g.get("end")) != (_day(b["date_start"]), _day(b["date_end"])):
        return None
    inside = contained(g["span"], b["span"])
    return 1 + inside if inside > 0.5 or abs(g["span"].start - b["span"].start) < 400 else None


def fit_figures(g: Row, b: Row) -> float | None:
    same = UNITS.get(g["unit"], g["unit"]) == b["unit"] and abs(b["value"] - g["value"]) <= 0.005 * max(abs(g["value"]), 1e-9)
    return contained(g["span"], b["span"]) or None if same else None


def fit_exercises(g: Row, b: Row) -> float | None:
    if contained(g["span"], b["span"]) < 0.5:
        return None
    return 1 + (g.get("start") == _day(b["date_start"])) + set_f1(g.get("locations", []), b["places"], same_name)


def fit_quotes(g: Row, b: Row) -> float | None:
    value = overlap(g["span"], b["span"])
    return value if value >= 0.8 else None


def fit_events(g: Row, b: Row) -> float | None:
    value = max(overlap(g["span"], b["span"]), 0.5 * (contained(g["span"], b["span"]) >= 0.95))
    return value + (g.get("start") == _day(b["date_start"])) if value >= 0.5 else None


FITS: dict[str, Callable[[Row, Row], float | None]] = {
    "entries": fit_entries,
    "figures": fit_figures,
    "exercises": fit_exercises,
    "quotes": fit_quotes,
    "events": fit_events,
}


# Agreement of columns


def agreement(table: str, g: Row, b: Row) -> dict[str, float]:
    """column -> agreement from 0 to 1, for the columns that the gold row settles."""
    if table == "figures":
        period = (_month(g.get("period_start")), _month(g.get("period_end"))) == (_month(b["period_start"]), _month(b["period_end"]))
        same = {
            "kind": g["kind"] == b["kind"],
            "flow": fold(g.get("flow")) == fold(b["flow"]),
            "period": period,
            "metric": g.get("metric") == b["metric"],
        }
        return {**same, **_years(g.get("period_start"), b["period_start"])}
    if table == "exercises":
        return {
            "dates": same_dates(g, b),
            "places": set_f1(g.get("locations", []), b["places"], same_name),
            "participants": set_f1(g.get("participants", []), b["participants"], same_name),
            **_years(g.get("start"), b["date_start"]),
        }
    if table == "quotes":
        speaker = same_name(g["speaker"], b["speaker"]) if g.get("speaker") else not b["speaker"]
        return {"speaker": speaker, **({"outlet": same_name(g["outlet"], b["outlet"])} if g.get("outlet") else {})}
    if table == "events":
        return {
            "dates": same_dates(g, b),
            "month": _month(g.get("start")) == _month(b["date_start"]),
            "actors": set_f1(g.get("actors", []), b["actors"], same_name),
            "topics": set_f1(g.get("topics", []), b["topics"]),
            **_years(g.get("start"), b["date_start"]),
        }
    return {}


COMPARED = {
    "period": (("period_start", "period_end"), ("period_start", "period_end")),
    "dates": (("start", "end"), ("date_start", "date_end")),
    "month": (("start",), ("date_start",)),
    "years": (("start", "period_start"), ("date_start", "period_start")),
    "places": (("locations",), ("places",)),
}
"""Which fields of a gold row and of a built row hold what is compared under another name."""


def told(row: Row, fields: Iterable[str]) -> str:
    """What `row` says in `fields`, as words: "2024-10-01 to 2024-10-31", "China; Russia", "nothing"."""
    values = [value for name in fields if (value := row.get(name)) not in (None, [])]
    return " to ".join("; ".join(map(str, value)) if isinstance(value, list) else str(value) for value in values) or "nothing"


def fold(name: Any) -> str:
    """A name without case, accents, articles and punctuation."""
    plain = unicodedata.normalize("NFKD", str(name or "")).encode("ascii", "ignore").decode().lower()
    return " ".join(word for word in re.sub(r"[^a-z0-9 ]", " ", plain).split() if word not in {"the", "of"})


def same_name(a: Any, b: Any) -> bool:
    """Whether two names are the same, one holds the other, or both end in the same word."""
    a, b = fold(a), fold(b)
    return a == b or bool(a and b) and (a in b or b in a or a.split()[-1] == b.split()[-1])


def set_f1(gold: Sequence[str], built: Sequence[str], same: Callable[[str, str], bool] = lambda a, b: fold(a) == fold(b)) -> float:
    if not gold and not built:
        return 1.0
    if not gold or not built:
        return 0.0
    return harmonic(_share(built, gold, same), _share(gold, built, same))


def _share(these: Iterable[str], those: Iterable[str], same: Callable[[str, str], bool]) -> float:
    hits = [any(same(a, b) for b in those) for a in these]
    return sum(hits) / len(hits)


def harmonic(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def same_dates(g: Row, b: Row) -> bool:
    """Whether the built dates are gold's, to gold's precision."""
    keep = KEPT_DIGITS.get(g.get("precision", "day"), 10)
    return all(
        (_day(g.get(theirs)) or "")[:keep] == (_day(b[ours]) or "")[:keep]
        for theirs, ours in (("start", "date_start"), ("end", "date_end"))
    )


def _years(g: Any, b: Any) -> dict[str, bool]:
    return {"years": (_day(g) or "")[:4] == (_day(b) or "")[:4]} if g and b else {}


def _day(value: Any) -> str | None:
    return str(value)[:10] if value else None


def _month(value: Any) -> str | None:
    return str(value)[:7] if value else None


# Report


def lines(result: Score, misses: bool = False) -> Iterator[str]:
    """The score as lines of text: one a table over all documents, then the spans, then one a table for each document.

    With `misses`, every row missed or made up, and every column of a matched row that differs, stands under its table.
    """
    yield from (_line(name, table) for name, table in result.tables.items())
    yield f"{'spans':<10} exact {result.exact} of {result.rows}"
    for file, tables in result.documents.items():
        yield ""
        yield file
        for name, table in tables.items():
            if table.gold or table.built:
                yield f"  {_line(name, table)}"
            if misses:
                yield from (f"    missed   {_words(row)}" for row in table.missed)
                yield from (f"    made up  {_words(row)}" for row in table.extra)
                yield from (f"    differs  {_words(row)}: {name} {gold}, built {built}" for row, name, gold, built in table.differing)


def _line(name: str, table: TableScore) -> str:
    columns = "".join(f"  {column} {table.mean(column):.2f}" for column in table.agreement)
    complete = "" if table.complete is None else f"  complete {table.complete:.2f}"
    return (
        f"{name:<10} gold {table.gold}  built {table.built}  precision {table.precision:.2f}  recall {table.recall:.2f}"
        f"  F1 {table.f1:.2f}{columns}{complete}"
    )


def _words(row: Row) -> str:
    words = " ".join(str(row.get("evidence") or row.get("text") or row.get("headline")).split())
    value = row.get("value_text") or _day(row.get("start" if isinstance(row.get("start"), str) else "date_start")) or ""
    return f"{words[:110]!r} {value}".rstrip()


# One run against another


def save(result: Score, path: Path) -> None:
    """Write what `changes` needs to hold a later score against this one, as JSON. Raises OSError where the disk refuses."""
    path.write_text(json.dumps(_remembered(result), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> dict[str, Any]:
    """A saved score. Raises ValueError, naming the file, where it is none."""
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} is no saved score ({error}); write one with --save") from error
    if not isinstance(saved, dict) or set(saved) != {"tables", "documents"}:
        raise ValueError(f"{path} is no saved score; write one with --save")
    return saved


def _remembered(result: Score) -> dict[str, Any]:
    return {
        "tables": {name: {"F1": table.f1} | {c: table.mean(c) for c in table.agreement} for name, table in result.tables.items()},
        "documents": {
            file: {
                name: {
                    "missed": [_words(row) for row in table.missed],
                    "made up": [_words(row) for row in table.extra],
                    "differs": [f"{_words(row)}: {column}" for row, column, _, _ in table.differing],
                }
                for name, table in tables.items()
            }
            for file, tables in result.documents.items()
        },
    }


OUTCOMES = {"missed": ("lost", "found"), "made up": ("made up", "given up"), "differs": ("differs", "agrees")}
"""What a row says that is new in such a list, and one that is gone from it."""


def changes(before: Mapping[str, Any], result: Score) -> Iterator[str]:
    """What has changed since the saved score `before`, as lines: each table's figures, then rows found, lost, made up and given up."""
    now = _remembered(result)
    for name, columns in now["tables"].items():
        old = before["tables"].get(name, {})
        moved = [f"{c} {old[c]:.3f} to {v:.3f} ({v - old[c]:+.3f})" for c, v in columns.items() if c in old and abs(v - old[c]) > 5e-4]
        if moved:
            yield f"{name:<10} " + "  ".join(moved)
    for file, tables in now["documents"].items():
        if file not in before["documents"]:
            yield f"{file} is not in the saved score"
            continue
        for name, kinds in tables.items():
            for kind, (worse, better) in OUTCOMES.items():
                was, is_now = Counter(before["documents"][file].get(name, {}).get(kind, [])), Counter(kinds[kind])
                yield from (f"+ {name} {better}: {words} ({file})" for words in (was - is_now).elements())
                yield from (f"- {name} {worse}: {words} ({file})" for words in (is_now - was).elements())
