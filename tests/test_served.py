"""A real server over the websocket that a browser uses: hostile addresses, several readers at once, and a build beneath them."""

import http.client
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest

from scripts import driving, kills
from scripts.driving import Server, Session
from tests.loops import awaited
from tests.show.rows import DOC, tables, write
from tidings import shelf

OLD, NEW, ELSEWHERE = "aaaaaaaaaaaa", "bbbbbbbbbbbb", "eeeeeeeeeeee"
MANY = 10_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that knows two snapshots; a third lies beside the folder of its tables."""
    folder = tmp_path_factory.mktemp("served")
    write(folder / "tables", OLD)
    rows = tables()
    write(folder / "tables", NEW, {**rows, "events": rows["events"][1:]})
    write(folder / "elsewhere", ELSEWHERE)
    (folder / "secret.txt").write_text("a secret that no address leads to")
    with driving.serving(folder / "tables", folder / "log") as started:
        yield started


def visit(server: Server, then: Callable[[Session], Awaitable[None]]) -> Session:
    async def visited() -> Session:
        async with driving.session(server) as reader:
            await then(reader)
            return reader

    return awaited(visited())


HOSTILE = {
    "unknown values": urlencode({"topics": "unicorns", "outlets": "Nobody", "documents": "none", "months": "1066-10", "copies": "maybe"}),
    "unknown names": "a=1&__proto__=x&constructor=y&_stcore=z&%00=1&=&&&===&%",
    "huge values": urlencode(dict.fromkeys(("topics", "q", "months", "snapshot", "doc", "span", "find", "month"), "x" * 200000)),
    "huge numbers": urlencode({"span": f"{'9' * 5000}-{'9' * 5000}", "at": "9" * 5000, "days": "9" * 5000, "months": ["0" * 5000, "9999999-99"]}, doseq=True),
    "no numbers": urlencode({"span": ["-1--2", "1e9-2e9", "NaN-Infinity", "٣-٤"], "at": ["-0", "NaN", "1e400"]}, doseq=True),
    "odd signs": urlencode({"q": "\x00\u202e\ufeff\ud83d", "doc": "\x00", "topics": "\r\nSet-Cookie: a=b"}, errors="surrogatepass"),
    "half an escape": "q=%&topics=%zz&doc=%c3%28&outlets=%ff%fe",
    "markup": urlencode({"q": "<script>alert(1)</script>", "topics": "![x](http://outside.example/a.png)", "doc": "<img src=x onerror=alert(1)>"}),
    "a snapshot beside the folder": urlencode({"snapshot": f"../elsewhere/{ELSEWHERE}"}),
    "another's snapshot": urlencode({"snapshot": ELSEWHERE}),
    "files of the folder": urlencode({"snapshot": [".lock", "history.jsonl", "current"], "doc": "../../secret"}, doseq=True),
    "up and up": urlencode(dict.fromkeys(("doc", "snapshot", "month", "before", "after", "rows", "document"), "../../../../etc/passwd")),
    "a thousand filters": urlencode({"topics": [f"t{n}" for n in range(900)]}, doseq=True),
    "ten thousand names": "&".join(f"p{n}={n}" for n in range(MANY)),
    "ten thousand values": urlencode({"topics": ["trade"] * MANY, "snapshot": [OLD] * MANY, "rows": [DOC] * MANY}, doseq=True),
}  # fmt: skip


def test_hostile_addresses_do_no_harm(server: Server) -> None:
    """On no page is there an exception, nothing is followed out of the folder, and the next reader finds all as it was."""

    async def pages(reader: Session) -> None:
        for kind, address in HOSTILE.items():
            for page in ("events", "sources"):
                await reader.open(page, address)
                assert not reader.errors, (kind, page)
                assert reader.elements > 8, (kind, page)
                assert "no address leads to" not in reader.said, (kind, page)
                assert "![x](" not in "\n".join(reader.texts), (kind, page)
                assert f"You see the snapshot {ELSEWHERE}" not in reader.said, (kind, page)

    before = server.complaints
    visit(server, pages)
    assert server.complaints == before


def test_an_address_of_another_snapshot_is_followed_where_there_is_one(server: Server) -> None:
    async def held(reader: Session) -> None:
        await reader.open("events", f"snapshot={OLD}")
        assert f"You see the snapshot {OLD}" in reader.said

    assert not visit(server, held).errors


PATHS = (
    "/../../../etc/passwd", "/app/static/../../secret.txt", "/app/static/%2e%2e/%2e%2e/README.md", "/app/static/..%2f..%2fREADME.md",
    "/media/../../etc/passwd", "/static/../../../../etc/passwd", "/component/../../../../etc/passwd", f"/{quote('../' * 40)}etc/passwd",
    "/app/static/" + "a/" * 1000, "/" + "x" * 30_000, f"/events?{'&'.join(f'p{n}={n}' for n in range(3000))}",
)  # fmt: skip


def test_hostile_paths_lead_to_no_file(server: Server) -> None:
    address = urlsplit(server.address)
    for path in PATHS:
        connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=30)
        try:
            connection.putrequest("GET", path, skip_accept_encoding=True)
            connection.endheaders()
            body = connection.getresponse().read()
        finally:
            connection.close()
        assert not [secret for secret in (b"root:", b"no address leads to", b"# Tidings") if secret in body], path[:60]


def test_readers_who_filter_at_random_meet_no_error(server: Server) -> None:
    """The short form of what `make soak` does with fifty readers for ten minutes."""
    before = server.complaints
    readers = awaited(driving.crowd(server, readers=4, seconds=1.5, pause=(0.1, 0.3)))
    assert [error for reader in readers for error in reader.errors] == []
    assert all(len(reader.took) > 1 for reader in readers)
    assert server.complaints == before


def test_readers_read_on_while_a_build_goes_on_beneath_them(server: Server, tmp_path: Path) -> None:
    """None of five sees an error, and each sees the new snapshot when it is there."""
    tables, before = server.log.parent / "tables", server.complaints
    (tmp_path / "more.txt").write_text(kills.MORE, encoding="utf-8")
    seen, errors = awaited(driving.during(server, 5, lambda: kills.build(tmp_path, tables), pause=0.5))
    assert errors == []
    assert server.complaints == before
    assert shelf.current(tables) not in (OLD, NEW)
    assert seen == {shelf.current(tables)}
