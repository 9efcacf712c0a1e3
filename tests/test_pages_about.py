"""The quiet pages: the dictionary is searched, about counts what is shown, filters stand there and change nothing."""

from pathlib import Path

import pandas as pd
import pytest

from tests.show.opened import opened, said
from tests.show.rows import write
from tidings.show import dictionary
from tidings.show.draw import _grouped


@pytest.fixture(autouse=True)
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "tables"))
    return write(tmp_path / "tables")


@pytest.mark.parametrize("page", ["dictionary", "about"])
def test_filters_are_greyed_out_and_kept(page: str) -> None:
    test = opened(page, topics="trade")
    assert test.caption[0].value == "All the data, whatever the filters."
    topics = test.sidebar.multiselect(key="topics")
    assert topics.disabled
    assert topics.value == ["trade"]


def test_the_dictionary_is_searched() -> None:
    test = opened("dictionary", term="admiralty digit")
    assert "1 term" in said(test)
    assert test.table[0].value["Term"].tolist() == ["Credibility"]
    assert "No terms match" in said(opened("dictionary", term="<b>zzzz"))


def test_a_long_table_stands_in_two_halves() -> None:
    first, second = (table.value["Term"].tolist() for table in opened("dictionary").table)
    assert first + second == dictionary.terms()["Term"].tolist()
    assert 0 <= len(first) - len(second) <= 1


def test_codes_are_read_in_three_columns() -> None:
    test = opened("dictionary", chapter="Codes", term="ukraine")
    assert test.table[0].value.iloc[0]["Code"].replace("\\", "") == "ukraine: Ukraine"
    assert list(test.table[0].value) == ["Code", "Meaning", "Column"]


def test_large_numbers_have_a_comma() -> None:
    assert "1,631" in _grouped(pd.DataFrame({"Rows": [1631, 5]})).to_html()
    assert _grouped(small := pd.DataFrame({"Rows": [5], "Text": ["1631"]})) is small


def test_about_names_the_snapshot_and_its_documents(snapshot: Path) -> None:
    test = opened("about")
    assert snapshot.name in said(test)
    assert test.dataframe[0].value["Licence"].tolist() == ["not known", "not known"]
    assert "GeoNames" in test.table[1].value.to_string()
