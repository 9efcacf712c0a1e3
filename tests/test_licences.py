"""Every package in the lock may be used by anyone for anything: no GPL, AGPL or LGPL among them; and the lock holds no address."""

import re
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
    """What the package's metadata say of its licence; the first line where they hold the whole text."""
    about = package.metadata
    stated = [about.get("License-Expression", ""), *about.get_all("Classifier", []), about.get("License", "")]
    return " ".join(
        line.strip().splitlines()[0]
        for line in stated
        if line.strip() and (line == stated[0] or line.startswith("License") or line == stated[-1])
    )


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
