"""What a name in running text stands for, and the lists of names that the finders of names share."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from tidings.text.document import Span

T = TypeVar("T")

Kind = Literal["country", "person", "organisation", "outlet"]

Form = Literal["name", "demonym", "metonym", "role", "surname", "unknown"]


@dataclass(frozen=True, slots=True)
class NameMention:
    """Who or what a stretch of text names.

    `name` is the full name, `country` the country that it is or belongs to. `form` says how it is named: 'name', 'demonym'
    ("Chinese"), 'metonym' ("Beijing" for the government), 'role' ("the Chinese president"), 'surname', or 'unknown' for a
    person or body in no table, whose `name` is the first full form in the document.
    """

    span: Span
    text: str
    name: str
    kind: Kind
    country: str | None
    form: Form


def inside(mentions: Sequence[NameMention], span: Span) -> list[NameMention]:
    """The mentions that lie wholly inside `span`, of a list in the order of the text."""
    at = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    found = []
    while at < len(mentions) and mentions[at].span.start < span.end:
        if mentions[at].span.end <= span.end:
            found.append(mentions[at])
        at += 1
    return found


def outside(mentions: Sequence[NameMention], offices: Sequence[NameMention]) -> Iterator[NameMention]:
    """The mentions that lie in none of the longer ones that took them in."""
    at = 0
    for mention in mentions:
        while at < len(offices) and offices[at].span.end <= mention.span.start:
            at += 1
        if at == len(offices) or not offices[at].span.meets(mention.span):
            yield mention


def without_overlaps(taken: Sequence[tuple[Span, object]], more: Iterable[tuple[Span, T]]) -> list[tuple[Span, T]]:
    """Of `more`, in order, what meets nothing of `taken`, in order."""
    at, kept = 0, []
    for span, mention in more:
        while at < len(taken) and taken[at][0].end <= span.start:
            at += 1
        if at == len(taken) or not taken[at][0].meets(span):
            kept.append((span, mention))
    return kept
