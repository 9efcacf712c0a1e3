"""What a row is about: topics of the closed list, by the words that stand in it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol

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


class Happening(Protocol):
    """What topics need of an event: the words that tell it itself, who takes part, what is done, and how it speaks of an exercise."""

    @property
    def about(self) -> tuple[Span, ...]: ...
    @property
    def actors(self) -> tuple[str, ...]: ...
    @property
    def action(self) -> str | None: ...
    @property
    def exercise(self) -> Literal["held", "named"] | None: ...


_OF_EXERCISES = frozenset({"military", "sanctions", "ukraine", "institutions"})
"""An exercise is of the military; the port it sails from and the tanker that sails with it make it no matter of trade or energy."""
_WORDS = frozenset({"SUPPORT", "REQUEST", "REJECT"})
"""Categories of what states do to one another with words: diplomacy, whatever it is about."""
_FORCE = frozenset({"MOBILIZE", "ASSAULT"})


def topics_of_event(reading: Reading, event: Happening) -> tuple[str, ...]:
    """The topics of an event's own words, `military` where it speaks of an exercise, `diplomacy` where states thank, urge or refuse.

    Where none fits what a country does it is `diplomacy` too: a call, a visit, a pledge; with force, `military`.
    """
    found = {topic for span in event.about for topic in topics_of(reading, span)}
    if event.exercise:
        found = (found & _OF_EXERCISES if event.exercise == "held" else found) | {"military"}
    if any(actor in names_of_states(reading.lexicon) for actor in event.actors):
        if event.action in _WORDS:
            found.add("diplomacy")
        if not found:
            found.add("military" if event.action in _FORCE else "diplomacy")
    return tuple(topic for topic in TOPICS if topic in found)


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
