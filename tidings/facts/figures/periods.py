"""The stretch of time that a figure speaks of: which of a sentence's dates governs which of its quantities.

A date that tells when something was said, or that a change is measured against, is nobody's period.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tidings.facts.figures.period import Period, moved
from tidings.facts.figures.years import dealt, respectively
from tidings.text.document import Span
from tidings.values.dates.dates import DateMention
from tidings.values.dates.words import month_number
from tidings.values.interval import Interval
from tidings.values.numbers import NumberMention

UP_TO = frozenset({"by", "through", "as of"})
BESIDE = re.compile(
    r"""
    \b (?: before | until | till | prior \s to | since | ahead \s of | after | following | pending
      | start(?: s | ed | ing ) | beginning ) \b [^,;:.—\d]{0,45} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a date that only bounds the time of a figure: "before the start of the war in February 2022"."""
FIGURES_FOR = re.compile(r"\bfor\s(?:the\s)?\Z")
"""Before a date whose figures are meant: "after weak figures for May"."""
NOT_UNTIL = re.compile(r"\b (?: not | never | n[’']t ) \b [^.;:]{0,50} \b until \s \Z", re.VERBOSE)
BASE_OF = re.compile(
    r"""
    \b (?: compared \s (?: with | to ) | (?: in \s )? comparison \s (?: with | to ) | versus | vs\.? | against | relative \s to
      | than (?: \s in )? | from | over | up \s on | down \s on
      | since
      | (?: percent | per \s cent | % | increase | rise | gain | jump | surge | growth | drop | fall | decline | decrease )
        \s on | unlike \s in | as \s in
      | what \s it \s was \s in | what \s they \s were \s in
      | (?: from | below | above | than | against | of ) \s (?: the | its | their | an? ) \s (?: [\w-]{2,14} \s ){0,2} (?: high | peak | low
        | record | level ) s? \s (?: seen \s | reached \s | set \s | recorded \s | hit \s )? (?: of | in ) )
    \s (?: the \s )? (?: that \s of \s | those \s of \s | figures? \s for \s | levels? \s (?: of | in ) \s
      | (?: imports | exports | shipments | deliveries | volumes? ) \s (?: in | of | during ) \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a date that a change is measured against."""
LAW_OF = re.compile(r"\b(?:Act|Law|Code|Treaty|Agreement|Convention|Charter|Constitution|Accords?|Declaration|Resolution)\sof\s\Z")
"""Before the year of a law."""
BAR_OF = re.compile(
    r"""
    \b (?: exceed (?: s | ed | ing )? | above | below | from | than | over | topp(?: ed | ing ) | beat (?: s | ing )? | surpass\w{0,3}
      | of )
    \s the \s \Z
    """,
    re.VERBOSE,
)
BAR = re.compile(r"\s(?:figures?|levels?|totals?|results?|record|peak|high|low|number|value|volume)\b(?!\sof\s[$€£¥\d])")
"""Around the date of what a number is held against: "above the 2015 level"."""
SAID_ON = re.compile(
    r"""
    \b (?: threatened | proposed | promised | vowed | pledged | predicted | suggested
      | floated | said | told | announced | reported | released | published | stated | noted | wrote | added | issued
      | updated | accessed ) \b
    (?: \s [\w’']{1,14} ){0,3} \s (?: in | on | this | last | at | during ) \s (?: the \s )? \Z
    | \b (?: said | told | reported | wrote | announced | threatened | proposed | floated | updated | published | released ) \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a date on which something was said, not done."""
TOLD_ON = re.compile(
    r"""
    \b (?: told (?: \s [\w’'.-]{1,20} ){1,4}
      | according \s to (?: \s [\w’'.-]{1,20} ){1,4}
      | (?: said | wrote | reported ) \s (?: in | at | on | to | after | during ) (?: \s [\w’'.-]{1,20} ){1,3} )
    \s (?: (?: in | on | at ) \s )? \Z
    """,
    re.VERBOSE,
)
"""Before a date at the end of a clause: "told reporters last week"."""
ENACTED = re.compile(
    r"""
    \b (?: (?: re ) ? introduced | (?: re ) ? imposed | reinstated | adopted | launched | set | signed | agreed | approved | ratified
      | lifted | suspended | opened | founded | banned ) (?: \s by \s [\w’'.-]{1,20} (?: \s [\w’'.-]{1,20} )? )?
    (?: \s (?: an? | the ) \s (?: [\w-]{2,14} \s ){0,2} (?: agreement | deal | contract | memorandum | pact | accord ) )?
    \s (?: in | on | back \s in | early \s in | late \s in | at \s the \s (?: start | end ) \s of ) \s (?: early \s | late \s )? \Z
    """,
    re.VERBOSE,
)
"""Before the date of a decision, which is not the time of what was decided on: "the tariff, imposed in 2018"."""
IN_BRACKETS = re.compile(r"\s?[(\[]\s?|,?\sor\s", re.VERBOSE)
ALSO = re.compile(r"[^,;:()]{0,40}\sand\s(?:(?:about|nearly|almost|over|only|just|some)\s)?", re.VERBOSE)
"""Between two quantities that another is compared with: "from 3 percent in May and 2 percent in June"."""
ELSEWHERE = re.compile(r"\sfor\s(?:the\s)?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)[A-Z]")
GOES_ON = re.compile(r"(?:(?!\band\b)[^,;:()\d]){0,60}\b(?:to|at)(?:\s[a-z]{2,12}){0,4}\s[(“]?|\s?[(\[]\s?|,?\sor\s", re.VERBOSE)
"""Between two quantities of one statement: "by 4 percent to $2 billion (14 billion yuan)"."""
BASED = re.compile(r"\b (?: as \s in | on | over | from | than | with | to | against | versus | since )\b", re.VERBOSE)
"""Behind a quantity, before words that tell what it is measured against."""
AGO = re.compile(
    r"""
    [\s,;:“"(]{0,3} (?: (?: and | but | while ) \s )? (?: in \s )? (?: just \s | only \s )? (?: an? | one | two | three | four | five ) \s
    (?: year | month ) s? \s (?: ago | earlier | before | previously | prior ) \b | [\s,;:]{0,3} the \s (?: previous | prior ) \s year \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What opens a statement of an earlier time: "A year ago it was 60 percent"."""
BOUNDARY = re.compile(r"[;:—(]|\s[–-]\s|,|\b(?:and|while|whereas|but|although|though)\b", re.IGNORECASE)
HARD = re.compile(r"[;]|—|\s-\s|\b(?:while|whereas|although|though)\b", re.IGNORECASE)
APART = re.compile(rf"{HARD.pattern}|,\s(?:when|as|after|with)\b|\sas\sthe\b", re.IGNORECASE)
"""Between a quantity and a date that is of another clause."""
_WHOSE = r"(?: the | an? | its | their | (?: (?: last | the ) \s (?: previous \s )? )? [a-z]{3,9} [’']s )"
FORMER = re.compile(
    rf"""
    \b (?: (?: compared \s (?: with | to ) | from | as? \s? against | against | versus | instead \s of )
      | (?: than | short \s of | shy \s of | below | above | beating | reversing | extending | surpassing | eclipsing | topping
          | times | twice | double | half ) (?= \s {_WHOSE} \s )
      | as \s the \s figure \s (?: was | stood \s at | had \s been | amounted \s to ) (?! \w )
      | (?: after | following ) (?= \s (?: {_WHOSE} | [a-z]{{3,9}}ing ) \s ) )
    (?: \s (?: {_WHOSE} | just | about | around | only | less | more | than | under | over | nearly | almost | some | roughly | mere
      | forecast | expected | estimated | predicted | projected | (?: expectations? | forecasts? | estimates? ) \s (?: of | for )
      | measly | paltry | modest | meagre | meager | record | all-time | recent | historic(?: al )?
      | (?: peak | high | low | trough ) (?: \s of )? | revised | previous | earlier | sharp | steep | small | slight
      | (?: growth | increase | rise | gain | jump | surge | drop | fall | decline | decrease | slump | share | level | total | rate
        | average ) (?: \s of )?
      | (?: ris | grow | gain | jump | surg | climb | soar | fall | dropp | declin | shrink | plung | slump | slid | slipp )ing ) ){{0,5}}
    \s ["“(]? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a quantity that another one is compared with ("up from", "after a", "slower than May's"): its period is its own or none."""
COUNTED_BACK = re.compile(
    r"""
    (?: \b (?P<count> an? | one | two | three | four | five | six | ten ) \s (?P<unit> year | month ) s? \s
        (?: ago | earlier | before | previously | prior | (?P<later> later ) ) \b
      | \b the \s (?: previous | prior | preceding ) \s (?: fiscal \s | financial \s )? (?P<last> year | month ) \b
      | \b the \s (?P<then> year | month ) \s (?: before | earlier | prior ) \b
      | \b the \s (?: following | ensuing | (?<! over \s the \s ) (?<! \b in \s the \s ) (?<! \b for \s the \s ) (?<! within \s the \s )
        (?<! during \s the \s ) next ) \s (?P<next> year | month ) \b
      | \b (?: same | corresponding | similar | comparable ) \s [a-z]{4,8} (?: \s (?: of | in ) )? \s (?: the \s )?
        (?: last | previous | prior | preceding ) \s (?P<same> year ) \b
      | \b (?: same | corresponding | similar | comparable ) \s (?: [a-z]{3,6} \s )? [a-z]{4,8} \s (?: of | in ) \s
        (?P<of> (?: 19 | 20 ) \d\d ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How far from the time of another figure: "a year ago", "two years later", "the same months of 2021"."""
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
CAPPED = re.compile(r"\b (?: caps? | ceilings? | limits? | quotas? ) \s of \s [“\"(]? \Z", re.VERBOSE)
"""Before what is allowed, whatever moved in the time told."""
BEFORE_WAR = re.compile(
    r"""
    \b (?: before | prior \s to | earlier \s than | ahead \s of | pre- ) \s? (?: the \s | russia[’']s \s | moscow[’']s \s | its \s
      | full-scale \s )*
    (?: war | invasion | battle | conflict | sanctions | pandemic | struggle | crisis | full-scale | annexation | feb
      | (?: [a-z]{3,10} \s )? crash )
    """.replace("*", "{0,3}"),
    re.VERBOSE | re.IGNORECASE,
)
TO_ONLY = re.compile(r"\A [\s,]{0,2} (?: to | and \s to ) (?: \s [a-z]{2,12} ){0,4} \s{0,2} [(“]? \Z", re.VERBOSE | re.IGNORECASE)
ENDS_TO = re.compile(r"\bto(?:\s[a-z]{2,12}){0,4}\s[“(]?\Z")
AHEAD = re.compile(
    r"""
    \b (?: could | would | will | may | might | expect\w* | aim\w* | target\w* | plan\w* | forecast\w* | (?: is | are | due | set ) \s to
      | goal | hop(?: e | es | ing ) ) \b
    """,
    re.VERBOSE,
)
"""What is to come is not of the time told before."""
NEXT_CLAUSE = re.compile(
    r"""
    , \s (?: and | but | so | yet ) \s (?= [A-Z] )
    | ,? \s (?: and | but | so | yet ) \s (?: the | its | this | that | it | they | their ) \s (?: [a-z]{3,14} \s ){0,2}
      (?: will | would | could | should | may | might | is \s expected )\b
    """,
    re.VERBOSE,
)
"""Where another subject begins ("…, and the share will reach half by 2030"): a date behind it is not of the quantities before."""
LATER = re.compile(r"\b (?: later | afterwards? | following ) \b", re.VERBOSE | re.IGNORECASE)
CALENDAR = frozenset({"month", "months", "quarter", "half", "season", "year", "years", "so far"})
LONGEST_STRETCH = 366
"""Days up to the day of writing that are a period; more of them ("over the past decade") are none."""
SHORT_STRETCH = 7
"""Days; a figure of trade that speaks of less is news of a day, not a period."""


def usable(mention: DateMention, text: str, sentence: Span) -> bool:
    """Whether a date can be the period of a figure at all."""
    if not _times(mention, text, sentence):
        return False
    before = text[max(sentence.start, mention.span.start - 60) : mention.span.start]
    if BAR_OF.search(before) and BAR.match(text, mention.span.end, sentence.end):
        return False
    return not BASE_OF.search(before) or (mention.kind in {"months", "years", "days"} and before.endswith((" from ", " over ")))


def _times(mention: DateMention, text: str, sentence: Span) -> bool:
    """Whether a date can be the time of a figure or of one that it is compared with."""
    if mention.when is None or mention.kind in {"comparison", "anaphoric", "vague", "ago", "century"}:
        return False
    if mention.over_past and (mention.when.end - mention.when.start).days > LONGEST_STRETCH:
        return False  # how long a rise took, and where it has come to
    before = text[max(sentence.start, mention.span.start - 60) : mention.span.start]
    if (
        LAW_OF.search(before)
        or SAID_ON.search(before)
        or _beside(before)
        or ENACTED.search(before)
        or mention.text.lower().startswith("next week")
    ):
        return False
    if TOLD_ON.search(before) and (mention.span.end >= sentence.end or text[mention.span.end] in '.,;”"'):
        return False
    return (mention.when.end - mention.when.start).days >= SHORT_STRETCH - 1


def compared(text: str, sentence: Span, numbers: Sequence[NumberMention]) -> list[Span | None]:
    """For each quantity that another one is compared with, the words of that comparison; None for the others.

    >>> from tidings.values.numbers import find_numbers
    >>> text = "Exports rose 6 percent, after a 4 percent drop in May."
    >>> found = compared(text, Span(0, len(text)), list(find_numbers(text, Span(0, len(text)))))
    >>> [span and span.of(text) for span in found]
    [None, 'after a 4 percent drop in May.']
    """
    found: list[Span | None] = []
    for at, number in enumerate(numbers):
        left = numbers[at - 1].span.end if at else sentence.start
        right = numbers[at + 1].span.start if at + 1 < len(numbers) else sentence.end
        opener = None if number.unit == "x" else FORMER.search(text, max(left, number.span.start - 80), number.span.start)
        start = opener.start() if opener else None
        if start is None and at and (last := found[-1]):
            if numbers[at - 1].unit == number.unit and ALSO.fullmatch(text, left, number.span.start):
                start = number.span.start
            elif IN_BRACKETS.fullmatch(text, left, number.span.start):
                start = last.start
        if ELSEWHERE.match(text, number.span.end):
            start = None  # another country's, of the same time
        found.append(None if start is None else Span(start, _cut(text, number.span.end, right)))
    return found


def periods(
    text: str, sentence: Span, numbers: Sequence[NumberMention], dates: Sequence[DateMention], asides: Sequence[Span | None]
) -> list[Period | None]:
    """The period of each quantity of a sentence, None where no date of the sentence governs it. `asides` are from `compared`.

    A period without `when` is one that the words put outside any date ("before the war"), or only count back from another one.
    """
    dates = _same_stretches(text, dates)
    own = [date for date in dates if usable(date, text, sentence)]
    if listed := respectively(text, sentence, numbers, own):
        return listed
    one_by_one = dict(dealt(text, numbers, own))
    spoken = [date for date in own if not any(aside and aside.holds(date.span) for aside in asides)]
    found: list[Period | None] = []
    for at, number in enumerate(numbers):
        left = numbers[at - 1].span.end if at else sentence.start
        right = numbers[at + 1].span.start if at + 1 < len(numbers) else sentence.end
        if at in one_by_one:
            found.append(one_by_one[at])
        elif aside := asides[at]:
            found.append(_base(text, sentence, number, left, right, own, dates, aside, at, numbers))
        else:
            found.append(_one(text, sentence, number, left, right, spoken, dates, at, numbers))
    told = [period.when if period and aside is None else None for period, aside in zip(found, asides, strict=True)]
    for at, period in enumerate(found):
        if not period or not period.back:
            continue
        if period.back < 0:  # "the following year" is told from the figure before, though that one is what it moved from
            others = [before.when if before else None for before in reversed(found[:at])]
        else:
            others = [*told[:at][::-1], *told[at + 1 :]]
        if when := next((w for w in others if w), None):
            found[at] = period.before(when)
    return found


SAME_STRETCH = re.compile(
    r"""
    \b (?: same | corresponding | similar | comparable | equivalent ) \s (?: [a-z]{3,6} [\s-] )?
    (?: period | quarter | half | time | stretch | months? ) \s (?: (?: of | in ) \s )? (?: the \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a year of which only the months told otherwise in the sentence are meant."""


def _same_stretches(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates, a year of "the same period this year" as the same months of it; without days where the sentence tells no months."""
    found = list(dates)
    for at, mention in enumerate(dates):
        when = mention.when
        if when is None or when.precision != "year" or not SAME_STRETCH.search(text, max(0, mention.span.start - 40), mention.span.start):
            continue
        other = next(
            (d.when for d in (*reversed(dates[:at]), *dates[at + 1 :]) if d.when and d.when.precision in {"month", "quarter"}), None
        )
        moved_ = moved(other, 12 * (other.start.year - when.start.year)) if other else None
        found[at] = replace(mention, when=moved_)
    return found


def _base(
    text: str, sentence: Span, number: NumberMention, left: int, right: int, own: Sequence[DateMention], dates: Sequence[DateMention],
    aside: Span, at: int, numbers: Sequence[NumberMention],
) -> Period:  # fmt: skip
    """The period of a quantity that another is compared with: that of its own words, or none."""
    if ends := _ends_of_range(text, number, text[left : number.span.start], True, own, at, numbers):
        return ends
    its = [d for d in dates if aside.start <= d.span.start < right and not BOUNDARY.search(text, number.span.end, d.span.start)]
    if dated := [d for d in its if _times(d, text, sentence) and not COUNTED_BACK.match(d.text)]:
        return _period(dated[0])
    return _counted_back(text, number.span.end, aside.end) or Period("", None)


def _is_open(mention: DateMention) -> bool:
    """Whether a date that nobody can settle is a time all the same: "in March", "that year"."""
    return mention.kind in CALENDAR | {"relative"} or mention.kind == "anaphoric" and "that" in mention.text.lower()


def _counted_back(text: str, start: int, end: int) -> Period | None:
    match = COUNTED_BACK.search(text, start, end)
    if match is None:
        return None
    if match["of"]:
        return Period(match[0], None)
    unit = (match["unit"] or match["last"] or match["then"] or match["same"] or match["next"]).lower()
    back = COUNTS[(match["count"] or "a").lower()] * (12 if unit == "year" else 1)
    return Period(match[0], None, back=-back if match["later"] or match["next"] else back)


def _one(
    text: str, sentence: Span, number: NumberMention, left: int, right: int, own: Sequence[DateMention], dates: Sequence[DateMention],
    at: int, numbers: Sequence[NumberMention],
) -> Period | None:  # fmt: skip
    lead = text[left : number.span.start]
    if number.unit == "x" and THAN.match(text, number.span.end):
        right = number.span.end  # "more than double the total of 2020": of the time told before
        own, dates = ([d for d in ds if d.span.end <= number.span.start] for ds in (own, dates))
    if ends := _ends_of_range(text, number, lead, False, own, at, numbers):
        return ends
    for k in range(at, len(numbers)):  # "fell 4 percent to $2 billion last year": the date behind the last of them is that of all
        if k > at and not GOES_ON.fullmatch(text, numbers[k - 1].span.end, numbers[k].span.start):
            break
        end, until = numbers[k].span.end, numbers[k + 1].span.start if k + 1 < len(numbers) else sentence.end
        near = [d for d in own if end <= d.span.start < until and not BOUNDARY.search(text, end, d.span.start)]
        if near:
            return _period(near[0])
    its = next((d for d in dates if number.span.end <= d.span.start < right), None)
    if its and its.when and its.kind in CALENDAR and APPOSED.fullmatch(text, number.span.end, its.span.start):
        return _period(its)
    if at and ENDS_TO.search(lead) and (month := _later_month(text, numbers[at - 1], number, right, dates)):
        return month
    unsettled = [
        d
        for d in dates
        if d.when is None
        and number.span.end <= d.span.start < right
        and _is_open(d)
        and not BASE_OF.search(text, max(number.span.end, d.span.start - 60), d.span.start)
    ]
    if unsettled and not BOUNDARY.search(text, number.span.end, unsettled[0].span.start):
        return Period(unsettled[0].text, None)  # its own date, though nobody can say which
    if CAPPED.search(lead):
        return Period("", None)
    clause_end = _cut(text, number.span.end, right)
    clause_start = _last_boundary(text, left, number.span.start)
    if war := BEFORE_WAR.search(text, clause_start, clause_end):
        return Period(war[0], None)
    if _bounded(text, sentence, dates, number.span.end, clause_end) or (
        not any(clause_start <= d.span.start < number.span.start for d in own)
        and (clause_start > left or not own)
        and _bounded(text, sentence, dates, clause_start, number.span.start)
    ):
        return Period("", None)
    opening = [d for d in dates if clause_start <= d.span.start < number.span.start]
    if clause_start > left and opening and not any(d in own for d in opening):
        return Period("", None)  # "…; since May they have paid 9 percent": not of the time told before
    if (back := _counted_back(text, number.span.end, clause_end)) and not BASED.search(text, number.span.end, clause_end):
        return back
    before = [
        d
        for d in own
        if left <= d.span.start and d.span.end <= number.span.start and (at == 0 or BOUNDARY.search(text, left, d.span.start))
    ]
    if before:
        return _period(before[-1])
    open_ = [d for d in dates if d.when is None and d.kind in CALENDAR and left <= d.span.start < number.span.start]
    if open_ and not BASE_OF.search(text, max(left, open_[-1].span.start - 60), open_[-1].span.start):
        return Period(open_[-1].text, None)
    if ago := AGO.match(text, clause_start, number.span.start):
        return _counted_back(text, ago.start(), ago.end())
    if any(d.kind == "anaphoric" and d.when is None and LATER.search(d.text) for d in dates if left <= d.span.start < number.span.start):
        return Period("", None)  # "and a year later …": of a year that only the other date would give
    own = [d for d in own if not _belongs_to_former(text, d, numbers, at)]
    own = [d for d in own if d.span.start < number.span.end or not NEXT_CLAUSE.search(text, number.span.end, d.span.start)]
    loose = [d for d in own if number.span.end <= d.span.start < right and not APART.search(text, number.span.end, d.span.start)]
    if loose and not (at and TO_ONLY.search(lead)) and not _opens_clause(text, loose[0], right, sentence.end):
        return _period(loose[0])
    earlier = [d for d in own if d.span.end <= number.span.start and ";" not in text[d.span.end : number.span.start]]
    if earlier and (
        CAUSE.search(text, earlier[-1].span.end, number.span.start)
        or PAYS.search(lead)
        and BOUNDARY.search(text, earlier[-1].span.end, number.span.start)
    ):
        return Period("", None)
    if number.unit not in {"%", "pp", "x"} and any(d.over_past and number.span.end <= d.span.start < clause_end for d in dates):
        earlier = [d for d in earlier if d.span.start >= clause_start]  # "…, while it lent $5 billion in the last two years"
        if not earlier:
            return Period("", None)
    if earlier and not (at and AHEAD.search(lead)):
        return _period(earlier[-1])
    if WHICH.search(text, number.span.end, right):
        return None
    later = [d for d in own if d.span.start >= number.span.end and not APART.search(text, number.span.end, d.span.start)]
    return _period(later[0]) if later else None


CAUSE = re.compile(r"\b (?: after | once | because ) \s (?! \w+ing\b ) (?: [\w’'.-]{1,20} \s ){1,9} [\[(“$€£¥]? \Z", re.VERBOSE)
"""Between a date and a quantity of the clause that tells why: "fell in 2023 after Peru raised its duty to"."""
PAYS = re.compile(r"\b(?:pays?|brings?\sin|costs?|fetch(?:es)?|charges?|sells?\s(?:for|at))\s(?:[a-z]{4,7}\s){0,2}\Z")
"""Before a price as it is now: "exports fell in May, and Peru pays $9"."""
APPOSED = re.compile(
    r",\s(?:the|its|their)\s(?:[\w-]{2,14}\s){1,3}(?:of|for|in)\s(?:the\s)?(?:(?:whole|entire|full)\s(?:of\s)?(?:year\s)?)?"
)
"""Between a quantity and the date of what it is: "$5 billion, the turnover of 2023"."""
WHICH = re.compile(r",\swh(?:ich|o)\b")
THAN = re.compile(r"\s (?: the | that | what | its | their | as | those ) \s", re.VERBOSE)
"""Behind a multiple, before what it is one of."""
_SECOND_END = re.compile(r",?\sto\s")


def _later_month(text: str, base: NumberMention, number: NumberMention, right: int, dates: Sequence[DateMention]) -> Period | None:
    """The month behind the second end of "from 1 percent in January 2022 to 48 percent in November": of the year of the first."""
    if not text[max(0, base.span.start - 40) : base.span.start].lower().rpartition("from")[1]:
        return None
    first = next((d for d in dates if base.span.end <= d.span.start < number.span.start and d.kind == "month" and d.when), None)
    last = next((d for d in dates if number.span.end <= d.span.start < right and d.kind == "month" and d.when is None), None)
    if first is None or last is None or first.when is None or BOUNDARY.search(text, number.span.end, last.span.start):
        return None
    if not _SECOND_END.match(text, first.span.end, number.span.start):
        return None  # "from a tenth before the war of February 2022 … rose to a fifth in March"
    year, month = first.when.end.year, month_number(last.text)
    if month <= first.when.end.month:
        return None
    return Period(last.text, Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"))


def _bounded(text: str, sentence: Span, dates: Sequence[DateMention], start: int, end: int) -> bool:
    """Whether a date between two offsets bounds the time of a figure, so that no other date of the sentence is that time."""
    inside = (d for d in dates if start <= d.span.start < end)
    found = (_beside(text[max(sentence.start, d.span.start - 60) : d.span.start]) for d in inside)
    return any(match and not match[0].lower().startswith("since") for match in found)


def _beside(before: str) -> "re.Match[str] | None":
    """What makes a date a bound ("until"), in the words before it; "not until 2018" is in 2018."""
    match = BESIDE.search(before)
    return None if match and (NOT_UNTIL.search(before) or FIGURES_FOR.search(before)) else match


def _opens_clause(text: str, mention: DateMention, right: int, end: int) -> bool:
    """Whether a date behind a comma goes with the next quantity: "…, in 2021 it was $6 billion"."""
    return right < end and not BOUNDARY.search(text, mention.span.end, right)


def _belongs_to_former(text: str, mention: DateMention, numbers: Sequence[NumberMention], at: int) -> bool:
    """Whether a date goes with another quantity, one that this is compared with: "from $6 billion in 2005 to …"."""
    before = [k for k, number in enumerate(numbers) if number.span.end <= mention.span.start]
    if not before or before[-1] == at:
        return False
    k = before[-1]
    left = numbers[k - 1].span.end if k else max(0, numbers[k].span.start - 60)
    return bool(FORMER.search(text[left : numbers[k].span.start]))


def _ends_of_range(
    text: str, number: NumberMention, lead: str, former: bool, own: Sequence[DateMention], at: int, numbers: Sequence[NumberMention]
) -> Period | None:
    """The first or last year (or month) of a long range for the ends of "from $6 billion to $90 billion"."""
    first = (
        former
        and at + 1 < len(numbers)
        and bool(TO_ONLY.search(text[number.span.end : numbers[at + 1].span.start]))
        and "from" in lead.lower()
    )
    second = (
        bool(at and TO_ONLY.search(lead)) and "from" in text[max(0, numbers[at - 1].span.start - 40) : numbers[at - 1].span.start].lower()
    )
    if not (first or second) or (first and numbers[at + 1].unit != number.unit) or (second and numbers[at - 1].unit != number.unit):
        return None
    ranges = [d for d in own if d.when and d.when.start.year < d.when.end.year]
    if not ranges or any(number.span.end <= d.span.start < number.span.end + 30 and d not in ranges for d in own):
        return None
    when = ranges[0].when
    assert when is not None
    day = when.start if first else when.end
    if when.start.month == 1 and when.end.month == 12:
        return Period(ranges[0].text, Interval(date(day.year, 1, 1), date(day.year, 12, 31), "year"))
    return None


def _period(mention: DateMention) -> Period:
    return Period(mention.text, mention.when, mention.kind == "month" and mention.preposition in UP_TO)


def counted(period: Period | None, metric: str, kind: str) -> Period | None:
    """The period of a figure, its first day where one counts up to a month: trade "by November" is that of January to November.

    A share or price "by November" is that of the month; of tonnes it is not known since when they are counted.
    """
    if period is None or period.when is None or not period.up_to or kind == "share":
        return period
    if metric in {"trade_total", "exports", "imports"}:
        when = period.when
        return Period(period.text, Interval(date(when.end.year, 1, 1), when.end, "month"))
    return Period("", None) if metric == "volume" else period


def _cut(text: str, start: int, end: int) -> int:
    match = BOUNDARY.search(text, start, end)
    return match.start() if match else end


def _last_boundary(text: str, start: int, end: int) -> int:
    found = start
    for match in HARD.finditer(text, start, end):
        found = match.end()
    return found
