"""A verdict on a row of the tables, ready to be written down."""

from collections.abc import Iterable, Mapping
from typing import Any

from tidings.corrections.cells import as_json, told
from tidings.corrections.log import Correction
from tidings.tables import TABLES


def as_read(table: str, row: Mapping[str, Any], said: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The cells of a row as the machine read them, given what the table of corrections has of it."""
    cells = told(table, row)
    return cells | {one["column"]: one["before"] or "" for one in said if one["verdict"] == "changed" and one["status"] == "applied"}


def made(
    table: str, row: Mapping[str, Any], sha256: str, said: Iterable[Mapping[str, Any]], who: str, when: str, verdict: str, **more: str
) -> Correction:
    """What a person says of a row. `more` are column, value, reason and draw."""
    declared = TABLES[table]
    return Correction(
        "", when, who, verdict, table, sha256, int(row["start"]), int(row["end"]), str(row[declared.words or ""]), row[declared.key],
        as_json(as_read(table, row, said)), **more,
    )  # fmt: skip
