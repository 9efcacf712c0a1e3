import hashlib
import json

import pytest

from tidings import snapshot, tables


def write(out, name, rows=()):
    made = {table: tables.to_arrow(table, rows if table == "coverage" else []) for table in tables.TABLES}
    return snapshot.write(out, name, made, [("abc", b"text")], {"title": "test"})


MONTH = {"month": "2021-05", "documents": 1, "entries": 0, "outlets": 0, "rows": 0, "status": "covered"}


def test_current_leads_to_the_newest_and_older_ones_stay(tmp_path):
    first, second = write(tmp_path, "one"), write(tmp_path, "two", [MONTH])
    assert snapshot.locate(tmp_path) == second == (tmp_path / "current").resolve()
    assert snapshot.locate(first) == first
    assert tables.read_table(snapshot.locate(tmp_path), "coverage").to_pylist() == [MONTH]


def test_the_same_snapshot_is_the_same_bytes(tmp_path):
    def bytes_of(folder):
        return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}

    assert bytes_of(write(tmp_path / "a", "one", [MONTH])) == bytes_of(write(tmp_path / "b", "one", [MONTH]))


@pytest.mark.parametrize("damage", [lambda f: (f / "datapackage.json").unlink(), lambda f: (f / "coverage.parquet").write_bytes(b"half")])
def test_building_again_mends_a_damaged_snapshot(tmp_path, damage):
    damage(write(tmp_path, "one", [MONTH]))
    assert tables.read_table(write(tmp_path, "one", [MONTH]), "coverage").num_rows == 1


def test_no_snapshot_says_how_to_make_one(tmp_path):
    with pytest.raises(snapshot.NoSnapshotError, match="make one with: tidings build"):
        snapshot.locate(tmp_path)


def test_the_descriptor_is_a_data_package(tmp_path):
    package = json.loads((write(tmp_path, "one", [MONTH]) / "datapackage.json").read_text())
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert [r["name"] for r in package["resources"]] == list(tables.TABLES)
    assert all((tmp_path / "one" / r["path"]).is_file() for r in package["resources"])
    figures = next(r for r in package["resources"] if r["name"] == "figures")
    assert {f["name"] for f in figures["schema"]["fields"]} == set(tables.TABLES["figures"].names)
    assert figures["schema"]["foreignKeys"][0] == {"fields": ["doc_id"], "reference": {"resource": "documents", "fields": ["doc_id"]}}


def test_a_text_is_given_only_if_it_is_the_one_that_was_read(tmp_path):
    folder = write(tmp_path, "one")
    sha256 = hashlib.sha256(b"text").hexdigest()
    assert snapshot.text_of(folder, "abc", sha256) == "text"
    for doc_id in ("gone", "../texts/abc", "abc/../abc"):
        with pytest.raises(snapshot.DamagedError, match="build again"):
            snapshot.text_of(folder, doc_id, sha256)
    (folder / "texts" / "abc.txt").write_bytes(b"Text")
    with pytest.raises(snapshot.DamagedError, match="is not the document that was read"):
        snapshot.text_of(folder, "abc", sha256)


def test_reference_tables_are_kept_as_they_were(tmp_path):
    folder = snapshot.write(tmp_path, "one", {}, [], {}, [("places.csv", b"name\n")])
    assert (folder / snapshot.REFERENCE / "places.csv").read_bytes() == b"name\n"
