"""The marks themselves, as printers and keyboards set them."""

from tests.corpus.quotes.rows import Passage, one

PASSAGES: tuple[Passage, ...] = (
    one(
        "escaped in a string",
        'summary = "Modi called the bay \\"shallow and cold\\" on Monday."',
        "shallow and cold",
        "phrase",
        "Narendra Modi",
    ),
    one(
        "a link in the words",
        'Modi said the bay was "[shallow](https://example.org/x) and cold".',
        "[shallow](https://example.org/x) and cold",
        "phrase",
        "Narendra Modi",
    ),
    one("thanked for words", 'Putin thanked Modi for "steady help", Li said.', "steady help", "phrase", "Vladimir Putin"),
    Passage(
        "the title and the summary of a front matter",
        "---\ntitle: \"Modi hails 'unheard of' ties with Oman\"\ndate: 2024-05-02\nexcerpt: \"The ministers want 'a wider door' for trade.\"\n---\nModi spoke of “a good day”.\n",
        (("unheard of", "phrase", "Narendra Modi"), ("a wider door", "phrase", None), ("a good day", "phrase", "Narendra Modi")),
    ),
    Passage(
        "single marks that open each paragraph",
        "'The bay has no deep berths,' Modi said.\n\n'They don't have cranes of any kind there.\n\n'The deepest berths are held by the navy and so we wait outside.'",
        (
            ("The bay has no deep berths,", "speech", "Narendra Modi"),
            ("They don't have cranes of any kind there.", "speech", "Narendra Modi"),
            ("The deepest berths are held by the navy and so we wait outside.", "speech", "Narendra Modi"),
        ),
    ),
    one(
        "words quoted inside a string of a program",
        'rows = (\n  row("Navy chief calls at Mombasa",\n    "May 3, 2021",\n    "Anna Weiss",\n    "MOMBASA - Modi called the visit “a good start” on Monday."\n  ),\n)',
        "a good start",
        "phrase",
        "Narendra Modi",
    ),
    one("one word in a heading", "## “Shameless” raid on the market\nThe stalls were closed at noon.", "Shameless", "phrase", None),
    one("one word in a headline", "Fishers fear ‘imminent’ loss of the last reef", "imminent", "phrase", None),
    # marks
    one(
        "curly double",
        "“The bridge will reopen in May,” said Anna Petrova, an engineer with the port.",
        "The bridge will reopen in May,",
        "speech",
        "Anna Petrova",
    ),
    one(
        "straight double",
        '"The bridge will reopen in May," said Anna Petrova, an engineer.',
        "The bridge will reopen in May,",
        "speech",
        "Anna Petrova",
    ),
    one(
        "opens curly, closes straight",
        '“The bridge will reopen," said Anna Petrova, an engineer.',
        "The bridge will reopen,",
        "speech",
        "Anna Petrova",
    ),
    one(
        "opens straight, closes curly",
        '"The bridge will reopen,” said Anna Petrova, an engineer.',
        "The bridge will reopen,",
        "speech",
        "Anna Petrova",
    ),
    one("curly single", "‘We are not in a hurry,’ said Jaishankar.", "We are not in a hurry,", "speech", "Subrahmanyam Jaishankar"),
    one(
        "straight single",
        "Jaishankar said: 'India's interests come first, and we don't hide it.'",
        "India's interests come first, and we don't hide it.",
        "speech",
        "Subrahmanyam Jaishankar",
    ),
    one(
        "single marks, a plural's apostrophe inside",
        "Modi said: ‘The farmers’ unions have been heard and we thank them.’",
        "The farmers’ unions have been heard and we thank them.",
        "speech",
        "Narendra Modi",
    ),
    one("guillemets", "Peskov said: «The talks are going on.»", "The talks are going on.", "speech", "Dmitry Peskov"),
    one(
        "low and high marks",
        "Olaf Scholz said: „We will not be rushed into this.“",
        "We will not be rushed into this.",
        "speech",
        "Olaf Scholz",
    ),
    one(
        "backquotes of old wires",
        "``We have no plans to pull out,'' Zakharova said.",
        "We have no plans to pull out,",
        "speech",
        "Maria Zakharova",
    ),
    one(
        "HTML references",
        "&quot;We have no plans to pull out,&quot; Zakharova said.",
        "We have no plans to pull out,",
        "speech",
        "Maria Zakharova",
    ),
    Passage(
        "nested, double in single and single in double",
        "“He spoke of an ‘iron brotherhood’ and meant it,” said Lena Orlova, an analyst.",
        (("He spoke of an ‘iron brotherhood’ and meant it,", "speech", "Lena Orlova"), ("iron brotherhood", "phrase", None)),
    ),
    Passage(
        "nested marks of the same shape",
        "“The minister spoke of “deep scars” in the region,” said Lena Orlova, an analyst.",
        (("The minister spoke of “deep scars” in the region,", "speech", "Lena Orlova"), ("deep scars", "phrase", None)),
    ),
    Passage(
        "a paragraph that opens and does not close, the next opens again",
        "Kaja Kallas told the parliament:\n\n“We have sanctioned the ships that carry this oil and we will go on doing so.\n\n“There will be no way around it.”",
        (
            ("We have sanctioned the ships that carry this oil and we will go on doing so.", "speech", "Kaja Kallas"),
            ("There will be no way around it.", "speech", "Kaja Kallas"),
        ),
    ),
    Passage(
        "the clause stands behind the last paragraph of a quotation",
        "“The ice is thinner each year and the pilots know it.\n\n“We will not wait for it to melt,” said Anna Petrova, an engineer.",
        (
            ("The ice is thinner each year and the pilots know it.", "speech", "Anna Petrova"),
            ("We will not wait for it to melt,", "speech", "Anna Petrova"),
        ),
    ),
    Passage(
        "paragraphs of a page, each opening the quotation again",
        "<p>“Nobody planned this,” said Anna Petrova, an engineer. “The pier was full.</p>\n\n<p>“So we turned <em>around</em>.</p>\n\n<p>“It was that simple.”</p>",
        (
            ("Nobody planned this,", "speech", "Anna Petrova"),
            ("The pier was full.", "speech", "Anna Petrova"),
            ("So we turned <em>around</em>.", "speech", "Anna Petrova"),
            ("It was that simple.", "speech", "Anna Petrova"),
        ),
    ),
    Passage(
        "a stray mark, and a quotation of somebody else at the head of the next paragraph",
        "The port was “closed for good.\n\n“It is a first step,” Wang Yi said.",
        (("closed for good.", "phrase", None), ("It is a first step,", "speech", "Wang Yi")),
    ),
    Passage(
        "a quotation over two paragraphs that opens once",
        "Kaja Kallas told the parliament:\n\n“We have sanctioned the ships that carry this oil and we will go on doing so.\n\nThere will be no way around it.”",
        (
            (
                "We have sanctioned the ships that carry this oil and we will go on doing so.\n\nThere will be no way around it.",
                "speech",
                "Kaja Kallas",
            ),
        ),
    ),
    Passage(
        "a mark without its fellow does not swallow the next",
        "The port was “closed for good.\n\nWang Yi called it “a first step.”",
        (("a first step.", "phrase", "Wang Yi"),),
    ),
)
