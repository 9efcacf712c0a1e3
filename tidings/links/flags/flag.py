"""A flag: one thing that a careful reader should know about a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tidings.tables import TABLES
from tidings.text.document import short_id


@dataclass(frozen=True, slots=True)
class Flag:
    """`severity`: an `error` cannot be so, a `warning` needs a look, a `note` explains. `message` is a sentence with the numbers in it."""

    table: str
    row_id: str
    rule: str
    severity: str
    message: str

    @classmethod
    def on(cls, table: str, row: Mapping[str, Any], rule: str, severity: str, message: str) -> "Flag":
        return cls(table, row[TABLES[table].key], rule, severity, message)

    @property
    def columns(self) -> dict[str, Any]:
        """The row of the flags table."""
        return {
            "flag_id": short_id("flags", self.table, self.row_id, self.rule, self.message),
            "table": self.table,
            "row_id": self.row_id,
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
        }
