"""What the command line prints and how it exits."""

import csv
import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from tidings import tables
from tidings.__main__ import main

ROOT = Path(__file__).parents[1]
TEXT = (
    "The ministers of China and Russia signed a treaty in Moscow on 3 May 2021. Trade between China and Russia rose 5 % in 2020. "
    "“=SUM(1;2) is what we agreed on,” Foreign Minister Wang Yi said."
)


def run(*arguments):
    return CliRunner().invoke(main, [str(a) for a in arguments])


def documents(folder):
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def docs(tmp_path):
    return documents(tmp_path / "docs")


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """The tables of the document, built once."""
    folder = tmp_path_factory.mktemp("once")
    assert run("build", documents(folder / "docs"), "--out", folder / "out").exit_code == 0
    return folder / "out"


@pytest.fixture
def out(once, tmp_path):
    return shutil.copytree(once, tmp_path / "out", symlinks=True)


@pytest.mark.parametrize("command", ["", "build", "check", "compare", "export", "score"])
def test_help_has_examples(command):
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert "Examples:\n    tidings " in result.output


def test_build_prints_a_line_a_table_and_the_folder_last(docs, tmp_path):
    result = run("build", docs, "--out", tmp_path / "out")
    *lines, folder = result.stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(tables.TABLES)
    assert Path(folder) == (tmp_path / "out" / "current").resolve()
    assert "documents        1" in lines[0]
    assert "read 1 of 1: good.txt" in result.stderr


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("bad.txt", b"caf\xe9", "bad.txt:1 is not UTF-8"),
        ("bad.txt", b"\x7fELF\0", "bad.txt is not text"),
        ("bad.txt", TEXT.encode(), "good.txt is byte for byte the same as bad.txt"),
        ("bad.txt", b"[ad_1]\nRead more:\n", "bad.txt holds nothing but what surrounds an article"),
        ("bad.txt", b"x" * 50_000_000, "bad.txt has 50,000,000 bytes"),
        ("sources.csv", b"file\n", "sources.csv:1 has other columns"),
    ],
)
def test_a_bad_input_is_named_once_the_others_are_built_and_the_exit_code_tells(docs, tmp_path, name, data, message):
    (docs / name).write_bytes(data)
    result = run("build", docs, "--out", tmp_path / "out")
    assert result.exit_code == 3
    assert result.stderr.count(message) == 1
    assert pq.read_table(tmp_path / "out" / "current" / "documents.parquet").num_rows >= 1


def test_compare_says_what_became_of_the_rows(docs, out):
    before = (out / "current").resolve()
    assert "0 added       0 changed       0 withdrawn" in run("compare", before, out).stdout
    (docs / "good.txt").write_text(TEXT.replace("3 May", "4 May"), encoding="utf-8")
    run("build", docs, "--out", out)
    said = run("compare", before, out, "--rows").stdout
    assert "events          0 added       1 changed       0 withdrawn" in said
    assert "    date_start: 2021-05-03 -> 2021-05-04" in said
    assert "date_start" not in run("compare", before, out).stdout
    refused = run("compare", "ffffffffffff", out)
    assert refused.exit_code == 1
    assert "holds no snapshot" in refused.stderr


def test_an_empty_folder_fails_and_leaves_what_was_there(docs, out):
    before = (out / "current").resolve()
    (docs / "good.txt").unlink()
    result = run("build", docs, "--out", out)
    assert result.exit_code == 1
    assert "holds no documents; put text files (*.txt) into it" in result.stderr
    assert (out / "current").resolve() == before


def test_a_folder_that_cannot_be_written(docs, tmp_path):
    (tmp_path / "file").write_text("")
    result = run("build", docs, "--out", tmp_path / "file")
    assert result.exit_code == 1
    assert "nothing was written" in result.stderr


def test_check_says_how_full_the_columns_are(out):
    result = run("check", out)
    assert result.exit_code == 0, result.output
    assert "title 0%" in [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert result.stdout.splitlines()[-1] == f"{(out / 'current').resolve()}: no errors"


def test_check_finds_words_that_are_not_the_documents(out):
    text = next((out / "current" / "texts").glob("*.txt"))
    text.write_bytes(text.read_bytes().replace(b"Moscow", b"Berlin"))
    result = run("check", out)
    assert result.exit_code == 1
    assert "is not the document that was read; build again with: tidings build" in result.stderr


def test_check_finds_a_broken_key(out):
    path = out / "current" / "events.parquet"
    rows = [{**row, "doc_id": "gone"} for row in pq.read_table(path).to_pylist()]
    pq.write_table(tables.to_arrow("events", rows), path)
    result = run("check", out)
    assert result.exit_code == 1
    assert "doc_id gone is not in documents" in result.stderr


def test_check_finds_a_damaged_table_and_checks_the_others(out):
    path = out / "current" / "quotes.parquet"
    path.write_bytes(path.read_bytes()[:100])
    result = run("check", out)
    assert result.exit_code == 1
    assert "quotes.parquet cannot be read" in result.stderr
    assert "events (" in result.stdout


def test_check_without_a_snapshot_says_how_to_make_one(tmp_path):
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert "make one with: tidings build" in result.stderr


def test_pack_writes_the_whole_snapshot(out, tmp_path):
    assert run("pack", "--snapshot", out, "--out", tmp_path / "all.zip").exit_code == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as packed:
        assert packed.testzip() is None
        assert {"datapackage.json", "events.parquet"} <= set(packed.namelist())
    assert run("pack", "--snapshot", tmp_path / "nowhere", "--out", tmp_path / "no.zip").exit_code == 1


def test_nothing_damaged_is_written(out, tmp_path):
    path = out / "current" / "events.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"2")
    for command in (("pack", "--out", tmp_path / "all.zip"), ("export", "events", "--out", tmp_path / "events.csv")):
        refused = run(*command, "--snapshot", out)
        assert refused.exit_code == 1
        assert "events.parquet is not what was written" in refused.output
    assert not [written for written in tmp_path.glob("*.*") if written.suffix in (".zip", ".csv")]
    assert run("export", "quotes", "--snapshot", out).exit_code == 0, "another table is whole"


def test_export_writes_the_same_rows_in_every_format(out, tmp_path):
    rows = pq.read_table(out / "current" / "events.parquet").num_rows
    assert rows >= 1
    written = {}
    for form in ("csv", "parquet", "xlsx", "json"):
        path = tmp_path / f"events.{form}"
        assert run("export", "events", "--format", form, "--snapshot", out, "--out", path).exit_code == 0
        written[form] = path.read_bytes()
    assert len(list(csv.DictReader(io.StringIO(written["csv"].decode("utf-8-sig"))))) == rows
    assert pq.read_table(io.BytesIO(written["parquet"])).num_rows == rows
    assert openpyxl.load_workbook(io.BytesIO(written["xlsx"])).worksheets[0].max_row == rows + 1
    assert len(json.loads(written["json"])["rows"]) == rows


@pytest.mark.parametrize("table", tables.TABLES)
def test_every_table_can_be_exported(out, table):
    result = run("export", table, "--snapshot", out)
    assert result.exit_code == 0, result.output
    assert tuple(result.stdout_bytes.decode("utf-8-sig").splitlines()[0].split(",")) == tables.TABLES[table].names


def test_no_cell_of_an_export_is_a_formula(out):
    result = run("export", "quotes", "--snapshot", out)
    cells = [cell for row in csv.reader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"))) for cell in row]
    assert any(cell.startswith("'=SUM") for cell in cells)
    assert not any(cell.startswith(("=", "@", "+")) for cell in cells)


def test_export_of_no_such_table_is_wrong_usage():
    assert run("export", "secrets").exit_code == 2


def test_score_measures_against_gold(docs, out, tmp_path):
    gold = tmp_path / "gold"
    gold.mkdir()
    figure = {
        "evidence": "rose 5 % in 2020",
        "value": 5,
        "unit": "%",
        "kind": "change",
        "metric": "trade_total",
        "flow": "China-Russia",
        "core": True,
    }
    figure |= {"period_start": "2020-01-01", "period_end": "2020-12-31"}
    (gold / "good.json").write_text(json.dumps({"document": {"file": "good.txt"}, "figures": [figure]}))
    result = run("score", "--docs", docs, "--gold", gold, "--tables", out / "current")
    assert result.exit_code == 0, result.output
    assert "figures    gold 1  built 1  precision 1.00  recall 1.00  F1 1.00  kind 1.00  flow 1.00  period 1.00" in result.stdout


def test_score_names_gold_that_is_not_in_its_text(docs, out, tmp_path):
    (tmp_path / "good.json").write_text(json.dumps({"document": {"file": "good.txt"}, "quotes": [{"text": "never said"}]}))
    result = run("score", "--docs", docs, "--gold", tmp_path, "--tables", out / "current")
    assert result.exit_code == 1
    assert "good.json: quotes: not in the text: 'never said'" in result.output


def test_a_pipe_gets_plain_lines(docs, tmp_path):
    command = [sys.executable, "-m", "tidings", "build", str(docs), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert "\x1b" not in done.stdout + done.stderr
