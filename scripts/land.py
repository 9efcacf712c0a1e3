"""The land of both maps, from world-atlas' land-50m.json: corners that no map here can show left out, so that a globe turns quickly.

    python -m scripts.land package/land-50m.json static/topo/world_50m.json

Every arc keeps its ends, so that coasts still meet. The object `land` stands there a second time as `lakes`: the one layer that plotly
draws above areas.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

TOLERANCE = 0.05
"""Degrees that a coast may be off, on the ground; a map of the Pacific 700 pixels wide has 0.2 degrees a pixel."""
Point = tuple[float, float]


def thinned(points: Sequence[Point], tolerance: float = TOLERANCE) -> list[int]:
    """Which points a line needs so that it is nowhere further off than the tolerance (Douglas and Peucker); a ring keeps three corners.

    >>> thinned([(0, 0), (1, 0.001), (2, 0), (2, 2)])
    [0, 2, 3]
    """
    kept, open_ends = {0, len(points) - 1}, [(0, len(points) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        off = [(_off(points[at], points[first], points[last]), at) for at in range(first + 1, last)]
        furthest, at = max(off, default=(0.0, 0))
        if furthest > tolerance or (off and points[first] == points[last]) or (off and len(kept) == 3 and points[0] == points[-1]):
            kept.add(at)
            open_ends += [(first, at), (at, last)]
    return sorted(kept)


def _off(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the straight line between two others, in degrees on the ground."""
    narrow = max(0.15, cos(radians(point[1])))
    dx, dy, x, y = (end[0] - start[0]) * narrow, end[1] - start[1], (point[0] - start[0]) * narrow, point[1] - start[1]
    length = hypot(dx, dy)
    return abs(dx * y - dy * x) / length if length else hypot(x, y)


def land(topology: dict[str, Any]) -> dict[str, Any]:
    """The topology with fewer corners, its land named twice.

    A coast whose ring would lose most of its area, or turn inside out, keeps all corners: such a ring floods the whole map.
    """
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    whole = [_absolute(arc) for arc in topology["arcs"]]
    thin = [[arc[at] for at in thinned([(x * scale[0] + shift[0], y * scale[1] + shift[1]) for x, y in arc])] for arc in whole]
    shape = topology["objects"]["land"]
    for ring in rings(shape):
        before = _area(ring, whole)
        if before == 0 or _area(ring, thin) / before < MOST:
            for arc in ring:
                thin[_index(arc)] = whole[_index(arc)]
    arcs = [[list(arc[0]), *([b[0] - a[0], b[1] - a[1]] for a, b in pairwise(arc))] for arc in thin]
    return {**topology, "objects": {"land": shape, "lakes": shape}, "arcs": arcs}


MOST = 0.5
"""Of a ring's area, so much is left when its corners are thinned; less than nothing is left of one that has turned inside out."""


def rings(shape: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a TopoJSON object of polygons, each as the numbers of its arcs, those below 0 run backwards."""
    for part in shape.get("geometries", [shape]):
        for polygon in part["arcs"] if part["type"] == "MultiPolygon" else [part["arcs"]]:
            yield from polygon


def _absolute(arc: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The corners of an arc, which TopoJSON writes as steps from one to the next."""
    return list(accumulate(((dx, dy) for dx, dy in arc), lambda at, step: (at[0] + step[0], at[1] + step[1])))


def _index(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _area(ring: Sequence[int], arcs: Sequence[Sequence[tuple[int, int]]]) -> float:
    """The area of a ring in square steps of the grid: positive where it runs clockwise, as the outer ring of a polygon must."""
    corners = [corner for arc in ring for corner in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
    return -sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*corners, corners[0]])) / 2


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(json.dumps(land(json.loads(source.read_text("utf-8"))), separators=(",", ":")), "utf-8")
