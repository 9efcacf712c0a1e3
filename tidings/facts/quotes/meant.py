"""Whom "he", "the scholar" or "the statement" means where the sentence does not say: who spoke last, with nobody named in between."""

import re
from dataclasses import replace

from tidings.facts.quotes.sayings import Saying
from tidings.text.document import Span
from tidings.values.names.roles import ROLE_PATTERN
from tidings.values.reading import Reading, within
from tidings.values.saying.cues import cues_in, main_subject, subject_after, subject_before
from tidings.values.saying.voices import Voice, names_in, title_start

BETWEEN = 700
"""Characters over which "he" may mean the speaker of the quotation before."""

_PEOPLE: frozenset[str] = frozenset(("person",))
_BODIES: frozenset[str] = frozenset(("institution", "government"))
_TEXT = r"(?:[a-z-]{3,12}\s){0,2}(?:statement|communiqu[eé]|readout|release|response|reply|notice)"
_STATEMENT = re.compile(rf"(?:the|its|this|that)\s{_TEXT}", re.IGNORECASE)
_KINDS = {"he": _PEOPLE, "she": _PEOPLE, "it": _BODIES}
"""What kind of speaker a word stands for that names none."""

_ISSUED = re.compile(
    rf"\bin\s(?:an?|its)\s{_TEXT}\b|\b(?P<verb>issued|issues|released|released|published|put\sout)\s(?:an?|its)\s{_TEXT}\b"
    rf"|\b(?:[Aa]n?|[Tt]he)\s{_TEXT}\s(?:from|by)\s(?:the\s)?(?=\w)"
)
"""Where a body is told to have made a statement."""

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
    wanted = _KINDS.get(voice.text.lower())
    if _STATEMENT.fullmatch(voice.text):
        issued = list(_ISSUED.finditer(words, max(0, voice.span.start - BETWEEN), voice.span.start))
        if issued:
            issuer = _issuer(reading, words, issued[-1], voice.span.start)
            return replace(saying, voice=replace(voice, name=issuer.name, kind=issuer.kind)) if issuer else saying
        wanted = frozenset(("institution",))
    if last is None:
        return saying
    called = _is_called(reading, words, voice.text, last.voice)
    if (wanted := _PEOPLE | _BODIES if called else wanted) is None or last.voice.kind not in wanted:
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


def _issuer(reading: Reading, words: str, issued: "re.Match[str]", at: int) -> Voice | None:
    """The body told to have made a statement ("the ministry said in a statement"), where no other acts since, up to an offset."""
    sentence = reading.sentence_at(issued.start())
    if sentence is None:
        return None
    if issued["verb"]:
        voice = subject_before(reading, words, sentence.start, issued.start())
    elif issued[0].startswith("in"):
        verbs = cues_in(words, sentence.start, issued.start())
        voice = subject_before(reading, words, sentence.start, verbs[0].start()) if len(verbs) == 1 else None
    else:
        voice = subject_after(reading, words, issued.end(), sentence.end)
    if voice is None or voice.name is None or voice.kind not in _BODIES:
        return None
    since = [s for s in reading.sentences if issued.end() <= s.start < at and s.end < at]
    others = [main_subject(reading, words, s.start, s.end) for s in since]
    return voice if not any(o and o.kind == "institution" and o.name not in (None, voice.name) for o in others) else None


def _is_called(reading: Reading, words: str, text: str, voice: Voice) -> bool:
    """Whether "the scholar", "the BFT secretary" can be who spoke, whom the text has introduced as a researcher, as its secretary."""
    article, _, noun = text.lower().rpartition(" ")
    if not article.startswith("the"):
        return False
    role = f"{voice.role or ''} {voice.text} {_title_of(reading, words, voice)}"
    introduced = set(re.findall(r"[a-z]+", role.lower()))
    if article == "the" and any(noun in calling and not calling.isdisjoint(introduced) for calling in _CALLINGS):
        return True
    initials = "".join(word[0] for word in re.findall(r"\b[A-Z]\w+", role)).lower()
    return noun in introduced and all(word in introduced or word in initials and len(word) > 2 for word in article.split()[1:])


def _title_of(reading: Reading, words: str, voice: Voice) -> str:
    """The title before the first mention of a person."""
    first = next((m for m in reading.names if m.name == voice.name and m.kind == "person"), None)
    return words[title_start(reading, words, 0, first.span.start) : first.span.start] if first else ""
