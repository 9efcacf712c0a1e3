"""What several tests need: the shipped lexicon, and the seeds built once into a folder of this run's own. Long tests go first."""

import fcntl
import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tidings.lexicon import Lexicon

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

# The same examples in every run, and no deadline: a busy machine is no defect of ours.
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For `make soak`: other examples in every run, and those that failed are kept to be tried first.
settings.register_profile(
    "soak",
    deadline=None,
    max_examples=20_000,
    suppress_health_check=[HealthCheck.too_slow],
    database=DirectoryBasedExampleDatabase(Path(__file__).parent / "library" / "corpus" / "found"),
)
settings.load_profile("steady")

LONG = ("tests/browser/", "tests/deploy/", "tests/test_faults.py")
"""Tests of seconds, not of milliseconds."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the long tests first, so that all workers come to their end at the same time.

    A worker is given one stretch of the list, and later takes from the ends of others' stretches: so each stretch begins with its share
    of the files of long tests. Files stay whole, since their tests share servers.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        name = item.nodeid.partition("::")[0]
        files.setdefault(name if name.startswith(LONG) else "", []).append(item)
    short = files.pop("", [])
    shares = [list(files.values())[number::workers] for number in range(workers)]
    ordered: list[pytest.Item] = []
    for number, share in enumerate(shares):
        length = (len(items) - len(ordered)) // (workers - number)
        long = [item for tests in share for item in tests]
        fill = max(0, length - len(long))
        ordered += [*long, *short[:fill]]
        del short[:fill]
    items[:] = ordered + short


# The package is imported where it is used, so that one broken module fails its own tests and not every other.


HANG = 60
"""Seconds of processor time that no text of these tests comes near; what is not linear takes many minutes."""


@pytest.fixture(scope="session", autouse=True)
def no_library(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever a test starts reads no documents that somebody added to this copy of Tidings."""
    os.environ["TIDINGS_LIBRARY"] = str(tmp_path_factory.mktemp("library"))


@pytest.fixture
def hang_guard() -> Iterator[None]:
    """Ends a test that would run for ever. It measures no speed: `make bench` does."""

    def stop(*_: object) -> None:
        pytest.fail(f"still running after {HANG} seconds of processor time: not linear")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, HANG)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """A browser that all tests of a process share; its event loop stays open (see `tests.loops`)."""
    from scripts.serving import browser

    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def lexicon() -> "Lexicon":
    from tidings.lexicon import shipped

    return shipped()


@pytest.fixture(scope="session")
def snapshot_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshot that the seeds give today, built by the first worker that needs it. No test changes it, or what stands beside it."""
    from tidings.pipeline import build

    own = tmp_path_factory.getbasetemp()
    tables = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "seeds" / "tables"
    tables.parent.mkdir(exist_ok=True)
    with (tables.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (tables / "current").exists():
            build(SEEDS, tables)
    return (tables / "current").resolve()


@pytest.fixture(scope="session")
def built(snapshot_folder: Path) -> Mapping[str, pa.Table]:
    """Every table of that snapshot."""
    from tidings.tables import TABLES, read_table

    return {name: read_table(snapshot_folder, name) for name in TABLES}
