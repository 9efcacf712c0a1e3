"""Addresses that stay: every value a reader chose, what was left as it was too, and the snapshot that they were chosen in.

Streamlit leaves a value out of an address that is its default, and what a default means moves with the tables. A frozen address
says every value, so it shows the same rows however many months and documents are built later. Pure: words in, words out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from urllib.parse import urlencode

from tidings.show.filters import Filters, labelled

SNAPSHOT = "snapshot"
"""The name under which an address says which snapshot it was made in."""
FILTERS = ("months", "topics", "documents", "outlets", "q", "copies", SNAPSHOT)
"""What an address says on every page."""
MOST, LONGEST = 20, 200
"""How many further values an address keeps, and how long each may be."""
_NAME = re.compile(r"[a-z][a-z_-]{0,30}")


def frozen(chosen: Filters, snapshot: str, own: Mapping[str, Sequence[str]], asked: Mapping[str, Sequence[str]]) -> str:
    """The query of an address that shows this page again, from this snapshot.

    `own` are the values of the page's own controls as an address says them, `asked` all values that the address has now: of these
    it keeps what is neither a filter nor a control, which is what the reader selected, as a document and a place in it. A list of
    which nothing is chosen is said as an empty value.

    >>> from tidings.show.filters import Choices
    >>> chosen = Filters.none(Choices(("2024-05", "2024-10"), ("energy",), {}, ()))
    >>> frozen(chosen, "47ca6a8f0e32", {"status": ["Planned"]}, {"doc": ["3922d88b888a"]})
    'doc=3922d88b888a&months=2024-05&months=2024-10&topics=&documents=&outlets=&q=&status=Planned&snapshot=47ca6a8f0e32'
    """
    months = [("months", month) for month in (chosen.first, chosen.last) if month]
    lists = {"topics": tuple(map(labelled, chosen.topics)), "documents": chosen.documents, "outlets": chosen.outlets, "q": (chosen.text,)}
    copies = {"copies": (str(chosen.copies).lower(),)} if chosen.choices.copies else {}
    said = [(name, value) for name, values in {**lists, **copies, **own}.items() for value in values or ("",)]
    return urlencode([*_selected(own, asked), *months, *said, (SNAPSHOT, snapshot)])


def _selected(own: Mapping[str, Sequence[str]], asked: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """What an address says beside filters and controls, as far as it looks like an address that we made."""
    found = (
        (name, value)
        for name, values in asked.items()
        if _NAME.fullmatch(name) and name not in FILTERS and name not in own
        for value in values
        if len(value) <= LONGEST
    )
    return islice(found, MOST)
