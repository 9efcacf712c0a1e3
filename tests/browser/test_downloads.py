"""A download holds exactly the rows that the page shows, in both formats."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from tests.browser.reader import Visit
from tests.browser.test_filters import topic_of_some

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
    assert set(csv[key]) <= set(kept[key])
    if name != "figures":  # the trade page lists its figures in several tables
        assert set(csv[key]) == set(kept[key])
