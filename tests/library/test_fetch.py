"""What is fetched from an address, and that nothing is from where not everybody could: over a real server on loopback, let in by the test."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tidings.library import fetch
from tidings.library.readers.extract import RefusedError

ASKED: list[tuple[str, str]] = []


class Answers(BaseHTTPRequestHandler):
    """Pages by path."""

    def do_GET(self) -> None:
        ASKED.append((self.path, self.headers.get("Host", "")))
        answer = {
            "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, b"<p>words"),
            "/moved": (302, {"Location": "/page"}, b""),
            "/inside": (302, {"Location": "http://inside.example:8080/secret"}, b""),
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/round": (302, {"Location": "/round"}, b""),
            "/packed": (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b"),
            "/short": (200, {"Content-Length": "100"}, b"few"),
            "/large": (200, {}, b"x" * 5_000),
        }.get(self.path.split("?")[0], (404, {}, b""))
        self.send_response(answer[0])
        for name, value in answer[1].items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer[2])

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture(autouse=True)
def fresh() -> None:
    ASKED.clear()


def resolve(host: str, port: int) -> list[str]:
    """Every name is this machine, but for one that is another's."""
    return ["10.0.0.7"] if host == "inside.example" else ["127.0.0.1"]


def get(port: int, path: str, host: str = "news.example") -> fetch.Fetched:
    return fetch.fetch(f"http://{host}:{port}{path}", resolve, lambda address, _: address == "127.0.0.1")


def test_a_page_is_fetched_by_name_from_the_address_that_was_checked(port: int) -> None:
    found = get(port, "/page?a=ü")
    assert (found.data, found.name) == (b"<p>words", "page.html")
    assert ASKED[0] == ("/page?a=%C3%BC", f"news.example:{port}")


def test_a_page_that_moved_is_followed(port: int) -> None:
    assert get(port, "/moved").url == f"http://news.example:{port}/page"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/inside", "is not a public address"),
        ("/file", "is no web address"),
        ("/round", "leads on more than 5 times"),
        ("/packed", "answers packed"),
        ("/short", "could not be fetched|broke off"),
        ("/gone", "answers with 404"),
    ],
)
def test_an_answer_that_is_not_taken_says_why_and_names_the_address(port: int, path: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why) as refused:
        get(port, path)
    assert str(refused.value).startswith(f"http://news.example:{port}{path} ")


def test_an_answer_too_large_is_given_up(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST", 1_000)
    with pytest.raises(RefusedError, match="more than the 1,000 bytes"):
        get(port, "/large")


def test_an_answer_that_takes_too_long_is_given_up(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "SECONDS", 0)
    with pytest.raises(RefusedError, match="takes longer than"):
        get(port, "/page")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[::1]", "[::]",
        "[fe80::1]", "[fd00:ec2::254]", "[::ffff:127.0.0.1]", "[::ffff:169.254.169.254]", "[64:ff9b::a9fe:a9fe]", "[2002:7f00:1::]", "2130706433",
        "0x7f.1", "127.1", "224.0.0.1", "255.255.255.255", "[ff02::1]",
    ],
)  # fmt: skip
def test_no_address_of_this_machine_its_network_or_a_cloud_is_asked(port: int, host: str) -> None:
    for url in (f"http://{host}:{port}/page", f"http://{host}/latest/meta-data/"):
        with pytest.raises(RefusedError, match=r"is not a public address|could not be fetched"):
            fetch.fetch(url)
    assert not ASKED


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://example.org/a", "is no web address"),
        ("file:///etc/passwd", "is no web address"),
        ("javascript:alert(1)", "is no web address"),
        ("gopher://127.0.0.1:70/x", "is no web address"),
        ("https://", "is no web address"),
        ("http://user:word@news.example/", "has a name or a password in it"),
        ("http://news.example/a\r\nHost: x", "is no address"),
        ("http://news.example/" + "x" * 3_000, "is no address"),
        ("http://news.example:99999/", "could not be fetched"),
        ("http://[::1/", "could not be fetched"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(url: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        fetch.fetch(url, lambda *_: pytest.fail("looked up"), lambda *_: True)


def test_a_name_with_one_address_inside_is_refused_whatever_the_others() -> None:
    with pytest.raises(RefusedError, match="is not a public address"):
        fetch.fetch("http://news.example/", lambda *_: ["8.8.8.8", "127.0.0.1"])


def test_only_ports_of_the_web_are_asked() -> None:
    assert [fetch.public("8.8.8.8", port) for port in (80, 443, 22, 25, 6379)] == [True, True, False, False, False]
