"""The expressions that news writes dates in: a list of rules, tried in order at every word, each with what it means.

A rule matches the text as it stands: curly apostrophes, no-break spaces, every kind of dash, and a line end where a space can
be. It reads its match in a Context and gives an interval, or None where the context does not settle one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from tidings.text.words import words_of
from tidings.values.dates import readings as reading
from tidings.values.dates import refusals as refusal
from tidings.values.dates.settling import Context
from tidings.values.dates.words import (
    A_FEW,
    AND,
    ARTICLES,
    BEGINNINGS,
    BEGINS,
    COMMA,
    COUNT,
    DAY_NUMBER,
    END,
    FISCAL_YEAR,
    HYPHEN,
    MONTH_NAME,
    NOT_COUNTED,
    NOT_INSIDE,
    OF_FISCAL,
    OF_YEAR,
    ON_WEEKDAY,
    OPEN,
    ORDINAL,
    PART,
    SEASON,
    SEASON_YEAR,
    THE,
    TO,
    UNIT,
    WEEKDAY_NAME,
    WHICH_YEAR,
    YEAR,
    YEAR_AFTER,
    YEAR_NUMBER,
    Match,
    S,
    day,
    month,
    named,
    year,
)  # fmt: skip
from tidings.values.interval import Interval

Kind = Literal[
    "day", "days", "week", "weekday", "month", "months", "quarter", "half", "season", "year", "years", "fiscal", "decade", "century",
    "relative", "so far", "past stretch", "coming stretch", "ago", "anaphoric", "comparison", "vague",
]  # fmt: skip
"""What sort of words give a date. `past stretch` is "over the past year"; `anaphoric` counts from another date of the text ("a week
later"), `fiscal` is "2022-23" and "FY23", which a country's books date, `comparison` is the base of a comparison ("the same period last
year"), and `vague` is "in recent years"."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a date: `source` finds it, `read` says what it means, `fits` may refuse it for what stands around it."""

    kind: Kind
    source: str
    read: Callable[[Match, Context], Interval | None]
    fits: Callable[[Match], bool] = lambda match: True


JOIN = named("join", rf"{TO}|{AND}")
TIME_OF_DAY = rf"(?:,?{S}(?:(?:early|late){S})?(?i:morning|afternoon|evening|night|noon))?"
DIGITS_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
COUNTED_UNITS = rf"(?:(?P<count>{COUNT}|100)(?:{S}|{HYPHEN})|(?P<few>{A_FEW}){S})?(?P<unit>(?i:{UNIT}))(?P<plural>s?)(?!{S}of{S}|[-’'])"
LAST_OR_PREVIOUS = r"(?i:last|previous|preceding)"

RULES: tuple[Rule, ...] = (
    # In digits: "2024-05-16", "16.05.2024"
    Rule("day", rf"{DIGITS_YEAR} - (?P<month>[01][0-9]) - (?P<day>[0-3]?[0-9]) (?![\d/-]) (?:T[\d:.]{{4,15}}Z?)?", reading.iso_day),
    Rule(
        "day",
        rf"{DIGITS_YEAR} (?P<sep>[/.]) (?P<month>[01]?[0-9]) (?P<sep2>[/.]) (?P<day>[0-3]?[0-9]) (?![\w/-])",
        reading.iso_day,
        refusal.same_marks,
    ),
    Rule(
        "day",
        rf"(?P<first>[0-3]?[0-9]) (?P<sep>[./-]) (?P<second>[0-3]?[0-9]) (?P<sep2>[./-]) {DIGITS_YEAR} (?![\w/-])",
        reading.day_in_digits,
        refusal.same_marks,
    ),
    # Days of two months: "28 December-3 January", "May 15, 1989 – May 18, 1989"
    Rule(
        "days",
        rf"""{OPEN} {ON_WEEKDAY} {day()} {S} (?:of{S})? {month()} (?:{COMMA}{year("year1")})? {JOIN}
             (?:the{S})? {day("to")} {S} (?:of{S})? {month("month2")} {YEAR_AFTER}?""",
        reading.days_of_two_months,
        refusal.is_span,
    ),
    Rule(
        "days",
        rf"{OPEN} {ON_WEEKDAY} {month()} {S} {day()} (?:{COMMA}{year('year1')})? {JOIN} {month('month2')} {S} {day('to')} {YEAR_AFTER}?",
        reading.days_of_two_months,
        refusal.is_span,
    ),
    # Days of one month: "14-16 May 2024", "between the 20th and 23rd of July", "Oct. 17-18"
    Rule(
        "days",
        rf"{OPEN} {THE} {day()} {JOIN} (?:the{S})? {day('to')} {S} (?:of{S})? {month()} {YEAR_AFTER}?",
        reading.days_of_month,
        refusal.is_day_range,
    ),
    Rule(
        "days",
        rf"{OPEN} {month()} {S} (?:the{S})? {day()} {JOIN} (?:the{S})? {day('to')} {NOT_COUNTED} {YEAR_AFTER}?",
        reading.days_of_month,
        refusal.is_day_range,
    ),
    # One day: "2019, June 5", "16 May 2024", "Tuesday, October 15"
    Rule("day", rf"{DIGITS_YEAR} ,{S} {month()} {S} {day()} {NOT_COUNTED}", reading.day_of_month),
    Rule(
        "day",
        rf"""{ON_WEEKDAY} {THE} {day()} (?:{S}|{HYPHEN}) (?:day{S})? (?:of{S})? {month()}
             (?: {YEAR_AFTER} | {HYPHEN}{named("year_", YEAR_NUMBER)} )?""",
        reading.day_of_month,
    ),
    Rule("day", rf"{ON_WEEKDAY} {month()} {S} (?:the{S})? {day()} {NOT_COUNTED} {YEAR_AFTER}?", reading.day_of_month),
    # Weeks
    Rule(
        "week",
        rf"""{THE} {ORDINAL} {S} (?:(?P<count>{COUNT}){S})? (?:full{S})? (?P<unit>week|weekend|days|fortnight)s? {S} (?:of|in) {S}
             {month()} {YEAR_AFTER}?""",
        reading.week_of_month,
    ),
    Rule(
        "week",
        rf"""{THE} week {S} (?:of|beginning|commencing|starting) {S} (?: {month()} {S} {day()} | {day("to")} {S} {month("month2")} )
             {YEAR_AFTER}?""",
        reading.week_of_day,
    ),
    # Parts of fiscal years: "April-January of the current fiscal", "Q1 FY23"
    Rule(
        "months",
        rf"{OPEN} {month()} (?:{TO}|{AND}) {month('month2')} (?:{S}period)? {OF_FISCAL}",
        reading.months_of_fiscal,
        refusal.is_months_of_fiscal,
    ),
    Rule(
        "fiscal",
        rf"""(?: {month()} | Q[1-4] | [1-4]Q | H[12] | {THE} {ORDINAL} (?:{S}|{HYPHEN}) (?:quarter|half|{COUNT}(?:{S}|{HYPHEN})months) )
             {S}? {OF_FISCAL}""",
        reading.nothing,
        refusal.is_months_of_fiscal,
    ),
    # Months: "from March 2022 to September 2023", "the first nine months of 2024"
    Rule(
        "months",
        rf"{OPEN} (?:{PART})? {month()} (?:{COMMA}{year('year1')})? {JOIN} (?:the{S})? (?:{PART})? {month('month2')} {YEAR_AFTER}?",
        reading.month_range,
        refusal.is_month_range,
    ),
    Rule(
        "months",
        rf"""{THE} {ORDINAL} (?:{S}|{HYPHEN}) (?P<count>{COUNT}) (?:{S}|{HYPHEN}) months?
             (?: {OF_YEAR} | (?! {S}(?:of|in){S}(?!{MONTH_NAME}) | [’'] ) )""",
        reading.counted_months,
        refusal.says_year,
    ),
    Rule(
        "months",
        rf"""{THE} (?P<nth>(?i:first|last|opening|final)) (?:{S}|{HYPHEN}) (?P<quarters>(?i:two|three|2|3)) (?:{S}|{HYPHEN}) quarters
             (?: {OF_YEAR} | (?! {S}(?:of|in){S} | [’'] ) )""",
        reading.counted_months,
        refusal.says_year,
    ),
    Rule(
        "months",
        rf"""(?P<count>(?i:five|seven|eight|ten|eleven)|5|7|8|10|11) (?:{S}|{HYPHEN}) months {S} (?:of|in) {S} (?:{year()}|{WHICH_YEAR})""",
        reading.counted_months,
        refusal.is_from_january,
    ),
    # Quarters and halves
    Rule("quarter", rf"{THE} {ORDINAL} (?:{S}|{HYPHEN}) quarter (?: {OF_YEAR} | (?!{S}of{S}|s) )", reading.quarter, refusal.says_year),
    Rule(
        "quarter",
        rf"""Q(?P<nth>[1-4]) (?: {S}(?:of{S})?{WHICH_YEAR}
                               | (?: {S}(?:of{S})? | [-,/]{S}? | {HYPHEN} )?
                                 (?: {year()} | [’'](?P<short>[0-4][0-9]) ) )? (?!\w)
           | (?P<nth2>[1-4])Q {S}? (?: {named("year_", YEAR_NUMBER)} | [’']?(?P<short2>[0-4][0-9])(?!\d) )""",
        reading.short_quarter,
        refusal.is_short_quarter,
    ),
    Rule(
        "half",
        rf"""{THE} (?P<nth>(?i:first|second|latter|opening|1st|2nd)) (?:{S}|{HYPHEN}) half
             (?: {OF_YEAR} | {S}of{S}{month()}(?:{COMMA}{named("year__", YEAR_NUMBER)})? | (?! {S}of{S} | [-’'] ) )""",
        reading.half,
        refusal.is_half,
    ),
    Rule("half", rf"H(?P<nth>[12]) (?: {S}(?:of{S})? | [-,/]{S}? )? {year()}", reading.half),
    # Seasons
    Rule("season", rf"{THE} (?:{PART})? {SEASON} (?: {S}(?:of|in){S} | ,?{S} ) (?:{year()}|{WHICH_YEAR})", reading.season),
    Rule(
        "season",
        rf"(?P<what>(?i:last|this|next)) {S} {SEASON} (?!{S}(?i:olympic|games|offensive|school|break))",
        reading.season_from_here,
    ),
    # One month: "last October", "mid-October", "November 2023", "May"
    Rule("month", rf"(?P<what>(?i:this{S}past|the{S}past|last|next|this|coming)) {S} {month()} (?!{S}\d)", reading.month_from_here),
    Rule(
        "month",
        rf"""(?P<part>{PART}(?:the{S}month{S}of{S})?)? {month()}
             (?: {YEAR_AFTER} | {HYPHEN}{named("year_", YEAR_NUMBER)} | (?!{S}{DAY_NUMBER}{NOT_COUNTED}) )""",
        reading.whole_month,
        refusal.is_month,
    ),
    # Years and more
    Rule(
        "decade",
        rf"""{THE} (?:{PART})? (?P<decade>(?:19|20)[0-9]0)[’']?s
             (?: {JOIN} (?:the{S})? (?:{PART})? (?P<to>(?:19|20)[0-9]0)[’']?s )?""",
        reading.decades,
    ),
    Rule(
        "century",
        rf"""{THE} (?:{PART})? (?i: [12]?[0-9](?:st|nd|rd|th) | (?:nine|eigh|seven|six|fif)teenth | twentieth | twenty{HYPHEN}first )
             (?:{S}|{HYPHEN}) (?i:centur(?:y|ies))""",
        reading.nothing,
    ),
    Rule(
        "year",
        rf"""{THE} (?:(?i:fiscal|financial){S})? year {S} (?:that{S})? (?i:ending|ended|to) {S} (?:(?:in|on){S})?
             (?:{DAY_NUMBER}{S})? {month()} (?:{S}{DAY_NUMBER})? {YEAR}""",
        reading.year_up_to,
    ),
    Rule(
        "year",
        rf"""(?: (?i:the){S} (?:(?i:fiscal|financial){S})? year {S} (?:(?:that|which){S})? | year {S} (?:that|which) {S} )
             (?P<how>(?i:ending|ended|to)) {S} (?:(?:in|on){S})? (?:{day()}{S})? {month()} (?:{S}{day("to")})?""",
        reading.year_up_to_last,
    ),
    Rule("fiscal", FISCAL_YEAR, reading.nothing),
    Rule("fiscal", SEASON_YEAR, reading.nothing, refusal.is_season_year),
    Rule(
        "years",
        rf"""{OPEN} (?:{PART})? {DIGITS_YEAR} (?P<join>{TO}|{AND}|/) (?:the{S})? (?:{PART})? (?P<to>(?:19|20)[0-9]{{2}}|[0-9]{{2}})
             (?! [^\W_] | % | {HYPHEN}\d | / | [.,:]\d ) {NOT_COUNTED}""",
        reading.year_range,
        refusal.is_year_range,
    ),
    Rule(
        "year",
        rf"""(?i:early|late|mid|end|year{HYPHEN}end) (?:{HYPHEN}|{S}) (?:(?:of|in){S})? {year()}
           | (?i:the){S} (?i:end|start|beginning|middle|close|turn) {S}of{S} {named("year_", YEAR_NUMBER)}""",
        reading.whole_year,
    ),
    Rule("year", rf"{year()} (?!{HYPHEN}\d)", reading.whole_year, refusal.is_year),
    # Counting from the day of writing
    Rule(
        "comparison",
        rf"""{THE} (?i:same|corresponding) {S} (?:{COUNT}{S})? (?:period|stretch|span|months?|quarters?|weeks?|half|time|point)
             (?: {S} (?:(?:of|in){S})? (?: (?:the{S})?{LAST_OR_PREVIOUS}{S}year | a{S}year{S}(?:earlier|ago|before)
                                         | {YEAR_NUMBER} | the{S}year{S}before ) )""",
        reading.nothing,
    ),
    Rule(
        "so far",
        rf"(?P<part>(?i:so|thus){S}far) {S} (?:in{S})? (?P<what>(?i:this)) {S} (?P<unit>(?i:week|month|quarter|year))",
        reading.unit_from_here,
    ),
    Rule("so far", rf"(?:(?i:the){S})? (?i:year) (?:{S}|{HYPHEN}) (?i:to) (?:{S}|{HYPHEN}) (?i:date)", reading.year_to_date),
    Rule(
        "past stretch",
        rf"(?P<the>(?i:the|these|this){S})? (?P<way>(?i:past|last|previous|preceding)) {S} {COUNTED_UNITS}",
        reading.stretch,
        refusal.is_stretch,
    ),
    Rule(
        "coming stretch",
        rf"(?P<the>(?i:the|these){S})? (?P<way>(?i:next|coming|following)) {S} {COUNTED_UNITS}",
        reading.stretch,
        refusal.is_stretch,
    ),
    Rule(
        "anaphoric",
        rf"(?i:the) {S} (?i:next|following|previous|preceding|same|ensuing) {S} (?i:{UNIT}|evening|night|morning)",
        reading.nothing,
    ),
    Rule(
        "relative",
        rf"""(?:(?P<part>(?i:earlier|later|early|late|mid|(?:the{S})?(?:end|start|beginning|middle|rest|course){S}of)){S})?
             (?P<what>(?i:last|this|next|the{S}current|current|the{S}coming|coming)) {S}
             (?P<unit>(?i:weekend|week|month|quarter|year|decade|century)) (?![-\w])""",
        reading.unit_from_here,
    ),
    Rule("relative", rf"(?: (?<=[Oo]ver\s) | (?<=[Dd]uring\s) ) (?i:the) {S} (?i:weekend) (?![-\w])", reading.the_weekend),
    Rule(
        "vague",
        rf"""(?:(?i:the){S})? (?:(?i:most){S})? (?i:recent|coming|past|previous|last|following) {S}
             (?i:days|weeks|months|years|decades|quarters) (?!{S}of{S})""",
        reading.nothing,
    ),
    Rule("ago", rf"(?: (?P<one>(?i:an?)) | (?P<count>{COUNT}) | (?i:{A_FEW}) ) {S} (?P<unit>(?i:{UNIT}))s? {S} ago", reading.ago),
    Rule(
        "anaphoric",
        rf"(?:(?i:an?)|{COUNT}|{A_FEW}) {S} (?i:{UNIT})s? {S} (?i:later|earlier|afterwards?|before|prior|after)",
        reading.nothing,
    ),
    Rule(
        "anaphoric",
        rf"""(?:(?i:later|earlier|late|early){S})? (?i:that) {S} (?:(?i:same){S})?
             (?i:day|week|month|year|evening|night|morning|afternoon) (?!-)""",
        reading.nothing,
    ),
    Rule(
        "relative",
        rf"""(?i: the{S}day{S}(?:before{S}yesterday|after{S}tomorrow)
                | (?:(?:earlier|later|late|early){S})? (?:today|tomorrow|tonight|yesterday) (?:{S}(?:morning|afternoon|evening|night))?
                | (?:earlier|later|late){S}in{S}the{S}day | this{S}(?:morning|afternoon|evening) | last{S}night )""",
        reading.day_word,
        refusal.is_day_word,
    ),
    # Weekdays
    Rule(
        "weekday",
        rf"{OPEN} (?:(?P<what>(?i:last|next|this)){S})? (?P<weekday>{WEEKDAY_NAME}) {JOIN} (?P<weekday2>{WEEKDAY_NAME})",
        reading.weekday_range,
        refusal.is_weekday_range,
    ),
    Rule(
        "weekday",
        rf"""(?:(?P<what>(?i:this{S}past|this{S}coming|the{S}coming|last|next|this|past|coming)){S})?
             (?P<weekday>{WEEKDAY_NAME}|{WEEKDAY_NAME.upper()}) {TIME_OF_DAY}
             (?:{S}(?:of{S})?(?P<week>(?i:last|this|next)){S}(?i:week))?""",
        reading.weekday,
        refusal.is_weekday,
    ),
)


def _without_names(source: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", source)


_ONE = tuple(re.compile(f"{NOT_INSIDE} (?:{rule.source}) {END}", re.VERBOSE) for rule in RULES)
_ANY = re.compile(f"{NOT_INSIDE} {BEGINS} (?: {'|'.join(f'( (?:{_without_names(rule.source)}) {END} )' for rule in RULES)} )", re.VERBOSE)
"""All rules as one pattern that tells which of them matched; the rule's own pattern then gives its groups."""


def find_expressions(text: str, start: int, end: int) -> Iterator[tuple[Rule, Match]]:
    """The date expressions between two offsets, in the order of the text, none inside another.

    >>> [match[0] for _, match in find_expressions("From 3 to 5 May, and again in June 2021.", 0, 40)]
    ['From 3 to 5 May', 'June 2021']
    """
    free = start
    for at in _beginnings(text, start, end):
        if at >= free and (matched := expression_at(text, at, end)):
            yield matched
            free = matched[1].end()


def expression_at(text: str, at: int, end: int) -> tuple[Rule, Match] | None:
    """The date expression that begins exactly at `at`."""
    found = _ANY.match(text, at, end)
    return _first_fit(found.lastindex or 1, text, at, end) if found else None


def _beginnings(text: str, start: int, end: int) -> Iterator[int]:
    """Where an expression may begin, in order: at the words that one begins with, and at an article before them."""
    forms, starts = words_of(text).between(start, end)
    for n, begins in enumerate(map(BEGINNINGS.__getitem__, forms)):
        if begins:
            if n and forms[n - 1] in ARTICLES:
                yield starts[n - 1]
            yield starts[n]
            if "_" in forms[n]:
                yield from (starts[n] + cut for cut, sign in enumerate(forms[n], 1) if sign == "_")


def _first_fit(first: int, text: str, at: int, end: int) -> tuple[Rule, Match] | None:
    """The first rule, from number `first` (counted from 1) on, that matches at `at` and does not refuse."""
    for rule, pattern in zip(RULES[first - 1 :], _ONE[first - 1 :], strict=True):
        match = pattern.match(text, at, end)
        if match and rule.fits(match):
            return rule, match
    return None
