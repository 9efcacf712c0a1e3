"""A copy beside its origin: which words differ, which quotations are lost, which numbers, dates and names changed."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.frames import to_pandas
from tidings.show.copies import Pair, about, beside, changed_facts, lost_quotes, pairs, relatives
from tidings.tables import to_arrow
from tidings.text.document import Span

ORIGIN = "Menu. The two sides held “substantive” talks in Riga on Tuesday, 4 May. Ana Lind won 41 percent. Bye."
COPY = "The two sides have been detained background discussions in Riga on Tuesday, 5 May. Anna Lind won 14 percent. More."
DOCUMENT: Mapping[str, Any] = {
    "doc_id": "c",
    "copy_of": "o",
    "language": "en",
    "similarity": 0.8,
    "wording": "reworded",
    "wording_reason": "Braces.",
}


def pair(origin: str, copy: str, at: int = 0) -> Pair:
    return Pair(Span(0, len(copy)), Span(0, len(origin)), copy, origin)


def table(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    return to_pandas(to_arrow(name, rows))


def sentences() -> pd.DataFrame:
    """The two sentences that both have, the second of the copy first: the page puts them in order."""
    rows = []
    for n, (mine, other) in enumerate(
        [("Anna Lind won 14 percent.", "Ana Lind won 41 percent."), (COPY.split(". ")[0], ORIGIN.split(". ")[1])]
    ):
        start, there = COPY.index(mine), ORIGIN.index(other)
        rows.append({"alignment_id": str(n), "doc_id": "c", "start": start, "end": start + len(mine), "origin_id": "o", "origin_start": there,
                     "origin_end": there + len(other), "similarity": 0.7})  # fmt: skip
    return table("alignments", rows)


def quotes(*kept: dict[str, Any]) -> pd.DataFrame:
    start = ORIGIN.index("substantive")
    said = {"quote_id": "q", "doc_id": "o", "start": start, "end": start + 11, "text": "substantive", "kind": "phrase", "topics": [],
            "date_precision": "none", "echo": False}  # fmt: skip
    return table("quotes", [said, *({**said, "doc_id": "c", "echo": True, "echo_of": "q", **more} for more in kept)])


def found() -> list[Pair]:
    return pairs(sentences(), DOCUMENT, COPY, ORIGIN)


@pytest.mark.parametrize(
    ("origin", "copy", "expected"),
    [
        ("They held talks.", "They held talks.", (["They held talks."], ["They held talks."])),
        ("He won’t go.", "He won't go", (["He won’t go."], ["He won't go"])),  # apostrophes and stops are not worth a mark
        ("They held talks.", "They led talks.", (["They ", {"changed": "held"}, " talks."], ["They ", {"changed": "led"}, " talks."])),
        ("A “dear friend”.", "A dear friend.", (["A ", {"changed": "“"}, "dear friend", {"changed": "”"}, "."], ["A dear friend."])),
        ("", "New.", ([], [{"changed": "New."}])),
    ],
)
def test_words_that_differ_are_marked(origin: str, copy: str, expected: tuple[list[Any], list[Any]]) -> None:
    assert pair(origin, copy).parts == expected


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_sentences_can_be_compared_and_no_word_is_lost(origin: str, copy: str) -> None:
    for words, parts in zip((origin, copy), pair(origin, copy).parts, strict=True):
        drawn = "".join(part if isinstance(part, str) else part["changed"] for part in parts)
        assert [c for c in drawn if c.isalnum()] == [c for c in words if c.isalnum()]


def test_a_lost_quotation_stands_beside_what_the_copy_has_instead() -> None:
    assert list(lost_quotes(found(), quotes(), DOCUMENT)) == [
        (["“substantive”"], ["have been detained background discussions (no quotation)"])
    ]


def test_a_quotation_that_is_kept_is_not_lost_and_one_with_other_words_is_shown() -> None:
    assert not list(lost_quotes(found(), quotes({"quote_id": "k"}), DOCUMENT))
    changed = quotes({"quote_id": "k", "text": "meaty"})
    assert list(lost_quotes(found(), changed, DOCUMENT)) == [(["“substantive”"], ["“meaty”"])]


def test_a_quotation_whose_sentence_is_missing_has_nothing_beside_it() -> None:
    assert list(lost_quotes(found()[1:], quotes(), DOCUMENT)) == [(["“substantive”"], [])]


def test_numbers_dates_and_names_that_changed_are_listed() -> None:
    assert list(changed_facts(found())) == [(["4"], ["5"]), (["41"], ["14"])], "a name at the head of a sentence is no proof"


@pytest.mark.parametrize(
    ("origin", "copy", "expected"),
    [
        ("In May Ana Lind left.", "In June Eva Lind left.", [(["May, Ana"], ["June, Eva"])]),
        ("It rose 9.2 percent in China’s ports.", "It rose 9.2% in ports of China.", []),
        ("The U.S. Navy sailed.", "The US navy sailed.", []),
        ("Trade: Exports fell.", "Commerce: Sales fell.", []),
        ("On Monday 30 ships left.", "On Friday 31 ships left.", [(["Monday, 30"], ["Friday, 31"])]),
    ],
)
def test_what_counts_as_a_changed_fact(origin: str, copy: str, expected: list[Any]) -> None:
    assert list(changed_facts([pair(origin, copy)])) == expected


def test_sentences_stand_in_the_order_of_the_copy_with_what_only_one_side_has_between_them() -> None:
    lists = beside(found(), quotes(), DOCUMENT, dark=True)["lists"]
    assert [part["title"] for part in lists] == [
        "1 quotation lost or changed", "2 sentences with other numbers, dates or names", "Sentence by sentence, 2 that both have",
    ]  # fmt: skip
    copies = ["".join(p if isinstance(p, str) else p["changed"] for p in copy) for _, copy in lists[2]["rows"]]
    assert copies == [COPY.split(". ")[0], "Anna Lind won 14 percent."]


def test_a_long_gap_is_cut_and_one_without_words_left_out() -> None:
    copy = "Yes. " + "x " * 2_000 + "No."
    rows = beside([Pair(Span(0, 4), Span(0, 4), copy, "Yes. *** No."), Pair(Span(4_005, 4_008), Span(9, 12), copy, "Yes. *** No.")], quotes(), DOCUMENT, dark=False)["lists"][2]["rows"]  # fmt: skip
    assert len(rows) == 3
    assert len(rows[1][1][0]["changed"]) == 600


def test_offsets_beyond_a_text_are_left_out() -> None:
    assert pairs(sentences(), DOCUMENT, "short", ORIGIN) == []


def test_a_copy_names_its_origin_and_an_origin_its_copies() -> None:
    both = pd.DataFrame([{**DOCUMENT}, {**DOCUMENT, "doc_id": "o", "copy_of": None, "wording": "original", "wording_reason": None}])
    copy, origin = both.to_dict("records")
    assert (relatives(copy, both), relatives(origin, both)) == (["o"], ["c"])
    assert "80% of its words" in about(copy, both)
    assert "do not quote from it. Braces." in about(copy, both)
    assert about(origin, both) == "1 other document repeats this one. What is repeated is counted here."
    assert about({**origin, "doc_id": "x"}, both) == ""
