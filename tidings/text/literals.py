"""Articles that stand as strings in a program or in JSON: what of it is read, as edits of the text.

Strings are found by their marks, not by the grammar of a language. A text that is no program, or holds no prose in its strings,
gives none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tidings.text.document import Span
from tidings.text.edits import Edit

PROGRAM = re.compile(
    r"""
    \s{0,200} (?: [{\[] \s{0,200} (?: ["'{] | \[ \s{0,200} ["'{] )
      | (?:export|const|let|var)\s[\w\s.,{}]{1,80}=\s | export\sdefault\b | (?:module\.)?exports(?:\.\w{1,40})?\s?=\s
      | (?:self|window)[.\[]\w | import\s[^\n]{1,200}\sfrom\s['"] | import\s[\w.]{3,80};? \n | package\s[\w.]{1,80};
      | (?:public\s)?class\s\w+\s?\{ | \{ \s{0,200} \w{1,40} : \s{0,200} ["'`{\[]
      | \w{1,40} : \s{0,200} (?: "[^"\n]{0,300}" | '[^'\n]{0,300}' ) , \s{0,200} \w{1,40} : \s      # a piece of an object
      | ['"]use\sstrict | \$?\w{1,40}\s?=\s?[{\[(] | return\s?[{\[(] )
    """,
    re.VERBOSE,
)
"""The head of a file that is a program, or JSON."""
PHP = re.compile(r"<\?php\b")
TOKEN = re.compile(
    r"""
      \\.  |  // [^\n]* | /\* .*? (?: \*/ | \Z )
    | " (?P<double> (?: [^"\\]++ | \\. )*+ ) "
    | ' (?P<single> (?: [^'\\]++ | \\. )*+ ) '
    | ` (?P<back> (?: [^`\\]++ | \\. )*+ ) `
    """,
    re.VERBOSE | re.DOTALL,
)
KEY = re.compile(r"""(?P<mark>["']?)(?P<key>[A-Za-z_][\w.:-]{0,40})(?P=mark)\s{0,4}(?:=>|:|=)\s{0,80}\Z""")
IS_KEY = re.compile(r"\s{0,8}(?:=>|:(?!:))")
GOES_ON = re.compile(r"\s{0,200}[+.]\s{0,200}")
"""Between two strings that are one: "…" + "…"."""
BETWEEN = re.compile(r"""["'`],\s{0,200}["'`]""")
"""Between two strings of a list."""
ESCAPE = re.compile(
    r"\\(?:u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|x(?P<two>[0-9a-fA-F]{2})|(?P<sign>.))",
    re.DOTALL,
)
SIGNS = {"n": "\n", "r": "", "t": " ", "b": "", "f": "", "\n": ""}
PAGE = re.compile(r"\s{0,20}<(?:\?xml|!doctype|html|rss|feed)\b", re.IGNORECASE)
FEWEST_WORDS, LONG, LOOKED_AT = 5, 300, 2_000
"""Words of a string that is prose; characters of one that is an article; characters by which that is told."""
TITLES = frozenset("title headline post_title heading".split())
REPEATING = frozenset(
    """
    description excerpt summary alt caption keywords subtitle teaser metadescription seo_description og_description authorbio author_bio bio
    """.split()
)
"""Keys whose strings say what an article beside them says."""
DATED = re.compile(
    r"(?:date|published|publish|pubdate|datepublished|published_?at|publishedon|pub_?date|post_?date|created_?at)\Z", re.IGNORECASE
)
A_DATE = re.compile(r"[\w ,./:+-]{0,20}\b(?:19|20)\d\d\b[\w ,./:+-]{0,20}\Z")


class Literal(NamedTuple):
    """A string of a program: what stands between its marks, and the key it is the value of."""

    span: Span
    key: str


def literal_edits(text: str) -> list[Edit]:
    r"""What is not read of a program that holds an article, and its strings as they are meant; [] where it holds none.

    >>> said = '[{"title": "Rain in Oslo", "body": "It rained on \\"Monday\\" in the old town. ' + 'They all stayed in. ' * 20 + '"}]'
    >>> literal_edits(said)[:2]
    [Edit(start=0, end=12, read=''), Edit(start=24, end=36, read='\n\n')]
    """
    edits: list[Edit] = []
    for code in _programs(text):
        found = list(_literals(text, code))
        told = [literal for literal in found if literal.key not in REPEATING]
        if any(_is_article(text, literal) for literal in told) or _longest_list(text, told) >= LONG:
            edits += _edits(text, code, [literal for literal in found if _is_read(text, literal)])
    return edits


def _programs(text: str) -> Iterator[Span]:
    """The parts of a text that are a program: the whole, or what stands between the marks of PHP."""
    if PROGRAM.match(text):
        yield Span(0, len(text))
        return
    end = 0
    for opening in PHP.finditer(text):
        if opening.start() >= end:
            close = text.find("?>", opening.end())
            end = close + 2 if close >= 0 else len(text)
            yield Span(opening.start(), end)


def _literals(text: str, code: Span) -> Iterator[Literal]:
    for token in TOKEN.finditer(text, code.start, code.end):
        if token.lastgroup and not IS_KEY.match(text, token.end(), code.end):
            key = KEY.search(text, max(code.start, token.start() - 130), token.start())
            yield Literal(Span(*token.span(token.lastgroup)), key["key"].lower() if key else "")


def _is_article(text: str, literal: Literal) -> bool:
    return literal.span.end - literal.span.start >= LONG and (
        _is_prose(text, literal) or PAGE.match(text, literal.span.start, literal.span.end) is not None
    )


def _longest_list(text: str, literals: list[Literal]) -> int:
    """Characters of prose in the longest list of strings: an article by its paragraphs."""
    longest = length = end = 0
    for literal in literals:
        goes_on = bool(end) and BETWEEN.fullmatch(text, end, literal.span.start) is not None
        prose = literal.span.end - literal.span.start if not literal.key and _is_prose(text, literal) else 0
        length, end = (length if goes_on else 0) + prose, literal.span.end
        longest = max(longest, length)
    return longest


def _is_prose(text: str, literal: Literal) -> bool:
    head = text[literal.span.start : min(literal.span.end, literal.span.start + LOOKED_AT)]
    return len(head.split()) >= FEWEST_WORDS and sum(map(head.count, "{};=$")) * 60 < len(head) and len(head.split()) * 14 > len(head)


def _is_read(text: str, literal: Literal) -> bool:
    words = literal.span.of(text)
    if literal.key in REPEATING:
        return False
    if literal.key in TITLES or DATED.match(literal.key):
        return bool(words.strip())
    return _is_prose(text, literal) or bool(A_DATE.match(words) or PAGE.match(words))


def _edits(text: str, code: Span, read: list[Literal]) -> Iterator[Edit]:
    done = code.start
    for literal in read:
        between = "" if done == code.start or GOES_ON.fullmatch(text[done + 1 : literal.span.start - 1]) else "\n\n"
        label = "Published: " if DATED.match(literal.key) else ""
        yield Edit(done, literal.span.start, between + label)
        yield from escape_edits(text, literal.span)
        done = literal.span.end
    yield Edit(done, code.end, "\n")


def escape_edits(text: str, span: Span) -> Iterator[Edit]:
    """The escapes of a string as the signs that they stand for."""
    for escape in ESCAPE.finditer(text, span.start, span.end):
        yield Edit(*escape.span(), _sign(escape))


def _sign(escape: "re.Match[str]") -> str:
    if escape["high"]:
        return chr(0x10000 + ((int(escape["high"], 16) - 0xD800) << 10) + int(escape["low"], 16) - 0xDC00)
    if code := escape["four"] or escape["two"]:
        sign = chr(int(code, 16))
        return sign if sign.isprintable() or sign in "\n\t" else " " if sign.isspace() else ""
    return SIGNS.get(escape["sign"], escape["sign"])
