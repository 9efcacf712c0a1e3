"""What an analyst takes from a row: into the basket of the brief, or as a citation.

The basket is the session's; the address of the brief says it, so that a brief can be sent as a link.
"""

from collections import Counter
from collections.abc import Sequence
from contextvars import ContextVar

import pandas as pd
import streamlit as st

from tidings.show import basket, citations, permalink, reviewing, store
from tidings.show.basket import Held
from tidings.show.components import component
from tidings.show.controls import warn
from tidings.show.drafts import ARRANGED, NAMES, Draft, of_json
from tidings.show.filters import strangers
from tidings.show.statements import short
from tidings.show.tradecraft import HANDLING
from tidings.show.wording import counted, plain
from tidings.tables import FACTS, TABLES

_DRAFT, _SAID, _OURS = "draft", "draft said", "draft ours"
"""Where a session has the draft, what the brief's address said of it last, and whether the reader has changed it."""
_KEPT, _OTHER = "draft-kept", "draft other"
"""Where a session has what the browser kept, and the reader's own draft while it shows the brief of a link."""
_drawn: ContextVar[Counter[str]] = ContextVar("drawn")
"""How often each control was drawn in this run of a page: the same row may stand in several places."""


def begin() -> None:
    """Nothing is drawn yet."""
    _drawn.set(Counter())
    reviewing.begin()


def draft() -> Draft:
    """What the reader has of a brief so far."""
    found: Draft = st.session_state.setdefault(_DRAFT, Draft())
    return found


def change(made: Draft) -> None:
    """The reader has changed the draft: the browser is to keep it."""
    st.session_state[_DRAFT] = made
    st.session_state[_OURS] = True


def of_address() -> Draft:
    """The draft that the brief's address asks for where that is new, else the session's; the address then says it."""
    asked = {name: st.query_params[name] for name in NAMES if name in st.query_params}
    warn([*strangers([asked.get("tlp", "")], HANDLING), *strangers([asked.get("order", "")], [ARRANGED])])
    if asked and asked != st.session_state.get(_SAID):
        st.session_state[_DRAFT] = draft().asked(asked)
    said = draft().address
    st.session_state[_SAID] = said
    if said != asked:
        for name in NAMES:
            st.query_params.pop(name, None)
        st.query_params.update(said)
    for name in NAMES:
        permalink.keep(name, [said[name]] if name in said else [])
    return draft()


def keep() -> None:
    """Have the browser keep what the reader has changed, and give back what it kept to a session in which nothing is changed yet."""
    ours, has = bool(st.session_state.get(_OURS)), draft()
    data = {"draft": has.as_json(), "empty": has == Draft(), "ours": ours, "open": ours or has == Draft()}
    component("draft", "<span hidden></span>", data=data, key=_KEPT, on_kept_change=_restore)


def _restore() -> None:
    """Go on from what another tab or an earlier visit wrote; a brief that came by a link stays, and the reader's own waits beside it."""
    kept, has = of_json(st.session_state[_KEPT].get("kept")), draft()
    if st.session_state.get(_OURS) or has == Draft() or kept.address == has.address:
        change(kept)
    elif kept != Draft():
        st.session_state[_OTHER] = kept


def other() -> Draft | None:
    """The reader's own draft, where the session shows the brief of a link."""
    found: Draft | None = st.session_state.get(_OTHER)
    return found


def go_on() -> None:
    """Leave the brief of the link for the reader's own draft."""
    if own := other():
        del st.session_state[_OTHER]
        change(own)


def put(ids: Sequence[str]) -> None:
    """Put rows into the basket."""
    change(draft().with_rows(ids))


def take(ids: Sequence[str]) -> None:
    """Take rows out of the basket."""
    change(draft().without_rows(ids))


def buttons(table: str, row_id: str, alone: bool = False) -> None:
    """Beside a row: a citation to copy, a way into the brief or out of it, and what reviewers said or may say of it. `alone`: in a part of
    a page that runs without the rest.
    """
    with st.popover("Cite", icon=":material/format_quote:", type="tertiary", key=_key("cite", row_id), on_change="rerun") as opened:
        if opened.open:
            cite(table, row_id)
    inside = row_id in draft().rows
    pressed = st.button(
        "In brief" if inside else "Add to brief",
        key=_key("collect", row_id),
        icon=":material/playlist_add_check:" if inside else ":material/playlist_add:",
        type="tertiary",
        help="Take it out of the brief" if inside else "Put it into the brief, with its words as a footnote",
        on_click=take if inside else put,
        args=([row_id],),
    )
    if pressed and alone:
        st.rerun()
    reviewing.control(table, row_id, _key("review", row_id))


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


def of_words(held: Sequence[Held]) -> None:
    """What was read from the words that a document is opened at, each with a citation to copy and a way into the brief."""
    for one in held:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(plain(short(one)), width="content")
            buttons(one.table, one.id)


def can_hold(table: str, rows: pd.DataFrame) -> bool:
    """Whether the rows are, or name, rows that a brief may hold."""
    return table in FACTS or "row_id" in rows


def of_ticked(table: str, rows: pd.DataFrame, ticked: Sequence[int], key: str) -> None:
    """A button that puts the ticked rows of a list into the brief, or takes them out where all are in it."""
    ids = basket.named(table, rows, ticked)
    new = [row_id for row_id in ids if row_id not in draft().rows]
    if ids:
        label = f"Add {counted(len(new), 'row')} to brief" if new else f"Take {counted(len(ids), 'row')} out of brief"
        icon = ":material/playlist_add:" if new else ":material/playlist_remove:"
        st.button(label, key=f"{key}-collect", icon=icon, on_click=put if new else take, args=(new or ids,))
        reviewing.of_ticked(table, ids, f"{key}-review")


def tally() -> None:
    """How many rows the brief holds, as a way to it; nothing where there are none."""
    if rows := draft().rows:
        link, icon = store.ROOT / "pages" / "brief.py", ":material/playlist_add_check:"
        st.page_link(link, label=f"Brief: {counted(len(rows), 'row')}", icon=icon, query_params=draft().address)


def _key(kind: str, row_id: str) -> str:
    """A key for a control of a row, another one where the page has drawn it before."""
    drawn = _drawn.get()
    drawn[f"{kind}-{row_id}"] += 1
    times = drawn[f"{kind}-{row_id}"]
    return f"{kind}-{row_id}" if times == 1 else f"{kind}-{row_id}-{times}"
