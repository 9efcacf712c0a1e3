"""Known vulnerabilities of what is locked, but those that deploy/audit.toml accepts: `make audit`. It needs the network.

Reads what pip-audit found (JSON) from standard input, names what is not accepted, and exits with 1 where there is such.
"""

import json
import sys
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

ACCEPTED = Path(__file__).resolve().parent.parent / "deploy" / "audit.toml"


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


if __name__ == "__main__":
    findings = open_findings(json.load(sys.stdin), accepted(ACCEPTED.read_text(encoding="utf-8")), date.today())
    print(*findings, sep="\n", end="\n" if findings else "")
    sys.exit(1 if findings else 0)
