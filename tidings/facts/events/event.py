"""What an event is."""

from dataclasses import dataclass
from typing import Literal

from tidings.text.document import Span
from tidings.values.interval import Basis, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening. `span` is the sentence, or the clause of it that tells the event; `action` is a category of PLOVER."""

    span: Span
    date_text: str | None
    when: Interval | None
    basis: Basis
    actors: tuple[str, ...]
    places: tuple[str, ...]
    action: str | None
    modality: str
    attributed_to: str | None
    about: tuple[Span, ...]
    """The stretches of the span that tell the event itself, without its side clauses."""
    exercise: Literal["held", "named"] | None
    """Whether the event is a military exercise, or only speaks of one."""
    outlet: str | None = None
    speakers: frozenset[str] = frozenset()
    """The people who say in it, in the past tense and on no other day that it speaks of, what it tells."""
