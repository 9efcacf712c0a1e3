"""The snapshots of the folder on a page: which there are, what two of them do not have in common, and the way back to one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from tidings import shelf, snapshot
from tidings.changes import Difference
from tidings.shelf import Entry
from tidings.show import lists, people, store
from tidings.show.controls import choice
from tidings.show.draw import listed, printed
from tidings.show.filters import Filters
from tidings.show.since import Side, became, listing
from tidings.show.wording import counted, plain
from tidings.tables import TABLES

HOW = {snapshot.BUILT: "built", snapshot.CHOSEN: "gone back to"}
"""How a snapshot became the current one, in words."""
_SAID = "said of going back"
"""Where a session keeps what came of going back."""


def entries() -> list[Entry]:
    """Every snapshot of the folder, the one that was current last first; each is read whole once, and again where a file of it changes."""
    out = store.tables_folder()
    return [shelf.since(out, _inspected(folder, _stamp(folder))) for folder in shelf.folders(out)]


def _stamp(folder: Path) -> str:
    try:
        return snapshot.stamp(folder)
    except OSError:
        return ""


@st.cache_resource(max_entries=200, ttl="10m", show_spinner="Looking at every snapshot…")
def _inspected(folder: Path, stamp: str) -> Entry:
    return shelf.inspect(folder)


def listing_of(found: Sequence[Entry]) -> pd.DataFrame:
    """The snapshots as a reader sees them, one a row, each with the address of the overview as it was in it."""
    rows = []
    for one in found:
        since, documents, rows_of, size, state = shelf.cells(one)
        how = f", {HOW[one.how]}{f' by {one.who}' if one.who else ''}" if one.how in HOW else ""
        rows.append({
            "Snapshot": one.id,
            "Address": f"./?snapshot={one.id}" if store.at(one.id) else None,
            "Was made current": f"{since}{how}",
            "In it": f"{documents}, {rows_of}, {size}",
            "State": f"{'current, ' if one.current else ''}{state}",
        })  # fmt: skip
    return pd.DataFrame(rows)


def show(found: Sequence[Entry]) -> None:
    """The list, and what came of going back just now."""
    if said := st.session_state.pop(_SAID, None):
        (st.success if said[0] else st.error)(said[1])
    if not found:
        st.info("These pages show a single snapshot, not a folder of them.", icon=":material/info:")
        return
    printed(listing_of(found), "The snapshots, one a row, the one that was current last first")


def compare(found: Sequence[Entry]) -> bool:
    """Two snapshots that the reader picks, and the rows that were added, changed and withdrawn from one to the other; whether there are
    two to pick.
    """
    whole = [one.id for one in found if not one.damage and store.at(one.id)]
    if len(whole) < 2:
        return False
    st.header("Compare two", anchor=False)
    newest = sorted(whole, key=lambda one: one != shelf.current(store.tables_folder()))
    with st.container(horizontal=True):
        before = choice("From", [*newest[1:], newest[0]], key="before")
        after = choice("To", newest, key="after")
    sides = store.at(before), store.at(after)
    if before == after or not sides[0] or not sides[1]:
        st.caption("Choose two that are not the same.")
    else:
        _compare(sides[0], sides[1])
    return True


def _compare(old: store.Shown, new: store.Shown) -> None:
    differences = store.differences(old, new)
    if not differences:
        st.warning("One of the two cannot be read any more.", icon=":material/warning:")
        return
    counts = counts_of(differences)
    if counts.empty:
        st.caption("Every row is the same.")
        return
    printed(counts, f"How many rows of each table were added, changed and withdrawn from {old.id} to {new.id}")
    chosen, theirs = (replace(Filters.none(store.choices(side)), snapshot=side.id, copies=True) for side in (old, new))
    before_then, after_then = (Side(partial(store.read, side), store.choices(side)) for side in (old, new))
    rows = became("Sources", chosen, differences, before_then, after_then)
    if not rows:
        return
    part = counted(len(rows), "row")
    with st.expander(f"The documents and facts among them: {part}"):
        if len(rows) > lists.LONGEST:
            st.caption(f"The first {lists.LONGEST:,}; all of them: `tidings compare {old.id} {new.id} --rows`")
        listed("since", listing(rows[: lists.LONGEST], chosen, theirs), "The rows that are not as they were, one a row", "Snapshots")


def counts_of(differences: Mapping[str, Difference]) -> pd.DataFrame:
    """How many rows were added, changed and withdrawn of each table that is not the same."""
    rows = [
        {"Table": TABLES[name].name.capitalize(), "Added": len(one.added), "Changed": len(one.changed), "Withdrawn": len(one.withdrawn)}
        for name, one in differences.items()
        if one
    ]
    return pd.DataFrame(rows)


def go_back(found: Sequence[Entry]) -> bool:
    """The way back to a snapshot, for those who may; whether there is one to go back to."""
    others = [one.id for one in found if not one.current and not one.damage]
    if not others:
        return False
    st.header("Go back", anchor=False)
    if not people.who().may_edit:
        st.caption("Editors can make another snapshot the current one.")
        return True
    st.caption("Makes it what everybody sees whose link names no snapshot, until the next build. Nothing is deleted.")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = st.selectbox("Snapshot", others, key="back-to", width=220)
        with st.popover("Go back", icon=":material/history:"):
            st.markdown(f"Show {plain(picked)} to everybody?")
            st.button("Yes, make it the current one", key="back", on_click=_back, args=(picked,), type="primary")
    return True


def _back(snapshot_id: str) -> None:
    """Go back, if the person may, and keep for the page what came of it."""
    person = people.who()
    if not person.may_edit:
        st.session_state[_SAID] = False, "Only editors can make another snapshot the current one."
        return
    try:
        shelf.use(store.tables_folder(), snapshot_id, person.name)
    except (shelf.NotHereError, OSError) as error:
        st.session_state[_SAID] = False, plain(" ".join(str(error).split())[:300])
    else:
        st.session_state[_SAID] = True, f"{plain(snapshot_id)} is the current snapshot now."
