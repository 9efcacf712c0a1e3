"""The article of a web page: the words that a reader sees of it, without what surrounds it. Nothing is fetched, nothing is run."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tidings.library.readers.described import LIVE, about
from tidings.library.readers.extract import Extract, named, paragraphs
from tidings.library.readers.markup import AROUND, BLOCKS, COMMENTS, Element, Tree, called, decoded, furniture, hidden, seen

ENOUGH = 200
"""Characters below which what a page marks as its article is a teaser."""
ONWARD = re.compile(
    r"(read (more|also|next)|also read|see also|related|more (from|on|stories)|most (read|popular|viewed)|recommended|trending|up next"
    r"|you (may|might) also like|watch|listen|don.t miss)\b",
    re.IGNORECASE,
)
"""How words begin that lead on to other pages."""
LED, LIST = 0.5, 0.8
"""Of the words of a block that begins so, so many are links; of a list beneath a heading that does."""
MOST = 500
"""Elements and words of a block that are looked at to see what it is."""
SEVERAL = "It is a page of several articles or updates; each may be of another day."


def read(data: bytes) -> Extract:
    """The article of a page. Raises RefusedError."""
    return read_text(decoded(data))


def read_text(page: str) -> Extract:
    tree = Tree()
    tree.feed(page)
    tree.close()
    order = list(seen(tree.root))
    for element in reversed(order):
        element.length = sum(len(c) if isinstance(c, str) else c.length for c in element.children if isinstance(c, str) or not hidden(c))
    article = _article(tree.root, order)
    headline = next((_words(e) for e in order if e.tag == "h1" and _words(e)), "")
    said = about(tree, order, article, headline)
    text = paragraphs(_blocks(article))
    headline = headline or said["title"]
    if headline and named(headline) not in named(text[: len(headline) + 2_000], 10_000):
        text = f"{paragraphs([headline])}\n{text}"
    notes = (SEVERAL,) if said["kind"] == LIVE or _several(order) else ()
    return Extract(text, "html", said["title"] or headline, said["outlet"], said["author"], said["published"], said["url"], notes)


def _article(root: Element, order: list[Element]) -> Element:
    """What the page marks as its article, else what holds most of the words of paragraphs, else everything."""
    marks = (
        lambda e: "articlebody" in e.attributes.get("itemprop", "").lower(),
        lambda e: e.tag == "article",
        lambda e: e.tag == "main" or e.attributes.get("role") == "main",
    )
    if several := _several(order):
        return several
    for marked in marks:
        if found := [e for e in order if marked(e) and e.length >= ENOUGH]:
            return max(found, key=lambda e: e.length)
    sums = [(_told_in(e), e) for e in order]
    most, best = max(sums, key=lambda pair: pair[0])
    return best if most >= ENOUGH and most > 0.5 * sum(length for length, _ in sums) else root


def _told_in(element: Element) -> int:
    """Characters of the paragraphs right in an element: those marked as such, or those with line ends between them."""
    marked = sum(c.length for c in element.children if isinstance(c, Element) and c.tag in {"p", "blockquote"})
    breaks = sum(isinstance(c, Element) and c.tag == "br" for c in element.children)
    return marked + (sum(len(c) for c in element.children if isinstance(c, str)) if breaks > 1 else 0)


def _several(order: list[Element]) -> Element | None:
    """What holds the articles of a page that has many, together most of it, and none that is most of them: a live page, a list."""
    for element in order:
        inner = [c for c in element.children if isinstance(c, Element) and c.tag == "article" and c.length >= ENOUGH and not hidden(c)]
        lengths = [c.length for c in inner]
        if len(inner) > 2 and max(lengths) < 0.5 * sum(lengths) and sum(lengths) > 0.5 * order[0].length:
            return None if any(COMMENTS.search(called(e)) for e in (element, *inner)) else element
    return None


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
        if node is not article and (hidden(node) or node.tag in AROUND or furniture(node, article) or _onward(node)):
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
        waiting += [*([_END] if block else []), *([_END_OF_PRE] if node.tag == "pre" else []), *reversed(_kept(node))]
    yield "".join(line)


_END, _END_OF_PRE = "\0end", "\0pre"


def _onward(element: Element) -> bool:
    """Whether a short block leads on to another page, and is mostly a link."""
    if element.tag not in {"p", "div", "li", "strong", "span"} or not 0 < element.length < 400:
        return False
    words, linked = _beginning(element)
    return bool(ONWARD.match(words)) and linked >= LED


def _kept(element: Element) -> list[Element | str]:
    """What is in an element, without headings that lead on and the list of links beneath each."""
    inner = [(place, c) for place, c in enumerate(element.children) if isinstance(c, Element)]
    left_out: set[int] = set()
    for (place, heading), (after, below) in pairwise(inner):
        could = heading.tag in {"h2", "h3", "h4", "h5", "h6"} and below.tag in {"ul", "ol", "div"} and heading.length < 60
        if could and ONWARD.match(_beginning(heading)[0]) and _beginning(below)[1] >= LIST:
            left_out |= {place, after}
    return [c for place, c in enumerate(element.children) if place not in left_out] if left_out else element.children


def _beginning(element: Element) -> tuple[str, float]:
    """The first words in an element, and what share of them are links."""
    words, linked, steps = "", 0, 0
    waiting: list[tuple[Element | str, bool]] = [(element, False)]
    while waiting and steps < MOST and len(words) < MOST:
        node, inside = waiting.pop()
        steps += 1
        if isinstance(node, str):
            words = f"{words} {node.strip()}".lstrip()
            linked += len("".join(node.split())) if inside else 0
        elif not hidden(node):
            waiting += [(child, inside or node.tag == "a") for child in reversed(node.children)]
    return words, linked / max(len(words.replace(" ", "")), 1) if linked else 0.0


def _words(element: Element) -> str:
    return " ".join(" ".join(_blocks(element)).split())[:500]
