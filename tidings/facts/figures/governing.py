"""Which measure governs a quantity, whether it is a level, a change or a share of it, in which goods, and up or down.

"Exports rose 5 % to $10 billion": both numbers are governed by "exports", the first is a change, the second a level.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from tidings.facts.figures.trade import Mark, Measure
from tidings.text.document import Span
from tidings.values.numbers import NumberMention

Standing = Literal["level", "change", "share"]

BREAKS = frozenset("while whereas but although though after because since amid despite when who which that where".split())
STRONG: frozenset[Measure] = frozenset({"trade", "exports", "imports", "market", "tariff", "investment", "balance"})
WEAK: frozenset[Measure] = frozenset({"deal", "flow", "currency", "price", "loan", "none"})
REACH = 12
"""Marks behind a quantity among which its measure can stand."""

CHANGE_NOUNS = frozenset(
    """increase rise growth jump surge gain decline decrease drop fall reduction slump plunge contraction uptick hike expansion dip cut
    spike upswing downturn shrinkage""".split()
)
VALUED = frozenset("worth valued costing totaling totalling value amounting".split())

_ADVERB = r"(?: [a-z]{2,14}ly | just | even | only | still | also | again | further )"
_UP = r"""
    r[io]se[ns]? | rising | increas(?: e s? | ed | ing ) | gr[eo]wn? | grows | growing | growth | up | jump(?: s | ed | ing )?
      | surg(?: e s? | ed | ing ) | soar(?: s | ed | ing )?
  | climb(?: s | ed | ing )? | expand(?: s | ed | ing )? | expansion | gain(?: s | ed )? | advanced | accelerat\w{1,4} | rebound(?: s
    | ed | ing )? | skyrocket\w{0,3}
  | swell(?: ed | ing )? | boost(?: s | ed | ing )? | raise[sd]? | raising | hike[sd]? | hiking | higher | more | spik(?: e s? | ed
    | ing ) | leap\w{0,3} | ballooned | doubled | upswing | uptick | recovered | strengthened | added | improv\w{1,4} | bigger | larger
    | greater
"""
_DOWN = r"""
    f[ae]ll(?: s | en | ing )? | down | declin(?: e s? | ed | ing ) | decreas(?: e s? | ed | ing ) | drop(?: s | ped | ping )?
      | shr[aiu]nk (?: s | ing | age )? | contract(?: ed | ing | ion )
  | plung(?: e s? | ed | ing ) | plummet\w{0,3} | slump(?: s | ed | ing )? | slid(?: es? | ing )? | slip(?: s | ped | ping )?
    | tumbl(?: e s? | ed | ing ) | dip(?: s | ped | ping )? | lost | loss
  | cut(?: s | ting )? | reduc(?: e s? | ed | ing | tion ) | lower(?: ed | ing )? | less | fewer | sank | sunk | sink(?: s | ing )?
    | collaps(?: e s? | ed | ing ) | dwindl\w{1,3} | slash(?: ed | ing )? | halv(?: e s? | ed | ing )
  | downturn | weaken(?: ed | ing )? | crash(?: ed | ing )? | retreat(?: ed )? | diminish\w{0,3} | smaller | nosedived | eased | shed
    | crater\w{0,3} | off (?= \s (?: \d | \Z ) )
"""
DIRECTION = re.compile(rf"(?<! [\w-] ) (?: (?P<up> {_UP} ) | (?P<down> {_DOWN} ) ) (?! \w )", re.VERBOSE | re.IGNORECASE)
SLOWED = re.compile(r"\b slow(?: ed | s | ing )? \b", re.VERBOSE | re.IGNORECASE)

CHANGED_BY = re.compile(
    rf"""
    (?<! [\w-] ) (?: {_UP} | {_DOWN} | chang(?: e s? | ed ) )
    (?: \s (?: by | a | an | the | of | at | was | is | annually | {_ADVERB} | sharp | record | whopping | massive | staggering
      | annual | combined | total | another | year[ -]on[ -]year | in \s value | in \s volume | value | year \s over \s year ) ){{0,5}}
    (?: \s (?: {_ADVERB} | about | around | some | nearly | almost | roughly | approximately | over | more \s than | less \s than
      | under | at \s least | as \s much \s as | up \s to | between | an \s estimated | by | from ) ){{0,3}}
    [\s(“"]{{0,2}} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
BY = re.compile(
    r"""
    \b (?: by | (?: increase | rise | growth | jump | surge | gain | decline | decrease | drop | fall | reduction | slump ) \s of
      | growth (?: \s rate )? (?: \s in \s \d{4} )? \s (?: was | of | at | to | hit | reached ) )
    (?: \s (?: a | an | the | about | around | some | nearly | almost | roughly | over | more \s than | less \s than | at \s least
      | as \s much \s as | up \s to | between | just | only | another | further | record | whopping | massive | staggering
      | approximately ) ){0,3}
    \s [“"(]? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
MOVED = re.compile(
    rf"""
    \b (?: (?<! ma[dk]e\s ) (?<! makes\s ) (?<! making\s ) (?<! add\s ) (?<! adds\s ) up | down | r[io]sen? | rose
      | f[ae]ll(?: en )? | gr[eo]wn? | (?: in | de )creased | declined | dropped | jumped | climbed | slipped | slumped | shrank | surged )
    (?: \s (?: {_ADVERB} | an? | another | about | around | some | nearly | almost | roughly | over | more \s than | less \s than ) ){{0,3}}
    \s [(“"]? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Right before an amount by which something moved: "down 29,000 barrels a day"."""
CHANGE_BEHIND = re.compile(
    r"""
    [\s,]{0,2} (?: (?: year[\s-](?:on|over)[\s-]year | annual | annualised | annualized | yearly | yoy | y/y | y-o-y ) [\s,]{1,2} )?
    (?: (?: increase | rise | growth | jump | surge | gain | decline | decrease | drop | fall | reduction | slump | plunge
      | contraction | uptick | hike | expansion | dip | cut | spike | upswing ) \b
      | (?: more | less | higher | lower | up | down | bigger | larger | smaller | fewer ) \b (?! \s to )
      | (?: year[\s-](?:on|over)[\s-]year | yoy | y/y | y-o-y | month[\s-]on[\s-]month | m/m ) (?! \w )
      | (?: from | on | compared \s (?: with | to ) | over | versus | than ) \s (?: a | the | same ) \s (?: year | same | previous
        | prior | corresponding | preceding | month | 12 | twelve | \d{4}[-–]\d{4} )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
MORE = re.compile(r"\s (?: more | less | higher | lower ) \s (?: [a-zA-Z]{2,12} \s ){0,6} than \b", re.VERBOSE)
"""Behind an amount by which something is above or below another."""
SPUN_YEAR = re.compile(r"\s 12 \s months \s (?: on \s 12 \s months | (?: in | over ) \s 12 \s months )", re.VERBOSE | re.IGNORECASE)
"""How rewriting programs put "year on year"."""
SHARE_BEFORE = re.compile(
    r"""
    \b (?: account (?: s | ed | ing )? \s for | compris(?: e s? | ed | ing ) | ma(?: de | kes? | king ) \s up | represent(?: s | ed
      | ing )? | constitut(?: e s? | ed | ing )
      | shares? | proportion | percentage \s of | as \s a \s (?: percent | percentage | proportion | share ) \s of | portion | weight )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
SHARE_BEHIND = re.compile(r"[\s)]{0,2} (?: (?: \s? market )? \s share \b | (?: \s of | stake ) \b )", re.VERBOSE | re.IGNORECASE)
DISCOUNT = re.compile(r"\b (?: discount | premium | markdown ) s? (?: \s \w{1,12} ){0,4} \s \Z", re.VERBOSE | re.IGNORECASE)
WHOLE = re.compile(
    r"""
    \s of \s (?: the \s | its \s | their \s | all \s ){0,2} (?: total | overall | whole | all | it | them | this | that | these
    | those )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
PART = re.compile(r"\s of \b", re.VERBOSE)
HARD = re.compile(r"[;]|—|\s–\s|\b(?:while|whereas|although|though)\b", re.IGNORECASE)
CAUSE = frozenset("driven led fuelled fueled boosted helped thanks due because including mainly especially particularly amid".split())


@dataclass(frozen=True, slots=True)
class Window:
    """One quantity of a sentence and the room that is its own: marks between the quantities beside it.

    `at` is its mark, `left` and `right` the first and last mark (excluded) that are not another quantity's. `start` is where its own clause
    begins: behind what still belongs to the quantity before it.
    """

    at: int
    left: int
    right: int
    start: int
    before: str
    behind: str
    first: bool


def windows(text: str, sentence: Span, row: Sequence[Mark], numbers: Sequence[NumberMention]) -> list[Window]:
    places = [at for at, mark in enumerate(row) if mark.kind == "number"]
    found = []
    for n, at in enumerate(places):
        left = places[n - 1] + 1 if n else 0
        right = places[n + 1] if n + 1 < len(places) else len(row)
        start = (
            next(
                (
                    k
                    for k in range(left, at)
                    if row[k].kind == "stop"
                    or row[k].what in BREAKS
                    or row[k].what == "with"
                    or _and_clause(row, k)
                    or row[k].what == "against"
                    and row[k + 1].kind == "measure"
                    or row[k].what == "as"
                    and any(mark.kind == "measure" for mark in row[k + 1 : min(at, k + 4)])
                ),
                at,
            )
            if n
            else 0
        )
        before = text[numbers[n - 1].span.end if n else sentence.start : numbers[n].span.start]
        behind = text[numbers[n].span.end : numbers[n + 1].span.start if n + 1 < len(numbers) else sentence.end]
        found.append(Window(at, left, right, start, before, behind, n == 0))
    return found


def _and_clause(row: Sequence[Mark], k: int) -> bool:
    """Whether an "and" at `k` opens another statement, not the second of two goods or countries."""
    return row[k].what == "and" and not (
        0 < k < len(row) - 1 and row[k - 1].kind == row[k + 1].kind and row[k - 1].kind in {"goods", "country"}
    )


def _are_people(text: str, mark: Mark) -> bool:
    """Whether a country is named by its people: "Russians", "Filipinos"."""
    return mark.span.of(text).endswith(("ans", "inos", "is"))


def head_behind(row: Sequence[Mark], window: Window, unit: str, text: str) -> int | None:
    """The measure right behind a quantity: "5 % of exports", "a 5 % rise in exports", "a $5 billion gas deal"."""
    at = window.at + 1
    if at >= window.right:
        return None
    if [mark.kind for mark in row[at : at + 3]] == ["stop", "number", "stop"] and row[at].what == "(":
        at += 3  # "66 % ($4 billion) of its exports"
        window = replace(window, right=next((k for k in range(at, len(row)) if row[k].kind == "number"), len(row)))
    if at >= window.right:
        return None
    opener = row[at].what
    if opener in {"year-on-year", "annual", "yearly", "yoy"} and at + 1 < window.right:
        at, opener = at + 1, row[at + 1].what
    if opener == "of" or opener == "share" or opener in CHANGE_NOUNS or opener == "in" or opener == "worth" or opener in {"more", "less"}:
        reach = REACH if opener == "of" else 6
        if opener in CHANGE_NOUNS and at + 1 < window.right and row[at + 1].what not in {"in", "of", "for"}:
            return None
        for k in range(at + 1, min(window.right, at + reach)):
            mark = row[k]
            if mark.kind == "measure":
                return k
            if mark.kind == "country" and row[k + 1 if k + 1 < len(row) else k].kind == "word" and _are_people(text, mark):
                return None
            if mark.kind == "stop" and mark.what != "," or mark.what in BREAKS - {"that", "which"} or mark.kind == "date":
                return None
            if opener == "of" and mark.what in {"under", "via", "through", "with", "as", "after"}:
                return None
            if opener in {"in", "worth", "more", "less"} and (mark.what in {"to", "from", "and"} or mark.kind == "stop"):
                return None
            if mark.kind == "stop" and not (row[k - 1].kind == "goods" and k + 1 < len(row) and row[k + 1].kind == "goods"):
                return None
        return None
    for k in range(at, min(window.right, at + 6)):
        mark = row[k]
        if mark.kind == "measure":
            movable = unit in {"m3", "t", "bbl", "kWh"}
            return None if mark.what == "flow" and not movable or mark.what == "price" and unit != "%" else k
        if (
            mark.kind not in {"goods", "country", "word"}
            or mark.what
            in {"of", "to", "from", "in", "and", "on", "by", "for", "with", "as", "at", "or", "per", "a", "the", "against"} | BREAKS
        ):
            if mark.what in {"to", "from", "on"} and k == at + 1 and row[at].kind == "goods":
                continue
            return None
    return None


def _is_inserted(row: Sequence[Mark], head: int, window: Window) -> bool:
    """Whether a measure stands in a clause between the quantity and what governs it: "exports fell, after a trade war began, by"."""
    opens = next((k for k in range(head - 1, window.start, -1) if row[k].what in INSERTED or row[k].what in {";", ","}), None)
    if opens is None or row[opens].what not in INSERTED:
        return False
    return any(mark.what == "," for mark in row[head + 1 : window.at])


TRADES = ("trade", "Trade")
"""What begins a measure that is none but measures nothing else either: "trade partner"."""
INSERTED = frozenset("since after because amid despite when although though as".split())
"""What opens a clause that ends at the next comma."""


def _tariff_on(row: Sequence[Mark], heads: Sequence[int]) -> int | None:
    """The tariff on the goods that the last measures are: "the tariff on Chinese imports into Peru"."""
    tariff = next((k for k in reversed(heads) if row[k].what == "tariff"), None)
    if tariff is None or tariff == heads[-1] or row[tariff + 1].what not in {"on", "for", "against"}:
        return None
    between = row[tariff + 2 : heads[-1]]
    plain = all(mark.kind in {"country", "goods", "word"} and mark.what not in BREAKS for mark in between)
    return tariff if plain and len(between) < 6 and row[heads[-1]].what in {"exports", "imports"} else None


def head_before(row: Sequence[Mark], window: Window, text: str, unit: str = "") -> int | None:
    """The last measure before a quantity in its own clause; a weak one ("deal") that stands far off gives way to a strong one."""
    heads = [k for k in range(window.start, window.at) if row[k].kind == "measure"]
    heads = [k for k in heads if not _is_inserted(row, k, window)] or heads
    heads = [k for k in heads if not (row[k].what == "none" and text.startswith(TRADES, row[k].span.start))] or heads
    if not heads:
        return None
    last = heads[-1]
    if unit in {"%", "pp"} and (tariff := _tariff_on(row, heads)) is not None:
        return tariff
    strong = [k for k in heads if row[k].what in STRONG]
    if (
        row[last].what in WEAK - {"none"}
        and strong
        and window.at - last > 4
        and not any(row[k].what in VALUED for k in range(last, window.at))
    ):
        return strong[-1]
    if row[last].what == "deal" and strong and not any(row[k].what in VALUED | {"of", "for"} for k in range(last, window.at)):
        return strong[-1]
    return last


NEEDS = frozenset("needs supplies supply requirements consumption demand goods products output total crude market".split())
FUNCTION_WORDS = frozenset(
    """a an the it they this that which these those and but or also only just even still its their was were is are had has have been be
    by in on of at to from with as year annual record up down respectively sharply almost nearly about over more than less around some then
    again further another average overall while per""".split()
)


def names_again(row: Sequence[Mark], window: Window, head: int) -> bool:
    """Whether another clause speaks of the number before: "a third of what it imported; a year ago the share was a tenth"."""
    cuts = [k for k in range(head + 1, window.at) if row[k].what in {",", ";", ":"}]
    return bool(cuts) and any(row[k].what in AGAIN and row[k - 1].what in {"the", "its", "that"} for k in range(cuts[-1] + 1, window.at))


AGAIN = frozenset("share figure total proportion number".split())


def is_of_goods(row: Sequence[Mark], window: Window) -> bool:
    """Whether a percentage is one of goods: "40 % of its gas", "a third of India's needs"."""
    for k in range(window.at + 1, min(window.right, window.at + 7)):
        if row[k].kind == "goods" or row[k].what in NEEDS:
            return True
        if row[k].kind in {"stop", "date", "number"} or row[k].what in BREAKS | {"and", "to", "from"}:
            return False
    return False


def is_of_another(row: Sequence[Mark], window: Window, head: int, text: str) -> bool:
    """Whether a change is told of somebody else than the measure before it: "Despite record trade, confidence fell by 12 percent"."""
    cuts = [k for k in range(head + 1, window.at) if row[k].what in {",", ";", ":"}]
    if not cuts:
        return False
    for k in range(cuts[-1] + 1, window.at):
        mark = row[k]
        if DIRECTION.match(mark.span.of(text)):
            return False
        if (
            mark.kind == "country"
            or mark.kind == "word"
            and mark.what not in FUNCTION_WORDS
            and not mark.what.endswith(("ly", "ing", "ed"))
        ):
            return any(DIRECTION.match(row[j].span.of(text)) for j in range(k + 1, window.at))
    return False


def head_later(row: Sequence[Mark], window: Window) -> int | None:
    """A measure that follows in the same clause: "5 million tonnes were shipped to China"."""
    if window.at + 1 < window.right and row[window.at + 1].what == "of" and not is_of_goods(row, window):
        return None
    for k in range(window.at + 1, min(window.right, window.at + REACH)):
        if row[k].kind == "measure":
            return k
        if row[k].what in {";", "—", ":", "as"} or row[k].what in BREAKS:
            return None
    return None


def own_clause(words: str) -> str:
    """The end of `words` behind its last hard boundary."""
    start = 0
    for match in HARD.finditer(words):
        start = match.end()
    return words[start:]


def standing(number: NumberMention, window: Window, measure: Measure, behind: bool, of_goods: bool) -> Standing | None:
    """Whether a quantity is a level, a change or a share of what governs it; None where the words do not say (for percents).

    `behind`: whether the measure follows right behind the quantity; `of_goods`: whether it is a part of goods ("40 % of its gas").
    """
    before, after = own_clause(window.before), window.behind
    if number.unit in {"pp", "x"}:
        return "change"
    if number.unit != "%":
        if MOVED.search(before) or MORE.match(after):
            return "change"
        return "change" if BY.search(before) and not (number.per and not DIRECTION.search(before)) else "level"
    share_of = bool(SHARE_BEHIND.match(after)) and (
        behind or bool(WHOLE.match(after)) or of_goods and measure in {"imports", "exports", "market"}
    )
    if CHANGE_BEHIND.match(after) or SPUN_YEAR.match(after) or number.value < 0 or before.endswith("(+"):
        return "change"
    if measure == "tariff":
        return "change" if BY.search(before) and DIRECTION.search(before) else "level"
    if measure == "price" and DISCOUNT.search(before):
        return "level"
    if measure == "market" and not DIRECTION.search(before):
        return "share"
    if share_of:
        return "share"
    if PART.match(after):
        return None  # a part of something that nobody trades: "60 percent of voters"
    if SHARE_BEFORE.search(before):
        return "change" if BY.search(before) else "share"
    if CHANGED_BY.search(before) or BY.search(before):
        return "change"
    directions = list(DIRECTION.finditer(before))
    if directions and (RATE.search(before) or not REACHED.search(before)) and len(before) - directions[-1].end() < 90:
        return "change"
    return "share" if measure in {"market", "currency"} else None


REACHED = re.compile(
    r"""
    \s (?: to | at )
    (?: \s (?: just | only | about | around | nearly | almost | over | under | more \s than | less \s than | some ) ){0,2} \s? \Z
    """,
    re.VERBOSE,
)
"""Before where something that moved has come to."""
RATE = re.compile(r"\b(?:growth|increase|pace)\s(?:[\w’'-]{2,14}\s){0,8}to\b", re.IGNORECASE)
"""A rate that moves to another one: "growth slowed to just 2 percent"."""
_FROM_A_RATE = re.compile(r"\sfrom\s(?:[a-z]{2,9}\s){0,2}(?:\Z|[$€£¥\d])", re.IGNORECASE)
"""Behind a direction that is a rate's and not the trade's: "up 21.6%, down from 33.6%"."""


_GROWS = re.compile(r"(?:more\sthan\s|nearly\s|almost\s|about\s)?(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing|es?)\b", re.IGNORECASE)
"""A multiple that is a verb of its own, whatever fell before it: "fell in 2014 and then tripled"."""


def signed(number: NumberMention, window: Window, inherited: Iterable[str]) -> float:
    """The value of a change, negative where things went down. `inherited` are the words before each earlier quantity, the nearest first."""
    if number.value < 0 or _GROWS.match(number.text):
        return number.value
    change = None if SPUN_YEAR.match(window.behind) else CHANGE_BEHIND.match(window.behind)
    tail = DIRECTION.search(window.behind, 0, change.end()) if change else None
    if tail and not _FROM_A_RATE.match(window.behind, tail.end()):
        return -number.value if tail["down"] else number.value
    for words in chain((own_clause(window.before),), inherited):
        found = [
            match
            for match in DIRECTION.finditer(words)
            if not (words.startswith(" than", match.end()) or _FROM_A_RATE.match(words, match.end()))
        ]
        if found:
            return -number.value if found[-1]["down"] else number.value
    return number.value


FUELS = frozenset({"oil", "gas", "LNG", "coal", "oil products", "energy", "LPG"})


def goods_of(row: Sequence[Mark], window: Window, head: int | None, kind: Standing) -> str | None:
    """The commodity that a quantity measures; None where its clause names none."""
    behind = _goods_behind(row, window)
    near = _goods_at_head(row, head, window) if head is not None else []
    if kind == "share" and not behind and head is not None and head > window.at and near:
        return _one(near)
    if behind and (head is None or head < window.at or kind != "share"):
        return _one(behind)
    if near:
        return _one(near)
    if behind:
        return _one(behind)
    if kind == "share":
        subject = [row[k].what for k in range(window.start, window.at) if row[k].kind == "goods"]
        return _one(subject[:1]) if subject else None
    return None


def _goods_behind(row: Sequence[Mark], window: Window) -> list[str]:
    found: list[str] = []
    for k in range(window.at + 1, min(window.right, window.at + 10)):
        mark = row[k]
        if mark.kind == "goods":
            found.append(mark.what)
        elif (
            mark.kind == "stop"
            and not (row[k - 1].kind == "goods" and k + 1 < len(row) and row[k + 1].kind in {"goods"})
            or (
                mark.kind in {"date", "number"}
                or mark.what in BREAKS
                or mark.what in CAUSE
                or k == window.at + 1
                and mark.what in {"from", "to", "and", "as", "on", "by"}
            )
            or mark.kind == "measure"
            and found
        ):
            break
    return found


def _goods_at_head(row: Sequence[Mark], head: int, window: Window) -> list[str]:
    left: list[str] = []
    for k in range(head - 1, max(-1, head - 7), -1):
        mark = row[k]
        if mark.kind == "goods":
            left.append(mark.what)
        elif (
            mark.kind in {"stop", "number", "date", "measure", "country"}
            and mark.what != ","
            or mark.what in BREAKS
            or mark.what in {"of", "to", "in", "from", "for", "on", "by", "with"}
        ):
            if mark.kind == "country" and k and row[k - 1].kind != "goods":
                break
            if mark.kind != "country":
                break
    right: list[str] = []
    for k in range(head + 1, min(len(row), head + 10)):
        mark = row[k]
        if mark.kind == "goods":
            right.append(mark.what)
        elif (
            (
                mark.kind in {"number", "measure"}
                and k != window.at
                or mark.what in BREAKS
                or mark.what in CAUSE
                or mark.kind == "stop"
                and mark.what != ","
            )
            or mark.kind == "stop"
            and not (row[k - 1].kind == "goods" and k + 1 < len(row) and row[k + 1].kind == "goods")
            or k == window.at
        ):
            break
    return left[::-1] or right


def _one(names: list[str]) -> str:
    """One name for the goods named together."""
    if len(set(names)) > 1 and set(names) <= FUELS:
        return "energy"
    return names[0]
