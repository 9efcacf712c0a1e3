"""The rows that were collected, as a brief: a sentence and a footnote to each, the sources, and files to take away."""

import streamlit as st

from tidings.show import basket, brief, collect, filters, flags, frame, store, writing
from tidings.show.evidence import KINDS
from tidings.show.wording import counted, plain

chosen = frame.open("Brief")
draft = collect.of_address()
frame.narrow(chosen)
facts = {name: store.table(name) for name in KINDS}
collected, missing = basket.find(draft.rows, facts)
held = basket.passing(collected, {name: filters.keep(rows, chosen).rows for name, rows in facts.items()})
if missing:
    gone = counted(len(missing), "row that it names is", "rows that it names are")
    st.warning(f"{gone} not in these tables (any more): {plain(', '.join(missing))}.", icon=":material/link_off:")
writing.other_draft()
writing.left_out(len(collected) - len(held), chosen)
if not (collected or missing or draft.assessments):
    writing.empty()
    st.stop()

writing.heading()
behind = brief.Behind(
    store.table("documents"),
    store.table("entries"),
    store.table("stories"),
    flags.sentences(store.table("flags")),
    {doc_id: label for label, doc_id in chosen.choices.documents.items()},
)
made = brief.compose(held, missing, behind, draft.written, filters=chosen.sentence, snapshot=store.current().id, base=writing.base())
writing.files(made, chosen)
writing.show(made)
