"""Whom a sentence names as the source of what it tells: "according to the navy", "the ministry said", "citing TASS"."""

import re
from functools import lru_cache

from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.patterns import any_of
from tidings.text.words import seen
from tidings.values.reading import Reading, within
from tidings.values.saying.cues import main_subject, subject_before
from tidings.values.saying.voices import VEIL, Voice, noun_phrase

_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,1500}[”\"]")
_SPACE = r"[ \u00a0\n]"
_SOURCE = re.compile(
    rf"""
    \b (?: [Aa]ccording {_SPACE} to | [Ii]n {_SPACE} (?: the {_SPACE} words {_SPACE} of | keeping {_SPACE} with ) | [Cc]iting
        | [Cc]ites | [Cc]ited {_SPACE} by | [Qq]uoting
        | (?: [Rr]eported | [Qq]uoted | said | confirmed | announced | published | released | compiled | carried | aired
        | broadcast | relayed ) {_SPACE} by
        | (?: [Dd]ata | [Ff]igures | [Ss]tatistics | [Nn]umbers | [Ee]stimates ) {_SPACE} (?: released {_SPACE} )? (?: from | by | of
        | compiled {_SPACE} by | published {_SPACE} by )
)
    {_SPACE} (?! what \b )
    """,
    re.VERBOSE,
)
_INFORMING = """
    said says say reported reports announced confirmed stated added noted wrote told showed shows show claimed claims estimated
    estimates revealed disclosed declared warned found argued insisted acknowledged alleged
""".split()
_VERB = re.compile(rf"\b{any_of(_INFORMING)}\b")
_SOURCE_GATE, _VERB_GATE = gate(_SOURCE), gate(_VERB)
_RELAYED = re.compile(rf"\b(?:carried|published|released|quoted|aired|broadcast|issued|relayed|run){_SPACE}by{_SPACE}(?:the{_SPACE})?\Z")
"""Before the outlet that passes on "a readout carried by Xinhua": the outlet, not the readout, is the source."""

_NO_VERB = re.compile(r"\b(?:to|will|would|could|should|may|might|[Tt]he|a|be|is|are|was|were|of|its|their)[ ]\Z")
_LOOSE = re.compile(r"[–—,;]")
_OF = re.compile(rf"\b(?:of|from|in|at|by|for|with){_SPACE}(?:the{_SPACE})?\Z")
_NOUNS_TOO = frozenset(("claims", "reports", "estimates", "show", "shows", "showed", "found"))
"""Forms that are nouns or say nothing of a source as often: they count only behind a name."""

_PHRASE_END = re.compile(
    rf"[,.;:!?()“”\"{VEIL}\n–—]|[ ](?:and|that|which|who|as|while|showed|shows|show|said|says|on|in|late|last|this|during|after|when"
    rf"|where|whose|has|have|is|was|were|are)\b|\Z"
)


def attribution(reading: Reading, sentence: Span) -> str | None:
    """The source that a sentence names, under its full name where that is known, else in the sentence's own words.

    "According to" and the like go before a verb of saying, which counts only with a subject that somebody can be sure of. None
    where the sentence speaks for itself. Not done: sources that an earlier sentence names.

    >>> from tidings.lexicon import shipped
    >>> from tidings.text.document import Document, Span
    >>> from tidings.values.reading import read
    >>> line = "Trade fell by a fifth in May, according to the port's own records."
    >>> attribution(read(Document.from_text(line), shipped()), Span(0, len(line)))
    "the port's own records"
    """
    if source := cited(reading, sentence):
        return source
    if not seen(reading.text, sentence) & _VERB_GATE:
        return None
    words = veiled(reading.text)
    for verb in _VERB.finditer(words, sentence.start, sentence.end):
        voice = _subject(reading, words, sentence, verb)
        if voice is None or voice.text.lower() in ("he", "she", "it", "they", "who"):
            continue
        if voice.name or verb[0] not in _NOUNS_TOO and len(voice.text.split()) <= 8 and not _LOOSE.search(voice.text):
            return voice.name or _trimmed(voice.text)
    return None


def cited(reading: Reading, sentence: Span) -> str | None:
    """The source that a sentence names by "according to", "citing", "data from" and the like, outside of quotation marks."""
    if not seen(reading.text, sentence) & _SOURCE_GATE:
        return None
    words = veiled(reading.text)
    for match in _SOURCE.finditer(words, sentence.start, sentence.end):
        if source := _phrase(reading, words, match.end(), sentence.end):
            return source
    return None


@lru_cache(maxsize=8)
def veiled(text: str) -> str:
    """`text` with what stands between double marks of one line veiled, which no source speaks in."""
    return _QUOTED.sub(lambda match: VEIL * len(match[0]), text)


def _subject(reading: Reading, text: str, sentence: Span, verb: "re.Match[str]") -> Voice | None:
    lead = text[max(sentence.start, verb.start() - 12) : verb.start()]
    if _NO_VERB.search(lead) or text[verb.start() - 1 : verb.start()] in "-":
        return None
    voice = subject_before(reading, text, sentence.start, verb.start())
    return voice or (main_subject(reading, text, sentence.start, verb.start()) if lead.endswith(", ") else None)


def _phrase(reading: Reading, text: str, start: int, end: int) -> str | None:
    """The words behind "according to": the name that they are or end in, else the words themselves."""
    stop = _PHRASE_END.search(text, start, min(end, start + 140))
    if stop is None:
        return None
    span = Span(start, stop.start())
    words = _trimmed(span.of(text))
    names = [m for m in within(reading.names, span) if m.form != "demonym"]
    last = names[-1] if names and names[-1].span.end >= span.start + len(span.of(text).rstrip()) else None
    if last and last.kind == "outlet" and _RELAYED.search(text, span.start, last.span.start):
        return last.name
    if last and (last.kind == "person" or last.kind != "country" and not _OF.search(text, span.start, last.span.start)):
        return last.name
    voice = noun_phrase(reading, text, span.start, span.end) if words else None
    if voice and voice.name and voice.span.start <= span.start + 4:
        return voice.name
    return words or None


def _trimmed(words: str) -> str:
    return " ".join(words.split()).strip(" ,.;:–—-")
