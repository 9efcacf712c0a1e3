"""Shares over time: what each is a share of is named from the words, and shares of different wholes never stand in one series."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.test_trade import CHOSEN, YEAR, figure, figures
from tidings.lexicon import Indicator
from tidings.show import shares
from tidings.show.trade import Window

WINDOW = Window(pd.Timestamp(2020, 1, 1), pd.Timestamp(2026, 1, 1))
GAS = "Europe bought 40% of its gas from Russia in 2021, worth 80% of its total exports of the fuel in 2021."


def share(number: int, value: float, start: date | None = YEAR[0], end: date | None = YEAR[1], **more: Any) -> dict[str, Any]:
    said = {"metric": "market_share", "kind": "share", "commodity": "cars", "flow": "China>Russia", "comparison": None, "core": False}
    return figure(number, value, start, end, **{**said, "evidence": f"It was {value:g} % there.", "value_text": f"{value:g} %", **more})


def panels(*rows: dict[str, Any], published: tuple[Indicator, ...] = (), window: Window = WINDOW) -> dict[str, shares.Panel]:
    of = shares.by_subject(figures(*rows))
    return {subject: shares.panel(subject, found, published, CHOSEN, window) for subject, found in of.items() if subject}


@pytest.mark.parametrize(
    ("evidence", "value_text", "words"),
    [
        (GAS, "40%", "of its gas"),
        (GAS, "80%", "of its total exports of the fuel"),
        ("accounting for more than half of vehicle sales in Russia as of November 2023", "half", "of vehicle sales"),
        ("grabbed 55 % of the Russian market, in keeping with a report", "55 %", "of the Russian market"),
        ("over 90 percent of this commerce is now performed in yuan", "90 percent", "of this commerce"),
        ("provided 85 % of semiconductors imported to Russia from March 2022", "85 %", "of semiconductors imported to Russia"),
        ("just 20% of oil and gas exports", "20%", "of oil and gas exports"),
        ("a third of trade", "a third", "of trade"),
        ("up from 27 % earlier than the war", "27 %", ""),
        ("they had 8 % in 2021, of which little is left", "8 %", ""),
        ("the 10 % tariff", "10 %", ""),
        ("nothing", "10 %", ""),
        ("10 % of \u202eit\u202c all.", "10 %", "of it all"),
    ],
)
def test_the_whole_is_named_in_the_words_of_the_document(evidence: str, value_text: str, words: str) -> None:
    assert shares.whole(evidence, value_text) == words


@given(st.text(max_size=300))
def test_naming_a_whole_never_fails(text: str) -> None:
    assert len(shares.whole(f"10 % of {text}", "10 %")) <= 95


def test_shares_of_different_wholes_are_never_one_series() -> None:
    gas = {"metric": "trade_share", "commodity": "gas", "flow": "Russia>EU", "evidence": GAS}
    rows = [share(1, 40.0, **gas, value_text="40%"), share(2, 80.0, **gas, value_text="80%"), share(3, 41.0, **gas, value_text="40%")]
    panel = panels(*rows)[shares.ENERGY]
    bases = panel.rows.loc[panel.rows["base"] != ""].groupby("base")["value"].agg(list).to_dict()
    assert bases == {
        "“of its gas”: gas, Russia → EU": [40.0, 41.0],
        "“of its total exports of the fuel”: gas, Russia → EU": [80.0],
    }


@pytest.mark.parametrize(
    ("more", "subject", "base"),
    [
        ({}, shares.CARS, "of a whole not named: cars, market share, China → Russia"),
        ({"commodity": "electric vehicles"}, shares.CARS, "of a whole not named: electric vehicles, market share, China → Russia"),
        ({"metric": "currency_share", "commodity": "all", "flow": "China-Russia"}, shares.CURRENCIES, "of a whole not named: payments, China ↔ Russia"),
        ({"metric": "trade_share", "commodity": "semiconductors"}, shares.CHIPS, "of a whole not named: semiconductors, China → Russia"),
        ({"metric": "trade_share", "commodity": "all", "flow": None}, shares.TRADE, "of a whole not named: all goods"),
        ({"commodity": "grain"}, "", "of a whole not named: grain, market share, China → Russia"),
    ],
)  # fmt: skip
def test_subjects_and_bases(more: dict[str, Any], subject: str, base: str) -> None:
    (row,) = figures(share(1, 8.0, **more)).to_dict("records")
    assert (shares.subject_of(row), shares.base_of(row)) == (subject, base)


def test_a_share_without_a_date_stands_in_words_apart() -> None:
    panel = panels(share(1, 55.0, None, None, qualifier="about"), share(2, 8.0))[shares.CARS]
    assert list(panel.rows.loc[panel.rows["open"] != "", "value"]) == [8.0]
    (apart,) = panel.undated
    assert apart.states == "about 55 % of a whole not named: cars, market share, China → Russia"
    assert (apart.document, apart.key) == ("Ministers met in Harbin", "f1")
    assert panel.finding.endswith("; 1 share without a date.")
    alone = panels(share(1, 55.0, None, None))[shares.CARS]
    assert alone.rows.empty
    assert "no share that a document states has a date" in alone.finding


def test_one_mark_a_claim_as_wide_as_its_period_and_hollow_where_not_stated_as_so() -> None:
    rows = [share(1, 8.0), share(2, 8.0, doc_id="ffffffffffff"), share(3, 60.0, modality="planned")]
    panel = panels(*rows)[shares.CARS]
    marks = panel.rows[panel.rows["open"] != ""]
    assert list(zip(marks["value"], marks["solid"], strict=True)) == [(8.0, True), (60.0, False)]
    assert marks["documents"].iloc[0] == "Ministers met in Harbin; ffffffffffff"
    assert set(zip(marks["start"], marks["end"], strict=True)) == {(pd.Timestamp(2023, 1, 1), pd.Timestamp(2024, 1, 1))}
    assert "8 % (of a whole not named: cars, market share, China → Russia) in 2023" in panel.finding


def test_the_time_shown_comes_with_the_rows() -> None:
    window = Window(pd.Timestamp(2023, 6, 1), pd.Timestamp(2023, 9, 1))
    panel = panels(share(1, 8.0), share(2, 9.0, date(2021, 1, 1), date(2021, 12, 31)), window=window)[shares.CARS]
    assert (panel.rows["start"].min(), panel.rows["end"].max()) == window
    assert list(panel.rows.loc[panel.rows["open"] != "", "value"]) == [8.0]


def published(value: float, start: date, end: date, publisher: str) -> Indicator:
    return Indicator("Share of x", "", start, end, value, "%", None, publisher, "a page", "http://a.example", None, None, "high", None)


def test_what_others_published_is_told_apart_and_named() -> None:
    known = (
        published(70.0, *YEAR, "a minister"),
        published(25.0, *YEAR, shares.NOT_NAMED),
        published(2.0, date(2013, 1, 1), date(2013, 12, 31), "x"),
    )
    made = panels(share(1, 90.0, metric="currency_share", flow="China-Russia"), share(2, 8.0), published=known)
    panel = made[shares.CURRENCIES]
    others = panel.rows[(panel.rows["base"] != "") & (panel.rows["open"] == "")]
    assert list(others["value"]) == [70.0, 25.0], "those in the time shown"
    assert set(others["base"]) == {"published: Share of x"}
    assert panel.source == (
        "Thin bars: published or said by a minister and others whom their sources do not name, as quoted by the pages that each mark names."
    )
    assert made[shares.CARS].source == ""


def test_many_wholes_stand_in_the_list() -> None:
    rows = [share(n, float(n), evidence=f"It was {n} % of thing {'abcdefghij'[n]}.", value_text=f"{n} %") for n in range(1, 10)]
    panel = panels(*rows)[shares.CARS]
    assert panel.rows.loc[panel.rows["base"] != "", "base"].nunique() == shares.MOST
    assert "3 other wholes in the list of figures only" in panel.finding
    many = panels(*(share(n, float(n), None, None) for n in range(1, 10)))[shares.CARS]
    assert len(many.shown) == shares.MOST
    assert many.without == "Without a date in the text; 3 more in the list of figures:"


def test_what_has_no_panel_is_counted() -> None:
    rows = figures(share(1, 8.0, commodity="grain"), share(2, 9.0), share(3, 9.0, kind="change"))
    assert shares.left_over(shares.by_subject(rows)) == "1 share of other things is in the list of figures."
    assert shares.left_over(shares.by_subject(rows[1:])) == ""


def test_the_chart_joins_nothing_and_starts_at_zero() -> None:
    spec = shares.chart(False, ("one", "other"))
    assert spec is shares.chart(False, ("one", "other"))
    assert {layer["mark"]["type"] for layer in spec["layer"]} == {"rect", "rule", "point", "text"}
    axes = [layer["encoding"]["y"] for layer in spec["layer"] if "y" in layer["encoding"]]
    assert all(axis["scale"]["domain"] == [0, 100] and axis["title"] == "Share, %" for axis in axes)
    for layer in spec["layer"]:
        if layer["mark"]["type"] == "point":
            assert layer["encoding"]["shape"]["field"] == layer["encoding"]["color"]["field"] == "base"
            assert layer["encoding"]["shape"]["scale"]["domain"] == ["one", "other"], "the legend names each whole"
            assert layer["encoding"]["shape"]["legend"] == layer["encoding"]["color"]["legend"], "one legend"
