"""The right snapshot is shown, a damaged one is said to be, and nothing is read twice."""

import json
from pathlib import Path

import pandas as pd
import pytest

from tests.show.rows import DOCUMENTS, REPORT, tables, write
from tidings import snapshot
from tidings.show import store
from tidings.text.document import Document


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(folder))
    return folder


def test_no_snapshot_is_no_trouble(out: Path) -> None:
    assert store.find(out) == (None, "")


def test_a_new_build_is_seen_at_the_next_look(out: Path) -> None:
    write(out, "aaaa")
    assert store.current().id == "aaaa"
    more = tables()
    more["events"] = more["events"][:1]
    write(out, "bbbb", more)
    assert store.current().id == "bbbb"
    assert len(store.table("events")) == 1


def test_tables_have_the_types_of_pandas(out: Path) -> None:
    write(out)
    events = store.table("events")
    assert {str(events[name].dtype) for name in ("evidence", "outlet")} == {"str"}
    assert str(events["date_start"].dtype).startswith("datetime64")
    assert str(events["start"].dtype) == "Int64"
    assert events["actors"].tolist() == [("China", "Russia"), (), ("=A1", "@B")]
    assert str(store.table("figures")["core"].dtype) == "boolean"


def test_a_table_is_read_once(out: Path) -> None:
    write(out)
    assert store.table("events") is store.table("events")


@pytest.mark.parametrize("damage", ["cut", "gone", "rows", "package"])
def test_a_damaged_snapshot_is_named_and_the_one_before_is_shown(out: Path, damage: str) -> None:
    write(out, "good")
    broken = write(out, "broken")
    file = broken / "events.parquet"
    if damage == "cut":
        file.write_bytes(file.read_bytes()[:-20])
    elif damage == "gone":
        file.unlink()
    elif damage == "rows":
        package = json.loads((broken / "datapackage.json").read_text())
        next(r for r in package["resources"] if r["name"] == "events")["rows"] = 7
        (broken / "datapackage.json").write_text(json.dumps(package))
    else:
        (broken / "datapackage.json").write_text("{")
    shown, trouble = store.find(out)
    assert shown
    assert shown.id == "good"
    assert "cannot be read" in trouble
    assert "tidings build" in trouble
    assert "you see the snapshot good" in trouble


def test_only_a_damaged_snapshot_is_said_and_not_shown(out: Path) -> None:
    (write(out, "broken") / "events.parquet").unlink()
    shown, trouble = store.find(out)
    assert shown is None
    assert "cannot be read" in trouble


def test_a_link_to_nothing_falls_back_to_a_whole_snapshot(out: Path) -> None:
    write(out, "good")
    (out / snapshot.CURRENT).unlink()
    (out / snapshot.CURRENT).symlink_to("missing")
    shown, trouble = store.find(out)
    assert shown
    assert (shown.id, trouble) == ("good", "The current tables (missing) are not there any more. Until then you see the snapshot good.")
    (out / snapshot.CURRENT).unlink()
    assert store.find(out)[1] == "No tables are marked as current. Until then you see the snapshot good."


def test_an_older_snapshot_without_a_table_shows_none_of_its_rows(out: Path) -> None:
    folder = write(out)
    package = json.loads((folder / "datapackage.json").read_text())
    package["resources"] = [r for r in package["resources"] if r["name"] != "exercises"]
    for part in (package, *package["resources"]):
        del part["hash"]  # older still
    (folder / "datapackage.json").write_text(json.dumps(package))
    (folder / "exercises.parquet").unlink()
    assert store.table("exercises").empty
    assert "places" in store.table("exercises")


def test_text_is_the_text_that_was_read(out: Path) -> None:
    folder = write(out)
    document = store.table("documents").iloc[0]
    row = {str(name): value for name, value in document.items()}
    assert store.source(row) == store.Source(REPORT)
    (folder / "texts" / f"{row['doc_id']}.txt").write_text(REPORT.replace("3 June", "4 June"))
    (folder / "datapackage.json").touch()
    changed = store.source(row)
    assert not changed.text
    assert "no longer the one" in changed.trouble


def test_ids_of_documents_are_those_of_their_bytes(out: Path) -> None:
    write(out)
    expected = [Document.from_text(str(d["text"]), file).doc_id for file, d in DOCUMENTS.items()]
    assert pd.Series(expected).equals(pd.Series(store.table("documents")["doc_id"].tolist()))
