r"""Whether a stretch of text can hold what a pattern finds, told by its words alone: the costly pattern runs only where it can match.

A gate is declared beside the pattern that it guards, and is made out of that pattern: the words one of which every match has to
hold. It is a number with one bit set, so gates are joined by `|`, and asked all at once of the words that a sentence holds:

    DRILL = re.compile(r"\b (?: exercises? | drills? ) \b", re.VERBOSE | re.IGNORECASE)
    DRILL_GATE = gate(DRILL)
    …
    held = seen(text, sentence)                     # once for all gates of a sentence
    if held & DRILL_GATE and (match := DRILL.search(text, sentence.start, sentence.end)):

A gate that is open says nothing; one that is shut says that the pattern finds nothing in that stretch, nor in any part of it.
Gates are declared while their module loads, never later.
"""

import re
from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the parser of the pattern language, the same since Python 3.11
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

DIGIT = "\\d"
"""Stands for any digit among the needs of a pattern."""

_PATHS = 400
"""Beginnings of words that are followed at once; where a pattern branches into more, the words are cut off and need only begin so."""
_LONGEST_NEED = 12
"""Letters; the rest of a longer word is not looked at."""

_FOLDED = {0x17F: "s", 0x131: "i", 0x307: None}
"""What else matches an s or an i in a pattern that ignores case, besides what lower() knows."""


class Need(NamedTuple):
    """A word that a match has to hold, in small letters: `whole`, or one that begins so. A mark that is no letter is a word as well."""

    word: str
    whole: bool


def gate(*patterns: "re.Pattern[str]") -> int:
    r"""The gate of one or more patterns: a number of one bit. Raises ValueError where a match need hold no certain word.

    >>> gate(re.compile(r"\bheld (?:talks|a summit)\b")).bit_count()
    1
    >>> gate(re.compile(r"\w+ed\b"))
    Traceback (most recent call last):
    ValueError: no word that every match of '\\w+ed\\b' holds
    """
    bit = 1 << len(GATED)
    GATED.append(patterns)
    for need in frozenset(need for pattern in patterns for need in needs(pattern)):
        table = _whole if need.whole else _beginnings
        table[need.word] = table.get(need.word, 0) | bit
    _lengths[:] = sorted({len(word) for word in _beginnings if word != DIGIT})
    OPENED_BY.clear()
    return bit


class _OpenedBy(dict[str, int]):
    """Every gate that a word opens, by the word as it stands in a text; worked out when it is first met."""

    def __missing__(self, word: str) -> int:
        if len(self) > 200_000:
            self.clear()
        low = word.lower()
        if not low.isascii():
            low = low.translate(_FOLDED)
        low = low[: _LONGEST_NEED + 1]
        opened = _whole.get(low, 0)
        for length in _lengths:
            opened |= _beginnings.get(low[:length], 0) if length <= len(low) else 0
        if _HAS_DIGIT.search(word):
            opened |= _beginnings.get(DIGIT, 0)
        self[word] = opened
        return opened


GATED: list[tuple["re.Pattern[str]", ...]] = []
"""The patterns behind each gate, in the order of their bits."""

_whole: dict[str, int] = {}
_beginnings: dict[str, int] = {}
_lengths: list[int] = []
_HAS_DIGIT = re.compile(r"\d")
OPENED_BY = _OpenedBy()


# What a pattern needs


class _Path(NamedTuple):
    """One way through a pattern: the word that it is in the middle of, None where that is unknown, and what it has needed so far."""

    word: str | None
    needed: frozenset[Need] | None


def needs(pattern: "re.Pattern[str]") -> frozenset[Need]:
    r"""Words one of which every match of `pattern` holds, the rarest that can be told.

    >>> sorted(need.word for need in needs(re.compile(r"\bthe (?:drills?|war games)\b")))
    ['drill', 'drills', 'games']
    """
    found = _common(_follow(parser.parse(pattern.pattern, pattern.flags), {_Path(None, None)}))
    if found is None:
        raise ValueError(f"no word that every match of {pattern.pattern!r} holds")
    beginnings = {need.word for need in found if not need.whole}
    covered = {need for need in found if any(need.word[:n] in beginnings for n in range(1, len(need.word) + need.whole))}
    return found - covered


def _common(paths: set[_Path]) -> frozenset[Need] | None:
    """What is needed whichever of the paths a match takes; None where one of them needs nothing."""
    found = [path.needed for path in _closed(paths, whole=False)]
    return None if not found or None in found else frozenset(need for needed in found for need in needed or ())


def _follow(items: Iterable[tuple[Any, Any]], paths: set[_Path]) -> set[_Path]:
    for code, value in items:
        paths = _merged(_step(code, value, paths))
    return paths


def _step(code: Any, value: Any, paths: set[_Path]) -> set[_Path]:
    if code is op.LITERAL:
        return _through({chr(value)}, paths)
    if code is op.IN:
        letters = _members(value)
        return _through(letters, paths) if letters else _anything(value, paths)
    if code is op.BRANCH:
        return {path for branch in value[1] for path in _follow(branch, paths)}
    if code is op.SUBPATTERN:
        return _follow(value[3], paths)
    if code is op.ATOMIC_GROUP:
        return _follow(value, paths)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        low, high, repeated = value
        return _repeated(low, high, repeated, paths)
    if code is op.AT:
        return _at(value, paths)
    if code is op.ASSERT and value[0] < 0 and [c for c, _ in value[1]] == [op.AT]:
        return _at(value[1][0][1], paths)
    if code is op.ASSERT_NOT and value[0] < 0 and len(value[1]) == 1 and _has_all_of_words(*value[1][0]):
        return {path if path.word else _Path("", path.needed) for path in paths}
    if code is op.ASSERT and value[0] > 0:  # what a match looks ahead to stands in the text as well
        return {_Path(path.word, _common(_follow(value[1], {path})) or path.needed) for path in paths}
    if code in (op.ASSERT, op.ASSERT_NOT):
        return paths
    return _closed(paths, whole=False)


def _at(where: Any, paths: set[_Path]) -> set[_Path]:
    """Behind an edge: a word is whole there, and another begins."""
    if where is op.AT_NON_BOUNDARY:
        return paths
    return {_Path("", path.needed) for path in _closed(paths, whole=True)}


def _through(letters: set[str], paths: set[_Path]) -> set[_Path]:
    """Behind one of a few characters, all of words or all of none."""
    if not _is_word(next(iter(letters))):
        marks = None if any(letter.isspace() for letter in letters) else frozenset(Need(letter, True) for letter in letters)
        return {_Path("", _rarer(path.needed, marks)) for path in _closed(paths, whole=True)}
    digits = frozenset({Need(DIGIT, False)}) if all(letter.isdigit() for letter in letters) else None
    lows = {low for letter in letters if len(low := letter.lower().translate(_FOLDED)) == 1}
    return {
        _Path(None if path.word is None or len(lows) != len({*map(str.lower, letters)}) else path.word + low, _rarer(path.needed, digits))
        for path in paths
        for low in lows or {""}
    }


def _anything(members: Sequence[tuple[Any, Any]], paths: set[_Path]) -> set[_Path]:
    """Behind one character of a class: the word is whole where the class holds no letter, else nothing is known."""
    if _is_outside(members):
        return {_Path("", path.needed) for path in _closed(paths, whole=True)}
    digits = frozenset({Need(DIGIT, False)}) if all(_is_digits(*member) for member in members) else None
    return {_Path(None, _rarer(path.needed, digits)) for path in _closed(paths, whole=False)}


def _repeated(low: int, high: Any, items: Sequence[tuple[Any, Any]], paths: set[_Path]) -> set[_Path]:
    """Behind the first round, and behind all further ones as far as they can be told: at the edge of a word, or anywhere."""
    behind = _merged(_follow(items, paths))
    if high is op.MAXREPEAT or high > 1:
        behind = _edges(behind)
        behind |= _edges(_merged(_follow(items, behind)))
    return behind if low else behind | paths


def _edges(paths: set[_Path]) -> set[_Path]:
    return {path if path.word == "" else next(iter(_closed({path}, whole=False))) for path in paths}


def _closed(paths: set[_Path], *, whole: bool) -> set[_Path]:
    """The paths with the word that each is in the middle of added to its needs."""
    return {_Path(None, _rarer(p.needed, frozenset({_need(p.word, whole)}) if p.word else None)) for p in paths}


def _need(word: str, whole: bool) -> Need:
    return Need(word[:_LONGEST_NEED], whole and len(word) <= _LONGEST_NEED)


def _merged(paths: set[_Path]) -> set[_Path]:
    """The same ways, those at one place joined; where too many words are open, they are cut off."""
    if len(paths) > _PATHS:
        paths = _closed(paths, whole=False)
    joined: dict[tuple[str | None, bool], frozenset[Need]] = {}
    for word, needed in paths:
        joined[word, needed is None] = joined.get((word, needed is None), frozenset()) | (needed or frozenset())
    return {_Path(word, None if none else needed) for (word, none), needed in joined.items()}


_COMMON = frozenset(
    """
    the of and to in a that is was for it with as his on be at by i this had not are but from or have an they which one you were her
    all she there would their we him been has when who will more no if out so said its up them than some could , . - ' ’ s
    """.split()
)


def _rarer(first: frozenset[Need] | None, second: frozenset[Need] | None) -> frozenset[Need] | None:
    if first is None or second is None:
        return second if first is None else first
    return min(first, second, key=lambda needed: (_share(needed), sorted(needed)))


def _share(needed: frozenset[Need]) -> float:
    """A guess at the share of words that meet one of the needs."""
    return sum(
        0.1 if word in _COMMON else 0.01 if word == DIGIT else 0.001 if whole else max(0.001, 0.5 * 0.3 ** len(word))
        for word, whole in needed
    )


# Classes of characters


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _members(members: Sequence[tuple[Any, Any]]) -> set[str]:
    """The characters of a small class that are all of words or all of none; empty for any other."""
    letters: set[str] = set()
    for code, value in members:
        if code is op.LITERAL:
            letters.add(chr(value))
        elif code is op.RANGE and value[1] - value[0] < 10:
            letters |= set(map(chr, range(value[0], value[1] + 1)))
        else:
            return set()
    return letters if len(letters) <= 12 and len({_is_word(letter) for letter in letters}) == 1 else set()


def _is_outside(members: Sequence[tuple[Any, Any]]) -> bool:
    """Whether no character of a class belongs to a word."""
    return all(
        (code is op.LITERAL and not _is_word(chr(value))) or (code is op.CATEGORY and value in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD))
        for code, value in members
    )


def _is_digits(code: Any, value: Any) -> bool:
    return (
        (code is op.CATEGORY and value is op.CATEGORY_DIGIT)
        or (code is op.LITERAL and chr(value).isdecimal())
        or (code is op.RANGE and chr(value[0]).isdecimal() and chr(value[1]).isdecimal() and value[1] - value[0] < 10)
    )


def _has_all_of_words(code: Any, value: Any) -> bool:
    """Whether a class holds every character of words, so that what is not behind one of it begins a word."""
    return code is op.IN and any(member == (op.CATEGORY, op.CATEGORY_WORD) for member in value)
