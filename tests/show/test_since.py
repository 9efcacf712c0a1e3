"""What has changed since a link was made, of what its page and its filters show."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import frames, tables
from tidings.changes import compare
from tidings.show import shown, trade
from tidings.show.filters import Filters, choose
from tidings.show.since import Became, Side, became, carried, differing, listing, published, sentence
from tidings.tables import to_arrow

Rows = dict[str, list[dict[str, Any]]]
OLD = tables()
DOC = OLD["documents"][0]["doc_id"]
NONE: Mapping[str, Any] = {}
CHOSEN = Filters.none(choose(frames()))


def told(
    after: Mapping[str, list[dict[str, Any]]],
    chosen: Filters = CHOSEN,
    title: str = "Events",
    doc_id: str = "",
    picked: Mapping[str, Any] = NONE,
) -> list[Became]:
    rows = {**OLD, **after}
    found = compare(*({name: to_arrow(name, some) for name, some in side.items()} for side in (OLD, rows)))
    old, new = frames(), frames(rows)
    return became(title, chosen, found, Side(old.__getitem__, choose(old)), Side(new.__getitem__, choose(new)), doc_id, picked)


def event(number: int = 0, **more: Any) -> dict[str, Any]:
    return {**OLD["events"][number], **more}


def test_nothing_is_told_of_the_same_tables() -> None:
    assert told({}) == []
    assert sentence([]) == "Nothing that is shown here has changed since."


def test_rows_are_counted_by_what_became_of_them() -> None:
    fresh = event(0, event_id="new", start=900, end=910, evidence="words")
    rows = told({"events": [event(0, modality="denied"), event(2), fresh]})
    assert [(row.change, row.differs) for row in rows] == [("Added", ""), ("Changed", "Modality: occurred → denied"), ("Withdrawn", "")]
    assert sentence(rows) == "Since then, of what is shown here: events: 1 added, 1 changed and 1 withdrawn."


@pytest.mark.parametrize(("title", "number"), [("Events", 1), ("Quotes", 0), ("Trade", 0), ("Overview", 1), ("Sources", 1)])
def test_a_page_is_told_of_its_own_tables(title: str, number: int) -> None:
    assert len(told({"events": OLD["events"][1:]}, title=title)) == number


def test_the_page_of_a_document_is_told_of_that_document() -> None:
    rows = {"events": OLD["events"][:-1], "quotes": OLD["quotes"][1:]}
    assert [row.table for row in told(rows, title="Sources")] == ["quotes", "events"]
    assert [row.table for row in told(rows, title="Sources", doc_id=DOC)] == ["quotes"]


@pytest.mark.parametrize(
    ("chosen", "number", "why"),
    [
        (replace(CHOSEN, topics=("trade",)), 1, "its topic"),
        (replace(CHOSEN, topics=("influence",)), 0, "another topic"),
        (replace(CHOSEN, first="2024-06", last="2024-06"), 1, "its month"),
        (replace(CHOSEN, first="2023-01", last="2023-12"), 0, "another month"),
        (replace(CHOSEN, outlets=("=cmd()",)), 0, "another outlet"),
        (replace(CHOSEN, text="harbin"), 1, "its words"),
        (replace(CHOSEN, documents=("Ministers met in Harbin",)), 1, "its document"),
    ],
)
def test_what_the_filters_leave_out_is_not_told(chosen: Filters, number: int, why: str) -> None:
    assert len(told({"events": OLD["events"][1:]}, chosen)) == number, why


def test_a_row_that_moves_out_of_the_months_is_told() -> None:
    later = event(0, date_start=date(2024, 7, 3), date_end=date(2024, 7, 3))
    (row,) = told({"events": [later, *OLD["events"][1:]]}, replace(CHOSEN, first="2024-06", last="2024-06"))
    assert row.differs == "When: 2024-06-03 → 2024-07-03"


def test_all_months_of_a_link_are_its_own_months() -> None:
    """A row of a month that came later is not what the link shows; one without a date is."""
    base = {"event_id": "later", "start": 900, "end": 910, "evidence": "words", "report_date": date(2025, 3, 1)}
    later = event(0, **base, date_start=date(2025, 3, 1), date_end=date(2025, 3, 1))
    undated = event(0, **{**base, "event_id": "undated", "start": 950, "end": 960, "report_date": None}, date_start=None, date_end=None)
    rows = told({"events": [*OLD["events"], later, undated]})
    assert [row.after["event_id"] for row in rows if row.after] == ["undated"]


def test_filters_are_carried_to_a_document_whose_file_was_changed() -> None:
    other = {**tables(), "documents": [{**OLD["documents"][0], "doc_id": "new", "title": "Ministers meet"}]}
    choices = choose(
        frames({name: [{**row, **({"doc_id": "new"} if "doc_id" in row else {})} for row in found] for name, found in other.items()})
    )
    chosen = replace(CHOSEN, documents=tuple(CHOSEN.choices.documents), outlets=("Amur Daily", "Nobody"))
    same, lost = carried(chosen, choices, {DOC: "new"})
    assert same.documents == ("Ministers meet",)
    assert lost == ["<b>=1+1</b> :red[x]", "Nobody"]
    assert same.outlets == ("Amur Daily",)


@pytest.mark.parametrize(
    ("months", "carried_to"),
    [
        (("2024-04", "2024-06", "2024-08"), ("2024-04", "2024-06")),
        (("2022-01", "2024-05", "2024-07", "2025-01"), ("2024-05", "2024-07")),
        (("2025-01", "2025-02"), ("2025-01", "2025-02")),
        ((), ("", "")),
    ],
)
def test_months_stay_as_far_as_there_are_any(months: tuple[str, ...], carried_to: tuple[str, str]) -> None:
    same, _ = carried(CHOSEN, replace(CHOSEN.choices, months=months), {})
    assert (same.first, same.last) == carried_to


def test_a_list_leads_to_the_words_in_both_snapshots() -> None:
    chosen = replace(CHOSEN, snapshot="aaaaaaaaaaaa")
    rows = told({"events": [event(0, modality="denied"), *OLD["events"][2:]]}, chosen)
    shown = listing(rows, chosen, replace(chosen, snapshot=""))
    assert shown["change"].tolist() == ["Changed", "Withdrawn"]
    assert shown["open"].isna().tolist() == [False, True]
    assert shown["open"].iloc[0].startswith(f"sources?doc={DOC}&span=")
    assert shown["before"].str.endswith("snapshot=aaaaaaaaaaaa").all()
    assert shown["when"].tolist() == ["2024-06-03", "2024-07"]
    assert listing([], chosen, chosen).empty


def test_words_of_documents_are_harmless_in_the_list() -> None:
    (row,) = told({"quotes": [OLD["quotes"][0], {**OLD["quotes"][1], "speaker": "\u202eevil"}]}, title="Quotes")
    assert "\u202e" not in row.differs
    assert "\u202e" not in "".join(listing([row], CHOSEN, CHOSEN)["words"])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("short", "other", ("short", "other")),
        ("a " * 60 + "b", "a " * 60 + "c", ("… b", "… c")),
        ("b " + "a " * 60, "c " + "a " * 60, ("b …", "c …")),
        ("a " * 60, "a " * 60 + "more", ("…", "… more")),
    ],
)
def test_long_words_are_told_by_where_they_differ(old: str, new: str, expected: tuple[str, str]) -> None:
    assert tuple(part.strip() for part in differing(old, new)) == expected


def test_published_figures_that_changed_are_said(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, words in ((one, "a"), (two, "b")):
        folder.mkdir()
        (folder / "customs.csv").write_text(words)
    assert published("Trade", one, two) == "What is published beside them has changed too."
    assert published("Trade", one, one) == ""
    assert published("Events", one, two) == ""
    assert published("Trade", None, two) == "What is published beside them is shown as of today."


@pytest.mark.parametrize(
    ("title", "picked", "number", "why"),
    [
        ("Events", {"status": ["occurred"], "known": "Any", "actors": [], "days": []}, 1, "its status"),
        ("Events", {"status": ["denied"]}, 0, "another status"),
        ("Events", {"actors": ["China"]}, 1, "its actor"),
        ("Events", {"actors": ["Nobody"]}, 0, "another actor"),
        ("Events", {"known": "Not known"}, 0, "its date is known"),
        ("Overview", {"status": ["denied"]}, 1, "a page without the control"),
        ("Brief", {"rows": OLD["events"][0]["event_id"]}, 1, "a row of the brief"),
        ("Brief", {"rows": "aaaa"}, 0, "no row of the brief"),
        ("Search everything", {"find": "harbin", "look": ["events"]}, 1, "what is known of it"),
        ("Search everything", {"find": "HARB met", "look": []}, 1, "the beginning of a word, and its own words"),
        ("Search everything", {"find": "harbin -met"}, 0, "a word that is not wanted"),
        ("Search everything", {"find": "harbin", "look": ["quotes"]}, 0, "another kind"),
        ("Search everything", {"find": ""}, 0, "nothing was asked for"),
    ],
)
def test_what_the_controls_of_the_page_leave_out_is_not_told(title: str, picked: Mapping[str, Any], number: int, why: str) -> None:
    assert len(told({"events": OLD["events"][1:]}, title=title, picked=picked)) == number, why


@pytest.mark.parametrize(
    ("table", "title", "picked", "number"),
    [
        ("exercises", "Exercises", {"kinds": ["naval patrol"]}, 1), ("exercises", "Exercises", {"kinds": ["wargame"]}, 0),
        ("exercises", "Exercises", {"places": ["Nowhere"]}, 0), ("exercises", "Exercises", {"drill": "Another"}, 0),
        ("quotes", "Quotes", {"quote": ["block"]}, 0), ("quotes", "Quotes", {"speaker": ["Nobody"]}, 0), ("quotes", "Quotes", {}, 1),
        ("figures", "Trade", {"pair": "China-India"}, 1),
    ],
)  # fmt: skip
def test_each_page_is_told_of_by_its_own_controls(table: str, title: str, picked: Mapping[str, Any], number: int) -> None:
    assert len(told({table: OLD[table][1:]}, title=title, picked=picked)) == number


def test_totals_of_another_pair_are_not_told() -> None:
    figures = pd.DataFrame({"core": [True, True, False], "flow": ["China>Russia", "China-India", None]}).reindex(
        columns=["core", *trade.FIGURE]
    )
    assert shown.rows("Trade", {"pair": "China-Russia"}, "figures", figures, lambda _: figures).index.tolist() == [0, 2]
