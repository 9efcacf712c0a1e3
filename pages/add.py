"""Add documents: files, pasted text or an address, looked at before they count."""

import streamlit as st

from tidings.show import adding, frame, people

frame.open("Add documents", filtered=False)
if not people.who().may_edit:
    st.info("Editors can add documents. Ask whoever runs this Tidings to make you one.", icon=":material/lock:")
    st.stop()
st.markdown(
    "A document counts once you have seen what was read of it and say so. Its file is kept as it came, and everybody goes on reading the "
    "tables that are there until new ones are built."
)
adding.followed()
adding.ways_in()
adding.look_at()
