"""Whom a stretch of words names as a speaker: a person with title and office, two of them, a body, a government, an outlet.

What the words mean is decided here; which words are the subject of a verb of saying, in `tidings.values.saying.cues`. Where no rule is
sure the name is None: a source put into the wrong mouth is worse than none.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from tidings.lexicon import Lexicon
from tidings.text.document import Span
from tidings.text.patterns import any_of
from tidings.values.names.names import NameMention
from tidings.values.names.roles import ROLE_NOUNS, ROLE_PATTERN, TITLE_WORDS
from tidings.values.names.strangers import BODY_HEADS
from tidings.values.reading import Reading, within

VEIL = "¤"
"""Stands for every character of a quotation while the words around it are read."""

Kind = Literal["person", "people", "government", "institution", "outlet", "unnamed"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom a stretch of words makes speak: `text` with title, `name` in full ("A and B" for two), `role` as written or known."""

    span: Span
    text: str
    name: str | None
    kind: Kind
    role: str | None = None


_MEDIA = frozenset(
    "paper newspaper agency magazine outlet broadcaster daily tabloid website network channel publication journal weekly".split()
)
_BODIES = frozenset(
    """
    government ministry military navy army embassy administration parliament council department office commission bureau bank side
    committee party cabinet authority coast guard air force command fleet consulate secretariat delegation foundation institute
    center centre service company group firm organization organisation alliance bloc union
    """.split()
)

_WHOLE_BODY = re.compile(
    rf"(?:[Tt]he[ ])?(?P<name>(?:[A-Z][\w’'-]*[ ]){{0,3}}{any_of(BODY_HEADS - {'Bank', 'Department', 'Office', 'Ministry'})}"
    r"[ ](?:of|for)[ ]"
    r"(?:(?:[A-Z][\w’'&-]*|of|and|the|for|on)[ ]){0,7}[A-Z][\w’'-]*)"
)
"""A body by its whole name: "the Confederation of Kenyan Tea Traders"."""

_NAMED_BEFORE = frozenset(
    "company group firm organization organisation alliance bloc union party bank institute center centre foundation".split()
)
"""Bodies that are called by their noun alone once they have been named: "the bank"."""

TWO = re.compile(
    r"(?:[Tt]he|[Bb]oth)(?: two| pair of)? (?:leaders|presidents|men|statesmen|ministers|women|officials|diplomats|countries’ leaders)"
    r"|[Tt]he (?:two|pair)"
)
_BARE_MEDIA = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]hat|[Tt]his)(?:[ ][a-z-]{2,20}){1,4}")
"""An outlet by its noun alone, "the state-run agency", not "the Kestrel agency"."""

_DETERMINER = (
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne[ ]of|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Bb]oth|[Tt]hose|[Tt]hese"
    r"|[Aa]nother|[Tt]wo|[Tt]hree)"
)

_NOUN_PHRASE = re.compile(
    rf"(?<![\w’'-])(?:{_DETERMINER}[ \u00a0]|[A-Z][\w.]{{0,20}}(?:[’']s)?[ \u00a0])(?:[\w’'.&/-]{{1,25}}[ \u00a0]){{0,7}}[\w’'-]{{1,25}}\Z",
    re.IGNORECASE,
)

_PLURAL = re.compile(
    r"(?:[\w’'.-]{1,25}[ ]){0,4}(?:officials|analysts|experts|observers|critics|authorities|diplomats|sources|lawmakers|media|people"
    r"|residents|economists)\Z"
)

_PREPOSITION = re.compile(
    r"\b(?:of|for|from|in|at|by|with|to|on|as|into|over|than|against|about|between|under|behind|after|before|near|toward"
    r"|towards)(?:[ ]the)?[ ]\Z"
)
_JOINER = re.compile(r",?[ ]and[ ](?:his|her|their|the)[ ][^,;.]{2,60},[ ]\Z|(?:,[ ]and|[ ]and|,)[ ](?:the[ ])?\Z")
"""Between two who speak together: "and", also before an office: "and his Indian counterpart, "."""

_OFFICE_OF = re.compile(
    rf"\b(?P<noun>{any_of({word.title() for word in ROLE_NOUNS} | ROLE_NOUNS)})[ ](?:of|to|in|at|for)[ ](?:the[ ])?"
    rf"(?P<of>(?:[A-Z][\w.’'&-]{{1,20}}[ ](?:of[ ]|and[ ])?){{1,7}})\Z"
)
"""An office and what it belongs to, right before a name: "Speaker of the State Duma ", "ambassador to India "."""

_RANKS_BEFORE = frozenset(
    "Prime Vice Deputy Foreign Defense Defence Interior Finance Trade Commerce Energy First Senior Rear Former Acting Crown".split()
)
_FOR_AN_OFFICE = re.compile(
    rf"\b(?:spokes(?:wo)?(?:man|person)|aides?|advis[eo]rs?|all(?:y|ies)|lawyers?|representatives?)[ ](?:for|to|of)[ ]"
    rf"[^,.;:“”\"]{{0,70}}\b(?:{ROLE_PATTERN})[ ]\Z"
)
"""Before the holder of an office for whom somebody else speaks: "a spokesman for the Union's trade chief "."""

_BODY_OF = re.compile(r"[ ]of[ ](?:the[ ])?(?:[A-Z]\w+(?:[’']s)?[ ]){0,2}\Z")

_ACCORDING = re.compile(r"\b[Aa]ccording[ ]to[ ](?:the[ ])?\Z")
_APPOSITION = re.compile(
    rf",[ ](?P<role>(?!who|which|\w+ing\b)(?:(?:a|an|the|its|his)[ ])?(?:[\w’'-]{{1,20}}[ ]){{0,5}}?(?:{ROLE_PATTERN})\b"
    rf"(?:[^,.;{VEIL}“”\"]|(?<=\b[A-Z])\.){{0,90}})"
)

_BODY_NOUN = r"(?:government|ministry|military|navy|army|embassy|administration|parliament|party|office|coast[ ]guard|commission|council)"

_BODY_BEHIND = re.compile(rf"(?:[’']s)?[ ](?P<rest>(?:[\w-]{{1,15}}[ ]){{0,2}}?{_BODY_NOUN})\b", re.IGNORECASE)

SPOKESPEOPLE = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_BROADCASTS = frozenset("media television tv radio press".split())
_OF_THE_STATE = re.compile(r"\b(?:state|official|government|state-run|state-owned|state-controlled)[ ](?:\w+[ ])?\w+\Z", re.IGNORECASE)
"""At the end of a phrase for the broadcasters of a state: "Omani state television"."""
_SPEAKS_FOR = re.compile(r"\bspokes(?:wo)?(?:man|person)[ ](?:for|of|from)[ ](?:the[ ])?\Z")

_TEXTS = frozenset(("statement", "communique", "communiqué", "readout", "release"))
_TEXT_BEHIND = re.compile(
    r"(?:[’']s|s’)?(?:[ ](?:written|official|press|news|brief|separate|earlier|later)){0,3}"
    r"[ ](?:statement|communiqu[eé]|readout|release)\Z"
)
STATEMENT_OF = re.compile(
    r"\b(?:an?|the)[ ](?:[a-z]{2,12}[ ]){0,2}(?:statement|communiqu[eé]|release|readout|notice|response|reply|comment|note"
    r"|(?:press|media)[ ](?:service|office|center|centre))[ ]"
    r"(?:from|by|of|(?:issued|released|published|posted)[ ]by)[ ](?:the[ ])?",
    re.IGNORECASE,
)
"""Before the body that speaks in a text of its own: "a statement from the Northern Fleet"."""

_STATEMENT_BEFORE = re.compile(rf"(?:{STATEMENT_OF.pattern})\Z", re.IGNORECASE)

_PRESS_SERVICE = re.compile(r"(?:[’']s|s’)?[ ](?:press|media|information)[ ](?:service|office|center|centre|department)\b")

_PHRASE_START = re.compile(rf"(?<![\w’'.-])(?:{_DETERMINER}[ ]|[A-Z])")
_PHRASE_BREAK = re.compile(rf"[,;:{VEIL}“”\"]|\b(?:that|which|who|if|whether)\b")
_JOINED_BEFORE = re.compile(r"(?<=[\w’'])[ ](?:of|for|in|from|at)[ ]\Z")
_ADJECTIVES_BEFORE = re.compile(r"(?<![\w’'-])(?:the[ ]|The[ ])?(?:[A-Z][\w.]{0,20}(?:[’']s)?[ ])+\Z")
_GENITIVE_LAST = re.compile(r"[’']s?\Z")
_GENITIVE = re.compile(r"[’']s?")
_CIVIL_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?")
_RANK = re.compile(r"(?:(?:Gen|Lt|Maj|Col|Capt|Cmdr|Adm|Brig|Sgt|Sen|Rep|Gov)\.[ ]?){1,2}")
"""Short titles that say less than an apposition."""

_ARTICLE = re.compile(r"(?:a|an|the)[ ]")

RETIRED = r"\((?:[Rr]etd?|[Rr]etired)\.?\)[ ]"
"""Behind a rank: "Commodore (retd) "."""

_TITLE = re.compile(
    rf"""
    (?<![\w’'-]) (?: (?: [A-Z][\w.’'&-]{{1,20}} | of | for | and | former | then | vice | deputy | foreign | prime | defen[cs]e
        | finance | trade | interior | senior | top
        | chief | acting | national | security | state | ministry | department | navy | army | government | presidential | embassy
        | party | press | coast | guard
        | commerce | council | economic | U\.S\. ) [ ] ){{0,8}}
    (?: (?: {ROLE_PATTERN} | [Pp]resident | Mr | Mrs | Ms | Dr | Sen | Rep | Gov | Gen | Lt | Col | Adm | Prof
        | [A-Z][a-z]{{2,14}} ) s? \.? [ ] ) (?: {RETIRED} )? \Z
    """,
    re.VERBOSE,
)
_TITLE_BREAK = re.compile(r"[,;]|\band\b(?=[ ](?:[A-Z][a-z]{1,4}\.|[A-Z][a-z]+ [A-Z]))|[’']s\b")
_LOST_PREPOSITION = re.compile(r"(?:of|for|and)[ ]")
"""At the head of what looks like a title: "a spokesman for President Li"."""

_NO_TITLE = re.compile(
    r"[ ]*(?:,?[ ]?and[ ])?(?:(?:On|In|At|As|By|For|And|But|When|While|After|That|The|With|To|Of|From|Both|Then|If|So|Is|Was|Did"
    r"|Asked|Meanwhile|According)[ ])?"
)
"""Words at the head of a title that are none of it: the start of the sentence, or the "and" behind another name."""


def names_in(reading: Reading, words: str, span: Span) -> list[NameMention]:
    """The names in `span` that stand outside of quotations."""
    return [mention for mention in within(reading.names, span) if words[mention.span.start] != VEIL]


def mention_at(reading: Reading, end: int) -> NameMention | None:
    """The name that ends at `end`."""
    at = bisect_left(reading.names, end, key=lambda m: m.span.end)
    return reading.names[at] if at < len(reading.names) and reading.names[at].span.end == end else None


def adjective(lexicon: Lexicon, country: str) -> str:
    """What a country's government is called by: its demonym, or the initials of a union's long name.

    >>> from tidings.lexicon import shipped
    >>> adjective(shipped(), "Iran"), adjective(shipped(), "United States")
    ('Iranian', 'US')
    """
    if country.startswith("United "):
        return "".join(word[0] for word in country.split() if word[0].isupper())
    demonyms = next((c.demonyms for c in lexicon.countries if c.name == country), ())
    return next((d for d in demonyms if d[:4] == country[:4]), demonyms[0] if demonyms else country)


def is_possessive(words: str, mention: NameMention) -> bool:
    """Whether a name is in the genitive: "Li’s"."""
    return words.startswith(("’s", "'s"), mention.span.end)


def title_start(reading: Reading, words: str, start: int, at: int) -> int:
    """Where the title before a name begins: "Chinese vice foreign minister", "Mr.", "spokeswoman". Another name ends it."""
    match = _TITLE.search(words, max(start, at - 110), at)
    if match is None:
        return at
    begin = match.start()
    others = within(reading.names, Span(max(start, begin - 60), at))
    begin = max([begin, *(m.span.end for m in others if m.kind in ("person", "outlet"))])
    for gap in _TITLE_BREAK.finditer(words, begin, at):
        begin = gap.end()
    lead = _NO_TITLE.match(words, begin, at)
    begin = lead.end() if lead else begin
    while preposition := _LOST_PREPOSITION.match(words, begin, at):
        begin = preposition.end()
    return begin


# Names


def named(reading: Reading, words: str, start: int, mention: NameMention) -> Voice | None:
    """The voice of a name that is a subject: a person, two, a body or a government."""
    if is_possessive(words, mention):
        return None
    title = title_start(reading, words, start, mention.span.start) if mention.kind == "person" else mention.span.start
    if mention.kind == "person" and _FOR_AN_OFFICE.search(words, max(start, mention.span.start - 120), mention.span.start):
        return _of_somebody(reading, words, start, mention)
    if mention.kind == "person" and (office := _office_start(reading, words, start, mention)) is not None:
        title = office
    elif mention.kind == "organisation" and (whole := _part_of(reading, words, start, mention)):
        return single(reading, words, whole.span, whole)
    elif follows_preposition(words, start, title):
        return _of_somebody(reading, words, start, mention)
    if mention.kind == "country" and mention.form == "demonym":
        return None
    span = Span(title, mention.span.end)
    if (joint := _joint(reading, words, start, span, mention)) is not None:
        return joint
    return single(reading, words, span, mention)


def _office_start(reading: Reading, words: str, start: int, mention: NameMention) -> int | None:
    """Where an office with a place or body of its own begins before a name: "Russia’s ambassador to India Denis Alipov".

    None for "a spokesman for President Raisi" and "aides to the Chinese leader Xi", in which another person is the subject.
    """
    match = _OFFICE_OF.search(words, max(start, mention.span.start - 110), mention.span.start)
    if match is None:
        return None
    of = match["of"].split()
    while of and of[-1] != "Staff" and (of[-1].strip(".") in TITLE_WORDS or of[-1] in _RANKS_BEFORE):
        of.pop()
    if not of:
        return None
    end = match.start("of") + match["of"].rindex(of[-1]) + len(of[-1])
    last = mention_at(reading, end)
    if last and (last.form == "demonym" or last.kind == "person"):
        return None
    return title_start(reading, words, start, match.end("noun") + 1)


def _part_of(reading: Reading, words: str, start: int, mention: NameMention) -> NameMention | None:
    """The body that belongs to the one at `mention`: "the Northern Fleet of the Russian Navy"."""
    match = _BODY_OF.search(words, max(start, mention.span.start - 40), mention.span.start)
    other = mention_at(reading, match.start()) if match else None
    return other if other and other.kind == "organisation" else None


def follows_preposition(words: str, start: int, at: int) -> bool:
    """Whether what stands at `at` is the object of a preposition, and so no subject."""
    return bool(_PREPOSITION.search(words, max(start, at - 14), at))


def single(reading: Reading, words: str, span: Span, mention: NameMention) -> Voice:
    """The voice of one name; `span` takes in its title."""
    text = span.of(reading.text)
    if mention.kind == "country":
        return Voice(span, text, _government(reading, mention), "government")
    if mention.kind == "outlet":
        return Voice(span, text, mention.name, "outlet")
    if mention.kind == "organisation":
        return Voice(span, text, mention.name, "institution")
    return Voice(span, text, mention.name, "person", _role(reading, words, span, mention))


def _government(reading: Reading, mention: NameMention) -> str | None:
    country = next((c for c in reading.lexicon.countries if c.name == mention.name), None)
    if mention.form == "metonym" and country and mention.text not in country.capital and not mention.text.startswith(country.capital):
        return mention.text
    return f"{adjective(reading.lexicon, mention.name)} government"


def _role(reading: Reading, words: str, span: Span, mention: NameMention) -> str | None:
    """The title before the name, the apposition behind it, or the office in the table."""
    before = Span(span.start, mention.span.start).of(words).strip()
    if before and not _CIVIL_TITLE.fullmatch(before) and not _RANK.fullmatch(before):
        return before
    if match := _APPOSITION.match(words, mention.span.end):
        role = " ".join(match["role"].split())
        article = _ARTICLE.match(role)
        return role[article.end() :] if article else role
    if _RANK.fullmatch(before):
        return before
    return next((p.role for p in reading.lexicon.people if p.name == mention.name), None)


def _joint(reading: Reading, words: str, start: int, span: Span, mention: NameMention) -> Voice | None:
    """Two or three of one kind who speak together, where `span` is the last of them; None where it stands alone."""
    names, at, first = [mention], span.start, span
    bare_comma = False
    while len(names) < 5:
        joiner = _JOINER.search(words, max(start, at - 80), at)
        other = mention_at(reading, joiner.start()) if joiner else None
        if joiner is None or other is None or other.form == "demonym" or not _are_peers(mention, other):
            break
        bare_comma = "and" not in joiner[0]
        if bare_comma and len(names) == 1:
            break
        at = title_start(reading, words, start, other.span.start) if other.kind == "person" else other.span.start
        if bare_comma and _ACCORDING.search(words, max(start, at - 20), at):
            break  # "According to Peskov, Putin and Xi": the source is none of the two
        names.insert(0, other)
        first = Span(at, other.span.end)
    if len(names) == 1:
        return None
    if follows_preposition(words, start, first.start):
        return Voice(span, span.of(reading.text), None, "unnamed")
    whole = Span(first.start, span.end)
    voices = [single(reading, words, m.span, m) for m in names]
    name = _listed([v.name or v.text for v in voices])
    return Voice(whole, whole.of(reading.text), name, "people" if mention.kind == "person" else "institution")


def _are_peers(one: NameMention, other: NameMention) -> bool:
    """Whether two names can speak as one: people with people, bodies and governments with one another, outlets alone."""
    if "outlet" in (one.kind, other.kind):
        return one.kind == other.kind
    return (one.kind == "person") == (other.kind == "person")


def _listed(names: Sequence[str]) -> str:
    """
    >>> _listed(["Modi", "Putin"]), _listed(["Modi", "Putin", "Xi"])
    ('Modi and Putin', 'Modi, Putin, and Xi')
    """
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])}, and {names[-1]}"


def _of_somebody(reading: Reading, words: str, start: int, mention: NameMention) -> Voice | None:
    """A subject that ends in somebody's name behind a preposition: "a spokesman for Li", "officials in Beijing"."""
    if mention.kind == "organisation" and _STATEMENT_BEFORE.search(words, max(start, mention.span.start - 60), mention.span.start):
        return single(reading, words, mention.span, mention)
    phrase = _NOUN_PHRASE.search(words, max(start, mention.span.end - 120), mention.span.end)
    if phrase is None:
        return None
    span = Span(*phrase.span())
    if _SPEAKS_FOR.search(words, max(start, mention.span.start - 30), mention.span.start) and (
        mention.kind == "organisation" or mention.form == "metonym"
    ):
        return replace(single(reading, words, span, mention), kind="institution")
    return Voice(span, span.of(reading.text), None, "unnamed")


# Common nouns


def noun_phrase(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The voice of a subject that ends in a common noun: a ministry, a newspaper, two leaders, unnamed officials."""
    clause_start = max(start, end - 130)
    if two := next((m for m in TWO.finditer(words, clause_start, end) if m.end() == end), None):
        return pair(reading, words, Span(*two.span()))
    phrase = _last_phrase(words, clause_start, end)
    if phrase is None or _PHRASE_BREAK.search(words, phrase.start, phrase.end):
        return None
    head = phrase.of(words).split()[-1].lower()
    mentions = names_in(reading, words, phrase)
    if head in _TEXTS and (owner := _TEXT_BEHIND.search(words, phrase.start, phrase.end)) and owner.start() > phrase.start:
        body = Span(phrase.start, owner.start())
        names = names_in(reading, words, body)
        if names and names[-1].span.end == body.end and (names[-1].kind == "organisation" or names[-1].form == "metonym"):
            return single(reading, words, phrase, names[-1])
        if (noun := body.of(words).split()[-1].lower()) in _BODIES:
            return replace(_body(reading, words, body, names, noun), span=phrase, text=phrase.of(reading.text))
        return Voice(phrase, phrase.of(reading.text), None, "unnamed")
    if whole := _WHOLE_BODY.fullmatch(words, phrase.start, phrase.end):
        return Voice(phrase, phrase.of(reading.text), " ".join(whole["name"].split()), "institution")
    if head in _MEDIA:
        return _media(reading, words, phrase, mentions)
    if head in _BODIES or head in _BROADCASTS and _OF_THE_STATE.search(words, phrase.start, phrase.end):
        return _body(reading, words, phrase, mentions, head)
    if head in SPOKESPEOPLE and (body := Span(phrase.start, phrase.start + phrase.of(words).rstrip().rfind(" "))):
        return _speaking_for(reading, words, phrase, body)
    return Voice(phrase, phrase.of(reading.text), None, "unnamed")


def _speaking_for(reading: Reading, words: str, phrase: Span, body: Span) -> Voice:
    """The body for which "an Omani navy spokesman", "a Kremlin spokesman" speaks without a name; nobody for "a spokesman"."""
    if genitive := _GENITIVE_LAST.search(words, body.start, body.end):
        body = Span(body.start, genitive.start())
    names = [m for m in names_in(reading, words, body) if m.span.end <= body.end]
    unnamed = Voice(phrase, phrase.of(reading.text), None, "unnamed")
    if names and names[-1].span.end == body.end and (names[-1].kind == "organisation" or names[-1].form == "metonym"):
        voice = single(reading, words, phrase, names[-1])
    elif names and (noun := body.of(words).split()[-1].lower()) in _BODIES:
        voice = _body(reading, words, body, names, noun)
    else:
        return unnamed
    return replace(unnamed, name=voice.name, kind="institution") if voice.name else unnamed


def _last_phrase(words: str, start: int, end: int) -> Span | None:
    """The shortest noun phrase with a beginning of its own that ends at `end`."""
    piece = words[start:end]
    for begin in reversed([m.start() for m in _PHRASE_START.finditer(piece)]):
        inner = piece[begin:]
        if any(mark in inner for mark in f',;:{VEIL}“”"'):
            break
        if len(inner.split()) <= 9 and not _JOINED_BEFORE.search(piece[:begin]):
            # an adjective or possessive in capitals before belongs to it
            lead = _ADJECTIVES_BEFORE.search(piece[:begin])
            first = lead.start() if lead else begin
            if not _JOINED_BEFORE.search(piece[:first]):
                return Span(start + first, end)
    if plural := _PLURAL.search(piece):
        return Span(start + plural.start(), end)
    return None


def _media(reading: Reading, words: str, phrase: Span, mentions: Sequence[NameMention]) -> Voice:
    """A newspaper or agency by its noun: the outlet named in the phrase, else the last one named before."""
    before = Span(max(0, phrase.start - 700), phrase.start)
    bare = _BARE_MEDIA.fullmatch(words, phrase.start, phrase.end)
    outlets = [m for m in (*(names_in(reading, words, before) if bare else ()), *mentions) if m.kind == "outlet"]
    return Voice(phrase, phrase.of(reading.text), outlets[-1].name if outlets else None, "outlet" if outlets else "unnamed")


def _body(reading: Reading, words: str, phrase: Span, mentions: Sequence[NameMention], head: str) -> Voice:
    text = phrase.of(reading.text)
    if press := _PRESS_SERVICE.search(words, phrase.start, phrase.end):
        name = _owner_of_press_service(reading, words, phrase, press.start())
        return Voice(phrase, text, name, "institution" if name else "unnamed")
    owner = next((m for m in mentions if m.kind == "country" or m.kind == "person" and m.country), None)
    if owner and owner.country:
        genitive = _GENITIVE.match(words, owner.span.end, phrase.end)
        rest = " ".join(words[genitive.end() if genitive else owner.span.end : phrase.end].split())
        rest = "government" if rest.lower() == "side" else rest
        name = _known_as(reading.lexicon, f"{adjective(reading.lexicon, owner.country)} {rest}")
        return Voice(phrase, text, name, "government" if rest == "government" else "institution")
    if body := next((m for m in mentions if m.kind == "organisation"), None):
        return Voice(phrase, text, body.name, "institution")
    if head in _NAMED_BEFORE:
        found = [m for m in names_in(reading, words, Span(max(0, phrase.start - 400), phrase.start)) if m.kind == "organisation"]
        one = found[-1].name if len({m.name for m in found}) == 1 else None
        return Voice(phrase, text, one, "institution" if one else "unnamed")
    return Voice(phrase, text, _named_before(reading, words, phrase, head), "institution")


@lru_cache(maxsize=4)
def _bodies_by_name(lexicon: Lexicon) -> dict[str, str]:
    return {name.lower(): body.name for body in lexicon.organisations for name in (body.name, *body.aliases)}


def _known_as(lexicon: Lexicon, name: str) -> str:
    """The name under which the tables know a body: "Chinese defense ministry" is the Chinese Defence Ministry."""
    return _bodies_by_name(lexicon).get(name.lower(), name)


def _owner_of_press_service(reading: Reading, words: str, phrase: Span, end: int) -> str | None:
    """Whose "press service" speaks: the body named before it ("the Northern Fleet's"), by its noun ("the fleet's"), or by nothing
    but a press service that was told of before.
    """
    if phrase.of(words).split(" ", 1)[0].lower() == "the" and end <= phrase.start + 4:
        earlier = list(_PRESS_SERVICE.finditer(words, max(0, phrase.start - 600), phrase.start))
        if not earlier:
            return None
        before = _last_phrase(words, max(0, earlier[-1].end() - 100), earlier[-1].end())
        if before is None or earlier[-1].start() <= before.start + 4:
            return None
        return _owner_of_press_service(reading, words, before, earlier[-1].start())
    names = [m for m in names_in(reading, words, Span(phrase.start, end)) if m.kind == "organisation"]
    if names:
        return names[-1].name
    owner = Span(phrase.start, end)
    return _named_before(reading, words, owner, owner.of(words).split()[-1].lower()) if end > phrase.start else None


def _named_before(reading: Reading, words: str, phrase: Span, head: str) -> str | None:
    """The one body of this kind that the last sentences named, alone or with its country: "the ministry" behind "China's foreign
    ministry", "the fleet" behind "the Northern Fleet".
    """
    reach = Span(max(0, phrase.start - 600), phrase.start)
    found = {}
    for mention in names_in(reading, words, reach):
        match = _BODY_BEHIND.match(words, mention.span.end, phrase.start) if mention.kind == "country" and mention.country else None
        if match and mention.country and match["rest"].split()[-1].lower() == head:
            name = f"{adjective(reading.lexicon, mention.country)} {match['rest']}"
            found[name.lower()] = name
        elif mention.kind == "organisation" and head in (mention.name.split()[-1].lower(), mention.text.split()[-1].lower()):
            found[mention.name.lower()] = mention.name
    return next(iter(found.values())) if len(found) == 1 else None


def pair(reading: Reading, words: str, span: Span) -> Voice:
    """Two people called "the two leaders": those whom the sentence before, or this one up to here, names; no more than two."""
    text = span.of(reading.text)
    for reach in (150, 350):
        names = dict.fromkeys(m.name for m in names_in(reading, words, Span(max(0, span.start - reach), span.start)) if m.kind == "person")
        if len(names) == 2:
            return Voice(span, text, " and ".join(names), "people")
        if len(names) > 2:
            break
    return Voice(span, text, None, "unnamed")
