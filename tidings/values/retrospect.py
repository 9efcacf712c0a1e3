"""Dates that need their year, or their day, from the dates around them: "that September", "a month later", "in August" of an older year."""

import re
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, timedelta

from tidings.text.document import Span
from tidings.values.clauses import Predicate, Tense
from tidings.values.dates.calendar import a_month
from tidings.values.dates.dates import DateMention, parse_date
from tidings.values.drills.forces import EXERCISES
from tidings.values.interval import Interval
from tidings.values.parties import holding
from tidings.values.reading import Reading, within

_YEARLESS = frozenset({"day", "days", "month", "months"})
_NUMBERED_YEAR = re.compile(r"(?:19|20)\d\d")
_THAT_YEAR = re.compile(r"\s(?:of\s)?(?:that|the\ssame)\syear\b", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|the\ssame)\s\Z", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:since|until|till|by|from|than|against|before|after|to|in\sover|for)\s(?:the\s)?(?:early\s|late\s|mid-?)?\Z", re.IGNORECASE
)
"""Before a year in which nothing of the story was: a limit, the base of a comparison."""
_SEEN_FROM_NOW = re.compile(r"\A(?:in\s)?(?:last|this|next)\s|\s(?:last|this|next)\syear\Z", re.IGNORECASE)
"""What counts from the day of writing, whatever year the text has told: "last August", "in May this year"."""
_EDITION_HELD = re.compile(
    r"""
    [A-Z][\w/’'-]{2,24} (?: [ ] [A-Z][\w’'-]{1,20} ){0,3} [ –-] (?P<year> (?:19|20)\d\d ) ,? [”"’']?
    \s (?: took \s place | was \s held | were \s held | ran | opened | began | lasted | was \s staged | kicked \s off )\b
    """,
    re.VERBOSE,
)
"""The name of an edition with the verb of its being held: "Joint Sea 2019 took place"."""
_OF_LAST_YEAR = re.compile(
    r"""
    \b [Ll]ast \s year [’'] s \s (?: [\w“”"’/-]{1,20} \s ){0,5}? [\w“”"’/-]{1,20} ,? \s
    (?: (?: which | that ) \s (?: (?: was | were ) \s )? )? (?: held | staged | conducted | ran | lasted | took \s place ) \b
    [^,.;]{0,40} \Z
    """,
    re.VERBOSE,
)
"""Last year's edition with its being held: "last year's Malabar, held from …"."""
_OPENS = re.compile(r"\W*(?:In|During|By|Throughout)\s\Z")
_GOES_ON = re.compile(
    r"""
    \W* (?: (?: (?: Late | Early | Later ) \s )? (?: [Ii]n | On | By | From | Between | During ) \s (?: the \s )? )? \Z
  | \W* (?: In | During | By | Throughout ) \s (?: 19 | 20 ) \d\d \b
    """,
    re.VERBOSE,
)
"""What stands before a date that its sentence begins with, or the year that does: the story goes on. "They agreed in June" does not."""
_LATER = re.compile(
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?P<unit>day|week|month|year)s?\s(?P<how>later|earlier)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?P<unit>day|week|month|year)s?\s(?P<how>after|before)",
    re.IGNORECASE,
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()


_GONE = re.compile(r"\b(?:last|past|previous)\b", re.IGNORECASE)
_WEEK = timedelta(days=7)


def settled(reading: Reading, date: DateMention, tense: Tense | None = None) -> DateMention:
    """The date with what the text around it settles, else unresolved where an older year around it makes its own doubtful.

    "That September" and "in September of that year" take the year told last in the paragraph; "in August" the year that opens
    its sentence or the one before ("In 2015 …"); "a month later" counts from the date just before it in its sentence, or from the
    only one of the sentence before. A month of the document's year becomes unresolved where its sentence or the one before it in
    the paragraph has just told another year. `tense` is that of the date's verb: what is still to come no older year dates, and a
    weekday that something is told to have happened on lies before the day of writing. Beside the name of an edition that "took
    place" a date is of the year in that name.
    """
    if date.kind == "anaphoric" and date.when is None and (later := _LATER.fullmatch(date.text.strip())):
        base = _counted_from(reading, date)
        when = shifted(base, later) if base else None
        return replace(date, when=when, basis="explicit") if when else date
    planned = tense == "planned"
    anchor = reading.anchors.at(date.span.start)
    if date.kind == "weekday" and date.when and anchor and tense == "past" and date.when.start > anchor.end:
        back = timedelta(days=-7 * ((date.when.start - anchor.end).days // 7 + bool((date.when.start - anchor.end).days % 7)))
        return replace(date, when=Interval(date.when.start + back, date.when.end + back))
    if date.kind == "weekday" and date.when and anchor and planned and date.when.end < anchor.start and not _GONE.search(date.text):
        return replace(date, when=Interval(date.when.start + _WEEK, date.when.end + _WEEK))
    if date.kind not in _YEARLESS or date.basis == "explicit" or _NUMBERED_YEAR.search(date.text) or _SEEN_FROM_NOW.search(date.text):
        return date
    text = reading.text
    here = reading.sentence_at(date.span.start)
    edition = _EDITION_HELD.search(text, here.start, date.span.start) if here else None
    if edition and not planned:
        return _in_year(date, int(edition["year"]))
    if here and anchor and anchor.start.year == anchor.end.year and _OF_LAST_YEAR.search(text, here.start, date.span.start):
        return replace(_in_year(date, anchor.end.year - 1), basis="document")
    told = _told_years(reading, date)
    if date.when is None and here and (year_named := _year_beside(reading, here, date)):
        return _in_year(date, year_named)
    if not told:
        return date
    year, near, opens = told[-1]
    if _THAT_YEAR.match(text, date.span.end) or _THAT.search(text, max(date.span.start - 12, 0), date.span.start):
        return _in_year(date, year)
    if not near:
        return date
    goes_on = bool(here and _GOES_ON.match(text, here.start, date.span.start))
    if opens and goes_on and (date.when is None or date.when.start.year != year) and not planned:
        return _in_year(date, year)
    if date.when is not None and not planned and date.when.start.year != year:
        return replace(date, when=None, basis="none")
    return date


def _year_beside(reading: Reading, sentence: Span, date: DateMention) -> int | None:
    """The year that "this year's games from April 20 to May 8" tells a few words before its days."""
    beside = within(reading.dates, Span(max(date.span.start - 40, sentence.start), date.span.start))
    year = beside[-1] if beside else None
    relative = year and year.kind == "relative" and year.when and year.when.precision == "year"
    return year.when.start.year if year and year.when and relative else None


def shifted(base: Interval, later: re.Match[str]) -> Interval | None:
    """The interval so many days, weeks, months or years from `base`, no more exact than both; None where that says nothing."""
    words = later["count"].lower()
    count = 1 if words in ("a", "an") else int(words) if words.isdigit() else _NUMBERS.index(words) + 1
    count = count if later["how"].lower() in ("later", "before") else -count
    unit = later["unit"].lower()
    if base.precision not in ("day", "month") or base.start.year != base.end.year:
        return None
    if unit in ("day", "week"):
        if base.precision != "day" or base.start != base.end:
            return None
        day = base.start + timedelta(days=count * (7 if unit == "week" else 1))
        return Interval(day, day) if unit == "day" else a_month(day.year, day.month)
    months = base.end.year * 12 + base.end.month - 1 + count * (12 if unit == "year" else 1)
    return a_month(months // 12, months % 12 + 1) if MINYEAR < months // 12 < MAXYEAR else None


def later_words(text: str) -> re.Match[str] | None:
    """What "a day earlier" or "two weeks later" counts, for `shifted`; None for other words."""
    return _LATER.fullmatch(text.strip())


def apart_words(text: str) -> re.Match[str] | None:
    """What "two days after" counts, for `shifted` to find from one happening the other that stands behind these words."""
    return _APART.fullmatch(text.strip())


_LONG = re.compile(
    rf"""
    \b (?: (?P<count> two | three | four | five | six | seven | eight | nine | ten | \d{1, 2} ) (?: - | \s (?= \w+ \s of\b ) )
        | (?= week (?: \s of | -?long )\b ) )
      (?P<unit> day | week ) (?: s? \s of | -?long )? \s (?: [\w“”"’/-]{{1,20}} \s ){{0,3}}?
      (?: visit | trip | tour | summit | meeting | gathering | conference | forum | talks | session | {EXERCISES}
        | activity | congress | event | stay )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = frozenset({"wrap up", "end", "conclude", "close", "finish", "complete"})
_FINISHED = re.compile(r"\bfinish(?:es|ed)?\s(?:an?\s|the\s|their\s|its\s)?\Z", re.IGNORECASE)
_BEGINS = frozenset({"begin", "start", "open", "kick off", "launch", "arrive", "get under way", "travel", "fly"})


def lasting(text: str, sentence: Span, verb: Predicate | None, when: Interval, done: bool = False) -> Interval:
    """All days of "a two-day summit" of which `when` is the last or, as its verb tells, the first; else `when` itself.

    `done` is for what somebody does to it: opening "a two-day drill" is of its first day, concluding it of its last.
    """
    start = verb.clause.start if verb else sentence.start
    if verb and not verb.main and (named := _LONG.search(text, max(start - 40, sentence.start), start)) and start - named.end() <= 3:
        start = named.start()  # "the two-day visit, which begins on Monday"
    found = _LONG.search(text, start, min(sentence.end, (verb.span.end if verb else start) + 80))
    if not found or when.precision != "day" or when.start != when.end:
        return when
    rest = rest_of(found)
    finished = _FINISHED.search(text, max(start, found.start() - 20), found.start())
    if done and (finished or (verb and found.start() >= verb.span.end)):
        return when
    if finished or (verb and verb.verb.lemma in _ENDS):
        return Interval(when.start - rest, when.end)
    return Interval(when.start, when.end + rest) if verb and verb.verb.lemma in _BEGINS else when


def going_on(text: str, words: Span, begun: Interval) -> Interval:
    """All days of "the ten-day drill" that `words` name and that was told to begin on the day `begun`; else `begun` itself."""
    found = _LONG.search(text, words.start, words.end)
    one = found and begun.precision == "day" and begun.start == begun.end
    return Interval(begun.start, begun.end + rest_of(found)) if found and one else begun


def rest_of(length: re.Match[str]) -> timedelta:
    """How far behind the first day of what is so long its last one is, from the groups `count` (none is one) and `unit` of a match."""
    words = (length["count"] or "one").lower()
    count = int(words) if words.isdigit() else _NUMBERS.index(words) + 1
    return timedelta(days=max(count * (7 if length["unit"].lower() == "week" else 1), 1) - 1)


def sentence_before(reading: Reading, offset: int) -> Span | None:
    """The sentence before the one at `offset`, in the same paragraph."""
    here = reading.sentence_at(offset)
    paragraph = holding(reading.layout.paragraphs, offset)
    if here is None or paragraph is None:
        return None
    return next((s for s in reversed(reading.sentences) if s.end <= here.start and paragraph.start <= s.start), None)


def _counted_from(reading: Reading, date: DateMention) -> Interval | None:
    here = reading.sentence_at(date.span.start)
    if here is None:
        return None
    earlier = [m for m in within(reading.dates, Span(here.start, date.span.start)) if m.kind != "anaphoric"]
    if earlier:
        return earlier[-1].when if earlier[-1].basis == "explicit" else None
    before = sentence_before(reading, here.start)
    dates = within(reading.dates, before) if before else []
    return dates[0].when if len(dates) == 1 and dates[0].basis == "explicit" else None


def _told_years(reading: Reading, date: DateMention) -> list[tuple[int, bool, bool]]:
    """The years that the paragraph tells before a date: each with whether it stands near, and whether it opens its sentence."""
    paragraph = holding(reading.layout.paragraphs, date.span.start)
    here = reading.sentence_at(date.span.start)
    if paragraph is None or here is None:
        return []
    before = sentence_before(reading, here.start)
    floor = before.start if before else here.start
    found = []
    for mention in within(reading.dates, Span(paragraph.start, date.span.start)):
        exact = mention.basis == "explicit" and mention.when is not None and mention.kind in (*_YEARLESS, "year")
        if not exact or mention.when is None or _LIMIT.search(reading.text, max(mention.span.start - 20, 0), mention.span.start):
            continue
        sentence = reading.sentence_at(mention.span.start)
        opens = bool(sentence and mention.kind == "year" and _OPENS.fullmatch(reading.text, sentence.start, mention.span.start))
        found.append((mention.when.end.year, mention.span.start >= floor, opens))
    return found


def _in_year(date: DateMention, year: int) -> DateMention:
    found = parse_date(f"{date.text}, {year}") or parse_date(f"{date.text} {year}")
    if len(found) == 1 and found[0].when and found[0].when.start.year == year:
        return replace(date, when=found[0].when, basis="explicit")
    return replace(date, when=None, basis="none")
