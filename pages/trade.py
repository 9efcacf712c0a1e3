"""Trade between two countries: what the documents state, how much and over which months, beside the published figures."""

import streamlit as st

from tidings.show import brush, claims, frame, reference, store, trade, trade_charts, trading, zoom
from tidings.show.wording import plain

chosen = frame.open("Trade")
figures, customs, coverage = frame.rows("figures", chosen), reference.lexicon().customs, store.table("coverage")
lead = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    totals = trade.totals(figures)
    offered = trade.pairs(totals)
    pair = frame.choice("Countries", offered, key="pair")
    flows = trade.Pair.of(pair).flows
    flow = frame.one("Flow", flows, key="flow", said=trade.flow_name)
    everything = frame.one("Years", ("Around the claims", "All published"), key="years") == "All published"
    core = trade.of_pair(totals, pair)
    on_charts = trade.of_flow(core, flow)
    currency = trading.currency(trade_charts.currencies(on_charts, flow, customs, everything))
chosen = frame.narrow(chosen, "" if pair == offered[0] else f"totals of {pair} only")
referee = claims.referee(customs)
window = trade.window_of(core, customs, pair, chosen, everything)

about = (on_charts, flow, customs, coverage, chosen, window, referee.words, frame.dark())
for plot in trade_charts.plots(*about, currency):
    if plot.header:
        st.header(plot.header, anchor=False, help=frame.explain("growth" if plot.name == "growth" else "level"))
    st.markdown(plain(plot.finding))
    if plot.spec:
        key, brushed = frame.brush(plot.name)
        frame.chart(
            plot.rows, plot.spec, key=key, title=plot.title, alt=plot.finding, chosen=chosen, page="trade", source=plot.source,
            behind=("figures", trade.among(figures, plot.behind)), beside=plot.published, on_select=brushed, selection_mode=[brush.BRUSH],
        )  # fmt: skip
    if plot.name == "growth":
        frame.way_back(chosen)
frame.how_to_read(trade_charts.SHORT, trade_charts.LEGEND)
judged = claims.judged(core, referee, chosen)
lead.markdown(plain(f"{trade.finding(core, pair)} {claims.summary(judged) if judged else ''}"))
with st.expander("Zoom into all published months", on_change="rerun", key="zoom") as inside:
    if inside.open and (measures := zoom.measures(customs, flows)):
        measure = measures[frame.one("Measure", list(measures), key="measure")]
        view = zoom.view(
            customs, flow, measure, trade_charts.claims_of(trade_charts.plots(*about, measure.currency), measure.plot), frame.dark()
        )
        trading.show_months(view, chosen, page="trade")

part, place = frame.tabs(("Claims against customs", "Shares", "Table and download"), key="part")
with place:
    if part == "Claims against customs":
        st.caption(plain(claims.TOLERANCES if judged else claims.summary(judged)), help=frame.explain("published figures"))
        trading.show_claims(judged[frame.page_of(len(judged), 4, key="claims")])
    elif part == "Shares":
        stated = figures[figures["kind"] == "share"]
        trading.show_shares(stated, chosen, trade.window_of(trade.as_rows(stated), (), pair, chosen, everything), page="trade")
    else:
        st.caption(plain(trade.elsewhere(core, flow)), help=frame.explain("core"))
        frame.table("figures", trade.among(figures, core, rest=True), chosen, page="trade", more=("comparison", "qualifier"))
