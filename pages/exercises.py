"""Joint exercises and patrols: where and when the documents place them, and what the published lists have beside."""

import streamlit as st

from tidings.show import bands, flags, frame, maps, reference, routes, sea, store, timelines
from tidings.show import drills as counting
from tidings.show import exercises as timeline
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
chosen = frame.narrow(chosen, *timeline.filters(kinds, [names.of_place(place) for place in places], title))
mentions, here = timeline.narrowed(frame.rows("exercises", chosen), kinds, places)
on_lists = timeline.in_months(on_lists, chosen)
there = [d for d in on_lists if not places or not set(places).isdisjoint(d.places)]
picked = places or counting.places_of(every_drill, on_lists, drill)
told, others = maps.place_rows(mentions, gazetteer, names, picked, chosen), maps.published_rows(on_lists, gazetteer, names, picked)
tracks = routes.of_mentions(mentions, gazetteer) + routes.of_drills(on_lists, gazetteer)
rows = maps.together(told, others, maps.track_rows(tracks, gazetteer, names, picked, view), view)
found = maps.finding(told, mentions, names)
sea.draw(rows, view, circles(every, gazetteer), found, chosen, mentions)
frame.how_to_read(maps.unplaced(timeline.of_drill(mentions, drill), told, names, view).sentence, maps.legend(bool(others), bool(tracks)))

st.header("When", anchor=False, help=frame.explain("precision"))
bars = timeline.together(timeline.rows(here, chosen, names, drill), timeline.published(there, names, drill, keys))
finding = timeline.finding(bars, int(here["date_start"].isna().sum()))
placed, height, left_out = bands.in_bands(bars)
if bars:
    spec = timelines.shaded(bands.timeline(frame.dark(), *timeline.years(bars), height), store.table("coverage"), timeline.years(bars))
    sea.draw_times(placed, spec, finding, chosen, here)
frame.how_to_read(f"{finding} {bands.no_room(left_out)}", bands.LEGEND)
st.header("How many a year", anchor=False, help=frame.explain("published lists"))
own = timeline.of_drill(here, drill)
sea.by_year(every_drill[every_drill["drill_id"].isin(here["drill_id"])], there, kinds, chosen, here)
st.header("The drills", anchor=False, help=frame.explain("drill"))
told_of, alone = counting.told_of(every_drill, own), [counting.listed_card(d, names) for d in there if d.name == drill]
lead.markdown(plain(counting.alone_finding(alone) or found))
if told_of.empty and not alone:
    st.caption("No mention that is shown is exact enough to be one drill.")
told_of = told_of[frame.page_of(len(told_of), 6, key="drill-page")]
sea.show_drills([*counting.cards(told_of, own, chosen, names, flags.sentences(store.table("flags"))), *alone])
st.header("The mentions", anchor=False, help=frame.explain("mention"))
if alone and own.empty:
    st.caption(sea.ALONE)
else:
    frame.table("exercises", own, chosen, page="exercises", more=("places_text",))
sea.show_lists([d for d in there if drill in ("", keys.get(d.name, d.name))], bool(alone), chosen)
sea.how_many(lists, every_drill, chosen)
