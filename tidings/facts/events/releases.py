"""Figures made public: a sentence of numbers tells the day on which they were, not the time that they count."""

import re

from tidings.facts.events.subjects import is_official, subject_of
from tidings.text.document import Span
from tidings.values.clauses import Predicate
from tidings.values.dating import Governed
from tidings.values.reading import Reading

_TELLS = frozenset("show release publish report say announce tell write indicate confirm reveal disclose issue post".split())
_MEASURES = re.compile(
    r"""
    \b (?: exports? | imports? | trade | sales | volumes? | purchases | GDP | output | turnover | share | prices? | deliveries
      | revenues? | shipments | payments | settlements | surplus | deficit | inflation | growth )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HOW_MUCH = re.compile(
    r"""
    [$€£¥%] | \b (?: percent | per \s cent | pct | billion | bln | million | mln | trillion | bcm | tonnes | tons | barrels | highest
      | lowest | record | doubled | tripled | halved )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DATA = re.compile(r"\b(?:data|figures|statistics|numbers|customs|survey|index|tally)\b", re.IGNORECASE)
"""What is made public."""


def release(reading: Reading, sentence: Span, verbs: list[Predicate], dates: list[Governed]) -> Governed | None:
    """The day on which the figures that a sentence tells were made public, and the verb that tells so; None where it tells no such day.

    "Trade fell 8% in the first half, customs data showed on Tuesday", "…, the minister said on Tuesday", "according to data that the
    customs service released on Tuesday". Not: a sentence whose own verb tells something that was done.
    """
    text = reading.text
    if not (dates and _MEASURES.search(text, sentence.start, sentence.end) and _HOW_MUCH.search(text, sentence.start, sentence.end)):
        return None
    for g in dates:
        verb = g.verb
        if verb is None or verb.verb.lemma not in _TELLS or g.date.when is None or g.date.when.precision not in ("day", "week"):
            continue
        before = text[max(verb.span.start - 60, sentence.start) : verb.span.start]
        behind = _HOW_MUCH.search(text, sentence.start, verb.span.start) is not None
        public = _DATA.search(before) or (behind and verb.main and is_official(reading, subject_of(reading, sentence, verb)))
        if public and verb.tense in ("past", "participle") and not any(_is_done(v) for v in verbs if v.span.start < verb.span.start):
            return g
    return None


def _is_done(verb: Predicate) -> bool:
    return verb.main and verb.finite and verb.verb.kind == "act" and verb.verb.lemma not in _TELLS
