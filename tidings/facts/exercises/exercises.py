"""Joint exercises and patrols: each mention that adds a name, a date, a place, a participant or what took part."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tidings.facts.exercises.held import in_year
from tidings.facts.exercises.mentions import SAME_AGAIN, mentions, same_paragraph
from tidings.facts.exercises.participants import is_numbered, joiners_of
from tidings.facts.exercises.terms import may_go_on, may_tell
from tidings.facts.exercises.told import Exercise, Mention, Told, is_of_one_edition, is_same_name
from tidings.facts.exercises.venues import AT
from tidings.text.document import Span
from tidings.values.clauses import LONGEST, has_verb
from tidings.values.dates.dates import year_in_name
from tidings.values.drills.editions import split_editions
from tidings.values.drills.maneuvers import find_again, find_named
from tidings.values.interval import Basis, Interval
from tidings.values.reading import Reading, within


def exercises(reading: Reading) -> Iterator[Exercise]:
    """The joint exercises and patrols of two or more countries that a document speaks of, one row a mention, in its order.

    Participants are countries that the sentence itself puts side by side, else what "the two countries" or "the drills" refers
    to. A date or place that a mention lacks comes from another mention of the same exercise in the same entry. A date that
    dates only a report is not the exercise's. Not done: exercises of one country alone, of sport, of business; sentences longer
    than 2,000 characters.
    """
    told = Told(reading)
    found = _told_in(reading, told)
    if told.left_open & told.by_series.keys():
        found = _told_in(reading, Told(reading, ahead=told.by_series))
    found = list(_with_joiners(reading, found))
    for mention in _complete(reading, _without_repeated_headlines(reading, _joined(reading, found))):
        yield from _by_edition(reading, replace(mention.row, kind=mention.kind or "wargame"))


def _told_in(reading: Reading, told: Told) -> list[Mention]:
    found: list[Mention] = []
    for sentence in reading.sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        tells = may_tell(reading, sentence)
        if tells or may_go_on(reading, sentence, told) or any(find_again(reading.text, sentence, told.names)):
            found.extend(mentions(reading, sentence, told, tells))
    return found


_IS_CALLED = re.compile(r"Known as|Called|Named|Dubbed|Code-?named")


def _with_joiners(reading: Reading, found: list[Mention]) -> Iterator[Mention]:
    """The mentions with the countries that their own or the next sentence tells to take part as well."""
    sentences = reading.sentences
    told = {m.sentence: m for m in found}
    for mention in found:
        at = bisect_left(sentences, mention.sentence.start, key=lambda s: s.start)
        following = [s for s in sentences[at + 1 : at + 2] if s.start - mention.sentence.end < 20]
        near = [mention.sentence, *(s for s in following if s not in told or set(told[s].row.participants) > set(mention.row.participants))]
        if mention.headline or mention.several or mention.row.span != mention.sentence:
            near = []
        joiners = [c for s in near for c in joiners_of(reading, s)]
        yield replace(mention, row=replace(mention.row, participants=tuple(dict.fromkeys((*mention.row.participants, *joiners)))))


def _joined(reading: Reading, found: list[Mention]) -> list[Mention]:
    """Mentions with the next sentence's taken in where that goes on about the same exercise: "…. The exercise saw 10,000 troops …".

    Two sentences that each list what took part are one as well.
    """
    joined: list[Mention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if (
            last and mention.sentence.start > last.sentence.start and not last.headline
            and not (last.stage or mention.stage or mention.another)
            and set(mention.row.participants) == set(last.row.participants)
            and not reading.text[last.row.span.end : mention.sentence.start].strip(" .”\"\n")
            and same_paragraph(reading, last.sentence, mention.sentence)
            and SAME_AGAIN.match(mention.sentence.of(reading.text)) and mention.row.span.start == mention.sentence.start
            and not (last.row.assets_text and mention.row.assets_text)
            and not (last.row.when and mention.row.when and mention.row.basis != "name" and last.row.basis != "name")
        ) or (
            last and mention.own and last.row.name is None and mention.row.name
            and set(mention.row.participants) == set(last.row.participants) and mention.sentence.start > last.sentence.start
            and _IS_CALLED.match(mention.sentence.of(reading.text))
            and same_paragraph(reading, last.sentence, mention.sentence)
        ) or (
            last and last.listing and mention.listing and same_paragraph(reading, last.row.span, mention.row.span)
        ):  # fmt: skip
            joined[-1] = _both(last, mention)
        else:
            joined.append(mention)
    return joined


def _both(first: Mention, second: Mention) -> Mention:
    a, b = first.row, second.row
    dated = a if a.when and (a.basis != "name" or b.when is None) else b
    row = replace(
        a, span=Span(a.span.start, max(a.span.end, b.span.end)), name=a.name or b.name,
        date_text=dated.date_text, when=dated.when, basis=dated.basis,
        places=tuple(dict.fromkeys(a.places + b.places)), places_text=tuple(dict.fromkeys(a.places_text + b.places_text)),
        assets_text=a.assets_text or b.assets_text,
    )  # fmt: skip
    return replace(first, row=row, kind=second.kind if first.kind is None or b.name else first.kind)


def _without_repeated_headlines(reading: Reading, found: list[Mention]) -> Iterator[Mention]:
    """The mentions without headlines whose story the text below tells again."""
    for i, mention in enumerate(found):
        again = [
            m
            for m in found[i + 1 : i + 4]
            if not m.headline and reading.entry_at(m.sentence.start) == reading.entry_at(mention.sentence.start)
        ]
        title = reading.layout.title is not None and reading.layout.title.meets(mention.sentence)
        if not ((mention.headline or title) and any(_tells_all(m.row, mention.row, title) for m in again)):
            yield mention


def _tells_all(row: Exercise, headline: Exercise, title: bool) -> bool:
    """Whether a row has the participants of a headline and all that the headline adds; of a title its place and forces count as told."""
    return (
        set(row.participants) >= set(headline.participants) and (title or set(row.places) >= set(headline.places))
        and (headline.name is None or is_same_name(headline.name, row.name) or (row.name or "").startswith(f"{headline.name} "))
        and (title or headline.assets_text in (None, row.assets_text) or bool(row.assets_text) and not is_numbered(headline.assets_text))
        and (headline.when is None or headline.basis == "name" or (row.when is not None and row.when.meets(headline.when)))
    )  # fmt: skip


def _complete(reading: Reading, found: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions with the date, place and kind that another mention of the same exercise gives."""
    mentions = list(found)
    for i, mention in enumerate(mentions):
        done = mention
        if not mention.several:
            digest = reading.entry_at(mention.sentence.start)
            reach = 8 if digest else 3
            others = [*reversed(mentions[max(i - reach, 0) : i]), *mentions[i + 1 : i + 1 + reach]]
            same = [m for m in others if _same_exercise(reading, mention, m)]
            if mention.row.when is None and (in_year_told := _in_year_told(mention.row, same)):
                done = mention = replace(mention, row=in_year_told)
            dates = list(dict.fromkeys(m.row.when for m in same if m.row.when and m.row.basis != "name"))
            when = mention.row.when
            lacks = mention.row.date_text is None if when is None else mention.row.basis == "name" and bool(dates) and dates[0].meets(when)
            lacks = lacks or (bool(dates) and _is_a_bound(mention.row.when, dates[0]))
            if lacks and dates and (len(dates) == 1 or not digest):
                source = next(m for m in same if m.row.when == dates[0])
                done = replace(done, row=replace(done.row, when=source.row.when, basis=source.row.basis, date_text=source.row.date_text))
            if lacks and not dates and not digest and (seen := _announced(mention, mentions[max(i - AROUND, 0) : i + AROUND], reading)):
                done = replace(done, row=replace(done.row, when=seen.when, basis=seen.basis, date_text=seen.date_text))
            places = {m.row.places for m in same if m.row.places}
            goes_on = not mention.own and not _SEEN.search(mention.sentence.of(reading.text))
            one_side = mention.listing and any(m.kind == "country" for m in within(reading.names, mention.row.span))
            if (digest or goes_on) and not one_side and not mention.row.places and len(places) == 1:
                source = next(m for m in same if m.row.places)
                done = replace(done, row=replace(done.row, places=source.row.places, places_text=source.row.places_text))
            if told := _edition_told(mention, mentions[max(i - 3, 0) : i], mentions[i + 1 : i + 2]):
                done = replace(done, row=replace(done.row, when=told.when, basis=told.basis, date_text=told.date_text))
            done = replace(done, kind=done.kind or next((m.kind for m in same if m.kind), None))
            done = _with_last_day(done, mentions[i + 1 : i + 2])
            mentions[i] = done
        yield done


_SEEN = re.compile(r"\b(?:intercept|track|detect|spott?|shadow|monitor|identif|scrambl)\w*\b")
"""What others do who see ships or bombers pass, wherever that is."""
_SAID = re.compile(r"\b(?:said|says|confirmed|announced|told|reported|insisted)\b")
_NOT_NOW = re.compile(
    r"\b(?:previous|past|recent|similar|ever|once|never|regular|annually|often|since|if|planned|plans?\sto)\b", re.IGNORECASE
)
AROUND = 40
"""Mentions before and behind one that are asked whether they tell of one exercise."""
REPORTED = 1_500
"""Characters within which somebody's report of an exercise without its day is of the one told with it."""


def _announced(mention: Mention, mentions: list[Mention], reading: Reading) -> Exercise | None:
    """The row of the exercise whose own holder's report this is, where the text tells of one such exercise and on which day it was.

    "Bombers of A and B were seen on Monday. … A's ministry said the two had flown a joint patrol."
    """
    row, words = mention.row, mention.sentence.of(reading.text)
    if mention.kind in (None, "wargame") or row.name or mention.several or not _SAID.search(words) or _NOT_NOW.search(words):
        return None
    told = [
        m for m in mentions
        if m is not mention and set(m.row.participants) == set(row.participants) and m.kind == mention.kind and not m.several and m.row.when
    ]  # fmt: skip
    near = [m for m in told if 0 < mention.sentence.start - m.row.span.end < REPORTED and m.row.modality == row.modality == "occurred"]
    one_day = len({m.row.when for m in told}) == 1 and all(m.row.when and m.row.when.precision == "day" for m in told)
    return near[-1].row if near and one_day else None


def _in_year_told(row: Exercise, same: list[Mention]) -> Exercise | None:
    """A row with days or months without a year, in the only year that other mentions of the exercise tell: "the 2023 edition"."""
    years = {m.row.when.start.year for m in same if m.row.when and m.row.when.precision == "year"}
    when = in_year(row.date_text, years.pop()) if row.date_text and len(years) == 1 else None
    return replace(row, when=when, basis="document") if when else None


_THIS_YEAR = re.compile(r"this\syear", re.IGNORECASE)


def _edition_told(mention: Mention, before: list[Mention], behind: list[Mention]) -> Exercise | None:
    """The row around a mention of a year's edition ("this year's war games", "Joint Sea-2012") that tells on which days of it that was.

    Of a name with its year only the mentions beside it count: others may be of another exercise of that year.
    """
    row, by_name = mention.row, mention.row.basis == "name"
    if row.when is None or row.when.precision != "year" or not (by_name or _THIS_YEAR.match(row.date_text or "")):
        return None
    nearest: Iterable[Mention] = before[-1:] if by_name else reversed(before)
    for other in (*nearest, *behind):
        told = other.row
        if told.when is None or told.when.precision != "day" or told.basis == "name" or not told.when.meets(row.when):
            continue
        both = set(told.participants) & set(row.participants)
        same = both in (set(told.participants), set(row.participants)) and not (told.name and row.name) and not other.several
        elsewhere = by_name and bool(told.places and row.places) and not set(told.places) & set(row.places)
        if same and not elsewhere and len({mention.kind, other.kind} - {None, "wargame"}) < 2:
            return told
    return None


def _is_a_bound(day: Interval | None, whole: Interval) -> bool:
    """Whether a day is the first or last one of an exercise whose days another mention tells."""
    if day is None or day.precision != "day" or whole.precision != "day" or day.start != day.end:
        return False
    return whole.start < whole.end and day.start in (whole.start, whole.end)


def _with_last_day(mention: Mention, following: list[Mention]) -> Mention:
    """The mention with the last day that the next one tells of the same exercise, begun on the same day by the same countries."""
    when = mention.row.when
    for other in following:
        later = other.row.when
        same = (
            not other.stage and set(other.row.participants) == set(mention.row.participants) and None in (mention.row.name, other.row.name)
        )
        if same and when and later and when.precision == later.precision == "day" and when.start == when.end == later.start < later.end:
            return replace(mention, row=replace(mention.row, when=later))
    return mention


_OF_OTHERS = re.compile(r"\b(?:earlier|previous|past|recent|buil(?:ds?|t|ding)\son|follow(?:s|ed|ing)|after|before|unlike|similar)\b")
"""Words of a sentence whose place may be that of other exercises than the one it refers to."""
_ANOTHER_ONE = re.compile(r"\b(?:earlier|previous|past|former|next|future|first|last|second|other|similar|such)\b", re.IGNORECASE)
"""Words by which forces may be those of another exercise."""


def _same_exercise(reading: Reading, a: Mention, b: Mention) -> bool:
    """Whether two mentions clearly speak of one exercise: one entry, or one refers to what stands just before it."""
    joined = a.referring and not a.own and a.sentence.start > b.sentence.start and set(a.row.participants) > set(b.row.participants)
    if b.several or not (joined or set(a.row.participants) == set(b.row.participants)):
        return False
    if a.row.name and b.row.name and not is_same_name(a.row.name, b.row.name):
        return False
    if a.row.when and b.row.when and not a.row.when.meets(b.row.when):
        return False
    here, there = reading.entry_at(a.sentence.start), reading.entry_at(b.sentence.start)
    first, later = (a, b) if a.sentence.start <= b.sentence.start else (b, a)
    elsewhere = bool(a.row.places and b.row.places) and not set(a.row.places) & set(b.row.places)
    if elsewhere and (here or there or later.own or first.row.when is None or _OF_OTHERS.search(later.sentence.of(reading.text))):
        return False  # "the manoeuvres take place in" goes on about those just told, wherever they began
    if here or there:
        return here == there
    if a.row.name and b.row.name and is_of_one_edition(a.row.name):
        return True
    lists = later.row.when is None and is_numbered(later.row.assets_text)
    lists = lists and not _ANOTHER_ONE.search(later.sentence.of(reading.text))  # "900 Omani and 500 Kenyan troops will be in the drill"
    refers = later.referring and (not later.own or lists or set(a.row.places) & set(b.row.places) != set())
    return refers and later.sentence.start - first.row.span.end < 800


_PRESENT_AT = AT | {"to", "from"}


def _by_edition(reading: Reading, row: Exercise) -> Iterator[Exercise]:
    """The row, or one for each edition that its sentence gives a date or dated name: "in Moscow in May 2016 and in Beijing in July"."""
    text = reading.text
    named = [n for n in find_named(text, row.span, reading.lexicon, frozenset()) if year_in_name(n.name)]
    exact = ("day", "days", "month", "months")
    dates = [d for d in within(reading.dates, row.span) if d.basis == "explicit" and d.when and d.kind in exact]
    stretches = split_editions(text, row.span, [n.span for n in named] if len(named) > 1 else [d.span for d in dates])
    each_named = all(any(0 <= n.span.start - s.start < 2 for n in named) for s in stretches[1:])
    if len(stretches) == 1 or (not each_named and any(has_verb(re.split(r",\s", s.of(text), maxsplit=1)[0]) for s in stretches[1:])):
        yield row
        return
    for stretch in stretches:
        date = next((d for d in dates if stretch.holds(d.span)), None)
        name = next((n.name for n in named if stretch.holds(n.span)), None)
        places = [
            p for p in within(reading.places, stretch) if p.relation and p.relation.split()[0] in _PRESENT_AT and p.place.kind != "country"
        ]
        when = date.when if date else year_in_name(name or "")
        basis: Basis = "none" if when is None else date.basis if date else "name"
        yield replace(
            row, span=stretch, when=when, basis=basis, date_text=date.text if date else name,
            name=name or (row.name if row.name and not year_in_name(row.name) else None),
            places=tuple(dict.fromkeys(p.place.name for p in places)), places_text=tuple(dict.fromkeys(p.text for p in places)),
            assets_text=row.assets_text if row.assets_text and row.assets_text in stretch.of(text) else None,
        )  # fmt: skip
