"""What is offered of a chart: the rows that it was made from, never the helpers that it is drawn with, and sources that are all named."""

from pathlib import Path

import pandas as pd
import pytest

from tests.show.opened import opened
from tests.show.rows import frames, write
from tidings.show import takeaway
from tidings.show.filters import Filters, choose

TABLES = frames()
CHOSEN = Filters.none(choose(TABLES))


@pytest.fixture(autouse=True)
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "tables"))
    write(tmp_path / "tables")


def test_nothing_is_made_ready_before_it_is_asked_for() -> None:
    test = opened("events")
    assert {button.label for button in test.get("download_button")} <= {"CSV", "Excel", "Parquet", "JSON"}
    assert not [caption for caption in test.caption if caption.value == "The picture"]


def test_days_are_numbers_and_unknown_is_nothing() -> None:
    rows = pd.DataFrame({"day": pd.to_datetime(["2024-05-01", None]), "n": [1.5, None], "s": ["a", None]})
    assert takeaway.values(rows) == [{"day": 1714521600000, "n": 1.5, "s": "a"}, {"day": None, "n": None, "s": None}]


def test_every_document_behind_a_chart_is_named_once() -> None:
    rows = TABLES["events"]
    said = takeaway._documents(("events", pd.concat([rows, rows])), CHOSEN)
    assert said.count("Ministers met in Harbin") == 1
    assert takeaway._documents(("coverage", TABLES["coverage"]), CHOSEN) == ""
    assert takeaway._documents(None, CHOSEN) == ""


def test_many_documents_are_counted() -> None:
    rows = pd.DataFrame({"doc_id": list("abcde")})
    assert takeaway._documents(("events", rows), CHOSEN).endswith("and 2 more documents")


def test_a_file_says_nothing_that_is_not_known() -> None:
    assert "Source" not in takeaway.about(CHOSEN, "events", "0123456789ab", {"Source": ""})
