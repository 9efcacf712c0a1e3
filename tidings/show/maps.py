"""The map of exercises: soft areas for waters and regions, points for towns only, and a list of what no map can show.

Land and the outlines of waters are files that the browser fetches from this server (`static/`); nothing else is fetched. Pure:
rows and the gazetteer in, the map's own rows, its specification and its sentence out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd

from tidings.lexicon import Drill, Place
from tidings.show.charts import Spec, colours, frozen, tooltips
from tidings.show.filters import Filters
from tidings.show.projection import PHONE_PIXELS, VIEWS, Point, View, circle
from tidings.show.wording import counted, in_words, listed

AREAS = Path(__file__).resolve().parents[2] / "static" / "areas.json"
EXACT = frozenset(("city", "town", "training range", "base", "port", "cape"))
"""Kinds of place that a point can stand for."""
WET = frozenset(("ocean", "sea", "gulf", "strait", "bay", "waters"))
"""Kinds of place that lie in the water, so that land covers what is drawn of them."""
SMALL_KM = 60.0
"""A circle with less than this radius would be a dot of four pixels: it is drawn as a point."""
RADIUS_KM = {3: 60.0, 4: 200.0, 5: 150.0, 7: 300.0}
"""How far a place of this UCDP precision reaches where the gazetteer gives no radius. 6, a whole country, is not drawn."""
VAST_KM, FAINT = 1200.0, 0.15
"""An area with at least this radius is drawn so faintly that what lies in it can be seen."""
WIDE, TALL, PHONE = 1000.0, 500.0, 350.0
"""Pictures for which labels are laid out, in pixels: on a desk, and a phone's width."""
LETTER, LINE = 6.8, 17.0
TIPS = {"title": "Place", "told": "Told", "names": "Exercises", "documents": "Documents", "exact": "How exact"}
COLUMNS = ("place", "shape", "layer", "lon", "lat", "mentions", "strength", "label", "wide", "phone", "chosen", *TIPS)


LEGEND = (
    "Seas and regions are soft areas, drawn here by hand: no border and no exact place is meant. Dots are towns, ranges and small places, "
    "larger where more is told. A click filters by the place; the list of places above clears it."
)

DIAMONDS = " Diamonds are exercises of published lists, at the middle of the area that the list names."


@dataclass(frozen=True, slots=True)
class Area:
    """A drawn outline: `on` water or land, and where its label stands."""

    name: str
    on: str
    label: Point
    ring: tuple[Point, ...]


@cache
def areas(path: Path = AREAS) -> dict[str, Area]:
    """The drawn outlines, by the name of their place."""
    found = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {
        f["id"]: Area(f["id"], said["on"], (said["lon"], said["lat"]), _ring(f["geometry"]["coordinates"][0]))
        for f in found
        for said in (f["properties"],)
    }


def _ring(corners: Iterable[Sequence[float]]) -> tuple[Point, ...]:
    return tuple((lon, lat) for lon, lat in corners)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by each of their names, whatever the case."""

    known: Mapping[str, Place]

    @classmethod
    def of(cls, places: Iterable[Place]) -> "Gazetteer":
        known: dict[str, Place] = {}
        for place in places:
            for name in (place.name, *place.aliases):
                known.setdefault(name.casefold(), place)
        return cls(known)

    def find(self, name: str) -> Place | None:
        return self.known.get(name.casefold())


def layer_of(place: Place) -> str:
    """How a place is drawn: an outline in `water` or on `land`, a soft circle (`water circle`, `land circle`), a `point`, or
    `none` where it is too vague for any.
    """
    if drawn := areas().get(place.name):
        return drawn.on
    if place.where_precision == 6 or place.kind == "country":
        return "none"
    radius = radius_of(place)
    if radius is None or radius < SMALL_KM or (place.kind in EXACT and place.where_precision <= 3):
        return "point"
    return "water circle" if place.kind in WET else "land circle"


def radius_of(place: Place) -> float | None:
    """The radius of the soft circle that stands for a place, in kilometres; None for an exact place."""
    return place.radius_km or RADIUS_KM.get(place.where_precision)


EXACTNESS = {
    "water": "an area", "land": "an area", "point": "a point",
    "water circle": "somewhere around here", "land circle": "somewhere around here",
}  # fmt: skip


def place_rows(exercises: pd.DataFrame, gazetteer: Gazetteer, view: View, picked: Sequence[str], chosen: Filters) -> pd.DataFrame:
    """One row for each place that the exercises name and the map can show: vast areas first, to lie below, then the most told of.

    The places `picked` are drawn strongly, the others faintly, unless none is picked. `wide` and `phone` say whether there is
    room for the label on a desk and on a phone.
    """
    named = exercises.explode("places").dropna(subset="places")
    made: list[dict[str, Any]] = []
    for name, rows in named.groupby("places", sort=True):
        place = gazetteer.find(str(name))
        layer = layer_of(place) if place else "none"
        if place is None or layer == "none":
            continue
        lon, lat = _label_point(place)
        labels = sorted({chosen.choices.label_of(d) for d in rows["doc_id"]})
        names = list(dict.fromkeys(n for n in rows["name"] if isinstance(n, str)))
        made.append({
            "place": name, "shape": place.name, "layer": layer, "lon": lon, "lat": lat, "mentions": len(rows),
            "vast": (radius_of(place) or 0) >= VAST_KM, "label": f"{name} · {len(rows)}", "chosen": not picked or name in picked,
            "title": name, "exact": f"{place.kind}, {EXACTNESS[layer]}",
            "told": f"{counted(len(rows), 'time')} in {counted(len(labels), 'document')}",
            "names": "; ".join(names[:6]) or "unnamed", "documents": "; ".join(labels[:6]) + ("; …" if len(labels) > 6 else ""),
        })  # fmt: skip
    made.sort(key=lambda row: (-int(row["mentions"]), str(row["place"])))
    for row in made:
        row["strength"] = sqrt(row["mentions"] / made[0]["mentions"]) * (FAINT if row["vast"] else 1)
    for width, column in ((WIDE, "wide"), (PHONE, "phone")):
        _make_room(made, view, width, column)
    made.sort(key=lambda row: not row["vast"])
    return pd.DataFrame(made, columns=list(COLUMNS))


def _label_point(place: Place) -> Point:
    return areas()[place.name].label if place.name in areas() else (place.lon, place.lat)


def _make_room(rows: Sequence[dict[str, Any]], view: View, width: float, column: str) -> None:
    """Say in `column` of each row whether its label has room, the first rows first: no label covers another or leaves the picture."""
    taken: list[tuple[float, float, float, float]] = []
    for row in rows:
        at = view.at(row["lon"], row["lat"], width, TALL)
        row[column] = False
        if at is None:
            continue
        half = len(row["label"]) * LETTER / 2
        middle = at[1] - 12 if row["layer"] == "point" else at[1]
        box = (at[0] - half, middle - LINE / 2, at[0] + half, middle + LINE / 2)
        inside = box[0] >= 0 and box[2] <= width and box[1] >= 0
        if inside and not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
            row[column] = True
            taken.append(box)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What the map does not show: places out of the view, names that it cannot draw, and how many rows name no place at all."""

    outside: tuple[str, ...]
    vague: tuple[str, ...]
    nowhere: int

    @property
    def sentence(self) -> str:
        """All of it in words; empty where the map shows everything.

        >>> Unplaced(("Gulf of Oman",), (), 2).sentence
        'Not on this part of the map: Gulf of Oman. Without a place: 2 mentions, listed below.'
        """
        said = [f"Not on this part of the map: {listed(self.outside)}."] if self.outside else []
        said += [f"Too vague for a map: {listed(self.vague)}."] if self.vague else []
        said += [f"Without a place: {counted(self.nowhere, 'mention')}, listed below."] if self.nowhere else []
        return " ".join(said)


def unplaced(exercises: pd.DataFrame, drawn: pd.DataFrame, view: View) -> Unplaced:
    """What the map of these exercises leaves out."""
    named = {name for places in exercises["places"] for name in places}
    far = sorted(row["place"] for row in drawn.to_dict("records") if not _seen(row, view))
    return Unplaced(tuple(far), tuple(sorted(named - set(drawn["place"]))), int((exercises["places"].map(len) == 0).sum()))


def _seen(row: Mapping[Any, Any], view: View) -> bool:
    """Whether any part of what is drawn for a place lies in the picture, as far as its corners and its label tell."""
    ring = areas()[row["shape"]].ring if row["shape"] in areas() else ()
    return any(view.at(lon, lat, WIDE, TALL) for lon, lat in ((row["lon"], row["lat"]), *ring))


def reference_rows(drills: Iterable[Drill], gazetteer: Gazetteer) -> pd.DataFrame:
    """The published lists of exercises by place, for the quiet layer: one row a place, with the exercises that it saw."""
    at: dict[str, list[Drill]] = {}
    for drill in drills:
        for name in drill.places:
            at.setdefault(name, []).append(drill)
    made = []
    for name, found in at.items():
        place = gazetteer.find(name)
        if place is None or layer_of(place) == "none":
            continue
        lon, lat = _label_point(place)
        latest = sorted(found, key=lambda d: d.start, reverse=True)
        said = [f"{d.name} ({in_words(d.start, d.end or d.start, d.date_precision)})" for d in latest[:6]]
        made.append({
            "place": "", "shape": "", "layer": "published", "lon": lon, "lat": lat, "mentions": len(found), "strength": 1.0,
            "label": "", "wide": False, "phone": False, "chosen": True, "title": place.name, "exact": f"{place.kind}, as the lists name it",
            "told": f"{counted(len(found), 'exercise')} in published lists", "names": "; ".join(said) + ("; …" if len(found) > 6 else ""),
            "documents": f"none: published lists, read in {listed(sorted({d.source for d in latest[:3]}))}",
        })  # fmt: skip
    return pd.DataFrame(made, columns=list(COLUMNS))


def together(drawn: pd.DataFrame, published: pd.DataFrame) -> pd.DataFrame:
    """The map's rows and the quiet layer's, as one table."""
    return pd.concat([frame for frame in (drawn, published) if len(frame)], ignore_index=True) if len(drawn) or len(published) else drawn


@dataclass(frozen=True, slots=True)
class Circle:
    """A soft circle that stands for a place."""

    name: str
    lon: float
    lat: float
    radius_km: float

    @property
    def feature(self) -> dict[str, Any]:
        """The circle as GeoJSON, with the place's name as `shape`."""
        ring = circle(self.lon, self.lat, self.radius_km)
        return {"shape": self.name, "type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}}


def circles(exercises: pd.DataFrame, gazetteer: Gazetteer) -> tuple[Circle, ...]:
    """The soft circles of the places that the exercises name, in the order of the alphabet."""
    made = []
    for name in sorted({name for places in exercises["places"] for name in places}):
        place = gazetteer.find(name)
        if place and layer_of(place).endswith("circle") and (radius := radius_of(place)):
            made.append(Circle(place.name, place.lon, place.lat, radius))
    return tuple(made)


@lru_cache(maxsize=32)
def map_spec(dark: bool, view: str, soft: tuple[Circle, ...]) -> Spec:
    """The map without its rows; `soft` are the circles. A click on a place selects it as `pick`.

    The outlines overlap land where that is simpler, so water lies below the land and regions above it.
    """
    c, seen, small = colours(dark), VIEWS[view], f"width < {PHONE_PIXELS}"
    sphere = alt.Chart(alt.sphere()).mark_geoshape(fill=c.sea, stroke=c.coast, strokeWidth=0.5, aria=False)
    net = alt.Chart(alt.graticule(step=[15, 15])).mark_geoshape(stroke=c.coast, strokeWidth=0.4, opacity=0.45, filled=False, aria=False)
    land_file = alt.topo_feature("app/static/land-50m.json", "land")
    land = alt.Chart(land_file).mark_geoshape(fill=c.land, stroke=c.coast, strokeWidth=0.4, aria=False)
    drawn = alt.UrlData(url="app/static/areas.json", format=alt.JsonDataFormat(type="json", property="features"))
    pick = alt.selection_point(name="pick", fields=["place"], on="click[event.item.datum.place]", clear="dblclick")
    tip = tooltips(TIPS)
    by_number = alt.Opacity("strength:Q", scale=alt.Scale(domain=[0, 1], range=[0.2, 0.6]), legend=None)
    strength = alt.condition("datum.chosen", by_number, alt.value(0.1))

    def shapes(layer: str, source: alt.UrlData | alt.InlineData, key: str) -> list[alt.Chart]:
        """Two halos that make an edge soft, and the area itself."""
        found = alt.LookupData(data=source, key=key, fields=["type", "geometry"])
        base = alt.Chart().transform_filter(f"datum.layer == '{layer}'").transform_lookup("shape", from_=found)
        faint = alt.condition("datum.chosen", alt.value(0.13), alt.value(0.04))
        halos = [
            base.mark_geoshape(filled=False, stroke=c.accent, strokeWidth=width, strokeJoin="round", cursor="pointer", aria=False).encode(
                strokeOpacity=faint
            )
            for width in (15, 7)
        ]
        return [*halos, base.mark_geoshape(fill=c.accent, stroke=None, cursor="pointer").encode(opacity=strength, tooltip=tip)]

    inline = alt.InlineData(values=[round_area.feature for round_area in soft])
    water = [*shapes("water", drawn, "id"), *shapes("water circle", inline, "shape")]
    ground = [*shapes("land", drawn, "id"), *shapes("land circle", inline, "shape")]
    here = {"longitude": "lon:Q", "latitude": "lat:Q"}
    points = (
        alt.Chart()
        .transform_filter("datum.layer == 'point'")
        .mark_circle(color=c.second, stroke=c.page, strokeWidth=1, cursor="pointer")
        .encode(
            **here,
            size=alt.Size("strength:Q", scale=alt.Scale(domain=[0, 1], range=[40, 300]), legend=None),
            opacity=alt.condition("datum.chosen", alt.value(0.95), alt.value(0.3)),
            tooltip=tip,
        )
    )
    published = (
        alt.Chart()
        .transform_filter("datum.layer == 'published'")
        .mark_point(shape="diamond", filled=False, stroke=c.ink, strokeWidth=1.1, opacity=0.75, size=60)
        .encode(**here, tooltip=tip)
    )
    room = alt.condition(f"{small} ? datum.phone : datum.wide", alt.value(1), alt.value(0))
    words = []
    for above, which in ((0, "datum.layer != 'published' && datum.layer != 'point'"), (-12, "datum.layer == 'point'")):
        base = alt.Chart().transform_filter(which).encode(**here, text="label:N", opacity=room)
        text: dict[str, Any] = {"dy": above, "fontSize": 12, "fontWeight": 600, "cursor": "pointer", "aria": False}
        words += [base.mark_text(**text, fill=c.page, stroke=c.page, strokeWidth=3, strokeOpacity=0.8), base.mark_text(**text, fill=c.ink)]
    chart = alt.LayerChart(layer=[sphere, net, *water, land, *ground, published, points.add_params(pick), *words])
    spec = frozen(chart.properties(height=int(TALL)), dark)
    spec["projection"] = {
        "type": seen.projection,
        "rotate": [*seen.rotate, 0],
        "center": {"expr": f"[0, {small} ? {seen.phone_middle} : {seen.middle}]"},
        "scale": {"expr": f"width * ({small} ? {seen.phone_zoom} : {seen.zoom})"},
    }
    return spec


def finding(drawn: pd.DataFrame, exercises: pd.DataFrame) -> str:
    """The map in a sentence."""
    told = f"{counted(len(exercises), 'mention')} of joint exercises"
    if drawn.empty:
        return f"Map: {told}, none with a place that can be drawn."
    ranked = drawn.sort_values("mentions", ascending=False, kind="stable").head(5)
    most = [f"{place} ({number})" for place, number in zip(ranked["place"], ranked["mentions"], strict=True)]
    more = len(drawn) - len(most)
    return f"Map: {told} at {counted(len(drawn), 'place')}; most told of are {listed(most)}" + (f", then {more} more." if more > 0 else ".")
