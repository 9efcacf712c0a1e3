"""The page of search: what it says, where its hits lead, and that nothing typed or shared does harm."""

from pathlib import Path

import pytest

from tests.show.opened import opened, said, words
from tests.show.rows import REPORT, write
from tidings.show.finding import lit
from tidings.text.document import Document, Span

DOC = Document.from_text(REPORT).doc_id


@pytest.fixture(autouse=True)
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "tables"))
    write(tmp_path / "tables")


def test_nothing_is_listed_before_anything_is_typed() -> None:
    page = opened("search")
    assert page.title[0].value == "Search everything"
    assert not page.header


def test_hits_are_grouped_by_kind_with_the_words_lit() -> None:
    page = opened("search", find="harbin")
    assert [header.value for header in page.header] == ["Documents: 3 hits", "Events: 1 hit"]
    assert ":primary[**Harbin**]" in said(page)


def test_filters_leave_hits_out() -> None:
    assert [header.value for header in opened("search", find="harbin", topics="military").header] == ["Documents: 1 hit"]


def test_one_kind_is_looked_in() -> None:
    page = opened("search", find="harbin", look="Events")
    assert [header.value for header in page.header] == ["Events: 1 hit"]
    assert "unicorns" in "".join(warning.value for warning in opened("search", find="harbin", look="unicorns").warning)


@pytest.mark.parametrize(
    "address",
    [
        {"find": '"; DROP TABLE t; --'},
        {"find": "x" * 100_000},
        {"find": ["a", "b"]},
        {"find": "\x00\u202e"},
        {"find": "<script>alert(1)</script>", "look": ["Documents", "../.."]},
        {"find": "onerror"},
        {"find": "cmd", "topics": "unicorns"},
    ],
)
def test_hostile_addresses_do_no_harm(address: dict[str, str | list[str]]) -> None:
    text = said(opened("search", **address))
    assert "![x](" not in text
    assert "<img" not in text.replace("\\<", "")


def test_words_of_a_document_stay_words() -> None:
    assert "<img src=x onerror='window.hacked = true'>" in words(opened("search", find="hacked")).replace(":primary[**hacked**]", "hacked")
    assert lit("a **b** c", [Span(4, 5)]) == r"a \*\*:primary[**b**]\*\* c"
    assert lit("one two", [Span(0, 3)]) == ":primary[**one**] two"


def test_showing_everything_keeps_the_words_looked_for() -> None:
    page = opened("search", find="harbin", topics="military")
    page.button(key="everything").click().run()
    assert page.text_input(key="find").value == "harbin"
    assert [header.value for header in page.header] == ["Documents: 3 hits", "Events: 1 hit"]
