"""Who said what, where it stands, and how far the words can be trusted; the same words side by side."""

import streamlit as st

from tidings.show import cards, flags, frame, headlines, store, utterances
from tidings.show.wording import listed, plain

ON_A_PAGE = 10

chosen = frame.open("Quotes")
lead = st.container()
quotes = headlines.quoted(frame.rows("quotes", chosen))
kinds = {"speech": "Sentences", "phrase": "Phrases", "block": "Passages of other outlets"}
kind = frame.pills("Kind", kinds, key="quote")
if kind:
    quotes = quotes[quotes["kind"].isin(kind)]
faceted = utterances.faceted(quotes, store.table("quotes"), {key: st.query_params.get_all(key) for key in utterances.FACETS})
left, right = st.columns(2)
with left:
    frame.facet("Speakers", faceted.counts["speaker"], key="speaker")
with right:
    frame.facet("Publishers", faceted.counts["outlet"], key="outlet")
quotes = faceted.rows
chosen = frame.narrow(
    chosen,
    f"only {listed([kinds[name].lower() for name in kind], 'or')}" if kind else "",
    *faceted.said,
)

if quotes.empty:
    frame.nothing("quotes")
    st.stop()
lead.markdown(plain(utterances.finding(quotes)), help=frame.explain("fidelity"))

way, place = frame.tabs(("Cards", "Side by side", "Table and download"), key="way")
with place:
    if way == "Cards":
        known = flags.sentences(store.table("flags"))
        for card in cards.of_quotes(quotes.iloc[frame.page_of(len(quotes), ON_A_PAGE, key="at")], chosen, known):
            frame.show(card)
    elif way == "Side by side":
        together = utterances.side_by_side(quotes)
        st.caption(utterances.blocks_finding(together))
        for utterance in together[frame.page_of(len(together), ON_A_PAGE, key="block")]:
            frame.show_together(utterance, chosen)
    else:
        frame.table("quotes", quotes, chosen, page="quotes")
