"""A click on a map or the timeline, or the lists beside them by keyboard, keep what was picked: in the list of mentions, in the address,
and for whoever is sent that address. Neither map asks another machine for anything."""

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


def lists(reader: Reader, number: int) -> bool:
    """Whether the page comes to list this many mentions: what a click changes is in the address before it is on the page."""
    for _ in range(60):
        settle(reader.page)
        if reader.listed == number:
            return True
        reader.page.wait_for_timeout(250)
    return False


def mentions_at(tables: Mapping[str, pd.DataFrame], places: list[str]) -> int:
    own = tables["exercises"][~tables["exercises"]["echo"]]
    return int(own["places"].map(lambda named: not set(places).isdisjoint(named)).sum())


def test_the_globe_is_drawn_from_this_server_and_a_click_on_it_keeps_a_place(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    reader = visit("exercises?view=Globe")
    land = reader.page.locator(".js-plotly-plot .layer.lakes path")
    land.wait_for()
    assert len(land.get_attribute("d") or "") > 10_000, "the land"
    asked = reader.page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert {f"{reader.address}/app/static/{name}" for name in ("topo/world_50m.json", "areas.json")} <= set(asked)
    before = land.get_attribute("d")
    reader.page.locator(".modebar-btn[data-title='Zoom in']").first.click()
    reader.page.wait_for_function("before => document.querySelector('.layer.lakes path').getAttribute('d') !== before", arg=before)
    name = reader.page.locator(".js-plotly-plot .scatterlayer text", has_text="Northwest Pacific Ocean").first
    box = name.bounding_box()
    assert box
    at = (box["x"] + box["width"] / 2, box["y"] - 25)
    reader.page.mouse.move(at[0] - 5, at[1])
    reader.page.mouse.move(*at)
    reader.page.locator(".hoverlayer text", has_text="Northwest Pacific Ocean").first.wait_for()
    reader.page.mouse.click(*at)
    reader.page.wait_for_url("**places=**")
    assert lists(reader, mentions_at(tables, ["Northwest Pacific Ocean"]))
    assert chosen_places(reader) == ["Northwest Pacific Ocean"]
    stranger = visit(reader.path)
    assert chosen_places(stranger) == ["Northwest Pacific Ocean"]
    assert stranger.page.locator(".js-plotly-plot").count() == 1


def test_a_place_is_picked_by_keyboard_alone(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    reader = visit("exercises")
    reader.page.get_by_role("combobox", name="Places").focus()
    reader.page.keyboard.type("Sea of Okh")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**places=**")
    reader.page.keyboard.press("Escape")  # an open list hides the rest of the page from screen readers, and from the test
    assert lists(reader, mentions_at(tables, ["Sea of Okhotsk"]))
    assert chosen_places(reader) == ["Sea of Okhotsk"]


def test_a_click_on_the_timeline_picks_a_drill_as_the_list_does(visit: Visit) -> None:
    reader = visit("exercises")
    named = reader.page.locator('svg.marks [aria-roledescription="bar"][aria-label^="Northern/Interaction-2024, naval drill, 2024"]')
    named.click()
    reader.page.wait_for_url("**drill=**")
    assert lists(reader, 1)
    assert parse_qs(urlsplit(reader.path).query)["drill"] == ["Northern/Interaction-2024"]
    stranger = visit("exercises")
    stranger.page.get_by_role("combobox", name="Exercise").focus()
    stranger.page.keyboard.type("Northern/Interaction-2024")
    stranger.page.keyboard.press("Enter")
    stranger.page.wait_for_url("**drill=**")
    assert lists(stranger, 1)
    assert stranger.path == reader.path
