"""Exercises over time: bars as long as what is known, told apart by how exactly it is known; no mark or name on another."""

from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import frames
from tidings.lexicon import Drill
from tidings.show import bands, exercises
from tidings.show.filters import Filters, choose
from tidings.show.naming import AS_WRITTEN, INTERNATIONAL, Names
from tidings.tables import DRILL_KINDS

CHOSEN = Filters.none(choose(frames()))
PLAIN = Names(INTERNATIONAL, {})


def drill(name: str, start: date, end: date | None, **more: Any) -> Drill:
    said: dict[str, Any] = {"kind": "naval drill", "date_precision": "day", **more}
    return Drill(
        name, (), said["kind"], "naval", start, end, said["date_precision"], "at sea", ("Sea of Japan",), ("China", "Russia"), True, True, (),
        None, None, None, "a page", "http://a.example", None, None, "high", None,
    )  # fmt: skip


def mentions(*rows: dict[str, Any]) -> pd.DataFrame:
    """Copies of the one mention of the invented documents, each with changes."""
    base = frames()["exercises"]
    return pd.concat([base.assign(exercise_id=f"x{n}", **row) for n, row in enumerate(rows)], ignore_index=True)


def test_bars_are_as_long_as_what_is_known() -> None:
    (bar,) = exercises.rows(frames()["exercises"], CHOSEN, PLAIN)
    assert (bar["start"], bar["end"]) == (pd.Timestamp(2024, 7, 1), pd.Timestamp(2024, 8, 1)), "a month is a month, not its first day"
    assert not bar["sure"], "planned is hollow"
    assert bar["open"].startswith("sources?doc="), "a mention that is of no drill leads to its words"
    assert exercises.rows(frames()["exercises"].assign(date_start=pd.NaT), CHOSEN, PLAIN) == []


def test_what_is_known_less_exactly_looks_so() -> None:
    looks = [exercises.LOOKS[precision] for precision in ("day", "week", "month", "year")]
    assert all(before[1] > after[1] for before, after in pairwise(looks)), "fainter"
    assert looks[0][0] > looks[2][0] > looks[3][0], "thinner"
    assert bands.DASHES["day"] != bands.DASHES["month"] != bands.DASHES["year"], "and with another edge: colour is never the only sign"
    assert set(bands.DASHES) == set(exercises.LOOKS)


def test_equal_mentions_are_one_bar_that_counts_them() -> None:
    (bar,) = exercises.rows(mentions({}, {}, {"doc_id": "ffffffffffff"}), CHOSEN, PLAIN)
    assert bar["mentions"] == 3
    assert bar["told"] == "3 times in 2 documents"
    assert len(exercises.rows(mentions({}, {"modality": "occurred"}), CHOSEN, PLAIN)) == 2, "planned and held are two"


def test_a_drill_is_picked_and_the_others_are_faint() -> None:
    bars = exercises.rows(mentions({"drill_id": "d1"}, {"drill_id": "d2", "name": "Alpha"}), CHOSEN, PLAIN, lit="d2")
    assert {bar["drill"]: bar["lit"] for bar in bars} == {"d1": False, "d2": True}
    assert {bar["open"] for bar in bars} == {""}, "a click picks the drill instead of leaving the page"


def test_both_marks_of_a_drill_pick_it() -> None:
    known = [drill("Alpha", date(2024, 7, 3), None), drill("Beta", date(2024, 8, 3), None)]
    bars = exercises.published(known, PLAIN, "d7", {"Alpha": "d7"})
    assert [(bar["drill"], bar["lit"]) for bar in bars] == [("d7", True), ("Beta", False)]
    assert all(bar["lit"] for bar in exercises.published(known, PLAIN))


def test_bars_name_places_as_the_reader_wants() -> None:
    (bar,) = exercises.rows(frames()["exercises"], CHOSEN, Names(AS_WRITTEN, {"Sea of Japan": ("East Sea",)}))
    assert bar["where"] == "East Sea"


def test_published_exercises_stand_apart() -> None:
    told = exercises.rows(frames()["exercises"], CHOSEN, PLAIN)
    known = [drill("Alpha", date(2024, 7, 3), None), drill("Beta", date(1999, 1, 1), date(1999, 1, 2)), drill("Gamma", date(2024, 1, 3), None, kind="naval patrol")]  # fmt: skip
    bars, height, left_out = bands.in_bands(exercises.together(told, exercises.published(known, PLAIN)))
    drawn = bars[bars["layer"] == "bar"]
    assert list(drawn["name"]) == ["Alpha", "unnamed naval patrol", "Gamma"], "what lies far from the documents' years is in the list only"
    assert list(drawn["published"]) == [True, False, True]
    assert list(bars.loc[bars["layer"] == "band", "label"]) == ["Naval drill", "Naval patrol"]
    assert drawn["y"].is_monotonic_increasing, "a band for each kind, published lists below the documents in it"
    assert 0 < drawn["y"].max() < height
    assert left_out == 0
    assert list(exercises.catalogue(known)["When"]) == ["3 July 2024", "3 January 2024", "1–2 January 1999"]


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 400), st.sampled_from(DRILL_KINDS)), min_size=1, max_size=40))
def test_no_bar_and_no_name_covers_another(spans: list[tuple[int, int, str]]) -> None:
    day = date(2022, 1, 1).toordinal()
    known = [
        drill(f"Exercise {n}", date.fromordinal(day + start), date.fromordinal(day + start + days), kind=kind)
        for n, (start, days, kind) in enumerate(spans)
    ]
    bars = [{**bar, "published": False} for bar in exercises.published(known, PLAIN)]
    placed, height, left_out = bands.in_bands(bars)
    drawn = placed[placed["layer"] == "bar"]
    assert len(drawn) + left_out == len(known)
    first, last = exercises.years(bars)
    pixels = bands.WIDE / (366 * (last + 1 - first))
    for _, lane in drawn.groupby("y"):
        spans_taken = []
        for bar in lane.to_dict("records"):
            ends = [(bar[at] - pd.Timestamp(first, 1, 1)).days * pixels for at in ("start", "end")]
            name = bands.LETTER * len(bar["label"]) if bar["wide"] else 0
            spans_taken.append((ends[0], ends[1] + name) if bar["side"] == "right" else (ends[0] - name, ends[1]))
        assert all(before[1] <= after[0] for before, after in pairwise(sorted(spans_taken)))
    assert drawn["bottom"].max() <= height


def test_bars_without_room_are_counted() -> None:
    known = [drill(f"Exercise {n}", date(2024, 1, 1), date(2024, 12, 31)) for n in range(bands.LANES + 3)]
    bars, _, left_out = bands.in_bands([{**bar, "published": False} for bar in exercises.published(known, PLAIN)])
    assert (bars["layer"] == "bar").sum() == bands.LANES
    assert left_out == 3
    assert "3 more have no room" in bands.no_room(left_out)


@pytest.mark.parametrize(("years", "first_ticks"), [(1, [1, 2, 3]), (2, [1, 3, 5]), (3, [1, 4, 7]), (5, [1, 7, 1]), (8, [1, 1, 1])])
def test_months_are_named_as_far_as_they_have_room(years: int, first_ticks: list[int]) -> None:
    axis = bands.months(2020, 2019 + years, "#ccc").to_dict()
    assert [value["month"] for value in axis["values"][:3]] == first_ticks
    assert axis["values"][-1] == {"year": 2020 + years, "month": 1, "date": 1, "utc": True}


def test_nothing_is_a_sentence() -> None:
    assert exercises.finding(exercises.published([], PLAIN), 2) == "No exercise that the documents tell of has a date."
    assert bands.in_bands(exercises.published([], PLAIN))[1:] == (0, 0)
    said = exercises.finding(exercises.rows(mentions({}, {}), CHOSEN, PLAIN), 1)
    assert (
        said
        == "2 dated mentions, 2 naval patrols; the latest is an unnamed naval patrol, July 2024. 1 mention without a date is in the list only."
    )
