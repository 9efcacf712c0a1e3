"""What sort of act a verb with its object is: a category of PLOVER, and whether force is meant."""

import re

from tidings.facts.events.subjects import subject_of
from tidings.text.document import Span
from tidings.values.clauses import Predicate
from tidings.values.drills.forces import EXERCISES
from tidings.values.reading import Reading, within

_DEAL = re.compile(r"\s(?:[\w-]{1,16}\s){0,4}(?:deals?|agreements?|pacts?|accords?|partnership|truce|bargain|compromise)\b")
_PENALTY = re.compile(r"\s(?:[\w-]{1,16}\s){0,3}(?:sanctions?|tariffs?|embargo|export\s(?:controls|curbs|restrictions))\b")
_WITH_PENALTY = re.compile(r"\s(?:[\w’'.-]{1,20}\s){1,6}with\s(?:[\w%.-]{1,16}\s){0,3}(?:sanctions?|tariffs?|duties|fines?|penalties)\b")
_DRILL = re.compile(rf"\s(?:[\w,’'“”\"-]{{1,16}}\s){{0,6}}(?:{EXERCISES}|patrols?)\b")
_SUPPORT = re.compile(r"\s(?:[\w-]{1,16}\s){0,2}(?:support|solidarity|gratitude|appreciation)\b")
FORCE = frozenset(
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


def action_of(reading: Reading, verb: Predicate, who: tuple[str, ...]) -> str | None:
    """The PLOVER category of the verb, or of the verb with its object: to strike a deal, to hold drills, to raise tariffs."""
    text, lemma, end = reading.text, verb.verb.lemma, verb.span.end
    if lemma == "strike" and _DEAL.match(text, end, verb.clause.end):
        return "AGREE"
    if lemma in ("hit", "slap", "strike", "target") and _WITH_PENALTY.match(text, end, verb.clause.end):
        return "SANCTION"
    if lemma == "strike" or (lemma in FORCE and verb.verb.action == "ASSAULT"):
        return "ASSAULT" if is_literal(reading, verb) else None
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


def is_literal(reading: Reading, verb: Predicate) -> bool:
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
