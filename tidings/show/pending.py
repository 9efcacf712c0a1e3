"""Documents that somebody is about to add: what was read of each, what would be found, and what is written down once they say so."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from tidings.library.preview import Near, Preview
from tidings.library.readers.extract import Extract, day, named
from tidings.show.evidence import KINDS
from tidings.show.wording import counted, harmless, in_words, listed
from tidings.tables import FACTS

READ_AS = {"text": "text", "html": "a web page", "pdf": "a PDF", "word": "a Word file", "mail": "an e-mail"}
FIELDS = {"title": "Title", "outlet": "Outlet", "author": "Author", "url": "Address"}
SHOWN = 6_000
"""Characters of a text that the preview shows; the page of sources has all of it."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A file that was read: its bytes, its name, where it was fetched from, what it says, and what would be found in it.

    Once a person says something else of it, `said` is the document as they have it and `anew` what would be found in that one.
    """

    data: bytes
    name: str
    origin: str
    found: Extract
    seen: Preview
    said: Extract | None = None
    anew: Preview | None = None

    @property
    def shown(self) -> Preview:
        """What would be found in the document as it would be added now."""
        return self.anew or self.seen

    @property
    def known(self) -> dict[str, str]:
        """What is known of it before anybody says more: what the file itself says, else what its text does."""
        return {name: getattr(self.found, name) or getattr(self.seen, name, "") for name in (*FIELDS, "published")}


def told(one: Pending, said: Mapping[str, str], published: date | None) -> Extract:
    """What was read, with what a person says of it. What its text says already is not written beside it a second time."""
    values = {name: value.strip() if name == "url" else named(value) for name, value in said.items()}
    values["published"] = published.isoformat() if published else ""
    for name, value in values.items():
        if not getattr(one.found, name) and value == getattr(one.seen, name, ""):
            values[name] = ""
    title, outlet, author, url, day_said = (values[name] for name in (*FIELDS, "published"))
    return replace(one.found, title=title, outlet=outlet, author=author, url=url, published=day_said)


def fault(found: Extract) -> str:
    """What is wrong with what a person says of a document, as a sentence; empty where nothing is."""
    if found.url and not found.url.startswith(("https://", "http://")):
        return "The address begins with https:// or http://, or is left empty."
    if found.published and not day(found.published):
        return "The day is one from 1900 to 2099, or is left empty."
    return ""


def was_read(one: Pending) -> str:
    """What was read, as a sentence."""
    words = len(one.found.text.split())
    return f"Read as {READ_AS[one.found.kind]}: {counted(words, 'word')}, {len(one.found.text):,} characters."


def was_found(one: Pending) -> str:
    """What was found in it, as a sentence."""
    found = [counted(count, KINDS[name].lower().removesuffix("s")) for name, count in one.shown.counts.items() if count]
    return f"Found in it: {listed(found)}." if found else "No figure, exercise, quote or event was found in it."


def likeness(near: Near) -> str:
    """How a document that is there is like the new one, as a sentence."""
    return f"{near.of_new:.0%} of its words stand in {near.title or near.file}, and {near.of_old:.0%} of that one's in it."


def rows(one: Pending) -> pd.DataFrame:
    """The first rows that were found, a row each: which kind, the words, and the date it is about."""
    made = [
        {"Kind": KINDS[name].removesuffix("s"), "Words": harmless(row["words"]), "Date": _dated(row)}
        for name in FACTS
        for row in one.shown.rows.get(name, ())
    ]
    return pd.DataFrame(made, columns=["Kind", "Words", "Date"])


def _dated(row: Mapping[str, str]) -> str:
    start, end = (date.fromisoformat(row[name]) if row[name] else None for name in ("start", "end"))
    return in_words(start, end, row["precision"])


def beginning(one: Pending) -> str:
    """The beginning of the text as extracted, in its lines, without what would turn it round."""
    lines = one.found.text[:SHOWN].split("\n")
    return "\n".join(map(harmless, lines)) + (" …" if len(one.found.text) > SHOWN else "")
