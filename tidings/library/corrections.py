"""Corrections written down: appended to the library's file under a lock, on disk before anybody is told that they are kept.

Nothing that stands in the file is ever changed. What a power cut left of a line is moved to a file beside it, byte for byte.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tidings.corrections.log import FILE, HEADER, LONGEST, REVOKED, Correction, Log, faults, line, load, read, with_id
from tidings.library import files

TORN = "corrections.torn"
"""Where the unfinished lines are kept."""
_LOCK = ".corrections.lock"


class NotKeptError(ValueError):
    """The correction was not written down; the message says why and what to do."""


def now() -> str:
    """This second, as corrections have it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def everything(library: Path) -> Log:
    """What stands in the library's file."""
    return load(library / FILE)


def add(library: Path, made: Sequence[Correction]) -> list[Correction]:
    """Write these corrections down, all of them or none; returns them with their ids. Raises NotKeptError, OSError.

    What their values may be is for `tidings.corrections.cells.parse` to say before.
    """
    made = [replace(one, who=_plain(one.who), reason=one.reason.strip()) for one in made]
    for one in made:
        if fault := next(faults(one), ""):
            raise NotKeptError(f"{fault[0].upper()}{fault[1:]}.")
        try:
            line(one)
        except UnicodeEncodeError as error:
            raise NotKeptError("The words hold half a sign that no file can keep; write them again.") from error
    library.mkdir(parents=True, exist_ok=True)
    with files.locked(library / _LOCK):
        return _append(library / FILE, made)


def revoke(library: Path, correction_id: str, who: str, reason: str = "", when: str = "") -> Correction:
    """Take a correction back. Raises NotKeptError where there is none of this id, or it was taken back; OSError."""
    library.mkdir(parents=True, exist_ok=True)
    with files.locked(library / _LOCK):
        known = {one.id: one for one in load(library / FILE).corrections}
        one = known.get(correction_id)
        if one is None or one.verdict == REVOKED:
            raise NotKeptError(f"There is no correction {correction_id[:40]}.")
        if any(other.revokes == correction_id for other in known.values()):
            raise NotKeptError("It was taken back already.")
        if len(reason) > LONGEST["reason"]:
            raise NotKeptError(f"Reason has {len(reason):,} characters, more than the {LONGEST['reason']:,} that it may have.")
        undone = replace(one, when=when or now(), who=_plain(who), verdict=REVOKED, reason=reason.strip(), revokes=one.id)
        return _append(library / FILE, [undone])[0]


def _plain(name: str) -> str:
    """A person's name on one line, without signs that cannot be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())[: LONGEST["who"]]


def _append(path: Path, made: Sequence[Correction]) -> list[Correction]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    with os.fdopen(descriptor, "r+b", buffering=0) as file:
        data = file.read()
        known = read(data, str(path))
        if known.problems and known.problems[0].where.endswith(":1"):
            raise NotKeptError(f"{known.problems[0]}. Nothing was written; mend its first line, or move the file away.")
        if torn := data[known.whole :]:
            _keep(path.with_name(TORN), torn)
            file.truncate(known.whole)
        ended = file.seek(known.whole)
        lines = [] if ended else [HEADER]
        kept = []
        for one in made:
            kept.append(with_id(one, ended + sum(map(len, lines))))
            lines.append(line(kept[-1]))
        try:
            _write(file.fileno(), b"".join(lines))
            os.fsync(file.fileno())
        except OSError:
            file.truncate(ended)  # a full disk took a part of it: none of it is to count
            raise
    files.settle(path.parent)
    return kept


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]


def _keep(path: Path, torn: bytes) -> None:
    """Put an unfinished line at the end of the file of such lines, on disk before it is taken from where it was."""
    with path.open("ab") as file:
        file.write(torn + b"\n")
        file.flush()
        os.fsync(file.fileno())
    files.settle(path.parent)
