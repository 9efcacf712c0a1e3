"""A part of a whole, and who has it: "$9 billion of Peru's $20 billion in imports", "Peru's top suppliers are Chile at 9 percent".

Reads the row of marks of a sentence; a part whose holder or whole the words do not name is left to the other rules.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from tidings.facts.figures.flows import AUXILIARIES, BUYERS, PREPOSITIONS, SELLERS, WORLD, Flow
from tidings.facts.figures.governing import SHARE_BEFORE, Standing
from tidings.facts.figures.trade import Mark, Measure
from tidings.values.numbers import NumberMention


@dataclass(frozen=True, slots=True)
class Part:
    """What one quantity is of a country's exports, imports or trade: a level or a share of what flows, or the whole of it."""

    measure: Measure
    kind: Standing
    flow: Flow
    owner: str
    goods: str


WHOLES = frozenset({"exports", "imports", "trade"})
BETWEEN = frozenset("of the its their all total overall combined annual in worth foreign global goods".split())
"""Between a part and the word for the whole."""
TAKEN = re.compile(
    r"""
    \b (?: took | takes | taking | bought | buys | buying | suppl(?: ied | ies | ying ) | provid(?: ed | es | ing ) | sold | sells
      | shipped | received | absorb(?: ed | s ) | sent ) \s (?: [a-z]{2,12} \s ){0,3} \Z
    """,
    re.VERBOSE,
)
"""Before a part, besides the words for a share."""
AND = re.compile(r"[\s)]{0,3} and \s (?: [a-z]{2,8} \s ){0,2} \Z | , \s \Z", re.VERBOSE)


def parts(row: Sequence[Mark], text: str, numbers: Sequence[NumberMention]) -> Mapping[int, Part]:
    """The quantities of a sentence that are parts of somebody's trade, with the whole and the percentage in brackets beside them."""
    places = [at for at, mark in enumerate(row) if mark.kind == "number"]
    found: dict[int, Part] = {}
    holder = owner = None
    for n, at in enumerate(places):
        if numbers[n].unit in {"%", "pp", "x"} or n in found:
            continue
        before = text[row[places[n - 1]].span.end if n else row[0].span.start : row[at].span.start]
        whole = _whole(row, at)
        if whole is None:
            continue
        if SHARE_BEFORE.search(before) or TAKEN.search(before):
            holder = next((mark.what for mark in row[at::-1] if mark.kind == "country" and mark.own), None)
        elif not (holder and AND.search(before)):
            continue
        owner = whole.owner or owner
        if not holder or not owner or WORLD in (holder, owner) or holder == owner:
            continue
        found |= dict(_told(row, places, n, whole, holder, owner))
    return found


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a part is of: `head` is the mark of its measure, `inner` those of percentages on the way there, `sum` that of its own size."""

    head: int
    owner: str | None
    inner: tuple[int, ...]
    sum: int | None
    goods: str


def _whole(row: Sequence[Mark], at: int) -> _Whole | None:
    """The whole behind the part at `at`: "of Peru's $2 trillion in imports", ", or 12 percent, of its coal exports"."""
    k, inner = at + 1, list[int]()
    while k < len(row) and (row[k].what in {",", "(", ")", "or"} or row[k].kind == "number") and k < at + 6:
        inner += [k] * (row[k].kind == "number")
        k += 1
    if k >= len(row) or row[k].what != "of" or len(inner) > 1:
        return None
    owner, goods, size = None, "all", None
    for head in range(k + 1, min(len(row), k + 9)):
        mark = row[head]
        if mark.kind == "measure":
            return _Whole(head, owner, tuple(inner), size, goods) if mark.what in WHOLES else None
        if mark.kind == "country" and owner is None:
            owner = mark.what
        elif mark.kind == "goods":
            goods = mark.what
        elif mark.kind == "number" and size is None:
            size = head
        elif mark.what not in BETWEEN:
            return None
    return None


def _told(row: Sequence[Mark], places: Sequence[int], n: int, whole: _Whole, holder: str, owner: str) -> Iterator[tuple[int, Part]]:
    measure = cast(Measure, row[whole.head].what)
    flow = {"exports": Flow(owner, holder), "imports": Flow(holder, owner)}.get(measure, Flow(holder, owner, both=True))
    share = Part(measure, "share", flow, owner, whole.goods)
    yield n, Part(measure, "level", flow, owner, whole.goods)
    for at in whole.inner:
        yield places.index(at), share
    if whole.sum:
        yield places.index(whole.sum), Part(measure, "level", flow.with_other(holder, WORLD), owner, whole.goods)
    behind = row[whole.head + 1 : whole.head + 3]
    if [mark.kind for mark in behind] == ["stop", "number"] and behind[0].what == "(":
        yield places.index(whole.head + 2), share


APART = PREPOSITIONS | AUXILIARIES | frozenset("its their the a an as and or remains remained became become".split())
BESIDE = frozenset("at with ( , accounting for a share of an about around nearly almost over on".split())
"""Between a supplier in a list and its share."""


def supplier(row: Sequence[Mark], text: str, at: int, unit: str) -> Part | None:
    """Whose share or amount the quantity at `at` is, in a list of suppliers or buyers: "China's top suppliers are Peru at 9 percent"."""
    noun = next((k for k in range(at - 1, 0, -1) if _noun(row[k], text) in SELLERS | BUYERS), None)
    if noun is None:
        return None
    holder = at - 1
    while holder > noun and row[holder].what in BESIDE:
        holder -= 1
    if holder <= noun or row[holder].kind != "country" or not row[holder].own or holder == at - 1:
        return None
    near = [k for k in range(max(0, noun - 7), noun) if row[k].kind == "country" and _names_whose(row[k + 1 : noun])]
    behind = [k for k in range(noun + 1, min(holder, noun + 4)) if row[k].kind == "country" and row[k - 1].what in {"of", "for", "to"}]
    owner = row[near[-1]].what if near else row[behind[0]].what if behind else None
    if owner is None or owner in {row[holder].what, WORLD}:
        return None
    goods = next((mark.what for mark in row[near[-1] if near else noun : noun + 4] if mark.kind == "goods"), "all")
    sells = _noun(row[noun], text) in SELLERS
    flow = Flow(row[holder].what, owner) if sells else Flow(owner, row[holder].what)
    return Part("imports" if sells else "exports", "share" if unit == "%" else "level", flow, owner, goods)


def _names_whose(between: Sequence[Mark]) -> bool:
    """Whether a country before these marks is whose suppliers or buyers they are: "China's | top oil | suppliers"."""
    return not any(mark.kind == "stop" or mark.what in APART for mark in between)


def _noun(mark: Mark, text: str) -> str:
    return mark.span.of(text).lower().rstrip(".").rpartition(" ")[2].removesuffix("s")
