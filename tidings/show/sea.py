"""What readers do on the page of exercises: choose a map and its names, pick a place or a drill by click or from a list, open a drill.

Everything that a click does, a list beside the map does as well. Kept in the address.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from tidings.lexicon import Drill
from tidings.show import bands, glossary, hints, permalink, reference, store, timelines, yearly
from tidings.show import drills as counting
from tidings.show.areas import Circle
from tidings.show.controls import dark, edition, one, picks, pills, several, warn
from tidings.show.draw import chart, how_to_read, made, picture, show
from tidings.show.drills import DrillCard
from tidings.show.exercises import Bars, catalogue, finding, together, years
from tidings.show.filters import Filters, strangers
from tidings.show.flatmap import map_spec
from tidings.show.globe import CONFIG, HOW, figure, near_side
from tidings.show.naming import POLICIES, Names
from tidings.show.projection import GLOBE, VIEWS, View
from tidings.show.wording import counted, plain

VIEW_OF: Mapping[str, View] = {**VIEWS, GLOBE.name: GLOBE}
AT_FIRST = "with the globe as it stands at first, however you have turned it"
ALONE = "No document that is shown mentions it. What the published lists say of it stands beside."
LIST = 165
"""Pixels of a list above the map: two of them stand beside one another on a phone."""
SHOWN = "Exercises of China and Russia from 2003 to 2026 as others published them, each with its source; grey, and drawn as diamonds"


def controls() -> tuple[View, str]:
    """Which map, and whose names."""
    view = one("Map", list(VIEW_OF), key="view")
    policy = one("Names", list(POLICIES), key="names", on_change=_rename)
    return VIEW_OF[view], policy


def _rename() -> None:
    """The places picked stay picked under their new names: a list keeps what it shows, not what is meant by it."""
    st.session_state["places"] = st.session_state.get("places", [])


def places(told_of: Iterable[str], names: Names) -> list[str]:
    """The places that the reader picks, from the list or by a click on the map."""
    st.session_state.setdefault("map_edition", 0)
    st.session_state["told_of"] = frozenset(told_of)
    return several("Places", pd.Series(list(told_of), dtype="str"), key="places", on_change=_forget_click, said=names.of_place, width=LIST)


def drill(known: Mapping[str, str]) -> tuple[str, str]:
    """Key and name of the drill that the reader picks, both empty for all; `known` has the names of all by key."""
    unknown = strangers(st.query_params.get_all("drill"), known.values())
    picked = st.selectbox(
        "Exercise", list(known), index=None, key="drill", bind="query-params", format_func=known.__getitem__,
        placeholder="All exercises", on_change=_forget_click, width=LIST, help=hints.of_control("drill"),
    )  # fmt: skip
    permalink.keep("drill", [known[picked]] if picked else [])
    warn(unknown)
    st.session_state["known_drills"] = frozenset(known)
    return (picked, known[picked]) if picked else ("", "")


def draw(rows: pd.DataFrame, view: View, soft: tuple[Circle, ...], alt: str, chosen: Filters, behind: pd.DataFrame) -> None:
    """The map that was chosen, a click on a place picks it."""
    key = f"map-{st.session_state['map_edition']}"
    about: dict[str, Any] = {
        "title": "Where China and Russia exercised together", "alt": alt, "chosen": chosen, "page": "exercises",
        "behind": ("exercises", behind),
    }  # fmt: skip
    if view is GLOBE:
        st.plotly_chart(
            figure(rows, soft, dark()), key=f"globe-{key}", on_select=_pick_on_globe, selection_mode="points", config=dict(CONFIG),
            theme=None, alt=alt,
        )  # fmt: skip
        st.caption(HOW)
        picture(near_side(rows), map_spec(dark(), view.name, soft), key=f"globe-{key}", view=AT_FIRST, **about)
        return
    chart(rows, map_spec(dark(), view.name, soft), key=key, on_select=_pick_on_map, selection_mode=["pick"], **about)


def _pick_on_map() -> None:
    clicked = st.session_state[f"map-{st.session_state['map_edition']}"].selection.get("pick", [])
    _pick(found.get("place") for found in clicked)


def _pick_on_globe() -> None:
    state = st.session_state
    _pick(point.get("customdata") for point in state[f"globe-map-{state['map_edition']}"].selection.points)


def _pick(found: Iterable[object]) -> None:
    """A click on the map becomes the filter by place, and so part of the address; a second click on the place takes it back."""
    picked = [place[0] if isinstance(place, list) else place for place in found]
    st.session_state["places"] = [place for place in picked if place in st.session_state["told_of"]]


def _forget_click() -> None:
    """Charts of new keys: else, after a change by hand, a click on what was clicked last would change nothing."""
    st.session_state["map_edition"] += 1


def by_day(told: Bars, published: Bars, chosen: Filters, behind: pd.DataFrame) -> None:
    """The mentions and the published exercises over time; a click on a bar picks its drill."""
    bars = together(told, published)
    said = finding(bars, int(behind["date_start"].isna().sum()))
    placed, height, left_out = bands.in_bands(bars)
    if bars:
        spec = timelines.shaded(bands.timeline(dark(), *years(bars), height), store.table("coverage"), years(bars))
        chart(
            placed, spec, key=f"timeline-{st.session_state['map_edition']}", title="When China and Russia exercised together", alt=said,
            chosen=chosen, page="exercises",
            behind=("exercises", behind), on_select=_pick_drill, selection_mode=["pick"],
        )  # fmt: skip
    how_to_read(f"{said} {bands.no_room(left_out)}", bands.LEGEND)


def by_year(drills: pd.DataFrame, lists: Sequence[Drill], kinds: Sequence[str], chosen: Filters, behind: pd.DataFrame) -> None:
    """How many exercises a year, by kind; a click on a bar of the documents chooses its year and kind."""
    coverage = store.table("coverage")
    rows, height = yearly.rows(drills, lists, kinds, coverage)
    said = yearly.finding(rows, int(drills["date_start"].isna().sum()))
    if rows.empty:
        st.caption(said)
        return
    spec = timelines.shaded(yearly.chart(dark(), *yearly.years(rows), height), coverage, yearly.years(rows))
    chart(
        rows, spec, key=edition("yearly"), title="How many exercises a year", alt=said, chosen=chosen, page="exercises",
        behind=("exercises", behind),
        on_select=_pick_year, selection_mode=["pick"],
    )  # fmt: skip
    how_to_read(said, yearly.LEGEND, partial(yearly.table, rows))


def _pick_year() -> None:
    for found in picks("yearly"):
        months = [month for month in store.choices().months if month.startswith(f"{found['year']}-")]
        if not months:
            st.toast(f"No document speaks of {found['year']}, so it cannot be chosen.", icon=":material/search_off:")
            return
        st.session_state["months"], st.session_state["kinds"] = (months[0], months[-1]), [found["kind"]]


def _pick_drill() -> None:
    state = st.session_state
    clicked = [found.get("drill") for found in state[f"timeline-{state['map_edition']}"].selection.get("pick", [])]
    st.session_state["drill"] = next((drill for drill in clicked if drill in st.session_state["known_drills"]), None)


def show_drills(cards: Sequence[DrillCard]) -> None:
    """Drills as cards, two beside one another where there is room; a sentence where there are none."""
    if not cards:
        st.caption("No mention that is shown is exact enough to be one drill.", help=glossary.said("drill"))
    for at in range(0, len(cards), 2):
        for column, card in zip(st.columns(2), cards[at : at + 2], strict=False):
            with column, st.container(border=True, gap="xsmall", height="stretch"):
                _show_drill(card, opened=len(cards) == 1)


def _show_drill(card: DrillCard, opened: bool) -> None:
    """When and where, who, how often told; what else is known, at once or on demand, and the mentions, each with a link to its words."""
    st.markdown(f"**{plain(card.title)}**\n\n{plain(card.line)}\n\n:small[{plain(card.who)}]")
    if card.facts:
        with st.expander("What is known", expanded=opened, key=f"facts-{card.key}", on_change="rerun") as known:
            if known.open:
                st.markdown("  \n".join(f"**{label}** {plain(text)}" for label, text in card.facts))
                if urlsplit(card.source_address).scheme in ("http", "https"):
                    st.link_button("Open the source", card.source_address, icon=":material/open_in_new:", type="tertiary")
    if card.mentions:
        more = f", the first {len(card.mentions)} here" if card.more else ""
        often = f"{counted(len(card.mentions) + card.more, 'mention')}{more}"
        with st.expander(often, key=f"drill-{card.key}", on_change="rerun") as mentions:
            for mention in card.mentions if mentions.open else ():
                show(mention)


def show_lists(drills: Sequence[Drill], chosen: Filters) -> None:
    """The exercises of the published lists that the page shows."""
    st.caption(counted(len(drills), "exercise on the lists", "exercises on the lists").capitalize(), help=glossary.said("published lists"))
    if drills:
        made(catalogue(drills), "Published exercises, one a row", title="Published lists", chosen=chosen, page="exercises")


def how_many(lists: Sequence[Drill], drills: pd.DataFrame, chosen: Filters) -> None:
    """Our count by a rule that the reader chooses, beside what others count."""
    without = pills("Leave out", counting.WITHOUT, key="without")
    every = counting.exercises(lists, drills)
    st.markdown(plain(counting.count_finding(every, without)))
    st.caption(counting.RULE)
    totals = counting.beside_others(reference.lexicon().counts, every, without)
    made(totals, "Others' totals beside ours", title="Others' totals", chosen=chosen, page="exercises")
