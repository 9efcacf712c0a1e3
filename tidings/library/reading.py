"""A file read by a process of its own: what it says, or a refusal that names it and says what to do.

The reader has a bound on memory, processor time and output, and no setting of ours; whatever becomes of it, this process goes on.
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path, PurePosixPath
from typing import Any

from tidings.library.readers.extract import Extract, RefusedError, named

LARGEST = 50_000_000
"""Bytes that a file may have."""
PATIENCE = 90
"""Seconds after which a reader is ended that waits for something."""
ENDINGS = {"text": "txt", "html": "html", "pdf": "pdf", "word": "docx", "mail": "eml"}
"""How the name of a kept original ends, by what the file is and not by what it is called."""
ROOT = Path(__file__).resolve().parents[2]
_HEADERS = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n)*){2,}")
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)


def called(name: str) -> str:
    r"""What a file is called to people: the last part of its name, on one line.

    >>> called("../../etc/pass\nwd"), called("C:\\files\\a.txt"), called("")
    ('pass wd', 'a.txt', 'the file')
    """
    return named(PurePosixPath(name.replace("\\", "/")).name, 150) or "the file"


def kind_of(data: bytes, name: str = "") -> str:
    """What kind of file it is, by its first bytes, else by its name. Raises RefusedError where none of ours."""
    ending = called(name).rpartition(".")[2].lower()
    start = data[:4_096]
    if not data:
        raise RefusedError("is empty")
    if b"%PDF-" in start[:1_024]:
        return "pdf"
    if start.startswith(b"PK"):
        return "word"
    for sign, what in (
        (b"\xd0\xcf\x11\xe0", "is an old Office file; open it and save it as .docx"),
        (b"{\\rtf", "is a rich text file; open it in Word and save it as .docx"),
    ):
        if start.startswith(sign):
            raise RefusedError(what)
    if ending in {"eml", "mht", "mhtml"} or ending not in {"txt", "md", "html", "htm"} and _HEADERS.match(start) and b"rom:" in start:
        return "mail"
    if ending in {"html", "htm", "xhtml"} or ending not in {"txt", "md"} and _PAGE.search(start):
        return "html"
    if ending in {"txt", "md", "text", ""} or "." not in called(name):
        return "text"
    raise RefusedError("is no kind of file that is read; add text, HTML, PDF, Word (.docx) or e-mail (.eml)")


def read(data: bytes, name: str = "") -> Extract:
    """What the file says. Raises RefusedError, whose message begins with the name of the file."""
    try:
        if len(data) > LARGEST:
            raise RefusedError(f"has {len(data):,} bytes, more than the {LARGEST:,} that a file may have; split it")
        return Extract(**_told(apart("tidings.library.readers", [kind_of(data, name)], data)))
    except RefusedError as refused:
        raise RefusedError(f"{called(name)} {refused}") from refused


def _told(said: bytes) -> dict[str, Any]:
    told = json.loads(said)
    if "refused" in told:
        raise RefusedError(told["refused"])
    return {**told, "notes": tuple(told["notes"])}


def apart(module: str, arguments: list[str], data: bytes) -> bytes:
    """What a module of ours writes when it is run as a process that reads `data`. Raises RefusedError where it comes to no end."""
    settings = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONPATH", "LANG", "SYSTEMROOT"}}
    with tempfile.TemporaryFile() as file, tempfile.TemporaryFile() as said:
        file.write(data)
        file.seek(0)
        try:
            ended = subprocess.run(
                [sys.executable, "-m", module, *arguments],
                stdin=file, stdout=said, stderr=subprocess.DEVNULL, cwd=ROOT, env=settings,
                timeout=PATIENCE, check=False, start_new_session=True,
            )  # fmt: skip
        except subprocess.TimeoutExpired as late:
            raise RefusedError("takes too long to read; save its text as a new file") from late
        if ended.returncode:
            slow = ended.returncode in {-signal.SIGXCPU, -signal.SIGKILL}
            raise RefusedError(f"{'takes too long to read' if slow else 'broke its reader'}; save its text as a new file")
        said.seek(0)
        return said.read()
