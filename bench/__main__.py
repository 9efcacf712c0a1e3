"""Prints how fast Tidings is as ratios, each measured side by side in this run: `python -m bench`.

Seconds differ between machines, ratios hardly do; so these are what README.md may claim and what two versions can be compared by.
"""

import os
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
SPACY = ROOT / "build" / "spacy" / "bin" / "python"
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


def reading_speed(files: list[Path], lexicon: Lexicon) -> list[tuple[str, str]]:
    texts = [read_text(file) for file in files]
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


def beside_spacy(files: list[Path], lexicon: Lexicon) -> list[tuple[str, str]]:
    """Seconds of one core for every fact of the texts, against spaCy's small English pipeline; each reads them in turn."""
    documents = [Document.from_text(read_text(file)) for file in files]
    size = sum(len(document.text.encode()) for document in documents)
    command = [str(SPACY), str(ROOT / "bench" / "spacy_reader.py"), *map(str, files)]
    one_core = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    ours: list[float] = []
    theirs: list[float] = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=one_core) as reader:
        assert reader.stdin
        assert reader.stdout
        for _ in range(ROUNDS + 1):  # the first one warms up
            reader.stdin.write("\n")
            reader.stdin.flush()
            theirs.append(float(reader.stdout.readline()))
            start = time.process_time()
            for document in documents:
                extract_one(document, lexicon)
            ours.append(time.process_time() - start)
        reader.stdin.close()
    own, spacy = median(ours[1:]), median(theirs[1:])
    return [
        ("spaCy's small English pipeline, against every fact of the same texts", f"{spacy / own:.1f} x"),
        ("bytes a second of one core: ours, spaCy's", f"{size / own / 1e6:.2f} MB, {size / spacy / 1e6:.3f} MB"),
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
    files, lexicon = sorted((ROOT / "seeds").glob("*.txt")), shipped()
    for label, ratio in beside_spacy(files, lexicon) + reading_speed(files, lexicon) + cold_start():
        table.add_row(label, ratio)
    Console().print(table)


if __name__ == "__main__":
    main()
