"""The page of snapshots: what there is, what changed, and going back, for those who may."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import opened, said, words
from tests.show.rows import tables, write
from tidings import shelf
from tidings.access import Person
from tidings.show import people

OLD, NEW = "aaaaaaaaaaaa", "bbbbbbbbbbbb"


@pytest.fixture(autouse=True)
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two snapshots: one event is gone, and a quote has another speaker."""
    out = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(out))
    write(out, OLD)
    rows = tables()
    quotes = [{**rows["quotes"][0], "speaker": "<b>Pyotr</b>"}, rows["quotes"][1]]
    write(out, NEW, {**rows, "events": rows["events"][1:], "quotes": quotes})
    return out


def go_back(test: AppTest) -> AppTest:
    test.button(key="back").click().run()
    assert not test.exception
    return test


def test_every_snapshot_is_listed_with_what_is_wrong(two: Path) -> None:
    (two / OLD / "events.parquet").write_bytes(b"PAR1")
    listed = opened("snapshots").table[0].value
    assert listed["Snapshot"].tolist() == [f"[{NEW}](./?snapshot={NEW})", OLD], "what is damaged is not led to"
    assert listed["State"].tolist()[0] == "current, whole"
    assert "events.parquet is not what was written" in listed["State"].tolist()[1].replace("\\", "")
    assert listed["Was made current"].str.contains("UTC, built").all()


def test_two_are_compared_row_by_row() -> None:
    test = opened("snapshots")
    counts = test.table[1].value.set_index("Table")
    assert counts.loc["Events"].tolist() == [0, 0, 1]
    assert counts.loc["Quotes"].tolist() == [0, 1, 0]
    rows = test.dataframe[0].value
    assert rows["change"].tolist() == ["Changed", "Withdrawn"]
    assert rows["differs"].iloc[0] == "Speaker: Ivan Petrov → <b>Pyotr</b>"
    assert f"snapshot={OLD}" in rows["before"].iloc[1]
    back = opened("snapshots", before=NEW, after=OLD)
    assert back.table[1].value.set_index("Table").loc["Events"].tolist() == [1, 0, 0]
    assert "not the same" in said(opened("snapshots", before=OLD, after=OLD))


def test_an_editor_goes_back_and_everybody_sees_it(two: Path) -> None:
    reader = opened("events")
    test = go_back(opened("snapshots"))
    assert f"{OLD} is the current snapshot now." in test.success[0].value
    assert shelf.current(two) == OLD
    assert shelf.history(two)[-1]["who"] == "local"
    assert len(next(table.value for table in reader.run().dataframe if "actors" in table.value)) == 3
    assert "gone back to by local" in opened("snapshots").table[0].value["Was made current"].iloc[0]


def test_a_reader_cannot_go_back(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    test = opened("snapshots")
    monkeypatch.setattr(people, "who", lambda: Person("Ana", "reader"))
    test.button(key="back").click().run()
    assert "Only editors" in test.error[0].value
    assert shelf.current(two) == NEW
    assert not [button for button in opened("snapshots").button if button.key == "back"]
    assert "Editors can" in said(opened("snapshots"))


def test_going_back_to_what_was_damaged_meanwhile_is_refused(two: Path) -> None:
    test = opened("snapshots")
    (two / OLD / "events.parquet").write_bytes(b"PAR1")
    assert "is damaged and is not shown" in words(go_back(test)) + test.error[0].value.replace("\\", "")
    assert shelf.current(two) == NEW


def test_a_single_snapshot_has_nothing_to_compare(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.prune(two, 0)
    test = opened("snapshots")
    assert not test.header, "no section is empty"
    assert "Once there is a second whole snapshot" in said(test)
    monkeypatch.setenv("TIDINGS_TABLES", str(two / NEW))
    assert "single snapshot" in said(opened("snapshots"))


@pytest.mark.parametrize("asked", ["unicorns", "../..", "\x00", "x" * 10_000])
def test_an_unknown_snapshot_to_compare_is_named(asked: str) -> None:
    test = opened("snapshots", before=asked, after=asked)
    assert "is not here" in said(test) or "not here (any more)" in said(test)
    assert len(test.table) == 2
