"""The library: what a team added, kept so that nothing is lost.

    data/library/originals/<sha256>.<ending>   each file byte for byte as it came
                 additions.jsonl               who added what, when, from where: one line an addition, only ever longer
                 added/<name>-<sha>.txt        the text as extracted, in which offsets run
                 sources.csv                   what people know of each, in the columns of any sources.csv
                 inbox/, inbox/refused/        files that wait, and those that were not taken

Written in this order, each whole and on disk before the next; an addition that was cut off is completed by adding the file again.
"""

import csv
import hashlib
import io
import json
import os
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tidings.library import files
from tidings.library.readers.extract import Extract, RefusedError
from tidings.library.reading import ENDINGS, called
from tidings.text.document import short_id
from tidings.text.sources import ADDED, COLUMNS, SIDECAR, read_sources

ORIGINALS, LOG, LOCK, INBOX, REFUSED = "originals", "additions.jsonl", ".lock", "inbox", "refused"


class AlreadyThereError(RefusedError):
    """The text is that of a document which is there: `file` is its name, `kept` whether these very bytes are kept too."""

    def __init__(self, name: str, file: str, doc_id: str, kept: bool) -> None:
        super().__init__(f"{name} says word for word what {file} says, which is there already; nothing was added")
        self.file, self.doc_id, self.kept = file, doc_id, kept


@dataclass(frozen=True, slots=True)
class Added:
    """A document of the library: its name in it, and the id that tables call it by."""

    file: str
    doc_id: str


def add(library: Path, sources: Path, found: Extract, data: bytes, name: str, who: str, origin: str = "") -> Added:
    """Put a file that was read into the library. `origin` is the address it was fetched from, if it was.

    Raises AlreadyThereError, RefusedError where what is there forbids it, OSError where the disk does; then no document was added.
    """
    text = found.text.encode("utf-8")
    sha256, original = (hashlib.sha256(part).hexdigest() for part in (text, data))
    doc_id = short_id(sha256, "documents")
    for folder in (ORIGINALS, ADDED, INBOX):
        (library / folder).mkdir(parents=True, exist_ok=True)
    with files.locked(library / LOCK):
        known = read_sources(sources, library)
        kept = library / ORIGINALS / f"{original}.{ENDINGS[found.kind]}"
        file = f"{ADDED}/{_slug(found.title or called(name).rpartition('.')[0] or called(name))}-{sha256[:8]}.txt"
        rows = _rows(library / SIDECAR)
        twin = next((d for d in known.documents if d.sha256 == sha256), None)
        if twin and (twin.file != file or file in {row[0] for row in rows[1:]}):
            raise AlreadyThereError(called(name), twin.file, doc_id, kept.exists())
        if not kept.exists():
            files.write(kept, data)
        told = {"when": _now(), "who": who, "file": file, "sha256": sha256, "original": kept.name, "name": called(name), "from": origin}
        _append(library / LOG, json.dumps({**told, "kind": found.kind, "notes": found.notes}, ensure_ascii=False))
        files.write(library / file, text)
        rows.append([file, found.title, found.outlet, found.author, found.published, found.url, "", "", ""])
        files.write(library / SIDECAR, _table(rows))
    return Added(file, doc_id)


def doc_id_of(text: str) -> str:
    """The id that tables call a document of this text by."""
    return short_id(hashlib.sha256(text.encode("utf-8")).hexdigest(), "documents")


def _slug(words: str) -> str:
    """A file name that is a name everywhere, whatever the words.

    >>> _slug("../Xi & Putin: “No limits”?"), _slug("Встреча"), _slug("con")
    ('xi-putin-no-limits', 'document', 'con')
    """
    plain = unicodedata.normalize("NFKD", words[:300]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-") or "document"


def _rows(sidecar: Path) -> list[list[str]]:
    """The rows of the library's sources.csv, its head first. Raises RefusedError where somebody broke it: it is never overwritten then."""
    if not sidecar.exists():
        return [list(COLUMNS)]
    try:
        rows = list(csv.reader(io.StringIO(sidecar.read_bytes().decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise RefusedError(f"cannot be added: {sidecar} is no table any more ({error}); mend it first") from error
    if not rows or tuple(rows[0]) != COLUMNS:
        raise RefusedError(f"cannot be added: {sidecar}:1 has other columns than {','.join(COLUMNS)}; mend it first")
    return [row for row in rows if row]


def _table(rows: list[list[str]]) -> bytes:
    made = io.StringIO(newline="")
    csv.writer(made, lineterminator="\n").writerows(rows)
    return made.getvalue().encode("utf-8")


def _append(log: Path, line: str) -> None:
    """Add a line, on disk before this returns. What a power cut left of the line before is ended, not joined to it."""
    descriptor = os.open(log, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
    with os.fdopen(descriptor, "rb+", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        torn = size and os.pread(file.fileno(), 1, size - 1) != b"\n"
        file.write(f"{chr(10) if torn else ''}{line}\n".encode())
        os.fsync(file.fileno())
    files.settle(log.parent)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
