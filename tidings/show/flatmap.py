"""The map of exercises in one picture, quick to draw: soft areas for waters and regions, points for towns, tracks, published lists.

Land and the outlines of waters are files that the browser fetches from this server (`static/`); nothing else is fetched. Pure: the
specification out, its rows come from `maps`.
"""

from functools import lru_cache
from typing import Any

import altair as alt

from tidings.show.areas import Circle
from tidings.show.charts import Colours, Spec, colours, frozen, tooltips
from tidings.show.maps import MARGIN, TALL, TIPS, WIDE
from tidings.show.palette import see_through
from tidings.show.projection import GLOBE, PHONE_PIXELS, VIEWS

LAND = "app/static/topo/world_50m.json"
AREAS = "app/static/areas.json"
SMALL = f"width < {PHONE_PIXELS}"
HERE = {"longitude": "lon:Q", "latitude": "lat:Q"}
_TIP = tooltips(TIPS)
_SPOKEN = alt.Description("spoken:N")


@lru_cache(maxsize=32)
def map_spec(dark: bool, view: str, soft: tuple[Circle, ...]) -> Spec:
    """The map without its rows; `soft` are the circles. A click on a place selects it as `pick`.

    The outlines overlap land where that is simpler, so water lies below the land and regions above it.
    """
    c, seen = colours(dark), {**VIEWS, GLOBE.name: GLOBE}[view]
    sphere = alt.Chart(alt.sphere()).mark_geoshape(fill=c.sea, stroke=c.coast, strokeWidth=0.5, aria=False)
    net = alt.Chart(alt.graticule(step=[15, 15])).mark_geoshape(stroke=c.coast, strokeWidth=0.4, opacity=0.35, filled=False, aria=False)
    land = alt.Chart(alt.topo_feature(LAND, "land")).mark_geoshape(fill=c.land, stroke=c.coast, strokeWidth=0.4, aria=False)
    drawn = alt.UrlData(url=AREAS, format=alt.JsonDataFormat(type="json", property="features"))
    inline = alt.InlineData(values=[round_area.feature for round_area in soft])
    pick = alt.selection_point(name="pick", fields=["place"], on="click[event.item && event.item.datum.place]", clear="dblclick")
    points = (
        alt.Chart()
        .transform_filter("datum.layer == 'point'")
        .mark_circle(color=c.second, stroke=c.page, strokeWidth=1, cursor="pointer")
        .encode(
            **HERE,
            size=alt.Size("strength:Q", scale=alt.Scale(domain=[0, 1], range=[40, 300]), legend=None),
            opacity=alt.condition("datum.chosen", alt.value(0.95), alt.value(0.3)),
            tooltip=_TIP,
            description=_SPOKEN,
        )
        .add_params(pick)
    )
    layers = [
        sphere, net, *_soft("water", drawn, "id", c), *_circles("water circle", inline, c), land,
        *_soft("land", drawn, "id", c), *_circles("land circle", inline, c), *_tracks(c), _published(c), points, *_words(c),
    ]  # fmt: skip
    spec = frozen(alt.LayerChart(layer=layers).properties(height=int(TALL + MARGIN)), dark)
    for layer in spec["layer"]:
        layer["mark"]["clip"] = True  # what hangs over the edge would make the picture smaller
    spec["projection"] = {
        "type": seen.projection,
        "rotate": [*seen.rotate, 0],
        "center": {"expr": f"[0, {SMALL} ? {seen.phone_middle} : {seen.middle}]"},
        # a picture that is wider than high shows more longitudes, not fewer latitudes
        "scale": {"expr": f"{SMALL} ? width * {seen.phone_zoom} : min(width, height * {WIDE / TALL:.4f}) * {seen.zoom}"},
    }
    return spec


def _strength() -> Any:
    """Stronger where more is told; an area that others lie in is always faint."""
    by_number = alt.Opacity("strength:Q", scale=alt.Scale(domain=[0, 1], range=[0.22, 0.6]), legend=None)
    return alt.condition("datum.chosen && !datum.vast", by_number, alt.value(0.1))


def _of(layer: str, source: alt.UrlData | alt.InlineData, key: str) -> alt.Chart:
    found = alt.LookupData(data=source, key=key, fields=["type", "geometry"])
    return alt.Chart().transform_filter(f"datum.layer == '{layer}'").transform_lookup("shape", from_=found)


def _soft(layer: str, source: alt.UrlData | alt.InlineData, key: str, c: Colours) -> list[alt.Chart]:
    """Two halos that make an edge soft, the wider the less is known of the place, and the area itself."""
    base = _of(layer, source, key)
    faint = alt.condition("datum.chosen", alt.value(0.13), alt.value(0.04))
    halos = [
        base.transform_calculate(edge=f"datum.halo / {part}")
        .mark_geoshape(filled=False, stroke=c.accent, strokeJoin="round", cursor="pointer", aria=False)
        .encode(strokeOpacity=faint, strokeWidth=alt.StrokeWidth("edge:Q", scale=None, legend=None))
        for part in (1, 2)
    ]
    return [
        *halos,
        base.mark_geoshape(fill=c.accent, stroke=None, cursor="pointer").encode(opacity=_strength(), tooltip=_TIP, description=_SPOKEN),
    ]


def _circles(layer: str, source: alt.InlineData, c: Colours) -> list[alt.Chart]:
    """Circles without an edge, faintest there: somewhere around the middle is all that is known."""
    stops = [alt.GradientStop(color=c.accent, offset=0), alt.GradientStop(color=c.accent, offset=0.35)]
    faded = alt.RadialGradient(gradient="radial", stops=[*stops, alt.GradientStop(color=see_through(c.accent, 0), offset=1)])
    return [
        _of(layer, source, "shape")
        .mark_geoshape(fill=faded, stroke=None, cursor="pointer")
        .encode(opacity=_strength(), tooltip=_TIP, description=_SPOKEN)
    ]


def _tracks(c: Colours) -> list[alt.Chart]:
    """Lines with a head; those of published lists are grey and dashed."""
    strength = alt.condition("datum.chosen", alt.value(0.9), alt.value(0.2))
    colour = alt.condition("datum.published", alt.value(c.quiet), alt.value(c.second))
    lines = [
        alt.Chart()
        .transform_filter(f"datum.layer == 'track' && {'' if published else '!'}datum.published")
        .mark_line(strokeWidth=width, strokeDash=dash, strokeJoin="round", aria=False)
        .encode(**HERE, detail="route:N", order="step:Q", color=alt.value(colour_), opacity=strength, tooltip=_TIP, description=_SPOKEN)
        for published, width, dash, colour_ in ((True, 1.6, [5, 4], c.quiet), (False, 2.4, [1, 0], c.second))
    ]
    heads = (
        alt.Chart()
        .transform_filter("datum.layer == 'head'")
        .mark_point(shape="triangle-up", filled=True, size=90)
        .encode(**HERE, angle=alt.Angle("angle:Q", scale=None), color=colour, opacity=strength, tooltip=_TIP, description=_SPOKEN)
    )
    return [*lines, heads]


def _published(c: Colours) -> alt.Chart:
    """Hollow diamonds."""
    made: alt.Chart = (
        alt.Chart()
        .transform_filter("datum.layer == 'published'")
        .mark_point(shape="diamond", filled=False, stroke=c.ink, strokeWidth=1.1, cursor="pointer")
        .encode(
            **HERE,
            size=alt.Size("strength:Q", scale=alt.Scale(domain=[0, 1], range=[40, 300]), legend=None),
            strokeOpacity=alt.condition("datum.chosen", alt.value(0.7), alt.value(0.2)),
            tooltip=_TIP,
            description=_SPOKEN,
        )
    )
    return made


def _words(c: Colours) -> list[alt.Chart]:
    """Names where they have room, above what is small; those of published lists alone are quieter."""
    made = []
    for above, ink, weight, size, which in (
        (0, c.ink, 600, 12, "!datum.published && !datum.lifted"),
        (-13, c.ink, 600, 12, "!datum.published && datum.lifted"),
        (-13, c.quiet, 400, 11, "datum.published"),
    ):
        room = alt.condition(f"{SMALL} ? datum.phone : datum.wide", alt.value(1), alt.value(0))
        text: dict[str, Any] = {"dy": above, "fontSize": size, "fontWeight": weight, "cursor": "pointer", "aria": False}
        base = alt.Chart().transform_filter(f"datum.label && {which}").encode(**HERE, text="label:N", opacity=room)
        made += [base.mark_text(**text, fill=c.page, stroke=c.page, strokeWidth=3, strokeOpacity=0.8), base.mark_text(**text, fill=ink)]
    return made
