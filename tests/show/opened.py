"""A page as a fresh server opens it, and what it says, for the tests of the pages."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

PAGES = Path(__file__).resolve().parent.parent.parent / "pages"
LISTS = {page: {key: "Table and download"} for page, key in {"trade": "part", "exercises": "told", "quotes": "way"}.items()}
"""Pages that keep their list behind a tab -> what the address says where it is in front."""


def opened(page: str, **address: str | list[str]) -> AppTest:
    """The page as the first thing that a fresh server runs, with this address. Fails where the page raises."""
    test = AppTest.from_file(str(PAGES / f"{page}.py"), default_timeout=60)
    for name, value in address.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception, [e.message for e in test.exception]
    return test


def said(test: AppTest) -> str:
    """All sentences of the page outside tables and charts, as they are sent to the browser."""
    return "\n".join(str(e.value) for kind in ("text", "markdown", "caption", "info", "warning", "error", "header") for e in test.get(kind))


def words(test: AppTest) -> str:
    """What a reader reads: without the signs that keep Markdown from finding anything."""
    return said(test).replace("\\", "")
