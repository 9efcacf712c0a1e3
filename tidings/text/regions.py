"""The regions of a text: front matter, title, boilerplate, paragraphs and sentences, each as spans of the text as it is.

Finds shapes, not meanings. It reads plain text as it comes from web pages, feeds and Markdown files; it does not read
HTML layout (tags are only passed over) and does not tell a caption from a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

import yaml

from tidings.text.document import Span
from tidings.text.edits import Edit

FRONT_MATTER_LINES = 200
"""A front matter longer than this is text between two rules."""

CAPTION = 40
"""Characters from which a line that stands again at the head of a later line is a caption and its credit."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the front matter, and the lines that hold it."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """The regions of one text, all in its order.

    `lines` are trimmed and not empty. `paragraphs` are running text and headlines: no front matter, no boilerplate. Each of the
    `sentences` lies in one paragraph, without markup at its ends; a headline is a sentence. `boilerplate` is what no
    extractor reads, front matter included.
    """

    front_matter: Mapping[str, Field]
    title: Span | None
    lines: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    boilerplate: tuple[Span, ...]


def lay_out(text: str) -> Layout:
    r"""The regions of `text`.

    >>> layout = lay_out("Talks in Oslo\n\nThey met on 3 May. They will meet again.")
    >>> [s.of("Talks in Oslo\n\nThey met on 3 May. They will meet again.") for s in layout.sentences]
    ['Talks in Oslo', 'They met on 3 May.', 'They will meet again.']
    """
    lines = tuple(find_lines(text))
    front_matter, matter_end = find_front_matter(text, lines)
    running, boilerplate = _running(text, lines, matter_end)
    paragraphs = tuple(find_paragraphs(text, running))
    matter = [Span(lines[0].start, matter_end)] if matter_end else []
    return Layout(
        front_matter=front_matter,
        title=find_title(text, front_matter, running),
        lines=lines,
        paragraphs=paragraphs,
        sentences=tuple(sentence for paragraph in paragraphs for sentence in find_sentences(text, paragraph)),
        boilerplate=tuple(sorted([*matter, *boilerplate])),
    )


def _running(text: str, lines: Iterable[Span], matter_end: int) -> tuple[list[Span], set[Span]]:
    """The lines below the front matter that are text, and those that are none."""
    body = [Span(max(line.start, matter_end), line.end) for line in lines if line.end > matter_end]
    boilerplate = set(find_boilerplate(text, body))
    return [line for line in body if line not in boilerplate], boilerplate


def wrapped_lines(text: str) -> Iterator[Edit]:
    """What joins the lines of a text that are wrapped: a space in place of each end of a line that is none of anything."""
    lines = tuple(find_lines(text))
    running, _ = _running(text, lines, find_front_matter(text, lines)[1])
    for block in _blocks(text, running):
        for end in LINE_END.finditer(text, block.start, block.end):
            yield Edit(*end.span(), " ")


# Lines

LINE_END = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*(?:>\s?){0,4}")
LINE = re.compile(r"[^\n\r]+")


def find_lines(text: str) -> Iterator[Span]:
    """The lines of `text` that hold anything, without the white space around them."""
    for match in LINE.finditer(text):
        line = match[0]
        if trimmed := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(trimmed))


# Front matter

KEY = re.compile(r"(?P<key> [A-Za-z][\w-]{0,40} ) [ \t]{0,4} : (?: [ \t] (?P<value> .{0,2000} ) | $ )", re.VERBOSE)
FLATTENED = re.compile(r"\s{0,8} (?P<key> date ) \s{0,2} :? \s{1,2} (?P<value> \d{4}-\d{2}-\d{2} ) \b \s{0,8}", re.VERBOSE)
"""A date field that lost its line: 'date 2024-11-05 Russian officials said'."""


def find_front_matter(text: str, lines: tuple[Span, ...]) -> tuple[dict[str, Field], int]:
    """The fields between two `---` lines at the head of a text, and where they end; ({}, 0) where there are none."""
    if flattened := FLATTENED.match(text):
        return {flattened["key"]: Field(flattened["value"], Span(*flattened.span("value")))}, flattened.end()
    if not lines or lines[0].of(text) != "---":
        return {}, 0
    close = next((line for line in lines[1:FRONT_MATTER_LINES] if line.of(text) == "---"), None)
    if close is None:
        return {}, 0
    block = Span(text.index("\n", lines[0].start) + 1, close.start)
    values = _values(block.of(text))
    starts = [
        (m["key"].lower(), line) for line in lines if block.holds(line) and _at_margin(text, line) and (m := KEY.match(line.of(text)))
    ]
    ends = [*(line.start for _, line in starts[1:]), block.end][: len(starts)]
    return {
        key: Field(values[key], Span(line.start, len(text[:end].rstrip())))
        for (key, line), end in zip(starts, ends, strict=True)
        if values.get(key)
    }, close.end


def _at_margin(text: str, line: Span) -> bool:
    return line.start == 0 or text[line.start - 1] in "\n\r"


PLAIN = re.compile(
    r"""
    (?P<key> [A-Za-z_][A-Za-z0-9_-]{0,40} ) [ ]{0,8} : [ ]{1,8}
    (?: "(?P<double> [^"\\]{0,2000} )"
      | '(?P<single> [^']{0,2000} )'
      | (?P<value> [A-Za-z0-9/.<] (?: [^\s:\#] | [ ](?=[^\s\#]) | [:\#](?=\S) ){0,2000} )
      | \[ [A-Za-z0-9] [\w-]{0,40} (?: ,? [ ] [A-Za-z0-9] [\w-]{0,40} ){0,40} \] )
    """,
    re.VERBOSE,
)
"""A line of YAML that says nothing but a key and its value, in quotes, as it stands, or a list, which is no value here."""


def _values(block: str) -> dict[str, str]:
    """The plain values of a YAML block; of a block that is not YAML, what follows each key on its line."""
    lines = [line for line in block.splitlines() if line and not line.startswith("#")]
    printable = block.replace("\n", "").replace("\r", "").isprintable()
    if printable and all(map(PLAIN.fullmatch, lines)):  # most are; a parser takes a hundred times as long
        found = {m["key"]: (m["double"], m["single"], m["value"]) for line in lines if (m := PLAIN.fullmatch(line))}
        return {key.lower(): next(filter(None, given), "").strip() for key, given in found.items() if given != (None, None, None)}
    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        loaded = {m["key"]: (m["value"] or "").strip(" \t\"'") for line in block.splitlines() if (m := KEY.match(line))}
    if not isinstance(loaded, dict):
        return {}
    return {str(key).lower(): value.strip() for key, value in loaded.items() if isinstance(value, str)}


# Boilerplate

MARKER = re.compile(
    r"""
    (?: \[ /? [a-z]{2,12} [_-]? \d{0,3} \]                                   # [ad_1]
      | !\[ [^\]]{0,500} \] \( [^)]{0,1000} \)                              # ![caption](address)
      | (?: </? [a-z][^<>]{0,500} > \s{0,4} )+                              # only tags
      | https?://\S{1,2000}
      | [\W_]{1,200}                                                        # a rule
      | (?: source | source \s link | read \s more | continue \s reading | more \s on | see \s also | close | share | print | e-?mail
          | article | advertisements? | subscribe | sign \s up | log \s in | photo | image | comments? | no \s comments
          | leave \s a \s (?: comment | reply ) | share \s this (?: \s article )? | follow \s us .{0,40} | click \s here .{0,80}
          | more \s from .{1,60} | view \s license .{0,40} | top \s stories .{0,60}
          | [-*+] \s (?: [\w ]{2,24} \s? : \s{0,2} )?                       # a field: its value is no sentence
              (?: https?://\S{1,400} | true | false | null | \d{4}-\d\d-\d\d (?: [T ] \d\d:\d\d \S{0,30} )? )
          | all \s rights \s reserved .{0,80} | creative \s commons .{0,80} | written \s by .{0,200}
        ) \s? [:.…]?
      | (?: related (?: \s (?: story | stories | articles? | news ) )?
          | also \s read | read \s also | read \s more | see \s also | watch ) : \s .{1,200}
    ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A whole line that belongs to the page and not to the text."""

TAIL = re.compile(
    r"""
    (?: leave \s a \s (?: comment | reply ) | creative \s commons .{0,80} | top \s stories .{0,60} | you \s may \s also \s like .{0,20}
      | related \s (?: articles? | stories | posts? | content | news | topics ) | most \s (?: read | popular ) .{0,20} | recommended .{0,20}
      | about \s the \s authors? | \[ad_2\] | comments? | share \s this .{0,20} | tags? ) \s? :? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A line in the last third of a page after which nothing of the article comes."""

SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}\Z")
DATE_LIKE = re.compile(r"\d")


def find_boilerplate(text: str, lines: list[Span]) -> Iterator[Span]:
    """The lines of the page around a text: markers, repeated captions, menus, and everything after a tail marker."""
    tail = next((n for n, line in enumerate(lines) if 3 * n >= 2 * len(lines) and TAIL.match(line.of(text))), len(lines))
    seen: set[str] = set()
    heads: set[str] = set()
    for n, line in enumerate(lines):
        words = line.of(text)
        if n >= tail or MARKER.match(words) or words in seen or words[:CAPTION] in heads and _extends(words, seen):
            yield line
        seen.add(words)
        if len(words) >= CAPTION:
            heads.add(words[:CAPTION])
    for short, run in groupby(lines, key=lambda line: _is_menu_item(line.of(text))):
        if short and len(items := list(run)) > 1:
            yield from items


def _extends(words: str, seen: set[str]) -> bool:
    """Whether an earlier line stands at the head of this one, with no more than a credit behind it."""
    return any(words[:cut] in seen for cut in range(max(CAPTION, len(words) - 60), len(words)))


def _is_menu_item(words: str) -> bool:
    return len(words.split()) <= 3 and not SENTENCE_END.search(words) and not DATE_LIKE.search(words) and words[0] not in "([*_#>-"


# Title

TITLE_KEYS = ("title", "post_title", "headline")


def find_title(text: str, front_matter: Mapping[str, Field], running: list[Span]) -> Span | None:
    """The headline: the front matter's title, else a first line that is no sentence; None where neither stands."""
    if field := next((front_matter[key] for key in TITLE_KEYS if key in front_matter), None):
        at = text.find(field.value, field.span.start, field.span.end)
        return Span(at, at + len(field.value)) if at >= 0 else field.span
    heads = [
        line for line in running[:FIRST_LINES] if not NO_TITLE.fullmatch(line.of(text).strip(EDGE_MARKUP)) and not _leads_away(text, line)
    ]
    if len(running) > 1 and heads and heads[0].start < running[-1].start:
        line = _unmarked(text, heads[0])
        words = line.of(text)
        if len(words.split()) >= 2 and len(words) <= 200 and not SENTENCE_END.search(words):
            return line
    return None


def _leads_away(text: str, line: Span) -> bool:
    """Whether a line is made of links, or holds a bare address: the same in other formats, the source of a feed."""
    return text.count("](", line.start, line.end) > 1 or "://" in LINK.sub("", line.of(text))


FIRST_LINES = 4
NO_TITLE = re.compile(
    r"""
    (?: breaking | latest | top | all | world | local | related | more ) \s (?: news | stories | headlines )
    | news | articles? | home | world
    | (?: (?: mon | tues | wednes | thurs | fri | satur | sun ) day ,? \s )? (?: \d{1,2} (?: st | nd | rd | th )? \s )? [a-z]{3,9} \.?
      (?: \s \d{1,2} (?: st | nd | rd | th )? )? ,? (?: \s (?: 19 | 20 ) \d\d )? (?: ,? \s \d{1,2} [:.] \d\d (?: \s [ap]m )? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A line above a headline: the heading of a site's part, or a day."""


# Paragraphs

BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|br|hr|tr|td|th|table|details|summary|blockquote|section|article"
    r"|title|item|entry|pubDate|published|updated|description|source|link|guid|author|category|lastBuildDate)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
LINK = re.compile(r"\[(?P<title>[^\[\]\n]{8,300})\]\((?P<address>(?:[^()\s]|\([^()\s]{0,80}\)){1,800})\)")
"""A link as Markdown writes it, with words enough for a headline."""
LINKED_HEADLINE = re.compile(rf"(?:[#>*+•_\s-]|\d{{1,3}}[.)]\s){{0,8}}{LINK.pattern}[\s*]{{0,4}}(?=\Z|[_(])")
"""A line that is a link, with at most a note behind it: its words are a sentence, its address is none."""
LIST_ITEM = re.compile(r"(?:[-*+•▲]|\d{1,3}[.)])\s")


def find_paragraphs(text: str, lines: list[Span]) -> Iterator[Span]:
    """Running text, a paragraph each: a line each, or, where lines are wrapped at a width, the lines up to an empty one."""
    for block in _blocks(text, lines):
        start = block.start
        if link := LINKED_HEADLINE.match(text, block.start, block.end):
            yield from _trimmed(text, *link.span("title"))
            start = link.end()
        for tag in BLOCK_TAG.finditer(text, block.start, block.end):
            yield from _trimmed(text, start, tag.start())
            start = tag.end()
        yield from _trimmed(text, start, block.end)


def _blocks(text: str, lines: list[Span]) -> Iterable[Span]:
    """The lines, those of one paragraph as one where a text is wrapped."""
    wrapped = _is_wrapped(text, lines)
    return _joined(text, lines, ragged=not wrapped) if wrapped or _is_ragged(text, lines) else lines


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    inner = text[start:end]
    if inner.strip():
        yield Span(start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip()))


def _follows(text: str, line: Span, after: Span) -> bool:
    return text.count("\n", line.end, after.start) == 1


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether most lines that another one follows break off between 50 and 100 characters, in mid-sentence."""
    followed = [a for a, b in pairwise(lines) if _follows(text, a, b)]
    broken = [line for line in followed if 50 <= line.end - line.start <= 100 and not SENTENCE_END.search(line.of(text)[-5:])]
    return len(followed) >= 6 and 2 * len(broken) > len(followed)


RAGGED = 4
"""Lines that go on with a small letter from which on a text counts as broken at no width."""
BROKEN_OFF = 40
"""Characters of a line from which on it can break off before a capital letter."""


def _is_ragged(text: str, lines: list[Span]) -> bool:
    """Whether lines break off in mid-sentence at no width in particular: a fifth and more of those that another follows."""
    followed = [(a, b) for a, b in pairwise(lines) if _follows(text, a, b)]
    broken = sum(text[b.start].islower() and text[a.end - 1] not in ".!?" for a, b in followed)
    return broken >= RAGGED and 5 * broken >= len(followed)


def _joined(text: str, lines: list[Span], ragged: bool) -> Iterator[Span]:
    """The lines up to an empty one as one; where they are `ragged`, only what goes on behind a line that breaks off in mid-sentence."""
    current: Span | None = None
    last: Span | None = None
    for line in lines:
        goes_on = bool(
            current and last and _follows(text, current, line) and not LIST_ITEM.match(line.of(text)) and not _apart(text, last, line)
        )
        if goes_on and last and ragged:
            open_end = text[last.end - 1] not in '.!?…:”"' and not text.startswith("  ", last.end)
            small = text[line.start : line.start + 2].lstrip('"“‘«(')[:1].islower()
            goes_on = open_end and (small or last.end - last.start >= BROKEN_OFF)
        if goes_on and current:
            current = Span(current.start, line.end)
        else:
            if current:
                yield current
            current = line
        last = line
    if current:
        yield current


CAPITALS = re.compile(r"[^a-z]{3,}")
COLUMNS = re.compile(r"\S {6,}\S")


def _apart(text: str, last: Span, line: Span) -> bool:
    """Whether one of two lines stands by itself: a masthead in capitals, or two things at the two edges of a page."""
    if COLUMNS.search(text, last.start, last.end) or COLUMNS.search(text, line.start, line.end):
        return True
    return bool(CAPITALS.fullmatch(text, last.start, last.end)) != bool(CAPITALS.fullmatch(text, line.start, line.end))


# Sentences

LONGEST_SENTENCE = 2_000
"""Characters. What runs on for longer is no prose, and is cut at a space so that no rule has to read it whole."""

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon sen rep gov gen lt col maj capt cmdr adm sgt brig amb st jr sr no nos vs etc inc ltd co corp dept est approx
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri fig vol pp ed eds art u.s u.k u.n e.u u.s.a u.s.s.r
    p.r.c r.o.k d.c a.m p.m i.e e.g ph.d cf al viz rs
    """.split()
)
ENDING_ABBREVIATIONS = frozenset("u.s u.k u.n e.u u.s.a u.s.s.r p.r.c a.m p.m inc ltd co corp etc jr sr d.c".split())
"""Abbreviations that also end sentences: they do where a usual first word of a sentence follows."""

STARTERS = frozenset(
    """
    The A An In On At It Its He She They We But And This That These Those There However Meanwhile As After Before While When With For
    From According Since Both Although Though If Such Some Many Most Other Earlier Last Next Under Over Despite During His Her Their
    """.split()
)

BREAK = re.compile(
    r"""
    (?P<stop> [.!?…] ) (?P<close> [\"'”’»)\]*_]{0,4} (?: \[ \d{1,3} \] ){0,3} )          # and the marks of footnotes
    (?: (?P<space> [\s*_]{1,8} ) (?= (?: ["'“‘«(\[*_]{0,3} ) (?P<next> [^\W_a-z]\w{0,20} ) | [“‘«"'(\[…▲] | \Z )
      | (?= \d{1,2} (?: [-–] \d{1,2} )? [ ] [A-Z][a-z]{2,8} \Z )        # a date heading glued to the sentence before
      | (?<= [a-z]{2}[.!?] ) (?= [A-Z][a-z]{1,20} [ ] )                 # a lost space: 'met.They'
      | \Z )
    """,
    re.VERBOSE,
)
SPACED_DECIMAL = re.compile(r"\d\.[ ]\d{1,2}[ ](?:[mb]illion|trillion|percent|per[ ]cent)\b")
"""A number that lost its cohesion on the way: "37. 5 billion"."""
TOKEN_BEFORE = re.compile(r"[\w.'’-]{1,30}\Z")
EDGE_MARKUP = " \t\n\r\u00a0\u202f*_#>▲•·|~"


def find_sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph, without the markup around them. Abbreviations and initials do not end one."""
    words, start = paragraph.of(text), 0
    for match in BREAK.finditer(words):
        if (
            match["stop"] == "."
            and not match["close"]
            and (
                _is_abbreviation(words, match)
                or _is_item_number(words[start : match.start()])
                or SPACED_DECIMAL.match(words, match.start() - 1)
            )
        ):
            continue
        yield from _sentence(text, paragraph.start + start, paragraph.start + match.end("close"))
        start = match.end("close")
    yield from _sentence(text, paragraph.start + start, paragraph.end)


def _is_abbreviation(words: str, stop: "re.Match[str]") -> bool:
    before = TOKEN_BEFORE.search(words, max(0, stop.start() - 30), stop.start())
    token = before[0].lower() if before else ""
    if token in ENDING_ABBREVIATIONS:
        return bool(stop["next"]) and stop["next"] not in STARTERS
    return token in ABBREVIATIONS or len(token) == 1 and token.isalpha()


def _is_item_number(before: str) -> bool:
    """Whether nothing but a short number stands between the start of the sentence and its stop: '2. Ships sailed'."""
    return len(before) <= 12 and before.strip(EDGE_MARKUP).isdigit()


def _unmarked(text: str, span: Span) -> Span:
    inner = span.of(text)
    start = span.start + len(inner) - len(inner.lstrip(EDGE_MARKUP))
    return Span(start, max(start, span.end - len(inner) + len(inner.rstrip(EDGE_MARKUP))))


def _sentence(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        cut = (
            end if end - start <= LONGEST_SENTENCE else text.rfind(" ", start + 1, start + LONGEST_SENTENCE) + 1 or start + LONGEST_SENTENCE
        )
        sentence = _unmarked(text, Span(start, cut))
        if any(map(str.isalnum, sentence.of(text))):
            yield sentence
        start = cut
