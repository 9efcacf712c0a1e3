"""When events happened: columns of years, months or days, whose blocks are single events where they are few; and the same by topic.

How fine the columns are is chosen by how long a time is shown, whether an event has a block of its own by how many there are: so at
most some thousand rows go to the browser, whatever the number of events. `columns.py` draws them.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from operator import itemgetter
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from tidings.frames import records, to_arrow
from tidings.show.charts import moments
from tidings.show.evidence import address
from tidings.show.filters import Choices, Filters
from tidings.show.timelines import bare
from tidings.show.wording import counted, harmless, in_words, listed, month_name, spelled

Bin = Literal["day", "month", "year"]
UNKNOWN = "Not known"
KNOWN: dict[str, tuple[str, ...]] = {
    "Any": (),
    "To the month": ("day", "week", "month"),
    "To the day": ("day", "week"),
    UNKNOWN: ("none",),
}
"""How exactly the date of an event is to be known, and the precisions that are as exact as that; none named is every one."""
FINE: dict[Bin, tuple[str, ...]] = {
    "day": ("day", "week"), "month": ("day", "week", "month"), "year": ("day", "week", "month", "quarter", "year"),
}  # fmt: skip
"""The precisions that place an event in one column."""
UNIT: dict[Bin, str] = {"day": "datetime64[D]", "month": "datetime64[M]", "year": "datetime64[Y]"}
MOST_DAYS, MOST_MONTHS = 100, 120
"""Longer times are shown by month, and by year."""
MOST_BLOCKS, TALLEST = 150, 30
"""More events, or more in one column, are counted, not shown one by one."""
SURE, UNSURE = "Occurred or ongoing", "Planned, hypothetical, alleged or denied"
CLICK = "A click on a column narrows the page to its time."
SHOWN = ["event_id", "doc_id", "start", "end", "date_start", "date_end", "date_precision", "modality", "topics", "evidence"]
"""The columns of an event that a chart is made of."""
SPAN, GAP = "span", "no document speaks from here"


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """How fine a time is shown: `first` and `last` are the days at its ends, `placed` the events that stand in a column, each with its
    `bin` ("2024-10-22", "2024-10" or "2024"); with `single`, each is a block of its own.
    """

    bin: Bin
    single: bool
    first: pd.Timestamp
    last: pd.Timestamp
    placed: pd.DataFrame


def known(events: pd.DataFrame, how: str) -> pd.DataFrame:
    """The events whose dates are known as exactly as that."""
    return events[events["date_precision"].isin(KNOWN[how])] if KNOWN[how] else events


def level(events: pd.DataFrame, chosen: Filters) -> Level | None:
    """How these events are to be shown; nothing where none of them can stand in a column."""
    dated = events[SHOWN][events["date_start"].notna().to_numpy()]
    if dated.empty:
        return None
    first, last = dated["date_start"].min(), dated["date_end"].max()
    if not chosen.all_months:
        first, last = pd.Period(chosen.first, "M").start_time, pd.Period(chosen.last, "M").end_time.normalize()
    days = (last - first).days + 1
    fine: Bin = "day" if days <= MOST_DAYS else "month" if days <= MOST_MONTHS * 31 else "year"
    exact = dated[dated["date_precision"].isin(FINE[fine])]
    if exact.empty:
        return None
    began = exact["date_start"].where(exact["date_start"] > first, first)  # what began before the months shown stands at their beginning
    placed = exact.assign(bin=began.to_numpy().astype(UNIT[fine]).astype(str))
    single = len(placed) <= MOST_BLOCKS and int(placed["bin"].value_counts().iloc[0]) <= TALLEST
    return Level(fine, single, first, last, placed)


def days(events: pd.DataFrame) -> pd.Series:
    """The first days of the events that are known to the day or week, as they stand in an address."""
    exact = events.loc[events["date_precision"].isin(FINE["day"]) & events["date_start"].notna(), "date_start"]
    return pd.Series(exact.to_numpy().astype(UNIT["day"]).astype(str), index=exact.index, dtype="str")


def on_days(events: pd.DataFrame, picked: Sequence[str]) -> pd.DataFrame:
    """The events that began on one of these days; all where none is picked."""
    return events[days(events).reindex(events.index).isin(picked)] if picked else events


def filters(status: Sequence[str], how: str, picked: Sequence[str]) -> tuple[str, ...]:
    """The page's own filters as ends of a sentence.

    >>> filters(["planned"], "To the day", ["2024-10-22"])
    ('only planned', 'with a date known to the day', 'begun on 22 October 2024')
    """
    began = [in_words(day, day) for day in map(pd.Timestamp, picked)]
    return (
        f"only {listed(status, 'or')}" if status else "",
        f"with a date {'' if how == UNKNOWN else 'known '}{how[0].lower()}{how[1:]}" if KNOWN[how] else "",
        f"begun on {listed(began, 'or')}" if began else "",
    )


def topics(shown: Level, chosen: Filters) -> tuple[str, ...]:
    """The topics to draw a row for: those chosen, else all, that an event in a column has, in their usual order."""
    there = set(chain.from_iterable(shown.placed["topics"]))
    return tuple(topic for topic in chosen.topics or chosen.choices.topics if topic in there)


def columns(shown: Level, chosen: Filters) -> pd.DataFrame:
    """The blocks: where each stands in time (`start`, `until`) and in its column (`low`, `high`), what it holds, and what a click on it
    opens: the words of the event (`open`), or where it counts several, what happened in `bin`.
    """
    columns = [shown.placed[name] for name in ("bin", "modality")]
    stand = [(when, SURE if modality in ("occurred", "ongoing") else UNSURE) for when, modality in zip(*columns, strict=True)]
    texts: dict[str, list[str]] = {"words": [], "open": []} if shown.single else {}
    if shown.single:
        pairs = zip(stand, records(shown.placed), strict=True)
        every = sorted(pairs, key=lambda pair: (pair[0], pair[1]["date_start"], pair[1]["start"]))
        number, cells = [1] * len(every), [at for at, _ in every]
        when = [in_words(row["date_start"], row["date_end"], row["date_precision"]) for _, row in every]
        texts["words"] = [harmless(row["evidence"][:200]) for _, row in every]
        texts["open"] = [chosen.link("sources", **address(row["doc_id"], row["start"], row["end"])) for _, row in every]
        told = [f"{day}: {said}" for day, said in zip(when, texts["words"], strict=True)]
    else:
        count = Counter(stand)
        cells = sorted(count)
        number, when = [count[cell] for cell in cells], [bin_words(cell[0]) for cell in cells]
        told = [f"{w}: {counted(n, 'event')}, {s.lower()}" for w, n, (_, s) in zip(when, number, cells, strict=True)]
    height: Counter[str] = Counter()
    low = []
    for (of, _), more in zip(cells, number, strict=True):
        low.append(height[of])
        height[of] += more
    texts = {"bin": [cell[0] for cell in cells], "status": [cell[1] for cell in cells], "when": when, **texts, "told": told}
    high = np.add(low, number, dtype=np.int64)
    return _timed(texts, shown.bin, events=np.array(number, np.int64), low=np.array(low, np.int64), high=high)


def by_topic(shown: Level, topics: Sequence[str]) -> pd.DataFrame:
    """Events by column and topic: each topic has a row of its own, the first on top, all rows on one scale. An event with two topics is
    in both rows.
    """
    placed = zip(shown.placed["bin"], shown.placed["topics"], strict=True)
    count = Counter((when, topic) for when, named in placed for topic in named if topic in topics)
    cells = sorted(count)
    number, floors = [count[cell] for cell in cells], {topic: len(topics) - 1 - n for n, topic in enumerate(topics)}
    when = [bin_words(days) for days, _ in cells]
    told = [f"{spelled(cell[1])}, {days}: {counted(n, 'event')}" for cell, days, n in zip(cells, when, number, strict=True)]
    low = np.array([floors[topic] for _, topic in cells], np.float64)
    high = low + 0.86 * np.array(number) / max(number, default=1)
    texts = {"bin": [cell[0] for cell in cells], "topic": [cell[1] for cell in cells], "when": when, "told": told}
    return _timed({**texts, "status": [SURE] * len(cells)}, shown.bin, events=np.array(number, np.int64), low=low, high=high)


def bin_words(text: str) -> str:
    """
    >>> bin_words("2024"), bin_words("2024-10"), bin_words("2024-10-22")
    ('2024', 'October 2024', '22 October 2024')
    """
    match len(text):
        case 4:
            return text
        case 7:
            return month_name(text)
        case _:
            return in_words(date.fromisoformat(text), date.fromisoformat(text))


def _timed(texts: Mapping[str, list[str]], fine: Bin, **numbers: npt.NDArray[Any]) -> pd.DataFrame:
    """Rows of these columns with the days between which each stands, a tenth of the column left free behind it."""
    bins = np.array(texts["bin"], UNIT[fine])
    start = bins.astype("datetime64[ms]")
    until = start + ((bins + 1).astype("datetime64[ms]") - start) * 9 // 10
    return pd.DataFrame({**{name: pd.array(cells, "str") for name, cells in texts.items()}, **numbers, "start": start, "until": until})


def ground(shown: Level, coverage: pd.DataFrame) -> pd.DataFrame:
    """What lies below the blocks: the time that is shown, and the stretches of it that no document speaks from."""
    gaps = bare(coverage, shown.first, shown.last)
    first, until = moments([shown.first, shown.last + pd.Timedelta(days=1)])
    return pd.DataFrame({
        "start": np.concatenate(([first], np.maximum(gaps["start"].to_numpy(), first))),
        "until": np.concatenate(([until], np.minimum(gaps["until"].to_numpy(), until))),
        "when": ["", *gaps["when"]], "status": [SPAN, *[GAP] * len(gaps)], "events": 0, "low": 0.0, "high": 0.0, "bin": "", "told": "",
    })  # fmt: skip


def over(ground: pd.DataFrame, made: pd.DataFrame) -> pa.Table:
    """The rows of a chart: the ground, then the blocks above it."""
    return pa.concat_tables([to_arrow(ground), to_arrow(made)], promote_options="permissive")


def follow(shown: Level, choices: Choices) -> tuple[str, Callable[[str], Any]]:
    """What a click on a column narrows, and what it becomes: the months filter where columns are months or years, else the days."""
    if shown.bin == "day":
        return "days", lambda day: [day]

    def span(found: str) -> tuple[str, str] | None:
        inside = [month for month in choices.months if month.startswith(found)]
        return (inside[0], inside[-1]) if inside else None

    return "months", span


def said(events: pd.DataFrame, shown: Level | None) -> str:
    """How to read the columns, and how many events cannot stand in them, in sentences."""
    if shown is None:
        return "None of these events has a date exact enough for a chart: see the list."
    undated = int(events["date_start"].isna().sum())
    wide = len(events) - len(shown.placed) - undated
    finer = {"day": "lists the events of a day", "month": "shows the days of a month", "year": "shows the months of a year"}[shown.bin]
    block = f"A column counts the events of a {shown.bin}; a click {finer}"
    if shown.single:
        block = f"Each block is one event, in the column of its {shown.bin}; a click opens its words"
    left = [
        f"{counted(wide, 'event is', 'events are')} known less exactly" if wide else "",
        f"{counted(undated, 'event has', 'events have')} no date" if undated else "",
    ]
    missing = f" Not in a column, but in the list: {listed([part for part in left if part])}." if any(left) else ""
    return f"{block}.{missing}"


def finding(made: pd.DataFrame, events: int) -> str:
    """What the columns show, for those who do not see them.

    >>> finding(pd.DataFrame({"bin": ["2024-05", "2024-10", "2024-10"], "events": [1, 2, 3]}), 7)
    '7 events, 6 of them known to the month; the most, 5, in October 2024.'
    """
    by_bin: Counter[str] = Counter()
    for of, number in zip(made["bin"], made["events"], strict=True):
        by_bin[of] += int(number)
    placed, top = by_bin.total(), min(by_bin, key=lambda of: (-by_bin[of], of))
    fine = {4: "year", 7: "month", 10: "day"}[len(top)]
    some = "" if placed == events else f", {placed:,} of them known to the {fine}"
    most = f"; the most, {by_bin[top]:,}," if len(by_bin) > 1 else ""
    return f"{counted(events, 'event')}{some}{most} {'on' if fine == 'day' else 'in'} {bin_words(top)}."


def topics_finding(made: pd.DataFrame) -> str:
    """Which topic most events are about, and its highest column, for those who do not see the rows."""
    if made.empty:
        return "No event with a topic stands in a column."
    totals: Counter[str] = Counter()
    rows = list(zip(made["topic"], made["events"], made["bin"], made["when"], strict=True))
    for topic, number, *_ in rows:
        totals[topic] += number
    first = min(totals, key=lambda topic: (-totals[topic], topic))
    _, highest, of, when = max((row for row in rows if row[0] == first), key=itemgetter(1))
    then = f"{highest:,} {'on' if len(of) == len('2024-10-22') else 'in'} {when}"
    most = f"{spelled(first)}: {totals[first]:,}"
    return f"Most events are about {most}, of which {then}, its highest column. All rows have one scale."
