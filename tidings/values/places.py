"""Places of the gazetteer in running text, with the word that says how something lies to them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tidings.lexicon import Lexicon, Place
from tidings.text.document import Span
from tidings.text.regions import Layout
from tidings.text.words import words_of
from tidings.values.matching import HYPHENS, Matcher


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as written. `text` takes in the compass words before it ("the northwestern Pacific Ocean" without its article)."""

    span: Span
    text: str
    place: Place
    relation: str | None
    """'in', 'near', 'off', 'over', 'through', 'to' … in lower case; None where no such word stands before it."""


_H = HYPHENS.replace("-", r"\-")
_GAP = r"[ \t\u00a0\u202f\r\n]{1,3}"
_COMPASS = rf"""
    (?: (?: north | south | east | west | central | mid | upper | lower ) (?: ern )?
        (?: [{_H}]? (?: east | west | central ) (?: ern )? )? )
"""
_PARTS = frozenset(
    "province provinces island islands city cities port town region state district village base harbour harbor peninsula".split()
)
_PART = rf"(?: {' | '.join(sorted(_PARTS))} )"
"""What the name of a place stands behind: "the Iranian port of Chabahar", "the naval base of Ream"."""
_NO_ADJECTIVE = r"""
    (?: in | into | inside | near | off | over | through | around | at | to | towards? | from | within | on | of | by | and | the ) \b
"""
_BEFORE = re.compile(
    rf"""
    (?:
        \b (?P<relation>
            in {_GAP} the {_GAP} (?: vicinity | area | region | waters | skies ) {_GAP} (?: of | off | around | near | over )
          | off {_GAP} the {_GAP} (?: [a-z]{{1,14}} {_GAP} )? coasts? {_GAP} of
          | {_COMPASS} {_GAP} of
          | in | into | inside | near | off | over | through | throughout | across | around | round | about | at | to | toward | towards
          | from | via | within | outside | along | down | on | under | above | beyond | between | past | of | by
          | visit | visits | visited | visiting | left | leaves | leaving | reach | reaches | reached | reaching | entered | enter | enters
          | entering | cross | crossed | crossing | transit | transited | transiting
        ) {_GAP}
    )?
    (?: (?: the | a | its | their | his | her | nearby | neighbou?ring | \w{{2,20}}['’]s ) {_GAP} ){{0,2}}
    (?: (?: (?! {_NO_ADJECTIVE} ) [\w{_H}]{{2,20}} {_GAP} ){{0,2}}? {_PART} {_GAP} of {_GAP} )?
    (?: waters {_GAP} (?P<waters> off | of | around | near ) {_GAP} (?: the {_GAP} )? )?
    (?: (?: disputed | contested | open | icy | strategic ) {_GAP} )?
    (?P<compass> {_COMPASS} (?: (?: and | or | [{_H}] ) {_COMPASS} )? {_GAP} )?
    $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEADS_UP = re.compile(
    rf"""
    (?: \b (?: in | into | inside | near | off | over | through | throughout | across | around | round | about | at | to | towards? | from
      | via | within | outside | along | down | \w{{1,20}}['’]s | past | on | under | above | beyond
      | between | of | by | visit (?: s | ed | ing )? | left | leav (?: es
      | ing ) | reach (?: es | ed | ing )? | enter (?: s | ed | ing )? | cross (?: ed | ing )? | transit (?: ed | ing )? | the | a | its
      | their | his | her | nearby | neighbou?ring | disputed | contested | open | icy | strategic ) {_GAP}
      | {_COMPASS} {_GAP} ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The last word of _BEFORE. Most names follow another word, and need no longer look."""
_WORDS_OF_BEFORE = _PARTS | frozenset(
    """
    in the vicinity area region waters skies of off around near over coast coasts into inside through throughout across round about at
    to toward towards from via within outside along down on under above beyond between by visit visits visited visiting left leaves
    leaving reach reaches reached reaching entered enter enters entering cross crossed crossing transit transited transiting a its
    their his her nearby neighboring neighbouring disputed contested open icy strategic and or s past
    """.split()
)
"""The words of _BEFORE, without those of _COMPASS."""
_LOOK_BACK = 90
"""Characters before a name in which its relation can stand."""

_JOINED = re.compile(
    rf"^ (?: {_GAP} \( [^()]{{0,60}} \) )? ,? (?: {_GAP} )? (?: (?: and | or | & ) {_GAP} )? (?: the {_GAP} )? $", re.VERBOSE
)
"""Between two places of one list: "the Sea of Japan (or East Sea) and the Sea of Okhotsk"."""

_IN_BRACKETS = re.compile(r"\([^()]{0,80}\Z")
"""Before a place that only says another name of the one before it: "(or East Sea)"."""
_PART_OF_A_NAME = re.compile(
    r"""
    [ \u00a0]? (?: [-–/] \w
      | (?: Times | Post | Daily | News | Review | Journal | Observer | University | Institute | Center | Centre | School | College
        | Academy
          | Cooperation | Treaty | Convention | Declaration | Consensus | Communiqu[eé] | Accords? | Agreements? | Pact | Process
            | Doctrine | Club
          | Olympics? | Winter | Summer | Games | Bank | Exchange | Airlines? | Airways | Motors? | Group | Corporation | Company
          | Council | Dialogue | Initiative | Partnership | Oblast (?= \s governor ) )\b )
    """,
    re.VERBOSE,
)

_COMPASS_ENDINGS = ("north", "south", "east", "west", "central", "mid", "upper", "lower", "ern")
_COMPASS_WORD = re.compile(_COMPASS, re.VERBOSE)

_LOCATES = frozenset(
    "in into inside near off over through throughout across around outside within via along above visit visits visited visiting "
    "left leaves leaving reach reaches reached reaching enter enters entered entering transit transited transiting".split()
)
_TRAVEL = re.compile(
    r"""
    \b (?: visit (?: s | ed | ing )? | trip s? | tour | travel (?: s | l?ed | l?ing )? | journey (?: s | ed )? | fl(?: y | ies | ew
      | ying | own | ight s? )
      | go (?: es | ing | ne )? | went | c(?: a | o )me s? | coming | return (?: s | ed | ing )? | arriv(?: e s? | ed | ing | al )
        | head (?: s | ed | ing )?
      | invit(?: e s? | ed | ing | ation ) | host (?: s | ed | ing )? | sail (?: s | ed | ing )? | mov(?: e s? | ed | ing ) | stopover
        | delegation | envoy
      | deploy (?: s | ed | ing | ment )? | sent | send (?: s | ing )? | dispatch (?: es | ed | ing )? ) \b [^.;:]{0,60} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HELD_THERE = re.compile(
    r"""
    [ \u00a0] (?: summit | talks | airport | forum | parade | ceremony | visit | trip )\b | ,[ \u00a0][A-Z]
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’]s\b")


@lru_cache(maxsize=4)
def _matcher(lexicon: Lexicon) -> Matcher[Place | None]:
    """Places by name; names of people and institutions that hold one ("Shanghai Cooperation Organisation") mean None."""
    places = ((name, place) for place in lexicon.places for name in (place.name, *place.aliases))
    others = (
        (name, None)
        for table in (lexicon.organisations, lexicon.outlets, lexicon.people)
        for row in table
        for name in (row.name, *row.aliases)
    )
    return Matcher[Place | None]([*places, *others])


@lru_cache(maxsize=4)
def _seats(lexicon: Lexicon) -> frozenset[str]:
    """Names that more often mean a government than a place: countries, capitals, and what stands for them."""
    return frozenset(
        name for country in lexicon.countries for name in (country.name, *country.aliases, country.capital, *country.metonyms) if name
    )


def find_places(text: str, layout: Layout, lexicon: Lexicon) -> Iterator[PlaceMention]:
    """Every place of the gazetteer that the text means as a place, in order, the longest name at each spot; boilerplate is passed over.

    A capital or a country is a place only by its position: "arrived in Moscow" and "the Moscow summit" are, "Moscow said" and
    "Beijing's plan" are not. A name inside an institution's is none. Not done: places that the gazetteer does not list, and
    telling apart two places of one name.
    """
    matcher, seats = _matcher(lexicon), _seats(lexicon)
    last: PlaceMention | None = None
    for paragraph in layout.paragraphs:
        for found, place in matcher.find(text, paragraph.start, paragraph.end):
            if place is None or _is_second_half(text, found, paragraph) or _PART_OF_A_NAME.match(text, found.end):
                continue
            mention = _mention(text, found, place, paragraph, last)
            if found.of(text) in seats and not _is_place(text, mention, found, paragraph):
                continue
            yield mention
            if last is None or found.start > last.span.end + _LOOK_BACK or not _IN_BRACKETS.search(text, last.span.end, found.start):
                last = mention


def _is_second_half(text: str, found: Span, paragraph: Span) -> bool:
    """Whether a name is the second half of a longer one: "Asia-Pacific", "Moscow-Beijing"."""
    at = found.start - 2
    return at >= paragraph.start and text[at + 1] in HYPHENS and (text[at].isalnum() or text[at] == "_")


def _mention(text: str, found: Span, place: Place, paragraph: Span, last: PlaceMention | None) -> PlaceMention:
    floor = max(found.start - _LOOK_BACK, paragraph.start)
    relation, start = None, found.start
    if _may_lead_up(text, found.start) and _LEADS_UP.search(text, max(found.start - 20, floor), found.start):
        floor = _words_before(text, floor, found.start)
        before = _BEFORE.search(text[floor : found.start])
        assert before, "all that _BEFORE holds may be left out"
        if before["compass"]:
            start = floor + before.start("compass")
        words = before["relation"] or before["waters"]
        relation = " ".join(words.lower().split()) if words else None
    if relation is None and last is not None and paragraph.holds(last.span) and start - last.span.end < _LOOK_BACK:
        joined = _JOINED.match(text[last.span.end : start])
        relation = last.relation if joined else None
    return PlaceMention(Span(start, found.end), text[start : found.end], place, relation)


def _may_lead_up(text: str, at: int) -> bool:
    """Whether the word before a name can be the last one of _BEFORE, told by itself."""
    words = words_of(text)
    n = bisect_left(words.starts, at)
    form = words.forms[n - 1].lower() if n else ""
    return form in _WORDS_OF_BEFORE or form.endswith(_COMPASS_ENDINGS) or not form.isascii()


def _words_before(text: str, floor: int, end: int) -> int:
    """From where on every word before a name is one that _BEFORE may hold, that word's predecessor taken in: it may end in one."""
    forms, starts = words_of(text).between(floor, end)
    for n in range(len(forms) - 1, -1, -1):
        form = forms[n].lower()
        if (
            form.isascii()
            and form.isalnum()
            and form not in _WORDS_OF_BEFORE
            and not _may_be_any(forms, n)
            and not _COMPASS_WORD.fullmatch(form)
        ):
            return starts[n]
    return floor


def _may_be_any(forms: list[str], n: int) -> bool:
    """Whether a word stands where _BEFORE takes every word: "off the Luzon coast of", "China's", "the Iranian port of"."""
    following = [form.lower() for form in forms[n + 1 : n + 3]]
    return following[:1] in (["coast"], ["coasts"], ["'"], ["’"]) or not _PARTS.isdisjoint(following)


def _is_place(text: str, mention: PlaceMention, found: Span, paragraph: Span) -> bool:
    """Whether the name of a government's seat stands where a place stands."""
    if _POSSESSIVE.match(text, found.end):
        return mention.relation in {"in", "off", "near", "around"} and mention.place.kind == "country"
    relation = mention.relation.split()[0] if mention.relation else None
    if relation in _LOCATES:
        return True
    before = text[max(found.start - _LOOK_BACK, paragraph.start) : found.start]
    if relation in {"to", "from", "for", "toward", "towards"}:
        return bool(_TRAVEL.search(before))
    return relation in {None, "at"} and bool(_HELD_THERE.match(text, found.end))
