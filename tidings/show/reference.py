"""The reference facts that pages show beside what documents say: places, published customs figures, published lists of drills.

They are those of the snapshot shown, so that an old link shows the published figures too as they were; where a snapshot is older
than that, those that come with the project.
"""

from functools import lru_cache
from pathlib import Path

from tidings.lexicon import REFERENCE, Lexicon, load_lexicon
from tidings.show import store
from tidings.show.areas import Gazetteer


def lexicon() -> Lexicon:
    """The reference tables; a bad row is left out here, building the tables names it."""
    return _lexicon(store.reference() or REFERENCE)


def gazetteer() -> Gazetteer:
    """The places by each of their names."""
    return _gazetteer(store.reference() or REFERENCE)


@lru_cache(maxsize=8)
def _lexicon(folder: Path) -> Lexicon:
    return load_lexicon(folder)[0]


@lru_cache(maxsize=8)
def _gazetteer(folder: Path) -> Gazetteer:
    return Gazetteer.of(_lexicon(folder).places)
