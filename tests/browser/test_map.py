"""A click on the map keeps what happened there, in the list beneath and in the address."""

from tests.browser.reader import Reader, Visit


def marks(reader: Reader) -> list[tuple[float, float]]:
    """The middle of every place on the map, in the window."""
    reader.page.locator("svg.marks").first.wait_for()
    boxes = [
        mark.bounding_box()
        for mark in reader.page.locator(
            'svg.marks [aria-roledescription="geoshape"], svg.marks [aria-roledescription="circle"], svg.marks [aria-roledescription="point"]'
        ).all()
    ]
    return [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes if box and box["width"] > 2]


def test_click_on_a_place_filters(visit: Visit) -> None:
    reader = visit("exercises")
    everything = reader.listed
    places = marks(reader)
    assert places
    for at in places:
        reader.page.mouse.move(*at)
        reader.page.mouse.click(*at)
        reader.page.wait_for_timeout(1500)
        if reader.listed < everything:
            break
    kept, chosen = reader.listed, reader.path
    assert 0 < kept < everything
    stranger = visit(chosen)
    assert stranger.listed == kept
