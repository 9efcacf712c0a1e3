"""What an extractor does grows with its text and no faster: its steps are counted over a text and over one four times as long."""

import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest

from tidings.facts.events.events import events
from tidings.facts.exercises.exercises import exercises
from tidings.facts.figures.figures import figures
from tidings.facts.quotes.quotes import quotes
from tidings.lexicon import shipped
from tidings.text.document import Document
from tidings.text.words import words_of
from tidings.values.reading import Reading, read

Extractor = Callable[[Reading], Iterator[Any]]

TITLE = "China and Russia grow closer"
ONE_PARAGRAPH = (
    (events, "Xi said. "),
    (events, "he said “x” "),
    (events, "Xi met Putin at the summit on May 5, 2024. He also said so. "),
    (exercises, "joint drills of China and Russia. "),
    (exercises, "China and Russia held joint drills in May 2024. They met. It rained. All day. In town. "),
    (figures, "China's exports to Russia rose 5% in 2023. Its imports fell 3%. "),
    (figures, "Trade of China and Iran rose 5%. "),
    (quotes, "he said “x” "),
    (quotes, "“ he said we will win. "),
    (quotes, "“x” he said. "),
)  # fmt: skip
PARAGRAPHS = (
    (events, "Xi met Putin on day {} of the talks in Moscow."),
    (events, "5 May {}\n\nXi met Putin on Monday at the summit."),
    (exercises, "Iran and Oman held joint drills number {} in May 2024.\n\nJoint naval drills of size {} began on 6 May 2024."),
    (figures, "Trade of China and Russia rose {} % in May 2023."),
    (quotes, "“We will win it in {} ways and more,” Xi said."),
    (quotes, "Reuters reported {}:\n\n“We will win it in {} ways or in many more.”"),
    (quotes, "> We will win the war in {} ways and more of them."),
)  # fmt: skip
SHORT, TIMES = 5_000, 4
MORE = 1.25
"""What a few longer numbers and fuller memories may add."""


def steps(extract: Extractor, text: str) -> int:
    """How many lines of code run while one extractor reads a text, a comprehension's once for each of its rounds."""
    words_of.cache_clear()  # which of its words open a gate is kept with a text
    reading = read(Document.from_text(text), shipped())
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return trace

    sys.settrace(trace)
    try:
        for _ in extract(reading):
            pass
    finally:
        sys.settrace(None)
    return count


def assert_grows_no_faster(extract: Extractor, make: Callable[[int], str]) -> None:
    list(extract(read(Document.from_text(make(SHORT)), shipped())))  # what is made ready at the first use is not counted
    few, many = steps(extract, make(SHORT)), steps(extract, make(SHORT * TIMES))
    assert few > 100
    assert many < MORE * TIMES * few


def _named(value: object) -> str:
    """The name of an extractor, or the text itself: the same in every process."""
    return getattr(value, "__name__", str(value))


@pytest.mark.parametrize(("extract", "piece"), ONE_PARAGRAPH, ids=_named)
def test_in_one_paragraph(extract: Extractor, piece: str) -> None:
    assert_grows_no_faster(extract, lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize(("extract", "paragraph"), PARAGRAPHS, ids=_named)
def test_over_many_paragraphs(extract: Extractor, paragraph: str) -> None:
    def make(size: int) -> str:
        return "\n\n".join([TITLE, *(paragraph.replace("{}", str(n)) for n in range(1000, 1000 + size // len(paragraph)))])

    assert_grows_no_faster(extract, make)
