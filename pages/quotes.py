"""Who said what, where it stands, and how far the words can be trusted."""

import streamlit as st

from tidings.show import cards, flags, frame, headlines, store
from tidings.show.wording import listed

ON_A_PAGE = 12

chosen = frame.open("Quotes")
quotes = headlines.in_order(frame.rows("quotes", chosen))
kinds = {"speech": "Sentences", "phrase": "Phrases", "block": "Passages of other outlets"}
kind = frame.pills("Kind", kinds, key="quote")
speakers = frame.several("Speakers", store.table("quotes")["speaker"], key="speaker")
chosen = frame.narrow(
    chosen,
    f"only {listed([kinds[name].lower() for name in kind], 'or')}" if kind else "",
    f"said by {listed(speakers, 'or')}" if speakers else "",
)
if kind:
    quotes = quotes[quotes["kind"].isin(kind)]
if speakers:
    quotes = quotes[quotes["speaker"].isin(speakers)]

if quotes.empty:
    frame.nothing("quotes")
    st.stop()

as_cards, as_table = st.tabs(["Cards", "Table and download"])
with as_cards:
    known = flags.sentences(store.table("flags"))
    for card in cards.of_quotes(quotes.iloc[frame.page_of(len(quotes), ON_A_PAGE, key="at")], chosen, known):
        frame.show(card)
with as_table:
    frame.table("quotes", quotes, chosen, page="quotes")
