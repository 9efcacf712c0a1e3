"""What kind of quotation stands between two marks: a clause or more that somebody said, or a few words."""

import re

from tidings.facts.quotes.sayings import Saying
from tidings.values.quotations import Quotation

_FINITE = re.compile(
    r"""
    \b (?: is | are | was | were | am | has | have | had | will | would | can | cannot | could | must | should | shall | may | might
        | do | does | did | let | let’s | let's
         | don[’']t | doesn[’']t | won[’']t | can[’']t | isn[’']t | aren[’']t | needs | wants | remain | remains | seek | seeks | continue
         | continues | opposes | believe | believes | know | knows | think | thinks | went | came | made | took | gave | began | become
         | becomes | makes
         | takes | goes | comes | violates | undermines ) \b
    | \b (?: I | we | he | she | it | they | you | that | there | who ) [’'] (?: m | re | s | ve | ll | d ) \b
    | \b (?: we | they | I | you ) [ ] [a-z]{3,}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def kind_of(text: str, quotation: Quotation, saying: Saying | None) -> str:
    """'speech' for a clause or more, 'phrase' for words that are none."""
    words = quotation.span.of(text).strip()
    count = len(words.split())
    if count < 3:
        return "phrase"
    finite = _FINITE.search(words)
    if count >= 18 or finite and (count > 6 or finite.start() or finite[0].partition(" ")[2] or "’" in finite[0] or "'" in finite[0]):
        return "speech"
    if saying and saying.clause.start >= quotation.outer.end and words.endswith((",", "!", "?", "—", "–")):
        return "speech"
    lead = text[max(0, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    whole = words[:1].isupper() and words.endswith((".", "!", "?", "…"))
    return "speech" if whole and (not lead or lead.endswith((":", ",", ".", "!", "?", "”", '"'))) else "phrase"


def is_passage(words: str) -> bool:
    """Whether words are as many as a sentence or more has."""
    return len(words.split()) >= 12
