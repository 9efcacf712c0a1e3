"""The words of trade in a sentence: who, what is measured, which goods, and where one statement ends and the next begins.

A sentence becomes a row of marks, each with its span: countries, measures ("exports", "turnover", "tariffs"), goods, quantities
and plain words. `tidings.facts.figures.flows` reads directions from the row, `tidings.facts.figures.figures` the rest.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tidings.lexicon import reference
from tidings.text.document import Span
from tidings.text.folding import Caseless
from tidings.values.matching import Matcher
from tidings.values.names.names import NameMention
from tidings.values.numbers import NumberMention

Measure = Literal[
    "trade", "exports", "imports", "market", "tariff", "price", "currency", "investment", "loan", "deal", "balance", "flow", "none"
]  # fmt: skip
"""What a word measures: `balance` a surplus or deficit, `flow` an amount moved, `none` something that is no figure of trade."""

MEASURES: tuple[tuple[Measure, str], ...] = (
    # what only looks like trade comes first
    ("none", r"""
        (?: stock | bond | labou?r | housing | property | job | share | equity | financial | capital | currency
        | foreign [ -] exchange ) \s markets?
        """),
    ("none", r"""
        (?: pre-?market | after-?hours | early | late | morning | afternoon | intraday | extended | heavy | thin | volatile ) \s
          trad(?: e | ing )
        | trading (?= \s (?: on \s )? (?: mon | tues | wednes | thurs | fri ) day \b )
        | trade (?: \s | - ) (?: wars? | polic\w+ | routes? | partners? | zones? | minist\w+ | office\w* | talks | disputes? | barriers?
        | delegation\w* | fairs? | unions? | restrictions? | rules? | negotiat\w+ | representative\w* | tensions? | corridors?
        | mission\w* | groups? | body | association\w* | experts? | analysts? | lawyers? | show\w* | practices | organi[sz]ation )
        """),
    ("trade", r"""(?: exports \s and \s imports | imports \s and \s exports ) (?= \s between \b )
        | (?: (?: total | combined ) \s | (?: volume | value | sum | total ) \s of \s (?: its \s | their \s | the \s )? )
          (?: exports \s and \s imports | imports \s and \s exports ) \b"""),
    ("balance", r"""
        (?: positive | negative ) \s balance
        | trade (?: \s | - ) (?: surplus(?:es)? | deficits? | gap | imbalances? | balance ) | trading \s (?: surplus | deficit )
        | surplus(?:es)? | (?<! budget\s ) deficit
        """),
    ("deal", r"(?: free (?: \s | - ) )? trade (?: \s | - ) (?: deals? | agreements? | pacts? | accords? )"),
    ("none", r"""
        gross \s domestic \s product | gdp | gross \s national \s product | economic \s growth | inflation | consumer \s prices
        | unemployment | jobless\w*
        | (?: defen[cs]e | military | security | government | public | federal | state ) \s (?: spending | budgets? | expenditures?
          | outlays? ) | budgets? (?: \s deficits? )? | (?: key | interest | benchmark | policy | mortgage | lending ) \s rates?
        | the \s number \s of | polled
        | polls? | voters? | votes? | turnout | respondents? | survey\w* | approval | approve\w* | favou?rable | seats | population
          | people | residents | citizens | adults | americans \s who
        | aid | assistance | relief | compensation | payouts? | salar\w+ | wages? | fines? | fined | bribes? | ransom | bounty
          | donat\w+ | donors? | economy | saved | savings? | confidence | grants? | pensions? | rent | damages
          | military \s financing
        | (?: aid | sanctions | stimulus | rescue | assistance ) \s packages? | stakes? | shareholding | shares \s in | stock\w*
          | ind(?:ex|ices) | reserves | assets | frozen | valuation | market \s value | capitali[sz]ation | net \s (?: profit | loss
          | income | worth ) | profits? | losses | tax(?:es)? | debts?
        | (?: output | production | produc(?: e | es | ed | ing ) | manufacturing | capex | wealth | fortune | box \s office
          | casualt\w+ | humidity | alcohol | accuracy | probability | likelihood | chance | efficacy | literacy | emissions )
        | (?: refining | refinery | production | generating | generation | storage ) \s capacity
        | capacity \s of \s (?: [\w’'.-]{1,20} \s ){0,5} (?: refiner(?: y | ies ) | plants? | reactors? | factor(?: y | ies ) )
        | per \s capita | cost \s of \s living | exchange \s rates? | share \s prices? | rou?ble (?! \s terms )
        | troops | soldiers | personnel
        | forces | warheads | stockpile\w*
    """),
    ("currency", r"""
        (?: currency | forex | foreign[ -]exchange | yuan | rouble | ruble ) \s trading | settle(?: d | ments? ) | settling
        | transactions? | denominated | invoic\w+ | local[ -] currenc(?: y | ies ) | national[ -] currenc(?: y | ies )
        | (?: cross-border | international | bilateral | mutual ) \s payments | payments? | swift
        """),
    ("tariff", r"""
        (?: import | export ) \s tariffs? | tariffs?
        | (?: recycling | scrappage | disposal | utili[sz]ation | import | customs ) \s fees?
        | (?: (?<= %\s ) | (?<= cent\s ) ) (?: additional \s | extra \s )? penalty
        | (?: import | customs | export | anti-?dumping | countervailing | excise | punitive | additional
        | reciprocal ) \s dut(?: y | ies ) | duties | (?: (?<= %\s ) | (?<= cent\s )
        | (?<= the\s ) (?= duty\son\b ) ) duty | lev(?: y | ies ) | export \s tax
        """),
    ("price", r"price (?: \s | - ) caps? | prices? | priced | pricing | discounts? | discounted"),
    ("investment", r"""
        (?: direct \s | foreign \s | foreign \s direct \s )? invest(?: s | ed | ing | ments? )?
          (?! \s (?: forum | conference | summit | bank | banker | climate | treaty | fair ) s? \b ) | fdi
        | investors?"""),
    ("loan", r"""
        loans? | lend(?: s | ing )? | lent | credit (?: \s lines? | s )? | credit | financing | financed | borrow(?: s | ed | ing )
        """),
    ("exports", r"""
        (?: re-?)? export (?: s | ed | ing )? | shipments? | shipped | shipping | (?: (?<= will\s ) | (?<= to\s ) ) ship
        | (?: arms
          | weapons | oil | gas | crude
        | energy | fuel | chip | foreign | overseas | grain | coal ) \s sales
        | sales (?= \s (?: of (?: \s [\w.’'-]{1,20} ){1,4} \s )? to \b )
        | sold | sells? | selling | suppl(?: y | ies | ied | ying ) (?! \s chain ) | deliver (?: y | ies | ed | ing | s )?
        | provid (?: e | es | ed | ing ) | dispatched | pump(?: s | ed | ing ) | outbound | sen(?: t | ds? | ding ) | go(?: es )? \s to
        | went \s to
    """),
    ("imports", r"""
        import (?: s | ed | ing )? | purchas (?: e | es | ed | ing ) | buys? | bought | buying | procur (?: e | es | ed | ing | ement )
        | acquir (?: e | es | ed | ing ) | snap(?: s | ped | ping )? \s up | ordered (?! \s (?: [\w’'.&-]{1,20} \s ){0,6}? to \s [a-z] )
        | g[eo]t(?: s | ting )? (?= \s (?: [\w.,%-]{1,12} \s ){1,6} of \s (?: its | their | the | all ) \s )
        | (?: took | takes | taking | absorb(?: s | ed
        | ing )? ) (?= \s (?: [a-z]{2,8} \s ){0,3} [$€\d] ) | sourced | sources | sourcing | intake | inbound | received | receives
        | rel (?: y | ies | ied | ying | iant | iance ) \s (?: heavily \s )? on | depend (?: s | ed | ent
        | ence )? \s (?: heavily \s )? on | c(?: o | a )mes? \s from | coming \s from
    """),
    ("market", r"""
        market \s shares? | markets? | (?: new \s | retail \s | domestic \s | local \s | unit \s )? sales
          (?! \s (?: forecasts? | outlook | guidance | targets? | estimates? | expectations? | staff | teams? ) \b )
        | registrations | sell-through
        """),
    ("trade", r"""
        (?: trade | trading | commerce | commercial | goods | commodity | merchandise | commodities ) \s (?: turnover | volumes?
        | value | exchanges? | flows? ) | turnover (?! \s of \s staff ) | traded (?= \s (?: goods | merchandise | commodities | products
        | worth | [$\d] ) ) | trade | commerce
        | exchanges? (?= \s with \s ) | exchanged (?= \s goods \b )
        | trading (?! \s (?: partner | day | session | hours? | floor | compan | platform
        | hub ) )
        """),
    ("deal", r"""
        deals? | contracts? | agreements? | accords? | projects? | orders? (?! \s (?: [\w’'.&-]{1,20} \s ){0,6}? to \s [a-z] ) | mous?
        | memorand(?: um | a ) | megaproject
        """),
    ("flow", r"""
        flows? | throughput | transit(?:ed|s)? | (?: pass(?: es | ed )? | mov(?: e | es | ed ) ) \s through | transport(?:ed|s)? | volumes?
        | pipeline \s capacity | capacity | carr(?: y | ies | ied | ying )
        """),
)  # fmt: skip
MEASURE = Caseless(
    re.compile(
        r"(?<! [\w-] ) (?: " + " | ".join(f"(?P<m{n}> {words} )" for n, (_, words) in enumerate(MEASURES)) + r" ) (?! [\w] )", re.VERBOSE
    )
)

BLOCS = (
    ("EU", "European Union"), ("EU", "E.U."), ("EU", "EU"), ("EU", "Europe"), ("EU", "European"), ("EU", "Europeans"), ("EU", "EU's"),
    ("World", "world"), ("World", "global"), ("World", "worldwide"), ("World", "rest of the world"), ("World", "other countries"),
    ("ASEAN", "ASEAN"), ("EAEU", "Eurasian Economic Union"), ("EAEU", "EAEU"), ("BRICS", "BRICS"), ("SCO", "SCO"), ("G7", "G7"),
    ("Africa", "Africa"), ("Africa", "African countries"), ("Africa", "African states"), ("Africa", "African nations"),
    ("Central Asia", "Central Asia"), ("Latin America", "Latin America"),
    ("ASEAN", "Association of South-East Asian Nations"), ("ASEAN", "Association of Southeast Asian Nations"),
    ("global south", "global south"), ("global north", "global north"), ("Southeast Asia", "Southeast Asia"),
    ("US", "America"), ("US", "American"), ("US", "Americans"),
)  # fmt: skip
"""Groups of countries that trade as one, and the whole world; the continent "Europe" as a partner is the union."""

SHORT = {"United States": "US", "United States of America": "US", "European Union": "EU", "United Kingdom": "UK"}
"""Names as flows write them."""

Kind = Literal["country", "measure", "goods", "number", "date", "word", "stop"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One word or name of a sentence. `what` is the country, the measure, the commodity, or the word in small letters;
    `own` tells a country named by itself, its adjective or its government from one that a person or body only belongs to.
    """

    kind: Kind
    what: str
    span: Span
    own: bool = True


@cache
def goods_in() -> Matcher[str]:
    """The names of traded goods, each with its commodity."""
    return Matcher((row.term, row.commodity) for row in reference().commodities)


@cache
def _blocs() -> Matcher[str]:
    return Matcher((term, name) for name, term in BLOCS)


WORD = re.compile(r"[’']s\b|[A-Za-z][\w’'.-]{0,40}|\d{1,20}(?:[.,]\d{1,9}){0,5}|[;:,()—–-]|[^\w\s]")
STOPS = frozenset(";:,()—–")


def marks(
    text: str, span: Span, names: Sequence[NameMention], numbers: Sequence[NumberMention], dates: Sequence[Span], measured: Sequence[Mark]
) -> list[Mark]:
    """The marks of the sentence `span`, in order, never overlapping. Of overlapping readings the first of these holds: quantities,
    countries, dates, measures, goods, plain words.

    `names`, `numbers`, `dates` and what is `measured` are those inside the sentence.
    """
    found = [Mark("number", str(at), number.span) for at, number in enumerate(numbers)]
    taken = _Taken([mark.span for mark in found])
    dated = (Mark("date", when.of(text), when) for when in dates)
    meaningful = (*_countries(text, span, names), *dated, *_longest([*measured, *_goods(text, span)]))
    found += [mark for mark in meaningful if taken.add(mark.span)]
    at, last = 0, len(taken.starts)
    for match in WORD.finditer(text, span.start, span.end):
        start, end = match.span()
        while at < last and taken.ends[at] <= start:
            at += 1
        word = match[0].lower()
        if word not in {"'s", "’s"} and (at == last or end <= taken.starts[at]):
            found.append(Mark("stop" if word in STOPS else "word", word.rstrip(".") or word, Span(start, end)))
    return sorted(found, key=lambda mark: (mark.span.start, mark.span.end))


def _longest(marks_: list[Mark]) -> list[Mark]:
    return sorted(marks_, key=lambda mark: (mark.span.start - mark.span.end, mark.kind != "measure", mark.span))


NO_TRADER = re.compile(
    r"""
    [\s-] (?: dollars? | greenbacks? | sanctions | embargo | customs \s union | war \b | invasion )
    | (?<= [Ww]orld ) [’']s \s (?: (?: single | second | third | fourth | fifth )[\s‑-] )? (?: largest | biggest | top | leading | main
      | most | richest | busiest | number )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Behind a country that neither buys nor sells here: "the U.S. dollar", "world sanctions", "the world's third-biggest importer"."""


def _countries(text: str, span: Span, names: Sequence[NameMention]) -> Iterator[Mark]:
    found: list[Mark] = []
    for name in names:
        if NO_TRADER.match(text, name.span.end):
            continue
        country = name.country or (name.name if name.name in SHORT else None)
        if country:
            found.append(Mark("country", SHORT.get(country, country), name.span, name.kind == "country" or not name.country))
    found.sort(key=lambda mark: (not mark.own, mark.span))
    yield from found
    for here, bloc in _blocs().find(text, span.start, span.end):
        if not NO_TRADER.match(text, here.end):
            yield Mark("country", bloc, here)


def measures(text: str, span: Span) -> Iterator[Mark]:
    """What is measured in the sentence `span`, in order: a mark for each word or phrase."""
    for match in MEASURE.finditer(text, span.start, span.end):
        yield Mark("measure", MEASURES[int((match.lastgroup or "m0")[1:])][0], Span(*match.span()))


def _goods(text: str, span: Span) -> Iterator[Mark]:
    for here, commodity in goods_in().find(text, span.start, span.end):
        yield Mark("goods", commodity, here)


class _Taken:
    """Spans that do not overlap, kept in order."""

    __slots__ = ("ends", "starts")

    def __init__(self, spans: Sequence[Span]) -> None:
        self.starts = [span.start for span in spans]
        self.ends = [span.end for span in spans]

    def add(self, span: Span) -> bool:
        """Whether `span` was free; it is taken from now on."""
        at = bisect_right(self.starts, span.start)
        if at and self.ends[at - 1] > span.start or at < len(self.starts) and self.starts[at] < span.end:
            return False
        self.starts.insert(at, span.start)
        self.ends.insert(at, span.end)
        return True
