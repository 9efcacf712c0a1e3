"""What several rows tell, by how many sources tell it; what was planned and what came of it; what has no date or no place."""

from collections.abc import Mapping

import pandas as pd

from tidings.show.evidence import placed
from tidings.show.wording import counted
from tidings.tables import FACTS, TABLES

STATUS = {"open": "open", "past": "its days are over", "kept": "came about"}
"""What readers call the state of a plan, the ones to watch first."""


def by_sources(stories: pd.DataFrame, facts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The stories that two or more rows of `facts` tell, those of most independent sources first, then the newest; each with the
    place of its first row that is there.
    """
    rows = pd.concat([
        pd.DataFrame({"table": name, "story_id": found["story_id"], "row_id": found[TABLES[name].key]}) for name, found in facts.items()
    ])  # fmt: skip
    several = rows[rows["story_id"].notna() & rows.duplicated("story_id", keep=False)]
    first = several.drop_duplicates("story_id").astype({"table": "str"})
    found = placed(stories.merge(first, on=["table", "story_id"], how="inner"), facts, "row_id")
    order = ["lineages", "documents", "date_end"]
    return found.sort_values(order, ascending=False, kind="stable", na_position="last", ignore_index=True)


def first_told(told: pd.DataFrame, every: Mapping[str, pd.DataFrame], documents: pd.DataFrame) -> pd.DataFrame:
    """The stories with `first_told`, the month in which a row of `every` first reported each, missing where none has a day; and
    `told_by`, the independent sources that did so in that month.
    """
    rows = pd.concat([found[["story_id", "doc_id", "report_date"]] for found in every.values()])
    rows = rows[rows["story_id"].isin(told["story_id"]) & rows["report_date"].notna()]
    lineages = documents.set_index("doc_id")["lineage_id"]
    rows = rows.assign(month=rows["report_date"].dt.strftime("%Y-%m"), lineage=rows["doc_id"].map(lineages))
    first = rows.groupby("story_id")["month"].min()
    then = rows[rows["month"].eq(rows["story_id"].map(first))]
    at_first = {story: tuple(sorted(set(found))) for story, found in then.groupby("story_id")["lineage"]}
    by = [at_first.get(story, ()) for story in told["story_id"]]
    return told.assign(first_told=told["story_id"].map(first).astype("str"), told_by=pd.Series(by, index=told.index, dtype=object))


def stories_finding(found: pd.DataFrame) -> str:
    """The stories in a sentence.

    >>> stories_finding(pd.DataFrame({"lineages": [2, 1, 1], "credibility": [5, 2, 6]}))
    '3 stories are told by more than one row: 1 by independent sources, 1 with a contradiction.'
    """
    if found.empty:
        return "Nothing that is shown is told by more than one row."
    several, against = int((found["lineages"] > 1).sum()), int((found["credibility"] == 5).sum())
    contradicted = f", {against} with a contradiction" if against else ""
    many = counted(len(found), "story is", "stories are")
    return f"{many} told by more than one row: {several or 'none'} by independent sources{contradicted}."


def plans(promises: pd.DataFrame, facts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The plans that a row of `facts` tells, open ones first, the newest first among each; `kept_` columns give the row that tells what
    came of it.
    """
    found = placed(promises, facts, "row_id")
    later = placed(promises[promises["kept_id"].notna()], facts, "kept_id").set_index("promise_id")
    for column, name in (("words", "kept_words"), ("doc_id", "kept_doc_id"), ("start", "kept_start"), ("end", "kept_end")):
        found[name] = found["promise_id"].map(later[column])
    order = found.assign(rank=found["status"].map({status: n for n, status in enumerate(STATUS)}))
    order = order.sort_values(["rank", "made", "date_start"], ascending=[True, False, False], kind="stable", na_position="last")
    return order.drop(columns="rank").assign(status=order["status"].map(STATUS)).reset_index(drop=True)


def coming(plans: pd.DataFrame, newest: pd.Timestamp | None) -> pd.DataFrame:
    """The plans, of those that `plans` gives, that nothing tells the end of: first those for days after the `newest` report, the soonest
    first, then those without a day, the newest first, then those whose days have come or are over.
    """
    found = plans[plans["status"] != STATUS["kept"]]
    ahead = found["date_end"].gt(newest) if newest is not None else found["date_end"].notna()
    rank = found["date_end"].isna().map({True: 1, False: 2}).where(~ahead, 0)
    order = found.assign(rank=rank).sort_values(
        ["rank", "date_start", "made"], ascending=[True, True, False], kind="stable", na_position="last"
    )
    return order.drop(columns="rank").reset_index(drop=True)


def plans_finding(found: pd.DataFrame) -> str:
    """The plans, as `plans` gives them, in a sentence.

    >>> plans_finding(pd.DataFrame({"status": ["open", "came about", "came about"]}))
    '3 plans: 1 open, none whose days are over without a word, 2 that came about.'
    """
    if found.empty:
        return "No plan is told of in what is shown."
    count = {status: int((found["status"] == said).sum()) or "none" for status, said in STATUS.items()}
    plans = counted(len(found), "plan")
    return f"{plans}: {count['open']} open, {count['past']} whose days are over without a word, {count['kept']} that came about."


def gaps(facts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The rows that no chart over time or no map can show, with what they are without: a date, a place or both."""
    made = []
    for name, rows in facts.items():
        if name not in FACTS or rows.empty:
            continue
        dateless = rows["period_start" if name == "figures" else "date_start"].isna()
        placeless = rows["places"].map(len).eq(0) if "places" in rows else pd.Series(False, index=rows.index)
        said = (
            dateless.map({True: "date", False: ""})
            .str.cat(placeless.map({True: "place", False: ""}), sep=" ")
            .str.split()
            .str.join(" and ")
        )
        bare = rows.assign(missing=said.astype("str"), table=name, words=rows[TABLES[name].words or ""])[dateless | placeless]
        made.append(bare[["missing", "table", "words", "report_date", "doc_id", "start", "end"]])
    columns = ["missing", "table", "words", "report_date", "doc_id", "start", "end"]
    return pd.concat(made, ignore_index=True) if made else pd.DataFrame(columns=columns)


def gaps_finding(found: pd.DataFrame) -> str:
    """What has no date or place, in a sentence.

    >>> gaps_finding(pd.DataFrame({"missing": ["date", "place", "date and place"]}))
    '2 rows have no date of their own and 2 no place.'
    """
    date, place = (int(found["missing"].str.contains(what).sum()) for what in ("date", "place"))
    return f"{counted(date, 'row has', 'rows have').capitalize()} no date of their own and {place or 'none'} no place."
