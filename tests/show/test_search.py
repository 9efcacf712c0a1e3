"""Search finds what a reader would find by hand, lights exactly those words, and takes whatever is typed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.rows import DOCUMENTS, HOSTILE, REPORT, frames
from tidings.lexicon import Lexicon
from tidings.show import published
from tidings.show.filters import Filters, choose
from tidings.show.passages import LONGEST, passages, spans, window
from tidings.show.search import KINDS, Answer, Hit, Index, alone, expression, fold, lit_in, search
from tidings.text.document import Document, Span

TABLES = frames()
TEXTS = {Document.from_text(str(d["text"])).doc_id: str(d["text"]) for d in DOCUMENTS.values()}
CHOICES = choose(TABLES, TEXTS.__getitem__)
INDEX = Index(TABLES, TEXTS.__getitem__, {doc_id: label for label, doc_id in CHOICES.documents.items()})
DOC = Document.from_text(REPORT).doc_id
EVERYTHING = Filters.none(CHOICES)


def index_of(text: str) -> Index:
    """One document says this, the other nothing."""
    return Index(TABLES, lambda doc_id: text if doc_id == DOC else "", {})


def found(asked: str, chosen: Filters = EVERYTHING) -> dict[str, Answer]:
    return {answer.kind: answer for answer in search(INDEX, asked, chosen)}


def lit(hit: Hit) -> list[str]:
    return [hit.words[span.start : span.end] for span in hit.lit]


@pytest.mark.parametrize(
    ("asked", "kinds", "why"),
    [
        ("harbin", {"passages", "events"}, "a word of the text, whatever its case"),
        ("harb", {"passages", "events"}, "the beginning of a word"),
        ("Ivan", {"passages", "quotes"}, "who said a quotation, though the quotation does not name him"),
        ("“border posts”", {"passages", "quotes"}, "words in this order"),
        ("“posts border”", set(), "and in no other"),
        ("border grain", set(), "all words are needed in one paragraph"),
        ("grain harbin", {"passages", "events"}, "in any order"),
        ("grain -harbin", {"passages", "figures"}, "less those that have a word"),
        ("12", {"passages", "figures"}, "numbers"),
        ("july 2024", {"passages", "events", "exercises"}, "dates in words"),
        ("patrol", {"exercises"}, "what is known of a row and does not stand in its words"),
        ("Sea of Japan", {"passages", "events", "exercises"}, "small words too"),
        ("ministers met", {"passages", "events"}, "titles too"),
        ("-harbin", set(), "nothing is asked for"),
        ("%", set(), "no word at all"),
        ("", set(), "nothing was typed yet"),
    ],
)
def test_what_is_found(asked: str, kinds: set[str], why: str) -> None:
    assert set(found(asked)) == kinds, why


def test_the_words_asked_for_are_lit_and_open_in_their_document() -> None:
    hit = found("gra")["figures"].hits[0]
    assert lit(hit) == ["Grain"]
    start = REPORT.index("Grain shipments")
    assert hit.place == {"doc": DOC, "span": f"{start}-{start + len('Grain shipments rose 12 percent in 2023.')}"}
    assert hit.document == "Ministers met in Harbin"


def test_a_paragraph_opens_at_the_words_themselves() -> None:
    title, *rest = found("ministers harbin")["passages"].hits
    assert (title.kind, title.place) == ("titles", {"doc": DOC})
    start = REPORT.index("ministers met in Harbin and")
    assert rest[-1].place["span"] == f"{start}-{start + len('ministers met in Harbin')}"
    assert lit(rest[-1]) == ["ministers", "Harbin"]


def test_what_is_known_of_a_row_is_lit_where_its_words_do_not_have_it() -> None:
    hit = found("ivan")["quotes"].hits[0]
    assert not hit.lit
    assert [hit.about[span.start : span.end] for span in hit.about_lit] == ["Ivan"]


def test_the_best_come_first() -> None:
    kinds = [hit.words for hit in found("sea")["passages"].hits]
    assert "Sea of Japan" in kinds[0]
    whole = index_of("Sealing wax is sold by the sea shore.\nThe seals of the ship.\nThe sea.\n")
    first = search(whole, "sea", EVERYTHING, ("passages",))[0].hits[0]
    assert first.words == "The sea.", "a whole word before the beginning of one"


def test_filters_leave_hits_out_and_are_counted() -> None:
    everything, trade = found("harbin"), found("harbin", replace(EVERYTHING, topics=("military",)))
    assert everything["events"].found == 1
    assert (trade["events"].found, trade["events"].left_out, trade["events"].hits) == (0, 1, ())
    assert (trade["passages"].found, trade["passages"].left_out) == (1, 2), "the title of a document that has rows about it"
    hostile = next(label for label, doc_id in CHOICES.documents.items() if doc_id != DOC)
    assert all(not answer.found for answer in found("harbin", replace(EVERYTHING, documents=(hostile,))).values())


def test_pages_of_hits_join_without_gap_or_repetition() -> None:
    whole = search(INDEX, "the", EVERYTHING, ("passages",), at_most=50)[0]
    parts = [search(INDEX, "the", EVERYTHING, ("passages",), at_most=2, skip=skip)[0].hits for skip in range(0, whole.found, 2)]
    assert [hit for part in parts for hit in part] == list(whole.hits)
    assert len(whole.hits) == whole.found > 2


def test_words_that_stand_nowhere_together_are_counted_alone() -> None:
    assert alone(INDEX, "border grain") == {"border": 2, "grain": 4}
    assert alone(INDEX, "border") == {}


@pytest.mark.parametrize(
    ("text", "asked", "stretch"),
    [
        ("In Łódź they met", "lodz", "Łódź"),
        ("The ﬁnance ministers", "finance", "ﬁnance"),
        ("Straße und Platz", "strasse", "Straße"),
        ("Встреча у Ёлки", "елки", "Ёлки"),
        ("China’s exports", "china's", "China’s"),
        ("ex\u00adports rose", "exports", "ex\u00adports"),
        ("a café\u0301 there", "cafe", "café\u0301"),
        ("by 26.7 % in May", "26.7", "26.7"),
        ("习近平 said", "习近", "习近平"),
    ],
)
def test_words_are_found_as_people_type_them(text: str, asked: str, stretch: str) -> None:
    hit = search(index_of(text), asked, EVERYTHING, ("passages",))[0].hits[0]
    assert lit(hit) == [stretch]
    start = text.index(stretch)
    assert hit.place["span"] == f"{start}-{start + len(stretch)}"


@pytest.mark.parametrize(
    "asked",
    ['"', '""', '"""', "a OR", "NEAR(", "words:", "^", "*", "a*b", "'; DROP TABLE t; --", "(" * 500, "-" * 50, "\x00", "\ue000x\ue001", "a\x00b"],
)  # fmt: skip
def test_no_sign_is_a_command(asked: str) -> None:
    search(INDEX, asked, EVERYTHING)
    assert found("harbin")["events"].found == 1


@given(st.text(max_size=60))
def test_whatever_is_typed_is_words(asked: str) -> None:
    for answer in search(INDEX, asked, EVERYTHING):
        assert answer.kind in KINDS
        assert answer.hits


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    index = index_of(text)
    for row in index.rows["passages"].to_dict("records"):
        assert text[row["start"] : row["end"]] == row["text"]
    for word in [w for w in text.split() if w.isascii() and w.isalnum()][:5]:
        answer = search(index, f'"{word}"', EVERYTHING, ("passages",), at_most=100)[0]
        for hit in answer.hits:
            assert all(fold(part).lower() == word.lower() for part in lit(hit)), "only the words asked for are lit"


def test_lit_stretches_count_in_the_text_as_it_stands() -> None:
    assert lit_in("a ﬁ b", "a \ue000fi\ue001 b") == [Span(2, 3)]
    assert lit_in("no", "no") == []


def test_an_expression_is_short_whatever_is_typed() -> None:
    assert expression(" ".join(f"w{n}" for n in range(10_000))).count(" AND ") < 30


def test_passages_are_the_texts_paragraphs() -> None:
    rows = passages(TABLES, TEXTS.__getitem__)
    assert [REPORT[s:e] for s, e in zip(rows["start"], rows["end"], strict=True)][:5] == REPORT.splitlines()
    assert rows["topics"].tolist()[1] == ("diplomacy", "trade")
    assert set(rows["outlet"].dropna()) == {"Amur Daily", "=cmd()"}


def test_a_long_paragraph_is_parted_between_sentences() -> None:
    text = " ".join(f"Sentence number {n} is about grain." for n in range(200))
    parts = list(spans(text))
    assert all(part.end - part.start <= LONGEST for part in parts)
    assert all(text[part.start : part.end].startswith("Sentence") and text[part.end - 1] == "." for part in parts)
    assert " ".join(text[part.start : part.end] for part in parts) == text


@given(st.text(max_size=400), st.integers(0, 400), st.integers(1, 40), st.integers(20, 100))
def test_a_window_shows_the_words_found(text: str, start: int, length: int, room: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    shown, kept = window(text, [span], room)
    assert len(shown) <= max(room + 3, 3)
    if span.end > span.start and span.end - span.start <= room:
        assert shown[kept[0].start : kept[0].end].rstrip() == text[span.start : span.end].rstrip()


def test_a_hostile_document_is_only_words() -> None:
    hit = found("onerror")["quotes"].hits[0]
    assert hit.words in HOSTILE


def test_what_others_published_is_found_and_opens_its_page(lexicon: Lexicon) -> None:
    others = published.rows(lexicon.drills, lexicon.customs, {drill.name: drill.name for drill in lexicon.drills})
    index = Index(TABLES, TEXTS.__getitem__, {}, others)
    drill = lexicon.drills[0]
    (answer,) = search(index, f"“{drill.name}”", EVERYTHING, ["lists"])
    assert any(hit.place == {"drill": drill.name} and hit.page == "exercises" for hit in answer.hits)
    (answer,) = search(index, 'customs 2024 "on the year before"', EVERYTHING, ["customs"])
    hit = answer.hits[0]
    assert (hit.page, hit.place["years"], hit.row_id) == ("trade", "All published", "")
    assert "2024" in hit.about
    month = replace(EVERYTHING, first=CHOICES.months[0], last=CHOICES.months[0])
    (narrowed,) = search(index, 'customs 2024 "on the year before"', month, ["customs"])
    assert narrowed.found < answer.found
    assert narrowed.found + narrowed.left_out == answer.found
