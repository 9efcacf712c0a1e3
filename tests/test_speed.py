"""How long a build from nothing may take, as a user starts it; the best of three, as machines are busy."""

import subprocess
import sys
import time
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

BUILD, IMPORTS = 3.0, 1.0
"""Seconds on a machine with two cores."""


def best(*arguments: str) -> float:
    """Seconds that a fresh Python with these arguments takes."""
    took = []
    for _ in range(3):
        begun = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=SEEDS.parent)
        took.append(time.perf_counter() - begun)
    return min(took)


def test_building_the_seeds_takes_less_than_three_seconds(tmp_path: Path) -> None:
    assert best("-m", "tidings", "build", "seeds", "--out", str(tmp_path)) < BUILD


def test_imports_take_less_than_one() -> None:
    assert best("-c", "import tidings.__main__, tidings.pipeline") - best("-c", "pass") < IMPORTS


def test_help_answers_at_once() -> None:
    """The command line itself imports none of the tables' libraries."""
    assert (
        "pandas"
        not in subprocess.run(
            [sys.executable, "-c", "import sys, tidings.__main__; print(*sys.modules)"],
            check=True,
            capture_output=True,
            text=True,
            cwd=SEEDS.parent,
        ).stdout.split()
    )
