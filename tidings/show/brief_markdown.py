"""A brief as Markdown: the handling mark first and last, a footnote to each statement. Text of documents stays text."""

import re

from tidings.show.brief import ASSESSED, OWN, Brief, Statement
from tidings.show.tradecraft import SCALE

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~$&!^{}])")
_LEADING = re.compile(r"\A(\d{1,9}[.)]|[-+=:])")
_FOUND_LATE = re.compile(r"(?<=:)(?=//|[a-z][\w+/-]{0,80}:)|(?<=www)(?=\.)|(?<=\w)(?=@\w)", re.IGNORECASE)
"""Where Markdown would still find an address: a mark of no width parts it."""


def printed(brief: Brief) -> str:
    """The brief as a Markdown file, with footnotes as GitHub, Pandoc and most editors know them."""
    mark = f"**{escaped(brief.handling.label)}**"
    parts = [f"{mark} {escaped(brief.handling.said)}", f"# {escaped(brief.title)}", escaped(brief.finding)]
    if brief.assessments:
        parts += ["## Assessments", "\n".join(f"- {ASSESSED}: {escaped(said)}" for said in brief.assessments)]
    for section in brief.sections:
        parts += [f"## {escaped(section.title)}", "\n".join(map(_statement, section.statements))]
    if brief.sources:
        parts += ["## Sources", "\n".join(_sources(brief))]
    if brief.likelihoods:
        rows = [f"| {term.word} | {term.range} |" for term in brief.likelihoods]
        parts += [f"## {SCALE}", "\n".join(["| Word | Means |", "| --- | --- |", *rows])]
    parts += ["## About this brief", "\n".join(f"- {escaped(said)}" for said in brief.foot)]
    parts += [_note(statement) for statement in brief.statements]
    return "\n\n".join([*parts, mark]) + "\n"


def _statement(statement: Statement) -> str:
    said = f"{OWN}: {escaped(statement.own)}" if statement.own else escaped(statement.made)
    return "\n".join((f"- {said}[^{statement.number}]", *(f"  - *{escaped(remark)}*" for remark in statement.remarks)))


def _sources(brief: Brief) -> list[str]:
    return [f"{n}. {escaped(source.work)}. {escaped(source.about)} SHA-256: {source.sha256}" for n, source in enumerate(brief.sources, 1)]


def _note(statement: Statement) -> str:
    words = f"“{escaped(statement.words)}” " if statement.words else ""
    link = f" [Open the words](<{statement.link}>)" if statement.link else ""
    return f"[^{statement.number}]: {words}{escaped(statement.source)}{link}"


def escaped(text: str) -> str:
    r"""The text so that Markdown shows it as it stands.

    >>> escaped("a *b* [c](d) <e>")
    'a \\*b\\* \\[c\\](d) \\<e\\>'
    >>> escaped("1. http://x.example")
    '1\\. http:\u2060//x.example'
    """
    parted = _FOUND_LATE.sub("\u2060", text)
    return _LEADING.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], _SIGNS.sub(r"\\\1", parted))
