"""Reads one file, as a process that may use little: the file from standard input, what it says to standard output as JSON.

What is said is `{"text": …, …}` or `{"refused": …}`. Whatever else happens to the process, its parent refuses the file.
"""

import json
import resource
import sys
from dataclasses import asdict

MEMORY, SECONDS, OUTPUT = 1_500_000_000, 30, 100_000_000
"""Bytes of memory, seconds of processor time, bytes of output."""


def main(kind: str) -> None:
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_FSIZE, OUTPUT)):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from importlib import import_module

    from tidings.library.readers.extract import RefusedError, tidied

    data = sys.stdin.buffer.read()
    said: dict[str, object]
    try:
        said = asdict(tidied(import_module(f"tidings.library.readers.{kind}").read(data)))
    except RefusedError as refused:
        said = {"refused": str(refused)}
    except (MemoryError, RecursionError) as error:
        said = {"refused": f"takes too much to read ({type(error).__name__}); save its text as a new file"}
    sys.stdout.buffer.write(json.dumps(said).encode())


if __name__ == "__main__":
    main(sys.argv[1])
