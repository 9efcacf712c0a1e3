from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.facts.events.events import events
from tidings.lexicon import shipped
from tidings.text.document import Document, Source
from tidings.values.interval import Interval
from tidings.values.reading import Reading, read
from tidings.values.retrospect import later_words, settled, shifted


def a_reading(text: str) -> Reading:
    return read(Document.from_text(text, source=Source(published=date(2024, 6, 14))), shipped())


def last_date(text: str) -> str | None:
    reading = a_reading(text)
    when = settled(reading, reading.dates[-1] if reading.dates[-1].text != "that year" else reading.dates[-2]).when
    return f"{when.start}..{when.end}" if when else None


@pytest.mark.parametrize(
    ("reason", "text", "expected"),
    [
        ("that month", "Iran bought six boats in March 2019, and China sent two more that October.", "2019-10-01..2019-10-31"),
        ("of that year", "The first jets landed in 2017. In October of that year Turkey paid for them.", "2017-10-01..2017-10-31"),
        ("name of the edition", "“Sea Breeze 2019” took place off Odesa between 3 and 9 July.", "2019-07-03..2019-07-09"),
        ("a month later", "Iran bought six boats in March 2019; a month later China sent two more.", "2019-04-01..2019-04-30"),
        ("a year later", "Iran bought six boats in March 2019; a year later China sent two more.", "2020-03-01..2020-03-31"),
        ("days later need a day", "Iran bought six boats in March 2019; two days later China sent two more.", None),
        ("an older year near makes it doubtful", "Serbia signed a treaty with China in 2016. In October Hungary signed one.", None),
        ("a year opens, a month goes on", "In 2016 Serbia signed a treaty. In October Hungary signed one.", "2016-10-01..2016-10-31"),
        ("a month of the same sentence", "In 2016 Serbia signed a treaty and Hungary in October.", "2016-10-01..2016-10-31"),
        ("a month that does not go on", "In 2016 trade grew by half. Serbia and Hungary agreed in May to double it.", None),
        ("last year's edition", "Last year’s Malabar, held from April 11 to 28, drew two carriers.", "2023-04-11..2023-04-28"),
        ("last year's edition took place", "Last year's joint exercise took place in August.", "2023-08-01..2023-08-31"),
        ("something else of last year", "Last year's record will be broken, Hungary said on May 8.", "2024-05-08..2024-05-08"),
        ("a limit is no setting", "Trade has doubled since 2016. Xi visited Hungary on May 8.", "2024-05-08..2024-05-08"),
        ("another paragraph is no setting", "Serbia signed a treaty in 2016.\n\nXi visited Hungary on May 8.", "2024-05-08..2024-05-08"),
    ],
)
def test_settled(reason: str, text: str, expected: str | None) -> None:
    assert last_date(text) == expected, reason


@pytest.mark.parametrize(
    ("words", "expected"),
    [("a day earlier", date(2024, 2, 29)), ("two weeks later", date(2024, 3, 1)), ("three years later", date(2027, 3, 1))],
)
def test_shifted(words: str, expected: date) -> None:
    counted = later_words(words)
    assert counted is not None
    when = shifted(Interval(date(2024, 3, 1), date(2024, 3, 1)), counted)
    assert when is not None
    assert when.start == expected


@pytest.mark.parametrize(
    ("reason", "text", "expected"),
    [
        ("ended", "A three-day summit of Turkey and Iran ended in Ankara on Wednesday.", ("2024-06-10", "2024-06-12")),
        ("began", "A three-day summit of Turkey and Iran began in Ankara on Monday.", ("2024-06-10", "2024-06-12")),
        ("began it", "Vladimir Putin began a three-day visit to Hanoi on Monday.", ("2024-06-10", "2024-06-10")),
        ("said of it", "Vladimir Putin praised the three-day summit on Monday.", ("2024-06-10", "2024-06-10")),
    ],
)
def test_days_of_a_visit(reason: str, text: str, expected: tuple[str, str]) -> None:
    [row] = events(a_reading(text))
    assert row.when is not None
    assert (row.when.start.isoformat(), row.when.end.isoformat()) == expected, reason


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="In 2019 later that May year a month.,\n“”XZ", max_size=120))
def test_never_raises(text: str) -> None:
    reading = a_reading(text)
    for mention in reading.dates:
        settled(reading, mention)
