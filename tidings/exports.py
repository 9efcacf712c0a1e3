"""Rows as files to take away: CSV that Excel opens with its letters right, an Excel workbook, Parquet, JSON. No cell becomes a formula.

The same rows give the same bytes. What the rows are (filters, snapshot, hash) stands inside each file but CSV, which has no
place for it: there the file's name says the hash, and anybody can make it again from the first column.
"""

import hashlib
import io
import math
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from json import dumps
from pathlib import Path
from typing import IO, Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from tidings.frames import from_pandas, to_pandas
from tidings.tables import ARROW, TABLES, Column

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Signs at the start of a cell that make spreadsheets calculate (OWASP, CSV injection), wide forms included."""
EXCEL_CELL = 32_767
EXCEL_ROWS = 1_048_575
MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""What a workbook says of when it was made: the same bytes for the same rows need one day for all."""
PACKED = (1980, 1, 1, 0, 0, 0)
"""The same for a file in a zip."""
HASH = "Rows' hash"
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Extract:
    """Rows to take away: the columns to write, and what a file says of them (`about`: what it is -> words)."""

    name: str
    rows: pd.DataFrame
    columns: tuple[Column, ...]
    about: Mapping[str, str]

    @property
    def hash(self) -> str:
        return self.about.get(HASH, "")


def of_table(name: str, rows: pd.DataFrame, about: Mapping[str, str]) -> Extract:
    """Rows of a table, with all columns that it declares."""
    return Extract(name, rows, TABLES[name].columns, {**about, HASH: hash_of_rows(name, rows)})


def of_values(rows: pd.DataFrame, about: Mapping[str, str], rows_hash: str = "") -> Extract:
    """Rows that are of no table: the types of the columns are read from them, and the hash, unless given, is made of all their values."""
    columns = tuple(Column(str(name), _type_of(rows[name]), "") for name in rows)
    return Extract("data", rows, columns, {**about, HASH: rows_hash or hash_of_values(rows)})


def _type_of(values: pd.Series) -> Any:
    if pd.api.types.is_bool_dtype(values):
        return "boolean"
    if pd.api.types.is_datetime64_any_dtype(values):
        return "date"
    if pd.api.types.is_numeric_dtype(values):
        return "integer" if pd.api.types.is_integer_dtype(values) else "number"
    return "list" if values.map(lambda value: isinstance(value, tuple | list)).any() else "text"


def hash_of_ids(found: Iterable[str]) -> str:
    """Twelve digits that stand for these rows in this order: of the SHA-256 of the ids, each on a line of its own.

    >>> hash_of_ids(["a", "b"]) == hash_of_ids(["b", "a"])
    False
    """
    return hashlib.sha256("\n".join([*found, ""]).encode()).hexdigest()[:12]


def hash_of_rows(name: str, rows: pd.DataFrame) -> str:
    """The hash of rows of a table, made of what tells them apart."""
    return hash_of_ids(list(rows[TABLES[name].key].to_numpy(dtype=object)))


def hash_of_values(rows: pd.DataFrame) -> str:
    """The hash of rows that have no ids: of all that stands in them."""
    return hash_of_ids([*map(str, rows), *(repr(tuple(map(str, row))) for row in rows.itertuples(index=False))])


def csv(extract: Extract) -> bytes:
    """The rows with all columns, UTF-8 with a byte order mark; lists are parted by "; "."""
    return flat(extract).to_csv(index=False, lineterminator="\r\n", date_format="%Y-%m-%d").encode("utf-8-sig", "replace")


def excel(extract: Extract) -> bytes:
    """A workbook: the rows, and a sheet that says what they are and what each column means.

    Text is written as text, whatever it begins with; a cell holds at most 32,767 characters and a sheet 1,048,575 rows, the
    rest is left out and the second sheet says so.
    """
    rows = len(extract.rows)
    frame = flat(extract).head(EXCEL_ROWS)
    said = {**extract.about, "Rows": f"{len(frame):,}" + (f" of {rows:,}; a sheet holds no more" if rows > len(frame) else "")}
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"created": MADE})
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet(extract.name)
        sheet.write_row(0, 0, frame.columns, bold)
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(frame.columns):
            write = _writer(sheet, frame[column], day)
            for line, value in enumerate(frame[column].array, start=1):
                if not pd.isna(value):
                    write(line, at, value)
        notes = book.add_worksheet("About")
        notes.set_column(0, 0, 24)
        explained = ((c.name, c.description) for c in extract.columns if c.description)
        for line, (what, value) in enumerate([*said.items(), *explained]):
            notes.write_string(line, 0, harmless(what), bold)
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


def flat(extract: Extract) -> pd.DataFrame:
    """The columns to write, lists joined, text that a spreadsheet would calculate made harmless."""
    columns = {}
    for column in extract.columns:
        values = extract.rows[column.name]
        if column.type == "list":
            values = values.map("; ".join).astype("str")
        if column.type in ("text", "list"):
            values = values.map(harmless, na_action="ignore").astype("str")
        columns[harmless(column.name)] = values
    return pd.DataFrame(columns)


def harmless(text: str) -> str:
    """The text with an apostrophe before a sign that would start a formula, and without characters that no file may hold.

    >>> harmless("=HYPERLINK(1)"), harmless("-2 %"), harmless("26.7 %")
    ("'=HYPERLINK(1)", "'-2 %", '26.7 %')
    """
    kept = _UNWRITABLE.sub("", text)
    return f"'{kept}" if kept.lstrip(" \u00a0").startswith(FORMULA) else kept


def typed(extract: Extract) -> pa.Table:
    """The columns to write, with the types that they are declared to have."""
    return from_pandas(extract.rows, pa.schema([pa.field(c.name, ARROW[c.type]) for c in extract.columns]))


def parquet(extract: Extract) -> bytes:
    """The rows with the types of the snapshot; what they are stands in the file's own metadata, as `tidings:...`."""
    table = typed(extract)
    said = {f"tidings:{what.lower()}".encode(): words.encode() for what, words in extract.about.items()}
    target = io.BytesIO()
    pq.write_table(table.replace_schema_metadata(said), target, compression="zstd")
    return target.getvalue()


def json(extract: Extract) -> bytes:
    """What the rows are, and the rows as objects, dates as YYYY-MM-DD; nothing made harmless: JSON holds no formulas."""
    rows = typed(extract).to_pylist()
    return (dumps({"about": dict(extract.about), "rows": rows}, ensure_ascii=False, indent=1, default=str) + "\n").encode()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what readers call it, how its name ends, what it is on the web, and what makes it."""

    label: str
    ending: str
    mime: str
    make: Callable[[Extract], bytes]


FORMATS = {
    form.ending: form
    for form in (
        Format("CSV", "csv", "text/csv", csv),
        Format("Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel),
        Format("Parquet", "parquet", "application/vnd.apache.parquet", parquet),
        Format("JSON", "json", "application/json", json),
    )
}
"""By the ending of the file's name."""


def of_snapshot(name: str, rows: pa.Table, snapshot_id: str) -> Extract:
    """A whole table of a snapshot."""
    return of_table(name, to_pandas(rows), {"Table": name, "Snapshot": snapshot_id})


def package(folder: Path, target: IO[bytes]) -> None:
    """Write a snapshot's folder as one zip: `datapackage.json`, the tables, and the documents byte for byte below `texts/`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w") as packed:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), PACKED)
            entry.external_attr = 0o644 << 16
            small = zipfile.ZIP_STORED if path.suffix == ".parquet" else zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes(), small)
