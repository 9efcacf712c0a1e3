"""Every page opens, follows its filters, says what it does not know, and takes no harm from what an address or a document holds."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import LISTS, opened, said, words
from tests.show.rows import DOCUMENTS, REPORT, tables, write
from tidings.show import frame
from tidings.tables import read_table
from tidings.text.document import Document

Rows = dict[str, list[dict[str, Any]]]
ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    page for page in ("overview", "trade", "exercises", "events", "quotes", "sources", "brief") if (ROOT / "pages" / f"{page}.py").exists()
]
DOC = Document.from_text(REPORT).doc_id
HOSTILE_DOC = Document.from_text(str(DOCUMENTS["hostile.txt"]["text"])).doc_id


@pytest.fixture(autouse=True)
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    out = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(out))
    return write(out)


@pytest.mark.parametrize("page", PAGES)
def test_page_opens_and_says_its_filters(page: str) -> None:
    test = opened(page)
    assert test.title[0].value == {name: title for name, title, _ in frame.PAGES}[page]
    assert test.caption[0].value == "Everything, January 2023 to July 2024."
    assert not test.warning
    assert not test.run().exception, "and a second time"


@pytest.mark.parametrize("page", PAGES)
def test_page_opens_from_the_entry_script(page: str) -> None:
    test = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30).run()
    assert not test.exception
    if page != PAGES[0]:
        test.switch_page(f"pages/{page}.py").run()
    assert not test.exception
    assert test.title[0].value == page.capitalize()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "address",
    [
        {"topics": "unicorns"},
        {"months": ["1066-10", "9999-99"]},
        {"documents": "<script>alert(1)</script>", "outlets": "![x](http://outside.example/a.png)"},
        {"q": "(((((((((("},
        {"q": "a" * 100_000},
        {"topics": [f"t{n}" for n in range(10_000)]},
        {"months": "\x00", "topics": "\u202e", "doc": "../../etc/passwd", "span": "99999999999-1"},
    ],
    ids=["unknown", "months", "markup", "pattern", "long", "many", "odd"],
)
def test_hostile_addresses_do_no_harm(page: str, address: dict[str, str | list[str]]) -> None:
    text = said(opened(page, **address))
    assert "![x](" not in text
    if "unicorns" in address.get("topics", ""):
        assert "unicorns" in text


@pytest.mark.parametrize(
    ("page", "control"), [("overview", "copies"), ("exercises", "published"), ("sources", "mark"), ("trade", "flow"), ("trade", "pair")]
)
def test_an_unknown_value_of_a_control_is_named(page: str, control: str) -> None:
    doc = {"doc": HOSTILE_DOC} if page == "sources" else {}
    assert "unicorns" in "".join(warning.value for warning in opened(page, **doc, **{control: "unicorns"}).warning)


def test_filters_change_rows() -> None:
    everything, trade = opened("events"), opened("events", topics="Trade")
    assert (len(everything.dataframe[0].value), len(trade.dataframe[0].value)) == (3, 1)
    assert "about trade" in trade.caption[0].value
    june = opened("events", months=["2024-06", "2024-06"])
    assert len(june.dataframe[0].value) == 1
    assert "1 row has no date" in said(june)
    before = opened("events", topics="trade")  # as addresses said it when the list had the codes of the files
    assert before.caption[0].value == trade.caption[0].value
    assert not before.warning
    trade.sidebar.multiselect(key="topics").set_value(["military"]).run()
    assert len(trade.dataframe[0].value) == 1
    assert trade.dataframe[0].value["evidence"].iloc[0].startswith("The navies")


@pytest.mark.parametrize("months", [["2024-06"], ["2024-04", "2024-06", "2024-04", "2024-06"]])
def test_months_that_are_no_range_are_said(months: list[str]) -> None:
    test = opened("events", months=months)
    assert "a first and a last are needed" in said(test)
    assert len(test.dataframe[0].value) == 3


def test_months_the_wrong_way_round_are_put_right() -> None:
    test = opened("events", months=["2024-06", "2024-04"])
    assert test.caption[0].value == "April 2024 to June 2024."
    assert len(test.dataframe[0].value) == 1


def test_show_everything_clears_the_filters() -> None:
    test = opened("events", topics="trade", q="harbin")
    test.button(key="everything").click().run()
    assert "Everything" in test.caption[0].value
    assert len(test.dataframe[0].value) == 3


@pytest.mark.parametrize("page", [page for page in PAGES if page != "brief"])
def test_nothing_found_is_a_sentence(page: str) -> None:
    text = said(opened(page, q="zzzz", **LISTS.get(page, {})))
    assert "match" in text
    assert "Widen the months" in text or "no documents" in text.lower()


def test_events_are_listed_with_a_link_to_their_words() -> None:
    row = opened("events", topics="diplomacy").dataframe[0].value.iloc[0]
    start = REPORT.index("On 3 June")
    assert row["open"].startswith(f"sources?doc={DOC}&span={start}-")
    assert row["open"].endswith("&topics=Diplomacy")
    assert row["when"] == "2024-06-03"


def test_events_of_two_actors_and_of_a_day() -> None:
    pair = opened("events", actors=["Russia", "China"])
    assert pair.dataframe[0].value["when"].tolist() == ["2024-06-03"]
    assert "Nobody" in said(opened("events", actors="Nobody"))
    day = opened("events", months=["2024-06", "2024-06"], days="2024-06-03")
    assert "begun on 3 June 2024" in words(day)
    assert len(day.dataframe[0].value) == 1
    assert "begun on 3 June 2024" in words(opened("events", days="2024-06-03")), "columns of months or days"
    assert "2024-06-04" in words(opened("events", months=["2024-06", "2024-06"], days="2024-06-04"))


def test_a_time_that_is_narrowed_leads_back_to_all_months() -> None:
    narrowed = opened("events", months=["2024-06", "2024-06"])
    narrowed.button(key="way-back").click().run()
    assert len(narrowed.dataframe[0].value) == 3
    assert not [button for button in narrowed.button if button.key == "way-back"]


def test_three_dates_stand_in_the_list_and_in_words() -> None:
    test = opened("events")
    row = test.dataframe[0].value.iloc[0]
    assert list(test.dataframe[0].value)[:4] == ["open", "when", "report_date", "published"]
    assert str(row["published"])[:10] == "2024-06-05"
    assert "2 when it was reported" in said(test)


def test_quotes_of_one_speaker() -> None:
    test = opened("quotes", speaker="Ivan Petrov", way="Table and download")
    assert len(test.dataframe[0].value) == 1
    assert "Ivan Petrov" in said(test)
    assert "Nobody" in said(opened("quotes", speaker="Nobody"))


def test_a_reworded_quote_says_so_and_its_words_stay_words() -> None:
    text = said(opened("quotes", q="onerror"))
    assert "reworded" in text
    assert "<img src=x" in text


def test_a_document_opens_and_a_wrong_one_is_named() -> None:
    test = opened("sources", doc=DOC, span="0-8")
    assert test.header[0].value == "Ministers met in Harbin"
    assert not test.warning
    assert "does not have" in said(opened("sources", doc=DOC, span="5-99999"))
    assert "no document abc" in said(opened("sources", doc="abc"))
    assert "\\<b\\>" in opened("sources", doc=HOSTILE_DOC).header[0].value


def test_a_document_that_was_changed_is_not_shown(snapshot: Path) -> None:
    (snapshot / "texts" / f"{DOC}.txt").write_text("Other words.")
    assert "no longer the one" in said(opened("sources", doc=DOC))


def test_a_damaged_snapshot_is_said_on_the_page(snapshot: Path) -> None:
    (snapshot / "events.parquet").write_bytes(b"PAR1")
    test = AppTest.from_file(str(ROOT / "pages" / "events.py"), default_timeout=30).run()
    assert not test.exception
    assert "cannot be read" in said(test)


def test_first_start_builds_the_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "report.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "new"))
    monkeypatch.setenv("TIDINGS_SOURCES", str(sources))
    test = opened("overview")
    assert test.selectbox(key="month").options[0] == "December 2023"
    assert (tmp_path / "new" / "current").exists()


def test_first_start_without_documents_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sources").mkdir()
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "new"))
    monkeypatch.setenv("TIDINGS_SOURCES", str(tmp_path / "sources"))
    text = said(opened("overview"))
    assert "no document" in text
    assert "tidings build" in text


@pytest.mark.parametrize(
    ("page", "address", "words"),
    [
        ("events", {"status": "Planned", "known": "To the month"}, "only planned, with a date known to the month"),
        ("events", {"actors": ["China", "Russia"]}, "in which China and Russia act together"),
        ("quotes", {"quote": "Phrases", "speaker": "Ivan Petrov"}, "only phrases, said by Ivan Petrov"),
        ("exercises", {"kinds": "Naval patrol", "places": "Sea of Japan"}, "only naval patrols, at Sea of Japan"),
    ],
)
def test_a_page_says_its_own_filters_and_takes_them_back(page: str, address: dict[str, str], words: str) -> None:
    test = opened(page, **address)
    assert test.caption[0].value.replace("\\", "") == f"January 2023 to July 2024, {words}."
    test.button(key="everything").click().run()
    assert not test.exception
    assert test.caption[0].value == "Everything, January 2023 to July 2024."
    assert not [button for button in test.button if button.key == "everything"]


def test_codes_are_shown_in_words() -> None:
    assert opened("quotes", way="Table and download").dataframe[0].value["kind"].tolist() == ["sentence", "phrase"]
    assert opened("quotes", way="Table and download").dataframe[0].value["fidelity"].tolist() == ["checked", "reworded"]


@pytest.mark.parametrize("page", PAGES)
def test_no_direction_override_acts_on_a_page(page: str) -> None:
    test = opened(page)
    assert not {"\u202e", "\u2066"} & set(said(test))
    assert not [box.label for box in test.selectbox if {"\u202e", "\u2066"} & set("".join(box.options))]


def test_what_is_known_of_a_document_and_what_is_not() -> None:
    assert "5 June 2024, as it says itself" in said(opened("sources", doc=DOC))
    assert "Day of publication not known" in said(opened("sources", doc=HOSTILE_DOC))


def one_month() -> Rows:
    """Everything was reported and happened in June 2024."""
    days = {"date_start": date(2024, 6, 3), "date_end": date(2024, 6, 3), "date_precision": "day"}
    rows = {name: [{**row, **(days if "date_precision" in row else {})} for row in found] for name, found in tables().items()}
    rows["figures"] = [{**row, "period_start": date(2024, 6, 1), "period_end": date(2024, 6, 30)} for row in rows["figures"]]
    return {**rows, "coverage": rows["coverage"][-1:]}


def many_quotes() -> Rows:
    said, image = tables()["quotes"]
    wild = {**image, "text": "<script>window.hacked = true</script> \u202e=1+1"}
    return {**tables(), "quotes": [{**(wild if n % 7 else said), "quote_id": f"q{n}"} for n in range(20_000)]}


ODD = {
    "no rows": lambda: {name: [] for name in tables()},
    "no coverage": lambda: {**tables(), "coverage": []},
    "one month": one_month,
    "20,000 quotes": many_quotes,
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("odd", ODD)
def test_odd_tables_open(odd: str, page: str, snapshot: Path) -> None:
    write(snapshot.parent, "odd", ODD[odd]())
    test = opened(page)
    assert "1970" not in said(test)
    assert "Traceback" not in said(test)


@pytest.fixture
def shipped(snapshot_folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The shipped documents, of which one repeats another: the first three digits of a file -> its doc_id."""
    monkeypatch.setenv("TIDINGS_TABLES", str(snapshot_folder.parent))
    return {row["file"][:3]: row["doc_id"] for row in read_table(snapshot_folder, "documents").to_pylist()}


@pytest.mark.parametrize("page", ["trade", "exercises", "events", "quotes"])
def test_copies_are_left_out_until_asked_for(page: str, shipped: dict[str, str]) -> None:
    def listed(test: AppTest) -> set[str]:
        return {link.split("doc=")[1][:12] for table in test.dataframe if "open" in table.value for link in table.value["open"]}

    way = LISTS.get(page, {})
    without, with_copies = opened(page, **way), opened(page, copies="true", **way)
    assert shipped["002"] in listed(without)
    assert shipped["000"] not in listed(without)
    assert (shipped["000"] in listed(with_copies)) == (page != "quotes"), "the copy has lost every quotation"
    assert without.caption[0].value.endswith("copies left out.")
    assert with_copies.caption[0].value.endswith("copies shown.")
    without.sidebar.toggle(key="copies").set_value(True).run()
    assert listed(without) == listed(with_copies)


def test_the_overview_counts_a_copy_with_its_origin(shipped: dict[str, str]) -> None:
    def numbers(test: AppTest) -> dict[str, int]:
        return {m.label.strip("[").split("]")[0]: int(m.value) for m in test.metric}

    without, with_copies = (numbers(opened("overview", month="October 2024", **more)) for more in ({}, {"copies": "true"}))
    assert with_copies["Exercise mentions"] - without["Exercise mentions"] == 3
    assert with_copies["Events"] > without["Events"]


def test_the_overview_briefs_on_the_newest_covered_month_and_steps_over_others(shipped: dict[str, str]) -> None:
    test = opened("overview")
    text = words(test)
    assert "**Reported in November 2024:**" in text
    assert "China’s exports to Russia up 15.7 % year on year in September 2024" in text
    assert "Change on October 2024, the covered month before." in text
    test.button(key="month-Before").click().run()
    test.button(key="month-Before").click().run()
    assert "**May 2024:**" in words(test), "the five months before October are not covered"
    gap = opened("overview", month="September 2024")
    assert "one naval drill" in words(gap)
    assert "No document speaks from this month; others tell of it." in words(gap)
    assert "The month is not covered, so no change is shown." in words(gap)
    assert {metric.delta for metric in gap.metric} == {""}


@pytest.mark.parametrize("month", ["October 2024", "May 2024", "August 2023", "June 2024"])
def test_the_numbers_of_the_overview_are_those_of_the_pages(month: str, shipped: dict[str, str]) -> None:
    for metric in opened("overview", month=month).metric:
        page, _, query = metric.label.split("](")[1].rstrip(")").partition("?")
        if page in ("events", "quotes"):
            months = [value.split("=")[1] for value in query.split("&")]
            listed = [table.value for table in opened(page, months=months, **LISTS.get(page, {})).dataframe]
            assert int(metric.value) == sum(map(len, listed)), metric.label


def test_words_looked_for_change_no_coverage(shipped: dict[str, str]) -> None:
    text = words(opened("overview", q="summit"))
    assert "November 2024:**" in text
    assert "The documents speak from 10 of the 17 months" in text


def test_a_month_outside_of_the_chosen_ones_is_named(shipped: dict[str, str]) -> None:
    test = opened("overview", month="October 2024", months=["2023-07", "2023-10"])
    assert "October 2024" in "".join(warning.value for warning in test.warning)
    assert "**October 2023:**" in words(test)


def test_a_copy_opens_beside_its_origin_and_the_origin_names_it(shipped: dict[str, str]) -> None:
    copy, origin = opened("sources", doc=shipped["000"]), opened("sources", doc=shipped["002"])
    assert [tab.label for tab in copy.tabs][:2] == ["In full", "Beside its origin"]
    assert "This is a copy" in said(copy)
    assert "do not quote from it" in said(copy)
    assert "1 other document repeats this one" in said(origin)
    assert "Beside its origin" not in [tab.label for tab in origin.tabs]


def test_no_quotation_of_a_reworded_document_is_called_checked(shipped: dict[str, str]) -> None:
    rows = opened("quotes", copies="true", way="Table and download").dataframe[0].value
    reworded = rows["open"].str.contains(f"{shipped['000']}|{shipped['001']}")
    assert set(rows.loc[reworded, "fidelity"]) == {"reworded"}
    assert set(rows.loc[~reworded, "fidelity"]) == {"checked"}
