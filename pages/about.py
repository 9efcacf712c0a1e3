"""About the data: how it is made, whose it is, which snapshot this is, and what is known to be weak."""

import streamlit as st

from tidings.show import about, frame, reference, store
from tidings.show.wording import plain

chosen = frame.open("About the data", filtered=False).without_any
tables = store.everything()
st.markdown(plain(about.shown(store.described(), tables)))

st.header("How it is made", anchor=False)
st.markdown("\n".join(f"{number}. {plain(sentence)}" for number, sentence in enumerate(about.HOW, 1)))

st.header("What is known to be weak", anchor=False)
st.caption("Counted in the tables that you see, copies left out, and in the reference tables. Nothing of it is filled by guessing.")
frame.printed(
    about.weak(tables, about.sure(reference.folder())),
    "What is weak, how often, and what follows, one a row",
    title="What is weak",
    chosen=chosen,
    page="about",
)

st.header("Whose texts", anchor=False)
st.caption("Where the owner is not known the text is its publisher's: do not pass it on.")
frame.made(
    about.documents(tables["documents"], chosen.choices.label_of),
    "Documents and their licences, one a row",
    title="Licences",
    chosen=chosen,
    page="about",
)

st.header("Whose data", anchor=False)
frame.printed(
    about.credits(), "What is from elsewhere, whose it is and under which licence, one a row", title="Credits", chosen=chosen, page="about"
)

known, sources = about.reference(reference.folder())
st.header("Reference tables", anchor=False)
st.caption("What Tidings knows about the world, as opposed to what a document says: facts written down row by row, each with its source.")
said = "Reference tables and where they come from, one a row"
frame.printed(known, said, title="Reference tables", chosen=chosen, page="about", halves=True)
with st.expander("Every source, with the rows that are from it"):
    frame.made(sources, "Sources of the reference tables, one a row", title="Sources of the reference tables", chosen=chosen, page="about")
