"""The reporting clause behind a quotation: right behind it, at the end of its sentence, or a signature."""

import re
from collections.abc import Sequence

from tidings.facts.quotes.passed_on import as_saying, quoted_through
from tidings.facts.quotes.sayings import ING, INVERTED, Saying
from tidings.text.document import Span
from tidings.text.patterns import any_of
from tidings.values.clauses import predicates
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading, within
from tidings.values.saying.cues import NOT_FINITE, PLAIN, cues_in, subject_after, subject_before
from tidings.values.saying.voices import VEIL, Voice, names_in, single, title_start

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
_IS_SUBJECT = re.compile(
    r"[ ](?:was|were|is|are|had|has|have|would|will|could|should|must|can|cannot|may|might|did|does|wants?|needs?|remains?)\b"
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

_OF_ANOTHER_QUOTATION = re.compile(
    r"[ ](?:of|that|as|to|about|against|(?:to|by)[ ](?:say|saying|add|adding|call|calling|warn|warning)(?:[ ]that)?,?)[ ]"
    r"(?:(?:an?|the)[ ])?[“\"«‘']?"
)
"""Between a verb and the next quotation, which is what the verb reports."""

_NEW_SUBJECT = re.compile(r"\b(?:that|which|and (?:[a-z]+ed|has|is|was))\b")
_PAIRED_ASIDE = re.compile(r",[^,]{0,220},")
_ENDING = re.compile(
    rf",[”\"’]?[ ](?P<clause>(?:according[ ]to[ ])?[^,;:{VEIL}“”\"]{{2,150}}"
    rf"(?:,[^,;:{VEIL}“”\"]{{2,90}},[ ][^,;:{VEIL}“”\"]{{2,40}})?"
    rf"|(?:{any_of(INVERTED)})[ ][^,;:{VEIL}“”\"]{{2,90}},[ ][^;:{VEIL}“”\"]{{2,120}})[.!?]?\Z"
)
_GOING_ON = re.compile(rf",[”\"’]?[ ](?P<clause>[^,;:{VEIL}“”\"]{{2,90}}),[ ](?:(?:while|before)[ ])?{any_of(ING)}[ ]")
"""A clause in mid-sentence, behind which the same subject goes on: ", Li said, adding that"."""

_ASIDE = re.compile(
    rf",[”\"’]?[ ](?P<clause>[^,;:.{VEIL}“”\"]{{2,60}}[ ]{any_of(INVERTED)}),[ ](?=(?:and|but|while|with|as|though|which)[ ])"
)
"""A clause between commas, behind which what is said goes on: ", it said, and the port was full"."""

_DASHES = re.compile(r"[ *_>]*(?P<dash>(?:[—–―]|--?)[ ]?)?[*_]{0,2}")
_TIME_AND_PLACE = re.compile(
    r"(?:[ ]it)?(?:[ ](?:on|in|at|last|this|earlier|late|to|reporters|after|during|before|yesterday|today)\b.{0,70})?\Z", re.DOTALL
)


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
        if voice and voice.span.start >= close and _IS_SUBJECT.match(words, voice.span.end, end):
            return None  # "Li, who called it “a gift,” said Oman was late"
    elif match["according"]:
        voice = subject_after(reading, words, match.end() - (4 if words[: match.end()].endswith("the ") else 0), end)
    elif passed_on := quoted_through(reading, words, match.end(), clause):
        return passed_on
    else:
        voice = _subject_and_verb(reading, words, match.end(), end)
    if voice is None:
        return None
    return as_saying(reading, words, voice, clause, relays=bool(match["according"]) or voice.kind not in ("person", "people"))


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


def at_end(reading: Reading, words: str, quotation: Quotation, sentence: Span) -> Saying | None:
    """… "too little" …, Li said. The clause that ends the sentence, with nobody else named in between."""
    rest = words[quotation.outer.end : sentence.end]
    match = _ASIDE.search(rest) or _GOING_ON.search(rest) or _ENDING.search(rest)
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
        return None if voice is None or voice.kind == "outlet" else as_saying(reading, words, voice, clause)
    if passed_on := quoted_through(reading, words, start, clause):
        return passed_on
    verb = next(iter(cues_in(words, start, clause.end)), None)
    if verb and verb.start() == start and verb[0] in INVERTED:
        voice = subject_after(reading, words, verb.end() + 1, clause.end)
        return as_saying(reading, words, voice, clause) if voice and voice.name else None
    if (
        verb is None
        or verb[0].endswith("ing")
        or verb[0] not in ("told", "tells")
        and not _TIME_AND_PLACE.match(words, verb.end(), clause.end)
    ):
        return None
    voice = _subject_and_verb(reading, words, start, clause.end)
    return as_saying(reading, words, voice, clause) if voice else None
