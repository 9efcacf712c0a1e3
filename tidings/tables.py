"""The tables, every column declared once: type, unit, allowed values, description.

Everything else about a column comes from here: Arrow and pandas types, checks, labels on the pages, the data dictionary
and `datapackage.json`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq

Type = Literal["text", "integer", "number", "date", "boolean", "list"]

ARROW: dict[Type, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.string()),
}

TOPICS = ("diplomacy", "military", "trade", "energy", "finance", "technology", "sanctions", "ukraine", "influence", "institutions", "autos")
PRECISIONS = ("day", "week", "month", "quarter", "year", "none")
BASES = ("explicit", "document", "heading", "name", "reviewer", "none")
DRILL_KINDS = ("naval drill", "naval patrol", "air patrol", "coast guard patrol", "ground", "wargame")
MODALITIES = ("occurred", "ongoing", "planned", "hypothetical", "alleged", "denied")
FACTS = ("figures", "exercises", "quotes", "events")
"""The tables whose rows are read out of sentences and point back to them."""
VERDICTS = ("right", "wrong", "changed")
"""What a reviewer may say of a row."""
ACTIONS = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""Event categories of the PLOVER ontology (Open Event Data Alliance)."""


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: Type
    description: str
    label: str = ""
    unit: str | None = None
    allowed: tuple[str, ...] | None = None
    required: bool = False

    @property
    def title(self) -> str:
        """What a reader sees above the column: sentence case, no underscores."""
        return self.label or self.name.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Table:
    """`key` names the column that tells rows apart; `parents` maps a column to the table whose key it repeats."""

    name: str
    key: str
    description: str
    columns: tuple[Column, ...]
    parents: Mapping[str, str]

    def __getitem__(self, name: str) -> Column:
        return next(c for c in self.columns if c.name == name)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(c.name for c in self.columns)

    @property
    def words(self) -> str | None:
        """The column that repeats the document's own words between start and end."""
        return next((n for n in ("evidence", "text") if n in self.names), None)

    @property
    def schema(self) -> pa.Schema:
        return pa.schema([pa.field(c.name, ARROW[c.type], nullable=not c.required) for c in self.columns])


def _text(name: str, description: str, **more: Any) -> Column:
    return Column(name, "text", description, **more)


def _dates(when: str) -> tuple[Column, ...]:
    return (
        Column("date_start", "date", f"First day on which {when}"),
        Column("date_end", "date", f"Last day on which {when}, included"),
        _text("date_precision", "How exactly the dates are known", allowed=PRECISIONS, required=True),
    )


DATE_TEXT = _text("date_text", "The words that give the date")
DATE_BASIS = _text(
    "date_basis",
    "How the date was found: in the text, from the document's or the entry's own date, from a name, by a reviewer",
    allowed=BASES,
    required=True,
)
MODALITY = _text(
    "modality", "Whether it happened, is going on, is planned, would happen, is alleged or is denied", allowed=MODALITIES, required=True
)
PLACE = (
    _text("doc_id", "The document", label="Document id", required=True),
    _text("entry_id", "The digest entry, if the row stands in one", label="Entry id"),
    Column("start", "integer", "First character of the evidence in the document, counted from 0 in code points", required=True),
    Column("end", "integer", "Character after the last of the evidence", required=True),
)
EVIDENCE = _text("evidence", "Exactly the document's words between start and end", required=True)
CONTEXT = (
    _text("outlet", "Who published it"),
    _text("attributed_to", "Whom the sentence names as its source"),
    Column("report_date", "date", "The day of the entry or the document", label="Reported"),
    Column("topics", "list", "What it is about", allowed=TOPICS, required=True),
    _text("story_id", "The story that this row tells", label="Story id"),
    Column("echo", "boolean", "Whether it repeats what the origin of its document says: it is counted there", label="Copy"),
    _text(
        "echo_of", "The origin's row that it repeats; empty for a row of its own, or where the origin has none like it", label="Copy of row"
    ),
    _text(
        "reviewed",
        "Whether a reviewer called it right as it stands, or changed a value of it; empty where nobody did",
        allowed=("right", "changed"),
    ),
)
ROW_PARENTS = {"doc_id": "documents", "entry_id": "entries", "story_id": "stories"}

TABLES: dict[str, Table] = {
    t.name: t
    for t in (
        Table("documents", "doc_id", "One source document", (
            _text("doc_id", "Short hash of the document's bytes", label="Document id", required=True),
            _text("file", "Path below the sources folder", required=True),
            _text("sha256", "Hash of the document's bytes", label="SHA-256", required=True),
            _text("title", "Title, from the document or from sources.csv"),
            _text("publisher", "Who published it"),
            _text("author", "Who wrote it"),
            _text("url", "Where it was published", label="Address"),
            _text("licence", "Under which its text may be used, where that is known"),
            Column("published", "date", "The day it was published"),
            _text("published_basis", "How that day is known", allowed=("stated", "sidecar", "inherited", "none"), required=True),
            _text("kind", "An article, or a digest of dated entries", allowed=("article", "digest"), required=True),
            _text("language", "ISO 639-1 code; empty where it is not English"),
            Column("characters", "integer", "Length of the text", unit="code points", required=True),
            Column("words", "integer", "Number of words", required=True),
            _text("wording", "Whether the words are the original ones", allowed=("original", "reworded")),
            _text("wording_reason", "What shows that they are not", label="What shows it"),
            _text("copy_of", "The document that this one repeats"),
            Column("similarity", "number", "How many of its words stand in that document in the same order, sentence by sentence: 0 to 1"),
            _text("lineage_id", "Shared by documents that echo one another: the id of their origin", label="Lineage id"),
            _text("reliability", "Admiralty code of the source, A to F; F where unrated", allowed=tuple("ABCDEF"), required=True),
        ), {"copy_of": "documents", "lineage_id": "documents"}),
        Table("entries", "entry_id", "One dated item of a digest", (
            _text("entry_id", "Short hash", label="Entry id", required=True),
            _text("doc_id", "The document", label="Document id", required=True),
            Column("start", "integer", "First character of the entry", required=True),
            Column("end", "integer", "Character after the last of the entry", required=True),
            _text("heading", "The words that date it, as they stand"),
            _text("headline", "Its headline"),
            _text("outlet", "Who published it"),
            *_dates("the entry was posted"),
            DATE_BASIS,
        ), {"doc_id": "documents"}),
        Table("figures", "figure_id", "One number that a sentence states", (
            _text("figure_id", "Short hash", label="Figure id", required=True),
            *PLACE, EVIDENCE,
            _text("value_text", "The number as it stands", label="Figure", required=True),
            Column("value", "number", "What it means; a fall is negative, a range its middle", required=True),
            _text("unit", "%, percentage points (pp), ISO 4217 currency, m3, t, bbl, x (fold)", required=True),
            _text("qualifier", "The word that bends it: over, about, record, less than, range"),
            _text("kind", "A level, a change or a share", allowed=("level", "change", "share"), required=True),
            _text("metric", "What is measured", allowed=("trade_total", "exports", "imports", "market_share", "trade_share", "currency_share", "tariff", "volume", "price", "other"), required=True),
            _text("flow", "China-Russia is both ways; China>Russia the direction that goods move"),
            _text("reporter", "Whose statistics"),
            _text("commodity", "What is traded; all for everything"),
            _text("comparison", "Against what a change is measured", allowed=("yoy", "mom")),
            _text("period_text", "The words that give the period"),
            Column("period_start", "date", "First day of the period that the number speaks of"),
            Column("period_end", "date", "Last day of that period, included"),
            Column("core", "boolean", "Value or growth of the pair's total goods trade, exports or imports", required=True),
            MODALITY, *CONTEXT,
        ), {**ROW_PARENTS, "echo_of": "figures"}),
        Table("exercises", "exercise_id", "One mention of a joint exercise or patrol", (
            _text("exercise_id", "Short hash", label="Exercise id", required=True),
            *PLACE, EVIDENCE,
            _text("name", "Its name as written"),
            _text("kind", "What kind of activity", allowed=DRILL_KINDS, required=True),
            Column("participants", "list", "Countries that take part", required=True),
            DATE_TEXT, *_dates("it took place"), DATE_BASIS,
            Column("places", "list", "Places, as the gazetteer names them", required=True),
            Column("places_text", "list", "Places as written", label="Places as written", required=True),
            _text("assets_text", "Ships, aircraft and troops, as written", label="What took part"),
            MODALITY,
            _text("drill_id", "The drill that this mention speaks of", label="Drill id"),
            *CONTEXT,
        ), {**ROW_PARENTS, "drill_id": "drills", "echo_of": "exercises"}),
        Table("drills", "drill_id", "One exercise or patrol, however many mention it and under whatever name", (
            _text("drill_id", "Short hash", label="Drill id", required=True),
            _text("name", "Its name, as the published lists or else most mentions have it"),
            Column("aliases", "list", "Its other names, those of the mentions first", required=True),
            _text("kind", "What kind of activity", allowed=DRILL_KINDS, required=True),
            _text("category", "The finer kind of the published lists"),
            Column("participants", "list", "Countries that take part", required=True),
            *_dates("it took place, from the published lists or else as the most exact mentions have it"),
            Column("end_known", "boolean", "False where no source gives the last day; date_end is then the first", label="End known", required=True),
            Column("reported", "list", "The words that date it, as the mentions have them", label="Dated as", required=True),
            Column("reported_start", "date", "First day that any mention gives"),
            Column("reported_end", "date", "Last day that any mention gives, included"),
            Column("places", "list", "Places, from the published lists or else from the mentions", required=True),
            Column("places_reported", "list", "Places that the mentions give", required=True),
            _text("phase_of", "The edition that it is one stage of"),
            _text("assets", "Ships, aircraft and troops, from the published lists"),
            _text("reference_id", "Its name on the published lists; empty where it is on none", label="On the lists as"),
            _text("source", "Who published what the lists have"),
            _text("source_address", "Where", label="Address of the source"),
            _text("note", "What else the lists say"),
            Column("mentions", "integer", "Mentions, those left out that repeat an origin's", required=True),
            Column("documents", "integer", "Documents that these stand in", required=True),
            Column("lineages", "integer", "Documents that echo one another count once", label="Independent sources", required=True),
        ), {}),
        Table("quotes", "quote_id", "One quotation", (
            _text("quote_id", "Short hash", label="Quote id", required=True),
            *PLACE,
            _text("text", "Exactly the document's words between start and end", label="Quotation", required=True),
            _text("kind", "A clause or more that somebody said, a few words inside a sentence, or a passage of another outlet", allowed=("speech", "phrase", "block"), required=True),
            _text("speaker", "Who said it, full name"),
            _text("speaker_text", "The speaker as written", label="Speaker as written"),
            _text("speaker_role", "The speaker's office, as written or known"),
            *_dates("it was said"),
            _text("fidelity", "Whether the words can be trusted to be the ones that were said", allowed=("verbatim", "reworded")),
            *CONTEXT,
        ), {**ROW_PARENTS, "echo_of": "quotes"}),
        Table("events", "event_id", "One dated or datable happening that a sentence tells", (
            _text("event_id", "Short hash", label="Event id", required=True),
            *PLACE, EVIDENCE,
            DATE_TEXT, *_dates("it happened"), DATE_BASIS,
            Column("actors", "list", "Countries, organisations and people", required=True),
            Column("places", "list", "Places, as the gazetteer names them", required=True),
            _text("action", "PLOVER category of the action", allowed=ACTIONS),
            MODALITY, *CONTEXT,
        ), {**ROW_PARENTS, "echo_of": "events"}),
        Table("stories", "story_id", "One figure, happening or utterance that several rows tell", (
            _text("story_id", "Short hash", label="Story id", required=True),
            _text("table", "The table of its rows", label="What", allowed=FACTS, required=True),
            _text("label", "What it is", label="Story", required=True),
            Column("date_start", "date", "First day of it that any row gives"),
            Column("date_end", "date", "Last day of it that any row gives, included"),
            Column("rows", "integer", "Rows that tell it, those of copies too", required=True),
            Column("documents", "integer", "Documents that these stand in", required=True),
            Column("lineages", "integer", "Documents that echo one another count once", label="Independent sources", required=True),
            Column("credibility", "integer", "Admiralty digit: 1 borne out by independent sources, 2 by the published series, 3 by several outlets of one document, 5 contradicted, 6 not to be judged", required=True),
            _text("reason", "What decides the digit", required=True),
            Column("sides", "list", "What the rows say that contradict one another", required=True),
        ), {}),
        Table("promises", "promise_id", "One happening or drill that a row calls planned, and what the documents tell of it later", (
            _text("promise_id", "Short hash", label="Promise id", required=True),
            _text("table", "The table of both rows", allowed=("events", "exercises"), required=True),
            _text("row_id", "The row that plans it", label="Row id", required=True),
            Column("made", "date", "The day on which it was reported as planned", label="Reported"),
            Column("date_start", "date", "First day for which it was planned"),
            Column("date_end", "date", "Last of those days, included"),
            _text("status", "Kept: a row tells that it came about; past: its days are over and no row tells; open: they are not, or are unknown", allowed=("kept", "past", "open"), required=True),
            _text("kept_id", "The row that tells that it came about", label="Kept by"),
            Column("age_days", "integer", "From the report to the day that kept it, else to the last day of the documents", label="Age", unit="days"),
        ), {}),
        Table("flags", "flag_id", "One thing that a careful reader should know about a row", (
            _text("flag_id", "Short hash", label="Flag id", required=True),
            _text("table", "The table of the row", label="What", allowed=("entries", "figures", "exercises", "quotes", "events"), required=True),
            _text("row_id", "The row's key in that table", label="Row id", required=True),
            _text("rule", "The rule that was broken, or that explains", required=True),
            _text("severity", "An error cannot be so, a warning needs a look, a note explains", allowed=("error", "warning", "note"), required=True),
            _text("message", "What is the matter, with the numbers", required=True),
        ), {}),
        Table("alignments", "alignment_id", "One sentence of a copy, and the sentence of its origin that it repeats", (
            _text("alignment_id", "Short hash", label="Alignment id", required=True),
            _text("doc_id", "The copy", label="Document id", required=True),
            Column("start", "integer", "First character of the sentence in the copy", required=True),
            Column("end", "integer", "Character after the last of it", required=True),
            _text("origin_id", "The document that it repeats", label="Origin", required=True),
            Column("origin_start", "integer", "First character of the sentence in that document", required=True),
            Column("origin_end", "integer", "Character after the last of it", required=True),
            Column("similarity", "number", "Twice the words that both have in the same order, of the words of both: 0 to 1", required=True),
        ), {"doc_id": "documents", "origin_id": "documents"}),
        Table("coverage", "month", "One month and how much of it the documents cover", (
            _text("month", "YYYY-MM", required=True),
            Column("documents", "integer", "Documents published in that month, or within a month after it and telling of it", required=True),
            Column("entries", "integer", "Digest entries dated in that month", required=True),
            Column("outlets", "integer", "Outlets that speak from that month", required=True),
            Column("rows", "integer", "Figures, exercises, quotes and events reported in that month", required=True),
            _text("status", "Not covered: no document speaks from that month", allowed=("covered", "not covered"), required=True),
        ), {}),
        Table("corrections", "correction_id", "One thing that a reviewer said of a row", (
            _text("correction_id", "Short hash", label="Correction id", required=True),
            _text("table", "The table of the row", label="What", allowed=FACTS, required=True),
            _text("row_id", "The row's key in that table; a row called wrong is not in it any more", label="Row id", required=True),
            _text("doc_id", "The document; empty where it is not among the documents any more", label="Document id"),
            _text("sha256", "Hash of the document's bytes", label="SHA-256", required=True),
            Column("start", "integer", "First character of the row's words in the document", required=True),
            Column("end", "integer", "Character after the last of them", required=True),
            _text("words", "The document's words between start and end", label="Words of the document", required=True),
            _text("verdict", "Whether the row is right as it stands, is no such row at all, or has a wrong value", allowed=VERDICTS, required=True),
            _text("column", "What of the row was changed"),
            _text("before", "What the row said there as it was read"),
            _text("value", "What it says instead", label="Changed to"),
            _text("reason", "Why"),
            _text("who", "The reviewer", required=True),
            _text("made", "When, in UTC", label="Made", required=True),
            _text("draw", "The sample that the row was drawn in; empty where the reviewer picked it", label="Drawn in"),
            _text("status", "Whether it counts in these tables", allowed=("applied", "no longer needed", "does not apply", "overruled", "revoked"), required=True),
            _text("why", "What decides that, where it does not count"),
            _text("revoked_by", "Who took it back"),
            _text("revoked", "When, in UTC", label="Revoked"),
            _text("revoked_reason", "Why it was taken back", label="Why revoked"),
            _text("read", "What the row said as it was read when the reviewer judged it: a JSON object, column to words", label="Read as", required=True),
        ), {"doc_id": "documents"}),
    )
}  # fmt: skip


def to_arrow(name: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as an Arrow table of the declared schema; columns that a row leaves out are null. Raises on any other type or name."""
    table, rows = TABLES[name], list(rows)
    for row in rows:
        if strange := row.keys() - set(table.names):
            raise KeyError(f"{name} has no column {', '.join(sorted(strange))}")
    columns = [pa.array([row.get(c.name) for row in rows], ARROW[c.type]) for c in table.columns]
    return pa.Table.from_arrays(columns, schema=table.schema)


def read_table(folder: Path, name: str) -> pa.Table:
    """A table of a snapshot. Raises FileNotFoundError, or pyarrow.ArrowInvalid where the file is damaged."""
    return pq.read_table(folder / f"{name}.parquet", schema=TABLES[name].schema)


@cache
def labels(name: str) -> dict[str, str]:
    """Column name -> what a reader sees above it."""
    return {c.name: c.title for c in TABLES[name].columns}


def faults(tables: Mapping[str, pa.Table], texts: Mapping[str, str]) -> Iterable[str]:
    """Every broken promise in the tables, a sentence each: keys, parents, allowed values, dates that run backwards, and
    words that are not the document's. `texts` maps doc_id to text.
    """
    keys = {name: set(table[TABLES[name].key].to_pylist()) for name, table in tables.items()}
    for name, table in tables.items():
        declared = TABLES[name]
        if len(keys[name]) != table.num_rows:
            yield f"{name}: {declared.key} repeats in {table.num_rows - len(keys[name])} rows"
        for row in (row for batch in table.to_batches(max_chunksize=1_000) for row in batch.to_pylist()):
            at = f"{name} {row[declared.key]}"
            yield from (f"{at}: {fault}" for fault in _row_faults(declared, row, keys, texts))


def _row_faults(table: Table, row: Mapping[str, Any], keys: Mapping[str, set[str]], texts: Mapping[str, str]) -> Iterable[str]:
    for column in table.columns:
        value = row[column.name]
        if value is None:
            if column.required:
                yield f"{column.name} is empty"
        elif column.allowed and (strange := set(value if column.type == "list" else [value]) - set(column.allowed)):
            yield f"{column.name} is {', '.join(sorted(strange))}, not one of {', '.join(column.allowed)}"
    for column_name, parent in table.parents.items():
        if row[column_name] is not None and parent in keys and row[column_name] not in keys[parent]:
            yield f"{column_name} {row[column_name]} is not in {parent}"
    for first, last in (("date_start", "date_end"), ("period_start", "period_end")):
        if first in row and not _forward(row[first], row[last]):
            yield f"{first} {row[first]} and {last} {row[last]} are no interval"
    if table.words and row["doc_id"] in texts and texts[row["doc_id"]][row["start"] : row["end"]] != row[table.words]:
        yield f"the document does not have these words at {row['start']}..{row['end']}: {row[table.words][:60]!r}"


def _forward(start: date | None, end: date | None) -> bool:
    return start <= end if start and end else start is end


def field_schema(column: Column) -> dict[str, Any]:
    """The column as a Table Schema field (Data Package v2)."""
    kind: dict[Type, dict[str, Any]] = {
        "text": {"type": "string"}, "integer": {"type": "integer"}, "number": {"type": "number"},
        "date": {"type": "date"}, "boolean": {"type": "boolean"}, "list": {"type": "list", "itemType": "string"},
    }  # fmt: skip
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.allowed and column.type == "text":
        constraints["enum"] = list(column.allowed)
    return {
        "name": column.name, **kind[column.type], "title": column.title, "description": column.description,
        **({"unit": column.unit} if column.unit else {}), **({"constraints": constraints} if constraints else {}),
    }  # fmt: skip


def table_schema(name: str) -> dict[str, Any]:
    """The table as a Table Schema (Data Package v2): fields, primary key, foreign keys."""
    table = TABLES[name]
    foreign: Sequence[dict[str, Any]] = [
        {"fields": [column], "reference": {"resource": parent, "fields": [TABLES[parent].key]}} for column, parent in table.parents.items()
    ]
    return {"fields": [field_schema(c) for c in table.columns], "primaryKey": [table.key], **({"foreignKeys": foreign} if foreign else {})}
