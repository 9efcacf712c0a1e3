"""Tables as pages list them: which columns, in which order, with dates and documents that a reader understands."""

from collections.abc import Sequence

import pandas as pd

from tidings.show.evidence import address
from tidings.show.filters import Filters
from tidings.show.wording import sortable, spelled
from tidings.tables import TABLES, Column

LONGEST = 2_000
"""Rows that a list shows; the download has all of them."""
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("open", "title", "publisher", "published", "kind", "rows", "words", "wording", "copy_of", "reliability", "file"),
    "figures": (
        "open", "flag", "reviewed", "when", "value_text", "metric", "kind", "flow", "commodity", "evidence", "modality", "outlet",
        "report_date", "topics", "document",
    ),
    "exercises": (
        "open", "flag", "reviewed", "when", "name", "kind", "participants", "places", "assets_text", "evidence", "modality", "outlet",
        "report_date", "document",
    ),
    "quotes": ("open", "flag", "reviewed", "when", "text", "speaker", "kind", "fidelity", "outlet", "report_date", "topics", "document"),
    "events": (
        "open", "flag", "reviewed", "when", "report_date", "published", "evidence", "actors", "places", "action", "modality", "outlet",
        "topics", "document",
    ),
    "stories": ("open", "when", "label", "lineages", "credibility", "reason", "sides", "documents", "rows", "table"),
    "promises": ("open", "status", "when", "words", "made", "age_days", "document", "kept", "kept_words"),
    "flags": ("open", "severity", "message", "table", "words", "report_date", "document"),
    "gaps": ("open", "missing", "table", "words", "report_date", "document"),
    "since": ("open", "before", "change", "table", "when", "words", "differs"),
    "corrections": ("open", "made", "who", "table", "verdict", "column", "before", "value", "reason", "status", "why", "words", "document"),
    "coverage": ("month", "status", "documents", "entries", "outlets", "rows"),
}  # fmt: skip
MADE = {
    c.name: c
    for c in (
        Column("open", "text", "Opens the document at these words, in a new tab"),
        Column("when", "text", "The row's own dates, as exactly as they are known"),
        Column("document", "text", "The document that the row was read from"),
        Column("rows", "integer", "Figures, exercises, quotes and events that were read from it and pass the filters"),
        Column("flag", "text", "What a careful reader should know of this row"),
        Column("published", "date", "The day on which the document came out", label="Published"),
        Column("words", "text", "The words of the row, as the document has them", label="Words of the document"),
        Column("kept", "text", "Opens the document at the words that tell that it came about, in a new tab", label="Later"),
        Column("kept_words", "text", "The words that tell that it came about", label="What came of it"),
        Column("table", "text", "What kind of row it is", label="What"),
        Column("before", "text", "Opens the words that the row had in the tables of the link, in a new tab", label="Before"),
        Column("change", "text", "What became of the row since the link was made", label="Change"),
        Column("differs", "text", "What the row said and says", label="What differs"),
        Column("missing", "text", "What the row does not have", label="Without"),
    )
}
"""Columns that the tables do not have."""
LINKS = {"open": "Open", "kept": "Later", "before": "Before"}
"""Columns of addresses, and what stands above them."""
LONG = ("evidence", "text", "words", "kept_words", "label", "message", "reason", "differs", "why")
"""Columns that need room."""
TITLES = {"evidence": "Words of the document", "text": "Words of the quotation", "fidelity": "Wording"}
CODED = ("metric", "kind", "flow", "commodity", "comparison", "action", "fidelity", "table", "severity", "verdict")
"""Columns of codes, shown in words."""
MISSING = {"fidelity": "not checked", "speaker": "none found"}
"""What stands where a column says nothing, if an empty cell would be misread."""


def listing(name: str, rows: pd.DataFrame, chosen: Filters, more: Sequence[str] = ()) -> pd.DataFrame:
    """The first 2,000 rows as a page lists them: `open` (an address), `when`, `document` and the table's own columns."""
    shown = rows.head(LONGEST)
    start, end = ("period_start", "period_end") if name == "figures" else ("date_start", "date_end")
    columns = COLUMNS[name] if name in COLUMNS else TABLES[name].names
    made = {column: shown[column] for column in (*columns, *more) if column in shown}
    for column in ("reviewed", "copy_of"):
        if column in made and made[column].isna().all():
            del made[column]
    for column in (c for c in CODED if c in made):
        made[column] = made[column].map(spelled, na_action="ignore").astype("str")
    for column, word in MISSING.items():
        if column in made:
            made[column] = made[column].fillna(word)
    if "topics" in made:
        made["topics"] = pd.Series([[spelled(topic) for topic in topics] for topics in made["topics"]], index=shown.index, dtype=object)
    if chosen.copies and "echo" in shown:
        made["echo"] = shown["echo"]
    titles = {doc_id: label for label, doc_id in chosen.choices.documents.items()}
    if "doc_id" in shown and "start" in shown:
        made["document"] = shown["doc_id"].map(titles)
        made["open"] = pd.Series(_open(shown, chosen), index=shown.index, dtype="str")
    elif name == "documents":
        made["title"] = shown["doc_id"].map(titles)
        made["copy_of"] = shown["copy_of"].map(titles)
        made["open"] = pd.Series([chosen.link("sources", doc=doc_id) for doc_id in shown["doc_id"]], index=shown.index, dtype="str")
    if start in shown:
        made["when"] = pd.Series([sortable(a, b) for a, b in zip(shown[start], shown[end], strict=True)], index=shown.index, dtype="str")
    if "kept_doc_id" in shown:
        places = zip(shown["kept_doc_id"], shown["kept_start"], shown["kept_end"], strict=True)
        links = [None if pd.isna(at) else chosen.link("sources", **address(doc_id, int(at), int(end))) for doc_id, at, end in places]
        made["kept"] = pd.Series(links, index=shown.index, dtype="str")
    order = dict.fromkeys((*columns, *made))
    return pd.DataFrame({column: made[column] for column in order if column in made})


def _open(rows: pd.DataFrame, chosen: Filters) -> list[str]:
    return [chosen.link("sources", **address(*place)) for place in zip(rows["doc_id"], rows["start"], rows["end"], strict=True)]
