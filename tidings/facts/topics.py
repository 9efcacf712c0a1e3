"""What a row is about: topics of the closed list, by the words that stand in it."""

import re
from functools import lru_cache

from tidings.lexicon import Lexicon
from tidings.tables import TOPICS
from tidings.text.document import Span
from tidings.values.reading import Reading

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

Terms = dict[str, list[tuple[tuple[str, ...], bool, str]]]


def topics_of(reading: Reading, span: Span) -> tuple[str, ...]:
    """The topics of the words inside `span`, in the order of the closed list; () where no term of data/reference/topics.csv stands there.

    Letter case does not count; a term that ends in * is the beginning of a word. The words around `span` are not read.
    """
    terms = _terms(reading.lexicon)
    words = [w.lower() for w in _WORD.findall(span.of(reading.text).replace("’s", "").replace("'s", ""))]
    found = {topic for i, word in enumerate(words) for parts, prefix, topic in _beginning(terms, word) if _stands(words, i, parts, prefix)}
    return tuple(topic for topic in TOPICS if topic in found)


@lru_cache(maxsize=4)
def _terms(lexicon: Lexicon) -> Terms:
    """First two letters of a term -> its words, whether the last is only a beginning, and its topic."""
    terms: Terms = {}
    for row in lexicon.topics:
        parts = tuple(w.lower() for w in _WORD.findall(row.term))
        if parts:
            terms.setdefault(parts[0][:2], []).append((parts, row.term.rstrip().endswith("*"), row.topic))
    return terms


def _beginning(terms: Terms, word: str) -> list[tuple[tuple[str, ...], bool, str]]:
    return terms.get(word[:2], [])


def _stands(words: list[str], at: int, parts: tuple[str, ...], prefix: bool) -> bool:
    here = words[at : at + len(parts)]
    if len(here) < len(parts) or here[:-1] != list(parts[:-1]):
        return False
    return here[-1].startswith(parts[-1]) if prefix else here[-1] == parts[-1]
