"""Joint exercises and patrols: each mention that adds a name, a date, a place, a participant or what took part."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from tidings.facts.exercises.conduct import AFTER_ANOTHER, BETWEEN_TWO, BREAKS, CONDUCT, GENERIC, HELD, MILITARY, SEVERAL
from tidings.facts.exercises.held import NTH, date_held, date_quoted, from_its_beginning, last_day, near, to_its_end
from tidings.facts.exercises.participants import JOINT, assets_of, between, distance, joiners_of, participants_of, subjects_of
from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.clauses import LONGEST, Predicate, governor, has_verb, is_headline, predicates
from tidings.values.dates.dates import year_in_name
from tidings.values.dating import governed
from tidings.values.drills.editions import (
    GOING_ON_GATE,
    goes_on,
    next_stage,
    other_edition,
    says_when,
    sends,
    split_editions,
    stays_away,
)
from tidings.values.drills.forces import FORCES
from tidings.values.drills.maneuvers import (
    BARE,
    ELSEWHERE,
    EXERCISE_GATE,
    OTHER,
    REFERRING,
    STRONG,
    Named,
    find_named,
    kind_of,
    kind_of_named,
    kind_said,
    may_meet_for,
    may_name,
)
from tidings.values.drills.together import TOGETHER_GATE, acts_together
from tidings.values.interval import Basis, Interval
from tidings.values.modality import modality
from tidings.values.parties import THEY, TWO, Pairs, holding
from tidings.values.places import PlaceMention
from tidings.values.reading import Reading, within
from tidings.values.retrospect import lasting, sentence_before
from tidings.values.saying.attribution import attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One mention. `places` are the gazetteer's names, `places_text` the same as written; `participants` are countries, two or more."""

    span: Span
    name: str | None
    kind: str
    participants: tuple[str, ...]
    date_text: str | None
    when: Interval | None
    basis: Basis
    places: tuple[str, ...]
    places_text: tuple[str, ...]
    assets_text: str | None
    modality: str
    attributed_to: str | None
    outlet: str | None = None


_How = Literal["name", "phrase", "together", "referring", "bare", "same", "stage", "edition", "assets", "left"]
"""By what a part of a sentence tells of an exercise: its name, a phrase like "naval drills", a verb like "sailed together", "the drills",
a bare "drills"; and of one told before: when it was, a further stage of it, another edition, what took part, who stayed away."""


@dataclass(frozen=True, slots=True)
class _When:
    when: Interval | None
    basis: Basis
    date_text: str | None


@dataclass(frozen=True, slots=True)
class _Term:
    """The words that tell of an exercise, and the mention they go on from where they do not tell of one by themselves."""

    span: Span
    how: _How
    goes_on_from: "_Mention | None" = None


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention before what its neighbours tell is added. `referring`: speaks of one named before; `several`: of many at once, or of
    another edition than the one told before; `listing`: only what took part.
    """

    sentence: Span
    row: Exercise
    kind: str | None
    own: bool
    referring: bool
    several: bool
    headline: bool
    listing: bool = False

    @property
    def informs(self) -> bool:
        return bool(self.row.name or self.row.when or self.row.places or self.row.assets_text)


def exercises(reading: Reading) -> Iterator[Exercise]:
    """The joint exercises and patrols of two or more countries that a document speaks of, one row a mention, in its order.

    Participants are countries that the sentence itself puts side by side, else what "the two countries" or "the drills" refers
    to. A date or place that a mention lacks comes from another mention of the same exercise in the same entry. A date that
    dates only a report is not the exercise's. Not done: exercises of one country alone, of sport, of business; sentences longer
    than 2,000 characters.
    """
    found: list[_Mention] = []
    told = _Told(reading)
    for sentence in reading.sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        tells = _may_tell(reading, sentence)
        if tells or _may_go_on(reading, sentence, told):
            found.extend(_mentions(reading, sentence, told, tells))
    found = list(_with_joiners(reading, found))
    for mention in _complete(reading, _without_repeated_headlines(reading, _joined(reading, found))):
        yield from _by_edition(reading, replace(mention.row, kind=mention.kind or "wargame"))


_AT = frozenset(
    "in into inside near off over past through across around round at on about via within along down throughout outside".split()
)
_YEAR = re.compile(r"\d{4}")
_IS_CALLED = re.compile(r"Known as|Called|Named|Dubbed|Code-?named")
_SAME_AGAIN = re.compile(
    r"""
    (?: Known \s as | Called | Named | Dubbed | Code-?named | (?: The | This ) \s (?: [\w-]{2,18} \s ){0,4}? (?: exercises? | drills?
      | man(?:oe|eu|oeu)v(?:re|er)s? | war \s games? | patrols? ) ) \b
    """,
    re.VERBOSE,
)


# One sentence


@dataclass(slots=True)
class _Told:
    """What the sentences so far have told: the last mention, the one that a list of ships goes with, and who has held one together."""

    reading: Reading
    last: _Mention | None = None
    current: _Mention | None = None
    """The first mention of the last sentence that told one, further stages and other editions left out."""
    together: set[frozenset[str]] = field(default_factory=set)
    placed: _Mention | None = None
    """The last mention with a place."""
    by_number: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """How many countries held an exercise -> those of the last one that so many held."""
    _pairs: Pairs | None = None

    @property
    def pairs(self) -> Pairs:
        """The document's pairs of countries, looked for once one is asked for."""
        self._pairs = self._pairs or Pairs.of(self.reading)
        return self._pairs

    def note(self, mention: _Mention) -> None:
        self.last = mention
        self.placed = mention if mention.row.places else self.placed
        participants = mention.row.participants
        self.together.add(frozenset(participants))
        self.by_number[len(participants)] = participants
        if self.current is None or not (mention.several or mention.sentence == self.current.sentence):
            self.current = mention


_TELLING = EXERCISE_GATE | gate(REFERRING.small) | TOGETHER_GATE
_BETWEEN_GATE = gate(BETWEEN_TWO.small)
_NEAR = 900
"""Characters behind a mention within which a sentence can go on about its exercise without naming it."""


def _may_tell(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence holds a word by which an exercise can be told without one told just before."""
    held = seen(reading.text, sentence)
    return bool(held & _TELLING) or may_meet_for(held) or may_name(reading.text, sentence, reading.lexicon)


def _may_go_on(reading: Reading, sentence: Span, told: _Told) -> bool:
    """Whether a sentence stands near behind a mention and holds a word by which it can go on about its exercise."""
    near_by = told.last is not None and sentence.start - told.last.row.span.end <= _NEAR
    return near_by and bool(seen(reading.text, sentence) & GOING_ON_GATE)


def _mentions(reading: Reading, sentence: Span, told: _Told, tells: bool) -> Iterator[_Mention]:
    """The mentions of a sentence; where it `tells` of no exercise by itself, those that go on about the one told before."""
    verbs: list[Predicate] | None = None
    for part in _parts(reading.text, sentence):
        named = list(find_named(reading.text, part, reading.lexicon, _taken(reading, part))) if tells else []
        term = _left_by(reading, part, told.last) or (_term(reading.text, part, named) if tells else None) or _told_on(reading, part, told)
        if term is None:
            continue
        if verbs is None:
            verbs = predicates(reading.text, sentence)
        mention = _mention(reading, sentence, part, term, named[0] if named else None, verbs, told)
        if mention:
            if mention.row.when is None and (day := _same_day(reading, sentence, part, told.last, verbs)):
                mention = replace(mention, row=replace(mention.row, when=day.when, basis=day.basis, date_text=day.date_text))
            told.note(mention)
            yield mention


def _same_day(reading: Reading, sentence: Span, part: Span, told: _Mention | None, verbs: list[Predicate]) -> _When | None:
    """When that was which stands before this part in its sentence and, as the words between them say, was on the same day."""
    text = reading.text
    if told and told.sentence == sentence and "immediately" in text[told.row.span.end : part.start]:
        return _When(told.row.when, told.row.basis, told.row.date_text)
    gap = next((m for m in AFTER_ANOTHER.finditer(text, max(part.start - 40, sentence.start), part.start) if m.end() == part.start), None)
    days = [
        g.date
        for g in governed(reading, Span(sentence.start, gap.start()), verbs)
        if g.date.when and g.date.when.precision == "day" and not (g.verb and g.verb.verb.kind == "say")
    ] if gap and gap["same"] else []  # fmt: skip
    return _When(days[0].when, days[0].basis, days[0].text) if len(days) == 1 else None


_STOP = re.compile(r",\s")


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    held = seen(text, sentence)
    cuts = list(BETWEEN_TWO.finditer(text, sentence.start, sentence.end)) if held & _BETWEEN_GATE else []
    for after in AFTER_ANOTHER.finditer(text, sentence.start, sentence.end) if held & TOGETHER_GATE else ():
        if acts_together(text, Span(after.end(), sentence.end)):
            cuts.append(after)
            if not has_verb(text[sentence.start : after.start()]) and (stop := _STOP.search(text, after.end(), sentence.end)):
                cuts.append(stop)  # "Two days after ships exercised together, the ministers met"
    start = sentence.start
    for cut in sorted(cuts, key=lambda m: m.start()):
        if cut.start() >= start:
            yield Span(start, cut.start())
            start = cut.end()
    yield Span(start, sentence.end)


def _taken(reading: Reading, part: Span) -> frozenset[str]:
    mentions = [m.text for m in within(reading.names, part)] + [m.text for m in within(reading.places, part)]
    return frozenset(mentions) | {word for text in mentions for word in text.split()}


def _term(text: str, part: Span, named: list[Named]) -> _Term | None:
    """The words that tell of an exercise in this part of a sentence: a name, else the strongest of its nouns and verbs."""
    if named:
        return _Term(named[0].span, "name")
    if ELSEWHERE.search(text, part.start, part.end) and not MILITARY.search(text, part.start, part.end):
        return None
    other: list[Span] | None = None
    for pattern, how in _TERMS:
        spans = [Span(*m.span()) for m in pattern.finditer(text, part.start, part.end)] if pattern else acts_together(text, part)
        if not spans:
            continue
        if other is None:
            other = [Span(*m.span()) for m in OTHER.finditer(text, part.start, part.end)]
        free = [s for s in spans if not any(s.meets(o) for o in other) and (how == "phrase" or not _ITS_GROUND.match(text, s.end))]
        if how == "bare":
            free = [s for s in free if _refers(text, s) or _is_held(text, part, s) or _is_further(text, part, s)]
        if free:
            return _Term(next((s for s in free if JOINT.match(s.of(text))), free[0]), how)
    return None


_TERMS: tuple[tuple[Caseless | None, _How], ...] = (
    (STRONG, "phrase"), (None, "together"), (REFERRING, "referring"), (BARE, "bare"),
)  # fmt: skip
"""Patterns of what tells of an exercise, the strongest first; None stands for the verbs of doing it together."""
_ITS_GROUND = re.compile(r"\s(?:areas?|zones?|sites?|rang(?:es?|ing)|grounds?|plans?|schedules?|seasons?|cent(?:er|re)s?)\b")
"""Behind "the exercise": words that make it part of another noun."""
_GOES_ON_ABOUT_IT = re.compile(
    r"\W*(?:(?:In|By|From)\s[^,.]{3,20},?\s)?(?:it|the\s(?:series|exercises?|drills?))\s(?:was|were|had|has|grew|then|split|expanded|moved)\b",
    re.IGNORECASE,
)
"""The beginning of a paragraph that goes on about the exercises of the one before."""
_FURTHER = re.compile(
    r"\b(?:further|similar|more|additional|another|repeat|second|third|fourth|fifth)\s(?:such\s|joint\s|(?:round|edition|series)\sof\s){0,2}\Z",
    re.IGNORECASE,
)
GOING_ON = 2
"""Sentences between an exercise and one that goes on about it."""
_BOTH = re.compile(r"\b(?:both|the\stwo)\s[a-z]{4,}s\b", re.IGNORECASE)


def _told_on(reading: Reading, part: Span, told: _Told) -> _Term | None:
    """The words by which this part goes on about an exercise told before it, without naming it again."""
    text, last, current = reading.text, told.last, told.current
    if last is None or current is None or last.headline or part.start - last.row.span.end > _NEAR:
        return None
    if not seen(text, part) & GOING_ON_GATE or reading.entry_at(last.sentence.start) != reading.entry_at(part.start):
        return None
    first = bisect_left(reading.sentences, last.sentence.end, key=lambda s: s.start)
    since = [s for s in reading.sentences[first : first + GOING_ON + 2] if s.end <= part.start]
    if not since and part.start >= last.sentence.end and (found := says_when(text, part)):
        return _Term(found, "same", last)
    gap = Span(last.row.span.end, max(part.start, last.row.span.end))
    if len(since) <= GOING_ON and (found := other_edition(text, part, gap)):
        return _Term(found, "edition", last)
    if (found := sends(text, part)) and _all_take_part(reading, part, current, len(since)):
        return _Term(found, "assets", current)
    paragraph = holding(reading.layout.paragraphs, part.start)
    if paragraph is None or len(since) > GOING_ON:
        return None
    if (found := next_stage(text, part)) and not _strangers(reading, part, last):
        return _Term(found, "stage", last)
    if not paragraph.holds(last.sentence) and not _GOES_ON_ABOUT_IT.match(text, paragraph.start, paragraph.end):
        return None
    if any(m.kind == "country" for s in since for m in within(reading.names, s)):
        return None  # somebody else has acted in between
    found = goes_on(text, part)
    return _Term(found, "stage", last) if found else None


def _left_by(reading: Reading, part: Span, last: _Mention | None) -> _Term | None:
    """The words by which a part says that one who held the exercise told before took no part in some of it."""
    found = stays_away(reading.text, part) if last and seen(reading.text, part) & GOING_ON_GATE else None
    return _Term(found, "left", last) if last and found and not _strangers(reading, part, last) else None


def _strangers(reading: Reading, part: Span, told: _Mention) -> set[str]:
    return {m.country for m in within(reading.names, part) if m.country and m.kind == "country"} - set(told.row.participants)


def _all_take_part(reading: Reading, part: Span, current: _Mention, since: int) -> bool:
    """Whether a part names participants of the exercise and nobody else; right behind its mention it need name none."""
    named = {m.country for m in within(reading.names, part) if m.country and m.kind in ("country", "organisation")}
    when = current.row.when
    if when and any(d.when and not near(d, when) for d in within(reading.dates, part)):
        return False  # it tells of another time
    return named <= set(current.row.participants) and (bool(named) or since <= GOING_ON + 1)


def _mention(
    reading: Reading, sentence: Span, part: Span, term: _Term, name: Named | None, verbs: list[Predicate], told: _Told
) -> _Mention | None:
    text, words, at, base = reading.text, part.of(reading.text), term.span, term.goes_on_from
    own = _with_it(reading, sentence, part, participants_of(reading, part, at))
    if term.how == "together":
        own = tuple(dict.fromkeys((*subjects_of(reading, part, at), *own)))
    if name and name.participants and not set(name.participants) <= set(own) and _ASIDE.search(text, part.start, at.start):
        own = ()  # "the two ministers met as Balikatan went on"
    last = base or _antecedent(reading, told.last, at)
    identifies = last is not None and term.how == "phrase" and bool(_IDENTIFIES.match(text, part.start, part.end))
    further = not identifies and _is_further(text, part, at)
    referring = further or identifies or term.how == "referring" or bool(_refers(text, at))
    strong = term.how in ("name", "phrase", "together")
    another = term.how == "edition" or bool(_OTHER_EDITION.match(at.of(text)))
    another = another or (last is not None and other_edition(text, part, Span(part.start, part.start)) is not None)
    goes_with = base is not None and (term.how == "left" or set(own) <= set(base.row.participants))
    participants, is_own = own, len(own) >= 2
    if len(own) < 2 or goes_with:
        participants = ()
        if base:
            participants = _joined_by(reading, base, own, part, term)
        elif several := _counted(text, part, told):
            participants, is_own = tuple(dict.fromkeys((*several, *own))), term.how != "referring" and not identifies
        elif name and len(name.participants) >= 2 and not (referring and last and last.row.name == name.name):
            pair = told.pairs.at(part) if TWO.search(words) else ()
            participants = pair if pair and set(pair) < set(name.participants) else name.participants
        elif last and (referring or part.start > sentence.start) and set(own) <= set(last.row.participants):
            participants = last.row.participants
            if len(participants) > 2 and _BOTH.search(words) and set(told.pairs.usual) <= set(participants):
                participants = told.pairs.usual or participants
        elif (TWO.search(words) or THEY.search(words) or _THEIR_FORCES.search(words)) and (strong or referring or _is_held(text, part, at)):
            pair = told.pairs.at(part)
            if set(own) <= set(pair):
                participants, is_own = pair, True
        elif strong and not own and _is_of_pair(reading, part, told):
            participants = told.pairs.usual
    if len(participants) < 2:
        return None
    same = term.how in ("assets", "left")  # takes the date of the exercise told before
    date = (date_held(reading, part, at, name, verbs) or (date_quoted(reading, part, at) if base else None)) if not same else None
    if date and date.when is None and last and last.row.when and (referring or base):
        when = near(date, last.row.when)
        date = replace(date, when=when, basis="document" if when else "none")
    if date and date.when and (verb := governor(date.span, verbs)):
        date = replace(date, when=lasting(text, part, verb, date.when))
    if term.how == "same" and base and base.row.when and date and date.when and near(date, base.row.when) is None:
        another = True  # "It was held in 2015 as well"
    told_elsewhere = [v.clause for v in verbs if v.verb.kind == "say" and not v.clause.meets(at)]
    places = [
        p
        for p in within(reading.places, part)
        if _lies_there(text, p, at, participants) and not any(c.holds(p.span) for c in told_elsewhere)
    ]
    if len(places) > 1:
        places = [p for p in places if p.place.kind != "country"] or places
    if not places and (found := _SAME_WATERS.search(text, part.start, part.end)):
        places = [p for p in within(reading.places, Span(sentence.start, found.start())) if p.place.kind != "country"][-1:]
    row = Exercise(
        span=part if part.start > sentence.start or part.end < sentence.end else sentence,
        name=name.name if name else None, kind="wargame", participants=participants,
        date_text=date.text if date else None, when=date.when if date else None, basis=date.basis if date and date.when else "none",
        places=tuple(dict.fromkeys(p.place.name for p in places)), places_text=tuple(dict.fromkeys(p.text for p in places)),
        assets_text=assets_of(reading, part, at, participants), modality=modality(_clause_of(text, part, at, verbs)),
        attributed_to=attribution(reading, sentence),
    )  # fmt: skip
    if told.placed and not places and _SAME_WATERS.search(text, part.start, part.end):
        row = replace(row, places=told.placed.row.places, places_text=told.placed.row.places_text)
    if base and not same and row.when is None:
        return None
    if base and same:
        if not row.assets_text and not row.places:
            return None
        row = replace(row, when=base.row.when, basis=base.row.basis, date_text=base.row.date_text)
    if last and ((name and row.when is None) or (term.how in ("referring", "same") and not another)):
        row = _until(reading, part, row, last.row)
    if base and row.name is None and base.row.name and not year_in_name(base.row.name) and len(own) < 2:
        row = replace(row, name=base.row.name)
    edition = year_in_name(row.name) if row.name else None
    if edition and row.when and row.basis == "document" and not row.when.meets(edition):
        row = replace(row, when=edition, basis="name", date_text=row.name)  # "in July" cannot mean another year than the name says
    if date is None and row.when is None:
        row = _dated_otherwise(reading, row, sentence, verbs)
    region = Span(part.start, _goes_on(reading, sentence).end) if part.end == sentence.end else part
    if date and row.when and last and term.how in ("referring", "same"):
        row = replace(row, when=from_its_beginning(text, date, row.when, last.row.when))
    when, end = to_its_end(reading, date, row.when, row.span, region)
    row = replace(row, when=when, span=Span(row.span.start, region.end if end > row.span.end else row.span.end))
    if another and last and last.row.name and not year_in_name(last.row.name):
        row = replace(row, name=last.row.name)
    around = _unbroken(text, part, at)
    kind = kind_of_named(name.kind, _around(text, part, at), around) if name else kind_of(at.of(text), around)
    if last and (another or base):
        phrase = at.of(text)
        kind = last.kind if term.how == "assets" else (None if name else kind_of(phrase, phrase)) or kind_said(around) or last.kind or kind
    mention = _Mention(
        sentence, row, kind, is_own, referring or same or term.how == "same",
        another or further or term.how == "stage" or bool(SEVERAL.search(words)), is_headline(text, sentence), term.how == "assets",
    )  # fmt: skip
    if base:
        return mention
    generic = bool(GENERIC.search(text[max(part.start, at.start - 40) : at.start])) and not name
    conducted = term.how == "together" or bool(CONDUCT.search(words))
    if is_own and (mention.informs or conducted) and not (generic and not row.when):
        return mention
    goes_on = conducted or row.places or name or part.start > sentence.start
    return mention if not is_own and (identifies or (mention.informs and goes_on)) else None


_IDENTIFIES = re.compile(
    rf"\W*(?:It|This|That)\s(?:was|is|will\sbe|marks|marked)\s(?:the|their|its)\s(?:{NTH}|latest|largest|biggest)\b", re.IGNORECASE
)
"""The beginning of a sentence that says what the exercise told before was: "It was the fourth joint patrol"."""


_ASIDE = re.compile(r"\b(?:as|while|after|before|amid|ahead\sof|days\sfrom)\s(?:the\s|this\syear['’]s\s|annual\s)*[“\"‘']?\Z")
_IT_HOLDS = re.compile(
    r"\b[Ii]t\s(?:(?:also|then|last|first|has|had|will|later|jointly)\s){0,2}"
    r"(?:hosts?|hosted|met|meet|joins?|joined|join|trained|holds?|held|hold|staged?|conducts?|conducted|sailed|exercised|drilled|ran)\b"
)
_BEGINS = 60
"""Characters in which a sentence has named its subject."""


def _with_it(reading: Reading, sentence: Span, part: Span, own: tuple[str, ...]) -> tuple[str, ...]:
    """The countries of a part with the one that its "it" means: the only one that the sentence before names, at its beginning."""
    if not own or not _IT_HOLDS.search(reading.text, part.start, part.end):
        return own
    before = sentence_before(reading, sentence.start)
    named = [m for m in within(reading.names, before) if m.country and m.kind in ("country", "organisation")] if before else []
    if not before or not named or len({m.country for m in named}) > 1 or named[0].span.start > before.start + _BEGINS:
        return own
    return tuple(dict.fromkeys((str(named[0].country), *own)))


def _until(reading: Reading, part: Span, row: Exercise, begun: Exercise) -> Exercise:
    """The row with the first day of an exercise told just before and its own last day: "Exercise Zulu 2025 runs until May 10"."""
    if (row.name and begun.name) or begun.when is None or not set(row.participants) <= set(begun.participants):
        return row
    end = last_day(reading, part, begun.when) if begun.when.precision == "day" else None
    if end is None or (row.when and row.when.end != end):
        return row
    told = Interval(begun.when.start, end)
    return replace(row, when=told, basis=begun.basis, date_text=begun.date_text, participants=begun.participants)


def _joined_by(reading: Reading, told: _Mention, own: tuple[str, ...], part: Span, term: _Term) -> tuple[str, ...]:
    """The participants of the exercise told before, with the one country that a sentence going on about it says sent forces to it."""
    if term.how == "left":
        away = {m.country for m in within(reading.names, Span(part.start, term.span.start)) if m.kind == "country"}
        return tuple(c for c in told.row.participants if c not in away) if away else ()
    if set(own) <= set(told.row.participants) or term.how == "edition":
        return told.row.participants
    if term.how != "assets":
        return ()
    return tuple(dict.fromkeys((*told.row.participants, *joiners_of(reading, told.sentence), *own)))


_THEIR_FORCES = re.compile(rf"\b [Tt]heir \s {FORCES} \b", re.VERBOSE)
_SAME_WATERS = re.compile(
    r"\b(?:in|over|through|off)\sthe\ssame\s(?:waters|areas?|seas?|region|skies|airspace|place|spot|coast)\b", re.IGNORECASE
)
_NUMBER_OF = {"three": 3, "four": 4, "five": 5, "six": 6}
_COUNTED = re.compile(
    r"""
    \b (?: the | these | those | all | their ) \s (?P<number> three | four | five | six ) \s (?: [\w-]{2,16} \s )?
    (?: countries | nations | states | navies | armies | allies | sides | partners | fleets | militaries | forces | coast \s guards | powers
      | neighbou?rs )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _counted(text: str, part: Span, told: _Told) -> tuple[str, ...]:
    """The countries that "the three navies" means: those of the last exercise that so many held; () where none did."""
    found = _COUNTED.search(text, part.start, part.end)
    return told.by_number.get(_NUMBER_OF[found["number"].lower()], ()) if found else ()


def _is_of_pair(reading: Reading, part: Span, told: _Told) -> bool:
    """Whether an exercise told without its countries is of the document's pair: it has told one of theirs, and this names no others."""
    if not told.together or not within(reading.dates, part):
        return False
    pair = frozenset(told.pairs.usual)
    others = {m.country for m in within(reading.names, part) if m.country} - pair
    return len(pair) == 2 and pair in told.together and not others


def _around(text: str, part: Span, term: Span) -> str:
    """The name of an exercise with the words that go with it: up to the next comma or preposition."""
    behind = _WITH_NAME.match(text, term.end, part.end)
    return text[max(part.start, term.start - 40) : behind.end() if behind else term.end]


def _unbroken(text: str, part: Span, term: Span) -> str:
    """The words around an exercise up to those that begin to tell of something else: "…, after a coast guard ship fired"."""
    before = [m.end() for m in BREAKS.finditer(text, part.start, term.start)]
    behind = BREAKS.search(text, term.end, part.end)
    return text[max(before, default=part.start) : behind.start() if behind else part.end]


_WITH_NAME = re.compile(
    r"[”\"’']?(?:\s[\w-]{3,16}){0,3}?\s(?:exercises?|drills?|man(?:oe|eu|oeu)v(?:re|er)s?|war games?|patrols?)\b", re.IGNORECASE
)


def _clause_of(text: str, part: Span, term: Span, verbs: list[Predicate]) -> str:
    """The words that tell whether an exercise was held: its clause, where that has the verb of holding it, else all of the part."""
    verb = governor(term, verbs)
    clause = verb.clause.of(text) if verb and part.holds(verb.clause) else ""
    return clause if HELD.search(clause) else part.of(text)


_REFERS = re.compile(r"\b(?:the|these|those|this|their|its)\s(?:[\w-]{2,18}\s){0,2}$", re.IGNORECASE)
_ITS_PARTNER = re.compile(r"\s(?:with|between|involving)\s")


def _refers(text: str, term: Span) -> bool:
    return bool(_REFERS.search(text, max(term.start - 40, 0), term.start))


def _is_further(text: str, part: Span, term: Span) -> bool:
    return bool(_FURTHER.search(text, max(term.start - 40, part.start), term.start))


def _is_held(text: str, part: Span, term: Span) -> bool:
    """Whether a bare "drills" stands beside the verb of holding them or its partner: "held drills", "drills with Iran"."""
    before, after = text[max(part.start, term.start - 60) : term.start], text[term.end : min(part.end, term.end + 60)]
    return bool(HELD.search(before) or _ITS_PARTNER.match(after) or HELD.match(after.lstrip()))


def _goes_on(reading: Reading, sentence: Span) -> Span:
    """The sentence, or the next one where that goes on about the same exercise."""
    at = bisect_left(reading.sentences, sentence.end, key=lambda s: s.start)
    following = reading.sentences[at] if at < len(reading.sentences) else sentence
    goes_on = _SAME_AGAIN.match(reading.text, following.start, following.end) or REFERRING.match(
        reading.text, following.start, following.end
    )
    return following if goes_on and _same_paragraph(reading, sentence, following) else sentence


_OTHER_EDITION = re.compile(r"\b(?:last|next|previous|year['’]s|(?:19|20)\d\d)\b.*\b(?:edition|iteration|instal)", re.IGNORECASE)
"""Words for another edition of the same exercise, with its own date and forces."""


def _lies_there(text: str, place: PlaceMention, term: Span, participants: tuple[str, ...]) -> bool:
    if BREAKS.search(between(text, place.span, term)) or place.span.meets(term):
        return False
    relation = place.relation.split()[0] if place.relation else None
    if _REPORTS_FROM.search(text[max(place.span.start - 50, 0) : place.span.start]) or _REPORTS.match(text, place.span.end):
        return False  # "the Defense Ministry in Tokyo said"
    at_sea = place.place.kind in {"sea", "ocean", "strait", "gulf", "bay", "waters"}
    if relation in _AT or relation in {"enter", "enters", "entered", "entering", "transit", "transited", "crossed"}:
        return not (place.place.kind == "country" and relation == "on")
    if place.relation and place.relation.endswith(" of"):
        return True  # "southeast of"
    if at_sea and relation in {"toward", "towards", "visit", "visited", "visiting"}:
        return True
    of_a_name = text[place.span.end : place.span.end + 2][1:].isupper()  # "of the Baltic Forum"
    return relation in {None, "of"} and at_sea and distance(place.span, term) < 40 and not of_a_name


_REPORTS_FROM = re.compile(
    r"\b(?:Ministry|Command|Office|Embassy|ministry|command|embassy|government|officials?|authorities|reporters|newspaper|analysts?|University"
    r"|Institute|cent(?:er|re)|headquarters|spokes\w{3,6})\s(?:based\s)?in\s\Z"
)
_REPORTS = re.compile(r"\s(?:said|says|told|reported|announced|confirmed)\b")


def _dated_otherwise(reading: Reading, row: Exercise, sentence: Span, verbs: list[Predicate]) -> Exercise:
    """The row with the date of the timeline entry it stands in, else the year in its name."""
    entry = reading.entry_at(sentence.start)
    if entry and entry.when and entry.heading and _YEAR.search(entry.heading):
        first = next((v for v in verbs if v.main and v.finite), None)
        if first and first.tense == "present":
            return replace(row, date_text=entry.heading, when=entry.when, basis="heading")
    if row.name and (when := year_in_name(row.name)):
        return replace(row, date_text=row.name, when=when, basis="name")
    return row


_PRESENT_AT = _AT | {"to", "from"}


def _by_edition(reading: Reading, row: Exercise) -> Iterator[Exercise]:
    """The row, or one for each edition that its sentence gives a date or dated name: "in Moscow in May 2016 and in Beijing in July"."""
    text = reading.text
    named = [n for n in find_named(text, row.span, reading.lexicon, frozenset()) if year_in_name(n.name)]
    exact = ("day", "days", "month", "months")
    dates = [d for d in within(reading.dates, row.span) if d.basis == "explicit" and d.when and d.kind in exact]
    stretches = split_editions(text, row.span, [n.span for n in named] if len(named) > 1 else [d.span for d in dates])
    if len(stretches) == 1 or any(has_verb(re.split(r",\s", s.of(text), maxsplit=1)[0]) for s in stretches[1:]):
        yield row
        return
    for stretch in stretches:
        date = next((d for d in dates if stretch.holds(d.span)), None)
        name = next((n.name for n in named if stretch.holds(n.span)), None)
        places = [
            p for p in within(reading.places, stretch) if p.relation and p.relation.split()[0] in _PRESENT_AT and p.place.kind != "country"
        ]
        when = date.when if date else year_in_name(name or "")
        basis: Basis = "none" if when is None else date.basis if date else "name"
        yield replace(
            row, span=stretch, when=when, basis=basis, date_text=date.text if date else name,
            name=name or (row.name if row.name and not year_in_name(row.name) else None),
            places=tuple(dict.fromkeys(p.place.name for p in places)), places_text=tuple(dict.fromkeys(p.text for p in places)),
            assets_text=row.assets_text if row.assets_text and row.assets_text in stretch.of(text) else None,
        )  # fmt: skip


# Between sentences


def _with_joiners(reading: Reading, found: list[_Mention]) -> Iterator[_Mention]:
    """The mentions with the countries that their own or the next sentence tells to take part as well."""
    sentences = reading.sentences
    told = {m.sentence for m in found}
    for mention in found:
        at = bisect_left(sentences, mention.sentence.start, key=lambda s: s.start)
        near = [mention.sentence, *(s for s in sentences[at + 1 : at + 2] if s not in told and s.start - mention.sentence.end < 20)]
        if mention.headline or mention.several or mention.row.span != mention.sentence:
            near = []
        joiners = [c for s in near for c in joiners_of(reading, s)]
        yield replace(mention, row=replace(mention.row, participants=tuple(dict.fromkeys((*mention.row.participants, *joiners)))))


def _antecedent(reading: Reading, last: _Mention | None, term: Span) -> _Mention | None:
    """The mention that "the drills" at `term` refers to: the last one of the same entry, else one of the few sentences before."""
    if last is None:
        return None
    here, there = reading.entry_at(term.start), reading.entry_at(last.sentence.start)
    if here is not there and here != there:
        return None
    return last if here or term.start - last.row.span.end < 1_500 else None


def _joined(reading: Reading, found: list[_Mention]) -> list[_Mention]:
    """Mentions with the next sentence's taken in where that goes on about the same exercise: "…. The exercise saw 10,000 troops …".

    Two sentences that each list what took part are one as well.
    """
    joined: list[_Mention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if (
            last and mention.sentence.start > last.sentence.start and not last.headline
            and (not mention.own or set(mention.row.participants) == set(last.row.participants))
            and not reading.text[last.row.span.end : mention.sentence.start].strip(" .”\"\n")
            and _same_paragraph(reading, last.sentence, mention.sentence)
            and _SAME_AGAIN.match(mention.sentence.of(reading.text)) and mention.row.span.start == mention.sentence.start
            and not (last.row.assets_text and mention.row.assets_text)
            and not (last.row.when and mention.row.when and mention.row.basis != "name" and last.row.basis != "name")
        ) or (
            last and mention.own and last.row.name is None and mention.row.name
            and set(mention.row.participants) == set(last.row.participants) and mention.sentence.start > last.sentence.start
            and _IS_CALLED.match(mention.sentence.of(reading.text))
            and _same_paragraph(reading, last.sentence, mention.sentence)
        ) or (
            last and last.listing and mention.listing and _same_paragraph(reading, last.row.span, mention.row.span)
        ):  # fmt: skip
            joined[-1] = _both(last, mention)
        else:
            joined.append(mention)
    return joined


def _same_paragraph(reading: Reading, a: Span, b: Span) -> bool:
    return "\n" not in reading.text[a.end : b.start] and b.start - a.end < 20


def _both(first: _Mention, second: _Mention) -> _Mention:
    a, b = first.row, second.row
    dated = a if a.when and (a.basis != "name" or b.when is None) else b
    row = replace(
        a, span=Span(a.span.start, max(a.span.end, b.span.end)), name=a.name or b.name,
        date_text=dated.date_text, when=dated.when, basis=dated.basis,
        places=tuple(dict.fromkeys(a.places + b.places)), places_text=tuple(dict.fromkeys(a.places_text + b.places_text)),
        assets_text=a.assets_text or b.assets_text,
    )  # fmt: skip
    return replace(first, row=row, kind=second.kind if first.kind is None or b.name else first.kind)


def _without_repeated_headlines(reading: Reading, found: list[_Mention]) -> Iterator[_Mention]:
    """The mentions without headlines whose story the text below tells again."""
    for i, mention in enumerate(found):
        again = [
            m
            for m in found[i + 1 : i + 4]
            if not m.headline and reading.entry_at(m.sentence.start) == reading.entry_at(mention.sentence.start)
        ]
        title = reading.layout.title is not None and reading.layout.title.meets(mention.sentence)
        if not ((mention.headline or title) and any(_tells_all(m.row, mention.row, title) for m in again)):
            yield mention


def _tells_all(row: Exercise, headline: Exercise, title: bool) -> bool:
    """Whether a row has the participants of a headline and all that the headline adds; of a title its place and forces count as told."""
    return (
        set(row.participants) >= set(headline.participants) and (title or set(row.places) >= set(headline.places))
        and headline.name in (None, row.name) and (title or headline.assets_text in (None, row.assets_text))
        and (headline.when in (None, row.when) or headline.basis == "name")
    )  # fmt: skip


def _complete(reading: Reading, found: Iterable[_Mention]) -> Iterator[_Mention]:
    """The mentions with the date, place and kind that another mention of the same exercise gives."""
    mentions = list(found)
    for i, mention in enumerate(mentions):
        done = mention
        if not mention.several:
            digest = reading.entry_at(mention.sentence.start)
            reach = 8 if digest else 3
            others = [*reversed(mentions[max(i - reach, 0) : i]), *mentions[i + 1 : i + 1 + reach]]
            same = [m for m in others if _same_exercise(reading, mention, m)]
            dates = list(dict.fromkeys(m.row.when for m in same if m.row.when and m.row.basis != "name"))
            lacks = mention.row.when is None or (mention.row.basis == "name" and bool(dates) and dates[0].meets(mention.row.when))
            lacks = lacks or (bool(dates) and _is_a_bound(mention.row.when, dates[0]))
            if lacks and dates and (len(dates) == 1 or not digest):
                source = next(m for m in same if m.row.when == dates[0])
                done = replace(done, row=replace(done.row, when=source.row.when, basis=source.row.basis, date_text=source.row.date_text))
            places = {m.row.places for m in same if m.row.places}
            if digest and not mention.row.places and len(places) == 1:
                source = next(m for m in same if m.row.places)
                done = replace(done, row=replace(done.row, places=source.row.places, places_text=source.row.places_text))
            done = replace(done, kind=done.kind or next((m.kind for m in same if m.kind), None))
            done = _with_last_day(done, mentions[i + 1 : i + 2])
            mentions[i] = done
        yield done


def _is_a_bound(day: Interval | None, whole: Interval) -> bool:
    """Whether a day is the first or last one of an exercise whose days another mention tells."""
    if day is None or day.precision != "day" or whole.precision != "day" or day.start != day.end:
        return False
    return whole.start < whole.end and day.start in (whole.start, whole.end)


def _with_last_day(mention: _Mention, following: list[_Mention]) -> _Mention:
    """The mention with the last day that the next one tells of the same exercise, begun on the same day by the same countries."""
    when = mention.row.when
    for other in following:
        later = other.row.when
        same = set(other.row.participants) == set(mention.row.participants) and None in (mention.row.name, other.row.name)
        if same and when and later and when.precision == later.precision == "day" and when.start == when.end == later.start < later.end:
            return replace(mention, row=replace(mention.row, when=later))
    return mention


def _same_exercise(reading: Reading, a: _Mention, b: _Mention) -> bool:
    """Whether two mentions clearly speak of one exercise: one entry, or one refers to what stands just before it."""
    if b.several or set(a.row.participants) != set(b.row.participants):
        return False
    if (a.row.name and b.row.name and a.row.name != b.row.name) or (
        a.row.places and b.row.places and not set(a.row.places) & set(b.row.places)
    ):
        return False
    if a.row.when and b.row.when and not a.row.when.meets(b.row.when):
        return False
    here, there = reading.entry_at(a.sentence.start), reading.entry_at(b.sentence.start)
    if here or there:
        return here == there
    first, later = (a, b) if a.sentence.start <= b.sentence.start else (b, a)
    refers = later.referring and (not later.own or set(a.row.places) & set(b.row.places) != set())
    return refers and later.sentence.start - first.row.span.end < 800
