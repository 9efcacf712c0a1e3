"""Whether a verb tells a happening: something done or announced, and no opinion, statistic, habit, state or guess."""

import re

from tidings.facts.events.actions import FORCE, is_literal
from tidings.facts.events.subjects import is_official
from tidings.text.document import Span
from tidings.values.clauses import Predicate, is_headline, load_verbs
from tidings.values.drills.editions import sends
from tidings.values.interval import Basis, Interval
from tidings.values.names.names import NameMention
from tidings.values.reading import Reading, within

_MEASURED = re.compile(
    r"\s(?:(?:about|around|nearly|almost|over|some|more\sthan|roughly|the|a|an|record|all-time|just|only|less\sthan|fewer\sthan|up\sto|at\sleast|by|goods|worth)\s){0,3}"
    r"(?:high\sof\s)?(?:[$€£¥]\s?\d|\d[\d.,]*[\s-](?:percent|per\scent|billion|million|trillion|pct)|\d[\d.,]*(?:[-–]\d[\d.,]*)?%|\d{1,3},\d{3}\b)",
    re.IGNORECASE,
)
_COUNTS = frozenset("supply hold take cross hit reach buy sell import export account top exceed see pass decline exchange".split())
"""Verbs that with an amount behind them are of statistics: "supplied 40 percent", "took 90,000 cars"."""
_TREND = re.compile(
    r"""
    \b (?: in \s recent \s (?: years | decades ) | over \s the \s (?: past | last | years | decades ) | increasingly
      | long (?= \s \w+ed\b ) | always | often | usually | traditionally | routinely | repeatedly
      | generally | historically | steadily | gradually | for \s (?: years | decades | centuries ) | every \s year | since \s (?: the
        | its | \d | \w+ \s (?: came | took | became ) ) | (?: \w+ | \d+ ) \s (?: different \s )? (?: times | occasions ) | century
        | so \s far | a \s number \s of | ever \s since | series \s of \s joint )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SINCE_A_YEAR = re.compile(r"\bsince\s(?:19|20)\d\d\b", re.IGNORECASE)
_STATISTIC = re.compile(
    r"""
    \b (?: exports? | imports? | trade | sales | volumes? | purchases | GDP | output | turnover | share s? | prices? | deliveries
      | revenues? | shipments | ties | relations | economy | market )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"""
    [$€£¥%] | \b (?: percent | per \s cent | billion | million | trillion | bcm | tonnes | tons | barrels ) \b
    """,
    re.VERBOSE,
)
_DATA = re.compile(r"\b(?:buying|demand|flows?|data|figures|numbers|statistics|polls?|surveys?|trends?)\b", re.IGNORECASE)
"""What shows a trend."""
_THINKERS = re.compile(
    r"""
    \b (?: analysts? | experts? | observers | scholars? | professor | researchers? | economists? | critics | fellow | historians?
      | commentators?
      | (?: at | with ) \s the \s (?: [A-Z][\w’'.-]{1,20} \s (?: (?: of | for | on | and ) \s )? ){0,6} (?-i: Center | Centre | Institute
        | Institution | Foundation | University | College | School | Endowment ) | think \s tank
      | director \s of \s the \s \w+ \s (?: Center | Centre | Institute ) | lecturer | author )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GOES_ON = frozenset({"take place", "begin", "start", "end", "conclude", "wrap up", "open", "close", "come", "produce", "mark"})
"""What a meeting itself does: "the talks ended"."""
_THINK = frozenset(
    "believe predict estimate forecast maintain contend think argue suggest speculate describe term label dub highlight underscore "
    "underline quote cite echo indicate signal talk".split()
)


def is_news(reading: Reading, sentence: Span, head: Predicate, subject: list[NameMention], pronoun: bool, dated: bool, scene: bool) -> bool:
    """Whether a head verb tells an event; every line is one rule."""
    text = reading.text
    clause = head.clause.of(text)
    before = text[head.clause.start : head.span.start]
    if (head.negated or _NOTHING.match(text, head.span.end)) and not dated:
        return False
    if head.verb.lemma in FORCE and _STATISTIC.search(before) and not is_literal(reading, head):
        return False
    if not dated and head.verb.lemma == "call" and _CALLED_IT.match(text, head.span.end):
        return False
    if is_statistic(text, head) or _is_strength(text, head, dated) or _RANKS.match(text, head.span.end, head.clause.end):
        return False
    if not dated and (_GUESS.search(clause) or _TIES.search(before) and head.verb.lemma in _CHANGES):
        return False
    if not dated and head.verb.lemma == "hold" and _STANDING.match(text, head.span.end, head.clause.end):
        return False
    if _EXPLAINS.match(text, sentence.start, sentence.end):
        return False
    if not (dated or scene or within(reading.dates, head.clause)) and _is_background(text, sentence, head, subject):
        return False
    if head.tense == "planned" and head.verb.kind == "weak" and _GUESS.search(clause):
        return False
    if head.tense == "hypothetical":
        return dated and head.verb.kind == "act"
    if head.tense == "present" and not (dated or is_headline(text, sentence)):
        return False
    if head.verb.kind == "weak" and head.tense == "progressive" and re.search(r"\bnow\b", before):
        return bool(subject) and not _STATISTIC.search(before)
    if head.verb.kind == "weak":
        counts = _STATISTIC.search(before) or _AMOUNT.search(clause) and not (head.verb.lemma == "set" and _GOAL.search(clause))
        acts = subject or pronoun or _UNNAMED.search(before)
        return dated and bool(acts) and not head.negated and not counts
    if head.verb.kind == "say":
        thinks = head.verb.lemma in _THINK and not _SPEAKING.match(text, sentence.start, sentence.end)
        if not dated and (thinks or _THINKERS.search(sentence.of(text)) or not (pronoun or is_official(reading, subject))):
            return False
        if not dated and _HOPES.match(text, head.span.end, sentence.end):
            return False
        trailing = head.span.end >= sentence.end - 40 and head.span.start - sentence.start > 60
        headline = is_headline(text, sentence)
        if headline and not (is_official(reading, subject) and any(m.kind == "person" for m in subject)):
            return False
        return dated or scene or headline or (not trailing and head.tense in ("past", "perfect") and bool(subject or pronoun))
    if not dated and _THINKERS.search(before):
        return False
    if head.verb.lemma == "show" and (_STATISTIC.search(before) or _DATA.search(before)):
        return False
    comma = text.find(", ", head.span.end, head.clause.end)
    if head.tense in ("past", "perfect") and not dated and _TREND.search(text, sentence.start, comma if comma > 0 else head.clause.end):
        return False
    if head.tense == "planned" and not dated:
        return bool(subject or pronoun) and head.verb.action in ("CONSULT", "AGREE", "COOPERATE", "MOBILIZE", "SANCTION", "AID")
    goes_on = scene and (head.verb.action == "CONSULT" or head.verb.lemma in _GOES_ON)
    return dated or goes_on or bool(subject or pronoun) or is_headline(text, sentence)


_UNNAMED = re.compile(
    r"\b(?:courts?|tribunals?|judges?|arbitrators|parliament|lawmakers|deputies|senators|prosecutors|police|troops|soldiers|rebels|gunmen)\b"
)
"""Who acts though no name is told."""
_GOAL = re.compile(r"\b(?:targets?|goals?|aims?|ceilings?|caps?|limits?|records?)\b", re.IGNORECASE)
"""What is set."""
_EXPLAINS = re.compile(r"\W*(?:[^:?\n]{3,60}:\s)?(?:How|Why|What)\s(?!(?:is|are|was|were|to|about)\b)")
"""The beginning of a headline over what explains and tells nothing new."""
_WORDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "PROTEST", "THREATEN"})
"""Categories of what an outlet does in its own pages."""
_BEFORE_NOW = re.compile(
    r"\b(?:previously|(?P<has>ha(?:s|ve)\s)?(?:in\sthe\spast|(?:until|till)\snow)|on\sseveral\soccasions|more\sthan\sonce)\b|\bbefore(?=[,.;])",
    re.IGNORECASE,
)
_BEGUN_TO = re.compile(r"\s(?:to\s)?(?P<verb>[a-z]+)\b")
_ON = re.compile(r"\s(?:on|upon)\s")
_AT_ITS_SENDING = frozenset({"send", "bring", "take part", "participate"})
_SPEAKING = re.compile(r"\W*(?:[A-Z.,\s]{3,30}\s?[–—-]{1,2}\s)?(?:Speaking|Addressing|Talking)\s")
"""The beginning of a sentence that tells where somebody spoke."""
_OPINES = re.compile(
    r"""
    \s (?: that \s )? (?: [^,;:.]{1,60} \s )?
    (?: could | might | may | needs? \s to | needed \s to
      | (?: is | was | are | were ) \s (?: more \s | very \s | now \s )?
        (?: important | vital | crucial | essential | necessary | possible ) )\b
    """,
    re.VERBOSE,
)
"""Behind a verb of saying, what somebody thinks possible or needed."""
_SET_THERE = re.compile(
    r"\b[Ii]n\s(?:an?|his|her|its|their)\s(?:[\w’'-]{1,20}\s){0,3}?(?:statement|article|interview|speech|address|letter|post|message|op-ed|report)\b"
)
"""The occasion on which somebody says something."""


def _is_background(text: str, sentence: Span, head: Predicate, subject: list[NameMention]) -> bool:
    """Whether what a verb tells without a day is no news of its own; every line is one rule.

    What an outlet does in its own pages, what was so before, who sent what to an exercise told already, what people begin to do
    little by little, what somebody thinks possible or needed, and what "he" says on about no new occasion.
    """
    lemma, end = head.verb.lemma, head.span.end
    if subject and all(m.kind == "outlet" for m in subject) and (head.verb.action in _WORDS or lemma in ("discuss", "publish")):
        return True
    before = head.verb.kind == "act" and _BEFORE_NOW.search(text, head.clause.start, head.clause.end)
    if before and (head.tense == "perfect" or before["has"]):
        return True
    if head.tense in ("past", "perfect") and (
        _SINCE_A_YEAR.search(text, head.clause.start, end) or _SINCE_A_YEAR.match(text, sentence.start)
    ):
        return True
    if lemma in ("begin", "start") and (begun := _BEGUN_TO.match(text, end, head.clause.end)):
        follows = {verb.kind for form, _, verb in load_verbs().get(begun["verb"], ()) if form in ("ing", "base")}
        return "act" not in follows and (bool(follows) or begun["verb"].endswith("ing") or text.startswith(" to ", end))
    if lemma == "seize" and _ON.match(text, end) or (lemma in ("ask", "tell") and head.passive):
        return True
    if lemma == "accuse" and head.passive and head.tense in ("perfect", "present"):
        return True
    if lemma in _AT_ITS_SENDING and sends(text, sentence):
        return True
    if head.verb.kind != "say":
        return False
    goes_on = not subject and lemma not in ("tell", "confirm") and not _SET_THERE.search(text, sentence.start, sentence.end)
    return goes_on or lemma != "tell" and bool(_OPINES.match(text, end, min(end + 100, sentence.end)))


_GUESS = re.compile(r"\b(?:likely|possibly|probably|perhaps|presumably)\b", re.IGNORECASE)
"""What its author only supposes."""
_TIES = re.compile(
    r"\b(?:ties|relations|relationship|cooperation|co-operation|partnership|friendship|alliance|links|contacts)\b", re.IGNORECASE
)
_CHANGES = frozenset("intensify deepen strengthen expand grow increase tighten develop accelerate rise improve".split()) | {"step up"}
"""Verbs that with ties as their subject tell a trend."""
_STANDING = re.compile(
    r"\s(?:(?!talks|drills?|exercises?|meetings?|summits?)[\w’'-]{1,16}\s){0,4}?(?:contracts?|stakes?|shares?|views?|positions?|reserves|titles?|rights)\b"
)
"""Behind "held", what one has for long."""
_RANKS = re.compile(r"\sfrom\s\d{1,3}(?:st|nd|rd|th)\s(?:place\s)?to\s\d{1,3}(?:st|nd|rd|th)\b")
"""Behind a verb, a change of rank in statistics."""
_HOPES = re.compile(
    r"\s(?:that\s)?(?:(?:the|its|his|her|their|both)\s)?(?:[\w.’'-]{1,16}\s){1,3}(?:expect|hope|believe|think|want|look)(?:s|ed)?\b"
)
"""Behind a verb of saying, what somebody expects."""
_CALLED_IT = re.compile(r"\s(?:it|them|this|that|him|her)\s(?:an?\s|the\s)?[“\"‘'«]")
"""A word for something that somebody is quoted with: no act."""
_GRANTED = re.compile(r"\s(?:an?|the|some|about|around|nearly|over)?\s?[$€£¥]")
"""Behind "passed", money that a parliament gives."""
_NOTHING = re.compile(r"\s(?:nobody|nothing|no\sone|none)\b(?!\sof)")
"""Behind a verb: nobody to whom or nothing that it was done."""
_TAKES_PART = frozenset({"take part", "participate", "join"})
_SO_MANY = re.compile(
    r"(?<![\w-])\d[\d,]{0,8}\s(?:[\w.-]{1,16}\s){0,3}?(?:personnel|people|troops|soldiers|sailors|servicemen|marines|ships|warships|vessels|aircraft)\b",
    re.IGNORECASE,
)


def _is_strength(text: str, verb: Predicate, dated: bool) -> bool:
    """Whether a verb tells how many take part in what has been told: "Some 250 sailors will take part"."""
    now = not dated and verb.tense in ("present", "progressive", "planned")
    return now and verb.verb.lemma in _TAKES_PART and bool(_SO_MANY.search(text, verb.clause.start, verb.span.start))


_TOLD_BEHIND = re.compile(
    r"""
    , [”"’]? \s [^,;:]{3,90} \s
    (?: said | says | told | announced | reported | noted | showed | shows | (?: has | have ) \s (?: said | announced | reported ) ) \b
    [^,;:]{0,60} \Z
    """,
    re.VERBOSE,
)


def is_count_of_period(reading: Reading, sentence: Span, head: Predicate) -> bool:
    """Whether a sentence tells what a month or year came to, and who said so: "added 15.5% in the first half, the minister said"."""
    text = reading.text
    counted = _STATISTIC.search(text, sentence.start, head.span.start) or head.verb.lemma in _COUNTS or head.verb.lemma == "deliver"
    return bool(counted and _AMOUNT.search(text, head.span.end, sentence.end) and _TOLD_BEHIND.search(text, head.span.end, sentence.end))


def is_statistic(text: str, verb: Predicate) -> bool:
    if verb.verb.lemma == "pass" and _GRANTED.match(text, verb.span.end):
        return False
    return verb.verb.lemma in _COUNTS and bool(_MEASURED.match(text, verb.span.end, verb.clause.end))


def timeline(reading: Reading, sentence: Span, head: Predicate) -> tuple[Interval, Basis, str] | None:
    """The date of the timeline entry that tells its event in the present tense: "June 5, 2019. … Xi visits Moscow"."""
    entry = reading.entry_at(sentence.start)
    if entry and entry.when and entry.heading and not entry.stamped and head.tense == "present" and re.search(r"\d{4}", entry.heading):
        return entry.when, "heading", entry.heading
    return None
