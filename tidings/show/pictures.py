"""Charts as pictures to take away: SVG and PNG, each with what it shows, whose rows and which filters drawn into it.

Made on the server without a browser, always light, always as wide, from the chart's own dict and rows; nothing is fetched: what a
chart would ask this server for is read from `static/`. Drawing takes a second or more and lets nothing else run beside it, so it
has a process of its own, which is why little is imported here: `python -m tidings.show.pictures png < picture.json`.
"""

import json
import re
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from tidings.show.palette import DARK, LIGHT

Spec = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
SERVED = "app/static/"
"""Where a chart asks this server for files."""
WIDTH, EDGE = 1200, 40
"""Of a picture and of the white around it, in pixels; a PNG has twice as many."""
FONT, HEADING = "Source Sans Pro", "Source Serif Pro"
FAMILY = f"'{FONT}', 'Source Sans 3', Arial, sans-serif"
HEADINGS = f"'{HEADING}', 'Source Serif 4', Georgia, serif"
VEGA_LITE = "6.4"
SIZES = {"title": (26, 32), "finding": (17, 23), "note": (14, 19)}
"""Size of letters and height of a line."""
_NARROW, _WIDE = frozenset(" .,:;'’|!()[]ijlftrI-·/"), frozenset("mwMW@%—…→↔")


SECONDS = 60
"""How long a picture may take."""
_two = threading.BoundedSemaphore(2)


class UndrawableError(ValueError):
    """A chart cannot be drawn; the message says why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart to draw, its rows with days in milliseconds; `notes` stand below it, a line each: source, filters, snapshot, hash."""

    title: str
    finding: str
    notes: tuple[str, ...]
    spec: Spec
    rows: list[dict[str, Any]]


def drawn(picture: Picture, ending: str) -> bytes:
    """The picture as "svg" or "png", made in a process of its own, two at a time. Raises UndrawableError."""
    command = [sys.executable, "-m", __name__, ending]
    with _two:
        try:
            made = subprocess.run(command, input=json.dumps(asdict(picture)).encode(), cwd=ROOT, capture_output=True, timeout=SECONDS)
        except subprocess.TimeoutExpired as late:
            raise UndrawableError(f"not drawn within {SECONDS} s") from late
    if made.returncode:
        raise UndrawableError(made.stderr.decode(errors="replace").strip().splitlines()[-1])
    return made.stdout


def svg(picture: Picture) -> bytes:
    """The picture as SVG. Raises UndrawableError where the chart asks for what is not in `static/`."""
    chart, height = _placed(_chart(picture))
    parts, y = [], EDGE - 10.0
    for words, size, look in ((picture.title, "title", f'font-weight="600" font-family="{HEADINGS}"'), (picture.finding, "finding", "")):
        text, y = _text(words, size, y, f'fill="{LIGHT.ink}" {look}')
        parts.append(text)
    y += 12
    parts.append(chart.replace("<svg ", f'<svg x="{EDGE}" y="{y:g}" ', 1))
    y += height + 16
    parts.append(f'<path d="M{EDGE} {y:g}H{WIDTH - EDGE}" stroke="{LIGHT.rule}"/>')
    y += 8
    for note in picture.notes:
        text, y = _text(note, "note", y, f'fill="{LIGHT.quiet}"')
        parts.append(text)
    tall = f"{y + EDGE - 12:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{WIDTH}" height="{tall}" '
        f'viewBox="0 0 {WIDTH} {tall}" role="img" font-family="{FAMILY}">\n<title>{_safe(picture.title)}</title>\n'
        f'<desc>{_safe(picture.finding)}</desc>\n<rect width="100%" height="100%" fill="{LIGHT.page}"/>\n' + "\n".join(parts) + "\n</svg>\n"
    ).encode()


def png(picture: Picture) -> bytes:
    """The picture as PNG, two dots a pixel."""
    made: bytes = _converter().svg_to_png(svg(picture).decode(), scale=2)
    return made


@cache
def _converter() -> Any:
    """The library that draws, with our fonts known to it; loaded when the first picture is asked for."""
    import vl_convert

    vl_convert.register_font_directory(str(STATIC / "fonts"))
    return vl_convert


def _chart(picture: Picture) -> str:
    """The chart alone, as SVG."""
    spec = in_light(_here(picture.spec))
    if not any(key in spec for key in ("facet", "concat", "hconcat", "vconcat")):
        spec = {**spec, "width": WIDTH - 2 * EDGE, "autosize": {"type": "fit-x", "contains": "padding"}}
    if "vconcat" in spec:  # panels one below the other, each as wide as the page makes it; what stands beside an axis is scaled down
        spec = {**spec, "vconcat": [{**panel, "width": WIDTH - 2 * EDGE} for panel in spec["vconcat"]]}
    spec = {**spec, "padding": 5}
    config = {"font": FONT, "view": {"stroke": None}, "range": {"category": list(LIGHT.series)}, **_LOOK}
    spec = {**spec, "data": {"values": picture.rows}, "config": _merged(config, spec.get("config", {}))}
    made: str = _converter().vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])
    return made if "role-axis" in made else _CLIP.sub("", made)


_CLIP = re.compile(r' clip-path="url\(#clip\d+\)"')
"""A chart without axes, a map, fills its picture, whose edge cuts its layers off; to cut each by itself takes most of the time."""
_LOOK: dict[str, Any] = {
    "axis": {
        "labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": 400, "gridColor": LIGHT.rule, "gridOpacity": 0.6, "domain": False,
        "ticks": False, "labelPadding": 8, "titlePadding": 12,
    },
    "legend": {"labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": 400},
}  # fmt: skip


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    made = dict(below)
    for key, value in above.items():
        made[key] = _merged(made[key], value) if isinstance(value, dict) and isinstance(made.get(key), dict) else value
    return made


def in_light(part: Any) -> Any:
    """A chart made for dark pages, in the colours of light ones; a light one stays as it is.

    >>> in_light({"color": DARK.ink, "values": [1, DARK.series[0]]}) == {"color": LIGHT.ink, "values": [1, LIGHT.series[0]]}
    True
    """
    if isinstance(part, list):
        return [in_light(p) for p in part]
    if isinstance(part, dict):
        return {key: in_light(value) for key, value in part.items()}
    return _LIGHT.get(part, part) if isinstance(part, str) else part


def _palette(of: Any) -> list[str]:
    single = [getattr(of, name) for name in of.__slots__ if name != "series"]
    return [*single, *of.series]


_LIGHT = dict(zip(_palette(DARK), _palette(LIGHT), strict=True))


def _here(part: Any) -> Any:
    """The chart with the files that it asks this server for put into it, and without links: a picture leads nowhere."""
    if isinstance(part, list):
        return [_here(p) for p in part]
    if not isinstance(part, dict):
        return part
    made = {key: _here(value) for key, value in part.items() if key not in ("href", "tooltip")}
    if isinstance(url := made.get("url"), str):
        del made["url"]
        made["values"] = _file(url)
    return made


@cache
def _file(url: str) -> Any:
    """What this server answers at an address of a chart. Raises UndrawableError for any other."""
    path = (STATIC / url.removeprefix(SERVED)).resolve()
    if not url.startswith(SERVED) or STATIC not in path.parents or not path.is_file():
        raise UndrawableError(f"a chart asks for {url[:80]}, which is not here")
    return json.loads(path.read_text(encoding="utf-8"))


def _placed(chart: str) -> tuple[str, float]:
    """The chart no wider than there is room, and its height."""
    head = chart[: chart.index(">")]
    width, height = (float(head.split(f' {name}="')[1].split('"')[0]) for name in ("width", "height"))
    scale = min(1.0, (WIDTH - 2 * EDGE) / width)
    sized = head.replace(f' width="{width:g}" height="{height:g}"', f' width="{width * scale:g}" height="{height * scale:g}"')
    return sized + chart[len(head) :], height * scale


def _text(words: str, kind: str, y: float, look: str) -> tuple[str, float]:
    """Words in as many lines as they need, from `y` down, and where they end."""
    size, line = SIZES[kind]
    lines = wrapped(words, (WIDTH - 2 * EDGE) / size)
    drawn = [
        f'<text x="{EDGE}" y="{y + line * at + size:g}" font-size="{size}" {look}>{_safe(part)}</text>' for at, part in enumerate(lines)
    ]
    return "\n".join(drawn), y + line * len(lines)


def wrapped(words: str, room: float) -> list[str]:
    """The words in lines of at most this many ems, as wide as letters are at most; a longer word is cut.

    >>> wrapped("one two three", 4)
    ['one two', 'three']
    """
    lines: list[str] = []
    for word in words.split():
        if lines and ems(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
            continue
        while ems(word) > room and len(word) > 1:
            fits = next(at for at in range(len(word) - 1, 0, -1) if at == 1 or ems(word[:at]) <= room)
            lines.append(word[:fits])
            word = word[fits:]
        lines.append(word)
    return lines


def ems(words: str) -> float:
    """How wide words are at most, in heights of their letters."""
    return sum(0.31 if c in _NARROW else 1.0 if c in _WIDE or ord(c) > 0x2E80 else 0.6 if c.isupper() else 0.5 for c in words)


def _safe(words: str) -> str:
    """Words as XML has them, without signs that turn round or hide what stands behind them."""
    return escape("".join(c if c.isprintable() else " " for c in words))


def main(ending: str) -> None:
    """Read a picture from standard input and write it to standard output."""
    said = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write({"svg": svg, "png": png}[ending](Picture(**said)))


if __name__ == "__main__":
    main(*sys.argv[1:])
