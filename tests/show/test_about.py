"""The dictionary holds everything that is declared, and what is said about the data is counted in the data."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from tests.show.rows import frames
from tidings.lexicon import REFERENCE
from tidings.show import about, dictionary, glossary
from tidings.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
FRAMES = frames()


def test_every_column_is_in_the_dictionary() -> None:
    rows = dictionary.columns(FRAMES)
    assert set(zip(rows["Table"], rows["Column"], strict=True)) == {(t.name, c.name) for t in TABLES.values() for c in t.columns}
    assert rows[["Called", "Meaning", "Type", "Filled"]].ne("").all(axis=None)
    speaker = rows[(rows["Table"] == "quotes") & (rows["Column"] == "speaker")].iloc[0]
    assert speaker["Filled"] == "1 of 2"


def test_every_code_is_in_the_dictionary_once() -> None:
    rows = dictionary.codes()
    for table in TABLES.values():
        for column in table.columns:
            for code in column.allowed or ():
                held = rows[(rows["Column"] == column.name) & (rows["Code"] == code) & rows["Tables"].str.contains(table.name)]
                assert len(held) == 1, (table.name, column.name, code)
    assert set(rows.loc[rows["Column"] == "rule", "Code"]) == set(glossary.FLAG_RULES)


@pytest.mark.parametrize(("asked", "term"), [("PRECISION date", "Precision"), ("admiralty digit", "Credibility"), ("", "Copy")])
def test_the_dictionary_is_searched_by_words(asked: str, term: str) -> None:
    assert term in set(dictionary.matching(dictionary.terms(), asked)["Term"])
    assert dictionary.matching(dictionary.terms(), "zzzz").empty


def test_chapters_are_counted() -> None:
    everything = dictionary.everything(FRAMES)
    assert dictionary.finding(everything, "").startswith(f"{len(everything['Terms'])} terms, ")


def test_what_is_weak_is_counted_without_copies() -> None:
    rows = about.weak(FRAMES, about.sure()).set_index("What is weak")
    assert rows.loc["Quotes without a speaker", ["Rows", "Of"]].tolist() == [1, 2]
    assert rows.loc["Months that no document speaks from", ["Rows", "Of"]].tolist() == [1, 3]
    assert (rows["Rows"] <= rows["Of"]).all()
    copied = FRAMES | {"quotes": FRAMES["quotes"].assign(echo=pd.array([False, True], dtype="boolean"))}
    assert about.weak(copied, {}).set_index("What is weak").loc["Quotes without a speaker", "Of"] == 1


def test_every_reference_table_says_what_it_is_and_whose() -> None:
    tables, sources = about.reference()
    files = {file.stem.replace("_", " ") for file in REFERENCE.glob("*.csv")}
    assert set(tables["Table"]) == files
    assert not tables["A row is"].str.startswith(".").any(), "data/reference/README.md has a line for each"
    assert sources.groupby("Table")["Rows"].sum().to_dict() == tables.set_index("Table")["Rows"].to_dict()


def test_sureness_is_counted_in_the_reference_tables() -> None:
    with (REFERENCE / "customs.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert sum(about.sure()["customs"].values()) == len(rows)


@pytest.mark.parametrize("owner", ["GeoNames", "Natural Earth"])
def test_whoever_readme_credits_the_page_credits(owner: str) -> None:
    assert owner in (ROOT / "README.md").read_text(encoding="utf-8")
    assert any(owner in whose for _, whose, _, _ in about.CREDITS)


def test_documents_say_what_is_not_known_and_link_nowhere_strange() -> None:
    documents = FRAMES["documents"].assign(url=["javascript:alert(1)", "https://example.org/a"])
    rows = about.documents(documents, str)
    assert rows["Licence"].tolist() == ["not known", "not known"]
    assert rows["Published"].tolist() == ["2024-06-05", "not known"]
    assert rows["Address"].fillna("").tolist() == ["", "https://example.org/a"]
