"""A brief as files: the handling mark on every page, real footnotes, the same bytes every time, and hostile text that stays text."""

import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.show.briefs import hostile, made
from tidings.show import brief_html, brief_markdown, brief_word
from tidings.show.brief import Brief, Written, bibliography

WRITTEN = Written("China & Russia", "AMBER+STRICT", {"q1": "Posts stay open."}, [("grain trade grows", "likely")])
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
PRINTERS: list[Callable[[Brief], Any]] = [brief_markdown.printed, brief_html.printed, brief_word.printed, bibliography]


@pytest.mark.parametrize("printer", PRINTERS)
def test_the_same_brief_gives_the_same_bytes(printer: Callable[[Brief], Any]) -> None:
    assert printer(made(written=WRITTEN)) == printer(made(written=WRITTEN))


@pytest.mark.parametrize("printer", PRINTERS)
def test_an_empty_brief_can_be_printed(printer: Callable[[Brief], Any]) -> None:
    assert printer(made(()))


class Read(HTMLParser):
    """Tags and attributes of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_markdown_is_marked_at_top_and_bottom_and_every_footnote_is_defined_once() -> None:
    text = brief_markdown.printed(made(written=WRITTEN))
    assert text.startswith("**TLP:AMBER+STRICT**")
    assert text.rstrip().splitlines()[-1] == "**TLP:AMBER+STRICT**"
    assert re.findall(r"\[\^(\d+)\](?!:)", text) == re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    assert "- Analyst’s words: Posts stay open.[^" in text
    assert "Analyst’s assessment: It is likely (55–80 %) that grain trade grows." in text
    assert "| very likely | 80–95 % |" in text
    assert "# China \\& Russia" in text


def test_markdown_of_hostile_text_holds_no_markup_but_ours() -> None:
    text = brief_markdown.printed(hostile())
    assert not re.search(r"(?<!\\)<(?!http://localhost:8501/sources\?)", text)
    assert re.findall(r"(?<!\\)\[(?!\^)[^\]\\]*\]\(([^)]*)\)", text) == [f"<{s.link}>" for s in hostile().statements]
    assert "http://outside" not in text, "a bare address would become a link"
    assert not re.search("[\x00-\x08\u202a-\u202e]", text)


def test_html_needs_nothing_else_and_is_marked_on_each_printed_page() -> None:
    page = Read(brief_html.printed(made(written=WRITTEN)))
    names = [tag for tag, _ in page.tags]
    assert page.text.count("TLP:AMBER+STRICT") == 3, "title, head and foot of the table that browsers repeat"
    assert names.count("thead") == names.count("tfoot") == 1
    assert not {"script", "link", "img", "iframe"} & set(names)
    assert not [about for _, about in page.tags if "src" in about]
    ids = {about["id"] for _, about in page.tags if "id" in about}
    inside = [str(about["href"])[1:] for tag, about in page.tags if tag == "a" and str(about["href"]).startswith("#")]
    assert inside
    assert set(inside) <= ids
    assert "default-src 'none'" in brief_html.printed(made())


def test_html_of_hostile_text_has_no_tag_or_address_of_it() -> None:
    page = Read(brief_html.printed(hostile()))
    assert {tag for tag, _ in page.tags} == {tag for tag, _ in Read(brief_html.printed(made(("f1", "x1"), WRITTEN))).tags}
    assert not [about for _, about in page.tags if any(name.startswith("on") for name in about)]
    assert all(str(about["href"]).startswith(("#", "http://localhost:8501/sources?")) for tag, about in page.tags if tag == "a")
    assert "<script>alert(1)</script>" in page.text


def parts(data: bytes) -> dict[str, ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert {about.date_time for about in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}, "no clock"
        return {name: ElementTree.fromstring(package.read(name)) for name in package.namelist()}


def words(root: ElementTree.Element) -> str:
    return "".join(element.text or "" for element in root.iter(f"{W}t"))


def test_word_has_a_real_footnote_to_each_statement() -> None:
    brief = made(written=WRITTEN)
    found = parts(brief_word.printed(brief))
    asked = [element.get(f"{W}id") for element in found["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = {note.get(f"{W}id"): words(note) for note in found["word/footnotes.xml"].iter(f"{W}footnote")}
    assert asked == ["1", "2", "3", "4", "5"]
    assert set(notes) == {"-1", "0", *asked}
    for statement in brief.statements:
        assert statement.source in notes[str(statement.number)]
        assert statement.words in notes[str(statement.number)]


def test_word_is_marked_in_head_and_foot_of_each_page() -> None:
    found = parts(brief_word.printed(made(written=WRITTEN)))
    for name in ("header", "footer"):
        assert "TLP:AMBER+STRICT" in words(found[f"word/{name}.xml"])
    section = next(found["word/document.xml"].iter(f"{W}sectPr"))
    assert [element.get(f"{W}type") for element in section if element.tag.endswith("Reference")] == ["default", "default"]
    assert section.find(f"{W}titlePg") is None, "a first page of its own would go unmarked"


def test_word_parts_know_one_another() -> None:
    found = parts(brief_word.printed(made(written=WRITTEN)))
    types = {element.get("PartName") for element in found["[Content_Types].xml"]}
    for name in ("word/document.xml", "word/footnotes.xml"):
        relations = {element.get("Id"): element for element in found[f"word/_rels/{name.split('/')[1]}.rels"].iter(RELATION)}
        used = {value for element in found[name].iter() for key, value in element.attrib.items() if key == f"{R}id"}
        assert used <= set(relations)
        for relation in relations.values():
            if relation.get("TargetMode") == "External":
                assert str(relation.get("Target")).startswith("http://localhost:8501/sources?")
            else:
                assert f"word/{relation.get('Target')}" in found
                assert f"/word/{relation.get('Target')}" in types
    styles = {style.get(f"{W}styleId") for style in found["word/styles.xml"].iter(f"{W}style")}
    for root in found.values():
        assert {s.get(f"{W}val") for kind in ("pStyle", "rStyle") for s in root.iter(f"{W}{kind}")} <= styles


def test_word_of_hostile_text_is_well_formed_and_holds_it_as_text() -> None:
    found = parts(brief_word.printed(hostile()))
    assert "<script>alert(1)</script> ]]>" in words(found["word/document.xml"])
    assert not [
        i.get(f"{W}instr")
        for root in found.values()
        for i in root.iter(f"{W}fldSimple")
        if i.get(f"{W}instr") not in (" PAGE ", " NUMPAGES ")
    ]
    assert not [root for root in found.values() if list(root.iter(f"{W}instrText"))]


def test_bibtex_of_hostile_text_counts_its_braces() -> None:
    text = bibliography(hostile())
    assert text.count("{") == text.count("}")
    assert "\\input" not in text
    assert "javascript:" not in text.replace("(javascript:alert(1))", "")
