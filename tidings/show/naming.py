"""What a place is called: as the documents write it, by the name that English atlases mostly print, or both.

Many names of seas and islands are disputed, and whoever writes one takes a side; so readers choose whose names they read, and a
document's own words are never lost. Pure: mentions and the gazetteer in, names out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from tidings.show.areas import Gazetteer
from tidings.show.wording import listed

AS_WRITTEN, INTERNATIONAL, BOTH = "As written", "International", "Both"
POLICIES: Mapping[str, str] = {
    INTERNATIONAL: "the name that English atlases mostly print",
    AS_WRITTEN: "as the documents write it",
    BOTH: "the atlases' name, and the documents' where it is another",
}
"""Whose names a reader may choose, and what is meant by it; the first until then."""
SPELLINGS = 2
"""Ways of writing one place that a label has room for, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of places by one policy; `written` has the documents' names of each, the most frequent first, letters' size aside."""

    policy: str
    written: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, policy: str, exercises: pd.DataFrame, gazetteer: Gazetteer) -> "Names":
        """The names that these mentions give to their places."""
        counts: dict[str, Counter[str]] = {}
        pairs = Counter((tuple(places), tuple(words)) for places, words in zip(exercises["places"], exercises["places_text"], strict=True))
        for (places, words), times in pairs.items():
            for place, text in written_as(places, words, gazetteer):
                known = counts.setdefault(place, Counter())
                known[next((other for other in known if other.casefold() == text.casefold()), text)] += times
        return cls(policy, {place: tuple(text for text, _ in found.most_common()) for place, found in counts.items()})

    def of_place(self, place: str) -> str:
        """What to call a place.

        >>> Names(BOTH, {"Sea of Japan": ("East Sea", "Sea of Japan")}).of_place("Sea of Japan")
        'Sea of Japan / East Sea'
        >>> Names(AS_WRITTEN, {"Arctic Ocean": ("Arctic Sea",)}).of_place("Arctic Ocean")
        'Arctic Sea'
        """
        written = self.written.get(place, ())
        if self.policy == AS_WRITTEN and written:
            return " / ".join(written[:SPELLINGS])
        if self.policy == BOTH:
            return " / ".join((place, *[name for name in written if name.casefold() != place.casefold()][: SPELLINGS - 1]))
        return place

    def listed(self, places: Iterable[str], last: str = "and") -> str:
        """Places in a sentence, by the names chosen."""
        return listed([self.of_place(place) for place in places], last)

    def spellings(self, place: str) -> str:
        """How the documents write a place, all of it, in words."""
        return "; ".join(self.written.get(place, ())) or "not named by the documents"


def written_as(places: Sequence[str], words: Sequence[str], gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """Each place of a mention with its name as written, in the order of the words; names that belong to none of them are left out.

    A name that the gazetteer does not have belongs to the place that stands where it stands, if the mention has as many of both.
    """
    found: list[tuple[str, str]] = []
    for at, text in enumerate(words):
        known = gazetteer.find(" ".join(text.split()))
        place = known.name if known and known.name in places else places[at] if len(places) == len(words) else None
        if place:
            found.append((place, " ".join(text.split())))
    return found
