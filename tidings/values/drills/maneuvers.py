"""The words of joint exercises: what names one, what kind it is, what took part. Meanings of phrases, not of sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tidings.lexicon import Drill, Lexicon, reference
from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.text.gates import gate
from tidings.text.words import seen, words_of
from tidings.values.drills.forces import EXERCISES, FORCES, MANOEUVRE
from tidings.values.matching import HYPHENS, Matcher

_H = HYPHENS.replace("-", r"\-")
_S = r"[ \t\r\n\u00a0\u202f]{1,3}"
_NOUN = rf"(?: {EXERCISES} | wargames? | patrols? )"
_ADJECTIVE = r"""
    (?: joint | combined | bilateral | trilateral | multilateral | multinational | tripartite | military | naval | navy | army
      | maritime | marine | air | aerial
      | ground | land | sea | at-sea | coast [ -]? guard | live [ -]? fire | anti-submarine | anti-piracy | anti-aircraft | amphibious
        | border | bomber
      | counter [ -]? terror(?:ism|ist)? | anti [ -]? terror(?:ism|ist)? | counter [ -]? (?: piracy | narcotics | insurgency ) | war
        | combat | tactical | strategic
        | command (?: [ -] (?: post | staff ) )?
      | computer [ -]? (?: simulated | assisted | aided )? | missile (?: [ -] defen[cs]e )? | air [ -] defen[cs]e
        | (?: table [ -]? top ) | search [ -] and [ -] rescue
      | nuclear | artillery | airborne | paratrooper | special [ -] forces | peacekeeping | cyber [ -]? (?: defen[cs]e )?
        | paramilitary | fleet | carrier )
"""
_FILLER = rf"(?: [\w{_H}/’']{{1,20}} ,? {_S} )"

STRONG = Caseless(
    re.compile(
        rf"""
    \b (?:
        {_ADJECTIVE} [ {_H},]? {_S}? (?: (?: {_ADJECTIVE} | and | \( and | paramilitary \) | or
          | [\w{_H}]{{3,20}} ) [,)]? {_S} ){{0,4}}? {_NOUN}
      | war [ {_H}]? games?
      | joint {_S} (?: {_FILLER} ){{0,3}}? (?: flotilla s? | fleet | cruise (?! [ {_H}] missile )
        | sail (?: ing )? | flights? | sorties? | task {_S} (?: force
        | group ) | operations (?= {_S} at {_S} sea ) )
      | (?: joint | bilateral | trilateral | multilateral | (?: three | four | five | six )-way ) {_S} sails?
      | joint {_S} (?: {_ADJECTIVE} {_S} ){{1,3}}? training
      | (?: multilateral {_S} )? maritime {_S} co-?operative {_S} activit(?:y|ies) | joint {_S} maritime {_S} activit(?:y|ies)
    )\b
    """,
        re.VERBOSE,
    )
)
"""Words that by themselves speak of a military or coast guard exercise; whether it is joint its participants tell."""

BARE = Caseless(re.compile(rf"\b (?: exercises? | drills? | patrols | {MANOEUVRE}s )\b", re.VERBOSE))
"""Words that mean one only beside the verb of holding it and the countries that hold it."""

EXERCISE_GATE = gate(STRONG.small, BARE.small)
"""Open wherever a word stands that speaks of an exercise by itself or beside the verb of holding it."""

REFERRING = Caseless(
    re.compile(
        rf"""
    \b (?: (?: (?: the | this | its | their ) {_S} )?
        (?: (?: last | this | next | previous ) {_S} year ['’]s
          | (?: the | its | their ) {_S} (?: \d{{1,2}} (?: st | nd | rd | th ) | \d{{4}} | first | second | third | fourth | fifth | sixth
            | seventh | eighth | ninth | tenth | previous | latest | last | current ) )
        {_S} (?: edition | iteration | instal l?ment )
    | (?: last | this | next ) {_S} year ['’]s {_S} (?: (?! [a-z] ) [\w{_H}]{{2,18}} {_S} ){{0,3}}? (?: {EXERCISES} | wargames? | patrols? )
    | (?: the | this ) {_S} (?: \w{{2,9}} [ {_H}] (?: hour | day | week | month ) (?: [ {_H}] long )? | weeklong | week-long ) {_S}
        (?: [\w{_H}]{{2,18}} {_S} ){{0,2}}? (?: {EXERCISES} | patrol )
    | (?: the | these | those | this | their | such
      | that (?! {_S} (?: [\w-]{{2,18}} {_S} ){{0,4}}? (?: exercises | drills | {MANOEUVRE}s | games | patrols )\b ) )
      {_S} (?: (?! [a-z] ) [\w{_H}]{{2,18}} {_S} ){{0,4}}?
    (?: {EXERCISES} | wargames? | patrols? | flotilla | joint {_S} operations?
      | training ) )\b
    """,
        re.VERBOSE,
    )
)
"""An exercise that was named before: "the drills", "those joint operations"."""

OTHER = Caseless(
    re.compile(
        rf"""
    \b (?: exercis(?:e|es) {_S} (?: in {_S} (?: futility | frustration | humiliation | branding | democracy | patience | hypocrisy
      | signal l?ing | persuasion | diplomacy | self-\w{{3,14}} | damage {_S} control | public {_S} relations ) | of {_S} (?: power
      | discretion | authority | rights? | sovereignty | \w{{1,12}} {_S} powers? )
          | (?: caution | restraint | patience | power | authority | control | influence | discretion | leverage | rights?
            | sovereignty | vigilance | the {_S} right
            | (?: its | their | his | her | great | extreme | more | some | maximum ) \b ) | bikes? | routines? | class (?:es)?
              | regime | equipment | book s? | programme | machine )
      | (?: to | must | should | can | could | will | would | may | not ) {_S} (?: exercise | drill )\b
      | (?: (?<! live- ) (?<! live[ ] ) fire | evacuation | earthquake | breathing | physical | writing | math | school | vocal
        | accounting | budget | rebranding | branding | public {_S} relations | pr | communications
          | training {_S} ground | team [ -]? building | shooting | goalkeeping | dental | power | cordless | oil | gas
            | core | ice | hammer | bench | cardio
          | academic | thought | paper | mental | daily | morning | stress [ -]? test | licen[cs]ing | exploratory
            | well ) {_S} (?: exercis(?:e|es) | drills? )
      | drill (?: s | ed | ing )? {_S} (?: down | into | for {_S} (?: oil | gas | water ) | bits? | rigs? | ships? | instructors?
        | holes? | sergeants? | wells? | press | team )
      | drilling
      | border {_S} patrol {_S} (?: agents? | officers? | cars? ) | highway {_S} patrol | ski {_S} patrol | patrols? {_S} (?: cars?
        | officers? | agents? | boats? | vessels? | ships? | aircraft | planes? ) )\b
    """,
        re.VERBOSE,
    )
)
"""Exercises and drills of another sort: of power, of lungs, for oil, in schools."""

ELSEWHERE = Caseless(
    re.compile(
        r"""
    \b (?: film s? | movie s? | video \s games? | gamers? | hockey | football | soccer | basketball | olympic \s team | coach (?: es )?
      | athletes? | players? | gym | fitness | yoga | workout s?
    | quarterback | oil \s (?: rig | well ) s? | drilling | pupils | students | classroom | teachers? | boxers? | wrestl(?: ers?
      | ing ) | dentists? | shareholders | customers | marketing | novel | tax | banks? | banking | insurers? | hospitals?
        | firefighters? )\b
    """,
        re.VERBOSE,
    )
)
"""Words of sport, film, school and business: beside them an exercise is not of soldiers unless something says so."""

# Kinds

_COAST_GUARD = re.compile(r"\b coast [\s-]{0,2} guards? \b | \b coastguards? \b", re.VERBOSE | re.IGNORECASE)
_AIR = re.compile(
    r"""
    \b (?: bombers? | air \s patrols? | aerial \s patrols? | (?: strategic | joint ) \s (?: air | bomber ) | aerial | fighter \s jets?
      | air \s (?: forces? | drills? | exercises? ) | flew | (?: flown | flying | flights? ) | fighters? | warplanes?
      | B-(?: 1B? | 2 | 52\w? )s? | Tu-95\w* | H-6\w? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEA = re.compile(
    r"""
    \b (?: naval | navy | navies | maritime | marine | warships? | vessels? | ships? | destroyers? | frigates? | corvettes?
      | submarines? | anti-submarine | flotilla s? | fleets? | at \s sea
    | sea \s drills? | aircraft \s carriers? | carrier | seas? | ocean | strait | gulf | sail (?: ed | ing | s )? )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LAND = re.compile(
    r"""
    \b (?: troops | soldiers | ground | army (?! [’']?s? [ ] navy ) | armies | land
      | counter [\s-]? terror \w* | anti [\s-]? terror \w* | tanks? | infantry
      | artillery | paratroopers? | airborne | border \s guards? | brigades? | battalions? | mountain | desert )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PATROL = re.compile(
    r"""
    \b (?: patrol (?: s | led | ling )? | flotilla s? | (?<! way \s ) sail (?: ed | ing | s )? (?! \s (?: together | jointly ) )
      | task \s group | cruise (?! [\s-] missile ) )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GAME = re.compile(
    r"""
    \b war [\s-]? games? | computer | table [\s-]? top | command (?: \s | - ) (?: post | staff ) | missile (?: \s | - ) defen[cs]e
    """,
    re.VERBOSE | re.IGNORECASE,
)


_NOT_FLOWN = re.compile(r"anti|land, sea|air[\s-]defen|\b(?:naval|sea)(?: and|,) air|\bair(?: and|,) (?:naval|sea)", re.IGNORECASE)


def kind_of(phrase: str, clause: str) -> str | None:
    """What kind of exercise: from the phrase that names it, else from its clause; None where neither says.

    >>> kind_of("joint patrols", "the two coast guards began joint patrols"), kind_of("joint exercises", "they held joint exercises")
    ('coast guard patrol', None)
    """
    if _COAST_GUARD.search(clause):
        return "coast guard patrol"
    for words in (phrase, clause):
        if _AIR.search(words) and not _NOT_FLOWN.search(words):
            return "air patrol"
        if _GAME.search(words):
            return "wargame"
        land, sea = _LAND.search(words), _SEA.search(words)
        if sea and not land:
            return "naval patrol" if _PATROL.search(phrase) else "naval drill"
        if land:
            return "ground"
    return "naval patrol" if _PATROL.search(phrase) else None


def kind_of_named(kind: str | None, around: str, clause: str) -> str | None:
    """What kind a named exercise is: what the words beside its name say, else its usual kind unless that is general.

    `kind` is the usual one of its series, `around` the name with the words that go with it ("INDRA 2023 naval exercise").

    >>> kind_of_named("wargame", "INDRA 2023 naval exercise", "…"), kind_of_named("ground", "Vostok-2018", "ships at sea")
    ('naval drill', 'ground')
    """
    said = kind_said(around)
    if said:
        return said
    if kind in (None, "wargame"):
        told = kind_of("", clause)
        return told if told == "naval drill" or kind is None else kind
    return kind


def kind_said(around: str) -> str | None:
    """What kind of exercise the words say outright: "a naval exercise", "coast guard drills"; None where they do not."""
    if _COAST_GUARD.search(around):
        return "coast guard patrol"
    words = _KIND_SAID.search(around)
    return next((kind for group, kind in _SAID_KINDS.items() if words[group]), None) if words else None


_KIND_SAID = re.compile(
    rf"""
    \b (?: (?P<sea> naval | maritime | navy | sea ) | (?P<air> air ) | (?P<land> army | ground | land | counter [ {_H}]? terror\w* ) )
    (?: {_S} (?: military | war | combat | live [ {_H}] fire ) )? {_S}
    (?: {EXERCISES} | wargames? )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAID_KINDS = {"sea": "naval drill", "air": "air patrol", "land": "ground"}


# Names

_NAMED = re.compile(
    rf"""
    (?P<dated> \b (?! (?: January | February | March | April | May | June | July | August | September | October
          | November | December | Since | By | In | Until | From | During | Through | The | After | Before | Exercise s? )\b )
        [A-Z][\w’']{{1,20}} (?: [ /{_H}] (?: [A-Z][\w’']{{0,20}} | of | the ) ){{0,3}} [ {_H}] (?: 19 | 20 ) \d\d (?: [ {_H}] (?: [A-Z]
          | I{{1,3}} | \(I{{1,3}}\) ) )? \b (?! [ ]? [-–] ) )
  | (?: known {_S} as | called | named | dubbed | code [ -]? named | titled | entitled | under {_S} the {_S} name (?: {_S} of )? )
        {_S} (?: the {_S} )? [“"‘'«*] (?P<called> [A-Z0-9] [^”"’“«»*\n]{{2,40}}? ) ,? [”"’'»*]
  | (?: exercises? ,? | drills? ,? | games? ,?
    | {_NOUN} {_S} of )
        {_S} (?: the {_S} )? [“"‘'«*] (?P<quoted> [A-Z0-9] [^”"’“«»*\n]{{2,40}}? ) ,? [”"’'»*]
  | [“"‘'«*] (?P<before> [A-Z] [^”"’“«»*\n]{{2,40}}? ) ,? [”"’'»*] {_S} (?: {_FILLER} ){{0,3}}? {_NOUN}
  | \b Exercise [ ] (?P<after> [A-Z][\w’'-]{{2,20}} (?: [ ] [A-Z][\w’'-]{{1,20}} ){{0,2}} (?: [ {_H}]? \d{{2,4}} )? )
  | (?: \b (?: the | of | annual | year ['’]s | this
    | in | first | second | third | fourth | fifth
      | latest | largest | biggest ) {_S} ) (?P<bare> [A-Z][\w’'-]{{3,20}} (?: [ ] (?: of [ ] )? [A-Z][\w’'-]{{2,20}} )? (?: [ {_H}] (?: 19
    | 20 )? \d\d )? ) {_S} (?: (?: {_ADJECTIVE} | annual | trilateral | mountain | desert | jungle | winter | rescue | training
      | multinational ) {_S} ){{0,3}} {_NOUN}
  | \b (?! (?: The | This | That | These | Those | Another | Such )\b )
        (?P<series> [A-Z][\w’'-]{{2,20}} (?: [ ] [A-Z][\w’'-]{{1,20}} ){{0,2}} ) {_S} series {_S} of {_S} (?: \w+ {_S} )? {_NOUN}
    """,
    re.VERBOSE,
)
_NO_NAME = re.compile(
    r"""
    \b (?: Expo | Euro | Aero | Vision | Forum | Fair | Show | Airshow | January | February | March | April | May | June | July
      | August | September
      | October | November | December | Fleet | Navy | Army | Force s? | Sea | Ocean | Pacific | Atlantic | Arctic | Coast | Guard
        | Military | Joint | District
      | Command | Ministry | President | Minister | Olympics? | Games | Summit | Agreement
    | Report | Act | Plan | Budget | Treaty | Mon | Tues | Wednes | Thurs | Satur | Sun | North | South | East | West | Western
      | Eastern | Asian | European | NATO )\b
    | ^ (?: Indo | Sino | Russo | Franco | Anglo | Greco | Irano | Turko ) -
    | ^ (?: First | Second | Third | Last | Such | Both | Two | More | Early | Late | Mid ) \b
    """,
    re.VERBOSE,
)


_PARTS = re.compile(rf"[ {_H}]")


@dataclass(frozen=True, slots=True)
class Named:
    """An exercise's name as written, with its usual kind and the participants of that edition where the lists have it."""

    span: Span
    name: str
    kind: str | None
    participants: tuple[str, ...]


@lru_cache(maxsize=4)
def _listed(lexicon: Lexicon) -> Matcher[Drill]:
    named = ((name, drill) for drill in lexicon.drills for name in (drill.name, *drill.aliases))
    return Matcher(
        (name, drill) for name, drill in named if re.match(r"[A-Z](?!.*\b(?:drill|exercise|patrol|escort)\b)", name) and len(name) > 4
    )


@lru_cache(maxsize=4)
def _editions(lexicon: Lexicon) -> dict[str, Drill]:
    """The drills of the published lists by the letters and digits of their names: "Peace Mission – 2010" is "Peace Mission-2010"."""
    return {_bare(name): drill for drill in lexicon.drills for name in (drill.name, *drill.aliases)}


def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


@cache
def _series() -> Matcher[tuple[str, tuple[str, ...]]]:
    """Names that recur every year, without it: "Joint Sea" -> its usual kind, and the states that always hold it."""
    return Matcher((row.name, (row.kind, row.participants)) for row in reference().series)


def may_name(text: str, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether a word of a sentence begins the listed name of an exercise; where none does, only its shape can make a name of one."""
    return not _beginnings(lexicon).isdisjoint(words_of(text).between(sentence.start, sentence.end)[0])


@lru_cache(maxsize=4)
def _beginnings(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(_listed(lexicon).beginnings | _series().beginnings)


_IS_HELD = re.compile(
    r"""
    \b (?: launch | open | ran | run | end | finish | beg[aiu]n | start | kick (?: s | ed | ing )? \s off | stage | hold | held
      | conclude | wrap (?: s | ped )? \s up
      | complete | host | join ) \w* \s (?: (?: the | this | year['’]s | annual | yearly | their ) \s ){0,3} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"""
    \b (?: (?: edition \s of | known \s as | went \s through | (?: took | take | takes | taking ) \s part \s in | under \s the \s name
      | part \s of | prepar (?: e s? | ed | ing ) \s for ) \s (?: the \s )? | (?: this | last
        | next ) \s year['’]s \s (?: [a-z-]{3,12} \s )? ) [“\"‘'«*_]{0,2} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a name that only an exercise has there: "the 2023 edition of", "this year's", "the series known as"."""
_GOES_BY_IT = re.compile(
    r"""
    [”"’'*_]{0,2} \s (?: series \b | (?: will \s (?: run | begin | start | open | last ) | r[au]ns? | began | begins | opens | opened
        | started | concluded | ended ) \s (?: on | in | at | off | from | until | for )
      | (?: took | will \s take | takes ) \s place | is \s scheduled | kick (?: s | ed ) \s off
      | (?: was | were | is \s to \s be | will \s be ) \s (?: (?: \w{3,14}ly | first | last | also ) \s )? (?: held | staged | conducted
        | hosted ) ) \b
    """,
    re.VERBOSE,
)
"""Behind a name that only an exercise has there."""
_MEETING = r"""
    (?: met | meet s? | host (?: s | ed | ing )? | join (?: s | ed | ing )? | gather (?: s | ed )? | train (?: s | ed )? | drilled | sailed
      | assembled | rehearsed | practi[cs]ed )
"""
_DATED_NAME = rf"(?-i: [A-Z][\w’]{{1,20}} (?: [ /{_H}] [A-Z][\w’]{{0,20}} ){{0,3}} ) [ {_H}] (?: 19 | 20 ) \d\d"
_MET_FOR = re.compile(
    rf"""
    \b {_MEETING} \b [^.;]{{0,120}}? \s (?: for | in | during | at | under \s the \s name ) \s (?: the \s )? [“"‘']?
      (?P<name> {_DATED_NAME} ) \b (?! \s? [-–] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Forces that meet for something named with its year: "hosted Omani ships for IMEX 2024"."""
_MEETING_GATE, _DATED_GATE = gate(re.compile(rf"\b {_MEETING} \b", re.VERBOSE)), gate(re.compile(r"\d"))


def may_meet_for(held: int) -> bool:
    """Whether a stretch whose words open the gates `held` can tell that forces met for something named with its year."""
    return bool(held & _MEETING_GATE and held & _DATED_GATE)


_FORCES = re.compile(rf"\b {FORCES} \b", re.VERBOSE | re.IGNORECASE)
_LONGER = re.compile(r"[\s-][A-Z]|[-–]\w")
"""Behind a name of a series that is the beginning of another: "Vostok Oil"."""
_GLOSSED = re.compile(
    r"[”“\"’'*_]{0,2} ?\([^()\n]{2,30}\)[”“\"’'*_]{0,2}(?=[ –-](?:19|20)?\d\d(?!\d))|[”“\"’'*_]{1,2}(?=[–-](?:19|20)\d\d)"
)
"""Between a name and its year, what it means in brackets, and marks that close too early: “Vostok” (East)-2022."""
_EDITION = re.compile(
    rf"(?: [ ] (?: NAVY | AVIA | ARMY | Navy | Avia | Army | Naval ) )?"
    rf"(?: [ {_H}] | [ ] [–—-] [ ] ) (?: 19 | 20 )? \d\d (?! \d | [.,]\d ) (?: [ ] \(?I{{1,3}}\)? )? | [ ] I{{1,3}} \b",
    re.VERBOSE,
)


def find_named(text: str, sentence: Span, lexicon: Lexicon, taken: frozenset[str]) -> Iterator[Named]:
    """The names of exercises in a sentence, in order: those of the published lists, and others by their shape.

    `taken` are names of countries, places and institutions in the sentence, which are not names of exercises ("the Pacific drills").
    """
    found = [
        Named(span, span.of(text), drill.kind, drill.participants)
        for span, drill in _listed(lexicon).find(text, sentence.start, sentence.end)
    ]
    for span, (kind, states) in _series().find(text, sentence.start, sentence.end):
        if not any(f.span.meets(span) for f in found):
            glossed = _GLOSSED.match(text, span.end, sentence.end)
            edition = _EDITION.match(text, glossed.end() if glossed else span.end, sentence.end)
            spoken = any(pattern.search(text, sentence.start, sentence.end) for pattern in (STRONG, BARE, REFERRING))
            held = _IS_HELD.search(text, max(span.start - 40, sentence.start), span.start) and not _LONGER.match(text, span.end)
            held = held or bool(_NAMES_IT.search(text, max(span.start - 40, sentence.start), span.start))
            held = held or bool(_GOES_BY_IT.match(text, span.end, sentence.end))
            if edition is None and not spoken and not held:
                continue  # "Vostok Oil"
            whole = Span(span.start, edition.end() if edition else span.end)
            name = f"{span.of(text)}{edition[0]}" if glossed and edition else whole.of(text)
            listed = _editions(lexicon).get(_bare(name)) if edition else None
            found.append(Named(whole, name, listed.kind if listed else kind, listed.participants if listed else states))
    if seen(text, sentence) & EXERCISE_GATE and (
        BARE.search(text, sentence.start, sentence.end) or STRONG.search(text, sentence.start, sentence.end)
    ):
        for match in _NAMED.finditer(text, sentence.start, sentence.end):
            group = match.lastgroup or ""
            span = Span(match.start(group), match.end(group) - match[group].endswith((".", ",")))
            if span.of(text).startswith("Exercise ") and group in ("called", "quoted", "before"):
                span = Span(span.start + len("Exercise "), span.end)
            if group == "after":
                span = Span(span.start, span.start + len(_FIRST_WORDS.match(span.of(text))[0]))  # type: ignore[index]
                if span.start == span.end:
                    continue
            name = span.of(text)
            if (
                (group != "called" and _NO_NAME.search(name) and not (group == "after" and _is_named_for_it(name)))
                or (name.isupper() and _NO_NAME.search(name.title()))
                or name in taken
                or (group in ("bare", "series") and any(part in taken for part in _PARTS.split(name)))
            ):
                continue
            inside = [f for f in found if span.holds(f.span)]
            if any(f.span.meets(span) for f in found if f not in inside):
                continue
            found = [f for f in found if f not in inside]
            found.append(Named(span, name, inside[0].kind if inside else None, inside[0].participants if inside else ()))
    elif not found and may_meet_for(seen(text, sentence)) and _FORCES.search(text, sentence.start, sentence.end):
        met = _MET_FOR.search(text, sentence.start, sentence.end)
        if met and not _NO_NAME.search(met["name"]) and met["name"] not in taken:
            found.append(Named(Span(*met.span("name")), met["name"], None, ()))
    yield from sorted(found, key=lambda f: f.span)


def find_again(text: str, part: Span, names: Iterable[str]) -> Iterator[Named]:
    """Those of the names told before that a part of a sentence says is held, though no word of it speaks of exercises."""
    for name in dict.fromkeys(_EDITION_BEHIND.sub("", name) for name in names):
        start = text.find(name, part.start, part.end)
        edition = _EDITION.match(text, start + len(name), part.end) if start >= 0 else None
        end = edition.end() if edition else start + len(name)
        if start < 0 or _LONGER.match(text, end):
            continue
        held = _IS_HELD.search(text, max(start - 40, part.start), start) or _NAMES_IT.search(text, max(start - 40, part.start), start)
        if held or _GOES_BY_IT.match(text, end, part.end):
            yield Named(Span(start, end), text[start:end], None, ())


_EDITION_BEHIND = re.compile(r"[ -]['’]?(?:19|20)?\d\d\Z")


_FIRST_WORDS = re.compile(
    r"(?:(?!(?:With|In|On|Of|And|For|The|Near|Off|At|To|From|By|Amid|After|Before|Between|Involving|Begins?|Starts?|Ends?|Kicks?|Held|Will|Set|Is|Was"
    r"|Concludes?|Commences?|Underway|Takes?|Opens?)\b)[\w’'-]+(?:\s(?=\S))?)*(?<!\s)|"
)
"""The words of a name up to the first that in a headline With Capitals goes on with something else."""


def _is_named_for_it(name: str) -> bool:
    """Whether a name behind "Exercise" only begins with a word for seas and services: "Exercise Pacific Lance"."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first in _FIRST_OF_NAMES and not _NO_NAME.search(rest)


_FIRST_OF_NAMES = frozenset("Pacific Atlantic Arctic Sea Ocean Northern Southern Eastern Western North South East West Sun Joint".split())
