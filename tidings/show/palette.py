"""The colours of every chart, for light and for dark pages. `.streamlit/config.toml` repeats those that whole pages share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours; `series` are told apart by readers who see no red, no green or no blue."""

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
    ink="#1b1b1b", quiet="#6b6861", rule="#d3cfc6", page="#ffffff", sea="#e8f0f7", land="#d8d3c7", coast="#a59f92",
    accent="#2467ac", second="#b8500a", series=("#2467ac", "#d9721a", "#1d9c8c", "#6a1f70", "#855c14", "#2b2b2b"),
)  # fmt: skip
DARK = Colours(
    ink="#f2f2f2", quiet="#b0aba3", rule="#454c57", page="#14181d", sea="#14212d", land="#39414a", coast="#5c6772",
    accent="#6cacf5", second="#f0a04b", series=("#6cacf5", "#d9701f", "#62e2c5", "#96609c", "#f0d44a", "#aba69f"),
)  # fmt: skip


def colours(dark: bool) -> Colours:
    return DARK if dark else LIGHT


def see_through(colour: str, opacity: float) -> str:
    """A colour that lets through what lies below it.

    >>> see_through("#0b5a94", 0.5)
    'rgba(11, 90, 148, 0.5)'
    """
    return f"rgba({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))}, {opacity:g})"
