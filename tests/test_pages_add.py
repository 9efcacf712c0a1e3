"""The page of adding for those who may and those who may not, and what it writes down."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import PAGES, opened, words
from tests.show.rows import write
from tidings.access import Person
from tidings.library.preview import Near, Preview
from tidings.library.readers.extract import Extract, RefusedError
from tidings.show import adding, pending, people
from tidings.show.pending import Pending


def waiting(title: str = "", published: str = "", seen_title: str = "First line") -> Pending:
    seen = Preview(
        seen_title,
        "",
        "2024-05-16",
        "",
        {"figures": 2, "quotes": 1},
        {"quotes": [{"words": "a\u202eb", "start": "2023-01-01", "end": "2023-12-31", "precision": "year"}]},
        "",
        "",
        (),
        "",
    )
    return Pending(b"x", "a.txt", "", Extract("Words of it.\nMore.", "text", title=title, published=published), seen)


@pytest.fixture
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "tables"))
    monkeypatch.setenv("TIDINGS_LIBRARY", str(tmp_path / "library"))
    return write(tmp_path / "tables")


def test_a_reader_finds_no_way_to_the_page_and_nothing_on_it(snapshot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ways(test):
        return [link.proto.label for link in test.sidebar.get("page_link")]

    assert "Add documents" in ways(opened("add"))
    monkeypatch.setattr(people, "who", lambda: Person("ana", "reader"))
    monkeypatch.setattr(people, "gate", lambda: Person("ana", "reader"))
    test = opened("add")
    assert "Editors can add documents" in words(test)
    assert "Add documents" not in ways(test)
    assert not test.get("file_uploader")
    assert not test.get("text_area")


def test_a_reader_who_calls_what_the_buttons_call_adds_nothing(snapshot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = waiting()
    state = {adding._WAITING: {"0" * 12: one}}
    monkeypatch.setattr(adding.st, "session_state", state)
    monkeypatch.setattr(people, "who", lambda: Person("ana", "reader"))
    adding._add("0" * 12, one.found)
    adding._read([(b"words", "a.txt", "")])
    assert state[adding._TROUBLE] == ["Only editors can add documents."]
    assert not (snapshot.parent.parent / "library").exists()


def test_what_the_text_says_itself_is_not_written_beside_it_again() -> None:
    one = waiting()
    assert one.known["title"] == "First line"
    same = pending.told(one, {name: one.known[name] for name in pending.FIELDS}, date(2024, 5, 16))
    assert (same.title, same.published) == ("", "")
    changed = pending.told(one, {"title": "=Mine", "outlet": " A\nB ", "author": "", "url": " https://example.org/a "}, date(2024, 5, 17))
    assert (changed.title, changed.outlet, changed.published, changed.url) == ("Mine", "A B", "2024-05-17", "https://example.org/a")
    taken_out = pending.told(waiting(title="Said by the file"), dict.fromkeys(pending.FIELDS, ""), None)
    assert (taken_out.title, taken_out.published) == ("", "")


def test_what_is_wrong_with_what_a_person_says() -> None:
    assert not pending.fault(Extract("a", "text", url="https://example.org", published="2024-05-16"))
    assert "https://" in pending.fault(Extract("a", "text", url="javascript:alert(1)"))


def test_what_was_read_and_found_in_words() -> None:
    one = waiting()
    assert pending.was_read(one) == "Read as text: 4 words, 18 characters."
    assert pending.was_found(one) == "Found in it: 2 figures and 1 quote."
    assert pending.rows(one).to_dict("records") == [{"Kind": "Quote", "Words": "a b", "Date": "2023"}]
    assert pending.likeness(Near("a.txt", "", "", 0.84, 0.5)) == "84% of its words stand in a.txt, and 50% of that one's in it."
    assert pending.beginning(one) == "Words of it.\nMore."


def test_what_would_be_found_is_looked_for_again_with_another_day(snapshot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def look(found: Extract, *_: Path) -> Preview:
        asked.append((found.title, found.published))
        if found.title == "Broken":
            raise RefusedError("takes too long to read")
        return replace(waiting().seen, counts={"figures": 7}, rows={})

    monkeypatch.setattr(adding, "preview", look)
    test = AppTest.from_file(str(PAGES / "add.py"), default_timeout=60)
    test.session_state[adding._WAITING] = {"0" * 12: waiting()}
    assert "Found in it: 2 figures and 1 quote." in words(test.run())
    assert not asked, "nothing was changed yet"
    test.date_input(key="published " + "0" * 12).set_value(date(2023, 1, 2)).run()
    assert "Found in it: 7 figures." in words(test)
    test.run()
    assert asked == [("", "2023-01-02")], "once for each thing that is said"
    test.date_input(key="published " + "0" * 12).set_value(date(2024, 5, 16)).run()
    assert "Found in it: 2 figures and 1 quote." in words(test)
    test.text_input(key="title " + "0" * 12).set_value("Broken").run()
    assert "It takes too long to read." in words(test)
    assert test.button(key="add " + "0" * 12).disabled
    assert not test.exception
