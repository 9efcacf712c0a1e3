"""Events: what a sentence tells that happened, was announced or is due, and could be dated."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tidings.facts.events.casts import HELD, tells_exercise
from tidings.facts.events.releases import release
from tidings.facts.events.scenes import Scene, Scenes
from tidings.facts.events.subjects import actors, at_war, is_official, subject_of
from tidings.text.document import Span
from tidings.values.clauses import LONGEST, Predicate, clauses, has_verb, is_headline, predicates, unquoted
from tidings.values.dates.dates import DateMention
from tidings.values.dating import Governed, governed
from tidings.values.drills.editions import other_edition
from tidings.values.interval import Basis, Interval
from tidings.values.modality import modality
from tidings.values.names.names import NameMention
from tidings.values.names.vessels import is_vessel
from tidings.values.parties import TWO, names_of_states
from tidings.values.reading import Reading, within
from tidings.values.retrospect import apart_words, lasting, later_words, shifted
from tidings.values.saying.attribution import attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening. `span` is the sentence, or the clause of it that tells the event; `action` is a category of PLOVER."""

    span: Span
    date_text: str | None
    when: Interval | None
    basis: Basis
    actors: tuple[str, ...]
    places: tuple[str, ...]
    action: str | None
    modality: str
    attributed_to: str | None
    about: tuple[Span, ...]
    """The stretches of the span that tell the event itself, without its side clauses."""
    exercise: Literal["held", "named"] | None
    """Whether the event is a military exercise, or only speaks of one."""
    outlet: str | None = None


def events(reading: Reading) -> Iterator[Event]:
    """What the sentences of a document tell that happened or was announced, in its order, one row a sentence or dated clause.

    A row needs a listed verb of happening (data/reference/actions.csv) and an actor. Its date is the one that belongs to that
    verb; where the sentence refers back to a dated meeting ("At their summit, …"), that meeting's; else none. Not events:
    opinion, analysis, habits, trends and states, what people are only quoted as thinking, questions.
    """
    told: list[tuple[Event, bool]] = []
    scenes = Scenes(reading)
    for sentence in reading.sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        told.extend((event, is_headline(reading.text, sentence)) for event in _events(reading, sentence, scenes))
    for i, (event, headline) in enumerate(told):
        below = told[i + 1 : i + 6]
        if headline and _told_below(reading, event, below):
            continue
        yield _dated_below(reading, event, below) if headline and event.date_text is None else event


def _dated_below(reading: Reading, headline: Event, below: list[tuple[Event, bool]]) -> Event:
    """A headline with the day of the first dated event under it in the same entry, where the same people do the same sort of thing."""
    entry = reading.entry_at(headline.span.start)
    states = {c.name for c in reading.lexicon.countries}
    people = set(headline.actors) - states
    for event, is_line in below:
        if entry is None or reading.entry_at(event.span.start) != entry or event.span.start - headline.span.end > 1_500:
            break
        if is_line or event.when is None:
            continue
        alike = len(people) >= 2 and people <= set(event.actors) and event.action == headline.action and event.modality == headline.modality
        if alike and event.when.precision == "day":
            return replace(headline, when=event.when, basis=event.basis, date_text=event.date_text)
        break
    return headline


LEAD = 40
"""Characters between a headline and its lead: a blank line, a dateline."""


def _told_below(reading: Reading, headline: Event, below: list[tuple[Event, bool]]) -> bool:
    """Whether the text under a headline tells the same: an event of all who act in the headline, in like words or of one sort."""
    text = reading.text
    entry = reading.entry_at(headline.span.start)
    for event, is_line in below:
        far = event.span.start - headline.span.end > 1_500 or reading.entry_at(event.span.start) != entry
        if far or (is_line and "\n\n" in text[headline.span.end : event.span.start]):
            return False
        alike = len(_content(text, headline) & _content(text, event)) >= 2 or (event.action == headline.action and event.action)
        alike = alike or event.span.start - headline.span.end < LEAD
        if not is_line and set(headline.actors) <= set(event.actors) and alike:
            return True
    return False


def _content(text: str, event: Event) -> frozenset[str]:
    """The beginnings of an event's longer words, without the names of who acts."""
    names = {w[:5].lower() for actor in event.actors for w in actor.split()}
    return frozenset(w[:5].lower() for w in re.findall(r"[A-Za-z]{5,}", event.span.of(text))) - names


# One sentence


_QUESTION = re.compile(r"\?[”\"’')\]]?\s*$")
_NOTE = re.compile(r"\W*(?:Sources?|Notes?|Photo|Credit|Figure\s\d{1,3}|Table\s\d{1,3}|Chart\s\d{1,3})\s?[:.]", re.IGNORECASE)
"""The beginning of a note under a table or picture."""
_MEASURED = re.compile(
    r"\s(?:(?:about|around|nearly|almost|over|some|more\sthan|roughly|the|a|an|record|all-time|just|only|less\sthan|fewer\sthan|up\sto|at\sleast)\s){0,3}"
    r"(?:high\sof\s)?(?:[$€£¥]\s?\d|\d[\d.,]*[\s-](?:percent|per\scent|billion|million|trillion|pct)|\d[\d.,]*(?:[-–]\d[\d.,]*)?%|\d{1,3},\d{3}\b)",
    re.IGNORECASE,
)
_COUNTS = frozenset("supply hold take cross hit reach buy sell import export account top exceed see".split())
"""Verbs that with an amount behind them are of statistics: "supplied 40 percent", "took 90,000 cars"."""
_TREND = re.compile(
    r"""
    \b (?: in \s recent \s (?: years | decades ) | over \s the \s (?: past | last | years | decades ) | increasingly
      | long (?= \s \w+ed\b ) | always | often | usually | traditionally | routinely | repeatedly
      | generally | historically | steadily | gradually | for \s (?: years | decades | centuries ) | every \s year | since \s (?: the
        | its | \d | \w+ \s (?: came | took | became ) ) | (?: \w+ | \d+ ) \s (?: different \s )? (?: times | occasions ) | century
        | so \s far | ever \s since | series \s of \s joint )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STATISTIC = re.compile(
    r"""
    \b (?: exports? | imports? | trade | sales | volumes? | purchases | GDP | output | turnover | share s? | prices? | deliveries
      | revenues? | shipments | ties | relations | economy | market )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"""
    [$€£¥%] | \b (?: percent | per \s cent | billion | million | trillion | bcm | tonnes | tons | barrels ) \b
    """,
    re.VERBOSE,
)
_COPULA = re.compile(
    r"""
    \b (?: is | are | was | were | am | ['’]re | remains? | remained | seems? | seemed | appears? | has \s been | have \s been
      | had \s been | becomes? | became )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_THINKERS = re.compile(
    r"""
    \b (?: analysts? | experts? | observers | scholars? | professor | researchers? | economists? | critics | fellow | historians?
      | commentators? | director \s of \s the \s \w+ \s (?: Center | Centre | Institute ) | lecturer | author )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAME_TIME = re.compile(r"\W* (?: when | as | while | during )\b", re.VERBOSE | re.IGNORECASE)
_GOES_ON = frozenset({"take place", "begin", "start", "end", "conclude", "wrap up", "open", "close", "come", "produce", "mark"})
"""What a meeting itself does: "the talks ended"."""
_THINK = frozenset(
    "believe predict estimate forecast maintain contend think argue suggest speculate describe term label dub highlight underscore "
    "underline quote cite echo indicate signal talk".split()
)


def _events(reading: Reading, sentence: Span, scenes: Scenes) -> Iterator[Event]:
    text = reading.text
    if _QUESTION.search(text, max(sentence.end - 4, sentence.start), sentence.end) or _NOTE.match(text, sentence.start, sentence.end):
        return
    verbs = predicates(text, sentence)
    if not verbs:
        scenes.pass_by(sentence)
        return
    dates = [g for g in governed(reading, sentence, verbs) if not _HABIT.search(text, max(g.date.span.start - 24, 0), g.date.span.start)]
    public = release(reading, sentence, verbs, dates)
    first, *others = [sentence] if public else _coordinate(reading, sentence, verbs, dates)
    head = public.verb if public else _head(reading, first, within(verbs, first) if others else verbs)
    scene = scenes.at(sentence, head) if head else None
    told = _main_event(reading, first, verbs, head, dates, scene, scenes, public) if head else None
    rows = [told] if told else []
    heads = {id(head)}
    for part in others:
        own = _head(reading, part, within(verbs, part))
        heads.add(id(own))
        if own and (row := _main_event(reading, part, verbs, own, dates, None, scenes)):
            rows.append(row)
    if dates:
        rows += [e for v in verbs if id(v) not in heads and (e := _clause_event(reading, sentence, v, dates, told))]
    scenes.note(sentence, head, told, scene)
    yield from sorted(rows, key=lambda e: e.span)


_HABIT = re.compile(r"\b(?:starting|beginning|effective|valid|dating)\s(?:in|from|on|back\sto)\s\Z", re.IGNORECASE)
"""Before a date from which on something has been so: "Starting in 2013, they stepped up …"."""
_AND = re.compile(r"[\s,;”\"’]*(?:;|\b(?:and|but|yet)\b)?\s*(?:meanwhile,?\s)?", re.IGNORECASE)
_JOINING = re.compile(r"[;a-z]", re.IGNORECASE)
_LISTED = re.compile(r",\s(?:the\s)?\Z")
_SUBORDINATE = re.compile(r"\W*(?:which|who|whom|whose|where|that|while|as)\b", re.IGNORECASE)


def _coordinate(reading: Reading, sentence: Span, verbs: list[Predicate], dates: list[Governed]) -> list[Span]:
    """The parts of a sentence that each tell with a subject and day of their own: "Xi arrived on Tuesday, and Kim left on Friday"."""
    text = reading.text
    parts: list[Span] = []
    start = sentence.start
    told = False
    for verb in verbs:
        if not (verb.main and verb.finite):
            continue
        opened = _AND.match(text, verb.clause.start, verb.clause.end) if told and verb.clause.start > start else None
        joins = opened and verb.verb.kind != "say" and _JOINING.search(opened[0]) and opened.end() <= verb.span.start
        apart = opened and (";" in opened[0] or "but" in opened[0].lower() or any(g.verb is verb for g in dates))
        if opened and joins and apart and _own_subject(reading, sentence, verb, opened):
            parts.append(Span(start, verb.clause.start))
            start = opened.end()
        told = True
    return [*parts, Span(start, sentence.end)]


def _own_subject(reading: Reading, sentence: Span, verb: Predicate, opened: "re.Match[str]") -> bool:
    before = reading.text[verb.clause.start : verb.span.start]
    if ";" in opened[0] or other_edition(reading.text, Span(opened.end(), verb.clause.end), Span(opened.end(), opened.end())):
        return True
    last = next((m for m in reversed(within(reading.names, Span(sentence.start, verb.clause.start)))), None)
    listed = last and last.span.end == verb.clause.start and _LISTED.search(reading.text, max(last.span.start - 8, 0), last.span.start)
    if listed or _SUBORDINATE.match(before):
        return False  # "China, Iran, and Russia have …" is one subject
    return bool(TWO.search(before) or subject_of(reading, sentence, verb))


def _head(reading: Reading, sentence: Span, verbs: list[Predicate]) -> Predicate | None:
    """The verb that the sentence is about: the first finite one of a main clause that no state of being comes before.

    Where the subject is a newspaper or agency that reports, the first verb of what it reports.
    """
    head = next((v for v in verbs if v.main and v.finite and not _state_before(reading.text, v)), None)
    if head and head.verb.lemma == "come":
        return next((v for v in verbs if not v.main and v.finite and v.span.start > head.span.end and v.verb.kind == "act"), head)
    if head and head.verb.kind == "say":
        subject = subject_of(reading, sentence, head)
        if subject and subject[-1].kind == "outlet" and not any(d for d in within(reading.dates, head.clause)):
            reported = [v for v in verbs if v.span.start > head.span.end and v.finite and v.verb.kind != "weak"]
            return reported[0] if reported else head
        if subject and subject[-1].kind == "outlet":
            return next((v for v in verbs if v.span.start > head.span.end and v.tense == "planned"), head)
    return head


def _state_before(text: str, verb: Predicate) -> bool:
    """Whether its clause has a finite verb of being before it, of which it is no part: "China is the country that Xi led …"."""
    before = unquoted(text, Span(verb.clause.start, verb.span.start))
    found = _COPULA.search(before)
    return bool(found and len(before[found.end() :].split()) > 3)


def _main_event(
    reading: Reading,
    sentence: Span,
    verbs: list[Predicate],
    head: Predicate,
    dates: list[Governed],
    scene: Scene | None,
    scenes: Scenes,
    public: Governed | None = None,
) -> Event | None:
    date, teller = (public.date, None) if public else _date_of(reading, sentence, head, [g for g in dates if sentence.holds(g.date.span)])
    if date is None and head.verb.lemma in _GO_ON:
        date = _until(reading, sentence, head, scenes)
    dated = date is not None and date.when is not None
    if not dated and head.verb.kind == "say" and _is_quotation(reading, sentence, head, verbs):
        return None
    subject = scenes.subject_of(sentence, head)
    pronoun = scenes.pronoun(sentence, head) if not subject else ()
    if not (pronoun or any(m.country for m in subject)):
        pronoun = scenes.owner(sentence, head)
    holders = scenes.casts.of(sentence, head, lambda: scenes.pairs.usual) if dated and not subject else ()
    pronoun = pronoun or holders
    if not public and not _is_news(reading, sentence, head, subject, bool(pronoun), dated, bool(scene)):
        return None
    who = actors(reading, sentence, head, verbs, pronoun, scenes.meant)
    if not who:
        return None
    about = _own_words(reading, sentence, head)
    exercise = _exercise(reading, about, head, subject, held=bool(holders) or scenes.casts.is_sent_to(sentence))
    telling = teller or head
    when: Interval | None = date.when if date else None
    if when is None and date and (counted := later_words(date.text)):
        when = scenes.counted(sentence, counted)
    if when:
        when = _to_its_end(reading, sentence, when)
    if when:
        when = lasting(reading.text, sentence, telling, when, done=bool(subject))
    basis: Basis = date.basis if date and when else "none"
    words: str | None = date.text if date else None
    places = _places(reading, sentence, telling)
    if when is None and (timeline := _timeline(reading, sentence, head)):
        when, basis, words = timeline
    elif date is None and scene and head.tense in ("past", "present", "progressive", "perfect"):
        when, basis, words = scene.when, scene.basis, scene.text
        places = places or scene.places
    states = names_of_states(reading.lexicon)
    scenes.casts.note(sentence, head, tuple(actor for actor in who if actor in states), when)
    return Event(
        span=sentence, date_text=words, when=when, basis=basis, actors=who, places=places, action=_action(reading, head, who),
        modality=_modality(reading, telling), attributed_to=attribution(reading, sentence),
        about=about, exercise=exercise,
    )  # fmt: skip


def _is_quotation(reading: Reading, sentence: Span, head: Predicate, verbs: list[Predicate]) -> bool:
    """Whether a sentence is little more than what somebody is quoted as saying."""
    words = unquoted(reading.text, sentence)
    quoted = words.count("·") / max(len(words), 1)
    return quoted > 0.5 and not any(v.finite and v is not head for v in verbs) or quoted > 0.4 and words.startswith("·")


_MEETING = re.compile(r"\b(?:talks|summits?|meetings?|leaders|presidents|ministers|officials|calls?)\b", re.IGNORECASE)


def _exercise(
    reading: Reading, words: Sequence[Span], verb: Predicate, subject: list[NameMention], held: bool
) -> Literal["held", "named"] | None:
    """Whether a verb tells of holding an exercise, or its words speak of one or name a warship; `held` where it goes on about one."""
    told = held or any(tells_exercise(reading, part) for part in words)
    if not told:
        return "named" if any(is_vessel(m) for part in words for m in within(reading.names, part)) else None
    done = verb.verb.kind != "say" and verb.verb.action in HELD and not any(m.kind == "person" for m in subject)
    meeting = verb.verb.action == "CONSULT" and _MEETING.search(reading.text, verb.clause.start, verb.clause.end)
    return "held" if done and not meeting else "named"


_SIDE = re.compile(
    r"\W*(?:after|before|since|while|whereas|although|though|because|even|if|unless|until|amid|despite|following|as|when|once)\b",
    re.IGNORECASE,
)
"""The beginning of a clause that tells something else than its sentence."""


def _own_words(reading: Reading, sentence: Span, head: Predicate) -> tuple[Span, ...]:
    """The stretches of a sentence that tell what `head` does: all but the side clauses that it does not stand in."""
    words = unquoted(reading.text, sentence)
    at = head.span.start - sentence.start
    own = [(start, end) for start, end, main in clauses(words) if main or start <= at < end or not _SIDE.match(words, start, end)]
    return tuple(Span(sentence.start + start, sentence.start + end) for start, end in own)


def _is_news(
    reading: Reading, sentence: Span, head: Predicate, subject: list[NameMention], pronoun: bool, dated: bool, scene: bool
) -> bool:
    """Whether a head verb tells an event; every line is one rule."""
    text = reading.text
    clause = head.clause.of(text)
    before = text[head.clause.start : head.span.start]
    if head.negated and not dated:
        return False
    if head.verb.lemma in _FORCE and _STATISTIC.search(before) and not _is_literal(reading, head):
        return False
    if _is_statistic(text, head):
        return False
    if head.tense == "hypothetical":
        return dated and head.verb.kind == "act"
    if head.tense == "present" and not (dated or is_headline(text, sentence) or _timeline(reading, sentence, head)):
        return False
    if head.verb.kind == "weak" and head.tense == "progressive" and re.search(r"\bnow\b", before):
        return bool(subject) and not _STATISTIC.search(before)
    if head.verb.kind == "weak":
        return dated and bool(subject or pronoun) and not head.negated and not _STATISTIC.search(before) and not _AMOUNT.search(clause)
    if head.verb.kind == "say":
        if not dated and (
            head.verb.lemma in _THINK or _THINKERS.search(sentence.of(text)) or not (pronoun or is_official(reading, subject))
        ):
            return False
        trailing = head.span.end >= sentence.end - 40 and head.span.start - sentence.start > 60
        headline = is_headline(text, sentence)
        if headline and not is_official(reading, subject):
            return False
        return dated or scene or headline or (not trailing and head.tense in ("past", "perfect") and bool(subject or pronoun))
    if not dated and _THINKERS.search(before):
        return False
    if head.tense == "perfect" and not dated and _TREND.search(clause):
        return False
    if head.tense == "past" and not dated and _TREND.search(clause):
        return False
    if head.tense == "planned" and not dated:
        return bool(subject or pronoun) and head.verb.action in ("CONSULT", "AGREE", "COOPERATE", "MOBILIZE", "SANCTION", "AID")
    goes_on = scene and (head.verb.action == "CONSULT" or head.verb.lemma in _GOES_ON)
    return dated or goes_on or bool(subject or pronoun) or is_headline(text, sentence)


def _is_statistic(text: str, verb: Predicate) -> bool:
    return verb.verb.lemma in _COUNTS and bool(_MEASURED.match(text, verb.span.end, verb.clause.end))


_JOINED = re.compile(r"\b(?:and|but|then)\s(?:(?:has|have|had|then|later|also|was|were|is|are|\w{2,16}ly)\s){0,3}$", re.IGNORECASE)
_DASH = re.compile(r"\s?[–—]")
_IN_A = re.compile(r"\bin\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){0,3}[\w-]+,?\s\Z")
_ASKED = re.compile(r"\W*Asked\b")
_WORDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "PROTEST", "THREATEN"})
"""Categories of what is done with words."""
_WHO_WAS = re.compile(r"\W*who\s(?:was|is|were|are)\s(?:in|visiting|on\sa)\b")
"""A clause that says where a speaker was when he spoke."""


def _date_of(reading: Reading, sentence: Span, head: Predicate, dates: list[Governed]) -> tuple[DateMention | None, Predicate | None]:
    """The date that belongs to the head verb, and the verb that it dates where that is another one that tells the event.

    A date of the verb's own clause stands before all others, even where it could not be resolved: then nothing else dates it.
    """
    text = reading.text
    own = next((g.date for g in dates if g.verb is head), None)
    if own:
        exact = (g.date for g in dates if g.verb and (g.verb is head or _is_meanwhile(text, g.verb)) and _is_within(g.date, own))
        return next(exact, own), None
    if head.verb.kind == "say" or head.verb.lemma in ("announce", "confirm", "agree", "pledge", "vow"):
        for d, v in ((g.date, g.verb) for g in dates):
            if v and v.span.start > head.span.end and v.tense in ("planned", "infinitive", "progressive") and v.verb.kind != "weak":
                return d, v
    for d, v in ((g.date, g.verb) for g in dates):
        if v is None:
            if _in_main_clause(reading, sentence, head, d) or (head.tense == "past" and _was_there(reading, sentence, d)):
                return d, None
        elif head.tense == "progressive" and v.tense == "planned" and _DASH.match(text, v.clause.start):
            return d, v  # "the leaders are meeting again — Putin is due in Beijing on Thursday"
        elif _shares(reading, sentence, head, d, v):
            return d, None
    if head.tense == "perfect":  # "ships have left, the fleet said on Monday"
        told = (g.date for g in dates if g.verb and g.verb.verb.kind == "say" and g.verb.main and g.verb.span.start > head.span.end)
        return next((d for d in told if _is_day(d)), None), None
    return None, None


def _shares(reading: Reading, sentence: Span, head: Predicate, date: DateMention, verb: Predicate) -> bool:
    """Whether what another verb of the sentence tells was on the same day as what the head tells; every line is one rule."""
    text = reading.text
    if _joined_to(text, head, verb):
        return _is_day(date)
    if _is_meanwhile(text, verb):
        return True
    if verb.tense == "participle":
        said_in = _IN_A.search(text, max(verb.span.start - 60, sentence.start), verb.span.start)
        return bool(said_in) and (date.span.start < head.span.start or _is_said(head))
    if verb.verb.lemma == "ask" and _ASKED.match(text, verb.clause.start, verb.clause.end):
        return _is_said(head)
    after = verb.verb.kind == "say" and verb.main and verb.span.start > head.span.end
    return after and _at_their_meeting(reading, sentence, head, verb)


def _is_meanwhile(text: str, verb: Predicate) -> bool:
    return not verb.main and verb.finite and bool(_SAME_TIME.match(text[verb.clause.start : verb.span.start]))


def _is_said(verb: Predicate) -> bool:
    return verb.verb.kind == "say" or verb.verb.action in _WORDS


def _is_within(date: DateMention, wider: DateMention) -> bool:
    """Whether a date says more exactly what another says: "in this year's edition from April 20 to May 8"."""
    if date.when is None or wider.when is None or date.when == wider.when:
        return False
    return wider.when.start <= date.when.start <= date.when.end <= wider.when.end


def _is_day(date: DateMention) -> bool:
    return date.when is not None and date.when.precision in ("day", "week")


def _joined_to(text: str, head: Predicate, verb: Predicate) -> bool:
    """Whether a verb goes on with the head's own subject: "Modi met Putin and signed nine accords on Tuesday"."""
    return (
        verb.main
        and verb.finite
        and verb.verb.kind != "say"
        and verb.tense not in ("hypothetical", "pluperfect")
        and (verb.tense != "planned" or head.tense in ("progressive", "planned"))
        and bool(_JOINED.search(text[max(verb.span.start - 50, verb.clause.start) : verb.span.start]))
    )


def _was_there(reading: Reading, sentence: Span, date: DateMention) -> bool:
    """Whether a date stands where a speaker is said to have been: "Modi, who was in Moscow on Monday, described …"."""
    at = date.span.start - sentence.start
    words = unquoted(reading.text, sentence)
    start, end, _ = next(part for part in clauses(words) if part[0] <= at < part[1])
    return bool(_WHO_WAS.match(words, start, end))


def _in_main_clause(reading: Reading, sentence: Span, head: Predicate, date: DateMention) -> bool:
    """Whether a date without a verb of its own stands in a main clause where no other verb claims it."""
    at = date.span.start - sentence.start
    words = unquoted(reading.text, sentence)
    start, end, main = next(part for part in clauses(words) if part[0] <= at < part[1])
    return main and (start <= head.span.start - sentence.start < end or not has_verb(words[start:end]))


_MEETS = re.compile(
    r"\b(?:during|at|after|following)\s(?:an?|the|their|his|her)\s(?:[\w-]{1,16}\s){0,3}(?:visit|meeting|talks|summit|ceremony)\b"
)


def _at_their_meeting(reading: Reading, sentence: Span, head: Predicate, said: Predicate) -> bool:
    """Whether a party to it says so where it was done: "Iran and China agreed …, its president said on Saturday after the talks"."""
    did = {m.country for m in subject_of(reading, sentence, head)}
    by = {m.country for m in within(reading.names, said.clause) if m.span.end <= said.span.start and m.span.start > head.span.end}
    return bool((did & by) - {None}) and bool(_MEETS.search(reading.text, said.span.end, sentence.end))


def _clause_event(reading: Reading, sentence: Span, verb: Predicate, dates: list[Governed], told: Event | None) -> Event | None:
    """A dated event that a subordinate clause tells beside the main one: "… before Russia invaded Ukraine on February 24, 2022"."""
    own = next((g.date for g in dates if g.verb is verb), None) or _days_apart(reading, sentence, verb, told)
    if (
        own is None
        or verb.verb.kind != "act"
        or verb.negated
        or _is_statistic(reading.text, verb)
        or verb.tense not in ("past", "perfect", "pluperfect", "participle", "present")
    ):
        return None
    if told and (told.when == own.when or verb.main):
        return None
    if own.when is None or own.when.precision == "none":
        return None
    words = verb.clause.of(reading.text)
    opener = re.match(
        r"\W*(?:(?:that|which|who|whom|when|while|after|before|since|because|although|though|if|until|where|once|as|and|but)\b\s*)?", words
    )
    start = verb.clause.start + (opener.end() if opener else 0)
    end = verb.clause.start + len(words.rstrip(" ,;:–—-\n"))
    who = actors(reading, Span(start, max(start, end)), verb, [verb], _whose(reading, sentence, verb), None)
    if not who:
        return None
    return Event(
        span=Span(start, end), date_text=own.text, when=own.when, basis=own.basis, actors=who,
        places=_places(reading, Span(start, end), verb),
        action=_action(reading, verb, who), modality=_modality(reading, verb), attributed_to=None,
        about=(Span(start, end),),
        exercise=_exercise(reading, [_with_what(reading, sentence, Span(start, max(start, end)))], verb, [], held=False),
    )  # fmt: skip


def _days_apart(reading: Reading, sentence: Span, verb: Predicate, told: Event | None) -> DateMention | None:
    """The date of a clause that what the sentence tells came so many days after: "two days after Oslo closed its port"."""
    for date in within(reading.dates, sentence):
        if verb.clause.start < date.span.end <= verb.clause.start + 8 and told and told.when and (apart := apart_words(date.text)):
            when = shifted(told.when, apart)
            return replace(date, when=when, basis="document") if when else None
    return None


_GO_ON = frozenset({"run", "continue", "end", "conclude"})
_LAST_DAY = frozenset({"until", "till", "through"})


def _until(reading: Reading, sentence: Span, verb: Predicate, scenes: Scenes) -> DateMention | None:
    """The days of the exercise told last to the day up to which `verb` says it goes on: "It will run until Thursday"."""
    begun = scenes.casts.begun(sentence)
    for date in within(reading.dates, Span(verb.span.end, sentence.end)):
        if begun and date.preposition in _LAST_DAY and date.when and date.when.precision == "day" and date.when.end > begun:
            return replace(date, when=Interval(begun, date.when.end))
    return None


_RUNS_ON = re.compile(
    r"\band\s(?:(?:will|is\s(?:(?:set|due|scheduled|expected)\s)?to)\s)?(?:continues?|runs?|lasts?|goes\son|go\son)\s(?:until|till|through|to)\s\Z"
)


def _to_its_end(reading: Reading, sentence: Span, when: Interval) -> Interval:
    """`when` to the day up to which what began then runs: "opened on April 21 and runs through May 9"."""
    for date in within(reading.dates, sentence):
        later = date.when and date.when.precision == when.precision == "day" and date.when.end > when.end
        if later and date.when and _RUNS_ON.search(reading.text, sentence.start, date.span.start):
            return Interval(when.start, date.when.end)
    return when


_RELATIVE = re.compile(r",?\s(?:who|which)\b")
_WHAT = re.compile(r"[\w’'/-]{2,30},?\s(?:which|that)\s\Z")


def _with_what(reading: Reading, sentence: Span, clause: Span) -> Span:
    """A relative clause with the name that it tells something of: "Vostok-2022, which Russia held in its Far East"."""
    found = _WHAT.search(reading.text, max(clause.start - 40, sentence.start), clause.start)
    return Span(found.start(), clause.end) if found else clause


def _whose(reading: Reading, sentence: Span, verb: Predicate) -> tuple[str, ...]:
    """Whom "who" and "which" mean at the beginning of a verb's clause: who is named right before it."""
    if not _RELATIVE.match(reading.text, verb.clause.start):
        return ()
    before = [m for m in within(reading.names, Span(sentence.start, verb.clause.start)) if verb.clause.start - m.span.end <= 1]
    named = before[-1] if before and before[-1].kind != "outlet" else None
    if named is None:
        return ()
    if named.kind == "country":
        return (named.country or named.name,)
    return (*((named.country,) if named.kind == "person" and named.country else ()), named.name)


def _timeline(reading: Reading, sentence: Span, head: Predicate) -> tuple[Interval, Basis, str] | None:
    """The date of the timeline entry that tells its event in the present tense: "June 5, 2019. … Xi visits Moscow"."""
    entry = reading.entry_at(sentence.start)
    if entry and entry.when and entry.heading and re.search(r"\d{4}", entry.heading) and head.tense == "present":
        return entry.when, "heading", entry.heading
    return None


_TO_COME = frozenset({"due", "plan", "schedule", "expect"})
"""Verbs that with "is" tell what is to come: "a second patrol is planned for May"."""
_REFUSED = re.compile(r"\s(?:\w+\s){0,4}(?:entry|access|visas?|permission|bail|asylum|entering|from)\b")


def _modality(reading: Reading, verb: Predicate) -> str:
    words = unquoted(reading.text, verb.clause)
    if verb.verb.lemma == "deny" and not verb.passive and not _REFUSED.match(reading.text, verb.span.end):
        return "denied"
    said = modality(words[: verb.span.start - verb.clause.start])
    if said in ("alleged", "denied"):
        return said
    if verb.tense in ("planned", "infinitive") or (verb.verb.lemma in _TO_COME and verb.tense == "present"):
        return "planned"
    if verb.tense == "hypothetical":
        return "hypothetical"
    return "ongoing" if verb.tense == "progressive" else "occurred"


_MOVES = frozenset({"MOBILIZE", "ASSAULT", "COERCE", "COOPERATE", "RETREAT"})
_NOT_THERE = frozenset({"from", "of", "by", "between", "beyond", "under", "via", "about"})


def _places(reading: Reading, span: Span, verb: Predicate) -> tuple[str, ...]:
    """Where it happened: the places in the verb's clause that lie there, or that somebody went to.

    What people only speak about ("a truce in Gaza") is not where they spoke: of a word said, a town counts, or what stands first.
    """
    text = reading.text
    found = [p for p in within(reading.places, span) if verb.clause.start <= p.span.start < verb.clause.end]
    found = [
        p
        for p in found
        if p.relation and p.relation.split()[0] not in _NOT_THERE and not at_war(text[max(p.span.start - 60, 0) : p.span.start])
    ]
    acts = verb.verb.action in _MOVES or (verb.verb.kind == "act" and verb.verb.action is None)
    if not acts:
        found = [p for p in found if p.relation not in ("over", "around", "on", "toward", "towards", "near")]
    if verb.verb.kind == "say" or verb.verb.action in ("SUPPORT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST"):
        found = [p for p in found if p.span.end <= verb.span.start or p.place.kind == "city"]
    towns = [p for p in found if p.place.kind != "country"]
    return tuple(dict.fromkeys(p.place.name for p in towns or found))


_DEAL = re.compile(r"\s(?:[\w-]{1,16}\s){0,4}(?:deals?|agreements?|pacts?|accords?|partnership|truce|bargain|compromise)\b")
_PENALTY = re.compile(r"\s(?:[\w-]{1,16}\s){0,3}(?:sanctions?|tariffs?|embargo|export\s(?:controls|curbs|restrictions))\b")
_WITH_PENALTY = re.compile(r"\s(?:[\w’'.-]{1,20}\s){1,6}with\s(?:[\w%.-]{1,16}\s){0,3}(?:sanctions?|tariffs?|duties|fines?|penalties)\b")
_DRILL = re.compile(r"\s(?:[\w,’'“”\"-]{1,16}\s){0,6}(?:drills?|exercises?|war games|man(?:oe|eu|oeu)v(?:re|er)s|patrols?)\b")
_SUPPORT = re.compile(r"\s(?:[\w-]{1,16}\s){0,2}(?:support|solidarity|gratitude|appreciation)\b")
_FORCE = frozenset(
    "strike hit attack fire shoot pound target raid storm ram batter blast clash fight kill shell bomb assault ambush hammer".split()
)
"""Verbs that are of force only with something to strike: "hit a record", "attacks the problem" and "fires back" are not."""
_STRUCK = re.compile(
    r"""
    \s (?! back\b | out\b | off\b | a \s (?: record | deal | snag | low | high ) \b )
    (?: [\w’'.,-]{1,20} \s ){0,7}?
    (?: ships? | vessels? | boats? | warships? | tankers? | freighters? | ports? | bases? | airbases? | airfields? | airports? | cit (?: y
      | ies ) | towns? | villages? | targets | refiner (?: y | ies ) | depots? | bridges? | plants? | facilit (?: y | ies ) | buildings?
      | hospitals? | schools? | convoys? | troops | soldiers | sailors | fishermen | civilians | positions | forces | militants | rebels
      | fighters | sites? | infrastructure | installations? | headquarters | embassy | consulate | aircraft | jets? | planes?
      | helicopters? | drones? | missiles? | rockets? | artillery | shells | shots? | flares | water \s cannons? | warning \s shots
      | torpedo (?: es )? | lasers? | territory | capital | power \s (?: grid | stations? | plants? ) | pipelines? | outposts? )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIGHT = re.compile(r"\b(?:troops|soldiers|forces|fighters|guards|ships|vessels|militants|rebels|army|navy|tanks|jets)\b", re.IGNORECASE)
_OVER = re.compile(r"\b(?:over|for|as|about|on\s(?:trade|human|the issue)|with\s(?:a|new|fresh))\s")
_NO_FIGHTER = re.compile(
    r"\b(?:sanctions?|tariffs?|prices?|exports?|imports?|trade|sales|shipments|output|turnover|economy|shares|ruble|rouble|yuan|rupee"
    r"|currency|crisis|pandemic|leaders?|presidents?|ministers?|officials?|diplomats?|lawmakers|spokes(?:man|woman|person))\b",
    re.IGNORECASE,
)


def _action(reading: Reading, verb: Predicate, who: tuple[str, ...]) -> str | None:
    """The PLOVER category of the verb, or of the verb with its object: to strike a deal, to hold drills, to raise tariffs."""
    text, lemma, end = reading.text, verb.verb.lemma, verb.span.end
    if lemma == "strike" and _DEAL.match(text, end, verb.clause.end):
        return "AGREE"
    if lemma in ("hit", "slap", "strike", "target") and _WITH_PENALTY.match(text, end, verb.clause.end):
        return "SANCTION"
    if lemma == "strike" or (lemma in _FORCE and verb.verb.action == "ASSAULT"):
        return "ASSAULT" if _is_literal(reading, verb) else None
    if lemma in ("issue", "raise", "announce", "introduce", "slap", "renew", "extend") and _PENALTY.match(text, end):
        return "SANCTION"
    if lemma == "train" and _WITH.match(text, end):
        return "COOPERATE" if len(who) > 1 else "MOBILIZE"
    if lemma in _HOLD and _DRILL.match(text, end):
        return "COOPERATE" if len(who) > 1 else "MOBILIZE"
    if lemma in ("express", "voice") and _SUPPORT.match(text, end):
        return "SUPPORT"
    return verb.verb.action


_WITH = re.compile(r"\s(?:with|together|alongside|jointly|in|at|off|on|near)\b|[.,;]")
_HOLD = frozenset({"hold", "conduct", "stage", "launch", "begin", "start", "complete", "carry out", "conclude", "wrap up", "kick off"})


def _is_literal(reading: Reading, verb: Predicate) -> bool:
    """Whether a verb of force has something that can be struck, or fighters who clash; who or what cannot strike does not."""
    text = reading.text
    before = text[verb.clause.start : verb.span.start]
    if verb.passive or _FIGHT.search(before):
        return bool(_FIGHT.search(before) or _STRUCK.match(text, verb.span.end, verb.clause.end) or within(reading.names, verb.clause))
    if _NO_FIGHTER.search(before):
        return False
    behind = Span(verb.span.end, min(verb.span.end + 40, verb.clause.end)) if verb.clause.end > verb.span.end else verb.span
    states = [m for m in subject_of(reading, verb.clause, verb) if m.kind == "country"] and not _OVER.search(
        text, behind.start, verb.clause.end
    )
    struck = [p.span for p in within(reading.places, behind)] + [m.span for m in within(reading.names, behind) if m.kind == "country"]
    at_once = any(span.start - verb.span.end < 6 for span in struck)
    return bool(_STRUCK.match(text, verb.span.end, verb.clause.end) or (states and at_once))
