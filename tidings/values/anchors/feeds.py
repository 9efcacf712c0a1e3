"""The items of a feed in RSS or Atom: where each lies, and its elements that hold headline, date and outlet.

Found by their tags in the text as it is; what is no well-formed XML is read all the same. Dates are not read here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tidings.text.document import Span

FEED_ITEM = re.compile(r"<(?P<tag>item|entry)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
ITEM_END = re.compile(r"</(?:item|entry)>", re.IGNORECASE)
MOST_ITEMS = 2_000
LONGEST_ITEM = 100_000
"""Characters; what runs on for longer is no item."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One item: what lies between its tags, and its elements."""

    span: Span
    headline: Span | None
    date: Span
    outlet: Span | None


def _element(names: str, longest: int) -> re.Pattern[str]:
    """An element of one of the names, its content without the marks of CDATA."""
    return re.compile(
        rf"""<(?:{names})(?:\s[^<>]{{0,200}})?>\s{{0,20}}(?:<!\[CDATA\[\s{{0,20}})?(?P<content>[^<>]{{1,{longest}}}?)\s{{0,20}}(?:\]\]>\s{{0,20}})?</""",
        re.IGNORECASE,
    )


TITLE = _element("title", 400)
DATES = (_element("pubDate|dc:date|published|issued|date", 60), _element("updated|modified|atom:updated", 60))
"""The day of publication before that of a change."""
OUTLET = _element("source|dc:publisher|publisher|news:name", 80)
ATOM_SOURCE = re.compile(r"<source(?:\s[^<>]{0,200})?>\s{0,20}<title", re.IGNORECASE)


def feed_entries(text: str) -> Iterator[FeedEntry]:
    """The items that have a date, in the order of the feed.

    >>> said = "<item><title>Rain</title><pubDate>Fri, 13 Feb 2026 14:20:00 GMT</pubDate></item>"
    >>> [(entry.headline.of(said), entry.date.of(said)) for entry in feed_entries(said)]
    [('Rain', 'Fri, 13 Feb 2026 14:20:00 GMT')]
    """
    end = 0
    for n, item in enumerate(FEED_ITEM.finditer(text)):
        if n >= MOST_ITEMS:
            return
        if item.start() < end:
            continue
        close = ITEM_END.search(text, item.end(), min(len(text), item.end() + LONGEST_ITEM))
        if close is None:
            return
        end = close.start()
        dated = next((found for pattern in DATES if (found := pattern.search(text, item.end(), end))), None)
        if dated is None:
            continue
        title, outlet = TITLE.search(text, item.end(), end), OUTLET.search(text, item.end(), end)
        if outlet is None and (atom := ATOM_SOURCE.search(text, item.end(), end)):
            outlet = TITLE.search(text, atom.start(), end)
        inner = text[item.end() : end]
        start = item.end() + len(inner) - len(inner.lstrip())
        yield FeedEntry(
            Span(start, max(start + 1, item.end() + len(inner.rstrip()))),
            Span(*title.span("content")) if title else None,
            Span(*dated.span("content")),
            Span(*outlet.span("content")) if outlet else None,
        )
