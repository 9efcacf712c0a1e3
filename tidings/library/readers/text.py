"""A text file is its text: byte for byte, so that offsets run in the file itself."""

from tidings.library.readers.extract import Extract, RefusedError


def read(data: bytes) -> Extract:
    """The text of a .txt or .md. Raises RefusedError."""
    if b"\0" in data:
        raise RefusedError(f"is not text: it has a zero byte at {data.index(0)}; save it as plain text")
    try:
        return Extract(data.decode("utf-8"), "text")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(f"is not UTF-8: byte 0x{data[error.start]:02x} in line {line}; save it as UTF-8") from error
