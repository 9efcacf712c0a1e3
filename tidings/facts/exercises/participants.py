"""Who holds an exercise together, and what they bring: read from the part of a sentence that speaks of it."""

import re
from itertools import pairwise

from tidings.facts.exercises.conduct import BREAKS
from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.clauses import unquoted
from tidings.values.drills.assets import ASSETS
from tidings.values.drills.forces import EXERCISES
from tidings.values.drills.maneuvers import OTHER
from tidings.values.names.names import NameMention
from tidings.values.parties import countries, is_in_a_name
from tidings.values.reading import Reading, within


def distance(a: Span, b: Span) -> int:
    """Characters between two spans; 0 where they meet."""
    return max(a.start - b.end, b.start - a.end, 0)


def between(text: str, a: Span, b: Span) -> str:
    return text[min(a.end, b.end) : max(a.start, b.start)]


_JOINS = re.compile(
    r"""
    ^ (?: ['’]s? )? (?: \s? [-–—‑/] \s?
      | (?: \s [\w-]{2,16} ){0,4}? \s? ,? \s? (?: , | \b (?: and | & | with | plus | along \s with | together \s with | alongside
        | as \s well \s as ) ) \s (?: (?: and | the | an? | its | from
          | by ) \s ){0,2} (?: \d{1,3},\d{3} \s )? (?: [\w-]{2,16} \s ){0,2}? ) $
    """,
    re.VERBOSE,
)
_ABBREVIATED = re.compile(r"\s\([A-Z][\w.&-]{1,8}\)")
"""A name's own letters behind it: "the Armed Forces of the Philippines (AFP)"."""
_WATCHES = re.compile(
    r"""
    \b (?: in | off | near | around | over | toward s? | against | at | to | across | (?: observed | monitored | shadowed | followed
      | tracked | watched | criticized | criticised | condemned | detected | denounced | attended | seized | occupied
      | threatened | claimed | administered | controlled | spotted | intercepted ) \s by | intercept (?: ions? )? \s by
        | concern s? \s (?: in | from )
        | off \s (?: the \s )? coast s? \s of | waters \s of | warning \s to | despite | without | angered | alarmed
        | worried | (?: response | reaction | protests? | criticism | condemnation ) \s (?: from | by )
        | (?: tensions? | disputes? | quarrels? | feuds? | showdowns? | wrangl (?: es? | ing ) | stand-?offs? | rivalry
          | confrontations? | rift | row | spat | frictions? | threats? | pressure
          | challenges? | assertiveness | aggression ) \s (?: with | between | from | by | of )
        | counter (?: ing | s )? | counterbalanc (?: e | ing ) | deter (?: ring | s )? | contain (?: ing )? | ties \s with
        | relations \s with | provok (?: e | ing ) | harass (?: ing )? | intimidat (?: e | ing ) | block (?: ing )?
        | stop (?: ping )? ) \s
      (?: the \s | an? \s | nearby \s | neighbou?ring \s | (?: increasingly \s )? assertive \s )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STANDS_BY = re.compile(
    r"""
    ^ (?: ['’]s )? (?: \s [\w-]{2,14} ){0,2}? \s (?: condemned | criticized | criticised | protested | scrambled | monitored | tracked
      | watched | shadowed | accused | denounced | lodged | expressed | observed | observer s? | territor \w+ | coasts? (?! \s guard )
      | waters | airspace | EEZ | exclusive | islands? | lawmakers | senators | surveillance | mainland | dispatched | reacted
        | responded | watched
      | (?: will | would | did | does | do | has | have | had | is | are ) \s not | won['’]t | didn['’]t | declined | refused | withdrew
      | pulled \s out | stayed \s (?: away | out ) | skipped | sat \s out ) \b
  | ^ (?: [^.;]{0,60} \b (?: sent | sending | as | with | were | was | will \s be | act | acted ) \s (?: \w+ \s )? (?: an \s )? observers?
      (?! \s from ) | (?: \s [\w-]{2,14} ){0,3} \s (?: will | would ) \s observe ) \b
    """,
    re.VERBOSE,
)
_APART = re.compile(
    r"\A[^,;]{0,30}\b(?:comes?|came|follows?|followed|took\splace|began|begins?|opened|opens|start(?:s|ed))\s[^,;]{0,30}\b(?:after|before|since)\s"
    r"|\A[^,;]{0,16}\bfollow(?:s|ed)\s(?!by\b)"
)
"""Between an exercise and those who do something else at another time: "The drill comes two weeks after …"."""
_WATCHES_GATE, _STANDS_BY_GATE = gate(_WATCHES), gate(_STANDS_BY)
_PARTNER = re.compile(
    r"""
    \b (?: with | including | alongside | joined \s by | between | involving | hosts? | hosted | join (?: s | ed | ing )? | by | from
      | of ) \s (?: the \s | its \s | both \s | troops \s from \s | forces \s from \s | ships \s from \s | royal \s ){0,2} $
    """,
    re.VERBOSE | re.IGNORECASE,
)


_WITH = re.compile(
    r"\b(?:with|alongside|joined by)\s(?:the\s)?(?:Royal\s)?$"
    r"|\b(?:along|together)\swith\s(?:[\w-]{2,16}\s){1,3}from\s(?:(?:allies|partners|countries|nations|states|neighbou?rs|others)\s(?:such\sas|like|including)\s)?$"
)
_ALONGSIDE = re.compile(r"\b(?:alongside|together\swith)\s(?:the\s)?(?:(?:troops|forces|ships|soldiers|units)\sfrom\s)?(?:the\s)?\Z")
_WITH_THEM = re.compile(r"\s(?:\w+\s)?(?:with|alongside|between|involving)\b")
_WITH_TROOPS = re.compile(r"\b(?:with|joined by|alongside)\s(?:[\w-]{1,16}\s){0,3}from\s(?:the\s)?\Z")
_TRAINED_WITH = re.compile(
    r"\b(?:train\w*|exercis\w+|drill\w*|sail\w*|flew|practi[cs]\w+|rehears\w+|man(?:oe|eu|oeu)v\w+)\s(?:\w+ly\s|together\s|side\sby\sside\s|shoulder\sto\sshoulder\s)?(?:with|alongside)\s(?:the\s)?\Z"
)
_ARMED = re.compile(r"Navy|Fleet|Army|Guard|Force|Military|Defen[cs]e|PLA|Marine")
_SHIP = re.compile(r"(?:BRP|USS|USNS|USCGC|HMS|HMAS|HMCS|HMNZS|INS|PNS|ROKS|JS|KRI|RSS|CNS)\s")
JOINT = re.compile(r"joint|combined|bilateral", re.IGNORECASE)
"""The beginning of a phrase that names an exercise of two or more."""
_TAKES_PART = re.compile(
    r"""
    (?: ['’]s \s (?: [\w-]{2,14} \s ){0,2} )? (?: \s (?: will | is | are | has | have | had | also | was | were | both | again | for \s the
      \s first \s time | \w{2,12} ly ) ){0,5}
    \s (?P<how> (?: tak (?: e | es | ing | en ) | took ) \s part | participat (?: e s? | ed | ing ) | join (?: s | ed | ing )?
      | (?: deploy (?: ed | ing | s ) | sent | sending | contribut (?: ed | ing | es ) | dispatched ) \s [^,.;]{0,30}?
        (?: soldiers | troops | personnel | frigates? | destroyers? | warships? | ships? | aircraft | marines | sailors | contingent ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TAKES_PART_ITSELF = re.compile(
    r"\b(?:t(?:ake|akes|aking|aken|ook) part|participat\w+|join(?:s|ed|ing)? (?:the|in|for|them|this))\b", re.IGNORECASE
)
_OTHERWISE = re.compile(
    r"\b(?:not|declined|refused|pulled out|withdrew|skipp\w+|observ\w+|rival|against|in response|shadow\w*|monitor\w*)\b", re.IGNORECASE
)


_CONTRAST = re.compile(r",?\s(?:while|whereas|but)\s|;\s", re.IGNORECASE)


def joiners_of(reading: Reading, part: Span) -> tuple[str, ...]:
    """The countries that a sentence about an exercise tells to take part as well: "France will take part, Australia has sent 150 men".

    A country that only sends ships counts where the sentence says of another that it takes part; one that watches never does.
    """
    text = reading.text
    if not _TAKES_PART_ITSELF.search(text, part.start, part.end):
        return ()
    joined: list[NameMention] = []
    start = part.start
    for cut in [*(m.end() for m in _CONTRAST.finditer(text, part.start, part.end)), part.end]:
        piece, start = Span(start, cut), cut
        if _OTHERWISE.search(text, piece.start, piece.end):
            continue
        named = [m for m in within(reading.names, piece) if m.kind == "country" and m.country]
        for i, mention in enumerate(named):
            if _TAKES_PART.match(text, mention.span.end, piece.end):
                first = i
                while first > 0 and _JOINS.match(text[named[first - 1].span.end : named[first].span.start]):
                    first -= 1
                joined += named[first : i + 1]
    return countries(joined)


def subjects_of(reading: Reading, part: Span, verb: Span) -> tuple[str, ...]:
    """The countries whose forces a part of a sentence names before the verb of what they do together."""
    text = reading.text
    named = [m for m in within(reading.names, Span(part.start, max(part.start, verb.start))) if m.country and _acts(m)]
    return countries([m for m in named if not BREAKS.search(text, m.span.end, verb.start) and not _only_watches(text, m, part)])


_AMID = re.compile(r"\b(?:amid|amidst|despite|in the face of)\b")
"""Between an exercise and those who are only the reason or setting of it."""
_LISTED_WITH = re.compile(r"(?:,|\sand|,\sand)\s(?:the\s)?")


def participants_of(reading: Reading, part: Span, term: Span) -> tuple[str, ...]:
    """The countries of this part of a sentence that hold the exercise together; one or none where it names no two."""
    text = reading.text
    named: list[NameMention] = []
    aside: NameMention | None = None  # the last that only watches, with those joined to it: "from Peruvian and Chilean forces"
    spoken = unquoted(text, part)
    aloud = spoken[term.start - part.start : term.start - part.start + 1] == "·"
    for mention in within(reading.names, part):
        if not mention.country or not _acts(mention) or is_in_a_name(text, mention):
            continue
        if not aloud and spoken[mention.span.start - part.start] == "·":
            continue  # what somebody says of it: "the drill was “a sign of our friendship with Peru”"
        if (
            _AMID.search(between(text, term, mention.span))
            or _only_watches(text, mention, part)
            or aside
            and _LISTED_WITH.fullmatch(text, aside.span.end, mention.span.start)
        ):
            aside = mention
        else:
            named.append(mention)
    if not named:
        return ()
    named = [m for m in named if not (m.span.start > term.end and _APART.search(between(text, term, m.span)))] or named[:0]
    if not named:
        return ()
    groups: list[list[NameMention]] = [[named[0]]]
    for first, second in pairwise(named):
        gap = " ".join(_ABBREVIATED.sub("", f".{text[first.span.end : second.span.start]}.").split())[1:-1]
        if len(gap) < 80 and (_JOINS.match(gap) or first.country == second.country):
            groups[-1].append(second)
        else:
            groups.append([second])
    several = [g for g in groups if len(countries(g)) >= 2]
    if several:
        nearest = min(several, key=lambda g: min(distance(m.span, term) for m in g))
        ahead = [g for g in several if g[-1].span.end <= term.start and set(countries(nearest)) < set(countries(g))]
        nearest = ahead[-1] if ahead else nearest  # "A, B and C began a drill, a part of the exercises between A and B"
        return _with_partner(text, nearest, groups, term)
    partners = [
        g
        for g in groups
        if any(_SENT_TO_TRAIN.match(text, m.span.end, part.end) for m in g)
        or any(
            distance(m.span, term) < (140 if _ALONGSIDE.search(text, max(m.span.start - 40, part.start), m.span.start) else 90)
            and (_PARTNER.search(text[max(m.span.start - 40, part.start) : m.span.start]) or _holds_what_others_join(text, m, part))
            for m in g
        )
    ]
    others = [g for g in groups if g not in partners and g[0].span.start < (partners[0][0].span.start if partners else part.end)]
    if partners and others:
        return countries([*others[-1], *partners[0]])
    everyone = countries(named)
    if len(everyone) == 2 and JOINT.match(term.of(text)):
        return everyone
    return everyone[:1]


_JOINING = re.compile(
    r"\b(?:(?:add|sen[dt]|contribut|commit|deploy|dispatch)\w*\s[^,.;]{3,40}\s(?:to|for)|join(?:s|ed|ing)?|t(?:ake|akes|aking|ook)\spart\sin"
    r"|participat\w+\sin)\s(?:the\s)?\Z"
)
_ITS_OWN = re.compile(rf"(?:['’]s)?\s(?:[\w-]{{2,14}}\s){{0,3}}{EXERCISES}\b")


def _holds_what_others_join(text: str, mention: NameMention, part: Span) -> bool:
    """Whether a country holds the exercise that another is told to join: "added 3,000 troops to Peru's annual exercise"."""
    return bool(
        _ITS_OWN.match(text, mention.span.end, part.end)
        and _JOINING.search(text, max(mention.span.start - 70, part.start), mention.span.start)
    )


_MEETS = re.compile(
    r"['’]?s?(?:\sand\sother\s(?:[\w-]+\s){0,2}[\w-]+)?\s(?:will\s|has\s|had\s|also\s)*(?:joins?|joined(?:\sby)?|joining|hosts?|hosted|hosting|invited)\s(?:[\w-]{2,14}\s){0,3}$"
)


def _with_partner(text: str, group: list[NameMention], groups: list[list[NameMention]], term: Span) -> tuple[str, ...]:
    """The group with its partner behind the exercise and its host: "China and Russia held drills with Iran"."""
    named = [m.span for m in group]
    host = [
        g
        for g in groups
        if g is not group and _MEETS.match(between(text, Span(named[0].start, named[-1].end), Span(g[0].span.start, g[-1].span.end)))
    ]
    group = [
        *(m for g in host for m in g if m.span.end <= named[0].start),
        *group,
        *(m for g in host for m in g if m.span.start >= named[-1].end),
    ]
    behind = [
        g
        for g in groups
        if g is not group and g[0].span.start > term.start and _WITH.search(text[max(g[0].span.start - 70, 0) : g[0].span.start])
    ]
    ahead = [
        g
        for g in groups
        if g is not group
        and g[-1].span.end <= term.start < group[0].span.start
        and (_WITH_THEM.match(text[term.end : term.end + 30]) or _WITH_TROOPS.search(text, term.end, group[0].span.start))
    ]
    if not ahead and _TRAINED_WITH.search(text, max(group[0].span.start - 50, 0), group[0].span.start):
        ahead = [
            g for g in groups if g[-1].span.end < group[0].span.start
        ]  # "Chile's marines had trained with Peruvian and Bolivian troops"
    return countries([*(m for g in ahead[-1:] for m in g), *group, *(m for g in behind[:1] for m in g)])


def _acts(mention: NameMention) -> bool:
    return mention.kind == "country" or (mention.kind == "organisation" and bool(_ARMED.search(mention.name) or _SHIP.match(mention.name)))


_SENT_TO_TRAIN = re.compile(
    rf"(?:\s(?:in|on|from)\s[^,.;]{{3,20}}?)?\s(?:for|to\s(?:take\spart|participate)\sin|to\sjoin)\s(?:[\w’'-]{{1,18}}\s){{0,6}}{EXERCISES}\b"
)
"""Behind the country that troops are sent to, which trains with them: "9,000 soldiers to Peru for this year's joint drills"."""


def _only_watches(text: str, mention: NameMention, part: Span) -> bool:
    before = Span(max(mention.span.start - 50, part.start), mention.span.start)
    after = Span(mention.span.end, max(mention.span.end, min(mention.span.end + 60, part.end)))
    if _SENT_TO_TRAIN.match(text, mention.span.end, part.end) or _holds_what_others_join(text, mention, part):
        return False
    if seen(text, before) & _WATCHES_GATE and _WATCHES.search(before.of(text)):
        return True
    return bool(seen(text, after) & _STANDS_BY_GATE and _STANDS_BY.match(after.of(text)))


_NUMBERED = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens?|hundreds?|thousands?)\b", re.IGNORECASE
)


_ASIDE = re.compile(r"\b(?:while|whereas|follow(?:s|ed)\s(?!by)|following|amid|amidst|despite|in\sresponse\sto)\b", re.IGNORECASE)
"""Between an exercise and ships of something else."""


def is_numbered(assets: str | None) -> bool:
    """Whether what took part is told with how many: "three frigates", not "frigates"."""
    return assets is not None and bool(_NUMBERED.search(assets))


def assets_of(reading: Reading, part: Span, term: Span, participants: tuple[str, ...]) -> str | None:
    """What took part as written, the longest list of it; not what a country that takes no part has sent."""
    named = {m.country for m in within(reading.names, part) if m.kind == "country" and m.country}
    if named and not named & set(participants):
        return None  # "Peru responded by scrambling jets"
    found = []
    for match in ASSETS.finditer(reading.text, part.start, part.end):
        span = Span(*match.span())
        around = Span(max(part.start, span.start - 16), span.end)
        strangers = set(countries(within(reading.names, around))) - set(participants)
        aside = _ASIDE.search(between(reading.text, span, term))
        if not strangers and not aside and not OTHER.search(reading.text, max(part.start, span.start - 12), span.end):
            found.append(span)
    numbered = [s for s in found if _NUMBERED.search(s.of(reading.text))]
    best = max(numbered or found, key=lambda s: s.end - s.start, default=None)
    return best.of(reading.text) if best else None
