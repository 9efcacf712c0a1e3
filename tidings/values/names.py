"""Countries, people, organisations and outlets in running text, each under its full name.

What the tables of data/reference name is found by `Matcher`; people and bodies that they do not know come from
`tidings.values.strangers`; surnames and offices ("Mr. Li", "the Chinese president") mean whoever the document has named in full.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tidings.lexicon import Lexicon, Person
from tidings.text.document import Span
from tidings.text.regions import Layout
from tidings.values.matching import APOSTROPHES, HYPHENS, Matcher
from tidings.values.roles import LEADERS, ROLE_NOUNS, TITLE_PARTS, is_title
from tidings.values.strangers import Stranger, find_strangers, is_title_case

Kind = Literal["country", "person", "organisation", "outlet"]
Form = Literal["name", "demonym", "metonym", "role", "surname", "unknown"]


@dataclass(frozen=True, slots=True)
class NameMention:
    """Who or what a stretch of text names.

    `name` is the full name, `country` the country that it is or belongs to. `form` says how it is named: 'name', 'demonym'
    ("Chinese"), 'metonym' ("Beijing" for the government), 'role' ("the Chinese president"), 'surname', or 'unknown' for a
    person or body in no table, whose `name` is the first full form in the document.
    """

    span: Span
    text: str
    name: str
    kind: Kind
    country: str | None
    form: Form


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a name of the tables stands for. `masks` is a name that only keeps shorter ones from matching inside it."""

    name: str
    kind: Kind
    country: str | None
    form: Form
    masks: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """The tables, made ready for reading: every name, the people by full name, and those whom a bare surname is enough to name."""

    matcher: Matcher[_Meaning]
    people: dict[str, Person]
    full_names: dict[str, Person]
    by_surname: dict[str, tuple[Person, ...]]
    prominent: dict[str, Person]


_PROMINENT = re.compile(
    r"""
    \b (?: (?<! vice[ ] ) (?<! vice- ) (?<! deputy[ ] ) president | premier | (?: supreme | paramount ) [ ] leader | leader
      | chancellor | secretary [ ] of [ ] (?: state | defen[cs]e | the [ ] security [ ] council ) | minister | secretary [ -] general | king
      | chairman [ ] of | spokes(?: man | woman | person )
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Roles whose holders news calls by their surname alone, without ever having named them in full."""

_WORDS_TOO = frozenset(
    """
    an any are art august austin ball bar bell best black blue board bond brand brown bush carter cash chance chin church clay close
    coal cook cross day dong fair field fish ford forest fox frank french german glass gold good graham grant gray green grey guard
    ha hall he hill ho holder hood hope house in james jordan jung kelly king lake land lane law lay li-ion long love low major mark
    marsh martin may might mills moon moore more night north page park paul penny pope power price rich rock rose rush ryan scott
    sea sharp short show singh so stone strong summers sun swift thomas to van wall ward west white will win wise wood woods yet you
    young
    """.split()
)
"""Surnames that are also words: they name a person only behind a title or a full mention."""

_NEVER_ALONE = frozenset("an any are art best close he in long may might more so to will yet you".split())
"""Surnames that name nobody without a title, even after a full mention."""


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
    surnames: defaultdict[str, list[Person]] = defaultdict(list)
    for person in lexicon.people:
        surnames[person.surname].append(person)
    prominent = {
        surname: people[0]
        for surname, people in surnames.items()
        if len(people) == 1 and _PROMINENT.search(people[0].role) and surname.lower() not in _WORDS_TOO
    }
    return _Known(
        matcher=Matcher(pairs),
        people={person.name: person for person in lexicon.people},
        full_names={name: person for person in lexicon.people for name in (person.name, *person.aliases)},
        by_surname={surname: tuple(people) for surname, people in surnames.items()},
        prominent=prominent,
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
    taken: list[tuple[Span, NameMention | None]] = []
    for paragraph in layout.paragraphs:
        taken += _of_paragraph(text, paragraph, known)
    taken.sort(key=lambda pair: pair[0])
    single = [m for _, m in taken if m and _is_bare_surname(m)]
    taken = [(span, m) for span, m in taken if m is None or not _is_bare_surname(m)]
    people = _People(known, [mention for _, mention in taken if mention and mention.kind == "person"])
    surnames = _without_overlaps(taken, _surnames(text, layout, people))
    taken = sorted([*taken, *((mention.span, mention) for mention in surnames)], key=lambda pair: pair[0])
    taken = sorted([*taken, *((m.span, m) for m in _without_overlaps(taken, single))], key=lambda pair: pair[0])
    mentions = [mention for _, mention in taken if mention]
    yield from _with_offices(text, layout, mentions, people)


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
        | meeting | conference | forum | time
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


def _of_paragraph(text: str, paragraph: Span, known: _Known) -> list[tuple[Span, NameMention | None]]:
    """The names of one paragraph that need no other mention to be understood; spans without a mention are taken all the same."""
    found: list[tuple[Span, NameMention | None]] = []
    for span, meaning in known.matcher.find(text, paragraph.start, paragraph.end):
        if meaning.masks or _is_elsewhere(text, paragraph, span, meaning):
            # a capital that is a place here still leaves room for nobody else
            found.append((span, None))
        else:
            found.append((span, NameMention(span, span.of(text), meaning.name, meaning.kind, meaning.country, meaning.form)))
    free = [span for span, _ in found]
    strangers = list(find_strangers(text, paragraph, free))
    return [*found, *((stranger.span, _stranger(text, stranger, found, known)) for stranger in strangers)]


def _is_elsewhere(text: str, paragraph: Span, span: Span, meaning: _Meaning) -> bool:
    """Whether a country's name or its capital's does not name the country here."""
    if meaning.kind != "country":
        return False
    if _PART_OF_NAME.match(text, span.end) or _SEA_OF.search(text, max(0, span.start - 20), span.start):
        return True
    if meaning.form != "metonym":
        return False
    if span.start == paragraph.start and _DATELINE.match(text, span.end):
        return True
    before = text[max(paragraph.start, span.start - 40) : span.start].replace("\u00a0", " ").replace("\n", " ")
    return bool(_LOCATIVE.search(before) or _CITY_BEHIND.match(text, span.end))


def _stranger(text: str, stranger: Stranger, found: Sequence[tuple[Span, NameMention | None]], known: _Known) -> NameMention | None:
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


# Surnames

_SURNAME_FIRST = frozenset(("China", "Taiwan", "Hong Kong", "North Korea", "South Korea"))
_EASTERN_SURNAMES = frozenset(
    """
    Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Duan Fan Fang Feng Fu Gan Gao Geng Gong Gu Guo Han He Hou Hu Hua Huang Jia Jiang
    Jin Kong Lai Lei Li Liang Liao Lin Liu Lu Luo Lyu Ma Mao Meng Ning Niu Pan Peng Qi Qian Qiao Qin Qiu Ren Shao Shen Shi Song Su
    Sun Tan Tang Tao Tian Tong Wan Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xing Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Yue Zeng
    Zhai Zhang Zhao Zheng Zhong Zhou Zhu Zou Zuo Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Shin Kwon Hwang Ahn Nguyen Tran Pham
    Hoang Phan Vu Vo Dang Bui Ngo Duong
    """.split()
)
"""Chinese, Korean and Vietnamese surnames as they stand first; a bearer abroad may have turned the name round."""


class _People:
    """The people of one document by surname, in the order of their full mentions."""

    __slots__ = ("known", "mentions", "namesakes", "strangers")

    def __init__(self, known: _Known, full: Sequence[NameMention]) -> None:
        self.known = known
        self.mentions: defaultdict[str, list[NameMention]] = defaultdict(list)
        self.namesakes: defaultdict[str, set[str]] = defaultdict(set)
        self.strangers: dict[str, list[NameMention]] = defaultdict(list)
        for mention in full:
            if len(mention.name.split()) > 1:
                if mention.form == "unknown" and mention.name not in {m.name for m in self.strangers[mention.name.split()[0]][:20]}:
                    self.strangers[mention.name.split()[0]].append(mention)
                for surname in self._surnames(mention):
                    self.mentions[surname].append(mention)
                    self.namesakes[surname].add(mention.name)

    def _surnames(self, mention: NameMention) -> set[str]:
        person = self.known.people.get(mention.name)
        if person:
            own = {person.surname}
            if person.name.split()[0] != person.surname:
                own |= {alias.split()[-1] for alias in (*person.aliases, mention.text) if len(alias.split()) > 1}
            return own
        words = mention.name.split()
        if len(words) <= 3 and (mention.country in _SURNAME_FIRST or words[0] in _EASTERN_SURNAMES):
            return {words[0]} if mention.country in _SURNAME_FIRST else {words[0], words[-1]}
        return {words[-1]}

    def called(self, surname: str, offset: int) -> tuple[str, str | None] | None:
        """Name and country of the person whom `surname` means at `offset`; None where nobody or several could be meant."""
        mentions = self.mentions.get(surname, [])
        if before := bisect_left(mentions, offset, key=lambda m: m.span.start):
            return mentions[before - 1].name, mentions[before - 1].country
        if mentions and len(self.namesakes[surname]) == 1:
            return mentions[0].name, mentions[0].country
        if not mentions and (person := self.known.prominent.get(surname)):
            return person.name, person.country
        return None

    def titled(self, surname: str, offset: int, title: str) -> tuple[str, str | None] | None:
        """The same for a surname behind a title: then the tables may know the one person of that name and office."""
        if found := self.called(surname, offset):
            return found
        if surname in self.mentions:
            return None
        people = self.known.by_surname.get(surname, ())
        fitting = [p for p in people if _fits(p.role, title)] or (people if is_bare_title(title) else ())
        return (fitting[0].name, fitting[0].country) if len(fitting) == 1 else None


def is_bare_title(title: str) -> bool:
    """Whether a title says nothing about an office: 'Mr.', 'Ms'."""
    return title.rstrip(".") in {"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir"}


def _fits(role: str, title: str) -> bool:
    """Whether an office of the table and a title in the text can be the same: they share the word that matters.

    >>> _fits("Foreign Minister of Iran", "Foreign Minister"), _fits("President of Iran", "Foreign Minister")
    (True, False)
    """
    role_words = set(re.findall(r"[a-z]+", role.lower().replace("defence", "defense")))
    title_words = [
        w for w in re.findall(r"[a-z]+", title.lower().replace("defence", "defense")) if w not in {"the", "former", "then", "of", "and"}
    ]
    return bool(title_words) and all(word in role_words or word in LEADERS and role_words & LEADERS for word in title_words)


_TITLE_BEFORE = re.compile(
    r"(?P<title>(?:[A-Z][a-z]{1,15}\.?[ \u00a0]){0,3}[A-Z][a-z]{1,15}\.?|\b(?:president|leader|premier|minister|chancellor"
    r"|counterpart))[ \u00a0]\Z"
)
_CAPITAL_BEHIND = re.compile(r"[ \u00a0](?:[A-Z][a-z’'-]{1,20}|[A-Z]\.)")
_NAME_WORD = re.compile(r"[^\W\d_]\w*(?:[-’'][^\W\d_]\w+)?")
_HYPHENATED = re.compile(r"[^\W\d_]\w*-[^\W\d_]\w*")
_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?)[ \u00a0]\Z")


def _surnames(text: str, layout: Layout, people: _People) -> Iterator[NameMention]:
    known = people.known
    wanted = {*people.mentions, *people.strangers, *known.by_surname}
    for paragraph in layout.paragraphs:
        headline: bool | None = None
        for match in _NAME_WORD.finditer(text, paragraph.start, paragraph.end):
            word, span = match[0], Span(*match.span())
            if not word[0].isupper():
                continue
            for ending in ("’s", "'s"):
                if word.endswith(ending):
                    word, span = word[:-2], Span(span.start, span.end - 2)
            if word not in wanted:
                if _HYPHENATED.fullmatch(word) and word.partition("-")[0] in wanted:
                    word, span = word.partition("-")[0], Span(span.start, span.start + word.index("-"))
                else:
                    continue
            if again := next((m for m in people.strangers.get(word, ()) if _stands(text, m.name, span.start)), None):
                span = Span(span.start, span.start + len(again.name))
                yield NameMention(span, again.name, again.name, "person", again.country, "unknown")
                continue
            title = _title(text, paragraph, span.start)
            if not title and word.lower() in _NEVER_ALONE:
                continue
            found = people.titled(word, span.start, title) if title else people.called(word, span.start)
            if found is None:
                continue
            if not title and (_ARTICLE_BEFORE.search(text, max(0, span.start - 4), span.start) and word.lower() in _WORDS_TOO):
                continue
            if headline is None:
                headline = is_title_case(paragraph.of(text))
            if not headline and _is_other_person(text, paragraph, span, title, found[0]):
                continue
            yield NameMention(span, span.of(text), found[0], "person", found[1], "surname")


def _stands(text: str, name: str, at: int) -> bool:
    end = at + len(name)
    return text.startswith(name, at) and not text[end : end + 1].isalnum()


def _title(text: str, paragraph: Span, at: int) -> str:
    """The title right before `at`, without words that are none; '' where there is none."""
    match = _TITLE_BEFORE.search(text, max(paragraph.start, at - 60), at)
    if not match:
        return ""
    words = match["title"].split()
    if not (is_title(words[-1]) or words[-1] in ROLE_NOUNS):
        return ""
    keep = [words[-1]]
    for word in reversed(words[:-1]):
        if word not in TITLE_PARTS and not is_title(word):
            break
        keep.insert(0, word)
    return " ".join(keep)


def _is_other_person(text: str, paragraph: Span, span: Span, title: str, name: str) -> bool:
    """Whether a capitalised neighbour makes the surname part of another full name: "Hunter Biden", "Xi Zhongxun"."""
    behind = _CAPITAL_BEHIND.match(text, span.end, paragraph.end)
    if behind and behind[0].strip() not in name and behind[0].strip() not in {"I"}:
        return True
    if title:
        return False
    before = re.search(r"([A-Z][\w’'-]*\.?)[ \u00a0]\Z", text[max(paragraph.start, span.start - 30) : span.start])
    if not before or before[1] in name or before[1].rstrip(".") in name:
        return False
    word = before[1]
    at = span.start - len(before[0])
    starts = at == paragraph.start or text[max(0, at - 2) : at].strip(" \"“‘'(—–-") in ("", ".", "!", "?", ":")
    return not (starts or word.endswith(("’s", "'s")) or word.isupper() and len(word) > 2)


# Offices

_OFFICE = re.compile(
    rf"""
    \b (?: [Tt]he | [Hh]is | [Hh]er ) [ \u00a0]
    (?: (?P<nation> (?: [A-Z][\w.]* [ \u00a0-] ){{1,2}} ) )?
    (?P<office> (?: (?: prime | foreign | defen[cs]e | finance | supreme | deputy | vice | top | navy | army | military | (?: foreign
        | defen[cs]e )? [ ]? ministry ) [ \u00a0] ){{0,2}}
        (?: president | leader | chief | premier | minister | chancellor | spokesman | spokeswoman | spokesperson | ambassador
            | strongman | king
          | professor | analyst | lecturer | senator | general | admiral | envoy | diplomat | expert | economist | secretary | governor
          | scholar | commander | official ) )
    \b (?! [ \u00a0-] [A-Z] | [{HYPHENS}] | [ ] of \b )
    """,
    re.VERBOSE,
)


def _with_offices(text: str, layout: Layout, mentions: list[NameMention], people: _People) -> Iterator[NameMention]:
    """The mentions, and those that name a person by an office, which take in the demonym they hold."""
    offices = []
    roles = _roles_in_text(text, mentions)
    for paragraph in layout.paragraphs:
        for match in _OFFICE.finditer(text, paragraph.start, paragraph.end):
            span = Span(*match.span())
            nation = _nation(match, mentions)
            if match["nation"] and nation is None or match[0][0] in "Hh" and nation is None:
                continue
            person = _holder(text, match["office"], nation, span.start, mentions, people, roles)
            if person:
                offices.append(NameMention(span, span.of(text), person.name, "person", person.country, "role"))
    covered = _covered(mentions, offices)
    yield from sorted([*covered, *offices], key=lambda m: m.span)


def _nation(match: "re.Match[str]", mentions: Sequence[NameMention]) -> str | None:
    if not match["nation"]:
        return None
    span = Span(*match.span("nation"))
    inside = _inside(mentions, span)
    return inside[0].country if len(inside) == 1 and inside[0].kind == "country" else None


def _inside(mentions: Sequence[NameMention], span: Span) -> list[NameMention]:
    at = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    found = []
    while at < len(mentions) and mentions[at].span.start < span.end:
        if mentions[at].span.end <= span.end:
            found.append(mentions[at])
        at += 1
    return found


def _roles_in_text(text: str, mentions: Sequence[NameMention]) -> dict[str, set[str]]:
    """Name -> the words of office that stand around its mentions: title before it, apposition behind it."""
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind == "person":
            before = text[max(0, mention.span.start - 40) : mention.span.start].lower()
            behind = text[mention.span.end : mention.span.end + 60].lower()
            roles[mention.name] |= _office_words(re.split(r"[.,;:]", before)[-1])
            if behind.startswith(", "):
                roles[mention.name] |= _office_words(re.split(r"[.,;:]", behind[2:])[0])
    return roles


_OFFICE_WORDS = frozenset(
    ROLE_NOUNS | LEADERS | set("prime foreign defense finance supreme deputy vice navy army military ministry".split())
)


def _office_words(words: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]+", words.replace("defence", "defense")) if word in _OFFICE_WORDS}


def _holder(
    text: str, office: str, nation: str | None, offset: int, mentions: Sequence[NameMention], people: _People, roles: dict[str, set[str]]
) -> NameMention | None:
    """The person last named before `offset` who holds the office; None where nobody does, or two of the last few."""
    words = [w for w in office.lower().replace("defence", "defense").split() if w != "top"]
    at = bisect_left(mentions, offset, key=lambda m: m.span.start)
    candidates: list[NameMention] = []
    for mention in reversed(mentions[max(0, at - 40) : at]):
        if mention.kind != "person" or nation and mention.country != nation:
            continue
        known = people.known.people.get(mention.name)
        role = roles.get(mention.name, set()) | _office_words(known.role.lower() if known else "")
        if _holds(role, words) and mention.name not in {c.name for c in candidates}:
            candidates.append(mention)
    if not candidates:
        return None
    between = Span(candidates[0].span.end, offset)
    if nation is None and (between.end - between.start > 900 or len(candidates) > 1 and between.end - between.start > 400):
        return None
    if re.search(rf"\b[Aa]n?[ ](?:[\w’'.-]{{1,20}}[ ]){{0,5}}{words[-1]}\b", between.of(text)):
        return None  # somebody else of that office, unnamed, has come in between
    return candidates[0]


def _holds(role: set[str], words: Sequence[str]) -> bool:
    """Whether the words of somebody's offices include this one. A leader is whoever is president, leader or head, in the first rank."""
    if len(words) == 1 and words[0] in LEADERS:
        return bool(role & LEADERS) and not role & {"vice", "deputy", "spokesman", "spokeswoman", "minister"}
    return all(word in role for word in words)


def _covered(mentions: Sequence[NameMention], offices: Sequence[NameMention]) -> Iterator[NameMention]:
    """The mentions that lie in no office."""
    at = 0
    for mention in mentions:
        while at < len(offices) and offices[at].span.end <= mention.span.start:
            at += 1
        if at == len(offices) or not offices[at].span.meets(mention.span):
            yield mention


def _without_overlaps(taken: Sequence[tuple[Span, object]], more: Iterable[NameMention]) -> list[NameMention]:
    """Of `more`, in order, what meets nothing of `taken`, in order."""
    at, kept = 0, []
    for mention in more:
        while at < len(taken) and taken[at][0].end <= mention.span.start:
            at += 1
        if at == len(taken) or not taken[at][0].meets(mention.span):
            kept.append(mention)
    return kept
