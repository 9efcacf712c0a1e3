"""Quotation marks in running text, paired: what stands between them, how deep, and whether it runs over paragraphs.

Marks are read as printers and keyboards set them: curly and straight, double and single, « », „ “, ``…'', HTML references. A pair
may open one way and close another. What a pair means, who speaks and whether it is a quotation at all is not decided here.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tidings.text.document import Span
from tidings.text.regions import Layout

Style = Literal["double", "single", "angle", "corner"]

LONGEST = 6000
"""Characters over which a quotation may run; beyond it an opening mark is a slip."""

LONGEST_SINGLE = 600
PARAGRAPHS = 8
"""Paragraphs over which a quotation may run."""

DEEPEST = 3
"""Pairs around a quotation; deeper ones are slips."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of marks. `span` is what stands between them, `outer` includes them; `depth` is 0 where no pair stands around it.

    `goes_on` tells that the closing mark is wanting because the next paragraph opens again and goes on.
    """

    span: Span
    outer: Span
    style: Style
    depth: int
    goes_on: bool = False


class _Mark(NamedTuple):
    span: Span
    style: Style
    role: Literal["open", "close", "either"]
    curly: bool


_MARK = re.compile(
    r"""
    &(?:quot|ldquo|rdquo|lsquo|rsquo|apos|laquo|raquo|\#34|\#39|\#8216|\#8217|\#8220|\#8221|\#x27|\#x22);
    | `` | '' | \\["'] | [“‟„〝”〞"«»‹›「」『』‘’‚'＂]
    """,
    re.VERBOSE,
)
_REFERENCES = {
    "quot": '"', "#34": '"', "#x22": '"', "ldquo": "“", "#8220": "“", "rdquo": "”", "#8221": "”", "lsquo": "‘", "#8216": "‘",
    "rsquo": "’", "#8217": "’", "apos": "'", "#39": "'", "#x27": "'", "laquo": "«", "raquo": "»",
}  # fmt: skip

_NO_TEXT = re.compile(
    r"""
      ^``` [^\n]{0,80} \n (?: (?! ^``` ) [^\n]{0,2000} \n ){0,400} (?: ^``` | \Z )    # fenced code
    | (?<! ` ) ` (?! ` ) [^`\n]{1,300} `                                              # `code`
    | < /? [a-zA-Z!] [^<>\n]{0,1500} >                                                # a tag and its attributes
    | !\[ [^\]\n]{0,500} \] \( [^)\n]{0,1000} \)                                      # an image, its caption and address
    | (?<= \] ) \( [^()\n]{0,1000} \)                                                 # the address and title of a link
    | \b https?://[^\s<>"“”]{1,2000}
    | \{\{ [^{}\n]{0,1000} \}\} | \{% [^{}\n]{0,1000} %\}                              # a template's tag
    """,
    re.VERBOSE | re.MULTILINE,
)
_SIGNS_OF_NO_TEXT = ("`", "<", "![", "](", "://", "{{", "{%")

_ELISION = re.compile(r"(?:\d0s|em|tis|twas|til|till|cause|bout|round|n|nuff|cos|kay)\b", re.IGNORECASE)
"""What an apostrophe, not a quotation mark, stands before: '90s, 'em, rock 'n' roll."""

_OPENS_AFTER = frozenset("([{<—–-/…:;,|*_~>▲•.“‘'\"«")
"""Besides white space, what an opening mark stands behind."""

_MARKUP = re.compile(r"(?:[*_>\s]|<[^<>\n]{1,300}>){0,20}")
"""What may stand before a mark at the head of a paragraph."""

_LITERAL_BEFORE = re.compile(r"[ \t]*(?:[\w$.]{1,40}[ ]?(?:=>?|:)[ ]?)?(?:[\w$.]{0,40}[(\[{][ \t]*)?")
_LITERAL_BEHIND = re.compile(r"[ \t]*(?:,\s*[\"'\[({]|,?\s{0,80}[)\]}][ \t]*[,;)\]}]|;[ \t]*(?:\n|\Z))")
"""Around a string of a program: `title = array("`, and behind it `",` before the next string, `"),`, `";`."""

_TAG_BEHIND = re.compile(r"(?:[*_\s]|</?[a-zA-Z][^<>\n]{0,70}>)\Z")


def find_quotations(text: str, layout: Layout) -> Iterator[Quotation]:
    """The paired marks in the paragraphs of `text`, in order of their opening; pairs nest or stand apart, they never cross.

    A mark without its fellow is passed over, as are apostrophes, feet and inches, code, tags, addresses and image captions.
    A paragraph that opens a mark and does not close it goes on in those behind it, up to the first that closes one more than it
    opens. Where the next paragraph begins with an opening mark again, each is a row of its own, up to the end of its words.

    >>> from tidings.text.regions import lay_out
    >>> line = "“We stand with our ‘iron brother’,” he said of the ministers' pact."
    >>> [(q.span.of(line), q.depth) for q in find_quotations(line, lay_out(line))]
    [('We stand with our ‘iron brother’,', 0), ('iron brother', 1)]
    """
    blind = [Span(*m.span()) for m in _NO_TEXT.finditer(text)] if any(sign in text for sign in _SIGNS_OF_NO_TEXT) else []
    pairs: list[tuple[_Mark, _Mark]] = []
    before: list[tuple[_Mark, _Mark]] = []  # paragraphs that opened and went on, until one of them closes
    waiting: tuple[_Mark, int] | None = None
    lone: _Mark | None = None  # a single mark left open by the paragraph before, which opened with it
    for number, paragraph in enumerate(layout.paragraphs):
        marks = _marks(text, paragraph, blind)
        if waiting and (number - waiting[1] > PARAGRAPHS or paragraph.end - waiting[0].span.start > LONGEST):
            waiting = None
        if waiting is None:
            before = []
        elif marks and marks[0].role != "close" and _again(waiting[0], marks[0], paragraph, text):
            before.append((waiting[0], _end_of_words(text, layout.paragraphs[number - 1], waiting[0])))
            waiting, marks = (marks[0], number), marks[1:]
        inside, opened, closed = _pair(marks, text, carried=waiting[0] if waiting else None)
        if lone and marks and _again(lone, marks[0], paragraph, text):
            pairs.append((lone, _end_of_words(text, layout.paragraphs[number - 1], lone)))
        lone = _lone_single(text, marks, inside, paragraph)
        if waiting and closed:
            pairs += [*before, (waiting[0], closed)]
            waiting, before = None, []
        elif waiting and opened:
            waiting, before = None, []
        pairs += inside
        if waiting is None and opened and _may_go_on(text, opened, paragraph):
            waiting = (opened, number)
    yield from _nested([pair for pair in pairs if not _is_literal(text, *pair)])


def _is_literal(text: str, opening: _Mark, closing: _Mark) -> bool:
    """Whether straight marks hold a string of a program: alone on its lines, closed by a comma before another, or by a bracket."""
    if opening.curly or closing.curly or _LITERAL_BEHIND.match(text, closing.span.end) is None:
        return False
    line = text.rfind("\n", max(0, opening.span.start - 80), opening.span.start) + 1
    return _LITERAL_BEFORE.fullmatch(text, line, opening.span.start) is not None


def _lone_single(text: str, marks: Sequence[_Mark], inside: Sequence[tuple[_Mark, _Mark]], paragraph: Span) -> _Mark | None:
    """A single mark that opens a paragraph in which nothing closes it."""
    first = marks[0] if marks else None
    if first is None or first.style != "single" or first.role != "open" or any(opening is first for opening, _ in inside):
        return None
    return first if _MARKUP.fullmatch(text, paragraph.start, first.span.start) else None


def _nested(pairs: Sequence[tuple[_Mark, _Mark]]) -> Iterator[Quotation]:
    around: list[int] = []
    for opening, closing in sorted(pairs, key=lambda pair: pair[0].span):
        span = Span(opening.span.end, closing.span.start)
        while around and around[-1] <= opening.span.start:
            around.pop()
        if len(around) <= DEEPEST:
            outer = Span(opening.span.start, closing.span.end)
            yield Quotation(span, outer, opening.style, len(around), goes_on=outer.end == span.end)
        around.append(closing.span.end)


def _again(waiting: _Mark, mark: _Mark, paragraph: Span, text: str) -> bool:
    """Whether the mark at the head of a paragraph repeats the one that opened the quotation."""
    return mark.style == waiting.style and _MARKUP.fullmatch(text, paragraph.start, mark.span.start) is not None


def _end_of_words(text: str, paragraph: Span, opening: _Mark) -> _Mark:
    """An empty closing mark where the words of a paragraph end, before its closing tags."""
    end = paragraph.end
    while (tags := _TAG_BEHIND.search(text, max(opening.span.end, end - 80), end)) and tags.start() < end:
        end = tags.start()
    return _Mark(Span(end, end), opening.style, "close", opening.curly)


def _may_go_on(text: str, opened: _Mark, paragraph: Span) -> bool:
    """Whether an opening mark left alone may be closed in a later paragraph: double marks, and only from the paragraph's last
    sentences on.
    """
    return (
        opened.style != "single"
        and opened.role == "open"
        or opened.style == "double"
        and _MARKUP.fullmatch(text, paragraph.start, opened.span.start) is not None
    )


# Marks


def _marks(text: str, paragraph: Span, blind: Sequence[Span]) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        if end - start == 1 and paragraph.start < start and end < paragraph.end and text[start - 1] == text[start] == text[end]:
            continue  # inside a run of marks: a rule, or a string in code
        span = Span(start, end)
        if blind and _is_blind(span, blind):
            continue
        if mark := _mark(text, span, paragraph):
            marks.append(mark)
    return marks


def _is_blind(span: Span, blind: Sequence[Span]) -> bool:
    at = bisect_right(blind, span.start, key=lambda b: b.start) - 1
    return at >= 0 and span.start < blind[at].end


def _mark(text: str, span: Span, paragraph: Span) -> _Mark | None:
    sign = span.of(text)
    sign = _REFERENCES.get(sign[1:-1], sign) if sign[0] == "&" else sign.removeprefix("\\")
    before = text[span.start - 1] if span.start > paragraph.start else " "
    after = text[span.end] if span.end < paragraph.end else " "
    if sign in "«「『":
        return _Mark(span, "angle" if sign == "«" else "corner", "open", True)
    if sign in "»」』":
        return _Mark(span, "angle" if sign == "»" else "corner", "close", True)
    if sign in "‹›":
        return _Mark(span, "single", "open" if sign == "‹" else "close", True)
    if sign == "``" or sign in "„〝‟":
        return _Mark(span, "double", "open", True)
    if sign in "”〞":
        return _Mark(span, "double", _side(before, after, "close"), True)
    if sign == "“":
        return _Mark(span, "double", "close" if after.isspace() and not before.isspace() else "open", True)
    if sign in ('"', "＂", "''"):
        return _straight_double(span, before, after)
    if sign in "‘‚":
        return None if _ELISION.match(text, span.end) and _is_elided(text, span) else _Mark(span, "single", "open", True)
    return _single(text, span, sign, before, after)


def _side(before: str, after: str, usual: Literal["open", "close"]) -> Literal["open", "close"]:
    """Which side of its words a curly mark stands on; one that is set the wrong way round stands against the space."""
    return "open" if before in " \n\t(" and after.isalnum() else usual


def _straight_double(span: Span, before: str, after: str) -> _Mark:
    opens, closes = before.isspace() or before in _OPENS_AFTER, not after.isspace()
    if before.isspace() and after.isspace():
        return _Mark(span, "double", "either", False)
    if opens and closes and not (before in ".,…" or before in "-–—" and not after.isalnum()):
        return _Mark(span, "double", "open", False)
    if not closes or not before.isspace() and not after.isalnum():
        return _Mark(span, "double", "close", False)
    return _Mark(span, "double", "either", False)


def _single(text: str, span: Span, sign: str, before: str, after: str) -> _Mark | None:
    """A straight or closing single mark; None where it is an apostrophe, or the sign of feet and minutes."""
    if before.isalnum() and after.isalnum() or before.isdigit() and sign == "'":
        return None
    if sign == "'" and (before.isspace() or before in '([{—–-/“"') and not after.isspace():
        return None if _ELISION.match(text, span.end) and _is_elided(text, span) else _Mark(span, "single", "open", False)
    if not before.isspace() and not after.isalnum():
        return _Mark(span, "single", "close", sign == "’")
    return None


def _is_elided(text: str, span: Span) -> bool:
    word = _ELISION.match(text, span.end)
    return word is not None and (word.end() >= len(text) or text[word.end()] not in ",.!?" or word[0][0].isdigit())


# Pairs


def _pair(marks: Sequence[_Mark], text: str, carried: _Mark | None) -> tuple[list[tuple[_Mark, _Mark]], _Mark | None, _Mark | None]:
    """The pairs of one paragraph, the outermost mark left open, and the mark that closes `carried`, if one does."""
    pairs: list[tuple[_Mark, _Mark]] = []
    stack: list[_Mark] = []
    closed: _Mark | None = None
    open_now = Counter[Style]()
    for n, mark in enumerate(marks):
        if mark.style == "single":
            continue
        role = mark.role
        if role == "either":
            role = "close" if open_now[mark.style] or carried and not closed else "open"
        if role == "open" and _repeats(stack, mark) and not text[mark.span.start - 1].isspace() and not _closes_later(marks, n):
            role = "close"
        if role == "open":
            stack.append(mark)
            open_now[mark.style] += 1
        elif open_now[mark.style]:
            while stack[-1].style != mark.style:
                open_now[stack.pop().style] -= 1
            open_now[mark.style] -= 1
            pairs.append((stack.pop(), mark))
        elif carried and closed is None and carried.style == mark.style:
            closed = mark
    return _uncrossed([*pairs, *_single_pairs(text, marks, pairs)]), stack[0] if stack else None, closed


def _repeats(stack: Sequence[_Mark], mark: _Mark) -> bool:
    """Whether a straight mark stands inside a straight pair: one level is all that keyboards give."""
    return bool(stack) and not mark.curly and mark.style == stack[-1].style == "double" and not stack[-1].curly


def _closes_later(marks: Sequence[_Mark], at: int) -> bool:
    """Whether two closing marks follow, one for each of two open ones."""
    balance = 0
    for mark in marks[at + 1 : at + 9]:
        if mark.style == "double":
            balance += {"close": 1, "open": -1, "either": 0}[mark.role]
            if balance == 2:
                return True
    return False


def _single_pairs(text: str, marks: Sequence[_Mark], doubles: Sequence[tuple[_Mark, _Mark]]) -> Iterator[tuple[_Mark, _Mark]]:
    """The pairs of single marks, none of which reaches out of the double marks around it."""
    singles = [mark for mark in marks if mark.style == "single"]
    walls = _walls(singles, doubles)
    free = 0
    for n, mark in enumerate(singles):
        if mark.role != "open" or n < free:
            continue
        candidates = []
        for m in range(n + 1, min(n + 12, len(singles))):
            other = singles[m]
            if other.role == "open" or other.span.start - mark.span.end > LONGEST_SINGLE or other.span.start > walls[n]:
                break
            if other.span.start > mark.span.end:
                candidates.append((m, other))
        chosen = _closing(text, [other for _, other in candidates])
        if chosen is not None:
            yield mark, chosen
            free = next(m for m, other in candidates if other is chosen)


def _walls(singles: Sequence[_Mark], doubles: Sequence[tuple[_Mark, _Mark]]) -> list[int]:
    """For each single mark, where the innermost pair of double marks around it ends."""
    walls, ends, at = [], [1 << 60], 0
    pairs = sorted(doubles, key=lambda pair: pair[0].span)
    for mark in singles:
        while at < len(pairs) and pairs[at][0].span.start < mark.span.start:
            while ends[-1] <= pairs[at][0].span.start:
                ends.pop()
            ends.append(pairs[at][1].span.start)
            at += 1
        while ends[-1] < mark.span.start:
            ends.pop()
        walls.append(ends[-1])
    return walls


def _closing(text: str, candidates: Sequence[_Mark]) -> _Mark | None:
    """The mark that closes a single one. Behind an s it may be a plural's apostrophe ("the dogs' home"): another one that
    follows in the same sentence, before the next opening mark, is preferred.
    """
    if not candidates:
        return None
    first = candidates[0]
    if not _is_plural(text, first):
        return first
    for other in candidates[1:]:
        between = text[first.span.end : other.span.start]
        if len(between) > 250 or re.search(r"[.!?]\s{1,3}[A-Z]", between):
            break
        if not _is_plural(text, other):
            return other
    return first


def _is_plural(text: str, mark: _Mark) -> bool:
    """Whether a closing single mark reads like the apostrophe of a plural: behind an s, before a further word."""
    return text[mark.span.start - 1] in "sS" and bool(re.match(r"[ \u00a0\n]\w", text[mark.span.end : mark.span.end + 2]))


def _uncrossed(pairs: Sequence[tuple[_Mark, _Mark]]) -> list[tuple[_Mark, _Mark]]:
    """The pairs without those that cross an earlier one, and without empty ones."""
    kept: list[tuple[_Mark, _Mark]] = []
    ends: list[int] = []
    for opening, closing in sorted(pairs, key=lambda p: (p[0].span.start, -p[1].span.end)):
        while ends and ends[-1] <= opening.span.start:
            ends.pop()
        if closing.span.start <= opening.span.end or ends and closing.span.end > ends[-1]:
            continue
        kept.append((opening, closing))
        ends.append(closing.span.end)
    return kept
