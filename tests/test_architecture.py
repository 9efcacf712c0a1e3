"""Imports run one way, Streamlit stops at the door, and the pipeline reads neither clock nor chance: read from the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "tidings"

# A room, and what it may import of the package. text <- values <- facts <- links <- pipeline <- __main__, with tables, lexicon
# and snapshot beneath all that use them; show reads what was built.
MAY_IMPORT = {
    "tidings.tables": set(),
    "tidings.text": {"tidings.text"},
    "tidings.lexicon": {"tidings.text", "tidings.tables"},
    "tidings.snapshot": {"tidings.tables", "tidings.text", "tidings.library.files"},
    "tidings.shelf": {"tidings.snapshot", "tidings.tables", "tidings.library.files"},
    "tidings.values": {"tidings.values", "tidings.text", "tidings.lexicon", "tidings.tables"},
    "tidings.facts": {"tidings.facts", "tidings.values", "tidings.text", "tidings.lexicon", "tidings.tables"},
    "tidings.links": {"tidings.links", "tidings.values", "tidings.text", "tidings.lexicon", "tidings.tables"},
    "tidings.corrections": {"tidings.corrections", "tidings.text", "tidings.lexicon", "tidings.tables"},
    "tidings.frames": set(),
    "tidings.library": {
        "tidings.library",
        "tidings.corrections",
        "tidings.pipeline",
        "tidings.snapshot",
        "tidings.links.lineage",  # what an added document repeats
        "tidings.values.reading",
        "tidings.text",
        "tidings.lexicon",
        "tidings.tables",
    },
    "tidings.access": set(),
    "tidings.doorstep": set(),
    "tidings.guard": {"tidings.access", "tidings.doorstep"},
    "tidings.changes": {"tidings.tables"},
    "tidings.exports": {"tidings.frames", "tidings.tables"},
    "tidings.score": {"tidings.snapshot", "tidings.tables", "tidings.text"},
    "tidings.pipeline": {
        "tidings.corrections",
        "tidings.links",
        "tidings.facts",
        "tidings.values",
        "tidings.text",
        "tidings.lexicon",
        "tidings.snapshot",
        "tidings.tables",
    },
    "tidings.__main__": {
        "tidings.corrections",
        "tidings.library",
        "tidings.pipeline",
        "tidings.exports",
        "tidings.score",
        "tidings.lexicon",
        "tidings.shelf",
        "tidings.snapshot",
        "tidings.tables",
        "tidings.text",
        "tidings.changes",
        "tidings.access",
        "tidings.show.server",
        "tidings.show.store",
        "tidings.__version__",
    },
    "tidings.show": {
        "tidings.show",
        "tidings.shelf",
        "tidings.access",
        "tidings.snapshot",
        "tidings.changes",
        "tidings.tables",
        "tidings.frames",
        "tidings.exports",
        "tidings.lexicon",
        "tidings.corrections",
        "tidings.library",
        "tidings.text.document",
    },
}
ALSO = {
    "tidings.show.server": {"tidings.guard"},  # stands at its door
    "tidings.show.first": {"tidings.pipeline"},  # builds the tables on a first start without any
    "tidings.show.claims": {"tidings.links.quantities", "tidings.links.flags.published"},  # one referee for flags and pages
}
EXTRACTORS = {"figures", "exercises", "quotes", "events"}
STREAMLIT = {
    "dashboard.py",
    *(
        f"tidings/show/{room}.py"
        for room in (
            "adding",
            "frame",
            "collect",
            "controls",
            "draw",
            "trading",
            "reading",
            "takeaway",
            "banner",
            "people",
            "reviewing",
            "judging",
            "server",
            "permalink",
            "components",
            "finding",
            "first",
            "sea",
            "shelving",
            "writing",
            "store",
        )
    ),
}
PAGE_IMPORTS = {"streamlit", "pandas", "tidings.show"}
PURE = (
    "tidings/text",
    "tidings/values",
    "tidings/facts",
    "tidings/links",
    "tidings/corrections",
    "tidings/lexicon.py",
    "tidings/tables.py",
    "tidings/pipeline.py",
)
UNSTEADY = {
    "now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "random", "randint", "choice", "shuffle", "uuid1", "uuid4",
    "environ", "getenv", "urandom", "fromtimestamp",
}  # fmt: skip


def sources(*places: str) -> list[Path]:
    """Python files at or below the places, in a steady order."""
    return sorted(f for place in places for f in ([ROOT / place] if place.endswith(".py") else (ROOT / place).rglob("*.py")) if f.exists())


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def modules_of_package() -> set[str]:
    return {name_of(f) for f in sources("tidings")}


def imports(file: Path) -> Iterator[str]:
    """Dotted names of the modules that a file imports anywhere, inside functions too."""
    known = modules_of_package()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import hides its room"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in known else node.module or ""


def lies_in(module: str, rooms: set[str]) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def ids(file: Path) -> str:
    return str(file.relative_to(ROOT))


PACKAGE_FILES = [f for f in sources("tidings") if name_of(f) != "tidings"]


@pytest.mark.parametrize("file", PACKAGE_FILES, ids=ids)
def test_imports_run_one_way(file: Path) -> None:
    module = name_of(file)
    room = next((room for room in MAY_IMPORT if lies_in(module, {room})), None)
    assert room, f"{module} stands in no room of the design"
    allowed = MAY_IMPORT[room] | ALSO.get(module, set())
    own = {name for name in imports(file) if name.split(".")[0] == "tidings"} - {"tidings"}
    assert not {name for name in own if not lies_in(name, allowed)}


@pytest.mark.parametrize("file", sources("tidings/facts"), ids=ids)
def test_extractors_do_not_know_one_another(file: Path) -> None:
    """An extractor stands in a room of its own, and no room of theirs has a door to another."""
    own = name_of(file).split(".")[2:3]
    others = {f"tidings.facts.{name}" for name in EXTRACTORS - set(own)}
    assert not {name for name in imports(file) if lies_in(name, others)}


@pytest.mark.parametrize("file", sources("tidings", "dashboard.py", "pages"), ids=ids)
def test_streamlit_stops_at_the_door(file: Path) -> None:
    place = ids(file)
    if any(name.split(".")[0] == "streamlit" for name in imports(file)):
        assert place in STREAMLIT or place.startswith("pages/")


PAGES = sources("pages")


@pytest.mark.parametrize("file", PAGES, ids=ids)
def test_a_page_is_a_short_straight_script(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 60
    assert not {name for name in imports(file) if not lies_in(name, PAGE_IMPORTS)}
    nodes = list(ast.walk(tree_of(file)))
    callbacks = {
        k.value.id
        for n in nodes
        if isinstance(n, ast.Call)
        for k in n.keywords
        if str(k.arg).startswith("on_") and isinstance(k.value, ast.Name)
    }
    assert {n.name for n in nodes if isinstance(n, ast.FunctionDef | ast.ClassDef)} <= callbacks


def test_there_are_pages() -> None:
    assert {f.stem for f in PAGES} >= {"overview", "trade", "exercises", "events", "quotes", "sources"}


@pytest.mark.parametrize("file", sources(*PURE), ids=ids)
def test_the_pipeline_reads_no_clock_no_chance_no_environment(file: Path) -> None:
    assert not {"random", "secrets", "time", "uuid"} & {name.split(".")[0] for name in imports(file)}
    read = [(n.lineno, n.attr) for n in ast.walk(tree_of(file)) if isinstance(n, ast.Attribute) and n.attr in UNSTEADY]
    assert not read


@pytest.mark.parametrize("file", sources("tidings", "pages", "dashboard.py"), ids=ids)
def test_no_document_is_named_in_code(file: Path) -> None:
    code = file.read_text(encoding="utf-8")
    assert not [seed.name for seed in (ROOT / "seeds").glob("*.txt") if seed.stem in code or seed.stem.split("_")[-1] in code]


@pytest.mark.parametrize("file", sources("tidings/text", "tidings/values", "tidings/facts"), ids=ids)
def test_patterns_are_compiled_once(file: Path) -> None:
    """No function compiles a pattern but one that runs while the module loads, or whose result is cached."""
    tree = tree_of(file)
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    inside = {id(n) for function in functions for n in ast.walk(function) if n is not function}
    loading = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and id(n) not in inside}
    cached = {f.name for f in functions if any("cache" in ast.unparse(d) for d in f.decorator_list)}
    late = [
        (function.name, call.lineno)
        for function in functions
        if function.name not in loading | cached
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "re.compile"
    ]
    assert not late


def test_no_modules_import_one_another_in_a_ring() -> None:
    """A module can be understood, and loaded, once those below it are."""
    below = {name_of(file): {name for name in imports(file) if name.startswith("tidings")} - {name_of(file)} for file in PACKAGE_FILES}
    left = dict(below)
    while free := [name for name, needed in left.items() if not needed & left.keys()]:
        for name in free:
            del left[name]
    assert not left, "each of these waits for another of them"
