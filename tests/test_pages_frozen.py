"""A page held at a snapshot by its address, and the link that each page makes of all that was chosen on it."""

import shutil
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import PAGES as FOLDER
from tests.show.opened import opened, said, words
from tests.show.rows import DOCUMENTS, REPORT, tables, write, write_two
from tidings.show.addresses import MOST
from tidings.text.document import Document

OLD, NEW = "aaaaaaaaaaaa", "bbbbbbbbbbbb"
DOC = Document.from_text(REPORT).doc_id
PAGES = sorted(page.stem for page in FOLDER.glob("*.py"))


@pytest.fixture(autouse=True)
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two snapshots, of which the newest has one event less."""
    out = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(out))
    write_two(out, OLD, NEW)
    return out


def link(test: AppTest) -> dict[str, list[str]]:
    """What the link of a page says."""
    (made,) = (str(e.proto.body) for e in test.get("html") if "data-frozen" in str(e.proto.body))
    return parse_qs(unescape(made.split('"')[1]), keep_blank_values=True)


def events(test: AppTest) -> pd.DataFrame:
    """The events that a page lists."""
    rows: pd.DataFrame = next(table.value for table in test.dataframe if "actors" in table.value)
    return rows


def test_an_address_without_a_snapshot_follows_the_newest() -> None:
    assert len(events(opened("events"))) == 2


def test_an_address_with_a_snapshot_is_shown_it() -> None:
    test = opened("events", snapshot=OLD)
    assert len(events(test)) == 3
    assert all(f"snapshot={OLD}" in address for address in events(test)["open"])
    assert not test.run().exception
    assert len(events(test)) == 3


def test_newest_and_back() -> None:
    test = opened("events", snapshot=OLD)
    control = test.sidebar.get("button_group")[0]
    assert not control.set_value("Newest").run().exception
    assert len(events(test)) == 2
    assert not [address for address in events(test)["open"] if "snapshot" in address]
    test.sidebar.get("button_group")[0].set_value(OLD).run()
    assert len(events(test)) == 3


@pytest.mark.parametrize(
    "asked", ["cccccccccccc", "../tables", "..", OLD.upper(), f"{OLD}/", f"{OLD}\n", "x" * 5000, "current", "\x00", f"./{OLD}"]
)
def test_a_snapshot_that_is_not_here_is_named_and_the_newest_shown(asked: str) -> None:
    test = opened("events", snapshot=asked)
    assert "is not here (any more). You see the newest" in said(test)
    assert len(events(test)) == 2


def test_a_link_among_the_snapshots_is_none_of_them(two: Path) -> None:
    (two / "cccccccccccc").symlink_to(two / OLD)
    assert "is not here" in said(opened("events", snapshot="cccccccccccc"))


def test_a_damaged_snapshot_is_not_shown(two: Path) -> None:
    (two / OLD / "events.parquet").write_bytes(b"PAR1")
    test = opened("events", snapshot=OLD)
    assert "is damaged and is not shown. You see the newest" in said(test)
    assert len(events(test)) == 2


@pytest.mark.parametrize(("fate", "told"), [("deleted", "is not here (any more)"), ("damaged", "is damaged and is not shown")])
def test_a_snapshot_that_is_lost_under_a_tab_held_at_it_is_named(two: Path, fate: str, told: str) -> None:
    test = opened("events", snapshot=OLD)
    assert len(events(test)) == 3
    if fate == "deleted":
        shutil.rmtree(two / OLD)
    else:
        (two / OLD / "quotes.parquet").write_bytes(b"PAR1")
    assert not test.run().exception
    assert told in said(test)
    assert len(events(test)) == 2


def test_two_tabs_do_not_disturb_each_other() -> None:
    old, new = opened("events", snapshot=OLD, topics="trade"), opened("events", topics="military")
    for _ in range(2):
        assert len(events(old.run())) == 1
        assert old.caption[0].value.endswith("about trade.")
        assert len(events(new.run())) == 1
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
    assert (found["speaker"], found["quote"], found["topics"]) == (["Ivan Petrov"], [""], ["Trade"])
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


def test_the_newest_snapshot_of_a_link_says_that_it_is() -> None:
    assert "which is the newest" in said(opened("events", snapshot=NEW))
    assert "the newest" not in said(opened("events"))


def test_what_has_changed_since_is_said_and_listed(two: Path) -> None:
    rows = tables()
    other = {**rows["events"][0], "event_id": "e9", "topics": ["trade"]}
    moved = {**rows["events"][1], "modality": "occurred"}
    write(two, "cccccccccccc", {**rows, "events": [other, moved, rows["events"][2]]})
    test = opened("events", snapshot=OLD)
    assert "Since then, of what is shown here: events: 2 changed." in words(test)
    since = next(table.value for table in test.dataframe if "differs" in table.value)
    assert since["change"].tolist() == ["Changed", "Changed"]
    assert set(since["differs"]) == {"Modality: planned → occurred", "Topics: diplomacy and trade → trade"}
    assert all(f"snapshot={OLD}" in link for link in since["before"])
    assert not [link for link in since["open"] if "snapshot" in link]
    assert "Nothing that is shown here has changed" in words(opened("events", snapshot=OLD, topics="technology"))
    assert "Nothing that is shown here has changed" in words(opened("trade", snapshot=OLD))
    assert "Nothing that is shown here has changed" in words(opened("events", snapshot=OLD, actors="Russia", status="Alleged"))


def test_search_is_told_of_what_its_words_find() -> None:
    assert "of what is found among the rows: events: 1 withdrawn." in words(opened("search", snapshot=OLD, find="harbin"))
    test = opened("search", snapshot=OLD, find="unicorns")
    assert "Nothing that is found among the rows has changed" in words(test)
    next(button for button in test.button if button.label == "Show the newest").click().run()
    assert "You see the snapshot" not in words(test)
    assert test.text_input(key="find").value == "unicorns"


def test_a_brief_is_told_of_its_own_rows() -> None:
    first, _, last = (row["event_id"] for row in tables()["events"])
    assert "Nothing that is shown here has changed" in words(opened("brief", snapshot=OLD, rows=last))
    assert "of what is shown here: events: 1 withdrawn." in words(opened("brief", snapshot=OLD, rows=first))


def test_pages_that_explain_say_which_snapshot_and_no_more() -> None:
    text = words(opened("about", snapshot=OLD))
    assert f"You see the snapshot {OLD}" in text
    assert "Since then" not in text
    assert "has changed" not in text


def test_the_button_leads_to_the_newest_with_the_same_filters(two: Path) -> None:
    rows = tables()
    later = {**rows["coverage"][-1], "month": "2025-03"}
    write(two, "cccccccccccc", {**rows, "events": rows["events"][1:], "coverage": [*rows["coverage"], later]})
    test = opened("events", snapshot=OLD, topics="military")
    next(button for button in test.button if button.label == "Show the newest").click().run()
    assert not test.exception
    assert test.caption[0].value == "January 2023 to July 2024, about military."
    assert link(test)["snapshot"] == ["cccccccccccc"]
    assert "You see the snapshot" not in words(test)


@pytest.mark.parametrize("page", ["quotes", "exercises", "trade", "sources", "overview"])
def test_what_the_newest_does_not_have_is_named_on_the_way_there(page: str, two: Path) -> None:
    rows = tables()
    gone = DOCUMENTS["hostile.txt"]["publisher"]
    bare = {name: [row for row in found if row.get("doc_id") in (None, DOC)] for name, found in rows.items()}
    write(two, "cccccccccccc", {**bare, "exercises": [], "quotes": []})
    address = {"quotes": {"speaker": "Ivan Petrov"}, "exercises": {"places": "Sea of Japan"}}.get(page, {})
    test = opened(page, snapshot=OLD, outlets=["=cmd()", "Amur Daily"], **address)
    next(button for button in test.button if button.label == "Show the newest").click().run()
    assert not test.exception, [e.message for e in test.exception]
    assert f"These tables have no “{gone}”" in words(test)
    assert test.sidebar.multiselect(key="outlets").value == ["Amur Daily"]


def test_a_link_leads_to_the_page_of_a_list(two: Path) -> None:
    quotes = [{**tables()["quotes"][0], "quote_id": f"q{n}", "text": f"We will keep post {n} open"} for n in range(40)]
    write(two, "cccccccccccc", {**tables(), "quotes": quotes})
    second = opened("quotes", at="2")
    assert link(second)["at"] == ["2"]
    assert "post 12 open" in said(second)
    assert link(opened("quotes"))["at"] == ["1"]
    for odd in ("99", "-1", "x", "9" * 5000):
        test = opened("quotes", at=odd)
        assert "is not here" in said(test) or "not here (any more)" in said(test)
        assert link(test)["at"] == ["1"]


def test_a_link_to_a_snapshot_that_is_gone_shows_the_newest_by_the_same_filters(two: Path) -> None:
    address = link(opened("events", snapshot=OLD, topics="trade", outlets="Amur Daily"))
    shutil.rmtree(two / OLD)
    test = opened("events", **address)
    assert "is not here (any more). You see the newest" in said(test)
    assert (
        test.caption[0].value == "January 2023 to July 2024, about trade, published by Amur Daily."
        or "about trade" in test.caption[0].value
    )
    assert link(test) == {**address, "snapshot": [NEW]}


def test_the_way_to_the_newest_leads_to_the_same_document_though_its_file_was_changed(two: Path) -> None:
    rows = {name: [{**row, **({"doc_id": "new"} if row.get("doc_id") == DOC else {})} for row in found] for name, found in tables().items()}
    write(two, "cccccccccccc", rows)
    test = opened("sources", doc=DOC, span="0-8", snapshot=OLD, documents="Ministers met in Harbin")
    next(button for button in test.button if button.label == "Show the newest").click().run()
    assert not test.exception
    assert test.header[0].value == "Ministers met in Harbin"
    assert (test.query_params["doc"], "span" in test.query_params) == ("new", False)
    assert test.sidebar.multiselect(key="documents").value == ["Ministers met in Harbin"]
    assert "no document" not in said(test)


def test_an_address_of_very_many_values_is_no_error() -> None:
    """What Streamlit reads of it is followed; what is beyond its limit it leaves out as a whole."""
    test = opened("events", snapshot=[OLD] * 100, **{f"p{n}": "1" for n in range(800)})
    assert len(events(test)) == 3
    assert len(link(test)) <= 20 + MOST
    assert len(events(opened("events", **{f"p{n}": "1" for n in range(10_000)}))) == 2
