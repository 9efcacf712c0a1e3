"""What happened, when, and about what: a timeline by topic and the list behind it."""

import streamlit as st

from tidings.show import frame, headlines, store, timelines
from tidings.show.wording import listed

chosen = frame.open("Events")
events = headlines.in_order(frame.rows("events", chosen), reported=False)
status = frame.pills("Status", timelines.STATUS, key="status")
chosen = frame.narrow(chosen, f"only {listed(status, 'or')}" if status else "")
if status:
    events = events[events["modality"].isin(status)]

if not events.empty:
    drawn = timelines.event_rows(events, chosen)
    if drawn.empty:
        st.info("None of these events has a date of its own, so there is no timeline.", icon=":material/event_busy:")
    else:
        topics = tuple(t for t in chosen.choices.topics if t in set(drawn["topic"]))
        frame.chart(
            timelines.with_shade(drawn, store.table("coverage")),
            timelines.event_spec(topics, timelines.ticks(drawn), frame.dark()),
            key="timeline",
            title="Events by topic",
            alt=timelines.summary(drawn),
            chosen=chosen,
            page="events",
            behind=("events", events),
        )
        st.caption(timelines.legend(events))

st.header("The events", anchor=False)
frame.table("events", events, chosen, page="events")
