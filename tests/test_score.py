from datetime import date

import pytest

from tidings.score import TABLES, Score, _compare, agreement, changes, fold, lines, load, match, same_name, save, set_f1
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


GOLD = [
    {"evidence": "trade rose 5 %", "value_text": "5 %", "value": 5, "unit": "%", "kind": "change", "flow": "China-Russia", "core": True},
    {"evidence": "a share of 9 %", "value_text": "9 %", "value": 9, "unit": "%", "kind": "share", "flow": None},
]


def scored(*figures):
    """The score of one document whose gold is GOLD, of a build that reads `figures`: (start, value, kind)."""
    gold = [{**row, "span": Span(start, start + 14)} for start, row in zip((0, 20), GOLD, strict=True)]
    built = [
        {
            "span": Span(start, start + 14),
            "evidence": GOLD[start // 20]["evidence"],
            "value_text": f"{value} %",
            "value": value,
            "unit": "%",
        }
        | {"kind": kind, "flow": "China-Russia", "metric": None, "period_start": None, "period_end": None}
        for start, value, kind in figures
    ]
    tables = {name: _compare(name, [], []) for name in TABLES} | {"figures": _compare("figures", gold, built)}
    return Score({"a.txt": tables}, len(built), len(built))


def test_the_report_counts_all_rows_and_names_each_that_is_missed_made_up_or_differs():
    report = list(lines(scored((0, 5, "level"), (20, 8, "share")), misses=True))
    assert report[1].startswith("figures    gold 2  built 2  precision 0.50  recall 0.50  F1 0.50  kind 0.00  flow 1.00")
    assert report[1].endswith("complete 0.00")
    assert report[report.index("a.txt") + 2 :] == [
        "    missed   'a share of 9 %' 9 %",
        "    made up  'a share of 9 %' 8 %",
        "    differs  'trade rose 5 %' 5 %: kind change, built level",
    ]


def test_a_saved_score_tells_gains_from_losses(tmp_path):
    save(scored((0, 5, "level"), (20, 8, "share")), tmp_path / "before.json")
    assert list(changes(load(tmp_path / "before.json"), scored((20, 9, "share")))) == [
        "figures    F1 0.500 to 0.667 (+0.167)  kind 0.000 to 1.000 (+1.000)  flow 1.000 to 0.000 (-1.000)",
        "+ figures found: 'a share of 9 %' 9 % (a.txt)",
        "- figures lost: 'trade rose 5 %' 5 % (a.txt)",
        "+ figures given up: 'a share of 9 %' 8 % (a.txt)",
        "+ figures agrees: 'trade rose 5 %' 5 %: kind (a.txt)",
        "- figures differs: 'a share of 9 %' 9 %: flow (a.txt)",
    ]


def test_an_unchanged_score_has_no_changes(tmp_path):
    save(scored((0, 5, "change")), tmp_path / "same.json")
    assert list(changes(load(tmp_path / "same.json"), scored((0, 5, "change")))) == []


@pytest.mark.parametrize("text", ["", "[]", '{"tables": {}}', "no json"])
def test_a_file_that_is_no_saved_score_is_named(tmp_path, text):
    (tmp_path / "odd.json").write_text(text)
    with pytest.raises(ValueError, match=r"odd\.json is no saved score"):
        load(tmp_path / "odd.json")
