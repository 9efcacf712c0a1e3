"""Judged rows as gold: written, read by the score, and true to what was confirmed; and verdicts given on the command line."""

import csv
import io
import json

import openpyxl
import pytest
from click.testing import CliRunner

from tests.corrections.test_apply import WORDS, of
from tidings import pipeline, score, tables
from tidings.__main__ import main
from tidings.library import corrections

TWICE = f"{WORDS}\nOfficials in both capitals said so again a day later. {WORDS.splitlines()[0]}\n"


@pytest.fixture
def made(tmp_path, lexicon, monkeypatch):
    """Documents built, some rows judged, built again; the folders by name."""
    monkeypatch.setattr(pipeline, "load_lexicon", lambda reference: (lexicon, []))
    docs, library, out = tmp_path / "docs", tmp_path / "library", tmp_path / "tables"
    docs.mkdir()
    (docs / "=a.txt").write_text(TWICE, encoding="utf-8")
    (docs / "b.txt").write_text("Nothing here was judged. On 5 May 2024 Wang Yi visited Moscow.\n", encoding="utf-8")
    done = pipeline.build(docs, out, library=library)
    opened = {name: tables.read_table(done.folder, name).to_pylist() for name in tables.TABLES}
    corrections.add(library, [
        of(opened, "figures", "right"),
        of(opened, "figures", "changed", 1, column="value", value="6"),
        of(opened, "exercises", "right"),
        of(opened, "events", "wrong"),
        of(opened, "quotes", "changed", column="speaker", value="Li Qiang"),
    ])  # fmt: skip
    pipeline.build(docs, out, library=library)
    return {"docs": docs, "library": library, "out": out, "gold": tmp_path / "gold", "opened": opened}


def run(*arguments):
    return CliRunner().invoke(main, [str(one) for one in arguments])


def test_gold_is_what_was_confirmed_and_the_score_takes_it(made, tmp_path):
    done = run("export", "--gold", made["gold"], "--snapshot", made["out"])
    assert done.exit_code == 0, done.output
    assert "cannot measure missing rows" in done.output
    assert "cannot measure: rows that are missing" in " ".join((made["gold"] / "README.txt").read_text().split())
    (file,) = made["gold"].glob("*.json")
    gold = json.loads(file.read_text(encoding="utf-8"))
    assert [len(gold[name]) for name in tables.FACTS] == [2, 1, 1, 0]
    assert [len(gold["rejected"][name]) for name in tables.FACTS] == [0, 0, 0, 1]
    assert gold["figures"][1]["value"] == 6.0
    assert "nth" in gold["figures"][1], "the same words stand twice"

    texts = made["gold"] / "texts"
    machine = pipeline.build(texts, tmp_path / "machine").folder
    found = score.score(texts, made["gold"], machine).tables
    assert (found["figures"].gold, found["figures"].built, found["figures"].matched) == (2, 1, 1), "6 was not read, the others count not"
    assert (found["exercises"].matched, found["quotes"].matched) == (1, 1)
    assert found["quotes"].mean("speaker") == 0.0
    assert (found["events"].gold, found["events"].built, found["events"].matched) == (0, 1, 0), "what is no row came back"
    assert {name: value for name, value in found["exercises"].agreement.items() if min(value) < 1} == {}


def test_gold_goes_into_an_empty_folder_and_only_where_something_was_judged(made, tmp_path):
    made["gold"].mkdir()
    (made["gold"] / "mine.json").write_text("{}")
    assert "is not empty" in run("export", "--gold", made["gold"], "--snapshot", made["out"]).output
    plain = pipeline.build(made["docs"], tmp_path / "plain").folder
    assert "no row of" in run("export", "--gold", tmp_path / "none", "--snapshot", plain).output
    assert not (tmp_path / "none").exists()
    assert run("export").exit_code == run("export", "figures", "--gold", tmp_path / "none").exit_code == 2


def test_no_cell_of_what_is_written_beside_gold_is_a_formula(made):
    (made["docs"] / "sources.csv").write_text(
        "file,title,publisher,author,published,url,reliability,licence,note\n=a.txt,=1+1,@cmd,+x,2024-06-01,,,-1,\n", encoding="utf-8"
    )
    pipeline.build(made["docs"], made["out"], library=made["library"])
    assert run("export", "--gold", made["gold"], "--snapshot", made["out"]).exit_code == 0
    sidecar = (made["gold"] / "texts" / "sources.csv").read_text(encoding="utf-8").splitlines()[1]
    assert sidecar.split(",")[1:] == ["", "", "", "2024-06-01", "", "F", "", ""]
    assert not [path for path in made["gold"].rglob("*") if path.name.startswith("=")], "no file is called as a document calls itself"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_cell_of_the_exported_corrections_is_a_formula(made, form, tmp_path):
    hostile = "=cmd()|' /C calc'!A0"
    corrections.add(made["library"], [of(made["opened"], "figures", "wrong", reason=f"{hostile}\n=1", who=hostile)])
    pipeline.build(made["docs"], made["out"], library=made["library"])
    path = tmp_path / f"corrections.{form}"
    assert run("export", "corrections", "--format", form, "--snapshot", made["out"], "--out", path).exit_code == 0
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))) for cell in row]
    else:
        cells = [cell.value for row in openpyxl.load_workbook(path).worksheets[0] for cell in row if cell.data_type == "s"]
        assert "f" not in {cell.data_type for row in openpyxl.load_workbook(path).worksheets[0] for cell in row}
    assert [cell for cell in cells if hostile in cell]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_verdicts_on_the_command_line(made):
    where = ("--snapshot", made["out"], "--library", made["library"], "--by", "Ana")
    row = made["opened"]["figures"][0]["figure_id"]
    before = len(corrections.everything(made["library"]).corrections)
    done = run("correct", "figures", row, "changed", "--column", "value", "--value", "7", "--reason", "It says so.", *where)
    assert done.exit_code == 0, done.output
    one = corrections.everything(made["library"]).corrections[-1]
    assert (one.id, one.who, one.value) == (done.output.strip(), "Ana", "7")
    assert run("correct", "--revoke", one.id, *where).exit_code == 0
    for wrong in (
        ("figures", "nothing", "right"),
        ("figures", row, "changed", "--column", "value", "--value", "a lot", "--reason", "x"),
        ("figures", row, "changed", "--column", "value", "--value", "7"),
        ("--revoke", one.id),
        ("figures", row),
    ):
        assert run("correct", *wrong, *where).exit_code in (1, 2), wrong
    assert len(corrections.everything(made["library"]).corrections) == before + 2
