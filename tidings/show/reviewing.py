"""What a page offers an editor beside a row (right, wrong, another value), what a reader sees of it, and how what was said gets into
the tables. Only here is a correction written down, and only after asking again who is here.
"""

from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from tidings.corrections import cells, verdicts
from tidings.corrections.log import FILE, LONGEST, Correction, Log
from tidings.library import builds, corrections
from tidings.show import glossary, people, reference, reviews, store
from tidings.show.wording import counted, plain, spelled
from tidings.tables import FACTS, TABLES

SAVED = "Saved. The tables are being built with it; until then you see the ones before."
RIGHT, WRONG = "The row says what its words say", "The words do not say this: the row leaves its table at the next build"
REST = "One value at a time; the rest of the row counts as right."
WHY = "What in the words shows it"


_known: ContextVar[dict[str, Any] | None] = ContextVar("known", default=None)
"""What this run of a page has found out, so that many rows do not ask for it again."""
T = TypeVar("T")


def begin() -> None:
    """Nothing is found out yet."""
    _known.set({})


def _once(what: str, find: Callable[[], T]) -> T:
    known = _known.get()
    if known is None:
        return find()
    if what not in known:
        known[what] = find()
    found: T = known[what]
    return found


def control(table: str, row_id: str, key: str) -> None:
    """Beside a row: what reviewers said of it, and for editors a way to judge it. Nothing where there is neither."""
    said = _said(table, row_id)
    edits = _edits()
    if not edits and not said:
        return
    label, icon = ("Reviewed", ":material/fact_check:") if said else ("Review", ":material/rate_review:")
    with st.popover(label, icon=icon, type="tertiary", key=key, on_change="rerun", help=glossary.said("reviewed")) as opened:
        if opened.open:
            for sentence in said:
                st.markdown(plain(f"{sentence}."))
            if edits:
                _judge(table, [row_id], key)


def of_ticked(table: str, ids: Sequence[str], key: str) -> None:
    """A way to judge the ticked rows of a list, for editors; one row alone can be given another value."""
    if ids and table in FACTS and _edits():
        with st.popover(f"Review {counted(len(ids), 'row')}", icon=":material/rate_review:", key=key, on_change="rerun") as opened:
            if opened.open:
                for sentence in _said(table, ids[0]) if len(ids) == 1 else ():
                    st.markdown(plain(f"{sentence}."))
                _judge(table, ids, key)


def inline(table: str, row_id: str, draw: str) -> None:
    """The same in one click, for a row that was drawn for review."""
    key = f"draw-{row_id}"
    with st.container(horizontal=True, gap="small"):
        _clicks(table, [row_id], key, draw)
        with st.popover("Change a value", key=key, on_change="rerun") as opened:
            if opened.open:
                _form(table, row_id, key, draw)


def _edits() -> bool:
    """Whether this page is an editor's, of the newest tables."""
    return _once("edits", lambda: _newest() and people.who().may_edit)


def _newest() -> bool:
    def find() -> bool:
        newest = store.newest()
        return newest is not None and newest.id == store.current().id

    return _once("newest", find)


def _said(table: str, row_id: str) -> list[str]:
    """What was said of a row, in sentences: what the tables have, then what is not yet in them."""
    told = [reviews.sentence(one) for one in index().get((table, row_id), [])]
    names = {"right": "Called right", "wrong": "Called no such row", "changed": "Another value given", "revoked": "A verdict taken back"}
    return told + [
        f"{names[one.verdict]} by {reviews.short(one.who)}, not yet in these tables"
        for one in waiting()
        if (one.table, one.row_id) == (table, row_id)
    ]


def _judge(table: str, ids: Sequence[str], key: str) -> None:
    """Right and wrong at a click, and a form for another value."""
    with st.container(horizontal=True, gap="small"):
        _clicks(table, ids, key)
    if len(ids) > 1:
        st.caption(f"Said of all {len(ids)} ticked rows. Tick one alone to change a value of it.")
    else:
        st.caption("“Wrong” takes the whole row out. Where one value is wrong, change it.")
        _form(table, ids[0], key)


def _clicks(table: str, ids: Sequence[str], key: str, draw: str = "") -> None:
    for verdict, label, icon, said in (("right", "Right", "check", RIGHT), ("wrong", "Wrong", "close", WRONG)):
        if st.button(label, key=f"{key}-{verdict}", icon=f":material/{icon}:", help=said):
            _save(table, ids, verdict, draw=draw)


def _form(table: str, row_id: str, key: str, draw: str = "") -> None:
    """What of a row is to be changed, into what, and why."""
    row = row_of(table, row_id)
    names = list(cells.CHANGEABLE[table])
    with st.container(gap="xsmall", width=320):
        name = st.selectbox(
            "Change", names, key=f"{key}-column", format_func=lambda one: reviews.title(table, one), help=REST, index=None,
            placeholder="a value of it",
        )  # fmt: skip
        if name:
            value = _value(table, name, cells.words_of(table, row, name), f"{key}-{name}")
            reason = st.text_input("Why", key=f"{key}-reason", max_chars=LONGEST["reason"], placeholder=WHY, help="Every reader sees it.")
            if st.button("Save the change", key=f"{key}-save", icon=":material/save:"):
                _save(table, [row_id], "changed", column=name, value=value, reason=reason, draw=draw)


def _value(table: str, name: str, now: str, key: str) -> str:
    """The control for a new value: a list where only some are allowed."""
    declared = cells.column(table, name)
    allowed = ("true", "false") if declared.type == "boolean" else declared.allowed or ()
    if allowed and declared.type != "list":
        options = [*allowed] if declared.required else ["", *allowed]
        at = options.index(now) if now in options else None
        return (
            st.selectbox("To", options, at, key=key, format_func=lambda code: spelled(code) or "nothing", help=declared.description) or ""
        )
    if allowed:
        known = [code for code in now.split("; ") if code in allowed]
        return "; ".join(st.multiselect("To", allowed, known, key=key, help=declared.description))
    more = "Several with semicolons between them." if declared.type == "list" else ""
    forms = "As 2024-05-16, 2024-05-14/2024-05-16, 2024-05, 2024-Q2 or 2024; empty where the text does not say."
    said = forms if name in cells.ENDS else f"{declared.description}. {more}"
    return st.text_input("To", now, key=key, max_chars=LONGEST["value"], help=said) or ""


def _save(table: str, ids: Sequence[str], verdict: str, **more: str) -> None:
    """Write down what was said of these rows and have the tables built, or say why not. Asks again who is here."""
    try:
        person = people.who()
        if not person.may_edit:
            raise PermissionError("Only editors may judge rows.")
        if verdict == "changed":
            cells.parse(table, more["column"], more["value"], reference.lexicon())
            if not more["reason"].strip():
                raise ValueError("A change needs a reason: what in the words shows it?")
        when = corrections.now()
        made = []
        for row in (row_of(table, row_id) for row_id in ids):
            said = index().get((table, row[TABLES[table].key]), [])
            made.append(verdicts.made(table, row, store.document(row["doc_id"])["sha256"], said, person.name, when, verdict, **more))
        corrections.add(store.library_folder(), made)
    except (ValueError, KeyError, OSError) as error:  # a PermissionError is an OSError
        st.error(plain(_sentence(error)), icon=":material/error:")
    else:
        _build(SAVED)


def take_back(correction_id: str, reason: str) -> None:
    """Revoke a correction and have the tables built, or say why not. Asks again who is here."""
    try:
        person = people.who()
        if not person.may_edit:
            raise PermissionError("Only editors may take a verdict back.")
        corrections.revoke(store.library_folder(), correction_id, person.name, reason)
    except (ValueError, OSError) as error:
        st.error(plain(_sentence(error)), icon=":material/error:")
    else:
        _build(SAVED)


def _build(said: str) -> None:
    """Have the tables built; what was saved stays saved where that cannot begin."""
    try:
        builds.ask(store.tables_folder(), store.sources_folder(), store.library_folder())
    except (ValueError, OSError) as error:
        st.toast(plain(f"It is saved, but no build could begin: {error}"), icon=":material/warning:")
    else:
        st.toast(said, icon=":material/save:")
    st.rerun()


def _sentence(error: BaseException) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    kept = f"Nothing was saved: {text}" if isinstance(error, OSError) else text
    return f"{kept[:1].upper()}{kept[1:]}"


def row_of(table: str, row_id: str) -> dict[str, Any]:
    """A row of the snapshot shown. Raises KeyError where there is none."""
    rows = store.table(table)
    found = rows[rows[TABLES[table].key] == row_id]
    if found.empty:
        raise KeyError(f"There is no row {row_id[:40]} in these tables.")
    return reviews.plain_row(found.iloc[0].to_dict())


def index() -> Mapping[tuple[str, str], list[dict[str, Any]]]:
    """What the tables shown have of each row that was judged."""
    shown = store.current()
    return _once("index", lambda: _index(shown.folder, shown.stamp, store.table("corrections")))


@st.cache_resource(max_entries=8, show_spinner=False)
def _index(folder: Path, stamp: str, _rows: pd.DataFrame) -> dict[tuple[str, str], list[dict[str, Any]]]:
    return reviews.by_row(_rows)


def drawn(seed: str, table: str) -> list[str]:
    """The ids of the rows that this seed draws of the tables shown."""
    shown = store.current()
    return _drawn(shown.folder, shown.stamp, seed, table)


@st.cache_resource(max_entries=64, show_spinner=False)
def _drawn(folder: Path, stamp: str, seed: str, table: str) -> list[str]:
    return reviews.draw(seed, table, store.table(table), store.table("corrections"))


def log() -> Log:
    """What stands in the library's file now."""
    return _log(*_file())


def _file() -> tuple[Path, int, int]:
    """The library, and what changes when its file of corrections does."""
    library = store.library_folder()
    try:
        about = (library / FILE).stat()
    except OSError:
        return library, 0, 0
    return library, about.st_mtime_ns, about.st_size


@st.cache_resource(max_entries=4, show_spinner=False)
def _log(library: Path, changed: int, size: int) -> Log:
    return corrections.everything(library)


def waiting() -> list[Correction]:
    """What was said and is not yet in the newest tables; nothing on a page that is held at older ones."""
    shown = store.current()
    return _once("waiting", lambda: _waiting(shown.folder, shown.stamp, *_file()) if _newest() else [])


@st.cache_resource(max_entries=4, show_spinner=False)
def _waiting(folder: Path, stamp: str, library: Path, changed: int, size: int) -> list[Correction]:
    return reviews.pending(log().corrections, store.table("corrections"))


def under_way() -> None:
    """Say that corrections are being built into the tables, and show the new tables once they are there."""
    found = waiting()
    if not found:
        return
    last = builds.state(store.tables_folder())
    if last.busy:
        _follow(len(found))
    elif _edits():
        failed = f" The last build failed: {last.messages[-1]}" if last.stage == "failed" and last.messages else ""
        with st.container(horizontal=True, vertical_alignment="center"):
            said = plain(f"{counted(len(found), 'verdict')} of reviewers saved, and not yet in these tables.{failed}")
            st.caption(f":material/pending: {said}", width="content")
            if st.button("Build the tables now", key="build-now", type="tertiary", icon=":material/update:"):
                _build("The tables are being built.")


@st.fragment(run_every=1.5)
def _follow(number: int) -> None:
    if builds.state(store.tables_folder()).busy:
        said = f"{counted(number, 'verdict')} of reviewers saved. The tables are being built anew; you read the ones before."
        st.caption(f":material/sync: {said}")
    else:
        st.rerun()
