"""Figures of one document held against one another: sums, growth, differences, signs, exchange rates."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tidings.lexicon import ExchangeRate
from tidings.links.flags.flag import Flag
from tidings.links.flags.published import Published
from tidings.links.quantities import Measured, Quantity, money, named_window, percent
from tidings.text.rendering import words_around

REVISED = 1.0
"""Points of growth by which two levels of one text may differ from the growth that it prints: rounding, and small revisions."""
REVISED_SINCE = 5.0
"""Points by which growth printed on a revised base may differ from a level first published a year before."""
MONTH_REVISED = 0.03
"""Part of a month's value that revisions of the months before it may add to the difference of two sums from January."""
FLAT = 0.5
"""Growth of less than this, in percent, has no sign to be wrong."""

_BASE = re.compile(
    r"\b(?P<currency>yuan|renminbi|RMB|dollars?|rubles?|roubles?|euros?)(?:[\s-](?:terms|denominated|based|basis))", re.IGNORECASE
)
_IN_BASE = re.compile(
    r"\b(?:measured|calculated|counted|expressed|denominated|valued)\sin\s(?:US\s|U\.S\.\s)?(?P<currency>yuan|renminbi|RMB|dollars?|rubles?)\b",
    re.IGNORECASE,
)
_BASES = {"yua": "yuan", "ren": "yuan", "rmb": "yuan", "dol": "dollars", "rub": "rubles", "rou": "rubles", "eur": "euros"}
_PAID = {
    "dollars": re.compile(r"\$\s?\d|\d\s?(?:US\s)?(?:dollars|USD)\b|\b(?:million|billion|trillion)\s(?:US\s|U\.S\.\s)?(?:dollars|USD)\b"),
    "yuan": re.compile(r"\b(?:yuan|renminbi|RMB|CNY)\b", re.IGNORECASE),
    "rubles": re.compile(r"\br(?:o?u)bles?\b", re.IGNORECASE),
    "euros": re.compile(r"€|\beuros?\b", re.IGNORECASE),
}
"""Money in a sentence, by its currency."""
_BETWEEN = re.compile(
    r"[\s\u00a0]*(?:[(\[/,]|or|about|around|some|roughly|equivalent\sto|equal\sto|worth|nearly|approximately|[\s=≈])*[\s\u00a0]*"
)


class Stated:
    """The figures of the documents, found by document and quantity; among several, the one that stands nearest."""

    def __init__(self, figures: Sequence[Measured]) -> None:
        self._at: dict[tuple[str, Quantity], list[Measured]] = defaultdict(list)
        for figure in figures:
            self._at[figure.row["doc_id"], figure.quantity].append(figure)

    def near(self, figure: Measured, quantity: Quantity) -> Measured | None:
        """The figure for `quantity` in the document of `figure` that stands nearest to it and is of the same statistics."""
        found = self._at.get((figure.row["doc_id"], quantity), [])
        here = bisect_left(found, figure.row["start"], key=lambda other: other.row["start"])
        closest = sorted(found[max(0, here - 8) : here + 8], key=lambda other: abs(other.row["start"] - figure.row["start"]))
        return next((other for other in closest if other is not figure and _same_reporter(other, figure)), None)


def _same_reporter(a: Measured, b: Measured) -> bool:
    return None in (a.row["reporter"], b.row["reporter"]) or a.row["reporter"] == b.row["reporter"]


def exports_and_imports(figures: Sequence[Measured], stated: Stated) -> Iterator[Flag]:
    """Exports and imports that do not make the total given for the same window."""
    for total in figures:
        if not total.level or "-" not in total.quantity.flow:
            continue
        one, other = total.quantity.flow.split("-", 1)
        out = stated.near(total, total.quantity._replace(flow=f"{one}>{other}"))
        back = stated.near(total, total.quantity._replace(flow=f"{other}>{one}"))
        if out is None or back is None:
            continue
        together = out.value + back.value
        if abs(together - total.value) > out.slack + back.slack + total.slack + 0.005 * together:
            unit = total.quantity.unit
            yield Flag.on(
                "figures", total.row, "exports and imports", "error",
                f"{out.said} from {one} to {other} and {back.said} back make {money(together, unit)}, but the total for "
                f"{total.when} is given as {total.said}.",
            )  # fmt: skip


def level_and_growth(figures: Sequence[Measured], stated: Stated, published: Published) -> Iterator[Flag]:
    """Growth that does not lead from the level of the year before to the level given, or even goes the other way."""
    for growth in figures:
        if growth.level:
            continue
        base = base_of(growth, published)
        steps = [
            step
            for unit, name in (("USD", "dollars"), ("CNY", "yuan"))
            if base in (None, name) and (level := stated.near(growth, growth.quantity._replace(unit=unit)))
            if (step := _step(level, stated, published))
        ]
        if not steps or any(step.holds(growth) for step in steps):
            continue
        first = steps[0]
        opposite = growth.value * first.growth < 0 and min(abs(growth.value), abs(first.growth)) > FLAT
        rule, severity = ("wrong sign", "error") if opposite else ("level and growth", "warning")
        yield Flag.on("figures", growth.row, rule, severity, f"{first.said}; the text says {percent(growth.value)}.")


@dataclass(frozen=True, slots=True)
class _Step:
    """A level, and the one of the year before: `room` is how far that may be off, `allowed` by how many points growth may differ."""

    level: Measured
    before: float
    room: float
    whose: str
    allowed: float

    @property
    def growth(self) -> float:
        return (self.level.value / self.before - 1) * 100

    @property
    def said(self) -> str:
        before = money(self.before, self.level.quantity.unit)
        return f"From {self.whose} {before} a year before, {self.level.said} for {self.level.when} is {percent(self.growth)}"

    def holds(self, growth: Measured) -> bool:
        low = ((self.level.value - self.level.slack) / (self.before + self.room) - 1) * 100
        high = ((self.level.value + self.level.slack) / max(self.before - self.room, 1.0) - 1) * 100
        return low - self.allowed - growth.slack <= growth.value <= high + self.allowed + growth.slack


def _step(level: Measured, stated: Stated, published: Published) -> _Step | None:
    """The level with the text's own level of the year before, else with the published one."""
    quantity = level.quantity.a_year_before()
    if (own := stated.near(level, quantity)) and own.value > 0:
        return _Step(level, own.value, own.slack, "the text's", REVISED)
    before = published.first(quantity, level.reporter)
    return _Step(level, before, 0.0, "the published", REVISED_SINCE) if before else None


def two_bases(figures: Sequence[Measured], stated: Stated, published: Published) -> Iterator[Flag]:
    """Growth in one currency beside growth in another: two bases of one thing, no contradiction. A note, on both."""
    for growth in figures:
        if growth.level:
            continue
        other = stated.near(growth, growth.quantity)
        if other is None or abs(other.value - growth.value) <= growth.slack + other.slack:
            continue
        bases = [base_of(figure, published) for figure in (growth, other)]
        if None not in bases and bases[0] != bases[1]:
            yield Flag.on(
                "figures", growth.row, "two bases", "note",
                f"{growth.said} counts in {bases[0]} and {other.said} in {bases[1]}: two bases of the same growth, no contradiction.",
            )  # fmt: skip


def base_of(growth: Measured, published: Published) -> str | None:
    """The currency in which growth is counted, `yuan`, `dollars`…: as the text says, else of the published growth that it is."""
    return _base(growth) or published.base_of_growth(growth)


def _base(growth: Measured) -> str | None:
    """The currency in which a text says that it counts growth: the words behind the number up to the next one, those before it, those of
    its sentence, else the one currency in which the sentence gives money.
    """
    number = growth.row["value_text"]
    words = words_around(growth.row["evidence"], number)
    at = words.find(number)
    if at < 0:
        return None
    behind = words[at + len(number) : at + len(number) + 60]
    behind = behind[: next((i for i, sign in enumerate(behind) if sign.isdigit()), len(behind))]
    for stretch in (behind, words[max(0, at - 60) : at], words):
        found = {_BASES[m["currency"][:3].lower()] for pattern in (_BASE, _IN_BASE) for m in pattern.finditer(stretch)}
        if found:
            return found.pop() if len(found) == 1 else None
    paid = {name for name, pattern in _PAID.items() if pattern.search(words)}
    return paid.pop() if len(paid) == 1 else None


def month_against_sums(figures: Sequence[Measured], stated: Stated, published: Published) -> Iterator[Flag]:
    """A month that is not the difference of two sums from January, of which at least one stands in the document."""
    for month in figures:
        quantity = month.quantity
        if not month.level or quantity.window != "month" or quantity.start.month == 1:
            continue
        january = date(quantity.start.year, 1, 1)
        until = quantity._replace(start=january)
        before = until._replace(end=quantity.start - timedelta(days=1))
        sums = [stated.near(month, until), stated.near(month, before)]
        if not any(sums):
            continue
        whole, less = (
            own.value if own else published.first(window, month.reporter) for own, window in zip(sums, (until, before), strict=True)
        )
        if whole is None or less is None:
            continue
        left = whole - less
        room = month.slack + sum(own.slack for own in sums if own) + MONTH_REVISED * abs(left)
        if abs(left - month.value) > room:
            unit = quantity.unit
            yield Flag.on(
                "figures", month.row, "month against sums", "warning",
                f"{money(whole, unit)} for {named_window(january, until.end)} less {money(less, unit)} for "
                f"{named_window(january, before.end)} leaves {money(left, unit)} for {month.when}; the text says {month.said}.",
            )  # fmt: skip


def two_currencies(figures: Sequence[Measured], rates: Mapping[int, ExchangeRate]) -> Iterator[Flag]:
    """A sum given in yuan and in dollars whose rate lies outside what a dollar cost in the years of its window."""
    by_sentence: dict[tuple[str, int], list[Measured]] = defaultdict(list)
    for figure in figures:
        if figure.quantity.unit in ("CNY", "USD"):
            by_sentence[figure.row["doc_id"], figure.row["start"]].append(figure)
    for together in by_sentence.values():
        for figure in together:
            other = _conversion(figure, together)
            if other is None:
                continue
            yuan, dollars = (figure, other) if figure.quantity.unit == "CNY" else (other, figure)
            years = [rates[y] for y in range(figure.quantity.start.year, figure.quantity.end.year + 1) if y in rates]
            if not years or dollars.value <= dollars.slack:
                continue
            least = (yuan.value - yuan.slack) / (dollars.value + dollars.slack)
            most = (yuan.value + yuan.slack) / (dollars.value - dollars.slack)
            low, high = min(r.low - r.precision for r in years), max(r.high + r.precision for r in years)
            if least > high * 1.01 or most < low * 0.99:
                yield Flag.on(
                    "figures", other.row, "two currencies", "warning",
                    f"{figure.said} and {other.said} are one sum at {yuan.value / dollars.value:.2f} yuan for a dollar; "
                    f"in {figure.when} a dollar cost {low:.2f} to {high:.2f} yuan.",
                )  # fmt: skip


def _conversion(figure: Measured, together: Sequence[Measured]) -> Measured | None:
    """The figure that stands right behind this one as the same sum in the other currency: "1.28 trillion yuan ($180.3 billion)"."""
    words = words_around(figure.row["evidence"], figure.row["value_text"])
    at = words.find(figure.row["value_text"])
    if at < 0:
        return None
    gap = _BETWEEN.match(words, at + len(figure.row["value_text"]))
    rest = gap.end() if gap else at
    for other in together:
        same_sum = other.quantity._replace(unit="") == figure.quantity._replace(unit="") and other.quantity.unit != figure.quantity.unit
        if same_sum and words.startswith(other.row["value_text"], rest):
            return other
    return None
