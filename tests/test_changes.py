"""What became of the rows between two snapshots: told by id first, then by where the words stand."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import tables
from tidings.changes import Change, compare, lines
from tidings.tables import TABLES, to_arrow

Rows = dict[str, list[dict[str, Any]]]
FIRST = tables()["events"][0]


def arrow(rows: Rows) -> dict[str, pa.Table]:
    return {name: to_arrow(name, found) for name, found in rows.items()}


def events(*made: Mapping[str, Any], file: str = "report.txt") -> dict[str, pa.Table]:
    """Tables with these events, each FIRST but for what is said, of documents that share a file."""
    rows = [{**FIRST, **row} for row in made]
    documents = [{**tables()["documents"][0], "doc_id": doc_id, "file": file} for doc_id in dict.fromkeys(row["doc_id"] for row in rows)]
    return arrow({"documents": documents, "events": rows})


def told(
    before: Mapping[str, pa.Table], after: Mapping[str, pa.Table]
) -> tuple[list[str], list[str], list[tuple[str, str, tuple[str, ...]]]]:
    found = compare(before, after)["events"]
    return list(found.added), list(found.withdrawn), [(c.before, c.after, c.columns) for c in found.changed]


def test_nothing_became_of_the_same_tables() -> None:
    found = compare(arrow(tables()), arrow(tables()))
    assert list(found) == list(TABLES)
    assert not any(found.values())


def test_rows_come_and_go() -> None:
    rows = tables()
    found = compare(arrow({**rows, "events": rows["events"][:2]}), arrow({**rows, "events": rows["events"][1:]}))
    assert found["events"].added == (rows["events"][2]["event_id"],)
    assert found["events"].withdrawn == (rows["events"][0]["event_id"],)
    assert not found["quotes"]


@pytest.mark.parametrize(
    ("after", "columns"),
    [
        ({"modality": "planned"}, ("modality",)),
        ({"date_start": None, "date_end": None, "date_precision": "none"}, ("date_start", "date_end", "date_precision")),
        ({"actors": ["Mongolia"], "topics": ["trade", "energy"]}, ("actors", "topics")),
        ({"story_id": "s2", "entry_id": "n2"}, ()),
    ],
    ids=["a word", "what is no longer known", "lists", "only another place among the tables"],
)
def test_a_row_of_one_id_may_say_something_else(after: dict[str, Any], columns: tuple[str, ...]) -> None:
    assert told(events({}), events(after)) == ([], [], [("e1", "e1", columns)] if columns else [])


@pytest.mark.parametrize(
    ("before", "after", "columns", "why"),
    [
        ({}, {"event_id": "x", "modality": "denied"}, ("modality",), "the same place, another value, so another id"),
        ({}, {"event_id": "x", "end": FIRST["end"] - 4, "evidence": FIRST["evidence"][:-4]}, ("evidence",), "most of the place"),
        ({}, {"event_id": "x", "doc_id": "new", "start": 500, "end": 577}, (), "the same words elsewhere in a changed document"),
        (
            {},
            {"event_id": "x", "doc_id": "new", "evidence": FIRST["evidence"].replace("3 June", "4 June"), "date_start": date(2024, 6, 4)},
            ("evidence", "date_start"),
            "nearly the same words of a changed document",
        ),
    ],
)
def test_a_row_of_another_id_is_known_by_its_words(
    before: dict[str, Any], after: dict[str, Any], columns: tuple[str, ...], why: str
) -> None:
    assert told(events(before), events(after)) == ([], [], [("e1", "x", columns)] if columns else []), why


@pytest.mark.parametrize(
    "after",
    [
        {"event_id": "x", "start": FIRST["end"] + 1, "end": FIRST["end"] + 30},
        {"event_id": "x", "doc_id": "new", "evidence": "Trains left for the border at dawn."},
    ],
    ids=["elsewhere in the same document", "other words of a changed document"],
)
def test_another_row_is_another_row(after: dict[str, Any]) -> None:
    assert told(events({}), events({**after, "evidence": after.get("evidence", "elsewhere")})) == (["x"], ["e1"], [])


def test_a_document_of_another_file_is_another_document() -> None:
    found = told(events({}), events({"event_id": "x", "doc_id": "new"}, file="other.txt"))
    assert found == (["x"], ["e1"], [])


def test_of_rows_in_the_same_words_those_that_say_the_same_are_one() -> None:
    before = events({"event_id": "a", "action": "AGREE"}, {"event_id": "b", "action": "CONSULT"})
    after = events({"event_id": "c", "action": "CONSULT", "doc_id": "new"}, {"event_id": "d", "action": "ACCUSE", "doc_id": "new"})
    assert told(before, after) == ([], [], [("a", "d", ("action",))])


def test_a_flag_follows_the_row_that_it_is_about() -> None:
    flag = {"flag_id": "1", "table": "events", "row_id": "e1", "rule": "sum", "severity": "note", "message": "So."}
    before = {**events({}), "flags": to_arrow("flags", [flag])}
    after = {**events({"event_id": "x", "modality": "denied"}), "flags": to_arrow("flags", [{**flag, "flag_id": "2", "row_id": "x"}])}
    assert not compare(before, after)["flags"]


def test_a_table_and_a_column_that_came_later_are_no_fault_of_the_rows() -> None:
    new = arrow(tables())
    old = {name: table for name, table in new.items() if name != "exercises"}
    old["events"] = old["events"].drop_columns(["action"])
    found = compare(old, new)
    assert not found["events"]
    assert found["exercises"].added == tuple(row["exercise_id"] for row in tables()["exercises"])


def test_lines_say_what_a_row_said_and_says() -> None:
    before, after = events({}, {"event_id": "gone", "start": 900, "end": 910}), events({"modality": "planned", "evidence": "\x1b[31mred\n"})
    found = compare(before, after)["events"]
    assert list(lines("events", found, before, after)) == [
        f"- gone {FIRST['evidence']}", "~ e1 [31mred", f"    evidence: {FIRST['evidence']} -> [31mred", "    modality: occurred -> planned",
    ]  # fmt: skip


ROWS = st.lists(
    st.builds(
        lambda n, start, doc, word: {"event_id": f"r{n}", "start": start, "end": start + 9, "doc_id": doc, "evidence": word},
        st.integers(0, 12), st.integers(0, 30), st.sampled_from(["d1", "d2"]), st.sampled_from(["one word", "one wort", "other"]),
    ),
    max_size=8, unique_by=lambda row: row["event_id"],
)  # fmt: skip


@given(ROWS, ROWS)
def test_every_row_is_told_once(olds: list[dict[str, Any]], news: list[dict[str, Any]]) -> None:
    """Each row of the earlier snapshot is withdrawn or goes on as one of the later, and the other way round."""
    found = compare(events(*olds), events(*news))["events"]
    before, after = {row["event_id"] for row in olds}, {row["event_id"] for row in news}
    assert before == {*found.withdrawn, *found.renamed} | (before & after)
    assert after == {*found.added, *found.renamed.values()} | (before & after)
    assert len(set(found.renamed.values())) == len(found.renamed)
    assert not {*found.withdrawn, *found.renamed} & after
    assert all(isinstance(change, Change) and change.columns for change in found.changed)
