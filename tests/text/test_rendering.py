"""What is read of texts with markup, and that each of its characters leads back to the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.lexicon import shipped
from tidings.links.quantities import quantity_of
from tidings.pipeline import extract_one
from tidings.text.document import Document, Span
from tidings.text.edits import Edited
from tidings.text.rendering import render

ARTICLE = "Two frigates of the Chilean navy sailed out of Valparaíso on Monday. They will meet ships from Peru near Callao."
LONG = " ".join([ARTICLE] * 3)
PARTS = [f"{ARTICLE} That was on day {day}." for day in ("one", "two", "three")]


def shown(text: str) -> list[str]:
    """The lines that are read, without empty ones."""
    rendering = render(text)
    return [line.strip() for line in (rendering.text if rendering else text).splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Peru&rsquo;s &ldquo;grey zone&rdquo; &mdash; 40&nbsp;ships", ["Peru’s “grey zone” — 40 ships"], "named entities"),
        ("Peru&#8217;s 5&#x25; &amp;amp; more", ["Peru’s 5% & more"], "numbered ones, and one that was written twice"),
        ("R&D; AT&T, &unknown; stays", ["R&D; AT&T, &unknown; stays"], "no entities"),
        ("&nbsp&nbsp Home", ["Home"], "the one that is often left open"),
        (
            "<p>The <strong>navy</strong> sailed\n   on Monday.</p><p>It came back.</p>",
            ["The navy sailed on Monday.", "It came back."],
            "p",
        ),
        ("<h2 class='x'>Talks in Lima</h2>They met.<br/>They left.", ["# Talks in Lima", "They met.", "They left."], "headings and breaks"),
        ("<ul><li>Ships</li><li>Jets</li></ul>", ["- Ships", "- Jets"], "list items"),
        ("<p>Over <!-- was: 9 --> ten<sup>[3]</sup> ships</p>", ["Over  ten ships"], "comments and notes"),
        ("<p>He said <q>no</q>.</p>", ["He said “no”."], "the mark-up of quotations"),
        ("<script>go('Peru said on Monday')</script><nav><a>Home</a></nav><p>It rained.</p>", ["It rained."], "scripts and menus"),
        ("<head><title>Lima | Site</title></head><h1>Lima</h1>", ["# Lima"], "a heading goes before the title of the window"),
        ("<html><title>Rain in Lima</title><p>It rained.</p>", ["# Rain in Lima", "It rained."], "where there is no other"),
        ("It fell to <5 % of a<b, see <https://a.example/x> now", ["It fell to <5 % of a<b, see <https://a.example/x> now"], "no tags"),
        ("<p>One paragraph\n\nand another</p>", ["One paragraph", "and another"], "an empty line parts in any case"),
        ("<?php include('menu.php'); ?><p>It rained.</p>", ["It rained."], "a page of a program"),
        ("<P>It rained.</P><SCRIPT>go('Peru')</script><P>Again.</P>", ["It rained.", "Again."], "large letters"),
        ("<p>It rained.</p><script>go('Peru')</script", ["It rained."], "a text cut off inside the last tag"),
        ("Peru&notices; and Chile&copyright; stay", ["Peru&notices; and Chile&copyright; stay"], "what only begins like an entity"),
    ],
)
def test_markup_is_read_as_a_page_shows_it(text: str, expected: list[str], reason: str) -> None:
    assert shown(text) == expected, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "Peru **signed** the [new accord](https://a.example/1_2), the minister said.",
            "Peru signed the new accord, the minister said.",
            "inside",
        ),
        ("**Trade rose by 5 %** last year, _Andina_ said on Monday.", "Trade rose by 5 % last year, Andina said on Monday.", "at the head"),
        (
            "It cited the [deal \\[with Peru\\]](https://a.example) that was made in May.",
            "It cited the deal [with Peru] that was made in May.",
            "\\[",
        ),
        (
            "Ships sail out of the old port: [https://a.example/x](https://a.example/x)",
            "Ships sail out of the old port:",
            "an address twice",
        ),
        ("Two old ships lay ![at *the* quay](a.png) in the fog that day.", "Two old ships lay  in the fog that day.", "in a picture"),
        (
            "Ships sail *out [of the port](https://a.example/x*) of Callao on Monday.",
            "Ships sail *out of the port of Callao on Monday.",
            "half",
        ),
    ],
)
def test_marks_inside_running_text_are_not_read(text: str, expected: str, reason: str) -> None:
    assert shown(text) == [expected], reason


@pytest.mark.parametrize(
    "text",
    [
        "- [Ships sail out of the old port of Callao](https://a.example/2024/05/16/x) _Context: ships, ports and Peru_",
        "- [Ships sail out of the port of Callao](https://a.example/x) – Port Daily, by Ana Lind and others, 16 May 2024",
        "**16 May 2024**",
        "**Ana Lind**: they all came back on the day after.",
        "[Home](/) | [World](/world) | [Sports](/sports)",
        "They met. *Reporting by Ana Lind*",
        "It is 2 * 3 * 4, and snake_case_names stay as they are",
    ],
)
def test_marks_of_whole_lines_stay(text: str) -> None:
    assert render(text) is None


def test_days_that_a_page_gives_in_its_markup_stay() -> None:
    text = '<script>{"datePublished": "2024-05-16T10:00Z", "x": 1}</script><p>It rained on <time datetime="2024-05-15">Monday</time>.</p>'
    assert [line for line in shown(text) if "2024" in line] == [
        '<meta datePublished content="2024-05-16T10:00Z">',
        'It rained on <time datetime="2024-05-15">Monday</time>.',
    ]


def test_tags_of_a_feed_stay_and_those_of_its_texts_do_not() -> None:
    text = "<rss><item><title>Rain</title><description>&lt;p&gt;It &lt;b&gt;rained&lt;/b&gt;.&lt;/p&gt;</description></item></rss>"
    assert shown(text) == ["<rss><item><title>Rain</title><description>", "It rained.", "</description></item></rss>"]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            '[{"id": 7, "title": "Ships \\"at sea\\"", "date": "2024-05-16", "text": "@\\nAll went well that day, too."}]'.replace(
                "@", LONG
            ),
            ['Ships "at sea"', "Published: 2024-05-16", LONG, "All went well that day, too."],
            "JSON",
        ),
        (
            "<?php\n// it's a list\n$a = array('Ships at sea', 'May 16, 2024',\n 'Peru\\'s port. @', 'img/a.png');\n".replace("@", LONG),
            ["May 16, 2024", "Peru's port. " + LONG],
            "PHP without keys",
        ),
        ("export const story = {\n  headline: 'Ships',\n  body: `@`,\n};\n".replace("@", LONG), ["Ships", LONG], "a script"),
        (
            'package a.b;\nclass A { String s = "@ " +\n  "It ended well for all of them."; }'.replace("@", LONG),
            [LONG + " It ended well for all of them."],
            "+",
        ),
        (
            '  title: "Ships",\n  date: "May 16, 2024",\n  bio: "Ana has been cooking on iron for many years and likes the sea.",\n  body: [\n'
            + "".join(f'    "{part}",\n' for part in PARTS)
            + "  ],",
            ["Ships", "Published: May 16, 2024", *PARTS],
            "a piece of a script, an article by its paragraphs",
        ),
        ('{"body": "@", "description": "Two frigates of the navy sailed on Monday."}'.replace("@", LONG), [LONG], "what is said again"),
        ('{"body": "@ Caf\\u00e9 \\ud83d\\ude00 \\ud83d."}'.replace("@", LONG), [LONG + " Café 😀 ."], "signs by number, half a one too"),
    ],
)
def test_articles_in_strings_of_programs(text: str, expected: list[str], reason: str) -> None:
    assert shown(text) == expected, reason


@pytest.mark.parametrize(
    "text",
    [
        f'[{ARTICLE}](https://a.example) "{LONG}"',
        f'The minister said: "{LONG}"',
        f"Let us = say: '{LONG}'",
        f'[[Ships]] The minister said: "{LONG}" and left.',
        f'{{"id": 7, "description": "{LONG}"}}',
        '{"a": "b", "c": ["short", "strings", "of a program only"]}',
        f"---\ntitle: Rain\ndescription: >-\n  {ARTICLE}\n---\nIt rained.",
        f"---\ntitle: Rain\nbody: '{ARTICLE}\n\nIt rained.",
        "Where a<b and c>d, the ministers said, trade grows.",
    ],
)
def test_texts_that_are_read_as_they_stand(text: str) -> None:
    assert render(text) is None


def test_prose_of_the_front_matter_is_text() -> None:
    text = (
        "---\ntitle: Ships at sea\ncards:\n  - order: 0\n    body: >-\n      ## Now\n\n\n      Two frigates of the navy sailed out of the\n"
        "      old port on Monday.\n\n      They will be back soon.\n    key: a\n  - body: |\n      First line of a text that has a few words.\n"
        '      Second line.\n  - text: "It was the first time that two such \\"ships\\"\n      sailed together."\nauthor: Ana Lind\n'
        "date: 2024-05-16\n---\nBelow the cards.\n"
    )
    assert shown(text) == [
        "---", "title: Ships at sea", "cards:", "- order: 0", "author: Ana Lind", "date: 2024-05-16", "---", "## Now",
        "Two frigates of the navy sailed out of the old port on Monday.", "They will be back soon.",
        "First line of a text that has a few words.", "Second line.", 'It was the first time that two such "ships" sailed together.',
        "Below the cards.",
    ]  # fmt: skip


def test_rows_stand_in_the_file_in_its_own_words() -> None:
    text = (
        "<html><h1>Peru&rsquo;s ships sail</h1><p>LIMA, May 16, 2024 (Andina) - Peru and Chile held a <b>naval\n  exercise</b> near"
        " Callao on Monday. &ldquo;We are &amp; will be friends of all,&rdquo; Foreign Minister <i>Ana</i> Lind said.</p>"
    )
    rows, problems = extract_one(Document.from_text(text), shipped())
    assert not problems
    assert [row["text"] for row in rows["quotes"]] == ["We are &amp; will be friends of all,"]
    assert rows["exercises"]
    assert "<b>naval\n  exercise</b>" in rows["exercises"][0]["evidence"]
    for table, words in (("quotes", "text"), ("exercises", "evidence"), ("events", "evidence")):
        assert all(text[row["start"] : row["end"]] == row[words] for row in rows[table])
    assert (rows["documents"][0]["title"], rows["documents"][0]["characters"]) == ("Peru’s ships sail", len(text))


@pytest.mark.parametrize(("said", "measures"), [("passed the $240&nbsp;billion mark", False), ("came to $240&nbsp;billion", True)])
def test_what_stands_beside_a_number_is_read_through_markup(said: str, measures: bool) -> None:
    rows, _ = extract_one(Document.from_text(f"<p>Trade between China and Russia {said} in 2023.</p>"), shipped())
    assert [quantity_of(row) is not None for row in rows["figures"]] == [measures]


def _where(rendering: Edited, at: int) -> Span:
    return rendering.original(Span(at, at + 1))


SIGNS = list("<>&;\"'`\\\n -:{}[]|*_()")
PIECES = "p|b|/|amp|<p>|</p>|<!--|-->|---\n|a: >\n  |<?php |?>|<script>|</script|![|](|[a](b) |*a* ".split("|")


@given(st.lists(st.sampled_from([*SIGNS, *PIECES, ARTICLE]), max_size=60).map("".join))
def test_every_character_leads_back_in_order(text: str) -> None:
    rendering = render(text)
    if rendering is None:
        return
    assert len(rendering.text) == len(rendering.starts) == len(rendering.ends)
    assert list(rendering.starts) == sorted(rendering.starts)
    assert list(rendering.ends) == sorted(rendering.ends)
    for at, sign in enumerate(rendering.text):
        place = _where(rendering, at)
        assert place.end <= len(text)
        if sign.isalnum() and place.end - place.start == 1 and not rendering.text.startswith(sign, at - 1):
            assert text[place.start] == sign or text[place.start] in "&<\\"


@pytest.mark.parametrize(
    "unit", ["<", "<p>", "<!--", "<?php ", "<script>", "&", "&amp;", '"', '\\"', "'", "`", "[{", '{"a":"', "//", "/*", "<a b='>"]
)
def test_texts_of_one_sign_are_read_to_their_end(unit: str) -> None:
    for head in ("", "<?php ", '{"', "---\na: >\n", '---\na: "'):
        render(head + unit * (50_000 // len(unit)))


@pytest.mark.parametrize(
    ("head", "unit", "tail"),
    [
        ("<p>a", " ", "b</p>"),
        ("<p>", "\n", "</p>"),
        ("<sup>", " ", "1"),
        ("<?php ", "/* ", ""),
        ("<p>", "<script></script", ""),
        ('---\na: "', "x", '"\n---\n'),
        ("---\na: >\n  ", "x", "\n---\n"),
        ("---\na: >\n  One two three four five six seven eight nine.", " ", "x\n---\n"),
        ("", "[a](b) *a* ", ""),
        ((LONG[:72] + "\n") * 30, " ", "x\n" + (LONG[:72] + "\n") * 30),
    ],
)
def test_texts_of_half_a_million_signs_are_read_to_their_end(head: str, unit: str, tail: str) -> None:
    render(head + unit * (500_000 // len(unit)) + tail)
