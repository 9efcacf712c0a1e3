"""A brief as one HTML file that needs nothing else: the handling mark on each printed page, a note to each statement."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from tidings.show.brief import ASSESSED, OWN, Brief, Statement
from tidings.show.tradecraft import SCALE

_STYLE = (Path(__file__).parent / "brief.css").read_text("utf-8")


def printed(brief: Brief) -> str:
    """The brief as an HTML file. The table around it is what makes browsers repeat the mark on each printed page."""
    mark = f'<div class="mark"><b style="color:#{brief.handling.colour}">{escape(brief.handling.label)}</b></div>'
    parts = [f"<h1>{escape(brief.title)}</h1>", f'<p class="said">{escape(brief.handling.said)}</p>', f"<p>{escape(brief.finding)}</p>"]
    if brief.assessments:
        parts += ["<h2>Assessments</h2>", _list("ul", [f"<b>{ASSESSED}:</b> {escape(said)}" for said in brief.assessments])]
    for section in brief.sections:
        parts += [f"<h2>{escape(section.title)}</h2>", _list("ul", [_statement(statement) for statement in section.statements])]
    if brief.statements:
        notes = "".join(f'<li id="note-{s.number}" value="{s.number}">{_note(s)}</li>' for s in brief.statements)
        parts += ["<h2>Notes</h2>", f'<ol class="notes">{notes}</ol>']
    if brief.sources:
        parts += ["<h2>Sources</h2>", _list("ol", _sources(brief))]
    if brief.likelihoods:
        rows = "".join(f"<tr><td>{escape(term.word)}</td><td>{term.range}</td></tr>" for term in brief.likelihoods)
        parts += [f"<h2>{SCALE}</h2>", f'<table class="scale"><tr><th>Word</th><th>Means</th></tr>{rows}</table>']
    parts += ["<h2>About this brief</h2>", f'<div class="foot">{_list("ul", map(escape, brief.foot))}</div>']
    head = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'
        f"<title>{escape(brief.handling.label)} {escape(brief.title)}</title><style>{_STYLE}</style></head>"
    )
    marks = f"<thead><tr><td>{mark}</td></tr></thead><tfoot><tr><td>{mark}</td></tr></tfoot>"
    body = "\n".join(("<tbody><tr><td><main>", *parts, "</main></td></tr></tbody>"))
    return f'{head}\n<body><table class="frame" role="presentation">{marks}{body}</table></body></html>\n'


def _list(kind: str, items: Iterable[str]) -> str:
    made = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<{kind}>\n{made}\n</{kind}>"


def _statement(statement: Statement) -> str:
    said = f"<b>{OWN}:</b> {escape(statement.own)}" if statement.own else escape(statement.made)
    n = statement.number
    remarks = "".join(f'<span class="remark">{escape(remark)}</span>' for remark in statement.remarks)
    return f'{said}<sup><a id="said-{n}" href="#note-{n}" aria-label="Note {n}">{n}</a></sup>{remarks}'


def _note(statement: Statement) -> str:
    words = f"“{escape(statement.words)}” " if statement.words else ""
    link = f' <a href="{escape(statement.link)}">Open the words</a>' if statement.link else ""
    back = f' <a href="#said-{statement.number}" aria-label="Back to statement {statement.number}">↑</a>'
    return f"{words}{escape(statement.source)}{link}{back}"


def _sources(brief: Brief) -> list[str]:
    return [f"{escape(source.work)}. {escape(source.about)} SHA-256: <code>{source.sha256}</code>" for source in brief.sources]
