"""A link is copied, the tables are built anew, the link is opened: the same rows, what has changed, and the way to the newest."""

from pathlib import Path

import pytest

from scripts.serving import ROOT, settle
from tests.browser.reader import Reader, Start, Visit, build
from tests.browser.test_everybody import violations


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with some of the seeds."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for seed in sorted((ROOT / "seeds").glob("*.txt"))[1:4]:
        (folder / seed.name).write_bytes(seed.read_bytes())
    return folder


@pytest.fixture
def rebuilt(sources: Path, tmp_path: Path, start: Start) -> str:
    """The address of a server whose tables a test builds anew."""
    build(sources, tmp_path / "tables")
    return start(TIDINGS_TABLES=tmp_path / "tables", TIDINGS_SOURCES=sources)


def copied(reader: Reader) -> str:
    """What is in the clipboard after a press on the button."""
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.page.get_by_role("button", name="Copy link").click()
    reader.page.get_by_text("Copied").wait_for()
    text: str = reader.page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(reader.address)
    return text.removeprefix(reader.address)


def test_a_link_shows_the_same_rows_after_a_rebuild(visit: Visit, rebuilt: str, sources: Path, tmp_path: Path) -> None:
    reader = visit("events?status=Occurred&q=talks", at=rebuilt)
    before, sentence = reader.listed, reader.sentence
    address = copied(reader)
    changed = next(file for file in sources.glob("*.txt") if "Tuesday, October 15," in file.read_text("utf-8"))
    changed.write_bytes(changed.read_bytes().replace(b"Tuesday, October 15,", b"Wednesday, October 16,"))
    build(sources, tmp_path / "tables")
    stranger = visit(address, at=rebuilt)
    main = stranger.page.get_by_test_id("stMain")
    assert stranger.sentence == sentence
    assert "events: " in main.get_by_text("Since then, of what is shown here").inner_text()
    assert main.locator('[data-testid="stDataFrame"]').last.locator('[role="grid"]').first.get_attribute("aria-rowcount") == str(before + 1)
    main.get_by_text("What has changed").click()
    settle(stranger.page)
    assert not violations(stranger)
    for title in ("Quotes", "Sources", "Events"):
        stranger.go(title)
        assert "snapshot=" in stranger.path, title
    stranger.reload()
    assert "snapshot=" in stranger.path
    follower = visit("events?q=talks", at=rebuilt)
    assert not follower.page.get_by_text("You see the snapshot").count(), "the other window follows the newest"
    main.get_by_role("button", name="Show the newest").click()
    stranger.page.wait_for_url(lambda url: "snapshot=" not in url)
    settle(stranger.page)
    assert not stranger.page.get_by_text("You see the snapshot").count()
    assert "“talks”" in stranger.sentence
    stranger.page.get_by_test_id("stSidebar").get_by_text("Newest").wait_for()
    stranger.page.go_back()
    settle(stranger.page)
    assert not stranger.exceptions


def test_a_link_is_copied_where_the_browser_has_no_clipboard_to_offer(visit: Visit) -> None:
    """Not served by https, a page is given none."""
    reader = visit()
    reader.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    reader.open("quotes?topics=trade")
    reader.page.get_by_role("button", name="Copy link").click()
    reader.page.get_by_text("Copied").wait_for()
    reader.page.get_by_test_id("stSidebar").get_by_role("searchbox", name="Only with the words").focus()
    reader.page.keyboard.press("Control+V")
    assert "topics=Trade" in reader.page.get_by_test_id("stSidebar").get_by_role("searchbox", name="Only with the words").input_value()
    settle(reader.page)
