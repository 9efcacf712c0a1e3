"""Kills, full disks, power cuts and two builds at once: there always is a whole snapshot to be shown, and the next build makes all well."""

import os
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from scripts import kills
from tests import interrupted
from tests.interrupted import NEW, OLD, faults, full_from, newer, watched
from tests.show.rows import tables, write
from tidings import shelf, snapshot

ROOT = Path(__file__).parents[1]


@pytest.fixture
def out(tmp_path):
    write(tmp_path, OLD)
    return tmp_path


def test_a_write_that_is_killed_at_any_call_leaves_a_whole_snapshot(tmp_path):
    done = subprocess.run([sys.executable, "-m", "tests.interrupted", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 50


def test_a_disk_that_is_full_from_any_call_on_leaves_the_snapshot_before(tmp_path):
    write(tmp_path / "before", OLD)
    for call in range(1, 1000):
        out = Path(shutil.copytree(tmp_path / "before", tmp_path / "out", symlinks=True))
        with suppress(OSError), watched(full_from(call)):
            newer(out)
            if len(shelf.history(out)) == 2:
                break
        assert not faults(out), call
        assert not [path.name for path in out.iterdir() if path.name.startswith((snapshot.PARTIAL, snapshot.GONE))]
        newer(out)
        assert (shelf.current(out), faults(out)) == (NEW, [])
        shutil.rmtree(out)
    assert call > 50


def test_a_full_disk_is_told_with_what_to_do(out):
    with (
        pytest.raises(OSError, match=r"No space left on device for a snapshot in .*tidings snapshots prune, and build again"),
        watched(full_from(9)),
    ):
        newer(out)


def test_everything_is_on_disk_before_it_is_pointed_to(out):
    """Whatever was written or named is synced, its folder too, when the link is moved; and the link itself at the end."""
    opened, unsynced, pointed = {}, set(), []

    def folder_of(path):
        return str(Path(path).parent)

    def before(name, arguments):
        if name == "replace" and Path(arguments[1]).name == snapshot.CURRENT:
            pointed.append({path for path in unsynced if snapshot.MOVING not in path and path != str(out)})

    def after(name, arguments, made):
        if name == "open":
            opened[made] = str(arguments[0])
            if arguments[1] & os.O_CREAT and Path(arguments[0]).name != snapshot.LOCK:
                unsynced.update((opened[made], folder_of(opened[made])))
        elif name == "write":
            unsynced.add(opened[arguments[0]])
        elif name == "fsync":
            unsynced.discard(opened.get(arguments[0], str(out / snapshot.HISTORY)))
        elif name in ("rename", "replace"):
            old, new = map(str, arguments[:2])
            moved = {path for path in unsynced if path == old or path.startswith(f"{old}/")}
            unsynced.difference_update(moved)
            unsynced.update({path.replace(old, new, 1) for path in moved} | {folder_of(new)})
        elif name in ("mkdir", "symlink"):
            unsynced.add(folder_of(arguments[1 if name == "symlink" else 0]))

    with watched(before, after):
        newer(out)
    assert pointed == [set()]
    assert str(out) not in unsynced


def test_the_next_build_removes_what_killed_ones_left(out):
    (out / ".partial-abc" / "texts").mkdir(parents=True)
    (out / ".gone-cccccccccccc").mkdir()
    (out / ".current-1").symlink_to(OLD)
    newer(out)
    assert sorted(p.name for p in out.iterdir()) == [snapshot.LOCK, OLD, NEW, snapshot.CURRENT, snapshot.HISTORY]


def test_any_bit_that_flips_is_noticed(out):
    chance = random.Random(5)
    found = [path for path in sorted((out / OLD).rglob("*")) if path.is_file()]
    assert len(found) > 12
    for path in found:
        whole = path.read_bytes()
        for _ in range(6):
            spoilt = bytearray(whole)
            spoilt[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
            path.write_bytes(spoilt)
            assert shelf.inspect(out / OLD).damage, path
            path.write_bytes(whole[: chance.randrange(len(whole))])
            assert shelf.inspect(out / OLD).damage, path
        path.write_bytes(whole)
    assert not shelf.inspect(out / OLD).damage


def test_a_damaged_snapshot_is_mended_without_ever_being_gone(out):
    (out / OLD / "events.parquet").write_bytes(b"PAR1")
    (out / OLD / "datapackage.json").unlink()
    next((out / OLD / "texts").iterdir()).unlink()
    seen = []
    with watched(lambda *_: seen.append((out / OLD).is_dir())):
        write(out, OLD)
    assert all(seen)
    assert not shelf.inspect(out / OLD).damage


def test_a_build_that_is_killed_at_any_moment(tmp_path):
    """The short form of what `make soak` does fifty times."""
    assert not kills.run(tmp_path, times=2, seed=1, documents=[ROOT / "tests/corpus/news/docs/security_belt.txt"]).faults


def test_two_that_write_at_once_follow_one_another(tmp_path):
    """Each of two processes writes ten snapshots; what builds do, which `make soak` runs."""
    code = "import sys, pathlib; from tests.show.rows import write; [write(pathlib.Path(sys.argv[1]), f'{n:012x}') for n in range(10)]"
    writers = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "out")], cwd=ROOT) for _ in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    found = shelf.entries(tmp_path / "out")
    assert (len(found), [one.damage for one in found if one.damage]) == (10, [])
    assert found[0].current


def test_workers_end_with_a_build_that_is_killed(tmp_path):
    sources = tmp_path / "docs"
    sources.mkdir()
    text = (ROOT / "tests/corpus/news/docs/long_convergence.txt").read_text("utf-8")
    for number in range(40):
        (sources / f"{number}.txt").write_text(f"{text}\nNumber {number}.\n", encoding="utf-8")
    process = kills.build(sources, tmp_path / "out", "--jobs", "2")
    workers = kills.wait_for(lambda: kills.children(process.pid))
    process.kill()
    process.wait()
    kills.wait_for(lambda: not [worker for worker in workers if kills.is_alive(worker)])
    assert not [p for p in (tmp_path / "out").glob("*") if p.name == snapshot.CURRENT]


def test_an_input_that_changes_while_it_is_read_is_refused(tmp_path):
    from tidings import pipeline

    docs, reference = tmp_path / "docs", Path(shutil.copytree(pipeline.REFERENCE, tmp_path / "reference"))
    docs.mkdir()
    (docs / "a.txt").write_text("China and Russia signed a treaty on 3 May 2021.", encoding="utf-8")

    def build(change):
        return pipeline.build(docs, tmp_path / "out", reference=reference, progress=lambda *_: change())

    with pytest.raises(OSError, match=r"a\.txt was changed while it was read; build again"):
        build(lambda: (docs / "a.txt").write_text("Other words.", encoding="utf-8"))
    with pytest.raises(OSError, match=r"reference was changed while the documents were read; build again"):
        build(lambda: (reference / "people.csv").write_bytes((reference / "people.csv").read_bytes() + b"\n"))
    assert not (tmp_path / "out" / snapshot.CURRENT).exists()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda file: file.unlink(), "people.csv is missing"),
        (lambda file: file.write_bytes(file.read_bytes()[:1000] + b"\xff"), "people.csv is not UTF-8"),
        (lambda file: file.write_bytes(file.read_bytes()[20:]), "people.csv:1 header"),
        (lambda file: file.write_bytes(file.read_bytes() + b'"open'), "is not CSV"),
    ],
)
def test_a_reference_table_that_cannot_be_read_to_its_end_stops_the_build(tmp_path, spoil, said):
    from tidings import pipeline

    docs, reference = tmp_path / "docs", Path(shutil.copytree(pipeline.REFERENCE, tmp_path / "reference"))
    docs.mkdir()
    (docs / "a.txt").write_text("China and Russia signed a treaty on 3 May 2021.", encoding="utf-8")
    write(tmp_path / "out", OLD, tables())
    spoil(reference / "people.csv")
    with pytest.raises(pipeline.BrokenReferenceError) as refused:
        pipeline.build(docs, tmp_path / "out", reference=reference)
    assert said in str(refused.value.problems[0])
    assert shelf.current(tmp_path / "out") == OLD


def test_what_is_interrupted_is_all_that_changes_a_disk():
    """The calls that the tests above count are those of the writer: it opens nothing by a way around them."""
    code = Path(snapshot.__file__).read_text("utf-8").split("def locate")[0]
    assert code.count(".open(") - code.count("os.open(") == 1, "the history, of which nothing depends"
    assert "write_bytes" not in code
    assert interrupted.CALLS
