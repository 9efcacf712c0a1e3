"""What the documents hold, which months they speak from, and what happened last."""

import streamlit as st

from tidings.show import cards, filters, frame, headlines, store, timelines
from tidings.show.wording import plain

chosen = frame.open("Overview")
found = {name: filters.keep(store.table(name), chosen) for name in ("events", "figures", "exercises", "quotes")}
facts = {name: passed.rows for name, passed in found.items()}
kept = {**facts, "entries": filters.keep_entries(store.table("entries"), facts, chosen)}
documents = filters.keep_documents(store.table("documents"), facts, chosen)
coverage = filters.keep(store.table("coverage"), chosen).rows

st.markdown(f"**{plain(headlines.latest(kept))}** {plain(timelines.covered(coverage))}")
frame.note_undated(sum(passed.undated for passed in found.values()))
with st.container(horizontal=True, gap="medium"):
    for label, number, said in headlines.numbers(kept, documents, coverage):
        st.metric(label, number, help=said, width="content")

left, right = st.columns([5, 4], gap="large")
with left:
    st.header("Latest events", anchor=False)
    events = headlines.newest(kept["events"])
    if events.empty:
        frame.nothing("events known to the day")
    for card in cards.of_events(events, chosen):
        frame.show(card)

with right:
    st.header("What the documents cover", anchor=False)
    if coverage.empty:
        frame.nothing("months")
    else:
        st.caption(
            "All rows by the month they were reported in, whatever the filters other than months. "
            "Shaded: no document was published in that month or told of it within a month; things may well have happened."
        )
        rows, spec = timelines.coverage_rows(coverage), timelines.coverage_spec(frame.dark())
        st.vega_lite_chart(rows, spec, alt=timelines.covered(coverage), width="stretch", key="coverage")
        frame.table("coverage", coverage, chosen, page="overview")
