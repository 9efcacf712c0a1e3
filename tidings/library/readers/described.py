"""What a web page says of itself: title, outlet, author, day and address, by its metas, its marks and schema.org's words."""

import json
import re
from collections.abc import Iterator
from html import unescape

from tidings.library.readers.extract import day
from tidings.library.readers.markup import AROUND, Element, Tree, called, everywhere, furniture, hidden, strings

LIVE = "liveblogposting"
ARTICLES = {
    "article", "newsarticle", "reportagenewsarticle", "backgroundnewsarticle", "analysisnewsarticle", "opinionnewsarticle", "blogposting",
    "report", "scholarlyarticle", "webpage", LIVE,
}  # fmt: skip
PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "citation_publication_date", "dc.date.issued", "dcterms.issued",
    "parsely-pub-date", "sailthru.date", "publishdate", "publish_date", "publish-date", "pubdate", "dc.date", "date",
)  # fmt: skip
"""Names under which pages say their day, those that can mean nothing else first."""


def about(tree: Tree, order: list[Element], article: Element, headline: str) -> dict[str, str]:
    """What the page says of itself, the more exact place first."""
    metas: dict[str, str] = {}
    for meta in tree.metas:
        if meta[""] == "link" and meta.get("rel", "").lower() == "canonical":
            metas.setdefault("canonical", meta.get("href", ""))
        elif name := (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower():
            metas.setdefault(name, meta.get("content", ""))
    title = next((" ".join(strings(e).split()) for e in everywhere(tree.root) if e.tag == "title"), "")
    said = _described(tree.described, {_bare(name) for name in (headline, metas.get("og:title", ""), title)})

    def first(*values: str) -> str:
        return next((value for value in values if value.strip()), "")

    outlet = first(said["outlet"], *(metas.get(n, "") for n in ("og:site_name", "citation_journal_title", "sitename", "application-name")))
    titles = ("og:title", "citation_title", "twitter:title", "articletitle")
    title = first(said["title"], *(metas.get(n, "") for n in titles), title)
    for mark in (" | ", " - ", " – ", " — "):
        if outlet and title.endswith(f"{mark}{outlet}"):
            title = title.removesuffix(f"{mark}{outlet}")
    days = (said["published"], *(metas.get(n, "") for n in PUBLISHED), _timed(order, article))
    return {
        "title": title,
        "outlet": outlet,
        "author": first(said["author"], *(metas.get(n, "") for n in ("author", "citation_author", "dc.creator", "parsely-author"))),
        "published": next(filter(None, (day(words.strip().replace("/", "-")) for words in days)), ""),
        "url": first(metas.get("canonical", ""), metas.get("og:url", ""), said["url"]),
        "kind": said["kind"],
    }


def _timed(order: list[Element], article: Element) -> str:
    """The time that a page marks as that of its publication, else the only one of its article; empty where there is neither."""
    marked = [e.attributes.get("datetime", "") for e in _times(order[0], article) if _is_of_publication(e)]
    if marked:
        return marked[0] if len({day(when) for when in marked}) == 1 else ""
    own = [e.attributes.get("datetime", "") for e in _times(article, article)]
    return own[0] if len(own) == 1 else ""


def _is_of_publication(time: Element) -> bool:
    of_schema = time.attributes.get("itemprop", "").lower() == "datepublished"
    return of_schema or "pubdate" in time.attributes or "published" in called(time).split()


def _times(top: Element, article: Element) -> Iterator[Element]:
    """The times in an element, without those of what surrounds the article: of comments, of other articles."""
    waiting = [top]
    while waiting:
        node = waiting.pop()
        if node in (top, article) or not (hidden(node) or node.tag in AROUND or furniture(node, article)):
            if node.tag == "time":
                yield node
            waiting += [c for c in reversed(node.children) if isinstance(c, Element)]


def _bare(words: str) -> str:
    """A title without what differs between its places: case, spaces, marks."""
    return re.sub(r"\W+", "", words).lower()


NOTHING_SAID = dict.fromkeys(("title", "outlet", "author", "published", "url", "kind"), "")


def _described(scripts: list[str], titles: set[str]) -> dict[str, str]:
    """What the description of the article in schema.org's words says: of the one with one of these titles, else of the only one."""
    waiting: list[object] = []
    for script in reversed(scripts):
        try:
            waiting.append(json.loads(_WRAPPED.sub("", script), strict=False))
        except (ValueError, RecursionError):
            continue
    found: list[tuple[str, dict[str, object]]] = []
    by_id: dict[str, dict[str, object]] = {}
    seen = 0
    while waiting and seen < 2_000:
        seen += 1
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting += reversed(thing[:200])
        elif isinstance(thing, dict):
            kinds = thing.get("@type")
            if isinstance(thing.get("@id"), str) and len(thing) > 1:
                by_id.setdefault(thing["@id"], thing)
            called = {str(k).lower() for k in (kinds if isinstance(kinds, list) else [kinds])}
            if called & ARTICLES and thing.get("headline"):
                found.append((next(k for k in sorted(called & ARTICLES) if k), thing))
            waiting += [thing.get(inside) for inside in ("mainEntityOfPage", "mainEntity", "@graph")]
    if not found:
        return NOTHING_SAID
    ours = [one for one in found if _bare(_name(one[1]["headline"], by_id)) in titles]
    days = {day(_name(thing.get("datePublished"), by_id)) for kind, thing in found if kind != "webpage"}
    if not ours and len(days) > 1:  # several articles, and nothing says which of them this page is
        return NOTHING_SAID
    kind, best = min(ours or found, key=lambda one: one[0] == "webpage")
    said = {"title": "headline", "outlet": "publisher", "author": "author", "published": "datePublished", "url": "url"}
    return {**{name: _name(best.get(key), by_id) for name, key in said.items()}, "kind": kind}


_WRAPPED = re.compile(r"\A\s*(?:<!--|(?://\s*)?<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*\Z")


def _name(value: object, by_id: dict[str, dict[str, object]]) -> str:
    """The words of a value: its own, or the name of the thing that it is or points to."""
    if isinstance(value, list):
        return ", ".join(name for name in (_name(one, by_id) for one in value[:10]) if name)
    if isinstance(value, dict):
        value = value.get("name") or by_id.get(str(value.get("@id")), {}).get("name")
    return unescape(value[:1_000]) if isinstance(value, str) else ""
