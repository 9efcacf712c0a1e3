"""Filters hold from page to page, through a reload and in a copied address, and the sentence under the title says them."""

from collections.abc import Mapping

import pandas as pd
import pytest

from tests.browser.reader import PAGES, Visit
from tidings.show.filters import labelled


def topic_of_some(rows: pd.DataFrame) -> str:
    """A topic that some rows have and others do not."""
    counts = rows["topics"].explode().value_counts()
    return str(counts[counts < len(rows)].index[0])


def test_filters_survive_page_change_reload_and_a_copied_address(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    topic = topic_of_some(tables["quotes"])
    reader = visit("quotes")
    everything = reader.listed
    reader.choose("Topics", labelled(topic))
    assert f"topics={labelled(topic)}" in reader.path
    assert topic in reader.sentence
    about = sum(topic in topics for topics in tables["quotes"]["topics"])
    assert about < everything
    reader.wait_listed(about)
    for title in ("Events", "Trade", "Exercises", "Sources", "Overview", "Quotes"):
        reader.go(title)
        assert topic in reader.sentence, title
    reader.show_table()
    reader.wait_listed(about)
    reader.reload()
    assert topic in reader.sentence
    reader.show_table()
    reader.wait_listed(about)
    stranger = visit(reader.path)
    assert stranger.sentence == reader.sentence
    stranger.show_table()
    stranger.wait_listed(about)


def test_months_in_an_address_narrow_every_page(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    month = tables["coverage"].loc[tables["coverage"]["status"] == "covered", "month"].max()
    reader = visit()
    for path in PAGES:
        reader.open(f"{path}?months={month}&months={month}")
        assert month[:4] in reader.sentence
        assert "Everything" not in reader.sentence
        assert not reader.exceptions


def test_search_finds_rows_by_their_words(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    word = "trade"
    reader = visit("events")
    reader.search(word)
    assert f"“{word}”" in reader.sentence
    assert 0 < reader.listed < len(tables["events"])
    assert "q=trade" in reader.path


def test_show_everything_clears_the_filters(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    reader = visit(f"quotes?topics={topic_of_some(tables['quotes'])}&q=the")
    reader.page.get_by_role("button", name="Show everything").click()
    reader.page.wait_for_url(lambda url: "topics=" not in url and "q=" not in url)
    reader.page.wait_for_timeout(500)
    assert reader.sentence.startswith("Everything")
    assert reader.listed == len(tables["quotes"])


def test_nothing_that_matches_is_said_in_a_sentence(visit: Visit) -> None:
    reader = visit()
    for path in PAGES:
        reader.open(f"{path}?q=qwxzqwxz")
        assert not reader.exceptions, path
        assert "“qwxzqwxz”" in reader.sentence


HOSTILE = [
    "?topics=%3Cscript%3Ealert(1)%3C/script%3E&documents=../../etc/passwd&outlets=%27%3B+drop+table+quotes%3B--"
    "&speaker=%3Cb%3E&kind=nonsense&place=%3Cscript%3E&doc=../../etc/passwd&span=0-10",
    "?months=9999-99&months=" + "9" * 2000 + "&topics=trade&topics=trade&topics=&doc=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&span=1-2",
    "?months=2024-10&q=%00%01%E2%80%AE**bold**%5Blink%5D(javascript:alert(1))"
    + "%28" * 100
    + "%5B%5C&doc=ffffffffffff&span=-5-99999999999",
]
"""What names nothing is left out, so that one address holds several of them and the page still shows all rows."""


@pytest.mark.parametrize("path", ["", "sources", "quotes", "exercises"])
def test_hostile_addresses_do_no_harm(path: str, visit: Visit) -> None:
    reader = visit(path)
    alerts: list[str] = []
    reader.page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    for query in HOSTILE:
        reader.open(path + query)
        assert reader.heading == PAGES[path], query
        assert not reader.exceptions, query
        assert not reader.page.locator("[data-testid=stMain] img[src=x], [data-testid=stMain] a[href^=javascript]").count(), query
    assert not alerts


def test_a_value_that_names_nothing_is_told(visit: Visit) -> None:
    reader = visit("quotes?topics=astrology&topics=trade")
    assert "astrology" in reader.page.get_by_test_id("stAlert").first.inner_text()
    assert "trade" in reader.sentence
