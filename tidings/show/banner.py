"""The banner of a page held at an older snapshot: what has changed since, each row of it, and the way to the newest."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from tidings.show import permalink, store
from tidings.show.draw import listed, offer
from tidings.show.filters import Filters, strangers
from tidings.show.shown import NARROWED
from tidings.show.since import PAGES, Became, Side, became, carried, listing, published, sentence
from tidings.show.wording import counted, plain

BY_FILTERS = "What the filters in the sidebar show, in the tables of the link or in the newest."
SEARCH = "Search everything"
OF = {SEARCH: "is found among the rows"}
"""What a page shows, where that is not all that stands on it: paragraphs are no rows, and nobody counts which have changed."""
BY_ALL = "What the filters and the choices on this page show, in the tables of the link or in the newest."


def told(title: str, chosen: Filters, picked: Mapping[str, Any]) -> None:
    """Say what of this page has changed since its link was made, list it, and lead to the newest snapshot; `picked` is what its own
    controls are set to.

    Nothing where the tab follows the newest; names what moving from one to the other has lost.
    """
    if lost := permalink.lost():
        named = "; ".join(f"“{plain(value)}”" for value in strangers(lost, []))
        st.warning(f"These tables have no {named}, so the filter is without it.", icon=":material/link_off:")
    here, there = store.current(), store.newest()
    if not chosen.snapshot or there is None:
        return
    if here.id == there.id:
        st.caption(f":material/push_pin: Held at the snapshot {here.id}, which is the newest.")
        return
    found, own = store.differences(here, there), title in NARROWED or "doc" in st.query_params
    rows: list[Became] = []
    said = f"You see the snapshot {here.id}, as it was when this link was made."
    since = "What has changed since cannot be said: one of the snapshots cannot be read."
    if not PAGES.get(title, True):
        since = ""
    elif found:
        new = Side(partial(store.read, there), store.choices(there))
        rows = became(title, chosen, found, Side(store.table, chosen.choices), new, st.query_params.get("doc", ""), picked)
        said_of = sentence(rows, OF.get(title, "is shown here") if own else "the filters show")
        since = f"{said_of} {published(title, store.reference(here), store.reference(there))}"
    with st.container(border=True, gap="small", key="since"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{said}** {plain(since)}")
            left = st.button(
                "Show the newest", on_click=permalink.to_newest, icon=":material/update:", help="The same filters in the newest tables"
            )
            if left and title == SEARCH:
                st.rerun()  # what is found is drawn by itself, without the sidebar
        if rows:
            theirs, _ = carried(replace(chosen, snapshot=""), new.choices, found["documents"].renamed)
            with st.expander(f"What has changed: {counted(len(rows), 'row')}"):
                st.caption(BY_ALL if own else BY_FILTERS)
                made = listing(rows, chosen, theirs)
                listed("since", made, "The rows that are not as they were, one a row", title)
                offer(made, "What has changed", chosen, title)
