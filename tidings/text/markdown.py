"""Markdown inside running text: links and emphasis as the words that they hold, as edits of the text.

Lines that are a link, a heading or wholly emphasised stay as they are, for items of digests are told by them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tidings.text.document import Span
from tidings.text.edits import Edit

LINE = re.compile(r"[^\n]+")
MARKS = re.compile(r"(?:[\s>]|[#*+•▪-]{1,6}\s|\d{1,3}[.)]\s|[*_]{1,3}(?=\S))*+")
LINK = re.compile(
    r"(?P<picture>!?)\[(?P<words>(?:[^\[\]\n\\]|\\.|\[[^\[\]\n]{0,80}\]){0,400})\]\((?P<address>(?:[^()\s]|\([^()\s]{0,80}\)){0,1500}(?:\s\"[^\"\n]{0,300}\")?)\)"
)
AN_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+\Z")
WORD = re.compile(r"[^\W\d_]{2,}")
RUNNING = 6
"""Words of a line besides its links from which on it is running text."""
ESCAPED = re.compile(r"\\(?=[\[\]*_#~$()!.-])")
STRONG = re.compile(r"(?<![\w*_\\])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>[^*_\n]{1,400}?)(?<=[^\s*_\\])(?P=mark)(?![\w*_])")
ENDED = re.compile(r"[)\].!?:…|–—-][*_]{0,3}\s{1,4}\Z")
"""Before emphasis that is the whole rest of its line, and so a note of its own."""
GOES_ON = re.compile(r"[,;]?\s(?![–—|-])[a-z(“\"'‘]|[’']s\b|[,;]\s")
"""Behind emphasis at the head of a line that is the beginning of its sentence."""
LINK_GOES_ON = re.compile(r"[,;]?\s(?!(?:via|by|from|on|in|at)\b)[a-z]|[’']s\b")
"""Behind a link at the head of a line that is the beginning of its sentence."""


def markdown_edits(text: str) -> Iterator[Edit]:
    """The marks of links and emphasis inside lines.

    >>> from tidings.text.edits import Edited
    >>> said = "Peru **signed** the [new accord](https://a.example/1), the minister of trade said."
    >>> Edited.of(said).edited(markdown_edits(said)).text
    'Peru signed the new accord, the minister of trade said.'
    """
    if not any(sign in text for sign in ("](", "*", "_")):
        return
    for line in LINE.finditer(text):
        words = line[0]
        if "](" in words or "*" in words or "_" in words:
            span, links = Span(*line.span()), list(LINK.finditer(text, *line.span())) if "](" in words else []
            marks = MARKS.match(text, *line.span())
            first = marks.end() if marks else span.start
            yield from sorted([*_links(text, span, links, first), *_emphasis(text, span, links, first)])


def _links(text: str, line: Span, links: Sequence["re.Match[str]"], first: int) -> Iterator[Edit]:
    """The marks of the links of running text, which begins at `first` behind the marks of the line."""
    starts, ends = [*(link.start() for link in links), line.end], [line.start, *(link.end() for link in links)]
    if not links or len(WORD.findall("".join(text[a:b] for a, b in zip(ends, starts, strict=True)))) < RUNNING:
        return
    words = next((link for link in links if not link["picture"]), None)
    if words and not text[first : words.start()].strip() and not LINK_GOES_ON.match(text, words.end(), line.end):
        return
    for link in links:
        if _shows_no_words(link):
            yield Edit(*link.span(), "")
        else:
            yield Edit(link.start(), link.start("words"), "")
            yield from (Edit(*sign.span(), "") for sign in ESCAPED.finditer(text, *link.span("words")))
            yield Edit(link.end("words"), link.end(), "")


def _shows_no_words(link: "re.Match[str]") -> bool:
    """Whether a link is a picture, or shows nothing but an address."""
    return bool(link["picture"] or AN_ADDRESS.match(link["words"]))


def _emphasis(text: str, line: Span, links: Sequence["re.Match[str]"], first: int) -> Iterator[Edit]:
    """The marks of emphasis that neither are part of an address or picture nor set the whole line or a note at its end."""
    unread = [Span(link.start() if _shows_no_words(link) else link.end("words"), link.end()) for link in links]
    for strong in STRONG.finditer(text, line.start, line.end):
        if _is_in(unread, strong.start()) or _is_in(unread, strong.end() - 1):
            continue
        note = strong.end() == line.end and ENDED.search(text, first, strong.start())
        if not note and (strong.start("words") > first or GOES_ON.match(text, strong.end(), line.end)):
            yield Edit(strong.start(), strong.start("words"), "")
            yield Edit(strong.end("words"), strong.end(), "")


def _is_in(spans: Sequence[Span], at: int) -> bool:
    """Whether a character stands in one of the spans, which stand in order."""
    n = bisect_right(spans, at, key=lambda span: span.start) - 1
    return n >= 0 and at < spans[n].end
