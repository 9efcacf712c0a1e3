"""What would be found in a document, and what it repeats, before it counts: run apart, so that no document holds up the pages.

As a process it reads a JSON object with text, title, outlet, author, published, url and the folders sources and library from standard
input, and writes a Preview as JSON.
"""

import json
import resource
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tidings.library.readers.extract import Extract
from tidings.library.reading import apart

SECONDS = 120
"""Of processor time; a document that takes more would hold up every build."""
MOST_ROWS = 200
NEAR = 0.5
"""Of the words of one of two texts, so many stand in sentences that the other has too."""
FEWEST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Near:
    """A document that is there and says the like: what share of its words stand in the new one, and of the new one's in it."""

    file: str
    doc_id: str
    title: str
    of_new: float
    of_old: float


@dataclass(frozen=True, slots=True)
class Preview:
    """What a build would make of a document.

    `title`, `author`, `published`, `url`: what the pipeline knows of it. `counts` and `rows` by table, of each the first ones, a row
    as words, the first and the last day that it is about (ISO, or empty) and how exactly they are known. `same` is the file of a
    document with the same text, empty without one. `problem` says what is wrong with it.
    """

    title: str
    author: str
    published: str
    url: str
    counts: dict[str, int]
    rows: dict[str, list[dict[str, str]]]
    same: str
    same_id: str
    near: tuple[Near, ...]
    problem: str


def preview(found: Extract, sources: Path, library: Path) -> Preview:
    """What a build would make of what was read, made by another process. Raises RefusedError where it comes to no end."""
    asked = {name: getattr(found, name) for name in ("text", "title", "outlet", "author", "published", "url")}
    folders = {"sources": str(sources.absolute()), "library": str(library.absolute())}
    told: dict[str, Any] = json.loads(apart("tidings.library.preview", [], json.dumps({**asked, **folders}).encode()))
    return Preview(**{**told, "near": tuple(Near(**one) for one in told["near"])})


def made(asked: dict[str, str]) -> Preview:
    """The same, here."""
    from tidings import pipeline, tables
    from tidings.lexicon import load_lexicon
    from tidings.links.lineage.alignment import align
    from tidings.links.lineage.near import near_pairs
    from tidings.links.lineage.texts import Text
    from tidings.text.document import Document, Source
    from tidings.text.sources import read_sources

    lexicon, _ = load_lexicon()
    published = date.fromisoformat(asked["published"]) if asked["published"] else None
    source = Source(
        title=asked["title"] or None,
        publisher=asked["outlet"] or None,
        author=asked["author"] or None,
        published=published,
        url=asked["url"] or None,
    )
    document = Document.from_text(asked["text"], "new document", source)
    part, faults = pipeline.extract_one(document, lexicon)
    known = read_sources(Path(asked["sources"]), Path(asked["library"])).documents
    same = next((d for d in known if d.sha256 == document.sha256), None)
    near: list[Near] = []
    if not same:
        texts = [Text.of(document), *map(Text.of, known)]
        for one, two in near_pairs(texts):
            if one == 0 and (held := align(texts[0], texts[two])).shared >= FEWEST_WORDS and max(held.shares) >= NEAR:
                other = known[two - 1]
                near.append(Near(other.file, other.doc_id, other.source.title or "", round(held.shares[0], 3), round(held.shares[1], 3)))
    about = (part.get("documents") or [{}])[0]
    rows = {
        name: [
            {
                "words": str(row[tables.TABLES[name].words or ""]),
                "start": str(row.get("date_start") or row.get("period_start") or ""),
                "end": str(row.get("date_end") or row.get("period_end") or ""),
                "precision": str(row.get("date_precision") or "day"),
            }
            for row in part.get(name, ())[:MOST_ROWS]
        ]
        for name in tables.FACTS
    }
    return Preview(
        title=str(about.get("title") or ""),
        author=str(about.get("author") or ""),
        published=str(about.get("published") or ""),
        url=str(about.get("url") or ""),
        counts={name: len(part.get(name, ())) for name in tables.FACTS},
        rows=rows,
        same=same.file if same else "",
        same_id=same.doc_id if same else "",
        near=tuple(sorted(near, key=lambda one: -max(one.of_new, one.of_old))[:10]),
        problem=faults[0].what if faults else "",
    )


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.write(json.dumps(asdict(made(json.loads(sys.stdin.buffer.read())))))


if __name__ == "__main__":
    main()
