"""All the snapshots of a folder: which there are and since when, which is shown, and which may go.

Who shows a snapshot holds it, so that it is not deleted beneath the reader; a hold ends with its program, however that ends.
"""

import fcntl
import json
import os
import re
import shutil
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from tidings import snapshot
from tidings.library import files
from tidings.snapshot import CHOSEN, CURRENT, HISTORY, LOCK, PACKAGE, TEXTS
from tidings.tables import FACTS

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What a snapshot may be called; no text of another shape becomes a path."""
BEING_CURRENT, RECENT, OPEN = "current", "one of the last {keep}", "open in a running Tidings"
"""Why a snapshot is kept."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A snapshot of a folder. `since` is when it was made current last, ISO in UTC, empty where nobody noted it, `how` and `who` how
    and by whom then. `damage` is empty for a whole one; the numbers of a damaged one are those that can still be read.
    """

    folder: Path
    current: bool = False
    since: str = ""
    how: str = ""
    who: str = ""
    documents: int | None = None
    rows: int | None = None
    size: int = 0
    damage: str = ""

    @property
    def id(self) -> str:
        return self.folder.name


@dataclass(frozen=True, slots=True)
class Pruned:
    """What is kept, each with the reason, and what went or would go."""

    kept: Sequence[tuple[Entry, str]]
    gone: Sequence[Entry]


class NotHereError(ValueError):
    """There is no such snapshot, or none that could be shown; the message says what to do."""


def history(out: Path) -> list[dict[str, str]]:
    """When which snapshot was made current, the oldest first. A line that a power cut has torn is left out."""
    found = []
    try:
        lines = (out / HISTORY).read_bytes().splitlines()
    except OSError:
        return []
    for line in lines:
        try:
            told = json.loads(line)
            found.append({name: str(told[name]) for name in ("when", "snapshot", "how", "who")})
        except (ValueError, KeyError, TypeError):
            continue
    return found


def current(out: Path) -> str:
    """The id of the snapshot that is marked as current, be it there or not; empty where none is."""
    link = out / CURRENT
    return link.readlink().name if link.is_symlink() else ""


def folders(out: Path) -> list[Path]:
    """Every snapshot of a folder, whole or not: those that were current last first, then those of which nobody noted that."""
    last = {told["snapshot"]: place for place, told in enumerate(history(out))}
    found = {
        path.parent
        for part in (PACKAGE, TEXTS)  # one of the two may be what is missing
        for path in out.glob(f"*/{part}")
        if ID.fullmatch(path.parent.name) and not path.parent.is_symlink()
    }
    return sorted(found, key=lambda folder: (last.get(folder.name, -1), _changed(folder), folder.name), reverse=True)


def _changed(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except FileNotFoundError:  # deleted just now
        return 0


def entries(out: Path) -> list[Entry]:
    """Every snapshot of a folder in the order of `folders`, each read to its last byte."""
    return [entry(out, folder) for folder in folders(out)]


def entry(out: Path, folder: Path) -> Entry:
    """What there is to say of a snapshot that lies in a folder of snapshots."""
    return since(out, inspect(folder))


def since(out: Path, found: Entry) -> Entry:
    """The entry with what stands beside the snapshot: whether it is current, and when it became so."""
    is_current = found.id == current(out)
    told = next((told for told in reversed(history(out)) if told["snapshot"] == found.id), {})
    if is_current and not told:  # who made it current was killed before that was noted
        when = datetime.fromtimestamp((out / CURRENT).lstat().st_mtime, UTC).isoformat(timespec="seconds")
        told = {"when": when}
    return replace(found, current=is_current, since=told.get("when", ""), how=told.get("how", ""), who=told.get("who", ""))


def inspect(folder: Path) -> Entry:
    """What a snapshot says itself: how much there is, and whether every byte is what was written."""
    found = Entry(folder)
    try:
        found = replace(found, size=sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()))
        about = snapshot.describe(folder)
        counts = {promised["name"]: promised["rows"] for promised in about["resources"]}
        found = replace(found, documents=counts.get("documents", 0), rows=sum(counts.get(name, 0) for name in FACTS))
        snapshot.check(folder, about)
        for promised in about["resources"]:
            if promised["name"] == "documents":
                for row in snapshot.read_table(folder, promised).select(["doc_id", "sha256"]).to_pylist():
                    snapshot.text_of(folder, row["doc_id"], row["sha256"])
    except (OSError, ValueError, KeyError) as error:
        return replace(found, damage=_short(error))
    return found


def cells(one: Entry) -> tuple[str, str, str, str, str]:
    """An entry in words: since when, documents, rows, size, whole or what is wrong.

    >>> cells(Entry(Path("47ca6a8f0e32"), True, "2026-11-25T22:31:07+00:00", documents=5, rows=1234, size=1_270_000))
    ('2026-11-25 22:31 UTC', '5 documents', '1,234 rows', '1.3 MB', 'whole')
    """
    when = f"{one.since[:16].replace('T', ' ')} UTC" if one.since else "not noted"
    documents, rows = ("?" if number is None else f"{number:,}" for number in (one.documents, one.rows))
    state = f"damaged: {one.damage}" if one.damage else "whole"
    return when, f"{documents} documents", f"{rows} rows", f"{one.size / 1e6:,.1f} MB", state


def _short(error: Exception) -> str:
    if isinstance(error, FileNotFoundError) and error.filename:
        return f"{Path(error.filename).name} is missing"
    return snapshot.in_short(error)


def use(out: Path, snapshot_id: str, who: str = "") -> Entry:
    """Make a snapshot the current one: what addresses without a snapshot show, until the next build. Raises NotHereError, OSError."""
    if not ID.fullmatch(snapshot_id) or not (out / snapshot_id).is_dir() or (out / snapshot_id).is_symlink():
        raise NotHereError(f"there is no snapshot of this name in {out}; see which there are with: tidings snapshots")
    with files.locked(out / LOCK):
        found = inspect(out / snapshot_id)
        if found.damage:
            raise NotHereError(f"{snapshot_id} is damaged and is not shown ({found.damage}); the current snapshot is as before")
        snapshot.point(out, snapshot_id, CHOSEN, who)
    return since(out, found)


def prune(out: Path, keep: int, dry_run: bool = False) -> Pruned:
    """Delete old snapshots; with `dry_run`, say only what would go. Raises NotHereError where none is current, OSError.

    Kept are the current one, the `keep` whole ones that were current last before it, and any that a running program holds; where the
    current one is damaged, at least one whole one besides it.
    """
    with files.locked(out / LOCK):
        found = entries(out)
        if not any(one.current for one in found):
            raise NotHereError(f"none of the snapshots in {out} is marked as current; choose one first: tidings snapshots use ID")
        if any(one.current and one.damage for one in found):
            keep = max(keep, 1)
        recent = [one.id for one in found if not one.current and not one.damage][:keep]
        kept, gone = [], []
        for one in found:
            if one.current:
                kept.append((one, BEING_CURRENT))
            elif one.id in recent:
                kept.append((one, RECENT.format(keep=keep)))
            elif not _delete(one.folder, dry_run):
                kept.append((one, OPEN))
            else:
                gone.append(one)
        if not dry_run:
            snapshot.sweep(out)
    return Pruned(kept, gone)


def _delete(folder: Path, dry_run: bool) -> bool:
    """Delete a snapshot that nobody holds, at once for all who look; whether nobody does."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not dry_run:
            gone = folder.with_name(f"{snapshot.GONE}{folder.name}")
            folder.rename(gone)
            files.settle(folder.parent)
            shutil.rmtree(gone, ignore_errors=True)
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)
    return True


class Hold:
    """As long as this is kept, its snapshot is not pruned."""

    def __init__(self, descriptor: int) -> None:
        self.place = _place(os.fstat(descriptor))
        weakref.finalize(self, os.close, descriptor)


def _place(state: os.stat_result) -> tuple[int, int]:
    """What tells a folder from another that was put in its place."""
    return state.st_dev, state.st_ino


_held: weakref.WeakValueDictionary[Path, Hold] = weakref.WeakValueDictionary()


def hold(folder: Path) -> Hold | None:
    """Keep a snapshot from being pruned while what is returned is kept; nothing where that cannot be had, on some shared disks."""
    try:
        if (known := _held.get(folder)) and known.place == _place(folder.stat()):
            return known
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    _held[folder] = made = Hold(descriptor)
    return made
