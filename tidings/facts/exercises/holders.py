"""Whose an exercise is where its own part of a sentence does not say so in full: "the three navies", "they", "it hosted", its name."""

import re

from tidings.facts.exercises.adding import is_announced
from tidings.facts.exercises.conduct import BREAKS
from tidings.facts.exercises.participants import between, joiners_of, participants_of, subjects_of
from tidings.facts.exercises.terms import Telling, is_held
from tidings.facts.exercises.told import Mention, Told
from tidings.text.document import Span
from tidings.values.clauses import is_headline
from tidings.values.drills.forces import FORCES
from tidings.values.drills.maneuvers import Named
from tidings.values.parties import THEY, TWO, countries, holding
from tidings.values.reading import within
from tidings.values.retrospect import sentence_before

_ASIDE = re.compile(r"\b(?:as|while|after|before|amid|ahead\sof|days\sfrom)\s(?:the\s|this\syear['’]s\s|annual\s)*[“\"‘']?\Z")
_IT_HOLDS = re.compile(
    r"\b[Ii]t\s(?:(?:also|then|last|first|has|had|will|later|jointly)\s){0,2}"
    r"(?:hosts?|hosted|met|meet|joins?|joined|join|trained|holds?|held|hold|staged?|conducts?|conducted|sailed|exercised|drilled|ran)\b"
)
_BEGINS = 60
"""Characters in which a sentence has named its subject."""
_THEIR_FORCES = re.compile(rf"\b [Tt]heir \s {FORCES} \b", re.VERBOSE)
_NUMBER_OF = {"three": 3, "four": 4, "five": 5, "six": 6}
_COUNTED = re.compile(
    r"""
    \b (?: the | these | those | all | their | same
      | brought \s together | gathered | amongst? ) \s (?P<number> three | four | five | six ) \s
      (?: [\w-]{2,16} \s ){0,2}?
    (?: countries | nations | states | navies | armies | allies | sides | partners | fleets | militaries | forces | coast \s guards | powers
      | neighbou?rs )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def holders_of(t: Telling, own: tuple[str, ...], told: Told) -> tuple[tuple[str, ...], bool]:
    """The countries that hold the exercise of a part of a sentence, and whether it names them itself; fewer than two where it is open.

    `own` are those that it names as holding it.
    """
    name, last, base = t.name, t.last, t.term.goes_on_from
    if base and (t.how in ("left", "way") or len(own) < 2 or set(own) <= set(base.row.participants)):
        return _with_those_before(t, base, own), len(own) >= 2
    if last and t.joined and own and not set(own) <= set(last.row.participants):
        return tuple(dict.fromkeys((*last.row.participants, *own))), False
    if len(own) >= 2:
        if last and (_names_them_all(t, own, last) or (t.joined and set(own) < set(last.row.participants))):
            return last.row.participants, False
        return own, not (t.how == "seen" and t.referring)
    if several := _counted(t, told):
        return tuple(dict.fromkeys((*several, *own))), t.how != "referring" and not t.identifies
    if name and last and (examples := _of_the_many_before(t, last, name, own)):
        return examples, False
    if name and len(holders := _named_of(t, own, name.participants)) >= 2 and not (t.referring and last and last.row.name == name.name):
        pair = told.pairs.at(t.part) if TWO.search(t.words) else ()
        return (pair if pair and set(pair) < set(holders) else holders), False
    if name and not _ALONE.search(t.words) and (holders := _as_told(t, told)) and set(own) <= set(holders):
        return holders, False
    if last and (t.referring or t.part.start > t.sentence.start) and set(own) <= set(last.row.participants):
        participants = last.row.participants
        if told.holders and set(told.holders) < set(participants) and _LAST_YEAR.search(t.words):
            return told.holders, False
        if len(participants) > 2 and TWO.search(t.words):
            return (told.pairs.usual if set(told.pairs.usual) <= set(participants) else ()), False
        return participants, False
    if name and _ALONE.search(t.words):
        return (), False
    two = TWO.search(t.words) or (not own and (THEY.search(t.words) or _THEIR_FORCES.search(t.words)))
    if two and (t.strong or t.referring or is_held(t.text, t.part, t.at)):
        pair = told.pairs.at(t.part)
        if not own and within(t.reading.names, Span(t.at.end, t.part.end)) and not within(t.reading.names, Span(t.part.start, t.at.start)):
            pair = told.pairs.usual or pair  # "both militaries held a patrol, which led to a protest from Peru and Chile"
        among = set(last.row.participants) if last else set()
        if len(among) > 2 and set(pair) < among and set(told.pairs.usual) < among:
            pair = told.pairs.usual or pair  # the two of whom the text tells, not the two that a longer list ends with
        return (pair, True) if set(own) <= set(pair) else ((), False)
    if t.strong and not own and _is_of_pair(t, told):
        return told.pairs.usual, False
    return (), False


_GROWN_BY = re.compile(r"\bwith\s(?:the\s)?participation\s(?:of|by|from)\s(?:the\s)?\Z")


def grown_by(t: Telling) -> tuple[str, ...]:
    """The countries with whose participation a series is told to have grown: not of the edition told, but of those after it."""
    named = [m for m in within(t.reading.names, t.part) if m.country and m.kind in ("country", "organisation")]
    return countries([m for m in named if _GROWN_BY.search(t.text, max(m.span.start - 50, t.part.start), m.span.start)])


NEAR_BY = 1_200
"""Characters before a part of a sentence in which its text may have named those who hold an exercise."""
FAR = 20_000
"""The same on either side, of an exercise that is always held by a few."""
FEW = 3
"""States that always hold an exercise among themselves; longer lists are those of one edition."""


def _named_of(t: Telling, own: tuple[str, ...], listed: tuple[str, ...]) -> tuple[str, ...]:
    """Of the states that a list gives to a named exercise those that the text names.

    Those of a longer list are the ones whose exercises it has been telling of, else those that it names near by.
    """
    before = t.last.row.participants if t.last and not own else ()
    if len(listed) > FEW and len(before) >= 2 and set(before) <= set(listed):
        return before
    entry, paragraph = t.reading.entry_at(t.sentence.start), holding(t.reading.layout.paragraphs, t.part.start)
    region = Span(max(t.part.start - NEAR_BY, entry.span.start if entry else 0), paragraph.end if paragraph else t.part.end)
    for reach in (region, Span(max(region.start - FAR, 0), region.end + FAR)):
        named = {m.country for m in within(t.reading.names, reach)}
        found = tuple(c for c in listed if c in named)
        if len(found) >= 2 or len(listed) > FEW or not found:
            break
    return found


def _of_the_many_before(t: Telling, last: Mention, name: Named, own: tuple[str, ...]) -> tuple[str, ...]:
    """Who held the many exercises of the sentence before, of which this names one: "They held a number of drills. Alfa 2007 was …"."""
    many = last.several and last.row.when is None and not last.row.name and sentence_before(t.reading, t.sentence.start) == last.sentence
    return last.row.participants if many and set(own) <= set(last.row.participants) <= set(name.participants) else ()


def _as_told(t: Telling, told: Told) -> tuple[str, ...]:
    """Those who hold the series of a named exercise as the text has told it, or tells it further on of one that is held."""
    if before := told.by_series.get(t.series):
        return before
    if not is_announced(t, is_headline(t.text, t.sentence)):
        return ()
    told.left_open.add(t.series)
    return told.ahead.get(t.series, ())


def _names_them_all(t: Telling, own: tuple[str, ...], last: Mention) -> bool:
    """Whether a part names more of those who held the exercise told before than the two it links: "four Omani, one each of the others"."""
    held = set(last.row.participants)
    named = {m.country for m in within(t.reading.names, t.part) if m.country and m.kind in ("country", "organisation")}
    return set(own) < named <= held and not t.name and not _WITHOUT.search(t.words)


_ALONE = re.compile(r"\b(?:alone|by\sitself|on\sits\sown|unilateral(?:ly)?)\b")
_LAST_YEAR = re.compile(r"\b(?:last|the\sprevious)\syear\b", re.IGNORECASE)
_WITHOUT = re.compile(r"\b(?:without|except|minus|instead\sof|but\snot)\b")


def own_of(t: Telling) -> tuple[str, ...]:
    """The countries that a part of a sentence itself says hold the exercise."""
    if t.how == "seen":
        return countries(within(t.reading.names, t.at))
    own = _with_it(t, participants_of(t.reading, t.part, t.at))
    if t.how == "together":
        own = tuple(dict.fromkeys((*subjects_of(t.reading, t.part, t.at), *own)))
    if t.how == "assets":
        named = [m for m in within(t.reading.names, t.part) if m.country in own]
        behind = [m for m in named if m.span.start > t.at.end and BREAKS.search(between(t.text, m.span, t.at))]
        own = tuple(c for c in own if any(m.country == c for m in named if m not in behind))
    always = t.name.participants if t.name else ()
    if always and not set(always) <= set(own) and _ASIDE.search(t.text, t.part.start, t.at.start):
        return ()  # "the two ministers met as Balikatan went on"
    return own


def _with_it(t: Telling, own: tuple[str, ...]) -> tuple[str, ...]:
    """The countries of a part with the one that its "it" means: the only one that the sentence before names, at its beginning."""
    if not own or not _IT_HOLDS.search(t.text, t.part.start, t.part.end):
        return own
    before = sentence_before(t.reading, t.sentence.start)
    named = [m for m in within(t.reading.names, before) if m.country and m.kind in ("country", "organisation")] if before else []
    if not before or not named or len({m.country for m in named}) > 1 or named[0].span.start > before.start + _BEGINS:
        return own
    return tuple(dict.fromkeys((str(named[0].country), *own)))


def _with_those_before(t: Telling, base: Mention, own: tuple[str, ...]) -> tuple[str, ...]:
    """The participants of the exercise told before, without one that stayed away, or with one that has sent forces to it."""
    participants = base.row.participants
    if t.how == "left":
        away = {m.country for m in within(t.reading.names, Span(t.part.start, t.at.start)) if m.kind == "country"}
        return tuple(c for c in participants if c not in away) if away else ()
    if set(own) <= set(participants) or t.how in ("edition", "way"):
        return participants
    if t.how != "assets":
        return ()
    return tuple(dict.fromkeys((*participants, *joiners_of(t.reading, base.sentence), *own)))


def _counted(t: Telling, told: Told) -> tuple[str, ...]:
    """The countries that "the three navies" means: those of the last exercise that so many held; () where none did."""
    found = _COUNTED.search(t.text, t.part.start, t.part.end)
    return told.by_number.get(_NUMBER_OF[found["number"].lower()], ()) if found else ()


def _is_of_pair(t: Telling, told: Told) -> bool:
    """Whether an exercise told without its countries is of the document's pair: it has told one of theirs, and this names no others."""
    if not told.together or not within(t.reading.dates, t.part):
        return False
    pair = frozenset(told.pairs.usual)
    others = {m.country for m in within(t.reading.names, t.part) if m.country} - pair
    return len(pair) == 2 and pair in told.together and not others
