"""Snapshots: one folder of tables, written whole or not at all, never changed afterwards.

    data/tables/1f0c…/figures.parquet, …, texts/<doc_id>.txt, reference/<table>.csv, datapackage.json
    data/tables/current -> 1f0c…

The documents lie in it byte for byte, so a row's evidence can be shown as long as the snapshot is there; so do the reference
tables, which pages show beside them. `current` is
replaced in one step after everything else is on disk, so a reader that resolves it once sees one whole build.
"""

import filecmp
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tidings.tables import TABLES, table_schema
from tidings.text.document import short_id

CURRENT = "current"
TEXTS, REFERENCE = "texts", "reference"


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

    A snapshot that is already there is left alone, or, where a file of it was damaged, replaced. Raises OSError where the
    disk refuses; then `current` still points to the snapshot before.
    """
    out.mkdir(parents=True, exist_ok=True)
    folder = out / snapshot_id
    partial = Path(tempfile.mkdtemp(prefix=".partial-", dir=out))
    try:
        _fill(partial, tables, texts, reference, _package(snapshot_id, tables, about))
        if not _same(partial, folder):
            if folder.exists():
                folder.rename(partial.with_name(f"{partial.name}-damaged"))
            partial.rename(folder)
    finally:
        for rest in (partial, partial.with_name(f"{partial.name}-damaged")):
            shutil.rmtree(rest, ignore_errors=True)
    _point(out / CURRENT, snapshot_id)
    return folder


def _fill(
    folder: Path, tables: Mapping[str, pa.Table], texts: Iterable[tuple[str, bytes]], reference: Iterable[tuple[str, bytes]],
    package: Mapping[str, Any],
) -> None:  # fmt: skip
    folder.chmod(0o755)
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}.parquet", compression="zstd")
    for part in (TEXTS, REFERENCE):
        (folder / part).mkdir()
    for doc_id, data in texts:
        (folder / TEXTS / f"{doc_id}.txt").write_bytes(data)
    for name, data in reference:
        (folder / REFERENCE / name).write_bytes(data)
    (folder / "datapackage.json").write_text(json.dumps(package, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _same(fresh: Path, folder: Path) -> bool:
    """Whether `folder` holds every file of `fresh` with the same bytes."""
    files = [path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file()]
    return not any(filecmp.cmpfiles(fresh, folder, map(str, files), shallow=False)[1:])


def _point(link: Path, target: str) -> None:
    """Make `link` a symbolic link to `target` in one step, whatever it was before."""
    fresh = link.with_name(f".{link.name}-{os.getpid()}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target, target_is_directory=True)
    fresh.replace(link)


def _package(snapshot_id: str, tables: Mapping[str, pa.Table], about: Mapping[str, Any]) -> dict[str, Any]:
    """The descriptor of the snapshot (Data Package v2)."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "tidings",
        "id": snapshot_id,
        **about,
        "resources": [
            {
                "name": name,
                "type": "table",
                "path": f"{name}.parquet",
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                "description": TABLES[name].description,
                "rows": table.num_rows,
                "schema": table_schema(name),
            }
            for name, table in tables.items()
        ],
    }


def locate(path: Path) -> Path:
    """The folder of the snapshot at `path`: a snapshot's folder, a link to one, or a folder of snapshots with `current`.

    Links are resolved, so the folder found stays the same snapshot when `current` moves on. Raises NoSnapshotError.
    """
    for candidate in (path, path / CURRENT):
        if (candidate / "datapackage.json").is_file():
            return candidate.resolve()
    raise NoSnapshotError(f"{path} holds no snapshot; make one with: tidings build")


def describe(folder: Path) -> dict[str, Any]:
    """What `datapackage.json` says of a snapshot."""
    about: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return about


def text_of(folder: Path, doc_id: str, sha256: str) -> str:
    """The text of a document, as offsets count it. Raises DamagedError where the bytes are gone or are not those of `sha256`."""
    path = folder / TEXTS / f"{doc_id}.txt"
    data = path.read_bytes() if doc_id.isalnum() and path.is_file() else b""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedError(f"{path} is not the document that was read; build again with: tidings build")
    return data.decode("utf-8-sig")


def hash_of(*parts: bytes) -> str:
    """The snapshot id for these inputs, in a fixed order."""
    return short_id(*(p.hex() for p in parts))
