"""What a reader sees and does, in words of the dashboard rather than of the browser."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response, WebSocket

from scripts.serving import ROOT, settle

PAGES = {"": "Overview", "trade": "Trade", "exercises": "Exercises", "events": "Events", "quotes": "Quotes", "sources": "Sources"}
"""Path and heading of every page."""
HERE = {"localhost", "127.0.0.1", None}
PROBE = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")
"""Streamlit asks whether a page's path is the one that it is served below, and is told that it is not: the browser notes a 404."""

MOST_SENT = 1_500_000
"""Bytes that a page may send beyond the files that Streamlit serves of its own."""
LEFT = "net::ERR_ABORTED"
"""What a page still asked for when the reader left it; what a server fails to give has other names."""


@dataclass
class Reader:
    """One browser window of its own, with what went wrong in it."""

    context: BrowserContext
    address: str
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page = self.watched(self.context.new_page())
        self.context.on("page", self.watched)

    def watched(self, page: Page) -> Page:
        page.on("request", self._requested)
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.errors.append(f"error: {error}"))
        page.on("console", self._said)
        return page

    def _requested(self, request: Request) -> None:
        if urlparse(request.url).hostname not in HERE:
            self.outside.append(request.url)

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT:
            self.errors.append(f"failed: {request.url} {request.failure}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not PROBE.search(message.location["url"]):
            self.errors.append(f"console: {message.text}")

    def open(self, path: str) -> None:
        """Open an address below the server's, as a first visit or a copied link."""
        self.page.goto(f"{self.address}/{path.removeprefix('/')}")
        settle(self.page)

    def weigh(self, path: str) -> int:
        """Open an address; the bytes that it sends, by request and by websocket, beyond the files that Streamlit serves of its own."""
        answers: list[Response] = []
        frames: list[str | bytes] = []

        def answered(answer: Response) -> None:
            answers.append(answer)

        def connected(socket: WebSocket) -> None:
            socket.on("framereceived", lambda frame: frames.append(frame))

        self.page.on("response", answered)
        self.page.on("websocket", connected)
        self.open(path)
        self.page.remove_listener("response", answered)
        self.page.remove_listener("websocket", connected)
        ours = [
            answer
            for answer in answers
            if answer.ok and not urlparse(answer.url).path.startswith("/static/") and answer.url.startswith("http")
        ]
        return sum(len(answer.body()) for answer in ours) + sum(map(len, frames))

    def reload(self) -> None:
        self.page.reload()
        settle(self.page)

    def go(self, title: str) -> None:
        """Follow the sidebar's link to a page."""
        self.page.get_by_test_id("stSidebarNav").get_by_role("link", name=title, exact=True).click()
        self.page.wait_for_function("title => document.querySelector('h1')?.innerText === title", arg=title)
        settle(self.page)

    @property
    def navigation(self) -> list[str]:
        """The pages that the sidebar offers."""
        return self.page.locator('[data-testid="stSidebarNavLink"] p').all_inner_texts()

    @property
    def path(self) -> str:
        """The address below the server's, with the filters in it."""
        return self.page.url.removeprefix(self.address)

    @property
    def heading(self) -> str:
        return self.page.locator("h1").first.inner_text()

    @property
    def sentence(self) -> str:
        """The filters as the page says them under its title."""
        return self.page.locator('[data-testid="stMain"] [data-testid="stCaptionContainer"]').first.inner_text()

    @property
    def exceptions(self) -> list[str]:
        """What stands where a page's script broke off."""
        return self.page.get_by_test_id("stException").all_inner_texts()

    def choose(self, label: str, option: str) -> None:
        """Add an option to one of the sidebar's lists."""
        box = self.page.get_by_test_id("stSidebar").get_by_role("combobox", name=label)
        box.click()
        self.page.get_by_role("option", name=option, exact=True).click()
        self.page.keyboard.press("Escape")
        settle(self.page)

    def search(self, words: str) -> None:
        box = self.page.get_by_test_id("stSidebar").get_by_label("Only with the words", exact=True)
        box.fill(words)
        box.press("Enter")
        settle(self.page)

    @property
    def listed(self) -> int:
        """How many rows the page's first table lists."""
        self.show_table()
        grid = self.page.locator('[data-testid="stDataFrame"]').first.locator('[role="grid"]').first  # not a later table drawn sooner
        grid.wait_for(state="attached")
        rows = before = -1
        for _ in range(20):  # a busy machine draws a table some time after the page is at rest
            rows = int(grid.get_attribute("aria-rowcount") or 0) - 1
            if rows == before:
                break
            before = rows
            self.page.wait_for_timeout(700)
        return rows

    def wait_listed(self, rows: int) -> None:
        """Wait until the page's first table lists so many rows."""
        first = """rows => document.querySelector('[data-testid="stDataFrame"] [role="grid"]')?.getAttribute("aria-rowcount") == rows + 1"""
        self.page.wait_for_function(first, arg=rows)

    def show_table(self) -> None:
        """Turn to the table where the page keeps it behind a tab."""
        tab = self.page.get_by_role("tab", name="Table and download")
        if tab.count() and tab.first.get_attribute("aria-selected") != "true":
            tab.first.click()
            settle(self.page)

    def download(self, label: str, folder: Path) -> Path:
        """The file behind one of the page's download buttons."""
        self.show_table()
        return self._downloaded(self.page.get_by_test_id("stDownloadButton").get_by_role("button", name=re.compile(label)).first, folder)

    def take_away(self, label: str, folder: Path) -> Path:
        """The file that is offered under the page's first chart."""
        offered = self.page.get_by_test_id("stPopoverBody")
        if not offered.count():
            self.page.get_by_role("button", name="Take away").first.click()
        return self._downloaded(offered.get_by_role("button", name=re.compile(label)), folder)

    def _downloaded(self, button: Locator, folder: Path) -> Path:
        with self.page.expect_download() as waiting:
            button.click()
        target = folder / waiting.value.suggested_filename
        waiting.value.save_as(target)
        return target


Start = Callable[..., str]
"""The fixture `start`: environment variables in, the address of a fresh server out."""
Visit = Callable[..., Reader]
"""The fixture `visit`: a path, and an address where it is not the shared server's."""


def build(sources: Path, out: Path) -> Path:
    """Build as a user does; the snapshot's folder is the last line printed."""
    command = [sys.executable, "-m", "tidings", "build", str(sources), "--out", str(out)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return Path(said.splitlines()[-1])
