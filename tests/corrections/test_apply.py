"""Corrections in a build: what they change, what becomes of each, and what they never do."""

from dataclasses import replace

import pytest

from tidings import pipeline, tables
from tidings.corrections.cells import as_json, told
from tidings.corrections.log import Correction
from tidings.library import corrections
from tidings.text.sources import COLUMNS

WORDS = (
    "Trade between China and Russia rose 5 percent in 2023.\n\n"
    "On 3 June 2024 Xi Jinping met Vladimir Putin in Beijing.\n\n"
    "China and Russia held a joint naval drill in the Sea of Japan from 4 to 8 July 2024.\n\n"
    "Wang Yi said: “We will keep the border posts open for all of our neighbours.”\n"
)


@pytest.fixture
def sources(tmp_path):
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text(WORDS, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def one_lexicon(lexicon, monkeypatch):
    """Read once for all these builds."""
    monkeypatch.setattr(pipeline, "load_lexicon", lambda reference: (lexicon, []))


@pytest.fixture
def library(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def build(sources, library, tmp_path):
    def built():
        done = pipeline.build(sources, tmp_path / "tables", library=library)
        return done, {name: tables.read_table(done.folder, name).to_pylist() for name in tables.TABLES}

    return built


def of(opened, table, verdict, number=0, **more) -> Correction:
    """A correction of a row as a build reads it."""
    row = opened[table][number]
    words = row[tables.TABLES[table].words]
    sha256 = next(d["sha256"] for d in opened["documents"] if d["doc_id"] == row["doc_id"])
    reason = {"reason": "The words say so."} if verdict == "changed" else {}
    one = Correction(
        "", "2024-06-01T09:00:00Z", "Ana", verdict, table, sha256, row["start"], row["end"], words, row[tables.TABLES[table].key],
        as_json(told(table, row)), **reason,
    )  # fmt: skip
    return replace(one, **more)


def statuses(opened):
    return [row["status"] for row in opened["corrections"]]


def test_without_a_library_nothing_is_reviewed(build):
    done, opened = build()
    assert done.problems == []
    assert opened["corrections"] == []
    assert {row["reviewed"] for name in tables.FACTS for row in opened[name]} == {None}
    assert all(opened[name] for name in tables.FACTS), "the text has a row of each table"


def test_a_changed_value_flows_on(build, library):
    before, opened = build()
    corrections.add(library, [of(opened, "figures", "changed", column="value", value="7")])
    corrections.add(library, [of(opened, "exercises", "changed", column="dates", value="2024-08-01/2024-08-03")])
    corrections.add(library, [of(opened, "events", "changed", column="topics", value="energy")])
    after, changed = build()
    assert after.folder != before.folder
    assert after.problems == []
    figure, old = changed["figures"][0], opened["figures"][0]
    assert (figure["value"], figure["reviewed"], figure["figure_id"]) == (7.0, "changed", old["figure_id"])
    assert {name: figure[name] for name in figure if name not in ("value", "reviewed", "story_id")} == {
        name: old[name] for name in old if name not in ("value", "reviewed", "story_id")
    }
    assert str(changed["drills"][0]["date_start"]) == "2024-08-01", "the drill is made of the changed mention"
    assert changed["exercises"][0]["date_basis"] == "reviewer"
    said = changed["corrections"][0]
    assert (said["before"], said["value"], said["status"]) == ("5", "7", "applied")
    assert statuses(changed) == ["applied"] * 3


def test_a_wrong_row_leaves_its_table_and_what_is_made_of_it(build, library):
    _, opened = build()
    corrections.add(library, [of(opened, "exercises", "wrong")])
    _, after = build()
    assert len(after["exercises"]) == len(opened["exercises"]) - 1
    assert after["drills"] == []
    (said,) = after["corrections"]
    assert (said["status"], said["row_id"], said["words"]) == (
        "applied",
        opened["exercises"][0]["exercise_id"],
        opened["exercises"][0]["evidence"],
    )


def test_a_right_row_says_so(build, library):
    _, opened = build()
    corrections.add(library, [of(opened, "quotes", "right")])
    _, after = build()
    assert after["quotes"][0]["reviewed"] == "right"
    assert statuses(after) == ["applied"]


@pytest.mark.parametrize("verdict", ["wrong", "right", "changed"])
def test_what_is_revoked_is_as_if_never_said(build, library, verdict):
    _, opened = build()
    more = {"column": "value", "value": "7"} if verdict == "changed" else {}
    (one,) = corrections.add(library, [of(opened, "figures", verdict, **more)])
    build()
    corrections.revoke(library, one.id, "Bo", "I misread.")
    _, after = build()
    (said,) = after.pop("corrections")
    assert (said["status"], said["revoked_by"], said["revoked_reason"]) == ("revoked", "Bo", "I misread.")
    assert after == {name: rows for name, rows in opened.items() if name != "corrections"}


def test_the_last_verdict_counts(build, library):
    _, opened = build()
    first = of(opened, "figures", "changed", column="value", value="7")
    corrections.add(library, [of(opened, "figures", "wrong"), first, replace(first, value="8"), of(opened, "figures", "right")])
    _, after = build()
    assert statuses(after) == ["overruled", "overruled", "applied", "applied"]
    assert (after["figures"][0]["value"], after["figures"][0]["reviewed"]) == (8.0, "changed")
    corrections.add(library, [of(opened, "figures", "wrong")])
    _, after = build()
    assert statuses(after) == [*["overruled"] * 4, "applied"]
    assert len(after["figures"]) == len(opened["figures"]) - 1


def test_what_the_machine_says_by_itself_is_no_longer_needed(build, library):
    _, opened = build()
    corrections.add(library, [of(opened, "figures", "changed", column="value", value="5.0")])
    done, after = build()
    assert statuses(after) == ["no longer needed"]
    assert "no longer needed" in done.needless[0]
    assert after["figures"][0]["reviewed"] == "right"
    assert done.problems == []


@pytest.mark.parametrize(
    ("more", "status", "why"),
    [
        ({"sha256": "0" * 64}, "does not apply", "not among the documents"),
        ({"words": "other words"}, "does not apply", "does not have its words"),
        ({"value": "a lot"}, "does not apply", "no number"),
        ({"column": "figure_id"}, "does not apply", "may not be changed"),
        ({"row_id": "gone", "start": 0, "end": 5, "words": "Trade"}, "does not apply", "read as another row"),
    ],
)
def test_what_no_longer_applies_is_named_and_changes_nothing(build, library, more, status, why):
    _, opened = build()
    corrections.add(library, [replace(of(opened, "figures", "changed", column="value", value="7"), **more)])
    done, after = build()
    assert [(row["status"]) for row in after["corrections"]] == [status]
    assert why in after["corrections"][0]["why"]
    assert why in str(done.problems[0])
    assert after["figures"] == opened["figures"]


def test_a_wrong_row_that_is_read_no_more_is_wanted_no_more(build, library):
    _, opened = build()
    place = WORDS.index("Wang Yi")
    corrections.add(library, [replace(of(opened, "figures", "wrong"), row_id="gone", start=place, end=place + 7, words="Wang Yi")])
    _, after = build()
    assert statuses(after) == ["no longer needed"]


def test_a_changed_document_keeps_its_corrections_but_does_not_use_them(build, library, sources):
    _, opened = build()
    corrections.add(library, [of(opened, "figures", "wrong")])
    (sources / "a.txt").write_text(f"A new line above all.\n\n{WORDS}", encoding="utf-8")
    done, after = build()
    assert statuses(after) == ["does not apply"]
    assert after["corrections"][0]["doc_id"] is None
    assert len(after["figures"]) == len(opened["figures"])
    assert len(done.problems) == 1


def test_what_was_confirmed_and_is_read_otherwise_since_is_to_be_judged_again(build, library):
    _, opened = build()
    one = of(opened, "figures", "right")
    corrections.add(library, [replace(one, read=one.read.replace('"value":"5"', '"value":"50"'))])
    _, after = build()
    assert "read otherwise since: value" in after["corrections"][0]["why"]
    assert after["figures"][0]["reviewed"] is None


def test_a_row_is_known_by_its_place_and_cells_where_its_id_is_another(build, library):
    _, opened = build()
    corrections.add(library, [of(opened, "figures", "changed", column="value", value="7", row_id="of other rules")])
    _, after = build()
    assert after["figures"][0]["value"] == 7.0
    assert after["corrections"][0]["row_id"] == after["figures"][0]["figure_id"]


def test_two_builds_of_one_library_are_the_same_and_each_correction_makes_another(build, library, tmp_path, sources):
    _, opened = build()
    corrections.add(library, [of(opened, "figures", "right")])
    first, _ = build()
    other = pipeline.build(sources, tmp_path / "other", library=library, jobs=2)
    assert other.folder.name == first.folder.name
    for path in first.folder.glob("*.parquet"):
        assert path.read_bytes() == (other.folder / path.name).read_bytes()
    corrections.add(library, [of(opened, "figures", "right")])
    assert build()[0].folder != first.folder


def test_a_damaged_file_of_corrections_stops_no_build(build, library):
    library.mkdir()
    (library / "corrections.csv").write_bytes(b"\xff\xfe nonsense\n")
    done, opened = build()
    assert "other columns" in str(done.problems[0])
    assert opened["figures"]


def test_hostile_words_pass_through_a_build(build, library):
    _, opened = build()
    reason = "=cmd()|'/C calc'!A0 <script>alert(1)</script> \u202e [x](javascript:1)\nnext\r\n@A1"
    corrections.add(library, [of(opened, "quotes", "changed", column="speaker", value="=HYPERLINK(1)", reason=reason, who="<b>Bo</b>")])
    done, after = build()
    assert done.problems == []
    assert after["corrections"][0]["reason"] == reason
    assert after["quotes"][0]["speaker"] == "=HYPERLINK(1)"


def test_a_copy_that_is_dated_by_its_origin_is_corrected_too(build, library, sources):
    """Its rows are read a second time, of its origin's day."""
    story = (
        "Ministers of seven countries opened talks on grain on Tuesday in the Uzbek capital.\n\n"
        "Uzbekistan exported 1.4 million tonnes of wheat in 2020, an increase of 12 percent, the farm ministry said.\n\n"
        "The talks are held every two years and will close on Friday with a joint statement.\n\n"
        "Kazakhstan, the largest grower of the region, proposed a common reserve of three million tonnes.\n\n"
    )
    (sources / "b.txt").write_text(f"TASHKENT, May 4 - {story}", encoding="utf-8")
    (sources / "c.txt").write_text(f"{story}More in the evening edition.\n", encoding="utf-8")
    (sources / "sources.csv").write_text(f"{','.join(COLUMNS)}\nb.txt,,,,2021-05-04,,,,\n", encoding="utf-8")
    _, opened = build()
    copies = {row["doc_id"] for row in opened["documents"] if row["published_basis"] == "inherited"}
    number = next(n for n, row in enumerate(opened["events"]) if row["doc_id"] in copies)
    corrections.add(library, [of(opened, "events", "wrong", number)])
    _, after = build()
    assert len(after["events"]) == len(opened["events"]) - 1
