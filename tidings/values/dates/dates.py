"""Dates in running text as intervals, each with its place and how it was settled.

A date that the words give whole is `explicit`. One that leaves out its year or counts from the day of writing is settled by
the date of the entry or document it stands in (`document`), by the tense of the words around it, and by the years that stand
beside it. Where these do not decide, the mention is still given, without a date.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from tidings.text.document import Span
from tidings.text.regions import Layout
from tidings.values.dates import calendar
from tidings.values.dates.grammar import Kind, Rule, find_expressions
from tidings.values.dates.settling import Context, Tense
from tidings.values.dates.tenses import LISTED, Cue, find_cues, find_tense
from tidings.values.dates.words import Match, S
from tidings.values.interval import Basis, Interval

if TYPE_CHECKING:
    from tidings.values.anchors.anchors import Anchors


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that give a date. `basis` is `explicit`, `document` or `none`; `preposition` is the one right before, in small letters."""

    span: Span
    text: str
    when: Interval | None
    basis: Basis
    kind: Kind
    preposition: str | None = None

    @property
    def over_past(self) -> bool:
        """Whether it is a stretch up to the day of writing ("over the past year"): how long something took, not when it was."""
        return self.kind == "past stretch"


def parse_date(text: str, anchor: Interval | None = None) -> list[DateMention]:
    """Every date in a piece of text, in its order, counted from `anchor`.

    Not read: times of day, holidays, ages, durations ("a two-day visit"), years in names ("Vostok 2018").

    >>> from datetime import date
    >>> [m] = parse_date("The cutters met off Luzon on Oct. 17-18.", Interval(date(2023, 10, 20), date(2023, 10, 20)))
    >>> m.text, m.when.start.isoformat(), m.when.end.isoformat(), m.basis
    ('Oct. 17-18', '2023-10-17', '2023-10-18', 'document')
    >>> [m] = parse_date("The cutters met off Luzon on Oct. 17-18.")
    >>> m.when, m.basis
    (None, 'none')
    """
    return list(_mentions(text, Span(0, len(text)), list(find_expressions(text, 0, len(text))), anchor, NO_SCENE))


def find_dates(text: str, layout: Layout, anchors: "Anchors") -> Iterator[DateMention]:
    """The dates in the sentences of a document, in its order, counted from the date of their entry, else of the document.

    The document's own date line is left out: it says when was written, not when anything happened.
    """
    paragraphs = iter(layout.paragraphs)
    paragraph = next(paragraphs, None)
    said: DateMention | None = None  # the last day named in this paragraph, in this sentence or the one before
    told: tuple[int, Interval | None, DateMention] | None = None  # the last day named, with the number of its sentence and its anchor
    scene = NO_SCENE
    for n, sentence in enumerate(layout.sentences):
        while paragraph and paragraph.end <= sentence.start:
            paragraph, said, scene = next(paragraphs, None), None, NO_SCENE
        found = list(find_expressions(text, sentence.start, sentence.end))
        if (line := anchors.published_span) and line.meets(sentence):
            found = [(rule, match) for rule, match in found if not Span(*match.span()).meets(line)]
        if not found:
            said, scene = None, _Scene(before=sentence)
            continue
        mentions = _mentions(text, sentence, found, anchors.at(sentence.start), scene)
        latest: DateMention | None = None
        here: list[DateMention] = []
        for mention in mentions:
            if mention.kind == "anaphoric" and (day := latest or said) and _is_that_day(text, mention):
                mention = replace(mention, when=day.when, basis=day.basis)
            elif mention.kind == "anaphoric" and told and n - told[0] <= SENTENCES_BETWEEN and told[1] == anchors.at(mention.span.start):
                mention = _days_from(mention, told[2], told[1])
            yield mention
            if (
                mention.when
                and mention.when.precision == "day"
                and mention.when.start == mention.when.end
                and mention.preposition not in LIMITS
            ):
                latest = mention
                told = n, anchors.at(mention.span.start), mention
            here.append(mention)
        said, scene = latest, _scene(text, sentence, here)


THAT_DAY = re.compile(
    rf"(?:(?:later|earlier|late|early){S})?(?:that|the){S}(?:same{S})?(?:day|evening|night|morning|afternoon)", re.IGNORECASE | re.VERBOSE
)

LIMITS = frozenset({"since", "until", "till", "by", "before", "after", "through"})
"""Before a day on which nothing of the story happened."""
LIKE_ANOTHER = re.compile(r"\s(?:that|as|when)\b")


def _is_that_day(text: str, mention: DateMention) -> bool:
    """Whether "the same day" means the day named before; "the same day that the talks closed" says itself which it means."""
    return bool(THAT_DAY.fullmatch(mention.text)) and not LIKE_ANOTHER.match(text, mention.span.end)


SENTENCES_BETWEEN = 3
"""From the sentence that names a day to the one that counts from it: "the next day"."""
NEXT_DAY = re.compile(
    rf"(?:the{S}(?:(?P<on>next|following|ensuing)|(?P<back>previous|preceding)){S}day|(?P<later>an?|one){S}day{S}(?P<way>later|earlier))",
    re.IGNORECASE | re.VERBOSE,
)


def _days_from(mention: DateMention, day: DateMention, anchor: Interval | None) -> DateMention:
    """ "The next day" and "a day later" as the day beside the one named last; unresolved where that lies after the day of writing."""
    words = NEXT_DAY.fullmatch(mention.text)
    if words is None or day.when is None or mention.when is not None:
        return mention
    back = bool(words["back"]) or (words["way"] or "").lower() == "earlier"
    beside = calendar.plus_days(day.when.start, -1 if back else 1)
    if beside is None or anchor and beside > anchor.end:
        return mention
    return replace(mention, when=Interval(beside, beside), basis=day.basis)


YEAR_IN_NAME = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")


def year_in_name(name: str) -> Interval | None:
    """The year in the name of a yearly event; None where there is none or more than one.

    >>> year_in_name("Maritime Security Belt 2025").start.year
    2025
    """
    found = set(YEAR_IN_NAME.findall(name))
    return calendar.a_year(int(found.pop())) if len(found) == 1 else None


# One sentence


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the sentence before leaves: `year`, the one it was wholly set in, and `last`, the last year it named ("that year").

    `days` is a stretch of days that it told, `before` the sentence itself.
    """

    year: int | None = None
    last: int | None = None
    days: Interval | None = None
    before: Span | None = None


NO_SCENE = _Scene()


def _scene(text: str, sentence: Span, mentions: Sequence[DateMention]) -> _Scene:
    last = next((year for mention in reversed(mentions) if (year := _named_year(mention))), None)
    opening = next((year for mention in mentions if (year := _scene_year(text, sentence, mention))), None)
    dated = [m for m in mentions if m.when and m.kind != "comparison" and (m.kind != "year" or m.preposition in TOLD)]
    years = {year for m in dated if m.when for year in (m.when.start.year, m.when.end.year)}
    wholly = len(years) == 1 and all(m.basis == "explicit" for m in mentions if m.when)
    days = next((m.when for m in reversed(mentions) if m.kind == "days" and m.basis == "explicit"), None)
    return _Scene(opening or (years.pop() if wholly else None), last, days, sentence)


NAME_OF_A_YEAR = re.compile(r"[A-Z][\w/’'-]{2,24}[*_”\"]{0,2}[ –-](?P<year>(?:19|20)\d\d)(?!\d)")


def _year_in_a_name(text: str, sentence: Span | None) -> int | None:
    """The one year in the names of yearly events that a sentence tells of: "Vostok 2018"."""
    years = {int(m["year"]) for m in NAME_OF_A_YEAR.finditer(text, sentence.start, sentence.end)} if sentence else set()
    years = {year for year in years if year >= 1950}
    return years.pop() if len(years) == 1 else None


def _named_year(mention: DateMention) -> int | None:
    """The one year of a date that gives it, in digits or as "last year"."""
    when = mention.when
    if when is None or when.start.year != when.end.year or mention.basis != "explicit" and mention.kind != "year":
        return None
    return when.end.year


PARTIAL: frozenset[Kind] = frozenset(("day", "days", "week", "month", "months", "quarter", "half", "season"))
"""Kinds that may leave their year out."""

Found = tuple[Rule, Match]


OF_THE_YEAR_BEFORE = re.compile(
    r"""
    [’']s (?: \s [\w’“”"/-]{2,25} ){0,5}? (?: , | \s \( | \s (?: took \s place | (?: was | were ) \s (?: held | staged | conducted ) | ran )
      [^.;()]{0,40} )
    \s? (?: (?: in | on | from | between | during ) \s )? (?: the \s )? \Z
    """,
    re.VERBOSE,
)
"""Between "last year" and a date of what was last year's: "last year's drill, in April", "last year's ran from May 3"."""


def _mentions(text: str, span: Span, found: Sequence[Found], anchor: Interval | None, scene: _Scene) -> Iterator[DateMention]:
    whole = [rule.read(match, NOWHERE) for rule, match in found]
    cues: list[Cue] | None = None
    name_with_year = cache(lambda: _year_of_a_name(text, span, found))
    set_in: int | None = None
    last = scene.last
    told: set[tuple[int, int]] = {(scene.year, scene.year)} if scene.year is not None else set()
    for n, (rule, match) in enumerate(found):
        at = Span(*match.span())
        mention = DateMention(at, match[0], whole[n], "explicit" if whole[n] else "none", rule.kind, _preposition(text, at.start))
        if mention.when is None and rule.kind in PARTIAL and _is_of_that_year(text, at):
            last = last or _year_in_a_name(text, scene.before)
            when = rule.read(match, Context(year=last)) if last else None
            mention = replace(mention, when=when, basis="explicit" if when else "none")
        elif mention.when is None:
            beside = None
            if rule.kind in PARTIAL:
                beside = set_in or _year_beside(text, found, whole, n) or _year_of_owner(text, found, n, anchor)
            if beside and (when := rule.read(match, Context(year=beside))):
                mention = replace(mention, when=when, basis="explicit")
            elif anchor and not beside:
                cues = cues if cues is not None else list(find_cues(text, span))
                tense = find_tense(text, span, cues, at, found[n - 1][1].end() if n else -1)
                when = _counted_from(rule, match, anchor, tense)
                # Where the words before tell of another year, the anchor's may be the wrong one.
                if when and rule.kind in PARTIAL and not FROM_NOW.search(match[0]):
                    if any(end < when.start.year or when.end.year < start for start, end in told):
                        when = None
                        among = rule.read(match, Context(year=scene.days.start.year)) if scene.days else None
                        if among and scene.days and scene.days.start <= among.start and among.end <= scene.days.end:
                            mention = replace(mention, when=among)  # "from 11 to 17 May 2018 …; on 13 May, …"
                    elif (named := name_with_year()) and named[0] < when.start.year:
                        of_name = HELD.search(text[named[1] : at.start]) if named[1] < at.start else None
                        mention = replace(mention, when=rule.read(match, Context(year=named[0])) if of_name else None)
                        when = None
                if when or mention.when:
                    mention = replace(mention, when=when or mention.when, basis="document" if when else "explicit")
        elif rule.kind != "year" or mention.preposition in TOLD:
            told.add((mention.when.start.year, mention.when.end.year))
        set_in = set_in or _scene_year(text, span, mention)
        last = _named_year(mention) or last
        yield mention


NOWHERE = Context()
FROM_NOW = re.compile(r"\b(?:last|this|next|past|coming)\b", re.IGNORECASE)
"""In what counts from the day of writing, whatever year the words before tell of: "last August", "the first quarter of this year"."""


def _counted_from(rule: Rule, match: Match, anchor: Interval, tense: Tense | None) -> Interval | None:
    """What a date means from `anchor`; where that is no day, the month or year that holds the answers from its first and last day."""
    when = rule.read(match, Context(anchor, tense)) if anchor.precision != "none" else None
    if when or anchor.precision not in ("month", "none"):
        return when
    first, last = (rule.read(match, Context(Interval(day, day), tense)) for day in (anchor.start, anchor.end))
    return calendar.holding(first, last) if first and last else None


PREPOSITION = re.compile(
    rf"\b(in|on|at|by|since|until|till|from|between|during|before|after|through|throughout|over|for|of|to|as{S}of|within|around|about){S}(?:the{S})?\Z",
    re.IGNORECASE | re.VERBOSE,
)


def _preposition(text: str, start: int) -> str | None:
    match = PREPOSITION.search(text, max(0, start - 24), start)
    return " ".join(match[1].lower().split()) if match else None


# Years that stand beside


def _year_beside(text: str, found: Sequence[Found], whole: Sequence[Interval | None], n: int) -> int | None:
    """The year of the date that this one is listed with: "6 May and 9 June 2022", "on Feb. 3, 2022, and Feb. 20"."""
    kind, match = found[n][0].kind, found[n][1]
    for other, forward in ((n + 1, True), (n - 1, False)):
        if not 0 <= other < len(found) or (when := whole[other]) is None or found[other][0].kind != kind:
            continue
        beside = found[other][1]
        gap = text[match.end() : beside.start()] if forward else text[beside.end() : match.start()]
        if len(gap) > 16 or not LISTED.match(gap):
            continue
        here = found[n][0].read(match, Context(year=when.start.year))
        if here and (here.end < when.start if forward else when.end < here.start):
            return when.start.year
        if here and forward:
            return when.start.year - 1
    return None


def _year_of_owner(text: str, found: Sequence[Found], n: int, anchor: Interval | None) -> int | None:
    """The year that "last year's drill, in April" gives to April."""
    rule, match = found[n - 1] if n else found[n]
    if not n or rule.kind != "relative" or not match[0].lower().endswith(" year") or anchor is None:
        return None
    if not OF_THE_YEAR_BEFORE.fullmatch(text, match.end(), found[n][1].start()):
        return None
    when = rule.read(match, Context(anchor))
    return when.start.year if when and when.start.year == when.end.year else None


THAT_YEAR = re.compile(rf"(?:{S}(?:of|in)|,)?{S}(?:that{S}(?:same{S})?|the{S}same{S})year\b", re.IGNORECASE | re.VERBOSE)
THAT_MONTH = re.compile(rf"(?P<word>\b[\w’']{{1,20}}[,]?{S})?\b(?P<that>that){S}(?:same{S})?\Z", re.IGNORECASE | re.VERBOSE)
SAID_THAT = re.compile(
    r"""
    (?: sa(?: id | ys? | ying ) | show(?: s | ed | n | ing )? | add(?: s | ed | ing ) | not(?: e s? | ed | ing ) | report\w{0,3}
      | announc\w{1,3}
      | claim\w{0,3} | argu\w{1,3} | believ\w{1,3} | confirm\w{0,3} | stat(?: es | ed | ing ) | warn\w{0,3} | expect\w{0,3} | means?
      | so | fact | suggest\w{0,3} | indicat\w{1,3} | reveal\w{0,3} | estimat\w{1,3} | told | tells? | hop\w{1,3} | predict\w{0,3}
      | reporters | agency | him | them ) ,? \s
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _is_of_that_year(text: str, at: Span) -> bool:
    """Whether a date leans on a year named before: "in September of that year", "that September"; not "said that September …"."""
    if THAT_YEAR.match(text, at.end):
        return True
    match = THAT_MONTH.search(text, max(0, at.start - 40), at.start)
    return bool(match) and not (match["word"] and SAID_THAT.fullmatch(match["word"])) if match else False


HELD = re.compile(
    r"""
    \A [^,;.:]{0,4} \s? (?: took \s place | (?: was | were ) \s (?: held | conducted | staged | carried \s out ) | ran | lasted | opened
      | began | unfolded ) \b
    """,
    re.VERBOSE,
)
"""Right behind a name: the date that follows is that of what the name names."""


def _year_of_a_name(text: str, span: Span, found: Sequence[Found]) -> tuple[int, int] | None:
    """The year in the only name with one in the sentence ("Vostok 2018"), and where it ends."""
    years = [
        match
        for match in YEAR_IN_NAME.finditer(text, span.start, span.end)
        if text[max(span.start, match.start() - 24) : match.start()]
        .rstrip(" \u00a0\n-–‑")
        .rpartition(" ")[2]
        .lstrip("“\"‘'*_(")[:1]
        .isupper()
        and not _is_within(match.start(), found)
    ]
    return (int(years[0][0]), years[0].end()) if len({match[0] for match in years}) == 1 else None


def _is_within(at: int, found: Sequence[Found]) -> bool:
    n = bisect_right(found, at, key=lambda one: one[1].start()) - 1
    return n >= 0 and at < found[n][1].end()


def _scene_year(text: str, span: Span, mention: DateMention) -> int | None:
    """The year that a sentence is set in by its first words: "In 2014, …"."""
    if (
        mention.kind == "year"
        and mention.when
        and mention.span.start - span.start <= 8
        and text[span.start : mention.span.start].strip(" \u00a0\n“\"‘'") == "In"
    ):
        return mention.when.start.year
    return None


TOLD = frozenset(("in", "of", "during", "from", "between", "on", "after", "before"))
"""What stands before a year in which something is told; "the 2022 games" only names one."""
