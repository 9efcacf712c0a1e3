import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.tables import MODALITIES
from tidings.values.modality import modality


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("The two sides signed an agreement", "occurred"),
        ("Exports rose by 5 percent", "occurred"),
        ("They have agreed on a list", "occurred"),
        ("In May 2024 trade fell", "occurred"),
        ("Trade fell between May and July", "occurred"),
        ("Drills were held in May", "occurred"),
        ("The might of the fleet impressed Delhi", "occurred"),
        ("He denied him a visa", "occurred"),
        ("They were denied entry", "occurred"),
        ("Ships are holding drills", "ongoing"),
        ("The drills are taking place near Guam", "ongoing"),
        ("The exercise is under way", "ongoing"),
        ("China is now building two reactors", "ongoing"),
        ("Xi will travel to Moscow", "planned"),
        ("Modi is to visit Tokyo", "planned"),
        ("Iran plans to buy jets", "planned"),
        ("The summit is scheduled for June", "planned"),
        ("Trade is expected to reach $300 billion", "planned"),
        ("The drills are due to start on Friday", "planned"),
        ("China said it would hold drills", "planned"),
        ("They agreed to increase trade to $600 billion", "planned"),
        ("They will hold drills that could anger Tokyo", "planned"),
        ("The deal could add 10 percent", "hypothetical"),
        ("Russia may cut exports", "hypothetical"),
        ("Such a step might backfire", "hypothetical"),
        ("A ban would cost $5 billion", "hypothetical"),
        ("If tariffs rise, trade falls", "hypothetical"),
        ("Russia allegedly shipped drones", "alleged"),
        ("North Korea reportedly sent shells", "alleged"),
        ("Manila accused Beijing of ramming a boat", "alleged"),
        ("Kyiv claims that 50 drones were used", "alleged"),
        ("The two are believed to have met", "alleged"),
        ("Beijing denied that it sent arms", "denied"),
        ("China denies supplying weapons", "denied"),
        ("Tehran rejected the allegations", "denied"),
        ("The ministry denied any involvement", "denied"),
        ("Moscow denied on Monday that ships had entered the strait", "denied"),
    ],
)
def test_modality(clause: str, expected: str) -> None:
    assert modality(clause) == expected


@given(st.text(max_size=300))
def test_any_text(clause: str) -> None:
    assert modality(clause) in MODALITIES


@pytest.mark.parametrize("piece", ["1", "“", "(", " ", "a ", "said ", "will not ", "accused "])
@pytest.mark.usefixtures("hang_guard")
def test_a_megabyte_is_no_trouble(piece: str) -> None:
    modality(piece * (1_000_000 // len(piece)))
