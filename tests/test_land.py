"""The land that both maps draw. That no coast of it floods a map stands with the maps, in tests/show/test_maps.py."""

import json

from scripts.land import rings
from scripts.serving import ROOT


def test_every_ring_is_named() -> None:
    objects = json.loads((ROOT / "static" / "topo" / "world_50m.json").read_text("utf-8"))["objects"]
    assert len(list(rings(objects["land"]))) > 1_000
    assert objects["lakes"] == objects["land"]
