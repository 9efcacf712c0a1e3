"""Snapshots: one folder of tables, written whole or not at all, never changed afterwards.

    data/tables/1f0c…/figures.parquet, …, texts/<doc_id>.txt, reference/<table>.csv, datapackage.json
    data/tables/current -> 1f0c…
    data/tables/history.jsonl   when which snapshot was made current, a line each
    data/tables/.lock           held by who writes into the folder

The documents lie in it byte for byte, so a row's evidence can be shown as long as the snapshot is there; so do the reference
tables, which pages show beside them. `current` is replaced in one step after everything else is on disk, so a reader that
resolves it once sees one whole build, whatever moment a build is killed or the power goes at.

`datapackage.json` holds the SHA-256 of each table and reference table and, last, of itself; that of each document stands in the
table of documents. Nothing of a file is given out before its hash was found right.
"""

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tidings.library import files
from tidings.tables import TABLES, table_schema
from tidings.text.document import short_id

CURRENT, LOCK, HISTORY = "current", ".lock", "history.jsonl"
TEXTS, REFERENCE, PACKAGE = "texts", "reference", "datapackage.json"
PARTIAL, GONE, MOVING = ".partial-", ".gone-", ".current-"
"""What the names of that begin which is being written, deleted, or pointed to: of no use to anybody once its process has ended."""
ROOM = "the one before stands; make room, as by tidings snapshots prune, and build again"
"""What to do about a disk that is full."""
MEND = "; build again with: tidings build"
"""How a message that something is damaged ends."""
BUILT, CHOSEN = "built", "chosen"
"""How a snapshot became the current one: by a build, or by somebody's hand."""


class NoSnapshotError(FileNotFoundError):
    """There is no snapshot at the path; the message says how to make one."""


class DamagedError(ValueError):
    """A file of a snapshot is not what was written; the message names it and says what to do."""


def write(
    out: Path, snapshot_id: str, tables: Mapping[str, pa.Table], texts: Iterable[tuple[str, bytes]], about: Mapping[str, Any],
    reference: Iterable[tuple[str, bytes]] = (),
) -> Path:  # fmt: skip
    """Write the tables, the documents (doc_id and bytes of each) and the reference tables (file name and bytes) as `out/snapshot_id`,
    point `out/current` to it; return the folder.

    Waits for who else writes there, and removes what killed builds have left. A snapshot that is already there is left alone, or,
    where a file of it was damaged, mended. Raises OSError where the disk refuses; then `current` still points to the snapshot
    before.
    """
    out.mkdir(parents=True, exist_ok=True)
    with files.locked(out / LOCK):
        sweep(out)
        folder = out / snapshot_id
        partial = Path(tempfile.mkdtemp(prefix=PARTIAL, dir=out))
        try:
            _fill(partial, tables, texts, reference, {"id": snapshot_id, **about})
            if folder.is_dir():
                _mend(folder, partial)
            else:
                partial.rename(folder)
                files.settle(out)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise OSError(error.errno, f"{error.strerror} for a snapshot in {out}; {ROOM}") from error
            raise
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        point(out, snapshot_id, BUILT)
    return folder


def sweep(out: Path) -> None:
    """Remove what killed processes left half done. Only for who holds the lock: then nobody is at it."""
    for path in (*out.glob(f"{PARTIAL}*"), *out.glob(f"{GONE}*")):
        shutil.rmtree(path, ignore_errors=True)
    for link in out.glob(f"{MOVING}*"):
        link.unlink(missing_ok=True)


def _fill(
    folder: Path, tables: Mapping[str, pa.Table], texts: Iterable[tuple[str, bytes]], reference: Iterable[tuple[str, bytes]],
    about: Mapping[str, Any],
) -> None:  # fmt: skip
    folder.chmod(0o755)
    (folder / TEXTS).mkdir()
    (folder / REFERENCE).mkdir()
    sealed = {name: _put(folder / f"{name}.parquet", _parquet(table)) for name, table in tables.items()}
    for doc_id, data in texts:
        _put(folder / TEXTS / f"{doc_id}.txt", data)
    known = [{"path": f"{REFERENCE}/{name}", **_put(folder / REFERENCE / name, data)} for name, data in reference]
    package = _package(tables, about, sealed, known)
    text = json.dumps({**package, "hash": _seal(package)}, indent=1, ensure_ascii=False)
    _put(folder / PACKAGE, f"{text}\n".encode())
    for part in (folder / TEXTS, folder / REFERENCE, folder):
        files.settle(part)


def _parquet(table: pa.Table) -> memoryview:
    target = pa.BufferOutputStream()
    pq.write_table(table, target, compression="zstd")
    return memoryview(target.getvalue())


def _put(path: Path, data: bytes | memoryview) -> dict[str, Any]:
    """Write a new file and have it on disk; returns its size and hash."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return {"bytes": len(data), "hash": _hash(data)}


def _hash(data: bytes | memoryview) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _seal(package: Mapping[str, Any]) -> str:
    """The hash of all that a descriptor says but its own."""
    return _hash(json.dumps({k: v for k, v in package.items() if k != "hash"}, sort_keys=True).encode())


def _mend(folder: Path, fresh: Path) -> None:
    """Put each file of `fresh` that `folder` does not have with the same bytes in its place, one by one, the descriptor last: what is
    read meanwhile is a whole file of before or of after, and never is the folder gone.
    """
    found = sorted((path for path in fresh.rglob("*") if path.is_file()), key=lambda path: (path.name == PACKAGE, path))
    for path in found:
        target = folder / path.relative_to(fresh)
        if not (target.is_file() and target.stat().st_size == path.stat().st_size and target.read_bytes() == path.read_bytes()):
            target.parent.mkdir(exist_ok=True)
            path.replace(target)
            files.settle(target.parent)


def point(out: Path, snapshot_id: str, how: str, who: str = "") -> None:
    """Make a snapshot the current one in one step, and note when in the history. Only for who holds the lock."""
    link = out / CURRENT
    if link.is_symlink() and str(link.readlink()) == snapshot_id:
        return
    fresh = out / f"{MOVING}{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(snapshot_id, target_is_directory=True)
    fresh.replace(link)
    files.settle(out)
    _note({"when": datetime.now(UTC).isoformat(timespec="seconds"), "snapshot": snapshot_id, "how": how, "who": who}, out / HISTORY)


def _note(line: Mapping[str, str], history: Path) -> None:
    """Add a line to the history. That is not what a build is for: where the disk refuses, the time that the link was made stands for it."""
    try:
        with history.open("ab+", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(size - 1, 0))
            torn = size and file.read(1) != b"\n"  # the power went while a line was written
            file.write(f"{chr(10) if torn else ''}{json.dumps(line, ensure_ascii=False)}\n".encode())
            os.fsync(file.fileno())
    except OSError:
        return


def _package(
    tables: Mapping[str, pa.Table], about: Mapping[str, Any], sealed: Mapping[str, Mapping[str, Any]], reference: list[dict[str, Any]]
) -> dict[str, Any]:
    """The descriptor of the snapshot (Data Package v2)."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "tidings",
        **about,
        "resources": [
            {
                "name": name,
                "type": "table",
                "path": f"{name}.parquet",
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                **sealed[name],
                "description": TABLES[name].description,
                "rows": table.num_rows,
                "schema": table_schema(name),
            }
            for name, table in tables.items()
        ],
        "reference": reference,
    }


def locate(path: Path) -> Path:
    """The folder of the snapshot at `path`: a snapshot's folder, a link to one, or a folder of snapshots with `current`.

    Links are resolved, so the folder found stays the same snapshot when `current` moves on. Raises NoSnapshotError.
    """
    for candidate in (path, path / CURRENT):
        if (candidate / PACKAGE).is_file():
            return candidate.resolve()
    raise NoSnapshotError(f"{path} holds no snapshot; make one with: tidings build")


def describe(folder: Path) -> dict[str, Any]:
    """What `datapackage.json` says of a snapshot. Raises DamagedError, or OSError where it cannot be read."""
    try:
        about: dict[str, Any] = json.loads((folder / PACKAGE).read_bytes())
        whole = about["hash"] == _seal(about) if "hash" in about else not any("hash" in resource for resource in about["resources"])
        whole = whole and isinstance(about["id"], str) and all(resource["path"] and resource["name"] for resource in about["resources"])
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(folder, PACKAGE) from error
    if not whole:
        raise damaged(folder, PACKAGE)
    return about


def damaged(folder: Path, name: str) -> DamagedError:
    return DamagedError(f"{folder.name}/{name} is not what was written{MEND}")


def in_short(damage: BaseException) -> str:
    """What is wrong, in a line, without what to do about it."""
    return " ".join(str(damage).removesuffix(MEND).split())[:160]


def stamp(folder: Path) -> str:
    """Changes whenever a table, a reference table or the descriptor of a snapshot is replaced, cut or removed; costs a look at each
    file's length and time. Raises OSError where there is no such snapshot.
    """
    (folder / PACKAGE).stat()
    found = []
    for part in (folder, folder / REFERENCE):
        if part.is_dir():
            with os.scandir(part) as entries:
                states = ((entry.name, entry.stat(follow_symlinks=False)) for entry in entries)
                found += sorted((name, state.st_mtime_ns, state.st_size, state.st_ino) for name, state in states)
    return hashlib.sha256(repr(found).encode()).hexdigest()[:16]


def read(folder: Path, promised: Mapping[str, Any]) -> bytes:
    """The bytes of a file as the descriptor promises it. Raises DamagedError where they are others, OSError where there is none."""
    data = (folder / str(promised["path"])).read_bytes()
    if "hash" in promised and (len(data) != promised["bytes"] or _hash(data) != promised["hash"]):
        raise damaged(folder, promised["path"])
    return data


def read_table(folder: Path, promised: Mapping[str, Any], schema: pa.Schema | None = None) -> pa.Table:
    """A table of a snapshot that the descriptor promises, with the columns that it had when it was built, or those of a schema.

    Raises DamagedError, or OSError where the file is gone.
    """
    try:
        table = pq.read_table(pa.BufferReader(read(folder, promised)), schema=schema)
    except (pa.ArrowException, ValueError) as error:
        raise damaged(folder, promised["path"]) from error
    if table.num_rows != promised["rows"]:
        raise damaged(folder, promised["path"])
    return table


def load(folder: Path) -> dict[str, pa.Table]:
    """The tables of a snapshot with the columns that they had when it was built. Raises DamagedError, OSError."""
    return {promised["name"]: read_table(folder, promised) for promised in describe(folder)["resources"] if promised["name"] in TABLES}


def check(folder: Path, about: Mapping[str, Any]) -> None:
    """Read every table and reference table of a snapshot. Raises DamagedError for the first that is not what was written, OSError."""
    for promised in about["resources"]:
        if "hash" in promised:
            read(folder, promised)
        else:
            read_table(folder, promised)
    for promised in about.get("reference", ()):
        read(folder, promised)


def text_of(folder: Path, doc_id: str, sha256: str) -> str:
    """The text of a document, as offsets count it. Raises DamagedError where the bytes are gone or are not those of `sha256`."""
    path = folder / TEXTS / f"{doc_id}.txt"
    data = path.read_bytes() if doc_id.isalnum() and path.is_file() else b""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedError(f"{path} is not the document that was read{MEND}")
    return data.decode("utf-8-sig")


def hash_of(*parts: bytes) -> str:
    """The snapshot id for these inputs, in a fixed order."""
    return short_id(*(p.hex() for p in parts))
