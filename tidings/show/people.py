"""Who is here: the person of this session, and the gate that every page passes before it shows anything.

With `[auth]` in the secrets, whoever signed in and is on a list there; the secrets are read when the server starts. Without it,
everybody on this machine is an editor, and anybody else is refused, or a reader where the server was told to be open.
"""

import time
from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from tidings import access
from tidings.access import Access, Person, RefusedError, SecretsError
from tidings.show.wording import harmless, plain

__all__ = ["Person", "admitted", "gate", "who"]
LOCAL = Person("local", "editor")
GUEST = Person("guest", "reader")


@dataclass
class Door:
    """How this process is served; `tidings serve` says so before the first page. `guarded`: the sign-in is asked for at downloads too,
    without which it would only look safe. `signs_in`: there was an `[auth]` when it started. `open`: without sign-in, whoever reaches
    the server reads.
    """

    guarded: bool = False
    signs_in: bool = False
    open: bool = False


door = Door()


class NotSignedInError(PermissionError):
    """Nobody is signed in."""


def who() -> Person:
    """The person of this session, asked anew at each call. Raises PermissionError where nobody, or nobody who may, is here."""
    rules = _rules()
    if rules is None:
        if _on_this_machine():
            return LOCAL
        if door.open:
            return GUEST
        raise PermissionError("This Tidings has no sign-in, so it answers only its own machine.")
    if not st.user.get("is_logged_in"):
        raise NotSignedInError("Nobody is signed in.")
    try:
        return rules.admit(dict(st.user), time.time())
    except RefusedError as refused:
        raise PermissionError(str(refused)) from refused


def admitted() -> bool:
    """Whether somebody is here who may see the pages."""
    try:
        who()
    except (PermissionError, SecretsError):
        return False
    return True


def gate() -> Person:
    """The person of this session; where there is none, asks for the sign-in or says what is wrong, and stops the page."""
    try:
        return who()
    except SecretsError as error:
        st.title("Nobody can come in", anchor=False)
        st.error("The settings of sign-in are wrong. Whoever runs this finds the reason in the server's log.")
        print(*error.problems, sep="\n", flush=True)
    except NotSignedInError:
        st.title("Sign in to read", anchor=False)
        for name in (rules := _rules()) and rules.providers or ("",):
            label = f"Sign in with {name}" if name else "Sign in"
            st.button(label, on_click=st.login, args=(name or None,), icon=":material/login:", key=f"in {name}")
    except PermissionError as refused:
        st.title("You cannot come in", anchor=False)
        st.error(plain(str(refused)), icon=":material/block:")
        if _rules():
            st.button("Sign out", on_click=_leave, key="out")
    return st.stop()


def told(person: Person) -> None:
    """In the sidebar: who is signed in as what, and the way out. Nothing where there is no sign-in."""
    if _rules() is None:
        return
    with st.sidebar, st.container(gap="xsmall"):
        st.caption(f"{plain(harmless(person.name))}, {person.role}")
        st.button("Sign out", on_click=_leave, icon=":material/logout:", type="tertiary", key="out")


def _leave() -> None:
    """End this person's sign-in, in every window and for every cookie of it, and leave for the provider."""
    access.signed_out.add(dict(st.user), time.time())
    st.logout()


def _rules() -> Access | None:
    """What the secrets say of access; None without `[auth]`. Raises SecretsError, also for a file that cannot be read."""
    try:
        secrets: dict[str, Any] = st.secrets.to_dict()
    except StreamlitSecretNotFoundError as error:
        if getattr(error, "error_id", "") == "no-secrets-found" and not door.signs_in:
            return None
        raise SecretsError([f"secrets.toml cannot be read: {type(error).__name__}"]) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SecretsError([f"secrets.toml cannot be read: {error}"]) from error
    rules = access.read(secrets)
    if rules and not door.guarded:
        raise SecretsError(["Start it with `tidings serve`: started otherwise, sign-in would not guard what is downloaded."])
    return rules


def _on_this_machine() -> bool:
    address, headers = st.context.ip_address, st.context.headers
    told = {name: value for name in (*access.PASSED_ON, "host") if isinstance(value := headers.get(name), str)}
    return access.on_this_machine(address if isinstance(address, str) else None, told)
