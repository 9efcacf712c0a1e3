"""How analysts mark, rate and weigh what they write: handling marks, likelihood words with their ranges, source ratings in words."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Handling:
    """A mark of the Traffic Light Protocol 2.0 of FIRST: its label, whom it may reach, and the colour of its letters on black."""

    label: str
    said: str
    colour: str


HANDLING: Mapping[str, Handling] = {
    label: Handling(f"TLP:{label}", said, colour)
    for label, said, colour in (
        ("RED", "For the eyes and ears of individual recipients only, no further disclosure.", "FF2B2B"),
        ("AMBER+STRICT", "Recipients may spread this within their own organisation only, to those who need to know.", "FFC000"),
        ("AMBER", "Recipients may spread this within their organisation and to its clients, to those who need to know.", "FFC000"),
        ("GREEN", "Recipients may spread this within their community, not by public channels.", "33FF00"),
        ("CLEAR", "Recipients may spread this to the world; there is no limit on disclosure.", "FFFFFF"),
    )
}  # fmt: skip
"""The strictest first: a brief that nobody has marked reaches nobody by mistake."""


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A word for how likely something is, and the percents that it stands for."""

    word: str
    low: int
    high: int
    lead: str = "It is"

    @property
    def range(self) -> str:
        return f"{self.low}–{self.high} %"


LIKELIHOODS: Mapping[str, Likelihood] = {
    term.word: term
    for term in (
        Likelihood("almost no chance", 1, 5, "There is"),
        Likelihood("very unlikely", 5, 20),
        Likelihood("unlikely", 20, 45),
        Likelihood("roughly even chance", 45, 55, "There is a"),
        Likelihood("likely", 55, 80),
        Likelihood("very likely", 80, 95),
        Likelihood("almost certain", 95, 99),
    )
}
"""The words of Intelligence Community Directive 203, with its ranges."""
SCALE = "What likelihood words mean (ICD 203)"

RELIABILITY: Mapping[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged, or nobody has rated it",
}
"""The Admiralty letters in words."""


def judged(text: str, word: str) -> str:
    """An assessment as a sentence that says how likely it is, in the word and its range.

    >>> judged("the patrol is repeated in 2025.", "likely")
    'It is likely (55–80 %) that the patrol is repeated in 2025.'
    """
    term = LIKELIHOODS[word]
    return f"{term.lead} {term.word} ({term.range}) that {text.strip().rstrip('.')}."
