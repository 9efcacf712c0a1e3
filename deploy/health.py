"""Whether Tidings on this machine has something to show: exit code 0 or 1. `python deploy/health.py [PORT]`, for HEALTHCHECK."""

import sys
import urllib.request

try:
    with urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[1] if len(sys.argv) > 1 else 8501}/ready", timeout=8) as answer:
        print(answer.read().decode())
except OSError as error:
    sys.exit(f"not ready: {error}")
