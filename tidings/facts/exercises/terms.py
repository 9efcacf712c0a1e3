"""By which words a part of a sentence tells of an exercise: a name, a phrase, a verb, or words that go on about one told before."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tidings.facts.exercises.conduct import AFTER_ANOTHER, AND_IN, BETWEEN_TWO, CONDUCT, HELD, MILITARY
from tidings.facts.exercises.going_on import NEAR, left_by, told_on
from tidings.facts.exercises.held import NTH
from tidings.facts.exercises.participants import JOINT
from tidings.facts.exercises.told import How, Mention, Term, Told, antecedent, series_of
from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.clauses import Predicate, has_verb
from tidings.values.drills.editions import GOING_ON_GATE, between_phases, next_stage
from tidings.values.drills.forces import EXERCISES, FORCES
from tidings.values.drills.maneuvers import BARE, ELSEWHERE, EXERCISE_GATE, OTHER, REFERRING, STRONG, Named, may_meet_for, may_name
from tidings.values.drills.other_editions import other_edition
from tidings.values.drills.together import TOGETHER_GATE, acts_together, seen_together
from tidings.values.reading import Reading

_IDENTIFIES = re.compile(
    rf"\W*(?:It|This|That)\s(?:was|is|will\sbe|marks|marked)\s(?:the|their|its)\s(?:{NTH}|latest|largest|biggest)\b", re.IGNORECASE
)
"""The beginning of a sentence that says what the exercise told before was: "It was the fourth joint patrol"."""
_CONTRAST = re.compile(r",?\s(?:while|whereas|but)\s|;\s")
_JOINS_IT = re.compile(
    r"\b(?:tak(?:es?|ing|en)\spart|took\spart|participat\w+|join(?:s|ed|ing)?|contribut\w+|sen(?:t|ds?|ding)\s[^.;]{3,60}\s(?:to|for)\s(?:the|this)\b)",
    re.IGNORECASE,
)
_STAYS_OUT = re.compile(
    r"\b(?:observ\w+|watch\w*|monitor\w*|not\b|refus\w+|declin\w+|pulled\sout|withdr\w+|skipp\w+|(?:last|previous)\s(?:year|month)|ago\b)",
    re.IGNORECASE,
)
"""Words by which a country takes part in an exercise told before, and those that forbid to read them so."""
_OTHER_EDITION = re.compile(r"\b(?:last|next|previous|year['’]s|(?:19|20)\d\d)\b.*\b(?:edition|iteration|instal)", re.IGNORECASE)
"""Words for another edition of the same exercise, with its own date and forces."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A part of a sentence that tells of an exercise, by which words, and the mention that those refer to.

    `identifies`: says what the exercise told before was ("It was the third such drill"); `another`: tells another edition of it;
    `further`: one more of a series; `referring`: an exercise named before.
    """

    reading: Reading
    sentence: Span
    part: Span
    term: Term
    name: Named | None
    verbs: list[Predicate]
    last: Mention | None
    identifies: bool
    further: bool
    referring: bool
    another: bool

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def words(self) -> str:
        return self.part.of(self.reading.text)

    @property
    def at(self) -> Span:
        return self.term.span

    @property
    def how(self) -> How:
        return self.term.how

    @property
    def series(self) -> str:
        return series_of(self.name.name) if self.name else ""

    @property
    def joined(self) -> bool:
        """Whether somebody is told to take part in the exercise that the part refers to: "Peru is also taking part in the drill"."""
        refers_to_it = (
            self.name is None and self.how in ("referring", "assets") and not self.at.of(self.text).lower().startswith(("its", "their"))
        )
        said = _CONTRAST.split(self.words, maxsplit=1)[0]
        return refers_to_it and bool(_JOINS_IT.search(said)) and not _STAYS_OUT.search(said)

    @property
    def strong(self) -> bool:
        return self.term.how in ("name", "phrase", "together")


def telling(reading: Reading, sentence: Span, part: Span, term: Term, name: Named | None, verbs: list[Predicate], told: Told) -> Telling:
    """What a part of a sentence refers to with the words by which it tells of an exercise."""
    text, at = reading.text, term.span
    last = term.goes_on_from or antecedent(reading, told, at)
    identifies = last is not None and term.how == "phrase" and bool(_IDENTIFIES.match(text, part.start, part.end))
    further = not identifies and is_further(text, part, at)
    another = term.how == "edition" or bool(_OTHER_EDITION.match(at.of(text)))
    another = another or (last is not None and _is_of_another_number(text, part, last.sentence))
    another = another or (last is not None and other_edition(text, part, Span(part.start, part.start)) is not None)
    referring = further or identifies or term.how in ("referring", "same", "assets", "left") or refers(text, at)
    referring = referring or (term.how == "name" and next_stage(text, Span(part.start, at.start)) is not None)
    referring = referring or bool(_THE_DRILLS.match(text, part.start, at.start))
    referring = referring or (term.how in ("phrase", "together") and bool(_THE_FLEET.match(text, part.start, at.start)))
    referring = referring or (term.how == "seen" and text.startswith(("the ", "The "), at.start))
    return Telling(reading, sentence, part, term, name, verbs, last, identifies, further, referring, another)


_NUMBER = re.compile(rf"\b(?P<nth>{NTH})\s(?:[\w-]{{2,14}}\s)?(?:edition|iteration|instal\w{{4,8}}|rendition)\b", re.IGNORECASE)


def _is_of_another_number(text: str, part: Span, told: Span) -> bool:
    """Whether a part tells the 15th edition where the exercise told before it was the 16th."""
    here, there = _NUMBER.search(text, part.start, part.end), _NUMBER.search(text, told.start, told.end)
    return bool(here and there and here["nth"].lower() != there["nth"].lower())


_TELLING = EXERCISE_GATE | gate(REFERRING.small) | TOGETHER_GATE


def may_tell(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence holds a word by which an exercise can be told without one told just before."""
    held = seen(reading.text, sentence)
    return bool(held & _TELLING) or may_meet_for(held) or may_name(reading.text, sentence, reading.lexicon)


def may_go_on(reading: Reading, sentence: Span, told: Told) -> bool:
    """Whether a sentence stands near behind a mention and holds a word by which it can go on about its exercise."""
    near_by = told.last is not None and sentence.start - told.last.row.span.end <= NEAR
    return near_by and bool(seen(reading.text, sentence) & GOING_ON_GATE)


_BETWEEN_GATE = gate(BETWEEN_TWO.small)
_STOP = re.compile(r",\s")


def parts_of(text: str, sentence: Span) -> Iterator[Span]:
    """The stretches of a sentence that can each tell of another exercise, in order; a sentence about one comes back whole."""
    held = seen(text, sentence)
    cuts = list(BETWEEN_TWO.finditer(text, sentence.start, sentence.end)) if held & _BETWEEN_GATE else []
    for after in AFTER_ANOTHER.finditer(text, sentence.start, sentence.end) if held & TOGETHER_GATE else ():
        if acts_together(text, Span(after.end(), sentence.end)):
            cuts.append(after)
            if not has_verb(text[sentence.start : after.start()]) and (stop := _STOP.search(text, after.end(), sentence.end)):
                cuts.append(stop)  # "Two days after ships exercised together, the ministers met"
    for then in AND_IN.finditer(text, sentence.start, sentence.end) if held & _TELLING else ():
        if CONDUCT.search(text, sentence.start, then.start()) and CONDUCT.search(text, then.end(), sentence.end):
            cuts.append(then)
    spans = [Span(*m.span()) for m in cuts]
    spans += between_phases(text, sentence) if held & GOING_ON_GATE else []
    spans += [Span(*m.span("cut")) for m in _AND_OTHERS.finditer(text, sentence.start, sentence.end)] if held & _TELLING else []
    start = sentence.start
    for cut in sorted(spans):
        if cut.start >= start:
            yield Span(start, cut.start)
            start = cut.end
    yield Span(start, sentence.end)


_AND_OTHERS = re.compile(
    r"\b(?:exercises?|drills?|patrols?)\s(?:in|off|near|over|around)\s[^,.;]{3,60}?(?P<cut>,?\sand\s)"
    r"(?=(?:an?\s)?(?:[\w-]{3,14}\s){0,3}(?:exercises?|drills?|patrols?)\s(?:in|off|near|over|around)\b)"
)
"""Between two of one verb, each with its place: "exercises in the gulf and navy drills off Goa"."""


def find_term(reading: Reading, part: Span, named: list[Named], told: Told, tells: bool) -> Term | None:
    """The words by which a part of a sentence tells of an exercise; where it `tells` of none by itself, those that go on about one."""
    term = left_by(reading, part, told.last)
    if term is None and tells:
        in_a_list = told.last is not None and told.last.sentence.holds(part) and told.last.row.span.start < part.start
        setting = _SETTING.match(reading.text, part.start, part.end)
        rest = _term(reading.text, Span(setting.end(), part.end), named, in_a_list) if setting else None
        term = rest or _term(reading.text, part, named, in_a_list)
    return term or told_on(reading, part, told)


_SETTING = re.compile(rf"\W*(?:After|Following|Before|Ahead\sof)\s(?:the|this|these)\s(?:[\w’'-]{{2,16}}\s){{0,4}}{EXERCISES},\s")
"""Before what a sentence tells, when that was: "Following the drills, both navies will hold a patrol"."""


def _term(text: str, part: Span, named: list[Named], in_a_list: bool) -> Term | None:
    """The words that tell of an exercise in this part of a sentence: a name, else the strongest of its nouns and verbs."""
    if named:
        return Term(named[0].span, "name")
    if ELSEWHERE.search(text, part.start, part.end) and not MILITARY.search(text, part.start, part.end):
        return None
    other: list[Span] | None = None
    for pattern, how in _TERMS:
        spans = (
            [Span(*m.span()) for m in pattern.finditer(text, part.start, part.end)]
            if isinstance(pattern, Caseless)
            else pattern(text, part)
        )
        if not spans:
            continue
        if other is None:
            other = [Span(*m.span()) for m in OTHER.finditer(text, part.start, part.end)]
        free = [s for s in spans if not any(s.meets(o) for o in other) and (how == "phrase" or not _ITS_GROUND.match(text, s.end))]
        free = [s for s in free if not _ONLY_SPOKEN_OF.search(text, max(part.start, s.start - 60), s.start)]
        if how != "phrase":
            free = [s for s in free if not _TALKED_OVER.search(text, max(part.start, s.start - 30), s.start)]
        if how == "bare":
            free = [s for s in free if in_a_list or refers(text, s) or is_held(text, part, s) or is_further(text, part, s)]
        if free:
            return Term(next((s for s in free if JOINT.match(s.of(text))), free[0]), how)
    return None


_TERMS: tuple[tuple[Caseless | Callable[[str, Span], list[Span]], How], ...] = (
    (STRONG, "phrase"), (acts_together, "together"), (seen_together, "seen"), (REFERRING, "referring"), (BARE, "bare"),
)  # fmt: skip
"""What tells of an exercise, the strongest first: patterns, and what finds the verbs of doing it together and forces seen so."""
_ITS_GROUND = re.compile(r"\s(?:areas?|zones?|sites?|rang(?:es?|ing)|grounds?|plans?|schedules?|seasons?|cent(?:er|re)s?)\b")
"""Behind "the exercise": words that make it part of another noun."""
_TALKED_OVER = re.compile(r"\b(?:discuss(?:es|ed|ing)?|talk(?:s|ed|ing)?\s(?:about|over)|rais(?:e|es|ed|ing))\s(?:the\s|their\s)?\Z")
"""Before an exercise that is only talked about."""
_ONLY_SPOKEN_OF = re.compile(
    r"\b(?:about|on|of|over)\s(?:possibly\s|jointly\s)?(?:holding|having|conducting|staging)\s(?:[\w-]{2,14}\s){0,3}\Z"
)
"""Before one that somebody has asked about or thinks of: "was approached about holding"."""
_FURTHER = re.compile(
    r"\b(?:further|similar|more|additional|another|repeat|second|third|fourth|fifth)\s(?:such\s|joint\s|(?:round|edition|series)\sof\s){0,2}\Z",
    re.IGNORECASE,
)
_REFERS = re.compile(rf"\b(?:the|these|those|this|(?:their|its)(?!\s{NTH}\b))\s(?:[\w-]{{2,18}}\s){{0,2}}$", re.IGNORECASE)
_IS_NAMED = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hese)\s(?:[\w-]{{2,18}}\s){{0,3}}{EXERCISES}(?:,\s|\s(?=(?:\w+ly\s)?(?:known|called|dubbed|named|titled|code|under)))"
    r"(?:(?:which\sis\s|\w+ly\s)?(?:known\sas|called|dubbed|named|titled|code-?named|under\sthe\sname(?:\sof)?)\s(?:the\s)?)?[“\"‘'«*_]{0,2}\Z"
)
"""Before the name of an exercise told before: "The drill, “Alfa”, began on Monday", "the drill, known as “Alfa”"."""
_THE_DRILLS = re.compile(rf"\W*(?:The|These|This)\s(?:[\w-]{{2,18}}\s){{0,3}}{EXERCISES}(?:,\s|\s(?!between\b|of\b|by\b|with\b))")
"""The beginning of a sentence about the exercise told before: "The drills, the 2023 edition of Alfa, "."""
_THE_FLEET = re.compile(
    rf"\W*The\s(?!(?:two|three|four|five|six)\b)(?:[\w-]{{2,16}}\s){{0,3}}?(?:{FORCES}|force|formation|group)\b", re.VERBOSE
)
"""The beginning of a sentence about the forces told before: "The eight-ship fleet practised"."""
_ITS_PARTNER = re.compile(r"\s(?:with|between|involving)\s")
_SENT_TO_ITS = re.compile(
    r"\b(?:add|sen[dt]|contribut|commit|deploy|dispatch)\w*\s[^,.;]{3,50}\s(?:to|for)\s[A-Z][\w.]{1,14}(?:\s[A-Z]\w{2,14})?['’]s?\s(?:[\w-]+\s){0,3}\Z"
)
"""Before an exercise of one country to which another sends forces: "sent 900 men to Peru's annual"."""
_WERE_HELD = re.compile(
    r"(?:\s(?:in|off|near|over)(?:\s[\w’'-]{2,16}){1,4}?)\s(?:was|were|are|will\sbe)\s(?:held|staged|conducted|carried\sout)\b"
)


def refers(text: str, term: Span) -> bool:
    return bool(_REFERS.search(text, max(term.start - 40, 0), term.start) or _IS_NAMED.search(text, max(term.start - 40, 0), term.start))


def is_further(text: str, part: Span, term: Span) -> bool:
    return bool(_FURTHER.search(text, max(term.start - 40, part.start), term.start))


def is_held(text: str, part: Span, term: Span) -> bool:
    """Whether a bare "drills" stands beside the verb of holding them or its partner: "held drills", "drills with Iran"."""
    before, after = text[max(part.start, term.start - 60) : term.start], text[term.end : min(part.end, term.end + 60)]
    return bool(HELD.search(before) or _ITS_PARTNER.match(after) or HELD.match(after.lstrip()) or _WERE_HELD.match(after)
        or _SENT_TO_ITS.search(text, max(part.start, term.start - 110), term.start)
    )  # fmt: skip
