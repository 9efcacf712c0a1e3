"""What several tests need: the shipped lexicon, and the seeds built once into a folder of this run's own."""

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
def lexicon() -> "Lexicon":
    from tidings.lexicon import shipped

    return shipped()


@pytest.fixture(scope="session")
def snapshot_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshot that the seeds give today."""
    from tidings.pipeline import build

    return build(SEEDS, tmp_path_factory.mktemp("tables")).folder


@pytest.fixture(scope="session")
def built(snapshot_folder: Path) -> Mapping[str, pa.Table]:
    """Every table of that snapshot."""
    from tidings.tables import TABLES, read_table

    return {name: read_table(snapshot_folder, name) for name in TABLES}
