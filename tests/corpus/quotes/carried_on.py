"""A quotation that goes on with what was said before it: the same speaker, "the statement", a quotation taken up again."""

from tests.corpus.quotes.rows import Passage, one

PASSAGES: tuple[Passage, ...] = (
    one(
        "the sentence before, with its subject behind the verb",
        "The bank had lent enough, said Priya Menon, a partner at Delta Partners. “They are buying time.”",
        "They are buying time.",
        "speech",
        "Priya Menon",
    ),
    Passage(
        "between tags of a page",
        '<p>“The bay is full,” Modi said in a statement, in answer to a letter of the fishers.</p><span id="a7"/><p>“Nobody can put more ships there this year.”</p>',
        (("The bay is full,", "speech", "Narendra Modi"), ("Nobody can put more ships there this year.", "speech", "Narendra Modi")),
    ),
    Passage(
        "according to him, after an adviser to somebody",
        "“I do not see it,” an adviser to Modi, Arun Pillai, said. The plan, according to him, is “simple”.",
        (("I do not see it,", "speech", "Arun Pillai"), ("simple", "phrase", None)),
    ),
    # statements
    Passage(
        "a response of a body, then the statement, then it",
        "A response from Oman’s foreign ministry on Monday said the fee was “out of all proportion”.\n\n“We will pay it under protest,” the short statement read.\n\n“Nobody will be turned back,” it added.",
        (
            ("out of all proportion", "phrase", "Omani foreign ministry"),
            ("We will pay it under protest,", "speech", "Omani foreign ministry"),
            ("Nobody will be turned back,", "speech", "Omani foreign ministry"),
        ),
    ),
    Passage(
        "a statement that was issued, and a new one, with a country’s doings in between",
        "The Kenyan navy issued a brief statement saying the port was “open to all”. Somalia called it “a stunt” and sailed on. The new statement said only that the port was “open”.",
        (("open to all", "phrase", "Kenyan navy"), ("a stunt", "phrase", "Somali government"), ("open", "phrase", "Kenyan navy")),
    ),
    Passage(
        "a country that speaks has made no statement",
        "Somalia called it “a stunt” and sailed on. The statement said the port was “open to all”.",
        (("a stunt", "phrase", "Somali government"), ("open to all", "phrase", None)),
    ),
    Passage(
        "it said, between commas",
        "The World Bank sent a report on Friday. Kenya and Ghana were “on their way” to a deal, it said, and Togo’s roads were “passable”.",
        (("on their way", "phrase", "World Bank"), ("passable", "phrase", "World Bank")),
    ),
    Passage(
        "he says, between commas, is not the one just named",
        "Prime Minister Narendra Modi raised it with Sergei Lavrov. Lavrov, he says, “took a note”.",
        (("took a note", "phrase", "Narendra Modi"),),
    ),
    one(
        "who, he noted, is the subject of the same sentence",
        "Putin saw Modi off. Lavrov, for his part, praised the sailors, who, he noted, “rowed all night”.",
        "rowed all night",
        "phrase",
        "Sergei Lavrov",
    ),
    Passage(
        "an office by its initials",
        "Board of Foreign Trade secretary Moses Otieno spoke first. “We will dredge it,” Otieno said. The BFT secretary called it a “small matter”.",
        (("We will dredge it,", "speech", "Moses Otieno"), ("small matter", "phrase", "Moses Otieno")),
    ),
    Passage(
        "the president, after two of them",
        "President Dmitry Medvedev came to Baku. President Ilham Aliyev met him on the quay. “The pipe is full,” the president said.",
        (("The pipe is full,", "speech", None),),
    ),
    one(
        "the statement of the body that made one",
        "The trip took two days, China’s defence ministry said in a statement. Its aim, the statement said, was to “show the flag”.",
        "show the flag",
        "phrase",
        "Chinese Defence Ministry",
    ),
    one(
        "the statement of nobody",
        "The trip took two days. Its aim, the statement said, was to “show the flag”.",
        "show the flag",
        "phrase",
        None,
    ),
    one(
        "the statement after two bodies",
        "The trip took two days, China’s defence ministry said in a statement. The World Bank met. The statement said it would “show the flag”.",
        "show the flag",
        "phrase",
        None,
    ),
    # carried on
    one(
        "the sentence before reports",
        "Modi said the port was full. “We will build another one.”",
        "We will build another one.",
        "speech",
        "Narendra Modi",
    ),
    one(
        "the sentence before reports at its end",
        "The work is not done, Modi said. “We will build another one.”",
        "We will build another one.",
        "speech",
        "Narendra Modi",
    ),
    one(
        "the sentence before reports two",
        "Modi said Putin had called it full. “We will build another one.”",
        "We will build another one.",
        "speech",
        None,
    ),
    one(
        "a sentence has come between",
        "Modi said the port was full. It has forty quays. “We will build another one.”",
        "We will build another one.",
        "speech",
        None,
    ),
    Passage(
        "who replied",
        "“You are a friend,” Putin told Modi, who replied, “So are you.”",
        (("You are a friend,", "speech", "Vladimir Putin"), ("So are you.", "speech", "Narendra Modi")),
    ),
    Passage(
        "it is the subject of its own sentence",
        "On Tuesday, the Chinese embassy in Manila called it “a stunt”. Two weeks ago, the Kenyan navy began what it called “a routine patrol” there.",
        (("a stunt", "phrase", "Chinese Embassy in Manila"), ("a routine patrol", "phrase", "Kenyan navy")),
    ),
    Passage(
        "labels by the last name",
        "Omar Bello: “We were ready for it.”\nBello: “Nobody else was.”",
        (("We were ready for it.", "speech", "Omar Bello"), ("Nobody else was.", "speech", "Omar Bello")),
    ),
    Passage(
        "two words by themselves",
        "“Nobody should doubt it,” Modi said. “Not one.”",
        (("Nobody should doubt it,", "speech", "Narendra Modi"), ("Not one.", "phrase", "Narendra Modi")),
    ),
    # taken up again
    Passage(
        "taken up behind the office of who said it",
        "“We steered by one chart,” said Captain First Rank Pavel Sorokin, chief of the dive team, “and nobody ran aground.”",
        (("We steered by one chart,", "speech", "Pavel Sorokin"), ("and nobody ran aground.", "phrase", "Pavel Sorokin")),
    ),
    Passage(
        "he went on",
        "“The pier is ours,” Lavrov said. “The blame,” he went on, “belongs to them.”",
        (
            ("The pier is ours,", "speech", "Sergei Lavrov"),
            ("The blame,", "phrase", "Sergei Lavrov"),
            ("belongs to them.", "phrase", "Sergei Lavrov"),
        ),
    ),
    Passage(
        "a question put in between",
        "“The quota was agreed,” Novak told reporters. Would it hold? “I am sure of it.”",
        (("The quota was agreed,", "speech", "Alexander Novak"), ("I am sure of it.", "speech", "Alexander Novak")),
    ),
    Passage(
        "a question that names somebody else",
        "“The quota was agreed,” Novak told reporters. What does Modi say? “It was never agreed.”",
        (("The quota was agreed,", "speech", "Alexander Novak"), ("It was never agreed.", "speech", None)),
    ),
    Passage(
        "a clause behind a semicolon",
        "“It is a costly habit,” says Tanvi Rao, an analyst; the visits are “theatre for export.”",
        (("It is a costly habit,", "speech", "Tanvi Rao"), ("theatre for export.", "phrase", "Tanvi Rao")),
    ),
    Passage(
        "a clause behind a semicolon with a subject of its own",
        "“It is a costly habit,” says Tanvi Rao, an analyst; Moscow has its “theatre for export.”",
        (("It is a costly habit,", "speech", "Tanvi Rao"), ("theatre for export.", "phrase", None)),
    ),
    Passage(
        "he: the speaker of the paragraph before",
        "Araghchi told the envoys:\n\n“Nobody has the right to close this strait. It has been open since my father’s day.”\n\nHe dismissed the report as “a bedtime story”.",
        (
            ("Nobody has the right to close this strait. It has been open since my father’s day.", "speech", "Abbas Araghchi"),
            ("a bedtime story", "phrase", "Abbas Araghchi"),
        ),
    ),
    Passage(
        "he behind somebody new without a name",
        "“Nobody wants it,” Lavrov said. Another minister shook his head. “It is over,” he added.",
        (("Nobody wants it,", "speech", "Sergei Lavrov"), ("It is over,", "speech", None)),
    ),
    Passage(
        "she is not he",
        "Maria Zakharova opened the session. “Nobody wants it,” she said. The doors were shut. “It is over,” he added.",
        (("Nobody wants it,", "speech", "Maria Zakharova"), ("It is over,", "speech", None)),
    ),
    one(
        "he behind a clause at the head with two names",
        "When Ebrahim Raisi met Xi Jinping in Sanya, he acknowledged Beijing’s “doubts and delays” over the loan.",
        "doubts and delays",
        "phrase",
        "Ebrahim Raisi",
    ),
    one(
        "as somebody put it",
        "“A marriage without a wedding,” as Tanvi Rao of the Lowy Institute put it, suits both.",
        "A marriage without a wedding,",
        "speech",
        "Tanvi Rao",
    ),
    one("as, of time", "The “iron brotherhood,” as ties entered a new decade, grew colder.", "iron brotherhood,", "phrase", None),
    one(
        "a colon behind how somebody speaks",
        "His Indian counterpart in the talks, Rajnath Singh, was briefer: “Pay, then sail.”",
        "Pay, then sail.",
        "speech",
        "Rajnath Singh",
    ),
    one("a colon behind a thing", "A banner over the pier was plain: “Pay, then sail.”", "Pay, then sail.", "speech", None),
    one("a colon behind who was asked", "Putin was asked: “Will you sail?”", "Will you sail?", "speech", None),
)
