"""How a quotation is reported, and the text with its quotations veiled, in which reporting clauses are read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.text.patterns import any_of
from tidings.values.names.roles import SAYING
from tidings.values.quotations import Quotation
from tidings.values.saying.cues import cues_in, is_cue
from tidings.values.saying.voices import VEIL, Voice


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


SILENT = frozenset(
    """
    agreed referred indicated detailed rejected rejects quoted read reads cited reports hopes claims demands calls brands labels terms
    posted answers replies remarks counters maintains continues continued thanked mocked mused jokes
    """.split()
)
"""Verbs of saying that as often are something else: they count only behind a subject that is a name or pronoun."""

INVERTED = frozenset("said says added adds wrote warned noted explained argued".split())
"""Verbs that stand before their subject in mid-sentence."""

ING = frozenset(word for word in SAYING if word.endswith("ing"))
ACCORDING = re.compile(r"\b(?:[Aa]ccording[ ]to|[Ii]n[ ]the[ ]words[ ]of)[ ](?:the[ ])?")
OPENING_PARTICIPLE = re.compile(rf"(?:{any_of({word.capitalize() for word in ING})}|(?:While|After|Before|By|In|Also)[ ]{any_of(ING)})[ ]")


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
    if ACCORDING.search(words, sentence.start, sentence.end) or OPENING_PARTICIPLE.match(words, sentence.start, sentence.end):
        return True
    return any(is_cue(words, cue, sentence.start) for cue in cues_in(words, sentence.start, sentence.end))
