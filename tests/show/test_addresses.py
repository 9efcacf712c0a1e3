"""A frozen address says every value, also those that were left as they are, and keeps nothing that it was not made of."""

from dataclasses import replace
from urllib.parse import parse_qs

from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import frames
from tidings.show.addresses import LONGEST, MOST, frozen
from tidings.show.filters import Choices, Filters, choose

EVERYTHING = Filters.none(choose(frames()))
ID = "47ca6a8f0e32"


def said(query: str) -> dict[str, list[str]]:
    return parse_qs(query, keep_blank_values=True)


def test_what_was_left_as_it_was_is_said_too() -> None:
    assert said(frozen(EVERYTHING, ID, {"status": [], "view": ["Pacific"]}, {})) == {
        "months": ["2023-01", "2024-07"], "topics": [""], "documents": [""], "outlets": [""], "q": [""],
        "status": [""], "view": ["Pacific"], "snapshot": [ID],
    }  # fmt: skip


def test_what_was_chosen_is_said() -> None:
    chosen = replace(EVERYTHING, first="2024-05", topics=("trade", "military"), text="a&b#c", documents=("<b>=1+1</b> :red[x]",))
    found = said(frozen(chosen, ID, {"status": ["Planned", "Denied"]}, {}))
    assert (found["months"], found["topics"], found["q"]) == (["2024-05", "2024-07"], ["Trade", "Military"], ["a&b#c"])
    assert (found["documents"], found["status"]) == (["<b>=1+1</b> :red[x]"], ["Planned", "Denied"])


def test_copies_are_said_where_there_are_any() -> None:
    choices = replace(EVERYTHING.choices, copies=frozenset({"d"}))
    assert said(frozen(Filters.none(choices), ID, {}, {}))["copies"] == ["false"]
    assert said(frozen(replace(Filters.none(choices), copies=True), ID, {}, {}))["copies"] == ["true"]


def test_a_selection_stays_and_a_control_is_said_once() -> None:
    asked = {"doc": ["3922d88b888a"], "span": ["1-2"], "status": ["Denied"], "topics": ["energy"], "snapshot": ["0" * 12]}
    found = said(frozen(EVERYTHING, ID, {"status": ["Planned"]}, asked))
    assert (found["doc"], found["span"], found["status"], found["topics"]) == (["3922d88b888a"], ["1-2"], ["Planned"], [""])
    assert found["snapshot"] == [ID]


def test_no_months_are_said_where_there_are_none() -> None:
    assert "months" not in said(frozen(Filters.none(Choices((), (), {}, ())), ID, {}, {}))


@given(st.dictionaries(st.text(max_size=40), st.lists(st.text(max_size=2 * LONGEST), max_size=40), max_size=40))
def test_whatever_an_address_asked_for_the_frozen_one_is_short(asked: dict[str, list[str]]) -> None:
    made = frozen(EVERYTHING, ID, {}, asked)
    more = sum(len(values) for name, values in said(made).items() if name not in said(frozen(EVERYTHING, ID, {}, {})))
    assert more <= MOST
    assert said(made)["snapshot"] == [ID]
    assert made.isascii()
