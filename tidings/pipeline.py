"""Documents in, a snapshot of tables out: load, process, save. The one module that knows every extractor and every link."""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache, partial
from multiprocessing import parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from tidings import snapshot, tables
from tidings.corrections import apply, log
from tidings.corrections.log import Correction
from tidings.facts.events.event import Event
from tidings.facts.events.events import events
from tidings.facts.exercises.exercises import exercises
from tidings.facts.exercises.told import Exercise
from tidings.facts.figures.figures import Figure, figures
from tidings.facts.quotes.quotes import Quote, quotes
from tidings.facts.topics import topics_of, topics_of_event
from tidings.lexicon import REFERENCE, Lexicon, Unusable, load_lexicon
from tidings.links.coverage import coverage
from tidings.links.drills import drills
from tidings.links.flags.flags import flags
from tidings.links.lineage.echoes import alignments, echoes
from tidings.links.lineage.lineage import Lineage, lineages
from tidings.links.promises import promises
from tidings.links.stories import stories
from tidings.text.document import Document, Problem, Span, short_id
from tidings.text.edits import Edited
from tidings.text.language import language_of
from tidings.text.regions import TITLE_KEYS
from tidings.text.rendering import render
from tidings.text.sources import read_sources
from tidings.values.interval import Interval
from tidings.values.reading import Reading, read

Row = dict[str, Any]
Part = Mapping[str, list[Row]]
"""The rows of one document by table; empty where it was left out."""
Progress = Callable[[int, int, str], None]
"""Called with how many documents are done, how many there are, and the one just done."""

RULES = ("text", "values", "facts", "links", "corrections", "lexicon.py", "tables.py", "pipeline.py")
"""What decides what a build makes of its input, below the package folder."""


class Fact(Protocol):
    """What an extractor yields: at least where it stands, and who is named as its publisher and its source."""

    @property
    def span(self) -> Span: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def attributed_to(self) -> str | None: ...


class NothingToBuildError(ValueError):
    """No document could be read; `problems` says why."""

    said = "no document could be read"

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(self.said)
        self.problems = problems


class BrokenReferenceError(NothingToBuildError):
    """A whole reference table could not be read, and what it knows would be missing from every document; `problems` says why."""

    said = "a reference table could not be read"


class BrokenTablesError(ValueError):
    """The rows break a promise of the tables: a defect of Tidings, not of a document. Nothing was written."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(f"{len(faults)} faults, the first: {faults[0]}")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Build:
    """A finished build: the snapshot's folder, rows by table, the inputs that were left out, and the corrections that are no longer
    needed.
    """

    folder: Path
    rows: dict[str, int]
    problems: list[Problem]
    needless: tuple[str, ...] = ()


def build(
    sources: Path, out: Path, jobs: int = 1, progress: Progress | None = None, reference: Path = REFERENCE, library: Path | None = None
) -> Build:
    """Read every document below `sources`, and those that were added to the library, apply its corrections, and write a snapshot
    below `out`.

    A document, reference row or correction that cannot be read, and a correction that applies to nothing, is left out and named in
    `problems`. Raises NothingToBuildError where no document can be read, BrokenReferenceError where a whole reference table cannot,
    BrokenTablesError where the rows contradict tables.py, OSError where the disk refuses, or where somebody changed an input while it
    was read.
    """
    known = _bytes_of(reference)
    lexicon, problems = load_lexicon(reference)
    if unusable := [problem for problem in problems if isinstance(problem, Unusable)]:
        raise BrokenReferenceError([*unusable])
    found = read_sources(sources, library)
    problems += found.problems
    if not found.documents:
        raise NothingToBuildError(problems)
    parts: dict[str, Part] = {}
    for document, (part, faults) in zip(found.documents, extract(found.documents, lexicon, jobs), strict=True):
        parts[document.doc_id] = part
        problems += faults
        if progress:
            progress(len(parts), len(found.documents), document.file)
    said = log.load(library / log.FILE) if library else log.Log()
    problems += said.problems
    rows = beside_one_another([d for d in found.documents if parts[d.doc_id]], parts, lexicon, jobs, said.corrections)
    parts.clear()
    link(rows, lexicon)
    made = {name: tables.to_arrow(name, rows.pop(name)) for name in tables.TABLES}
    if broken := list(tables.faults(made, {d.doc_id: d.text for d in found.documents})):
        raise BrokenTablesError(broken)
    texts = ((d.doc_id, _unchanged(d, found.places[d.file].read_bytes())) for d in found.documents)
    about = {"title": "What the documents say", "rules": rules_version()}
    if _bytes_of(reference) != known:
        raise OSError(f"a table in {reference} was changed while the documents were read; build again")
    folder = snapshot.write(out, snapshot_id(found.documents, reference, said.corrections), made, texts, about, known)
    judged = made["corrections"].to_pylist()
    problems += [Problem(*_called(row)) for row in judged if row["status"] == apply.NOT_HERE]
    needless = tuple(" ".join(_called(row)) for row in judged if row["status"] == apply.NEEDLESS)
    return Build(folder, {name: table.num_rows for name, table in made.items()}, problems, needless)


def _bytes_of(reference: Path) -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in sorted(reference.glob("*.csv"))]


def _unchanged(document: Document, data: bytes) -> bytes:
    """The bytes of a document, which must be those that its rows were read from."""
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise OSError(f"{document.file} was changed while it was read; build again")
    return data


def _called(row: Row) -> tuple[str, str]:
    """A correction as a build reports it: which one, and that it does not apply or is no longer needed, and why."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in row["words"]).split())
    return f"correction {row['correction_id']} of {row['table']} “{words[:60]}”", f"{row['status']}: {row['why']}"


def beside_one_another(
    documents: Sequence[Document], parts: Mapping[str, Part], lexicon: Lexicon, jobs: int = 1, corrections: Sequence[Correction] = ()
) -> dict[str, list[Row]]:
    """All rows by table, the documents in their order, given those of each document: as reviewers left them, what is a copy of what,
    and which rows echo.
    """
    published = {d.doc_id: parts[d.doc_id]["documents"][0]["published"] for d in documents}
    found = lineages(documents, published, lexicon)
    parts = {**parts, **dict(_dated_by_origin(documents, published, found, lexicon, jobs))}
    parts, judged = apply.review(parts, documents, corrections, lexicon)
    rows = {name: [row for d in documents for row in parts[d.doc_id].get(name, ())] for name in tables.TABLES}
    rows["corrections"] = judged
    rows["documents"] = [{**row, **_lineage_columns(found[row["doc_id"]])} for row in rows["documents"]]
    for quote in rows["quotes"]:
        quote["fidelity"] = "reworded" if found[quote["doc_id"]].wording == "reworded" else "verbatim"
    return {**rows, **echoes(rows, found), "alignments": list(alignments(found))}


def _dated_by_origin(
    documents: Sequence[Document], published: Mapping[str, date | None], found: Mapping[str, Lineage], lexicon: Lexicon, jobs: int
) -> Iterator[tuple[str, Part]]:
    """The rows of each copy without a day of its own, read again as of its origin's day, from which its relative dates count."""
    days = {d: published[lineage.copy_of] for d, lineage in found.items() if lineage.copy_of and published[d] is None}
    undated = [replace(d, source=replace(d.source, published=days[d.doc_id])) for d in documents if days.get(d.doc_id)]
    for document, (part, faults) in zip(undated, extract(undated, lexicon, jobs if len(undated) > jobs else 1), strict=True):
        if part and not faults:
            yield document.doc_id, {**part, "documents": [{**row, "published_basis": "inherited"} for row in part["documents"]]}


def _lineage_columns(lineage: Lineage) -> Row:
    return {name: getattr(lineage, name) for name in ("wording", "wording_reason", "copy_of", "similarity", "lineage_id")}


def link(rows: dict[str, list[Row]], lexicon: Lexicon) -> None:
    """Hold the documents against each other: fill the tables that are made of rows, and the columns that point to them."""
    rows["drills"], drill_of = drills(rows, lexicon)
    for mention in rows["exercises"]:
        mention["drill_id"] = drill_of.get(mention["exercise_id"])
    rows["stories"], story_of = stories(rows, lexicon)
    for name in tables.FACTS:
        for row in rows[name]:
            row["story_id"] = story_of.get(row[tables.TABLES[name].key])
    rows["promises"] = promises(rows, lexicon)
    rows["flags"] = flags(rows, lexicon)
    rows["coverage"] = coverage(rows)


# Documents to rows


def extract(documents: Iterable[Document], lexicon: Lexicon, jobs: int = 1) -> Iterator[tuple[dict[str, list[Row]], list[Problem]]]:
    """The rows of each document by table, and what went wrong with it, in the order of the documents."""
    if jobs <= 1:
        yield from (extract_one(document, lexicon) for document in documents)
        return
    with ProcessPoolExecutor(jobs, initializer=_remember, initargs=(lexicon,)) as workers:
        yield from workers.map(_extract_in_worker, documents, chunksize=4)


_remembered: list[Lexicon] = []
"""A worker process keeps the lexicon that it was started with."""


def _remember(lexicon: Lexicon) -> None:
    _remembered[:] = [lexicon]
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose build was killed would wait for documents for ever, and keep what it inherited locked."""
    parent = parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _extract_in_worker(document: Document) -> tuple[dict[str, list[Row]], list[Problem]]:
    return extract_one(document, _remembered[0])


def extract_one(document: Document, lexicon: Lexicon) -> tuple[dict[str, list[Row]], list[Problem]]:
    """The rows of one document by table. An error in an extractor becomes a Problem; the document keeps its own row."""
    try:
        rendering = render(document.text)
        reading = read(replace(document, text=rendering.text) if rendering else document, lexicon)
        rows = {
            "documents": [_document_row(reading)],
            "entries": list(_entry_rows(reading)),
            "figures": fact_rows(reading, "figures", figures(reading), _figure_columns),
            "exercises": fact_rows(reading, "exercises", exercises(reading), _exercise_columns),
            "quotes": fact_rows(reading, "quotes", quotes(reading), _quote_columns),
            "events": fact_rows(reading, "events", events(reading), _event_columns),
        }
        if rendering:
            _place(rows, document.text, rendering)
    except Exception as error:  # one broken document never stops the others
        return {}, [Problem(document.file, f"was left out: {type(error).__name__}: {error}; please report this with the document")]
    if not reading.sentences:
        return rows, [Problem(document.file, "holds nothing but what surrounds an article; check that it was saved whole")]
    return rows, []


def _place(rows: Mapping[str, list[Row]], text: str, rendering: Edited) -> None:
    """Say of the rows of a rendering where they stand in the file, and in which words."""
    rows["documents"][0].update(characters=len(text), words=len(text.split()))
    for name, placed in rows.items():
        for row in placed if name != "documents" else ():
            span = rendering.original(Span(row["start"], row["end"]))
            row.update(start=span.start, end=span.end)
            if words := tables.TABLES[name].words:
                row[words] = span.of(text)


def _document_row(reading: Reading) -> Row:
    document, source, matter = reading.document, reading.document.source, reading.layout.front_matter
    headline = reading.layout.title.of(document.text) if reading.layout.title else None
    title = source.title or next((matter[key].value for key in TITLE_KEYS if key in matter), headline)
    return {
        "doc_id": document.doc_id,
        "file": document.file,
        "sha256": document.sha256,
        "title": " ".join(title.split()) if title else None,
        "publisher": source.publisher,
        "author": source.author or (matter["author"].value if "author" in matter else None),
        "url": source.url or next(_addresses(reading), None),
        "licence": source.licence,
        "published": reading.anchors.published,
        "published_basis": reading.anchors.published_basis,
        "kind": "digest" if reading.anchors.entries else "article",
        "language": language_of(document.text),
        "characters": len(document.text),
        "words": len(document.text.split()),
        "reliability": source.reliability,
    }


def _addresses(reading: Reading) -> Iterator[str]:
    for key in ("url", "canonical_url", "permalink", "link"):
        field = reading.layout.front_matter.get(key)
        if field and urlsplit(field.value).scheme in {"http", "https"}:
            yield field.value


def _entry_id(reading: Reading, start: int) -> str:
    return short_id(reading.document.sha256, "entries", start)


def _entry_rows(reading: Reading) -> Iterator[Row]:
    for entry in reading.anchors.entries:
        yield {
            "entry_id": _entry_id(reading, entry.span.start),
            "doc_id": reading.document.doc_id,
            "start": entry.span.start,
            "end": entry.span.end,
            "heading": entry.heading,
            "headline": entry.headline,
            "outlet": entry.outlet,
            **_dates(entry.when),
            "date_basis": entry.basis,
        }


FactT = TypeVar("FactT", bound=Fact)


def fact_rows(reading: Reading, table: str, facts: Iterable[FactT], columns: Callable[[FactT], Row]) -> list[Row]:
    """The rows that one extractor finds: what every fact shares, and what `columns` says of its kind."""
    declared = tables.TABLES[table]
    words = declared.words or ""
    seen: Counter[tuple[object, ...]] = Counter()
    about = lru_cache(maxsize=1)(partial(topics_of, reading))  # figures of one sentence are of its topics
    rows = []
    for fact in facts:
        own = columns(fact)
        value = (fact.span.start, fact.span.end, own.get("value_text"), own.get("name"))
        seen[value] += 1
        entry = reading.entry_at(fact.span.start)
        rows.append(
            {
                declared.key: short_id(reading.document.sha256, table, *value, seen[value]),
                "doc_id": reading.document.doc_id,
                "entry_id": _entry_id(reading, entry.span.start) if entry else None,
                "start": fact.span.start,
                "end": fact.span.end,
                words: fact.span.of(reading.text),
                "outlet": fact.outlet or reading.outlet_at(fact.span.start),
                "attributed_to": fact.attributed_to,
                "report_date": reading.report_date(fact.span.start),
                "topics": list(topics_of_event(reading, fact) if isinstance(fact, Event) else about(fact.span)),
                **own,
            }
        )
    return rows


def _dates(when: Interval | None) -> Row:
    if when is None:
        return {"date_start": None, "date_end": None, "date_precision": "none"}
    return {"date_start": when.start, "date_end": when.end, "date_precision": when.precision}


def _figure_columns(figure: Figure) -> Row:
    own = (
        "value_text",
        "value",
        "unit",
        "qualifier",
        "kind",
        "metric",
        "flow",
        "reporter",
        "commodity",
        "comparison",
        "period_text",
        "core",
        "modality",
    )
    period = figure.period
    return {
        **{name: getattr(figure, name) for name in own},
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
    }


def _exercise_columns(exercise: Exercise) -> Row:
    own = ("name", "kind", "date_text", "assets_text", "modality")
    return {
        **{name: getattr(exercise, name) for name in own},
        **{name: list(getattr(exercise, name)) for name in ("participants", "places", "places_text")},
        **_dates(exercise.when),
        "date_basis": exercise.basis,
    }


def _quote_columns(quote: Quote) -> Row:
    own = ("kind", "speaker", "speaker_text", "speaker_role")
    return {**{name: getattr(quote, name) for name in own}, **_dates(quote.when)}


def _event_columns(event: Event) -> Row:
    return {
        **{name: getattr(event, name) for name in ("date_text", "action", "modality")},
        **{name: list(getattr(event, name)) for name in ("actors", "places")},
        **_dates(event.when),
        "date_basis": event.basis,
    }


# What a snapshot is made of


def snapshot_id(documents: Sequence[Document], reference: Path = REFERENCE, corrections: Sequence[Correction] = ()) -> str:
    """The same for the same documents, what is known of them, the corrections, the reference tables and the rules."""
    known = [hashlib.sha256(repr((d.file, d.sha256, d.source)).encode()).digest() for d in documents]
    tables_of = [hashlib.sha256(path.read_bytes()).digest() for path in sorted(reference.glob("*.csv"))]
    judged = [hashlib.sha256(log.line(one)).digest() for one in corrections]
    return snapshot.hash_of(*known, *tables_of, *judged, rules_version().encode())


@cache
def rules_version() -> str:
    """Twelve digits that change with any line of the code that turns documents into rows."""
    package = Path(__file__).parent
    files = (path for name in RULES for path in ([package / name] if name.endswith(".py") else sorted((package / name).rglob("*.py"))))
    return short_id(*(hashlib.sha256(path.read_bytes()).hexdigest() for path in files))
