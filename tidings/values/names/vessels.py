"""Warships by name: "USS Higgins", "the Russian frigate Admiral Gorshkov". Each is a mention with the country whose flag it flies."""

import re
from collections.abc import Iterator, Sequence

from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.names.mentions import NameMention

_PREFIXES = {
    "USS": "United States", "USNS": "United States", "USCGC": "United States", "HMS": "United Kingdom", "HMAS": "Australia",
    "HMCS": "Canada", "HMNZS": "New Zealand", "INS": "India", "ICGS": "India", "BRP": "Philippines", "CNS": "China", "PNS": "Pakistan",
    "ROKS": "South Korea", "JS": "Japan", "JDS": "Japan", "SAS": "South Africa", "KRI": "Indonesia", "RSS": "Singapore", "KD": "Malaysia",
}  # fmt: skip
"""Ship prefixes in common use and whose ships bear them."""

_NAME = r"[A-Z][\w’'-]{1,20}(?:[ \u00a0](?:(?:de|del|of|the)[ ])?[A-Z][\w’'-]{1,20}){0,2}"
_PREFIXED = re.compile(rf"\b(?P<prefix>{'|'.join(sorted(_PREFIXES, key=len, reverse=True))})[ \u00a0]{_NAME}")
_CLASSED = re.compile(
    rf"[ ](?:(?:navy|naval|guided-missile|missile|nuclear-powered|coast[ ]guard|patrol|littoral[ ]combat)[ ]){{0,2}}"
    rf"(?:frigate|destroyer|corvette|cruiser|cutter|submarine|icebreaker|aircraft[ ]carrier|warship|training[ ]ship)[ ](?P<name>{_NAME})"
)
_PREFIXED_GATE, _CLASSED_GATE = gate(_PREFIXED), gate(_CLASSED)


def find_vessels(text: str, paragraph: Span, found: Sequence[NameMention]) -> Iterator[NameMention]:
    """The warships of one paragraph, in order; `found` are its other mentions, of which a demonym tells the flag.

    Not found: ships without a prefix or a demonym and class before the name.

    >>> line = "The USS Lassen passed the reef."
    >>> [(m.text, m.country) for m in find_vessels(line, Span(0, len(line)), [])]
    [('USS Lassen', 'United States')]
    """
    held = seen(text, paragraph)
    ships: list[tuple[Span, str]] = []
    if held & _PREFIXED_GATE:
        ships += [(Span(*m.span()), _PREFIXES[m["prefix"]]) for m in _PREFIXED.finditer(text, paragraph.start, paragraph.end)]
    if held & _CLASSED_GATE:
        ships += [
            (Span(*ship.span("name")), mention.country)
            for mention in found
            if mention.kind == "country" and mention.country and (ship := _CLASSED.match(text, mention.span.end, paragraph.end))
        ]
    free = paragraph.start
    for span, country in sorted(ships):
        if span.start >= free:
            free = span.end
            yield NameMention(span, span.of(text), " ".join(span.of(text).split()), "organisation", country, "unknown")


def is_vessel(mention: NameMention) -> bool:
    """Whether a mention is one of `find_vessels`: of a body that no table knows, under a flag."""
    return mention.kind == "organisation" and mention.form == "unknown" and mention.country is not None
