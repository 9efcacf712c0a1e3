"""Trade in the browser: a brush across a chart chooses the months everywhere, and each claim leads to its words."""

from urllib.parse import parse_qs, urlsplit

from scripts.serving import settle
from tests.browser.reader import Reader, Visit


def months(reader: Reader) -> list[str]:
    return parse_qs(urlsplit(reader.path).query).get("months", [])


def drag(reader: Reader, chart: int, start: float, end: float) -> None:
    """Drag across a chart, from and to these parts of its width."""
    drawn = reader.page.locator("svg.marks").nth(chart)
    drawn.scroll_into_view_if_needed()
    box = drawn.bounding_box()
    assert box
    y = box["y"] + 90
    reader.page.mouse.move(box["x"] + start * box["width"], y)
    reader.page.mouse.down()
    for part in (0.25, 0.5, 0.75, 1.0):
        reader.page.mouse.move(box["x"] + (start + part * (end - start)) * box["width"], y)
    reader.page.mouse.up()
    reader.page.wait_for_function("() => new URLSearchParams(location.search).getAll('months').length === 2")
    settle(reader.page)


def test_a_brush_chooses_the_months_of_every_page_and_there_is_a_way_back(visit: Visit) -> None:
    reader = visit("trade")
    everything, all_rows = reader.sentence, reader.listed
    drag(reader, 0, 0.3, 0.8)
    first = months(reader)
    assert first[0] < first[1]
    assert reader.sentence != everything
    assert visit(reader.path).listed == reader.listed < all_rows, "whoever is sent the address sees the same rows"
    drag(reader, 1, 0.2, 0.7)
    second = months(reader)
    assert first[0] <= second[0] <= second[1] <= first[1], "a brush in a zoomed chart goes further in"
    reader.go("Events")
    assert months(reader) == second
    reader.go("Trade")
    reader.page.get_by_role("button", name="Back to all months").click()
    reader.page.wait_for_function("() => !location.search.includes('months')")
    settle(reader.page)
    assert (reader.sentence, reader.listed) == (everything, all_rows)


def test_a_claim_leads_to_its_words(visit: Visit) -> None:
    reader = visit("trade")
    assert reader.page.get_by_text("China's customs published", exact=False).count() > 0
    reader.page.get_by_role("link", name="Open", exact=True).first.click()
    reader.page.wait_for_url("**/sources?*span=*")
    settle(reader.page)
    assert reader.heading == "Sources"
    assert not reader.errors
