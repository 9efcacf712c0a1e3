"""Passages of other outlets."""

from tests.corpus.quotes.rows import Passage, one

PASSAGES: tuple[Passage, ...] = (
    # passages of others
    one(
        "a whole paragraph behind 'reported:'",
        "Reuters reported:\n“Two tankers left the port on Monday with crude for Shandong, according to ship trackers.”\nIt is not the first time.",
        "Two tankers left the port on Monday with crude for Shandong, according to ship trackers.",
        "block",
        None,
    ),
    one(
        "a line with a colon, closed by [Source]",
        "As Mark Doyle reported for Bloomberg, the tankers are back:\nTwo tankers left the port on Monday with crude for Shandong. A third is waiting. [Source]",
        "Two tankers left the port on Monday with crude for Shandong. A third is waiting.",
        "block",
        "Mark Doyle",
    ),
    one(
        "a passage opened by an ellipsis in brackets",
        "Mark Doyle wrote in The Diplomat about the tankers:\n[…] Two tankers left the port on Monday with crude for Shandong. [Source]",
        "Two tankers left the port on Monday with crude for Shandong.",
        "block",
        "Mark Doyle",
    ),
    one(
        "lines behind >",
        "The statement goes on:\n\n> The two sides will widen cooperation in the Arctic and build ships together.\n\nThat is new.",
        "The two sides will widen cooperation in the Arctic and build ships together.",
        "block",
        None,
    ),
)
