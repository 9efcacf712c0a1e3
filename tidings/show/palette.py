"""The colours of every chart, for light and for dark pages. `.streamlit/config.toml` repeats those that whole pages share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours; `series` are told apart by readers who see no red or no green (Okabe and Ito's, made lighter for dark)."""

    ink: str
    quiet: str
    rule: str
    page: str
    sea: str
    land: str
    coast: str
    accent: str
    second: str
    series: tuple[str, ...]


LIGHT = Colours(
    ink="#1b1b1b", quiet="#6b7280", rule="#c9ced6", page="#ffffff", sea="#e8f0f7", land="#d8d3c7", coast="#a59f92",
    accent="#0b5a94", second="#b34a00", series=("#0072b2", "#d55e00", "#008a64", "#b0568a", "#8a6d00", "#4b4b4b"),
)  # fmt: skip
DARK = Colours(
    ink="#f2f2f2", quiet="#a3abb8", rule="#454c57", page="#14181d", sea="#14212d", land="#39414a", coast="#5c6772",
    accent="#6fb7ea", second="#f0a04b", series=("#56b4e9", "#f58a3c", "#2cc295", "#e79cc2", "#e6d34a", "#cfcfcf"),
)  # fmt: skip


def colours(dark: bool) -> Colours:
    return DARK if dark else LIGHT
