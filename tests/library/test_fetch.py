"""What is fetched from an address, and that nothing is from where not everybody could: over a real server on loopback, let in by the test."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tidings.library import fetch
from tidings.library.readers.extract import RefusedError

ASKED: list[tuple[str, str]] = []
PLAIN: list[int] = []
"""The port of the server without TLS."""


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
            "/lowered": (302, {"Location": f"http://news.example:{PLAIN[0]}/home"}, b""),
            "/home": (302, {"Location": f"http://127.0.0.9:{PLAIN[0]}/secret"}, b""),
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
        PLAIN[:] = [server.server_port]
        yield server.server_port
        server.shutdown()


class Authority:
    """Somebody who makes certificates; this one is trusted where its file is."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.key = folder, ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, folder.name)])
        made = self._signed(self.name, self.key, x509.BasicConstraints(ca=True, path_length=0), 1)
        self.file = folder / "authority.pem"
        self.file.write_bytes(made.public_bytes(serialization.Encoding.PEM))

    def _signed(self, name: x509.Name, key: ec.EllipticCurvePrivateKey, what: x509.ExtensionType, days: int) -> x509.Certificate:
        now = datetime.now(UTC)
        of_authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        used_for = x509.KeyUsage(True, False, False, False, False, name == self.name, name == self.name, False, False)
        made = x509.CertificateBuilder().subject_name(name).issuer_name(self.name).public_key(key.public_key())
        made = made.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(9)).not_valid_after(now + timedelta(days))
        made = made.add_extension(what, name == self.name).add_extension(used_for, True).add_extension(of_authority, False)
        own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
        return made.add_extension(own, False).sign(self.key, hashes.SHA256())

    def certificate(self, host: str, days: int = 1) -> Path:
        """A file with key and certificate for a name."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        made = self._signed(name, key, x509.SubjectAlternativeName([x509.DNSName(host)]), days)
        pem, file = serialization.Encoding.PEM, self.folder / f"{host}.pem"
        secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        file.write_bytes(secret + made.public_bytes(pem))
        return file


@pytest.fixture(scope="module")
def secured(port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, int | Path]]:
    """Ports of servers with TLS, by what is to be said of their certificate; `trusted`, the file of whom they trust who fetch."""
    trusted, other = Authority(tmp_path_factory.mktemp("trusted")), Authority(tmp_path_factory.mktemp("other"))
    files = {
        "good": trusted.certificate("news.example"),
        "over": trusted.certificate("old.example", -2),
        "strange": other.certificate("news.example"),
    }
    with ExitStack() as open_:
        found: dict[str, int | Path] = {"trusted": trusted.file}
        for name, file in files.items():
            server = open_.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), Answers))
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(file)
            server.socket = context.wrap_socket(server.socket, server_side=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            open_.callback(server.shutdown)
            found[name] = server.server_port
        yield found


@pytest.fixture
def secure(secured: dict[str, int | Path], monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str, str], fetch.Fetched]:
    """Fetches a path of one of the servers under a name."""
    monkeypatch.setenv("SSL_CERT_FILE", str(secured["trusted"]))
    return lambda server, host, path: fetch.fetch(
        f"https://{host}:{secured[server]}{path}", resolve, lambda address, _: address == "127.0.0.1"
    )


@pytest.fixture(autouse=True)
def fresh() -> None:
    ASKED.clear()


def resolve(host: str, port: int) -> list[str]:
    """Every name is this machine, but for two that are not let in."""
    return [{"inside.example": "10.0.0.7", "127.0.0.9": "127.0.0.9"}.get(host, "127.0.0.1")]


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


def test_a_page_is_fetched_over_tls(secure: Callable[[str, str, str], fetch.Fetched]) -> None:
    found = secure("good", "news.example", "/moved")
    assert found.data == b"<p>words"
    assert found.url.startswith("https://news.example:")


@pytest.mark.parametrize(
    ("server", "host", "why"),
    [
        ("good", "other.example", "does not prove that it is other.example .*mismatch"),
        ("over", "old.example", "does not prove that it is old.example .*expired"),
        ("strange", "news.example", "does not prove that it is news.example .*issuer"),
    ],
)
def test_a_certificate_that_proves_nothing_is_refused_before_anything_is_asked(
    server: str, host: str, why: str, secure: Callable[[str, str, str], fetch.Fetched]
) -> None:
    with pytest.raises(RefusedError, match=why):
        secure(server, host, "/page")
    assert not ASKED


def test_a_way_from_tls_to_http_and_on_to_this_machine_ends_before_it(secure: Callable[[str, str, str], fetch.Fetched]) -> None:
    with pytest.raises(RefusedError, match="is not a public address"):
        secure("good", "news.example", "/lowered")
    assert [path for path, _ in ASKED] == ["/lowered", "/home"]


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
