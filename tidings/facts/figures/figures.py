"""Figures of trade, investment, market shares, currency use, energy flows, tariffs and prices, a row for each number.

Each number of a sentence is given the measure that governs it ("exports", "market", "tariffs"), and by that measure what it says, of
whose goods and of when. A number without such a measure is no figure; what a sentence leaves open is taken from the sentences
before it in the paragraph where they settle it, and stays null where they do not.
"""

from bisect import bisect_right
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Literal, cast

from tidings.facts.figures.fiscal import conventions, fiscal_year
from tidings.facts.figures.flows import WORLD, Flow, by_standing, flow_of
from tidings.facts.figures.governing import (
    BY,
    REACHED,
    SHARE_BEFORE,
    Standing,
    Window,
    goods_of,
    head_before,
    head_behind,
    head_later,
    is_of_another,
    is_of_goods,
    names_again,
    own_clause,
    signed,
    standing,
    windows,
)
from tidings.facts.figures.lists import listed
from tidings.facts.figures.partners import GROUPS, Metric, Partners, Place, Told
from tidings.facts.figures.parts import Part, parts, supplier
from tidings.facts.figures.period import Period
from tidings.facts.figures.periods import AHEAD, compared, counted, periods, usable
from tidings.facts.figures.stretches import is_from_to, measured_over
from tidings.facts.figures.times import MANY, Before, dated, ends_before, months, named_again, of_length, of_one_time, of_same_release
from tidings.facts.figures.trade import SHORT, Mark, Measure, goods_in, marks, measures
from tidings.facts.figures.words import (
    A_YEAR,
    AGREED,
    ALSO,
    AMOUNTED,
    ANAPHORA,
    ANOTHERS_SHARE,
    BASE_YEARS,
    BESIDE_PRICED,
    BOTH_SIDES,
    BUDGET,
    CONTRAST,
    CURRENCY_USE,
    CUSTOMS_OF,
    FEDERAL_CUSTOMS,
    FORECAST,
    FROM_MONTH,
    FUEL_PER,
    GENERAL_CUSTOMS,
    HALF_OF_KOREA,
    HOLDS,
    IN_OTHER_WORDS,
    KNOWN_BY_UNIT,
    LEADS,
    LOOSE_VERBS,
    MONTH_OF_MAY,
    MONTH_ON_MONTH,
    NEIGHBOUR,
    NO_GOODS,
    NO_NOUN,
    OF_THIS,
    ON_A_MARKET,
    OTHER_MONEY,
    OVER_YEARS,
    OWN_SHARE,
    PART_OF_COUNTRY,
    PAST,
    POINTING,
    PRESENT,
    SETTLED,
    SHARED,
    SOLD,
    SOLD_GOODS,
    SOLD_IN,
    STATISTICIANS,
    TARGET,
    TOTAL,
    TRADE_GATE,
    TRADE_WORD,
    TRADED_AT,
    VOLUME_UNITS,
    YEAR_ON_YEAR,
    first_clause,
    has_own_time,
)
from tidings.facts.figures.years import joined
from tidings.text.document import Span
from tidings.text.words import seen
from tidings.values.dates.dates import DateMention
from tidings.values.interval import Interval
from tidings.values.modality import Modality, modality
from tidings.values.names.names import NameMention
from tidings.values.numbers import NOUNS, SIGNS, NumberMention, find_numbers
from tidings.values.reading import Reading, within
from tidings.values.saying.attribution import attribution


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
    modality: Modality
    attributed_to: str | None
    outlet: str | None = None


CURRENCIES = frozenset((*SIGNS.values(), *NOUNS.values()))
SHARES = frozenset({"trade_share", "market_share", "currency_share"})
LARGE_SUM, LARGE_AMOUNT = 1e8, 1e4
"""From here on a sum of money or an amount of goods is taken for one of states though no measure governs it."""
LARGE_PRICE = 1000
"""Up to here a sum at which oil trades is the price of a barrel."""
LONGEST = 4000
"""Characters of a sentence; what is longer is a table or a list that lost its lines, and says nothing about which number goes with what."""
METRICS: dict[Measure, Metric] = {"trade": "trade_total", "exports": "exports", "imports": "imports", "tariff": "tariff", "price": "price"}


def figures(reading: Reading) -> Iterator[Figure]:
    """The figures of a document, in the order of its text.

    Percents and sums that no measure of trade governs are left out: growth of an economy, budgets, polls, aid, casualties.
    """
    before = Before()
    entry = teller = None
    halves = _halves(reading.names)
    of_all = main = _main_pair(reading.names, reading.layout.title)
    text = reading.text
    starts = [p.start for p in reading.layout.paragraphs]
    for at, sentence in enumerate(reading.sentences):
        if sentence.end - sentence.start > LONGEST:
            continue
        numbers = list(find_numbers(text, sentence))
        if not numbers and not (seen(text, sentence) & TRADE_GATE and TRADE_WORD.search(text, sentence.start, sentence.end)):
            continue
        if (here := reading.entry_at(sentence.start)) is not entry:
            entry, before, teller = here, Before(), None
            main = (_main_pair(within(reading.names, entry.span), reading.layout.title) if entry else ()) or of_all
        measured = list(measures(text, sentence))
        goes_on = bool(before) and before[-1].place.sentence >= at - 3
        if (
            not measured
            and not any(x.unit in CURRENCIES | VOLUME_UNITS for x in numbers)
            and not (numbers and (goes_on or SHARED.search(text, sentence.start, sentence.end)))
        ):
            continue  # no number here has what it could measure
        words = _Sentence(
            reading, sentence, Place(at, bisect_right(starts, sentence.start)), numbers, measured, before, main, halves, teller
        )
        teller = words.reporter or teller
        if numbers:
            yield from words.figures()
        else:
            words.remember_topic()


class _Sentence:
    """The numbers of one sentence, read from left to right; what is read joins `before`, the numbers of the article or entry so far."""

    def __init__(
        self,
        reading: Reading,
        sentence: Span,
        place: Place,
        numbers: list[NumberMention],
        measured: list[Mark],
        before: Before,
        main: tuple[str, ...],
        halves: frozenset[str],
        teller: str | None,
    ) -> None:
        self.reading, self.text, self.sentence, self.place, self.numbers, self.before = (
            reading,
            reading.text,
            sentence,
            place,
            numbers,
            before,
        )
        self.names = [*within(reading.names, sentence), *_halves_here(reading.text, sentence, halves)]
        self.names += _neighbours(self.text, sentence, self.names, main)
        self.dates = self._dated(main)
        self.row = marks(self.text, sentence, self.names, numbers, [d.span for d in self.dates], measured)
        self.windows = windows(self.text, sentence, self.row, numbers)
        self.asides = compared(self.text, sentence, numbers)
        self.periods = periods(self.text, sentence, numbers, self.dates, self.asides)
        self.ends = ends_before(before, place) if not self.dates and ALSO.search(self.words) else None
        self.parts = parts(self.row, self.text, numbers)
        self.listed = listed(self.row, self.text, numbers)
        self.reporter = self._reporter()
        self.teller = self.reporter or teller
        self.here: list[Told | None] = []
        goes_on = self._spoken_of() is not None
        self.partners = Partners(self.row, self.text, self.words, place, before, self.here, main, self.teller, goes_on, self._topic())

    @cached_property
    def words(self) -> str:
        return self.sentence.of(self.text)

    @cached_property
    def has_own_time(self) -> bool:
        return has_own_time(self.words)

    @cached_property
    def is_of_other_money(self) -> bool:
        return bool(OTHER_MONEY.search(self.words)) or any(mark.what == "none" for mark in self.row)

    @cached_property
    def names_country(self) -> bool:
        return any(mark.kind == "country" for mark in self.row)

    @cached_property
    def source(self) -> str | None:
        return attribution(self.reading, self.sentence)

    def _dated(self, main: tuple[str, ...]) -> list[DateMention]:
        """The dates of the sentence, fiscal years as those of the only country named here, else in the text's pair, that has its own."""
        dates = within(self.reading.dates, self.sentence)
        dates = joined(self.text, [self._up_to_report(d) for d in dates])
        if all(d.kind != "fiscal" for d in dates):
            return dates
        named = {name.country for name in self.names if name.country in conventions()} or {c for c in main if c in conventions()}
        if len(named) != 1:
            return dates
        country, written = named.pop(), self.reading.anchors.at(self.sentence.start)
        return [replace(d, when=fiscal_year(d.text, country or "", written)) if d.kind == "fiscal" else d for d in dates]

    def _up_to_report(self, mention: DateMention) -> DateMention:
        """‘So far this year’ as the months from January to that of the report."""
        written, when = self.reading.anchors.at(self.sentence.start), mention.when
        if mention.kind != "so far" or when is None or when.precision != "year" or written is None or written.precision in ("year", "none"):
            return mention
        end = written.end.replace(day=monthrange(written.end.year, written.end.month)[1])
        return replace(mention, when=Interval(when.start, end, "month"))

    def _topic(self) -> str | None:
        """The one country named in the sentence before, where that stands in the same paragraph."""
        at = self.place.sentence
        if not at or (last := self.reading.sentences[at - 1]).end > self.sentence.start:
            return None
        if not any(p.holds(last) and p.holds(self.sentence) for p in self._paragraph()):
            return None
        named = {SHORT.get(n.country, n.country) for n in within(self.reading.names, last) if n.country and n.kind == "country"}
        return named.pop() if len(named) == 1 else None

    def _paragraph(self) -> Sequence[Span]:
        number = self.place.paragraph
        return self.reading.layout.paragraphs[max(0, number - 1) : number]

    def figures(self) -> Iterator[Figure]:
        for n in range(len(self.numbers)):
            said = self._read(n) or self._ungoverned(n)
            if said is None:
                self.here.append(None)
                continue
            how = self._modality(self.windows[n])
            if self.asides[n] or how in {"planned", "hypothetical"}:
                said = replace(said, aside=True)
            self.here.append(said)
            self.before.append(said)
            yield self._figure(n, said, how)

    def remember_topic(self) -> None:
        """Lets a sentence without numbers tell the ones behind it of whose trade they speak: "Trade with Iran hit a record"."""
        head = next((k for k, mark in enumerate(self.row) if mark.kind == "measure" and mark.what in {"trade", "exports", "imports"}), None)
        if head is None:
            return
        measure = cast(Measure, self.row[head].what)
        flow = flow_of(self.row, head, measure, 0, len(self.row), self.text)
        if measure == "trade" and (pair := self.partners.paired(flow, head, None)).whole:
            flow = pair
        elif not flow.whole:
            flow = ranked if (ranked := by_standing(self.row, self.text)).whole else flow
        dates = [d for d in self._dated(self.partners.main) if usable(d, self.text, self.sentence)]
        if not flow.whole and not (flow.ends and dates):
            return
        period = Period(dates[-1].text, dates[-1].when) if dates else None
        owner = flow.destination if measure == "imports" else flow.origin
        self.before.append(Told(measure, METRICS[measure], "level", flow, owner, "all", period, "", False, self.place))

    # One number

    def _ungoverned(self, n: int) -> Told | None:
        """A large sum or amount of goods that no measure governs: "Four hundred billion dollars!", "Coal: 19.6 million tonnes"."""
        number, unit = self.numbers[n], self.numbers[n].unit
        if unit in CURRENCIES and (price := self._quoted(n)):
            return price
        if number.value < (LARGE_SUM if unit in CURRENCIES else LARGE_AMOUNT) or unit not in CURRENCIES | VOLUME_UNITS or number.per:
            return None
        if self.is_of_other_money or not (self.names_country or self.before):
            return None
        if of_trade := self._goods_of_trade(n):
            return of_trade
        window = self.windows[n]
        before = [mark.what for mark in self.row[window.start : window.at] if mark.kind == "goods"]
        goods = goods_of(self.row, window, None, "level") or KNOWN_BY_UNIT.get(unit) or (before[-1] if before else None)
        if unit in VOLUME_UNITS and goods is None:
            return None
        metric: Metric = "volume" if unit in VOLUME_UNITS else "other"
        flow = self.partners.of_fuel(GROUPS.get(goods or "", goods)) if unit in VOLUME_UNITS else Flow()
        return Told("deal", metric, "level", flow, None, goods, self._period(n, "level", None, None), unit, False, self.place)

    def _goods_of_trade(self, n: int) -> Told | None:
        """How much of some fuel there was in the trade just told: "Crude alone was worth $5 billion" behind what one sold the other."""
        window, unit = self.windows[n], self.numbers[n].unit
        fuel = next((mark.what for mark in self.row[:2] if mark.kind == "goods"), None)
        if fuel is None or not AMOUNTED.search(window.before) or any(mark.what in {",", "and"} for mark in self.row[: window.at]):
            return None
        told = next(self.partners.recent(), None)
        flow = self.partners.of_fuel(GROUPS.get(fuel, fuel), pair=True) if told and told.flow.whole else Flow()
        owner = told.owner if told else None
        if not flow.whole or told is None or told.flow.ends != flow.ends or owner not in flow.ends:
            return None
        measure: Measure = "imports" if owner == flow.destination else "exports"
        metric: Metric = "volume" if unit in VOLUME_UNITS else METRICS[measure]
        return Told(measure, metric, "level", flow, owner, fuel, self._period(n, "level", None, None), unit, False, self.place)

    def _quoted(self, n: int) -> Told | None:
        """A price that no word calls one: "$100 per 1,000 cubic metres", "Brent closed at $64"."""
        number, window = self.numbers[n], self.windows[n]
        at = next((k for k in range(window.at - 1, window.left - 1, -1) if self.row[k].kind == "goods"), None)
        goods = self.row[at].what if at is not None else None
        fuel = FUEL_PER.get((number.per or "").lower().split()[-1] if number.per else "", goods)
        if not (number.per and fuel or at is not None and goods == "oil" and number.value < LARGE_PRICE and self._trades(window, at)):
            return None
        flow = self.partners.of_fuel(fuel, told=True, pair=True) if fuel == "gas" else Flow()
        return Told("price", "price", "level", flow, None, fuel, self._period(n, "level", None, None), number.unit, False, self.place)

    def _trades(self, window: Window, at: int) -> bool:
        """Whether the goods at `at`, not somebody named by them ("oil workers"), trade at the quantity of the window."""
        behind = self.row[at + 1].what
        named = self.row[at + 1].kind == "word" and behind not in BESIDE_PRICED and not TRADED_AT.search(behind + " ")
        return not named and bool(TRADED_AT.search(window.before))

    def _read(self, n: int) -> Told | None:
        if held := self.parts.get(n):
            return self._part(n, held)
        number, item = self.numbers[n], self.listed.get(n)
        own = self.row[item.mark] if item and item.mark is not None else None
        former = self._former(n)
        window, head = self._governed(n, former)
        if held := supplier(self.row, self.text, window.at, number.unit):
            return self._part(n, held)
        if head is None and self.here and self.here[-1] is None:
            return None
        if head is None and former is None:
            head = head_later(self.row, window) or self._far_head(number)
        if head is None and former is None:
            return self._share_of_standing(n) or self._aim(n)
        if head is None:
            return self._like(n, former) if former else None
        measure = cast(Measure, self.row[head].what)
        if measure == "none" or (number.per and measure not in {"price", "tariff"} and not self._is_sum(number)):
            if measure == "none" or not number.per:
                return None
            measure = "price"
        if head < window.at and is_of_another(self.row, window, head, self.text):
            return None
        kind = standing(number, window, measure, head > window.at, is_of_goods(self.row, window))
        if kind is None and head < window.at:
            alike = former if former and former.unit == number.unit else self._parallel(number, window, head)
            kind = alike.kind if alike else None
        if kind is None:
            return None
        metric = self._metric(number, window, measure, kind, head)
        if metric is None:
            return None
        commodity = goods_of(self.row, window, head, kind) or self._goods_in(head)
        if commodity == "all" and metric == "other":
            commodity = None  # a deficit or an investment "in goods" is of no commodity
        if metric == "volume" and kind == "level":
            commodity = commodity or KNOWN_BY_UNIT.get(number.unit)
        goods = commodity or ("oil" if number.per in {"barrel", "bbl"} else None)
        of_share = "share" if metric in SHARES else kind
        flow, owner = self.partners.flow(
            window, head, measure, of_share, former, own.what if own and own.kind == "country" else None, goods
        )
        if metric == "currency_share":
            flow, owner = self._currency_flow(window, head, measure, flow, owner)
        if measure in {"exports", "imports"} and (seen := self._seen_from(head, flow, former)):
            measure, owner = ("imports" if seen == flow.destination else "exports"), seen
            metric = METRICS[measure] if metric in {"exports", "imports"} else metric
        own_goods = commodity or (former.commodity if former and self.partners.leans_on_former(window, head) else None)
        if own_goods is None and self.partners.is_neutral(head) and self.here and self.here[-1]:
            own_goods = self.here[-1].commodity  # gas exports, then "supplies to Peru"
        if own_goods is None and flow.whole and by_standing(self.row[:head], self.text) == flow:
            own_goods = next(
                (mark.what for mark in self.row[:head] if mark.kind == "goods"), None
            )  # "the largest buyer of its oil, with purchases"
        named = commodity is None and self._names_goods(head)
        if (
            own_goods is None
            and not named
            and metric not in {"other", "price", "volume"}
            and not self._goes_on_about_goods(window, head, measure)
        ):
            own_goods = "all"
        verb = self.row[head].span.of(self.text).lower().split()[0]
        returned = former and former.place == self.place and former.measure in {"exports", "imports"} and former.flow.whole
        if verb in LOOSE_VERBS and commodity is None and not returned and measure in {"exports", "imports"} and kind != "share":
            return None
        if verb in SOLD and not flow.ends and kind != "share":
            return None  # what a company sells, to whomever
        if metric == "volume" and kind == "level" and commodity is None and not flow.whole:
            return None
        part = bool(PART_OF_COUNTRY.search(self._clause(window))) or self._is_of_a_place(head)
        period = counted(self._period(n, kind, former, head), metric, kind)
        if measure in {"deal", "flow"} and A_YEAR.match(window.behind) and period and period.when and period.when.precision != "year":
            period = None  # what was agreed in some month is to flow every year
        return Told(measure, metric, kind, flow, owner, own_goods, period, number.unit, part, self.place)

    def _former(self, n: int) -> Told | None:
        """The number that this one may go on speaking of: the one before, or the one in its place of the list before."""
        item = self.listed.get(n)
        if item and item.before is not None and ANAPHORA.search(self.windows[item.last - 1].before):
            return self.here[item.before] or self.here[-1]
        return self.here[-1] if self.here else self._spoken_of()

    def _governed(self, n: int, former: Told | None) -> tuple[Window, int | None]:
        """The room of a number, that of the last one of its list where they share a measure behind, and the mark of its measure."""
        unit, window, item = self.numbers[n].unit, self.windows[n], self.listed.get(n)
        if item and item.mark is not None and self.row[item.mark].kind == "measure":
            return window, item.mark
        behind = head_behind(self.row, window, unit, self.text)
        if item and behind is None and (behind := head_behind(self.row, self.windows[item.last], unit, self.text)) is not None:
            window = self.windows[item.last]  # "5, 7 and 9 percent of exports"
        if behind is not None and (tariff := self._taxed(behind, unit)) is not None:
            return window, tariff
        if behind is None:
            head = head_before(self.row, window, self.text, unit)
            if head is None and unit not in {"%", "pp", "x"} and self._is_measured(window):
                head = window.at - 2
            goes_on = head is not None and former is not None and former.place == self.place
            return window, None if goes_on and head is not None and names_again(self.row, window, head) else head
        if self.row[behind].what in {"deal", "none", "flow"} and self.row[window.at + 1].what == "in":
            return window, head_before(self.row, window, self.text, unit) or behind
        return window, behind

    def _is_measured(self, window: Window) -> bool:
        """Whether the measure of goods that move stands right before a quantity: "deliveries of 5 million tonnes"."""
        before = self.row[max(window.left, window.at - 2) : window.at]
        return len(before) == 2 and before[1].what == "of" and before[0].what in {"exports", "imports"} and before[0].kind == "measure"

    def _taxed(self, head: int, unit: str) -> int | None:
        """The tariffs of which a tax on some goods is one: "tariffs, including a 9 percent tax on barley"."""
        is_tax = self.row[head].span.of(self.text).lower() == "tax" and [mark.what for mark in self.row[head + 1 : head + 2]] == ["on"]
        if not is_tax or unit != "%":
            return None
        return next((k for k in range(head - 1, -1, -1) if self.row[k].what == "tariff"), None)

    def _currency_flow(self, window: Window, head: int, measure: Measure, flow: Flow, owner: str | None) -> tuple[Flow, str | None]:
        """The flow of a share of currencies: none of what is held or changed, all the world's where only one side is named."""
        if ON_A_MARKET.search(self._clause(window)):
            return Flow(), None
        own = flow_of(self.row, head, measure, 0, len(self.row), self.text) if measure in {"exports", "imports"} else Flow()
        if len(own.ends) == 1 and not BOTH_SIDES.search(self.words):
            return own.filled(Flow(WORLD, WORLD)), next(iter(own.ends))
        return flow, owner

    def _seen_from(self, head: int, flow: Flow, former: Told | None) -> str | None:
        """From which end goods that only move ("deliveries") are seen: that of the statistics, or of the numbers just told."""
        if not flow.whole or not self.partners.is_neutral(head):
            return None
        if self.partners.runs_back(head) and former and former.owner in flow.ends:
            return former.owner
        return self.teller if self.teller in flow.ends else None

    def _goes_on_about_goods(self, window: Window, head: int, measure: Measure) -> bool:
        """Whether a measure without goods of its own may mean those of the numbers before: oil imports, then "imports from Iraq"."""
        near = [said.commodity for said in self.partners.recent() if said.place != self.place and said.measure == measure]
        return bool(near) and None not in near and "all" not in near and not self.partners.says_flow(window, head, measure)

    def _part(self, n: int, part: Part) -> Told:
        """A part of somebody's trade, or the whole that it is a part of."""
        metric: Metric = "trade_share" if part.kind == "share" else METRICS[part.measure]
        unit = self.numbers[n].unit
        metric = "volume" if unit in VOLUME_UNITS else metric
        period = self._period(n, part.kind, self.here[-1] if self.here else None, None)
        return Told(part.measure, metric, part.kind, part.flow, part.owner, part.goods, period, unit, False, self.place)

    def _goods_in(self, head: int) -> str | None:
        """The goods that the words of a measure name themselves: "arms sales"."""
        return next((goods for _, goods in goods_in().find(self.text, self.row[head].span.start, self.row[head].span.end)), None)

    def _names_goods(self, head: int) -> bool:
        """Whether the word before a measure is a noun that no table of goods knows: "umbrella sales", "Peruvian guano exports"."""
        sold = SOLD_GOODS.match(self.row[head].span.of(self.text)) or head > 1 and self.row[head - 2].kind == "country"
        mark = self.row[max(0, head - 1)]
        if not sold or mark.kind != "word" or mark.span.end + 1 != self.row[head].span.start:
            return False
        word = mark.span.of(self.text).lower() if head == 1 else mark.span.of(self.text)
        return word.islower() and word.isalpha() and word not in NO_GOODS and not NO_NOUN.search(word)

    def _share_of_standing(self, n: int) -> Told | None:
        """The share of what a standing tells: "Russia is the largest exporter of coal to China, with a 15 percent share"."""
        window = self.windows[n]
        flow = by_standing(self.row, self.text)
        holds = OWN_SHARE.match(window.behind) or HOLDS.search(window.before)
        if self.numbers[n].unit != "%" or not holds or not flow.whole:
            return None
        goods = next((mark.what for mark in self.row[: window.at] if mark.kind == "goods"), "all")
        return Told("exports", "trade_share", "share", flow, flow.origin, goods, self.periods[n], "%", False, self.place)

    def _parallel(self, number: NumberMention, window: Window, head: int) -> Told | None:
        """The number of the same unit before, where the verb is left out: "exports rose 5 percent, imports 3 percent"."""
        gap = self.text[self.row[head].span.end : self.row[window.at].span.start]
        if gap.strip() not in {"", "by", "nearly", "almost", "about", "over", "just"}:
            return None
        return next((said for said in reversed(self.here) if said and said.unit == number.unit), None)

    def _aim(self, n: int) -> Told | None:
        """The sum that "the two sides aim for" by some year, of the trade that was just told."""
        number, window = self.numbers[n], self.windows[n]
        told = next((said for said in reversed(self.before[-9:]) if said.measure == "trade"), None)
        if told is None or told.place.sentence < self.place.sentence - 2 or number.unit not in CURRENCIES or not self._is_sum(number):
            return None
        if not told.flow.whole or not (TARGET.search(window.before) or FORECAST.search(window.before)):
            return None
        if (
            any(mark.kind == "measure" or mark.kind == "goods" for mark in self.row)
            or {mark.what for mark in self.row if mark.kind == "country"} - told.flow.ends
        ):
            return None
        period = counted(self.periods[n], "trade_total", "level")
        return replace(told, metric="trade_total", kind="level", period=period, unit=number.unit, place=self.place, aside=True)

    def _is_of_a_place(self, head: int) -> bool:
        """Whether a city or province, not a country, stands before the measure: "Dalian's trade"."""
        start = self.row[head].span.start
        near = within(self.reading.places, Span(max(self.sentence.start, start - 40), start))
        return any(p.place.kind in {"city", "town", "province", "port", "region"} and start - p.span.end <= 16 for p in near)

    def _is_sum(self, number: NumberMention) -> bool:
        return number.value >= 1e6

    def _like(self, n: int, former: Told) -> Told | None:
        """What a number says that leaves its measure to the one before it: "up from 27 %", "($180.3 billion)"."""
        number, window = self.numbers[n], self.windows[n]
        if number.per and number.unit in CURRENCIES and former.metric not in {"price", "tariff"} and (priced := self._quoted(n)):
            return priced
        of_fee = former.metric == "tariff" and former.unit in CURRENCIES and IN_OTHER_WORDS.fullmatch(window.before)
        if former.measure == "tariff" and number.unit not in {"%", "pp"} and not of_fee:
            return None
        kind: Standing | None = standing(number, window, former.measure, False, is_of_goods(self.row, window))
        if number.unit == "%" and former.unit in {"pp", "x"} and former.metric in SHARES and not BY.search(window.before):
            kind = "share"  # "down by 2 percentage points to 40 percent"
        elif number.unit == "%" and former.measure == "tariff" and former.unit == "x" and REACHED.search(window.before):
            kind = "level"  # "doubled to 50 percent"
        elif (
            number.unit == "%"
            and former.kind == "change"
            and former.unit in VOLUME_UNITS | CURRENCIES
            and IN_OTHER_WORDS.fullmatch(window.before)
        ):
            kind = "change"  # "down by 2 million tonnes (12 percent)"
        elif number.unit == "%" and kind != "share":
            kind = kind if kind == "change" and former.kind != "share" else former.kind if former.unit in {"%", "pp"} else None
        elif number.unit != "%" and former.kind == "change" and former.place == self.place and window.before.strip() in {"(", "or", ", or"}:
            kind = "change"  # "down 34 % ($1.7 billion)"
        if kind is None or (kind == "share" and number.unit not in {"%", "pp"}):
            return None
        metric = former.metric
        if kind == "share" and metric in {"trade_total", "exports", "imports"}:
            metric = "trade_share"
        if metric in SHARES and number.unit not in {"%", "pp", "x"}:
            metric = METRICS.get(former.measure, "other")
        if number.unit in VOLUME_UNITS and kind == "level":
            metric = "volume"
        elif metric == "volume" and number.unit not in VOLUME_UNITS and kind == "level":
            metric = METRICS.get(former.measure, "other")
        if kind == "share" and not 0 <= number.value <= 100:
            return None
        commodity = goods_of(self.row, window, None, kind) if former.metric != "trade_total" else None
        if commodity is None and "of which" in window.before:
            commodity = next((mark.what for mark in self.row[window.left : window.at] if mark.kind == "goods"), None)
        if number.unit == "m3" and former.unit == "t" and kind == "level":
            commodity = commodity or "gas"  # behind so many tonnes of LNG
        return replace(
            former, flow=self._of_list(n, former) or self.partners.with_other_partner(window, former), kind=kind, metric=metric,
            unit=number.unit,
            period=counted(self._period(n, kind, former, None), metric, kind), place=self.place, commodity=commodity or former.commodity,
            aside=False,
        )  # fmt: skip

    def _of_list(self, n: int, former: Told) -> Flow | None:
        """The flow of a number in a list of as many countries: that of the one before, with its own country."""
        marks_ = [self.row[item.mark] for k in (n - 1, n) if (item := self.listed.get(k)) and item.mark is not None]
        if len(marks_) < 2 or marks_[1].kind != "country" or not former.flow.whole:
            return None
        return former.flow.with_other(marks_[0].what, marks_[1].what)

    def _spoken_of(self) -> Told | None:
        """The number of the sentence before that this one goes on speaking of; "the figure" reaches over a sentence without any."""
        if not self.before or not self.numbers or (gap := self.place.sentence - self.before[-1].place.sentence) > 3:
            return None
        lead = self.text[self.sentence.start : self.numbers[0].span.start]
        if gap <= 1 and self.before[-1].kind == "share" and ANOTHERS_SHARE.match(lead) and not any(m.kind == "measure" for m in self.row):
            return self.before[-1]
        pointed = ANAPHORA.search(lead)
        if pointed and (pointed["heading"] or TOTAL.search(pointed[0])):
            return self._total() or self.before[-1]
        if pointed and gap <= 1 and self._are_both_ways():
            return self._total()  # of which the exports and the imports were told
        if pointed is None and LEADS.match(lead):
            pointed = ANAPHORA.match(self.words)
        return self.before[-1] if pointed and (gap <= 1 or pointed["figure"]) else None

    def _total(self) -> Told | None:
        """What "the total" is of, in the time of the number before: the trade told last, or that whose directions were told."""
        last = self.before[-1]
        for said in islice(reversed(self.before), MANY):
            if said.measure == "trade" and said.kind != "share":
                return replace(said, period=last.period, place=last.place, aside=last.aside)
        if last.measure in {"exports", "imports"} and last.commodity == "all" and last.flow.whole:
            return replace(last, measure="trade", metric="trade_total", flow=replace(last.flow, both=True))
        return None

    def _are_both_ways(self) -> bool:
        """Whether the sentence before ends with all that goes one way between two countries and all that comes back."""
        there, back = self.before[-2:] if len(self.before) > 1 else (None, None)
        return bool(
            there and back and there.place == back.place
            and there.kind == back.kind == "level" and there.commodity == back.commodity == "all"
            and {there.measure, back.measure} == {"exports", "imports"} and back.flow.whole and there.flow == back.flow.reversed()
        )  # fmt: skip

    def _far_head(self, number: NumberMention) -> int | None:
        """For amounts of energy and the like: any measure of goods that move in the sentence."""
        if number.unit not in VOLUME_UNITS:
            return None
        return next((k for k, mark in enumerate(self.row) if mark.kind == "measure" and mark.what in {"exports", "imports", "flow"}), None)

    def _clause(self, window: Window) -> str:
        return own_clause(window.before) + " " + first_clause(window.behind)

    def _metric(self, number: NumberMention, window: Window, measure: Measure, kind: Standing, head: int) -> Metric | None:
        if kind == "share" and not 0 <= number.value <= 100:
            return None
        around = window.before[-160:] + " " + window.behind[:160]
        settles = CURRENCY_USE.search(around) and SETTLED.search(around)
        if (
            settles
            and number.unit in {"%", "pp"}
            and kind != "change"
            and measure in {"trade", "exports", "imports", "currency", "deal", "flow"}
        ):
            return "currency_share"
        if measure == "currency":
            if number.unit in {"%", "pp"} and CURRENCY_USE.search(around):
                return "currency_share" if kind == "share" or number.unit == "pp" else "other"
            return "other" if kind in {"level", "change"} and CURRENCY_USE.search(around) else None
        if measure == "market":
            return self._market_metric(number, kind)
        if self.row[head].span.of(self.text).lower().endswith(" to") and kind != "share" and number.unit not in VOLUME_UNITS:
            return None
        if number.unit in VOLUME_UNITS:
            return "volume" if kind != "share" else None
        if kind == "share" and SOLD_IN.search(window.behind[:80]):
            return "market_share"
        if kind == "share":
            if BUDGET.search(window.behind[:120]):
                return "other"
            return (
                "trade_share"
                if measure in {"trade", "exports", "imports", "balance"} or measure == "flow" and is_of_goods(self.row, window)
                else "other"
                if measure in {"investment"}
                else None
            )
        if number.unit in {"pp", "x"} and measure in {"trade", "exports", "imports"} and SHARE_BEFORE.search(own_clause(window.before)):
            return "trade_share"
        if measure == "tariff":
            of_each = number.per or self.partners.is_fee(head)
            return "tariff" if number.unit in {"%", "pp", "x"} or of_each else "other"
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

    # Period, reporter, the row

    def _period(self, n: int, kind: Standing, former: Told | None, head: int | None) -> Period | None:
        """The time of a number; of a change that took longer than its own time, all of that."""
        period = self._time(n, kind, former, head)
        if kind == "level" and period and self._is_for_years(n):
            return None
        if kind != "change" or period is None or period.when is None:
            return period
        over = measured_over(self.text, n, period.when, self.numbers, self.periods, self.asides, self.dates, self.sentence.end)
        return Period(period.text, over, over=True) if over else period

    def _time(self, n: int, kind: Standing, former: Told | None, head: int | None) -> Period | None:
        own = self.periods[n]
        if self.ends and (end := self._end(n)):
            return end
        if head is not None and "capacity" in self.row[head].span.of(self.text).lower():
            return None  # what a pipeline can carry is not of the year in which it opened
        if own is not None and own.back > 0 and own.when is None:
            last = next(dated(self.before, self.place, reach=2), None)
            return own.before(last.period.when) if last and last.period and last.period.when else None
        if own is not None:
            return own
        if self.has_own_time and (former is None or former.place != self.place):
            return None
        pair = self._pair(head)
        if (length := named_again(self._clause(self.windows[n]))) is not None:
            return of_length(self.before, self.place, length, pair)
        if any(self._is_month(k) for k in range(n + 1, len(self.numbers))):
            return of_length(self.before, self.place, 1, pair)
        if former and former.aside and n and ";" in self.windows[n - 1].before:
            former = None
        elif former and former.aside:
            former = next((said for said in reversed(self.before) if said.place == former.place and not said.aside), None)
        last = former or of_one_time(self.before, self.place) or self._same_release(kind, head)
        if last is None or last.period is None or last.period.when is None:
            return None
        if last.place != self.place and last.measure != "tariff" and head is not None and self.row[head].what == "tariff":
            return None
        if kind == "share" and last.place != self.place and PRESENT.search(self.windows[n].before):
            return None
        if last.place == self.place and AHEAD.search(self.windows[n].before):
            return None
        if former and (
            last.place == self.place or head is None or former.place != self.place or self.partners.leans_on_former(self.windows[n], head)
        ):
            return last.period
        if kind == "share" and last.kind == "share" and CONTRAST.match(self.words):
            return last.period
        words = self.windows[n].before
        told = PAST.search(words) or words.endswith(": ") or OF_THIS.match(self.words)
        return last.period if kind == "change" or (kind == "level" and told and self.numbers[n].unit != "%") else None

    def _is_for_years(self, n: int) -> bool:
        """Whether a quantity is what was agreed on for years to come: "agreed in May to sell 5 million tonnes over ten years"."""
        agreed = AGREED.search(self.text, self.sentence.start, self.numbers[n].span.start)
        return bool(agreed and self.numbers[n].unit != "%" and OVER_YEARS.search(self.text, agreed.end(), self.sentence.end))

    def _end(self, n: int) -> Period | None:
        """The time of an end of "also rose from 4 percent to 9 percent": that of the same end of the numbers in the sentence before."""
        for first in (n, n - 1):
            if 0 <= first < len(self.numbers) - 1 and self.asides[first] and is_from_to(self.text, *self.numbers[first : first + 2]):
                return self.ends[n - first] if self.ends else None
        return None

    def _is_month(self, n: int) -> bool:
        """Whether another number is compared with this one of a single month: this makes it a month as well."""
        period = self.periods[n]
        return bool(self.asides[n] and period and period.when and months(period.when) == 1 and not period.back)

    def _pair(self, head: int | None) -> frozenset[str]:
        """The ends that the sentence itself gives the flow of the measure at `head`."""
        if head is None:
            return frozenset()
        return flow_of(self.row, head, cast(Measure, self.row[head].what), 0, len(self.row), self.text).ends

    def _same_release(self, kind: Standing, head: int | None) -> Told | None:
        """A number of the paragraph before, where this one of trade, exports or imports goes on with its statistic."""
        if head is None or self.row[head].what not in {"trade", "exports", "imports"} or kind == "share":
            return None
        if any(period and period.when and not aside for period, aside in zip(self.periods, self.asides, strict=True)):
            return None
        pair = self._pair(head)
        if not pair and (self.row[head].what == "trade" and not BOTH_SIDES.search(self.words)):
            return None
        return of_same_release(self.before, self.place, pair)

    def _reporter(self) -> str | None:
        for mark in self.row:
            if mark.kind == "country" and (STATISTICIANS.search(mark.span.of(self.text)) or CUSTOMS_OF.match(self.text, mark.span.end)):
                return mark.what
        for name in self.names:
            if name.kind == "organisation" and name.country and STATISTICIANS.search(name.text):
                return SHORT.get(name.country, name.country)
        if GENERAL_CUSTOMS.search(self.words):
            return "China"
        return "Russia" if FEDERAL_CUSTOMS.search(self.words) else None

    def _comparison(self, n: int, said: Told) -> Literal["yoy", "mom"] | None:
        if said.kind != "change" or said.unit not in {"%", "pp"}:
            return None
        window = self.windows[n]
        around = own_clause(window.before) + " # " + window.behind[:120]
        if MONTH_ON_MONTH.search(around) or FROM_MONTH.search(first_clause(window.behind)):
            return "mom"
        if YEAR_ON_YEAR.search(around):
            return "yoy"
        when = said.period.when if said.period else None
        if said.period and said.period.over:
            return None
        if when and (base := BASE_YEARS.search(window.behind)):
            return "yoy" if int(base[1]) == when.start.year - 1 else None
        within_a_year = when is not None and (when.end - when.start).days <= 366
        return "yoy" if within_a_year and said.metric in {"trade_total", "exports", "imports", "volume"} else None

    def _figure(self, n: int, said: Told, how: Modality) -> Figure:
        number, window = self.numbers[n], self.windows[n]
        value = signed(number, window, (self.windows[k].before for k in range(n - 1, -1, -1))) if said.kind == "change" else number.value
        pointed = POINTING.search(window.before[-160:])
        whole = said.flow.whole and (not pointed or said.flow != self._flow_before(n))
        total = said.metric in {"trade_total", "exports", "imports"} and said.kind != "share" and said.commodity == "all" and not said.part
        core = total and whole and WORLD not in said.flow.ends and how not in {"planned", "hypothetical"}
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
            attributed_to=self.source,
        )

    def _flow_before(self, n: int) -> Flow | None:
        """The flow of the number before in the sentence."""
        last = self.here[n - 1] if n else None
        return last.flow if last else None

    def _modality(self, window: Window) -> Modality:
        behind = first_clause(window.behind)
        if window.right < len(self.row) and len(behind) == len(window.behind) and AHEAD.search(behind):
            behind = ""  # "of $4 billion is to grow to $5 billion": what is to come is the other number
        clause = own_clause(self.text[self.sentence.start : self.row[window.at].span.start]) + " " + behind
        clause = MONTH_OF_MAY.sub("", clause)
        return "planned" if TARGET.search(clause) else "hypothetical" if FORECAST.search(clause) else modality(clause)


def _halves(names: Sequence[NameMention]) -> frozenset[str]:
    """The halves of Korea that a text names, which it may call "the North" and "the South" as well; empty where it names no North."""
    named = {name.country for name in names} & {"North Korea", "South Korea"}
    return frozenset(named if "North Korea" in named else ())  # type: ignore[arg-type]


def _halves_here(text: str, sentence: Span, halves: frozenset[str]) -> Iterator[NameMention]:
    for match in HALF_OF_KOREA.finditer(text, sentence.start, sentence.end) if halves else ():
        country = f"{match['half']} Korea"
        if country in halves:
            yield NameMention(Span(*match.span("half")), match["half"], country, "country", country, "name")


def _neighbours(text: str, sentence: Span, names: Sequence[NameMention], main: tuple[str, ...]) -> list[NameMention]:
    """Whom "its northern neighbour" means: the other of the two countries that the text is about, where only one of them is named."""
    named = {SHORT.get(name.country, name.country) for name in names if name.country}
    if len(named) != 1 or len(others := [country for country in main if country not in named]) != 1:
        return []
    found = NEIGHBOUR.finditer(text, sentence.start, sentence.end)
    return [NameMention(Span(*match.span()), match[0], others[0], "country", others[0], "name") for match in found]


def _main_pair(names: Sequence[NameMention], title: Span | None) -> tuple[str, ...]:
    """The two countries most named; the headline counts three times. Empty where a third is named as often as the second."""
    counts: Counter[str] = Counter()
    for name in names:
        if name.country and name.kind in {"country", "person"}:
            counts[SHORT.get(name.country, name.country)] += 3 if title and title.holds(name.span) else 1
    most = counts.most_common(3)
    if len(most) < 2 or len(most) == 3 and most[1][1] == most[2][1]:
        return ()
    return tuple(sorted(name for name, _ in most[:2]))
