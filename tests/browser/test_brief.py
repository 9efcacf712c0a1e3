"""An analyst's brief: rows from several pages, words of their own, files to take away, a link to send; and nothing lost by a reload."""

import re
import zipfile
from pathlib import Path

import pytest

from scripts.serving import settle
from tests.browser.reader import Reader, Visit


def add(reader: Reader, number: int) -> None:
    """Put the page's nth row that is not yet there into the brief."""
    reader.page.get_by_role("button", name="Add to brief", exact=True).nth(number).click()
    settle(reader.page)


def fill(reader: Reader, label: str, text: str, key: str = "Enter") -> None:
    box = reader.page.get_by_role("textbox", name=label, exact=True)
    box.fill(text)
    box.press(key)
    settle(reader.page)


def saved(reader: Reader, label: str, folder: Path) -> Path:
    with reader.page.expect_download() as waiting:
        reader.page.get_by_test_id("stDownloadButton").get_by_role("button", name=label).click()
    waiting.value.save_as(folder / waiting.value.suggested_filename)
    return folder / waiting.value.suggested_filename


def test_rows_become_a_marked_and_footnoted_brief(visit: Visit, tmp_path: Path) -> None:
    reader = visit("quotes?speaker=Vladimir+Putin")
    words = reader.page.get_by_test_id("stText").all_inner_texts()
    add(reader, 0)
    add(reader, 0)
    reader.go("Events")
    reader.page.get_by_test_id("stSidebar").get_by_role("link", name="Brief: 2 rows").click()
    reader.page.wait_for_function("document.querySelector('h1')?.innerText === 'Brief'")
    settle(reader.page)
    fill(reader, "Title", "Putin in <October>")
    reader.page.get_by_test_id("stMain").get_by_role("radio", name="GREEN", exact=True).click()
    settle(reader.page)
    reader.page.get_by_text("Add an assessment of your own").click()
    fill(reader, "that …", "he says so again")
    reader.page.get_by_role("button", name="Edit").last.click()
    fill(reader, "In your own words", "He praised the ties.", "Control+Enter")
    reader.page.keyboard.press("Escape")
    reader.reload()
    reader.page.get_by_text("He praised the ties.").first.wait_for()

    text = saved(reader, "Markdown", tmp_path).read_text("utf-8")
    assert text.startswith("**TLP:GREEN**")
    assert "# Putin in \\<October\\>" in text
    assert "Analyst’s assessment: It is likely (55–80 %) that he says so again." in text
    assert "Analyst’s words: He praised the ties.[^2]" in text
    assert words[0].strip("“”")[:20] in text.replace("\\", "")
    with zipfile.ZipFile(saved(reader, "Word", tmp_path)) as package:
        assert "TLP:GREEN" in package.read("word/header.xml").decode()
        assert package.read("word/footnotes.xml").decode().count("<w:footnoteRef/>") == 2
    page = saved(reader, "HTML", tmp_path).read_text("utf-8")
    links = re.findall(r'href="(http[^"]+)"', page)
    assert len(links) == 2
    assert saved(reader, "BibTeX", tmp_path).read_text("utf-8").startswith("@misc{")

    stranger = visit(reader.path)
    assert stranger.page.get_by_test_id("stMain").get_by_role("textbox", name="Title").input_value() == "Putin in <October>"
    assert stranger.page.get_by_text("TLP:GREEN").first.is_visible()
    assert not stranger.page.get_by_text("He praised the ties.").count(), "the analyst's words are in no address"
    stranger.page.goto(links[0].replace("&amp;", "&"))
    settle(stranger.page)
    assert stranger.heading == "Sources"
    assert stranger.page.locator("mark.lit, .lit").first.is_visible()


def turn(reader: Reader, title: str) -> None:
    """Go to a page by the sidebar, which a narrow window folds away."""
    unfold, fold = reader.page.get_by_test_id("stExpandSidebarButton"), reader.page.get_by_test_id("stSidebarCollapseButton")
    narrow = unfold.is_visible()
    if narrow:
        unfold.click()
    reader.go(title)
    if narrow and fold.is_visible():  # it lies over the page until it is folded
        fold.get_by_role("button").click()
        unfold.wait_for()


@pytest.mark.parametrize("width", [1400, 390])
def test_an_analysts_morning(width: int, visit: Visit) -> None:
    reader = visit("?months=2024-10&months=2024-10")
    reader.page.set_viewport_size({"width": width, "height": 850})
    reader.reload()
    main = reader.page.get_by_test_id("stMain")
    assert reader.sentence.startswith("October 2024")
    with reader.context.expect_page() as opened:
        main.get_by_role("link").first.click()
    settle(opened.value)
    assert opened.value.locator("h1").first.inner_text() == "Sources"
    assert "span=" in opened.value.url, "what is new leads to its words"
    opened.value.close()

    reader.page.get_by_role("button", name="Show everything").first.click()
    settle(reader.page)
    turn(reader, "Trade")
    assert "customs" in main.inner_text(), "the figure is held against what customs published"
    reader.page.keyboard.press("Control+k")
    reader.page.wait_for_function("document.querySelector('h1')?.innerText.startsWith('Search')")
    settle(reader.page)
    reader.page.get_by_role("searchbox", name="Words to look for").fill("15.7")
    main.get_by_text("Found 1 in documents").wait_for()
    add(reader, 0)
    turn(reader, "Quotes")
    add(reader, 0)
    add(reader, 0)
    turn(reader, "Brief")
    assert "3 statements rest on" in main.inner_text()
    assert "up 15.7 percent on the year before; September 2024." in main.inner_text()
    beyond = reader.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    assert not beyond, "nothing stands beyond the edge of the window"
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    main.get_by_role("button", name="Copy link").click()
    main.get_by_text("Copied").wait_for()
    link: str = reader.page.evaluate("navigator.clipboard.readText()")
    colleague = visit(link.removeprefix(reader.address))
    assert "3 statements rest on" in colleague.page.get_by_test_id("stMain").inner_text()


def test_a_reload_and_another_tab_find_the_draft_again(visit: Visit) -> None:
    reader = visit("quotes")
    add(reader, 0)
    reader.reload()
    tally = reader.page.get_by_test_id("stSidebar").get_by_role("link", name="Brief: 1 row")
    tally.wait_for()
    other = reader.watched(reader.context.new_page())
    other.goto(f"{reader.address}/quotes")
    settle(other)
    other.get_by_test_id("stSidebar").get_by_role("link", name="Brief: 1 row").wait_for()
    other.get_by_role("button", name="Add to brief", exact=True).first.click()
    settle(other)
    reader.page.get_by_test_id("stSidebar").get_by_role("link", name="Brief: 2 rows").wait_for()


def test_a_brief_that_came_by_a_link_replaces_no_draft(visit: Visit) -> None:
    reader = visit("quotes")
    add(reader, 0)
    reader.page.get_by_test_id("stSidebar").get_by_role("link", name="Brief: 1 row").click()
    reader.page.wait_for_url("**/brief?rows=**")
    settle(reader.page)
    kept = reader.page.evaluate("localStorage.getItem('tidings-draft')")
    other = reader.watched(reader.context.new_page())
    other.goto(f"{reader.address}/brief?rows=0123456789ab&title=Theirs")
    settle(other)
    assert "0123456789ab" in other.get_by_test_id("stAlert").first.inner_text()
    assert other.evaluate("localStorage.getItem('tidings-draft')") == kept
    other.get_by_role("button", name="Go on with my own").click()
    other.get_by_text("1 statement rests on").wait_for()
    assert "0123456789ab" not in other.url
