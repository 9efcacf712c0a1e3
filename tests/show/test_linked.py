"""What holds documents against each other, as pages show it: drills as cards, counts by rule, stories, plans, flags, gaps, shaded months."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import frames
from tidings.frames import to_pandas
from tidings.lexicon import Drill, shipped
from tidings.show import drills, flags, lists, stories, timelines
from tidings.show.cards import of_quotes
from tidings.show.evidence import marks, placed
from tidings.show.filters import Filters, choose
from tidings.show.naming import INTERNATIONAL, Names
from tidings.tables import to_arrow

FRAMES = frames()
FACTS = {name: FRAMES[name] for name in ("events", "figures", "exercises", "quotes")}
ALL = Filters.none(choose(FRAMES))


def made(name: str, *rows: dict[str, Any]) -> pd.DataFrame:
    return to_pandas(to_arrow(name, rows))


def flag(row_id: str, table: str = "events", severity: str = "warning", message: str = "It says 3, not 4.") -> dict[str, Any]:
    return {"flag_id": f"{row_id}{severity}", "table": table, "row_id": row_id, "rule": "sum", "severity": severity, "message": message}


# Flags


def test_a_flag_stands_beside_its_row_and_no_other() -> None:
    known = made("flags", flag("e1"), flag("e1", severity="note", message="Two bases."), flag("f1", "figures"))
    shown = lists.listing("events", flags.beside("events", FRAMES["events"], known), ALL)
    assert list(shown["flag"].fillna("")) == ["Look twice: It says 3, not 4. Note: Two bases.", "", ""]
    assert list(shown)[:2] == ["open", "flag"]
    assert "flag" not in lists.listing("quotes", flags.beside("quotes", FRAMES["quotes"], known), ALL)


def test_a_flag_of_another_table_is_of_another_row() -> None:
    assert "flag" not in flags.beside("events", FRAMES["events"], made("flags", flag("e1", "figures")))


def test_a_flag_stands_on_the_card_and_on_the_mark_in_the_document() -> None:
    said = flags.sentences(made("flags", flag("q1", "quotes")))
    first = next(of_quotes(FRAMES["quotes"], ALL, said))
    assert first.flag == "Look twice: It says 3, not 4."
    notes = [mark.note for mark in marks(FRAMES, first.doc_id, ["quotes"], said)]
    assert [note.endswith("Look twice: It says 3, not 4.") for note in notes] == [True]
    assert [mark.note.endswith("Look twice: It says 3, not 4.") for mark in marks(FRAMES, first.doc_id, ["quotes"], {})] == [False]


def test_flags_are_listed_with_the_place_and_the_words_of_their_rows() -> None:
    found = placed(made("flags", flag("e1"), flag("gone"), flag("f1", "figures", "error")), FACTS, "row_id")
    shown = lists.listing("flags", found, ALL)
    assert list(shown["severity"]) == ["look twice", "error"]
    assert shown["open"].str.startswith("sources?doc=").all()
    assert shown["words"].iloc[1] == "Grain shipments rose 12 percent in 2023."
    assert flags.finding(found) == "2 flags on 2 rows: 1 error and 1 warning."


def test_flags_of_copies_and_of_entries_are_listed_too() -> None:
    hidden = {**FRAMES, "documents": FRAMES["documents"].assign(copy_of=pd.Series(["x", None], dtype="str"))}
    chosen = Filters.none(choose(hidden))
    entry = {"entry_id": "n1", "doc_id": FRAMES["events"]["doc_id"].iloc[0], "start": 0, "end": 9, "heading": "Monday, 3 June"}
    entries = made("entries", {**entry, "date_precision": "none", "date_basis": "none"})
    found = flags.shown(made("flags", flag("e1"), flag("n1", "entries")), {**FACTS, "entries": entries}, chosen)
    assert list(found["words"].str[:10]) == ["On 3 June ", "Monday, 3 "]
    graver = flags.shown(made("flags", flag("e1"), flag("f1", "figures", "error")), FACTS, chosen)
    assert list(graver["severity"]) == ["error", "warning"], "the gravest first"
    assert flags.shown(made("flags", flag("e1")), FACTS, replace(chosen, topics=("energy",))).empty


# Stories, plans, gaps


def story(story_id: str, lineages: int, **more: Any) -> dict[str, Any]:
    base = {"table": "events", "label": story_id, "rows": 2, "documents": 2, "credibility": 1, "reason": "So.", "sides": []}
    return {**base, "story_id": story_id, "lineages": lineages, **more}


def test_stories_of_most_sources_come_first_and_those_of_other_rows_or_one_row_do_not() -> None:
    again = FRAMES["events"].assign(event_id=FRAMES["events"]["event_id"] + "-again")
    events = pd.concat([FRAMES["events"], again], ignore_index=True)
    told = {**FACTS, "events": events.assign(story_id=pd.Series(["one", "two", None, "one", "two", "left alone"], dtype="str"))}
    known = made(
        "stories", *(story(name, 9) for name in ("gone", "left alone")), story("one", 1), story("two", 3), story("f", 9, table="figures")
    )
    found = stories.by_sources(known, told)
    assert list(found["story_id"]) == ["two", "one"]
    assert lists.listing("stories", found, ALL)["open"].str.startswith("sources?doc=").all()
    assert stories.stories_finding(found) == "2 stories are told by more than one row: 1 by independent sources."


def promise(row_id: str, status: str, kept_id: str | None = None) -> dict[str, Any]:
    made_on = date(2024, 6, 5)
    return {"promise_id": row_id, "table": "events", "row_id": row_id, "made": made_on, "status": status, "kept_id": kept_id, "age_days": 3}


def test_open_plans_come_first_and_kept_ones_lead_to_what_came_of_them() -> None:
    found = stories.plans(made("promises", promise("e1", "kept", "e2"), promise("e2", "open"), promise("gone", "open")), FACTS)
    shown = lists.listing("promises", found, ALL)
    assert list(shown["status"]) == ["open", "came about"]
    assert shown["kept_words"].iloc[1].startswith("The navies")
    assert shown["kept"].iloc[1] != shown["open"].iloc[1]
    assert shown["kept"].isna().tolist() == [True, False]
    assert "1 open" in stories.plans_finding(found)


def test_nothing_planned_and_nothing_told_twice_are_sentences() -> None:
    assert stories.plans_finding(stories.plans(made("promises"), FACTS)) == "No plan is told of in what is shown."
    assert stories.stories_finding(stories.by_sources(made("stories"), FACTS)).startswith("Nothing")
    assert flags.finding(placed(made("flags"), FACTS, "row_id")) == "No row that is shown is flagged."


def test_what_has_no_date_or_no_place_is_listed() -> None:
    found = stories.gaps(FACTS)
    assert sorted(zip(found["table"], found["missing"], strict=True)) == [
        ("events", "date and place"), ("events", "place"), ("quotes", "date"), ("quotes", "date"),
    ]  # fmt: skip
    assert stories.gaps_finding(found) == "3 rows have no date of their own and 2 no place."
    assert len(lists.listing("gaps", found, ALL)) == 4
    assert stories.gaps({name: rows.head(0) for name, rows in FACTS.items()}).empty


# Drills


def drill(**more: Any) -> dict[str, Any]:
    day = date(2024, 7, 2)
    return {
        "drill_id": "d1", "name": "Sea-2024", "aliases": ["Ocean *2024*"], "kind": "naval patrol", "category": "naval patrol",
        "participants": ["China", "Russia"], "date_start": day, "date_end": day, "date_precision": "day", "end_known": True,
        "reported": ["in July"], "reported_start": date(2024, 7, 1), "reported_end": date(2024, 7, 31), "places": ["Yellow Sea"],
        "places_reported": ["Sea of Japan"], "reference_id": "Sea-2024", "source": "TASS", "source_address": "https://tass.com/1",
        "mentions": 1, "documents": 1, "lineages": 1, **more,
    }  # fmt: skip


NAMES = Names(INTERNATIONAL, {})
MENTIONS = FRAMES["exercises"].assign(drill_id=pd.Series(["d1"], dtype="str"))


def facts_of(**more: Any) -> dict[str, str]:
    (card,) = drills.cards(drills.told_of(made("drills", drill(**more), drill(drill_id="d2")), MENTIONS), MENTIONS, ALL, NAMES)
    return {"title": card.title, "line": card.line, "who": card.who, "address": card.source_address, **dict(card.facts)}


def test_a_card_tells_what_happened_beside_what_was_reported() -> None:
    said = facts_of()
    assert said["title"] == "Sea-2024"
    assert said["line"] == "2 July 2024 · Yellow Sea"
    assert said["who"] == "China and Russia · naval patrol · told once by one source · on the published lists"
    assert said["Documents date it"] == "“in July”, that is July 2024"
    assert said["Documents place it"] == "Sea of Japan"
    assert said["Dates and places from"] == "published lists, read in TASS"
    assert "Note" not in said
    assert "With" not in said


def test_a_card_of_what_is_on_no_list_and_has_no_name() -> None:
    said = facts_of(name=None, reference_id=None, source=None, source_address=None, aliases=[], category=None)
    assert (said["title"], said["line"], said["address"]) == ("Unnamed naval patrol, 2 July 2024", "2 July 2024 · Yellow Sea", "")
    assert said["who"].endswith("on no published list")
    assert "Documents place it" not in said, "the places above are the documents'"


def test_a_card_does_not_know_an_end_that_nobody_gave() -> None:
    assert facts_of(end_known=False)["line"] == "2 July 2024 on, its end not known · Yellow Sea"


def test_a_card_leads_to_each_mention_but_not_to_hundreds() -> None:
    many = pd.concat([MENTIONS] * 20, ignore_index=True)
    (card,) = drills.cards(made("drills", drill()), many, ALL, NAMES, {"x1": "Look twice: no."})
    assert (len(card.mentions), card.more) == (drills.MENTIONS, 20 - drills.MENTIONS)
    assert card.mentions[0].flag == "Look twice: no."
    assert card.mentions[0].words.startswith("The navies will sail")


def test_every_exercise_that_can_be_picked_has_a_name_of_its_own() -> None:
    told = made("drills", drill(), drill(drill_id="d2"), drill(drill_id="d3", name=None, reference_id=None))
    known = drills.known(told, [*LISTS[:1], replace(LISTS[0], name="Sea-2024")])
    assert known["d3"] == "Unnamed naval patrol, 2 July 2024"
    assert known["Sea-2020 (I)"] == "Sea-2020 (I) (lists)"
    assert "Sea-2024" not in known, "it is among the documents' drills"
    assert len(set(known.values())) == len(known) == 4


def test_a_picked_drill_lights_its_places() -> None:
    told = made("drills", drill(), drill(drill_id="d2", places=[], places_reported=[]))
    assert drills.places_of(told, LISTS, "d1") == ["Yellow Sea", "Sea of Japan"]
    assert drills.places_of(told, [replace(LISTS[0], places=("Harbin",))], "Sea-2020 (I)") == ["Harbin"]
    assert drills.places_of(told, LISTS, "") == []


# Counts


def listed_drill(name: str, category: str, *, bilateral: bool = True, confirmed: bool = True, year: int = 2020) -> Drill:
    blank: dict[str, Any] = dict.fromkeys(Drill.__slots__)
    return Drill(**{**blank, "name": name, "category": category, "bilateral": bilateral, "confirmed": confirmed, "start": date(year, 5, 1)})


LISTS = [
    listed_drill("Sea-2020 (I)", "naval"), listed_drill("Sea-2020 (II)", "naval"), listed_drill("1st patrol", "naval patrol"),
    listed_drill("1st flight", "air patrol"), listed_drill("1st cutter", "coast guard"), listed_drill("Aerospace", "missile defence"),
    listed_drill("Antiterror", "police", bilateral=False), listed_drill("Mission", "ground", bilateral=False, year=2022),
    listed_drill("Said only", "ground", confirmed=False), listed_drill("All navies", "multinational naval"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("without", "number"),
    [([], 9), (["multilateral"], 7), (["naval patrols"], 7), (["air patrols"], 8), (["coast guard"], 8), (["command posts"], 8),
     (["police"], 8), (["phases"], 8), (list(drills.WITHOUT), 1)],
)  # fmt: skip
def test_a_rule_of_counting_leaves_out_what_it_says(without: list[str], number: int) -> None:
    told = made("drills", drill(reference_id=None), drill(drill_id="d2"), drill(drill_id="d3", reference_id=None, participants=["China"]))
    every = drills.exercises(LISTS, told)
    assert len(drills.counted_by(every, without)) == number


def test_our_total_stands_beside_those_of_others_up_to_their_day() -> None:
    every = drills.exercises(shipped().drills, made("drills"))
    rows = drills.beside_others(shipped().counts, every, [])
    assert sorted(rows["Their total"]) == [45, 46, 66, 100, 113]
    assert rows["Their rule"].str.len().min() > 0
    assert rows["Address"].str.startswith("http").all()
    by = rows.set_index("Counted by")["Ours by this rule"]
    assert by["South China Morning Post"] < by["CSIS ChinaPower"] <= len(every)
    assert drills.count_finding(every, ["phases"]).startswith(
        f"{len(drills.counted_by(every, ['phases']))} exercises without second phases from"
    )
    assert drills.count_finding([], []) == "By this rule there is none."


# Months that no document speaks from


def test_months_without_a_document_are_shaded_behind_a_chart() -> None:
    spec = timelines.shaded({"layer": ["marks"]}, FRAMES["coverage"], (2024, 2024))
    shade, *rest = spec["layer"]
    assert rest == ["marks"]
    assert [(v["start"], v["until"]) for v in shade["data"]["values"]] == [
        ("2024-01-01", "2024-04-01"), ("2024-05-01", "2024-06-01"), ("2024-07-01", "2025-01-01"),
    ]  # fmt: skip
