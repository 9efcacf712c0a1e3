"""What a sentence refers back to: the dated meeting that "at the summit" means, and whom "he" and "they" mean."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from tidings.facts.events.casts import Casts
from tidings.facts.events.subjects import subject_of
from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.words import seen
from tidings.values.anchors.anchors import Entry
from tidings.values.clauses import Predicate
from tidings.values.dates.calendar import a_month
from tidings.values.interval import Basis, Interval
from tidings.values.names.names import NameMention
from tidings.values.parties import SEVERAL, SO_MANY, TWO, Pairs, holding, names_of_states
from tidings.values.reading import Reading, within
from tidings.values.retrospect import shifted

MEMORY = 40
"""Scenes that are remembered; a text that refers further back than that is not followed."""

LONGEST_ITEM = 1_500
"""Characters from its bullet within which an item of a chronicle is read."""
_BULLET = re.compile(r"[ \t]{0,4}[*+•▪◦●■◆►→–—-][ \t\u00a0]{1,3}(?=\S)")

_MEETING = (
    r"(?: summits? | meetings? | talks | forum | visit | trip | call | conference | gathering | negotiations | ceremony | session | event )"
)
_REFERS = re.compile(
    rf"""
    \b (?P<how> at | during | after | following | on \s the \s sidelines \s of | in | ahead \s of ) \s
       (?P<whose> the | their | this | that | his | its | an? )
       (?P<which> (?: \s [\w-]{{1,20}} (?: ['’]s )? ){{0,4}}? ) \s (?P<noun> {_MEETING} ) \b (?P<behind> [^,.;]{{0,40}} )
  | ^ \W* (?P<subject> (?: The | Their | This ) \s (?P<which2> (?: [\w-]{{1,20}} \s ){{0,2}}? ) (?P<noun2> {_MEETING} ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"""
    \b (?: later \s (?: that | in \s the | the \s same ) \s day | (?: that | the ) \s same \s day (?! \s (?: that | as | when ) \b ) )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REFERS_GATE, _SAME_DAY_GATE = gate(_REFERS), gate(_SAME_DAY)
_PRONOUN = re.compile(
    r"""
    ^ \W* (?: (?: And | But | So ) \s )?
    (?: (?: [Ii]n | [Aa]t | By | During | On ) \b (?: [^,]{0,60} , | [^,]{1,60}? ) \s | Last \s [A-Z]\w{2,9} ,? \s )?
    (?P<word> He | She | They | It | he | she | they | it
      | The \s pair | the \s (?: pair | latter )
      | The \s (?: (?: two | three | four | five ) \s )?
        (?: leaders | presidents | ministers | diplomats | officials | group | bloc ) ) \b
    """,
    re.VERBOSE,
)
_OUTCOME = re.compile(r"\W*(?:The|This|That|Their)\s(?:pact|deal|agreement|accord|treaty|contract|memorandum|declaration)\b")
"""What those who were named just before have made together."""
_COUNTRIES = re.compile(r"\W*[Tt]he \s (?: countries | nations | sides | neighbo[u]?rs | allies ) \b", re.VERBOSE)
OWN_SETTING = re.compile(
    r"""
    ^ \W* (?: On | Before | Since | Meanwhile | Earlier | Separately | Last | This | Next | Also | After | Following
      | (?: In | During | At ) \s (?: an? | another | his | her | their | the ) \s (?: [\w-]{1,16} \s ){0,2} (?: article | statement
        | interview | letter | report | speech | op-ed | address | post | visit | summit | meeting | call )
      | (?: In | By | During ) \s (?: \d | January | February | March | April | May | June | July | August | September | October
        | November | December | early | late | mid ) ) \b
    """,
    re.VERBOSE,
)
"""A sentence that begins so is set somewhere else than the one before."""
_IN_WRITING = re.compile(r"\W*In\s(?:an?|his|her|their)\s(?:[\w-]{1,16}\s){0,2}(?:article|interview|op-ed|book|column|essay)\b")
"""What was said neither at a meeting nor on its day."""
OTHER_DAY = re.compile(r"\b(?:recently|previously|earlier|already|in the past|once|last|ago|before then|until|since)\b", re.IGNORECASE)
_LATER = re.compile(
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )(?<!years )(?<!hour )"
    r"\blater\b(?!\s(?:this|in|on|that|the|year|than)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


class Told(Protocol):
    """What Scenes needs of an event."""

    @property
    def when(self) -> Interval | None: ...
    @property
    def basis(self) -> Basis: ...
    @property
    def date_text(self) -> str | None: ...
    @property
    def actors(self) -> tuple[str, ...]: ...
    @property
    def places(self) -> tuple[str, ...]: ...
    @property
    def span(self) -> Span: ...


@dataclass(frozen=True, slots=True)
class Scene:
    """A dated event that later sentences may refer to, and the entry that tells it."""

    sentence: Span
    entry: Entry | None
    when: Interval
    basis: Basis
    text: str | None
    people: frozenset[str]
    actors: frozenset[str]
    places: tuple[str, ...]
    words: frozenset[str]
    """Its words in lower case, by which "the BRICS summit" is known again."""


@dataclass(slots=True)
class Scenes:
    """The scenes of a document as far as it has been read; `at` asks before a sentence is told, `note` adds it after."""

    reading: Reading
    scenes: list[Scene] = field(default_factory=list)
    chain: Scene | None = None
    """The scene that the sentence just before told or went on about."""
    subject: tuple[str, ...] = ()
    """Who acted in the last sentence that named an actor before its verb."""
    subject_at: int = -1
    states: tuple[str, ...] = ()
    """The countries for which those act."""
    persons: int = 0
    """How many people are among them."""
    actors: tuple[str, ...] = ()
    """Who took part in the event told last."""
    casts: Casts = field(init=False)
    asked: tuple[Predicate, list[NameMention]] | None = None
    """The verb whose subject was looked for last, and that subject."""
    _pairs: Pairs | None = None
    _of_states: bool | None = None

    def __post_init__(self) -> None:
        self.casts = Casts(self.reading)

    @property
    def pairs(self) -> Pairs:
        """The document's pairs of countries, looked for once one is asked for."""
        self._pairs = self._pairs or Pairs.of(self.reading)
        return self._pairs

    def subject_of(self, sentence: Span, verb: Predicate) -> list[NameMention]:
        """The subject of a verb of `sentence`, looked for once though several rules ask for it."""
        if self.asked is None or self.asked[0] is not verb:
            self.asked = verb, subject_of(self.reading, sentence, verb)
        return self.asked[1]

    @property
    def of_states(self) -> bool:
        """Whether the document names two countries or more."""
        if self._of_states is None:
            self._of_states = len({m.country for m in self.reading.names if m.country}) >= 2
        return self._of_states

    def meant(self, words: str, part: Span) -> tuple[str, ...]:
        """The countries that "the two countries", "they" or "the three navies" in `words` of a sentence means; () for other words."""
        if TWO.search(words) or _THEY.match(words) or _COUNTRIES.match(words):
            return self.pairs.at(part)
        several = SEVERAL.search(words)
        if several is None:
            return ()
        cast = self.casts.countries
        return cast if len(cast) == SO_MANY[several["count"].lower()] else self.pairs.so_many(several, part)

    def owner(self, sentence: Span, head: Predicate) -> tuple[str, ...]:
        """Whose spokesman speaks in a sentence that opens with "Its spokesman": the countries of who acted just before."""
        near = self._is_near(sentence)
        return self.states if near and _OWNED.match(self.reading.text, sentence.start, head.span.start) else ()

    def at(self, sentence: Span, head: Predicate | None) -> Scene | None:
        """The scene that dates what `sentence` tells without a date of its own; None where it refers to none."""
        entry = self.reading.entry_at(sentence.start)
        here = [s for s in self.scenes if s.entry is entry]
        text, held = sentence.of(self.reading.text), seen(self.reading.text, sentence)
        if not here and entry and entry.when and entry.when.start == entry.when.end and held & _SAME_DAY_GATE and _SAME_DAY.search(text):
            return Scene(sentence, entry, entry.when, "heading", entry.heading, frozenset(), frozenset(), (), frozenset())
        if not here:
            return self._in_chronicle(sentence, head, entry)
        if held & _SAME_DAY_GATE and _SAME_DAY.search(text):
            return here[-1] if here[-1].when.start == here[-1].when.end else None
        if "later" in text and (scene := self._later(sentence, head, here)):
            return scene
        references = list(_REFERS.finditer(text)) if held & _REFERS_GATE else []
        if references and _SPEAKING_TO.search(text):
            references = [match for match in references if (match["how"] or "").lower() != "ahead of"]
        for match in references:
            if found := self._referred(match, sentence, here):
                return found
        if references:
            return None
        return self._continued(sentence, head, here) or self._said_also(sentence, head, here) or self._in_chronicle(sentence, head, entry)

    def _later(self, sentence: Span, head: Predicate | None, here: list[Scene]) -> Scene | None:
        """The day on which those who "later" met or spoke did something else, where the text was written on it or the day after."""
        last, anchor = here[-1], self.reading.anchors.at(sentence.start)
        if (
            head is None
            or head.tense != "past"
            or anchor is None
            or not _LATER.search(self.reading.text, sentence.start, head.span.end + 12)
        ):
            return None
        fresh = last.when.precision == "day" and last.when.start == last.when.end and 0 <= (anchor.end - last.when.end).days <= 1
        named = {m.name for m in self.subject_of(sentence, head)}
        whose = {m.country for m in within(self.reading.names, sentence) if m.country} & last.actors
        same = bool(named & last.actors) or len(whose) > 1
        return last if fresh and same and not within(self.reading.dates, sentence) else None

    def _in_chronicle(self, sentence: Span, head: Predicate | None, entry: Entry | None) -> Scene | None:
        """The day of an entry of a chronicle, a list of what happened that names no outlets; None for what was before it or is to come."""
        when = entry.when if entry and entry.outlet is None and entry.heading else None
        if head is None or head.tense != "past" or entry is None or when is None or when.start != when.end:
            return None
        text = self.reading.text
        line = text.rfind("\n", max(sentence.start - LONGEST_ITEM, 0), sentence.start) + 1
        if not line or not _BULLET.match(text, line) or OTHER_DAY.search(sentence.of(text)):
            return None
        return Scene(sentence, entry, when, "heading", entry.heading, frozenset(), frozenset(), (), frozenset())

    def _said_also(self, sentence: Span, head: Predicate | None, here: list[Scene]) -> Scene | None:
        """The day on which somebody said what the text has told, for what he "also" said; None where he has spoken on two days."""
        if head is None or head.tense != "past" or not re.search(r"\balso\b", sentence.of(self.reading.text)):
            return None
        if head.verb.kind != "say" and head.verb.action not in SPOKEN:
            return None
        named = self.subject_of(sentence, head)
        speakers = {m.name for m in named if m.kind == "person"}
        spoke = [s for s in here if speakers and speakers <= s.people]
        if not speakers:
            bodies = {m.name for m in named if m.kind == "organisation"} or set(
                self.pronoun(sentence, head) if not named and _THEY.match(sentence.of(self.reading.text)) else ()
            )
            spoke = [s for s in here if bodies and bodies <= s.actors and self._paragraph(s.sentence) == self._paragraph(sentence)]
        return spoke[-1] if len({s.when for s in spoke}) == 1 else None

    def _referred(self, match: re.Match[str], sentence: Span, here: list[Scene]) -> Scene | None:
        noun = (match["noun"] or match["noun2"]).lower().rstrip("s")
        region = Span(sentence.start + match.start(), sentence.start + match.end())
        orgs = {m.name for m in within(self.reading.names, region) if m.kind == "organisation"}
        places = {p.place.name for p in within(self.reading.places, region)}
        if (match["whose"] or "").lower() in ("a", "an") and not orgs | places:
            return None
        for scene in reversed(here):
            if orgs and not orgs <= scene.actors:
                continue
            if places and not places & set(scene.places) and match["whose"] and match["whose"].lower() != "their":
                continue
            theirs = (match["whose"] or "").lower() == "their" and self._met_there(sentence, scene)
            if not orgs and not places and not theirs and noun not in scene.words and scene is not self.chain:
                continue
            if (match["how"] or "").lower() in ("after", "following"):
                return _month_of(scene)
            if (match["how"] or "").lower() == "ahead of":
                return None
            return scene
        return None

    def _met_there(self, sentence: Span, scene: Scene) -> bool:
        """Whether two or more whom a sentence names took part in a meeting told before."""
        named = within(self.reading.names, sentence)
        people = {m.name for m in named if m.kind == "person"} & scene.actors
        return scene.when.precision == "day" and bool(people) and len({m.country for m in named if m.country} & scene.actors) > 1

    def _continued(self, sentence: Span, head: Predicate | None, here: list[Scene]) -> Scene | None:
        """The scene of the sentence before, where this one goes on about it with the same people."""
        chain = self.chain
        text = sentence.of(self.reading.text)
        if head and head.tense == "past" and head.verb.lemma in _TAKES_PART and not within(self.reading.dates, sentence):
            last = here[-1]
            between = Span(last.sentence.end, sentence.start)
            near = 0 <= between.end - between.start < 160 and self._paragraph(last.sentence) == self._paragraph(sentence)
            if near and not within(self.reading.dates, between) and self._same_happening(sentence, head, last):
                return last
        if (
            chain is None
            or chain not in here
            or head is None
            or not (head.tense == "past" or (head.tense == "perfect" and head.verb.lemma in _ANSWERS))
            or OTHER_DAY.search(text)
            or (OWN_SETTING.match(text) and not _PRONOUN.match(text))
            or _IN_WRITING.match(text)
        ):
            return None
        adjacent = sentence.start - chain.sentence.end < 20
        if adjacent and head.tense == "past" and self._same_happening(sentence, head, chain):
            return chain
        answers = head.verb.lemma in _ANSWERS and head.tense == "perfect"
        if answers:
            near = adjacent and self._paragraph(chain.sentence) == self._paragraph(sentence)
            return chain if near and self.subject_of(sentence, head) else None
        if not _tells_of_meeting(chain):
            return None
        same_paragraph = self._paragraph(chain.sentence) == self._paragraph(sentence)
        named = self.subject_of(sentence, head)
        if not named:
            return chain if same_paragraph and _PRONOUN.match(text) else None
        subject = {m.name for m in named if m.kind in ("person", "organisation")}
        people = {m.name for m in within(self.reading.names, sentence) if m.kind == "person"}
        if subject and subject <= chain.actors and (same_paragraph or len(people & chain.people) >= 2):
            return chain
        countries_named = {m.country for m in within(self.reading.names, sentence) if m.country}
        if not chain.people and subject and len(countries_named & chain.actors) >= 2 and {m.country for m in named} <= chain.actors:
            return chain  # who the lead calls "an official" is named in the next sentence
        if same_paragraph and chain.words & _GATHERINGS and {m.country or m.name for m in named} <= chain.actors:
            return chain  # the same summit, told on by those who were there
        return None

    def _same_happening(self, sentence: Span, head: Predicate, chain: Scene) -> bool:
        """Whether a sentence tells more of what the one right before told: who met it, who took part, what its spokesman said."""
        same_paragraph = self._paragraph(chain.sentence) == self._paragraph(sentence)
        a_day = chain.when.precision == "day" and chain.when.start == chain.when.end
        if same_paragraph and a_day and head.verb.lemma in _MEETS and chain.words & _APPROACHES:
            return True
        if not same_paragraph and not (chain.entry and self._is_line_below(chain.sentence, sentence)):
            return False
        if head.verb.lemma in _TAKES_PART and chain.words & _EXERCISES:
            return chain.when.precision == "day" and not chain.words & _ENDED
        named = self.subject_of(sentence, head)
        text = sentence.of(self.reading.text)
        if not (a_day and named and {m.country or m.name for m in named} <= chain.actors):
            return False
        speaks = head.verb.kind == "say" or head.verb.action in SPOKEN or head.verb.lemma == "decline"
        if speaks and _FOR_HIS_PART.search(text):
            return True
        people = {m.name for m in named if m.kind == "person"}
        told_them = "interview" in chain.words and _SPEAKING_TO.search(text)
        return bool(people) and people <= chain.people and bool(told_them or chain.words & _WORDS_OF_MEETING)

    def _is_line_below(self, above: Span, sentence: Span) -> bool:
        return self.reading.text[above.end : sentence.start].count("\n") == 1

    def pronoun(self, sentence: Span, head: Predicate) -> tuple[str, ...]:
        """Whom a sentence that opens with "he", "they", "it" or "the two leaders" means; () where nobody was named just before."""
        before = Span(head.clause.start, head.span.start).of(self.reading.text)
        if not _THEY.match(before) and (several := self.meant(before, sentence)):
            return several
        near = self._is_near(sentence)
        opening = self.reading.text[sentence.start : head.span.start]
        if near and head.verb.kind == "say" and (said := _HE_SAID.search(opening)):
            return self._meant_by(said["word"])
        if near and _OUTCOME.match(opening) and self._paragraph(Span(self.subject_at, sentence.start)) == self._paragraph(sentence):
            return self.subject
        pronoun = _PRONOUN.match(opening)
        return self._meant_by(pronoun["word"]) if near and pronoun else ()

    def _meant_by(self, pronoun: str) -> tuple[str, ...]:
        """Of those who acted last whom a pronoun can mean: one thing is "it", several are "they"."""
        word = pronoun.lower()
        states = names_of_states(self.reading.lexicon)
        if word == "it":
            return self.subject if not self.persons and len(self.subject) == 1 else ()
        if word in ("he", "she"):
            return self.subject if self.persons else ()
        several = self.persons > 1 or len(self.subject) - self.persons > 1
        if word == "they" and not several and self.persons and sum(actor in states for actor in self.actors) > 1:
            return self.actors
        return self.subject

    def _is_near(self, sentence: Span) -> bool:
        """Whether who acted last did so not far before `sentence`, under the same heading."""
        near = self.subject_at >= 0 and 0 <= sentence.start - self.subject_at < 600
        return near and "\n#" not in self.reading.text[self.subject_at : sentence.start]

    def counted(self, sentence: Span, words: re.Match[str]) -> Interval | None:
        """The day that "a day earlier" means: counted from the day of what the sentence just before told."""
        chain = self.chain
        near = chain and sentence.start - chain.sentence.end < 20 and chain.entry is self.reading.entry_at(sentence.start)
        when = shifted(chain.when, words) if chain and near and chain.when.precision == "day" else None
        anchor = self.reading.anchors.at(sentence.start)
        return None if when and anchor and when.start > anchor.end else when

    def note(self, sentence: Span, head: Predicate | None, told: Told | None, scene: Scene | None) -> None:
        """Remember what a sentence told, and who acted in it."""
        if head:
            if named := self.subject_of(sentence, head):
                self._remember(sentence, named)
            elif told and self.subject:
                self.subject_at = sentence.start
        else:
            self.pass_by(sentence)
        if told is None:
            if head:
                self.chain = None
            return
        self.actors = told.actors
        if told.when is None or told.when.precision not in ("day", "week", "month") or told.basis == "none":
            self.chain = None
            return
        named = within(self.reading.names, sentence)
        new = Scene(
            sentence, self.reading.entry_at(sentence.start), told.when, told.basis, told.date_text,
            people=frozenset(m.name for m in named if m.kind == "person"), actors=frozenset(told.actors) | frozenset(m.name for m in named),
            places=told.places, words=frozenset(w.lower().rstrip("s") for w in _WORD.findall(sentence.of(self.reading.text))),
        )  # fmt: skip
        if scene and scene.when == told.when:
            new = replace(
                new,
                people=new.people | scene.people,
                actors=new.actors | scene.actors,
                words=new.words | scene.words,
                places=new.places or scene.places,
            )
        self.scenes.append(new)
        del self.scenes[:-MEMORY]
        self.chain = new

    def pass_by(self, sentence: Span) -> None:
        """Remember whom a sentence without an event is about: whom it names first, at its beginning."""
        first = next((m for m in within(self.reading.names, Span(sentence.start, min(sentence.start + 90, sentence.end)))), None)
        if first and first.form != "demonym" and _BEGINS.fullmatch(self.reading.text, sentence.start, first.span.start):
            self._remember(sentence, [first])

    def _remember(self, sentence: Span, named: list[NameMention]) -> None:
        people = [m for m in named if m.kind in ("person", "organisation")] or [m for m in named if m.kind == "country"]
        if not people:
            return
        self.subject = tuple(
            dict.fromkeys(n for m in people for n in ((m.country, m.name) if m.country and m.kind == "person" else (m.name,)) if n)
        )
        self.states = tuple(dict.fromkeys(m.country for m in people if m.country))
        self.subject_at, self.persons = sentence.start, len({m.name for m in people if m.kind == "person"})

    def _paragraph(self, sentence: Span) -> Span | None:
        return holding(self.reading.layout.paragraphs, sentence.start)


_ANSWERS = frozenset({"respond", "react", "retaliate", "answer", "hit back"})
"""Verbs that tell of the same stretch of time as what is answered."""
_THEY = re.compile(r"\W*They\b")
_BEGINS = re.compile(r"\W*(?:(?:The|Mr|Mrs|Ms|Dr)\.?\s)?(?:[A-Z][\w’'-]{1,20}\s){0,3}")
"""Between the beginning of a sentence and the name of who it is about: nothing, or an office."""
_HE_SAID = re.compile(r"[”\"’],?\s(?P<word>[Hh]e|[Ss]he|[Tt]hey)\s(?:also\s|then\s|\w{2,14}ly\s)?\Z")
"""Behind a quotation, before a verb of saying."""
_OWNED = re.compile(
    r"\W*(?:Its|His|Her|Their)\s(?:[\w-]{2,16}\s){0,3}?(?:spokes(?:man|woman|person)|ministers?|ministry|embassy|ambassador|envoy|navy|army"
    r"|military|coast guard|government|counterpart|commander|chief|officials?)\b"
)
"""Who belongs to those who were named just before."""
SPOKEN = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "PROTEST", "THREATEN", "AGREE"})
"""Categories of what is done with words."""
_MEETS = frozenset({"scramble", "intercept", "fire", "shadow"})
"""Verbs of how somebody meets ships and aircraft, at once."""
_APPROACHES = frozenset(
    """
    patrol flew flown flight fly aircraft bomber plane jet fighter warship ship vessel destroyer frigate cutter entered crossed sailed drone
    missile balloon
    """.split()
)
_TAKES_PART = frozenset({"take part", "participate", "join", "send", "deploy", "bring"})
_EXERCISES = frozenset({"exercise", "drill", "manoeuvre", "maneuver", "patrol", "wargame", "game", "activity"})
_ENDED = frozenset({"ended", "concluded", "closed", "wrapped", "finished"})
"""Of these only the last day is told."""
_SPEAKING_TO = re.compile(r",\s(?:speaking|talking)\sto\b")
"""In a sentence that goes on about an interview."""
_FOR_HIS_PART = re.compile(r",\sfor\s(?:his|her|its|their)\spart\b|\A\W*For\s(?:his|her|its|their)\spart\b")
_WORDS_OF_MEETING = frozenset(
    {"spoke", "talked", "video", "phone", "handed", "received", "visited", "trip", "toasted", "summit", "met", "talk"}
)
_GATHERINGS = frozenset({"summit", "meeting", "talk", "forum", "negotiation", "conference"})


def _tells_of_meeting(scene: Scene) -> bool:
    return bool(
        scene.words
        & {
            "summit",
            "meeting",
            "talk",
            "met",
            "meet",
            "forum",
            "visit",
            "visited",
            "greeted",
            "held",
            "hosted",
            "call",
            "conference",
            "said",
            "called",
            "told",
            "reaffirmed",
        }
    )


def _month_of(scene: Scene) -> Scene | None:
    """The scene for what came soon after it: known to the month."""
    first: date = scene.when.start
    month = a_month(first.year, first.month)
    return replace(scene, when=month) if month else None
