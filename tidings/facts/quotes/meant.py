"""Whom "he", "the scholar" or "the statement" means where the sentence does not say: who spoke last, with nobody named in between."""

import re
from dataclasses import replace

from tidings.facts.quotes.sayings import Saying
from tidings.text.document import Span
from tidings.values.names.roles import ROLE_PATTERN
from tidings.values.reading import Reading, within
from tidings.values.saying.cues import cues_in, subject_before
from tidings.values.saying.voices import Voice, names_in

BETWEEN = 700
"""Characters over which "he" may mean the speaker of the quotation before."""

_PEOPLE: frozenset[str] = frozenset(("person",))
_BODIES: frozenset[str] = frozenset(("institution", "government"))
_STATEMENTS = ("the statement", "the communique", "the readout", "its statement")
_KINDS = {
    "he": _PEOPLE,
    "she": _PEOPLE,
    **dict.fromkeys(("it", *_STATEMENTS), _BODIES),
}
"""What kind of speaker a word stands for that names none."""
_IN_A_STATEMENT = re.compile(
    r"\b(?:in|issued|released|published)\s(?:an?|its)\s(?:[a-z-]{3,12}\s){0,2}(?:statement|communiqu[eé]|readout|release)\b"
)

_CALLINGS = tuple(
    frozenset(words.split())
    for words in (
        "scholar researcher professor lecturer academic historian economist analyst expert fellow",
        "general admiral colonel captain commander officer",
        "ambassador envoy diplomat",
        "spokesman spokeswoman spokesperson official",
        "senator congressman congresswoman lawmaker legislator",
    )
)
"""Words for one calling: a researcher is spoken of as "the scholar"."""


_LIKE_A_NAME = re.compile(r"\b[A-Z][\w’'-]+[ ](?!(?:Sea|Bay|Gulf|Strait|Ocean|Shoal|Islands?)\b)[A-Z][\w’'-]+(?![ ]Sea\b)")
"""Two words in capitals, which may be somebody whom nothing makes known; no water."""

_SOMEBODY_ELSE = re.compile(rf"\b(?:an?|another|the|his|her|one|its)[ ](?:[\w-]{{1,20}}[ ]){{0,3}}?(?:{ROLE_PATTERN})\b", re.IGNORECASE)


def resolved(reading: Reading, words: str, saying: Saying, last: Saying | None) -> Saying:
    """The same saying, its "he" or "the statement" told by who spoke last, where nobody else is named in between."""
    voice = saying.voice
    if voice.name is not None or voice.text.lower() == "it" and words.endswith("what ", 0, voice.span.start):
        return saying
    if voice.text.lower() in _STATEMENTS and (issuer := _issuer(reading, words, last.clause.end if last else 0, voice.span.start)):
        return replace(saying, voice=replace(voice, name=issuer.name, kind=issuer.kind))
    if last is None:
        return saying
    called = _is_called(voice.text, last.voice)
    if (wanted := _PEOPLE | _BODIES if called else _KINDS.get(voice.text.lower())) is None or last.voice.kind not in wanted:
        return saying
    before = last.voice.text.lower()
    if before in ("he", "she") and voice.text.lower() in ("he", "she") and before != voice.text.lower():
        return saying
    between = Span(max(last.clause.end, last.voice.span.end), voice.span.start)
    if between.end - between.start > BETWEEN or _SOMEBODY_ELSE.search(words, between.start, between.end):
        return saying
    if called and any(not within(reading.names, Span(*run.span())) for run in _LIKE_A_NAME.finditer(words, between.start, between.end)):
        return saying
    others = (m for m in names_in(reading, words, between) if m.name not in (last.voice.name, last.told, last.through))
    if any(m.kind == "person" or last.voice.kind != "person" and m.kind != "country" for m in others):
        return saying
    return replace(
        saying, voice=replace(voice, name=last.voice.name, kind=last.voice.kind, role=last.voice.role), told=saying.told or last.told
    )


def _issuer(reading: Reading, words: str, start: int, at: int) -> Voice | None:
    """The only body named between two offsets, where its statement is told of there: "the ministry said in a statement"."""
    start = max(start, at - BETWEEN)
    issued = next(reversed(list(_IN_A_STATEMENT.finditer(words, start, at))), None)
    sentence = reading.sentence_at(issued.start()) if issued else None
    verbs = cues_in(words, max(sentence.start, start), issued.start()) if issued and sentence else ()
    if issued is None or sentence is None or len(verbs) != 1:
        return None
    voice = subject_before(reading, words, sentence.start, verbs[0].start())
    if voice is None or voice.name is None or voice.kind not in _BODIES:
        return None
    others = names_in(reading, words, Span(issued.end(), at))
    return voice if not any(m.kind == "organisation" and m.name != voice.name for m in others) else None


def _is_called(text: str, voice: Voice) -> bool:
    """Whether "the scholar" can be who spoke, whom the text has introduced as a researcher."""
    article, _, noun = text.lower().rpartition(" ")
    introduced = set(re.findall(r"[a-z]+", f"{voice.role or ''} {voice.text}".lower())) if article == "the" else ()
    return any(noun in calling and not calling.isdisjoint(introduced) for calling in _CALLINGS)
