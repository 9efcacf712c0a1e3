"""A row as a sentence of a brief: what its cells say and no more, in an order that reads. What a row does not say is said to be missing."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from tidings.show.basket import Held
from tidings.show.citations import line
from tidings.show.wording import in_words, listed, spelled

COMPARED = {"yoy": " on the year before", "mom": " on the month before"}
MODALITY = {
    "ongoing": "going on", "planned": "planned", "hypothetical": "hypothetical", "alleged": "alleged", "denied": "denied",
}  # fmt: skip
"""What is said of a row that the words do not call past fact."""
REWORDED = "reworded by the document: do not quote"
UNCHECKED = "wording not checked"


def sentence(held: Held) -> str:
    """What a row says, in one sentence.

    >>> sentence(Held("figures", "f1", {"metric": "exports", "kind": "change", "flow": "China>Russia", "commodity": "all", "value": 15.7,
    ...     "value_text": "15.7 percent", "qualifier": None, "comparison": "yoy", "reporter": None, "period_start": pd.NaT,
    ...     "period_end": pd.NaT, "period_text": None, "modality": "occurred"}))
    'Exports, all goods, China → Russia: up 15.7 percent on the year before; period not stated.'
    """
    return {"figures": _figure, "exercises": _exercise, "events": _event, "quotes": _quote}[held.table](held.row)


def _figure(row: Mapping[str, Any]) -> str:
    """The measure, then the number as it stands, then the period that it speaks of."""
    metric = "other figure" if row["metric"] == "other" else spelled(row["metric"])
    subject = ", ".join(part for part in (metric, _said(row["commodity"]), _said(row["flow"])) if part)
    value, qualifier = line(row["value_text"]), line(row["qualifier"])
    bent = f"{qualifier} {value}" if qualifier and qualifier != "range" and qualifier not in value else value
    way = ""
    if row["kind"] == "change" and value[:1] not in "+-−–":
        way = "up " if row["value"] > 0 else "down " if row["value"] < 0 else ""
    period = in_words(row["period_start"], row["period_end"]) or (
        f"period “{text}”" if (text := line(row["period_text"])) else "period not stated"
    )
    whose = f"{reporter}’s statistics" if (reporter := line(row["reporter"])) else ""
    said = f"{subject[:1].upper()}{subject[1:]}: {way}{bent}{COMPARED.get(row['comparison'], '')}"
    return _joined(said, period, whose, MODALITY.get(row["modality"], ""))


def _exercise(row: Mapping[str, Any]) -> str:
    name, people = line(row["name"]), listed([line(who) for who in row["participants"]])
    what = f"{name} ({row['kind']})" if name else str(row["kind"]).capitalize()
    said = f"{what} of {people}" if people else what
    where = listed([line(place) for place in row["places"]]) or "place not stated"
    return _joined(said, where, _when(row) or "date not stated", MODALITY.get(row["modality"], ""))


def _event(row: Mapping[str, Any]) -> str:
    """The words themselves, under their day."""
    when, state = _when(row) or "Date not stated", MODALITY.get(row["modality"], "")
    return f"{when}{f' ({state})' if state else ''}: “{line(row['evidence'], None)}”"


def _quote(row: Mapping[str, Any]) -> str:
    speaker, role, outlet = line(row["speaker"]), line(row["speaker_role"]), line(row["outlet"])
    who = f"{speaker}{f' ({role})' if role else ''}" if speaker else "Speaker not found"
    if row["kind"] == "block" and outlet:
        who = f"A passage of {outlet}"
    when = _when(row)
    amiss = "" if row["fidelity"] == "verbatim" else REWORDED if row["fidelity"] == "reworded" else UNCHECKED
    return f"{who}{f', {when}' if when else ''}: “{line(row['text'], None)}”{f' [{amiss}]' if amiss else ''}"


def short(held: Held) -> str:
    """What a row says, for a reader who has its words before them."""
    row = held.row
    if held.table == "events":
        when, state = _when(row), MODALITY.get(row["modality"], "")
        return f"Event {f'of {when}' if when else 'without a date'}{f' ({state})' if state else ''}"
    if held.table == "quotes":
        return f"Quotation: {line(row['speaker']) or 'speaker not found'}"
    return sentence(held)


def quotes_itself(held: Held) -> bool:
    """Whether the sentence has the document's words in it, so that a footnote need not repeat them."""
    return held.table in ("events", "quotes")


def _when(row: Mapping[str, Any]) -> str:
    return in_words(row["date_start"], row["date_end"], row["date_precision"])


def _said(code: Any) -> str:
    return "" if pd.isna(code) else spelled(line(code))


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part) + "."
