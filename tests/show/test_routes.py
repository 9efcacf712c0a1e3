"""Tracks: only where words put one place before another, never between places that stand side by side. Names by the reader's choice."""

import pytest

from tests.show.rows import frames
from tidings.lexicon import Lexicon
from tidings.show import maps, routes
from tidings.show.areas import Gazetteer
from tidings.show.filters import Filters, choose
from tidings.show.naming import AS_WRITTEN, BOTH, INTERNATIONAL, Names, written_as
from tidings.show.projection import VIEWS

TOLD = [
    # words, places in order; why
    ("sailed from the Sea of Japan to the Bering Sea", "Sea of Japan > Bering Sea"),
    ("from the Sea of Okhotsk through the Bussol Strait into the Pacific", "Sea of Okhotsk > Bussol Strait > Pacific Ocean"),
    ("from Vladivostok via the Tsugaru Strait and the Osumi Strait to the East China Sea", "Vladivostok > Tsugaru Strait > Osumi Strait > East China Sea"),
    ("left from Vladivostok, then passed through the Tsugaru Strait before entering the Pacific", "Vladivostok > Tsugaru Strait > Pacific Ocean"),
    ("from the Sea of Okhotsk through the Bussol Strait into the Pacific and the Philippine Sea", "Sea of Okhotsk > Bussol Strait"),
    # no order is told
    ("drills in the Sea of Japan and the Sea of Okhotsk", ""),
    ("patrolled the Sea of Japan, the East China Sea and the Pacific", ""),
    ("sailed through the Tsugaru Strait and the Osumi Strait", ""),
    ("ships from the Sea of Japan and the Sea of Okhotsk", ""),
    ("from the Sea of Japan to the Bering Sea and the Chukchi Sea", ""),
    ("A ship came from Vladivostok. Two others sailed to the Bering Sea", ""),
    ("bombers from Vladivostok met those of the fleet that had a year before taken part in drills in the Bering Sea", ""),
    ("", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    return Gazetteer.of(lexicon.places)


@pytest.mark.parametrize(("words", "told"), TOLD, ids=[words[:50] for words, _ in TOLD])
def test_order_is_told_or_not(words: str, told: str, gazetteer: Gazetteer) -> None:
    exercises = frames()["exercises"].assign(evidence=words)
    names = sorted(
        (name for name in ("Sea of Japan", "Bering Sea", "Sea of Okhotsk", "Bussol Strait", "Pacific", "Vladivostok", "Tsugaru Strait",
        "Osumi Strait", "East China Sea", "Philippine Sea", "Chukchi Sea") if name in words), key=words.index,
    )  # fmt: skip
    exercises["places_text"] = [tuple(names)]
    exercises["places"] = [tuple(place.name for name in names if (place := gazetteer.find(name)))]
    found = routes.of_mentions(exercises, gazetteer)
    assert [" > ".join(route.places) for route in found] == ([told] if told else [])


def test_published_lists_give_few_tracks(lexicon: Lexicon, gazetteer: Gazetteer) -> None:
    found = {route.title.split(" (")[0]: route.places for route in routes.of_drills(lexicon.drills, gazetteer)}
    assert found["4th joint maritime patrol"][-1] == "South China Sea"
    assert "10th joint strategic air patrol" not in found, "“via” with nothing that it leads from"
    assert "3rd joint maritime patrol" not in found, "a list of seas is no route"


def test_a_track_runs_in_order_and_points_at_its_end(gazetteer: Gazetteer) -> None:
    route = routes.Route(("Sea of Japan", "Bering Sea"), "from … to …", "a patrol", published=False)
    rows = maps.track_rows([route], gazetteer, Names(INTERNATIONAL, {}), (), VIEWS["Pacific"])
    line, head = rows[:-1], rows[-1]
    assert [row["step"] for row in line] == list(range(len(line)))
    assert len(line) > 5, "bent as the shortest way is"
    assert (head["lon"], head["lat"]) == (line[-1]["lon"], line[-1]["lat"])
    assert 0 < head["angle"] < 90, "to the north-east"
    assert not any(row["place"] for row in rows), "a click on a track picks no place"
    unknown = routes.Route(("Sea of Japan", "Nowhere at all"), "", "", published=False)
    assert maps.track_rows([unknown], gazetteer, Names(INTERNATIONAL, {}), (), VIEWS["Pacific"]) == []


@pytest.mark.parametrize(
    ("policy", "called"), [(INTERNATIONAL, "Sea of Japan"), (AS_WRITTEN, "East Sea / Sea of Japan"), (BOTH, "Sea of Japan / East Sea")]
)
def test_a_disputed_name_follows_the_choice(policy: str, called: str, gazetteer: Gazetteer) -> None:
    exercises = frames()["exercises"].iloc[[0, 0, 0]].reset_index(drop=True)
    exercises["places_text"] = [("East Sea",), ("East Sea",), ("Sea of Japan",)]
    names = Names.of(policy, exercises, gazetteer)
    assert names.of_place("Sea of Japan") == called
    (row,) = maps.place_rows(exercises, gazetteer, names, (), Filters.none(choose(frames())))
    assert row["label"] == f"{called} · 3"
    assert row["written"] == "East Sea; Sea of Japan"
    assert row["place"] == "Sea of Japan", "whatever it is called, a click finds it"


def test_a_name_in_other_letters_is_the_same_name(gazetteer: Gazetteer) -> None:
    exercises = frames()["exercises"].iloc[[0, 0, 0]].reset_index(drop=True)
    exercises["places_text"] = [("sea of Japan",), ("East Sea",), ("Sea of Japan",)]
    assert Names.of(BOTH, exercises, gazetteer).of_place("Sea of Japan") == "Sea of Japan / East Sea"
    assert Names.of(AS_WRITTEN, exercises, gazetteer).of_place("Sea of Japan") == "sea of Japan / East Sea"


def test_a_name_that_is_in_no_list_belongs_to_its_place(gazetteer: Gazetteer) -> None:
    assert written_as(("Sea of Japan",), ("Waters of Home",), gazetteer) == [("Sea of Japan", "Waters of Home")]
    assert written_as(("Sea of Japan",), ("Waters of Home", "East Sea"), gazetteer) == [("Sea of Japan", "East Sea")]
    assert Names(AS_WRITTEN, {}).of_place("Yellow Sea") == "Yellow Sea", "published lists alone name it"
