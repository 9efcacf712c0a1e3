"""What happened, when, about what and by whom: columns over time, topics over time, who acts with whom, and the list behind them."""

import streamlit as st

from tidings.show import columns, frame, happened, headlines, matrix, reference, store, timelines
from tidings.show.wording import plain

chosen = frame.open("Events")
lead = st.container()
events = headlines.in_order(frame.rows("events", chosen), reported=False)
status = frame.pills("Status", timelines.STATUS, key="status")
controls = st.container(horizontal=True, vertical_alignment="bottom")
with controls:
    known = frame.one("Date known", list(happened.KNOWN), key="known")
    acting = frame.several("Actors", matrix.offered(events), key="actors", width=240)
events = matrix.together(happened.known(events, known), acting)
events = events[events["modality"].isin(status)] if status else events
shown, days = happened.level(events, chosen), []
if shown and (shown.bin == "day" or st.query_params.get_all("days")):
    with controls:
        days = frame.several("Days", happened.days(events), key="days", width=240)
    events = happened.on_days(events, days)
    shown = happened.level(events, chosen)
chosen = frame.narrow(chosen, *happened.filters(status, known, days), matrix.filter_said(acting))
dark = frame.dark()
about = {"chosen": chosen, "page": "events", "behind": ("events", events)}

if shown:
    blocks, spec = happened.columns(shown, chosen), columns.blocks_spec(shown.bin, shown.single, dark)
    ground, narrows = happened.ground(shown, store.table("coverage")), happened.follow(shown, chosen.choices)
    finding, becomes = happened.finding(blocks, len(events)), None if shown.single else narrows
    lead.markdown(plain(finding))
    frame.followed("when", happened.over(ground, blocks), spec, ["bin"], becomes, title="When events happened", alt=finding, **about)
events = headlines.with_published(events, store.table("documents"))
if not events.empty:
    frame.way_back(chosen, happened.said(events, shown))
    st.caption(plain(headlines.three_dates(events)), help=headlines.DATES)
    side, place = frame.tabs(("Topics over time", "Who with whom"), key="side")
    with place:
        if side == "Topics over time":
            topics = happened.topics(shown, chosen) if shown else ()
            rows = happened.by_topic(shown, topics) if shown else events.head(0)
            finding = happened.topics_finding(rows)
            st.caption(plain(f"{finding} {happened.CLICK if topics else ''}"), help=frame.explain("topics"))
            if shown and topics:
                drawn, spec = happened.over(ground, rows), columns.topics_spec(shown.bin, topics, dark)
                frame.followed("topics", drawn, spec, ["bin"], narrows, title="Topics over time", alt=finding, **about)
        else:
            who = frame.one("Among", matrix.WHO, key="among")
            count = matrix.among(matrix.actors(events), who, reference.lexicon())
            cells = matrix.pairs(events, count)
            finding = matrix.finding(cells, count)
            st.caption(plain(f"{finding} {'' if cells.empty else matrix.CLICK}"), help=frame.explain("actors"))
            if not cells.empty:
                spec, pair = matrix.matrix_spec(int(cells["y"].max()) + 1, dark), ("actors", matrix.both)
                frame.followed("matrix", cells, spec, ["row", "column"], pair, title="Who acts with whom", alt=finding, **about)

st.header("The events", anchor=False, help=frame.explain("evidence"))
frame.table("events", events, chosen, page="events")
