"""A value is corrected, the tables are built behind the page, everybody sees it on chart and list; it is taken back, and the old one is there."""

import re
import shutil
import time
from pathlib import Path

from playwright.sync_api import Locator, expect

from scripts.serving import ROOT, settle
from tests.browser.reader import Reader, Start, Visit
from tests.browser.test_everybody import violations
from tidings.library import corrections

BUILT = 60_000
"""Milliseconds that a build may take on a busy machine."""


def chosen(reader: Reader, label: str, option: str) -> None:
    """Pick an option in the open popover."""
    popover = reader.page.get_by_test_id("stPopoverBody")
    popover.get_by_role("combobox", name=label).click()
    reader.page.get_by_role("option", name=option, exact=True).click()
    settle(reader.page)


def rebuilt(reader: Reader) -> None:
    """Wait until the page has shown that a build is under way, and then shows the new tables."""
    expect(reader.page.get_by_text(re.compile("of reviewers saved"))).to_have_count(0, timeout=BUILT)
    settle(reader.page)


def claimed(reader: Reader, words: str) -> Locator | None:
    """The claim of the trade page that says the words, on whichever page of the claims; None where no page does."""
    pages = reader.page.get_by_role("button", name=re.compile(r"^Page \d+$"))
    for number in range(pages.count()):
        pages.nth(number).click()
        settle(reader.page)
        if (found := reader.page.get_by_text(words, exact=False)).count():
            return found.first
    return None


def awaited(reader: Reader, words: str) -> Locator:
    """The same claim, looked for until the tables that have it are built and shown."""
    deadline = time.monotonic() + BUILT / 1000
    while (found := claimed(reader, words)) is None:
        assert time.monotonic() < deadline, f"no claim says {words}"
    return found


def test_a_value_is_corrected_and_taken_back(visit: Visit, start: Start, snapshots: Path, tmp_path: Path) -> None:
    tables, library = shutil.copytree(snapshots, tmp_path / "tables", symlinks=True), tmp_path / "library"
    address = start(TIDINGS_TABLES=tables, TIDINGS_LIBRARY=library, TIDINGS_SOURCES=ROOT / "seeds")
    editor, other = visit("trade", at=address), visit("trade", at=address)
    awaited(editor, "+2.7 %, January–September 2024").locator("xpath=following::button[contains(., 'Review')][1]").click()
    settle(editor.page)
    chosen(editor, "Change", "Value")
    popover = editor.page.get_by_test_id("stPopoverBody")
    value = popover.get_by_role("textbox", name="To")
    expect(value).to_have_value("2.7")
    value.fill("12.7")
    value.press("Enter")
    settle(editor.page)
    popover.get_by_role("button", name="Save the change").click()
    expect(popover.get_by_text("A change needs a reason")).to_be_visible()
    assert not corrections.everything(library).corrections
    popover.get_by_role("textbox", name="Why").fill("=cmd() <b>the words</b> say \u202e12.7")
    popover.get_by_role("textbox", name="Why").press("Enter")
    settle(editor.page)
    popover.get_by_role("button", name="Save the change").click()
    expect(editor.page.get_by_text("being built anew")).to_be_visible()
    rebuilt(editor)
    awaited(editor, "+12.7 %, January–September 2024")
    assert not editor.exceptions

    other.go("Quotes")
    other.go("Trade")
    awaited(other, "+12.7 %, January–September 2024")
    expect(other.page.locator("svg.marks [aria-label*='12.7 %']").first).to_be_attached()  # the chart has it

    editor.open("corrections")
    expect(editor.page.get_by_text("Value changed from 2.7 to 12.7 by local", exact=False)).to_be_visible()
    expect(editor.page.get_by_text("=cmd() <b>the words</b> say", exact=False)).to_be_visible()
    assert not violations(editor)
    editor.page.get_by_role("button", name="Take back").click()
    settle(editor.page)
    editor.page.get_by_role("button", name="Take it back").click()
    rebuilt(editor)
    expect(editor.page.get_by_text("taken back by local", exact=False)).to_be_visible(timeout=BUILT)
    editor.open("trade")
    awaited(editor, "+2.7 %, January–September 2024")
    assert not claimed(editor, "+12.7 %")
    assert not editor.exceptions
    assert [one.verdict for one in corrections.everything(library).corrections] == ["changed", "revoked"]
