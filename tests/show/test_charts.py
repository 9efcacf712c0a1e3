"""Trade and timeline charts: a mark as wide as its period, a line only through published months, zero where zero belongs."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import frames, tables
from tidings.frames import to_pandas
from tidings.lexicon import CustomsRow, Drill, Lexicon
from tidings.show import exercises, trade
from tidings.show.charts import DARK, LIGHT, amount, signed
from tidings.show.filters import Filters, choose
from tidings.tables import to_arrow

TEXT = tables()["figures"][0]
NOTHING = trade.published_marks([], "China-Russia", "USD", "level")
CHOSEN = Filters.none(choose(frames()))


def figure(number: int, value: float, start: date | None, end: date | None, **more: Any) -> dict[str, Any]:
    base = {**TEXT, "figure_id": f"f{number}", "value": value, "value_text": f"{value:g}", "period_start": start, "period_end": end}
    return {
        **base,
        "core": True,
        "flow": "China-Russia",
        "metric": "trade_total",
        "kind": "change",
        "comparison": "yoy",
        "unit": "%",
        **more,
    }


def figures(*rows: dict[str, Any]) -> pd.DataFrame:
    return to_pandas(to_arrow("figures", rows))


def customs(start: date, end: date, window: str, value: float | None, change: float | None, **more: Any) -> CustomsRow:
    said = {"flow": "China-Russia", "currency": "USD", "basis": "published", **more}
    return CustomsRow(
        start, end, window, said["flow"], said["currency"], value, change, None, said["basis"], "a customs service", "a page", "http://a.example",
        None, None, "high", None,
    )  # fmt: skip


NINE_MONTHS = (date(2024, 1, 1), date(2024, 9, 30))
YEAR = (date(2023, 1, 1), date(2023, 12, 31))


def test_a_mark_is_as_wide_as_its_period() -> None:
    marks = trade.marks(trade.growth(figures(figure(1, 3.1, *NINE_MONTHS))), [], CHOSEN)
    (mark,) = marks.to_dict("records")
    assert (mark["start"], mark["end"]) == (pd.Timestamp(2024, 1, 1), pd.Timestamp(2024, 10, 1))
    assert mark["window"] == "January–September 2024"
    assert mark["open"].startswith("sources?doc=")
    assert mark["published"] == "nothing found"


def test_growth_takes_yearly_rates_with_a_period_only() -> None:
    rows = figures(
        figure(1, 3.1, *NINE_MONTHS),
        figure(2, 3.1, None, None),
        figure(3, 1.0, *NINE_MONTHS, comparison="mom"),
        figure(4, 1.0, *NINE_MONTHS, comparison=None),
        figure(5, 1.0, *NINE_MONTHS, unit="pp"),
        figure(6, 9e10, *NINE_MONTHS, kind="level", unit="USD", comparison=None),
    )
    assert list(trade.growth(rows)["figure_id"]) == ["f1"]
    assert list(trade.levels(rows, "USD")["figure_id"]) == ["f6"]
    assert trade.levels(rows, "CNY").empty, "dollars never stand on the axis of yuan"
    assert list(trade.uncharted(rows)["figure_id"]) == ["f2", "f3", "f4", "f5"]
    assert "4 figures of this flow without a period" in trade.elsewhere(rows, "China-Russia")


@pytest.mark.parametrize(("modality", "series"), [("occurred", trade.STATED), ("ongoing", trade.STATED), ("planned", trade.FORESEEN), ("hypothetical", trade.FORESEEN), ("alleged", trade.DOUBTED), ("denied", trade.DOUBTED)])  # fmt: skip
def test_what_was_measured_is_told_apart(modality: str, series: str) -> None:
    marks = trade.marks(figures(figure(1, 3.1, *NINE_MONTHS, modality=modality)), [], CHOSEN)
    assert list(marks["series"]) == [series]
    assert ("(" in trade.growth_finding(marks, "China-Russia")) == (series != trade.STATED)


def test_echoes_keep_their_marks_and_name_each_other() -> None:
    marks = trade.marks(figures(figure(1, 3.1, *NINE_MONTHS), figure(2, 3.1, *NINE_MONTHS, doc_id="ffffffffffff")), [], CHOSEN)
    assert len(marks) == 2
    assert set(marks["documents"]) == {"Ministers met in Harbin; ffffffffffff"}
    assert sorted(marks["label"]) == ["", "+3.1 %"]


def test_a_claim_is_compared_with_its_own_period_and_currency_only() -> None:
    known = [
        customs(*NINE_MONTHS, "ytd", 91e9, 2.9),
        customs(*NINE_MONTHS, "ytd", 640e9, 4.1, currency="CNY", basis="derived"),
        customs(*YEAR, "year", 120e9, 8.0),
        customs(*NINE_MONTHS, "ytd", 50e9, 7.7, flow="China>Russia"),
    ]
    rows = figures(figure(1, 3.1, *NINE_MONTHS), figure(2, 9e10, *NINE_MONTHS, kind="level", unit="USD", comparison=None, qualifier="over"))
    told = dict(zip(rows["figure_id"], trade.marks(rows, known, CHOSEN).sort_values("value")["published"], strict=True))
    assert told == {"f1": "+2.9 % in US dollars; +4.1 % in yuan, derived", "f2": "91 bn USD"}


def test_published_lines_stop_at_a_gap() -> None:
    months = [(2024, 1, 31), (2024, 2, 29), (2024, 5, 31), (2024, 6, 30)]
    known = [
        customs(date(y, m, 1), date(y, m, last), "month", 2e10 + m, None, basis="derived" if m == 5 else "published")
        for y, m, last in months
    ]
    known += [customs(*YEAR, "year", 2.4e11, None), customs(*NINE_MONTHS, "ytd", 1.8e11, None)]
    marks = trade.published_marks(known, "China-Russia", "USD", "level")
    assert list(marks["run"]) == [1, 1, 2, 2, -1], "years have no line, sums since January no mark"
    assert list(marks["series"]) == [trade.MONTH, trade.MONTH, trade.DERIVED, trade.MONTH, trade.YEAR]
    assert trade.published_marks(known, "China-Russia", "CNY", "level").empty
    assert trade.published_marks(known, "China-Russia", "USD", "change").empty


def test_shipped_published_lines_never_cross_a_gap(lexicon: Lexicon) -> None:
    for flow in ("China-Russia", "China>Russia", "Russia>China"):
        marks = trade.published_marks(lexicon.customs, flow, "USD", "level")
        for _, run in marks[marks["run"] >= 0].groupby("run"):
            assert list(run["start"].iloc[1:]) == list(run["end"].iloc[:-1])
            assert set(run["end"] - run["start"]) <= {pd.Timedelta(days=n) for n in (28, 29, 30, 31)}


SPECS = {
    "growth": trade.growth_chart(False, 2022, 2025, trade.SERIES),
    "growth, dark": trade.growth_chart(True, 2022, 2025, trade.SERIES),
    "dollars": trade.level_chart(False, 2022, 2025, trade.SERIES, "USD"),
    "yuan": trade.level_chart(False, 2022, 2025, trade.SERIES, "CNY"),
    "shares": trade.share_chart(False, 3),
    "timeline": exercises.timeline(False, 2023, 2024, 4, exercises.KINDS),
    "timeline, dark": exercises.timeline(True, 2023, 2024, 4, exercises.KINDS[:2]),
}


@pytest.mark.parametrize("spec", SPECS.values(), ids=list(SPECS))
def test_specs_hold_no_rows_and_draw_a_line_through_months_only(spec: dict[str, Any]) -> None:
    assert "data" not in spec
    assert "datasets" not in spec
    assert spec["background"] == "transparent"
    for layer in spec["layer"]:
        assert "data" not in layer
        assert layer["mark"]["type"] not in ("area", "trail")
        if layer["mark"]["type"] == "line":
            assert layer["transform"] == [{"filter": "datum.run >= 0"}]
            assert layer["encoding"]["detail"]["field"] == "run"


@pytest.mark.parametrize("name", ["growth", "dollars", "yuan"])
def test_zero_and_units_stand_on_the_axis(name: str) -> None:
    axes = [layer["encoding"]["y"] for layer in SPECS[name]["layer"] if "field" in layer["encoding"]["y"]]
    assert all(axis["scale"]["zero"] for axis in axes)
    assert {axis["title"] for axis in axes} == {
        {"growth": "Growth on the year before, %", "dollars": "Billion US dollars", "yuan": "Billion yuan"}[name]
    }


def test_claims_are_bars_from_the_first_day_to_the_last() -> None:
    claims = [layer for layer in SPECS["growth"]["layer"] if layer["mark"]["type"] == "rule" and "x2" in layer["encoding"]]
    assert len(claims) == 2, "the published years, and what documents state"
    assert {(c["encoding"]["x"]["field"], c["encoding"]["x2"]["field"]) for c in claims} == {("start", "end")}
    assert [c["encoding"].get("href", {}).get("field") for c in claims] == [None, "open"]
    assert any(layer["encoding"].get("y") == {"datum": 0} for layer in SPECS["growth"]["layer"]), "a rule at zero"


def test_specs_stay_equal_while_only_data_changes() -> None:
    assert trade.growth_chart(False, 2022, 2025, trade.SERIES) is SPECS["growth"]
    assert exercises.timeline(False, 2023, 2024, 4, exercises.KINDS) is SPECS["timeline"]


def test_days_are_utc_on_every_axis() -> None:
    for name in ("growth", "dollars", "timeline"):
        for layer in SPECS[name]["layer"]:
            if (x := layer["encoding"].get("x", {})).get("type") == "temporal":
                assert x["scale"]["type"] == "utc"


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_stand_out_from_the_page(theme: Any) -> None:
    assert contrast(theme.ink, theme.page) > 7
    for colour in (theme.accent, theme.second, theme.quiet, *theme.series):
        assert contrast(colour, theme.page) >= 3
    assert len({exercises.SHAPES[at] for at in range(len(exercises.KINDS))}) == len(exercises.KINDS), "colour is never the only sign"


def test_labels_dodge_one_another() -> None:
    rows = figures(*(figure(n, 2.4e11 - n * 1e10, *YEAR, kind="level", unit="USD", comparison=None) for n in range(3)))
    marks = trade.marks(rows, [], CHOSEN)
    assert sorted(marks["side"]) == ["", "above", "below"]
    assert (marks["label"] == "").tolist() == (marks["side"] == "").tolist()


def test_many_figures_carry_no_labels() -> None:
    rows = figures(*(figure(n, float(n), date(2000 + n, 1, 1), date(2000 + n, 12, 31)) for n in range(trade.MANY + 1)))
    assert set(trade.marks(rows, [], CHOSEN)["label"]) == {""}


@pytest.mark.parametrize(
    ("flow", "flows"),
    [
        ("India-Russia", ("India-Russia", "India>Russia", "Russia>India")),
        ("Russia>India", ("India-Russia", "India>Russia", "Russia>India")),
        ("Iran>China", ("China-Iran", "China>Iran", "Iran>China")),
    ],
)
def test_pairs(flow: str, flows: tuple[str, ...]) -> None:
    assert trade.Pair.of(flow).flows == flows


def test_pairs_offered_are_those_that_occur_and_home() -> None:
    rows = figures(
        figure(1, 1.0, *YEAR, flow="Russia>India"), figure(2, 1.0, *YEAR, flow=None), figure(3, 1.0, *YEAR, flow="US>China", core=False)
    )
    assert trade.pairs(rows) == ("China-Russia", "India-Russia")
    assert len(trade.of_pair(rows, "India-Russia")) == 1
    assert len(trade.of_flow(rows, "Russia>India")) == 1
    assert trade.of_flow(figures(figure(1, 1.0, *YEAR, flow="Russia-China")), "China-Russia").shape[0] == 1, "whichever is named first"


def test_nothing_is_a_sentence() -> None:
    assert (
        trade.growth_finding(NOTHING, "China-Russia")
        == "No document states a growth rate of trade between China and Russia with its period."
    )
    assert trade.level_finding(NOTHING, "China>Russia", "CNY").startswith("No document states trade from China to Russia in yuan")
    assert exercises.finding(exercises.published([]), 2).startswith("Timeline: no exercise")
    assert trade.years([NOTHING], [NOTHING], False) == (2020, 2026)


def test_findings_say_what_the_chart_shows() -> None:
    rows = figures(figure(1, 26.7, *YEAR), figure(2, -9.2, *NINE_MONTHS))
    said = trade.growth_finding(trade.marks(rows, [], CHOSEN), "China-Russia")
    assert (
        said
        == "Trade between China and Russia on the year before, as the documents state it: +26.7 % in 2023 and −9.2 % in January–September 2024."
    )


def test_shares_stand_on_one_line_a_measure_and_one_dot_a_claim() -> None:
    share = {"core": False, "kind": "share", "metric": "market_share", "flow": "China>Russia", "commodity": "cars", "comparison": None}
    rows = figures(
        figure(1, 55.0, *YEAR, **share),
        figure(2, 55.0, *YEAR, **share, doc_id="ffffffffffff"),
        figure(3, 8.0, *YEAR, **share, modality="planned"),
    )
    made = trade.shares(rows, CHOSEN)
    assert list(made["row"]) == ["Market share: cars, China → Russia, 2023"] * 2
    assert list(made["label"]) == ["8 %", "55 %"]
    assert list(made["hollow"]) == [True, False]
    assert "ffffffffffff" in made["documents"].iloc[1]
    assert "55 %" in trade.share_finding(made)


def drill(name: str, start: date, end: date | None) -> Drill:
    return Drill(
        name, (), "naval drill", "naval", start, end, "day", "at sea", ("Sea of Japan",), ("China", "Russia"), True, True, (), None, None, None,
        "a page", "http://a.example", None, None, "high", None,
    )  # fmt: skip


def test_timeline_bars_are_as_long_as_what_is_known() -> None:
    bars = exercises.rows(frames()["exercises"], CHOSEN)
    (bar,) = bars.to_dict("records")
    assert (bar["start"], bar["end"]) == (pd.Timestamp(2024, 7, 1), pd.Timestamp(2024, 8, 1)), "a month is a month, not its first day"
    assert not bar["sure"], "planned is hollow"
    assert bar["open"].startswith("sources?doc=")
    assert exercises.rows(frames()["exercises"].assign(date_start=pd.NaT), CHOSEN).empty


def test_published_exercises_stand_apart() -> None:
    told = exercises.rows(frames()["exercises"], CHOSEN)
    known = exercises.published([drill("Alpha", date(2024, 7, 3), None), drill("Beta", date(1999, 1, 1), date(1999, 1, 2))])
    bars = exercises.in_lanes(exercises.together(told, known))
    assert list(bars["name"]) == ["unnamed naval patrol", "Alpha"], "what lies far from the documents' years is in the list only"
    assert list(bars["lane"]) == [0, 1]
    assert list(bars["published"]) == [False, True]
    assert list(bars["label"]) == ["Sea of Japan", ""]
    assert list(exercises.catalogue([drill("Alpha", date(2024, 7, 3), None)])["When"]) == ["3 July 2024"]


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 400)), min_size=1, max_size=30))
def test_no_bar_covers_another(spans: list[tuple[int, int]]) -> None:
    day = date(2022, 1, 1).toordinal()
    known = [drill(f"D{n}", date.fromordinal(day + start), date.fromordinal(day + start + days)) for n, (start, days) in enumerate(spans)]
    bars = exercises.in_lanes(exercises.published(known))
    for _, lane in bars.groupby("lane"):
        assert all(before <= after for before, after in zip(lane["end"].iloc[:-1], lane["start"].iloc[1:], strict=True))


@given(st.floats(-1e15, 1e15))
def test_numbers_in_words_never_fail(value: float) -> None:
    assert signed(value).endswith("%")
    assert amount(value, "USD").endswith("USD")
