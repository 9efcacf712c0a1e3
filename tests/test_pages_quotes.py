"""The page of quotes: facets that count, citations to copy, the same words side by side."""

from pathlib import Path

import pytest

from tests.show.opened import opened, words
from tests.show.rows import DOC, HOSTILE_DOC, tables, write


@pytest.fixture(autouse=True)
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    out = tmp_path / "tables"
    monkeypatch.setenv("TIDINGS_TABLES", str(out))
    return write(out)


def test_facets_count_and_the_counts_follow_the_filters() -> None:
    speakers = opened("quotes").multiselect(key="speaker")
    assert speakers.options == ["Ivan Petrov · 1", "Speaker not found · 1"]
    assert opened("quotes", topics="trade").multiselect(key="speaker").options == ["Ivan Petrov · 1"]
    assert opened("quotes", outlet="Outlet not named").multiselect(key="speaker").options == ["Speaker not found · 1"]


def test_an_address_names_speakers_without_their_count() -> None:
    test = opened("quotes", speaker="Speaker not found", way="Table and download")
    assert test.multiselect(key="speaker").value == ["Speaker not found"]
    assert len(test.dataframe[0].value) == 1
    assert "without a speaker" in test.caption[0].value
    assert not test.warning
    assert "Ivan Petrov · 1" in "".join(warning.value for warning in opened("quotes", speaker="Ivan Petrov · 1").warning)


def test_a_pick_is_written_into_the_address_and_show_everything_takes_it_back() -> None:
    test = opened("quotes", way="Table and download")
    test.multiselect(key="speaker").select("Ivan Petrov").run()
    assert test.query_params["speaker"] == "Ivan Petrov"
    assert len(test.dataframe[0].value) == 1
    test.button(key="everything").click().run()
    assert "speaker" not in test.query_params
    assert test.multiselect(key="speaker").value == []
    assert test.multiselect(key="speaker").options == ["Ivan Petrov · 1", "Speaker not found · 1"]
    assert not test.dataframe, "it is back at the cards"


def test_the_same_words_stand_side_by_side(tmp_path: Path) -> None:
    said, image = tables()["quotes"]
    again = {**image, "quote_id": "q3", "text": said["text"].replace("the", "all")}
    write(tmp_path / "tables", "told", {**tables(), "quotes": [{**row, "story_id": "s1"} for row in (said, again)], "stories": []})
    text = words(opened("quotes", way="Side by side"))
    assert "1 quotation in 2 places" in text
    assert "without “all”" in text
    assert "**the**" in text
    assert "One utterance: 2 places." in text


def test_nothing_said_twice_is_a_sentence() -> None:
    assert "Nothing that is shown is quoted more than once." in words(opened("quotes", way="Side by side"))


def test_a_row_is_put_into_the_brief_and_taken_out_again() -> None:
    test = opened("quotes")
    test.button(key="collect-q1").click().run()
    assert test.session_state["draft"].rows == ("q1",)
    assert test.button(key="collect-q1").label == "In brief"
    test.button(key="collect-q1").click().run()
    assert test.session_state["draft"].rows == ()


def test_a_speaker_with_markup_for_a_name_stays_text(tmp_path: Path) -> None:
    evil = {**tables()["quotes"][0], "speaker": "[x](http://a) **b** \u202e", "doc_id": HOSTILE_DOC}
    write(tmp_path / "tables", "evil", {**tables(), "quotes": [evil, {**tables()["quotes"][0], "doc_id": DOC, "quote_id": "q9"}]})
    test = opened("quotes")
    assert "\u202e" not in "".join(test.multiselect(key="speaker").options)
    assert "\\[x\\]" in "".join(caption.value for caption in test.caption)


def test_the_tab_in_front_stands_in_the_link_and_a_strange_one_is_named() -> None:
    test = opened("quotes", way="Side by side")
    assert "way=Side+by+side" in "".join(html.proto.body for html in test.get("html"))
    assert not test.warning
    (warned,) = opened("quotes", way="Upside down", quote="Songs").warning
    assert "“Songs”; “Upside down”" in warned.value
