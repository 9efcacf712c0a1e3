"""What a person may write into a cell, what it becomes, and what is refused with a sentence."""

from datetime import date

import pytest

from tidings.corrections.cells import CHANGEABLE, TOLD, parse, words_of
from tidings.lexicon import shipped
from tidings.tables import TABLES

OCTOBER = {"date_start": date(2024, 10, 1), "date_end": date(2024, 10, 31), "date_precision": "month"}


@pytest.mark.parametrize(
    ("table", "column", "text", "becomes"),
    [
        ("figures", "value", "-9.2", {"value": -9.2}),
        ("figures", "value", "−9.2", {"value": -9.2}),
        ("figures", "value", "2.4e11", {"value": 240e9}),
        ("figures", "core", "True", {"core": True}),
        ("figures", "unit", "CNY", {"unit": "CNY"}),
        ("figures", "comparison", "", {"comparison": None}),
        ("figures", "flow", "China>Russia", {"flow": "China>Russia"}),
        ("figures", "flow", "China-EU", {"flow": "China-EU"}),
        ("figures", "commodity", "all", {"commodity": "all"}),
        ("figures", "period", "2024-Q3", {"period_start": date(2024, 7, 1), "period_end": date(2024, 9, 30)}),
        ("figures", "period", "2024-01/2024-09", {"period_start": date(2024, 1, 1), "period_end": date(2024, 9, 30)}),
        ("exercises", "dates", "2024-10", {**OCTOBER, "date_basis": "reviewer"}),
        ("quotes", "dates", "2024-10", OCTOBER),
        ("events", "dates", "", {"date_start": None, "date_end": None, "date_precision": "none", "date_basis": "none"}),
        ("events", "topics", "energy; trade", {"topics": ["energy", "trade"]}),
        ("events", "actors", "", {"actors": []}),
        ("exercises", "places", "Sea of Japan", {"places": ["Sea of Japan"]}),
        ("quotes", "speaker", "  Wang   Yi ", {"speaker": "Wang Yi"}),
    ],
)
def test_words_become_the_columns_of_a_row(table, column, text, becomes):
    assert parse(table, column, text, shipped()) == becomes


@pytest.mark.parametrize(
    ("table", "column", "text", "said"),
    [
        ("figures", "value", "1,000", "is no number"),
        ("figures", "value", "nan", "is no number"),
        ("figures", "value", "1e99", "larger"),
        ("figures", "value", "", "may not be empty"),
        ("figures", "value", "=1+1", "is no number"),
        ("figures", "unit", "percent", "not one of"),
        ("figures", "kind", "guess", "not one of"),
        ("figures", "flow", "China", "no flow"),
        ("figures", "flow", "China>Atlantis", "not known"),
        ("figures", "core", "1", "true or false"),
        ("figures", "reporter", "Atlantis", "not known"),
        ("figures", "commodity", "dreams", "not known"),
        ("figures", "evidence", "other words", "may not be changed"),
        ("figures", "figure_id", "x", "may not be changed"),
        ("documents", "title", "x", "may not be changed"),
        ("events", "dates", "2024-13", "no date"),
        ("events", "dates", "2024-02-30", "no date"),
        ("events", "dates", "2024-05-16/2024-05-14", "runs backwards"),
        ("events", "dates", "last week", "no date"),
        ("events", "topics", "gossip", "not one of"),
        ("events", "actors", "a;;b", "is a list"),
        ("events", "actors", "a; a", "is a list"),
        ("exercises", "places", "Atlantis", "not known"),
        ("exercises", "participants", "NATO", "not known"),
        ("quotes", "speaker", "x" * 201, "201 characters"),
        ("quotes", "speaker", "\u202egnaW", "cannot be seen"),
    ],
)
def test_what_a_cell_may_not_hold_is_refused(table, column, text, said):
    with pytest.raises(ValueError, match=said):
        parse(table, column, text, shipped())


@pytest.mark.parametrize("text", ["2024", "2024-10", "2024-Q2", "2024-05-16", "2024-05-14/2024-05-16", "2023/2024", "2024-01/2024-09", ""])
def test_dates_are_said_as_they_are_read(text):
    assert words_of("events", parse("events", "dates", text, shipped()), "dates") == text


def test_every_value_that_was_read_is_said_as_a_person_would_write_it(built):
    """What stands in the form unchanged changes nothing."""
    for table, columns in CHANGEABLE.items():
        for row in built[table].to_pylist():
            for column in columns:
                said = words_of(table, row, column)
                assert words_of(table, {**row, **parse(table, column, said, shipped())}, column) == said, (table, column, row)


def test_only_declared_columns_may_be_changed():
    for table, columns in TOLD.items():
        for column in columns:
            assert column in ("dates", "period") or column in TABLES[table].names
