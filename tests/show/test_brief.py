"""A brief: what each row is made to say, in which order, on which footnote and source; the analyst's words told apart."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.show.briefs import made
from tests.show.rows import DOC, HOSTILE_DOC, frames
from tidings.show.basket import Held
from tidings.show.brief import Written, bibliography
from tidings.show.statements import sentence
from tidings.show.tradecraft import HANDLING, LIKELIHOODS, judged
from tidings.tables import TABLES

FRAMES = frames()


def said(name: str, row_id: str, /, **cells: Any) -> str:
    row = FRAMES[name].set_index(TABLES[name].key, drop=False).loc[row_id].to_dict()
    return sentence(Held(name, row_id, {**row, **cells}))


SEPTEMBER = {"period_start": pd.Timestamp(2024, 9, 1), "period_end": pd.Timestamp(2024, 9, 30)}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (said("figures", "f1"), "Volume: up 12 percent; 2023."),
        (said("figures", "f1", value=-12.0), "Volume: down 12 percent; 2023."),
        (said("figures", "f1", value=-12.0, value_text="-12 percent"), "Volume: -12 percent; 2023."),
        (said("figures", "f1", kind="share", value_text="half", qualifier="more than", metric="market_share", commodity="cars", flow="China>Russia"),
         "Market share, cars, China → Russia: more than half; 2023."),
        (said("figures", "f1", kind="level", value_text="$1 to $2", qualifier="range", metric="price"), "Price: $1 to $2; 2023."),
        (said("figures", "f1", metric="other", period_start=pd.NaT, period_end=pd.NaT), "Other figure: up 12 percent; period not stated."),
        (said("figures", "f1", period_start=pd.NaT, period_end=pd.NaT, period_text="this spring"), "Volume: up 12 percent; period “this spring”."),
        (said("figures", "f1", **SEPTEMBER, metric="exports", commodity="all", flow="China-Russia", comparison="mom", reporter="China", modality="alleged"),
         "Exports, all goods, China ↔ Russia: up 12 percent on the month before; September 2024; China’s statistics; alleged."),
        (said("exercises", "x1"), "Naval patrol of China and Russia; Sea of Japan; July 2024; planned."),
        (said("exercises", "x1", name="Joint Sea", places=(), date_start=pd.NaT, date_end=pd.NaT, date_precision="none", modality="occurred"),
         "Joint Sea (naval patrol) of China and Russia; place not stated; date not stated."),
        (said("events", "e1"), "3 June 2024: “On 3 June 2024 the two ministers met in Harbin and agreed to widen grain trade.”"),
        (said("events", "e2"), "July 2024 (planned): “The navies will sail together in the Sea of Japan in July 2024.”"),
        (said("events", "e3"), "Date not stated (alleged): “=HYPERLINK”"),
        (said("quotes", "q1", speaker_role="deputy minister"), "Ivan Petrov (deputy minister): “We will keep the border posts open,”"),
        (said("quotes", "q1", fidelity=None), "Ivan Petrov: “We will keep the border posts open,” [wording not checked]"),
        (said("quotes", "q2", text="x"), "Speaker not found: “x” [reworded by the document: do not quote]"),
        (said("quotes", "q1", kind="block", speaker=None), "A passage of Amur Daily: “We will keep the border posts open,”"),
    ],
)  # fmt: skip
def test_a_sentence_says_what_the_row_says_and_what_it_lacks(told: str, expected: str) -> None:
    assert told == expected


def test_statements_are_grouped_by_topic_in_the_order_of_time_and_numbered_through() -> None:
    brief = made(("q2", "q1", "f1", "e2", "e1"))
    assert [(section.title, [s.row_id for s in section.statements]) for section in brief.sections] == [
        ("Diplomacy", ["e1"]),
        ("Military", ["e2"]),
        ("Trade", ["f1", "q1"]),
        ("Influence", ["q2"]),
    ]
    assert [statement.number for statement in brief.statements] == [1, 2, 3, 4, 5]


def test_each_statement_leads_to_the_exact_words_at_this_snapshot() -> None:
    figure = next(s for s in made(("f1",)).statements)
    assert figure.words == "Grain shipments rose 12 percent in 2023."
    assert figure.link.startswith(f"http://localhost:8501/sources?doc={DOC}&span=")
    assert figure.link.endswith("&snapshot=abc123")
    assert "Amur Daily, “Ministers met in Harbin”, 5 June 2024" in figure.source
    assert figure.remarks == ("Look twice: It is 4.",)
    assert next(s for s in made(("e1",)).statements).words == "", "the sentence itself has the words"


@pytest.mark.parametrize("base", ["", "javascript:alert(1)", "file:///", "http://"])
def test_an_unknown_address_of_the_dashboard_gives_no_link(base: str) -> None:
    assert made(("f1",), base=base).statements[0].link == ""


def test_the_analysts_words_are_told_apart_and_keep_their_footnote() -> None:
    brief = made(("f1", "q1"), Written(own={"f1": "  Grain is\nup. ", "gone": "x"}))
    first, second = brief.statements
    assert (first.own, first.text, first.made) == ("Grain is up.", "Grain is up.", "Volume: up 12 percent; 2023.")
    assert second.own == ""
    assert made(("q1",), Written(own={"q1": "Open."})).statements[0].words.startswith("We will keep"), "the sentence no longer has them"
    assert any("is the analyst’s" in line for line in brief.foot)
    assert not any("is the analyst’s" in line for line in made(("f1",)).foot)


def test_likelihoods_are_printed_with_their_ranges_where_they_are_used() -> None:
    brief = made((), Written(assessments=[("trade falls.", "almost no chance"), ("x", "certainly"), ("  ", "likely")]))
    assert brief.assessments == ("There is almost no chance (1–5 %) that trade falls.",)
    assert [term.range for term in brief.likelihoods] == ["1–5 %", "5–20 %", "20–45 %", "45–55 %", "55–80 %", "80–95 %", "95–99 %"]
    assert made(("f1",)).likelihoods == ()
    assert judged("it rains", "roughly even chance") == "There is a roughly even chance (45–55 %) that it rains."
    assert [a.high for a in LIKELIHOODS.values()][:-1] == [b.low for b in LIKELIHOODS.values()][1:]


def test_rows_that_are_gone_are_named() -> None:
    brief = made(("f1", "0123456789ab"))
    assert brief.missing == ("0123456789ab",)
    assert "Not in this snapshot (any more): 0123456789ab." in brief.foot


def test_sources_say_how_far_to_trust_them_and_copies_count_once() -> None:
    documents = FRAMES["documents"].assign(lineage_id=DOC, reliability=["B", "F"])
    documents.loc[documents["doc_id"] == HOSTILE_DOC, ["copy_of", "similarity", "published_basis"]] = [DOC, 0.83, "inherited"]
    brief = made(("f1", "q1", "q2"), documents=documents)
    assert brief.finding.startswith("3 statements rest on 2 documents, 1 independent source, for copies and their origin are one")
    origin, copy = brief.sources
    assert (origin.reliability, origin.lineage, origin.statements) == ("B, usually reliable", "repeats no other document here", 2)
    assert copy.reliability == "F, reliability cannot be judged, or nobody has rated it"
    assert copy.lineage == "a copy of Ministers met in Harbin (83% of its words): not independent of it"
    assert bibliography(brief).count("@misc{") == 2


def test_what_bears_a_row_out_or_contradicts_it_is_said() -> None:
    story = {"story_id": "s1", "credibility": 5, "reason": "Two outlets differ.", "sides": ("up 12 %", "up 10 %")}
    stories = pd.DataFrame([{**dict.fromkeys(FRAMES["stories"].columns), **story}])
    assert (
        "Credibility 5: Two outlets differ. Sides: up 12 %; up 10 %."
        in made(("f1",), rows={"f1": {"story_id": "s1"}}, stories=stories).statements[0].remarks
    )
    quiet = stories.assign(credibility=6)
    assert made(("q1",), rows={"q1": {"story_id": "s1"}}, stories=quiet).statements[0].remarks == ()
    assert "Repeats what the origin of its document says." in made(("q1",), rows={"q1": {"echo": True}}).statements[0].remarks


def test_an_unmarked_brief_is_marked_most_strictly() -> None:
    assert made(("f1",)).handling.label == "TLP:RED"
    assert [mark.label for mark in HANDLING.values()] == ["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"]


def test_the_order_of_collecting_changes_no_hash_of_other_rows_and_time_orders_a_topic() -> None:
    rows = {"f1": {"period_start": pd.Timestamp(date(2025, 1, 1)), "period_end": pd.Timestamp(date(2025, 1, 1))}}
    assert [s.row_id for s in made(("f1", "q1"), rows=rows).statements] == ["q1", "f1"]


def test_an_analysts_order_holds_within_each_topic() -> None:
    ids = ["q1", "f1", "e2", "e1"]
    by_day = [statement.row_id for statement in made(ids).statements]
    arranged = [statement.row_id for statement in made(ids, Written(arranged=True)).statements]
    assert [row_id for row_id in by_day if row_id in ("f1", "q1")] == ["f1", "q1"]
    assert [row_id for row_id in arranged if row_id in ("f1", "q1")] == ["q1", "f1"]
    assert sorted(arranged) == sorted(by_day)
