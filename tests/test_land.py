"""The land that both maps draw: no coast of it may flood a map."""

import json
from itertools import pairwise
from typing import Any

from scripts.land import rings
from scripts.serving import ROOT

SHIPPED = json.loads((ROOT / "static" / "topo" / "world_50m.json").read_text("utf-8"))


def corners(topology: dict[str, Any], ring: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for arc in ring:
        x = y = 0
        at = [(x := x + dx, y := y + dy) for dx, dy in topology["arcs"][arc if arc >= 0 else ~arc]]
        found += at if arc >= 0 else at[::-1]
    return found


def clockwise(ring: list[tuple[int, int]]) -> bool:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]])) <= 0


def spans_the_world(ring: list[tuple[int, int]]) -> bool:
    """Whether a coast crosses 180°, as those of Eurasia and Antarctica do: on a plane its area says nothing."""
    return max(x for x, _ in ring) - min(x for x, _ in ring) > 350 / SHIPPED["transform"]["scale"][0]


def outer(shape: dict[str, Any]) -> list[list[int]]:
    parts = [p for part in shape["geometries"] for p in (part["arcs"] if part["type"] == "MultiPolygon" else [part["arcs"]])]
    return [polygon[0] for polygon in parts]


def test_every_coast_runs_clockwise() -> None:
    coasts = outer(SHIPPED["objects"]["land"])
    assert len(coasts) > 1_000
    drawn = [corners(SHIPPED, ring) for ring in coasts]
    assert sum(map(spans_the_world, drawn)) < 5
    assert [n for n, ring in enumerate(drawn) if not (clockwise(ring) or spans_the_world(ring))] == []


def test_every_ring_is_named() -> None:
    shape = SHIPPED["objects"]["land"]
    assert len(list(rings(shape))) >= len(outer(shape))
    assert SHIPPED["objects"]["lakes"] == shape
