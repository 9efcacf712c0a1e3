"""The dashboard as a server: production settings, the guard at its door, and whether it is ready.

What `tidings serve` asks for comes in as arguments; it is checked before a port is opened. Streamlit reads its cookie of sign-in
with functions that are not public, named here once, so that another version of Streamlit fails at the start and not in silence.
"""

import json
import sys
import time
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from starlette.middleware import Middleware
from streamlit.auth_util import encode_provider_token
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import _get_signed_cookie_with_chunks

from tidings import access, shelf
from tidings.access import Access, SecretsError
from tidings.guard import Guard, Rules
from tidings.library import files
from tidings.show import people, store

SECRETS = store.ROOT / ".streamlit" / "secrets.toml"
SIGN_OUTS = "sign-outs.json"
"""The file of the library that keeps which sign-ins were ended: a restart does not bring them back."""
NAMES_OF_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


class UnsafeError(ValueError):
    """The server would not be safe, or its settings contradict each other; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve. `base` is the path before every address, without slashes at its ends; None takes it from the secrets."""

    address: str = "127.0.0.1"
    port: int = 8501
    base: str | None = None
    secrets: Path = SECRETS
    open: bool = False


def read_secrets(file: Path) -> dict[str, Any]:
    """What stands in the file, empty where there is none. Raises SecretsError, which tells no value, where it cannot be read."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        place = str(error).rpartition("(")[2].rstrip(")")  # the rest may quote the line
        raise SecretsError([f"{file} is no TOML ({place})"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SecretsError([f"{file} cannot be read: {type(error).__name__}"]) from None


def plan(settings: Settings, secrets: Mapping[str, Any]) -> tuple[dict[str, Any], Access | None, list[str]]:
    """Streamlit's settings, who may come in, and what to say at the start. Raises SecretsError and UnsafeError."""
    rules = access.read(secrets)
    here = _is_loopback(settings.address)
    if rules is None and not here and not settings.open:
        raise UnsafeError(
            f"Without sign-in everybody who reaches {settings.address} could read everything. Add [auth] to {settings.secrets} "
            "(README, Share it with your team), or say --open."
        )
    if rules and settings.open:
        raise UnsafeError("--open is for a server without sign-in, but the secrets have [auth].")
    base, hosts, said = (settings.base or "").strip("/"), list(NAMES_OF_THIS_MACHINE), []
    public = f"http://{'localhost' if here else settings.address}:{settings.port}/{base}"
    if rules:
        redirect = urlsplit(str(secrets["auth"]["redirect_uri"]))
        of_redirect = redirect.path.rpartition("/oauth2callback")[0].strip("/")
        if settings.base is not None and base != of_redirect:
            raise UnsafeError(f"--base-path {settings.base} is not that of redirect_uri in the secrets: /{of_redirect}")
        base, public = of_redirect, f"{redirect.scheme}://{redirect.netloc}/{of_redirect}"
        hosts.append(redirect.hostname or "")
        said.append(f"Sign-in is asked for, and holds {rules.hours} hours. A change of {settings.secrets} counts from the next start.")
        if settings.secrets.stat().st_mode & 0o004:
            said.append(f"Everybody on this machine can read {settings.secrets}: chmod 600 it.")
    elif settings.open:
        said.append("OPEN: there is no sign-in. Whoever reaches this address reads everything; only this machine can add and correct.")
    else:
        said.append("No sign-in: it answers this machine only, and everybody on it can add and correct.")
    streamlit = {
        "server.address": settings.address,
        "server.port": settings.port,
        "server.baseUrlPath": base,
        "server.allowedHosts": ["*"] if settings.open else hosts,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.enableCORS": True,
        "server.enableXsrfProtection": True,
        "server.maxUploadSize": 50,
        "server.maxMessageSize": 64,
        "browser.serverAddress": urlsplit(public).hostname,
        "browser.gatherUsageStats": False,
        "secrets.files": [str(settings.secrets)],
        "logger.level": "warning",
    }
    return streamlit, rules, [f"Tidings: {public.rstrip('/')}/", *said]


def serve(settings: Settings) -> None:
    """Serve until told to stop. Raises SecretsError and UnsafeError before a port is opened."""
    streamlit, rules, said = plan(settings, read_secrets(settings.secrets))
    people.door = people.Door(guarded=True, signs_in=rules is not None, open=settings.open)
    script = store.ROOT / "dashboard.py"
    guard = Rules(
        base=streamlit["server.baseUrlPath"],
        pages=frozenset(page.stem for page in (store.ROOT / "pages").glob("*.py")),
        claims=claims if rules else lambda _: None,
        admit=(lambda said: rules.admit(said, time.time())) if rules else None,
        open=settings.open,
        ready=ready,
        now=time.time,
        providers=rules.providers if rules else (),
        way=lambda provider: {"provider": encode_provider_token(provider or "default")},
    )
    if rules:
        said += remember_sign_outs(store.library_folder() / SIGN_OUTS)
    print(*said, sep="\n", flush=True)
    sys.argv = [str(script)]  # where Streamlit looks for its settings
    app = st.App(script, middleware=[Middleware(Guard, rules=guard)])
    app.run(config=streamlit)


def remember_sign_outs(file: Path) -> list[str]:
    """From now on keep sign-outs in the file, and take over those that it has; what there is to say of it. What cannot be read ends
    every sign-in, since it may have been any.
    """

    def keep(ended: str) -> None:
        try:
            files.write(file, ended.encode())
        except OSError as error:
            print(f"A sign-out holds only until the next restart, {file} could not be written: {error}", flush=True)

    said = []
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        access.signed_out.restore(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:
        access.signed_out.end_all(time.time())
        said.append(f"{file} cannot be read ({type(error).__name__}), so everybody has to sign in again.")
    access.signed_out.keep = keep
    return said


def claims(cookies: dict[str, str]) -> Mapping[str, Any] | None:
    """What the provider said of who sent these cookies; None without a sign-in, or with one that was not signed here."""
    try:
        data = _get_signed_cookie_with_chunks(cookies, USER_COOKIE_NAME)
        said = json.loads(data) if data else None
    except ValueError:
        return None
    return said if isinstance(said, dict) and said.get("is_logged_in") is True else None


def ready() -> Mapping[str, str] | None:
    """The snapshot that an address without one is shown, and since when it is; None where there is none to show."""
    folder = store.tables_folder()
    shown = store.newest()
    if shown is None:
        return None
    return {"snapshot": shown.id, "since": shelf.since(folder, shelf.Entry(shown.folder)).since}


def _is_loopback(address: str) -> bool:
    if address == "localhost":
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        raise UnsafeError(f"{address} is no address to listen at: 127.0.0.1, 0.0.0.0 or one of this machine's.") from None
