"""What each reader makes of an honest file and of a hostile one, in this process; and that files of the corpus, damaged at will, are
read or refused and nothing else.
"""

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.made import SENTENCE, letter, page, pdf, word
from tests.library.publishers import BODY, NOISE, SITES, Site
from tidings.library.readers import html, mail, markup, text
from tidings.library.readers import pdf as pdfs
from tidings.library.readers import word as words
from tidings.library.readers.extract import LONGEST, Extract, RefusedError, tidied

CORPUS = Path(__file__).parent / "corpus"
LONG = f"{SENTENCE} {SENTENCE} {SENTENCE}"


# Web pages


def test_an_article_is_read_without_what_surrounds_it() -> None:
    found = tidied(html.read((CORPUS / "article.html").read_bytes()))
    assert found.text == f"Fourth patrol\n\n{SENTENCE}\n\n“We agree,” he said.\n\none\n\ntwo\n\na b\n"
    assert (found.title, found.outlet, found.author, found.published) == ("Fourth patrol", "Example Times", "Ana Wu", "2024-07-15")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ('<meta name="date" content="2024/07/15">', ("", "", "2024-07-15", "")),
        ('<link rel="canonical" href="https://example.org/a"><title>T</title>', ("T", "", "", "https://example.org/a")),
        ('<link rel="canonical" href="javascript:alert(1)">', ("", "", "", "")),
        ('<meta property="og:title" content="=cmd()|&#x202e;A1">', ("cmd()|A1", "", "", "")),
        ('<meta name="date" content="15 of July">', ("", "", "", "")),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": 3, "author": [[[{"name": "x"}]]]}</script>',
            ("", "x", "", ""),
        ),
        (f'<script type="application/ld+json">{"[" * 100_000}</script>', ("", "", "", "")),
    ],
)
def test_what_a_page_says_of_itself(head: str, said: tuple[str, str, str, str]) -> None:
    found = tidied(html.read(page(f"<p>{LONG}</p>", head)))
    assert (found.title, found.author, found.published, found.url) == said


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("<p>One<script>alert('x')</script> two<style>p{}</style></p><svg><text>no</text></svg>", "One two\n"),
        ("<p onclick='alert(1)'>One &lt;script&gt;alert(1)&lt;/script&gt;</p>", "One <script>alert(1)</script>\n"),
        ("<p>One<p style='display: none'>hidden<p hidden>hidden<p>two", "One\n\ntwo\n"),
        ("<p>One\x00\x07 two</p>", "One two\n"),
        ("<div>" * 20_000 + "deep", "deep\n"),
        ("<p>" * 1_000 + "open" + "</b>" * 1_000, "open\n"),
        ("<p>&bomb;&#xffffffff;&#0;text</p>", "&bomb;��text\n"),
    ],
)
def test_a_page_shows_what_a_reader_would_see(body: str, read: str) -> None:
    assert tidied(html.read(page(body))).text == read


def test_a_page_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 1_000)
    with pytest.raises(RefusedError, match="more than 1,000 elements"):
        html.read(page("<b>x" * 1_001))


@pytest.mark.parametrize("charset", ["windows-1251", "rot13", "zlib", "no-such", "utf-16"])
def test_a_page_in_another_encoding_is_read_without_an_error(charset: str) -> None:
    data = f"<html><meta charset={charset}><p>Встреча в Москве</p>".encode("cp1251")
    found = tidied(html.read(data)).text
    assert (found == "Встреча в Москве\n") == (charset == "windows-1251")


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_a_page_in_a_publishers_mark_up_is_its_article(site: Site) -> None:
    found = tidied(html.read(site.html.encode()))
    assert (found.title, found.outlet, found.author, found.published) == (site.title, site.outlet, site.author, site.published)
    lines = [line for line in found.text.split("\n") if line]
    assert set(BODY) <= set(lines), "every paragraph, each by itself"
    assert not [noise for noise in NOISE if noise in found.text]
    assert set(site.also) <= set(lines)
    assert (html.SEVERAL in found.notes) is site.several
    if not site.several:
        assert [line for line in lines if line in BODY] == BODY, "in their order, each once"
        assert "20" not in "".join(line for line in lines if line not in {*BODY, *site.also})


# Word


def test_a_word_file_is_its_paragraphs_tables_and_notes() -> None:
    body = (
        "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:tab/><w:t>two</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:r><w:instrText>HYPERLINK http://127.0.0.1</w:instrText></w:r><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></w:p>"
    )
    note = f'<w:footnotes xmlns:w="{words.WORD.strip()}"><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    found = tidied(words.read(word(body, word__footnotes_xml=note.encode())))
    assert found.text == "One two\n\na b\n\nnew\n\nA note.\n"
    assert (found.title, found.author, found.published) == ("A report", "Ana Wu", "")
    assert "made on 2024-07-15" in found.notes[0]


def test_a_word_file_with_external_links_reads_its_words_and_opens_nothing() -> None:
    links = b'<Relationships><Relationship Target="http://169.254.169.254/" TargetMode="External"/></Relationships>'
    body = f'<w:p><w:hyperlink w:anchor="x"><w:r><w:t>{SENTENCE}</w:t></w:r></w:hyperlink></w:p>'
    assert words.read(word(body, word___rels__document_xml_rels=links)).text == f"{SENTENCE}\n"


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (word("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>", BOMB), "declares XML entities"),
        (word("<w:p/>", '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "declares XML entities"),
        (word("<w:p>"), "is a damaged Word file"),
        (word()[:-40], "is a damaged Word file"),
        (word()[:110] + b"\xff" * 8 + word()[118:], "is a damaged Word file"),
        (word(f"<w:p><w:r><w:t>{' ' * (words.LARGEST_PART + 1)}</w:t></w:r></w:p>"), "unpacks to more than 100,000,000 bytes"),
    ],
    ids=["entities", "outside", "cut", "package", "packed", "bomb"],
)
def test_a_hostile_word_file_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        words.read(data)


# PDF


def test_a_pdf_is_its_pages_joined_to_paragraphs_without_heads_and_numbers() -> None:
    lines = [
        "The ministers of the two countries met in Oslo on Monday, for the",
        "first time in years. They signed",
        "four papers on fish and grain, timber and iron ore, and one on the",
    ]
    made = [["Example Times 15 July", *lines, f"Page {number}"] for number in (1, 2, 3)]
    found = tidied(pdfs.read(pdf(*made)))
    assert found.text == " ".join(lines * 3) + "\n"
    assert (found.title, found.author) == ("A report", "Ana Wu")
    assert "Example Times # July" in " ".join(found.notes)


def test_a_pdf_with_a_script_is_read_and_nothing_is_run() -> None:
    data = pdf([SENTENCE], catalog="/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1'\\);)>>")
    assert pdfs.read(data).text == f"{SENTENCE}\n"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 nothing", "is a damaged PDF"),
        (pdf([]), "holds pictures of pages, no text"),
        (pdf(*([["x"]] * (pdfs.MOST_PAGES + 1))), "has 2,001 pages"),
    ],
    ids=["damaged", "pictures", "pages"],
)
def test_a_pdf_that_cannot_be_read_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        pdfs.read(data)


# E-mail


def test_a_letter_is_its_body_with_sender_subject_and_day() -> None:
    found = tidied(mail.read(letter("The ministers of the two countries met in Oslo, and they\r\nsigned four papers.\r\n\r\nThey left.")))
    assert found.text == "The ministers of the two countries met in Oslo, and they signed four papers.\n\nThey left.\n"
    assert (found.title, found.author, found.published) == ("Talks in Oslo", "Example Desk", "2024-05-16")


def test_a_newsletter_is_its_article_without_what_no_reader_sees() -> None:
    cells = "".join(f"<tr><td style='padding:8px'>{words}</td></tr>" for words in BODY)
    more = f"<tr><td class='social-follow'><a href='https://x.example'>{NOISE[9]}</a></td></tr>"
    body = (
        f"<html><body><div style='display:none;max-height:0'>{NOISE[4]}</div><table><tr><td><table>{cells}{more}</table></td></tr></table>"
    )
    found = tidied(mail.read(letter(f"{body}<div class='footer subscribe'>{NOISE[7]}</div></body></html>", "text/html")))
    assert found.text.strip().split("\n\n") == BODY
    assert (found.title, found.published) == ("Talks in Oslo", "2024-05-16")


def test_what_is_attached_is_named_and_not_opened() -> None:
    found = tidied(mail.read((CORPUS / "parts.eml").read_bytes()))
    assert found.text == f"{SENTENCE}\n"
    assert found.notes == ("1 attached and not read: ../a.pdf. Add them by themselves.",)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (letter("x", "application/pdf"), "without a text"),
        (letter("words", 'text/plain; charset="no-such"'), None),
        (letter("words").replace(b"2024 23", b"99999999999999999999 23"), None),
        (b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(600)), "more than 500 parts"),
    ],
    ids=["no text", "charset", "year", "nested"],
)
def test_a_strange_letter_is_read_or_refused(data: bytes, why: str | None) -> None:
    if why:
        with pytest.raises(RefusedError, match=why):
            mail.read(data)
    else:
        assert "words" in mail.read(data).text


# Text, and what holds of every kind


def test_a_text_is_its_bytes() -> None:
    data = (CORPUS / "note.txt").read_bytes() + b"\r\n \t\xef\xbb\xbf"
    assert text.read(data).text.encode() == data


@pytest.mark.parametrize(
    ("data", "why"), [(b"caf\xe9", "is not UTF-8: byte 0xe9 in line 1"), (b"a\0b", "is not text: it has a zero byte at 1")]
)
def test_what_is_no_text_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        text.read(data)


def test_signs_that_cannot_be_seen_are_kept_and_told_of() -> None:
    found = tidied(Extract("a\u202eb\u200bc", "text", title="a\u202eb\u200b\ud800", author="x" * 900))
    assert found.text == "a\u202eb\u200bc"
    assert found.notes[0].startswith("2 of its characters cannot be seen")
    assert (found.title, len(found.author)) == ("ab", 300)


def test_a_text_too_long_is_refused_and_ten_million_quotation_marks_with_it() -> None:
    with pytest.raises(RefusedError, match="10,000,000 characters of text, more than the 5,000,000"):
        tidied(Extract('"' * 10_000_000, "text"))
    assert tidied(Extract("a" + '"' * (LONGEST - 1), "text"))


READERS: dict[str, ModuleType] = {
    ".html": html, ".eml": mail, ".docx": words, ".pdf": pdfs, ".txt": text,
}  # fmt: skip
FILES = sorted(path for path in CORPUS.iterdir() if path.is_file())
PIECES = st.sampled_from(
    [b"<", b">", b'"', b"&", b"\0", b"\xff", b"PK\x03\x04", b"<!DOCTYPE", b"<p>", b"\r\n\r\n", b"--b", b"stream", b"9" * 20]
)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Path, bytes]:
    """A file of the corpus with pieces cut out, doubled, or put in."""
    path = draw(st.sampled_from(FILES))
    data = path.read_bytes()
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 200)))
        put = draw(st.one_of(PIECES, st.binary(max_size=12), st.just(data[start:end] * 2)))
        data = data[:start] + put + data[end:]
    return path, data


@given(damaged())
def test_a_damaged_file_is_read_or_refused(made: tuple[Path, bytes]) -> None:
    path, data = made
    try:
        found = tidied(READERS[path.suffix].read(data))
    except RefusedError:
        return
    found.text.encode("utf-8")
    json.dumps(found.notes)
    assert all(
        isinstance(value, str) and "\n" not in value for value in (found.title, found.outlet, found.author, found.published, found.url)
    )


def test_every_kind_has_a_reader_and_a_file_in_the_corpus() -> None:
    from tidings.library.reading import ENDINGS

    assert {f".{ending}" for ending in ENDINGS.values()} == {path.suffix for path in FILES} == set(READERS)
    assert all(import_module(f"tidings.library.readers.{kind}").read for kind in ENDINGS)
