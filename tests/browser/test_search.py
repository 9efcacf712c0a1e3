"""Search from any page: by pointer, by keyboard, as one types, and back."""

import re

from playwright.sync_api import expect

from scripts.serving import settle
from tests.browser.reader import Reader, Visit


def field(reader: Reader):
    return reader.page.get_by_role("searchbox", name="Words to look for")


def status(reader: Reader):
    return reader.page.get_by_role("status").filter(has_text="ound")


def test_hits_come_as_one_types_and_open_at_the_words(visit: Visit) -> None:
    reader = visit("events?topics=military")
    reader.page.get_by_role("button", name="Search everything").click()
    expect(field(reader)).to_be_focused()
    reader.page.keyboard.type("patro", delay=20)
    expect(status(reader)).to_contain_text("Found")
    expect(field(reader)).to_be_focused()
    expect(reader.page.get_by_role("heading", name=re.compile("^Exercises: "))).to_be_visible()
    reader.page.keyboard.type("ls", delay=20)
    reader.page.wait_for_url("**find=patrols**")
    expect(field(reader)).to_have_value("patrols")
    settle(reader.page)
    assert "topics=Military" in reader.path
    assert "find=patrols" in str(reader.page.locator("[data-frozen]").first.get_attribute("data-frozen")), "the link that stays has them"
    reader.page.get_by_role("link", name="Open").first.click()
    reader.page.wait_for_url("**span=**")
    assert "topics=Military" in reader.path, "the filters follow"
    reader.page.locator("mark.lit").first.wait_for()
    assert "patrol" in "".join(reader.page.locator("mark.lit").all_text_contents()).lower()
    reader.page.go_back()
    expect(field(reader)).to_have_value("patrols")
    expect(status(reader)).to_contain_text("Found")
    settle(reader.page)
    reader.page.go_back()
    expect(reader.page.get_by_role("heading", name="Events", exact=True)).to_be_visible()


def test_a_key_leads_from_any_page_to_the_field(visit: Visit) -> None:
    reader = visit("quotes")
    reader.page.keyboard.press("Control+k")
    expect(field(reader)).to_be_focused()
    assert reader.heading == "Search everything"
    reader.page.keyboard.type("zzzz")
    expect(reader.page.get_by_role("status").filter(has_text="Nothing has this.")).to_be_visible()
    settle(reader.page)
    reader.page.get_by_role("heading", name="Search everything").click()
    expect(field(reader)).not_to_be_focused()
    reader.page.keyboard.press("Control+k")
    expect(field(reader)).to_be_focused()
    reader.page.keyboard.type("putin")
    expect(field(reader)).to_have_value("putin")


def test_the_key_works_where_the_sidebar_is_closed(visit: Visit) -> None:
    reader = visit("quotes")
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.reload()
    reader.page.keyboard.press("Control+k")
    expect(field(reader)).to_be_focused()


def test_an_address_opens_what_was_found(visit: Visit) -> None:
    reader = visit("search?find=%E2%80%9Cno+limits%E2%80%9D&look=Quotes")
    expect(reader.page.get_by_role("heading", name="Quotes: ")).to_be_visible()
    expect(reader.page.get_by_role("heading", name="Events: ")).to_have_count(0)
    assert reader.page.locator("strong").all_inner_texts().count("no limits") >= 3
