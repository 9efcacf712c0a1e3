"""No text takes more than linear work: four times as much of it takes about four times as many steps.

Steps are calls, counted and not timed, so that a busy machine changes nothing.
"""

import sys
from types import FrameType
from typing import Any

import pytest

from tidings.lexicon import Lexicon
from tidings.pipeline import extract_one
from tidings.text.document import Document

PIECES = {
    "quotes": '"', "apostrophes": "'", "nested marks": "“‘", "open marks": "“He said that ", "said": "he said “x” ", "single": "‘a’ ",
    "digits": "7", "brackets": "(", "bracket pairs": "()[] ", "newlines": "\n", "spaces": " ", "underscores": "_", "stars": "**", "ticks": "`",
    "dashes": "-", "long dashes": "— ", "commas": ", ", "semicolons": "; ", "of": "of ", "and": "and ", "May": "May ", "Xi": "Xi ",
    "dollars": "$1 ", "percent": "5% ", "in a year": "in 2024 ", "last year": "last year ", "initials": "A. ", "letters": "a", "capitals": "A",
    "one line": "The president of China met the leader of Russia and they signed a deal ", "short lines": "1 May\n", "paragraphs": "1 May\n\n",
    "fields": "key: value\n", "tags": "<p>hi</p>", "open tags": '<p class="a" ', "references": "&quot;", "addresses": "https://a.b/",
    "links": "[a](b) ", "titles": "Mr. Li said ", "offices": "the president ", "pairs": "China-Russia ", "list": "- item\n",
    "digest": "4 August 2023\n\nChina met Russia.\n\n", "drills": "China and Russia held joint naval drills in the Sea of Japan on 3 May 2024. ",
    "three": "Iran, Oman and Laos met on 3 May 2024. The three navies sailed. ", "another": "Another was held in May 2024. ",
    "sums": "trade rose 5% to $3 billion, ", "prices": "$5 billion ",
    "trade": "Trade between China and Russia rose 26.3% to $240 billion in 2023. ", "speech": "“We will win,” Xi Jinping said on Monday. ",
}  # fmt: skip
SIZE, TIMES, SLACK = 6_000, 4, 1.5


def steps(text: str, lexicon: Lexicon) -> int:
    """How many calls the extraction of a text makes."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    document = Document.from_text(text)
    sys.setprofile(note)
    try:
        extract_one(document, lexicon)
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture(scope="module", autouse=True)
def _all_is_ready(lexicon: Lexicon) -> None:
    """What is made once for all documents is made before anything is counted."""
    for piece in PIECES.values():
        extract_one(Document.from_text(piece * 20), lexicon)


@pytest.mark.usefixtures("hang_guard")
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_steps_grow_with_the_text(piece: str, lexicon: Lexicon) -> None:
    text = piece * (SIZE // len(piece) + 1)
    assert steps(text * TIMES, lexicon) < SLACK * TIMES * steps(text, lexicon) + 5_000


def test_a_front_matter_of_any_length(lexicon: Lexicon) -> None:
    def matter(lines: int) -> str:
        return "---\n" + "title: a ship\n" * lines + "---\n\nChina met Russia.\n"

    assert steps(matter(1_600), lexicon) < SLACK * TIMES * steps(matter(400), lexicon) + 5_000
