"""Articles that stand in the front matter of a page, as those of systems that make pages out of fields: what is read, as edits.

Read are block scalars (`body: >-`) and strings in quotes over several lines that hold sentences. Fields that say again what the
page says (a description, an excerpt) stay where they are.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tidings.text.document import Span
from tidings.text.edits import Edit
from tidings.text.literals import REPEATING, TITLES, escape_edits

MOST_LINES = 5_000
LINE = re.compile(r"(?P<indent> [ ]{0,40} ) (?P<words> [^\n]* ) (?: \n | \Z )", re.VERBOSE)
BLOCK = re.compile(r"(?P<item>(?:-[ ]{1,4}){0,4})(?P<key>[\w-]{1,40})[ ]?:[ ]{1,4}(?P<style>[>|])[-+0-9]{0,2}[ ]*\r?\Z")
QUOTED = re.compile(r"""(?:-[ ]{1,4}){0,4}(?P<key>[\w-]{1,40})[ ]?:[ ]{1,4}(?P<mark>["'])(?=.{20})""")
CLOSES = {'"': re.compile(r'(?:[^"\\]++|\\.)*+(?P<end>")', re.DOTALL), "'": re.compile(r"(?:[^']++|'')*+(?P<end>')", re.DOTALL)}
SENTENCES = re.compile(r"(?<!\S)(?:\S++\s++){7}\S[^.!?]{0,600}[.!?]")
CLOSE = re.compile(r"^---[ \t\r]*$", re.MULTILINE)
DOUBLED = re.compile("''")
FOLD = re.compile(r"(?<![ \t\r])[ \t\r]*+\n[ ]*")
BREAK = re.compile(r"[ \t\r]*\n(?:[ \t\r]*\n)+[ ]*")


class Prose(NamedTuple):
    """A field that holds sentences: where its line begins, what it says, where it ends, and how lines in it are meant."""

    line: int
    value: Span
    end: int
    style: str


def matter_edits(text: str) -> list[Edit]:
    r"""The prose of the front matter as text behind it, before the body; [] where there is none.

    >>> said = "---\ncards:\n- body: >-\n    The ships sailed out of the port of Oslo\n    on Monday.\ndate: 2024-05-16\n---\nMore."
    >>> from tidings.text.edits import Edited
    >>> print(Edited.of(said).edited(matter_edits(said)).text)
    ---
    cards:
    date: 2024-05-16
    ---
    <BLANKLINE>
    The ships sailed out of the port of Oslo on Monday.
    <BLANKLINE>
    More.
    """
    if not text.startswith("---\n") and not text.startswith("---\r\n"):
        return []
    close = CLOSE.search(text, 4)
    if close is None or text.count("\n", 0, close.start()) > MOST_LINES:
        return []
    found = list(_prose(text, Span(text.index("\n") + 1, close.start())))
    if not found:
        return []
    ends = [*(prose.line for prose in found[1:]), close.start()]
    later = "".join(text[prose.end : end] for prose, end in zip(found, ends, strict=True))
    fields = "".join(line for line in later.splitlines(keepends=True) if line[:1].isalpha())
    edits = [Edit(found[0].line, found[0].value.start, f"{fields}---\n\n")]
    for prose, following in zip(found, [*found[1:], None], strict=True):
        edits += _unfolded(text, prose)
        edits.append(Edit(prose.value.end, following.value.start if following else close.end(), "\n\n"))
    return edits


def _prose(text: str, block: Span) -> Iterator[Prose]:
    at = block.start
    while at < block.end and (line := LINE.match(text, at, block.end)):
        at = max(line.end(), at + 1)
        words = line["words"]
        if (head := BLOCK.match(words)) and head["key"].lower() not in REPEATING | TITLES:
            indent, first = len(line["indent"]) + len(head["item"]), at
            end = at
            while at < block.end and (below := LINE.match(text, at, block.end)):
                if below["words"].strip() and len(below["indent"]) <= indent:
                    break
                at = max(below.end(), at + 1)
                end = at if below["words"].strip() else end
            value = _trimmed(text, first, end)
            if SENTENCES.search(value.of(text)):
                yield Prose(line.start(), value, at, head["style"])
        elif (head := QUOTED.match(words)) and head["key"].lower() not in REPEATING | TITLES:
            start = line.start("words") + head.end()
            closing = CLOSES[head["mark"]].match(text, start, block.end)
            if closing and SENTENCES.search(text[start : closing.start("end")]):
                rest = text.find("\n", closing.end(), block.end)
                at = rest + 1 if rest >= 0 else block.end
                yield Prose(line.start(), Span(start, closing.start("end")), at, head["mark"])


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    return Span(first, max(first, start + len(inner.rstrip())))


def _unfolded(text: str, prose: Prose) -> Iterator[Edit]:
    """The lines of a field as they are meant: those of a folded one are one, empty lines part."""
    if prose.style == '"':
        yield from sorted([*_folds(text, prose, " "), *escape_edits(text, prose.value)])
    elif prose.style == "'":
        doubled = (Edit(*mark.span(), "'") for mark in DOUBLED.finditer(text, prose.value.start, prose.value.end))
        yield from sorted([*_folds(text, prose, " "), *doubled])
    else:
        yield from _folds(text, prose, " " if prose.style == ">" else "\n")


def _folds(text: str, prose: Prose, joint: str) -> Iterator[Edit]:
    at = prose.value.start
    while fold := FOLD.search(text, at, prose.value.end):
        parted = BREAK.match(text, fold.start(), prose.value.end)
        end = parted.end() if parted else fold.end()
        yield Edit(fold.start(), end, "\n\n" if parted else joint)
        at = end
