"""What an analyst has of a brief so far: the rows, the title, the handling mark, sentences and assessments of their own.

A draft is kept by the session and by the reader's own browser, as text that is read here with suspicion. Its rows, title and mark stand
in the address of the brief; the analyst's own words never do.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tidings.show import basket
from tidings.show.brief import LONGEST_OWN, LONGEST_TITLE, Written
from tidings.show.tradecraft import HANDLING, LIKELIHOODS

STRICTEST = next(iter(HANDLING))
MOST_ASSESSMENTS = 20
NAMES = ("rows", "title", "tlp", "order")
"""What the address of a brief says."""
ARRANGED = "own"
"""What it says where the order is the analyst's."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`rows` are ids as they were collected, `own` sentences by row id, `assessments` pairs of a text and a likelihood;
    `arranged` whether the rows of a topic stand in the order of `rows` rather than by day.
    """

    rows: tuple[str, ...] = ()
    title: str = ""
    handling: str = STRICTEST
    own: Mapping[str, str] = field(default_factory=dict)
    assessments: tuple[tuple[str, str], ...] = ()
    arranged: bool = False

    @property
    def written(self) -> Written:
        return Written(self.title, self.handling, self.own, self.assessments, self.arranged)

    @property
    def address(self) -> dict[str, str]:
        """What the address of the brief says of it; nothing of what is as it begins."""
        said = {"rows": basket.joined(self.rows), "title": self.title, "tlp": "" if self.handling == STRICTEST else self.handling}
        said["order"] = ARRANGED if self.arranged else ""
        return {name: value for name, value in said.items() if value}

    def with_rows(self, more: Iterable[str]) -> "Draft":
        return replace(self, rows=tuple(basket.with_more(self.rows, more)))

    def without_rows(self, less: Iterable[str]) -> "Draft":
        """The draft without these rows and without what was written instead of them."""
        rows = tuple(basket.without(self.rows, less))
        return replace(self, rows=rows, own={row_id: text for row_id, text in self.own.items() if row_id in rows})

    def in_order(self, ids: Sequence[str]) -> "Draft":
        """The draft with these of its rows first, in this order, which is the analyst's from now on."""
        first = [row_id for row_id in ids if row_id in self.rows]
        return replace(self, rows=(*first, *basket.without(self.rows, first)), arranged=True)

    def with_own(self, row_id: str, text: str, made: str) -> "Draft":
        """The draft with the analyst's sentence instead of the one made from the row; an empty one, or the same, takes it back."""
        text = text.strip()[:LONGEST_OWN]
        others = {other: words for other, words in self.own.items() if other != row_id}
        return replace(self, own={**others, row_id: text} if text and text != made else others)

    def asked(self, address: Mapping[str, str]) -> "Draft":
        """The draft that an address asks for, what it does not say left as it is; rows without a word on their order are by day. A mark
        that is none is the strictest.
        """
        rows = tuple(basket.parse(address["rows"])) if "rows" in address else self.rows
        title, handling = address.get("title", self.title)[:LONGEST_TITLE], address.get("tlp", self.handling)
        arranged = address["order"] == ARRANGED if "order" in address else self.arranged and "rows" not in address
        return replace(self, rows=rows, title=title, handling=handling if handling in HANDLING else STRICTEST, arranged=arranged)

    def as_json(self) -> str:
        return json.dumps(
            {
                "rows": self.rows,
                "title": self.title,
                "handling": self.handling,
                "own": dict(self.own),
                "assessments": self.assessments,
                "arranged": self.arranged,
            },
            ensure_ascii=False,
        )


def of_json(text: object) -> Draft:
    """The draft that a browser kept; whatever is not as we write it is left out.

    >>> of_json(Draft(rows=("a1", "b2"), title="May").as_json()).rows
    ('a1', 'b2')
    >>> of_json("[1, {}]") == of_json(None) == Draft()
    True
    """
    try:
        said = json.loads(text) if isinstance(text, str) and len(text) < 1_000_000 else {}
    except (ValueError, RecursionError):
        said = {}
    if not isinstance(said, dict):
        return Draft()
    texts = {name: value for name, value in said.items() if isinstance(value, str)}
    ids = said.get("rows")
    rows = tuple(basket.parse(".".join(value for value in ids if isinstance(value, str)))) if isinstance(ids, list) else ()
    own, pairs = (said.get(name) for name in ("own", "assessments"))
    sentences = own.items() if isinstance(own, dict) else ()
    return Draft(
        rows=rows,
        title=texts.get("title", "")[:LONGEST_TITLE],
        handling=texts["handling"] if texts.get("handling") in HANDLING else STRICTEST,
        own={row_id: text[:LONGEST_OWN] for row_id, text in sentences if row_id in rows and isinstance(text, str)},
        assessments=tuple(_pairs(pairs))[:MOST_ASSESSMENTS] if isinstance(pairs, list) else (),
        arranged=said.get("arranged") is True,
    )


def _pairs(found: Iterable[object]) -> Iterable[tuple[str, str]]:
    for pair in found:
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) and pair[1] in LIKELIHOODS:
            yield pair[0][:LONGEST_OWN], pair[1]
