"""What readers take away from a page: rows as files, and what stands on each of them to tell where it is from.

A file is made when it is asked for, never before. Every one names the filters, the snapshot and the hash of its rows: the hash is
the same on a page, in a picture and in a file exactly where the same rows stand in the same order.
"""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from tidings import exports
from tidings.exports import Extract
from tidings.show import store
from tidings.show.filters import Filters

HASHED = (
    "The hash is made of the ids of these rows in this order. Two tables, charts or files with the same hash hold the same rows; "
    "it stands on the page, in each file's name and inside it."
)
Rows = tuple[str, pd.DataFrame]
"""A table's name, and rows of it."""


def about(chosen: Filters, page: str, rows_hash: str, more: Mapping[str, str]) -> dict[str, str]:
    """What each file says of its rows."""
    return {"Page": page, **more, "Filters": chosen.sentence, "Snapshot": store.current().id, "Rows' hash": rows_hash}


def of_table(name: str, rows: pd.DataFrame, chosen: Filters, page: str) -> Extract:
    """These rows of a table, with all its columns."""
    return exports.of_table(name, rows, about(chosen, page, exports.hash_of_rows(name, rows), {"Table": name}))


def of_chart(title: str, drawn: pd.DataFrame, behind: Rows | None, chosen: Filters, page: str, source: str) -> Extract:
    """What a chart draws, hashed by the rows that it was made from, if they are known, else by itself."""
    hashed = exports.hash_of_rows(*behind) if behind else exports.hash_of_values(drawn)
    return exports.of_values(drawn, about(chosen, page, hashed, {"Chart": title, **({"Source": source} if source else {})}))


def files(extract: Extract, stem: str, chosen: Filters, key: str) -> None:
    """A button for each format: exactly these rows."""
    for form in exports.FORMATS.values():
        name = chosen.file_name(f"{stem}-{extract.hash}", form.ending)
        st.download_button(
            form.label, partial(form.make, extract), name, form.mime, key=f"{key}-{form.ending}", on_click="ignore",
            icon=":material/download:", type="tertiary",
        )  # fmt: skip
