"""Who does what a verb tells: its subject, everybody who takes part, and whether a speaker speaks for a country."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from tidings.lexicon import Lexicon
from tidings.text.document import Span
from tidings.values.clauses import Predicate, unquoted
from tidings.values.names.names import NameMention
from tidings.values.names.vessels import is_vessel
from tidings.values.parties import is_in_a_name
from tidings.values.reading import Reading, within

_OBJECT = re.compile(
    r"""
    (?<! leaders ) (?<! presidents ) (?<! ministers ) (?<! officials ) (?<! members ) (?<! navies ) (?<! troops ) (?<! forces )
    (?<! government ) (?<! governments ) (?<! militaries )
    (?<! parliament ) (?<! lawmakers ) (?<! deputies ) (?<! court ) (?<! army ) (?<! navy ) (?<! ministry ) (?<! ministries ) (?<! fleet )
    (?<! companies ) (?<! representatives ) (?<! heads ) (?<! president ) (?<! minister )
    \s (?: of | from | in | for | against | to | with | on | toward ) \s (?: the \s | its \s )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a name that is no subject: "support for China has grown"; "the leaders of China and Russia agreed" is one."""
_SCENE_OF_WAR = re.compile(
    r"""
    \b (?: war s? | conflict | crisis | invasion | situation | settlement | fighting | attack | campaign | offensive
      | counteroffensive ) \s (?: in | of | on | over | against | with ) \s (?: the \s )? $ | \b (?: anti | pro ) [-–] $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WAR_BEHIND = re.compile(
    r"""
    (?:['’]s)? \s (?: war | crisis | conflict | invasion | peace \s (?: plan | talks | deal ) | plan | issue | question
      | counteroffensive )\b
    """,
    re.VERBOSE,
)
_INSERTED = re.compile(r",\s(?:who|which|whose|whom)\b[^,;.]{1,200}\Z")
"""A clause between a subject and its verb: "Lukashenko, who won a vote in 2020, visited …"."""
_OFFICIALS = re.compile(
    r"""
    \b (?: official s? | spokes (?: man | woman | person ) | ministry | government | diplomats? | navy | military | embassy | president
      | minister | leader s? | counterpart | captain | colonel | general | admiral | commander | ambassador | envoy | chief | secretary
      | premier | chancellor | senator | governor )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BODIES = frozenset({"government body", "armed force", "party"})


def subject_of(reading: Reading, sentence: Span, verb: Predicate) -> list[NameMention]:
    """The names that stand before a verb in its clause, or behind it where a saying verb comes first (", said Putin")."""
    start = verb.clause.start
    if inserted := _INSERTED.search(reading.text, max(sentence.start, start - 300), start):
        start = sentence.start if not _INSERTED.search(reading.text, sentence.start, inserted.start()) else start
        inside = Span(inserted.start(), verb.clause.start)
    else:
        inside = Span(start, start)
    if _HE.search(reading.text, max(verb.clause.start, verb.span.start - 24), verb.span.start):
        return []  # "at talks with Yang in Oslo he agreed"
    before = [m for m in within(reading.names, Span(start, verb.span.start)) if not inside.holds(m.span)]
    before = [
        m for m in before if not _adjunct(reading.text, verb, m) and not _NO_PART.search(reading.text, verb.clause.start, m.span.start)
    ]
    before = [
        m
        for m in before
        if not is_in_a_name(reading.text, m) and not _OBJECT.search(reading.text[max(m.span.start - 60, verb.clause.start) : m.span.start])
    ]
    if any(mark in reading.text[verb.clause.start : verb.span.start] for mark in _QUOTES):
        masked = unquoted(reading.text, sentence)
        before = [m for m in before if masked[m.span.start - sentence.start] != "·"]
    if before or verb.verb.kind != "say" or _HAS_SUBJECT.search(reading.text, verb.clause.start, verb.span.start):
        return before
    end = min(verb.clause.end, verb.span.end + 60)
    return within(reading.names, Span(verb.span.end, max(verb.span.end, end)))[:2]


_HAS_SUBJECT = re.compile(
    r"""
    (?: ^ | (?<= [\s,”"’] ) ) (?: he | she | it | they | we | I | who | which | that | this | the | an? | his | her | its | their )
    (?: \s [\w’'&-]{1,24} ){0,8}? (?: ,? \s however, )? \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a verb of saying: someone who says it though the text does not name him."""
_HE = re.compile(
    r"\b[a-z]\w*[\w’'-]*\s(?:he|she|they)\s(?:has\s|had\s|have\s|also\s|then\s|later\s)?\Z|[A-Z]\w+\s(?:he|she|they)\s(?:also\s|then\s|later\s)?\Z"
)
"""Right before a verb, its subject."""


def _adjunct(text: str, verb: Predicate, mention: NameMention) -> bool:
    """Whether a name before the verb stands in "In Beijing, …" or "According to Reuters, …" and so does nothing itself."""
    start = min(verb.clause.start, mention.span.start)
    return bool(_SET_IN.match(text[start : mention.span.start]) and "," in text[mention.span.end : verb.span.start])


_QUOTES = '“”"‘'
_SET_IN = re.compile(r"\W*(?:In|At|On|According to|Speaking (?:in|to|at)|During|After|From|As)\b[^,]*$")


def actors(
    reading: Reading,
    span: Span,
    verb: Predicate,
    verbs: list[Predicate],
    pronoun: tuple[str, ...],
    meant: Callable[[str, Span], tuple[str, ...]] | None,
) -> tuple[str, ...]:
    """Countries, institutions and people, by full name, who take part in what `verb` tells inside `span`, in the order of the text.

    A person brings the country. `pronoun` is whom "he" or "they" means; "the two countries" means what `meant` tells. Left out
    are names of a side clause, of a label ("Ukraine: …"), and those that take no part: the scene of a war, members in a list.
    """
    text = reading.text
    skipped = [v.clause for v in verbs if not v.main and v.clause != verb.clause and _aside(text, v)]
    found = list(pronoun)
    before = text[verb.clause.start : verb.span.start]
    if meant and not (pronoun and _THEY.match(before)):
        found += meant(before, span)
    label = _LABEL.match(text, span.start, span.end)
    start = label.end() if label and not any(v.span.start < label.end() for v in verbs) else span.start
    for mention in within(reading.names, Span(start, max(start, span.end))):
        if any(c.start <= mention.span.start < c.end for c in skipped) or _stands_by(reading, mention):
            continue
        found += _named(reading.lexicon, mention, verb, _GOVERNMENT_OF.match(text, mention.span.end) is not None)
    if verb.verb.lemma in _GO_TO:
        found += _hosts(reading, span, verb)
    return tuple(dict.fromkeys(found))


_GO_TO = frozenset({"visit", "arrive", "land", "attend", "travel", "pay a visit"})


def _hosts(reading: Reading, span: Span, verb: Predicate) -> Iterator[str]:
    """The countries whose capital somebody goes to: a visit to Oslo is one to Norway."""
    capitals = _capitals(reading.lexicon)
    for p in within(reading.places, Span(verb.span.end, max(verb.span.end, min(span.end, verb.clause.end)))):
        if p.place.name in capitals and (p.relation or "in") in ("in", "to", "at", "visit", "visits", "visited", "visiting"):
            yield capitals[p.place.name]


@lru_cache(maxsize=4)
def _capitals(lexicon: Lexicon) -> dict[str, str]:
    return {country.capital: country.name for country in reversed(lexicon.countries)}  # of a capital of two the one listed first


_THEY = re.compile(r"\W*They\b")
_LABEL = re.compile(r"[A-Z][^.:;,]{2,60}:\s?")
_NO_PART = re.compile(
    r"""
    \b (?: including | among \s them | such \s as | namely | includes? | like ) \s (?: the \s )?
        (?: [\w’'.-]{1,20} (?: , \s (?: and \s )? | \s (?: and \s )? ) ){0,9} $
      | \b former \s $
    """,
    re.VERBOSE,
)
"""Before a name in a list of members or examples, or of a state that is no more."""
_BESIDE = re.compile(r"\b(?:near|off|around|close(?:st)?\sto|nearest(?:\sto)?)\s(?:the\s)?(?:coasts?\sof\s)?$", re.IGNORECASE)
_SOURCE = re.compile(r"(?:\b[Aa]ccording to\s(?:the\s)?(?:[\w’'-]{1,20}\s){0,4}|\()$")
_BACKED = re.compile(r"-(?:backed|led|brokered|sponsored|mandated|designated|listed|style)\b")
"""Behind an organisation that only tells what another one is: "a U.N.-backed court"."""
_CURRENCY = re.compile(r"\s(?:dollars?|currency)\b")


def _stands_by(reading: Reading, mention: NameMention) -> bool:
    """Whether a name in an event's sentence names nobody who takes part in it."""
    text = reading.text
    before = text[max(mention.span.start - 120, 0) : mention.span.start]
    if _in_war(text, mention) or _NO_PART.search(before) or (mention.kind == "country" and _BESIDE.search(before)):
        return True
    if mention.kind == "organisation" and _BACKED.match(text, mention.span.end):
        return True
    if mention.kind in ("outlet", "organisation") and (_SOURCE.search(before) or text.startswith(" One", mention.span.end)):
        return True  # "Air Force One" is an aircraft
    if mention.kind != "country":
        return False
    town = before.endswith(", ") and any(
        p.span.end == mention.span.start - 2 and p.place.kind != "country" for p in within(reading.places, _just_before(mention.span))
    )
    return town or is_in_a_name(text, mention) or bool(_CURRENCY.match(text, mention.span.end))


def _just_before(span: Span) -> Span:
    return Span(max(span.start - 60, 0), span.start)


_ASIDE = re.compile(r"\W*(?:which|who|whom|whose|where|while|whereas|although|though|even|because|since|before)\b", re.IGNORECASE)
_AFTER = re.compile(r"\W*after\b", re.IGNORECASE)


def _aside(text: str, verb: Predicate) -> bool:
    """Whether a verb's clause tells something else than the sentence: "after Oslo closed its ports" does, "after meeting Modi" not."""
    start, end = verb.clause.start, verb.clause.end
    return bool(_ASIDE.match(text, start, end) or (verb.finite and verb.verb.kind == "act" and _AFTER.match(text, start, end)))


def _in_war(text: str, mention: NameMention) -> bool:
    if mention.kind != "country":
        return False
    if mention.form == "metonym":
        return False
    return bool(
        _SCENE_OF_WAR.search(text[max(mention.span.start - 40, 0) : mention.span.start])
        or _WAR_BEHIND.match(text, mention.span.end)
        and mention.name == "Ukraine"
    )


_GOVERNMENT_OF = re.compile(r"(?:['’]s?)?\s(?:administration|government|cabinet|team)\b")
"""Behind a person: a government that is named after him, "the Modi government"."""


def _named(lexicon: Lexicon, mention: NameMention, verb: Predicate, governs: bool) -> list[str]:
    if mention.kind == "country":
        return [mention.country or mention.name]
    if is_vessel(mention) and mention.country:
        return [mention.country]
    if mention.country and _kinds(lexicon).get(mention.name) == "company":
        return [mention.country, mention.name]
    if mention.kind == "person":
        return [*([mention.country] if mention.country else []), *([] if mention.country and governs else [mention.name])]
    if mention.kind == "outlet":
        return [mention.name] if verb.verb.kind == "say" and mention.span.end <= verb.span.start else []
    if mention.country and _kinds(lexicon).get(mention.name) in _BODIES:
        return [mention.country]
    return [mention.name]


@lru_cache(maxsize=4)
def _kinds(lexicon: Lexicon) -> dict[str, str]:
    return {o.name: o.kind for o in lexicon.organisations}


_THINKS = re.compile(
    r"\b(?:analyst|expert|scholar|fellow|professor|researcher|journalist|economist|writer|historian|commentator|director of the)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def _roles(lexicon: Lexicon) -> dict[str, str]:
    return {p.name: p.role for p in lexicon.people}


def at_war(before: str) -> bool:
    """Whether the words before a place make it the scene of a war that is only spoken of: "his call to end the war in"."""
    return bool(_SCENE_OF_WAR.search(before))


def is_official(reading: Reading, subject: list[NameMention]) -> bool:
    """Whether the subject of a saying verb speaks for a country or an institution: a known person, a government, a body, an official."""
    for mention in subject:
        if mention.kind == "country" and (
            mention.form in ("name", "metonym") or _OFFICIALS.search(reading.text, mention.span.end, mention.span.end + 50)
        ):
            return True
        if mention.kind == "person" and mention.country and mention.form != "unknown":
            return not _THINKS.search(_roles(reading.lexicon).get(mention.name, ""))
        if (
            mention.kind == "person"
            and mention.country
            and _OFFICIALS.search(reading.text, max(mention.span.start - 60, 0), mention.span.start)
        ):
            return True
        if mention.kind == "organisation" and _kinds(reading.lexicon).get(mention.name) in (_BODIES | {"bloc", "organisation"}):
            return True
    return False
