"""Tracks of exercises: places in the order in which words put them, and nothing where they only stand side by side.

"From the Sea of Okhotsk through the Bussol Strait into the Pacific" tells an order; "in the Sea of Japan and the Sea of Okhotsk" tells
none, and no line is drawn. Pure: words and the places in them in, legs out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from tidings.lexicon import Drill
from tidings.show.areas import Gazetteer, layer_of
from tidings.show.naming import written_as
from tidings.show.wording import in_words

LONGEST_GAP = 60
"""Letters between two places of one route, at most."""
_FROM = re.compile(r"\bfrom(?:\s+(?:the|near|off|around))*\s*\Z", re.IGNORECASE)
_ON = re.compile(
    r"""\b(?: through | via | across | past | by\s+way\s+of | into | to | towards? | onto? \s+ to | reach(?:ing|ed) | enter(?:ing|ed)
        | cross(?:ing|ed) | transit(?:ing|ed|s)? | then | before | and\s+(?:then|later|finally) )
        (?: \s+ (?: the | both | sailing | heading | moving | passing | going | entering | into | to | through | off | near ) )* \s* \Z""",
    re.IGNORECASE | re.VERBOSE,
)
_THROUGH = re.compile(r"\b(?:through|via|across|past|by\s+way\s+of|crossing|transiting)(?:\s+(?:both|the))*\s*\Z", re.IGNORECASE)
_BESIDE = re.compile(r"\A\s*(?:,\s*and|,|and|&)(?:\s+the)?\s*\Z", re.IGNORECASE)
_LEAVES = re.compile(r"\bfrom\b", re.IGNORECASE)
_BREAK = re.compile(r"[.;!?:]\s|\n")


@dataclass(frozen=True, slots=True)
class Route:
    """Places in the order of the words, two or more; `words` tell the order, `title` says whose route it is."""

    places: tuple[str, ...]
    words: str
    title: str
    published: bool


def order(text: str, found: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """The places of the first route that the words tell; empty where they tell none.

    `found` are places in the text: where each begins and ends, and its name, in the order of the text.

    A route begins at a place behind "from" and goes on with each that a word of movement puts next. Places that stand side by
    side have an order only on the way, behind "through" and before a further word of movement; at an end they have none.
    """
    for begin, (start, _, name) in enumerate(found):
        if not _FROM.search(text[max(0, start - 40) : start]):
            continue
        steps = [_Step([name], on_the_way=False)]
        for (_, end, _), (after, _, other) in zip(found[begin:], found[begin + 1 :], strict=False):
            between = text[end:after]
            if len(between) > LONGEST_GAP or _BREAK.search(between):
                break
            if _ON.search(between):
                steps.append(_Step([other], on_the_way=_THROUGH.search(between) is not None))
            elif _BESIDE.match(between):
                steps[-1].places.append(other)
            else:
                break
        if len(told := _told(steps)) > 1:
            return told
    return ()


@dataclass(slots=True)
class _Step:
    """Places that words put side by side."""

    places: list[str]
    on_the_way: bool


def _told(steps: Sequence[_Step]) -> tuple[str, ...]:
    """The places of the steps one after the other, up to the first step of several whose order the words leave open."""
    told: list[str] = []
    for at, step in enumerate(steps):
        if len(step.places) > 1 and not (step.on_the_way and at + 1 < len(steps)):
            break
        told += [name for name in step.places if name not in told[-1:]]
    return tuple(told)


def of_mentions(exercises: pd.DataFrame, gazetteer: Gazetteer) -> list[Route]:
    """The routes that mentions tell, each once however many tell it."""
    made: dict[tuple[str, ...], Route] = {}
    columns = (exercises[column] for column in ("evidence", "places", "places_text", "name", "kind"))
    for text, named, written, title, kind in zip(*columns, strict=True):
        if len(named) < 2 or not _LEAVES.search(text):
            continue
        pairs = written_as(tuple(named), tuple(written), gazetteer)
        places = order(text, _where(text, pairs))
        if places:
            name = title if isinstance(title, str) else f"unnamed {kind}"
            made.setdefault(places, Route(places, text, name, published=False))
    return list(made.values())


def of_drills(drills: Iterable[Drill], gazetteer: Gazetteer) -> list[Route]:
    """The routes that the published lists give, in the words of their column for the location."""
    made = []
    for drill in drills:
        if places := _listed_route(drill.location, gazetteer):
            when = in_words(drill.start, drill.end or drill.start, drill.date_precision)
            made.append(Route(places, drill.location, f"{drill.name} ({when})", published=True))
    return made


def _listed_route(location: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    if not _LEAVES.search(location):
        return ()
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\W\d_][\w'’-]*", location)]
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        for last in range(min(len(words), at + 5), at, -1):
            span = (words[at][0], words[last - 1][1])
            place = gazetteer.find(location[slice(*span)])
            if place and layer_of(place) != "none":
                found.append((*span, place.name))
                at = last
                break
        else:
            at += 1
    return order(location, found)


def _where(text: str, pairs: Iterable[tuple[str, str]]) -> list[tuple[int, int, str]]:
    """Every place where one of the written names stands in the text, in order; of names that overlap, the longer."""
    spans: list[tuple[int, int, str]] = []
    for place, words in pairs:
        pattern = r"\s+".join(map(re.escape, words.split()))
        spans += [(m.start(), m.end(), place) for m in re.finditer(rf"\b{pattern}\b", text)]
    spans.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int, str]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
