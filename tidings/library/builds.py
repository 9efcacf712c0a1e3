"""Builds behind the pages: one at a time a tables folder, each in a process of its own, followed through a small file.

    data/tables/.build/lock       held by the build that runs, also one from the command line
                      next        held by the one that waits for it; a third goes away, for the one waiting does its work
                      asked       somebody wants a build; taken (renamed to `doing`) when one begins, so that what is asked for
                                  meanwhile is done once after it, and nothing that a killed build was to do is forgotten
                      status.json what the last build did or does

Whoever asks goes on at once. The snapshot before is served until the new one is whole.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tidings.library import files

if TYPE_CHECKING:  # what builds needs everything; what looks at a build, or asks for one, needs none of it
    from tidings.pipeline import Build, Progress

FOLDER, LOCK, NEXT, ASKED, DOING, STATUS, LOG = ".build", "lock", "next", "asked", "doing", "status.json", "log"
SHOWN_EVERY = 0.2
"""Seconds between two notes of how far a build is."""
KINDNESS = 5
"""By how much a build in the background lets those go first who read the pages."""
LONGEST_MESSAGE = 500
MESSAGES = 50
"""A status keeps no more problems than that; the log has all of them."""


@dataclass(frozen=True, slots=True)
class State:
    """The last build of a tables folder.

    `stage` is idle (none yet), reading (documents, `done` of `total`, the last one `file`), linking (all are read), done, failed, or
    interrupted (the process ended without saying so). `asked`: another is to follow. Times are ISO in UTC, empty where unknown.
    `messages` are the inputs that were left out, or why it failed.
    """

    stage: str = "idle"
    done: int = 0
    total: int = 0
    file: str = ""
    started: str = ""
    ended: str = ""
    snapshot: str = ""
    messages: tuple[str, ...] = ()
    asked: bool = False

    @property
    def running(self) -> bool:
        return self.stage in {"reading", "linking"}

    @property
    def busy(self) -> bool:
        """Whether a build runs or is about to."""
        return self.running or self.asked


class NoPlaceError(ValueError):
    """No snapshot can be built into the folder; the message says why and what to do."""


def place(out: Path) -> Path:
    """The folder of builds within a tables folder, made where it is missing. Raises NoPlaceError, OSError."""
    if (out / "datapackage.json").exists():
        raise NoPlaceError(f"{out} is one snapshot, not a folder of them; set TIDINGS_TABLES to the folder around it")
    folder = out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def state(out: Path) -> State:
    """How far the build of `out` is, or how the last one ended. Never raises: what cannot be read is no build."""
    folder = out / FOLDER
    for _ in range(3):  # a build may end, or begin, between the two looks
        known, running = _noted(folder), files.is_locked(folder / LOCK)
        if known.running == running:
            break
    else:
        known = State("reading") if running else replace(known, stage="interrupted")
    if not running and (folder / DOING).exists():  # killed before its first note
        known = replace(known, stage="interrupted")
    return replace(known, asked=(folder / ASKED).exists())


def _noted(folder: Path) -> State:
    try:
        told = json.loads((folder / STATUS).read_text(encoding="utf-8"))
        return State(**{**told, "messages": tuple(told["messages"])})
    except (OSError, ValueError, TypeError, KeyError):
        return State()


def ask(out: Path, sources: Path, library: Path) -> None:
    """Have a snapshot of the documents and the library built into `out`, soon and by another process; return at once.

    Where a build runs, another follows it. Raises NoPlaceError, OSError: then none was asked for.
    """
    folder = place(out)
    files.write(folder / ASKED, b"")
    _start(out, sources, library, folder / LOG)


def resume(out: Path, sources: Path, library: Path) -> bool:
    """Ask again for what a build was to do that did not come to its end; whether there was such a one."""
    folder = out / FOLDER
    left = not files.is_locked(folder / LOCK) and any((folder / name).exists() for name in (ASKED, DOING))
    if left:
        ask(out, sources, library)
    return left


def _start(out: Path, sources: Path, library: Path, log: Path) -> None:
    command = [sys.executable, "-m", "tidings", "build", str(sources.absolute()), "--out", str(out.absolute())]
    with log.open("ab") as said:
        if said.tell() > 1_000_000:
            said.truncate(0)
        process = subprocess.Popen(
            [*command, "--library", str(library.absolute()), "--asked"],
            cwd=Path(__file__).resolve().parents[2],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    threading.Thread(target=process.wait, daemon=True).start()  # so that it leaves no trace in the table of processes


def build_asked(out: Path, sources: Path, library: Path | None) -> "Build | None":
    """Build what was asked for, after the build that runs; nothing where another process waits already to do so."""
    folder = place(out)
    with ExitStack() as following, ExitStack() as running:
        if not following.enter_context(files.locked(folder / NEXT, wait=False)):
            return None
        running.enter_context(files.locked(folder / LOCK))
        following.close()  # before the wish is taken: whoever is turned away has left his before
        if not any((folder / name).exists() for name in (ASKED, DOING)):
            return None
        os.nice(KINDNESS)
        if (folder / ASKED).exists():
            (folder / ASKED).replace(folder / DOING)
        try:
            return _build(folder, out, sources, library, max(1, (os.cpu_count() or 1) // 2))
        finally:
            (folder / DOING).unlink(missing_ok=True)


def build(
    out: Path, sources: Path, library: Path | None, jobs: int = 1, progress: "Progress | None" = None,
    waiting: Callable[[], None] = lambda: None,
) -> "Build":  # fmt: skip
    """Build here and now, after the build that runs, which `waiting` is told of. Raises what pipeline.build does, NoPlaceError."""
    folder = place(out)
    if files.is_locked(folder / LOCK):
        waiting()
    with files.locked(folder / LOCK):
        return _build(folder, out, sources, library, jobs, progress)


def _build(folder: Path, out: Path, sources: Path, library: Path | None, jobs: int, progress: "Progress | None" = None) -> "Build":
    """Build, and note in the status how far it is and how it ended."""
    from tidings import pipeline

    now = State("reading", started=_now())
    noted = time.monotonic()
    _note(folder, now)

    def follow(done: int, total: int, file: str) -> None:
        nonlocal now, noted
        now = replace(now, done=done, total=total, file=file, stage="linking" if done == total else "reading")
        if done == total or time.monotonic() - noted > SHOWN_EVERY:
            noted = time.monotonic()
            _note(folder, now)
        if progress:
            progress(done, total, file)

    try:
        made = pipeline.build(sources, out, jobs, follow, library=library)
    except pipeline.NothingToBuildError as error:
        _end(folder, now, "failed", [*error.problems, f"Nothing was built from {sources}: {error}."])
        raise
    except pipeline.BrokenTablesError as error:
        _end(folder, now, "failed", error.faults)
        raise
    except Exception as error:
        _end(folder, now, "failed", [f"{type(error).__name__}: {error}"])
        raise
    _end(folder, replace(now, snapshot=made.folder.name), "done", made.problems)
    return made


def _end(folder: Path, last: State, stage: str, messages: Iterable[object]) -> None:
    said = tuple(" ".join(str(message).split())[:LONGEST_MESSAGE] for message in islice(messages, MESSAGES))
    _note(folder, replace(last, stage=stage, ended=_now(), messages=said))


def _note(folder: Path, now: State) -> None:
    """Write the status. A full disk is no reason to break a build off that may still fit."""
    told = {name: value for name, value in asdict(now).items() if name != "asked"}
    with suppress(OSError):
        files.write(folder / STATUS, json.dumps(told, ensure_ascii=False).encode(), settled=False)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
