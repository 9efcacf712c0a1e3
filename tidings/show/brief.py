"""A brief: collected rows as sentences grouped by topic, each with a footnote to the exact words, and what the sources are worth.

Pure: rows and what the analyst wrote go in, a `Brief` comes out, and three modules print it (`brief_markdown`, `brief_html`, `brief_word`).
A sentence is made from a row or it is the analyst's own, and then it says so; a row that is gone is named.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from tidings.exports import hash_of_ids
from tidings.show import citations
from tidings.show.basket import Held
from tidings.show.citations import line
from tidings.show.evidence import address
from tidings.show.statements import quotes_itself, sentence
from tidings.show.tradecraft import HANDLING, LIKELIHOODS, RELIABILITY, Handling, Likelihood, judged
from tidings.show.wording import counted, in_words, spelled
from tidings.tables import FACTS, TOPICS

Row = Mapping[Any, Any]
UNTITLED = "Brief"
NO_TOPIC = "Without a topic"
LONGEST_TITLE, LONGEST_OWN = 120, 1_000
"""Characters of a title, and of a sentence of the analyst's."""
ECHO = "Repeats what the origin of its document says."
OWN, ASSESSED = "Analyst’s words", "Analyst’s assessment"
"""What stands before sentences that no row says."""
NOT_JUDGED = 6
"""The credibility of a story that nothing bears out or contradicts: that is so of most rows and said of none."""
LONGEST_WORDS = 1_500
"""Characters of the document's words in a footnote; longer ones end in an ellipsis."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the analyst wrote: the title, the handling mark, sentences instead of ours by row id, and assessments with their likelihood;
    `arranged` whether the order of the rows is the analyst's too.
    """

    title: str = ""
    handling: str = "RED"
    own: Mapping[str, str] = field(default_factory=dict)
    assessments: Sequence[tuple[str, str]] = ()
    arranged: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence and its footnote: `made` from the row, `own` the analyst's instead of it; `remarks` say what a careful reader should know.
    `words` and `source` are the footnote, `link` leads to the words in the dashboard, `place` is the part of its address that does.
    """

    row_id: str
    table: str
    made: str
    own: str
    number: int
    words: str
    source: str
    link: str
    remarks: tuple[str, ...]
    place: Mapping[str, str]

    @property
    def text(self) -> str:
        return self.own or self.made


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A document behind the brief: what it is, how it is rated, whom it echoes, its hash, and how many statements rest on it."""

    work: str
    reliability: str
    lineage: str
    sha256: str
    statements: int
    bibtex: str

    @property
    def about(self) -> str:
        """How far it can be trusted and how much rests on it, in sentences."""
        return f"Reliability: {self.reliability}. Lineage: {self.lineage}. Statements: {self.statements}."


@dataclass(frozen=True, slots=True)
class Brief:
    """All that is printed. `assessments` are sentences, `likelihoods` the scale that they use, `missing` ids of rows that are gone."""

    title: str
    handling: Handling
    assessments: tuple[str, ...]
    likelihoods: tuple[Likelihood, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    finding: str
    foot: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, in the order of its footnote's number."""
        return tuple(statement for section in self.sections for statement in section.statements)


@dataclass(frozen=True, slots=True)
class Behind:
    """What the rows are held against: documents, entries, flags as sentences by row id, stories, and labels of documents by id."""

    documents: pd.DataFrame
    entries: pd.DataFrame
    stories: pd.DataFrame
    flags: Mapping[str, str]
    labels: Mapping[str, str]


def compose(
    held: Sequence[Held], missing: Sequence[str], behind: Behind, written: Written, *, filters: str, snapshot: str, base: str = ""
) -> Brief:
    """The brief of these rows. `filters` is what the page's filters say, `base` the address of the dashboard, empty where it is unknown."""
    documents: dict[str, Row] = {row["doc_id"]: row for row in behind.documents.to_dict("records")}
    sections: list[Section] = []
    number = 0
    for topic, rows in _by_topic(held, written.arranged):
        made = [
            _statement(one, at, documents[one.row["doc_id"]], behind, written, base, snapshot) for at, one in enumerate(rows, number + 1)
        ]
        number += len(made)
        sections.append(Section(topic, tuple(made)))
    counts = Counter(one.row["doc_id"] for one in held)
    used = _in_order([documents[doc_id] for doc_id in counts])
    assessments = tuple(judged(line(text, LONGEST_OWN), word) for text, word in written.assessments if line(text) and word in LIKELIHOODS)
    return Brief(
        title=line(written.title, LONGEST_TITLE) or UNTITLED,
        handling=HANDLING[written.handling],
        assessments=assessments,
        likelihoods=tuple(LIKELIHOODS.values()) if assessments else (),
        sections=tuple(sections),
        sources=tuple(_source(document, behind.labels, counts[document["doc_id"]]) for document in used),
        finding=_finding(held, used),
        foot=_foot(held, missing, filters, snapshot, any(statement.own for section in sections for statement in section.statements)),
        missing=tuple(line(row_id) for row_id in missing),
    )


def bibliography(brief: Brief) -> str:
    """The sources as a BibTeX file."""
    return "\n\n".join(source.bibtex for source in brief.sources) + "\n"


def _statement(one: Held, number: int, document: Row, behind: Behind, written: Written, base: str, snapshot: str) -> Statement:
    row = one.row
    entry, story = (
        next(iter(found[found[key] == row[key]].to_dict("records")), None)
        for found, key in ((behind.entries, "entry_id"), (behind.stories, "story_id"))
    )
    cited = citations.of_row(one.table, row, document, behind.labels[row["doc_id"]], entry)
    place = address(row["doc_id"], int(row["start"]), int(row["end"]))
    own = line(written.own.get(one.id, ""), LONGEST_OWN)
    told = _borne_out(story) if story and story["credibility"] < NOT_JUDGED else ""
    remarks = (behind.flags.get(one.id, ""), told, ECHO if row["echo"] is True else "")
    return Statement(
        row_id=one.id,
        table=one.table,
        made=sentence(one),
        own=own,
        number=number,
        words="" if quotes_itself(one) and not own else line(cited.words, LONGEST_WORDS),
        source=cited.footnote,
        link=_link(base, place, snapshot),
        remarks=tuple(line(said, None) for said in remarks if said),
        place=place,
    )


def _by_topic(held: Sequence[Held], arranged: bool) -> list[tuple[str, list[Held]]]:
    """The rows under their first topic, topics in their declared order; under each by day, undated rows last, then as collected, or as
    the analyst `arranged` them.
    """
    groups: dict[str, list[Held]] = {topic: [] for topic in (*TOPICS, "")}
    for one in held:
        groups[next(iter(one.row["topics"]), "")].append(one)
    for rows in groups.values() if not arranged else ():
        rows.sort(key=_day)
    return [(topic.capitalize() or NO_TOPIC, rows) for topic, rows in groups.items() if rows]


def _day(held: Held) -> pd.Timestamp:
    first = held.row["period_start" if held.table == "figures" else "date_start"]
    day = held.row["report_date"] if pd.isna(first) else first
    return pd.Timestamp.max if pd.isna(day) else pd.Timestamp(day)


def _link(base: str, place: Mapping[str, str], snapshot: str) -> str:
    """The address of the words in the dashboard, held at the snapshot; empty where the dashboard's own address is unknown."""
    if not citations.web(base):
        return ""
    return citations.web(f"{base.rstrip('/')}/sources?{urlencode({**place, 'snapshot': snapshot})}")


def _borne_out(story: Row) -> str:
    against = f" Sides: {'; '.join(story['sides'])}." if len(story["sides"]) else ""
    return f"Credibility {story['credibility']}: {story['reason']}{against}"


def _in_order(documents: Iterable[Row]) -> list[Row]:
    """Documents by the day of publication, undated ones last."""
    return sorted(documents, key=lambda document: (pd.isna(document["published"]), str(document["published"]), document["doc_id"]))


def _source(document: Row, labels: Mapping[str, str], statements: int) -> Source:
    doc_id, origin, lineage, letter = (document[name] for name in ("doc_id", "copy_of", "lineage_id", "reliability"))
    if isinstance(origin, str):
        said = f"a copy of {line(labels.get(origin, origin))} ({document['similarity']:.0%} of its words): not independent of it"
    elif isinstance(lineage, str) and lineage != doc_id:
        said = f"shares its lineage with {line(labels.get(lineage, lineage))}"
    else:
        said = "repeats no other document here"
    cited = citations.of_document(document, labels[doc_id])
    return Source(citations.work(document, labels[doc_id]), f"{letter}, {RELIABILITY[letter]}", said, document["sha256"], statements, cited)


def _finding(held: Sequence[Held], documents: Sequence[Row]) -> str:
    """On how much the brief rests, in a sentence."""
    if not held:
        return "Nothing is in this brief."
    lineages = len({document["lineage_id"] if isinstance(document["lineage_id"], str) else document["doc_id"] for document in documents})
    days = [document["published"] for document in documents if not pd.isna(document["published"])]
    newest = f"; the newest is of {in_words(max(days), max(days))}" if days else ""
    rest = f"{counted(len(held), 'statement rests', 'statements rest').capitalize()} on {counted(len(documents), 'document')}"
    echoing = "" if lineages == len(documents) else ", for copies and their origin are one"
    return f"{rest}, {counted(lineages, 'independent source')}{echoing}{newest}."


def _foot(held: Sequence[Held], missing: Sequence[str], filters: str, snapshot: str, own: bool) -> tuple[str, ...]:
    """How the brief came about, a sentence each."""
    counts = Counter(one.table for one in held)
    rows = ", ".join(counted(counts[name], spelled(name)) for name in FACTS if counts[name])
    said = (
        f"Rows were chosen by hand: {rows}. The page’s filters: {line(filters, None)}" if held else "",
        "Sentences are made from the rows; the footnotes lead to the documents’ exact words.",
        f"What begins with “{OWN}” is the analyst’s, and its footnote is what it rests on." if own else "",
        f"Snapshot {snapshot}; hash of the rows {hash_of_ids(one.id for one in held)}.",
        f"Not in this snapshot (any more): {', '.join(line(row_id) for row_id in missing)}." if missing else "",
    )
    return tuple(part for part in said if part)
