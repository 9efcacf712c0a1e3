"""Trade charts: a mark as wide as its period, kinds of period and currencies told apart, no line across a gap, zero where it belongs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import frames, tables
from tidings.frames import to_pandas
from tidings.lexicon import CustomsRow, Lexicon
from tidings.show import brush, trade, trade_charts, trade_marks
from tidings.show.filters import Choices, Filters, choose
from tidings.show.labels import make_room
from tidings.show.timelines import NOT_COVERED, bare
from tidings.tables import to_arrow

TEXT = tables()["figures"][0]
CHOSEN = Filters.none(choose(frames()))
EVER = trade.Window(pd.Timestamp(2000, 1, 1), pd.Timestamp(2030, 1, 1))
NINE_MONTHS = (date(2024, 1, 1), date(2024, 9, 30))
YEAR = (date(2023, 1, 1), date(2023, 12, 31))
COVERAGE = frames()["coverage"]


def figure(number: int, value: float, start: date | None, end: date | None, **more: Any) -> dict[str, Any]:
    said = {"figure_id": f"f{number}", "value": value, "value_text": f"{value:g}", "period_start": start, "period_end": end}
    growth = {"kind": "change", "comparison": "yoy", "unit": "%", "core": True, "flow": "China-Russia", "metric": "trade_total"}
    return {**TEXT, "commodity": "all", **said, **growth, **more}


def level(number: int, value: float, start: date | None, end: date | None, **more: Any) -> dict[str, Any]:
    return figure(number, value, start, end, **{"kind": "level", "unit": "USD", "comparison": None, **more})


def figures(*rows: dict[str, Any]) -> pd.DataFrame:
    return to_pandas(to_arrow("figures", rows))


def totals(*rows: dict[str, Any]) -> list[trade.Row]:
    return trade.totals(figures(*rows))


def customs(start: date, end: date, window: str, value: float | None, change: float | None = None, **more: Any) -> CustomsRow:
    said = {"flow": "China-Russia", "currency": "USD", "basis": "published", "publisher": "a customs service", "computed": None, **more}
    return CustomsRow(
        start, end, window, said["flow"], said["currency"], value, change, said["computed"], said["basis"], said["publisher"], "a page",
        "http://a.example", None, None, "high", None,
    )  # fmt: skip


def month(year: int, number: int, value: float | None, change: float | None = None, **more: Any) -> CustomsRow:
    start = date(year, number, 1)
    return customs(start, (pd.Timestamp(start) + pd.offsets.MonthEnd(0)).date(), "month", value, change, **more)


def since(year: int, number: int, value: float | None, change: float | None = None, **more: Any) -> CustomsRow:
    end = (pd.Timestamp(year, number, 1) + pd.offsets.MonthEnd(0)).date()
    return customs(date(year, 1, 1), end, "ytd", value, change, **more)


def stated(*rows: dict[str, Any], window: trade.Window = EVER) -> list[trade_marks.Mark]:
    return trade_marks.marks(totals(*rows), CHOSEN, window, lambda row: (f"judged {row['value']:g}", row["value"] == 13))


def framed(marks: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    made: pd.DataFrame = trade_marks.table(marks).to_pandas()
    return made


def marks(*rows: dict[str, Any], window: trade.Window = EVER) -> pd.DataFrame:
    made = stated(*rows, window=window)
    make_room(made, (), window, height=210)
    return framed(made)


def printed(*rows: CustomsRow, currency: str = "USD", kind: str = "level") -> tuple[Mapping[str, Any], ...]:
    return trade_marks.published_marks(rows, "China-Russia", currency, kind)


def known(*rows: CustomsRow, currency: str = "USD", kind: str = "level") -> pd.DataFrame:
    return framed(printed(*rows, currency=currency, kind=kind))


NOTHING = marks()


@pytest.mark.parametrize(
    ("start", "end", "period", "at"),
    [
        (date(2024, 1, 1), date(2024, 9, 30), trade.SINCE, date(2024, 10, 1)),
        (date(2024, 9, 1), date(2024, 9, 30), trade.MONTH, date(2024, 9, 16)),
        (date(2024, 1, 1), date(2024, 1, 31), trade.MONTH, date(2024, 1, 16)),
        (date(2024, 2, 1), date(2024, 2, 29), trade.MONTH, date(2024, 2, 15)),
        (date(2023, 1, 1), date(2023, 12, 31), trade.YEAR, date(2023, 7, 2)),
        (date(2024, 3, 1), date(2024, 5, 31), trade.OTHER, date(2024, 4, 16)),
        (date(2023, 7, 1), date(2024, 6, 30), trade.OTHER, date(2023, 12, 31)),
        (date(2024, 9, 2), date(2024, 9, 30), trade.OTHER, date(2024, 9, 16)),
    ],
)
def test_a_mark_is_as_wide_as_its_period_and_its_shape_says_which_kind(start: date, end: date, period: str, at: date) -> None:
    (mark,) = marks(figure(1, 3.1, start, end)).to_dict("records")
    assert (mark["start"], mark["end"]) == (pd.Timestamp(start), pd.Timestamp(end) + pd.Timedelta(days=1))
    assert (mark["period"], mark["at"].date()) == (period, at)
    assert mark["open"].startswith("sources?doc=")
    assert mark["verdict"] == "judged 3.1"


def test_growth_takes_yearly_rates_with_a_period_only() -> None:
    rows = totals(
        figure(1, 3.1, *NINE_MONTHS),
        figure(2, 3.1, None, None),
        figure(3, 1.0, *NINE_MONTHS, comparison="mom"),
        figure(4, 1.0, *NINE_MONTHS, comparison=None),
        figure(5, 1.0, *NINE_MONTHS, unit="pp"),
        level(6, 9e10, *NINE_MONTHS),
    )
    assert [row["figure_id"] for row in rows if trade.is_growth(row)] == ["f1"]
    assert [row["figure_id"] for row in rows if trade.is_level(row, "USD")] == ["f6"]
    assert not [row for row in rows if trade.is_level(row, "CNY")], "dollars never stand on the axis of yuan"
    assert [row["figure_id"] for row in rows if trade.is_uncharted(row)] == ["f2", "f3", "f4", "f5"]
    assert "4 figures of this flow without a period" in trade.elsewhere(rows, "China-Russia")


@pytest.mark.parametrize(("modality", "series"), [("occurred", trade.STATED), ("ongoing", trade.STATED), ("planned", trade.FORESEEN), ("hypothetical", trade.FORESEEN), ("alleged", trade.DOUBTED), ("denied", trade.DOUBTED)])  # fmt: skip
def test_what_was_measured_is_told_apart(modality: str, series: str) -> None:
    claims = stated(figure(1, 3.1, *NINE_MONTHS, modality=modality))
    made = framed(claims)
    assert list(made["who"]) == [series]
    assert list(made["solid"]) == [series == trade.STATED]
    assert ("(" in trade.growth_finding(claims, "China-Russia")) == (series != trade.STATED)


def test_echoes_keep_their_marks_and_name_each_other() -> None:
    made = marks(figure(1, 3.1, *NINE_MONTHS), figure(2, 3.1, *NINE_MONTHS, doc_id="ffffffffffff"))
    assert len(made) == 2
    assert set(made["documents"]) == {"Ministers met in Harbin; ffffffffffff"}
    assert sorted(made["label"]) == ["", "+3.1 %"]


@pytest.mark.parametrize(
    ("rows", "runs"),
    [
        ([month(2024, 1, 1e9), month(2024, 2, 2e9), month(2024, 5, 3e9), month(2024, 6, 4e9)], [1, 1, 2, 2]),
        ([month(2023, 12, 1e9), month(2024, 1, 2e9)], [1, 1]),
        ([since(2024, 2, 1e9), since(2024, 3, 2e9), since(2024, 5, 3e9)], [1, 1, 2]),
        ([since(2023, 11, 1e9), since(2024, 2, 2e9)], [1, 2]),
        ([month(2024, 4, 1e9), since(2024, 5, 2e9), customs(*YEAR, "year", 3e9)], [1, 2, -1]),
    ],
    ids=["a month is missing", "over the turn of the year", "a sum is missing", "sums begin anew each year", "kinds are never joined"],
)
def test_published_lines_stop_at_a_gap(rows: list[CustomsRow], runs: list[int]) -> None:
    assert list(known(*rows)["run"]) == runs


def test_shipped_published_lines_never_cross_a_gap(lexicon: Lexicon) -> None:
    for flow in trade.Pair.of("China-Russia").flows:
        for kind in ("level", "change"):
            made = framed(trade_marks.published_marks(lexicon.customs, flow, "USD", kind))
            assert set(made["period"]) == {trade.MONTH, trade.SINCE, trade.YEAR}
            for _, run in made[made["run"] >= 0].groupby("run"):
                assert run["period"].nunique() == 1
                months = run["end"].dt.to_period("M").astype("int64")
                assert set(months.diff().dropna()) <= {1}


def test_what_was_printed_stands_before_what_was_worked_out() -> None:
    made = known(month(2024, 5, 1e9, basis="derived"), month(2024, 5, 2e9), month(2024, 6, 3e9, basis="derived"))
    assert list(zip(made["value"], made["solid"], made["status"], strict=True)) == [
        (2, True, "printed"),
        (3, False, "worked out, not printed"),
    ]
    (rate,) = known(month(2024, 5, 1e9, computed=4.2), kind="change").to_dict("records")
    assert (rate["value"], rate["solid"]) == (4.2, False)
    assert "not official" in rate["note"]


def test_a_currency_stands_alone() -> None:
    rows = (month(2024, 5, 1e9, 1.0), month(2024, 5, 7e9, 2.0, currency="CNY"))
    assert list(known(*rows, currency="CNY")["value"]) == [7]
    assert list(known(*rows)["value"]) == [1]
    yuan = known(*rows, currency="CNY", kind="change")
    assert list(zip(yuan["who"], yuan["form"], strict=True)) == [("Published, in yuan", "One month, in yuan")]


def test_a_chart_shows_its_window_and_no_more() -> None:
    window = trade.Window(pd.Timestamp(2024, 3, 1), pd.Timestamp(2024, 7, 1))
    published = printed(
        *(month(2024, m, 1e9) for m in range(1, 13)), customs(date(2024, 1, 1), date(2024, 12, 31), "year", 2e9), since(2024, 9, 9e9)
    )
    claims = stated(level(1, 9e10, *NINE_MONTHS), level(2, 9e10, *YEAR), window=window)
    rows = framed(trade_marks.drawn(claims, published, bare(COVERAGE, date(2024, 3, 1), date(2024, 6, 30)), window, []))
    assert (rows["start"].min(), rows["end"].max()) == window, "the rows carry the axis"
    assert set(rows.loc[rows["period"] == trade.MONTH, "window"]) == {"March 2024", "April 2024", "May 2024", "June 2024"}
    assert trade.SINCE not in set(rows.loc[rows["open"] == "", "period"]), "a sum stands where it ends, beyond the window"
    assert list(rows.loc[rows["open"] != "", "window"]) == ["January–September 2024"]
    assert rows.loc[rows["status"] == NOT_COVERED, "window"].str.len().gt(0).all()


def test_chosen_months_are_the_window() -> None:
    choices = Choices(("2023-05", "2024-01", "2024-06"), (), {}, ())
    rows = totals(figure(1, 3.1, *NINE_MONTHS), figure(2, 3.1, None, None))
    near = trade.window_of(rows, [], "China-Russia", Filters.none(choices), everything=False)
    assert near == (pd.Timestamp(2023, 1, 1), pd.Timestamp(2026, 1, 1)), "a year more on each side"
    chosen = Filters(choices, "2024-01", "2024-06")
    assert trade.window_of(rows, [], "China-Russia", chosen, everything=False) == (pd.Timestamp(2024, 1, 1), pd.Timestamp(2024, 7, 1))
    rows_known = [month(2014, 2, 1e9), month(2031, 3, 1e9, flow="India-Russia")]
    folds = totals(figure(1, 3.1, *NINE_MONTHS), figure(9, 13.0, date(2000, 1, 1), date(2020, 12, 31), unit="x"))
    assert trade.window_of(folds, [], "China-Russia", Filters.none(choices), everything=False) == near, "13-fold is on no chart"
    every = trade.window_of(rows, rows_known, "China-Russia", chosen, everything=True)
    assert every == (pd.Timestamp(2014, 1, 1), pd.Timestamp(2025, 1, 1)), "the series of this pair"
    assert trade.window_of(rows[:0], [], "India-Russia", Filters.none(choices), everything=False).start.year == 2020


PRESENT = (trade.WHO, trade_marks.FORMS)
SPECS = {
    "growth": trade_charts.growth_chart(False, PRESENT),
    "growth, dark": trade_charts.growth_chart(True, PRESENT),
    "dollars": trade_charts.level_chart(False, PRESENT, "USD"),
    "yuan": trade_charts.level_chart(False, PRESENT, "CNY"),
}


def layers(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [layer for panel in spec.get("vconcat", [spec]) for layer in panel["layer"]]


@pytest.mark.parametrize("spec", SPECS.values(), ids=list(SPECS))
def test_specs_hold_no_rows_and_lines_join_runs_only(spec: dict[str, Any]) -> None:
    assert "datasets" not in spec
    assert spec["background"] == "transparent"
    assert all("data" not in part for part in (spec, *spec.get("vconcat", []), *layers(spec)))
    lines = [layer for layer in layers(spec) if layer["mark"]["type"] == "line"]
    assert lines
    assert {line["encoding"]["detail"]["field"] for line in lines} == {"run"}
    assert not [layer for layer in layers(spec) if layer["mark"]["type"] in ("area", "trail", "bar")], "no huge areas"
    for layer in layers(spec):
        if (x := layer["encoding"].get("x", {})).get("type") == "temporal":
            assert x["scale"]["type"] == "utc"


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("growth", {"Growth on the year before, %"}),
        ("dollars", {"Billion US dollars, sums", "Billion US dollars, months"}),
        ("yuan", {"Billion yuan, sums", "Billion yuan, months"}),
    ],
)
def test_zero_and_units_stand_on_the_axis(name: str, titles: set[str]) -> None:
    axes = [layer["encoding"]["y"] for layer in layers(SPECS[name]) if "field" in layer["encoding"].get("y", {})]
    assert all(axis["scale"]["zero"] for axis in axes)
    assert {axis["title"] for axis in axes} == titles


def test_colour_is_never_the_only_sign() -> None:
    assert len(set(trade_charts.SHAPES.values())) == len(trade_marks.FORMS), "kinds of period, and growth in yuan"
    for layer in layers(SPECS["growth"]):
        if layer["mark"]["type"] == "point":
            assert layer["encoding"]["shape"]["field"] == "form"
            assert layer["encoding"]["fillOpacity"]["condition"]["test"] == "datum.solid"
    assert any(layer["encoding"].get("y", {}).get("datum") == 0 for layer in layers(SPECS["growth"])), "a rule at zero"


def test_legends_name_what_is_there() -> None:
    published = printed(month(2024, 5, 1e9, 2.0), kind="change")
    rows = trade_marks.drawn(stated(figure(1, 3.1, *NINE_MONTHS)), published, bare(COVERAGE, *NINE_MONTHS), EVER, [])
    present = trade_marks.present(rows)
    assert present == ((trade.STATED, trade.CUSTOMS["USD"]), (trade.MONTH, trade.SINCE))
    points = [layer["encoding"] for layer in layers(trade_charts.growth_chart(False, present)) if layer["mark"]["type"] == "point"]
    assert {tuple(point["shape"]["scale"]["domain"]) for point in points} == {present[1]}
    assert {tuple(point["color"]["scale"]["domain"]) for point in points} == {present[0]}
    only_sums = trade_charts.level_chart(False, ((trade.STATED,), (trade.SINCE,)), "USD")
    assert len(only_sums["vconcat"]) == 1, "no empty panel"


def test_specs_stay_equal_while_only_data_changes() -> None:
    assert trade_charts.growth_chart(False, PRESENT) is SPECS["growth"]


def test_a_longer_legend_takes_nothing_from_the_plot() -> None:
    growth = SPECS["growth"]
    assert (growth["height"], growth["autosize"]["type"]) == (trade_charts.GROWTH, "fit-x")


@pytest.mark.parametrize("spec", SPECS.values(), ids=list(SPECS))
def test_a_brush_spans_each_panel_and_leaves_the_wheel_to_the_page(spec: dict[str, Any]) -> None:
    (param,) = spec["params"]
    assert param["name"] == brush.BRUSH
    assert param["select"] == {**param["select"], "type": "interval", "encodings": ["x"], "zoom": False, "translate": False}
    assert set(param["views"]) == {layer["name"] for layer in layers(spec) if "name" in layer}
    assert len(param["views"]) == len(spec.get("vconcat", [spec]))


def at(*day: int) -> pd.Timestamp:
    return pd.Timestamp(*day)


@pytest.mark.parametrize(
    ("between", "months"),
    [
        ((at(2024, 1, 1), at(2024, 4, 1)), ("2024-01", "2024-03")),
        ((at(2024, 1, 25), at(2024, 3, 25)), ("2024-02", "2024-03")),
        ((at(2023, 1, 1), at(2030, 1, 1)), ("2024-01", "2024-06")),
        ((at(2024, 4, 1), at(2024, 7, 1)), ("2024-06", "2024-06")),
        ((at(2024, 2, 10), at(2024, 2, 12)), ("2024-02", "2024-02")),
        ((at(2025, 1, 1), at(2026, 1, 1)), None),
    ],
    ids=["whole months", "the half decides", "beyond the ends", "months that no row touches", "within a month", "nothing there"],
)
def test_a_brush_chooses_months_that_can_be_chosen(between: tuple[pd.Timestamp, pd.Timestamp], months: tuple[str, str] | None) -> None:
    assert brush.months(between, ["2024-01", "2024-02", "2024-03", "2024-06"]) == months


@pytest.mark.parametrize("selection", [{}, {"months": {}}, {"months": {"start": []}}])
def test_no_brush_is_no_window(selection: dict[str, Any]) -> None:
    assert brush.window(selection) is None


def test_labels_dodge_one_another() -> None:
    made = marks(*(level(n, 2.4e11 - n * 1e10, *YEAR) for n in range(3)), window=trade.Window(at(2022, 1, 1), at(2025, 1, 1)))
    assert sorted(made["side"]) == ["", "above", "below"]
    assert (made["label"] == "").tolist() == (made["side"] == "").tolist()


def test_fewer_labels_stand_on_a_phone() -> None:
    window = trade.Window(at(2022, 1, 1), at(2025, 1, 1))
    made = marks(*(level(n, 2.4e11, date(2023, m, 1), date(2023, m, 28)) for n, m in enumerate((1, 7, 12))), window=window)
    assert made["side"].tolist() == ["above", "above", "above"] or "below" in set(made["side"])
    assert made["roomy"].sum() < len(made)


def test_no_label_stands_on_another_claim() -> None:
    """One rate above zero and two below it, close to one another: the third label would lie between them."""
    window = trade.Window(at(2000, 1, 1), at(2027, 1, 1))
    made = stated(figure(1, 3.0, *YEAR), figure(2, -8.1, *YEAR), figure(3, -8.7, *YEAR), window=window)
    make_room(made, (), window, height=330, span=120)
    assert [mark["side"] for mark in sorted(made, key=lambda m: -m["value"])] == ["above", "below", ""]


def test_a_label_keeps_clear_of_what_was_published_where_it_can() -> None:
    window = trade.Window(at(2022, 1, 1), at(2025, 1, 1))
    for other, side in ((10.0, "above"), (36.0, "below"), (-20.0, "above")):
        (made,) = stated(figure(1, 30.0, *YEAR), window=window)
        make_room([made], [{**made, "value": other}], window, height=330, span=120)
        assert made["side"] == side, other


def test_labels_stand_away_from_zero() -> None:
    assert list(marks(figure(1, 5.0, *YEAR), figure(2, -5.0, *NINE_MONTHS))["side"]) == ["above", "below"]


def test_a_claim_that_differs_says_so_on_the_chart() -> None:
    assert list(marks(figure(1, 13, *YEAR), figure(2, 14, *NINE_MONTHS))["label"]) == ["+13 % ≠", "+14 %"]


def test_many_figures_carry_no_labels() -> None:
    rows = [figure(n, float(n), date(2001 + n, 1, 1), date(2001 + n, 12, 31)) for n in range(trade_marks.MANY + 1)]
    assert set(marks(*rows)["label"]) == {""}


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
    rows = totals(
        figure(1, 1.0, *YEAR, flow="Russia>India"), figure(2, 1.0, *YEAR, flow=None), figure(3, 1.0, *YEAR, flow="US>China", core=False)
    )
    assert trade.pairs(rows) == ("China-Russia", "India-Russia")
    assert len(trade.of_pair(rows, "India-Russia")) == 1
    assert len(trade.of_flow(rows, "Russia>India")) == 1
    assert trade.of_flow(totals(figure(1, 1.0, *YEAR, flow="Russia-China")), "China-Russia"), "whichever is named first"


def test_nothing_is_a_sentence() -> None:
    assert (
        trade.growth_finding([], "China-Russia")
        == "No document that is shown states a growth rate of trade between China and Russia with its period."
    )
    assert trade.level_finding([], "China>Russia", "CNY").startswith("No document that is shown states trade from China to Russia in yuan")
    assert trade.finding([], "China-Russia").startswith("No document that is shown states how trade between China and Russia grew")
    assert trade_marks.sources([]) == ""


def test_findings_say_what_the_chart_shows() -> None:
    rows = [figure(1, 26.7, *YEAR), figure(2, -9.2, *NINE_MONTHS)]
    assert (
        trade.growth_finding(stated(*rows), "China-Russia")
        == "Trade between China and Russia on the year before, as the documents state it: +26.7 % in 2023 and −9.2 % in January–September 2024."
    )
    claims = stated(level(1, 240e9, *YEAR, qualifier="record"), level(2, 1.803e11, *NINE_MONTHS))
    assert trade.level_finding(claims, "China-Russia", "USD").endswith("record 240 bn in 2023 and 180.3 bn in January–September 2024.")


def test_the_page_begins_with_the_latest_of_each_flow() -> None:
    rows = totals(
        figure(1, 26.7, *YEAR), figure(2, 2.7, *NINE_MONTHS), figure(3, -9.2, date(2024, 9, 1), date(2024, 9, 30), flow="Russia>China")
    )
    assert trade.finding(rows, "China-Russia") == (
        "China and Russia in the documents, on the year before: total trade +2.7 % in January–September 2024; "
        "goods from Russia to China −9.2 % in September 2024."
    )


def test_sources_are_named_once_and_hollow_marks_counted() -> None:
    rows = printed(month(2024, 5, 1e9), month(2024, 6, 2e9, basis="derived", publisher="derived from others"), month(2024, 7, 3e9))
    assert trade_marks.sources(rows) == (
        "Published by a customs service, as quoted by the pages that each mark names; 1 hollow mark worked out from these."
    )
