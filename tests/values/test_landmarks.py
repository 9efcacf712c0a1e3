"""The year of an undated text, by the months since something well known."""

import pytest

from tidings.lexicon import shipped
from tidings.text.regions import lay_out
from tidings.values.anchors.landmarks import year_by_landmark

WAR = "Russia's full-scale invasion of Ukraine"


@pytest.mark.parametrize(
    ("text", "year", "why"),
    [
        (f"In the almost 18 months since {WAR}, exports have doubled.", 2023, "between 17 and 18 months after: July and August 2023"),
        (f"It is 27 months since {WAR}.", 2024, "between 27 and 28 months after: May and June 2024"),
        (f"In the 10 months since {WAR}, exports have doubled.", None, "December 2022 or January 2023"),
        (f"In the nearly 11 months since {WAR}, exports have doubled.", None, "December 2022 or January 2023"),
        ("In the 10 months since the election, exports have doubled.", None, "no landmark"),
        (f"Exports doubled 18 months before {WAR}.", None, "before, not since"),
        (f"One. Two. Three.\n\nExports had doubled 18 months since {WAR}.", None, "not in the lead"),
    ],
)  # fmt: skip
def test_year(text: str, year: int | None, why: str) -> None:
    assert year_by_landmark(text, lay_out(text), shipped()) == year, why
