"""A document as the words of its sentences: what documents are held against each other by.

Letters' case and the shape of apostrophes say nothing about who copied whom, so words are compared without them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
import numpy.typing as npt

from tidings.text.document import Document, Span
from tidings.text.regions import lay_out

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_FACT = re.compile(rf"\d{{1,20}}(?:[.,]\d{{1,20}}){{0,6}}|{WORD.pattern}")
MONTHS = frozenset("January February March April May June July August September October November December".split())
SHINGLE = 3
"""Words in a row that are looked up together. Two are common to any two texts on one subject, four rarely outlive a translation."""
_SPREAD = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)
"""Odd numbers that spread the codes of a shingle’s words over the 32 bits that are kept."""


class _Parsed:
    """The sentences of a text and the words of each, and where these stand: what is made anew when a text is looked at again."""

    def __init__(self, text: str) -> None:
        self.sentences = lay_out(text).sentences
        self.words = tuple(folded(s.of(text)) for s in self.sentences)

    @cached_property
    def where(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for n, words in enumerate(self.words):
            for word in dict.fromkeys(words):
                found.setdefault(word, []).append(n)
        return found

    @cached_property
    def first(self) -> Mapping[tuple[str, ...], int]:
        return {words: n for n, words in reversed(list(enumerate(self.words)))}


_parsed = lru_cache(maxsize=32)(_Parsed)
"""Words take ten times the room of their text, so only the last texts looked at keep theirs."""


@dataclass(frozen=True)
class Text:
    """The sentences of a document that running text and headlines are made of, and the words of each, folded.

    `length` is how many words the sentences have, `shingles` a number for each three words in a row, each number once, in order.
    """

    document: Document
    length: int = field(compare=False)
    shingles: npt.NDArray[np.uint32] = field(compare=False, repr=False)

    @classmethod
    def of(cls, document: Document) -> "Text":
        r"""The text of a document, without what stands around it on a page.

        >>> Text.of(Document.from_text("Talks in Oslo\n\nThe envoy’s talks ended.\n[ad_2]")).words
        (('talks', 'in', 'oslo'), ('the', "envoy's", 'talks', 'ended'))
        """
        words = tuple(chain.from_iterable(_parsed(document.text).words))
        return cls(document, len(words), _shingles(words))

    @property
    def doc_id(self) -> str:
        return self.document.doc_id

    @property
    def sentences(self) -> tuple[Span, ...]:
        return _parsed(self.document.text).sentences

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        return _parsed(self.document.text).words

    @property
    def where(self) -> Mapping[str, Sequence[int]]:
        """Word -> the sentences that have it."""
        return _parsed(self.document.text).where

    @property
    def first(self) -> Mapping[tuple[str, ...], int]:
        """The words of a sentence -> the first sentence that has just these."""
        return _parsed(self.document.text).first

    def facts(self, sentence: int) -> tuple[list[str], list[str]]:
        """What a copy keeps of a sentence even where it has other words: numbers and months, and names.

        >>> Text.of(Document.from_text("On 3 May the port of Osaka took in 1.4 million tonnes.")).facts(0)
        (['3', 'may', '1.4'], ['osaka'])
        """
        written = self.sentences[sentence].of(self.document.text)
        numbers, names = [], []
        for n, word in enumerate(_FACT.findall(written)):
            if word[0].isdigit() or word in MONTHS:
                numbers.append(_fold(word))
            elif n and word[0].isupper():
                names.append(_fold(word))
        return numbers, names


def _shingles(words: Sequence[str]) -> npt.NDArray[np.uint32]:
    codes = np.fromiter((crc32(word.encode()) for word in words), np.uint64, len(words))
    if len(codes) < SHINGLE:
        return np.empty(0, np.uint32)
    rolled = sum((codes[n : len(codes) - SHINGLE + 1 + n] + np.uint64(1)) * _SPREAD[n] for n in range(SHINGLE))
    return np.unique((rolled >> np.uint64(32)).astype(np.uint32))


def folded(words: str) -> tuple[str, ...]:
    """The words of a stretch of text, without case."""
    return tuple(map(_fold, WORD.findall(words)))


def _fold(word: str) -> str:
    return word.casefold().replace("’", "'")
