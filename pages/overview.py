"""What the documents hold, which months they speak from, and what happened last."""

import streamlit as st

from tidings.show import cards, filters, flags, frame, headlines, lists, store, stories, timelines
from tidings.show.wording import counted, plain

chosen = frame.open("Overview")
passed = {name: filters.keep(store.table(name), chosen) for name in ("events", "figures", "exercises", "quotes")}
facts = {name: part.rows for name, part in passed.items()}
kept = {**facts, "entries": filters.keep_entries(store.table("entries"), facts, chosen)}
documents = filters.keep_documents(store.table("documents"), facts, chosen)
coverage = filters.keep(store.table("coverage"), chosen).rows

st.markdown(f"**{plain(headlines.latest(kept))}** {plain(timelines.covered(coverage))}")
frame.note_undated(sum(part.undated for part in passed.values()))
with st.container(horizontal=True, gap="medium"):
    for label, number, said in headlines.numbers(kept, documents, coverage):
        st.metric(label, number, help=said, width="content")

left, right = st.columns([5, 4], gap="large")
with left:
    st.header("Latest events", anchor=False)
    events = headlines.newest(kept["events"])
    if events.empty:
        frame.nothing("events known to the day")
    for card in cards.of_events(events, chosen, flags.sentences(store.table("flags"))):
        frame.show(card)

with right:
    st.header("What the documents cover", anchor=False)
    if coverage.empty:
        frame.nothing("months")
    else:
        st.caption(
            "All rows but copies, by the month they were reported in, whatever the filters other than months. "
            "Shaded: no document was published in that month or told of it within a month; things may well have happened."
        )
        rows, spec, alt = timelines.coverage_rows(coverage), timelines.coverage_spec(frame.dark()), timelines.covered(coverage)
        frame.chart(rows, spec, key="coverage", title="Coverage", alt=alt, chosen=chosen, page="overview", behind=("coverage", coverage))
        frame.table("coverage", coverage, chosen, page="overview")
        gaps = stories.gaps(facts)
        with st.expander(f"{counted(len(gaps), 'row')} that charts over time or the map cannot show"):
            st.caption(plain(stories.gaps_finding(gaps)))
            frame.listed("gaps", lists.listing("gaps", gaps, chosen), "Rows without a date or a place", "overview")

told, plans = stories.by_sources(store.table("stories"), facts), stories.plans(store.table("promises"), facts)
st.header("What several rows tell", anchor=False)
st.caption(plain(stories.stories_finding(told)))
if not told.empty:
    frame.table("stories", told, chosen, page="overview")
st.header("What was planned, and what came of it", anchor=False)
st.caption(plain(stories.plans_finding(plans)))
if not plans.empty:
    frame.table("promises", plans, chosen, page="overview")
st.header("What to look at twice", anchor=False)
found = flags.shown(store.table("flags"), {name: store.table(name) for name in kept}, chosen)
st.caption(plain(flags.finding(found)))
if not found.empty:
    frame.table("flags", found, chosen, page="overview")
