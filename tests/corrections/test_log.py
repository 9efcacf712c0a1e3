"""The file of corrections: written, read back exactly, torn, damaged, and written by several at once."""

import csv
import io
import multiprocessing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.corrections import log
from tidings.corrections.log import Correction
from tidings.library import corrections

ONE = Correction(
    "", "2024-05-16T09:30:00Z", "Ana", "changed", "figures", "ab" * 32, 3, 9, "5 % in", "f1", '{"value":"5"}', "value", "6", "Says 6.",
)  # fmt: skip


def test_what_is_written_is_read_back(tmp_path):
    kept = corrections.add(tmp_path, [ONE, replace(ONE, verdict="right", column="", value="", reason="")])
    assert corrections.everything(tmp_path).corrections == tuple(kept)
    assert len({one.id for one in kept}) == 2
    more = corrections.add(tmp_path, [ONE])
    assert corrections.everything(tmp_path).corrections == (*kept, *more)
    assert not corrections.everything(tmp_path).problems


def test_no_file_is_no_corrections(tmp_path):
    assert log.load(tmp_path / "corrections.csv") == log.Log()


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_survive_the_file_on_one_line_of_it(words, reason):
    one = replace(ONE, id="x", words=words, reason=f"r{reason}")
    try:
        written = log.line(one)
    except UnicodeEncodeError:  # half a surrogate pair: refused by the writer
        return
    assert written.count(b"\n") == 1
    assert log.read(log.HEADER + written).corrections == (one,)


@pytest.mark.parametrize("words", ["=cmd()", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])
def test_no_cell_of_the_file_is_a_formula(words):
    cells = next(csv.reader(io.StringIO(log.line(replace(ONE, words=words, reason=words)).decode())))
    assert not [cell for cell in cells if cell[:1] in "=+-@＝＋－＠\t\r\n" and cell]


def test_every_cut_of_the_last_line_loses_only_that_line(tmp_path):
    """A power cut may leave any part of what was being written."""
    kept = corrections.add(tmp_path, [ONE, replace(ONE, reason="二 é =1")])
    whole = (tmp_path / log.FILE).read_bytes()
    last = whole.rindex(b"\n", 0, -1) + 1
    for cut in range(last + 1, len(whole)):
        found = log.read(whole[:cut])
        assert found.corrections == (kept[0],)
        assert "no whole line" in found.problems[0].what
        assert found.whole == last


def test_a_torn_line_is_kept_aside_and_the_next_is_whole(tmp_path):
    first = corrections.add(tmp_path, [ONE])
    path = tmp_path / log.FILE
    path.write_bytes(path.read_bytes() + b"half a li\xff\0")
    (problem,) = corrections.everything(tmp_path).problems
    assert problem.where.endswith("corrections.csv:3")
    second = corrections.add(tmp_path, [ONE])
    found = corrections.everything(tmp_path)
    assert found.corrections == (*first, *second)
    assert not found.problems
    assert (tmp_path / corrections.TORN).read_bytes() == b"half a li\xff\0\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"a,b", "2 cells"),
        (b"\0\0\0\0", "zero byte"),
        (b"\xff,", "utf-8"),
        (b"", "0 cells"),
        (log.line(replace(ONE, id="z", when="yesterday")).strip(), "no time"),
        (log.line(replace(ONE, id="z", sha256="../../etc")).strip(), "no hash"),
        (log.line(replace(ONE, id="z", table="secrets")).strip(), "not one of"),
        (log.line(replace(ONE, id="z", verdict="maybe")).strip(), "not one of"),
        (log.line(replace(ONE, id="z", start=9, end=3)).strip(), "no stretch"),
        (log.line(replace(ONE, id="z", read="[1]")).strip(), "JSON"),
        (log.line(replace(ONE, id="z", verdict="revoked", revokes="nobody")).strip(), "no line before"),
    ],
)
def test_a_bad_line_is_named_and_the_others_count(tmp_path, line, said):
    first = corrections.add(tmp_path, [ONE])
    path = tmp_path / log.FILE
    path.write_bytes(path.read_bytes() + line + b"\n")
    second = corrections.add(tmp_path, [ONE])
    found = corrections.everything(tmp_path)
    assert found.corrections == (*first, *second)
    (problem,) = found.problems
    assert problem.where.endswith("corrections.csv:3")
    assert said in problem.what


def test_what_is_said_of_a_bad_line_obeys_no_terminal(tmp_path):
    hostile = "\x1b[31m\u202e<b>"
    line = log.line(replace(ONE, id="z", table=hostile, verdict="right"))
    (problem,) = log.read(log.HEADER + line).problems
    assert problem.what.isprintable()


def test_another_header_is_refused_and_nothing_is_written(tmp_path):
    path = tmp_path / log.FILE
    path.write_bytes(b"id,who\n1,me\n")
    assert not corrections.everything(tmp_path).corrections
    with pytest.raises(corrections.NotKeptError, match="other columns"):
        corrections.add(tmp_path, [ONE])
    assert path.read_bytes() == b"id,who\n1,me\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"reason": "x" * 1_000_000}, "1,000,000 characters"),
        ({"value": "x" * 3000}, "3,000 characters"),
        ({"reason": " \n "}, "a reason"),
        ({"who": "\u202e\n"}, "who made it"),
        ({"words": "\ud800"}, "half a sign"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_reason(tmp_path, more, said):
    with pytest.raises(corrections.NotKeptError, match=said):
        corrections.add(tmp_path, [ONE, replace(ONE, **more)])
    assert not (tmp_path / log.FILE).exists()


def test_a_name_is_one_plain_line(tmp_path):
    (one,) = corrections.add(tmp_path, [replace(ONE, who="A\n\u202eB\x00 C")])
    assert one.who == "A B C"


def test_a_revoked_one_stays_in_the_file(tmp_path):
    (one,) = corrections.add(tmp_path, [ONE])
    undone = corrections.revoke(tmp_path, one.id, "Bo", "I misread.")
    assert corrections.everything(tmp_path).corrections == (one, undone)
    assert (undone.verdict, undone.revokes, undone.who) == ("revoked", one.id, "Bo")
    for wrong in (one.id, undone.id, "nothing"):
        with pytest.raises(corrections.NotKeptError):
            corrections.revoke(tmp_path, wrong, "Bo")


def _write_many(folder: str, who: str) -> None:
    for number in range(8):
        corrections.add(Path(folder), [replace(ONE, who=who, reason=f"{number}"), replace(ONE, who=who, reason=f"{number} more")])


def test_two_at_once_lose_nothing(tmp_path):
    forks = multiprocessing.get_context("fork")
    writers = [forks.Process(target=_write_many, args=(str(tmp_path), who)) for who in ("Ana", "Bo")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    found = corrections.everything(tmp_path)
    assert not found.problems
    for who in ("Ana", "Bo"):
        mine = [one.reason for one in found.corrections if one.who == who]
        assert mine == [f"{number}{more}" for number in range(8) for more in ("", " more")]


def test_a_full_disk_takes_nothing_and_leaves_nothing_half(tmp_path, monkeypatch):
    (one,) = corrections.add(tmp_path, [ONE])
    before = (tmp_path / log.FILE).read_bytes()
    real = corrections.os.write
    calls = []

    def full(descriptor, data):
        calls.append(1)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        return real(descriptor, data[:10])

    monkeypatch.setattr(corrections.os, "write", full)
    with pytest.raises(OSError, match="No space"):
        corrections.add(tmp_path, [ONE])
    assert (tmp_path / log.FILE).read_bytes() == before
    assert corrections.everything(tmp_path).corrections == (one,)
