"""What a passage of the corpus is: words, and the rows that a careful reader takes from them."""

from typing import NamedTuple


class Passage(NamedTuple):
    why: str
    text: str
    rows: tuple[tuple[str, str, str | None], ...]


def one(why: str, text: str, *row: str | None) -> Passage:
    words, kind, speaker = row
    return Passage(why, text, ((str(words), str(kind), speaker),))


class Relay(NamedTuple):
    """A saying that somebody passes on: who speaks, whom the row is attributed to, and the outlet."""

    text: str
    speaker: str | None
    attributed_to: str | None
    outlet: str | None
