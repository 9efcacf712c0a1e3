"""What each word of the dashboard means: terms, codes of the tables and rules of the flags, one short sentence each.

Shown a hover or a tap away from where the word stands. A column's own sentence is its description in `tidings/tables.py`; here stand the
terms that need more than that, and every code that a column may hold.
"""

from collections.abc import Mapping

from tidings.show.wording import spelled
from tidings.tables import Column

TERMS: Mapping[str, str] = {
    "precision": "How exactly a date is known, from the day to the year or not at all; it is never more exact than the words.",
    "basis": "What a date was found from: its own words, the document's day, the heading of its entry, or an exercise's name.",
    "fidelity": "Whether a quotation's words can be trusted: a document that shows signs of rewording never gives a checked quotation.",
    "wording": "Whether a document has its original words; reworded texts show it by broken phrases, odd names and words put for others.",
    "credibility": "How far the documents bear a story out, an Admiralty digit: 1, independent sources agree, to 6, not to be judged.",
    "reliability": "How far people rate a source from what it told before, an Admiralty letter A to F; F where nobody has rated it.",
    "lineage": "Documents that echo one another share a lineage and count as one source, however many repeat it.",
    "independent sources": "Documents that do not echo one another; a copy and its origin are one.",
    "copy": "A document, or a row of it, that repeats what another says; it is counted at its origin and left out unless you show copies.",
    "origin": "The document that a copy repeats: the one not reworded, else the earlier, else the fuller.",
    "similarity": "The part of a document's words that stand in its origin in the same order, from 0 to 1.",
    "coverage": "A month is covered if a document was published in it or tells of it within a month; others are unknown, not zero.",
    "modality": "Whether the words tell that it happened, goes on, is planned, might be, is alleged or is denied.",
    "qualifier": "The word before a number that bends it, such as “over”, “about” or “record”; the number itself stays as written.",
    "story": "One figure, happening or utterance that several rows tell, brought together so that it can be held against itself.",
    "plan": "A happening or drill that a row calls planned, watched until a later row tells that it came about.",
    "flag": "One thing that a careful reader should know about a row; nothing is corrected, and the row stays as the document has it.",
    "reviewed": "A reviewer looked at the row beside its words and called it right, or changed a value of it; most rows are unchecked.",
    "correction": "What a reviewer said of a row: right, wrong, or changed in one value, with name, day and reason; it can be taken back.",
    "agreement": "Of the rows that reviewers judged, those that the machine had right; the interval says how far so few can tell.",
    "drill": "One exercise or patrol, however many sentences mention it and under whatever name.",
    "mention": "One sentence that speaks of an exercise; several may speak of the same drill.",
    "published lists": "Exercises of China and Russia since 2003 as others published them, each with its source, and drawn apart.",
    "published figures": "What customs services printed, by month and year, each with the page that it was read from.",
    "derived": "Worked out by us as a sum or difference of published figures, so no customs figure; drawn differently.",
    "level": "How much it was, in money, tonnes or cubic metres.",
    "growth": "By how many percent it grew on the year or month before; a fall is negative.",
    "share": "What part of a whole it was, in percent.",
    "window": "The days that a figure speaks of: a month, January to a month, or a year; different windows are never compared.",
    "flow": "The direction in which goods move: ↔ is both ways together, → is from the first country to the second.",
    "reporter": "Whose statistics a figure is from; China and Russia count the same trade differently, and neither is wrong.",
    "core": "Value or growth of two countries' whole goods trade, exports or imports; parts of these are no core figures.",
    "happened": "The days on which it took place, as far as the words give them.",
    "reported": "The day of the entry or document that tells of it.",
    "published": "The day on which the document came out.",
    "outlet": "Who published the words: for a digest the newspaper or agency that an entry was taken from.",
    "attributed to": "Whom the sentence itself names as its source, such as “the Russian navy”.",
    "speaker": "Who said the words, by full name; empty where the text does not settle it.",
    "actors": "Countries, organisations and people that the sentence names as taking part.",
    "topics": "What a row is about, from a closed list of eleven; a row may have several.",
    "place": "Where it was, by one name a place; a sea is drawn as a soft area, for nobody knows the spot.",
    "where precision": "How exactly a place is known, on the Uppsala conflict data scale from 1, the very place, to 7, somewhere at sea.",
    "entry": "One dated item of a digest, with a heading and words of its own.",
    "evidence": "Exactly the document's own words that a row was read from, checked at every build.",
    "snapshot": "One state of the data under a name made from all that went into it: the same name always means the same rows.",
    "hash": "A short number made from rows or bytes; if two are the same, so is what they were made from.",
    "without a date": "The words give no date; such rows are counted and listed, and drawn on no chart over time.",
}  # fmt: skip
"""Term -> what it means."""

FLAG_RULES: Mapping[str, str] = {
    "exports and imports": "Exports and imports do not add up to the total that the document gives for the same window.",
    "level and growth": "The growth does not lead from the level of the year before to the level given.",
    "wrong sign": "The text says growth where the levels or customs say a fall, or the other way round.",
    "two bases": "Growth is given twice, once in yuan and once in dollars: two bases of one thing, no contradiction.",
    "month against sums": "A month's value is not the difference of two sums from January.",
    "two currencies": "A sum in yuan and dollars implies a rate that a dollar never had in those years.",
    "against published": "The figure lies outside everything that customs published for the same window, revised or not.",
    "two reporters": "Two countries' statistics differ on the same trade: they count differently, and neither is wrong.",
    "ordinals": "A numbered meeting or patrol comes out of order, or the one before it is not known.",
    "weekday": "The weekday that the words name is not the one of that date.",
    "copy": "A copy has another number, date or name than its origin.",
}
"""Rule of a flag -> what it has found."""

_PRECISIONS = {
    "day": "Known to the day.",
    "week": "Known to the week.",
    "month": "Known to the month; the whole month is meant, never its first day.",
    "quarter": "Known to the quarter.",
    "year": "Known to the year.",
    "none": "No date is known.",
}
_BASES = {
    "explicit": "Day, month and year stand in the text.",
    "document": "Counted from the document's own date, for “last month” or a day without a year.",
    "heading": "The date of the entry that it stands in.",
    "name": "From the name, as in “Northern/Interaction-2024”.",
    "reviewer": "A reviewer gave it.",
    "none": "No date was found.",
}
_DRILL_KINDS = {
    "naval drill": "Ships exercise together.",
    "naval patrol": "Warships sail a route together.",
    "air patrol": "Military aircraft fly a route together.",
    "coast guard patrol": "Coast guards or border guards patrol together.",
    "ground": "Troops exercise on land, police and strategic command exercises among them.",
    "wargame": "An exercise of staffs or computers, without troops in the field.",
}
_KINDS_OF_ROW = {
    "figures": "A number that a sentence states.",
    "exercises": "A mention of a joint exercise or patrol.",
    "quotes": "A quotation.",
    "events": "A happening that a sentence tells.",
    "entries": "A dated item of a digest.",
}
CODES: Mapping[str, Mapping[str, str]] = {
    "date_precision": _PRECISIONS,
    "date_basis": _BASES,
    "modality": {
        "occurred": "The words tell that it happened.",
        "ongoing": "The words tell that it goes on.",
        "planned": "The words tell that it is to come; whether it did is another row's to tell.",
        "hypothetical": "The words speak of what might be.",
        "alleged": "The words report it as somebody's claim.",
        "denied": "The words tell that somebody denies it.",
    },
    "fidelity": {
        "verbatim": "The document shows no sign of rewording, so its quotations stand as it printed them; no recording was heard.",
        "reworded": "The document shows signs of rewording, so these may not be the words that were said: do not quote them.",
    },
    "wording": {"original": "No sign of rewording was found.", "reworded": "Signs of rewording were found; they are named."},
    "published_basis": {
        "stated": "The document says so itself.",
        "sidecar": "The file sources.csv beside the documents says so.",
        "inherited": "Taken from the document that this one copies.",
        "none": "Not known.",
    },
    "documents.kind": {"article": "One text under one date.", "digest": "A list of dated entries, mostly from several outlets."},
    "reliability": {
        "A": "Completely reliable.", "B": "Usually reliable.", "C": "Fairly reliable.", "D": "Not usually reliable.", "E": "Unreliable.",
        "F": "Cannot be judged, or nobody has rated it.",
    },
    "figures.kind": {"level": TERMS["level"], "change": TERMS["growth"], "share": TERMS["share"]},
    "metric": {
        "trade_total": "Exports and imports together.",
        "exports": "Goods that a country sells to the other.",
        "imports": "Goods that a country buys from the other.",
        "market_share": "Part of a market that a country's goods or firms have.",
        "trade_share": "Part of a country's trade that the other has.",
        "currency_share": "Part of payments made in a currency.",
        "tariff": "A duty on goods.",
        "volume": "How much in tonnes, barrels, cubic metres or pieces.",
        "price": "What a unit costs.",
        "other": "Something else about trade or money.",
    },
    "comparison": {"yoy": "Against the same days of the year before.", "mom": "Against the month before."},
    "kind": _DRILL_KINDS,
    "quotes.kind": {
        "speech": "A clause or more that somebody said.",
        "phrase": "A few quoted words inside a sentence.",
        "block": "A passage of another outlet.",
    },
    "topics": {
        "diplomacy": "Visits, talks, summits and statements of governments.",
        "military": "Forces, exercises, arms and security.",
        "trade": "Goods sold and bought.",
        "energy": "Gas, oil, coal, power and pipelines.",
        "finance": "Payments, banks, currencies and loans.",
        "technology": "Chips, telecoms, space, computing and research.",
        "sanctions": "Sanctions, export controls and how they are kept or got round.",
        "ukraine": "The war in Ukraine and talks about it.",
        "influence": "Media, propaganda, elections and public opinion.",
        "institutions": "Blocs such as BRICS, the Shanghai Cooperation Organisation and the United Nations.",
        "autos": "Cars and their makers.",
    },
    "action": {
        "AGREE": "They agree to something, or sign it.",
        "CONSULT": "They meet, talk, call or visit.",
        "SUPPORT": "One speaks up for the other.",
        "CONCEDE": "One gives way, or eases a measure.",
        "COOPERATE": "They work, trade or exercise together.",
        "AID": "One gives the other goods, money or arms.",
        "RETREAT": "One withdraws or surrenders.",
        "REQUEST": "One asks or urges.",
        "ACCUSE": "One blames or criticises.",
        "REJECT": "One refuses or denies.",
        "THREATEN": "One warns of consequences.",
        "PROTEST": "People or governments protest.",
        "SANCTION": "One punishes by sanctions, bans, expulsions or cut ties.",
        "MOBILIZE": "Forces are readied, moved or shown.",
        "COERCE": "One uses force short of battle, arrests or seizes.",
        "ASSAULT": "One attacks.",
    },
    "table": _KINDS_OF_ROW,
    "status": {
        "kept": "A later row tells that it came about.",
        "past": "Its days are over and no row tells what came of it; that does not mean that nothing did.",
        "open": "Its days are not over, or not known.",
        "covered": "A document speaks from that month.",
        "not covered": "No document speaks from that month; it is unknown, not empty.",
    },
    "reviewed": {"right": "A reviewer called it right as it stands.", "changed": "A reviewer changed a value of it."},
    "verdict": {
        "right": "The row says what the words say.",
        "wrong": "The words do not say this; the row leaves its table.",
        "changed": "One value is another; the rest of the row is right.",
    },
    "corrections.status": {
        "applied": "It counts in these tables.",
        "no longer needed": "The row says so by itself now, or is not read any more.",
        "does not apply": "Its document or its row is not there as it was; somebody should look.",
        "overruled": "A later verdict on the same row counts.",
        "revoked": "Somebody took it back.",
    },
    "severity": {
        "error": "It cannot be so.",
        "warning": "Worth a second look.",
        "note": "An explanation; nothing is wrong.",
    },
    "credibility": {
        "1": "Independent sources say the same.",
        "2": "One source, and the published figures or lists bear it out.",
        "3": "One document, but several outlets in it.",
        "4": "Doubtful; the rules here never give it.",
        "5": "The rows contradict one another; every side is shown and none wins.",
        "6": "One source, and nothing to hold it against.",
    },
    "rule": FLAG_RULES,
}  # fmt: skip
"""Column, or `table.column` where tables mean different things by it -> code -> what it means."""

COLUMN_TERMS: Mapping[str, str] = {
    "date_precision": "precision", "date_basis": "basis", "fidelity": "fidelity", "wording": "wording", "credibility": "credibility",
    "reliability": "reliability", "lineage_id": "lineage", "lineages": "independent sources", "echo": "copy", "echo_of": "copy",
    "copy_of": "copy", "similarity": "similarity", "modality": "modality", "qualifier": "qualifier", "story_id": "story", "flag": "flag",
    "core": "core", "flow": "flow", "reporter": "reporter", "outlet": "outlet", "attributed_to": "attributed to", "report_date": "reported",
    "speaker": "speaker", "topics": "topics", "actors": "actors", "evidence": "evidence", "reviewed": "reviewed",
}  # fmt: skip
"""Column -> the term that says more about it than its description does."""


def said(term: str) -> str:
    """What a term, or a rule of the flags, means. Raises KeyError for a word that nothing explains.

    >>> said("level and growth")
    'The growth does not lead from the level of the year before to the level given.'
    """
    known = term.replace("_", " ").lower()
    return TERMS[known] if known in TERMS else FLAG_RULES[known]


def codes(column: str, table: str = "") -> Mapping[str, str]:
    """Code -> what it means, for a column of a table; empty where it holds no codes.

    >>> codes("kind", "documents")["article"]
    'One text under one date.'
    """
    return CODES.get(f"{table}.{column}") or CODES.get(column, {})


def meaning(code: str, column: str, table: str = "") -> str:
    """What one code of a column means. Raises KeyError for a code that nothing explains."""
    return codes(column, table)[code]


def column(declared: Column, table: str = "") -> str:
    """Help for a column in Markdown: its description, the term behind it, and each code with what it means.

    >>> from tidings.tables import TABLES
    >>> print(column(TABLES["documents"]["kind"], "documents"))
    An article, or a digest of dated entries
    <BLANKLINE>
    - **article**: One text under one date.
    - **digest**: A list of dated entries, mostly from several outlets.
    """
    term = COLUMN_TERMS.get(declared.name)
    sentences = [TERMS[term] if term else declared.description]
    found = codes(declared.name, table)
    lines = [f"- **{spelled(code)}**: {text}" for code, text in found.items() if not declared.allowed or code in declared.allowed]
    return "\n\n".join(part for part in (*sentences, "\n".join(lines)) if part)
