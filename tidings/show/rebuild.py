"""Builds that pages ask for: in a process of their own, while everybody goes on reading the tables before."""

import subprocess
import sys
import threading

from tidings.show import store

_asked = threading.Lock()
_running: list[subprocess.Popen[bytes]] = []


def ask() -> None:
    """Have the tables built anew, soon and by another process; return at once."""
    with _asked:
        command = [sys.executable, "-m", "tidings", "build", str(store.sources_folder()), "--out", str(store.tables_folder())]
        command += ["--library", str(store.library_folder())]
        nowhere = subprocess.DEVNULL
        _running[:] = [one for one in _running if one.poll() is None]
        _running.append(subprocess.Popen(command, cwd=store.ROOT, start_new_session=True, stdin=nowhere, stdout=nowhere, stderr=nowhere))


def busy() -> bool:
    """Whether a build that a page asked for is under way."""
    return any(one.poll() is None for one in _running)
