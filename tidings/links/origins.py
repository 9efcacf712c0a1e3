"""Which rows count: documents that echo one another are one voice, and a row that repeats its origin's adds nothing."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
HAPPENED = ("occurred", "ongoing")
"""What a row says of a happening that is no plan any more."""


class Lineages:
    """The lineage of each document: the one it shares with its copies, or itself where it has none."""

    def __init__(self, documents: Iterable[Row]) -> None:
        self._of: dict[str, str] = {row["doc_id"]: row.get("lineage_id") or row["doc_id"] for row in documents}

    def of(self, row: Row) -> str:
        return self._of[row["doc_id"]]

    def count(self, rows: Iterable[Row]) -> int:
        """Independent voices among the rows."""
        return len({self.of(row) for row in rows})

    @staticmethod
    def own(rows: Sequence[Row]) -> list[Row]:
        """The rows that repeat no other; all of them where every one does."""
        return [row for row in rows if not row.get("echo")] or list(rows)
