"""Dates as intervals: how exactly something is known stands beside when it was."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "week", "month", "quarter", "year", "none"]
Basis = Literal["explicit", "document", "heading", "name", "none"]


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """First and last day, both included, and the precision of the words that gave them.

    A month is its first to its last day with precision `month`; "14-16 May" has precision `day`.
    """

    start: date
    end: date
    precision: Precision = "day"

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an interval runs forward, not {self.start}..{self.end}")

    def meets(self, other: "Interval") -> bool:
        return self.start <= other.end and other.start <= self.end
