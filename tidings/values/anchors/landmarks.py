"""The days between which an undated text was written, by how long it says that something well known was ago.

Each clue bounds the time of writing: "in the nearly 22 months since the invasion", "the invasion, now in its third year". Clues
that contradict one another bound nothing.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tidings.lexicon import Landmark, Lexicon
from tidings.text.regions import Layout
from tidings.values.dates import calendar
from tidings.values.interval import Interval

LEAD = 3
"""Sentences at the head of a text that speak from its own day; further down, "months after" tells history."""
HALF_MONTH = timedelta(days=15)

MONTHS_SINCE = re.compile(
    r"""
    \b (?P<nearly> nearly | almost | virtually | just \s under | close \s to )? \s?
    (?P<months> \d{1,3} ) [\s-] months? \s since \s (?P<what> [^.;:\n]{1,80} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOW_IN_YEAR = re.compile(
    r"""
    (?: , \s (?: which \s is \s )? | \s is \s ) (?: now | already ) \s (?: well \s )? (?: in | into ) \s
    its \s (?P<nth> second | third | fourth | fifth | sixth ) \s year \b
    """,
    re.VERBOSE,
)
BEFORE = 80
"""Characters before such words that can name the landmark."""
NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
RECORD_OF_YEAR = re.compile(
    r"""
    \b (?: has | have ) \s (?: reached | hit | set | climbed \s to | risen \s to | surged \s to ) \s [^.;:\n]{0,12}?
    (?: a \s | an \s )? (?: all-time \s | new \s )? record \b [^.;:\n]{0,40}? \s in \s (?P<year> 20\d\d ) \b
    """,
    re.VERBOSE,
)
"""The perfect tense tells a year's record until the next one is known."""


def written_between(text: str, layout: Layout, lexicon: Lexicon) -> Interval | None:
    """First and last day on which the text can have been written; None where it names no landmark. The precision is `none`.

    What a year's record in the perfect tense says only narrows what a landmark has settled.

    >>> from tidings.lexicon import shipped
    >>> from tidings.text.regions import lay_out
    >>> said = "In the nearly 22 months since Russia's invasion of Ukraine, trade has boomed."
    >>> between = written_between(said, lay_out(said), shipped())
    >>> between.start.isoformat(), between.end.isoformat()
    ('2023-12-10', '2023-12-24')
    """
    clues = list(_since_landmarks(text, layout, lexicon))
    if clues:
        clues += _by_records(text, layout)
    start, end = max((c.start for c in clues), default=None), min((c.end for c in clues), default=None)
    return Interval(start, end, "none") if start and end and start <= end else None


def _since_landmarks(text: str, layout: Layout, lexicon: Lexicon) -> Iterator[Interval]:
    for n, sentence in enumerate(layout.sentences):
        for match in MONTHS_SINCE.finditer(text, sentence.start, sentence.end) if n < LEAD else ():
            months = int(match["months"])
            for landmark in _named(match["what"], lexicon):
                end = _later(landmark.day, months if match["nearly"] else months + 1)
                yield (
                    Interval(end - HALF_MONTH + timedelta(days=1), end) if match["nearly"] else Interval(_later(landmark.day, months), end)
                )
        for match in NOW_IN_YEAR.finditer(text, sentence.start, sentence.end):
            for landmark in _named(text[max(sentence.start, match.start() - BEFORE) : match.start()], lexicon):
                nth = NTH[match["nth"]]
                yield Interval(_later(landmark.day, 12 * (nth - 1)), _later(landmark.day, 12 * nth) - timedelta(days=1))


def _by_records(text: str, layout: Layout) -> Iterator[Interval]:
    for sentence in layout.sentences:
        for match in RECORD_OF_YEAR.finditer(text, sentence.start, sentence.end):
            year = int(match["year"])
            yield Interval(date(year, 12, 1), date(year + 1, 12, 31))


def _named(words: str, lexicon: Lexicon) -> list[Landmark]:
    return [landmark for landmark in lexicon.landmarks if landmark.phrase in words]


def _later(day: date, months: int) -> date:
    """The same day of the month so many months later, at most the last of that month.

    >>> _later(date(2022, 2, 24), 22)
    datetime.date(2023, 12, 24)
    """
    return calendar.plus(day, months, "month") or calendar.LAST_DAY
