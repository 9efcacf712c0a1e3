"""What a disk is asked to do while a snapshot is written, call by call, and what happens where one of the calls does not come back.

Run as a program it writes a snapshot again and again, each time in a process of its own that is killed one call later than the last:

    python -m tests.interrupted FOLDER

It prints how many calls there are, and ends with an error where a kill left anything but a whole snapshot to be shown.
"""

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.show.rows import tables, write
from tidings import shelf, snapshot

CALLS = ("open", "write", "fsync", "mkdir", "rename", "replace", "symlink", "unlink", "rmdir", "chmod")
NEEDS_ROOM = ("open", "write", "fsync", "mkdir", "rename", "replace", "symlink")
"""Those of them that a full disk refuses."""
OLD, NEW = "aaaaaaaaaaaa", "bbbbbbbbbbbb"


@contextmanager
def watched(
    before: Callable[[str, tuple[Any, ...]], None], after: Callable[[str, tuple[Any, ...], Any], None] = lambda *_: None
) -> Iterator[None]:
    """While this lasts, `before` and `after` are told of every call that changes a disk."""
    originals = {name: getattr(os, name) for name in CALLS}

    def told(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            if name != "open" or arguments[1] & (os.O_CREAT | os.O_DIRECTORY):
                before(name, arguments)
            made = originals[name](*arguments, **more)
            after(name, arguments, made)
            return made

        return call

    for name in CALLS:
        setattr(os, name, told(name))
    try:
        yield
    finally:
        for name, original in originals.items():
            setattr(os, name, original)


def newer(out: Path) -> Path:
    """Write a snapshot that is not the first one."""
    rows = tables()
    return write(out, NEW, {**rows, "events": rows["events"][1:]})


def full_from(call: int) -> Callable[[str, tuple[Any, ...]], None]:
    """A disk that has no room from this call on; a write that does not fit comes half onto it."""
    count, write_some = 0, os.write

    def refuse(name: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if name not in NEEDS_ROOM or (name == "open" and not arguments[1] & os.O_CREAT):
            return
        count += 1
        if count >= call:
            if name == "write" and count == call:
                write_some(arguments[0], arguments[1][: len(arguments[1]) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return refuse


def killed_at(out: Path, call: int) -> bool:
    """Write in a process that is killed right before this call; whether it came so far."""
    child = os.fork()
    if child == 0:
        count = 0

        def kill(*_: object) -> None:
            nonlocal count
            count += 1
            if count == call:
                os.kill(os.getpid(), signal.SIGKILL)

        with watched(kill):
            newer(out)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def faults(out: Path) -> list[str]:
    """What is wrong with a folder of snapshots that was left at any moment; nothing may be."""
    shown = snapshot.locate(out).name if (out / snapshot.CURRENT).exists() else "nothing"
    broken = [] if shown in (OLD, NEW) else [f"{shown} is shown"]
    return broken + [f"{one.id}: {one.damage}" for one in shelf.entries(out) if one.damage]


def main(folder: Path) -> None:
    call, out = 0, folder / "tables"
    write(folder / "before", OLD)
    while True:
        call += 1
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(folder / "before", out, symlinks=True)
        killed = killed_at(out, call)
        if wrong := faults(out):
            sys.exit(f"killed before call {call}: {'; '.join(wrong)}")
        newer(out)
        left = sorted(path.name for path in out.iterdir())
        if left != [snapshot.LOCK, OLD, NEW, snapshot.CURRENT, snapshot.HISTORY] or shelf.current(out) != NEW:
            sys.exit(f"killed before call {call}, the next build left {left}")
        if not killed:
            print(call - 1)
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
