"""Trade between two countries: what the documents state, how much and over which months, beside the published figures."""

import streamlit as st

from tidings.show import frame, reference, trade
from tidings.show.wording import counted

chosen = frame.open("Trade")
figures = frame.rows("figures", chosen)
customs = reference.lexicon().customs

with st.container(horizontal=True, vertical_alignment="bottom"):
    offered = trade.pairs(figures)
    pair = st.selectbox("Countries", offered, key="pair", bind="query-params", width=220) if len(offered) > 1 else offered[0]
    flows = trade.Pair.of(pair).flows
    flow = st.segmented_control("Flow", flows, default=flows[0], key="flow", bind="query-params", format_func=trade.flow_name) or flows[0]
    spans = ("Around the claims", "All published")
    everything = st.segmented_control("Years", spans, default=spans[0], key="years", bind="query-params") == spans[1]

core = trade.of_pair(figures, pair)
shown = trade.of_flow(core, flow)
rates = trade.marks(trade.growth(shown), customs, chosen)
values = {currency: trade.marks(trade.levels(shown, currency), customs, chosen) for currency in trade.currencies(shown)}
published = {(kind, c): trade.published_marks(customs, flow, c, kind) for kind, c in (("change", "USD"), ("level", "USD"), ("level", "CNY"))}
span = trade.years([rates, *values.values()], published.values(), everything)

st.header("Growth", anchor=False)
rows = trade.together(rates, trade.within(published["change", "USD"], span))
finding = trade.growth_finding(rates, flow)
if rows.empty:
    frame.nothing("growth rates")
else:
    st.markdown(finding)
    st.vega_lite_chart(rows, trade.growth_chart(frame.dark(), *span, trade.series(rows)), key="growth", alt=finding, width="stretch")

st.header("Value", anchor=False)
for currency in trade.CURRENCIES:
    stated = values.get(currency, trade.NOTHING)
    rows = trade.together(stated, trade.within(published.get(("level", currency), trade.NOTHING), span))
    if not rows.empty:
        finding = trade.level_finding(stated, flow, currency)
        st.markdown(finding)
        st.vega_lite_chart(rows, trade.level_chart(frame.dark(), *span, trade.series(rows), currency), key=f"level-{currency}", alt=finding, width="stretch")
st.caption(trade.LEGEND)

st.header("The figures of total trade", anchor=False)
st.caption(trade.elsewhere(core, flow))
frame.table("figures", core, chosen, page="trade", more=("comparison", "qualifier"))

st.header("Shares, tariffs, energy and other figures", anchor=False)
rest = figures[~figures["core"].astype(bool)]
shares = trade.shares(rest, chosen)
if 0 < len(shares) <= trade.MANY_SHARES:
    st.vega_lite_chart(shares, trade.share_chart(frame.dark(), len(shares)), key="shares", alt=trade.share_finding(shares), width="stretch")
frame.table("figures", rest, chosen, page="trade-other", more=("comparison", "qualifier"))
