"""Who is the subject of a verb of saying: names, unnamed people, signatures, "who"."""

from tests.corpus.quotes.rows import Passage, one

PASSAGES: tuple[Passage, ...] = (
    Passage(
        "a place before the first sentence",
        "New Delhi: Prime Minister Narendra Modi called the bay “a gate” and said the ferry was “steady as a rock”.",
        (("a gate", "phrase", "Narendra Modi"), ("steady as a rock", "phrase", "Narendra Modi")),
    ),
    one(
        "a newspaper that an official speaks to",
        "A senior official at the port, speaking to the newspaper Vedomosti, said there were “no quarrels”.",
        "no quarrels",
        "phrase",
        None,
    ),
    one(
        "who speaks for an office holder",
        "A spokesman for the bloc’s trade chief Maria Silva said it was “sorry”.",
        "sorry",
        "phrase",
        None,
    ),
    one("a ministry of a capital", "Beijing’s defense ministry told Oman to “keep off”.", "keep off", "phrase", "Chinese Defence Ministry"),
    # offices with "of" before a name
    one(
        "a secretary of state",
        "US Deputy Secretary of State Carla Nimmo came by boat. She said the quay was “too short”.",
        "too short",
        "phrase",
        "Carla Nimmo",
    ),
    one(
        "a chief of the general staff",
        "“They were all on time,” said Chief of the General Staff Arman Seitov.",
        "They were all on time,",
        "speech",
        "Arman Seitov",
    ),
    one(
        "a retired officer",
        "“It alters nothing,” said naval affairs expert Commodore (retd) Anil Rajan.",
        "It alters nothing,",
        "speech",
        "Anil Rajan",
    ),
    one(
        "a federation is no person",
        "The Confederation of Kenyan Tea Traders called the levy “a bad surprise”.",
        "a bad surprise",
        "phrase",
        "Confederation of Kenyan Tea Traders",
    ),
    one(
        "a ministry's spokesperson is no part of its name",
        "The Ministry of Ports Spokesperson called it “a bad surprise”.",
        "a bad surprise",
        "phrase",
        "Ministry of Ports",
    ),
    Passage(
        "one name, told about",
        "“They bought every net,” said Budi, who sells them. “They paid at once.”",
        (("They bought every net,", "speech", "Budi"), ("They paid at once.", "speech", "Budi")),
    ),
    one(
        "one word that is a capital",
        "“They bought every net,” said Lima, which sells them.",
        "They bought every net,",
        "speech",
        "Peruvian government",
    ),
    one(
        "an office whose holder is named further on",
        "The Omani defence chief told his guest that the strait would stay “as it is”. Omani Defence Minister Salim Harthy drove him home.",
        "as it is",
        "speech",
        "Salim Harthy",
    ),
    one(
        "a capital by a part of its name",
        "Delhi has called the duty “neither fair nor wise”.",
        "neither fair nor wise",
        "phrase",
        "Indian government",
    ),
    # whom a clause makes speak
    one(
        "an unnamed spokeswoman of a state's body",
        "A Kenyan navy spokeswoman said the ships were “on their way”.",
        "on their way",
        "phrase",
        "Kenyan navy",
    ),
    Passage(
        "the spokesman, a paragraph on",
        "A Kenyan government spokesman said the talks were “near their end”.\n\n“We will sign in May,” the spokesman said.",
        (("near their end", "phrase", "Kenyan government"), ("We will sign in May,", "speech", "Kenyan government")),
    ),
    Passage(
        "a spokesman of nobody in particular",
        "A Kenyan spokesman called it “a long road”. “We will sign in May,” the spokesman said.",
        (("a long road", "phrase", None), ("We will sign in May,", "speech", None)),
    ),
    one(
        "broadcasters of a state",
        "Omani state television called the treaty “a gift of the sea”.",
        "a gift of the sea",
        "phrase",
        "Omani state television",
    ),
    one(
        "broadcasters of no state that is named", "State media called the treaty “a gift of the sea”.", "a gift of the sea", "phrase", None
    ),
    one(
        "goes on adding",
        "Kenya cannot “at this point” sign, Ann Zeller, a lawyer, said, adding that May was near.",
        "at this point",
        "phrase",
        None,
    ),
    one(
        "goes on adding, by name",
        "Kenya cannot “at this point” sign, Putin said, noting that May was near.",
        "at this point",
        "phrase",
        "Vladimir Putin",
    ),
    one(
        "goes on adding, by many", "Kenya cannot “at this point” sign, experts said, adding to the gloom.", "at this point", "phrase", None
    ),
    one(
        "as he put it",
        "The crew was praised for staying “calm in a high sea”, as port chief Capt. Omar Bello put it.",
        "calm in a high sea",
        "phrase",
        "Omar Bello",
    ),
    one(
        "said at the end, with an office",
        "A tug was seen “very near” the reef, said Omar Bello, founder of a club of sailors.",
        "very near",
        "phrase",
        "Omar Bello",
    ),
    one("said at the end by a witness", "A tug was seen “very near” the reef, said a witness, a sailor.", "very near", "phrase", None),
    one(
        "of a centre on something",
        "As Ann Zeller at Basel’s Center on Northern Fish Policy told us in an interview on the quay last week: “Cod is dear.”",
        "Cod is dear.",
        "speech",
        "Ann Zeller",
    ),
    one(
        "two bodies",
        "The World Bank and the World Trade Organization issued a report, saying trade was “near its end.”",
        "near its end.",
        "phrase",
        "World Bank and WTO",
    ),
    Passage(
        "an unknown person, by the last name alone",
        "Mara Zeller won the race in Oslo. “It was a good day,” Zeller said.\n\n“There was a party on the island,” she added.",
        (("It was a good day,", "speech", "Mara Zeller"), ("There was a party on the island,", "speech", "Mara Zeller")),
    ),
    Passage(
        "two of one last name",
        "Mara Zeller won the race in Oslo, Ida Zeller lost it. “It was a good day,” Zeller said.",
        (("It was a good day,", "speech", None),),
    ),
    Passage(
        "asked about somebody else's doing",
        "Asked if it was “a test” after President Joe Biden’s visit, Prime Minister Narendra Modi said it was “no news at all.”\n\n“Nobody tests us,” he said.",
        (("a test", "phrase", None), ("no news at all.", "phrase", "Narendra Modi"), ("Nobody tests us,", "speech", "Narendra Modi")),
    ),
    # signed
    one("signed on its line", "“We won the port back.” — Ann Zeller, mayor of Basel", "We won the port back.", "speech", "Ann Zeller"),
    one(
        "signed on the next line",
        "“We won the port back and shall keep it.”\n\nAnn Zeller, mayor of Basel, who had lost it",
        "We won the port back and shall keep it.",
        "speech",
        "Ann Zeller",
    ),
    one(
        "not signed: the next line tells a deed",
        "“We won the port back and shall keep it.”\n\nAnn Zeller, mayor of Basel, left the hall.",
        "We won the port back and shall keep it.",
        "speech",
        None,
    ),
    # names
    Passage(
        "one clause at the end for two quotations",
        "A boat “cut the lines” of others, “in a high sea,” a spokesman of the port, Pedro Alves, said in a statement.",
        (("cut the lines", "phrase", "Pedro Alves"), ("in a high sea,", "speech", "Pedro Alves")),
    ),
    Passage(
        "a quotation that ends in another one",
        "“They end up with ‘a tall ship,’” Pedro Alves said.",
        (("They end up with ‘a tall ship,’", "speech", "Pedro Alves"), ("a tall ship,", "phrase", None)),
    ),
    one(
        "the diplomat is the minister named before",
        "Chinese Foreign Minister Wang Yi came on Monday. “The port is open,” the Chinese diplomat said.",
        "The port is open,",
        "speech",
        "Wang Yi",
    ),
    one(
        "a person whose last name is a city's",
        "“The port is full”, Wu Dalian, a spokesperson for the office, said on Monday.",
        "The port is full",
        "speech",
        "Wu Dalian",
    ),
    one(
        "a writer named like a capital is no government",
        "“The port is full,” Jack London, an analyst in Oslo, said.",
        "The port is full,",
        "speech",
        "Jack London",
    ),
    one(
        "a capital that speaks", "Officially Tehran said the port was “as full as ever”.", "as full as ever", "phrase", "Iranian government"
    ),
    one(
        "according to him",
        "Pedro Alves, the mayor, spoke of the port. According to him, the pier “is the key to the coast”.",
        "is the key to the coast",
        "phrase",
        "Pedro Alves",
    ),
    # subjects
    one(
        "a body, an office and a name are one subject, the person",
        "Rosneft chief Anna Petrova went on, calling the bridge “a gift to the port”.",
        "a gift to the port",
        "phrase",
        "Anna Petrova",
    ),
    Passage(
        "a word of the language at the start of a sentence is nobody's surname",
        "No wonder the talks failed. He had warned of “a hard winter”.",
        (("a hard winter", "phrase", None),),
    ),
    Passage(
        "a researcher is spoken of as the scholar",
        "Guo Mingyuan, a researcher with an academy, said that “quiet diplomacy works”. Others had tried. “It helps nobody,” the scholar said.",
        (("quiet diplomacy works", "phrase", "Guo Mingyuan"), ("It helps nobody,", "speech", "Guo Mingyuan")),
    ),
    Passage(
        "an admiral is spoken of as the officer",
        "Rear Admiral Paul Reyes called the drill “a milestone for us”. “We sail again in May,” the officer said.",
        (("a milestone for us", "phrase", "Paul Reyes"), ("We sail again in May,", "speech", "Paul Reyes")),
    ),
    Passage(
        "a researcher is not the officer",
        "Guo Mingyuan, a researcher with an academy, said that “quiet diplomacy works”. “It helps nobody,” the officer said.",
        (("quiet diplomacy works", "phrase", "Guo Mingyuan"), ("It helps nobody,", "speech", None)),
    ),
    Passage(
        "nor another scholar the same one",
        "Guo Mingyuan, a researcher with an academy, said that “quiet diplomacy works”. “It helps nobody,” another scholar said.",
        (("quiet diplomacy works", "phrase", "Guo Mingyuan"), ("It helps nobody,", "speech", None)),
    ),
    Passage(
        "nor the scholar behind a name that nothing makes known",
        "Guo Mingyuan, a researcher with an academy, said that “quiet diplomacy works”. Lin Tao was less sure. “It helps nobody,” the scholar said.",
        (("quiet diplomacy works", "phrase", "Guo Mingyuan"), ("It helps nobody,", "speech", None)),
    ),
    # who
    one(
        "who, behind the object of another verb",
        "The visit drew scorn from Kaja Kallas, who called it “a pilgrimage of fools.”",
        "a pilgrimage of fools.",
        "phrase",
        "Kaja Kallas",
    ),
    one(
        "who, behind a spokesman for somebody",
        "It drew scorn from a spokesman for Kaja Kallas, who called it “a pilgrimage of fools.”",
        "a pilgrimage of fools.",
        "phrase",
        None,
    ),
    Passage(
        "a name in commas behind its office and the verb",
        "“We choose no side,” said the prime minister, Anwar Ibrahim, in Ipoh. “Nor will we.” But Anwar warned of “a long night”.",
        (
            ("We choose no side,", "speech", "Anwar Ibrahim"),
            ("Nor will we.", "speech", "Anwar Ibrahim"),
            ("a long night", "phrase", "Anwar Ibrahim"),
        ),
    ),
    Passage(
        "adding, before a colon",
        "“We came early,” Peskov said, adding: “We left early.”",
        (("We came early,", "speech", "Dmitry Peskov"), ("We left early.", "speech", "Dmitry Peskov")),
    ),
    Passage(
        "the next clause has a quotation of its own",
        "Modi calls the pact a ‘first stone’, Lavrov warns of ‘cold feet’ in Delhi",
        (("first stone", "phrase", "Narendra Modi"), ("cold feet", "phrase", "Sergei Lavrov")),
    ),
    one("hits back, in a headline", "Beijing hits back at ‘groundless’ claims", "groundless", "phrase", "Chinese government"),
    one(
        "the press office of a body",
        "“The crews are rested,” the press office of the Northern Fleet said.",
        "The crews are rested,",
        "speech",
        "Northern Fleet",
    ),
)
