"""The page of the brief: rows come from other pages and from the address, and leave as a marked, footnoted text."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import opened, words
from tests.show.rows import DOC, REPORT, write
from tidings.show.drafts import Draft

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    out = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(out))
    return write(out)


def draft(test: AppTest) -> Draft:
    found = test.session_state["draft"]
    assert isinstance(found, Draft)
    return found


def test_an_empty_brief_says_how_rows_come_into_it() -> None:
    test = opened("brief")
    assert "Nothing is collected yet" in words(test)
    assert not test.get("download_button")


def test_rows_of_the_address_stand_by_topic_with_their_footnotes() -> None:
    test = opened("brief", rows="q1.f1.e1")
    assert [header.value for header in test.header] == ["Assessments", "Diplomacy", "Trade", "Sources", "About this brief"]
    text = words(test)
    assert "Volume: up 12 percent; 2023. [2]" in text
    assert "[2] “Grain shipments rose 12 percent in 2023.” Amur Daily" in text
    assert "3 statements rest on 1 document, 1 independent source" in text
    assert {button.label for button in test.get("download_button")} == {"Word", "HTML", "Markdown", "BibTeX"}


def test_rows_that_are_gone_are_named_and_stay_in_the_address() -> None:
    test = opened("brief", rows="q1.0123456789ab")
    assert "0123456789ab" in "".join(warning.value for warning in test.warning)
    assert test.query_params["rows"] == "q1.0123456789ab"
    assert "Not in this snapshot (any more): 0123456789ab." in words(test)


def test_rows_outside_the_filters_are_counted_and_left_out() -> None:
    test = opened("brief", rows="q1.e2", topics="military")
    assert "The filters leave out 1 collected row, here and in the files. “Show everything”" in "".join(
        warning.value for warning in test.warning
    )
    assert "Trade" not in [header.value for header in test.header]
    test.button(key="everything").click().run()
    assert not test.warning
    assert "Trade" in [header.value for header in test.header]


def test_a_row_collected_on_another_page_is_in_the_brief_and_its_address() -> None:
    test = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    test.switch_page("pages/quotes.py").run()
    test.button(key="collect-q1").click().run()
    test.switch_page("pages/brief.py").run()
    assert not test.exception
    assert "Ivan Petrov: “We will keep the border posts open,” [1]" in words(test)
    assert test.query_params["rows"] == "q1"
    test.button(key="brief-remove-q1").click().run()
    assert "rows" not in test.query_params
    assert "Nothing is collected yet" in words(test)


def test_title_and_mark_go_into_the_address_and_come_from_it() -> None:
    test = opened("brief", rows="q1", title="Border posts", tlp="GREEN")
    assert test.text_input(key="brief-title").value == "Border posts"
    assert "TLP:GREEN" in words(test)
    test.text_input(key="brief-title").set_value("Grain & <posts>").run()
    test.button_group(key="brief-tlp").set_value("CLEAR").run()
    assert (test.query_params["title"], test.query_params["tlp"]) == ("Grain & <posts>", "CLEAR")
    assert "TLP:CLEAR" in words(test)


def test_an_unknown_mark_is_named_and_the_strictest_holds() -> None:
    test = opened("brief", rows="q1", tlp="PINK")
    assert "TLP:RED" in words(test)
    assert "PINK" in "".join(warning.value for warning in test.warning)


def test_an_assessment_is_said_with_its_range_and_taken_back() -> None:
    test = opened("brief", rows="q1")
    test.text_input(key="brief-that").set_value("grain trade *grows*")
    next(button for button in test.button if button.label == "Add").click().run()
    assert "Analyst’s assessment:** It is likely (55–80 %) that grain trade *grows*." in words(test)
    assert "grows" not in str(test.query_params)
    test.button(key="brief-unjudge-0").click().run()
    assert draft(test).assessments == ()


def test_an_emptied_brief_keeps_nothing() -> None:
    test = opened("brief", rows="q1", title="Posts", tlp="GREEN")
    test.button(key="brief-empty").click().run()
    assert draft(test) == Draft()
    assert not [name for name in ("rows", "title", "tlp") if name in test.query_params]


def test_the_readers_own_draft_waits_beside_the_brief_of_a_link() -> None:
    test = opened("brief", rows="q1")
    assert "by a link" not in words(test)
    test.session_state["draft other"] = Draft(("e1",), "Mine")
    test.run()
    assert "A draft of your own, 1 row, is in this browser" in words(test)
    test.button(key="brief-go-on").click().run()
    assert (test.query_params["rows"], test.query_params["title"]) == ("e1", "Mine")
    assert "by a link" not in words(test)


def test_a_sentence_of_the_analysts_own_is_marked() -> None:
    test = opened("brief", rows="q1")
    test.session_state["draft"] = draft(test).with_own("q1", "Posts stay open.", "")
    test.run()
    assert "**Analyst’s words:** Posts stay open. [1]" in words(test)
    assert "Posts" not in str(test.query_params)


@pytest.mark.parametrize("rows", ["<script>", "../../etc/passwd", "." * 10_000, "x" * 100_000, "\x00.\u202eq1"])
def test_hostile_rows_of_an_address_do_no_harm(rows: str) -> None:
    text = words(opened("brief", rows=rows, title="![x](http://outside.example/a.png)", tlp="<b>"))
    assert "\u202e" not in text


def test_what_was_read_from_the_words_of_a_document_goes_into_the_brief() -> None:
    start = REPORT.index("The navies")
    test = opened("sources", doc=DOC, span=f"{start}-{start + len('The navies will sail together in the Sea of Japan in July 2024.')}")
    assert "Naval patrol of China and Russia; Sea of Japan; July 2024; planned." in words(test)
    assert "Event of July 2024 (planned)" in words(test)
    test.button(key="collect-x1").click().run()
    test.button(key="collect-e2").click().run()
    assert draft(test).rows == ("x1", "e2")
    assert "collect-e1" not in {button.key for button in test.button}, "it was read from other words"


def test_a_hit_of_search_goes_into_the_brief() -> None:
    test = opened("search", find="border posts")
    test.button(key="collect-q1").click().run()
    assert draft(test).rows == ("q1",)
    assert test.button(key="collect-q1").label == "In brief"


def test_a_row_is_moved_and_the_address_says_so() -> None:
    test = opened("brief", rows="e1.f1.q1")
    order = [button.key.removeprefix("brief-Up-") for button in test.button if str(button.key).startswith("brief-Up-")]
    assert order == ["f1", "q1"], "only where there is a neighbour"
    assert test.button(key="brief-Up-f1").disabled
    test.button(key="brief-Up-q1").click().run()
    assert test.query_params["order"] in ("own", ["own"])
    assert draft(test).rows.index("q1") < draft(test).rows.index("f1")
    assert "brief-by-day" in [button.key for button in test.button]
    assert draft(opened("brief", rows="q1.f1", order="own")).arranged
    assert "sideways" in opened("brief", rows="q1.f1", order="sideways").warning[0].value
