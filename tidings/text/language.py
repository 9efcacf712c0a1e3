"""Whether a text is English, the one language that the extractors read."""

import re

FUNCTION_WORDS = frozenset(
    "the of and to in a is that for on was with as by it at from has have its be are were an this which will".split()
)
SHARE = 0.15
"""English prose has a quarter to a half of these among its words; other languages in Latin letters stay below a tenth."""

WORD = re.compile(r"[^\W\d_]{1,40}")


def language_of(text: str) -> str | None:
    """`en`, or None for any other language and for too few words to tell.

    >>> language_of("The two ministers met in the capital and signed a treaty that was drafted by the end of the year.")
    'en'
    >>> language_of("Die beiden Minister trafen sich in der Hauptstadt und unterzeichneten einen Vertrag.")
    """
    words = WORD.findall(text, 0, 50_000)
    common = sum(map(FUNCTION_WORDS.__contains__, map(str.lower, words)))
    return "en" if words and common / len(words) >= SHARE else None
