"""Exercises a year: documents and lists told apart, what nobody speaks of is no zero, one scale for all kinds."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import frames
from tests.show.test_exercises import drill
from tidings.frames import to_pandas
from tidings.show import yearly
from tidings.tables import to_arrow

COVERAGE = frames()["coverage"]
"""Two months of 2024 are covered, one is not, and no other year."""


def told(*rows: dict[str, Any]) -> pd.DataFrame:
    base: dict[str, Any] = {
        "kind": "naval drill", "participants": ["China", "Russia"], "date_start": date(2024, 7, 2), "date_end": date(2024, 7, 3),
        "date_precision": "day", "end_known": True, "places": [], "places_reported": [], "reported": [], "aliases": [], "mentions": 1,
        "documents": 1, "lineages": 1,
    }  # fmt: skip
    return to_pandas(to_arrow("drills", [{**base, "drill_id": f"d{n}", **row} for n, row in enumerate(rows)]))


LISTS = [drill("Alpha", date(2023, 7, 3), None), drill("Beta", date(2024, 1, 1), None), drill("Gamma", date(2024, 2, 1), None)]


def bars(rows: pd.DataFrame) -> set[tuple[str, int, int, bool]]:
    found = rows[rows["layer"] == "bar"]
    return set(zip(found["kind"], found["year"], found["number"], found["published"], strict=True))


def test_documents_and_lists_are_counted_apart() -> None:
    rows, _ = yearly.rows(told({}, {"name": "Delta"}, {"kind": "air patrol"}), LISTS, [], COVERAGE)
    assert bars(rows) == {("naval drill", 2023, 1, True), ("naval drill", 2024, 2, True), ("naval drill", 2024, 2, False), ("air patrol", 2024, 1, False)}  # fmt: skip
    two = rows[(rows["layer"] == "bar") & (rows["kind"] == "naval drill") & (rows["year"] == 2024)].sort_values("start")
    assert list(two["published"]) == [False, True]
    assert two["end"].iloc[0] < two["start"].iloc[1], "side by side, in the halves of the year"


def test_zero_is_drawn_only_where_documents_speak() -> None:
    rows, _ = yearly.rows(told({}), [*LISTS, drill("Ostrich", date(2024, 5, 1), None, kind="air patrol")], [], COVERAGE)
    zeros = rows[rows["layer"] == "zero"]
    assert list(zip(zeros["kind"], zeros["year"], strict=True)) == [("air patrol", 2024)], "2023 is not covered: that is no zero"
    assert zeros["covered"].iloc[0] == "speak from 2 of the 12 months of 2024"
    numbers = yearly.table(rows).set_index(["Year", "Kind"])["Documents tell of"]
    assert numbers["2024", "air patrol"] == 0
    assert pd.isna(numbers["2023", "naval drill"])


def test_all_kinds_have_one_scale() -> None:
    many = [drill(f"D{n}", date(2024, 1, 1), None) for n in range(30)]
    rows, height = yearly.rows(told({"kind": "ground"}), many, [], COVERAGE)
    drawn = rows[rows["layer"] == "bar"]
    tall = (drawn["bottom"] - drawn["top"]) / drawn["number"]
    assert tall.max() == pytest.approx(tall.min())
    assert (drawn["bottom"] - drawn["top"]).max() <= yearly.TALLEST
    assert drawn["bottom"].max() < height


def test_only_the_kinds_chosen() -> None:
    rows, _ = yearly.rows(told({}, {"kind": "air patrol"}), [], ["air patrol"], COVERAGE)
    assert {kind for kind, *_ in bars(rows)} == {"air patrol"}


def test_what_has_no_date_stands_in_no_year() -> None:
    rows, height = yearly.rows(told({"date_start": None, "date_end": None, "date_precision": "none"}), [], [], COVERAGE)
    assert (len(rows), height) == (0, 0)
    assert yearly.finding(rows, 1) == "No exercise that is shown has a year."
    assert yearly.table(rows).empty


def test_finding() -> None:
    rows, _ = yearly.rows(told({}), LISTS, [], COVERAGE)
    assert yearly.finding(rows, 2) == (
        "1 exercise that documents tell of, in 2024 and 3 exercises on published lists, from 2023 to 2024; most of the lists in 2024 (2). "
        "2 drills without a date stand in no year."
    )


def test_the_spec_holds_no_rows_and_tells_the_two_apart_by_shape() -> None:
    spec = yearly.chart(False, 2003, 2026, 300)
    assert yearly.chart(False, 2003, 2026, 300) is spec
    assert "data" not in spec
    assert all("data" not in layer for layer in spec["layer"])
    filled = [layer["mark"].get("filled", True) for layer in spec["layer"] if layer["mark"]["type"] == "bar"]
    assert sorted(filled) == [False, True]
