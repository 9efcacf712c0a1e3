"""What documents state of trade held against what customs services published, in words.

A claim is compared only with the same flow, the same period and, for a value, the same currency. The tolerances are those by which the
build flags a figure. A growth rate does not say in which currency it is: it is the same as a published one or not, and differs only where
no other base can explain it. Pure: figures and published rows in, sentences out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

import pandas as pd

from tidings.lexicon import CustomsRow
from tidings.links.flags.published import DERIVED_MARGIN, GROWTH_MARGIN, MARGIN, Published, fits_published
from tidings.links.quantities import Measured, quantity_of, slack
from tidings.show.charts import amount, signed
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.trade import CURRENCIES, SERIES_OF, Pair, Row, claim_of, is_dated, value_said
from tidings.show.trade_marks import NOT_NAMED
from tidings.show.wording import counted, in_words, listed

SAME, CLOSE, DIFFERS, OPEN = "Same", "Close", "Differs", "Not compared"
VERDICTS = {DIFFERS: "error_outline", CLOSE: "adjust", SAME: "check_circle", OPEN: "remove"}
"""What a comparison may come to, and its icon; what to look at first comes first."""
TOLERANCES = (
    f"{SAME}: equal once rounded to the document's last digit, or the bound it states holds. {CLOSE}: within {MARGIN * 100:g} % of a "
    f"printed value, {DERIVED_MARGIN * 100:g} % of one worked out from others, {GROWTH_MARGIN:g} point of a growth rate, or between the "
    f"first print and its later revision. {DIFFERS}: outside all of these. Never compared: another currency, another period, another flow."
)
WHOSE = {"General Administration of Customs of China (GACC)": "China's customs", "Russian Federal Customs Service": "Russia's customs"}
BASES_APART = 10.0
"""Points by which growth in yuan and growth in dollars may lie apart: more than the exchange rate has moved in a year."""
CONFIDENCE = {"high": 0, "medium": 1, "low": 2}
AT_LEAST = ("over", "more than", "above", "at least", "exceeding")
AT_MOST = ("less than", "under", "below", "up to", "nearly", "almost", "at most")


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: str
    said: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, however many documents make it: what it states, how it agrees, and where its words stand (document -> address)."""

    states: str
    judgement: Judgement
    places: Mapping[str, Mapping[str, str]]
    key: str


@dataclass(frozen=True, slots=True)
class Referee:
    """The published series, ready to be asked."""

    by_period: Mapping[tuple[Any, ...], Sequence[CustomsRow]]
    pairs: frozenset[Pair]
    published: Published

    @classmethod
    def of(cls, rows: Iterable[CustomsRow]) -> "Referee":
        """Printed before worked out, surer before less sure."""
        kept = sorted(rows, key=lambda row: (row.basis == "derived", CONFIDENCE[row.confidence], row.window != "year"))
        by_period: dict[tuple[Any, ...], list[CustomsRow]] = {}
        for row in kept:
            by_period.setdefault((row.flow, row.period_start, row.period_end, "Russian" in row.publisher), []).append(row)
        return cls(by_period, frozenset(Pair.of(row.flow) for row in kept), Published(kept))

    def judge(self, row: Mapping[Any, Any]) -> Judgement:
        """How a figure (a row of the table, with or without pandas' types) agrees with what was published for exactly its basis."""
        row = {name: _plain(value) for name, value in row.items()}
        if row["modality"] in SERIES_OF:
            return Judgement(OPEN, f"{row['modality'].capitalize()}, not stated as so: there is nothing to compare.")
        if row["period_start"] is None:
            return Judgement(OPEN, "The text does not say of which period: not compared.")
        mine = Pair.of(row["flow"])
        if mine not in self.pairs:
            return Judgement(OPEN, f"No published series of trade between {mine.first} and {mine.second} is here.")
        quantity = quantity_of({**row, "flow": row["flow"] if ">" in row["flow"] else mine.name})
        if quantity is None:
            return Judgement(OPEN, "A mark that was passed or missed, or a part of trade, and not its amount: not compared.")
        figure = Measured(row, quantity)
        return self._level(figure) if figure.level else self._growth(figure)

    def words(self, row: Mapping[Any, Any]) -> tuple[str, bool]:
        """How a figure agrees in one line, and whether it differs."""
        judged = self.judge(row)
        return f"{judged.verdict}. {judged.said}", judged.verdict == DIFFERS

    def _same_period(self, figure: Measured) -> Sequence[CustomsRow]:
        """What was published for the flow and period of the figure: of Russia's service only where the text gives Russia's count."""
        q = figure.quantity
        return self.by_period.get((q.flow, q.start, q.end, figure.reporter == "Russia"), ())

    def _level(self, figure: Measured) -> Judgement:
        unit, row = figure.quantity.unit, figure.row
        same = [known for known in self._same_period(figure) if known.value is not None]
        known = next((known for known in same if known.currency == unit), None)
        if known is None or known.value is None:
            return self._nothing(figure, [f"{_money(k.value, k.currency)}" for k in same if k.value is not None])
        value, said = float(row["value"]), value_said(row).removesuffix(unit).strip()
        off = (value / known.value - 1) * 100
        distance = f"{abs(off):.1f} % {'higher' if off > 0 else 'lower'}"
        bound = (row["qualifier"] in AT_LEAST and value <= known.value) or (row["qualifier"] in AT_MOST and value >= known.value)
        rounding = slack({**row, "qualifier": None})
        first = f"{_published(known, _money(known.value, unit))} for {_period(figure)}"
        if value == known.value:
            return Judgement(SAME, f"{first}: the document has the same figure.")
        if bound:
            near = "" if abs(off) < 1 else f", though the published figure is {abs(known.value / value - 1) * 100:.1f} % away"
            return Judgement(SAME, f"{first}: the document's “{said}” holds{near}.")
        if abs(value - known.value) <= rounding:
            return Judgement(SAME, f"{first}: the document's {said} is the same, rounded.")
        if fits_published(figure, self.published):
            why = "revisions move what is worked out" if known.basis == "derived" else "within other roundings and later revisions"
            return Judgement(CLOSE, f"{first}: the document's {said} is {distance}, {why}.")
        return Judgement(DIFFERS, f"{first}: the document's {said} is {distance}.")

    def _growth(self, figure: Measured) -> Judgement:
        same, value = self._same_period(figure), float(figure.row["value"])
        printed = {known.currency: known for known in reversed(same) if known.change is not None and known.basis == "published"}
        said = signed(value)
        if not printed:
            computed = next((known for known in same if known.change_computed is not None), None)
            if computed is None or computed.change_computed is None:
                return self._nothing(figure, [])
            return Judgement(
                OPEN,
                f"No rate was printed for {_period(figure)}. Worked out from two published levels it is {signed(computed.change_computed)} "
                f"in {CURRENCIES[computed.currency]}; later revisions move such a rate by 1 to 4 points, so it settles nothing.",
            )
        by_nearness = sorted(printed.values(), key=lambda known: abs((known.change or 0) - value))
        nearest, *others = by_nearness
        known_change = float(nearest.change or 0)
        first = f"{_published(nearest, signed(known_change))} in {CURRENCIES[nearest.currency]} for {_period(figure)}"
        other = "".join(f" Growth in {CURRENCIES[k.currency]}, another base, was {signed(float(k.change or 0))}." for k in others)
        gap = abs(value - known_change)
        distance = f"{gap:.1f} points {'higher' if value > known_change else 'lower'}"
        if gap <= 0.051 or gap <= slack({**figure.row, "qualifier": None}):
            return Judgement(SAME, f"{first}: the document's {said} is the same{'' if gap <= 0.001 else ', rounded'}.{other}")
        wrong = ", and of the other sign" if value * known_change < 0 else ""
        said = f"{first}: the document's {said} is {distance}{wrong}"
        if fits_published(figure, self.published):
            return Judgement(CLOSE, f"{said}.{other}")
        unknown = [CURRENCIES[currency] for currency in ("USD", "CNY") if currency not in printed]
        if unknown and gap <= BASES_APART:
            return Judgement(
                OPEN, f"{said}, but it may be growth in {unknown[0]}, for which nothing was printed: the document does not say."
            )
        return Judgement(DIFFERS, f"{said}.{other}")

    def _nothing(self, figure: Measured, elsewhere: Sequence[str]) -> Judgement:
        """Why there is nothing to compare with; what stands in another currency is named, and not compared."""
        unit = figure.quantity.unit
        what = f"figure in {CURRENCIES.get(unit, unit)}" if figure.level else "growth rate"
        whose = " by Russia's customs" if figure.reporter == "Russia" else ""
        said = f"No published {what} for {_period(figure)}{whose} is in this series."
        if elsewhere:
            said = f"{said[:-1]}; {listed(list(dict.fromkeys(elsewhere)))} was, which is another currency and not compared."
        return Judgement(OPEN, said)


@cache
def referee(rows: tuple[CustomsRow, ...]) -> Referee:
    """The referee of a published series, made once."""
    return Referee.of(rows)


def judged(figures: Iterable[Row], referee: Referee, chosen: Filters) -> list[Claim]:
    """The claims of these figures of total trade, differences first, then the latest first; one without a period is no claim here."""
    made: dict[tuple[Any, ...], dict[str, Any]] = {}
    dated = [row for row in figures if is_dated(row) and (row["kind"] == "level" or row["comparison"] == "yoy")]
    for row in sorted(dated, key=itemgetter("period_end", "period_start", "flow", "kind", "value", "doc_id", "start")):
        claim = made.setdefault((*claim_of(row), row["qualifier"] if isinstance(row["qualifier"], str) else ""), {"row": row, "places": {}})
        claim["places"].setdefault(chosen.choices.label_of(row["doc_id"]), address(row["doc_id"], int(row["start"]), int(row["end"])))
    claims = [Claim(_states(c["row"]), referee.judge(c["row"]), c["places"], c["row"]["figure_id"]) for c in reversed(made.values())]
    return sorted(claims, key=lambda claim: list(VERDICTS).index(claim.judgement.verdict))


def summary(claims: Sequence[Claim]) -> str:
    """How many claims agree, in a sentence."""
    if not claims:
        return "No document that is shown states a value or a growth rate of total trade with its period."
    counts = Counter(claim.judgement.verdict for claim in claims)
    if counts[SAME] == len(claims) > 1:
        return f"All {len(claims)} claims are the same as what was published."
    words = {DIFFERS: "differs", CLOSE: "is close", SAME: "is the same", OPEN: "cannot be compared"}
    many = {DIFFERS: "differ", CLOSE: "are close", SAME: "are the same", OPEN: "cannot be compared"}
    said = [f"{counts[verdict]} {(words if counts[verdict] == 1 else many)[verdict]}" for verdict in words if counts[verdict]]
    return f"Of {counted(len(claims), 'claim')} beside what was published, {listed(said)}."


def _states(row: Mapping[Any, Any]) -> str:
    """What a claim states, in one line."""
    flow = row["flow"].replace(">", " → ").replace("-", " ↔ ")
    value = value_said(row)
    if row["kind"] == "level":
        value = f"{value.removesuffix(row['unit']).strip()} {CURRENCIES.get(row['unit'], row['unit'])}"
    return f"{value}, {in_words(row['period_start'].date(), row['period_end'].date())}, {flow}"


def _published(known: CustomsRow, value: str) -> str:
    if known.basis == "derived":
        return f"Nothing was printed, but {value} follows from other published figures"
    if known.publisher in WHOSE:
        return f"{WHOSE[known.publisher]} published {value}"
    return f"A published figure is {value} ({'by whom is not said' if known.publisher == NOT_NAMED else known.publisher})"


def _money(value: float, unit: str) -> str:
    return f"{amount(value, unit).removesuffix(unit).strip()} {CURRENCIES.get(unit, unit)}"


def _period(figure: Measured) -> str:
    return in_words(figure.quantity.start, figure.quantity.end)


def _plain(value: Any) -> Any:
    """A cell without pandas' types: days as dates, missing as None."""
    if isinstance(value, tuple | list | str):
        return value
    if value is None or pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value
