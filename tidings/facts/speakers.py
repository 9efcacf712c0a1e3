"""Who said a quotation: the reporting clause that holds it, read from the words around its marks.

The rules go from the surest to the least sure and stop at the first that applies: a clause right behind the quotation, the
quotation before it, the nearest verb of saying before it, a clause at the end of the sentence, "according to". None of them: null.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.values.names import NameMention
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading, within
from tidings.values.roles import SAYING
from tidings.values.voices import VEIL, Voice, main_subject, mention_at, noun_phrase, pronoun, subject_before


@dataclass(frozen=True, slots=True)
class Saying:
    """How a quotation is reported. `clause` is the reporting clause without the quotation, `through` who passes the words on
    ("quoted by the ministry"), `told` the outlet to which they were said.
    """

    voice: Voice
    clause: Span
    through: str | None = None
    told: str | None = None


SILENT = frozenset(
    (
        "agreed",
        "referred",
        "indicated",
        "detailed",
        "rejected",
        "rejects",
        "quoted",
        "read",
        "reads",
        "cited",
        "reports",
        "hopes",
        "claims",
        "demands",
        "calls",
        "brands",
        "labels",
        "terms",
        "posted",
    )
)
"""Verbs of saying that as often are something else: they count only behind a subject that is a name or pronoun."""

_FORMS = sorted(
    {*SAYING, *"say tell call describe announce warn argue claim insist greeted dubbed proposed branded hailing dismissed put".split()},
    key=len,
    reverse=True,
)
SPEAKING = re.compile(rf"\b(?:{'|'.join(_FORMS)})\b")
"""Every form of a verb of saying, those of the infinitive included."""
_PLAIN = frozenset("say tell call describe announce warn argue claim insist put".split())
_NOT_FINITE = re.compile(
    r"\b(?:to|will|would|could|should|may|might|must|can|cannot|shall|not|n[’']t|never|refus\w+ to|without|before|after|by|of|for"
    r"|instead of|stop\w*)(?:[ ]\w{3,14}ly)?[ ]\Z"
)
_BE = re.compile(r"\b(?:was|were|been|being|is|are|be)(?:[ ]\w{3,14}ly)?[ ]\Z")
_PARTICIPLES = frozenset(
    "called described termed labeled labelled dubbed hailed quoted cited branded billed characterized touted praised accused".split()
)

_BEHIND = re.compile(
    r"""
    [ \u00a0]? ,? [ \u00a0\n]? (?: [–—-]{1,2} [ ]? )?
    (?: (?P<first> said | says | wrote | writes | added | adds | told | tweeted | warned | argued | noted | explained | declared
        | asked | replied | remarked | stressed
          | recalled | concluded | insisted | continued | commented | announced | read | reads | reported | claimed | stated | quipped
          | joked | observed )
        [ \u00a0\n] (?= [^\W\d_] )
      | (?P<according> according [ ] to | in [ ] the [ ] words [ ] of | in [ ] keeping [ ] with | per ) [ \u00a0\n] (?: the [ ] )? (?= \w )
      | (?P<second> (?= [^\W\d_] ) )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:and|but|or|which|who|whom|whose|that|as|while|when|where|after|before|in|on|at|for|with|to|by|of|from|because|since|if|is|are"
    r"|was|were|has|have|had|will|would"
    r"|than|rather|adding|saying|noting|so|nor|yet|during|including|like|between|amid|under|over|despite|should|must|can|may|not)\b"
)
_CLAUSE_END = re.compile(rf"[.!?;:]['\"”’»)]*(?:\s|\Z)|[{VEIL}“”\"«»]|\n")
_SAID_BY = re.compile(r"\b(?:quoted|cited)(?P<early>[ ]by[ ][^,.]{2,60}?)?[ ]as[ ]saying(?P<late>[ ]by[ ])?")
_QUOTES_SOMEBODY = re.compile(
    rf"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))[ ](?!by\b)(?P<who>[^,;{VEIL}“”\"]{{2,90}}?)(?:,[^,]{{2,60}},)?[ ]as[ ](?:saying|telling"
    rf"|stating|having said|writing)\b"
)
_ACCORDING = re.compile(r"\b(?:[Aa]ccording[ ]to|[Ii]n[ ]the[ ]words[ ]of)[ ](?:the[ ])?")
_PRONOUN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_BY = re.compile(r"[ ]by[ ](?:the[ ])?")
_PHRASE = re.compile(
    rf"[^,.;:({VEIL}“”\"]{{2,80}}?(?=[,.;:(]|[ ](?:in|on|at|after|during|as|who|which|when|while|following|last|this|late|early|for"
    rf"|of|from|with|and|told)[ ]|\Z)"
)
"""A subject in common nouns behind its verb: "the ministry in Riga" up to its name."""

_TOLD = re.compile(r"\b(?:told|tells|telling|interview with|speaking to|spoke to|statement to|remarks to|comments to)[ ](?:the[ ])?")
_CONNECTED = re.compile(
    rf"[{VEIL}“”\"'’‘»«.,]*?[ ]?,?[ ]?(?:and|or|but|as well as|nor|to|with|adding that|adding|and that|and said|and was|–|—"
    rf"|&)?(?:[ ](?:to|that|the|a|an|their|its|of|for|as|not|also|with|by|in))*[ ]?,?[ ]?\Z"
)
_BREAKS = re.compile(
    r";|,[ ](?:but|while|although|whereas|though|whereas|because|since|after|when|before|amid)\b|[ ](?:while|whereas|although)[ ]"
    r"|,[ ]and[ ](?!that\b|to\b)|,[ ]as[ ](?!a\b|an\b|the\b|well\b)"
)
_LISTS = re.compile(r",[ ]and[ ](?:[\w’'-]{1,20}[ ]){0,4}\Z")


def veil(text: str, quotations: Sequence[Quotation], depth: int) -> str:
    """`text` with every quotation of `depth` or deeper veiled, but for the stop or comma before its closing mark.

    >>> from tidings.text.regions import lay_out
    >>> from tidings.values.quotations import find_quotations
    >>> line = "“We won,” she said."
    >>> veil(line, list(find_quotations(line, lay_out(line))), 0)
    '“¤¤¤¤¤¤,” she said.'
    """
    pieces, at = [], 0
    for quotation in quotations:
        if quotation.depth < depth or quotation.span.start < at:
            continue
        span = quotation.span
        last = text[span.end - 1] if span.end > span.start else ""
        keep = last if last in ".,!?…" else ""
        pieces += [text[at : span.start], VEIL * (span.end - span.start - len(keep)), keep]
        at = span.end
    return "".join([*pieces, text[at:]])


# The rules


def behind(reading: Reading, words: str, quotation: Quotation, limit: int) -> Saying | None:
    """ "…," said Li / Li told reporters / according to Li: the reporting clause right behind a quotation."""
    close = quotation.outer.end
    last = words[quotation.span.end - 1] if quotation.span.end > quotation.span.start else ""
    next_sign = words[close : close + 1]
    if last not in ",!?—–-…." and next_sign not in (",", "–", "—"):
        return None
    match = _BEHIND.match(words, close, limit)
    if match is None:
        return None
    stop = _CLAUSE_END.search(words, match.end(), limit)
    end = min(stop.start() if stop else limit, match.end() + 320)
    clause = Span(close, end)
    if match["first"]:
        if last == "." and next_sign != ",":
            return None
        voice = subject_after(reading, words, match.end(), end)
    elif match["according"]:
        voice = subject_after(reading, words, match.end() - (4 if words[: match.end()].endswith("the ") else 0), end)
    else:
        if last == "." and words[match.end()].isupper() and match.end() - close <= 1 and next_sign not in (",",):
            # a full stop inside the marks ends the sentence; what follows is another
            return None
        voice = _subject_and_verb(reading, words, match.end(), end)
    return _saying(reading, words, voice, clause) if voice else None


def subject_after(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """The subject that follows its verb: "said Ivan Petrov, an analyst", "said the ministry", "said he"."""
    end = min(end, start + 160)
    if first := _PRONOUN.match(words, start, end):
        return pronoun(reading, words, Span(*first.span()))
    for mention in within(reading.names, Span(start, end)):
        between = words[start : mention.span.start]
        if re.search(r"[,;(]|\b(?:in|on|that|and|as)[ ]", between):
            break
        if words.startswith(("’s", "'s"), mention.span.end) or mention.form == "demonym":
            continue
        if re.search(r"\b(?:of|for|at|from|by|with|to)[ ](?:the[ ])?\Z", between):
            break
        return _with_followers(reading, words, start, mention, end)
    phrase = _PHRASE.match(words, start, end)
    return noun_phrase(reading, words, start, phrase.end()) if phrase else None


def _with_followers(reading: Reading, words: str, start: int, mention: NameMention, end: int) -> Voice | None:
    last = mention
    for other in within(reading.names, Span(mention.span.end, min(end, mention.span.end + 80))):
        between = words[last.span.end : other.span.start]
        if other.form == "demonym" or other.kind == "country":
            continue
        if (
            re.fullmatch(r"(?:,)?(?:[ ]and)?[ ](?:[A-Z][\w.’']{1,18}[ ]|[a-z]{3,12}[ ]){0,4}", between)
            and " and " in words[mention.span.end : other.span.start]
        ):
            last = other
            break
    return subject_before(reading, words, start, last.span.end)


def _subject_and_verb(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """ "Li said", "the minister, speaking in Riga, told reporters", "Li was quoted as saying": the subject at `start`."""
    if _NO_SUBJECT.match(words, start, end):
        return None
    verb = SPEAKING.search(words, start, min(end, start + 260))
    if (
        verb is None
        or verb[0].endswith("ing")
        or verb[0] in _PLAIN
        and _NOT_FINITE.search(words, max(start, verb.start() - 20), verb.start())
    ):
        return None
    between = words[start : verb.start()]
    plain = re.sub(r",[^,]{0,220},", "", between)
    if len(plain.split()) > 12 or re.search(r"\b(?:that|which|and (?:[a-z]+ed|has|is|was))\b", plain):
        return None
    return subject_before(reading, words, start, verb.start())


def before(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Li said: "…", Li told Wu that they were "…", what Li called "…": the nearest verb of saying before a quotation."""
    opening = quotation.outer.start
    verbs = list(SPEAKING.finditer(words, max(start, opening - 700), opening))
    for verb in reversed(verbs):
        word = verb[0]
        lead = words[max(start, verb.start() - 30) : verb.start()]
        if _is_noun(words, verb, lead):
            continue
        between = words[verb.end() : opening]
        if _leaves(reading, words, verb.end(), opening, between):
            return None
        if passed_on := _QUOTES_SOMEBODY.search(words, max(start, verb.start() - 90), opening):
            voice = subject_after(reading, words, passed_on.start("who"), passed_on.end("who"))
            source = subject_before(reading, words, start, passed_on.start())
            if voice is None:
                return None
            through = (source.name or source.text) if source else None
            return Saying(voice, Span(passed_on.start(), opening), through, None)
        if quoted := _SAID_BY.search(words, max(start, verb.start() - 80), opening):
            voice = subject_before(reading, words, start, quoted.start())
        elif word in _PARTICIPLES and (_BE.search(lead) or not _has_subject(lead)):
            voice = _agent(reading, words, verb.end(), opening)
            if voice is None and (_BE.search(lead) or not re.search(r"\w.{3,}, \Z", lead)):
                return None
            voice = voice or _aside(reading, words, start, verb.start())
            if voice is None:
                return None
        elif word.endswith("ing"):
            voice = _of_participle(reading, words, start, verb.start(), lead)
        elif _NOT_FINITE.search(lead):
            continue
        elif _BE.search(lead):
            return None
        elif lead.endswith(", ") and (inverted := _inverted(reading, words, verb)):
            voice = inverted
        else:
            voice = subject_before(reading, words, start, verb.start())
        if voice is None:
            continue
        if word in SILENT and voice.kind == "unnamed":
            continue
        return _saying(reading, words, voice, Span(voice.span.start if voice.span.start >= start else verb.start(), opening))
    return None


def _inverted(reading: Reading, words: str, verb: "re.Match[str]") -> Voice | None:
    """The subject behind its verb in mid-sentence: "…, said Li, adding that"."""
    if verb[0] not in ("said", "says", "added", "adds", "wrote", "warned", "noted", "explained", "argued"):
        return None
    voice = subject_after(reading, words, verb.end() + 1, min(len(words), verb.end() + 120))
    return voice if voice and voice.name else None


def _is_noun(words: str, verb: "re.Match[str]", lead: str) -> bool:
    """Whether a word that could be a verb of saying is a noun here: "the reports", "China’s claims", "so-called"."""
    if words[verb.start() - 1 : verb.start()] in "-‑–" or words[verb.end() : verb.end() + 1] in "-‑":
        return True
    if not verb[0].endswith("s") and verb[0] not in ("claim", "call", "put"):
        return False
    return bool(
        re.search(
            r"(?:\b(?:the|a|an|its|his|her|their|these|those|many|some|such|of|for|with|and|new|in|from|all|recent|phone|no|any)|[’']s"
            r"|s’)[ ]\Z",
            lead,
        )
    ) and verb[0] not in ("says", "tells")


def _has_subject(lead: str) -> bool:
    return bool(re.search(r"[\w’')][ ]\Z", lead)) and not re.search(r"[,;–—][ ]\Z", lead)


def _aside(reading: Reading, words: str, start: int, verb: int) -> Voice | None:
    """The subject before an aside between commas, which "Li, called a hawk" has not: "Li, who had slept, hailed"."""
    voice = subject_before(reading, words, start, verb)
    return voice if voice and verb - voice.span.end > 4 else None


def _agent(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """ "described by Li as": the agent of a passive."""
    by = _BY.match(words, start, end)
    return subject_after(reading, words, by.end(), end) if by else None


def _of_participle(reading: Reading, words: str, start: int, verb: int, lead: str) -> Voice | None:
    """The subject of "saying" and the like: that of the sentence, or the one that "with" gives it."""
    if absolute := re.search(r"\bwith[ ]([^,;]{2,60})[ ]\Z", words[max(start, verb - 80) : verb]):
        return subject_before(reading, words, verb - len(absolute[0]) + 5, verb)
    if re.search(r"(?:\b(?:by|of|for|from|without|before|after|despite|the)|[’']s)[ ]\Z", lead):
        return None
    said = [v for v in SPEAKING.finditer(words, start, verb) if not v[0].endswith("ing")]
    if said and not _NOT_FINITE.search(words[max(start, said[-1].start() - 20) : said[-1].start()]):
        lead = words[max(start, said[-1].start() - 2) : said[-1].start()]
        if voice := (_inverted(reading, words, said[-1]) if lead == ", " else None) or subject_before(
            reading, words, start, said[-1].start()
        ):
            return voice
    return main_subject(reading, words, start, verb)


def _leaves(reading: Reading, words: str, start: int, end: int, between: str) -> bool:
    """Whether the words between a verb of saying and a quotation go over to somebody else's doing."""
    shifts = list(_BREAKS.finditer(between))
    if not shifts:
        return False
    shift = shifts[-1]
    rest = between[shift.end() :]
    if "that " in rest[:6] or _LISTS.search(between):
        return False
    if (
        re.search(r"\b(?:but|while|whereas|although|though)\b", shift[0])
        and len(re.sub(r"\b(?:rather|not|also|instead|only)\b", "", rest).split()) > 2
    ):
        return True
    others = [m for m in within(reading.names, Span(start + shift.start(), end)) if words[m.span.start] != VEIL]
    return bool(others) or bool(re.search(r"\b(?:is|are|was|were|has|have|had|will|would|\w{3,}ed)\b", rest))


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
    return _saying(reading, words, voice, Span(voice.span.start, end)) if voice and voice.name and voice.span.start - start < 3 else None


def at_end(reading: Reading, words: str, quotation: Quotation, sentence: Span) -> Saying | None:
    """… "too little" …, Li said. The clause that ends the sentence, with nobody else named in between."""
    tail = words[quotation.outer.end : sentence.end]
    match = re.search(
        rf",[ ](?P<clause>(?:according[ ]to[ ])?[^,;:{VEIL}“”\"]{{2,110}}"
        rf"(?:,[^,;:{VEIL}“”\"]{{2,90}},[ ][^,;:{VEIL}“”\"]{{2,40}})?)[.!?]?\Z",
        tail,
    )
    if match is None:
        return None
    start = quotation.outer.end + match.start("clause")
    rivals = [m for m in within(reading.names, Span(quotation.outer.end, start)) if m.kind == "person"]
    if rivals:
        return None
    stop = start + len(match["clause"].rstrip(".!?"))
    if match["clause"].startswith("according"):
        voice = subject_after(reading, words, start + 13, stop)
        return None if voice is None or voice.kind in ("outlet",) else _saying(reading, words, voice, Span(start, stop))
    verb = SPEAKING.search(words, start, stop)
    if (
        verb is None
        or verb[0].endswith("ing")
        or not re.match(
            r"(?:[ ](?:on|in|at|last|this|earlier|late|to|reporters|after|during|before|yesterday|today)\b.{0,70})?\Z",
            words[verb.end() : stop],
        )
    ):
        return None
    voice = _subject_and_verb(reading, words, start, stop)
    return _saying(reading, words, voice, Span(start, stop)) if voice else None


def according(reading: Reading, words: str, sentence: Span, quotation: Quotation) -> Saying | None:
    """According to Li, the talks were "…": the source that opens the sentence, where it is no outlet."""
    found = list(_ACCORDING.finditer(words, sentence.start, quotation.outer.start))
    if not found:
        return None
    match = found[-1]
    comma = words.find(",", match.end(), quotation.outer.start)
    if comma < 0:
        return None
    voice = subject_after(reading, words, match.end(), comma)
    if voice is None or voice.kind == "outlet":
        return None
    return _saying(reading, words, voice, Span(sentence.start, comma))


def connected(words: str, earlier: Quotation, quotation: Quotation) -> bool:
    """Whether nothing but "and" or the like stands between two quotations of one sentence."""
    return quotation.outer.start - earlier.outer.end < 40 and bool(_CONNECTED.match(words[earlier.outer.end : quotation.outer.start]))


def _saying(reading: Reading, words: str, voice: Voice, clause: Span) -> Saying:
    through = told = None
    if match := _SAID_BY.search(words, clause.start, clause.end):
        if match["late"]:
            source = subject_after(reading, words, match.end(), min(match.end() + 120, len(words)))
            through = (source.name or source.text) if source else None
        elif match["early"]:
            source = subject_after(reading, words, match.start("early") + 4, match.end("early"))
            through = (source.name or source.text) if source else None
    for match in _TOLD.finditer(words, clause.start, clause.end):
        for mention in within(reading.names, Span(match.end(), min(clause.end, match.end() + 60))):
            if (
                mention.kind == "outlet"
                and mention_at(reading, mention.span.end)
                and not re.search(r"[,.;]", words[match.end() : mention.span.start])
            ):
                told = mention.name
                break
    return Saying(voice, clause, through, told)
