"""Filters keep the right rows, say themselves, and live in an address."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import frames
from tidings.frames import to_pandas
from tidings.show.filters import Choices, Filters, choose, keep, keep_documents, keep_entries, strangers, undated_note, when
from tidings.tables import to_arrow

TABLES = frames()
CHOICES = choose(TABLES)


def chosen(first: str = CHOICES.months[0], last: str = CHOICES.months[-1], **more: object) -> Filters:
    return Filters(CHOICES, first, last, **more)  # type: ignore[arg-type]


def kept(name: str, filters: Filters) -> list[str]:
    return list(keep(TABLES[name], filters).rows[f"{name[:-1]}_id"])


def test_choices_are_what_the_documents_speak_of() -> None:
    assert CHOICES.months == ("2023-01", "2023-12", "2024-04", "2024-05", "2024-06", "2024-07")
    assert CHOICES.topics == ("diplomacy", "military", "trade", "technology", "influence")
    assert CHOICES.outlets == ("=cmd()", "Amur Daily")
    assert list(CHOICES.documents) == ["Ministers met in Harbin", "<b>=1+1</b> :red[x]"]


def test_two_documents_of_one_title_have_two_labels() -> None:
    twice = TABLES["documents"].assign(title="Weekly notes")
    assert list(choose({**TABLES, "documents": twice}).documents) == ["Weekly notes (report.txt)", "Weekly notes (hostile.txt)"]


@pytest.mark.parametrize(
    ("first", "last", "name", "expected", "why"),
    [
        ("2024-06", "2024-06", "events", ["e1"], "the day lies in the month"),
        ("2024-07", "2024-07", "events", ["e2"], "a whole month"),
        ("2024-05", "2024-05", "events", [], "nothing that month"),
        ("2023-12", "2024-04", "figures", ["f1"], "a year touches its last month"),
        ("2024-04", "2024-07", "figures", [], "its period decides, not its report"),
        ("2024-06", "2024-06", "quotes", ["q1"], "without a day of its own the report decides"),
        ("2023-01", "2024-07", "quotes", ["q1", "q2"], "all months keep what has no date at all"),
    ],
)
def test_months_keep_what_touches_them(first: str, last: str, name: str, expected: list[str], why: str) -> None:
    assert kept(name, chosen(first, last)) == expected, why


def test_rows_without_any_date_are_counted_when_months_leave_them_out() -> None:
    some = keep(TABLES["events"], chosen("2024-06", "2024-07"))
    assert (list(some.rows["event_id"]), some.undated) == (["e1", "e2"], 1)
    assert undated_note(some.undated) == "1 row has no date and can only be shown with all months."
    assert not undated_note(0)
    assert keep(TABLES["events"], chosen()).undated == 0
    assert keep(TABLES["events"], chosen("2024-06", "2024-07", topics=("trade",))).undated == 0, "left out by its topic, not for its date"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"topics": ("trade",)}, ["e1"]),
        ({"topics": ("trade", "technology")}, ["e1", "e3"]),
        ({"documents": ("<b>=1+1</b> :red[x]",)}, ["e3"]),
        ({"outlets": ("Amur Daily",)}, ["e1", "e2"]),
        ({"outlets": ("Amur Daily",), "topics": ("military",)}, ["e2"]),
        ({"text": "harbin"}, ["e1"]),
        ({"text": "SEA japan"}, ["e2"]),
        ({"text": "russia"}, ["e1"]),
        ({"text": "harbin japan"}, []),
        ({"text": "(ministers"}, []),
    ],
)
def test_filters_are_combined(more: dict[str, object], expected: list[str]) -> None:
    assert kept("events", chosen(**more)) == expected


def test_search_does_not_mind_how_quotation_marks_and_dashes_are_drawn() -> None:
    rows = pd.DataFrame({"text": ["Beijing’s ‘no‑limits’ pact", "a pact"]})
    assert list(keep(rows, chosen(text="beijing's no-limits")).rows.index) == [0]


@given(st.text(max_size=300))
def test_search_for_anything_never_raises(text: str) -> None:
    assert set(kept("events", chosen(text=text))) <= {"e1", "e2", "e3"}


def test_a_table_without_the_column_is_kept() -> None:
    assert len(keep(TABLES["coverage"], chosen(topics=("trade",), outlets=("Amur Daily",))).rows) == 3
    assert list(keep(TABLES["coverage"], chosen("2024-05", "2024-06")).rows["month"]) == ["2024-05", "2024-06"]


def test_documents_are_kept_for_their_rows() -> None:
    facts = {name: keep(TABLES[name], chosen(topics=("technology",))).rows for name in ("events", "quotes")}
    found = keep_documents(TABLES["documents"], facts, chosen(topics=("technology",)))
    assert (list(found["file"]), list(found["rows"])) == (["hostile.txt"], [1])
    assert len(keep_documents(TABLES["documents"], facts, chosen())) == 2, "nothing is left out, so no document is"


def test_when_prefers_own_dates_to_the_report() -> None:
    first, last = when(TABLES["events"])
    assert [str(day)[:10] for day in (first[1], last[1])] == ["2024-07-01", "2024-07-31"]
    assert np.isnat(first).tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        (chosen(), "Everything, January 2023 to July 2024."),
        (chosen("2024-06", "2024-06"), "June 2024."),
        (chosen("2024-05", "2024-06", topics=("trade", "military")), "May 2024 to June 2024, about trade or military."),
        (chosen(outlets=("Amur Daily",)), "January 2023 to July 2024, published by Amur Daily."),
        (
            chosen(documents=("Ministers met in Harbin",), text=" grain "),
            "January 2023 to July 2024, from “Ministers met in Harbin”, with the words “grain”.",
        ),
    ],
)
def test_sentence_says_every_filter(filters: Filters, sentence: str) -> None:
    assert filters.sentence == sentence


def test_a_link_carries_every_filter_and_nothing_else() -> None:
    filters = chosen("2024-05", "2024-06", topics=("trade",), documents=("<b>=1+1</b> :red[x]",), outlets=("=cmd()",), text="a&b#c")
    link = urlsplit(filters.link("sources", doc="abc", span="1-2"))
    assert link.path == "sources"
    assert parse_qsl(link.query) == [
        ("doc", "abc"), ("span", "1-2"), ("months", "2024-05"), ("months", "2024-06"), ("topics", "Trade"),
        ("documents", "<b>=1+1</b> :red[x]"), ("outlets", "=cmd()"), ("q", "a&b#c"),
    ]  # fmt: skip
    assert Filters.none(CHOICES).link("events") == "events"


def test_strangers_are_few_and_short() -> None:
    assert strangers([*(f"x{n}" for n in range(10_000)), "trade", ""], ["trade"]) == ["x0", "x1", "x2", "x3", "x4"]
    assert len(strangers(["y" * 10_000], [])[0]) == 60


def test_one_month_and_no_rows_still_make_filters() -> None:
    empty = {name: rows.head(0) for name, rows in TABLES.items()}
    choices = choose(empty)
    assert choices == Choices((), (), {}, ())
    everything = Filters.none(choices)
    assert everything.all_months
    assert not everything.active
    assert everything.sentence == "Everything."
    assert Filters(choices, "", "", text="rice").sentence == "Everything, with the words “rice”."
    assert everything.file_name("events", "csv") == "events.csv"
    assert keep(empty["events"], everything).rows.empty
    assert choose({**TABLES, "coverage": empty["coverage"]}).months[-1] == "2024-07", "facts have months of their own"


def test_own_filters_of_a_page_are_said_and_follow_to_no_other_page() -> None:
    filters = replace(Filters.none(CHOICES), own=("only planned",))
    assert filters.active
    assert filters.sentence == "January 2023 to July 2024, only planned."
    assert filters.link("sources") == "sources"
    assert "filtered" in filters.file_name("events", "csv")


def test_a_document_without_a_title_is_called_by_its_first_words() -> None:
    bare = {**TABLES, "documents": TABLES["documents"].assign(title=None)}
    first = TABLES["documents"]["doc_id"].iloc[0]
    assert set(choose(bare, lambda doc_id: "[ad_1]\nTwo trains left for the border on Monday.").documents) == {
        "“Two trains left for the border on Monday.” (report.txt)",
        "“Two trains left for the border on Monday.” (hostile.txt)",
    }
    assert choose(bare, lambda _: "").label_of(first) == "report.txt"


def test_entries_have_no_topics_of_their_own() -> None:
    base = {"doc_id": "d", "start": 0, "end": 9, "date_precision": "none", "date_basis": "none"}
    entries = to_pandas(to_arrow("entries", [{**base, "entry_id": "n1"}, {**base, "entry_id": "n2"}]))
    facts = {"events": TABLES["events"].head(1).assign(entry_id="n2")}
    assert list(keep_entries(entries, facts, chosen())["entry_id"]) == ["n1", "n2"]
    assert list(keep_entries(entries, facts, chosen(topics=("trade",)))["entry_id"]) == ["n2"]
    assert list(keep_entries(entries, facts, chosen(text="ministers"))["entry_id"]) == ["n2"]


def with_copy() -> dict[str, pd.DataFrame]:
    """The second document repeats the first, and so does its event."""
    documents, events = TABLES["documents"], TABLES["events"]
    copied = {
        "documents": documents.assign(copy_of=[None, documents["doc_id"].iloc[0]]),
        "events": events.assign(echo=events["event_id"].eq("e3")),
    }
    return {**TABLES, **copied}


@pytest.mark.parametrize(("copies", "expected"), [(False, ["e1", "e2"]), (True, ["e1", "e2", "e3"])])
def test_what_a_copy_repeats_is_left_out_until_asked_for(copies: bool, expected: list[str]) -> None:
    found = with_copy()
    filters = replace(Filters.none(choose(found)), copies=copies)
    assert list(keep(found["events"], filters).rows["event_id"]) == expected
    assert filters.sentence == f"Everything, January 2023 to July 2024, copies {'shown' if copies else 'left out'}."
    assert filters.query == ((("copies", "true"),) if copies else ())
    assert not filters.active


def test_a_copy_is_counted_where_rows_of_its_own_are() -> None:
    found = with_copy()
    filters = Filters.none(choose(found))

    def listed(**kept: pd.DataFrame) -> int:
        return len(keep_documents(found["documents"], {"events": keep(found["events"], filters).rows, **kept}, filters))

    assert listed() == 1
    assert listed(quotes=keep(found["quotes"], filters).rows) == 2, "an edition that adds a quotation"


def test_entries_of_a_copy_are_left_out() -> None:
    found = with_copy()
    copy = found["documents"]["doc_id"].iloc[1]
    entries = to_pandas(
        to_arrow("entries", [{"entry_id": "n", "doc_id": copy, "start": 0, "end": 1, "date_precision": "none", "date_basis": "none"}])
    )
    assert keep(entries, Filters.none(choose(found))).rows.empty
    assert len(keep(entries, replace(Filters.none(choose(found)), copies=True)).rows) == 1
