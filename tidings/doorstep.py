"""What stands at the door for whoever is not let in: a page by itself, without a script, that leads to the provider.

It is not a page of Streamlit, which would need a websocket, and with it memory, before anybody has signed in.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'none'"
)
"""What the page may load: its mark and its letters."""
_LETTERS = (("Ours", "SourceSansPro-Regular", 400), ("Ours", "SourceSansPro-Semibold", 600), ("Headings", "SourceSerifPro-Semibold", 600))
COLOURS = {"light": ("#14171b", "#ffffff", "#d9d5cc", "#2467ac"), "dark": ("#e6e8ea", "#14181d", "#3a434d", "#6cacf5")}
"""Of words, page, lines and what is to be clicked: those of `.streamlit/config.toml`."""
_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.6 Ours,system-ui,sans-serif;margin:0;padding:12vh 1.5rem;color:var(--ink);"
    "background:var(--page)}main{max-width:34rem;margin:auto}img{height:2.5rem}"
    "h1{font:600 1.9rem/1.2 Headings,Georgia,serif;margin:1.5rem 0 .5rem}p{margin:.5rem 0}"
    "a{display:inline-block;margin:1rem .75rem 0 0;padding:.5rem 1rem;border:1px solid var(--rule);border-radius:.25rem}"
    "a{color:inherit;text-decoration:none}a:first-of-type{background:var(--accent);border-color:var(--accent);color:var(--page);font-weight:600}"
    "a:hover,a:focus-visible{text-decoration:underline}a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}"
)


def _style(top: str) -> str:
    """How the page looks, in the letters of the dashboard: those of static/, which everybody may fetch."""
    faces = "".join(
        f"@font-face{{font-family:{family};font-weight:{weight};font-display:swap;src:url({top}app/static/fonts/{file}.ttf)}}"
        for family, file, weight in _LETTERS
    )
    light, dark = (
        ":root{" + "".join(f"--{name}:{hue};" for name, hue in zip(("ink", "page", "rule", "accent"), of, strict=True)) + "}"
        for of in COLOURS.values()
    )
    return f"{faces}{light}@media(prefers-color-scheme:dark){{{dark}}}{_STYLE}"


def page(top: str, providers: Sequence[str], why: str = "", known: bool = False) -> str:
    """The page, as HTML. `top` is the address of the start page, `providers` are the names of ways to sign in (empty for a single one),
    `why` says what keeps somebody out, and `known` that they have signed in, as somebody who may not come in.
    """
    title = "You cannot come in" if known else "Sign in to read"
    ways = [(f"Sign in with {name}", f"{top}auth/login?to={quote(name)}") for name in providers] or [
        ("Sign in again" if known else "Sign in", f"{top}auth/login?to=")
    ]
    if known:
        ways.append(("Sign out", f"{top}auth/logout"))
    links = "".join(f'<a href="{escape(address)}">{escape(label)}</a>' for label, address in ways)
    said = f"<p>{escape(why)}</p>" if why else ""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{title} · Tidings</title><link rel="icon" href="{escape(top)}app/static/favicon.png">'
        f"<style>{_style(escape(top))}</style></head>"
        f'<body><main><picture><source srcset="{escape(top)}app/static/logo-dark.svg" media="(prefers-color-scheme: dark)">'
        f'<img src="{escape(top)}app/static/logo.svg" alt="Tidings"></picture><h1>{title}</h1>{said}{links}</main></body></html>'
    )
