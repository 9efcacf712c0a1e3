"""The documents, and one of them in full with every stretch marked that a row was read from."""

import streamlit as st

from tidings.show import basket, collect, copies, evidence, filters, frame, headlines, store
from tidings.show.wording import plain

chosen = frame.open("Sources")
facts = {name: store.table(name) for name in evidence.KINDS}
kept = {name: filters.keep(rows, chosen).rows for name, rows in facts.items()}
document = frame.pick_document(store.table("documents"), chosen)

if document is None:
    documents = filters.keep_documents(store.table("documents"), kept, chosen)
    if not documents.empty:
        st.markdown(plain(headlines.of_documents(documents)), help=frame.explain("reliability"))
    frame.table("documents", documents, chosen, page="sources")
    frame.package()
    st.stop()

label = chosen.choices.label_of(document["doc_id"])
st.header(plain(label), anchor=False)
st.caption(plain(headlines.about_document(document)), help=frame.explain("reliability"))
documents = store.table("documents")
frame.leads(copies.about(document, documents), copies.relatives(document, documents), chosen)
source, origin = store.source(document), copies.origin_of(document)
if source.trouble:
    st.error(plain(source.trouble), icon=":material/error:")
else:
    asked = st.query_params.get("span")
    lit = evidence.parse_span(asked, len(source.text))
    if asked and lit is None:
        st.warning("The address asks for words that this document does not have.", icon=":material/link_off:")
    whole, beside = frame.ways(origin, "span" in st.query_params)
    with whole:
        collect.of_words(basket.at(facts, document["doc_id"], lit) if lit else [])
        frame.document(document, label, source.text, frame.pick_kinds(), lit)
    if beside and origin:
        theirs = store.source(store.document(origin)).text
        found = copies.pairs(store.table("alignments"), document, source.text, theirs)
        with beside:
            frame.beside(copies.beside(found, facts["quotes"], document, frame.dark()))

st.header("The rows that were read from it", anchor=False, help=frame.explain("evidence"))
if origin and not chosen.copies:
    st.caption("What it repeats of its origin is counted there. “Show copies” in the sidebar lists it here too.")
title, tab = frame.tabs(list(evidence.KINDS.values()), key="read")
with tab:
    name = next(name for name, said in evidence.KINDS.items() if said == title)
    frame.table(name, kept[name][kept[name]["doc_id"] == document["doc_id"]], chosen, page=f"sources-{document['doc_id']}")
