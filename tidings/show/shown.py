"""The rows of a page as its own controls leave them, the same for the tables of a link and for the newest.

Pure: what is picked comes by the keys of the controls, frames in, frames out. What `SAID` names comes as the address says it.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from tidings.show import basket, drills, exercises, happened, matrix, search, trade
from tidings.show.utterances import FACETS
from tidings.tables import FACTS, TABLES

SAID = ("pair", "drill", "rows")
Picked = Mapping[str, Any]
Tables = Callable[[str], pd.DataFrame]
"""The tables of a snapshot, by name."""


def rows(title: str, picked: Picked, name: str, found: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Those of the rows `found` of a table, of these `tables`, that the controls of the page of this title leave on it."""
    narrow = NARROWED.get(title)
    return narrow(found, picked, tables) if narrow and name in FACTS and len(found) else found


def _events(found: pd.DataFrame, picked: Picked, _: Tables) -> pd.DataFrame:
    exact = happened.known(found, picked.get("known") or next(iter(happened.KNOWN)))
    together = matrix.together(exact, picked.get("actors") or ())
    of_status = together[together["modality"].isin(picked["status"])] if picked.get("status") else together
    return happened.on_days(of_status, picked.get("days") or ())


def _exercises(found: pd.DataFrame, picked: Picked, tables: Tables) -> pd.DataFrame:
    """A drill that was picked is found in other tables by its name: its id may be another there."""
    _, there = exercises.narrowed(found, picked.get("kinds") or (), picked.get("places") or ())
    if not (called := picked.get("drill")):
        return there
    keys = [key for key, title in drills.known(tables("drills"), ()).items() if title == called]
    return there[there["drill_id"].isin(keys)]


def _quotes(found: pd.DataFrame, picked: Picked, _: Tables) -> pd.DataFrame:
    passed = found[found["kind"].isin(picked["quote"])] if picked.get("quote") else found
    for column, missing in FACETS.items():
        if names := picked.get(column):
            passed = passed[passed[column].fillna(missing).isin(names)]
    return passed


def _figures(found: pd.DataFrame, picked: Picked, _: Tables) -> pd.DataFrame:
    """All that are no totals of trade, and the totals of the pair that was picked: the page lists them whatever the flow."""
    if not (pair := picked.get("pair")):
        return found
    there = ~found["core"].to_numpy(bool)
    there[[row["at"] for row in trade.of_pair(trade.totals(found), pair)]] = True
    return found[there]


def _name_of(found: pd.DataFrame) -> str:
    return next(name for name in FACTS if TABLES[name].key in found)


def _collected(found: pd.DataFrame, picked: Picked, _: Tables) -> pd.DataFrame:
    key = TABLES[_name_of(found)].key
    return found[found[key].isin(basket.parse(picked.get("rows") or ""))]


def _found(found: pd.DataFrame, picked: Picked, tables: Tables) -> pd.DataFrame:
    """What the words find; the page shows nothing until there are some."""
    name = _name_of(found)
    return search.having(
        name, found if name in (picked.get("look") or FACTS) else found.head(0), tables("drills"), picked.get("find") or ""
    )


NARROWED: Mapping[str, Callable[[pd.DataFrame, Picked, Tables], pd.DataFrame]] = {
    "Trade": _figures, "Exercises": _exercises, "Events": _events, "Quotes": _quotes, "Brief": _collected,
    "Search everything": _found,
}  # fmt: skip
"""Pages that choose among the rows which the sidebar leaves, by title."""
