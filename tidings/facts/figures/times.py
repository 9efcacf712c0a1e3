"""When: the period of a quantity that leaves it to the sentences before, as "imports rose 5 %" behind "in May trade grew".

What a sentence says itself is read by `tidings.facts.figures.periods`. What was only compared with, or is yet to come, lends no time.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from tidings.facts.figures.flows import WORLD
from tidings.facts.figures.partners import Place, Told
from tidings.facts.figures.period import Period
from tidings.values.interval import Interval

NEAR = 5
"""Sentences without a number of their own kind across which a statistic may go on."""
MANY = 40
"""Numbers that are looked back on: a sentence that holds more of them is a table."""
STRETCH = re.compile(
    r"""
    \b (?: in | over | during | for | of | throughout ) \s (?: the | that | this ) \s (?: (?: same | whole | entire
      | mentioned | said | given | specified ) \s )?
    (?: (?P<count> two | three | four | five | six | seven | eight | nine | ten | eleven ) [\s-] months? (?: [\s-] period )?
      | (?P<one> month | quarter | half ) | (?P<any> period ) )
    (?! [\s-]* (?: of \b | to \b | ago | before | earlier | last | when | that | which | ended | ending | through | \w*-\w | [‑-] ) )
    """.replace("[\\s-]*", "[\\s-]{0,2}"),
    re.VERBOSE | re.IGNORECASE,
)
"""A stretch of time that was named before: "over the eight months", "the total for the month", "over the same period"."""
COUNTS = {word: n for n, word in enumerate("two three four five six seven eight nine ten eleven".split(), 2)}
LENGTHS = {"month": 1, "quarter": 3, "half": 6}


def months(when: Interval) -> int:
    """How many calendar months a period touches."""
    return 12 * (when.end.year - when.start.year) + when.end.month - when.start.month + 1


def named_again(words: str) -> int | None:
    """How many months the stretch has that the words only point back to; 0 for "the period", None where they point to none.

    >>> [named_again(w) for w in ("over the eight months", "for the month, at", "over the same period", "in the month of May")]
    [8, 1, 0, None]
    """
    match = STRETCH.search(words)
    if match is None:
        return None
    return COUNTS[match["count"].lower()] if match["count"] else LENGTHS[match["one"].lower()] if match["one"] else 0


class Before(list[Told]):
    """The numbers of an article or entry so far. `times` are the periods that those of the last one's paragraph lend to others."""

    def __init__(self) -> None:
        super().__init__()
        self.times: set[Interval] = set()
        self.last_dated: Told | None = None

    def append(self, said: Told) -> None:
        if self and self[-1].place.paragraph != said.place.paragraph:
            self.times, self.last_dated = set(), None
        if said.period and said.period.when and not said.aside:
            self.times.add(said.period.when)
            self.last_dated = said
        super().append(said)


def dated(before: Before, place: Place, reach: int = NEAR) -> Iterator[Told]:
    """What was told with a time of its own in the sentences just before, the last first."""
    for said in islice(reversed(before), MANY):
        if said.place.sentence < place.sentence - reach:
            return
        if said.period and said.period.when and not said.aside:
            yield said


def of_length(before: Before, place: Place, length: int, pair: frozenset[str]) -> Period | None:
    """The last period told of as many months (0: of any number), of the same pair if there is one, else of any."""
    told = [said for said in dated(before, place) if said.period and said.period.when and length in {0, months(said.period.when)}]
    return next((said.period for said in told if pair <= said.flow.ends), told[0].period if told else None)


def ends_before(before: Before, place: Place) -> tuple[Period, Period] | None:
    """The times of the two quantities between which something moved that the sentence before tells of last: "from 5 % to 9 %"."""
    if len(before) < 2 or before[-1].place != before[-2].place or before[-1].place != Place(place.sentence - 1, place.paragraph):
        return None
    first, last = before[-2], before[-1]
    if (
        not first.aside
        or last.aside
        or first.unit != last.unit
        or not (first.period and first.period.when and last.period and last.period.when)
    ):
        return None
    return (first.period, last.period) if first.period.when.end < last.period.when.start else None


def of_one_time(before: Before, place: Place) -> Told | None:
    """The number before in the paragraph, where all of them that are dated speak of one period, or those of the sentence just before do:
    else any could be meant.
    """
    if not before or before[-1].place.paragraph != place.paragraph or before[-1].place.sentence < place.sentence - 2:
        return None
    if len(before.times) == 1:
        return before.last_dated
    near = [*takewhile(lambda said: said.place.sentence == place.sentence - 1, dated(before, place, reach=1))]
    return near[0] if len(times(near)) == 1 else None


def of_same_release(before: Before, place: Place, pair: frozenset[str]) -> Told | None:
    """The number that the paragraph before ends with, where this one goes on with the same statistic of the same `pair`."""
    last = next((said for said in dated(before, place)), None)
    if last is None or last.place.paragraph < place.paragraph - 2 or last.place.paragraph == place.paragraph:
        return None
    told = [*takewhile(lambda said: said.place == last.place, dated(before, place))]
    alike = all(said.measure in {"trade", "exports", "imports"} and said.commodity == "all" for said in told)
    if not alike or len(times(told)) > 1:
        return None
    of_all = last.owner is not None and last.flow.ends <= {last.owner, WORLD}  # "China's exports", then those to one country
    return last if of_all or last.flow.whole and pair <= last.flow.ends else None


def times(told: Iterable[Told]) -> set[Interval]:
    return {said.period.when for said in told if said.period and said.period.when}
