"""A document is added by the page: dropped, looked at, kept, built in the background, and opened at its words."""

import csv
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scripts.serving import ROOT, served, settle
from tests.browser.reader import Visit, build

PAGE = """<!doctype html><html><head><title>Patrol | Example Times</title><meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2024-07-15T08:00:00Z"></head><body><nav>Home</nav><article>
<h1>China and Russia hold <script>alert(1)</script>fourth patrol</h1>
<p onclick="alert(1)">The navies of China and Russia held a joint patrol in the Sea of Japan on 14 July 2024, the ministry said.</p>
<p>“The patrol was a success,” Defence Ministry spokesperson Zhang Xiaogang said. Trade between China and Russia rose 26 percent in 2023.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    place = tmp_path_factory.mktemp("adding")
    (place / "docs").mkdir()
    shutil.copy(sorted((ROOT / "seeds").glob("*.txt"))[3], place / "docs" / "first.txt")
    build(place / "docs", place / "tables")
    return {"TIDINGS_TABLES": place / "tables", "TIDINGS_SOURCES": place / "docs", "TIDINGS_LIBRARY": place / "library"}


@pytest.fixture(scope="module")
def address(folders: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ExitStack() as servers:
        settings = {name: str(folder) for name, folder in folders.items()}
        yield servers.enter_context(served(settings, tmp_path_factory.mktemp("server") / "log"))


def test_a_document_is_dropped_looked_at_added_and_opened_at_its_words(visit: Visit, address: str, folders: dict[str, Path]) -> None:
    reader = visit(at=address)
    page = reader.page
    page.get_by_role("link", name="Add documents").click()
    settle(page)
    assert reader.heading == "Add documents"
    before = (folders["TIDINGS_TABLES"] / "current").resolve()
    page.locator("input[type=file]").set_input_files([{"name": "../../<b>patrol.html", "mimeType": "text/html", "buffer": PAGE.encode()}])
    page.get_by_role("heading", name="Before it counts").wait_for()
    settle(page)
    assert page.get_by_role("textbox", name="Outlet", exact=True).input_value() == "Example Times"
    assert [page.get_by_role("spinbutton", name=f"{part}, Published").inner_text() for part in ("year", "month", "day")] == [
        "2024",
        "07",
        "15",
    ]
    assert page.get_by_text("Found in it:").inner_text().startswith("Found in it: 1 figure")
    assert (folders["TIDINGS_TABLES"] / "current").resolve() == before
    page.get_by_role("textbox", name="Outlet", exact=True).fill("Example Daily")
    page.get_by_role("textbox", name="Outlet", exact=True).press("Tab")
    settle(page)
    page.get_by_role("button", name="Add to the documents").click()
    page.get_by_role("link", name="Open it").wait_for(timeout=60_000)
    assert (folders["TIDINGS_TABLES"] / "current").resolve() != before
    page.get_by_role("link", name="Open it").click()
    page.get_by_text("The navies of China and Russia").first.wait_for()
    settle(page)
    assert reader.heading == "Sources"
    assert not reader.exceptions
    library = folders["TIDINGS_LIBRARY"]
    rows = list(csv.DictReader((library / "sources.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["title"], row["publisher"], row["published"]) for row in rows] == [("Patrol", "Example Daily", "2024-07-15")]
    assert [path.read_bytes() for path in (library / "originals").iterdir()] == [PAGE.encode()]


def test_a_text_that_is_there_already_cannot_be_added_and_a_refusal_says_why(visit: Visit, address: str, folders: dict[str, Path]) -> None:
    reader = visit("add", at=address)
    page = reader.page
    again = (folders["TIDINGS_SOURCES"] / "first.txt").read_bytes()
    files = [("first.txt", again), ("scan.pdf", b"%PDF-1.7 broken"), ("old.doc", b"\xd0\xcf\x11\xe0")]
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files]
    )
    page.get_by_text("It says word for word what first.txt says").wait_for()
    settle(page)
    assert page.get_by_text("scan.pdf is a damaged PDF").is_visible()
    assert page.get_by_text("old.doc is an old Office file; open it and save it as .docx").is_visible()
    assert page.get_by_role("button", name="Add to the documents").is_disabled()
    page.get_by_role("button", name="Leave it out").click()
    page.get_by_role("heading", name="Before it counts").wait_for(state="detached")
    page.get_by_role("tab", name="Address").click()
    page.get_by_role("textbox", name="Address of a public page", exact=True).fill("http://169.254.169.254/latest/meta-data/")
    page.get_by_role("button", name="Fetch it").click()
    page.get_by_text("is not a public address of the web").wait_for()
    assert not reader.exceptions
