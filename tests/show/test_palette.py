"""What the colours promise: text and marks stand out, readers who miss a kind of cone tell marks apart, charts and pages agree."""

import tomllib
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

from tidings.doorstep import COLOURS as AT_THE_DOOR
from tidings.show.palette import DARK, LIGHT, Colours

ROOT = Path(__file__).resolve().parents[2]
THEME: dict[str, Any] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
BOTH = pytest.mark.parametrize(("name", "colours"), [("light", LIGHT), ("dark", DARK)], ids=["light", "dark"])
TEXT, MARK = 4.5, 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11."""
APART = 9.0
"""Hundredths of the way from black to white in Oklab: about four times what can just be told apart side by side."""
FADED = 0.6
"""How much of the text's colour Streamlit gives captions and placeholders, the rest is the background's."""
CONES = {
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What becomes of linear red, green and blue: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, at severity 1.0.
"""
Linear = tuple[float, float, float]


def linear(colour: str) -> Linear:
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    )
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    low, high = sorted(sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)) for c in (one, other))
    return (high + 0.05) / (low + 0.05)


def mixed(above: str, below: str, share: float) -> str:
    return "#" + "".join(
        f"{round(int(above[at : at + 2], 16) * share + int(below[at : at + 2], 16) * (1 - share)):02x}" for at in (1, 3, 5)
    )


def oklab(light: Linear) -> Linear:
    """Björn Ottosson, "A perceptual color space for image processing", 2020."""
    r, g, b = light
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def seen(colour: str, eyes: str) -> Linear:
    red, green, blue = (min(1.0, max(0.0, sum(w * p for w, p in zip(row, linear(colour), strict=True)))) for row in CONES[eyes])
    return oklab((red, green, blue))


def distance(one: str, other: str, eyes: str) -> float:
    return 100 * sum((a - b) ** 2 for a, b in zip(seen(one, eyes), seen(other, eyes), strict=True)) ** 0.5


def test_the_measures_are_right() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert distance("#ffffff", "#000000", "all") == pytest.approx(100, abs=0.1)
    assert distance("#d55e00", "#8a6d00", "no red") < 3, "two that such eyes confuse"
    assert distance("#d55e00", "#8a6d00", "all") > 10


@BOTH
def test_text_can_be_read(name: str, colours: Colours) -> None:
    page = THEME[name]
    for part in (page, {**page, **page["sidebar"]}):
        background = part["backgroundColor"]
        for text in (part["textColor"], part["linkColor"], part["primaryColor"], mixed(part["textColor"], background, FADED)):
            assert contrast(text, background) >= TEXT
        assert contrast(part["textColor"], part["secondaryBackgroundColor"]) >= TEXT
        assert contrast(page["backgroundColor"], part["primaryColor"]) >= TEXT, "a button that is filled, a chip"
    assert contrast(colours.ink, colours.page) >= 7
    assert contrast(colours.quiet, colours.page) >= TEXT
    assert contrast(colours.ink, colours.land) >= TEXT
    assert contrast(colours.ink, colours.sea) >= TEXT


@BOTH
def test_marks_stand_out(name: str, colours: Colours) -> None:
    for mark in (colours.accent, colours.second, colours.quiet, *colours.series):
        assert contrast(mark, colours.page) >= MARK
    for ground in (colours.land, colours.sea):
        assert contrast(colours.second, ground) >= MARK
        assert contrast(colours.accent, ground) >= MARK


@pytest.mark.parametrize("eyes", CONES)
@BOTH
def test_marks_are_told_apart_by_all_eyes(name: str, colours: Colours, eyes: str) -> None:
    for group in (colours.series, (colours.accent, colours.second, colours.quiet)):
        near = [(a, b, distance(a, b, eyes)) for a, b in combinations(group, 2)]
        assert not [pair for pair in near if pair[2] < APART]


@pytest.mark.parametrize("eyes", CONES)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_steps_are_steps(name: str, eyes: str) -> None:
    """Sequential colours run one way, away from the page; diverging ones to the middle and away again."""
    shades = [seen(colour, eyes)[0] for colour in THEME[name]["chartSequentialColors"]]
    away = -1 if name == "light" else 1
    assert all(away * (b - a) > 0.01 for a, b in pairwise(shades))
    ends = [seen(colour, eyes)[0] for colour in THEME[name]["chartDivergingColors"]]
    middle = len(ends) // 2
    assert all(away * (a - b) > 0.01 for a, b in pairwise(ends[:middle]))
    assert all(away * (b - a) > 0.01 for a, b in pairwise(ends[middle:]))
    assert distance(THEME[name]["chartDivergingColors"][0], THEME[name]["chartDivergingColors"][-1], eyes) > APART


@BOTH
def test_charts_and_pages_agree(name: str, colours: Colours) -> None:
    page = THEME[name]
    assert page["chartCategoricalColors"] == list(colours.series)
    assert (page["backgroundColor"], page["primaryColor"]) == (colours.page, colours.accent)
    assert colours.accent == colours.series[0]


def test_each_dark_colour_stands_for_one_light_colour() -> None:
    """Pictures are light: a chart made for a dark page is turned over colour by colour."""
    names = [name for name in LIGHT.__slots__ if name != "series"]
    pairs = {(getattr(DARK, name), getattr(LIGHT, name)) for name in names} | set(zip(DARK.series, LIGHT.series, strict=True))
    assert len({dark for dark, _ in pairs}) == len(pairs)


def test_nothing_of_the_theme_is_fetched() -> None:
    assert "http" not in str(THEME)
    assert not {"base", "fontFaces"} & THEME.keys()


@BOTH
def test_the_page_at_the_door_has_the_colours_of_the_pages(name: str, colours: Colours) -> None:
    theme = THEME[name]
    assert AT_THE_DOOR[name] == (theme["textColor"], theme["backgroundColor"], theme["borderColor"], colours.accent)
    assert contrast(colours.accent, theme["backgroundColor"]) >= TEXT
