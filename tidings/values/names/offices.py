"""Offices alone: "the Chinese president" is the person last named who holds that office."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tidings.lexicon import Person
from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.regions import Layout
from tidings.text.words import seen
from tidings.values.matching import HYPHENS
from tidings.values.names.mentions import NameMention, inside, outside
from tidings.values.names.roles import LEADERS, ROLE_NOUNS

_OFFICE = re.compile(
    rf"""
    \b (?: [Tt]he | [Hh]is | [Hh]er ) [ \u00a0]
    (?: (?P<nation> (?: [A-Z][\w.]* [ \u00a0-] ){{1,2}} ) )?
    (?P<office> (?: (?: prime | foreign | defen[cs]e | finance | supreme | deputy | vice | top | navy | army | military
        | coast [ ] guard | (?: foreign
        | defen[cs]e )? [ ]? ministry ) [ \u00a0] ){{0,2}}
        (?: president | leader | chief | premier | minister | chancellor | spokesman | spokeswoman | spokesperson | ambassador
            | strongman | king
          | professor | analyst | lecturer | senator | general | admiral | commodore | colonel | captain
          | speaker | envoy | diplomat | expert | economist | secretary | governor
          | scholar | commander | official ) )
    \b (?! [ \u00a0-] [A-Z] | [{HYPHENS}] | [ ] of \b )
    """,
    re.VERBOSE,
)
_OFFICE_GATE = gate(_OFFICE)

REACH = 2500
"""Characters before an office alone in which only one of that office may be named."""

_ENVOYS = frozenset("diplomat ambassador envoy".split())
_HIGH = frozenset("president leader premier minister chancellor king chief".split())
"""Offices of which a country has one at a time."""

_CLAUSE = re.compile(r"[.,;:]")
_WORD = re.compile(r"[a-z]+")
_WITH_ARTICLE = re.compile(r"\b[Aa]n?[ ](?:[\w’'.-]{1,20}[ ]){0,5}\Z")
_OFFICE_WORDS = frozenset(
    ROLE_NOUNS | LEADERS | set("prime foreign defense finance supreme deputy vice navy army military ministry coast guard".split())
)


def with_offices(text: str, layout: Layout, mentions: list[NameMention], people: Mapping[str, Person]) -> Iterator[NameMention]:
    """The mentions, and those that name a person by an office, which take in the demonym they hold."""
    offices = []
    roles: dict[str, set[str]] | None = None
    for paragraph in layout.paragraphs:
        if not seen(text, paragraph) & _OFFICE_GATE:
            continue
        for match in _OFFICE.finditer(text, paragraph.start, paragraph.end):
            span = Span(*match.span())
            nation = _nation(match, mentions)
            if match["nation"] and nation is None or match[0][0] in "Hh" and nation is None:
                continue
            roles = _roles_in_text(text, mentions) if roles is None else roles
            person = _holder(text, match["office"], nation, span.start, mentions, people, roles)
            if person:
                offices.append(NameMention(span, span.of(text), person.name, "person", person.country, "role"))
    covered = outside(mentions, offices)
    yield from sorted([*covered, *offices], key=lambda m: m.span)


def _nation(match: "re.Match[str]", mentions: Sequence[NameMention]) -> str | None:
    if not match["nation"]:
        return None
    span = Span(*match.span("nation"))
    found = inside(mentions, span)
    return found[0].country if len(found) == 1 and found[0].kind == "country" else None


def _roles_in_text(text: str, mentions: Sequence[NameMention]) -> dict[str, set[str]]:
    """Name -> the words of office that stand around its mentions: title before it, apposition behind it."""
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind == "person":
            before = text[max(0, mention.span.start - 40) : mention.span.start].lower()
            behind = text[mention.span.end : mention.span.end + 60].lower()
            roles[mention.name] |= _office_words(_CLAUSE.split(before)[-1])
            if behind.startswith(", "):
                roles[mention.name] |= _office_words(_CLAUSE.split(behind[2:])[0])
    return roles


def _office_words(words: str) -> set[str]:
    return {word for word in _WORD.findall(words.replace("defence", "defense")) if word in _OFFICE_WORDS}


def _holder(
    text: str,
    office: str,
    nation: str | None,
    offset: int,
    mentions: Sequence[NameMention],
    people: Mapping[str, Person],
    roles: dict[str, set[str]],
) -> NameMention | None:
    """The person last named before `offset` who holds the office; None where nobody does, or two of the last few."""
    words = [w for w in office.lower().replace("defence", "defense").split() if w != "top"]
    at = bisect_left(mentions, offset, key=lambda m: m.span.start)
    candidates: list[NameMention] = []
    for mention in reversed(mentions[max(0, at - 40) : at]):
        if mention.kind != "person" or nation and mention.country != nation:
            continue
        known = people.get(mention.name)
        called = roles.get(mention.name, set())
        role = called | _office_words(known.role.lower() if known else "")
        if (_holds(called, words) or _holds(role, words)) and mention.name not in {c.name for c in candidates}:
            candidates.append(mention)
    if not candidates:
        return _named_later(words, nation, mentions[at : at + 40], roles) if nation else None
    between = Span(_behind_apposition(text, candidates[0].span.end, offset), offset)
    if nation is None and (between.end - between.start > 900 or len(candidates) > 1 and candidates[1].span.end > offset - REACH):
        return None
    if _has_unnamed(text, between, words[-1]):
        return None  # somebody else of that office, unnamed, has come in between
    return candidates[0]


def _named_later(words: Sequence[str], nation: str, mentions: Sequence[NameMention], roles: dict[str, set[str]]) -> NameMention | None:
    """The only one of a country whom the text calls by this office further on: "The Omani president … President Ali Saif"."""
    found = {
        m.name: m
        for m in mentions
        if words[-1] in _HIGH and m.kind == "person" and m.country == nation and _holds(roles.get(m.name, set()), words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _behind_apposition(text: str, end: int, offset: int) -> int:
    """Where the words between a name and an office begin: behind the name's own ", a spokesman for the navy"."""
    own = _CLAUSE.search(text, end + 2, offset) if text.startswith(", ", end) else None
    return max(own.end() if own else end, offset - 2000)


def _holds(role: set[str], words: Sequence[str]) -> bool:
    """Whether the words of somebody's offices include this one. A leader is whoever is president, leader or head, in the first rank."""
    if len(words) == 1 and words[0] in LEADERS:
        return bool(role & LEADERS) and not role & {"vice", "deputy", "spokesman", "spokeswoman", "minister"}
    if len(words) == 2 and words[1] == "chief" and words[0] in ("defense", "foreign", "finance"):
        return words[0] in role and bool(role & {"minister", "secretary", "chief"})
    if words == ["diplomat"]:
        return bool(role & _ENVOYS) or {"foreign", "minister"} <= role
    return all(word in role for word in words)


def _has_unnamed(text: str, between: Span, noun: str) -> bool:
    """Whether "a spokesman", "an army spokesman" stands between two offsets: then the office may mean that one."""
    words = between.of(text)
    return any(_WITH_ARTICLE.search(words, max(0, at - 110), at) for at in _occurrences(words, noun))


def _occurrences(words: str, noun: str) -> Iterator[int]:
    at = words.find(noun)
    while at >= 0:
        if not words[at + len(noun) : at + len(noun) + 1].isalnum():
            yield at
        at = words.find(noun, at + 1)
