"""The map of exercises as a globe that turns and zooms: the same rows as the quick map, drawn by plotly.

Land and outlines are the files of the quick map, from this server; `CONFIG` keeps plotly from fetching its own. Text that comes from
documents is escaped: plotly reads signs of HTML in it. Pure: the maps' rows in, a figure as a dict out.
"""

from collections.abc import Mapping, Sequence
from html import escape
from textwrap import wrap
from typing import Any

import pandas as pd

from tidings.show.areas import Circle, areas
from tidings.show.flatmap import AREAS
from tidings.show.maps import MARGIN, TALL, TIPS, WIDE
from tidings.show.palette import Colours, colours, see_through
from tidings.show.projection import GLOBE, circle
from tidings.show.wording import harmless

CONFIG: Mapping[str, Any] = {
    "topojsonURL": "app/static/topo/", "displaylogo": False, "scrollZoom": True,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "toImage", "pan2d"],
}  # fmt: skip
"""Where plotly finds the land (static/topo/world_50m.json), and which of its buttons stand on the picture."""
WHOLE, TEXT_WIDTH = 3, 64
"""Rings that a soft circle is made of, and letters in a line of a tooltip."""
POINTS = frozenset({"point", "published", "track", "head"})
"""Layers whose rows are places on the globe; the others are shapes, which end at its edge by themselves."""
FONT = "'Source Sans', sans-serif"
HOW = "Drag to turn the globe, scroll or use the buttons to zoom, double-click to go back."


def figure(rows: pd.DataFrame, soft: Sequence[Circle], dark: bool) -> dict[str, Any]:
    """The globe with these rows of `maps.together`. Every place carries its name as `customdata`, for clicks."""
    c = colours(dark)
    every = rows.to_dict("records")
    by_layer: dict[str, list[dict[str, Any]]] = {}
    for row in every:
        by_layer.setdefault(str(row["layer"]), []).append({str(name): value for name, value in row.items()})
    round_ = [row for kind in ("water circle", "land circle") for row in by_layer.get(kind, [])]
    outlined = sorted(
        (row for kind in ("water", "land") for row in by_layer.get(kind, [])), key=lambda row: row["vast"]
    )  # a click finds the first that lies there: the small before the vast
    traces = [
        _areas(outlined, AREAS, "id", c),
        _areas(
            [{**row, "shape": f"{row['shape']} {ring}", "halo": 0.0} for row in round_ for ring in range(WHOLE)],
            {"type": "FeatureCollection", "features": _rings(soft, {row["shape"] for row in round_})}, "properties.ring", c,
        ),
        *(_ground(row, areas()[row["shape"]].ring, c) for row in by_layer.get("land", [])),
        *_tracks(by_layer.get("track", []), c),
        _points(by_layer.get("published", []), c, published=True),
        _points(by_layer.get("point", []), c, published=False),
        *(_names(every, lifted, c) for lifted in (False, True)),
    ]  # fmt: skip
    return {"data": [trace for trace in traces if trace], "layout": _layout(c)}


def near_side(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without what lies on the far side of the globe as it stands at first: in a picture it would shine through."""
    hidden = [
        layer in POINTS and GLOBE.at(lon, lat, WIDE, WIDE) is None
        for layer, lon, lat in zip(rows["layer"], rows["lon"], rows["lat"], strict=True)
    ]
    return rows[[not far for far in hidden]]


def _layout(c: Colours) -> dict[str, Any]:
    """The globe itself; `uirevision` keeps a reader's turn and zoom while filters change."""
    return {
        "height": int(TALL + MARGIN), "margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "paper_bgcolor": "rgba(0,0,0,0)", "uirevision": "globe",
        "font": {"family": FONT}, "showlegend": False, "dragmode": "pan", "clickmode": "event+select",
        "modebar": {"orientation": "v", "color": c.quiet, "bgcolor": "rgba(0,0,0,0)"},
        "hoverlabel": {"bgcolor": c.page, "bordercolor": c.rule, "font": {"color": c.ink, "size": 12, "family": FONT}, "align": "left"},
        "geo": {
            "scope": "world", "resolution": 50, "bgcolor": c.sea, "showframe": False,
            "projection": {"type": "orthographic", "rotation": {"lon": 165, "lat": 48, "roll": 0}, "scale": 1.05},
            "showcoastlines": False, "showcountries": False, "showsubunits": False, "showrivers": False, "showland": False,
            "showocean": False, "showlakes": True, "lakecolor": c.land,
            "lonaxis": {"range": [75, 255], "showgrid": True, "gridcolor": c.coast, "gridwidth": 0.3, "dtick": 15},
            "lataxis": {"range": [10, 86], "showgrid": True, "gridcolor": c.coast, "gridwidth": 0.3, "dtick": 15},
        },
    }  # fmt: skip


def _areas(rows: Sequence[Mapping[str, Any]], shapes: str | dict[str, Any], key: str, c: Colours) -> dict[str, Any]:
    """Areas below the land; those on land can be clicked but not seen here: `_ground` draws them above it."""
    if not rows:
        return {}
    seen = [0.0 if row["layer"].startswith("land") and row["shape"] in areas() else _strength(row) for row in rows]
    return {
        "type": "choropleth", "geojson": shapes, "featureidkey": key, "locations": [row["shape"] for row in rows], "z": seen,
        "zmin": 0, "zmax": 1, "showscale": False, "colorscale": [[0, see_through(c.accent, 0)], [1, see_through(c.accent, 1)]],
        "marker": {"line": {
            "color": [see_through(c.accent, 0.16 if number else 0) for number in seen],
            "width": [0 if row["vast"] else row["halo"] for row in rows],
        }},
        **_said(rows),
    }  # fmt: skip


def _strength(row: Mapping[str, Any]) -> float:
    """How strongly an area is filled, 0 to 1: the same as on the quick map, a third for each ring of a circle."""
    strength = 0.1 if row["vast"] or not row["chosen"] else 0.22 + 0.38 * row["strength"]
    return strength / WHOLE * 1.3 if "circle" in row["layer"] else strength


def _said(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What a row says when pointed at, and its place for clicks; nothing is dimmed by plotly: the page filters instead."""
    still: dict[str, Any] = {"marker": {"opacity": 1}}
    return {
        "text": [tip(row) for row in rows], "hovertemplate": "%{text}<extra></extra>", "customdata": [row["place"] for row in rows],
        "selected": still, "unselected": still,
    }  # fmt: skip


def tip(row: Mapping[str, Any]) -> str:
    """The lines of a tooltip, no sign of a document in them read as markup.

    >>> tip({"title": "<b>Sea</b>", "told": "2 times"})
    '<b>&lt;b&gt;Sea&lt;/b&gt;</b><br>Told: 2 times'
    """
    lines = [f"<b>{escape(harmless(str(row['title'])))}</b>"]
    for field, label in TIPS.items():
        if field != "title" and row.get(field):
            lines += [escape(line) for line in wrap(f"{label}: {harmless(str(row[field]))}", TEXT_WIDTH)]
    return "<br>".join(lines)


def _rings(soft: Sequence[Circle], wanted: set[str]) -> list[dict[str, Any]]:
    """Circles within one another: together they are strongest in the middle and have no edge."""
    return [
        {
            "type": "Feature", "properties": {"ring": f"{area.name} {ring}"},
            "geometry": {"type": "Polygon", "coordinates": [circle(area.lon, area.lat, area.radius_km * (WHOLE - ring) / WHOLE)]},
        }
        for area in soft
        if area.name in wanted
        for ring in range(WHOLE)
    ]  # fmt: skip


def _ground(row: Mapping[str, Any], ring: Sequence[tuple[float, float]], c: Colours) -> dict[str, Any]:
    """A region on land, above the land."""
    return {
        "type": "scattergeo", "mode": "lines", "fill": "toself", "lon": [lon for lon, _ in ring], "lat": [lat for _, lat in ring],
        "fillcolor": see_through(c.accent, _strength(row)), "line": {"color": see_through(c.accent, 0.16), "width": row["halo"]},
        "hoverinfo": "skip",
    }  # fmt: skip


def _tracks(rows: Sequence[Mapping[str, Any]], c: Colours) -> list[dict[str, Any]]:
    """One line for each route, a dot where it ends; those of published lists are grey and dashed."""
    routes: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        routes.setdefault(row["route"], []).append(row)
    return [
        {
            "type": "scattergeo", "mode": "lines+markers", "lon": [row["lon"] for row in route], "lat": [row["lat"] for row in route],
            "line": {"color": c.quiet, "width": 1.6, "dash": "dash"} if route[0]["published"] else {"color": c.second, "width": 2.4},
            "marker": {
                "symbol": "circle", "color": c.quiet if route[0]["published"] else c.second,
                "size": [0] * (len(route) - 1) + [9], "line": {"width": 0},
            },
            "opacity": 0.9 if route[0]["chosen"] else 0.25, "text": [tip(row) for row in route], "hovertemplate": "%{text}<extra></extra>",
        }
        for route in routes.values()
    ]  # fmt: skip


def _halo(c: Colours) -> str:
    """The page's colour around letters, so that they can be read on anything."""
    return ", ".join(f"{x}px {y}px 2px {c.page}" for x in (-1, 1) for y in (-1, 1))


def _points(rows: Sequence[Mapping[str, Any]], c: Colours, published: bool) -> dict[str, Any]:
    """Towns as dots; places of published lists as hollow diamonds."""
    if not rows:
        return {}
    look = (
        {"symbol": "diamond-open", "color": c.ink, "line": {"width": 1.1}}
        if published
        else {"color": c.second, "line": {"color": c.page, "width": 1}}
    )
    sizes = [7 + (6 if published else 9) * row["strength"] for row in rows]
    strong = [(0.75 if published else 0.95) if row["chosen"] else 0.25 for row in rows]
    return {
        "type": "scattergeo", "mode": "markers", "lon": [row["lon"] for row in rows], "lat": [row["lat"] for row in rows],
        **_said(rows), "marker": {**look, "size": sizes, "opacity": strong}, "selected": {}, "unselected": {"marker": {}},
    }  # fmt: skip


def _names(rows: Sequence[Mapping[Any, Any]], lifted: bool, c: Colours) -> dict[str, Any]:
    """Names of the documents' places that have room on the quick map, in the middle of an area or above what is small."""
    named = [row for row in rows if row["label"] and row["wide"] and bool(row["lifted"]) is lifted and not row["published"]]
    if not named:
        return {}
    return {
        "type": "scattergeo", "mode": "text", "lon": [row["lon"] for row in named], "lat": [row["lat"] for row in named],
        "text": [escape(harmless(row["label"])) for row in named], "textposition": "top center" if lifted else "middle center",
        "textfont": {"color": c.ink, "size": 12, "weight": 600, "shadow": _halo(c)}, "hoverinfo": "skip",
    }  # fmt: skip
