"""The page of adding: files, pasted text or an address become documents, first looked at, then kept, then built in the background."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import streamlit as st

from tidings.library import builds, fetch, library, reading
from tidings.library.preview import preview
from tidings.library.readers.extract import Extract, RefusedError
from tidings.show import people, store
from tidings.show.controls import page_of
from tidings.show.draw import printed
from tidings.show.pending import FIELDS, Pending, beginning, fault, likeness, rows, told, was_found, was_read
from tidings.show.wording import harmless, plain

MOST, MOST_BYTES = 20, 100_000_000
"""Documents, and bytes of them, that wait in one session."""
_WAITING, _DONE, _TROUBLE, _TURN = "documents waiting", "documents added", "documents refused", "turn of the fields"
FILES = "Text and Markdown (UTF-8), web pages, PDF, Word (.docx) and e-mail (.eml), each at most 50 MB."


@dataclass(frozen=True, slots=True)
class Done:
    """A document that was added, as the page tells of it."""

    title: str
    doc_id: str


def ways_in() -> None:
    """The three ways: files, pasted text, an address. What was read waits below until it is added or left out."""
    turn = st.session_state.setdefault(_TURN, 0)
    files, paste, address = st.tabs(["Files", "Paste text", "Address"])
    with files:
        dropped = st.file_uploader(
            "Choose files, or drop them here", accept_multiple_files=True, key=f"files {turn}", help=FILES, max_upload_size=50
        )
        if dropped:
            _read([(one.getvalue(), one.name, "") for one in dropped])
    with paste, st.form(f"pasted {turn}", border=False):
        words = st.text_area("Text", height=200, key=f"words {turn}", help="The article alone, as it stands.")
        if st.form_submit_button("Read it", key=f"read {turn}") and words.strip():
            _read([(words.encode("utf-8", "replace"), "pasted.txt", "")])
    with address, st.form(f"address {turn}", border=False):
        url = st.text_input(
            "Address of a public page", key=f"url {turn}", placeholder="https://", help="Only public addresses are fetched."
        )
        if st.form_submit_button("Fetch it", key=f"fetch {turn}") and url.strip():
            _read([(b"", "", url.strip())])
    for trouble in st.session_state.pop(_TROUBLE, []):
        st.error(plain(trouble), icon=":material/block:")


def _read(asked: list[tuple[bytes, str, str]]) -> None:
    """Read what was given and put it among what waits; then begin the page again with empty fields."""
    if not people.who().may_edit:
        return
    waiting: dict[str, Pending] = st.session_state.setdefault(_WAITING, {})
    troubles = []
    for data, name, url in asked:
        with st.spinner(f"Reading {plain(reading.called(name or url))}…"):
            try:
                if url:
                    got = fetch.fetch(url)
                    data, name, url = got.data, got.name, got.url
                if len(waiting) >= MOST or sum(len(one.data) for one in waiting.values()) + len(data) > MOST_BYTES:
                    raise RefusedError(f"{reading.called(name)} was not read: add or leave out first what waits below")
                found = reading.read(data, name)
                seen = preview(found, store.sources_folder(), store.library_folder())
                waiting[library.doc_id_of(found.text)] = Pending(data, name, url, found, seen)
            except (RefusedError, OSError) as error:
                troubles.append(str(error))
    st.session_state[_TROUBLE] = troubles
    st.session_state[_TURN] += 1
    st.rerun()


def look_at() -> None:
    """Each document that waits: what was read, what is known of it, what it repeats and what was found; and the two ways on."""
    waiting: dict[str, Pending] = st.session_state.get(_WAITING, {})
    if not waiting:
        return
    st.header("Before it counts", anchor=False)
    for doc_id, one in list(waiting.items()):
        with st.container(border=True, gap="small"):
            _card(doc_id, one)


def _card(doc_id: str, one: Pending) -> None:
    known = one.known
    st.subheader(plain(known["title"] or reading.called(one.name)), anchor=False)
    st.caption(plain(f"{reading.called(one.name)}. {was_read(one)}"))
    for note in one.found.notes:
        st.warning(plain(note), icon=":material/info:")
    if one.seen.same:
        st.error(plain(f"It says word for word what {one.seen.same} says, which is there already."), icon=":material/content_copy:")
    for near in one.seen.near:
        st.warning(plain(likeness(near)), icon=":material/content_copy:")
        if near.doc_id in set(store.table("documents")["doc_id"]):
            _open("Open that document", near.doc_id)
    left, right = st.columns(2)
    said = {}
    for place, (name, label) in zip((left, right, left, right), FIELDS.items(), strict=True):
        said[name] = place.text_input(label, harmless(known[name]), key=f"{name} {doc_id}", max_chars=2_000, help=HELP[name])
    stated = date.fromisoformat(known["published"]) if known["published"] else None
    published = left.date_input(
        "Published", stated, date(1900, 1, 1), date(2099, 12, 31), key=f"published {doc_id}", format="YYYY-MM-DD", help=HELP["published"]
    )
    final = told(one, said, published if isinstance(published, date) else None)
    wrong = fault(final)
    if not wrong:
        one, wrong = _looked_at(doc_id, one, final)
    if wrong or one.shown.problem:
        st.error(plain(wrong or f"It {one.shown.problem}."), icon=":material/block:")
    st.markdown(plain(was_found(one)))
    found = rows(one)
    if len(found):
        with st.expander(f"The rows, {len(found)}"):
            printed(found.iloc[page_of(len(found), 15, key=f"rows {doc_id}")], "The rows that were found in the document, one a row")
    with st.expander("The text as it was read"):
        st.text(beginning(one))
    refused = bool(one.seen.same or one.shown.problem or wrong)
    with st.container(horizontal=True):
        st.button(
            "Add to the documents", key=f"add {doc_id}", type="primary", icon=":material/add:", disabled=refused,
            on_click=_add, args=(doc_id, final), help="Keeps the file and builds new tables in the background.",
        )  # fmt: skip
        st.button("Leave it out", key=f"leave {doc_id}", on_click=partial(_leave, doc_id), help="Nothing of it is kept.")


def _looked_at(doc_id: str, one: Pending, final: Extract) -> tuple[Pending, str]:
    """The document with what would be found in it as a person says it is, looked for once for each thing that they say; and what keeps it
    from being looked at. The day, above all, is what its relative dates count from.
    """
    if final == (one.said or one.found):
        return one, ""
    anew, wrong = None, ""
    if final != one.found:
        with st.spinner("Looking again at what would be found…"):
            try:
                anew = preview(final, store.sources_folder(), store.library_folder())
            except (RefusedError, OSError) as error:
                wrong = f"It {error}."
    one = replace(one, said=None if wrong else final, anew=anew)
    st.session_state[_WAITING][doc_id] = one
    return one, wrong


HELP = {
    "title": "What it is called; empty, its first line or its front matter says.",
    "outlet": "Who published it.",
    "author": "Who wrote it.",
    "url": "Where it stands, beginning with https:// or http://.",
    "published": "The day on which it was published: what its relative dates count from. Empty where nobody knows.",
}


def _leave(doc_id: str) -> None:
    st.session_state.get(_WAITING, {}).pop(doc_id, None)


def _add(doc_id: str, final: Extract) -> None:
    """Keep the document, if the person may, and have tables built."""
    person = people.who()
    one: Pending | None = st.session_state.get(_WAITING, {}).get(doc_id)
    if one is None or not person.may_edit:
        st.session_state[_TROUBLE] = ["Only editors can add documents."] if one else []
        return
    folders = store.sources_folder(), store.library_folder()
    try:
        added = library.add(folders[1], folders[0], final, one.data, one.name, person.name, one.origin)
    except (RefusedError, OSError) as error:
        st.session_state[_TROUBLE] = [str(error)]
        return
    _leave(doc_id)
    st.session_state.setdefault(_DONE, []).append(Done(one.known["title"] or reading.called(one.name), added.doc_id))
    try:
        builds.ask(store.tables_folder(), *folders)
    except (OSError, ValueError) as error:
        st.session_state[_TROUBLE] = [f"It was added, but no tables can be built: {error}"]


def followed() -> None:
    """The build that runs, as far as it is, and the documents that this session added, each with a link once it is in the tables."""
    if builds.state(store.tables_folder()).busy:
        _progress()
    else:
        _ended()
    done: list[Done] = st.session_state.get(_DONE, [])
    there = set(store.table("documents")["doc_id"])
    for one in reversed(done):
        with st.container(horizontal=True, vertical_alignment="center"):
            if one.doc_id in there:
                st.markdown(f":material/check: **{plain(one.title)}** is in the tables.", width="content")
                _open("Open it", one.doc_id)
            else:
                st.markdown(f":material/schedule: **{plain(one.title)}** was added, and is in the next tables.", width="content")


@st.fragment(run_every=1.0)
def _progress() -> None:
    state = builds.state(store.tables_folder())
    if not state.busy:
        st.rerun()
    if state.stage == "linking":
        words = "Holding the documents against each other…"
    elif state.running:
        words = f"Reading the documents, {state.done} of {state.total}: {plain(state.file)}"
    else:
        words = "New tables are about to be built…"
    st.progress(
        state.done / state.total if state.running and state.total else 0.0, f"{words} Until then everybody reads the tables before."
    )


def _ended() -> None:
    """What went wrong with the last build, and the way to another."""
    state = builds.state(store.tables_folder())
    if state.stage in {"failed", "interrupted"}:
        st.error("The last build came to no end; the tables are those before it. Nothing that was added is lost.")
        for message in state.messages[-5:]:
            st.caption(plain(message))
        st.button("Build again", on_click=_again, icon=":material/refresh:", key="build again", help="Builds tables of all documents.")


def _again() -> None:
    if people.who().may_edit:
        with suppress(OSError, ValueError):
            builds.ask(store.tables_folder(), store.sources_folder(), store.library_folder())


def _open(label: str, doc_id: str) -> None:
    st.page_link(store.ROOT / "pages" / "sources.py", label=label, icon=":material/arrow_forward:", query_params={"doc": doc_id})
