import os
from datetime import date

import pytest

from tidings.text.sources import COLUMNS, LARGEST, read_sources

HEADER = ",".join(COLUMNS)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_text("The ministers met in Oslo.", encoding="utf-8")
    return tmp_path


def said(folder):
    """What was read, and each problem without the folder's path."""
    found = read_sources(folder)
    return [d.file for d in found.documents], [str(p).replace(f"{folder}", "…") for p in found.problems]


def test_documents_come_in_the_order_of_their_names_from_folders_below_too(folder):
    (folder / "2021").mkdir()
    (folder / "2021" / "b.md").write_text("Text.")
    (folder / "notes.pdf").write_bytes(b"%PDF")
    assert said(folder) == (["2021/b.md", "good.txt"], [])


def test_an_empty_folder(tmp_path):
    assert said(tmp_path) == ([], ["… holds no documents; put text files (*.txt) into it"])


def test_no_folder(tmp_path):
    assert said(tmp_path / "gone") == ([], ["… is not a folder; name one that holds documents (*.txt)"])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"one\ntwo\nthr\xe9e\n", "…/bad.txt:3 is not UTF-8: byte 0xe9; save it as UTF-8"),
        (b"PK\x03\x04\0\0", "…/bad.txt is not text: it has a zero byte at 4; save it as plain text"),
        (b"", "…/bad.txt holds no words"),
        (b" \n 12 -- \n", "…/bad.txt holds no words"),
        (b"The ministers met in Oslo.", "…/good.txt is byte for byte the same as bad.txt; it is read once, remove one of them"),
        (b"x" * (LARGEST + 1), "…/bad.txt has 20,000,001 bytes, more than the 20,000,000 that a document may have; split it"),
    ],
    ids=["latin-1", "binary", "empty", "no words", "duplicate", "too large"],
)
def test_a_bad_file_is_named_and_the_others_are_read(folder, data, problem):
    (folder / "bad.txt").write_bytes(data)
    files, problems = said(folder)
    assert problems == [problem]
    assert len(files) == 1


def test_a_link_out_of_the_folder_is_not_followed(folder, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("Not yours.")
    (folder / "link.txt").symlink_to(secret)
    assert said(folder) == (["good.txt"], ["…/link.txt is a link that leads out of the folder; copy the file itself"])


@pytest.mark.parametrize("name", [b"bad\xff.txt", "bad\u202etxt.txt".encode(), b"bad\n.txt"])
def test_a_file_name_that_cannot_be_shown(folder, name):
    (folder / os.fsdecode(name)).write_text("The ministers met in Rome.")
    files, problems = said(folder)
    assert files == ["good.txt"]
    assert len(problems) == 1
    assert problems[0].endswith("is a file name that cannot be shown; rename the file")


def test_what_people_know_of_a_document(folder):
    (folder / "sources.csv").write_text(f'{HEADER}\ngood.txt,"Talks, day one",Agency,,2021-03-04,https://example.org/a,B,,\n')
    source = read_sources(folder).documents[0].source
    assert (source.title, source.publisher, source.author, source.published) == ("Talks, day one", "Agency", None, date(2021, 3, 4))
    assert (source.url, source.reliability, source.licence) == ("https://example.org/a", "B", None)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("gone.txt,,,,,,,,", "names gone.txt, which is not in the folder"),
        ("../good.txt,,,,,,,,", "names ../good.txt, which is not in the folder"),
        (",,,,,,,,", "names no file, which is not in the folder"),
        ("good.txt,,,,4 March 2021,,,,", "published 4 March 2021 is no date from 1900 to 2100; write it as 2024-05-16"),
        ("good.txt,,,,1802-01-01,,,,", "published 1802-01-01 is no date from 1900 to 2100; write it as 2024-05-16"),
        ("good.txt,,,,20210304,,,,", "published 20210304 is no date from 1900 to 2100; write it as 2024-05-16"),
        ("good.txt,,,,,javascript:alert(1),,,", "url javascript:alert(1) is no web address; it begins with https:// or http://"),
        ("good.txt,,,,,,G,,", "reliability G is not in A..F"),
        ("good.txt,Talks, day one,,,,,,,", "has not 9 cells; put quotation marks around a cell that holds a comma"),
        ("good.txt,Talks", "has not 9 cells; put quotation marks around a cell that holds a comma"),
    ],
)
def test_a_wrong_row_is_named_with_its_line_and_the_document_is_read_without_it(folder, row, problem):
    (folder / "sources.csv").write_text(f"{HEADER}\n{row}\n")
    found = read_sources(folder)
    assert [str(p) for p in found.problems] == [f"{folder / 'sources.csv'}:2 {problem}"]
    assert found.documents[0].source.title is None


def test_a_file_named_twice(folder):
    (folder / "sources.csv").write_text(f"{HEADER}\ngood.txt,First,,,,,,,\ngood.txt,Second,,,,,,,\n")
    found = read_sources(folder)
    assert [str(p) for p in found.problems] == [f"{folder / 'sources.csv'}:3 names good.txt a second time"]
    assert found.documents[0].source.title == "First"


def test_a_sidecar_with_other_columns(folder):
    (folder / "sources.csv").write_text("file,name\ngood.txt,x\n")
    assert said(folder) == (["good.txt"], [f"…/sources.csv:1 has other columns than {HEADER}"])


# The library beside the folder


@pytest.fixture
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    for name in ("added", "inbox", "originals"):
        (folder / name).mkdir()
    (folder / "added" / "note.txt").write_text("The envoys met in Riga.")
    (folder / "inbox" / "waits.txt").write_text("Not yet read.")
    (folder / "sources.csv").write_text(f"{HEADER}\nadded/note.txt,A note,,,2024-05-16,,,,\n")
    return folder


def test_documents_of_the_library_follow_those_of_the_folder_with_what_is_known_of_them(folder, library):
    found = read_sources(folder, library)
    assert [d.file for d in found.documents] == ["good.txt", "added/note.txt"]
    assert found.problems == ()
    assert found.documents[1].source.title == "A note"
    assert found.places == {"good.txt": folder / "good.txt", "added/note.txt": library / "added" / "note.txt"}


def test_a_library_of_which_nothing_is_there_yet(folder, tmp_path):
    assert read_sources(folder, tmp_path / "gone") == read_sources(folder)


def test_one_text_or_one_name_twice_is_named(folder, library):
    (library / "added" / "same.txt").write_bytes((folder / "good.txt").read_bytes())
    (folder / "added").mkdir()
    (folder / "added" / "note.txt").write_text("Another note.")
    found = read_sources(folder, library)
    assert [d.file for d in found.documents] == ["added/note.txt", "good.txt"]
    assert [str(p) for p in found.problems] == [
        f"{library / 'added' / 'note.txt'} has the name of another document, {folder / 'added' / 'note.txt'}; rename one of them",
        f"{library / 'added' / 'same.txt'} is byte for byte the same as good.txt; it is read once, remove one of them",
    ]


def test_a_link_in_the_library_leads_out_of_it_no_more_than_one_in_the_folder(folder, library):
    (library / "added" / "link.txt").symlink_to(library / "inbox" / "waits.txt")
    assert [str(p).split(" ", 1)[1] for p in read_sources(folder, library).problems] == [
        "is a link that leads out of the folder; copy the file itself"
    ]
