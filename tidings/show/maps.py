"""What the maps of exercises show: a row for each place that mentions or published lists name, the tracks between places, and what
no map can show, in words.

Places are drawn no more exactly than they are known, tracks only where words tell an order. Pure: rows and the gazetteer in, the maps'
own rows and sentences out; `flatmap` and `globe` draw them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, ceil, degrees, sqrt
from typing import Any

import pandas as pd

from tidings.lexicon import Drill, Place
from tidings.show.areas import EXACTNESS, HALO, Gazetteer, areas, layer_of, middle, vast
from tidings.show.filters import Filters
from tidings.show.naming import Names
from tidings.show.projection import GLOBE, Point, View, great_circle
from tidings.show.routes import Route
from tidings.show.wording import begun, counted, in_words, listed

WIDE, TALL, PHONE, WIDEST_PHONE = 720.0, 440.0, 350.0, 420.0
"""Pictures for which labels are laid out, in pixels: on a desk, and the widths of a common phone and of the widest."""
MARGIN = 4.0
"""What Streamlit keeps free below a chart, in pixels."""
LETTER, LINE = 6.8, 17.0
NAMED = 6
"""Exercises and documents that a tooltip names."""
LEG_DEGREES = 2.0
"""Length of the straight pieces that a track is made of."""
TIPS = {
    "title": "Place", "written": "As written", "exact": "How exact", "told": "Told", "names": "Exercises", "documents": "Documents",
}  # fmt: skip
COLUMNS = (
    "place", "shape", "layer", "lon", "lat", "mentions", "strength", "halo", "vast", "label", "lifted", "wide", "phone", "chosen",
    "published", "route", "step", "angle", "spoken", *TIPS,
)  # fmt: skip
BLANK: Mapping[str, Any] = {
    "place": "", "shape": "", "mentions": 0, "strength": 1.0, "halo": 0.0, "vast": False, "label": "", "lifted": False, "wide": False,
    "phone": False, "chosen": True, "published": False, "route": "", "step": 0, "angle": 0.0, "spoken": "", **dict.fromkeys(TIPS, ""),
}  # fmt: skip

Rows = list[dict[str, Any]]

LEGEND = (
    "Seas and regions are soft areas, drawn here by hand, the softer the less is known: no border and no exact place is meant. Dots are "
    "towns, ranges and small places, larger where more is told."
)
DIAMONDS = "Hollow diamonds are published lists, at the middle of the area that they name."
TRACKS = "Lines are tracks, drawn only where words tell an order of places; dashed ones are from published lists."
CLICK = "A click on a place filters by it, as the list of places does."


def legend(published: bool, tracks: bool) -> str:
    """How to read the map, no more than what is on it."""
    return " ".join((LEGEND, *([DIAMONDS] if published else []), *([TRACKS] if tracks else []), CLICK))


def lit(place: str, picked: Collection[str]) -> bool:
    """Whether a place is drawn strongly: it is picked, or none is."""
    return not picked or place in picked


def place_rows(exercises: pd.DataFrame, gazetteer: Gazetteer, names: Names, picked: Collection[str], chosen: Filters) -> Rows:
    """One row for each place that the mentions name and a map can show, the most told of first."""
    at: dict[str, list[tuple[str, object]]] = {}
    for places, doc_id, name in zip(exercises["places"], exercises["doc_id"], exercises["name"], strict=True):
        for where in places:
            at.setdefault(where, []).append((doc_id, name))
    made: list[dict[str, Any]] = []
    for where, rows in sorted(at.items()):
        place = gazetteer.find(where)
        if place is None or (layer := layer_of(place)) == "none":
            continue
        labels = sorted({chosen.choices.label_of(doc_id) for doc_id in {doc_id for doc_id, _ in rows}})
        told = counted(len(rows), "time")
        made.append({
            **_row(place, layer, len(rows), names, picked), "label": f"{names.of_place(place.name)} · {len(rows)}",
            "written": names.spellings(place.name), "told": f"{told} in {counted(len(labels), 'document')}",
            "names": _first(dict.fromkeys(name for _, name in rows if isinstance(name, str))) or "unnamed", "documents": _first(labels),
        })  # fmt: skip
    made.sort(key=lambda row: (-int(row["mentions"]), str(row["place"])))
    for row in made:
        row["strength"] = sqrt(row["mentions"] / made[0]["mentions"])
    return made


def published_rows(drills: Iterable[Drill], gazetteer: Gazetteer, names: Names, picked: Collection[str]) -> Rows:
    """The quiet layer: one row for each place of the published lists, the most frequent first."""
    at: dict[str, list[Drill]] = {}
    for drill in drills:
        for name in drill.places:
            at.setdefault(name, []).append(drill)
    made = []
    for name, found in sorted(at.items()):
        place = gazetteer.find(name)
        if place is None or layer_of(place) == "none":
            continue
        latest = sorted(found, key=lambda d: d.start, reverse=True)
        made.append({
            **_row(place, "published", len(found), names, picked), "shape": "", "halo": 0.0, "published": True,
            "label": names.of_place(place.name), "written": "by others, in published lists",
            "told": f"{counted(len(found), 'exercise')} in published lists",
            "names": _first(f"{d.name} ({in_words(d.start, d.end or d.start, d.date_precision)})" for d in latest),
            "documents": f"none: read in {listed(sorted({d.source for d in latest[:3]}))}",
        })  # fmt: skip
    made.sort(key=lambda row: (-int(row["mentions"]), str(row["place"])))
    for row in made:
        row["strength"] = sqrt(row["mentions"] / made[0]["mentions"])
    return made


def _row(place: Place, layer: str, number: int, names: Names, picked: Collection[str]) -> dict[str, Any]:
    lon, lat = middle(place)
    return {
        **BLANK, "place": place.name, "shape": place.name, "layer": layer, "lon": lon, "lat": lat, "mentions": number,
        "halo": HALO[place.where_precision], "vast": vast(place), "chosen": lit(place.name, picked), "title": names.of_place(place.name),
        "exact": f"{place.kind}, {EXACTNESS[place.where_precision]}",
    }  # fmt: skip


def _first(words: Iterable[str]) -> str:
    """The first few, and a sign that there are more."""
    every = list(words)
    return "; ".join(every[:NAMED]) + ("; …" if len(every) > NAMED else "")


def track_rows(routes: Sequence[Route], gazetteer: Gazetteer, names: Names, picked: Collection[str], view: View) -> Rows:
    """The corners of each track, in order, and its head: where the last leg ends, and which way it points on this map."""
    made: list[dict[str, Any]] = []
    for number, route in enumerate(routes):
        stops = [middle(place) for name in route.places if (place := gazetteer.find(name)) and layer_of(place) != "none"]
        if len(stops) < len(route.places):
            continue
        said = " → ".join(map(names.of_place, route.places))
        base = {
            **BLANK, "route": f"track {number}", "published": route.published,
            "chosen": any(lit(name, picked) for name in route.places), "title": said,
            "written": route.words, "exact": "the order is told, the way between is not", "told": "in this order", "names": route.title,
            "documents": "none: published lists" if route.published else "the words above",
        }  # fmt: skip
        corners = _corners(stops)
        made += [{**base, "layer": "track", "lon": lon, "lat": lat, "step": step} for step, (lon, lat) in enumerate(corners)]
        made.append({**base, "layer": "head", "lon": corners[-1][0], "lat": corners[-1][1], "angle": _heading(corners[-2:], view)})
    return made


def _corners(stops: Sequence[Point]) -> list[Point]:
    """The stops joined by the shortest ways over the globe, in short straight pieces."""
    found = [stops[0]]
    for a, b in pairwise(stops):
        found += great_circle(a, b, ceil(max(abs((b[0] - a[0] + 180) % 360 - 180), abs(b[1] - a[1]), 1) / LEG_DEGREES))[1:]
    return found


def _heading(last: Sequence[Point], view: View) -> float:
    """The clockwise angle from straight up at which the last piece of a track runs on the map; 0 where it lies out of sight."""
    at = [view.at(lon, lat, WIDE, TALL) for lon, lat in last]
    if len(at) < 2 or at[0] is None or at[1] is None:
        return 0.0
    return round(degrees(atan2(at[1][0] - at[0][0], at[0][1] - at[1][1])), 1)


def together(told: Sequence[dict[str, Any]], published: Sequence[dict[str, Any]], tracks: Sequence[Any], view: View) -> pd.DataFrame:
    """All that a map draws, vast areas first, to lie below. `wide` and `phone` say whether a label has room on a desk and on a phone:
    those of the documents' places come first.
    """
    diamonds = {row["place"] for row in published}
    places = {row["place"] for row in told}
    for row in told:
        row["lifted"] = row["layer"] == "point" or row["place"] in diamonds
    for row in published:
        row["lifted"] = True
        row["label"] = "" if row["place"] in places else row["label"]
    for width, column in ((WIDE, "wide"), (PHONE, "phone")):
        _make_room([*told, *published], view, width, column)
    for row in (*told, *published, *tracks):
        row["spoken"] = f"{row['title']}: {row['told']}; {row['exact']}"
    every = [*sorted(told, key=lambda row: not row["vast"]), *published, *tracks]
    return pd.DataFrame(every, columns=list(COLUMNS))


def _make_room(rows: Sequence[dict[str, Any]], view: View, width: float, column: str) -> None:
    """Say in `column` of each row whether its label has room, the first rows first: no label covers another or leaves the picture, nor
    would in the highest one, a wide phone's, which is drawn larger and no higher.
    """
    widest = WIDEST_PHONE if width == PHONE else width
    taken: list[tuple[float, float, float, float]] = []
    for row in rows:
        at = view.at(row["lon"], row["lat"], width, TALL) if row["label"] else None
        row[column] = False
        if at is None or (largest := view.at(row["lon"], row["lat"], widest, TALL)) is None:
            continue
        half = len(row["label"]) * LETTER / 2
        level = at[1] - 12 if row["lifted"] else at[1]
        box = (at[0] - half, level - LINE / 2, at[0] + half, level + LINE / 2)
        inside = box[0] >= 0 and box[2] <= width and min(box[1], box[1] + largest[1] - at[1]) >= 0
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
        'Not on this part of the map: Gulf of Oman. Without a place: 2 mentions, in the list.'
        """
        said = [f"Not on this part of the map: {_some(self.outside)}."] if self.outside else []
        said += [f"Too vague for a map: {_some(self.vague)}."] if self.vague else []
        said += [f"Without a place: {counted(self.nowhere, 'mention')}, in the list."] if self.nowhere else []
        return " ".join(said)


def _some(names: Sequence[str]) -> str:
    """The first few names, and how many more there are.

    >>> _some([f"Port {n}" for n in range(1, 11)])
    'Port 1, Port 2, Port 3, Port 4, Port 5, Port 6 and 4 more'
    """
    return listed(names) if len(names) <= NAMED + 1 else listed([*names[:NAMED], f"{len(names) - NAMED:,} more"])


def unplaced(exercises: pd.DataFrame, drawn: Sequence[Mapping[str, Any]], names: Names, view: View) -> Unplaced:
    """What the map of these exercises leaves out; nothing is out of sight on a globe, which turns."""
    named = {name for places in exercises["places"] for name in places}
    far = sorted(row["place"] for row in drawn if view is not GLOBE and not _seen(row, view))
    vague = sorted(named - {row["place"] for row in drawn})
    return Unplaced(tuple(map(names.of_place, far)), tuple(map(names.of_place, vague)), int((exercises["places"].map(len) == 0).sum()))


def _seen(row: Mapping[str, Any], view: View) -> bool:
    """Whether any part of what is drawn for a place lies in the picture, as far as its corners and its label tell."""
    ring = areas()[row["shape"]].ring if row["shape"] in areas() else ()
    return any(view.at(lon, lat, WIDE, TALL) for lon, lat in ((row["lon"], row["lat"]), *ring))


def finding(drawn: Sequence[Mapping[str, Any]], exercises: pd.DataFrame, names: Names) -> str:
    """The map in a sentence."""
    if exercises.empty:
        return "No mention of a joint exercise is shown."
    told = f"{counted(len(exercises), 'mention')} of joint exercises"
    if not drawn:
        return f"{begun(told)}, none with a place that can be drawn."
    most = [f"{names.of_place(row['place'])} ({row['mentions']})" for row in drawn[:5]]
    more = len(drawn) - len(most)
    ending = f", then {more:,} more." if more > 0 else "."
    return f"{begun(told)} at {counted(len(drawn), 'place')}; most told of are {listed(most)}{ending}"
