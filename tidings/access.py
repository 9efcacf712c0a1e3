"""Who may do what: the lists in secrets.toml, and the role that they give to somebody who signed in.

A list entry is an address (`ana@institute.example`), a domain with its sign (`@institute.example`) or a group that the provider
names (`group:china desk`). Nothing here knows Streamlit, a clock or a file: what was read and what the provider claims come in.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Any, Literal

Role = Literal["reader", "editor"]
SECTION = "tidings.people"
LISTS: tuple[Role, ...] = ("editor", "reader")
"""The roles, the one that may more first; a list stands in the secrets as `editors`, `readers`."""
HOURS = 12
"""How long a sign-in holds where the secrets do not say."""
MOST_HOURS = 24 * 30
_ADDRESS = re.compile(r"[^@\s:]{1,64}@[^@\s:]{1,255}")
_DOMAIN = re.compile(r"@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")
_GROUP = re.compile(r"group:\S(?:.{0,254}\S)?")
_PROVIDER = re.compile(r"[A-Za-z0-9-]{1,40}")
_NEEDED = ("client_id", "client_secret", "server_metadata_url")
_COMMON = {"redirect_uri", "cookie_secret", "expose_tokens", "client_kwargs", *_NEEDED}


class SecretsError(ValueError):
    """The secrets cannot be relied on: `problems` are sentences that name the key and what to write, never a value of a secret."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class RefusedError(Exception):
    """Somebody signed in who may not come in; the sentence says why."""


class OverError(RefusedError):
    """Somebody whose sign-in has ended; another one may let them in."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may see the pages. `name` is what is written beside what they add and correct: an address where there is one."""

    name: str
    role: Role

    @property
    def may_edit(self) -> bool:
        """Whether they may add documents and correct rows."""
        return self.role == "editor"


@dataclass(frozen=True, slots=True)
class Access:
    """Who is let in, by role, and how sure the provider must be.

    `providers` are the names of the sign-in buttons, empty for a single one; `groups_claim` is where the provider lists groups;
    `unverified` lets an address count whose provider does not say whether it was checked; `hours` is how long a sign-in holds.
    """

    lists: Mapping[Role, frozenset[str]]
    providers: tuple[str, ...] = ()
    groups_claim: str = "groups"
    unverified: bool = False
    hours: int = HOURS

    def admit(self, claims: Mapping[str, Any], now: float) -> Person:
        """The person that the provider's claims describe, at this time (seconds since 1970). Raises RefusedError with the reason."""
        issued = claims.get("iat")
        if not isinstance(issued, int | float) or isinstance(issued, bool) or not -300 <= now - issued <= self.hours * 3600:
            raise OverError(f"Your sign-in is over: it holds {self.hours} hours.")
        if signed_out.cover(claims):
            raise OverError("You have signed out.")
        address = claims.get("email")
        address = address.strip().lower() if isinstance(address, str) and _ADDRESS.fullmatch(address.strip()) else ""
        verified = claims.get("email_verified")
        checked = verified is True or (isinstance(verified, str) and verified.lower() == "true") or (verified is None and self.unverified)
        named = claims.get(self.groups_claim)
        groups = {f"group:{group.lower()}" for group in named if isinstance(group, str)} if isinstance(named, list) else set()
        of_address = {address, f"@{address.rpartition('@')[2]}"} if address else set()
        marks = groups | (of_address if checked else set())
        name = address if address and checked else str(claims.get("sub") or "")[:200]
        for role in LISTS:
            if name and marks & self.lists[role]:
                return Person(name, role)
        if address and not checked and any(of_address & self.lists[role] for role in LISTS):
            raise RefusedError(f"{address} is on the list, but the provider does not say that the address was checked.")
        raise RefusedError(f"{address or 'You'} {'is' if address else 'are'} not on the list of people who may read here.")


def read(secrets: Mapping[str, Any]) -> Access | None:
    """What the secrets say of access; None where there is no `[auth]`. Raises SecretsError naming everything that is wrong."""
    if "auth" not in secrets:
        if "tidings" in secrets:
            raise SecretsError(["[tidings.people] without [auth]: nobody can sign in. Add [auth], or remove [tidings.people]."])
        return None
    auth, problems = secrets["auth"], []
    if not isinstance(auth, Mapping):
        raise SecretsError(["auth must be a section: [auth]"])
    providers = tuple(sorted(name for name, value in auth.items() if isinstance(value, Mapping) and name not in _COMMON))
    problems += _faults_of_sign_in(auth, providers)
    section = secrets.get("tidings")
    people = section.get("people") if isinstance(section, Mapping) else None
    if not isinstance(people, Mapping):
        raise SecretsError([*problems, f'[{SECTION}] is missing: say who may come in, readers = ["@your.domain"]'])
    known = {"readers", "editors", "groups_claim", "accept_unverified_email", "sign_in_hours"}
    problems += [f"[{SECTION}] {name} is no setting; there are {', '.join(sorted(known))}" for name in sorted(set(people) - known)]
    lists: dict[Role, frozenset[str]] = {role: _listed(people, f"{role}s", problems) for role in LISTS}
    if not problems and not any(lists.values()):
        problems.append(f"[{SECTION}] readers and editors are both empty: nobody could come in")
    claim, unverified, hours = (
        people.get("groups_claim", "groups"),
        people.get("accept_unverified_email", False),
        people.get("sign_in_hours", HOURS),
    )
    if not isinstance(claim, str) or not claim:
        problems.append(f"[{SECTION}] groups_claim must be the name of a claim in quotes")
    if not isinstance(unverified, bool):
        problems.append(f"[{SECTION}] accept_unverified_email must be true or false")
    if not isinstance(hours, int) or isinstance(hours, bool) or not 1 <= hours <= MOST_HOURS:
        problems.append(f"[{SECTION}] sign_in_hours must be a whole number from 1 to {MOST_HOURS}")
    if problems:
        raise SecretsError(problems)
    return Access(lists, providers, claim, unverified, hours)


def _faults_of_sign_in(auth: Mapping[str, Any], providers: tuple[str, ...]) -> list[str]:
    """What is wrong with `[auth]`, as sentences."""
    problems = []
    address = auth.get("redirect_uri")
    if not isinstance(address, str) or not re.fullmatch(r"https?://[^/\s?#]+/(?:[^\s?#]*/)?oauth2callback", address):
        problems.append("[auth] redirect_uri must be the address of Tidings with /oauth2callback at its end, in quotes")
    elif address.startswith("http://") and not re.match(r"http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?/", address):
        problems.append("[auth] redirect_uri must begin with https://: sign-in over http can be read on the way")
    secret = auth.get("cookie_secret")
    if not isinstance(secret, str) or len(secret) < 32 or len(set(secret)) < 10:
        problems.append(
            "[auth] cookie_secret must be 32 or more random characters: python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
        )
    if auth.get("expose_tokens"):
        problems.append("[auth] expose_tokens must go: nothing here needs a token of the provider")
    for name, section in [(name, auth[name]) for name in providers] or [("", auth)]:
        place = f"[auth.{name}]" if name else "[auth]"
        if name and not _PROVIDER.fullmatch(name):
            problems.append(f"{place} the name of a provider may have letters, digits and hyphens")
        problems += [f"{place} {key} is missing" for key in _NEEDED if not isinstance(section.get(key), str) or not section[key].strip()]
    return problems


def _listed(people: Mapping[str, Any], name: str, problems: list[str]) -> frozenset[str]:
    """The entries of one list, in small letters; what is none is added to the problems."""
    entries = people.get(name, [])
    if not isinstance(entries, list):
        problems.append(f'[{SECTION}] {name} must be a list: {name} = ["@your.domain"]')
        return frozenset()
    good = set()
    for entry in entries:
        written = entry.strip().lower() if isinstance(entry, str) else ""
        if _ADDRESS.fullmatch(written) or _DOMAIN.fullmatch(written) or _GROUP.fullmatch(written):
            good.add(written)
        else:
            problems.append(
                f"[{SECTION}] {name}: {str(entry)[:80]!r} is no address (a@your.domain), no domain (@your.domain) and no group (group:name)"
            )
    return frozenset(good)


PASSED_ON = ("x-forwarded-for", "x-real-ip", "forwarded")
"""What a proxy adds to what it passes on: who then knocks is not on this machine, though the connection is."""
_HERE = re.compile(r"(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?", re.IGNORECASE)


def on_this_machine(peer: str | None, headers: Mapping[str, str]) -> bool:
    """Whether who asks sits at this machine: the connection comes from it, no proxy passed it on, and it was asked by its own name.

    The last keeps a page of somebody else's, whose name was pointed to this machine, from asking in the reader's stead.
    """
    if peer not in (None, "::1") and not str(peer).startswith("127."):
        return False
    if any(name in headers for name in PASSED_ON):
        return False
    return _HERE.fullmatch(headers.get("host", "localhost")) is not None


class SignOuts:
    """Sign-ins that their people ended: a cookie that is kept or copied, and a window left open, count no more.

    `keep` is given all of them, as JSON, whenever one is added; people stand in it by a hash only.
    """

    def __init__(self) -> None:
        self.keep: Callable[[str], None] | None = None
        self._ended: dict[str, tuple[float, float]] = {}
        self._all_until = 0.0
        self._lock = Lock()

    def add(self, claims: Mapping[str, Any], now: float) -> None:
        """End this sign-in, and those of the same person before it. What is over anyhow is forgotten.

        Both times of a comparison are the provider's, whose clock may differ from ours: a new sign-in is never taken for an old one.
        """
        with self._lock:
            for key in [key for key, (_, when) in self._ended.items() if now - when > MOST_HOURS * 3600]:
                del self._ended[key]
            before, _ = self._ended.get(_whose(claims), (0.0, now))
            self._ended[_whose(claims)] = max(before, _issued(claims)), now
            if self.keep:
                self.keep(json.dumps({"all_until": self._all_until, "ended": self._ended}))

    def restore(self, kept: str) -> None:
        """Take over what was kept. Raises ValueError where it is not that."""
        try:
            said = json.loads(kept)
            ended = {str(key): (float(issued), float(when)) for key, (issued, when) in said["ended"].items()}
            all_until = float(said["all_until"])
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error
        with self._lock:
            self._ended, self._all_until = ended, all_until

    def end_all(self, now: float) -> None:
        """End every sign-in before now, for where it is not known any more which were ended."""
        self._all_until = now

    def cover(self, claims: Mapping[str, Any]) -> bool:
        """Whether this sign-in has been ended."""
        ended, _ = self._ended.get(_whose(claims), (-1.0, 0.0))
        return _issued(claims) <= max(ended, self._all_until)


signed_out = SignOuts()


def _whose(claims: Mapping[str, Any]) -> str:
    return sha256(json.dumps([str(claims.get(name)) for name in ("provider", "iss", "sub")]).encode()).hexdigest()


def _issued(claims: Mapping[str, Any]) -> float:
    issued = claims.get("iat")
    return float(issued) if isinstance(issued, int | float) else 0.0
