"""An analyst's morning, whole: what is new in a month, a number followed to its words and held against customs, a brief of it and two
quotes, sent as a link. By finger on a phone's width, by keyboard alone on a desk; in one tab, with its way back; beside another tab.
"""

import re
from copy import copy
from dataclasses import dataclass
from typing import Literal

import pytest

from scripts.serving import settle
from tests.browser.reader import Reader, Visit
from tests.browser.test_everybody import tab_to


@dataclass(frozen=True)
class Hand:
    """How a reader gets at links and buttons. By keyboard the way to what stands before the cursor is Shift+Tab."""

    reader: Reader
    keys: bool

    def press(self, role: Literal["link", "button"], name: str, back: bool = False) -> None:
        page = self.reader.page
        if self.keys:
            tab_to(self.reader, "A" if role == "link" else "BUTTON", name, most=200, key="Shift+Tab" if back else "Tab")
            page.keyboard.press("Enter")
        else:
            page.get_by_role(role, name=re.compile(name)).first.click()

    def turn(self, title: str, back: bool = False) -> None:
        """To another page by the sidebar, which a narrow window folds away."""
        page = self.reader.page
        unfold, fold = page.get_by_test_id("stExpandSidebarButton"), page.get_by_test_id("stSidebarCollapseButton")
        narrow = unfold.is_visible()
        if narrow:
            unfold.click()
        self.press("link", title, back)
        (heading,) = re.findall(r"^[A-Z][a-z]+", title)
        page.wait_for_function("title => document.querySelector('h1')?.innerText === title", arg=heading)
        settle(page)
        if narrow and fold.is_visible():  # it lies over the page until it is folded
            fold.get_by_role("button").click()
            unfold.wait_for()


def words(reader: Reader) -> str:
    """The words that a link has opened, in the tab that it stood in."""
    reader.page.wait_for_url("**/sources?**span=**")
    reader.page.locator("mark.lit").first.wait_for()
    settle(reader.page)
    assert len(reader.context.pages) == 1
    return "".join(reader.page.locator("mark.lit").all_text_contents())


def briefed(reader: Reader) -> str:
    return reader.page.get_by_test_id("stMain").locator("strong").first.inner_text()


@pytest.mark.parametrize(("width", "keys"), [(390, False), (1400, True)], ids=["phone", "keyboard"])
def test_an_analysts_morning(width: int, keys: bool, visit: Visit) -> None:
    reader = visit()
    reader.page.set_viewport_size({"width": width, "height": 850})
    reader.reload()
    hand, page, main = Hand(reader, keys), reader.page, reader.page.get_by_test_id("stMain")

    hand.press("button", "Before")
    page.wait_for_url("**month=October**")
    settle(page)
    assert briefed(reader) == "October 2024:", "what is new in October"
    hand.press("link", "one naval drill")
    assert "exercise" in words(reader)
    page.go_back()
    page.wait_for_function("document.querySelector('h1')?.innerText === 'Overview'")
    settle(page)
    assert briefed(reader) == "October 2024:", "the way back leads to where one was"

    hand.press("button", "After", back=keys and page.evaluate("document.activeElement.tagName") == "A")
    page.wait_for_url(lambda url: "October" not in url)
    settle(page)
    hand.press("link", "up 15.7 %")
    assert "15.7 percent" in words(reader), "a number leads to its words"
    hand.press("button", "Add to brief", back=True)
    page.get_by_role("button", name="In brief").first.wait_for()
    settle(page)
    hand.turn("Trade$", back=True)
    assert "China's customs published +15.7 % in yuan for September 2024: the document's +15.7 % is the same." in main.inner_text()

    hand.turn("Quotes$")
    for number in (2, 3):
        hand.press("button", "Add to brief")
        page.get_by_role("link", name=f"Brief: {number} rows").wait_for(state="attached")
        settle(page)
    hand.turn("Brief: 3 rows", back=True)
    reader.reload()
    assert "3 statements rest on" in main.inner_text()
    assert "up 15.7 percent on the year before; September 2024." in main.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing stands beyond the edge of the window"
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    hand.press("button", "Copy link")
    main.get_by_text("Copied").wait_for()
    link: str = page.evaluate("navigator.clipboard.readText()")
    colleague = visit(link.removeprefix(reader.address))
    assert "3 statements rest on" in colleague.page.get_by_test_id("stMain").inner_text()


def test_two_tabs_keep_their_own_filters_and_each_page_is_one_step_back(visit: Visit) -> None:
    reader = visit("events?topics=trade")
    page = reader.page
    page.get_by_test_id("stMain").get_by_role("button", name="Planned").click()
    page.wait_for_url("**status=Planned**")
    page.get_by_test_id("stMain").get_by_text("only planned").wait_for()
    settle(page)
    with reader.context.expect_page() as opening:
        page.get_by_test_id("stSidebarNav").get_by_role("link", name="Quotes").click(modifiers=["Control"])
    other = copy(reader)
    other.page = opening.value
    settle(other.page)
    assert (other.heading, "about trade" in other.sentence) == ("Quotes", True), "what is opened beside takes the filters along"
    other.choose("Topics", "Military")
    before = reader.sentence, other.sentence
    assert "military" in other.sentence
    reader.reload()
    other.reload()
    assert "planned" in before[0]
    for tab, sentence in zip((page, other.page), before, strict=True):
        tab.get_by_test_id("stMain").get_by_text(sentence).wait_for()

    reader.go("Quotes")
    settle(page)
    page.get_by_role("link", name="Open").first.click()
    page.wait_for_url("**/sources**span=**")
    settle(page)
    for title in ("Quotes", "Events"):
        page.go_back()
        page.wait_for_function("title => document.querySelector('h1')?.innerText === title", arg=title)
        settle(page)
    page.get_by_test_id("stMain").get_by_text(before[0]).wait_for()  # as many steps back as pages, and the first is as it was left

    page.keyboard.press("Shift")
    grown, address = page.evaluate("""() => {
        const before = history.length;
        for (const address of ["?leaving", "quotes?arriving", "quotes?arrived"]) history.pushState({}, "", address);
        return [history.length - before, location.href];
    }""")  # Streamlit's own changes on a way to another page, in the order that only a busy server sends them in
    assert (grown, address.endswith("/quotes?arrived")) == (-1, True), "what one key does is one step, in place of the two ahead"
