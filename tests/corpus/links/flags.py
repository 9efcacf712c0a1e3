"""Planted errors, each with its innocent twin: the rule that must speak, the rows, and what its message must carry.

The rows are as the extractors make them of such sentences. No twin may raise any flag.
"""

from datetime import date
from typing import Any, NamedTuple

from tests.links.rows import event, exercise, fact, figure, quote

OUT = {"flow": "China>Russia", "metric": "exports"}
BACK = {"flow": "Russia>China", "metric": "imports"}
# Countries of which no series is published, so that nothing but the rule in question speaks.
PAIR = {"flow": "China-Peru"}
THERE = {"flow": "China>Peru", "metric": "exports"}
HOME = {"flow": "Peru>China", "metric": "imports"}
LEADERS = {"actors": ["China", "Xi Jinping", "Russia", "Vladimir Putin"]}
AIR = {"kind": "air patrol"}
BN = 1e9


class Case(NamedTuple):
    why: str
    rule: str
    rows: list[dict[str, Any]]
    message: tuple[str, ...] = ()


def entry(heading, when):
    start, end = fact("events", when)["date_start"], fact("events", when)["date_end"]
    return {
        "entry_id": f"entry {heading}",
        "doc_id": "a",
        "heading": heading,
        "date_start": start,
        "date_end": end,
        "date_precision": "day",
    }


def level(billions, when, unit="USD", **more):
    sign = {"USD": "${} billion", "CNY": "{} billion yuan"}[unit]
    return figure(billions * BN, unit, when, **{"value_text": sign.format(f"{billions:g}"), **more})


def growth(percent, when, **more):
    return figure(percent, "%", when, **{"value_text": f"{abs(percent)} percent", **more})


BOTH = "Trade came to {} billion yuan (${} billion) in the year."


def sum_of(yuan, dollars, when, words=BOTH, **more):
    said = {"words": words.format(yuan, dollars), "start": 5, **PAIR, **more}
    return [level(yuan, when, "CNY", **said), level(dollars, when, **said)]


def copied(origin, **changes):
    """A row, and the one of a copy that repeats it with these changes."""
    key = next(name for name in ("figure_id", "event_id", "quote_id", "exercise_id") if name in origin)
    return [origin, {**origin, key: f"copy of {origin[key]}", "doc_id": "copy", "echo": True, "echo_of": origin[key], **changes}]


BASES = "Trade grew {} percent in dollar terms and {} percent in yuan terms."

ERRORS = [
    Case("parts and total", "exports and imports", [level(111, "2031", **THERE), level(129, "2031", **HOME), level(270, "2031", **PAIR)], ("$240 billion", "$270 billion")),
    Case("parts and total, customs too", "exports and imports", [level(110.9, "2023", **OUT), level(129.3, "2023", **BACK), level(204.1, "2023")], ("$240.2 billion",)),
    Case("growth that is too high", "level and growth", [level(240, "2031", **PAIR), level(200, "2030", **PAIR), growth(32, "2031", **PAIR)], ("+20 %", "+32 %")),
    Case("growth on the published level", "level and growth", [level(230, "2018"), growth(3, "2018")], ("+173.6 %", "+3 %")),
    Case("a fall where the level rose", "wrong sign", [level(220, "2031", **PAIR), level(200, "2030", **PAIR), growth(-10.1, "2031", **PAIR)], ("+10 %", "-10.1 %")),
    Case("a fall where customs printed a rise", "wrong sign", [growth(-26.3, "2023")], ("-26.3 %", "+26.3 % in USD")),
    Case("growth in two currencies", "two bases", [growth(26.3, "2031", words=BASES.format(26.3, 32.7), **PAIR), growth(32.7, "2031", words=BASES.format(26.3, 32.7), **PAIR)], ("dollars", "yuan")),
    Case("growth beside money in one currency", "two bases", [growth(-8.7, "2031", value_text="8.7 percent", words="Trade fell 8.7 percent to $203.7 billion.", **PAIR), growth(-8.1, "2031", value_text="8.1 percent", words="Measured in yuan, two-way goods trade came to 1.46 trillion yuan in the window, down 8.1 percent.", **PAIR)], ("dollars", "yuan")),
    Case("growth in two currencies, as printed", "two bases", [growth(26.3, "2023"), growth(32.7, "2023")], ("26.3", "32.7")),
    Case("a month that the sums do not leave", "month against sums", [level(28, "2031-09", **PAIR), level(180, "2031-01/2031-09", **PAIR), level(160, "2031-01/2031-08", **PAIR)], ("$20 billion", "$28 billion")),
    Case("a month, one sum published", "month against sums", [level(4.1, "2021-03"), level(40.2, "2021-01/2021-03"), level(26.4, "2021-01/2021-02")], ("$13.8 billion",)),
    Case("a level that customs never had", "against published", [level(290, "2023")], ("$290 billion", "$240.11 billion", "first printed")),
    Case("growth that customs never had", "against published", [growth(41.2, "2022")], ("+41.2 %", "+29.3 % in USD")),
    Case("a level beyond both vintages", "against published", [level(195.4, "2022")], ("$190.27 billion", "revised since")),
    Case("exports of one way", "against published", [level(140.9, "2024", **OUT)], ("$115.49 billion",)),
    Case("two services", "two reporters", [level(111, "2031", reporter="China", **THERE), level(98, "2031", reporter="Peru", doc_id="b", **THERE)], ("China's", "Peru's")),
    Case("Russia's service alone", "two reporters", [level(228, "2023", reporter="Russia")], ("Russia's count", "$240.11 billion")),
    Case("the higher number first", "ordinals", [event("2031-03-05", words="It was their 43rd meeting.", **LEADERS), event("2031-05-16", words="At their 42nd meeting the two spoke of gas.", **LEADERS)], ("42nd meeting", "43rd")),
    Case("one number twice", "ordinals", [event("2031-03-05", words="It was the forty-second meeting of the two.", **LEADERS), event("2031-05-16", words="The 42nd meeting took two hours.", doc_id="b", **LEADERS)], ("42nd",)),
    Case("a patrol whose forerunner is unknown", "ordinals", [exercise("2031-06-03", words="It was the fifth joint air patrol of the two.", participants=["China", "Peru"], **AIR)], ("5th air patrol", "no 4th")),
    Case("a patrol after a gap", "ordinals", [exercise("2031-06-03", words="The 40th joint strategic air patrol passed the strait.", **AIR)], ("no 39th", "11th")),
    Case("a patrol of another year", "ordinals", [exercise("2021-05-24", words="They flew the fourth joint strategic air patrol.", **AIR)], ("May 2021", "24 May 2022")),
    Case("a heading", "weekday", [entry("Monday, 6 August 2024", "2024-08-06")], ("Monday", "was a Tuesday")),
    Case("a date in the text", "weekday", [event("2024-10-15", date_text="Monday, October 15")], ("15 October 2024 was a Tuesday",)),
    Case("a drill's first day", "weekday", [exercise("2031-07-01", date_text="on Fri. 1 July", participants=["China", "Peru"])], ("was a Tuesday",)),
    Case("a rate that never was", "two currencies", sum_of(1280, 140.3, "2024"), ("9.12 yuan", "6.98 to 7.35")),
    Case("an older year's rate", "two currencies", sum_of(620, 100, "2023"), ("6.20",)),
    Case("dollars first", "two currencies", [level(250, "2024", words="It was worth $250 billion, or about 900 billion yuan.", start=5, **PAIR), level(900, "2024", "CNY", words="It was worth $250 billion, or about 900 billion yuan.", start=5, **PAIR)], ("3.60",)),
    Case("a number", "copy", copied(level(180.3, "2031", **PAIR), value=190.3e9, value_text="$190.3 billion"), ("$190.3 billion", "$180.3 billion")),
    Case("a date", "copy", copied(event("2031-05-16"), date_start=date(2031, 5, 18), date_end=date(2031, 5, 18)), ("18 May 2031", "16 May 2031")),
    Case("a name", "copy", copied(quote("We are one.", speaker="Wang Yi"), speaker="Qin Gang"), ("Qin Gang", "Wang Yi")),
    Case("a person", "copy", copied(event("2031-05-16", **LEADERS), actors=["Xi Jinping", "Sergei Lavrov"]), ("Sergei Lavrov", "Vladimir Putin")),
]  # fmt: skip

TWINS = [
    Case("parts and total", "exports and imports", [level(111, "2031", **THERE), level(129, "2031", **HOME), level(240.1, "2031", **PAIR)]),
    Case("parts of another year", "exports and imports", [level(111, "2030", **THERE), level(129, "2030", **HOME), level(270, "2031", **PAIR)]),
    Case("parts in another document", "exports and imports", [level(111, "2031", doc_id="b", **THERE), level(129, "2031", doc_id="b", **HOME), level(270, "2031", **PAIR)]),
    Case("a part that is only planned", "exports and imports", [level(111, "2031", **THERE), level(129, "2031", modality="planned", **HOME), level(270, "2031", **PAIR)]),
    Case("parts as customs printed them", "exports and imports", [level(110.9, "2023", **OUT), level(129.3, "2023", **BACK), level(240.1, "2023")]),
    Case("growth that fits", "level and growth", [level(240, "2031", **PAIR), level(200, "2030", **PAIR), growth(20, "2031", **PAIR)]),
    Case("growth on a revised base", "level and growth", [level(240.1, "2023"), growth(26.3, "2023")]),
    Case("growth on last month", "level and growth", [level(240, "2031", **PAIR), level(200, "2030", **PAIR), growth(3, "2031", comparison="mom", **PAIR)]),
    Case("growth in yuan, level in dollars", "level and growth", [level(240.1, "2023"), growth(32.7, "2023")]),
    Case("growth of one good", "level and growth", [level(240, "2031", **PAIR), level(200, "2030", **PAIR), growth(90, "2031", commodity="cars", **PAIR)]),
    Case("a fall where the level fell", "wrong sign", [level(180, "2031", **PAIR), level(200, "2030", **PAIR), growth(-10.1, "2031", **PAIR)]),
    Case("as good as flat", "wrong sign", [growth(0.1, "2024", **BACK), growth(-0.1, "2031", **PAIR)]),
    Case("growth of one currency, told twice", "two bases", [growth(8.7, "2031", words="Trade fell 8.7 percent to $203.7 billion.", **PAIR), growth(8.7, "2031", words="It fell 8.7 percent in yuan terms.", **PAIR)]),
    Case("one base, two windows", "two bases", [growth(26.3, "2031", **PAIR), growth(32.7, "2031-01/2031-09", **PAIR)]),
    Case("one base, rounded", "two bases", [growth(26.3, "2023"), growth(26, "2023")]),
    Case("a month that the sums leave", "month against sums", [level(20.2, "2031-09", **PAIR), level(180, "2031-01/2031-09", **PAIR), level(160, "2031-01/2031-08", **PAIR)]),
    Case("the first month", "month against sums", [level(20.2, "2031-01", **PAIR), level(180, "2031-01/2031-09", **PAIR)]),
    Case("the first print", "against published", [level(240.1, "2023"), growth(26.3, "2023")]),
    Case("a rounded record", "against published", [level(240, "2023", qualifier="record")]),
    Case("over a round number", "against published", [level(218, "2023-01/2023-11", qualifier="over")]),
    Case("the later vintage", "against published", [level(190.1, "2022")]),
    Case("growth in yuan", "against published", [growth(2.7, "2024-01/2024-09")]),
    Case("a year that customs has not", "against published", [level(999, "2031"), growth(88, "2031")]),
    Case("a mark", "against published", [level(100, "2018", words="Trade did not pass the $100 billion mark until 2018.")]),
    Case("near a derived level", "against published", [level(19.9, "2025-10")]),
    Case("a target", "against published", [level(300, "2023", modality="planned")]),
    Case("one service in two documents", "two reporters", [level(111, "2031", reporter="China", **THERE), level(98, "2031", reporter="China", doc_id="b", **THERE)]),
    Case("two services that agree", "two reporters", [level(111, "2031", reporter="China", **THERE), level(111.3, "2031", reporter="Peru", doc_id="b", **THERE)]),
    Case("numbers in order", "ordinals", [event("2031-03-05", words="It was their 42nd meeting.", **LEADERS), event("2031-05-16", words="It was their 43rd meeting.", **LEADERS)]),
    Case("two reports of one meeting", "ordinals", [event("2031-05-16", words="It was their 43rd meeting.", **LEADERS), event("2031-05-17", words="The 43rd meeting ended.", doc_id="b", **LEADERS)]),
    Case("other people", "ordinals", [event("2031-03-05", words="Their 43rd meeting.", **LEADERS), event("2031-05-16", words="Their 3rd meeting.", actors=["Wang Yi", "Sergei Lavrov"])]),
    Case("other things counted", "ordinals", [event("2031-03-05", words="It was their 43rd meeting.", **LEADERS), event("2031-05-16", words="The 15th summit of the bloc.", **LEADERS)]),
    Case("a patrol after its forerunner", "ordinals", [exercise("2022-11-30", words="It was the fifth joint strategic air patrol.", **AIR), exercise("2031-06-03", words="the 2nd joint air patrol", participants=["China", "Peru"], **AIR), exercise("2031-01-03", words="the first joint air patrol", participants=["China", "Peru"], **AIR)]),
    Case("a heading", "weekday", [entry("Tuesday, 6 August 2024", "2024-08-06"), entry("6 August 2024", "2024-08-06")]),
    Case("a date in the text", "weekday", [event("2024-10-15", date_text="Tuesday, October 15"), event("2024-10-15", date_text="a week after Monday")]),
    Case("several days", "weekday", [exercise("2031-07-01/2031-07-04", date_text="from Monday to 4 July", participants=["China", "Peru"])]),
    Case("a rate of the year", "two currencies", sum_of(1280, 180.3, "2024")),
    Case("two sums", "two currencies", sum_of(1280, 140.3, "2024", words="Trade came to {} billion yuan after gas worth ${} billion.")),
    Case("a year without a rate", "two currencies", sum_of(1280, 140.3, "2031")),
    Case("the same number", "copy", copied(level(180.3, "2031", **PAIR), value_text="180.3 billion dollars")),
    Case("another number of another thing", "copy", copied(level(180.3, "2031", **PAIR), value=90e9, metric="price", flow=None)),
    Case("a date left open", "copy", copied(event("2031-05-16", **LEADERS), date_start=None, date_end=None, date_precision="none")),
    Case("a date known less exactly", "copy", copied(event("2031-05-16"), date_start=date(2031, 5, 1), date_end=date(2031, 5, 31), date_precision="month")),
    Case("a name left out", "copy", copied(event("2031-05-16", **LEADERS), actors=["China", "Xi Jinping"])),
    Case("a speaker left open", "copy", copied(quote("We are one.", speaker="Wang Yi"), speaker=None)),
]  # fmt: skip
