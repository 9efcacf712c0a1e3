"""What Tidings knows about the world: the tables of data/reference as frozen objects, a bad row refused with its line.

Nothing here is a rule: a country, a name, a place or a published figure is a row with its source, edited by hand.
Patterns over these names are built where they are used (`tidings.values.matching.Matcher`).
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

from tidings.tables import ACTIONS, DRILL_KINDS, TOPICS
from tidings.text.document import Problem

REFERENCE = Path(__file__).resolve().parents[1] / "data" / "reference"

PLACE_KINDS = (
    "ocean", "sea", "gulf", "strait", "bay", "waters", "lake", "river", "canal", "island", "island group", "reef", "peninsula", "cape",
    "region", "province", "country", "city", "town", "training range", "base", "port",
)  # fmt: skip
ORGANISATION_KINDS = ("bloc", "organisation", "government body", "armed force", "company", "think tank", "data provider", "party")
FLOWS = ("China-Russia", "China>Russia", "Russia>China")


@dataclass(frozen=True, slots=True)
class Country:
    """`aliases` are other names ("PRC"), `demonyms` adjectives and people ("Chinese"), `metonyms` what news says for its
    government ("Beijing", "Zhongnanhai").
    """

    name: str
    iso2: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Person:
    """`role` is the best-known office as news writes it, held from `start` to `end` where that is known; `surname` is what
    news calls the person after the first mention, which for Chinese, Korean and Vietnamese names stands first.
    """

    name: str
    aliases: tuple[str, ...]
    role: str
    country: str
    start: date | None
    end: date | None
    source: str
    surname: str


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """`reliability` is an Admiralty letter A to F; None where nobody has rated the outlet."""

    name: str
    aliases: tuple[str, ...]
    country: str | None
    reliability: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Place:
    """A point that stands for the place, and how far it is one: `where_precision` is UCDP's scale, 1 an exact place to 7
    international waters; an area has a radius or a box, and one whose `west` is greater than its `east` crosses 180 degrees.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    lat: float
    lon: float
    radius_km: float | None
    where_precision: int
    west: float | None
    south: float | None
    east: float | None
    north: float | None
    source: str
    source_address: str | None


@dataclass(frozen=True, slots=True)
class Topic:
    """A word or several that show what a sentence is about; a term ending in * is the beginning of a word."""

    topic: str
    term: str


@dataclass(frozen=True, slots=True)
class Drill:
    """One exercise of the published lists. `kind` is one of those that sentences are sorted into, `category` the list's own.
    `end` is None where no source gives it; `bilateral`: China and Russia alone; `confirmed`: a source shows units of both.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    category: str
    start: date
    end: date | None
    date_precision: str
    location: str
    places: tuple[str, ...]
    participants: tuple[str, ...]
    bilateral: bool
    confirmed: bool
    host: tuple[str, ...]
    cn_assets: str | None
    ru_assets: str | None
    total_assets: str | None
    source: str
    source_address: str
    source2: str | None
    source2_address: str | None
    confidence: str
    note: str | None


@dataclass(frozen=True, slots=True)
class CustomsRow:
    """One published (or, `basis` derived, recomputed) figure of trade: `value` in units of the currency, `change` in % on the
    year before as printed, `change_computed` from the levels of this table and not official. One of value and change is known.
    """

    period_start: date
    period_end: date
    window: str
    flow: str
    currency: str
    value: float | None
    change: float | None
    change_computed: float | None
    basis: str
    publisher: str
    source: str
    source_address: str
    source2: str | None
    source2_address: str | None
    confidence: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """Energy, cars and settlement: `value` in `unit`, `change` in % on the year before."""

    metric: str
    period: str
    period_start: date
    period_end: date
    value: float
    unit: str
    change: float | None
    publisher: str
    source: str
    source_address: str
    source2: str | None
    source2_address: str | None
    confidence: str
    note: str | None


@dataclass(frozen=True, slots=True)
class ExerciseCount:
    """How many joint exercises somebody counted, and by what rule; `as_of` is the last day of the count where it is known."""

    counter: str
    count: int
    as_of: date | None
    rule: str
    source_address: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Meeting:
    start: date
    end: date
    date_precision: str
    level: str
    form: str
    participants: tuple[str, ...]
    place: str | None
    country: str | None
    occasion: str | None
    source: str
    source_address: str
    source2: str | None
    source2_address: str | None
    confidence: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that tells of events: `kind` is `act`, `say`, or `weak` where it needs more to be one; `action` a category of PLOVER.

    `past` and `participle` are given where they are irregular.
    """

    verb: str
    past: str | None
    participle: str | None
    kind: str
    action: str | None


@dataclass(frozen=True, slots=True)
class Series:
    """A name under which exercises recur, and who holds them where that is always the same."""

    name: str
    kind: str
    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Commodity:
    commodity: str
    term: str


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """The day on which a country's fiscal year begins, and whether its `start` or its `end` names it; None where neither does."""

    country: str
    month: int
    day: int
    named_by: str | None


@dataclass(frozen=True, slots=True)
class EnergyBalance:
    """Whether a country sells more of a fuel abroad than it buys there: `balance` is `exporter` or `importer`."""

    country: str
    commodity: str
    balance: str


@dataclass(frozen=True, slots=True)
class Landmark:
    """A happening that texts count months from, and words that name it."""

    event: str
    phrase: str
    day: date


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """How many units of `currency` one unit of `per` cost in a year, at least and at most, good to `precision`."""

    year: int
    currency: str
    per: str
    low: float
    high: float
    precision: float
    source: str


@dataclass(frozen=True, slots=True)
class Substitution:
    """What programs that exchange words for synonyms put for a word of a name or phrase, where no writer would."""

    word: str
    spun: str


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Every table of data/reference, in the order of its file. Equal only to itself (`eq=False`), so that what is compiled
    from it can be cached by it without hashing thousands of rows.
    """

    countries: tuple[Country, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    outlets: tuple[Outlet, ...]
    places: tuple[Place, ...]
    topics: tuple[Topic, ...]
    drills: tuple[Drill, ...]
    customs: tuple[CustomsRow, ...]
    indicators: tuple[Indicator, ...]
    counts: tuple[ExerciseCount, ...]
    meetings: tuple[Meeting, ...]
    verbs: tuple[Verb, ...]
    series: tuple[Series, ...]
    commodities: tuple[Commodity, ...]
    fiscal_years: tuple[FiscalYear, ...]
    energy_balances: tuple[EnergyBalance, ...]
    landmarks: tuple[Landmark, ...]
    exchange_rates: tuple[ExchangeRate, ...]
    phrases: tuple[str, ...]
    substitutions: tuple[Substitution, ...]


class _BadCellError(ValueError):
    """A cell that cannot be used: its column, and what is wrong with its value."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """One line of a file, its cells read by type. Every method raises _BadCellError, naming the column, where the cell is not of it."""

    cells: Mapping[str, str]

    def text(self, column: str) -> str | None:
        return self.cells[column] or None

    def must(self, column: str) -> str:
        if not self.cells[column]:
            raise _BadCellError(f"{column} is empty")
        return self.cells[column]

    def one_of(self, column: str, allowed: tuple[str, ...]) -> str:
        value = self.must(column)
        if value not in allowed:
            raise _BadCellError(f"{column} {value} is not one of {', '.join(allowed)}")
        return value

    def list(self, column: str) -> tuple[str, ...]:
        """The parts between semicolons."""
        value = self.cells[column]
        if not value:
            return ()
        parts = tuple(part.strip() for part in value.split(";"))
        if not all(parts):
            raise _BadCellError(f"{column} {value} is not a list without empty parts")
        if len(set(parts)) != len(parts):
            raise _BadCellError(f"{column} {value} is not a list of different parts")
        return parts

    def name(self, column: str) -> str:
        """A name that can be looked for in a text."""
        return _searchable(column, self.must(column))

    def names(self, column: str) -> tuple[str, ...]:
        return tuple(_searchable(column, part) for part in self.list(column))

    def number(self, column: str, low: float = -1e18, high: float = 1e18) -> float | None:
        value = self.cells[column]
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            raise _BadCellError(f"{column} {value} is not a number") from None
        if not low <= number <= high:  # also refuses nan
            raise _BadCellError(f"{column} {value} is not in {low:g}..{high:g}")
        return number

    def must_number(self, column: str, low: float = -1e18, high: float = 1e18) -> float:
        self.must(column)
        number = self.number(column, low, high)
        assert number is not None
        return number

    def whole(self, column: str, low: int, high: int) -> int:
        number = self.must_number(column, low, high)
        if number != int(number):
            raise _BadCellError(f"{column} {self.cells[column]} is not a whole number")
        return int(number)

    def day(self, column: str) -> date | None:
        value = self.cells[column]
        if not value:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise _BadCellError(f"{column} {value} is not a day as in 2024-05-16") from None

    def must_day(self, column: str) -> date:
        self.must(column)
        day = self.day(column)
        assert day is not None
        return day

    def yes(self, column: str) -> bool:
        return self.one_of(column, ("yes", "no")) == "yes"

    def forward(self, start: str, end: str) -> None:
        """Refuses days that run backwards."""
        first, last = self.day(start), self.day(end)
        if first and last and last < first:
            raise _BadCellError(f"{end} {last} is not on or after {start} {first}")


def _searchable(column: str, name: str) -> str:
    if len(name) < 2 or not name[0].isalnum():
        raise _BadCellError(f"{column} {name} is not a name that begins with a letter or digit and has two or more")
    return name


def _country(row: _Cells) -> Country:
    iso2 = row.cells["iso2"]
    if iso2 and not (len(iso2) == 2 and iso2.isascii() and iso2.isupper()):
        raise _BadCellError(f"iso2 {iso2} is not two capital letters")
    return Country(
        row.name("name"), iso2, row.names("aliases"), row.names("demonyms"), row.cells["capital"], row.names("metonyms"), row.must("source")
    )


def _person(row: _Cells) -> Person:
    row.forward("start", "end")
    return Person(
        row.name("name"), row.names("aliases"), row.must("role"), row.must("country"), row.day("start"), row.day("end"),
        row.must("source"), row.name("surname"),
    )  # fmt: skip


def _organisation(row: _Cells) -> Organisation:
    kind = row.one_of("kind", ORGANISATION_KINDS)
    return Organisation(row.name("name"), row.names("aliases"), kind, row.text("country"), row.must("source"))


def _outlet(row: _Cells) -> Outlet:
    reliability = row.one_of("reliability", tuple("ABCDEF")) if row.text("reliability") else None
    return Outlet(row.name("name"), row.names("aliases"), row.text("country"), reliability, row.must("source"))


def _place(row: _Cells) -> Place:
    west, south = row.number("west", -180, 180), row.number("south", -90, 90)
    east, north = row.number("east", -180, 180), row.number("north", -90, 90)
    box = (west, south, east, north)
    if any(side is None for side in box) and any(side is not None for side in box):
        raise _BadCellError("west, south, east and north are not all given or all empty")
    if south is not None and north is not None and north < south:
        raise _BadCellError(f"north {north:g} is not north of south {south:g}")
    return Place(
        row.name("name"), row.names("aliases"), row.one_of("kind", PLACE_KINDS),
        row.must_number("lat", -90, 90), row.must_number("lon", -180, 180), row.number("radius_km", 0.1, 10_000),
        row.whole("where_precision", 1, 7), west, south, east, north, row.must("source"), row.text("source_address"),
    )  # fmt: skip


def _topic(row: _Cells) -> Topic:
    term = row.must("term")
    if "*" in term[:-1] or len(term.rstrip("*")) < 2:
        raise _BadCellError(f"term {term} is not two letters or more with a * only at its end")
    return Topic(row.one_of("topic", TOPICS), term)


def _drill(row: _Cells) -> Drill:
    row.forward("start", "end")
    return Drill(
        row.must("name"), row.list("aliases"), row.one_of("kind", DRILL_KINDS), row.must("category"),
        row.must_day("start"), row.day("end"), row.one_of("date_precision", ("day", "month", "year")),
        row.must("location"), row.list("places"), row.list("participants"), row.yes("bilateral"), row.yes("confirmed"),
        row.list("host"), row.text("cn_assets"), row.text("ru_assets"), row.text("total_assets"), *_provenance(row),
    )  # fmt: skip


def _customs(row: _Cells) -> CustomsRow:
    row.forward("period_start", "period_end")
    value, change = row.number("value", 0), row.number("change", -100, 10_000)
    if value is None and change is None:
        raise _BadCellError("value and change are both empty")
    return CustomsRow(
        row.must_day("period_start"), row.must_day("period_end"), row.one_of("window", ("month", "ytd", "year")),
        row.one_of("flow", FLOWS), row.one_of("currency", ("USD", "CNY", "RUB", "EUR")), value, change,
        row.number("change_computed", -100, 10_000), row.one_of("basis", ("published", "derived")), row.must("publisher"),
        *_provenance(row),
    )  # fmt: skip


def _indicator(row: _Cells) -> Indicator:
    row.forward("period_start", "period_end")
    return Indicator(
        row.must("metric"), row.must("period"), row.must_day("period_start"), row.must_day("period_end"), row.must_number("value", 0),
        row.must("unit"), row.number("change", -100, 10_000), row.must("publisher"), *_provenance(row),
    )  # fmt: skip


def _count(row: _Cells) -> ExerciseCount:
    return ExerciseCount(
        row.must("counter"), row.whole("count", 1, 100_000), row.day("as_of"), row.must("rule"), row.must("source_address"),
        row.one_of("confidence", ("high", "medium", "low")),
    )  # fmt: skip


def _meeting(row: _Cells) -> Meeting:
    row.forward("start", "end")
    return Meeting(
        row.must_day("start"), row.must_day("end"), row.one_of("date_precision", ("day", "month")),
        row.one_of("level", ("heads of state", "high level")), row.one_of("form", ("in person", "video", "phone")),
        row.list("participants"), row.text("place"), row.text("country"), row.text("occasion"), *_provenance(row),
    )  # fmt: skip


def _verb(row: _Cells) -> Verb:
    row.must("source")
    action = row.one_of("action", ACTIONS) if row.text("action") else None
    return Verb(row.must("verb"), row.text("past"), row.text("participle"), row.one_of("kind", ("act", "say", "weak")), action)


def _series(row: _Cells) -> Series:
    row.must("source")
    return Series(row.name("name"), row.one_of("kind", DRILL_KINDS), row.list("participants"))


def _commodity(row: _Cells) -> Commodity:
    row.must("source")
    return Commodity(row.must("commodity"), row.name("term"))


def _fiscal_year(row: _Cells) -> FiscalYear:
    row.must("source")
    begins = row.must("begins")
    try:
        day = date.fromisoformat(f"2000-{begins}")
    except ValueError:
        raise _BadCellError(f"begins {begins} is not a month and a day as in 04-01") from None
    return FiscalYear(row.must("country"), day.month, day.day, row.one_of("named_by", ("start", "end")) if row.text("named_by") else None)


def _energy_balance(row: _Cells) -> EnergyBalance:
    row.must("source")
    return EnergyBalance(row.must("country"), row.must("commodity"), row.one_of("balance", ("exporter", "importer")))


def _landmark(row: _Cells) -> Landmark:
    row.must("source")
    return Landmark(row.must("event"), row.must("phrase"), row.must_day("date"))


def _exchange_rate(row: _Cells) -> ExchangeRate:
    low, high = row.must_number("low", 1e-6, 1e9), row.must_number("high", 1e-6, 1e9)
    if high < low:
        raise _BadCellError(f"high {high:g} is not at or above low {low:g}")
    row.must("source_address")
    return ExchangeRate(
        row.whole("year", 1900, 2100), row.must("currency"), row.must("per"), low, high, row.must_number("precision", 0, 1e6),
        row.must("source"),
    )  # fmt: skip


def _phrase(row: _Cells) -> str:
    row.must("source")
    return row.name("phrase")


def _substitution(row: _Cells) -> Substitution:
    row.must("source")
    word, spun = row.name("word"), row.name("spun")
    if word.casefold() == spun.casefold():
        raise _BadCellError(f"spun {spun} is the word itself")
    return Substitution(word, spun)


def _provenance(row: _Cells) -> tuple[str, str, str | None, str | None, str, str | None]:
    """Source, its address, a second source, its address, confidence, note."""
    return (
        row.must("source"), row.must("source_address"), row.text("source2"), row.text("source2_address"),
        row.one_of("confidence", ("high", "medium", "low")), row.text("note"),
    )  # fmt: skip


_SOURCED = "source source_address source2 source2_address confidence note"
HEADERS: Mapping[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in {
        "countries": "name iso2 aliases demonyms capital metonyms source source_address",
        "people": "name surname aliases role country start end source source_address",
        "organisations": "name aliases kind country source source_address",
        "outlets": "name aliases country reliability source source_address",
        "places": "name aliases kind lat lon radius_km west south east north where_precision source source_address confidence note",
        "topics": "topic term source",
        "drills": "name aliases kind category start end date_precision location places participants bilateral confirmed host"
        f" cn_assets ru_assets total_assets {_SOURCED}",
        "customs": f"period_start period_end window flow currency value change change_computed basis publisher {_SOURCED}",
        "indicators": f"metric period period_start period_end value unit change publisher {_SOURCED}",
        "counts": "counter count as_of rule source_address confidence",
        "meetings": f"start end date_precision level form participants place country occasion {_SOURCED}",
        "actions": "verb past participle kind action source",
        "series": "name kind participants source",
        "commodities": "commodity term source",
        "fiscal_years": "country begins named_by source",
        "energy_balances": "country commodity balance source",
        "landmarks": "event phrase date source source_address",
        "exchange_rates": "year currency per low high precision source source_address note",
        "phrases": "phrase source",
        "substitutions": "word spun source",
    }.items()
}
"""The columns of each file, in their order."""

Row = TypeVar("Row")


class Unusable(Problem):
    """A reference table of which all, or all after a line, could not be read: more than a row is missing."""


def load_lexicon(folder: Path = REFERENCE) -> tuple[Lexicon, list[Problem]]:
    """The tables of `folder`, and a Problem for each row that had to be left out, each file that is missing or whose header
    is not the declared one (Unusable). Raises nothing.
    """
    problems: list[Problem] = []

    def rows(name: str, make: Callable[[_Cells], Row], names: Callable[[Row], tuple[object, ...]]) -> tuple[Row, ...]:
        return tuple(_rows(folder / f"{name}.csv", HEADERS[name], make, names, problems))

    def called(row: Any) -> tuple[object, ...]:
        return (row.name, *row.aliases)

    lexicon = Lexicon(
        countries=rows("countries", _country, lambda c: (*called(c), *c.demonyms, *c.metonyms)),
        people=rows("people", _person, called),
        organisations=rows("organisations", _organisation, called),
        outlets=rows("outlets", _outlet, called),
        places=rows("places", _place, called),
        topics=rows("topics", _topic, lambda t: (f"{t.topic} {t.term}",)),
        drills=rows("drills", _drill, called),
        customs=rows("customs", _customs, lambda c: ((c.period_start, c.period_end, c.window, c.flow, c.currency, c.basis, c.publisher),)),
        indicators=rows("indicators", _indicator, lambda i: ((i.metric, i.period, i.publisher),)),
        counts=rows("counts", _count, lambda c: (c.counter,)),
        meetings=rows("meetings", _meeting, lambda m: ((m.start, m.form, m.participants, m.place),)),
        verbs=rows("actions", _verb, lambda v: (v.verb,)),
        series=rows("series", _series, lambda s: (s.name,)),
        commodities=rows("commodities", _commodity, lambda c: (c.term,)),
        fiscal_years=rows("fiscal_years", _fiscal_year, lambda f: (f.country,)),
        energy_balances=rows("energy_balances", _energy_balance, lambda e: ((e.country, e.commodity),)),
        landmarks=rows("landmarks", _landmark, lambda m: (m.phrase,)),
        exchange_rates=rows("exchange_rates", _exchange_rate, lambda r: ((r.year, r.currency, r.per),)),
        phrases=rows("phrases", _phrase, lambda phrase: (phrase,)),
        substitutions=rows("substitutions", _substitution, lambda s: ((s.word, s.spun),)),
    )
    return lexicon, problems


@cache
def reference() -> Lexicon:
    """The tables that come with the project, without the rows that `load_lexicon` names as bad. For words of the language: what is
    known of the world reaches the extractors with the document.
    """
    return load_lexicon()[0]


@cache
def shipped() -> Lexicon:
    """The lexicon that comes with the project. Raises ValueError naming every bad row."""
    lexicon, problems = load_lexicon()
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    return lexicon


def _rows(
    path: Path, header: tuple[str, ...], make: Callable[[_Cells], Row], names: Callable[[Row], tuple[object, ...]], problems: list[Problem]
) -> Iterator[Row]:
    """The good rows of one file. What `names` gives must tell a row from all others: the second of two is left out."""
    shown = _shown(path)
    lines: dict[object, int] = {}
    for line, cells in _lines(path, shown, header, problems):
        try:
            row = make(_Cells(cells))
        except _BadCellError as bad:
            problems.append(Problem(f"{shown}:{line}", str(bad)))
            continue
        own = dict.fromkeys(names(row))
        if clash := next((name for name in own if name in lines), None):
            problems.append(Problem(f"{shown}:{line}", f"{_said(clash)} stands already in line {lines[clash]}"))
            continue
        lines.update(dict.fromkeys(own, line))
        yield row


def _lines(path: Path, shown: str, header: tuple[str, ...], problems: list[Problem]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells, trimmed, of each record; nothing where the file cannot be used as a whole."""
    if not path.is_file():
        problems.append(Unusable(shown, "is missing"))
        return
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(Unusable(shown, f"is not UTF-8 at byte {error.start}; save it as UTF-8"))
        return
    except OSError as error:
        problems.append(Unusable(shown, f"cannot be read: {error.strerror}"))
        return
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        found = tuple(cell.strip() for cell in next(reader, []))
        if found != header:
            problems.append(Unusable(f"{shown}:1", f"header {', '.join(found)} is not {', '.join(header)}"))
            return
        end = reader.line_num
        for record in reader:
            line, end = end + 1, reader.line_num
            if len(record) == len(header):
                yield line, dict(zip(header, map(str.strip, record), strict=True))
            elif record:
                problems.append(Problem(f"{shown}:{line}", f"has {len(record)} cells, not {len(header)}"))
    except csv.Error as error:
        problems.append(Unusable(f"{shown}:{reader.line_num}", f"is not CSV: {error}"))


def _shown(path: Path) -> str:
    """The path as a person would write it: from the repository where it lies inside, else as given."""
    try:
        return path.resolve().relative_to(REFERENCE.parents[1]).as_posix()
    except ValueError:
        return path.as_posix()


def _said(key: object) -> str:
    return " ".join("" if part is None else str(part) for part in key) if isinstance(key, tuple) else str(key)
