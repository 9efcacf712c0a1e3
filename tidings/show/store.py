"""The snapshot that is being shown: found once at every rerun, read once, and built first where there is none.

`current` is one link to follow at each rerun, so that a build made while the dashboard runs shows at the next click; an address
that names a snapshot is followed to that one instead. What is read is kept by snapshot and shared by all sessions; nobody may
change it.
"""

import math
import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pandas as pd
import pyarrow as pa
import streamlit as st

from tidings import changes, shelf, snapshot, tables
from tidings.changes import Difference
from tidings.frames import to_pandas
from tidings.show import first
from tidings.show.filters import Choices, choose
from tidings.show.wording import plain

ROOT = Path(__file__).resolve().parents[2]
UNREADABLE = (OSError, pa.ArrowException, ValueError, KeyError)
AGAIN = "Run `tidings build` on your documents: it makes a damaged snapshot again."
_ID = re.compile(r"[0-9a-f]{12}")
_SHOWN, _HELD = "snapshot shown", "snapshot kept from being pruned"
"""Where a session keeps which snapshot its page is drawn from."""
PATIENCE = 30
"""Seconds until a snapshot that could not be read, though nothing was found to be wrong with it, is tried again."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A snapshot of which every table was read and found to be what was written. `stamp` changes when a file of it is replaced, `about`
    is what it says of itself.
    """

    folder: Path
    stamp: str
    id: str
    about: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def promised(self, name: str) -> Mapping[str, Any] | None:
        """What the snapshot says of a table; nothing where it is older than the table."""
        return next((resource for resource in self.about["resources"] if resource["name"] == name), None)


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


def library_folder() -> Path:
    """Where the team's own documents stand: TIDINGS_LIBRARY, else data/library."""
    return Path(os.environ.get("TIDINGS_LIBRARY") or ROOT / "data" / "library")


def prepare(snapshot_id: str = "") -> None:
    """Begin a page: of this snapshot, if it is there, else of the current one.

    Builds where there is no snapshot, says what is wrong with the current one, and stops the page where none can be shown.
    """
    shown, trouble = at(snapshot_id), ""
    if shown is None:
        shown, trouble = find(tables_folder())
    if shown is None and not trouble:
        first.build(tables_folder(), sources_folder(), library_folder(), lambda: find(tables_folder())[0] is not None)
        shown, trouble = find(tables_folder())
    if trouble:
        st.warning(trouble, icon=":material/warning:")
    if shown is None:
        st.error("There is nothing to show yet. Run `tidings build` and reload this page.", icon=":material/error:")
        st.stop()
    st.session_state[_SHOWN], st.session_state[_HELD] = shown, shelf.hold(shown.folder)


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


def is_there(snapshot_id: str) -> bool:
    """Whether there is a folder of this snapshot, be it damaged or not."""
    folder = tables_folder() / snapshot_id
    return bool(_ID.fullmatch(snapshot_id)) and folder.is_dir() and not folder.is_symlink()


def find(folder: Path) -> tuple[Shown | None, str]:
    """The current snapshot, else the good one that was current last; and, where it is not the current one, a sentence that says so."""
    try:
        return look_at(snapshot.locate(folder)), ""
    except snapshot.NoSnapshotError:
        gone = shelf.current(folder)
        trouble = f"The current tables ({plain(gone)}) are not there any more." if gone else "No tables are marked as current."
        missing = True
    except UNREADABLE as damage:
        trouble = f"The current tables cannot be read ({plain(snapshot.in_short(damage))}). {AGAIN}"
        missing = False
    for other in _others(folder):
        try:
            shown = look_at(other)
        except UNREADABLE:
            continue
        return shown, f"{trouble} Until then you see the snapshot {shown.id}."
    return None, "" if missing else trouble


def look_at(folder: Path) -> Shown:
    """The snapshot in this folder, every table read once and found whole. Raises one of UNREADABLE where something is missing or not
    what was written.
    """
    stamp = snapshot.stamp(folder)
    if known := _known_bad(folder, stamp):
        raise snapshot.DamagedError(known)
    try:
        return _looked_at(folder, stamp)
    except UNREADABLE as damage:
        _remember(folder, stamp, damage)
        raise


@st.cache_resource(max_entries=8, show_spinner=False)
def _looked_at(folder: Path, stamp: str) -> Shown:
    about = snapshot.describe(folder)
    snapshot.check(folder, about)
    return Shown(folder, stamp, about["id"], about)


_bad: dict[tuple[Path, str], tuple[str, float]] = {}
"""Snapshots that cannot be shown, as they are on disk now, with what is wrong; until when they are not tried again."""


def _remember(folder: Path, stamp: str, damage: BaseException) -> None:
    """Not show a snapshot: where its bytes are others, until a file of it is replaced; else for a while, for the disk may come back."""
    lasting = isinstance(damage, ValueError)
    _bad[folder, stamp] = snapshot.in_short(damage), math.inf if lasting else time.monotonic() + PATIENCE


def _known_bad(folder: Path, stamp: str) -> str:
    damage, until = _bad.get((folder, stamp), ("", 0.0))
    return damage if time.monotonic() < until else ""


def _others(folder: Path) -> list[Path]:
    """Snapshots beside the current one, the one that was current last first."""
    try:
        return shelf.folders(folder)
    except OSError:
        return []


def table(name: str) -> pd.DataFrame:
    """A table of the snapshot shown. Shared by all sessions: never change it, filter it."""
    return read(current(), name)


def read(shown: Shown, name: str) -> pd.DataFrame:
    """A table of a snapshot; without rows where the snapshot is older than the table.

    Where its file was damaged or deleted since the snapshot was looked at, the page begins anew with the last good snapshot.
    """
    try:
        return _read(shown.folder, shown.stamp, name, shown)
    except UNREADABLE as damage:
        give_up(shown, damage)


def give_up(shown: Shown, damage: BaseException) -> NoReturn:
    """Begin the page anew, without a snapshot of which something cannot be read."""
    _remember(shown.folder, shown.stamp, damage)
    st.rerun()
    st.stop()  # between two runs of a page nothing can begin anew: the next run finds what is wrong


@st.cache_resource(max_entries=96, show_spinner="Reading the tables…")
def _read(folder: Path, stamp: str, name: str, _shown: Shown) -> pd.DataFrame:
    promised = _shown.promised(name)
    if promised is None:
        return to_pandas(tables.to_arrow(name, []))
    return to_pandas(snapshot.read_table(folder, promised, tables.TABLES[name].schema))


def everything() -> dict[str, pd.DataFrame]:
    """Every table of the snapshot shown, as `table` gives it."""
    return {name: table(name) for name in tables.TABLES}


def described() -> dict[str, Any]:
    """What the snapshot shown says of itself."""
    return dict(current().about)


def document(doc_id: str) -> dict[str, Any]:
    """The row of a document. Raises KeyError where there is none."""
    found = table("documents").set_index("doc_id", drop=False).loc[doc_id]
    return {str(name): value for name, value in found.items()}


def choices(shown: Shown | None = None) -> Choices:
    """What the filters offer for a snapshot, the one shown if none is given."""
    shown = shown or current()
    return _choices(shown.folder, shown.stamp, shown)


@st.cache_resource(max_entries=8, show_spinner=False)
def _choices(folder: Path, stamp: str, _shown: Shown) -> Choices:
    found = {name: read(_shown, name) for name in ("documents", "coverage", *tables.FACTS)}
    hashes = dict(zip(found["documents"]["doc_id"], found["documents"]["sha256"], strict=True))

    def text_of(doc_id: str) -> str:
        try:
            return snapshot.text_of(folder, doc_id, hashes[doc_id])
        except (snapshot.DamagedError, OSError, UnicodeDecodeError):
            return ""  # the document is called by its file; its own page says what is wrong

    _settle()
    return choose(found, text_of)


@cache
def _settle() -> None:
    """Once the first page has its tables: what is there by then, code and tables, stays for as long as the server runs."""
    first.keep_for_good()


def reference(shown: Shown | None = None) -> Path | None:
    """The folder of the reference tables that a snapshot was built with, the one shown if none is given; nothing in an older one."""
    shown = shown or current()
    folder = shown.folder / snapshot.REFERENCE
    return folder if shown.about.get("reference") or (folder / "places.csv").is_file() else None


def differences(before: Shown, after: Shown) -> dict[str, Difference]:
    """What became of the rows of each table from one snapshot to another; nothing where one of the two cannot be read."""
    try:
        return _differences(before.folder, before.stamp, after.folder, after.stamp)
    except UNREADABLE:
        return {}


@st.cache_resource(max_entries=8, show_spinner="Comparing the tables…")
def _differences(before: Path, stamp: str, after: Path, later_stamp: str) -> dict[str, Difference]:
    return changes.compare(snapshot.load(before), snapshot.load(after))


def source(document: Mapping[str, Any]) -> Source:
    """The text of a document of the table, if it still is the one that the rows were read from."""
    shown = current()
    try:
        return _source(shown.folder, shown.stamp, str(document["doc_id"]), str(document["sha256"]))
    except (snapshot.DamagedError, OSError, UnicodeDecodeError):
        changed = f"The text of {document['file']} is no longer the one that these rows were read from, so none is shown."
        return Source("", f"{changed} {AGAIN}")


@st.cache_resource(max_entries=32, show_spinner=False)
def _source(folder: Path, stamp: str, doc_id: str, sha256: str) -> Source:
    return Source(snapshot.text_of(folder, doc_id, sha256))
