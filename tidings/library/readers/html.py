"""The article of a web page: the words that a reader sees of it, without what surrounds it. Nothing is fetched, nothing is run."""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tidings.library.readers.extract import Extract, RefusedError, named, paragraphs

MOST_ELEMENTS, DEEPEST = 200_000, 200
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
UNREAD = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "head", "select", "textarea"}
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
    r"(?<![a-z])(share|sharing|social|related|recommend(ed|ations?)|newsletter|cookies?|consent|breadcrumbs?|comments?|promo|sidebar|advert"
    r"(isement)?|subscribe|read-?more|tags|most-?read|trending|skip-?link|paywall|toolbar)(?![a-z])"
)
SMALL = 0.3
"""Of the article's words; what has more is not furniture, whatever its class is called."""
ENOUGH = 200
"""Characters below which what a page marks as its article is a teaser."""
ARTICLES = {
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "opinionnewsarticle",
    "blogposting",
    "report",
    "webpage",
}
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


def read(data: bytes) -> Extract:
    """The article of a page. Raises RefusedError."""
    return read_text(decoded(data))


def read_text(page: str) -> Extract:
    tree = Tree()
    tree.feed(page)
    tree.close()
    order = list(_seen(tree.root))
    for element in reversed(order):
        element.length = sum(len(c) if isinstance(c, str) else c.length for c in element.children if isinstance(c, str) or not _hidden(c))
    article = _article(tree.root, order)
    about = _about(tree, order)
    text = paragraphs(_blocks(article))
    headline = next((_words(e) for e in order if e.tag == "h1" and _words(e)), "") or about["title"]
    if headline and named(headline) not in named(text[: len(headline) + 2_000], 10_000):
        text = f"{paragraphs([headline])}\n{text}"
    return Extract(text, "html", about["title"] or headline, about["outlet"], about["author"], about["published"], about["url"])


def _hidden(element: Element) -> bool:
    style = element.attributes.get("style", "").replace(" ", "").lower()
    return element.tag in UNREAD or "hidden" in element.attributes or "display:none" in style or "visibility:hidden" in style


def _seen(root: Element) -> Iterator[Element]:
    """Every element that is shown, each before what is in it."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [c for c in reversed(element.children) if isinstance(c, Element) and not _hidden(c)]


def _article(root: Element, order: list[Element]) -> Element:
    """What the page marks as its article, else what holds most of the words of paragraphs, else everything."""
    marks = (
        lambda e: "articlebody" in e.attributes.get("itemprop", "").lower(),
        lambda e: e.tag == "article",
        lambda e: e.tag == "main" or e.attributes.get("role") == "main",
    )
    for marked in marks:
        if found := [e for e in order if marked(e) and e.length >= ENOUGH]:
            return max(found, key=lambda e: e.length)
    sums = [(sum(c.length for c in e.children if isinstance(c, Element) and c.tag in {"p", "blockquote"}), e) for e in order]
    most, best = max(sums, key=lambda pair: pair[0])
    return best if most >= ENOUGH and most > 0.5 * sum(length for length, _ in sums) else root


def _blocks(article: Element) -> Iterator[str]:
    """The text of each block of an article, in the order of the page."""
    line: list[str] = []
    waiting: list[Element | str] = [article]
    preformatted = 0
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            if node == _END:
                yield "".join(line)
                line = []
            elif node == _END_OF_PRE:
                preformatted -= 1
            else:
                line.append(node if preformatted else re.sub(r"\s+", " ", node))
            continue
        if node is not article and (_hidden(node) or node.tag in AROUND or _furniture(node, article)):
            continue
        if node.tag == "br":
            line.append("\n")
        elif node.tag in {"td", "th"}:
            line.append(" ")
        block = node.tag in BLOCKS
        if block:
            yield "".join(line)
            line = []
        if node.tag == "pre":
            preformatted += 1
        waiting += [*([_END] if block else []), *([_END_OF_PRE] if node.tag == "pre" else []), *reversed(node.children)]
    yield "".join(line)


_END, _END_OF_PRE = "\0end", "\0pre"


def _furniture(element: Element, article: Element) -> bool:
    called = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}".lower()
    return bool(FURNITURE.search(called[:500])) and element.length < SMALL * max(article.length, 1)


def _words(element: Element) -> str:
    return " ".join(" ".join(_blocks(element)).split())[:500]


def _about(tree: Tree, order: list[Element]) -> dict[str, str]:
    """What the page says of itself, the more exact place first."""
    metas: dict[str, str] = {}
    for meta in tree.metas:
        if meta[""] == "link" and meta.get("rel", "").lower() == "canonical":
            metas.setdefault("canonical", meta.get("href", ""))
        elif name := (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower():
            metas.setdefault(name, meta.get("content", ""))
    said = _described(tree.described)
    title = next((" ".join(_strings(e).split()) for e in _everywhere(tree.root) if e.tag == "title"), "")
    times = [e.attributes.get("datetime", "") for e in order if e.tag == "time"]

    def first(*values: str) -> str:
        return next((value for value in values if value.strip()), "")

    outlet = first(
        said["outlet"], metas.get("og:site_name", ""), metas.get("citation_journal_title", ""), metas.get("application-name", "")
    )
    title = first(said["title"], metas.get("og:title", ""), metas.get("citation_title", ""), metas.get("twitter:title", ""), title)
    for mark in (" | ", " - ", " – ", " — "):
        if outlet and title.endswith(f"{mark}{outlet}"):
            title = title.removesuffix(f"{mark}{outlet}")
    published = first(
        said["published"],
        *(metas.get(n, "") for n in ("article:published_time", "datepublished", "citation_publication_date", "dc.date", "date", "pubdate")),
        times[0] if len(times) == 1 else "",
    )
    return {
        "title": title,
        "outlet": outlet,
        "author": first(said["author"], metas.get("author", ""), metas.get("citation_author", ""), metas.get("dc.creator", "")),
        "published": published.replace("/", "-"),
        "url": first(metas.get("canonical", ""), metas.get("og:url", ""), said["url"]),
    }


def _everywhere(root: Element) -> Iterator[Element]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [c for c in reversed(element.children) if isinstance(c, Element)]


def _strings(element: Element) -> str:
    return "".join(c for c in element.children if isinstance(c, str))[:1_000]


def _described(scripts: list[str]) -> dict[str, str]:
    """What the first description of an article in schema.org's words says."""
    waiting: list[object] = []
    for script in reversed(scripts):
        try:
            waiting.append(json.loads(script))
        except (ValueError, RecursionError):
            continue
    seen = 0
    while waiting and seen < 2_000:
        seen += 1
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting += reversed(thing[:200])
        elif isinstance(thing, dict):
            kinds = thing.get("@type")
            if {str(k).lower() for k in (kinds if isinstance(kinds, list) else [kinds])} & ARTICLES and thing.get("headline"):
                return {
                    "title": _name(thing["headline"]),
                    "outlet": _name(thing.get("publisher")),
                    "author": _name(thing.get("author")),
                    "published": _name(thing.get("datePublished")),
                    "url": _name(thing.get("url")),
                }
            waiting.append(thing.get("@graph"))
    return dict.fromkeys(("title", "outlet", "author", "published", "url"), "")


def _name(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value[:10]) if name)
    if isinstance(value, dict):
        value = value.get("name")
    return value[:1_000] if isinstance(value, str) else ""
