"""The long tests: fifty builds killed, two builds at once, five readers during builds, fifty readers for ten minutes. Prints what it found.

    python -m scripts.soak [--minutes 10] [--readers 50] [--kills 50]

Ends with 1 where anything was not as it must be. Figures of speed are those of the machine that it runs on, and of what else runs there.
"""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from scripts import driving, kills
from scripts.driving import PAGES, Server, share
from scripts.serving import ROOT
from tidings import shelf

PAUSE = (4.0, 12.0)
"""Seconds that a reader looks at a page before the next click."""
FORGOTTEN = 150
"""Seconds until a server has forgotten those who went."""
WARM = 60
"""Seconds for which as many readers warm a server, so that what it keeps for all of them is there."""
BACK = 1.10
"""How much of the memory before may be taken afterwards."""


def main(minutes: float, readers: int, times: int) -> int:
    faults: list[str] = []
    began = time.monotonic()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the start", flush=True)
    with tempfile.TemporaryDirectory(prefix="tidings-soak-") as name:
        folder = Path(name)
        documents = sorted((ROOT / "seeds").glob("*.txt"))
        faults += killed(folder / "kills", times, documents)
        faults += at_once(folder / "two", documents)
        faults += rebuilt(folder / "rebuilt", documents)
        faults += crowded(folder / "crowd", readers, minutes)
    print(f"{(time.monotonic() - began) / 60:.1f} minutes, load {os.getloadavg()[0]:.1f} at the end")
    for fault in faults:
        print(f"FAULT {fault}")
    print("soak: all well" if not faults else f"soak: {len(faults)} faults")
    return 1 if faults else 0


def killed(folder: Path, times: int, documents: list[Path]) -> list[str]:
    done = kills.run(folder, times, seed=2026, documents=documents)
    print(
        f"kills: {done.times} builds of {done.lasts:.1f} s killed; the snapshot before was shown after {done.before}, the new one after "
        f"{done.times - done.before}; {len(done.faults)} faults",
        flush=True,
    )
    return [*done.faults, *["no build was killed before its end: nothing was tried"] * (not done.before)]


def at_once(folder: Path, documents: list[Path]) -> list[str]:
    builds = [kills.build(sources, folder / "out") for sources in kills.two_sources(folder, documents)]
    ended = [process.wait() for process in builds]
    found = shelf.entries(folder / "out")
    print(f"two builds at once: ended with {ended}, {len(found)} snapshots", flush=True)
    faults = [f"two builds at once ended with {ended}, {len(found)} snapshots"] * (ended != [0, 0] or len(found) != 2)
    return faults + [f"{one.id}: {one.damage}" for one in found if one.damage]


def rebuilt(folder: Path, documents: list[Path], times: int = 5) -> list[str]:
    """Five readers while builds go on beneath them, one after the other, each with a document more."""
    _, sources = kills.two_sources(folder, documents)
    out = folder / "tables"
    kills.done(kills.build(sources, out))
    faults: list[str] = []
    with driving.serving(out, folder / "log") as server:
        for number in range(times):
            shutil.copy(sources / "more.txt", sources / f"more{number}.txt")
            with (sources / f"more{number}.txt").open("a", encoding="utf-8") as file:
                file.write(f"Trade rose {number + 2} % in 2020.\n")
            seen, errors = asyncio.run(driving.during(server, 5, lambda: kills.build(sources, out)))
            faults += errors + [f"after the build {seen} was shown"] * (seen != {shelf.current(out)})
        faults += server.complaints
    print(f"five readers during {times} builds: {len(shelf.folders(out))} snapshots, {len(faults)} errors", flush=True)
    return faults


def crowded(folder: Path, readers: int, minutes: float) -> list[str]:
    out = folder / "tables"
    folder.mkdir(parents=True)
    kills.done(kills.build(ROOT / "seeds", out))
    with driving.serving(out, folder / "log", MALLOC_ARENA_MAX="2") as server:  # as deploy/ has it
        asyncio.run(every_page(server))
        asyncio.run(driving.crowd(server, readers, WARM, (1.0, 4.0), seed=7))
        time.sleep(FORGOTTEN)
        before = server.memory
        print(f"memory of a server that {readers} readers have warmed and left: {before:.0f} MB", flush=True)
        found = asyncio.run(driving.crowd(server, readers, 60 * minutes, PAUSE))
        during = server.memory
        time.sleep(FORGOTTEN)
        after, complaints = server.memory, server.complaints
    took = [seconds for reader in found for seconds in reader.took]
    errors = [error for reader in found for error in reader.errors] + complaints
    print(
        f"{readers} readers for {minutes:g} minutes: {len(took):,} clicks, {len(errors)} errors; until the page was whole "
        f"p50 {share(took, 0.5):.2f} s, p95 {share(took, 0.95):.2f} s, longest {max(took):.2f} s",
        f"memory: {before:.0f} MB before, {during:.0f} MB with all of them, {after:.0f} MB after ({after / before - 1:+.0%})",
        sep="\n",
        flush=True,
    )
    tried = len(took) >= readers * max(minutes, 1)
    idle = [] if tried else [f"{readers} readers made {len(took)} clicks in {minutes:g} minutes: too little was tried"]
    idle += ["a reader was shown nothing"] * any(not reader.elements for reader in found)
    return errors[:20] + idle + [f"memory was {before:.0f} MB and is {after:.0f} MB"] * (after > before * BACK)


async def every_page(server: Server) -> None:
    async with driving.session(server) as reader:
        for page in PAGES:
            await reader.open(page)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--readers", type=int, default=50)
    asked.add_argument("--kills", type=int, default=50)
    given = asked.parse_args()
    sys.exit(main(given.minutes, given.readers, given.kills))
