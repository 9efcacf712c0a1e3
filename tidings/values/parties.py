"""Who a stretch of text is about: its countries, its actors, and the pair that "the two countries" means."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tidings.lexicon import Lexicon
from tidings.text.document import Span
from tidings.values.matching import HYPHENS, Matcher
from tidings.values.names.names import NameMention
from tidings.values.reading import Reading, within

_H = HYPHENS.replace("-", r"\-")
_LINK = re.compile(
    rf"""
    ^ (?: ['’]s? )? (?: [ \t\r\n\u00a0\u202f]{{0,3}} [{_H}/] [ ]?
      | ,? \s{{1,3}} (?: (?: President | Premier | leader | Prime | Foreign | Defen[cs]e | Minister
        | counterpart ) \s{{1,3}} ){{0,3}} (?: and | & | with | vs\.? ) \s{{1,3}} (?: the \s{{1,3}} )?
        (?: \w{{1,15}} \s{{1,3}} ){{0,2}} ) $
    """,
    re.VERBOSE,
)
"""What stands between two names of one pair: "China and Russia", "Sino-Soviet", "Modi and Russian President Putin"."""

TWO = re.compile(
    rf"""
    \b (?: the \s{{1,3}} (?: two | 2 ) | both | the \s{{1,3}} pair (?= \s{{1,3}} of ) | two (?= \s{{1,3}} (?: allies | neighbo ) )
      | either (?= \s{{1,3}} (?: side | country ) ) )
    \s{{1,3}} (?: [\w{_H}]{{1,15}} \s{{1,3}} )? (?: countr(?: y | ies ) | sides? | nations | states | powers | militaries | navies
      | armies | neighbo[u]?rs | allies | governments
      | leaders | presidents | ministers | capitals | parties | partners | fleets | air \s forces | forces | agencies | coast \s guards )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The two countries, both sides, the two leaders."""

SEVERAL = re.compile(
    r"""
    \b (?: all | the | same ) \s{1,3} (?P<count> three | four | five | 3 | 4 | 5 ) \s{1,3} (?: \w{1,15} \s{1,3} )?
    (?: countries | sides | nations | states | powers | militaries | navies | armies | neighbo[u]?rs | allies | governments | leaders
      | presidents | ministers | parties | partners | fleets | air \s forces | forces | coast \s guards | participants )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The three countries, all four navies."""
SO_MANY = {"three": 3, "four": 4, "five": 5, "3": 3, "4": 4, "5": 5}
_EXAMPLES = re.compile(r"\b(?:among\sthem|including|such\sas|like|namely)\s(?:the\s)?\Z", re.IGNORECASE)
"""Before a list of some of those who are meant."""
_LISTED = re.compile(r"['’]?s?,\s{1,3}(?:and\s{1,3})?(?:the\s{1,3})?")
"""Between two names of one list: "Iran, Russia"."""

THEY = re.compile(
    r"""
    \b(?: they | the \s{1,3} (?: countries | nations | sides | neighbo[u]?rs ) | the \s{1,3} pair )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


_IN_A_NAME = re.compile(
    r"""
    [ \u00a0-] (?: [IVX]{1,3} [ ] | (?: peace | winter | summer | ceasefire | nuclear | climate ) [ ] )?
    (?: agreements? | accords? | protocols? | process | format | framework | talks | summit | conference | declaration | consensus
      | communiqu[eé] | memorandum | treaty | convention | rules | principles | olympics? | games | paralympics? | time | post | times
      | daily | review | stock \s exchange | marathon | (?: film \s )? festival ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_in_a_name(text: str, mention: NameMention) -> bool:
    """Whether a city's name stands for no government but in the name of something else: "the Minsk agreements", "Moscow time"."""
    return mention.form == "metonym" and bool(_IN_A_NAME.match(text, mention.span.end))


def countries(mentions: list[NameMention]) -> tuple[str, ...]:
    """The countries that the mentions name, and those of the people and armed forces among them, each once, in order."""
    return tuple(dict.fromkeys(m.country for m in mentions if m.country and m.kind != "outlet"))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two different countries named side by side ("China and Russia", "Sino-Soviet", "Modi and Putin"), wherever the document does so."""

    reading: Reading
    offsets: tuple[int, ...]
    pairs: tuple[tuple[str, str], ...]
    usual: tuple[str, ...]
    """The two countries that the title names; else the pair that the document names most, where no other comes near; else ()."""
    groups: Mapping[int, list[tuple[int, tuple[str, ...]]]]
    """Lists of three countries or more ("Iran, Russia and China") by how many they name, each with its offset, in order."""

    @classmethod
    def of(cls, reading: Reading) -> "Pairs":
        found = list(_linked(reading))
        counts = Counter(frozenset(pair) for _, pair in found)
        usual: tuple[str, ...] = ()
        if counts:
            (top, most), *others = counts.most_common(2)
            if not others or most > 2 * others[0][1] or most >= others[0][1] + 3:
                usual = next(pair for _, pair in found if frozenset(pair) == top)
        pairs = tuple(pair for _, pair in found)
        groups = defaultdict[int, list[tuple[int, tuple[str, ...]]]](list)
        for at, listed in _lists(reading):
            groups[len(listed)].append((at, listed))
        return cls(reading, tuple(at for at, _ in found), pairs, _titled(reading) or usual, groups)

    def so_many(self, several: "re.Match[str]", sentence: Span) -> tuple[str, ...]:
        """The countries that a match of SEVERAL means in `sentence`: those of the nearest list of so many before its end, in its entry."""
        entry = self.reading.entry_at(sentence.start)
        lists = self.groups.get(SO_MANY[several["count"].lower()], [])
        last = bisect_left(lists, sentence.end, key=lambda found: found[0]) - 1
        return lists[last][1] if last >= 0 and lists[last][0] >= (entry.span.start if entry else 0) else ()

    def at(self, sentence: Span) -> tuple[str, ...]:
        """The two countries that "the two countries" means in `sentence`; () where the text has not settled them.

        The only two named before it in the same paragraph; else the only two that it names itself; else the nearest pair named
        side by side before it in the same paragraph or entry; else the document's usual pair.
        """
        offset = sentence.start
        paragraph = holding(self.reading.layout.paragraphs, offset)
        if paragraph:
            before = within(self.reading.names, Span(paragraph.start, offset))
            named = countries([m for m in before if m.kind in ("country", "person")])
            if len(named) == 2:
                return named
        named = countries([m for m in within(self.reading.names, sentence) if m.kind in ("country", "person")])
        if len(named) == 2:
            return named
        entry = self.reading.entry_at(offset)
        floors = [region.start for region in (paragraph, entry.span if entry else None) if region]
        two = TWO.search(self.reading.text, sentence.start, sentence.end)
        last = bisect_left(self.offsets, two.start() if two else offset) - 1
        if last >= 0 and floors and self.offsets[last] >= min(floors):
            return self.pairs[last]
        return self.usual


@lru_cache(maxsize=4)
def names_of_states(lexicon: Lexicon) -> frozenset[str]:
    """The countries of the tables by name."""
    return frozenset(country.name for country in lexicon.countries)


@lru_cache(maxsize=4)
def _states(lexicon: Lexicon) -> Matcher[str]:
    return Matcher((name, c.name) for c in lexicon.countries for name in (c.name, *c.aliases, *c.demonyms))


def _titled(reading: Reading) -> tuple[str, ...]:
    """The two countries that the document's title names; () where it names fewer or more."""
    title = reading.layout.title
    if title is None:
        return ()
    named = tuple(dict.fromkeys(state for _, state in _states(reading.lexicon).find(reading.text, title.start, title.end)))
    return named if len(named) == 2 else ()


def _linked(reading: Reading) -> Iterator[tuple[int, tuple[str, str]]]:
    named = [m for m in reading.names if m.country and m.kind in ("country", "person")]
    for first, second in pairwise(named):
        gap = reading.text[first.span.end : min(second.span.start, first.span.end + 60)]
        if first.country and second.country and first.country != second.country and _LINK.match(gap):
            yield first.span.start, (first.country, second.country)


def _lists(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    named = [m for m in reading.names if m.country and m.kind in ("country", "person", "organisation")]
    start, listed = 0, list[str]()
    for first, second in pairwise([*named, None]):
        if first is None or first.country is None:
            continue
        if not listed:
            start, listed = first.span.start, [first.country]
        gap = reading.text[first.span.end : min(second.span.start, first.span.end + 60)] if second else ""
        if second and second.country and (_LISTED.fullmatch(gap) or _LINK.match(gap)):
            listed.append(second.country)
            continue
        group = tuple(dict.fromkeys(listed))
        if len(group) >= 3 and not _EXAMPLES.search(reading.text, max(start - 24, 0), start):
            yield start, group
        listed = []


def holding(spans: Sequence[Span], offset: int) -> Span | None:
    """Which of the spans, in order and apart from one another, holds the character at `offset`."""
    at = bisect_left(spans, offset + 1, key=lambda s: s.start) - 1
    return spans[at] if at >= 0 and offset < spans[at].end else None
