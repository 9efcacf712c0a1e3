"""Which sentence of one text repeats which sentence of another, and how much of both that is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from tidings.links.lineage.texts import Text

ALIKE = 0.45
"""Twice the words that two sentences share in the same order, of the words of both. Sentences that have nothing to do with one
another share their small words: 0.15 to 0.3."""
PART = 0.7
"""Of the shorter sentence, where one was cut in two."""
PART_WORDS = 6
CANDIDATES = 4
"""Sentences that are compared word by word: those that share most words that few sentences have."""
FEWEST_FACTS = 6
"""Numbers, or names, of both sides together, below which they prove nothing."""
TELLING = 16
"""Sentences of one text that may have a word before it tells nothing about any of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentence `mine` of one text and sentence `other` of another; `shared` words stand in both, in the same order."""

    mine: int
    other: int
    shared: int
    similarity: float


@dataclass(frozen=True)
class Alignment:
    """The sentences of `mine` that repeat one of `other`, each with the one that it is most like, in the order of `mine`."""

    mine: Text
    other: Text
    pairs: tuple[Pair, ...]

    @cached_property
    def shares(self) -> tuple[float, float]:
        """How much of each text, by words, stands in sentences of the other: 0 to 1."""
        return (
            _share(self.mine, {pair.mine for pair in self.pairs}),
            _share(self.other, {pair.other for pair in self.pairs}),
        )

    @cached_property
    def shared(self) -> int:
        """How many words stand in both, in the same order, sentence by sentence."""
        return sum(pair.shared for pair in self.pairs)

    @cached_property
    def similarity(self) -> float:
        """How many words of the whole of `mine` these are: 0 to 1."""
        return self.shared / max(self.mine.length, 1)

    @cached_property
    def sameness(self) -> float:
        """How alike the repeated sentences are word for word, long ones counting more: 1 where every one is the same."""
        weights = [len(self.mine.words[pair.mine]) for pair in self.pairs]
        return sum(w * pair.similarity for w, pair in zip(weights, self.pairs, strict=True)) / max(sum(weights), 1)

    @cached_property
    def agreement(self) -> float:
        """How many of the numbers and months in repeated sentences, and how many of the names, stand on both sides: the smaller of the
        two shares; 1 where there are fewer than `FEWEST_FACTS` of a kind.

        Bulletins written from one form share their sentences and differ here; a copy keeps most of them.
        """
        by_other: dict[int, list[Counter[str]]] = {}
        for pair in self.pairs:
            for mine, more in zip(by_other.setdefault(pair.other, [Counter(), Counter()]), self.mine.facts(pair.mine), strict=True):
                mine.update(more)
        common, every = [0, 0], [0, 0]
        for other, found in by_other.items():
            for kind, (mine, theirs) in enumerate(zip(found, map(Counter, self.other.facts(other)), strict=True)):
                common[kind] += 2 * (mine & theirs).total()
                every[kind] += mine.total() + theirs.total()
        return min(c / e if e >= FEWEST_FACTS else 1.0 for c, e in zip(common, every, strict=True))


def align(mine: Text, other: Text) -> Alignment:
    """The sentences of `mine` that repeat one of `other`. Time grows with the length of both, never with their product."""
    pairs = (_best(n, words, other) for n, words in enumerate(mine.words))
    return Alignment(mine, other, tuple(pair for pair in pairs if pair))


def _best(at: int, words: tuple[str, ...], other: Text) -> Pair | None:
    if (same := other.first.get(words)) is not None:
        return Pair(at, same, len(words), 1.0)
    met: Counter[int] = Counter()
    for word in dict.fromkeys(words):
        if len(places := other.where.get(word, ())) <= TELLING:
            met.update(places)
    likely = sorted(met, key=lambda n: (-met[n], abs(n - at), n))[:CANDIDATES]
    pairs = [pair for n in likely if (pair := _pair(at, words, n, other.words[n]))]
    return max(pairs, key=lambda pair: (pair.similarity, -abs(pair.other - at), -pair.other), default=None)


def _pair(mine: int, words: Sequence[str], other: int, others: Sequence[str]) -> Pair | None:
    shared = LCSseq.similarity(words, others)
    similarity = 2 * shared / (len(words) + len(others))
    cut = shared >= PART_WORDS and shared >= PART * min(len(words), len(others))
    return Pair(mine, other, shared, similarity) if similarity >= ALIKE or cut else None


def _share(text: Text, sentences: Iterable[int]) -> float:
    return sum(len(text.words[n]) for n in sentences) / max(text.length, 1)
