"""The rows that were collected, as a brief with a footnote to each."""

import streamlit as st

from tidings.show import basket, collect, frame, store
from tidings.show.evidence import KINDS
from tidings.show.wording import counted, plain

chosen = frame.open("Brief")
held, missing = basket.find(collect.of_address(), {name: store.table(name) for name in KINDS})
if not held:
    st.info("The brief is empty. “Add to brief” beside a row of any page puts it here.", icon=":material/playlist_add:")
if missing:
    st.warning(plain(f"{counted(len(missing), 'row is', 'rows are')} not in these tables (any more): {', '.join(missing)}."))
for one in held:
    st.caption(plain(collect.citation(one.table, one.id).plain))
