"""The zoomable chart: a line only where months follow one another, hollow where derived, claims only beside what is like them."""

from datetime import date

import pandas as pd
import pytest

from tests.show.test_trade import NOTHING, customs, figure, level, marks
from tidings.lexicon import CustomsRow
from tidings.show import trade, zoom
from tidings.show.pictures import Picture, svg
from tidings.show.takeaway import values

FLOWS = trade.Pair.of("China-Russia").flows
USD = zoom.Measure("level", "USD")
RATES = zoom.Measure("change", "USD")


def month(year: int, number: int, value: float | None, **more: str) -> CustomsRow:
    start = date(year, number, 1)
    end = (pd.Timestamp(start) + pd.offsets.MonthEnd(0)).date()
    return customs(start, end, "month", value, None, **more)


PUBLISHED = [month(2023, 1, 10e9), month(2023, 2, 11e9), month(2023, 4, 12e9, basis="derived"), month(2023, 4, 6e9, flow="China>Russia")]


def test_a_month_that_nobody_published_breaks_the_line() -> None:
    view = zoom.view(PUBLISHED, "China-Russia", USD, NOTHING, dark=False)
    both, out = view.figure.data
    assert [None if pd.isna(value) else value for value in both.y] == [10, 11, None, 12]
    assert both.connectgaps is False
    assert list(both.marker.symbol) == ["circle", "circle", "circle", "circle-open"]
    assert (both.visible, out.visible) == (True, "legendonly")
    assert view.finding.startswith("3 months of 4 from January 2023 to April 2023, published by a customs service.")


def test_measures_are_those_with_a_month() -> None:
    assert list(zoom.measures(PUBLISHED, FLOWS)) == ["Value in US dollars"]
    assert not zoom.measures(PUBLISHED, trade.Pair.of("India-Russia").flows)


def test_a_year_does_not_stand_beside_months_but_its_rate_does() -> None:
    year = (date(2023, 1, 1), date(2023, 12, 31))
    of_a_year = marks(level(1, 240e9, *year))
    of_a_month = marks(level(1, 20e9, date(2023, 2, 1), date(2023, 2, 28)))
    assert zoom.comparable(of_a_year, USD).empty
    assert len(zoom.comparable(of_a_month, USD)) == 1
    assert len(zoom.comparable(of_a_year, RATES)) == 1
    assert "1 claim speaks of more than a month" in zoom.view(PUBLISHED, "China-Russia", USD, of_a_year, dark=False).finding
    (label,) = zoom.view(PUBLISHED, "China-Russia", USD, of_a_month, dark=True).figure.layout.annotations
    assert 'href="sources?doc=' in label.text


def test_words_of_documents_are_no_markup() -> None:
    claim = marks(figure(1, 3.0, date(2023, 2, 1), date(2023, 2, 28), value_text="<b>3</b>"))
    *_, claims = zoom.view(PUBLISHED, "China-Russia", RATES, claim, dark=False).figure.data
    assert "&lt;b&gt;" in claims.hovertext[0]


@pytest.mark.parametrize("flow", FLOWS)
def test_nothing_published_draws_nothing(flow: str) -> None:
    view = zoom.view([], flow, USD, NOTHING, dark=False)
    assert not view.figure.data
    assert view.finding.startswith("No month of")


def test_the_picture_shows_what_the_chart_shows_at_first() -> None:
    view = zoom.view(PUBLISHED, "China-Russia", USD, NOTHING, dark=True)
    assert view.title.endswith("in US dollars, by month")
    assert [None if pd.isna(value) else value for value in view.rows["value"]] == [10, 11, None, 12], "a gap stays one"
    assert list(view.rows["kind"]) == ["published", "published", "published", "derived"]
    assert view.source.startswith("Published by a customs service")
    picture = Picture(view.title, view.finding, (view.source,), view.spec, values(view.rows))
    drawn = svg(picture).decode()
    assert "in US dollars, by month" in drawn
    assert "Published by a customs service" in drawn


def test_claims_stand_in_the_picture_too() -> None:
    view = zoom.view(PUBLISHED, "China-Russia", USD, marks(level(1, 11e9, date(2023, 2, 1), date(2023, 2, 28))), dark=False)
    assert "claim" in set(view.rows["kind"])
