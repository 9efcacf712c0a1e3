"""A link is copied, the tables are built anew, the link is opened: the same rows, what has changed, and the way to the newest."""

from pathlib import Path

import pytest

from scripts.serving import ROOT, settle
from tests.browser.reader import Reader, Start, Visit, build


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
    reader = visit("events?status=Occurred", at=rebuilt)
    before, sentence = reader.listed, reader.sentence
    address = copied(reader)
    document = sorted(sources.glob("*.txt"))[-1]
    document.unlink()
    build(sources, tmp_path / "tables")
    newest = visit("events?status=Occurred", at=rebuilt)
    assert newest.listed < before
    stranger = visit(address, at=rebuilt)
    assert (stranger.listed, stranger.sentence) == (before, sentence)
    for title in ("Quotes", "Sources", "Events"):
        stranger.go(title)
        assert "snapshot=" in stranger.path, title
    stranger.reload()
    assert "snapshot=" in stranger.path
    assert stranger.page.get_by_test_id("stSidebar").get_by_role("radio", name="Newest").count() == 1
    assert newest.listed < before, "the other window is left alone"


def test_a_link_is_copied_where_the_browser_has_no_clipboard_to_offer(visit: Visit) -> None:
    """Not served by https, a page is given none."""
    reader = visit()
    reader.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    reader.open("quotes?topics=trade")
    reader.page.get_by_role("button", name="Copy link").click()
    reader.page.get_by_text("Copied").wait_for()
    reader.page.get_by_test_id("stSidebar").get_by_label("Search in the words").focus()
    reader.page.keyboard.press("Control+V")
    assert "topics=trade" in reader.page.get_by_test_id("stSidebar").get_by_label("Search in the words").input_value()
    settle(reader.page)
