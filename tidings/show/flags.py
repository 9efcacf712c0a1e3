"""Flags beside the rows that they are about: a sentence to a row, and the list of all with the words they speak of."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from tidings.show.evidence import placed
from tidings.show.filters import Filters, keep
from tidings.show.wording import counted, listed
from tidings.tables import FACTS, TABLES

SEVERITY = {"error": "Error", "warning": "Look twice", "note": "Note"}
"""How a reader is told how much a flag matters."""


def sentences(flags: pd.DataFrame) -> dict[str, str]:
    """Row id -> what a careful reader should know of the row, the gravest first.

    >>> flags = pd.DataFrame({"row_id": ["a", "a"], "severity": ["error", "note"], "message": ["It is 4.", "Of two."]})
    >>> sentences(flags)
    {'a': 'Error: It is 4. Note: Of two.'}
    """
    said: dict[str, str] = {}
    for row_id, severity, message in zip(flags["row_id"], flags["severity"], flags["message"], strict=True):
        said[row_id] = f"{said[row_id]} {_said(severity, message)}" if row_id in said else _said(severity, message)
    return said


def _said(severity: str, message: str) -> str:
    return f"{SEVERITY[severity]}: {message}"


def warned(flags: pd.DataFrame) -> frozenset[str]:
    """The ids of the rows with a flag that is more than a note."""
    return frozenset(flags.loc[flags["severity"].ne("note"), "row_id"])


def beside(name: str, rows: pd.DataFrame, flags: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table with a column `flag`, where any of them has one."""
    if name not in FACTS or flags.empty:
        return rows
    found = rows[TABLES[name].key].map(sentences(flags[flags["table"] == name]))
    return rows if found.isna().all() else rows.assign(flag=found.astype("str"))


def shown(flags: pd.DataFrame, tables: Mapping[str, pd.DataFrame], chosen: Filters) -> pd.DataFrame:
    """The flags of rows that pass the filters, with the place and words of each, the gravest first and the newest of each gravity; of
    copies too, for a flag may say how they differ.
    """
    everything = replace(chosen, copies=True)
    found = placed(flags, {name: keep(rows, everything).rows for name, rows in tables.items()}, "row_id")
    order = found.assign(rank=found["severity"].map({severity: n for n, severity in enumerate(SEVERITY)}))
    order = order.sort_values(["rank", "report_date"], ascending=[True, False], kind="stable", na_position="last")
    return order.drop(columns="rank").reset_index(drop=True)


def finding(flags: pd.DataFrame) -> str:
    """How many flags there are, and of which gravity, as a sentence.

    >>> finding(pd.DataFrame({"row_id": ["a", "b", "b"], "severity": ["error", "note", "note"], "rule": ["ordinals", "two bases", "copy"]}))
    '3 flags on 2 rows: 1 error and 2 notes.'
    """
    if flags.empty:
        return "No row that is shown is flagged."
    counts = [
        counted(int((flags["severity"] == severity).sum()), severity) for severity in SEVERITY if (flags["severity"] == severity).any()
    ]
    return f"{counted(len(flags), 'flag')} on {counted(flags['row_id'].nunique(), 'row')}: {listed(counts)}.".capitalize()
