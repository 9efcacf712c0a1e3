"""The page of search: one field, and what is found as one types, grouped by kind, each hit opening its document at the words."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from tidings.show import banner, collect, drills, permalink, published, reference, store
from tidings.show.components import component
from tidings.show.controls import page_of, warn, warnings
from tidings.show.filters import LONGEST_SEARCH, Filters, strangers
from tidings.show.search import KINDS, Answer, Hit, Index, alone, search
from tidings.show.wording import counted, listed, plain
from tidings.text.document import Span

EACH, ON_A_PAGE = 5, 20
"""Hits of each kind; on a page of one kind."""
HOW = (
    "Every word is needed, each as the beginning of a word. Words in quotation marks are needed exactly and in this order; "
    "a minus sign before a word leaves out what has it. Capitals and accents make no difference."
)
NOTHING_YET = (
    "Search looks in the text of every document, in every quote, event, figure and exercise that was read from it, "
    "and in the exercises and trade figures that others published."
)
FEWER = "A word finds what begins with it: fewer letters find more."
ALL = "None chosen looks in all"
_TURN = "searches"
"""Where a session counts how often the way to search was taken: at each the cursor goes into the field."""


def button() -> None:
    """The way to search from any page, by pointer and by keyboard."""
    asked = st.button("Search everything", key="to-search", icon=":material/search:", shortcut="Ctrl+K", width="stretch")
    if asked:
        st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
        st.switch_page(store.ROOT / "pages" / "search.py", query_params={})


@st.cache_resource(max_entries=2, show_spinner="Reading everything once…")
def _index(folder: Path, stamp: str, _chosen: Filters) -> Index:
    labels = {doc_id: label for label, doc_id in _chosen.choices.documents.items()}
    tables = {name: store.table(name) for name in ("documents", "entries", "drills", "figures", "exercises", "quotes", "events")}
    known, lists = reference.lexicon(), reference.lexicon().drills
    titles, keys = drills.known(tables["drills"], lists), drills.keys(tables["drills"])
    others = published.rows(lists, known.customs, {drill.name: titles[keys.get(drill.name, drill.name)] for drill in lists})
    return Index(tables, lambda doc_id: store.source(store.document(doc_id)).text, labels, others)


@st.fragment
def found(chosen: Filters) -> None:
    """The field, and what is found that the filters let through; above it, what of that has changed since the link of the page was made."""
    collect.begin()
    warnings()
    since = st.container()
    shown = store.current()
    index = _index(shown.folder, shown.stamp, chosen)
    asked, kinds = _asked()
    with since:
        banner.told(banner.SEARCH, chosen, {"find": asked, "look": kinds})
    one = len(kinds) == 1
    answers = search(index, asked, chosen, kinds, at_most=ON_A_PAGE if one else EACH)
    _status(said(answers, asked, chosen.active, index))
    for answer in (answer for answer in answers if answer.found):
        st.header(f"{KINDS[answer.kind]}: {counted(answer.found, 'hit')}", anchor=False)
        hits: Sequence[Hit] = answer.hits
        if one and answer.found > ON_A_PAGE:
            here = page_of(answer.found, ON_A_PAGE, key="hits")
            hits = search(index, asked, chosen, kinds, at_most=ON_A_PAGE, skip=here.start)[0].hits
        for hit in hits:
            _show(hit)
        if answer.found > len(answer.hits) and not one:
            label = f"All {counted(answer.found, 'hit')}"
            st.button(label, key=f"all-{answer.kind}", on_click=_only, args=(answer.kind,), type="tertiary", icon=":material/expand_more:")


def _asked() -> tuple[str, list[str]]:
    """The words and the kinds that a reader asks for, from the field, else from the address.

    Bound to the address, they would be taken out of it in a step of its own on the way to a document, and the way back would take two.
    """
    st.session_state.setdefault("find", st.query_params.get("find", "")[:LONGEST_SEARCH])
    asked = st.text_input(
        "Words to look for", key="find", max_chars=LONGEST_SEARCH, type="search", live="200ms", help=HOW,
        placeholder="A name, a place, a number, “exact words”…", on_change=_from_the_start,
    )  # fmt: skip
    kind_of = {title: kind for kind, title in KINDS.items()}
    named = st.query_params.get_all("look")
    st.session_state.setdefault("look", [kind_of[title] for title in named if title in kind_of])
    picked: list[str] = st.pills("Look in", list(KINDS), selection_mode="multi", key="look", format_func=KINDS.__getitem__, help=ALL)
    warn(strangers(named, kind_of))
    with permalink.at_once():
        permalink.keep("find", [asked] if asked else [])
        permalink.keep("look", map(KINDS.__getitem__, picked))
    return asked or "", picked or list(KINDS)


def _only(kind: str) -> None:
    st.session_state["look"] = [kind]
    _from_the_start()


def _from_the_start() -> None:
    """Other words or another kind: back to the first page of hits."""
    st.session_state["hits"] = 1


def said(answers: Sequence[Answer], asked: str, filtered: bool, index: Index) -> str:
    """What was found, in a sentence."""
    if not asked.strip():
        return NOTHING_YET
    left_out = sum(answer.left_out for answer in answers)
    why = "that the filters leave out" if filtered else "in copies, which are left out"
    more = f" {left_out:,} more {why}." if left_out else ""
    if not any(answer.found for answer in answers):
        parts = alone(index, asked)
        each = f" Alone: {listed([f'“{part}” {number:,}' for part, number in parts.items()])}." if parts and not left_out else ""
        return f"Nothing has all of this.{each}{more}" if parts else f"Nothing has this. {FEWER}{more}"
    return f"Found {listed([f'{answer.found:,} in {KINDS[answer.kind].lower()}' for answer in answers if answer.found])}.{more}"


def _show(hit: Hit) -> None:
    """A hit: the words, those asked for lit, what is known of it, and the way to it."""
    with st.container(border=True, gap="xsmall"):
        words = lit(hit.words, hit.lit)
        st.markdown(f"“{words}”" if hit.kind == "quotes" else words)
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            about = " · ".join(part for part in (lit(hit.about, hit.about_lit, "{}"), plain(hit.document)) if part)
            st.caption(about, width="content")
            page, icon = store.ROOT / "pages" / f"{hit.page}.py", ":material/arrow_forward:"
            said = "Open the document at these words" if hit.page == "sources" else f"Open it on the page {hit.page.capitalize()}"
            with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
                st.page_link(page, label="Open", icon=icon, help=said, query_params=dict(hit.place))
                if hit.row_id:
                    collect.buttons(hit.kind, hit.row_id, alone=True)


def lit(text: str, stretches: Sequence[Span], look: str = ":primary[{}]") -> str:
    """The text for Markdown, as it stands, the stretches in bold and, where the letters are dark enough for it, in colour."""
    made, at = [], 0
    for span in stretches:
        made += [_plain(text[at : span.start]), look.format(f"**{_plain(text[span.start : span.end])}**")]
        at = span.end
    return "".join((*made, _plain(text[at:])))


def _plain(text: str) -> str:
    """Plain, but with the white space around it, which parts it from its neighbours."""
    inner = plain(text)
    return f"{' ' if text[:1].isspace() else ''}{inner}{' ' if inner and text[-1:].isspace() else ''}"


def _status(sentence: str) -> None:
    """A sentence that screen readers say when it changes; its script also writes into the address what is asked for."""
    asked = {"find": [st.session_state["find"] or ""], "look": [KINDS[kind] for kind in st.session_state["look"]]}
    component(
        "found", '<p role="status"></p>', data={"said": sentence, "asked": asked, "turn": st.session_state.get(_TURN, 0)}, key="found"
    )
