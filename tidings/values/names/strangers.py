"""People and bodies that no table knows, told by how news introduces them: a title, a role behind the name, a verb of saying.

Works on runs of capitalised words inside one paragraph. A headline in title case tells nothing and gives nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tidings.text.document import Span
from tidings.text.patterns import any_of
from tidings.values.names.roles import ROLE_PATTERN, SAYING, TITLE_PARTS, TITLE_WORDS, is_title


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name of its own; `title` is the stretch of title and demonym before a person's name."""

    span: Span
    kind: Literal["person", "organisation"]
    title: Span | None


_GAP = r"[ \u00a0\u202f]|\r?\n"
_SHORT = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Brig|Amb|Prof|Hon|Rev|St|Jr|Sr)\."
_WORD = rf"(?:{_SHORT}|[^\W\d_a-z](?:\.|[^\W_]+(?:[’'-][^\W_]+){{0,3}}))"
_RUN = re.compile(
    rf"(?<![\w’'.-]){_WORD}(?:(?:{_GAP}|[ ](?:bin|al|de|van|von|der|da|di|del|of|for|and|the|on)[ ](?:the[ ])?){_WORD}){{0,9}}"
)
_TOKEN = re.compile(r"\S+")
_JOINING = frozenset("of for and the on".split())

_ORGANISATION_END = frozenset(
    """
    Ministry University Institute Center Centre Council Committee Commission Agency Administration Bank Group Corporation Corp
    Company Association Organization Organisation Union Party Foundation Academy Bureau Department Office Army Navy Fleet Force
    Forces Parliament Congress Senate Court Alliance Federation Service Fund Exchange Authority Command Guard College School Society
    Trust Network Board Consulting Securities Capital Partners Holdings Industries Airlines Motors Motor Energy Oil Gas Petroleum
    Technologies Initiative Project Bloc League Chamber Times Post Daily News Herald Tribune Journal Review Gazette Monitor Observer
    Media Inc Ltd Co LLC Analytics Accelerator Assembly Secretariat Confederation Syndicate Consortium Tribunal Directorate Police
    Regiment Brigade Division Squadron Organizations Organisations Associations Unions Churches Workers Exporters Traders
    """.split()
)
BODY_HEADS = frozenset(
    """Institute University Ministry Academy Bank Council Organization Organisation Association Center Centre Chamber College Bureau
    Federation Confederation Society Foundation Union Department Office""".split()
)

_NO_NAME = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
    November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec The This That These Those A An In On At By For From With But
    And Or As If It Its He She We They His Her Their Our You I There Here When While Since After Before During Under Over Although
    Though Because However Meanwhile Moreover Earlier Later Last Next Now Then Today Yesterday Also Both Such Some Many Most More
    Other Another Each Every Any All No Not One Two Three According Asked Speaking Despite Instead Still Yet So To Into Amid Among
    Between Against Without Within Like Unlike Until Per Via Only North South East West Northern Southern Eastern Western Central
    Sea Ocean Strait Gulf Bay Island Islands River Lake Mount Cape Peninsula Road Belt Street Avenue Square Palace House Hall
    Airport War Cold World Day Summit Forum Treaty Agreement Declaration Statement Plan Act Law Communist Republic Kingdom States
    State Foreign Defense Defence Joint General Staff Chief Read Photo Source Reporting Editing Additional What Why How Who Where
    Which Can Will Would Should Is Are Was Were Has Have Had Do Does Did Let Why Just Even Once Nor Than Thus Hence Arctic Pacific
    Atlantic Asia Europe Africa Middle Global Asian European African Internet Bible Christmas
    """.split()
)
"""Capitalised words that are no part of a person's name."""

_SAYS = any_of(verb for verb in SAYING if not verb.endswith("ing"))
_APPOSITION = re.compile(
    rf"""
    ,[ \u00a0\n] (?: \d{{2}} ,[ ] )? (?: (?: a | an | the | its | his | her | whose | who | also | one [ ] of ) [ ] )?
    (?: [\w’'.-]{{1,25}} [ ] ){{0,6}}? (?: [\w-]{{1,20}} - )? (?: {ROLE_PATTERN} ) s? \b
    | ,[ ] who [ ] | [ ]? \( (?: [RDI]-[A-Z] | \d{{2}} \) )
    """,
    re.VERBOSE,
)
_SAYS_BEHIND = re.compile(
    rf"""
    (?: [ ] (?: at | of | from | with | for ) [ ] (?: the [ ] )? (?: [A-Z][\w’'.-]{{1,25}} [ ]? (?: (?: of | on ) [ ] )? ){{1,7}} )?
    ,? [ \n]?
    (?: [ ] (?: also | then | later | has | had | have | recently | previously | earlier ) ){{0,2}} [ \n]? (?<= [ \n] )
    (?: {_SAYS} | puts? [ ] it ) \b
    """,
    re.VERBOSE,
)
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|told|wrote|writes|warned|argued|argues|added|asked|explained|noted|according to(?: [a-z-]{1,15}){0,4})[ \n]\Z",
    re.IGNORECASE,
)
_PEOPLE = (
    "colleague|wife|husband|blogger|fisherman|sailor|pilot|farmer|driver|worker|student|resident|owner|veteran|broker|banker|engineer"
    "|businessman|campaigner"
)
"""Words for people that are no offices."""
_SPEAKS_BEFORE = re.compile(r"[”\"’»'],?[ ](?:said|says|added|adds|explained|explains|recalled|recalls)[ ]\Z")
_TOLD_ABOUT = re.compile(rf",[ ](?:who\b|whose\b|\d\d\b|an?[ ](?:[\w-]{{1,20}}[ ]){{0,4}}?(?:{ROLE_PATTERN}|{_PEOPLE})\b)")
_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ne)[ \n]\Z")
_ROLE_BEFORE = re.compile(rf"\b(?:(?:{ROLE_PATTERN}|{_PEOPLE}|of[ ]them),?|named|known[ ]as)[ \n]\Z")
_DEMONYM_BEFORE = re.compile(rf"(?:[A-Z][\w.’'-]{{1,20}}[ ]){{1,4}}(?:[a-z-]{{1,15}}[ ]){{0,3}}(?:{ROLE_PATTERN}),?[ ]\Z")
_OFFICE_BEFORE = re.compile(
    rf"\b(?:{ROLE_PATTERN}|{any_of(TITLE_WORDS - {'Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Staff', 'Rank'})})[ ](?:of|for|to)[ ](?:the[ ])?"
    r"(?:[A-Z][\w.’'&-]{0,20}[ ](?:(?:of|and|for|on)[ ](?:the[ ])?)?){1,6}\Z"
)
"""An office with what it belongs to: "Secretary of State ", "Chief of the General Staff ", "governor of the Amur Region "."""

_SAID_AN_OFFICE = re.compile(
    rf"\b(?:said|says|told|wrote|warned|added|argued|noted|explained)[ ](?:the|an?|its|his|her|their)[ ][^,.;:“”\"]{{0,80}}?\b"
    rf"(?:{ROLE_PATTERN})\b[^,.;:“”\"]{{0,70}},[ ]\Z"
)
"""Before the name that ends a reporting clause: "said the former envoy and founder of the club, "."""

_RETIRED_BEFORE = re.compile(rf"\b(?:{any_of(TITLE_WORDS)})\.?[ ]\((?:[Rr]etd?|[Rr]etired)\.?\)[ ]\Z")
_LIST_BEHIND = re.compile(r"(?:,|,?[ ]and)[ ]\Z")


def is_title_case(words: str) -> bool:
    """Whether a line is set like a headline, most of its longer words capitalised.

    >>> is_title_case("Navy Says Two Ships Were Sent North"), is_title_case("The navy said two ships were sent north.")
    (True, False)
    """
    if len(words) >= 300 or words.rstrip().endswith((".", ":")):
        return False
    long = re.findall(r"[^\W\d_]{4,}", words)
    return len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def find_strangers(text: str, paragraph: Span, taken: Sequence[Span]) -> Iterator[Stranger]:
    """The unknown people and bodies of one paragraph, in order, none meeting a span of `taken` (which is in order).

    A person needs a title or a role noun before the name, a role behind it, or a verb of saying beside it; a body needs a word
    such as "University" or "Institute of". Not found: one-word names without a title, and anyone in a headline.
    """
    at = 0
    titled: bool | None = None
    listed: list[Span] = []
    for run in _RUN.finditer(text, paragraph.start, paragraph.end):
        if len(run[0].split()) == 1 and not _is_single_speaker(text, paragraph, run[0], run.start()):
            continue  # one word by itself is nobody else
        while at < len(taken) and taken[at].end <= run.start():
            at += 1
        occupied = []
        n = at
        while n < len(taken) and taken[n].start < run.end():
            occupied.append(taken[n])
            n += 1
        if len(occupied) == 1 and occupied[0].start <= run.start() and run.end() <= occupied[0].end:
            continue
        if titled is None and (titled := is_title_case(paragraph.of(text))):
            return
        if len(run[0].split()) == 1:
            if not occupied:
                yield Stranger(Span(run.start(), run.start() + len(run[0].removesuffix("’s").removesuffix("'s"))), "person", None)
            continue
        yield from _of_run(text, paragraph, Span(*run.span()), occupied, listed)


def _is_single_speaker(text: str, paragraph: Span, word: str, at: int) -> bool:
    """Whether a single word names somebody who speaks and is told about: "said Lina, who sells nets", "said Budi, 41,"."""
    return (
        len(word) > 2
        and may_be_given(word)
        and word not in _ORGANISATION_END
        and _SPEAKS_BEFORE.search(text, max(paragraph.start, at - 16), at) is not None
        and _TOLD_ABOUT.match(text, at + len(word), paragraph.end) is not None
    )


def _of_run(text: str, paragraph: Span, run: Span, occupied: list[Span], listed: list[Span]) -> Iterator[Stranger]:
    words = [Span(run.start + m.start(), run.start + m.end()) for m in _TOKEN.finditer(run.of(text))]
    body = _organisation(text, words, occupied)
    if body:
        yield Stranger(body, "organisation", None)
        words = [w for w in words if not body.meets(w)]
    # "Federation of Kenyan Tea Traders": behind the head of a body whose name a country's cuts in two only a title makes a person
    cut = (
        run.end
        if body
        else next((w.end for w, of in pairwise(words) if w.of(text) in BODY_HEADS and of.of(text) in ("of", "for")), run.end)
    )
    for part in _free_parts(text, words, occupied):
        title = _split_title(text, part)
        name = part[title:]
        while name and name[-1].of(text).rstrip(".,") in _NO_NAME | TITLE_PARTS:
            name = name[:-1]
        if (
            not name
            or len(name) > 4
            or any(_is_no_name(w.of(text)) for w in name)
            or name[0].of(text).isupper()
            and len(name[0].of(text)) > 3
        ):
            continue
        span = Span(name[0].start, _without_possessive(text, name[-1]))
        titled = title > 0 and is_title(part[title - 1].of(text))
        title_span = (
            Span(max(run.start, paragraph.start), name[0].start)
            if name[0].start > run.start
            else _demonym_before(text, paragraph, run.start)
        )
        if titled or len(name) > 1 and span.start < cut and _introduced(text, paragraph, span):
            kept = [s for s in listed if _LIST_BEHIND.fullmatch(text, s.end, _next_start(s, listed, span))]
            for earlier in kept:
                yield Stranger(earlier, "person", None)
            listed.clear()
            yield Stranger(span, "person", title_span)
        elif len(name) > 1 and span.start < cut:
            if listed and not _LIST_BEHIND.fullmatch(text, listed[-1].end, span.start):
                listed.clear()
            listed.append(span)
            del listed[:-6]


def _next_start(span: Span, listed: list[Span], last: Span) -> int:
    later = [s.start for s in listed if s.start > span.start]
    return min(later, default=last.start)


def _organisation(text: str, words: list[Span], occupied: list[Span]) -> Span | None:
    """The stretch of a run that is a body by its words; None where a table's name stands in it."""
    tokens = [w.of(text).strip(".,’'") for w in words]
    for n, token in enumerate(tokens):
        if token in BODY_HEADS and n + 2 < len(tokens) and tokens[n + 1] in ("of", "for"):
            first = n
            while (
                first > 0 and not _is_no_name(tokens[first - 1]) and tokens[first - 1] not in _JOINING and not is_title(tokens[first - 1])
            ):
                first -= 1
            span = Span(words[first].start, _without_possessive(text, words[_before_title(tokens, n + 3) - 1]))
            return None if any(span.meets(o) for o in occupied) else span
    for n in range(len(tokens) - 1, 0, -1):
        if tokens[n] in _ORGANISATION_END:
            first = n
            while first > 0 and not _is_no_name(tokens[first - 1]) and tokens[first - 1] not in ("of", "for", "on", "the"):
                first -= 1
            while first < n and (tokens[first] in _JOINING or is_title(tokens[first])):
                first += 1
            span = Span(words[first].start, _without_possessive(text, words[n]))
            return None if first == n or any(span.meets(o) for o in occupied) else span
    return None


def _before_title(tokens: list[str], first: int) -> int:
    """Where the title of somebody who belongs to a body begins, from `first` on: "Department of Energy | Deputy Secretary"."""
    at = next((n for n in range(first, len(tokens)) if is_title(tokens[n])), len(tokens))
    while at < len(tokens) and at > first and tokens[at - 1] in TITLE_PARTS:
        at -= 1
    return at


def _free_parts(text: str, words: list[Span], occupied: list[Span]) -> Iterator[list[Span]]:
    """The stretches of words between taken ones, joining words and words that are no names."""
    part: list[Span] = []
    for word in words:
        token = word.of(text)
        if (
            any(word.meets(o) for o in occupied)
            or token in _JOINING
            or _is_no_name(token)
            and token not in TITLE_PARTS
            and not is_title(token)
        ):
            if part:
                yield part
            part = []
        else:
            part.append(word)
            if token.endswith(("’s", "'s")):
                yield part
                part = []
    if part:
        yield part


def _split_title(text: str, words: list[Span]) -> int:
    """How many words of a part belong to the title before the name."""
    last = 0
    for n, word in enumerate(words):
        token = word.of(text)
        if is_title(token) or token in TITLE_PARTS:
            last = n + 1
    return last


def _is_no_name(token: str) -> bool:
    return token.strip(".,’'") in _NO_NAME or token.endswith(("-based", "-led", "-backed", "-born", "-owned"))


def _without_possessive(text: str, word: Span) -> int:
    token = word.of(text)
    if token.endswith(("’s", "'s")):
        return word.end - 2
    return word.end - 1 if token.endswith(".") and len(token) > 4 or token.endswith(("’", "'")) else word.end


def _introduced(text: str, paragraph: Span, span: Span) -> bool:
    """Whether the words around a capitalised name say that it is a person's."""
    before = text[max(paragraph.start, span.start - 40) : span.start]
    if _ARTICLE_BEFORE.search(before):
        return False
    said = text[span.end : span.end + 1] in ".,\n" and _SAID_AN_OFFICE.search(text, max(paragraph.start, span.start - 170), span.start)
    office = _OFFICE_BEFORE.search(text, max(paragraph.start, span.start - 110), span.start)
    return (
        bool(office or said or _ROLE_BEFORE.search(before) or _RETIRED_BEFORE.search(before))
        or has_role_behind(text, paragraph, span)
        or speaks(text, paragraph, span)
    )


def may_be_given(word: str) -> bool:
    """Whether a capitalised word can be the first of a person's name."""
    return not _is_no_name(word) and word not in TITLE_PARTS and not is_title(word)


def has_role_behind(text: str, paragraph: Span, span: Span) -> bool:
    """Whether a role stands behind a name: "…, a spokeswoman for the port"."""
    return bool(_APPOSITION.match(text[span.end : min(paragraph.end, span.end + 160)]))


def speaks(text: str, paragraph: Span, span: Span) -> bool:
    """Whether a verb of saying stands beside a name."""
    behind = text[span.end : min(paragraph.end, span.end + 160)]
    return bool(_SAYS_BEHIND.match(behind) or _SAID_BEFORE.search(text[max(paragraph.start, span.start - 40) : span.start]))


_ONE_NAME = r"[A-Z][^\W\d_A-Z][\w’'-]{1,20}"
_SAYS_ALONE = re.compile(
    rf"(?:^|[.,;:—–”\"»“]{{1,2}}\s)(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<last>{_ONE_NAME})(?: (?:{_SAYS})\b|: ?[“\"«])", re.MULTILINE
)


def find_speakers(text: str, taken: Sequence[Span]) -> Iterator[Span]:
    """The full names of people whom the text makes speak by their last name alone: "Anna Zeller" where "Zeller said" stands.

    `taken` are the spans of other names, in order. Only where the text has one full name with this last one, and before it speaks.
    """
    said: dict[str, int] = {}
    for match in _SAYS_ALONE.finditer(text):
        name = match["last"]
        if may_be_given(name) and name not in _ORGANISATION_END and not _is_taken(Span(*match.span("last")), taken):
            said.setdefault(name, match.start())
    if not said:
        return
    full: dict[str, dict[str, list[Span]]] = {}
    for match in re.finditer(rf"(?<![\w’'.-])(?P<given>{_ONE_NAME})[ \u00a0](?P<last>{any_of(said)})(?![\w-])", text):
        span = Span(*match.span())
        if may_be_given(match["given"]) and not _is_taken(span, taken):
            full.setdefault(match["last"], {}).setdefault(match["given"], []).append(span)
    for last, given in full.items():
        spans = next(iter(given.values()))
        if len(given) == 1 and spans[0].end < said[last]:
            yield from spans


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    at = bisect_left(taken, span.end, key=lambda s: s.start)
    return at > 0 and taken[at - 1].end > span.start


def _demonym_before(text: str, paragraph: Span, at: int) -> Span | None:
    """The words before a name that starts a run: 'Chinese vice foreign minister'."""
    match = _DEMONYM_BEFORE.search(text[max(paragraph.start, at - 80) : at])
    return Span(at - len(match[0]), at) if match else None
