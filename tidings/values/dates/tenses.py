"""Whether the words around a date speak of what is over or of what is to come.

A few dozen turns of news English and the ending -ed, no grammar: where they say nothing, the tense is None.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.text.patterns import any_of
from tidings.values.dates.settling import Tense
from tidings.values.dates.words import S

ANNOUNCED = (
    r"(?: due | set | expected | scheduled | slated | planned | likely | poised | about | supposed | projected | forecast | going | to )"
)
COMMITTED = r"""
    (?: agreed | vowed | pledged | promised | decided | hopes? | hoped | aims? | aimed | intends? | wants? | invited | preparing | prepares?
      | threatened | ready | prepared | committed | seeks? | pushed | offered | willing | deadline | postponed | delayed )
"""
IRREGULAR = any_of(
    """
    was were had did has have been met held went came began made took gave left saw became rose fell grew won lost sent sold bought
    brought built
    broke chose drew drove fought flew hit kept knew led paid ran shot showed spoke spent stood struck swept threw wore got felt found
    heard sank
    sought taught thought withdrew overtook
    begun done gone taken given seen written broken chosen driven flown shown known grown struck
    """.split()
)
CUE = re.compile(
    rf"""
    \b (?:
      (?P<past_modal> (?: may | might | could | would | should | must | will | to ) {S} have {S} \w )
    | (?P<future>
          (?: will | shall | would | won['’]t | might | could | should | may ) (?: {S} (?: also {S} )? be {S} \w{{2,20}} )?
        | (?: is | are | was | were | be | been ) {S} (?: (?:also|now|widely|both|still|reportedly) {S} )? {ANNOUNCED}
        | scheduled | slated | planned | planning | plans? {S} (?:to|for|on) | upcoming | forthcoming | expects? | ahead {S} of
        | tentatively
        | due {S} (?:on|in|by|back) | to {S} be {S} \w{{2,}}
        | {COMMITTED} (?: {S} [\w’']{{1,20}} ){{0,2}} {S} (?:to|for|until)
        | begins? | starts? | opens? | kicks? {S} off | gets? {S} under {S}? way | takes? {S} place | ends | runs | lasts | continues
        | arrives?
        | departs? | expires?
      )
    | (?P<neutral> (?: is | are | am | be | being ) {S} \w{{2,20}}ed )
    | (?P<said> said | says | told | tells | added | noted | stated | reported | reports | quoted | according | announced | wrote )
    | (?P<past> {IRREGULAR} | \w{{2,20}}ed )
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
PROMISED = re.compile(r"(?:agreed|vowed|pledged|promised|decided|threatened|offered)\b", re.IGNORECASE)
"""What is past itself: a date before it is of the promise, one behind it of what is promised."""
CONTRACTION = re.compile(r"[’']s[ \u00a0]\Z")
"""What makes a participle of the word in -ed behind it: "who's elected"."""
TURN = re.compile(
    r"""
    \b (?: (?P<past> after | following | since | in \s the \s wake \s of ) | ahead \s of
      | before (?! \s (?: the \s )? (?: cameras? | press | media | reporters | parliament | congress | court | committee ) \b )
    ) \b [^,;]{0,60} \Z
    """,
    re.VERBOSE,
)
"""What turns the tense between a verb and a date: "he will come after the vote in March"."""
LISTED = re.compile(rf"(?: {S}?[,&] | ,{S}and | {S}(?:and|or|to|until) (?:{S}(?:on|in))? ) {S} (?:the{S})? \Z", re.IGNORECASE | re.VERBOSE)
"""What stands between two dates of one list: "on 6 May and 9 June"."""
FRONTED = re.compile(r"(?:\A|[.,;:–—(“\"])\s{0,2}(?:[Oo]n\s|[Ii]n\s)?\Z")
"""What stands before a date that begins its clause."""
UNTIL = re.compile(rf"\b(?:until|till|by){S}\Z", re.IGNORECASE | re.VERBOSE)
CUES_LOOKED_AT = 8
SAID_NEAR = 40
"""Characters within which "told reporters on" still speaks of the date behind it."""
TURN_NEAR = 120


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or turn that has a tense; `said` marks those that report what others do, `promised` those done now for what is to come."""

    start: int
    end: int
    tense: Tense
    said: bool = False
    promised: bool = False


def find_cues(text: str, sentence: Span) -> Iterator[Cue]:
    """The cues of a sentence, in its order.

    >>> [cue.tense for cue in find_cues("He left and will return in May.", Span(0, 31))]
    ['past', 'future']
    """
    for match in CUE.finditer(text, sentence.start, sentence.end):
        word = match.lastgroup
        if word == "neutral" or match[0] == "May":
            continue
        if word == "past" and CONTRACTION.search(text, max(0, match.start() - 4), match.start()):
            continue
        yield Cue(match.start(), match.end(), "future" if word == "future" else "past", word == "said", bool(PROMISED.match(match[0])))


def find_tense(text: str, sentence: Span, cues: Sequence[Cue], date: Span, taken: int) -> Tense | None:
    """The tense of the nearest verb before a date, else of the first one behind it; `taken` is where the date before ended, or -1.

    A verb serves the first date behind it, not the next one. "Said" speaks of a date right behind it, or of one that begins its
    clause: "On Monday, officials said …", but not "The vote is on Monday, officials said".
    """
    here = bisect_right(cues, date.start, key=lambda cue: cue.end)
    for cue in reversed(cues[max(0, here - CUES_LOOKED_AT) : here]):
        between = text[cue.end : date.start]
        if cue.said and (cue.start < taken or len(between) > SAID_NEAR or re.search(r"[,;:—–]|\bthat\b", between)):
            continue
        if cue.start < taken and not LISTED.fullmatch(text[taken : date.start]):
            return None
        if len(between) < TURN_NEAR and (turn := TURN.search(between)):
            return "past" if turn["past"] else "future"
        return cue.tense
    if UNTIL.search(text, max(sentence.start, date.start - 8), date.start):
        return "future"
    fronted = bool(FRONTED.search(text[max(sentence.start, date.start - 12) : date.start]))
    behind = (cue for cue in cues[here : here + CUES_LOOKED_AT] if cue.start >= date.end and (fronted or not cue.said))
    return next(("past" if cue.promised else cue.tense for cue in behind), None)
