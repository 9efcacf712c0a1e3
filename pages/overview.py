"""The briefing of a month: what was of it and what its reports brought, what happened last, what to look at twice, what is to come."""

import streamlit as st

from tidings.show import briefing, dated, filters, flags, frame, headlines, store, stories
from tidings.show.wording import month_name, plain

chosen = frame.open("Overview")
undated, coverage = st.container(), briefing.within(store.table("coverage"), chosen)
there, offered, month = briefing.covered(coverage), briefing.months(chosen), ""

if offered:
    around = briefing.around(offered, there)
    month = frame.stepped("Month", around, briefing.newest(offered, there), key="month", said=month_name)
    before, sentence = around[month][0] if month in there else "", st.container()
    numbers, strip = st.columns([5, 7], gap="medium")
    with strip:
        frame.covered(coverage, month, chosen, page="overview")

tables = {name: store.table(name) for name in briefing.COUNTED}
every = {name: filters.keep(rows, chosen.with_all_months).rows for name, rows in tables.items()}
passed = {name: filters.keep(rows, chosen) for name, rows in every.items()}
facts = {name: part.rows for name, part in passed.items()}
with undated:
    frame.note_undated(sum(part.undated for part in passed.values()))
plans = stories.plans(store.table("promises"), facts)
told = stories.first_told(stories.by_sources(store.table("stories"), facts), every, store.table("documents"))
if offered:
    warned = flags.warned(store.table("flags"))
    sentence.markdown(briefing.told(every, store.table("drills"), told, chosen, month, month in there, warned))
    with numbers:
        with st.container(horizontal=True, gap="small"):
            for n in briefing.counts(every, chosen, month, before):
                st.metric(f"[{n.label}]({n.link})", n.number, n.changed, delta_color="off", delta_arrow="off", width="content")
        st.caption(plain(briefing.compared(month, before, month in there)))

left, right = st.columns([5, 4], gap="medium")
with left:
    st.header("Latest events", anchor=False)
    latest = headlines.newest(facts["events"], month)
    if latest.empty:
        frame.nothing("events known to the day")
    st.markdown(dated.markdown(dated.of_events(latest, chosen, flags.sentences(store.table("flags")))))
with right:
    coming = stories.coming(plans, headlines.last_report(tables))
    found = flags.shown(store.table("flags"), {**tables, "entries": store.table("entries")}, chosen)
    for title, lines, said, term in (
        ("Worth knowing", dated.of_flags(found.head(5), chosen), flags.finding(found), "flag"),
        ("Told by most sources", dated.of_stories(told.head(5), chosen), stories.stories_finding(told), "credibility"),
        ("Planned next", dated.of_plans(coming.head(5), chosen), stories.plans_finding(plans), "plan"),
    ):
        st.header(title, anchor=False, help=frame.explain(term))
        st.markdown(f"{dated.markdown(lines)}\n\n:small[{plain(said)}]")

with st.expander("The rows behind this page, to take away", key="behind", on_change="rerun") as behind:
    if behind.open:
        for name, rows in (("stories", told), ("promises", plans), ("flags", found), ("coverage", coverage)):
            frame.table(name, rows, chosen, page="overview")
        st.caption(plain(stories.gaps_finding(gaps := stories.gaps(facts))))
        frame.compiled("gaps", gaps, "Rows without a date or a place", title="Gaps", chosen=chosen, page="overview")
