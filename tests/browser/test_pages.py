"""Every page, as the first thing that a fresh server is asked for."""

from pathlib import Path

import pytest

from tests.browser.reader import PAGES, Start, Visit


@pytest.mark.parametrize(("path", "title"), PAGES.items(), ids=PAGES.values())
def test_page_opens_by_its_own_link_on_a_fresh_server(path: str, title: str, visit: Visit, start: Start, snapshots: Path) -> None:
    reader = visit(path, at=start(TIDINGS_TABLES=snapshots))
    assert reader.heading == title
    assert not reader.exceptions
    assert [page for page in reader.navigation if page in PAGES.values()] == list(PAGES.values())


def test_navigation_leads_from_page_to_page(visit: Visit) -> None:
    reader = visit()
    for path, title in PAGES.items():
        reader.go(title)
        assert reader.path.strip("/") == path
        assert not reader.exceptions


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_page_follows_the_readers_theme(theme: str, visit: Visit) -> None:
    reader = visit()
    reader.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    reader.reload()
    colour = reader.page.get_by_test_id("stApp").evaluate("element => getComputedStyle(element).backgroundColor")
    light = sum(int(part) for part in colour.strip("rgba()").split(",")[:3]) > 3 * 128
    assert light == (theme == "light")
