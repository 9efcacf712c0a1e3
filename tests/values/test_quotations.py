"""The scanner of marks: what stands between which, how deep, over which paragraphs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.text.regions import lay_out
from tidings.values.quotations import DEEPEST, find_quotations


def _found(text: str) -> list[tuple[str, int]]:
    return [(q.span.of(text), q.depth) for q in find_quotations(text, lay_out(text))]


@pytest.mark.parametrize(
    ("why", "text", "found"),
    [
        ("curly", "He was “tired” and left.", [("tired", 0)]),
        ("straight", 'He was "tired" and left.', [("tired", 0)]),
        ("single", "He was 'tired' and left.", [("tired", 0)]),
        ("guillemets with spaces", "Il a dit « non » et il est parti.", [(" non ", 0)]),
        ("low and high", "Er sagte „nein“ und ging.", [("nein", 0)]),
        ("corner marks", "He wrote 「no」 on it.", [("no", 0)]),
        ("mixed ends", "He was “tired\" and left.", [("tired", 0)]),
        ("two pairs", 'He was "tired" and "ill" and left.', [("tired", 0), ("ill", 0)]),
        ("single inside double", 'She said "he was \'tired\' then" and left.', [("he was 'tired' then", 0), ("tired", 1)]),
        ("double inside single", "She said ‘he was “tired” then’ and left.", [("he was “tired” then", 0), ("tired", 1)]),
        ("same marks inside", "She said “he was “tired” then” and left.", [("he was “tired” then", 0), ("tired", 1)]),
        ("plural's apostrophe inside single marks", "‘The workers’ party won,’ he said.", [("The workers’ party won,", 0)]),
        ("plural at the end of single marks", "‘external factors’ and ‘common threats’ of note", [("external factors", 0), ("common threats", 0)]),
        ("apostrophe before single marks", "The dog's 'good bone' is gone.", [("good bone", 0)]),
        ("decade inside double marks", "“In the ’90s we had nothing,” he said.", [("In the ’90s we had nothing,", 0)]),
        ("bracket before the mark", "The deal (“the pact”) holds.", [("the pact", 0)]),
        ("dash before the mark", "One word—“never”—was heard.", [("never", 0)]),
        ("question inside", "“Why?” he asked.", [("Why?", 0)]),
        ("inches", 'The 12" gun fired.', []),
        ("wrong closing mark alone", "It is over,” and nobody minds.", []),
        ("an unclosed pair leaves the next alone", "He was “tired and left.\n\nShe was “ill” too.", [("ill", 0)]),
        ("over two paragraphs", "“He was tired.\n\nHe left.”", [("He was tired.\n\nHe left.", 0)]),
        ("opened again", "“He was tired.\n\n“He left.”", [("He was tired.", 0), ("He left.", 0)]),
    ],
)  # fmt: skip
def test_pairs(why: str, text: str, found: list[tuple[str, int]]) -> None:
    assert _found(text) == found


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="“”\"'‘’«»„ab s.,\n(`<>&quot;", max_size=200))
def test_pairs_nest_or_stand_apart(text: str) -> None:
    pairs = list(find_quotations(text, lay_out(text)))
    assert [p.outer for p in pairs] == sorted(p.outer for p in pairs)
    for n, one in enumerate(pairs):
        assert one.outer.holds(one.span)
        assert one.span.start < one.span.end
        assert one.depth <= DEEPEST
        assert all(one.span.holds(other.outer) or not one.outer.meets(other.outer) for other in pairs[n + 1 :])
