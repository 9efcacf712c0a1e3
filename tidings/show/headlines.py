"""What the overview says first: the last month in a sentence, and the documents in numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from tidings.show.filters import when
from tidings.show.wording import counted, in_words, listed, month_name

PUBLISHED = {"stated": ", as it says itself", "sidecar": ", as sources.csv says", "inherited": ", as its origin says"}
"""How the day of publication is known."""
ONE = {"figures": "figure", "exercises": "exercise", "quotes": "quote", "events": "event"}


def latest(kept: Mapping[str, pd.DataFrame]) -> str:
    """The last month that rows were reported in, and what was reported, as a sentence."""
    reported = {name: rows["report_date"].dropna().dt.strftime("%Y-%m") for name, rows in kept.items() if name in ONE}
    last = max((months.max() for months in reported.values() if len(months)), default="")
    if not last:
        return "No row that is shown says when it was reported."
    counts = [(name, int((months == last).sum())) for name, months in reported.items()]
    said = listed([counted(number, ONE[name]) for name, number in sorted(counts, key=lambda pair: -pair[1]) if number])
    about = kept["events"].loc[reported["events"].index[reported["events"] == last], "topics"].explode().value_counts()
    most = f", most events about {about.index[0]}" if len(about) and about.iloc[0] > 1 else ""
    return f"The newest reports are from {month_name(last)}: {said}{most}."


def numbers(kept: Mapping[str, pd.DataFrame], documents: pd.DataFrame, coverage: pd.DataFrame) -> Iterator[tuple[str, str, str]]:
    """A label, a number and an explanation for each figure of the overview."""
    outlets = pd.concat([rows["outlet"] for rows in kept.values()]).nunique()
    covered = int((coverage["status"] == "covered").sum())
    yield "Documents", f"{len(documents):,}", "Source documents that the rows below were read from"
    yield "Entries", f"{len(kept['entries']):,}", "Dated items of the digests among them"
    yield "Outlets", f"{outlets:,}", "Publishers, agencies and newspapers that the documents name"
    yield "Events", f"{len(kept['events']):,}", "Happenings that a sentence tells"
    yield "Figures", f"{len(kept['figures']):,}", "Numbers on trade, energy, finance and prices"
    yield "Exercises", f"{len(kept['exercises']):,}", "Mentions of joint exercises and patrols"
    yield "Quotes", f"{len(kept['quotes']):,}", "Passages between quotation marks"
    yield (
        "Months covered",
        f"{covered} of {len(coverage)}",
        "Months that at least one document speaks from, of the months between the first and the last",
    )


def newest(events: pd.DataFrame, number: int = 8) -> pd.DataFrame:
    """The events that happened last: those that did happen and whose day is known, newest first, each story once."""
    known = events[events["modality"].isin(["occurred", "ongoing"]) & events["date_precision"].eq("day")]
    told = known["story_id"].fillna(known["evidence"]).drop_duplicates()
    return known.loc[told.index].sort_values(["date_end", "start"], ascending=[False, True], kind="stable").head(number)


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


def _says(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def in_order(rows: pd.DataFrame, reported: bool = True) -> pd.DataFrame:
    """The rows by their days, newest first. A row without its own is placed by its report, or last where `reported` is false."""
    first, last = when(rows) if reported else (rows["date_start"], rows["date_end"])
    days = pd.DataFrame({"first": first, "last": last}).sort_values(["first", "last"], ascending=False, kind="stable", na_position="last")
    return rows.loc[days.index]
