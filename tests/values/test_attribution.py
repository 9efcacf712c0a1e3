"""Whom a sentence names as its source."""

import pytest

from tidings.lexicon import shipped
from tidings.text.document import Document, Span
from tidings.values.reading import read
from tidings.values.saying.attribution import attribution, cited


def _source(text: str) -> str | None:
    return attribution(read(Document.from_text(text), shipped()), Span(0, len(text)))


@pytest.mark.parametrize(
    ("why", "text", "source"),
    [
        ("according to a person", "The drills ended on Friday, according to Sergei Shoigu.", "Sergei Shoigu"),
        ("according to an agency", "According to TASS, the drills ended on Friday.", "TASS"),
        ("according to a body in small letters", "The drills ended on Friday, according to the harbour police.", "the harbour police"),
        ("according to papers", "Trade fell by a fifth, according to customs data seen by us.", "customs data seen by us"),
        ("citing", "The drills ended on Friday, the paper wrote, citing Interfax.", "Interfax"),
        ("data from", "Data from Gazprom showed a rise of a tenth.", "Gazprom"),
        ("X said at the head", "Sergei Lavrov said the drills had ended.", "Sergei Lavrov"),
        ("X said at the end", "The drills have ended, Sergei Lavrov said.", "Sergei Lavrov"),
        ("a capital", "Moscow says the drills have ended.", "Russian government"),
        ("a ministry", "Russia’s defence ministry announced a drill.", "Russian Defence Ministry"),
        ("reported by", "The loss of two ships was reported by Reuters.", "Reuters"),
        ("nobody", "The drills ended on Friday.", None),
        ("a noun, not a verb", "The claims of the two sides differ.", None),
        ("a plan to say something", "The ministry will say more on Friday.", None),
    ],
)  # fmt: skip
def test_source(why: str, text: str, source: str | None) -> None:
    assert _source(text) == source


def test_nobody_is_a_source_inside_marks() -> None:
    text = "“According to Lavrov, it is over,” read a sign."
    assert cited(read(Document.from_text(text), shipped()), Span(0, len(text))) is None


def test_only_the_sentence_is_asked() -> None:
    text = "It rained. According to TASS, it snowed."
    reading = read(Document.from_text(text), shipped())
    assert attribution(reading, Span(0, 10)) is None
    assert attribution(reading, Span(11, len(text))) == "TASS"
