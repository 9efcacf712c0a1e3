"""What a reader hands over, and how it refuses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from email.utils import parsedate_to_datetime

LONGEST = 5_000_000
"""Characters of text that one document may have."""
LONGEST_NAME = 300
"""Characters of a title, an outlet, an author; an address may have some more."""
LONGEST_ADDRESS = 2_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]")
_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f<>\"]+")
_SPACES = re.compile(r"[ \t\u00a0]+")
_LINES = re.compile(r"[ \t]*\n[ \t]*(?:\n\s*)?")


class RefusedError(ValueError):
    """The file is not taken; the message goes on after the file's name and says what to do."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file as extracted, what the file itself says of it (empty where it does not), and what a person should know.

    `published` is ISO, a day of 1900 to 2099; `notes` are sentences.
    """

    text: str
    kind: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()


def tidied(found: Extract) -> Extract:
    """The same with every name on one line and bounded. Raises RefusedError where the text is none, or too long."""
    if len(found.text) > LONGEST:
        raise RefusedError(f"has {len(found.text):,} characters of text, more than the {LONGEST:,} that a document may have; split it")
    if not any(map(str.isalpha, found.text)):
        raise RefusedError("holds no words")
    unseen = len(_UNSEEN.findall(found.text.removeprefix("\ufeff")))
    notes = list(found.notes)
    if unseen:
        notes.append(f"{unseen:,} of its characters cannot be seen, or turn the direction of writing: the words may not read as they look.")
    url = found.url.strip()
    if len(url) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(url):
        url = ""
    return replace(
        found,
        title=named(found.title),
        outlet=named(found.outlet),
        author=named(found.author),
        published=day(found.published),
        url=url,
        notes=tuple(named(note, 500) for note in notes[:20]),
    )


def named(words: str, longest: int = LONGEST_NAME) -> str:
    r"""Words on one line, without signs that cannot be seen, and without a beginning that a spreadsheet takes for a formula.

    >>> named('=cmd()|A1\n\u202etitle')
    'cmd()|A1 title'
    """
    seen = _UNSEEN.sub("", _CONTROL.sub(" ", words))
    return " ".join(seen.split()).lstrip("=+-@ ")[:longest].rstrip()


def day(words: str) -> str:
    """The day that begins an ISO time, or that of an e-mail's date; empty where it is none of 1900 to 2099.

    >>> day("2024-05-16T09:00:00+08:00"), day("Thu, 16 May 2024 09:00:00 +0800"), day("1024-05-16"), day("soon")
    ('2024-05-16', '2024-05-16', '', '')
    """
    words = words[:80].strip()
    if iso := _ISO.match(words):
        year, month, number = map(int, iso.groups())
    else:
        try:
            said = parsedate_to_datetime(words)
        except (ValueError, TypeError, OverflowError, IndexError):
            return ""
        year, month, number = said.year, said.month, said.day
    try:
        return date(year, month, number).isoformat() if 1900 <= year < 2100 else ""
    except ValueError:
        return ""


def clean(text: str) -> str:
    """Extracted text without control characters, its lines and paragraphs told apart by one and two line ends."""
    text = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _LINES.sub(lambda gap: "\n\n" if gap.group().count("\n") > 1 else "\n", _SPACES.sub(" ", text))
    return text.strip()


def paragraphs(blocks: Iterable[str]) -> str:
    """Blocks of text with an empty line between two, and a line end after the last."""
    return "\n\n".join(block for block in map(clean, blocks) if block) + "\n"
