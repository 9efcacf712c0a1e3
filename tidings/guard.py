"""The door of the server: what may be fetched by whom, asked at every request before anything else sees it.

Whatever is not named here as open is closed to who may not come in: pages and their websocket, downloads, uploads, components, figures
of the server. In place of a page they get the one at the door. An ASGI middleware; it knows Streamlit's addresses but not Streamlit.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlencode, urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tidings import doorstep
from tidings.access import OverError, Person, RefusedError, on_this_machine, signed_out

ALIVE, READY, UPLOADS = "_stcore/health", "ready", "_stcore/upload_file/"
LOGIN, LOGOUT, BACK = "auth/login", "auth/logout", "oauth2callback"
OPEN = frozenset({ALIVE, READY, "_stcore/host-config", "favicon.png", "manifest.json", LOGIN, LOGOUT, BACK})
"""What is answered to anybody: whether there is a server, how it is called, and the way to the provider and back."""
OPEN_BELOW = ("static/", "app/static/")
"""Streamlit's own scripts and letters; shapes, letters and the mark of static/."""
NOBODY = ("_stcore/agent", "_stcore/script-health-check")
"""Doors of Streamlit that nothing here uses."""
OF_THE_MACHINE = frozenset({"_stcore/metrics"})
LEFT = "tidings_left"
"""The cookie that holds, while somebody is at the provider, which page they came from."""
_QUERY = re.compile(r"[\w.~!$&'()*+,;=:@/?%-]*", re.ASCII)
CLOSED = "Not without sign-in, or not for you.\n"
ALONE = "This Tidings has no sign-in, so it answers its own machine only: open it there, as http://localhost and its port.\n"
HEADERS = {"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin"}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the guard asks. `claims` reads what a sign-in said from the cookies, None where there is none; `admit` makes a person of it
    or raises RefusedError with the reason; without `admit` there is no sign-in, and `open` says whether others than this machine may
    read. `providers` are the names of ways to sign in, empty for a single one; `way` is what the server's own address of sign-in must be
    told to lead to one.
    """

    base: str
    pages: frozenset[str]
    claims: Callable[[dict[str, str]], Mapping[str, Any] | None]
    admit: Callable[[Mapping[str, Any]], Person] | None
    open: bool
    ready: Callable[[], Mapping[str, str] | None]
    now: Callable[[], float]
    providers: tuple[str, ...] = ()
    way: Callable[[str], Mapping[str, str]] = lambda provider: {"provider": provider}


class Guard:
    """Lets a request through, or answers it itself."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self.app, self.rules = app, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or one websocket; what is neither passes."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        path = inside(asked.url.path, self.rules.base)
        here = on_this_machine(asked.client.host if asked.client else None, asked.headers)
        claims = self.rules.claims(asked.cookies)
        person, why = self.person(here, claims)
        if (path == READY or (here and asked.url.path == f"/{READY}")) and scope["type"] == "http":
            await self.tell(here or person is not None, scope, receive, send)
        elif not self.may(path, here, person):
            if self.rules.admit and scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and self.is_page(path):
                over = why is None or isinstance(why, OverError)
                shown = doorstep.page(self.top, self.rules.providers, str(why or ""), not over)
                told = {**HEADERS, "Cache-Control": "no-store", "Content-Security-Policy": doorstep.POLICY}
                await HTMLResponse(shown, 401 if over else 403, told)(scope, receive, send)
            else:
                await refuse(CLOSED if self.rules.admit or self.rules.open else ALONE, scope, receive, send)
        else:
            if path == LOGOUT and claims is not None:
                signed_out.add(claims, self.rules.now())
            added = dict(HEADERS)
            if path == LOGIN:
                if left := self.left(asked.headers.get("referer", ""), asked.url.netloc):
                    added["Set-Cookie"] = f"{LEFT}={quote(left, safe='')}; Max-Age=900; {self.cookie}"
                scope = self.led(scope)
            elif path == BACK and LEFT in asked.cookies:
                added["Set-Cookie"] = f"{LEFT}=; Max-Age=0; {self.cookie}"
                send = led_to(f"{self.top}{self.known(urlsplit(unquote(asked.cookies[LEFT])))}", send)
            await self.app(scope, receive, with_headers(added, send) if scope["type"] == "http" else send)

    def person(self, here: bool, claims: Mapping[str, Any] | None) -> tuple[Person | None, RefusedError | None]:
        """Who asks, None where nobody who may come in; and why somebody who has signed in may not."""
        if self.rules.admit is None:
            return Person("local", "editor") if here else Person("guest", "reader") if self.rules.open else None, None
        try:
            return self.rules.admit(claims) if claims else None, None
        except RefusedError as refused:
            return None, refused

    def may(self, path: str | None, here: bool, person: Person | None) -> bool:
        """Whether this address is open to who asks."""
        if path is None or path.startswith(NOBODY):
            return False
        if path == ALIVE:
            return True
        if path in OF_THE_MACHINE:
            return here
        if path.startswith(UPLOADS):
            return person is not None and person.may_edit
        if person is None and self.rules.admit is None:  # no sign-in could let them in later
            return False
        return person is not None or path in OPEN or path.startswith(OPEN_BELOW)

    def is_page(self, path: str | None) -> bool:
        """Whether a page stands at the address, for who may see it."""
        return path in ("", "index.html") or (path or "").rstrip("/") in self.rules.pages

    def led(self, scope: Scope) -> Scope:
        """A request for a sign-in, told the way to the provider that it names; as it is where it names none of ours."""
        asked = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True).get("to", [])
        if len(asked) == 1 and asked[0] in (self.rules.providers or ("",)):
            return {**scope, "query_string": urlencode(self.rules.way(asked[0])).encode()}
        return scope

    @property
    def top(self) -> str:
        """The address of the start page."""
        return f"/{self.rules.base}/" if self.rules.base else "/"

    @property
    def cookie(self) -> str:
        return f"Path=/{self.rules.base}; HttpOnly; SameSite=Lax"

    def left(self, referer: str, host: str) -> str:
        """The page that somebody left for the provider, below the base path, to be led back to; empty where it is none of ours."""
        try:
            came = urlsplit(referer)
        except ValueError:
            return ""
        return self.known(came._replace(path=inside(came.path, self.rules.base) or "")) if came.netloc == host else ""

    def known(self, address: SplitResult) -> str:
        """A page of ours and its query, made anew of the parts; empty for anything else, and for what no cookie would hold."""
        page = address.path.strip("/")
        written = f"{page}?{address.query}" if address.query else page
        return written if (not page or page in self.rules.pages) and _QUERY.fullmatch(address.query) and len(written) < 3000 else ""

    async def tell(self, all_of_it: bool, scope: Scope, receive: Receive, send: Send) -> None:
        """Whether there is something to show, and, to who may know, which snapshot and since when."""
        from anyio import to_thread

        served = await to_thread.run_sync(self.rules.ready)
        answer: dict[str, object] = {"ready": served is not None, **((served or {}) if all_of_it else {})}
        response = JSONResponse(answer, 200 if served is not None else 503, {**HEADERS, "Cache-Control": "no-store"})
        await response(scope, receive, send)


def inside(path: str, base: str) -> str | None:
    """The address below the base path, without a slash before it; None where it does not lie there."""
    if not base:
        return path.removeprefix("/")
    if path == f"/{base}":
        return ""
    return path.removeprefix(f"/{base}/") if path.startswith(f"/{base}/") else None


async def refuse(why: str, scope: Scope, receive: Receive, send: Send) -> None:
    """403, the same whether there is something at the address or not."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
        return
    await PlainTextResponse(why, 403, {**HEADERS, "Cache-Control": "no-store"})(scope, receive, send)


def with_headers(headers: Mapping[str, str], send: Send) -> Send:
    """What is sent, with these headers where it does not have them: against framing, guessing of types, telling of addresses."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            there = Headers(raw=message["headers"])
            more = [(k.lower().encode(), v.encode()) for k, v in headers.items() if k == "Set-Cookie" or k not in there]
            message = {**message, "headers": [*message["headers"], *more]}
        await send(message)

    return sent


def led_to(address: str, send: Send) -> Send:
    """What is sent, its redirect leading to this address."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 302:
            kept = [(k, v) for k, v in message["headers"] if k.lower() != b"location"]
            message = {**message, "headers": [*kept, (b"location", address.encode())]}
        await send(message)

    return sent
