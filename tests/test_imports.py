"""What a command loads before it does anything."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_command_line_loads_none_of_the_libraries_that_only_tables_need() -> None:
    code = "import sys, tidings.__main__; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT).stdout.split()
    assert not {"pandas", "pyarrow", "streamlit"} & set(loaded)


def test_a_build_loads_neither_streamlit_nor_pandas() -> None:
    code = "import sys, tidings.pipeline; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT).stdout.split()
    assert not {"pandas", "streamlit"} & set(loaded)
