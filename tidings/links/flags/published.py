"""Figures held against the published customs series, within the range by which customs has revised it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tidings.lexicon import CustomsRow
from tidings.links.flags.flag import Flag
from tidings.links.quantities import Measured, Quantity, money, named_window, percent

MARGIN, DERIVED_MARGIN = 0.002, 0.03
"""Part of a level that a text may differ by from a published vintage, for other roundings on the way, and from a derived one, which
revisions of the months before it move.
"""
GROWTH_MARGIN = 1.0
"""Points of growth that a text may differ by from every published base."""
RUSSIA, CHINA = "Russia", "China"


PRINTED, DERIVED, REVISED = range(3)


@dataclass(frozen=True, slots=True)
class Vintage:
    """A published level and of when it is: first PRINTED, DERIVED from printed ones, or as REVISED by the time that growth on it was
    printed a year later.
    """

    value: float
    kind: int
    said: str

    @property
    def margin(self) -> float:
        return self.value * (DERIVED_MARGIN if self.kind == DERIVED else MARGIN)


class Published:
    """The customs series by quantity and by whose statistics they are."""

    def __init__(self, rows: Iterable[CustomsRow]) -> None:
        self._levels: dict[tuple[Quantity, str], list[Vintage]] = defaultdict(list)
        self._growth: dict[tuple[Quantity, str], dict[str, float]] = defaultdict(dict)
        for row in rows:
            if whose := _whose(row.publisher):
                self._add(Quantity(row.flow, row.currency, row.period_start, row.period_end), whose, row)
        for vintages in self._levels.values():
            vintages.sort(key=lambda vintage: vintage.kind)

    def _add(self, quantity: Quantity, whose: str, row: CustomsRow) -> None:
        if row.value is not None:
            derived = row.basis == "derived"
            said = "derived from published ones" if derived else f"as first printed, read in {row.source}"
            self._levels[quantity, whose].append(Vintage(row.value, DERIVED if derived else PRINTED, said))
        if row.change is not None and row.basis == "published":
            self._growth[quantity._replace(unit="%"), whose][row.currency] = row.change
            if row.value is not None and row.change > -100:
                said = f"as revised since, by the growth printed for {named_window(row.period_start, row.period_end)}"
                before = Vintage(row.value / (1 + row.change / 100), REVISED, said)
                self._levels[quantity.a_year_before(), whose].append(before)

    def levels(self, quantity: Quantity, reporter: str | None) -> list[Vintage]:
        """What customs published for a quantity, the first print first; of Russia's service only where the text says Russia's."""
        return self._levels.get((quantity, reporter or CHINA), [])

    def first(self, quantity: Quantity, reporter: str | None) -> float | None:
        return next((vintage.value for vintage in self.levels(quantity, reporter)), None)

    def growth(self, quantity: Quantity, reporter: str | None) -> dict[str, float]:
        """Currency -> growth as printed."""
        return self._growth.get((quantity, reporter or CHINA), {})

    def base_of_growth(self, figure: Measured) -> str | None:
        """`yuan` or `dollars` where the figure is the growth published in that currency and not the one in the other."""
        known = self.growth(figure.quantity, figure.reporter)
        same = [
            name
            for currency, name in (("CNY", "yuan"), ("USD", "dollars"))
            if currency in known and abs(known[currency] - figure.value) <= 0.051
        ]
        return same[0] if len(same) == 1 else None


def _whose(publisher: str) -> str | None:
    """Whose statistics a row of the series is; None where its source does not say."""
    if "Russian" in publisher:
        return RUSSIA
    return CHINA if "China" in publisher or "GACC" in publisher else None


def against_published(figures: Sequence[Measured], published: Published) -> Iterator[Flag]:
    """A level or a growth outside everything that customs published for the same window, revised or not."""
    for figure in figures:
        yield from _level_off(figure, published) if figure.level else _growth_off(figure, published)


def fits_published(figure: Measured, published: Published) -> bool:
    """Whether customs published the figure, in any vintage; False too where it published nothing for it."""
    if figure.level:
        vintages = published.levels(figure.quantity, figure.reporter)
        low = min((vintage.value - vintage.margin for vintage in vintages), default=0.0)
        high = max((vintage.value + vintage.margin for vintage in vintages), default=-1.0)
        return bool(vintages) and low <= figure.value + figure.slack and figure.value - figure.slack <= high
    known = published.growth(figure.quantity, figure.reporter)
    return any(abs(change - figure.value) <= GROWTH_MARGIN + figure.slack for change in known.values())


def _level_off(figure: Measured, published: Published) -> Iterator[Flag]:
    vintages = published.levels(figure.quantity, figure.reporter)
    if not vintages or fits_published(figure, published):
        return
    unit = figure.quantity.unit
    known = "; ".join(dict.fromkeys(f"{money(vintage.value, unit)} ({vintage.said})" for vintage in vintages))
    off = (figure.value / vintages[0].value - 1) * 100
    yield Flag.on(
        "figures", figure.row, "against published", "warning",
        f"The text has {figure.said} for {figure.when}, {percent(off)} off the customs series: {known}.",
    )  # fmt: skip


def _growth_off(figure: Measured, published: Published) -> Iterator[Flag]:
    known = published.growth(figure.quantity, figure.reporter)
    if not known or fits_published(figure, published):
        return
    said = " and ".join(f"{percent(known[currency])} in {currency}" for currency in sorted(known))
    rule, severity = "against published", "warning"
    if all(change * figure.value < 0 and min(abs(change), abs(figure.value)) > GROWTH_MARGIN for change in known.values()):
        rule, severity = "wrong sign", "error"
    yield Flag.on(
        "figures", figure.row, rule, severity,
        f"The text has {percent(figure.value)} for {figure.when}; customs printed {said}.",
    )  # fmt: skip


def two_reporters(figures: Sequence[Measured], published: Published) -> Iterator[Flag]:
    """Statistics of two countries for one quantity: they count differently, and neither is wrong. A note."""
    by_quantity: dict[Quantity, dict[str, Measured]] = defaultdict(dict)
    for figure in figures:
        if figure.row["reporter"]:
            by_quantity[figure.quantity].setdefault(figure.row["reporter"], figure)
    for figure in figures:
        whose = figure.row["reporter"]
        others = {name: other for name, other in by_quantity.get(figure.quantity, {}).items() if name != whose}
        for name, other in others.items() if whose else ():
            if abs(other.value - figure.value) > other.slack + figure.slack:
                yield Flag.on(
                    "figures", figure.row, "two reporters", "note",
                    f"{figure.said} is {whose}'s count for {figure.when}; {name}'s is {other.said}. "
                    "The two services count differently.",
                )  # fmt: skip
        if whose == RUSSIA and not others and figure.level:
            theirs = published.first(figure.quantity, CHINA)
            if theirs is not None and abs(theirs - figure.value) > figure.slack:
                yield Flag.on(
                    "figures", figure.row, "two reporters", "note",
                    f"{figure.said} is Russia's count for {figure.when}; China's customs published "
                    f"{money(theirs, figure.quantity.unit)}. The two services count differently.",
                )  # fmt: skip
