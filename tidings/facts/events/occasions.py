"""What only the rest of a document settles of an event: the day on which somebody spoke, and that a sentence tells it again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from tidings.facts.events.event import Event
from tidings.values.interval import Interval
from tidings.values.parties import names_of_states
from tidings.values.reading import Reading

NEWS = timedelta(days=45)
"""Before a document's own day: what lies further back is history, and on no other occasion did anybody speak."""
AGAIN = 1_500
"""Characters within which a sentence tells again what has been told."""
_WORD = re.compile(r"[A-Za-z]{5,}")


def on_their_day(reading: Reading, told: Sequence[Event]) -> Iterator[Event]:
    """The events, those without a day in which somebody speaks with the only day on which he is told to have spoken or to have met
    another who is named here too.

    Not dated: what is said of whom other days or only a month are told.
    """
    people = {name.name for name in reading.names if name.kind == "person"}
    by_actor: dict[str, list[Event]] = {}
    for other in told:
        for actor in other.actors if other.when else ():
            by_actor.setdefault(actor, []).append(other)
    meetings = _unnamed_meetings(reading, told)
    asked: dict[tuple[int, frozenset[str]], list[Event]] = {}
    for event in told:
        if event.speakers and event.date_text is None and event.when is None:
            key = _entry(reading, event), event.speakers
            if key not in asked:
                near = list(_near(reading, event, by_actor.get(min(event.speakers), [])))
                asked[key] = near[:MOST] if len({other.when for other in near}) == 1 else []
            days = set[Interval | None]().union(*(meetings.get((key[0], actor), ()) for actor in event.actors))
            if days - {other.when for other in asked[key]}:
                asked[key] = []
            here = people & set(event.actors)
            met = (o for o in asked[key] if event.speakers <= o.speakers or o.action in MEET and len(here & set(o.actors)) > 1)
            same = next(met, None)
            if same and same.when and same.when.precision == "day" and same.when.start == same.when.end:
                event = replace(event, when=same.when, date_text=same.date_text, basis=same.basis)
        yield event


def _unnamed_meetings(reading: Reading, told: Sequence[Event]) -> dict[tuple[int, str], set[Interval | None]]:
    """The days on which two states are told to have met by "the leaders", whoever they are, by entry and state."""
    states = names_of_states(reading.lexicon)
    found: dict[tuple[int, str], set[Interval | None]] = {}
    for event in told:
        two = event.when and event.action in MEET and len(event.actors) == 2 and states.issuperset(event.actors)
        if two and _LEADERS.search(reading.text, event.span.start, event.span.end):
            for state in event.actors:
                found.setdefault((_entry(reading, event), state), set()).add(event.when)
    return found


def _entry(reading: Reading, event: Event) -> int:
    entry = reading.entry_at(event.span.start)
    return entry.span.start if entry else -1


_LEADERS = re.compile(r"\b(?:[Tt]he|[Bb]oth)\s(?:two\s)?(?:leaders|presidents|ministers|sides|men)\b")
MOST = 40
"""Events of one day that are looked at for whoever speaks."""
MEET = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def _near(reading: Reading, event: Event, told: Sequence[Event]) -> Iterator[Event]:
    """The dated events of the same entry in which those who speak take part, but for what is history."""
    entry, anchor = reading.entry_at(event.span.start), reading.anchors.at(event.span.start)
    for other in told:
        news = other.when and not (anchor and other.when.end < anchor.start - NEWS)
        if news and event.speakers <= set(other.actors) and reading.entry_at(other.span.start) == entry:
            yield other


def told_once(reading: Reading, told: Sequence[Event]) -> Iterator[Event]:
    """The events without those that say again, with no day, what a sentence before has told of the same states in like words."""
    states = names_of_states(reading.lexicon)
    for i, event in enumerate(told):
        if not (event.when is None and event.action and _is_again(reading, event, told[max(i - 6, 0) : i], states)):
            yield event


def _is_again(reading: Reading, event: Event, before: Sequence[Event], states: frozenset[str]) -> bool:
    whose = set(event.actors) & states
    for other in before:
        far = event.span.start - other.span.end > AGAIN or reading.entry_at(event.span.start) != reading.entry_at(other.span.start)
        alike = other.action == event.action and other.modality == event.modality and len(whose & set(other.actors)) >= 2
        if alike and not far and len(content(reading.text, event) & content(reading.text, other)) >= 2:
            return True
    return False


_ANY_STATES = frozenset("agree betwe bilat coope count natio relat signe sides their these those towar which would".split())
"""Beginnings of words that any two events of two states share."""


def content(text: str, event: Event) -> frozenset[str]:
    """The beginnings of an event's longer words, without the names of who acts."""
    names = {w[:5].lower() for actor in event.actors for w in actor.split()}
    return frozenset(w[:5].lower() for w in _WORD.findall(event.span.of(text))) - names - _ANY_STATES
