"""What readers take away from a page: rows as files, and what stands on each of them to tell where it is from.

A file is made when it is asked for, never before. Every one names the filters, the snapshot and the hash of its rows: the hash is
the same on a page, in a picture and in a file exactly where the same rows stand in the same order.
"""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from tidings import exports, snapshot
from tidings.exports import Extract
from tidings.show import pictures, store
from tidings.show.charts import Drawn, Spec, fields
from tidings.show.filters import Filters
from tidings.show.pictures import Picture
from tidings.show.wording import counted, harmless, listed

HASHED = (
    "The hash is made of the ids of these rows in this order. Two tables, charts or files with the same hash hold the same rows; "
    "it stands on the page, in each file's name and inside it."
)
PACKAGE = (
    "A Data Package: every table as Parquet, what each column means, and the documents themselves. "
    "Whether you may pass those on is for their owners to say."
)
LARGEST = 200_000_000
"""Bytes of a snapshot that a browser is offered."""
MOST_NAMED = 3
"""Documents that a source line names."""
Rows = tuple[str, pd.DataFrame]
"""A table's name, and rows of it."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as a page drew it: what it shows, its finding, whose figures, the rows of a table that it was made from (`behind`), and
    what else it draws that is of no table (`beside` gives it): published figures. `view` says how its picture stands where readers turn
    or zoom the chart itself.
    """

    title: str
    finding: str
    source: str
    rows: Drawn
    spec: Spec
    behind: Rows | None
    beside: Callable[[], pd.DataFrame] | None
    snapshot: str
    view: str = ""


def about(chosen: Filters, page: str, snapshot: str, more: Mapping[str, str]) -> dict[str, str]:
    """What each file says of its rows."""
    return {"Page": page, **{what: words for what, words in more.items() if words}, "Filters": chosen.sentence, "Snapshot": snapshot}


def of_table(name: str, rows: pd.DataFrame, chosen: Filters, page: str) -> Extract:
    """These rows of a table, with all its columns."""
    return exports.of_table(name, rows, about(chosen, page, store.current().id, {"Table": name}))


def files(extract: Extract, stem: str, chosen: Filters, key: str) -> None:
    """A button for each format: exactly these rows."""
    for form in exports.FORMATS.values():
        _button(form.label, partial(form.make, extract), chosen.file_name(f"{stem}-{extract.hash}", form.ending), form.mime, key)


def pictures_of(picture: Picture, stem: str, chosen: Filters, key: str) -> None:
    """A button for the picture in each format."""
    for ending, mime in (("png", "image/png"), ("svg", "image/svg+xml")):
        _button(ending.upper(), partial(pictures.drawn, picture, ending), chosen.file_name(stem, ending), mime, key)


def _button(label: str, make: Callable[[], bytes], name: str, mime: str, key: str) -> None:
    ending, icon = name.rsplit(".", 1)[1], ":material/download:"
    st.download_button(label, make, name, mime, key=f"{key}-{ending}", on_click="ignore", icon=icon, type="tertiary")


def package() -> None:
    """A button for the whole snapshot as one file, or how to make that where it is too large for a browser."""
    shown = store.current()
    try:
        size = _size(shown.folder)
    except OSError as gone:
        store.give_up(shown, gone)
    if size > LARGEST:
        st.caption(f"The whole snapshot ({size / 1e6:,.0f} MB) as a Data Package: run `tidings pack --out tidings.zip`.")
        return
    st.download_button(
        "The whole snapshot", partial(_packed, shown.folder), f"tidings-{shown.id}.zip", "application/zip", key="package",
        on_click="ignore", icon=":material/folder_zip:", help=PACKAGE,
    )  # fmt: skip


@cache
def _size(folder: Path) -> int:
    """Bytes of a snapshot, which never changes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _packed(folder: Path) -> bytes:
    snapshot.check(folder, snapshot.describe(folder))  # what is damaged does not leave
    target = io.BytesIO()
    exports.package(folder, target)
    return target.getvalue()


def offer(chart: Chart, chosen: Filters, page: str, key: str) -> None:
    """A chart as a picture; the rows that it was made from as files, all columns of their table; and what it draws beside them.

    A chart of which no rows are known gives what it draws itself.
    """
    stem = f"{page}-{key}"
    drawn = chart.rows if isinstance(chart.rows, pd.DataFrame) else chart.rows.to_pandas()
    said = about(
        chosen, page, chart.snapshot, {"Chart": chart.title, "Source": chart.source, "Documents": _documents(chart.behind, chosen)}
    )
    if chart.behind:
        name, rows = chart.behind
        extract, counts = exports.of_table(name, rows, {**said, "Table": name}), f"{counted(len(rows), 'row')} of {name}"
    else:
        shown = fields(chart.spec)
        extract = exports.of_values(drawn[[column for column in drawn if column in shown]], said)
        counts = counted(len(drawn), "row")
    notes = [f"{what}: {harmless(said[what])}" for what in ("Source", "Documents", "Filters") if what in said]
    notes.append(f"Tidings, snapshot {chart.snapshot}, made from {counts}, hash {extract.hash}")
    picture = Picture(harmless(chart.title), harmless(chart.finding), tuple(notes), chart.spec, values(drawn))
    with st.container(gap="xsmall"):
        st.caption(f"The picture, {chart.view}" if chart.view else "The picture")
        with st.container(horizontal=True):
            pictures_of(picture, f"{stem}-{extract.hash}", chosen, stem)
        st.caption(f"{counts} · hash {extract.hash}", help=HASHED)
        with st.container(horizontal=True):
            files(extract, stem, chosen, stem)
        if chart.beside is not None and len(rows := chart.beside()):
            published = exports.of_values(rows, said)
            st.caption(f"{counted(len(rows), 'published figure')} drawn beside them · hash {published.hash}", help=HASHED)
            with st.container(horizontal=True):
                files(published, f"{stem}-published", chosen, f"{stem}-published")


def offer_rows(title: str, rows: pd.DataFrame, chosen: Filters, page: str, source: str) -> None:
    """Rows that a page made itself as files."""
    extract = exports.of_values(rows, about(chosen, page, store.current().id, {"Table": title, "Source": source}))
    stem = f"{page}-{title}"
    with st.container(horizontal=True):
        files(extract, stem, chosen, stem)
    st.caption(f"{counted(len(rows), 'row')} · hash {extract.hash}", help=HASHED)


def values(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as charts read them: days as milliseconds, so that no clock's zone moves them, and null where nothing is known."""
    days = {
        str(name): pd.Series(
            pd.array([None if pd.isna(day) else int(day.timestamp() * 1000) for day in rows[name]], dtype="Int64"), rows.index
        )
        for name in rows.select_dtypes("datetime")
    }
    made: list[dict[str, Any]] = json.loads(rows.assign(**days).to_json(orient="records", double_precision=15))
    return made


def _documents(behind: Rows | None, chosen: Filters) -> str:
    """The documents that rows were read from, as a source line; empty for rows that are of no document."""
    if behind is None or "doc_id" not in behind[1]:
        return ""
    titles = [chosen.choices.label_of(doc_id) for doc_id in dict.fromkeys(behind[1]["doc_id"])]
    labels = [title if title.startswith("“") else f"“{title}”" for title in titles]
    more = [counted(len(labels) - MOST_NAMED, "more document")] if len(labels) > MOST_NAMED else []
    return listed([*labels[:MOST_NAMED], *more])
