r"""Corrections as a file keeps them: one line each, in the order in which they were made, never changed afterwards.

The file is CSV in UTF-8. A cell has no line ends and no control characters (they stand as `\n`, `\u0007`), and one that a
spreadsheet would calculate begins with an apostrophe; `cell` and `said` turn one into the other and back, exactly. So a line that
does not end was being written when the power went, and everything before it is whole.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from tidings.tables import FACTS, VERDICTS
from tidings.text.document import Problem, short_id

FILE = "corrections.csv"
REVOKED = "revoked"
"""The verdict of a line that takes another one back; `revokes` is its id."""
LONGEST = {"who": 200, "reason": 2_000, "value": 2_000, "draw": 64}
"""Characters that a person's words may have."""
_ESCAPED = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPES = re.compile(r"\\(?:u([0-9a-f]{4})|(.))", re.DOTALL)
_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONG = {"n": "\n", "r": "\r", "t": "\t"}
_CALCULATED = ("=", "+", "-", "@", "'", "＝", "＋", "－", "＠")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|\+00:00)")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody said of one row.

    The row is told by the document's hash, the table, the place and exact words, its id, and the cells that it had as it was read
    (`read`, JSON: column -> words). `verdict` is right, wrong, changed (then `column` and `value`) or revoked (then `revokes`).
    `draw` names the sample that the row was drawn in; empty where the reviewer picked it.
    """

    id: str
    when: str
    who: str
    verdict: str
    table: str
    sha256: str
    start: int
    end: int
    words: str
    row_id: str
    read: str
    column: str = ""
    value: str = ""
    reason: str = ""
    draw: str = ""
    revokes: str = ""

    @property
    def cells(self) -> Mapping[str, str]:
        """What the row said as it was read."""
        found: Mapping[str, str] = json.loads(self.read)
        return found


COLUMNS = tuple(field.name for field in fields(Correction))


@dataclass(frozen=True, slots=True)
class Log:
    """The corrections of a file in its order, what is wrong with the rest of it, and how many of its bytes are whole lines."""

    corrections: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()
    whole: int = 0


def cell(text: str) -> str:
    r"""The text as a cell of the file.

    >>> cell("=1\n2"), said(cell("=1\n2"))
    ("'=1\\n2", '=1\n2')
    """
    line = _ESCAPED.sub(lambda sign: _SHORT.get(sign[0]) or f"\\u{ord(sign[0]):04x}", text)
    return f"'{line}" if line.startswith(_CALCULATED) else line


def said(text: str) -> str:
    """The text that a cell of the file stands for."""
    line = text[1:] if text.startswith("'") else text
    return _ESCAPES.sub(lambda sign: chr(int(sign[1], 16)) if sign[1] else _LONG.get(sign[2], sign[2]), line)


def line(correction: Correction) -> bytes:
    """A line of the file, with its end."""
    target = io.StringIO()
    csv.writer(target, lineterminator="\n").writerow(cell(str(getattr(correction, name))) for name in COLUMNS)
    return target.getvalue().encode("utf-8")


HEADER = (",".join(COLUMNS) + "\n").encode()


def with_id(correction: Correction, at: int) -> Correction:
    """The correction with the id that it has where its line begins at this byte of the file: no two lines have one."""
    values = {field.name: getattr(correction, field.name) for field in fields(Correction)}
    return Correction(**{**values, "id": short_id(at, *values.values())})


def load(path: Path) -> Log:
    """The corrections of a file; none where there is no file. What cannot be read is named with its line and left out, the rest counts."""
    try:
        return read(path.read_bytes(), str(path))
    except FileNotFoundError:
        return Log()
    except OSError as error:
        return Log((), (Problem(str(path), f"cannot be read: {error.strerror}; no correction is applied until it can"),))


def read(data: bytes, where: str = FILE) -> Log:
    """The corrections that these bytes of a file are."""
    whole = data.rfind(b"\n") + 1
    problems, found = [], dict[str, Correction]()
    if data and not data[:whole].replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf").startswith(HEADER) and whole:
        return Log((), (Problem(f"{where}:1", f"has other columns than {','.join(COLUMNS)}; no correction is applied"),), whole)
    lines = data[:whole].split(b"\n")[:-1]
    for number, bare in enumerate(lines[1:], 2):
        try:
            one = _parsed(bare.removesuffix(b"\r").decode("utf-8"))
            if one.id in found:
                raise ValueError(f"repeats the id {ascii(one.id)[:40]}")
            if one.verdict == REVOKED and one.revokes not in found:
                raise ValueError(f"revokes {ascii(one.revokes)[:40]}, which no line before it is")
        except (ValueError, csv.Error) as error:
            problems.append(Problem(f"{where}:{number}", f"is left out: {error}"))
        else:
            found[one.id] = one
    if data[whole:]:
        torn = f"{where}:{len(lines) + 1}"
        problems.append(Problem(torn, "is no whole line: it was being written when the machine stopped; it is left out, make it again"))
    return Log(tuple(found.values()), tuple(problems), whole)


def _parsed(text: str) -> Correction:
    """The correction of a line. Raises ValueError, or csv.Error, that says what is wrong with it."""
    if "\0" in text:
        raise ValueError("it has a zero byte: the disk lost what was written")
    (cells,) = csv.reader([text], strict=True) if text else ((),)
    if len(cells) != len(COLUMNS):
        raise ValueError(f"it has {len(cells)} cells, not {len(COLUMNS)}")
    row: dict[str, Any] = dict(zip(COLUMNS, map(said, cells), strict=True))
    for column in ("start", "end"):
        if not row[column].isascii() or not row[column].isdigit() or len(row[column]) > 9:
            raise ValueError(f"{column} {ascii(row[column])[:20]} is no place in a document")
        row[column] = int(row[column])
    one = Correction(**row)
    if fault := next(faults(one), ""):
        raise ValueError(fault)
    return one


def faults(one: Correction) -> Iterator[str]:
    """What a correction may not be, a sentence each; what its value may be is for `cells.parse` to say."""
    if one.table not in FACTS:
        yield f"table {ascii(one.table)[:40]} is not one of {', '.join(FACTS)}"
    if one.verdict not in (*VERDICTS, REVOKED):
        yield f"verdict {ascii(one.verdict)[:40]} is not one of {', '.join((*VERDICTS, REVOKED))}"
    if not _DAY.fullmatch(one.when):
        yield f"when {ascii(one.when)[:40]} is no time in UTC, as 2024-05-16T09:30:00Z"
    if not _HASH.fullmatch(one.sha256):
        yield f"sha256 {ascii(one.sha256)[:70]} is no hash of a document"
    if not one.start < one.end:
        yield f"start {one.start} and end {one.end} are no stretch of a text"
    if not one.who.strip():
        yield "it does not say who made it"
    if one.verdict == "changed" and not (one.column and one.reason.strip()):
        yield "a changed value needs its column and a reason"
    for name, most in LONGEST.items():
        if (length := len(getattr(one, name))) > most:
            yield f"{name} has {length:,} characters, more than the {most:,} that it may have"
    try:
        known = json.loads(one.read)
    except ValueError:
        known = None
    if not isinstance(known, dict) or not all(isinstance(value, str) for value in known.values()):
        yield "what was read is not a JSON object of words"
