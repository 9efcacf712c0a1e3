from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.lexicon import shipped
from tidings.text.document import Document, Source
from tidings.values.clauses import predicates
from tidings.values.dating import governed
from tidings.values.reading import read


def dated(text: str) -> list[tuple[str, str | None]]:
    """Each date of a text and the verb it dates."""
    reading = read(Document.from_text(text, source=Source(published=date(2024, 6, 14))), shipped())
    return [
        (g.date.text, g.verb.verb.lemma if g.verb else None)
        for sentence in reading.sentences
        for g in governed(reading, sentence, predicates(text, sentence))
    ]


@pytest.mark.parametrize(
    ("reason", "text", "expected"),
    [
        ("its own verb", "Xi visited Oslo on Monday.", [("Monday", "visit")]),
        ("of a gerund, the finite verb", "Manila accused Beijing of ramming a boat on Sunday.", [("Sunday", "accuse")]),
        ("each its own", "Turkey bought missiles in 2017 and left the programme in 2019.", [("2017", "buy"), ("2019", "leave")]),
        ("a setting", "In an October 3 interview, Lavrov praised China.", [("October 3", "praise")]),
        ("held on that day", "Xi attended the May 9 parade.", [("May 9", "attend")]),
    ],
)
def test_a_date_dates(reason: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dated(text) == expected, reason


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("comparison", "Russia delivered 12 jets, up from nine in 2021."),
        ("comparison with than", "China bought more oil than in 2018."),
        ("a noun's year", "Iran rejected the 2015 deal."),
        ("a noun's day", "India condemned the June 15, 2020 clash."),
        ("a noun's past", "Japan sanctioned Russia for the invasion of Ukraine in 2022."),
        ("a visit to come", "Iran hosted talks ahead of the vote on June 28."),
        ("a limit", "Russia has sold gas to China since 2019."),
        ("a dateline", "MOSCOW, Jan. 17 (Xinhua) -- Putin met Xi."),
        ("quoted", "He said “we met in 2019” in passing."),
        ("a base", "Trade fell, compared with May 2023."),
    ],
)
def test_a_date_that_dates_no_verb(reason: str, text: str) -> None:
    assert dated(text) == [], reason


def test_a_date_that_cannot_be_resolved_still_claims_its_verb() -> None:
    text = "China sold cars last year."
    reading = read(Document.from_text(text), shipped())
    [found] = governed(reading, reading.sentences[0], predicates(text, reading.sentences[0]))
    assert found.date.when is None
    assert found.verb is not None


@given(st.text(max_size=120))
@settings(max_examples=40, deadline=None)
def test_any_text(text: str) -> None:
    dated(text)
