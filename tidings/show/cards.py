"""Rows as cards: the document's words, a line on who, when and where, and the place that a link opens."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import pandas as pd

from tidings.frames import records
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.utterances import Utterance, marked
from tidings.show.wording import NO_SPEAKER, NOT_CHECKED, WORDING, begun, in_words, listed, spelled
from tidings.tables import TABLES

Flags = Mapping[str, str]
"""What a careful reader should know of a row, by its id."""
NO_FLAGS: Flags = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Card:
    """`table` and `key` name the row, `flag` is what a careful reader should know of it, `who` whose words they are."""

    words: str
    about: str
    doc_id: str
    start: int
    end: int
    table: str
    key: str
    flag: str = ""
    who: str = ""

    @property
    def place(self) -> dict[str, str]:
        """The part of an address that opens the document at these words."""
        return address(self.doc_id, self.start, self.end)


def of_quotes(quotes: pd.DataFrame, chosen: Filters, flags: Flags = NO_FLAGS) -> Iterator[Card]:
    """The speaker above the quotation; below it when it was said and reported, outlet and topics, and what is amiss with its words."""
    for row in records(quotes):
        said = in_words(row["date_start"], row["date_end"], row["date_precision"])
        reported = in_words(row["report_date"], row["report_date"])
        about = (
            begun(NO_SPEAKER) if not isinstance(row["speaker"], str) else "",
            row["speaker_role"],
            f"said {said}" if said else "",
            f"reported {reported}" if reported and reported != said else "",
            _from(row, chosen),
            listed([spelled(topic) for topic in row["topics"]]),
            "" if row["fidelity"] == "verbatim" else WORDING.get(row["fidelity"], NOT_CHECKED),
        )
        card = _card(f"“{row['text']}”", about, row, "quotes", flags)
        yield replace(card, who=row["speaker"]) if isinstance(row["speaker"], str) else card


def of_utterance(utterance: Utterance, chosen: Filters) -> Iterator[tuple[str, str, Card]]:
    """For each telling: its words for Markdown, those that differ from the first in bold, empty where none do; what the first has and it
    has not; and its card, with outlet, document and day below the words.
    """
    for number, version in enumerate(utterance.versions()):
        row = version.row
        document = chosen.choices.label_of(row["doc_id"])
        about = (
            row["speaker"] if isinstance(row["speaker"], str) else begun(NO_SPEAKER),
            row["outlet"] if isinstance(row["outlet"], str) else "outlet not named",
            document,
            in_words(row["report_date"], row["report_date"]),
            "" if row["fidelity"] == "verbatim" else WORDING.get(row["fidelity"], NOT_CHECKED),
        )
        differs = not number or version.missing or any(isinstance(part, dict) for part in version.parts)
        lacks = listed([f"“{words}”" for words in version.missing])
        yield f"“{marked(version.parts)}”" if differs else "", lacks, _card(row["text"], about, row, "quotes", NO_FLAGS)


def _from(row: dict[Any, Any], chosen: Filters) -> str:
    """Who published it, else the document by its name."""
    return row["outlet"] if isinstance(row["outlet"], str) else chosen.choices.label_of(row["doc_id"])


def _card(words: str, about: tuple[object, ...], row: dict[Any, Any], table: str, flags: Flags) -> Card:
    copied = "repeats its origin" if row["echo"] is True else ""
    known = [part for part in (*about, copied) if isinstance(part, str) and part]
    key = row[TABLES[table].key]
    return Card(words, " · ".join(known), row["doc_id"], int(row["start"]), int(row["end"]), table, key, flags.get(key, ""))


def of_mentions(mentions: pd.DataFrame, chosen: Filters, flags: Flags = NO_FLAGS) -> Iterator[Card]:
    """What the mention calls it, when it says it was, whether it was, and its outlet (else the document) below its words."""
    for row in records(mentions):
        dates = in_words(row["date_start"], row["date_end"], row["date_precision"])
        about = (row["name"], dates, listed(row["places"]), row["modality"], _from(row, chosen))
        yield _card(row["evidence"], about, row, "exercises", flags)
