"""Exercises that prose tells without naming them again: further editions in one sentence, and sentences that go on with ships and dates."""

import re
from collections.abc import Sequence

from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.text.gates import gate

_FORCES = r"""
    (?: (?: war )?ships? | vessels? | destroyers? | frigates? | corvettes? | submarines? | bombers? | aircraft | warplanes? | fighters?
      | jets? | helicopters? | troops | soldiers | personnel | servicemen | marines | sailors | tanks | contingents? | flotillas?
      | navies | fleets | coast \s guards? | squadrons? | crews )
"""
_PRACTISES = r"""
    (?: met | gathered | assembled | massed | exercised | drilled | trained | manoeuvred | maneuvered
      | practi[cs]ed | rehearsed | sailed | steamed | cruised | flew | patrolled | passed \s through | transited | crossed
      | went \s (?: to | through ) | took \s part | arrived \s (?: for | at ) )
"""
_ADVERB = r"(?: \s \w{3,14}ly | \s (?: also | then | again | later | together ) ){0,2}"
_TOGETHER = Caseless(
    re.compile(
        rf"""
    \b {_FORCES} {_ADVERB}
    \s (?: exercised | drilled | manoeuvred | maneuvered | (?: practi[cs]ed | trained ) \s together | went \s through )\b
    """,
        re.VERBOSE,
    )
)
TOGETHER_GATE = gate(_TOGETHER.small)
_GOES_ON = Caseless(re.compile(rf"\b {_FORCES} {_ADVERB} \s {_PRACTISES} \b", re.VERBOSE))
_MOVES_ON = re.compile(
    r"""
    ^ \W* (?: (?: It | The \s (?: series | exercise | drill ) ) \s (?: \w+ly \s )? (?: moved | shifted | returned | went | came ) \s to
      | (?: It | They ) \s (?: was | were ) \s (?: held | staged | repeated ) ) \b
    """,
    re.VERBOSE,
)
_HOSTS = Caseless(re.compile(rf"\b hosted \s [^.;]{{3,50}}? \s {_FORCES} \b", re.VERBOSE))
_PHASE = re.compile(r"\b(?:an?|the)\s(?:second|third|further|final|new|first)\s(?:phase|stage|leg|round)\b", re.IGNORECASE)
_SENT = Caseless(re.compile(rf"\b (?: sent | contributed | dispatched | fielded ) \s [^,.;]{{0,40}}? {_FORCES} \b", re.VERBOSE))
_CLASH = Caseless(
    re.compile(
        r"""
    \b (?: fired | scrambled | shadowed | tracked | rammed | collided | collision | killed | wounded | water \s cannons? | intercepted
      | expelled | warned | protest \w* | sank | attack \w* | invad \w+ | evacuat \w+ | summit | leaders? | presidents? | ministers?
      | imports? | exports? | oil | sold | bought | delivered | ordered ) \b
    """,
        re.VERBOSE,
    )
)
"""Words of a sentence that tells something else of ships and soldiers."""


def meets_together(text: str, part: Span) -> Span | None:
    """The words by which a part of a sentence tells that forces exercised: "ships exercised", "marines went through"."""
    found = _TOGETHER.search(text, part.start, part.end)
    return Span(*found.span()) if found else None


def goes_on(text: str, part: Span) -> Span | None:
    """The words by which a part of a sentence goes on about an exercise told before: "nine ships met", "it moved to"."""
    if _CLASH.search(text, part.start, part.end):
        return None
    moved = _MOVES_ON.match(text[part.start : min(part.end, part.start + 60)])
    if moved:
        return Span(part.start + moved.start(), part.start + moved.end())
    for pattern in (_GOES_ON, _HOSTS, _PHASE):
        if found := pattern.search(text, part.start, part.end):
            return Span(*found.span())
    return None


def sends(text: str, part: Span) -> Span | None:
    """The words by which a sentence straight after one about an exercise tells who sent how many to it."""
    found = _SENT.search(text, part.start, part.end)
    return Span(*found.span()) if found and not _CLASH.search(text, part.start, part.end) else None


_AND_AGAIN = re.compile(
    r",?\s(?:and|then|,)\s(?:then\s|later\s|again\s|in\s(?:\d{4}|turn)\s|despite\s[^,]{3,40},\s)?(?=(?:to|in|on|off|at|near|over|from)\s)"
    r"|,?\sand,\s(?=despite\s[^,]{3,40},\s(?:to|in|on|off|at|near|over)\s)"
)


def split_editions(text: str, part: Span, told: Sequence[Span]) -> list[Span]:
    """The stretches of a sentence that each tell one edition: "in July 2013 / to the gulf in May 2014"; [part] where it tells one.

    `told` are the spans that make an edition, its date or its dated name: every stretch has at least one.
    """
    stretches: list[Span] = []
    start = part.start
    for cut in _AND_AGAIN.finditer(text, part.start, part.end):
        left, rest = Span(start, cut.start()), Span(cut.end(), part.end)
        if any(left.holds(s) for s in told) and any(rest.holds(s) for s in told):
            nearest = min(s.start for s in told if rest.holds(s))
            if not _AND_AGAIN.search(text, cut.end(), nearest) and nearest - cut.end() < 90:
                stretches.append(left)
                start = cut.end()
    return [*stretches, Span(start, part.end)]
