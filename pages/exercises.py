"""Joint exercises and patrols: where and when the documents place them, and what the published lists have beside."""

import streamlit as st

from tidings.show import exercises as timeline
from tidings.show import frame, maps, reference, store
from tidings.show.projection import VIEWS
from tidings.show.wording import counted, listed, plain
from tidings.tables import TABLES

chosen = frame.open("Exercises")
gazetteer = reference.gazetteer()
offered = sorted({place for places in store.table("exercises")["places"] for place in places})


def pick() -> None:
    """A click on the map becomes the filter by place, and so part of the address."""
    picked = [found["place"] for found in st.session_state["map"].selection.get("pick", []) if found.get("place") in offered]
    if picked:
        st.session_state["places"] = picked


with st.container(horizontal=True, vertical_alignment="bottom"):
    kinds = st.pills("Kind", TABLES["exercises"]["kind"].allowed or (), selection_mode="multi", key="kinds", bind="query-params", format_func=str.capitalize)
    view = st.segmented_control("View", list(VIEWS), default="Pacific", key="view", bind="query-params") or "Pacific"
    places = st.multiselect("Places", offered, key="places", bind="query-params", placeholder="All; click the map to choose", width=300)
    shown = st.toggle("Published lists", key="published", bind="query-params", help="Exercises of China and Russia from published lists, each with its source")

mentions = frame.rows("exercises", chosen)
mentions = mentions[mentions["kind"].isin(kinds)] if kinds else mentions
here = mentions[[not places or not set(places).isdisjoint(found) for found in mentions["places"]]]
drills = timeline.in_months([d for d in reference.lexicon().drills if shown and (not kinds or d.kind in kinds)], chosen)

if mentions.empty and not drills:
    frame.nothing("exercises")
else:
    drawn = maps.place_rows(mentions, gazetteer, VIEWS[view], places, chosen)
    spec = maps.map_spec(frame.dark(), view, maps.circles(store.table("exercises"), gazetteer))
    rows = maps.together(drawn, maps.reference_rows(drills, gazetteer))
    st.vega_lite_chart(rows, spec, key="map", on_select=pick, selection_mode=["pick"], alt=maps.finding(drawn, mentions), width="stretch")
    st.caption(plain(f"{maps.unplaced(mentions, drawn, VIEWS[view]).sentence} {maps.LEGEND}{maps.DIAMONDS if drills else ''}".strip()))

st.header("When" + (f": {plain(listed(places, 'or'))}" if places else ""), anchor=False)
bars = timeline.in_lanes(timeline.together(timeline.rows(here, chosen), timeline.published(drills)))
if bars.empty:
    st.info("No exercise here has a date, so there is no timeline. All stand in the list.", icon=":material/event_busy:")
else:
    finding = timeline.finding(bars, int(here["date_start"].isna().sum()))
    spec = timeline.timeline(frame.dark(), *timeline.years(bars), int(bars["lane"].max()) + 1, timeline.kinds(bars))
    st.vega_lite_chart(bars, spec, key="timeline", alt=finding, width="stretch")
    st.caption(plain(f"{finding} {timeline.LEGEND}"))

st.header("The mentions" + (f": {plain(listed(places, 'or'))}" if places else ""), anchor=False)
frame.table("exercises", here, chosen, page="exercises")
if drills:
    with st.expander(f"Published lists: {counted(len(drills), 'exercise')}"):
        address = st.column_config.LinkColumn("Address", display_text="Open the source")
        st.dataframe(timeline.catalogue(drills), hide_index=True, width="stretch", column_config={"Address": address}, alt="Exercises in published lists, one a row")
