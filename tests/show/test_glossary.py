"""Every word that needs explaining has a sentence, short enough to be read at a glance."""

import pytest

from tests.corpus.links.flags import ERRORS
from tidings.show import frame, glossary, stories
from tidings.show.wording import spelled
from tidings.tables import TABLES

DECLARED = [(table.name, column.name) for table in TABLES.values() for column in table.columns if column.allowed]


@pytest.mark.parametrize(("table", "column"), DECLARED)
def test_every_code_that_a_column_may_hold_is_explained(table: str, column: str) -> None:
    allowed = TABLES[table][column].allowed
    assert not [code for code in allowed or () if code not in glossary.codes(column, table)]


def test_every_code_that_is_explained_may_be_held() -> None:
    held: dict[str, set[str]] = {}
    for table, name in DECLARED:
        key = f"{table}.{name}" if f"{table}.{name}" in glossary.CODES else name
        held.setdefault(key, set()).update(TABLES[table][name].allowed or ())
    counted = {"credibility", "rule"}  # a digit, and the rules below
    assert {key: set(codes) for key, codes in glossary.CODES.items() if key not in counted} == held


def test_every_rule_of_the_flags_is_explained() -> None:
    assert set(glossary.FLAG_RULES) == {case.rule for case in ERRORS}


@pytest.mark.parametrize(
    "term",
    [
        *("precision", "basis", "fidelity", "wording", "credibility", "reliability", "lineage", "copy", "coverage", "modality"),
        *("qualifier", "story", "plan", "flag", "two bases"),
    ],
)
def test_terms_are_explained(term: str) -> None:
    assert glossary.said(term)


def test_terms_of_columns_are_terms_and_columns_are_declared() -> None:
    declared = {column.name for table in TABLES.values() for column in table.columns} | {"flag"}
    assert set(glossary.COLUMN_TERMS) <= declared
    assert set(glossary.COLUMN_TERMS.values()) <= set(glossary.TERMS)


def test_pages_ask_the_frame() -> None:
    assert frame.explain("precision") == glossary.TERMS["precision"]


def test_a_state_of_a_plan_is_explained_by_the_word_that_pages_show() -> None:
    assert {status: spelled(status) for status in stories.STATUS} == stories.STATUS


def test_a_word_that_nothing_explains_is_an_error() -> None:
    with pytest.raises(KeyError):
        glossary.said("fidelty")


SENTENCES = [*glossary.TERMS.values(), *(text for codes in glossary.CODES.values() for text in codes.values())]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_explanation_is_one_short_sentence(sentence: str) -> None:
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert ". " not in sentence
    assert len(sentence) <= 150


def test_help_of_a_column_has_its_codes_in_words() -> None:
    text = glossary.column(TABLES["events"]["action"], "events")
    assert "**consult**: They meet, talk, call or visit." in text
    assert "CONSULT" not in text
    assert "checked" in glossary.column(TABLES["quotes"]["fidelity"], "quotes")
    assert glossary.column(TABLES["coverage"]["status"], "coverage").count("- **") == 2
