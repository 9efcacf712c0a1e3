"""Who sends goods to whom: the direction or the pair that a measure in a sentence speaks of.

Reads the row of marks that `tidings.facts.figures.trade` makes of a sentence. Grammar only: what a sentence leaves out is for the caller
to take from the sentences before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tidings.facts.figures.trade import Mark, Measure

WORLD = "World"
SEVERAL = "several"
"""An end that is more than one country: known not to be one, so nothing else is put in its place."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Goods move from `origin` to `destination`; where `both`, the two are a pair that trades both ways. None is not yet known."""

    origin: str | None = None
    destination: str | None = None
    both: bool = False

    @property
    def whole(self) -> bool:
        origin, destination = self.origin, self.destination
        return bool(origin and destination) and origin != destination and SEVERAL not in (origin, destination)

    @property
    def ends(self) -> frozenset[str]:
        return frozenset(end for end in (self.origin, self.destination) if end)

    def partner(self, country: str | None) -> str | None:
        """The other end; None where `country` is no end of it or there is no other."""
        if not self.whole or country not in (self.origin, self.destination):
            return None
        return self.destination if country == self.origin else self.origin

    def __str__(self) -> str:
        """
        >>> str(Flow("India", "Russia", both=True)), str(Flow("Russia", "India"))
        ('India-Russia', 'Russia>India')
        """
        return "-".join(sorted(self.ends)) if self.both else f"{self.origin}>{self.destination}"

    def reversed(self) -> "Flow":
        return replace(self, origin=self.destination, destination=self.origin)

    def with_other(self, end: str | None, other: str) -> "Flow":
        """This flow with `other` in the place of one of its ends; empty where `end` is none."""
        if end not in self.ends:
            return Flow()
        return replace(self, origin=other) if self.origin == end else replace(self, destination=other)

    def of_several(self, one: str) -> "Flow":
        """This flow with the one country in the place of the end that is several."""
        return replace(
            self,
            origin=one if self.origin == SEVERAL else self.origin,
            destination=one if self.destination == SEVERAL else self.destination,
        )

    def filled(self, other: "Flow") -> "Flow":
        """This flow with its unknown ends taken from `other`, as far as they do not make it run in a circle."""
        origin = self.origin or (other.origin if other.origin != self.destination else None)
        destination = self.destination or (other.destination if other.destination != origin else None)
        return replace(self, origin=origin, destination=destination)


PREPOSITIONS = frozenset(
    "to from with in on of for by than into between against via toward towards under over at among onto through as per".split()
)
BREAKS = frozenset("while whereas but although though after because since amid despite when who which that where".split())
NOT_A_BUYER = frozenset("budget budgets treasury coffers economy gdp ruble rouble currency war president leader".split())
"""Behind "to the Russian": what money, not goods, goes to."""
NO_PLACE_TO = frozenset("according thanks due owing compared response prior relative up related contrary addition".split())
"""Before a "to" that leads nowhere."""
OPENERS = frozenset("making with up down as and leaving helped driven followed ahead behind trailed trailing compared".split())
"""Behind a comma they open what says nothing of the flow before it."""
AUXILIARIES = frozenset("has have had is are was were also now already been being be will would could can may might".split())
VERBAL = frozenset(
    """exported exporting shipped sold sell sells selling supplied supplying delivered delivering provide provides provided providing
    dispatched imported importing purchased purchasing purchases buy buys bought buying procured procuring acquired acquires sourced sources
    sourcing received receives export exports import imports supply supplies deliver invested invests investing lent lend lends pumped pumps
    pumping shipping""".split()
)
NOUNS_TOO = frozenset("exports export imports import purchases supplies supply sources shipping investments".split())
FACING = frozenset("face faces faced facing subject attract attracts attracted pay pays paid incur incurs hit".split())
TELLS = frozenset({"according", "said", "says"})
"""From here on a sentence tells who says it."""
MEMBERS = frozenset("members member countries states nations economies markets rest most all parts".split())
"""Before the "of" or "in" that tells of which group they are."""
INTO = frozenset({"by", "in", "into"})
HITS = ("hit", "slap", "target", "threat", "punish", "penali", "saddl")
"""What the verbs begin with by which somebody lays a tariff on a country."""
ADDED = frozenset({"Hong Kong", "Macau"})
"""Named beside China, they do not make a second trader."""


def before_aside(row: Sequence[Mark], head: int, first: int) -> int:
    """The last mark before a verb, or before the clause between it and its subject: "Peru, which had sold none, shipped"."""
    if head <= first or row[head - 1].what != ",":
        return head - 1
    opens = (k for k in range(head - 2, first, -1) if row[k].what in {"which", "who"} and row[k - 1].what == ",")
    return next(opens, head + 1) - 2


def flow_of(row: Sequence[Mark], head: int, measure: Measure, first: int, last: int, text: str) -> Flow:
    """What the measure at `row[head]` says of its own flow; ends that its words do not name are None.

    Only marks from `first` to `last` (excluded) are read.
    """
    reader = _Reader(row, first, last, text)
    if measure in {"exports", "flow"}:
        return reader.exports(head)
    if measure == "imports":
        return reader.imports(head)
    if measure == "market":
        return reader.market(head)
    if measure == "tariff":
        return reader.tariff(head)
    if measure in {"investment", "loan"}:
        return reader.money(head)
    return reader.pair(head)


@dataclass(frozen=True, slots=True)
class _Reader:
    row: Sequence[Mark]
    first: int
    last: int
    text: str

    def words(self, at: int) -> str:
        return self.row[at].span.of(self.text).lower()

    def is_country(self, at: int) -> bool:
        return self.first <= at < self.last and self.row[at].kind == "country"

    # Phrases

    def before(self, head: int) -> list[int]:
        """Countries of the noun phrase that ends at `head`, nearest first: "China's | imports", "India's Russian oil | imports"."""
        found = []
        for at in range(head - 1, max(self.first, head - 8) - 1, -1):
            mark = self.row[at]
            if mark.kind == "country":
                found.append(at)
            elif (
                mark.kind == "stop"
                and not self._joins(at)
                or mark.kind in {"number", "date"}
                or mark.kind == "measure"
                and mark.what not in {"market", "trade", "flow"}
                or (
                    mark.what in PREPOSITIONS
                    or mark.what in BREAKS
                    or mark.what in AUXILIARIES
                    or (mark.what == "and" and not self._joins(at))
                )
            ):
                break
        return found

    def _joins(self, at: int) -> bool:
        """Whether a dash, comma or "and" stands between two countries or two goods."""
        if self.row[at].what == ";":
            return False
        return (
            0 < at < len(self.row) - 1
            and {self.row[at - 1].kind, self.row[at + 1].kind} <= {"country"}
            or (0 < at < len(self.row) - 1 and {self.row[at - 1].kind, self.row[at + 1].kind} <= {"goods"})
        )

    def subject(self, head: int) -> int | None:
        """The country that does what the verb at `head` says."""
        fallback = None
        last = before_aside(self.row, head, self.first)
        for at in range(last, max(self.first, last - 23) - 1, -1):
            mark = self.row[at]
            if mark.kind == "measure" and mark.what in {"exports", "imports"}:
                break
            if mark.what == ";":
                break
            if mark.kind != "country" or self.words(at) == "":
                continue
            preposition = self.preposition(at)
            if mark.own and preposition is None:
                return at
            if fallback is None and preposition in {None, "in", "from", "of", "by"}:
                fallback = at
        return self._subject_behind(head) if fallback is None else fallback

    def _subject_behind(self, head: int) -> int | None:
        """Who does what opens the sentence: "Exporting goods to Chile, | Peru | was …"."""
        if head > self.first + 1 or not self.words(head).endswith("ing"):
            return None
        found = (k for k in range(head + 1, len(self.row)) if self.row[k].kind == "country" and self.row[k - 1].what == ",")
        return next((k for k in found if self.row[k].own and k + 1 < len(self.row) and self.row[k + 1].what in AUXILIARIES), None)

    def preposition(self, at: int) -> str | None:
        """The preposition that governs the country at `at`: "to (the) (growing) Russian", None where there is none."""
        for back in range(at - 1, max(self.first, at - 4) - 1, -1):
            mark = self.row[back]
            if mark.kind != "word":
                return None
            if mark.what in PREPOSITIONS:
                return mark.what
            if mark.what in BREAKS or mark.what in AUXILIARIES or mark.what == "and":
                return None
        return None

    def after(self, head: int, reach: int = 16) -> Iterator[tuple[str, int]]:
        """Prepositions behind `head` with the country each governs; "" is a country that stands there without one."""
        waiting, since = "", head
        for at in range(head + 1, min(self.last, head + reach)):
            mark = self.row[at]
            if mark.what in {";", "—", ":"} or mark.what in BREAKS - {"which", "that"} or mark.what in TELLS:
                return
            if mark.kind == "stop" and at + 2 < self.last and self.row[at + 1].what == "of" and self.row[at + 2].what == "which":
                return
            if mark.kind == "stop" and mark.what != ")" and at + 1 < self.last and self.row[at + 1].what in OPENERS:
                return
            if (
                mark.kind == "measure"
                and mark.what in {"exports", "imports", "trade"}
                and at > head + 1
                and not waiting
                and self.row[head].what != "tariff"
            ):
                return
            if mark.kind == "word" and mark.what == "and" and not self._joins(at) and self._new_clause(at):
                if waiting and self.is_country(at + 3) and self.row[at + 2].what in {"to", "from"}:
                    yield waiting, at + 3  # "imports from and exports to Peru"
                return
            if mark.kind == "country":
                if at - since <= 5 and not (waiting in {"to", "for", "into"} and at + 1 < self.last and self.words(at + 1) in NOT_A_BUYER):
                    yield waiting, at
                waiting, since = "", at
            elif mark.what in {"of", "in"} and waiting and self.row[at - 1].what in MEMBERS:
                since = at  # "to ten members of the union", "to countries in Africa"
            elif mark.what in PREPOSITIONS or mark.what == "out":
                waiting, since = "" if self.row[at - 1].what in NO_PLACE_TO else mark.what, at
            elif mark.kind in {"number", "date", "stop"} and waiting != "of":
                waiting, since = "", head if mark.kind == "number" else since

    def _new_clause(self, at: int) -> bool:
        return any(self.row[k].kind == "measure" for k in range(at + 1, min(self.last, at + 6)))

    def name(self, at: int) -> str:
        return self.row[at].what

    def one(self, at: int) -> str:
        """The country at `at`; SEVERAL where it is one of a list."""
        at = self.added(at)
        return SEVERAL if self.joint(at) else self.name(at)

    def acts(self, head: int) -> bool:
        """Whether the measure at `head` is a verb: "sold", "which exports", not "its exports"."""
        word = self.words(head).split()[0]
        if word not in VERBAL:
            return False
        return (
            word not in NOUNS_TOO
            or head > self.first
            and self.row[head - 1].what in {"which", "that", "who", "to", "now", "also", "currently", "still", "and", "will", "would"}
        )

    def joint(self, at: int) -> bool:
        """Whether the country at `at` is one of several that are named together."""
        for step in (-1, 1):
            link, other = at + step, at + 2 * step
            if (
                self.is_country(other)
                and self.row[other].own
                and self.row[link].what in {"and", ",", "or"}
                and self.row[other].what not in ADDED | {self.name(at)}
                and (self.row[link].what != "," or self.is_country(other + 2 * step) and self.row[other + step].what in {"and", ",", "or"})
            ):
                return True
        return False

    def added(self, at: int) -> int:
        """The country at the head of "China and Hong Kong", for the place of either."""
        if self.name(at) in ADDED and self.is_country(at - 2) and self.row[at - 1].what in {"and", ","}:
            return at - 2
        return at

    # Measures

    def exports(self, head: int) -> Flow:
        origin = destination = None
        verbal = self.acts(head)
        own = self.before(head)
        if own and self.text.startswith(("-bound", "‑bound"), self.row[own[0]].span.end):
            destination, own = self.one(own[0]), own[1:]
        if own:
            origin = self.one(own[0])
        elif verbal and (at := self.subject(head)) is not None:
            origin = self.one(at)
        to_whom = None
        for preposition, at in self.after(head):
            if (
                preposition in {"to", "into", "toward", "towards"}
                or preposition == ""
                and self.words(head).endswith(" to")
                and at - head <= 3
            ):
                destination = destination or self.one(at)
            elif preposition in {"from", "out"} or preposition == "by" and not own:
                origin = self.one(at)
            elif preposition == "of" and self._goods_behind(at) and not own:
                if verbal and origin and self.text.startswith(("'s", "’s"), self.row[at].span.end):
                    destination = destination or self.name(at)  # "supplies a third of Peru's oil"
                else:
                    origin = self.name(at)
            elif (
                preposition == ""
                and at == head + 1
                and at + 1 < self.last
                and (self.row[at + 1].what == "with" or verbal and self.row[at + 1].kind == "number")
            ):
                destination = self.name(at)
            elif preposition == "" and verbal and origin and at == head + 1 and self.words(at) == self.name(at).lower():
                to_whom = self.name(at)  # "sold Peru copper"
            elif preposition == "" and verbal and self._goods_behind(at) and not own:
                origin = self.name(at)
        destination = destination or to_whom
        return Flow(origin, destination) if origin != destination else Flow(None, destination)

    def imports(self, head: int) -> Flow:
        origin = destination = None
        verbal = self.acts(head)
        own = self.before(head)
        if len(own) > 1 and not self.joint(own[0]) and self.name(own[0]) != self.name(own[1]):
            origin, destination = self.name(own[0]), self.name(own[1])
        elif own:
            destination = self.one(own[0])
        elif verbal and (at := self.subject(head)) is not None:
            destination = self.one(at)
        for preposition, at in self.after(head):
            if preposition == "" and self.words(head).endswith((" on", " from")) and at - head <= 4:
                origin = self.name(at)
            elif preposition in {"from", "out"}:
                origin = origin or self.one(at)
            elif preposition in {"by", "to", "into", "in"} and (not own or preposition != "in"):
                if own and destination == self.name(own[0]) and destination != self.name(at):
                    origin = origin or destination
                destination = self.name(at)
            elif preposition in {"", "of"} and self._goods_behind(at) and origin is None:
                origin = self.name(at)
        return Flow(origin, destination) if origin != destination else Flow(None, destination)

    def _goods_behind(self, at: int) -> bool:
        """Whether goods of the country at `at` follow: "Russian crude", "Chinese-made machine tools", "Iranian products"."""
        for behind in range(at + 1, min(self.last, at + 4)):
            mark = self.row[behind]
            if mark.kind == "goods" or mark.what in {
                "goods",
                "products",
                "equipment",
                "commodities",
                "technology",
                "technologies",
                "supplies",
            }:
                return True
            if mark.kind != "word" or mark.what in PREPOSITIONS:
                return False
        return False

    def market(self, head: int) -> Flow:
        """Sellers before, the market at `head`."""
        behind = [(preposition, at) for preposition, at in self.after(head, 8)]
        place = next((at for preposition, at in behind if preposition in {"in", "inside", "across"}), None)
        of = next((at for preposition, at in behind if preposition == "of"), None)
        own = self.before(head)
        if of is not None and "sales" in self.words(head):
            return Flow(self.one(of), self.name(place) if place is not None else None)
        place = place if place is not None else of
        if place is None and not own:
            place = next((at for at in range(head - 1, self.first - 1, -1) if self.is_country(at) and self.preposition(at) == "in"), None)
        if place is None and own:
            place = own[0]
        sellers = [at for at in range(self.first, head) if self.row[at].kind == "country" and at != place]
        if place is not None:
            sellers = [at for at in sellers if self.name(at) != self.name(place)]
        chosen = [at for at in sellers if self._company_behind(at)] or [at for at in sellers if self.preposition(at) is None] or sellers
        return Flow(self.one(chosen[-1]) if chosen else None, self.name(place) if place is not None else None)

    def _company_behind(self, at: int) -> bool:
        for behind in range(at + 1, min(self.last, at + 5)):
            mark = self.row[behind]
            if mark.what.removesuffix("ies") + "y" in COMPANIES or mark.what.removesuffix("s") in COMPANIES or mark.kind == "goods":
                return True
            if mark.kind not in {"word", "goods"} or mark.what in PREPOSITIONS:
                return False
        return False

    def tariff(self, head: int) -> Flow:
        """Who pays is the origin, who raises it the destination; of an export duty the two ends of the goods."""
        if self.words(head).startswith("export"):
            buyer = next((at for preposition, at in self.after(head) if preposition in {"for", "to"}), None)
            seller = next(iter(self.before(head)), None)
            seller = self.subject(head) if seller is None else seller
            return Flow(self.name(seller) if seller is not None else None, self.name(buyer) if buyer is not None else None)
        target = next(
            (at for preposition, at in self.after(head) if preposition in {"on", "against", "from"} and not self._relative(head, at)), None
        )
        if target is None:
            target = next((at for at in range(head - 1, self.first - 1, -1) if self.is_country(at) and self._meets(at, head)), None)
        if target is None:
            target = next((at for at in range(head - 1, self.first, -1) if self.is_country(at) and self._is_hit(at)), None)
        imposer = next((at for preposition, at in self.after(head) if self._taxes(preposition, at) and at != target), None)
        own = [at for at in self.before(head) if at != target]
        if imposer is not None and target is None:
            target = next((at for at in range(self.first, head) if self.is_country(at) and self.name(at) != self.name(imposer)), None)
        if imposer is None and own:
            imposer = own[0]
        if imposer is None:
            left = [at for at in range(self.first, head) if self.row[at].kind == "country" and at != target]
            other = [at for at in left if target is None or self.name(at) != self.name(target)]
            own = [at for at in other if self.preposition(at) is None]
            imposer = next(
                (at for at in (*reversed(own), *reversed(other)) if self.preposition(at) not in {"with", "on", "over", "against", "than"}),
                None,
            )
        return Flow(self.name(target) if target is not None else None, self.name(imposer) if imposer is not None else None)

    def _meets(self, at: int, head: int) -> bool:
        """Whether goods of the country at `at` meet what stands at `head`: "Peruvian grapes face a tariff"."""
        return self._goods_behind(at) and any(self.row[k].what in FACING for k in range(at, head))

    def _taxes(self, preposition: str, at: int) -> bool:
        """Whether goods that enter the country at `at` are taxed: "(tariff on goods) by Peru", "(imports) to the United States"."""
        return preposition in INTO or preposition == "to" and self.row[at - 1].what in {"to", "the"}

    def _is_hit(self, at: int) -> bool:
        """Whether somebody hits the country at `at` with something: "threatened Peru with a tariff"."""
        return at + 1 < self.last and self.row[at + 1].what == "with" and self.row[at - 1].what.startswith(HITS)

    def _relative(self, head: int, at: int) -> bool:
        return any(self.row[k].what in {"that", "who", "which"} for k in range(head, at))

    def money(self, head: int) -> Flow:
        """From the country whose money it is to the one that gets it."""
        origin = destination = None
        if own := self.before(head):
            origin = self.one(own[0])
        elif (at := self.subject(head)) is not None:
            origin = self.one(at)
        for preposition, at in self.after(head):
            if preposition in {"in", "into", "to", "for"} or preposition == "" and at == head + 1:
                destination = destination or self.name(at)
            elif preposition in {"from", "by"}:
                origin = self.name(at)
        if self.words(head).startswith("borrow"):
            origin, destination = destination, origin
        return Flow(origin, destination) if origin != destination else Flow(origin, None)

    def pair(self, head: int) -> Flow:
        """Both sides of "trade between A and B", "A-B trade", "A's trade with B"; one of them where only one is named."""
        named = list(dict.fromkeys(self.name(at) for at in reversed(self.before(head)[:2])))
        behind: list[str] = []
        for preposition, at in self.after(head, 14):
            joined = bool(behind) and self.row[at - 1].what in {"and", "-", "–", "with"}
            listed = joined or preposition == "" and behind and self._after_and(at)
            if preposition in {"between", "with", "of", "among"} or listed or preposition == "from" and behind:
                behind.append(self.name(at))
        ends = list(dict.fromkeys([*named, *behind] if len(named) < 2 else named))
        if len(ends) < 2 and (at_subject := self._trading_subject(head)) and at_subject not in ends:
            ends = [at_subject, *ends]
        return Flow(ends[0] if ends else None, ends[1] if len(ends) > 1 else None, both=True)

    def _after_and(self, at: int) -> bool:
        return any(self.row[k].what == "and" for k in range(max(self.first, at - 4), at))

    def _trading_subject(self, head: int) -> str | None:
        """The subject of "does trade with": where `with` follows the head and nobody stands before it."""
        if not any(self.row[k].what == "with" for k in range(head + 1, min(self.last, head + 4))):
            return None
        at = self.subject(head)
        return self.name(at) if at is not None else None


def by_standing(row: Sequence[Mark], text: str) -> Flow:
    """The flow that a standing tells: "Russia is China's top oil supplier", "India, the largest buyer of Russian arms".

    Empty where the sentence has no such standing, or nobody to hold it.
    """
    for at, mark in enumerate(row):
        noun = mark.span.of(text).lower().rstrip(".").rpartition(" ")[2].removesuffix("s")
        if noun not in SELLERS | BUYERS:
            continue
        near = [k for k in range(max(0, at - 7), at) if row[k].kind == "country"]
        near = [
            k
            for k in near
            if not any(
                row[j].kind in {"stop", "number", "date"} or row[j].what in PREPOSITIONS | {"its", "their", "the", "a", "an", "as"}
                for j in range(k + 1, at)
            )
        ]
        behind = [
            k for k in range(at + 1, min(len(row), at + 7)) if row[k].kind == "country" and row[k - 1].what in {"of", "for", "to", "in"}
        ]
        other = near[-1] if near else behind[0] if behind else None
        if other is None or not any(row[k].what in RANKS for k in range(max(0, at - 7), at)):
            continue
        holder = next((m.what for m in row[:at] if m.kind == "country" and m.own and m.what not in {row[other].what, WORLD}), None)
        if holder:
            return Flow(holder, row[other].what) if noun in SELLERS else Flow(row[other].what, holder)
    return Flow()


SELLERS = frozenset({"supplier", "source", "provider", "seller", "exporter", "vendor"})
BUYERS = frozenset({"buyer", "customer", "importer", "purchaser", "destination", "client", "market", "consumer"})
RANKS = frozenset(
    """largest biggest top leading main second second-largest third third-largest second-biggest number major principal primary chief key
    greatest single no.1 fastest-growing""".split()
)

COMPANIES = frozenset(
    """automaker carmaker maker brand company manufacturer firm producer vendor supplier group giant marque exporter seller refiner model
    developer bank shipper trader trademark good product import""".split()
)
