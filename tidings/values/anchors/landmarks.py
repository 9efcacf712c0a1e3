"""The year that a text was written in, by how many months it says that something well known was ago."""

import re
from datetime import date

from tidings.lexicon import Lexicon
from tidings.text.regions import Layout

LEAD = 3
"""Sentences at the head of a text that speak from its own day; further down, "months after" tells history."""

SPAN = re.compile(
    r"""
    \b (?P<nearly> nearly | almost | virtually | just \s under | close \s to )? \s?
    (?P<months> \d{1,3} ) [\s-] months? \s since \s (?P<what> [^.;:\n]{1,80} )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def year_by_landmark(text: str, layout: Layout, lexicon: Lexicon) -> int | None:
    """The year in which the text was written, where its lead says so in months since a landmark; None where they span two years.

    >>> from tidings.lexicon import shipped
    >>> from tidings.text.regions import lay_out
    >>> said = "In the nearly 22 months since Russia's invasion of Ukraine, trade has boomed."
    >>> year_by_landmark(said, lay_out(said), shipped())
    2023
    """
    years: set[int] = set()
    for sentence in layout.sentences[:LEAD]:
        for match in SPAN.finditer(text, sentence.start, sentence.end):
            for landmark in lexicon.landmarks:
                if landmark.phrase in match["what"]:
                    last = int(match["months"]) - 1 if match["nearly"] else int(match["months"])
                    years |= {_later(landmark.day, last).year, _later(landmark.day, last + 1).year}
    return years.pop() if len(years) == 1 else None


def _later(day: date, months: int) -> date:
    """The same day of the month so many months later, at most the 28th: only its year is asked for.

    >>> _later(date(2022, 2, 24), 22)
    datetime.date(2023, 12, 24)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28))
