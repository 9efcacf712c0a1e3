"""Prints the path of an nginx that works, after installing one where there is none: `python scripts/nginx.py`.

In this order: $NGINX, an nginx on PATH or where Debian puts it, the system's package where we may install it. Exits with 1 and one
sentence where all of that fails. The package's own service is kept from starting where the system asks before it starts one.
"""

import os
import shutil
import subprocess
import sys

from scripts.chromium import install_package

PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin"
MISSING = "No nginx here, and none could be installed: install it (Debian: apt install nginx-light) or name one with NGINX=/its/path."


def works(path: str) -> bool:
    """Whether the program at `path` starts and says its version."""
    try:
        return subprocess.run([path, "-v"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def find() -> str | None:
    """The path of an nginx that is already here, else None. Raises ValueError where $NGINX names one that does not work."""
    if chosen := os.environ.get("NGINX"):
        if not works(chosen):
            raise ValueError(f"NGINX={chosen} does not start.")
        return chosen
    path = shutil.which("nginx", path=PLACES)
    return path if path and works(path) else None


def provide() -> str:
    """The path of an nginx, installed if need be. Exits with a sentence where there is no way."""
    try:
        if path := find():
            return path
        print("No nginx here, installing one for the tests …", file=sys.stderr)
        install_package("nginx-light")
        if path := find():
            return path
    except ValueError as error:
        sys.exit(str(error))
    sys.exit(MISSING)


if __name__ == "__main__":
    print(provide())
