"""Pages as the first thing that a fresh server is asked for, and by navigation."""

from pathlib import Path

from scripts.serving import served
from tests.browser.conftest import TOLD
from tests.browser.reader import PAGES, Visit


def test_a_link_is_the_first_thing_that_a_fresh_server_is_asked_for(visit: Visit, snapshots: Path, tmp_path: Path) -> None:
    """A page that relied on what another one leaves behind would break off here. Overview, trade and events are asked for first of a
    server of their own in the tests of adding, corrections and builds."""
    reader = visit()
    for path in ("exercises", "quotes", "sources"):
        with served({"TIDINGS_TABLES": str(snapshots), **TOLD}, tmp_path / "server.log") as reader.address:
            reader.open(path)
            assert reader.heading == PAGES[path]
            assert not reader.exceptions
            assert [page for page in reader.navigation if page in PAGES.values()] == list(PAGES.values())
            reader.page.goto("about:blank")  # no window complains that the server stops


def test_navigation_leads_from_page_to_page(visit: Visit) -> None:
    reader = visit()
    for path, title in PAGES.items():
        reader.go(title)
        assert reader.path.strip("/") == path
        assert not reader.exceptions
