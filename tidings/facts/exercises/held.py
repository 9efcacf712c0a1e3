"""When an exercise was held: the date of a sentence that is its own, taken to its last day where the words tell it."""

import datetime
import re
from calendar import monthrange
from dataclasses import replace
from datetime import timedelta

from tidings.facts.exercises.conduct import BREAKS, PROMISES
from tidings.facts.exercises.participants import between, distance
from tidings.text.document import Span
from tidings.values.clauses import Predicate, governor
from tidings.values.dates.dates import DateMention, parse_date, year_in_name
from tidings.values.dating import governed
from tidings.values.drills.forces import EXERCISES
from tidings.values.drills.maneuvers import Named
from tidings.values.interval import Basis, Interval
from tidings.values.reading import Reading, within
from tidings.values.retrospect import rest_of, settled

_UP_TO = re.compile(
    r"""
    \b (?: through | until | till | since | by | as \s of | up \s to | than \s in | compared \s (?: with | to ) | before | after | ago
      | anniversary \s of ) \s (?: the \s )? (?: mid- | late \s | early \s )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GOVERNMENT_SAYS = frozenset(
    {
        "announce",
        "release",
        "publish",
        "confirm",
        "report",
        "declare",
        "reveal",
        "issue",
        "disclose",
        "condemn",
        "criticize",
        "criticise",
        "protest",
        "warn",
        "scramble",
        "accuse",
        "lodge",
    }
)


def date_held(reading: Reading, part: Span, term: Span, name: Named | None, verbs: list[Predicate]) -> DateMention | None:
    """The date of the exercise at `term`: the nearest that says when it was held, taken to its last day where the words tell it.

    A day or month without a year counts in the year of the exercise's name. A nearest date that cannot be resolved stays so.
    """
    text = reading.text
    dates = [g.date for g in governed(reading, part, verbs)]
    dates = [d for d in dates if not _dates_something_else(text, d, term, verbs) and not d.span.meets(term)]
    for beside in within(reading.dates, Span(max(term.start - 40, part.start), term.end)):
        if _UP_TO.search(text, max(beside.span.start - 40, part.start), beside.span.start):
            continue  # "Up to 2007 the exercise was rare"
        own = not name and (term.holds(beside.span) or _ITS_OWN.fullmatch(text, beside.span.end, max(term.start, beside.span.end)))
        if own or _EDITION_OF.fullmatch(text, beside.span.end, max(term.start, beside.span.end)):
            return _finer(dates, beside, term)  # "last year's edition", "the July 2018 drills"
    exact = [d for d in dates if d.basis == "explicit" and d.when and d.when.precision in ("day", "month")]
    if exact:
        dates = [d for d in dates if d.kind != "anaphoric" or d.when]  # "the following year brought drills (21-28 July 2017)"
    if any(d.when and d.when.precision in ("day", "month") for d in dates):
        dates = [d for d in dates if d.when is None or d.when.precision != "year"]  # "the drill, one of three in 2019, opened on 4 May"
    date = min(dates, key=lambda d: distance(d.span, term), default=None)
    if date is None:
        return None
    edition = year_in_name(name.name) if name else None
    elsewhere = date.when is None or (edition is not None and date.basis == "document" and not date.when.meets(edition))
    if edition and elsewhere:
        return _in_year_of(date, edition, "name") or date
    if name and date.when is None and (year := _year_beside(reading, part, term)):
        return _in_year_of(date, year, "document") or date
    return date


_MARKS = '“”"'


def date_quoted(reading: Reading, part: Span, term: Span) -> DateMention | None:
    """The date behind `term` in the same quotation: "“Live firing will be held on Wednesday,” he added"."""
    text = reading.text
    opened = max((text.rfind(mark, part.start, term.start + 1) for mark in '“"'), default=-1)
    return next(
        (settled(reading, d) for d in within(reading.dates, Span(term.start, part.end))
         if opened >= 0 and not any(mark in text[term.end : d.span.start] for mark in _MARKS) and d.kind in ("day", "days", "weekday")),
        None,
    )  # fmt: skip


def in_year(words: str, year: int) -> Interval | None:
    """When days or months without a year were in this one; None for other words."""
    found = parse_date(f"{words}, {year}") or parse_date(f"{words} {year}")
    return found[0].when if len(found) == 1 else None


def _in_year_of(date: DateMention, year: Interval, basis: Basis) -> DateMention | None:
    """A day or month without its year, in the year of an edition."""
    if date.kind not in ("day", "days", "month", "months"):
        return None
    when = in_year(date.text, year.start.year)
    return replace(date, when=when, basis=basis) if when and when.meets(year) else None


def _year_beside(reading: Reading, part: Span, term: Span) -> Interval | None:
    """The year that "this year's" before a name means."""
    beside = [d for d in within(reading.dates, Span(max(term.start - 40, part.start), term.start)) if d.when and d.when.precision == "year"]
    own = beside and _ITS_OWN.fullmatch(reading.text, beside[-1].span.end, term.start)
    return beside[-1].when if own else None


def _finer(dates: list[DateMention], beside: DateMention, term: Span) -> DateMention:
    """The date of an exercise that is named with its year: a day or month within that year, else the year itself."""
    year = beside.when
    if year is None or year.precision != "year":
        return beside
    exact = [
        f
        for d in dates
        if (f := d if d.when and d.when.meets(year) else _in_year_of(d, year, beside.basis)) and f.when and f.when.precision != "year"
    ]
    return min((f for f in exact if f.when and f.when.meets(year)), key=lambda d: distance(d.span, term), default=beside)


_ITS_OWN = re.compile(r"(?:['’]s)?\s(?:(?!(?:that|the|as|while|when|after|before|in|on|for|of|and|to|their|its)\s)[a-z-]{2,14}\s){0,2}")
_LASTS = re.compile(
    r"""
    \b (?: run (?: s | ning )? | ran | last (?: s | ed | ing )? | continu (?: e s? | ed | ing ) | go (?: es )? \s on | conclud (?: e s? | ed
      | ing ) | end (?: s | ed | ing )? | finish (?: es | ed )? | wrap (?: s | ped )? \s up | tak (?: es? | ing ) \s part
      | (?: is | are | was | were ) \s (?: to \s be \s )? (?: held | scheduled ) ) \s (?: on | until | till | through | to ) \s
      (?: \w+day ,? \s )? $
  | \b (?: end | conclude | finish | close ) (?: s | es ) \s $
    """,
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_EXERCISE = 62
"""Days; what is said to begin and end further apart is not one exercise."""


_DAYS = r"(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)[\s-](?P<unit>day|week)s?"
_OVER_DAYS = re.compile(rf"\b(?:over|for|lasting|spanning)\s{_DAYS}\s(?:from|starting|beginning)\s(?:on\s)?\Z", re.IGNORECASE)
_FOR_DAYS = re.compile(rf"\s(?:for|over|and\s(?:last|lasts|lasted|will\slast)(?:\sfor)?)\s{_DAYS}\b", re.IGNORECASE)
_LONG_FROM = re.compile(
    rf"\b{_DAYS}\s(?:[\w’'“”\"-]+\s){{1,5}}?(?:(?:that|which|to|will|is)\s){{0,2}}(?:begin(?:s|ning)?|start(?:s|ing)?|opens?|opening"
    r"|(?:get|gets|getting)\sunder\s?way)\s(?:(?:in|off|near)\s[^,.;]{3,40}\s)?(?:on\s|from\s)?\Z"
)
"""Before the first day of what is so long: "the 11-day Alfa games getting under way on"."""
_AFTER_DAYS = re.compile(rf",?\safter\s{_DAYS}\b", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:end|conclud|finish|wrapp|complet|clos)ed\b", re.IGNORECASE)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_AND_THE_NEXT = re.compile(rf"\sand\s(?:on\s)?(?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)


_EDITION_OF = re.compile(r"\s(?:edition|iteration|instal\w{4,8}|running)\sof\s(?:the\s)?(?:exercise\s)?[“\"‘'*_]{0,2}", re.IGNORECASE)


def last_day(reading: Reading, part: Span, begun: Interval) -> datetime.date | None:
    """The last day that a part of a sentence tells of an exercise begun before: "runs until May 10"; None where it tells none."""
    for mention in within(reading.dates, part):
        until = _LASTS.search(reading.text, max(mention.span.start - 40, part.start), mention.span.start)
        if until and (end := near(mention, begun)) and end.precision == "day" and end.end > begun.start:
            return end.end
    return None


_BEGAN = re.compile(r"\b(?:started|began|begun|opened|kicked\soff|commenced)\s(?:on\s)?\Z")
_FROM = re.compile(r"\b(?:from|since)\s(?:[A-Z]\w+day,?\s)?\Z")


def from_its_beginning(text: str, date: DateMention, when: Interval, ended: Interval | None) -> Interval:
    """From the day that a sentence tells alone as the first one to the last one told before: "It was held from October 21"."""
    one = when.precision == "day" and when.start == when.end and ended is not None and ended.precision == "day"
    before = max(date.span.start - 20, 0)
    begins = date.text.startswith("from ") or _FROM.search(text, before, date.span.start) or _BEGAN.search(text, before, date.span.start)
    if one and begins and ended and timedelta(0) < ended.end - when.start <= timedelta(days=LONGEST_EXERCISE):
        return Interval(when.start, ended.end)
    return when


def near(date: DateMention, told: Interval) -> Interval | None:
    """When a date is that says more of an exercise held at `told`: its own, or where its year is open the one in which it lies near."""
    years = (told.start.year, told.start.year + 1) if date.when is None and date.kind in ("day", "days", "month", "months") else ()
    found = [date.when] if date.when else [in_year(date.text, y) for y in years]
    return next((w for w in found if w and lies_near(w, told)), None)


def lies_near(when: Interval, told: Interval) -> bool:
    """Whether a date can be of the exercise held at `told`."""
    near_by = timedelta(days=0 if told.precision == "year" else LONGEST_EXERCISE)
    return told.start - near_by <= when.start <= told.end + near_by


def to_its_end(reading: Reading, date: DateMention | None, when: Interval | None, span: Span, region: Span) -> tuple[Interval | None, int]:
    """The first to the last day of a row's exercise where the words of `region` tell its end, and the offset where they do.

    "Launched on Monday … will run until May 10" and "over 10 days from July 5" do; else the row's own date comes back.
    """
    text = reading.text
    first = date.span if date else None
    if when is None or first is None or when.precision != "day" or when.start != when.end:
        return when, span.end
    lasts = _OVER_DAYS.search(text, max(first.start - 60, region.start), first.start) or _FOR_DAYS.match(text, first.end, region.end)
    lasts = lasts or _LONG_FROM.search(text, max(first.start - 140, region.start), first.start)
    if lasts:
        return Interval(when.start, when.start + rest_of(lasts)), span.end
    if (lasted := _AFTER_DAYS.match(text, first.end, region.end)) and _ENDED.search(text, max(first.start - 80, region.start), first.start):
        return Interval(when.start - rest_of(lasted), when.end), span.end
    if (second := _AND_THE_NEXT.match(text, first.end, region.end)) and first.of(text).lower().endswith("day"):
        days = (_WEEKDAYS.index(second["day"].lower()) - when.start.weekday()) % 7
        return (Interval(when.start, when.start + timedelta(days=days)), span.end) if 0 < days < 3 else (when, span.end)
    for last in within(reading.dates, Span(first.end, max(first.end, region.end))):
        until = _LASTS.search(text, max(last.span.start - 40, first.end), last.span.start)
        if until and (end := near(last, when)) and end.precision == "day" and end.end > when.start:
            return Interval(when.start, end.end), max(span.end, last.span.end)
    return when, span.end


_ARRIVED = re.compile(
    r"\b(?:arriv(?:es?|ed|ing)|dock(?:s|ed)|moor(?:s|ed)|left|leaves?|depart(?:s|ed)|set\s(?:out|sail)|embarked|called)\b[^.;]{0,60}\Z"
)
_FOR_IT = re.compile(r"\s(?:for|to\s(?:join|take\spart\sin|attend|participate\sin))\s")
"""Around the day on which those who come to an exercise set out or arrived."""
_ENDS_ON_THE = re.compile(
    r"\b(?:end|ends|ended|conclude|concludes|run|runs|last|lasts|continue|continues)\s(?:on|until|till|through)\sthe\s(?P<day>\d{1,2})(?:st|nd|rd|th)\b"
)


def ends_on_the(text: str, part: Span, begun: Interval) -> Interval | None:
    """From the day an exercise began to the day of the month that its part of a sentence tells as the last: "will end on the 18th"."""
    found = _ENDS_ON_THE.search(text, part.start, part.end)
    if (
        not found
        or begun.precision != "day"
        or not begun.start.day < int(found["day"]) <= monthrange(begun.start.year, begun.start.month)[1]
    ):
        return None
    return Interval(begun.start, begun.start.replace(day=int(found["day"])))


def _dates_something_else(text: str, date: DateMention, term: Span, verbs: list[Predicate]) -> bool:
    before = text[max(date.span.start - 80, 0) : date.span.start]
    if (
        _UP_TO.search(before[-40:])
        or _breaks(text, date, term)
        or PROMISES.search(text, date.span.end, max(term.start, date.span.end))
        or _THIS_YEARS.search(before + date.text)
        or _HABIT.search(before)
    ):
        return True
    if date.span.end <= term.start and _ARRIVED.search(before) and _FOR_IT.match(text, date.span.end, term.start):
        return True  # "arrived in Mombasa on June 1 for the drill"
    leading = term.end <= date.span.start and "," in between(text, date.span, term)
    if leading and _IN_A_SETTING.search(text[max(term.start - 60, 0) : term.start]):
        return True  # "After the joint drills of May, the vote was held in June"
    of_another = _OF_ANOTHER_NOUN.search(before)
    if of_another and re.fullmatch(EXERCISES, of_another["noun"]) and _ITS_NOUN.search(before, 0, of_another.start("noun")):
        of_another = None  # "during the annual Alfa drills that began on", "in the two-week manoeuvres that started on"
    if of_another and not term.end > date.span.start - len(before) + of_another.start("noun"):
        return True
    verb = governor(date.span, verbs)
    if verb is None:
        return False
    reports = verb.verb.kind == "say" or verb.verb.lemma in _GOVERNMENT_SAYS
    if reports and (not verb.clause.holds(term) or distance(date.span, verb.span) < 12):
        return True
    return not verb.clause.holds(term) and bool(_ANOTHER_TIME.match(text, verb.clause.start))


def _breaks(text: str, date: DateMention, term: Span) -> bool:
    """Whether the words between a date and an exercise begin to tell something else; "while" goes on with the day that opens a sentence."""
    gap = _APPOSED.sub(" ", between(text, date.span, term))
    opens = date.span.end <= term.start and _OPENS.search(text, max(date.span.start - 8, 0), date.span.start)
    return bool(BREAKS.search(_MEANWHILE.sub(" ", gap, count=1) if opens else gap))


_OPENS = re.compile(r"(?:\A|[.!?”\"]\s|\n)(?:(?:On|In)\s)?\Z")
_MEANWHILE = re.compile(r"\bwhile\b")
NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
_APPOSED = re.compile(rf",\s(?:the|their|its|a)\s(?:{NTH}|largest|biggest|latest|last)\b[^,;.]{{0,60}},\s")
"""Between commas, what an exercise is: ", the eighth of its kind since 2019,"."""
_IN_A_SETTING = re.compile(
    r"(?:\A|[.!?”\"]\s|\n)(?:After|Before|Following|Since|Despite|Amid|Besides|Until|Ahead\sof)\s(?:[\w’'-]+\s){0,4}\Z"
)
_OF_ANOTHER_NOUN = re.compile(
    r"\b(?!(?:first|last|was|were|had|has|only|also|then|later|have|been)\b)(?P<noun>[a-z]{3,16})\s(?:(?:that|which|who)\s(?!(?:day|week|month|year)\b)[^,;.]{0,50}|(?:begun|started|launched|signed|agreed|created|opened"
    r"|established|founded|formed|introduced|set\sup|concluded|dating|going)\s(?:back\s)?(?:in|on|to)\s)\Z"
)
"""Before a date that is of another noun than the exercise: "in a series that started in"."""
_ITS_NOUN = re.compile(r"\b(?:the|this|these|their|its|this\syear['’]s)\s(?:[\w’'-]{2,20}\s){0,6}\Z", re.IGNORECASE)
"""Before the noun of the exercise itself."""
_HABIT = re.compile(r"\b(?:usually|normally|typically|traditionally|generally|often|always)\s[^,.;]{0,60}\Z")
"""Before the time of what is done every year: "usually held off Oslo in"."""
_THIS_YEARS = re.compile(rf"(?:\b(?:was|is|be)\sthe\s{NTH}\b[^,.;]{{0,70}}|\b{NTH})\s(?:this|of\sthe|last)\syear\Z", re.IGNORECASE)
"""A count within a year, no date: "their first this year"."""
_ANOTHER_TIME = re.compile(r"\W*(?:after|before|since|until|though|although|because|while|whereas|whose|who)\b", re.IGNORECASE)
"""The beginning of a clause whose date is not that of what stands outside of it."""
