"""Rows as citations: a footnote, a line to paste anywhere, a BibTeX entry; each names the exact words by the document's hash and the span.

A citation says whose words they are and through whom they came: "Ivan Petrov, as quoted by Amur Daily, in …". What is not known is said
("n.d.", "publisher not known") or left out, never made up. All text may be hostile: it becomes one line, its LaTeX signs are escaped, and
only addresses of the web are printed.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

import pandas as pd

from tidings.show.wording import harmless, in_words
from tidings.tables import TABLES

NO_DATE = "n.d."
NO_SPEAKER = "speaker not found"
LONGEST = 300
"""Characters of a title or a name; longer ones end in an ellipsis."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "^": r"\textasciicircum{}",
    "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "%": r"\%", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
})  # fmt: skip
"""Signs that LaTeX or BibTeX would act on. BibTeX counts braces even behind a backslash, so none is left."""
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
_HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Citation:
    """`voices` say whose words they are and through whom they came, `item` what of the document they stand in where it is a digest,
    `work` the document, `place` its hash and the span. Each is one line; empty where there is nothing to say.
    """

    key: str
    words: str
    voices: str
    item: str
    work: str
    place: str
    url: str
    fields: tuple[tuple[str, str], ...]

    @property
    def footnote(self) -> str:
        """Everything but the words, for the foot of a page."""
        work = f"in {self.work}" if self.voices or self.item else self.work
        said = ", ".join(part for part in (self.voices, self.item, work) if part)
        return "; ".join(part for part in (said[:1].upper() + said[1:], self.place, self.url) if part) + "."

    @property
    def plain(self) -> str:
        """The words, and whose they are, on one line."""
        return f"“{self.words}” ({self.footnote.removesuffix('.')})"

    @property
    def bibtex(self) -> str:
        """An entry for a bibliography."""
        return entry(self.key, self.fields)


def of_row(name: str, row: Mapping[Any, Any], document: Mapping[Any, Any], label: str, item: Mapping[Any, Any] | None = None) -> Citation:
    """The citation of a row of a table of facts. `label` is what readers call its document, `item` the digest's entry it stands in."""
    outlet, publisher = line(row["outlet"]), line(document["publisher"])
    voices = _voices(name, row, outlet if outlet != publisher else "")
    headline, day = (line(item["headline"]), _day(row["report_date"])) if item is not None else ("", "")
    told = ", ".join(part for part in (f"“{headline}”" if headline else "", day) if part)
    row_id = row[TABLES[name].key]
    words = line(row[TABLES[name].words or ""], None)
    place = f"SHA-256 {document['sha256'][:16]}…, characters {int(row['start'])}–{int(row['end'])}"
    said = "; ".join((*voices, *([f"in: {_work(document, label)}"] if told or (outlet and outlet != publisher) else [])))
    published = row["report_date"] if item is not None else document["published"]
    whole = f"SHA-256 {document['sha256']}, characters {int(row['start'])}-{int(row['end'])}"
    by = (outlet if item is not None else "") or line(document["author"]) or publisher or outlet
    fields = _fields(by, headline or _title(document, label), published, publisher, web(document["url"]), (f"“{words}”", said, whole))
    key = _key(by, published, str(row_id))
    return Citation(key, words, ", ".join(voices), told, _work(document, label), place, web(document["url"]), fields)


def _voices(name: str, row: Mapping[Any, Any], outlet: str) -> list[str]:
    """Whose words they are and through whom they came, the first speaker first; `outlet` is empty where the document's own publisher is."""
    quoted, attributed = name == "quotes", line(row["attributed_to"])
    if quoted and row["kind"] == "block" and outlet:
        return [f"a passage of {outlet}"]
    voices = [line(row["speaker"]) or NO_SPEAKER] if quoted else []
    if attributed and attributed not in (*voices, outlet):
        voices.append(f"according to {attributed}")
    if outlet:
        voices.append(f"as {'quoted' if quoted else 'reported'} by {outlet}")
    return voices


def of_document(document: Mapping[Any, Any], label: str) -> str:
    """A document as a BibTeX entry; the key is made of who, when, and the document's id."""
    publisher = line(document["publisher"])
    by = line(document["author"]) or publisher
    told = (*_state(document), f"SHA-256 {document['sha256']}")
    fields = _fields(by, _title(document, label), document["published"], publisher, web(document["url"]), told)
    return entry(_key(by, document["published"], str(document["doc_id"])), fields)


def work(document: Mapping[Any, Any], label: str) -> str:
    """A document as a line: author, publisher, title, day of publication, whether it is a copy or reworded, address."""
    return "; ".join(part for part in (_work(document, label), web(document["url"])) if part)


def entry(key: str, fields: Iterable[tuple[str, str]]) -> str:
    r"""A BibTeX entry of kind `misc`, every value escaped but the month, which BibTeX knows by name, and the address.

    >>> print(entry("a2024-1", [("title", "50 % {\\input}"), ("month", "may")]))
    @misc{a2024-1,
      title = {{50 \% \textbraceleft{}\textbackslash{}input\textbraceright{}}},
      month = may,
    }
    """
    return "\n".join((f"@misc{{{key},", *(f"  {name} = {_value(name, text)}," for name, text in fields), "}"))


def _value(name: str, text: str) -> str:
    if name == "month":
        return text
    if name == "url":
        return f"{{{text}}}"
    return f"{{{{{latex(text)}}}}}" if name in ("author", "title") else f"{{{latex(text)}}}"


def latex(text: str) -> str:
    r"""The text so that LaTeX prints it and does nothing else.

    >>> latex("R&D: 5 % of ~$2_000 #1")
    'R\\&D: 5 \\% of \\textasciitilde{}\\$2\\_000 \\#1'
    """
    return text.translate(_LATEX)


def web(address: object) -> str:
    """The address if it is one of the web, written so that no sign of it ends or opens anything; else empty.

    >>> web("https://example.org/a?b=c#d"), web("javascript:alert(1)"), web("http://example.org/{x} y")
    ('https://example.org/a?b=c#d', '', 'http://example.org/%7Bx%7D%20y')
    """
    if not isinstance(address, str) or address != harmless(address):
        return ""
    try:
        parts = urlsplit(address.strip())
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return ""
    return quote(address.strip(), safe="/:?#[]@!&'()*+,;=%~-._$") if named and len(address) <= 2000 else ""


def line(text: object, longest: int | None = LONGEST) -> str:
    """The text on one line without signs that cannot be seen; empty where there is none."""
    if not isinstance(text, str):
        return ""
    said = " ".join(_HIDDEN.sub("", harmless(text)).split())
    return said if longest is None or len(said) <= longest else said[: longest - 1] + "…"


def _work(document: Mapping[Any, Any], label: str) -> str:
    author, publisher = line(document["author"]), line(document["publisher"])
    title = line(document["title"])
    named = f"“{title}”" if title else f"[{_title(document, label)}]"
    named += "" if publisher else " (publisher not known)"
    known = (author, publisher, named, _day(document["published"]) or NO_DATE, *_state(document))
    return ", ".join(part for part in known if part)


def _title(document: Mapping[Any, Any], label: str) -> str:
    if title := line(document["title"]):
        return title
    called = line(label)
    return f"untitled, begins {called}" if called.startswith("“") else f"untitled, file {line(document['file'])}"


def _state(document: Mapping[Any, Any]) -> tuple[str, ...]:
    """What a reader of the document must know: whose copy it is, and whether its words are the original ones."""
    return tuple(
        said
        for said, so in (
            (f"a copy of document {document['copy_of']}", isinstance(document["copy_of"], str)),
            ("dated by its origin", document["published_basis"] == "inherited"),
            ("reworded: its words may not be the original ones", document["wording"] == "reworded"),
        )
        if so
    )


def _fields(by: str, title: str, day: Any, publisher: str, url: str, notes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    known = not pd.isna(day)
    made = (
        ("author", by),
        ("title", title),
        ("year", f"{day.year:04}" if known else NO_DATE),
        ("month", _MONTHS[day.month - 1] if known else ""),
        ("day", str(day.day) if known else ""),
        ("howpublished", publisher if publisher != by else ""),
        ("url", url),
        ("note", "; ".join(note for note in notes if note)),
    )
    return tuple((name, text) for name, text in made if text)


def _key(by: str, day: Any, row_id: str) -> str:
    """A BibTeX key: the first word of who, the year, the id; of letters and digits only.

    >>> _key("Élysée, service de presse", pd.NaT, "3922d88b888a")
    'elysee-nd-3922d88b888a'
    """
    plain = unicodedata.normalize("NFKD", by).encode("ascii", "ignore").decode().lower()
    words = [word for word in _NOT_IN_KEYS.sub(" ", plain).split() if word not in ("the", "a", "an")]
    year = "nd" if pd.isna(day) else f"{day.year:04}"
    return "-".join((words[0][:30] if words else "anonymous", year, _NOT_IN_KEYS.sub("", row_id.lower())))


def _day(day: Any) -> str:
    return in_words(day, day)
