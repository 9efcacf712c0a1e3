"""What stands for a place on a map, no more exact than the place is known: an outline, a soft circle, a point, or nothing.

Outlines of waters and regions are a file that the browser fetches from this server (`static/areas.json`). Pure: the gazetteer in,
shapes out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from tidings.lexicon import Place
from tidings.show.projection import Point, circle

AREAS = Path(__file__).resolve().parents[2] / "static" / "areas.json"
EXACT = frozenset(("city", "town", "training range", "base", "port", "cape"))
"""Kinds of place that a point can stand for."""
WET = frozenset(("ocean", "sea", "gulf", "strait", "bay", "waters"))
"""Kinds of place that lie in the water, so that land covers what is drawn of them."""
SMALL_KM = 60.0
"""A circle with less than this radius would be a dot of four pixels: it is drawn as a point."""
RADIUS_KM = {3: 60.0, 4: 200.0, 5: 150.0, 7: 300.0}
"""How far a place of this UCDP precision reaches where the gazetteer gives no radius. 6, a whole country, is not drawn."""
VAST_KM = 1200.0
"""An area with at least this radius is drawn so faintly that what lies in it can be seen."""
HALO = {1: 0.0, 2: 0.0, 3: 5.0, 4: 9.0, 5: 13.0, 6: 15.0, 7: 15.0}
"""How wide the edge of an area of this UCDP precision is blurred, in pixels: the less is known, the softer."""
EXACTNESS = {
    1: "the exact place", 2: "near the place", 3: "somewhere in a district", 4: "somewhere in a province",
    5: "somewhere along it or in it", 6: "somewhere in it", 7: "somewhere in these waters",
}  # fmt: skip
"""What a place of this UCDP precision says of where something was."""


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


def vast(place: Place) -> bool:
    """Whether a place is so large that it must not cover what lies in it."""
    return (radius_of(place) or 0) >= VAST_KM


def middle(place: Place) -> Point:
    """Where the label of a place stands, and where a line to it ends: in the middle of what is drawn of it."""
    drawn = areas().get(place.name)
    return drawn.label if drawn else (place.lon, place.lat)


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
