"""The link that stays: a button on every page that copies it, and a page held at the snapshot that such a link names.

Streamlit tells a page's script what its controls are set to only while it draws them, one after the other. So the link is written
into an element that nobody sees, and the button reads it there when it is pressed: at the end of a run, or, where nobody says when that
is, anew whenever a control is drawn.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tidings.show import store
from tidings.show.addresses import FILTERS, SNAPSHOT, frozen
from tidings.show.components import component
from tidings.show.filters import Filters, strangers
from tidings.show.since import carried
from tidings.show.wording import plain

NEWEST = "Newest"
"""What the control of the tables says where a tab follows the newest snapshot."""
HELD_AT = "This tab came by a link that is held at these tables. The same filters, in the newest tables or in those of the link."
COPY = "An address that shows these rows again, whatever is built later: every filter and the snapshot stand in it"
_HELD, _LINK, _LOST = "snapshot held", "link", "lost"
"""Where a session keeps the snapshot that its address named, what the link of its page is made of, and what moving lost."""
_waiting: ContextVar[bool] = ContextVar("waiting", default=False)
"""Whether this run of a page writes its link at its end."""


@dataclass(slots=True)
class Link:
    """What a page's link is made of while the page is drawn, the unseen element that it is written into, and what was written last."""

    place: DeltaGenerator
    chosen: Filters
    own: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""

    def write(self) -> None:
        if not _waiting.get():
            self.last = frozen(self.chosen, store.current().id, self.own, {name: st.query_params.get_all(name) for name in st.query_params})
            self.place.html(_unseen(self.last))


def _unseen(query: str) -> str:
    return f'<span hidden data-frozen="{escape(query)}"></span>'


@contextmanager
def at_last() -> Iterator[None]:
    """A run of a page whose link is written once, at its end, however it ends."""
    before, token = st.session_state.get(_LINK), _waiting.set(True)
    try:
        yield
    finally:
        _waiting.reset(token)
        link: Link | None = st.session_state.get(_LINK)
        if link is not None and link is not before:
            link.write()


@contextmanager
def at_once() -> Iterator[None]:
    """A part of a page that also runs without the rest: its controls write the link, in a run of the whole page too."""
    token = _waiting.set(False)
    try:
        yield
    finally:
        _waiting.reset(token)


def held() -> str:
    """The id of the snapshot that this tab is held at, by its address; empty where it follows the newest.

    Draws the control that leads to the newest and back. A snapshot that is not there (any more) is named.
    """
    state, asked = st.session_state, st.query_params.get(SNAPSHOT, "")
    if asked not in ("", NEWEST, state.get(_HELD)):
        if store.at(asked):
            state[_HELD] = asked
        else:
            _gone(asked)
    known = state.get(_HELD, "")
    if not store.at(known):
        if known:  # deleted, or damaged, since this tab was held at it
            _gone(state.pop(_HELD))
        return ""
    with st.sidebar:
        picked = st.segmented_control(
            "Tables", [NEWEST, known], default=NEWEST, required=True, key=SNAPSHOT, bind="query-params", help=HELD_AT, on_change=_moved
        )
    return known if picked == known else ""


def _gone(asked: str) -> None:
    """Say that a snapshot that an address names cannot be shown."""
    (named,) = strangers([asked], [])
    why = "is damaged and is not shown" if store.is_there(asked) else "is not here (any more)"
    st.warning(f"The snapshot “{plain(named)}” that this address was made in {why}. You see the newest.", icon=":material/link_off:")


def _moved() -> None:
    """Take the filters along from one snapshot to the other."""
    link: Link | None = st.session_state.get(_LINK)
    picked = st.session_state[SNAPSHOT]
    there = store.newest() if picked == NEWEST else store.at(picked)
    here = store.current()
    if link is None or there is None or there.id == here.id:
        return
    found = store.differences(here, there)
    if not found:  # one of the two cannot be read, as the page will say
        return
    renamed = found["documents"].renamed
    same, lost = carried(link.chosen, store.choices(there), renamed)
    chosen: dict[str, object] = {"months": (same.first, same.last)}
    chosen |= {"topics": list(same.topics), "documents": list(same.documents), "outlets": list(same.outlets)}
    st.session_state.update({name: value for name, value in chosen.items() if name in st.session_state})
    st.session_state[_LOST] = lost
    if (read := st.query_params.get("doc", "")) in renamed:
        st.query_params.pop("span", None)  # the words may stand elsewhere in the changed document
        st.query_params["doc"] = renamed[read]


def to_newest() -> None:
    """Leave the snapshot of the link for the newest, with the same filters."""
    st.session_state[SNAPSHOT] = NEWEST
    _moved()


def lost() -> list[str]:
    """What the filters lost on the way from one snapshot to another just now."""
    found: list[str] = st.session_state.pop(_LOST, [])
    return found


def button() -> DeltaGenerator:
    """Draw the button that copies the page's link; returns the place of the link itself. It also keeps the other links of a page in
    its tab.
    """
    html = '<div><span role="status"></span><button type="button"></button><input readonly hidden aria-label="Link to this page"></div>'
    with st.container(width="content", gap=None):
        component("permalink", html, data={"label": "Copy link", "help": COPY, "filters": FILTERS}, key="permalink", width="content")
        before: Link | None = st.session_state.get(_LINK)
        return st.html(_unseen(before.last if before else ""))


def begin(place: DeltaGenerator, chosen: Filters) -> None:
    """Write the link of a page with these filters, before any control of its own is drawn."""
    st.session_state[_LINK] = link = Link(place, chosen)
    link.write()


def said(key: str) -> str:
    """What the link says so far of a control of the page that says one thing; empty where that is nothing."""
    link: Link | None = st.session_state.get(_LINK)
    return next(iter(link.own.get(key, ())), "") if link else ""


def keep(key: str, values: Iterable[str]) -> None:
    """Put a control of the page's own into its link: what it is set to, in the words of an address."""
    if link := st.session_state.get(_LINK):
        link.own[key] = list(values)
        link.write()
