"""What stands on a page: rows as cards, as lists to read and take away, as charts; and a sentence where there are none."""

import re
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import cache
from typing import Any, Literal

import pandas as pd
import streamlit as st

from tidings.show import collect, flags, glossary, lists, store, takeaway, timelines
from tidings.show.cards import Card, of_utterance
from tidings.show.charts import Drawn, Spec, speaking
from tidings.show.controls import clicked, dark, edition
from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.takeaway import Rows
from tidings.show.utterances import MOST, Utterance
from tidings.show.wording import counted, harmless, plain
from tidings.tables import FACTS, TABLES, Column

HALF = 8
"""Rows from which a half of a table stands beside the other."""
TICK = "; to stay in this one, tick the row"
SOURCES = store.ROOT / "pages" / "sources.py"
_COUNTED = re.compile(r"(?:-[0-9]+)+$")


def nothing(what: str) -> None:
    """The sentence in place of an empty chart or list."""
    st.info(f"No {what} match. Widen the months, or clear a filter.", icon=":material/search_off:")


def show(card: Card) -> None:
    """A row as a card, its words shown exactly as they stand: a link to them in their document, a citation, a way into the brief."""
    with st.container(border=True, gap="xsmall"):
        st.text(harmless(card.words))
        if card.flag:
            st.caption(f":material/flag: {plain(card.flag)}", help=glossary.said("flag"))
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.caption(f"**{plain(card.who)}** · {plain(card.about)}" if card.who else plain(card.about), width="content")
            with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
                _open(card)
                collect.buttons(card.table, card.key)


def show_together(utterance: Utterance, chosen: Filters) -> None:
    """The tellings of one utterance in one block: the words, where they differ, who printed them where, and a link to each."""
    with st.container(border=True, gap="small"):
        for words, lacks, card in of_utterance(utterance, chosen):
            with st.container(gap="xsmall"):
                if words:
                    st.markdown(words)
                with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"):
                    st.caption(plain(f"{card.about}{f' · without {lacks}' if lacks else ''}"), width="content")
                    _open(card)
        places = len(utterance.places)
        st.caption(f"{utterance.why}: {counted(places, 'place')}{', the first twelve here' if places > MOST else ''}.")


def _open(card: Card) -> None:
    """A link to the card's words. The filters follow by themselves; given here again they would stand in the address twice, and twice two
    months are no range.
    """
    icon = ":material/arrow_forward:"
    st.page_link(SOURCES, label="Open", icon=icon, help="Open the document at these words", query_params=card.place)


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
    ticked = listed(name, shown, f"The {what} shown above, one a row", page, ticking=collect.can_hold(name, rows))
    part = counted(len(rows), "row")
    if len(rows) > len(shown):
        part = f"The first {len(shown):,} of {part}; the files have all."
    extract = takeaway.of_table(name, rows, chosen, page)
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(ticked) == 1 and "start" in rows:
            st.page_link(SOURCES, label="Open its words", icon=":material/arrow_forward:", query_params=_place(rows, ticked[0]))
        collect.of_ticked(name, rows, ticked, f"{page}-{name}")
        takeaway.files(extract, f"{page}-{name}" if page != name else page, chosen, f"{page}-{name}")
        st.caption(f"{part} · hash {extract.hash}", help=takeaway.HASHED, width="content")


def _place(rows: pd.DataFrame, at: int) -> dict[str, str]:
    """The part of an address that opens the words of the row at this position."""
    row = rows.iloc[at]
    return address(row["doc_id"], int(row["start"]), int(row["end"]))


def chart(
    rows: Drawn, spec: Spec, *, key: str, title: str, alt: str, chosen: Filters, page: str, source: str = "",
    behind: Rows | None = None, beside: Callable[[], pd.DataFrame] | None = None,
    on_select: Callable[[], None] | None = None, selection_mode: Sequence[str] = (),
) -> Any:  # fmt: skip
    """Draw a chart, and quietly beneath it a way to take it away; returns what the reader selected in it.

    `title` says what it shows and stands above the picture; `alt` is its finding, which screen readers read first of it; `source` whose
    figures it shows, in one line that stands beneath it; `behind` the rows of a table that it was made from, in the page's order: their
    ids are what its hash is made of; `beside` gives what else it draws, published figures, as a reader would have them.
    """
    selecting: dict[str, Any] = {"on_select": on_select, "selection_mode": list(selection_mode)} if on_select or selection_mode else {}
    selecting = {name: value for name, value in selecting.items() if value is not None}
    with st.container(gap=None):
        told = speaking(spec, rows, alt)
        state = st.vega_lite_chart(None, told, key=key, alt=title, width="stretch", **selecting)
        picture(rows, spec, key=key, title=title, alt=alt, chosen=chosen, page=page, source=source, behind=behind, beside=beside)
    return state


def picture(
    rows: Drawn, spec: Spec, *, key: str, title: str, alt: str, chosen: Filters, page: str, source: str = "",
    behind: Rows | None = None, beside: Callable[[], pd.DataFrame] | None = None, view: str = "",
) -> None:  # fmt: skip
    """A quiet way to take this chart away, drawn above it or, by other means, as something that no picture can be made of: then `view`
    says how the picture stands.
    """
    drawn = takeaway.Chart(title, alt, source, rows, spec, behind, beside, store.current().id, view)
    called = _COUNTED.sub("", key)  # a key counts how often a chart was drawn anew, which is nothing to a file
    _take_away(f"{page}-{key}", source, takeaway.offer, drawn, chosen, page, called)


def how_to_read(finding: str, legend: str, numbers: Callable[[], pd.DataFrame] | None = None) -> None:
    """What a chart shows, in a sentence; its numbers as a table and how to read it for those who ask."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="stretch"):  # a caption alone would take a line of its own
            st.caption(plain(finding))
        if numbers is not None:
            with st.popover(
                "The numbers", icon=":material/table:", type="tertiary", key=f"numbers-{legend[:40]}", on_change="rerun"
            ) as asked:
                if asked.open:
                    made(numbers(), "The numbers of the chart")
        with st.popover("How to read it", icon=":material/help:", type="tertiary"):
            st.markdown(plain(legend))


@st.fragment
def _take_away(key: str, source: str, offer: Callable[..., None], *what: object) -> None:
    """What can be taken away, made ready when a reader asks for it, without a rerun of the page; beside it the source."""
    with st.container(horizontal=True, vertical_alignment="center") if source else nullcontext():
        with st.popover("Take away", icon=":material/download:", type="tertiary", key=f"{key}-take", on_change="rerun") as asked:
            if asked.open:
                offer(*what)
        if source:
            st.caption(plain(source), width="content")


def followed(
    name: str, rows: Drawn, spec: Spec, pick: Sequence[str], becomes: tuple[str, Callable[..., Any]] | None, **about: Any,
) -> Any:  # fmt: skip
    """Draw a chart in which a click narrows the page: what stands in the mark's fields `pick` goes through the second of `becomes`, and is
    then what is picked at the key that is the first, and part of the address.
    """
    if becomes is None:
        return chart(rows, spec, key=name, **about)
    return chart(rows, spec, key=edition(name), on_select=clicked(name, pick, *becomes), selection_mode=["pick"], **about)


def covered(coverage: pd.DataFrame, month: str, chosen: Filters, page: str) -> None:
    """The strip of the months that the documents cover, the one of them that is picked in a frame; a click picks another."""
    finding = timelines.covered(coverage)
    if not coverage.empty:
        about: dict[str, Any] = {"title": "Coverage", "alt": finding, "chosen": chosen, "page": page, "behind": ("coverage", coverage)}
        followed("coverage", timelines.coverage_rows(coverage, month), timelines.coverage_spec(dark()), ["id"], ("month", str), **about)
    st.caption(f"{plain(finding)} {timelines.SHADED if len(coverage) else ''}", help=glossary.said("coverage"))


def listed(name: str, shown: pd.DataFrame, alt: str, page: str, ticking: bool = False) -> list[int]:
    """Rows as `lists.listing` makes them, without a download; where rows can be ticked, the places in the list of those that are."""
    config = {column: _config(name, column) for column in map(str, shown)}
    common: dict[str, Any] = {
        "column_config": config, "hide_index": True, "width": "stretch", "placeholder": "", "alt": alt, "key": f"{page}-{name}-table",
    }  # fmt: skip
    if not ticking:
        st.dataframe(shown, **common)
        return []
    state: Any = st.dataframe(shown, **common, on_select="rerun", selection_mode="multi-row")
    return list(state.selection.rows)


def made(rows: pd.DataFrame, alt: str, *, title: str = "", chosen: Filters | None = None, page: str = "", source: str = "") -> None:
    """A table that a page made itself, its column `Address` as links; with a title it can be taken away."""
    links = {"Address": st.column_config.LinkColumn("Address", display_text="Open the source")}
    st.dataframe(rows, hide_index=True, column_config=links, alt=alt)
    if chosen and title:
        offer(rows, title, chosen, page, source)


def compiled(name: str, rows: pd.DataFrame, alt: str, *, title: str, chosen: Filters, page: str) -> None:
    """Rows that a page compiled from several tables, each with a link to its words; they can be taken away."""
    listed(name, lists.listing(name, rows, chosen), alt, page)
    offer(rows, title, chosen, page)


def offer(rows: pd.DataFrame, title: str, chosen: Filters, page: str, source: str = "") -> None:
    """A quiet way to take away rows that a page made itself."""
    _take_away(f"{page}-{title}", source, takeaway.offer_rows, title, rows, chosen, page, source)


def printed(
    rows: pd.DataFrame, alt: str, *, title: str = "", chosen: Filters | None = None, page: str = "", halves: bool = False,
    whole: pd.DataFrame | None = None,
) -> None:  # fmt: skip
    """A short table to be read from top to bottom, nothing in it cut off. A column `Address` becomes the link of the column before it.
    With a title it can be taken away, `whole` in its place where that says more.

    Streamlit breaks the lines of a cell after 25 rem, however wide the page is: a long table of a few columns fills it in two `halves`.
    """
    safe: dict[str, list[Any]] = {}
    for name, column in rows.items():
        if name == "Address":
            before = list(safe)[-1]
            pairs = zip(safe[before], column, strict=True)
            safe[before] = [f"[{text}]({url})" if isinstance(url, str) else text for text, url in pairs]
        else:
            safe[str(name)] = list(column) if pd.api.types.is_numeric_dtype(column) else [plain(str(cell)) for cell in column]
    shown, half = pd.DataFrame(safe), -(-len(rows) // 2)
    parts = [shown.iloc[:half], shown.iloc[half:]] if halves and half >= HALF else [shown]
    for number, (place, part) in enumerate(zip(st.columns(2) if halves else [st.container()], parts, strict=False), 1):
        with place:
            said = f"{alt}, part {number} of 2" if len(parts) > 1 else alt
            st.table(_grouped(part), border="horizontal", hide_index=True, alt=said)
    if chosen and title:
        offer(rows if whole is None else whole, title, chosen, page)


def _grouped(rows: pd.DataFrame) -> Any:
    """The rows with a comma in their large numbers, as everywhere on the pages; `st.table` has none by itself."""
    numbers = rows.select_dtypes("number")
    return rows.style.format(thousands=",", subset=list(numbers)) if (numbers >= 1000).any(axis=None) else rows


@cache
def _config(name: str, column: str) -> Any:
    if column in lists.LINKS:
        opens = f"{lists.MADE[column].description}{TICK if name in FACTS else ''}"
        return st.column_config.LinkColumn(
            lists.LINKS[column], help=opens, display_text=":material/open_in_new:", width=60, pinned=column == "open"
        )
    known = TABLES[name].columns if name in TABLES else ()
    declared = next((c for c in known if c.name == column), lists.MADE.get(column, Column(column, "text", "")))
    label, said = lists.TITLES.get(column, declared.title), glossary.column(declared, name) or None
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
