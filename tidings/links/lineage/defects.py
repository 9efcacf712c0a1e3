"""What shows that a text was reworded, by a program or by translating it there and back, where its origin is not at hand.

Each defect is one that writers do not make. One of them is a misprint; several of different kinds are a method.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Protocol

from tidings.lexicon import Lexicon
from tidings.links.lineage.texts import WORD, Text, folded
from tidings.text.regions import ABBREVIATIONS

NAME, PHRASE, BRACES, GLUED, BROKEN, CAPITALS = (
    "a name with a word exchanged",
    "a fixed phrase with a word exchanged",
    "braces around words",
    "words glued together",
    "a stop in mid-sentence",
    "an article twice",
)
WEIGHT: Mapping[str, int] = {NAME: 2, PHRASE: 2, BRACES: 2, GLUED: 1, BROKEN: 1, CAPITALS: 1}
"""Nobody writes the first three; the others come also of copying a page without care."""
ENOUGH = 5
"""Weight of all defects from which on a text counts as reworded."""
WORDS = 250
"""Words that one point of weight answers for: a handful of misprints in a long text is no method."""
VARIANTS = 16
"""Spellings of one name that are looked for at most."""


@dataclass(frozen=True, slots=True)
class Defect:
    """`words` as they stand; `meant` is what they were before, where that is known."""

    kind: str
    words: str
    meant: str | None = None

    def __str__(self) -> str:
        return f"“{self.words}”" + (f" for “{self.meant}”" if self.meant else "")


def reworded(found: Sequence[Defect], words: int) -> bool:
    """Whether these defects, in a text of so many words, show a method: heavy enough, and two signs that have nothing to do with
    one another, or three where each of them comes also of careless copying.
    """
    weight = sum(WEIGHT[defect.kind] for defect in found)
    signs = {(defect.kind, defect.meant if defect.kind in (NAME, PHRASE) else None) for defect in found}
    plain = any(WEIGHT[defect.kind] > 1 for defect in found)
    return weight >= max(ENOUGH, words / WORDS) and len(signs) >= (2 if plain else 3)


def reason(found: Sequence[Defect]) -> str:
    """The defects as a sentence: each kind, how often, and the first of it.

    >>> reason([Defect(BRACES, "{hardware}"), Defect(PHRASE, "12 months on 12 months", "year on year")])
    'A fixed phrase with a word exchanged (“12 months on 12 months” for “year on year”); braces around words (“{hardware}”).'
    """
    often = Counter(defect.kind for defect in found)
    first = {kind: next(d for d in found if d.kind == kind) for kind in WEIGHT if kind in often}
    said = "; ".join(f"{kind} ({f'{often[kind]} times, ' if often[kind] > 1 else ''}{defect})" for kind, defect in first.items())
    return f"{said[:1].upper()}{said[1:]}."


def defects(text: Text, lexicon: Lexicon) -> list[Defect]:
    """The defects of a text, kind by kind, each kind in the order of the text. English only: other languages have none."""
    written = [sentence.of(text.document.text) for sentence in text.sentences]
    return [
        *_exchanged(written, lexicon),
        *(Defect(kind, found[0]) for kind, rule in _RULES.items() for words in written for found in rule.finditer(words)),
        *_glued(written, text, lexicon),
    ]


_RULES = {
    BRACES: re.compile(r"(?<![$\w{])\{[a-z][a-z' -]{0,30}\}"),
    BROKEN: re.compile(rf"\b(?!(?:{'|'.join(sorted(ABBREVIATIONS))})\b)[A-Za-z][a-z]{{4,20}}\. [a-z]{{2,20}}(?=[ ,])"),
    CAPITALS: re.compile(r"\b(?:THE The|The THE|THE the|the THE)\b"),
}

# Words that lost the space between them

_JOINED = re.compile(
    r"""\b (?: ([a-z]{3,20}) ([A-Z]{2,10})                      # supportNATO
          | ([A-Z]{2,10}) ([a-z]{4,20})                       # EUincreased
          | ([A-Z]{4,20}) ([A-Z][a-z]{2,20})                  # STATESAnd
          | ([a-z]{3,20}) : ([A-Z][a-z]{1,20}) ) \b           # interference:On""",
    re.VERBOSE,
)


def _glued(written: Sequence[str], text: Text, lexicon: Lexicon) -> Iterator[Defect]:
    """Two words without a space between them, both of which stand by themselves elsewhere in the text or are names."""
    known = _names(lexicon)
    for words in written:
        for found in _JOINED.finditer(words):
            parts = [part.casefold() for part in found.groups() if part]
            if folded(found[0]) not in known and all(part in text.where or (part,) in known for part in parts):
                yield Defect(GLUED, found[0], " ".join(part for part in found.groups() if part))


# Names and phrases with a word exchanged


def _exchanged(written: Sequence[str], lexicon: Lexicon) -> Iterator[Defect]:
    variants = _variants(lexicon)
    for words in written:
        tokens = list(WORD.finditer(words))
        spoken = [folded(token[0])[0] for token in tokens]
        at = 0
        while at < len(tokens):
            for variant, meant, kind in variants.get(spoken[at], ()):
                end = at + len(variant)
                if tuple(spoken[at:end]) == tuple(word.casefold() for word in variant) and _stands(words, tokens[at:end], variant):
                    yield Defect(kind, words[tokens[at].start() : tokens[end - 1].end()], meant)
                    at = end - 1
                    break
            at += 1


def _stands(words: str, tokens: Sequence["re.Match[str]"], variant: Sequence[str]) -> bool:
    """Whether nothing but spaces and hyphens parts the words, and each has a capital where the variant has one."""
    gaps = words[tokens[0].start() : tokens[-1].end()]
    return not any(sign in gaps for sign in ',;:.()[]"“”/') and all(
        token[0][0].isupper() for token, part in zip(tokens, variant, strict=True) if part[0].isupper()
    )


Variant = tuple[tuple[str, ...], str, str]


@cache
def _variants(lexicon: Lexicon) -> Mapping[str, Sequence[Variant]]:
    """First word -> spellings that begin with it, the longest first: the words, what they were before, and the kind of defect."""
    spun: dict[str, list[str]] = {}
    for row in lexicon.substitutions:
        spun.setdefault(row.word, []).append(row.spun)
    known = _names(lexicon)
    found: dict[tuple[str, ...], Variant] = {}
    for kind, names in ((PHRASE, lexicon.phrases), (NAME, _long_names(lexicon))):
        for name in names:
            parts = [[word, *spun.get(word, ())] for word in name.split()]
            for choice in list(product(*parts))[1:VARIANTS]:
                words = tuple(" ".join(choice).split())
                key = folded(" ".join(choice))
                if key not in known and len(key) == len(words):
                    found.setdefault(key, (words, name, kind))
    by_first: dict[str, list[Variant]] = {}
    for key in sorted(found, key=lambda key: (-len(key), key)):
        by_first.setdefault(key[0], []).append(found[key])
    return by_first


def _long_names(lexicon: Lexicon) -> list[str]:
    """Names of outlets and organisations that have more than one word, without their article."""
    return [bare for name in _spellings(lexicon.outlets, lexicon.organisations) if " " in (bare := name.removeprefix("The "))]


@cache
def _names(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """Every name and phrase of the reference tables, as words without case."""
    named = _spellings(lexicon.outlets, lexicon.organisations, lexicon.people, lexicon.places, lexicon.countries)
    return frozenset(folded(name.removeprefix("The ")) for name in (*named, *lexicon.phrases))


class _Named(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


def _spellings(*tables: Iterable[_Named]) -> Iterator[str]:
    return (name for rows in tables for row in rows for name in (row.name, *row.aliases))
