"""Other editions of an exercise told before: "The previous one took place in", "Last year's was held off"."""

import re

from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.values.drills.forces import EXERCISES, FORCES

ADVERB = r"(?: \s \w{3,14}ly | \s (?: also | then | again | later | together | last | first ) ){0,2}"
_ORDINAL = r"""
    (?: first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | \d{1,2} (?: st | nd | rd | th )
      | previous | last | next | latest | earlier | inaugural | initial | following | (?: 19 | 20 ) \d\d )
"""
_HELD = r"""
    (?: (?: took | takes | will \s take | had \s taken | has \s taken | is \s to \s take | taking ) \s place
      | (?: was | were | is | are | will \s be | had \s been | has \s been ) \s (?: \w{3,14}ly \s )? (?: to \s be \s )?
        (?: held | staged | conducted | carried \s out | run | hosted | launched | scheduled | planned | due | set | slated | expected )
      | (?: is | are ) \s being \s (?: considered | planned | prepared | discussed )
      | drew | saw | brought \s together | involved | gathered | attracted | featured | numbered
      | (?: was | were ) \s (?= (?: in | on | off | near ) \b ) | followed | will \s follow | came | happened | occurred | ran | began
      | started
        | opened | dates? \s (?: back \s )? (?: to | from )
        | kicked \s off )
"""
_EXERCISES = rf"(?: [\w-]{{2,16}} \s ){{0,2}} (?: {EXERCISES} | patrols? | sails? | flights? | edition | iteration | round | outing )"
_OF_A_MONTH = r"""
    (?-i: January | February | March | April | May | June | July | August | September | October | November | December )
"""
_WENT = rf"""
    (?: (?: had \s )? (?: gone | went | lasted | reached | covered )
      | (?: is | are | was | were ) \s to \s (?: return | move | be \s held | follow | begin | start )
      | (?: was | were | is | will \s be ) \s an? \s (?: [\w-]{{2,16}} \s ){{0,3}}? (?: affair | event | effort | {EXERCISES} ) )
"""
"""What only an edition that is called so can have done, as many other things do it."""
_WHICH_ONE = rf"""
    (?: (?: (?: The | Its | Their ) \s )? {_ORDINAL} \s (?: one | {_EXERCISES} ) | The \s {_OF_A_MONTH} \s (?: one | {_EXERCISES} )
      | An? \s (?: similar | smaller | larger ) \s {_EXERCISES} | {_ORDINAL} \s year['’]s \s {_EXERCISES} )
"""
_ASIDE = r"(?: , \s (?: in | on | at | off | held | for ) \s [^,;.]{3,30} , | \s \( [^().;]{3,90} \) )?"
OTHER_EDITION = re.compile(
    rf"""
    \W* (?: (?: And | But | However | Earlier | Before \s that ) ,? \s )?
    (?: (?: (?: An? | The | Its | Their | This ) \s )? {_ORDINAL}
      (?: \s year['’]s \s {_EXERCISES} | (?: \s [\w-]{{2,16}} ){{0,4}}? )
      (?: , \s (?: (?: in | on | at | off | held ) \s [^,;.]{{3,30}}
        | in \s contrast | by \s contrast | by \s comparison | though | however ) , )?
      | Another (?: , \s an? \s [^,;.]{{3,30}} , )? | One \s more )
    {ADVERB} \s {_HELD} \b
  | \W* (?: (?: And | But ) \s )? {_WHICH_ONE} {_ASIDE} {ADVERB} \s (?: {_HELD} | {_WENT} ) \b
  | \W* (?P<bare> (?: Last | The \s previous | Next | This ) \s year['’]s ) {_ASIDE} {ADVERB} \s (?: {_HELD} | {_WENT} ) \b
  | \W* (?: (?: The | These | Such ) \s )? (?: (?: joint | naval | military | bilateral | land | army | [a-z]{{3,5}}-level ) \s ){{0,2}}
      (?: {EXERCISES} | patrols ) \s (?: was | were ) \s (?: last | first | previously ) \s (?: held | staged | conducted | carried \s out )
  | \W* (?: Last | The \s previous ) \s year['’]s \s {_EXERCISES} (?= , \s (?: held | staged
    | conducted ) \s [^,;.]{{3,60}} , {ADVERB} \s {_HELD} \b )
  | (?<= \s and \s ) the \s {_ORDINAL} \s (?= (?: at | in | off | near ) \s (?-i: [A-Z] ) )
  | \W* (?: The | This | Their | Its ) \s (?: (?: naval | joint | maritime | land | annual | bilateral | whole | military ) \s )?
      (?-i: [“"‘]? [A-Z][\w’'/-]{{2,20}} (?: \s [A-Z][\w’'-]{{1,20}} ){{0,2}} [”"’]? \s )? series
    (?: \s of \s (?: \w+ \s )? \w+ )? \s
      (?: (?: was | were ) \s (?: first \s )? (?: held | launched | started | begun | born ) | began | started | opened | debuted
        | originated
        | goes \s back | dates? \s (?: back \s )? (?: to | from ) )\b
  | \W* (?: They | It | (?: the | these ) \s (?: two | three | four | five ) \s (?: [\w-]+ \s )? {FORCES} ) \s
      (?: (?: first | last | previously | again ) \s (?: did \s so | held | staged | ran | trained | drilled | exercised | sailed
        | conducted )
        | had \s (?: first | last | previously ) \s (?: done \s so | held | staged | trained | drilled | exercised ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The beginning of a sentence or clause about another edition of the exercise told before: "The previous one took place"."""
COUNTED = Caseless(
    re.compile(
        r"""
    \b (?: summits? | talks | meetings? | visits? | forums? | conferences? | tests? | launch (?: es )? | accords? | deals?
      | treat (?: y | ies )
      | pacts? | agreements? | sanctions | elections? | attacks? | strikes? | calls? | dialogues? | consultations? | contracts? | shipments?
      | deliver (?: y | ies ) | parades? | rounds? \s of \s (?: talks | sanctions ) )\b
    """,
        re.VERBOSE,
    )
)
"""What else can have a first and a second one."""


def other_edition(text: str, part: Span, since: Span) -> Span | None:
    """The words by which a part of a sentence tells another edition of the exercise told before it: "The previous one took place".

    `since` is the text between the two; where that or the part has told of something else that comes in numbers, the words are its.
    """
    found = OTHER_EDITION.match(text, part.start, part.end)
    if not found or COUNTED.search(text, since.start, since.end) or COUNTED.search(text, part.start, part.end):
        return None
    if found["bare"] and since.of(text).strip(' .”"\n'):
        return None  # "last year's" is of what was told right before it
    return Span(*found.span())
