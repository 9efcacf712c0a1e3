from datetime import date

import pyarrow as pa
import pytest

from tidings import tables

TEXT = "The ministers met in Oslo on 3 May 2021."
DOCUMENT = dict(
    doc_id="d", file="a.txt", sha256="0", published_basis="none", kind="article", characters=len(TEXT), words=9, reliability="F"
)
EVENT = dict(
    event_id="e", doc_id="d", start=0, end=len(TEXT), evidence=TEXT, date_start=date(2021, 5, 3), date_end=date(2021, 5, 3),
    date_precision="day", date_basis="explicit", actors=["Norway"], places=["Oslo"], modality="occurred", topics=["diplomacy"],
)  # fmt: skip


def faults(**changes):
    rows = {"documents": [DOCUMENT], "entries": [], "events": [{**EVENT, **changes}]}
    return list(tables.faults({name: tables.to_arrow(name, more) for name, more in rows.items()}, {"d": TEXT}))


def test_a_good_row_has_no_faults():
    assert faults() == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"end": 5}, "events e: the document does not have these words at 0..5: 'The ministers met in Oslo on 3 May 2021.'"),
        (
            {"evidence": TEXT.replace("Oslo", "Rome")},
            "events e: the document does not have these words at 0..40: 'The ministers met in Rome on 3 May 2021.'",
        ),
        ({"doc_id": "x"}, "events e: doc_id x is not in documents"),
        ({"entry_id": "x"}, "events e: entry_id x is not in entries"),
        ({"modality": "maybe"}, f"events e: modality is maybe, not one of {', '.join(tables.MODALITIES)}"),
        ({"topics": ["trade", "sport"]}, f"events e: topics is sport, not one of {', '.join(tables.TOPICS)}"),
        ({"date_end": date(2021, 5, 2)}, "events e: date_start 2021-05-03 and date_end 2021-05-02 are no interval"),
        ({"date_end": None}, "events e: date_start 2021-05-03 and date_end None are no interval"),
        ({"date_precision": None}, "events e: date_precision is empty"),
    ],
)
def test_a_broken_promise_is_named(changes, fault):
    assert faults(**changes) == [fault]


def test_a_key_that_repeats():
    table = tables.to_arrow("events", [EVENT, EVENT])
    assert list(tables.faults({"documents": tables.to_arrow("documents", [DOCUMENT]), "events": table}, {})) == [
        "events: event_id repeats in 1 rows"
    ]


def test_a_column_that_is_not_declared_is_refused():
    with pytest.raises(KeyError, match="events has no column mood"):
        tables.to_arrow("events", [{**EVENT, "mood": "good"}])


def test_a_value_of_another_type_is_refused():
    with pytest.raises((pa.ArrowInvalid, pa.ArrowTypeError)):
        tables.to_arrow("events", [{**EVENT, "start": "first"}])


@pytest.mark.parametrize("name", tables.TABLES)
def test_every_table_declares_itself_fully(name):
    table = tables.TABLES[name]
    assert table[table.key].required
    assert len(set(table.names)) == len(table.names)
    assert all(c.description and not c.description.endswith(".") for c in table.columns)
    assert set(table.parents) <= set(table.names)
    schema = tables.table_schema(name)
    assert [f["name"] for f in schema["fields"]] == list(table.names)
    assert schema["primaryKey"] == [table.key]


@pytest.mark.parametrize("name", tables.FACTS)
def test_every_fact_stands_somewhere_and_is_about_something(name):
    assert {"doc_id", "entry_id", "start", "end", "outlet", "attributed_to", "report_date", "topics", "story_id"} <= set(
        tables.TABLES[name].names
    )
    assert tables.TABLES[name].words in {"evidence", "text"}
