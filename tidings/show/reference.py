"""The reference facts that pages show beside what documents say: places, published customs figures, published lists of drills."""

from functools import cache

from tidings.lexicon import Lexicon, load_lexicon
from tidings.show.areas import Gazetteer


@cache
def lexicon() -> Lexicon:
    """The tables of data/reference, read once; a bad row is left out here, building the tables names it."""
    return load_lexicon()[0]


@cache
def gazetteer() -> Gazetteer:
    """The places by each of their names."""
    return Gazetteer.of(lexicon().places)
