"""Whether a line is a date and nothing else but what pages set beside dates: times, authors, outlets, places, sections.

Shapes of lines only: which date is that of a page, and which heads an item of a digest, is decided elsewhere.
"""

import re

from tidings.text.document import Span
from tidings.values.dates.words import Match

LONGEST_DATE_LINE = 160
"""Characters of a line that can be one."""
FURNITURE = re.compile(
    r"""
      \b (?: filed \s under | tags? | categor(?: y | ies ) | topics? | sections? ) \s? : [^|•·\n]{0,80}? (?= \s // | [|•·¦] | \Z )
    | \b news \s (?: ID | code ) \s? \d{4,12}\b
    | \d{1,2} [:.h] \d{2} (?: :\d{2} )? (?: \s{0,2} [ap]\.?m\.?(?!\w) )? | \d{4} \s (?:hrs|hours|GMT|UTC) | \d{1,2} \s? [ap]\.?m\.?(?!\w)
    | \b (?: GMT | UTC | EST | EDT | ET | PST | PDT | CET | CEST | MSK | IST | BST | SGT | HKT | PHT | PKT | IRST | AEST ) \b
      (?: [+-] \d{1,2} (?: :?\d{2} )? )?
    | \b (?: source | editor | author | writer | news \s (?: ID | code ) | story \s code ) \s? : \s?
      [\w.-]{1,24} (?: [ ] [A-Z][\w.-]{1,24} ){0,2}
    | [+-]\d{2}:?\d{2}\b | \( [A-Z][\w .&/’'-]{1,40} \) | \[ [^\]\n]{1,40} \]
    | \b \d{1,3} [ -] (?: min (?:ute)? s? (?:[ ]read)? | comments? | views? | shares? ) \b | \b no \s comments? \b
    | \b (?: (?:first|last|originally)[ ] )?
      (?: written | submitted | posted | published | updated | modified | date | issued | released | filed | article | news | report
        | analysis | commentary | opinion ) \b (?: [ ] (?:on|at|in) \b )? (?: \s? : )?
    | \b (?: at | on ) \b
    | \b (?: no | nr | issue | vol | volume | number | edition | digest ) \.? \s? \d{1,4}\b | \b press \s release \b \s? :?
    | \b (?: [\w-]{1,30} \. ){1,3} [a-z]{2,4} \b
    | \b (?: week | edition ) \s (?: of | ending | to ) \b | \b (?: sent | compiled | as \s of ) \s? : | < [^<>]{0,300} >
    """,
    re.VERBOSE | re.IGNORECASE,
)
BY = re.compile(r"\b[Bb]y\b[:\s]")
SEPARATOR = re.compile(r"[|•·/;]|\s[–—-]\s")
WORD = re.compile(r"[^\W\d_][\w.’'-]*")
LONGEST_BYLINE, LONGEST_CREDIT, LONGEST_SERIES = 14, 9, 4
"""Words beside the date of a line that names who wrote, who published, or the series of a letter ("Transit Watch: 16 May 2024")."""
SERIES = re.compile(r"[^,:¦]{3,60}[,:]\s{0,3}¦\W*\Z")


def is_date_line(text: str, line: Span, match: Match) -> bool:
    """Whether nothing stands beside the date but furniture and names.

    >>> import re
    >>> said = "By Ana Lind | Port Daily | 16 May 2024, 09:15 GMT"
    >>> is_date_line(said, Span(0, len(said)), re.search("16 May 2024", said))
    True
    """
    rest = FURNITURE.sub(" ", text[line.start : match.start()] + " ¦ " + text[match.end() : line.end])
    words = WORD.findall(BY.sub(" ", rest))
    if SERIES.match(rest) and len(words) <= LONGEST_SERIES and all(word[0].isupper() for word in words):
        return True
    if ":" in rest:
        return False
    named = bool(BY.search(rest)) or bool(SEPARATOR.search(rest))
    capital = all(word[0].isupper() or word in ("and", "of", "the", "for", "in", "de", "al", "from", "via") for word in words)
    longest = 2 if not named else LONGEST_BYLINE if BY.search(rest) else LONGEST_CREDIT
    return len(words) <= 2 or capital and len(words) <= longest
