"""Digests that are lists of headlines: each a line by itself whose address, end or day heading above tells its day.

"- [Port closes](/news/2024/05/16/port-closes)", "## Port closes (16 May 2024)", "### [Port closes](…)" below "## 2024-05-16". Links
that stand below an article or inside one are none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.text.regions import LINK
from tidings.values.anchors.addresses import ADDRESS_DAY, days_in_address
from tidings.values.dates.grammar import Rule, find_expressions
from tidings.values.dates.words import Match

MARKS = re.compile(r"(?P<marks>(?:\#{1,6}\s{1,3}|[*+•▪◦●■◆►→–—-]\s{1,3}|\d{1,3}[.)]\s{1,3}|[*_]{1,3}(?=\S)|>\s?){1,4})")
CONTEXT = re.compile(r"\s{0,3}(?:[_*][^.!?\n]{0,160}[_*])?\Z")
"""What can stand behind a headline on its line: a note in italics."""
DATE_BEFORE = re.compile(r"(?:[(\[]|[,|–—-]\s|\*\s?[(\[]?)[*_]{0,3}\Z")
"""Before the day that a line ends with."""
A_NAME = re.compile(r"[A-Z][a-z]")
"""Between a link and its day: who published it."""
FEWEST_WORDS = 4
LONG_LINE = 80
"""Characters from which a line is text."""
A_SENTENCE = re.compile(r"[.!?][\"”’]?\s?\Z")


@dataclass(frozen=True, slots=True)
class Headline:
    """A line that is a headline: the words that tell its day, its title, and whether the text below is its own."""

    line: Span
    title: Span
    linked: bool
    heads: bool
    dated: tuple[Rule, Match] | None


def find_headlines(text: str, lines: Sequence[Span]) -> Iterator[Headline]:
    """The lines that are headlines, dated or wholly a link."""
    for line in lines:
        if found := _headline(text, line):
            yield found


def _headline(text: str, line: Span) -> Headline | None:
    marks = MARKS.match(text, line.start, line.end)
    begin = marks.end() if marks else line.start
    heads = bool(marks and ("#" in marks["marks"] or marks["marks"].lstrip()[:2] in ("**", "__")))
    if link := LINK.match(text, begin, line.end):
        title = Span(link.start("title"), link.start("title") + len(link["title"].rstrip()))
        behind = _day_at_end(text, link.end(), line.end)
        if A_NAME.search(text, link.end(), behind[1].start()) if behind else not CONTEXT.match(text, link.end(), line.end):
            return None
        days = [match for match, _ in days_in_address(text, *link.span("address"))]
        dated = behind or ((ADDRESS_DAY, days[0]) if days else None)
        return Headline(line, title, True, heads, dated) if _is_title(text, title) else None
    if not marks or line.end - line.start > 2 * LONG_LINE:
        return None
    dated = _day_at_end(text, begin, line.end)
    if dated is None:
        return None
    title = Span(begin, begin + len(text[begin : dated[1].start()].rstrip(" ([*_|,–—-")))
    return Headline(line, title, False, heads, dated) if _is_title(text, title) else None


def _is_title(text: str, title: Span) -> bool:
    words = title.of(text)
    return len(words.split()) >= FEWEST_WORDS and not words[0].islower()


def _day_at_end(text: str, start: int, end: int) -> tuple[Rule, Match] | None:
    """The day that a line ends with, in brackets or behind a comma or dash."""
    for rule, match in find_expressions(text, max(start, end - 60), end):
        if rule.kind in ("day", "days") and not text[match.end() : end].strip(" )]*_.") and DATE_BEFORE.search(text, start, match.start()):
            return rule, match
    return None


def is_a_list(text: str, lines: Sequence[Span], headlines: Sequence[Headline]) -> bool:
    """Whether a text is little more than these headlines and what stands below those that head it.

    Text that none of them heads is that of an article, unless it is short beside headlines that are sentences.
    """
    heads = {headline.line: headline.heads for headline in headlines}
    above = 0
    owned = False
    for line in lines:
        if line in heads:
            owned = heads[line]
        elif not owned and line.end - line.start >= LONG_LINE:
            above += line.end - line.start
    titles = sum(headline.title.end - headline.title.start for headline in headlines)
    sentences = sum(bool(A_SENTENCE.search(headline.title.of(text))) for headline in headlines)
    return above == 0 or 3 * above <= titles and 2 * sentences > len(headlines)
