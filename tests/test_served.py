"""A real server over the websocket that a browser uses: hostile addresses, several readers at once, and a build beneath them."""

import asyncio
import http.client
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest

from scripts import driving, kills
from scripts.driving import Server, Session
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

    return asyncio.run(visited())


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


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_address_does_no_harm(kind: str, server: Server) -> None:
    """On no page is there an exception, nothing is followed out of the folder, and the next reader finds all as it was."""

    async def pages(reader: Session) -> None:
        for page in ("events", "sources"):
            await reader.open(page, HOSTILE[kind])
            assert reader.elements > 8, page
            assert "no address leads to" not in reader.said
            assert "![x](" not in "\n".join(reader.texts)
            assert f"You see the snapshot {ELSEWHERE}" not in reader.said

    before = server.complaints
    assert not visit(server, pages).errors
    assert server.complaints == before


def test_an_address_of_another_snapshot_is_followed_where_there_is_one(server: Server) -> None:
    async def held(reader: Session) -> None:
        await reader.open("events", f"snapshot={OLD}")
        assert f"You see the snapshot {OLD}" in reader.said

    assert not visit(server, held).errors


@pytest.mark.parametrize(
    "path",
    [
        "/../../../etc/passwd", "/app/static/../../secret.txt", "/app/static/%2e%2e/%2e%2e/README.md", "/app/static/..%2f..%2fREADME.md",
        "/media/../../etc/passwd", "/static/../../../../etc/passwd", "/component/../../../../etc/passwd", f"/{quote('../' * 40)}etc/passwd",
        "/app/static/" + "a/" * 1000, "/" + "x" * 30_000, f"/events?{'&'.join(f'p{n}={n}' for n in range(3000))}",
    ],
    ids=lambda path: path[:40],
)  # fmt: skip
def test_a_hostile_path_leads_to_no_file(path: str, server: Server) -> None:
    address = urlsplit(server.address)
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=30)
    try:
        connection.putrequest("GET", path, skip_accept_encoding=True)
        connection.endheaders()
        body = connection.getresponse().read()
    finally:
        connection.close()
    assert b"root:" not in body
    assert b"secret" not in body
    assert b"# Tidings" not in body


def test_readers_who_filter_at_random_meet_no_error(server: Server) -> None:
    """The short form of what `make soak` does with fifty readers for ten minutes."""
    before = server.complaints
    readers = asyncio.run(driving.crowd(server, readers=4, seconds=2, pause=(0.0, 0.2)))
    assert [error for reader in readers for error in reader.errors] == []
    assert all(len(reader.took) > 1 for reader in readers)
    assert server.complaints == before


def test_readers_read_on_while_a_build_goes_on_beneath_them(tmp_path: Path) -> None:
    """None of five sees an error, and each sees the new snapshot when it is there."""
    write(tmp_path / "tables", OLD)
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "more.txt").write_text(kills.MORE, encoding="utf-8")
    with driving.serving(tmp_path / "tables", tmp_path / "log") as server:
        seen, errors = asyncio.run(driving.during(server, 5, lambda: kills.build(sources, tmp_path / "tables")))
        assert not server.complaints
    assert errors == []
    assert shelf.current(tmp_path / "tables") != OLD
    assert seen == {shelf.current(tmp_path / "tables")}
