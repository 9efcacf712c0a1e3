"""A web page as elements, however badly it is written, and which of them a reader sees and means to read. Nothing is fetched or run."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tidings.library.readers.extract import RefusedError

MOST_ELEMENTS, DEEPEST = 200_000, 200
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
UNREAD = {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "head", "select", "textarea",
    "amp-ad", "amp-analytics", "amp-consent", "amp-embed", "amp-iframe", "amp-list", "amp-sidebar", "amp-social-share",
}  # fmt: skip
AROUND = {"nav", "aside", "footer", "form", "button", "dialog", "figcaption", "menu"}
BLOCKS = {
    "address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tr", "ul",
    *AROUND,
}  # fmt: skip
CLOSES = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th"}, "td": {"td", "th"}, "th": {"td", "th"}}
"""What a start tag ends that was left open; a paragraph is ended by every block."""
HOLDS = {"ul", "ol", "dl", "table", "tbody", "thead", "body", "article", "div", "section"}
"""What keeps a start tag from ending anything outside of it."""
FURNITURE = re.compile(
    r"(?<![a-z])(share|sharing|social|related|recommend(ed|ations?)|newsletter|cookies?|consent|breadcrumbs?|promo|sidebar|advert"
    r"(isement)?|subscribe|read-?more|tags|most-?read|trending|skip-?link|paywall|toolbar)(?![a-z])"
)
SMALL, TALK = 0.3, 0.6
"""Of the article's words; what has more is not furniture, whatever its class is called. What readers wrote beneath may be longer."""
COMMENTS = re.compile(r"(?<![a-z])(comments?|disqus-thread)(?![a-z])")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    length: int = 0
    """Characters of the words in it that are seen."""


class Tree(HTMLParser):
    """The elements of a page, however badly it is written, and the scripts that describe it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("html")
        self.open = [self.root]
        self.described: list[str] = []
        self.metas: list[dict[str, str]] = []
        self.elements = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise RefusedError(f"has more than {MOST_ELEMENTS:,} elements, so it is no article; save the article alone")
        found = {name: (value or "")[:4_000] for name, value in attrs[:50]}
        if tag in {"meta", "link"}:
            self.metas.append({**found, "": tag})
            return
        if tag in BLOCKS:
            self._end({"p"}, HOLDS)
        if tag in CLOSES:
            self._end(CLOSES[tag], HOLDS)
        element = Element(tag, found)
        self.open[-1].children.append(element)
        if tag not in VOID and len(self.open) < DEEPEST:
            self.open.append(element)

    def _end(self, tags: set[str], holders: set[str]) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag in tags:
                del self.open[depth:]
                return
            if self.open[depth].tag in holders:
                return

    def handle_endtag(self, tag: str) -> None:
        self._end({tag}, set())

    def handle_data(self, data: str) -> None:
        here = self.open[-1]
        if here.tag == "script" and "ld+json" in here.attributes.get("type", ""):
            if len(self.described) < 20 and len(data) < 500_000:
                self.described.append(data)
        else:
            here.children.append(data)


def decoded(data: bytes) -> str:
    """The text of a page in the encoding that it has a mark of or declares, else UTF-8, else Windows-1252."""
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:4_096])
    name = declared.group(1).decode("ascii") if declared else "windows-1252"
    try:
        if not codecs.lookup(name)._is_text_encoding:
            name = "windows-1252"
        return data.decode(name, "replace")
    except (LookupError, ValueError):
        return data.decode("windows-1252", "replace")


def hidden(element: Element) -> bool:
    style = element.attributes.get("style", "").replace(" ", "").lower()
    return element.tag in UNREAD or "hidden" in element.attributes or "display:none" in style or "visibility:hidden" in style


def seen(root: Element) -> Iterator[Element]:
    """Every element that is shown, each before what is in it."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [c for c in reversed(element.children) if isinstance(c, Element) and not hidden(c)]


def everywhere(root: Element) -> Iterator[Element]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [c for c in reversed(element.children) if isinstance(c, Element)]


def strings(element: Element) -> str:
    return "".join(c for c in element.children if isinstance(c, str))[:1_000]


def called(element: Element) -> str:
    """The names that the page has for an element, in small letters, the parts of each apart."""
    named_ = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"[:500]
    return _HUMP.sub("-", named_).replace("_", "-").lower()


def furniture(element: Element, article: Element) -> bool:
    """Whether an element surrounds the article, though it stands in it: by what it is called, where it is small beside it."""
    names, all_of_it = called(element), max(article.length, 1)
    if COMMENTS.search(names) and element.length < TALK * all_of_it:
        return True
    return bool(FURNITURE.search(names)) and element.length < SMALL * all_of_it
