"""Prints how fast Tidings is as ratios, each measured side by side in this run: `python -m bench`.

Seconds differ between machines, ratios hardly do; so these are what README.md may claim and what two versions can be compared by.
"""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from tidings.lexicon import Lexicon, shipped
from tidings.pipeline import extract_one
from tidings.text.document import Document, read_text
from tidings.text.regions import lay_out

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
WORD = re.compile(r"\w+")


def side_by_side(*works: Callable[[], object]) -> list[float]:
    """The median seconds of each work. They take turns, so that a busy moment of the machine falls on all of them."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for mine, work in zip(seconds, works, strict=True):
            start = time.perf_counter()
            work()
            mine.append(time.perf_counter() - start)
    return [median(mine) for mine in seconds]


def python(*arguments: str) -> Callable[[], object]:
    """A fresh Python with these arguments, quiet."""
    return lambda: subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)


def seeds() -> list[str]:
    return [read_text(file) for file in sorted((ROOT / "seeds").glob("*.txt"))]


def reading_speed(texts: list[str], lexicon: Lexicon) -> list[tuple[str, str]]:
    documents = [Document.from_text(text) for text in texts]
    paragraphs = [p.of(text) for text in texts for p in lay_out(text).paragraphs]
    numbered = [
        "\n\n".join(f"Part {part}: {p}" for p in paragraphs) for part in ("one", "two", "three", "four")
    ]  # a repeated line would be skipped
    small, large = Document.from_text(numbered[0]), Document.from_text("\n\n".join(numbered))
    words, layout, extraction, once, four_times = side_by_side(
        lambda: [WORD.findall(text) for text in texts],
        lambda: [lay_out(text) for text in texts],
        lambda: [extract_one(document, lexicon) for document in documents],
        lambda: extract_one(small, lexicon),
        lambda: extract_one(large, lexicon),
    )
    return [
        ("every fact of a text, against finding its words", f"{extraction / words:.0f} x"),
        ("lines, paragraphs and sentences, of all extraction", f"{layout / extraction:.0%}"),
        ("a text four times as long, against the short one (4 is linear)", f"{four_times / once:.1f} x"),
    ]


def cold_start() -> list[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as out:
        bare, imports, build = side_by_side(
            python("-c", "pass"),
            python("-c", "import tidings.__main__, tidings.pipeline"),
            python("-m", "tidings", "build", "seeds", "--out", out),
        )
    return [
        ("building the seeds from nothing, against starting Python", f"{build / bare:.0f} x"),
        ("imports, of that build", f"{(imports - bare) / build:.0%}"),
    ]


def main() -> None:
    table = Table("measured", "ratio", title=f"Medians of {ROUNDS} rounds in turn, on this machine now")
    for label, ratio in reading_speed(seeds(), shipped()) + cold_start():
        table.add_row(label, ratio)
    Console().print(table)


if __name__ == "__main__":
    main()
