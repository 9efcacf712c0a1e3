"""Who said a quotation: the reporting clause that holds it, read from the words around its marks.

The rules go from the surest to the least sure and stop at the first that applies: a clause right behind the quotation, the
quotation before it, the nearest verb of saying before it, a clause at the end of the sentence, "according to". None of them: null.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tidings.text.document import Span
from tidings.text.patterns import any_of
from tidings.values.clauses import predicates
from tidings.values.names.roles import ROLE_PATTERN, SAYING
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading, within
from tidings.values.saying.cues import (
    NOT_FINITE,
    PLAIN,
    behind_opening,
    cues_in,
    is_cue,
    is_noun,
    main_subject,
    pronoun,
    subject_after,
    subject_before,
)
from tidings.values.saying.voices import VEIL, Voice, mention_at, names_in, single, title_start


@dataclass(frozen=True, slots=True)
class Saying:
    """How a quotation is reported. `clause` is the reporting clause without the quotation, `through` who passes the words on
    ("quoted by the ministry"), `told` the outlet to which they were said. `relays` tells that the clause may pass on what another
    clause of the sentence says: "according to a readout", "TASS reported".
    """

    voice: Voice
    clause: Span
    through: str | None = None
    told: str | None = None
    relays: bool = False


_SILENT = frozenset(
    """
    agreed referred indicated detailed rejected rejects quoted read reads cited reports hopes claims demands calls brands labels terms
    posted answers replies remarks counters maintains continues continued thanked mocked mused jokes
    """.split()
)
"""Verbs of saying that as often are something else: they count only behind a subject that is a name or pronoun."""

_BEHIND_WHICH = frozenset((", ", "” ", '" ', "’ ", "» "))
"""What stands before an inverted verb."""

_INVERTED = frozenset("said says added adds wrote warned noted explained argued".split())
"""Verbs that stand before their subject in mid-sentence."""

_BE = re.compile(r"\b(?:was|were|been|being|is|are|be)(?:[ ]\w{3,14}ly)?[ ]\Z")
_PARTICIPLES = frozenset(
    """called described depicted defined termed labeled labelled dubbed hailed quoted cited branded billed characterized touted praised
    accused""".split()
)

_BEHIND = re.compile(
    r"""
    [ \u00a0]? ,? [ \u00a0\n]? (?: [–—-]{1,2} [ ]? )?
    (?: as [ ] (?= [^,;:.¤]{2,80} [ ]
        (?: put | puts | said | wrote | writes | called | calls | described | noted | tweeted | remarked ) \b ) )?
    (?: (?P<first> said | says | wrote | writes | added | adds | told | tweeted | warned | argued | noted | explained | declared
        | asked | replied | answered | remarked | stressed
          | recalled | concluded | insisted | continued | commented | announced | read | reads | reported | claimed | stated | quipped
          | joked | observed | complained | lamented | boasted | mused | opined | acknowledged | admitted | conceded | predicted
          | responded | retorted | suggested | vowed | urged | pledged | cautioned | concludes | argues | warns | notes | explains
          | insists | asserted | contended | posted )
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
_ABBREVIATED = "".join(
    rf"(?<!\b{word})" for word in "Gen Sen Rep Gov Lt Col Maj Capt Cmdr Adm Brig Sgt Prof Dr Mr Mrs Ms St Amb Hon Rev".split()
)
_CLAUSE_END = re.compile(
    rf"(?:[!?;:]|(?<!\b[A-Z]){_ABBREVIATED}\.(?!\s[a-z]))['\"”’»)]*(?:\s|\Z)|[{VEIL}“”\"«»]|\n",
)
"""Where a reporting clause ends: not behind "Gen.", an initial, or a full stop before a small letter."""

_SAID_BY = re.compile(r"\b(?:quoted|cited)(?P<early>[ ]by[ ][^,.]{2,60}?)?[ ]as[ ](?:saying|telling)(?P<late>[ ]by[ ])?")
_QUOTES_SOMEBODY = re.compile(
    rf"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))[ ](?!by\b|as\b)(?P<who>[^,;{VEIL}“”\"]{{2,90}}?)(?:,[ ](?P<aside>[^,{VEIL}“”\"]{{2,60}}),)?"
    rf"[ ]as[ ](?:saying|telling|stating|having[ ]said|writing|warning|adding)\b"
)
_CITING = re.compile(r"\b(?:[Cc]iting|[Qq]uoting)[ ](?:the[ ])?(?=\w)")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording[ ]to|[Ii]n[ ]the[ ]words[ ]of)[ ](?:the[ ])?")
_BY = re.compile(r"[ ]by[ ](?:the[ ])?")
_CONNECTED = re.compile(
    rf"[{VEIL}“”\"'’‘»«.,]*?[ ]?,?[ ]?(?:and|or|but|as well as|nor|to|with|adding that|adding|and that|and said|and was|–|—"
    rf"|&)?(?:[ ](?:to|that|the|a|an|their|its|of|for|as|not|also|with|by|in))*[ ]?,?[ ]?\Z"
)
_BREAKS = re.compile(
    r";|,[ ](?:but|while|although|whereas|though|whereas|because|since|after|when|before|amid)\b|[ ](?:while|whereas|although)[ ]"
    r"|,[ ]and[ ](?!that\b|to\b)|,[ ]as[ ](?!a\b|an\b|the\b|well\b)"
)
_SECOND = re.compile(r";[ ](?:[a-z’'-]{1,15}[ ]){1,10}")
_OF_ANOTHER_QUOTATION = re.compile(r"[ ](?:of|that|as|to|about|against)[ ](?:(?:an?|the)[ ])?[“\"«‘']?")
"""Between a verb and the next quotation, which is what the verb reports."""

_ING = frozenset(word for word in SAYING if word.endswith("ing"))
_OPENING_PARTICIPLE = re.compile(
    rf"(?:{any_of({word.capitalize() for word in _ING})}|(?:While|After|Before|By|In|Also)[ ]{any_of(_ING)})[ ]"
)
_HEAD_PARTICIPLE = re.compile(rf"{_OPENING_PARTICIPLE.pattern}[^,;:]{{0,120}}\Z")
"""A participle that opens the sentence and governs what comes next: "Calling the deal "."""

_TO_THE_COMMA = re.compile(r"[^,;:.]{0,140},[”\"’»]?[ ]")
_MANNER = re.compile(
    r"[ ](?:was|were|is|sounded|seemed|remained|stayed|went|put|had|left|made|gave|offered|took)"
    r"[ ](?!(?:asked|told|given|sent|shown|handed|quoted|warned|greeted|met)\b)[^,;:.]{2,60}:\Z"
)
"""How somebody speaks: "was blunter", "had an answer", "went further", "put it this way"."""

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
_NEW_SUBJECT = re.compile(r"\b(?:that|which|and (?:[a-z]+ed|has|is|was))\b")
_PAIRED_ASIDE = re.compile(r",[^,]{0,220},")
_ENDING = re.compile(
    rf",[”\"’]?[ ](?P<clause>(?:according[ ]to[ ])?[^,;:{VEIL}“”\"]{{2,110}}"
    rf"(?:,[^,;:{VEIL}“”\"]{{2,90}},[ ][^,;:{VEIL}“”\"]{{2,40}})?"
    rf"|(?:{any_of(_INVERTED)})[ ][^,;:{VEIL}“”\"]{{2,90}},[ ][^;:{VEIL}“”\"]{{2,120}})[.!?]?\Z"
)
_GOING_ON = re.compile(rf",[”\"’]?[ ](?P<clause>[^,;:{VEIL}“”\"]{{2,90}}),[ ](?:(?:while|before)[ ])?{any_of(_ING)}[ ]")
"""A clause in mid-sentence, behind which the same subject goes on: ", Li said, adding that"."""
_DASHES = re.compile(r"[ *_>]*(?P<dash>(?:[—–―]|--?)[ ]?)?[*_]{0,2}")
_TIME_AND_PLACE = re.compile(
    r"(?:[ ]it)?(?:[ ](?:on|in|at|last|this|earlier|late|to|reporters|after|during|before|yesterday|today)\b.{0,70})?\Z", re.DOTALL
)

_WORDS = r"(?:[\w’'-]{1,20}[ ]){0,5}"
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|[Ii]nterview[ ](?:with|to)|[Ss]peaking[ ](?:to|with|on)|spoke[ ](?:to|with)|statement[ ]to|remarks[ ]to"
    rf"|remarks[ ]on|comments[ ]to|wrote[ ](?:in|for)|[Ww]riting[ ](?:in|for)|(?:article|op-ed|essay|column)[ ](?:in|for))[ ]{_WORDS}\Z"
)
_PASSED_ON = re.compile(rf"\b(?:[Qq]uoted|cited|carried|reported|published|released|aired|broadcast|run|relayed)[ ](?:by|on)[ ]{_WORDS}\Z")
_AT_HEAD = re.compile(rf"(?:^|,[ ])(?:[Tt]he[ ])?{_WORDS}\Z")
_REPORTED = re.compile(
    r"(?:[ ]news)?(?:[ ](?:agency|newspaper|channel))?[ ](?:has[ ]|also[ ]|later[ ])?(?:reported|reports|said|wrote|cited)\b"
)


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


def is_reported(words: str, sentence: Span) -> bool:
    """Whether a sentence tells what somebody said: a verb of saying that is one, or "according to"."""
    if _ACCORDING.search(words, sentence.start, sentence.end) or _OPENING_PARTICIPLE.match(words, sentence.start, sentence.end):
        return True
    return any(is_cue(words, cue, sentence.start) for cue in cues_in(words, sentence.start, sentence.end))


# The rules


def behind(reading: Reading, words: str, quotation: Quotation, limit: int) -> Saying | None:
    """ "…," said Li / Li told reporters / according to Li: the reporting clause right behind a quotation."""
    close = quotation.outer.end
    last = reading.text[quotation.span.start : quotation.span.end].rstrip("’'”\"")[-1:]
    next_sign = words[close : close + 1]
    if last not in ",!?—–-…." and next_sign not in (",", "–", "—"):
        return None
    match = _BEHIND.match(words, close, limit)
    if match is None:
        return None
    stop = _CLAUSE_END.search(words, match.end(), limit)
    end = min(stop.start() if stop else limit, match.end() + 320)
    clause = Span(close, end)
    if last == "." and next_sign != "," and (match["first"] or match["second"] is not None and _starts_anew(words, match.end(), close)):
        # a full stop inside the marks ends the sentence; what follows is another
        return None
    if match["first"]:
        voice = subject_after(reading, words, match.end(), end)
    elif match["according"]:
        voice = subject_after(reading, words, match.end() - (4 if words[: match.end()].endswith("the ") else 0), end)
    elif passed_on := _passed_on(reading, words, match.end(), clause):
        return passed_on
    else:
        voice = _subject_and_verb(reading, words, match.end(), end)
    if voice is None:
        return None
    return _saying(reading, words, voice, clause, relays=bool(match["according"]) or voice.kind not in ("person", "people"))


def _starts_anew(words: str, at: int, close: int) -> bool:
    return words[at].isupper() and at - close <= 1


def _subject_and_verb(reading: Reading, words: str, start: int, end: int) -> Voice | None:
    """ "Li said", "the minister, speaking in Riga, told reporters", "Li was quoted as saying": the subject at `start`."""
    if _NO_SUBJECT.match(words, start, end):
        return None
    verb = next(iter(cues_in(words, start, min(end, start + 260))), None)
    if (
        verb is None
        or verb[0].endswith("ing")
        or verb[0] in PLAIN
        and NOT_FINITE.search(words, max(start, verb.start() - 20), verb.start())
    ):
        return None
    if words[end : end + 1] != words[end : end + 1].strip(f"{VEIL}“”\"«‘'") and _OF_ANOTHER_QUOTATION.fullmatch(words, verb.end(), end):
        return None
    plain = _PAIRED_ASIDE.sub("", words[start : verb.start()])
    if len(plain.split()) > 12 or _NEW_SUBJECT.search(plain):
        return None
    return subject_before(reading, words, start, verb.start())


def _passed_on(reading: Reading, words: str, start: int, clause: Span) -> Saying | None:
    """ "TASS quoted Li as saying": Li speaks, whoever quotes him passes it on. `start` is where the subject may begin."""
    match = _QUOTES_SOMEBODY.search(words, clause.start, clause.end)
    if match is None:
        return None
    voice = subject_after(reading, words, match.start("who"), match.end("who"))
    if match["aside"] and (voice is None or voice.name is None):
        voice = subject_after(reading, words, match.start("aside"), match.end("aside")) or voice
    source = subject_before(reading, words, start, match.start())
    through = (source.name or source.text) if source else None
    return Saying(voice or Voice(Span(*match.span("who")), match["who"], None, "unnamed"), Span(match.start(), clause.end), through)


def before(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Li said: "…", Li told Wu that they were "…", what Li called "…": the nearest verb of saying before a quotation."""
    opening = quotation.outer.start
    for verb in reversed(cues_in(words, max(start, opening - 700), opening)):
        lead = words[max(start, verb.start() - 30) : verb.start()]
        if is_noun(words, verb, lead):
            continue
        if _leaves(reading, words, verb.end(), opening):
            return None
        if passed_on := _passed_on(reading, words, start, Span(max(start, verb.start() - 90), opening)):
            return passed_on
        if quoted := _SAID_BY.search(words, max(start, verb.start() - 80), opening):
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
        if voice is None or verb[0] in _SILENT and voice.kind == "unnamed":
            continue
        clause = Span(voice.span.start if start <= voice.span.start <= opening else verb.start(), opening)
        return _cited(reading, words, Span(start, opening), _saying(reading, words, voice, clause, relays=voice.kind == "outlet"))
    return None


def _inverted(reading: Reading, words: str, verb: "re.Match[str]") -> Voice | None:
    """The subject behind its verb in mid-sentence: "…, said Li, adding that", not "Li, on his way home, said Wu had"."""
    if verb[0] not in _INVERTED:
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
    said = [cue for cue in cues_in(words, max(start, verb - 700), verb) if not cue[0].endswith("ing")]
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
    return _saying(reading, words, voice, Span(voice.span.start, end)) if voice and voice.name and voice.span.start - start < 3 else None


def signed(reading: Reading, words: str, quotation: Quotation, paragraphs: Sequence[Span]) -> Saying | None:
    """“…” — Li, head of the port: a name behind a quotation that says nothing more, on its line or on the next one.

    `paragraphs` are the quotation's and the next. Without a dash the next one must open with a person and what that person is.
    """
    here = Span(quotation.outer.end, paragraphs[0].end)
    line = here if here.of(words).strip(" *_") else paragraphs[-1]
    if line is here and words[paragraphs[0].start : quotation.outer.start].strip(" *_>"):
        return None
    lead = _DASHES.match(words, line.start, line.end) if line is here or line.start > here.start else None
    if lead is None or not lead["dash"] and (line is here or any(p.main and p.finite for p in predicates(reading.text, line))):
        return None
    mention = next((m for m in names_in(reading, words, Span(lead.end(), line.end)) if m.kind == "person"), None)
    if mention and title_start(reading, words, lead.end(), mention.span.start) == lead.end():
        behind_name = words[mention.span.end : line.end].strip(" *_.)")
        if behind_name.startswith(",") or lead["dash"] and not behind_name:
            return Saying(single(reading, words, Span(lead.end(), mention.span.end), mention), Span(lead.end(), line.end))
    return None


def introduced(reading: Reading, words: str, start: int, quotation: Quotation) -> Saying | None:
    """Li was blunt: "…", the subject of a clause that says nothing but how somebody speaks, before a colon and a sentence."""
    lead = words[start : quotation.outer.start].rstrip(" *_")
    clause = _MANNER.search(lead) if lead.endswith(":") else None
    if clause is None or cues_in(words, start, quotation.outer.start) or not reading.text[quotation.span.start].isupper():
        return None
    voice = main_subject(reading, words, start, start + clause.start())
    if voice is None or voice.kind not in ("person", "people", "unnamed") or _LEFT_TO_OTHERS.search(words, start, start + clause.start()):
        return None
    if any(m.kind == "person" for m in names_in(reading, words, Span(max(start, voice.span.end), quotation.outer.start))):
        return None
    return Saying(voice, Span(start, quotation.outer.start))


def at_end(reading: Reading, words: str, quotation: Quotation, sentence: Span) -> Saying | None:
    """… "too little" …, Li said. The clause that ends the sentence, with nobody else named in between."""
    rest = words[quotation.outer.end : sentence.end]
    match = _GOING_ON.search(rest) or _ENDING.search(rest)
    if match is None:
        return None
    start = quotation.outer.end + match.start("clause")
    if any(m.kind == "person" for m in within(reading.names, Span(quotation.outer.end, start))):
        return None
    clause = Span(start, start + len(match["clause"].rstrip(".!?")))
    if match["clause"].startswith("as "):
        clause = Span(start := start + 3, clause.end)
    if match["clause"].startswith("according"):
        voice = subject_after(reading, words, start + 13, clause.end)
        return None if voice is None or voice.kind == "outlet" else _saying(reading, words, voice, clause)
    if passed_on := _passed_on(reading, words, start, clause):
        return passed_on
    verb = next(iter(cues_in(words, start, clause.end)), None)
    if verb and verb.start() == start and verb[0] in _INVERTED:
        voice = subject_after(reading, words, verb.end() + 1, clause.end)
        return _saying(reading, words, voice, clause) if voice and voice.name else None
    if verb is None or verb[0].endswith("ing") or not _TIME_AND_PLACE.match(words, verb.end(), clause.end):
        return None
    voice = _subject_and_verb(reading, words, start, clause.end)
    return _saying(reading, words, voice, clause) if voice else None


def according(reading: Reading, words: str, sentence: Span, quotation: Quotation) -> Saying | None:
    """According to Li, the talks were "…": the source that opens the sentence, where it is no outlet."""
    found = list(_ACCORDING.finditer(words, sentence.start, quotation.outer.start))
    if not found:
        return None
    comma = words.find(",", found[-1].end(), quotation.outer.start)
    if comma < 0:
        return None
    source = Span(found[-1].end(), comma)
    if source.of(words) in ("him", "her"):
        return _saying(reading, words, pronoun(reading, words, source), Span(sentence.start, comma))
    voice = subject_after(reading, words, source.start, comma)
    if voice is None or voice.kind == "outlet":
        return None
    return _saying(reading, words, voice, Span(sentence.start, comma))


def connected(words: str, earlier: Quotation, quotation: Quotation) -> bool:
    """Whether nothing but "and" or the like stands between two quotations of one sentence."""
    return quotation.outer.start - earlier.outer.end < 40 and bool(_CONNECTED.match(words[earlier.outer.end : quotation.outer.start]))


def resumed(words: str, earlier: Quotation, saying: Saying | None, quotation: Quotation) -> bool:
    """Whether a quotation takes up the one before it in the same sentence: “Oil,” said Li, the minister, “is one thing.”

    Nothing stands between the two but the reporting clause of the first, which a comma, dash or colon closes.
    """
    if saying is None or saying.clause.start != earlier.outer.end:
        return False
    between = words[earlier.outer.end : quotation.outer.start].rstrip(" ")
    if _ANSWERS.search(between):
        return False
    return between.endswith((",", "—", "–", ":")) and saying.clause.end >= earlier.outer.end + len(between) and len(between) < 240


_ANSWERS = re.compile(r",?[ ](?:who|and[ ][^,;]{2,40})[ ](?:replied|answered|responded|retorted|said|added|asked)\b[^,;]{0,40},?\Z")
"""At the end of a reporting clause somebody else's own: "Li told Wu, who replied, "."""


def reported_before(reading: Reading, words: str, sentence: Span) -> Saying | None:
    """Li said the port was full. “…”, the only person whom the sentence before reports, by its only verb of saying."""
    verbs = [c for c in cues_in(words, sentence.start, sentence.end) if c[0] not in _SILENT and is_cue(words, c, sentence.start)]
    if len(verbs) != 1 or verbs[0][0] not in _REPORTING or VEIL in words[sentence.start : sentence.end]:
        return None
    voice = subject_before(reading, words, sentence.start, verbs[0].start())
    if voice is None or voice.name is None or voice.kind != "person":
        return None
    if any(m.kind == "person" and m.name != voice.name for m in names_in(reading, words, sentence)):
        return None
    return Saying(voice, Span(sentence.end, sentence.end))


_REPORTING = frozenset("said says added adds warned noted explained argued insisted told wrote stressed".split())


def in_second_clause(reading: Reading, words: str, earlier: Quotation, saying: Saying | None, quotation: Quotation) -> bool:
    """Whether a sentence goes on behind its reporting clause with more of what somebody says: “A,” says Li; they are “B”."""
    if saying is None or saying.clause.start != earlier.outer.end or quotation.outer.start - saying.clause.end > 90:
        return False
    rest = Span(saying.clause.end, max(saying.clause.end, quotation.outer.start))
    return (
        _SECOND.fullmatch(words, rest.start, rest.end) is not None
        and not names_in(reading, words, rest)
        and not cues_in(words, *_ends(rest))
    )


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


# The outlet in between


def relayed(reading: Reading, words: str, sentence: Span, quotation: Quotation, saying: Saying) -> Saying:
    """The same saying, where its clause only passes on what the clause before the quotation reports, or what somebody cited said.

    "Xi told Putin that it was “…,” according to a readout": Xi speaks. "It was “…,” TASS reported, citing Peskov": Peskov does.
    """
    inner = before(reading, words, sentence.start, quotation)
    if inner and inner.voice.name and inner.voice.kind in ("person", "people"):
        return replace(inner, through=inner.through or saying.voice.name or saying.voice.text)
    return _cited(reading, words, saying.clause, saying)


def _cited(reading: Reading, words: str, clause: Span, saying: Saying) -> Saying:
    """TASS said, citing Peskov, that: the person cited speaks through the outlet."""
    citing = _CITING.search(words, clause.start, clause.end) if saying.voice.kind == "outlet" else None
    cited = subject_after(reading, words, citing.end(), clause.end) if citing else None
    if cited is None or cited.kind not in ("person", "people"):
        return saying
    return replace(saying, voice=cited, through=saying.voice.name, told=None)


def _saying(reading: Reading, words: str, voice: Voice, clause: Span, *, relays: bool = False) -> Saying:
    through = told = None
    if match := _SAID_BY.search(words, clause.start, clause.end):
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
            elif _PASSED_ON.search(lead) or _AT_HEAD.search(lead) and _REPORTED.match(words, mention.span.end):
                through = through or mention.name
    return replace(saying, through=through, told=told)
