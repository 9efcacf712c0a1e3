"""Quotations by who said and printed them, and the same words side by side."""

import pandas as pd
import pytest

from tests.show.rows import frames
from tidings.show import utterances

QUOTES = frames()["quotes"]


def quotes(*rows: dict[str, object]) -> pd.DataFrame:
    base = QUOTES.iloc[0].to_dict() | {"story_id": None}
    return pd.DataFrame([{**base, "quote_id": f"q{n}", **row} for n, row in enumerate(rows)])


PEOPLE = quotes(
    {"speaker": "Xi", "outlet": "TASS"},
    {"speaker": "Xi", "outlet": "AP"},
    {"speaker": "Putin", "outlet": "AP"},
    {"speaker": None, "outlet": None},
)


@pytest.mark.parametrize(
    ("asked", "rows", "speakers", "outlets"),
    [
        ({}, 4, {"Xi": 2, "Putin": 1, "Speaker not found": 1}, {"AP": 2, "Outlet not named": 1, "TASS": 1}),
        ({"speaker": ["Xi"]}, 2, {"Xi": 2, "Putin": 1, "Speaker not found": 1}, {"AP": 1, "TASS": 1}),
        ({"speaker": ["Speaker not found"]}, 1, {"Xi": 2, "Putin": 1, "Speaker not found": 1}, {"Outlet not named": 1}),
        ({"outlet": ["TASS"], "speaker": ["Putin"]}, 0, {"Xi": 1, "Putin": 0}, {"AP": 1, "TASS": 0}),
        ({"speaker": ["Nobody"]}, 4, {"Xi": 2, "Putin": 1, "Speaker not found": 1}, {"AP": 2, "Outlet not named": 1, "TASS": 1}),
    ],
)  # fmt: skip
def test_counts_follow_the_other_filter(asked: dict[str, list[str]], rows: int, speakers: dict[str, int], outlets: dict[str, int]) -> None:
    found = utterances.faceted(PEOPLE, PEOPLE, {"speaker": [], "outlet": [], **asked})
    assert len(found.rows) == rows
    assert list(found.counts["speaker"].items()) == list(speakers.items())
    assert list(found.counts["outlet"].items()) == list(outlets.items())


def test_a_name_that_the_other_filters_leave_out_stays_picked() -> None:
    found = utterances.faceted(PEOPLE[PEOPLE["outlet"] == "TASS"], PEOPLE, {"speaker": ["Putin"], "outlet": []})
    assert found.rows.empty
    assert found.picked["speaker"] == ["Putin"]
    assert found.counts["speaker"] == {"Xi": 1, "Putin": 0}


def test_picks_are_said() -> None:
    found = utterances.faceted(PEOPLE, PEOPLE, {"speaker": ["Speaker not found", "Xi"], "outlet": []})
    assert found.said == ("said by Xi or without a speaker", "")


def test_one_story_and_the_same_words_stand_together_and_differences_are_named() -> None:
    found = utterances.side_by_side(
        quotes(
            {"text": "We keep all border posts open,", "story_id": "s1"},
            {"text": "We keep the border posts open", "story_id": "s1"},
            {"text": "no limits", "outlet": "AP"},
            {"text": "no-limits", "outlet": "TASS"},
            {"text": "No limits,", "outlet": "NYT"},
            {"text": "alone"},
            {"text": "alone"},
        )
    )
    assert [len(utterance.places) for utterance in found] == [3, 2], "one word is no utterance"
    assert [utterance.why.split(";")[0] for utterance in found] == ["The same words", "One utterance"]
    first, second = found[1].versions()
    assert first.parts == ["We keep all border posts open,"]
    assert second.parts == ["We keep ", {"changed": "the"}, " border posts open"]
    assert second.missing == ("all",)


def test_the_order_of_rows_changes_nothing() -> None:
    rows = quotes({"text": "no limits"}, {"text": "no limits"}, {"text": "No Limits"})
    orders = [
        [version.row["quote_id"] for found in utterances.side_by_side(order) for version in found.versions()]
        for order in (rows, rows.iloc[::-1])
    ]
    assert orders[0] == orders[1] == ["q2", "q0", "q1"]


def test_marks_in_words_stay_words() -> None:
    assert utterances.marked(["a *b* ", {"changed": "[x](http://y)"}]) == "a \\*b\\* **\\[x\\]\\(http\\:\u2060//y\\)**"
