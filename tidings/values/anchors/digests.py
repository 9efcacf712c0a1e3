"""The dated items of a digest: where each begins and ends, the words that date it, its headline and its outlet.

Eight layouts are known: headlines with fields below; the items of a feed; cards, each a line that sorts and dates it above a headline;
lists of headlines; stories, each a headline with its date below; date headings on lines of their own, also glued to the sentence
before; timelines whose lines begin with a date; lists of links whose lines end with outlet and date.
A text is a digest when several of its lines agree; one date line over an article makes none. Years are not settled here.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from tidings.text.document import Span
from tidings.text.regions import LINK, Layout
from tidings.values.anchors.cards import Card, find_cards
from tidings.values.anchors.feeds import feed_entries
from tidings.values.anchors.furniture import LONGEST_DATE_LINE, is_date_line
from tidings.values.anchors.listed import Headline, find_headlines, is_a_list
from tidings.values.anchors.records import Record, find_records
from tidings.values.dates.grammar import Rule, expression_at, find_expressions
from tidings.values.dates.settling import Context
from tidings.values.dates.words import HYPHEN, Match
from tidings.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Item:
    """One dated item.

    `rule` and `match` read its date; items under one heading share them. `year` is that of a line above ("## 2023"), where the
    item's own heading gives none. `stamped` is one whose date says when it was published and not when that was which it tells.
    """

    span: Span
    heading: Span
    headline: Span | None
    outlet: str | None
    rule: Rule
    match: Match
    year: int | None = None
    stamped: bool = False

    def when(self, year: int | None = None) -> Interval | None:
        """Its date, in `year` where its words give none; None where neither gives one."""
        return self.rule.read(self.match, Context(year=year))


@dataclass(frozen=True, slots=True)
class Heading:
    """A date that heads what follows: its words, where its line or glued part begins, and where what follows does."""

    words: Span
    start: int
    body: int
    rule: Rule
    match: Match
    year: int | None = None


WEEKDAY_LINE = re.compile(
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:,?[ ](?:the[ ])?(?P<nth>[0-3]?[0-9])(?:st|nd|rd|th)?)?\Z", re.IGNORECASE
)
WEEKDAY = Rule("weekday", WEEKDAY_LINE.pattern, lambda match, context: None)
"""A heading that is a bare weekday, also with the number of its day: no year settles it, only the week that the text covers."""
HEADING_KINDS = frozenset(("day", "days", "week", "month", "months", "year", "years", "season"))
MARKUP = " \t\u00a0\u202f*_#>▲•·|~[]()–—-+▪◦●■◆►→"
EDGES = " \t\u00a0\u202f*_#>▲•·|~▪◦●■◆►→"

FEWEST = 3
"""Dated lines that make a digest; two do where each is followed by an outlet's text."""


def find_items(text: str, layout: Layout, outlets: Collection[str]) -> tuple[Item, ...]:
    """The items of a digest, in its order; () where the text is none. `outlets` are the names of outlets in small letters.

    An item begins at its heading or, where it is not the first under that, at its headline, and ends where the next begins.
    """
    if records := find_records(text, layout.lines):
        return tuple(_recorded(layout, records))
    lines = _body_lines(layout)
    if not lines:
        return ()
    if feed := _feed(text):
        return tuple(feed)
    if cards := find_cards(text, lines):
        return tuple(_carded(lines, cards))
    if listed := _listed(text, lines, outlets):
        return tuple(listed)
    stories = _stories(text, lines, outlets)
    if stories is None:
        return ()
    return tuple(stories or _under_headings(text, lines, outlets) or _timeline(text, lines) or _links(text, lines, outlets))


def _body_lines(layout: Layout) -> list[Span]:
    """The lines below the front matter and above the tail of the page."""
    start = layout.boilerplate[0].end if layout.front_matter and layout.boilerplate else 0
    end = max((paragraph.end for paragraph in layout.paragraphs), default=0)
    return [line for line in layout.lines if start <= line.start < end]


def _between(lines: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The lines that begin from `start` on and before `end`."""
    return lines[bisect_left(lines, start, key=lambda line: line.start) : bisect_left(lines, end, key=lambda line: line.start)]


def _inner(text: str, line: Span) -> Span:
    """The line without the markup at its ends."""
    words = line.of(text)
    start = line.start + len(words) - len(words.lstrip(MARKUP))
    return Span(start, max(start, line.end - len(words) + len(words.rstrip(MARKUP + ":.,"))))


def _headline(text: str, line: Span) -> Span:
    """The line without the markup at its ends; brackets and full words stay."""
    words = line.of(text)
    start = line.start + len(words) - len(words.lstrip(EDGES + "-–—"))
    return Span(start, max(start, line.end - len(words) + len(words.rstrip(EDGES))))


def _date_at(text: str, start: int, end: int) -> tuple[Rule, Match] | None:
    """The date that begins exactly at `start`."""
    first = expression_at(text, start, min(end, start + 90)) if start < end else None
    return first if first and first[0].kind in HEADING_KINDS else None


# Feeds


def _feed(text: str) -> list[Item]:
    """The items of a feed, in its order, each dated by an element of its own."""
    items = []
    for entry in feed_entries(text):
        found = next(
            ((rule, match) for rule, match in find_expressions(text, entry.date.start, entry.date.end) if rule.kind == "day"), None
        )
        if found:
            outlet = entry.outlet.of(text) if entry.outlet else None
            items.append(Item(entry.span, entry.date, entry.headline, outlet, *found, stamped=True))
    return items if len(items) >= 2 else []


def _recorded(layout: Layout, records: Sequence[Record]) -> Iterator[Item]:
    """An item for each headline with fields, up to the next."""
    ends = [*(record.line.start for record in records[1:]), layout.lines[-1].end]
    for record, end in zip(records, ends, strict=True):
        span = Span(record.line.start, _between(layout.lines, record.line.start, end)[-1].end)
        yield Item(span, Span(*record.match.span()), record.title, None, record.rule, record.match, stamped=True)


def _carded(lines: Sequence[Span], cards: Sequence[Card]) -> Iterator[Item]:
    """An item for each card, up to the next."""
    ends = [*(card.line.start for card in cards[1:]), lines[-1].end]
    for card, end in zip(cards, ends, strict=True):
        span = Span(card.line.start, _between(lines, card.line.start, end)[-1].end)
        yield Item(span, Span(*card.match.span()), card.title, None, card.rule, card.match)


# Lists of headlines


def _listed(text: str, lines: Sequence[Span], outlets: Collection[str]) -> list[Item]:
    """Items of lines that are headlines, each dated by its address or end, or by the marked day heading above it.

    What stands below a day heading before its first headline is an item too.
    """
    headlines = {headline.line.start: headline for headline in find_headlines(text, lines)}
    if len(headlines) < FEWEST:
        return []
    headings = {heading.start: heading for heading in _find_headings(text, lines)}
    day: Heading | None = None
    starts: list[tuple[Span, Headline | None, Heading | None]] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if heading := headings.get(line.start):
            day = heading if text[line.start] in "#*_" or len(headings) > 1 else None
            if day and following and following.start not in headlines and following.start not in headings:
                starts.append((line, None, day))
        elif (headline := headlines.get(line.start)) and (headline.dated or headline.linked and day):
            starts.append((line, headline, day))
    told = [headline for _, headline, _ in starts if headline]
    if len(told) < FEWEST or not is_a_list(text, lines, told):
        return []
    stops = sorted(
        {*(start.start for start, *_ in starts), *headings, *(line.start for line in lines if text[line.start] == "#"), lines[-1].end}
    )
    return [_listed_item(text, lines, *start, stops, outlets) for start in starts]


def _listed_item(
    text: str,
    lines: Sequence[Span],
    line: Span,
    headline: Headline | None,
    day: Heading | None,
    stops: Sequence[int],
    outlets: Collection[str],
) -> Item:
    """One item: a headline with what stands below, where it heads that; or what stands below a day heading."""
    end = stops[bisect_right(stops, line.start)]
    if day and headline is None:
        first = _between(lines, day.body, max(lines[-1].end, day.body))[0]
        end = stops[bisect_right(stops, first.start)]
        own = _between(lines, first.start, end)
        return Item(Span(day.words.start, own[-1].end), day.words, _headline_of(text, first, outlets), None, day.rule, day.match, day.year)
    assert headline
    below = _between(lines, line.end, end) if headline.heads else ()
    outlet = next((name for part in below[:6] if (name := _outlet_first(text, part, outlets))), None)
    span = Span(headline.title.start, below[-1].end if below else line.end)
    dated = headline.dated
    if day and (dated is None or dated[0].read(dated[1], Context()) == day.rule.read(day.match, Context(year=day.year))):
        return Item(span, day.words, headline.title, outlet, day.rule, day.match, day.year)
    assert dated
    words = Span(dated[1].start() + (text[dated[1].start()] in "/_-"), dated[1].end())
    return Item(span, words, headline.title, outlet, *dated)


# Stories: every item a headline with its date below

LINES_AROUND_DATE = 2
"""Lines such as a byline between a headline and its date, or between the date and the text."""
FIELD = re.compile(r"[-*+]\s{1,3}(?:[\w ]{2,24}\s?:\s{0,2})?(?:https?://\S+|true|false|null|none|yes|no)\Z", re.IGNORECASE)
LABELLED = re.compile(r"(?:title|headline)\s?:\s{0,2}(?=\S)", re.IGNORECASE)
SOURCE_LINE = re.compile(r"(?:source|via|outlet|publisher)\s?:\s{0,2}(?P<outlet>\S.{1,40})\Z", re.IGNORECASE)
BESIDE_DATE = re.compile(
    r"(?:\A|[|•·/,(–—])[\s*_]{0,3}(?P<name>(?:The\s)?[A-Z][\w.&’'-]{1,20}(?:\s[A-Z][\w.&’'-]{1,20}){0,3})[\s*_]{0,3}(?=[|•·/,)–—]|\Z)"
)


def _stories(text: str, lines: Sequence[Span], outlets: Collection[str]) -> list[Item] | None:
    """Items of a headline, a line that dates it ("Port Daily, 4 March 2024"), and the text: one after another, nothing in between
    but fields (" - Starred: False").

    None where one of them is the text itself and the others are teasers.
    """
    lines = [line for line in lines if not FIELD.match(text, line.start, line.end)]
    starts: list[tuple[int, Span, Rule, Match]] = []
    ended = -1
    for n, line in enumerate(lines):
        dated = _date_line(text, line) if n > ended and n else None
        if dated is None:
            continue
        top = next((at for at in range(n - 1, max(ended, n - 2 - LINES_AROUND_DATE), -1) if _heads_story(text, lines, at)), None)
        body = next((at for at in range(n + 1, min(len(lines), n + 2 + LINES_AROUND_DATE)) if _is_prose(text, lines[at])), None)
        if top is None or body is None:
            if starts:
                return []  # a date that heads no story: other things are listed, or sections of one text
            continue
        starts.append((top, line, *dated))
        ended = body
    if len(starts) < FEWEST:
        return []
    ends = [lines[top - 1].end for top, *_ in starts[1:]] + [lines[-1].end]
    lengths = [end - lines[top].start for (top, *_), end in zip(starts, ends, strict=True)]
    if 5 * max(lengths) > 3 * sum(lengths):
        return None  # an article above teasers of others
    items = []
    for (top, line, rule, match), end in zip(starts, ends, strict=True):
        label = LABELLED.match(text, lines[top].start)
        headline = _headline_of(text, Span(label.end() if label else lines[top].start, lines[top].end), outlets)
        outlet = _outlet_beside(text, line, match, outlets) or next(
            (m["outlet"] for near in lines[top : top + 5] if (m := SOURCE_LINE.match(text, near.start, near.end))), None
        )
        items.append(Item(Span(lines[top].start, end), Span(*match.span()), headline, outlet, rule, match, stamped=True))
    return items


def _date_line(text: str, line: Span) -> tuple[Rule, Match] | None:
    """The day of a line that holds nothing but it and what stands beside dates."""
    if line.end - line.start > LONGEST_DATE_LINE or not DAY_NUMBER.search(text, line.start, line.end):
        return None
    days = [(rule, match) for rule, match in find_expressions(text, line.start, line.end) if rule.kind in ("day", "days")]
    return days[0] if len(days) == 1 and is_date_line(text, line, days[0][1]) else None


def _heads_story(text: str, lines: Sequence[Span], at: int) -> bool:
    """Whether a line is a headline, with the end of a text above it, or nothing."""
    return (
        _is_headline(text, lines[at]) and not BY.match(lines[at].of(text)) and (at == 0 or not _is_headline(text, lines[at - 1]) or at == 1)
    )


def _is_prose(text: str, line: Span) -> bool:
    return line.end - line.start >= LONG_LINE and bool(ENDS.search(line.of(text)) or line.end - line.start >= 2 * LONG_LINE)


def _outlet_beside(text: str, line: Span, match: Match, outlets: Collection[str]) -> str | None:
    """The outlet that a date line names; whoever stands behind "by" is none."""
    rest = [m["name"] for part in (text[line.start : match.start()], text[match.end() : line.end]) for m in BESIDE_DATE.finditer(part)]
    return next((name for name in rest if name.lower() in outlets), rest[0] if len(rest) == 1 else None)


# Date headings

YEAR_LINE = re.compile(r"(?:19|20)\d\d")
LONG_LINE = 80
"""Characters from which a line is a paragraph: a list of related articles has dates and titles only."""
DAYS_OF_SECTION = 62
"""Headings below a month that are looked at."""
A_LEAP_YEAR = 2024
GLUED = re.compile(r"[.!?…][\"”’')\]]{0,3}(?=[^\W_])")


def _under_headings(text: str, lines: Sequence[Span], outlets: Collection[str]) -> list[Item]:
    headings = list(_find_headings(text, lines))
    if len(headings) < 2:
        return []
    titles = [line.start for line in lines if YEAR_LINE.fullmatch(_inner(text, line).of(text))]
    stops = sorted([*(heading.start for heading in headings), *titles, lines[-1].end])
    items: list[Item] = []
    written = marked = 0
    for heading in headings:
        end = stops[bisect_right(stops, heading.start)]
        parts = [Span(line.start, min(line.end, end)) for line in _between(lines, heading.body, end)]
        below = [part for part in parts if part.of(text).strip()]
        under = list(_items_under(text, heading, below, end, outlets))
        items += under
        marked += any(item.outlet for item in under)
        written += any(line.end - line.start >= LONG_LINE for line in below)
    if len(headings) >= FEWEST and 2 * max(written, marked) >= len(headings) or marked == len(headings):
        return items
    return []


def _find_headings(text: str, lines: Sequence[Span]) -> Iterator[Heading]:
    """The date headings. A line that is a year, or a month above days of it, is the title of a section and gives its year."""
    found: list[Heading | int] = []
    for line in lines:
        inner = _inner(text, line)
        if YEAR_LINE.fullmatch(inner.of(text)):
            found.append(int(inner.of(text)))
        elif head := _heading_line(text, line, inner) or _glued(text, line):
            found.append(head)
    weekdays = [heading for heading in found if isinstance(heading, Heading) and heading.rule is WEEKDAY]
    if weekdays and (len(weekdays) < max(FEWEST, len(found)) or len({h.match["weekday"].lower() for h in weekdays}) < len(weekdays)):
        found = [heading for heading in found if heading not in weekdays]
    year: int | None = None
    for n, heading in enumerate(found):
        if isinstance(heading, int):
            year = heading
        elif heading.rule.kind == "month" and _is_section(text, lines, heading, found[n + 1 : n + 1 + DAYS_OF_SECTION]):
            when = heading.rule.read(heading.match, Context())
            year = when.start.year if when else year
        else:
            yield replace(heading, year=year)


def _is_section(text: str, lines: Sequence[Span], month: Heading, below: Sequence[Heading | int]) -> bool:
    """Whether a month is the title of the headings below: it stands right above one that is no month, or several are days of it."""
    following = list(takewhile(lambda heading: isinstance(heading, Heading) and heading.rule.kind != "month", below))
    days = [heading for heading in following if isinstance(heading, Heading)]
    if days and not any(line.end - line.start for line in _between(lines, month.body, days[0].start)):
        return True
    when = month.rule.read(month.match, Context()) or month.rule.read(month.match, Context(year=A_LEAP_YEAR))
    fitting = [day for day in days if when and (own := day.rule.read(day.match, Context(year=when.start.year))) and own.meets(when)]
    return len(fitting) == len(days) >= 2


OUTLET_BESIDE = re.compile(
    r"(?:,|[ ][|–—•·-]|[ ]?(?=\())[ ]\(?(?:The[ ])?[A-Z][\w.&’'-]{1,20}(?:[ ][A-Z][\w.&’'-]{1,20}){0,2}\)?[ *_]{0,4}\Z"
)
"""Behind the date of a heading: "4 March 2024 | Port Daily"."""


LINKED_DAY = re.compile(r"[\s#*_>•+-]{0,8}\[(?P<day>[^\[\]\n]{6,40})\]\([^()\s]{1,300}\)[\s*_]{0,4}\Z")
CLOCK = re.compile(
    r"[,|–—-]?\s{0,2}(?:at\s)?\d{1,2}[:.h]\d{2}(?:\s{0,2}[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|E[SD]?T|CES?T|MSK|IST|BST))?(?!\w)", re.IGNORECASE
)
CLOCK_FIRST = re.compile(rf"(?:{CLOCK.pattern}),?\s(?:[|–—-]\s)?(?:on\s)?", re.IGNORECASE)
"""The time of day beside the date of a heading, as in live reports."""


def _heading_line(text: str, line: Span, inner: Span) -> Heading | None:
    """The heading that a line is when it holds a date and nothing else."""
    link = LINKED_DAY.match(text, line.start, line.end)
    inner = Span(*link.span("day")) if link else inner
    end = inner.end if link else line.end
    if not 3 <= inner.end - inner.start <= 60:
        return None
    clock = CLOCK_FIRST.match(text, inner.start, end)
    date = _date_at(text, clock.end() if clock else inner.start, end)
    if date is None and (weekday := WEEKDAY_LINE.match(text, inner.start, inner.end)):
        return Heading(inner, line.start, line.end, WEEKDAY, weekday)
    if date is None or date[0].kind in ("year", "years", "season"):
        return None
    rest = CLOCK.sub("", text[date[1].end() : end]).strip(MARKUP + ":.,")
    if rest and not (OUTLET_BESIDE.match(text, date[1].end(), end)):
        return None
    return Heading(Span(*date[1].span()), line.start, line.end, *date)


def _glued(text: str, line: Span) -> Heading | None:
    """The heading that lost its line end: "…a report said on Friday.4 August"."""
    for stop in GLUED.finditer(text, max(line.start, line.end - 40), line.end):
        date = _date_at(text, stop.end(), line.end)
        if date and date[1].end() == line.end and date[0].kind in ("day", "days"):
            return Heading(Span(*date[1].span()), stop.end(), line.end, *date)
    return None


# Items that share a heading

IN_BRACKETS = r"\((?P<outlet>[A-Z][\w.&’' -]{0,48}[\w.])\)"
OUTLET_FIRST = re.compile(
    rf"""
    {IN_BRACKETS} [ ]{{0,2}} [-–—:]{{0,2}} [ ]{{0,2}} (?=\S)                                            # (AP) — …
    | [A-Z][A-Za-z0-9.,/’' -]{{2,45}}? [ ]                                                              # MOSCOW (Reuters) - …
      \( (?P<after_place> [A-Z][\w.&’' -]{{0,48}}[\w.] ) \) [ ]{{0,2}} [-–—]{{1,2}} (?=\s)
    | (?P<plain> [A-Z][\w.&’']{{1,20}} (?: [ ] [A-Z][\w.&’']{{1,20}} ){{0,3}} ) [ ] [-–—]{{1,2}} [ ] (?=\S)  # CNN — …
    | (?P<colon> [A-Z][\w.&’']{{1,20}} (?: [ ] [A-Z][\w.&’']{{1,20}} ){{0,3}} ) : [ ] (?=\S)
    """,
    re.VERBOSE,
)
NO_OUTLET = re.compile(
    r"photo|file|updated|picture|video|audio|podcast|opinion|image|analysis|source|editor|\d{4}|^[A-Z]-|^[A-Z]\.$", re.IGNORECASE
)
OUTLET_LAST = re.compile(rf"(?:{IN_BRACKETS}|[ ][|–—-][ ](?P<plain>[A-Z][\w.&’' -]{{1,40}}))\Z")
ACRONYM = re.compile(r"[A-Z]{2,6}\Z")
BY = re.compile(r"(?:(?:Written|Analysis|Opinion|Reported|Story)\s)?(?:[Bb]y|BY)\s+[A-Z]")
BYLINE = re.compile(
    r"(?:(?:Written|Analysis|Opinion|Reported|Story)\s)?(?:[Bb]y|BY)\s+[A-Z]|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,3},\s[^.]{3,80}\Z"
)
ENDS = re.compile(r"[.!?…;:,][\"'”’»)\]*_]{0,4}(?:[ ]\[[A-Za-z][\w ]{0,30}\])?\Z")
"""How a paragraph ends; a quoted one with "[Source]" behind it."""
LONGEST_HEADLINE = 160
SHORTEST_UNMARKED = 6
"""Words from which a headline needs no outlet below it; fewer are a subheading."""


def _outlet_first(text: str, line: Span, outlets: Collection[str]) -> str | None:
    """The outlet that a paragraph begins with, as written: "(AP) — …", "CNN — …"."""
    inner = _inner(text, line)
    match = OUTLET_FIRST.match(text, inner.start if text[inner.start - 1 : inner.start] != "(" else inner.start - 1, line.end)
    if match is None:
        return None
    bracketed = match["outlet"] or match["after_place"]
    if bracketed:
        return None if NO_OUTLET.search(bracketed) else str(bracketed)
    name = match["plain"] or match["colon"]
    return name if name.lower() in outlets or match["plain"] and ACRONYM.match(name) and len(line.of(text)) > 60 else None


BULLET = re.compile(r"[*+•▪◦●■◆►→–—-][ \t\u00a0]{1,3}(?=\S)|\d{1,2}[.)][ ](?=\S)")


def _outlet_last(text: str, line: Span, outlets: Collection[str]) -> tuple[str, int] | None:
    """The outlet that a headline ends with, and where: "… (Reuters)", "… | The Hindu"; behind a bullet any name in brackets is one."""
    end = line.start + len(line.of(text).rstrip(" *_."))
    match = OUTLET_LAST.search(text, line.start, end)
    if match is None:
        return None
    name = match["outlet"] or match["plain"]
    known = name.lower() in outlets
    bracketed = bool(match["outlet"]) and (bool(ACRONYM.match(name)) or bool(BULLET.match(text, line.start)) and not NO_OUTLET.search(name))
    return (name, match.start()) if known or bracketed else None


def _headline_of(text: str, line: Span, outlets: Collection[str]) -> Span:
    """The headline that a line is, without its outlet; of a link its words."""
    if link := LINK.search(text, line.start, line.end):
        return Span(*link.span("title"))
    bullet, last = BULLET.match(text, line.start), _outlet_last(text, line, outlets)
    return _headline(text, Span(bullet.end() if bullet else line.start, last[1] if last else line.end))


def _items_under(text: str, heading: Heading, below: Sequence[Span], end: int, outlets: Collection[str]) -> Iterator[Item]:
    """The items of one heading: a new one begins with a headline, after a paragraph that is finished or an empty line."""
    starts = _item_starts(text, below, outlets)
    begins = [heading.words.start if n == 0 else below[at].start for n, at in enumerate(starts)] or [heading.words.start]
    for n, begin in enumerate(begins):
        stop = begins[n + 1] if n + 1 < len(begins) else end
        own = _between(below, max(begin, heading.body), stop)
        last = own[-1].end if own else heading.words.end
        headline = _headline_of(text, own[0], outlets) if own else None
        if headline and (_outlet_first(text, own[0], outlets) or headline.end - headline.start > 2 * LONGEST_HEADLINE):
            headline = None  # no headline: the paragraph begins at once
        outlet = next((name for line in own[:6] if (name := _outlet_first(text, line, outlets))), None)
        outlet = outlet or next((found[0] for line in own[:1] if (found := _outlet_last(text, line, outlets))), None)
        yield Item(Span(begin, last), heading.words, headline, outlet, heading.rule, heading.match, heading.year)


def _item_starts(text: str, below: Sequence[Span], outlets: Collection[str]) -> list[int]:
    """The numbers of the lines that begin an item."""
    if not below:
        return []
    starts = [0]
    if all(BULLET.match(text, line.start) and line.end - line.start >= LONG_LINE for line in below):
        return list(range(len(below)))  # a list of what happened, each a paragraph
    blocks = any(not _apart(text, a, b) for a, b in pairwise(below))
    for n in range(1, len(below)):
        previous, line = below[n - 1], below[n]
        if n - starts[-1] > 1 and _is_listed(text, line, outlets):
            starts.append(n)
            continue
        if not _is_headline(text, line) or _outlet_first(text, line, outlets):
            continue
        told = n + 1 < len(below) and all(_begins_in_brackets(text, below[at], outlets) for at in (starts[-1] + 1, n + 1))
        finished = bool(ENDS.search(previous.of(text))) and (told and n - starts[-1] > 1 or _is_paragraph(text, previous, outlets))
        parted = blocks and _apart(text, previous, line) and n - starts[-1] > 1
        if not finished and not parted:
            continue
        if BY.match(line.of(text)):
            continue
        marked = _outlet_soon(text, below, n + 1, outlets) or _outlet_last(text, line, outlets)
        long = len(line.of(text).split()) >= SHORTEST_UNMARKED and not line.of(text).endswith(("?", "!"))
        if marked or long and n + 1 < len(below) and (parted or _is_deck(text, below, n + 1)):
            starts.append(n)
    return starts


def _begins_in_brackets(text: str, line: Span, outlets: Collection[str]) -> bool:
    return text[line.start : line.start + 1] == "(" and _outlet_first(text, line, outlets) is not None


def _is_listed(text: str, line: Span, outlets: Collection[str]) -> bool:
    """Whether a line is one of a list of links: marked as such, or a headline with the outlet that it is taken from."""
    last = _outlet_last(text, line, outlets)
    return last is not None and (bool(BULLET.match(text, line.start)) or last[0].lower() in outlets and _is_headline(text, line))


def _apart(text: str, above: Span, below: Span) -> bool:
    """Whether an empty line lies between."""
    return text.count("\n", above.end, below.start) > 1


def _is_headline(text: str, line: Span) -> bool:
    words = _inner(text, line).of(text)
    if not 8 <= len(words) <= LONGEST_HEADLINE or not (words[0].isupper() or words[0] in "‘“'\"" or words[0].isdigit()):
        return False
    stripped = line.of(text).rstrip(" *_#")
    return not ENDS.search(stripped) or stripped.endswith(("?", "!")) and len(words) <= 110


def _is_paragraph(text: str, line: Span, outlets: Collection[str]) -> bool:
    return line.end - line.start > 100 or bool(_outlet_first(text, line, outlets))


def _outlet_soon(text: str, below: Sequence[Span], at: int, outlets: Collection[str]) -> bool:
    """Whether a paragraph with its outlet follows, with nothing but decks and bylines before it."""
    for line in below[at : at + 5]:
        if _outlet_first(text, line, outlets):
            return True
        if line.end - line.start > 220:
            return False
    return False


def _is_deck(text: str, below: Sequence[Span], at: int) -> bool:
    """Whether a line is a byline, or a further short line, and so the one above it a headline and no subheading."""
    words = below[at].of(text)
    return bool(BYLINE.match(words)) or len(words) <= LONGEST_HEADLINE and (not ENDS.search(words) or at + 1 == len(below))


# Timelines: every item a line that begins with its date

AFTER_DATE = re.compile(
    rf"[*_\]\)]{{0,4}}\s{{0,2}}(?:(?P<mark>[.:–—|]|{HYPHEN}|\\-)[*_]{{0,4}})[^\S\n]{{0,3}}(?=\S)|[*_]{{2,4}}[^\S\n]{{1,3}}(?=\S)"
    r"|(?P<bracket>[\]\)])[*_]{0,4}[^\S\n]{1,3}(?=\S)|(?<=-\d\d)[^\S\n]{1,3}(?=[A-Z“‘\"\[])"
)
NUMBER = re.compile(r"\d{1,3}[.)]\s{1,3}(?=[*_]{0,3}\w)")
HEADLINE_END = re.compile(rf"(?<=[\w”’\"')»])(?:[.!?](?=[*_\s])|__|\*\*|[^\S\n]{HYPHEN}[^\S\n])")


def _timeline(text: str, lines: Sequence[Span]) -> list[Item]:
    """Items of lines such as "▲ __June 6, 2011. Treaty signed.__ _The two sides …_" or "- 12 March 2024: …"."""
    found: list[tuple[Span, Rule, Match, int]] = []
    for line in lines:
        number = NUMBER.match(text, line.start, line.end)
        inner = _inner(text, Span(number.end(), line.end) if number else line)
        date = _date_at(text, inner.start, line.end)
        after = AFTER_DATE.match(text, date[1].end(), line.end) if date else None
        if date and after and line.end - after.end() >= 15:
            found.append((line, *date, after.end()))
    if len(found) < FEWEST or not _runs_one_way(found):
        return []
    ends = [line.start for line, *_ in found[1:]] + [_end_of_timeline(text, lines, found[-1][0])]
    items = []
    for (line, rule, match, body), end in zip(found, ends, strict=True):
        stop = HEADLINE_END.search(text, body, min(line.end, body + LONGEST_HEADLINE))
        headline = _title_of(text, Span(body, stop.start() if stop else line.end)) if stop or line.end - body <= LONGEST_HEADLINE else None
        last = _between(lines, line.start, end)[-1].end
        items.append(Item(Span(match.start(), last), Span(*match.span()), headline, None, rule, match))
    return items


def _title_of(text: str, span: Span) -> Span:
    inner = _headline(text, span)
    words = inner.of(text)
    return Span(inner.start, inner.start + len(words.rstrip(" .:;,")))


def _runs_one_way(found: Sequence[tuple[Span, Rule, Match, int]]) -> bool:
    """Whether the years of a timeline rise or fall all the way."""
    years = [int(year[:4]) for _, _, match, _ in found if "year" in match.re.groupindex and (year := match["year"])]
    return all(a <= b for a, b in pairwise(years)) or all(a >= b for a, b in pairwise(years))


def _end_of_timeline(text: str, lines: Sequence[Span], last: Span) -> int:
    """Where the last item ends: below its line and those right below that, at an empty one."""
    end = last.end
    for line in _between(lines, last.end, len(text)):
        if text.count("\n", end, line.start) > 1:
            break
        end = line.end
    return end


# Links: every item a line that ends with its outlet and date

SOURCE_AND_DATE = re.compile(r"[(\[–—|-][ ]{0,2}(?P<outlet>[A-Z][\w.&’' -]{1,40}?)[ ]?[,|;:·–—-][ ]{0,2}\Z")
DAY_NUMBER = re.compile(r"[0-9]")
"""Without a digit no day is told, but for words that count from another."""
DATE_AND_SOURCE = re.compile(r"[ ]?[,|;:·–—-][ ]{0,2}(?P<outlet>[A-Z][\w.&’' -]{1,40}?)[ ]{0,2}[)\]]?[.]?\Z")


IN_BRACKETS_LAST = re.compile(r"[(\[](?:The[ ])?[A-Z][\w.&’' -]{1,40}[,|;:·–—-][ ]{0,2}[^()\[\]\n]{3,30}[)\]][.*_]{0,3}\Z")
"""How every line of some lists ends: "(Port Daily, 4 March)"."""


def _all_in_brackets(text: str, lines: Sequence[Span]) -> bool:
    """Whether outlet and date in brackets end the lines of a list, or the headlines above its texts; references below an article do not."""
    ends = [n for n, line in enumerate(lines) if IN_BRACKETS_LAST.search(text, max(line.start, line.end - 90), line.end)]
    if len(ends) < FEWEST:
        return False
    others = sum(line.end - line.start >= LONG_LINE for line in lines) - sum(lines[n].end - lines[n].start >= LONG_LINE for n in ends)
    above = all(
        lines[n].end - lines[n].start <= LONGEST_HEADLINE
        and not ENDS.search(text[lines[n].start : lines[n].end].rpartition("(")[0].rstrip())
        and n + 1 < len(lines)
        and lines[n + 1].end - lines[n + 1].start >= LONG_LINE
        for n in ends
    )
    return above or 2 * others <= len(ends)


def _links(text: str, lines: Sequence[Span], outlets: Collection[str]) -> list[Item]:
    """Items of lines such as "* [Title](address) (Reuters, 4 March)" or "Title — The Hindu, 4 March 2024"."""
    items = []
    any_outlet = _all_in_brackets(text, lines)
    for line in lines:
        tail = max(line.start, line.end - 90)
        if not DAY_NUMBER.search(text, tail, line.end):
            continue
        for rule, match in find_expressions(text, tail, line.end):
            if rule.kind not in ("day", "days"):
                continue
            before = SOURCE_AND_DATE.search(text, max(line.start, match.start() - 50), match.start())
            rest = text[match.end() : line.end].strip(" .)]*_")
            after = None if before else DATE_AND_SOURCE.match(text, match.end(), line.end)
            if before is None and after is None or before and rest:
                continue
            outlet = before["outlet"] if before else after["outlet"] if after else ""
            link = LINK.search(text, line.start, line.end)
            if link is None and outlet.lower() not in outlets and not (any_outlet and IN_BRACKETS_LAST.search(text, tail, line.end)):
                continue
            bullet = BULLET.match(text, line.start)
            begin = bullet.end() if bullet else line.start
            title = Span(*link.span("title")) if link else _inner(text, Span(begin, before.start() if before else match.start()))
            if title.end - title.start >= 15:
                items.append(Item(line, Span(*match.span()), title, outlet, rule, match))
            break
    if len(items) < FEWEST:
        return []
    fewest_below = min(len(_between(lines, a.span.end, b.span.start)) for a, b in pairwise(items))
    below_last = _between(lines, items[-1].span.end, lines[-1].end)[:fewest_below]
    ends = [item.span.start for item in items[1:]] + [below_last[-1].end if below_last else items[-1].span.end]
    return [
        replace(item, span=Span(item.span.start, _between(lines, item.span.start, end)[-1].end))
        for item, end in zip(items, ends, strict=True)
    ]
