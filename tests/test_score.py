from datetime import date

import pytest

from tidings.score import agreement, fold, match, same_name, set_f1
from tidings.text.document import Span


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Volodymyr Zelenskiy", "Zelenskiy", True),
        ("the Sea of Japan", "Sea of Japan", True),
        ("Erdoğan", "Erdogan", True),
        ("Li Qiang", "Wang Yi", False),
        ("China", None, False),
        (None, None, True),
    ],
)
def test_names_are_the_same_by_their_last_word_or_where_one_holds_the_other(a, b, same):
    assert same_name(a, b) is same


def test_folding_drops_case_accents_articles_and_punctuation():
    assert fold("The Côte d’Ivoire") == "cote divoire"


@pytest.mark.parametrize(("gold", "built", "f1"), [([], [], 1), (["a"], [], 0), (["a", "b"], ["a"], 2 / 3), (["a"], ["a", "c"], 2 / 3)])
def test_f1_of_sets(gold, built, f1):
    assert set_f1(gold, built) == pytest.approx(f1)


def figure(value, start, end, unit="%"):
    return {"value": value, "unit": unit, "span": Span(start, end)}


def test_a_row_is_matched_once_and_only_where_it_stands():
    gold = [figure(5, 0, 20), figure(5, 30, 50)]
    assert match("figures", gold, [figure(5.01, 10, 40)]) == [(gold[0], figure(5.01, 10, 40))]
    assert match("figures", gold, [figure(5, 21, 29), figure(5.1, 0, 20), figure(5, 0, 20, "pp")]) == []


def event(start, end, day=None):
    return {"span": Span(start, end), "start": day, "date_start": date.fromisoformat(day) if day else None}


def test_an_event_matches_a_clause_of_its_sentence_and_the_better_date_first():
    clause, built = event(10, 30, "2021-05-03"), [event(0, 100), event(0, 100, "2021-05-03")]
    assert match("events", [clause], built) == [(clause, built[1])]


def test_dates_agree_to_the_precision_of_gold():
    built = {"date_start": date(2021, 5, 3), "date_end": date(2021, 5, 3), "actors": [], "topics": []}
    year = {"start": "2021-01-01", "end": "2021-12-31", "precision": "year"}
    assert agreement("events", year, built)["dates"] is True
    assert agreement("events", {**year, "precision": "day"}, built)["dates"] is False
    assert agreement("events", {**year, "start": "2020-01-01"}, built)["years"] is False


def test_a_quote_without_a_speaker_in_gold_must_have_none():
    assert agreement("quotes", {"speaker": None}, {"speaker": "Li Qiang"})["speaker"] is False
    assert agreement("quotes", {"speaker": None}, {"speaker": None})["speaker"] is True
