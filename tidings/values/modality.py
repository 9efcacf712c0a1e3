"""Whether a clause tells what happened, goes on, is planned, would be, is alleged or is denied."""

import re
from typing import Literal

Modality = Literal["occurred", "ongoing", "planned", "hypothetical", "alleged", "denied"]

_ADVERB = r"(?: (?: also | now | currently | still | soon | not | then | both | jointly | again | only | \w{2,16}ly ) \s{1,3} ){0,2}"
_TO = rf"""
    (?: (?: is | are | was | were | be ) \s{{1,3}} {_ADVERB}
        (?: (?: set | due | scheduled | slated | expected | going | about | planned | planning | preparing | poised | ready
          | likely ) \s{{1,3}} )? to
      | plan (?: s | ned | ning )? \s{{1,3}} to | intend (?: s | ed | ing )? \s{{1,3}} to | prepar (?: e s? | ed
        | ing ) \s{{1,3}} (?: to | for )
      | agree (?: s | d )? \s{{1,3}} to | vow (?: s | ed )? \s{{1,3}} to | pledge (?: s | d )? \s{{1,3}} to | promise (?: s
        | d )? \s{{1,3}} to
      | aim (?: s | ed | ing )? \s{{1,3}} to | look (?: s | ing ) \s{{1,3}} to
    )
"""

_DENIED = re.compile(
    r"""
    \b (?: (?: den (?: y | ies | ied | ying ) | reject (?: s | ed | ing )? | dismiss (?: es | ed | ing )? | refut (?: e s? | ed
      | ing ) ) \s{1,3}
        (?: (?: on \s{1,3} \w{3,12} | again | repeatedly | firmly ) \s{1,3} )?
        (?: that\b | it\b | any\b | being\b | having\b | (?! bring | follow | morning | evening ) \w{2,20} ing\b | involvement
          | responsibility
          | (?: the | a | all | such | these | those | media | as ) \s{1,3} (?: \w{1,20} \s{1,3} ){0,2}
            (?: reports? | claims? | allegations? | accusations? | charges? | rumou?rs? | suggestions? | assertions? | baseless | false
              | untrue ) \b
          | (?: reports? | claims? | allegations? | accusations? | rumou?rs? | suggestions? ) \b )
      | (?: baseless | false | untrue | unfounded ) \s{1,3} (?: reports? | claims? | allegations? | accusations? | rumou?rs? ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"""
    \b (?: allegedly | reportedly | purportedly | supposedly | alleg (?: ed | es | e | ing ) | purported | rumou?red
      | accus (?: e s? | ed | ing ) \b [^.;]{1,80} \b of | suspected \s{1,3} of
      | claim (?: s | ed | ing )? \s{1,3} (?: that | to\s have | it | its | the | he | she | they | [A-Z] )
      | (?: is | are | was | were ) \s{1,3} (?: said | believed | thought | understood | rumou?red ) \s{1,3} to
      | unconfirmed \s{1,3} reports? | unverified ) \b
    """,
    re.VERBOSE,
)
_PLANNED = re.compile(
    rf"""
    \b (?: will (?! \s{{1,3}} of ) | shall | won['’]t | {_TO} | upcoming | forthcoming | scheduled | slated | planned
      | (?: said | says | announced | confirmed | pledged | promised | vowed | added | agreed | reported | expected | hoped )
        \b [^.;]{{0,80}} \b would
      | in \s{{1,3}} the \s{{1,3}} (?: coming | next ) \s{{1,3}} (?: days | weeks | months | years ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"""
    \b (?: could | may | (?-i: might (?! \s of\b ) ) | would | should | if | unless | whether | possibly | perhaps | potentially
      | hypothetical(?:ly)? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONTH_OF_MAY = re.compile(
    r"""
    \b[Mm]ay (?= \s{1,3} (?: \d | and \s | to \s | this | last | next ) | [,.;)] ) | \bMAY\b | (?<= \s) May\b | (?: in | last | of
      | since ) \s{1,3} may\b
    """,
    re.VERBOSE,
)
_ONGOING = re.compile(
    rf"""
    \b (?: (?: is | are | ['’]re ) \s{{1,3}} {_ADVERB} (?! (?: according | including | following | during | nothing | something
      | king ) \b ) \w{{2,20}} ing \b
      | (?: is | are ) \s{{1,3}} {_ADVERB} under (?: \s | - )? way | ongoing | in \s{{1,3}} progress | continu (?: e s?
        | ing ) \s{{1,3}} (?: to | with ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def modality(clause: str) -> Modality:
    """How a clause speaks of what it tells, from its words alone.

    Denial goes before allegation, and both before time; of plan and possibility the earlier word counts ("will hold drills that
    could anger Tokyo" is planned). "Said it would" is a plan. Not done: irony, and whose words these are.

    >>> [modality(s) for s in ("They held talks.", "They are to hold talks in May.", "They may hold talks.", "It denied sending arms.")]
    ['occurred', 'planned', 'hypothetical', 'denied']
    """
    if _DENIED.search(clause):
        return "denied"
    if _ALLEGED.search(clause):
        return "alleged"
    words = _MONTH_OF_MAY.sub(lambda m: "·" * len(m[0]), clause)
    planned, hypothetical = _PLANNED.search(words), _HYPOTHETICAL.search(words)
    if planned and (hypothetical is None or planned.start() <= hypothetical.start() or planned.end() >= hypothetical.end()):
        return "planned"
    if hypothetical:
        return "hypothetical"
    return "ongoing" if _ONGOING.search(words) else "occurred"
