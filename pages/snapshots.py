"""Snapshots: which there are, what two of them do not have in common, and the way back to one."""

import streamlit as st

from tidings.show import frame, shelving

frame.open("Snapshots", filtered=False)
st.markdown(
    "Each build makes a snapshot: all tables, the documents and the reference tables that they were made from, never changed afterwards. "
    "Everybody sees the current one, but for links that name another."
)
found = shelving.entries()
shelving.show(found)
compared, another = shelving.compare(found), shelving.go_back(found)
if not (compared or another):
    st.caption("Once there is a second whole snapshot, the two can be compared here, and an editor can go back.")
