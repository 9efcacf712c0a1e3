"""Every package in the lock may be used by anyone for anything: no GPL, AGPL or LGPL among them; and the lock holds no address."""

# One package for tests carries a file of another licence: axe-playwright-python (MIT) ships axe-core (MPL-2.0), which the tests run in
# the browser. It is a test tool, not distributed with Tidings and no part of it; a test below holds that.

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"
PINNED = re.findall(r"^([a-z0-9._-]+)==(\S+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
PACKAGES = sorted({name for name, _ in PINNED})
COPYLEFT = re.compile(r"\b[AL]?GPL|GNU|General Public")


def installed(name: str) -> Distribution | None:
    """The package as it is installed; None where the lock names it for another system only."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def licence(package: Distribution) -> str:
    """What the package's metadata say of its licence, else its licence file; the first line where they hold the whole text."""
    about = package.metadata
    stated = [about.get("License-Expression", ""), *about.get_all("Classifier", []), about.get("License", "")]
    said = " ".join(
        line.strip().splitlines()[0]
        for line in stated
        if line.strip() and (line == stated[0] or line.startswith("License") or line == stated[-1])
    )
    texts = [file.read_text(encoding="utf-8") for file in package.files or () if file.name.upper().startswith("LICEN")]
    return said or " ".join(text.strip().splitlines()[0] for text in texts)


@pytest.mark.parametrize("name", PACKAGES)
def test_licence_is_permissive(name: str) -> None:
    package = installed(name)
    if package is None:
        assert re.search(rf"^{re.escape(name)}==\S+ ;", LOCK.read_text(encoding="utf-8"), re.MULTILINE), (
            "locked for every system, yet not installed"
        )
        return
    assert licence(package), "says no licence at all"
    assert not COPYLEFT.search(licence(package))


def test_lock_has_hashes_and_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.findall(r"^\s*--(?!hash=sha256:)", text, re.MULTILINE)
    assert len(re.findall(r"^\S+==", text, re.MULTILINE)) <= text.count("--hash=sha256:")


def test_test_tools_are_no_part_of_the_program() -> None:
    project = tomllib.loads((LOCK.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [name for name in project["optional-dependencies"]["dev"] if name.startswith("axe-")]
    assert not [name for name in project["dependencies"] if name.startswith("axe-")]
