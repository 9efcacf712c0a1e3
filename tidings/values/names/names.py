"""Countries, people, organisations and outlets in running text, each under its full name.

What the tables of data/reference name is found by `Matcher`; people and bodies that they do not know come from
`tidings.values.names.strangers`; surnames and offices ("Mr. Li", "the Chinese president") mean whoever the document has named in full.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tidings.lexicon import Lexicon, Person
from tidings.text.document import Span
from tidings.text.regions import Layout
from tidings.values.matching import APOSTROPHES, HYPHENS, Matcher
from tidings.values.names.mentions import Form, Kind, NameMention, without_overlaps
from tidings.values.names.offices import with_offices
from tidings.values.names.strangers import Stranger, find_speakers, find_strangers, has_role_behind, may_be_given, speaks
from tidings.values.names.surnames import People, find_surnames
from tidings.values.names.vessels import find_vessels

__all__ = ["Form", "Kind", "NameMention", "find_names"]


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a name of the tables stands for. `masks` is a name that only keeps shorter ones from matching inside it."""

    name: str
    kind: Kind
    country: str | None
    form: Form
    masks: bool = False


_Found = tuple[Span, NameMention | None]
"""A taken stretch and what it names; None where it only keeps others out."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The tables, made ready for reading: every name, the people by canonical name, by surname, and by every full name."""

    matcher: Matcher[_Meaning]
    people: dict[str, Person]
    surnames: dict[str, list[Person]]
    full_names: dict[str, Person]


@lru_cache(maxsize=4)
def _known(lexicon: Lexicon) -> _Known:
    pairs: list[tuple[str, _Meaning]] = []
    for person in lexicon.people:
        meaning = _Meaning(person.name, "person", person.country, "name")
        pairs += [(name, meaning) for name in (person.name, *person.aliases)]
    for outlet in lexicon.outlets:
        meaning = _Meaning(outlet.name, "outlet", outlet.country, "name")
        pairs += [(name, meaning) for name in (outlet.name, *outlet.aliases)]
    for body in lexicon.organisations:
        meaning = _Meaning(body.name, "organisation", body.country, "name")
        pairs += [(name, meaning) for name in (body.name, *body.aliases)]
    for country in lexicon.countries:
        pairs += [(name, _Meaning(country.name, "country", country.name, "name")) for name in (country.name, *country.aliases)]
        pairs += [(name, _Meaning(country.name, "country", country.name, "demonym")) for name in country.demonyms]
        pairs += [(name, _Meaning(country.name, "country", country.name, "metonym")) for name in country.metonyms]
    pairs += [
        (name, _Meaning(place.name, "country", None, "name", masks=True))
        for place in lexicon.places
        for name in (place.name, *place.aliases)
    ]
    people = {person.name: person for person in lexicon.people}
    surnames: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people.values():
        surnames[person.surname].append(person)
    return _Known(
        matcher=Matcher(pairs),
        people=people,
        surnames=dict(surnames),
        full_names={name: person for person in lexicon.people for name in (person.name, *person.aliases)},
    )


def find_names(text: str, layout: Layout, lexicon: Lexicon) -> Iterator[NameMention]:
    """Every name in the paragraphs of `text`, in order, never overlapping, the longest at each place.

    A capital is its government only where something can be said or done by it: "Moscow said", not "in Moscow". A surname means
    the person last named in full, else the only one so named later, else an office holder whom everybody calls by it. An office
    means a person only where one of that country and office has been named. Not done: pronouns, misspelt names, first names alone.

    >>> from tidings.lexicon import shipped
    >>> from tidings.text.regions import lay_out
    >>> line = "Prime Minister Narendra Modi landed on Monday. Mr. Modi will see the Russian leader, Moscow said."
    >>> [(m.text, m.name, m.form) for m in find_names(line, lay_out(line), shipped())]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('Narendra Modi', 'Narendra Modi', 'name'), ('Modi', 'Narendra Modi', 'surname'),
     ('Russian', 'Russia', 'demonym'), ('Moscow', 'Russia', 'metonym')]
    """
    known = _known(lexicon)
    taken: list[_Found] = []
    for paragraph in layout.paragraphs:
        taken += _of_paragraph(text, paragraph, known)
    taken.sort(key=_start)
    spoken = [(span, _stranger(text, Stranger(span, "person", None), taken, known)) for span in find_speakers(text, [s for s, _ in taken])]
    taken = sorted([*taken, *spoken], key=_start)
    bare = [(span, m) for span, m in taken if m and _is_bare_surname(m)]
    taken = [(span, m) for span, m in taken if m is None or not _is_bare_surname(m)]
    people = People(known.people, known.surnames, [mention for _, mention in taken if mention and mention.kind == "person"])
    surnames = [(m.span, m) for m in find_surnames(text, layout, people)]
    for more in (surnames, bare):
        taken = sorted([*taken, *without_overlaps(taken, more)], key=_start)
    yield from with_offices(text, layout, [mention for _, mention in taken if mention], known.people)


def _start(found: _Found) -> int:
    return found[0].start


def _is_bare_surname(mention: NameMention) -> bool:
    """Whether a stranger is known by one word behind a title, which a full name elsewhere explains better."""
    return mention.kind == "person" and mention.form == "unknown" and " " not in mention.name


# Names of the tables, and strangers

_LOCATIVE = re.compile(
    r"""
    (?: \b (?: in | at | near | outside | around | across | into | inside | throughout | via | through | leav(?: e s? | ing ) | left
        | reach(?: es | ed | ing )?
        | visit (?: s | ed | ing )? | downtown | central | suburban | greater ) (?: [ ] (?: the | nearby ) )?
      | \b (?: visit s? | trip s? | tour | travel (?: s | l?ed | l?ing )? | fl(?: y | ies | ew | ying | ight s? ) | journey | go (?: es
      | ing )? | went | c(?: a | o )me s?
        | coming | return (?: s | ed | ing )? | arriv(?: al | ed | ing | es? ) | head (?: s | ed | ing )? | summit | talks
        | meeting s? ) [ ] (?: to | from )
      | \b (?: door | steps | streets | walls | city | outskirts | capital ) [ ] of (?: [ ] the )?
    ) [ ] \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a capital that is a place, not a government."""
_CITY_BEHIND = re.compile(
    rf"""
    [{APOSTROPHES}]? s? [ ] (?: \w+ [ ] )? (?: visit | trip | summit | airport | Olympics? | Games | suburb | Oblast | oblast | region
        | meeting | conference | forum | time | agreements? | accords? | protocols? | conventions? | Conventions? | Agreements? | process
        | format | talks | declaration
      | University | State | Institute | Exchange | Times | Post | Daily | News | Review | street | hotel | resident s? | court )\b
    | , [ ] (?: [A-Z][a-z]+ [,.] | \d )
    """,
    re.VERBOSE,
)
_DATELINE = re.compile(r"(?: , [ ] [A-Z\d] | [ ] \( | [ ]? [—–-]{1,2} [ ] | / )", re.VERBOSE)

_PART_OF_NAME = re.compile(
    rf"[ \u00a0](?:Sea|Ocean|Strait|Gulf|Bay|Peninsula|Channel|Street|Road)\b|[{HYPHENS}](?:language|speaking|born|made|style|Pacific)\b",
    re.IGNORECASE,
)

_SEA_OF = re.compile(r"\b(?:Sea|Gulf|Bay|Strait|Straits|Bank|Port|Lake)[ ]of[ ](?:the[ ])?\Z")


def _of_paragraph(text: str, paragraph: Span, known: _Known) -> list[_Found]:
    """The names of one paragraph that need no other mention to be understood; spans without a mention are taken all the same."""
    found: list[_Found] = []
    for span, meaning in known.matcher.find(text, paragraph.start, paragraph.end):
        if meaning.masks or _is_elsewhere(text, paragraph, span, meaning):
            # a capital that is a place here still leaves room for nobody else
            found.append((span, None))
        else:
            found.append((span, NameMention(span, span.of(text), meaning.name, meaning.kind, meaning.country, meaning.form)))
    vessels = [(m.span, m) for m in find_vessels(text, paragraph, [mention for _, mention in found if mention])]
    found = sorted([*without_overlaps(vessels, found), *vessels], key=_start)
    people = list(_named_like_places(text, paragraph, found))
    found = [(span, mention) for span, mention in found if not any(person.span.meets(span) for person in people)]
    strangers = [*people, *find_strangers(text, paragraph, sorted([*(span for span, _ in found), *(person.span for person in people)]))]
    return [*found, *((stranger.span, _stranger(text, stranger, found, known)) for stranger in strangers)]


_GIVEN_NAME = re.compile(r"(?<![\w’'.-])(?P<given>[A-Z][a-z]{1,11}(?:-[a-z]{2,10})?)[ \u00a0]\Z")


def _named_like_places(text: str, paragraph: Span, found: Sequence[_Found]) -> Iterator[Stranger]:
    """The people whose last name is a city's: "Jack London, a writer". A capital needs the role behind it, as it may speak itself."""
    taken = {span.start for span, _ in found}
    for span, mention in found:
        city = mention is None or mention.form == "metonym"
        given = _GIVEN_NAME.search(text, max(paragraph.start, span.start - 24), span.start) if city else None
        if given and " " not in span.of(text) and may_be_given(given["given"]) and given.start("given") not in taken:
            person = Span(given.start("given"), span.end)
            if has_role_behind(text, paragraph, person) or mention is None and speaks(text, paragraph, person):
                yield Stranger(person, "person", None)


def _is_elsewhere(text: str, paragraph: Span, span: Span, meaning: _Meaning) -> bool:
    """Whether a country's name or its capital's does not name the country here."""
    if meaning.kind != "country":
        return False
    if _PART_OF_NAME.match(text, span.end):
        return True
    if text.startswith(("of ", "he "), max(0, span.start - 3)) and _SEA_OF.search(text, max(0, span.start - 20), span.start):
        return True
    if meaning.form != "metonym":
        return False
    if span.start == paragraph.start and _DATELINE.match(text, span.end):
        return True
    before = text[max(paragraph.start, span.start - 40) : span.start].replace("\u00a0", " ").replace("\n", " ")
    return bool(_LOCATIVE.search(before) or _CITY_BEHIND.match(text, span.end))


def _stranger(text: str, stranger: Stranger, found: Sequence[_Found], known: _Known) -> NameMention | None:
    words = stranger.span.of(text)
    if stranger.kind == "person" and (person := known.full_names.get(_without_initials(words))):
        return NameMention(stranger.span, words, person.name, "person", person.country, "name")
    country = None
    if stranger.title:
        at = bisect_left(found, stranger.title.start, key=lambda pair: pair[0].start)
        inside = (m for s, m in found[at : at + 6] if m and stranger.title.holds(s) and m.kind != "person")
        country = next((m.country for m in inside if m.country), None)
    return NameMention(stranger.span, words, " ".join(words.split()), stranger.kind, country, "unknown")


def _without_initials(name: str) -> str:
    """
    >>> _without_initials("Franklin D. Roosevelt")
    'Franklin Roosevelt'
    """
    return " ".join(word for word in name.split() if not (len(word) == 2 and word[1] == "."))
