"""Trade between two countries: what the documents state, how much and over which months, beside the published figures."""

import streamlit as st

from tidings.show import frame, reference, store, timelines, trade, zoom
from tidings.show.wording import plain

chosen = frame.open("Trade")
figures, customs, coverage = frame.rows("figures", chosen), reference.lexicon().customs, store.table("coverage")

with st.container(horizontal=True, vertical_alignment="bottom"):
    offered = trade.pairs(figures)
    pair = frame.choice("Countries", offered, key="pair")
    flows = trade.Pair.of(pair).flows
    flow = frame.one("Flow", flows, key="flow", said=trade.flow_name)
    everything = frame.one("Years", ("Around the claims", "All published"), key="years") == "All published"
chosen = frame.narrow(chosen, "" if pair == offered[0] else f"totals of {pair} only")
core = trade.of_pair(figures, pair)
on_charts = trade.of_flow(core, flow)
rates = trade.marks(trade.growth(on_charts), customs, chosen)
values = {currency: trade.marks(trade.levels(on_charts, currency), customs, chosen) for currency in trade.CURRENCIES}
known_rates = trade.published_marks(customs, flow, "USD", "change")
known_values = {currency: trade.published_marks(customs, flow, currency, "level") for currency in trade.CURRENCIES}
span = trade.years([rates, *values.values()], [known_rates, *known_values.values()], everything)

st.header("Growth", anchor=False)
rows, finding = trade.together(rates, trade.within(known_rates, span)), trade.growth_finding(rates, flow)
st.markdown(plain(finding))
if not rows.empty:
    spec = timelines.shaded(trade.growth_chart(frame.dark(), *span, trade.series(rows)), coverage, span)
    st.vega_lite_chart(rows, spec, key="growth", alt=finding, width="stretch")

st.header("Value", anchor=False)
for currency, stated in values.items():
    rows = trade.together(stated, trade.within(known_values[currency], span))
    if not rows.empty:
        finding = trade.level_finding(stated, flow, currency)
        st.markdown(plain(finding))
        spec = timelines.shaded(trade.level_chart(frame.dark(), *span, trade.series(rows), currency), coverage, span)
        st.vega_lite_chart(rows, spec, key=f"level-{currency}", alt=finding, width="stretch")
st.caption(trade.LEGEND)

with st.expander("Zoom into the published months", on_change="rerun", key="zoom") as inside:
    if inside.open and (measures := zoom.measures(customs, flows)):
        measure = measures[frame.one("Measure", list(measures), key="measure")]
        view = zoom.view(customs, flow, measure, rates if measure.kind == "change" else values[measure.currency], frame.dark())
        st.plotly_chart(view.figure, config=zoom.CONFIG, key="months-zoom", alt=view.finding)
        st.caption(plain(view.finding))

st.header("The figures of total trade", anchor=False)
st.caption(plain(trade.elsewhere(core, flow)))
frame.table("figures", core, chosen, page="trade", more=("comparison", "qualifier"))

st.header("Shares, tariffs, energy and other figures", anchor=False)
rest = figures[~figures["core"].astype(bool)]
shares = trade.shares(rest, chosen)
if 0 < len(shares) <= trade.MANY_SHARES:
    finding = trade.share_finding(shares)
    st.vega_lite_chart(shares, trade.share_chart(frame.dark(), shares["row"].nunique()), key="shares", alt=finding, width="stretch")
frame.table("figures", rest, chosen, page="trade-other", more=("comparison", "qualifier"))
