"""A quotation that goes on with what was said before it: the same speaker, "the statement", a quotation taken up again."""

from tests.corpus.quotes.rows import Passage, one

PASSAGES: tuple[Passage, ...] = (
    one(
        "the statement of the body that made one",
        "The trip took two days, China’s defence ministry said in a statement. Its purpose, the statement said, was to “show the flag”.",
        "show the flag",
        "phrase",
        "Chinese Defence Ministry",
    ),
    one(
        "the statement of nobody",
        "The trip took two days. Its purpose, the statement said, was to “show the flag”.",
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
        "On Tuesday, the Chinese embassy in Manila called it “a stunt”. Two weeks ago, the Omani navy began what it called “a routine patrol” there.",
        (("a stunt", "phrase", "Chinese Embassy in Manila"), ("a routine patrol", "phrase", "Omani navy")),
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
