"""What looks like a date and is none: counts, names, verbs and habits, told by the words around a match."""

import re

from tidings.values.dates.words import HYPHEN, ORDINALS, WEEKDAYS, Match, S, behind, gives_year, group, month_number, number


def same_marks(m: Match) -> bool:
    return m["sep"] == m["sep2"]


def is_day_range(m: Match) -> bool:
    """Two days joined by "and" are a range when they touch or "between" stands before them."""
    first, last = number(m["day"]), number(m["to"])
    joined = m["join"].strip().lower()
    return first < last and (joined not in ("and", "&") or last == first + 1 or (m["open"] or "").lower().startswith("between"))


def is_span(m: Match) -> bool:
    """Two dates joined by "and" are one stretch only after "between"."""
    return m["join"].strip().lower() not in ("and", "&") or (m["open"] or "").lower().startswith("between")


def is_weekday_range(m: Match) -> bool:
    """Two weekdays joined by "and" are one stretch where the second is the day after the first: "on Sunday and Monday"."""
    first, second = (WEEKDAYS.index(m[name][:3].lower()) for name in ("weekday", "weekday2"))
    return is_span(m) or second == (first + 1) % 7


def is_month_range(m: Match) -> bool:
    joined, first, last = m["join"].strip().lower(), month_number(m["month"]), month_number(m["month2"])
    between = (m["open"] or "").lower().startswith("between")
    return between or joined not in ("and", "&") or bool(not m["year1"] and last == first + 1)


def is_season_year(m: Match) -> bool:
    """‘2022-23’, not "2014-19": two years that touch."""
    return int(m["second"]) == (int(m["first"]) + 1) % 100


def is_months_of_fiscal(m: Match) -> bool:
    return not m["first"] or is_season_year(m)


def says_year(m: Match) -> bool:
    """‘The last three months’ without "of 2023" counts back from the day of writing: another rule."""
    return ORDINALS[m["nth"].lower()] > 0 or gives_year(m) or bool(group(m, "the"))


TIME_PREPOSITION = re.compile(
    rf"\b(?:in|since|until|till|by|during|for|from|throughout|through|before|after|between|as{S}of|to|the|and|of){S}(?:the{S})?\Z",
    re.IGNORECASE | re.VERBOSE,
)
NARROW_PREPOSITION = re.compile(
    rf"\b(?:in|since|until|till|during|throughout|from|between|for|over){S}(?:the{S})?\Z", re.IGNORECASE | re.VERBOSE
)


def is_short_quarter(m: Match) -> bool:
    return gives_year(m) or bool(m["short"] or m["short2"]) or behind(m, TIME_PREPOSITION)


def is_half(m: Match) -> bool:
    return gives_year(m) or bool(group(m, "the") or group(m, "month")) or behind(m, NARROW_PREPOSITION)


def is_year_range(m: Match) -> bool:
    to, joined = m["to"], m["join"].strip().lower()
    if len(to) == 2:
        return joined not in ("and", "&", "to", "through", "until", "till", "thru") and int(to) > int(m["year"][2:4])
    between = (m["open"] or "").lower().startswith("between")
    return int(m["year"][:4]) < int(to[:4]) and (between or joined not in ("and", "&"))


NAME_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'&]{0,40})(?P<gap>[ \u00a0/,-])\Z")
LOWER_BEFORE = re.compile(r"(?:^|[^\w.$€£¥-])(?P<word>[a-z]{1,20}|[’']s)(?P<gap>[\s\u00a0]{1,2}|-)\Z")
DIGIT_NEAR = re.compile(r"\d[\s)-]{0,2}\Z")
TITLED_CUES = frozenset(
    """
    in since by during of for from until till through throughout before after late early mid to and between year the a fiscal circa at
    """.split()
)
LOWER_CUES = TITLED_CUES | frozenset(
    """
    years or an its their his her our this that with about around versus vs over on against beyond into as than entire all whole calendar
    full both
    ’s 's
    """.split()
)
ROUND_CUES = frozenset("about around over than to of for with all the by".split())
"""Words after which a round 2000 is more often a quantity than a year."""
NUMBERED = re.compile(
    r"""
    (?: \b (?: nos? | rs | sec | art | vol | pp? | ch | para | approx | resolution | order | article | section | route | room | model
      | flight
              | law | act | decree ) \.? [ \u00a0]? | [№\#] ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_year(m: Match) -> bool:
    """Whether four digits are a year: no count, no name ("Vostok 2018", "Agenda 2030"), no number of an order or a room."""
    text, start, end = m.string, m.start(), m.end()
    before = text[max(0, start - 45) : start]
    following = text[end : end + 3]
    if re.match(rf"[^\S\n]?\d|{HYPHEN}[\dA-Z]|/\d", following) or DIGIT_NEAR.search(before) or NUMBERED.search(before):
        return False
    if name := NAME_BEFORE.search(before):
        return name["word"].lower() in TITLED_CUES or name["gap"] == "," or name["word"].endswith(("’s", "'s"))
    if lower := LOWER_BEFORE.search(before):
        word = lower["word"]
        if word in ROUND_CUES and int(m["year"]) % 100 == 0 and word != "the":
            return False
        return word in LOWER_CUES and (lower["gap"] != "-" or word == "mid")
    return not before or before[-1] in " \n\u00a0([,;:.“\"‘'—–*_>|/" and not before.rstrip().endswith(("$", "€", "£", "¥"))


MONTH_BEFORE = re.compile(
    rf"""
    \b (?P<word> in | since | until | till | during | throughout | by | through | before | after | from | between | to | of | for | and | or
                | around | about | on | at | into | over ) {S} \Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
ONLY_MONTHS = frozenset(("january", "february", "july", "september", "october", "november", "december"))
NAMES_TOO = frozenset(("january", "april", "june", "august", "jan", "jun", "aug"))
AFTER_MAY = frozenset("in since until till during throughout from between".split())
AFTER_MARCH = AFTER_MAY | frozenset("of by after before through".split())
CAPITAL_AFTER = re.compile(r"[ \u00a0-][A-Z]")
NOUN_AFTER = re.compile(r"(?:[’']s)?[ \u00a0][a-z]")
SUM_AFTER = re.compile(r"[’']s[ \u00a0](?:[$€£¥]|US\$)?\d")
WHOSE_AFTER = re.compile(r"[’']s[ \u00a0][a-z]")
COMPARED_BEFORE = re.compile(
    r"""
    \b (?: than | from | below | above | over | with | to | against | after | following | on | beating | reversing | extending )
    [ \u00a0] \Z
    """,
    re.VERBOSE,
)
"""Before "May's growth": what was compared is a month's, no person's."""
DETERMINER = re.compile(r"(?:\b|[^\w])(?:the|a|an|its|their|his|her|this|that|[’']s|since)[ \u00a0]\Z", re.IGNORECASE)


def is_month(m: Match) -> bool:
    """Whether a month without a day and a year is one: "May" and "March" are verbs, "April" and "June" are women."""
    if gives_year(m) or m["part"]:
        return True
    word = m["month"].rstrip(".")
    before = m.string[max(0, m.start() - 20) : m.start()]
    if SUM_AFTER.match(m.string, m.end()) or COMPARED_BEFORE.search(before) and WHOSE_AFTER.match(m.string, m.end()):
        return word[0].isupper()
    preposition = MONTH_BEFORE.search(before)
    name, cue = word.lower(), preposition["word"].lower() if preposition else None
    if name in ("may", "march"):
        if m.string[m.end() : m.end() + 2] in ("’s", "'s") and name == "may":
            return False
        return cue in (AFTER_MAY if name == "may" else AFTER_MARCH)
    if cue and not (name in NAMES_TOO and cue not in AFTER_MARCH and CAPITAL_AFTER.match(m.string, m.end())):
        return word[0].isupper() or name != "august"
    if not word[0].isupper() or CAPITAL_AFTER.match(m.string, m.end()):
        return False
    noun = bool(NOUN_AFTER.match(m.string, m.end()))
    if name in ONLY_MONTHS:
        return noun or m.string[m.end() : m.end() + 1] in (",", ".", ")", ";", "")
    return noun and len(name) > 3 and bool(DETERMINER.search(before))


def is_stretch(m: Match) -> bool:
    """‘The last year’ is a stretch, "last year" a calendar year; "the next day" counts from another day."""
    counted, way = bool(m["count"] or m["few"]), m["way"].lower()
    if counted:
        return True
    return bool(m["the"]) and way in ("past", "last", "coming") and not m["plural"]


TODAY_IS = re.compile(
    r"[’']s[ ](?:world|age|era|society|economy|international|global|multipolar|geopolit|modern|complex|turbulent|generation|reality|youth)"
)
NAME_RIGHT_BEFORE = re.compile(r"[A-Z][a-zA-Z]{1,20}[ ]\Z")


def is_day_word(m: Match) -> bool:
    """Not "Russia Today" the channel, nor "today's world" the age."""
    if "oday" not in m[0]:
        return True
    return not (m[0] == "Today" and behind(m, NAME_RIGHT_BEFORE)) and not TODAY_IS.match(m.string, m.end())


NO_DAY_BEFORE = re.compile(
    r"""
    \b (?: an? | every | each | any | one | black | good | bloody | super | ash | palm | easter | cyber | holy | maundy | shrove
      | fat | giving
         | casual | first | second | third | fourth | weekly ) [ ] \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
THE_BEFORE = re.compile(r"\bthe[ ]\Z", re.IGNORECASE)
ON_BEFORE = re.compile(rf"\b(?:on|until|till|by|since|from|before|after|late|early|and|of){S}\Z", re.IGNORECASE | re.VERBOSE)
INSTITUTION_AFTER = re.compile(r"[ -](?:prayers?|sermons?|times|school|mass|papers?|newspapers?|night[ ]football|market)\b", re.IGNORECASE)


COUNTED_OVER = re.compile(rf"\b(?:in|over|for|during){S}(?:the{S})?\Z", re.IGNORECASE | re.VERBOSE)


def is_from_january(m: Match) -> bool:
    """ "In eleven months of 2019", not "after eleven months of 2019"."""
    return behind(m, COUNTED_OVER)


def is_weekday(m: Match) -> bool:
    """Not "a Friday prayer", "every Sunday", "The Sunday Times", "Good Friday"."""
    if m["week"] or m["what"]:
        return not INSTITUTION_AFTER.match(m.string, m.end())
    if behind(m, NO_DAY_BEFORE) or INSTITUTION_AFTER.match(m.string, m.end()):
        return False
    return not CAPITAL_AFTER.match(m.string, m.end()) or behind(m, ON_BEFORE) or not behind(m, THE_BEFORE) and m.start() == 0
