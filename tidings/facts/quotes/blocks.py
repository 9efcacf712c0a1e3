"""Passages of another outlet that stand in a text without marks around them, or as whole paragraphs inside marks.

A passage is introduced by a line that ends in a colon and closed by "[Source]", or opens with "[…]" behind such a line, or is set
with ">" before its lines, or is a whole paragraph in marks behind "Reuters reported:".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.values.names.roles import SAYING
from tidings.values.reading import Reading, within


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who a line with a colon says is to be read next: the outlet, and the authors where it names them."""

    outlet: str | None
    authors: str | None
    authors_text: str | None


@dataclass(frozen=True, slots=True)
class Block:
    span: Span
    introduction: Introduction


_CLOSED = re.compile(r"[ \u00a0\n]{0,3}\[(?:Source|source|SOURCE|Link|link)\]")
_ELLIPSIS = re.compile(r"\[(?:…|\.\.\.|\. \. \.)\][ \u00a0]?")
_GREATER = re.compile(r">[ \t]?(?P<mark>#|!\[|\[!|[-*+][ ])?(?P<lead>\*\*[^*\n]{1,60}\*\*|__[^_\n]{1,60}__)?")
"""The sign of a set-off paragraph. A bold lead-in ("**Key finding.**") makes it a box of the author's own."""

_REPORTS = "|".join(
    sorted(
        {*SAYING} - {"said", "says", "told", "asked", "called", "quoted"}
        | {"outlined", "examined", "looked", "detailed", "documented", "discussed", "profiled"},
        key=len,
        reverse=True,
    )
)
_AUTHORS = re.compile(
    rf"(?:[ ](?:at|of|from|for|with)[ ](?:[Tt]he[ ])?(?:[A-Z][\w’'.&-]{{1,25}}[ ]?){{1,6}})?[ ]?(?:,[ ][^,]{{2,60}},)?[ ]?(?:has[ ]"
    rf"|have[ ]|also[ ])?(?:{_REPORTS})\b"
)
_OUTLET_NAME = r"(?P<outlet>(?:[Tt]he[ ])?[A-Z][\w’'&.-]{1,25}(?:[ ](?:[A-Z][\w’'&.-]{0,25}|of|and|up)){0,5}(?<![ ]of)(?<![ ]and))"
_OUTLET = re.compile(rf"(?:\b(?:for|in|at|by|on|via)[ ]|[,(][ ]?){_OUTLET_NAME}")
_OUTLET_AHEAD = re.compile(rf"\b(?:[Ff]or|[Ii]n|[Oo]n|[Aa]t)[ ]{_OUTLET_NAME},[ ](?:[A-Z]?[\w’'-]{{1,20}}[ ]){{0,4}}\Z")
"""Before the author: "Writing in the Baltic Post, the analyst "."""


def introduction(reading: Reading, sentence: Span) -> Introduction | None:
    """Whom a sentence that ends in a colon introduces; None where it names neither an outlet nor an author who reports."""
    text = reading.text
    names = within(reading.names, sentence)
    authors = [m for m in names if m.kind == "person"]
    reporting: list[int] = []
    for n, mention in enumerate(authors):
        if _AUTHORS.match(text, mention.span.end, sentence.end):
            reporting = [n]
            while reporting[0] > 0 and re.fullmatch(
                r",?(?:[ ]and)?[ ]", text[authors[reporting[0] - 1].span.end : authors[reporting[0]].span.start]
            ):
                reporting.insert(0, reporting[0] - 1)
            break
    outlet = next((m.name for m in names if m.kind == "outlet"), None)
    if reporting:
        chosen = [authors[n] for n in reporting]
        full = [m.name for m in chosen]
        joined = full[0] if len(full) == 1 else f"{full[0]} and {full[1]}" if len(full) == 2 else f"{', '.join(full[:-1])}, and {full[-1]}"
        words = text[chosen[0].span.start : chosen[-1].span.end]
        if outlet is None:
            ahead = _OUTLET_AHEAD.search(text, max(sentence.start, chosen[0].span.start - 120), chosen[0].span.start)
            match = ahead or _OUTLET.search(text, chosen[-1].span.end, sentence.end)
            if match and not _is_place_or_day(reading, Span(*match.span("outlet"))):
                outlet = match["outlet"].removeprefix("the ")
        return Introduction(outlet, joined, words) if outlet else None
    if outlet is None and (
        body := next((m for m in names if m.kind == "organisation" and _AUTHORS.match(text, m.span.end, sentence.end)), None)
    ):
        outlet = body.name
    return Introduction(outlet, None, None) if outlet else None


def _is_place_or_day(reading: Reading, span: Span) -> bool:
    around = Span(max(0, span.start - 40), span.end + 40)
    spans = [place.span for place in within(reading.places, around)] + [day.span for day in within(reading.dates, around)]
    return any(other.meets(span) for other in spans)


def find_blocks(reading: Reading) -> Iterator[Block]:
    """The quoted passages that carry no marks, in order."""
    paragraphs, text = reading.layout.paragraphs, reading.text
    at = 0
    for n, paragraph in enumerate(paragraphs):
        if n < at:
            continue
        if text.startswith(">", paragraph.start):
            last = n
            while (
                last + 1 < len(paragraphs)
                and text.startswith(">", paragraphs[last + 1].start)
                and text.count("\n", paragraphs[last].end, paragraphs[last + 1].start) <= 2
            ):
                last += 1
            at = last + 1
            yield from _set_off(reading, n, last)
        elif n and text.endswith(":", paragraphs[n - 1].start, paragraphs[n - 1].end):
            block, at = _introduced(reading, n)
            if block:
                yield block
        elif closed := _CLOSED.search(text, max(paragraph.start, paragraph.end - 12), paragraph.end):
            span = Span(_behind_ellipsis(text, paragraph.start), closed.start())
            if closed.end() >= paragraph.end and span.end - span.start > 40:
                yield Block(span, Introduction(None, None, None))


def _introduced(reading: Reading, first: int) -> tuple[Block | None, int]:
    """The passage that begins with paragraph `first` behind a line with a colon, and the paragraph behind it."""
    paragraphs, text = reading.layout.paragraphs, reading.text
    sentence = next((s for s in (reading.sentence_at(paragraphs[first - 1].end - 1),) if s), paragraphs[first - 1])
    who = introduction(reading, sentence)
    start = _behind_ellipsis(text, paragraphs[first].start)
    for n in range(first, min(first + 12, len(paragraphs))):
        if n > first and text.endswith(":", paragraphs[n - 1].start, paragraphs[n - 1].end):
            break
        closed = _CLOSED.search(text, max(paragraphs[n].start, paragraphs[n].end - 12), paragraphs[n].end)
        if closed and closed.end() >= paragraphs[n].end:
            return Block(Span(start, closed.start()), who or Introduction(None, None, None)), n + 1
    last = first
    while last < len(paragraphs) and _ELLIPSIS.match(text, paragraphs[last].start):
        last += 1
    if who and last > first:
        return Block(Span(start, paragraphs[last - 1].end), who), last
    return None, first + 1


def _behind_ellipsis(text: str, start: int) -> int:
    match = _ELLIPSIS.match(text, start)
    return match.end() if match else start


def _set_off(reading: Reading, first: int, last: int) -> Iterator[Block]:
    """Lines behind ">" that a colon introduces, unless they are a heading, a list, a note, or a few words."""
    paragraphs, text = reading.layout.paragraphs, reading.text
    mark = _GREATER.match(text, paragraphs[first].start)
    if mark is None or mark["mark"]:
        return
    start, end = mark.start("lead") if mark["lead"] else mark.end(), paragraphs[last].end
    if len(text[start:end].split()) < 8:
        return
    if not first or not text.endswith(":", paragraphs[first - 1].start, paragraphs[first - 1].end):
        return
    sentence = reading.sentence_at(paragraphs[first - 1].end - 1)
    who = introduction(reading, sentence) if sentence else None
    if mark["lead"] and who is None:
        return
    yield Block(Span(start, end), who or Introduction(None, None, None))
