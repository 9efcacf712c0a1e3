from datetime import date

from tidings.links.coverage import coverage


def _pair(event):
    return event if isinstance(event, tuple) else (event,)


def tables(documents=(), entries=(), events=()):
    return {
        "documents": [{"doc_id": doc_id, "published": day, "publisher": who} for doc_id, day, who in documents],
        "entries": [{"doc_id": doc_id, "date_start": a, "date_end": b, "outlet": outlet} for doc_id, a, b, outlet in entries],
        "figures": [], "exercises": [], "quotes": [],
        "events": [{"report_date": day, "doc_id": "a", "date_start": on, "date_end": on, "date_precision": "day"} for day, *rest in map(_pair, events) for on in [*rest, None][:1]],
    }  # fmt: skip


def test_a_month_between_that_nobody_speaks_from_is_not_covered():
    rows = coverage(tables([("a", date(2021, 1, 9), "Agency"), ("b", date(2021, 3, 2), None)], events=[date(2021, 1, 9)] * 2))
    assert [(r["month"], r["documents"], r["outlets"], r["rows"], r["status"]) for r in rows] == [
        ("2021-01", 1, 1, 2, "covered"),
        ("2021-02", 0, 0, 0, "not covered"),
        ("2021-03", 1, 0, 0, "covered"),
    ]


def test_a_month_without_rows_is_covered_where_a_document_speaks_from_it():
    assert coverage(tables([("a", date(2021, 1, 9), None)]))[0]["status"] == "covered"


def test_an_entry_speaks_from_every_month_that_it_touches():
    rows = coverage(tables([("a", date(2021, 3, 2), None)], [("a", date(2021, 1, 30), date(2021, 2, 2), "AP")]))
    assert [(r["month"], r["documents"], r["entries"], r["outlets"]) for r in rows] == [
        ("2021-01", 1, 1, 1),
        ("2021-02", 1, 1, 1),
        ("2021-03", 1, 0, 0),
    ]


def test_a_timeline_of_the_past_speaks_from_its_own_month_only():
    entries = [("a", date(1949, 10, 1), date(1949, 10, 31), None), ("a", date(2022, 2, 4), date(2022, 2, 4), None)]
    assert [r["month"] for r in coverage(tables([("a", date(2022, 6, 29), None)], entries))] == ["2022-06"]
    assert coverage(tables([("a", None, None)], entries)) != coverage(tables([("a", date(2022, 6, 29), None)], entries))


def test_undated_documents_cover_nothing():
    assert coverage(tables([("a", None, "Agency")])) == []


def test_a_document_speaks_from_the_month_before_of_which_it_tells():
    day = date(2024, 11, 4)
    rows = coverage(tables([("a", day, None)], events=[(day, date(2024, 10, 15)), (day, date(2024, 9, 15))]))
    assert [(r["month"], r["status"], r["rows"]) for r in rows] == [("2024-10", "covered", 0), ("2024-11", "covered", 2)]
