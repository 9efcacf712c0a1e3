"""What every chart shares: no rows inside, days in UTC, colours that stand out."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.show import bands
from tidings.show.charts import amount, signed

SPECS = {
    "timeline": bands.timeline(False, 2023, 2024, 120),
    "timeline, dark": bands.timeline(True, 2023, 2024, 60),
}


@pytest.mark.parametrize("spec", SPECS.values(), ids=list(SPECS))
def test_specs_hold_no_rows(spec: dict[str, Any]) -> None:
    assert "data" not in spec
    assert "datasets" not in spec
    assert spec["background"] == "transparent"
    assert all("data" not in layer for layer in spec["layer"])


def test_specs_stay_equal_while_only_data_changes() -> None:
    assert bands.timeline(False, 2023, 2024, 120) is SPECS["timeline"]


def test_days_are_utc_on_every_axis() -> None:
    for layer in SPECS["timeline"]["layer"]:
        if (x := layer["encoding"].get("x", {})).get("type") == "temporal":
            assert x["scale"]["type"] == "utc"


@given(st.floats(-1e15, 1e15))
def test_numbers_in_words_never_fail(value: float) -> None:
    assert signed(value).endswith("%")
    assert amount(value, "USD").endswith("USD")
