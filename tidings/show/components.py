"""What the browser draws by a script and a style of ours, each in a file beside this one."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

FOLDER = Path(__file__).parent


def component(name: str, html: str, **mounted: Any) -> Any:
    """Draw a component of ours: `<name>.js` and, where there is one, `<name>.css`, beginning with this HTML. Returns what its script
    reports.
    """
    script, style = _files(name)
    return st.components.v2.component(f"tidings_{name}", html=html, js=script, css=style)(**mounted)


@cache
def _files(name: str) -> tuple[str, str | None]:
    style = FOLDER / f"{name}.css"
    return (FOLDER / f"{name}.js").read_text("utf-8"), style.read_text("utf-8") if style.exists() else None
