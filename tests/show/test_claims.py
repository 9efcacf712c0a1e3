"""Claims beside published figures: what agrees, what differs and what is never compared, in words."""

from datetime import date
from typing import Any

import pytest

from tests.show.test_trade import CHOSEN, NINE_MONTHS, YEAR, customs, figure, level, totals
from tidings.lexicon import CustomsRow, Lexicon
from tidings.show import claims
from tidings.show.claims import CLOSE, DIFFERS, OPEN, SAME

CHINA = "General Administration of Customs of China (GACC)"
RUSSIA = "Russian Federal Customs Service"
SEPTEMBER = (date(2024, 9, 1), date(2024, 9, 30))


def china(start: date, end: date, value: float | None, change: float | None = None, **more: Any) -> CustomsRow:
    return customs(start, end, more.pop("window", "year"), value, change, **{"publisher": CHINA, **more})


PUBLISHED = (
    china(*YEAR, 245.1e9, 26.3),
    china(*YEAR, None, 32.7, currency="CNY"),
    china(*SEPTEMBER, 22.03e9, None, window="month", computed=3.4),
    china(*NINE_MONTHS, 180.3e9, window="ytd", publisher="a newspaper's conversion of a Chinese GACC figure"),
    china(date(2023, 11, 1), date(2023, 11, 30), 21.69e9, window="month", basis="derived", publisher="derived from GACC figures"),
    china(date(2024, 8, 1), date(2024, 8, 31), None, 15.7, window="month", flow="China>Russia", currency="CNY"),
)


def said(row: dict[str, Any], *published: CustomsRow) -> claims.Judgement:
    (claim,) = claims.judged(totals(row), claims.Referee.of(published or PUBLISHED), CHOSEN)
    return claim.judgement


@pytest.mark.parametrize(
    ("row", "verdict", "words"),
    [
        (level(1, 245.1e9, *YEAR, value_text="$245.1 billion"), SAME,
         "China's customs published 245.1 bn US dollars for 2023: the document has the same figure."),
        (level(1, 245e9, *YEAR, value_text="$245 billion"), SAME,
         "China's customs published 245.1 bn US dollars for 2023: the document's 245 bn is the same, rounded."),
        (level(1, 240e9, *YEAR, value_text="$240.0 billion"), DIFFERS,
         "China's customs published 245.1 bn US dollars for 2023: the document's 240 bn is 2.1 % lower."),
        (level(1, 245.5e9, *YEAR, value_text="$245.5 billion"), CLOSE,
         "China's customs published 245.1 bn US dollars for 2023: the document's 245.5 bn is 0.2 % higher, "
         "within other roundings and later revisions."),
        (level(1, 244e9, *YEAR, value_text="$244 billion", qualifier="over"), SAME,
         "China's customs published 245.1 bn US dollars for 2023: the document's “over 244 bn” holds."),
        (level(1, 200e9, *YEAR, value_text="$200 billion", qualifier="more than"), SAME,
         "China's customs published 245.1 bn US dollars for 2023: the document's “more than 200 bn” holds, "
         "though the published figure is 22.6 % away."),
        (level(1, 260e9, *YEAR, value_text="$260 billion", qualifier="over"), DIFFERS,
         "China's customs published 245.1 bn US dollars for 2023: the document's over 260 bn is 6.1 % higher."),
        (level(1, 180.3e9, *NINE_MONTHS, value_text="$180.3 billion"), SAME,
         "A published figure is 180.3 bn US dollars (a newspaper's conversion of a Chinese GACC figure) for January–September 2024: "
         "the document has the same figure."),
        (level(1, 21.9e9, date(2023, 11, 1), date(2023, 11, 30), value_text="$21.9 billion"), CLOSE,
         "Nothing was printed, but 21.69 bn US dollars follows from other published figures for November 2023: the document's 21.9 bn is "
         "1.0 % higher, revisions move what is worked out."),
        (level(1, 1.28e12, *NINE_MONTHS, unit="CNY", value_text="1.28 trillion yuan"), OPEN,
         "No published figure in yuan for January–September 2024 is in this series; 180.3 bn US dollars was, "
         "which is another currency and not compared."),
        (level(1, 99e9, date(2024, 1, 1), date(2024, 5, 31)), OPEN,
         "No published figure in US dollars for January–May 2024 is in this series."),
        (level(1, 240e9, *YEAR, modality="planned"), OPEN, "Planned, not stated as so: there is nothing to compare."),
        (level(1, 240e9, *YEAR, modality="denied"), OPEN, "Denied, not stated as so: there is nothing to compare."),
        (level(1, 33e9, *YEAR, flow="India-Russia"), OPEN, "No published series of trade between India and Russia is here."),
        (level(1, 200e9, *YEAR, value_text="$200 billion", evidence="Trade passed the $200 billion mark in 2023."), OPEN,
         "A mark that was passed or missed, or a part of trade, and not its amount: not compared."),
        (level(1, 240e9, *YEAR, reporter="Russia"), OPEN,
         "No published figure in US dollars for 2023 by Russia's customs is in this series."),
        (figure(1, 26.3, *YEAR), SAME,
         "China's customs published +26.3 % in US dollars for 2023: the document's +26.3 % is the same. "
         "Growth in yuan, another base, was +32.7 %."),
        (figure(1, 32.7, *YEAR), SAME,
         "China's customs published +32.7 % in yuan for 2023: the document's +32.7 % is the same. "
         "Growth in US dollars, another base, was +26.3 %."),
        (figure(1, 27, *YEAR), CLOSE,
         "China's customs published +26.3 % in US dollars for 2023: the document's +27 % is 0.7 points higher. "
         "Growth in yuan, another base, was +32.7 %."),
        (figure(1, 20, *YEAR), DIFFERS,
         "China's customs published +26.3 % in US dollars for 2023: the document's +20 % is 6.3 points lower. "
         "Growth in yuan, another base, was +32.7 %."),
        (figure(1, 18.7, date(2024, 8, 1), date(2024, 8, 31), flow="China>Russia", metric="exports"), OPEN,
         "China's customs published +15.7 % in yuan for August 2024: the document's +18.7 % is 3.0 points higher, "
         "but it may be growth in US dollars, for which nothing was printed: the document does not say."),
        (figure(1, -19.4, date(2024, 8, 1), date(2024, 8, 31), flow="China>Russia", metric="exports"), DIFFERS,
         "China's customs published +15.7 % in yuan for August 2024: the document's −19.4 % is 35.1 points lower, and of the other sign."),
        (figure(1, 3.4, *SEPTEMBER), OPEN,
         "No rate was printed for September 2024. Worked out from two published levels it is +3.4 % in US dollars; "
         "later revisions move such a rate by 1 to 4 points, so it settles nothing."),
        (figure(1, 5.0, *NINE_MONTHS), OPEN, "No published growth rate for January–September 2024 is in this series."),
    ],
)  # fmt: skip
def test_agreement_in_words(row: dict[str, Any], verdict: str, words: str) -> None:
    assert said(row) == claims.Judgement(verdict, words)


def test_a_text_that_gives_russias_count_is_held_against_russias_service() -> None:
    both = (china(*YEAR, 240e9), china(*YEAR, 228e9, publisher=RUSSIA))
    assert said(level(1, 228e9, *YEAR, reporter="Russia", value_text="$228.0 billion"), *both).said.startswith(
        "Russia's customs published 228 bn"
    )
    assert said(level(1, 228e9, *YEAR, value_text="$228.0 billion"), *both).verdict == DIFFERS


def test_later_revisions_are_no_difference() -> None:
    revised = (china(*YEAR, 240e9), china(date(2024, 1, 1), date(2024, 12, 31), 252e9, 2.0))
    assert said(level(1, 246e9, *YEAR, value_text="$246.0 billion"), *revised).verdict == CLOSE, (
        "252 bn after growth of 2 % makes 247 of 240"
    )
    assert said(level(1, 250e9, *YEAR, value_text="$250.0 billion"), *revised).verdict == DIFFERS


def test_one_claim_however_many_documents_make_it() -> None:
    rows = totals(level(1, 245.1e9, *YEAR), level(2, 245.1e9, *YEAR, doc_id="ffffffffffff"), level(3, 245.1e9, *YEAR, qualifier="over"))
    found = claims.judged(rows, claims.Referee.of(PUBLISHED), CHOSEN)
    assert [len(claim.places) for claim in found] == [1, 2]
    assert found[1].places["ffffffffffff"]["doc"] == "ffffffffffff"
    assert found[1].states == "245.1 bn US dollars, 2023, China ↔ Russia"


def test_differences_come_first_and_then_the_latest() -> None:
    rows = totals(level(1, 180.3e9, *NINE_MONTHS), level(2, 245.1e9, *YEAR), level(3, 100e9, *YEAR), figure(4, 1.0, None, None))
    found = claims.judged(rows, claims.Referee.of(PUBLISHED), CHOSEN)
    assert [claim.key for claim in found] == ["f3", "f1", "f2"], "what has no period is no claim here"
    assert claims.summary(found) == "Of 3 claims beside what was published, 1 differs and 2 are the same."
    assert claims.summary(found[1:]) == "All 2 claims are the same as what was published."
    assert claims.summary([]).startswith("No document that is shown states a value")


def test_every_shipped_row_is_the_same_as_itself(lexicon: Lexicon) -> None:
    referee = claims.referee(lexicon.customs)
    for known in lexicon.customs:
        if known.value is None or known.basis == "derived" or known.window == "other":
            continue
        metric = "trade_total" if "-" in known.flow else "exports"
        row = level(1, known.value, known.period_start, known.period_end, unit=known.currency, flow=known.flow, metric=metric)
        if "Russian" not in known.publisher:
            assert referee.judge({**row, "reporter": "China", "qualifier": None}).verdict in (SAME, CLOSE), known


def test_tolerances_are_told() -> None:
    assert "0.2 %" in claims.TOLERANCES
    assert "3 %" in claims.TOLERANCES
    assert "1 point" in claims.TOLERANCES
