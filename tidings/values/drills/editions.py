"""Exercises that prose tells without naming them again: further phases, and sentences that go on with ships and dates."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.text.gates import gate
from tidings.values.drills.forces import EXERCISES, FORCES
from tidings.values.drills.other_editions import ADVERB, COUNTED, OTHER_EDITION

_PRACTISES = r"""
    (?: met | gathered | assembled | massed | exercised | drilled | trained | manoeuvred | maneuvered
      | practi[cs]ed | rehearsed
      | (?: freed | boarded | stormed ) (?= \s [^.;]{0,60} \b (?: mock | hijacked | simulated ) \b )
      | hunted (?= \s [^.;]{0,30} (?: submarine | mine | target | pirate ) )
      | sailed | steamed | cruised | flew | patrolled | passed \s through | transited | crossed
      | went \s (?: to | through ) | took \s part | arrived \s (?: for | at ) )
"""
_GOES_ON = Caseless(
    re.compile(
        rf"""
    \b {FORCES} (?: \s (?: of | from ) \s (?: the \s two | both ) \s \w+ )? {ADVERB} \s {_PRACTISES} \b
  | \b on \s \w+day \s they \s (?: practi[cs]ed | rehearsed | drilled | opened \s fire | hunted \s [^.;]{{0,30}} submarines? ) \b
    """,
        re.VERBOSE,
    )
)
_MOVES_ON = re.compile(
    r"""
    ^ \W* (?: In \s (?: 19 | 20 ) \d\d , \s )?
      (?: (?: It | The \s (?: series | exercise | drill ) ) \s (?: \w+ly \s )? (?: moved | shifted | returned | went | came ) \s to
      | (?: [Ii]t | [Tt]hey ) \s (?: was | were ) \s (?: held | staged | repeated ) ) \b
    """,
    re.VERBOSE,
)
_OPENED = re.compile(
    r"""
    \W* It \s (?: also \s )? (?: (?: was | is | will \s be ) \s
        (?: opened | launched | held | staged | being \s held | to \s (?: be \s held | end | run | last ) )
      | (?: opened | opens | began | begins | started | starts | kick (?: s | ed ) \s off | r[au]ns? | lasts? | lasted | ended | ends
        | concluded | culminates | culminated
        | wrapped \s up | will \s (?: culminate | open | begin | start | run | last | end | continue ) | (?: took | takes
          | will \s take ) \s place ) ) \b
    """,
    re.VERBOSE,
)
"""The beginning of a sentence that says when the exercise just told began, is or ends."""
_ON_THE_WAY = re.compile(
    r"""
    (?: (?: On | By | In | Over | Late | Early | Last | Two | Three | Four ) \s [^,.;]{2,24}? ,? \s )?
    (?: [Tt]he \s (?: combined \s | joint \s | whole \s | same \s )?
        (?: group | formation | flotilla | squadron | task \s (?: force | group ) | convoy
          | (?: war )?ships | vessels ) | (?P<it> it | they ) )
    \s (?: (?: \w{3,12}ly | then | also | later | first | had | next ) \s ){0,2}
    (?: steamed | sailed | cruised | passed | transited | crossed | entered | rounded | circled | turned | headed | moved | continued
      | (?: was | were ) (?: \s (?: seen | spotted | sighted | reported | sailing | steaming ) )? \s (?= (?: off | near | in | south | north
        | east | west | southeast | southwest | northeast | northwest ) \b ) )\b
    """,
    re.VERBOSE,
)
"""The beginning of a sentence that tells on which day ships told before were where: "On Monday the group steamed through"."""
_HOSTS = Caseless(re.compile(rf"\b hosted \s [^.;]{{3,50}}? \s {FORCES} \b", re.VERBOSE))
_STAGE = r"(?: phase | stage | leg | round | part )"
_PHASE = re.compile(
    rf"""
    \b (?: an? | the ) \s (?: (?: second | third | further | final | new | first ) \s {_STAGE}
      | (?: main | active | practical | opening | closing | sea | at-sea | shore | harbou?r | naval | maritime | air | land | ground
        | live[ -]fire ) \s {_STAGE} ) \b
  | \b live [ -] fire \s (?: part | portion | segment | shooting | session | stage | phase ) \b
  | \b (?: live [ -]? (?: firing | fire ) | firing | night \s firing ) \b [^.;]{{0,60}}? \s (?: will \s be | is | are | was | were ) \s
      (?: held | planned | scheduled | due | set ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SENDING = r"""
    (?: sen (?: t | d s? | ding ) | contribut (?: ed | es? | ing ) | dispatch (?: ed | es | ing )? | field (?: ed | s | ing )
      | deploy (?: ed | s | ing )? | br (?: ought | ings? | inging ) | (?: is | are | was | were | be ) \s represented \s by
      | participating \s (?: units | ships | forces | assets | vessels | platforms | aircraft ) \s (?: include (?: s | d )? | are | were )
      | (?: group | detachment | task \s (?: force | group ) | formation | squadron | flotilla | fleet | contingent | side | grouping ) \s
        (?: is | are | was | were ) \s (?: made \s up | composed ) \s of
      | (?: group | detachment | task \s (?: force | group ) | formation | squadron | flotilla | contingent | grouping ) \s
        (?: consist (?: s | ed ) \s of | compris (?: es | ed ) | includ (?: es | ed ) ) )
"""
_MADE_OF = r"""
    (?: (?<= \W it \s ) | (?<= \W they \s ) | (?<= ^it \s ) | (?<= ^they \s ) )
      (?: (?: also | will | would | jointly ) \s )? (?: involv (?: e s? | ed | ing ) | includ (?: e s? | ed ) | featur (?: e s? | ed )
      | drew | saw | (?: bring s? | brought ) \s together ) \s (?= (?: [\w-]+ \s ){0,3}? (?: \d | two | three | four | five | six | seven
      | eight | nine | ten | dozens | several | hundreds | thousands ) )
"""
_SENT = Caseless(re.compile(rf"(?: \b {_SENDING} \s | {_MADE_OF} ) [^,.;]{{0,60}}? \b {FORCES} \b", re.VERBOSE))
_FOR_ANOTHER_END = re.compile(
    r"""
    \b (?: (?<! according \s ) to \s (?: the \s )? (?: [A-Z] | aid \b | help \b | monitor | shadow | track | observe | watch | escort
      | fight | evacuate | defend
        | support \b | protect | counter \b | deter )
      | to \s (?: the | an? | its | their ) \s (?: [\w-]{2,16} \s ){0,2} (?: mission | force | operation | coalition | fund | war )\b
      | in \s (?: response | reaction | retaliation ) | home \b | against \b )
    """,
    re.VERBOSE,
)
"""What ships are sent for other than an exercise."""
_USED_IN_IT = Caseless(
    re.compile(
        rf"""
    \b {FORCES} \b [^.;]{{0,60}}? \s (?: was | were | is | are | will \s be | (?: is | are ) \s (?: going | due | set ) \s to \s be )
      (?: \s (?: also | being | both | jointly ) )? \s (?: used | involved | engaged | employed | deployed )
      (?= \s* (?: [.,”"] | $ | in \s (?: it | them | the \s {EXERCISES} ) \b ) )
  | \b (?: {FORCES} | men ) \b [^.;]{{0,90}}? \s (?: took \s part | (?: is | are ) \s taking \s part | (?: will | to ) \s take \s part
        | participated | (?: is | are ) \s participating | (?: will | to ) \s participate )
        (?= \s* (?: [.,;”"] | $ | alongside \b | together \s with \b ) )
  | \b (?: t(?: ak (?: es? | ing ) | ook ) \s part | participat (?: es? | ed | ing ) ) \s with
        \s (?: an? | its | \d[\d,]* | [a-z]{{3,9}} ) \s
        [^,.;]{{0,30}}? \b {FORCES} \b
  | \b contingents? \s (?: has | have | had | numbers? | numbered ) \s [^,.;]{{0,20}}? \b {FORCES} \b
  | \b (?: tak (?: e | es | ing | en ) | took ) \s part \s in \s (?: it | them ) \b
  | \b join (?: s | ed | ing )? \s (?: it | them ) \b
    """,
        re.VERBOSE,
    )
)
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

_STAYS_AWAY = Caseless(
    re.compile(
        rf"""
    \b (?: stayed \s (?: away \s from | out \s of ) | skipped | sat \s out | pulled \s out \s of | withdrew \s from | dropped \s out \s of
      | (?: declined | refused | chose \s not ) \s to \s (?: join | take \s part \s in ) | did \s not \s (?: join | take \s part \s in ) )
    \s (?: the | its | their | that | this ) \s (?: [\w-]{{2,16}} \s ){{0,2}}?
    (?: part | portion | segment | component | phase | stage | leg | {EXERCISES} )\b
    """,
        re.VERBOSE,
    )
)


GOING_ON_GATE = gate(
    _SENT.small, _USED_IN_IT.small, _GOES_ON.small, _ON_THE_WAY, _MOVES_ON, _OPENED, _HOSTS.small, _PHASE, OTHER_EDITION, _STAYS_AWAY.small
)
"""Open wherever a word stands by which a sentence can go on about an exercise told before."""


def says_when(text: str, part: Span) -> Span | None:
    """The words by which a sentence straight after one about an exercise says when it began or ends: "It opened", "It will run"."""
    found = _OPENED.match(text, part.start, part.end)
    return Span(*found.span()) if found else None


def stays_away(text: str, part: Span) -> Span | None:
    """The words by which a part of a sentence tells that its subject takes no part: "skipped the naval phase"."""
    found = _STAYS_AWAY.search(text, part.start, part.end)
    return Span(*found.span()) if found else None


def on_the_way(text: str, part: Span, after_another: bool) -> Span | None:
    """The words by which a sentence tells where the ships told before were next; "it" is theirs only straight `after_another` such one."""
    found = _ON_THE_WAY.match(text, part.start, part.end)
    return Span(*found.span()) if found and (after_another or not found["it"]) else None


def next_stage(text: str, part: Span) -> Span | None:
    """The words by which a part of a sentence tells a stage of an exercise told before: "the sea phase", "live firing will be held"."""
    found = _PHASE.search(text, part.start, part.end)
    return Span(*found.span()) if found and not COUNTED.search(text, part.start, part.end) else None


_AND = re.compile(r",?\sand\s")


def between_phases(text: str, part: Span) -> list[Span]:
    """What stands between the phases of an exercise that one sentence tells: the "and" before each but the first.

    >>> s = "a harbour phase in Goa from May 3 to 5, and a sea phase from May 6 to 9"
    >>> [found.of(s) for found in between_phases(s, Span(0, len(s)))]
    [', and ']
    """
    found = list(_PHASE.finditer(text, part.start, part.end))
    cuts: list[Span] = []
    for first, second in pairwise(found):
        ands = list(_AND.finditer(text, first.end(), second.start() + 1))
        cuts += [Span(*ands[-1].span())] if ands else []
    return cuts


_MAIN = re.compile(r"main|active|practical", re.IGNORECASE)


def is_of_a_stage(text: str, part: Span) -> bool:
    """Whether a part of a sentence tells a stage with days of its own; the main or active one is the exercise itself."""
    found = next_stage(text, part)
    return found is not None and not _MAIN.search(text, found.start, found.end)


def goes_on(text: str, part: Span) -> Span | None:
    """The words by which a part of a sentence goes on about an exercise told before: "nine ships met", "it moved to"."""
    if _CLASH.search(text, part.start, part.end):
        return None
    moved = _MOVES_ON.match(text[part.start : min(part.end, part.start + 60)])
    if moved:
        return Span(part.start + moved.start(), part.start + moved.end())
    for pattern in (_GOES_ON, _HOSTS):
        if found := pattern.search(text, part.start, part.end):
            return Span(*found.span())
    return None


def sends(text: str, part: Span) -> Span | None:
    """The words by which a sentence after one about an exercise tells who sent how many to it, or what is used in it."""
    found = _SENT.search(text, part.start, part.end) or _USED_IN_IT.search(text, part.start, part.end)
    if not found or _CLASH.search(text, part.start, part.end) or _FOR_ANOTHER_END.search(text, found.start(), part.end):
        return None
    return Span(*found.span())


_AND_AGAIN = re.compile(
    r",?\s(?:and|then|,)\s(?:then\s|later\s|again\s|in\s(?:\d{4}|turn)\s|despite\s[^,]{3,40},\s)?(?=(?:to|in|on|off|at|near|over|from)\s)"
    r"|,?\sand,\s(?=(?:despite\s[^,]{3,40}|in\s(?:\w+\s)?\d{4}),\s(?:to|in|on|off|at|near|over)\s)|(?<=\d{4})\s(?=to\s)"
    r"|,\s(?:and|while)\s(?=[“\"‘']?[A-Z][^,;.]{2,30}[\s-](?:19|20)\d\d[”\"’']?\s(?:was|took|ran|followed|saw|began|opened)\b)"
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
