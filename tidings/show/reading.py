"""A document on a page: which one is read, what is marked in it, itself in full or beside its origin."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tidings.show import flags, hints, permalink, store
from tidings.show.components import component
from tidings.show.controls import dark, warn
from tidings.show.evidence import KINDS, drawn, marks, packed
from tidings.show.filters import Filters, strangers
from tidings.show.wording import plain
from tidings.text.document import Span, short_id


def pick_document(documents: pd.DataFrame, chosen: Filters) -> dict[str, Any] | None:
    """The document that the address names or the reader picks; nothing until then."""
    asked = st.query_params.get("doc", "")
    ids = list(documents["doc_id"])
    if asked and asked not in ids:
        st.warning(f"There is no document {plain(asked[:40])} here (any more).", icon=":material/link_off:")
    st.session_state["document"] = asked if asked in ids else None
    st.selectbox(
        "Read a document",
        ids,
        help=hints.of_control("document"),
        format_func=chosen.choices.label_of,
        key="document",
        placeholder="Choose one to read it in full",
        on_change=_picked,
    )
    return store.document(asked) if asked in ids else None


def _picked() -> None:
    """Write the picked document into the address; the words that were asked for belong to the one before."""
    if picked := st.session_state["document"]:
        _open(picked)
    else:
        for name in ("doc", "span"):
            st.query_params.pop(name, None)


def pick_kinds() -> list[str]:
    """The kinds of rows to mark in a document."""
    unknown = strangers(st.query_params.get_all("mark"), KINDS.values())
    picked: list[str] = st.pills(
        "Mark",
        list(KINDS),
        selection_mode="multi",
        default=list(KINDS),
        key="mark",
        bind="query-params",
        format_func=KINDS.__getitem__,
        help=hints.of_control("mark"),
    )
    permalink.keep("mark", map(KINDS.__getitem__, picked))
    warn(unknown)
    return picked


READER = """
<div class="reader">
  <p class="legend"></p>
  <details><summary></summary><ol></ol></details>
  <div class="text"><div class="bar" role="group" aria-label="Marks">
    <button type="button" class="previous" aria-keyshortcuts="p k" title="Previous mark: p or k">Previous</button>
    <span class="count"></span>
    <button type="button" class="next" aria-keyshortcuts="n j" title="Next mark: n or j">Next</button>
    <button type="button" class="copy" title="Copy a link that opens these words">Link to mark</button>
    <p class="note"></p>
    <span role="status"></span>
  </div>
  <article tabindex="0"></article></div>
</div>
"""


def document(row: Mapping[str, Any], label: str, text: str, kinds: Sequence[str], lit: Span | None) -> None:
    """Draw a document with the outline of its entries, the marks of these kinds and what they mean, scrolled to the lit words.

    A bar above it leads from mark to mark, by pointer and by the keys n and p, and says what each stands for.
    """
    shown = store.current()
    key = short_id(str(shown.folder), str(shown.stamp), row["doc_id"], label, repr(kinds), repr(lit), repr(dark()))
    component("article", READER, data={"key": key, "packed": _packed(key, row, label, text, kinds, lit, dark())}, key="article")


@st.cache_resource(max_entries=16, show_spinner=False)
def _packed(key: str, _row: Mapping[str, Any], _label: str, _text: str, _kinds: Sequence[str], _lit: Span | None, _dark: bool) -> str:
    """What the browser draws, made once: of a long document it takes a while. `key` stands for all the rest."""
    facts, entries = {name: store.table(name) for name in KINDS}, store.table("entries")
    found = marks(facts, _row["doc_id"], _kinds, flags.sentences(store.table("flags")))
    return packed(drawn(_row, _label, _text, found, _lit, entries[entries["doc_id"] == _row["doc_id"]], _dark))


def leads(said: str, doc_ids: Sequence[str], chosen: Filters) -> None:
    """Sentences about a document, and a way to each of these others."""
    if said:
        st.info(plain(said), icon=":material/content_copy:" if doc_ids else ":material/edit_note:")
    for doc_id in doc_ids:  # buttons: a link to the page that one is on leaves the browser's address as it was
        label = f"Open {plain(chosen.choices.label_of(doc_id))}"
        st.button(label, key=f"open-{doc_id}", on_click=_open, args=(doc_id,), type="tertiary", icon=":material/arrow_forward:")


def _open(doc_id: str) -> None:
    st.query_params.pop("span", None)
    st.query_params["doc"] = doc_id


def ways(origin: str | None, asked: bool) -> tuple[DeltaGenerator, DeltaGenerator | None]:
    """Where a document is drawn in full, and where beside its origin if it is a copy: that comes first unless words were asked for."""
    if not origin:
        return st.container(), None
    titles = ["In full", "Beside its origin"]
    whole, beside = st.tabs(titles, default=titles[0 if asked else 1])
    return whole, beside


def beside(data: Mapping[str, Any]) -> None:
    """Draw a copy beside its origin."""
    component("beside", '<div class="beside"></div>', data=data, key="beside")
