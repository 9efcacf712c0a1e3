"""A document read once: its regions, its dated entries, and every date, name and place that its words mean.

The extractors of `tidings.facts` take a Reading and nothing else, so they need not know one another.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, Self, TypeVar

from tidings.lexicon import Lexicon
from tidings.text.document import Document, Span
from tidings.text.regions import Layout, lay_out
from tidings.values.anchors.anchors import Anchors, Entry, find_anchors
from tidings.values.dates.dates import DateMention, find_dates
from tidings.values.names.mentions import without_overlaps
from tidings.values.names.names import NameMention, find_names
from tidings.values.places import PlaceMention, find_places


class HasSpan(Protocol):
    @property
    def span(self) -> Span: ...


Mention = TypeVar("Mention", bound=HasSpan)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over a document found; every sequence is in the order of the text."""

    document: Document
    lexicon: Lexicon
    layout: Layout
    anchors: Anchors
    dates: tuple[DateMention, ...]
    names: tuple[NameMention, ...]
    places: tuple[PlaceMention, ...]

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def sentences(self) -> tuple[Span, ...]:
        return self.layout.sentences

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds the character at `offset`."""
        at = bisect_left(self.sentences, offset + 1, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def entry_at(self, offset: int) -> Entry | None:
        """The digest entry that holds the character at `offset`; None outside of entries and in articles."""
        entries = self.anchors.entries
        if not entries:
            return None
        at = bisect_left(entries, offset + 1, key=lambda e: e.span.start) - 1
        return entries[at] if at >= 0 and offset < entries[at].span.end else None

    def report_date(self, offset: int) -> date | None:
        """The day on which what stands at `offset` was reported: the last day of its entry, else the document's."""
        entry = self.entry_at(offset)
        if entry and entry.when:
            return entry.when.end
        return self.anchors.published

    def outlet_at(self, offset: int) -> str | None:
        """Who published what stands at `offset`: the entry's outlet, else the document's publisher."""
        entry = self.entry_at(offset)
        return entry.outlet if entry else self.document.source.publisher


class InOrder(tuple[Mention, ...]):
    """Mentions in the order of the text, with where each begins, for finding those of a stretch."""

    starts: list[int]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Self:
        made = cls(mentions)
        made.starts = [mention.span.start for mention in made]
        return made


def within(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    """The mentions that lie wholly inside `span`. `mentions` is in the order of the text."""
    starts = mentions.starts if isinstance(mentions, InOrder) else [mention.span.start for mention in mentions]
    first = bisect_left(starts, span.start)
    end = span.end
    return [mention for mention in mentions[first : bisect_left(starts, end, first)] if mention.span.end <= end]


def read(document: Document, lexicon: Lexicon) -> Reading:
    """The reading of a document: regions first, then what its words mean."""
    layout = lay_out(document.text)
    anchors = find_anchors(document, layout, lexicon)
    names = InOrder.of(find_names(document.text, layout, lexicon))
    people = [(name.span, name) for name in names if name.kind == "person"]
    places = without_overlaps(people, [(place.span, place) for place in find_places(document.text, layout, lexicon)])
    return Reading(
        document=document,
        lexicon=lexicon,
        layout=layout,
        anchors=anchors,
        dates=InOrder.of(find_dates(document.text, layout, anchors)),
        names=names,
        places=InOrder.of(place for _, place in places),
    )
