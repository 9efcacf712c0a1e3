"""The day of publication that a text states about itself, and the time that its title says it covers.

Looked for where pages put it: the front matter, a line of its own at the head or, with a label, at the foot, the dateline of
an agency, the end of the title, the page's own address. A date inside a sentence is never the document's own.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from tidings.text.document import Source, Span
from tidings.text.regions import Layout
from tidings.values.anchors.proofs import Window
from tidings.values.dates import calendar
from tidings.values.dates.grammar import Rule, find_expressions
from tidings.values.dates.settling import Context
from tidings.values.dates.words import COMMA, HYPHEN, Match, S, month, month_number, year
from tidings.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Stated:
    """The day of publication and its words; or, where no day stands, the month."""

    day: date | None = None
    span: Span | None = None
    month: Interval | None = None


DATE_KEYS = tuple(
    """
    published date post_date pubdate pub_date publish_date published_date publication_date date_published datepublished published_at
    publishedat published_time article_published_time publishdate first_published published_on posted issued datetime
    created created_at date_created updated updated_at modified last_modified last_modified_at lastmod
    """.split()
)
"""Front matter that holds the day, the day of publication before that of a change."""
ADDRESS_KEYS = ("url", "permalink", "canonical_url", "original_link", "link", "source_url", "slug")

HEAD_LINES, FOOT_LINES = 20, 8


def find_published(text: str, layout: Layout, source: Source, headings: Collection[Span]) -> Stated:
    """The day on which the text says it was published; dates that head the items of a digest are not that day.

    Not read: dates whose year stands nowhere, and "5/6/2024", which is May in one country and June in another.
    """
    matter_end = layout.boilerplate[0].end if layout.front_matter and layout.boilerplate else 0
    body = [line for line in layout.lines if line.start >= matter_end]
    head = [line for line in body[:HEAD_LINES] if not any(line.meets(heading) for heading in headings)]
    foot = body[-FOOT_LINES:]
    for found in (
        _in_front_matter(text, layout),
        _labelled(text, head),
        *(_own_line(text, line) for line in head if line != layout.title),
        _labelled(text, foot),
        _in_title(text, layout),
    ):
        if found:
            return found
    addresses = list(_addresses(text, layout, source, head, foot))
    dateline = next((line for line in head[:12] if DATELINE.match(text, line.start, line.end)), None)
    for address in addresses:
        if address.day:
            return address
    hints = [source.published] if source.published else []
    months = [address.month for address in addresses if address.month]
    stated = None
    if dateline:
        stated = _dateline(text, dateline, hints, [month.start.year for month in months])
        stated = stated or _dateline(text, dateline, _captioned_days(text, [*head, *foot]), ())
    return (
        stated
        or next((found for line in head if (found := _labelled_month(text, line))), None)
        or Stated(month=months[0] if months else None)
    )


# Front matter, labels, titles

ISO = re.compile(r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)")


def _in_front_matter(text: str, layout: Layout) -> Stated | None:
    fields = {re.sub(r"[\W_]+", "_", key): field for key, field in layout.front_matter.items()}
    for key in DATE_KEYS:
        if field := fields.get(key):
            iso = ISO.search(field.value)
            day = calendar.a_date(int(iso["year"]), int(iso["month"]), int(iso["day"])) if iso else None
            if day is None:
                whole = _whole_days(field.value, Span(0, len(field.value)))
                day = whole[0][1].start if len(whole) == 1 else None
            if day:
                return Stated(day, field.span)
    return None


def _whole_days(text: str, span: Span) -> list[tuple[Match, Interval]]:
    """The days between two offsets that stand there with their year."""
    found: list[tuple[Rule, Match]] = list(find_expressions(text, span.start, span.end))
    return [(match, when) for rule, match in found if rule.kind == "day" and (when := rule.read(match, Context()))]


LABEL = re.compile(
    r"""
    [*_#>(\[\s]{0,6} (?: (?:first|originally)\s | (?P<last> last\s ) )?
    (?: date \s of \s publication | (?: publication | pub | publish | release | posted ) \s? date | publish(?:ed)? | posted | date | issued
      | created | released | dated | (?P<changed> updated? | modified ) )
    (?: \s (?:on|at|date|online|time) )? [*_]{0,3} \s{0,2} [:\-–—|]? [*_]{0,3} \s{0,3}
    """,
    re.VERBOSE | re.IGNORECASE,
)
PART = re.compile(r"[|•·;]\s{0,3}|\s[–—.-]\s|\s{2,4}|\d\smin(?:ute)?s?\sread\s")
"""What parts a line of a page's head: "By Ana Lind | Updated: 7 March 2025"."""
LONGEST_HEAD = 200
"""Characters of a line of a page's head; a longer one is a paragraph."""
PARTS_LOOKED_AT = 12


def _labelled(text: str, lines: Sequence[Span]) -> Stated | None:
    """‘Published: 16 May 2024’, "Posted on March 3, 2023 by …": the day of publication, else that of the last change."""
    found = [label for line in lines if line.end - line.start <= LONGEST_HEAD for label in _labels(text, line)]
    return next((stated for stated, changed in found if not changed), found[0][0] if found else None)


def _labels(text: str, line: Span) -> Iterator[tuple[Stated, bool]]:
    """The labelled days of a line, each with whether it is that of a change."""
    parts = [line.start, *(part.end() for part in islice(PART.finditer(text, line.start, line.end), PARTS_LOOKED_AT))]
    for start in parts:
        label = LABEL.match(text, start, line.end)
        for match, when in _whole_days(text, Span(label.end(), min(line.end, label.end() + 80))) if label else ():
            gap = text[label.end() : match.start()] if label else ""
            if len(gap) <= 30 and not TELLS.search(gap):
                yield Stated(when.start, Span(*match.span())), bool(label and label["changed"])
                break


TELLS = re.compile(r"[a-z]{5,}|[|•·;]")
"""Between a label and a day that is not its own."""


def _labelled_month(text: str, line: Span) -> Stated | None:
    """‘Published September 2023 in …’."""
    label = LABEL.match(text, line.start, line.end)
    if label is None or label.end() - label.start() < 5:
        return None
    first = next(find_expressions(text, label.end(), min(line.end, label.end() + 40)), None)
    if first and first[0].kind == "month" and first[1].start() == label.end() and (when := first[0].read(first[1], Context())):
        return Stated(span=Span(*first[1].span()), month=when)
    return None


FURNITURE = re.compile(
    r"""
      \d{1,2} [:.h] \d{2} (?: :\d{2} )? (?: \s{0,2} [ap]\.?m\.?(?!\w) )? | \d{4} \s (?:hrs|hours|GMT|UTC) | \d{1,2} \s? [ap]\.?m\.?(?!\w)
    | \b (?: GMT | UTC | EST | EDT | ET | PST | PDT | CET | CEST | MSK | IST | BST | SGT | HKT | PHT | PKT | IRST | AEST ) \b
      (?: [+-] \d{1,2} (?: :?\d{2} )? )?
    | \b (?: source | editor | author | writer | news \s (?: ID | code ) | story \s code ) \s? : \s?
      [\w.-]{1,24} (?: [ ] [A-Z][\w.-]{1,24} ){0,2}
    | [+-]\d{2}:?\d{2}\b | \( [A-Z][\w .&/’'-]{1,40} \) | \[ [^\]\n]{1,40} \]
    | \b \d{1,3} [ -] (?: min (?:ute)? s? (?:[ ]read)? | comments? | views? | shares? ) \b | \b no \s comments? \b
    | \b (?: (?:first|last|originally)[ ] )?
      (?: written | posted | published | updated | modified | date | issued | released | filed | article | news | report | analysis
        | commentary | opinion ) \b (?: [ ] (?:on|at|in) \b )? (?: \s? : )?
    | \b (?: at | on ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
BY = re.compile(r"\b[Bb]y\b[:\s]")
SEPARATOR = re.compile(r"[|•·/;]|\s[–—-]\s")
WORD = re.compile(r"[^\W\d_][\w.’'-]*")
LONGEST_BYLINE, LONGEST_CREDIT = 14, 9
"""Words beside the date of a line that names who wrote, or who published."""


def _own_line(text: str, line: Span) -> Stated | None:
    """A line that is nothing but a date and what stands beside dates: time, author, outlet, place."""
    if line.end - line.start > 160:
        return None
    days = _whole_days(text, line)
    if len(days) != 1:
        return None
    match, when = days[0]
    rest = FURNITURE.sub(" ", text[line.start : match.start()] + " ¦ " + text[match.end() : line.end])
    if ":" in rest:
        return None
    words = WORD.findall(BY.sub(" ", rest))
    named = bool(BY.search(rest)) or bool(SEPARATOR.search(rest))
    capital = all(word[0].isupper() or word in ("and", "of", "the", "for", "in", "de", "al") for word in words)
    if capital and (len(words) <= 2 or named and len(words) <= (LONGEST_BYLINE if BY.search(rest) else LONGEST_CREDIT)):
        return Stated(when.start, Span(*match.span()))
    return None


TITLE_DATE_BEFORE = re.compile(r"(?:[,:|(•·]|\s[–—-])[\s]{0,2}\Z")


def _in_title(text: str, layout: Layout) -> Stated | None:
    """‘Weekly assessment, May 16, 2024’: the date that a title ends with, after a comma, a colon or a dash."""
    if layout.title is None:
        return None
    days = _whole_days(text, layout.title)
    if len(days) == 1:
        match, when = days[0]
        if TITLE_DATE_BEFORE.search(text, layout.title.start, match.start()) and not text[match.end() : layout.title.end].strip(" )*_."):
            return Stated(when.start, Span(*match.span()))
    return None


# Agencies' datelines and addresses

DATELINE = re.compile(
    rf"""
    [*_>\s]{{0,4}} (?: \([A-Z][\w .]{{1,20}}\) \s{{0,2}} )?
    [A-Z][A-Za-z.’'-]{{1,25}} (?: [ ,/]{{1,2}} [A-Z][A-Za-z.’'-]{{1,25}} ){{0,3}} (?: {S} [\[(] [A-Z][a-z]{{2,20}} [\])] )? ,? {S}
    (?P<date> (?: {month("m1")} {S} \d{{1,2}} | \d{{1,2}} {S} {month("m2")} ) (?: ,? {S} (?:19|20)\d\d )? )
    [,.:]? \s{{0,2}} (?: \( [A-Z][\w .&/-]{{1,30}} \) | / [A-Z][\w .-]{{1,30}} / | {HYPHEN}{{1,2}} (?=\s) )
    """,
    re.VERBOSE,
)


def _dateline(text: str, line: Span, hints: Collection[date], years: Collection[int]) -> Stated | None:
    """‘TEHRAN, June 9 (Reuters) -’: its year written, or that of the day beside it that is at most three days off, or of the address."""
    match = DATELINE.match(text, line.start, line.end)
    if match is None:
        return None
    span = Span(*match.span("date"))
    found = next(((rule, m) for rule, m in find_expressions(text, span.start, span.end) if rule.kind == "day"), None)
    if found is None:
        return None
    rule, words = found
    if when := rule.read(words, Context()):
        return Stated(when.start, span)
    for hint in hints:
        for at in (hint.year - 1, hint.year, hint.year + 1):
            when = rule.read(words, Context(year=at))
            if when and abs((when.start - hint).days) <= 3:
                return Stated(when.start, span)
    fitting = {when.start for at in years if (when := rule.read(words, Context(year=at)))}
    return Stated(fitting.pop(), span) if len(fitting) == 1 else None


CREDIT = re.compile(r"[.,]?\s{0,2}(?:\([A-Z]|[A-Z][A-Za-z]{1,14}/)")
"""Behind the day of a picture, and so of the news that it shows: "(Xinhua/Li Na)", "REUTERS/…"."""
OLD_PICTURE = re.compile(r"\b(?:file|archive)\b", re.IGNORECASE)
LONGEST_CAPTION = 400


def _captioned_days(text: str, lines: Sequence[Span]) -> list[date]:
    """The days that captions write in full; sentences do so of anniversaries too."""
    captions = [line for line in lines if line.end - line.start <= LONGEST_CAPTION and not OLD_PICTURE.search(text, line.start, line.end)]
    return [when.start for line in captions for match, when in _whole_days(text, line) if CREDIT.match(text, match.end(), line.end)]


ADDRESS = re.compile(r"https?://[^\s<>\"')\]]{4,600}")
DAY_IN_ADDRESS = re.compile(
    r"""
    (?: / (20\d\d) [/-]? ([01]\d|[1-9]) [/-] ([0-3]\d|[1-9])      # /2024/05/16/
      | / (20\d\d) ([01]\d) ([0-3]\d)                            # /20240516
      | [/_-] (20\d\d) - ([01]\d) - ([0-3]\d)                    # -2024-05-16
    ) (?= [/_.-] | \Z )
    """,
    re.VERBOSE,
)
MONTH_IN_ADDRESS = re.compile(r"/(?P<year>20\d\d)/(?P<month>0[1-9]|1[0-2])(?=/)")
OWN_ADDRESS = re.compile(
    r"""
    [*_>\s-]{0,4} (?: (?: url | link | source | original (?:\sarticle)? | permalink | address | web \s? page | canonical ) [*_]{0,2}
                      \s{0,2} [:=] \s{0,2} [*_<(]{0,2} )? (?=https?://)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _addresses(text: str, layout: Layout, source: Source, head: Collection[Span], foot: Collection[Span]) -> Iterator[Stated]:
    """What the page's own addresses say: those of the front matter and the sidecar, and lines at head and foot that hold only one."""
    for key in ADDRESS_KEYS:
        if field := layout.front_matter.get(key):
            yield _day_of_address(field.value, field.span)
    if source.url:
        yield _day_of_address(source.url, None)
    for line in (*head, *foot):
        own = OWN_ADDRESS.match(text, line.start, line.end)
        address = ADDRESS.match(text, own.end(), line.end) if own else None
        if address and not text[address.end() : line.end].strip(" *_>)."):
            yield _day_of_address(address[0], Span(*address.span()))


def _day_of_address(address: str, span: Span | None) -> Stated:
    """
    >>> _day_of_address("https://example.org/world/2024/05/16/visit.html", None).day
    datetime.date(2024, 5, 16)
    """
    for match in DAY_IN_ADDRESS.finditer(address):
        parts = [part for part in match.groups() if part]
        if day := calendar.a_date(*map(int, parts)):
            return Stated(day, span)
    months = {(int(match["year"]), int(match["month"])) for match in MONTH_IN_ADDRESS.finditer(address)}
    return Stated(month=calendar.a_month(*months.pop())) if len(months) == 1 else Stated()


# The window of a title

WINDOW = re.compile(
    rf"(?<![\w/-])(?:{month('m1')}{COMMA})?{year('y1')}(?:(?:[^\S\n]?{HYPHEN}[^\S\n]?|{S}(?:to|through){S})(?:(?:{month('m2')}{COMMA})?{year('y2')}|(?P<open>(?:present|now|today)?\s{{0,2}}\Z)))?\W{{0,3}}\Z",
    re.VERBOSE,
)


LINES_BELOW_TITLE = 2


def _window_at_end(text: str, line: Span) -> Match | None:
    """The months or years that a line ends with; not those of a day ("12 March 2024")."""
    found = WINDOW.search(text, max(line.start, line.end - 60), line.end)
    if found is None or any(
        rule.kind in ("day", "days") and match.end() > found.start() for rule, match in find_expressions(text, line.start, line.end)
    ):
        return None
    return found


def find_window(text: str, layout: Layout) -> Window | None:
    """The time that a title, or a line right below, ends with: "July 2023-", "January 2022-June 2023", "October 2024"."""
    if layout.title is None:
        return None
    below = [line for line in layout.lines if line.start > layout.title.end][:LINES_BELOW_TITLE]
    match = _window_at_end(text, layout.title)
    match = match or next((found for line in below if (found := _window_at_end(text, line)) and found["m1"]), None)
    if match is None:
        return None
    y1, m1 = int(match["y1"]), month_number(match["m1"]) if match["m1"] else None
    start = calendar.a_date(y1, m1 or 1, 1)
    if match["open"] is not None:
        last = None
    elif match["y2"]:
        month2 = month_number(match["m2"]) if match["m2"] else 12
        last = calendar.months(int(match["y2"]), month2, int(match["y2"]), month2)
    else:
        last = calendar.months(y1, m1 or 12, y1, m1 or 12)
    if start is None or match["open"] is None and (last is None or last.end < start):
        return None
    return Window(start, last.end if last else None)
