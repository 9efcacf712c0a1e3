"""The trade and the exercises page: their own controls, what they keep in the address, and what they say where nothing can be drawn."""

from pathlib import Path
from typing import Any

import pytest

from tests.show.opened import opened, words
from tests.show.rows import tables, write

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(folder))
    return folder


def exercise(number: int, place: str, **more: Any) -> dict[str, Any]:
    return {**tables()["exercises"][0], "exercise_id": f"x{number}", "places": [place] if place else [], **more}


def with_rows(name: str, *rows: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {**tables(), name: list(rows)}


def test_a_place_in_the_address_filters_the_list(out: Path) -> None:
    write(out, "two", with_rows("exercises", exercise(1, "Sea of Japan"), exercise(2, "Yellow Sea")))
    assert len(opened("exercises").dataframe[0].value) == 2
    test = opened("exercises", places="Yellow Sea")
    assert len(test.dataframe[0].value) == 1
    assert "When: Yellow Sea" in words(test)
    test.multiselect(key="places").set_value([]).run()
    assert len(test.dataframe[0].value) == 2


def test_a_kind_and_a_view_in_the_address(out: Path) -> None:
    write(out, "two", with_rows("exercises", exercise(1, "Sea of Japan"), exercise(2, "Gulf of Oman", kind="naval drill")))
    test = opened("exercises", kinds="Naval drill")
    assert len(test.dataframe[0].value) == 1
    assert "Not on this part of the map: Gulf of Oman" in words(test)
    assert "Not on this part" not in words(opened("exercises", view="World"))


def test_what_has_no_place_or_no_date_is_listed(out: Path) -> None:
    nowhere = exercise(1, "", date_start=None, date_end=None, date_precision="none", date_basis="none")
    write(out, "nowhere", with_rows("exercises", nowhere))
    test = opened("exercises")
    assert "Without a place: 1 mention" in words(test)
    assert "no exercise that the documents tell of has a date" in words(test)
    assert len(test.dataframe[0].value) == 1


def test_published_lists_are_off_until_asked_for(out: Path) -> None:
    write(out)
    before = len(opened("exercises").dataframe)
    test = opened("exercises", published="true")
    assert len(test.dataframe) == before + 1
    catalogue = test.dataframe[1].value
    assert len(catalogue) > 50
    assert catalogue["Address"].str.startswith("http").all()


def core(number: int, **more: Any) -> dict[str, Any]:
    base = {**tables()["figures"][0], "figure_id": f"f{number}", "core": True, "metric": "trade_total", "comparison": "yoy"}
    return {**base, "flow": "China-Russia", **more}


def test_one_flow_at_a_time_and_the_others_counted(out: Path) -> None:
    write(out, "flows", with_rows("figures", core(1), core(2, flow="China>Russia", value=-4.0)))
    test = opened("trade")
    assert "+12 % in 2023" in words(test)
    assert "China → Russia 1, Russia → China 0" in words(test)
    test = opened("trade", flow="China → Russia")
    assert "−4 % in 2023" in words(test)


def test_other_pairs_can_be_chosen_where_they_occur(out: Path) -> None:
    write(out, "home", with_rows("figures", core(1)))
    assert not opened("trade").selectbox
    write(out, "pairs", with_rows("figures", core(1), core(2, flow="India-Russia", value=33.0)))
    test = opened("trade", pair="India-Russia")
    assert "Trade between India and Russia" in words(test)
    assert len(test.dataframe[0].value) == 1


def test_without_claims_the_published_series_stands_and_says_so(out: Path) -> None:
    write(out, "none", with_rows("figures"))
    test = opened("trade")
    assert "No document states a growth rate" in words(test)
    assert len(test.get("vega_lite_chart")) >= 2
    assert not test.dataframe
