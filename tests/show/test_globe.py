"""The globe: the same rows as the quick map, its land and outlines from this server, nothing that a document says read as markup."""

import json
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import frames
from tidings.lexicon import Lexicon
from tidings.show import areas, globe, maps, routes
from tidings.show.filters import Filters, choose
from tidings.show.naming import INTERNATIONAL, Names
from tidings.show.projection import GLOBE

PLAIN = Names(INTERNATIONAL, {})


@pytest.fixture(scope="module")
def rows(lexicon: Lexicon) -> pd.DataFrame:
    exercises = frames()["exercises"].assign(name="<a href='http://outside.example'>x</a>")
    exercises["places"] = [("Sea of Japan", "Alaska", "Xinjiang", "Vladivostok", "Pacific Ocean")]
    gazetteer = areas.Gazetteer.of(lexicon.places)
    told = maps.place_rows(exercises, gazetteer, PLAIN, (), Filters.none(choose(frames())))
    tracks = maps.track_rows(routes.of_drills(lexicon.drills, gazetteer), gazetteer, PLAIN, (), GLOBE)
    return maps.together(told, maps.published_rows(lexicon.drills, gazetteer, PLAIN, ()), tracks, GLOBE)


@pytest.fixture(scope="module")
def figure(rows: pd.DataFrame, lexicon: Lexicon) -> dict[str, Any]:
    gazetteer = areas.Gazetteer.of(lexicon.places)
    soft = areas.circles(pd.DataFrame({"places": [("Xinjiang",)]}), gazetteer)
    return globe.figure(rows, soft, dark=False)


def test_everything_is_asked_of_this_server(figure: dict[str, Any]) -> None:
    assert "//" not in json.dumps(figure).replace("http://outside.example", "")
    assert globe.CONFIG["topojsonURL"] == "app/static/topo/"
    geo = figure["layout"]["geo"]
    land = areas.AREAS.parent / "topo" / f"{geo['scope']}_{geo['resolution']}m.json"
    objects = json.loads(land.read_text(encoding="utf-8"))["objects"]
    shown = {name for name in ("land", "lakes", "ocean", "countries", "rivers", "subunits", "coastlines") if geo[f"show{name}"]}
    assert shown == {"lakes"}, "the one layer that plotly draws above areas: it is the land here"
    assert objects["lakes"] == objects["land"]


def test_plotly_takes_the_figure(figure: dict[str, Any]) -> None:
    from plotly.graph_objects import Figure

    assert len(Figure(figure).data) == len(figure["data"])


def test_every_place_can_be_clicked(figure: dict[str, Any], rows: pd.DataFrame) -> None:
    offered = {place for trace in figure["data"] for place in trace.get("customdata", [])}
    assert {"Sea of Japan", "Alaska", "Xinjiang", "Vladivostok", "Pacific Ocean"} <= offered
    assert set(rows.loc[rows["layer"] == "published", "place"]) <= offered


def test_no_markup_of_a_document_is_read(figure: dict[str, Any]) -> None:
    said = "".join(text for trace in figure["data"] for text in trace.get("text", []))
    assert "outside.example" in said
    assert "<a" not in said
    assert all(part.startswith(("b>", "/b>", "br>")) for part in said.split("<")[1:])


def test_circles_have_no_edge_and_areas_lie_below_the_land(figure: dict[str, Any]) -> None:
    outlines, circles = (trace for trace in figure["data"] if trace["type"] == "choropleth")
    assert circles["locations"] == [f"Xinjiang {n}" for n in range(globe.WHOLE)]
    radii = [max(lat for _, lat in ring["geometry"]["coordinates"][0]) for ring in circles["geojson"]["features"]]
    assert radii == sorted(radii, reverse=True), "one within the other"
    strengths = dict(zip(outlines["locations"], outlines["z"], strict=True))
    assert strengths["Alaska"] == 0, "drawn again above the land"
    assert strengths["Sea of Japan"] > strengths["Pacific Ocean"] > 0, "a vast one is faint"


def test_documents_and_lists_differ_in_shape(figure: dict[str, Any]) -> None:
    symbols = [trace["marker"].get("symbol", "circle") for trace in figure["data"] if trace.get("mode") == "markers"]
    assert symbols == ["diamond-open", "circle"]
    dashes = {trace["line"].get("dash") for trace in figure["data"] if trace.get("mode") == "lines+markers"}
    assert dashes == {"dash"}


def test_an_empty_globe_is_a_globe() -> None:
    empty = maps.together([], [], [], GLOBE)
    assert globe.figure(empty, (), dark=True)["data"] == []


def test_what_lies_behind_the_globe_is_not_in_its_picture(rows: pd.DataFrame) -> None:
    far = {**rows.iloc[0].to_dict(), "layer": "point", "lon": -20.0, "lat": -40.0}
    near = {**far, "lon": 150.0, "lat": 45.0}
    shape = {**far, "layer": "water"}
    shown = globe.near_side(pd.DataFrame([far, near, shape]))
    assert list(zip(shown["layer"], shown["lon"], strict=True)) == [("point", 150.0), ("water", -20.0)]
