"""The verbs of a sentence that tell what happened, each with its tense and the clause it stands in.

No parser: a list of verbs (data/reference/actions.csv), the auxiliaries before a verb, and the words that open a clause. What
stands between quotation marks is not read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from tidings.lexicon import reference
from tidings.text.document import Span
from tidings.text.patterns import any_of

Kind = Literal["act", "say", "weak"]
Form = Literal["base", "s", "past", "preterite", "participle", "ing"]
"""`past` serves as participle too ("held"), `preterite` does not ("took")."""
Tense = Literal["past", "perfect", "pluperfect", "present", "progressive", "planned", "hypothetical", "infinitive", "participle", "gerund"]

FINITE = frozenset({"past", "perfect", "pluperfect", "present", "progressive", "planned", "hypothetical"})
HEADLINE = 160
"""Characters that a headline has at most."""
LONGEST = 2_000
"""Characters; a longer sentence is a list or a damaged text, and no verb of it is read."""


@dataclass(frozen=True, slots=True)
class Verb:
    """`act`: doing it is news; `say`: news where an official does it; `weak`: news only where the sentence dates it."""

    lemma: str
    kind: Kind
    action: str | None


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb where it stands. `clause` is the stretch of the sentence that it governs, `main` whether that is a main clause."""

    span: Span
    verb: Verb
    tense: Tense
    passive: bool
    negated: bool
    clause: Span
    main: bool

    @property
    def finite(self) -> bool:
        return self.tense in FINITE


# The list of verbs


@cache
def load_verbs() -> Mapping[str, tuple[tuple[Form, tuple[str, ...], Verb], ...]]:
    """First word of each form of each verb of data/reference/actions.csv -> (form, the words that follow, the verb), longest first."""
    forms: dict[str, list[tuple[Form, tuple[str, ...], Verb]]] = {}
    for row in reference().verbs:
        verb = Verb(row.verb, row.kind, row.action)  # type: ignore[arg-type]  # checked when the table was read
        for form, words in _inflect(row.verb, row.past or "", row.participle or ""):
            first, *rest = words.split(" ")
            forms.setdefault(first, []).append((form, tuple(rest), verb))
    return {word: tuple(sorted(found, key=lambda f: -len(f[1]))) for word, found in forms.items()}


def _inflect(lemma: str, past: str, participle: str) -> Iterator[tuple[Form, str]]:
    """The forms of an English verb; a particle stays ("call for", "called for").

    >>> [words for _, words in _inflect("deny", "", "")]
    ['deny', 'denies', 'denied', 'denying']
    """
    head, space, particle = lemma.partition(" ")
    tail = space + particle
    regular = re.sub(r"([^aeiou])y$", r"\1i", head).removesuffix("e") + "ed"
    pasts = [past.removesuffix(tail)] if past else [regular]
    if head.endswith(("el", "al")):
        pasts = list(dict.fromkeys([*pasts, head + "ed", head + "led"]))  # "signaled" and "signalled"
    yield "base", lemma
    yield "s", re.sub(r"([^aeiou])y$", r"\1ie", head) + ("es" if re.search(r"(?:s|x|z|ch|sh|[^o]o)$", head) else "s") + tail
    own_participle = bool(participle) and participle != past
    for word in pasts:
        yield "preterite" if own_participle else "past", word + tail
    if own_participle:
        yield "participle", participle
    doubled = {head + head[-1] for word in pasts if word == head + head[-1] + "ed"}
    stems = doubled or {head}
    if head.endswith(("el", "al")):
        stems |= {head, head + "l"}
    for stem in sorted(stems):
        yield "ing", re.sub(r"ie$", "y", stem) + "ing" + tail if not re.search(r"[^eoy]e$", stem) else stem[:-1] + "ing" + tail


# Quotations

_QUOTED = re.compile(r"“[^”“]{1,1500}[”“]|\"[^\"]{1,1500}\"|(?<!\w)‘[^’‘]{3,400}’(?!\w)")
_OPEN_QUOTE = re.compile(r"^[^“\"”]{0,1500}(?:”|(?<=[,.!?])\"(?=\s|\Z))|“[^”]{1,1500}$|(?:^|(?<=[\s(]))\"(?=\w)[^\"“”]{1,1500}$")
_SPOKEN_BEFORE = re.compile(
    r"[^“\"”]{0,1500}[,!?][”\"]\s(?:[A-Z][\w.’'-]{0,20}\s|(?:he|she|they|the\s[\w-]{2,20})\s){1,4}(?:said|told|added|says|noted)\b"
)
"""A sentence that closes a quotation and says whose it was."""


@lru_cache(maxsize=16)
def unquoted(text: str, sentence: Span) -> str:
    """The sentence with a dot for every character between quotation marks: same length, same offsets.

    A passage quoted from a report ("“Moscow said … according to the ministry.”", a paragraph or more) is read, not hidden.

    >>> unquoted("He said “we will win” on Monday.", Span(0, 32))
    'He said ············· on Monday.'
    """
    words = sentence.of(text)
    if not ("“" in words or '"' in words or "”" in words or "‘" in words):
        return words
    if words[:1] in _MARKS and _is_report(words):
        words = " " + words[1:]
    elif words[-1:] in _MARKS and not re.search(r"[“\"]", words[:-1]) and _is_report(words):
        words = words[:-1] + " "
    words = _QUOTED.sub(lambda m: "·" * len(m[0]), words)
    if _is_report(words) and not _SPOKEN_BEFORE.match(words):
        return words
    return _OPEN_QUOTE.sub(lambda m: "·" * len(m[0]), words)


_MARKS = ("“", "”", '"')
_REPORTS = re.compile(r"\b(?:said|told|according to|announced|reported|have listed|has provided)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|us|my|My|let’s|Let’s)\b")
_CLOSED = re.compile(r"[“\"][^“”\"]{1,1500}[”\"]")


def _is_report(words: str) -> bool:
    """Whether what an unpaired quotation mark opens or closes is the text of a report and not somebody's speech."""
    outer = words[1:] if words[:1] in _MARKS else words
    if _CLOSED.match(words) and _CLOSED.match(words)[0] != words:  # type: ignore[index]  # “Yes,” he said
        return False
    return bool(_REPORTS.search(_CLOSED.sub("", outer))) and not _FIRST_PERSON.search(outer)


# Clauses

_OPENER = rf"""
    (?: {
    any_of(
        "which who whom whose when while whereas after before since because although though if unless until till where whether how why "
        "once amid despite following".split()
    )
} | that (?! \s (?: day | week | month | year | time | same )\b ) )
"""
_NO_OPENER = " ".join(
    rf"(?<! {word} \s as )"
    for word in ("known", "such", "well", "billed", "named", "seen", "dubbed", "described", "serve", "served", "regarded")
)
_A_TIME = r"""
    (?: the \s )? (?: early \s | late \s | mid- )?
    (?: \d | now | then | this \s | last \s | next \s | today | yesterday | tomorrow | tonight | end \s of | start \s of | beginning \s of
      | close \s of | (?: Mon | Tues | Wednes | Thurs | Fri | Satur | Sun ) day | Jan\b | January | Feb | Mar\b | March | Apr | May\b | June
      | July | Aug | Sep | Oct | Nov | Dec )
"""
"""Behind "until" or "after": a time, and no clause."""
_AN_AUDIENCE = r"(?: the \s )? (?: cameras? | parliament | lawmakers | congress | reporters | journalists | court )\b"
_BOUNDARY = re.compile(
    rf"""
    (?: \b | (?! \w ) )                                                # nothing begins in the middle of a word
    (?: (?P<main> ; | — | : (?=\s) | , \s as \s well \s as (?= \s ) | , [”"]? \s (?: and | but | yet | so | or ) (?=\s)
          | \s as \s well \s as (?= \s ) | [ \u00a0] [–—-] [ \u00a0] | (?<= · ) \s (?: and | but ) (?= \s [A-Z] ) )
      | (?: (?P<comma> , [”"’]? (?=\s) ) \s? (?: (?: in | at | on | of | for | by | with | during | under | from | through | after ) \s
                (?= (?: which | whom | whose ) \b ) )? | \s )? \b
        (?P<opener> (?! (?: until | till | since | before | after ) \s {_A_TIME} | before \s {_AN_AUDIENCE} ) {_OPENER}
          | as (?= \s (?: the | a | an | it | its | they | their | he | his | she | both | many | some | two | [A-Z] ) ) {_NO_OPENER} ) \b
      | (?P<stop> , [”"’]? (?=\s) ) )
    """,
    re.VERBOSE,
)
_LEADING = re.compile(
    rf"""
    (?-i: [A-Z][A-Z.,\s]{{2,40}} (?: \([^()]{{2,30}}\) )? \s? [–—-]{{1,2}} )? \s* (?: (?: and | but | yet | so ) \s )?
    (?: {_OPENER} | asked (?= \s (?: (?: on \s )? \w{{3,6}} day \s )? (?: about | whether | if | why | how ) \b )
      | as | even \s (?: as | though ) | just \s as | with )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = frozenset({"which", "who", "whom", "whose", "where"})
_RESTRICTIVE = frozenset({"that", "who", "which", "where"})
_ADVERBIAL = frozenset(
    {"before", "after", "when", "while", "as", "since", "because", "although", "though", "if", "once", "amid", "despite", "following"}
)
_SETTING = re.compile(r"\W*(?:In|At|On|During|With|By|Under|For|Amid|From|Over|Speaking|Just)\b[^,]*$")
_FINITE_WORD = re.compile(
    r"""
    \b (?: is | are | was | were | has | have | had | will | would | said | says | [a-z]{3,14}ed | met | held | told | began | took
      | made | went | came )\b
    """,
    re.VERBOSE,
)
"""A cheap sign that what stands before has its verb already, so that a comma further on does not open the main clause."""


@lru_cache(maxsize=16)
def clauses(words: str) -> tuple[tuple[int, int, bool], ...]:
    """Start, end and whether it is a main clause, for each clause of a sentence from `unquoted`, in order and without gaps.

    >>> s = "When Xi visited Oslo, the two sides signed a pact, which took effect in May."
    >>> [(s[a:b].strip(), main) for a, b, main in clauses(s)]
    [('When Xi visited Oslo', False), (', the two sides signed a pact', True), (', which took effect in May.', False)]
    """
    found: list[tuple[int, int, bool]] = []
    start, main, closable = 0, not _LEADING.match(words), bool(_LEADING.match(words))
    for match in _BOUNDARY.finditer(words):
        at = match.start()
        if match["main"] and "well" in match["main"] and not _VERB_SOON.match(words, match.end()):
            continue  # "bombed ports, as well as bases, in June"
        if match["stop"]:
            if not closable or at - start < 3:
                continue
            opens, following = True, False  # the comma that ends a leading or an inserted clause
        elif match["main"]:
            opens, following = True, False
        else:
            if at - start < 2 or (not found and closable and not words[:at].strip()):
                continue
            opener = match["opener"].lower()
            within_one = closable and bool(found)  # "Modi, who has led India since 2014, visited …"
            if match["comma"] and opener in _RELATIVE:
                following = True
            elif opener in _ADVERBIAL or (main and opener in _RESTRICTIVE):
                following = _no_verb_yet(
                    words[start:at] if main else words[:at]
                )  # "On Monday, while …, he said", "The pact that …, took effect"
            else:
                following = False
            opens = False
            following = following or (closable and not found and opener in _RESTRICTIVE)
            following = following or (within_one and opener in ("since", "when", "after", "before", "where"))
        found.append((start, at, main))
        start, main, closable = at, opens, following
    told = None if main else _told_at_end(words, start)
    if told is not None:
        found.append((start, told, main))
        start, main = told, True
    found.append((start, len(words), main))
    return tuple(found)


_VERB_SOON = re.compile(r"\s(?:[\w’'-]{1,20}\s){0,3}?(?:\w+ing|[a-z]{3,14}ed|is|are|was|were|has|have|had|will|would|said|says)\b")
_TOLD_AT_END = re.compile(
    r"""
    , [”"’]? \s (?P<who> (?! (?: and | or | but | as | so | yet | which | who | that | when | where | while | including | citing ) \b )
        [^,;:·]{2,90}? (?: , \s [^,;:·]{2,90} , )? )
    \s (?: said | says | told | reported | showed | shows | announced | wrote | added | noted ) \b [^,;:]{0,80} $
    """,
    re.VERBOSE,
)
"""Who tells what a sentence says, at its end."""
_ARTICLE = re.compile(r"(?:the|an?|its|his|her|their)\s", re.IGNORECASE)


def _told_at_end(words: str, start: int) -> int | None:
    """Where a subordinate clause that begins at `start` ends because the sentence closes with who said it; None where it does not.

    >>> s = "Trade rose until Russia invaded Ukraine in 2022, customs data showed on Monday."
    >>> s[_told_at_end(s, 11):]
    ', customs data showed on Monday.'
    """
    for match in _TOLD_AT_END.finditer(words, start):
        before, who = words[start : match.start()], match["who"]
        if has_verb(before) or (_ARTICLE.match(who) and not re.search(r"\s(?:and|or)\s", who)):
            return match.start()
    return None


def has_verb(words: str) -> bool:
    """Whether a cheap look finds a finite verb, listed or not."""
    return bool(_FINITE_WORD.search(words))


def _no_verb_yet(words: str) -> bool:
    return bool(_SETTING.match(words)) or not has_verb(words)


# Predicates

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d(?:[\d.,]*\d)?")
_ADVERBS = frozenset(
    "also not never now already just still both all twice once again recently then since long first even only ever often soon "
    "always formally later further too earlier once thereby today yesterday yet instead".split()
)
_PLURALS = frozenset("they we and who aircraft police people personnel men women".split())
_SAME_IN_THE_PAST = frozenset("cut hit put quit set shut split".split())
"""Verbs whose past is spelled like their present: without an ending, news means the past."""
_ORDINALS = frozenset({"first", "last", "second", "third"})
"""Adverbs that are nouns behind an article: "the first took place"."""
_BE = frozenset("is are was were be been being am".split())
_HAVE = frozenset("has have had having".split())
_MODAL = frozenset("could may might should can must cannot".split())
_NEGATIONS = frozenset("not never no n't cannot nor".split())
_NOT_BEFORE_VERB = frozenset(
    "the a an its their his her our my your this these those of in for on by from at into over under with without against "
    "between new newly most more less another any each every some such same other two three four five several many few joint "
    "recent previous no".split()
)
_MADE_PUBLIC = frozenset("released published issued posted aired announced unveiled imposed introduced adopted signed".split())
_BEFORE_A_PARTICIPLE = frozenset("the a an its their his her our my in of for on by from at with under over newly new joint recent".split())
"""Before a participle that is an adjective: "on imported cars"."""
_NOT_BEFORE_GERUND = _NOT_BEFORE_VERB - {"of", "in", "for", "by", "from", "on", "at", "with", "without"}
_BEFORE_A_NOUN = frozenset("after before during following amid despite until since about around near".split())
_BEFORE_A_NAMED_ONE = frozenset("to of in on at by over from for with about after before".split())
"""Before an article and a name, behind which a noun follows: "reacting to the Trump remarks"."""
_OF_A_NATION = ("ese", "ian", "ish", "can", "nch", "ean")
_VERBS_OF_A_SENTENCE = _BE | _HAVE | {"said", "will"}
_BEFORE_A_NAME = frozenset("the a an of in at for after before during these those this".split())
_SUBJECTS = frozenset("it he she they we who which that and or but then both leaders sides countries nations".split())
_PLANNED_BEFORE_TO = frozenset(
    "is are was were plan plans planned planning set due scheduled expected slated about going intends intended intend "
    "preparing prepares aims vowed pledged agreed promised vows pledges agrees poised expects announced".split()
)
_CONTRACTED = {"'ve": "have", "’ve": "have", "'ll": "will", "’ll": "will", "n't": "not", "n’t": "not", "'re": "are", "’re": "are"}
_SHORT = tuple(_CONTRACTED)
_AUXILIARY = _BE | _HAVE | _MODAL | {"will", "shall", "would", "to", "did", "do", "does"}


class _Words(NamedTuple):
    """The words of a masked sentence: where each begins and ends, in small letters, and whether it has a capital."""

    starts: list[int]
    ends: list[int]
    lows: list[str]
    titles: list[bool]


def predicates(text: str, sentence: Span) -> list[Predicate]:
    """The listed verbs of a sentence in order, nouns of the same spelling left out as well as words and neighbours tell.

    >>> s = "Xi visited Oslo in May and will attend a summit in Bonn."
    >>> [(p.verb.lemma, p.tense) for p in predicates(s, Span(0, len(s)))]
    [('visit', 'past'), ('attend', 'planned')]
    """
    if sentence.end - sentence.start > LONGEST:
        return []
    words, verbs = unquoted(text, sentence), load_verbs()
    spans = [match.span() for match in _WORD.finditer(words)]
    lows = [words[start:end].lower() for start, end in spans]
    if verbs.keys().isdisjoint(lows):
        return []
    tokens = _Words([start for start, _ in spans], [end for _, end in spans], lows, [words[start].isupper() for start, _ in spans])
    titled = sum(tokens.titles) > 0.6 * len(lows)
    opening = words.find(",") if any(form == "ing" for form, _, _ in verbs.get(lows[0], ())) else -1
    parts: tuple[tuple[int, int, bool], ...] = ()
    found: list[Predicate] = []
    governed: set[int] = set()
    for i, low in enumerate(lows):
        forms = verbs.get(low)
        if forms is None or tokens.titles[i] and i and not titled:
            continue
        for form, rest, verb in forms:
            if (rest and tuple(lows[i + 1 : i + 1 + len(rest)]) != rest) or (low in ("due", "set") and lows[i + 1 : i + 2] == ["to"]):
                continue
            parts = parts or clauses(words)
            start, end, main = next(part for part in parts if part[0] <= tokens.starts[i] < part[1])
            if low == "talks" and i > 1 and tokens.titles[i - 1] and lows[i - 2] in _BEFORE_A_NAME:
                continue  # "a round of the Astana talks"
            read = _read(words, tokens, i, form, start in governed, titled)
            if read and read[0] == "participle" and verb.kind == "say" and start in governed and _tells(words, tokens, i):
                read = ("past", False, read[2])
            if read and form in ("past", "participle") and read[0] == "past" and _is_inserted(words, tokens, i, start in governed):
                read = ("participle", True, read[2])
            if read and read[0] == "past" and tokens.starts[i] < opening:
                read = ("participle", True, read[2])  # "Speaking at a forum held in Oslo, Modi …"
            if read is None or (form in ("base", "s") and read[0] == "present" and _is_noun(words, tokens, i, start in governed, found)):
                continue
            tense, passive, negated = read
            last = tokens.ends[i + len(rest)]
            if tense in FINITE:
                governed.add(start)
            found.append(
                Predicate(
                    Span(sentence.start + tokens.starts[i], sentence.start + last),
                    verb,
                    tense,
                    passive,
                    negated,
                    Span(sentence.start + start, sentence.start + end),
                    main,
                )
            )
            break
    if not any(p.main and p.finite for p in found) and (unlisted := _unlisted(words, tokens, sentence.start, titled)):
        return sorted([*found, unlisted], key=lambda p: p.span)
    return found


_UNLISTED = re.compile(r"[a-z]{3,14}[^aeiou\W]ed|[a-z]{2,14}[aiou]ed")
_STATES = frozenset(
    """
    aged appeared amounted armed averaged backed based believed belonged concerned considered consisted contained depended
    embedded enjoyed existed faced feared fled hated hoped hundred included indeed involved liked limited lived looked loved
    mattered needed numbered owed owned remained represented resulted retired sacred seemed served shared stayed stemmed tended
    totaled totalled united unprecedented wanted wished
    """.split()
)
"""Words in "ed" that tell how things are, or are no verbs."""


def _unlisted(words: str, tokens: _Words, offset: int, titled: bool) -> Predicate | None:
    """The verb of a sentence of which no listed verb is the head: the first word in "ed" of a main clause that is no adjective."""
    for i, low in enumerate(tokens.lows):
        if tokens.titles[i] or i == 0 or low in _STATES or low in load_verbs() or not _UNLISTED.fullmatch(low):
            continue
        read = _read(words, tokens, i, "past", False, titled)
        if read is None or read[0] not in ("past", "perfect") or not (read[1] or tokens.lows[i - 1] not in _NOT_BEFORE_VERB):
            continue
        start, end, main = next(part for part in clauses(words) if part[0] <= tokens.starts[i] < part[1])
        if main:
            span, clause = Span(offset + tokens.starts[i], offset + tokens.ends[i]), Span(offset + start, offset + end)
            return Predicate(span, Verb(low, "weak", None), read[0], read[1], read[2], clause, True)
    return None


def _read(words: str, tokens: _Words, i: int, form: Form, governed: bool, titled: bool) -> tuple[Tense, bool, bool] | None:
    """Tense, passive, negated of the form at word `i`; None where it is a noun or an adjective."""
    auxiliaries, negated, k = _auxiliaries(words, tokens, i)
    before, capital = (tokens.lows[k], tokens.titles[k]) if k >= 0 and _adjacent(words, tokens, k) else (None, False)
    if form == "ing":
        if not auxiliaries & _BE:
            return None if before and before in _NOT_BEFORE_GERUND else ("gerund", False, negated)
        return (_future(auxiliaries) or "progressive", False, negated)
    if form == "preterite" and not auxiliaries:
        return None if before and before in _NOT_BEFORE_VERB else ("past", False, negated)
    if form in ("past", "participle"):
        if auxiliaries & _HAVE and auxiliaries & (_MODAL | {"would", "to"}):
            return ("hypothetical", bool(auxiliaries & _BE), negated)  # "may have sent", "appears to have sent"
        if auxiliaries & _HAVE:
            return ("pluperfect" if "had" in auxiliaries else "perfect", bool(auxiliaries & _BE), negated)
        if auxiliaries & _BE:
            if {"is", "are", "be"} & auxiliaries and not _future(auxiliaries):
                return ("present", True, negated)
            return (_future(auxiliaries) or "past", True, negated)
        if auxiliaries or (before in _BEFORE_A_PARTICIPLE and not _by_whom(tokens.lows[i + 1 : i + 4])) or tokens.lows[i] == "due":
            return None
        if (
            form == "participle"
            or _by_whom(tokens.lows[i + 1 : i + 4])
            or (governed and before and before not in _SUBJECTS and not _after_comma(words, tokens, i))
        ):
            return ("participle", True, negated)
        if before and (before in _NOT_BEFORE_VERB or before.endswith(("’s", "'s")) and not titled):
            return None
        return ("past", False, negated)
    if form in ("base", "s") and not auxiliaries and before and (before.endswith(_OF_A_NATION) or before in _BEFORE_A_NOUN):
        return None  # "a Chinese rescue", "after talks"
    if (
        form == "base"
        and not auxiliaries
        and tokens.lows[i] in _SAME_IN_THE_PAST
        and before
        and before not in _NOT_BEFORE_VERB
        and tokens.lows[i + 1 : i + 2] != ["to"]
    ):
        return ("past", False, negated)
    if form == "base":
        if future := _future(auxiliaries):
            return (future, False, negated)
        if auxiliaries & _BE and "to" not in auxiliaries:
            return None  # "will be back"
        if "to" in auxiliaries:
            return (_before_to(words, tokens, k), False, negated)
        if auxiliaries & {"did"}:
            return ("past", False, negated)
        if auxiliaries & {"do", "does"}:
            return ("present", False, negated)
        if auxiliaries or before is None:
            return None
        plural = before in _PLURALS or (before.endswith("s") and len(before) > 4) or (capital and k > 0)
        return ("present", False, negated) if plural and before not in _NOT_BEFORE_VERB and not before.endswith(("’s", "'s")) else None
    if auxiliaries or before is None or before in _NOT_BEFORE_VERB or before.endswith(("’s", "'s")) or before == "to":
        return None
    opening = 1 < i <= 4 and tokens.lows[0] in ("a", "an") and not before.endswith("s") and _adjacent(words, tokens, i)  # "A bomb explodes"
    named = capital or before in _SUBJECTS or before.endswith(("er", "or", "ist", "ry", "man"))
    return ("present", False, negated) if named or opening else None


def _tells(words: str, tokens: _Words, i: int) -> bool:
    """Whether the word at `i` tells who says what stands before, though that has its verb: "trade rose, the ministry said"."""
    if tokens.lows[i + 1 : i + 2] in (["to"], ["by"]):
        return False
    if tokens.lows[i] in ("said", "told"):
        return True
    first = i - 1
    while first > 0 and i - first < 9 and not _after_comma(words, tokens, first):
        first -= 1
    return first < i and _after_comma(words, tokens, first) and (tokens.titles[first] or bool(_ARTICLE.match(tokens.lows[first] + " ")))


def _is_inserted(words: str, tokens: _Words, i: int, governed: bool) -> bool:
    """Whether the word at `i` opens a stretch between commas and is no verb of the sentence: "sanctions, announced in May, took effect"."""
    if not _after_comma(words, tokens, i):
        return False
    if governed:
        return tokens.lows[i] in _MADE_PUBLIC and tokens.lows[i + 1 : i + 2] in (["in"], ["on"], ["last"], ["this"], ["earlier"])
    for j in range(i + 1, min(i + 12, len(tokens.lows))):
        if _after_comma(words, tokens, j):
            return _is_verb(tokens, j) or tokens.lows[j] in _ADVERBS and j + 1 < len(tokens.lows) and _is_verb(tokens, j + 1)
    return False


_NEVER_NOUNS = frozenset(
    "accuses agrees announces arrives condemns confirms declares decides denies invades meets refuses rejects says sends threatens".split()
)
_STOPS = frozenset("and or but that which who whom when where while after before as if because although since until".split())


def _is_noun(words: str, tokens: _Words, i: int, governed: bool, found: list[Predicate]) -> bool:
    """Whether a word that could be a verb in the present is a noun, since its clause has another verb: "patrol ships collided"."""
    before = tokens.lows[i - 1]
    if tokens.lows[i] in _NEVER_NOUNS:
        return False
    if i > 2 and tokens.titles[i - 1] and tokens.lows[i - 2] in ("the", "a", "an") and tokens.lows[i - 3] in _BEFORE_A_NAMED_ONE:
        return True
    if before.endswith("ss") or before in ("philippine", "argentine"):
        return True
    if before == "and":
        return bool(found) and found[-1].tense not in ("present", "planned", "infinitive", "hypothetical")
    if governed and before not in ("they", "we", "who"):
        return not (found and found[-1].verb.kind == "say")
    for j in range(i + 1, min(i + 12, len(tokens.lows))):
        if tokens.lows[j] in _STOPS or _after_comma(words, tokens, j):
            return False
        if _is_verb(tokens, j):
            return True
    return False


def _is_verb(tokens: _Words, i: int) -> bool:
    """Whether a word is surely a finite verb: an auxiliary, or a form of the past that nothing makes an adjective or a participle."""
    low = tokens.lows[i]
    if low in _BE | _HAVE | {"will", "would", "said"}:
        return True
    past = any(form in ("past", "preterite") and verb.kind != "say" for form, _, verb in load_verbs().get(low, ()))
    return past and tokens.lows[i - 1] not in _NOT_BEFORE_VERB and tokens.lows[i + 1 : i + 2] != ["by"]


def _by_whom(following: list[str]) -> bool:
    """Whether "by" comes next and no number behind it: "made public by Xi", but not "rose by 15 percent"."""
    if "by" not in following[:2] or (following[1:2] == ["by"] and following[:1] == following[2:3]):  # "side by side"
        return False
    behind = following[following.index("by") + 1 :]
    return not (behind and behind[0][0].isdigit())


def _auxiliaries(words: str, tokens: _Words, i: int) -> tuple[set[str], bool, int]:
    """The auxiliaries before word `i`, whether they are negated, and the index of the word before them."""
    found: set[str] = set()
    negated, k = False, i - 1
    while k >= 0 and i - k <= 6 and _adjacent(words, tokens, k):
        low = tokens.lows[k]
        contracted = next((full for short, full in _CONTRACTED.items() if low.endswith(short)), None) if low.endswith(_SHORT) else None
        if contracted == "not" or low in _NEGATIONS:
            negated = True
            found |= {low.replace("’", "'").removesuffix("n't")} & (_BE | _HAVE | _MODAL | {"did", "do", "does", "would"})
            if low in {"won't", "won’t"}:
                found.add("will")
        elif contracted:
            found.add(contracted)
            k -= 1
            break
        elif low in _AUXILIARY:
            found.add(low)
            if low == "to":
                k -= 1
                break
        elif not (low in _ADVERBS or (low.endswith("ly") and len(low) > 4)) or (
            low in _ORDINALS and k and tokens.lows[k - 1] in _BEFORE_A_NAME
        ):
            break
        k -= 1
    return found, negated, k


def _adjacent(words: str, tokens: _Words, k: int) -> bool:
    """Whether only spaces stand between word `k` and the next."""
    return k + 1 >= len(tokens.lows) or not words[tokens.ends[k] : tokens.starts[k + 1]].strip(" \t\r\n\u00a0\u202f-")


def _after_comma(words: str, tokens: _Words, i: int) -> bool:
    return i > 0 and "," in words[tokens.ends[i - 1] : tokens.starts[i]]


def _future(auxiliaries: set[str]) -> Literal["planned", "hypothetical"] | None:
    if auxiliaries & {"will", "shall"}:
        return "planned"
    return "hypothetical" if auxiliaries & (_MODAL | {"would"}) else None


def _before_to(words: str, tokens: _Words, k: int) -> Tense:
    """What "… to visit" says: planned after "plans" or, as in headlines, straight after a name; else an infinitive."""
    if k < 0 or not _adjacent(words, tokens, k):
        return "infinitive"
    if tokens.lows[k] in _PLANNED_BEFORE_TO:
        return "planned"
    headline = tokens.titles[k] and _VERBS_OF_A_SENTENCE.isdisjoint(tokens.lows[:k])
    return "planned" if headline and k <= 4 else "infinitive"


def governor(span: Span, verbs: list[Predicate]) -> Predicate | None:
    """The verb that a date or place at `span` belongs to: the last one before it in its clause, else the first behind it there.

    >>> s = "Reuters reported last month that Putin will travel to Oslo in May."
    >>> verbs = predicates(s, Span(0, len(s)))
    >>> governor(Span(17, 27), verbs).verb.lemma, governor(Span(62, 65), verbs).verb.lemma
    ('report', 'travel')
    """
    here = [v for v in verbs if v.clause.start <= span.start < v.clause.end]
    before = [v for v in here if v.span.end <= span.start]
    return before[-1] if before else next((v for v in here if v.finite), here[0]) if here else None


_SMALL = frozenset("a an the of in on at to for and with by from as or vs but over after amid into up".split())


def _is_titled(words: str) -> bool:
    longer = 0
    for match in _WORD.finditer(words):
        word = match[0]
        if word[0].isupper():
            longer += word.lower() not in _SMALL
        elif word[0].isalpha() and word.lower() not in _SMALL:
            return False
    return longer > 2


_ENDS = re.compile(r"[.!?:;…][”\"’')\]]{0,2}$|[”\"]$")


_TITLE_TAG = re.compile(r"<(?:title|headline)(?:\s[^<>]{0,60})?>(?:<!\[CDATA\[)?\Z", re.IGNORECASE)


def is_headline(text: str, sentence: Span) -> bool:
    """Whether the sentence is a line by itself that no mark ends, or is written With Capitals Like This."""
    if sentence.end - sentence.start > HEADLINE:
        return False
    if _is_titled(sentence.of(text)):
        return True
    if _ENDS.search(text, max(sentence.end - 4, sentence.start), sentence.end):
        return False
    start, end = sentence.start, sentence.end
    if text[start - 1 : start] == "[" and text.startswith("](", end):
        return True
    if text[start - 1 : start] in (">", "[") and _TITLE_TAG.search(text, max(start - 90, 0), start):
        return True
    while start and text[start - 1] in " #*_>▲•-\t":
        start -= 1
    while end < len(text) and text[end] in " *_\t\r":
        end += 1
    return (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
