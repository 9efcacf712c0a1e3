"""Measured quantities in running text: what a number, its scale and its unit mean together.

Only what carries a unit is a quantity: money, percent, percentage points, cubic metres, tonnes, barrels, kilowatt-hours and
"-fold". Bare numbers (counts, years, ages, model names) are none, whatever stands around them. What a quantity measures, and
whether it matters, is for `tidings.facts.figures.figures` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tidings.text.document import Span
from tidings.text.gates import gate
from tidings.text.words import seen


@dataclass(frozen=True, slots=True)
class NumberMention:
    """`value` in units of `unit` ("180bn cubic metres" is 180e9 m3), a range its middle. `unit` is `%`, `pp`, an ISO 4217 code,
    `m3`, `t`, `bbl`, `kWh` or `x` (fold). `per` is what a price is counted by ("barrel").
    """

    span: Span
    text: str
    value: float
    unit: str
    qualifier: str | None = None
    per: str | None = None


# Words of the grammar

SMALL = {
    word: float(n)
    for n, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen""".split()
    )
} | {word: 10.0 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}

SCALES = {
    "lakh crore": 1e12, "crore": 1e7, "cr": 1e7, "lakh": 1e5, "thousand": 1e3, "k": 1e3,
    "million": 1e6, "mln": 1e6, "mn": 1e6, "mio": 1e6, "m": 1e6,
    "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "trln": 1e12, "trn": 1e12, "tr": 1e12, "tn": 1e12, "t": 1e12,
}  # fmt: skip

SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "$us": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "cn¥": "CNY", "rmb¥": "CNY", "cny": "CNY", "rmb": "CNY", "jp¥": "JPY", "jpy": "JPY", "rs": "INR", "rs.": "INR", "inr": "INR",
    "₹": "INR", "₽": "RUB", "rub": "RUB", "rur": "RUB", "₱": "PHP", "php": "PHP", "p": "PHP", "₩": "KRW", "krw": "KRW", "irr": "IRR",
    "aed": "AED", "sar": "SAR", "₺": "TRY", "try": "TRY", "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD", "ca$": "CAD",
    "cad": "CAD", "hk$": "HKD", "hkd": "HKD", "s$": "SGD", "sgd": "SGD", "nt$": "TWD", "twd": "TWD", "nz$": "NZD", "nzd": "NZD",
    "r$": "BRL", "brl": "BRL", "chf": "CHF", "kzt": "KZT", "vnd": "VND", "idr": "IDR", "pkr": "PKR", "mxn": "MXN",
}  # fmt: skip
"""Signs and codes before a number; ¥ alone is the yuan or the yen and is settled by the words around it."""

NOUNS = {
    "dollar": "USD", "greenback": "USD", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "ruble": "RUB", "rouble": "RUB",
    "rupee": "INR", "rial": "IRR", "riyal": "SAR", "peso": "PHP", "yen": "JPY", "won": "KRW", "pound": "GBP", "dirham": "AED",
    "lira": "TRY", "tenge": "KZT", "hryvnia": "UAH", "dong": "VND", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "franc": "CHF",
}  # fmt: skip
NATIONAL = {
    ("hong kong", "dollar"): "HKD", ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("singapore", "dollar"): "SGD",
    ("new taiwan", "dollar"): "TWD", ("taiwan", "dollar"): "TWD", ("new zealand", "dollar"): "NZD", ("pakistani", "rupee"): "PKR",
    ("sri lankan", "rupee"): "LKR", ("mexican", "peso"): "MXN", ("omani", "rial"): "OMR", ("qatari", "riyal"): "QAR",
    ("belarusian", "ruble"): "BYN", ("belarusian", "rouble"): "BYN", ("syrian", "pound"): "SYP", ("egyptian", "pound"): "EGP",
}  # fmt: skip
FREE_NATIONS = {
    "dollar": ("us", "u.s.", "u.s", "american"), "greenback": ("us", "u.s.", "u.s", "american"), "rupee": ("indian",),
    "rial": ("iranian",), "riyal": ("saudi",), "peso": ("philippine", "filipino"), "won": ("south korean", "korean"),
    "pound": ("british",), "franc": ("swiss",), "ruble": ("russian",), "rouble": ("russian",), "yuan": ("chinese",),
    "renminbi": ("chinese",), "yen": ("japanese",), "lira": ("turkish",),
}  # fmt: skip
"""Nations whose currency a noun means by itself; another nation before it leaves the unit unknown."""

CODES = tuple(code for code in SIGNS if code.isalpha() and len(code) == 3)

VOLUMES = {
    "bcm": ("m3", 1e9), "mcm": ("m3", 1e6), "tcm": ("m3", 1e12), "m3": ("m3", 1.0), "m³": ("m3", 1.0), "cu m": ("m3", 1.0),
    "mmt": ("t", 1e6), "mmtpa": ("t", 1e6), "mtpa": ("t", 1e6), "kt": ("t", 1e3), "kg": ("t", 1e-3),
    "bpd": ("bbl", 1.0), "b/d": ("bbl", 1.0), "bbl/d": ("bbl", 1.0), "bbl": ("bbl", 1.0), "bbls": ("bbl", 1.0),
    "mb/d": ("bbl", 1e6), "mbd": ("bbl", 1e6), "mbpd": ("bbl", 1e6), "kb/d": ("bbl", 1e3), "kbd": ("bbl", 1e3),
    "kwh": ("kWh", 1.0), "mwh": ("kWh", 1e3), "gwh": ("kWh", 1e6), "twh": ("kWh", 1e9),
}  # fmt: skip
SPELLED = (
    ("cubic", "m3", 1.0),
    ("kilogram", "t", 1e-3),
    ("kilowatt", "kWh", 1.0),
    ("barrel", "bbl", 1.0),
    ("ton", "t", 1.0),
    ("metric", "t", 1.0),
)

# Fragments. White space (\s) takes no-break spaces and a line end inside a paragraph; every repetition is bounded.

SEP = r"[\s‑-]{0,2}"
DIGITS = r"""
    (?: \d{1,3} (?: ,\d{2,3} ){0,4} ,\d{3} (?: \.\d{1,6} )?            # 1,280,000.5 and 1,20,000
      | \d{1,3} (?: [\ \u00a0\u202f\u2009]\d{3} ){1,4} (?: [.,]\d{1,2} )?
      | \d{1,3} \.[ ]\d{1,2} (?= [ ] (?: [mb]illion | trillion | per[ ]?cent ) )   # 37. 5 billion
      | \d{1,15} (?: \.\d{1,6} | ,\d{1,2} )?                           # 26.7 and 26,7
    ) (?! \d | [.,:/]\d )
"""
UNIT_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
WORDS = rf"""
    (?: half (?= \s an? \s ) | (?: {UNIT_WORD} ) \b (?: [\s-]{{1,2}} (?: {UNIT_WORD} ) \b )? )
    (?: \s{{1,2}} hundred\b (?: \s{{1,2}} (?: and \s )? (?: {UNIT_WORD} ) \b (?: [\s-] (?: {UNIT_WORD} ) \b )? )? )?
    (?: \s point \s (?: {UNIT_WORD} ) \b )?
    (?: \s and \s a \s half \b )?
    (?: \s an? (?= \s (?: million | billion | trillion ) ) )?
  | an? (?= [\s-] (?: hundred | thousand | million | billion | trillion ) \b ) (?: \s hundred \b )?
"""
BEFORE = rf"""
    (?-i: U\.S\.\s?\$ | US\s?\$ | \$US | A\$ | AU\$ | CA?\$ | HK\$ | S\$ | NT\$ | NZ\$ | R\$ | [$€£₹₽₱₩₺] | (?: CN | JP | RMB )? ¥
        | Rs\.? | P (?= \d[\d.,]{{0,9}} [\s-]? (?: [mb]illion | trillion | [mb]n ) \b ) | {"|".join(CODES).upper()} ) \s?
"""
SCALE = r"""
    lakh \s? crores? | lakhs? | crores? | cr\b | thousands? | millions? | mln | mn | mio | billions? | bln | bn | trillions? | trln
      | trn | tr | tn
"""
NOUN = "|".join(sorted((n for n in NOUNS if n != "rmb"), key=len, reverse=True))
MONEY = rf"""
    (?: (?P<nation> (?-i: U\.?S\.? | [A-Z][a-z]{{2,11}} (?: \s [A-Z][a-z]{{2,7}} )? ) ) \s )?
    (?P<open> [{{\[] )? (?P<noun> {NOUN} ) s? \b (?(open) [}}\]] )
  | (?P<code> (?-i: {"|".join(CODES).upper()} ) ) \b
  | (?P<symbol> (?-i: US\$ | [$€£₽₹] ) (?! \s?\d ) )
"""
VOLUME = rf"""
    (?: metric [\s-] )? ton(?:ne)?s? \b | cubic [\s-] met(?:er|re)s? \b (?: \s \( [bmt]cm \) )? | kilograms? \b | kilowatt[\s-]hours? \b
  | barrels? \b (?: \s of \s (?: crude \s )? oil \b )? (?: (?: \s (?: per | a ) \s | / ) day \b | \s daily \b )?
      (?: \s \( [mk]?b(?: pd | /?d ) \) )?
  | (?-i: Mt ) (?! \w ) | (?: {"|".join(map(re.escape, sorted(VOLUMES, key=len, reverse=True)))} ) (?! \w )
"""
PER = r"""
    \s? (?: per \s | an? \s | / ) (?P<per> (?: 1,?000 | one \s thousand | thousand ) \s cubic \s met(?:er|re)s | cubic \s met(?:er|re)
      | barrel | bbl
      | (?: metric \s )? ton(?:ne)? | kilogram | kg | megawatt[\s-]hour | [kM]Wh | MMBtu | million \s (?: British | BTUs? ) | gallon
        | lit(?:er|re) ) \b
"""
ATOM = re.compile(
    rf"""
    (?P<sign> (?<! [\w)\]%$€£¥] ) [-−–] (?= [\d$€£¥] ) )?
    (?<! \w ) (?: (?<! [A-Za-z][-‑] ) | (?<= [nk][-‑] ) (?= [$€£¥₹] ) ) (?<! \d[.,:/] )
    (?P<before> {BEFORE} )?
    (?: (?P<digits> {DIGITS} ) | (?P<words> {WORDS} ) )
    [}}\]]?
    (?: (?P<short> [kmbt] ) (?! [\w'’/.³-] ) | {SEP} [{{\[]? (?P<scale> {SCALE} ) [}}\]]? (?! \w ) )?
    (?P<plus> \+ | [\s-]plus \b )?
    (?: {SEP} (?: (?P<points> per\s?centage[\s-]points? | p\.p\.? | pp\b ) | (?P<percent> [%％] | per[\s-]?cents?\b | pct\b )
        | (?P<money> {MONEY} ) | (?P<volume> {VOLUME} ) ) )?
    (?: {PER} )?
    """,
    re.VERBOSE | re.IGNORECASE,
)

MINUS = "minus "
ATOM_GATE = gate(
    re.compile(rf"\d | \b (?: {UNIT_WORD} | half | hundred | thousand | [mbt]r?illion | {'|'.join((*CODES, 'Rs'))} )", re.VERBOSE | re.I)
)
"""Of what an atom begins with: a digit, a word for a number, or a code that such a word is glued to."""

PARTS = {"half": 50.0, "third": 33.3, "quarter": 25.0, "fourth": 25.0, "fifth": 20.0, "sixth": 16.7, "eighth": 12.5, "tenth": 10.0}
SEVERAL = {
    "two thirds": 66.7, "two fifths": 40.0, "three quarters": 75.0, "three fourths": 75.0, "three fifths": 60.0, "four fifths": 80.0,
    "nine tenths": 90.0,
}  # fmt: skip
FRACTION = re.compile(
    r"""
    (?<! [\w-] ) (?: half | (?: an? | one ) [\s‑-] (?: third | quarter | fourth | fifth | sixth | eighth | tenth )
      | two [\s‑-] (?: third | fifth ) s | three [\s‑-] (?: quarter | fourth | fifth ) s | four [\s‑-] fifths
      | nine [\s‑-] tenths ) (?! [\w‑-] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
FRACTION_GATE = gate(FRACTION)
PART_OF = re.compile(
    r"""
    \s{1,2} (?: of \b | its \b | their \b | all \b | (?-i: [A-Z] )
      | from \s (?-i: (?! (?: Jan | Feb | Mar | Apr | May | Ju[nl] | Aug | Sep | Oct | Nov | Dec ) ) [A-Z] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
STRETCH_OF = re.compile(
    r"""
    \s{1,2} of \s (?: (?: an? | the | this | last | next | that | its ) \s )? (?: (?: fiscal | current | calendar ) \s )?
    (?: \d | years? \b | months? \b | week | decade | century | hour | day | match | game | [mb]illion | season | dozen | 20 )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Half of the year, three quarters of 2024: a stretch of time, no share."""
BY_A = re.compile(
    r"""
    \b by \s (?: (?: about | around | nearly | almost | over | more \s than | roughly | at \s least | some | up \s to
    | as \s much \s as ) \s )? \Z
    """,
    re.VERBOSE,
)

TIMES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0}
FOLD = re.compile(
    rf"""
    (?<! [\w-] ) (?:
        (?: (?P<number> \d{{1,4}} (?: \.\d{{1,2}} )? ) [\s‑-]? | (?P<word> {UNIT_WORD} ) [\s‑-]? ) fold \b
      | (?: (?P<many> \d{{1,4}} (?: \.\d{{1,2}} )? ) | (?P<spelled> {UNIT_WORD} ) (?P<half> \s and \s a \s half )? ) \s times \b
        (?= \s (?: more | higher | larger | bigger | greater | as \s (?: much | large ) | the | that | what | its | over | since
          | from | between | in | and | compared | to ) \b
          | [,.;] | \Z )
      | (?P<verb> doubl | tripl | trebl | quadrupl | quintupl ) (?P<form> ed | es? | ing ) \b
        (?! - | \s (?: down | standard | tax | digit | track | check | agent | blow | win | the \s number ) )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
FOLD_GATE = gate(
    re.compile(rf"\b (?: times | (?: {UNIT_WORD} )? fold | (?: {'|'.join(TIMES)} ) (?: ed | es? | ing ) ) \b", re.VERBOSE | re.I)
)
"""Of what a multiple is told by, but for "5fold" in one word."""
GLUED_FOLD = re.compile(r"\dfold\b", re.IGNORECASE)
GROWING = re.compile(
    r"""
    \b (?: gr[eo]wn? | grows | growing | increas\w{1,3} | r[io]sen? | rose | jump\w{0,3} | surg\w{1,3} | soar\w{0,3} | expand\w{0,3}
      | multipl\w{1,4} | climb\w{0,3} | up )
    (?: \s (?: by | to | nearly | almost | about | around | roughly | over | more \s than | some | at \s least ) ){0,2} \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
DOUBLING = re.compile(
    r"""
    \b (?: to | will | would | could | should | can | may | might | and | almost | nearly | than | [a-z]{3,12} ly ) \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Words beside a quantity

QUALIFIERS = (
    ("at least", r"at \s least | no \s (?: less | fewer ) \s than | not \s (?: less | fewer ) \s than | a \s minimum \s of | minimum"),
    (
        "up to",
        r"""
        up \s to | as \s (?: much | many | high ) \s as | no \s more \s than | not \s more \s than | at \s most | a \s maximum \s of
        | (?: a \s )? (?: cap | ceiling ) \s of
        """,
    ),
    (
        "nearly",
        r"""
        nearly | almost | virtually | practically | just \s (?: under | below | short \s of | shy \s of ) | close \s to | approaching
        """,
    ),
    ("less than", r"less \s than | lower \s than | fewer \s than | smaller \s than | under | below | well \s under"),
    ("more than", r"more \s than | greater \s than | higher \s than | larger \s than | bigger \s than"),
    (
        "over",
        r"""
        (?: just | well | slightly | a \s little )? \s? (?: over | above ) | in \s excess \s of | upwards? \s of | exceed(?: s | ed
        | ing ) | topp(?: ed | ing ) | surpass(?: es | ed | ing )
        """,
    ),
    (
        "about",
        r"""
        about | around | some | roughly | approximately | approx\.? | circa | ca\.? | (?: an \s )? estimated | somewhere \s near
        | in \s the \s region \s of | or \s so | [~≈]
        """,
    ),
    (
        "record",
        r"""
        record (?: [\s-] (?: high | low | breaking | setting ) )? (?: \s of )? | (?: an \s )? all-time \s (?: high | low ) (?: \s of )?
        """,
    ),
    ("just", r"just | only | merely | a \s mere | mere"),
)
QUALIFIER = re.compile(
    r"(?: (?<= \A ) | (?<! [\w-] ) ) (?: "
    + " | ".join(f"(?P<q{n}> {words} )" for n, (_, words) in enumerate(QUALIFIERS))
    + r" ) (?: \s (?: an? | the | its | whopping | massive | staggering | record | total \s of ) ){0,2} [\s(\[{\"“'‘]{0,2} \Z",
    re.VERBOSE | re.IGNORECASE,
)
OPENING = " \t\n\u00a0\u202f([{\"“'‘"
QUALIFIER_ENDS = frozenset("~≈.")
"""Besides letters, what a qualifier ends with."""
WINDOW = 48
"""How far before a quantity its qualifier may begin."""

BETWEEN = re.compile(r"\b between \s (?: about \s | around \s )? \Z", re.VERBOSE | re.IGNORECASE)
FROM = re.compile(r"\b from \s (?: [a-z]{2,12} \s ){0,3} \Z", re.VERBOSE | re.IGNORECASE)
ANYWHERE_FROM = re.compile(
    r"""
    \b (?: anywhere | somewhere | rang (?: es? | ed | ing ) | var (?: y | ies | ied | ying ) ) \s from \s
    (?: (?: about | around | some | roughly ) \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before the ends of a range that nothing moved through: "anywhere from $7 billion to $8 billion"."""
MOVED = re.compile(
    r"""
    \b (?: r[io]se[ns]? | rising | f[ae]ll(?: s | en | ing )? | up | down | gr[eo]w[ns]? | growing | (?: in | de )creas\w{1,3}
      | jump\w{0,3} | surg\w{1,3} | climb\w{0,3}
      | drop\w{0,4} | plung\w{1,3} | declin\w{1,3} | slump\w{0,3} | gain\w{0,3} | add(?: ed | ing )? | shr[aiu]nk | soar\w{0,3} | by )
    (?: \s [a-z]{2,9} ){0,2} \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
DASH_GAP = re.compile(r"\s?(?:[-–—−‑]|&[mn]dash;)\s?")
TO_GAP = re.compile(
    r"""
    \s to \s (?: (?: about | around | nearly | almost | just | over | more \s than | some | roughly ) \s ){0,2}
    """,
    re.VERBOSE | re.IGNORECASE,
)
OR_GAP = re.compile(r"\s or \s", re.VERBOSE | re.IGNORECASE)
AND_GAP = re.compile(r"\s and \s", re.VERBOSE | re.IGNORECASE)
LIST_GAP = re.compile(r", \s | ,? \s (?: and | or ) \s (?: by \s )?", re.VERBOSE | re.IGNORECASE)
MONTH = re.compile(r"\b (?: Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec ) [a-z]{0,6} \.? \s \Z", re.VERBOSE)
YEN_NEAR = re.compile(r"\b (?: Japan(?:ese)? | Tokyo | yen ) \b", re.VERBOSE)
YUAN_NEAR = re.compile(r"\b (?: Chin(?: a | ese ) | Beijing | yuan | RMB | renminbi ) \b", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class _Atom:
    """One number as it stands; `size` is its scale, 1 where none stands there, and `unit` None where it has none."""

    span: Span
    number: float
    size: float
    unit: str | None
    per: str | None = None
    plus: bool = False

    @property
    def value(self) -> float:
        return self.number if self.size == 1 else round(self.number * self.size, 4)


def find_numbers(text: str, span: Span) -> Iterator[NumberMention]:
    """The measured quantities inside `span`, in order, never overlapping.

    Not done: bare numbers, units of time, length, area and temperature, spelled sums without a number ("billions of dollars").

    >>> text = "Sales rose 4.5 per cent to between $10 and $12 billion."
    >>> [(n.text, n.value, n.unit, n.qualifier) for n in find_numbers(text, Span(0, len(text)))]
    [('4.5 per cent', 4.5, '%', None), ('$10 and $12 billion', 11000000000.0, 'USD', 'range')]
    """
    held = seen(text, span)
    atoms = _shared(text, span, _continued(text, list(_atoms(text, span)))) if held & ATOM_GATE else []
    mentions = [*_ranges(text, span, atoms)] if atoms else []
    if held & FRACTION_GATE:
        mentions += _fractions(text, span)
    if held & ATOM_GATE:
        mentions += _ones_in(text, span)
    if held & FOLD_GATE or held & ATOM_GATE and GLUED_FOLD.search(text, span.start, span.end):
        mentions += _folds(text, span)
    end = span.start
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start >= end:
            end = mention.span.end
            yield mention


# Numbers with digits, and in words


def _atoms(text: str, span: Span) -> Iterator[_Atom]:
    yen_or_yuan: str | None = None
    settled = False
    for match in ATOM.finditer(text, span.start, span.end):
        start, number, size = match.start(), _number(match), _scale(match)
        if not settled and (match["before"] or "").strip() == "¥":
            yen_or_yuan, settled = _yen_or_yuan(text, span), True
        unit = _unit(text, match, yen_or_yuan)
        if match["volume"]:
            size *= _volume(match["volume"])[1]
        if match["short"] and unit is None:
            size = 1.0
        if match["sign"] or match["digits"] and text[max(span.start, start - len(MINUS)) : start].lower() == MINUS:
            start -= 0 if match["sign"] else len(MINUS)
            number = -number
        yield _Atom(Span(start, match.end()), number, size, unit, match["per"], bool(match["plus"]))


def _number(match: "re.Match[str]") -> float:
    if match["digits"]:
        return _digits(match["digits"])
    words = match["words"].lower().replace("-", " ").split()
    value, point = 0.0, 0.0
    for at, word in enumerate(words):
        if word == "hundred":
            value = max(value, 1.0) * 100
        elif word == "half":
            value += 0.5
        elif word == "point":
            point = SMALL[words[at + 1]] / 10
            break
        else:
            value += SMALL.get(word, 0.0)
    return value + point or 1.0


def _digits(digits: str) -> float:
    r"""
    >>> [_digits(d) for d in ("1,280,000.5", "1,20,000", "26,7", "218\u00a0000")]
    [1280000.5, 120000.0, 26.7, 218000.0]
    """
    plain = "".join(c for c in digits if c in "0123456789.,")
    whole, comma, rest = plain.rpartition(",")
    if comma and len(rest) < 3 and "." not in plain:
        return float(f"{whole.replace(',', '')}.{rest}")
    return float(plain.replace(",", ""))


def _scale(match: "re.Match[str]") -> float:
    word = (match["scale"] or match["short"] or "").lower()
    if not word:
        return 1.0
    return SCALES.get(word) or SCALES.get(word.removesuffix("s")) or SCALES["lakh crore"]


def _unit(text: str, match: "re.Match[str]", yen_or_yuan: str | None) -> str | None:
    if match["points"]:
        return "pp"
    if match["percent"]:
        return "%"
    if match["before"]:
        sign = "".join(match["before"].lower().split())
        return yen_or_yuan if sign == "¥" else SIGNS[sign]
    if match["volume"]:
        return _volume(match["volume"])[0]
    return _money(text, match) if match["money"] else None


def _money(text: str, match: "re.Match[str]") -> str | None:
    if match["code"] or match["symbol"]:
        return SIGNS[(match["code"] or match["symbol"]).lower()]
    noun, nation = match["noun"].lower(), " ".join((match["nation"] or "").lower().split())
    if noun in {"won", "pound"} and (not match["scale"] or text.startswith(" of", match.end())):
        return None  # "20 won", "3 million pounds of fish": also a verb and a weight
    if not nation or nation in FREE_NATIONS.get(noun, ()):
        return NOUNS[noun]
    return NATIONAL.get((nation, noun))


def _yen_or_yuan(text: str, span: Span) -> str | None:
    yen, yuan = (bool(near.search(text, span.start, span.end)) for near in (YEN_NEAR, YUAN_NEAR))
    return None if yen == yuan else "JPY" if yen else "CNY"


def _volume(words: str) -> tuple[str, float]:
    if words == "Mt":
        return "t", 1e6
    known = VOLUMES.get(words.lower())
    return known or next((unit, factor) for start, unit, factor in SPELLED if words.lower().startswith(start))


# Lists and ranges


def _gap(text: str, a: _Atom, b: _Atom) -> str:
    return text[a.span.end : b.span.start] if b.span.start - a.span.end <= 24 else "\0"


def _shared(text: str, span: Span, atoms: list[_Atom]) -> list[_Atom]:
    """The atoms, each bare one that stands in a list or range with the unit behind it ("5, 7 and 9 percent") given that unit."""
    for at in range(len(atoms) - 2, -1, -1):
        first, then = atoms[at], atoms[at + 1]
        gap = _gap(text, first, then)
        if gap == "\0" or first.unit is None and then.unit is None:
            continue
        before = text[max(span.start, first.span.start - WINDOW) : first.span.start]
        ranged = bool(DASH_GAP.fullmatch(gap) or TO_GAP.fullmatch(gap) or (AND_GAP.fullmatch(gap) and BETWEEN.search(before)))
        listed = bool(LIST_GAP.fullmatch(gap))
        if not (ranged or listed) or first.per or first.unit is None and MONTH.search(before):
            continue  # "from May 26 to $6.4 billion"
        if first.unit is None and (_is_year(first) or YEAR_BEFORE.search(before)):
            continue
        if first.unit is None:
            size = then.size if first.size == 1 and first.number < 1e4 else first.size
            atoms[at] = replace(first, unit=then.unit, size=size)
        elif ranged and first.unit not in {"%", "pp"} and then.unit is None and (then.size > 1 or _is_bare_end(first, then, gap)):
            atoms[at] = replace(first, size=then.size if first.size == 1 and first.number < 1e4 else first.size)
            atoms[at + 1] = replace(then, unit=first.unit)
        elif ranged and first.unit == then.unit and first.size == 1 and first.number < 1000 and then.unit != "%" and not then.per:
            atoms[at] = replace(first, size=then.size)
    return atoms


YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d[-–/]\Z")
"""Before the second half of "2023-24"."""
SAME_UNIT = re.compile(
    r"""
    (?: \s [a-z]{2,10} | \s [A-Z][a-z]{2,8} | \s \d{4} | , ){0,6}? [\s,]{1,2} (?: from | against | versus | (?: compared \s ) (?: with
      | to ) | than | to | of \s which | (?P<and> and (?: \s (?: to | by | of | for ) )? ) )
    (?: \s (?: just | about | around | some | only | nearly | over | more \s than | less \s than | a \s record ) ){0,2} \s
    """,
    re.VERBOSE,
)
NO_NOUN = re.compile(
    r"""
    [,.;)] | \s (?: in | by | a \s (?: year | month ) | the | last | this | from | to | on | went | during | before | earlier | for
    | per ) \b | \Z
    """,
    re.VERBOSE,
)


def _continued(text: str, atoms: list[_Atom]) -> list[_Atom]:
    """The atoms, a bare one behind a quantity that it is compared with given its unit: "to 1.5 million tonnes in May from 1.8 million"."""
    for at in range(1, len(atoms)):
        bare = atoms[at]
        first = next((atom for atom in atoms[at - 1 : at - 3 if at > 2 else None : -1] if atom.unit or not _is_year(atom)), bare)
        if bare.unit or bare.size < 1000 or first.unit in {None, "%", "pp"} or first.per or bare.span.start - first.span.end > 60:
            continue
        joined = SAME_UNIT.fullmatch(text, first.span.end, bare.span.start)
        if joined and (not joined["and"] or bare.size == first.size) and NO_NOUN.match(text, bare.span.end):
            atoms[at] = replace(bare, unit=first.unit)
    return atoms


def _is_bare_end(first: _Atom, then: _Atom, gap: str) -> bool:
    """Whether a number without scale or unit ends a range: "$12–15 a barrel", not "$12 - 15 people"."""
    return first.size == 1 and first.number < then.number < 1000 and (then.per is not None or len(gap) == 1)


def _is_year(atom: _Atom) -> bool:
    return atom.size == 1 and 1900 <= atom.number <= 2100 and atom.number == int(atom.number)


def _ranges(text: str, span: Span, atoms: list[_Atom]) -> Iterator[NumberMention]:
    """One mention for each atom with a unit, and one for two atoms that are the ends of a range."""
    skip = False
    for first, then in pairwise([*atoms, None]):
        assert first is not None
        if skip:
            skip = False
            continue
        if then and first.unit and first.unit == then.unit and _is_range(text, span, first, then):
            skip = True
            both = Span(first.span.start, then.span.end)
            yield NumberMention(both, both.of(text), (first.value + then.value) / 2, first.unit, "range", then.per)
        elif first.unit:
            yield _mention(text, span, first.span, first.value, first.unit, first.per, first.plus)


def _is_range(text: str, span: Span, first: _Atom, then: _Atom) -> bool:
    if not 0 < first.value < then.value:
        return False
    gap, before = _gap(text, first, then), text[max(span.start, first.span.start - WINDOW) : first.span.start]
    if DASH_GAP.fullmatch(gap):
        return True
    if AND_GAP.fullmatch(gap):
        return bool(BETWEEN.search(before))
    if OR_GAP.fullmatch(gap):
        return then.value <= 2 * first.value  # "$4 or $5"
    if not TO_GAP.fullmatch(gap):
        return False
    if FROM.search(before):
        return bool(ANYWHERE_FROM.search(before))
    bare_first = first.span.of(text)[-1:].isdigit() and first.span.of(text)[:1] not in "$€£¥₹₽"
    return bare_first or not MOVED.search(before)


def _mention(text: str, span: Span, at: Span, value: float, unit: str, per: str | None = None, plus: bool = False) -> NumberMention:
    return NumberMention(at, at.of(text), value, unit, qualifier_before(text, span, at.start) or ("more than" if plus else None), per)


def qualifier_before(text: str, span: Span, at: int) -> str | None:
    """The word that bends a quantity that starts at `at`, as one of the names of QUALIFIERS.

    >>> qualifier_before("to a record high of $5", Span(0, 22), 20)
    'record'
    """
    last = text[max(span.start, at - 3) : at].rstrip(OPENING)[-1:]
    if not last.isalpha() and last not in QUALIFIER_ENDS:
        return None  # most quantities in a row of them: no word stands there
    match = QUALIFIER.search(text, max(span.start, at - WINDOW), at)
    return QUALIFIERS[int(match.lastgroup[1:])][0] if match and match.lastgroup else None


# Parts and multiples in words


def _fractions(text: str, span: Span) -> Iterator[NumberMention]:
    for match in FRACTION.finditer(text, span.start, span.end):
        if text.startswith((" of which", " of whom"), match.end()):
            continue
        if STRETCH_OF.match(text, match.end(), span.end):
            continue
        before = text[max(span.start, match.start() - WINDOW) : match.start()]
        if (
            PART_OF.match(text, match.end(), span.end)
            and not ORDINAL.search(before)
            or (BY_A.search(before) or SHARE_REACHES.search(before))
            or (CLOSES.match(text, match.end(), span.end) and (PART_GOES_ON.search(before) or PART_TAKEN.search(before)))
            or (PART_MOVED.search(before) and THEN.match(text, match.end(), span.end))
        ):
            words = match[0].lower().replace("-", " ").replace("‑", " ")
            value = SEVERAL.get(words) or PARTS[words.split()[-1]]
            yield _mention(text, span, Span(*match.span()), value, "%")


IN_SO_MANY = re.compile(
    r"\s (?: in | of | every ) \s (?: \d{1,3} | two | three | four | five | six | seven | eight | nine | ten | twenty | hundred ) \s",
    re.VERBOSE,
)
"""What every share told as so many out of so many has."""
ONES_IN = re.compile(
    rf"""
    (?<! [\w-] ) (?P<part> {UNIT_WORD} | \d{{1,2}} ) \s (?: in | (?: in | out \s of ) \s every | out \s of ) \s
    (?P<whole> {UNIT_WORD} | hundred | \d{{1,3}} ) (?= \s (?: [a-z][\w-]{{1,18}} \s ){{0,2}} (?: dollars | euros | yuan | rou?bles | rupees
      | barrels | tonnes | tons | cargoes | tankers | cars | vehicles | trucks | lorries | tyres | phones | smartphones | parcels | packages
      | payments | transactions | settlements | invoices | contracts | shipments | deliveries | imports | exports ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""So many of what is traded out of so many: "three in every ten dollars", "nine out of ten new cars"."""


def _ones_in(text: str, span: Span) -> Iterator[NumberMention]:
    if not IN_SO_MANY.search(text, span.start, span.end):
        return
    for match in ONES_IN.finditer(text, span.start, span.end):
        part, whole = (float(word) if word.isdigit() else SMALL.get(word.lower(), 100.0) for word in (match["part"], match["whole"]))
        if 0 < part < whole:
            yield _mention(text, span, Span(*match.span()), round(100 * part / whole, 1), "%")


SHARE_REACHES = re.compile(
    r"""
    \b (?: share | proportion | percentage ) (?: \s [\w’'-]{2,12} ){0,8} \s (?: reach(?: es | ed )? | exceed(?: s | ed )?
      | to | hit | topp?(?: s | ed )? | below | above | under | over | is | was | than | surpass(?: es | ed )? | at )
      \s (?: (?: about | nearly | almost | over | more \s than | less \s than ) \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a part of a share that is named: "the share will reach half"."""
CLOSES = re.compile(r"[.,;:)—]")
PART_TAKEN = re.compile(
    r"""
    \b (?: account (?: s | ed | ing )? \s for | ma(?: de | kes? | king ) \s up | t(?: ook | akes? | aking ) | compris(?: e s? | ed | ing )
      | represent(?: s | ed | ing )? )
      \s (?: (?: about | nearly | almost | around | roughly | over | just \s over | just \s under | close \s to | more \s than
        | less \s than | at \s least ) \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a part that closes a statement: "one deal accounted for nearly half"."""
PART_MOVED = re.compile(
    r"\b from \s (?: (?: about | nearly | almost | around | roughly | over | more \s than | less \s than | just ) \s ){0,2} \Z",
    re.VERBOSE | re.IGNORECASE,
)
THEN = re.compile(
    r"""
    (?: \s (?: in | during ) \s [^,;:.()]{3,40}? )? \s to \s
    (?: (?: about | nearly | almost | around | roughly | over | more \s than | less \s than | just | only ) \s ){0,2}
    (?: \d | half \b | an? \s (?: third | quarter | fifth | tenth ) | two | three )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Between the parts from and to which something moved: "from a third in 2020 to a fifth"."""
PART_GOES_ON = re.compile(
    r"""
    \b (?: and | while ) \s [^.,;:\d]{2,40} \s (?: nearly | almost | about | around | roughly | over | more \s than | less \s than | only
      | just ) \s \Z
    """,
    re.VERBOSE,
)
"""Before a part at the end of a list of them: "made up half of it, and energy as a whole nearly three-quarters"."""
ORDINAL = re.compile(
    r"""
    \b (?: first | second | latter | former | last | other | better | past ) \s (?: and \s \w{3,9} \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The first half of something is no share."""


def _folds(text: str, span: Span) -> Iterator[NumberMention]:
    for match in FOLD.finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - WINDOW) : match.start()]
        if match["verb"]:
            if match["form"].lower() in {"e", "es"} and not DOUBLING.search(before) and match["form"].lower() == "e":
                continue
            value = TIMES[match["verb"].lower()]
        elif match["number"] or match["word"]:
            value = float(match["number"]) if match["number"] else SMALL[match["word"].lower()]
        else:
            compares = (
                not text[match.end() : match.end() + 4].startswith((" in ", " sin", " fro", " bet", " to ", " ove", " and", ",", ".", ";"))
                and match.end() < span.end
            )
            if not compares and not GROWING.search(before):
                continue
            value = (float(match["many"]) if match["many"] else SMALL[match["spelled"].lower()]) + (0.5 if match["half"] else 0.0)
        yield _mention(text, span, Span(*match.span()), value, "x")
