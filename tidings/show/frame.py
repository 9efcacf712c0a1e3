"""The frame around every page: page list, filters, and the sentence that says them.

Every page begins with `frame.open(title)`. A folder `pages/` beside the entry script makes Streamlit run a page alone on a deep
link to a fresh server; so the frame sets navigation up again itself, with absolute paths, whichever script came first.
Pages find all that stands on them here: controls, rows drawn as cards, lists and charts, and documents have rooms of their own.
"""

from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import Page

from tidings import __version__
from tidings.show import banner, collect, finding, hints, people, permalink, reviewing, store
from tidings.show.controls import (
    SWITCHED,
    brush,
    choice,
    dark,
    facet,
    one,
    page_of,
    pills,
    several,
    stepped,
    switch,
    tabs,
    warn,
    warnings,
    way_back,
    words,
)
from tidings.show.draw import (
    chart,
    compiled,
    covered,
    followed,
    how_to_read,
    listed,
    made,
    nothing,
    picture,
    printed,
    show,
    show_together,
    table,
)
from tidings.show.evidence import KINDS
from tidings.show.filters import LONGEST_SEARCH, Choices, Filters, Kept, keep, labelled, strangers, undated_note
from tidings.show.glossary import said as explain
from tidings.show.happened import KNOWN
from tidings.show.palette import DARK
from tidings.show.reading import beside, document, leads, pick_document, pick_kinds, ways
from tidings.show.shares import CARS
from tidings.show.shown import NARROWED, SAID
from tidings.show.takeaway import package
from tidings.show.wording import plain

__all__ = [
    "OWN",
    "PAGES",
    "beside",
    "brush",
    "chart",
    "choice",
    "compiled",
    "covered",
    "dark",
    "document",
    "explain",
    "facet",
    "followed",
    "how_to_read",
    "leads",
    "listed",
    "made",
    "narrow",
    "navigate",
    "note_undated",
    "nothing",
    "one",
    "open",
    "package",
    "page_of",
    "pages",
    "pick_document",
    "pick_kinds",
    "picture",
    "pills",
    "printed",
    "rows",
    "run",
    "several",
    "show",
    "show_together",
    "stepped",
    "switch",
    "table",
    "tabs",
    "way_back",
    "ways",
    "words",
]
PAGES = (
    ("overview", "Overview", "newspaper"),
    ("trade", "Trade", "monitoring"),
    ("exercises", "Exercises", "sailing"),
    ("events", "Events", "event_note"),
    ("quotes", "Quotes", "format_quote"),
    ("sources", "Sources", "library_books"),
    ("brief", "Brief", "summarize"),
)
"""Name of the script in pages/, what readers call it, icon. The first answers at the root."""
ABOUT = (
    ("corrections", "Corrections", "rate_review"),
    ("dictionary", "Data dictionary", "menu_book"),
    ("about", "About the data", "info"),
    ("snapshots", "Snapshots", "history"),
)
"""The quiet second group, below the filters: what reviewers said, what the words and columns mean, how the data are made, and which there
are. Groups of Streamlit's own navigation are lists that screen readers cannot follow."""
ADD = ("add", "Add documents", "note_add")
"""The page that only editors find a way to."""
SEARCH = ("search", "Search everything", "search")
"""The page that a button of the sidebar and a key lead to, from every page."""
OWN: Mapping[str, Any] = {
    "kinds": [], "places": [], "drill": None, "without": [], "view": "Pacific", "names": "International", "published": True,
    "pair": "China-Russia", "flow": "China-Russia", "years": "Around the claims", "measure": "Value in US dollars",
    "currency": "USD", "share": CARS, "part": "Claims against customs", "over": "When", "told": "The drills", "way": "Cards",
    "status": [], "known": next(iter(KNOWN)), "actors": [], "days": [], "side": "Topics over time", "among": "Everybody",
    "quote": [], "speaker": [], "outlet": [], "mark": list(KINDS), "look": [], "term": "", "read": next(iter(KINDS.values())),
    "drawn": "figures", "what": [], "state": [], "who": [],
}  # fmt: skip
"""Keys of the pages' own controls, with the value that leaves nothing out."""
OPENED = "button[aria-haspopup=dialog][aria-expanded=true]"
TO_BE_READ = (
    f"[data-testid='stMultiSelectTagsContainer'] :is(span[title], button) {{color: {DARK.page} !important}} "
    f":is({OPENED}, {OPENED} *) {{color: {DARK.accent} !important}}"
)
"""What Streamlit draws too faintly on dark pages: white on light chips, and dark blue on a button whose popover is open."""
FACETS = ("speaker", "outlet")
"""Those of them that are set from the address at each run."""
COPIES = "Also count and list what a document only repeats of another"
NAMED = (
    f"**Tidings {__version__}** reads documents into tidy tables, every row with the words that say it. Nothing is fetched from outside."
)
UNFILTERED = "All the data, whatever the filters."
_dressed: ContextVar[bool] = ContextVar("dressed", default=False)
"""Whether the entry script has drawn in this run what all pages have."""
_told: ContextVar[tuple[DeltaGenerator, DeltaGenerator]] = ContextVar("told")
"""The line of this run's page that the filters stand in, and their sentence in it."""
_since: ContextVar[tuple[DeltaGenerator, str]] = ContextVar("since")
"""Where, in this run of a page, stands what has changed since its link was made, and the page's title."""


def pages() -> list[Page]:
    """The pages for navigation, those whose script is there; of some the way is drawn by ourselves."""
    folder = store.ROOT / "pages"
    return [
        st.Page(
            folder / f"{name}.py",
            title=title,
            icon=f":material/{icon}:",
            url_path=name,
            default=name == PAGES[0][0],
            visibility="visible" if (name, title, icon) in PAGES else "hidden",
        )
        for name, title, icon in (*PAGES, SEARCH, ADD, *ABOUT)
        if (folder / f"{name}.py").exists()
    ]


@cache
def _known() -> list[Page]:
    """The pages for a navigation that runs none of them."""
    return pages()


def run() -> None:
    """Set navigation up and run the page asked for, whose link is written once all that it is made of is known."""
    page = navigate()
    token = _dressed.set(True)
    try:
        with permalink.at_last():
            page.run()
    finally:
        _dressed.reset(token)


def navigate(title: str = "") -> Page:
    """Set the page's title, icon and layout, and the navigation; return the page asked for.

    A page does it again with its title: from there on its controls belong to the entry script, and so to every page.
    """
    static = store.ROOT / "static"
    icon = "/app/static/favicon.png"  # by its address: a file would be served as downloads are, which need sign-in
    called = f"{title} · Tidings" if title else "Tidings"
    st.set_page_config(called, page_icon=icon, layout="wide", menu_items={"About": NAMED})
    if not _dressed.get():
        if dark():
            st.html(f"<style>{TO_BE_READ}</style>")
        st.logo(static / ("logo-dark.svg" if dark() else "logo.svg"), size="large")
    return st.navigation(_known() if _dressed.get() else pages(), position="sidebar" if people.admitted() else "hidden")


def open(title: str, filtered: bool = True) -> Filters:
    """Begin a page: navigation, sidebar with the filters, heading, and the filters as a sentence. Returns the filters.

    Nothing is read and nothing shown to somebody who may not come in: the page stops before.

    On a page that is not `filtered` they stand there greyed out, kept for the pages that are, and the sentence says so.
    """
    navigate(title)
    person = people.gate()
    collect.begin()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(title, anchor=False, width="content")
        link = permalink.button()
    held = permalink.held()
    store.prepare(held)
    choices = store.choices()
    _renamed(choices.topics)
    offered = {
        "months": choices.months,
        "topics": tuple(map(labelled, choices.topics)),
        "documents": choices.documents,
        "outlets": choices.outlets,
        "copies": SWITCHED,
    }
    unknown = [value for name, known in offered.items() for value in strangers(st.query_params.get_all(name), known)]
    months = st.query_params.get_all("months")
    if months and not unknown and len(months) != 2:
        unknown = [f"months {', '.join(months[:4])}: a first and a last are needed"]
    line = st.container(horizontal=True, vertical_alignment="center", gap="small")
    chosen = replace(_sidebar(choices, disabled=not filtered), snapshot=held)
    people.told(person)
    permalink.begin(link, chosen)
    _told.set((line, line.caption(plain(chosen.sentence) if filtered else UNFILTERED, width="content" if filtered else "stretch")))
    if filtered and chosen.active:
        _offer(chosen)
    warnings()
    warn(unknown)
    if title in NARROWED:  # its own controls are drawn further down
        _since.set((st.container(), title))
    else:
        banner.told(title, chosen, {})
    reviewing.under_way()
    return chosen


def _renamed(topics: Iterable[str]) -> None:
    """Begin anew with the topics of the address as the list has them, where it was made when the list had the codes of the files."""
    labels = {topic: labelled(topic) for topic in topics if topic != labelled(topic)}
    asked = st.query_params.get_all("topics")
    if "topics" not in st.session_state and not labels.keys().isdisjoint(asked):
        st.query_params["topics"] = [labels.get(topic, topic) for topic in asked]
        st.rerun()


def narrow(chosen: Filters, *own: str) -> Filters:
    """The filters with the page's own ones, each in words as the end of a sentence or empty; says them all in a sentence, and what of
    the rows that they show has changed since the page's link was made. Comes after the page's own controls.
    """
    place, title = _since.get()
    with place:
        banner.told(title, chosen, {**{key: st.session_state.get(key) for key in OWN}, **{key: permalink.said(key) for key in SAID}})
    narrowed = replace(chosen, own=tuple(words for words in own if words))
    if narrowed.own:
        _told.get()[1].caption(plain(narrowed.sentence), width="content")
        if not chosen.active:
            _offer(narrowed)
    return narrowed


def _offer(chosen: Filters) -> None:
    """Behind the sentence about the filters, a button that takes them back."""
    line, icon = _told.get()[0], ":material/filter_alt_off:"
    line.button("Show everything", on_click=_reset, args=(chosen.choices,), icon=icon, type="tertiary", key="everything")


def _sidebar(choices: Choices, disabled: bool) -> Filters:
    """The filters that every page has, and below them how many rows the brief holds."""

    def several(label: str, options: Iterable[str], said: Callable[[str], str] = str) -> tuple[str, ...]:
        key = label.lower()
        picked = st.multiselect(
            label, list(options), key=key, bind="query-params", placeholder=f"All {key}", disabled=disabled, help=hints.of_control(key),
            format_func=said,
        )  # fmt: skip
        return tuple(picked)

    with st.sidebar:
        finding.button()
        first, last = choices.range
        if first != last:
            first, last = sorted(
                st.select_slider(
                    "Months",
                    choices.months,
                    value=(first, last),
                    key="months",
                    bind="query-params",
                    disabled=disabled,
                    help=hints.of_control("months"),
                )
            )
        topics = several("Topics", choices.topics, said=labelled)
        documents = several("Documents", choices.documents)
        outlets = several("Outlets", choices.outlets)
        text = st.text_input(
            "Only with the words",
            key="q",
            bind="query-params",
            max_chars=LONGEST_SEARCH,
            type="search",
            placeholder="e.g. summit",
            help=hints.of_control("q"),
            disabled=disabled,
        )
        copies = bool(choices.copies) and st.toggle("Show copies", key="copies", bind="query-params", help=COPIES, disabled=disabled)
        collect.tally()
        collect.keep()
        with st.container(gap="xsmall"):
            for name, title, icon in (*([ADD] if people.who().may_edit else []), *ABOUT):
                st.page_link(store.ROOT / "pages" / f"{name}.py", label=title, icon=f":material/{icon}:", width="stretch")
        return Filters(choices, first, last, topics, documents, outlets, text or "", copies=copies)


def _reset(choices: Choices) -> None:
    """Every filter back to what leaves nothing out, those of the page too that are on it."""
    st.session_state["months"] = choices.range
    st.session_state["q"] = ""
    for name in ("topics", "documents", "outlets"):
        st.session_state[name] = []
    for name in OWN.keys() & st.session_state.keys():
        st.session_state[name] = OWN[name]
    for name in FACETS:
        st.query_params.pop(name, None)


def rows(name: str, chosen: Filters) -> pd.DataFrame:
    """The rows of a table that pass the filters; a caption says how many without a date are left out."""
    kept: Kept = keep(store.table(name), chosen)
    note_undated(kept.undated)
    return kept.rows


def note_undated(undated: int) -> None:
    """Say how many rows no month filter can place, where there are any. The place is there without words too: what moves is drawn anew."""
    if note := undated_note(undated):
        st.caption(note)
    else:
        st.empty()
