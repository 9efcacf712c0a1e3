"""Names: what each stretch of words names, and what it does not."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.lexicon import shipped
from tidings.text.regions import lay_out
from tidings.values.names.names import NameMention, find_names


def _names(text: str) -> list[NameMention]:
    return list(find_names(text, lay_out(text), shipped()))


def _said(text: str) -> list[tuple[str, str, str]]:
    return [(m.text, m.name, m.form) for m in _names(text)]


@pytest.mark.parametrize(
    ("why", "text", "found"),
    [
        ("a country by name", "Trade with India grew.", ("India", "India", "name")),
        ("a possessive", "India's trade grew.", ("India", "India", "name")),
        ("an alias", "Trade with the PRC grew.", ("PRC", "China", "name")),
        ("a demonym", "An Iranian tanker left.", ("Iranian", "Iran", "demonym")),
        ("a government by its capital", "Tehran has rejected the offer.", ("Tehran", "Iran", "metonym")),
        ("a government by its seat", "The Kremlin has rejected the offer.", ("Kremlin", "Russia", "metonym")),
        ("ties with a capital are ties with a government", "India wants better ties with Beijing now.", ("Beijing", "China", "metonym")),
        ("a person in full", "Later Narendra Modi arrived.", ("Narendra Modi", "Narendra Modi", "name")),
        ("a person with an initial", "President Vladimir V. Putin arrived.", ("Vladimir V. Putin", "Vladimir Putin", "name")),
        ("a surname that everybody knows", "Later Putin arrived.", ("Putin", "Vladimir Putin", "surname")),
        ("a surname behind a title", "Foreign Minister Wang spoke.", ("Wang", "Wang Yi", "surname")),
        ("a senator nobody knows", "Sen. Laura Hillbrook spoke.", ("Laura Hillbrook", "Laura Hillbrook", "unknown")),
        ("a role behind the name", "Later Pavel Sorokin, a retired officer and analyst, spoke.", ("Pavel Sorokin", "Pavel Sorokin", "unknown")),
        ("a role before the name", "We asked analyst Pavel Sorokin.", ("Pavel Sorokin", "Pavel Sorokin", "unknown")),
        ("the subject of a verb of saying", "Pavel Sorokin told a paper in Riga.", ("Pavel Sorokin", "Pavel Sorokin", "unknown")),
        ("behind a verb of saying", "It rained, said Pavel Sorokin.", ("Pavel Sorokin", "Pavel Sorokin", "unknown")),
        ("a middle initial of a stranger", "It rained, said Emma K. Brand.", ("Emma K. Brand", "Emma K. Brand", "unknown")),
        ("an institute", "He works at the Institute of Marine Politics there.", ("Institute of Marine Politics", "Institute of Marine Politics", "unknown")),
        ("a warship by its prefix", "The BRP Mabolo sailed on.", ("BRP Mabolo", "BRP Mabolo", "unknown")),
        ("a warship by flag and class", "The Russian frigate Admiral Vetrov left.", ("Admiral Vetrov", "Admiral Vetrov", "unknown")),
        ("a suffix is part of a name", "It rained, said Gen. Carlos Dimaano Jr. on Friday.", ("Carlos Dimaano Jr.", "Carlos Dimaano Jr.", "unknown")),
        ("an outlet", "The story stood in the Financial Times first.", ("Financial Times", "Financial Times", "name")),
    ],
)  # fmt: skip
def test_a_name_is_found(why: str, text: str, found: tuple[str, str, str]) -> None:
    assert found in _said(text)


@pytest.mark.parametrize(
    ("why", "text", "words"),
    [
        ("a sea is no country", "Ships sailed the South China Sea.", "China"),
        ("nor is an ocean", "Ships sailed the Indian Ocean.", "Indian"),
        ("nor a gulf", "Ships sailed the Gulf of Oman.", "Oman"),
        ("a capital where one is", "They met in Moscow on Friday.", "Moscow"),
        ("a capital to which one travels", "His trip to Tehran lasted a day.", "Tehran"),
        ("a capital's summit", "The Beijing summit lasted a day.", "Beijing"),
        ("a dateline", "MOSCOW, Oct. 5 (Xinhua) — It rained.", "MOSCOW"),
        ("a language", "The Russian-language text differs.", "Russian"),
        ("agreements called after a capital", "The Minsk agreements failed.", "Minsk"),
        ("talks called after a capital", "The Astana talks failed.", "Astana"),
        ("a month is nobody", "It rained, said April.", "April"),
        ("a first word with a verb", "However said little.", "However"),
        ("a headline's words", "Navy Chief Says Two Ships Were Lost At Sea", "Two Ships"),
        ("a surname that is a word", "Long lines formed.", "Long"),
        ("another person of the same surname", "The tall brothers Hunter Bidenov and Georgiy Putin met again.", "Putin"),
    ],
)  # fmt: skip
def test_no_name(why: str, text: str, words: str) -> None:
    assert words not in [m.text for m in _names(text)]


def test_a_surname_means_whoever_was_named_in_full_before() -> None:
    found = _said("Li Wenhao, a banker and adviser, met Anna Marin, an editor. Marin left. Li stayed.")
    assert ("Marin", "Anna Marin", "surname") in found
    assert ("Li", "Li Wenhao", "surname") in found


def test_a_surname_in_a_headline_means_whoever_is_named_below() -> None:
    found = _said("Sorokin warns of a new rift\n\nThe rift will grow, said Pavel Sorokin, an analyst.")
    assert found[0] == ("Sorokin", "Pavel Sorokin", "surname")


def test_an_office_means_its_holder_once_named() -> None:
    found = _said("Xi Jinping received Narendra Modi. The Indian prime minister thanked the Chinese president.")
    assert ("The Indian prime minister", "Narendra Modi", "role") in found
    assert ("the Chinese president", "Xi Jinping", "role") in found


def test_an_office_means_nobody_before_its_holder_is_named() -> None:
    assert [form for _, _, form in _said("The Indian prime minister landed on Monday.")] == ["demonym"]


def test_an_unnamed_holder_in_between_makes_an_office_mean_nobody() -> None:
    text = "Mao Ning, a spokeswoman, spoke first. Then a spokeswoman of the navy spoke. The spokeswoman left."
    assert "role" not in [form for _, _, form in _said(text)]


def test_a_warship_is_of_the_country_whose_flag_it_flies() -> None:
    ships = [
        (m.text, m.country) for m in _names("USS Lassen met the Indian destroyer Kolmar and the INS Talvat.") if m.kind == "organisation"
    ]
    assert ships == [("USS Lassen", "United States"), ("Kolmar", "India"), ("INS Talvat", "India")]


def test_a_surname_is_not_the_suffix_behind_it() -> None:
    assert ("Dimaano", "Carlos Dimaano Jr.", "surname") in _said("Gen. Carlos Dimaano Jr. left. Dimaano came back.")


def test_a_list_of_authors() -> None:
    found = [m.name for m in _names("Last month, Ruth Adler, Jon Price, and Emma K. Brand argued for a ban.") if m.kind == "person"]
    assert found == ["Ruth Adler", "Jon Price", "Emma K. Brand"]


def test_a_stranger_takes_the_country_of_the_title() -> None:
    (mention,) = [m for m in _names("Chinese vice commerce minister Gao Ximing spoke.") if m.kind == "person"]
    assert (mention.name, mention.country) == ("Gao Ximing", "China")


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(["Putin", "Xi ", "Mr. ", "President ", "Beijing", "'s ", "’s ", ", ", ". ", "the ", "leader ", "Sea ", "of ", "said ", "Ab ", "Cd", " and ", "\n"]),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_any_text_gives_names_in_order_that_lie_inside_it(text: str) -> None:
    mentions = _names(text)
    assert all(m.span.of(text) == m.text and m.text for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
