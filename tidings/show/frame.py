"""The frame around every page: page list, filters, and the ways in which pages show rows.

Every page begins with `frame.open(title)`. A folder `pages/` beside the entry script makes Streamlit run a page alone on a deep
link to a fresh server; so the frame sets navigation up again itself, with absolute paths, whichever script came first.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import Page

from tidings import exports
from tidings.show import flags, lists, store
from tidings.show.cards import Card
from tidings.show.drills import DrillCard
from tidings.show.evidence import KINDS, Mark, drawn
from tidings.show.filters import LONGEST_SEARCH, Choices, Filters, Kept, keep, strangers, undated_note
from tidings.show.wording import counted, harmless, plain
from tidings.tables import TABLES, Column
from tidings.text.document import Span

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
OWN: Mapping[str, Any] = {
    "kinds": [], "places": [], "without": [], "view": "Pacific", "published": False,
    "pair": "China-Russia", "flow": "China-Russia", "years": "Around the claims", "measure": "Value in US dollars",
    "status": [], "quote": [], "speaker": [], "mark": list(KINDS),
}  # fmt: skip
"""Keys of the pages' own controls, with the value that leaves nothing out."""
SWITCHED = ("true", "false")
"""What an address says of a switch."""
COPIES = "Also count and list what a document only repeats of another"
_told: ContextVar[tuple[DeltaGenerator, DeltaGenerator]] = ContextVar("told")
"""Where, in this run of a page, the sentence about the filters stands, and the button that takes them back."""


def pages() -> list[Page]:
    """The pages for navigation, those whose script is there."""
    folder = store.ROOT / "pages"
    return [
        st.Page(folder / f"{name}.py", title=title, icon=f":material/{icon}:", url_path=name, default=name == PAGES[0][0])
        for name, title, icon in PAGES
        if (folder / f"{name}.py").exists()
    ]


def navigate(title: str = "") -> Page:
    """Set the page's title, icon and layout, and the navigation; return the page asked for."""
    static = store.ROOT / "static"
    st.set_page_config(f"{title} · Tidings" if title else "Tidings", page_icon=str(static / "favicon.png"), layout="wide")
    if dark():  # white on the light chips of the dark theme cannot be read
        st.html("<style>[data-testid='stMultiSelectTagsContainer'] :is(span[title], button) {color: #14181d !important}</style>")
    st.logo(static / ("logo-dark.svg" if dark() else "logo.svg"), size="large")
    return st.navigation(pages())


def dark() -> bool:
    """Whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def open(title: str) -> Filters:
    """Begin a page: navigation, sidebar with the filters, heading, and the filters as a sentence. Returns the filters."""
    navigate(title)
    st.title(title, anchor=False)
    store.prepare()
    choices = store.choices()
    offered = {
        "months": choices.months,
        "topics": choices.topics,
        "documents": choices.documents,
        "outlets": choices.outlets,
        "copies": SWITCHED,
    }
    unknown = [value for name, known in offered.items() for value in strangers(st.query_params.get_all(name), known)]
    months = st.query_params.get_all("months")
    if months and not unknown and len(months) != 2:
        unknown = [f"months {', '.join(months[:4])}: a first and a last are needed"]
    told = st.empty()
    chosen, button = _sidebar(choices)
    _told.set((told, button))
    _tell(chosen)
    _warn(unknown)
    return chosen


def narrow(chosen: Filters, *own: str) -> Filters:
    """The filters with the page's own ones, each in words as the end of a sentence or empty, and the sentence that says them all."""
    narrowed = replace(chosen, own=tuple(words for words in own if words))
    if narrowed.own:
        _tell(narrowed, offered=chosen.active)
    return narrowed


def _tell(chosen: Filters, offered: bool = False) -> None:
    """Say the filters in their place, and offer to take them back unless that is `offered` already."""
    sentence, button = _told.get()
    sentence.caption(plain(chosen.sentence))
    if chosen.active and not offered:
        icon = ":material/filter_alt_off:"
        button.button("Show everything", on_click=_reset, args=(chosen.choices,), icon=icon, width="stretch", key="everything")


def _warn(unknown: Sequence[str]) -> None:
    """Name what an address asks for and is not here, so that nobody takes the page for an answer to it."""
    if unknown:
        named = plain("; ".join(f"“{value}”" for value in unknown))
        st.warning(f"The address asks for what is not here (any more): {named}. The rest of it is followed.", icon=":material/link_off:")


def _sidebar(choices: Choices) -> tuple[Filters, DeltaGenerator]:
    """The filters that every page has, and the place for a button below them."""

    def several(label: str, options: Iterable[str]) -> tuple[str, ...]:
        key = label.lower()
        return tuple(st.multiselect(label, list(options), key=key, bind="query-params", placeholder=f"All {key}"))

    with st.sidebar:
        first, last = choices.range
        if first != last:
            first, last = sorted(st.select_slider("Months", choices.months, value=(first, last), key="months", bind="query-params"))
        topics = several("Topics", choices.topics)
        documents = several("Documents", choices.documents)
        outlets = several("Outlets", choices.outlets)
        text = st.text_input(
            "Search in the words", key="q", bind="query-params", max_chars=LONGEST_SEARCH, type="search", placeholder="e.g. summit"
        )
        copies = bool(choices.copies) and st.toggle("Show copies", key="copies", bind="query-params", help=COPIES)
        return Filters(choices, first, last, topics, documents, outlets, text or "", copies=copies), st.empty()


def _reset(choices: Choices) -> None:
    """Every filter back to what leaves nothing out, those of the page too that are on it."""
    st.session_state["months"] = choices.range
    st.session_state["q"] = ""
    for name in ("topics", "documents", "outlets"):
        st.session_state[name] = []
    for name in OWN.keys() & st.session_state.keys():
        st.session_state[name] = OWN[name]


def rows(name: str, chosen: Filters) -> pd.DataFrame:
    """The rows of a table that pass the filters; a caption says how many without a date are left out."""
    kept: Kept = keep(store.table(name), chosen)
    note_undated(kept.undated)
    return kept.rows


def note_undated(undated: int) -> None:
    """Say how many rows no month filter can place, where there are any."""
    if note := undated_note(undated):
        st.caption(note)


def show(card: Card) -> None:
    """A row as a card, its words shown exactly as they stand, with a link to them in their document."""
    with st.container(border=True, gap="xsmall"):
        st.text(harmless(card.words))
        if card.flag:
            st.caption(f":material/flag: {plain(card.flag)}")
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.caption(plain(card.about), width="content")
            # The filters follow by themselves; given here again they would stand in the address twice, and twice two months are no range.
            sources, icon = store.ROOT / "pages" / "sources.py", ":material/arrow_forward:"
            st.page_link(sources, label="Open", icon=icon, help="Open the document at these words", query_params=card.place)


def show_drills(cards: Sequence[DrillCard]) -> None:
    """Drills as cards, two beside one another where there is room."""
    for at in range(0, len(cards), 2):
        for column, card in zip(st.columns(2), cards[at : at + 2], strict=False):
            with column, st.container(border=True, gap="xsmall"):
                _show_drill(card)


def _show_drill(card: DrillCard) -> None:
    """What is known of a drill, where it is from, and its mentions, each with a link to its words."""
    st.markdown(f"**{plain(card.title)}**")
    st.markdown("  \n".join(f"{label}: {plain(text)}" for label, text in card.facts))
    if urlsplit(card.source_address).scheme in ("http", "https"):
        st.link_button("Open the source", card.source_address, icon=":material/open_in_new:", type="tertiary")
    more = f", the first {len(card.mentions)} here" if card.more else ""
    with st.expander(f"{counted(len(card.mentions) + card.more, 'mention')}{more}", key=f"drill-{card.key}"):
        for mention in card.mentions:
            show(mention)


def pills(label: str, names: Mapping[str, str], key: str) -> list[str]:
    """What the reader picks of a few; nothing picked means everything. Kept in the address."""
    unknown = strangers(st.query_params.get_all(key), names.values())
    picked: list[str] = st.pills(
        label,
        list(names),
        selection_mode="multi",
        key=key,
        bind="query-params",
        format_func=names.__getitem__,
        help="None chosen shows all",
    )
    _warn(unknown)
    return picked


def one(label: str, options: Sequence[str], key: str, said: Callable[[str], str] = str) -> str:
    """What the reader picks of a few, the first until then. Kept in the address."""
    unknown = strangers(st.query_params.get_all(key), map(said, options))
    picked = st.segmented_control(label, options, default=options[0], key=key, bind="query-params", format_func=said)
    _warn(unknown)
    return picked or options[0]


def choice(label: str, options: Sequence[str], key: str) -> str:
    """What the reader picks of many, the first until then; asked only where there are several. Kept in the address."""
    unknown = strangers(st.query_params.get_all(key), options)
    picked = st.selectbox(label, options, key=key, bind="query-params", width=220) if len(options) > 1 else options[0]
    _warn(unknown)
    return picked


def switch(label: str, key: str, said: str) -> bool:
    """Whether the reader switched something on. Kept in the address."""
    unknown = strangers(st.query_params.get_all(key), SWITCHED)
    on = st.toggle(label, key=key, bind="query-params", help=said)
    _warn(unknown)
    return on


def several(
    label: str, values: pd.Series, key: str, on_change: Callable[[], None] | None = None, width: int | Literal["stretch"] = "stretch"
) -> list[str]:
    """What the reader picks of many; nothing picked means everything. Kept in the address."""
    options = sorted(values.dropna().unique(), key=str.casefold)
    unknown = strangers(st.query_params.get_all(key), options)
    every = f"All {label.lower()}"
    picked = st.multiselect(label, options, key=key, bind="query-params", placeholder=every, on_change=on_change, width=width)
    _warn(unknown)
    return picked


def places(told_of: pd.Series) -> tuple[list[str], str]:
    """The places that the reader picks, from the list or by a click on the map, and the key that the map must have."""
    st.session_state.setdefault("map_edition", 0)
    picked = several("Places", told_of, key="places", on_change=_forget_place, width=280)
    st.session_state["told_of"] = frozenset(told_of.dropna())
    return picked, f"map-{st.session_state['map_edition']}"


def pick_place() -> None:
    """A click on the map becomes the filter by place, and so part of the address."""
    state = st.session_state
    clicked = state[f"map-{state['map_edition']}"].selection.get("pick", [])
    if picked := [found["place"] for found in clicked if found.get("place") in state["told_of"]]:
        state["places"] = picked


def _forget_place() -> None:
    """A map of a new key: else, after a change by hand, a click on the place clicked last would change nothing."""
    st.session_state["map_edition"] += 1


def nothing(what: str) -> None:
    """The sentence in place of an empty chart or list."""
    st.info(f"No {what} match. Widen the months, or clear a filter.", icon=":material/search_off:")


def table(name: str, rows: pd.DataFrame, chosen: Filters, page: str, more: Sequence[str] = ()) -> None:
    """List the rows with a link to the words of each, and offer exactly these rows for download; a sentence where there are none."""
    what = TABLES[name].name
    if rows.empty and not chosen.active and page != name:
        st.caption(f"No {what} here.")
        return
    if rows.empty:
        nothing(what)
        return
    shown = lists.listing(name, flags.beside(name, rows, store.table("flags")), chosen, more)
    listed(name, shown, f"The {what} shown above, one a row", page)
    with st.container(horizontal=True, vertical_alignment="center"):
        about = {"Page": page, "Filters": chosen.sentence, "Snapshot": store.current().id}
        for label, ending, mime, make in (
            ("CSV", "csv", "text/csv", lambda: exports.csv(name, rows)),
            (
                "Excel",
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                lambda: exports.excel(name, rows, about),
            ),
        ):
            st.download_button(
                label, make, chosen.file_name(f"{page}-{name}" if page != name else page, ending), mime,
                key=f"{page}-{name}-{ending}", on_click="ignore", icon=":material/download:",
            )  # fmt: skip
        part = (
            f"The first {len(shown):,} of {counted(len(rows), 'row')}; the files have all."
            if len(rows) > len(shown)
            else counted(len(rows), "row")
        )
        st.caption(part)


def listed(name: str, shown: pd.DataFrame, alt: str, page: str) -> None:
    """Rows as `lists.listing` makes them, without a download."""
    config = {column: _config(name, column) for column in map(str, shown)}
    st.dataframe(shown, column_config=config, hide_index=True, width="stretch", placeholder="", alt=alt, key=f"{page}-{name}-table")


def made(rows: pd.DataFrame, alt: str) -> None:
    """A table that a page made itself, its column `Address` as links."""
    links = {"Address": st.column_config.LinkColumn("Address", display_text="Open the source")}
    st.dataframe(rows, hide_index=True, column_config=links, alt=alt)


def page_of(items: int, size: int, key: str) -> slice:
    """The items of the page that the reader is on; with page numbers where there is more than one page."""
    pages = -(-items // size)
    page = min(st.pagination(pages, key=key) if pages > 1 else 1, pages)
    return slice(max(0, page - 1) * size, page * size)


def _config(name: str, column: str) -> Any:
    if column in lists.LINKS:
        return st.column_config.LinkColumn(
            lists.LINKS[column], help=lists.MADE[column].description, display_text=":material/open_in_new:", width=60,
            pinned=column == "open",
        )  # fmt: skip
    known = TABLES[name].columns if name in TABLES else ()
    declared = next((c for c in known if c.name == column), lists.MADE.get(column, Column(column, "text", "")))
    label, said = lists.TITLES.get(column, declared.title), declared.description or None
    wide: Literal["large"] | None = "large" if column in lists.LONG else None
    match declared.type:
        case "list":
            return st.column_config.ListColumn(label, help=said)
        case "date":
            return st.column_config.DateColumn(label, help=said, format="YYYY-MM-DD")
        case "integer" | "number":
            return st.column_config.NumberColumn(label, help=said, format="localized")
        case "boolean":
            return st.column_config.CheckboxColumn(label, help=said)
        case _:
            return st.column_config.TextColumn(label, help=said, width=wide)


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
        format_func=chosen.choices.label_of,
        key="document",
        placeholder="Choose one to see it in full, every stretch marked that a row was read from",
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
        "Mark", list(KINDS), selection_mode="multi", default=list(KINDS), key="mark", bind="query-params", format_func=KINDS.__getitem__
    )
    _warn(unknown)
    return picked


def document(row: Mapping[str, Any], label: str, text: str, found: Sequence[Mark], lit: Span | None, entries: pd.DataFrame) -> None:
    """Draw a document with the outline of its entries, its marks and what they mean, scrolled to the lit words."""
    html = '<p class="legend"></p><details><summary></summary><ol></ol></details><article></article>'
    _component("article", html)(data=drawn(row, label, text, found, lit, entries, dark()), key="article")


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
    _component("beside", '<div class="beside"></div>')(data=data, key="beside")


def _component(name: str, html: str) -> Any:
    """What the browser draws by a script and a style of ours."""
    folder = Path(__file__).parent
    script, style = ((folder / f"{name}.{ending}").read_text("utf-8") for ending in ("js", "css"))
    return st.components.v2.component(f"tidings_{name}", html=html, js=script, css=style)
