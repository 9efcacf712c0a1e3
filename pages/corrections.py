"""What reviewers said of rows, how often they agree with the machine, and rows drawn for review."""

import streamlit as st

from tidings.show import frame, judging, reviewing, reviews, store
from tidings.show.evidence import KINDS
from tidings.show.wording import plain

chosen = frame.open("Corrections", filtered=False)
every = store.table("corrections")
for problem in reviewing.log().problems:
    st.warning(plain(str(problem)), icon=":material/warning:")
st.markdown(plain(reviews.finding(every)))

st.header("How often reviewers agree with the machine", anchor=False, help=frame.explain("agreement"))
rows = {name: len(store.table(name)) for name in KINDS}
drawn, picked = (reviews.agreement(every, which) for which in (True, False))
for found, said in zip((drawn, picked), reviews.chosen_how(drawn, picked), strict=True):
    if said:
        st.markdown(plain(said))
    if found:
        frame.printed(reviews.as_table(found, rows), "How many judged rows were right as the machine read them, a table a row")
st.caption(plain(f"{reviews.unfinished(every, reviewing.drawn)} {reviews.LIMITS}"))

st.header("Draw rows for review", anchor=False)
table = frame.one("Rows of", list(KINDS), key="drawn", said=KINDS.__getitem__)
judging.drawn(table, chosen)

st.header("Every verdict", anchor=False, help=frame.explain("correction"))
if every.empty:
    st.info("Judge a row with “Review” beside it, on any page.", icon=":material/rate_review:")
    st.stop()
tables = frame.pills("What", KINDS, key="what")
status = frame.pills("State", reviews.STATUS, key="state")
who = frame.several("Reviewers", every["who"], key="who", width=240)
shown = reviews.passing(every, tables, status, who)
if shown.empty:
    st.info("No verdicts match.", icon=":material/search_off:")
    st.stop()
as_cards, as_table = st.tabs(["One by one", "Table and download"])
with as_cards:
    judging.listed(shown.iloc[frame.page_of(len(shown), 12, key="verdicts")], chosen)
with as_table:
    frame.table("corrections", shown, chosen, page="corrections")
