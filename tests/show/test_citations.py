"""Citations: who said it through whom, what is unknown, keys that stay the same, and hostile text that does nothing."""

import re
from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.show.rows import DOC, HOSTILE_DOC, frames
from tidings.show import citations
from tidings.tables import TABLES

TABLES_HERE = frames()
LABELS = {DOC: "Ministers met in Harbin", HOSTILE_DOC: "<b>=1+1</b> :red[x]"}
PLACE = r"; SHA-256 [0-9a-f]{16}…, characters \d+–\d+"


def cited(
    name: str, row_id: str, document: dict[str, Any] | None = None, item: dict[str, Any] | None = None, **row: Any
) -> citations.Citation:
    """The citation of a row of the invented tables, with cells of it and of its document exchanged."""
    found = TABLES_HERE[name].set_index(TABLES[name].key, drop=False).loc[row_id].to_dict()
    source = TABLES_HERE["documents"].set_index("doc_id", drop=False).loc[found["doc_id"]].to_dict()
    return citations.of_row(name, {**found, **row}, {**source, **(document or {})}, LABELS[found["doc_id"]], item)


ITEM = {"headline": "Border posts stay open", "outlet": "Amur Wire"}


@pytest.mark.parametrize(
    ("made", "footnote"),
    [
        pytest.param(cited("quotes", "q1"), "Ivan Petrov, in Amur Daily, “Ministers met in Harbin”, 5 June 2024", id="publisher's own"),
        pytest.param(
            cited("quotes", "q1", outlet="Amur Wire"),
            "Ivan Petrov, as quoted by Amur Wire, in Amur Daily, “Ministers met in Harbin”, 5 June 2024",
            id="through another outlet",
        ),
        pytest.param(
            cited("quotes", "q1", item=ITEM, outlet="Amur Wire", attributed_to="a transcript"),
            "Ivan Petrov, according to a transcript, as quoted by Amur Wire, “Border posts stay open”, 5 June 2024, in Amur Daily, "
            "“Ministers met in Harbin”, 5 June 2024",
            id="entry of a digest",
        ),
        pytest.param(
            cited("quotes", "q2"),
            "Speaker not found, in =cmd(), “<b>=1+1</b> :red[x]”, n.d.",
            id="nobody, no day",
        ),
        pytest.param(
            cited("quotes", "q1", kind="block", speaker=None, outlet="Amur Wire"),
            "A passage of Amur Wire, in Amur Daily, “Ministers met in Harbin”, 5 June 2024",
            id="passage",
        ),
        pytest.param(
            cited("figures", "f1", attributed_to="the customs office", outlet="Amur Wire"),
            "According to the customs office, as reported by Amur Wire, in Amur Daily, “Ministers met in Harbin”, 5 June 2024",
            id="figure",
        ),
        pytest.param(
            cited("quotes", "q1", attributed_to="Amur Wire", outlet="Amur Wire"),
            "Ivan Petrov, as quoted by Amur Wire, in Amur Daily, “Ministers met in Harbin”, 5 June 2024",
            id="source and outlet are one",
        ),
        pytest.param(cited("figures", "f1"), "Amur Daily, “Ministers met in Harbin”, 5 June 2024", id="no voice"),
        pytest.param(
            cited("events", "e1", {"author": "Jo Li", "publisher": None, "title": None}, outlet=None),
            "Jo Li, [untitled, file report.txt] (publisher not known), 5 June 2024",
            id="no title, no publisher",
        ),
        pytest.param(
            cited("events", "e1", {"published_basis": "inherited", "copy_of": "abc", "wording": "reworded"}),
            "Amur Daily, “Ministers met in Harbin”, 5 June 2024, a copy of document abc, dated by its origin, "
            "reworded: its words may not be the original ones",
            id="copy",
        ),
    ],
)  # fmt: skip
def test_footnotes_say_whose_words_and_through_whom(made: citations.Citation, footnote: str) -> None:
    assert re.fullmatch(re.escape(footnote) + PLACE + r"\.", made.footnote)
    assert made.plain == f"“{made.words}” ({made.footnote[:-1]})"


def test_a_document_without_a_title_is_called_by_its_first_words() -> None:
    row, document = TABLES_HERE["events"].iloc[0].to_dict(), {**TABLES_HERE["documents"].iloc[0].to_dict(), "title": None}
    assert "[untitled, begins “The navies met…”]" in citations.of_row("events", row, document, "“The navies met…”").footnote


def test_an_address_of_the_web_is_printed_and_no_other() -> None:
    assert cited("quotes", "q1", {"url": "https://example.org/a_b?c=1"}).footnote.endswith("; https://example.org/a_b?c=1.")
    for address in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://[",
        "https://user@example.org",
        "data:text/html,x",
        None,
        "https://a\nb",
    ):
        made = cited("quotes", "q1", {"url": address})
        assert made.url == ""
        assert "url" not in made.bibtex


def test_bibtex_says_the_same_in_fields() -> None:
    made = cited("quotes", "q1", {"url": "https://example.org/a%20b"}, item=ITEM, outlet="Amur Wire")
    assert made.bibtex.splitlines()[:7] == [
        "@misc{amur-2024-q1,",
        "  author = {{Amur Wire}},",
        "  title = {{Border posts stay open}},",
        "  year = {2024},",
        "  month = jun,",
        "  day = {5},",
        "  howpublished = {Amur Daily},",
    ]
    assert "as quoted by Amur Wire" in made.bibtex
    assert "  url = {https://example.org/a%20b}," in made.bibtex
    assert re.search(r"SHA-256 [0-9a-f]{64}, characters \d+-\d+", made.bibtex)


def test_an_unknown_day_is_said_and_has_no_month() -> None:
    made = cited("quotes", "q2").bibtex
    assert "year = {n.d.}" in made
    assert "month" not in made
    assert made.startswith("@misc{cmd-nd-q2,")


HOSTILE = [
    "}} @misc{evil, title={",
    "\\input{/etc/passwd} \\write18{rm}",
    "100 % & more #1 ~ ^ _ $x$",
    "unbalanced { { {",
    "two\nlines\r\n\tand \u202eturned\u202c \u200bhidden",
    "<script>alert(1)</script> [x](javascript:alert(1))",
    "x" * 5_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    made = cited(
        "quotes", "q1", {"title": text, "publisher": text, "author": text}, item={"headline": text}, speaker=text, outlet=text, text=text
    )
    for said in (made.footnote, made.plain):
        assert "\n" not in said
        assert not re.search("[\u202a-\u202e\u200b]", said)
    body = made.bibtex
    assert re.match(r"@misc\{[a-z0-9-]+,\n", body)
    depth = 0
    for n, sign in enumerate(body):  # as BibTeX counts: a backslash protects no brace
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth > 0 or n in (len(body) - 1, *range(6)), "the entry ends before its end"
    assert depth == 0
    assert not re.search(r"(?<!\\)[%&#$^_~](?!.*\burl)", body)
    assert not re.search(r"\\(?!textbackslash|textbrace|textasciicircum|textasciitilde|textless|textgreater|textbar|[$&#_%])", body)
    assert len(made.footnote) < 2_500


def test_keys_are_the_same_every_time_and_differ_by_row() -> None:
    keys = [cited(name, row_id).key for name, row_id in (("quotes", "q1"), ("quotes", "q2"), ("events", "e1"), ("figures", "f1"))]
    assert keys == ["amur-2024-q1", "cmd-nd-q2", "amur-2024-e1", "amur-2024-f1"]


def test_a_document_is_cited_with_its_whole_hash() -> None:
    document = {**TABLES_HERE["documents"].iloc[0].to_dict(), "copy_of": "abc", "published": pd.Timestamp(date(2024, 6, 5))}
    made = citations.of_document(document, "")
    assert made.startswith(f"@misc{{amur-2024-{DOC},")
    assert document["sha256"] in made
    assert "a copy of document abc" in made
