"""What stands on the trade page alone: claims as cards with how they agree with what was published, and shares by subject."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tidings.show import collect, reference, store
from tidings.show.claims import VERDICTS, Claim
from tidings.show.controls import dark, one
from tidings.show.draw import chart, how_to_read, picture
from tidings.show.filters import Filters
from tidings.show.shares import LEGEND, SHORT, by_subject, left_over, panel
from tidings.show.trade import CURRENCIES, Window
from tidings.show.wording import begun, plain
from tidings.show.zoom import CONFIG, View

WHOLE = "with every month, however far you have zoomed in"
MOST = 3
"""So many documents of one claim have a link of their own."""


def show_claims(claims: Sequence[Claim]) -> None:
    """What documents claim and how it agrees with what was published, each with a link to its words and a way into the brief."""
    for place, claim in zip(_pairs(len(claims)), claims, strict=False):
        with place, st.container(border=True, gap="xsmall", height="stretch"):
            verdict = f":material/{VERDICTS[claim.judgement.verdict]}: **{claim.judgement.verdict}** · {plain(claim.states)}"
            _said(f"{verdict}\n\n{plain(claim.judgement.said)}", claim.places, claim.key)


def show_months(view: View, chosen: Filters, page: str) -> None:
    """All published months to zoom into, and the same as a picture to take away."""
    st.plotly_chart(view.figure, config=CONFIG, key="months-zoom", alt=view.finding)
    st.caption(plain(view.finding))
    about: dict[str, Any] = {"title": view.title, "alt": view.finding, "chosen": chosen, "page": page, "source": view.source}
    picture(view.rows, view.spec, key="months", view=WHOLE, **about)


def currency(offered: Sequence[str]) -> str:
    """The currency of these that the reader picks where there are several; the one there is, or nothing."""
    return one("Value in", offered, key="currency", said=lambda unit: begun(CURRENCIES[unit])) if len(offered) > 1 else "".join(offered)


def show_shares(figures: pd.DataFrame, chosen: Filters, window: Window, page: str) -> None:
    """The shares of the subject that the reader picks as a chart, and in words those that no chart over time can hold."""
    shares = by_subject(figures)
    subjects = [subject for subject in shares if subject]
    if subjects:
        subject = one("Share", subjects, key="share")
        found = panel(subject, shares[subject], reference.lexicon().indicators, chosen, window)
        st.markdown(plain(found.finding))
        if len(found.rows):
            chart(
                found.rows, found.spec(dark()), key=found.key, title=subject, alt=found.finding, chosen=chosen, page=page,
                source=found.source, behind=("figures", found.behind), beside=found.published,
            )  # fmt: skip
        if found.undated:
            st.caption(found.without)
        for share in found.shown:
            _said(plain(share.states), {share.document: share.place}, share.key)
    how_to_read(f"{SHORT} {left_over(shares)}" if subjects else "No document that is shown states a share here.", LEGEND)


def _pairs(number: int) -> Iterator[DeltaGenerator]:
    """Places for so many things, two beside one another where there is room."""
    for _ in range(0, number, 2):
        yield from st.columns(2)


def _said(markdown: str, places: Mapping[str, Mapping[str, str]], row_id: str) -> None:
    """What a row states, and in small letters the documents that say so; links to its words in each, and its way into a citation or the
    brief.
    """
    sources, icon = store.ROOT / "pages" / "sources.py", ":material/arrow_forward:"
    more = f" and {len(places) - MOST} more, see the list of figures" if len(places) > MOST else ""
    documents = plain(f"{'; '.join(islice(places, MOST))}{more}")
    st.markdown(f"{markdown}\n\n:small[{documents}]")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for number, (document, place) in enumerate(islice(places.items(), MOST), 1):
            label, said = f"Open {number}" if len(places) > 1 else "Open", f"Open the words in {plain(document)}"
            st.page_link(sources, label=label, icon=icon, help=said, query_params=dict(place))
        collect.buttons("figures", row_id)
