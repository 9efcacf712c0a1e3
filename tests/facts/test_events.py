from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.event_sentences import NONE, SOME
from tests.corpus.event_stories import STORIES
from tidings.facts.events.event import Event
from tidings.facts.events.events import events
from tidings.lexicon import shipped
from tidings.tables import ACTIONS, MODALITIES
from tidings.text.document import Document, Source
from tidings.values.reading import Reading, read


def a_reading(text: str, published: str = "2024-11-04") -> Reading:
    return read(Document.from_text(text, source=Source(published=date.fromisoformat(published) if published else None)), shipped())


def found_in(text: str, published: str = "2024-11-04") -> list[Event]:
    return list(events(a_reading(text, published)))


@pytest.mark.parametrize(
    ("reason", "published", "text", "start", "end", "actors", "action", "modality"),
    SOME,
    ids=lambda v: v[:30] if isinstance(v, str) else None,
)
def test_event(reason: str, published: str, text: str, start: str, end: str, actors: str, action: str | None, modality: str) -> None:
    found = found_in(text, published)
    assert found, reason
    row = found[0]
    assert (row.when.start.isoformat() if row.when else "", row.when.end.isoformat() if row.when else "") == (start, end)
    assert set(actors.split("; ")) <= set(row.actors)
    assert row.modality == modality
    if action is not None:
        assert row.action == action


@pytest.mark.parametrize(("reason", "text"), NONE, ids=lambda v: v[:30])
def test_no_event(reason: str, text: str) -> None:
    assert found_in(text) == [], reason


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story[0])
def test_story(story: tuple[str, ...]) -> None:
    _, published, text, *expected = story
    found = [
        (f"{row.when.start}..{row.when.end}" if row.when else "..", set(row.actors))
        for row in sorted(found_in(text, published), key=lambda e: e.span)
    ]
    assert found == [(days, set(filter(None, who.split("; ")))) for days, who in (line.split(": ") for line in expected)]


def test_two_subjects_are_two_events() -> None:
    found = found_in("Saudi Arabia joined BRICS in January 2024, but Argentina withdrew in December 2023.", "2024-06-14")
    assert [(row.actors[0], row.when.start.isoformat() if row.when else None) for row in found] == [
        ("Saudi Arabia", "2024-01-01"),
        ("Argentina", "2023-12-01"),
    ]


def test_a_list_is_one_subject() -> None:
    assert len(found_in("China, Iran, and Russia have signed a pact.", "2024-06-14")) == 1


@pytest.mark.parametrize(
    "text",
    ["Modi attacks the problem of inflation on Monday", "Beijing fired back on Monday", "Trump attacked China over trade on Monday."],
)
def test_no_force_without_something_struck(text: str) -> None:
    assert "ASSAULT" not in {row.action for row in found_in(text, "2024-06-14")}


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Putin said on Monday that the Minsk agreements were a mistake.", "Belarus"),
        ("Narendra Modi watched the Beijing Olympics on Monday.", "China"),
        ("Ukraine attacked a Crimean base at 5 a.m. Moscow time on Monday.", "Russia"),
        ("Sergei Lavrov told the Washington Post on Monday.", "United States"),
    ],
)
def test_a_city_in_a_name_is_no_actor(text: str, nobody: str) -> None:
    assert nobody not in {actor for row in found_in(text, "2024-06-14") for actor in row.actors}


def test_what_follows_a_meeting_has_its_day_only_where_it_goes_on_about_it() -> None:
    text = "The EU imposed sanctions on three Chinese firms on December 16, 2024. China vowed to retaliate."
    assert [row.when is None for row in found_in(text, "2025-01-17")] == [False, True]


def test_at_their_summit_carries_its_day() -> None:
    text = (
        "Vladimir Putin and Kim Jong Un met in Pyongyang on June 19, 2024. At their summit, Putin thanked Kim Jong Un for his support.\n\n"
        "Analysts were not surprised."
    )
    found = found_in(text, "2024-06-20")
    assert [row.when.start.isoformat() if row.when else None for row in found] == ["2024-06-19", "2024-06-19"]


def test_another_summit_lends_no_day() -> None:
    text = "Narendra Modi met Vladimir Putin in Kazan on October 22, 2024. At the G20 summit, Brazil called for a reform of the United Nations."
    found = found_in(text, "2024-11-30")
    assert found[-1].when is None


def test_what_is_said_in_another_setting_keeps_no_day() -> None:
    text = (
        "In an October 3 interview, Sergei Lavrov backed China. In an article, Sergei Lavrov proposed a new treaty. He also praised India."
    )
    assert [row.when is None for row in found_in(text)] == [False, True, True]


def test_he_is_who_acted_before() -> None:
    found = found_in("Sergei Lavrov visited Beijing on Tuesday. He praised China.", "2024-04-10")
    assert "Sergei Lavrov" in found[1].actors


def test_the_two_countries_are_the_pair_before() -> None:
    found = found_in("Iran and India are neighbours by sea. The two countries signed a port deal on May 13, 2024.")
    assert set(found[0].actors) == {"Iran", "India"}


def test_a_timeline_tells_in_the_present() -> None:
    text = (
        "### Milestones\n\n▲ __May 8, 1971. Treaty of Peace.__ _India and the Soviet Union sign a treaty._\n\n"
        "▲ __May 9, 1972. A visit.__ _Leonid Brezhnev visits India._\n\n▲ __May 10, 1973. A pact.__ _India and the Soviet Union sign a pact._\n"
    )
    found = found_in(text, "2020-01-01")
    assert [row.when.start.isoformat() for row in found if row.when and row.basis == "heading"][:1] == ["1971-05-08"]


CHRONICLE = """Strait Watch: 2-6 March 2025

March 6

- Denmark accused two Omani boats of firing flares at its cutter near Skagen in the evening. No one was hurt that night.{outlet}

March 5

- Danish Foreign Minister Lars Rasmussen met Oman's ambassador in Copenhagen for a talk that both of them called frank.{outlet}
- Deputies in Muscat wept over a bill on fishing. Oman has closed its port. Laos previously expelled two Danish envoys over it.{outlet}

March 2-3

- Oman expelled a Danish envoy and his driver after a long debate in which nobody had listened to anybody.{outlet}
"""


def test_a_chronicle_dates_what_it_lists() -> None:
    listed = [
        (event.span.of(CHRONICLE.format(outlet=""))[:12], event.when) for event in found_in(CHRONICLE.format(outlet=""), "2025-03-07")
    ]
    days = {words: when.start.day if when else None for words, when in listed}
    assert days == {"- Denmark ac": 6, "- Danish For": 5, "Oman has clo": None, "Laos previou": None, "- Oman expel": None}


def test_the_day_of_clippings_is_not_that_of_what_they_tell() -> None:
    clippings = CHRONICLE.replace("{outlet}", " (Reuters)")
    assert [event.when for event in found_in(clippings, "2025-03-07")] == [None] * 5


def test_a_headline_told_below_is_not_counted_twice() -> None:
    text = "India, Japan sign defence pact\n\nIndia and Japan signed a defence pact on Friday, the ministries said."
    assert len(found_in(text)) == 1


def test_places_are_where_it_happened() -> None:
    assert found_in("Xi Jinping met Vladimir Putin in Samarkand on September 15, 2022.")[0].places == ("Samarkand",)
    assert found_in("Beijing criticized Moscow on Friday.")[0].places == ()


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(
            [
                "China",
                "Russia said",
                "on Monday",
                "“",
                "”",
                "signed",
                "which",
                "At their summit,",
                ".",
                "\n\n",
                "He",
                "visited Tehran",
                "will",
                ";",
                "in 2019",
            ]
        ),
        max_size=14,
    ).map(" ".join)
)
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    reading = a_reading(text)
    for row in events(reading):
        assert 0 <= row.span.start < row.span.end <= len(reading.text)
        assert row.action is None or row.action in ACTIONS
        assert row.modality in MODALITIES
        assert row.actors or row.when
        assert (row.when is None) == (row.basis == "none")
