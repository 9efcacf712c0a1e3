"""Prints how long a change of a filter takes on each page until its last chart is drawn, and until nothing is drawn any more, against
an empty Streamlit page: `python -m bench.pages`.

All are measured in the browser, in turns, from the key that moves the months to the last change within a chart, and to the last of
what the page shows. Left out are the words that Streamlit writes for screen readers beneath a table, on purpose 200 ms after it has drawn
the table. The months move on step by step and then back, over the edge at which no month is left out.
"""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Page
from rich.console import Console
from rich.table import Table

from scripts.serving import ROOT, browser, served, settle
from tidings.pipeline import build

ROUNDS, STEPS = 25, 6
QUIET = 600
"""Milliseconds without a change after which a page counts as drawn."""
PAGES = ("", "trade", "exercises", "events", "quotes", "sources")
EMPTY = """
import streamlit as st

months = [f"{year}-{month:02}" for year in range(2018, 2025) for month in range(1, 13)]
st.title("Empty")
st.write(st.sidebar.select_slider("Months", months, value=(months[0], months[-1]), key="months", bind="query-params"))
"""
WATCH = """
() => {
    window.drawn = window.chart = performance.now();
    const main = document.querySelector('[data-testid="stMain"]');
    const ofTable = found => (found.target.parentElement ?? found.target).closest('[data-testid="stDataFrame"]');
    const ofChart = found => (found.target.parentElement ?? found.target).closest('[data-testid="stVegaLiteChart"]');
    new MutationObserver(found => {
        if (!found.every(ofTable)) window.drawn = performance.now();
        if (found.some(ofChart)) window.chart = performance.now();
    })
        .observe(main, {subtree: true, childList: true, characterData: true, attributes: true,
            attributeFilter: ["d", "transform", "aria-label"]});
    document.addEventListener("keydown", () => { window.pressed = performance.now(); }, true);
}
"""


def opened(chromium: Browser, address: str) -> Page:
    """The page at an address, drawn, its changes watched and the slider of the months in focus."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    settle(page, quiet=2)
    page.evaluate(WATCH)
    page.get_by_role("slider").first.focus()
    return page


def change(page: Page, key: str) -> tuple[float, float]:
    """Milliseconds from the key to the last change of a chart, and of the page; both the same where no chart changed."""
    page.keyboard.press(key)
    page.wait_for_function(
        f"() => document.querySelector('[data-testid=\"stApp\"]').dataset.testScriptState === 'notRunning'"
        f" && window.drawn > window.pressed && performance.now() - window.drawn > {QUIET}"
    )
    chart, drawn = page.evaluate("() => [window.chart - window.pressed, window.drawn - window.pressed]")
    return (chart if chart > 0 else drawn), drawn


def main() -> None:
    table = Table(
        "page",
        "last chart, ms",
        "over the empty page",
        "all, ms",
        "over the empty page",
        title=f"{ROUNDS} changes of the months on each, in turns",
    )
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as stack:
        folder = Path(temporary)
        build(ROOT / "seeds", folder / "tables")
        (folder / "empty.py").write_text(EMPTY, encoding="utf-8")
        ours = stack.enter_context(served({"TIDINGS_TABLES": str(folder / "tables")}, folder / "ours.log"))
        empty = stack.enter_context(served({}, folder / "empty.log", folder / "empty.py"))
        chromium = stack.enter_context(browser())
        for name in PAGES:
            found: dict[str, list[tuple[float, float]]] = {empty: [], ours: []}
            pages = {empty: opened(chromium, empty), ours: opened(chromium, f"{ours}/{name}")}
            for turn in range(ROUNDS + 2):
                for address, page in pages.items():
                    page.bring_to_front()
                    took = change(page, "ArrowRight" if turn % (2 * STEPS) < STEPS else "ArrowLeft")
                    if turn > 1:  # the first ones warm up
                        found[address].append(took)
            for page in pages.values():
                page.close()
            cells = []
            for which in range(2):  # until the last chart, and until all is drawn
                (base, base_slow), (own, own_slow) = (
                    (median(times), quantiles(times, n=20)[-1]) for times in ([took[which] for took in found[at]] for at in (empty, ours))
                )
                cells += [f"{own:.0f} (empty {base:.0f})", f"{own - base:+.0f}, 95 of 100 {own_slow - base_slow:+.0f}"]
            table.add_row(name or "overview", *cells)
    Console().print(table)


if __name__ == "__main__":
    main()
