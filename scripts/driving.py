"""Readers without a browser: sessions over the websocket that the browser uses, which filter, turn pages and note what they are sent."""

import asyncio
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from scripts.serving import ROOT, SECONDS, free_port, healthy

PATIENCE = 120
"""Seconds that a page may take on a machine that does much else."""
PAGES = ("", "trade", "exercises", "events", "quotes", "sources", "brief", "search", "dictionary", "about", "snapshots")
WORDS = ("summit", "gas", "navy", "trade", "Putin", "yuan", "zzzz", "“", "the")
FILTERS = ("topics", "documents", "outlets")
SNAPSHOT = re.compile(r"You see snapshot ([0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class Server:
    """A running dashboard: its address, its process, and where it says what went wrong."""

    address: str
    process: "subprocess.Popen[bytes]"
    log: Path

    @property
    def memory(self) -> float:
        """What it has in memory, in MB."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    @property
    def complaints(self) -> list[str]:
        """The lines of its log that speak of an error."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return [line for line in lines if any(word in line for word in ("Traceback", "Error", "Exception", "exception"))]


@contextmanager
def serving(tables: Path, log: Path, **settings: str) -> Iterator[Server]:
    """A fresh server over a folder of snapshots; it stops at the end. Raises RuntimeError where it does not come up."""
    port = free_port()
    command = [sys.executable, "-m", "tidings", "serve", "--port", str(port)]
    with log.open("wb") as output:
        environment = {**os.environ, "TIDINGS_TABLES": str(tables), **settings}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    server = Server(f"http://localhost:{port}", process, log)
    try:
        deadline = time.monotonic() + SECONDS
        while not healthy(server.address):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not come up:\n{log.read_text(encoding='utf-8', errors='replace')}")
            time.sleep(0.1)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=SECONDS)


@dataclass
class Session:
    """One reader. `errors` are the exceptions that pages showed, `texts` the sentences of the last run, `took` the seconds of each run."""

    socket: ClientConnection
    errors: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, list[str]] = field(default_factory=dict)
    page: str = ""
    elements: int = 0

    async def open(self, page: str = "", query: str = "") -> None:
        """Open a page by its address, as a link does; nothing that was chosen before is told to it."""
        self.page = page
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_name = page
        await self._run(message)

    async def turn_to(self, page: str) -> None:
        """Follow a link of the sidebar: the filters follow in the address."""
        self.page = page
        message = BackMsg()
        message.rerun_script.query_string = urlencode(self.chosen, doseq=True)
        if page in self.pages:
            message.rerun_script.page_script_hash = self.pages[page]
        else:
            message.rerun_script.page_name = page
        await self._run(message)

    async def choose(self, name: str, values: list[str]) -> None:
        """Set one of the sidebar's filters."""
        self.chosen[name] = values
        message = BackMsg()
        message.rerun_script.query_string = urlencode(self.chosen, doseq=True)
        message.rerun_script.page_script_hash = self.pages.get(self.page, "")
        for known, said in self.chosen.items():
            if known in self.ids:
                message.rerun_script.widget_states.widgets.append(self._state(known, said))
        await self._run(message)

    def _state(self, name: str, values: list[str]) -> WidgetState:
        state = WidgetState(id=self.ids[name])
        if name == "q":
            state.string_value = values[0]
        else:
            state.string_array_value.data[:] = values
        return state

    async def act(self, chance: random.Random) -> None:
        """Do one thing that a reader does: mostly set a filter, sometimes turn to another page."""
        names = [name for name in ("months", *FILTERS, "q") if name in self.ids]
        if not names or chance.random() < 0.3:
            await self.turn_to(chance.choice(PAGES))
            return
        name = chance.choice(names)
        if name == "q":
            await self.choose(name, [chance.choice(("", *WORDS))])
        elif name == "months":
            known = self.options[name]
            first, last = sorted(chance.sample(range(len(known)), 2)) if len(known) > 2 else (0, len(known) - 1)
            await self.choose(name, [known[first], known[last]])
        else:
            known = self.options[name]
            await self.choose(name, chance.sample(known, chance.randint(0, min(3, len(known)))))

    async def _run(self, message: BackMsg) -> None:
        """Send, and take in what the page is made of until it is whole. Raises TimeoutError."""
        began = time.perf_counter()
        self.texts, self.elements = [], 0
        await self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await asyncio.wait_for(self.socket.recv(decode=False), PATIENCE))
            kind = answer.WhichOneof("type")
            if kind == "delta":
                self._take(answer.delta)
            elif kind == "navigation":
                self.pages = {page.url_pathname: page.page_script_hash for page in answer.navigation.app_pages}
            elif kind == "script_finished" and answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                break
        self.took.append(time.perf_counter() - began)

    def _take(self, delta: Delta) -> None:
        if delta.WhichOneof("type") != "new_element":
            return
        self.elements += 1
        element = delta.new_element
        match element.WhichOneof("type"):
            case "exception":
                self.errors.append(f"{self.page or 'overview'}: {element.exception.type}: {element.exception.message}")
            case "multiselect" if element.multiselect.label.lower() in FILTERS and not element.multiselect.disabled:
                name = element.multiselect.label.lower()
                self.ids[name], self.options[name] = element.multiselect.id, list(element.multiselect.options)
            case "slider" if element.slider.label == "Months":
                self.ids["months"], self.options["months"] = element.slider.id, list(element.slider.options)
            case "text_input" if element.text_input.label == "Only with the words":
                self.ids["q"] = element.text_input.id
            case "markdown":
                self.texts.append(element.markdown.body)
            case "alert":
                self.texts.append(element.alert.body)
            case "text":
                self.texts.append(element.text.body)

    @property
    def said(self) -> str:
        """What the page says outside tables and charts, without the signs that keep Markdown from finding anything."""
        return "\n".join(self.texts).replace("\\", "")


@asynccontextmanager
async def session(server: Server) -> AsyncIterator[Session]:
    """A reader who comes and, at the end, goes."""
    address = server.address.replace("http", "ws") + "/_stcore/stream"
    async with connect(address, subprotocols=["streamlit"], origin=server.address, max_size=None, ping_timeout=None) as socket:  # type: ignore[arg-type, list-item]
        yield Session(socket)


async def crowd(server: Server, readers: int, seconds: float, pause: tuple[float, float], seed: int = 1) -> list[Session]:
    """So many readers at once, each opening a page and then doing something every `pause` seconds, once at the least however slow the
    machine; returns them when all have gone.
    """
    until = time.monotonic() + seconds

    async def one(number: int) -> Session:
        chance = random.Random(seed * 1000 + number)
        await asyncio.sleep(chance.uniform(0, min(pause[1], seconds / 4)))
        async with session(server) as reader:
            await reader.open(chance.choice(PAGES))
            while len(reader.took) < 2 or time.monotonic() < until:
                await asyncio.sleep(chance.uniform(*pause))
                await reader.act(chance)
            return reader

    return await asyncio.gather(*(one(number) for number in range(readers)))


async def during(
    server: Server, readers: int, begin: Callable[[], "subprocess.Popen[bytes]"], pause: float = 0.1
) -> tuple[set[str], list[str]]:
    """So many readers who turn pages and filter, with a pause of some seconds in between, until what was begun has ended, and look at the
    page about the data then; which snapshots that names, and all errors that anybody saw.
    """
    process: list[subprocess.Popen[bytes]] = []

    async def one(number: int) -> tuple[str, list[str]]:
        chance = random.Random(number)
        async with session(server) as reader:
            await reader.open("events")
            while not process:
                await asyncio.sleep(0.05)
            while process[0].poll() is None:
                await reader.act(chance)
                await asyncio.sleep(pause)
            await reader.open("about")
            named = SNAPSHOT.search(reader.said)
            return named[1] if named else "", reader.errors

    tasks = [asyncio.create_task(one(number)) for number in range(readers)]
    process.append(begin())
    found = await asyncio.gather(*tasks)
    return {named for named, _ in found}, [error for _, errors in found for error in errors]


def share(seconds: Sequence[float], part: float) -> float:
    """The time that this part of the runs did not exceed."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
