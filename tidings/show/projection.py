"""Where a place falls on the map: the projections of the map's views, as d3 computes them in the browser.

Python needs them to know which labels would cover one another and which places lie outside of the view. Degrees in; pixels
out, from the left upper corner of a picture.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, pi, radians, sin, sqrt
from typing import Literal

EARTH_KM = 6371.0088
PHONE_PIXELS = 600
"""A picture less wide than this is a phone's."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """A part of the world: `rotate` as d3 means it, `middle` the latitude in the middle of the picture, `zoom` the scale for a
    picture one pixel wide. A phone's picture is higher than wide, so it shows fewer longitudes, larger.
    """

    name: str
    projection: Literal["naturalEarth1", "azimuthalEqualArea", "orthographic"]
    rotate: tuple[float, float]
    middle: float
    zoom: float
    phone_middle: float
    phone_zoom: float

    def at(self, lon: float, lat: float, width: float, height: float) -> Point | None:
        """The pixel where a place falls, or nothing where it lies behind the edge of the picture.

        >>> VIEWS["Pacific"].at(172, 38, 1000, 500)
        (500.0, 250.0)
        """
        raw = _RAW[self.projection]
        x, y = raw(*self._rotated(lon, lat))
        middle, zoom = (self.phone_middle, self.phone_zoom) if width < PHONE_PIXELS else (self.middle, self.zoom)
        across, down = width / 2 + zoom * width * x, height / 2 - zoom * width * (y - raw(0.0, radians(middle))[1])
        return (across, down) if 0 <= across <= width and 0 <= down <= height else None

    def _rotated(self, lon: float, lat: float) -> Point:
        """Longitude and latitude in radians after d3's rotation."""
        turned = radians((lon + self.rotate[0] + 180) % 360 - 180)
        tilt = radians(self.rotate[1])
        if not tilt:
            return turned, radians(lat)
        x, y, z = cos(turned) * cos(radians(lat)), sin(turned) * cos(radians(lat)), sin(radians(lat))
        k = z * cos(tilt) + x * sin(tilt)
        return atan2(y, x * cos(tilt) - z * sin(tilt)), asin(max(-1.0, min(1.0, k)))


VIEWS = {
    v.name: v
    for v in (
        View("Pacific", "naturalEarth1", (-172, 0), 38, 0.41, 20, 0.58),
        View("Arctic", "azimuthalEqualArea", (-172, -74), 0, 0.42, 0, 0.6),
        View("World", "naturalEarth1", (-100, 0), 22, 0.183, 15, 0.38),
    )
}


GLOBE = View("Globe", "orthographic", (-165, -48), 0, 0.456, 0, 0.675)
"""The globe as it stands before a reader turns it."""


def _natural_earth(lon: float, lat: float) -> Point:
    p2 = lat * lat
    p4 = p2 * p2
    return (
        lon * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))),
        lat * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))),
    )


def _equal_area(lon: float, lat: float) -> Point:
    """Everything but the point opposite the centre, which would be a circle."""
    k = sqrt(2 / max(1e-12, 1 + cos(lon) * cos(lat)))
    return k * cos(lat) * sin(lon), k * sin(lat)


def _orthographic(lon: float, lat: float) -> Point:
    """The near half of a globe seen from far away; what lies behind is nowhere near the picture."""
    return (cos(lat) * sin(lon), sin(lat)) if cos(lat) * cos(lon) > 0 else (1e9, 1e9)


_RAW = {"naturalEarth1": _natural_earth, "azimuthalEqualArea": _equal_area, "orthographic": _orthographic}


def great_circle(start: Point, end: Point, pieces: int) -> list[Point]:
    """The shortest way between two places over the globe, both ends included; longitudes run on past 180 degrees instead of jumping.

    >>> [(round(lon, 1), round(lat, 1)) for lon, lat in great_circle((170, 0), (-170, 0), 2)]
    [(170, 0), (180.0, 0.0), (190, 0)]
    """
    (lon0, lat0), (lon1, lat1) = start, end
    turn = (lon1 - lon0 + 180) % 360 - 180
    a, b, across = radians(lat0), radians(lat1), radians(turn)
    reach = 2 * asin(sqrt(min(1.0, sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(across / 2) ** 2)))
    found = [start]
    for step in range(1, pieces):
        if sin(reach) < 1e-9:
            break
        back, on = sin((1 - step / pieces) * reach) / sin(reach), sin(step / pieces * reach) / sin(reach)
        x, y = back * cos(a) + on * cos(b) * cos(across), on * cos(b) * sin(across)
        z = back * sin(a) + on * sin(b)
        found.append((lon0 + degrees(atan2(y, x)), degrees(atan2(z, sqrt(x * x + y * y)))))
    return [*found, (lon0 + turn, lat1)]


def circle(lon: float, lat: float, radius_km: float, corners: int = 32) -> list[list[float]]:
    """A closed ring around a place, on the ground, clockwise; longitudes run on past 180 degrees instead of jumping.

    >>> [round(x, 1) for x in circle(179.5, 0, 111.2, corners=4)[1]]
    [180.5, 0.0]
    """
    reach, north = radius_km / EARTH_KM, radians(lat)
    ring = []
    for step in range(corners + 1):
        bearing = 2 * pi * (step % corners) / corners
        up = asin(sin(north) * cos(reach) + cos(north) * sin(reach) * cos(bearing))
        along = atan2(sin(bearing) * sin(reach) * cos(north), cos(reach) - sin(north) * sin(up))
        ring.append([round(lon + degrees(along), 3), round(degrees(up), 3)])
    return ring
