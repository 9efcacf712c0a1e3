"""How news quotes: invented passages, the rows that a careful reader takes from them, and the rule that each one holds.

A row is (words between the marks, kind, speaker); speaker None where nobody can be sure. NOTHING: passages in which marks mean
something else, or are no quotation marks at all.
"""

from tests.corpus.quotes import carried_on, clause_before, clause_behind, marks, offices, passages, subjects
from tests.corpus.quotes.nothing import NOTHING
from tests.corpus.quotes.relays import RELAYS
from tests.corpus.quotes.rows import Passage, Relay

__all__ = ["NOTHING", "PASSAGES", "RELAYS", "Passage", "Relay"]

PASSAGES: tuple[Passage, ...] = (
    *marks.PASSAGES,
    *clause_behind.PASSAGES,
    *clause_before.PASSAGES,
    *carried_on.PASSAGES,
    *subjects.PASSAGES,
    *offices.PASSAGES,
    *passages.PASSAGES,
)
