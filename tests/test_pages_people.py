"""No page shows or even reads anything before somebody is there who may see it; what each may is written on the page."""

import time
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.show.opened import PAGES
from tests.show.rows import write
from tests.test_access import AUTH, PEOPLE
from tidings.show import people, store

SECRETS: dict[str, Any] = {"auth": AUTH, "tidings": {"people": PEOPLE}}
NAMES = sorted(page.stem for page in PAGES.glob("*.py"))


def opened(page: str, secrets: dict[str, Any] = SECRETS, **user: Any) -> AppTest:
    test = AppTest.from_file(str(PAGES / f"{page}.py"), default_timeout=60)
    test.secrets, test.user = secrets, user
    return test.run()


def claims(address: str, **more: Any) -> dict[str, Any]:
    return {"is_logged_in": True, "email": address, "email_verified": True, "sub": address, "iat": int(time.time()), **more}


@pytest.fixture(autouse=True)
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDINGS_TABLES", str(tmp_path / "tables"))
    monkeypatch.setenv("TIDINGS_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setattr(people, "door", people.Door(guarded=True))


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails whoever reads a table, a document or a snapshot's name."""

    def read(*_: object, **__: object) -> None:
        raise AssertionError("read before sign-in")

    for name in ("prepare", "choices", "table", "current", "newest", "document"):
        monkeypatch.setattr(store, name, read)


@pytest.mark.usefixtures("sealed")
@pytest.mark.parametrize("page", NAMES)
def test_a_page_stops_before_it_reads_anything(page: str) -> None:
    test = opened(page)
    assert not test.exception
    assert [title.value for title in test.title] == ["Sign in to read"]
    assert [button.label for button in test.button] == ["Sign in"]
    assert len(test.main) == 2
    assert not len(test.sidebar)


@pytest.mark.usefixtures("sealed")
@pytest.mark.parametrize(
    ("user", "told"),
    [
        (claims("eve@elsewhere.example"), "not on the list"),
        (claims("ana@institute.example", email_verified=False), "address was checked"),
        (claims("ana@institute.example", iat=int(time.time()) - 13 * 3600), "over"),
        ({"is_logged_in": False, "email": "ana@institute.example"}, ""),
    ],
)
def test_who_may_not_come_in_is_told_why(user: dict[str, Any], told: str) -> None:
    test = opened("quotes", **user)
    assert not test.exception
    assert told in " ".join(error.value for error in test.error)
    assert [button.label for button in test.button] == ["Sign out" if told else "Sign in"]


@pytest.mark.usefixtures("sealed")
@pytest.mark.parametrize("secrets", [{"auth": {}}, {"auth": AUTH}, {"tidings": {"people": PEOPLE}}])
def test_settings_that_are_wrong_let_nobody_in_and_tell_only_the_log(secrets: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    test = opened("trade", secrets, **claims("ana@institute.example"))
    assert not test.exception
    assert test.title[0].value == "Nobody can come in"
    assert "[" in capsys.readouterr().out
    assert not test.button


@pytest.mark.usefixtures("sealed")
def test_sign_in_without_the_guard_lets_nobody_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "door", people.Door(guarded=False))
    assert opened("trade", **claims("ana@institute.example")).title[0].value == "Nobody can come in"


@pytest.mark.usefixtures("sealed")
def test_secrets_that_are_gone_while_it_runs_open_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "door", people.Door(guarded=True, signs_in=True))
    assert opened("trade", {}).title[0].value == "Nobody can come in"


@pytest.mark.parametrize(("address", "role"), [("ana@institute.example", "editor"), ("bo@institute.example", "reader")])
def test_who_is_signed_in_is_said_and_can_leave(address: str, role: str, tmp_path: Path) -> None:
    write(tmp_path / "tables")
    test = opened("trade", **claims(address))
    assert not test.exception
    assert f"{address}, {role}" in [caption.value.replace("\u2060", "").replace("\\", "") for caption in test.sidebar.caption]
    test.sidebar.button(key="out").click().run()
    assert test.title[0].value in ("Sign in to read", "You cannot come in")
    again = opened("trade", **claims(address, iat=int(time.time()) - 60))
    assert "signed out" in again.error[0].value, "in other windows too"


def test_each_of_several_providers_is_offered() -> None:
    three = {name: AUTH[name] for name in ("client_id", "client_secret", "server_metadata_url")}
    common = {name: AUTH[name] for name in ("redirect_uri", "cookie_secret")}
    test = opened("trade", {"auth": {**common, "okta": three, "google": three}, "tidings": {"people": PEOPLE}})
    assert [button.label for button in test.button] == ["Sign in with google", "Sign in with okta"]
