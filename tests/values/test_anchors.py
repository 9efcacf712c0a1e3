"""Anchors: the day a text states about itself, the dated entries of digests, and the proof of their years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.lexicon import Lexicon, shipped
from tidings.text.document import Document, Source, Span
from tidings.text.regions import lay_out
from tidings.values.anchors.anchors import Anchors, find_anchors
from tidings.values.anchors.datelines import written_after
from tidings.values.interval import Interval

BODY = [
    "The ministry confirmed the schedule in a statement and said that both delegations had agreed on the text of the memorandum.",
    "Analysts in the region expect little from the round, which follows months of quiet contacts between the two coast guards.",
    "Port officials counted eleven tankers off the terminal and said that none of them had been cleared to load since the storm.",
    "The chamber of commerce put the loss at four million a week and asked the government to open the second crossing at once.",
    "A spokesman for the railway declined to name the bank that had guaranteed the loan, citing the terms of the contract itself.",
]


def anchors_of(text: str, published: str | None = None, url: str | None = None) -> Anchors:
    source = Source(published=date.fromisoformat(published) if published else None, url=url)
    return find_anchors(Document.from_text(text, source=source), lay_out(text), shipped())


def article(*head: str, foot: str = "") -> str:
    return "\n\n".join(["Envoys meet in Baku for talks on transit", *head, *BODY[:3], *([foot] if foot else [])])


# The day of publication

STATED = {
    "front matter": ("---\ntitle: Envoys meet\ndate: 2024-05-16 10:00:00 +0800\n---\n\n" + BODY[0], "2024-05-16"),
    "front matter, another key": (
        "---\ntitle: Envoys meet\npost_date: 2016-02-03 17:12:44\npublished: true\n---\n\n" + BODY[0],
        "2016-02-03",
    ),
    "front matter in words": ("---\ntitle: Envoys meet\ndate: May 16, 2024\n---\n\n" + BODY[0], "2024-05-16"),
    "flattened field": ("date 2024-05-16 " + BODY[0] + "\n\n" + BODY[1], "2024-05-16"),
    "line of its own": (article("May 16, 2024"), "2024-05-16"),
    "with time and zone": (article("November 4, 2024 2:42 pm (EST)"), "2024-11-04"),
    "weekday and time": (article("Thu, 16 May 2024 08:30:00 GMT"), "2024-05-16"),
    "day first with dots": (article("16.05.2024 13:45"), "2024-05-16"),
    "byline and date": (article("By Ana Lind and Jo Cruz | 16 May 2024 | 5 min read"), "2024-05-16"),
    "agency and date": (article("Anadolu Agency, 16 May 2024"), "2024-05-16"),
    "labelled": (article("Published: 16 May 2024"), "2024-05-16"),
    "labelled, updated later": (article("Posted on May 16, 2024 by Ana Lind", "Updated: May 18, 2024"), "2024-05-16"),
    "blog furniture": (article("Written by  //  May 16, 2024  //  Caucasus, Transit  //  No comments"), "2024-05-16"),
    "label at the foot": (article(foot="First published: 16 May 2024"), "2024-05-16"),
    "dateline with its year": (
        article("BAKU, May 16, 2024 (Azertac) -- The envoys of three states met on transit on Wednesday and signed nothing."),
        "2024-05-16",
    ),
    "title": ("Weekly Transit Assessment, May 16, 2024\n\n" + BODY[0] + "\n\n" + BODY[1], "2024-05-16"),
    "byline and a label behind it": (article("By Staff Correspondent | Updated: May 16, 2024, 18:42 IST"), "2024-05-16"),
    "city and a label behind it": (article("Written by Ana Lind | Baku | Updated: May 16, 2024 09:00 IST"), "2024-05-16"),
    "label, dash, time": (article("Published - May 16, 2024 08:15 pm IST - BAKU"), "2024-05-16"),
    "time between label and day": (article("Posted at 10:11 AM, May 16 2024"), "2024-05-16"),
    "published goes before updated": (article("Updated - May 18, 2024 10:11 am | Published - May 16, 2024 09:00 pm IST"), "2024-05-16"),
    "reading time and label": (article("4 min read Last Updated : May 16 2024 | 9:14 PM IST"), "2024-05-16"),
    "only updated": (article("(Updated May 16, 2024)"), "2024-05-16"),
    "bars": (article("| 16 May 2024 |"), "2024-05-16"),
    "at a time of a zone": (article("May 16, 2024 at 3:04 p.m. EDT"), "2024-05-16"),
    "credits and date": (article("Reporting by Ana Lind and Jo Cruz in Baku; Editing by Max Orr; 16 May 2024"), "2024-05-16"),
    "source, day, editor": (article("Source: Azertac | 2024-05-16 20:41:15 | Editor: lind"), "2024-05-16"),
    "number of the news": (article("News ID: 4567  Publish Date: Thursday 16 May 2024 - 14:05"), "2024-05-16"),
    "labelled ISO with slashes": (article("Date: 2024/05/16"), "2024-05-16"),
    "a change only if no better key": (
        "---\ntitle: Envoys meet\nlast_modified_at: 2024-06-01\npubDate: Thu, 16 May 2024 08:30:00 GMT\n---\n\n" + BODY[0],
        "2024-05-16",
    ),
    "year first, as the text tells of a later year": (article("25/01/14") + " Ferries have run since June 2022.", "2025-01-14"),
    "day first, beside a day that the lead tells": (
        "Envoys meet in Baku\n\n05/06/24\n\nThe envoys arrived on June 4 and left at night. " + BODY[0],
        "2024-06-05",
    ),
    "month first, beside a day that the lead tells": (
        "Envoys meet in Baku\n\n05/06/2024\n\nThe envoys arrived on May 3 and left at night. " + BODY[0],
        "2024-05-06",
    ),
    "byline, day and site": (article("by A. Jo Lind May 16, 2024 from PORT Website"), "2024-05-16"),
    "field of a feed": (article(" - date published: 2024-05-16T15:06:47+00:00"), "2024-05-16"),
    "a key with a hyphen": ("---\ntitle: Envoys meet\npublish-date: 2024-05-16\n---\n\n" + BODY[0], "2024-05-16"),
    "dateline settled by a caption": (
        article(
            "BAKU, May 16 (Azertac) -- The envoys of three states met on transit on Thursday and signed nothing at all.",
            foot="The envoys of three states meet in Baku, Azerbaijan, May 16, 2024. (Azertac/Ana Lind)",
        ),
        "2024-05-16",
    ),
    "parts between slashes": (article("posted by R. Albrecht // May 16, 2024 // Filed under: China, Russia // 3 comments"), "2024-05-16"),
    "tags behind it": (article("16 May 2024 | Tags: rail, ports, transit"), "2024-05-16"),
    "a week's letter": (article("Week ending 16 May 2024"), "2024-05-16"),
    "the head of a letter": (article("Sent: Thursday, 16 May 2024"), "2024-05-16"),
    "the site's name": (article("English.news.example.cn   2024-05-16 17:41:12"), "2024-05-16"),
    "last edited": (article("Last edited on 16 May 2024 by Ana"), "2024-05-16"),
    "this page": (article("This page was last updated on 16 May 2024."), "2024-05-16"),
    "updated, a time in brackets": (article("Last Updated(Beijing Time):2024-05-16 17:41"), "2024-05-16"),
    "number of a digest": (article("Digest no. 44 (16 May 2024)"), "2024-05-16"),
    "a series and a colon": (article("Transit Watch: 16 May 2024"), "2024-05-16"),
    "a series and a comma": (article("Port Daily Digest, 16 May 2024"), "2024-05-16"),
    "a dateline in capitals and small letters": (
        article("Baku, AZR – May 16, 2024: The envoys met in Baku on Thursday, and signed nothing."),
        "2024-05-16",
    ),
    "a dateline, agency first": (
        article("BAKU (Port Daily) - May 16, 2024 - The envoys met on Thursday, and signed nothing."),
        "2024-05-16",
    ),
    "an item of a feed": (
        "<item>\n<title>Envoys meet</title>\n<pubDate>Thu, 16 May 2024 20:52:00 +0800</pubDate>\n" + BODY[0] + "\n</item>",
        "2024-05-16",
    ),
    "an item's link": (
        "<item>\n<title>Envoys meet</title>\n<link>https://news.example.org/2024/05/16/envoys/</link>\n" + BODY[0] + "\n</item>",
        "2024-05-16",
    ),
    "an element of time": (
        '<h1>Envoys meet</h1>\n<p>By Ana Lind | Port Daily</p>\n<time class="x" datetime="2024-05-16T08:15:00+08:00">May 16</time>\n'
        + BODY[0],
        "2024-05-16",
    ),
    "a property of the page": (
        '<meta property="article:published_time" content="2024-05-16T08:15:00Z">\n<h1>Envoys meet</h1>\n' + BODY[0],
        "2024-05-16",
    ),
    "linked data": (
        '<script type="application/ld+json">{"datePublished":"2024-05-16T08:15:00Z"}</script>\n<h1>Envoys meet</h1>\n' + BODY[0],
        "2024-05-16",
    ),
    "digits that the dateline settles": (
        article(
            "Azertac | Baku | Updated: 05-06-2024 16:05 IST", "Baku [Azerbaijan], June 5 (Azertac): The envoys of three states met again."
        ),
        "2024-06-05",
    ),
    "dateline soon after a period": (
        article("BAKU, May 16 (Azertac) -- Trade of the three states grew 4 percent in the first four months of 2024, up from 2023."),
        "2024-05-16",
    ),
    "dateline soon after the turn of the year": (
        article("BAKU, January 16 (Azertac) -- Trade of the three states grew 4 percent in December 2023, the customs service said."),
        "2024-01-16",
    ),
    "dateline soon after days of an edition": (
        article("BAKU, May 16. /AZR/. Ships have left for a patrol after Caspian Breeze-2024. The exercise was held on May 13-15, 2024."),
        "2024-05-16",
    ),
    "a label, its day in code": (article("Published :`2024-05-16 06:19:04`"), "2024-05-16"),
    "the clock of the site, then the article's own day": (
        "Aarhus, March 3rd 2025 - 11:20 UTC\n\nTwo navies to meet\n\nThursday, May 16th 2024 - 07:05 UTC\n\n" + BODY[0] + BODY[1],
        "2024-05-16",
    ),
    "a day above the title": ("Friday, May 16th, 2025\n\nTwo navies to meet\n\n" + BODY[0] + BODY[1], "2025-05-16"),
    "dateline on the weekday of an edition, two headlines above": (
        "Two navies to meet\n\nThe drill began in 2009\n\nBAKU, June 23. /Azertac/. Ships will meet for Caspian Star-2017 in May, "
        "an officer said on Friday.\n\nBy 2013 it had been held twice.",
        "2017-06-23",
    ),
    "dateline on the weekday of an edition": (
        article("BAKU, May 16 (Azertac) -- The Caspian Breeze-2024 exercise of the two fleets began off Baku on Thursday, the navy said."),
        "2024-05-16",
    ),
    "a place and a feature of its own": (article("COMMENTARY / 16 May 2024"), "2024-05-16"),
    "submitted, digits that a weekday settles": (article("Submitted by Ana Lind on Thu, 05/16/2024 - 18:47"), "2024-05-16"),
    "digits either way, settled by a weekday": (article("Wed, 06/05/2024 - 18:47"), "2024-06-05"),
    "digits day first, settled by a weekday": (article("Monday, 06/05/2024"), "2024-05-06"),
    "a Russian head": (article("16 мая 2024, 18:47"), "2024-05-16"),
    "a Russian head with its year's letter": (article("16 мая 2024 г."), "2024-05-16"),
    "a Chinese head": (article("2024年5月16日 18:47"), "2024-05-16"),
    "press release": (article("Press release: 16 May 2024"), "2024-05-16"),
    "agency, time, number of the news": (article("AZR English May 16, 2024, 10:15 AM News ID 85123456"), "2024-05-16"),
    "date, place, agency": (article("May 16, 2024 — BAKU (Azertac) The envoys met on Thursday, and signed nothing at all."), "2024-05-16"),
    "date, place, dash": (article("16 May 2024 - Baku - The envoys of three states met on Thursday, and signed nothing."), "2024-05-16"),
    "agency between slashes with spaces": (
        article("Baku, 16 May 2024 / Azertac / — The envoys of three states met on Thursday, and signed nothing."),
        "2024-05-16",
    ),
    "the only item of a feed, made later": (
        "<rss><channel><lastBuildDate>Sat, 18 May 2024 01:00:00 GMT</lastBuildDate>\n<item>\n<title>Envoys meet</title>\n"
        "<pubDate>Thu, 16 May 2024 20:52:00 GMT</pubDate>\n" + BODY[0] + "\n</item></channel></rss>",
        "2024-05-16",
    ),
    "dateline on its weekday, between a year told of and one to come": (
        article(
            "BAKU, May 16 (Azertac) -- The envoys of three states signed a treaty on transit on Thursday.",
            "Trade shrank in 2023. The railway is to be finished in 2027.",
        ),
        "2024-05-16",
    ),
    "dateline on its weekday before a goal": (
        article(
            "BAKU, 16 May. /AZR/. The envoys of three states signed a treaty on transit on Thursday.",
            "Trade had grown since 2022. It is expected to reach $4 billion in 2025, the ministry said.",
        ),
        "2024-05-16",
    ),
    "dateline on its weekday, news of the year before": (
        article("BAKU, Jan 16 (Azertac) - Trade of the three states rose 4 percent in 2023, customs data showed on Tuesday."),
        "2024-01-16",
    ),
    "address line": (article(foot="Source: https://example.org/world/2024/05/16/envoys-meet.html"), "2024-05-16"),
}


@pytest.mark.parametrize(("text", "day"), STATED.values(), ids=STATED.keys())
def test_stated_day(text: str, day: str) -> None:
    found = anchors_of(text, published="2020-01-01")
    assert (found.published, found.published_basis) == (date.fromisoformat(day), "stated")
    assert found.published_span is not None
    assert found.entries == ()


NOT_STATED = {
    "a date inside a sentence": article("The envoys met on May 16, 2024, in the old town."),
    "a caption": article("The foreign ministers of the three states shake hands in Baku, Azerbaijan, May 16, 2024."),
    "a caption without a stop": article("Ministers and their staff walk to the hall of the summit in Baku May 16, 2024"),
    "only a month and a day": article("May 16"),
    "a label with another date in its sentence": article("Published works of the poet, who died on 16 May 1924, were read."),
    "two readings": article("Published: 05/06/2024"),
    "an address of another page": article("See https://example.org/world/2024/05/16/envoys-meet.html for the text."),
    "a dateline without a year": article("BAKU, May 16 (Azertac) -- The envoys of three states met on Wednesday and signed nothing."),
    "a list of related texts": article("Read also: Envoys meet | 16 May 2024"),
    "a right": article("Copyright May 16, 2024 Port Daily"),
    "an updated treaty": article("Updated treaty text of May 5, 1995 is in force"),
    "a dateline on an anniversary": article(
        "BAKU, May 16 (Azertac) -- Crowds remembered the storm of May 16, 2014, in the port on Friday, and laid flowers."
    ),
    "a dateline and an old picture": article(
        "BAKU, May 16 (Azertac) -- Crowds remembered the storm in the port on Friday, and laid flowers.",
        foot="File photo shows the port of Baku, Azerbaijan, May 16, 2014. (Azertac/Ana Lind)",
    ),
    "a dateline two years after a period": article(
        "BAKU, May 16 (Azertac) -- Trade grew 4 percent in the first four months of 2022, and has grown faster since 2024."
    ),
    "a dateline before a period that is to come": article(
        "BAKU, May 16 (Azertac) -- Trade grew 4 percent in April 2024, and the tariff of June 2024 will slow it, the customs service said."
    ),
    "a dateline soon after days that need not be this year's": article(
        "BAKU, May 16 (Azertac) -- The port remembered the storm of May 13-15, 2014, which sank four ships."
    ),
    "a dateline on another weekday than the edition's": article(
        "BAKU, May 16 (Azertac) -- The Caspian Breeze-2024 exercise of the two fleets began off Baku on Monday, the navy said."
    ),
    "a clock above the title, long after the exercise": (
        "Friday, May 16th, 2025\n\nTwo navies to meet\n\nShips sailed on Sunday for the drill Caspian Star-2023.\n\n" + BODY[0]
    ),
    "the first words of a sentence": article("In Baku, May 16, 2024 - a Thursday - brought the envoys of three states together again."),
    "a treaty's day": article("Signing of the treaty on the port of Baku, 16 May 1994"),
    "a feed of several items": "<item>\n<pubDate>Thu, 16 May 2024 20:52:00 +0800</pubDate>\n"
    + BODY[0]
    + "\n</item>\n<item>\n<pubDate>Fri, 17 May 2024 20:52:00 +0800</pubDate>\n"
    + BODY[1]
    + "\n</item>",
    "digits that two datelines would fit": article("Azertac | Baku | Updated: 05-06-2024 16:05 IST"),
    "hours ago": article("Updated 3 hours ago"),
    "when somebody read it": article("Accessed 16 May 2024"),
    "whose it is": article("© 16 May 2024 Port Daily"),
    "a picture's": article("File photo, May 16, 2024"),
    "a birth": article("Born 16 May 1964"),
    "a treaty's own": article("Signed 16 May 2024"),
    "a last day": article("Deadline: 16 May 2024"),
    "an event's": article("Event date: 16 May 2024"),
    "digits on a weekday of neither day": article("Friday, 05/06/2024"),
    "a Russian day in a sentence": article("The order, dated 16 мая 2024, has eleven pages and nobody has read it."),
    "a Russian day without its year": article("16 мая, 18:47"),
    "a day that opens a sentence": article("May 16, 2024 - Thursday - brought the envoys of three states together again in Baku."),
    "dateline on its weekday and nothing to come": article(
        "BAKU, May 16 (Azertac) -- The envoys of three states signed a treaty on transit on Thursday.", "Trade shrank in 2023."
    ),
    "dateline on a weekday of none of the years between": article(
        "BAKU, May 16 (Azertac) -- The envoys of three states signed a treaty on transit on Monday.",
        "Trade shrank in 2023. The railway is to be finished in 2027.",
    ),
    "dateline the morning after": article(
        "BAKU, May 16 (Azertac) -- The envoys of three states signed a treaty on transit late on Thursday.",
        "Trade shrank in 2023. The railway is to be finished in 2027.",
    ),
    "dateline on its weekday, long after the year it is news of": article(
        "BAKU, May 16 (Azertac) - Trade of the three states rose 4 percent in 2023, customs data showed on Thursday."
    ),
    "dateline on its weekday and a plan of old": article(
        "BAKU, May 16 (Azertac) -- The envoys of three states signed a treaty on transit on Thursday.",
        "The railway was to be finished in 2007, and its first part opened in 2012.",
    ),
    "digits that fit two years": article("12/01/14"),
    "digits that fit two days, both of years after those told": article("05/06/24") + " Ferries have run since June 2012.",
    "digits beside a day far off": article("05/06/24") + " The ferry ran first on August 4.",
    "digits of an address": article("192.01.14"),
    "nothing": article(),
}


@pytest.mark.parametrize("text", NOT_STATED.values(), ids=NOT_STATED.keys())
def test_not_stated(text: str) -> None:
    found = anchors_of(text)
    assert (found.published, found.published_basis, found.published_span) == (None, "none", None)
    assert anchors_of(text, published="2021-03-04").published in (date(2021, 3, 4), date(2021, 3, 3))


def test_a_dateline_takes_its_year_from_the_day_beside_it() -> None:
    text = article("BAKU, December 31 (Azertac) -- The envoys of three states met on transit and signed nothing at all.")
    assert anchors_of(text, published="2024-01-02").published == date(2023, 12, 31)
    assert anchors_of(text, published="2024-05-02").published_basis == "sidecar"
    assert anchors_of(text, url="https://example.org/2023/12/envoys").published == date(2023, 12, 31)


def test_a_month_that_is_stated_is_what_dates_count_from() -> None:
    found = anchors_of(article("Published January 2023 in Transit Quarterly"))
    assert found.published is None
    assert found.at(10) == Interval(date(2023, 1, 1), date(2023, 1, 31), "month")


# Digests


@pytest.mark.parametrize(
    "written",
    ["* {} (Reuters)", "- {} — Reuters", "* [{}](https://example.org/a_b) (Reuters)", "- [{}](https://example.org/a) — Reuters", "• {} (Reuters)",
     "{} (Reuters)", "1. {} (Reuters)", "**{}** (Reuters)"],
)  # fmt: skip
def test_every_link_under_a_heading_is_an_entry(written: str) -> None:
    titles = [
        "Envoys meet in Baku on transit",
        "Ferries stop again off Aktau",
        "Storm closes the old port",
        "Grain rates rise for third week",
    ]
    a, b, c, d = (f"{written.format(title)}\nThe ministry confirmed it in a statement." for title in titles)
    text = "\n\n".join(["Caspian links, week of 5 December 2022", f"9 December\n{a}\n{b}", f"7 December\n{c}", f"5 December\n{d}"])
    found = anchors_of(text).entries
    assert [entry.headline for entry in found] == titles
    assert {entry.outlet for entry in found} == {"Reuters"}
    assert [entry.when.start.day if entry.when else None for entry in found] == [9, 9, 7, 5]


@pytest.mark.parametrize(
    "title", ["CASPIAN LINKS | No. 7 | 5–9 December 2022", "Caspian links for 5-9 December 2022", "Caspian links: 5 to 9 December 2022"]
)
def test_the_days_that_a_title_ends_with_date_what_is_below(title: str) -> None:
    heads = {"5 December": "Ferries stop again off Aktau", "7–8 December": "Storm closes the old port", "9 December": "Grain rates rise"}
    text = "\n\n".join([title, *(f"{day}\n{headline}\n(Reuters) {BODY[0]}" for day, headline in heads.items())])
    found = [entry.when for entry in anchors_of(text).entries]
    assert [(when.start.isoformat(), when.end.day) for when in found if when] == [("2022-12-05", 5), ("2022-12-07", 8), ("2022-12-09", 9)]


WIRE = "(Reuters) - " + BODY[0]
SHORT = "Nobody else spoke."


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (f"Envoys meet\n{WIRE}\n{SHORT}\nTalks go on\n{WIRE}", 2),  # a short last line
        (f"Envoys meet\n{SHORT}\nTalks go on\n{WIRE}", 1),  # a deck: the text is still to come
        (f"Envoys meet\n{WIRE}\n{SHORT}\nTalks go on\n{BODY[1]}", 1),  # a subheading
        (f"- {BODY[0]}\n- {BODY[1]}\n- {BODY[2]}", 3),  # a list of what happened
        (f"Envoys meet on three things\n- {BODY[0]}\n- {BODY[1]}", 1),  # points of one item
        (f"- {BODY[0]}\n{BODY[1]}\n- {BODY[2]}", 1),  # a paragraph among them
        ("- Envoys meet\n- Talks go on", 0),  # too short to be told
    ],
)
def test_what_begins_an_entry_under_a_heading(lines: str, count: int) -> None:
    text = "Week\n\n" + "\n\n".join(f"{day} May 2024\n{lines}" for day in (5, 4, 3))
    assert [entry.heading for entry in anchors_of(text, published="2024-05-06").entries].count("5 May 2024") == count


def test_a_name_in_brackets_inside_an_article_begins_no_entry() -> None:
    text = "\n\n".join([
        "Weekly review, December 2022",
        f"9 December\nEnvoys meet in Baku on transit\n{BODY[0]}\nThe old union (the Ports)\n{BODY[1]}",
        f"7 December\nStorm closes the old port\n{BODY[2]}",
        f"5 December\nGrain rates rise for third week\n{BODY[3]}",
    ])  # fmt: skip
    assert len(anchors_of(text).entries) == 3


def digest(*parts: str) -> str:
    """Entries of a heading and a headline each, with a paragraph of their own."""
    return "\n\n".join(f"{part}\n{BODY[n % 5]}" for n, part in enumerate(parts))


def shown(found: Anchors) -> list[tuple[str | None, str | None, str]]:
    """Heading, headline, and the date as '2024-03-10', '2024-05-14/2024-05-16' or '?'."""
    rows = []
    for entry in found.entries:
        when = "?" if entry.when is None else str(entry.when.start)
        if entry.when and entry.when.end != entry.when.start:
            when += f"/{entry.when.end}"
        assert (entry.when is None) == (entry.basis == "none")
        rows.append((entry.heading, entry.headline, when))
    return rows


def test_newest_first_over_the_turn_of_the_year() -> None:
    text = "Shoal watch\n\nPosted by Desk | 12 March 2024\n\n" + digest(
        "10 March\nCoast guards trade accusations", "2 February\nNew patrol schedule agreed", "28 December\nYear ends with a protest note"
    )
    found = anchors_of(text)
    assert shown(found) == [
        ("10 March", "Coast guards trade accusations", "2024-03-10"),
        ("2 February", "New patrol schedule agreed", "2024-02-02"),
        ("28 December", "Year ends with a protest note", "2023-12-28"),
    ]
    assert {entry.basis for entry in found.entries} == {"document"}
    assert "newest first, turning the year once" in found.proof
    assert "2024-03-12" in found.proof


def test_oldest_first_from_a_heading_that_writes_its_year() -> None:
    text = "Oil notes\n\n" + digest(
        "28 November 2022\nPayments switch to dirham",
        "19 December\nPrice cap takes effect",
        "6 January\nRefiners book more",
        "14-16 February\nRupee talks stall",
    )
    found = anchors_of(text)
    assert [when for _, _, when in shown(found)] == ["2022-11-28", "2022-12-19", "2023-01-06", "2023-02-14/2023-02-16"]
    assert [entry.basis for entry in found.entries] == ["explicit", "document", "document", "document"]
    assert "oldest first, turning the year once" in found.proof


def test_without_anything_that_gives_a_year_the_entries_have_no_date() -> None:
    found = anchors_of(
        "Oil notes\n\n"
        + digest("28 March\nPayments switch to dirham", "19 February\nPrice cap takes effect", "6 January\nRefiners book more")
    )
    assert [when for _, _, when in shown(found)] == ["?", "?", "?"]
    assert "nothing dates the first" in found.proof


def test_headings_in_no_order_have_no_date() -> None:
    found = anchors_of(
        "Notes\n\n" + digest("1 January\nFerry stops", "1 July\nFerry starts", "2 January\nFerry stops again"), published="2024-07-03"
    )
    assert [when for _, _, when in shown(found)] == ["?", "?", "?"]


def test_a_day_of_publication_long_after_proves_nothing() -> None:
    parts = ("10 March\nGuards trade accusations", "2 March\nPatrol schedule agreed", "1 February\nProtest note sent")
    assert [when for _, _, when in shown(anchors_of("Watch\n\n" + digest(*parts), published="2024-12-01"))] == ["?"] * 3
    assert [when for _, _, when in shown(anchors_of("Watch, January 2023-\n\n" + digest(*parts), published="2023-12-01"))] == [
        "2023-03-10",
        "2023-03-02",
        "2023-02-01",
    ]


def test_the_time_of_the_title() -> None:
    parts = ("4 January\nBanks link systems", "17 May\nRailway deal signed", "9 November\nDrone claims denied")
    assert [when for _, _, when in shown(anchors_of("Tehran and Moscow in 2023\n\n" + digest(*parts)))] == [
        "2023-01-04",
        "2023-05-17",
        "2023-11-09",
    ]
    assert [
        when
        for _, _, when in shown(
            anchors_of(
                "Rail watch, June 2021 to May 2022\n\n"
                + digest("5 May\nOne more train", "9 January\nTwo more trains", "8 July\nThree more trains")
            )
        )
    ] == [
        "2022-05-05",
        "2022-01-09",
        "2021-07-08",
    ]


def test_weekdays_prove_and_disprove() -> None:
    parts = ("Monday, 5 June\nTwo frigates cross", "Tuesday, 6 June\nMinisters speak by phone", "Thursday, 8 June\nDrills end early")
    assert [when for _, _, when in shown(anchors_of("Week\n\n" + digest(*parts), published="2023-06-09"))] == [
        "2023-06-05",
        "2023-06-06",
        "2023-06-08",
    ]
    assert [when for _, _, when in shown(anchors_of("Week\n\n" + digest(*parts), published="2022-06-09"))] == ["?", "?", "?"]


def test_a_day_in_an_entry_proves_the_year() -> None:
    text = (
        "Log\n\n9 May\nFerry stops\nThe ferry company said on 7 May 2021 that the crew would stay ashore until the pay of two months had been settled.\n\n"
        + digest("6 May\nFerry late", "2 May\nFerry early")
    )
    found = anchors_of(text)
    assert [when for _, _, when in shown(found)] == ["2021-05-09", "2021-05-06", "2021-05-02"]
    assert "writes a day shortly before it in 2021" in found.proof


def test_sections_named_by_their_years() -> None:
    text = (
        "Chronology\n\n2024\n\n"
        + digest("5 May\nFerry line opens", "1 February\nVisa rules eased")
        + "\n\n2023\n\n9 December\nBridge closed\n"
        + BODY[3]
    )
    found = anchors_of(text)
    assert [when for _, _, when in shown(found)] == ["2024-05-05", "2024-02-01", "2023-12-09"]
    assert found.entries[1].span.of(text).endswith(BODY[1])


def test_items_that_share_a_heading() -> None:
    text = "\n".join(
        [
            "Shoal watch", "", "Posted by Desk | 12 March 2024", "",
            "10-12 March",
            "Coast guards trade accusations near the shoal",
            "Both sides publish footage",
            "By Jo Cruz and Ana Lind",
            "(Rappler) – " + BODY[0],
            BODY[1],
            "Manila summons the envoy over water cannon",
            "MANILA (Reuters) - " + BODY[2],
            "",
            "Fishermen say they will keep to the old grounds for now",
            "Jo Cruz, maritime correspondent",
            BODY[3],
            "",
            "2 March",
            "CNA — " + BODY[4],
            "",
            "1 March",
            "A quiet week at sea (AFP)",
            BODY[0] + " " + BODY[1],
        ]
    )  # fmt: skip
    found = anchors_of(text)
    assert [(entry.heading, entry.headline, entry.outlet) for entry in found.entries] == [
        ("10-12 March", "Coast guards trade accusations near the shoal", "Rappler"),
        ("10-12 March", "Manila summons the envoy over water cannon", "Reuters"),
        ("10-12 March", "Fishermen say they will keep to the old grounds for now", None),
        ("2 March", None, "CNA"),
        ("1 March", "A quiet week at sea", "AFP"),
    ]
    first, second = found.entries[:2]
    assert first.span.of(text).startswith("10-12 March\nCoast guards")
    assert first.span.of(text).endswith(BODY[1])
    assert second.span.of(text).startswith("Manila summons")


def test_a_quoted_paragraph_ends_an_item_with_its_source() -> None:
    text = (
        digest(
            f"27 January 2025\nEnvoys hedge\n(AP) {BODY[0]}\n[…] “We were asked once,” he said. [Source]\nEnvoys meet again\n(TASS) {BODY[1]}",
            "14 January 2025\nA record\n(AP) " + BODY[2],
        )
        if False
        else (
            f"Links\n\n27 January 2025\nEnvoys hedge\n(AP) {BODY[0]}\n[…] {BODY[3]} [Source]\nEnvoys meet again\n(TASS) {BODY[1]}\n\n"
            f"14 January 2025\nA record\n(AP) {BODY[2]}"
        )
    )
    assert [entry.headline for entry in anchors_of(text).entries] == ["Envoys hedge", "Envoys meet again", "A record"]


def test_headings_glued_to_the_sentence_before() -> None:
    parts = [
        f"5 September\nGas stops again\n(Reuters) {BODY[0]}",
        f"3 September\nPrice cap agreed\n(AP) — {BODY[1]}",
        f"28 August\nTurbine row grows\n(DW) {BODY[2]}",
    ]
    text = "Energy watch, May 2022-\n\nWritten by Kim | 9 September 2022\n\n" + "".join(parts)
    found = anchors_of(text)
    assert shown(found) == [
        ("5 September", "Gas stops again", "2022-09-05"),
        ("3 September", "Price cap agreed", "2022-09-03"),
        ("28 August", "Turbine row grows", "2022-08-28"),
    ]
    assert found.entries[0].span.of(text).endswith("memorandum.")
    assert found.at(text.index("Price cap")) == Interval(date(2022, 9, 3), date(2022, 9, 3))


def test_markdown_headings_with_full_dates() -> None:
    text = f"# Sahel brief\n\n## August 5, 2023\n\n**Junta names cabinet**\n\n{BODY[0]}\n\n## August 3, 2023\n\n**Embassy evacuated**\n\n{BODY[1]}\n\n## July 30, 2023\n\n**Bloc sets deadline**\n\n{BODY[2]}"
    found = anchors_of(text)
    assert shown(found) == [
        ("August 5, 2023", "Junta names cabinet", "2023-08-05"),
        ("August 3, 2023", "Embassy evacuated", "2023-08-03"),
        ("July 30, 2023", "Bloc sets deadline", "2023-07-30"),
    ]
    assert {entry.basis for entry in found.entries} == {"explicit"}
    assert found.published is None


TIMELINES = {
    "bullets and colons": (
        "- 12 March 2014: Framework agreed. The two sides set a price formula.\n- 21 May 2014: Contract signed in the port city. It took ten years.\n- 2 December 2019: First section opened.\n- 2022-02-04: Second contract agreed in the capital.",
        ["2014-03-12", "2014-05-21", "2019-12-02", "2022-02-04"],
        "Framework agreed",
    ),
    "bold dates and dashes": (
        "**June 6, 2011** – Partnership upgraded by a joint statement.\n**2014** – Sanctions follow the annexation at once.\n**March 2018 – May 2018** – Tariff dispute runs hot.\n**15 August 2021** – Embassies stay open in the capital.",
        ["2011-06-06", "2014-01-01/2014-12-31", "2018-03-01/2018-05-31", "2021-08-15"],
        "Partnership upgraded by a joint statement",
    ),
    "marks and a title in bold": (
        "► __January 1992. Embassies exchanged.__ _The two states exchange envoys after the union ends._\n\n► __1992 – 1999. Quiet years.__ _Trade stays small and the border closed._\n\n► __May 9, 2000 – May 12, 2000. First state visit.__ _Six papers are signed._",
        ["1992-01-01/1992-01-31", "1992-01-01/1999-12-31", "2000-05-09/2000-05-12"],
        "Embassies exchanged",
    ),
    "year first": (
        "2019, June 5 — Bridge opened to lorries in the rain.\n2020, March 1 — Bridge closed for the plague.\n2022, June 10 — Bridge opened again with fireworks.",
        ["2019-06-05", "2020-03-01", "2022-06-10"],
        "Bridge opened to lorries in the rain",
    ),
}


@pytest.mark.parametrize(("lines", "dates", "headline"), TIMELINES.values(), ids=TIMELINES.keys())
def test_timelines(lines: str, dates: list[str], headline: str) -> None:
    found = anchors_of("Milestones of the line\n\n" + lines + "\n\n" + BODY[0])
    assert [when for _, _, when in shown(found)] == dates
    assert found.entries[0].headline == headline
    assert not any(BODY[0] in entry.span.of("Milestones of the line\n\n" + lines + "\n\n" + BODY[0]) for entry in found.entries)


def test_the_outlet_of_a_feed_is_that_of_its_items() -> None:
    text = "# Source:Baltic Post, URL:https://baltic.example/rss, language:en\n\n" + "".join(
        f"## {title}\n - [https://baltic.example/{n}](https://baltic.example/{n})\n - date published: 2024-05-1{n}T15:06:47+00:00\n\n{title} on the day.\n\n"
        for n, title in enumerate(("Ferries stop at noon", "A quay is closed for good", "The pilots go home again"))
    )
    assert [entry.outlet for entry in anchors_of(text).entries] == ["Baltic Post"] * 3


def test_the_source_of_a_picture_is_not_that_of_the_items_below_it() -> None:
    body = "Two ships collided off the coast in thick fog and both were towed into the nearest port by tugs."
    titles = ("Ferries stop at noon", "A quay is closed for good", "The pilots go home again")
    items = "".join(f"## {title}\n\nMay {n}, 2024\n\n{body}\n\n" for n, title in enumerate(titles, 3))
    found = anchors_of(f"The week in ports\n\nSource: Baltic Pictures\n\n{items}")
    assert [entry.outlet for entry in found.entries] == [None] * 3


def test_links_with_outlet_and_date() -> None:
    text = "Links\n\n* [Tehran and Moscow finish treaty text](https://example.org/a) (Reuters, 4 March)\n* [Rail link to Astara gets loan](https://example.org/b) (TASS, 1 March)\n* [Banks drop their old system for good](https://example.org/c) (IRNA, 27 February)\n"
    found = anchors_of(text, published="2024-03-05")
    assert shown(found) == [
        ("4 March", "Tehran and Moscow finish treaty text", "2024-03-04"),
        ("1 March", "Rail link to Astara gets loan", "2024-03-01"),
        ("27 February", "Banks drop their old system for good", "2024-02-27"),
    ]
    assert [entry.outlet for entry in found.entries] == ["Reuters", "TASS", "IRNA"]


TITLES = ["Envoys sign a transit accord in Baku", "Port of Baku reopens after the storm", "Rail link to Astara gets its last loan"]
OUTLETS = ["Port Daily", "Caspian Wire", "Azertac"]
DAYS = [13, 10, 9]
RSS = (
    "<item>\n<title>{title}</title>\n<pubDate>{day:02} Feb 2026 14:20:00 +0000</pubDate>\n<source>{outlet}</source>\n"
    "<description>{body}</description>\n</item>"
)
FEED_HEAD = "<rss><channel><title>Transit</title><lastBuildDate>Sat, 14 Feb 2026 18:00:00 +0000</lastBuildDate>\n"
LAYOUTS = {
    "headline, outlet and date": ("Transit Watch\n\n", "{title}\n{outlet}, {day} February 2026\n{body}", True, True),
    "headline, outlet, bar, date": ("Transit Watch\n\n", "{title}\n{outlet} | {day} February 2026\n{body}", True, True),
    "headline, date": ("Transit Watch\n\n", "{title}\n{day} February 2026\n{body}", True, False),
    "headline, date, empty lines": ("Transit Watch\n\n", "{title}\n\nFebruary {day}, 2026\n\n{body}", True, False),
    "headline, date of the title's month": ("Transit Watch, February 2026\n\n", "{title}\n{outlet}, {day} February\n{body}", True, True),
    "Markdown": ("# Transit Watch\n\n", "## {title}\n*{outlet}, {day} February 2026*\n\n{body}", True, True),
    "posted on": ("Transit Watch\n\n", "{title}\nPosted on {day} February 2026 by Ana Lind\n{body}", True, False),
    "keys": ("Transit Watch\n\n", "Title: {title}\nDate: {day} February 2026\nSource: {outlet}\n{body}", True, True),
    "a feed as it is shown": ("Transit Watch\n\n", "{title}\n{day} Feb 2026 14:20:00 +0000\nSource: {outlet}\n{body}", True, True),
    "headline ends with outlet and date": ("Transit Watch\n\n", "{title} ({outlet}, {day} February 2026)\n{body}", True, True),
    "numbers": ("Transit Watch\n\n", "{n}. {title} ({outlet}, {day} February 2026)\n{body}", True, True),
    "text ends with outlet and date": ("Transit Watch, February 2026\n\n", "{body} ({outlet}, {day} February)", False, True),
    "date and outlet above": ("Transit Watch\n\n", "{day} February 2026 | {outlet}\n{title}\n{body}", True, False),
    "date in brackets": ("Transit Watch\n\n", "[{day} February 2026] {body}", False, False),
    "date in round brackets": ("Transit Watch, February 2026\n\n", "({day} February) {body}", False, False),
    "month above, a line of the page between": (
        "Transit Watch\nA digest\n\nFebruary 2026\n\nPosted on March 3, 2026 by the editors\n\n",
        "{day} February\n{title}\n({outlet}) {body}",
        True,
        True,
    ),
    "month above, a sentence between": (
        "Transit Watch\n\nFebruary 2026\n\nWhat we read this month, the newest first.\n\n",
        "{day} February\n{title}\n({outlet}) {body}",
        True,
        True,
    ),
    "capitals": ("Transit Watch, February 2026\n\n", "FEBRUARY {day}\n{title}\n{body}", True, False),
    "feed": (FEED_HEAD, RSS, True, True),
    "feed on one line": (FEED_HEAD.strip(), RSS.replace("\n", ""), True, True),
    "feed with marked sections": (FEED_HEAD, RSS.replace("{title}", "<![CDATA[{title}]]>"), True, True),
    "feed of entries": (
        "<feed><title>Transit</title><updated>2026-02-14T18:00:00Z</updated>\n",
        '<entry>\n<title type="html">{title}</title>\n<updated>2026-02-{day:02}T14:20:00Z</updated>\n<source>\n<title>{outlet}</title>\n'
        "</source>\n<summary>{body}</summary>\n</entry>",
        True,
        True,
    ),
}


@pytest.mark.parametrize(("head", "item", "titled", "sourced"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layouts(head: str, item: str, titled: bool, sourced: bool) -> None:
    parts = [item.format(n=n + 1, title=TITLES[n], outlet=OUTLETS[n], day=DAYS[n], body=BODY[n]) for n in range(3)]
    text = head + "\n\n".join(parts)
    found = anchors_of(text)
    assert [entry.when for entry in found.entries] == [Interval(date(2026, 2, day), date(2026, 2, day)) for day in DAYS]
    assert not titled or [entry.headline for entry in found.entries] == TITLES
    assert [entry.outlet for entry in found.entries] == OUTLETS if sourced else True
    for n, entry in enumerate(found.entries):
        assert BODY[n] in entry.span.of(text)
        assert not any(TITLES[other] in entry.span.of(text) for other in range(3) if other != n)
    assert found.published is None or found.published > date(2026, 2, 13)


def test_items_of_a_feed_need_no_order() -> None:
    text = FEED_HEAD + "\n".join(RSS.format(title=TITLES[n], outlet=OUTLETS[n], day=(9, 13, 10)[n], body=BODY[n]) for n in range(3))
    found = anchors_of(text)
    assert [entry.when and entry.when.start.day for entry in found.entries] == [9, 13, 10]
    assert found.published == date(2026, 2, 14)


HEADLINES = [
    "Envoys of three states sign a transit accord in Baku after years of talks.",
    "Port of Baku reopens after the storm of last week.",
    "Astara gets its last loan for a rail link.",
]
LISTS = {
    "links below a linked day": ("## [2014-03-9](/news/2014/03/9/index.md)\n\n", "### [{title} ](/news/2014/03/9/x-{n}.md)\n_Context: Baku_", [9, 9, 9]),
    "links with text below": ("## [2014-03-9](/news/2014/03/9/index.md)\n\n", "### [{title}](/news/2014/03/9/x-{n}.md)\n{body}", [9, 9, 9]),
    "links below a day, no day in their addresses": ("# 9 March 2014\n\n", "### [{title}](https://example.org/{n})\n{body}", [9, 9, 9]),
    "addresses with days": ("", "- [{title}](https://example.org/2014/03/0{n}/slug)", [1, 2, 3]),
    "numbers and notes": ("", "{n}. [{title} ](/news/2014/03/0{n}/x-y.md) _Context: Baku, Oman_", [1, 2, 3]),
    "a short story above": (
        "### [2014-03-9](/news/2014/03/9/index.md)\n\n# The harbour master closes a pier.\n\n### Related:\n\n",
        "1. [{title}](/news/2014/03/0{n}/x-y.md)",
        [9, 1, 2, 3],
    ),
    "link and day": ("Caspian log\n\n", "- [{title}](https://example.org/{n}) - {n} March 2014", [1, 2, 3]),
    "headline and day in brackets": ("Caspian log\n\n", "## {title} ({n} March 2014)\n\n{body}", [1, 2, 3]),
    "bold headline and day": ("Caspian log\n\n", "**{title}** ({n} March 2014)\n{body}", [1, 2, 3]),
    "live report": ("The talks, live\n\n", "9 March 2014, 1{n}:05 GMT\n\n{body}", [9, 9, 9]),
    "live report, the time first": ("The talks, live\n\n", "1{n}:05 GMT, 9 March 2014\n\n{body}", [9, 9, 9]),
    "bullets with bare days": ("Caspian log\n\n", "- 2014-03-0{n} {body}", [1, 2, 3]),
    "numbers before days": ("Caspian log\n\n", "{n}. **March {n}, 2014:** {body}", [1, 2, 3]),
    "fields below headlines": (
        "",
        "# {short}\n - https://example.org/{n}\n - RSS feed: https://example.org/rss\n - date published: 2014-03-0{n} 10:00:00+00:00\n"
        " - Starred: False\n\n{body}",
        [1, 2, 3],
    ),
    "fields below headlines, no text": (
        "# Harbour feeds\n\n",
        "## {short}\n - [https://example.org/{n}](https://example.org/{n})\n - RSS feed: https://example.org/rss\n"
        " - date published: 2014-03-0{n}T10:00:00+00:00\n\n",
        [1, 2, 3],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "item", "days"), LISTS.values(), ids=LISTS.keys())
def test_lists_of_headlines(head: str, item: str, days: list[int]) -> None:
    parts = [item.format(n=n + 1, title=HEADLINES[n], short=TITLES[n], body=BODY[n]) for n in range(3)]
    found = anchors_of(head + "\n\n".join(parts)).entries
    assert [entry.when for entry in found] == [Interval(date(2014, 3, day), date(2014, 3, day)) for day in days]
    if "title" in item or "short" in item:
        assert [entry.headline for entry in found][-3:] == (HEADLINES if "title" in item else TITLES)
    assert {entry.stamped for entry in found} == {"short" in item}


LINKS = "\n".join(f"- [{title}](https://example.org/2014/03/0{n + 1}/slug)" for n, title in enumerate(HEADLINES))

NO_DIGEST = {
    "an article and dated links below it": article("March 4, 2014") + "\n\nRelated:\n" + LINKS,
    "an article and links between its paragraphs": "\n\n".join(
        f"{body}\n\n{link}" for body, link in zip(BODY, LINKS.split("\n"), strict=False)
    ),
    "links below the day of a page": "Port Daily\n\n9 March 2014\n\n"
    + "\n".join(f"- [{title}](https://example.org/a)" for title in HEADLINES),
    "an article with headings": article("9 March 2014", *(f"## {title}\n\n{body}" for title, body in zip(TITLES, BODY, strict=False))),
    "sources": article("9 March 2014")
    + "\n\n"
    + "\n".join(f"[{n}] [A report of the port](https://example.org/2014/03/0{n}/a)" for n in (1, 2, 3)),
    "an article and teasers of others": article("March 4, 2024", *BODY)
    + "\n\n"
    + "\n\n".join(f"{title}\nMarch {n + 1}, 2024\n{BODY[n][:90]}…" for n, title in enumerate(TITLES)),
    "an article and its references": article()
    + "\n\n"
    + "\n\n".join(BODY)
    + "\n\n"
    + "\n".join(f"{n + 1}. {title} ({OUTLETS[n]}, {n + 3} March 2021)" for n, title in enumerate(TITLES)),
    "paragraphs some of which cite": article()
    + "\n\n"
    + "\n\n".join(f"{BODY[n % 5]} ({OUTLETS[n]}, {n + 3} March 2021)\n\n{BODY[n]}\n\n{BODY[n + 1]}" for n in range(3)),
    "a feed of one item": FEED_HEAD + RSS.format(title=TITLES[0], outlet=OUTLETS[0], day=13, body=BODY[0]),
    "tags of something else": "<item>" * 3 + BODY[0] + "<entry>" + BODY[1],
    "sections with lists below, one of them dated": article()
    + "".join(
        f"\n\n## {title}\n- {BODY[n]}\n- {'published' if n else 'open'}: 1{n} March 2014\n\n{BODY[n]}" for n, title in enumerate(TITLES)
    ),
    "an article with months as its sections": article() + "\n\nMarch 2024\n" + BODY[0],
    "an article with a date line": article("May 16, 2024"),
    "an article with dates in its sentences": "\n\n".join(f"On {day} March 2024 the port closed. {BODY[day]}" for day in range(5)),
    "a page with a list of related articles": article("March 4, 2024")
    + "\n\nPort reopens after storm\nMarch 2, 2024\n\nMinister resigns at last\nMarch 1, 2024\n\nHarbour fee rises again\nFebruary 28, 2024",
    "a recipe": "Rhubarb cake\n\n1. Take 3 eggs and 200 g of sugar.\n2. Bake for 40 minutes.\n3. Serve in May.\n\nMay is the month for rhubarb.\n\n12 March 2020",
    "questions and answers": "How long does it take?\n"
    + BODY[0]
    + "\n\nWho pays for it in 2024?\n"
    + BODY[1]
    + "\n\nWhen does it end?\n"
    + BODY[2],
    "numbered sections": "1. Trade in 2022\n" + BODY[0] + "\n\n2. Trade in 2023\n" + BODY[1] + "\n\n3. Trade in 2024\n" + BODY[2],
    "paragraphs that begin with a year": "\n\n".join(
        f"{year} saw few changes on the river. {BODY[year % 5]}" for year in range(2019, 2024)
    ),
    "a table of years": "Year | Trade\n2019 | 110 billion\n2020 | 107 billion\n2021 | 146 billion\n",
}


@pytest.mark.parametrize("text", NO_DIGEST.values(), ids=NO_DIGEST.keys())
def test_no_entries_where_there_is_no_digest(text: str) -> None:
    assert anchors_of(text).entries == ()


# What holds for any text

LINES = st.sampled_from(
    ["5 May", "3 May 2024", "2023", "<item><title>A</title><pubDate>3 May 2024</pubDate>", "</item>", "AP, 5 May 2024", "Text (AP, 5 May 2024)", "May 2023", "Monday, 5 June", "* [A title of a page](https://x.org) (AP, 4 May)", "- 12 March 2014: Agreed. Set.", "(AP) — " + BODY[0], "A headline without a stop",
     "By Ana Lind", "", "---", "date: 2024-05-16", "MOSCOW, June 9 (TASS) - It said so.", "it ended on Friday.4 August", "Published: 5 May 2021", "Leave a Comment", BODY[1], "#", "((", "https://x.org/2024/05/16/a"]
)  # fmt: skip


@given(st.lists(LINES, max_size=30).map("\n".join) | st.text(max_size=300), st.sampled_from([None, "2024-05-16", "1900-01-01"]))
def test_any_text(text: str, published: str | None) -> None:
    document = Document.from_text(text, source=Source(published=date.fromisoformat(published) if published else None))
    found = find_anchors(document, lay_out(document.text), shipped())
    at = 0
    for entry in found.entries:
        assert at <= entry.span.start < entry.span.end <= len(document.text)
        assert (entry.when is None) == (entry.basis == "none")
        assert found.at(entry.span.start) == entry.when
        at = entry.span.end
    assert (found.published is None) == (found.published_basis == "none")
    if found.published_span:
        assert found.published_span.end <= len(document.text)


HOSTILE = {
    "headings": "".join(f"{n % 28 + 1} May\nHeadline of day number {n}\n{BODY[n % 5]} {n}\n" for n in range(5000)),
    "timeline": "".join(f"- {n % 28 + 1} May 2020: Something happens {n} in the far end of it.\n" for n in range(12000)),
    "links": "".join(f"* [Something happens {n} today](https://a.b/{n}) (Reuters, {n % 28 + 1} May)\n" for n in range(10000)),
    "one line of datelines": "MOSCOW, June 9 (Reuters) - " * 30000,
    "bylines": "By A | " * 140000,
    "brackets": "(" * 1_000_000,
    "dates": "5 May\n" * 100_000,
    "slashes": "https://" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.usefixtures("hang_guard")
def test_hostile_text_is_no_trouble(text: str, lexicon: Lexicon) -> None:
    find_anchors(Document.from_text(text), lay_out(text), lexicon)


def test_outside_of_entries_the_document_counts() -> None:
    found = Anchors(date(2024, 5, 16), "stated", Span(0, 3), (), "")
    assert found.at(99) == Interval(date(2024, 5, 16), date(2024, 5, 16))
    between = Interval(date(2024, 2, 24), date(2024, 12, 31), "none")
    assert Anchors(None, "none", None, (), "", between).at(0) == between
    assert Anchors(None, "none", None, (), "").at(0) is None


WEEK = (
    "MONDAY\nEnvoys hedge on the pipeline",
    "TUESDAY 14TH\nA minister thanks his hosts",
    "Wednesday the 15th\nA cabinet falls in the night",
)


@pytest.mark.parametrize(
    ("head", "published", "parts", "expected"),
    [
        ("Corridor notes\n\nWeek 3, 2020 (13–19 January)\n\n", None, WEEK, ["2020-01-13", "2020-01-14", "2020-01-15"]),
        ("Corridor notes\n\n", "2020-01-16", WEEK, ["2020-01-13", "2020-01-14", "2020-01-15"]),
        ("Corridor notes\n\n", "2020-01-15", WEEK[::-1], ["2020-01-15", "2020-01-14", "2020-01-13"]),
        ("Corridor notes\n\n", None, WEEK, ["?", "?", "?"]),
        ("Corridor notes\n\n", "2020-01-23", WEEK, ["?", "?", "?"]),  # the number is not of this week
        ("Corridor notes\n\n", "2020-01-12", WEEK, ["?", "?", "?"]),  # nor is a day to come
        ("Corridor notes\n\n", "2020-01-16", (*WEEK, "MONDAY\nEnvoys hedge once more in Riga"), []),
        ("Corridor notes\n\n", "2020-01-16", WEEK[:2], []),
    ],
)
def test_headings_that_are_weekdays(head: str, published: str | None, parts: tuple[str, ...], expected: list[str]) -> None:
    assert [when for _, _, when in shown(anchors_of(head + digest(*parts), published=published))] == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("The navies sailed on Sunday, August 3.\n\nThe drill, Caspian Star-2025, goes on.", "2025-08-03..2025-08-09"),
        ("The navies sailed on Sunday, August 3.\n\nIn May 2024 and August 2025 they met.", None),  # months are no editions
        ("The navies will sail on Sunday, August 3.\n\nThe drill, Caspian Star-2025, comes later.", None),
        ("The navies sailed on Monday, August 3.\n\nThe drill, Caspian Star-2025, goes on.", None),
        ("The navies sailed on August 3.\n\nThe drill, Caspian Star-2025, goes on.", None),
    ],
)
def test_an_undated_text_was_written_in_the_week_of_its_edition(lead: str, expected: str | None) -> None:
    between = written_after(lead, lay_out(lead))
    assert (f"{between.start}..{between.end}" if between else None) == expected


CARDS = """
Published 9 June 2025

HIGH
Shipping / Baltic — May 19–21
## {a}

Two ships collided off the coast in thick fog and both were towed into the nearest port by tugs.

Trade • Asia — June 2
## Peru and Chile sign an accord on fish

The accord was signed by both ministers after talks that had lasted for most of the past spring and winter.

Energy — Ongoing
## Repairs of the pipeline go on

Crews go on with repairs of the pipeline that broke in the storm, and nobody can say when they will be done.
"""


def test_cards_are_dated_by_the_line_above_their_headline() -> None:
    found = anchors_of(CARDS.format(a="Port closes after a collision"))
    assert [(e.headline, e.heading, e.when and (e.when.start.isoformat(), e.when.end.isoformat())) for e in found.entries] == [
        ("Port closes after a collision", "May 19–21", ("2025-05-19", "2025-05-21")),
        ("Peru and Chile sign an accord on fish", "June 2", ("2025-06-02", "2025-06-02")),
        ("Repairs of the pipeline go on", "Ongoing", None),
    ]
    assert "6 weeks before" in found.proof


@pytest.mark.parametrize(("old", "new"), [("June 2\n", "November 2\n"), ("Published 9 June 2025", "")])
def test_years_of_cards_are_left_open_where_nothing_proves_them(old: str, new: str) -> None:
    found = anchors_of(CARDS.format(a="Port closes after a collision").replace(old, new))
    assert [entry.when for entry in found.entries] == [None, None, None]


@pytest.mark.parametrize(
    "line",
    [
        "Shipping / Baltic — May 19–21, they said",
        "shipping — May 19",
        "May 19",
        "Shipping / Baltic — Chile",
        "It went on — Ongoing work of years",
    ],
)
def test_a_line_that_sorts_no_card(line: str) -> None:
    text = f"Talks in Lima\n\n{line}\n## Port closes after a collision\n\n" + "Two ships collided off the coast in thick fog. " * 3
    assert not anchors_of(text).entries
