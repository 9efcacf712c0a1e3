"""Whether a date is the day of what somebody says: it must belong to the verb of saying."""

import re

from tidings.facts.quotes.sayings import Saying
from tidings.text.document import Span
from tidings.values.saying.cues import cues_in

_TELLS_MORE = re.compile(r"\b(?:[Ss]ince|[Ww]hen|[Ww]hile|[Uu]ntil|[Bb]ecause|[Ii]f|[Aa]s|that|which|who|whose)[ ][^.!?\n]*\Z")
"""Before a day that dates what its own clause tells: "Since war broke out in early May, Li has "."""

_TO_THE_VERB = re.compile(r",?[ ](?:[a-z]+ly[ ])?")
_ASIDE_OPENS = re.compile(r",?[ ](?:(?:late|early|speaking)[ ])?(?:(?:on|in|at|of)[ ])?")
_OTHER_MATTER = re.compile(r"\b(?:that|it|he|she|they|would|will|is|was|had|has|to (?!reporters|journalists))\b|[“”\";:,]")
_LEADS_TO_DAY = re.compile(
    r"[ ](?:\Z|(?:on|in|at|during|late|early|earlier|last|this|reporters|journalists|lawmakers|parliament|after|following|to|a"
    r"|[A-Z][\w.]+)\b)"
)
"""Between a verb of saying and its day: "told reporters in Riga on", not "said the drill of"."""


def dates_saying(words: str, saying: Saying, when: Span) -> bool:
    """Whether a date belongs to the verb of saying: right before or behind it, or at the head of its clause."""
    clause, voice = saying.clause, saying.voice.span
    if 0 <= voice.start - when.end <= 3:
        return words[when.end : voice.start].strip() in ("", ",") and not _TELLS_MORE.search(words, max(0, when.start - 160), when.start)
    verbs = cues_in(words, max(clause.start, voice.end), max(clause.end, voice.end)) or cues_in(words, clause.start, clause.end)
    verb = verbs[0] if verbs else None
    if verb is None:
        return False
    if when.end <= verb.start():
        if when.start < voice.end or _TO_THE_VERB.fullmatch(words, when.end, verb.start()) is None:
            return False
        # "Li, on Monday, said"; not "Li, who came home on Monday, said"
        return words[when.end] != "," or _ASIDE_OPENS.fullmatch(words, voice.end, when.start) is not None
    gap = words[verb.end() : when.start]
    return len(gap) < 60 and _LEADS_TO_DAY.match(gap) is not None and not _OTHER_MATTER.search(gap)
