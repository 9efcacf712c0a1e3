"""How news quotes: invented passages, the rows that a careful reader takes from them, and the rule that each one holds.

A row is (words between the marks, kind, speaker); speaker None where nobody can be sure. NOTHING: passages in which marks mean
something else, or are no quotation marks at all.
"""

from typing import NamedTuple


class Passage(NamedTuple):
    why: str
    text: str
    rows: tuple[tuple[str, str, str | None], ...]


def _one(why: str, text: str, *row: str | None) -> Passage:
    words, kind, speaker = row
    return Passage(why, text, ((str(words), str(kind), speaker),))


PASSAGES: tuple[Passage, ...] = (
    _one(
        "the statement of the body that made one",
        "The trip took two days, China’s defence ministry said in a statement. Its purpose, the statement said, was to “show the flag”.",
        "show the flag",
        "phrase",
        "Chinese Defence Ministry",
    ),
    _one(
        "the statement of nobody",
        "The trip took two days. Its purpose, the statement said, was to “show the flag”.",
        "show the flag",
        "phrase",
        None,
    ),
    _one(
        "the statement after two bodies",
        "The trip took two days, China’s defence ministry said in a statement. The World Bank met. The statement said it would “show the flag”.",
        "show the flag",
        "phrase",
        None,
    ),
    # carried on
    _one(
        "the sentence before reports",
        "Modi said the port was full. “We will build another one.”",
        "We will build another one.",
        "speech",
        "Narendra Modi",
    ),
    _one(
        "the sentence before reports at its end",
        "The work is not done, Modi said. “We will build another one.”",
        "We will build another one.",
        "speech",
        "Narendra Modi",
    ),
    _one(
        "the sentence before reports two",
        "Modi said Putin had called it full. “We will build another one.”",
        "We will build another one.",
        "speech",
        None,
    ),
    _one(
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
    # whom a clause makes speak
    _one(
        "an unnamed spokeswoman of a state's body",
        "An Omani navy spokeswoman said the ships were “on their way”.",
        "on their way",
        "phrase",
        "Omani navy",
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
    _one(
        "broadcasters of a state",
        "Omani state television called the treaty “a gift of the sea”.",
        "a gift of the sea",
        "phrase",
        "Omani state television",
    ),
    _one(
        "broadcasters of no state that is named", "State media called the treaty “a gift of the sea”.", "a gift of the sea", "phrase", None
    ),
    _one(
        "goes on adding",
        "Kenya cannot “at this point” sign, Ann Zeller, a lawyer, said, adding that May was near.",
        "at this point",
        "phrase",
        None,
    ),
    _one(
        "goes on adding, by name",
        "Kenya cannot “at this point” sign, Putin said, noting that May was near.",
        "at this point",
        "phrase",
        "Vladimir Putin",
    ),
    _one(
        "goes on adding, by many", "Kenya cannot “at this point” sign, experts said, adding to the gloom.", "at this point", "phrase", None
    ),
    _one(
        "as he put it",
        "The crew was praised for staying “calm in a high sea”, as port chief Capt. Omar Bello put it.",
        "calm in a high sea",
        "phrase",
        "Omar Bello",
    ),
    _one(
        "said at the end, with an office",
        "A tug was seen “very near” the reef, said Omar Bello, founder of a club of sailors.",
        "very near",
        "phrase",
        "Omar Bello",
    ),
    _one("said at the end by a witness", "A tug was seen “very near” the reef, said a witness, a sailor.", "very near", "phrase", None),
    _one(
        "of a centre on something",
        "As Ann Zeller at Basel’s Center on Northern Fish Policy told us in an interview on the quay last week: “Cod is dear.”",
        "Cod is dear.",
        "speech",
        "Ann Zeller",
    ),
    _one(
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
    _one("signed on its line", "“We won the port back.” — Ann Zeller, mayor of Basel", "We won the port back.", "speech", "Ann Zeller"),
    _one(
        "signed on the next line",
        "“We won the port back and shall keep it.”\n\nAnn Zeller, mayor of Basel, who had lost it",
        "We won the port back and shall keep it.",
        "speech",
        "Ann Zeller",
    ),
    _one(
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
    _one(
        "the diplomat is the minister named before",
        "Chinese Foreign Minister Wang Yi came on Monday. “The port is open,” the Chinese diplomat said.",
        "The port is open,",
        "speech",
        "Wang Yi",
    ),
    _one(
        "a person whose last name is a city's",
        "“The port is full”, Wu Dalian, a spokesperson for the office, said on Monday.",
        "The port is full",
        "speech",
        "Wu Dalian",
    ),
    _one(
        "a writer named like a capital is no government",
        "“The port is full,” Jack London, an analyst in Oslo, said.",
        "The port is full,",
        "speech",
        "Jack London",
    ),
    _one(
        "a capital that speaks", "Officially Tehran said the port was “as full as ever”.", "as full as ever", "phrase", "Iranian government"
    ),
    _one(
        "according to him",
        "Pedro Alves, the mayor, spoke of the port. According to him, the pier “is the key to the coast”.",
        "is the key to the coast",
        "phrase",
        "Pedro Alves",
    ),
    # subjects
    _one(
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
    # marks
    _one(
        "curly double",
        "“The bridge will reopen in May,” said Anna Petrova, an engineer with the port.",
        "The bridge will reopen in May,",
        "speech",
        "Anna Petrova",
    ),
    _one(
        "straight double",
        '"The bridge will reopen in May," said Anna Petrova, an engineer.',
        "The bridge will reopen in May,",
        "speech",
        "Anna Petrova",
    ),
    _one(
        "opens curly, closes straight",
        '“The bridge will reopen," said Anna Petrova, an engineer.',
        "The bridge will reopen,",
        "speech",
        "Anna Petrova",
    ),
    _one(
        "opens straight, closes curly",
        '"The bridge will reopen,” said Anna Petrova, an engineer.',
        "The bridge will reopen,",
        "speech",
        "Anna Petrova",
    ),
    _one("curly single", "‘We are not in a hurry,’ said Jaishankar.", "We are not in a hurry,", "speech", "Subrahmanyam Jaishankar"),
    _one(
        "straight single",
        "Jaishankar said: 'India's interests come first, and we don't hide it.'",
        "India's interests come first, and we don't hide it.",
        "speech",
        "Subrahmanyam Jaishankar",
    ),
    _one(
        "single marks, a plural's apostrophe inside",
        "Modi said: ‘The farmers’ unions have been heard and we thank them.’",
        "The farmers’ unions have been heard and we thank them.",
        "speech",
        "Narendra Modi",
    ),
    _one("guillemets", "Peskov said: «The talks are going on.»", "The talks are going on.", "speech", "Dmitry Peskov"),
    _one(
        "low and high marks",
        "Olaf Scholz said: „We will not be rushed into this.“",
        "We will not be rushed into this.",
        "speech",
        "Olaf Scholz",
    ),
    _one(
        "backquotes of old wires",
        "``We have no plans to pull out,'' Zakharova said.",
        "We have no plans to pull out,",
        "speech",
        "Maria Zakharova",
    ),
    _one(
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
    # clause behind the quotation
    _one("said X", "“The yuan is safe with us,” said Dmitry Peskov.", "The yuan is safe with us,", "speech", "Dmitry Peskov"),
    _one("X said", "“The yuan is safe with us,” Dmitry Peskov said.", "The yuan is safe with us,", "speech", "Dmitry Peskov"),
    _one(
        "X told an outlet", "“The yuan is safe with us,” Dmitry Peskov told TASS.", "The yuan is safe with us,", "speech", "Dmitry Peskov"
    ),
    _one(
        "title and name",
        "“The yuan is safe with us,” Kremlin spokesman Dmitry Peskov told reporters on Friday.",
        "The yuan is safe with us,",
        "speech",
        "Dmitry Peskov",
    ),
    _one(
        "apposition between name and verb",
        "“Trade is the easy part,” Li Wenhao, a researcher at a bank in Harbin, said.",
        "Trade is the easy part,",
        "speech",
        "Li Wenhao",
    ),
    _one(
        "aside between name and verb",
        "“Trade is the easy part,” Peskov, speaking in Sochi, said.",
        "Trade is the easy part,",
        "speech",
        "Dmitry Peskov",
    ),
    _one(
        "role behind the verb",
        "“Trade is the easy part,” said analyst Pavel Sorokin.",
        "Trade is the easy part,",
        "speech",
        "Pavel Sorokin",
    ),
    _one(
        "question",
        "“Who will pay for the pipeline?” asked Pavel Sorokin, an analyst.",
        "Who will pay for the pipeline?",
        "speech",
        "Pavel Sorokin",
    ),
    _one(
        "question, subject first",
        "“Who will pay for the pipeline?” Modi asked.",
        "Who will pay for the pipeline?",
        "speech",
        "Narendra Modi",
    ),
    _one(
        "according to",
        "“No tanker has called here since June,” according to harbour master Pavel Sorokin.",
        "No tanker has called here since June,",
        "speech",
        "Pavel Sorokin",
    ),
    _one(
        "passive: the subject speaks, the agency passes on",
        "“We will stand together,” Putin was quoted as saying by Interfax.",
        "We will stand together,",
        "speech",
        "Vladimir Putin",
    ),
    _one(
        "surname first, later surname alone",
        "Qin Gang met envoys on Friday. “The door is open,” Qin said.",
        "The door is open,",
        "speech",
        "Qin Gang",
    ),
    _one(
        "institution",
        "“The drills target no third party,” the Chinese defence ministry said.",
        "The drills target no third party,",
        "speech",
        "Chinese Defence Ministry",
    ),
    _one(
        "possessive institution",
        "“The drills target no third party,” Russia’s Defence Ministry said in a statement.",
        "The drills target no third party,",
        "speech",
        "Russian Defence Ministry",
    ),
    _one(
        "capital as government",
        "“The drills target no third party,” Moscow said.",
        "The drills target no third party,",
        "speech",
        "Russian government",
    ),
    _one(
        "unnamed official",
        "“The drills target no third party,” a senior official said.",
        "The drills target no third party,",
        "speech",
        None,
    ),
    _one(
        "unnamed spokesman of a named body",
        "“The drills target no third party,” a spokesman for Gazprom said.",
        "The drills target no third party,",
        "speech",
        "Gazprom",
    ),
    Passage(
        "broken by its clause: two rows, one speaker",
        "“Oil is one thing,” Modi said on Tuesday. “Friendship is another.”",
        (("Oil is one thing,", "speech", "Narendra Modi"), ("Friendship is another.", "speech", "Narendra Modi")),
    ),
    Passage(
        "broken in mid-sentence",
        "“Oil,” Modi said, “is one thing and friendship is another.”",
        (("Oil,", "phrase", "Narendra Modi"), ("is one thing and friendship is another.", "speech", "Narendra Modi")),
    ),
    Passage(
        "the next paragraph is a quotation and nothing else",
        "“Oil is one thing,” said Tanvi Rao, a fellow at a think tank in Pune.\n\n“But nobody in Delhi will give up an old friend for it.”",
        (("Oil is one thing,", "speech", "Tanvi Rao"), ("But nobody in Delhi will give up an old friend for it.", "speech", "Tanvi Rao")),
    ),
    Passage(
        "he: the last speaker",
        "“Oil is one thing,” said Pavel Sorokin, an analyst.\n\n“Friendship is another,” he added.",
        (("Oil is one thing,", "speech", "Pavel Sorokin"), ("Friendship is another,", "speech", "Pavel Sorokin")),
    ),
    _one(
        "he: the subject of the sentence before",
        "Raisi landed in Beijing on Tuesday. “We look to the East,” he said.",
        "We look to the East,",
        "speech",
        "Ebrahim Raisi",
    ),
    _one(
        "she: the subject of the sentence before",
        "Mao Ning took questions for an hour. “China is not a party to this,” she told reporters.",
        "China is not a party to this,",
        "speech",
        "Mao Ning",
    ),
    _one(
        "office: the person who holds it",
        "Xi Jinping met Vladimir Putin in Sochi. “We have much to discuss,” the Russian president said.",
        "We have much to discuss,",
        "speech",
        "Vladimir Putin",
    ),
    _one(
        "newspaper called 'the paper'",
        "The Global Times ran an editorial. “Manila is playing with fire,” the paper said.",
        "Manila is playing with fire,",
        "speech",
        "Global Times",
    ),
    # clause before the quotation
    _one(
        "X said, colon",
        "Xi Jinping said: “Our two countries are good neighbours.”",
        "Our two countries are good neighbours.",
        "speech",
        "Xi Jinping",
    ),
    _one(
        "X said, comma",
        "Xi Jinping said, “Our two countries are good neighbours.”",
        "Our two countries are good neighbours.",
        "speech",
        "Xi Jinping",
    ),
    _one("X said that", "Lavrov said that Russia and Iran “are in the same boat.”", "are in the same boat.", "phrase", "Sergei Lavrov"),
    _one(
        "X told Y that: X speaks", "Lavrov told Wang Yi that the West “has lost its mind.”", "has lost its mind.", "phrase", "Sergei Lavrov"
    ),
    _one(
        "X told Y, a name follows the verb",
        "Araghchi told Putin that sanctions were “a badge of honour.”",
        "a badge of honour.",
        "phrase",
        "Abbas Araghchi",
    ),
    _one("X called Y a", "Putin called Modi a “big friend.”", "big friend.", "phrase", "Vladimir Putin"),
    _one("X described Y as", "Blinken described the shipments as “deeply troubling.”", "deeply troubling.", "phrase", "Antony Blinken"),
    _one("what X called", "Tehran welcomed what Lavrov called “a new page” in relations.", "a new page", "phrase", "Sergei Lavrov"),
    _one(
        "what a capital calls",
        "The fleet left for what Moscow calls the “northern route.”",
        "northern route.",
        "phrase",
        "Russian government",
    ),
    _one(
        "headline with an everyday verb", "Modi hails ‘time-tested’ ties as Putin lands in Delhi", "time-tested", "phrase", "Narendra Modi"
    ),
    _one("headline, passed on to its end", "Marcos vows ‘no surrender’ of reef to China", "no surrender", "phrase", "Ferdinand Marcos Jr."),
    _one(
        "participle: the subject of the sentence",
        "Zakharova rejected the report, calling it “a crude fake.”",
        "a crude fake.",
        "phrase",
        "Maria Zakharova",
    ),
    _one(
        "participle behind a name in the genitive",
        "Washington condemned Raisi’s visit, saying it gave “cover” to Beijing.",
        "cover",
        "phrase",
        "US government",
    ),
    _one("with X saying", "The talks went on overnight, with Lavrov saying they were “useful.”", "useful.", "phrase", "Sergei Lavrov"),
    _one(
        "and said: the subject of the first verb",
        "Lavrov thanked his hosts and said the visit had been “very fruitful.”",
        "very fruitful.",
        "phrase",
        "Sergei Lavrov",
    ),
    _one(
        "passive with an agent", "The deal was described by Peskov as “purely commercial.”", "purely commercial.", "phrase", "Dmitry Peskov"
    ),
    _one(
        "passive without one", "The deal has been described as “purely commercial” and nothing more.", "purely commercial", "phrase", None
    ),
    _one(
        "quoted X as saying: X speaks",
        "Xinhua quoted Xi as saying: “The two sides should deepen trust.”",
        "The two sides should deepen trust.",
        "speech",
        "Xi Jinping",
    ),
    _one(
        "was quoted by an agency as saying",
        "Shoigu was quoted by Interfax as saying the drills were “routine work.”",
        "routine work.",
        "phrase",
        "Sergei Shoigu",
    ),
    _one(
        "according to a person at the head",
        "According to Indian Prime Minister Narendra Modi, the visit was “a milestone.”",
        "a milestone.",
        "phrase",
        "Narendra Modi",
    ),
    _one(
        "according to an outlet names no speaker",
        "According to TASS, the convoy met with “light resistance” on the way.",
        "light resistance",
        "phrase",
        None,
    ),
    _one(
        "the nearest of two speakers",
        "Blinken said he was worried, and Lavrov said the worry was “theatre.”",
        "theatre.",
        "phrase",
        "Sergei Lavrov",
    ),
    _one(
        "apposition with another name in it",
        "Ali Rezaei, an adviser to President Ebrahim Raisi, said the accord was “a rebirth.”",
        "a rebirth.",
        "phrase",
        "Ali Rezaei",
    ),
    _one(
        "a person of an institute",
        "Jane Whitfield of the Lowy Institute called the patrol “a message.”",
        "a message.",
        "phrase",
        "Jane Whitfield",
    ),
    _one("who said", "Also present was Lavrov, who said the meeting was “long overdue.”", "long overdue.", "phrase", "Sergei Lavrov"),
    _one(
        "a day between subject and verb",
        "Lavrov on Monday called the accusation “absurd on its face.”",
        "absurd on its face.",
        "phrase",
        "Sergei Lavrov",
    ),
    _one(
        "pledge of a capital",
        "Beijing has promised to answer with “resolute measures.”",
        "resolute measures.",
        "phrase",
        "Chinese government",
    ),
    _one(
        "a leader’s government",
        "Mr Modi’s government has reacted coolly, calling the tariff “unjustified and unreasonable.”",
        "unjustified and unreasonable.",
        "phrase",
        "Indian government",
    ),
    _one(
        "two leaders by name",
        "Xi Jinping and Vladimir Putin called the talks “a great success.”",
        "a great success.",
        "phrase",
        "Xi Jinping and Vladimir Putin",
    ),
    _one(
        "the two leaders",
        "Xi Jinping received Narendra Modi in Kazan. The two leaders described the meeting as “candid and useful.”",
        "candid and useful.",
        "phrase",
        "Xi Jinping and Narendra Modi",
    ),
    _one(
        "two senators",
        "Sen. Laura Hill and Sen. Mark Boyd said the flotilla was “a wake-up call.”",
        "a wake-up call.",
        "phrase",
        "Laura Hill and Mark Boyd",
    ),
    _one(
        "X said, quotation in its own paragraph",
        "Marcos said in Manila:\n\n“We will not give up one inch of what is ours, whatever ships they send.”",
        "We will not give up one inch of what is ours, whatever ships they send.",
        "speech",
        "Ferdinand Marcos Jr.",
    ),
    _one("he in the same sentence", "Marcos said on Sunday he hoped for “quiet seas.”", "quiet seas.", "phrase", "Ferdinand Marcos Jr."),
    _one(
        "clause at the end of the sentence",
        "The pact is “a bit of theatre” and little more, Sorokin said.\n\nPavel Sorokin, an analyst, has followed such talks for years.",
        "a bit of theatre",
        "phrase",
        "Pavel Sorokin",
    ),
    Passage(
        "two phrases joined by and",
        "Lavrov said the sanctions were “illegal” and “doomed to fail.”",
        (("illegal", "phrase", "Sergei Lavrov"), ("doomed to fail.", "phrase", "Sergei Lavrov")),
    ),
    Passage(
        "noting that … and that",
        "Putin thanked Modi, noting that “India has never let us down” and “we value that very much.”",
        (("India has never let us down", "speech", "Vladimir Putin"), ("we value that very much.", "speech", "Vladimir Putin")),
    ),
    # nobody says who
    _one("a plain sentence", "The “no limits” partnership turned three this winter.", "no limits", "phrase", None),
    _one(
        "a text, not a person",
        "The treaty speaks of “mutual assistance in case of aggression.”",
        "mutual assistance in case of aggression.",
        "phrase",
        None,
    ),
    _one(
        "the clause has gone over to others",
        "Lavrov said the talks went well, but the two sides remain “worlds apart” on gas prices.",
        "worlds apart",
        "phrase",
        None,
    ),
    _one(
        "a purpose, not a saying",
        "China passed a law to widen its “control capabilities” over exports.",
        "control capabilities",
        "phrase",
        None,
    ),
    _one("refused to say", "Modi refused to call the operation an “invasion” at any point.", "invasion", "phrase", None),
    _one("reaffirmed is not said", "The two countries reaffirmed their “all-weather” partnership.", "all-weather", "phrase", None),
    _one(
        "a caption in passing",
        "Ties reach the level of a “Comprehensive Strategic Partnership”",
        "Comprehensive Strategic Partnership",
        "phrase",
        None,
    ),
    # offices, suffixes, asides
    _one(
        "a rank, a suffix and an office behind the name",
        "“We hold the line,” said Gen. Carlos Dimaano Jr., the army chief of staff, at the parade.",
        "We hold the line,",
        "speech",
        "Carlos Dimaano Jr.",
    ),
    _one("a suffix before the verb", "“A big step,” Sen. Harold Pruitt III told reporters.", "A big step,", "speech", "Harold Pruitt III"),
    _one(
        "a name between commas behind its office",
        "Its spokesman, Liu Zhen, accused Manila of “a stunt in bad taste.”",
        "a stunt in bad taste.",
        "phrase",
        "Liu Zhen",
    ),
    _one("accused of: a participle, no verb", "The envoy, accused of “meddling” by Lavrov, left.", "meddling", "phrase", None),
    _one("vowed to", "Marcos vowed to “never give an inch.”", "never give an inch.", "phrase", "Ferdinand Marcos Jr."),
    _one(
        "answered",
        "Asked about a pact, President Vladimir Putin answered: “Nothing is ruled out.”",
        "Nothing is ruled out.",
        "speech",
        "Vladimir Putin",
    ),
    _one("lashed out", "The ministry’s spokesperson, Lin Jian, lashed out at “troublemakers.”", "troublemakers.", "phrase", "Lin Jian"),
    _one("spoke of", "Lavrov came last. He spoke of “billions of rubles” stuck in banks.", "billions of rubles", "phrase", "Sergei Lavrov"),
    _one(
        "a relative clause with a day before the verb",
        "President Ferdinand Marcos Jr., who came home on Sunday, said the navy would “hold the line.”",
        "hold the line.",
        "phrase",
        "Ferdinand Marcos Jr.",
    ),
    _one(
        "an aside between the verb and its clause",
        "Lavrov said in May, after a meeting in Goa, that Moscow had “a pile of rupees.”",
        "a pile of rupees.",
        "phrase",
        "Sergei Lavrov",
    ),
    _one(
        "the object clause begins with a country",
        "Putin, speaking beside his host, said India would get “oil at any price.”",
        "oil at any price.",
        "phrase",
        "Vladimir Putin",
    ),
    _one(
        "a country before another clause",
        "He wanted to hold back China, while Lavrov, at another event, described NATO as “a relic.”",
        "a relic.",
        "phrase",
        "Sergei Lavrov",
    ),
    _one(
        "a spokesman of a body, not the body",
        "“The shoal is ours,” said National Security Council spokesman Jonathan Reyes.",
        "The shoal is ours,",
        "speech",
        "Jonathan Reyes",
    ),
    _one(
        "two, the second behind an office",
        "Defense Secretary Lloyd Austin and his Philippine counterpart, Gilberto Teodoro, warned of “coercion by sea.”",
        "coercion by sea.",
        "phrase",
        "Lloyd Austin and Gilberto Teodoro",
    ),
    _one(
        "an end of a sentence is no first name",
        "Adm. Pedro Ranola told the Manila Times. Ranola added that his crews were “tired.”",
        "tired.",
        "phrase",
        "Pedro Ranola",
    ),
    _one(
        "an office told in an apposition",
        "Rolly Dizon, a coast guard spokesman, left early. “We offered help,” the coast guard spokesman said.",
        "We offered help,",
        "speech",
        "Rolly Dizon",
    ),
    _one(
        "an office nobody was given",
        "Commodore Rolly Dizon left early. “We offered help,” the coast guard spokesman said.",
        "We offered help,",
        "speech",
        None,
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
    _one(
        "he behind a clause at the head with two names",
        "When Ebrahim Raisi met Xi Jinping in Sanya, he acknowledged Beijing’s “doubts and delays” over the loan.",
        "doubts and delays",
        "phrase",
        "Ebrahim Raisi",
    ),
    _one(
        "as somebody put it",
        "“A marriage without a wedding,” as Tanvi Rao of the Lowy Institute put it, suits both.",
        "A marriage without a wedding,",
        "speech",
        "Tanvi Rao",
    ),
    _one("as, of time", "The “iron brotherhood,” as ties entered a new decade, grew colder.", "iron brotherhood,", "phrase", None),
    _one(
        "a colon behind how somebody speaks",
        "His Indian counterpart in the talks, Rajnath Singh, was briefer: “Pay, then sail.”",
        "Pay, then sail.",
        "speech",
        "Rajnath Singh",
    ),
    _one("a colon behind a thing", "A banner over the pier was plain: “Pay, then sail.”", "Pay, then sail.", "speech", None),
    _one("a colon behind who was asked", "Putin was asked: “Will you sail?”", "Will you sail?", "speech", None),
    # offices with something of their own
    _one(
        "an ambassador to a country",
        "Russian Ambassador to India Denis Alipov tweeted that the drill was “a page of its own.”",
        "a page of its own.",
        "phrase",
        "Denis Alipov",
    ),
    _one(
        "a representative in a town",
        "“The dip is over,” Russia’s trade representative in Hanoi Pavel Sorokin told TASS.",
        "The dip is over,",
        "speech",
        "Pavel Sorokin",
    ),
    _one(
        "a speaker of a house",
        "“The law has passed,” Speaker of the Federation Council Valentina Matviyenko said.",
        "The law has passed,",
        "speech",
        "Valentina Matviyenko",
    ),
    _one("a spokesman for a president", "A spokesman for President Ebrahim Raisi called it “a farce.”", "a farce.", "phrase", None),
    _one(
        "an aide to a leader", "An aide to the Chinese leader Xi Jinping called it “a farce of sorts.”", "a farce of sorts.", "phrase", None
    ),
    _one(
        "a minister named behind his office, in a participle",
        "China’s foreign minister, Wang Yi, went further, telling an interviewer that the tie knew “no closed doors.”",
        "no closed doors.",
        "phrase",
        "Wang Yi",
    ),
    _one(
        "the rank of somebody named before",
        "Commodore Rolly Dizon kept the log. “They cut across our bow,” the commodore said.",
        "They cut across our bow,",
        "speech",
        "Rolly Dizon",
    ),
    Passage(
        "one of them, named between commas",
        "The boats were out early. One of them, Rolly Dizon, had seen it all. “It was over in a minute,” he said. “Then it rained.”",
        (("It was over in a minute,", "speech", "Rolly Dizon"), ("Then it rained.", "speech", "Rolly Dizon")),
    ),
    _one(
        "a fisherman named between commas",
        "A fisherman, Rolly Dizon, watched from his boat. “It was over in a minute,” he said.",
        "It was over in a minute,",
        "speech",
        "Rolly Dizon",
    ),
    # bodies
    _one(
        "a command of an army",
        "The Southern Theater Command of China’s People’s Liberation Army said it had flown “routine patrols” there.",
        "routine patrols",
        "phrase",
        "PLA Southern Theater Command",
    ),
    Passage(
        "the press service of a fleet named before, and its statement",
        'Ships of the Northern Fleet have left port, the fleet\'s press service reported.\n\n"The ice is thin this year," the press service said. "The crews will train," the statement reads.',
        (("The ice is thin this year,", "speech", "Northern Fleet"), ("The crews will train,", "speech", "Northern Fleet")),
    ),
    _one("a press service of nobody", "“The ice is thin,” the press service said.", "The ice is thin,", "speech", None),
    _one(
        "one of two fleets",
        "The Northern Fleet met the Pacific Fleet. “The ice is thin,” the fleet said.",
        "The ice is thin,",
        "speech",
        None,
    ),
    _one("an agency nobody knows", "TASS was silent. The Kestrel agency called it “a mess.”", "a mess.", "phrase", None),
    _one(
        "a statement from a body, behind its verb",
        "“The lane stays open,” read a statement from the Northern Fleet.",
        "The lane stays open,",
        "speech",
        "Northern Fleet",
    ),
    _one(
        "a body's statement",
        "A statement from the Northern Fleet said the ice was “thin as paper”.",
        "thin as paper",
        "phrase",
        "Northern Fleet",
    ),
    _one(
        "a ministry's statement",
        "A Chinese foreign ministry statement said the ice was “thin as paper”.",
        "thin as paper",
        "phrase",
        "Chinese Foreign Ministry",
    ),
    _one("a joint statement", "A joint statement said the ice was “thin as paper”.", "thin as paper", "phrase", None),
    # who
    _one(
        "who, behind the object of another verb",
        "The visit drew scorn from Kaja Kallas, who called it “a pilgrimage of fools.”",
        "a pilgrimage of fools.",
        "phrase",
        "Kaja Kallas",
    ),
    _one(
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
    _one("hits back, in a headline", "Beijing hits back at ‘groundless’ claims", "groundless", "phrase", "Chinese government"),
    _one(
        "the press office of a body",
        "“The crews are rested,” the press office of the Northern Fleet said.",
        "The crews are rested,",
        "speech",
        "Northern Fleet",
    ),
    # a participle at the head
    _one("calling, at the head", "Calling Delhi “a friend in need”, Putin left the hall.", "a friend in need", "phrase", "Vladimir Putin"),
    Passage(
        "describing, at the head, twice",
        "Describing the talks as “useful” and “frank”, the Kremlin spokesman, Dmitry Peskov, left the hall.",
        (("useful", "phrase", "Dmitry Peskov"), ("frank", "phrase", "Dmitry Peskov")),
    ),
    Passage(
        "while acknowledging, at the head",
        "While acknowledging “some friction” over payments, Mishustin said trade was “on a steady path.”",
        (("some friction", "phrase", "Mikhail Mishustin"), ("on a steady path.", "phrase", "Mikhail Mishustin")),
    ),
    _one(
        "a participle at the head, and a subject that nobody knows",
        "After denying “any wrongdoing at sea”, the crew went home and Putin smiled.",
        "any wrongdoing at sea",
        "phrase",
        None,
    ),
    Passage(
        "a verb of complaint, and a name in commas behind a trade",
        "“Nobody asked us,” complained one fisherman, Rolly Dizon. “They came at night.”",
        (("Nobody asked us,", "speech", "Rolly Dizon"), ("They came at night.", "speech", "Rolly Dizon")),
    ),
    # verbs
    _one("thanked for", "Raisi thanked his host for “the open door.”", "the open door.", "phrase", "Ebrahim Raisi"),
    _one(
        "at least said",
        "Stoltenberg at least said on Tuesday that it showed “who holds whom.”",
        "who holds whom.",
        "phrase",
        "Jens Stoltenberg",
    ),
    _one("continued, of a thing", "The drill continued under the banner “Forward.”", "Forward.", "phrase", None),
    _one(
        "an author and an outlet before a colon",
        "Writing in the Kestrel Review, Tanvi Rao argues that the map is wrong:\nEach port is drawn as if it were a base, and each call as if it were a treaty. [Source]",
        "Each port is drawn as if it were a base, and each call as if it were a treaty.",
        "block",
        "Tanvi Rao",
    ),
    Passage(
        "he behind a passage with an author",
        "Reporting from Almaty for the Kestrel Post, Tanvi Rao writes:\nEach port is drawn as if it were a base, and each call as if it were a treaty. [Source]\n“Ports,” she concludes, “do not vote.”",
        (
            ("Each port is drawn as if it were a base, and each call as if it were a treaty.", "block", "Tanvi Rao"),
            ("Ports,", "phrase", "Tanvi Rao"),
            ("do not vote.", "phrase", "Tanvi Rao"),
        ),
    ),
    # passages of others
    _one(
        "a whole paragraph behind 'reported:'",
        "Reuters reported:\n“Two tankers left the port on Monday with crude for Shandong, according to ship trackers.”\nIt is not the first time.",
        "Two tankers left the port on Monday with crude for Shandong, according to ship trackers.",
        "block",
        None,
    ),
    _one(
        "a line with a colon, closed by [Source]",
        "As Mark Doyle reported for Bloomberg, the tankers are back:\nTwo tankers left the port on Monday with crude for Shandong. A third is waiting. [Source]",
        "Two tankers left the port on Monday with crude for Shandong. A third is waiting.",
        "block",
        "Mark Doyle",
    ),
    _one(
        "a passage opened by an ellipsis in brackets",
        "Mark Doyle wrote in The Diplomat about the tankers:\n[…] Two tankers left the port on Monday with crude for Shandong. [Source]",
        "Two tankers left the port on Monday with crude for Shandong.",
        "block",
        "Mark Doyle",
    ),
    _one(
        "lines behind >",
        "The statement goes on:\n\n> The two sides will widen cooperation in the Arctic and build ships together.\n\nThat is new.",
        "The two sides will widen cooperation in the Arctic and build ships together.",
        "block",
        None,
    ),
)


class Relay(NamedTuple):
    """A saying that somebody passes on: who speaks, whom the row is attributed to, and the outlet."""

    text: str
    speaker: str | None
    attributed_to: str | None
    outlet: str | None


RELAYS: tuple[Relay, ...] = (
    # an agency before another subject never speaks
    Relay("Russia's TASS news agency quoted Deputy Prime Minister Alexei Overchuk as saying, “The corridor will be ready soon.”", "Alexei Overchuk", "TASS", "TASS"),
    Relay("According to the Russian News Agency TASS, Prime Minister Mikhail Mishustin and Premier Li Qiang stressed that it was “a fresh page.”", "Mikhail Mishustin and Li Qiang", "TASS", "TASS"),
    Relay("According to Xinhua, Wang Yi and Sergei Lavrov agreed that trust was “the bedrock” of it all.", "Wang Yi and Sergei Lavrov", "Xinhua", "Xinhua"),
    Relay("According to Interfax, Lavrov said the talks had been “businesslike.”", "Sergei Lavrov", "Interfax", "Interfax"),
    Relay("As reported by TASS, Novak said output would be “adjusted as needed.”", "Alexander Novak", "TASS", "TASS"),
    # quoted
    Relay("Lavrov, quoted by Interfax, said the talks had been “businesslike.”", "Sergei Lavrov", "Interfax", "Interfax"),
    Relay("“The talks were businesslike,” Lavrov said, as quoted by Interfax.", "Sergei Lavrov", "Interfax", "Interfax"),
    Relay("“The talks were businesslike,” Interfax quoted Lavrov as saying.", "Sergei Lavrov", "Interfax", "Interfax"),
    Relay("“The talks were businesslike,” TASS cited him as saying.", None, "TASS", "TASS"),
    Relay("Ryabkov was cited by RIA Novosti as saying the treaty was “on life support.”", "Sergei Ryabkov", "RIA Novosti", "RIA Novosti"),
    Relay("State media quoted Xi as saying the two should “march shoulder to shoulder.”", "Xi Jinping", "State media", None),
    Relay("Iran's IRNA news agency quoted Araghchi as telling his guest that they were “brothers in need.”", "Abbas Araghchi", "IRNA", "IRNA"),
    Relay("Reuters quoted two people close to the talks as saying that Gazprom wanted “a quick deal.”", None, "Reuters", "Reuters"),
    # citing
    Relay("Interfax reported, citing Lavrov, that the talks had been “businesslike.”", "Sergei Lavrov", "Interfax", "Interfax"),
    Relay("Citing Peskov, TASS said the visit would be “short.”", "Dmitry Peskov", "TASS", "TASS"),
    Relay("The talks had been “businesslike”, RIA Novosti reported on Friday, citing a source in the port.", None, "a source", "RIA Novosti"),
    # behind the words of another
    Relay("Xi said the visit was “a great success,” according to the Xinhua news agency.", "Xi Jinping", "Xinhua", "Xinhua"),
    Relay("Xi told Putin that they had found “a way to live together,” according to a readout carried by Xinhua.", "Xi Jinping", "Xinhua", "Xinhua"),
    Relay("“The visit was a great success,” Xi said, Xinhua reported on Friday.", "Xi Jinping", "Xinhua", "Xinhua"),
    Relay("Pezeshkian praised Moscow's “principled stance,” the Kremlin said in a statement.", "Masoud Pezeshkian", "Kremlin", None),
    Relay("The visit would be “short,” TASS said.", None, None, "TASS"),
    Relay("Observers will watch, the Mehr agency reported, quoting what it called “an informed source.”", "Mehr News Agency", None, "Mehr News Agency"),
    # told
    Relay("In remarks carried by Xinhua, Xi called the visit “a great success.”", "Xi Jinping", "Xinhua", "Xinhua"),
    Relay("In an interview with RIA Novosti, Ryabkov said the treaty was “on life support.”", "Sergei Ryabkov", None, "RIA Novosti"),
    Relay("Ryabkov told the state-run TASS news agency on Monday that the treaty was “on life support.”", "Sergei Ryabkov", None, "TASS"),
    Relay("Lavrov said TASS had erred and called the report “a fantasy.”", "Sergei Lavrov", None, None),
)  # fmt: skip

NOTHING: tuple[tuple[str, str], ...] = (
    ("a title in a citation", "See Ana Lind, “Harbours of the North: A Long Story,” Harbour Papers, Vol. 24, No. 3."),
    ("what a name means", "The yearly “Bersama,” or “side-by-side” games ended on Monday."),
    # apostrophes and measures
    ("possessive", "Russia's gas and China's cars cross the border at Heihe."),
    ("possessive plural", "The dogs' home and the sailors' mission share a wall."),
    ("two possessive plurals in one sentence", "The ministers' cars stood beside the generals' jeeps."),
    ("curly possessive plural", "The ministers’ cars stood beside the generals’ jeeps."),
    ("decade", "In the '90s the border was closed; in the ’00s it opened."),
    ("decade with a wrong mark", "In the ‘90s the border was closed."),
    ("rock 'n' roll", "The sailors played rock 'n' roll on deck."),
    ("rock ‘n’ roll", "The sailors played rock ‘n’ roll on deck."),
    ("elision", "Tell 'em the ship has sailed, and don't wait."),
    ("feet and inches", "The admiral is 5' 10\" and his deputy 6'2\"."),
    ("inches", 'A 12" gun and a 155 mm howitzer were shown.'),
    ("minutes and seconds", "The wreck lies at 54° 10' 30\" N, 160° 20' 15\" E."),
    ("contraction", "They don't know, they can’t know, and they won't ask."),
    ("name with an apostrophe", "N'Djamena, Sana'a and Xi'an signed a twinning deal."),
    ("dropped g", "The boats were rockin' and rollin' all night."),
    (
        "a transcript set off with a sign",
        "> Question: What do you think of the long talks in Oslo, and of the fish in them?\n\n> Ann Zeller: I think a good deal of them, and more of the fish than of the rest.",
    ),
    ("a card that only looks set off", "> On Monday the town opens the largest port that it has built since the great flood.\n\nWhy now?"),
    # marks alone
    ("closing mark alone", "The treaty enters into force in May,” and nobody minds."),
    ("opening mark alone", "The treaty “enters into force in May, and nobody minds."),
    ("a lone straight mark", 'The treaty enters into force in May," and nobody minds.'),
    ("empty marks", 'The field was left "" in the form.'),
    ("nothing but signs", "The chart has a line marked “—” and one marked “…”."),
    # code, tags, addresses
    ("attributes of a tag", '<a href="https://example.org/a" title="The Big Talk">The page</a> was moved.'),
    ("an image's caption", '![The "big" talk in Sochi](talk.png "Sochi, May")\n\nThe page was moved.'),
    ("a link's title", 'See [the page](https://example.org "The Big Talk we had") for more.'),
    ("inline code", 'Set `name = "the big talk we had"` in the file.'),
    ("fenced code", 'Run this:\n\n```\nprint("we had a big talk there")\n```\n\nThen stop.'),
    (
        "front matter",
        '---\ntitle: "We will never give up, says Li"\ntags: ["trade talk", "gas deal"]\n---\n\nThe page was moved last week.',
    ),
    ("a field outside of front matter", 'title: "We will never give up, says Li"\n\nThe page was moved last week.'),
    ("JSON", '{"name": "the big talk", "place": "the old town"}'),
    # titles and names
    ("book called a book", "Her book “The Long Border” came out in May."),
    ("titled", "He wrote an essay titled “On the Unity of Rivers and Seas” last summer."),
    ("headlined", "The page ran a story headlined “Tankers Turn Back” on Sunday."),
    ("film", "The film “Northern Lights” opens the festival."),
    ("a title with a subtitle", "“Strong Neighbours”: Towards a New Order?"),
    ("footnote", "Anna Petrova, “Reading the Caspian Fleet,” Jane’s Review, May 2019."),
    ("footnote with volume", "Anna Petrova, “Reading the Caspian Fleet,” Naval Studies vol. 12, no. 3."),
    ("exercise known by its name", "The drill, known as “Sea Cooperation 2019,” lasted four days."),
    ("exercise named before its name", "They took part in the exercise “Caucasus Wind” in May."),
    ("exercise named behind its name", "The “Caucasus Wind” naval exercise lasted four days."),
    ("ship", "The frigate “Marshal Orlov” left port."),
    ("nickname", "Gen. Boris “Granite” Vetrov took the salute."),
    ("a list of the site's own pages", "More from this author: “The Last Harbour” | “Who Sank the Ferry?”"),
    ("one page to read next", "Read more: “How the Ice Was Lost”"),
    ("a note with a series and a year", "[7] T. Rao, 'Ships in Line', Kestrel Papers 3 (2017)."),
    ("a series of drills", "The “Caucasus Wind” series began in May."),
    # words about words
    ("meaning of a word", "The word “sobornost” means “togetherness” in Russian."),
    ("gloss", "The name translates as “great white river”."),
    ("a term of the author's, explained", "Both provinces lie in the “grain belt,” a stretch of land that feeds the north."),
    ("one word in irony", "The “junior” partner has more tanks than before."),
    ("a word that the author would not use", "We would not call this an “alliance” in any sense."),
    (
        "a box of the author's own",
        "> **Key finding.** Between May and June the two navies met nine times, more often than ever.\n\nThat is new.",
    ),
    ("one word in irony, straight", 'The "junior" partner has more tanks than before.'),
    # nothing at all
    ("no marks", "Trade rose by a tenth in May, the ministry said."),
    ("reported speech", "Lavrov said that the talks had been useful and would go on."),
    ("an empty text", ""),
)
