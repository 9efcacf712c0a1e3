"""The list of accepted vulnerabilities says what, why and until when; what it does not name is a finding."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts.audit import ACCEPTED, accepted, not_asked, open_findings, read

ROOT = Path(__file__).resolve().parent.parent
ENTRY: dict[str, Any] = {"id": "CVE-2026-1", "package": "pillow", "reason": "no page reads pictures of others", "until": date(2026, 12, 31)}


NOT_THERE = '{"dependencies": [{"name": "click", "skip_reason": "not found"}, {"name": "pillow", "skip_reason": "not found"}]}'


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


@pytest.mark.parametrize("said", ["", "\n", "{}", "[]", '{"dependencies": []}', NOT_THERE, "no JSON"])
def test_no_answer_is_no_good_answer(said: str) -> None:
    with pytest.raises(ValueError, match=r"Nobody could be asked|Expecting value"):
        read(said)


def test_a_package_that_was_not_looked_at_is_said() -> None:
    told = {"dependencies": [{"name": name.replace("-", "_"), "vulns": []} for name in pins("requirements.lock")]}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not not_asked(told, lock)
    assert not_asked({"dependencies": told["dependencies"][1:]}, lock)
    skipped = {"dependencies": [{"name": "click", "version": "8", "skip_reason": "not found", "vulns": []}]}
    assert open_findings(skipped, [], date(2026, 1, 1)) == ["click: not looked at (not found)"]


def test_the_server_has_the_same_packages_without_test_tools() -> None:
    server, everything = pins("deploy/requirements.lock"), pins("requirements.lock")
    assert server.items() <= everything.items(), "run make lock"
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {re.match(r"[\w-]+", line)[0] for line in wanted} <= server.keys()  # type: ignore[index]
    assert not {"pytest", "playwright", "oidc-provider-mock", "axe-playwright-python", "mypy"} & server.keys()
