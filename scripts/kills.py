"""Builds that are killed at moments of chance, and what they leave: the short form is a test, the long one part of `make soak`."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from scripts.serving import ROOT, SECONDS
from tidings import shelf, snapshot

T = TypeVar("T")
MORE = "China and Russia signed a treaty on trade in Moscow on 3 May 2021.\n"


@dataclass(frozen=True, slots=True)
class Kills:
    """How many builds were killed, after how many the snapshot before was shown, how long an undisturbed build took last in seconds, and
    whatever was not whole.
    """

    times: int
    before: int
    lasts: float
    faults: Sequence[str]


def run(folder: Path, times: int, seed: int, documents: Sequence[Path]) -> Kills:
    """Kill `times` builds below an empty folder, each from the same start; half of them near their end, where the writing is."""
    old, new = two_sources(folder, documents)
    out = folder / "killed"
    began = time.monotonic()
    done(build(old, out))
    first, lasts = shelf.current(out), time.monotonic() - began
    chance = random.Random(seed)
    faults: list[str] = []
    shown: list[str] = []
    while len(shown) < times:
        began = time.monotonic()
        moment = chance.uniform(0.0 if len(shown) % 2 else 0.8 * lasts, lasts)
        process = build(new, out)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            shown.append(snapshot.locate(out).name)
            faults += [f"killed after {moment:.2f} s: {one.id} {one.damage}" for one in shelf.entries(out) if one.damage]
        else:  # it was quicker than the one before, and is no kill
            done(process)
            lasts = time.monotonic() - began
        shelf.use(out, first)
        for path in shelf.folders(out):
            if path.name != first:
                shutil.rmtree(path)
    done(build(new, out))
    last = shelf.current(out)
    faults += [f"{one} was shown" for one in shown if one not in (first, last)]
    left = {path.name for path in out.iterdir() if path.name.startswith((snapshot.PARTIAL, snapshot.GONE, snapshot.MOVING))}
    faults += [f"the next build left {name}" for name in sorted(left)]
    return Kills(times, shown.count(first), lasts, faults)


def two_sources(folder: Path, documents: Sequence[Path]) -> tuple[Path, Path]:
    """Two folders of documents, the second with one more."""
    old, new = folder / "old", folder / "new"
    for sources in (old, new):
        sources.mkdir(parents=True)
        for document in documents:
            shutil.copy(document, sources)
    (new / "more.txt").write_text(MORE, encoding="utf-8")
    return old, new


def build(sources: Path, out: Path, *more: str) -> "subprocess.Popen[bytes]":
    """Begin a build in a group of processes of its own."""
    command = [sys.executable, "-m", "tidings", "build", str(sources), "--out", str(out), *more]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def done(process: "subprocess.Popen[bytes]") -> None:
    """Wait for a build. Raises RuntimeError where it fails."""
    if process.wait() not in (0, 3):
        raise RuntimeError(f"the build ended with {process.returncode}")


def children(pid: int) -> list[int]:
    """The processes that a process has started and that are still there."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(what: Callable[[], T]) -> T:
    """What comes about, soon. Raises TimeoutError where it does not."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if found := what():
            return found
        time.sleep(0.02)
    raise TimeoutError(f"nothing came about within {SECONDS} s")
