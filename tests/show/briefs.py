"""A brief of the invented rows, for the tests of what it says and how it is printed."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from tests.show.rows import frames
from tidings.show import basket, brief
from tidings.show.brief import Brief, Written
from tidings.tables import FACTS, TABLES

HOSTILE = "<script>alert(1)</script> ]]> [x](javascript:alert(1)) **b** $x$ {{ }} \\input{a} =1+1 http://outside.example \u202eturned\u202c \x00\x07"


def made(
    ids: Iterable[str] = ("f1", "x1", "e1", "q1", "q2"),
    written: Written | None = None,
    base: str = "http://localhost:8501",
    rows: dict[str, dict[str, Any]] | None = None,
    **tables: pd.DataFrame,
) -> Brief:
    """The brief of these rows, with cells of some exchanged (`rows`: id -> column -> value), and tables put in place of others."""
    found = {**frames(), **tables}
    for name in FACTS:
        key = TABLES[name].key
        changed = [{**row, **(rows or {}).get(row[key], {})} for row in found[name].to_dict("records")]
        found[name] = pd.DataFrame(changed, columns=found[name].columns)
    held, missing = basket.find(list(ids), found)
    labels = {row["doc_id"]: row["title"] for row in found["documents"].to_dict("records")}
    behind = brief.Behind(found["documents"], found["entries"], found["stories"], {"f1": "Look twice: It is 4."}, labels)
    return brief.compose(held, missing, behind, written or Written(), filters="Everything.", snapshot="abc123", base=base)


def hostile() -> Brief:
    """A brief in which every text that a document or an analyst gives is hostile."""
    texts = dict.fromkeys(
        ("outlet", "attributed_to", "speaker", "speaker_role", "text", "evidence", "name", "value_text", "qualifier"), HOSTILE
    )
    cells = {
        row_id: {**texts, "actors": (HOSTILE,), "places": (HOSTILE,), "participants": (HOSTILE,)} for row_id in ("f1", "x1", "e1", "q1")
    }
    documents = frames()["documents"].assign(title=HOSTILE, publisher=HOSTILE, author=HOSTILE, url="javascript:alert(1)")
    known = {row_id: {name: value for name, value in row.items() if name in COLUMNS[row_id]} for row_id, row in cells.items()}
    written = Written(HOSTILE, "GREEN", {"f1": HOSTILE}, [(HOSTILE, "likely")])
    return made(("f1", "x1", "e1", "q1", "<gone>"), written, rows=known, documents=documents)


COLUMNS = {row_id: set(TABLES[name].names) for row_id, name in (("f1", "figures"), ("x1", "exercises"), ("e1", "events"), ("q1", "quotes"))}
