"""Prints the path of a Chromium that works, after installing one where there is none: `python scripts/chromium.py`.

In this order: $CHROMIUM, a Chromium or Chrome on PATH, the one that Playwright brought, the system's package where we may
install it, Playwright's own download. Exits with 1 and one sentence where all of that fails.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "No Chromium here, and none could be installed: install it (Debian: apt install chromium) or name one with CHROMIUM=/its/path."


def works(path: str) -> bool:
    """Whether the program at `path` starts and says its version; Ubuntu's `chromium-browser` may be a stub that does not."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def candidates() -> Iterator[str]:
    """Paths where a Chromium may be, best first."""
    yield from (path for name in NAMES if (path := shutil.which(name)))
    from playwright.sync_api import sync_playwright  # slow to import, and not needed where a browser is on PATH

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        yield path


def find() -> str | None:
    """The path of a Chromium that is already here, else None. Raises ValueError where $CHROMIUM names one that does not work."""
    if chosen := os.environ.get("CHROMIUM"):
        if not works(chosen):
            raise ValueError(f"CHROMIUM={chosen} does not start.")
        return chosen
    return next(filter(works, candidates()), None)


def install_package() -> None:
    """Debian's package, where apt is here and we may use it."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if shutil.which("apt-get") and (not sudo or shutil.which("sudo")):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            subprocess.run([*sudo, "apt-get", "--quiet", *arguments], stdout=sys.stderr, env=environment, check=False)


def download() -> None:
    """Playwright's own build, into its cache in the home folder."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr, check=False)


def provide() -> str:
    """The path of a Chromium, installed if need be. Exits with a sentence where there is no way."""
    ways: tuple[Callable[[], None], ...] = (install_package, download)
    try:
        if path := find():
            return path
        print("No Chromium here, installing one for the tests …", file=sys.stderr)
        for way in ways:
            way()
            if path := find():
                return path
    except ValueError as error:
        sys.exit(str(error))
    sys.exit(MISSING)


if __name__ == "__main__":
    print(provide())
