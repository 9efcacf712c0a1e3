"""A source document and places in it: bytes are read once and offsets never move.

Offsets are Unicode code points of the file's bytes decoded as UTF-8 (a leading byte order mark dropped first), 0-based,
the end excluded: the TextPositionSelector of the W3C Web Annotation Data Model. Nothing is cleaned or translated before.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, `start` included, `end` excluded, in code points.

    >>> Span(0, 5).of("China and Russia")
    'China'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not {self.start}..{self.end}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with an input, where it stands and what to do; the build goes on without that input.

    >>> str(Problem("seeds/a.txt:3", "is not UTF-8; save it as UTF-8"))
    'seeds/a.txt:3 is not UTF-8; save it as UTF-8'
    """

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where} {self.what}"


@dataclass(frozen=True, slots=True)
class Source:
    """What people know about a document and wrote into sources.csv; empty where they wrote nothing."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    reliability: str = "F"
    licence: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One text. `file` is its path below the sources folder with forward slashes, `sha256` the hash of its bytes."""

    file: str
    sha256: str
    text: str
    source: Source = field(default_factory=Source)

    @property
    def doc_id(self) -> str:
        return short_id(self.sha256, "documents")

    @classmethod
    def from_bytes(cls, data: bytes, file: str = "text.txt", source: Source | None = None) -> "Document":
        """The document that `data` is. Raises UnicodeDecodeError where the bytes are not UTF-8."""
        return cls(file, hashlib.sha256(data).hexdigest(), data.decode("utf-8-sig"), source or Source())

    @classmethod
    def from_text(cls, text: str, file: str = "text.txt", source: Source | None = None) -> "Document":
        return cls.from_bytes(text.encode("utf-8"), file, source)


def read_text(path: Path) -> str:
    """The text that offsets into the file count."""
    return path.read_bytes().decode("utf-8-sig")


def short_id(*parts: object) -> str:
    """Twelve hexadecimal digits that are the same for the same parts, whatever the machine.

    >>> short_id("abc", "figures", 3, 9)
    '2490eee54c52'
    """
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]
