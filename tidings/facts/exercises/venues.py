"""Where an exercise was held: the places of its part of a sentence that lie there, and no place that somebody only spoke from."""

import re

from tidings.facts.exercises.conduct import BREAKS
from tidings.facts.exercises.participants import between, distance
from tidings.facts.exercises.terms import Telling
from tidings.facts.exercises.told import Told
from tidings.text.document import Span
from tidings.values.places import PlaceMention
from tidings.values.reading import within

AT = frozenset("in into inside near off over past through across around round at on about via within along down throughout outside".split())
_SAME_WATERS = re.compile(
    r"\b(?:in|over|through|off)\sthe\ssame\s(?:waters|areas?|seas?|region|skies|airspace|place|spot|coast)\b", re.IGNORECASE
)
_REPORTS_FROM = re.compile(
    r"\b(?:Ministry|Command|Office|Embassy|ministry|command|embassy|government|officials?|authorities|reporters|newspaper|analysts?|University"
    r"|Institute|cent(?:er|re)|headquarters|spokes\w{3,6})\s(?:based\s)?in\s\Z"
)
_REPORTS = re.compile(r"\s(?:said|says|told|reported|announced|confirmed)\b")


def places_of(t: Telling, told: Told) -> list[PlaceMention]:
    """The places where the exercise of a part of a sentence was held, in order; a country only where no place within one is told.

    "The same waters" are the ones named before in the sentence, else those of the last exercise that has told a place.
    """
    spoken_elsewhere = [v.clause for v in t.verbs if v.verb.kind == "say" and not v.clause.meets(t.at)]
    found = [
        p for p in within(t.reading.places, t.part) if _lies_there(t.text, p, t.at) and not any(c.holds(p.span) for c in spoken_elsewhere)
    ]
    if found:
        return [p for p in found if p.place.kind != "country"] or found
    same = _SAME_WATERS.search(t.text, t.part.start, t.part.end)
    if same is None:
        return []
    before = [p for p in within(t.reading.places, Span(t.sentence.start, same.start())) if p.place.kind != "country"]
    return before[-1:] or list(told.places)


def _lies_there(text: str, place: PlaceMention, term: Span) -> bool:
    if BREAKS.search(between(text, place.span, term)) or place.span.meets(term):
        return False
    relation = place.relation.split()[0] if place.relation else None
    if _REPORTS_FROM.search(text[max(place.span.start - 50, 0) : place.span.start]) or _REPORTS.match(text, place.span.end):
        return False  # "the Defense Ministry in Tokyo said"
    at_sea = place.place.kind in {"sea", "ocean", "strait", "gulf", "bay", "waters"}
    if relation in AT or relation in {"enter", "enters", "entered", "entering", "transit", "transited", "crossed"}:
        return not (place.place.kind == "country" and relation == "on")
    if place.relation and place.relation.endswith(" of"):
        return True  # "southeast of"
    if at_sea and relation in {"toward", "towards", "visit", "visited", "visiting"}:
        return True
    of_a_name = text[place.span.end : place.span.end + 2][1:].isupper()  # "of the Baltic Forum"
    return relation in {None, "of"} and at_sea and distance(place.span, term) < 40 and not of_a_name
