"""What an analyst takes from a row: into the basket of the brief, or as a citation.

The basket is the session's; the address of the brief says it, so that a brief can be sent as a link.
"""

from collections import Counter
from collections.abc import Sequence
from contextvars import ContextVar

import pandas as pd
import streamlit as st

from tidings.show import basket, citations, store
from tidings.show.wording import counted
from tidings.tables import FACTS, TABLES

BASKET = "basket"
TICK = "Tick rows to put them into the brief"
_drawn: ContextVar[Counter[str]] = ContextVar("drawn")
"""How often each control was drawn in this run of a page: the same row may stand in several places."""


def begin() -> None:
    """Nothing is drawn yet."""
    _drawn.set(Counter())


def held() -> list[str]:
    """The ids of the rows in the basket, in the order in which they were put there."""
    ids: list[str] = st.session_state.setdefault(BASKET, [])
    return ids


def of_address() -> list[str]:
    """The basket of the brief's address where that is new, else the session's; the address then says it."""
    asked = st.query_params.get("rows")
    if asked is not None and asked != st.session_state.get("rows_said"):
        st.session_state[BASKET] = basket.parse(asked)
    said = basket.joined(held())
    st.session_state["rows_said"] = said
    if said and said != asked:
        st.query_params["rows"] = said
    elif not said and asked is not None:
        del st.query_params["rows"]
    return held()


def put(ids: Sequence[str]) -> None:
    """Put rows into the basket."""
    st.session_state[BASKET] = basket.with_more(held(), ids)


def take(ids: Sequence[str]) -> None:
    """Take rows out of the basket."""
    st.session_state[BASKET] = basket.without(held(), ids)


def buttons(table: str, row_id: str) -> None:
    """Beside a row: a citation to copy, and a way into the brief or out of it."""
    with st.popover("Cite", icon=":material/format_quote:", type="tertiary", key=_key("cite", row_id), on_change="rerun") as opened:
        if opened.open:
            cite(table, row_id)
    inside = row_id in held()
    st.button(
        "In brief" if inside else "Add to brief",
        key=_key("collect", row_id),
        icon=":material/playlist_add_check:" if inside else ":material/playlist_add:",
        type="tertiary",
        help="Take it out of the brief" if inside else "Put it into the brief, with its words as a footnote",
        on_click=take if inside else put,
        args=([row_id],),
    )


def cite(table: str, row_id: str) -> None:
    """The citation of a row as a footnote, with its words, and for BibTeX, each with a button that copies it."""
    made = citation(table, row_id)
    for label, text in (("Footnote", made.footnote), ("With its words", made.plain), ("BibTeX", made.bibtex)):
        st.caption(label)
        st.code(text, language=None, wrap_lines=True)


def citation(table: str, row_id: str) -> citations.Citation:
    """The citation of a row of the snapshot shown. Raises KeyError where there is none."""
    rows, entries = store.table(table), store.table("entries")
    row = rows[rows[TABLES[table].key] == row_id].to_dict("records")[0]
    items = entries[entries["entry_id"] == row["entry_id"]].to_dict("records")
    return citations.of_row(table, row, store.document(row["doc_id"]), store.choices().label_of(row["doc_id"]), items[0] if items else None)


def can_hold(table: str, rows: pd.DataFrame) -> bool:
    """Whether the rows are, or name, rows that a brief may hold."""
    return table in FACTS or "row_id" in rows


def of_ticked(table: str, rows: pd.DataFrame, ticked: Sequence[int], key: str) -> None:
    """A button that puts the ticked rows of a list into the brief, or takes them out where all are in it."""
    column = TABLES[table].key if table in FACTS else "row_id"
    ids = [str(rows[column].iloc[at]) for at in ticked if at < len(rows)]
    new = [row_id for row_id in ids if row_id not in held()]
    if ids:
        label = f"Add {counted(len(new), 'row')} to brief" if new else f"Take {counted(len(ids), 'row')} out of brief"
        icon = ":material/playlist_add:" if new else ":material/playlist_remove:"
        st.button(label, key=f"{key}-collect", icon=icon, on_click=put if new else take, args=(new or ids,))


def tally() -> None:
    """How many rows the brief holds, as a way to it; nothing where there are none."""
    if ids := held():
        link, icon = store.ROOT / "pages" / "brief.py", ":material/playlist_add_check:"
        st.page_link(link, label=f"Brief: {counted(len(ids), 'row')}", icon=icon, query_params={"rows": basket.joined(ids)})


def _key(kind: str, row_id: str) -> str:
    """A key for a control of a row, another one where the page has drawn it before."""
    drawn = _drawn.get()
    drawn[f"{kind}-{row_id}"] += 1
    times = drawn[f"{kind}-{row_id}"]
    return f"{kind}-{row_id}" if times == 1 else f"{kind}-{row_id}-{times}"
