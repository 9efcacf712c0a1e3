"""README.md says what is so: its tables, commands, settings, files and columns are checked against the code."""

import re
import shlex
import subprocess

import pytest
from click.testing import CliRunner

from scripts.readme import README, with_tables
from tidings.__main__ import main

ROOT = README.parent
TEXT = README.read_text(encoding="utf-8")
SHELL = [line.split("#")[0].strip() for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]
COMMANDS = [line for line in SHELL if line.startswith("tidings ")]
TARGETS = sorted({line.split()[1] for line in SHELL if line.startswith("make ")} | set(re.findall(r"`make ([a-z]+)`", TEXT)))


def test_tables_are_the_declared_ones() -> None:
    assert with_tables(TEXT) == TEXT, "write the section again: python -m scripts.readme"


@pytest.mark.parametrize("command", COMMANDS)
def test_command_and_its_options_exist(command: str) -> None:
    name, *rest = shlex.split(command)[1:]
    answer = CliRunner().invoke(main, [name, "--help"])
    assert answer.exit_code == 0, answer.output
    assert not [option for option in rest if option.startswith("--") and option not in answer.output]


def test_every_command_is_shown() -> None:
    assert {shlex.split(command)[1] for command in COMMANDS} == set(main.commands)


@pytest.mark.parametrize("target", TARGETS)
def test_make_target_exists(target: str) -> None:
    asked = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
    assert asked.returncode == 0, asked.stderr


def test_help_names_every_target() -> None:
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    declared = re.findall(r"^\.PHONY: (\S+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"^make ([a-z]+)", told, re.MULTILINE)) == set(declared) - {"help"}


def test_settings_are_the_ones_that_the_code_reads() -> None:
    code = "\n".join(
        f.read_text(encoding="utf-8")
        for place in ("tidings", "pages", ".")
        for f in sorted((ROOT / place).glob("**/*.py" if place != "." else "*.py"))
    )
    assert set(re.findall(r"TIDINGS_[A-Z]+", TEXT)) == set(re.findall(r"TIDINGS_[A-Z]+", code))


def test_named_files_exist() -> None:
    named = re.findall(r"\]\(((?!https?:)[^)#]+)\)", TEXT) + re.findall(r"`((?:seeds|data|docs|\.streamlit)/[\w./]+)`", TEXT)
    built = ("data/tables", "data/library", ".streamlit/secrets.toml")
    assert not [name for name in named if not name.startswith(built) and not (ROOT / name).exists()]


def test_every_seed_has_an_owner_and_a_row() -> None:
    seeds = {f.name for f in (ROOT / "seeds").glob("*.txt")}
    sidecar = (ROOT / "seeds" / "sources.csv").read_text(encoding="utf-8")
    assert seeds == {name for name in seeds if name in TEXT and f"\n{name}," in sidecar}
