"""The briefing of a month: what was of it and what its reports brought, as a sentence whose parts lead to their evidence, and in numbers.

A month's rows are those that the month filter keeps for it alone, so that every number is that of the page its link opens.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from tidings.show.evidence import address
from tidings.show.filters import Filters, count, keep
from tidings.show.wording import counted, in_words, listed, month_name, plain, spelled

Row = Mapping[Any, Any]

HAPPENED = ("occurred", "ongoing")
METRICS = ("exports", "imports", "trade_total")
"""Growth of these, and in this order, is told in the sentence."""
MOST = 3
"""Figures, and kinds of drills, that the sentence has room for."""
BENDING = ("about", "almost", "at least", "just over", "less than", "more than", "nearly", "over", "under")
"""Qualifiers that a number may not be told without."""
COUNTED = {"events": "Events", "exercises": "Exercise mentions", "figures": "Figures", "quotes": "Quotes"}
"""Tables whose rows are counted, the pages that list them, and what stands above the number."""
PAGE_OF = {"events": "events", "exercises": "exercises", "figures": "trade", "quotes": "quotes"}


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of the sentence, and the address that bears them out; none where the words need no evidence."""

    words: str
    link: str = ""

    @property
    def markdown(self) -> str:
        return f"[{plain(self.words)}]({self.link})" if self.link else plain(self.words)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of the month, its change on the covered month before (none where there is nothing to hold it against), and its page."""

    label: str
    number: int
    change: int | None
    link: str

    @property
    def changed(self) -> str | None:
        """The change with its sign.

        >>> Count("Events", 12, -14, "").changed, Count("Quotes", 7, 7, "").changed, Count("Quotes", 7, None, "").changed
        ('−14', '+7', None)
        """
        return None if self.change is None else f"{self.change:+,}".replace("-", "−") if self.change else "0"


def months(chosen: Filters) -> tuple[str, ...]:
    """The months that can be briefed on, the newest first: those that anything shown speaks of, within the chosen ones."""
    return tuple(month for month in reversed(chosen.choices.months) if chosen.first <= month <= chosen.last)


def within(coverage: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """The months of the coverage table within the chosen ones; no other filter changes what the documents speak from."""
    return coverage[coverage["month"].between(chosen.first, chosen.last)]


def covered(coverage: pd.DataFrame) -> frozenset[str]:
    """The months that a document speaks from."""
    return frozenset(coverage.loc[coverage["status"] == "covered", "month"])


def newest(offered: Sequence[str], there: frozenset[str]) -> str:
    """The newest covered month of these, else the newest, else nothing.

    >>> newest(("2024-06", "2024-05"), frozenset({"2024-05"})), newest(("2024-06",), frozenset()), newest((), frozenset())
    ('2024-05', '2024-06', '')
    """
    return next((month for month in offered if month in there), offered[0] if offered else "")


def around(offered: Sequence[str], there: frozenset[str]) -> dict[str, tuple[str, str]]:
    """For each month the covered months before and after it."""
    return {month: beside(month, offered, there) for month in offered}


def beside(month: str, offered: Iterable[str], there: frozenset[str]) -> tuple[str, str]:
    """The covered months before and after a month; empty where there is none.

    >>> beside("2024-05", ("2024-07", "2024-06", "2024-05", "2024-03"), frozenset({"2024-07", "2024-03"}))
    ('2024-03', '2024-07')
    """
    known = sorted(there & set(offered))
    return max((m for m in known if m < month), default=""), min((m for m in known if m > month), default="")


def told(
    facts: Mapping[str, pd.DataFrame], drills: pd.DataFrame, stories: pd.DataFrame, chosen: Filters, month: str, is_covered: bool,
    warned: Container[str] = (),
) -> str:  # fmt: skip
    """The sentence of the month from rows that pass every filter but the months, and from `stories` as `stories.first_told` gives them;
    growth told by rows whose ids are in `warned` is to be looked at twice.
    """
    grown, reported = growth(facts["figures"], chosen, month, warned)
    held, heard = exercised(facts["exercises"], drills, chosen, month)
    of = [*grown, *held, *most_about(facts["events"], chosen, month)]
    return sentence(month, is_covered, of, [*reported, *heard], new_stories(stories, month, "#told-by-most-sources"))


def of_month(chosen: Filters, month: str) -> Filters:
    """The same filters for one month alone."""
    return replace(chosen, first=month, last=month)


def counts(facts: Mapping[str, pd.DataFrame], chosen: Filters, month: str, before: str) -> Iterator[Count]:
    """How many rows of each kind the month has, and how many more than the covered month `before`, if one is named."""
    for name, label in COUNTED.items():
        here, then = (count(facts[name], of_month(chosen, m)) if m else None for m in (month, before))
        yield Count(label, here or 0, None if then is None else (here or 0) - then, of_month(chosen, month).link(PAGE_OF[name]))


def compared(month: str, before: str, is_covered: bool) -> str:
    """What the numbers count and what their change is on, in a sentence.

    >>> compared("2024-10", "2024-05", True)
    'Told of October 2024 or of a longer time around it, or reported in it without a date. Change on May 2024, the covered month before.'
    """
    counted_here = f"Told of {month_name(month)} or of a longer time around it, or reported in it without a date."
    if before:
        return f"{counted_here} Change on {month_name(before)}, the covered month before."
    return f"{counted_here} {'No month before it is covered' if is_covered else 'The month is not covered'}, so no change is shown."


def sentence(month: str, is_covered: bool, of: Sequence[Part], brought: Sequence[Part], new: Sequence[Part] = ()) -> str:
    """The briefing as Markdown: what is told of the month, what else was reported in it, and the stories `new` in it.

    >>> sentence("2024-09", True, [Part("one naval drill", "sources?doc=a")], [])
    '**September 2024:** [one naval drill](sources?doc=a).'
    >>> sentence("2024-09", False, [], [])
    '**September 2024:** no document speaks from this month, so nothing here does not mean that nothing happened.'
    """
    name, told = month_name(month), listed([part.markdown for part in of])
    if not is_covered and told:
        return f"**{name}:** {told}. No document speaks from this month; others tell of it."
    if not is_covered:
        return f"**{name}:** no document speaks from this month, so nothing here does not mean that nothing happened."
    news = listed([part.markdown for part in (*brought, *new)])
    nothing = "no growth of trade and no drill of the month itself is told"
    if not news:
        return f"**{name}:** {told or nothing}."
    return f"**{name}:** {told}.\n\n**Reported in it:** {news}." if told else f"**Reported in {name}:** {news}. {nothing.capitalize()}."


def growth(figures: pd.DataFrame, chosen: Filters, month: str, warned: Container[str] = ()) -> tuple[list[Part], list[Part]]:
    """Growth of a pair's whole trade on the year before: of this month, and what was reported in it of other windows.

    Rows whose id is in `warned` are told with a word of warning.
    """
    first, last = pd.Period(month, "M").start_time, pd.Period(month, "M").end_time.normalize()
    here = figures["period_start"].eq(first) & figures["period_end"].eq(last)
    reported = ~here & figures["period_start"].notna() & figures["report_date"].between(first, last)
    core = (
        figures["core"].fillna(False) & figures["kind"].eq("change") & figures["comparison"].eq("yoy") & figures["unit"].eq("%")
        & figures["modality"].isin(HAPPENED) & figures["metric"].isin(METRICS) & figures["flow"].notna()
    )  # fmt: skip
    of, brought = figures[here & core].to_dict("records"), figures[reported & core].to_dict("records")
    return _moves(of, chosen, warned, window=False), _moves(brought, chosen, warned, window=True)


def _moves(core: Sequence[Row], chosen: Filters, warned: Container[str], window: bool) -> list[Part]:
    """A part for each thing that grew or fell in a window, the newest and shortest first; rows that differ are all told, and so said."""
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in core:
        days = row["period_end"], row["period_end"] - row["period_start"]
        groups.setdefault((-days[0].toordinal(), days[1], METRICS.index(row["metric"]), row["flow"]), []).append(row)
    made: list[Part] = []
    said_before: object = None
    for key, rows in sorted(groups.items())[:MOST]:
        row = rows[0]
        moves = list(dict.fromkeys(_moved(row["value"], row["qualifier"]) for row in rows))
        words = f"{what_moved(row['metric'], row['flow'])} {listed(moves, 'or')}{'' if made else ' year on year'}"
        when = f" in {in_words(row['period_start'], row['period_end'])}" if window and key[:2] != said_before else ""
        twice = ", to be looked at twice" if any(row["figure_id"] in warned for row in rows) else ""
        made.append(Part(f"{words}{when}{', rows differ' if len(moves) > 1 else ''}{twice}", _open(row, chosen)))
        said_before = key[:2]
    return made


def _open(row: Row, chosen: Filters) -> str:
    return chosen.link("sources", **address(row["doc_id"], int(row["start"]), int(row["end"])))


def what_moved(metric: str, flow: str) -> str:
    """
    >>> what_moved("exports", "China>Russia"), what_moved("imports", "Russia>China"), what_moved("trade_total", "China-Russia")
    ('China’s exports to Russia', 'China’s imports from Russia', 'trade between China and Russia')
    """
    source, _, target = flow.partition(">")
    match metric:
        case "exports" if target:
            return f"{source}’s exports to {target}"
        case "imports" if target:
            return f"{target}’s imports from {source}"
        case "trade_total" if target:
            return f"trade from {source} to {target}"
        case "trade_total":
            return f"trade between {listed(flow.split('-', 1))}"
        case _:
            return f"{spelled(metric)} {spelled(flow)}"


def _moved(value: float, qualifier: object) -> str:
    """
    >>> _moved(15.7, None), _moved(-9.2, "about"), _moved(0.0, None)
    ('up 15.7 %', 'down about 9.2 %', 'unchanged')
    """
    bend = f"{qualifier} " if qualifier in BENDING else ""
    return f"{'up' if value > 0 else 'down'} {bend}{abs(value):.4g} %" if value else "unchanged"


def exercised(mentions: pd.DataFrame, drills: pd.DataFrame, chosen: Filters, month: str) -> tuple[list[Part], list[Part]]:
    """The drills whose days, known to the month at least, touch the month; and those of other months first reported in it.

    A drill that no mention tells as having happened is called planned or alleged. One of a kind leads to its words, several to the page.
    """
    told = mentions[mentions["drill_id"].notna() & ~mentions["modality"].isin(["hypothetical", "denied"])]
    known = drills[drills["drill_id"].isin(told["drill_id"]) & drills["date_start"].notna()]
    by_drill: dict[str, list[Row]] = {}
    for row in told.sort_values("report_date", kind="stable", na_position="last").to_dict("records"):
        by_drill.setdefault(row["drill_id"], []).append(row)
    here: list[Row] = []
    brought: list[Row] = []
    for drill in known[known["date_precision"].isin(["day", "week", "month"])].to_dict("records"):
        rows = by_drill[drill["drill_id"]]
        status = "" if any(row["modality"] in HAPPENED for row in rows) else f"{rows[0]['modality']} "
        one = {"kind": f"{status}{drill['kind']}", "start": drill["date_start"], "end": drill["date_end"], "row": rows[0]}
        if f"{drill['date_start']:%Y-%m}" <= month <= f"{drill['date_end']:%Y-%m}":
            here.append(one)
        elif pd.notna(rows[0]["report_date"]) and f"{rows[0]['report_date']:%Y-%m}" == month:
            brought.append(one)
    return _drills(here, chosen, window=False), _drills(brought, chosen, window=True)


def _drills(found: Sequence[Row], chosen: Filters, window: bool) -> list[Part]:
    groups: dict[tuple[str, str], list[Row]] = {}
    for one in sorted(found, key=lambda one: one["start"], reverse=True):
        when = f" in {in_words(one['start'], one['end'], 'month')}" if window else ""
        groups.setdefault((one["kind"], when), []).append(one)
    made = []
    for (kind, when), several in list(groups.items())[:MOST]:
        span = _spanning(chosen, min(one["start"] for one in several), max(one["end"] for one in several))
        words = f"one {kind}" if len(several) == 1 else counted(len(several), kind)
        made.append(Part(f"{words}{when}", _open(several[0]["row"], chosen) if len(several) == 1 else span.link("exercises")))
    return made


def _spanning(chosen: Filters, start: pd.Timestamp, end: pd.Timestamp) -> Filters:
    """The filters from the first to the last month of these days, as near as there are months to choose."""
    known = chosen.choices.months
    first = max((m for m in known if m <= f"{start:%Y-%m}"), default=known[0])
    return replace(chosen, first=first, last=min((m for m in known if m >= f"{end:%Y-%m}"), default=known[-1]))


def most_about(events: pd.DataFrame, chosen: Filters, month: str) -> list[Part]:
    """What most of the month's events are about, of those known to the month, where three or more are and no topic is chosen."""
    here = keep(events, of_month(chosen, month)).rows
    here = here[here["date_precision"].isin(["day", "week", "month"])]
    about = here["topics"].explode().value_counts()
    if chosen.topics or about.empty or about.iloc[0] < 3 or about.iloc[0] * 2 <= len(here):
        return []
    topic, number = str(about.index[0]), int(about.iloc[0])
    link = replace(of_month(chosen, month), topics=(topic,)).link("events", known="To the month")
    return [Part(f"{'all' if number == len(here) else f'{number} of'} {counted(len(here), 'event')} about {spelled(topic)}", link)]


def new_stories(told: pd.DataFrame, month: str, link: str) -> list[Part]:
    """The stories, as `stories.by_sources` gives them, that were first told in the month, and by how many independent sources."""
    new = told[told["first_told"].eq(month)]
    if new.empty:
        return []
    sources = len({lineage for lineages in new["told_by"] for lineage in lineages})
    several = "one new story" if len(new) == 1 else counted(len(new), "new story", "new stories")
    return [Part(f"{several} from {'one source' if sources == 1 else f'{sources} independent sources'}", link)]
