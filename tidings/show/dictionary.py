"""The data dictionary: every column of every table, every code that stands in one, every term of the pages; made from the declarations."""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from tidings.show import glossary
from tidings.show.search import fold
from tidings.show.wording import counted, listed, spelled
from tidings.tables import TABLES, Column, Type

TYPES: Mapping[Type, str] = {
    "text": "text", "integer": "whole number", "number": "number", "date": "day", "boolean": "yes or no", "list": "list of texts",
}  # fmt: skip


def columns(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A row for each column: what it is called in files and on pages, what it means, and in how many rows of `tables` it is filled."""
    return pd.DataFrame([
        {
            "Table": table.name,
            "Column": column.name,
            "Called": column.title,
            "Meaning": column.description,
            "Type": TYPES[column.type],
            "Unit": column.unit or "",
            "Values": _values(column, table.name),
            "Filled": _filled(tables[table.name], column),
        }
        for table in TABLES.values()
        for column in table.columns
    ])  # fmt: skip


def _values(column: Column, table: str) -> str:
    """What it may hold, where that is a closed list."""
    return ", ".join(spelled(code) for code in glossary.codes(column.name, table) if not column.allowed or code in column.allowed)


def _filled(rows: pd.DataFrame, column: Column) -> str:
    if column.required:
        return "always"
    held = rows[column.name]
    full = int((held.map(len) > 0).sum() if column.type == "list" else held.notna().sum())
    return f"{full:,} of {len(rows):,}" if len(rows) else "no rows"


def codes() -> pd.DataFrame:
    """A row for each code: the columns that hold it, how files have it, how pages say it, and what it means."""
    where: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for table in TABLES.values():
        for column in table.columns:
            for code, text in glossary.codes(column.name, table.name).items():
                if not column.allowed or code in column.allowed:
                    where[column.name, code, text].append(table.name)
    return pd.DataFrame([
        {"Column": column, "Code": code, "Called": spelled(code), "Meaning": text, "Tables": listed(tables)}
        for (column, code, text), tables in where.items()
    ])  # fmt: skip


def terms() -> pd.DataFrame:
    """A row for each term of the pages, in alphabetical order."""
    return pd.DataFrame([{"Term": term.capitalize(), "Meaning": text} for term, text in sorted(glossary.TERMS.items())])


def tables_of(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A row for each table: what a row of it is, how many there are, and what tells them apart."""
    return pd.DataFrame([
        {"Table": name, "A row is": table.description, "Rows": len(tables[name]), "Columns": len(table.columns), "Key": table.key}
        for name, table in TABLES.items()
    ])  # fmt: skip


def in_print(name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a chapter as they are read on a page; of codes, which say much, each with what it is called where that differs, and the
    column with its tables.

    >>> in_print("Codes", codes().head(1)).iloc[0].tolist()
    ['stated', 'The document says so itself.', 'published_basis of documents']
    """
    if name != "Codes":
        return rows
    called = [code if code == said else f"{code}: {said}" for code, said in zip(rows["Code"], rows["Called"], strict=True)]
    return pd.DataFrame({"Code": called, "Meaning": rows["Meaning"], "Column": rows["Column"] + " of " + rows["Tables"]})


def everything(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The chapters of the dictionary."""
    return {"Terms": terms(), "Codes": codes(), "Columns": columns(tables), "Tables": tables_of(tables)}


def finding(found: Mapping[str, pd.DataFrame], asked: str) -> str:
    """How much each chapter has of what a reader typed, in a sentence.

    >>> finding({"Terms": terms().head(1), "Codes": codes().head(0)}, "precision")
    '1 term and no codes have this.'
    """
    counts = listed([counted(len(rows), name.lower().removesuffix("s")) for name, rows in found.items()])
    return f"{counts} have this.".capitalize() if asked.strip() else f"{counts}.".capitalize()


def matching(rows: pd.DataFrame, asked: str) -> pd.DataFrame:
    """The rows that have every word of what a reader typed, anywhere and in whatever case.

    >>> matching(terms(), "ADMIRALTY letter")["Term"].tolist()
    ['Reliability']
    """
    found = pd.Series(True, index=rows.index)
    whole = rows.astype("str").agg(" ".join, axis=1).map(lambda text: fold(text).casefold())
    for word in fold(asked).casefold().split():
        found &= whole.str.contains(word, regex=False)
    return rows[found].reset_index(drop=True)
