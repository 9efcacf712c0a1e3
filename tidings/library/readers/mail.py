"""The text of an e-mail: its plain body, else that of its web page. Nothing attached is opened, nothing is fetched."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses

from tidings.library.readers import html
from tidings.library.readers.extract import Extract, RefusedError, clean, paragraphs
from tidings.library.readers.lines import joined
from tidings.library.readers.markup import decoded

MOST_PARTS = 500


def read(data: bytes) -> Extract:
    """The text of an .eml. Raises RefusedError."""
    if data.lower().count(b"content-type:") > MOST_PARTS:
        raise RefusedError(f"has more than {MOST_PARTS} parts; save the message alone")
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        assert isinstance(message, EmailMessage)
        body = message.get_body(("plain", "html"))
        if body is None:
            raise RefusedError("is an e-mail without a text; add what is attached to it by itself")
        try:
            content = body.get_content()
        except LookupError:  # an encoding that nobody knows
            content = decoded(bytes(body.get_payload(decode=True)))
        attached = [str(part.get_filename() or part.get_content_type()) for part in message.iter_attachments()]
        subject, sent, sender = (_header(message, name) for name in ("subject", "date", "from"))
    except RefusedError:
        raise
    except Exception as error:  # the standard library's parser raises whatever it likes at what is no letter
        raise RefusedError(f"is a damaged e-mail ({type(error).__name__}); save it again, or its text alone") from error
    if not isinstance(content, str):
        raise RefusedError("is an e-mail without a text; add what is attached to it by itself")
    if body.get_content_subtype() == "html":
        text = html.read_text(content).text
    else:  # wrapped at 72 or so, which is no end of a sentence
        text = paragraphs(part for block in clean(content).split("\n\n") for part in joined(block.split("\n")))
    names = [name or address for name, address in getaddresses([sender])[:3]]
    notes = (f"{len(attached)} attached and not read: {', '.join(attached[:5])}. Add them by themselves.",) if attached else ()
    return Extract(text, "mail", title=subject, author=", ".join(names), published=sent, notes=notes)


def _header(message: EmailMessage, name: str) -> str:
    """A header's words; none where it is broken, which is no reason to refuse the letter."""
    try:
        return str(message.get(name, ""))
    except Exception:
        return ""
