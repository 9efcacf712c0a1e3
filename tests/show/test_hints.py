"""Every control that an address keeps explains itself, and explains no control that is not there."""

import pytest

from tidings.show import frame, hints, timelines


def test_what_is_explained_is_there() -> None:
    own = {"months", "topics", "documents", "outlets", "q", "month", "document", *frame.OWN}
    assert set(hints.CONTROLS) <= own | {"drill"}


@pytest.mark.parametrize("key", sorted(hints.CONTROLS))
def test_an_explanation_is_sentences(key: str) -> None:
    first = (hints.of_control(key) or "").split("\n\n")[0]
    assert first.endswith(".")
    assert len(first) <= 260


def test_codes_of_a_control_are_all_explained() -> None:
    text = hints.of_control("status") or ""
    assert [status for status in timelines.STATUS if f"**{status}**" in text] == list(timelines.STATUS)


def test_a_control_without_words_says_nothing() -> None:
    assert hints.of_control("unicorns") is None
