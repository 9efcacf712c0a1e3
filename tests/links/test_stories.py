from itertools import permutations

import pytest

from tests.links.rows import document, event, exercise, figure, quote, tables
from tidings.lexicon import shipped
from tidings.links.stories import stories

PERU = {"flow": "China-Peru"}
PEOPLE = {"actors": ["China", "Xi Jinping", "Russia", "Vladimir Putin"]}


def told(*rows, documents=(), drills=()):
    return stories({**tables(*rows, documents=documents), "drills": drills}, shipped())


def level(billions, when="2023", doc_id="a", **more):
    return figure(billions * 1e9, "USD", when, **{"value_text": f"${billions:g} billion", "doc_id": doc_id, **more})


LONG = "The partnership contributes to the stability of the whole world and to its prosperity"
TOGETHER = [
    ([level(240), level(240, doc_id="b", qualifier="record")], "one quantity, one window, one value"),
    ([level(240), level(240.1, doc_id="b")], "a rounded value"),
    ([figure(26.3, "%", "2031", **PERU), figure(26, "%", "2031", doc_id="b", **PERU)], "growth, rounded"),
    ([figure(55, "%", "2031", kind="share", metric="market_share", commodity="cars"), figure(55, "%", "2031", kind="share", metric="market_share", commodity="cars", doc_id="b")], "a share"),
    ([event("2031-05-16", action="CONSULT", **PEOPLE), event("2031-05-16", action="CONSULT", doc_id="b", **PEOPLE)], "two people meet on a day"),
    ([event("2031-05-16", action="ACCUSE", words="They accused the council of blocking trade", **PEOPLE), event("2031-05-16", action="ACCUSE", doc_id="b", words="Both accused the council of blocking their trade", **PEOPLE)], "one accusation in like words"),
    ([event("2031-05-16", action="SANCTION", actors=["China", "Peru"], places=["Lima"]), event("2031-05-16", action="SANCTION", actors=["Peru", "China"], places=["Lima"], doc_id="b")], "countries, place and act"),
    ([quote(LONG, speaker="Xi Jinping"), quote(f"{LONG}.", doc_id="b")], "word for word"),
    ([quote(LONG, speaker="Xi Jinping"), quote(f"We say that {LONG.lower()}, as ever", speaker="Xi Jinping", doc_id="b")], "a longer form"),
    ([quote("at their best in history", speaker="Sun Weidong"), quote("at their best in history,", speaker="Sun Weidong", doc_id="b")], "five words of one speaker"),
    ([exercise("2031", drill_id="d"), exercise("2031-05", drill_id="d", doc_id="b")], "one drill"),
    ([level(1), level(2, "2022", doc_id="b", echo=True, echo_of="x")], "a row and its echo"),
]  # fmt: skip
TOGETHER[-1][0][1]["echo_of"] = TOGETHER[-1][0][0]["figure_id"]
DRILL = {
    "drill_id": "d",
    "name": "Sea 2031",
    "kind": "naval drill",
    "places": [],
    "reference_id": None,
    "date_start": None,
    "date_end": None,
}


@pytest.mark.parametrize(("rows", "why"), TOGETHER, ids=[why for _, why in TOGETHER])
def test_rows_that_tell_one_thing_are_one_story(rows, why):
    (made,), of_row = told(*rows, drills=[DRILL])
    assert set(of_row.values()) == {made["story_id"]}
    assert len(of_row) == made["rows"] == 2
    assert made["sides"] == []


APART = [
    ([level(240), level(240, "2022", doc_id="b")], "another window"),
    ([level(240), level(240, doc_id="b", flow="China>Russia", metric="exports")], "another quantity"),
    ([level(240), level(240, doc_id="b", modality="planned")], "a target"),
    ([level(240, ""), level(240, "", doc_id="b")], "no window"),
    ([level(240, reporter="Russia"), level(228, reporter="China", doc_id="b")], "two services"),
    ([figure(26.3, "%", "2023"), figure(32.7, "%", "2023", doc_id="b")], "growth on two bases"),
    ([figure(55, "%", "2031", kind="share", metric="market_share", commodity="cars"), figure(9, "%", "2031", kind="share", metric="market_share", commodity="cars", doc_id="b")], "shares of two brands"),
    ([event("2031-05-16", action="CONSULT", **PEOPLE), event("2031-05-17", action="CONSULT", doc_id="b", **PEOPLE)], "another day"),
    ([event("2031-05", action="CONSULT", **PEOPLE), event("2031-05", action="CONSULT", doc_id="b", **PEOPLE)], "a month only"),
    ([event("2031-05-16", action="ACCUSE", words="They accused the council of blocking trade", **PEOPLE), event("2031-05-16", action="ACCUSE", doc_id="b", words="Both condemned sanctions against Iran again", **PEOPLE)], "two accusations"),
    ([event("2031-05-16", action="CONSULT", actors=["China", "Russia"]), event("2031-05-16", action="CONSULT", actors=["China", "Russia"], doc_id="b")], "countries without a place"),
    ([quote("substantive", speaker="Nikolai Patrushev"), quote("substantive", speaker="Nikolai Patrushev", doc_id="b")], "one word"),
    ([quote("no limits"), quote("no limits", doc_id="b")], "two words"),
    ([quote("for the first time", speaker="Xi Jinping"), quote("for the first time", speaker="Wang Yi", doc_id="b")], "four words of two speakers"),
    ([quote("we will work together on this"), quote("they wish to work with all others", doc_id="b")], "a few shared words"),
    ([quote(LONG, kind="block"), quote(LONG, kind="block", doc_id="b")], "a passage, not an utterance"),
    ([exercise("2031"), exercise("2031", doc_id="b")], "mentions of no drill"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "why"), APART, ids=[why for _, why in APART])
def test_rows_that_merely_coincide_are_none(rows, why):
    assert told(*rows) == ([], {})


def credibility(*rows, documents=(), drill=DRILL):
    (made,), _ = told(*rows, documents=documents, drills=[drill])
    return made["credibility"], made["reason"]


def test_two_independent_sources_bear_one_another_out():
    assert credibility(level(9, "2031"), level(9, "2031", "b")) == (1, "2 independent sources say the same.")


def test_echoes_never_do():
    documents = [document("a", lineage_id="x"), document("b", lineage_id="x")]
    assert credibility(level(9, "2031"), level(9, "2031", "b"), documents=documents)[0] == 6
    assert credibility(level(240), level(240, doc_id="b"), documents=documents)[0] == 2


def test_the_published_lists_bear_out_one_source():
    rows = [exercise("2031", drill_id="d"), exercise("2031-05", drill_id="d")]
    assert credibility(*rows, drill={**DRILL, "reference_id": "Sea-2031"}) == (
        2,
        "One source only, and the published lists have it as Sea-2031.",
    )


def test_outlets_of_one_document_are_worth_less():
    rows = [level(9, "2031", outlet="AP"), level(9, "2031", outlet="TASS")]
    assert credibility(*rows) == (3, "One document only, but by 2 outlets: AP, TASS.")


def test_a_contradiction_shows_both_sides_and_no_winner():
    (made,), _ = told(level(240, "2031", **PERU), level(240, "2031", "b", **PERU), level(201, "2031", "c", **PERU))
    assert made["credibility"] == 5
    assert made["sides"] == ["$201 billion (1 source)", "$240 billion (2 sources)"]
    assert made["reason"] == "The rows contradict one another: $201 billion; $240 billion."


def test_words_given_to_two_speakers_are_a_contradiction():
    (made,), _ = told(quote(LONG, speaker="Xi Jinping"), quote(LONG, speaker="Wang Yi", doc_id="b"))
    assert (made["credibility"], made["sides"]) == (5, ["said by Wang Yi (1 source)", "said by Xi Jinping (1 source)"])


def test_a_happening_told_and_denied_is_a_contradiction():
    rows = [event("2031-05-16", action="CONSULT", **PEOPLE), event("2031-05-16", action="CONSULT", doc_id="b", modality="denied", **PEOPLE)]
    assert credibility(*rows)[0] == 5


def test_a_row_and_its_echo_are_one_story_whatever_is_unknown_of_them():
    origin = figure(5, "%", "", flow=None, commodity=None, metric="other")
    echo = figure(5, "%", "", flow=None, commodity=None, metric="other", doc_id="b", echo=True, echo_of=origin["figure_id"])
    assert told(origin, echo)[0][0]["label"] == "Other: 5 %"


def test_the_order_of_the_rows_does_not_matter():
    rows = [level(240), level(240.1, doc_id="b"), level(201, doc_id="c"), quote(LONG), quote(LONG, doc_id="b")]
    assert len({repr((told(*order)[0], sorted(told(*order)[1].items()))) for order in permutations(rows)}) == 1
