"""A click on the map keeps what happened there: in the list beneath, in the address, and for whoever is sent that address."""

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import pandas as pd

from scripts.serving import settle
from tests.browser.reader import Reader, Visit

MARKS = ", ".join(f'svg.marks [aria-roledescription="{kind}"]' for kind in ("geoshape", "circle", "point"))


def middles(reader: Reader) -> list[tuple[float, float]]:
    """The middle of every place that the map draws, in the window."""
    reader.page.locator("svg.marks").first.wait_for()
    boxes = [mark.bounding_box() for mark in reader.page.locator(MARKS).all()]
    return [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes if box and box["width"] > 2]


def chosen_places(reader: Reader) -> list[str]:
    return parse_qs(urlsplit(reader.path).query).get("places", [])


def click_a_place(reader: Reader) -> list[str]:
    """Click one place after the other until one is chosen; the middle of an area may lie outside of it."""
    for at in middles(reader):
        reader.page.mouse.move(*at)
        reader.page.mouse.click(*at)
        reader.page.wait_for_timeout(700)
        settle(reader.page)
        if places := chosen_places(reader):
            return places
    return []


def test_click_on_a_place_keeps_its_exercises(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    reader = visit("exercises")
    everything = reader.listed
    places = click_a_place(reader)
    assert places, "no click on the map chose a place"
    own = tables["exercises"][~tables["exercises"]["echo"]]
    there = own["places"].map(lambda named: not set(places).isdisjoint(named))
    assert reader.listed == there.sum() < everything
    stranger = visit(reader.path)
    assert stranger.listed == there.sum()
    assert chosen_places(stranger) == places
