"""The first start: where there are no tables, they are built while the page shows how far it is."""

import gc
import threading
from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tidings import shelf, snapshot
from tidings.show.wording import plain
from tidings.text.document import Problem

_building = threading.Lock()


def build(out: Path, sources: Path, library: Path, there: Callable[[], bool]) -> None:
    """Build the tables of `out` and say what was left out; a second session waits for the first, and builds nothing if they are
    `there` then.
    """
    from tidings import pipeline
    from tidings.library import builds  # here because reading documents needs everything else, showing them nothing of it

    if gone := shelf.current(out):
        st.warning(f"The tables ({plain(gone)}) are not there any more. They are made again from the documents.", icon=":material/warning:")
    bar = st.progress(0.0, "Waiting for another window that reads the documents…")
    problems: list[Problem] = []
    with _building:
        if not there():
            try:
                problems = builds.build(out, sources, library, progress=_shows(bar)).problems
            except pipeline.BrokenReferenceError as broken:
                problems = broken.problems
            except pipeline.BrokenTablesError as broken:
                problems = [Problem("The rows", f"contradict the tables, and nothing was written: {snapshot.in_short(broken)}")]
            except pipeline.NothingToBuildError as empty:
                advice = "holds no document that could be read; put .txt files there and reload this page"
                problems = [*empty.problems, Problem(f"{sources}/", advice)]
            except OSError as refused:
                problems = [Problem(f"{out}/", f"cannot be written: {snapshot.in_short(refused)}")]
    bar.empty()
    keep_for_good()
    for problem in problems:
        st.warning(plain(str(problem)), icon=":material/warning:")


def keep_for_good() -> None:
    """What is in memory now is walked by no collection any more: each would hold up a page for a tenth of a second."""
    gc.collect()
    gc.freeze()


def _shows(bar: DeltaGenerator) -> Callable[[int, int, str], None]:
    """Progress of a build as a bar on the page."""

    def show(done: int, total: int, what: str) -> None:
        bar.progress(min(done / max(total, 1), 1.0), f"Reading the documents, {done} of {total}: {plain(what)}")

    return show
