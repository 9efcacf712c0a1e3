"""Events: what a sentence tells that happened, was announced or is due, and could be dated."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from tidings.facts.events.actions import action_of
from tidings.facts.events.casts import HELD, tells_exercise
from tidings.facts.events.days import GO_ON, date_of, days_apart, joined_at, joined_to, to_its_end, until
from tidings.facts.events.event import Event
from tidings.facts.events.happenings import is_count_of_period, is_news, is_statistic, timeline
from tidings.facts.events.occasions import content, on_their_day, told_once
from tidings.facts.events.releases import release
from tidings.facts.events.scenes import OTHER_DAY, OWN_SETTING, SPOKEN, Scene, Scenes
from tidings.facts.events.stays import stay
from tidings.facts.events.subjects import actors, at_war, subject_of
from tidings.text.document import Span
from tidings.values.clauses import LONGEST, Predicate, clauses, is_headline, predicates, unquoted
from tidings.values.dates.dates import DateMention
from tidings.values.dating import Governed, governed
from tidings.values.drills.forces import EXERCISES
from tidings.values.drills.other_editions import other_edition
from tidings.values.interval import Basis, Interval
from tidings.values.modality import modality
from tidings.values.names.names import NameMention
from tidings.values.names.vessels import is_vessel
from tidings.values.parties import TWO, names_of_states
from tidings.values.reading import Reading, within
from tidings.values.retrospect import lasting, later_words
from tidings.values.saying.attribution import attribution


def events(reading: Reading) -> Iterator[Event]:
    """What the sentences of a document tell that happened or was announced, in its order, one row a sentence or dated clause.

    A row needs a listed verb of happening (data/reference/actions.csv) and an actor or a known day or month. Its date is the one that
    belongs to that verb; where the sentence refers back to a dated meeting ("At their summit, …"), that meeting's; else none. Not
    events: opinion, analysis, habits, trends and states, what people are only quoted as thinking, questions.
    """
    told: list[tuple[Event, bool]] = []
    scenes = Scenes(reading)
    for sentence in reading.sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        told.extend((event, is_headline(reading.text, sentence)) for event in _events(reading, sentence, scenes))
    found: list[Event] = []
    for i, (event, headline) in enumerate(told):
        below = told[i + 1 : i + 6]
        if headline and _is_over_lead(reading, event, below):
            continue
        if headline and (_is_title(reading, event) or _told_below(reading, event, below)):
            continue
        if event.date_text is None:
            event = _dated_below(reading, event, below) if headline else _begun_below(reading, event, below[:2])
        found.append(event)
    yield from told_once(reading, list(on_their_day(reading, found)))


def _is_title(reading: Reading, headline: Event) -> bool:
    """Whether a headline is that of a document with a text below, which tells the same or what it is made of."""
    title = reading.layout.title
    sentences = reading.sentences
    return bool(title and title.holds(headline.span) and len(sentences) > 2 and reading.entry_at(headline.span.start) is None)


def _is_over_lead(reading: Reading, headline: Event, below: list[tuple[Event, bool]]) -> bool:
    """Whether a headline of a feed stands over a lead that tells what some of the same did."""
    entry = reading.entry_at(headline.span.start)
    if entry is None or not entry.stamped or headline.when is not None:
        return False
    leads = (event for event, is_line in below if not is_line and reading.entry_at(event.span.start) == entry)
    return any(set(headline.actors) & set(lead.actors) for lead in leads)


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
        same = event.modality == headline.modality == "occurred" and set(headline.actors) <= set(event.actors)
        alike = alike or same and len(content(reading.text, headline) & content(reading.text, event)) >= 2
        if alike and event.when.precision == "day":
            return replace(headline, when=event.when, basis=event.basis, date_text=event.date_text)
        break
    return headline


_HAVE_BEGUN = re.compile(
    rf"""
    \b (?: has | have ) \s (?: \w+ly \s )? (?: begun | started | opened | launched | kicked \s off ) \s
    (?: (?! (?: phase | stage | leg | part ) \b ) [\w“”"‘’'/-]{{1,24}} \s ){{0,9}}?
    (?: {EXERCISES} | training ) \b
    """,
    re.VERBOSE,
)
_IT_BEGAN = re.compile(
    rf"""
    \W*The \s (?: [\w-]{{2,16}} \s ){{0,2}}? (?: {EXERCISES} | training ) \b
    (?: , [^,.;]{{2,80}} , )? \s
    (?: began | started | opened | kicked \s off | got \s under \s? way | were \s launched | was \s launched ) \b
    """,
    re.VERBOSE,
)


def _begun_below(reading: Reading, begun: Event, below: list[tuple[Event, bool]]) -> Event:
    """What is said to have begun, with the day on which the next lines tell that it did: "The exercise opened on Monday"."""
    text, entry = reading.text, reading.entry_at(begun.span.start)
    if not _HAVE_BEGUN.search(text, begun.span.start, begun.span.end):
        return begun
    for event, _ in below:
        near = event.span.start - begun.span.end < LEAD and reading.entry_at(event.span.start) == entry
        if near and event.when and event.when.precision == "day" and _IT_BEGAN.match(text, event.span.start, event.span.end):
            return replace(begun, when=Interval(event.when.start, event.when.start), basis=event.basis, date_text=event.date_text)
    return begun


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
        alike = len(content(text, headline) & content(text, event)) >= 2 or (event.action == headline.action and event.action)
        alike = alike or event.span.start - headline.span.end < LEAD
        if not is_line and set(headline.actors) <= set(event.actors) and alike:
            return True
        shared = set(headline.actors) & set(event.actors)
        near = event.span.start - headline.span.end < 700
        if not is_line and near and len(shared) >= 2 and event.when and event.action == headline.action and event.action:
            return True
    return False


# One sentence


_QUESTION = re.compile(r"\?[”\"’')\]]?\s*$")
_NOTE = re.compile(
    r"\W*(?:(?:Sources?|Notes?|Photo|Credit|Figure\s\d{1,3}|Table\s\d{1,3}|Chart\s\d{1,3})\s?[:.]|Special\sReport\s?:|Filed\sunder\s?:|By\s[^|.\n]{3,60}\s\|\s)",
    re.IGNORECASE,
)
"""The beginning of a note under a table or picture, of a label or a byline."""
_COPULA = re.compile(
    r"""
    \b (?: is | are | was | were | am | be | ['’]re | remains? | remained | seems? | seemed | appears? | has \s been | have \s been
      | had \s been | becomes? | became )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _events(reading: Reading, sentence: Span, scenes: Scenes) -> Iterator[Event]:
    text = reading.text
    if _QUESTION.search(text, max(sentence.end - 4, sentence.start), sentence.end) or _NOTE.match(text, sentence.start, sentence.end):
        return
    verbs = predicates(text, sentence)
    if not any(v.main and v.finite for v in verbs) and (stays := stay(reading, sentence)):
        verbs = sorted([*verbs, stays], key=lambda v: v.span)
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
        rows += [e for v in verbs if id(v) not in heads and (e := _clause_event(reading, sentence, v, dates, told, scenes))]
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
    opens = (
        verbs and verbs[0].tense == "gerund" and verbs[0].span.start - sentence.start < 3
    )  # "Speaking at a forum in Oslo, Modi praised …"
    comma = reading.text.find(", ", sentence.start, sentence.end) if opens else -1
    later = [v for v in verbs if comma > 0 and v.main and v.finite and v.span.start > comma]
    head = next((v for v in later or verbs if v.main and v.finite and not _state_before(reading.text, v)), None)
    if head and head.verb.kind == "say" and head.passive and _IT_IS_SAID.fullmatch(reading.text, sentence.start, head.span.start):
        return next((v for v in verbs if v.span.start > head.span.end and v.finite and v.verb.kind != "weak"), head)
    if head and head.verb.lemma == "come":
        told = [v for v in verbs if v.finite and v.span.start > head.span.end and v.verb.kind != "weak"]
        after = _COMES_AS.match(reading.text, head.span.end)
        return next((v for v in told if v.verb.kind == "act" or after or _WHEN.match(reading.text, v.clause.start)), head)
    if head and head.verb.kind == "weak" and not within(reading.dates, sentence):  # "took a question and said", "has grown and signed"
        joined = (v for v in verbs if v.main and v.finite and v.verb.kind != "weak" and v.tense == head.tense)
        return next((v for v in joined if v.span.start > head.span.end and joined_to(reading.text, v)), head)
    if head and head.verb.kind == "say":
        subject = subject_of(reading, sentence, head)
        if subject and subject[-1].kind == "outlet" and not any(d for d in within(reading.dates, head.clause)):
            reported = [v for v in verbs if v.span.start > head.span.end and v.finite and v.verb.kind != "weak"]
            return reported[0] if reported else head
        if subject and subject[-1].kind == "outlet":
            return next((v for v in verbs if v.span.start > head.span.end and v.tense == "planned"), head)
    return head


_IT_IS_SAID = re.compile(r"\W*It\s(?:has\sbeen|had\sbeen|was|is)\s(?:\w+ly\s)?")
_WHEN = re.compile(r",?\swhen\s")
_COMES_AS = re.compile(r"\s(?:(?:[\w-]+\s){1,3}(?=after|before))?(?:after|as|before)\s")
"""Behind "comes": that which something comes after or with."""


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
    date, teller = (public.date, None) if public else date_of(reading, sentence, head, [g for g in dates if sentence.holds(g.date.span)])
    if date is None and head.verb.lemma in GO_ON:
        date = until(reading, sentence, head, scenes.casts)
    listed = timeline(reading, sentence, head)
    if listed and listed[0].start == listed[0].end:
        date = teller = None  # "May 5, 1971. Oslo announces that it will join in June"
    dated = date is not None and date.when is not None or listed is not None
    if not dated and head.verb.kind == "say" and _is_quotation(reading, sentence, head, verbs):
        return None
    subject = scenes.subject_of(sentence, head)
    pronoun = scenes.pronoun(sentence, head) if not subject else ()
    if not (pronoun or any(m.country for m in subject)):
        pronoun = scenes.owner(sentence, head)
    holders = scenes.casts.of(sentence, head, lambda: scenes.pairs.usual) if dated and not subject else ()
    pronoun = pronoun or holders
    goes = date is not None and head.verb.lemma in _GOES and _is_told_without_names(reading, head, date, scenes)
    if not public and not is_news(reading, sentence, head, subject, bool(pronoun) or goes, dated, bool(scene)):
        return None
    who = actors(reading, sentence, head, verbs, pronoun, scenes.meant)
    here = listed and head.verb.kind == "act" and bool(within(reading.places, sentence) or within(reading.names, sentence))
    if not who and not here and not (date and _is_told_without_names(reading, head, date, scenes)):
        return None
    about = _own_words(reading, sentence, head)
    exercise = _exercise(reading, about, head, subject, held=bool(holders) or scenes.casts.is_sent_to(sentence))
    telling = teller or head
    when: Interval | None = date.when if date else None
    if when and date and not public and when.precision not in ("day", "week") and is_count_of_period(reading, sentence, head):
        date = when = None
    if when is None and date and (counted := later_words(date.text)):
        when = scenes.counted(sentence, counted)
    if when:
        when = to_its_end(reading, sentence, when)
    if when:
        when = lasting(reading.text, sentence, telling, when, done=bool(subject))
    basis: Basis = date.basis if date and when else "none"
    words: str | None = date.text if date else None
    places = _places(reading, sentence, telling)
    if when is None and listed:
        when, basis, words = listed
    elif (
        (date is None or when is None and date.kind == "anaphoric" and _SAME.search(date.text))
        and scene
        and head.tense in ("past", "present", "progressive", "perfect")
    ):
        when, basis, words = scene.when, scene.basis, scene.text
        places = places or scene.places
    states = names_of_states(reading.lexicon)
    scenes.casts.note(sentence, head, tuple(actor for actor in who if actor in states), when)
    return Event(
        span=sentence, date_text=words, when=when, basis=basis, actors=who, places=places, action=action_of(reading, head, who),
        modality=_modality(reading, telling), attributed_to=attribution(reading, sentence),
        about=about, exercise=exercise, speakers=_speakers(reading, sentence, head, subject),
    )  # fmt: skip


def _speakers(reading: Reading, sentence: Span, head: Predicate, subject: list[NameMention]) -> frozenset[str]:
    """The people who say in a sentence what it tells, where that is told as past and no word speaks of another day."""
    lead = head.tense == "perfect" and head.verb.kind == "say" and sentence.start < LEAD_ENDS
    if not (head.tense == "past" or lead) or head.verb.kind != "say" and head.verb.action not in SPOKEN - {"AGREE"}:
        return frozenset()
    words = sentence.of(reading.text)
    if (
        OTHER_DAY.search(words)
        or OWN_SETTING.match(words)
        and not within(reading.dates, sentence)
        or _ALSO.search(reading.text, head.clause.start, head.span.start)
    ):
        return frozenset()
    return frozenset(m.name for m in subject if m.kind == "person")


LEAD_ENDS = 1_500
"""Characters, front matter among them, in which a text tells what its news is: "Modi has said …", and below, on which day."""
_ALSO = re.compile(r"\balso\b")


def _is_quotation(reading: Reading, sentence: Span, head: Predicate, verbs: list[Predicate]) -> bool:
    """Whether a sentence is little more than what somebody is quoted as saying."""
    words = unquoted(reading.text, sentence)
    before = "·" not in words[: head.span.start - sentence.start]
    if (
        head.verb.lemma == "tell"
        and before
        and any(m.kind in ("person", "country") for m in within(reading.names, _just_behind(head.span)))
    ):
        return False  # "Xi told Putin": they met or talked
    quoted = words.count("·") / max(len(words), 1)
    if words.startswith(("·", "-", "–")) and quoted > 0.3 and not any(v.finite and v is not head for v in verbs):
        return True
    first = words[: head.span.start - sentence.start].rfind("·") > 0 and words.find("·") < 30
    if quoted > 0.4 and first and not any(v.finite and v.main and v is not head for v in verbs):
        return True
    return quoted > 0.5 and not any(v.finite and v is not head for v in verbs) or quoted > 0.4 and words.startswith("·")


def _just_behind(span: Span) -> Span:
    return Span(span.end, span.end + 40)


_SAME = re.compile(r"\b(?:same|that)\s(?:day|evening|night|morning|afternoon)\b", re.IGNORECASE)


def _is_told_without_names(reading: Reading, verb: Predicate, date: DateMention, scenes: Scenes) -> bool:
    """Whether what was done by nobody who is named is news all the same: "Deliveries began on May 2" in a text that tells of states.

    Its day, week or month must be known, and be no subject of the verb itself ("December brought rain").
    """
    done = verb.verb.kind == "act" or verb.verb.lemma in _GOES
    known = done and date.when is not None and date.when.precision in ("day", "week", "month")
    subject = date.preposition is None and 0 < verb.span.start - date.span.end <= 1
    exact = date.when is not None and date.when.precision == "day" and verb.verb.kind == "act" and verb.verb.lemma not in _ANYTHING_DOES
    return known and not subject and scenes.of_states and (exact or bool(scenes.actors))


_ANYTHING_DOES = frozenset({"begin", "start", "end", "open", "close", "take place", "finish", "conclude", "wrap up", "happen", "come"})
"""Verbs that matches and sales have too: without names they are news only where the text has told of who acts."""
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


def _clause_event(
    reading: Reading, sentence: Span, verb: Predicate, dates: list[Governed], told: Event | None, scenes: Scenes
) -> Event | None:
    """A dated event that a subordinate clause tells beside the main one: "… before Russia invaded Ukraine on February 24, 2022"."""
    own = next((g.date for g in dates if g.verb is verb), None) or days_apart(reading, sentence, verb, told.when if told else None)
    if own is None or verb.negated or is_statistic(reading.text, verb):
        return None
    if verb.tense == "planned":
        if verb.main or not _RELATIVE.match(reading.text, verb.clause.start) or not (own.when and own.when.precision in ("day", "month")):
            return None
    elif verb.tense not in ("past", "perfect", "pluperfect", "participle", "present"):
        return None
    if verb.verb.kind != "act" and not (verb.verb.lemma in _GOES and _RELATIVE.match(reading.text, verb.clause.start)):
        return None
    if own.when is None or own.when.precision == "none" or (told and told.when == own.when):
        return None
    if verb.main and (verb.tense == "participle" or _is_reduced(reading, sentence, verb)):
        return _made_before(reading, sentence, verb, own)
    joined = joined_at(reading.text, verb) if told and verb.main and verb.verb.kind == "act" and verb.verb.action and verb.finite else None
    if told and verb.main and joined is None:
        return None
    words = verb.clause.of(reading.text)
    opener = re.match(
        r"\W*(?:(?:that|which|who|whom|when|while|after|before|since|because|although|though|if|until|where|once|as|and|but)\b\s*)?", words
    )
    start = verb.clause.start + (opener.end() if opener else 0)
    start = start if joined is None else joined
    end = verb.clause.start + len(words.rstrip(" ,;:–—-\n"))
    two = TWO.search(reading.text, start, max(start, verb.span.start))
    whose = scenes.pairs.at(Span(start, end)) if two else _whose(reading, sentence, verb)
    if joined is not None:
        first = next((v for v in predicates(reading.text, sentence) if v.main and v.finite), verb)
        acted = subject_of(reading, sentence, first)
        whose = tuple(n for m in acted if m.kind in ("person", "country") for n in (m.country, m.name) if n)
    who = actors(reading, Span(start, max(start, end)), verb, [verb], whose, None)
    those = _THOSE.search(reading.text, sentence.start, verb.clause.start)
    if not who and (those or not _is_told_without_names(reading, verb, own, scenes)):
        return None
    when = lasting(reading.text, sentence, verb, own.when)
    return Event(
        span=Span(start, end), date_text=own.text, when=when, basis=own.basis, actors=who,
        places=_places(reading, Span(start, end), verb),
        action=action_of(reading, verb, who), modality=_modality(reading, verb), attributed_to=None,
        about=(Span(start, end),),
        exercise=_exercise(reading, [_with_what(reading, sentence, Span(start, max(start, end)))], verb, [], held=False),
    )  # fmt: skip


def _made_before(reading: Reading, sentence: Span, verb: Predicate, own: DateMention) -> Event | None:
    """What a participle tells of a thing beside it on a day of its own: "under the Oslo treaty, signed in May 1951, …"."""
    text = reading.text
    things = _THING.finditer(text, max(sentence.start, verb.span.start - 120), verb.span.start)
    thing = next((m for m in reversed(list(things)) if _WORDS_TO.fullmatch(text, m.end(), verb.span.start)), None)
    said = verb.verb.lemma in _MAKES_KNOWN and text[verb.span.start - 2 : verb.span.start] != ", "
    near = thing is not None and 0 <= own.span.start - verb.span.end < 60 and not said
    near = near and not _DIGIT.search(text, verb.span.end, own.span.start)
    span = Span(thing.start(), own.span.end) if thing and near else verb.span
    who = actors(reading, span, verb, [verb], (), None) if near else ()
    if not who:
        return None
    return Event(
        span=span, date_text=own.text, when=own.when, basis=own.basis, actors=who, places=_places(reading, span, verb),
        action=action_of(reading, verb, who), modality=_modality(reading, verb), attributed_to=None, about=(span,), exercise=None,
    )  # fmt: skip


def _is_reduced(reading: Reading, sentence: Span, verb: Predicate) -> bool:
    """Whether a form of the past is a participle, since its clause had its verb before: "agrees to ban leaders freed last year"."""
    earlier = [v for v in predicates(reading.text, sentence) if v.clause == verb.clause and v.finite and v.span.end <= verb.span.start]
    return bool(earlier) and verb.tense == "past" and joined_at(reading.text, verb) is None


_THING = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|two|three|four|five|six|several|\d{1,4})\s")
"""The beginning of the thing that a participle tells something of."""
_MAKES_KNOWN = frozenset({"announce", "reveal", "disclose", "confirm", "declare", "show"})
"""Verbs that close a sentence with who says so: "…, the navy announced on Monday"."""
_DIGIT = re.compile(r"\d")
_WORDS_TO = re.compile(r"(?:[\w’'&.“”\"-]{1,24}\s){0,9}[\w’'&.“”\"-]{1,24},?\s")
_RELATIVE = re.compile(r",?\s(?:who|which)\b")
_THOSE = re.compile(r"\b(?:those|anyone|everyone|people|whoever),?\s?\Z")
_GOES = frozenset("leave go travel come fly sail begin start open end run dock land arrive flow".split())
"""Verbs whose day is news: "Li, who left for Oslo on Thursday, …", "the first ship docked on Monday"."""
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
