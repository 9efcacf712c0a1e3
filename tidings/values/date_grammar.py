"""The expressions that news writes dates in: a list of rules, tried in order at every word, each with what it means.

A rule matches the text as it stands: curly apostrophes, no-break spaces, every kind of dash, and a line end where a space can
be. It reads its match in a Context and gives an interval, or None where the context does not settle one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal, cast

from tidings.values import calendar
from tidings.values.calendar import Unit
from tidings.values.interval import Interval
from tidings.values.settling import Context, Which

Kind = Literal[
    "day", "days", "week", "weekday", "month", "months", "quarter", "half", "season", "year", "years", "decade", "century",
    "relative", "so far", "past stretch", "coming stretch", "ago", "anaphoric", "comparison", "vague",
]  # fmt: skip
"""What sort of words give a date. `past stretch` is "over the past year"; `anaphoric` counts from another date of the text
("a week later"), `comparison` is the base of a comparison ("the same period last year"), and `vague` is "in recent years"."""

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a date: `source` finds it, `fits` may refuse it for what stands around it, `read` says what it means."""

    kind: Kind
    source: str
    read: Callable[[Match, Context], Interval | None]
    fits: Callable[[Match], bool] = lambda match: True


# Fragments (verbose mode)

S = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
"""A space of any kind, or a line end inside a paragraph."""
HYPHEN = r"[-‐‑‒–—−]"
DASH = rf"[^\S\n]?{HYPHEN}{{1,2}}[^\S\n]?"
TO = rf"(?:{DASH}|{S}(?:to|through|thru|until|till){S})"
AND = rf"(?:{S}(?:and|&){S})"
END = r"(?![^\W_])"
"""No letter or digit behind; the underscores of Markdown may stand there."""

COUNTED = r"""
    (?: percent | per\scent | percentage | pct | % | hundred | thousand | million | billion | trillion | mln | bln | bn | GMT | UTC | hours | hrs
      | troops | soldiers | people | persons | men\b | women | personnel | sailors | servicemen | fighters | militants | prisoners | refugees
      | ships | vessels | boats | aircraft | planes | tanks | drones | missiles | rockets | shells | rounds | warheads | sorties | guns
      | kilomet | km\b | miles | metres | meters | nautical | feet | acres | hectares | square | cubic | tons | tonnes | kilos | kg\b | barrels
      | dollars | yuan | rubles | roubles | euros | rupees | pesos | rials? | times | points | units | containers | cars\b | vehicles | trucks
      | companies | firms | businesses | countries | nations | delegates | participants | guests | students | workers | employees | tourists
      | visitors | deaths | dead\b | injured | killed | wounded | cases | villages | homes | houses | families | items | pages | words | MW\b | GW\b )
"""
"""What follows a number that counts things and is no year and no day."""
NOT_COUNTED = rf"(?![^\S\n]?%)(?!{S}{COUNTED})"

MONTH_NAME = r"""
    (?: (?i: Jan(?:uary|\.)? | Feb(?:ruary|\.)? | Apr(?:il|\.)? | June | Jun\.? | July | Jul\.? | Aug(?:ust|\.)? | Sep(?:tember|t\.?|\.)?
           | Oct(?:ober|\.)? | Nov(?:ember|\.)? | Dec(?:ember|\.)? )
      | Mar(?:ch|\.)? | MAR(?:CH)? | May | MAY ) (?![A-Za-z])
"""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY_NUMBER = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![^\W_]|[%°]|[.,:/]\d)"
YEAR_NUMBER = rf"(?:19|20)[0-9]{{2}}(?![^\W_]|%|[.,:/]\d){NOT_COUNTED}"
COMMA = rf"(?:,?{S}(?:of{S})?|,)"

WEEKDAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ON_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_NAME}|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)(?=[.,])),?\.?,?{S}(?:the{S})?)?"

NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
COUNT = rf"(?:[0-9]{{1,2}}|(?i:{'|'.join(sorted(NUMBERS[1:], key=len, reverse=True))}))"
A_FEW = r"(?i:a[ ]few|several|few|a[ ]couple[ ]of|couple[ ]of|many|recent)"
ORDINALS = {"first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "latter": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "final": -1}
UNIT = r"(?:day|week|month|quarter|year|decade)"
PART = rf"(?:(?i:the){S})?(?:(?i:very){S})?(?i:early|late|mid|end|start|beginning|middle|close|turn)(?:[-‑–]to[-‑–]late)?(?:{HYPHEN}|{S})(?:(?i:of|in){S})?"
THE = rf"(?:(?i:the){S})?"
WHICH_YEAR = rf"(?i:(?P<which>last|this|next|the{S}current){S}(?:year|calendar{S}year|fiscal{S}year))"
THE_YEAR = rf"(?i:(?P<the>the){S}(?:calendar{S})?year)"
FISCAL = rf"(?:(?:the{S})?(?:fiscal|financial|calendar){S}(?:year{S})?)?"


def named(name: str, pattern: str) -> str:
    return f"(?P<{name}>{pattern})"


def month(name: str = "month") -> str:
    return named(name, MONTH_NAME)


def day(name: str = "day") -> str:
    return named(name, DAY_NUMBER)


def year(name: str = "year") -> str:
    return named(name, YEAR_NUMBER)


YEAR = rf"(?:{COMMA}{year()})"
YEAR_AFTER = rf"(?:{YEAR}|,?{S}(?:(?:of|in){S})?{WHICH_YEAR})"
OF_YEAR = rf"(?:{S}(?:of|in){S}{FISCAL}(?:{year()}|{WHICH_YEAR}|{THE_YEAR})|,?{S}{named('year_', YEAR_NUMBER)})"
"""The year after "the first quarter": of 2024, of this year, of the year, or just 2024."""


# Reading the groups of a match


def month_number(word: str) -> int:
    """
    >>> month_number("Sept.")
    9
    """
    return MONTHS.index(word[:3].lower()) + 1


def number(word: str) -> int:
    """
    >>> number("nine"), number("16th"), number("twenty-one")
    (9, 16, 0)
    """
    if digits := re.match(r"\d+", word):
        return int(digits[0])
    return NUMBERS.index(word.lower()) if word.lower() in NUMBERS else 0


def group(match: Match, name: str) -> str | None:
    """What the group holds; None where it is empty or the rule has no such group."""
    return match[name] if name in match.re.groupindex else None


def written_year(match: Match, context: Context) -> int | None:
    """The year that the words give, in digits or as "last year"; None where they give none."""
    digits = group(match, "year") or group(match, "year_")
    if digits:
        return int(digits[:4])
    which = group(match, "which")
    if which:
        return context.relative_year(which_of(which))
    return None


def gives_year(match: Match) -> bool:
    return bool(group(match, "year") or group(match, "year_") or group(match, "which"))


def which_of(word: str) -> Which:
    first = word.split()[0].lower()
    if first in ("last", "past"):
        return "last"
    return "next" if first in ("next", "coming") else "this"


def in_year(match: Match, context: Context, of_year: Callable[[int], Interval | None], *, elapsed: bool = False) -> Interval | None:
    """The interval of the year that the words give or, where they give none, of the one that the context settles."""
    if gives_year(match):
        at = written_year(match, context)
        return of_year(at) if at is not None else None
    return context.elapsed(of_year) if elapsed else context.settle(of_year)


# Whole dates in digits


def _iso(m: Match, c: Context) -> Interval | None:
    return calendar.a_day(int(m["year"]), int(m["month"]), int(m["day"]))


def _digits(m: Match, c: Context) -> Interval | None:
    """Day first where there are dots or no other way; 5/6/2024 is May in America and June elsewhere: None."""
    first, second, at = int(m["first"]), int(m["second"]), int(m["year"])
    if first > 12 or m["sep"] == "." and second <= 12 or first == second:
        return calendar.a_day(at, second, first)
    return calendar.a_day(at, first, second) if second > 12 else None


def _same_marks(m: Match) -> bool:
    return m["sep"] == m["sep2"]


# Days


def _day(m: Match, c: Context) -> Interval | None:
    month_, day_ = month_number(m["month"]), number(m["day"])
    weekday = WEEKDAYS.index(m["weekday"][:3].lower()) if m["weekday"] else None

    def of_year(at: int) -> Interval | None:
        when = calendar.a_day(at, month_, day_)
        # A weekday decides between years; a year in digits stands even where the weekday contradicts it.
        return when if when and (weekday is None or gives_year(m) or when.start.weekday() == weekday) else None

    return in_year(m, c, of_year)


def _day_range(m: Match, c: Context) -> Interval | None:
    first, last = number(m["day"]), number(m["to"])
    month_ = month_number(m["month"])

    def of_year(at: int) -> Interval | None:
        return calendar.span(calendar.a_date(at, month_, first), calendar.a_date(at, month_, last), "day")

    return in_year(m, c, of_year)


def _is_day_range(m: Match) -> bool:
    """Two days joined by "and" are a range when they touch or "between" stands before them."""
    first, last = number(m["day"]), number(m["to"])
    joined = m["join"].strip().lower()
    return first < last and (joined not in ("and", "&") or last == first + 1 or (m["open"] or "").lower().startswith("between"))


def _across_months(m: Match, c: Context) -> Interval | None:
    start, end = (month_number(m["month"]), number(m["day"])), (month_number(m["month2"]), number(m["to"]))

    def of_year(at: int) -> Interval | None:
        from_year = int(m["year1"]) if m["year1"] else at - (start > end)
        return calendar.span(calendar.a_date(from_year, *start), calendar.a_date(at, *end), "day")

    return in_year(m, c, of_year)


def _is_span(m: Match) -> bool:
    """Two dates joined by "and" are one stretch only after "between"."""
    return m["join"].strip().lower() not in ("and", "&") or (m["open"] or "").lower().startswith("between")


# Weeks


def _week_of_month(m: Match, c: Context) -> Interval | None:
    nth, month_ = ORDINALS[m["nth"].lower()], month_number(m["month"])
    single = m["unit"].lower() == "week" and not m["count"]

    def of_year(at: int) -> Interval | None:
        whole = calendar.a_month(at, month_)
        if whole is None or not single:
            return whole
        if nth < 0:
            return calendar.span(calendar.plus_days(whole.end, -6), whole.end, "week")
        return calendar.span(date(at, month_, 7 * nth - 6), date(at, month_, 7 * nth), "week")

    return in_year(m, c, of_year)


def _week_of_day(m: Match, c: Context) -> Interval | None:
    month_, day_ = month_number(m["month"] or m["month2"]), number(m["day"] or m["to"])

    def of_year(at: int) -> Interval | None:
        on = calendar.a_date(at, month_, day_)
        return calendar.a_week(on) if on else None

    return in_year(m, c, of_year)


# Months and what is counted in months


def _month(m: Match, c: Context) -> Interval | None:
    return in_year(m, c, lambda at: calendar.a_month(at, month_number(m["month"])))


def _month_range(m: Match, c: Context) -> Interval | None:
    first, last = month_number(m["month"]), month_number(m["month2"])
    if m["year1"] and not gives_year(m):
        return None  # "from March 2022 to September": of which year?

    def of_year(at: int) -> Interval | None:
        return calendar.months(int(m["year1"]) if m["year1"] else at - (first > last), first, at, last)

    return in_year(m, c, of_year)


def _is_month_range(m: Match) -> bool:
    joined, first, last = m["join"].strip().lower(), month_number(m["month"]), month_number(m["month2"])
    between = (m["open"] or "").lower().startswith("between")
    return between or joined not in ("and", "&") or bool(not m["year1"] and last == first + 1)


def _deictic_month(m: Match, c: Context) -> Interval | None:
    """"Last October" where October is over this year may be either: None. "Next" likewise."""
    month_, which = month_number(m["month"]), m["what"].lower()
    this = c.relative_year("this")
    if this is None or c.anchor is None:
        return None
    if which == "this":
        return calendar.a_month(this, month_)
    here, forward = calendar.a_month(this, month_), which in ("next", "coming")
    if here is None or (here.start > c.anchor.start if forward else here.end < c.anchor.end) and "past" not in which and which != "coming":
        return None
    step = 0 if which == "coming" and here.start > c.anchor.end or "past" in which and here.end < c.anchor.start else 1
    return calendar.a_month(this + (step if forward else -step), month_)


def _counted_months(m: Match, c: Context) -> Interval | None:
    count = number(m["count"])
    if not 1 <= count <= 12:
        return None
    last = ORDINALS[m["nth"].lower()] < 0

    def of_year(at: int) -> Interval | None:
        return calendar.months(at, 13 - count, at, 12) if last else calendar.months(at, 1, at, count)

    return in_year(m, c, of_year, elapsed=True)


def _says_year(m: Match) -> bool:
    """"The last three months" without "of 2023" counts back from the day of writing: another rule."""
    return ORDINALS[m["nth"].lower()] > 0 or gives_year(m) or bool(group(m, "the"))


def _quarter(m: Match, c: Context) -> Interval | None:
    nth = ORDINALS[m["nth"].lower()]
    return in_year(m, c, lambda at: calendar.a_quarter(at, nth if nth > 0 else 4), elapsed=True)


def _short_quarter(m: Match, c: Context) -> Interval | None:
    digit = next(d for d in (m["nth"], m["nth2"]) if d)
    short = m["short"] or m["short2"]
    if short:
        return calendar.a_quarter(2000 + int(short), int(digit))
    return in_year(m, c, lambda at: calendar.a_quarter(at, int(digit)), elapsed=True)


TIME_PREPOSITION = re.compile(
    rf"(?:^|[^\w])(?:in|since|until|till|by|during|for|from|throughout|through|before|after|between|as{S}of|to|the|and|of){S}(?:the{S})?\Z", re.IGNORECASE | re.VERBOSE
)
NARROW_PREPOSITION = re.compile(rf"(?:^|[^\w])(?:in|since|until|till|during|throughout|from|between|for|over){S}(?:the{S})?\Z", re.IGNORECASE | re.VERBOSE)


def behind(m: Match, pattern: re.Pattern[str]) -> bool:
    """Whether `pattern`, which ends in \\Z, stands right before the match."""
    return bool(pattern.search(m.string[max(0, m.start() - 40) : m.start()]))


def _short_quarter_fits(m: Match) -> bool:
    return gives_year(m) or bool(m["short"] or m["short2"]) or behind(m, TIME_PREPOSITION)


def _half(m: Match, c: Context) -> Interval | None:
    half = 1 if m["nth"].lower() in ("first", "1st", "1", "opening") else 2
    if group(m, "month"):
        return _month(m, c)
    return in_year(m, c, lambda at: calendar.a_half(at, half), elapsed=True)


def _half_fits(m: Match) -> bool:
    return gives_year(m) or bool(group(m, "the") or group(m, "month")) or behind(m, NARROW_PREPOSITION)


# Seasons, years, decades, centuries


def _season(m: Match, c: Context) -> Interval | None:
    season = m["season"].lower()
    if season == "winter" and not (group(m, "year") or group(m, "year_")):
        return None
    return in_year(m, c, lambda at: calendar.a_season(at, season))


def _deictic_season(m: Match, c: Context) -> Interval | None:
    season, this = m["season"].lower(), c.relative_year("this")
    if season == "winter" or this is None or c.anchor is None:
        return None
    here = calendar.a_season(this, season)
    if here is None or m["what"].lower() == "this":
        return here
    if m["what"].lower() == "next":
        return calendar.a_season(this + 1, season) if here.start <= c.anchor.start else None
    return calendar.a_season(this - 1, season) if here.end >= c.anchor.end else None


def _decade(m: Match, c: Context) -> Interval | None:
    return calendar.years(int(m["decade"]), int(m["to"] or m["decade"]) + 9) if int(m["to"] or m["decade"]) >= int(m["decade"]) else None


def _year_range(m: Match, c: Context) -> Interval | None:
    first, to = int(m["year"][:4]), m["to"]
    return calendar.years(first, first - first % 100 + int(to) if len(to) == 2 else int(to[:4]))


def _is_year_range(m: Match) -> bool:
    to, joined = m["to"], m["join"].strip().lower()
    if len(to) == 2:
        return joined not in ("and", "&", "to", "through", "until", "till", "thru") and int(to) > int(m["year"][2:4])
    between = (m["open"] or "").lower().startswith("between")
    return int(m["year"][:4]) < int(to[:4]) and (between or joined not in ("and", "&"))


def _year(m: Match, c: Context) -> Interval | None:
    return calendar.a_year(int(m["year"][:4]))


def _fiscal(m: Match, c: Context) -> Interval | None:
    """The calendar years that the fiscal year is named by; when it begins differs between countries."""
    first = m["year"] or m["short"] or m["year2"]
    start = int(first) if len(first) == 4 else 2000 + int(first)
    to = m["to"] or m["to2"]
    if not to:
        return calendar.a_year(start)
    end = int(to) if len(to) == 4 else start - start % 100 + int(to)
    return calendar.years(start, end) if end == start + 1 else None


NAME_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'&]{0,40})(?P<gap>[ \u00a0/,-])\Z")
LOWER_BEFORE = re.compile(r"(?:^|[^\w.$€£¥-])(?P<word>[a-z]{1,20}|[’']s)(?P<gap>[\s\u00a0]{1,2}|-)\Z")
DIGIT_NEAR = re.compile(r"\d[\s)-]{0,2}\Z")
TITLED_CUES = frozenset("in since by during of for from until till through throughout before after late early mid to and between year the a fiscal circa at".split())
LOWER_CUES = TITLED_CUES | frozenset(
    "or an its their his her our this that with about around versus vs over on against beyond into as than entire all whole calendar full ’s 's".split()
)
ROUND_CUES = frozenset("about around over than to of for with all the by".split())
"""Words after which a round 2000 is more often a quantity than a year."""
NUMBERED = re.compile(r"(?:\b(?:nos?|rs|sec|art|vol|pp?|ch|para|approx|resolution|order|article|section|route|room|model|flight|law|act|decree)\.?[ \u00a0]?|[№#])\Z", re.IGNORECASE)


def _is_year(m: Match) -> bool:
    """Whether four digits are a year: no count, no name ("Vostok 2018", "Agenda 2030"), no number of an order or a room."""
    text, start, end = m.string, m.start(), m.end()
    before = text[max(0, start - 45) : start]
    following = text[end : end + 3]
    if re.match(rf"[^\S\n]?\d|{HYPHEN}[\dA-Z]|/\d", following) or DIGIT_NEAR.search(before) or NUMBERED.search(before):
        return False
    if name := NAME_BEFORE.search(before):
        return name["word"].lower() in TITLED_CUES or name["gap"] == "," or name["word"].endswith(("’s", "'s"))
    if lower := LOWER_BEFORE.search(before):
        word = lower["word"]
        if word in ROUND_CUES and int(m["year"]) % 100 == 0 and word != "the":
            return False
        return word in LOWER_CUES and (lower["gap"] != "-" or word == "mid")
    return not before or before[-1] in " \n\u00a0([,;:.“\"‘'—–*_>|/" and not before.rstrip().endswith(("$", "€", "£", "¥"))


# Months that may be words and names

MONTH_BEFORE = re.compile(
    rf"(?:^|[^\w])(?P<word>in|since|until|till|during|throughout|by|through|before|after|from|between|to|of|for|and|or|around|about|on|at|into|over){S}\Z",
    re.IGNORECASE | re.VERBOSE,
)
ONLY_MONTHS = frozenset(("january", "february", "july", "september", "october", "november", "december"))
AFTER_MAY = frozenset("in since until till during throughout from between".split())
AFTER_MARCH = AFTER_MAY | frozenset("of by after before through".split())
CAPITAL_AFTER = re.compile(r"[ \u00a0-][A-Z]")
NOUN_AFTER = re.compile(r"(?:[’']s)?[ \u00a0][a-z]")
DETERMINER = re.compile(r"(?:^|[^\w])(?:the|a|an|its|their|his|her|this|that|[’']s|since)[ \u00a0]\Z", re.IGNORECASE)


def _is_month(m: Match) -> bool:
    """Whether a month without a day and a year is one: "May" and "March" are verbs, "April" and "June" are women."""
    if gives_year(m) or m["part"]:
        return True
    word = m["month"].rstrip(".")
    before = m.string[max(0, m.start() - 20) : m.start()]
    preposition = MONTH_BEFORE.search(before)
    name, cue = word.lower(), preposition["word"].lower() if preposition else None
    if name in ("may", "march"):
        if m.string[m.end() : m.end() + 2] in ("’s", "'s") and name == "may":
            return False
        return cue in (AFTER_MAY if name == "may" else AFTER_MARCH)
    if cue:
        return word[0].isupper() or name != "august"
    if not word[0].isupper() or CAPITAL_AFTER.match(m.string, m.end()):
        return False
    noun = bool(NOUN_AFTER.match(m.string, m.end()))
    return name in ONLY_MONTHS and (noun or m.string[m.end() : m.end() + 1] in (",", ".", ")", ";", "")) or bool(DETERMINER.search(before)) and noun and len(name) > 3


# Counting from the day of writing


def _relative(m: Match, c: Context) -> Interval | None:
    which, unit, part = which_of(m["what"]), m["unit"].lower(), (m["part"] or "").lower().strip()
    if unit == "weekend":
        return c.weekend(which)
    if unit == "week" and which == "this":
        return c.week("earlier" if part in ("earlier", "early") else "later" if part in ("later", "late") else None)
    if unit in ("decade", "century", "half"):
        return None
    return c.unit(which, cast(Unit, unit))


def _stretch(m: Match, c: Context) -> Interval | None:
    unit, back = m["unit"].lower(), m["way"].lower() in ("past", "last", "previous", "preceding")
    count = number(m["count"]) if m["count"] else 0 if m["few"] else 1
    if unit == "decade":
        unit, count = "year", 10 * count
    if not 1 <= count <= 99:
        return None
    return c.stretch(-count if back else count, cast(Unit, unit))


def _is_stretch(m: Match) -> bool:
    """"The last year" is a stretch, "last year" a calendar year; "the next day" counts from another day."""
    counted, way = bool(m["count"] or m["few"]), m["way"].lower()
    if counted:
        return True
    return bool(m["the"]) and way in ("past", "last", "coming") and not m["plural"]


HEDGED = re.compile(rf"(?:more{S}than|over|nearly|almost|about|around|roughly|some|approximately|less{S}than|at{S}least|under|barely){S}\Z", re.IGNORECASE | re.VERBOSE)


def _ago(m: Match, c: Context) -> Interval | None:
    count = 1 if m["one"] else number(m["count"] or "")
    if not count or m["unit"].lower() == "decade" or behind(m, HEDGED):
        return None
    return c.ago(count, cast(Unit, m["unit"].lower()))


def _day_word(m: Match, c: Context) -> Interval | None:
    if c.day is None or c.anchor is None:
        return None
    words = m[0].lower()
    step = -1 if "yesterday" in words or words.startswith("last") else 1 if "tomorrow" in words else 0
    step += (-1 if "before" in words else 0) + (1 if "after" in words and "tomorrow" in words and "day" == words.split()[1] else 0)
    when = calendar.plus_days(c.day, step)
    return calendar.span(when, when, "day")


TODAY_IS = re.compile(r"[’']s[ ](?:world|age|era|society|economy|international|global|multipolar|geopolit|modern|complex|turbulent|generation|reality|youth)")
NAME_RIGHT_BEFORE = re.compile(r"[A-Z][a-zA-Z]{1,20}[ ]\Z")


def _is_day_word(m: Match) -> bool:
    """Not "Russia Today" the channel, nor "today's world" the age."""
    if "oday" not in m[0]:
        return True
    return not (m[0] == "Today" and behind(m, NAME_RIGHT_BEFORE)) and not TODAY_IS.match(m.string, m.end())


def _weekday(m: Match, c: Context) -> Interval | None:
    number_ = WEEKDAYS.index(m["weekday"][:3].lower())
    if m["week"]:
        if c.day is None:
            return None
        step = {"last": -7, "this": 0, "next": 7}[which_of(m["week"])]
        when = calendar.plus_days(c.day, step - c.day.weekday() + number_)
        return calendar.span(when, when, "day")
    if not m["what"]:
        return c.weekday(number_)
    words = m["what"].lower()
    if "coming" in words:
        return c.weekday(number_, "coming")
    return c.weekday(number_, "last" if "past" in words else which_of(words))


def _weekday_range(m: Match, c: Context) -> Interval | None:
    first, last = (WEEKDAYS.index(m[name][:3].lower()) for name in ("weekday", "weekday2"))
    start, end = c.weekday(first), c.weekday(last)
    if start is None or end is None:
        return None
    if end < start:  # "Monday to Wednesday" on a Tuesday: the days around it
        moved = calendar.plus_days(end.end, 7)
        return calendar.span(start.start, moved, "day") if c.tense == "future" or c.day and start.start <= c.day else None
    return calendar.span(start.start, end.end, "day") if (end.end - start.start).days < 7 else None


NO_DAY_BEFORE = re.compile(
    r"(?:^|[^\w])(?:an?|every|each|any|one|black|good|bloody|super|ash|palm|easter|cyber|holy|maundy|shrove|fat|giving|casual|first|second|third|fourth|weekly)[ ]\Z",
    re.IGNORECASE,
)
THE_BEFORE = re.compile(r"(?:^|[^\w])the[ ]\Z", re.IGNORECASE)
ON_BEFORE = re.compile(rf"(?:^|[^\w])(?:on|until|till|by|since|from|before|after|late|early|and|of){S}\Z", re.IGNORECASE | re.VERBOSE)
INSTITUTION_AFTER = re.compile(r"[ -](?:prayers?|sermons?|times|school|mass|papers?|newspapers?|night[ ]football|market)\b", re.IGNORECASE)


def _is_weekday(m: Match) -> bool:
    """Not "a Friday prayer", "every Sunday", "The Sunday Times", "Good Friday"."""
    if m["week"] or m["what"]:
        return not INSTITUTION_AFTER.match(m.string, m.end())
    if behind(m, NO_DAY_BEFORE) or INSTITUTION_AFTER.match(m.string, m.end()):
        return False
    return not CAPITAL_AFTER.match(m.string, m.end()) or behind(m, ON_BEFORE) or not behind(m, THE_BEFORE) and m.start() == 0


def _nothing(m: Match, c: Context) -> Interval | None:
    return None


JOIN = rf"(?P<join>{TO}|{AND})"
OPEN = rf"(?:(?P<open>(?i:between|from)){S})?"
ORDINAL = rf"(?P<nth>(?i:{'|'.join(ORDINALS)}))"
SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
DAYTIME = rf"(?:(?:,?{S}|{S})(?:(?:early|late){S})?(?i:morning|afternoon|evening|night|noon))?"

RULES: tuple[Rule, ...] = (
    Rule("day", r"(?P<year>(?:19|20)[0-9]{2})(?:-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])(?=\D|\Z)(?![-/]))", _iso),
    Rule("day", r"(?P<year>(?:19|20)[0-9]{2})(?P<sep>[/.])(?P<month>[01]?[0-9])(?P<sep2>[/.])(?P<day>[0-3]?[0-9])(?![\w/-])", _iso, _same_marks),
    Rule("day", r"(?P<first>[0-3]?[0-9])(?P<sep>[./-])(?P<second>[0-3]?[0-9])(?P<sep2>[./-])(?P<year>(?:19|20)[0-9]{2})(?![\w/-])", _digits, _same_marks),
    # "May 15, 1989 – May 18, 1989", "28 December-3 January"
    Rule("days", rf"{OPEN}{ON_WEEKDAY}{day()}{S}(?:of{S})?{month()}(?:{COMMA}{year('year1')})?{JOIN}(?:the{S})?{day('to')}{S}(?:of{S})?{month('month2')}{YEAR_AFTER}?", _across_months, _is_span),
    Rule("days", rf"{OPEN}{ON_WEEKDAY}{month()}{S}{day()}(?:{COMMA}{year('year1')})?{JOIN}{month('month2')}{S}{day('to')}{YEAR_AFTER}?", _across_months, _is_span),
    # "14-16 May 2024", "between the 20th and 23rd of July", "Oct. 17-18", "from October 15 to 19"
    Rule("days", rf"{OPEN}{THE}{day()}{JOIN}(?:the{S})?{day('to')}{S}(?:of{S})?{month()}{YEAR_AFTER}?", _day_range, _is_day_range),
    Rule("days", rf"{OPEN}{month()}{S}(?:the{S})?{day()}{JOIN}(?:the{S})?{day('to')}{NOT_COUNTED}{YEAR_AFTER}?", _day_range, _is_day_range),
    # "16 May 2024", "Tuesday, October 15"
    Rule("day", rf"{ON_WEEKDAY}{THE}{day()}(?:{S}|{HYPHEN})(?:day{S})?(?:of{S})?{month()}(?:{YEAR_AFTER}|{HYPHEN}{named('year_', YEAR_NUMBER)})?", _day),
    Rule("day", rf"{ON_WEEKDAY}{month()}{S}(?:the{S})?{day()}{NOT_COUNTED}{YEAR_AFTER}?", _day),
    Rule("week", rf"{THE}{ORDINAL}{S}(?:(?P<count>{COUNT}){S})?(?:full{S})?(?P<unit>week|weekend|days|fortnight)s?{S}(?:of|in){S}{month()}{YEAR_AFTER}?", _week_of_month),
    Rule("week", rf"{THE}week{S}(?:of|beginning|commencing|starting){S}(?:{month()}{S}{day()}|{day('to')}{S}{month('month2')}){YEAR_AFTER}?", _week_of_day),
    # "January-September", "from March 2022 to September 2023"
    Rule("months", rf"{OPEN}(?:{PART})?{month()}(?:{COMMA}{year('year1')})?{JOIN}(?:the{S})?(?:{PART})?{month('month2')}{YEAR_AFTER}?", _month_range, _is_month_range),
    Rule("months", rf"{THE}{ORDINAL}(?:{S}|{HYPHEN})(?P<count>{COUNT})(?:{S}|{HYPHEN})months?(?:{OF_YEAR}|(?!{S}(?:of|in){S}(?!{month('month_')})|[’']))", _counted_months, _says_year),
    Rule("quarter", rf"{THE}{ORDINAL}(?:{S}|{HYPHEN})quarter(?:{OF_YEAR}|(?!{S}of{S}|s))", _quarter, _says_year),
    Rule("quarter", rf"Q(?P<nth>[1-4])(?:{S}(?:of{S})?{WHICH_YEAR}|(?:{S}(?:of{S})?|[-,/]{S}?|{HYPHEN})?(?:FY{S}?)?(?:{year()}|[’'](?P<short>[0-4][0-9])))?(?!\w)"
                    rf"|(?P<nth2>[1-4])Q{S}?(?:{named('year_', YEAR_NUMBER)}|[’']?(?P<short2>[0-4][0-9])(?!\d))", _short_quarter, _short_quarter_fits),
    Rule("half", rf"{THE}(?P<nth>(?i:first|second|latter|opening|1st|2nd))(?:{S}|{HYPHEN})half(?:{OF_YEAR}|{S}of{S}{month()}(?:{COMMA}{named('year__', YEAR_NUMBER)})?|(?!{S}of{S}|[-’']))", _half, _half_fits),
    Rule("half", rf"H(?P<nth>[12])(?:{S}(?:of{S})?|[-,/]{S}?)?{year()}", _half),
    Rule("season", rf"{THE}(?:{PART})?{SEASON}(?:{S}(?:of|in){S}|,?{S})(?:{year()}|{WHICH_YEAR})", _season),
    Rule("season", rf"(?P<what>(?i:last|this|next)){S}{SEASON}(?!{S}(?i:olympic|games|offensive|school|break))", _deictic_season),
    Rule("month", rf"(?P<what>(?i:this{S}past|the{S}past|last|next|this|coming)){S}{month()}(?!{S}\d)", _deictic_month),
    Rule("month", rf"(?P<part>{PART}(?:the{S}month{S}of{S})?)?{month()}(?:{YEAR_AFTER}|{HYPHEN}{named('year_', YEAR_NUMBER)})?", _month, _is_month),
    Rule("decade", rf"{THE}(?:{PART})?(?P<decade>(?:19|20)[0-9]0)[’']?s(?:{JOIN}(?:the{S})?(?:{PART})?(?P<to>(?:19|20)[0-9]0)[’']?s)?", _decade),
    Rule("century", rf"{THE}(?:{PART})?(?i:[12]?[0-9](?:st|nd|rd|th)|(?:nine|eigh|seven|six|fif)teenth|twentieth|twenty{HYPHEN}first)(?:{S}|{HYPHEN})(?i:centur(?:y|ies))", _nothing),
    Rule("year", rf"{THE}(?i:fiscal|financial|FY)(?:{S}(?i:year))?(?:{S}|{HYPHEN})?(?P<year>20[0-9]{{2}})(?:(?:{HYPHEN}|/)(?P<to>20[0-9]{{2}}|[0-9]{{2}}))?(?!\d)"
                 rf"|FY{S}?[’']?(?P<short>[0-4][0-9])(?!\d)|(?P<year2>20[0-9]{{2}})(?:(?:{HYPHEN}|/)(?P<to2>20[0-9]{{2}}|[0-9]{{2}})){S}(?:fiscal|financial)", _fiscal),
    Rule("years", rf"{OPEN}(?:{PART})?(?P<year>(?:19|20)[0-9]{{2}})(?:(?P<join>{TO}|{AND}|/))(?:the{S})?(?:{PART})?(?P<to>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![^\W_]|%|{HYPHEN}\d|/|[.,:]\d){NOT_COUNTED}", _year_range, _is_year_range),
    Rule("year", rf"(?i:early|late|mid|end|year{HYPHEN}end)(?:{HYPHEN}|{S})(?:of{S}|in{S})?{year()}|(?:(?i:the){S})(?i:end|start|beginning|middle|close|turn){S}of{S}{named('year_', YEAR_NUMBER)}", lambda m, c: calendar.a_year(int(m["year"] or m["year_"]))),
    Rule("year", rf"{year()}(?!{HYPHEN}\d)", _year, _is_year),
    Rule("comparison", rf"{THE}(?i:same|corresponding){S}(?:period|month|quarter|week|half|time|point)(?:{S}(?:of{S}|in{S})?(?:(?:the{S})?(?i:last|previous|preceding){S}year|a{S}year{S}(?:earlier|ago|before)|{YEAR_NUMBER}|the{S}year{S}before))", _nothing),
    Rule("so far", rf"(?P<part>(?i:so{S}far|thus{S}far)){S}(?:in{S})?(?P<what>(?i:this)){S}(?P<unit>(?i:week|month|quarter|year))", _relative),
    Rule("past stretch", rf"(?P<the>(?i:the|these|this){S})?(?P<way>(?i:past|last|previous|preceding)){S}(?:(?P<count>{COUNT}|100)(?:{S}|{HYPHEN})|(?P<few>{A_FEW}){S})?(?P<unit>(?i:{UNIT}))(?P<plural>s?)(?!{S}of{S}|[-’'])", _stretch, _is_stretch),
    Rule("coming stretch", rf"(?P<the>(?i:the|these){S})?(?P<way>(?i:next|coming|following)){S}(?:(?P<count>{COUNT}|100)(?:{S}|{HYPHEN})|(?P<few>{A_FEW}){S})?(?P<unit>(?i:{UNIT}))(?P<plural>s?)(?!{S}of{S}|[-’'])", _stretch, _is_stretch),
    Rule("anaphoric", rf"(?i:the){S}(?:(?i:next|following|previous|preceding|same|ensuing){S})(?i:{UNIT}|evening|night|morning)", _nothing),
    Rule("relative", rf"(?:(?P<part>(?i:earlier|later|early|late|mid|(?:the{S})?(?:end|start|beginning|middle|rest|course){S}of)){S})?(?P<what>(?i:last|this|next|the{S}current|current|the{S}coming|coming)){S}(?P<unit>(?i:weekend|week|month|quarter|year|decade|century))(?![-\w])", _relative),
    Rule("vague", rf"(?:(?i:the){S})?(?:(?:(?i:most){S})?(?i:recent|coming|past|previous|last|following)){S}(?i:days|weeks|months|years|decades|quarters)", _nothing),
    Rule("ago", rf"(?:(?P<one>(?i:an?))|(?P<count>{COUNT})|(?i:{A_FEW}|several|many)){S}(?P<unit>(?i:{UNIT}))s?{S}ago", _ago),
    Rule("anaphoric", rf"(?:(?i:an?)|{COUNT}|{A_FEW}){S}(?i:{UNIT})s?{S}(?i:later|earlier|afterwards?|before|prior|after)", _nothing),
    Rule("anaphoric", rf"(?:(?i:later|earlier|late|early){S})?(?i:that){S}(?:(?i:same){S})?(?i:day|week|month|year|evening|night|morning|afternoon)", _nothing),
    Rule("relative", rf"(?i:the{S}day{S}(?:before{S}yesterday|after{S}tomorrow)|(?:(?:earlier|later|late|early){S})?(?:today|tomorrow|tonight|yesterday)(?:{S}(?:morning|afternoon|evening|night))?|(?:earlier|later|late){S}in{S}the{S}day|this{S}(?:morning|afternoon|evening)|last{S}night)", _day_word, _is_day_word),
    Rule("weekday", rf"{OPEN}(?P<weekday>{WEEKDAY_NAME})(?P<join>{TO}|{AND})(?P<weekday2>{WEEKDAY_NAME})", _weekday_range, _is_span),
    Rule("weekday", rf"(?:(?P<what>(?i:this{S}past|this{S}coming|the{S}coming|last|next|this|past|coming)){S})?(?P<weekday>{WEEKDAY_NAME}|{WEEKDAY_NAME.upper()}){DAYTIME}(?:{S}(?:of{S})?(?P<week>(?i:last|this|next)){S}(?i:week))?", _weekday, _is_weekday),
)  # fmt: skip


def _without_names(source: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", source)


NOT_INSIDE = r"(?<![^\W_]|[/=&$€£¥₹\#@\\~+-])(?<![^\W_]_)(?<!\d[.,:])"
"""Not within a word, a number, an address, a file name or a price."""

HEADS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", *MONTHS, "sept",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", *WEEKDAYS, "tues", "thur", "thurs",
    *NUMBERS[1:], *ORDINALS, "last", "this", "next", "that", "these", "past", "previous", "preceding", "coming", "following", "current", "recent", "most",
    "between", "from", "early", "late", "mid", "end", "start", "beginning", "middle", "close", "turn", "year", "earlier", "later", "so", "thus", "rest", "course",
    "spring", "summer", "autumn", "fall", "winter", "week", "same", "corresponding", "ensuing", "day", "fiscal", "financial", "very", "several", "many", "few",
    "couple", "nineteenth", "eighteenth", "seventeenth", "sixteenth", "twentieth", "twenty", "yesterday", "today", "tomorrow", "tonight", "century", "month",
)  # fmt: skip
"""The words that an expression begins with, a "the", "a" or "an" left aside."""


def _any_of(words: Iterable[str]) -> str:
    """A pattern of the words in small letters, capitals, and with a capital first, branching on the first letter for speed."""
    forms = sorted({form for word in words for form in (word, word.capitalize(), word.upper())})
    return "|".join(f"{first}(?:{'|'.join(re.escape(form[1:]) for form in same)})" for first, same in groupby(forms, key=lambda form: form[0]))


BEGINS = rf"(?=(?:(?:[Tt]he|THE|[Aa]n?|[Oo]n){S})?(?:[0-9]|(?:Q[1-4]|H[12]|FY)|(?:{_any_of(HEADS)})(?![a-z])))"
_COMPILED = tuple(re.compile(NOT_INSIDE + f"(?:{rule.source}){END}", re.VERBOSE) for rule in RULES)
_ANY = re.compile(NOT_INSIDE + BEGINS + "(?:" + "|".join(f"((?:{_without_names(rule.source)}){END})" for rule in RULES) + ")", re.VERBOSE)


def find_expressions(text: str, start: int, end: int) -> Iterator[tuple[Rule, Match]]:
    """The date expressions between two offsets, in the order of the text, none inside another."""
    at = start
    while found := _ANY.search(text, at, end):
        matched = _first_fit(found.lastindex or 0, text, found.start(), end)
        if matched:
            yield matched
            at = matched[1].end()
        else:
            at = found.start() + 1


def _first_fit(first: int, text: str, at: int, end: int) -> tuple[Rule, Match] | None:
    """The first rule, from number `first` (counted from 1) on, that matches at `at` and does not refuse."""
    for rule, pattern in zip(RULES[first - 1 :], _COMPILED[first - 1 :], strict=True):
        match = pattern.match(text, at, end)
        if match and rule.fits(match):
            return rule, match
    return None
