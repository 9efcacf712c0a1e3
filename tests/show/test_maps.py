"""The map: outlines that d3 fills on the right side, projections that agree with d3's, places drawn no more exactly than they are known."""

import json
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import atan2, cos, pi, radians, sin
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import frames
from tidings.lexicon import Lexicon, Place
from tidings.show import areas, flatmap, maps
from tidings.show.filters import Filters, choose
from tidings.show.naming import INTERNATIONAL, Names
from tidings.show.projection import GLOBE, PHONE_PIXELS, VIEWS, Point, View, circle, great_circle

HALF_GLOBE = 6.2832
AREAS = areas.areas()
PLAIN = Names(INTERNATIONAL, {})
POLAR = {"Arctic", "Arctic Ocean", "Southern Ocean"}
"""Rings that run around a pole: inside is a question of latitude."""


def inside(lon: float, lat: float, ring: tuple[Point, ...]) -> bool:
    """Whether a ray to the east crosses the ring an odd number of times, wherever the ring's longitudes begin."""
    for turn in (-360.0, 0.0, 360.0):
        crossings = 0
        for (x0, y0), (x1, y1) in pairwise(ring):
            if (y0 > lat) != (y1 > lat) and lon + turn < x0 + (lat - y0) * (x1 - x0) / (y1 - y0):
                crossings += 1
        if crossings % 2:
            return True
    return False


def steradians(ring: Sequence[Sequence[float]]) -> float:
    """The part of the globe that d3 fills for a ring: small for one that runs clockwise, nearly all 4 pi for one that does not."""
    total = 0.0
    for (lon0, lat0), (lon1, lat1) in pairwise(ring):
        across = radians(lon1 - lon0)
        a, b = radians(lat0) / 2 + pi / 4, radians(lat1) / 2 + pi / 4
        k = sin(a) * sin(b)
        total += atan2(k * sin(across), cos(a) * cos(b) + k * cos(across))
    return (2 * total) % (4 * pi)


def place(name: str, kind: str, precision: int, radius: float | None, lat: float = 40.0, lon: float = 135.0) -> Place:
    return Place(name, (), kind, lat, lon, radius, precision, None, None, None, None, "invented", None)


@pytest.mark.parametrize("area", AREAS.values(), ids=list(AREAS))
def test_rings_are_closed_and_run_clockwise(area: areas.Area) -> None:
    assert area.ring[0] == area.ring[-1]
    assert 0 < steradians(area.ring) < HALF_GLOBE, "the other way round it would flood the map"


@pytest.mark.parametrize("area", AREAS.values(), ids=list(AREAS))
def test_no_edge_at_the_antimeridian(area: areas.Area) -> None:
    jumps = [abs(after[0] - before[0]) for before, after in pairwise(area.ring)]
    around = 360 if area.name in POLAR else 0
    assert all(jump < 60 or around - 60 < jump for jump in jumps)
    assert all(-100 <= lon <= 360 and -90 <= lat <= 90 for lon, lat in area.ring)


@pytest.mark.parametrize("area", [a for a in AREAS.values() if a.name not in POLAR], ids=lambda a: a.name)
def test_labels_stand_inside(area: areas.Area) -> None:
    assert inside(*area.label, area.ring)


def test_no_piece_of_the_land_floods_the_map() -> None:
    topology = json.loads((areas.AREAS.parent / "topo" / "world_50m.json").read_text(encoding="utf-8"))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        at = list(accumulate(arc, lambda a, b: [a[0] + b[0], a[1] + b[1]]))
        arcs.append([(x * scale[0] + shift[0], y * scale[1] + shift[1]) for x, y in at])
    outlines = [polygon[0] for shape in topology["objects"]["land"]["geometries"] for polygon in shape["arcs"]]
    assert len(outlines) > 1000
    for outline in outlines:
        ring = [point for number in outline for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]
        assert 0 < steradians(ring) < HALF_GLOBE


def test_a_ring_the_wrong_way_round_is_found() -> None:
    ring = AREAS["Sea of Japan"].ring
    assert steradians(ring[::-1]) > HALF_GLOBE


def test_every_area_is_a_place_of_the_gazetteer(lexicon: Lexicon) -> None:
    assert {a.name for a in AREAS.values()} <= {p.name for p in lexicon.places}


def test_every_sea_has_a_shape(lexicon: Lexicon) -> None:
    waters = [p for p in lexicon.places if p.kind in ("ocean", "sea")]
    assert len(waters) > 40
    assert [p.name for p in waters if not areas.layer_of(p).startswith("water")] == []


def test_the_gazetteers_points_lie_in_their_areas(lexicon: Lexicon) -> None:
    known = [p for p in lexicon.places if p.name in AREAS and p.name not in POLAR]
    loose = {p.name for p in known if not inside(p.lon, p.lat, AREAS[p.name].ring)}
    assert loose <= {"Bussol Strait"}, "the gazetteer has the middle of the Kuril Islands for the strait among them"


@pytest.mark.parametrize(
    ("known", "drawn"),
    [
        (place("Sea of Japan", "sea", 7, 580), "water"),
        (place("Kuril Islands", "island group", 5, None), "land"),
        (place("Grey Sea", "sea", 7, 300), "water circle"),
        (place("Grey Province", "province", 4, None), "land circle"),
        (place("Greytown", "town", 1, None), "point"),
        (place("Grey Range", "training range", 4, None), "land circle"),
        (place("Grey Reef", "reef", 1, 8), "point"),
        (place("Greyland", "country", 6, None), "none"),
        (place("Greater Grey", "region", 6, 3000), "none"),
    ],
    ids=lambda value: value.name if isinstance(value, Place) else value,
)
def test_places_are_drawn_no_more_exactly_than_they_are_known(known: Place, drawn: str) -> None:
    assert areas.layer_of(known) == drawn


def drawn_for(exercises: Any, known: areas.Gazetteer, view: View = VIEWS["Pacific"], picked: Sequence[str] = ()) -> Any:
    chosen = Filters.none(choose(frames()))
    return maps.together(maps.place_rows(exercises, known, PLAIN, picked, chosen), [], [], view)


def test_place_rows_count_and_choose() -> None:
    exercises = frames()["exercises"]
    gazetteer = areas.Gazetteer.of([place("Sea of Japan", "sea", 7, 580)])
    (row,) = drawn_for(exercises, gazetteer).to_dict("records")
    assert (row["place"], row["layer"], row["mentions"], row["label"]) == ("Sea of Japan", "water", 1, "Sea of Japan · 1")
    assert row["told"] == "1 time in 1 document"
    assert row["exact"] == "sea, somewhere in these waters"
    assert row["chosen"]
    assert row["wide"]
    assert not drawn_for(exercises, gazetteer, picked=("Yellow Sea",))["chosen"].any()
    assert "1 mention of joint exercises at 1 place" in maps.finding([row], exercises, PLAIN)


def test_what_is_less_known_is_softer() -> None:
    exercises = frames()["exercises"]
    exercises["places"] = [("Cape Town", "Grey Province", "Grey Sea")]
    known = [place("Cape Town", "city", 1, None), place("Grey Province", "province", 4, None), place("Grey Sea", "sea", 7, 300)]
    halos = {row["place"]: row["halo"] for row in drawn_for(exercises, areas.Gazetteer.of(known)).to_dict("records")}
    assert halos["Cape Town"] == 0 < halos["Grey Province"] < halos["Grey Sea"]


def test_what_the_map_cannot_show_is_said() -> None:
    exercises = frames()["exercises"]
    exercises["places"] = [("Cape Town", "Greyland", "Nowhere at all")]
    known = [place("Cape Town", "city", 1, None, lat=-33.9, lon=18.4), place("Greyland", "country", 6, None)]
    drawn = drawn_for(exercises, areas.Gazetteer.of(known)).to_dict("records")
    left = maps.unplaced(exercises, drawn, PLAIN, VIEWS["Pacific"])
    assert left == maps.Unplaced(("Cape Town",), ("Greyland", "Nowhere at all"), 0)
    assert maps.unplaced(exercises, drawn, PLAIN, VIEWS["World"]).outside == ()
    assert maps.unplaced(exercises, drawn, PLAIN, GLOBE).outside == (), "a globe can be turned"


@pytest.mark.parametrize("view", [VIEWS["Pacific"], GLOBE], ids=lambda view: view.name)
def test_labels_do_not_cover_one_another(lexicon: Lexicon, view: View) -> None:
    exercises = frames()["exercises"]
    exercises["places"] = [tuple(p.name for p in lexicon.places if p.where_precision < 6 or p.kind == "sea")[:200]]
    gazetteer = areas.Gazetteer.of(lexicon.places)
    chosen = Filters.none(choose(frames()))
    told = maps.place_rows(exercises, gazetteer, PLAIN, (), chosen)
    rows = maps.together(told, maps.published_rows(lexicon.drills, gazetteer, PLAIN, ()), [], view)
    for width, column in ((maps.WIDE, "wide"), (maps.PHONE, "phone")):
        shown = rows[rows[column]].to_dict("records")
        assert 3 < len(shown) < len(rows)
        boxes = []
        for row in shown:
            at = view.at(row["lon"], row["lat"], width, maps.TALL)
            assert at
            boxes.append((at[0], at[1] - (12 if row["lifted"] else 0), len(row["label"]) * maps.LETTER))
        for number, (x, y, wide) in enumerate(boxes):
            for other_x, other_y, other_wide in boxes[number + 1 :]:
                assert abs(x - other_x) >= (wide + other_wide) / 2 or abs(y - other_y) >= maps.LINE


def test_published_lists_are_a_layer_of_their_own(lexicon: Lexicon) -> None:
    rows = maps.published_rows(lexicon.drills, areas.Gazetteer.of(lexicon.places), PLAIN, ())
    assert len(rows) > 20
    assert {row["layer"] for row in rows} == {"published"}
    assert all(row["published"] and row["documents"].startswith("none") for row in rows)


def marks_of(spec: dict[str, Any]) -> list[str]:
    return [layer["mark"]["type"] for layer in spec["layer"]]


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize("dark", [False, True])
def test_the_map_asks_this_server_for_everything(dark: bool, view: str) -> None:
    spec = flatmap.map_spec(dark, view, ())
    text = json.dumps(spec)
    assert "//" not in text
    assert {url for url in text.split('"') if url.endswith(".json")} == {"app/static/topo/world_50m.json", "app/static/areas.json"}
    assert all((areas.AREAS.parent / name).exists() for name in ("topo/world_50m.json", "areas.json"))
    (param,) = spec["params"]
    assert param["select"]["on"] == "click[event.item && event.item.datum.place]", "a click on land or sea must select nothing"
    assert marks_of(spec)[0] == "geoshape"


def test_water_lies_below_the_land_and_regions_above() -> None:
    layers = flatmap.map_spec(False, "Pacific", ())["layer"]
    kinds = [str(layer.get("transform", "")) + str(layer.get("data", "")) for layer in layers]
    land = next(at for at, kind in enumerate(kinds) if "world_50m" in kind)
    assert all(at < land for at, kind in enumerate(kinds) if "== 'water" in kind)
    assert all(at > land for at, kind in enumerate(kinds) if "== 'land" in kind)


@pytest.mark.parametrize(
    ("view", "lon", "lat", "at"),
    [
        # what d3-geo 3 gives for these projections at 1000 by 500 pixels, from its published formulas
        ("Pacific", 172, 38, (500.0, 250.0)),
        ("Pacific", -188, 38, (500.0, 250.0)),
        ("Arctic", 172, 74, (500.0, 250.0)),
        ("World", 100, 22, (500.0, 250.0)),
    ],
)
def test_the_middle_of_each_view(view: str, lon: float, lat: float, at: tuple[float, float]) -> None:
    found = VIEWS[view].at(lon, lat, 1000, 500)
    assert found is not None
    assert found == pytest.approx(at, abs=0.01)


def test_the_pole_lies_above_the_arctic_views_middle() -> None:
    found = VIEWS["Arctic"].at(0, 90, 1000, 500)
    assert found is not None
    assert found[0] == pytest.approx(500)
    assert found[1] < 250


def test_behind_the_edge_is_nowhere() -> None:
    assert VIEWS["Pacific"].at(18.4, -33.9, 1000, 500) is None
    assert VIEWS["Pacific"].at(135, 40, PHONE_PIXELS - 250, 500) is not None


@given(st.floats(-180, 360), st.floats(-75, 75), st.floats(1, 2000))
def test_circles_close_and_run_clockwise(lon: float, lat: float, radius: float) -> None:
    ring = circle(lon, lat, radius)
    assert ring[0] == ring[-1]
    if radius > 20:
        assert 0 < steradians(ring) < HALF_GLOBE
    if abs(lat) + radius / 111 < 88:
        assert all(abs(after[0] - before[0]) < 90 for before, after in pairwise(ring))


@given(st.floats(-720, 720), st.floats(-90, 90), st.sampled_from(list(VIEWS)))
def test_every_place_falls_somewhere_or_nowhere(lon: float, lat: float, view: str) -> None:
    at = VIEWS[view].at(lon, lat, 1000, 500)
    assert at is None or (0 <= at[0] <= 1000 and 0 <= at[1] <= 500)


def test_the_spec_stays_equal_while_only_rows_change(lexicon: Lexicon) -> None:
    exercises = frames()["exercises"]
    exercises["places"] = [("Xinjiang", "Sea of Japan", "Vladivostok")]
    soft = areas.circles(exercises, areas.Gazetteer.of(lexicon.places))
    assert [area.name for area in soft] == ["Xinjiang"], "only what has neither an outline nor an exact place"
    spec = flatmap.map_spec(False, "Pacific", soft)
    assert flatmap.map_spec(False, "Pacific", areas.circles(exercises, areas.Gazetteer.of(lexicon.places))) is spec
    assert json.dumps(spec).count('"shape": "Xinjiang"') >= 1


def test_a_globe_shows_its_near_side_only() -> None:
    assert GLOBE.at(165, 48, 1000, 500) == pytest.approx((500, 250))
    assert GLOBE.at(-15, -48, 1000, 500) is None
    assert GLOBE.at(-15, 48, 1000, 500) is None


@given(st.floats(-180, 180), st.floats(-80, 80), st.floats(-180, 180), st.floats(-80, 80), st.integers(1, 40))
def test_a_great_circle_joins_its_ends_without_a_jump(lon0: float, lat0: float, lon1: float, lat1: float, pieces: int) -> None:
    way = great_circle((lon0, lat0), (lon1, lat1), pieces)
    assert way[0] == (lon0, lat0)
    assert (way[-1][0] - lon1) % 360 == pytest.approx(0, abs=1e-6) or (way[-1][0] - lon1) % 360 == pytest.approx(360, abs=1e-6)
    assert way[-1][1] == lat1
    assert all(-90.001 <= lat <= 90.001 for _, lat in way)
