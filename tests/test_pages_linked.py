"""What documents tell together, on the pages: drills, counts, stories, plans and flags, whatever words they hold."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import LISTS, opened, said, words
from tests.show.rows import tables, write

ROOT = Path(__file__).resolve().parent.parent
HOSTILE = "![x](http://outside.example/a.png) <b>3</b>"


@pytest.fixture(autouse=True)
def linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A snapshot with a drill, a story, a plan and two flags."""
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "tables"))
    rows: dict[str, list[dict[str, Any]]] = tables()
    july = {"date_start": date(2024, 7, 1), "date_end": date(2024, 7, 31), "date_precision": "month"}
    rows["drills"] = [{
        "drill_id": "d", "name": HOSTILE, "aliases": [], "kind": "naval patrol", "participants": ["China", "Russia"], **july, "end_known": True,
        "reported": [HOSTILE], "reported_start": july["date_start"], "reported_end": july["date_end"], "places": [], "places_reported": [],
        "source_address": "javascript:alert(1)", "mentions": 1, "documents": 1, "lineages": 1,
    }]  # fmt: skip
    rows["exercises"][0]["drill_id"] = "d"
    rows["events"][0]["story_id"] = rows["events"][1]["story_id"] = "s"
    rows["stories"] = [{
        "story_id": "s", "table": "events", "label": HOSTILE, "rows": 2, "documents": 2, "lineages": 2, "credibility": 1, "reason": "So.",
        "sides": [],
    }]  # fmt: skip
    rows["promises"] = [{"promise_id": "p", "table": "events", "row_id": "e2", "made": date(2024, 6, 5), "status": "open", "age_days": 9}]
    rows["flags"] = [
        {"flag_id": "1", "table": "events", "row_id": "e1", "rule": "sum", "severity": "error", "message": HOSTILE},
        {"flag_id": "2", "table": "quotes", "row_id": "q1", "rule": "copy", "severity": "warning", "message": HOSTILE},
    ]
    write(tmp_path / "tables", rows=rows)


@pytest.mark.parametrize("page", ["overview", "events", "quotes", "exercises", "sources"])
def test_words_of_documents_stay_words(page: str) -> None:
    test = opened(page)
    assert "![x](" not in said(test)
    assert not [link for link in test.get("link_button") if "javascript" in str(link.proto)]


def test_the_overview_lists_stories_plans_and_flags() -> None:
    test = opened("overview")
    text = words(test)
    assert "1 story is told by more than one row: 1 by independent sources" in text
    assert "1 plan: 1 open" in text
    assert "2 flags on 2 rows: 1 error and 1 warning" in text
    assert text.index("[Error](") < text.index("[Look\xa0twice]("), "the gravest first"
    assert "(Error: " in text, "beside the latest events too"
    test.session_state["behind"] = True
    test.run()
    columns = [set(frame.value.columns) for frame in test.dataframe]
    assert [sum(name in found for found in columns) for name in ("lineages", "kept_words", "message")] == [1, 1, 1]
    assert "None" not in str([frame.value["message"].tolist() for frame in test.dataframe if "message" in frame.value])


def test_filters_hold_for_what_is_told_together() -> None:
    text = words(opened("overview", topics="military"))
    assert "Nothing that is shown is told by more than one row" in text
    assert "No row that is shown is flagged" in text
    assert "1 plan: 1 open" in text


@pytest.mark.parametrize(("page", "flagged"), [("events", 1), ("quotes", 1)])
def test_a_flag_stands_in_the_list(page: str, flagged: int) -> None:
    (shown,) = (frame.value for frame in opened(page, **LISTS.get(page, {})).dataframe)
    assert int(shown["flag"].notna().sum()) == flagged


def test_a_drill_has_a_card_and_leads_to_its_mentions() -> None:
    test = opened("exercises")
    for key in [key for key in test.session_state._state.filtered_state if key.startswith(("facts-", "drill-")) and key != "drill-page"]:
        test.session_state[key] = True
    text = words(test.run())
    assert "**Documents date it** “!" in text
    assert "told once by one source" in text
    assert text.count("The navies will sail together") == 1


def test_leaving_something_out_changes_our_total_and_can_be_taken_back() -> None:
    def total(test: AppTest) -> int:
        return int(next(m.value for m in test.markdown if "on the published lists" in m.value).split()[0])

    counts = {"told": "How others count"}
    everything, fewer = opened("exercises", **counts), opened("exercises", without=["Air patrols", "Coast guard"], **counts)
    assert total(fewer) < total(everything)
    assert "without air patrols and coast guard" in said(fewer)
    assert "unicorns" in "".join(w.value for w in opened("exercises", without="unicorns", **counts).warning)
