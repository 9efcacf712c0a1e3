"""Writes a picture of the real overview page, for the README: `python -m scripts.screenshot docs/overview.png`."""

import sys
import tempfile
from pathlib import Path

from scripts.serving import ROOT, browser, served, settle
from tidings.pipeline import build

SIZE = {"width": 1360, "height": 900}


def main(picture: Path) -> None:
    """Build the seeds, serve them, and write what a reader sees first."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables"
        build(ROOT / "seeds", tables)
        with served({"TIDINGS_TABLES": str(tables)}, Path(folder) / "server.log") as address, browser() as chromium:
            page = chromium.new_page(viewport=SIZE)  # type: ignore[arg-type]
            page.goto(address)
            settle(page, quiet=2)
            picture.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
