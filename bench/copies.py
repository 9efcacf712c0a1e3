"""Prints how many near copies among 10,000 synthetic documents are found, how many pairs are wrongly called copies, and at what cost:
`python -m bench.copies`.

The documents are nonsense of one vocabulary, so that any two of them share more words than two texts of the press do. One in ten is a
copy of another as a translation there and back would leave it: three words of ten exchanged, neighbours swapped, a sentence cut
or left out. One in ten more is a bulletin that fills a form of another with other numbers and names: no copy.
"""

import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from rich.console import Console
from rich.table import Table

from tidings.lexicon import shipped
from tidings.links.lineage.lineage import Lineage, lineages
from tidings.text.document import Document

SYNONYMS = dict(
    pair.split("/")
    for pair in """
        said/stated told/informed began/started ended/finished large/big small/little new/fresh old/former rose/grew fell/declined
        trade/commerce goods/wares ships/vessels talks/negotiations leaders/heads ministers/officials country/nation border/frontier
        agreed/consented refused/declined called/urged asked/requested help/assist plan/scheme meeting/gathering week/fortnight
        month/period year/season growth/expansion market/bazaar price/cost money/funds bank/lender company/firm factory/plant
        road/route port/harbour sea/ocean island/isle army/troops navy/fleet aircraft/planes exercise/drill patrol/watch
        attack/assault defence/protection war/conflict peace/calm treaty/pact law/statute court/tribunal vote/ballot party/faction
        people/citizens city/town house/home school/academy science/research energy/power oil/petroleum gas/fuel coal/carbon
        steel/metal grain/cereal fish/seafood timber/wood many/numerous few/scarce often/frequently soon/shortly now/currently
        also/likewise however/though because/since while/whereas before/ahead after/following during/throughout against/versus
        toward/unto within/inside beyond/past strong/sturdy weak/feeble quick/fast slow/gradual open/public closed/shut joint/common
    """.split()
)
"""A word and what a spinner puts for it."""
NAMES = "Oslo Quito Lagos Hanoi Lima Minsk Turin Perth Osaka Tunis Basel Cadiz Delhi Dakar Kyiv Riga Sofia Accra Amman Bern".split()
SYLLABLES = "ba co di fu ga he ji ko lu me ni po qua ri su te vo wa xi yo zu bra cle dri fro gla".split()


@dataclass(frozen=True, slots=True)
class Planted:
    """The documents, and the doc_id of each copy with that of the document that it was made from."""

    documents: list[Document]
    copies: dict[str, str]


def plant(number: int, seed: int = 7) -> Planted:
    """So many documents, the same for the same seed; a tenth of them copies, a tenth forms filled anew."""
    random = Random(seed)
    words = [*SYNONYMS, *sorted({"".join(random.choices(SYLLABLES, k=random.randint(2, 3))) for _ in range(3_000)})]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    originals = [_article(random, words, weights) for _ in range(number - 2 * (number // 10))]
    documents = [Document.from_text(" ".join(sentences), f"{n}.txt") for n, sentences in enumerate(originals)]
    copies = {}
    for n in range(number // 10):
        copy = Document.from_text(" ".join(_reworded(random, originals[n], words)), f"copy-{n}.txt")
        copies[copy.doc_id] = documents[n].doc_id
        documents.append(copy)
        documents.append(Document.from_text(" ".join(_refilled(random, sentence) for sentence in originals[-1 - n]), f"form-{n}.txt"))
    random.shuffle(documents)
    return Planted(documents, copies)


def _article(random: Random, words: Sequence[str], weights: Sequence[float]) -> list[str]:
    sentences = []
    for _ in range(random.randint(8, 24)):
        chosen = random.choices(words, weights, k=random.randint(10, 26))
        for at in random.sample(range(1, len(chosen)), 3):
            chosen[at] = random.choice(NAMES) if random.random() < 0.5 else str(random.randint(2, 5_000))
        sentences.append(_sentence(chosen))
    return sentences


def _sentence(words: Sequence[str]) -> str:
    joined = " ".join(words)
    return f"{joined[:1].upper()}{joined[1:]}."


def _reworded(random: Random, sentences: Sequence[str], words: Sequence[str]) -> list[str]:
    """Three words of ten exchanged, one neighbour in twelve swapped, a sentence in ten cut in two, one in twenty left out."""
    made = []
    for sentence in sentences:
        if random.random() < 0.05:
            continue
        found = sentence.rstrip(".").split()
        for at, word in enumerate(found):
            if word[0].islower() and random.random() < 0.34:
                found[at] = SYNONYMS.get(word) or random.choice(words)
        for at in range(len(found) - 1):
            if random.random() < 1 / 12:
                found[at], found[at + 1] = found[at + 1], found[at]
        cut = len(found) // 2 if random.random() < 0.1 else len(found)
        made += [_sentence(part) for part in (found[:cut], found[cut:]) if part]
    return made


def _refilled(random: Random, sentence: str) -> str:
    """The sentence with other numbers and names: next month's bulletin."""
    words = sentence.rstrip(".").split()
    for at, word in enumerate(words):
        if at and (word[0].isdigit() or word in NAMES):
            words[at] = str(random.randint(2, 5_000)) if word[0].isdigit() else random.choice(NAMES)
    return " ".join(words) + "."


def recall_and_precision(planted: Planted, found: dict[str, Lineage]) -> tuple[float, float]:
    """Of the planted copies, how many were found in the lineage of their origin; of the pairs called copies, how many are."""
    called = {lineage.doc_id: lineage.copy_of for lineage in found.values() if lineage.copy_of}
    right = sum(called.get(copy) == origin or called.get(origin) == copy for copy, origin in planted.copies.items())
    return right / len(planted.copies), right / max(len(called), 1)


def main(number: int) -> None:
    planted, lexicon = plant(number), shipped()
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = lineages(planted.documents, {}, lexicon)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    recall, precision = recall_and_precision(planted, found)
    table = Table("measured", "value", title=f"{number:,} synthetic documents, {len(planted.copies):,} of them near copies")
    for label, value in (
        ("recall", f"{recall:.4f}"),
        ("precision", f"{precision:.4f}"),
        ("seconds, on this machine now, one process", f"{seconds:.1f}"),
        ("memory at its highest", f"{after / 1024:,.0f} MB"),
        ("of that before the documents were held against each other", f"{before / 1024:,.0f} MB"),
    ):
        table.add_row(label, value)
    Console().print(table)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
