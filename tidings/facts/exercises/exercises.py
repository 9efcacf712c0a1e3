"""Joint exercises and patrols: each mention that adds a name, a date, a place, a participant or what took part."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tidings.facts.exercises.conduct import BETWEEN_TWO, CONDUCT, GENERIC, HELD, MILITARY, SEVERAL
from tidings.facts.exercises.held import BREAKS, date_held, last_day, to_its_end
from tidings.facts.exercises.participants import JOINT, assets_of, between, distance, joiners_of, participants_of
from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.clauses import LONGEST, Predicate, governor, has_verb, is_headline, predicates
from tidings.values.dates.dates import year_in_name
from tidings.values.drills.editions import TOGETHER_GATE, goes_on, meets_together, sends, split_editions
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
    may_name,
)
from tidings.values.interval import Basis, Interval
from tidings.values.modality import modality
from tidings.values.parties import THEY, TWO, Pairs, holding
from tidings.values.places import PlaceMention
from tidings.values.reading import Reading, within
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


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention before what its neighbours tell is added. `referring`: speaks of one named before; `several`: of many at once."""

    sentence: Span
    row: Exercise
    kind: str | None
    own: bool
    referring: bool
    several: bool
    headline: bool

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
    last: int | None = None
    for at, sentence in enumerate(reading.sentences):
        near = last is not None and at - last <= GOING_ON + 1
        if sentence.end - sentence.start <= LONGEST and (near or _may_tell(reading, sentence)):
            for mention in _mentions(reading, sentence, told):
                found.append(mention)
                last = at
    found = list(_with_joiners(reading, found))
    for mention in _complete(reading, _without_repeated_headlines(reading, _joined(reading, found))):
        yield from _by_edition(reading, replace(mention.row, kind=mention.kind or "wargame"))


_AT = frozenset("in into inside near off over through across around round at on about via within along down throughout outside".split())
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
    """What the sentences so far have told: the last mention, and which countries have held an exercise together."""

    reading: Reading
    last: _Mention | None = None
    together: set[frozenset[str]] = field(default_factory=set)
    _pairs: Pairs | None = None

    @property
    def pairs(self) -> Pairs:
        """The document's pairs of countries, looked for once one is asked for."""
        self._pairs = self._pairs or Pairs.of(self.reading)
        return self._pairs

    def note(self, mention: _Mention) -> None:
        self.last = mention
        self.together.add(frozenset(mention.row.participants))


_TELLING = EXERCISE_GATE | gate(REFERRING.small) | TOGETHER_GATE


def _may_tell(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence holds a word that an exercise can be told by without one told just before."""
    return bool(seen(reading.text, sentence) & _TELLING) or may_name(reading.text, sentence, reading.lexicon)


def _mentions(reading: Reading, sentence: Span, told: _Told) -> Iterator[_Mention]:
    verbs: list[Predicate] | None = None
    for part in _parts(reading.text, sentence):
        named = list(find_named(reading.text, part, reading.lexicon, _taken(reading, part)))
        term = _term(reading.text, part, named)
        going_on = term is None
        if term is None:
            term = _goes_on_told(reading, part, told.last)
        if term is None:
            continue
        if verbs is None:
            verbs = predicates(reading.text, sentence)
        mention = _mention(reading, sentence, part, term, named[0] if named else None, verbs, told, going_on)
        if mention:
            if (
                mention.row.when is None
                and told.last
                and told.last.sentence == sentence
                and "immediately" in reading.text[told.last.row.span.end : part.start]
            ):
                last = told.last.row
                mention = replace(mention, row=replace(mention.row, when=last.when, basis=last.basis, date_text=last.date_text))
            told.note(mention)
            yield mention


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for cut in BETWEEN_TWO.finditer(text, sentence.start, sentence.end):
        yield Span(start, cut.start())
        start = cut.end()
    yield Span(start, sentence.end)


def _taken(reading: Reading, part: Span) -> frozenset[str]:
    mentions = [m.text for m in within(reading.names, part)] + [m.text for m in within(reading.places, part)]
    return frozenset(mentions) | {word for text in mentions for word in text.split()}


def _term(text: str, part: Span, named: list[Named]) -> Span | None:
    """The words that name the exercise in this part of a sentence: a name, else the strongest of its nouns."""
    if named:
        return named[0].span
    if ELSEWHERE.search(text, part.start, part.end) and not MILITARY.search(text, part.start, part.end):
        return None
    other: list[Span] | None = None
    for pattern in (STRONG, REFERRING, BARE):
        spans = [Span(*m.span()) for m in pattern.finditer(text, part.start, part.end)]
        if not spans:
            continue
        if other is None:
            other = [Span(*m.span()) for m in OTHER.finditer(text, part.start, part.end)]
        free = [s for s in spans if not any(s.meets(o) for o in other)]
        if free:
            return next((s for s in free if JOINT.match(s.of(text))), free[0])
    together = meets_together(text, part)
    return together if together and not OTHER.search(text, part.start, part.end) else None


_GOES_ON_ABOUT_IT = re.compile(
    r"\W*(?:(?:In|By|From)\s[^,.]{3,20},?\s)?(?:it|the\s(?:series|exercises?|drills?))\s(?:was|were|had|has|grew|then|split|expanded|moved)\b",
    re.IGNORECASE,
)
"""The beginning of a paragraph that goes on about the exercises of the one before."""
_FURTHER = re.compile(r"\b(?:further|similar|more|additional|another|repeat|second|third)\s(?:such\s|joint\s)?\Z", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:both|the\stwo)\s[a-z]{4,}s\b", re.IGNORECASE)


GOING_ON = 2
"""Sentences between an exercise and one that goes on about it."""


def _goes_on_told(reading: Reading, part: Span, last: _Mention | None) -> Span | None:
    """The words by which this part goes on about an exercise told before it in its paragraph, in its sentence or one of the last two."""
    paragraph = holding(reading.layout.paragraphs, part.start)
    if last is None or paragraph is None or last.headline:
        return None
    if not paragraph.holds(last.sentence) and not _GOES_ON_ABOUT_IT.match(reading.text, paragraph.start, paragraph.end):
        return None
    first = bisect_left(reading.sentences, last.sentence.end, key=lambda s: s.start)
    since = [s for s in reading.sentences[first : first + GOING_ON + 1] if s.end <= part.start]
    if any(m.kind == "country" for s in since for m in within(reading.names, s)):
        return None  # somebody else has acted in between
    if not since and part.start >= last.sentence.end and (sent := sends(reading.text, part)):
        return sent
    return goes_on(reading.text, part) if len(since) <= GOING_ON else None


def _mention(
    reading: Reading,
    sentence: Span,
    part: Span,
    term: Span,
    name: Named | None,
    verbs: list[Predicate],
    told: _Told,
    going_on: bool = False,
) -> _Mention | None:
    text, words = reading.text, part.of(reading.text)
    own = participants_of(reading, part, term)
    last = _antecedent(reading, told.last, term)
    referring = bool(REFERRING.fullmatch(text, term.start, term.end) or _refers(text, term))
    further = bool(_FURTHER.search(text, max(term.start - 24, part.start), term.start))
    referring = referring or further
    strong = bool(name or STRONG.fullmatch(text, term.start, term.end) or meets_together(text, term))
    conducted, headline = bool(CONDUCT.search(words)), is_headline(text, sentence)
    participants, is_own = own, len(own) >= 2
    if len(own) < 2:
        participants = ()
        if going_on:
            participants = _joined_by(reading, last, own, part) if last else ()
        elif name and len(name.participants) >= 2 and not (referring and last and last.row.name == name.name):
            participants = name.participants
        elif last and (referring or part.start > sentence.start) and set(own) <= set(last.row.participants):
            participants = last.row.participants
            if len(participants) > 2 and _BOTH.search(words) and set(told.pairs.usual) <= set(participants):
                participants = told.pairs.usual or participants
        elif (TWO.search(words) or THEY.search(words)) and (strong or referring):
            pair = told.pairs.at(part)
            if set(own) <= set(pair):
                participants, is_own = pair, True
        elif strong and not own and _is_of_pair(reading, part, told):
            participants = told.pairs.usual
    if len(participants) < 2:
        return None
    another = bool(_OTHER_EDITION.match(term.of(text)))
    if not strong and not referring and not going_on and not _is_held(text, part, term):
        return None
    date = date_held(reading, part, term, name, verbs)
    places = [p for p in within(reading.places, part) if _lies_there(text, p, term, participants)]
    if len(places) > 1:
        places = [p for p in places if p.place.kind != "country"] or places
    row = Exercise(
        span=part if part.start > sentence.start or part.end < sentence.end else sentence,
        name=name.name if name else None, kind="wargame", participants=participants,
        date_text=date.text if date else None, when=date.when if date else None, basis=date.basis if date and date.when else "none",
        places=tuple(dict.fromkeys(p.place.name for p in places)), places_text=tuple(dict.fromkeys(p.text for p in places)),
        assets_text=assets_of(reading, part, term, participants), modality=modality(_clause_of(text, part, term, verbs)),
        attributed_to=attribution(reading, sentence),
    )  # fmt: skip
    if going_on and not (date and date.when) and not (sends(text, part) and row.assets_text):
        return None
    if going_on and last and row.when is None:
        row = replace(row, when=last.row.when, basis=last.row.basis, date_text=last.row.date_text)
    if name and last and row.when is None:
        row = _until(reading, part, row, last.row)
    if going_on and last and row.name is None and last.row.name and not year_in_name(last.row.name) and len(own) < 2:
        row = replace(row, name=last.row.name)
    edition = year_in_name(row.name) if row.name else None
    if edition and row.when and row.basis == "document" and not row.when.meets(edition):
        row = replace(row, when=edition, basis="name", date_text=row.name)  # "in July" cannot mean another year than the name says
    if date is None and row.when is None:
        row = _dated_otherwise(reading, row, sentence, verbs)
    region = Span(part.start, _goes_on(reading, sentence).end) if part.end == sentence.end else part
    when, end = to_its_end(reading, date, row.when, row.basis, row.span, region)
    row = replace(row, when=when, span=Span(row.span.start, region.end if end > row.span.end else row.span.end))
    if another and last and last.row.name and not year_in_name(last.row.name):
        row = replace(row, name=last.row.name)
    kind = kind_of_named(name.kind, _around(text, part, term), words) if name else kind_of(term.of(text), words)
    if another and last:
        kind = last.kind
    mention = _Mention(
        sentence, row, kind, is_own, referring or (going_on and row.when is None),
        another or further or bool(SEVERAL.search(words)), headline,
    )  # fmt: skip
    if going_on:
        return mention
    generic = bool(GENERIC.search(text[max(part.start, term.start - 40) : term.start])) and not name
    if is_own and (mention.informs or conducted) and not (generic and not row.when):
        return mention
    goes_on = conducted or row.places or name or part.start > sentence.start
    return mention if not is_own and mention.informs and goes_on else None


def _until(reading: Reading, part: Span, row: Exercise, begun: Exercise) -> Exercise:
    """The row with the first day of an unnamed exercise told just before and its own last day: "Exercise Zulu 2025 runs until May 10"."""
    if begun.name or begun.when is None or not set(row.participants) <= set(begun.participants):
        return row
    end = last_day(reading, part, begun.when)
    if end is None:
        return row
    told = Interval(begun.when.start, end)
    return replace(row, when=told, basis=begun.basis, date_text=begun.date_text, participants=begun.participants)


def _joined_by(reading: Reading, last: _Mention, own: tuple[str, ...], part: Span) -> tuple[str, ...]:
    """The participants of the exercise told last, with the one country that a sentence going on about it says sent forces to it."""
    if set(own) <= set(last.row.participants):
        return last.row.participants
    if not sends(reading.text, part):
        return ()
    return tuple(dict.fromkeys((*last.row.participants, *joiners_of(reading, last.sentence), *own)))


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
    if relation in _AT or relation in {"enter", "enters", "entered", "entering", "transit", "transited", "crossed"}:
        return not (place.place.kind == "country" and relation == "on")
    return (
        relation in {None, "of"}
        and place.place.kind in {"sea", "ocean", "strait", "gulf", "bay", "waters"}
        and distance(place.span, term) < 40
    )


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


_PRESENT_AT = _AT | {"to"}


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
    """Mentions with the next sentence's taken in where that goes on about the same exercise: "…. The exercise saw 10,000 troops …"."""
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
            and not (last.row.when and mention.row.when and mention.row.basis != "name")
        ) or (
            last and mention.own and last.row.name is None and mention.row.name
            and set(mention.row.participants) == set(last.row.participants) and mention.sentence.start > last.sentence.start
            and _IS_CALLED.match(mention.sentence.of(reading.text))
            and _same_paragraph(reading, last.sentence, mention.sentence)
        ):  # fmt: skip
            joined[-1] = _both(last, mention)
        else:
            joined.append(mention)
    return joined


def _same_paragraph(reading: Reading, a: Span, b: Span) -> bool:
    return "\n" not in reading.text[a.end : b.start] and b.start - a.end < 20


def _both(first: _Mention, second: _Mention) -> _Mention:
    a, b = first.row, second.row
    dated = a if a.when else b
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
        if not (mention.headline and any(_tells_all(m.row, mention.row) for m in again)):
            yield mention


def _tells_all(row: Exercise, headline: Exercise) -> bool:
    """Whether a row has the participants of a headline and all that the headline adds."""
    return (
        set(row.participants) >= set(headline.participants) and set(row.places) >= set(headline.places)
        and headline.name in (None, row.name) and headline.assets_text in (None, row.assets_text) and headline.when in (None, row.when)
    )  # fmt: skip


def _complete(reading: Reading, found: Iterable[_Mention]) -> Iterator[_Mention]:
    """The mentions with the date, place and kind that another mention of the same exercise gives."""
    mentions = list(found)
    for i, mention in enumerate(mentions):
        done = mention
        if not mention.several:
            near = mentions[max(i - 8, 0) : i + 9] if reading.entry_at(mention.sentence.start) else mentions[max(i - 1, 0) : i]
            same = [m for m in near if m is not mention and _same_exercise(reading, mention, m)]
            dates = {m.row.when for m in same if m.row.when and m.row.basis != "name"}
            if len(dates) == 1 and (
                mention.row.when is None or (mention.row.basis == "name" and next(iter(dates)).start.year == mention.row.when.start.year)
            ):
                source = next(m for m in same if m.row.when in dates)
                done = replace(done, row=replace(done.row, when=source.row.when, basis=source.row.basis, date_text=source.row.date_text))
            places = {m.row.places for m in same if m.row.places}
            if not mention.row.places and len(places) == 1:
                source = next(m for m in same if m.row.places)
                done = replace(done, row=replace(done.row, places=source.row.places, places_text=source.row.places_text))
            done = replace(done, kind=done.kind or next((m.kind for m in same if m.kind), None))
            done = _with_last_day(done, mentions[i + 1 : i + 2])
        yield done


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
    return (
        a.referring
        and (not a.own or set(a.row.places) & set(b.row.places) != set())
        and b.sentence.start < a.sentence.start
        and a.sentence.start - b.row.span.end < 800
    )
