"""A page held at a snapshot by its address, and the link that each page makes of all that was chosen on it."""

from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import PAGES as FOLDER
from tests.show.opened import opened, said
from tests.show.rows import REPORT, tables, write
from tidings.text.document import Document

OLD, NEW = "aaaaaaaaaaaa", "bbbbbbbbbbbb"
DOC = Document.from_text(REPORT).doc_id
PAGES = sorted(page.stem for page in FOLDER.glob("*.py"))


@pytest.fixture(autouse=True)
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two snapshots, of which the newest has one event less."""
    out = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(out))
    write(out, OLD)
    rows = tables()
    write(out, NEW, {**rows, "events": rows["events"][1:]})
    return out


def link(test: AppTest) -> dict[str, list[str]]:
    """What the link of a page says."""
    (made,) = (str(e.proto.body) for e in test.get("html") if "data-frozen" in str(e.proto.body))
    return parse_qs(unescape(made.split('"')[1]), keep_blank_values=True)


def test_an_address_without_a_snapshot_follows_the_newest() -> None:
    assert len(opened("events").dataframe[0].value) == 2


def test_an_address_with_a_snapshot_is_shown_it() -> None:
    test = opened("events", snapshot=OLD)
    assert len(test.dataframe[0].value) == 3
    assert all(f"snapshot={OLD}" in address for address in test.dataframe[0].value["open"])
    assert not test.run().exception
    assert len(test.dataframe[0].value) == 3


def test_newest_and_back() -> None:
    test = opened("events", snapshot=OLD)
    control = test.sidebar.get("button_group")[0]
    assert not control.set_value("Newest").run().exception
    assert len(test.dataframe[0].value) == 2
    assert not [address for address in test.dataframe[0].value["open"] if "snapshot" in address]
    test.sidebar.get("button_group")[0].set_value(OLD).run()
    assert len(test.dataframe[0].value) == 3


@pytest.mark.parametrize(
    "asked", ["cccccccccccc", "../tables", "..", OLD.upper(), f"{OLD}/", f"{OLD}\n", "x" * 5000, "current", "\x00", f"./{OLD}"]
)
def test_a_snapshot_that_is_not_here_is_named_and_the_newest_shown(asked: str) -> None:
    test = opened("events", snapshot=asked)
    assert "is not here (any more). You see the newest" in said(test)
    assert len(test.dataframe[0].value) == 2


def test_a_link_among_the_snapshots_is_none_of_them(two: Path) -> None:
    (two / "cccccccccccc").symlink_to(two / OLD)
    assert "is not here" in said(opened("events", snapshot="cccccccccccc"))


def test_a_damaged_snapshot_is_not_shown(two: Path) -> None:
    (two / OLD / "events.parquet").write_bytes(b"PAR1")
    test = opened("events", snapshot=OLD)
    assert "is not here" in said(test)
    assert len(test.dataframe[0].value) == 2


def test_two_tabs_do_not_disturb_each_other() -> None:
    old, new = opened("events", snapshot=OLD, topics="trade"), opened("events", topics="military")
    for _ in range(2):
        assert len(old.run().dataframe[0].value) == 1
        assert old.caption[0].value.endswith("about trade.")
        assert len(new.run().dataframe[0].value) == 1
        assert new.caption[0].value.endswith("about military.")
    assert (link(old)["snapshot"], link(new)["snapshot"]) == ([OLD], [NEW])


@pytest.mark.parametrize("page", PAGES)
def test_the_link_of_a_page_says_all_its_controls(page: str) -> None:
    """Whatever is bound to the address on a page stands in its link, whether it was touched or not."""
    test = opened(page, doc=DOC) if page == "sources" else opened(page)
    bound = {e.proto.query_param_key for e in test if hasattr(e, "proto") and getattr(e.proto, "query_param_key", "")}
    assert bound >= {"topics", "documents", "outlets", "q"}
    assert bound <= {*link(test), "snapshot"}


@pytest.mark.parametrize("page", PAGES)
def test_a_link_opens_the_same_page(page: str) -> None:
    """Opened, every value of a link is known, and the link of what it opens is the same."""
    first = link(opened(page, doc=DOC, span="0-8") if page == "sources" else opened(page, topics="trade"))
    again = opened(page, **first)
    assert link(again) == first
    assert "not here" not in said(again)


def test_a_link_says_what_was_chosen_on_its_page() -> None:
    test = opened("quotes", speaker="Ivan Petrov", topics="trade")
    found = link(test)
    assert (found["speaker"], found["quote"], found["topics"]) == (["Ivan Petrov"], [""], ["trade"])
    test.sidebar.multiselect(key="topics").set_value([]).run()
    assert link(test)["topics"] == [""]


def test_all_months_of_a_link_stay_those_months_when_more_are_built(two: Path) -> None:
    rows = tables()
    later = {**rows["coverage"][-1], "month": "2025-03"}
    address = link(opened("events", snapshot=OLD))
    write(two, "cccccccccccc", {**rows, "coverage": [*rows["coverage"], later]})
    assert opened("events").caption[0].value == "Everything, January 2023 to March 2025."
    assert opened("events", **address).caption[0].value == "Everything, January 2023 to July 2024."
    del address["snapshot"]
    assert opened("events", **address).caption[0].value == "January 2023 to July 2024."
