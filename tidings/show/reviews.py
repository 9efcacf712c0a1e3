"""What reviewers said of rows, and how often they agree with the machine. Pure: frames in, sentences, numbers and lists out."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tidings.corrections.cells import column, told
from tidings.corrections.log import REVOKED, Correction
from tidings.show.evidence import KINDS
from tidings.show.wording import counted, harmless, in_words, listed, spelled
from tidings.tables import FACTS, TABLES
from tidings.text.document import short_id

VERDICTS = {"right": "Right", "wrong": "No such row", "changed": "Changed"}
STATUS = {
    "applied": "In effect", "no longer needed": "No longer needed", "does not apply": "Does not apply", "overruled": "Overruled",
    "revoked": "Taken back",
}  # fmt: skip
DRAWN = 20
"""Rows of a table that are drawn for review at once."""
COUNTING = ("applied", "no longer needed")
LIMITS = (
    "Says how much of what was read is right. Says nothing of what was not read: nobody can judge a row that is not there. "
    "Copies are not drawn."
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of the rows of a table that reviewers judged: how many the machine had right, in how many a value was wrong, how many are none."""

    table: str
    right: int
    changed: int
    wrong: int

    @property
    def judged(self) -> int:
        return self.right + self.changed + self.wrong

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.right, self.judged)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of Wilson for a share: honest for few rows, and for none or all of them.

    >>> [round(end, 3) for end in wilson(18, 20)], [round(end, 3) for end in wilson(5, 5)], wilson(0, 0)
    ([0.699, 0.972], [0.566, 1.0], (0.0, 1.0))
    """
    if not of:
        return 0.0, 1.0
    z = 1.959964
    share, more = hits / of, z * z / of
    middle = (share + more / 2) / (1 + more)
    half = z * math.sqrt(share * (1 - share) / of + more / (4 * of)) / (1 + more)
    return max(0.0, middle - half), min(1.0, middle + half)


def plain_row(row: Mapping[Any, Any]) -> dict[str, Any]:
    """A row of a frame with Python's own values: None where it says nothing."""
    made: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, tuple | list):
            made[str(name)] = list(value)
        elif pd.isna(value):
            made[str(name)] = None
        else:
            made[str(name)] = value.item() if hasattr(value, "item") else value
    return made


def by_row(corrections: pd.DataFrame) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """(table, row id) -> what was said of the row, first to last."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in map(plain_row, corrections.to_dict("records")):
        found.setdefault((row["table"], row["row_id"]), []).append(row)
    return found


def told_of(table: str, row: Mapping[Any, Any]) -> dict[str, str]:
    """What a row of a frame says, column by column, codes in words."""
    return {name: "; ".join(map(spelled, value.split("; "))) for name, value in told(table, plain_row(row)).items()}


def title(table: str, name: str) -> str:
    """What a reader calls a changeable column."""
    try:
        return column(table, name).title
    except KeyError:
        return TABLES[table][name].title if name in TABLES[table].names else name


def sentence(one: Mapping[str, Any]) -> str:
    """What somebody said of a row, when and why, and whether it counts.

    >>> sentence({"table": "figures", "verdict": "changed", "column": "value", "before": "5", "value": "7", "who": "Ana",
    ...     "made": "2024-06-01T09:00:00Z", "reason": "It is 7.", "status": "applied", "why": None})
    'Value changed from 5 to 7 by Ana, 1 June 2024: It is 7.'
    """
    verdict = {"right": "Called right", "wrong": "Called no such row"}.get(one["verdict"], "")
    if not verdict:
        before, value = (short(spelled(one[side])) if one[side] else "nothing" for side in ("before", "value"))
        verdict = f"{title(one['table'], one['column'])} changed from {before} to {value}"
    reason = f": {short(one['reason'], 400)}" if one["reason"] else ""
    decides = f": {one['why']}" if one["why"] else ""
    status = "" if one["status"] == "applied" else f" ({STATUS[one['status']].lower()}{decides})"
    if one["status"] == "revoked" and one.get("revoked_by"):
        why = f": {short(one['revoked_reason'], 400)}" if one.get("revoked_reason") else ""
        status = f" (taken back by {short(one['revoked_by'])}, {day(one['revoked'])}{why})"
    return f"{verdict} by {short(one['who'])}, {day(one['made'])}{reason}{status}"


def day(when: str) -> str:
    """The day of a time that a correction has."""
    stamp = pd.Timestamp(when[:10])
    return in_words(stamp, stamp)


def short(text: str, most: int = 80) -> str:
    """A person's words on one line, not too long."""
    words = " ".join(harmless(text).split())
    return words if len(words) <= most else words[: most - 1] + "…"


def pending(log: Sequence[Correction], corrections: pd.DataFrame) -> list[Correction]:
    """What stands in the file and not yet in the tables."""
    known = set(corrections["correction_id"])
    gone = set(corrections.loc[corrections["status"] == REVOKED, "correction_id"])
    return [one for one in log if one.id not in known and (one.verdict != REVOKED or one.revokes not in gone)]


def agreement(corrections: pd.DataFrame, drawn: bool) -> list[Agreement]:
    """For each table with judged rows how often the machine was right: over rows drawn for review, or over those that reviewers picked.

    What counts is the last word on each row. A row of which a change was no longer needed is right.
    """
    counts: dict[str, dict[str, int]] = {name: dict.fromkeys(("right", "changed", "wrong"), 0) for name in FACTS}
    for (table, _), said in by_row(corrections[corrections["status"].isin(COUNTING)]).items():
        if any(one["draw"] for one in said) == drawn:
            applied = {one["verdict"] for one in said if one["status"] == "applied"}
            gone = any(one["verdict"] == "wrong" for one in said)
            counts[table]["wrong" if gone else "changed" if "changed" in applied else "right"] += 1
    return [Agreement(name, **found) for name, found in counts.items() if any(found.values())]


def as_table(found: Sequence[Agreement], rows: Mapping[str, int]) -> pd.DataFrame:
    """A row for each table: how many of its rows are judged, how many of these were right as read, with the share and its interval."""
    return pd.DataFrame([
        {
            "Rows of": KINDS[one.table],
            "Judged": f"{one.judged:,} of {rows[one.table] + one.wrong:,}",
            "Right as read": f"{one.right:,}: {100 * one.right / one.judged:.0f} %",
            "95 % interval": "{:.0f} to {:.0f} %".format(*(100 * end for end in one.interval)),
            "Value changed": one.changed,
            "No such row": one.wrong,
        }
        for one in found
    ])  # fmt: skip


def unfinished(corrections: pd.DataFrame, ids_of: Callable[[str, str], Sequence[str]]) -> str:
    """Which draws are judged in part only, in words: the rows that are left may be the harder ones. `ids_of` gives the rows that a seed
    draws of a table.
    """
    counting = corrections[corrections["status"].isin(COUNTING) & corrections["draw"].notna()]
    open_ = []
    for (seed, table), rows in counting.groupby(["draw", "table"]):
        ids = ids_of(str(seed), str(table))
        done = len(set(ids) & set(rows["row_id"]))
        if done < len(ids):
            open_.append(f"{done} of {len(ids)} {KINDS[str(table)].lower()} of draw {short(str(seed), 40)}")
    return f"Not finished: {listed(open_)} judged. Until all are, the share is of those that were judged first." if open_ else ""


def chosen_how(drawn: Sequence[Agreement], picked: Sequence[Agreement]) -> tuple[str, str]:
    """How the judged rows were chosen, in words: those drawn, those picked."""
    one = sum(found.judged for found in drawn)
    other = sum(found.judged for found in picked)
    first = (
        f"{counted(one, 'row')} drawn for review, by a rule that knows nothing of what they say: their share holds for the whole table, "
        "within the interval, where all rows of a draw are judged."
        if one
        else "No drawn row has been judged yet, so nothing here says how right the whole tables are. Draw rows below and judge them all."
    )
    second = (
        f"{counted(other, 'row')} picked by reviewers as they read. People pick what looks wrong: no random sample, and no measure of the "
        "whole."
        if other
        else ""
    )
    return first, second


def draw(seed: str, table: str, rows: pd.DataFrame, corrections: pd.DataFrame, number: int = DRAWN) -> list[str]:
    """The ids of the rows of a table that this seed (a snapshot's id) draws, copies left out: the same whatever is said of them, so rows
    that were called none since are among them.
    """
    own = rows[~rows["echo"].fillna(False).astype(bool)] if "echo" in rows else rows
    gone = corrections[(corrections["table"] == table) & (corrections["verdict"] == "wrong") & (corrections["status"] == "applied")]
    ids = {*own[TABLES[table].key], *gone["row_id"]}
    return sorted(ids, key=lambda row_id: short_id(seed, row_id))[:number]


def progress(ids: Sequence[str], corrections: pd.DataFrame, waiting: Sequence[Correction]) -> set[str]:
    """Those of the drawn rows that are judged, in the tables or in what is not yet in them."""
    counting = corrections[corrections["status"].isin(COUNTING)]
    undone = {one.revokes for one in waiting}
    judged = {row for row, key in zip(counting["row_id"], counting["correction_id"], strict=True) if key not in undone}
    return (judged | {one.row_id for one in waiting if one.verdict != REVOKED and one.id not in undone}) & set(ids)


def passing(corrections: pd.DataFrame, tables: Sequence[str], status: Sequence[str], who: Sequence[str]) -> pd.DataFrame:
    """The corrections of these tables, states and people, the newest first; nothing chosen leaves nothing out."""
    found = corrections.iloc[::-1]
    for name, picked in (("table", tables), ("status", status), ("who", who)):
        if picked:
            found = found[found[name].isin(picked)]
    return found.sort_values("made", ascending=False, kind="stable")


def finding(corrections: pd.DataFrame) -> str:
    """How many corrections there are, and of which state.

    >>> finding(pd.DataFrame({"status": ["applied", "applied", "revoked"]}))
    '3 corrections: 2 in effect and 1 taken back.'
    """
    if corrections.empty:
        return "Nobody has judged a row of these tables yet."
    found = {name.lower(): int((corrections["status"] == code).sum()) for code, name in STATUS.items()}
    counts = [f"{number:,} {name}" for name, number in found.items() if number]
    return f"{counted(len(corrections), 'correction')}: {listed(counts)}."
