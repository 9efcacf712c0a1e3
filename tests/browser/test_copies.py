"""A copy opens beside its origin, on a desk and on a phone, and a switch in the sidebar brings its rows back on every page."""

from collections.abc import Mapping

import pandas as pd
import pytest

from scripts.serving import settle
from tests.browser.reader import Visit


@pytest.fixture
def copy(tables: Mapping[str, pd.DataFrame]) -> pd.Series:
    """The row of the one document that repeats another."""
    documents = tables["documents"]
    return documents[documents["copy_of"].notna()].iloc[0]


@pytest.mark.parametrize("width", [1440, 390])
def test_a_copy_opens_beside_its_origin(width: int, copy: pd.Series, visit: Visit) -> None:
    reader = visit("sources")
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.open(f"sources?doc={copy['doc_id']}")
    tables = reader.page.get_by_role("table")
    assert [title.split(" ", 1)[1] for title in tables.locator("caption").all_inner_texts()[:1]] == ["quotations lost or changed"]
    lost = tables.nth(0).get_by_role("row").filter(has_text="“substantive”")
    assert "have been detained background discussions" in lost.inner_text()
    assert "have been detained background discussions" in tables.nth(2).locator("ins").all_inner_texts()
    assert "held “substantive” talks" in tables.nth(2).locator("del").all_inner_texts()
    assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cell = tables.nth(2).get_by_role("cell").first.bounding_box()
    assert cell
    assert cell["x"] + cell["width"] <= width


def test_the_origin_leads_to_its_copy_and_back(copy: pd.Series, visit: Visit) -> None:
    reader = visit(f"sources?doc={copy['copy_of']}")
    for doc_id in (copy["doc_id"], copy["copy_of"]):
        reader.page.get_by_test_id("stMain").get_by_test_id("stButton").get_by_role("button", name="Open ").click()
        reader.page.wait_for_url(lambda url, doc_id=doc_id: f"doc={doc_id}" in url)
        settle(reader.page)


def test_words_asked_for_are_lit_in_a_copy_too(copy: pd.Series, visit: Visit) -> None:
    reader = visit(f"sources?doc={copy['doc_id']}&span=20-60")
    reader.page.locator("mark.lit").first.wait_for()
    assert reader.page.get_by_role("tab", name="In full").get_attribute("aria-selected") == "true"


def test_the_switch_brings_copies_back_and_goes_with_the_reader(tables: Mapping[str, pd.DataFrame], visit: Visit) -> None:
    events, figures = tables["events"], tables["figures"]
    reader = visit("events")
    assert reader.listed == len(events) - events["echo"].sum() < len(events)
    reader.page.get_by_test_id("stSidebar").get_by_text("Show copies").click()
    reader.page.wait_for_url(lambda url: "copies=true" in url)
    reader.wait_listed(len(events))
    settle(reader.page)
    reader.go("Trade")
    assert "copies shown" in reader.sentence
    stranger = visit(reader.path)
    assert "copies shown" in stranger.sentence
    stranger.show_table()
    stranger.wait_listed(len(figures))
