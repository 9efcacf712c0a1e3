"""The door of the server by itself: which address is open to whom, with and without sign-in."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.loops import awaited
from tidings.access import OverError, Person, RefusedError
from tidings.guard import Guard, Rules

PEOPLE = {"bo": Person("bo", "reader"), "ana": Person("ana", "editor")}
HERE = "http://localhost:8501"


def admit(claims: Mapping[str, Any]) -> Person:
    if claims["sub"] == "gone":
        raise OverError("You have signed out.")
    if claims["sub"] not in PEOPLE:
        raise RefusedError(f"<{claims['sub']}> is on no list.")
    return PEOPLE[claims["sub"]]


RULES = Rules(
    base="tidings",
    pages=frozenset({"trade", "sources"}),
    claims=lambda cookies: {"sub": cookies["who"], "iat": 1} if "who" in cookies else None,
    admit=admit,
    open=False,
    ready=lambda: {"snapshot": "0123456789ab", "since": "2026-01-01"},
    now=lambda: 0.0,
)


class Visitor:
    """Asks the server one thing after the other, and keeps its cookies; follows no redirect."""

    def __init__(self, app: Starlette, peer: str) -> None:
        self.transport, self.cookies = httpx.ASGITransport(app, client=(peer, 5)), httpx.Cookies()

    def get(self, path: str, **asked: Any) -> httpx.Response:
        return self.ask("GET", path, **asked)

    def put(self, path: str, **asked: Any) -> httpx.Response:
        return self.ask("PUT", path, **asked)

    def ask(self, method: str, path: str, cookies: Mapping[str, str] | None = None, **asked: Any) -> httpx.Response:
        async def once() -> httpx.Response:
            async with httpx.AsyncClient(transport=self.transport, base_url=HERE, cookies={**self.cookies, **(cookies or {})}) as client:
                return await client.request(method, path, **asked)

        answer = awaited(once())
        self.cookies.update(answer.cookies)
        for gone in [line.split("=")[0] for line in answer.headers.get_list("set-cookie") if "Max-Age=0" in line]:
            self.cookies.delete(gone)
        return answer


def server(rules: Rules = RULES, peer: str = "127.0.0.1") -> Visitor:
    def answer(request: Request) -> Response:
        return (
            RedirectResponse("/tidings/", 302)
            if request.url.path.endswith("oauth2callback")
            else PlainTextResponse("inside", headers={"asked": request.url.query})
        )

    routes = [Route("/{path:path}", answer, methods=["GET", "PUT"])]
    app = Starlette(routes=routes, middleware=[Middleware(Guard, rules=rules)])
    return Visitor(app, peer)


PAGES = ("", "index.html", "trade", "trade/", "sources")
OPEN = (
    "static/js/index.js",
    "app/static/areas.json",
    "_stcore/health",
    "_stcore/host-config",
    "auth/login",
)
CLOSED = (
    "_stcore/stream",
    "media/a.csv",
    "component/a",
    "_stcore/bidi-components/a",
    "anything",
    "trade/media/x",
    "../tidings/media/a",
    "static",
    "MEDIA/a",
)
NEVER = ("_stcore/agent/mcp", "_stcore/script-health-check")


@pytest.mark.parametrize("path", OPEN)
def test_the_way_to_sign_in_is_open(path: str) -> None:
    assert server().get(f"/tidings/{path}").text == "inside"


@pytest.mark.parametrize("path", CLOSED)
def test_everything_else_is_not_and_is_to_who_signed_in(path: str) -> None:
    assert server().get(f"/tidings/{path}").status_code == 403
    assert server().get(f"/tidings/{path}", cookies={"who": "eve"}).status_code == 403
    assert server().get(f"/tidings/{path}", cookies={"who": "bo"}).text == "inside"


@pytest.mark.parametrize("path", PAGES)
def test_in_place_of_a_page_stands_the_way_to_sign_in(path: str) -> None:
    nobody = server().get(f"/tidings/{path}")
    assert (nobody.status_code, nobody.headers["cache-control"]) == (401, "no-store")
    assert '<a href="/tidings/auth/login?to=">Sign in</a>' in nobody.text
    assert "default-src 'none'" in nobody.headers["content-security-policy"]
    assert "script" not in nobody.text
    stranger = server().get(f"/tidings/{path}", cookies={"who": "eve"})
    assert stranger.status_code == 403
    assert "<p>&lt;eve&gt; is on no list.</p>" in stranger.text
    assert '">Sign in again</a><a href="/tidings/auth/logout">Sign out</a>' in stranger.text
    (letters,) = {face.rpartition("/")[0] for face in re.findall(r"src:url\(([^)]*)\)", nobody.text)}
    assert letters == "/tidings/app/static/fonts", "which is open to everybody"
    gone = server().get(f"/tidings/{path}", cookies={"who": "gone"})
    assert (gone.status_code, "<h1>Sign in to read</h1><p>You have signed out.</p>" in gone.text) == (401, True)
    assert server().get(f"/tidings/{path}", cookies={"who": "bo"}).text == "inside"


def test_each_of_several_providers_is_offered_and_led_to() -> None:
    client = server(replace(RULES, providers=("google", "okta"), way=lambda provider: {"provider": f"token of {provider}"}))
    assert client.get("/tidings/").text.count("/tidings/auth/login?to=okta") == 1
    assert client.get("/tidings/auth/login?to=okta").headers["asked"] == "provider=token+of+okta"
    for other in ("to=", "to=elsewhere", "to=okta&to=google", "provider=x", "to=%ff"):
        assert client.get(f"/tidings/auth/login?{other}").headers["asked"] == other


@pytest.mark.parametrize(("who", "opened"), [(None, False), ("eve", False), ("bo", True), ("ana", True)])
def test_a_websocket_is_for_who_signed_in(who: str | None, opened: bool) -> None:
    """Each would cost the server memory, whoever sits behind it."""
    sent: list[dict[str, Any]] = []
    passed: list[str] = []

    async def app(scope: Any, *_: Any) -> None:
        passed.append(scope["path"])

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", b"localhost:8501"), *([(b"cookie", f"who={who}".encode())] if who else [])]
    scope = {"type": "websocket", "path": "/tidings/_stcore/stream", "headers": headers, "client": ("127.0.0.1", 5), "scheme": "ws"}
    scope |= {"query_string": b"", "server": ("localhost", 8501), "root_path": ""}
    awaited(Guard(app, RULES)(scope, receive, send))
    assert bool(passed) is opened
    assert [message["type"] for message in sent] == ([] if opened else ["websocket.close"])


@pytest.mark.parametrize("path", NEVER)
def test_what_nobody_needs_is_open_to_nobody(path: str) -> None:
    assert server().get(f"/tidings/{path}", cookies={"who": "ana"}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/trade", "/media/a", "/tidingsmedia", "/static/a"])
def test_beside_the_base_path_there_is_nothing(path: str) -> None:
    assert server().get(path, cookies={"who": "ana"}).status_code == 403


def test_only_an_editor_uploads() -> None:
    for who, status in ((None, 403), ("eve", 403), ("bo", 403), ("ana", 200)):
        cookies = {"who": who} if who else None
        assert server().put("/tidings/_stcore/upload_file/a/b", content=b"x", cookies=cookies).status_code == status


def test_figures_of_the_server_are_for_its_own_machine() -> None:
    assert server().get("/tidings/_stcore/metrics").text == "inside"
    assert server(peer="192.0.2.1").get("/tidings/_stcore/metrics", cookies={"who": "ana"}).status_code == 403
    assert server().get("/tidings/_stcore/metrics", headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 403


def test_readiness_tells_the_snapshot_to_who_may_know() -> None:
    told = {"ready": True, "snapshot": "0123456789ab", "since": "2026-01-01"}
    assert server().get("/ready").json() == server().get("/tidings/ready").json() == told
    away = server(peer="192.0.2.1")
    assert away.get("/tidings/ready").json() == {"ready": True}
    assert away.get("/tidings/ready", cookies={"who": "bo"}).json() == told
    assert away.get("/ready").status_code == 403
    empty = server(replace(RULES, ready=lambda: None)).get("/ready")
    assert (empty.status_code, empty.json()) == (503, {"ready": False})


@pytest.mark.parametrize(("peer", "is_open", "status"), [("127.0.0.1", False, 200), ("192.0.2.1", False, 403), ("192.0.2.1", True, 200)])
def test_without_sign_in_others_get_nothing_unless_the_server_is_open(peer: str, is_open: bool, status: int) -> None:
    rules = replace(RULES, admit=None, claims=lambda _: None, open=is_open)
    for path in ("", "trade", "media/a", "static/a"):
        assert server(rules, peer).get(f"/tidings/{path}").status_code == status
    upload = server(rules, peer).put("/tidings/_stcore/upload_file/a/b", content=b"x")
    assert upload.status_code == (200 if peer == "127.0.0.1" else 403), "and only this machine adds"


def test_a_name_pointed_at_this_machine_is_not_this_machine() -> None:
    rules = replace(RULES, admit=None, claims=lambda _: None)
    refused = server(rules).get("/tidings/", headers={"Host": "elsewhere.example"})
    assert refused.status_code == 403
    assert "no sign-in" in refused.text


def test_who_signs_in_comes_back_to_where_they_left() -> None:
    client = server()
    client.get("/tidings/auth/login", headers={"Referer": f"{HERE}/tidings/trade?topics=trade&q=%C3%A9%20x"})
    back = client.get("/tidings/oauth2callback?code=1")
    assert back.headers["location"] == "/tidings/trade?topics=trade&q=%C3%A9%20x"
    assert client.get("/tidings/oauth2callback?code=1").headers["location"] == "/tidings/", "once"


@pytest.mark.parametrize(
    "referer",
    [
        "https://elsewhere.example/tidings/trade",
        f"{HERE}/tidings//elsewhere.example/",
        f"{HERE}/tidings/\\elsewhere.example",
        f"{HERE}/elsewhere",
        f"{HERE}/tidings/auth/logout",
        f"{HERE}/tidings/trade?q={'a' * 5000}",
        "http://[",
        "",
    ],
)
def test_nobody_is_led_elsewhere(referer: str) -> None:
    client = server()
    client.get("/tidings/auth/login", headers={"Referer": referer})
    assert client.get("/tidings/oauth2callback").headers["location"] == "/tidings/"


@pytest.mark.parametrize(
    "left", ["//elsewhere.example", "https://elsewhere.example/trade", "trade?a=%0d%0aX:%201\r\nX: 1", "auth/logout", "\u4e2d"]
)
def test_a_forged_cookie_leads_nowhere_else(left: str) -> None:
    answer = server().get("/tidings/oauth2callback", cookies={"tidings_left": quote(left)})
    assert answer.headers["location"].startswith("/tidings/")
    assert "elsewhere.example" not in answer.headers["location"]
    assert "x" not in answer.headers
