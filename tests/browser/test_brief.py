"""An analyst's brief: rows from several pages, words of their own, files to take away, a link to send; and nothing lost by a reload."""

import re
import zipfile
from pathlib import Path

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


def test_the_focus_stays_with_a_statement_that_moves(visit: Visit) -> None:
    """By keyboard alone: down, down, and up again, without looking for the button in between."""
    finder = visit("quotes?topics=diplomacy")
    for _ in range(3):
        add(finder, 0)
    finder.page.get_by_test_id("stSidebar").get_by_role("link", name="Brief: 3 rows").click()
    finder.page.wait_for_function("document.querySelector('h1')?.innerText === 'Brief'")
    settle(finder.page)
    first = finder.page.locator("[class*='st-key-brief-Down-'] button").first
    key = first.evaluate("button => [...button.closest('[class*=st-key-brief-Down-]').classList].find(c => c.startsWith('st-key-'))")
    first.focus()
    here = f"document.activeElement?.closest('.{key}, .{key.replace('Down', 'Up')}') && document.activeElement.innerText.includes('{{}}')"
    for pressed, focused in (("Enter", "Down"), ("Enter", "Up"), ("Enter", "Up")):
        finder.page.keyboard.press(pressed)
        settle(finder.page)
        finder.page.wait_for_function(here.format(focused))
