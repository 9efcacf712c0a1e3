"""The words around an exercise: verbs of holding it, words for many at once, what stands between two or begins something else."""

import re

from tidings.text.folding import Caseless

BETWEEN_TWO = Caseless(
    re.compile(
        r"""
    ;\s | ,\s (?: and\s )? then\s | ,?\s before\s (?= \w+ing\b ) | ,?\s (?: immediately\s )? followed \s (?: \w{1,12}ly \s )? by \s
    | ,\s with \s (?= another\b ) | ,?\s and \s (?: then | later ) \s | ,\s after \s which \s
    | ,?\s and \s (?= an? \s (?: second | third | fourth | further | new ) \s
        (?: phase | stage | leg | round | one | edition | exercise | drill | patrol )\b )
    | ,\s and \s (?= an? \s joint \s (?: [\w-]{2,16} \s ){0,2}? (?: exercise | drill | patrol )\b )
    | ,?\s and \s (?! the \s [\w-]{4,9} \s such \b ) (?= the \s (?: first | second | third | last | next | previous | latest ) \s
        (?: [\w-]{2,16} \s ){0,3}? (?: edition | iteration | instal\w{4,8} | one | round | exercise | drill | patrol )\b )
    | \s and \s (?= the \s (?: second | third | fourth | next | last | latest ) \s (?: at | in | off | near ) \s (?! the\b ) )
    | ,?\s (?: along | together ) \s with \s
        (?= (?: [\w-]{2,16} \s ){0,4}? (?: carrying \s out | holding | conducting | staging ) \s an? \s )
    | ,?\s (?: after | following | before ) \s (?= (?: the | similar | earlier | joint | two | three ) \s (?: [\w-]{2,16} \s ){0,3}?
        (?: exercises? | drills? | patrols? | man(?:oe|eu|oeu)v(?:re|er)s? ) \s
        (?: (?: that | which ) \s (?: were | was | took | ran | ended ) | held | conducted | staged ) \b )
    | ,\s including \s (?= (?: [\w-]{2,16} \s ){0,3}? (?: exercises? | drills? | patrols? | man(?:oe|eu|oeu)v(?:re|er)s? ) \s
        (?: in | off | near | over | around | with ) \b )
    | ,?\s (?: (?: (?: an? | one | two | three | four | several | \d{1,2} ) \s )? (?: day | week | month | hour
      | minute ) s? \s )? (?: after | before ) \s
        (?= (?: the \s (?: end | conclusion | completion | close ) \s of | completing | concluding | ending | finishing
          | wrapping \s up ) \b )
    | ,?\s but \s (?= [\w\s]{3,24}? \s (?: stayed | skipped | sat \s out | pulled | withdrew | did \s not | declined | refused
      | dropped ) \b )
    """,
        re.VERBOSE,
    )
)
"""Between two exercises of one sentence."""
AND_IN = re.compile(
    r",\sand\s(?=(?:in|on)\s(?:(?:early|mid-?|late|the\ssame)\s?)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:19|20)\d\d|month|year)\b)"
)
"""Between a clause and another of its own time: "…, and in August"."""

AFTER_ANOTHER = re.compile(
    r"""
    ,?\s (?: just \s )? (?: (?: (?: an? | one | two | three | four | five | several | a \s few | \d{1,2} ) \s )?
      (?: (?P<same> minutes? | hours? ) | days? | weeks? | months? ) | shortly | soon | right ) \s (?: after | before ) \s
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Between an event and another that was `same` day or further away: "hours after", "days before"."""

_HOLDING = r"""
    h[oe]ld (?: s | ing )? | conduct (?: s | ed | ing )? | stag (?: e s? | ed | ing ) | carr (?: y | ies | ied | ying ) \s (?: \w+ \s )? out
  | (?: tak (?: es? | ing | en ) | took ) \s part | participat \w+ | join (?: s | ed | ing )? | launch (?: es | ed | ing )?
  | start (?: s | ed | ing )? | beg[aiu]n (?: s | ning )? | kick (?: s | ed | ing )? \s off | complet (?: e s? | ed | ing )
  | conclud (?: e s? | ed | ing ) | wrap (?: s | ped | ping )? \s up | finish (?: es | ed )? | end (?: s | ed )?
  | (?: went | go (?: es | ing )? ) \s on (?= \s (?: an? | their | its ) \s )
  | host (?: s | ed | ing )? | open (?: s | ed | ing )? | perform (?: s | ed | ing )?
  | practi[cs] (?: e s? | ed | ing ) | plan (?: s | ned | ning )? | set \s for
  | resum (?: e s? | ed | ing ) | (?: me (?: e )? t | c[oa]me ) \s (?: in | for | together )
"""
"""Verbs of holding an exercise."""
HELD = re.compile(rf"\b(?: {_HOLDING} )\b", re.VERBOSE | re.IGNORECASE)
CONDUCT = re.compile(
    rf"""
    \b (?: {_HOLDING} | rehears \w+ | schedul \w+ | announc \w+ | sail (?: s | ed | ing )? | fl(?: y | ew | ies | ying | own )
      | patrol (?: s | l?ed | l?ing )? | dispatch \w* | deploy \w* | send (?: s | ing )? | sent | prepar \w+ | (?: ramp | step ) \w* \s up
      | expand \w* | increas (?: e s? | ed | ing ) | intensif \w+ | show (?: s | ed | n | ing )? | involv \w+ | saw | see s?
      | consist \w* | featured | featuring | includ (?: ed | es? ) | (?: tak (?: es? | ing | en ) | took ) \s place
      | occur (?: s | red )? | happen (?: s | ed )? | under \s? way | underway | run (?: s | ning )? | ran
      | mark (?: s | ed | ing ) | cancel \w* | postpon \w+ | suspend \w* | engag \w+ | commenc \w+
      | undert (?: ake s? | ook | aken | aking ) | simulat \w+ | train (?: s | ed | ing ) | operat (?: e s? | ed | ing ) | build \s on
      | built \s on | drew | attract(?: s | ed ) | brought \s together | gather (?: s | ed ) | culminat (?: e s? | ed )
      | (?: conclusion | completion ) \s of
      | repeat (?: s | ed | ing )? | enter (?: s | ed | ing )? | agree[sd]? \s to | took ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Verbs beside which a phrase like "joint drills" tells of one: those of holding it, and of what it saw or is made of."""
SEVERAL = re.compile(
    r"""
    \b (?: (?<! in \s a \s ) (?<! in \s the \s ) (?<! of \s a \s ) series | several | numerous | many | frequent | regular (?:ly)?
      | handful | dozens | total \s of \s [\w,]{1,9} \s (?: \w{4,12} \s )? (?: exercises | drills | patrols ) | at \s least
      | number \s of | hundreds | routinely | increasingly | more \s than \s \w+ \s (?: joint | exercises | drills
      | patrols | such ) | in \s recent \s years | (?: every
      | each | per ) \s year
    | years \s saw | usually | normally | typically | traditionally | annually | alternat (?: ely | ively )
    | ha (?: s | ve ) \s (?: been \s )? (?: h[oe]ld (?: ing )? | conduct (?: ed | ing ) | stag (?: ed | ing ) ) \b [^.;]{3,60} \s since
    | a \s year | over \s the (?: \s past | \s last )? \s (?: decade | years ) )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
GENERIC = re.compile(
    r"""
    \b (?: like | such \s as | through | including | besides | in \s addition \s to | beyond | other \s than | more \s recent | earlier
      | previous | past ) \s (?: \w+ \s ){0,3} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
MILITARY = Caseless(
    re.compile(
        r"""
    \b (?: military | naval | navy | navies | troops | warships? | army | armies | coast \s guards? | soldiers | live[\s-]fire
      | missiles? | anti-submarine | bombers? | defen[cs]e \s minist \w+ )\b
    """,
        re.VERBOSE,
    )
)
BREAKS = re.compile(
    r"""
    \b (?: while | whereas | although | though | but | because | despite | amid | seeks? | said | says | since | aimed | warning
      | after | before | following | ahead \s of | prior \s to
      | follow (?: s | ed ) \s (?= (?: the | an? | its | their | this | these | recent | earlier | similar | simultaneous | repeated
        | incidents | reports | months | years | weeks | days | several | talks | tensions | visits? | what ) \b )
      | amidst | com (?: es | ing ) \s as ) \b
  | , \s as \s (?! part\b | well\b | a\b | an\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What keeps a place or date behind it from being the exercise's."""
PROMISES = re.compile(r"\b(?:agreed|pledged|vowed|decided|promised|offered)\sto\b", re.IGNORECASE)
"""Between the day or place of a promise and the exercise that is promised."""
