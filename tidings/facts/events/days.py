"""Which date of a sentence is that of its event: of the verb itself, of one that shares its day, of what the text told before."""

import re
from dataclasses import replace

from tidings.facts.events.casts import Casts
from tidings.facts.events.subjects import subject_of
from tidings.text.document import Span
from tidings.values.clauses import Predicate, clauses, has_verb, is_headline, unquoted
from tidings.values.dates.dates import DateMention
from tidings.values.dating import Governed
from tidings.values.interval import Interval
from tidings.values.reading import Reading, within
from tidings.values.retrospect import apart_words, settled, shifted

_SAME_TIME = re.compile(r"\W* (?: when | as | while | during )\b", re.VERBOSE | re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|but|then)\s(?:(?:has|have|had|then|later|also|was|were|is|are|\w{2,16}ly)\s){0,3}$", re.IGNORECASE)
_DASH = re.compile(r"\s?[–—]")
_WHICH_WAS_HELD = re.compile(r"\W*(?:which|that)\s(?:was|were|is|are)\s(?:being\s)?(?:held|staged|conducted)\b")
"""A clause that says when that was for which something is done: "sent ships for the drill, which was held from May 2 to 4"."""
_IN_A = re.compile(r"\bin\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){0,3}[\w-]+,?\s\Z")
_ASKED = re.compile(r"\W*Asked\b")
_WORDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "PROTEST", "THREATEN"})
"""Categories of what is done with words."""
_IS_TO = frozenset({"schedule", "expect", "plan", "due", "set"})
"""Of what is arranged, the day is that of what is to come: "is scheduled to meet him on Friday"."""
_WHO_WAS = re.compile(r"\W*who\s(?:(?:was|is|were|are)\s(?:in|visiting|on\sa)|(?:met|gathered|convened|assembled)\s(?:in|at|on|for))\b")
"""A clause that says where a speaker was when he spoke, or those who decided something when they did."""


def date_of(reading: Reading, sentence: Span, head: Predicate, dates: list[Governed]) -> tuple[DateMention | None, Predicate | None]:
    """The date that belongs to the head verb, and the verb that it dates where that is another one that tells the event.

    A date of the verb's own clause stands before all others, even where it could not be resolved: then nothing else dates it.
    """
    text = reading.text
    dates = [g for g in dates if not _is_of_other_part(reading, sentence, head, g.date)]
    own = next((g.date for g in dates if g.verb is head), None)
    if own and head.tense == "perfect" and _is_gone(reading, own):
        return None, None
    if own:
        same = (g.date for g in dates if g.verb and (g.verb is head or _is_meanwhile(text, g.verb) or _is_its_holding(text, g.verb)))
        exact = (date for date in same if _is_within(date, own))
        return next(exact, own), None
    if head.verb.kind == "say" or head.verb.lemma in ("announce", "confirm", "agree", "pledge", "vow", "organize", "organise", *_IS_TO):
        for d, v in ((g.date, g.verb) for g in dates):
            ahead = v and v.span.start > head.span.end and v.tense in ("planned", "infinitive", "progressive")
            if ahead and v and (v.verb.kind != "weak" or head.verb.lemma in _IS_TO and v.clause == head.clause):
                return d, v
    for d, v in ((g.date, g.verb) for g in dates):
        if v is None:
            if _after_talks(reading, sentence, d):
                return settled(reading, d, head.tense), None
            if _in_main_clause(reading, sentence, head, d) or (head.tense == "past" and _was_there(reading, sentence, d)):
                return d, None
        elif head.tense == "progressive" and v.tense == "planned" and _DASH.match(text, v.clause.start):
            return d, v  # "the leaders are meeting again — Putin is due in Beijing on Thursday"
        elif _shares(reading, sentence, head, d, v):
            return d, None
    if head.tense == "perfect":  # "ships have left, the fleet said on Monday"
        told = (g.date for g in dates if g.verb and g.verb.verb.kind == "say" and g.verb.main and g.verb.span.start > head.span.end)
        return next((d for d in told if _is_day(d)), None), None
    return None, None


def _is_gone(reading: Reading, date: DateMention) -> bool:
    """Whether a month or year is over, so that "have been tried for the riots of January" tells no time of its verb."""
    anchor = reading.anchors.at(date.span.start)
    coarse = date.when is not None and date.when.precision in ("month", "year") and date.kind != "relative"
    return bool(coarse and anchor and date.when and date.when.end < anchor.start)


def _is_of_other_part(reading: Reading, sentence: Span, head: Predicate, date: DateMention) -> bool:
    """Whether a date closes another part of a headline than its verb: "Oslo Eyes Meeting Friday, Denmark Closes Port"."""
    text = reading.text
    behind = text.startswith(",", date.span.end) and head.span.start > date.span.end
    return behind and date.preposition is None and date.span.start > sentence.start and is_headline(text, sentence)


def _shares(reading: Reading, sentence: Span, head: Predicate, date: DateMention, verb: Predicate) -> bool:
    """Whether what another verb of the sentence tells was on the same day as what the head tells; every line is one rule."""
    text = reading.text
    if _joined_to(text, head, verb):
        return _is_day(date)
    if _is_meanwhile(text, verb) or verb.verb.lemma == "come" and verb.main and _is_meanwhile(text, head):
        return True
    if head.tense == "past" and not verb.main and _WHO_WAS.match(text, verb.clause.start, verb.clause.end):
        return True
    if verb.tense == "participle":
        said_in = _IN_A.search(text, max(verb.span.start - 60, sentence.start), verb.span.start)
        return bool(said_in) and (date.span.start < head.span.start or _is_said(head))
    if verb.verb.lemma == "ask" and _ASKED.match(text, verb.clause.start, verb.clause.end):
        return _is_said(head)
    after = verb.verb.kind == "say" and verb.main and verb.span.start > head.span.end
    return after and _at_their_meeting(reading, sentence, head, verb)


def _is_meanwhile(text: str, verb: Predicate) -> bool:
    return not verb.main and verb.finite and bool(_SAME_TIME.match(text[verb.clause.start : verb.span.start]))


def _is_its_holding(text: str, verb: Predicate) -> bool:
    return not verb.main and verb.passive and bool(_WHICH_WAS_HELD.match(text, verb.clause.start, verb.clause.end))


def _is_said(verb: Predicate) -> bool:
    return verb.verb.kind == "say" or verb.verb.action in _WORDS


def _is_within(date: DateMention, wider: DateMention) -> bool:
    """Whether a date says more exactly what another says: "in this year's edition from April 20 to May 8"."""
    if date.when is None or wider.when is None or date.when == wider.when:
        return False
    return wider.when.start <= date.when.start <= date.when.end <= wider.when.end


def _is_day(date: DateMention) -> bool:
    return date.when is not None and date.when.precision in ("day", "week")


def _joined_to(text: str, head: Predicate, verb: Predicate) -> bool:
    """Whether a verb goes on with the head's own subject: "Modi met Putin and signed nine accords on Tuesday"."""
    return (
        verb.main
        and verb.finite
        and verb.verb.kind != "say"
        and verb.tense not in ("hypothetical", "pluperfect")
        and (verb.tense != "planned" or head.tense in ("progressive", "planned"))
        and joined_to(text, verb)
    )


_JOINED_THEN = re.compile(
    r"\b(?:and|but|then),?\s(?P<goes>(?:(?:last|this|earlier|on|in|later)\s[\w\s]{2,24}?,?\s)?(?:(?:has|have|had|then|later|also|\w{2,16}ly)\s){0,3})$"
)


def joined_at(text: str, verb: Predicate) -> int | None:
    """Where a verb goes on behind "and", with a day of its own before it or none ("and last month closed its port"); None where not."""
    floor = max(verb.span.start - 60, verb.clause.start)
    found = _JOINED_THEN.search(text[floor : verb.span.start])
    return floor + found.start("goes") if found else None


def joined_to(text: str, verb: Predicate) -> bool:
    """Whether a verb stands right behind "and", "but" or "then", with the subject of the verb before."""
    return bool(_JOINED.search(text[max(verb.span.start - 50, verb.clause.start) : verb.span.start]))


def _was_there(reading: Reading, sentence: Span, date: DateMention) -> bool:
    """Whether a date stands where a speaker is said to have been: "Modi, who was in Moscow on Monday, described …"."""
    at = date.span.start - sentence.start
    words = unquoted(reading.text, sentence)
    start, end, _ = next(part for part in clauses(words) if part[0] <= at < part[1])
    return bool(_WHO_WAS.match(words, start, end))


_TALKS = re.compile(
    r"\W*(?:after|following|during)\s(?:(?!which|whose)[\w’'-]{1,16}\s){0,5}?(?:talks|meetings?|negotiations|ceremony|call)\b",
    re.IGNORECASE,
)


def _after_talks(reading: Reading, sentence: Span, date: DateMention) -> bool:
    """Whether a day is that of the talks after which something was said or done: "signed a pact after talks with Oman on Friday"."""
    at = date.span.start - sentence.start
    words = unquoted(reading.text, sentence)
    start, end, main = next(part for part in clauses(words) if part[0] <= at < part[1])
    return not main and _is_day(date) and bool(_TALKS.match(words, start, end)) and not has_verb(words[start:end])


_AS_WHAT = re.compile(r"\W*as\s(?:an?|the|its|his|her|their)\s")
"""What somebody is or becomes, told as if a clause began: "joined the bank as its fifth member on July 4"."""


def _in_main_clause(reading: Reading, sentence: Span, head: Predicate, date: DateMention) -> bool:
    """Whether a date without a verb of its own stands in a main clause where no other verb claims it."""
    at = date.span.start - sentence.start
    words = unquoted(reading.text, sentence)
    start, end, main = next(part for part in clauses(words) if part[0] <= at < part[1])
    if not main:
        return head.clause.end - sentence.start == start and bool(_AS_WHAT.match(words, start)) and not has_verb(words[start:end])
    return start <= head.span.start - sentence.start < end or not has_verb(words[start:end])


_MEETS = re.compile(
    r"\b(?:during|at|after|following)\s(?:an?|the|their|his|her)\s(?:[\w-]{1,16}\s){0,3}(?:visit|meeting|talks|summit|ceremony)\b"
)


def _at_their_meeting(reading: Reading, sentence: Span, head: Predicate, said: Predicate) -> bool:
    """Whether a party to it says so where it was done: "Iran and China agreed …, its president said on Saturday after the talks"."""
    did = {m.country for m in subject_of(reading, sentence, head)}
    by = {m.country for m in within(reading.names, said.clause) if m.span.end <= said.span.start and m.span.start > head.span.end}
    return bool((did & by) - {None}) and bool(_MEETS.search(reading.text, said.span.end, sentence.end))


def days_apart(reading: Reading, sentence: Span, verb: Predicate, told: Interval | None) -> DateMention | None:
    """The date of a clause that what the sentence tells came so many days after: "two days after Oslo closed its port"."""
    for date in within(reading.dates, sentence):
        if verb.clause.start < date.span.end <= verb.clause.start + 8 and told and (apart := apart_words(date.text)):
            when = shifted(told, apart)
            return replace(date, when=when, basis="document") if when else None
    return None


GO_ON = frozenset({"run", "continue", "end", "conclude"})
_LAST_DAY = frozenset({"until", "till", "through"})


def until(reading: Reading, sentence: Span, verb: Predicate, casts: Casts) -> DateMention | None:
    """The days of the exercise told last to the day up to which `verb` says it goes on: "It will run until Thursday"."""
    begun = casts.begun(sentence)
    for date in within(reading.dates, Span(verb.span.end, sentence.end)):
        if begun and date.preposition in _LAST_DAY and date.when and date.when.precision == "day" and date.when.end > begun:
            return replace(date, when=Interval(begun, date.when.end))
    return None


_RUNS_ON = re.compile(
    r"\band\s(?:(?:will|is\s(?:(?:set|due|scheduled|expected)\s)?to)\s)?(?:(?:continues?|runs?|lasts?|goes\son|go\son)\s(?:until|till|through|to)|(?:ends?|concludes?|closes?|finish(?:es)?|wraps?\sup)(?:\son)?)\s\Z"
)


def to_its_end(reading: Reading, sentence: Span, when: Interval) -> Interval:
    """`when` to the day up to which what began then runs: "opened on April 21 and runs through May 9"."""
    for date in within(reading.dates, sentence):
        later = date.when and date.when.precision == when.precision == "day" and date.when.end > when.end
        if later and date.when and _RUNS_ON.search(reading.text, sentence.start, date.span.start):
            return Interval(when.start, date.when.end)
    return when
