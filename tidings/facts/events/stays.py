"""Where somebody is for talks or on a visit, told by no verb but "is": "Xi is in Oslo for talks", "Xi was in Oslo on Monday"."""

import re

from tidings.facts.events.subjects import subject_of
from tidings.text.document import Span
from tidings.values.clauses import Predicate, Tense, Verb, clauses, unquoted
from tidings.values.reading import Reading, within

_IS_IN = re.compile(r"\b(?P<be>is|are|was|were|will\sbe)\s(?:(?:now|currently|also|back|due)\s)?in\s", re.IGNORECASE)
_FOR = re.compile(
    r"""
    (?: , \s [A-Z][\w’'-]{2,20} )? ,? \s (?: (?: this | last ) \s week \s | on \s \w{6,9} \s )?
    (?: for \s (?: an? \s | the \s | his \s | her \s | their \s )? (?: [\w-]{1,16} \s ){0,3}?
        (?: talks | visit | trip | summit | meetings? | negotiations | consultations | conference | forum | ceremony | parade )
      | on \s an? \s (?: [\w-]{1,16} \s ){0,3}? (?: visit | trip | tour )
      | to \s (?: attend | meet | sign | hold | discuss | take \s part ) )\b
    """,
    re.VERBOSE,
)
_STAY = Verb("stay", "act", "CONSULT")
_TENSES: dict[str, Tense] = {"is": "progressive", "are": "progressive", "will be": "planned"}


def stay(reading: Reading, sentence: Span) -> Predicate | None:
    """The "is" of a person who is in a place for talks, on a visit or on a day that the sentence names; None where it tells no such."""
    words = unquoted(reading.text, sentence)
    for found in _IS_IN.finditer(words):
        start, end, main = next(part for part in clauses(words) if part[0] <= found.start() < part[1])
        at = sentence.start + found.end()
        place = next((p for p in within(reading.places, Span(at, sentence.end)) if p.span.start - at < 5), None)
        if not main or place is None:
            continue
        span, clause = Span(sentence.start + found.start(), at - 1), Span(sentence.start + start, sentence.start + end)
        verb = Predicate(span, _STAY, _TENSES.get(found["be"].lower(), "past"), False, False, clause, True)
        behind = within(reading.dates, Span(place.span.end, min(place.span.end + 30, sentence.end)))
        dated = any(d.when and d.when.precision in ("day", "week", "month") for d in behind[:1])
        people = any(m.kind == "person" for m in subject_of(reading, sentence, verb))
        if people and (dated or _FOR.match(reading.text, place.span.end, sentence.end)):
            return verb
    return None
