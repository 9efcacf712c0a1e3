from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.lexicon import shipped
from tidings.text.document import Span
from tidings.text.regions import lay_out
from tidings.values.places import PlaceMention, find_places


def found_in(text: str) -> list[PlaceMention]:
    return list(find_places(text, lay_out(text), shipped()))


@pytest.mark.parametrize(
    ("text", "place", "written", "relation"),
    [
        ("Drills were held in the Sea of Japan.", "Sea of Japan", "Sea of Japan", "in"),
        ("Drills in the central Sea of Japan ended.", "Sea of Japan", "central Sea of Japan", "in"),
        ("Ships sailed off Vladivostok.", "Vladivostok", "Vladivostok", "off"),
        ("Bombers flew over the East China Sea.", "East China Sea", "East China Sea", "over"),
        ("They passed through the Taiwan Strait.", "Taiwan Strait", "Taiwan Strait", "through"),
        ("A patrol in the vicinity of the Aleutian Islands ended.", "Aleutian Islands", "Aleutian Islands", "in the vicinity of"),
        ("Ships entered the Gulf of Oman.", "Gulf of Oman", "Gulf of Oman", "entered"),
        ("It happened off the coast of Alaska.", "Alaska", "Alaska", "off the coast of"),
        ("They met in Moscow.", "Moscow", "Moscow", "in"),
        ("Xi arrived in Beijing.", "Beijing", "Beijing", "in"),
        ("Xi paid a visit to Moscow.", "Moscow", "Moscow", "to"),
        ("Putin visited Tehran.", "Tehran", "Tehran", "visited"),
        ("The Moscow summit ended.", "Moscow", "Moscow", None),
        ("Ships sailed in the Sea of Japan and the Sea of Okhotsk.", "Sea of Okhotsk", "Sea of Okhotsk", "in"),
        ("Waters near the South\u00a0China Sea are busy.", "South China Sea", "South\u00a0China Sea", "near"),
    ],
)
def test_place(text: str, place: str, written: str, relation: str | None) -> None:
    mentions = {m.place.name: m for m in found_in(text)}
    assert mentions[place].text == written
    assert mentions[place].relation == relation


@pytest.mark.parametrize(
    "text",
    [
        "Moscow said the talks went well.",
        "Beijing's plan is known.",
        "Ties between Moscow and Beijing are close.",
        "Support from Beijing matters.",
        "He criticized Tehran.",
        "The Shanghai Cooperation Organisation grew.",
        "She teaches at Peking University.",
        "He reads the Moscow Times.",
        "Exports to Moscow rose.",
    ],
)
def test_a_government_or_an_institution_is_no_place(text: str) -> None:
    assert [m.place.name for m in found_in(text) if m.place.kind in ("city", "country")] == []


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(["in", "the", "Sea of Japan", "north-", "western", "Moscow", "said", "(", ")", "and", "\n\n", "Pacific Ocean"]),
        max_size=14,
    ).map(" ".join)
)
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    end = 0
    for mention in found_in(text):
        assert mention.text == mention.span.of(text)
        assert mention.span.end <= len(text)
        assert mention.span.end > end
        end = mention.span.end


@pytest.mark.parametrize("piece", ["1", "“", "(", " ", "in the ", "north-"])
@pytest.mark.usefixtures("hang_guard")
def test_a_megabyte_is_no_trouble(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    layout = replace(lay_out("x"), paragraphs=(Span(0, len(text)),))
    assert list(find_places(text, layout, shipped())) == []


def test_a_second_name_in_brackets_breaks_no_list() -> None:
    found = found_in("Ships met in the Sea of Japan (or East Sea) and the Sea of Okhotsk.")
    assert found[-1].place.name == "Sea of Okhotsk"
    assert found[-1].relation == "in"


def test_a_government_that_is_looked_at_is_no_place() -> None:
    assert found_in("Beijing looked at Moscow with suspicion.") == []
