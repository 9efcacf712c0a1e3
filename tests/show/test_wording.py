"""Dates and counts as people write them, and text that Markdown leaves alone."""

from datetime import date

import pandas as pd
import pytest

from tidings.show.wording import counted, in_words, listed, opening, plain, sortable, spelled

NAT = pd.NaT


@pytest.mark.parametrize(
    ("start", "end", "precision", "words", "key"),
    [
        (date(2024, 6, 3), date(2024, 6, 3), "day", "3 June 2024", "2024-06-03"),
        (date(2024, 6, 3), date(2024, 6, 5), "day", "3–5 June 2024", "2024-06-03 – 2024-06-05"),
        (date(2024, 6, 30), date(2024, 7, 2), "day", "30 June – 2 July 2024", "2024-06-30 – 2024-07-02"),
        (date(2023, 12, 31), date(2024, 1, 2), "day", "31 December 2023 – 2 January 2024", "2023-12-31 – 2024-01-02"),
        (date(2024, 2, 1), date(2024, 2, 29), "month", "February 2024", "2024-02"),
        (date(2024, 1, 1), date(2024, 3, 31), "quarter", "January–March 2024", "2024-01 – 2024-03"),
        (date(2023, 11, 1), date(2024, 2, 29), "month", "November 2023 – February 2024", "2023-11 – 2024-02"),
        (date(2023, 1, 1), date(2023, 12, 31), "year", "2023", "2023"),
        (date(2018, 1, 1), date(2022, 12, 31), "year", "2018–2022", "2018 – 2022"),
        (date(1689, 8, 27), date(1689, 8, 27), "day", "27 August 1689", "1689-08-27"),
        (NAT, NAT, "none", "", ""),
        (None, None, "none", "", ""),
    ],
)
def test_intervals(start: date, end: date, precision: str, words: str, key: str) -> None:
    assert in_words(start, end, precision) == words
    assert sortable(start, end) == key


def test_keys_sort_by_time() -> None:
    days = [(date(2023, 1, 1), date(2023, 12, 31)), (date(2023, 2, 1), date(2023, 2, 28)), (date(2023, 2, 3), date(2023, 2, 3))]
    keys = [sortable(*pair) for pair in days]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    "text", ["![a](http://b.example/c.png)", "<script>", ":material/home:", "$x$", "# a", "> a", "- a", "| a |", "`a`", ":red[a]"]
)
def test_markdown_is_escaped(text: str) -> None:
    escaped = plain(text)
    assert all(escaped[at - 1] == "\\" for at, sign in enumerate(escaped) if sign in "![]()<>:$#|`-")


@pytest.mark.parametrize("text", ["http://a.example", "www.a.example", "a@b.example", ":material/home:", ":smile:"])
def test_addresses_and_icons_are_parted(text: str) -> None:
    assert "\u2060" in plain(text)
    assert plain(text).replace("\u2060", "").replace("\\", "") == text


def test_text_stays_on_its_line_and_no_list_begins() -> None:
    assert plain("    1. a\n\n# b\u202e") == "1\\. a \\# b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("\n\n[ad_1]\n1234\n", ""),
        ("---\nShort line\nThe envoy spoke on Monday.", "“The envoy spoke on Monday.”"),
        ("x" * 500 + " y z w", f"“{'x' * 60}…”"),
        ("The \u202eenvoy spoke\x00 here", "“The envoy spoke here”"),
    ],
)
def test_first_words(text: str, expected: str) -> None:
    assert opening(text) == expected


def test_codes_in_words() -> None:
    assert [spelled(code) for code in ("market_share", "AID", "Russia>EU", "block", "occurred", "US")] == [
        "market share", "aid", "Russia → EU", "passage of another outlet", "occurred", "US",
    ]  # fmt: skip


def test_lists_and_counts() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert [counted(0, "row"), counted(1, "row"), counted(2_000, "entry", "entries")] == ["no rows", "1 row", "2,000 entries"]
