"""What stands on the trade page alone: claims as cards with how they agree with what was published, and shares by subject."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tidings.show import collect, store
from tidings.show.claims import VERDICTS, Claim
from tidings.show.controls import dark
from tidings.show.draw import chart, picture
from tidings.show.filters import Filters
from tidings.show.shares import Panel
from tidings.show.wording import plain
from tidings.show.zoom import CONFIG, View

MOST = 3
"""So many documents of one claim have a link of their own."""


def show_claims(claims: Sequence[Claim]) -> None:
    """What documents claim and how it agrees with what was published, each with a link to its words and a way into the brief."""
    for place, claim in zip(_pairs(len(claims)), claims, strict=False):
        with place, st.container(border=True, gap="xsmall"):
            st.markdown(f":material/{VERDICTS[claim.judgement.verdict]}: **{claim.judgement.verdict}** · {plain(claim.states)}")
            st.markdown(plain(claim.judgement.said))
            _ways(claim.places, claim.key)


def show_months(view: View, chosen: Filters, page: str) -> None:
    """All published months to zoom into, and the same as a picture to take away."""
    st.plotly_chart(view.figure, config=CONFIG, key="months-zoom", alt=view.finding)
    st.caption(plain(view.finding))
    picture(view.rows, view.spec, key="months", title=view.title, alt=view.finding, chosen=chosen, page=page, source=view.source)


def show_shares(panels: Sequence[Panel], chosen: Filters, page: str) -> None:
    """A chart for each subject, and in words the shares that no chart over time can hold."""
    for place, panel in zip(_pairs(len(panels)), panels, strict=False):
        with place:
            st.markdown(f"**{panel.subject}**")
            if len(panel.rows):
                chart(
                    panel.rows, panel.spec(dark()), key=panel.key, title=panel.subject, alt=panel.finding, chosen=chosen, page=page,
                    source=panel.source, behind=("figures", panel.behind), beside=panel.published,
                )  # fmt: skip
            if panel.undated:
                st.caption(panel.without)
            for share in panel.shown:
                st.markdown(plain(share.states))
                _ways({share.document: share.place}, share.key)


def _pairs(number: int) -> Iterator[DeltaGenerator]:
    """Places for so many things, two beside one another where there is room."""
    for _ in range(0, number, 2):
        yield from st.columns(2)


def _ways(places: Mapping[str, Mapping[str, str]], row_id: str) -> None:
    """Links to the words in each document, and the row's way into a citation or the brief."""
    sources, icon = store.ROOT / "pages" / "sources.py", ":material/arrow_forward:"
    more = f" and {len(places) - MOST} more, see the list of figures" if len(places) > MOST else ""
    st.caption(plain(f"{'; '.join(islice(places, MOST))}{more}"))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for number, (document, place) in enumerate(islice(places.items(), MOST), 1):
            label, said = f"Open {number}" if len(places) > 1 else "Open", f"Open the words in {plain(document)}"
            st.page_link(sources, label=label, icon=icon, help=said, query_params=dict(place))
        collect.buttons("figures", row_id)
