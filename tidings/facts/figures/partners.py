"""With whom: the flow of a quantity where its sentence leaves an end open, from the sentences around it.

What a sentence says itself is read by `tidings.facts.figures.flows`. Where it names one end only ("exports to Russia") or none ("bilateral
trade"), the other is taken from the numbers just before, or from the two countries that the text is mainly about; if these do not settle
it, it stays open.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import islice, takewhile
from typing import Literal, cast

from tidings.facts.figures.flows import BUYERS, SELLERS, SEVERAL, TELLS, WORLD, Flow, before_aside, by_standing, flow_of
from tidings.facts.figures.governing import SHARE_BEFORE, Standing, Window
from tidings.facts.figures.period import Period
from tidings.facts.figures.trade import SHORT, Mark, Measure
from tidings.facts.figures.words import (
    BOTH_SIDES,
    BUILDS,
    CAPPED,
    GLOBAL,
    GLOBALLY,
    HAS,
    ITS_PARTNER,
    NEUTRAL,
    NO_PAIR,
    OTHER_WAY,
    OWN_SHARE,
    PART_TAKEN,
    TAKES,
    THOSE_TO,
    VERBS,
    WATERS,
    WORLDWIDE,
)
from tidings.lexicon import reference

GROUPS = {"LNG": "gas"}
"""Fuels whose balance is that of another."""


@cache
def balances() -> Mapping[tuple[str, str], str]:
    """Whether a country sells or buys a fuel, by country and fuel."""
    return {(SHORT.get(row.country, row.country), row.commodity): row.balance for row in reference().energy_balances}


BALANCED = frozenset({"oil", "gas", "coal"})
FAR = 60
"""Numbers of an article among which a tariff is looked for that was told before."""


def _sold(fuel: str | None, ends: Iterable[str]) -> Flow:
    """From the one country of these that sells a fuel to the one that buys it; empty where there is not one of each."""
    sellers, buyers = ([c for c in ends if balances().get((c, fuel or "")) == side] for side in ("exporter", "importer"))
    return Flow(sellers[0], buyers[0]) if len(sellers) == len(buyers) == 1 else Flow()


Metric = Literal["trade_total", "exports", "imports", "market_share", "trade_share", "currency_share", "tariff", "volume", "price", "other"]


@dataclass(frozen=True, slots=True)
class Place:
    """Which sentence of the document, in which of its paragraphs."""

    sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Told:
    """What was read of one number, for the ones after it that leave it out. `owner` is the country whose trade it is told of.

    `aside` tells what another number is compared with and what is yet to come: it lends its time to no other.
    """

    measure: Measure
    metric: Metric
    kind: Standing
    flow: Flow
    owner: str | None
    commodity: str | None
    period: Period | None
    unit: str
    part: bool
    place: Place
    aside: bool = False


@dataclass(frozen=True)
class Partners:
    """A sentence and what was told before it. `here` grows with the numbers of the sentence, None for one that is no figure.

    `main` are the two countries that the text is about, empty where it is not about two; `reporter` whose statistics are quoted;
    `goes_on` whether the sentence speaks on of the number before ("It", "this figure"); `topic` is the one country that the sentence
    before in the paragraph names, None where it names none or several.
    """

    row: Sequence[Mark]
    text: str
    words: str
    place: Place
    before: Sequence[Told]
    here: Sequence[Told | None]
    main: tuple[str, ...]
    reporter: str | None
    goes_on: bool
    topic: str | None = None

    @cached_property
    def of_both_sides(self) -> bool:
        return bool(BOTH_SIDES.search(self.words))

    @cached_property
    def worldwide(self) -> bool:
        return bool(WORLDWIDE.search(self.words))

    def flow(
        self, window: Window, head: int, measure: Measure, kind: Standing, former: Told | None, listed: str | None, goods: str | None
    ) -> tuple[Flow, str | None]:
        """The flow of a quantity that the measure at `head` governs, and the country whose trade it is told of.

        `listed` is the country that a list of several gives this quantity, `goods` what it measures.
        """
        fuel = GROUPS.get(goods or "", goods)
        moves = measure in {"flow", "price"} or measure == "exports" and not self._says_exports(head)
        if fuel in BALANCED and moves and kind != "share" and not self._named() and not WATERS.search(self.words):
            return self.of_fuel(fuel, told=True, pair=measure != "price" or fuel == "gas" or "discount" in self.words), None
        flow = self._local_flow(window, head, measure)
        fuelled = measure in {"flow", "deal", "price"} or self.is_neutral(head) and kind != "share"
        builds = measure == "deal" and BUILDS.search(self.words)
        if fuel in BALANCED and fuelled and not builds and (flow.both or not flow.whole) and (sold := self.of_fuel(fuel)).whole:
            return sold, None
        if listed:
            flow = flow.of_several(listed)
            flow = flow.filled(Flow(listed, listed)) if flow.ends and not flow.both else flow
        share = kind == "share" or SHARE_BEFORE.search(window.before)
        if measure == "trade" and share and flow.origin and (holder := listed or self._holder(window, flow.origin)):
            return Flow(holder, flow.origin, both=True), holder
        if measure in {"exports", "imports"}:
            return self._directed(window, head, measure, kind, flow, former, goods)
        if measure == "tariff" and not flow.whole and self.is_fee(head):
            return Flow(), flow.destination  # laid on whatever comes, from wherever
        if measure == "tariff" and not flow.whole and (own := self._sentence_flow(head)).whole:
            return own, own.origin
        if measure == "tariff" and not flow.whole and self._is_pointed_to(head) and (told := self._told_of("tariff")):
            return told.flow, told.owner
        if measure == "tariff" and flow.destination and not flow.origin and self._on_its_goods(head):
            origin = self.topic if self.topic != flow.destination else None
            return (replace(flow, origin=origin) if origin else Flow()), origin
        if measure == "tariff" and not flow.whole and (told := self._tariff_told(flow)):
            return told.flow, told.owner
        if measure in {"market", "tariff", "investment", "loan"}:
            return self._oriented(flow, former, measure, max(head, window.at)), flow.origin
        if measure == "flow" and not flow.ends:
            return self._sentence_flow(), None
        if measure == "flow":
            return self._directed(window, head, "exports", kind, flow, former, goods)
        if measure == "price":
            flow = self._sentence_flow()
            flow = self._worldwide(flow, goods) if not flow.whole and "ports" in self.words else flow
            return flow, flow.origin
        if measure in {"deal", "currency"} and not flow.whole:
            directed = self._sentence_flow()
            if directed.whole:
                return directed, directed.origin
        if not flow.ends and self.leans_on_former(window, head):
            recent = former or next(self.recent(), None)
            if recent and recent.flow.whole:
                return recent.flow, recent.owner
        if measure == "trade" and flow.origin and not flow.whole and self.row[head - 1].what in {"its", "their"}:
            owner = self._named_before(head, flow.origin) or self.topic
            if owner and owner not in {flow.origin, WORLD}:
                return Flow(owner, flow.origin, both=True), owner
        pair = self.paired(flow, head, former)
        named = list(dict.fromkeys(mark.what for mark in self.row[window.left : window.right] if mark.kind == "country" and mark.own))
        if measure == "deal" and not pair.whole and len(named) == 2 and WORLD not in named:
            pair = Flow(named[0], named[1], both=True)
        if measure == "deal" and pair.whole and (built := self._built_in(pair)):
            return built, built.origin
        return pair, pair.partner(other) if (other := self._traded_with(head)) else flow.origin

    def _built_in(self, pair: Flow) -> Flow | None:
        """From one of a pair to the other, where the former builds or has won something in the latter."""
        if not BUILDS.search(self.words):
            return None
        inside = {
            mark.what
            for k, mark in enumerate(self.row)
            if mark.what in pair.ends and mark.own and any(m.what == "in" for m in self.row[max(0, k - 2) : k])
        }
        if len(inside) != 1:
            return None
        place = inside.pop()
        return Flow(pair.partner(place), place)

    def _traded_with(self, head: int) -> str | None:
        """Whom somebody not named before the measure at `head` trades with: "trade with Iran"."""
        if head + 1 >= len(self.row) or self.row[head + 1].what != "with":
            return None
        if any(mark.kind == "country" for mark in self.row[max(0, head - 8) : head]):
            return None
        return next((mark.what for mark in self.row[head + 2 : head + 4] if mark.kind == "country"), None)

    def _holder(self, window: Window, other: str) -> str | None:
        """Who holds a share of the trade of `other`: "China accounts for 9 percent of Peru's trade", "China's share of Peru's trade"."""
        for k in range(window.at - 1, window.start - 1, -1):
            mark = self.row[k]
            if mark.kind == "country" and mark.own and mark.what not in {other, WORLD}:
                between = self.text[mark.span.end : self.row[window.at].span.start]
                return mark.what if SHARE_BEFORE.search(between) else None
        return None

    def is_neutral(self, head: int) -> bool:
        """Whether goods only move, seen from neither end: "deliveries", "supplies"."""
        return self.row[head].span.of(self.text).lower() in NEUTRAL

    def is_fee(self, head: int) -> bool:
        """Whether the measure is a fee, a sum that is paid for each of the goods."""
        return self.row[head].span.of(self.text).lower().endswith((" fee", " fees"))

    def _says_exports(self, head: int) -> bool:
        return "export" in self.row[head].span.of(self.text).lower()

    def _named(self) -> bool:
        return any(mark.kind == "country" and mark.what != WORLD for mark in self.row)

    def of_fuel(self, fuel: str | None, told: bool = False, pair: bool = False) -> Flow:
        """The flow of a fuel: from the country of the two named here that sells it to the world to the one that buys it. Where nobody is
        named, that which was just `told` of it, or between the `pair` of which the text speaks.
        """
        named = {mark.what for mark in self.row if mark.kind == "country" and mark.what != WORLD}
        if len(named) > 1:
            return Flow() if CAPPED.search(self.words) else _sold(fuel, named)
        for said in self.recent() if told else ():
            if said.flow.whole and not said.flow.both and said.commodity and GROUPS.get(said.commodity, said.commodity) == fuel:
                return said.flow
        ends = next((said.flow.ends for said in self.recent() if said.flow.whole), frozenset(self.main))
        return _sold(fuel, ends) if pair and named <= set(ends) else Flow()

    def says_flow(self, window: Window, head: int, measure: Measure) -> bool:
        """Whether the clause itself names both ends."""
        return self._local_flow(window, head, measure).whole

    def _local_flow(self, window: Window, head: int, measure: Measure) -> Flow:
        """What the clause of the number says, all its measures of moving goods taken together."""
        first, last = (
            (0, len(self.row)) if head >= window.right or head < window.start else (window.start, min(window.right + 1, len(self.row)))
        )
        if head and before_aside(self.row, head, 0) < head - 1:
            first = 0
        if last < len(self.row) and self._is_restated(last - 1):
            last = next((k for k in range(last, len(self.row)) if self.row[k].kind == "number"), len(self.row) - 1) + 1
        flow = flow_of(self.row, head, measure, first, last, self.text)
        if measure == "imports" and not flow.origin and flow.destination and self._sells(head, flow.destination):
            flow = Flow(flow.destination, None)
        if measure in {"exports", "imports"} and not flow.whole:
            for k in range(first, last):
                other = self.row[k]
                if k != head and other.kind == "measure" and other.what in {"exports", "imports"} and not self._apart(head, k):
                    flow = flow.filled(flow_of(self.row, k, cast(Measure, other.what), first, last, self.text))
        return flow

    def _is_restated(self, at: int) -> bool:
        """Whether the quantity at `at` tells the one before it again: "$5 (£4) with Peru", "5 tons of goods worth $4 to Peru"."""
        before = [mark.what for mark in self.row[max(0, at - 2) : at]]
        return before[-1:] == ["("] and self.row[at + 1].what == ")" or before[-1:] == ["worth"] or before == ["valued", "at"]

    def _sells(self, head: int, country: str) -> bool:
        """Whether the goods named between a country and "imports" are a fuel that it sells: "Russian | oil | imports"."""
        if head < 2 or self.row[head - 1].kind != "goods" or self.row[head - 2].what != country or self._is_whose(self.row[head - 2]):
            return False
        goods = self.row[head - 1].what
        return balances().get((country, GROUPS.get(goods, goods))) == "exporter"

    def _apart(self, a: int, b: int) -> bool:
        """Whether two measures stand in different statements: "exports … while imports …"."""
        return any(self.row[k].what in {";", "while", "whereas", "but"} for k in range(min(a, b), max(a, b))) or (
            any(self.row[k].what == "and" for k in range(min(a, b), max(a, b)))
            and (self.row[a].what != self.row[b].what or any(self.row[k].kind == "number" for k in range(min(a, b), max(a, b))))
        )

    def _sentence_flow(self, until: int | None = None) -> Flow:
        """What the measures of moving goods in the sentence, or before one of its marks, say together."""
        flow = Flow()
        for k, mark in enumerate(self.row[:until]):
            if until and mark.what == ";":
                flow = Flow()  # what another statement says
            if mark.kind == "measure" and mark.what in {"exports", "imports"} and not flow.whole:
                flow = flow.filled(flow_of(self.row, k, cast(Measure, mark.what), 0, len(self.row), self.text))
        return flow

    def _directed(
        self, window: Window, head: int, measure: Measure, kind: Standing, flow: Flow, former: Told | None, goods: str | None
    ) -> tuple[Flow, str | None]:
        owner = flow.origin if measure == "exports" else flow.destination
        if flow.whole:
            return flow, owner
        known = next(iter(flow.ends), None)
        told = former or next(self.recent(), None)
        if known is None and told and told.flow.whole and not told.flow.both and self.runs_back(head):
            return told.flow.reversed(), told.owner
        leaning = self.leans_on_former(window, head)
        if kind == "share" and known and self._are_supplies(head):
            return self._supplied(window, head, known, goods)
        theirs = any(mark.what in {"its", "their"} for mark in self.row[max(window.left, head - 4) : head])
        if measure == "imports" and known and flow == Flow(None, known) and (buyer := self._buyer_here(head, known)):
            return Flow(known, buyer), buyer
        if theirs and former and former.owner and (other := self._holder_of_rank(head)) and other != former.owner:
            return (Flow(former.owner, other) if measure == "exports" else Flow(other, former.owner)), former.owner
        if theirs and former and former.flow.whole and former.place == self.place and not former.flow.both:
            alike = former.measure == measure or former.owner is None
            return (former.flow if alike else former.flow.reversed()), former.owner
        if theirs and (standing_ := by_standing(self.row, self.text)).whole:
            return standing_, standing_.origin if measure == "exports" else standing_.destination
        if known is None and (standing_ := by_standing(self.row, self.text)).whole:
            return standing_, standing_.origin if measure == "exports" else standing_.destination
        if known is None and self._is_pointed_to(head) and (told_here := self._same_measure_before(head, measure)).whole:
            return told_here, told_here.origin if measure == "exports" else told_here.destination
        if known is None and (recent := next(self.recent(), None)) and recent.owner and self._says_total(head):
            return (Flow(recent.owner, WORLD) if measure == "exports" else Flow(WORLD, recent.owner)), recent.owner
        if known is None:
            if former and former.flow.whole and not former.flow.both and (leaning or former.measure == measure):
                return former.flow, former.owner
            if self.is_neutral(head) and goods not in {None, "all"}:
                return Flow(), None  # "wheat deliveries": whose?
            mirrored = self._mirrored(measure, former)
            if mirrored[0].whole:
                return mirrored
            flow, owner = self._of_the_only_one(measure)
            return flow, owner or mirrored[1]
        if owner is None:
            same = self.here[-1].owner if self.here and self.here[-1] else None
            partner = (
                (same if same != known else None)
                or self._named_before(head, known)
                or self._perspective(known)
                or (self.reporter if self.reporter != known else None)
                or self._teller(measure, known)
                or self._main_partner(known)
            )
            owner = partner
        else:
            partner = None
            if kind == "share" or self.row[head].span.of(self.text).lower() in VERBS:
                partner = self._holds(window.at, known) if window.at < head or kind == "share" else None
            if partner is None and (ranked := by_standing(self.row, self.text)).whole and known in ranked.ends:
                partner = ranked.partner(known)
            unheld = kind == "share" and bool(SHARE_BEFORE.search(window.before))
            if partner is None and not unheld and self._is_total(head):
                partner = WORLD
            partner = partner or self._pair_here(known) or self._perspective(known)
            if partner is None and self._is_deal():
                partner = self._main_partner(known)
            if partner is None and self.of_both_sides:
                partner = self._main_partner(known)
            of_all = not unheld and (self.worldwide or not self.is_neutral(head) and self._worldwide(flow, goods).whole)
            if partner is None and measure == self.row[head].what and of_all:
                partner = WORLD
        if partner is None:
            return Flow(), owner
        return (Flow(flow.origin or partner, flow.destination or partner), owner)

    def _same_measure_before(self, head: int, measure: Measure) -> Flow:
        """What a measure of the same kind in the sentence says to which the one at `head` points back: "but the purchases fell"."""
        earlier = next((k for k in range(head - 1, -1, -1) if self.row[k].kind == "measure" and self.row[k].what == measure), None)
        return Flow() if earlier is None else flow_of(self.row, earlier, measure, 0, head, self.text)

    def _are_supplies(self, head: int) -> bool:
        """Whether the measure is what somebody gets: "India's (overall) supplies", not "Russian supplies"."""
        whose = next((mark for mark in self.row[head - 1 : max(0, head - 5) : -1] if mark.kind == "country"), None)
        return self.row[head].span.of(self.text).lower() in {"supplies", "supply"} and whose is not None and self._is_whose(whose)

    def _supplied(self, window: Window, head: int, known: str, goods: str | None) -> tuple[Flow, str | None]:
        """Who sells what is a share of somebody's supplies: "Peru accounts for a third of Chile's supplies", "takes a third" of them."""
        other = self._holds(window.at, known) if window.at < head else None
        if other is None:
            return Flow(), known
        ranked = by_standing(self.row, self.text)
        if ranked.whole and ranked.ends == {other, known}:
            return ranked, known
        sold = _sold(GROUPS.get(goods or "", goods), (other, known))
        return (sold if sold.whole else Flow(known, other) if TAKES.search(window.before) else Flow(other, known)), known

    def _buyer_here(self, head: int, seller: str) -> str | None:
        """Who imports the goods of a country named right before "imports", where the sentence told of that one's exports to the country:
        "Peru's exports rose 5 % and Chilean imports 3 %".
        """
        if self.row[head - 1].what != seller or self._is_whose(self.row[head - 1]):
            return None
        return next(
            (said.flow.origin for said in self.here if said and said.measure == "exports" and said.flow.destination == seller), None
        )

    def _holder_of_rank(self, head: int) -> str | None:
        """Who is "the biggest buyer of its exports"."""
        at = head - 3
        if at < 0 or self.row[head - 2].what != "of" or self.row[at].what not in SELLERS | BUYERS:
            return None
        return next((mark.what for mark in self.row[at - 1 : max(0, at - 7) : -1] if mark.kind == "country" and mark.own), None)

    def runs_back(self, head: int) -> bool:
        """Whether goods move against those just told of: "deliveries in the other direction"."""
        return bool(OTHER_WAY.match(self.text, self.row[head].span.end))

    def _mirrored(self, measure: Measure, former: Told | None) -> tuple[Flow, str | None]:
        """Exports or imports of nobody in particular: seen from where the numbers before were told."""
        recent = former or next(self.recent(), None)
        ends = recent.flow.ends if recent else frozenset[str]()
        owner = self.reporter if self.reporter in ends or not recent else recent.owner
        partner = recent.flow.partner(owner) if recent and recent.flow.whole else None
        if owner is None or partner is None:
            return Flow(), owner
        return (Flow(owner, partner) if measure == "exports" else Flow(partner, owner)), owner

    def _of_the_only_one(self, measure: Measure) -> tuple[Flow, str | None]:
        """All exports or imports of the one country that the sentence names: "Moscow earned $15 billion from oil exports"."""
        named = [k for k, mark in enumerate(self.row) if mark.kind == "country" and mark.what != WORLD]
        owner = self.row[named[0]].what if len(named) == 1 else None
        if owner is None or self.here or self.of_both_sides:
            return Flow(), None
        if named[0] and self.row[named[0] - 1].what in {"to", "from", "with"}:
            return Flow(), None
        if not self.worldwide:
            return Flow(), owner
        return (Flow(owner, WORLD) if measure == "exports" else Flow(WORLD, owner)), owner

    def _worldwide(self, flow: Flow, goods: str | None) -> Flow:
        """All exports or imports of some goods by the one country that the sentence names: "China's coal imports"."""
        named = {mark.what for mark in self.row if mark.kind == "country"}
        if goods in {None, "all"} or len(named) != 1 or flow.ends != named or next(self.recent(), None):
            return Flow()
        return flow.filled(Flow(WORLD, WORLD))

    def _is_total(self, head: int) -> bool:
        """Whether the measure is of all that the one country named here sells or buys: "of China's total imports"."""
        return len({mark.what for mark in self.row if mark.kind == "country"}) == 1 and self._says_total(head)

    def _says_total(self, head: int) -> bool:
        close = [mark for mark in self.row[max(0, head - 3) : head] if mark.kind != "goods"]
        return bool(close) and close[-1].what in {"total", "overall", "aggregate"}

    def _is_pointed_to(self, head: int) -> bool:
        """Whether the measure is one that was told of before: "the tariffs", "these duties"."""
        is_penalty = self.row[head].span.of(self.text).lower().endswith("penalty")
        return bool(head) and (is_penalty or self.row[head - 1].what in {"the", "these", "those", "this"})

    def _tariff_told(self, flow: Flow) -> Told | None:
        """The tariff told last in the article, where it is one on the goods of the only country that this one names."""
        told = next((said for said in islice(reversed(self.before), FAR) if said.measure == "tariff" and said.flow.whole), None)
        return told if told and flow.origin and flow.origin == told.flow.origin else None

    def _told_of(self, measure: Measure) -> Told | None:
        """The number before of the same measure, in the two sentences before."""
        near = takewhile(lambda said: said.place.sentence >= self.place.sentence - 2, reversed(self.before))
        return next((said for said in near if said.measure == measure and said.flow.whole), None)

    def _holds(self, at: int, known: str) -> str | None:
        """The nearest other country before the mark `at`, where words between say that it has or gets it: "Peru took 4 percent"."""
        holder = self._named_before(at, known)
        last = next((k for k in range(at - 1, -1, -1) if self.row[k].what == holder), at)
        if holder is None or any(mark.what in {"that", "which", "who", "where"} for mark in self.row[last + 3 : at]):
            return None
        return holder if HAS.search(self.text, self.row[last].span.end, self.row[at].span.start) else None

    def _named_before(self, at: int, known: str) -> str | None:
        """The nearest other country before the mark `at`, one named by itself if there is one; the first of several named together."""
        found = [k for k in range(at) if self.row[k].kind == "country" and self.row[k].what not in {known, WORLD}]
        own = [k for k in found if self.row[k].own] or found
        if not own:
            return None
        best = own[-1]
        if (
            best >= 2
            and self.row[best - 1].what in {"and", ","}
            and self.row[best - 2].kind == "country"
            and self.row[best].what in {"Hong Kong", "Macau"}
        ):
            best -= 2
        return self.row[best].what

    def _pair_here(self, known: str) -> str | None:
        """The partner of `known` in a pair or flow already read in this sentence."""
        return next((p for said in reversed(self.here) if said and (p := said.flow.partner(known)) and p != WORLD), None)

    def _perspective(self, known: str) -> str | None:
        """The partner of `known` in the numbers just before in the paragraph."""
        return next((p for said in self.recent() if (p := said.flow.partner(known)) and p != WORLD), None)

    def _teller(self, measure: Measure, known: str) -> str | None:
        """The one country whose exports, or imports, the numbers just before in this article or entry are all told of."""
        near = takewhile(lambda said: said.place.sentence >= self.place.sentence - 3, reversed(self.before))
        owners = {said.owner for said in near if said.measure == measure}
        return owners.pop() if len(owners) == 1 and known not in owners and None not in owners else None

    def recent(self) -> Iterator[Told]:
        """The numbers of the two sentences before in the paragraph, the last one first."""
        for said in reversed(self.before):
            if said.place.sentence < self.place.sentence - 2 or said.place.paragraph != self.place.paragraph:
                return
            yield said

    def _main_partner(self, known: str) -> str | None:
        """The other of the two countries that the text is about, unless the sentence names both together ("to Iran and Iraq")."""
        partner = next((c for c in self.main if c != known), None) if known in self.main else None
        if partner and any(m.what == partner and self._is_end(k) for k, m in enumerate(self.row)):
            return None  # "exports to Iran rose, those to Iraq fell": each an end like the other
        joined = any(
            mark.what in {"and", ","} and 0 < k < len(self.row) - 1 and {self.row[k - 1].what, self.row[k + 1].what} == {known, partner}
            for k, mark in enumerate(self.row)
        )
        return None if joined else partner

    def _is_end(self, at: int) -> bool:
        """Whether "those" go to or come from the country at `at`."""
        return any(mark.what in {"those", "that"} for mark in self.row[max(0, at - 3) : at]) and any(
            mark.what in {"to", "from"} for mark in self.row[max(0, at - 2) : at]
        )

    def _is_deal(self) -> bool:
        return any(mark.kind == "measure" and mark.what == "deal" for mark in self.row)

    def _oriented(self, flow: Flow, former: Told | None, measure: Measure, until: int) -> Flow:
        if flow.whole:
            return flow
        if not flow.ends - {SEVERAL}:
            return (
                former.flow
                if former and former.measure == measure
                else self._two_sides(former)
                if measure in {"investment", "loan"}
                else Flow()
            )
        known = next(iter(flow.ends))
        partner = self._pair_here(known) or self._perspective(known)
        clause = takewhile(lambda mark: mark.what not in {"that", "which", "who"}, self.row[:until])
        given = takewhile(lambda k: self.row[k].what not in TELLS and self.row[k].kind != "stop", range(until, len(self.row)))
        behind = (self.row[k] for k in given if any(mark.what in {"for", "to"} for mark in self.row[k - 2 : k]))
        others = {mark.what for mark in (*clause, *behind) if mark.kind == "country" and mark.own and mark.what not in {known, WORLD}}
        if partner is None and measure in {"investment", "loan"} and len(others) == 1:
            partner = others.pop()
        if partner is None and measure == "market":
            partner = self._main_partner(known) if flow.destination else None
        return Flow(flow.origin or partner, flow.destination or partner) if partner else Flow()

    def paired(self, flow: Flow, head: int, former: Told | None) -> Flow:
        if not flow.ends and NO_PAIR.search(self.words):
            return Flow()
        if GLOBALLY.match(self.words) and (trader := flow.origin or self.reporter) and flow.destination in {None, WORLD}:
            return Flow(trader, WORLD, both=True)
        if flow.whole and WORLD not in flow.ends:
            return flow
        clause = self._clause(head)
        of_all = GLOBAL.search(self.text, clause[0].span.start, clause[-1].span.end)
        if WORLD in flow.ends or (flow.origin and not flow.destination and of_all):
            share = any(mark.kind == "number" for mark in self.row[max(0, head - 5) : head])
            foreign = head and self.row[head - 1].what in {"foreign", "external"} and not share
            if former and former.flow.whole and (self.goes_on or self.here) and not foreign:
                return former.flow
            ends = [c for c in dict.fromkeys(m.what for m in clause if m.kind == "country") if c not in {WORLD, flow.origin}]
            return Flow(flow.origin, ends[0], both=True) if flow.origin and len(ends) == 1 else Flow(flow.origin, WORLD, both=True)
        if flow.origin:
            partner = self._pair_here(flow.origin) or self._perspective(flow.origin)
            if partner is None:
                others = list(
                    dict.fromkeys(m.what for m in self.row[: head + 10] if m.kind == "country" and m.what not in {flow.origin, WORLD})
                )
                main = self._main_partner(flow.origin)
                bilateral = self.of_both_sides or any(m.what == "with" for m in self.row[head : head + 6])
                partner = (
                    main
                    if main in others or not others and (bilateral or self._is_deal())
                    else others[-1]
                    if len(others) == 1
                    else main
                    if bilateral
                    else None
                )
                if partner is None and bilateral and self.reporter != flow.origin:
                    partner = self.reporter
            return Flow(flow.origin, partner, both=True) if partner else Flow()
        return self._two_sides(former)

    def _clause(self, head: int) -> Sequence[Mark]:
        """The marks around the one at `head` up to where another statement begins: "…, while …"."""
        apart = [k for k, mark in enumerate(self.row) if mark.what in {";", "while", "whereas", "but", "although"}]
        first = next((k for k in reversed(apart) if k < head), 0)
        return self.row[first : next((k for k in apart if k > head), len(self.row))]

    def _two_sides(self, former: Told | None) -> Flow:
        """The pair of "bilateral trade": the two countries of the sentence, else those just spoken of, else the main ones."""
        main = self.main
        if its := ITS_PARTNER.search(self.words):
            return self._its_pair(its.start())
        told = [mark for k, mark in enumerate(self.row) if mark.kind == "country" and mark.what != WORLD and not self._is_inserted(k)]
        ends, own = (list(dict.fromkeys(mark.what for mark in marks_)) for marks_ in (told, [mark for mark in told if mark.own]))
        if len(main) == 2 and set(main) <= set(ends):
            return Flow(main[0], main[1], both=True)
        for named in (own, ends):
            if len(named) == 2:
                return Flow(named[0], named[1], both=True)
        recent = former or next(self.recent(), None)
        if recent and recent.flow.whole and WORLD not in recent.flow.ends and (not ends or set(ends) & recent.flow.ends):
            return replace(recent.flow, both=True)
        if not ends and WATERS.search(self.words) and not self.of_both_sides:
            return Flow()
        if len(main) == 2 and (set(ends) <= set(main) or self.of_both_sides):
            return Flow(main[0], main[1], both=True)
        return Flow()

    def _is_inserted(self, at: int) -> bool:
        """Whether the mark at `at` stands in a clause between two commas: "Peru's figures, which leave out Chile, put trade at"."""
        opens = next((k for k in range(at, 0, -1) if self.row[k].what in {",", ";", "which", "who"}), 0)
        inserted = opens and self.row[opens].what in {"which", "who"} and self.row[opens - 1].what == ","
        return bool(inserted) and any(mark.what == "," for mark in self.row[at:]) and opens > 1

    def _its_pair(self, offset: int) -> Flow:
        """The pair of "China remains its largest trading partner": who stands right before, and the topic of the sentence before."""
        start = self.row[0].span.start if self.row else 0
        before = [mark.what for mark in self.row if mark.kind == "country" and mark.own and mark.span.end - start <= offset]
        if not before or self.topic in {None, before[-1]}:
            return Flow()
        return Flow(before[-1], self.topic, both=True)

    def _on_its_goods(self, head: int) -> bool:
        """Whether a tariff is one "on its goods"."""
        behind = [mark.what for mark in self.row[head + 1 : head + 4]]
        return behind[:1] in (["on"], ["against"]) and behind[1:2] in (["its"], ["their"])

    def leans_on_former(self, window: Window, head: int) -> bool:
        """Whether the measure is somebody's who was named before: "of its coal imports", "this makes up"."""
        close = self.row[max(window.left, head - 5) : head]
        if any(mark.what in {"this", "these", "such"} for mark in close):
            return True
        return any(mark.what in {"its", "their", "that", "it"} for mark in close) and (not window.first or self.goes_on)

    def with_other_partner(self, window: Window, former: Told) -> Flow:
        """The flow of the number before, its partner replaced where this one is somebody else's: "India's share", "Turkey (6 percent)"."""
        if not former.flow.whole:
            return former.flow
        for k in range(window.at + 1, min(window.right, window.at + 5)):  # "and 9 million tonnes (of coal) to Peru"
            to, mark = self.row[k].what, self.row[min(k + 1, len(self.row) - 1)]
            if to == "for" and former.kind == "share" and mark.kind == "country" and mark.own and mark.what not in former.flow.ends:
                held = former.owner if former.flow.both else former.flow.partner(former.owner)
                return former.flow.with_other(held, mark.what)  # "against 9 percent for Peru"
            if to in {"to", "from"} and mark.what == "the":
                mark = self.row[min(k + 2, len(self.row) - 1)]
            if to in {"to", "from"} and mark.kind == "country" and mark.own and mark.what not in former.flow.ends and not former.flow.both:
                return former.flow.with_other(former.flow.destination if to == "to" else former.flow.origin, mark.what)
            if self.row[k].kind not in {"word", "goods"} or to in {"and", "while"}:
                break
        for k in range(window.left, window.at):
            mark, behind = self.row[k], self.row[k + 1]
            if mark.kind != "country" or not mark.own or mark.what in former.flow.ends:
                continue
            if k + 1 == window.at and self._is_whose(mark) and former.kind != "share":
                return former.flow.with_other(former.owner, mark.what)  # "more than Iraq's 80 million tonnes"
            to = next((m.what for m in self.row[max(window.left, k - 2) : k][::-1] if m.what != "the"), "")
            if to in {"to", "from"} and k + 1 == window.at and not former.flow.both:  # "and to Peru 8 percent"
                return former.flow.with_other(former.flow.destination if to == "to" else former.flow.origin, mark.what)
            if THOSE_TO.search(self.text, self.row[window.left].span.start, mark.span.start):
                return former.flow.with_other(former.flow.partner(former.owner), mark.what)
            if former.flow.both and k and self.row[k - 1].what == "with":
                one_trades = former.place == self.place and all(mark.what != "between" for mark in self.row[: window.left])
                return former.flow.with_other(former.flow.partner(former.owner), mark.what) if one_trades else Flow()
            if k + 1 == window.at and former.kind != "share" and k and self.row[k - 1].what in {",", "and"}:
                return Flow()  # "Iran $3 billion and Iraq $2 billion": to them or from them?
            its = (
                behind.what in PART_TAKEN
                or behind.what == "("
                and k + 2 == window.at
                or bool(OWN_SHARE.match(window.behind))
                and window.at - k <= 4
                or former.kind == "share"
                and k + 1 == window.at
                or behind.what in {"with", "at"}
                and window.at - k <= 3
                and not (former.flow.both and former.kind != "share")
            )
            if its and former.owner:
                held = former.owner if former.flow.both and former.kind == "share" else former.flow.partner(former.owner)
                return former.flow.with_other(held, mark.what)
        return former.flow

    def _is_whose(self, mark: Mark) -> bool:
        return mark.span.of(self.text).endswith(("’s", "'s")) or self.text.startswith(("’s", "'s"), mark.span.end)
