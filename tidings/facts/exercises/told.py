"""What a document has told of exercises so far: the rows, the mentions they are made of, and what later words can refer to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from tidings.text.document import Span
from tidings.values.interval import Basis, Interval
from tidings.values.parties import Pairs
from tidings.values.places import PlaceMention
from tidings.values.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One mention. `places` are the gazetteer's names, `places_text` the same as written; `participants` are countries, two or more."""

    span: Span
    name: str | None
    kind: str
    participants: tuple[str, ...]
    date_text: str | None
    when: Interval | None
    basis: Basis
    places: tuple[str, ...]
    places_text: tuple[str, ...]
    assets_text: str | None
    modality: str
    attributed_to: str | None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention before what its neighbours tell is added. `referring`: speaks of one named before; `several`: of many at once, or not
    of the one told before; `listing`: only what took part; `on_the_way`: where its ships were on a day; `stage`: of a part of one with
    days of its own; `another`: of another edition than the one told before.
    """

    sentence: Span
    row: Exercise
    kind: str | None
    own: bool
    referring: bool
    several: bool
    headline: bool
    listing: bool
    on_the_way: bool = False
    stage: bool = False
    another: bool = False

    @property
    def informs(self) -> bool:
        return bool(self.row.name or self.row.when or self.row.places or self.row.assets_text)


How = Literal["name", "phrase", "together", "seen", "referring", "bare", "same", "stage", "edition", "assets", "left", "way"]
"""By what a part of a sentence tells of an exercise: its name, a phrase like "naval drills", a verb like "sailed together", forces of
two that others have seen side by side, "the drills", a bare "drills"; and of one told before: when it was, a further stage of it,
another edition, what took part, who stayed away, where its ships were on which day."""


@dataclass(frozen=True, slots=True)
class Term:
    """The words that tell of an exercise, and the mention they go on from where they do not tell of one by themselves."""

    span: Span
    how: How
    goes_on_from: Mention | None = None


@dataclass(slots=True)
class Told:
    """What the sentences so far have told: the last mention, the one that a list of ships goes with, and who has held one together."""

    reading: Reading
    last: Mention | None = None
    current: Mention | None = None
    """The first mention of the last sentence that told one, further stages and other editions left out."""
    together: set[frozenset[str]] = field(default_factory=set)
    places: tuple[PlaceMention, ...] = ()
    """Those of the last mention that has any."""
    by_number: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """How many countries held an exercise -> those of the last one that so many held."""
    days: Interval | None = None
    """Those of the last mention that tells when its exercise was."""
    holders: tuple[str, ...] = ()
    """Of the last mention that names its participants itself."""
    by_series: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The series of a named exercise -> those who held the last one told of it, and those told to have joined it since."""
    names: set[str] = field(default_factory=set)
    """Every name told, as written."""
    ahead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same as `by_series` of what the document tells further on: a title names an exercise before its story says whose it is."""
    left_open: set[str] = field(default_factory=set)
    """Series named where nothing before says who holds them."""
    _pairs: Pairs | None = None

    @property
    def pairs(self) -> Pairs:
        """The document's pairs of countries, looked for once one is asked for."""
        self._pairs = self._pairs or Pairs.of(self.reading)
        return self._pairs

    def note(self, mention: Mention, places: Sequence[PlaceMention], grown_by: tuple[str, ...] = (), aside: bool = False) -> None:
        """Take in a mention, its places, who has joined its series since, and whether it is told only `aside`: "after a drill of"."""
        if mention.row.name:
            self.by_series[series_of(mention.row.name)] = tuple(dict.fromkeys((*mention.row.participants, *grown_by)))
            self.names.add(mention.row.name)
        if aside and self.last:
            return
        self.holders = mention.row.participants if mention.own else self.holders
        self.days = mention.row.when or self.days
        when = self.last.row if self.last and mention.referring and not mention.several and mention.row.when is None else None
        if when and when.when:
            same = replace(mention.row, when=when.when, basis=when.basis, date_text=when.date_text)
            mention = replace(mention, row=same)  # "the drill" is held when it was told to be, for those who refer to it next
        grown = mention.listing and self.last is not None and set(mention.row.participants) > set(self.last.row.participants)
        if grown and self.last:  # "the allies" are those who hold it, not those who have sent forces to it
            self.last = replace(mention, row=replace(mention.row, participants=self.last.row.participants))
        else:
            self.last = mention
        self.places = tuple(places) or self.places
        participants = mention.row.participants
        self.together.add(frozenset(participants))
        self.by_number[len(participants)] = participants
        if self.current is None or not (mention.several or mention.sentence == self.current.sentence):
            self.current = mention


def antecedent(reading: Reading, told: Told, term: Span) -> Mention | None:
    """The mention that "the drills" at `term` refers to: the last one of the same entry, else one of the few sentences before.

    Behind one that tells a stage it is the exercise that the stage is of.
    """
    last, whole = told.last, told.current
    if last and whole and last.stage and set(last.row.participants) == set(whole.row.participants):
        last = whole
    if last is None:
        return None
    here, there = reading.entry_at(term.start), reading.entry_at(last.sentence.start)
    if here is not there and here != there:
        return None
    return last if here or term.start - last.row.span.end < 1_500 else None


_YEAR_BEHIND = re.compile(r"[\s-]['’]?(?:19|20)?(\d\d)\Z")


def is_of_one_edition(name: str) -> bool:
    """Whether a name is of one edition and not of all: "Joint Sea 2012", "INDRA-21"."""
    return bool(_YEAR_BEHIND.search(name))


def series_of(name: str) -> str:
    """What all editions of a named exercise are called, marks and capitals left out: "MALABAR-17" is of "malabar"."""
    return "".join(filter(str.isalnum, _YEAR_BEHIND.sub("", name))).casefold()


def is_same_name(a: str, b: str | None) -> bool:
    """Whether two names are one, their years written in full or not: "INDRA-21", "Indra 2021"."""
    return b is not None and _YEAR_BEHIND.sub(r" \1", a).casefold() == _YEAR_BEHIND.sub(r" \1", b).casefold()
