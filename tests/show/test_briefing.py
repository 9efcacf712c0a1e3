"""The briefing says of a month what its rows say: each part leads to its evidence, and a month that nobody speaks from says so."""

import re
from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import frames, tables
from tidings.frames import to_pandas
from tidings.show import briefing, dated, stories
from tidings.show.filters import Filters, choose
from tidings.tables import to_arrow

TABLES = frames()
CHOICES = choose(TABLES)
ALL = Filters.none(CHOICES)
THERE = frozenset({"2024-04", "2024-06"})
HOSTILE = "![x](http://outside.example/a.png) <b>3</b> | [y](javascript:alert(1))"


def rows(name: str, *made: dict[str, Any]) -> pd.DataFrame:
    """Rows of a table, each the table's first row of the tests with these columns instead."""
    return to_pandas(to_arrow(name, [{**tables()[name][0], **row} for row in made]))


def growth(**other: Any) -> dict[str, Any]:
    september = {"period_start": date(2024, 5, 1), "period_end": date(2024, 5, 31), "comparison": "yoy", "core": True}
    return {**september, "metric": "exports", "flow": "China>Russia", "value": 15.7, "unit": "%", "kind": "change", **other}


def drill(drill_id: str, start: date, end: date, precision: str = "day") -> dict[str, Any]:
    return {
        "drill_id": drill_id, "kind": "naval drill", "date_start": start, "date_end": end, "date_precision": precision, "aliases": [],
        "participants": [], "reported": [], "places": [], "places_reported": [], "mentions": 1, "documents": 1, "lineages": 1,
    }  # fmt: skip


def drills(*made: dict[str, Any]) -> pd.DataFrame:
    return to_pandas(to_arrow("drills", list(made)))


def said(parts: list[briefing.Part]) -> list[str]:
    return [part.words for part in parts]


def test_the_newest_covered_month_is_briefed_on_first() -> None:
    offered = briefing.months(ALL)
    assert offered[0] == "2024-07", "what is told of months that nobody speaks from can be asked for"
    assert briefing.newest(offered, THERE) == "2024-06"
    narrowed = briefing.months(Filters(CHOICES, "2024-04", "2024-05"))
    assert narrowed == ("2024-05", "2024-04")
    assert briefing.newest(narrowed, THERE) == "2024-04"


def test_steps_lead_over_months_that_nobody_speaks_from() -> None:
    offered = briefing.months(ALL)
    assert briefing.beside("2024-06", offered, THERE) == ("2024-04", "")
    assert briefing.beside("2024-05", offered, THERE) == ("2024-04", "2024-06")


def test_growth_of_the_month_and_growth_reported_in_it_are_told_apart() -> None:
    figures = rows("figures", growth(), growth(metric="imports", flow="Russia>China", value=-9.2), growth(core=False, value=99.0))
    assert said(briefing.growth(figures, ALL, "2024-05")[0]) == [
        "China’s exports to Russia up 15.7 % year on year",
        "China’s imports from Russia down 9.2 %",
    ]
    assert briefing.growth(figures, ALL, "2024-05")[1] == []
    of, reported = briefing.growth(figures, ALL, "2024-06")
    assert of == []
    assert said(reported) == ["China’s exports to Russia up 15.7 % year on year in May 2024", "China’s imports from Russia down 9.2 %"]
    assert briefing.growth(figures, ALL, "2024-04") == ([], [])


def test_rows_that_differ_on_a_growth_are_all_told() -> None:
    (part,) = briefing.growth(rows("figures", growth(), growth(value=12.0), growth(value=15.7)), ALL, "2024-05")[0]
    assert part.words == "China’s exports to Russia up 15.7 % or up 12 % year on year, rows differ"


def test_growth_that_is_flagged_is_told_with_a_warning() -> None:
    (part,) = briefing.growth(rows("figures", growth()), ALL, "2024-05", {"f1"})[0]
    assert part.words == "China’s exports to Russia up 15.7 % year on year, to be looked at twice"


@pytest.mark.parametrize(
    "other",
    [{"modality": "planned"}, {"comparison": "mom"}, {"unit": "USD"}, {"kind": "level"}, {"metric": "price"}, {"period_start": None}],
)
def test_what_is_no_growth_of_a_whole_trade_on_the_year_before_is_not_told(other: dict[str, Any]) -> None:
    assert briefing.growth(rows("figures", growth(**other)), ALL, "2024-05") == ([], [])


def test_every_part_leads_to_its_words_and_keeps_the_filters() -> None:
    chosen = Filters(CHOICES, *CHOICES.range, topics=("trade",))
    (part,) = briefing.growth(rows("figures", growth()), chosen, "2024-05")[0]
    row = rows("figures", growth()).iloc[0]
    assert part.link == f"sources?doc={row['doc_id']}&span={row['start']}-{row['end']}&topics=Trade"
    assert part.markdown == f"[China’s exports to Russia up 15\\.7 % year on year]({part.link})".replace("15\\.7", "15.7")


def test_drills_are_told_in_their_own_month_and_where_first_reported() -> None:
    mention = {"drill_id": "d", "modality": "occurred", "report_date": date(2024, 6, 5)}
    known = drills(drill("d", date(2024, 4, 28), date(2024, 5, 2)))
    for month, expected in (("2024-04", (["one naval drill"], [])), ("2024-05", (["one naval drill"], [])), ("2024-03", ([], []))):
        assert tuple(map(said, briefing.exercised(rows("exercises", mention), known, ALL, month))) == expected
    of, reported = briefing.exercised(rows("exercises", mention), known, ALL, "2024-06")
    assert (of, said(reported)) == ([], ["one naval drill in April–May 2024"])


def test_several_drills_lead_to_their_page_and_plans_are_called_plans() -> None:
    mentions = rows("exercises", {"drill_id": "a", "modality": "occurred"}, {"drill_id": "b", "modality": "occurred"}, {"drill_id": "c"})
    known = drills(*(drill(d, date(2024, 6, 3), date(2024, 6, 4)) for d in "abc"))
    two, planned = briefing.exercised(mentions, known, ALL, "2024-06")[0]
    assert (two.words, two.link) == ("2 naval drills", "exercises?months=2024-06&months=2024-06")
    assert planned.words == "one planned naval drill"
    vague = drills(drill("a", date(2024, 1, 1), date(2024, 12, 31), "year"))
    assert briefing.exercised(mentions, vague, ALL, "2024-06") == ([], []), "a drill of some time in the year is of no month"


def test_a_month_without_documents_says_so() -> None:
    told = briefing.told(TABLES, TABLES["drills"], TABLES["stories"].assign(first_told=None, told_by=None), ALL, "2024-05", False)
    assert told == "**May 2024:** no document speaks from this month, so nothing here does not mean that nothing happened."
    some = briefing.sentence("2024-05", False, [briefing.Part("one naval drill", "sources?doc=a")], [])
    assert some == "**May 2024:** [one naval drill](sources?doc=a). No document speaks from this month; others tell of it."


def test_numbers_are_those_of_the_pages_that_they_lead_to() -> None:
    counts = {count.label: count for count in briefing.counts(TABLES, ALL, "2024-06", "2024-04")}
    assert [(label, count.number, count.change) for label, count in counts.items()] == [
        ("Events", 1, 1), ("Exercise mentions", 0, 0), ("Figures", 0, 0), ("Quotes", 1, 1),
    ]  # fmt: skip
    assert counts["Events"].link == "events?months=2024-06&months=2024-06"
    assert all(count.change is None for count in briefing.counts(TABLES, ALL, "2024-04", "")), "nothing to hold it against"


def test_what_the_reports_brought_comes_first_where_the_month_itself_has_nothing() -> None:
    naval, story = briefing.Part("one naval drill", "sources?doc=a"), briefing.Part("one new story from one source", "#told")
    assert briefing.sentence("2024-06", True, [], [naval], [story]) == (
        "**Reported in June 2024:** [one naval drill](sources?doc=a) and [one new story from one source](#told). "
        "No growth of trade and no drill of the month itself is told."
    )
    both = briefing.sentence("2024-06", True, [naval], [], [story])
    assert both == "**June 2024:** [one naval drill](sources?doc=a).\n\n**Reported in it:** [one new story from one source](#told)."


def test_new_stories_are_those_first_told_in_the_month() -> None:
    documents = TABLES["documents"]
    twice = rows("events", {"event_id": "a", "story_id": "s"}, {"event_id": "b", "story_id": "s", "report_date": date(2024, 4, 2)})
    story = {
        "story_id": "s",
        "table": "events",
        "label": "x",
        "rows": 2,
        "documents": 1,
        "lineages": 1,
        "credibility": 2,
        "reason": "",
        "sides": [],
    }
    facts = {**TABLES, "events": twice, "entries": TABLES["entries"]}
    facts = {name: facts[name] for name in ("events", "figures", "exercises", "quotes")}
    told = stories.first_told(stories.by_sources(to_pandas(to_arrow("stories", [story])), facts), facts, documents)
    assert said(briefing.new_stories(told, "2024-04", "#x")) == ["one new story from one source"]
    assert briefing.new_stories(told, "2024-06", "#x") == []


def test_plans_ahead_come_first_then_those_without_a_day() -> None:
    made = {"promise_id": ["a", "b", "c", "d"], "status": ["open", "open", "past", "kept"], "table": "events", "row_id": "e2"}
    days = [date(2024, 6, 1), None, date(2024, 3, 1), date(2024, 3, 1)]
    promises = to_pandas(to_arrow("promises", [
        {"promise_id": p, "table": "events", "row_id": "e2", "made": date(2024, 2, 1), "date_start": day, "date_end": day, "status": status,
         "kept_id": "e1" if status == "kept" else None, "age_days": 1}
        for p, status, day in zip(made["promise_id"], made["status"], days, strict=True)
    ]))  # fmt: skip
    facts = {name: TABLES[name] for name in ("events", "figures", "exercises", "quotes")}
    coming = stories.coming(stories.plans(promises, facts), pd.Timestamp("2024-05-01"))
    assert coming["promise_id"].tolist() == ["a", "b", "c"]
    later = stories.coming(stories.plans(promises, facts), pd.Timestamp("2024-07-01"))
    assert later["promise_id"].tolist() == ["b", "c", "a"], "what the newest report has passed is not to come"
    lines = list(dated.of_plans(coming, ALL))
    assert [line.front for line in lines] == ["1 June 2024", "No day told", "1 March 2024"]
    assert "nothing tells what came of it" in lines[2].note


def test_words_of_documents_stay_words_in_lines_and_parts() -> None:
    line = dated.Line(HOSTILE, HOSTILE, "sources?doc=a", HOSTILE)
    (shown,) = dated.markdown([line]).splitlines()
    assert not re.search(r"(?<!\\)!\[|(?<!\\)<b>|(?<!\\)\[y", shown)
    assert shown.count("](sources?doc=a)") == 1
    assert "\\[x\\]" in briefing.Part(HOSTILE, "events").markdown


def test_a_line_has_room_for_a_sentence_and_no_more() -> None:
    assert len(dated.short("word " * 100)) <= dated.ROOM + 1
    assert dated.short("word " * 100).endswith("word…")
