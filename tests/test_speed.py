"""How long a build from nothing may take: processor time of a fresh Python, which other programs on the machine do not stretch."""

import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).resolve().parent.parent
BUILD, IMPORTS = 3.0, 1.0
"""Seconds on one core."""


def best(*arguments: str) -> float:
    """Seconds of processor time that a fresh Python with these arguments takes; the best of three, the first of which fills caches."""
    took = []
    for _ in range(3):
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=ROOT)
        after = getrusage(RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(took)


def test_building_the_seeds_takes_less_than_three_seconds(tmp_path: Path) -> None:
    assert best("-m", "tidings", "build", "seeds", "--out", str(tmp_path)) < BUILD


def test_imports_take_less_than_one() -> None:
    assert best("-c", "import tidings.__main__, tidings.pipeline") - best("-c", "pass") < IMPORTS


def test_help_answers_at_once() -> None:
    """The command line itself imports none of the libraries that the tables need."""
    code = "import sys, tidings.__main__; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT).stdout.split()
    assert not {"pandas", "pyarrow", "streamlit"} & set(loaded)
