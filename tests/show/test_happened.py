"""Columns of events stay readable, and small, at five events and at fifty thousand; the square of actors too."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import frames, tables
from tidings.frames import to_pandas
from tidings.lexicon import Lexicon
from tidings.show import columns, happened, matrix
from tidings.show.charts import Spec
from tidings.show.filters import Filters, choose, keep
from tidings.tables import to_arrow

TABLES = frames()
CHOICES = choose(TABLES)
ALL = Filters.none(CHOICES)
TOPICS = ("diplomacy", "military", "trade", "energy", "finance")
MOST_ROWS = 2_000
"""Rows that any chart may send to a browser, whatever the number of events."""


def synthetic(number: int, days: int) -> pd.DataFrame:
    """That many events over so many days from 2005 on, the same in every run: some known to the month or year or not at all, some planned,
    of 700 actors who are named the less often the higher their number.
    """
    met = tables()["events"][0]
    made: list[dict[str, Any]] = []
    for n in range(number):
        day = date(2005, 1, 1) + timedelta(days=(n * 7919) % days)
        end, precision = day, "day"
        if n % 11 == 0:
            day, precision = day.replace(day=1), "month"
            end = (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        elif n % 101 == 0:
            day, end, precision = date(day.year, 1, 1), date(day.year, 12, 31), "year"
        when = {"date_start": day, "date_end": end} if n % 29 else {"date_start": None, "date_end": None}
        actors = sorted({f"Actor {(n * k) % (1 + (n * 13 + k) % 700)}" for k in (1, 3, 7)})
        made.append({
            **met, **when, "event_id": f"e{n}", "date_precision": precision if n % 29 else "none", "actors": actors,
            "topics": [TOPICS[n % 5], TOPICS[(n // 5) % 5]][: 1 + (n % 5 != (n // 5) % 5)], "modality": "planned" if n % 17 == 0 else "occurred",
        })  # fmt: skip
    return to_pandas(to_arrow("events", made))


MANY = synthetic(50_000, 9 * 365)
MANY_TABLES = {**TABLES, "events": MANY}
MANY_ALL = Filters.none(choose(MANY_TABLES))


def narrowed(first: str, last: str) -> tuple[pd.DataFrame, Filters]:
    chosen = Filters(MANY_ALL.choices, first, last)
    return keep(MANY, chosen).rows, chosen


def level(events: pd.DataFrame, chosen: Filters) -> happened.Level:
    shown = happened.level(events, chosen)
    assert shown is not None
    return shown


def test_few_events_are_blocks_that_open_their_words() -> None:
    shown = level(TABLES["events"], ALL)
    assert (shown.bin, shown.single) == ("day", True)
    (block,) = happened.columns(shown, ALL).to_dict("records")
    assert (block["bin"], block["events"], block["when"]) == ("2024-06-03", 1, "3 June 2024"), "a month has no column among days"
    assert block["open"].startswith("sources?doc=")
    assert happened.said(TABLES["events"], shown) == (
        "Each block is one event, in the column of its day; a click opens its words. "
        "Not in a column, but in the list: 1 event is known less exactly and 1 event has no date."
    )


def test_fifty_thousand_events_are_months_then_days_then_blocks() -> None:
    shown = level(MANY, MANY_ALL)
    assert (shown.bin, shown.single) == ("month", False)
    narrows, become = happened.follow(shown, MANY_ALL.choices)
    assert (narrows, become("2007-03")) == ("months", ("2007-03", "2007-03"))
    month, chosen = narrowed("2007-03", "2007-03")
    days = level(month, chosen)
    assert (days.bin, days.single) == ("day", False)
    assert happened.follow(days, CHOICES)[0] == "days"
    one = happened.on_days(month, happened.follow(days, CHOICES)[1]("2007-03-14"))
    assert 0 < len(one) < 30
    assert level(one, chosen).single
    assert set(happened.columns(level(one, chosen), chosen)["bin"]) == {"2007-03-14"}


def test_a_long_time_is_shown_by_year() -> None:
    long = synthetic(3_000, 20 * 365)
    chosen = Filters.none(choose({**TABLES, "events": long}))
    shown = level(long, chosen)
    assert shown.bin == "year"
    first, last = happened.follow(shown, chosen.choices)[1]("2010")
    assert (first, last) == ("2010-01", "2010-12")


@pytest.mark.parametrize("months", [("2005-01", "2013-12"), ("2007-01", "2007-12"), ("2007-03", "2007-04"), ("2007-03", "2007-03")])
def test_what_goes_to_the_browser_stays_small(months: tuple[str, str]) -> None:
    events, chosen = narrowed(*months)
    shown = level(events, chosen)
    topics = happened.topics(shown, chosen)
    blocks, lines = happened.columns(shown, chosen), happened.by_topic(shown, topics)
    assert len(happened.over(happened.ground(shown, TABLES["coverage"]), blocks)) < MOST_ROWS
    assert len(happened.over(happened.ground(shown, TABLES["coverage"]), lines)) < MOST_ROWS
    assert len(matrix.pairs(events, matrix.actors(events))) <= matrix.MOST * (matrix.MOST + 1) / 2
    assert len(matrix.offered(events)) <= matrix.MOST_OFFERED


def test_no_event_is_lost_between_columns_and_words() -> None:
    shown = level(MANY, MANY_ALL)
    placed = int(happened.columns(shown, MANY_ALL)["events"].sum())
    undated = int(MANY["date_start"].isna().sum())
    assert placed + undated + int((MANY["date_precision"] == "year").sum()) == len(MANY)
    assert f"{undated:,} events have no date" in happened.said(MANY, shown)
    assert happened.finding(happened.columns(shown, MANY_ALL), len(MANY)).startswith(
        f"50,000 events, {placed:,} of them known to the month; "
    )


def test_columns_begin_at_zero_and_pile_up_without_holes() -> None:
    events, chosen = narrowed("2007-03", "2007-03")
    blocks = happened.columns(level(events, chosen), chosen)
    for _, column in blocks.groupby("bin"):
        assert column["low"].tolist() == [0, *column["high"].tolist()[:-1]]


def test_an_event_that_began_before_the_months_stands_at_their_beginning() -> None:
    events = TABLES["events"].head(1).assign(date_start=pd.Timestamp("2024-05-30"))
    chosen = Filters(CHOICES, "2024-06", "2024-06")
    assert happened.columns(level(events, chosen), chosen)["bin"].tolist() == ["2024-06-01"]


def test_months_that_no_document_speaks_from_are_shaded_and_the_whole_time_is_shown() -> None:
    events, chosen = TABLES["events"], Filters(CHOICES, "2024-04", "2024-06")
    shown = level(events, chosen)
    rows = happened.over(happened.ground(shown, TABLES["coverage"]), happened.columns(shown, chosen)).to_pandas()
    span, may, event = rows.to_dict("records")
    assert [str(span[end])[:10] for end in ("start", "until")] == ["2024-04-01", "2024-07-01"]
    assert (may["when"], may["status"]) == ("May 2024", happened.GAP)
    assert event["status"] == happened.SURE


def test_topics_have_a_row_each_on_one_scale() -> None:
    shown = level(MANY, MANY_ALL)
    topics = happened.topics(shown, MANY_ALL)
    rows = happened.by_topic(shown, topics)
    assert topics == TOPICS, "in their usual order"
    floors = rows.groupby("topic")["low"].unique().map(list)
    assert [floors[topic] for topic in topics] == [[4.0], [3.0], [2.0], [1.0], [0.0]]
    heights = (rows["high"] - rows["low"]) / rows["events"]
    assert heights.max() - heights.min() < 1e-9
    assert (rows["high"] - rows["low"]).max() < 1, "no row reaches into the one above"


def test_only_chosen_topics_have_a_row() -> None:
    chosen = Filters(CHOICES, *CHOICES.range, topics=("trade",))
    events = keep(TABLES["events"], chosen).rows
    assert happened.topics(level(events, chosen), chosen) == ("trade",)


def test_no_exact_date_is_no_level() -> None:
    assert happened.level(TABLES["events"].tail(1), ALL) is None
    assert happened.level(TABLES["events"].head(0), ALL) is None
    assert happened.said(TABLES["events"].tail(1), None) == "None of these events has a date exact enough for a chart: see the list."


@pytest.mark.parametrize(("how", "left"), [("Any", 3), ("To the month", 2), ("To the day", 1), ("Not known", 1)])
def test_events_are_kept_by_how_exactly_their_date_is_known(how: str, left: int) -> None:
    assert len(happened.known(TABLES["events"], how)) == left


@pytest.mark.parametrize("dark", [False, True])
def test_specifications_hold_no_rows_and_one_theme_each(dark: bool) -> None:
    specs: list[Spec] = [columns.blocks_spec("month", single, dark) for single in (True, False)]
    specs += [columns.topics_spec("day", TOPICS, dark), matrix.matrix_spec(12, dark)]
    for spec in specs:
        assert not any("data" in part for part in (spec, *spec["layer"]))
    single, many = specs[:2]
    assert "href" in single["layer"][-1]["encoding"]
    assert "params" not in single
    assert many["params"][0]["name"] == "pick"


def test_the_square_counts_events_that_name_both() -> None:
    events = TABLES["events"].head(1)
    several = pd.concat([events, events, events], ignore_index=True)
    several["actors"] = [["China", "Russia"], ["Russia", "China", "Iran", "China"], ["Iran"]]
    count = matrix.actors(several)
    assert list(count.index) == ["China", "Iran", "Russia"], "an event that names somebody twice is one event"
    assert count.tolist() == [2, 2, 2]
    cells = {(row["column"], row["row"]): row["events"] for row in matrix.pairs(several, count).to_dict("records")}
    assert cells == {
        ("China", "China"): 2, ("China", "Iran"): 1, ("Iran", "Iran"): 2, ("China", "Russia"): 2, ("Iran", "Russia"): 1,
        ("Russia", "Russia"): 2,
    }  # fmt: skip


def test_a_click_on_a_cell_lists_the_events_that_it_counts() -> None:
    cells = matrix.pairs(MANY, matrix.actors(MANY))
    for cell in (cells.iloc[1], cells.iloc[-1]):
        assert len(matrix.together(MANY, matrix.both(cell["row"], cell["column"]))) == cell["events"]


def test_the_square_can_be_of_states_or_of_people_alone(lexicon: Lexicon) -> None:
    count = pd.Series({"China": 4, "Xi Jinping": 3, "Nobody Known": 2, "BRICS": 1})
    assert list(matrix.among(count, "Everybody", lexicon).index) == list(count.index)
    assert list(matrix.among(count, "States and organisations", lexicon).index) == ["China", "BRICS"]
    assert list(matrix.among(count, "People", lexicon).index) == ["Xi Jinping"]


def test_who_has_no_line_is_named_in_words() -> None:
    count = matrix.actors(MANY)
    said = matrix.finding(matrix.pairs(MANY, count), count)
    assert "Named less often, without a line here: " in said
    assert f"{len(count) - matrix.MOST - matrix.NAMED} others" in said
    assert matrix.pairs(TABLES["events"].head(0), matrix.actors(TABLES["events"].head(0))).empty
    alone = TABLES["events"].head(1).assign(actors=[["China"]])
    assert matrix.finding(matrix.pairs(alone, matrix.actors(alone)), matrix.actors(alone)) == "No event names two actors together."


def test_long_names_are_cut_but_never_two_into_one() -> None:
    names = [f"The very long name of a committee number {n}" for n in (1, 2)]
    events = TABLES["events"].head(1).assign(actors=[names])
    assert set(matrix.pairs(events, matrix.actors(events))["down"]) == set(names)
