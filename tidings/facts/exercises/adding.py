"""Whether a mention says more of an exercise than that there is one, or than what was said of it before."""

import re

from tidings.facts.exercises.conduct import CONDUCT, GENERIC, HELD
from tidings.facts.exercises.participants import is_numbered
from tidings.facts.exercises.terms import Telling
from tidings.facts.exercises.told import Mention, Told
from tidings.text.document import Span
from tidings.values.clauses import unquoted
from tidings.values.drills.forces import EXERCISES


def adds(t: Telling, mention: Mention, told: Told) -> bool:
    """Whether a mention says more than that there are exercises."""
    text, part, row = t.text, t.part, mention.row
    dated = row.when is not None and row.basis != "name"
    if t.last and not row.places and not row.assets_text and not dated and _is_said(text, part, t.at):
        return False  # what somebody says of it tells nothing new
    same_days = t.last is not None and t.last.row.when is not None and row.when is not None and row.when.meets(t.last.row.when)
    if is_described(t) and not (t.identifies or (dated and not same_days) or is_numbered(row.assets_text)):
        return False
    if t.name and row.name in told.names and not (row.places or row.assets_text or dated):
        known = told.by_series.get(t.series, ())
        if set(row.participants) <= set(known):
            return False  # "Alfa 2019 is a sign of trust between the two navies"
    nothing_new = t.last is not None and not mention.informs and set(row.participants) == set(t.last.row.participants)
    if nothing_new and _FIRST_TIME.search(t.words):
        return False  # "It is the first time that the two navies train together"
    if t.how == "referring" and not mention.own and _CALLED_OFF.search(t.words):
        return False  # "It was to take part in these drills last year but withdrew"
    conducted = t.how in ("together", "seen") or bool(CONDUCT.search(t.words))
    if mention.own:
        generic = not t.name and bool(GENERIC.search(text[max(part.start, t.at.start - 40) : t.at.start]))
        return (mention.informs or conducted) and not (generic and not mention.row.when)
    if t.how == "together" and not (row.name or row.when or row.places) and not is_numbered(row.assets_text):
        return False  # "The crews practiced landing" is what the one told before was made of
    if (
        t.how != "seen"
        and not t.identifies
        and not (row.name or row.when or row.places or is_numbered(row.assets_text) or (row.assets_text and _TAKES_PART.search(t.words)))
        and not (t.joined and t.last and set(row.participants) > set(t.last.row.participants))
    ):
        return False  # "He is to visit the troops before the drills end"
    goes_on = conducted or mention.row.places or t.name or part.start > t.sentence.start
    return t.identifies or bool(mention.informs and goes_on)


def is_described(t: Telling) -> bool:
    """Whether a part of a sentence only says what the exercise told before is for or a sign of: "The exercise comes as", "is part of"."""
    return t.name is None and bool(_DESCRIBES.match(t.text, t.part.start, t.part.end))


_DESCRIBES = re.compile(
    rf"""
    \W* (?: The | These | This | Those | Such ) \s (?: [\w’'-]{{2,20}} \s ){{0,4}}? (?: {EXERCISES} | patrols? | sail | operations? ) ,? \s
    (?: (?: is | are | was | were ) \s (?: \w+ly \s )? (?: part | aimed | designed | intended | meant | not | seen | viewed | in \s line
        | an? | no | one \s of | expected \s to \s (?: help | boost | strengthen | deepen ) ) \b
      | aims? \b | seeks? \b | comes? \b | came \b | follow (?: s | ed ) \b (?! \s by ) | coincid | reflect | demonstrat | highlight
      | underscor
      | will \s (?: help | further | boost | strengthen | deepen | enhance ) | helps? \b | serves? \b | ha (?: s | ve ) \s become \b
      | showcas | symboli | signal | mark (?: s | ed ) \s a )
    """,
    re.VERBOSE,
)
_CALLED_OFF = re.compile(r"\b(?:withdrew|pulled\sout|dropped\sout|backed\sout|stayed\saway|did\snot\s(?:take\spart|join|attend))\b")
_FIRST_TIME = re.compile(r"\bfirst\stime\b", re.IGNORECASE)
_TAKES_PART = re.compile(
    r"\b(?:t(?:ake|akes|aking|aken|ook)\spart|participat|join|involv|includ|featur|deploy|contribut|sen(?:t|ds?|ding)\b|br(?:ings?|ought)\b"
    r"|represented\b|field(?:s|ed)\b|dispatch)",
    re.IGNORECASE,
)
"""Words by which forces told without a number are part of an exercise."""


def _is_said(text: str, part: Span, term: Span) -> bool:
    """Whether the words of an exercise stand in a quotation of a clause, more than its name in quotation marks."""
    return unquoted(text, part)[term.end - part.start : term.end + 3 - part.start] == "···"


def is_announced(t: Telling, headline: bool) -> bool:
    """Whether a part of a sentence tells that a named exercise is held, or is a headline, so that what follows says whose it is."""
    return headline or bool(HELD.search(t.words))
