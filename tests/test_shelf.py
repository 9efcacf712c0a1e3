"""Several snapshots: which there are, going back, and which may be deleted."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from tests.show.rows import write
from tidings import shelf, snapshot
from tidings.__main__ import main

A, B, C, D = (letter * 12 for letter in "abcd")


@pytest.fixture
def out(tmp_path):
    """Three snapshots, of which the last is current."""
    for name in (A, B, C):
        write(tmp_path, name)
    return tmp_path


def run(out, *arguments):
    return CliRunner().invoke(main, ["snapshots", "--tables", str(out), *arguments])


def ids(entries):
    return [one.id for one in entries]


def test_the_list_says_of_each_when_how_much_and_whether_it_is_whole(out):
    (out / B / "quotes.parquet").write_bytes(b"PAR1")
    found = shelf.entries(out)
    assert ids(found) == [C, B, A]
    assert [one.current for one in found] == [True, False, False]
    assert {(one.documents, one.rows, one.how) for one in found} == {(2, 7, "built")}
    assert [one.damage for one in found] == ["", f"{B}/quotes.parquet is not what was written", ""]
    assert all(one.size > 10_000 and one.since.endswith("+00:00") for one in found)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda f: (f / "datapackage.json").unlink(), "datapackage.json is missing"),
        (
            lambda f: (f / "datapackage.json").write_text((f / "datapackage.json").read_text().replace("Invented", "invented")),
            "is not what",
        ),
        (lambda f: next((f / "texts").iterdir()).unlink(), "is not the document that was read"),
        (lambda f: (f / "events.parquet").unlink(), "events.parquet is missing"),
    ],
)
def test_whatever_is_damaged_is_named(out, spoil, said):
    spoil(out / A)
    (damaged,) = (one for one in shelf.entries(out) if one.damage)
    assert damaged.id == A
    assert said in damaged.damage
    listed = run(out)
    assert listed.exit_code == 1
    assert said in next(line for line in listed.output.splitlines() if line.startswith(A))


def test_the_command_lists_one_a_line_the_current_one_with_a_star(out):
    listed = run(out)
    assert listed.exit_code == 0, listed.output
    assert [line.split()[0] for line in listed.output.splitlines()] == [C, B, A]
    assert listed.output.startswith(f"{C} *  20")
    assert "2 documents  7 rows" in listed.output
    assert run(out / "nowhere").exit_code == 1


def test_going_back_is_one_step_and_is_noted(out):
    assert run(out, "use", A).exit_code == 0
    assert snapshot.locate(out) == (out / A).resolve()
    assert ids(shelf.entries(out)) == [A, C, B]
    assert shelf.history(out)[-1] | {"when": "", "who": ""} == {"snapshot": A, "how": "chosen", "when": "", "who": ""}
    write(out, D)
    assert shelf.current(out) == D


@pytest.mark.parametrize("asked", [D, "..", "../a", "/etc", "", "current", ".lock", "a" * 5000, f"{A}/texts", f"./{A}"])
def test_what_is_no_snapshot_is_not_shown(out, asked):
    refused = run(out, "use", asked)
    assert refused.exit_code == 1
    assert "there is no snapshot of this name" in refused.output
    assert shelf.current(out) == C


def test_a_damaged_snapshot_is_not_gone_back_to(out):
    (out / A / "reference").rmdir()
    (out / A / "events.parquet").write_bytes(b"PAR1")
    refused = run(out, "use", A)
    assert refused.exit_code == 1
    assert "is damaged and is not shown" in refused.output
    assert shelf.current(out) == C


def test_pruning_keeps_the_current_one_and_the_last_ones(out):
    shelf.use(out, A)
    assert run(out, "prune", "--keep", "1", "--dry-run").output.splitlines() == [
        f"{A}  kept: current", f"{C}  kept: one of the last 1", f"{B}  would go: whole, {shelf.cells(shelf.inspect(out / B))[-2]}",
    ]  # fmt: skip
    assert len(shelf.folders(out)) == 3
    assert f"{B}  gone: whole" in run(out, "prune", "--keep", "1").output
    assert [folder.name for folder in shelf.folders(out)] == [A, C]
    assert run(out, "prune", "--keep", "0").exit_code == 0
    assert sorted(p.name for p in out.iterdir()) == [".lock", A, "current", "history.jsonl"]


def test_a_damaged_one_counts_for_none_of_the_last_and_the_last_good_one_stays(out):
    (out / B / "events.parquet").write_bytes(b"")
    done = shelf.prune(out, 1)
    assert (ids(one for one, _ in done.kept), ids(done.gone)) == ([C, A], [B])
    (out / C / "events.parquet").write_bytes(b"")
    assert ids(one for one, _ in shelf.prune(out, 0).kept) == [C, A]


def test_nothing_is_pruned_where_nothing_is_current(out):
    (out / "current").unlink()
    refused = run(out, "prune", "--keep", "0")
    assert refused.exit_code == 1
    assert "choose one first" in refused.output
    assert len(shelf.folders(out)) == 3


def test_what_a_running_program_has_open_is_not_pruned_and_its_end_frees_it(out):
    code = f"import sys, pathlib; from tidings import shelf; kept = shelf.hold(pathlib.Path({str(out / A)!r})); print(flush=True); sys.stdin.read()"
    reader = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        reader.stdout.readline()
        done = shelf.prune(out, 0)
        assert {one.id: why for one, why in done.kept} == {C: "current", A: "open in a running Tidings"}
        assert ids(done.gone) == [B]
    finally:
        reader.kill()
        reader.wait()
        reader.stdin.close()
        reader.stdout.close()
    assert ids(shelf.prune(out, 0).gone) == [A]


def test_a_hold_ends_when_nobody_keeps_it(out):
    first, second = shelf.hold(out / A), shelf.hold(out / A)
    assert first is second
    del first
    assert shelf.prune(out, 0).gone != []
    assert (out / A).is_dir()
    del second
    assert ids(shelf.prune(out, 0).gone) == [A]
    assert shelf.hold(out / A) is None


def test_a_line_that_was_torn_by_a_power_cut_spoils_no_other(out):
    whole = (out / snapshot.HISTORY).read_bytes()
    (out / snapshot.HISTORY).write_bytes(whole[:-20])
    shelf.use(out, A)
    assert [told["snapshot"] for told in shelf.history(out)] == [A, B, A]
    (out / snapshot.HISTORY).write_bytes(b"\xff\x00[]\n{}\n" + json.dumps({"when": 1}).encode())
    assert shelf.history(out) == []
    (current,) = (one for one in shelf.entries(out) if one.current)
    assert current.since.startswith("20"), "the time of the link stands for what was never noted"


def test_a_time_is_noted_only_when_the_current_one_changes(out):
    write(out, C)
    assert [told["snapshot"] for told in shelf.history(out)] == [A, B, C]


def test_a_link_is_no_snapshot(out):
    (out / D).symlink_to(out / A)
    assert D not in ids(shelf.entries(out))
    with pytest.raises(shelf.NotHereError):
        shelf.use(out, D)
    assert os.readlink(out / "current") == C
