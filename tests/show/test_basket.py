"""The basket: ids of an address, each once, found again in their order, and named where they are gone."""

import pandas as pd
import pytest

from tests.show.rows import frames
from tidings.show import basket


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("", []),
        ("f1.q1", ["f1", "q1"]),
        ("q1.f1.q1", ["q1", "f1"]),
        ("..q1..", ["q1"]),
        ("../../etc/passwd", ["/", "/etc/passwd"]),
        (".".join(f"r{n}" for n in range(10_000)), [f"r{n}" for n in range(basket.MOST)]),
        ("x" * 100_000, ["x" * 40]),
    ],
)
def test_an_address_is_read_in_its_order(value: str, ids: list[str]) -> None:
    assert basket.parse(value) == ids


def test_what_is_written_is_read_again() -> None:
    ids = ["3922d88b888a", "q1", "f1"]
    assert basket.parse(basket.joined(ids)) == ids
    assert basket.joined(["<b>", "q1"]) == "q1", "what is no id is in no address that we write"


def test_rows_of_every_table_are_found_in_the_order_of_the_basket_and_others_named() -> None:
    held, missing = basket.find(["q1", "gone", "e1", "x1", "f1"], frames())
    assert [(one.table, one.id) for one in held] == [("quotes", "q1"), ("events", "e1"), ("exercises", "x1"), ("figures", "f1")]
    assert missing == ["gone"]
    assert held[0].row["text"].startswith("We will keep")


def test_ticked_rows_are_named_by_a_list_of_facts_and_by_one_about_facts() -> None:
    assert basket.named("events", frames()["events"], [2, 0, 99]) == ["e3", "e1"]
    about = pd.DataFrame({"table": ["quotes", "entries", "figures"], "row_id": ["q1", "n1", "f1"]})
    assert basket.named("flags", about, [0, 1, 2]) == ["q1", "f1"], "a brief holds no entries"


def test_rows_come_and_go_each_once() -> None:
    assert basket.with_more(["a"], ["b", "a"]) == ["a", "b"]
    assert basket.without(["a", "b"], ["a", "c"]) == ["b"]
    assert len(basket.with_more([], map(str, range(1_000)))) == basket.MOST
