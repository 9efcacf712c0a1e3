"""The exercises' timeline, and what every chart shares: no rows inside, days in UTC, colours that stand out."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import frames
from tidings.lexicon import Drill
from tidings.show import exercises
from tidings.show.charts import amount, signed
from tidings.show.filters import Filters, choose

CHOSEN = Filters.none(choose(frames()))
SPECS = {
    "timeline": exercises.timeline(False, 2023, 2024, 4, exercises.KINDS),
    "timeline, dark": exercises.timeline(True, 2023, 2024, 4, exercises.KINDS[:2]),
}


@pytest.mark.parametrize("spec", SPECS.values(), ids=list(SPECS))
def test_specs_hold_no_rows(spec: dict[str, Any]) -> None:
    assert "data" not in spec
    assert "datasets" not in spec
    assert spec["background"] == "transparent"
    assert all("data" not in layer for layer in spec["layer"])


def test_specs_stay_equal_while_only_data_changes() -> None:
    assert exercises.timeline(False, 2023, 2024, 4, exercises.KINDS) is SPECS["timeline"]


def test_days_are_utc_on_every_axis() -> None:
    for layer in SPECS["timeline"]["layer"]:
        if (x := layer["encoding"].get("x", {})).get("type") == "temporal":
            assert x["scale"]["type"] == "utc"


def test_colour_is_never_the_only_sign() -> None:
    assert len({exercises.SHAPES[at] for at in range(len(exercises.KINDS))}) == len(exercises.KINDS)


def drill(name: str, start: date, end: date | None) -> Drill:
    return Drill(
        name, (), "naval drill", "naval", start, end, "day", "at sea", ("Sea of Japan",), ("China", "Russia"), True, True, (), None, None, None,
        "a page", "http://a.example", None, None, "high", None,
    )  # fmt: skip


def test_timeline_bars_are_as_long_as_what_is_known() -> None:
    bars = exercises.rows(frames()["exercises"], CHOSEN)
    (bar,) = bars.to_dict("records")
    assert (bar["start"], bar["end"]) == (pd.Timestamp(2024, 7, 1), pd.Timestamp(2024, 8, 1)), "a month is a month, not its first day"
    assert not bar["sure"], "planned is hollow"
    assert bar["open"].startswith("sources?doc=")
    assert exercises.rows(frames()["exercises"].assign(date_start=pd.NaT), CHOSEN).empty


def test_published_exercises_stand_apart() -> None:
    told = exercises.rows(frames()["exercises"], CHOSEN)
    known = exercises.published([drill("Alpha", date(2024, 7, 3), None), drill("Beta", date(1999, 1, 1), date(1999, 1, 2))])
    bars = exercises.in_lanes(exercises.together(told, known))
    assert list(bars["name"]) == ["unnamed naval patrol", "Alpha"], "what lies far from the documents' years is in the list only"
    assert list(bars["lane"]) == [0, 1]
    assert list(bars["published"]) == [False, True]
    assert list(bars["label"]) == ["Sea of Japan", ""]
    assert list(exercises.catalogue([drill("Alpha", date(2024, 7, 3), None)])["When"]) == ["3 July 2024"]


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 400)), min_size=1, max_size=30))
def test_no_bar_covers_another(spans: list[tuple[int, int]]) -> None:
    day = date(2022, 1, 1).toordinal()
    known = [drill(f"D{n}", date.fromordinal(day + start), date.fromordinal(day + start + days)) for n, (start, days) in enumerate(spans)]
    bars = exercises.in_lanes(exercises.published(known))
    for _, lane in bars.groupby("lane"):
        assert all(before <= after for before, after in zip(lane["end"].iloc[:-1], lane["start"].iloc[1:], strict=True))


@given(st.floats(-1e15, 1e15))
def test_numbers_in_words_never_fail(value: float) -> None:
    assert signed(value).endswith("%")
    assert amount(value, "USD").endswith("USD")
