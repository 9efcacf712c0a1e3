"""Lines that end where the paper does, joined to the paragraphs that they were."""

import re
from collections.abc import Sequence

FULL = 0.8
"""Of the usual long line; a shorter one that ends a sentence ends its paragraph."""
SHORT = 0.6
"""Of it; a shorter one ends its paragraph whatever it ends in: it is a heading."""
_ITEM = re.compile(r"(?:[•▪◦‣*–-]|\(?\d{1,3}[.)])\s")
_ENDS = (".", "!", "?", "”", '"', "’", ":", ";", ")")


def joined(lines: Sequence[str]) -> list[str]:
    r"""Lines joined to paragraphs: one ends where a line ends a sentence and leaves room, or looks like a heading or an item.

    >>> lines = ["The ministers of both coun\ufffe", "tries met in Oslo for the first time in", "years.", "A heading"]
    >>> joined([*lines, "They signed a treaty there on the day."])
    ['The ministers of both countries met in Oslo for the first time in years.', 'A heading', 'They signed a treaty there on the day.']
    """
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[int(len(lengths) * 0.8)] if lengths else 0
    made: list[str] = []
    line_before = ""
    for line in filter(None, lines):
        soft = line_before.endswith(("\ufffe", "\x02", "\u00ad"))
        short = len(line_before) < FULL * usual
        ends = line_before.endswith(_ENDS)
        fresh = line[:1].isupper() or line[:1] in "“\"‘'(" or line[:1].isdigit()
        if made and soft:
            made[-1] = made[-1].rstrip("\ufffe\x02\u00ad") + line
        elif made and not (short and fresh and (ends or len(line_before) < SHORT * usual)) and not _ITEM.match(line):
            made[-1] = f"{made[-1]} {line}"
        else:
            made.append(line)
        line_before = line
    return made
