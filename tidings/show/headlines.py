"""What pages say of rows in order: the newest events, the newest report, and what is known of a document."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from tidings.show.filters import when
from tidings.show.glossary import said
from tidings.show.wording import counted, in_words, listed

DATES = "\n\n".join(f"**{term.capitalize()}.** {said(term)}" for term in ("happened", "reported", "published"))
"""The three dates of a row, explained in Markdown."""
PUBLISHED = {"stated": ", as it says itself", "sidecar": ", as sources.csv says", "inherited": ", as its origin says"}
"""How the day of publication is known."""


def last_report(tables: Mapping[str, pd.DataFrame]) -> pd.Timestamp | None:
    """The day of the newest report of any row; what is to come is what comes after it, for nothing here reads a clock."""
    days = pd.concat([rows["report_date"] for rows in tables.values()]).dropna()
    return None if days.empty else pd.Timestamp(days.max())


def newest(events: pd.DataFrame, month: str, number: int = 8) -> pd.DataFrame:
    """The events that happened last, up to the end of a month: those that did happen and whose day is known, newest first, each story
    once.
    """
    known = events[events["modality"].isin(["occurred", "ongoing"]) & events["date_precision"].eq("day")]
    if month:
        known = known[known["date_end"] <= pd.Period(month, "M").end_time]
    told = known["story_id"].fillna(known["evidence"]).drop_duplicates()
    return known.loc[told.index].sort_values(["date_end", "start"], ascending=[False, True], kind="stable").head(number)


def with_published(rows: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """The rows with the day on which the document of each came out, missing where that is not known."""
    known = pd.Series(documents["published"].array, index=documents["doc_id"].array)
    return rows.assign(published=known.reindex(rows["doc_id"].array).array)


def three_dates(events: pd.DataFrame) -> str:
    """How many events have each of the three dates, and how long after they happened they were reported, in a sentence. `events` has
    `published`, as `with_published` gives it.

    Only events known to the day can tell how long it took.
    """
    happened, reported, published = (int(events[column].notna().sum()) for column in ("date_start", "report_date", "published"))
    told = (
        f"Of {counted(len(events), 'event')}, {happened:,} say when it happened, {reported:,} when it was reported, and of {published:,} "
        "it is known when the document was published."
    )
    exact = events[events["date_precision"].eq("day") & events["report_date"].notna()]
    if exact.empty:
        return told
    half = int((exact["report_date"] - exact["date_end"]).dt.days.clip(lower=0).median())
    return f"{told} Half of those known to the day were reported within {counted(half, 'day') if half else 'the same day'}."


def about_document(document: Mapping[str, Any]) -> str:
    """What is known of a document on one line, and what is not: title, publisher, author, day, kind, length, reliability, file, licence,
    address.
    """
    published = in_words(document["published"], document["published"])
    reliability = str(document["reliability"])
    known = (
        "" if _says(document["title"]) else "Without a title, called by its first words",
        f"Publisher: {document['publisher'] if _says(document['publisher']) else 'not known'}",
        f"Author: {document['author']}" if _says(document["author"]) else "",
        f"Published: {published}{PUBLISHED.get(document['published_basis'], '')}" if published else "Day of publication not known",
        f"{document['kind'].capitalize()} of {counted(int(document['words']), 'word')}",
        f"Reliability: {'not rated (F)' if reliability == 'F' else reliability}",
        f"File: {document['file']}",
        f"Licence: {document['licence'] if _says(document['licence']) else 'not known'}",
        f"Address: {document['url']}" if _says(document["url"]) else "",
    )
    return " · ".join(part for part in known if part)


FULL = ("speech", "block", "phrase")
"""Kinds of quotation, first what says most by itself."""


def quoted(quotes: pd.DataFrame) -> pd.DataFrame:
    """The quotations by their days, newest first; of one day sentences before phrases."""
    return in_order(quotes.iloc[quotes["kind"].map(FULL.index).argsort(kind="stable")])


def of_documents(documents: pd.DataFrame) -> str:
    """From when the documents are, and what to mind about them, in a sentence.

    >>> day = pd.to_datetime(["2024-05-16", None])
    >>> of_documents(pd.DataFrame({"published": day, "publisher": ["Reuters", None], "wording": ["reworded", "original"]}))
    '2 documents, published on 16 May 2024; 1 without a day of publication, 1 without a publisher and 1 reworded, not to be quoted.'
    """
    days = documents["published"].dropna()
    first, last = (in_words(day, day) for day in (days.min(), days.max()))
    when = f", published {f'on {first}' if first == last else f'from {first} to {last}'}" if first else ""
    missing = (
        (len(documents) - len(days), "without a day of publication"),
        (int(documents["publisher"].isna().sum()), "without a publisher"),
        (int(documents["wording"].eq("reworded").sum()), "reworded, not to be quoted"),
    )
    minded = listed([f"{number:,} {what}" for number, what in missing if number])
    return f"{counted(len(documents), 'document').capitalize()}{when}{f'; {minded}' if minded else ''}."


def _says(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def in_order(rows: pd.DataFrame, reported: bool = True) -> pd.DataFrame:
    """The rows by their days, newest first. A row without its own is placed by its report, or last where `reported` is false."""
    first, last = when(rows) if reported else (rows[name].to_numpy("datetime64[ms]") for name in ("date_start", "date_end"))
    return rows.iloc[np.lexsort([~days.view(np.int64) for days in (last, first)])]  # upside down: the missing one is the least of all days
