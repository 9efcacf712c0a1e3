"""The reporting clause before a quotation: the nearest verb of saying, a name or manner before a colon, "according to".

The rules go from the surest to the least sure, in the order in which `tidings.facts.quotes.quotes` asks them.
"""

import re
from dataclasses import replace

from tidings.facts.quotes.passed_on import SAID_BY, as_saying, cited, quoted_through, source_name
from tidings.facts.quotes.sayings import ACCORDING, INVERTED, OPENING_PARTICIPLE, SILENT, Saying
from tidings.text.document import Span
from tidings.values.names.mentions import NameMention
from tidings.values.names.roles import ROLE_PATTERN
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading
from tidings.values.saying.cues import NOT_FINITE, cues_in, is_noun, main_subject, pronoun, subject_after, subject_before
from tidings.values.saying.voices import Voice, mention_at, names_in, single

_BEHIND_WHICH = frozenset((", ", "” ", '" ', "’ ", "» "))
"""What stands before an inverted verb."""

_BE = re.compile(r"\b(?:was|were|been|being|is|are|be)(?:[ ]\w{3,14}ly)?[ ]\Z")
_PARTICIPLES = frozenset(
    """called described depicted defined termed labeled labelled dubbed hailed quoted cited branded billed characterized touted praised
    accused blamed derided ridiculed disputed advised recommended congratulated""".split()
)
_BY = re.compile(r"[ ]by[ ](?:the[ ])?")
_BREAKS = re.compile(
    r";|,[ ](?:but|while|although|whereas|though|because|since|after|when|before|amid)\b|[ ](?:while|whereas|although)[ ]"
    r"|,[ ]and[ ](?!that\b|to\b)|,[ ]as[ ](?!a\b|an\b|the\b|well\b)"
)
_HEAD_PARTICIPLE = re.compile(rf"{OPENING_PARTICIPLE.pattern}[^,;:]{{0,120}}\Z")
"""A participle that opens the sentence and governs what comes next: "Calling the deal "."""

_TO_THE_COMMA = re.compile(r"[^,;:.]{0,140},[”\"’»]?[ ]")
_NOUNS = (
    "call|calls|appeal|warning|warnings|description|claim|claims|remark|remarks|comment|comments|vow|pledge|promise|demand|demands|assertion"
    "|accusation|accusations|characterisation|characterization|talk|plea|invocation|denunciation|criticism|praise|order|reference|references"
    "|insistence|complaint|complaints|suggestion|statement|declaration|announcement|tweet|post"
)
_OWNED = re.compile(
    rf"[’'](?:s[ ])?[ ]?(?:[\w-]{{1,20}}[ ]){{0,2}}\[?(?P<noun>{_NOUNS})(?:\]\([^()\s]{{0,600}}\))?"
    r"[ ](?:for|of|that|to|about|on|against)[ ][^.;:“”\"]{0,80}\Z"
)
"""A noun of saying and whose it is: "’s call for "."""

_QUOTE_BY = re.compile(r"\b(?:quote|quip|words|line|remark|saying|dictum|phrase|maxim)[ ](?P<by>by|of|from)[ ][^.;“”\"]{2,120}:[ ]\Z")
_ALSO_NOUNS = frozenset("claims calls demands reports".split())
_ANSWERED = re.compile(r"\b(?:den(?:ied|ies|ying)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing))[ ]\Z")
_GOVERNS = re.compile(r"[ ](?:of|that|for)[ ][^,;:.]{0,40}(?<! as )")
_OF_A_THING = re.compile(r"reaffirm(?:ed|s|ing)[ ](?:their|its|his|her|the|an?)[ ]")
"""Before an attribute that is nobody's words here: "reaffirmed their “…” partnership"."""

_MANNER = re.compile(
    r"[ ](?:was|were|is|sounded|seemed|remained|stayed|went|put|had|left|made|gave|offered|took)"
    r"[ ](?!(?:asked|told|given|sent|shown|handed|quoted|warned|greeted|met)\b)[^,;:.]{2,60}:\Z"
)
"""How somebody speaks: "was blunter", "had an answer", "went further", "put it this way"."""

_DOES = re.compile(
    r"[ ](?!(?:was|were|is|are|been|be|received|got|heard|saw|read|met|faced|found|watched|passed|unveiled|held|visited|wore|waved|carried"
    r"|ordered|sang)\b)(?:\w{3,}ed|\w{3,}s|went|put|had|has|left|made|gave|took|did|began|spoke|chose|kept|drew|saw)\b"
    r"(?![^:]*\b(?:banner|sign|signs|slogan|headline|poster|placard|placards|graffiti|inscription|chant|chants|caption|song|question)\b)"
    r"[^;:.]{2,90}:\Z"
)
"""What somebody does who then speaks behind a colon: "did not want to name a price"."""

_LEFT_TO_OTHERS = re.compile(r";|,[ ](?:and|but|while)[ ]")
_CONTRAST = re.compile(r"\b(?:but|while|whereas|although|though)\b")
_FILLERS = re.compile(r"\b(?:rather|not|also|instead|only)\b")
_LISTS = re.compile(r",[ ]and[ ](?:[\w’'-]{1,20}[ ]){0,4}\Z")
_ASIDE_CLOSED = re.compile(r",[ ]that[ ]")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|\w{3,}ed)\b")
_NAME_BEFORE = re.compile(r"[\w’')][ ]\Z")
_AFTER_COMMA = re.compile(r"\w.{3,}, \Z")
_WITH = re.compile(r"\bwith[ ]([^,;]{2,60})[ ]\Z")
_NO_PARTICIPLE = re.compile(r"(?:\b(?:by|of|for|from|without|before|after|despite|the)|[’']s)[ ]\Z")
_OF_HIM = re.compile(r"[ ](?:of|by|in|as)\b")
_OFFICE_COMMA = re.compile(rf"\b(?:{ROLE_PATTERN})\b[^,;.]{{0,50}},[ ]\Z")


def before(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Li said: "…", Li told Wu that they were "…", what Li called "…": the nearest verb of saying before a quotation."""
    opening = quotation.outer.start
    for verb in reversed(cues_in(words, max(start, opening - 700), opening)):
        lead = words[max(start, verb.start() - 30) : verb.start()]
        if is_noun(words, verb, lead) or verb[0] in _ALSO_NOUNS and (_ANSWERED.search(lead) or _is_demonym(reading, verb.start() - 1)):
            if _GOVERNS.fullmatch(words, verb.end(), opening):
                return None  # "rejected reports of “…”": the words of whoever made them
            continue
        if _leaves(reading, words, verb.end(), opening) or _OF_A_THING.fullmatch(words, verb.start(), opening):
            return None
        if passed_on := quoted_through(reading, words, start, Span(max(start, verb.start() - 90), opening)):
            return passed_on
        if quoted := SAID_BY.search(words, max(start, verb.start() - 80), opening):
            voice = subject_before(reading, words, start, quoted.start())
        elif verb[0] in _PARTICIPLES and (_BE.search(lead) or not _has_subject(lead)):
            voice = _of_past_participle(reading, words, start, verb, opening)
            if voice is None:
                return None
        elif verb[0].endswith("ing"):
            voice = _of_participle(reading, words, start, verb.start())
        elif NOT_FINITE.search(lead):
            continue
        elif _BE.search(lead):
            return None
        else:
            inverted = _inverted(reading, words, verb) if lead.endswith(", ") else None
            voice = inverted or subject_before(reading, words, start, verb.start())
        if voice is None or verb[0] in SILENT and voice.kind == "unnamed":
            continue
        clause = Span(voice.span.start if start <= voice.span.start <= opening else verb.start(), opening)
        return cited(reading, words, Span(start, opening), as_saying(reading, words, voice, clause, relays=voice.kind == "outlet"))
    return None


def _is_demonym(reading: Reading, end: int) -> bool:
    mention = mention_at(reading, end)
    return mention is not None and mention.form == "demonym"


def _inverted(reading: Reading, words: str, verb: "re.Match[str]") -> Voice | None:
    """The subject behind its verb in mid-sentence: "…, said Li, adding that", not "Li, on his way home, said Wu had"."""
    if verb[0] not in INVERTED:
        return None
    voice = subject_after(reading, words, verb.end() + 1, min(len(words), verb.end() + 120))
    if voice is None or voice.name is None or voice.span.start - verb.end() > 60:
        return None
    return voice if words[voice.span.end : voice.span.end + 1] in (",", ".", ";", "") else None


def _has_subject(lead: str) -> bool:
    return bool(_NAME_BEFORE.search(lead))


def _of_past_participle(reading: Reading, words: str, start: int, verb: "re.Match[str]", end: int) -> Voice | None:
    """The agent of a passive ("described by Li as"), else the subject before an aside: "Li, who had slept, hailed".

    "Li, called a hawk, left" has neither; "The envoy, Li, called it a coup" has a subject that is an apposition itself.
    """
    lead = words[max(start, verb.start() - 30) : verb.start()]
    by = _BY.match(words, verb.end(), end)
    if agent := subject_after(reading, words, by.end(), end) if by else None:
        return agent
    if _BE.search(lead) or not _AFTER_COMMA.search(lead):
        return None
    voice = subject_before(reading, words, start, verb.start())
    if voice is None or verb.start() - voice.span.end > 4:
        return voice
    office = _OFFICE_COMMA.search(words, max(start, voice.span.start - 120), voice.span.start)
    return voice if office and not _OF_HIM.match(words, verb.end()) else None


def _of_participle(reading: Reading, words: str, start: int, verb: int) -> Voice | None:
    """The subject of "saying" and the like: that of the sentence, or the one that "with" gives it."""
    if absolute := _WITH.search(words[max(start, verb - 80) : verb]):
        return subject_before(reading, words, verb - len(absolute[0]) + 5, verb)
    if _NO_PARTICIPLE.search(words, max(start, verb - 30), verb):
        return None
    said = [
        cue
        for cue in cues_in(words, max(start, verb - 700), verb)
        if not cue[0].endswith("ing") and not is_noun(words, cue, words[max(start, cue.start() - 30) : cue.start()])
    ]
    if said and not NOT_FINITE.search(words, max(start, said[-1].start() - 20), said[-1].start()):
        inverted = _inverted(reading, words, said[-1]) if words[said[-1].start() - 2 : said[-1].start()] in _BEHIND_WHICH else None
        if voice := inverted or subject_before(reading, words, start, said[-1].start()):
            return voice
    return main_subject(reading, words, start, verb)


def ahead(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Calling it "…", Li left; while acknowledging "…", Li left: the subject behind a participle that opens the sentence."""
    if not _HEAD_PARTICIPLE.match(words, start, quotation.outer.start):
        return None
    clause = _TO_THE_COMMA.match(words, quotation.outer.end, quotation.outer.end + 160)
    voice = main_subject(reading, words, clause.end(), clause.end() + 120) if clause else None
    return Saying(voice, Span(start, quotation.outer.start)) if voice else None


def _leaves(reading: Reading, words: str, start: int, end: int) -> bool:
    """Whether the words between a verb of saying and a quotation go over to somebody else's doing."""
    between = words[start:end]
    shifts = list(_BREAKS.finditer(between))
    if not shifts:
        return False
    shift = shifts[-1]
    rest = between[shift.end() :]
    if "that " in rest[:6] or _LISTS.search(between) or _ASIDE_CLOSED.search(rest):
        return False
    if _CONTRAST.search(shift[0]) and len(_FILLERS.sub("", rest).split()) > 2:
        return True
    return bool(names_in(reading, words, Span(start + shift.start(), end))) or bool(_FINITE.search(rest))


def labelled(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Li: "…", the name alone before a colon."""
    lead = words[start : quotation.outer.start].rstrip(" *_")
    if not lead.endswith(":"):
        return None
    end = start + len(lead[:-1].rstrip(" *_"))
    mention = mention_at(reading, end)
    if mention is None or mention.kind != "person":
        return None
    voice = subject_before(reading, words, start, end)
    return as_saying(reading, words, voice, Span(voice.span.start, end)) if voice and voice.name and voice.span.start - start < 3 else None


def introduced(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Li was blunt: "…", the subject of a clause that says nothing but how somebody speaks, before a colon and a sentence."""
    lead = words[start : quotation.outer.start].rstrip(" *_")
    clause = (_MANNER.search(lead) or _DOES.search(lead)) if lead.endswith(":") else None
    if clause is None or cues_in(words, start, quotation.outer.start) or not reading.text[quotation.span.start].isupper():
        return None
    voice = main_subject(reading, words, start, start + clause.start())
    if voice is None or voice.kind not in ("person", "people", "unnamed") or _LEFT_TO_OTHERS.search(words, start, start + clause.start()):
        return None
    if any(m.kind == "person" for m in names_in(reading, words, Span(max(start, voice.span.end), quotation.outer.start))):
        return None
    return Saying(voice, Span(start, quotation.outer.start))


def according(reading: Reading, words: str, sentence: Span, quotation: Quotation) -> Saying | None:
    """According to Li, the talks were "…": the source that opens the sentence, where it is no outlet."""
    found = list(ACCORDING.finditer(words, sentence.start, quotation.outer.start))
    if not found:
        return None
    comma = words.find(",", found[-1].end(), quotation.outer.start)
    if comma < 0:
        return None
    source = Span(found[-1].end(), comma)
    if source.of(words) in ("him", "her"):
        return as_saying(reading, words, pronoun(reading, words, source), Span(sentence.start, comma))
    voice = subject_after(reading, words, source.start, comma)
    if voice is None or voice.kind == "outlet":
        return None
    return as_saying(reading, words, voice, Span(sentence.start, comma))


def owned(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Li's call for "…", Oman's claim of "…", a quote by Wu about the port: "…": whose words a noun of saying says they are."""
    match = _OWNED.search(words, max(start, quotation.outer.start - 900), quotation.outer.start)
    by = None if match else _QUOTE_BY.search(words, max(start, quotation.outer.start - 900), quotation.outer.start)
    if match is None and by is None:
        return None
    mention: NameMention | None
    if match:
        mention, end = mention_at(reading, match.start()), match.end("noun")
    else:
        found = names_in(reading, words, Span(by.end("by"), quotation.outer.start)) if by else []
        mention = next((m for m in found if m.kind == "person"), None)
        end = mention.span.end if mention else start
    if mention is None or mention.kind == "outlet" or mention.form == "demonym":
        return None
    if any(m.kind == "person" for m in names_in(reading, words, Span(end, quotation.outer.start))):
        return None
    return Saying(single(reading, words, mention.span, mention), Span(mention.span.start, quotation.outer.start))


def relayed(reading: Reading, words: str, sentence: Span, quotation: Quotation, saying: Saying) -> Saying:
    """The same saying, where its clause only passes on what the clause before the quotation reports, or what somebody cited said.

    "Xi told Putin that it was “…,” according to a readout": Xi speaks. "It was “…,” TASS reported, citing Peskov": Peskov does.
    """
    inner = before(reading, words, sentence.start, quotation)
    if inner and inner.voice.name and inner.voice.kind in ("person", "people"):
        return replace(inner, through=inner.through or source_name(saying.voice))
    return cited(reading, words, saying.clause, saying)
