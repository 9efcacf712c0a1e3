"""The brief on its page: what an analyst writes into it, each statement with its footnote, and the files to take away."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from tidings.show import brief_html, brief_markdown, brief_word, collect, reviewing, store
from tidings.show.brief import ASSESSED, LONGEST_OWN, LONGEST_TITLE, OWN, UNTITLED, Brief, Section, Statement, bibliography
from tidings.show.components import component
from tidings.show.drafts import MOST_ASSESSMENTS, Draft
from tidings.show.filters import Filters
from tidings.show.glossary import said as explain
from tidings.show.tradecraft import HANDLING, LIKELIHOODS, SCALE, judged
from tidings.show.wording import counted, plain

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FILES: tuple[tuple[str, str, str, Callable[[Brief], bytes]], ...] = (
    ("Word", "docx", WORD, brief_word.printed),
    ("HTML", "html", "text/html", lambda brief: brief_html.printed(brief).encode("utf-8", "replace")),
    ("Markdown", "md", "text/markdown", lambda brief: brief_markdown.printed(brief).encode("utf-8", "replace")),
    ("BibTeX", "bib", "application/x-bibtex", lambda brief: bibliography(brief).encode("utf-8", "replace")),
)
MARKED = "Whom the brief may reach. It stands on each page of the files, top and bottom.\n\n" + "\n".join(
    f"- **{label}**: {mark.said}" for label, mark in HANDLING.items()
)
TITLED = "It stands at the head of the brief, in its files and in its address."
THAT = "What you judge so likely. It is printed as the analyst’s assessment, never as what a document says."
JUDGED = "The words of Intelligence Community Directive 203. Each stands for a range of percents, which is printed with it."
EMPTY = (
    "Nothing is collected yet. “Add to brief” stands beside the rows of every page; in a table, tick rows. "
    "They come here as sentences, each with a footnote to the exact words."
)
_MOVED = "brief moved"
"""Where a session has the buttons of a statement that was moved just now, first the one pressed: the next run gives the focus back."""
PRIVATE = "Rows, their order, title and mark stand in the address; your own words stay in this browser and in the files that you save."


def left_out(number: int, chosen: Filters) -> None:
    """Say how many collected rows the filters leave out of the brief, and what brings them back."""
    if number:
        way = "Show everything" if chosen.active else "Show copies"
        said = f"The filters leave out {counted(number, 'collected row')}, here and in the files. “{way}” brings back what they hide."
        st.warning(said, icon=":material/filter_alt:")


def other_draft() -> None:
    """Where this is the brief of a link and the reader has a draft of their own: say so, and lead back to it."""
    if own := collect.other():
        rows = counted(len(own.rows), "row")
        st.info(
            f"This brief came by a link. A draft of your own, {rows}, is in this browser; a change here replaces it.",
            icon=":material/draft:",
        )
        st.button("Go on with my own", key="brief-go-on", icon=":material/undo:", on_click=collect.go_on)


def empty() -> None:
    """How rows come into the brief, and the ways to them."""
    st.info(EMPTY, icon=":material/playlist_add:")
    with st.container(horizontal=True):
        for name in ("trade", "exercises", "events", "quotes"):
            st.page_link(store.ROOT / "pages" / f"{name}.py", label=name.capitalize(), icon=":material/arrow_forward:")


def heading() -> None:
    """The title and the handling mark, to be chosen."""
    draft = collect.draft()
    st.session_state["brief-title"], st.session_state["brief-tlp"] = draft.title, draft.handling
    st.text_input("Title", key="brief-title", max_chars=LONGEST_TITLE, placeholder=UNTITLED, on_change=_titled, help=TITLED)
    st.segmented_control("Handling (TLP 2.0)", list(HANDLING), key="brief-tlp", on_change=_marked, help=MARKED)
    st.caption(plain(HANDLING[draft.handling].said))


def _titled() -> None:
    collect.change(replace(collect.draft(), title=st.session_state["brief-title"].strip()))


def _marked() -> None:
    draft = collect.draft()
    collect.change(replace(draft, handling=st.session_state["brief-tlp"] or draft.handling))


def base() -> str:
    """The address that the reader has the dashboard at; empty where that is not known."""
    return (st.context.url or "").rstrip("/").removesuffix("/brief")


def files(brief: Brief, chosen: Filters) -> None:
    """A button for each kind of file: exactly what the page shows."""
    with st.container(horizontal=True, vertical_alignment="center"):
        for label, ending, mime, make in FILES:
            name = chosen.file_name("brief", ending)
            st.download_button(
                label, partial(make, brief), name, mime, key=f"brief-{ending}", on_click="ignore", icon=":material/download:",
            )  # fmt: skip
        with st.popover("Empty the brief", icon=":material/delete:", type="tertiary", key="brief-emptying"):
            st.caption("Rows, title, mark and your own words go; there is no way back.")
            st.button("Empty it", key="brief-empty", on_click=collect.change, args=(Draft(),))
    st.caption(PRIVATE)


def show(brief: Brief) -> None:
    """The brief as its files have it: assessments, statements by topic with their footnotes, sources, scale, and how it came about."""
    draft = collect.draft()
    st.markdown(f"**{plain(brief.handling.label)}** · {plain(brief.finding)}")
    _assessments()
    for section in brief.sections:
        st.header(section.title, anchor=False)
        for place, statement in enumerate(section.statements):
            _statement(statement, partial(_moves, brief, section, place))
    if draft.arranged:
        st.button(
            "By day again",
            key="brief-by-day",
            icon=":material/calendar_month:",
            on_click=collect.change,
            args=(replace(draft, arranged=False),),
        )
    if brief.sources:
        st.header("Sources", anchor=False, help=f"{explain('reliability')}\n\n{explain('lineage')}")
    for number, source in enumerate(brief.sources, 1):
        st.markdown(f"{number}\\. {plain(source.work)}")
        st.caption(plain(f"{source.about} SHA-256: {source.sha256}"))
    component("moved", "<span hidden></span>", data={"buttons": st.session_state.pop(_MOVED, []), "draft": draft.rows}, key="brief-moved")
    st.header("About this brief", anchor=False)
    st.caption("  \n".join(map(plain, brief.foot)))


def _moves(brief: Brief, section: Section, place: int) -> None:
    """Ways to put a statement before or after its neighbour of the same topic; nothing where it has none."""
    every, mine = [one.row_id for one in brief.statements], section.statements
    if len(mine) == 1:
        return
    for label, to in (("Up", place - 1), ("Down", place + 1)):
        there = 0 <= to < len(mine)
        ids = {mine[place].row_id: mine[to].row_id, mine[to].row_id: mine[place].row_id} if there else {}
        st.button(
            label, key=f"brief-{label}-{mine[place].row_id}", icon=f":material/arrow_{label.lower()}ward:", type="tertiary",
            disabled=not there, on_click=_arrange, args=([ids.get(row_id, row_id) for row_id in every], mine[place].row_id, label),
        )  # fmt: skip


def _arrange(ids: Sequence[str], moved: str, by: str) -> None:
    collect.change(collect.draft().in_order(ids))
    st.session_state[_MOVED] = [f"brief-{label}-{moved}" for label in sorted(("Up", "Down"), key=lambda label: label != by)]


def _statement(statement: Statement, moves: Callable[[], None]) -> None:
    """A sentence, its footnote in small, and what can be done with both."""
    own = f"**{OWN}:** " if statement.own else ""
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"{own}{plain(statement.text)} \\[{statement.number}\\]")
        for remark in statement.remarks:
            st.caption(f":material/flag: {plain(remark)}")
        words = f"“{statement.words}” " if statement.words else ""
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.caption(f"\\[{statement.number}\\] {plain(words + statement.source)}")
            with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
                sources = store.ROOT / "pages" / "sources.py"
                st.page_link(sources, label="Open", icon=":material/arrow_forward:", query_params=dict(statement.place))
                moves()
                _edit(statement)
                reviewing.control(statement.table, statement.row_id, f"brief-review-{statement.row_id}")
                st.button(
                    "Remove", key=f"brief-remove-{statement.row_id}", icon=":material/playlist_remove:", type="tertiary",
                    on_click=collect.take, args=([statement.row_id],),
                )  # fmt: skip


def _edit(statement: Statement) -> None:
    """A way to say it in the analyst's own words; taking them back brings the sentence of the row."""
    key = f"brief-own-{statement.row_id}"
    with st.popover("Edit", icon=":material/edit:", type="tertiary", key=f"{key}-open", on_change="rerun") as opened:
        if opened.open:
            st.session_state[key] = statement.text
            st.text_area(
                "In your own words", key=key, max_chars=LONGEST_OWN, on_change=_wrote, args=(key, statement),
                help=f"It will begin with “{OWN}”. Emptied, or as it was, it is the sentence of the row again.",
            )  # fmt: skip
            st.caption(f"The row says: {plain(statement.made)}")


def _wrote(key: str, statement: Statement) -> None:
    collect.change(collect.draft().with_own(statement.row_id, st.session_state[key], statement.made))


def _assessments() -> None:
    """The analyst's own assessments, each with its likelihood and the range that the word stands for, and a form for another."""
    found = collect.draft().assessments
    st.header("Assessments", anchor=False)
    for number, (text, word) in enumerate(found):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.markdown(f"**{ASSESSED}:** {plain(judged(text, word))}", width="stretch")
            st.button("Remove", key=f"brief-unjudge-{number}", icon=":material/delete:", type="tertiary", on_click=_unjudge, args=(number,))
    adding = st.expander("Add an assessment of your own", icon=":material/add:", key="brief-judging")
    with adding, st.form("brief-judge", clear_on_submit=True, border=False):
        left, right = st.columns([1, 2], vertical_alignment="bottom")
        with left:
            st.selectbox("How likely", list(LIKELIHOODS), key="brief-likely", index=4, format_func=_with_range, help=JUDGED)
        with right:
            st.text_input("that …", key="brief-that", max_chars=LONGEST_OWN, placeholder="the patrol is repeated in 2025", help=THAT)
        st.form_submit_button("Add", on_click=_judge, disabled=len(found) >= MOST_ASSESSMENTS)
    if found:
        with st.expander(SCALE):
            scale = pd.DataFrame({"Word": list(LIKELIHOODS), "Means": [term.range for term in LIKELIHOODS.values()]})
            st.dataframe(scale, hide_index=True, alt=SCALE)


def _with_range(word: str) -> str:
    return f"{word} ({LIKELIHOODS[word].range})"


def _judge() -> None:
    if text := st.session_state["brief-that"].strip():
        draft = collect.draft()
        collect.change(replace(draft, assessments=(*draft.assessments, (text, st.session_state["brief-likely"]))))


def _unjudge(number: int) -> None:
    draft = collect.draft()
    collect.change(replace(draft, assessments=(*draft.assessments[:number], *draft.assessments[number + 1 :])))
