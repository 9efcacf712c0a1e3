"""Whatever is drawn says its finding in words, on every page, from the real documents."""

import json
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import opened

PAGES = sorted(file.stem for file in (Path(__file__).resolve().parent.parent / "pages").glob("*.py"))
DRAWN = ("vega_lite_chart", "plotly_chart", "dataframe", "table")
ADDRESSES: dict[str, dict[str, str | list[str]]] = {
    "brief": {"rows": "0123456789ab"},
    "search": {"find": "putin"},
    "trade": {"zoom": "true", "part": "Shares"},
    "events": {"side": "Who with whom"},
    "exercises": {"over": "How many a year", "told": "How others count"},
}
"""What more than the plain page draws."""


@pytest.fixture
def tables(snapshot_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TIDINGS_TABLES", str(snapshot_folder.parent))
    return snapshot_folder


def words_of(test: AppTest) -> dict[str, list[str]]:
    """Kind of what is drawn -> the words that stand in place of each."""
    return {
        kind: [spoken(element.proto) if kind == "vega_lite_chart" else str(element.proto.alt) for element in test.get(kind)]
        for kind in DRAWN
    }


def spoken(chart: Any) -> str:
    """The finding of a chart, its first mark for a screen reader."""
    first = json.loads(chart.spec)
    while "layer" not in first:
        first = first["vconcat"][0]
    (name,) = {data.name for data in chart.datasets} & {first["layer"][0]["data"]["name"]}
    (words,) = pa.ipc.open_stream(next(data.data.data for data in chart.datasets if data.name == name)).read_all()["said"].to_pylist()
    return str(words)


def check(found: dict[str, list[str]]) -> None:
    for kind, several in found.items():
        for alt in several:
            assert len(alt) > 10, f"a {kind} says nothing: {alt!r}"
            assert alt == alt.strip()
            assert "\n" not in alt
            assert not kind.endswith("chart") or re.search(r"\d|[Nn]o(?:ne|thing)?\b", alt), f"a {kind} says no finding: {alt!r}"


@pytest.mark.parametrize("page", PAGES)
def test_charts_and_tables_say_their_finding(page: str, tables: Path) -> None:
    found = words_of(opened(page))
    check(found)
    check(words_of(opened(page, **ADDRESSES.get(page, {}))))


@pytest.mark.parametrize("page", ["overview", "trade", "exercises", "events"])
def test_the_pages_of_charts_draw_charts(page: str, tables: Path) -> None:
    """The test above finds what it looks for."""
    assert words_of(opened(page))["vega_lite_chart"]


def test_tables_are_looked_at_too(tables: Path) -> None:
    found = words_of(opened("about"))
    assert found["dataframe"]
    assert found["table"]


def test_a_documents_page_says_what_its_tables_are(tables: Path) -> None:
    doc_id = pq.read_table(tables / "documents.parquet")["doc_id"][0].as_py()
    check(words_of(opened("sources", doc=doc_id)))


CONTROLS = ("multiselect", "button_group", "selectbox", "toggle", "select_slider", "text_input")


@pytest.mark.parametrize("page", PAGES)
def test_every_control_says_what_it_does(page: str, tables: Path) -> None:
    test = opened(page, **ADDRESSES.get(page, {}))
    silent = [
        f"{kind} {element.proto.label}"
        for kind in CONTROLS
        for element in test.get(kind)
        if not element.proto.help and not element.proto.label_visibility.value  # without a visible label no help is shown either
    ]
    assert not silent
