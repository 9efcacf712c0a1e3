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
from tidings.values.anchors.addresses import days_in_address
from tidings.values.anchors.feeds import FEED_ITEM
from tidings.values.anchors.furniture import LONGEST_DATE_LINE, WORD, is_date_line
from tidings.values.anchors.proofs import Window
from tidings.values.dates import calendar
from tidings.values.dates.grammar import Rule, find_expressions
from tidings.values.dates.settling import Context
from tidings.values.dates.words import COMMA, HYPHEN, WEEKDAY_NAME, Match, S, gives_year, month, month_number, year
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
LONGEST_HEADING = 40
"""Characters behind a date from which its line is a sentence and no heading."""


def find_published(text: str, layout: Layout, source: Source, headings: Collection[Span]) -> Stated:
    """The day on which the text says it was published; dates that head the items of a digest are not that day.

    Not read: dates whose year stands nowhere, and "5/6/2024", which is May in one country and June in another.
    """
    matter_end = layout.boilerplate[0].end if layout.front_matter and layout.boilerplate else 0
    body = [line for line in layout.lines if line.start >= matter_end]
    head = [line for line in body[:HEAD_LINES] if not any(line.meets(heading) for heading in headings)]
    foot = [line for line in body[-FOOT_LINES:] if not any(line.meets(heading) for heading in headings)]
    for found in (
        _in_front_matter(text, layout),
        _in_markup(text),
        _labelled(text, head),
        _on_own_lines(text, layout, [line for line in head if line != layout.title]),
        _labelled(text, foot),
        _in_title(text, layout),
        _in_digits(text, layout, [line for line in head if line != layout.title]),
    ):
        if found:
            return found
    for line in head[:12]:
        written = WITH_YEAR.match(text, line.start, line.end) or DATE_FIRST.match(text, line.start, line.end)
        if written and line.end - written.end() > LONGEST_HEADING:
            span = Span(*written.span("date"))
            if days := _whole_days(text, span):
                return Stated(days[0][1].start, span)
    addresses = list(_addresses(text, layout, source, head, foot))
    dateline = next((line for line in head[:12] if DATELINE.match(text, line.start, line.end)), None)
    for address in addresses:
        if address.day:
            return address
    hints = [source.published] if source.published else []
    months = [address.month for address in addresses if address.month]
    stated = None
    if dateline:
        stated = _dateline(text, dateline, [*hints, *_either_way(text, head)], [month.start.year for month in months])
        stated = stated or _dateline(text, dateline, _captioned_days(text, [*head, *foot]), ())
        stated = stated or _dateline(text, dateline, (), _years_of_news(text, layout, dateline))
        stated = stated or _dateline(text, dateline, (), _years_between(text, layout, dateline))
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


MARKUP = re.compile(
    r"""
    < (?: pubDate | lastBuildDate | dc:date | published | updated ) > \s{0,4} (?P<element> [^<>]{6,60} ) <
  | < time \b [^<>]{0,200}? \b datetime \s? = \s? ["'] (?P<time> [^"'<>]{8,40} )
  | < meta \b [^<>]{0,200}? (?: article:published_time | datePublished | dc\.date | pubdate ) [^<>]{0,80}? content \s? = \s?
    ["'] (?P<meta> [^"'<>]{8,40} )
  | "datePublished" \s? : \s? " (?P<json> [^"<>]{8,40} ) "
    """,
    re.VERBOSE | re.IGNORECASE,
)
MARKUP_LOOKED_AT = 20_000
"""Characters at the head of a page or feed in which its markup says when it was published."""


def _in_markup(text: str) -> Stated | None:
    """The only day that elements and attributes of a page or feed give as that of publication; of a feed of several items its own."""
    found: dict[date, Span] = {}
    items = list(islice(FEED_ITEM.finditer(text, 0, MARKUP_LOOKED_AT), 2))
    for match in MARKUP.finditer(text, 0, min(len(text), items[0].start() if len(items) > 1 else MARKUP_LOOKED_AT)):
        if len(items) == 1 and match.start() < items[0].start():
            continue  # when the feed was made, not what it tells
        span = Span(*match.span(match.lastgroup or 0))
        iso = ISO.match(text, span.start, span.end)
        days = [] if iso else _whole_days(text, span)
        day = calendar.a_date(int(iso["year"]), int(iso["month"]), int(iso["day"])) if iso else days[0][1].start if len(days) == 1 else None
        if day:
            found.setdefault(day, span)
    return Stated(*next(iter(found.items()))) if len(found) == 1 else None


LABEL = re.compile(
    r"""
    [*_#>(\[\s-]{0,6}
    (?: (?: this | the ) \s (?: page | post | article | story | digest | list | timeline | file ) \s (?: was | is ) \s )?
    (?: (?:first|originally)\s | (?P<last> last\s ) )?
    (?: date \s (?: of \s publication | published | posted ) | (?: publication | pub | publish | release | posted ) \s? date
      | publish(?:ed)? | posted | date | issued
      | created | released | dated | sent (?: \s out )? | compiled | (?P<changed> updated? | modified | edited | revised ) )
    (?: \s (?:on|at|to|date|online|time) )? (?: \s? \( [\w ]{1,20} \) )? [*_]{0,3} \s{0,2} [:\-–—|]? [*_`]{0,3} \s{0,3}
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


NO_PAGE = re.compile(
    r"""
    ©
    | \b (?: copyright | accessed | retrieved | deadline | expires? | expiry | born | died | dies | signed | ratified | effective
          | events? | file \s photo | photo | picture | image | archive | in \s force | valid | next \s (?: issue | update | edition )
          | recorded | filmed | broadcast | aired ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Beside the date of something else than the page."""


def _own_line(text: str, line: Span) -> Stated | None:
    """A line that is nothing but a date and what stands beside dates: time, author, outlet, place."""
    if line.end - line.start > LONGEST_DATE_LINE or "<pubDate" in line.of(text) or NO_PAGE.search(text, line.start, line.end):
        return None
    days = _whole_days(text, line)
    if not days and (digits := ON_WEEKDAY_IN_DIGITS.search(text, line.start, line.end)):
        return _on_its_weekday(text, line, digits)
    if not days and (foreign := FOREIGN.search(text, line.start, line.end)):
        return _in_other_words(text, line, foreign)
    if len(days) == 1 and is_date_line(text, line, days[0][0]):
        return Stated(days[0][1].start, Span(*days[0][0].span()))
    return None


SENTENCES = 160
"""Characters from which on a line holds the text itself, behind which dates are of other pages."""


def _on_own_lines(text: str, layout: Layout, head: Sequence[Span]) -> Stated | None:
    """The day that a line of its own states; of two before the text itself the second, as the first is the clock of the site.

    So is a line above the title of a later year than that of the exercises which the lead names.
    """
    days = [(n, stated) for n, line in enumerate(head) if (stated := _own_line(text, line))]
    body = next((n for n, line in enumerate(head) if line.end - line.start > SENTENCES), len(head))
    above = [stated for n, stated in days if n < body]
    if len(above) == 2 and above[0].day != above[1].day:
        return above[1]
    first = days[0][1] if days else None
    above_title = first and first.span and layout.title and first.span.end <= layout.title.start
    if above_title and first and first.day and first.day.year > max(_editions_told(text, layout), default=first.day.year):
        return None
    return first


ON_WEEKDAY_IN_DIGITS = re.compile(
    r"\b(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|rs|rsday|urday)?\b[.,]?\s(?P<date>(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>20\d\d))\b"
)


def _on_its_weekday(text: str, line: Span, match: Match) -> Stated | None:
    """ "Fri, 01/12/2024": of the two days that it may be, the one that is a Friday."""
    a, b, year_ = int(match["a"]), int(match["b"]), int(match["year"])
    days = {day for day in (calendar.a_date(year_, a, b), calendar.a_date(year_, b, a)) if day and day.strftime("%a") == match["weekday"]}
    return Stated(days.pop(), Span(*match.span("date"))) if len(days) == 1 and is_date_line(text, line, match) else None


RUSSIAN_MONTHS = "янв фев мар апр мая июн июл авг сен окт ноя дек".split()
FOREIGN = re.compile(
    r"""
    (?<!\d) (?: (?P<day> \d{1,2} ) \s (?P<month> янв | фев | мар | апр | мая | июн | июл | авг | сен | окт | ноя | дек ) [а-я]{0,6} \.?
                \s (?P<year> 20\d\d )
             | (?P<year_> 20\d\d ) [ ]? 年 [ ]? (?P<month_> \d{1,2} ) [ ]? 月 [ ]? (?P<day_> \d{1,2} ) [ ]? 日 )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A day as Russian and Chinese pages write it above a text in English: "17 января 2025 г.", "2025年1月17日"."""


def _in_other_words(text: str, line: Span, match: Match) -> Stated | None:
    """The day of a line that writes it in Russian or Chinese, and little else."""
    if len(WORD.findall(text[line.start : match.start()] + " " + text[match.end() : line.end])) > 2:
        return None
    month_ = int(match["month_"]) if match["month_"] else RUSSIAN_MONTHS.index(match["month"].lower()) + 1
    day = calendar.a_date(int(match["year"] or match["year_"]), month_, int(match["day"] or match["day_"]))
    return Stated(day, Span(*match.span())) if day else None


SHORT_DIGITS = re.compile(r"(?<![\d/.-])(?P<first>\d\d?)(?P<sep>[/.-])(?P<second>\d\d?)(?P=sep)(?P<third>\d\d|20\d\d)(?![\d/.-])")
NEWS = 7
"""Days between a page's own and one that its lead tells."""


def _in_digits(text: str, layout: Layout, head: Sequence[Span]) -> Stated | None:
    """The day of a line of its own in digits that can be read several ways ("25/01/14"), where the text allows but one.

    Not before a year that the text tells as past; else the one that lies within a week of a day that the lead tells.
    """
    for line in head:
        match = SHORT_DIGITS.search(text, line.start, line.end)
        if match is None or not is_date_line(text, line, match) or NO_PAGE.search(text, line.start, line.end):
            continue
        a, b, c = int(match["first"]), int(match["second"]), int(match["third"])
        orders = [(c if c > 99 else 2000 + c, b, a), (c if c > 99 else 2000 + c, a, b)]
        if c < 100 and len(match["first"]) == 2:
            orders.append((2000 + a, b, c))
        past = max(_years_told(text, layout), default=0)
        days = {day for order in orders if (day := calendar.a_date(*order)) and day.year >= past}
        if not past or len(days) > 1:
            days = {day for day in days if any(abs((day - other).days) <= NEWS for other in _days_of_lead(text, layout, day.year))}
        return Stated(days.pop(), Span(*match.span())) if len(days) == 1 else None
    return None


def _years_told(text: str, layout: Layout) -> set[int]:
    """The years that sentences tell as past."""
    return {
        int(year_["year"])
        for s in layout.sentences
        if not NOT_YET.search(text, s.start, s.end)
        for year_ in WRITTEN_YEAR.finditer(text, s.start, s.end)
        if (year_["to"] or "of ").startswith("of")
    }


def _days_of_lead(text: str, layout: Layout, year_: int) -> Iterator[date]:
    """The days without a year that the first sentences tell, in one year."""
    for sentence in layout.sentences[:LEAD]:
        for rule, words in find_expressions(text, sentence.start, sentence.end):
            if rule.kind == "day" and not gives_year(words) and (when := rule.read(words, Context(year=year_))):
                yield when.start


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

NO_PREPOSITION = r"(?! (?: On | In | By | Since | After | Until | Till | Before | From | At | During | As | For ) \b )"
DATELINE = re.compile(
    rf"""
    [*_>\s]{{0,4}} {NO_PREPOSITION} (?: \([A-Z][\w .]{{1,20}}\) \s{{0,2}} )?
    [A-Z][A-Za-z.’'-]{{1,25}} (?: [ ,/]{{1,2}} [A-Z][A-Za-z.’'-]{{1,25}} ){{0,3}} (?: {S} [\[(] [A-Z][a-z]{{2,20}} [\])] )? ,? {S}
    (?P<date> (?: {month("m1")} {S} \d{{1,2}} | \d{{1,2}} {S} {month("m2")} ) (?: ,? {S} (?:19|20)\d\d )? )
    [,.:]? \s{{0,2}} (?: \( [A-Z][\w .&/-]{{1,30}} \) | / \s? [A-Z][\w .-]{{1,30}} / | {HYPHEN}{{1,2}} (?=\s) )
    """,
    re.VERBOSE,
)


DIGITS = re.compile(r"(?<![\d/.-])(?P<first>\d\d?)(?P<sep>[/.-])(?P<second>\d\d?)(?P=sep)(?P<year>20\d\d)(?![\d/-])")


def _either_way(text: str, lines: Collection[Span]) -> Iterator[date]:
    """Both readings of the days in digits at the head of a page: "02-08-2021" is one of August or of February."""
    for line in lines:
        for match in DIGITS.finditer(text, line.start, line.end) if line.end - line.start <= LONGEST_HEAD else ():
            first, second = int(match["first"]), int(match["second"])
            for month_, day_ in ((first, second), (second, first)):
                if when := calendar.a_date(int(match["year"]), month_, day_):
                    yield when


WRITTEN_YEAR = re.compile(
    r"(?<![\d.,$€£])(?P<to>(?:by|until|till|before|through|to|towards?|for|of)\s)?(?:the\syear\s)?(?P<year>(?:19|20)\d\d)(?![\d%]|[.,]\d)"
)
NEWS_OF_PERIOD = 45
"""Days after its end within which news tells what a month, quarter or half-year came to."""
NEWS_OF_DAYS = 14
LEAD, FIRST = 12, 3
"""Sentences in which news says what it is about, and those that say it first."""


def _years_of_news(text: str, layout: Layout, dateline: Span) -> set[int]:
    """The years in which a dateline's day comes soon after what the text is news of, no year told in it being later.

    That is a month or more of statistics ("in the first four months of 2024"), or the days of an exercise or fair whose name has
    the same year, or its weekday where the lead names both. Days alone prove nothing: anniversaries name them too.
    """
    match = DATELINE.match(text, dateline.start, dateline.end)
    found = match and next(((r, m) for r, m in find_expressions(text, *match.span("date")) if r.kind == "day"), None)
    told = {int(m["year"]) for m in WRITTEN_YEAR.finditer(text) if (m["to"] or "of ").startswith("of")}
    if not found or not told:
        return set()
    rule, words = found
    periods: list[Interval] = []
    days: list[Interval] = []
    lead = [s for s in layout.sentences if s.end > match.end() + 1][:LEAD] if match else []
    for sentence in layout.sentences[:LEAD]:
        for other, at in find_expressions(text, sentence.start, sentence.end):
            if other.kind in ("month", "months", "quarter", "half", "day", "days") and (when := other.read(at, Context())):
                (days if other.kind in ("day", "days") else periods).append(when)
    named = {int(m[1]): n for n, s in reversed(list(enumerate(lead))) for m in NAMED_YEAR.finditer(text, s.start, s.end)}
    weekdays = {m[1] for s in lead[:FIRST] for m in ON_WEEKDAY.finditer(text, s.start, s.end)}
    last = max(told)
    fitting: set[int] = set()
    for candidate in (last, last + 1):
        day = rule.read(words, Context(year=candidate))
        if day is None or any(when.start > day.end for when in (*periods, *days)):
            continue
        of_period = any(0 < (day.start - when.end).days <= NEWS_OF_PERIOD for when in periods)
        of_days = any(0 < (day.start - when.end).days <= NEWS_OF_DAYS and when.end.year in named for when in days)
        of_edition = named.get(candidate, LEAD) < FIRST and weekdays == {day.start.strftime("%A")}
        if of_period or of_days or of_edition:
            fitting.add(candidate)
    return fitting


def _editions_told(text: str, layout: Layout) -> set[int]:
    return {int(m[1]) for s in layout.sentences[:LEAD] for m in NAMED_YEAR.finditer(text, s.start, s.end)}


def written_after(text: str, layout: Layout) -> Interval | None:
    """The week from a day that the lead tells with its weekday, in the year of the exercise or fair that it names; else None.

    "Ships sailed on Sunday, August 3. The drill, Joint Sea-2025, …" was written from 3 to 9 August 2025. The precision is `none`.
    """
    named = _editions_told(text, layout)
    days: set[date] = set()
    for sentence in layout.sentences[:FIRST]:
        if NOT_YET.search(text, sentence.start, sentence.end):
            continue
        for rule, words in find_expressions(text, sentence.start, sentence.end):
            if rule.kind == "day" and words.groupdict().get("weekday") and not gives_year(words):
                days |= {when.start for year_ in named if (when := rule.read(words, Context(year=year_)))}
    first = days.pop() if len(days) == 1 else None
    last = calendar.plus_days(first, 6) if first else None
    return Interval(first, last, "none") if first and last else None


LATE = re.compile(r"\b(?:late|last|past|next|this|until|by|from)\s\Z")
AHEAD = re.compile(
    r"""
    \b (?: will | would | shall | won['’]t | plan (?: s | ned )? | aim (?: s | ed )? | goals? | target (?: s | ed )? | expect (?: s | ed )?
        | forecasts? | projected | due | (?: is | are ) \s to | to \s (?: be | reach | hit | double | triple | grow | rise ) )
    \b [^.;!?\n]{0,90} \Z
    """,
    re.VERBOSE,
)
"""Before a year that is yet to come when this is written."""
NOT_YET = re.compile(
    r"\b(?:will|would|shall|won['’]t|plan(?:s|ned)?|aim(?:s|ed)?|goals?|targets?|expect(?:s|ed)?|forecasts?|projected|due|is\sto|are\sto|to\sbe)\b"
)
YEARS_BETWEEN = 2
"""Years behind the last that is told of within which news of it was written."""


def _years_between(text: str, layout: Layout, dateline: Span) -> set[int]:
    """The years in which a dateline's day falls on the weekday of its first sentence: "BAKU, May 16 (Azertac) - … on Thursday".

    Looked for from the last year told of as past to the first told of as yet to come, or to the year whose numbers the sentence
    itself is news of. Anniversaries, and texts that tell of nothing to come, settle nothing.
    """
    match = DATELINE.match(text, dateline.start, dateline.end)
    sentence = next((s for s in layout.sentences if match and s.end > match.end() + 1), None)
    if match is None or sentence is None:
        return set()
    weekdays = {
        m[1] for m in ON_WEEKDAY.finditer(text, match.end(), sentence.end) if not LATE.search(text, max(0, m.start() - 6), m.start())
    }
    found = next(((r, m) for r, m in find_expressions(text, *match.span("date")) if r.kind == "day"), None)
    if len(weekdays) != 1 or found is None:
        return set()
    past: set[int] = set()
    ahead: set[int] = set()
    numbers: set[int] = set()
    for s in layout.sentences:
        open_end = NOT_YET.search(text, s.start, s.end)
        for year_ in WRITTEN_YEAR.finditer(text, s.start, s.end):
            if AHEAD.search(text, max(s.start, year_.start() - 110), year_.start()):
                ahead.add(int(year_["year"]))
            elif not open_end and (year_["to"] or "of ").startswith("of"):
                past.add(int(year_["year"]))
                if s == sentence and IN_YEAR.search(text, max(s.start, year_.start() - 4), year_.start()):
                    numbers.add(int(year_["year"]))
    last = max(past | numbers, default=None)
    if last is None:
        return set()
    rule, words = found
    first_ahead = min(ahead, default=None)
    if first_ahead is None and last in numbers:
        candidates = (
            [last + 1] if (day := rule.read(words, Context(year=last + 1))) and day.start.timetuple().tm_yday <= NEWS_OF_YEAR else []
        )
    else:
        candidates = list(range(last, min(first_ahead, last + YEARS_BETWEEN) + 1)) if first_ahead is not None else []
    days = [(year_, rule.read(words, Context(year=year_))) for year_ in candidates]
    return {year_ for year_, day in days if day and day.start.strftime("%A") in weekdays}


NEWS_OF_YEAR = 45
"""Days into a year within which news tells what the year before came to."""
IN_YEAR = re.compile(r"\bin\s\Z")
ON_WEEKDAY = re.compile(r"\bon\s(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
NAMED_YEAR = re.compile(
    r"\b(?!(?:January|February|March|April|June|July|August|September|October|November|December)\b)[A-Z][\w/’'-]{2,30}[-–‑ ](20\d\d)(?!\d)"
)


WITH_YEAR = re.compile(
    rf"""
    [*_>\s]{{0,4}} {NO_PREPOSITION}
    (?: [A-Z][\w.’'-]{{1,25}} (?: [ ,/]{{1,2}} | \s? [–—(-] \s? | \) \s [–—-] \s ) ){{1,6}}
    (?P<date> {month("m1")} {S} \d{{1,2}} ,? {S} (?:19|20)\d\d | \d{{1,2}} {S} {month("m2")} ,? {S} (?:19|20)\d\d )
    \s? (?: : | [–—-]{{1,2}} (?=\s) ) \s
    """,
    re.VERBOSE,
)
"""A dateline that writes its year: "Tehran, IRNA – May 16, 2024: …"."""


DATE_FIRST = re.compile(
    rf"""
    [*_>\s]{{0,4}} (?P<date> {month("m1")} {S} \d{{1,2}} ,? {S} (?:19|20)\d\d | \d{{1,2}} {S} {month("m2")} ,? {S} (?:19|20)\d\d )
    \s? (?: [|,:/] | [–—-]{{1,2}} (?=\s) ) \s (?! {WEEKDAY_NAME} )
    [A-Z][\w.’'-]{{1,25}} (?: ,? [ ] [A-Z][\w.’'-]{{1,25}} ){{0,3}}
    (?: \s \( [A-Z][\w .&/-]{{1,30}} \) | \s / [A-Z][\w .-]{{1,30}} / | \s? : (?=\s) | \s? [–—-]{{1,2}} (?=\s) )
    """,
    re.VERBOSE,
)
"""A dateline that begins with its date: "May 16, 2024 – BAKU (Azertac) …"."""


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
MONTH_IN_ADDRESS = re.compile(r"/(?P<year>20\d\d)/(?P<month>0[1-9]|1[0-2])(?=/)")
OWN_ADDRESS = re.compile(
    r"""
    [*_>\s-]{0,4} (?: (?: url | link | source | original (?:\sarticle)? | permalink | address | web \s? page | canonical ) [*_]{0,2}
                      \s{0,2} [:=] \s{0,2} [*_<(]{0,2} | < (?: link | guid ) \b [^<>]{0,80} > )? (?=https?://)
    """,
    re.VERBOSE | re.IGNORECASE,
)


CLOSING_TAG = re.compile(r"</(?:link|guid)>\s{0,4}\Z")


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
        if address and not CLOSING_TAG.sub("", text[address.end() : line.end]).strip(" *_>)."):
            yield _day_of_address(address[0], Span(*address.span()))


def _day_of_address(address: str, span: Span | None) -> Stated:
    """
    >>> _day_of_address("https://example.org/world/2024/05/16/visit.html", None).day
    datetime.date(2024, 5, 16)
    """
    for _, day in days_in_address(address):
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


DAYS_COVERED = re.compile(r"(?:\bweek\sof|\bfor|[,:(|•·–—-])\s{0,2}\Z", re.IGNORECASE)


def _days_at_end(text: str, line: Span) -> Window | None:
    """The days that a line ends with: "Transit Watch, 10-16 May 2024"."""
    found = list(find_expressions(text, line.start, line.end))
    years = [int(match[0]) for rule, match in found if rule.kind == "year" and match[0].isdigit()]
    for rule, match in found:
        when = rule.read(match, Context(year=years[0] if len(years) == 1 else None)) if rule.kind == "days" else None
        before = text[line.start : match.start()]
        if when and not text[match.end() : line.end].strip(" )*_.") and (not before.strip() or DAYS_COVERED.search(before)):
            return Window(when.start, when.end)
    return None


def find_window(text: str, layout: Layout) -> Window | None:
    """The time that a title, or a line right below, ends with: "July 2023-", "January 2022-June 2023", "10-16 May 2024"."""
    if layout.title is None:
        return None
    below = [line for line in layout.lines if line.start > layout.title.end][:LINES_BELOW_TITLE]
    for line in (layout.title, *below):
        if days := _days_at_end(text, line):
            return days
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
