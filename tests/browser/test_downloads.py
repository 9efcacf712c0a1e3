"""What is taken away holds exactly the rows that the page shows, in every format, and says so."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from tests.browser.reader import Visit
from tests.browser.test_filters import topic_of_some
from tidings.exports import hash_of_ids

LISTS = {"trade": "figures", "exercises": "exercises", "events": "events", "quotes": "quotes"}


@pytest.mark.parametrize(("path", "name"), LISTS.items(), ids=LISTS)
def test_download_holds_the_rows_of_the_page(
    path: str, name: str, visit: Visit, tables: Mapping[str, pd.DataFrame], tmp_path: Path
) -> None:
    rows = tables[name]
    topic = topic_of_some(rows) if name != "exercises" else str(rows["topics"].explode().value_counts().index[0])
    reader = visit(f"{path}?topics={topic}")
    csv = pd.read_csv(reader.download("CSV", tmp_path), encoding="utf-8-sig")
    excel = pd.read_excel(reader.download("Excel", tmp_path))
    key = next(column for column in csv.columns if column.endswith("_id"))
    assert list(csv[key]) == list(excel[key])
    assert len(csv) == reader.listed
    kept = rows[rows["topics"].map(lambda topics: topic in topics) & ~rows["echo"]]
    assert set(csv[key]) == set(kept[key])


def test_every_file_of_a_table_says_the_hash_that_the_page_shows(visit: Visit, tmp_path: Path) -> None:
    reader = visit("quotes?topics=military")
    files = {label: reader.download(label, tmp_path) for label in ("CSV", "Excel", "Parquet", "JSON")}
    (on_page,) = set(re.findall(r"\b[0-9a-f]{12}\b", " ".join(reader.page.get_by_test_id("stCaptionContainer").all_inner_texts())))
    assert all(on_page in file.name for file in files.values())
    assert pq.read_metadata(files["Parquet"]).metadata[b"tidings:rows' hash"].decode() == on_page
    assert json.loads(files["JSON"].read_bytes())["about"]["Rows' hash"] == on_page
    assert on_page in pd.read_excel(files["Excel"], sheet_name="About", header=None)[1].tolist()
    ids = [pd.read_csv(files["CSV"], encoding="utf-8-sig")["quote_id"], pd.read_parquet(files["Parquet"])["quote_id"]]
    assert ids[0].tolist() == ids[1].tolist()
    assert hash_of_ids(ids[0]) == on_page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_is_taken_away_with_its_filters_and_its_rows(scheme: str, visit: Visit, tmp_path: Path) -> None:
    reader = visit("events?topics=military")
    reader.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    svg = reader.take_away("SVG", tmp_path).read_text(encoding="utf-8")
    rows = json.loads(reader.take_away("JSON", tmp_path).read_bytes())
    assert "about military" in svg
    assert rows["about"]["Rows' hash"] in svg
    assert rows["about"]["Snapshot"] in svg
    listed = pd.read_csv(reader.download("CSV", tmp_path), encoding="utf-8-sig")
    assert [row["event_id"] for row in rows["rows"]] == list(listed["event_id"]), "the rows of the list are the rows of the chart"
    assert 'fill="#ffffff"' in svg
    assert "#14181d" not in svg
    assert reader.take_away("PNG", tmp_path).read_bytes().startswith(b"\x89PNG")
