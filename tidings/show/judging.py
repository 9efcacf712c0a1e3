"""The page of corrections: rows drawn for review, each to be judged at a click, and verdicts, each to be taken back."""

from typing import Any

import pandas as pd
import streamlit as st

from tidings.show import people, permalink, reviewing, reviews, store
from tidings.show.basket import Held
from tidings.show.evidence import KINDS, address
from tidings.show.filters import Filters, strangers
from tidings.show.statements import quotes_itself, sentence, short
from tidings.show.wording import counted, harmless, plain
from tidings.tables import TABLES

DRAW = "draw"
"""What the address calls the seed of a draw."""
STANDS = "The address holds the draw: send it to whoever judges the rest."


def drawn(table: str, chosen: Filters) -> None:
    """A button that draws rows, and the rows of the draw that the address names."""
    seed = st.query_params.get(DRAW, "")
    if seed and not (seed.isalnum() and seed.isascii() and len(seed) <= 40):
        st.warning(f"No draw can be called {plain(strangers([seed], [])[0])}.", icon=":material/link_off:")
        seed = ""
    permalink.keep(DRAW, [seed] if seed else [])
    what = KINDS[table].lower()
    if not seed or seed != store.current().id:
        help_ = "Which rows they are follows from the name of these tables alone: nobody chooses."
        st.button(f"Draw {reviews.DRAWN} {what} to review", on_click=_begin, icon=":material/casino:", help=help_, key="begin-draw")
    if not seed:
        return
    rows, waiting = store.table(table), reviewing.waiting()
    ids = reviewing.drawn(seed, table)
    done = reviews.progress(ids, store.table("corrections"), waiting)
    st.markdown(plain(f"Draw {seed}: {len(done)} of {counted(len(ids), what.removesuffix('s'))} judged. {STANDS}"))
    for row in (
        rows.set_index(TABLES[table].key, drop=False).reindex([one for one in ids if one not in done]).dropna(how="all").to_dict("records")
    ):
        _card(table, row, chosen, seed)


def _begin() -> None:
    st.query_params[DRAW] = store.current().id


def _card(table: str, row: dict[Any, Any], chosen: Filters, seed: str) -> None:
    """A row that was drawn: its words, what the machine read in them, a way to them, and the verdict."""
    key = row[TABLES[table].key]
    held = Held(table, key, {str(name): value for name, value in row.items()})
    with st.container(border=True, gap="xsmall"):
        st.text(harmless(row[TABLES[table].words or ""]))
        st.markdown(plain(f"Read as: {short(held) if quotes_itself(held) else sentence(held)}"))
        told = {reviews.title(table, name): value for name, value in reviews.told_of(table, row).items() if value}
        st.caption(plain(" · ".join(f"{name}: {value}" for name, value in told.items())))
        _open(chosen.choices.label_of(row["doc_id"]), address(row["doc_id"], int(row["start"]), int(row["end"])))
        if people.who().may_edit:
            reviewing.inline(table, key, seed)


def _open(label: str, place: dict[str, str]) -> None:
    sources = store.ROOT / "pages" / "sources.py"
    st.page_link(sources, label="Open", icon=":material/arrow_forward:", help=f"Open the words in {plain(label)}", query_params=place)


def listed(rows: pd.DataFrame, chosen: Filters) -> None:
    """Verdicts one by one: the words, what was said of the row, the way to the words, and for editors the way back."""
    for one in map(reviews.plain_row, rows.to_dict("records")):
        with st.container(border=True, gap="xsmall"):
            st.text(harmless(one["words"]))
            st.markdown(plain(f"{reviews.sentence(one)}."))
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.caption(
                    plain(f"{KINDS[one['table']]} · {chosen.choices.label_of(one['doc_id']) if one['doc_id'] else 'document not here'}"),
                    width="content",
                )
                if one["doc_id"]:
                    _open(chosen.choices.label_of(one["doc_id"]), address(one["doc_id"], one["start"], one["end"]))
                if one["status"] != "revoked" and people.who().may_edit:
                    _way_back(one["correction_id"])


def _way_back(correction_id: str) -> None:
    with st.popover("Take back", icon=":material/undo:", type="tertiary", key=f"back-{correction_id}", on_change="rerun") as opened:
        if opened.open:
            reason = st.text_input("Why", key=f"why-{correction_id}", help="Every reader sees it.")
            if st.button("Take it back", key=f"undo-{correction_id}"):
                reviewing.take_back(correction_id, reason)
