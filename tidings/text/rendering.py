"""A text as its reader sees it, with the way back to the file.

What is read is the rendering; where rows stand is counted in the file. A text without markup is its own rendering. Resolved are
articles that stand as strings in a program, in JSON or in the front matter, then HTML, the lines that are wrapped, and Markdown
inside running text. Tags that date a page or the items of a feed stay, and so does what Markdown says of whole lines.
"""

from collections.abc import Callable, Iterable

from tidings.text.edits import Edit, Edited
from tidings.text.literals import literal_edits
from tidings.text.markdown import markdown_edits
from tidings.text.markup import entity_edits, tag_edits
from tidings.text.matter import matter_edits
from tidings.text.regions import wrapped_lines

STEPS: tuple[Callable[[str], Iterable[Edit]], ...] = (
    literal_edits,
    matter_edits,
    entity_edits,
    entity_edits,  # feeds write "&amp;nbsp;"
    tag_edits,
    wrapped_lines,
    markdown_edits,
)


def render(text: str) -> Edited | None:
    """What is read of a text; None where it is read as it stands.

    >>> from tidings.text.document import Span
    >>> said = "Iran&rsquo;s <b>navy</b> sailed."
    >>> rendering = render(said)
    >>> rendering.text, rendering.original(Span(7, 11)).of(said)
    ('Iran’s navy sailed.', 'navy')
    """
    made: Edited | None = None
    for step in STEPS:
        if edits := list(step(made.text if made else text)):
            made = (made or Edited.of(text)).edited(edits)
    return made


def words_around(evidence: str, value_text: str) -> str:
    """The words that state a number; as their reader sees them where the number does not stand in them as it was read.

    >>> words_around("It passed the $200&nbsp;billion mark.", "$200 billion")
    'It passed the $200 billion mark.'
    """
    shown = None if value_text in evidence else render(evidence)
    return shown.text if shown else evidence
