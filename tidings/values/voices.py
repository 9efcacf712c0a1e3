"""Who speaks: the subject of a verb of saying, as written and under its full name.

Works on words around a verb, whether they report a quotation ("…," said Li) or a fact (according to the navy). Where no rule is
sure the name is None: a source put into the wrong mouth is worse than none.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tidings.lexicon import Lexicon
from tidings.text.document import Span
from tidings.values.names import NameMention
from tidings.values.reading import Reading, within
from tidings.values.roles import ROLE_NOUNS, ROLE_PATTERN

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


PRONOUNS = frozenset(("he", "she", "they", "it"))

_MEDIA = frozenset(
    "paper newspaper agency magazine outlet broadcaster daily tabloid website network channel publication journal weekly".split()
)
_BODIES = frozenset(
    """
    government ministry military navy army embassy administration parliament council department office commission bureau bank side
    committee party cabinet authority coast guard air force command fleet consulate secretariat delegation foundation institute
    center centre company group firm organization organisation alliance bloc union
    """.split()
)
_TWO = re.compile(
    r"(?:[Tt]he|[Bb]oth)(?: two| pair of)? (?:leaders|presidents|men|statesmen|ministers|women|officials|diplomats|countries’ leaders)"
    r"|[Tt]he (?:two|pair)"
)
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
_AUXILIARY = re.compile(
    r"""
    (?: [ \u00a0] (?: has | have | had | did | does | was | were | is | are | been | being | also | later | then | earlier | previously
        | repeatedly | recently | reportedly
        | once | often | again | already | further | even | in [ ] turn | yesterday | today | itself | himself | herself | themselves
        | [a-z]{3,14} ly | (?: on | late [ ] on | early [ ] on ) [ ] [A-Z][a-z]{2,5} day | [A-Z][a-z]{2,5} day
        | (?: last | this ) [ ] (?: week | month | year ) | in [ ] (?: an [ ] interview | a [ ] (?: statement | speech | tweet | post
        | report | briefing ) | [12]\d{3} )
        | on [ ] [A-Z][a-z]{2,8}\.? [ ] \d{1,2} ) ,? ){1,6} \Z
    """,
    re.VERBOSE,
)
_PREPOSITION = re.compile(
    r"\b(?:of|for|from|in|at|by|with|to|on|as|into|over|than|against|about|between|under|behind|after|before|near|toward"
    r"|towards)(?:[ ]the)?[ ]\Z"
)
_PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b")
_JOINER = re.compile(r"(?:,[ ]and|[ ]and|,)[ ](?:the[ ])?\Z")
_APPOSITION = re.compile(
    rf",[ ](?P<role>(?:(?:a|an|the|its|his)[ ])?(?:[\w’'-]{{1,20}}[ ]){{0,5}}?(?:{ROLE_PATTERN})\b[^,.;{VEIL}“”\"]{{0,90}})"
)
_BODY_NOUN = r"(?:government|ministry|military|navy|army|embassy|administration|parliament|party|office|coast[ ]guard|commission|council)"
_OWN_BODY = re.compile(rf"[’']s[ ](?:[\w-]{{1,20}}[ ]){{0,3}}?{_BODY_NOUN}\b", re.IGNORECASE)
_BODY_BEHIND = re.compile(rf"(?:[’']s)?[ ](?P<rest>(?:[\w-]{{1,15}}[ ]){{0,2}}?{_BODY_NOUN})\b", re.IGNORECASE)
_BEHIND_MARK = re.compile(rf"{VEIL}[,.?!]?[\"”’'»]{{1,2}},?[ ](?:(?:said|added|says)[ ])?")
_FIRST_PHRASE = re.compile(
    r"(?:[Tt]he|[Aa]n?|[A-Z]\w+)(?:[ ][\w’'-]{1,20}){1,4}?(?=[ ](?:has|have|had|is|was|were|[a-z]{3,14}ed|[a-z]{3,14}s)\b)"
)
_OPENING = re.compile(
    r"""
    (?: In | At | On | During | After | Before | As | Speaking | Meanwhile | For | Following | Amid | While | Earlier | Last | Under
        | Despite | When | With
      | Since | However | Later | Asked | Elsewhere | Among | Over | From | By | To | Through | Until | Once | Though | Although | If
      | Because | Instead
      | Moreover | Nevertheless | Nonetheless | Indeed | Yesterday | Today | A [ ] (?: day | week | month | year )
      | [A-Z][a-z]{2,14} (?: ing | ly )
      | (?: [Tt]hen | [Bb]ut | [Aa]nd | [Ss]till | [Yy]et | [Aa]lso | in | at | on | during | after | as | while | when | with | for
      | following )
    ) \b [^,;:.]{0,200} , [ ]
    | (?: And | But | Yet | Then | So | Meanwhile | However | Still | Also ) [ ,] [ ]?
    """,
    re.VERBOSE,
)
"""What stands before the subject of a sentence: "In Riga, ", "Speaking to students, ", "But "."""

_PERSON_AT = re.compile(
    r"[ ](?:at|of|from|with|for)[ ](?:[Tt]he[ ])?[A-Z][\w’'.&-]{1,25}(?:[ ](?:(?:of|and|for)[ ](?:the[ ])?)?[A-Z][\w’'.&-]{0,25}){0,6}\Z"
)
"""Behind a person who is the subject all the same: "Jane Smith of the Lowy Institute"."""


def _names(reading: Reading, words: str, span: Span) -> list[NameMention]:
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


# The words before a verb


def subject_before(reading: Reading, words: str, start: int, verb: int) -> Voice | None:
    """Whoever is the subject of the verb that begins at `verb`; the clause begins at `start`, `words` is the veiled text.

    None where the words before the verb are no subject; a voice without a name where they are one that nobody can be sure of.
    """
    clause = words[start:verb].rstrip()
    if auxiliary := _AUXILIARY.search(clause):
        clause = clause[: auxiliary.start()]
    at = start + len(clause)
    if clause.endswith((",", ")", "–", "—")):
        return _behind_parenthesis(reading, words, start, at)
    host = _PERSON_AT.search(words, max(start, at - 120), at)
    if host and (person := mention_at(reading, host.start())) and person.kind == "person":
        return _named(reading, words, start, person)
    if mention := mention_at(reading, at):
        return _named(reading, words, start, mention)
    word = re.search(r"[\w’'-]+\Z", clause)
    if word is None:
        return None
    if word[0] in ("who", "which", "that"):
        return _antecedent(reading, words, start, at - len(word[0]))
    if word[0] in ("and", "but", "then", "or"):
        return main_subject(reading, words, start, at - len(word[0]))
    if word[0].lower() in PRONOUNS:
        return pronoun(reading, words, Span(at - len(word[0]), at))
    return noun_phrase(reading, words, start, at)


def _behind_parenthesis(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The subject before an apposition or aside: "Li, the head of a bank in Riga, said"."""
    for mention in _names(reading, words, Span(start, end)):
        behind = words[mention.span.end : mention.span.end + 2]
        if mention.kind == "country" and mention.form == "demonym" or end - mention.span.end > 260:
            continue
        before = words[max(start, mention.span.start - 12) : _title_start(words, start, mention.span.start)]
        if (behind[:1] == "," or behind in (" (", " –", " —")) and not _PREPOSITION.search(before):
            return _named(reading, words, start, mention)
        if re.match(r"[ ](?:at|of|from|with)[ ]", words[mention.span.end : mention.span.end + 6]) and mention.kind == "person":
            return _named(reading, words, start, mention)
    comma = words.find(",", start, end - 1)
    if comma > start and end - comma < 200:
        return noun_phrase(reading, words, start, comma)
    return None


def _antecedent(reading: Reading, words: str, start: int, at: int) -> Voice | None:
    """Whom 'who' or 'which' at `at` stands for: what ends right before it."""
    clause = words[start:at].rstrip(" ,")
    if mention := mention_at(reading, start + len(clause)):
        return _named(reading, words, start, mention)
    return noun_phrase(reading, words, start, start + len(clause))


def main_subject(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The subject of the sentence that begins at `start`: its first name, or pronoun, outside of an opening phrase with a comma.

    Only where nothing before it is a noun that could be the subject instead.
    """
    at = start
    for _ in range(3):
        match = _OPENING.match(words, at, end)
        if match is None:
            break
        at = match.end()
    if first := _PRONOUN.match(words, at, end):
        return pronoun(reading, words, Span(*first.span()))
    mentions = _names(reading, words, Span(at, end))
    for mention in mentions:
        title = _title_start(words, at, mention.span.start)
        if mention.form == "demonym" and mention is not mentions[-1]:
            continue
        before = words[at:title].strip()
        if before and not re.fullmatch(r"(?:[Tt]he|[Bb]oth)", before) and not _all_title(before):
            break
        if words.startswith(("’s", "'s"), mention.span.end):
            return _possessed(reading, words, at, mention, end)
        return _named(reading, words, at, mention)
    if two := _TWO.match(words, at, end):
        return _pair(reading, words, Span(*two.span()))
    if phrase := _FIRST_PHRASE.match(words, at, end):
        return noun_phrase(reading, words, at, phrase.end())
    return None


def _all_title(words: str) -> bool:
    return all(w[:1].isupper() and len(w) > 1 or w.lower() in ROLE_NOUNS or w in _SMALL_TITLES for w in words.split())


_SMALL_TITLES = frozenset(("former", "vice", "deputy", "foreign", "prime"))


def _possessed(reading: Reading, words: str, start: int, mention: NameMention, end: int) -> Voice | None:
    """ "Mr Li’s government", "China’s foreign ministry", "Russia’s Ivan Petrov"."""
    match = _OWN_BODY.match(words, mention.span.end, end)
    if match:
        return noun_phrase(reading, words, start, match.end())
    following = [m for m in _names(reading, words, Span(mention.span.end, min(end, mention.span.end + 60))) if m.kind == "person"]
    if following and not re.search(r"[,;.]", words[mention.span.end : following[0].span.start]):
        return _named(reading, words, start, following[0])
    return None


# What the words mean


def _title_start(words: str, start: int, at: int) -> int:
    """Where the title before a name begins: "Chinese vice foreign minister", "Mr.", "spokeswoman"."""
    match = _TITLE.search(words, max(start, at - 110), at)
    if match is None:
        return at
    begin = match.start()
    for other in re.finditer(r"[,;]|\band\b(?=[ ](?:[A-Z][a-z]{1,4}\.|[A-Z][a-z]+ [A-Z]))|[’']s\b", words[begin:at]):
        begin += other.end()
        break
    begin += len(words[begin:at]) - len(words[begin:at].lstrip())
    lead = re.match(
        r"(?:On|In|At|As|By|For|And|But|When|While|After|That|The|With|To|Of|From|Both|Then|If|So|Is|Was|Did|Asked|Meanwhile|According)[ ]",
        words[begin:at],
    )
    return begin + lead.end() if lead else begin


_TITLE = re.compile(
    rf"""
    (?<![\w’'-]) (?: (?: [A-Z][\w.’'&-]{{1,20}} | of | for | and | former | then | vice | deputy | foreign | prime | defen[cs]e
        | finance | trade | interior | senior | top
        | chief | acting | national | security | state | ministry | department | navy | army | government | presidential | embassy
        | party | press
        | commerce | council | economic | U\.S\. ) [ ] ){{0,8}}
    (?: (?: {ROLE_PATTERN} | [Pp]resident | Mr | Mrs | Ms | Dr | Sen | Rep | Gov | Gen | Lt | Col | Adm | Prof
        | [A-Z][a-z]{{2,14}} ) s? \.? [ ] ) \Z
    """,
    re.VERBOSE,
)


def _named(reading: Reading, words: str, start: int, mention: NameMention) -> Voice | None:
    """The voice of a name that is a subject: a person, two, a body or a government."""
    if words.startswith(("’s", "'s"), mention.span.end):
        return None
    title = _title_start(words, start, mention.span.start) if mention.kind == "person" else mention.span.start
    before = words[max(start, title - 14) : title]
    if _PREPOSITION.search(before):
        return _of_somebody(reading, words, start, mention)
    if mention.kind == "country" and mention.form == "demonym":
        return None
    span = Span(title, mention.span.end)
    if (joint := _joint(reading, words, start, span, mention)) is not None:
        return joint
    return _single(reading, words, span, mention)


def _single(reading: Reading, words: str, span: Span, mention: NameMention) -> Voice:
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
    if mention.form == "metonym" and country and not mention.text.startswith(country.capital):
        return mention.text
    return f"{adjective(reading.lexicon, mention.name)} government"


def _role(reading: Reading, words: str, span: Span, mention: NameMention) -> str | None:
    """The title before the name, the apposition behind it, or the office in the table."""
    before = Span(span.start, mention.span.start).of(words).strip()
    if before and not re.fullmatch(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?", before):
        return before
    match = _APPOSITION.match(words, mention.span.end)
    if match:
        return re.sub(r"^(?:a|an|the)[ ]", "", " ".join(match["role"].split()))
    return next((p.role for p in reading.lexicon.people if p.name == mention.name), None)


def _joint(reading: Reading, words: str, start: int, span: Span, mention: NameMention) -> Voice | None:
    """Two or three who speak together, where `span` is the last of them; None where it stands alone."""
    names, first, at = [mention], span, span.start
    while len(names) < 5:
        joiner = _JOINER.search(words, max(start, at - 10), at)
        if joiner is None:
            break
        other = mention_at(reading, joiner.start())
        if other is None or joiner[0].startswith(",") and len(names) == 1 and "and" not in joiner[0] or other.form == "demonym":
            break
        begin = _title_start(words, start, other.span.start) if other.kind == "person" else other.span.start
        names.insert(0, other)
        first, at = Span(begin, other.span.end), begin
    if len(names) == 1:
        return None
    if _PREPOSITION.search(words[max(start, first.start - 14) : first.start]):
        return Voice(span, span.of(reading.text), None, "unnamed")
    voices = [_single(reading, words, m.span, m) for m in names]
    full = [v.name or v.text for v in voices]
    name = f"{full[0]} and {full[1]}" if len(full) == 2 else f"{', '.join(full[:-1])}, and {full[-1]}"
    whole = Span(first.start, span.end)
    return Voice(whole, whole.of(reading.text), name, "people" if all(v.kind == "person" for v in voices) else "institution")


def _of_somebody(reading: Reading, words: str, start: int, mention: NameMention) -> Voice | None:
    """A subject that ends in somebody's name behind a preposition: "a spokesman for Li", "officials in Beijing"."""
    phrase = _NOUN_PHRASE.search(words, max(start, mention.span.end - 120), mention.span.end)
    if phrase is None:
        return None
    span = Span(*phrase.span())
    return Voice(span, span.of(reading.text), None, "unnamed")


def noun_phrase(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The voice of a subject that ends in a common noun: a ministry, a newspaper, two leaders, unnamed officials."""
    clause_start = max(start, end - 130)
    two = next((m for m in _TWO.finditer(words, clause_start, end) if m.end() == end), None)
    if two:
        return _pair(reading, words, Span(*two.span()))
    phrase = _last_phrase(words, clause_start, end)
    if phrase is None:
        return None
    head = words[phrase.start : phrase.end].split()[-1].lower()
    if re.search(r"\b(?:that|which|who|if|whether)\b", words[phrase.start : phrase.end]):
        return None
    mentions = _names(reading, words, phrase)
    if head in _MEDIA:
        return _media(reading, words, phrase, mentions)
    if head in _BODIES:
        return _body(reading, words, phrase, mentions, head)
    return Voice(phrase, phrase.of(reading.text), None, "unnamed")


def _last_phrase(words: str, start: int, end: int) -> Span | None:
    """The shortest noun phrase with a beginning of its own that ends at `end`."""
    piece = words[start:end]
    starts = [m.start() for m in re.finditer(rf"(?<![\w’'-])(?:{_DETERMINER}[ ]|[A-Z])", piece)]
    for begin in reversed(starts):
        inner = piece[begin:]
        if re.search(rf"[,;:{VEIL}“”\"]", inner):
            break
        if len(inner.split()) <= 9 and not re.search(r"(?<=[\w’'])[ ](?:of|for|in|from|at)[ ]\Z", piece[:begin]):
            # an adjective or possessive in capitals before belongs to it
            lead = re.search(r"(?<![\w’'-])(?:the[ ]|The[ ])?(?:[A-Z][\w.]{0,20}(?:[’']s)?[ ])+\Z", piece[:begin])
            at = start + (lead.start() if lead else begin)
            return Span(at, end)
    if plural := _PLURAL.search(piece):
        return Span(start + plural.start(), end)
    return None


def _media(reading: Reading, words: str, phrase: Span, mentions: Sequence[NameMention]) -> Voice:
    text = phrase.of(reading.text)
    inside = next((m for m in mentions if m.kind == "outlet"), None) or _last_of(reading, words, phrase.start, "outlet", 700)
    return Voice(phrase, text, inside.name if inside else None, "outlet" if inside else "unnamed")


def _last_of(reading: Reading, words: str, before: int, kind: str, reach: int) -> NameMention | None:
    """The last mention of a kind in the `reach` characters before an offset."""
    found = [m for m in _names(reading, words, Span(max(0, before - reach), before)) if m.kind == kind]
    return found[-1] if found else None


def _body(reading: Reading, words: str, phrase: Span, mentions: Sequence[NameMention], head: str) -> Voice:
    text = phrase.of(reading.text)
    owner = next((m for m in mentions if m.kind == "country" or m.kind == "person" and m.country), None)
    if owner and owner.country:
        rest = re.sub(r"^[’']s?", "", words[owner.span.end : phrase.end]).strip()
        rest = "government" if rest.lower() == "side" else " ".join(rest.split())
        return Voice(
            phrase, text, f"{adjective(reading.lexicon, owner.country)} {rest}", "government" if rest == "government" else "institution"
        )
    body = next((m for m in mentions if m.kind == "organisation"), None)
    if body:
        return Voice(phrase, text, body.name, "institution")
    if head in {
        "company",
        "group",
        "firm",
        "organization",
        "organisation",
        "alliance",
        "bloc",
        "union",
        "party",
        "bank",
        "institute",
        "center",
        "centre",
        "foundation",
    }:
        found = [m for m in _names(reading, words, Span(max(0, phrase.start - 400), phrase.start)) if m.kind == "organisation"]
        name = found[-1].name if len({m.name for m in found}) == 1 else None
        return Voice(phrase, text, name, "institution" if name else "unnamed")
    return Voice(phrase, text, _named_before(reading, words, phrase, head), "institution")


def _named_before(reading: Reading, words: str, phrase: Span, head: str) -> str | None:
    """The one body of this kind that the last sentences named with its country: "the ministry" behind "China's foreign ministry"."""
    reach = Span(max(0, phrase.start - 600), phrase.start)
    found = {}
    for mention in _names(reading, words, reach):
        match = _BODY_BEHIND.match(words, mention.span.end, phrase.start) if mention.kind == "country" and mention.country else None
        if match and mention.country and match["rest"].split()[-1].lower() == head:
            name = f"{adjective(reading.lexicon, mention.country)} {match['rest']}"
            found[name.lower()] = name
    return next(iter(found.values())) if len(found) == 1 else None


def _pair(reading: Reading, words: str, span: Span) -> Voice:
    """Two people called "the two leaders": those whom the sentence before, or this one up to here, names; no more than two."""
    text = span.of(reading.text)
    for reach in (150, 350):
        names = dict.fromkeys(m.name for m in _names(reading, words, Span(max(0, span.start - reach), span.start)) if m.kind == "person")
        if len(names) == 2:
            return Voice(span, text, " and ".join(names), "people")
        if len(names) > 2:
            break
    return Voice(span, text, None, "unnamed")


# Pronouns

_PERSON: tuple[Kind, ...] = ("person",)
_MEANT: dict[str, tuple[Kind, ...]] = {"it": ("government", "institution", "outlet"), "they": ("people",)}


def pronoun(reading: Reading, words: str, span: Span) -> Voice:
    """Whom a pronoun stands for: the subject of its own sentence, else of the one before; a voice without a name where unsure."""
    text, word = span.of(reading.text), span.of(words).lower()
    sentences = reading.sentences
    at = bisect_left(sentences, span.start + 1, key=lambda s: s.start) - 1
    nothing = Voice(span, text, None, "unnamed")
    if at < 0:
        return nothing
    wanted = _MEANT.get(word, _PERSON)
    for back in range(4):
        if at - back < 0:
            break
        end = min(sentences[at - back].end, span.start)
        sentence = Span(max(sentences[at - back].start, end - 1500), max(end, sentences[at - back].start))
        if sentence.start >= end:
            continue
        if span.start - end > 900:
            break
        if back == 0:
            found = _own_subject(reading, words, sentence.start, end)
        else:
            found = _sentence_speaker(reading, words, Span(sentence.start, end)) or _own_subject(reading, words, sentence.start, end)
        if found and found.name and found.kind in wanted:
            return Voice(span, found.text if back == 0 else text, found.name, found.kind, found.role)
        people = {m.name for m in _names(reading, words, Span(sentence.start, end)) if m.kind == "person"}
        if found and found.name is None and back == 0:
            continue
        if people and wanted == _PERSON:
            alone = len(people) == 1
            mention = next(m for m in _names(reading, words, Span(sentence.start, end)) if m.kind == "person")
            possessive = words.startswith(("’s", "'s"), mention.span.end)
            return (
                Voice(span, text, mention.name, "person", _role(reading, words, mention.span, mention))
                if alone and not possessive
                else nothing
            )
        if wanted != _PERSON and back >= 1 and sentence.of(words).strip(VEIL + " ,.”\"’'»"):
            return nothing
    return nothing


def _own_subject(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    return None if _PRONOUN.match(words, start, end) else main_subject(reading, words, start, end)


def _sentence_speaker(reading: Reading, words: str, sentence: Span) -> Voice | None:
    """Who is said to speak behind a quotation in a sentence: "…," Li said."""
    match = _BEHIND_MARK.search(words, sentence.start, sentence.end)
    if match is None:
        return None
    for mention in _names(reading, words, Span(match.end(), min(sentence.end, match.end() + 80))):
        if mention.kind == "person" and not re.search(r"[,;]", words[match.end() : mention.span.start]):
            return _single(reading, words, mention.span, mention)
    return None
