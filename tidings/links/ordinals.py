"""Ordinals that count a series: the 42nd meeting of two presidents, the fifth joint patrol."""

import re

_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: dict[str, int] = {
    **{word: n for n, word in enumerate((*_UNITS, *_TEENS), start=1)},
    **{f"{ten[:-1]}ieth": 10 * n for n, ten in enumerate(_TENS, start=2)},
    **{f"{ten}-{unit}": 10 * n + m for n, ten in enumerate(_TENS, start=2) for m, unit in enumerate(_UNITS, start=1)},
}
ORDINAL = rf"(?: (?P<digits> \d{{1,3}} )(?: st | nd | rd | th ) | (?P<word> {'|'.join(sorted(WORDS, key=len, reverse=True))} ) )"
_SIDES = "Chinese[-–]Russian | Russian[-–]Chinese | China[-–]Russia | Russia[-–]China | Sino[-–]Russian"
_KINDS = r"coast \s guard | maritime | naval | sea | air | aerial | aviation"
_PATROL = re.compile(
    rf"\b {ORDINAL} \s (?: (?: such | joint | combined | bilateral | strategic | {_KINDS} | {_SIDES} ) \s ){{0,4}} patrols? \b",
    re.VERBOSE | re.IGNORECASE,
)


def value_of(match: "re.Match[str]") -> int:
    """The number that a match of ORDINAL means."""
    return int(match["digits"]) if match["digits"] else WORDS[match["word"].lower()]


def ordinal_of_patrol(text: str) -> int | None:
    """The number of the patrol that a text counts, if it counts exactly one.

    >>> ordinal_of_patrol("It was the eighth joint strategic air patrol since 2019."), ordinal_of_patrol("the first of three patrols")
    (8, None)
    """
    if "patrol" not in text.lower():
        return None
    found = {value_of(match) for match in _PATROL.finditer(text)}
    return found.pop() if len(found) == 1 else None
