"""Charts as pictures: what stands in them, that they are light and as wide as all, that nothing is fetched and nothing hides in them."""

import struct
from xml.etree import ElementTree

import altair as alt
import pytest

from tidings.show import charts, flatmap, pictures
from tidings.show.palette import DARK, LIGHT
from tidings.show.pictures import Picture, UndrawableError

SPEC = {
    "layer": [{"mark": {"type": "bar", "color": DARK.accent}, "encoding": {"x": {"field": "n", "type": "quantitative"}, "href": {"field": "open"}}}],
    "config": {"axis": {"labelColor": DARK.quiet}},
}  # fmt: skip
ROWS = [{"n": 3, "open": "sources?doc=1"}, {"n": None, "open": ""}]
NOTES = ("Source: one", "Filters: everything", "Tidings, snapshot 0123456789ab, 2 rows, hash 0a1b2c3d4e5f")


def of(title: str = "Trade", finding: str = "It grew.", spec: object = SPEC) -> Picture:
    return Picture(title, finding, NOTES, spec, ROWS)  # type: ignore[arg-type]


def words(svg: bytes) -> str:
    return " ".join("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))


def test_a_picture_says_what_it_shows_and_where_it_is_from() -> None:
    said = words(pictures.svg(of()))
    assert all(part in said for part in ("Trade", "It grew.", *NOTES))


def test_it_is_light_whatever_the_page_is() -> None:
    svg = pictures.svg(of()).decode()
    assert LIGHT.accent in svg
    assert not [colour for colour in (DARK.accent, DARK.quiet, DARK.page) if colour in svg]


def test_a_png_is_always_as_wide() -> None:
    data = pictures.png(of())
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">I", data[16:20])[0] == 2 * pictures.WIDTH


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_the_same_chart_gives_the_same_bytes_in_a_process_of_its_own(ending: str) -> None:
    assert pictures.drawn(of(), ending) == {"svg": pictures.svg, "png": pictures.png}[ending](of())


def test_a_picture_has_no_links() -> None:
    svg = pictures.svg(of()).decode()
    assert "sources?doc" not in svg
    assert "<a " not in svg


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "\u202etxet", "]]>&<!--", "a\x00b\x1b"])
def test_words_of_documents_do_no_harm(hostile: str) -> None:
    rows = [{"n": 1, "place": hostile}]
    spec = {"mark": "bar", "encoding": {"x": {"field": "n", "type": "quantitative"}, "y": {"field": "place", "type": "nominal"}}}
    svg = pictures.svg(Picture(hostile, hostile, (hostile,), spec, rows if hostile.isprintable() else ROWS))
    ElementTree.fromstring(svg)
    assert b"<script" not in svg
    assert "\u202e" not in svg.decode()


@pytest.mark.parametrize("url", ["http://outside.example/a.json", "app/static/../../pyproject.toml", "/etc/passwd", "app/static/none.json"])
def test_nothing_is_fetched_from_anywhere_else(url: str) -> None:
    spec = {**SPEC, "layer": [{"data": {"url": url}, "mark": "geoshape"}]}
    with pytest.raises(UndrawableError, match="not here"):
        pictures.svg(of(spec=spec))
    with pytest.raises(UndrawableError, match="not here"):
        pictures.drawn(of(spec=spec), "svg")


def test_a_map_has_its_land() -> None:
    spec = flatmap.map_spec(True, "Pacific", ())
    svg = pictures.svg(Picture("Map", "", (), spec, [])).decode()
    assert LIGHT.land in svg
    assert LIGHT.sea in svg


def test_panels_one_below_the_other_are_as_wide_as_there_is_room() -> None:
    panel = {"mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative", "axis": None}}}
    svg = pictures.svg(of(spec={"vconcat": [panel, panel]}))
    (chart,) = (e for e in ElementTree.fromstring(svg) if e.get("class") == "marks")
    assert float(chart.get("width", "")) == pictures.WIDTH - 2 * pictures.EDGE


def test_charts_in_several_parts_have_room() -> None:
    part = {"width": 900, "mark": "bar", "encoding": {"x": {"field": "n", "type": "quantitative"}}}
    svg = pictures.svg(of(spec={"hconcat": [part, part]}))
    (chart,) = (e for e in ElementTree.fromstring(svg) if e.get("class") == "marks")
    assert float(chart.get("width", "")) == pictures.WIDTH - 2 * pictures.EDGE


@pytest.mark.parametrize("text", ["", "one", "a " * 300, "W" * 500, "漢" * 90, "mixed “words” — of 26.7 % " * 20])
def test_lines_keep_their_room_and_every_letter(text: str) -> None:
    lines = pictures.wrapped(text, 40)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not [line for line in lines if pictures.ems(line) > 40]


@pytest.mark.parametrize("family", [pictures.FONT, pictures.HEADING])
def test_shipped_letters_are_those_that_are_asked_for(family: str) -> None:
    """A font that is not found would be some other one, and nothing would say so: letters of the two are not equally wide."""
    vega = pictures._converter()
    draw = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" font-size="30" font-family="{}">Tidings</text></svg>'
    )
    assert vega.svg_to_png(draw.format(family)) != vega.svg_to_png(draw.format("none of this name"))


def test_columns_that_a_chart_shows() -> None:
    spec = charts.frozen(alt.layer(alt.Chart().mark_bar().encode(x="a:Q", tooltip=["b:N"])), False)
    assert charts.fields(spec) == {"a", "b"}
