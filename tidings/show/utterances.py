"""Quotations counted by who said or published them, and the same words side by side where they stand in several places."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from tidings.show.copies import Pair, Parts
from tidings.show.wording import counted, listed, plain
from tidings.text.document import Span

FACETS: Mapping[str, str] = {"speaker": "Speaker not found", "outlet": "Outlet not named"}
"""Columns that quotations are counted by, and what rows without a name there are called."""
ONE, SAME = "One utterance", "The same words; they may have been said more than once"
"""Why quotations stand side by side."""
LONGEST = 2_000
"""Characters of a version that are compared word by word."""
MOST = 12
"""Versions of one utterance that are shown side by side."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Version:
    """One of several tellings. `parts` are its words, `{"changed": words}` those that the first version does not have; `missing` are
    words of the first version that this one does not have.
    """

    row: dict[str, Any]
    parts: Parts
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Utterance:
    """Quotations that belong together, and why they do: the places in `every` where they stand, the fullest first. `key` is the same for
    the same group.
    """

    key: str
    why: str
    every: pd.DataFrame
    places: list[int]

    def versions(self) -> Iterator[Version]:
        """The first twelve of them, each held against the fullest."""
        rows = self.every.iloc[self.places[:MOST]].to_dict("records")
        first = rows[0]["text"][:LONGEST]
        for row in rows:
            pair = Pair(Span(0, len(row["text"][:LONGEST])), Span(0, len(first)), row["text"][:LONGEST], first)
            theirs, mine = pair.parts
            missing = tuple(part["changed"] for part in theirs if isinstance(part, dict))
            yield Version({str(name): value for name, value in row.items()}, mine, missing)


@dataclass(frozen=True, slots=True)
class Faceted:
    """Rows of the picked names; what was picked by column; and by column each name with the rows that it has or would have, those of the
    other columns' picks alone, the most frequent first. A picked name without rows is counted as none.
    """

    rows: pd.DataFrame
    picked: Mapping[str, list[str]]
    counts: Mapping[str, Mapping[str, int]]

    @property
    def said(self) -> tuple[str, ...]:
        """The picks as ends of a sentence, one a column, empty where nothing is picked."""
        made = []
        for (column, missing), (by, without) in zip(
            FACETS.items(), (("said by", "without a speaker"), ("printed by", "without an outlet")), strict=True
        ):
            names = [name for name in self.picked[column] if name != missing]
            parts = [f"{by} {listed(names, 'or')}"] if names else []
            made.append(" or ".join([*parts, without] if missing in self.picked[column] else parts))
        return tuple(made)


def faceted(rows: pd.DataFrame, everything: pd.DataFrame, asked: Mapping[str, Sequence[str]]) -> Faceted:
    """The rows narrowed to the names asked for. Names that stand nowhere in `everything` are not picked."""
    names = {column: rows[column].fillna(missing) for column, missing in FACETS.items()}
    known = {column: {*everything[column].dropna(), missing} for column, missing in FACETS.items()}
    picked = {column: [name for name in dict.fromkeys(asked[column]) if name in known[column]] for column in FACETS}
    passing = {column: names[column].isin(picked[column]) if picked[column] else names[column].notna() for column in FACETS}
    counts = {}
    for column, own in names.items():
        others = [passing[other] for other in FACETS if other != column]
        found = own[pd.concat(others, axis=1).all(axis=1)].value_counts()
        numbers = {**dict.fromkeys(picked[column], 0), **{str(name): int(number) for name, number in found.items()}}
        counts[column] = dict(sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0].casefold())))
    return Faceted(rows[pd.DataFrame(passing).all(axis=1)], picked, counts)


def finding(quotes: pd.DataFrame) -> str:
    """How many quotations there are, of how many speakers, and how far their words can be trusted, in a sentence or two.

    >>> finding(pd.DataFrame({"speaker": ["Xi", None], "fidelity": ["verbatim", "reworded"]}))
    '2 quotations by 1 speaker; 1 without a speaker. 1 stands in a reworded text: do not quote it.'
    """
    speakers, nobody = quotes["speaker"].nunique(), int(quotes["speaker"].isna().sum())
    reworded, unchecked = int(quotes["fidelity"].eq("reworded").sum()), int(quotes["fidelity"].isna().sum())
    by = f" by {counted(speakers, 'speaker')}" if speakers else ""
    said = [f"{counted(len(quotes), 'quotation').capitalize()}{by}{f'; {nobody:,} without a speaker' if nobody else ''}."]
    if reworded:
        stands = "stands in a reworded text: do not quote it" if reworded == 1 else "stand in reworded texts: do not quote them"
        said.append(f"{reworded:,} {stands}.")
    elif not unchecked:
        said.append("All stand as their documents print them.")
    if unchecked:
        said.append(f"The wording of {unchecked:,} was not checked.")
    return " ".join(said)


def side_by_side(quotes: pd.DataFrame) -> list[Utterance]:
    """Quotations that tell one story, or are the same two words or more but for case and signs; the groups of most versions first."""
    group = quotes["story_id"].fillna(quotes["text"].map(_folded))
    telling = quotes["story_id"].notna() | group.str.contains(" ", regex=False)
    known = group[telling & group.duplicated(keep=False)]
    order = quotes.loc[known.index].assign(shared=known, length=quotes["text"].str.len())
    order = order.sort_values(
        ["length", "text", "report_date", "quote_id"], ascending=[False, True, True, True], kind="stable", na_position="last"
    )
    ids, told = order["quote_id"].to_numpy(), order["story_id"].notna().to_numpy()
    made = []
    for found in order.groupby("shared", sort=False).indices.values():
        places = np.asarray(found).tolist()
        made.append(Utterance(str(ids[places[0]]), ONE if told[places[0]] else SAME, order, places))
    return sorted(made, key=lambda utterance: (-len(utterance.places), utterance.key))


def blocks_finding(found: Sequence[Utterance]) -> str:
    """What stands side by side, in a sentence or two.

    >>> blocks_finding([])
    'Nothing that is shown is quoted more than once.'
    """
    if not found:
        return "Nothing that is shown is quoted more than once."
    places = sum(len(utterance.places) for utterance in found)
    return (
        f"{counted(len(found), 'quotation')} in {places:,} places, the fullest version first. "
        "**Bold**: words that the first version does not have there."
    )


def marked(parts: Parts) -> str:
    """Words for Markdown, those that differ in bold.

    >>> marked(["all ", {"changed": "necessary"}, " steps"])
    'all **necessary** steps'
    """
    return "".join(f"**{_kept(part['changed'])}**" if isinstance(part, dict) else _kept(part, spaces=True) for part in parts)


def _kept(words: str, spaces: bool = False) -> str:
    before, after = (" " if spaces and words[:1] == " " else "", " " if spaces and words[-1:] == " " else "")
    return f"{before}{plain(words)}{after}"


def _folded(text: str) -> str:
    """The words alone, in small letters.

    >>> _folded("“No-limits,”"), _folded("no limits")
    ('no limits', 'no limits')
    """
    return " ".join(_WORD.findall(text.casefold()))
