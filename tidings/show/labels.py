"""Labels of claims on a chart over time: above or below their marks, where they cover neither one another nor another claim.

Pure: marks go in and say afterwards on which `side` their label stands, and whether it is `roomy` enough for a phone.
"""

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from tidings.show.trade import Window

WIDTHS = {"side": 1000.0, "narrow": 330.0}
"""Pixels between the edges of a chart on a desk and on a phone."""
ABOVE, BELOW = 13.0, -16.0
"""Pixels from a mark to the middle of its label."""
LETTER, HALF = 6.6, 8.0
"""Pixels that a letter of a label is wide, and half of what it is high."""
CLAIM, OTHER = 5.0, 4.0
"""Half of what a claim and a published figure are high."""
Mark = MutableMapping[str, Any]


class Box(NamedTuple):
    """A stretch of a chart, in pixels from its left edge and from the line at zero up."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: "Box") -> bool:
        return self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top


def make_room(claims: Sequence[Mark], others: Iterable[Mapping[str, Any]], window: Window, height: float, span: float = 0.0) -> None:
    """Put labels above their marks, or below where something else would be covered; leave out one that has no room on either side.

    `others` are published figures, covered only where it cannot be helped; `height` is that of the chart in pixels, and `span` what
    its axis reaches from bottom to top, by the marks and zero where it is not given.
    """
    others = list(others)
    place = _Place.of(window)
    values = [0.0, *(mark["value"] for mark in (*claims, *others))]
    tall = height / (span or 1.1 * (max(values) - min(values)) or 1.0)
    for name, width in WIDTHS.items():
        loud, quiet = ([_bar(m, place, width, tall, thick) for m in marks] for marks, thick in ((claims, CLAIM), (others, OTHER)))
        for mark in sorted(claims, key=lambda m: -m["value"]):
            mark[name] = ""
            if not mark["label"]:
                continue
            sides = {"above": ABOVE, "below": BELOW}
            order = list(sides) if mark["value"] >= 0 else list(sides)[::-1]  # away from the line at zero
            boxes = {side: _label(mark, place, width, tall, sides[side]) for side in order}
            free = [side for side in order if not any(boxes[side].meets(other) for other in loud)]
            if free:
                mark[name] = min(free, key=lambda side: sum(boxes[side].meets(other) for other in quiet))
                loud.append(boxes[mark[name]])
    for mark in claims:
        mark["roomy"] = bool(mark["side"]) and mark["side"] == mark["narrow"]
        mark["label"] = mark["label"] if mark["side"] else ""


class _Place(NamedTuple):
    """Where a window begins and how long it is, in nanoseconds: moments are slow to reckon with."""

    start: int
    length: int

    @classmethod
    def of(cls, window: Window) -> "_Place":
        return cls(window.start.value, window.end.value - window.start.value)

    def at(self, moment: pd.Timestamp) -> float:
        """How far into the window a moment is: 0 at its beginning, 1 at its end."""
        return (moment.value - self.start) / self.length


def _bar(mark: Mapping[str, Any], place: _Place, width: float, tall: float, thick: float) -> Box:
    left, right = width * place.at(mark["start"]), width * place.at(mark["end"])
    return Box(left, right, mark["value"] * tall - thick, mark["value"] * tall + thick)


def _label(mark: Mapping[str, Any], place: _Place, width: float, tall: float, off: float) -> Box:
    middle = width * place.at(mark["middle"])
    half, at = (len(mark["label"]) + 1) * LETTER / 2, mark["value"] * tall + off
    return Box(middle - half, middle + half, at - HALF, at + HALF)
