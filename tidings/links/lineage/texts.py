"""A document as the words of its sentences: what documents are held against each other by.

Letters' case and the shape of apostrophes say nothing about who copied whom, so words are compared without them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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
"""Odd numbers that spread the codes of a shingle's words over 64 bits."""


@dataclass(frozen=True)
class Text:
    """The sentences of a document that running text and headlines are made of, and the words of each, folded."""

    doc_id: str
    sentences: tuple[Span, ...]
    words: tuple[tuple[str, ...], ...]
    document: Document

    @classmethod
    def of(cls, document: Document) -> "Text":
        r"""The text of a document, without what stands around it on a page.

        >>> Text.of(Document.from_text("Talks in Oslo\n\nThe envoy’s talks ended.\n[ad_2]")).words
        (('talks', 'in', 'oslo'), ('the', "envoy's", 'talks', 'ended'))
        """
        sentences = lay_out(document.text).sentences
        return cls(document.doc_id, sentences, tuple(folded(s.of(document.text)) for s in sentences), document)

    @cached_property
    def length(self) -> int:
        """How many words the sentences have."""
        return sum(map(len, self.words))

    @cached_property
    def shingles(self) -> npt.NDArray[np.uint64]:
        """A number for each three words in a row, each number once, in order."""
        codes = np.fromiter((crc32(word.encode()) for word in chain.from_iterable(self.words)), np.uint64, self.length)
        if len(codes) < SHINGLE:
            return codes[:0]
        rolled = sum((codes[n : len(codes) - SHINGLE + 1 + n] + np.uint64(1)) * _SPREAD[n] for n in range(SHINGLE))
        return np.unique(rolled)

    @cached_property
    def where(self) -> Mapping[str, Sequence[int]]:
        """Word -> the sentences that have it."""
        found: dict[str, list[int]] = {}
        for n, words in enumerate(self.words):
            for word in dict.fromkeys(words):
                found.setdefault(word, []).append(n)
        return found

    @cached_property
    def first(self) -> Mapping[tuple[str, ...], int]:
        """The words of a sentence -> the first sentence that has just these."""
        return {words: n for n, words in reversed(list(enumerate(self.words)))}

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


def folded(words: str) -> tuple[str, ...]:
    """The words of a stretch of text, without case."""
    return tuple(map(_fold, WORD.findall(words)))


def _fold(word: str) -> str:
    return word.casefold().replace("’", "'")
