"""Filters: what an analyst chose, applied to a table, said as a sentence, and written as an address.

Nothing here knows Streamlit. A month filter is a range of months and keeps every row whose dates touch it; a row without
dates of its own is placed by the day it was reported; a row with neither is kept only where no month is left out.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import urlencode

import numpy as np
import numpy.typing as npt
import pandas as pd

from tidings.show.wording import begun, counted, harmless, listed, month_name, opening, spelled
from tidings.tables import FACTS, TABLES

LONGEST_SEARCH = 200


def labelled(topic: str) -> str:
    """A topic as the list of the sidebar and an address have it.

    >>> labelled("energy")
    'Energy'
    """
    return begun(spelled(topic))


Days = npt.NDArray[np.datetime64]
DATES = (("period_start", "period_end"), ("date_start", "date_end"), ("report_date", "report_date"), ("published", "published"))
"""Where a row's place in time stands: the first pair that the table has and the row fills."""
SEARCHED = (
    "evidence", "text", "headline", "heading", "title", "name", "value_text", "commodity", "flow", "attributed_to", "outlet",
    "publisher", "author", "file", "speaker", "speaker_text", "speaker_role", "participants", "actors", "places", "places_text",
    "assets_text",
)  # fmt: skip
QUOTES = {"'": "['’‘ʼ]", "’": "['’‘ʼ]", '"': '["“”„]', "“": '["“”„]', "”": '["“”„]', "-": "[-‐‑–—−]", "–": "[-‐‑–—−]"}
"""Signs that mean the same to a person who types a search."""


_UNSAFE = re.compile(r"[^a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen: `months` as YYYY-MM in order, none where no row is dated; `documents` as label -> doc_id. `copies` are the
    doc_ids of documents that repeat another.
    """

    months: tuple[str, ...]
    topics: tuple[str, ...]
    documents: Mapping[str, str]
    outlets: tuple[str, ...]
    copies: frozenset[str] = frozenset()

    @property
    def range(self) -> tuple[str, str]:
        """The first and the last month; two empty texts where there are none."""
        return (self.months[0], self.months[-1]) if self.months else ("", "")

    def label_of(self, doc_id: str) -> str:
        return next((label for label, known in self.documents.items() if known == doc_id), doc_id)


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen; an empty tuple or text means everything. `first` and `last` are months, both included; both are empty
    where there are no months. Without `copies`, what a document repeats of another is left out. `own` are the page's own filters, in
    words: they leave rows out here and follow to no other page. `snapshot` is the id of the one that the reader is held at, so that
    links lead to the same tables; empty where links follow the newest.
    """

    choices: Choices
    first: str
    last: str
    topics: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    text: str = ""
    own: tuple[str, ...] = ()
    copies: bool = False
    snapshot: str = ""

    @classmethod
    def none(cls, choices: Choices) -> "Filters":
        """Nothing is left out."""
        return cls(choices, *choices.range)

    @property
    def all_months(self) -> bool:
        return (self.first, self.last) == self.choices.range

    @property
    def with_all_months(self) -> "Filters":
        """The same filters, no month left out."""
        return replace(self, first=self.choices.range[0], last=self.choices.range[1])

    @property
    def without_any(self) -> "Filters":
        """What a page shows that is not filtered: all the data of the same snapshot."""
        return replace(Filters.none(self.choices), snapshot=self.snapshot)

    @property
    def active(self) -> bool:
        return not self.all_months or any((self.topics, self.documents, self.outlets, self.text.strip(), self.own))

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """The filters as names and values of an address, those that leave nothing out omitted."""
        months = () if self.all_months else (("months", self.first), ("months", self.last))
        chosen = (("topics", tuple(map(labelled, self.topics))), ("documents", self.documents), ("outlets", self.outlets))
        lists = tuple((name, value) for name, values in chosen for value in values)
        copies = (("copies", "true"),) if self.copies else ()
        held = (("snapshot", self.snapshot),) if self.snapshot else ()
        return months + lists + ((("q", self.text),) if self.text else ()) + copies + held

    def link(self, page: str, **extra: str) -> str:
        """A relative address of a page with these filters; `extra` values are added.

        >>> Filters.none(Choices(("2024-10",), (), {}, ())).link("sources", doc="3922d88b888a", span="12-40")
        'sources?doc=3922d88b888a&span=12-40'
        """
        query = urlencode([*extra.items(), *self.query])
        return f"{page}?{query}" if query else page or "."

    @property
    def sentence(self) -> str:
        """What is shown, as a sentence.

        >>> chosen = Filters(Choices(("2024-05", "2024-10"), ("energy",), {}, ()), "2024-10", "2024-10", topics=("energy",))
        >>> chosen.sentence
        'October 2024, about energy.'
        """
        ends = dict.fromkeys(month_name(month) for month in (self.first, self.last) if month)
        parts = ["" if self.active and ends else "Everything", " to ".join(ends)]
        if self.topics:
            parts.append(f"about {listed(list(map(spelled, self.topics)), 'or')}")
        if self.documents:
            parts.append(f"from {listed([f'“{label}”' for label in self.documents], 'or')}")
        if self.outlets:
            parts.append(f"published by {listed(self.outlets, 'or')}")
        if self.text.strip():
            parts.append(f"with the words “{self.text.strip()}”")
        copies = f"copies {'shown' if self.copies else 'left out'}" if self.choices.copies else ""
        return ", ".join(part for part in (*parts, *self.own, copies) if part) + "."

    def file_name(self, page: str, ending: str) -> str:
        """A name for rows of a page with these filters, of letters that every system allows: `events-2024-10-energy.csv`."""
        months = self.first if self.first == self.last else f"{self.first}-to-{self.last}"
        more = "filtered" if self.documents or self.outlets or self.text.strip() or self.own else ""
        words = [page, months, *self.topics[:3], more, "with-copies" if self.copies else ""]
        return _UNSAFE.sub("-", "-".join(w for w in words if w).lower()).strip("-") + f".{ending}"


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows that pass the filters, and how many more would if it were known when they belong."""

    rows: pd.DataFrame
    undated: int


def undated_note(undated: int) -> str:
    """A sentence about rows that the month filter could not place; empty where there are none.

    >>> undated_note(2)
    '2 rows have no date and can only be shown with all months.'
    """
    return f"{counted(undated, 'row has', 'rows have')} no date and can only be shown with all months." if undated else ""


def choose(tables: Mapping[str, pd.DataFrame], text_of: Callable[[str], str] = lambda _: "") -> Choices:
    """What the tables offer to choose from: months that rows touch first or last, topics, documents and outlets that occur.

    `text_of` gives the text of a document; it is asked for documents without a title, which are called by their first words.
    """
    spoken: set[str] = set(tables["coverage"]["month"])
    topics: set[str] = set()
    outlets: set[str] = set(tables["documents"]["publisher"].dropna())
    for name in FACTS:
        first, last = when(tables[name])
        spoken |= {*_months(first), *_months(last)}
        topics |= {topic for row in set(tables[name]["topics"]) for topic in row}
        outlets |= set(tables[name]["outlet"].dropna())
    declared = TABLES["events"]["topics"].allowed or ()
    return Choices(
        months=tuple(sorted(spoken)),
        topics=tuple(t for t in declared if t in topics),
        documents=_labels(tables["documents"], text_of),
        outlets=tuple(sorted(outlets, key=str.casefold)),
        copies=frozenset(tables["documents"].loc[tables["documents"]["copy_of"].notna(), "doc_id"]),
    )


def keep(rows: pd.DataFrame, chosen: Filters) -> Kept:
    """The rows that pass the filters, in their order. A filter on what the table does not have keeps every row."""
    passed, undated = _passing(rows, chosen)
    return Kept(rows[passed], undated)


def count(rows: pd.DataFrame, chosen: Filters) -> int:
    """How many of the rows pass the filters."""
    return int(_passing(rows, chosen)[0].sum())


def _passing(rows: pd.DataFrame, chosen: Filters) -> tuple[npt.NDArray[np.bool_], int]:
    """Which rows pass the filters, and how many pass all but the months for want of a date."""
    chosen_rows = np.ones(len(rows), dtype=bool) if chosen.copies else ~_repeated(rows, chosen.choices.copies)
    if chosen.topics and "topics" in rows:
        wanted = frozenset(chosen.topics)
        chosen_rows &= np.array([not wanted.isdisjoint(topics) for topics in rows["topics"]], dtype=bool)
    if chosen.documents and "doc_id" in rows:
        chosen_rows &= rows["doc_id"].isin([chosen.choices.documents[label] for label in chosen.documents]).to_numpy(bool)
    if chosen.outlets and (outlet := next((c for c in ("outlet", "publisher") if c in rows), None)):
        chosen_rows &= rows[outlet].isin(chosen.outlets).to_numpy(bool)
    for word in chosen.text[:LONGEST_SEARCH].split():
        chosen_rows &= _says(rows, word).to_numpy(bool)
    if chosen.all_months:
        return chosen_rows, 0
    if "month" in rows:
        return chosen_rows & rows["month"].between(chosen.first, chosen.last).to_numpy(bool), 0
    first, last = when(rows)
    touches = (first.astype("datetime64[M]") <= np.datetime64(chosen.last)) & (last.astype("datetime64[M]") >= np.datetime64(chosen.first))
    return chosen_rows & touches, int((chosen_rows & np.isnat(first)).sum())


def keep_documents(documents: pd.DataFrame, kept: Mapping[str, pd.DataFrame], chosen: Filters) -> pd.DataFrame:
    """The documents that at least one kept row was read from, or all where nothing is left out, but no copy that kept rows are not
    read from; `rows` says how many rows that are.
    """
    counts = pd.concat([rows["doc_id"] for rows in kept.values()]).value_counts()
    counted = documents.assign(rows=documents["doc_id"].map(counts).fillna(0).astype("Int64"))
    if chosen.active:
        return counted[counted["rows"] > 0]
    return counted if chosen.copies else counted[(counted["rows"] > 0) | ~counted["doc_id"].isin(chosen.choices.copies)]


def keep_entries(entries: pd.DataFrame, kept: Mapping[str, pd.DataFrame], chosen: Filters) -> pd.DataFrame:
    """The entries that pass the filters; entries have no topics, so where topics or words are chosen, those that hold a kept row."""
    passed = keep(entries, replace(chosen, text="")).rows
    holding = pd.concat([rows["entry_id"] for rows in kept.values()])
    return passed[passed["entry_id"].isin(holding)] if chosen.topics or chosen.text.strip() else passed


def when(rows: pd.DataFrame) -> tuple[Days, Days]:
    """First and last day of each row: its own dates, else the day it was reported or published, else missing."""
    first = last = np.full(len(rows), np.datetime64("NaT"), dtype="datetime64[ms]")
    for start, end in DATES:
        if start in rows:
            first = np.where(np.isnat(first), rows[start].to_numpy("datetime64[ms]"), first)
            last = np.where(np.isnat(last), rows[end].to_numpy("datetime64[ms]"), last)
    return first, last


def _repeated(rows: pd.DataFrame, copies: frozenset[str]) -> npt.NDArray[np.bool_]:
    """Whether a row repeats what another document says; entries, which say nothing themselves, repeat where their document does."""
    if "echo" in rows:
        return rows["echo"].to_numpy(bool, na_value=False)
    return rows["doc_id"].isin(copies).to_numpy(bool) if "doc_id" in rows else np.zeros(len(rows), dtype=bool)


def strangers(asked: Iterable[str], known: Iterable[str]) -> list[str]:
    """Values of an address that name nothing here (any more), at most five, shortened, for a warning.

    >>> strangers(["energy", "unicorns"], ["energy", "trade"])
    ['unicorns']
    """
    here = {"", *known}
    found = islice((value for value in dict.fromkeys(asked) if value not in here), 5)
    return [value if len(value) <= 60 else value[:59] + "…" for value in found]


def _says(rows: pd.DataFrame, word: str) -> pd.Series:
    """Whether the word stands in any searched column, whatever its case, quotation marks and dashes."""
    pattern = "".join(QUOTES.get(sign, re.escape(sign)) for sign in word)
    found = pd.Series(False, index=rows.index)
    for name in SEARCHED:
        if name in rows:
            column = rows[name]
            if column.dtype == object:
                column = column.map("\n".join).astype("str")
            found |= column.str.contains(pattern, case=False, regex=True, na=False).astype(bool)
    return found


def _months(days: Days) -> set[str]:
    return set(np.unique(days[~np.isnat(days)].astype("datetime64[M]")).astype(str))


def _labels(documents: pd.DataFrame, text_of: Callable[[str], str]) -> dict[str, str]:
    """A label for each document that no other has: its title, else its first words, else its file; the file too where two share one."""
    titles = []
    for title, file, doc_id in zip(documents["title"], documents["file"], documents["doc_id"], strict=True):
        named = harmless(title) if isinstance(title, str) and title.strip() else opening(text_of(doc_id)) or harmless(file)
        titles.append(named if len(named) <= 70 else named[:69] + "…")
    often = Counter(titles)
    return {
        title if often[title] == 1 else f"{title} ({file})": doc_id
        for title, file, doc_id in zip(titles, documents["file"], documents["doc_id"], strict=True)
    }
