"""HTML in a text: its entities and tags as what a reader of the page sees, as edits of the text.

Tags become what they are for: paragraphs and headings apart, list items marked, what stands inside a sentence joined. Tags of feeds
and those that date a page stay, for dates are read from them. What runs or is filled in (scripts, forms, menus) is not read.
"""

import re
from collections.abc import Iterator
from html import unescape

from tidings.text.edits import Edit

ENTITY = re.compile(r"&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,30};|nbsp\b)")
FEED = re.compile(r"<(?:item|entry)[\s>]")
TOKEN = re.compile(
    r"""
    <!-- | <\? | <!doctype[^<>]{0,300}>
  | < (?P<close> /? ) (?P<name> [a-z][a-z0-9-]{0,30} (?: : [a-z][a-z0-9-]{0,30} )? ) (?= [\s/>] )
    (?P<attributes> \s{0,99} (?: [a-z-]{1,30} \s{0,99} )? /? | [^<>=]{0,5000} = [^<>]{0,5000} ) >
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A tag has no words but with a value each, or one: "a<b and c>d" are two comparisons."""
HEADINGS = frozenset("h1 h2 h3 h4".split())
BLOCKS = frozenset(
    """
    p div section article aside header footer main figure figcaption table tbody thead tfoot tr ul ol dl dt dd blockquote hr address
    details fieldset center pre body html head caption h1 h2 h3 h4 h5 h6 summary title
    """.split()
)
LINES = frozenset("br td th".split())
INLINE = frozenset(
    "a abbr b big cite code del em font i img ins kbd label li mark q s small span strike strong sub sup tt u wbr picture".split()
)
FOLDING = frozenset("p li h1 h2 h3 h4 h5 h6 td th figcaption dd dt caption".split())
"""Elements that hold running text: a line that ends in one is no end of anything."""
UNREAD = frozenset("script style svg nav form button select textarea noscript iframe template option video audio object canvas".split())
OF_FEEDS = frozenset("title summary".split())
DATING = re.compile(r"article:published_time|datePublished|dc\.date|pubdate", re.IGNORECASE)
PUBLISHED = re.compile(r'"datePublished"\s?:\s?"(?P<day>[^"<>]{8,40})"')
CLOSES = {
    "<!--": re.compile("-->"),
    "<?": re.compile(r"\?>"),
    **{name: re.compile(rf"</{name}\b[^<>]{{0,300}}>?", re.IGNORECASE) for name in (*UNREAD, "title")},
}
"""What closes that of which nothing is read."""
FOOTNOTE = re.compile(r"\s{0,9}(?:<a\b[^<>]{0,300}>)?\s{0,9}\[?\d{1,3}\]?\s{0,9}(?:</a>)?\s{0,9}</sup>", re.IGNORECASE)
WRAP = re.compile(r"(?<![ \t\r])[ \t\r]*+\n[ \t\r]*+(?=\S|\Z)")


def entity_edits(text: str) -> Iterator[Edit]:
    """Entities as the signs that they are: "Iran&rsquo;s", "40&nbsp;ships"."""
    for entity in ENTITY.finditer(text):
        sign = unescape(entity[0] if entity[0].endswith(";") else entity[0] + ";")
        if sign != entity[0] and len(sign) < 3:  # not the "¬" of "&notices;"
            yield Edit(*entity.span(), " " if sign == "\u00a0" else sign)


def tag_edits(text: str) -> Iterator[Edit]:
    r"""Tags as what they are for.

    >>> from tidings.text.edits import Edited
    >>> said = "<p>The <b>navy</b>\n sailed.</p><script>go()</script>"
    >>> Edited.of(said).edited(tag_edits(said)).text
    '\n\nThe navy sailed.\n\n'
    """
    feed = FEED.search(text) is not None
    heads = any(f"<{name}" in text for name in ("h1", "h2", "H1", "H2"))
    unclosed: set[str] = set()
    at, inside = 0, False
    while token := TOKEN.search(text, at):
        if inside:
            yield from _joined(text, at, token.start())
        start, at = token.span()
        name = (token["name"] or "").lower()
        if not name:
            end = _end(text, at, token[0], unclosed) if token[0] in CLOSES else at
            if end is not None and not (feed and token[0] == "<?"):
                yield Edit(start, end, "")
                at = end
            continue
        opens = not token["close"]
        if name in UNREAD or name == "title" and heads and not feed:
            end = (_end(text, at, name, unclosed) if opens and not token["attributes"].endswith("/") else None) or at
            yield Edit(start, end, _dated(text[at:end]))
            at = end
        elif feed and name in OF_FEEDS or name == "time" or name == "meta" and DATING.search(token["attributes"]):
            continue
        elif name in BLOCKS:
            yield Edit(start, at, "\n\n# " if opens and (name in HEADINGS or name == "title") else "\n\n")
            inside = opens and name in FOLDING
        elif name in LINES:
            yield Edit(start, at, "\n")
            inside = inside if name == "br" else opens
        elif name == "li":
            yield Edit(start, at, "\n- " if opens else "\n")
            inside = opens
        elif name == "sup" and opens and (note := FOOTNOTE.match(text, at)):
            yield Edit(start, note.end(), "")
            at = note.end()
        elif name == "q":
            yield Edit(start, at, "“" if opens else "”")
        elif name in INLINE or not feed:
            yield Edit(start, at, "")


def _end(text: str, at: int, opened: str, unclosed: set[str]) -> int | None:
    """Where what began before `at` is closed; None where it is not. What was looked for in vain is not looked for again."""
    found = CLOSES[opened].search(text, at) if opened not in unclosed else None
    if found is None:
        unclosed.add(opened)
    return found.end() if found else None


def _dated(inner: str) -> str:
    """The day of publication that a script holds, as a tag."""
    day = PUBLISHED.search(inner) if "datePublished" in inner else None
    return f'\n<meta datePublished content="{day["day"]}">\n' if day else ""


def _joined(text: str, start: int, end: int) -> Iterator[Edit]:
    for wrap in WRAP.finditer(text, start, end):
        yield Edit(*wrap.span(), " ")
