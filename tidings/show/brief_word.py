"""A brief as a Word document (Office Open XML, ECMA-376): real footnotes, the handling mark in the header and footer of each page.

The package is written here part by part: a brief needs ten kinds of paragraph and no template, and the same brief gives the same bytes,
for no part knows a clock.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tidings.show.brief import ASSESSED, OWN, Brief, Statement
from tidings.show.tradecraft import SCALE, Handling

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PARTS = ("styles", "settings", "numbering", "footnotes", "header", "footer")

_STYLES = (Path(__file__).parent / "brief_styles.xml").read_text("utf-8")
_SETTINGS = f"""<w:settings xmlns:w="{_W}"><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
</w:settings>"""
_NUMBERING = f"""<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">
<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def printed(brief: Brief) -> bytes:
    """The brief as a .docx file."""
    links = {statement.link: f"rId{n}" for n, statement in enumerate((s for s in brief.statements if s.link), 1)}
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations((
            ("rId1", f"{_R}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        )),
        "docProps/core.xml": _core(brief.title),
        "word/document.xml": _document(brief),
        "word/_rels/document.xml.rels": _relations((f"rId{n}", f"{_R}/{name}", f"{name}.xml") for n, name in enumerate(_PARTS, 1)),
        "word/styles.xml": _STYLES,
        "word/settings.xml": _SETTINGS,
        "word/numbering.xml": _NUMBERING,
        "word/footnotes.xml": _footnotes(brief.statements, links),
        "word/header.xml": f'<w:hdr xmlns:w="{_W}">{_paragraph("Header", _mark(brief.handling))}</w:hdr>',
        "word/footer.xml": f'<w:ftr xmlns:w="{_W}">{_paragraph("Footer", _pages(), _mark(brief.handling))}</w:ftr>',
    }  # fmt: skip
    if links:
        found = ((rel, f"{_R}/hyperlink", link) for link, rel in links.items())
        parts["word/_rels/footnotes.xml.rels"] = _relations(found, outside=True)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, xml in parts.items():
            about = zipfile.ZipInfo(name)  # of 1 January 1980, whatever the day
            about.create_system = 0
            package.writestr(about, (_HEAD + xml).encode())
    return target.getvalue()


def _document(brief: Brief) -> str:
    made = [
        _paragraph("Title", _run(brief.title)),
        _paragraph("Quiet", _run(f"{brief.handling.label}: {brief.handling.said}")),
        _paragraph("Normal", _run(brief.finding)),
    ]
    if brief.assessments:
        made.append(_paragraph("Heading1", _run("Assessments")))
        made += [_paragraph("ListBullet", _run(f"{ASSESSED}: ", bold=True), _run(said)) for said in brief.assessments]
    for section in brief.sections:
        made.append(_paragraph("Heading1", _run(section.title)))
        for statement in section.statements:
            said = (_run(f"{OWN}: ", bold=True), _run(statement.own)) if statement.own else (_run(statement.made),)
            made.append(_paragraph("ListBullet", *said, _reference(statement.number), together=bool(statement.remarks)))
            made += [_paragraph("Remark", _run(remark)) for remark in statement.remarks]
    if brief.sources:
        made.append(_paragraph("Heading1", _run("Sources")))
        texts = (f"{source.work}. {source.about} SHA-256: {source.sha256}" for source in brief.sources)
        made += [_paragraph("ListBullet", _run(text)) for text in texts]
    if brief.likelihoods:
        made.append(_paragraph("Heading1", _run(SCALE)))
        made.append(_table([("Word", "Means"), *((term.word, term.range) for term in brief.likelihoods)]))
    made.append(_paragraph("Heading1", _run("About this brief")))
    made += [_paragraph("Quiet", _run(said)) for said in brief.foot]
    margins = 'w:top="1418" w:right="1247" w:bottom="1304" w:left="1247" w:header="624" w:footer="567" w:gutter="0"'
    last = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar {margins}/></w:sectPr>'
    )
    return f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{"".join(made)}{last}</w:body></w:document>'


def _footnotes(statements: Iterable[Statement], links: dict[str, str]) -> str:
    tight = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}"><w:p>{tight}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for n, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    own = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    for statement in statements:
        words = f"“{statement.words}” " if statement.words else ""
        link = ""
        if statement.link:
            link = f'{_run(" ")}<w:hyperlink r:id="{links[statement.link]}">{_run("Open the words", style="Hyperlink")}</w:hyperlink>'
        note = _paragraph("FootnoteText", own, _run(f" {words}{statement.source}"), link)
        lines += f'<w:footnote w:id="{statement.number}">{note}</w:footnote>'
    return f'<w:footnotes xmlns:w="{_W}" xmlns:r="{_R}">{lines}</w:footnotes>'


def _paragraph(style: str, *runs: str, together: bool = False) -> str:
    """A paragraph; `together` keeps it on the page of the next one."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" if together else ""}</w:pPr>{"".join(runs)}</w:p>'


def _run(text: str, bold: bool = False, style: str = "") -> str:
    about = (f'<w:rStyle w:val="{style}"/>' if style else "") + ("<w:b/>" if bold else "")
    return f'<w:r>{f"<w:rPr>{about}</w:rPr>" if about else ""}<w:t xml:space="preserve">{escape(_UNWRITABLE.sub("", text))}</w:t></w:r>'


def _reference(number: int) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def _mark(handling: Handling) -> str:
    """The label in its colour on black, twelve points, as the protocol asks."""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    about = f'<w:b/><w:color w:val="{handling.colour}"/><w:sz w:val="24"/><w:szCs w:val="24"/>{shade}'
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve"> {escape(handling.label)} </w:t></w:r>'


def _pages() -> str:
    """Page and pages, counted by Word."""
    page, pages = (f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>' for name in ("PAGE", "NUMPAGES"))
    return f"{_run('Page ')}{page}{_run(' of ')}{pages}{_run('     ')}"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    about = '<w:tcPr><w:tcW w:w="3200" w:type="dxa"/></w:tcPr>'
    lines = ""
    for n, row in enumerate(rows):
        cells = (f"<w:tc>{about}{_paragraph('Normal', _run(text, bold=not n))}</w:tc>" for text in row)
        lines += f"<w:tr>{''.join(cells)}</w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="3200"/><w:gridCol w:w="3200"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="6400" w:type="dxa"/></w:tblPr>{grid}{lines}</w:tbl>'


def _content_types() -> str:
    own = {"document": "document.main", **{name: name for name in _PARTS}}
    parts = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in own.items())
    package = "application/vnd.openxmlformats-package"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/></Types>'
    )


def _relations(found: Iterable[tuple[str, str, str]], outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    lines = "".join(f'<Relationship Id="{rel}" Type="{kind}" Target={quoteattr(target)}{mode}/>' for rel, kind, target in found)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(_UNWRITABLE.sub('', title))}</dc:title></cp:coreProperties>"
    )
