"""Where an exercise was held: the places of its part of a sentence that lie there, and no place that somebody only spoke from."""

import re

from tidings.facts.exercises.conduct import BREAKS, PROMISES
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
_MET_IN = re.compile(
    r"\b(?:at|after|during|following)\s(?:an?|the|their)\s(?:[\w-]{3,12}\s)?(?:summit|meeting|talks|conference)\sin\s\Z", re.IGNORECASE
)
_COMES_TO = re.compile(r"\s(?:(?:came|went|moved|returned)\s)?to\s(?:[\w’']{2,20}(?:,|\sand|,\sand)\s){0,3}")
_SENT_TO = re.compile(r"\b(?:sen(?:t|ds?|ding)|deployed|dispatched)\s[^,.;]{3,50}\sto\s(?:the\s)?\Z")
_FOR_IT = re.compile(r"(?:,\s[A-Z][\w\s]{2,20})?,?\s(?:for|to\s(?:join|take\spart\sin))\s(?:the|an?|its|their)\s")
_ANOTHER_DEED = re.compile(
    r"\band\s(?:\w+ly\s)?(?:announced|said|pledged|vowed|promised|warned|urged|called|signed|praised|discussed|agreed)\b"
)
"""Between a place and an exercise that is what its subject does next: "met in Oslo and announced a drill"."""
_ACROSS = re.compile(
    r"\b(?:bases|sites|locations|areas|ranges|ports|airfields)\s(?:\w+\s)?from\s(?:[\w’'-]{2,20}\s(?:[\w’'-]{2,20}\s)?to\s)?\Z"
)
"""Before a place in which a summit met, to which an edition came, to which ships were sent for it, from or to which its sites stretch."""
_BEHIND_ITS_TOWN = re.compile(r"\b(?:off|in|at|near|around)\s[A-Z][\w’'-]{2,20}(?:\s[A-Z][\w’'-]{2,20})?,\s\Z")
"""Before a region that tells where a town lies which no list knows: "off Caramoan, Camarines Sur"."""
_ARRIVED = re.compile(
    r",\s(?:which|who)\s(?:had\s|has\s)?(?:arrived|docked|moored|departed|left|called|is\sbased|are\sbased|was\sbuilt)\s[^,.;]{0,30}\Z"
)
"""Before a port that a ship of the exercise has come to."""
_LISTED_AREAS = re.compile(
    r"\b(?:in|across|over|at|on)\s(?:[\w-]+\s){1,3}(?:grounds|ranges|areas|sites|waters)(?:,\s(?:and\s)?(?:the\s)?[A-Z][\w\s]{2,30}){0,3}"
    r",?\s(?:and\s)?(?:the\s)?\Z"
)
"""Before a sea listed with others that are no names: "across nine training grounds, the"."""
_REPORTS_FROM = re.compile(
    r"\b(?:Ministry|Command|Office|Embassy|ministry|command|embassy|government|officials?|authorities|reporters|newspaper|analysts?|University"
    r"|Institute|School|College|Academy|Foundation|cent(?:er|re)|Cent(?:er|re)|think\stank|headquarters|spokes\w{3,6})\s(?:based\s)?in\s\Z"
)
_SPOKE_AT = re.compile(
    r"\b(?:(?:told|briefed)\s(?:reporters|journalists|newsmen|the\s(?:press|media))|(?:press|news)\s(?:conference|briefing))\s(?:here\s)?(?:at|in)\s(?:the\s)?\Z"
)
"""Before the place where somebody met the press."""
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
    if PROMISES.search(text, place.span.end, max(term.start, place.span.end)):
        return False
    if place.span.end <= term.start and _ANOTHER_DEED.search(text, place.span.end, term.start):
        return False
    relation = place.relation.split()[0] if place.relation else None
    before = max(place.span.start - 90, 0)
    if _ARRIVED.search(text, before, place.span.start) and not _FOR_IT.match(text, place.span.end, place.span.end + 40):
        return False
    if relation is None and _LISTED_AREAS.search(text, before, place.span.start):
        return True
    if _MET_IN.search(text, before, place.span.start):
        return False
    if relation == "to" and (
        _COMES_TO.fullmatch(text, term.end, max(place.span.start, term.end))
        or (_SENT_TO.search(text, before, place.span.start) and _FOR_IT.match(text, place.span.end, term.start))
    ):
        return True
    if relation in ("from", "to") and _ACROSS.search(text, before, place.span.start):
        return True
    if _REPORTS_FROM.search(text[max(place.span.start - 50, 0) : place.span.start]) or _REPORTS.match(text, place.span.end):
        return False  # "the Defense Ministry in Tokyo said"
    if _SPOKE_AT.search(text, before, place.span.start):
        return False
    if relation is None and _BEHIND_ITS_TOWN.search(text, before, place.span.start):
        return True
    at_sea = place.place.kind in {"sea", "ocean", "strait", "gulf", "bay", "waters"}
    if relation in AT or relation in {"enter", "enters", "entered", "entering", "transit", "transited", "crossed"}:
        return not (place.place.kind == "country" and relation == "on")
    if place.relation and place.relation.endswith(" of"):
        return True  # "southeast of"
    if at_sea and relation in {"toward", "towards", "visit", "visited", "visiting"}:
        return True
    of_a_name = text[place.span.end : place.span.end + 2][1:].isupper()  # "of the Baltic Forum"
    return relation in {None, "of"} and at_sea and distance(place.span, term) < 40 and not of_a_name
