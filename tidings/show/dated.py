"""Rows as short lines with a date in front, for pages that tell much in little room. A date opens the words of its row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tidings.show.cards import Flags
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.flags import SEVERITY
from tidings.show.stories import STATUS
from tidings.show.wording import CODES, counted, harmless, in_words, plain

NO_BREAK = "\xa0"
ROOM = 170
"""Letters of a row's words that a line shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """What stands in front and opens the words at `link`, the words, and what a reader should know beside them."""

    front: str
    words: str
    link: str
    note: str = ""


def markdown(lines: Iterable[Line]) -> str:
    r"""The lines as a list in Markdown; whatever their words hold, they stay words.

    >>> markdown([Line("3 June", "Ministers met [in Harbin]", "sources?doc=a", "planned")])
    '- [3\xa0June](sources?doc=a) Ministers met \\[in Harbin\\] :small[(planned)]'
    """
    made = []
    for line in lines:
        note = f" :small[({plain(line.note)})]" if line.note else ""
        made.append(f"- [{plain(line.front.replace(' ', NO_BREAK))}]({line.link}) {plain(line.words)}{note}")
    return "\n".join(made)


def short(words: str) -> str:
    """
    >>> short("The two navies met.")
    'The two navies met.'
    """
    line = " ".join(harmless(words).split())
    return line if len(line) <= ROOM else line[:ROOM].rsplit(" ", 1)[0].rstrip(",.;:–— ") + "…"


def of_events(events: pd.DataFrame, chosen: Filters, flags: Flags) -> Iterator[Line]:
    """A line for each event: its days, its words, and whether it did happen or is flagged."""
    for row in events.to_dict("records"):
        known = (row["modality"] if row["modality"] != "occurred" else "", flags.get(row["event_id"], ""))
        yield _line(in_words(row["date_start"], row["date_end"], row["date_precision"]), row["evidence"], row, chosen, *known)


def of_flags(found: pd.DataFrame, chosen: Filters) -> Iterator[Line]:
    """A line for each flag, as `flags.shown` gives them: its gravity, its sentence, and what kind of row it is about."""
    for row in found.to_dict("records"):
        yield _line(SEVERITY[row["severity"]], row["message"], row, chosen, CODES.get(row["table"], row["table"]))


def of_stories(told: pd.DataFrame, chosen: Filters) -> Iterator[Line]:
    """A line for each story: how many independent sources tell it, what it is, and how far they bear it out."""
    for row in told.to_dict("records"):
        yield _line(counted(int(row["lineages"]), "source"), row["label"], row, chosen, row["reason"])


def of_plans(coming: pd.DataFrame, chosen: Filters) -> Iterator[Line]:
    """A line for each plan, as `stories.coming` gives them: the days it is for, its words, and when it was told of."""
    for row in coming.to_dict("records"):
        days = in_words(row["date_start"], row["date_end"]) or "No day told"
        made = in_words(row["made"], row["made"])
        over = f"{STATUS['past']}, nothing tells what came of it" if row["status"] == STATUS["past"] else ""
        yield _line(days, row["words"], row, chosen, f"told {made}" if made else "told on a day not known", over)


def _line(front: str, words: str, row: Mapping[Any, Any], chosen: Filters, *notes: object) -> Line:
    note = "; ".join(note for note in notes if isinstance(note, str) and note)
    return Line(front, short(words), chosen.link("sources", **address(row["doc_id"], int(row["start"]), int(row["end"]))), note)
