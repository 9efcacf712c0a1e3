import random
from itertools import chain

import pytest

from tests.corpus.links.flags import ERRORS, TWINS, Case
from tests.links.rows import tables
from tidings.lexicon import shipped
from tidings.links.flags.flags import flags


def raised(rows):
    entries = [row for row in rows if "heading" in row and "entry_id" in row and "start" not in row]
    return flags({**tables(*(row for row in rows if row not in entries)), "entries": entries}, shipped())


def named(case: Case) -> str:
    return f"{case.rule}: {case.why}"


@pytest.mark.parametrize("case", ERRORS, ids=named)
def test_a_planted_error_is_flagged(case):
    found = [flag for flag in raised(case.rows) if flag["rule"] == case.rule]
    assert found
    said = " ".join(flag["message"] for flag in found)
    assert [part for part in case.message if part not in said] == []


@pytest.mark.parametrize("case", TWINS, ids=named)
def test_its_innocent_twin_is_not(case):
    assert [flag["message"] for flag in raised(case.rows)] == []


def test_every_rule_has_an_error_and_a_twin():
    rules = {case.rule for case in ERRORS}
    assert rules == {case.rule for case in TWINS}
    assert len(ERRORS) + len(TWINS) >= 50
    assert {flag["rule"] for case in ERRORS for flag in raised(case.rows)} == rules


def test_messages_are_sentences_and_ids_are_unique():
    found = [flag for case in ERRORS for flag in raised(case.rows)]
    assert all(flag["message"].endswith(".") and flag["message"][0].isupper() or flag["message"][0] in "$“0123456789" for flag in found)
    assert len({(flag["row_id"], flag["rule"]) for flag in found}) == len(found) == len({flag["flag_id"] for flag in found})


def test_the_order_of_the_rows_does_not_matter():
    rows = list(chain.from_iterable(case.rows for case in (*ERRORS, *TWINS)))
    mixed = random.Random(7).sample(rows, len(rows))
    assert raised(rows) == raised(mixed)


def test_a_row_that_repeats_its_origin_is_left_to_it():
    case = next(case for case in ERRORS if case.rule == "against published")
    assert raised([{**row, "echo": True} for row in case.rows]) == []
