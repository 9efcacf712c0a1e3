"""Words of office and of reporting, as news English uses them: titles, role nouns, verbs of saying.

Only language stands here. Who holds which office stands in `data/reference/people.csv`.
"""

import re

TITLE_WORDS = frozenset(
    """
    President Premier Minister Secretary Chancellor Chairman Chairwoman Chair Governor Mayor Senator Congressman Congresswoman Representative
    Ambassador Envoy Spokesman Spokeswoman Spokesperson General Admiral Commander Colonel Captain Major Lieutenant Marshal Brigadier Commodore
    King Queen Prince Princess Emperor Pope Sheikh Ayatollah Professor Dr Mr Mrs Ms Miss Sir Lord Lady Dame Leader Chief Director Commissioner
    Justice Judge Speaker Sen Rep Gov Gen Lt Col Maj Capt Cmdr Adm Sgt Brig Amb Prof Hon Rev Analyst Counterpart
    """.split()
)
"""A capitalised word before a person's name."""

TITLE_PARTS = frozenset(
    """
    Prime Vice Deputy Foreign Defense Defence Interior Finance Trade Commerce Energy Economy Culture Acting Former Then First Second Supreme
    Crown Attorney State Security National Press Party Chief Major Rear Executive Senior Presidential Government Ministry Kremlin House White
    Department Pentagon Embassy Navy Army Council Committee Permanent Special Assistant Under Managing Minister President Secretary General
    """.split()
)
"""Capitalised words that belong to a title before its last word: 'Deputy Foreign Minister'."""

MALE, FEMALE = frozenset({"Mr", "Sir", "Lord", "King", "Prince"}), frozenset({"Mrs", "Ms", "Miss", "Lady", "Dame", "Queen", "Princess"})

ROLE_NOUNS = frozenset(
    """
    lecturer fellow director professor analyst expert researcher spokesman spokeswoman spokesperson secretary chairman chairwoman chairperson chair
    head president minister premier chancellor ambassador envoy editor economist strategist adviser advisor official commander partner scholar
    correspondent columnist historian chief leader founder co-founder executive ceo member senator lawmaker diplomat scientist author manager
    general admiral colonel governor mayor consultant specialist commentator journalist reporter activist dean principal coordinator
    representative counterpart negotiator king queen prince aide deputy undersecretary lawyer strategist trader counsel captain politician
    """.split()
)
"""Common nouns for what a person is: 'a senior lecturer', 'spokesman John Smith'."""

LEADERS = frozenset({"president", "leader", "chief", "strongman", "ruler", "head"})
"""Role nouns by which the first person of a state is called."""

SAYING = (
    "said says saying say told tells telling wrote writes added adds adding stated states stating claimed claims claiming argued argues arguing noted notes "
    "noting warned warns warning announced announces declared declares declaring insisted insists insisting stressed stresses stressing emphasized "
    "emphasised emphasizes emphasises underlined underscored explained explains explaining remarked commented continued concluded recalled "
    "acknowledged admitted conceded confirmed confirms denied suggested suggests observed replied responded reiterated reiterates pledged "
    "pledges pledging vowed vows vowing promised promises urged urges urging tweeted posted predicted predicts asserted maintained complained "
    "joked quipped cautioned countered disclosed revealed reveals reported reports reporting testified asked recounted called calls calling "
    "described describes describing termed terms hailed hails hailing praised praises praising slammed slams slamming blasted condemned condemns "
    "condemning denounced denouncing criticized criticised labeled labelled labels branded brands accused accuses accusing dismissed dismisses "
    "dismissing lauded welcomed characterized characterised likened affirmed proclaimed outlined contended alleged alleges believes believed "
    "hoped hopes voiced expressed demanded demands ordered assured reassured agreed assessed estimated read reads highlighted highlights touted "
    "quoted cited rejected rejects"
).split()
"""Forms of verbs by which somebody is reported to have said something."""

_VERB_LIST = "|".join(sorted(SAYING, key=len, reverse=True))
SAYING_VERB = re.compile(rf"\b(?:{_VERB_LIST})\b")

ROLE_PATTERN = "|".join(sorted(ROLE_NOUNS, key=len, reverse=True))


def is_title(word: str) -> bool:
    """Whether a word stands before names as a title does, with or without its full stop.

    >>> is_title("Sen."), is_title("Senate")
    (True, False)
    """
    return word.rstrip(".") in TITLE_WORDS
