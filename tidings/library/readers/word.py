"""The text of a Word file: its paragraphs, tables and notes. Links, macros, pictures and what was deleted are not looked at."""

import io
import zipfile
from typing import Any
from xml.parsers import expat

from tidings.library.readers.extract import Extract, RefusedError, paragraphs

MOST_PARTS, LARGEST_PART, MOST_EVENTS = 5_000, 100_000_000, 20_000_000
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
UNREAD = {"del", "moveFrom", "instrText", "Fallback"}
"""Deleted words, codes of fields, and what is there a second time for older programs."""


def read(data: bytes) -> Extract:
    """The text of a .docx. Raises RefusedError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if len(names) > MOST_PARTS:
                raise RefusedError(f"has {len(names):,} parts, more than a Word file has; save its text as a new file")
            if "word/document.xml" not in names:
                raise RefusedError("is a package, but no Word file; take the document out of it and add that")
            blocks = _Blocks(_part(package, "word/document.xml")).made
            for notes in ("word/footnotes.xml", "word/endnotes.xml"):
                if notes in names:
                    blocks += _Blocks(_part(package, notes)).made
            core = _Core(_part(package, "docProps/core.xml")).said if "docProps/core.xml" in names else {}
    except RefusedError:
        raise
    except Exception as error:  # the unpacker raises whatever it likes at what is no package
        raise RefusedError(f"is a damaged Word file ({error}); open it in Word and save it again") from error
    created = core.get("created", "")[:10]
    notes_said = (f"The file was made on {created}; that is not taken for the day of publication.",) if created else ()
    return Extract(paragraphs(blocks), "word", title=core.get("title", ""), author=core.get("creator", ""), notes=notes_said)


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise RefusedError(f"unpacks to more than {LARGEST_PART:,} bytes; save its text as a new file")
    return data


class _Parser:
    """Reads XML without document types, entities of its own or anything from outside."""

    def __init__(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.words
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise RefusedError(f"is a damaged Word file ({error}); open it in Word and save it again") from error

    def _refuse(self, *_: Any) -> None:
        raise RefusedError("declares XML entities, which no Word file needs; open it in Word and save it again")

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def words(self, data: str) -> None: ...


class _Blocks(_Parser):
    """The paragraphs of a part, the cells of a table's row as one."""

    def __init__(self, data: bytes) -> None:
        self.made: list[str] = []
        self.line: list[str] = []
        self.row: list[str] = []
        self.cells = self.unread = self.depth = 0
        self.text = False
        super().__init__(data)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if self.unread or tag in UNREAD:
            self.unread += 1
        elif f"{space} " in (WORD, STRICT):
            self.cells += tag == "tc"
            self.text = tag == "t"
            if tag in SIGNS:
                self.line.append(SIGNS[tag])

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if self.unread:
            self.unread -= 1
            return
        self.text = False
        if tag == "p":
            (self.row if self.cells else self.made).append("".join(self.line))
            self.line = []
        elif tag == "tc":
            self.cells -= 1
        elif tag == "tr" and not self.cells:
            self.made.append("\t".join(cell.strip() for cell in self.row if cell.strip()))
            self.row = []

    def words(self, data: str) -> None:
        if self.text and not self.unread:
            self.line.append(data)


class _Core(_Parser):
    """What the file's properties say."""

    def __init__(self, data: bytes) -> None:
        self.said: dict[str, str] = {}
        self.tag = ""
        super().__init__(data)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.tag = name.rpartition(" ")[2]

    def end(self, name: str) -> None:
        self.tag = ""

    def words(self, data: str) -> None:
        if self.tag in {"title", "creator", "created"}:
            self.said[self.tag] = (self.said.get(self.tag, "") + data)[:1_000]
