"""The real dashboard in a real browser, for the browser tests and the picture in the README."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.chromium import MISSING, find

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 60
"""How long anything may take before it counts as broken; a first start builds the tables."""

FLAGS = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",  # whatever is asked for outside fails at once
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(settings: Mapping[str, str], log: Path, script: Path = ROOT / "dashboard.py") -> Iterator[str]:
    """The address of a fresh server of the script with these environment variables set; it stops at the end. Its output goes to `log`.

    Raises RuntimeError, with what the server said, where it does not come up.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port), "--server.headless", "true"]
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings}, stdout=output, stderr=subprocess.STDOUT)
    try:
        address = f"http://localhost:{port}"
        deadline = time.monotonic() + SECONDS
        while not healthy(address):
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not come up:\n{log.read_text(encoding='utf-8', errors='replace')}")
            time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=SECONDS)


def healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium that can reach this machine only. Raises RuntimeError where there is none."""
    path = find()
    if path is None:
        raise RuntimeError(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield chromium
        finally:
            chromium.close()


AT_REST = """
([looks, asked]) => {
    const shown = document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]')
        && document.querySelector('h1, [data-testid="stException"]');
    if (!window.watched) {
        window.watched = new MutationObserver(() => { window.looks = 0; });
        window.watched.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
    }
    if (window.asked !== asked) {
        window.asked = asked;
        window.looks = 0;
    }
    window.looks = shown ? window.looks + 1 : 0;
    return window.looks > looks;
}
"""
"""Whether nothing has changed for so many looks at a page whose script has run, since it was first asked so. Looks are counted, and not
time: a busy machine draws late, and looks late too."""
_asked = count()
LOOK = 50
"""Milliseconds from one look to the next."""


def settle(page: Page, quiet: float = 0.4) -> None:
    """Wait until the page's script has run and nothing on the page has changed for `quiet` seconds. Raises TimeoutError after a minute."""
    page.wait_for_function(AT_REST, arg=[quiet * 1000 // LOOK, next(_asked)], polling=LOOK, timeout=1000 * SECONDS)
