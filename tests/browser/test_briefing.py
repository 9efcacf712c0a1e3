"""A month is stepped to and clicked, two actors are clicked, a month is opened into its days: each stands in the address, for others too."""

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import pandas as pd

from scripts.serving import settle
from tests.browser.reader import Reader, Visit


def briefed(reader: Reader) -> str:
    """What the overview tells first."""
    return reader.page.locator('[data-testid="stMain"] strong').first.inner_text()


def asked(reader: Reader, name: str) -> list[str]:
    return parse_qs(urlsplit(reader.path).query).get(name, [])


def click(reader: Reader, chart: int, said: str, wait_for: str) -> None:
    """Click the mark of a chart whose name for a screen reader holds these words; wait until the address holds the others."""
    mark = reader.page.locator("svg.marks").nth(chart).locator(f'[role="graphics-symbol"][aria-label*="{said}"]').last
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    reader.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    reader.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    reader.page.wait_for_url(lambda url: wait_for in url)
    settle(reader.page)


def test_the_briefing_steps_from_covered_month_to_covered_month(visit: Visit) -> None:
    reader = visit()
    assert "November 2024" in briefed(reader)
    reader.page.get_by_role("button", name="Before").click()
    reader.page.wait_for_url(lambda url: "October" in url)
    settle(reader.page)
    assert briefed(reader) == "October 2024:"
    click(reader, 0, "May 2024", "month=May")
    assert briefed(reader) == "May 2024:"
    reader.reload()
    assert briefed(reader) == briefed(visit(reader.path)) == "May 2024:"
    reader.page.get_by_role("button", name="After").click()
    reader.page.wait_for_url(lambda url: "October" in url)
    settle(reader.page)
    click(reader, 0, "May 2024", "month=May")
    assert briefed(reader) == "May 2024:", "a click on what was clicked before works again"


def test_two_actors_and_a_month_narrow_the_events(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    reader = visit("events?side=Who+with+whom")
    click(reader, 1, "Russia and China", "actors=Russia")
    assert asked(reader, "actors") == ["China", "Russia"]
    own = tables["events"][~tables["events"]["echo"]]
    both = own[[{"China", "Russia"} <= set(named) for named in own["actors"]]]
    assert reader.listed == len(both) < len(own)
    assert "in which China and Russia act together" in reader.sentence
    reader.page.get_by_role("tab", name="Topics over time").click()
    settle(reader.page)
    click(reader, 1, "diplomacy, October 2024", "months=2024-10")
    assert asked(reader, "months") == ["2024-10", "2024-10"]
    stranger = visit(reader.path)
    assert stranger.sentence == reader.sentence
    assert 0 < stranger.listed == reader.listed < len(both)
