"""The words that dates are written in: fragments of patterns, and what the groups of a match say.

All patterns are for verbose mode. They bound every repetition, so that matching stays linear in the length of any text.
"""

import re
from collections.abc import Callable

from tidings.text.patterns import any_of
from tidings.values.dates.settling import Context, Which
from tidings.values.interval import Interval

Match = re.Match[str]

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
    (?: percent | per\scent | percentage | pct | % | hundred | thousand | million | billion | trillion | mln | bln | bn | GMT | UTC | hours
      | hrs | troops | soldiers | people | persons | men\b | women | personnel | sailors | servicemen | fighters | militants | prisoners
      | refugees | ships | vessels | boats | aircraft | planes | tanks | drones | missiles | rockets | shells | rounds | warheads | sorties
      | guns | kilomet | km\b | miles | metres | meters | nautical | feet | acres | hectares | square | cubic | tons | tonnes | kilos | kg\b
      | barrels | dollars | yuan | rubles | roubles | euros | rupees | pesos | rials? | times | points | units | containers | cars\b
      | vehicles | trucks | companies | firms | businesses | countries | nations | delegates | participants | guests | students | workers
      | employees | tourists | visitors | deaths | dead\b | injured | killed | wounded | cases | villages | homes | houses | families
      | items
      | pages | words | MW\b | GW\b )
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
YEAR_NUMBER = rf"(?:19|20)[0-9]{{2}}(?![^\W_]|%|[.,:/]\d)(?!{HYPHEN}\d\d(?!\d)){NOT_COUNTED}"
"""Not the first half of a fiscal year ("2022-23")."""
COMMA = rf"(?:,?{S}(?:of{S})?|,)"

WEEKDAY_NAME = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ON_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_NAME}|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)(?=[.,])),?\.?,?{S}(?:the{S})?)?"

NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
COUNT = rf"(?:[0-9]{{1,2}}|(?i:{'|'.join(sorted(NUMBERS[1:], key=len, reverse=True))}))"
A_FEW = r"(?i:a[ ]few|several|few|a[ ]couple[ ]of|couple[ ]of|many|recent)"
ORDINALS = {
    "first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "latter": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "last": -1, "final": -1,
}  # fmt: skip
UNITS = ("day", "week", "month", "quarter", "year", "decade")
UNIT = rf"(?:{'|'.join(UNITS)})"
THE = rf"(?:(?i:the){S})?"
PART = rf"""
    {THE} (?: (?: (?i:very){S} )? (?i:early|late|mid|end) (?: [-‑–]to[-‑–](?:mid|late) )? (?:{HYPHEN}|{S}) (?: (?i:of|in){S} )?
            | (?i:start|beginning|middle|close|turn) {S}(?i:of){S} )
"""
"""What stands before a month or year of which only a part is meant: "early", "mid-", "the end of"."""
WHICH_YEAR = rf"(?i:(?P<which>last|this|next|the{S}current){S}(?:year|calendar{S}year|one(?=[,.;:]|{S}alone)))"
THE_YEAR = rf"(?i:(?P<the>the){S}(?:calendar{S})?year)"
CALENDAR = rf"(?:(?:the{S})?calendar{S}(?:year{S})?)?"


def named(name: str, pattern: str) -> str:
    return f"(?P<{name}>{pattern})"


def month(name: str = "month") -> str:
    return named(name, MONTH_NAME)


def day(name: str = "day") -> str:
    return named(name, DAY_NUMBER)


def year(name: str = "year") -> str:
    return named(name, YEAR_NUMBER)


OPEN = rf"(?:(?P<open>(?i:between|from)){S})?"
ORDINAL = rf"(?P<nth>(?i:{'|'.join(ORDINALS)}))"
SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
YEAR = rf"(?:{COMMA}{year()})"
YEAR_AFTER = rf"(?:{YEAR}|,?{S}(?:(?:of|in){S})?{WHICH_YEAR})"
OF_YEAR = rf"""
    (?: {S}(?:of|in){S} {CALENDAR} (?: (?:the{S})?(?:year{S})?{year()}(?!{HYPHEN}\d) | {WHICH_YEAR} | {THE_YEAR} )
      | ,?{S}{named("year_", YEAR_NUMBER)}(?!{HYPHEN}\d) )
"""
"""The year after "the first quarter": of 2024, of this year, of the year, or just 2024."""

FISCAL_YEAR = rf"""
    (?: {THE} (?: (?i:fiscal|financial) (?:{S}(?i:year))? | FY ) (?:{S}|{HYPHEN})?
            20[0-9]{{2}} (?: (?:{HYPHEN}|/) (?:20)?[0-9]{{2}} )? (?!\d)
      | FY{S}?[’']?[0-4][0-9] (?: (?:{HYPHEN}|/) [0-4][0-9] )? (?!\d)
      | {THE} (?:19|20)[0-9]{{2}} (?:{HYPHEN}|/) (?:19|20)[0-9]{{2}} {S} (?i:fiscal|financial)
      | {THE} (?i:last|previous|this|current|ongoing|next) {S} (?i:fiscal|financial) (?:{S}(?i:year))? )
"""
SEASON_YEAR = rf"""
    (?P<first>(?:19|20)[0-9]{{2}}) (?:{HYPHEN}|/) (?P<second>[0-9]{{2}}) (?! [^\W_] | % | {HYPHEN}\d | / | [.,:]\d ) {NOT_COUNTED}
"""
"""A year that two calendar years share: "2022-23", "2022/23"."""
OF_FISCAL = rf",?{S} (?:(?:of|in|during){S})? {THE} (?: {FISCAL_YEAR} | {SEASON_YEAR} )"

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


YEAR_GROUPS = ("year", "year_", "year__")
"""A pattern cannot use one name in two alternatives, so a year has as many as there are places for it."""


def group(match: Match, name: str) -> str | None:
    """What the group holds; None where it is empty or the rule has no such group."""
    return match[name] if name in match.re.groupindex else None


def written_year(match: Match, context: Context) -> int | None:
    """The year that the words give, in digits or as "last year"; None where they give none."""
    digits = next((digits for name in YEAR_GROUPS if (digits := group(match, name))), None)
    if digits:
        return int(digits[:4])
    which = group(match, "which")
    if which:
        return context.relative_year(which_of(which))
    return None


def gives_year(match: Match) -> bool:
    return any(group(match, name) for name in (*YEAR_GROUPS, "which"))


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


def behind(m: Match, pattern: re.Pattern[str]) -> bool:
    """Whether `pattern`, which ends at the end of its text, stands right before the match."""
    return bool(pattern.search(m.string[max(0, m.start() - 40) : m.start()]))


# Where an expression may begin

NOT_INSIDE = r"(?<![^\W_]|[/=&$€£¥₹\#@\\~+-])(?<![^\W_]_)(?<!\d[.,:])"
"""Not within a word, a number, an address, a file name or a price."""

HEADS = (
    *MONTHS, *WEEKDAYS, *NUMBERS[1:], *ORDINALS, *UNITS,
    *"""
    january february march april june july august sept september october november december monday tues tuesday wednesday thur thurs thursday
    friday saturday sunday last this next that these past previous preceding coming following current recent most between from early late
    mid weekend
    end start beginning middle close turn earlier later so thus rest course spring summer autumn fall winter same corresponding ensuing
    fiscal
    financial very several many few couple nineteenth eighteenth seventeenth sixteenth twentieth twenty yesterday today tomorrow tonight
    """.split(),
)  # fmt: skip
"""The words that an expression begins with, a "the", "a" or "an" left aside."""

_HEAD = rf"(?:[0-9]|(?:Q[1-4]|H[12]|FY)|{any_of(form for word in HEADS for form in (word, word.capitalize(), word.upper()))}(?![a-z]))"
BEGINS = rf"(?=(?:(?:[Tt]he|THE|[Aa]n?){S})?{_HEAD})"


class _Beginnings(dict[str, bool]):
    """Whether an expression may begin with a word, a "the", "a" or "an" left aside: underscores of Markdown may stand before it."""

    def __missing__(self, word: str) -> bool:
        if len(self) > 200_000:
            self.clear()
        self[word] = begins = "_" in word or bool(_BEGINNING.match(word))
        return begins


_BEGINNING = re.compile(_HEAD, re.VERBOSE)
BEGINNINGS = _Beginnings()
ARTICLES = frozenset(("the", "The", "THE", "a", "A", "an", "An"))
