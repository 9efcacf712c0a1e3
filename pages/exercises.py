"""Joint exercises and patrols: where and when the documents place them, and what the published lists have beside."""

import streamlit as st

from tidings.show import drills as counting
from tidings.show import exercises as timeline
from tidings.show import flags, frame, maps, reference, store, timelines
from tidings.show.projection import VIEWS
from tidings.show.wording import counted, listed, plain

chosen = frame.open("Exercises")
gazetteer = reference.gazetteer()
with st.container(horizontal=True, vertical_alignment="bottom"):
    kinds = frame.pills("Kind", {kind: kind.capitalize() for kind in timeline.KINDS}, key="kinds")
    view = frame.one("View", list(VIEWS), key="view")
    places, map_key = frame.places(store.table("exercises")["places"].explode())
    shown = frame.switch("Published lists", key="published", said="Exercises of China and Russia, each with its source")

where = f": {plain(listed(places, 'or'))}" if places else ""
chosen = frame.narrow(chosen, *timeline.filters(kinds, places))
mentions, here = timeline.narrowed(frame.rows("exercises", chosen), kinds, places)
drills = timeline.in_months([d for d in reference.lexicon().drills if shown and (not kinds or d.kind in kinds)], chosen)

if not mentions.empty or drills:
    drawn = maps.place_rows(mentions, gazetteer, VIEWS[view], places, chosen)
    rows, alt = maps.together(drawn, maps.reference_rows(drills, gazetteer)), maps.finding(drawn, mentions)
    spec = maps.map_spec(frame.dark(), view, maps.circles(store.table("exercises"), gazetteer))
    st.vega_lite_chart(rows, spec, key=map_key, on_select=frame.pick_place, selection_mode=["pick"], alt=alt, width="stretch")
    st.caption(plain(f"{maps.unplaced(mentions, drawn, VIEWS[view]).sentence} {maps.LEGEND}{maps.DIAMONDS if drills else ''}".strip()))

    st.header(f"When{where}", anchor=False)
    bars = timeline.in_lanes(timeline.together(timeline.rows(here, chosen), timeline.published(drills)))
    finding = timeline.finding(bars, int(here["date_start"].isna().sum()))
    if not bars.empty:
        spec = timeline.timeline(frame.dark(), *timeline.years(bars), int(bars["lane"].max()) + 1, timeline.kinds(bars))
        spec = timelines.shaded(spec, store.table("coverage"), timeline.years(bars))
        st.vega_lite_chart(bars, spec, key="timeline", alt=finding, width="stretch")
    st.caption(plain(f"{finding} {'' if bars.empty else timeline.LEGEND}"))

st.header(f"The drills{where}", anchor=False)
cards = counting.cards(store.table("drills"), here, chosen, flags.sentences(store.table("flags")))
if not cards:
    st.caption("No mention that is shown is exact enough to be one drill.")
frame.show_drills(cards[frame.page_of(len(cards), 6, key="drill")])
st.header(f"The mentions{where}", anchor=False)
frame.table("exercises", here, chosen, page="exercises")
if drills:
    with st.expander(f"Published lists: {counted(len(drills), 'exercise')}"):
        frame.made(timeline.catalogue(drills), "Published exercises, one a row")

st.header("How many?", anchor=False)
without = frame.pills("Leave out", counting.WITHOUT, key="without")
every = counting.exercises(reference.lexicon().drills, store.table("drills"))
st.markdown(plain(counting.count_finding(every, without)))
st.caption(counting.RULE)
frame.made(counting.beside_others(reference.lexicon().counts, every, without), "Others' totals beside ours")
