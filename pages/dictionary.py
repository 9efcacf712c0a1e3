"""The data dictionary: every term of the pages, every code, every column of every table, made from the declarations."""

import streamlit as st

from tidings.show import dictionary, frame, store

chosen = frame.open("Data dictionary", filtered=False).without_any
st.markdown(
    "What the words on these pages and the columns of the files mean. Each is explained where it stands, too: point at it, or tap it."
)
asked = frame.words("Find a term, a code or a column", key="term", example="e.g. precision")
found = {name: dictionary.matching(rows, asked) for name, rows in dictionary.everything(store.everything()).items()}
st.caption(dictionary.finding(found, asked))
name, place = frame.tabs(list(found), key="chapter")
rows = found[name]
with place:
    if rows.empty:
        frame.nothing(name.lower())
    elif name == "Columns":
        frame.made(rows, "Columns of the tables, one a row", title=name, chosen=chosen, page="dictionary")
    else:
        frame.printed(
            dictionary.in_print(name, rows),
            f"{name} and what they mean, one a row",
            title=name,
            chosen=chosen,
            page="dictionary",
            halves=name == "Terms",
            whole=rows,
        )
