from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.text.document import Span
from tidings.values.clauses import LONGEST, clauses, is_headline, load_verbs, predicates, unquoted


def read(sentence: str) -> list[tuple[str, str]]:
    return [(p.verb.lemma, p.tense) for p in predicates(sentence, Span(0, len(sentence)))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("China signed a treaty.", [("sign", "past")]),
        ("China has signed a treaty.", [("sign", "perfect")]),
        ("The treaty had been signed.", [("sign", "pluperfect")]),
        ("China will sign a treaty.", [("sign", "planned")]),
        ("China is to sign a treaty.", [("sign", "planned")]),
        ("China could sign a treaty.", [("sign", "hypothetical")]),
        ("China is signing a treaty.", [("sign", "progressive")]),
        ("The treaty was signed in May.", [("sign", "past")]),
        ("The treaty signed by China lapsed.", [("sign", "participle")]),
        ("Xi visits Moscow", [("visit", "present")]),
        ("Iran, China sign treaty", [("sign", "present")]),
        ("Tokyo condemned the visit.", [("condemn", "past")]),
        ("The talks with Tokyo were long.", []),
        ("Their attack on the port shocked all.", []),
        ("He said “we signed it and they attacked us”.", [("say", "past")]),
        ("He took the train.", [("take", "past")]),
        ("Exports rose by 5 percent.", [("rise", "past")]),
        ("It called for a truce.", [("call for", "past")]),
        ("The navy signalled its support.", [("signal", "past")]),
    ],
)
def test_tense(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert read(sentence) == expected


def test_negation() -> None:
    assert [p.negated for p in predicates("China did not sign it.", Span(0, 22))] == [True]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Xi meets Putin in Moscow", True),
        ("Xi met Putin in Moscow.", False),
        ("Jiang Zemin Visits Moscow.", True),
        ("Vladimir Putin met Kim Jong Un.", False),
    ],
)
def test_headline(line: str, expected: bool) -> None:
    assert is_headline(line, Span(0, len(line))) is expected


def test_every_verb_has_forms() -> None:
    verbs = load_verbs()
    assert {"signed", "signs", "signing", "met", "took", "taken", "denies"} <= set(verbs)


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    words = unquoted(text, Span(0, len(text)))
    assert len(words) == len(text)
    parts = clauses(words)
    assert parts[0][0] == 0
    assert parts[-1][1] == len(words)
    assert all(a[1] == b[0] for a, b in pairwise(parts))
    for p in predicates(text, Span(0, len(text))):
        assert 0 <= p.span.start < p.span.end <= len(text)


@pytest.mark.parametrize("piece", ["1", "“", "(", " ", "that ", "signed, ", "“a” "])
@pytest.mark.usefixtures("hang_guard")
def test_the_longest_sentence_is_no_trouble(piece: str) -> None:
    predicates(piece * (LONGEST // len(piece)), Span(0, LONGEST // len(piece) * len(piece)))
