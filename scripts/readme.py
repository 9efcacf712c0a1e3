"""Writes the part of README.md that tidings/tables.py decides: `python -m scripts.readme`."""

from pathlib import Path

from tidings.tables import TABLES

README = Path(__file__).resolve().parent.parent / "README.md"
FIRST, LAST = "<!-- tables: made by python -m scripts.readme -->\n", "<!-- end of tables -->\n"


def tables_section() -> str:
    """A Markdown table: one row a table, with what a row of it is and its columns."""
    rows = [f"| `{t.name}` | {t.description} | {' · '.join(t.names)} |" for t in TABLES.values()]
    return "\n".join(["| table | a row is | columns |", "| --- | --- | --- |", *rows]) + "\n"


def with_tables(readme: str) -> str:
    """The README with its section on tables as it should be. Raises ValueError where the two marker lines are missing."""
    before, rest = readme.split(FIRST)
    _, after = rest.split(LAST)
    return before + FIRST + tables_section() + LAST + after


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text(encoding="utf-8")), encoding="utf-8")
