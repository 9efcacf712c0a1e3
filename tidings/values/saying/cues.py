"""Cues, the verbs and phrases by which news reports words, and whoever is the subject of one.

A cue is read in the veiled text, in which quotations are blank; offsets are those of the document. A subject is handed back as a
`Voice`, without a name where nobody can be sure, and None where the words are no subject at all.
"""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import zip_longest

from tidings.text.document import Span
from tidings.text.patterns import any_of
from tidings.values.names.names import NameMention
from tidings.values.names.roles import ROLE_NOUNS, ROLE_PATTERN, SAYING
from tidings.values.reading import Reading, within
from tidings.values.saying.voices import (
    RETIRED,
    STATEMENT_OF,
    TWO,
    VEIL,
    Kind,
    Voice,
    follows_preposition,
    is_possessive,
    mention_at,
    named,
    names_in,
    noun_phrase,
    pair,
    single,
    title_start,
)

PRONOUNS = frozenset(("he", "she", "they", "it"))

PLAIN = frozenset("say tell call describe announce warn argue claim insist put vow accuse".split())
"""Infinitives, which report only as "did not say" or the like."""

_FORMS = any_of({*SAYING, *PLAIN, *"greeted dubbed proposed branded hailing dismissed".split()})
CUE = re.compile(
    rf"\b(?:{_FORMS}|(?:spoke|speaks|spoken|talked|talks)[ ](?:of|about)|lash(?:ed|es)[ ]out|hits?[ ](?:back|out)"
    rf"|(?:shot|pushed)[ ]back|point(?:ed|s|ing)[ ]out|(?:went|goes)[ ]on(?=[,:.]|[ ]to[ ](?:say|call|describe|tell|warn|argue)\b)"
    rf"|summed[ ]it|chim(?:ed|es)[ ]in)\b"
)
"""Every form of a verb of saying, those of the infinitive included."""

NOT_FINITE = re.compile(
    r"\b(?:to|will|would|could|should|may|might|must|can|cannot|shall|not|n[’']t|never|refus\w+ to|without|before|after|by|of|for"
    r"|instead of|stop\w*)(?:[ ]\w{3,14}ly)?[ ]\Z"
)
_REFUSING = re.compile(r"\b(?:refus|declin|fail|offer|promis|threaten|began|start|continu)\w*[ ]to[ ]\Z")
_NOUN_LEAD = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|these|those|many|some|such|of|for|with|and|new|in|from|all|recent|phone|no|any)|[’']s"
    r"|s’)[ ]\Z"
)
_OWN_LEAD = re.compile(r"[’']s?[ ](?:[\w-]{1,20}[ ]){1,2}\Z")
"""Before a noun that somebody owns: "China’s nine-dash "."""

_AUXILIARY = re.compile(
    r"""
    (?: [ \u00a0] (?: has | have | had | did | does | was | were | is | are | been | being | also
        | at [ ] (?: least | once | first ) | later | then | earlier | previously
        | repeatedly | recently | reportedly
        | once | often | again | already | further | even | in [ ] turn | yesterday | today | itself | himself | herself | themselves
        | [a-z]{3,14} ly | (?: on | late [ ] on | early [ ] on ) [ ] [A-Z][a-z]{2,5} day | [A-Z][a-z]{2,5} day
        | (?: last | this ) [ ] (?: week | month | year ) | in [ ] (?: an [ ] interview | a [ ] (?: statement | speech | tweet | post
        | report | briefing ) | [12]\d{3} )
        | on [ ] [A-Z][a-z]{2,8}\.? [ ] \d{1,2} ) ){1,6} \Z
    """,
    re.VERBOSE,
)

_PRONOUN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_OWN_BODY = re.compile(
    r"[’']s[ ](?:[\w-]{1,20}[ ]){0,3}?(?:government|ministry|military|navy|army|embassy|administration|parliament|party|office"
    r"|coast[ ]guard|commission|council)\b",
    re.IGNORECASE,
)
_BEHIND_MARK = re.compile(rf"{VEIL}(?:[,.?!][\"”’'»]{{1,2}}|[\"”’'»]{{1,2}},)[ ](?P<verb>(?:said|added|says)[ ])?")

_FIRST_PHRASE = re.compile(
    r"(?:[Tt]he|[Aa]n?|[A-Z]\w+)(?:[ ][\w’'-]{1,20}){1,4}?(?=[ ](?:has|have|had|is|was|were|began|held|sent|took|made|[a-z]{3,14}ed"
    r"|[a-z]{3,14}s)\b)"
)

_OPENING = re.compile(
    r"""
    (?: In | At | On | During | After | Before | As | Speaking | Meanwhile | For | Following | Amid | While | Earlier | Last | Under
        | Despite | When | With
      | Since | However | Later | Asked | Elsewhere | Among | Over | From | By | To | Through | Until | Once | Though | Although | If
      | Because | Instead
      | Moreover | Nevertheless | Nonetheless | Indeed | Yesterday | Today | A [ ] (?: day | week | month | year )
      | (?: An? | One | Two | Three | Four | Five | Six | Several | \d{1,2} ) [ ] (?: hour | day | week | month | year ) s? [ ]
        (?: ago | later | earlier | before )
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
    r"[ ](?:at|of|from|with|for)[ ](?:[Tt]he[ ])?[A-Z][\w’'.&-]{1,25}(?:[ ](?:(?:of|on|and|for)[ ](?:the[ ])?)?[A-Z][\w’'.&-]{0,25}){0,7}\Z"
)
"""Behind a person who is the subject all the same: "Jane Smith of the Lowy Institute"."""

_SMALL_TITLES = frozenset(("former", "vice", "deputy", "foreign", "prime"))

_SHIFT = re.compile(r";|,?[ ](?:while|whereas|although|though|but)(?=[ ])")
_LAST_WORD = re.compile(r"[\w’'-]+\Z")
_AT_A_BODY = re.compile(r"[ ](?:at|of|from|with)[ ]")
_OFFICE_FIRST = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|Our|[Oo]ne|[Aa]nother|[\w.]{{2,20}}[’']s)[ ])(?:[\w’'-]{{1,20}}[ ]){{0,6}}?"
    rf"(?:(?:{ROLE_PATTERN}|fisherman|sailor|pilot|farmer|driver|worker|student|resident|owner"
    rf"|veteran|banker|engineer|colleague|host|guest|boss|successor|predecessor|neighbour|rival)\b[^,;.:]{{0,60}}|of[ ]them),"
)
"""An office that is the subject before the name in commas behind it: "His counterpart in the talks, "."""

_TO_AN_OUTLET = re.compile(r"\b(?:to|with|in|by|for)[ ](?:the[ ])?(?:[\w-]{1,20}[ ]){1,3}\Z")
"""Before an outlet that somebody speaks to: "speaking to the newspaper "."""

_DATELINE = re.compile(r"(?:[A-Z][\w’'.-]{1,20}[ ]?){1,3}:[ ](?=[A-Z])")
"""A place before the first sentence: "New Delhi: "."""

_ARTICLE_ONLY = re.compile(r"(?:[Tt]he|[Bb]oth)\Z")
_LEFT = re.compile(r"[,;]")
_CLAUSE_BREAK = re.compile(r"[,;.]")
_OF_ANOTHER = re.compile(r"\b(?:of|for|at|from|by|with|to)[ ](?:the[ ])?\Z")
_OFFICE_BEHIND = re.compile(rf"(?:[ ][\w-]{{1,20}}){{0,3}}?[ ](?:{ROLE_PATTERN})[ ](?=[A-Z])")
"""Behind a body whose office holder is named next: "Council spokesman Jonathan Reyes"."""

_OFFICE_FOR = re.compile(rf"(?:\b(?:{ROLE_PATTERN})s?[ ](?:for|of|to|at|from|in)[ ](?:the[ ])?|,?[ ]and[ ])\Z")
"""Before a name that is not alone what "who" stands for: "a spokesman for Li, who", "Wu and Li, who"."""

_OTHER_CLAUSE = re.compile(r"[,;(]|\b(?:in|on|that|and|as)[ ]")
_RETIRED = re.compile(RETIRED)
_JOINED_NAME = re.compile(r"(?:,)?(?:[ ]and)?[ ](?:[A-Z][\w.’']{1,18}[ ]|[a-z]{3,12}[ ]){0,4}")
_PHRASE = re.compile(
    rf"[^,.;:({VEIL}“”\"]{{2,80}}?(?=[,.;:(]|[ ](?:in|on|at|after|during|as|who|which|when|while|following|last|this|late|early|for"
    rf"|of|from|with|and|told)[ ]|\Z)"
)
"""A subject in common nouns behind its verb: "the ministry in Riga" up to its name."""


@lru_cache(maxsize=8)
def _all_cues(words: str) -> tuple["re.Match[str]", ...]:
    return tuple(CUE.finditer(words))


def cues_in(words: str, start: int, end: int) -> tuple["re.Match[str]", ...]:
    """The cues that lie between two offsets of a veiled text, in order; the text is searched once."""
    found = _all_cues(words)
    first = bisect_left(found, start, key=lambda cue: cue.start())
    return found[first : bisect_right(found, end, lo=first, key=lambda cue: cue.end())]


def is_cue(words: str, verb: "re.Match[str]", start: int) -> bool:
    """Whether a match of `CUE` reports something in the clause that begins at `start`: no noun, no "would not call"."""
    lead = words[max(start, verb.start() - 30) : verb.start()]
    if is_noun(words, verb, lead):
        return False
    return verb[0] not in PLAIN or not NOT_FINITE.search(lead) or bool(_REFUSING.search(lead))


def is_noun(words: str, verb: "re.Match[str]", lead: str) -> bool:
    """Whether a word that could be a verb of saying is a noun here: "the reports", "China’s claims", "so-called"."""
    if words[verb.start() - 1 : verb.start()] in "-‑–" or words[verb.end() : verb.end() + 1] in "-‑":
        return True
    if verb[0] in ("says", "tells") or not verb[0].endswith("s") and verb[0] not in ("claim", "call", "put"):
        return False
    return bool(_NOUN_LEAD.search(lead)) or verb[0] in ("claim", "call") and _OWN_LEAD.search(lead) is not None


def behind_opening(words: str, start: int, end: int) -> int:
    """Where a sentence goes on behind its opening phrases: "In Riga, ", "Speaking to students on Monday, "."""
    for _ in range(3):
        match = _OPENING.match(words, start, end)
        if match is None:
            break
        start = match.end()
    return start


# The subject before its verb


def subject_before(reading: Reading, words: str, start: int, verb: int) -> Voice | None:
    """Whoever is the subject of the verb that begins at `verb`; the clause begins at `start`, `words` is the veiled text.

    None where the words before the verb are no subject; a voice without a name where they are one that nobody can be sure of.
    """
    reach = max(start, verb - 400)
    clause = words[reach:verb].rstrip()
    if auxiliary := _AUXILIARY.search(clause):
        clause = clause[: auxiliary.start()]
    at = reach + len(clause)
    if clause.endswith((",", ")", "–", "—")):
        return _behind_parenthesis(reading, words, start, at)
    host = _PERSON_AT.search(words, max(start, at - 120), at)
    if host and (person := mention_at(reading, host.start())) and person.kind == "person":
        return named(reading, words, start, person)
    if mention := mention_at(reading, at):
        return named(reading, words, start, mention)
    word = _LAST_WORD.search(clause)
    if word is None:
        return None
    before = at - len(word[0])
    if word[0] in ("who", "which", "that"):
        return _antecedent(reading, words, start, before)
    if word[0] in ("and", "but", "then", "or"):
        return main_subject(reading, words, start, before)
    if word[0].lower() in PRONOUNS:
        return pronoun(reading, words, Span(before, at))
    return noun_phrase(reading, words, start, at)


def _behind_parenthesis(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The subject before an apposition or aside: "Li, the head of a bank in Riga, said"."""
    start = max(start, end - 320)
    start = max([start, *(shift.end() for shift in _SHIFT.finditer(words, start, end))])
    for mention in names_in(reading, words, Span(start, end)):
        if mention.kind == "country" and mention.form == "demonym" or end - mention.span.end > 260:
            continue
        if mention.kind == "outlet" and _TO_AN_OUTLET.search(words, start, mention.span.start):
            continue
        behind = words[mention.span.end : mention.span.end + 2]
        title = title_start(reading, words, start, mention.span.start)
        if (behind[:1] == "," or behind in (" (", " –", " —")) and not follows_preposition(words, start, title):
            return named(reading, words, start, mention)
        if mention.kind == "person" and _AT_A_BODY.match(words, mention.span.end):
            return named(reading, words, start, mention)
    comma = words.find(",", max(start, end - 200), end - 1)
    return noun_phrase(reading, words, start, comma) if comma > start else None


def _antecedent(reading: Reading, words: str, start: int, at: int) -> Voice | None:
    """Whom 'who' or 'which' at `at` stands for: what ends right before it."""
    end = start + len(words[start:at].rstrip(" ,"))
    if mention := mention_at(reading, end):
        title = title_start(reading, words, start, mention.span.start)
        if mention.kind == "person" and not is_possessive(words, mention) and not _OFFICE_FOR.search(words, max(start, title - 60), title):
            return single(reading, words, Span(title, mention.span.end), mention)
        return named(reading, words, start, mention)
    return noun_phrase(reading, words, start, end)


def main_subject(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The subject of the sentence that begins at `start`: its first name, or pronoun, outside of an opening phrase with a comma.

    Only where nothing before it is a noun that could be the subject instead.
    """
    if dateline := _DATELINE.match(words, start, end):
        start = dateline.end()
    at = behind_opening(words, start, end)
    if statement := STATEMENT_OF.match(words, at, end):
        at = statement.end()
    if first := _PRONOUN.match(words, at, end):
        return pronoun(reading, words, Span(*first.span()))
    mentions = names_in(reading, words, Span(at, end))
    for mention, following in zip_longest(mentions, mentions[1:]):
        if mention.form == "demonym":
            continue
        if following and following.kind == "person" != mention.kind and _is_office(words[mention.span.end : following.span.start]):
            continue
        if following and following.kind == "person" != mention.kind and words.startswith(",", following.span.end):
            title = title_start(reading, words, at, following.span.start)
            if _OFFICE_FIRST.fullmatch(words, at, max(at, title - 1)):
                continue
        before = words[at : title_start(reading, words, at, mention.span.start)].strip()
        if mention.kind == "person" and words[mention.span.end : mention.span.end + 1] == "," and _OFFICE_FIRST.fullmatch(before):
            return named(reading, words, at, mention)
        if before and not _ARTICLE_ONLY.match(before) and not _all_title(before):
            break
        if is_possessive(words, mention):
            return _possessed(reading, words, at, mention, end)
        return _with_followers(reading, words, at, mention, end) or named(reading, words, at, mention)
    if two := TWO.match(words, at, end):
        return pair(reading, words, Span(*two.span()))
    if phrase := _FIRST_PHRASE.match(words, at, end):
        return noun_phrase(reading, words, at, phrase.end())
    return None


def _is_office(between: str) -> bool:
    """Whether a body's name and a person's have only the office between them: "Acme chief Ivan Petrov"."""
    return bool(between.strip()) and len(between) <= 40 and _all_title(between)


def _all_title(words: str) -> bool:
    return all(w[:1].isupper() and len(w) > 1 or w.lower() in ROLE_NOUNS or w in _SMALL_TITLES for w in words.split())


def _possessed(reading: Reading, words: str, start: int, mention: NameMention, end: int) -> Voice | None:
    """ "Mr Li’s government", "China’s foreign ministry", "Russia’s Ivan Petrov"."""
    if match := _OWN_BODY.match(words, mention.span.end, end):
        return noun_phrase(reading, words, start, match.end())
    people = (m for m in names_in(reading, words, Span(mention.span.end, min(end, mention.span.end + 90))) if m.kind == "person")
    person = next(people, None)
    if person is None:
        return None
    if not _CLAUSE_BREAK.search(words, mention.span.end, person.span.start):
        return named(reading, words, start, person)
    title = title_start(reading, words, start, person.span.start)
    if words.startswith(",", person.span.end) and _OFFICE_FIRST.fullmatch(words, mention.span.start, title - 1):
        return named(reading, words, start, person)
    return None


# The subject behind its verb


def subject_after(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The subject that follows its verb: "said Ivan Petrov, an analyst", "said the ministry", "said he"."""
    end = min(end, start + 160)
    if first := _PRONOUN.match(words, start, end):
        return pronoun(reading, words, Span(*first.span()))
    if statement := STATEMENT_OF.match(words, start, end):
        start = statement.end()
    mentions = within(reading.names, Span(start, end))
    for mention in mentions:
        if mention.kind == "person" and _OFFICE_FIRST.fullmatch(words, start, start + len(words[start : mention.span.start].rstrip())):
            if words[mention.span.end : mention.span.end + 1] in ",.":
                return named(reading, words, start, mention)
            break
    for mention in mentions:
        between = words[start : mention.span.start]
        if _OTHER_CLAUSE.search(_RETIRED.sub("", between)):
            break
        if is_possessive(words, mention) or mention.form == "demonym":
            continue
        if mention.kind != "person" and _OFFICE_BEHIND.match(words, mention.span.end, end):
            continue
        if _OF_ANOTHER.search(between):
            break
        return _with_followers(reading, words, start, mention, end)
    phrase = _PHRASE.match(words, start, end)
    return noun_phrase(reading, words, start, phrase.end()) if phrase else None


def _with_followers(reading: Reading, words: str, start: int, mention: NameMention, end: int) -> Voice | None:
    """The voice of a name, or of two joined by "and"."""
    for other in within(reading.names, Span(mention.span.end, min(end, mention.span.end + 80))):
        if other.form == "demonym" or other.kind == "country":
            continue
        between = words[mention.span.end : other.span.start]
        if " and " in between and _JOINED_NAME.fullmatch(between):
            mention = other
            break
    return subject_before(reading, words, start, mention.span.end)


# Pronouns

_PERSON: tuple[Kind, ...] = ("person",)

_FRONTED = re.compile(r"(?P<lead>(?:When|While|As|After|Before|Once)[ ])[^,;:.]{4,150},[ ](?:though[ ])?\Z")
_PRONOUN_LAST = re.compile(r"\b(?:he|she|it|they)\b[^,;:]{0,20}\Z", re.IGNORECASE)
_SHE, _HE = re.compile(r"\b[Ss]he\b"), re.compile(r"\b[Hh]e\b")
_OTHER = {"he": _SHE, "him": _SHE, "she": _HE, "her": _HE}
_STRANGER = re.compile(rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)[ ](?:[\w-]{{1,20}}[ ]){{0,3}}?(?:{ROLE_PATTERN})\b")
"""Somebody whom a sentence brings in without a name, and whom the next may mean by "he"."""

_ASIDE = re.compile(
    r"[ ](?:has[ ]|also[ ])?(?:said|says|added|adds|noted|wrote|argued|argues|explained|warned|insisted)(?:[,.]|[ ]on[ ][A-Z][a-z]+day[,.])"
)
_MEANT: dict[str, tuple[Kind, ...]] = {"it": ("government", "institution", "outlet"), "they": ("people",)}


def pronoun(reading: Reading, words: str, span: Span) -> Voice:
    """Whom a pronoun stands for: the subject of its own sentence, else of the one before; a voice without a name where unsure."""
    text, word = span.of(reading.text), span.of(words).lower()
    nothing = Voice(span, text, None, "unnamed")
    wanted = _MEANT.get(word, _PERSON)
    sentences = reading.sentences
    last = bisect_left(sentences, span.start + 1, key=lambda s: s.start) - 1
    for at in range(last, max(last - 4, -1), -1):
        end = min(sentences[at].end, span.start)
        sentence = Span(min(max(sentences[at].start, end - 1500), end), end)
        own = at == last
        if sentence.start == end or own and _is_aside(words, sentence.start, span):
            continue
        if span.start - end > 900:
            break
        found = _last_subject(reading, words, sentence, wanted) if own else _sentence_speaker(reading, words, sentence)
        found = found or _own_subject(reading, words, sentence.start, end)
        if found and found.name and found.kind in wanted:
            return Voice(span, found.text if own else text, found.name, found.kind, found.role)
        if own and words.endswith("what ", 0, span.start):
            return nothing  # "what it called": whoever does it is in its own sentence
        if found and found.name is None and own:
            continue
        people = [m for m in names_in(reading, words, sentence) if m.kind == "person"]
        if people and wanted == _PERSON:
            if len({m.name for m in people}) > 1 or is_possessive(words, people[0]):
                return nothing
            alone = single(reading, words, people[0].span, people[0])
            return Voice(span, text, alone.name, "person", alone.role)
        if not own and (_STRANGER.search(words, sentence.start, end) or word in _OTHER and _OTHER[word].search(words, sentence.start, end)):
            return nothing
        if wanted != _PERSON and not own and sentence.of(words).strip(VEIL + " ,.”\"’'»"):
            return nothing
    return nothing


def _is_aside(words: str, start: int, span: Span) -> bool:
    """Whether a pronoun speaks in a clause between commas, of somebody else than its sentence: "The port, he said, was full"."""
    if not words.endswith(", ", start, span.start) or words.endswith(("who, ", "which, ", "that, "), start, span.start):
        return False
    return behind_opening(words, start, span.start) < span.start and _ASIDE.match(words, span.end) is not None


def _last_subject(reading: Reading, words: str, sentence: Span, wanted: tuple[Kind, ...]) -> Voice | None:
    """The subject of the last clause before a pronoun in its own sentence: who reports what "it" called so, who did what "he" said.

    For "it" the outlet or body that reports; for "he" the subject of a clause at the head ("When Li met Wu, he").
    """
    if wanted == _PERSON:
        front = _FRONTED.match(words, sentence.start, sentence.end)
        return main_subject(reading, words, front.end("lead"), front.end()) if front else None
    cue = next(reversed(cues_in(words, sentence.start, sentence.end)), None)
    if cue is None or _PRONOUN_LAST.search(words, max(sentence.start, cue.start() - 30), cue.start()):
        return None
    return subject_before(reading, words, sentence.start, cue.start())


def _own_subject(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    return None if _PRONOUN.match(words, start, end) else main_subject(reading, words, start, end)


def _sentence_speaker(reading: Reading, words: str, sentence: Span) -> Voice | None:
    """Who is said to speak behind a quotation in a sentence: "…," Li said."""
    match = _BEHIND_MARK.search(words, sentence.start, sentence.end)
    if match is None:
        return None
    for mention in names_in(reading, words, Span(match.end(), min(sentence.end, match.end() + 80))):
        if follows_preposition(words, match.end(), title_start(reading, words, match.end(), mention.span.start)):
            continue
        says = match["verb"] or cues_in(words, mention.span.end, min(sentence.end, mention.span.end + 120))
        if mention.kind == "person" and says and not _LEFT.search(words, match.end(), mention.span.start):
            return single(reading, words, mention.span, mention)
    return None
