"""Pages as the first thing that a fresh server is asked for, by navigation and in both themes."""

from pathlib import Path

from tests.browser.reader import PAGES, Start, Visit


def test_a_link_is_the_first_thing_that_a_fresh_server_is_asked_for(visit: Visit, start: Start, snapshots: Path) -> None:
    """A page that relied on what another one leaves behind would break off here; every other test opens its page in a window of its own."""
    for path in ("exercises", "sources"):
        reader = visit(path, at=start(TIDINGS_TABLES=snapshots))
        assert reader.heading == PAGES[path]
        assert not reader.exceptions
        assert [page for page in reader.navigation if page in PAGES.values()] == list(PAGES.values())


def test_navigation_leads_from_page_to_page(visit: Visit) -> None:
    reader = visit()
    for path, title in PAGES.items():
        reader.go(title)
        assert reader.path.strip("/") == path
        assert not reader.exceptions


def test_page_follows_the_readers_theme(visit: Visit) -> None:
    reader = visit()
    for theme in ("light", "dark"):
        reader.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        reader.reload()
        colour = reader.page.get_by_test_id("stApp").evaluate("element => getComputedStyle(element).backgroundColor")
        light = sum(int(part) for part in colour.strip("rgba()").split(",")[:3]) > 3 * 128
        assert light == (theme == "light")
