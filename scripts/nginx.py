"""Prints the path of an nginx that works, after installing one where there is none: `python scripts/nginx.py`.

In this order: $NGINX, an nginx on PATH or where Debian puts it, the program alone out of the system's package, unpacked into build/ so
that no service starts on this machine. Exits with 1 and one sentence where all of that fails.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

UNPACKED = Path(__file__).resolve().parent.parent / "build" / "nginx"
PACKAGES = ("nginx", "nginx-core")
"""Where the program itself lies: Debian, older Ubuntu."""
PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:{UNPACKED}/usr/sbin"
MISSING = "No nginx here, and none could be installed: install it (Debian: apt install nginx) or name one with NGINX=/its/path."


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


def unpack() -> None:
    """The program out of Debian's package, where apt is here; asks for the newest list of packages only where the one here is too old."""
    UNPACKED.mkdir(parents=True, exist_ok=True)
    for refresh in (False, True):
        if refresh:
            subprocess.run(["apt-get", "--quiet", "update"], stdout=sys.stderr, check=False)
        for package in PACKAGES:
            subprocess.run(["apt-get", "--quiet", "download", package], cwd=UNPACKED, stdout=sys.stderr, check=False)
        for file in UNPACKED.glob("*.deb"):
            subprocess.run(["dpkg-deb", "--extract", str(file), str(UNPACKED)], stdout=sys.stderr, check=False)
        if find():
            return


def provide() -> str:
    """The path of an nginx, installed if need be. Exits with a sentence where there is no way."""
    try:
        if path := find():
            return path
        print("No nginx here, installing one for the tests …", file=sys.stderr)
        if shutil.which("apt-get") and shutil.which("dpkg-deb"):
            unpack()
        if path := find():
            return path
    except ValueError as error:
        sys.exit(str(error))
    sys.exit(MISSING)


if __name__ == "__main__":
    print(provide())
