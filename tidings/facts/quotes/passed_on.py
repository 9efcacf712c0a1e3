"""Who passes on what somebody says: "TASS quoted Li as saying", "Li told Interfax", "Xinhua reported, citing Wu"."""

import re
from dataclasses import replace

from tidings.facts.quotes.sayings import Saying
from tidings.text.document import Span
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading, within
from tidings.values.saying.cues import PRONOUNS, behind_opening, subject_after, subject_before
from tidings.values.saying.voices import VEIL, Voice

SAID_BY = re.compile(r"\b(?:quoted|cited)(?P<early>[ ]by[ ][^,.]{2,60}?)?[ ]as[ ](?:saying|telling)(?P<late>[ ]by[ ])?")
_QUOTES_SOMEBODY = re.compile(
    rf"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))[ ](?!by\b|as\b)(?P<who>[^,;{VEIL}“”\"]{{2,90}}?)(?:,[ ](?P<aside>[^,{VEIL}“”\"]{{2,60}}),)?"
    rf"[ ]as[ ](?:saying|telling|stating|having[ ]said|writing|warning|adding)\b"
)
_CITING = re.compile(r"\b(?:[Cc]iting|[Qq]uoting)[ ](?:the[ ])?(?=\w)")
_WORDS = r"(?:[\w’'-]{1,20}[ ]){0,5}"
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|[Ii]nterview[ ](?:with|to)|[Ss]peaking[ ](?:to|with|on)|spoke[ ](?:to|with)|statement[ ]to|remarks[ ]to"
    rf"|remarks[ ]on|comments[ ]to|wrote[ ](?:in|for)|[Ww]riting[ ](?:in|for)|(?:article|op-ed|essay|column)[ ](?:in|for))[ ]{_WORDS}\Z"
)
_PASSED_ON = re.compile(rf"\b(?:[Qq]uoted|cited|carried|reported|published|released|aired|broadcast|run|relayed)[ ](?:by|on)[ ]{_WORDS}\Z")
_REPORTS_IT = re.compile(rf",[”\"’»]{{0,2}}[ ](?:reported|reports)[ ](?:the[ ])?{_WORDS}\Z")
_AT_HEAD = re.compile(rf"(?:^|,[ ])(?:[Tt]he[ ])?{_WORDS}\Z")
_REPORTED = re.compile(
    r"(?:[ ]news)?(?:[ ](?:agency|newspaper|channel))?[ ](?:has[ ]|also[ ]|later[ ])?(?:reported|reports|said|wrote|cited)\b"
)


def quoted_through(reading: Reading, words: str, start: int, clause: Span) -> Saying | None:
    """ "TASS quoted Li as saying": Li speaks, whoever quotes him passes it on. `start` is where the subject may begin."""
    match = _QUOTES_SOMEBODY.search(words, clause.start, clause.end)
    if match is None:
        return None
    voice = subject_after(reading, words, match.start("who"), match.end("who"))
    if match["aside"] and (voice is None or voice.name is None):
        voice = subject_after(reading, words, match.start("aside"), match.end("aside")) or voice
    source = subject_before(reading, words, start, match.start())
    through = source_name(source) if source else None
    return Saying(voice or Voice(Span(*match.span("who")), match["who"], None, "unnamed"), Span(match.start(), clause.end), through)


def source_name(voice: Voice) -> str | None:
    """By what a source is named: its name, else the words for it, but for a pronoun."""
    return voice.name or (None if voice.text.lower() in PRONOUNS else voice.text)


def cited(reading: Reading, words: str, clause: Span, saying: Saying) -> Saying:
    """TASS said, citing Peskov, that: the person cited speaks through the outlet."""
    citing = _CITING.search(words, clause.start, clause.end) if saying.voice.kind == "outlet" else None
    somebody = subject_after(reading, words, citing.end(), clause.end) if citing else None
    if somebody is None or somebody.kind not in ("person", "people"):
        return saying
    return replace(saying, voice=somebody, through=saying.voice.name, told=None)


def as_saying(reading: Reading, words: str, voice: Voice, clause: Span, *, relays: bool = False) -> Saying:
    """What a voice says by a clause, with whoever the clause itself quotes it through: "Li was quoted by TASS as saying"."""
    through = told = None
    if match := SAID_BY.search(words, clause.start, clause.end):
        if match["late"]:
            source = subject_after(reading, words, match.end(), min(match.end() + 120, len(words)))
        else:
            source = subject_after(reading, words, match.start("early") + 4, match.end("early")) if match["early"] else None
        through = (source.name or source.text) if source else None
    return Saying(voice, clause, through, told, relays)


def with_outlet(reading: Reading, words: str, sentence: Span, quotation: Quotation, saying: Saying) -> Saying:
    """The same saying with the outlet that the sentence names as the one it was said to, or that passes it on.

    Read are the reporting clause, the phrase that opens the sentence before it ("In an interview with TASS, Li said") and what
    follows the quotation ("…, TASS reported").
    """
    clause, through, told = saying.clause, saying.through, saying.told
    opened = behind_opening(words, sentence.start, sentence.end) >= min(saying.voice.span.start, clause.start)
    start = sentence.start if opened and clause.start > sentence.start else clause.start
    for piece in (Span(start, max(clause.end, start)), Span(quotation.outer.end, max(sentence.end, quotation.outer.end))):
        for mention in within(reading.names, piece):
            if mention.kind != "outlet" or words[mention.span.start] == VEIL or mention.name == saying.voice.name:
                continue
            lead = words[max(piece.start, mention.span.start - 90) : mention.span.start]
            if _TOLD.search(lead):
                told = told or mention.name
            elif _REPORTS_IT.search(lead) or _PASSED_ON.search(lead) or _AT_HEAD.search(lead) and _REPORTED.match(words, mention.span.end):
                through = through or mention.name
    return replace(saying, through=through, told=told)
