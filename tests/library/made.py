"""Files of every kind that is read, as small as they can be and as hostile as they are wanted."""

import io
import zipfile
import zlib

SENTENCE = "The navies of China and Russia held a joint patrol in the Sea of Japan on 14 July 2024, the ministry said."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>A report</dc:title>'
    "<dc:creator>Ana Wu</dc:creator><dcterms:created>2024-07-15T08:00:00Z</dcterms:created></cp:coreProperties>"
)


def word(body: str = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>", head: str = "", **parts: bytes) -> bytes:
    """A Word file: `body` within its document, `head` before it, and other parts by name, `__` for a slash and `_` for a point."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("[Content_Types].xml"), "<Types/>")
        document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}" xmlns:mc="m"><w:body>{body}</w:body></w:document>'
        package.writestr(zipfile.ZipInfo("word/document.xml"), document, zipfile.ZIP_DEFLATED)
        package.writestr(zipfile.ZipInfo("docProps/core.xml"), CORE)
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name.replace("__", "/").replace("_", ".")), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def pdf(*pages: list[str], catalog: str = "", packed: bytes | None = None, about: str = "/Title (A report) /Author (Ana Wu)") -> bytes:
    """A PDF whose pages have these lines; `packed` stands in place of the first page's content."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R {catalog}>>".encode(),
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<<{about}>>".encode(),
    ]
    for number, lines in enumerate(pages):
        content = "BT /F1 12 Tf 14 TL 40 800 Td " + " ".join(f"({line.replace('(', '').replace(')', '')}) Tj T*" for line in lines) + " ET"
        stream = packed if packed and not number else zlib.compress(content.encode("latin-1"))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {6 + 2 * number} 0 R/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        objects.append(f"<</Length {len(stream)}/Filter/FlateDecode>>stream\n".encode() + stream + b"\nendstream")
    made, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj".encode() + each + b"endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        made
        + f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R/Info 4 0 R>>startxref\n{len(made)}\n%%EOF".encode()
    )


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def letter(body: str, kind: str = "text/plain", more: str = "") -> bytes:
    return (
        f"From: Example Desk <desk@example.org>\r\nSubject: =?utf-8?q?Talks_in_Oslo?=\r\nDate: Thu, 16 May 2024 23:30:00 +0800\r\n"
        f"MIME-Version: 1.0\r\nContent-Type: {kind}; charset=utf-8\r\n{more}\r\n{body}\r\n"
    ).encode()
