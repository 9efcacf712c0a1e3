"""What each control does, in a sentence, and what the codes that it offers mean: shown a hover or a tap away from its label."""

from collections.abc import Mapping

from tidings.show import glossary
from tidings.show.naming import POLICIES
from tidings.show.wording import spelled
from tidings.tables import DRILL_KINDS

ALL = "None chosen shows all."
CONTROLS: Mapping[str, str] = {
    "months": "Rows whose own days touch these months; a row without dates goes by the day it was reported, and one with neither shows "
    "only with all months.",
    "topics": f"{ALL} {glossary.TERMS['topics']}",
    "documents": f"{ALL} Rows that were read from these documents.",
    "outlets": f"{ALL} {glossary.TERMS['outlet']}",
    "q": "A filter: leaves only rows that have all these words. To look through everything at once, use “Search everything” above.",
    "month": "The month that this page is about: what was of it, and what its reports brought.",
    "pair": "Whose trade with whom.",
    "flow": glossary.TERMS["flow"],
    "years": "How much of the published figures the charts show beside what the documents state.",
    "currency": "Values in one currency; growth of the same trade differs between two.",
    "share": glossary.TERMS["share"],
    "measure": "Which published figure is drawn, and in which money.",
    "kinds": ALL,
    "view": "Land and seas seen from another side; the globe turns and zooms.",
    "names": " ".join(f"**{name}**: {said}." for name, said in POLICIES.items()),
    "places": f"{ALL} {glossary.TERMS['place']}",
    "drill": f"{glossary.TERMS['drill']} A click in a chart picks it, too.",
    "without": "Our count leaves these out; others count by other rules, so choose theirs before you compare.",
    "status": f"{ALL} {glossary.TERMS['modality']}",
    "known": glossary.TERMS["precision"],
    "actors": f"{ALL} {glossary.TERMS['actors']} Several chosen: rows that have all of them.",
    "among": "Who stands in the square: everybody who is named, or one kind of actor only, as the reference tables know them.",
    "days": f"{ALL} Days on which events are dated.",
    "quote": ALL,
    "speaker": f"{ALL} {glossary.TERMS['speaker']}",
    "outlet": f"{ALL} {glossary.TERMS['outlet']}",
    "mark": "Which kinds of rows are marked in the text.",
    "drawn": "The table that rows are drawn from.",
    "what": ALL,
    "state": f"{ALL} Whether a verdict counts in these tables, and if not, why.",
    "who": f"{ALL} Who gave the verdict.",
    "term": "Every word is needed, anywhere in a line.",
    "document": "Opens a document in full, every stretch marked that a row was read from.",
}
"""Key of a control -> what it does."""
_CODED = {"topics": ("topics", "events"), "status": ("modality", "events"), "quote": ("kind", "quotes")}


def of_control(key: str) -> str | None:
    """Help for a control in Markdown: what it does, and each code that it offers; nothing for a control that nothing is said of.

    >>> print(of_control("quote"))
    None chosen shows all.
    <BLANKLINE>
    - **sentence**: A clause or more that somebody said.
    - **phrase**: A few quoted words inside a sentence.
    - **passage of another outlet**: A passage of another outlet.
    """
    codes = glossary.codes(*_CODED[key]) if key in _CODED else {}
    if key == "kinds":
        codes = {kind: glossary.meaning(kind, "kind") for kind in DRILL_KINDS}
    lines = "\n".join(f"- **{spelled(code)}**: {text}" for code, text in codes.items())
    return "\n\n".join(part for part in (CONTROLS.get(key), lines) if part) or None
