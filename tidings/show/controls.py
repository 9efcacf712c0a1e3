"""What readers choose with: switches and lists that keep what is picked in the address, and name what an address asks for in vain."""

from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from functools import partial
from typing import Any, Literal

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tidings.show import brush as brushing
from tidings.show import hints, permalink, store
from tidings.show.filters import LONGEST_SEARCH, Filters, strangers
from tidings.show.wording import harmless, plain

BRUSHED = "Drag across a chart to zoom: the months become the filter of every page. The slider “Months” does the same by keyboard."
_asked_for: ContextVar[tuple[DeltaGenerator, list[str]]] = ContextVar("asked for")
"""Where, in this run of a page, the sentence about values that are not here stands, and these values."""
SWITCHED = ("true", "false")
"""What an address says of a switch."""


def dark() -> bool:
    """Whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def warnings() -> None:
    """Here stands, in one sentence, what an address asks for in vain, from whichever control."""
    _asked_for.set((st.empty(), []))


def warn(unknown: Sequence[str]) -> None:
    """Name what an address asks for and is not here, so that nobody takes the page for an answer to it."""
    if unknown:
        place, every = _asked_for.get()
        every += [value for value in unknown if value not in every]
        named = plain("; ".join(f"“{value}”" for value in every))
        place.warning(f"The address asks for what is not here (any more): {named}. The rest of it is followed.", icon=":material/link_off:")


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
        help=hints.of_control(key),
    )
    permalink.keep(key, map(names.__getitem__, picked))
    warn(unknown)
    return picked


def one(label: str, options: Sequence[str], key: str, said: Callable[[str], str] = str, on_change: Callable[[], None] | None = None) -> str:
    """What the reader picks of a few, the first until then. Kept in the address."""
    unknown = strangers(st.query_params.get_all(key), map(said, options))
    picked = st.segmented_control(
        label, options, default=options[0], key=key, bind="query-params", format_func=said, on_change=on_change, help=hints.of_control(key)
    )
    permalink.keep(key, [said(picked or options[0])])
    warn(unknown)
    return picked or options[0]


def tabs(titles: Sequence[str], key: str) -> tuple[str, Any]:
    """Tabs of these titles: which is in front, the first until the reader picks another, and the place behind it; nothing is drawn behind
    the others. Kept in the address.
    """
    unknown = strangers(st.query_params.get_all(key), titles)
    made = dict(zip(titles, st.tabs(list(titles), key=key, bind="query-params", on_change="rerun"), strict=True))
    front = next((title for title, tab in made.items() if tab.open), titles[0])
    permalink.keep(key, [front])
    warn(unknown)
    return front, made[front]


def choice(label: str, options: Sequence[str], key: str) -> str:
    """What the reader picks of many, the first until then; asked only where there are several. Kept in the address."""
    unknown = strangers(st.query_params.get_all(key), options)
    picked = (
        st.selectbox(label, options, key=key, bind="query-params", width=220, help=hints.of_control(key))
        if len(options) > 1
        else options[0]
    )
    permalink.keep(key, [picked])
    warn(unknown)
    return picked


def switch(label: str, key: str, said: str, on: bool = False) -> bool:
    """Whether something is switched on, as it is until the reader changes it. Kept in the address."""
    unknown = strangers(st.query_params.get_all(key), SWITCHED)
    now = st.toggle(label, value=on, key=key, bind="query-params", help=said)
    permalink.keep(key, [str(now).lower()])
    warn(unknown)
    return now


def words(label: str, key: str, example: str = "") -> str:
    """What the reader types, known as it is typed. Kept in the address."""
    typed = st.text_input(
        label,
        key=key,
        bind="query-params",
        max_chars=LONGEST_SEARCH,
        type="search",
        live=True,
        placeholder=example,
        help=hints.of_control(key),
    )
    permalink.keep(key, [typed] if typed else [])
    return typed or ""


def several(
    label: str, values: pd.Series, key: str, on_change: Callable[[], None] | None = None, width: int | Literal["stretch"] = "stretch",
    said: Callable[[str], str] = str,
) -> list[str]:  # fmt: skip
    """What the reader picks of many; nothing picked means everything. Kept in the address."""
    options = sorted(values.dropna().unique(), key=str.casefold)
    unknown = strangers(st.query_params.get_all(key), map(said, options))
    every = f"All {label.lower()}"
    picked = st.multiselect(
        label,
        options,
        key=key,
        bind="query-params",
        placeholder=every,
        on_change=on_change,
        format_func=said,
        width=width,
        help=hints.of_control(key),
    )
    permalink.keep(key, list(map(said, picked)))
    warn(unknown)
    return picked


def facet(label: str, counts: Mapping[str, int], key: str) -> list[str]:
    """What the reader picks of names that are counted; nothing picked means everything.

    The counts follow the other filters while the address keeps names alone, so the control cannot be bound to it: the address is what is
    picked, and the control is set from it at each run, with the labels of that run.
    """
    asked = st.query_params.get_all(key)
    st.session_state[key] = [name for name in dict.fromkeys(asked) if name in counts]
    picked: list[str] = st.multiselect(
        label, list(counts), key=key, format_func=lambda name: f"{harmless(name)} · {counts[name]:,}", placeholder=f"All {label.lower()}",
        on_change=_write, args=(key,), help=hints.of_control(key),
    )  # fmt: skip
    permalink.keep(key, picked)
    warn(strangers(asked, counts))
    return picked


def _write(key: str) -> None:
    st.query_params[key] = st.session_state[key]


def stepped(label: str, options: Mapping[str, tuple[str, str]], start: str, key: str, said: Callable[[str], str] = str) -> str:
    """What the reader picks of many in a row, `start` until then, with a button to the one before and to the one after: of each option,
    `options` names these two, or nothing. Kept in the address.
    """
    warn(strangers(st.query_params.get_all(key), map(said, options)))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        first, middle, last = st.container(width="content"), st.container(width=150), st.container(width="content")
    at = list(options).index(start)
    with middle:
        picked = st.selectbox(label, list(options), at, key=key, bind="query-params", format_func=said, label_visibility="collapsed")
    for place, to, what, icon in zip((first, last), options[picked], ("Before", "After"), ("arrow_back", "arrow_forward"), strict=True):
        with place:
            where = f"{label} {what.lower()} this one: {said(to)}" if to else f"No {label.lower()} {what.lower()} this one"
            st.button(what, key=f"{key}-{what}", icon=f":material/{icon}:", help=where, disabled=not to, on_click=_step, args=(key, to))
    permalink.keep(key, [said(picked)])
    return picked


def _step(key: str, to: Any) -> None:
    st.session_state[key] = to


def edition(name: str) -> str:
    """A key for a chart that is new after each click on it: else a click on what was clicked last would change nothing."""
    number: int = st.session_state.setdefault(f"{name}-edition", 0)
    return f"{name}-{number}"


def picks(name: str) -> list[dict[str, Any]]:
    """What a click on the chart of this name has just picked; the chart then begins anew."""
    found: list[dict[str, Any]] = st.session_state[edition(name)].selection.get("pick", [])
    st.session_state[f"{name}-edition"] += 1
    return found


def clicked(chart: str, fields: Sequence[str], key: str, become: Callable[..., Any]) -> Callable[[], None]:
    """What happens at a click on the chart of this name: what stands in the mark's `fields` goes through `become`, and what comes out
    becomes what is picked at `key`, and so part of the address; nothing where nothing comes out.
    """

    def follow() -> None:
        found = picks(chart)
        if found and all(field in found[0] for field in fields) and (picked := become(*(found[0][field] for field in fields))):
            st.session_state[key] = picked

    return follow


def brush(chart: str) -> tuple[str, Callable[[], None]]:
    """The key that a chart with a brush must have, and what makes the months brushed the filter. A chart that was brushed comes back
    under another key: without the brush, ready for the next.
    """
    edition = st.session_state.setdefault("brushes", 0)
    key = f"{chart}-{edition}" if edition else chart
    return key, partial(_brushed, key)


def _brushed(key: str) -> None:
    window = brushing.window(st.session_state[key].selection)
    if window is None:
        return
    st.session_state["brushes"] += 1
    if months := brushing.months(window, store.choices().months):
        st.session_state["months"] = months
    else:
        st.toast("No document speaks of these months, so they cannot be chosen.", icon=":material/search_off:")


def way_back(chosen: Filters, how: str = BRUSHED) -> None:
    """How a chart chooses months; once it has, the way back to all of them."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(plain(how))
        if not chosen.all_months:
            months = {"months": chosen.choices.range}
            st.button(
                "Back to all months", on_click=st.session_state.update, args=(months,), icon=":material/zoom_out_map:", key="way-back"
            )


def page_of(items: int, size: int, key: str) -> slice:
    """The items of the page that the reader is on, at first the one that a link names; with page numbers where there are several."""
    pages = -(-items // size)
    if key not in st.session_state:
        asked = st.query_params.get(key, "")
        named = range(1, max(pages, 1) + 1)
        st.session_state[key] = int(asked) if asked in map(str, named[:10_000]) else 1
        warn(strangers([f"page {asked}"] if asked else [], (f"page {n}" for n in named)))
    page = min(st.pagination(pages, key=key) if pages > 1 else 1, pages)
    permalink.keep(key, [str(max(1, page))])
    return slice(max(0, page - 1) * size, page * size)
