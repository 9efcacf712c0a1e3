"""Which documents repeat which: of documents that echo one another one is the origin, and the others are its copies.

A text is the copy of one that holds most of it. Where each holds most of the other, a reworded text is the copy of one that is
not; else the later, an undated one last; else the one with more defects, the shorter one, and at last the one whose id sorts later.
The order of documents decides nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tidings.lexicon import Lexicon
from tidings.links.lineage.alignment import Alignment, align
from tidings.links.lineage.defects import Defect, defects, reason, reworded
from tidings.links.lineage.near import near_pairs
from tidings.links.lineage.texts import Text
from tidings.text.document import Document

MOST = 0.5
"""Of a copy's words, so many stand in sentences that its origin has too. Two reports of one event share a sixth."""
KEPT = 0.4
"""Of a copy's words, so many stand there in the same order."""
AGREE = 0.6
"""Of the numbers, months and names in these sentences, so many are the same: below it two texts fill one form."""
FEWEST_WORDS = 20
"""A shorter stretch that two texts share is a headline or a formula."""

NEARLY_ALL, OTHER_WORDS, FEWEST_SENTENCES = 0.8, 0.8, 5
"""A copy that has nearly all of its sentences from its origin, but none the same, says it in other words; an edition keeps words."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where one document comes from. `alignment` says which of its sentences stand in the document it repeats; None without one."""

    doc_id: str
    lineage_id: str
    wording: Literal["original", "reworded"]
    wording_reason: str | None
    alignment: Alignment | None = None

    @property
    def copy_of(self) -> str | None:
        return self.alignment.other.doc_id if self.alignment else None

    @property
    def similarity(self) -> float | None:
        return round(self.alignment.similarity, 4) if self.alignment else None


def lineages(documents: Iterable[Document], published: Mapping[str, date | None], lexicon: Lexicon) -> dict[str, Lineage]:
    """doc_id -> its lineage, for every document. `lineage_id` is the doc_id of the origin, its own for a document without one.

    >>> from tidings.lexicon import shipped
    >>> talks = "The two ministers held long talks in Oslo on 3 May 2021 and signed four papers on fish, grain, timber and iron ore"
    >>> first, later = (Document.from_text(f"{talks}. {end}") for end in ("They left.", "They left. Rain fell."))
    >>> found = lineages([later, first], {first.doc_id: date(2021, 5, 3), later.doc_id: None}, shipped())
    >>> found[later.doc_id].copy_of == first.doc_id, found[first.doc_id].copy_of
    (True, None)
    """
    texts = sorted(map(Text.of, documents), key=lambda text: text.doc_id)
    wrong = [defects(text, lexicon) for text in texts]
    rank = _ranks(texts, wrong, published)
    near = _near(texts, rank)
    made = {}
    for n, text in enumerate(texts):
        origin = near.origin(n)
        alignment = next((held for other in (origin, near.nearest.get(n, n)) if other != n and (held := _held(text, texts[other]))), None)
        wording, why = _wording(wrong[n], text, alignment)
        made[text.doc_id] = Lineage(text.doc_id, texts[origin].doc_id, wording, why, alignment)
    return made


@dataclass(frozen=True, slots=True)
class _Near:
    """Who repeats whom, by position: `nearest` is the first in the order of those that a text is a copy of, `heads` the first of
    those that hold most of one another, `whole` a longer text that holds most of a head.
    """

    nearest: Mapping[int, int]
    heads: Mapping[int, int]
    whole: Mapping[int, int]
    rank: Sequence[int]

    def origin(self, copy: int) -> int:
        """The text at the end of the way from copies to what they were made from; itself for a text that repeats none."""
        way = [self.heads.get(copy, copy)]
        while (longer := self.whole.get(way[-1])) is not None:
            head = self.heads.get(longer, longer)
            if head in way:  # texts that hold one another in a ring
                return min(way[way.index(head) :], key=self.rank.__getitem__)
            way.append(head)
        return way[-1]


def _near(texts: Sequence[Text], rank: Sequence[int]) -> _Near:
    parents: dict[int, list[int]] = {}
    equals: list[tuple[int, int]] = []
    wholes: dict[int, list[int]] = {}
    for one, two in near_pairs(texts):
        mine, other = _mostly(align(texts[one], texts[two]))
        if mine and other:
            equals.append((one, two))
            copy, origin = (one, two) if rank[one] > rank[two] else (two, one)
            parents.setdefault(copy, []).append(origin)
        elif mine or other:
            copy, origin = (one, two) if mine else (two, one)
            wholes.setdefault(copy, []).append(origin)
            parents.setdefault(copy, []).append(origin)

    def first(found: Mapping[int, list[int]]) -> dict[int, int]:
        return {n: min(others, key=rank.__getitem__) for n, others in found.items()}

    return _Near(first(parents), _heads(equals, rank), first(wholes), rank)


def _heads(equals: Iterable[tuple[int, int]], rank: Sequence[int]) -> dict[int, int]:
    """Each text that is joined to another, with the first in the order of all that it is joined to, directly or by others."""
    heads: dict[int, int] = {}

    def head(n: int) -> int:
        while (above := heads.get(n, n)) != n:
            heads[n] = heads.get(above, above)
            n = above
        return n

    for one, two in equals:
        first, second = sorted((head(one), head(two)), key=rank.__getitem__)
        heads[second] = first
    return {n: head(n) for n in list(heads)}


def _ranks(texts: Sequence[Text], wrong: Sequence[Sequence[Defect]], published: Mapping[str, date | None]) -> list[int]:
    """The place of each text in the order in which origins come before copies."""

    def key(n: int) -> tuple[bool, date, int, int, str]:
        text, found = texts[n], wrong[n]
        day = published.get(text.doc_id) or date.max
        return reworded(found, text.length), day, len(found), -text.length, text.doc_id

    places = {n: place for place, n in enumerate(sorted(range(len(texts)), key=key))}
    return [places[n] for n in range(len(texts))]


def _mostly(alignment: Alignment) -> tuple[bool, bool]:
    """Whether most of the one text stands in the other, and most of the other in the one."""
    if alignment.shared < FEWEST_WORDS or alignment.agreement < AGREE:
        return False, False
    mine, other = (
        share >= MOST and alignment.shared >= KEPT * text.length
        for share, text in zip(alignment.shares, (alignment.mine, alignment.other), strict=True)
    )
    return mine, other


def _held(text: Text, origin: Text) -> Alignment | None:
    """The text beside its origin; None where too little of it is left, as in the copy of a copy of a copy."""
    alignment = align(text, origin)
    return alignment if alignment.shares[0] >= MOST else None


def _wording(found: Sequence[Defect], text: Text, alignment: Alignment | None) -> tuple[Literal["original", "reworded"], str | None]:
    why = [reason(found)] if reworded(found, text.length) else []
    if alignment and (pairs := alignment.pairs) and len(pairs) >= FEWEST_SENTENCES and alignment.sameness < OTHER_WORDS:
        changed = sum(pair.similarity < 1 for pair in pairs)
        if alignment.shares[0] >= NEARLY_ALL:
            why.append(
                f"{changed} of the {len(pairs)} sentences that it shares with its origin have other words, "
                f"{1 - alignment.sameness:.0%} of the words in all."
            )
    return ("reworded", " ".join(why)) if why else ("original", None)
