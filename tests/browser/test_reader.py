"""Reading a document: from mark to mark by keys, buttons and fingers, what each stands for, and a link to its words."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page

from scripts.serving import settle
from tests.browser.reader import MOST_SENT, Reader, Start, Visit, build
from tidings.tables import FACTS

FOCUSED = "() => { let at = document.activeElement; while (at.shadowRoot) at = at.shadowRoot.activeElement; return at.textContent; }"


@pytest.fixture
def digest(tables: Mapping[str, pd.DataFrame]) -> str:
    documents = tables["documents"]
    return str(documents.loc[documents["kind"] == "digest", "doc_id"].iloc[0])


def count(page: Page) -> str:
    return page.locator(".reader .count").inner_text()


def said(page: Page) -> str:
    """What a screen reader is told."""
    return str(page.locator(".reader [role=status]").text_content())


def opened(reader: Reader) -> Page:
    reader.page.locator("article p").first.wait_for()
    return reader.page


def test_keys_lead_from_mark_to_mark(digest: str, visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    rows = pd.concat([tables[name].loc[tables[name]["doc_id"] == digest, ["start", "end"]] for name in FACTS])
    rows = rows.sort_values(["start", "end"], ascending=[True, False])
    third, number = rows.iloc[2], len(rows)
    page = opened(visit(f"sources?doc={digest}&span={third['start']}-{third['end']}"))
    page.locator("mark.lit").first.wait_for()
    assert count(page) == f"3 of {number}"
    for key, at in (("n", 4), ("j", 5), ("p", 4), ("k", 3), ("p", 2), ("p", 1)):
        page.keyboard.press(key)
        assert count(page) == f"{at} of {number}", key
        assert said(page).startswith(f"Mark {at} of {number}. ")
        assert page.evaluate(FOCUSED), "the mark has the focus"
    page.keyboard.press("p")
    assert said(page) == "This is the first mark."
    page.keyboard.press("Control+n")
    assert count(page) == f"1 of {number}", "the browser's own keys are left to it"


def test_buttons_and_fingers_read_what_a_mark_stands_for(digest: str, visit: Visit) -> None:
    page = opened(visit(f"sources?doc={digest}"))
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert count(page).startswith("2 of ")
    mark = page.locator("article mark[data-n]").nth(10)
    mark.scroll_into_view_if_needed()
    x, y = mark.evaluate("m => { const r = m.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; }")
    page.mouse.click(x, y)  # a mark over two lines is not where the corner of its box is
    assert page.locator(".reader .note").inner_text() == mark.get_attribute("title")
    assert page.locator("mark.here").count()


def test_a_link_to_a_mark_opens_its_words(digest: str, visit: Visit) -> None:
    reader = visit(f"sources?doc={digest}")
    page = opened(reader)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("article p").first.click()
    page.keyboard.press("n")
    words = page.locator("mark.here").first.text_content()
    page.locator(".reader .copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    address = str(page.evaluate("navigator.clipboard.readText()")).removeprefix(reader.address)
    assert "snapshot=" in address
    there = opened(visit(address))
    there.locator("mark.lit").first.wait_for()
    assert there.locator("mark.lit").first.text_content() == words


def test_marks_come_without_a_glide_for_those_who_asked_for_rest(digest: str, visit: Visit) -> None:
    reader = visit()
    reader.page.emulate_media(reduced_motion="reduce")
    reader.page.add_init_script(
        "window.moves = []; const plain = Element.prototype.scrollIntoView;"
        "Element.prototype.scrollIntoView = function (how) { moves.push(how?.behavior ?? 'auto'); return plain.call(this, how); }"
    )
    reader.open(f"sources?doc={digest}")
    page = opened(reader)
    page.locator("article p").first.click()
    for key in "nnp":
        page.keyboard.press(key)
    assert page.evaluate("moves.length") >= 3
    assert "smooth" not in page.evaluate("moves")


def test_the_outline_leads_to_an_entry(digest: str, visit: Visit) -> None:
    page = opened(visit(f"sources?doc={digest}"))
    entry = page.locator(".reader details li button").nth(4)
    entry.click()
    page.wait_for_function(
        "() => { const at = document.activeElement.shadowRoot?.activeElement; return at?.tagName === 'P' && at.getBoundingClientRect().top < 400 }"
    )


@pytest.mark.parametrize("width", [390, 1440])
def test_the_reader_fits_its_window(width: int, digest: str, visit: Visit) -> None:
    reader = visit()
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.open(f"sources?doc={digest}")
    page = opened(reader)
    page.get_by_role("button", name="Next").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    bar = page.locator(".reader .bar").bounding_box()
    assert bar
    assert bar["x"] >= 0
    assert bar["x"] + bar["width"] <= width


def test_a_long_document_is_read_as_a_short_one(visit: Visit, start: Start, tmp_path: Path) -> None:
    """1 MB of text: it opens at the words, keys lead on from there, and the page sends no more than it should, a long table in front."""
    sources, line = (
        tmp_path / "sources",
        "On {day} May 2024 the ministers of China and Russia met in Moscow and signed agreement number {n}.",
    )
    sources.mkdir()
    text = "\n".join(line.format(day=n % 28 + 1, n=n) + " They spoke of grain and of the border." * 20 for n in range(1, 1200))
    assert len(text) > 1_000_000
    (sources / "long.txt").write_text(text, encoding="utf-8")
    folder = build(sources, tmp_path / "tables")
    events = pd.read_parquet(folder / "events.parquet").sort_values("start")
    row = events.iloc[-2]
    reader = visit(at=start(TIDINGS_TABLES=tmp_path / "tables"))
    assert 100_000 < reader.weigh(f"sources?doc={row['doc_id']}&span={row['start']}-{row['end']}&read=Events") < MOST_SENT
    page = opened(reader)
    page.locator("mark.lit").first.wait_for()
    assert page.locator("mark.lit").first.text_content() == row["evidence"]
    before = count(page)
    page.keyboard.press("p")
    assert count(page) != before
    settle(page)
    box = page.locator("mark.here").first.bounding_box()
    assert box
    assert 0 < box["y"] < 1000, "the mark is in sight"
