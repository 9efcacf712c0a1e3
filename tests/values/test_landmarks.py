"""When an undated text was written, by the time since something well known, and what relative dates mean then."""

import pytest

from tidings.lexicon import shipped
from tidings.text.document import Document
from tidings.text.regions import lay_out
from tidings.values.anchors.landmarks import written_between
from tidings.values.reading import read

WAR = "Russia's full-scale invasion of Ukraine"


@pytest.mark.parametrize(
    ("text", "between", "why"),
    [
        (f"In the almost 18 months since {WAR}, exports have doubled.", "2023-08-10 2023-08-24", "the last half of the 18th month"),
        (f"It is 27 months since {WAR}.", "2024-05-24 2024-06-24", "between 27 and 28 months after"),
        (f"In the 10 months since {WAR}, exports have doubled.", "2022-12-24 2023-01-24", "over the turn of the year"),
        ("In the 10 months since the election, exports have doubled.", None, "no landmark"),
        (f"Exports doubled 18 months before {WAR}.", None, "before, not since"),
        (f"One. Two. Three.\n\nExports had doubled 18 months since {WAR}.", None, "not in the lead"),
        (f"Kyiv has resisted {WAR}, now in its second year.", "2023-02-24 2024-02-23", "the second year after"),
        (f"One. Two. Three. Four.\n\n{WAR} is now well into its third year.", "2024-02-24 2025-02-23", "said anywhere"),
        (f"{WAR} had entered its second year when the pact was signed.", None, "told of the past"),
        ("The programme, now in its third year, grew after the invasion of Ukraine.", None, "the year of something else"),
        (f"{WAR} is now in its third year. Trade has hit a record high of $9 billion in 2023.", "2024-02-24 2024-12-31", "narrowed"),
        ("Trade has hit a record high of $9 billion in 2023.", None, "a record alone settles nothing"),
        (f"It is 27 months since {WAR}, now in its fifth year.", None, "they contradict one another"),
    ],
)  # fmt: skip
def test_between(text: str, between: str | None, why: str) -> None:
    found = written_between(text, lay_out(text), shipped())
    assert (f"{found.start} {found.end}" if found else None) == between, why


@pytest.mark.parametrize(
    ("sentence", "dates", "why"),
    [
        ("The envoys met last month.", "2023-11-01 2023-11-30 month", "the same from the first day and the last"),
        ("The envoys met on Wednesday.", "2023-12-01 2023-12-31 month", "some Wednesday of that month"),
        ("The envoys met this week.", "2023-12-01 2023-12-31 month", "some week of that month"),
        ("The envoys met this year.", "2023-01-01 2023-12-31 year", "either way"),
        ("The envoys met in May.", "2023-05-01 2023-05-31 month", "either way"),
        ("The envoys met two weeks ago.", "2023-01-01 2023-12-31 year", "in November or December"),
        ("The envoys met on 2 May 2022.", "2022-05-02 2022-05-02 day", "a date with its year needs none"),
        ("The envoys will meet next month.", "2024-01-01 2024-01-31 month", "the same from the first day and the last"),
    ],
)  # fmt: skip
def test_dates_counted_from_days_between(sentence: str, dates: str | None, why: str) -> None:
    text = f"In the nearly 22 months since {WAR}, trade has grown.\n\n{sentence}"
    found = [d.when for d in read(Document.from_text(text), shipped()).dates if d.when]
    assert [f"{when.start} {when.end} {when.precision}" for when in found][:1] == ([dates] if dates else []), why


def test_what_may_lie_in_either_of_two_years_stays_open() -> None:
    text = f"Kyiv has resisted {WAR}, now in its second year.\n\nThe envoys met last month and will meet this year."
    assert [d.when for d in read(Document.from_text(text), shipped()).dates if d.text in ("last month", "this year")] == [None, None]
