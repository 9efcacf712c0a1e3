"""Dates in running text as intervals, each with its place and how it was settled.

A date that the words give whole is `explicit`. One that leaves out its year or counts from the day of writing is settled by
the date of the entry or document it stands in (`document`), by the tense of the words around it, and by the years that stand
beside it. Where these do not decide, the mention is still given, without a date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tidings.text.document import Span
from tidings.text.regions import Layout
from tidings.values import calendar
from tidings.values.date_grammar import Kind, Rule, find_expressions
from tidings.values.date_words import Match, S
from tidings.values.interval import Basis, Interval
from tidings.values.settling import Context
from tidings.values.tenses import LISTED, Cue, find_cues, find_tense

if TYPE_CHECKING:
    from tidings.values.anchors import Anchors


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
    return list(_mentions(text, Span(0, len(text)), anchor, None))


def find_dates(text: str, layout: Layout, anchors: "Anchors") -> Iterator[DateMention]:
    """The dates in the sentences of a document, in its order, counted from the date of their entry, else of the document.

    The document's own date line is left out: it says when was written, not when anything happened.
    """
    paragraphs = iter(layout.paragraphs)
    paragraph = next(paragraphs, None)
    said: DateMention | None = None  # the last day named in this paragraph, in this sentence or the one before
    scene: int | None = None  # the year that the sentence before was set in
    for sentence in layout.sentences:
        while paragraph and paragraph.end <= sentence.start:
            paragraph, said, scene = next(paragraphs, None), None, None
        mentions = _mentions(text, sentence, anchors.at(sentence.start), scene)
        latest: DateMention | None = None
        scene = None
        for mention in mentions:
            if anchors.published_span and mention.span.meets(anchors.published_span):
                continue
            if mention.kind == "anaphoric" and (day := latest or said) and THAT_DAY.fullmatch(mention.text):
                mention = replace(mention, when=day.when, basis=day.basis)
            yield mention
            if mention.when and mention.when.precision == "day" and mention.when.start == mention.when.end:
                latest = mention
            scene = scene or _scene_year(text, sentence, mention)
        said = latest


THAT_DAY = re.compile(
    rf"(?:(?:later|earlier|late|early){S})?(?:that|the){S}(?:same{S})?(?:day|evening|night|morning|afternoon)", re.IGNORECASE | re.VERBOSE
)

YEAR_IN_NAME = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")


def year_in_name(name: str) -> Interval | None:
    """The year in the name of a yearly event; None where there is none or more than one.

    >>> year_in_name("Maritime Security Belt 2025").start.year
    2025
    """
    found = set(YEAR_IN_NAME.findall(name))
    return calendar.a_year(int(found.pop())) if len(found) == 1 else None


# One sentence

PARTIAL: frozenset[Kind] = frozenset(("day", "days", "week", "month", "months", "quarter", "half", "season"))
"""Kinds that may leave their year out."""

Found = tuple[Rule, Match]


def _mentions(text: str, span: Span, anchor: Interval | None, scene: int | None) -> Iterator[DateMention]:
    found = list(find_expressions(text, span.start, span.end))
    whole = [rule.read(match, NOWHERE) for rule, match in found]
    cues: list[Cue] | None = None
    set_in: int | None = None
    told: set[tuple[int, int]] = {(scene, scene)} if scene is not None else set()
    for n, (rule, match) in enumerate(found):
        at = Span(*match.span())
        mention = DateMention(at, match[0], whole[n], "explicit" if whole[n] else "none", rule.kind, _preposition(text, at.start))
        if mention.when is None:
            beside = set_in or _year_beside(text, found, whole, n) if rule.kind in PARTIAL else None
            if beside and (when := rule.read(match, Context(year=beside))):
                mention = replace(mention, when=when, basis="explicit")
            elif anchor and not beside:
                cues = cues if cues is not None else list(find_cues(text, span))
                tense = find_tense(text, span, cues, at, found[n - 1][1].end() if n else -1)
                when = rule.read(match, Context(anchor, tense))
                # Where the words before tell of another year, the anchor's may be the wrong one.
                if when and not (rule.kind in PARTIAL and any(last < when.start.year or when.end.year < first for first, last in told)):
                    mention = replace(mention, when=when, basis="document")
        elif rule.kind != "year" or mention.preposition in TOLD:
            told.add((mention.when.start.year, mention.when.end.year))
        set_in = set_in or _scene_year(text, span, mention)
        yield mention


NOWHERE = Context()

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
