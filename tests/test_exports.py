"""What analysts take away: all rows and columns, letters right, and no cell that calculates."""

import hashlib
import io
import json
import os
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from tests.show.rows import frames, write
from tidings import exports
from tidings.show.filters import Filters, choose
from tidings.tables import TABLES as DECLARED

TABLES = frames()
CHOICES = choose(TABLES)


def of(name: str, rows: pd.DataFrame | None = None) -> exports.Extract:
    return exports.of_table(name, TABLES[name] if rows is None else rows, {"Filters": "=1+1"})


@pytest.mark.parametrize("name", [*DECLARED])
def test_csv_has_every_row_and_column(name: str) -> None:
    data = exports.csv(of(name))
    assert data.startswith(b"\xef\xbb\xbf")
    back = pd.read_csv(io.BytesIO(data), encoding="utf-8-sig", dtype=str, keep_default_na=False)
    assert tuple(back.columns) == DECLARED[name].names
    assert len(back) == len(TABLES[name])


@pytest.mark.parametrize("name", [*DECLARED])
def test_excel_has_every_row_and_no_formula(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exports.excel(of(name))))
    assert book.sheetnames == [name, "About"]
    assert book[name].max_row == len(TABLES[name]) + 1
    assert not [cell.coordinate for sheet in book for row in sheet for cell in row if cell.data_type == "f"]


def test_values_keep_their_types_in_excel() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(exports.excel(of("figures"))))["figures"]
    columns = [cell.value for cell in sheet[1]]
    row = dict(zip(columns, sheet[2], strict=True))
    assert row["value"].value == 12
    assert row["period_start"].value.isoformat() == "2023-01-01T00:00:00"
    assert row["core"].value is False
    assert row["topics"].value == "trade"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00a0@", "＝"])
def test_cells_cannot_calculate(sign: str) -> None:
    assert exports.harmless(f"{sign}1+1").startswith("'")


@pytest.mark.parametrize("text", ["26.7 %", "a=b", "“=”", "", "'=1"])
def test_harmless_text_is_left_alone(text: str) -> None:
    assert exports.harmless(text) == text


def test_hostile_rows_are_harmless_and_negative_numbers_stay_numbers() -> None:
    rows = TABLES["figures"].assign(value=-12.5, value_text="-12.5", evidence="@SUM(A1)")
    row = pd.read_csv(io.BytesIO(exports.csv(of("figures", rows))), encoding="utf-8-sig").iloc[0]
    assert (row["value"], row["value_text"], row["evidence"]) == (-12.5, "'-12.5", "'@SUM(A1)")
    events = pd.read_csv(io.BytesIO(exports.csv(of("events"))), encoding="utf-8-sig").set_index("event_id")
    assert events.loc["e3", ["evidence", "outlet", "actors"]].tolist() == ["'=HYPERLINK", "'=cmd()", "'=A1; @B"]


def test_control_characters_and_long_cells_do_not_break_the_workbook() -> None:
    rows = TABLES["events"].head(1).assign(evidence="a\x00b\x1f" + "c" * 40_000)
    sheet = openpyxl.load_workbook(io.BytesIO(exports.excel(of("events", rows))))["events"]
    cell = next(cell for cell in sheet[2] if isinstance(cell.value, str) and cell.value.startswith("abc"))
    assert len(str(cell.value)) == exports.EXCEL_CELL


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "events-2023-01-to-2024-07.csv"),
        ({"first": "2024-06", "last": "2024-06", "topics": ("trade",)}, "events-2024-06-trade.csv"),
        ({"text": "../../etc/passwd"}, "events-2023-01-to-2024-07-filtered.csv"),
    ],
)
def test_file_names_say_page_and_filters(more: dict[str, object], expected: str) -> None:
    filters = Filters(**{"choices": CHOICES, "first": CHOICES.months[0], "last": CHOICES.months[-1], **more})  # type: ignore[arg-type]
    assert filters.file_name("events", "csv") == expected


def test_every_file_says_what_its_rows_are() -> None:
    extract = of("events")
    said = {**extract.about}
    assert said == {"Filters": "=1+1", "Rows' hash": exports.hash_of_ids(["e1", "e2", "e3"])}
    metadata = pq.read_metadata(io.BytesIO(exports.parquet(extract))).metadata
    assert {key.decode(): value.decode() for key, value in metadata.items() if key != b"ARROW:schema"} == {
        f"tidings:{what.lower()}": words for what, words in said.items()
    }
    assert json.loads(exports.json(extract))["about"] == said
    about = openpyxl.load_workbook(io.BytesIO(exports.excel(extract)))["About"]
    assert [about["A2"].value, about["B2"].value] == ["Rows' hash", said["Rows' hash"]]


def test_the_hash_can_be_made_again_from_the_first_column_of_a_file() -> None:
    """What README tells readers to do: the ids, each on a line of its own, through sha256sum."""
    ids = pd.read_csv(io.BytesIO(exports.csv(of("quotes"))), encoding="utf-8-sig", dtype=str).iloc[:, 0]
    assert hashlib.sha256("".join(f"{i}\n" for i in ids).encode()).hexdigest().startswith(of("quotes").hash)
    assert all(table.columns[0].name == table.key for table in DECLARED.values())


def test_other_rows_or_another_order_have_another_hash() -> None:
    rows = TABLES["events"]
    hashes = [of("events", part).hash for part in (rows, rows.head(2), rows.iloc[::-1])]
    assert len(set(hashes)) == 3


@pytest.mark.parametrize("form", exports.FORMATS.values(), ids=list(exports.FORMATS))
def test_the_same_rows_give_the_same_bytes(form: exports.Format) -> None:
    assert form.make(of("figures")) == form.make(of("figures", TABLES["figures"].copy()))


@pytest.mark.parametrize("name", [*DECLARED])
def test_typed_files_have_the_types_of_the_snapshot(name: str) -> None:
    back = pq.read_table(io.BytesIO(exports.parquet(of(name))))
    assert [field.type for field in back.schema] == [field.type for field in DECLARED[name].schema]
    assert back.num_rows == len(TABLES[name]) == len(json.loads(exports.json(of(name)))["rows"])


def test_rows_of_no_table_are_written_too() -> None:
    rows = pd.DataFrame({"=month": pd.to_datetime(["2024-05-01", None]), "rows": [1, 2], "said": ["=1+1", None], "by": [("a", "b"), ()]})
    extract = exports.of_values(rows, {})
    back = pd.read_csv(io.BytesIO(exports.csv(extract)), encoding="utf-8-sig", keep_default_na=False)
    assert [*back] == ["'=month", "rows", "said", "by"]
    assert back.iloc[0].tolist() == ["2024-05-01", 1, "'=1+1", "a; b"]
    assert json.loads(exports.json(extract))["rows"][0] == {"=month": "2024-05-01", "rows": 1, "said": "=1+1", "by": ["a", "b"]}
    assert extract.hash != exports.of_values(rows.head(1), {}).hash
    book = openpyxl.load_workbook(io.BytesIO(exports.excel(extract)))
    assert not [cell.coordinate for sheet in book for row in sheet for cell in row if cell.data_type == "f"]


def test_a_snapshot_is_packed_whole_and_the_same_again(tmp_path: Path) -> None:
    folder = write(tmp_path / "tables")
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    packed = []
    for _ in range(2):
        exports.package(folder, target := io.BytesIO())
        packed.append(target.getvalue())
        os.utime(folder / "datapackage.json", (1, 1))
    assert packed[0] == packed[1]
    with zipfile.ZipFile(io.BytesIO(packed[0])) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == files
    assert "datapackage.json" in files
    assert [name for name in files if name.startswith("texts/")]
