"""Trade between two countries: which figures speak of it, of which kind of period, over which time, and what they say in a sentence.

Three kinds of period are never mixed: one month, the months since January, a whole year. Pure: figures as rows in, rows and sentences out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from tidings.frames import records
from tidings.lexicon import CustomsRow
from tidings.show.charts import DAY, amount, signed
from tidings.show.filters import Filters
from tidings.show.wording import counted, in_words, listed

CURRENCIES: Mapping[str, str] = {
    "USD": "US dollars", "CNY": "yuan", "RUB": "roubles", "EUR": "euros", "INR": "rupees", "JPY": "yen", "GBP": "pounds",
}  # fmt: skip
STATED, FORESEEN, DOUBTED = "Stated in a document", "Planned or hypothetical", "Alleged or denied"
CUSTOMS = {"USD": "Published, in US dollars", "CNY": "Published, in yuan"}
WHO = (STATED, FORESEEN, DOUBTED, *CUSTOMS.values())
"""Whose a mark is, in the order of the legend."""
MONTH, SINCE, YEAR, OTHER = "One month", "Since January", "Whole year", "Another period"
PERIODS = (MONTH, SINCE, YEAR, OTHER)
"""Which window a mark speaks of, in the order of the legend."""
SERIES_OF = {"planned": FORESEEN, "hypothetical": FORESEEN, "alleged": DOUBTED, "denied": DOUBTED}
BASES = {"yoy": "on the year before", "mom": "on the month before"}
FIGURE = (
    "figure_id", "doc_id", "start", "end", "kind", "flow", "unit", "value", "value_text", "qualifier", "modality", "comparison", "metric",
    "commodity", "evidence", "reporter", "attributed_to", "outlet", "period_start", "period_end",
)  # fmt: skip
"""What a mark is made from, and what it is held against the published figures by."""
Row = Mapping[str, Any]
"""A figure by the columns of FIGURE, and its place in the frame that it is of, counted from 0: `at`. A day that is not known is NaT."""


class Window(NamedTuple):
    """What charts show: from the first day to the day after the last."""

    start: pd.Timestamp
    end: pd.Timestamp


@dataclass(frozen=True, slots=True)
class Pair:
    """Two countries that trade, in the order of the alphabet.

    >>> Pair.of("Russia>China")
    Pair(first='China', second='Russia')
    >>> Pair.of("Russia>China").name, Pair.of("Russia>China").flows
    ('China-Russia', ('China-Russia', 'China>Russia', 'Russia>China'))
    """

    first: str
    second: str

    @classmethod
    def of(cls, flow: str) -> "Pair":
        first, _, second = flow.partition(">") if ">" in flow else flow.partition("-")
        return cls(*sorted((first, second)))

    @property
    def name(self) -> str:
        return f"{self.first}-{self.second}"

    @property
    def flows(self) -> tuple[str, str, str]:
        """Both ways, then each direction."""
        return self.name, f"{self.first}>{self.second}", f"{self.second}>{self.first}"


def as_rows(figures: pd.DataFrame) -> list[Row]:
    """Figures as rows: a page holds few of them, and asks a frame so often that it takes longer."""
    return [{**row, "at": at} for at, row in enumerate(records(figures, FIGURE))]


def totals(figures: pd.DataFrame) -> list[Row]:
    """The figures of total goods trade between two countries."""
    places = np.flatnonzero(figures["core"].to_numpy(bool, na_value=False))
    return [{**row, "at": int(at)} for at, row in zip(places, records(figures.iloc[places], FIGURE), strict=True)]


def among(figures: pd.DataFrame, rows: Iterable[Row], rest: bool = False) -> pd.DataFrame:
    """These rows of the frame as a frame; with `rest`, then all that are not of total trade."""
    others: Iterable[int] = np.flatnonzero(~figures["core"].to_numpy(bool, na_value=False)) if rest else ()
    return figures.iloc[[*(row["at"] for row in rows), *others]]


def pairs(totals: Sequence[Row], home: str = "China-Russia") -> tuple[str, ...]:
    """The pairs whose total goods trade the figures speak of, the most spoken of first; `home` before all others, always."""
    counts = Counter(Pair.of(row["flow"]).name for row in totals if isinstance(row["flow"], str))
    return tuple(dict.fromkeys((home, *(name for name, _ in counts.most_common()))))


def flow_name(flow: str) -> str:
    """
    >>> flow_name("China-Russia"), flow_name("China>Russia")
    ('Both ways', 'China → Russia')
    """
    return " → ".join(flow.split(">")) if ">" in flow else "Both ways"


def of_pair(totals: Iterable[Row], pair: str) -> list[Row]:
    """The figures of total goods trade between the two, in any direction."""
    return [row for row in totals if isinstance(row["flow"], str) and Pair.of(row["flow"]).name == pair]


def of_flow(figures: Iterable[Row], flow: str) -> list[Row]:
    """The figures of one direction, or of both ways whichever country is named first."""
    return [row for row in figures if isinstance(row["flow"], str) and _same(row["flow"], flow)]


def _same(flow: str, other: str) -> bool:
    return flow == other or (">" not in flow + other and Pair.of(flow) == Pair.of(other))


def is_dated(row: Row) -> bool:
    """Whether the period of a figure is known."""
    return row["period_start"] is not pd.NaT


def is_growth(row: Row) -> bool:
    """Whether a figure is a change in per cent on the year before whose period is known: what a growth chart can hold."""
    return row["kind"] == "change" and row["unit"] == "%" and row["comparison"] == "yoy" and is_dated(row)


def is_level(row: Row, *currencies: str) -> bool:
    """Whether a figure is a value in one of these currencies whose period is known."""
    return row["kind"] == "level" and row["unit"] in currencies and is_dated(row)


def is_uncharted(row: Row) -> bool:
    """Whether no chart can hold a figure of total trade: without a period, without a base, or in a unit that has no chart."""
    return not (is_growth(row) or is_level(row, *CURRENCIES))


def elsewhere(core: Sequence[Row], flow: str) -> str:
    """How many figures of the pair stand in the list without being on the charts of this flow, in a sentence."""
    others = [f"{flow_name(other)} {len(of_flow(core, other))}" for other in Pair.of(flow).flows if other != flow]
    left = sum(map(is_uncharted, of_flow(core, flow)))
    said = f" {counted(left, 'figure').capitalize()} of this flow without a period, a base or a chart of its unit." if left else ""
    return f"Total trade of every flow, also those not on the charts above ({', '.join(others)}), shares and other figures.{said}"


def period_of(start: date, end: date) -> str:
    """Which kind of window the days from `start` to `end` are.

    >>> period_of(date(2024, 1, 1), date(2024, 9, 30)), period_of(date(2024, 9, 1), date(2024, 9, 30))
    ('Since January', 'One month')
    """
    after = pd.Timestamp(end) + DAY
    if start.day != 1 or after.day != 1 or start.year != end.year:
        return OTHER
    if start.month == end.month:
        return MONTH
    return OTHER if start.month != 1 else YEAR if end.month == 12 else SINCE


def claim_of(row: Mapping[Any, Any]) -> tuple[Any, ...]:
    """What makes two figures the same claim."""
    series = SERIES_OF.get(row["modality"], STATED)
    return row["flow"], row["kind"], row["unit"], row["period_start"], row["period_end"], row["value"], series


def value_said(row: Mapping[Any, Any]) -> str:
    """A figure with the word that bends it: `over 218 bn USD`, `+2.7 %`."""
    bent = f"{row['qualifier']} " if isinstance(row["qualifier"], str) else ""
    return f"{bent}{amount(row['value'], row['unit']) if row['kind'] == 'level' else signed(row['value'])}"


def window_of(figures: Iterable[Row], published: Iterable[CustomsRow], pair: str, chosen: Filters, everything: bool) -> Window:
    """What the charts show: the months that the reader chose; else a year more on each side than those of the pair's figures speak of
    that can be drawn; or, asked for, all that was published. In whole years but for chosen months.
    """
    if not chosen.all_months and not everything:
        return Window(pd.Period(chosen.first, "M").start_time, pd.Period(chosen.last, "M").start_time + pd.offsets.MonthBegin(1))
    drawn = [row for row in figures if is_growth(row) or (row["kind"] != "change" and is_dated(row))]
    years = [row[end].year for row in drawn for end in ("period_start", "period_end")]
    room = 1 if years and not everything else 0
    if everything or not years:
        flows = Pair.of(pair).flows
        years += [year for row in published if row.flow in flows for year in (row.period_start.year, row.period_end.year)]
    first, last = (min(years) - room, max(years) + room) if years else (2020, 2026)
    return Window(pd.Timestamp(first, 1, 1), pd.Timestamp(last + 1, 1, 1))


def finding(core: Iterable[Row], pair: str) -> str:
    """The latest growth that the documents state of each flow, in a sentence."""
    said = []
    rows = sorted(filter(is_growth, core), key=lambda row: (row["period_end"], -row["period_start"].value, row["value"]), reverse=True)
    for flow in Pair.of(pair).flows:
        if row := next((row for row in rows if _same(row["flow"], flow)), None):
            window = in_words(row["period_start"].date(), row["period_end"].date())
            name = f"goods from {flow.split('>')[0]} to {flow.split('>')[1]}" if ">" in flow else "total trade"
            said.append(f"{name} {signed(row['value'])} in {window}{_not_measured(SERIES_OF.get(row['modality'], STATED))}")
    who = listed([Pair.of(pair).first, Pair.of(pair).second])
    if not said:
        return f"No document that is shown states how trade between {who} grew, with the period it speaks of."
    return f"{who} in the documents, on the year before: {'; '.join(said)}."


def growth_finding(stated: Sequence[Mapping[str, Any]], flow: str) -> str:
    """The growth chart in a sentence, for those who cannot see it and as its heading."""
    where = where_of(flow)
    distinct = _distinct(stated)
    if not distinct:
        return f"No document that is shown states a growth rate of {where} with its period."
    said = [f"{signed(row['value'])} in {row['window']}{_not_measured(row['who'])}" for row in distinct]
    if len(said) <= 4:
        return f"{_heading(where)} on the year before, as the documents state it: {listed(said)}."
    by_value = sorted(distinct, key=lambda row: row["value"])
    low, high = by_value[0], by_value[-1]
    return (
        f"{_heading(where)} on the year before: {counted(len(said), 'rate')} in the documents, from {signed(low['value'])} "
        f"in {low['window']} to {signed(high['value'])} in {high['window']}."
    )


def level_finding(stated: Sequence[Mapping[str, Any]], flow: str, currency: str) -> str:
    """A level chart in a sentence."""
    where = where_of(flow)
    distinct = _distinct(stated)
    if not distinct:
        return f"No document that is shown states {where} in {CURRENCIES[currency]} with its period."
    said = [f"{row['stated'].split(', written')[0].rsplit(' ', 1)[0]} in {row['window']}{_not_measured(row['who'])}" for row in distinct]
    if len(said) > 4:
        said = [f"{counted(len(said), 'value')}, the last {said[-1]}"]
    return f"{_heading(where)} in {CURRENCIES[currency]}, as the documents state it: {listed(said)}."


def _distinct(stated: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Marks that state different things, by the end of their period."""
    found = {(row["value"], row["window"], row["who"]): row for row in reversed(stated)}
    return sorted(found.values(), key=lambda row: (row["end"], row["start"], row["value"]))


def where_of(flow: str) -> str:
    return f"trade from {flow.split('>')[0]} to {flow.split('>')[1]}" if ">" in flow else f"trade between {listed(flow.split('-', 1))}"


def _heading(words: str) -> str:
    return words[:1].upper() + words[1:]


def _not_measured(series: str) -> str:
    return "" if series == STATED else f" ({series.lower()})"


def title(flow: str, currency: str) -> str:
    """What a chart shows, above the picture that is taken away: growth, or values where there is a currency."""
    return f"{_heading(where_of(flow))}, {f'in {CURRENCIES[currency]}' if currency else 'growth on the year before'}"
