"""What a row is about: topics of the closed list, by the words that stand in it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tidings.lexicon import Lexicon
from tidings.tables import TOPICS
from tidings.text.document import Span
from tidings.values.parties import names_of_states
from tidings.values.reading import Reading

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_POSSESSIVE = re.compile(r"['’]s\b")


def topics_of(reading: Reading, span: Span) -> tuple[str, ...]:
    """The topics of the words inside `span`, in the order of the closed list; () where no term of data/reference/topics.csv stands there.

    Letter case does not count; a term that ends in * is the beginning of a word. The words around `span` are not read.
    """
    terms = _terms(reading.lexicon)
    words = _WORD.findall(_POSSESSIVE.sub("", span.of(reading.text)).lower())
    found = set[str]().union(*map(terms.by_word, set(words)))
    for at in [at for at, word in enumerate(words) if word in terms.phrases]:
        found.update(terms.at(words, at))
    return tuple(topic for topic in TOPICS if topic in found)


def topics_of_event(reading: Reading, span: Span, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The topics of an event's words; where none fits what a country does, `diplomacy`: a call, a visit, a pledge."""
    states = names_of_states(reading.lexicon)
    return topics_of(reading, span) or (("diplomacy",) if any(actor in states for actor in actors) else ())


WORDS_REMEMBERED = 20_000
"""Words whose topics are not looked up again; a language has few more that are used twice."""


@dataclass(frozen=True, slots=True)
class _Terms:
    """Terms of several words by their first word, each as its words, whether the last is only a beginning, and its topic; and the
    topics of the terms of one word that a given word is or begins with.
    """

    phrases: dict[str, list[tuple[tuple[str, ...], bool, str]]]
    by_word: Callable[[str], tuple[str, ...]]

    def at(self, words: list[str], at: int) -> Iterator[str]:
        """The topics of the terms that begin with the word at this position and go on as the words behind it."""
        following = words[at + 1] if at + 1 < len(words) else ""
        for parts, prefix, topic in self.phrases[words[at]]:
            if following.startswith(parts[1]) and _stands(words[at : at + len(parts)], parts, prefix):
                yield topic


@lru_cache(maxsize=4)
def _terms(lexicon: Lexicon) -> _Terms:
    phrases = defaultdict(list)
    whole: dict[str, list[str]] = defaultdict(list)
    beginnings: dict[str, list[str]] = defaultdict(list)
    for row in lexicon.topics:
        parts, prefix = tuple(_WORD.findall(row.term.lower())), row.term.rstrip().endswith("*")
        if len(parts) == 1:
            (beginnings if prefix else whole)[parts[0]].append(row.topic)
        elif parts:
            phrases[parts[0]].append((parts, prefix, row.topic))
    lengths = sorted({len(beginning) for beginning in beginnings})

    @lru_cache(maxsize=WORDS_REMEMBERED)
    def by_word(word: str) -> tuple[str, ...]:
        begun = (topic for length in lengths for topic in beginnings.get(word[:length], ()))
        return (*whole.get(word, ()), *begun)

    return _Terms(dict(phrases), by_word)


def _stands(here: list[str], parts: tuple[str, ...], prefix: bool) -> bool:
    if len(here) < len(parts) or here[:-1] != list(parts[:-1]):
        return False
    return here[-1].startswith(parts[-1]) if prefix else here[-1] == parts[-1]
