"""The texts of a front matter, its title, its summary and the bodies of its blocks, in which quotations stand too."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tidings.text.document import Span
from tidings.text.regions import TITLE_KEYS, find_paragraphs, find_sentences
from tidings.values.names.names import find_names
from tidings.values.reading import InOrder, Reading

_KEYS = (*TITLE_KEYS, "subtitle", "excerpt", "description", "summary", "deck", "dek", "standfirst", "lede", "teaser", "abstract")
_VALUE = re.compile(r"[\w-]+[ \t]*:[ \t]*(?P<mark>[\"']?)(?P<words>[^\n]*?)(?P=mark)[ \t]*(?:\n|\Z)")
_BLOCK = re.compile(
    r"^[ \t]*(?:-[ ])?(?:body|text|content|description|excerpt|summary):[ ][>|][-+]?[ \t]*\n(?P<words>(?:[ \t]+[^\n]*\n|\n){1,400})",
    re.MULTILINE,
)
"""A text over several lines: "body: >-" and what is indented behind it."""

_MARKS = frozenset("“”‘\"'«„")


def with_heads(reading: Reading) -> tuple[Reading, tuple[Span, ...]]:
    """The reading of a document with the texts of its front matter as further paragraphs, and those; none where no mark stands in them.

    Only quotations are read there: what a title tells, its text tells as well.
    """
    heads = tuple(span for span in _heads(reading) if not _MARKS.isdisjoint(span.of(reading.text)))
    if not heads:
        return reading, ()
    text, layout = reading.text, reading.layout
    paragraphs = tuple(sorted({*heads, *layout.paragraphs}))
    sentences = tuple(sentence for paragraph in paragraphs for sentence in find_sentences(text, paragraph))
    layout = replace(layout, paragraphs=paragraphs, sentences=sentences)
    return replace(reading, layout=layout, names=InOrder.of(find_names(text, layout, reading.lexicon))), heads


def _heads(reading: Reading) -> Iterator[Span]:
    text, fields = reading.text, reading.layout.front_matter
    for key in _KEYS:
        match = _VALUE.match(text, fields[key].span.start) if key in fields else None
        if match and match["words"].strip(">|-+ ") and match.end() <= fields[key].span.end + 1:
            yield Span(*match.span("words"))
    end = reading.layout.boilerplate[0].end if fields and reading.layout.boilerplate else 0
    for block in _BLOCK.finditer(text, 0, end):
        lines = [line for line in reading.layout.lines if block.start("words") <= line.start and line.end <= block.end("words")]
        yield from find_paragraphs(text, lines)
