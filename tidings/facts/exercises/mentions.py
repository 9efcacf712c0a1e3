"""The mentions of exercises in one sentence: by what words, whose, when, where, of what kind and with what."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tidings.facts.exercises.adding import adds, is_described
from tidings.facts.exercises.conduct import AFTER_ANOTHER, BREAKS, HELD, SEVERAL
from tidings.facts.exercises.held import date_held, date_quoted, ends_on_the, from_its_beginning, last_day, lies_near, near, to_its_end
from tidings.facts.exercises.holders import grown_by, holders_of, own_of
from tidings.facts.exercises.participants import assets_of
from tidings.facts.exercises.terms import Telling, find_term, parts_of, telling
from tidings.facts.exercises.told import Exercise, Mention, Term, Told, is_of_one_edition, series_of
from tidings.facts.exercises.venues import places_of
from tidings.text.document import Span
from tidings.values.clauses import Predicate, governor, is_headline, predicates
from tidings.values.dates.dates import DateMention, year_in_name
from tidings.values.dating import governed
from tidings.values.drills.editions import is_of_a_stage
from tidings.values.drills.forces import EXERCISES
from tidings.values.drills.maneuvers import REFERRING, Named, find_again, find_named, kind_of, kind_of_named, kind_said
from tidings.values.interval import Interval
from tidings.values.modality import modality
from tidings.values.places import PlaceMention
from tidings.values.reading import Reading, within
from tidings.values.retrospect import going_on, lasting, settled
from tidings.values.saying.attribution import attribution


def mentions(reading: Reading, sentence: Span, told: Told, tells: bool) -> Iterator[Mention]:
    """The mentions of a sentence, noted in `told`; where it `tells` of no exercise by itself, those that go on about one told before."""
    verbs: list[Predicate] | None = None
    for part in parts_of(reading.text, sentence):
        named = list(find_named(reading.text, part, reading.lexicon, _taken(reading, part))) if tells else []
        named = [n for n in named if not _COMES_FROM.search(reading.text, max(n.span.start - 40, part.start), n.span.start)]
        named = named or list(find_again(reading.text, part, told.names))
        term = find_term(reading, part, named, told, tells or bool(named))
        if term is None:
            continue
        if verbs is None:
            verbs = predicates(reading.text, sentence)
        aside = _ASIDE.search(reading.text, sentence.start, part.start) is not None
        told_of: list[Named | None] = [*named[:1], *(_others_of(reading.text, named) if term.how == "name" else ())]
        for name in told_of or [None]:
            of_it = Term(name.span, "name") if name and term.how == "name" else term
            t = telling(reading, sentence, part, of_it, name, verbs, told)
            if found := _mention(t, told):
                told.note(*found, grown_by=grown_by(t), aside=aside)
                yield found[0]


_COMES_FROM = re.compile(r"\b(?:(?:home|back|return(?:s|ed|ing)?|way)\sfrom|(?:en\sroute|way)\sto)\s(?:the\s|[Ee]xercise\s)*[“\"‘']?\Z")
"""Before the name of another exercise that forces have left or are bound for."""
_ASIDE = re.compile(r"\b(?:after|before|following)\W*\Z", re.IGNORECASE)
"""Before what a sentence only tells the main exercise by: "…, after the conclusion of a drill in May"."""
_AND_ANOTHER = re.compile(r"[”\"’'*]*(?:\s(?:[\w-]{3,14}\s){0,2}(?:exercises?|drills?))?(?:,|,?\sand|,?\sas\swell\sas)\s[^.;,]{0,50}\Z")


def _others_of(text: str, named: list[Named]) -> list[Named]:
    """The further exercises that a part of a sentence lists: "Exercise Red Heron and the Blue Heron drill"."""
    pairs = pairwise(named)
    return [b for a, b in pairs if series_of(a.name) != series_of(b.name) and _AND_ANOTHER.match(text[a.span.end : b.span.start])]


def _taken(reading: Reading, part: Span) -> frozenset[str]:
    mentions = [m.text for m in within(reading.names, part)] + [m.text for m in within(reading.places, part)]
    return frozenset(mentions) | {word for text in mentions for word in text.split()}


_AGREED_ON = re.compile(r"\b(?:agreed|decided|settled|signed\soff)\son\s\Z")
_OF_THE_SAME_DAYS = ("assets", "left")
"""What took part and who stayed away: of the exercise told before, whatever day the sentence names."""


def _mention(t: Telling, told: Told) -> tuple[Mention, list[PlaceMention]] | None:
    """The mention that a part of a sentence makes, with its places; None where it adds nothing, or where fewer than two hold it."""
    own = own_of(t)
    participants, is_own = holders_of(t, own, told)
    if len(participants) < 2:
        return None
    base, places = t.term.goes_on_from, [] if is_described(t) else places_of(t, told)
    date = _date(t, told)
    if _AGREED_ON.search(t.text, t.part.start, t.at.start):
        date, places = None, []  # when and where they agreed
    row = _told_here(t, participants, places, date)
    if base and t.how in _OF_THE_SAME_DAYS:
        if not row.assets_text and not row.places:
            return None
        row = replace(row, when=base.row.when, basis=base.row.basis, date_text=base.row.date_text)
    elif base and row.when is None:
        row = _until(t.reading, t.part, row, base.row) if t.how == "same" else row
        if row.when is None:
            return None
    another = t.another or _is_of_another_time(t, row)
    row = _in_series(t, row, another, own)
    row = _with_all_its_days(t, row, date, another)
    if row.when is None:
        row = _of_the_same_day(t, row, told.last)
    stage = t.how in ("stage", "way") or is_of_a_stage(t.text, t.part)
    several = another or t.further or stage or bool(SEVERAL.search(t.words))
    mention = Mention(
        t.sentence, row, _kind(t, another, is_own), is_own, t.referring, several,
        is_headline(t.text, t.sentence), t.how == "assets", t.how == "way", stage, another,
    )  # fmt: skip
    return (mention, places) if base or adds(t, mention, told) else None


def _told_here(t: Telling, participants: tuple[str, ...], places: list[PlaceMention], date: DateMention | None) -> Exercise:
    return Exercise(
        span=t.part, name=t.name.name if t.name else None, kind="wargame", participants=participants,
        date_text=date.text if date else None, when=date.when if date else None, basis=date.basis if date and date.when else "none",
        places=tuple(dict.fromkeys(p.place.name for p in places)), places_text=tuple(dict.fromkeys(p.text for p in places)),
        assets_text=assets_of(t.reading, t.part, t.at, participants), modality=modality(_clause_of(t)),
        attributed_to=attribution(t.reading, t.sentence),
    )  # fmt: skip


# Names and days


def _is_of_another_time(t: Telling, row: Exercise) -> bool:
    """Whether "it" or "the exercise" is another edition than the one told before, by its date: "It was held in 2015 as well"."""
    last = t.last.row.when if t.last else None
    if t.name and not is_of_one_edition(t.name.name) and row.when and row.when.precision == "year" and _ORIGIN.search(t.words):
        return True
    if t.how not in ("same", "referring") or row.when is None:
        return False
    if row.when.precision == "year" and _FIRST_HELD.search(t.words):
        return True
    return bool(_LAST_YEAR.match(row.date_text or "")) or (last is not None and not lies_near(row.when, last))


_ORIGIN = re.compile(
    r"\b(?:began|initiated|started|launched|instituted|inaugurated|conceived|established|first\sheld|dat(?:es?|ing)\sback|inception)\b",
    re.IGNORECASE,
)
"""Words by which a series began, long before the edition that is told."""
_FIRST_HELD = re.compile(
    r"\b(?:(?:first|originally)\s(?:started|held|began|conducted|launched|staged|took)|initiated\sin|instituted\sin|inception|began\sin|dates\sback)\b"
)
_LAST_YEAR = re.compile(r"(?:last|the\sprevious)\syear", re.IGNORECASE)


def _in_series(t: Telling, row: Exercise, another: bool, own: tuple[str, ...]) -> Exercise:
    """The row with the name of the series that it goes on about."""
    name = t.last.row.name if t.last else None
    goes_on = t.term.goes_on_from is not None and row.name is None and len(own) < 2
    return replace(row, name=name) if name and row.name is None and not is_of_one_edition(name) and (another or goes_on) else row


def _date(t: Telling, told: Told) -> DateMention | None:
    """The date that a part of a sentence gives its exercise, with all its days; where its year is open that of the one told before."""
    if t.how in _OF_THE_SAME_DAYS:
        return None
    if t.how == "way":
        days = [d for d in within(t.reading.dates, t.part) if d.kind in ("weekday", "day")]
        return settled(t.reading, days[0], "past") if days else None
    base, last = t.term.goes_on_from, t.last.row.when if t.last else None
    date = date_held(t.reading, t.part, t.at, t.name, t.verbs) or (date_quoted(t.reading, t.part, t.at) if base else None)
    if date and date.when is None and last and (t.referring or base):
        when = near(date, last)
        date = replace(date, when=when, basis="document" if when else "none")
    known = last or told.days
    if date and known and t.how == "referring" and _THIS_YEAR.match(date.text) and date.when and date.when.meets(known):
        return None  # "this year's drill", whose days were told
    if date and date.when and (ends := ends_on_the(t.text, t.part, date.when)):
        return replace(date, when=ends)
    if date and date.when:
        date = replace(date, when=lasting(t.text, t.part, governor(date.span, t.verbs), date.when))
    return date


def _with_all_its_days(t: Telling, row: Exercise, date: DateMention | None, another: bool) -> Exercise:
    """The row with the first and last day that its words, the next sentence or the mention before it give; else its other dates."""
    last, refers = t.last, t.how in ("referring", "same")
    if last and ((t.name and row.when is None) or (refers and not another)):
        row = _until(t.reading, t.part, row, last.row)
    edition = year_in_name(row.name) if row.name else None
    if edition and row.when and row.basis == "document" and not row.when.meets(edition):
        row = replace(row, when=edition, basis="name", date_text=row.name)  # "in July" cannot mean another year than the name says
    if date is None and row.when is None:
        row = _dated_otherwise(t, row)
    elif edition and row.when is None:
        row = replace(row, when=edition, basis="name", date_text=row.name)
    again = refers or (SAME_AGAIN.match(t.words) and set(row.participants) == set(last.row.participants) if last else False)
    if date is None and row.when is None and last and last.row.when and again and not another and _BEGUN.search(last.sentence.of(t.text)):
        whole = going_on(t.text, t.part, last.row.when)
        if whole != last.row.when:
            row = replace(row, when=whole, basis=last.row.basis, date_text=last.row.date_text)
    if date and row.when and last and (refers or again):
        row = replace(row, when=from_its_beginning(t.text, date, row.when, last.row.when))
        if row.when and last.row.when is None and refers and _BEGUN.search(t.words):
            row = replace(row, when=going_on(t.text, last.sentence, row.when))  # "a six-day exercise. … It began on Friday"
    region = Span(t.part.start, _goes_on(t.reading, t.sentence).end) if t.part.end == t.sentence.end else t.part
    when, end = to_its_end(t.reading, date, row.when, row.span, region)
    return replace(row, when=when, span=Span(row.span.start, region.end if end > row.span.end else row.span.end))


_THIS_YEAR = re.compile(r"this\syear", re.IGNORECASE)
_BEGUN = re.compile(
    r"\b(?:beg[au]n|begins?|start(?:s|ed)?|open(?:s|ed)?|launch(?:es|ed)?|kick(?:s|ed)\soff|commenced?|got\sunder\sway)\b", re.IGNORECASE
)


def _of_the_same_day(t: Telling, row: Exercise, told: Mention | None) -> Exercise:
    """The row on the day of what stands before it in its sentence and, as the words between them say, was on the same day."""
    text, start = t.text, t.part.start
    if told and told.sentence == t.sentence and "immediately" in text[told.row.span.end : start]:
        return replace(row, when=told.row.when, basis=told.row.basis, date_text=told.row.date_text)
    gap = next((m for m in AFTER_ANOTHER.finditer(text, max(start - 40, t.sentence.start), start) if m.end() == start), None)
    if not gap or not gap["same"]:
        return row
    days = [
        g.date
        for g in governed(t.reading, Span(t.sentence.start, gap.start()), t.verbs)
        if g.date.when and g.date.when.precision == "day" and not (g.verb and g.verb.verb.kind == "say")
    ]
    return replace(row, when=days[0].when, basis=days[0].basis, date_text=days[0].text) if len(days) == 1 else row


def _until(reading: Reading, part: Span, row: Exercise, begun: Exercise) -> Exercise:
    """The row with the first day of an exercise told just before and its own last day: "Exercise Zulu 2025 runs until May 10"."""
    if (row.name and begun.name) or begun.when is None or not set(row.participants) <= set(begun.participants):
        return row
    end = last_day(reading, part, begun.when) if begun.when.precision == "day" else None
    if end is None or (row.when and row.when.end != end):
        return row
    told = Interval(begun.when.start, end)
    return replace(row, when=told, basis=begun.basis, date_text=begun.date_text, participants=begun.participants)


def _clause_of(t: Telling) -> str:
    """The words that tell whether an exercise was held: its clause, where that has the verb of holding it, else all of the part."""
    verb = governor(t.at, t.verbs)
    clause = verb.clause.of(t.text) if verb and t.part.holds(verb.clause) else ""
    return clause if HELD.search(clause) or t.how == "edition" else t.words


SAME_AGAIN = re.compile(
    rf"""
    (?: Known \s as | Called | Named | Dubbed | Code-?named | (?: The | This ) \s (?! (?: previous | last | next | earlier
      | following | other ) \b ) (?: [\w-]{{2,18}} \s ){{0,4}}? (?: {EXERCISES} | patrols? ) ) \b
    """,
    re.VERBOSE,
)


def _goes_on(reading: Reading, sentence: Span) -> Span:
    """The sentence, or the next one where that goes on about the same exercise."""
    at = bisect_left(reading.sentences, sentence.end, key=lambda s: s.start)
    following = reading.sentences[at] if at < len(reading.sentences) else sentence
    goes_on = SAME_AGAIN.match(reading.text, following.start, following.end) or REFERRING.match(
        reading.text, following.start, following.end
    )
    return following if goes_on and same_paragraph(reading, sentence, following) else sentence


def same_paragraph(reading: Reading, a: Span, b: Span) -> bool:
    return "\n" not in reading.text[a.end : b.start] and b.start - a.end < 20


_YEAR = re.compile(r"\d{4}")


def _dated_otherwise(t: Telling, row: Exercise) -> Exercise:
    """The row with the date of the timeline entry it stands in, else the year in its name."""
    entry = t.reading.entry_at(t.sentence.start)
    if entry and entry.when and entry.heading and not entry.stamped and _YEAR.search(entry.heading):
        first = next((v for v in t.verbs if v.main and v.finite), None)
        if first and first.tense == "present":
            return replace(row, date_text=entry.heading, when=entry.when, basis="heading")
    if row.name and (when := year_in_name(row.name)):
        return replace(row, date_text=row.name, when=when, basis="name")
    return row


# What kind


def _kind(t: Telling, another: bool, is_own: bool) -> str | None:
    """What kind of exercise: of one that goes on about another, what its own phrase says, else the kind of that one."""
    around, phrase = _unbroken(t.text, t.part, t.at), t.at.of(t.text)
    kind = kind_of_named(t.name.kind, _around(t.text, t.part, t.at), around) if t.name else kind_of(phrase, around)
    again = another or t.term.goes_on_from or t.referring or t.how == "referring"
    of_the_series = t.name and t.last and t.last.row.name and series_of(t.last.row.name) == t.series
    if t.last is None or not (again or of_the_series or (kind is None and not is_own)):
        return kind
    if t.how == "assets":
        return t.last.kind
    return (None if t.name else kind_of(phrase, phrase)) or kind_said(around) or t.last.kind or kind


def _around(text: str, part: Span, term: Span) -> str:
    """The name of an exercise with the words that go with it: up to the next comma or preposition."""
    behind = _WITH_NAME.match(text, term.end, part.end)
    return text[max(part.start, term.start - 40) : behind.end() if behind else term.end]


def _unbroken(text: str, part: Span, term: Span) -> str:
    """The words around an exercise up to those that begin to tell of something else: "…, after a coast guard ship fired"."""
    before = [m.end() for m in BREAKS.finditer(text, part.start, term.start)]
    behind = BREAKS.search(text, term.end, part.end)
    return text[max(before, default=part.start) : behind.start() if behind else part.end]


_WITH_NAME = re.compile(rf"[”\"’']?(?:\s[\w-]{{3,16}}){{0,3}}?\s(?:{EXERCISES}|patrols?)\b", re.IGNORECASE)
