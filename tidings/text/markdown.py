"""Markdown inside running text: links and emphasis as the words that they hold, as edits of the text.

Lines that are a link, a heading or wholly emphasised stay as they are, for items of digests are told by them.
"""

import re
from collections.abc import Iterator

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
            yield from sorted([*_links(text, *line.span()), *_emphasis(text, *line.span())])


def _links(text: str, start: int, end: int) -> Iterator[Edit]:
    links = list(LINK.finditer(text, start, end)) if text.find("](", start, end) >= 0 else []
    if not links:
        return
    besides = "".join(text[a:b] for a, b in zip([start, *(m.end() for m in links)], [*(m.start() for m in links), end], strict=True))
    marks = MARKS.match(text, start, end)
    first = marks.end() if marks else start
    if len(WORD.findall(besides)) < RUNNING:
        return
    words = next((link for link in links if not link["picture"]), None)
    if words and not text[first : words.start()].strip() and not LINK_GOES_ON.match(text, words.end(), end):
        return
    for link in links:
        if link["picture"] or AN_ADDRESS.match(link["words"]):
            yield Edit(*link.span(), "")
        else:
            yield Edit(link.start(), link.start("words"), "")
            yield from (Edit(*sign.span(), "") for sign in ESCAPED.finditer(text, *link.span("words")))
            yield Edit(link.end("words"), link.end(), "")


def _emphasis(text: str, start: int, end: int) -> Iterator[Edit]:
    marks = MARKS.match(text, start, end)
    first = marks.end() if marks else start
    links = [link.span("address") for link in LINK.finditer(text, start, end)] if text.find("](", start, end) >= 0 else []
    for strong in STRONG.finditer(text, start, end):
        inside = any(a <= strong.start() < b for a, b in links)
        note = strong.end() == end and ENDED.search(text, first, strong.start())
        if not inside and not note and (strong.start("words") > first or GOES_ON.match(text, strong.end(), end)):
            yield Edit(strong.start(), strong.start("words"), "")
            yield Edit(strong.end("words"), strong.end(), "")
