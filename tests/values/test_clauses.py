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
        ("The treaty signed by China mattered.", [("sign", "participle")]),
        ("Xi visits Moscow", [("visit", "present")]),
        ("Iran, China sign treaty", [("sign", "present")]),
        ("Tokyo condemned the visit.", [("condemn", "past")]),
        ("The talks with Tokyo were long.", []),
        ("Their attack on the port shocked all.", [("shocked", "past")]),
        # Verbs that no list has
        ("On Friday Oslo scuttled an old ship on the reef.", [("scuttled", "past")]),
        ("The men needed help, and an armed ship was based there.", []),
        ("The ship appears to have left.", [("leave", "hypothetical")]),
        ("The two sides set a target.", [("set", "past")]),
        ("Oslo barred the crew.", [("bar", "past")]),
        ("He said “we signed it and they attacked us”.", [("say", "past")]),
        ("He took the train.", [("take", "past")]),
        ("Exports rose by 5 percent.", [("rise", "past")]),
        ("It called for a truce.", [("call for", "past")]),
        ("The navy signalled its support.", [("signal", "past")]),
        # A noun beside the verb of its clause
        ("A Danish patrol ship collided with a trawler.", [("collide", "past")]),
        ("Car exports to Chile fell in May.", [("fall", "past")]),
        ("Norway and Chile rehearsed search and rescue in July.", [("rehearse", "past")]),
        ("The jets flew a combat readiness patrol off Bergen.", [("fly", "past")]),
        ("Two-way trade reached a record.", [("reach", "past")]),
        ("The Danish ships will leave Oslo on Tuesday.", [("leave", "planned")]),
        ("Danish ships patrol the strait.", [("patrol", "present")]),
        ("They rescue and patrol.", [("rescue", "present"), ("patrol", "present")]),
        ("Danish sailors patrol waters that Chile claims.", [("patrol", "present"), ("claim", "present")]),
        # Who says it, behind what has its verb
        ("Trade grew by half, the customs office said Friday.", [("grow", "past"), ("say", "past")]),
        ("Oslo will send troops, the army announced last month.", [("send", "planned"), ("announce", "participle")]),
        ("Oslo will send troops, the army reported last month.", [("send", "planned"), ("report", "past")]),
        ("Oslo expelled men said to be spies.", [("expel", "past"), ("say", "participle")]),
        # Put in between commas
        ("Curbs on timber, announced in May, took effect on Friday.", [("announce", "participle"), ("take effect", "past")]),
        ("Oslo, accused of delay, signed.", [("accuse", "participle"), ("sign", "past")]),
        ("Oslo announced curbs, the second since May, on Friday.", [("announce", "past")]),
    ],
)
def test_tense(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert read(sentence) == expected


def told(sentence: str) -> list[tuple[str, bool]]:
    return [(sentence[a:b].strip(" ,"), main) for a, b, main in clauses(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The drill in a series that began in 2011, opened on Monday.", ["The drill in a series", "opened on Monday."]),
        ("On Monday, while others slept, Peru and Chile signed a pact.", ["On Monday", "Peru and Chile signed a pact."]),
        ("The talks run until Thursday, the host of them said.", ["The talks run until Thursday, the host of them said."]),
        ("Trade rose until Chile closed its ports in 2012, port data showed on Monday.", ["Trade rose", "port data showed on Monday."]),
        ("The ships left after the end of the drills, the fleet said.", ["The ships left after the end of the drills, the fleet said."]),
        ("Oslo said that Chile, which Peru and Norway said was late, had signed.", ["Oslo said", "had signed."]),
        ("They met after the envoys of Chile, Peru and Norway said so.", ["They met"]),
        ("It said that Oslo closed its ports, as a minister wrote in 2012.", ["It said"]),
    ],
)
def test_main_clauses(sentence: str, expected: list[str]) -> None:
    assert [words for words, main in told(sentence) if main] == expected


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
