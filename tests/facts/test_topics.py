from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.facts.events.events import events
from tidings.facts.topics import topics_of, topics_of_event
from tidings.lexicon import shipped
from tidings.tables import TOPICS
from tidings.text.document import Document, Source, Span
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


def topics_told(text: str) -> list[tuple[str, ...]]:
    reading = read(Document.from_text(text, source=Source(published=date(2024, 6, 21))), shipped())
    return [topics_of_event(reading, event) for event in events(reading)]


@pytest.mark.parametrize(
    ("reason", "text", "expected"),
    [
        ("an exercise", "India and Oman held the Malabar exercise off Goa on Monday.", ("military",)),
        ("an exercise, by its verb", "Indian soldiers trained with Thai troops on Monday.", ("military",)),
        ("the port of an exercise", "India and Oman will begin a naval exercise off the Omani port of Duqm on Monday.", ("military",)),
        (
            "visitors to an exercise",
            "India and Oman held a joint naval drill with a reception for the visiting crews on Monday.",
            ("military",),
        ),
        ("a tanker of an exercise", "India and Oman held a naval drill on Monday. India sent two frigates and a tanker.", ("military",)),
        (
            "talk of an exercise",
            "Narendra Modi told Xi Jinping on Monday that the joint drill was a friendly visit.",
            ("diplomacy", "military"),
        ),
        (
            "ministers meet about one",
            "Indian and Omani ministers held talks on a joint naval exercise on Monday.",
            ("diplomacy", "military"),
        ),
        ("a warship", "USS Lassen is due in Busan on Tuesday.", ("military",)),
        ("a tanker alone", "Iran seized a tanker of Oman on Monday.", ("energy",)),
        ("thanks", "Narendra Modi thanked Oman on Monday for its troops.", ("diplomacy", "military")),
        ("urging", "Oman urged Iran on Monday to end the war in Ukraine.", ("diplomacy", "ukraine")),
        ("a side clause", "India signed a gas contract with Oman on Monday, weeks after it had held a naval drill with Iran.", ("energy",)),
        ("a clause of what is said", "Narendra Modi said on Monday that sanctions would not work.", ("sanctions",)),
        ("state media as a source", "India and Oman signed a gas contract on Monday, state media reported.", ("energy",)),
        ("a new term is no influence", "Oman congratulated Narendra Modi on his re-election on Monday.", ("diplomacy",)),
        ("a forum is no trade", "Narendra Modi attended the Belt and Road Forum on Monday.", ("diplomacy", "institutions")),
        ("force without a word for it", "Oman struck Iran on Monday.", ("military",)),
    ],
)
def test_topics_of_an_event(reason: str, text: str, expected: tuple[str, ...]) -> None:
    assert topics_told(text)[-1] == expected, reason


def test_what_states_do_is_diplomacy_where_nothing_else_fits() -> None:
    assert topics_told("China and Mongolia both hosted him on Monday.") == [("diplomacy",)]
    assert topics_told("Amnesty International hosted him on Monday.") == [()]


def test_order_is_that_of_the_closed_list() -> None:
    text = "New sanctions hit trade in gas and naval drills."
    found = topics_of(read(Document.from_text(text), shipped()), Span(0, len(text)))
    assert list(found) == [topic for topic in TOPICS if topic in found]


@given(st.text(max_size=100))
def test_any_text(text: str) -> None:
    assert topics(text) <= set(TOPICS)
