"""A copy beside its origin: sentences, the words that differ, quotations that are lost, numbers, dates and names that changed.

Pure: tables and texts go in, plain lists and strings come out, and the browser sets every string as text, never as markup.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import pandas as pd
from rapidfuzz.distance import Indel

from tidings.show.wording import MONTHS, counted, harmless
from tidings.text.document import Span

LONGEST_GAP = 600
"""Characters shown of what stands between two sentences on one side only."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TOKEN = re.compile(r"\d[\d.,]{0,20}\d|(?:[A-Z]\.){2,6}|\w(?:[\w'’-]{0,60}\w)?|[^\w\s]")
_SMALL = re.compile(r"\b[a-z]\w{0,60}")
_TELLING = re.compile(r"[\w\"“”„«»]")
"""What is worth a mark: a comma that came or went is not."""
_WHITE = re.compile(r"\s+")
_SAME = str.maketrans("’‘“”„–—", '\'\'"""--')
Parts = list[str | dict[str, str]]
"""Words of a sentence; `{"changed": words}` for those that the other side does not have there."""


@dataclass(frozen=True)
class Pair:
    """A sentence of the copy and the one of the origin that it repeats, as spans of their texts."""

    mine: Span
    other: Span
    copy: str
    origin: str

    @cached_property
    def tokens(self) -> tuple[list[Span], list[Span]]:
        """Words and signs of the origin's sentence and of the copy's, as spans of the sentence."""
        return _tokens(self.other.of(self.origin)), _tokens(self.mine.of(self.copy))

    @cached_property
    def steps(self) -> list[tuple[str, Span, Span]]:
        """What happened to the origin's words: a name, and which tokens of the origin and of the copy it is about."""
        origin, mine = (
            [_folded(token.of(side)) for token in tokens]
            for tokens, side in zip(self.tokens, (self.other.of(self.origin), self.mine.of(self.copy)), strict=True)
        )
        return [
            (op.tag, Span(op.src_start, op.src_end), Span(op.dest_start, op.dest_end))
            for op in Indel.opcodes(origin, mine)
            if op is not None
        ]

    @property
    def parts(self) -> tuple[Parts, Parts]:
        """The origin's sentence and the copy's, with the words that differ."""
        origin, mine = self.tokens
        return (
            _parts(self.other.of(self.origin), origin, [there for tag, there, _ in self.steps if tag == "delete"]),
            _parts(self.mine.of(self.copy), mine, [here for tag, _, here in self.steps if tag == "insert"]),
        )

    def instead(self, words: Span) -> str:
        """The words of the copy that stand where the origin has these of its text; empty where it has none."""
        tokens, mine = self.tokens
        wanted = {
            n for n, token in enumerate(tokens) if self.other.start + token.start < words.end and self.other.start + token.end > words.start
        }
        met: set[int] = set()
        for at, (tag, there, here) in enumerate(self.steps):
            inside = wanted & set(range(there.start, there.end))
            if tag == "equal":
                met |= {here.start + n - there.start for n in inside}
            elif inside:
                beside = [self.steps[n] for n in (at - 1, at + 1) if 0 <= n < len(self.steps)]
                met |= {n for other, _, spot in beside if other == "insert" for n in range(spot.start, spot.end)}
        if not met:
            return ""
        first, last = mine[min(met)], mine[max(met)]
        return _line(self.mine.of(self.copy)[first.start : last.end])


def pairs(alignments: pd.DataFrame, document: Mapping[str, Any], copy: str, origin: str) -> list[Pair]:
    """The sentences of a copy that its origin has, in the order of the copy."""
    rows = alignments[alignments["doc_id"] == document["doc_id"]].sort_values("start").to_dict("records")
    return [
        Pair(Span(row["start"], row["end"]), Span(row["origin_start"], row["origin_end"]), copy, origin)
        for row in rows
        if row["end"] <= len(copy) and row["origin_end"] <= len(origin)
    ]


def beside(found: Sequence[Pair], quotes: pd.DataFrame, document: Mapping[str, Any], dark: bool) -> dict[str, Any]:
    """What the browser draws: three lists of two columns, the origin's words and the copy's. All of it can be written as JSON."""
    lost, changed = list(lost_quotes(found, quotes, document)), list(changed_facts(found))
    titles = (
        f"{counted(len(lost), 'quotation').capitalize()} lost or changed",
        f"{counted(len(changed), 'sentence').capitalize()} with other numbers, dates or names",
        f"Sentence by sentence, {len(found):,} that both have",
    )
    return {
        "dark": dark,
        "language": document["language"] if isinstance(document["language"], str) else "",
        "lists": [{"title": title, "rows": rows} for title, rows in zip(titles, (lost, changed, list(_sentences(found))), strict=True)],
    }


def origin_of(document: Mapping[str, Any]) -> str | None:
    """The doc_id of the document that this one repeats."""
    return document["copy_of"] if isinstance(document["copy_of"], str) else None


def relatives(document: Mapping[str, Any], documents: pd.DataFrame) -> list[str]:
    """The doc_ids of the documents that a reader of this one should know of: its origin, or its copies."""
    origin = origin_of(document)
    return [origin] if origin else list(documents.loc[documents["copy_of"] == document["doc_id"], "doc_id"])


def about(document: Mapping[str, Any], documents: pd.DataFrame) -> str:
    """What is known of a document's wording and of where it comes from, in sentences; empty for an original without copies."""
    said = []
    if origin_of(document):
        said.append(
            f"This is a copy: {document['similarity']:.0%} of its words stand in its origin, sentence by sentence and in the same order."
        )
        said.append("What it repeats is counted there.")
    elif copies := relatives(document, documents):
        several = counted(len(copies), "other document repeats", "other documents repeat")
        said.append(f"{several} this one. What is repeated is counted here.")
    if document["wording"] == "reworded":
        said.append(f"Its words are not the original ones: do not quote from it. {document['wording_reason']}")
    return " ".join(said)


def lost_quotes(found: Sequence[Pair], quotes: pd.DataFrame, document: Mapping[str, Any]) -> Iterator[tuple[Parts, Parts]]:
    """Each quotation of the origin that the copy has not word for word, in its order, and what the copy has instead."""
    by_origin = {pair.other: pair for pair in reversed(found)}
    kept = quotes[(quotes["doc_id"] == document["doc_id"]) & quotes["echo_of"].notna()]
    same = {row["echo_of"]: row["text"] for row in kept.to_dict("records")}
    theirs = quotes[quotes["doc_id"] == document["copy_of"]].sort_values("start")
    for row in theirs.to_dict("records"):
        where = Span(row["start"], row["end"])
        said = same.get(row["quote_id"])
        if said is not None and _folded(said) == _folded(row["text"]):
            continue
        pair = next((pair for sentence, pair in by_origin.items() if sentence.holds(where)), None)
        if said is not None:
            yield [f"“{_line(row['text'])}”"], [f"“{_line(said)}”"]
        elif instead := pair.instead(where) if pair else "":
            yield [f"“{_line(row['text'])}”"], [f"{instead} (no quotation)"]
        else:
            yield [f"“{_line(row['text'])}”"], []


def changed_facts(found: Sequence[Pair]) -> Iterator[tuple[Parts, Parts]]:
    """For each sentence whose numbers, months, weekdays or names differ: those that only the origin has, and those only the copy has.

    A word with a capital is a name where neither text has it without one, and changed where the other text has it nowhere.
    """
    if not found:
        return
    texts = found[0].origin, found[0].copy
    small = {word for text in texts for word in _SMALL.findall(text)}
    origins, copies = ({_bare(token.of(text)) for token in _tokens(text)} for text in texts)
    for pair in found:
        origin, mine = pair.other.of(pair.origin), pair.mine.of(pair.copy)
        lost, new = _facts(origin, mine, small | copies), _facts(mine, origin, small | origins)
        if lost or new:
            yield [", ".join(lost)] if lost else [], [", ".join(new)] if new else []


def _facts(words: str, others: str, known: set[str]) -> list[str]:
    """The numbers, months and weekdays that the other sentence has not, and the names that are not `known`, each once."""
    tokens = _tokens(words)
    there = {_bare(token.of(others)) for token in _tokens(others)}
    made: dict[str, str] = {}
    for before, token in pairwise([None, *tokens]):
        word = token.of(words) if token else ""
        name = word[0].isupper() and len(word) > 1 and before is not None and before.of(words) != ":" and _bare(word) not in known
        if (word[0].isdigit() or word in MONTHS or word in DAYS or name) and _bare(word) not in there:
            made.setdefault(_bare(word), word.removesuffix("'s").removesuffix("’s"))
    return list(made.values())


def _sentences(found: Sequence[Pair]) -> Iterator[tuple[Parts, Parts]]:
    """The pairs in the order of the copy, and between them what stands on one side only."""
    theirs = sorted({pair.other for pair in found})
    after = dict(pairwise(theirs))
    last = {pair.other: n for n, pair in enumerate(found)}
    at = 0
    for n, pair in enumerate(found):
        if only := _gap(pair.copy, at, pair.mine.start):
            yield [], [{"changed": only}]
        yield pair.parts
        at = max(at, pair.mine.end)
        following = after.get(pair.other)
        if last[pair.other] == n and following and (only := _gap(pair.origin, pair.other.end, following.start)):
            yield [{"changed": only}], []


def _gap(text: str, start: int, end: int) -> str:
    """What stands between two sentences, if it is words."""
    words = _line(text[start:end])
    if not any(map(str.isalpha, words)):
        return ""
    return words if len(words) <= LONGEST_GAP else words[: LONGEST_GAP - 1] + "…"


def _tokens(words: str) -> list[Span]:
    return [Span(*token.span()) for token in _TOKEN.finditer(words)]


def _parts(words: str, tokens: Sequence[Span], changed: Iterable[Span]) -> Parts:
    """The sentence cut where changed words begin and end."""
    made: Parts = []
    at = 0
    for span in (Span(tokens[spot.start].start, tokens[spot.end - 1].end) for spot in changed):
        if not _TELLING.search(span.of(words)):
            continue
        made += [_spaced(words[at : span.start]), {"changed": _spaced(words[span.start : span.end])}]
        at = span.end
    return [part for part in (*made, _spaced(words[at:])) if part]


def _spaced(words: str) -> str:
    return _WHITE.sub(" ", harmless(words))


def _line(words: str) -> str:
    return _spaced(words).strip()


def _folded(words: str) -> str:
    return _line(words).translate(_SAME).casefold()


def _bare(word: str) -> str:
    bare = _folded(word).removesuffix("'s")
    return bare if bare[:1].isdigit() else bare.replace(".", "")
