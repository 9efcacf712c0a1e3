"""Known vulnerabilities of what is locked, but those that deploy/audit.toml accepts: `make audit`. It needs the network.

Reads what pip-audit found (JSON) from standard input, names what is not accepted and what was not looked at, and exits with 1 where there
is such, or where there is no answer at all.
"""

import json
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ACCEPTED, LOCK = ROOT / "deploy" / "audit.toml", ROOT / "requirements.lock"
NO_ANSWER = (
    "Nobody could be asked for known vulnerabilities (pip-audit says why above): nothing is known of any package. Try again with network."
)
_PINNED = re.compile(r"^([a-z0-9._-]+)==\S+ \\$", re.MULTILINE)


def accepted(text: str) -> list[dict[str, Any]]:
    """The entries of the list. Raises ValueError for one that does not say what, of which package, why, and until when."""
    entries: list[dict[str, Any]] = tomllib.loads(text).get("accepted", [])
    for entry in entries:
        whole = set(entry) == {"id", "package", "reason", "until"} and isinstance(entry["until"], date)
        if not whole or len(str(entry["reason"]).split()) < 5:
            name = entry.get("id", entry)
            raise ValueError(f"{ACCEPTED.name}: {name} needs id, package, a reason of five words or more, and until (a date)")
    return entries


def open_findings(found: Mapping[str, Any], entries: Sequence[Mapping[str, Any]], today: date) -> list[str]:
    """What pip-audit found and nobody accepts, and what of the list is over or not found any more; a line each."""
    lines, used = [], set()
    for package in found["dependencies"]:
        for vulnerability in package.get("vulns", ()):
            names = {vulnerability["id"], *vulnerability.get("aliases", ())}
            entry = next((e for e in entries if e["id"] in names and e["package"] == package["name"]), None)
            if entry and entry["until"] >= today:
                used.add(entry["id"])
                continue
            fixed = ", ".join(vulnerability.get("fix_versions", ())) or "no version yet"
            over = f"; accepted until {entry['until']}" if entry else ""
            lines.append(f"{package['name']} {package['version']}: {vulnerability['id']}, mended in {fixed}{over}")
            used.add(entry["id"] if entry else "")
        if reason := package.get("skip_reason"):
            lines.append(f"{package['name']}: not looked at ({reason})")
    unused = [entry for entry in entries if entry["id"] not in used]
    return lines + [f"{entry['id']} ({entry['package']}) is not found any more: take it off the list" for entry in unused]


def not_asked(found: Mapping[str, Any], lock: str) -> list[str]:
    """The packages that are locked for every system and of which pip-audit says nothing; a line each."""
    told = {str(package["name"]).lower().replace("_", "-") for package in found["dependencies"]}
    return [f"{name}: not looked at" for name in _PINNED.findall(lock) if name not in told]


def read(said: str) -> dict[str, Any]:
    """What pip-audit found. Raises ValueError where that is nothing."""
    found = json.loads(said) if said.strip() else {}
    if not isinstance(found, dict) or all("skip_reason" in package for package in found.get("dependencies", ())):
        raise ValueError(NO_ANSWER)
    return found


if __name__ == "__main__":
    try:
        found = read(sys.stdin.read())
    except ValueError as error:
        sys.exit(str(error))
    findings = open_findings(found, accepted(ACCEPTED.read_text(encoding="utf-8")), date.today())
    findings += not_asked(found, LOCK.read_text(encoding="utf-8"))
    print(*findings, sep="\n", end="\n" if findings else "")
    sys.exit(1 if findings else 0)
