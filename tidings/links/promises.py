"""Promises: what a document says is to come, and what the documents tell of it later.

A planned happening is kept where a later row tells one of the same people, or of the same person at the same place, within the
planned days. What is matched to nothing stays open while the documents have not come past its days, and is `past` after that;
past is not broken, for the documents do not tell everything.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from tidings.lexicon import Lexicon
from tidings.links.origins import HAPPENED
from tidings.text.document import short_id

Row = Mapping[str, Any]

SLACK = timedelta(days=1)
WEEK = timedelta(days=7)
LONGEST = timedelta(days=123)
"""How long a planned window may be; a longer one is kept by too much."""
RANK = {"day": 0, "week": 1, "month": 2}
MONTHS = "january february march april may june july august september october november december".split()
_ENCOUNTER = re.compile(
    r"\b(?:visit\w*|trips?|travel\w*|meet(?:s|ings?)?|met|talks?|summits?|forums?|attend\w*|arriv\w*|hosts?|hosted|call|gathering|conference)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


def promises(tables: Mapping[str, Sequence[Row]], lexicon: Lexicon) -> list[dict[str, Any]]:
    """The rows of the promises table, the newest first: planned events and drills, each with what kept it.

    `age_days` runs from the day of the report to the day that kept it, else to the last day of the documents. Rows that repeat an
    origin's are left to it, and events without people to the drill that the same words plan. Does not judge plans of more than four
    months, nor those that name neither people nor a place.
    """
    people = {person.name for person in lexicon.people}
    events = sorted(
        (row for row in tables["events"] if not row.get("echo")), key=lambda row: (row["doc_id"], row["start"], row["event_id"])
    )
    years = _years(tables)
    told = _Told(events, people)
    drills = {(row["doc_id"], row["start"]) for row in tables["exercises"] if row["drill_id"] and row["modality"] == "planned"}
    last = max((day for row in (*tables["documents"], *events) if (day := row.get("report_date") or row.get("published"))), default=None)
    made = [
        _promise("events", row, _window(row, years), told.keeps(row, _window(row, years)), last)
        for row in events
        if row["modality"] == "planned" and ((row["doc_id"], row["start"]) not in drills or not people.isdisjoint(row["actors"]))
    ]
    made += _of_drills(tables, last)
    return sorted(made, key=lambda row: (-(row["made"] or date.min).toordinal(), row["date_start"] or date.max, row["promise_id"]))


class _Told:
    """What the documents tell as happened, found by person and day. Of rows that tell it with the same actors, places, act and days
    one is kept, the last reported: what is reported later keeps every plan that the others would.
    """

    def __init__(self, events: Iterable[Row], people: set[str]) -> None:
        self._people = people
        told: dict[tuple[Any, ...], Row] = {}
        for row in events:
            if row["modality"] in HAPPENED and row["date_precision"] in RANK:
                same: tuple[Any, ...] = (
                    frozenset(row["actors"]),
                    frozenset(row["places"]),
                    row["action"],
                    _meets(row),
                    row["date_start"],
                    row["date_end"],
                )
                if same not in told or (told[same]["report_date"] or date.max) < (row["report_date"] or date.max):
                    told[same] = row
        self._by_person: dict[str, list[tuple[Row, bool]]] = defaultdict(list)
        for same, row in sorted(told.items(), key=lambda item: (item[1]["date_start"], item[1]["event_id"])):
            for who in set(row["actors"]) & people:
                self._by_person[who].append((row, bool(same[3])))

    def keeps(self, plan: Row, window: tuple[date, date] | None) -> Row | None:
        """The row that tells best that a planned happening came about."""
        if window is None or window[1] - window[0] > LONGEST:
            return None
        meets = _meets(plan)
        found: dict[str, Row] = {}
        for who in set(plan["actors"]) & self._people:
            told = self._by_person[who]
            first = bisect_left(told, window[0] - WEEK, key=lambda item: item[0]["date_start"])
            last = bisect_right(told, window[1] + SLACK, key=lambda item: item[0]["date_start"])
            for row, met in told[first:last]:
                alike = met or row["action"] == "CONSULT" if meets else plan["action"] == row["action"] is not None
                if alike and self._in_time(plan, window, row) and self._of_the_same(plan, row):
                    found[row["event_id"]] = row
        return min(found.values(), key=lambda row: self._order(plan, row), default=None)

    def _in_time(self, plan: Row, window: tuple[date, date], row: Row) -> bool:
        """Whether a row tells, no earlier than the plan was reported, of something within the planned days; a week has room for them."""
        start, end = window
        within: bool = start - SLACK <= row["date_start"] and row["date_end"] <= end + SLACK
        if row["date_precision"] == "week":
            within = row["date_start"] <= end and start <= row["date_end"]
        if plan["report_date"] is None:
            return within
        told: bool = row["report_date"] is None or row["report_date"] >= plan["report_date"]
        return within and told and row["date_end"] >= plan["report_date"] - SLACK

    def _of_the_same(self, plan: Row, row: Row) -> bool:
        """Two of the people that the plan names; of a plan that names one, that one at the planned place."""
        planned = set(plan["actors"]) & self._people
        shared = planned & set(row["actors"])
        return len(shared) > 1 or bool(shared) and len(planned) == 1 and not set(plan["places"]).isdisjoint(row["places"])

    def _order(self, plan: Row, row: Row) -> tuple[Any, ...]:
        """The same place, a day, the most shared actors, the first to happen."""
        return (
            set(plan["places"]).isdisjoint(row["places"]), RANK[row["date_precision"]],
            -len(set(plan["actors"]) & set(row["actors"])), row["date_start"], row["doc_id"], row["start"], row["event_id"],
        )  # fmt: skip


def _meets(row: Row) -> bool:
    """Whether the words tell of people who come together."""
    return bool(_ENCOUNTER.search(row["evidence"]))


def _years(tables: Mapping[str, Sequence[Row]]) -> dict[str, int]:
    """The one year in which an undated document speaks, where its own rows show it: doc_id -> year."""
    found: dict[str, set[int]] = defaultdict(set)
    for row in (row for name in ("events", "exercises") for row in tables[name]):
        if row["report_date"] is None and row["date_basis"] == "document" and row["date_start"]:
            found[row["doc_id"]] |= {row["date_start"].year, row["date_end"].year}
    return {doc_id: next(iter(years)) for doc_id, years in found.items() if len(years) == 1}


def _window(plan: Row, years: Mapping[str, int]) -> tuple[date, date] | None:
    """The planned days; of an undated document's "in May" that month of the document's year."""
    if plan["date_start"]:
        return plan["date_start"], plan["date_end"]
    named = _MONTH.findall(plan["date_text"] or "")
    if len(named) != 1 or plan["doc_id"] not in years:
        return None
    first = date(years[plan["doc_id"]], MONTHS.index(named[0].lower()) + 1, 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _of_drills(tables: Mapping[str, Sequence[Row]], last: date | None) -> list[dict[str, Any]]:
    """One promise for each drill that a row calls planned: kept where a row of the same day or later tells that it was held, or is going
    on, within the planned days.
    """
    by_drill: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(
        tables["exercises"], key=lambda row: (row["report_date"] or date.max, row["doc_id"], row["start"], row["exercise_id"])
    ):
        if row["drill_id"] and not row.get("echo"):
            by_drill[row["drill_id"]].append(row)
    made = []
    for rows in by_drill.values():
        plan = next((row for row in rows if row["modality"] == "planned"), None)
        if plan is not None:
            window = (plan["date_start"], plan["date_end"]) if plan["date_start"] else None
            kept = [row for row in rows if row["modality"] in HAPPENED and _follows(plan, row)]
            made.append(_promise("exercises", plan, window, min(kept, key=lambda row: row["modality"] != "occurred", default=None), last))
    return made


def _follows(plan: Row, row: Row) -> bool:
    """Whether a mention of the planned drill was reported no earlier than the plan and its first day, and is of days that meet the
    planned ones, where these are known.
    """
    planned, told = (plan["report_date"], plan["date_start"]), row["report_date"]
    later = told is None or all(day is None or told >= day for day in planned)
    dated = None not in (plan["date_start"], row["date_start"])
    return later and (not dated or bool(row["date_start"] <= plan["date_end"] + SLACK and plan["date_start"] - SLACK <= row["date_end"]))


def _promise(table: str, plan: Row, window: tuple[date, date] | None, kept: Row | None, last: date | None) -> dict[str, Any]:
    key = "event_id" if table == "events" else "exercise_id"
    status = "kept" if kept else "past" if window and last and window[1] < last else "open"
    made, until = plan["report_date"], (kept["date_start"] or kept["report_date"]) if kept else last
    return {
        "promise_id": short_id("promises", table, plan[key]),
        "table": table,
        "row_id": plan[key],
        "made": made,
        "date_start": window[0] if window else None,
        "date_end": window[1] if window else None,
        "status": status,
        "kept_id": kept[key] if kept else None,
        "age_days": max(0, (until - made).days) if made and until else None,
    }
