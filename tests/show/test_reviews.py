"""What reviewers said, in sentences and numbers: agreement, draws, what is not yet in the tables."""

from dataclasses import replace

import pandas as pd
import pytest

from tests.show import rows as made_rows
from tidings.corrections.log import Correction
from tidings.corrections.verdicts import as_read
from tidings.frames import to_pandas
from tidings.show import filters, lists, reviews
from tidings.tables import to_arrow


def said(number, verdict, row="f1", status="applied", table="figures", **more):
    return {
        "correction_id": f"c{number}", "table": table, "row_id": row, "sha256": "ab" * 32, "start": 0, "end": 4, "words": "Five", "read": "{}",
        "verdict": verdict, "who": "Ana", "made": f"2024-06-0{number}T09:00:00Z", "status": status, **more,
    }  # fmt: skip


def table(*rows):
    return to_pandas(to_arrow("corrections", rows))


def test_agreement_counts_the_last_word_on_each_row_once():
    found = table(
        said(1, "right", "f1"),
        said(2, "changed", "f2", column="value", value="7"),
        said(3, "right", "f2"),
        said(4, "wrong", "f3"),
        said(5, "right", "f4", status="revoked"),
        said(6, "right", "f5", status="does not apply"),
        said(7, "changed", "f6", status="no longer needed", column="value", value="5"),
        said(8, "wrong", "q1", table="quotes", draw="abc"),
    )
    (picked,) = reviews.agreement(found, drawn=False)
    assert (picked.table, picked.right, picked.changed, picked.wrong) == ("figures", 2, 1, 1)
    (drawn,) = reviews.agreement(found, drawn=True)
    assert (drawn.table, drawn.right, drawn.wrong, drawn.interval[0]) == ("quotes", 0, 1, 0.0)
    shown = reviews.as_table([picked], {"figures": 29}).to_dict("records")[0]
    assert (shown["Judged"], shown["Right as read"], shown["95 % interval"]) == ("4 of 30", "2: 50 %", "15 to 85 %")


def test_what_was_picked_is_never_called_a_sample():
    picked = [reviews.Agreement("figures", 9, 1, 0)]
    first, second = reviews.chosen_how([], picked)
    assert "nothing here says how right the whole tables are" in first
    assert "no random sample" in second
    first, second = reviews.chosen_how(picked, [])
    assert "holds for the whole table" in first
    assert not second


def test_a_draw_is_the_same_whatever_is_said_of_its_rows():
    rows = pd.DataFrame({"figure_id": [f"f{n}" for n in range(60)], "echo": [n % 3 == 0 for n in range(60)]})
    drawn = reviews.draw("seed", "figures", rows, table())
    assert len(set(drawn)) == 20
    assert not {int(row[1:]) % 3 for row in drawn} & {0}, "copies are not drawn"
    assert drawn != reviews.draw("other", "figures", rows, table())
    gone = rows[rows["figure_id"] != drawn[3]]
    assert reviews.draw("seed", "figures", gone, table(said(1, "wrong", drawn[3]))) == drawn


def test_a_draw_that_is_judged_in_part_says_so():
    ids = {("seed", "figures"): ["f1", "f2", "f3"]}

    def rows(seed, name):
        return ids[seed, name]

    found = [said(n, "right", f"f{n}", draw="seed") for n in (1, 2)]
    assert "2 of 3 figures of draw seed" in reviews.unfinished(table(*found), rows)
    assert not reviews.unfinished(table(*found, said(3, "right", "f3", draw="seed")), rows)
    assert not reviews.unfinished(table(said(1, "right")), rows)


def test_what_is_written_down_and_not_yet_built():
    one = Correction("c1", "2024-06-01T09:00:00Z", "Ana", "right", "figures", "ab" * 32, 0, 4, "Five", "f1", "{}")
    undone = replace(one, id="c2", verdict="revoked", revokes="c1")
    assert reviews.pending([one], table()) == [one]
    assert reviews.pending([one], table(said(1, "right"))) == []
    assert reviews.pending([one, undone], table(said(1, "right"))) == [undone]
    assert reviews.pending([one, undone], table(said(1, "right", status="revoked"))) == []
    assert reviews.progress(["f1", "f2"], table(), [one]) == {"f1"}
    assert reviews.progress(["f1", "f2"], table(said(1, "right")), [undone]) == set()


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (said(1, "right", reason=None), "Called right by Ana, 1 June 2024"),
        (said(1, "wrong", reason="No\ndrill \u202ehere."), "Called no such row by Ana, 1 June 2024: No drill here."),
        (
            said(1, "right", reason=None, status="does not apply", why="the row is not read any more"),
            "Called right by Ana, 1 June 2024 (does not apply: the row is not read any more)",
        ),
        (
            said(
                1, "wrong", reason=None, status="revoked", why=None, revoked_by="Bo", revoked="2024-06-02T09:00:00Z", revoked_reason="Mine."
            ),
            "Called no such row by Ana, 1 June 2024 (taken back by Bo, 2 June 2024: Mine.)",
        ),
        (
            said(1, "changed", table="events", column="dates", before="", value="2024-10", reason="It says so."),
            "When changed from nothing to 2024-10 by Ana, 1 June 2024: It says so.",
        ),
    ],
)
def test_a_verdict_as_a_sentence(one, sentence):
    assert reviews.sentence({"why": None, **one}) == sentence


def test_cells_as_the_machine_read_them_are_those_before_the_change():
    row = {"speaker_text": "Wang", "speaker": "Wang Li", "date_start": None, "date_end": None, "date_precision": "none"}
    before = said(1, "changed", table="quotes", column="speaker", before="Wang Yi", value="Wang Li")
    assert as_read("quotes", row, [])["speaker"] == "Wang Li"
    assert as_read("quotes", row, [before])["speaker"] == "Wang Yi"


def test_filters_leave_the_newest_first():
    found = table(said(1, "right"), said(2, "wrong", "f2"), said(3, "right", "q1", table="quotes", who="Bo"))
    assert list(reviews.passing(found, [], [], [])["correction_id"]) == ["c3", "c2", "c1"]
    assert list(reviews.passing(found, ["figures"], ["applied"], ["Ana"])["correction_id"]) == ["c2", "c1"]


def test_a_list_says_which_rows_were_judged_where_any_was() -> None:
    rows = made_rows.frames()
    chosen = filters.Filters(filters.choose(rows, lambda _: ""), "", "")
    assert "reviewed" not in lists.listing("events", rows["events"], chosen)
    rows["events"]["reviewed"] = ["right", None, "changed"]
    assert lists.listing("events", rows["events"], chosen)["reviewed"].tolist()[::2] == ["right", "changed"]
