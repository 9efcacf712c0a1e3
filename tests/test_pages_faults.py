"""What happens to the snapshot beneath running pages: the last good one is shown, and what is wrong is said."""

import os
import random
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import opened, said, words
from tests.show.rows import tables, write, write_two
from tidings import lexicon, shelf, snapshot
from tidings.show import reference, store

OLD, NEW = "aaaaaaaaaaaa", "bbbbbbbbbbbb"
UNTIL = f"Until then you see the snapshot {OLD}."


@pytest.fixture(autouse=True)
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two snapshots, of which the newest has one event less."""
    out = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(out))
    write_two(out, OLD, NEW)
    return out


def events(test: AppTest) -> int:
    return len(next(table.value for table in test.dataframe if "actors" in table.value))


def flip(file: Path, seed: int = 3) -> None:
    """Change one bit as a failing disk does: neither length nor time of the file tell it."""
    state, data = file.stat(), bytearray(file.read_bytes())
    data[random.Random(seed).randrange(len(data))] ^= 4
    file.write_bytes(data)
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


@pytest.mark.parametrize("name", ["documents", "events", "coverage"])
def test_a_bit_that_flips_before_the_table_was_read_is_noticed_while_the_page_is_drawn(two: Path, name: str) -> None:
    shown, _ = store.find(two)
    assert shown
    assert shown.id == NEW
    flip(two / NEW / f"{name}.parquet")
    assert store.find(two)[0] == shown, "the snapshot was looked at before"
    test = opened("about")  # which reads every table
    assert f"{name}.parquet is not what was written" in words(test)
    assert UNTIL in words(test)
    assert "You see snapshot aaaaaaaaaaaa" in words(test)


@pytest.mark.parametrize("damage", ["cut", "empty", "gone", "package", "text"])
def test_damage_beneath_a_running_page_is_said_at_the_next_click(two: Path, damage: str) -> None:
    test = opened("events")
    assert events(test) == 2
    file = two / NEW / ("datapackage.json" if damage == "package" else "events.parquet")
    if damage == "cut":
        file.write_bytes(file.read_bytes()[:-7])
    elif damage == "empty":
        file.write_bytes(b"")
    elif damage == "text":
        shutil.rmtree(two / NEW / "texts")
    else:
        file.unlink()
    assert not test.run().exception
    assert events(test) == (2 if damage == "text" else 3)
    assert (UNTIL in words(test)) == (damage != "text"), "a lost document is said where it is read"
    write(two, NEW, {**tables(), "events": tables()["events"][1:]})
    assert not test.run().exception
    assert events(test) == 2, "a build mends it"
    assert not test.warning


@pytest.mark.parametrize("page", ["overview", "exercises", "sources", "brief"])
def test_a_snapshot_that_is_deleted_beneath_a_page_is_named_and_the_one_before_shown(two: Path, page: str) -> None:
    test = opened(page)
    shutil.rmtree(two / NEW)
    assert not test.run().exception
    assert f"The current tables ({NEW}) are not there any more. {UNTIL}" in words(test)


@pytest.mark.parametrize("read", [0, 1, 6])
def test_a_snapshot_that_is_deleted_while_a_page_is_drawn(two: Path, read: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """No table is ever shown as if it had no rows."""
    calls, real = [0], snapshot.read_table

    def read_table(folder: Path, *rest: object) -> object:
        calls[0] += folder.name == NEW
        if calls[0] > read:
            shutil.rmtree(two / NEW, ignore_errors=True)
        return real(folder, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(snapshot, "read_table", read_table)
    test = opened("events")
    assert not (two / NEW).exists()
    assert events(test) == 3
    assert UNTIL in words(test)


def test_where_nothing_is_left_the_tables_are_made_again_from_the_documents(
    two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("China and Russia signed a treaty in Moscow on 3 May 2021.", encoding="utf-8")
    monkeypatch.setenv("TIDINGS_SOURCES", str(tmp_path / "sources"))
    test = opened("events")
    for name in (OLD, NEW):
        shutil.rmtree(two / name)
    assert not test.run().exception
    assert "They are made again from the documents." in words(test)
    assert events(test) == 1


def test_where_nothing_can_be_read_that_is_said(two: Path) -> None:
    test = opened("events")
    for name in (OLD, NEW):
        (two / name / "events.parquet").write_bytes(b"PAR1")
    assert not test.run().exception
    assert "cannot be read" in words(test)
    assert "There is nothing to show yet" in words(test)
    assert not test.dataframe


def test_a_disk_that_fails_is_tried_again(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, now = snapshot.read_table, [1000.0]

    def fails(folder: Path, *rest: object) -> object:
        if folder.name == NEW:
            raise OSError(5, "Input/output error")
        return real(folder, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(store.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(snapshot, "read_table", fails)
    test = opened("events")
    assert events(test) == 3
    assert "Input/output error" in words(test)
    monkeypatch.setattr(snapshot, "read_table", real)
    assert events(test.run()) == 3
    now[0] += store.PATIENCE + 1
    assert events(test.run()) == 2
    assert not test.warning


@pytest.mark.parametrize(
    ("page", "broken"), [("trade", "missing"), ("exercises", "odd bytes"), ("about", "no CSV"), ("about", "no columns")]
)
def test_a_reference_table_that_is_broken_while_pages_run_takes_none_of_them_down(
    page: str, broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A snapshot that is older than such tables in it is shown with those of the project."""
    folder = Path(shutil.copytree(lexicon.REFERENCE, tmp_path / "reference"))
    monkeypatch.setattr(reference, "REFERENCE", folder)
    for file in folder.glob("*.csv"):
        match broken:
            case "missing":
                file.unlink()
            case "odd bytes":
                file.write_bytes(file.read_bytes()[:300] + b"\xff\x00")
            case "no CSV":
                file.write_bytes(file.read_bytes()[:300] + b'\n"')
            case _:
                file.write_bytes(b"a,b\n1,2\n")
    opened(page)


@pytest.mark.parametrize(("page", "spoil"), [("exercises", flip), ("about", Path.unlink)])
def test_the_reference_tables_of_a_snapshot_are_looked_at_too(two: Path, page: str, spoil: object) -> None:
    known = [(path.name, path.read_bytes()) for path in sorted(lexicon.REFERENCE.glob("*.csv"))]
    texts = [(path.stem, path.read_bytes()) for path in (two / OLD / "texts").iterdir()]
    for name in ("cccccccccccc", "dddddddddddd"):
        snapshot.write(two, name, snapshot.load(two / OLD), texts, {"title": "Invented"}, known)
    newest, _ = store.find(two)
    assert newest
    assert newest.id == "dddddddddddd"
    spoil(newest.folder / "reference" / "places.csv")  # type: ignore[operator]
    test = opened(page)
    assert "Until then you see the snapshot cccccccccccc" in words(test)
    assert not [one for one in shelf.entries(two) if one.damage and one.id != newest.id]


def test_a_page_keeps_its_snapshot_from_being_pruned(two: Path) -> None:
    held = opened("events", snapshot=OLD)
    assert [why for one, why in shelf.prune(two, 0).kept if one.id == OLD] == [shelf.OPEN]
    assert not held.run().exception
    assert "is not here" not in said(held)
