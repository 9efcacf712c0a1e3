"""Every page for everybody: axe-core finds nothing that is ours, on light and dark, wide and narrow, and no page is wider than a phone
or sends more than a slow line carries.

axe-core is a test tool here (see tests/test_licences.py). What Streamlit and Vega do and we cannot mend is named below, as narrowly as can
be: a rule, the element by its selector or its markup, and the reason. Anything else that axe finds fails the test.
"""

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import pandas as pd
import pytest

from scripts.serving import settle
from tests.browser.reader import MOST_SENT, PAGES, Reader, Visit

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = f"axe.run(document, {{runOnly: {list(RULES)}, resultTypes: ['violations']}}).then(found => found.violations)"
OTHERS = ("search?find=putin", "dictionary", "dictionary?term=precision", "about", "snapshots", "add", "corrections")
"""Pages that navigation does not lead to by their heading."""


@dataclass(frozen=True)
class Theirs:
    """A violation that is not ours: the rule, what the element's selector or markup has, and why it stays."""

    rule: str
    element: str
    why: str


KNOWN = (
    Theirs("svg-img-alt", r'^<g class="mark-[a-z]+ role-mark [^"]*"[^>]*></g>$', "Vega: the container of a layer that has no rows now; nothing is in it"),
    Theirs("svg-img-alt", r'^<g class="mark-rect role-mark \w+_brush(_bg)?"', "Vega: the rectangles of a brush, which have no names of their own"),
    Theirs("presentation-role-conflict", r'data-testid="stFileUploaderDropzone"', "Streamlit: the place where files are dropped, whose button is named"),
    Theirs("color-contrast", r"stSidebar.*|^<p>(Months|Topics|Documents|Outlets|Only with the words|Show copies)</p>$", "Streamlit: labels of filters that are greyed out, as on pages without filters; WCAG exempts what cannot be used"),
)  # fmt: skip


@pytest.fixture(scope="module")
def paths(tables: dict[str, pd.DataFrame]) -> list[str]:
    """Every page, and those that look different by their address: a document, a copy beside its origin, what was found."""
    documents = tables["documents"]
    digest = documents.loc[documents["kind"] == "digest", "doc_id"].iloc[0]
    copy = documents.loc[documents["copy_of"].notna(), "doc_id"].iloc[0]
    return [*PAGES, *OTHERS, f"sources?doc={digest}", f"sources?doc={copy}"]


def violations(reader: Reader) -> list[str]:
    """What axe finds on the page that is ours to mend."""
    reader.page.evaluate(AXE)
    found: list[dict[str, Any]] = reader.page.evaluate(RUN)
    return [
        f"{reader.path}: {rule['id']}: {node['html'][:200]} {node['failureSummary'][:200]}"
        for rule in found
        for node in rule["nodes"]
        if not any(known.rule == rule["id"] and re.search(known.element, node["html"]) for known in KNOWN)
    ]


def background(reader: Reader) -> str:
    """Of the page: light or dark."""
    colour = reader.page.get_by_test_id("stApp").evaluate("element => getComputedStyle(element).backgroundColor")
    return "light" if sum(int(part) for part in colour.strip("rgba()").split(",")[:3]) > 3 * 128 else "dark"


def test_axe_finds_nothing_of_ours_on_a_desk(visit: Visit, paths: list[str]) -> None:
    reader = visit()
    reader.page.emulate_media(color_scheme="light")
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    found = []
    for path in paths:
        reader.open(path)
        assert background(reader) == "light"
        found += reader.exceptions or violations(reader)
    assert not found, "\n".join(found)


def test_axe_would_find_something(visit: Visit) -> None:
    """The test above can fail: a button without a name, a picture without words and grey on grey are found."""
    reader = visit()
    bad = '<button></button><img src="app/static/logo.svg"><p style="color: #999; background: #aaa">grey on grey</p>'
    reader.page.evaluate("html => document.querySelector('[data-testid=stMain] h1').insertAdjacentHTML('afterend', html)", bad)
    assert {found.split(": ")[1] for found in violations(reader)} >= {"button-name", "image-alt", "color-contrast"}


def test_on_a_phone_axe_finds_nothing_of_ours_and_no_page_is_wider_or_sends_more_than_it_should(visit: Visit, paths: list[str]) -> None:
    """In the dark."""
    reader = visit()
    reader.page.emulate_media(color_scheme="dark")
    reader.page.set_viewport_size({"width": 390, "height": 844})
    found, wide, sent = [], [], {}
    for path in [*paths, "exercises?view=Globe"]:
        sent[path] = reader.weigh(path)
        page, main = reader.page.evaluate(
            "() => [document.documentElement, document.querySelector('[data-testid=stMain]')].map(e => e.scrollWidth - e.clientWidth)"
        )
        wide += [path] if page > 0 or main > 0 else []
        assert background(reader) == "dark"
        found += reader.exceptions or violations(reader)
    assert not found, "\n".join(found)
    assert not wide
    assert all(10_000 < size < MOST_SENT for size in sent.values()), sent
    assert sent["exercises"] > 300_000, "the land is among it"


def test_nothing_moves_for_those_who_asked_for_rest(visit: Visit, tables: dict[str, pd.DataFrame]) -> None:
    quote = tables["quotes"].iloc[-1]
    reader = visit()
    reader.page.emulate_media(reduced_motion="reduce")
    reader.page.add_init_script(
        "window.moves = []; for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy']) { const plain = Element.prototype[name];"
        "Element.prototype[name] = function (how, ...rest) { moves.push(how?.behavior ?? 'auto'); return plain.call(this, how, ...rest); }; }"
    )
    reader.open(f"sources?doc={quote['doc_id']}&span={quote['start']}-{quote['end']}")
    reader.page.locator("mark.lit").first.wait_for()
    reader.page.wait_for_function("moves.length > 0")
    settle(reader.page)
    assert "smooth" not in reader.page.evaluate("moves")


HERE = """() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const named = at?.getAttribute('aria-label') || at?.innerText || at?.value || '';
    const box = at?.getBoundingClientRect();
    return [at?.tagName, named.trim(), Math.round(box?.width ?? 0), getComputedStyle(at).outlineStyle + getComputedStyle(at).boxShadow];
}"""


def tab_to(reader: Reader, tag: str, name: str, most: int = 60, key: str = "Tab") -> None:
    """Press Tab, or another key, until the cursor is on what is called so; fails where it does not come there."""
    passed = []
    for _ in range(most):
        reader.page.keyboard.press(key)
        at, named, _, _ = reader.page.evaluate(HERE)
        passed.append(f"{at} {named[:30]}")
        if at == tag and re.search(name, named):
            return
    raise AssertionError(f"no {tag} {name!r} among {passed}")


def test_from_the_first_page_to_a_quotes_words_by_keyboard_alone(visit: Visit) -> None:
    reader = visit()
    tab_to(reader, "A", r"\bQuotes$")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_function("document.querySelector('h1')?.innerText === 'Quotes'")
    settle(reader.page)
    tab_to(reader, "A", "Open", most=150)
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/sources**span=**")
    reader.page.locator("mark.lit").first.wait_for()
    reader.page.wait_for_function(f"(({HERE})())[0] === 'MARK'")
    assert "“" in "".join(reader.page.locator("article").all_text_contents())


def test_the_way_past_the_sidebar_is_one_key(visit: Visit) -> None:
    reader = visit("events")
    tab_to(reader, "A", "Skip to main content", most=1)
    reader.page.keyboard.press("Enter")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.closest('[data-testid=stMain]') !== null")


def test_search_by_keyboard_alone_on_a_phones_width(visit: Visit) -> None:
    reader = visit("trade")
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.reload()
    reader.page.keyboard.press("Control+k")
    reader.page.wait_for_function("document.activeElement?.getAttribute('aria-label') === 'Words to look for'")
    reader.page.keyboard.type("no limits", delay=20)
    reader.page.get_by_role("status").filter(has_text="Found").wait_for()
    reader.page.wait_for_url("**find=no+limits**")
    settle(reader.page)
    tab_to(reader, "A", "Open")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/sources**span=**")
    reader.page.locator("mark.lit").first.wait_for()
    assert "limits" in "".join(reader.page.locator("mark.lit").all_text_contents())
