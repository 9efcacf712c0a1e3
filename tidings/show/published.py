"""What others published, as rows that search finds: exercises of the published lists and figures of customs, each with the page and the
address that show it among what the documents say.

Pure: rows of the reference tables in, frames out, of columns `date_start` and `date_end`, `text` (the words), `about`, `page` and `place`.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from tidings.lexicon import CustomsRow, Drill
from tidings.show.charts import amount, signed
from tidings.show.trade import Pair, flow_name
from tidings.show.wording import harmless, in_words, listed

KINDS: Mapping[str, str] = {"lists": "Published exercises", "customs": "Published figures"}
"""What is found -> what readers call it."""
COLUMNS = ("date_start", "date_end", "text", "about", "page", "place")
WINDOWS = {"ytd": "since January", "month": "of one month", "quarter": "of a quarter", "year": "of a year"}


def rows(lists: Iterable[Drill], customs: Iterable[CustomsRow], called: Mapping[str, str]) -> dict[str, pd.DataFrame]:
    """The frames by kind. `called` says what the page of exercises calls an exercise of the lists, by its name there."""
    return {"lists": _frame([_drill(drill, called) for drill in lists]), "customs": _frame([_figure(row) for row in customs])}


def _frame(made: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    days = {"date_start": "datetime64[ms]", "date_end": "datetime64[ms]"}
    return pd.DataFrame(made, columns=list(COLUMNS)).astype({**days, "text": "str", "about": "str", "page": "str"})


def _drill(drill: Drill, called: Mapping[str, str]) -> dict[str, Any]:
    last = drill.end or drill.start
    known = (
        in_words(drill.start, last, drill.date_precision), drill.kind, drill.location, listed(drill.participants),
        f"in {drill.source}",
    )  # fmt: skip
    place = {"drill": called[drill.name]} if drill.name in called else {}
    return _row(drill.start, last, ", also ".join((drill.name, *drill.aliases)), known, "exercises", place)


def _figure(row: CustomsRow) -> dict[str, Any]:
    level = amount(row.value, row.currency) if row.value is not None else ""
    change = f"{signed(row.change)} on the year before" if row.change is not None else ""
    way = flow_name(row.flow)
    between = f"Trade of {listed(Pair.of(row.flow).name.split('-'))}" if way == "Both ways" else f"Trade {way}"
    known = (
        in_words(row.period_start, row.period_end, "month" if row.window == "month" else "day"), WINDOWS.get(row.window, row.window),
        "derived from published figures" if row.basis == "derived" else "", row.publisher, f"in {row.source}",
    )  # fmt: skip
    words = f"{between}: {', '.join(part for part in (level, change) if part)}"
    return _row(row.period_start, row.period_end, words, known, "trade", {"flow": way, "years": "All published"})


def _row(start: Any, end: Any, words: str, known: Iterable[str | None], page: str, place: Mapping[str, str]) -> dict[str, Any]:
    about = " · ".join(" ".join(harmless(part).split()) for part in known if part)
    return {"date_start": start, "date_end": end, "text": words, "about": about, "page": page, "place": place}
