"""Builds behind the pages: one at a time, none forgotten, whoever is killed."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from tidings import pipeline, snapshot, tables
from tidings.library import builds, files

PATIENCE = 60
"""Seconds after which what never comes counts as missing."""


@pytest.fixture
def folders(tmp_path):
    """Where snapshots go, the documents, and the library."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("China and Russia signed a treaty in Moscow on 3 May 2021.")
    (tmp_path / "library" / "added").mkdir(parents=True)
    (tmp_path / "library" / "added" / "b.txt").write_text("Trade between China and Russia rose 5 % in 2020.")
    return tmp_path / "out", tmp_path / "docs", tmp_path / "library"


def until(true):
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, "never came"
        time.sleep(0.02)


def files_of(out):
    return sorted(tables.read_table(snapshot.locate(out), "documents")["file"].to_pylist())


def test_a_build_asked_for_is_made_by_another_process_and_says_how_it_ended(folders):
    out, docs, library = folders
    assert builds.state(out) == builds.State()
    builds.ask(out, docs, library)
    assert builds.state(out).busy
    until(lambda: not builds.state(out).busy)
    state = builds.state(out)
    assert (state.stage, state.done, state.total, state.messages) == ("done", 2, 2, ())
    assert state.started <= state.ended
    assert snapshot.locate(out).name == state.snapshot
    assert files_of(out) == ["a.txt", "added/b.txt"]
    assert not builds.resume(out, docs, library)


def test_builds_asked_for_while_one_runs_are_done_once_after_it(folders, monkeypatch):
    out, docs, library = folders
    made = []
    real = pipeline.build
    monkeypatch.setattr(pipeline, "build", lambda *a, **k: made.append(1) or real(*a, **k))
    monkeypatch.setattr(builds, "_start", lambda *a: None)  # this test is the process that is started
    monkeypatch.setattr(os, "nice", lambda by: 0)
    folder = builds.place(out)
    with files.locked(folder / builds.LOCK):
        builds.ask(out, docs, library)
        first = threading.Thread(target=builds.build_asked, args=(out, docs, library))
        first.start()
        until(lambda: files.is_locked(folder / builds.NEXT))
        for _ in range(3):
            builds.ask(out, docs, library)
            assert builds.build_asked(out, docs, library) is None  # the one that waits does it
        assert not made
    first.join(PATIENCE)
    assert made == [1]
    assert builds.state(out).stage == "done"
    assert not builds.state(out).busy
    assert builds.build_asked(out, docs, library) is None  # nothing is left to do


def test_what_is_asked_for_while_the_wish_before_is_built_follows(folders, monkeypatch):
    out, docs, library = folders
    monkeypatch.setattr(builds, "_start", lambda *a: None)
    monkeypatch.setattr(os, "nice", lambda by: 0)
    builds.ask(out, docs, library)
    real = pipeline.build

    def slow(*a, **k):
        builds.ask(out, docs, library)
        return real(*a, **k)

    monkeypatch.setattr(pipeline, "build", slow)
    assert builds.build_asked(out, docs, library)
    assert builds.state(out).asked
    monkeypatch.setattr(pipeline, "build", real)
    assert builds.build_asked(out, docs, library)
    assert not builds.state(out).asked


def test_a_killed_build_is_known_and_done_again(folders):
    out, docs, library = folders
    folder = builds.place(out)
    (docs / "a.txt").unlink()
    os.mkfifo(docs / "wait")  # a document that never comes: the build hangs at a place that the test knows
    code = (
        "import sys; from pathlib import Path; from tidings import pipeline; from tidings.library import builds; real = pipeline.build\n"
        "def hang(sources, *a, **k): open(sources / 'wait').read(); return real(sources, *a, **k)\n"
        "pipeline.build = hang; builds.build_asked(*map(Path, sys.argv[1:]))"
    )
    files.write(folder / builds.ASKED, b"")
    process = subprocess.Popen([sys.executable, "-c", code, out, docs, library])
    until(lambda: builds.state(out).running and builds.state(out).stage != "idle")
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert builds.state(out).stage == "interrupted"
    assert builds.resume(out, docs, library)
    until(lambda: not builds.state(out).busy)
    assert builds.state(out).stage == "done"
    assert files_of(out) == ["added/b.txt"]


def test_a_build_that_fails_says_why_and_leaves_the_snapshot_before(folders):
    out, docs, library = folders
    before = builds.build(out, docs, library).folder
    for text in (docs / "a.txt", library / "added" / "b.txt"):
        text.write_bytes(b"\xff\xfe")
    with pytest.raises(pipeline.NothingToBuildError):
        builds.build(out, docs, library)
    state = builds.state(out)
    assert state.stage == "failed"
    assert "a.txt:1 is not UTF-8" in state.messages[0]
    assert snapshot.locate(out) == before


def test_no_build_goes_into_a_snapshot(folders):
    out, docs, library = folders
    one = builds.build(out, docs, library).folder
    with pytest.raises(builds.NoPlaceError, match="set TIDINGS_TABLES to the folder around it"):
        builds.ask(one, docs, library)


@pytest.mark.parametrize("status", ["", "[]", "{}", '{"stage": "done"}', json.dumps({"messages": [], "strange": 1}), "\0"])
def test_a_damaged_status_is_no_build(folders, status):
    folder = builds.place(folders[0])
    (folder / builds.STATUS).write_text(status)
    assert builds.state(folders[0]) == builds.State()
