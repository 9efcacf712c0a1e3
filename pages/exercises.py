"""Joint exercises and patrols: where and when the documents place them, and what the published lists have beside."""

import streamlit as st

from tidings.show import drills as counting
from tidings.show import exercises as timeline
from tidings.show import flags, frame, maps, reference, routes, sea, store
from tidings.show.areas import circles
from tidings.show.naming import Names
from tidings.show.wording import plain

chosen = frame.open("Exercises")
lead = st.container()
every, every_drill = store.table("exercises"), store.table("drills")
gazetteer, lists, keys = reference.gazetteer(), reference.lexicon().drills, counting.keys(every_drill)
kinds = frame.pills("Kind", {kind: kind.capitalize() for kind in timeline.KINDS}, key="kinds")
shown = frame.switch("Published lists", key="published", said=sea.SHOWN, on=True)
on_lists = [d for d in lists if shown and (not kinds or d.kind in kinds)]
with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
    view, policy = sea.controls()
    names = Names.of(policy, every, gazetteer)
    places = sea.places(timeline.places(every, lists if shown else ()), names)
    drill, title = sea.drill(counting.known(every_drill, lists if shown else ()))
narrowing = timeline.filters(kinds, [names.of_place(place) for place in places], title)
chosen = frame.narrow(chosen, *narrowing)
mentions, here = timeline.narrowed(frame.rows("exercises", chosen), kinds, places)
on_lists = timeline.in_months(on_lists, chosen)
there = [d for d in on_lists if not places or not set(places).isdisjoint(d.places)]
picked = places or counting.places_of(every_drill, on_lists, drill)
marks, others = maps.place_rows(mentions, gazetteer, names, picked, chosen), maps.published_rows(on_lists, gazetteer, names, picked)
tracks = routes.of_mentions(mentions, gazetteer) + routes.of_drills(on_lists, gazetteer)
rows = maps.together(marks, others, maps.track_rows(tracks, gazetteer, names, picked, view), view)
found = maps.finding(marks, mentions, names)
sea.draw(rows, view, circles(every, gazetteer), found, chosen, mentions)
frame.how_to_read(maps.unplaced(timeline.of_drill(mentions, drill), marks, names, view).sentence, maps.legend(bool(others), bool(tracks)))

over, place = frame.tabs(("When", "How many a year"), key="over")
with place:
    if over == "When":
        sea.by_day(timeline.rows(here, chosen, names, drill), timeline.published(there, names, drill, keys), chosen, here)
    else:
        sea.by_year(every_drill[every_drill["drill_id"].isin(here["drill_id"])], there, kinds, chosen, here)

own = timeline.of_drill(here, drill)
told_of, alone = counting.told_of(every_drill, own), [counting.listed_card(d, names) for d in there if d.name == drill]
lead.markdown(plain(counting.alone_finding(alone) or timeline.picked(own, mentions, narrowing[1:]) or found))
told, place = frame.tabs(("The drills", "Published lists", "How others count", "Table and download"), key="told")
with place:
    if told == "The drills":
        told_of = told_of[frame.page_of(len(told_of), 6, key="drill-page")]
        sea.show_drills([*counting.cards(told_of, own, chosen, names, flags.sentences(store.table("flags"))), *alone])
    elif told == "Published lists":
        sea.show_lists([d for d in there if drill in ("", keys.get(d.name, d.name))], chosen)
    elif told == "How others count":
        sea.how_many(lists, every_drill, chosen)
    elif alone and own.empty:
        st.caption(sea.ALONE)
    else:
        frame.table("exercises", own, chosen, page="exercises", more=("places_text",))
