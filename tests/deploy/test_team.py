"""A team's server as deploy/ makes it: nginx in front, everybody signs in at a provider, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit
from playwright.sync_api import Browser, BrowserContext, Page

from scripts.serving import settle
from tests.browser.reader import Reader
from tests.deploy.stack import CLIENT_SECRET, COOKIE_SECRET, SIGN_INS, Stack, get, team

CLOSED = (
    "media/0123.csv",
    "component/x/index.html",
    "_stcore/bidi-components/x/y.js",
    "_stcore/upload_file/a/b",
    "anything",
    "data/tables",
)


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory, snapshot_folder: Path) -> Iterator[Stack]:
    with team(tmp_path_factory.mktemp("team"), snapshot_folder.parent) as started:
        yield started


def test_what_nginx_passes_on_and_how(stack: Stack) -> None:
    top = stack.address.removesuffix("/tidings")
    assert get(top).headers["location"] == f"{stack.address}/"
    page = get(f"{stack.address}/trade")
    assert page.status == 401
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline'; script" not in policy
    for name, value in {
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Strict-Transport-Security": "max-age=31536000",
    }.items():
        assert page.headers[name.lower()] == value
    for address in ("_stcore/metrics", "_stcore/agent/openapi.json", "_stcore/agent/interact", "_stcore/agent/mcp"):
        assert get(f"{stack.address}/{address}").status == 404
        assert get(f"{stack.inside}/tidings/{address}", {"X-Forwarded-For": "127.0.0.1"}).status == 403, (
            "also where another proxy lets it through"
        )
    assert get(f"{stack.address}/_stcore/health").body == b"ok"
    script = next((Path(streamlit.__file__).parent / "static/static/js").glob("index.*.js")).name
    packed = get(f"{stack.address}/static/js/{script}", {"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "immutable" in packed.headers["cache-control"]
    assert "content-encoding" not in get(f"{stack.address}/ready", {"Accept-Encoding": "gzip"}).headers


def test_what_is_closed_and_what_is_told_before_sign_in(stack: Stack, snapshot_folder: Path) -> None:
    for path in CLOSED:
        assert get(f"{stack.address}/{path}").status == 403, path
    large = b"x" * 100_000
    assert get(f"{stack.address}/_stcore/upload_file/a/b", method="PUT", body=large).status == 403
    assert get(f"{stack.address}/trade", method="POST", body=large).status == 413, "and nowhere else is much taken"
    forged = {
        "Cookie": "_streamlit_user=eyJpc19sb2dnZWRfaW4iOiB0cnVlfQ.aaaa.bbbb",
        "X-Forwarded-For": "127.0.0.1",
        "X-Real-IP": "127.0.0.1",
    }
    assert get(f"{stack.address}/media/0123.csv", forged).status == 403
    knock = {"Upgrade": "websocket", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13"}
    for own in ({}, {"Origin": stack.address.removesuffix("/tidings")}):
        assert get(f"{stack.address}/_stcore/stream", knock | own).status == 403, "nobody opens one before sign-in"
    for other in ({"Origin": "https://elsewhere.example"}, {"Origin": "https://elsewhere.example", "Host": "elsewhere.example"}):
        assert get(f"{stack.address}/_stcore/stream", knock | other).status == 403, "another site opens no websocket"
    assert get(f"{stack.address}/ready").body == b'{"ready":true}'
    inside = get(f"{stack.inside}/ready").body.decode()
    assert re.fullmatch(rf'\{{"ready":true,"snapshot":"{snapshot_folder.name}","since":"20\d\d-[^"]+"\}}', inside)
    assert get(f"{stack.inside}/tidings/ready").body.decode() == inside


def sign_in(context: BrowserContext, address: str, name: str) -> Page:
    """Open an address, press "Sign in", say at the provider who one is; the page that one comes back to."""
    page = context.pages[0] if context.pages else context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Sign in", exact=True).click()
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_url(re.compile(r"/tidings/"))
    page.get_by_role("heading", level=1).wait_for()
    if page.get_by_test_id("stApp").count():
        settle(page)
    return page


def test_who_comes_in_and_what_they_may(stack: Stack, chromium: Browser, snapshot_folder: Path) -> None:
    nobody = Reader(chromium.new_context(ignore_https_errors=True), stack.address)
    sockets: list[str] = []
    nobody.page.on("websocket", lambda socket: sockets.append(socket.url))
    for path in ("", "sources?doc=1&span=0-10", f"quotes?snapshot={snapshot_folder.name}"):
        nobody.page.goto(f"{stack.address}/{path}")
        assert nobody.page.locator("body").inner_text().split() == ["Sign", "in", "to", "read", "Sign", "in"], path
        assert nobody.page.locator("img").evaluate("image => image.complete && image.naturalWidth > 0"), "the mark is shown"
    assert all("401" in error for error in nobody.errors), nobody.errors
    assert not sockets

    reader = chromium.new_context(ignore_https_errors=True)
    page = sign_in(reader, f"{stack.address}/trade?topics=Trade", "bo")
    assert page.get_by_test_id("stSidebar").get_by_text(re.compile("bo.?@institute.example, reader")).count()
    assert page.url == f"{stack.address}/trade?topics=Trade", "back where the link led"
    watched = Reader(reader, stack.address)
    for path, title in {"": "Overview", "exercises": "Exercises", "sources": "Sources"}.items():  # charts, maps, components
        watched.open(path)
        assert watched.heading == title
        assert not watched.exceptions
    assert not watched.errors, "the content security policy stops nothing that a page needs"
    assert not watched.outside
    watched.open("quotes")
    watched.show_table()
    with watched.page.expect_download() as download:
        watched.page.get_by_test_id("stDownloadButton").get_by_role("button", name=re.compile("CSV")).first.click()
    address = download.value.url
    assert "/media/" in address
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in reader.cookies())
    assert all(c["secure"] for c in reader.cookies() if c["name"].startswith("_streamlit"))
    assert get(address, {"Cookie": cookies}).status == 200
    assert get(address).status == 403, "a download is no public link"
    assert get(f"{stack.address}/_stcore/upload_file/a/b", {"Cookie": cookies}, "PUT", b"x").status == 403, "a reader adds nothing"

    watched.open("add")
    assert "Editors can add documents" in watched.page.get_by_test_id("stMain").inner_text()
    assert not watched.page.locator("input[type=file]").count()
    watched.open("quotes")

    second = watched.page
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(re.compile("/oauth2/end_session"))
    assert get(address, {"Cookie": cookies}).status == 403, "a kept cookie counts no more"
    watched.search("summit")
    second.get_by_text("You have signed out.").wait_for()
    assert not second.get_by_test_id("stDataFrame").count()

    for name, told_so in (("eve", "not on the list"), ("mal", "does not say that the address was checked")):
        stranger = chromium.new_context(ignore_https_errors=True)
        assert told_so in sign_in(stranger, f"{stack.address}/events", name).locator("main").inner_text()
        cookies = "; ".join(f"{c['name']}={c['value']}" for c in stranger.cookies())
        assert get(address, {"Cookie": cookies}).status == 403
        stranger.close()
    editor = chromium.new_context(ignore_https_errors=True)
    page = sign_in(editor, f"{stack.address}/add", "ana")
    assert page.get_by_text(re.compile("ana.?@institute.example, editor")).count()
    page.locator("input[type=file]").set_input_files(
        {"name": "note.txt", "mimeType": "text/plain", "buffer": b"Talks in Moscow\n\n3 May 2024."}
    )
    page.get_by_role("button", name="Add to the documents").wait_for()
    kept = [c["value"] for context in (nobody.context, reader, editor) for c in context.cookies() if "user" in c["name"]]
    for context in (nobody.context, reader, editor):
        context.close()

    secrets = [COOKIE_SECRET, CLIENT_SECRET, *kept]
    assert len(kept) > 1
    assert not [secret for secret in secrets if secret in stack.logs()]
    assert "code=" not in stack.logs()
    assert "/tidings/oauth2callback" in stack.logs(), "the log of nginx was looked at"
    written = b"".join(file.read_bytes() for file in snapshot_folder.parent.rglob("*") if file.is_file())
    assert not [secret for secret in secrets if secret.encode() in written]


def test_a_flood_of_sign_ins_ends_at_nginx(stack: Stack) -> None:
    """The last test, since nobody signs in here afterwards."""
    told = [get(f"{stack.address}/auth/logout").status for _ in range(SIGN_INS + 2)]
    assert told[-1] == 429
    assert get(f"{stack.address}/oauth2callback").status == 429
    assert get(f"{stack.address}/trade").status == 401, "pages are answered still"
