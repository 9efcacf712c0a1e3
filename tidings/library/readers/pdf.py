"""The text of a PDF, its lines joined to paragraphs. Forms, scripts, links and attached files are not looked at."""

import re
from collections import Counter
from collections.abc import Sequence

import pypdfium2

from tidings.library.readers.extract import LONGEST, Extract, RefusedError, paragraphs
from tidings.library.readers.lines import joined

MOST_PAGES = 2_000
_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)


def read(data: bytes) -> Extract:
    """The text of a .pdf. Raises RefusedError."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise RefusedError("is locked with a password; save a copy without one") from error
        raise RefusedError("is a damaged PDF; print it to a new PDF, or save its text") from error
    count = len(document)
    if count > MOST_PAGES:
        raise RefusedError(f"has {count:,} pages, more than the {MOST_PAGES:,} that a document may have; split it")
    pages: list[list[str]] = []
    length = unread = 0
    for number in range(count):
        try:
            words = document[number].get_textpage().get_text_range()
        except pypdfium2.PdfiumError:
            unread += 1
            continue
        length += len(words)
        if length > LONGEST:
            raise RefusedError(f"has more than the {LONGEST:,} characters that a document may have; split it")
        pages.append([line.strip() for line in words.replace("\r\n", "\n").replace("\r", "\n").split("\n")])
    pictures = sum(not any(page) for page in pages)
    if not length or pictures == len(pages):
        raise RefusedError("holds pictures of pages, no text; have its text recognised (OCR) and add that file")
    about = document.get_metadata_dict()
    said = [
        (unread, "could not be read"),
        (pictures, "without text (pictures, or empty): what stands on them is missing"),
    ]
    notes = [f"{n} of its {count} pages {what}." for n, what in said if n]
    running = _running(pages)
    if running:
        notes.append(f"What stands at the edge of its pages was left out: {'; '.join(sorted(running)[:3])}.")
    if about.get("CreationDate"):
        notes.append(f"The file was made on {_made(about['CreationDate'])}; that is not taken for the day of publication.")
    lines = [line for page in pages for line in _without(page, running)]
    return Extract(paragraphs(joined(lines)), "pdf", title=about.get("Title", ""), author=about.get("Author", ""), notes=tuple(notes))


def _made(stamp: str) -> str:
    found = re.match(r"D:(\d{4})(\d\d)(\d\d)", stamp)
    return "-".join(found.groups()) if found else "a day that cannot be read"


def _masked(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """Lines that stand first or last on most pages, but for their numbers."""
    edges = Counter(edge for page in pages for edge in {_masked(line) for line in _edges(page)})
    return {line for line, often in edges.items() if len(pages) > 2 and often > len(pages) / 2}


def _edges(page: Sequence[str]) -> list[str]:
    lines = [line for line in page if line]
    return [*lines[:1], *lines[-1:]]


def _without(page: list[str], running: set[str]) -> list[str]:
    """The lines of a page without its number and its running head and foot."""
    kept = [line for line in page if line]
    for place in (-1, 0):
        while kept and (_masked(kept[place]) in running or _NUMBER.fullmatch(kept[place])):
            del kept[place]
    return kept
