"""Tidings as a team has it: an OpenID provider, `tidings serve` with sign-in, and nginx in front with deploy/nginx.conf, all on loopback.

deploy/nginx.conf is taken as it is but for what a reader is told to change, and the ports, which a test may not choose.
"""

import json
import os
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

from scripts.nginx import MISSING, find
from scripts.serving import ROOT, SECONDS, free_port

COOKIE_SECRET, CLIENT_SECRET = "cookies-are-signed-with-0123456789abcdef", "the-provider-knows-it-XyZ-42"
SIGN_INS = 24
"""Steps of sign-ins that nginx lets one address take at once here."""
PEOPLE: Mapping[str, Mapping[str, object]] = {
    "ana": {"email": "Ana@institute.example", "email_verified": True},
    "bo": {"email": "bo@institute.example", "email_verified": True},
    "eve": {"email": "eve@elsewhere.example", "email_verified": True},
    "mal": {"email": "ana@institute.example", "email_verified": False},
}
"""Who can sign in at the provider: an editor, a reader, a stranger, and one who only says that he is the editor."""


@dataclass(frozen=True)
class Stack:
    """What was started: where it answers, and the folder with its logs."""

    address: str
    inside: str
    folder: Path

    def logs(self) -> str:
        return "".join(log.read_text(encoding="utf-8", errors="replace") for log in sorted(self.folder.glob("*.log")))


@dataclass(frozen=True)
class Answer:
    """What a server says to one request; names of headers in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing."""

    def redirect_request(self, *_: object) -> None:
        return None


def get(address: str, headers: Mapping[str, str] | None = None, method: str = "GET", body: bytes | None = None) -> Answer:
    """One request, no redirect followed, whatever the certificate."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    opener = urllib.request.build_opener(_Stay, urllib.request.HTTPSHandler(context=trusting))
    try:
        with opener.open(urllib.request.Request(address, body, dict(headers or {}), method=method), timeout=SECONDS) as answer:
            return Answer(answer.status, _named(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, _named(error.headers), error.read())


def _named(headers: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


@contextmanager
def running(
    command: Sequence[str], log: Path, answers: str, environment: Mapping[str, str] | None = None, folder: Path = ROOT
) -> Iterator[None]:
    """A program until the end of the block, from when it answers at the address. Raises RuntimeError with its log where it does not."""
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, env={**os.environ, **(environment or {})}, stdout=output, stderr=subprocess.STDOUT)
    try:
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                get(answers)
                break
            except OSError as refused:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"{command[0]} did not come up: {log.read_text(encoding='utf-8')}") from refused
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=SECONDS)


@contextmanager
def team(folder: Path, tables: Path) -> Iterator[Stack]:
    """All of it, until the end of the block."""
    with ExitStack() as started:
        provider, inside, plain, secure = (free_port() for _ in range(4))
        started.enter_context(provided(provider, folder / "provider.out"))
        address = f"https://localhost:{secure}/tidings"
        secrets = folder / "secrets.toml"
        secrets.write_text(
            f'[auth]\nredirect_uri = "{address}/oauth2callback"\ncookie_secret = "{COOKIE_SECRET}"\nclient_id = "tidings"\n'
            f'client_secret = "{CLIENT_SECRET}"\nserver_metadata_url = "http://localhost:{provider}/.well-known/openid-configuration"\n'
            '[tidings.people]\nreaders = ["@institute.example"]\neditors = ["ana@institute.example"]\n',
            encoding="utf-8",
        )
        secrets.chmod(0o600)
        command = [sys.executable, "-m", "tidings", "serve", "--port", str(inside), "--secrets", str(secrets)]
        settings = {"TIDINGS_TABLES": str(tables), "TIDINGS_LIBRARY": str(folder / "library")}
        ready = f"http://127.0.0.1:{inside}/ready"
        started.enter_context(running(command, folder / "tidings.log", ready, settings))
        configuration = proxied(folder, inside, plain, secure)
        nginx = find()
        if nginx is None:
            raise RuntimeError(MISSING)
        started.enter_context(
            running(
                [nginx, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(configuration)], folder / "nginx.log", f"{address}/"
            )
        )
        yield Stack(address, f"http://127.0.0.1:{inside}", folder)


@contextmanager
def provided(port: int, log: Path) -> Iterator[None]:
    """An OpenID provider at which everybody of PEOPLE can sign in by a click."""
    people = [argument for name, said in PEOPLE.items() for argument in ("--user-claims", json.dumps({"sub": name, **said}))]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *people]
    with running(command, log, f"http://localhost:{port}/.well-known/openid-configuration"):
        yield


def proxied(folder: Path, inside: int, plain: int, secure: int) -> Path:
    """The configuration of an nginx that may be anybody's, around deploy/nginx.conf; the certificate is made here."""
    site = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for written, ours in (
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ssl;", f"listen 127.0.0.1:{secure} ssl;"),
        ("server_name tidings.example;", "server_name localhost;"),
        ("/etc/tidings/tls/", f"{folder}/"),
        ("/var/log/nginx/", f"{folder}/access-"),
        ("https://$server_name$request_uri", f"https://$server_name:{secure}$request_uri"),
        ("127.0.0.1:8501", f"127.0.0.1:{inside}"),
        ("rate=5r/s", "rate=1r/m"),  # so that how fast this machine is does not matter
        ("burst=50", f"burst={SIGN_INS}"),
    ):
        assert written in site, f"deploy/nginx.conf no longer has {written}"
        site = site.replace(written, ours)
    certificate = [
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
    ]
    files = ["-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run(["openssl", "req", *certificate, *files], check=True, capture_output=True)
    (folder / "site.conf").write_text(site, encoding="utf-8")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"{'user root;' if os.geteuid() == 0 else ''}\ndaemon off;\nworker_processes 1;\npid {folder}/nginx.pid;\n"
        f"events {{}}\nhttp {{\ntypes {{ text/html html; }}\n{temporary}include {folder}/site.conf;\n}}\n",
        encoding="utf-8",
    )
    return folder / "nginx.conf"
