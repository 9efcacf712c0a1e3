"""Which verb of a sentence a date belongs to, and which dates belong to none: a comparison's, a noun's, a report's."""

import re
from dataclasses import dataclass

from tidings.text.document import Span
from tidings.values.clauses import Predicate, governor, has_verb, unquoted
from tidings.values.dates.dates import DateMention
from tidings.values.reading import Reading, within
from tidings.values.retrospect import settled


@dataclass(frozen=True, slots=True)
class Governed:
    """A date of a sentence and the verb that it dates; `verb` is None where no listed verb of its clause claims it."""

    date: DateMention
    verb: Predicate | None


def governed(reading: Reading, sentence: Span, verbs: list[Predicate]) -> list[Governed]:
    """The dates in a sentence that can say when something happened, in order, each with its verb.

    Dates that could not be resolved are among them: they too claim their verb, and leave it without a date. Left out are dates
    in quotation marks, stretches of time, bases of comparison ("up from 9% in 2021"), dates that are part of a noun ("the 2016
    ruling") and those of a noun's own past ("for the invasion in 2022").
    """
    text, masked = reading.text, unquoted(reading.text, sentence)
    found = []
    for mentioned in within(reading.dates, sentence):
        nearest = governor(mentioned.span, verbs)
        if nearest and _is_told_behind(masked, mentioned.span, sentence, nearest):
            nearest = None
        told = _dated_verb(text, mentioned, nearest, verbs)
        date = settled(reading, mentioned, told.tense if told else None)
        if masked[date.span.start - sentence.start] == "·" or is_no_time(text, date, nearest, sentence):
            continue
        if not is_of_noun(text, date, nearest, sentence):
            found.append(Governed(date, _dated_verb(text, date, nearest, verbs)))
    return found


def _is_told_behind(masked: str, date: Span, sentence: Span, verb: Predicate) -> bool:
    """Whether a date stands in what `verb` only says behind it: "trade rose in the first half, the minister said"."""
    if (verb.verb.kind != "say" and verb.verb.lemma != "show") or verb.span.start < date.end:
        return False
    start = max(verb.clause.start - sentence.start, 0)
    said = "," in masked[date.end - sentence.start : verb.span.start - sentence.start]
    return said and has_verb(masked[start : date.start - sentence.start])


_NO_DATE = frozenset({"past stretch", "comparison", "vague", "coming stretch"})
_NO_ANCHOR = frozenset({"since", "until", "till", "through", "by", "after", "before"})
_OTHER_TIME = re.compile(
    r"""
    \b (?: according \s to \b [^,.;]{0,100}
      | (?: ahead \s of | prior \s to | in \s the \s (?: run-up | lead-up ) \s to | on \s the \s eve \s of | since | until
        | (?: days | weeks | months | years | day | week | month | year ) \s (?: after | before | since ) ) \b [^,.;]{0,60}
      | up \s to \s (?: the \s )?
      | (?: than | compared \s (?: with | to ) | versus | as \s against | as \s opposed \s to | relative \s to | (?: up | down ) \s from
        | (?: in | over | for ) \s the \s year \s (?: to | ended | ending | through ) ) \b [^,;]{0,50}
      | (?: from | against ) \s (?: (?: about | around | nearly | just | only | some | under | over ) \s )? (?: [$€£¥]? \d | zero | one
        | two | three | four | five | six | seven | eight | nine | ten | almost | less | a ) [^,;]{0,40}
    ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a date that says when something else was: a report, a visit to come, the base of a comparison."""


_ESTABLISHED = re.compile(r",\s(?:first\s)?(?:established|founded|formed|set\sup|introduced|created)\s(?:back\s)?in\s\Z")
"""Before a date that tells the age of the noun before it: "a plan of the two states, established in"."""
_OF_ITS_PLAN = re.compile(
    r"\b(?:plan|project|initiative|scheme|programme?|policy|doctrine|campaign|deal|pact|treaty|fund|bank|bloc|group|forum|format|war)\s"
    r"(?:that\s|which\s)?(?:he|she|it|they|[A-Z][a-z]+)\s(?:had\s|has\s)?[a-z]{2,12}(?:ed|t|un|an)\s(?:back\s)?in\s\Z"
)
"""Before a date that tells when somebody began what the sentence only names: "the plan he launched in"."""
_OF_DATELINE = re.compile(r"\s?\([^()\n]{2,30}\)\s?[-–—:]")
"""Behind the date of a dateline: "MOSCOW, Jan. 17 (Xinhua) --", "DELHI, July 2 (ANI):"."""


def is_no_time(text: str, date: DateMention, verb: Predicate | None, sentence: Span) -> bool:
    """Whether a date says no event's time: a stretch, a limit, the base of a comparison, the year of a name ("the 2022 Olympics")."""
    if date.kind in _NO_DATE or date.preposition in _NO_ANCHOR or _OF_DATELINE.match(text, date.span.end):
        return True
    if date.kind in ("year", "years") and text[date.span.start - 1 : date.span.start] == "(" and text.startswith(")", date.span.end):
        return True  # "the former president (2008-2012)"
    lead = text[max(date.span.start - 70, sentence.start) : date.span.start]
    if _ESTABLISHED.search(lead) or _OF_ITS_PLAN.search(lead):
        return True
    floor = verb.span.end if verb and verb.finite and verb.span.end <= date.span.start else sentence.start
    if _OTHER_TIME.search(text[max(date.span.start - 110, floor) : date.span.start]):
        return True
    return date.kind == "year" and bool(re.match(r"\s[A-Z]", text[date.span.end : date.span.end + 2])) and not _IN.search(lead)


_IN = re.compile(r"(?:^|\s)[Ii]n\s\Z")
"""Before a year that is none of a name: "In 2012 China seized the reef", and not "the 2012 London games"."""
_DETERMINED = re.compile(
    r"\b(?P<setting>(?:in|at|on|during)\s)?(?P<article>the|an?|its|their|his|her|this|of|[\w.]{2,20}['’]s)\s(?:[a-z]{4,12}\s)?$",
    re.IGNORECASE,
)
_NOUN_BEHIND = re.compile(
    r"""
    (?: ['’]s )? (?: ,? \s (?: 19 | 20 ) \d\d )? ,? [\s-]
    (?! (?: in | on | at | to | by | for | with | and | or | but | that | which | who | when | where | while | as | after | before | from
      | during | until | amid | over | near | off | of | without | despite
      | said | says | was | were | is | are | has | have | had | will | would | through
      | following | since | because | if | than | against | between | into | about | under | the | a | an | his | her | its | their
      | \w+ly | \w+ed
      | (?! ruling | meeting | hearing | briefing | killing | shelling | bombing | opening | uprising | gathering ) \w+ing ) \b )
    [a-z][\w-]{2,}
    """,
    re.VERBOSE,
)
_MADE = frozenset("sign issue release publish adopt block veto hold attend skip host join boycott open convene stage conduct chair".split())
"""Verbs whose object is of the day on which they are done: to hold, attend or veto "the October 12 meeting"."""
_ITS_OWN_PAST = re.compile(
    r"""
    \b (?: (?: for | over | about ) \s (?: (?: the | its | his | her | their | an? ) \s )? (?: [\w-]{1,16} \s ){0,2}? (?: \w+ing
        | \w+[st]ion s?
        | \w+ment | attacks? | incidents? | war | coup | killings? | deal | treaty | strikes? | crackdown | seizure | clash (?: es )? ) \b
      | regarding | concerning | marking | because \s of | due \s to | in \s (?: response | retaliation | reaction
      | reply | connection ) \s (?: to | for | with ) | on \s the \s anniversary \s of | to \s (?: mark | commemorate | revive | honou?r )
      | (?: building | based | drawing ) \s (?: up )?on | in \s line \s with
      | like | as \s (?: in | with ) | such \s as | helping | buying | selling | having | of \s \w+ing ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TALK = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "PROTEST", "THREATEN"})
_WORD = re.compile(r"\w+")
_SETTING = re.compile(
    r"""
    ,\s$ | \b (?: at | in | during ) \s (?: an? | the | his | her | their | its ) \s (?: [\w-]{1,16} \s ){0,4} (?: summit | meeting | talks
      | visit | trip | speech | address | interview | statement | call | conference | forum | session | briefing | article | report ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Where something was said, whose date is the day of saying it: "praised him at a summit in March 2019"."""
NEAR = 3
"""Words between a verb of speaking and a month or year that still dates it: "had said in April", "thanked Japan in March"."""


_DURING = re.compile(r"\b(?:in|at|on|during)\s\Z", re.IGNORECASE)
_INVITED_TO = re.compile(r"\bto\s(?:an?|the|his|her|its|their|[A-Z][\w’'-]*)\s[^,;.]{0,60}\Z")
"""Between inviting somebody and the date of what he is invited to."""


_TO_WHOM = re.compile(r"\sto\s(?:the\s)?(?:[A-Z][\w.’'&-]*\s(?:(?:of|for|on|and)\s(?:the\s)?)?){1,8}(?:in\s)?")
"""Behind "wrote", those who get the letter."""


def is_of_noun(text: str, date: DateMention, verb: Predicate | None, sentence: Span) -> bool:
    """Whether a date belongs to a noun beside it and not to the verb: "the 2016 ruling", "for the invasion in 2022"."""
    before = text[max(date.span.start - 40, sentence.start) : date.span.start]
    possessive = text.startswith(("'s ", "’s "), date.span.end) and not _DURING.search(before)
    possessive = possessive or re.match(r"(?:last|this|next)\b[^,]*['’]s?$", date.text, re.IGNORECASE) is not None
    determined = _DETERMINED.search(before) or possessive
    if determined and _NOUN_BEHIND.match(text, date.span.end):
        setting = isinstance(determined, re.Match) and determined.re is _DETERMINED and determined["setting"]
        return not setting and (verb is None or verb.verb.lemma not in _MADE)
    if verb is None or date.span.start < verb.span.end:
        return False
    if verb.verb.lemma == "invite" and _INVITED_TO.search(text, verb.span.end, date.span.start):
        return True
    between = text[verb.span.end : date.span.start]
    coarse = date.when is None or date.when.precision not in ("day", "week")
    if (coarse or date.basis == "explicit") and _ITS_OWN_PAST.search(between):
        return True
    if verb.verb.lemma == "write" and _TO_WHOM.fullmatch(between):
        return False
    speaks = verb.tense != "progressive" and (verb.verb.kind == "say" or verb.verb.action in _TALK)
    return coarse and speaks and len(_WORD.findall(between)) > NEAR + 1 and not _SETTING.search(between)


_OF_TRYING_TO = re.compile(r"\bof\s\w{2,16}ing\s(?:to\s)?\Z")


def _dated_verb(text: str, date: DateMention, verb: Predicate | None, verbs: list[Predicate]) -> Predicate | None:
    """The verb that tells what a date dates: of "accused of blocking" and "accused of trying to block", the finite verb of the clause."""
    tried = verb and verb.tense == "infinitive" and _OF_TRYING_TO.search(text, max(verb.span.start - 30, 0), verb.span.start)
    if verb is None or verb.tense == "gerund" or tried or (verb.tense == "infinitive" and verb.verb.kind == "weak"):
        finite = [v for v in verbs if v.finite and verb is not None and v.clause == verb.clause]
        return next((v for v in reversed(finite) if v.span.end <= date.span.start), None) or (finite[0] if finite else None)
    return verb
