"""Files that are added without a hand: what lies in the library's inbox is read as if somebody had dropped it on the page.

A file that was taken leaves the inbox once its bytes are kept among the originals. One that was not is moved to `refused/`, with a text
file beside it that says why. Nothing is deleted that is not kept elsewhere, byte for byte.
"""

import hashlib
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tidings.library import files, library, preview, reading
from tidings.library.readers.extract import Extract, RefusedError

SETTLED = 2.0
"""Seconds for which a file was left alone before it is read: until then somebody may be writing it."""
LOCK = ".inbox.lock"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: the document's file in the library, or why it was refused."""

    name: str
    file: str = ""
    refused: str = ""


def take(data: bytes, name: str, who: str, sources: Path, folder: Path, origin: str = "", said: Extract | None = None) -> library.Added:
    """Read a file, look at what would be found in it, and add it; `said` replaces what the file says of itself where it has words.

    Raises AlreadyThereError, RefusedError, OSError: then nothing was added.
    """
    found = reading.read(data, name)
    if said:
        found = replace(found, **{n: getattr(said, n) for n in ("title", "outlet", "author", "published", "url") if getattr(said, n)})
    if origin and not found.url:
        found = replace(found, url=origin)
    try:
        if problem := preview.preview(found, sources, folder).problem:
            raise RefusedError(problem)
    except RefusedError as refused:
        raise RefusedError(f"{reading.called(name)} {refused}") from refused
    return library.add(folder, sources, found, data, name, who, origin)


def empty(sources: Path, folder: Path, who: str = "inbox", settled: float = SETTLED) -> Iterator[Taken]:
    """Take every file of the inbox that has been left alone for a while, and tell of each. One process does so at a time."""
    inbox = folder / library.INBOX
    (inbox / library.REFUSED).mkdir(parents=True, exist_ok=True)
    with files.locked(folder / LOCK):
        for path in sorted(inbox.iterdir()):
            if not path.name.startswith(".") and (told := _one(path, sources, folder, who, settled)):
                yield told


def _one(path: Path, sources: Path, folder: Path, who: str, settled: float) -> Taken | None:
    try:
        before = path.lstat()
        if stat.S_ISDIR(before.st_mode) or 0 <= time.time() - before.st_mtime < settled:
            return None
        if not stat.S_ISREG(before.st_mode):
            return _refuse(path, f"{reading.called(path.name)} is a link or a device, no file; put the file itself here")
        if before.st_size > reading.LARGEST:
            return _refuse(path, f"{reading.called(path.name)} has {before.st_size:,} bytes, more than {reading.LARGEST:,}; split it")
        data = path.read_bytes()
        try:
            file = take(data, path.name, who, sources, folder).file
        except library.AlreadyThereError as twin:
            if not twin.kept:
                return _refuse(path, str(twin))
            file = twin.file
        except RefusedError as refused:
            return _refuse(path, str(refused))
        after = path.lstat()
        if (after.st_mtime_ns, after.st_size, after.st_ino) == (before.st_mtime_ns, before.st_size, before.st_ino) and _kept(folder, data):
            path.unlink()
        return Taken(path.name, file)
    except FileNotFoundError:
        return None  # somebody took it away


def _kept(folder: Path, data: bytes) -> bool:
    """Whether these bytes lie among the originals."""
    return any(path.read_bytes() == data for path in (folder / library.ORIGINALS).glob(f"{hashlib.sha256(data).hexdigest()}.*"))


def _refuse(path: Path, why: str) -> Taken:
    """Move the file to the refused ones, under a name of its own there, and say why beside it."""
    refused = path.parent / library.REFUSED
    number, place = 1, refused / path.name
    while place.is_symlink() or place.exists() or place.with_name(f"{place.name}.txt").exists():
        number += 1
        place = refused / f"{path.stem[:150]}-{number}{path.suffix[:20]}"
    files.write(place.with_name(f"{place.name[:240]}.txt"), f"{why}\n".encode())
    path.rename(place)
    files.settle(refused)
    return Taken(path.name, refused=why)


def watched(sources: Path, folder: Path, seconds: float, settled: float = SETTLED) -> Iterator[list[Taken]]:
    """What became of the files, each time that some were taken or refused; never ends."""
    while True:
        if told := list(empty(sources, folder, settled=settled)):
            yield told
        time.sleep(seconds)
