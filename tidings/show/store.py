"""The snapshot that is being shown: found once at every rerun, read once, and built first where there is none.

`current` is one link to follow at each rerun, so that a build made while the dashboard runs shows at the next click; an address
that names a snapshot is followed to that one instead. What is read is kept by snapshot and shared by all sessions; nobody may
change it.
"""

import gc
import os
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tidings import changes, snapshot, tables
from tidings.changes import Difference
from tidings.frames import to_pandas
from tidings.show.filters import Choices, choose
from tidings.show.wording import plain
from tidings.text.document import Problem

ROOT = Path(__file__).resolve().parents[2]
UNREADABLE = (OSError, pa.ArrowException, ValueError, KeyError)
AGAIN = "Run `tidings build` on your documents: it makes a damaged snapshot again."
_building = threading.Lock()
_ID = re.compile(r"[0-9a-f]{12}")
_SHOWN = "snapshot shown"
"""Where a session keeps which snapshot its page is drawn from."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A snapshot whose files have been looked at. `stamp` changes when somebody replaces the folder."""

    folder: Path
    stamp: int
    id: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document's text, or the trouble with it as a sentence; one of the two is empty."""

    text: str
    trouble: str = ""


def tables_folder() -> Path:
    """Where snapshots stand: TIDINGS_TABLES, else data/tables."""
    return Path(os.environ.get("TIDINGS_TABLES") or ROOT / "data" / "tables")


def sources_folder() -> Path:
    """Where documents stand that a first start reads: TIDINGS_SOURCES, else seeds."""
    return Path(os.environ.get("TIDINGS_SOURCES") or ROOT / "seeds")


def prepare(snapshot_id: str = "") -> None:
    """Begin a page: of this snapshot, if it is there, else of the current one.

    Builds where there is no snapshot, says what is wrong with the current one, and stops the page where none can be shown.
    """
    shown, trouble = at(snapshot_id), ""
    if shown is None:
        shown, trouble = find(tables_folder())
    if shown is None and not trouble:
        _build()
        shown, trouble = find(tables_folder())
    if trouble:
        st.warning(trouble, icon=":material/warning:")
    if shown is None:
        st.error("There is nothing to show yet. Run `tidings build` and reload this page.", icon=":material/error:")
        st.stop()
    st.session_state[_SHOWN] = shown


def current() -> Shown:
    """The snapshot that this page is drawn from, the same from its first line to its last. Stops the page where there is none."""
    shown: Shown | None = st.session_state.get(_SHOWN) or find(tables_folder())[0]
    return shown or st.stop()


def newest() -> Shown | None:
    """The snapshot that an address without one is shown."""
    return find(tables_folder())[0]


def at(snapshot_id: str) -> Shown | None:
    """The snapshot of this id; nothing where it is none, not there (any more), or damaged. No text becomes a path but an id."""
    if not _ID.fullmatch(snapshot_id):
        return None
    folder = tables_folder() / snapshot_id
    if folder.is_symlink() or not folder.is_dir():
        shown = newest()  # the folder of the tables may be a snapshot itself
        return shown if shown and shown.id == snapshot_id else None
    try:
        shown = look_at(folder)
    except UNREADABLE:
        return None
    return shown if shown.id == snapshot_id else None


def find(folder: Path) -> tuple[Shown | None, str]:
    """The current snapshot, else the newest good one; and, where one is damaged, a sentence that says so."""
    try:
        return look_at(snapshot.locate(folder)), ""
    except snapshot.NoSnapshotError:
        trouble = ""
    except UNREADABLE as damage:
        trouble = f"The current tables cannot be read ({_short(damage)}). {AGAIN}"
    for other in _others(folder):
        try:
            shown = look_at(other)
        except UNREADABLE:
            continue
        return shown, f"{trouble or 'No tables are marked as current.'} Until then you see the snapshot {shown.id}."
    return None, trouble


def look_at(folder: Path) -> Shown:
    """The snapshot in this folder, every table's file opened. Raises one of UNREADABLE where something is missing or damaged."""
    stamp = (folder / "datapackage.json").stat().st_mtime_ns
    return _looked_at(folder, stamp)


@st.cache_resource(max_entries=8, show_spinner=False)
def _looked_at(folder: Path, stamp: int) -> Shown:
    about = snapshot.describe(folder)
    for resource in about["resources"]:
        found, said = pq.read_metadata(folder / resource["path"]).num_rows, resource["rows"]
        if found != said:
            raise ValueError(f"{resource['path']} has {found} rows, not {said}")
    return Shown(folder, stamp, str(about["id"]))


def _others(folder: Path) -> list[Path]:
    """Snapshots beside the current one, newest first."""
    found = [p for p in folder.glob("*/datapackage.json") if not p.parent.is_symlink() and not p.parent.name.startswith(".")]
    return [p.parent for p in sorted(found, key=lambda p: p.stat().st_mtime_ns, reverse=True)]


def table(name: str) -> pd.DataFrame:
    """A table of the snapshot shown. Shared by all sessions: never change it, filter it."""
    return read(current(), name)


def read(shown: Shown, name: str) -> pd.DataFrame:
    """A table of a snapshot; without rows where the snapshot is older than the table. Stops the page where its file is damaged."""
    try:
        return _read(shown.folder, shown.stamp, name)
    except UNREADABLE as damage:
        st.error(f"The table of {name} cannot be read ({_short(damage)}). {AGAIN}", icon=":material/error:")
        st.stop()


@st.cache_resource(max_entries=96, show_spinner="Reading the tables…")
def _read(folder: Path, stamp: int, name: str) -> pd.DataFrame:
    if not (folder / f"{name}.parquet").exists():
        return to_pandas(tables.to_arrow(name, []))
    return to_pandas(tables.read_table(folder, name))


def everything() -> dict[str, pd.DataFrame]:
    """Every table of the snapshot shown, as `table` gives it."""
    return {name: table(name) for name in tables.TABLES}


def described() -> dict[str, Any]:
    """What the snapshot shown says of itself."""
    return snapshot.describe(current().folder)


def document(doc_id: str) -> dict[str, Any]:
    """The row of a document. Raises KeyError where there is none."""
    found = table("documents").set_index("doc_id", drop=False).loc[doc_id]
    return {str(name): value for name, value in found.items()}


def choices(shown: Shown | None = None) -> Choices:
    """What the filters offer for a snapshot, the one shown if none is given."""
    shown = shown or current()
    return _choices(shown.folder, shown.stamp, shown)


@st.cache_resource(max_entries=8, show_spinner=False)
def _choices(folder: Path, stamp: int, _shown: Shown) -> Choices:
    found = {name: read(_shown, name) for name in ("documents", "coverage", *tables.FACTS)}
    hashes = dict(zip(found["documents"]["doc_id"], found["documents"]["sha256"], strict=True))

    def text_of(doc_id: str) -> str:
        try:
            return snapshot.text_of(folder, doc_id, hashes[doc_id])
        except (snapshot.DamagedError, OSError, UnicodeDecodeError):
            return ""  # the document is called by its file; its own page says what is wrong

    return choose(found, text_of)


def reference(shown: Shown | None = None) -> Path | None:
    """The folder of the reference tables that a snapshot was built with, the one shown if none is given; nothing in an older one."""
    folder = (shown or current()).folder / snapshot.REFERENCE
    return folder if (folder / "places.csv").is_file() else None


def differences(before: Shown, after: Shown) -> dict[str, Difference]:
    """What became of the rows of each table from one snapshot to another; nothing where one of the two cannot be read."""
    try:
        return _differences(before.folder, before.stamp, after.folder, after.stamp)
    except UNREADABLE:
        return {}


@st.cache_resource(max_entries=8, show_spinner="Comparing the tables…")
def _differences(before: Path, stamp: int, after: Path, later_stamp: int) -> dict[str, Difference]:
    return changes.compare(changes.load(before), changes.load(after))


def source(document: Mapping[str, Any]) -> Source:
    """The text of a document of the table, if it still is the one that the rows were read from."""
    shown = current()
    try:
        return _source(shown.folder, shown.stamp, str(document["doc_id"]), str(document["sha256"]))
    except (snapshot.DamagedError, OSError, UnicodeDecodeError):
        changed = f"The text of {document['file']} is no longer the one that these rows were read from, so none is shown."
        return Source("", f"{changed} {AGAIN}")


@st.cache_resource(max_entries=32, show_spinner=False)
def _source(folder: Path, stamp: int, doc_id: str, sha256: str) -> Source:
    return Source(snapshot.text_of(folder, doc_id, sha256))


def _build() -> None:
    """Build the tables while the page shows how far it is; a second session waits for the first."""
    from tidings import pipeline  # here because reading documents needs everything else, showing them nothing of it

    bar = st.progress(0.0, "Waiting for another window that reads the documents…")
    problems: list[Problem] = []
    with _building:
        if find(tables_folder())[0] is None:
            try:
                problems = pipeline.build(sources_folder(), tables_folder(), progress=_shows(bar)).problems
            except pipeline.NothingToBuildError as empty:
                problems = [
                    *empty.problems,
                    Problem(f"{sources_folder()}/", "holds no document that could be read; put .txt files there and reload this page"),
                ]
            except OSError as refused:
                problems = [Problem(f"{tables_folder()}/", f"cannot be written: {_short(refused)}")]
    bar.empty()
    gc.collect()
    gc.freeze()  # what a build leaves behind is never walked again by a collection
    for problem in problems:
        st.warning(plain(str(problem)), icon=":material/warning:")


def _shows(bar: DeltaGenerator) -> Callable[[int, int, str], None]:
    """Progress of a build as a bar on the page."""

    def show(done: int, total: int, what: str) -> None:
        bar.progress(min(done / max(total, 1), 1.0), f"Reading the documents, {done} of {total}: {plain(what)}")

    return show


def _short(damage: BaseException) -> str:
    return " ".join(str(damage).split())[:160]
