"""Figures of trade, investment, market shares, currency use, energy flows, tariffs and prices, a row for each number.

Each number of a sentence is given the measure that governs it ("exports", "market", "tariffs"), and by that measure what it says, of
whose goods and of when. A number without such a measure is no figure; what a sentence leaves open is taken from the sentences
before it in the paragraph where they settle it, and stays null where they do not.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from tidings.text.document import Span
from tidings.values.attribution import attribution
from tidings.values.flows import SEVERAL, WORLD, Flow, by_standing, flow_of
from tidings.values.governing import Standing, Window, goods_of, head_before, head_behind, head_later, own_clause, signed, standing, windows
from tidings.values.interval import Interval
from tidings.values.modality import modality
from tidings.values.names import NameMention
from tidings.values.numbers import NumberMention, find_numbers
from tidings.values.periods import AHEAD, Period, periods, usable
from tidings.values.reading import Reading, within
from tidings.values.trade import SHORT, Mark, Measure, marks

Metric = Literal["trade_total", "exports", "imports", "market_share", "trade_share", "currency_share", "tariff", "volume", "price", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number that a sentence states: the columns of the table `figures` that its words give."""

    span: Span
    value_text: str
    value: float
    unit: str
    qualifier: str | None
    kind: Standing
    metric: Metric
    flow: str | None
    reporter: str | None
    commodity: str | None
    comparison: Literal["yoy", "mom"] | None
    period_text: str | None
    period: Interval | None
    core: bool
    modality: str
    attributed_to: str | None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """What was read of one number, for the ones after it that leave it out. `owner` is the country whose trade it is told of."""

    measure: Measure
    metric: Metric
    kind: Standing
    flow: Flow
    owner: str | None
    commodity: str | None
    period: Period | None
    unit: str
    part: bool
    sentence: int
    paragraph: int
    words: str


VOLUME_UNITS = frozenset({"m3", "t", "bbl", "kWh"})
KNOWN_BY_UNIT = {"m3": "gas", "bbl": "oil", "kWh": "electricity"}
"""What is counted in a unit where no goods are named."""
METRICS: dict[Measure, Metric] = {"trade": "trade_total", "exports": "exports", "imports": "imports", "tariff": "tariff", "price": "price"}

ANAPHORA = re.compile(
    r"""
    \A [\W_]{0,3} (?: (?: and | but | yet | that | while | although | though | whereas | by \s contrast | instead | only | previously | earlier | overall | in \s \d{4} | (?: before | prior \s to ) \s the \s \w{3,10} ) [\s,]{1,2} ){0,2}
      (?: they | it | this | that | these | those | the \s latter ) \b
    | \b (?: said | says | added | noted | predicted | expects? ) \s (?: that \s )? (?: it | this | they | that ) \s (?: would | will | had | has | have | could | is | was | should | may | to ) \b
    | \b (?: this | that | the | its | these | those | which | such ) \s
      (?: (?: total | same | latter | overall | annual | trade ) \s )? (?: figures? | shares? | numbers? | volumes? | totals? | amounts? | sums? | values? | levels? | proportions? | percentages? | rates? | increase | growth | turnover ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A sentence that speaks of the number of the sentence before."""
PAST = re.compile(
    r"\b (?: reached | totall?ed | stood | amounted | was | were | hit | came | rose | fell | grew | dropped | declined | increased | climbed | exceeded | surpassed | jumped | surged | dipped | shrank ) \b",
    re.VERBOSE | re.IGNORECASE,
)
YEAR_ON_YEAR = re.compile(
    r"""
    \b (?: year[\s-](?:on|over)[\s-]year | y/y | y-o-y | yoy | year-earlier | on \s (?: the | an \s annual ) \s (?: year | basis ) | on \s a \s yearly \s basis | annual(?:ly)? \s (?: growth | increase | rise | rate | basis )
      | in \s annual \s terms | 12 \s months \s (?: on | in | over ) \s 12 \s months | year \s to \s year )
    | \b (?: from | than | compared \s (?: with | to ) | over | versus | vs\.? | against | on | up \s on | down \s on | in \s comparison \s (?: with | to ) | relative \s to ) \s
        (?: that \s of \s | those \s (?: of | in ) \s | levels \s in \s )?
        (?: (?: a | one | the ) \s )? (?: same | corresponding | similar | comparable | analogous | previous | prior | preceding | past | last | year )
        (?: \s (?: period | months? | quarter | half | time | stretch ) )? (?: \s (?: of | in ) )? (?: \s (?: the | a ) )? (?: \s (?: previous | last | past | prior | preceding | same | year | period ) ){0,2} (?: \s (?: year | 12 \s months | ago | earlier | before | \d{4} | period ) )? \b
    | \b (?: a | one ) \s year \s (?: ago | earlier | before | prior )
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH_ON_MONTH = re.compile(
    r"\b (?: month[\s-](?:on|over)[\s-]month | m/m | m-o-m | mom | (?: from | than | over | compared \s (?: with | to ) ) \s (?: the \s )? (?: (?: previous | prior | preceding | last ) \s month (?! \s (?: of | last ) ) ) | a \s month \s (?: earlier | before | ago ) ) \b",
    re.VERBOSE | re.IGNORECASE,
)
TRADE_WORD = re.compile(r"\b (?: trad(?: e | ing | ed ) | turnover | commerce | exports? | imports? ) \b", re.VERBOSE | re.IGNORECASE)
FROM_MONTH = re.compile(
    r"\s (?: from | than \s in | compared \s (?: with | to ) | on ) \s (?: January | February | March | April | May | June | July | August | September | October | November | December ) (?! \s (?: \d | last ) )",
    re.VERBOSE,
)
CURRENCY_USE = re.compile(
    r"""
    \b (?: (?: in | using | to | into | by | of | with | via ) \s (?: both \s | either \s | the \s | their \s | local \s | chinese \s | russian \s | indian \s | iranian \s ){0,2}
        (?: yuan | renminbi | rubles? | roubles? | rupees? | rials? | dollars? | euros? | greenbacks? | u\.?s\.? \s (?: dollars? | greenbacks? )
          | (?: national | local | own | their \s own | domestic ) \s currenc(?: y | ies ) ) \b (?! \s terms | [ -]denominated \s terms )
      | (?: yuan | renminbi | ruble | rouble | rupee | dollar | euro ) [- ] (?: denominated | based | settled | payments | settlements | transactions | accounted | made \s up | trading )
      | (?: the \s )? (?: yuan | renminbi | ruble | rouble | rupee | dollar | euro ) ['’]s \s share
      | currenc(?: y | ies ) \s of \s (?: china | russia | both | the \s two ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
SETTLED = re.compile(
    r"\b (?: settle\w* | settling | conducted | carried \s out | performed | made | done | paid | payments? | denominated | invoic\w+ | transact\w+ | handled | executed | processed | priced | share | accounts? | using | use | switched | converted | accounted | are \s in | is \s in | now \s in ) \b",
    re.VERBOSE | re.IGNORECASE,
)
PART_OF_COUNTRY = re.compile(
    r"\b (?: provinces? | oblasts? | krai | prefectures? | municipality | autonomous | websites? | compan(?: y | ies ) | firms? | refiner(?: y | ies ) | retailers? | city \s of | port \s of | counties | county ) \b",
    re.VERBOSE | re.IGNORECASE,
)
"""A sum of one of these is not the country's."""
BOTH_SIDES = re.compile(
    r"\b (?: bilateral | mutual | two-way | reciprocal | between \s (?: the \s | these \s | our \s | both \s | each \s ){0,2} (?: two | both | each | countries | nations | neighbou?rs | sides | them | powers | states | economies ) | (?: the | our | both | these ) \s (?: two \s )? (?: countries | nations | sides | neighbou?rs | powers ) ) ",
    re.VERBOSE | re.IGNORECASE,
)
CUSTOMS_OF = re.compile(r"[’']?s? \s (?: [a-z]{3,14} \s ){0,2} (?: customs | statistics | Customs | commerce \s ministry )", re.VERBOSE)
GENERAL_CUSTOMS = re.compile(r"\b (?: General \s Administration \s of \s Customs | GACC )", re.VERBOSE)
FEDERAL_CUSTOMS = re.compile(r"\b (?: Federal \s Customs \s Service | Rosstat )", re.VERBOSE)


def figures(reading: Reading) -> Iterator[Figure]:
    """The figures of a document, in the order of its text.

    Percents and sums that no measure of trade governs are left out: growth of an economy, budgets, polls, aid, casualties.
    """
    before: list[_Said] = []
    entry = None
    starts = [p.start for p in reading.layout.paragraphs]
    for at, sentence in enumerate(reading.sentences):
        numbers = list(find_numbers(reading.text, sentence))
        if not numbers and not TRADE_WORD.search(reading.text, sentence.start, sentence.end):
            continue
        if (here := reading.entry_at(sentence.start)) != entry:
            entry, before = here, []
        words = _Sentence(reading, sentence, Place(at, bisect_right(starts, sentence.start)), numbers, before)
        if numbers:
            yield from words.figures()
        else:
            words.remember_topic()


@dataclass(frozen=True, slots=True)
class Place:
    """Which sentence of the document, in which of its paragraphs."""

    sentence: int
    paragraph: int


class _Sentence:
    """The numbers of one sentence, read from left to right; what is read joins `before`, the numbers of the article or entry so far."""

    def __init__(self, reading: Reading, sentence: Span, place: Place, numbers: list[NumberMention], before: list[_Said]) -> None:
        self.reading, self.text, self.sentence, self.numbers, self.before = reading, reading.text, sentence, numbers, before
        self.at, self.paragraph = place.sentence, place.paragraph
        self.names = within(reading.names, sentence)
        dates = within(reading.dates, sentence)
        self.row = marks(self.text, sentence, self.names, numbers, [d.span for d in dates])
        self.windows = windows(self.text, sentence, self.row, numbers)
        self.periods = periods(self.text, sentence, numbers, dates)
        self.reporter = self._reporter()
        self.here: list[_Said | None] = []

    @property
    def words(self) -> str:
        return self.sentence.of(self.text)

    def figures(self) -> Iterator[Figure]:
        for n in range(len(self.numbers)):
            said = self._read(n)
            self.here.append(said)
            if said:
                self.before.append(said)
                yield self._figure(n, said)

    def remember_topic(self) -> None:
        """Lets a sentence without numbers tell the ones behind it of whose trade they speak: "Trade with Iran hit a record in 2022." """
        head = next((k for k, mark in enumerate(self.row) if mark.kind == "measure" and mark.what in {"trade", "exports", "imports"}), None)
        if head is None:
            return
        measure = cast(Measure, self.row[head].what)
        flow = flow_of(self.row, head, measure, 0, len(self.row), self.text)
        if measure == "trade":
            flow = self._paired(flow, head, None)
        if not flow.whole:
            return
        dates = [d for d in within(self.reading.dates, self.sentence) if usable(d, self.text, self.sentence)]
        period = Period(dates[-1].text, dates[-1].when) if dates else None
        owner = flow.destination if measure == "imports" else flow.origin
        self.before.append(
            _Said(measure, METRICS[measure], "level", flow, owner, "all", period, "", False, self.at, self.paragraph, "")
        )

    # One number

    def _read(self, n: int) -> _Said | None:
        number, window = self.numbers[n], self.windows[n]
        behind = head_behind(self.row, window, number.unit)
        head = behind if behind is not None else head_before(self.row, window)
        if behind is not None and self.row[behind].what in {"deal", "none", "flow"} and self.row[window.at + 1].what == "in":
            head = head_before(self.row, window) or behind
        former = self.here[-1] if self.here else self._spoken_of()
        if head is None and self.here and self.here[-1] is None and n:
            return None
        if head is None and former is None:
            head = head_later(self.row, window) or self._far_head(number)
        if head is None and former is None:
            return self._share_of_standing(n)
        if head is None:
            return self._like(n, former) if former else None
        measure = cast(Measure, self.row[head].what)
        if measure == "none" or (number.per and measure not in {"price", "tariff"} and not self._is_sum(number)):
            if measure == "none" or not number.per:
                return None
            measure = "price"
        kind = standing(number, window, measure, head > window.at)
        if kind is None and former and head < window.at and former.unit == number.unit:
            kind = former.kind
        if kind is None:
            return None
        metric = self._metric(number, window, measure, kind, head)
        if metric is None:
            return None
        commodity = goods_of(self.row, window, head, kind)
        flow, owner = self._flow(n, head, measure, kind, former)
        own_goods = commodity or (former.commodity if former and self._leans_on_former(window, head) else None)
        if own_goods is None and metric not in {"other", "price", "volume"}:
            own_goods = "all"
        verb = self.row[head].span.of(self.text).lower().split()[0]
        if verb in LOOSE_VERBS and commodity is None and measure in {"exports", "imports"} and kind != "share":
            return None
        if metric == "volume" and kind == "level":
            commodity = commodity or KNOWN_BY_UNIT.get(number.unit)
        if metric == "volume" and kind == "level" and commodity is None and not flow.whole:
            return None
        part = bool(PART_OF_COUNTRY.search(self._clause(window))) or self._is_of_a_place(head)
        return _Said(measure, metric, kind, flow, owner, own_goods, self._period(n, kind, former, head), number.unit, part, self.at, self.paragraph, window.before)

    def _share_of_standing(self, n: int) -> _Said | None:
        """"Russia is the largest exporter of coal to China, with a 15 percent share": the share of what the standing tells."""
        window = self.windows[n]
        flow = by_standing(self.row, self.text)
        if self.numbers[n].unit != "%" or not OWN_SHARE.match(window.behind) or not flow.whole:
            return None
        goods = next((mark.what for mark in self.row[: window.at] if mark.kind == "goods"), "all")
        return _Said("exports", "trade_share", "share", flow, flow.origin, goods, self.periods[n], "%", False, self.at, self.paragraph, "")

    def _is_of_a_place(self, head: int) -> bool:
        """Whether a city or province, not a country, stands before the measure: "Dalian's trade"."""
        start = self.row[head].span.start
        near = within(self.reading.places, Span(max(self.sentence.start, start - 40), start))
        return any(p.place.kind in {"city", "town", "province", "port", "region"} and start - p.span.end <= 16 for p in near)

    def _is_sum(self, number: NumberMention) -> bool:
        return number.value >= 1e6

    def _like(self, n: int, former: _Said) -> _Said | None:
        """What a number says that leaves its measure to the one before it: "up from 27 %", "($180.3 billion)"."""
        number, window = self.numbers[n], self.windows[n]
        if former.measure == "tariff" and number.unit not in {"%", "pp"}:
            return None
        kind: Standing | None = standing(number, window, former.measure, False)
        if number.unit == "%" and kind != "share":
            kind = kind if kind == "change" and former.kind != "share" else former.kind if former.unit in {"%", "pp"} else None
        elif number.unit != "%" and former.kind == "change" and former.sentence == self.at and window.before.strip() in {"(", "or", ", or"}:
            kind = "change"  # "down 34 % ($1.7 billion)"
        if kind is None or (kind == "share" and number.unit not in {"%", "pp"}):
            return None
        metric = former.metric
        if kind == "share" and metric in {"trade_total", "exports", "imports"}:
            metric = "trade_share"
        if metric in {"trade_share", "market_share", "currency_share"} and number.unit not in {"%", "pp", "x"}:
            metric = METRICS.get(former.measure, "other")
        if number.unit in VOLUME_UNITS and kind == "level":
            metric = "volume"
        elif metric == "volume" and number.unit not in VOLUME_UNITS and kind == "level":
            metric = METRICS.get(former.measure, "other")
        if kind == "share" and not 0 <= number.value <= 100:
            return None
        commodity = goods_of(self.row, window, None, kind) if former.metric != "trade_total" else None
        return replace(
            former, flow=self._with_other_partner(window, former), kind=kind, metric=metric, unit=number.unit, period=self._period(n, kind, former, None), sentence=self.at, paragraph=self.paragraph,
            words=window.before, commodity=commodity or former.commodity,
        )  # fmt: skip

    def _with_other_partner(self, window: Window, former: _Said) -> Flow:
        """The flow of the number before, its partner replaced where this one is somebody else's: "while India's share"."""
        for k in range(window.left, window.at - 1):
            mark = self.row[k]
            if mark.kind == "country" and mark.own and self.row[k + 1].what in PART_TAKEN and former.owner and mark.what not in former.flow.ends:
                end = "destination" if former.flow.origin == former.owner else "origin"
                return Flow(mark.what, former.flow.destination) if end == "origin" else Flow(former.flow.origin, mark.what)
        return former.flow

    def _spoken_of(self) -> _Said | None:
        """The number of the sentence before that this one goes on speaking of."""
        if self.before and self.before[-1].sentence >= self.at - 1 and ANAPHORA.search(self.words[: self.numbers[0].span.start - self.sentence.start]):
            return self.before[-1]
        return None

    def _far_head(self, number: NumberMention) -> int | None:
        """For amounts of energy and the like: any measure of goods that move in the sentence."""
        if number.unit not in VOLUME_UNITS:
            return None
        return next((k for k, mark in enumerate(self.row) if mark.kind == "measure" and mark.what in {"exports", "imports", "flow"}), None)

    def _leans_on_former(self, window: Window, head: int) -> bool:
        """Whether the measure is somebody's who was named before: "of its total oil imports", "this represents"."""
        close = self.row[max(window.left, head - 5) : head]
        if any(mark.what in {"this", "these", "such"} for mark in close):
            return True
        return any(mark.what in {"its", "their", "that", "it"} for mark in close) and (not window.first or self._spoken_of() is not None)

    def _clause(self, window: Window) -> str:
        return own_clause(window.before) + " " + re_first_clause(window.behind)

    def _metric(self, number: NumberMention, window: Window, measure: Measure, kind: Standing, head: int) -> Metric | None:
        if kind == "share" and not 0 <= number.value <= 100:
            return None
        around = window.before[-160:] + " " + window.behind[:160]
        if number.unit in {"%", "pp"} and kind != "change" and measure in {"trade", "exports", "imports", "currency", "deal", "flow"}:
            if CURRENCY_USE.search(around) and SETTLED.search(around):
                return "currency_share"
        if measure == "currency":
            if number.unit in {"%", "pp"} and CURRENCY_USE.search(around):
                return "currency_share" if kind == "share" or number.unit == "pp" else "other"
            return "other" if kind in {"level", "change"} and CURRENCY_USE.search(around) else None
        if measure == "market":
            return self._market_metric(number, kind)
        if self.row[head].span.of(self.text).lower().endswith(" to") and kind != "share":
            return None
        if number.unit in VOLUME_UNITS:
            return "volume" if kind != "share" else None
        if kind == "share" and SOLD_IN.search(window.behind[:80]):
            return "market_share"
        if kind == "share":
            if BUDGET.search(window.behind[:120]):
                return "other"
            return "trade_share" if measure in {"trade", "exports", "imports", "balance"} else "other" if measure in {"investment"} else None
        if measure == "tariff":
            return "tariff" if number.unit in {"%", "pp", "x"} or number.per else "other"
        if measure == "price":
            return "price" if number.per or kind == "change" or number.unit != "%" or "discount" in window.before.lower() else None
        if measure == "flow":
            return "volume" if number.unit in {"%", "x"} else None
        if measure in {"deal", "loan"}:
            return "other" if number.unit not in {"%", "pp", "x"} and number.value >= 1e5 else None
        return METRICS.get(measure, "other")

    def _market_metric(self, number: NumberMention, kind: Standing) -> Metric | None:
        if number.unit == "pp":
            return "market_share"
        return "market_share" if kind == "share" else "other" if number.unit not in VOLUME_UNITS else "volume"

    # Flow

    def _flow(self, n: int, head: int, measure: Measure, kind: Standing, former: _Said | None) -> tuple[Flow, str | None]:
        """The flow of a number, and the country whose statistics or trade it is told of."""
        window = self.windows[n]
        flow = self._local_flow(window, head, measure)
        if measure in {"exports", "imports"}:
            return self._directed(n, head, measure, kind, flow, former)
        if measure in {"market", "tariff", "investment", "loan"}:
            return self._oriented(flow, former, measure), flow.origin
        if measure == "flow" and not flow.ends:
            return self._sentence_flow(), None
        if measure == "flow":
            return self._directed(n, head, "exports", kind, flow, former)
        if measure in {"deal", "price", "currency"} and not flow.whole:
            directed = self._sentence_flow()
            if directed.whole or measure == "price":
                return directed, directed.origin
        if not flow.ends and self._leans_on_former(window, head):
            recent = former or next(self._recent(), None)
            if recent and recent.flow.whole:
                return recent.flow, recent.owner
        return self._paired(flow, head, former), flow.origin

    def _local_flow(self, window: Window, head: int, measure: Measure) -> Flow:
        """What the clause of the number says, all its measures of moving goods taken together."""
        first, last = (0, len(self.row)) if head >= window.right else (window.start, min(window.right + 1, len(self.row)))
        flow = flow_of(self.row, head, measure, first, last, self.text)
        if measure in {"exports", "imports"} and not flow.whole:
            for k in range(first, last):
                other = self.row[k]
                if k != head and other.kind == "measure" and other.what in {"exports", "imports"} and not self._apart(head, k):
                    flow = flow.filled(flow_of(self.row, k, cast(Measure, other.what), first, last, self.text))
        return flow

    def _apart(self, a: int, b: int) -> bool:
        """Whether two measures stand in different statements: "exports … while imports …"."""
        return any(self.row[k].what in {";", "while", "whereas", "but"} for k in range(min(a, b), max(a, b))) or (
            any(self.row[k].what == "and" for k in range(min(a, b), max(a, b)))
            and (self.row[a].what != self.row[b].what or any(self.row[k].kind == "number" for k in range(min(a, b), max(a, b))))
        )

    def _sentence_flow(self) -> Flow:
        flow = Flow()
        for k, mark in enumerate(self.row):
            if mark.kind == "measure" and mark.what in {"exports", "imports"} and not flow.whole:
                flow = flow.filled(flow_of(self.row, k, cast(Measure, mark.what), 0, len(self.row), self.text))
        return flow

    def _directed(self, n: int, head: int, measure: Measure, kind: Standing, flow: Flow, former: _Said | None) -> tuple[Flow, str | None]:
        window = self.windows[n]
        owner = flow.origin if measure == "exports" else flow.destination
        if flow.whole:
            return flow, owner
        known = next(iter(flow.ends), None)
        leaning = self._leans_on_former(window, head)
        theirs = any(mark.what in {"its", "their"} for mark in self.row[max(window.left, head - 4) : head])
        if theirs and former and former.flow.whole and former.sentence == self.at and not former.flow.both:
            other = replace(former.flow, origin=former.flow.destination, destination=former.flow.origin)
            return (former.flow if former.measure == measure or former.owner is None else other), former.owner
        if theirs and (standing_ := by_standing(self.row, self.text)).whole:
            return standing_, standing_.origin if measure == "exports" else standing_.destination
        if known is None and (standing_ := by_standing(self.row, self.text)).whole:
            return standing_, standing_.origin if measure == "exports" else standing_.destination
        if known is None:
            if former and former.flow.whole and not former.flow.both and (leaning or former.measure == measure):
                return former.flow, former.owner
            return self._mirrored(measure, former)
        if owner is None:
            same = self.here[-1].owner if self.here and self.here[-1] else None
            partner = (same if same != known else None) or self._named_before(head, known, window) or self._perspective(known) or self._main_partner(known)
            owner = partner
        else:
            partner = None
            if kind == "share" or self.row[head].span.of(self.text).lower() in VERBS:
                partner = self._named_before(window.at, known, window) if window.at < head or kind == "share" else None
            partner = partner or self._pair_here(known) or self._perspective(known)
            if partner is None and self._is_deal():
                partner = self._main_partner(known)
            if partner is None and BOTH_SIDES.search(self.words):
                partner = self._main_partner(known)
            partner = partner or WORLD
        if partner is None:
            return Flow(), owner
        return (Flow(flow.origin or partner, flow.destination or partner), owner)

    def _mirrored(self, measure: Measure, former: _Said | None) -> tuple[Flow, str | None]:
        """Exports or imports of nobody in particular: seen from where the numbers before were told."""
        recent = former or next(self._recent(), None)
        owner = self.reporter or (recent.owner if recent else None)
        partner = recent.flow.partner(owner) if recent and recent.flow.whole else None
        if owner is None or partner is None:
            return Flow(), owner
        return (Flow(owner, partner) if measure == "exports" else Flow(partner, owner)), owner

    def _named_before(self, at: int, known: str, window: Window) -> str | None:
        """The nearest other country before the mark `at`, one named by itself if there is one; the first of several named together."""
        found = [k for k in range(at) if self.row[k].kind == "country" and self.row[k].what not in {known, WORLD}]
        own = [k for k in found if self.row[k].own] or found
        if not own:
            return None
        best = own[-1]
        if best >= 2 and self.row[best - 1].what in {"and", ","} and self.row[best - 2].kind == "country" and self.row[best].what in {"Hong Kong", "Macau"}:
            best -= 2
        return self.row[best].what

    def _pair_here(self, known: str) -> str | None:
        """The partner of `known` in a pair or flow already read in this sentence."""
        return next((p for said in reversed(self.here) if said and (p := said.flow.partner(known)) and p != WORLD), None)

    def _perspective(self, known: str) -> str | None:
        """The partner of `known` in the numbers just before in the paragraph."""
        return next((p for said in self._recent() if (p := said.flow.partner(known)) and p != WORLD), None)

    def _recent(self) -> Iterator[_Said]:
        """The numbers of the two sentences before in the paragraph, the last one first."""
        for said in reversed(self.before):
            if said.sentence < self.at - 2 or said.paragraph != self.paragraph:
                return
            yield said

    def _main_partner(self, known: str) -> str | None:
        pair = _main_pair(self.reading, self.sentence)
        return next((c for c in pair if c != known), None) if known in pair else None

    def _is_deal(self) -> bool:
        return any(mark.kind == "measure" and mark.what == "deal" for mark in self.row)

    def _oriented(self, flow: Flow, former: _Said | None, measure: Measure) -> Flow:
        if flow.whole:
            return flow
        if not flow.ends - {SEVERAL}:
            return former.flow if former and former.measure == measure else self._two_sides(former) if measure in {"investment", "loan"} else Flow()
        known = next(iter(flow.ends))
        partner = self._pair_here(known) or self._perspective(known)
        others = {mark.what for mark in self.row if mark.kind == "country" and mark.what not in {known, WORLD}}
        if partner is None and measure in {"investment", "loan"} and len(others) == 1:
            partner = others.pop()
        if partner is None and measure == "market":
            partner = self._main_partner(known) if flow.destination else None
        return Flow(flow.origin or partner, flow.destination or partner) if partner else Flow()

    def _paired(self, flow: Flow, head: int, former: _Said | None) -> Flow:
        if flow.whole and WORLD not in flow.ends:
            return flow
        if WORLD in flow.ends or (flow.origin and not flow.destination and GLOBAL.search(self.words)):
            if former and former.flow.whole and (self._spoken_of() or self.here):
                return former.flow
            ends = [c for c in dict.fromkeys(m.what for m in self.row if m.kind == "country") if c not in {WORLD, flow.origin}]
            return Flow(flow.origin, ends[0], both=True) if flow.origin and len(ends) == 1 else Flow(flow.origin, WORLD, both=True)
        if flow.origin:
            partner = self._pair_here(flow.origin) or self._perspective(flow.origin)
            if partner is None:
                others = list(dict.fromkeys(m.what for m in self.row[: head + 10] if m.kind == "country" and m.what not in {flow.origin, WORLD}))
                main = self._main_partner(flow.origin)
                bilateral = BOTH_SIDES.search(self.words) or any(m.what == "with" for m in self.row[head : head + 3])
                partner = main if main in others or not others and (bilateral or self._is_deal()) else others[-1] if len(others) == 1 else main if bilateral else None
            return Flow(flow.origin, partner, both=True) if partner else Flow()
        return self._two_sides(former)

    def _two_sides(self, former: _Said | None) -> Flow:
        """The pair of "bilateral trade": the two countries of the sentence, else those just spoken of, else the main ones."""
        main = _main_pair(self.reading, self.sentence)
        ends = list(dict.fromkeys(m.what for m in self.row if m.kind == "country" and m.what != WORLD))
        own = list(dict.fromkeys(m.what for m in self.row if m.kind == "country" and m.own and m.what != WORLD))
        if len(main) == 2 and set(main) <= set(ends):
            return Flow(main[0], main[1], both=True)
        for named in (own, ends):
            if len(named) == 2:
                return Flow(named[0], named[1], both=True)
        recent = former or next(self._recent(), None)
        if recent and recent.flow.whole and WORLD not in recent.flow.ends and (not ends or set(ends) & recent.flow.ends):
            return replace(recent.flow, both=True)
        if len(main) == 2 and (not ends or set(ends) & set(main) or BOTH_SIDES.search(self.words)):
            return Flow(main[0], main[1], both=True)
        return Flow()

    # Period, reporter, the row

    def _period(self, n: int, kind: Standing, former: _Said | None, head: int | None) -> Period | None:
        own = self.periods[n]
        if own is not None:
            return own
        last = former or next(self._recent(), None)
        if last is None or last.period is None or last.period.when is None:
            return None
        if last.sentence == self.at and AHEAD.search(self.windows[n].before):
            return None
        if former and (last.sentence == self.at or head is None or former.sentence != self.at or self._leans_on_former(self.windows[n], head)):
            return None if former.sentence != self.at and re_own_time(self.words) else last.period
        words = self.windows[n].before
        if kind == "change" or (kind == "level" and PAST.search(words) and self.numbers[n].unit != "%"):
            return last.period if not re_own_time(self.words) else None
        return None

    def _reporter(self) -> str | None:
        for mark in self.row:
            if mark.kind == "country" and ("customs" in mark.span.of(self.text).lower() or CUSTOMS_OF.match(self.text, mark.span.end)):
                return mark.what
        if GENERAL_CUSTOMS.search(self.words):
            return "China"
        return "Russia" if FEDERAL_CUSTOMS.search(self.words) else None

    def _comparison(self, n: int, said: _Said) -> Literal["yoy", "mom"] | None:
        if said.kind != "change" or said.unit not in {"%", "pp"}:
            return None
        window = self.windows[n]
        around = own_clause(window.before) + " # " + window.behind[:120]
        if MONTH_ON_MONTH.search(around) or FROM_MONTH.match(window.behind):
            return "mom"
        if YEAR_ON_YEAR.search(around):
            return "yoy"
        when = said.period.when if said.period else None
        within_a_year = when is not None and (when.end - when.start).days <= 366
        return "yoy" if within_a_year and said.metric in {"trade_total", "exports", "imports", "volume"} and not BASE_YEARS.search(window.behind) else None

    def _figure(self, n: int, said: _Said) -> Figure:
        number, window = self.numbers[n], self.windows[n]
        value = signed(number, window, [self.windows[k].before for k in range(n - 1, -1, -1)]) if said.kind == "change" else number.value
        whole, how = said.flow.whole, self._modality(window)
        core = (
            said.metric in {"trade_total", "exports", "imports"} and said.measure in {"trade", "exports", "imports"} and said.kind != "share"
            and said.commodity == "all" and whole and WORLD not in said.flow.ends and not said.part and how not in {"planned", "hypothetical"}
        )  # fmt: skip
        period = said.period
        return Figure(
            span=self.sentence,
            value_text=number.text,
            value=value,
            unit=number.unit,
            qualifier=number.qualifier,
            kind=said.kind,
            metric=said.metric,
            flow=str(said.flow) if whole else None,
            reporter=self.reporter,
            commodity=said.commodity,
            comparison=self._comparison(n, said),
            period_text=period.text or None if period and period.when else None,
            period=period.when if period else None,
            core=core,
            modality=how,
            attributed_to=attribution(self.reading, self.sentence),
        )

    def _modality(self, window: Window) -> str:
        clause = own_clause(self.text[self.sentence.start : self.row[window.at].span.start]) + " " + re_first_clause(window.behind)
        return "planned" if TARGET.search(clause) else "hypothetical" if FORECAST.search(clause) else modality(clause)


SOLD_IN = re.compile(r"\b (?: sold | bought | registered ) \s in \s (?! \d )", re.VERBOSE)
PART_TAKEN = frozenset("share shares accounted accounts accounting took made takes makes".split())
OWN_SHARE = re.compile(r"[\s-] share \b", re.VERBOSE)
BUDGET = re.compile(r"\b (?: budget | revenues? | GDP ) \b", re.VERBOSE)
GLOBAL = re.compile(r"\b (?: total | overall | global | foreign | external | worldwide ) \s (?: trade | turnover | commerce )", re.VERBOSE | re.IGNORECASE)
BASE_YEARS = re.compile(r"\s (?: from | over | on | compared \s (?: with | to ) | than ) \s (?: the \s )? \d{4}", re.VERBOSE)
TARGET = re.compile(r"\b (?: target (?: s | ed | ing )? | goal | aim (?: s | ed | ing )? | plan (?: s | ned | ning )? | pledg\w+ | vow\w* | hopes? | hoping | seek (?: s | ing )? ) \b", re.VERBOSE | re.IGNORECASE)
FORECAST = re.compile(r"\b (?: forecast\w* | project (?: ed | ion | ions ) | expect(?: s | ed | ing )? | estimated \s to | predict\w* | likely \s to ) \b", re.VERBOSE | re.IGNORECASE)
VERBS = frozenset(
    """exported exporting shipped sold sell sells selling supplied supplying supplies delivered delivering provided provides imported importing purchased
    purchasing buy buys bought buying procured acquired received""".split()
)
LOOSE_VERBS = frozenset("received receives provide provides provided providing send sends sent sending acquire acquires acquired acquiring deliver delivered go goes went".split())
"""Verbs that tell of trade only where goods are named."""
FIRST_CLAUSE = re.compile(r"[^;,—]{0,160}")
OWN_TIME = re.compile(r"\b (?: now | currently | today | at \s present | nowadays | before \s the | prior \s to | earlier \s than | pre-war | last \s decade | ever ) \b", re.VERBOSE | re.IGNORECASE)


def re_first_clause(words: str) -> str:
    match = FIRST_CLAUSE.match(words)
    return match[0] if match else ""


def re_own_time(words: str) -> bool:
    """Whether a sentence sets itself in the present or before something: no month of the sentences before is meant."""
    return bool(OWN_TIME.search(words))


def _main_pair(reading: Reading, sentence: Span) -> tuple[str, ...]:
    """The two countries most named in the entry, else the document, that holds a sentence; the headline counts three times."""
    entry = reading.entry_at(sentence.start)
    names = within(reading.names, entry.span) if entry else reading.names
    found = _two_most(names, reading)
    return found if len(found) == 2 or not entry else _two_most(reading.names, reading)


def _two_most(names: Sequence[NameMention], reading: Reading) -> tuple[str, ...]:
    title = reading.layout.title
    counts: Counter[str] = Counter()
    for name in names:
        if name.country and name.kind in {"country", "person"}:
            counts[SHORT.get(name.country, name.country)] += 3 if title and title.holds(name.span) else 1
    most = counts.most_common(3)
    if len(most) == 3 and most[1][1] == most[2][1]:
        return ()
    return tuple(sorted(name for name, _ in most[:2]))
