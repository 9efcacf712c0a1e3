"""What has changed since a link was made: the rows of its page, as its filters and its own controls show them, beside
those of the newest snapshot.

Pure: frames and filters in, a sentence and a list of rows out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from tidings.changes import Difference
from tidings.show import shown
from tidings.show.evidence import address
from tidings.show.filters import Choices, Filters, keep, when
from tidings.show.wording import harmless, listed, sortable, spelled
from tidings.tables import FACTS, TABLES

PAGES: Mapping[str, tuple[str, ...]] = {
    "Trade": ("figures",), "Exercises": ("exercises",), "Events": ("events",), "Quotes": ("quotes",), "Sources": ("documents", *FACTS),
    "Corrections": (), "Data dictionary": (), "About the data": (), "Snapshots": (),
}  # fmt: skip
"""The tables whose rows a page shows, by its title; none on pages that explain; other pages show the facts."""
PUBLISHED = {"Trade": ("customs.csv", "indicators.csv"), "Exercises": ("drills.csv", "counts.csv")}
"""The reference tables that a page shows beside what documents say."""
ADDED, CHANGED, WITHDRAWN = "Added", "Changed", "Withdrawn"
DATED = {"date_start": "When", "date_end": "When", "date_precision": "When", "period_start": "When", "period_end": "When"}
"""Columns that are told as one interval."""
TITLES = {"evidence": "Words", "text": "Words", "date_text": "Dated as", "period_text": "Dated as"}
LONGEST = 90
"""Letters of a value in the sentence that says what a row said and says."""


@dataclass(frozen=True, slots=True)
class Side:
    """A snapshot: its tables by name, and what its filters offer."""

    table: Callable[[str], pd.DataFrame]
    choices: Choices


@dataclass(frozen=True, slots=True)
class Became:
    """A row that is not as it was; `before` and `after` are the rows, where the snapshots have it."""

    table: str
    before: Mapping[Any, Any] | None
    after: Mapping[Any, Any] | None
    columns: tuple[str, ...] = ()

    @property
    def change(self) -> str:
        return ADDED if self.before is None else WITHDRAWN if self.after is None else CHANGED

    @property
    def differs(self) -> str:
        """What the row said and says."""
        if self.before is None or self.after is None:
            return ""
        told = {
            DATED.get(name) or TITLES.get(name) or TABLES[self.table][name].title: differing(
                _said(name, self.before), _said(name, self.after)
            )
            for name in self.columns
        }
        return "; ".join(f"{title}: {old or 'nothing'} → {new or 'nothing'}" for title, (old, new) in told.items())


def became(
    title: str, chosen: Filters, found: Mapping[str, Difference], old: Side, new: Side, doc_id: str = "",
    picked: shown.Picked = MappingProxyType({}),
) -> list[Became]:  # fmt: skip
    """The rows of the page of this title that it shows in one of the two snapshots and that are not the same in both.

    `picked` is what the page's own controls are set to, by their keys. A row that was changed is told if the page shows what it said
    or what it says. `doc_id` is the document that is read on the page, if one is.
    """
    theirs, _ = carried(chosen, new.choices, found["documents"].renamed)
    own = partial(shown.rows, title, picked)
    return [row for name in PAGES.get(title, FACTS) for row in _became(name, chosen, theirs, found, old, new, doc_id, own)]


def _became(
    name: str, chosen: Filters, theirs: Filters, found: Mapping[str, Difference], old: Side, new: Side, doc_id: str,
    own: Callable[[str, pd.DataFrame, shown.Tables], pd.DataFrame],
) -> Iterator[Became]:  # fmt: skip
    changed, added, withdrawn = found[name].changed, set(found[name].added), set(found[name].withdrawn)
    before = _rows(old.table(name), name, {*withdrawn, *(c.before for c in changed)})
    after = _rows(new.table(name), name, {*added, *(c.after for c in changed)})
    if doc_id:
        ids = {doc_id, found["documents"].renamed.get(doc_id, doc_id)}
        before, after = (rows[rows["doc_id"].isin(ids)] for rows in (before, after))
    on_page = {
        row_id
        for rows, side, filters in ((before, old, chosen), (after, new, theirs))
        for row_id in _passing(own(name, rows, side.table), name, filters, chosen.all_months)
    }
    olds, news = ({row[TABLES[name].key]: row for row in rows.to_dict("records")} for rows in (before, after))
    fresh, gone = on_page & added, on_page & withdrawn
    yield from (Became(name, None, row) for row_id, row in news.items() if row_id in fresh)
    for change in changed:
        if {change.before, change.after} & on_page and change.before in olds and change.after in news:
            yield Became(name, olds[change.before], news[change.after], change.columns)
    yield from (Became(name, row, None) for row_id, row in olds.items() if row_id in gone)


def _rows(table: pd.DataFrame, name: str, ids: set[str]) -> pd.DataFrame:
    return table[table[TABLES[name].key].isin(ids)]


def _passing(rows: pd.DataFrame, name: str, filters: Filters, undated: bool) -> list[str]:
    """The ids of the rows that pass the filters with their months said one by one: rows of later months are not what was asked for."""
    exact = replace(filters, choices=replace(filters.choices, months=()))
    passed = [keep(rows, exact).rows]
    if undated:
        passed.append(keep(rows[np.isnat(when(rows)[0])], replace(exact, first="", last="")).rows)
    return [str(row_id) for part in passed for row_id in part[TABLES[name].key]]


def carried(chosen: Filters, choices: Choices, renamed: Mapping[str, str]) -> tuple[Filters, list[str]]:
    """The same filters over what another snapshot offers, and the values that it does not have.

    Months stay the months that they were, as far as there are any; `renamed` leads to documents whose file was changed.
    """
    labels = {doc_id: label for label, doc_id in choices.documents.items()}
    ids = {label: chosen.choices.documents[label] for label in chosen.documents}
    documents = {label: labels.get(renamed.get(doc_id, doc_id)) for label, doc_id in ids.items()}
    lost = [label for label, there in documents.items() if there is None]
    for wanted, there in ((chosen.topics, choices.topics), (chosen.outlets, choices.outlets)):
        lost += [value for value in wanted if value not in there]
    first, last = _months(chosen, choices)
    same = replace(
        chosen,
        choices=choices,
        first=first,
        last=last,
        documents=tuple(label for label in documents.values() if label is not None),
        topics=tuple(topic for topic in chosen.topics if topic in choices.topics),
        outlets=tuple(outlet for outlet in chosen.outlets if outlet in choices.outlets),
    )
    return same, lost


def _months(chosen: Filters, choices: Choices) -> tuple[str, str]:
    """The first and the last month of these that lie between those that were chosen; all where none does."""
    inside = [month for month in choices.months if chosen.first <= month <= chosen.last]
    return (inside[0], inside[-1]) if inside else choices.range


def sentence(rows: Sequence[Became], of: str = "is shown here") -> str:
    """How many rows were added, changed and withdrawn, a table at a time, of what `of` says.

    >>> sentence([])
    'Nothing that is shown here has changed since.'
    """
    if not rows:
        return f"Nothing that {of} has changed since."
    told = []
    for name in dict.fromkeys(row.table for row in rows):
        counts = [(sum(row.table == name and row.change == change for row in rows), change) for change in (ADDED, CHANGED, WITHDRAWN)]
        parts = [f"{number:,} {change.lower()}" for number, change in counts if number]
        told.append(f"{TABLES[name].name}: {listed(parts)}")
    return f"Since then, of what {of}: {'; '.join(told)}."


def published(title: str, before: Path | None, after: Path | None) -> str:
    """Whether the published figures or lists that this page shows beside its rows are others in the newest snapshot; `before` and
    `after` are the folders of the reference tables. A snapshot older than such folders is shown with those of today.
    """
    files = PUBLISHED.get(title, ())
    if not files:
        return ""
    if before is None:
        return "What is published beside them is shown as of today."
    changed = any(_bytes(before, file) != _bytes(after, file) for file in files)
    return "What is published beside them has changed too." if changed else ""


def _bytes(folder: Path | None, file: str) -> bytes:
    try:
        return (folder / file).read_bytes() if folder else b""
    except OSError:
        return b""


def listing(rows: Sequence[Became], chosen: Filters, theirs: Filters) -> pd.DataFrame:
    """The rows one a line: what became of it, what it is, when, its words, what it said and says, and its words in both snapshots."""
    made = [
        {
            "open": _link(row.table, row.after, theirs),
            "before": _link(row.table, row.before, chosen),
            "change": row.change,
            "table": spelled(row.table) if row.table != "documents" else "document",
            "when": _when(row.after or row.before or {}),
            "words": _called(row.table, row.after or row.before or {}),
            "differs": row.differs,
        }
        for row in rows
    ]
    return pd.DataFrame(made, columns=["open", "before", "change", "table", "when", "words", "differs"]).astype("str").replace("", None)


def _link(name: str, row: Mapping[Any, Any] | None, filters: Filters) -> str:
    if row is None:
        return ""
    place = {"doc": row["doc_id"]} if name == "documents" else address(row["doc_id"], int(row["start"]), int(row["end"]))
    return filters.link("sources", **place)


def _when(row: Mapping[Any, Any]) -> str:
    return next((sortable(row[a], row[b]) for a, b in (("period_start", "period_end"), ("date_start", "date_end")) if a in row), "")


def _called(name: str, row: Mapping[Any, Any]) -> str:
    known = (row.get(column) for column in (TABLES[name].words, "title", "file") if column)
    return next((harmless(words) for words in known if isinstance(words, str)), "")


def _said(name: str, row: Mapping[Any, Any]) -> str:
    """A value as a sentence says it."""
    if name in DATED:
        return _when(row)
    value = row[name]
    if isinstance(value, tuple):
        return listed([spelled(part) for part in value])
    if pd.isna(value):
        return ""
    if isinstance(value, str):
        return harmless(spelled(value))
    return f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else "yes" if value is True else "no" if value is False else f"{value:,}"


def differing(old: str, new: str) -> tuple[str, str]:
    """Two wordings, each without the words that both begin and end with, where they are too long to be read beside each other.

    >>> differing("On Tuesday, 15 October, the two ministers met in Moscow to talk of gas, of grain and of the border posts of the north",
    ...     "On Wednesday, 16 October, the two ministers met in Moscow to talk of gas, of grain and of the border posts of the north")
    ('… Tuesday, 15 …', '… Wednesday, 16 …')
    """
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    olds, news = old.split(), new.split()
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(olds, news, strict=False)))
    ends = zip(reversed(olds[head:]), reversed(news[head:]), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    cut = [" ".join(words[head : len(words) - tail]) for words in (olds, news)]
    a, b = (
        f"{'… ' if head else ''}{words if len(words) <= LONGEST else words[: LONGEST - 1] + '…'}{' …' if tail else ''}" for words in cut
    )
    return a, b
