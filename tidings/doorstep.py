"""What stands at the door for whoever is not let in: a page by itself, without a script, that leads to the provider.

It is not a page of Streamlit, which would need a websocket, and with it memory, before anybody has signed in.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""What the page may load: its mark."""
_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.6 'Source Sans 3','Source Sans Pro',system-ui,sans-serif;margin:0;padding:12vh 1.5rem}"
    "main{max-width:34rem;margin:auto}img{height:2.5rem}h1{font-size:2rem;line-height:1.2;margin:1.5rem 0 .5rem}"
    "a{display:inline-block;margin:1rem 1rem 0 0;padding:.5rem 1rem;border:1px solid;border-radius:.5rem}"
    "a{color:inherit;text-decoration:none}"
    "a:hover,a:focus-visible{text-decoration:underline}a:focus-visible{outline:3px solid;outline-offset:2px}"
)


def page(top: str, providers: Sequence[str], why: str = "", known: bool = False) -> str:
    """The page, as HTML. `top` is the address of the start page, `providers` are the names of ways to sign in (empty for a single one),
    `why` says what keeps somebody out, and `known` that they have signed in, as somebody who may not come in.
    """
    title = "You cannot come in" if known else "Sign in to read"
    ways = [(f"Sign in with {name}", f"{top}auth/login?to={quote(name)}") for name in providers] or [("Sign in", f"{top}auth/login?to=")]
    if known:
        ways.append(("Sign out", f"{top}auth/logout"))
    links = "".join(f'<a href="{escape(address)}">{escape(label)}</a>' for label, address in ways)
    said = f"<p>{escape(why)}</p>" if why else ""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{title} · Tidings</title><link rel="icon" href="{escape(top)}app/static/favicon.png"><style>{_STYLE}</style></head>'
        f'<body><main><picture><source srcset="{escape(top)}app/static/logo-dark.svg" media="(prefers-color-scheme: dark)">'
        f'<img src="{escape(top)}app/static/logo.svg" alt="Tidings"></picture><h1>{title}</h1>{said}{links}</main></body></html>'
    )
