"""Files read apart, kept in the library, taken from the inbox and from the command line: whole or not at all, and nothing lost."""

import csv
import hashlib
import json
import os
import subprocess
from dataclasses import asdict
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.library.made import SENTENCE, page, pdf, word
from tidings.__main__ import main
from tidings.library import files, inbox, library, reading
from tidings.library import preview as looking
from tidings.library.preview import preview
from tidings.library.readers.extract import Extract, RefusedError
from tidings.text.sources import read_sources

LONG = f"{SENTENCE} Trade between China and Russia rose 26 percent in 2023. The ministers of the two countries met in Oslo on 3 May 2021."


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "first.txt").write_text(f"{LONG} They signed a treaty.")
    return tmp_path / "docs"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be found is looked for in this process, which has read the reference tables already."""
    monkeypatch.setattr(looking, "apart", lambda module, arguments, data: json.dumps(asdict(looking.made(json.loads(data)))).encode())


def put(shelf: Path, docs: Path, text: str, name: str = "a.txt", title: str = "") -> library.Added:
    return library.add(shelf, docs, Extract(text, "text", title=title), text.encode(), name, "ana")


def rows(shelf: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((shelf / "sources.csv").read_text(encoding="utf-8").splitlines()))


# Apart


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [("a.txt", b"words", "text"), ("a.bin", page("<p>words"), "html"), ("x.txt", pdf([SENTENCE]), "pdf"), ("y.html", word(), "word")],
)
def test_a_file_is_what_it_holds_and_not_what_it_is_called(name: str, data: bytes, kind: str) -> None:
    assert reading.read(data, name).kind == kind


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("../../etc/x.exe", b"MZ\x90", "x.exe is no kind of file that is read"),
        ("a.docx", b"PK\x03\x04nothing", "a.docx is a damaged Word file"),
        ("a.txt", b"", "a.txt is empty"),
        ("a.rtf", b"{\\rtf1", "a.rtf is a rich text file; open it in Word"),
        ("big.txt", b"x" * (reading.LARGEST + 1), "big.txt has 50,000,001 bytes, more than the 50,000,000"),
        ("a.txt", b'"' * 10_000_000, "a.txt has 10,000,000 characters of text, more than the 5,000,000"),
    ],
)
def test_a_refusal_names_the_file_and_says_what_to_do(name: str, data: bytes, why: str) -> None:
    with pytest.raises(RefusedError) as refused:
        reading.read(data, name)
    assert str(refused.value).startswith(why)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("x = bytearray(3_000_000_000)", "takes too much to read"),
        ("import os; os.abort()", "broke its reader"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "takes too long to read"),
        ("sys.stdout.buffer.write(b'x' * 200_000_000)", "broke its reader"),
    ],
    ids=["memory", "crash", "time", "output"],
)
def test_a_reader_that_breaks_takes_nobody_along(code: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.py").write_text(
        "import sys\nfrom tidings.library.readers import __main__ as reader, text\n"
        f"def read(data):\n    {code}\ntext.read = read\nreader.main('text')\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", ""), str(reading.ROOT)]))
    with pytest.raises(RefusedError, match=why):
        reading._told(reading.apart("broken", [], b"words"))


def test_a_reader_is_told_no_secret_and_has_little_time_and_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}
    monkeypatch.setenv("TIDINGS_SECRETS", "/run/secrets")
    real = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: asked.update(k) or real(*a, **k))
    reading.read(b"words", "a.txt")
    assert isinstance(asked["env"], dict)
    assert not [name for name in asked["env"] if "TIDINGS" in name]
    assert asked["timeout"] == reading.PATIENCE


# Before it counts


def test_a_preview_says_what_would_be_found_and_what_it_repeats(docs: Path, shelf: Path, here: None) -> None:
    seen = preview(Extract(f"{LONG} They left.", "text", published="2024-07-15"), docs, shelf)
    assert (seen.published, seen.same, seen.problem) == ("2024-07-15", "", "")
    assert seen.counts["figures"] == 1
    assert seen.rows["figures"][0]["words"].startswith("Trade between China and Russia")
    assert [near.file for near in seen.near] == ["first.txt"]
    assert min(seen.near[0].of_new, seen.near[0].of_old) > 0.8
    assert preview(Extract(f"{LONG} They signed a treaty.", "text"), docs, shelf).same == "first.txt"
    assert not shelf.exists()


# Kept


def test_an_addition_is_kept_byte_for_byte_with_its_text_what_is_known_and_who_did_it(docs: Path, shelf: Path) -> None:
    data = page(f"<p>{SENTENCE}")
    found = reading.read(data, "a.html")
    made = library.add(shelf, docs, found, data, "../a.html", "ana@example.org", "https://example.org/a")
    original = hashlib.sha256(data).hexdigest()
    assert (shelf / "originals" / f"{original}.html").read_bytes() == data
    assert (shelf / made.file).read_text() == found.text
    assert rows(shelf)[0]["file"] == made.file
    told = json.loads((shelf / "additions.jsonl").read_text())
    assert (told["who"], told["name"], told["from"], told["file"]) == ("ana@example.org", "a.html", "https://example.org/a", made.file)
    assert [(d.file, d.doc_id) for d in read_sources(docs, shelf).documents][1] == (made.file, made.doc_id)


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "/etc/passwd", "C:\\x\\con.txt", "a\0b", "..", "\u202etxt.exe", "x" * 5_000, "<b>.txt"]
)
def test_no_name_of_a_file_leads_anywhere(docs: Path, shelf: Path, name: str) -> None:
    made = put(shelf, docs, SENTENCE, name)
    assert (shelf / made.file).resolve().parent == (shelf / "added").resolve()
    assert made.file.isascii()
    assert made.file.isprintable()
    assert {path.name for path in shelf.parent.iterdir()} == {"docs", "library"}


def test_front_matter_that_claims_to_be_another_file_changes_no_name(docs: Path, shelf: Path) -> None:
    claim = f"---\ntitle: Note\nfile: first.txt\ndoc_id: 000000000000\nsha256: {'0' * 64}\n---\n{SENTENCE}\n"
    made = put(shelf, docs, claim, "first.txt")
    assert made.file.startswith("added/first-")
    assert {d.file for d in read_sources(docs, shelf).documents} == {"first.txt", made.file}
    assert not read_sources(docs, shelf).problems


def test_what_is_there_is_not_added_twice(docs: Path, shelf: Path) -> None:
    put(shelf, docs, SENTENCE, "a.txt")
    before = (shelf / "additions.jsonl").read_bytes()
    for text, name in ((SENTENCE, "b.txt"), ((docs / "first.txt").read_text(), "c.txt")):
        with pytest.raises(library.AlreadyThereError, match="word for word"):
            put(shelf, docs, text, name)
    assert (shelf / "additions.jsonl").read_bytes() == before


@pytest.mark.parametrize("step", range(5))
def test_an_addition_that_is_cut_off_anywhere_is_completed_by_adding_it_again(
    docs: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    put(shelf, docs, "The envoys met in Riga.", "before.txt")
    before = rows(shelf)
    done = 0

    def dies(real):
        def write(*arguments, **more):
            nonlocal done
            done += 1
            if done > step:
                raise OSError(28, "No space left on device")
            return real(*arguments, **more)

        return write

    with monkeypatch.context() as patch:
        patch.setattr(files, "write", dies(files.write))
        patch.setattr(library, "_append", dies(library._append))
        if step < 4:
            with pytest.raises(OSError, match="No space left"):
                put(shelf, docs, SENTENCE)
            assert rows(shelf) == before
        else:
            put(shelf, docs, SENTENCE)
    if step < 4:
        put(shelf, docs, SENTENCE)
    assert len(rows(shelf)) == 2
    found = read_sources(docs, shelf)
    assert len(found.documents) == 3
    assert not found.problems


def test_a_table_of_sources_that_somebody_broke_is_never_written_over(docs: Path, shelf: Path) -> None:
    shelf.mkdir()
    (shelf / "sources.csv").write_text("my,own,table\n")
    with pytest.raises(RefusedError, match=r"sources\.csv:1 has other columns"):
        put(shelf, docs, SENTENCE)
    assert (shelf / "sources.csv").read_text() == "my,own,table\n"
    assert not list((shelf / "added").iterdir())


def test_a_line_of_the_log_that_a_power_cut_left_stays_and_the_next_is_whole(docs: Path, shelf: Path) -> None:
    put(shelf, docs, SENTENCE)
    log = shelf / "additions.jsonl"
    log.write_bytes(log.read_bytes() + b'{"when": "20')
    put(shelf, docs, LONG)
    assert json.loads(log.read_text().splitlines()[-1])["sha256"] == hashlib.sha256(LONG.encode()).hexdigest()
    assert len(log.read_text().splitlines()) == 3


# The inbox


def test_the_inbox_is_emptied_and_what_is_refused_says_why(docs: Path, shelf: Path, tmp_path: Path, here: None) -> None:
    box = shelf / "inbox"
    (box / "folder").mkdir(parents=True)
    (box / "good.html").write_bytes(page(f"<p>{SENTENCE}"))
    (box / "bad.pdf").write_bytes(b"%PDF-1.7 no")
    (box / "first copy.txt").write_bytes((docs / "first.txt").read_bytes())
    (box / ".hidden").write_bytes(b"x")
    (tmp_path / "secret.txt").write_text("Not yours to read.")
    (box / "link.txt").symlink_to(tmp_path / "secret.txt")
    told = {one.name: one for one in inbox.empty(docs, shelf, settled=0)}
    assert told["good.html"].file.startswith("added/good-")
    assert {path.name for path in box.iterdir()} == {"refused", "folder", ".hidden"}
    refused = {path.name for path in (box / "refused").iterdir()}
    names = {"bad.pdf", "first copy.txt", "link.txt"}
    assert refused == names | {f"{name}.txt" for name in names}
    assert (box / "refused" / "bad.pdf").read_bytes() == b"%PDF-1.7 no"
    assert "is a damaged PDF" in (box / "refused" / "bad.pdf.txt").read_text()
    assert "is a link" in (box / "refused" / "link.txt.txt").read_text()
    assert (tmp_path / "secret.txt").read_text() == "Not yours to read."
    (box / "bad.pdf").write_bytes(b"%PDF-1.7 another")
    assert [one.refused for one in inbox.empty(docs, shelf, settled=0)]
    assert (box / "refused" / "bad.pdf").read_bytes() == b"%PDF-1.7 no"
    assert (box / "refused" / "bad-2.pdf").read_bytes() == b"%PDF-1.7 another"


def test_a_file_that_was_kept_before_its_taker_was_killed_leaves_the_inbox(docs: Path, shelf: Path, here: None) -> None:
    data = SENTENCE.encode()
    made = put(shelf, docs, SENTENCE, "a.txt")
    (shelf / "inbox" / "a.txt").write_bytes(data)
    assert [one.file for one in inbox.empty(docs, shelf, settled=0)] == [made.file]
    assert not (shelf / "inbox" / "a.txt").exists()
    assert not list((shelf / "inbox" / "refused").iterdir())


def test_a_file_that_somebody_may_still_be_writing_is_left_alone(docs: Path, shelf: Path) -> None:
    (shelf / "inbox").mkdir(parents=True)
    (shelf / "inbox" / "a.txt").write_text(SENTENCE)
    assert not list(inbox.empty(docs, shelf, settled=3_000))
    assert (shelf / "inbox" / "a.txt").exists()


# The command line


def run(docs: Path, shelf: Path, *arguments: object) -> Result:
    where = ["--sources", docs, "--library", shelf, "--out", shelf.parent / "out"]
    return CliRunner().invoke(main, [str(a) for a in (*arguments, *where)])


def test_add_keeps_builds_and_says_what_was_left_out(docs: Path, shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word())
    (tmp_path / "b.bin").write_bytes(b"\x7fELF")
    looked = run(docs, shelf, "add", tmp_path / "a.docx", "--preview")
    assert looked.exit_code == 0
    assert "found      0 figures, 1 exercises" in looked.stdout
    assert not shelf.exists()
    done = run(docs, shelf, "add", tmp_path / "a.docx", tmp_path / "b.bin", tmp_path / "gone.txt", "http://127.0.0.1/")
    assert done.exit_code == 3
    assert "added added/a-report-" in done.stdout
    for why in ("b.bin is no kind of file", "gone.txt", "http://127.0.0.1/ is not a public address"):
        assert why in done.stderr
    assert (tmp_path / "out" / "current" / "datapackage.json").exists()
    assert run(docs, shelf, "add", tmp_path / "b.bin").exit_code == 1
    assert run(docs, shelf, "add", tmp_path / "a.docx", "--published", "soon").exit_code == 2


def test_inbox_once_takes_builds_and_ends(docs: Path, shelf: Path, here: None) -> None:
    (shelf / "inbox").mkdir(parents=True)
    (shelf / "inbox" / "a.txt").write_text(SENTENCE)
    done = run(docs, shelf, "inbox", "--once", "--settled", 0)
    assert done.exit_code == 0
    assert "added added/a-" in done.stdout
    assert (shelf.parent / "out" / "current" / "datapackage.json").exists()
