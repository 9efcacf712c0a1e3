"""What `tidings serve` refuses, and with which settings it starts."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.test_access import AUTH, PEOPLE
from tidings import access
from tidings.__main__ import main
from tidings.access import SecretsError
from tidings.show.server import SIGN_OUTS, Settings, UnsafeError, claims, plan, read_secrets, ready, remember_sign_outs

SECRETS: dict[str, Any] = {"auth": AUTH, "tidings": {"people": PEOPLE}}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "secrets.toml"
    path.touch(mode=0o600)
    return path


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.0.2.1"])
def test_other_machines_need_sign_in_or_a_word(address: str, file: Path) -> None:
    with pytest.raises(UnsafeError, match="--open"):
        plan(Settings(address, secrets=file), {})
    assert plan(Settings(address, secrets=file, open=True), {})[2][1].startswith("OPEN: there is no sign-in")
    assert plan(Settings(address, secrets=file), SECRETS)[0]["server.address"] == address


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "localhost", "127.5.0.1"])
def test_this_machine_needs_none_and_is_told_so(address: str, file: Path) -> None:
    streamlit, rules, said = plan(Settings(address, secrets=file), {})
    assert rules is None
    assert "answers this machine only" in said[1]
    assert streamlit["server.allowedHosts"] == ["localhost", "127.0.0.1", "::1"], "no name pointed at it"


def test_with_sign_in_the_path_and_the_name_are_those_that_the_provider_leads_back_to(file: Path) -> None:
    streamlit, rules, said = plan(Settings(secrets=file), SECRETS)
    assert rules is not None
    assert streamlit["server.baseUrlPath"] == "tidings"
    assert "tidings.example" in streamlit["server.allowedHosts"]
    assert said[0] == "Tidings: https://tidings.example/tidings/"
    with pytest.raises(UnsafeError, match="redirect_uri"):
        plan(Settings(base="/elsewhere", secrets=file), SECRETS)
    assert plan(Settings(base="/tidings/", secrets=file), SECRETS)
    with pytest.raises(UnsafeError, match="--open"):
        plan(Settings(open=True, secrets=file), SECRETS)


def test_nothing_that_protects_is_off(file: Path) -> None:
    streamlit, _, _ = plan(Settings(secrets=file), SECRETS)
    assert streamlit["server.enableXsrfProtection"] is True
    assert streamlit["server.enableCORS"] is True
    assert streamlit["browser.gatherUsageStats"] is False
    assert streamlit["secrets.files"] == [str(file)], "and none of somebody's home"


def test_secrets_that_others_can_read_are_said(file: Path) -> None:
    assert not [line for line in plan(Settings(secrets=file), SECRETS)[2] if "chmod" in line]
    file.chmod(0o644)
    assert [line for line in plan(Settings(secrets=file), SECRETS)[2] if "chmod 600" in line]


@pytest.mark.parametrize("content", [b'[auth]\ncookie_secret = "a-secret-that-is-not-closed\n', b"a-secret = \xff"])
def test_what_is_wrong_with_the_file_is_said_without_what_stands_in_it(content: bytes, file: Path) -> None:
    file.write_bytes(content)
    with pytest.raises(SecretsError, match=r"secrets\.toml") as error:
        read_secrets(file)
    assert "a-secret" not in str(error.value)
    assert error.value.__cause__ is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--address", "0.0.0.0", "--secrets", "SECRETS"], "--open"),
        (["--address", "everywhere", "--secrets", "SECRETS"], "no address to listen at"),
        (["--secrets", "/nowhere/secrets.toml"], "there is no /nowhere/secrets.toml"),
        (["--secrets", "BROKEN"], "redirect_uri"),
    ],
)
def test_the_command_says_what_it_refuses_and_opens_nothing(arguments: list[str], said: str, file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('[auth]\nclient_secret = "of-the-provider"\n', encoding="utf-8")
    ran = CliRunner().invoke(main, ["serve", *({"SECRETS": str(file), "BROKEN": str(broken)}.get(a, a) for a in arguments)])
    assert ran.exit_code == 2
    assert "of-the-provider" not in ran.output


def test_a_cookie_that_was_not_signed_here_says_nothing() -> None:
    for cookie in ("", "x", "eyJpc19sb2dnZWRfaW4iOnRydWV9.aaaa.bbbb", "chunks-999999999", "\u00e9"):
        assert claims({"_streamlit_user": cookie}) is None
    assert claims({}) is None


def test_without_tables_it_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "none"))
    assert ready() is None


def test_sign_outs_outlast_the_server_and_a_damaged_list_of_them_ends_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, claimed = tmp_path / "library" / SIGN_OUTS, {"sub": "ana", "iat": 1_000}

    def started() -> tuple[access.SignOuts, list[str]]:
        monkeypatch.setattr(access, "signed_out", access.SignOuts())
        said = remember_sign_outs(file)
        return access.signed_out, said

    first, said = started()
    assert not said
    assert not first.cover(claimed)
    first.add(claimed, 1_000)
    again, said = started()
    assert not said
    assert again.cover(claimed)
    assert not again.cover({**claimed, "sub": "bo"})
    file.write_text("{")
    broken, said = started()
    assert "everybody has to sign in again" in said[0]
    assert broken.cover({**claimed, "sub": "bo"})
