"""Rows as files to take away: CSV that Excel opens with its letters right, an Excel workbook, Parquet, JSON. No cell becomes a formula."""

import io
import math
import re
from collections.abc import Callable, Mapping
from json import dumps
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from tidings.frames import to_pandas
from tidings.tables import TABLES

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Signs at the start of a cell that make spreadsheets calculate (OWASP, CSV injection), wide forms included."""
EXCEL_CELL = 32_767
EXCEL_ROWS = 1_048_575
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def csv(name: str, rows: pd.DataFrame) -> bytes:
    """The rows with all columns of the table, UTF-8 with a byte order mark; lists are parted by "; "."""
    return flat(name, rows).to_csv(index=False, lineterminator="\r\n", date_format="%Y-%m-%d").encode("utf-8-sig", "replace")


def excel(name: str, rows: pd.DataFrame, about: Mapping[str, str]) -> bytes:
    """A workbook: the rows, and a sheet that says what they are and what each column means.

    Text is written as text, whatever it begins with; a cell holds at most 32,767 characters and a sheet 1,048,575 rows, the
    rest is left out and the second sheet says so.
    """
    frame = flat(name, rows.head(EXCEL_ROWS))
    said = {**about, "Rows": f"{len(frame):,}" + (f" of {len(rows):,}; a sheet holds no more" if len(rows) > len(frame) else "")}
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, frame.columns, bold)
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(frame.columns):
            write = _writer(sheet, frame[column], day)
            for line, value in enumerate(frame[column].array, start=1):
                if not pd.isna(value):
                    write(line, at, value)
        notes = book.add_worksheet("About")
        notes.set_column(0, 0, 24)
        for line, (what, value) in enumerate([*said.items(), *((c.name, c.description) for c in TABLES[name].columns)]):
            notes.write_string(line, 0, what, bold)
            notes.write_string(line, 1, harmless(value)[:EXCEL_CELL])
    return target.getvalue()


def _writer(sheet: Any, column: pd.Series, day: Any) -> Callable[[int, int, Any], object]:
    """How cells of this column are written. Excel has no days before 1900 and no infinity: those are text."""
    if pd.api.types.is_bool_dtype(column):
        return lambda line, at, value: sheet.write_boolean(line, at, bool(value))
    if pd.api.types.is_datetime64_any_dtype(column):
        return lambda line, at, value: (
            sheet.write_datetime(line, at, value.to_pydatetime(), day)
            if value.year >= 1900
            else sheet.write_string(line, at, f"{value:%Y-%m-%d}")
        )
    if pd.api.types.is_numeric_dtype(column):
        return lambda line, at, value: (
            sheet.write_number(line, at, value) if math.isfinite(value) else sheet.write_string(line, at, str(value))
        )
    return lambda line, at, value: sheet.write_string(line, at, str(value)[:EXCEL_CELL])


def flat(name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The declared columns, lists joined, text that a spreadsheet would calculate made harmless."""
    columns = {}
    for column in TABLES[name].columns:
        values = rows[column.name]
        if column.type == "list":
            values = values.map("; ".join).astype("str")
        if column.type in ("text", "list"):
            values = values.map(harmless, na_action="ignore").astype("str")
        columns[column.name] = values
    return pd.DataFrame(columns)


def harmless(text: str) -> str:
    """The text with an apostrophe before a sign that would start a formula, and without characters that no file may hold.

    >>> harmless("=HYPERLINK(1)"), harmless("-2 %"), harmless("26.7 %")
    ("'=HYPERLINK(1)", "'-2 %", '26.7 %')
    """
    kept = _UNWRITABLE.sub("", text)
    return f"'{kept}" if kept.lstrip(" \u00a0").startswith(FORMULA) else kept


def parquet(rows: pa.Table) -> bytes:
    """The rows as they stand in the snapshot, with their types."""
    target = io.BytesIO()
    pq.write_table(rows, target, compression="zstd")
    return target.getvalue()


def json(rows: pa.Table) -> bytes:
    """A list of objects, dates as YYYY-MM-DD, nothing made harmless: JSON holds no formulas."""
    return (dumps(rows.to_pylist(), ensure_ascii=False, indent=1, default=str) + "\n").encode()


FORMATS: dict[str, Callable[[str, pa.Table], bytes]] = {
    "csv": lambda name, rows: csv(name, to_pandas(rows)),
    "parquet": lambda _, rows: parquet(rows),
    "xlsx": lambda name, rows: excel(name, to_pandas(rows), {"Table": name}),
    "json": lambda _, rows: json(rows),
}
"""Format -> what writes a table, given its name and its rows."""
