"""Who holds the exercise that a sentence tells of without naming them: those whom the text has told to hold it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tidings.text.document import Span
from tidings.text.words import seen
from tidings.values.clauses import Predicate
from tidings.values.drills.editions import goes_on, next_stage, says_when, sends
from tidings.values.drills.forces import FORCES
from tidings.values.drills.maneuvers import BARE, EXERCISE_GATE, OTHER, STRONG, Named, find_named, may_name
from tidings.values.drills.other_editions import other_edition
from tidings.values.drills.together import acts_together
from tidings.values.interval import Interval
from tidings.values.reading import Reading, within

FAR = 1_200
"""Characters after which a stage, crews or ships without an owner are no longer those of the exercise told last."""
_FORCES_ACT = re.compile(rf"\b (?: {FORCES} | crews? | task \s (?: group | force ) ) \s \Z", re.VERBOSE | re.IGNORECASE)
"""Before a verb: forces, whosever they are."""
HELD = frozenset({"COOPERATE", "MOBILIZE", "CONSULT", None})
"""Categories of the verbs that tell of holding an exercise."""


def tells_exercise(reading: Reading, span: Span) -> bool:
    """Whether words of `span` by themselves speak of a military exercise, name one, or tell that forces did a thing together."""
    text = reading.text
    if seen(text, span) & EXERCISE_GATE:
        if STRONG.search(text, span.start, span.end):
            return True
        if BARE.search(text, span.start, span.end) and not OTHER.search(text, span.start, span.end):
            return True
    return bool(named_in(reading, span) or acts_together(text, span))


def named_in(reading: Reading, span: Span) -> list[Named]:
    """The exercises that `span` names."""
    return list(find_named(reading.text, span, reading.lexicon, frozenset())) if may_name(reading.text, span, reading.lexicon) else []


@dataclass(slots=True)
class Casts:
    """The exercise that a document told of last: the countries that hold it, when, and where that stands."""

    reading: Reading
    countries: tuple[str, ...] = ()
    when: Interval | None = None
    told: Span | None = None

    def of(self, part: Span, verb: Predicate, usual: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        """The countries that hold what `verb` tells of an exercise in a part of a sentence without a subject; () where none is meant.

        Those whom the published lists name for it; else those of the exercise told last in the same entry; else the two countries
        that `usual` says the document is about.
        """
        reading, text = self.reading, self.reading.text
        entry = reading.entry_at(part.start)
        told = self.told if self.told and self.told.start >= (entry.span.start if entry else 0) else None
        last = self.countries if told else ()
        if tells_exercise(reading, part):
            listed = (named.participants for named in named_in(reading, part))
            return next((countries for countries in listed if len(countries) > 1), last or usual())
        if told is None or part.start - told.end > FAR:
            return ()
        subject = text[verb.clause.start : verb.span.start]
        again = other_edition(text, part, Span(told.end, max(told.end, part.start)))
        goes = again or next_stage(text, part) or says_when(text, part) or goes_on(text, part)
        return last if goes or (_FORCES_ACT.search(subject) and not any(m.country for m in within(reading.names, part))) else ()

    def begun(self, part: Span) -> date | None:
        """The day on which the exercise told not far before began; None where that is not known to the day."""
        near = self.told is not None and 0 <= part.start - self.told.end < FAR
        return self.when.start if near and self.when and self.when.precision == "day" else None

    def is_sent_to(self, part: Span) -> bool:
        """Whether a part of a sentence not far behind an exercise tells who sent what to it."""
        near = self.told is not None and 0 <= part.start - self.told.end < FAR
        return near and sends(self.reading.text, part) is not None

    def note(self, part: Span, verb: Predicate, countries: tuple[str, ...], when: Interval | None) -> None:
        """Remember who holds the exercise that a part of a sentence tells."""
        if verb.verb.kind == "say" or verb.verb.action not in HELD or not tells_exercise(self.reading, part):
            return
        if len(countries) > 1:
            self.countries, self.when = countries, when
        if self.countries:
            self.told = part
