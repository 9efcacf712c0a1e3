"""Quotations: the corpus of passages, what never happens whatever the text, and how long a large text takes."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.quotes import NOTHING, PASSAGES, RELAYS, Passage, Relay
from tidings.facts.quotes.quotes import Quote, quotes
from tidings.lexicon import shipped
from tidings.text.document import Document, Source
from tidings.values.reading import read


def _quotes(text: str, source: Source | None = None) -> list[Quote]:
    return list(quotes(read(Document.from_text(text, source=source), shipped())))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p.why)
def test_a_passage_gives_its_rows(passage: Passage) -> None:
    found = tuple((q.span.of(passage.text), q.kind, q.speaker) for q in _quotes(passage.text))
    assert found == passage.rows


@pytest.mark.parametrize(("why", "text"), NOTHING, ids=[why for why, _ in NOTHING])
def test_no_quotation(why: str, text: str) -> None:
    assert _quotes(text) == []


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(PASSAGES) >= 80
    assert len(NOTHING) >= 40
    assert len({p.why for p in PASSAGES}) == len(PASSAGES)


def test_who_passes_the_words_on_stands_beside_the_speaker() -> None:
    (quote,) = _quotes("“We will stand together,” Putin was quoted as saying by Interfax.")
    assert (quote.speaker, quote.speaker_text, quote.attributed_to) == ("Vladimir Putin", "Putin", "Interfax")


@pytest.mark.parametrize("relay", RELAYS, ids=lambda relay: relay.text[:60])
def test_who_speaks_and_who_passes_it_on(relay: Relay) -> None:
    (quote,) = _quotes(relay.text)
    assert (quote.speaker, quote.attributed_to, quote.outlet) == relay[1:]


def test_a_role_is_the_office_right_before_the_name() -> None:
    (quote,) = _quotes("Russian Prime Minister Mikhail Mishustin met Chinese Premier Li Qiang, who called it “a fine day.”")
    assert (quote.speaker, quote.speaker_role) == ("Li Qiang", "Chinese Premier")


def test_the_outlet_that_somebody_told() -> None:
    (quote,) = _quotes("“The yuan is safe with us,” Dmitry Peskov told TASS.")
    assert quote.outlet == "TASS"


def test_the_outlet_that_passed_on_what_somebody_said_right_before() -> None:
    first, second = _quotes("“The yuan is safe,” Dmitry Peskov was quoted as saying by the TASS news agency. “Nobody need worry,” he said.")
    assert (first.outlet, second.outlet) == ("TASS", "TASS")


def test_the_outlet_of_a_passage_is_that_of_what_its_author_says_behind_it() -> None:
    line = "Writing in the Kestrel Review, Tanvi Rao argues that the map is wrong:\nEach port is drawn as if it were a base, and each call as if it were a treaty. [Source]\n“Ports do not vote,” Rao concludes."
    assert [q.outlet for q in _quotes(line)] == ["Kestrel Review", "Kestrel Review"]


def test_a_town_or_a_day_before_an_author_is_no_outlet() -> None:
    line = "In Moscow, Tanvi Rao writes:\nEach port is drawn as if it were a base, and each call as if it were a treaty. [Source]"
    assert [q.outlet for q in _quotes(line)] == [None]


def test_a_role_comes_from_the_words_around_the_name() -> None:
    (quote,) = _quotes("“Trade is the easy part,” said Li Wenhao, a researcher at a bank in Harbin.")
    assert (quote.speaker, quote.speaker_role) == ("Li Wenhao", "researcher at a bank in Harbin")


def test_a_role_comes_from_the_table_where_the_text_has_none() -> None:
    (quote,) = _quotes("“The door is open,” Lavrov said.")
    assert quote.speaker_role == "Foreign Minister of Russia"


def test_a_quotation_is_dated_by_its_own_clause() -> None:
    published = Source(published=date(2021, 5, 14))
    (quote,) = _quotes("“The door is open,” Lavrov said on Wednesday.", published)
    assert quote.when is not None
    assert quote.when.start == quote.when.end == date(2021, 5, 12)


def test_a_date_in_an_aside_dates_nothing() -> None:
    published = Source(published=date(2021, 5, 14))
    (quote,) = _quotes("Lavrov, who came home from Goa on May 9, said the door was “open to all.”", published)
    assert quote.when is None
    (quote,) = _quotes("Lavrov, on May 9, said the door was “open to all.”", published)
    assert quote.when is not None


def test_a_day_of_another_clause_dates_nothing() -> None:
    published = Source(published=date(2021, 5, 14))
    (quote,) = _quotes("Since the port was closed on May 9, Lavrov has called it “an open door.”", published)
    assert quote.when is None


def test_a_date_inside_what_is_said_dates_nothing() -> None:
    (quote,) = _quotes("Lavrov said the drill of 3 March 2021 had been “a routine event.”")
    assert quote.when is None


def test_nested_rows_lie_inside_one_another_or_apart() -> None:
    text = "Reuters reported:\n“The minister spoke of “deep scars” and a ‘new page’ in ties.”"
    spans = [q.span for q in _quotes(text)]
    assert spans == sorted(spans)
    assert all(a.holds(b) or not a.meets(b) for a, b in pairwise(spans))


_PIECES = st.lists(
    st.sampled_from(
        ["“", "”", '"', "'", "‘", "’", "«", "»", "„", "``", "''", "&quot;", " said ", "Putin", " Xi Jinping", ", ", ". ", ": ", "\n", "\n\n", "the ", "he ",
         "according to ", "[…] ", " [Source]", "> ", "no limits", "5' 10\"", "<a href=\"x\">", "`", "A", " ", "\u00a0", "Reuters reported:", "ministry "]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(_PIECES | st.text(max_size=300))
def test_any_text_gives_rows_that_nest_and_lie_inside_it(text: str) -> None:
    document = Document.from_text(text.encode("utf-8", "ignore").decode())
    rows = list(quotes(read(document, shipped())))
    spans = [row.span for row in rows]
    assert spans == sorted(spans, key=lambda s: (s.start, -s.end))
    assert all(0 <= s.start < s.end <= len(document.text) for s in spans)
    assert all(row.kind in ("speech", "phrase", "block") for row in rows)
    marked = [row.span for row in rows if row.kind != "block"]
    assert all(a.holds(b) or b.holds(a) or not a.meets(b) for n, a in enumerate(marked) for b in marked[n + 1 : n + 4])


@pytest.mark.parametrize("piece", ['"', "“", "“ ” ", "‘s’ ", "'", "`", "<a ", "![", "(", " ", "7", "he said “x” ", "'\""], ids=repr)
@pytest.mark.usefixtures("hang_guard")
def test_a_large_text_of_marks_is_no_trouble(piece: str) -> None:
    _quotes(piece * (200_000 // len(piece)))
