"""Prints how long a change of a filter takes on each page until nothing is drawn any more, against an empty Streamlit page:
`python -m bench.pages`.

Both are measured in the browser, in turns, from the key that moves the months to the last change of what the page shows. Left out are
the words that Streamlit writes for screen readers beneath a table, on purpose 200 ms after it has drawn the table. The months move on
step by step and then back, over the edge at which no month is left out.
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
    window.drawn = performance.now();
    const main = document.querySelector('[data-testid="stMain"]');
    const ofTable = found => (found.target.parentElement ?? found.target).closest('[data-testid="stDataFrame"]');
    new MutationObserver(found => { if (!found.every(ofTable)) window.drawn = performance.now(); })
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


def change(page: Page, key: str) -> float:
    """Milliseconds from the key to the last change of the page."""
    page.keyboard.press(key)
    page.wait_for_function(
        f"() => document.querySelector('[data-testid=\"stApp\"]').dataset.testScriptState === 'notRunning'"
        f" && window.drawn > window.pressed && performance.now() - window.drawn > {QUIET}"
    )
    return float(page.evaluate("() => window.drawn - window.pressed"))


def main() -> None:
    table = Table("page", "median, ms", "95 of 100, ms", "over the empty page", title=f"{ROUNDS} changes of the months on each, in turns")
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as stack:
        folder = Path(temporary)
        build(ROOT / "seeds", folder / "tables")
        (folder / "empty.py").write_text(EMPTY, encoding="utf-8")
        ours = stack.enter_context(served({"TIDINGS_TABLES": str(folder / "tables")}, folder / "ours.log"))
        empty = stack.enter_context(served({}, folder / "empty.log", folder / "empty.py"))
        chromium = stack.enter_context(browser())
        for name in PAGES:
            found: dict[str, list[float]] = {empty: [], ours: []}
            pages = {empty: opened(chromium, empty), ours: opened(chromium, f"{ours}/{name}")}
            for turn in range(ROUNDS + 2):
                for address, page in pages.items():
                    page.bring_to_front()
                    took = change(page, "ArrowRight" if turn % (2 * STEPS) < STEPS else "ArrowLeft")
                    if turn > 1:  # the first ones warm up
                        found[address].append(took)
            for page in pages.values():
                page.close()
            (base, base_slow), (own, own_slow) = ((median(t), quantiles(t, n=20)[-1]) for t in found.values())
            over = f"{own - base:+.0f} and {own_slow - base_slow:+.0f} ms"
            table.add_row(name or "overview", f"{own:.0f} (empty {base:.0f})", f"{own_slow:.0f} (empty {base_slow:.0f})", over)
    Console().print(table)


if __name__ == "__main__":
    main()
