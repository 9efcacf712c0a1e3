"""A draft: what its address says and does not, and what is read of text that a browser kept."""

import json

import pytest

from tidings.show.drafts import STRICTEST, Draft, of_json
from tidings.show.tradecraft import HANDLING

FULL = Draft(("q1", "f1"), "May", "GREEN", {"q1": "Mine."}, (("it rains", "likely"),), arranged=True)


def test_a_draft_is_read_as_it_was_written() -> None:
    assert of_json(FULL.as_json()) == FULL


@pytest.mark.parametrize(
    "text",
    [
        None,
        3,
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"rows": "abc", "title": 4, "handling": "NONE", "own": [], "assessments": {}}',
        "x" * 2_000_000,
    ],
)
def test_what_is_no_draft_is_an_empty_one(text: object) -> None:
    assert of_json(text) == Draft()


def test_of_a_draft_that_was_tampered_with_only_what_fits_is_read() -> None:
    said = json.loads(FULL.as_json())
    said |= {
        "rows": ["q1", 4, "x" * 99],
        "title": "t" * 999,
        "handling": ["RED"],
        "own": {"q1": 3, "else": "y"},
        "assessments": [["a", "sure"], 1],
    }
    found = of_json(json.dumps(said))
    assert found.rows == ("q1", "x" * 40)
    assert (len(found.title), found.handling, found.own, found.assessments) == (120, STRICTEST, {}, ())


def test_the_address_says_rows_title_and_mark_and_never_the_analysts_words() -> None:
    assert FULL.address == {"rows": "q1.f1", "title": "May", "tlp": "GREEN", "order": "own"}
    assert Draft().address == {}
    assert Draft().asked(FULL.address) == Draft(("q1", "f1"), "May", "GREEN", arranged=True)


def test_a_mark_that_is_none_is_the_strictest() -> None:
    assert STRICTEST == "RED" == next(iter(HANDLING))
    assert Draft(handling="GREEN").asked({"tlp": "PINK"}).handling == "RED"


def test_a_row_takes_what_was_written_instead_of_it_along() -> None:
    assert FULL.without_rows(["q1"]).own == {}
    assert FULL.with_rows(["e1", "q1"]).rows == ("q1", "f1", "e1")


@pytest.mark.parametrize("text", ["", "  ", "Made. "])
def test_an_emptied_or_unchanged_sentence_is_the_rows_again(text: str) -> None:
    assert FULL.with_own("q1", text, "Made.").own == {}
    assert FULL.with_own("q1", "Other.", "Made.").own == {"q1": "Other."}


def test_rows_are_put_into_another_order_and_none_is_lost() -> None:
    draft = Draft(("a", "b", "c"))
    assert draft.in_order(["b", "a", "gone"]) == Draft(("b", "a", "c"), arranged=True)
    assert not draft.in_order(["b"]).asked({"rows": "a.b"}).arranged, "a link that says nothing of an order is by day"
    assert draft.in_order(["b"]).asked({"title": "May"}).arranged
