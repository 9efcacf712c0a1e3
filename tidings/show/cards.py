"""Rows as cards: the document's words, a line on who, when and where, and the place that a link opens."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd

from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.wording import NO_SPEAKER, NOT_CHECKED, WORDING, in_words, listed

Flags = Mapping[str, str]
"""What a careful reader should know of a row, by its id."""
NO_FLAGS: Flags = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Card:
    """`key` is the row's id, `flag` what a careful reader should know of it."""

    words: str
    about: str
    doc_id: str
    start: int
    end: int
    key: str
    flag: str = ""

    @property
    def place(self) -> dict[str, str]:
        """The part of an address that opens the document at these words."""
        return address(self.doc_id, self.start, self.end)


def of_events(events: pd.DataFrame, chosen: Filters, flags: Flags = NO_FLAGS) -> Iterator[Card]:
    """When it happened, whether it did, topics and outlet (else the document) below the words of the document."""
    for row in events.to_dict("records"):
        dates = in_words(row["date_start"], row["date_end"], row["date_precision"])
        status = "" if row["modality"] == "occurred" else row["modality"]
        yield _card(row["evidence"], (dates, status, listed(row["topics"]), _from(row, chosen)), row, "event_id", flags)


def of_quotes(quotes: pd.DataFrame, chosen: Filters, flags: Flags = NO_FLAGS) -> Iterator[Card]:
    """Speaker, when it was said and reported, outlet and topics below the quotation, and how far its words can be trusted."""
    for row in quotes.to_dict("records"):
        said = in_words(row["date_start"], row["date_end"], row["date_precision"])
        reported = in_words(row["report_date"], row["report_date"])
        about = (
            row["speaker"] if isinstance(row["speaker"], str) else NO_SPEAKER.capitalize(),
            row["speaker_role"],
            f"said {said}" if said else "",
            f"reported {reported}" if reported and reported != said else "",
            _from(row, chosen),
            listed(row["topics"]),
            WORDING.get(row["fidelity"], NOT_CHECKED),
        )
        yield _card(f"“{row['text']}”", about, row, "quote_id", flags)


def _from(row: dict[Any, Any], chosen: Filters) -> str:
    """Who published it, else the document by its name."""
    return row["outlet"] if isinstance(row["outlet"], str) else chosen.choices.label_of(row["doc_id"])


def _card(words: str, about: tuple[object, ...], row: dict[Any, Any], key: str, flags: Flags) -> Card:
    copied = "repeats its origin" if row["echo"] is True else ""
    known = [part for part in (*about, copied) if isinstance(part, str) and part]
    return Card(words, " · ".join(known), row["doc_id"], int(row["start"]), int(row["end"]), row[key], flags.get(row[key], ""))


def of_mentions(mentions: pd.DataFrame, chosen: Filters, flags: Flags = NO_FLAGS) -> Iterator[Card]:
    """What the mention calls it, when it says it was, whether it was, and its outlet (else the document) below its words."""
    for row in mentions.to_dict("records"):
        dates = in_words(row["date_start"], row["date_end"], row["date_precision"])
        about = (row["name"], dates, listed(row["places"]), row["modality"], _from(row, chosen))
        yield _card(row["evidence"], about, row, "exercise_id", flags)
