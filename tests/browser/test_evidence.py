"""From a row to its words: the link of a row opens its document and lights exactly the row's evidence."""

from collections.abc import Mapping

import pandas as pd

from scripts.serving import settle
from tests.browser.reader import Reader, Visit
from tidings.tables import FACTS, TABLES


def lit(reader: Reader) -> str:
    """The words that are lit, line ends left out."""
    reader.page.locator("mark.lit").first.wait_for()
    return "".join(reader.page.locator("mark.lit").all_text_contents())


def unbroken(words: str) -> str:
    return words.replace("\r", "").replace("\n", "")


def in_view(reader: Reader) -> bool:
    reader.page.wait_for_timeout(2000)
    inside: bool = reader.page.locator("mark.lit").first.evaluate(
        "mark => { const box = mark.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight }"
    )
    return inside


def told(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """First, last and longest row of every table, and one of every document that none of these is of."""
    named = {name: tables[name].assign(words=tables[name][str(TABLES[name].words)]) for name in FACTS}
    picked = pd.concat([rows.loc[sorted({rows.index[0], rows.index[-1], rows["words"].str.len().idxmax()})] for rows in named.values()])
    every = pd.concat(named.values()).drop_duplicates("doc_id")
    return pd.concat([picked, every[~every["doc_id"].isin(picked["doc_id"])]])


def test_links_light_exactly_the_words_of_their_rows(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    rows = told(tables)
    assert set(rows["doc_id"]) == set(tables["documents"]["doc_id"])
    reader = visit()
    for _, row in rows.iterrows():
        reader.open(f"sources?doc={row['doc_id']}&span={row['start']}-{row['end']}")
        assert lit(reader) == unbroken(row["words"])
    assert in_view(reader)


def test_open_in_a_table_leads_to_the_words_of_its_row(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    """The grid is a canvas: the first row's cell of "Open", behind the one to tick, is pressed where it is drawn."""
    reader = visit("quotes")
    reader.show_table()
    grid = reader.page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    assert box
    with reader.context.expect_page() as waiting:
        reader.page.mouse.move(box["x"] + 60, box["y"] + 50)
        reader.page.wait_for_timeout(300)
        reader.page.mouse.click(box["x"] + 66, box["y"] + 52)
    opened = waiting.value
    settle(opened)
    opened.locator("mark.lit").first.wait_for()
    shown = "".join(opened.locator("mark.lit").all_text_contents())
    assert shown in set(tables["quotes"]["text"].map(unbroken))
    assert "span=" in opened.url


def test_whole_document_is_there_with_its_marks(visit: Visit, tables: Mapping[str, pd.DataFrame], snapshots: object) -> None:
    document = tables["documents"].sort_values("characters").iloc[-1]
    reader = visit(f"sources?doc={document['doc_id']}")
    reader.page.locator("article p").first.wait_for()
    shown = "".join(reader.page.locator("article p").all_text_contents())
    assert abs(len(shown) - document["characters"]) <= document["characters"] * 0.05
    kinds = {kind for kind in FACTS if reader.page.locator(f"article mark.{kind}").count()}
    assert kinds == {kind for kind in FACTS if (tables[kind]["doc_id"] == document["doc_id"]).any()}


def test_a_span_that_is_none_lights_nothing(visit: Visit, tables: Mapping[str, pd.DataFrame]) -> None:
    reader = visit()
    for span in ("5-2", "0-99999999", "x-y", "", "1-1"):
        reader.open(f"sources?doc={tables['documents']['doc_id'].iloc[0]}&span={span}")
        reader.page.locator("article p").first.wait_for()
        assert not reader.page.locator("mark.lit").count(), span
