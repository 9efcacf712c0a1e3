"""The trade and the exercises page: their own controls, what they keep in the address, and what they say where nothing can be drawn."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import LISTS, opened, words
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


def listed_on(test: AppTest) -> pd.DataFrame:
    """The mentions that the page of exercises lists."""
    return pd.DataFrame(test.dataframe(key="exercises-exercises-table").value)


def test_a_place_in_the_address_filters_the_list(out: Path) -> None:
    write(out, "two", with_rows("exercises", exercise(1, "Sea of Japan"), exercise(2, "Yellow Sea")))
    assert len(listed_on(opened("exercises", **LISTS["exercises"]))) == 2
    test = opened("exercises", places="Yellow Sea", **LISTS["exercises"])
    assert len(listed_on(test)) == 1
    assert "at Yellow Sea" in words(test)
    assert "1 of 2 mentions of joint exercises: at Yellow Sea." in words(test)
    test.multiselect(key="places").set_value([]).run()
    assert len(listed_on(test)) == 2


def test_a_kind_and_a_view_in_the_address(out: Path) -> None:
    write(out, "two", with_rows("exercises", exercise(1, "Sea of Japan"), exercise(2, "Gulf of Oman", kind="naval drill")))
    test = opened("exercises", kinds="Naval drill", **LISTS["exercises"])
    assert len(listed_on(test)) == 1
    assert "Not on this part of the map: Gulf of Oman" in words(test)
    assert "Not on this part" not in words(opened("exercises", view="World"))


def test_the_globe_stands_where_the_map_stands(out: Path) -> None:
    write(out)
    assert not opened("exercises").get("plotly_chart")
    test = opened("exercises", view="Globe")
    (globe,) = test.get("plotly_chart")
    assert "app/static/topo/" in globe.proto.config
    assert "https:" not in globe.proto.spec + globe.proto.config
    assert "Drag to turn the globe" in words(test)


def test_names_follow_the_switch(out: Path) -> None:
    write(out, "names", with_rows("exercises", exercise(1, "Sea of Japan", places_text=["East Sea"])))
    assert opened("exercises", published="false").multiselect(key="places").options == ["Sea of Japan"]
    test = opened("exercises", names="As written", published="false")
    assert test.multiselect(key="places").options == ["East Sea"]
    test = opened("exercises", names="Both", published="false")
    assert test.multiselect(key="places").options == ["Sea of Japan / East Sea"]


def test_places_stay_picked_under_other_names(out: Path) -> None:
    write(out, "names", with_rows("exercises", exercise(1, "Sea of Japan", places_text=["East Sea"]), exercise(2, "Yellow Sea")))
    test = opened("exercises", places="Sea of Japan", **LISTS["exercises"])
    test.segmented_control(key="names").set_value("As written").run()
    assert test.multiselect(key="places").value == ["Sea of Japan"]
    assert "at East Sea" in words(test)
    assert len(listed_on(test)) == 1


def test_a_drill_in_the_address_keeps_its_mentions(out: Path) -> None:
    drills = [
        {"drill_id": f"d{n}", "name": f"Grey Shield-{n}", "kind": "naval patrol", "participants": ["China", "Russia"], "mentions": 1, "documents": 1,
         "lineages": 1,
         "date_start": None, "date_end": None, "date_precision": "none", "end_known": False, "places": [], "places_reported": [],
         "reported": [], "aliases": []}
        for n in (1, 2)
    ]  # fmt: skip
    rows = {
        **with_rows("exercises", exercise(1, "Sea of Japan", drill_id="d1"), exercise(2, "Yellow Sea", drill_id="d2")),
        "drills": drills,
    }
    write(out, "drills", rows)
    assert len(listed_on(opened("exercises", drill="Grey Shield-2", **LISTS["exercises"]))) == 1
    test = opened("exercises", drill="Grey Shield-2")
    assert "**Grey Shield-2**" in words(test)
    assert "only “Grey Shield-2”" in words(test)
    assert "**Grey Shield-1**" not in words(test)
    assert "asks for what is not here" in words(opened("exercises", drill="Red Shield"))


def test_a_drill_of_the_lists_can_be_picked_too(out: Path) -> None:
    write(out)
    test = opened("exercises", drill="Joint Sea-2012 (lists)")
    test.session_state["facts-Joint Sea-2012"] = True
    assert "Yellow Sea off Qingdao" in words(test.run())
    assert "on the published lists only, no document that is shown tells of it." in words(test)
    listed = words(opened("exercises", drill="Joint Sea-2012 (lists)", **LISTS["exercises"]))
    assert "What the published lists say of it" in listed
    assert "No exercises match" not in listed


def test_what_has_no_place_or_no_date_is_listed(out: Path) -> None:
    nowhere = exercise(1, "", date_start=None, date_end=None, date_precision="none", date_basis="none")
    write(out, "nowhere", with_rows("exercises", nowhere))
    test = opened("exercises", published="false", **LISTS["exercises"])
    assert "Without a place: 1 mention" in words(test)
    assert "No exercise that the documents tell of has a date" in words(test)
    assert len(listed_on(test)) == 1


def test_published_lists_stand_beside_until_switched_off(out: Path) -> None:
    write(out)
    assert not [found for found in opened("exercises", published="false", told="Published lists").dataframe if "Confidence" in found.value]
    (catalogue,) = (found.value for found in opened("exercises", told="Published lists").dataframe if "Confidence" in found.value)
    assert len(catalogue) > 50
    assert catalogue["Address"].str.startswith("http").all()


def core(number: int, **more: Any) -> dict[str, Any]:
    base = {**tables()["figures"][0], "figure_id": f"f{number}", "core": True, "metric": "trade_total", "comparison": "yoy"}
    return {**base, "flow": "China-Russia", **more}


def test_one_flow_at_a_time_and_the_others_counted(out: Path) -> None:
    write(out, "flows", with_rows("figures", core(1), core(2, flow="China>Russia", value=-4.0)))
    test = opened("trade")
    assert "+12 % in 2023" in words(test)
    assert "China → Russia 1, Russia → China 0" in words(opened("trade", **LISTS["trade"]))
    test = opened("trade", flow="China → Russia")
    assert "−4 % in 2023" in words(test)


def test_other_pairs_can_be_chosen_where_they_occur(out: Path) -> None:
    write(out, "home", with_rows("figures", core(1)))
    assert not opened("trade").selectbox
    write(out, "pairs", with_rows("figures", core(1), core(2, flow="India-Russia", value=33.0)))
    test = opened("trade", pair="India-Russia", **LISTS["trade"])
    assert "Trade between India and Russia" in words(test)
    assert len(test.dataframe[0].value) == 1


def test_without_claims_the_published_series_stands_and_says_so(out: Path) -> None:
    write(out, "none", with_rows("figures"))
    test = opened("trade")
    assert "No document that is shown states a growth rate" in words(test)
    assert len(test.get("vega_lite_chart")) >= 2
    assert not opened("trade", **LISTS["trade"]).dataframe


def test_claims_stand_in_words_and_shares_apart_from_totals(out: Path) -> None:
    year = {"period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31), "commodity": "all", "value_text": "$200 billion"}
    share = {**tables()["figures"][0], "figure_id": "f9", "kind": "share", "metric": "market_share", "commodity": "cars", "core": False}
    level = core(1, **year, kind="level", unit="USD", value=200e9, comparison=None)
    write(out, "claims", with_rows("figures", level, {**share, "value_text": "12 percent", "unit": "%", "flow": "China>Russia"}))
    test = opened("trade")
    assert "Of 1 claim beside what was published, 1 differs." in words(test)
    assert "China's customs published 240.1 bn US dollars for 2023: the document's 200 bn is 16.7 % lower." in words(test)
    assert "Car market" in words(opened("trade", part="Shares"))
    assert list(opened("trade", **LISTS["trade"]).dataframe[0].value["value_text"]) == ["$200 billion", "12 percent"], (
        "one table, all figures"
    )


def test_a_flow_of_which_nothing_is_known_is_a_sentence_and_no_empty_chart(out: Path) -> None:
    write(out, "pairs", with_rows("figures", core(1), core(2, flow="India-Russia", value=33.0)))
    test = opened("trade", pair="India-Russia", flow="India → Russia")
    assert "No document that is shown states a growth rate of trade from India to Russia with its period." in words(test)
    assert not test.get("vega_lite_chart")


def test_chosen_months_have_a_way_back(out: Path) -> None:
    write(out, "flows", with_rows("figures", core(1)))
    assert not [button for button in opened("trade").button if button.key == "way-back"]
    months = ["2023-01", "2023-12"]
    test = opened("trade", months=months)
    assert "2023" in test.caption[0].value
    test.button(key="way-back").click().run()
    assert test.session_state["months"] != tuple(months)
    assert not [button for button in test.button if button.key == "way-back"]
