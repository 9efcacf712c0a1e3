"""A real server over a fresh build of the seeds, and a real Chromium that can reach this machine only.

Every test ends by looking at what its windows asked for and complained of: nothing outside, no error.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from scripts.serving import SECONDS, served
from tests.browser.reader import Reader, Start, Visit
from tidings.tables import TABLES

TOLD = {"STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "full"}
"""A page that breaks off says why, so that a failing test does."""

expect.set_options(timeout=1000 * SECONDS)  # a busy machine is no defect of ours


@pytest.fixture(scope="session")
def snapshots(snapshot_folder: Path) -> Path:
    """A folder of snapshots, the seeds' the current one. No test changes it."""
    return snapshot_folder.parent


@pytest.fixture(scope="session")
def tables(snapshots: Path) -> Mapping[str, pd.DataFrame]:
    """What the pages are drawn from."""
    return {name: pd.read_parquet(snapshots / "current" / f"{name}.parquet") for name in TABLES}


@pytest.fixture(scope="session")
def server(snapshots: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that most tests share."""
    with served({"TIDINGS_TABLES": str(snapshots), **TOLD}, tmp_path_factory.mktemp("server") / "log") as address:
        yield address


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a server of the test's own: `start(TIDINGS_TABLES=folder)` gives its address."""
    with ExitStack() as servers:

        def started(**settings: str | Path) -> str:
            return servers.enter_context(served({name: str(value) for name, value in settings.items()} | TOLD, tmp_path / "server.log"))

        yield started


WINDOW = {"viewport": {"width": 1400, "height": 1000}, "accept_downloads": True}


@pytest.fixture(scope="session")
def cached(chromium: Browser) -> Iterator[BrowserContext]:
    """What each test's first window is opened in: the browser has read Streamlit's own files there. Nothing of a test stays in it."""
    context = chromium.new_context(**WINDOW)
    yield context
    context.close()


def cleared(reader: Reader) -> None:
    """Leave nothing of a reader in its context but the files that the server sent."""
    reader.context.remove_listener("page", reader.watched)
    reader.context.clear_permissions()
    browser = reader.context.new_cdp_session(reader.context.pages[0])
    browser.send("Storage.clearDataForOrigin", {"origin": reader.address, "storageTypes": "cookies,local_storage,indexeddb"})
    for page in reader.context.pages:
        page.close()


@pytest.fixture
def visit(chromium: Browser, cached: BrowserContext, server: str, start: Start) -> Iterator[Visit]:  # windows close before servers do
    """Opens a path in a window of its own: `visit("trade?topics=energy")`; `at` names another server than the shared one."""
    readers: list[Reader] = []

    def opened(path: str = "", at: str | None = None) -> Reader:
        first = at is None and not any(reader.context is cached for reader in readers)
        readers.append(Reader(cached if first else chromium.new_context(**WINDOW), at or server))
        readers[-1].open(path)
        return readers[-1]

    yield opened
    for reader in readers:
        if reader.context is cached:
            cleared(reader)
        else:
            reader.context.close()
    assert not [url for reader in readers for url in reader.outside], "a request left the machine"
    assert not [error for reader in readers for error in reader.errors], "the console has errors"
