"""Whether a quotation goes on with what the one before it, or the sentence before it, has somebody say."""

import re

from tidings.facts.quotes.sayings import SILENT, Saying
from tidings.text.document import Span
from tidings.values.quotations import Quotation
from tidings.values.reading import Reading
from tidings.values.saying.cues import cues_in, is_cue, subject_after, subject_before
from tidings.values.saying.voices import VEIL, names_in

_CONNECTED = re.compile(
    rf"[{VEIL}“”\"'’‘»«.,]*?[ ]?,?[ ]?(?:and|or|but|as well as|nor|to|with|adding that|adding|and that|and said|and was|–|—"
    rf"|&)?(?:[ ](?:to|that|the|a|an|their|its|of|for|as|not|also|with|by|in))*[ ]?,?[ ]?\Z"
)
_ANSWERS = re.compile(r",?[ ](?:who|and[ ][^,;]{2,40})[ ](?:replied|answered|responded|retorted|said|added|asked)\b[^,;]{0,40},?\Z")
"""At the end of a reporting clause somebody else's own: "Li told Wu, who replied, "."""

_REPORTING = frozenset("said says added adds warned noted explained argued insisted told wrote stressed".split())
_SECOND = re.compile(r";[ ](?:[a-z’'-]{1,15}[ ]){1,10}")


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


def reported_before(reading: Reading, words: str, sentence: Span) -> Saying | None:
    """Li said the port was full. “…”, the only person whom the sentence before reports, by its only verb of saying."""
    verbs = [c for c in cues_in(words, sentence.start, sentence.end) if c[0] not in SILENT and is_cue(words, c, sentence.start)]
    if len(verbs) != 1 or verbs[0][0] not in _REPORTING or VEIL in words[sentence.start : sentence.end]:
        return None
    if words.endswith(", ", sentence.start, verbs[0].start()):
        voice = subject_after(reading, words, verbs[0].end() + 1, sentence.end)
    else:
        voice = subject_before(reading, words, sentence.start, verbs[0].start())
    if voice is None or voice.name is None or voice.kind != "person":
        return None
    if any(m.kind == "person" and m.name != voice.name for m in names_in(reading, words, sentence)):
        return None
    return Saying(voice, Span(sentence.end, sentence.end))


def in_second_clause(reading: Reading, words: str, earlier: Quotation, saying: Saying | None, quotation: Quotation) -> bool:
    """Whether a sentence goes on behind its reporting clause with more of what somebody says: “A,” says Li; they are “B”."""
    if saying is None or saying.clause.start != earlier.outer.end or quotation.outer.start - saying.clause.end > 90:
        return False
    rest = Span(saying.clause.end, max(saying.clause.end, quotation.outer.start))
    return (
        _SECOND.fullmatch(words, rest.start, rest.end) is not None
        and not names_in(reading, words, rest)
        and not cues_in(words, rest.start, rest.end)
    )
