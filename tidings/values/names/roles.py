"""Words of office and of reporting, as news English uses them: titles, role nouns, verbs of saying.

Only language stands here. Who holds which office stands in `data/reference/people.csv`.
"""

from tidings.text.patterns import any_of

TITLE_WORDS = frozenset(
    """
    President Premier Minister Secretary Chancellor Chairman Chairwoman Chair Governor Mayor Senator Congressman Congresswoman
    Representative Ambassador Envoy Spokesman Spokeswoman Spokesperson General Admiral Commander Colonel Captain Major Lieutenant
    Marshal Brigadier Commodore King Queen Prince Princess Emperor Pope Sheikh Ayatollah Professor Dr Mr Mrs Ms Miss Sir Lord Lady
    Dame Leader Chief Director Commissioner Justice Judge Speaker Sen Rep Gov Gen Lt Col Maj Capt Cmdr Adm Sgt Brig Amb Prof Hon Rev
    Analyst Counterpart Rank Staff PM FM
    """.split()
)
"""A capitalised word before a person's name."""

TITLE_PARTS = frozenset(
    """
    Prime Vice Deputy Foreign Defense Defence Interior Finance Trade Commerce Energy Economy Culture Acting Former Then First Second
    Supreme Crown Attorney State Security National Press Party Chief Major Rear Executive Senior Presidential Government Ministry
    Kremlin House White Department Pentagon Embassy Navy Army Council Committee Permanent Special Assistant Under Managing Minister
    President Secretary General
    """.split()
)
"""Capitalised words that belong to a title before its last word: 'Deputy Foreign Minister'."""

SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))
"""Behind a person's name, part of it and no surname."""

ROLE_NOUNS = frozenset(
    """
    lecturer fellow director professor analyst expert researcher spokesman spokeswoman spokesperson secretary chairman chairwoman
    chairperson chair head president minister premier chancellor ambassador envoy editor economist strategist adviser advisor
    official commander partner scholar correspondent columnist historian chief leader founder co-founder executive ceo member
    senator lawmaker diplomat scientist author manager general admiral colonel governor mayor consultant specialist commentator
    journalist reporter activist dean principal coordinator representative counterpart negotiator king queen prince aide deputy
    undersecretary lawyer strategist trader counsel captain politician speaker commodore
    """.split()
)
"""Common nouns for what a person is: 'a senior lecturer', 'spokesman John Smith'."""

LEADERS = frozenset({"president", "leader", "chief", "strongman", "ruler", "head"})
"""Role nouns by which the first person of a state is called."""

SAYING = tuple(
    """
    accused accuses accusing acknowledged acknowledges acknowledging added adding adds admits admitted admitting affirmed agreed alleged
    alleges alleging announced announces announcing answered answering answers applauded argued argues arguing asked asserted asserting
    assessed assured assures believed believes blasted boasted boasting boasts branded branding brands called calling calls cautioned
    cautioning cautions characterised characterising characterized characterizing chided cited claimed claiming claims commended
    commented commenting complained complaining complains conceded concedes conceding concluded concludes concluding condemned
    condemning condemns confirmed confirming confirms contended contending contends continued continues countered counters criticised
    criticized declared declares declaring decried demanded demanding demands denied denounced denouncing denying described describes
    describing detailed disclosed disclosing dismissed dismisses dismissing dubbing echoed echoing emphasised emphasises emphasising
    emphasized emphasizes emphasizing estimated explained explaining explains expressed expressing hailed hailing hails highlighted
    highlights hoped hopes indicated indicating insisted insisting insists joked jokes labeled labeling labelled labelling labels
    lambasted lamented laments lauded lauding likened likening maintained maintaining maintains mocked mused noted notes noting observed
    observes observing opined ordered outlined pledged pledges pledging posted praised praises praising predicted predicting predicts
    proclaimed proclaiming promised promises promising quipped quips quoted read reads reassured rebuked recalled recalling recounted
    recounts referred reiterated reiterates reiterating rejected rejects remarked remarking remarks replied replies replying reported
    reporting reports responded responding responds retorted revealed revealing reveals said say saying says slammed slamming slams
    stated states stating stressed stresses stressing suggested suggesting suggests summarised summarized summarizes summed telling
    tells termed terming terms testified thanked thanking threatened threatening told touted touting tweeted tweeting tweets underlined
    underlining underscored underscoring urged urges urging voiced voicing vowed vowing vows warned warning warns welcomed writes wrote
    reaffirmed reaffirms reaffirming regretted repeated clarified clarifies clarifying elaborated pleaded implored exclaimed hinted
    signalled signaled blamed blames blaming reckons reckoned thinks recommended congratulated apologised apologized advised
    mentioned repeating wondered wonders scoffed derided deriding ridiculed protested refuted disputed deplored rebuffed speculated
    """.split()
)
"""Forms of verbs by which somebody is reported to have said something."""

ROLE_PATTERN = any_of(ROLE_NOUNS)


def is_title(word: str) -> bool:
    """Whether a word stands before names as a title does, with or without its full stop.

    >>> is_title("Sen."), is_title("Senate")
    (True, False)
    """
    return word.rstrip(".") in TITLE_WORDS
