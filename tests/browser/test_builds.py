"""Tables come and go beneath a running dashboard: none at the first start, new ones while a reader looks."""

import shutil
from pathlib import Path

from scripts.serving import ROOT
from tests.browser.reader import Start, Visit, build

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def test_first_start_without_tables_builds_them(visit: Visit, start: Start, tmp_path: Path) -> None:
    tables, sources = tmp_path / "tables", tmp_path / "sources"
    sources.mkdir()
    shutil.copy(SEEDS[1], sources)
    reader = visit("events", at=start(TIDINGS_TABLES=tables, TIDINGS_SOURCES=sources))
    reader.page.get_by_test_id("stDataFrame").first.wait_for(timeout=60_000)
    assert reader.heading == "Events"
    assert reader.listed > 0
    assert not reader.exceptions
    assert (tables / "current" / "datapackage.json").is_file()


def test_a_rebuild_shows_at_the_next_interaction(visit: Visit, start: Start, tmp_path: Path) -> None:
    sources, tables = tmp_path / "sources", tmp_path / "tables"
    sources.mkdir()
    shutil.copy(SEEDS[1], sources)
    build(sources, tables)
    reader = visit("events", at=start(TIDINGS_TABLES=tables, TIDINGS_SOURCES=sources))
    before = reader.listed
    shutil.copy(SEEDS[-1], sources)
    build(sources, tables)
    reader.go("Quotes")
    reader.go("Events")
    assert reader.listed > before
    assert not reader.exceptions
