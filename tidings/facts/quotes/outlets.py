"""Outlets that themselves speak in a quotation, apart from those that pass on what somebody else says."""

import re
from functools import lru_cache

from tidings.lexicon import Lexicon
from tidings.values.reading import Reading
from tidings.values.saying.voices import Voice

_AGENCY = re.compile(r"\b(?:[Aa]gency|Agence|Agencia)\b|\bPress\Z")
"""In the names of a news agency."""
_CALLS = re.compile(r"[ ](?:has[ ]|also[ ])?(?:called|calls|described|describes|dubbed|termed|branded|hailed)\b")
_PUBLISHES = re.compile(
    r"(?:[’']s)?(?:[ ](?:investigation|analysis|report|article|editorial|story|survey|review))?[ ](?:has[ ]|also[ ]|further[ ]"
    r"|then[ ])?(?:reported|reports|revealed|wrote|writes|found|described|noted)\b"
)


@lru_cache(maxsize=4)
def outlets(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The names of all outlets, and of those that are news agencies."""
    agencies = (outlet.name for outlet in lexicon.outlets if any(_AGENCY.search(name) for name in (outlet.name, *outlet.aliases)))
    return frozenset(outlet.name for outlet in lexicon.outlets), frozenset(agencies)


def outlet_speaking(reading: Reading, voice: Voice | None) -> str | None:
    """The outlet whose text is quoted, where the reporting clause makes the outlet the subject of "reported" or "wrote".

    An agency passes on what others say, whatever its verb but "called": what it calls somebody are its own words.
    """
    if voice is None or voice.kind != "outlet" or voice.name is None:
        return None
    behind_it = reading.text[voice.span.end : voice.span.end + 40]
    if _CALLS.match(behind_it):
        return None
    if voice.name in outlets(reading.lexicon)[1]:
        return voice.name
    return voice.name if _PUBLISHES.match(behind_it) else None
