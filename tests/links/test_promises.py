from itertools import permutations

import pytest

from tests.links.rows import day, document, event, exercise, tables
from tidings.lexicon import shipped
from tidings.links.promises import promises

BOTH = ["China", "Xi Jinping", "Russia", "Vladimir Putin"]
GUEST = ["Russia", "Vladimir Putin"]
BEIJING = {"places": ["Beijing"]}


def plan(when="2031-05", made="2031-04-10", words="He will travel to Beijing for talks.", **more):
    return event(
        when, **{"modality": "planned", "report_date": made and day(made), "words": words, "actors": BOTH, "doc_id": "plan", **more}
    )


def done(when="2031-05-16", made="2031-05-17", words="The two held talks in Beijing.", **more):
    return event(when, **{"report_date": day(made), "words": words, "actors": BOTH, "action": "CONSULT", "doc_id": "done", **more})


def made_of(*rows, documents=()):
    rows = [{**row, "drill_id": row.get("drill_id")} for row in rows]
    return promises(tables(*rows, documents=documents), shipped())


KEPT = [
    (plan(), done(), "two people in the planned month"),
    (plan(actors=GUEST, **BEIJING), done(**BEIJING), "one person at the planned place"),
    (plan("2031-05-16"), done("2031-05-17"), "a day later"),
    (plan("2031-05-14/2031-05-15"), done("2031-05-12/2031-05-18", date_precision="week"), "a week that holds the planned days"),
    (plan(words="They will sign the treaty.", action="AGREE"), done(words="They signed it.", action="AGREE"), "the same act"),
    (plan(), done(modality="ongoing"), "going on"),
]  # fmt: skip


@pytest.mark.parametrize(("planned", "later", "why"), KEPT, ids=[why for *_, why in KEPT])
def test_a_plan_is_kept(planned, later, why):
    (found,) = made_of(planned, later)
    assert (found["status"], found["kept_id"]) == ("kept", later["event_id"])


NOT_KEPT = [
    (plan(), done(actors=["China", "Xi Jinping", "Russia", "Sergei Lavrov"]), "open", "another guest"),
    (plan(), done("2031-06-16", "2031-06-17"), "past", "another month"),
    (plan(), done("2030-05-16", "2031-06-17"), "past", "another year"),
    (plan(actors=GUEST, **BEIJING), done(places=["Moscow"]), "open", "one person at another place"),
    (plan(actors=["China", "Russia"], **BEIJING), done(**BEIJING), "open", "no person"),
    (plan(), done(words="The two signed a law each.", action="AGREE"), "open", "another act"),
    (plan(), done(modality="hypothetical"), "open", "a conjecture"),
    (plan("2031"), done(), "open", "a whole year"),
    (plan(""), done(), "open", "no date"),
    (plan(made="2031-05-20"), done("2031-05-02", "2031-05-03"), "open", "told before it was planned"),
    (plan(), done("2031-05", "2031-05-17", modality="planned"), "open", "planned again"),
]  # fmt: skip


@pytest.mark.parametrize(("planned", "later", "status", "why"), NOT_KEPT, ids=[why for *_, why in NOT_KEPT])
def test_no_false_pair(planned, later, status, why):
    found = {row["row_id"]: row for row in made_of(planned, later)}[planned["event_id"]]
    assert (found["status"], found["kept_id"]) == (status, None)


def test_age_runs_in_the_time_of_the_documents():
    kept, open_ = made_of(plan(), done()), made_of(plan("2032"), done())
    assert [row["age_days"] for row in (*kept, *open_)] == [36, 37]
    assert made_of(plan(made=None))[0]["age_days"] is None


def test_a_month_without_a_year_is_that_of_the_document_where_its_rows_show_one():
    planned = plan("", None, date_text="in May")
    other = event("2031", doc_id="plan", date_basis="document", date_text="last month")
    assert [row["status"] for row in made_of(planned, other, done())] == ["kept"]
    assert [row["status"] for row in made_of(planned, done())] == ["open"]
    assert [row["status"] for row in made_of(planned, other, event("2030", doc_id="plan", date_basis="document"), done())] == ["open"]


def test_a_planned_drill_is_kept_by_a_mention_that_it_is_held():
    rows = [exercise("2031-07-20", modality="planned", drill_id="d"), exercise("2031-07-20", modality="ongoing", drill_id="d")]
    (found,) = made_of(*rows)
    assert (found["table"], found["status"], found["kept_id"]) == ("exercises", "kept", rows[1]["exercise_id"])
    for other in ({"drill_id": "e"}, {"date_start": day("2031-07-01"), "date_end": day("2031-07-02")}):
        assert made_of(rows[0], {**rows[1], **other})[0]["status"] == "open"
    before, after = ({**row, "report_date": day(when)} for row, when in zip(rows, ("2031-07-25", "2031-07-21"), strict=True))
    assert made_of(before, after)[0]["status"] == "open", "told before it was planned"
    before, after = ({**row, "report_date": day(when)} for row, when in zip(rows, ("2031-07-01", "2031-07-10"), strict=True))
    assert made_of(before, after)[0]["status"] == "open", "told before its first day"


def test_words_that_plan_a_drill_promise_it_once_unless_they_name_people():
    drill = exercise("2031-07-20", modality="planned", drill_id="d", doc_id="plan", start=5)
    assert [row["table"] for row in made_of(drill, plan("2031-07-20", actors=["China", "Russia"], start=5))] == ["exercises"]
    for event_of in (plan("2031-07-20", start=5), plan("2031-07-20", actors=["China"], start=70)):
        assert {row["table"] for row in made_of(drill, event_of)} == {"exercises", "events"}


def test_a_row_that_repeats_its_origin_promises_nothing():
    assert made_of({**plan(), "echo": True}) == []


def test_the_order_of_the_rows_does_not_matter():
    rows = [plan(), done(), done("2031-05-18", "2031-05-19"), plan("2031-06")]
    documents = [document("plan"), document("done")]
    assert len({repr(made_of(*order, documents=documents)) for order in permutations(rows)}) == 1
