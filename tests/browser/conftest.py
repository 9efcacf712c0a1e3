"""A real server over a fresh build of the seeds, and a real Chromium that can reach this machine only.

Every test ends by looking at what its windows asked for and complained of: nothing outside, no error.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, expect

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


@pytest.fixture
def visit(chromium: Browser, server: str, start: Start) -> Iterator[Visit]:  # windows close before the servers behind them do
    """Opens a path in a window of its own: `visit("trade?topics=energy")`; `at` names another server than the shared one."""
    readers: list[Reader] = []

    def opened(path: str = "", at: str | None = None) -> Reader:
        context = chromium.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)
        readers.append(Reader(context, at or server))
        readers[-1].open(path)
        return readers[-1]

    yield opened
    for reader in readers:
        reader.context.close()
    assert not [url for reader in readers for url in reader.outside], "a request left the machine"
    assert not [error for reader in readers for error in reader.errors], "the console has errors"
