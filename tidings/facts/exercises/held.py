"""When an exercise was held: the date of a sentence that is its own, taken to its last day where the words tell it."""

import datetime
import re
from dataclasses import replace
from datetime import timedelta

from tidings.facts.exercises.participants import between, distance
from tidings.text.document import Span
from tidings.values.clauses import Predicate, governor
from tidings.values.dates.dates import DateMention, parse_date, year_in_name
from tidings.values.dating import governed
from tidings.values.drills.maneuvers import Named
from tidings.values.interval import Basis, Interval
from tidings.values.reading import Reading, within

BREAKS = re.compile(
    r"""
    \b (?: while | whereas | although | though | but | because | despite | amid | seeks? | said | says | since | aimed | warning
      | after | before | following | ahead \s of | prior \s to ) \b
  | , \s as \s (?! part\b | well\b | a\b | an\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What keeps a place or date behind it from being the exercise's."""
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
    for beside in within(reading.dates, Span(max(term.start - 40, part.start), term.end)):
        if not name and (term.holds(beside.span) or _ITS_OWN.fullmatch(text, beside.span.end, max(term.start, beside.span.end))):
            return beside  # "last year's edition", "the July 2018 drills"
    for beside in within(reading.dates, Span(max(term.start - 40, part.start), term.start)):
        if _EDITION_OF.fullmatch(text, beside.span.end, term.start):
            return beside  # "the 2021 edition of"
    dates = [d for d in dates if not _dates_something_else(text, d, term, verbs) and not d.span.meets(term)]
    exact = [d for d in dates if d.basis == "explicit" and d.when and d.when.precision in ("day", "month")]
    if exact:
        dates = [d for d in dates if d.kind != "anaphoric" or d.when]  # "the following year brought drills (21-28 July 2017)"
    date = min(dates, key=lambda d: distance(d.span, term), default=None)
    if date is None:
        return None
    edition = year_in_name(name.name) if name else None
    elsewhere = date.when is None or (edition is not None and date.basis == "document" and not date.when.meets(edition))
    if edition and elsewhere and date.kind in ("day", "days", "month", "months"):
        found = parse_date(f"{date.text}, {edition.start.year}") or parse_date(f"{date.text} {edition.start.year}")
        if len(found) == 1 and found[0].when and found[0].when.meets(edition):
            return replace(date, when=found[0].when, basis="name")
    return date


_ITS_OWN = re.compile(r"(?:['’]s)?\s(?:[a-z-]{2,14}\s){0,2}")
_LASTS = re.compile(
    r"""
    \b (?: run (?: s | ning )? | ran | last (?: s | ed | ing )? | continu (?: e s? | ed | ing ) | go (?: es )? \s on | conclud (?: e s? | ed
      | ing ) | end (?: s | ed | ing )? | finish (?: es | ed )? | wrap (?: s | ped )? \s up ) \s (?: on | until | till | through | to ) \s
      (?: \w+day ,? \s )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_EXERCISE = 62
"""Days; what is said to begin and end further apart is not one exercise."""


_DAYS = r"(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)[\s-](?P<unit>day|week)s?"
_OVER_DAYS = re.compile(rf"\b(?:over|for|lasting|spanning)\s{_DAYS}\s(?:from|starting|beginning)\s(?:on\s)?\Z", re.IGNORECASE)
_FOR_DAYS = re.compile(rf"\s(?:for|over|and\s(?:last|lasts|lasted|will\slast)(?:\sfor)?)\s{_DAYS}\b", re.IGNORECASE)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()


_EDITION_OF = re.compile(r"\s(?:edition|iteration|instal\w{4,8}|running)\sof\s(?:the\s)?(?:exercise\s)?[“\"‘'*_]{0,2}", re.IGNORECASE)


def last_day(reading: Reading, part: Span, begun: Interval) -> datetime.date | None:
    """The last day that a part of a sentence tells of an exercise begun before: "runs until May 10"; None where it tells none."""
    for mention in within(reading.dates, part):
        until, end = _LASTS.search(reading.text, max(mention.span.start - 40, part.start), mention.span.start), mention.when
        if until and end and end.precision == "day" and 0 < (end.end - begun.start).days <= LONGEST_EXERCISE:
            return end.end
    return None


def to_its_end(
    reading: Reading, date: DateMention | None, when: Interval | None, basis: Basis, span: Span, region: Span
) -> tuple[Interval | None, int]:
    """The first to the last day of a row's exercise where the words of `region` tell its end, and the offset where they do.

    "Launched on Monday … will run until May 10" and "over 10 days from July 5" do; else the row's own date comes back.
    """
    text = reading.text
    first = date.span if date else None
    if when is None or first is None or when.precision != "day" or when.start != when.end:
        return when, span.end
    lasts = _OVER_DAYS.search(text, max(first.start - 60, region.start), first.start) or _FOR_DAYS.match(text, first.end, region.end)
    if lasts:
        count = int(lasts["count"]) if lasts["count"].isdigit() else _NUMBERS.index(lasts["count"].lower()) + 1
        days = count * (7 if lasts["unit"].lower() == "week" else 1)
        return Interval(when.start, when.start + timedelta(days=max(days, 1) - 1)), span.end
    for last in within(reading.dates, Span(first.end, max(first.end, region.end))):
        until = _LASTS.search(text, max(last.span.start - 40, first.end), last.span.start)
        end = last.when
        if basis == "name" and (found := parse_date(f"{last.text}, {when.start.year}")):
            end = found[0].when
        if until and end and end.precision == "day" and 0 < (end.end - when.start).days <= LONGEST_EXERCISE:
            return Interval(when.start, end.end), max(span.end, last.span.end)
    return when, span.end


def _dates_something_else(text: str, date: DateMention, term: Span, verbs: list[Predicate]) -> bool:
    if _UP_TO.search(text[max(date.span.start - 40, 0) : date.span.start]) or BREAKS.search(between(text, date.span, term)):
        return True
    verb = governor(date.span, verbs)
    if verb is None:
        return False
    reports = verb.verb.kind == "say" or verb.verb.lemma in _GOVERNMENT_SAYS
    if reports and (not verb.clause.holds(term) or distance(date.span, verb.span) < 12):
        return True
    return not verb.clause.holds(term) and bool(_ANOTHER_TIME.match(text, verb.clause.start))


_ANOTHER_TIME = re.compile(r"\W*(?:after|before|since|until|though|although|because|while|whereas|whose|who)\b", re.IGNORECASE)
"""The beginning of a clause whose date is not that of what stands outside of it."""
