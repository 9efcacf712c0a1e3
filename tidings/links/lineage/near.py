"""Pairs of documents that may be copies, found without holding each document against each other one."""

from collections.abc import Iterator, Sequence

import numpy as np

from tidings.links.lineage.texts import Text

SHARED = 0.06
"""Of the shorter text's shingles, at least so many stand in the longer one. A text in which three words of ten were changed keeps
about a third; two texts on one subject share less than three in a hundred."""
FEWEST = 4
"""Shared shingles below which nothing is looked at."""
COMMON = 12
"""Texts from which on a shingle is a phrase of many: it then pairs only neighbours, so that a thousand copies of one text still make
one chain, and a phrase of the trade does not pair a thousand texts with one another."""


def near_pairs(texts: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """Positions of two texts that share enough shingles, the smaller first, in order.

    The shingles of all texts are sorted once and only equal neighbours are looked at: time and memory grow with the number
    of words, not with the square of the number of texts. The texts must stand in the same order in every run (by doc_id).
    """
    if not texts:
        return
    sizes = np.array([len(text.shingles) for text in texts])
    packed = np.repeat(np.arange(len(texts), dtype=np.uint64), sizes)  # shingle and owner in one number, so that one sort in place does
    packed |= np.concatenate([text.shingles for text in texts]).astype(np.uint64) << np.uint64(32)
    packed.sort()
    shingles, owners = (packed >> np.uint64(32)).astype(np.uint32), packed.astype(np.uint32).astype(np.int64)
    del packed
    _, often = np.unique(shingles, return_counts=True)
    rare = np.repeat(often <= COMMON, often)
    pairs, counts = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    for step in range(1, COMMON):
        same = shingles[:-step] == shingles[step:]
        if step > 1:
            same &= rare[:-step]
        found = owners[:-step][same] * len(texts) + owners[step:][same]
        pairs, where = np.unique(np.concatenate([pairs, found]), return_inverse=True)
        counts = np.bincount(where, np.concatenate([counts, np.ones(len(found))]), len(pairs)).astype(np.int64)
    lower, upper = pairs // len(texts), pairs % len(texts)
    enough = counts >= np.maximum(FEWEST, SHARED * np.minimum(sizes[lower], sizes[upper]))
    yield from zip(lower[enough].tolist(), upper[enough].tolist(), strict=True)
