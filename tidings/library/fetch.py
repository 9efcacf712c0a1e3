"""A document fetched from a public address, and from nowhere else.

Only http and https, at their usual ports, and only addresses that everybody on the internet has: not this machine, not its network, not
the metadata service of a cloud. The name is looked up once, every address that it has is checked, and the connection goes to an
address that was; so it does after each redirect. Size and time are bounded; no cookie, name or password is ever sent.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from tidings.library.readers.extract import LONGEST_ADDRESS, RefusedError
from tidings.library.reading import LARGEST

REDIRECTS, SECONDS, SILENCE = 5, 60, 15
"""How often an address may lead on, how long all of it may take, and how long a server may say nothing."""
PORTS = {"http": 80, "https": 443}
ALLOWED_PORTS = frozenset({80, 443, 8080, 8443})
ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/plain": ".txt", "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
_REST = "give the address of a public page, or save the document and add the file"
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))

Resolve = Callable[[str, int], Sequence[str]]
"""The addresses that a name has."""
Allow = Callable[[str, int], bool]
"""Whether a connection may go to an address and port."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes, the address they came from at last, and a name with the ending that the server says."""

    data: bytes
    url: str
    name: str


def public(address: str, port: int) -> bool:
    """Whether everybody on the internet has this address, whatever it is wrapped in, and the port is one of the web.

    >>> [public(a, 443) for a in ("8.8.8.8", "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:10.0.0.1", "fe80::1%eth0", "x")]
    [True, False, False, False, False, False, False, False]
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.scope_id or any(found in network for network in _NAT64) or found.sixtofour or found.teredo:
            return False
        if found.ipv4_mapped:
            return public(str(found.ipv4_mapped), port)
        if int(found) < 1 << 32:  # an address of version 4 in the oldest wrapping
            return False
    return port in ALLOWED_PORTS and found.is_global and not found.is_multicast and not found.is_reserved


def looked_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, as this machine looks it up. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def fetch(url: str, resolve: Resolve = looked_up, allow: Allow = public) -> Fetched:
    """What stands at the address. Raises RefusedError, whose message names it and says what to do."""
    deadline = time.monotonic() + SECONDS
    shown = url[:200]
    for _ in range(REDIRECTS + 1):
        try:
            answer = _ask(url, resolve, allow, deadline)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(error, RefusedError):
                raise RefusedError(f"{shown} {error}") from error
            raise RefusedError(f"{shown} could not be fetched ({type(error).__name__}: {str(error)[:120]}); {_REST}") from error
        if isinstance(answer, Fetched):
            return answer
        url = urljoin(url, answer)
    raise RefusedError(f"{shown} leads on more than {REDIRECTS} times; {_REST}")


def _ask(url: str, resolve: Resolve, allow: Allow, deadline: float) -> Fetched | str:
    """What stands there, or the address that it leads on to."""
    if len(url) > LONGEST_ADDRESS or any(sign.isspace() or not sign.isprintable() for sign in url):
        raise RefusedError(f"is no address; {_REST}")
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise RefusedError("is no web address; it begins with https:// or http://")
    if parts.username is not None or parts.password is not None:
        raise RefusedError(f"has a name or a password in it, which is never sent; {_REST}")
    host, port = parts.hostname.encode("idna").decode("ascii") if not parts.hostname.isascii() else parts.hostname, parts.port
    port = port if port is not None else PORTS[parts.scheme]
    addresses = resolve(host, port)
    if not addresses or not all(allow(address, port) for address in addresses):
        raise RefusedError(f"is not a public address of the web: nothing on this machine or its network is fetched; {_REST}")
    connection = http.client.HTTPConnection(host, port)
    connection.sock = socket.create_connection((addresses[0], port), timeout=min(SILENCE, _left(deadline)))
    watchdog = threading.Timer(max(0, deadline - time.monotonic()), _hang_up, [connection])
    watchdog.daemon = True
    watchdog.start()
    try:
        if parts.scheme == "https":
            connection.sock = _secured(connection.sock, host)
        asked = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": "Tidings", "Accept": "text/html, */*", "Accept-Encoding": "identity", "Connection": "close"}
        connection.request("GET", "".join(_quoted(asked)), headers=headers)
        with connection.getresponse() as response:
            return _answer(response, url, deadline)
    finally:
        watchdog.cancel()
        connection.close()


def _secured(plain: socket.socket, host: str) -> ssl.SSLSocket:
    """The connection as TLS, its certificate that of the name, of now, and of somebody whom this machine trusts."""
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except ssl.SSLCertVerificationError as error:
        why = str(error.verify_message).rstrip(".")[:200]
        raise RefusedError(
            f"does not prove that it is {host[:200]} ({why}); look at the page in a browser, then save it and add the file"
        ) from error


def _answer(response: http.client.HTTPResponse, url: str, deadline: float) -> Fetched | str:
    if response.status in {301, 302, 303, 307, 308} and (location := response.headers.get("Location")):
        return location
    if response.status != 200:
        raise RefusedError(f"answers with {response.status} {response.reason[:60]}; {_REST}")
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise RefusedError(f"answers packed, though it was asked not to; {_REST}")
    data = bytearray()
    while part := response.read1(65_536):
        data += part
        if len(data) > LARGEST:
            raise RefusedError(f"has more than the {LARGEST:,} bytes that a file may have; save the document and split it")
        _left(deadline)
    if response.length:
        raise RefusedError("broke off before its end; try again")
    kind = response.headers.get_content_type()
    stem = urlsplit(url).path.rstrip("/").rpartition("/")[2][:150] or "page"
    return Fetched(bytes(data), url, stem if stem.endswith(ENDINGS.get(kind, "")) else f"{stem}{ENDINGS[kind]}")


def _quoted(path: str) -> list[str]:
    """A path and question in ASCII, letters of other scripts as browsers write them."""
    return [sign if sign.isascii() else "".join(f"%{byte:02X}" for byte in sign.encode()) for sign in path]


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise RefusedError(f"takes longer than {SECONDS} seconds; {_REST}")
    return left


def _hang_up(connection: http.client.HTTPConnection) -> None:
    """End a connection whatever it waits for; it is then found broken by whoever reads it."""
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)
