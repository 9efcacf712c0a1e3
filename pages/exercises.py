"""Joint exercises and patrols: where and when the documents place them, and what the published lists have beside."""

import streamlit as st

from tidings.show import exercises as timeline
from tidings.show import frame, maps, reference, store
from tidings.show.projection import VIEWS
from tidings.show.wording import counted, listed, plain

chosen = frame.open("Exercises")
gazetteer = reference.gazetteer()
told_of = store.table("exercises")["places"].explode().dropna()
map_key = f"map-{st.session_state.setdefault('map_edition', 0)}"


def pick() -> None:
    """A click on the map becomes the filter by place, and so part of the address."""
    if picked := [found["place"] for found in st.session_state[map_key].selection.get("pick", []) if found.get("place") in set(told_of)]:
        st.session_state["places"] = picked


def forget() -> None:  # else, after a change by hand, a click on the place clicked last would change nothing
    st.session_state["map_edition"] += 1


with st.container(horizontal=True, vertical_alignment="bottom"):
    kinds = frame.pills("Kind", {kind: kind.capitalize() for kind in timeline.KINDS}, key="kinds")
    view = frame.one("View", list(VIEWS), key="view")
    places = frame.several("Places", told_of, key="places", on_change=forget, width=280)
    shown = st.toggle("Published lists", key="published", bind="query-params", help="Exercises of China and Russia, each with its source")

where = f": {plain(listed(places, 'or'))}" if places else ""
only = f"only {listed([f'{kind}s' if kind != 'ground' else 'ground exercises' for kind in kinds], 'or')}" if kinds else ""
chosen = frame.narrow(chosen, only, f"at {listed(places, 'or')}" if places else "")
mentions = frame.rows("exercises", chosen)
mentions = mentions[mentions["kind"].isin(kinds)] if kinds else mentions
here = mentions.loc[[not places or not set(places).isdisjoint(found) for found in mentions["places"]]]
drills = timeline.in_months([d for d in reference.lexicon().drills if shown and (not kinds or d.kind in kinds)], chosen)

if not mentions.empty or drills:
    drawn = maps.place_rows(mentions, gazetteer, VIEWS[view], places, chosen)
    rows, alt = maps.together(drawn, maps.reference_rows(drills, gazetteer)), maps.finding(drawn, mentions)
    spec = maps.map_spec(frame.dark(), view, maps.circles(store.table("exercises"), gazetteer))
    st.vega_lite_chart(rows, spec, key=map_key, on_select=pick, selection_mode=["pick"], alt=alt, width="stretch")
    st.caption(plain(f"{maps.unplaced(mentions, drawn, VIEWS[view]).sentence} {maps.LEGEND}{maps.DIAMONDS if drills else ''}".strip()))

    st.header(f"When{where}", anchor=False)
    bars = timeline.in_lanes(timeline.together(timeline.rows(here, chosen), timeline.published(drills)))
    finding = timeline.finding(bars, int(here["date_start"].isna().sum()))
    if not bars.empty:
        spec = timeline.timeline(frame.dark(), *timeline.years(bars), int(bars["lane"].max()) + 1, timeline.kinds(bars))
        st.vega_lite_chart(bars, spec, key="timeline", alt=finding, width="stretch")
    st.caption(plain(f"{finding} {'' if bars.empty else timeline.LEGEND}"))

st.header(f"The mentions{where}", anchor=False)
frame.table("exercises", here, chosen, page="exercises")
if drills:
    with st.expander(f"Published lists: {counted(len(drills), 'exercise')}"):
        links = {"Address": st.column_config.LinkColumn("Address", display_text="Open the source")}
        st.dataframe(timeline.catalogue(drills), hide_index=True, column_config=links, alt="Published exercises, one a row")
