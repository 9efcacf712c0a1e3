"""The reference facts that pages show beside what documents say: places, published customs figures, published lists of drills.

They are those of the snapshot shown, so that an old link shows the published figures too as they were, and a table that somebody
breaks while the pages are up is of no concern to them; where a snapshot is older than that, those that come with the project.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from tidings import snapshot
from tidings.lexicon import REFERENCE, Lexicon, load_lexicon
from tidings.show import store
from tidings.show.areas import Gazetteer

T = TypeVar("T")


def lexicon() -> Lexicon:
    """The reference tables; a bad row is left out here, building the tables names it."""
    return _read(_lexicon)


def gazetteer() -> Gazetteer:
    """The places by each of their names."""
    return _read(_gazetteer)


def folder() -> Path:
    """Where the reference tables stand, found to be what was written."""
    return _read(_checked)


def _read(make: Callable[[Path, str], T]) -> T:
    """What is made of the reference tables. Where the snapshot's were damaged since it was looked at, the page begins anew with the
    last good snapshot.
    """
    shown = store.current()
    of_snapshot = store.reference(shown)
    if of_snapshot is None:
        return make(REFERENCE, "")
    try:
        return make(of_snapshot, shown.stamp)
    except store.UNREADABLE as damage:
        store.give_up(shown, damage)


@lru_cache(maxsize=8)
def _checked(folder: Path, stamp: str) -> Path:
    """The folder, every table in it read once; `stamp` is that of the snapshot, empty for the tables that come with the project."""
    if stamp:
        for promised in snapshot.describe(folder.parent).get("reference", ()):
            snapshot.read(folder.parent, promised)
    return folder


@lru_cache(maxsize=8)
def _lexicon(folder: Path, stamp: str) -> Lexicon:
    return load_lexicon(_checked(folder, stamp))[0]


@lru_cache(maxsize=8)
def _gazetteer(folder: Path, stamp: str) -> Gazetteer:
    return Gazetteer.of(_lexicon(folder, stamp).places)
