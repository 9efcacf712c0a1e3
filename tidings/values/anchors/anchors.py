"""What relative dates count from: the day a document was published and, in a digest, the day of each entry.

A day that the text itself states goes before what people wrote beside it. A year is given to a heading without one only where
the document proves it, and the proof is kept in words.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from tidings.lexicon import Lexicon
from tidings.text.document import Document, Span
from tidings.text.regions import Layout
from tidings.values.anchors.datelines import find_published, find_window, written_after
from tidings.values.anchors.digests import Item, find_items
from tidings.values.anchors.landmarks import written_between
from tidings.values.anchors.proofs import prove_years, settle_weekdays
from tidings.values.interval import Basis, Interval

FEED = re.compile(
    r"^\W{0,6}(?:feed|publisher|outlet|source(?=[^\n]{0,200}://))[ ]?:[ ]?(?P<outlet>(?-i:[A-Z])[\w’'&. -]{1,40}?)[ ]?(?:,|\||$)",
    re.IGNORECASE | re.MULTILINE,
)
"""Above the items of a feed, whose they are: "# Source: Baltic Post, URL: https://…". Without an address the source is a picture's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated item of a digest. `basis` of its date is `explicit`, `document` where the document proves its year, or `none`.

    `stamped` is one whose date says when it was published; others stand below the day of what they tell.
    """

    span: Span
    heading: str | None
    headline: str | None
    outlet: str | None
    when: Interval | None
    basis: Basis
    stamped: bool = False


@dataclass(frozen=True, slots=True)
class Anchors:
    """When a document and its entries were written.

    `between` is what the text settles where no day is known: a month, or, with precision `none`, the days between which it was
    written. `proof` says why the years of the entries are what they are, or why they are not known.
    """

    published: date | None
    published_basis: Literal["stated", "sidecar", "none"]
    published_span: Span | None
    entries: tuple[Entry, ...]
    proof: str
    between: Interval | None = None

    def at(self, offset: int) -> Interval | None:
        """What relative words at `offset` count from: the entry's date, outside entries the document's; None where it is unknown."""
        at = bisect_right(self.entries, offset, key=lambda entry: entry.span.start) - 1
        if at >= 0 and offset < self.entries[at].span.end:
            return self.entries[at].when
        if self.published:
            return Interval(self.published, self.published)
        return self.between


def find_anchors(document: Document, layout: Layout, lexicon: Lexicon) -> Anchors:
    r"""The dates that everything else in a document counts from.

    >>> from tidings.text.regions import lay_out
    >>> text = "Envoy in Baku\n\nBy Ana Lind | 7 March 2025\n\nThe envoy came on Monday. He left at night."
    >>> from tidings.lexicon import shipped
    >>> find_anchors(Document.from_text(text), lay_out(text), shipped()).published
    datetime.date(2025, 3, 7)
    """
    text = document.text
    items = find_items(text, layout, _outlet_names(lexicon))
    stated = find_published(text, layout, document.source, {item.heading for item in items})
    window = find_window(text, layout)
    proven = prove_years(items, stated.day or document.source.published, window)
    feed = FEED.search(text, 0, items[0].span.start) if items else None
    outlet = feed["outlet"].strip() if feed else None
    entries = tuple(_entry(text, item, year, outlet) for item, year in zip(items, proven.years, strict=True))
    if days := settle_weekdays(items, stated.day or document.source.published, window):
        entries = tuple(replace(entry, when=day, basis="document" if day else "none") for entry, day in zip(entries, days, strict=True))
    published, basis = (
        (stated.day, "stated") if stated.day else (document.source.published, "sidecar" if document.source.published else "none")
    )
    between = None if published else stated.month or (window.only_month if window and not items else None)
    if published is None and between is None and not items:
        between = written_between(text, layout, lexicon) or written_after(text, layout)
    return Anchors(
        published=published,
        published_basis=basis,  # type: ignore[arg-type]
        published_span=stated.span,
        entries=entries,
        proof=proven.proof,
        between=between,
    )


def _entry(text: str, item: Item, year: int | None, outlet: str | None) -> Entry:
    """An item with its date; `outlet` is that of the feed, where the item names none."""
    when = item.when()
    basis: Basis = "explicit"
    if when is None and year is not None:
        when, basis = item.when(year), "document"
    return Entry(
        span=item.span,
        heading=item.heading.of(text),
        headline=item.headline.of(text) if item.headline else None,
        outlet=item.outlet or outlet,
        when=when,
        basis=basis if when else "none",
        stamped=item.stamped,
    )


@lru_cache(maxsize=4)
def _outlet_names(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name.lower() for outlet in lexicon.outlets for name in (outlet.name, *outlet.aliases))
