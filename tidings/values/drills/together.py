"""Verbs by which prose tells of an exercise without a noun for it: "sailed together", "trained with two frigates", "the navies drilled"."""

import re

from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.drills.forces import FORCES, MANOEUVRE

_TRAIN = rf"""
    (?: train (?: s | ed | ing )? | drill (?: s | ed | ing )? | exercis (?: e s? | ed | ing ) | {MANOEUVRE} (?: s | d
      | ed | ing )?
      | man(?:oe|eu|oeu)vring | practi[cs] (?: e s? | ed | ing ) | rehears (?: e s? | ed | ing ) )
"""
_MOVE = r"""
    (?: sail (?: s | ed | ing )? | steam (?: s | ed | ing )? | cruis (?: e s? | ed | ing ) | fl (?: y | ies | ew | own | ying )
      | patrol (?: s | l?ed | l?ing )? | operat (?: e s? | ed | ing ) )
"""
_TOGETHER = r"(?: together | jointly | side \s by \s side | in \s formation | shoulder \s to \s shoulder )"
_AUXILIARIES = r"""
    (?: \s (?: \w{3,14}ly | also | then | again | later | last | first | once | have | has | had | been | are | were | will | to
      | seen ) ){0,4}
"""
_JOINTLY = re.compile(
    rf"""
    \b {FORCES} \b [^.;:]{{0,120}}? \s
      (?P<verb> (?: {_TRAIN} | {_MOVE} ) (?: \s [a-z]{{2,14}} ){{0,2}}? \s {_TOGETHER} | (?: jointly | together ) \s (?: {_TRAIN}
        | {_MOVE} ) )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Forces that do a thing together."""
_DRILLED = re.compile(
    rf"""
    \b {FORCES} (?: \s of \s [^.;:]{{3,70}}? )? {_AUXILIARIES} \s
      (?P<verb> (?: exercised | drilled | man(?:oe|eu|oeu)v(?:re|ere)d | trained | rehearsed | practi[cs]ed
        | (?<= \s are \s ) (?: exercising (?! \s (?: their | its | the | an? | caution | restraint | control | influence | power
          | authority )\b ) | drilling | man(?:oe|eu|oeu)vring | rehearsing )
        | (?<= \s been \s ) (?: exercising | drilling | man(?:oe|eu|oeu)vring | rehearsing ) (?! \s (?: their | its | the | an? | caution
          | restraint | control | influence | power | authority )\b )
        | (?<= \s were \s ) (?: exercising (?! \s (?: their | its | the | an? | caution | restraint | control | influence | power
          | authority )\b ) | drilling | man(?:oe|eu|oeu)vring | rehearsing ) | (?<= \s to \s ) (?: train | drill | exercise )
          | went \s through ) ) \b (?! \s (?: by | as | with | on | under | to | for ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Forces of two countries with a verb that by itself means an exercise; "trained by", "trained as" and "trained on" do not."""
_WITH_OTHERS = re.compile(
    rf"""
    \b {FORCES} \b [^.;:]{{0,80}}? \s
      (?P<verb> (?: {_TRAIN} | sail (?: s | ed | ing )? ) (?: \s \w{{3,14}}ly )? \s (?: together \s )? (?: with | alongside ) )
      \s (?: [\w’'-]{{1,18}} \s ){{0,6}}?
      (?: (?-i: BRP | USS | HMS | HMAS | HMCS | HMNZS | INS | PNS | ROKS | KRI ) | warships? | ships? | vessels? | destroyers?
        | frigates? | corvettes? | cutters? | submarines? | troops | soldiers | marines
        | sailors
        | paratroopers | commandos | counterparts | (?-i: Navy | Army | Fleet | Air \s Force | Coast \s Guard | Marines ) | navy | army
        | fleet | air \s force | coast \s guard | navies | armies | forces ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Forces of one country with those of another; what they train with is no weapon."""
_CONTENT = r"""
    (?: search [\s-] and [\s-] rescue | (?: air | missile | anti-submarine | anti-ship | mine | submarine | night | live )
        [\s-] (?: defen[cs]e | warfare | fire | firing | rescue | search | clearance | sweeping | landings? | refuelling | refueling )
      | (?: an? | the ) \s (?: [\w-]{3,14} \s ){0,2} (?: landing | assault | interception | blockade | boarding )
      | landings? | boarding | fire-?fighting | damage \s control | combat | manoeuvres? | maneuvers? | counter-?terrorism | anti-piracy )
"""
_REHEARSED = re.compile(
    rf"""
    \b (?P<verb> (?: rehears (?: e s? | ed | ing ) | practi[cs] (?: e s? | ed | ing ) | simulat (?: e s? | ed | ing ) ) \s {_CONTENT}
      | (?: sink s? | sank | sunk | sinking ) \s (?: an? | the ) \s (?: retired | decommissioned | mothballed | derelict | target
        | mock | disused ) )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What only forces rehearse; who does stands before it as a country or a force."""
_DEMONYM = r"(?: U\.S\. | (?-i: [A-Z][\w’'-]{1,18} ) )"
_AS_ONE_GROUP = re.compile(
    rf"""
    \b (?: two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | a \s dozen | dozens \s of | several
        | \d{{1,3}} ) \s {_DEMONYM} (?: \s [\w/-]{{2,12}} )? \s and \s {_DEMONYM} (?: \s [\w/-]{{2,12}} ){{0,2}} \s
      {FORCES} {_AUXILIARIES} \s
      (?P<verb> (?: sailed | steamed | cruised | flew | patrolled | passed | transited | crossed | sailing | flying | patrolling )
        \s (?: past | through | around | near | over | off | along | across | in | into | close \s to ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""One number for the ships of two countries: "eleven Russian and Chinese warships sailed past"."""
_BOMBERS_PATROLLED = re.compile(
    rf"""
    \b {_DEMONYM} (?: \s [\w/-]{{2,12}} ){{0,2}} \s and \s {_DEMONYM} (?: \s [\w/-]{{2,12}} ){{0,2}} \s (?: bombers | warplanes | warships )
      {_AUXILIARIES} \s (?P<verb> patrolled | circumnavigated | circled
        | flew \s (?: over | near | past | along | around | close \s to ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Bombers of two countries on patrol."""
_ONE_FLOTILLA_SEEN = re.compile(
    rf"""
    \b (?: flotilla | formation | group | squadron ) \s of \s (?: [\w-]{{2,12}} \s )? {_DEMONYM} \s and \s {_DEMONYM}
      (?: \s [\w/-]{{2,12}} ){{0,3}} \s
      (?: ships | warships | vessels | cutters | destroyers | frigates | bombers | aircraft ) \s
      (?P<verb> (?: was | were ) \s (?: spotted | seen | sighted | detected | tracked | observed ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""One flotilla of the ships of two that others have seen."""
_FOREIGN = rf"(?: (?: two | three | four | five | six | seven | eight | nine | ten | an? | the | several | \d{{1,3}} ) \s )? {_DEMONYM}"
_SEEN = re.compile(
    rf"""
    \b (?: intercept | track | detect | spott? | identifi | shadow | monitor | observ | escort | follow ) (?: e? [ds] | ing | y | ie[ds] )
      (?: \s (?! by \b ) \w{{2,12}} ){{0,3}}? \s
      (?P<forces> {_FOREIGN} (?: \s [\w/-]{{2,12}} ){{0,3}} \s and \s {_FOREIGN} (?: \s [\w/-]{{2,12}} ){{0,3}} \s
        (?: (?P<planes> bombers | warplanes | (?: military \s )? aircraft )
          | (?: war )?ships | vessels | destroyers | frigates | corvettes | submarines | fleets ) )
      (?(planes) | (?= \s (?: together | side | jointly
        | (?: as \s they \s | which \s | that \s )? (?: sail | steam | pass | transit | cruis | mov | head ) ) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Ships or aircraft of two countries that others have seen on one way: "intercepted two Indian and three Omani bombers"."""
_SEEN_OFTEN = re.compile(
    r"\b(?:times|annually|every|regularly|routinely|separately|respectively|since|cases|occasions|sorties)\b", re.IGNORECASE
)
_GATED = tuple((gate(p), p) for p in (_JOINTLY, _WITH_OTHERS, _DRILLED, _REHEARSED, _AS_ONE_GROUP, _BOMBERS_PATROLLED, _ONE_FLOTILLA_SEEN))
TOGETHER_GATE = 0
for _gate, _ in (*_GATED, (gate(_SEEN), _SEEN)):
    TOGETHER_GATE |= _gate
_FORCED_ASIDE = re.compile(
    r"""
    \b (?: disput\w* | stand-?off | confront\w* | rival\w* | clash\w* | collid\w* | face-?off | skirmish\w* | fought | fight
      | against \s (?: each \s other | one \s another ) | at \s war | (?: fired | shot ) \s (?: at | on ) | attacked | struck | shelled
        | for \s (?: oil | gas | water ) | for \s the \s right )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Beside these, ships of two countries in the same waters are there against each other, or for something else."""


def acts_together(text: str, part: Span) -> list[Span]:
    """The verb by which a part of a sentence tells that forces exercised or patrolled together, if any; whose they are it does not tell.

    >>> acts_together(s := "In May the Indian and Thai navies drilled off Phuket.", Span(0, len(s)))
    [Span(start=34, end=41)]
    """
    held = seen(text, part)
    for opened, pattern in _GATED:
        if held & opened and (found := pattern.search(text, part.start, part.end)):
            return [] if _FORCED_ASIDE.search(text, part.start, part.end) else [Span(*found.span("verb"))]
    return []


def seen_together(text: str, part: Span) -> list[Span]:
    """The ships or aircraft of two countries that a part of a sentence tells were seen together, once; at most one.

    >>> s = "Norway intercepted two Indian and three Omani bombers."
    >>> [found.of(s) for found in seen_together(s, Span(0, len(s)))]
    ['two Indian and three Omani bombers']
    """
    found = _SEEN.search(text, part.start, part.end)
    return [Span(*found.span("forces"))] if found and not _SEEN_OFTEN.search(text, part.start, part.end) else []
