from datetime import date

import pytest

from tidings.facts.exercises.exercises import exercises
from tidings.facts.exercises.told import Exercise
from tidings.lexicon import shipped
from tidings.text.document import Document, Source, Span
from tidings.values.drills.editions import goes_on, split_editions
from tidings.values.reading import read

OPENED = "The Indian and French navies held joint drills off Goa in May 2017. "


def found_in(text: str) -> list[Exercise]:
    return list(exercises(read(Document.from_text(text, source=Source(published=date(2024, 6, 14))), shipped())))


@pytest.mark.parametrize(
    ("reason", "text", "starts"),
    [
        (
            "it moved on",
            OPENED + "It moved to the Red Sea in March 2018 and to the Bay of Bengal in April 2019.",
            ["2018-03-01", "2019-04-01"],
        ),
        ("further ones", OPENED + "Further drills were held on 3 June 2020 and on 4 July 2021.", ["2020-06-03", "2021-07-04"]),
        ("ships went on", OPENED + "Six warships met in the Arabian Sea on 2 May 2018.", ["2018-05-02"]),
        ("a state acted in between", OPENED + "Russia sent a fleet to Syria. It moved to Tartus in July 2018.", []),
        ("no date", OPENED + "Six warships met somewhere at sea.", []),
        ("a clash", OPENED + "Six warships sailed off and fired at smugglers in May 2018.", []),
        ("another paragraph", OPENED + "\n\nSix warships met off Oslo on 2 May 2018.", []),
        ("nothing told before", "Six warships met in the Arabian Sea on 2 May 2018.", []),
    ],
)
def test_what_goes_on(reason: str, text: str, starts: list[str]) -> None:
    rows = [row for row in found_in(text) if not text.startswith(row.span.of(text)[:20]) or not text.startswith(OPENED)]
    assert [row.when.start.isoformat() for row in rows if row.when] == starts, reason
    assert all(set(row.participants) == {"India", "France"} for row in rows)


def test_series_brings_those_who_always_hold_it_and_whom_the_text_names() -> None:
    assert not found_in("The 2021 edition of Yudh Abhyas, in which 700 soldiers took part, was the largest.")
    [row] = found_in(
        "India buys more from the United States. The 2021 edition of Yudh Abhyas, in which 700 soldiers took part, was the largest."
    )
    assert row.participants == ("India", "United States")
    assert row.when is not None
    assert row.when.start.year == 2021


def test_a_last_day_told_next_ends_the_first_row_too() -> None:
    text = "Turkish and Greek ships began joint naval drills on Monday off Crete.\n\nExercise Blue Line 2024 runs until June 21."
    assert [(r.when.start.day, r.when.end.day) for r in found_in(text) if r.when] == [(10, 21), (10, 21)]


def test_split_needs_a_date_on_both_sides() -> None:
    text = "held in Rome in May and in Bonn"
    assert split_editions(text, Span(0, len(text)), [Span(16, 19)]) == [Span(0, len(text))]


@pytest.mark.parametrize("text", ["a" * 200_000, "ships " * 40_000, "hosted " * 30_000, " and in" * 30_000])
def test_long_texts_take_no_long(text: str) -> None:
    goes_on(text, Span(0, len(text)))
    split_editions(text, Span(0, len(text)), [])
