"""The documents of a folder and of the library that a team adds to, and what sources.csv knows about them.

What cannot be read is named and left out.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from tidings.text.document import Document, Problem, Source

SIDECAR = "sources.csv"
ADDED = "added"
"""The folder of a library that holds texts of documents; its sources.csv lies beside it and names them `added/…`."""
COLUMNS = ("file", "title", "publisher", "author", "published", "url", "reliability", "licence", "note")
LARGEST = 20_000_000
"""Bytes. A longer file is no article; extraction of it would hold up every other document."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The readable documents in the order of their file names, what was wrong with the rest, and where the file of each stands."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    places: Mapping[str, Path] = field(default_factory=dict)


def read_sources(folder: Path, library: Path | None = None) -> Sources:
    """Every `*.txt` and `*.md` below `folder` with its row of sources.csv, then those that were added to the library.

    A file that cannot be read, that holds no words, that is too large, repeats another byte for byte or has the name of another
    becomes a Problem and stops nothing else. Links that lead out of the folder are not followed.
    """
    problems: list[Problem] = []
    if not folder.is_dir():
        problems.append(Problem(str(folder), "is not a folder; name one that holds documents (*.txt)"))
    documents: dict[str, Document] = {}
    places: dict[str, Path] = {}
    for root, below in ((folder, folder), *([(library, library / ADDED)] if library else ())):
        paths = sorted(p for p in below.rglob("*") if p.suffix.lower() in {".txt", ".md"} and p.is_file())
        names = {path: path.relative_to(root).as_posix() for path in paths}
        sidecar, faults = read_sidecar(root / SIDECAR, set(names.values()))
        problems += faults
        for path, name in names.items():
            found = _read(path, name, below, sidecar.get(name))
            if isinstance(found, Problem):
                problems.append(found)
            elif twin := documents.get(found.sha256):
                problems.append(Problem(str(path), f"is byte for byte the same as {twin.file}; it is read once, remove one of them"))
            elif name in places:
                problems.append(Problem(str(path), f"has the name of another document, {places[name]}; rename one of them"))
            else:
                documents[found.sha256], places[name] = found, path
    if not documents and not problems:
        problems.append(Problem(str(folder), "holds no documents; put text files (*.txt) into it"))
    return Sources(tuple(documents.values()), tuple(problems), places)


def _read(path: Path, name: str, folder: Path, source: Source | None) -> Document | Problem:
    if not name.isprintable():
        return Problem(ascii(name), "is a file name that cannot be shown; rename the file")
    if not path.resolve().is_relative_to(folder.resolve()):
        return Problem(str(path), "is a link that leads out of the folder; copy the file itself")
    if (size := path.stat().st_size) > LARGEST:
        return Problem(str(path), f"has {size:,} bytes, more than the {LARGEST:,} that a document may have; split it")
    try:
        data = path.read_bytes()
    except OSError as error:
        return Problem(str(path), f"cannot be read: {error.strerror}")
    if b"\0" in data:
        return Problem(str(path), f"is not text: it has a zero byte at {data.index(0)}; save it as plain text")
    try:
        document = Document.from_bytes(data, name, source)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(f"{path}:{line}", f"is not UTF-8: byte 0x{data[error.start]:02x}; save it as UTF-8")
    if not any(map(str.isalpha, document.text)):
        return Problem(str(path), "holds no words")
    return document


def read_sidecar(path: Path, files: set[str]) -> tuple[dict[str, Source], list[Problem]]:
    """file -> what sources.csv says of it, and the rows that are wrong. `files` are the names that may stand there."""
    if not path.exists():
        return {}, []
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return {}, [Problem(str(path), "is not UTF-8; save it as UTF-8")]
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if tuple(reader.fieldnames or ()) != COLUMNS:
        return {}, [Problem(f"{path}:1", f"has other columns than {','.join(COLUMNS)}")]
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for row in reader:
        where = f"{path}:{reader.line_num}"
        faults = list(_faults(row, files, sources))
        problems += [Problem(where, fault) for fault in faults]
        if not faults:
            sources[row["file"]] = _source(row)
    return sources, problems


def _faults(row: Mapping[str, str | None], files: set[str], known: Mapping[str, Source]) -> Iterator[str]:
    if None in row or None in row.values():
        yield f"has not {len(COLUMNS)} cells; put quotation marks around a cell that holds a comma"
        return
    cells = {key: value or "" for key, value in row.items()}
    if cells["file"] in known:
        yield f"names {cells['file']} a second time"
    elif cells["file"] not in files or ".." in PurePosixPath(cells["file"]).parts:
        yield f"names {cells['file'] or 'no file'}, which is not in the folder"
    if cells["published"] and not _is_date(cells["published"]):
        yield f"published {cells['published']} is no date from 1900 to 2100; write it as 2024-05-16"
    if cells["url"] and urlsplit(cells["url"]).scheme not in {"http", "https"}:
        yield f"url {cells['url']} is no web address; it begins with https:// or http://"
    if cells["reliability"] not in {"", *"ABCDEF"}:
        yield f"reliability {cells['reliability']} is not in A..F"


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text and "1900" <= text < "2100"
    except ValueError:
        return False


def _source(row: Mapping[str, str]) -> Source:
    known = {key: value.strip() for key, value in row.items() if key != "file" and value.strip()}
    published = date.fromisoformat(known.pop("published")) if "published" in known else None
    return Source(published=published, **known)
