from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.figures import FIGURES, NOTHING
from tidings.facts.figures.figures import Figure, figures
from tidings.lexicon import shipped
from tidings.tables import MODALITIES, TABLES
from tidings.text.document import Document, Source
from tidings.values.reading import Reading, read

Row = tuple[str, float, str, str, str, str | None, str | None, str]


def a_reading(text: str, published: date | None = date(2024, 11, 5)) -> Reading:
    return read(Document.from_text(text, source=Source(published=published)), shipped())


def found_in(text: str, published: date | None = date(2024, 11, 5)) -> list[Figure]:
    return list(figures(a_reading(text, published)))


def row(figure: Figure) -> Row:
    period = f"{figure.period.start}..{figure.period.end}" if figure.period else ""
    return (figure.value_text, figure.value, figure.unit, figure.kind, figure.metric, figure.flow, figure.commodity, period)


@pytest.mark.parametrize(("reason", "text", "expected"), FIGURES, ids=lambda v: v[:50] if isinstance(v, str) else None)
def test_figures(reason: str, text: str, expected: tuple[Row, ...]) -> None:
    assert [row(f) for f in found_in(text)] == list(expected), reason


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=lambda v: v[:50])
def test_no_figure(reason: str, text: str) -> None:
    assert [row(f) for f in found_in(text)] == [], reason


def flows_of(text: str) -> list[tuple[str, str | None]]:
    return [(f.value_text, f.flow) for f in found_in(text)]


def test_what_a_sentence_leaves_out_stands_in_the_ones_before_it() -> None:
    found = found_in(
        "Russia and China have deepened ties since the war began. Trade rose 26 percent to $240 billion in 2023. "
        "Exports to Russia climbed 47 percent and imports increased 13 percent."
    )
    assert [(f.value_text, f.flow, f.period.start.year if f.period else None) for f in found] == [
        ("26 percent", "China-Russia", 2023),
        ("$240 billion", "China-Russia", 2023),
        ("47 percent", "China>Russia", 2023),
        ("13 percent", "Russia>China", 2023),
    ]
    assert all(f.core for f in found)


def test_a_topic_sentence_without_numbers_lends_its_pair_and_its_year() -> None:
    found = found_in("Vietnam's trade with Russia hit a record last year. The total reached $4.6 billion.")
    assert [(f.flow, f.period.start if f.period else None) for f in found] == [("Russia-Vietnam", date(2023, 1, 1))]


def test_the_partner_in_brackets() -> None:
    text = "Beijing took 47 percent of Moscow's crude exports in October, followed by India (38 percent), the EU (6 percent) and Turkey (5 percent)."
    assert [flow for _, flow in flows_of(text)] == ["Russia>China", "Russia>India", "Russia>EU", "Russia>Turkey"]


def test_several_exporters_are_no_flow() -> None:
    assert flows_of("Turkey, Kazakhstan and Armenia supplied 12 percent of the chips imported by Russia.") == [("12 percent", None)]


def test_hong_kong_beside_china_is_no_second_exporter() -> None:
    assert flows_of("China and Hong Kong supplied 80 percent of the chips imported by Russia.") == [("80 percent", "China>Russia")]


def test_exports_go_to_the_world_where_the_words_say_so_and_are_not_core() -> None:
    (figure,) = found_in("Total Chinese exports rose 12.7 percent in October.")
    assert (figure.flow, figure.core) == ("China>World", False)
    (figure,) = found_in("Chinese exports rose 12.7 percent in October.")
    assert (figure.flow, figure.core) == (None, False)


def test_a_target_is_planned_and_not_core() -> None:
    (figure,) = found_in("Vladimir Putin and Narendra Modi set a target of $100 billion in annual trade by 2030.")
    assert (figure.modality, figure.core, figure.flow) == ("planned", False, "India-Russia")


@pytest.mark.parametrize("subject", ["Dalian's trade with Russia", "A Chinese company's exports to Russia"])
def test_the_sum_of_a_city_or_company_is_not_core(subject: str) -> None:
    assert not any(f.core for f in found_in(f"{subject} rose 12 percent to $3 billion in 2023."))


@pytest.mark.parametrize(
    ("words", "comparison"),
    [
        ("rose 5 percent from a year earlier", "yoy"),
        ("rose 5% year on year in May", "yoy"),
        ("rose 5 percent compared with the same period last year", "yoy"),
        ("rose 5% in May from April", "mom"),
        ("rose 5 percent from the previous month", "mom"),
        ("rose 46 percent between 2011 and 2021", None),
    ],
)
def test_comparison(words: str, comparison: str | None) -> None:
    (figure,) = found_in(f"China's imports from Russia {words}.")
    assert figure.comparison == comparison


@pytest.mark.parametrize(
    ("text", "reporter"),
    [
        ("Trade between China and Russia rose 5% in May, Chinese customs data showed.", "China"),
        ("China's customs said trade with Russia rose 5% in May.", "China"),
        ("Trade between China and Russia rose 5% in May, the General Administration of Customs said.", "China"),
        ("Trade between China and Russia rose 5% in May, Xinhua said.", None),
    ],
)
def test_reporter(text: str, reporter: str | None) -> None:
    (figure,) = found_in(text)
    assert figure.reporter == reporter


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("fell by 9.2 percent", -9.2),
        ("were down 9.2%", -9.2),
        ("saw a 9.2 percent drop", -9.2),
        ("rose 9.2 percent", 9.2),
        ("were 9.2 per cent lower", -9.2),
    ],
)
def test_a_fall_is_negative(words: str, value: float) -> None:
    (figure,) = found_in(f"China's imports from Russia {words} in 2023.")
    assert (figure.value, figure.kind) == (value, "change")


def test_without_a_date_of_its_own_a_document_dates_nothing() -> None:
    (figure,) = found_in("Trade between China and Russia rose 5 percent last year.", published=None)
    assert figure.period is None


def test_every_column_keeps_to_its_table() -> None:
    allowed = {c.name: c.allowed for c in TABLES["figures"].columns if c.allowed and c.type == "text"}
    for _, text, _ in FIGURES:
        for figure in found_in(text):
            assert figure.span.of(text)
            assert figure.value_text in figure.span.of(text)
            assert figure.modality in MODALITIES
            for name in ("kind", "metric"):
                assert getattr(figure, name) in (allowed[name] or ())


@pytest.mark.parametrize("piece", ["trade rose 5% to $3 billion, ", "China's exports to Russia rose 5% in 2023. ", "$5 billion ", "trade "])
@pytest.mark.usefixtures("hang_guard")
def test_a_long_text_is_no_trouble(piece: str) -> None:
    for _ in figures(a_reading(piece * (100_000 // len(piece)))):
        pass


def test_the_month_of_may_makes_nothing_uncertain() -> None:
    (figure,) = found_in("China's exports to Russia rose 76% in January-May.")
    assert (figure.modality, figure.core) == ("occurred", True)


def test_a_mention_of_the_same_number_twice_is_two_figures() -> None:
    assert len(found_in("Iran-China trade was $14 billion. Trade between Iran and China was $14 billion, they said.")) == 2


PIECES = st.sampled_from(
    "China Russia Iran exports imports trade to from of the rose fell by 5% $3 billion ($ 1.2 trillion yuan in 2023 , ; and while its share half doubled – market tariffs on per barrel".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=30).map(" ".join))
@settings(max_examples=150)
def test_words_of_trade_in_any_order(text: str) -> None:
    for figure in found_in(text):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.kind != "share" or 0 <= figure.value <= 100


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_any_text(text: str) -> None:
    for figure in found_in(text):
        assert figure.value_text in text


def test_a_date_that_nobody_can_place_is_not_replaced_by_that_of_the_base() -> None:
    text = "Chinese brands took 40 percent of the Russian car market last year against a paltry 4 percent in 2018."
    assert [f.period and f.period.start.year for f in found_in(text, published=None)] == [None, 2018]
