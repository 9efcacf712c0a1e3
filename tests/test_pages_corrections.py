"""The pages as an editor and as a reader have them: verdicts beside rows, the page of corrections, and who may write."""

from pathlib import Path

import pytest

from tests.show.opened import opened, words
from tests.show.rows import write
from tidings.access import Person
from tidings.corrections.log import Correction
from tidings.library import builds, corrections
from tidings.show import people
from tidings.text.document import short_id


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "tables")
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "tables"))
    monkeypatch.setenv("TIDINGS_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setattr(builds, "ask", lambda *_: None)
    return tmp_path / "library"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "who", lambda: Person("Rea", "reader"))


def kept(library: Path) -> list[Correction]:
    return list(corrections.everything(library).corrections)


def press(test, key):
    """Press the button of this key and look that nothing breaks."""
    next(button for button in test.button if button.key == key).click()
    test.run()
    assert not test.exception, [e.message for e in test.exception]
    return test


def drawn(table="Quotes"):
    """The page with a draw of these rows."""
    return opened("corrections", draw=short_id("test"), drawn=table)


def test_a_verdict_is_one_click_away_on_drawn_rows_and_is_kept(library):
    test = press(drawn(), "draw-q1-right")
    (one,) = kept(library)
    assert (one.verdict, one.table, one.row_id, one.who, one.draw) == ("right", "quotes", "q1", "local", short_id("test"))
    assert one.words == "We will keep the border posts open,"
    assert "1 of 2 quotes judged" in words(test)
    assert "1 verdict of reviewers saved, and not yet in these tables" in words(test)


def test_a_change_needs_a_reason_and_a_value_that_may_stand_there(library, monkeypatch):
    from tidings.show import reviewing

    said = []
    monkeypatch.setattr(reviewing.st, "error", lambda text, **_: said.append(text))
    for more in (
        {"column": "value", "value": "a lot", "reason": "x"},
        {"column": "value", "value": "5", "reason": " "},
        {"column": "figure_id", "value": "x", "reason": "x"},
    ):
        reviewing._save("figures", ["f1"], "changed", **more)
    assert len(said) == 3
    assert not kept(library)


def test_a_reader_sees_verdicts_and_cannot_give_them(library, reader):
    test = drawn()
    assert not [button.key for button in test.button if "right" in str(button.key) or "wrong" in str(button.key)]
    for page in ("quotes", "trade"):
        assert "Review" not in [str(block.proto.popover.label) for block in opened(page).get("popover")]


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("quotes", {}),
        ("search", {"find": "border posts"}),
        ("brief", {"rows": "q1"}),
        ("sources", {"doc": "DOC", "span": "SPAN"}),
    ],
)
def test_a_row_can_be_judged_wherever_it_stands(library, page, address):
    from tidings.show import store

    row = store.table("quotes").set_index("quote_id").loc["q1"]
    known = {"DOC": row["doc_id"], "SPAN": f"{row['start']}-{row['end']}"}
    test = opened(page, **{name: known.get(value, value) for name, value in address.items()})
    assert "Review" in [str(block.proto.popover.label) for block in test.get("popover")]


def test_the_writing_function_asks_again_who_is_here(library, reader, monkeypatch):
    from tidings.show import reviewing

    said = []
    monkeypatch.setattr(reviewing.st, "error", lambda text, **_: said.append(text))
    reviewing._save("quotes", ["q1"], "right")
    reviewing.take_back("0" * 12, "")
    assert "Only editors may judge rows" in said[0]
    assert "Only editors" in said[1]
    assert not kept(library)


def test_the_file_is_named_where_it_is_damaged(library):
    library.mkdir()
    (library / "corrections.csv").write_bytes(b"nonsense\n")
    assert "has other columns" in words(opened("corrections"))


def test_hostile_addresses_of_a_draw_are_named(library):
    hostile = "../<script>alert(1)</script>" + "x" * 5000
    test = opened("corrections", draw=hostile, what=hostile, state=hostile, who=hostile, drawn=hostile)
    assert "No draw can be called" in words(test)
