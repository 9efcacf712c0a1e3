"""Writes the pictures in README.md, of the real pages: `python -m scripts.screenshots docs`."""

import sys
import tempfile
from pathlib import Path

from scripts.serving import ROOT, browser, served, settle
from tidings.pipeline import build

PICTURES = {
    "overview": ("", 1360, "light"),
    "trade": ("trade", 1360, "light"),
    "exercises": ("exercises", 1360, "dark"),
    "quotes": ("quotes", 390, "light"),
}
"""Name of a picture -> the page, how wide the window is, in pixels, and the theme."""
HEIGHT = 900


def main(folder: Path) -> None:
    """Build the seeds, serve them, and write what a reader of each page sees first."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        tables = Path(name) / "tables"
        build(ROOT / "seeds", tables)
        with served({"TIDINGS_TABLES": str(tables)}, Path(name) / "server.log") as address, browser() as chromium:
            for picture, (path, width, theme) in PICTURES.items():
                context = chromium.new_context(viewport={"width": width, "height": HEIGHT}, color_scheme=theme)  # type: ignore[arg-type]
                page = context.new_page()
                page.goto(f"{address}/{path}")
                settle(page, quiet=2)
                page.screenshot(path=folder / f"{picture}.png")
                context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
