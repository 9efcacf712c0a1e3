import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.facts.topics import topics_of, topics_of_event
from tidings.lexicon import shipped
from tidings.tables import TOPICS
from tidings.text.document import Document, Span
from tidings.values.reading import read


def topics(text: str) -> set[str]:
    reading = read(Document.from_text(text), shipped())
    return set(topics_of(reading, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("China and Russia held joint naval drills.", "military"),
        ("The United States imposed new sanctions on two Chinese companies.", "sanctions"),
        ("Russia sold more gas to China by pipeline.", "energy"),
        ("Xi Jinping met Vladimir Putin for talks in Moscow.", "diplomacy"),
        ("Chinese carmakers sold more cars in Russia.", "autos"),
        ("Bilateral trade grew, and exports rose.", "trade"),
        ("Hackers tried to sway the election with disinformation.", "influence"),
        ("The war in Ukraine went on.", "ukraine"),
        ("The SCO summit opened in Islamabad.", "institutions"),
        ("Settlement in yuan and rubles replaces the dollar.", "finance"),
        ("Chips and satellites are dual-use technology.", "technology"),
    ],
)
def test_topic(text: str, topic: str) -> None:
    assert topic in topics(text)


@pytest.mark.parametrize("text", ["Mix the eggs with sugar.", "A fine day at the beach.", ""])
def test_no_topic(text: str) -> None:
    assert topics(text) == set()


def test_what_states_do_is_diplomacy_where_nothing_else_fits() -> None:
    text = "China and Mongolia both hosted him on Monday."
    reading = read(Document.from_text(text), shipped())
    assert topics_of_event(reading, Span(0, len(text)), ("China", "Mongolia")) == ("diplomacy",)
    assert topics_of_event(reading, Span(0, len(text)), ("Chery",)) == ()


def test_order_is_that_of_the_closed_list() -> None:
    text = "New sanctions hit trade in gas and naval drills."
    found = topics_of(read(Document.from_text(text), shipped()), Span(0, len(text)))
    assert list(found) == [topic for topic in TOPICS if topic in found]


@given(st.text(max_size=100))
def test_any_text(text: str) -> None:
    assert topics(text) <= set(TOPICS)
