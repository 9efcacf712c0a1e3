from itertools import pairwise

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tidings.text.document import Span
from tidings.text.regions import PLAIN, find_sentences, lay_out

SENTENCES = [
    # (text, sentences, what the line is about)
    ("The U.S. Navy sent a ship. It left.", ["The U.S. Navy sent a ship.", "It left."], "abbreviation inside a sentence"),
    (
        "He flew to the U.S. The talks failed.",
        ["He flew to the U.S.", "The talks failed."],
        "abbreviation at the end, usual first word after it",
    ),
    (
        "Gen. Li and Sen. John P. Roe met on Oct. 17-18 in Oslo.",
        ["Gen. Li and Sen. John P. Roe met on Oct. 17-18 in Oslo."],
        "titles, initials, months",
    ),
    ("“We agree.” Then he left.", ["“We agree.”", "Then he left."], "mark after the stop"),
    ("“Will it hold?” he asked. No.", ["“Will it hold?” he asked.", "No."], "question inside a sentence"),
    ("Trade rose 2.7 percent. Imports fell 1.1 percent.", ["Trade rose 2.7 percent.", "Imports fell 1.1 percent."], "decimal points"),
    ("They met on Friday.4 August", ["They met on Friday.", "4 August"], "date heading glued to the sentence before"),
    ("They met in Oslo.Then they left for Rome.", ["They met in Oslo.", "Then they left for Rome."], "lost space"),
    ("Write to desk@example.com. Thanks.", ["Write to desk@example.com.", "Thanks."], "address"),
    ("It cost $1.5bn… Nobody knew.", ["It cost $1.5bn…", "Nobody knew."], "ellipsis"),
    ("1. Ships sailed. 2. Aircraft flew.", ["1. Ships sailed.", "2. Aircraft flew."], "list numbers"),
    ("▲ __May 3, 1999. Accord.__ _They sign it._", ["May 3, 1999.", "Accord.", "They sign it."], "markup around sentences"),
    ("The company, Acme Ltd. of London, said so.", ["The company, Acme Ltd. of London, said so."], "company form inside a sentence"),
    ("The talks ended at 5 p.m. He then left.", ["The talks ended at 5 p.m.", "He then left."], "time of day at the end"),
    (
        "A deal (worth $5 bn.) was signed. It holds.",
        ["A deal (worth $5 bn.) was signed.", "It holds."],
        "stop before a bracket, lower case after",
    ),
    ("[…] They met. […] They parted.", ["They met.", "They parted."], "marks of omission hold no words"),
]


@pytest.mark.parametrize(("text", "expected", "about"), SENTENCES, ids=[about for *_, about in SENTENCES])
def test_sentences(text, expected, about):
    assert [s.of(text) for s in find_sentences(text, Span(0, len(text)))] == expected


LINKED = [
    ("### [They met in Oslo. ](/2021/05/3/they-met.md)", ["They met in Oslo."], "a headline"),
    ("1. [They met in Oslo.](/2021/x.md) _Context: Oslo_", ["They met in Oslo.", "Context: Oslo"], "a note behind it"),
    (
        "[The ministry said](https://example.org/a) that they met. They parted.",
        ["[The ministry said](https://example.org/a) that they met.", "They parted."],
        "a link that opens a sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected", "about"), LINKED, ids=[about for *_, about in LINKED])
def test_a_line_that_is_a_link_is_its_words(text, expected, about):
    assert words(text, lay_out(text).sentences) == expected


def words(text, spans):
    return [span.of(text) for span in spans]


def test_front_matter_gives_fields_with_their_places_and_is_no_text():
    text = '---\ntitle: "Talks: in Oslo"\ndate  : 2021-03-04 12:00:00 +0800\ntags: [a, b]\nexcerpt: >\n  Two\n  lines\n---\nThey met on Monday.\n'
    layout = lay_out(text)
    assert {key: field.value for key, field in layout.front_matter.items()} == {
        "title": "Talks: in Oslo",
        "date": "2021-03-04 12:00:00 +0800",
        "excerpt": "Two lines",
    }
    assert layout.front_matter["date"].span.of(text) == "date  : 2021-03-04 12:00:00 +0800"
    assert layout.title.of(text) == "Talks: in Oslo"
    assert words(text, layout.sentences) == ["They met on Monday."]


def test_a_front_matter_that_is_not_yaml_is_read_line_by_line():
    text = "---\ntitle: A: B: C\ndate: 2020-01-02\n---\nText of it."
    assert {key: field.value for key, field in lay_out(text).front_matter.items()} == {"title": "A: B: C", "date": "2020-01-02"}


def test_a_rule_at_the_top_without_its_twin_is_no_front_matter():
    text = "---\nThey met on Monday.\nThey parted on Friday.\n"
    assert words(text, lay_out(text).sentences) == ["They met on Monday.", "They parted on Friday."]


def test_a_date_field_that_lost_its_line():
    text = " date 2020-02-03 Ministers met in Oslo. They agreed."
    layout = lay_out(text)
    assert layout.front_matter["date"].value == "2020-02-03"
    assert words(text, layout.sentences) == ["Ministers met in Oslo.", "They agreed."]


def test_what_surrounds_an_article_is_boilerplate():
    article = [f"Sentence number {n} of the article stands here." for n in range(8)]
    text = "\n\n".join(
        [
            "Talks in Oslo end",
            "[ad_1]",
            *article[:4],
            "Home",
            "World",
            "Sports desk",
            *article[4:],
            "Leave a Comment",
            "Great article, thanks a lot.",
        ]
    )
    layout = lay_out(text)
    assert words(text, layout.sentences) == ["Talks in Oslo end", *article]
    assert layout.title.of(text) == "Talks in Oslo end"


def test_a_repeated_caption_is_read_once_with_and_without_its_credit():
    caption = "Ministers of both countries shake hands at a meeting in Oslo on 3 May 2021."
    text = f"{caption}\n{caption} Jane Roe/Agency\n\nThe ministers agreed on a plan for the border region.\n{caption}\n"
    assert words(text, lay_out(text).sentences) == [caption, "The ministers agreed on a plan for the border region."]


def test_date_headings_and_lone_headlines_are_no_menu():
    text = "3 May\nAn uneasy peace\n(Agency) – The ministers met in Oslo.\n\n1 May\nShips sail\n(Agency) – Two ships sailed."
    assert len(lay_out(text).sentences) == 6


def test_lines_wrapped_at_a_width_are_one_paragraph():
    text = "\n".join(
        f"The ministers of the two countries met in capital number {n} and agreed that the\n"
        f"border would open in spring and that trade should grow by {n} parts in years to come\n"
        f"as both sides had hoped for. They signed treaty number {n}."
        for n in range(4)
    )
    layout = lay_out(text + "\n\nNext paragraph here.")
    assert len(layout.paragraphs) == 2
    assert words(text, layout.sentences)[0].endswith("hoped for.")


def test_a_masthead_above_wrapped_lines_stands_by_itself():
    prose = "\n".join(
        f"The ministers of the two countries met in capital number {n} and agreed that the\nborder would open." for n in range(6)
    )
    head = ["THE BORDER LETTER", "Notes on the trade of Peru and Chile", "No. 7" + " " * 50 + "3 May 2021"]
    text = "\n".join(head) + f"\n\n{prose}"
    assert [paragraph.of(text) for paragraph in lay_out(text).paragraphs][:3] == head


def test_lines_that_break_off_at_no_width_go_on():
    text = (
        "Envoys in Baku\n\nThe ministers met in\nBaku, and the envoys\nof three states agreed on Tuesday (March\n5, 2024) that the border would open, according\n"
        "to the agency.  \nTrade should grow, as both sides\nhad hoped for, and as the ports that lie on its shore\nhad asked. Ships sailed.\n\nThe end."
    )
    found = words(text, lay_out(text).sentences)
    assert [s.replace("\n", " ") for s in found[2:4]] == [
        "Baku, and the envoys of three states agreed on Tuesday (March 5, 2024) that the border would open, according to the agency.",
        "Trade should grow, as both sides had hoped for, and as the ports that lie on its shore had asked.",
    ]
    lines = "Envoys of three states are in Baku\nThe ships of both sail again\nthe port of Baku is full\nTrade of all grows at once"
    assert len(lay_out(lines).paragraphs) == 4, "one small letter is no broken text"


def test_fields_of_a_feed_are_no_sentences():
    text = "Ships sail\n\n - RSS feed: https://a.example/rss\n - date published: 2024-07-25 15:06:47+00:00\n - https://a.example/1\n - Starred: False\n\nThe ships sailed on Monday."
    assert words(text, lay_out(text).sentences) == ["Ships sail", "The ships sailed on Monday."]


def test_block_tags_part_sentences_and_are_no_words():
    text = "<p>The ministers met.</p><p>They agreed</p>\n<ul><li>on trade</li></ul>"
    assert words(text, lay_out(text).sentences) == ["The ministers met.", "They agreed", "on trade"]


def test_what_runs_on_without_an_end_is_cut_at_a_space():
    text = "word " * 1_500
    sentences = lay_out(text).sentences
    assert all(s.end - s.start <= 2_000 and s.of(text).startswith("word") and s.of(text).endswith("word") for s in sentences)
    assert sum(s.of(text).count("word") for s in sentences) == 1_500


@given(st.text(alphabet=st.sampled_from(list("aA.!?…“”\"'()[]<>*_-–# \n\r\u00a01234:{}|")), max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_has_a_layout_of_spans_in_order_that_do_not_overlap(text):
    layout = lay_out(text)
    for spans in (layout.lines, layout.paragraphs, layout.sentences):
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(any(p.holds(s) for p in layout.paragraphs) for s in layout.sentences)


@pytest.mark.parametrize("unit", ["9", ".", "“", "(", "[", "<p ", "A. ", "# ", "---\n", "a: b\n", "\n", "1. ", "![", "Home\n", "The U.S. "])
@pytest.mark.usefixtures("hang_guard")
def test_a_megabyte_is_no_trouble(unit):
    lay_out(unit * (1_000_000 // len(unit)))


YAML_PIECES = st.sampled_from([*"ab :#\"'-?|>&*![],\\~.=/<\t", "é", "12", "[a, b]", "https://a.b/c", "...", "---"])


@given(st.lists(st.tuples(st.sampled_from(["k", "K", "a-b", "#"]), st.lists(YAML_PIECES, max_size=6)), min_size=1, max_size=3))
@settings(max_examples=400, deadline=None)
def test_plain_front_matter_says_what_a_yaml_parser_reads(fields):
    lines = [f"{key}: {''.join(pieces)}" for key, pieces in fields]
    assume(all(PLAIN.fullmatch(line) or line.startswith("#") for line in lines))
    read = yaml.load("\n".join(lines), Loader=yaml.BaseLoader) or {}
    expected = {key.lower(): value.strip() for key, value in read.items() if isinstance(value, str) and value.strip()}
    front_matter = lay_out("\n".join(["---", *lines, "---", "", "Ships sailed north."])).front_matter
    assert {key: field.value for key, field in front_matter.items()} == expected


@pytest.mark.parametrize(
    "first", ["Formats: [HTML](index.html) [JSON](index.json)", "# Source: Port Daily, URL:https://p.example/rss, language:en"]
)
def test_a_line_that_leads_elsewhere_is_no_title(first: str) -> None:
    text = f"{first}\n\nShips sail out of Callao\n\nTwo ships sailed out of the port on Monday."
    title = lay_out(text).title
    assert title
    assert title.of(text) == "Ships sail out of Callao"
