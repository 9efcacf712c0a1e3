"""Timelines, headlines and cards say what the rows say, and no more."""

import pandas as pd
import pytest

from tests.show.rows import frames
from tidings.show import cards, headlines, timelines
from tidings.show.filters import Filters, choose, keep

TABLES = frames()
CHOICES = choose(TABLES)
ALL = Filters.none(CHOICES)


def test_a_month_without_documents_is_shaded_and_has_no_bar() -> None:
    rows = timelines.coverage_rows(TABLES["coverage"])
    assert rows["status"].tolist() == ["covered", "not covered", "covered"]
    shade, bars = timelines.coverage_spec(False)["layer"]
    assert [layer["transform"][0]["filter"] for layer in (shade, bars)] == ["datum.status == 'not covered'", "datum.status == 'covered'"]
    assert timelines.covered(TABLES["coverage"]) == "The documents speak from 2 of the 3 months from April 2024 to June 2024."


def test_an_event_stands_in_the_line_of_each_topic_over_the_days_it_means() -> None:
    marks = timelines.event_rows(TABLES["events"], ALL).set_index("topic")
    assert sorted(marks.index) == ["diplomacy", "military", "trade"], "the third event has no date"
    assert (marks.loc["trade", "when"], bool(marks.loc["trade", "wide"])) == ("3 June 2024", False)
    assert (marks.loc["military", "when"], bool(marks.loc["military", "wide"])) == ("July 2024", True)
    assert marks.loc["military", "status"] == timelines.UNSURE
    assert str(marks.loc["military", "until"])[:10] == "2024-08-01"


def test_months_that_no_document_speaks_from_are_shaded() -> None:
    marks = timelines.event_rows(TABLES["events"], ALL)
    shade = timelines.with_shade(marks, TABLES["coverage"].assign(status="not covered"))
    shade = shade[shade["status"] == timelines.NOT_COVERED]
    assert shade["when"].tolist() == ["June–July 2024"]
    assert (str(shade["start"].iloc[0])[:10], str(shade["until"].iloc[0])[:10]) == ("2024-06-01", "2024-08-01")
    covered = TABLES["coverage"].assign(month=["2024-05", "2024-06", "2024-07"], status="covered")
    assert len(timelines.with_shade(marks, covered)) == len(marks)


def test_events_of_one_day_and_topic_are_one_larger_mark() -> None:
    twice = pd.concat([TABLES["events"].head(1)] * 3, ignore_index=True)
    assert timelines.event_rows(twice, ALL)["events"].tolist() == [3, 3]


def test_only_chosen_topics_have_a_line() -> None:
    chosen = Filters(CHOICES, CHOICES.months[0], CHOICES.months[-1], topics=("trade",))
    assert set(timelines.event_rows(keep(TABLES["events"], chosen).rows, chosen)["topic"]) == {"trade"}


def test_too_many_marks_become_months() -> None:
    days = pd.Series(pd.date_range("2010-01-01", periods=timelines.MOST_MARKS + 1, freq="D")).astype("datetime64[ms]")
    many = TABLES["events"].head(1).loc[[0] * len(days)].reset_index(drop=True).assign(date_start=days, date_end=days)
    marks = timelines.event_rows(many, ALL)
    assert len(marks) < 200
    assert marks["events"].sum() == 2 * len(days)
    assert marks["when"].iloc[0] == "January 2010"
    assert timelines.ticks(marks) == "year"


def test_no_dated_event_is_no_mark() -> None:
    assert timelines.event_rows(TABLES["events"].tail(1), ALL).empty
    assert timelines.legend(TABLES["events"]).endswith("1 event has no date of its own: see the list.")


@pytest.mark.parametrize("dark", [False, True])
def test_specifications_hold_no_rows(dark: bool) -> None:
    for spec in (timelines.coverage_spec(dark), timelines.event_spec(("trade",), "month", dark)):
        assert "data" not in spec
        assert not any("data" in layer for layer in spec["layer"])


def test_the_headline_counts_what_was_reported_last() -> None:
    assert headlines.latest(TABLES) == "The newest reports are from June 2024: 2 events, 1 figure, 1 exercise and 1 quote."
    assert headlines.latest({name: rows.head(0) for name, rows in TABLES.items()}) == "No row that is shown says when it was reported."


def test_numbers_of_the_overview() -> None:
    kept = {name: TABLES[name] for name in ("entries", "events", "figures", "exercises", "quotes")}
    numbers = {label: number for label, number, _ in headlines.numbers(kept, TABLES["documents"], TABLES["coverage"])}
    assert numbers["Events"] == "3"
    assert numbers["Months covered"] == "2 of 3"


def test_newest_events_happened_and_are_known_to_the_day() -> None:
    assert headlines.newest(TABLES["events"])["event_id"].tolist() == ["e1"]
    told_twice = pd.concat([TABLES["events"].head(1)] * 2, ignore_index=True).assign(story_id="s1", evidence=["a", "b"])
    assert len(headlines.newest(told_twice)) == 1


def test_order_is_newest_first_and_undated_last() -> None:
    assert headlines.in_order(TABLES["events"])["event_id"].tolist() == ["e2", "e1", "e3"]
    assert headlines.in_order(TABLES["quotes"])["quote_id"].tolist() == ["q1", "q2"]


def test_cards_say_who_and_when_and_warn_of_reworded_words() -> None:
    said, image = cards.of_quotes(TABLES["quotes"], ALL)
    assert said.about == "Ivan Petrov · reported 5 June 2024 · Amur Daily · trade · wording checked"
    assert image.about.startswith("No speaker found in the text · <b>=1+1</b> :red[x] · ")
    assert "do not quote" in image.about
    (unchecked,) = cards.of_quotes(TABLES["quotes"].head(1).assign(fidelity=None), ALL)
    assert unchecked.about.endswith("wording not checked")
    assert image.words == "“<img src=x onerror='window.hacked = true'>”"
    assert next(cards.of_events(TABLES["events"], ALL)).about == "3 June 2024 · diplomacy and trade · Amur Daily"
