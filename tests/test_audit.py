"""The list of accepted vulnerabilities says what, why and until when; what it does not name is a finding."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts.audit import ACCEPTED, accepted, open_findings

ROOT = Path(__file__).resolve().parent.parent
ENTRY: dict[str, Any] = {"id": "CVE-2026-1", "package": "pillow", "reason": "no page reads pictures of others", "until": date(2026, 12, 31)}


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;]+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))


def found(*vulnerabilities: dict[str, Any]) -> dict[str, Any]:
    return {
        "dependencies": [{"name": "pillow", "version": "1", "vulns": list(vulnerabilities)}, {"name": "click", "version": "8", "vulns": []}]
    }


def test_every_accepted_one_is_of_a_package_that_is_there() -> None:
    assert {entry["package"] for entry in accepted(ACCEPTED.read_text(encoding="utf-8"))} <= set(pins("requirements.lock"))


@pytest.mark.parametrize("line", ["", 'reason = "later"', 'reason = "no page reads pictures of others"', "until = 2026-12-31"])
def test_an_entry_that_leaves_something_out_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="CVE-1"):
        accepted(f'[[accepted]]\nid = "CVE-1"\npackage = "pillow"\n{line}\n')


def test_what_nobody_accepts_is_a_finding() -> None:
    one = {"id": "PYSEC-9", "aliases": ["CVE-2026-1"], "fix_versions": ["2"]}
    assert open_findings(found(one), [], date(2026, 1, 1)) == ["pillow 1: PYSEC-9, mended in 2"]
    assert not open_findings(found(one), [ENTRY], date(2026, 12, 31))
    assert open_findings(found(one), [ENTRY], date(2027, 1, 1)) == ["pillow 1: PYSEC-9, mended in 2; accepted until 2026-12-31"]
    assert open_findings(found(one), [{**ENTRY, "package": "click"}], date(2026, 1, 1))[0] == "pillow 1: PYSEC-9, mended in 2"
    assert open_findings(found(), [ENTRY], date(2026, 1, 1)) == ["CVE-2026-1 (pillow) is not found any more: take it off the list"]


def test_the_server_has_the_same_packages_without_test_tools() -> None:
    server, everything = pins("deploy/requirements.lock"), pins("requirements.lock")
    assert server.items() <= everything.items(), "run make lock"
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {re.match(r"[\w-]+", line)[0] for line in wanted} <= server.keys()  # type: ignore[index]
    assert not {"pytest", "playwright", "oidc-provider-mock", "axe-playwright-python", "mypy"} & server.keys()
