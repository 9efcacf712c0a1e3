"""Timelines, headlines and cards say what the rows say, and no more."""

import pandas as pd
import pytest

from tests.show.rows import frames
from tidings.show import cards, headlines, timelines
from tidings.show.filters import Filters, choose

TABLES = frames()
CHOICES = choose(TABLES)
ALL = Filters.none(CHOICES)


def test_a_month_without_documents_is_shaded_and_has_no_bar() -> None:
    rows = timelines.coverage_rows(TABLES["coverage"], "2024-06")
    assert rows["status"].tolist() == ["covered", "not covered", "covered"]
    assert rows["picked"].tolist() == [False, False, True]
    shade, bars, touched = timelines.coverage_spec(False)["layer"]
    assert [layer["transform"][0]["filter"] for layer in (shade, bars)] == ["datum.status == 'not covered'", "datum.status == 'covered'"]
    assert "transform" not in touched, "a month that no document speaks from can be picked too"
    assert timelines.covered(TABLES["coverage"]) == "The documents speak from 2 of the 3 months from April 2024 to June 2024."


@pytest.mark.parametrize("dark", [False, True])
def test_the_strip_holds_no_rows(dark: bool) -> None:
    spec = timelines.coverage_spec(dark)
    assert not any("data" in part for part in (spec, *spec["layer"]))


def test_newest_events_happened_and_are_known_to_the_day() -> None:
    assert headlines.newest(TABLES["events"], "2024-06")["event_id"].tolist() == ["e1"]
    assert headlines.newest(TABLES["events"], "2024-05").empty, "none up to the end of that month"
    assert len(headlines.newest(TABLES["events"], "")) == 1
    told_twice = pd.concat([TABLES["events"].head(1)] * 2, ignore_index=True).assign(story_id="s1", evidence=["a", "b"])
    assert len(headlines.newest(told_twice, "2024-06")) == 1


def test_what_is_to_come_is_what_comes_after_the_newest_report() -> None:
    assert headlines.last_report({name: TABLES[name] for name in ("events", "quotes")}) == pd.Timestamp("2024-06-05")
    assert headlines.last_report({"events": TABLES["events"].tail(1)}) is None


def test_three_dates_are_counted_each() -> None:
    rows = headlines.with_published(TABLES["events"], TABLES["documents"])
    assert headlines.three_dates(rows) == (
        "Of 3 events, 2 say when it happened, 2 when it was reported, and of 2 it is known when the document was published. "
        "Half of those known to the day were reported within 2 days."
    )
    assert headlines.three_dates(rows.tail(1)).endswith("the document was published.")


def test_order_is_newest_first_and_undated_last() -> None:
    assert headlines.in_order(TABLES["events"])["event_id"].tolist() == ["e2", "e1", "e3"]
    assert headlines.in_order(TABLES["quotes"])["quote_id"].tolist() == ["q1", "q2"]


def test_cards_say_who_and_when_and_warn_of_reworded_words() -> None:
    said, image = cards.of_quotes(TABLES["quotes"], ALL)
    assert (said.who, said.about) == ("Ivan Petrov", "reported 5 June 2024 · Amur Daily · trade")
    assert image.about.startswith("Speaker not found · <b>=1+1</b> :red[x] · ")
    assert "do not quote" in image.about
    (unchecked,) = cards.of_quotes(TABLES["quotes"].head(1).assign(fidelity=None), ALL)
    assert unchecked.about.endswith("wording not checked")
    assert image.words == "“<img src=x onerror='window.hacked = true'>”"
