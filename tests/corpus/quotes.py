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
    # marks
    _one("curly double", "“The bridge will reopen in May,” said Anna Petrova, an engineer with the port.", "The bridge will reopen in May,", "speech", "Anna Petrova"),
    _one("straight double", '"The bridge will reopen in May," said Anna Petrova, an engineer.', "The bridge will reopen in May,", "speech", "Anna Petrova"),
    _one("opens curly, closes straight", "“The bridge will reopen,\" said Anna Petrova, an engineer.", "The bridge will reopen,", "speech", "Anna Petrova"),
    _one("opens straight, closes curly", "\"The bridge will reopen,” said Anna Petrova, an engineer.", "The bridge will reopen,", "speech", "Anna Petrova"),
    _one("curly single", "‘We are not in a hurry,’ said Jaishankar.", "We are not in a hurry,", "speech", "Subrahmanyam Jaishankar"),
    _one("straight single", "Jaishankar said: 'India's interests come first, and we don't hide it.'", "India's interests come first, and we don't hide it.", "speech", "Subrahmanyam Jaishankar"),
    _one("single marks, a plural's apostrophe inside", "Modi said: ‘The farmers’ unions have been heard and we thank them.’", "The farmers’ unions have been heard and we thank them.", "speech", "Narendra Modi"),
    _one("guillemets", "Peskov said: «The talks are going on.»", "The talks are going on.", "speech", "Dmitry Peskov"),
    _one("low and high marks", "Olaf Scholz said: „We will not be rushed into this.“", "We will not be rushed into this.", "speech", "Olaf Scholz"),
    _one("backquotes of old wires", "``We have no plans to pull out,'' Zakharova said.", "We have no plans to pull out,", "speech", "Maria Zakharova"),
    _one("HTML references", "&quot;We have no plans to pull out,&quot; Zakharova said.", "We have no plans to pull out,", "speech", "Maria Zakharova"),
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
        (("We have sanctioned the ships that carry this oil and we will go on doing so.\n\n“There will be no way around it.", "speech", "Kaja Kallas"),),
    ),
    Passage(
        "a quotation over two paragraphs that opens once",
        "Kaja Kallas told the parliament:\n\n“We have sanctioned the ships that carry this oil and we will go on doing so.\n\nThere will be no way around it.”",
        (("We have sanctioned the ships that carry this oil and we will go on doing so.\n\nThere will be no way around it.", "speech", "Kaja Kallas"),),
    ),
    Passage("a mark without its fellow does not swallow the next", "The port was “closed for good.\n\nWang Yi called it “a first step.”", (("a first step.", "phrase", "Wang Yi"),)),
    # clause behind the quotation
    _one("said X", "“The yuan is safe with us,” said Dmitry Peskov.", "The yuan is safe with us,", "speech", "Dmitry Peskov"),
    _one("X said", "“The yuan is safe with us,” Dmitry Peskov said.", "The yuan is safe with us,", "speech", "Dmitry Peskov"),
    _one("X told an outlet", "“The yuan is safe with us,” Dmitry Peskov told TASS.", "The yuan is safe with us,", "speech", "Dmitry Peskov"),
    _one("title and name", "“The yuan is safe with us,” Kremlin spokesman Dmitry Peskov told reporters on Friday.", "The yuan is safe with us,", "speech", "Dmitry Peskov"),
    _one("apposition between name and verb", "“Trade is the easy part,” Li Wenhao, a researcher at a bank in Harbin, said.", "Trade is the easy part,", "speech", "Li Wenhao"),
    _one("aside between name and verb", "“Trade is the easy part,” Peskov, speaking in Sochi, said.", "Trade is the easy part,", "speech", "Dmitry Peskov"),
    _one("role behind the verb", "“Trade is the easy part,” said analyst Pavel Sorokin.", "Trade is the easy part,", "speech", "Pavel Sorokin"),
    _one("question", "“Who will pay for the pipeline?” asked Pavel Sorokin, an analyst.", "Who will pay for the pipeline?", "speech", "Pavel Sorokin"),
    _one("question, subject first", "“Who will pay for the pipeline?” Modi asked.", "Who will pay for the pipeline?", "speech", "Narendra Modi"),
    _one("according to", "“No tanker has called here since June,” according to harbour master Pavel Sorokin.", "No tanker has called here since June,", "speech", "Pavel Sorokin"),
    _one("passive: the subject speaks, the agency passes on", "“We will stand together,” Putin was quoted as saying by Interfax.", "We will stand together,", "speech", "Vladimir Putin"),
    _one("surname first, later surname alone", "Qin Gang met envoys on Friday. “The door is open,” Qin said.", "The door is open,", "speech", "Qin Gang"),
    _one("institution", "“The drills target no third party,” the Chinese defence ministry said.", "The drills target no third party,", "speech", "Chinese Defence Ministry"),
    _one("possessive institution", "“The drills target no third party,” Russia’s Defence Ministry said in a statement.", "The drills target no third party,", "speech", "Russian Defence Ministry"),
    _one("capital as government", "“The drills target no third party,” Moscow said.", "The drills target no third party,", "speech", "Russian government"),
    _one("unnamed official", "“The drills target no third party,” a senior official said.", "The drills target no third party,", "speech", None),
    _one("unnamed spokesman of a named body", "“The drills target no third party,” a spokesman for Gazprom said.", "The drills target no third party,", "speech", None),
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
    _one("he: the subject of the sentence before", "Raisi landed in Beijing on Tuesday. “We look to the East,” he said.", "We look to the East,", "speech", "Ebrahim Raisi"),
    _one("she: the subject of the sentence before", "Mao Ning took questions for an hour. “China is not a party to this,” she told reporters.", "China is not a party to this,", "speech", "Mao Ning"),
    _one("office: the person who holds it", "Xi Jinping met Vladimir Putin in Sochi. “We have much to discuss,” the Russian president said.", "We have much to discuss,", "speech", "Vladimir Putin"),
    _one("newspaper called 'the paper'", "The Global Times ran an editorial. “Manila is playing with fire,” the paper said.", "Manila is playing with fire,", "speech", "Global Times"),
    # clause before the quotation
    _one("X said, colon", "Xi Jinping said: “Our two countries are good neighbours.”", "Our two countries are good neighbours.", "speech", "Xi Jinping"),
    _one("X said, comma", "Xi Jinping said, “Our two countries are good neighbours.”", "Our two countries are good neighbours.", "speech", "Xi Jinping"),
    _one("X said that", "Lavrov said that Russia and Iran “are in the same boat.”", "are in the same boat.", "phrase", "Sergei Lavrov"),
    _one("X told Y that: X speaks", "Lavrov told Wang Yi that the West “has lost its mind.”", "has lost its mind.", "phrase", "Sergei Lavrov"),
    _one("X told Y, a name follows the verb", "Araghchi told Putin that sanctions were “a badge of honour.”", "a badge of honour.", "phrase", "Abbas Araghchi"),
    _one("X called Y a", "Putin called Modi a “big friend.”", "big friend.", "phrase", "Vladimir Putin"),
    _one("X described Y as", "Blinken described the shipments as “deeply troubling.”", "deeply troubling.", "phrase", "Antony Blinken"),
    _one("what X called", "Tehran welcomed what Lavrov called “a new page” in relations.", "a new page", "phrase", "Sergei Lavrov"),
    _one("what a capital calls", "The fleet left for what Moscow calls the “northern route.”", "northern route.", "phrase", "Russian government"),
    _one("headline with an everyday verb", "Modi hails ‘time-tested’ ties as Putin lands in Delhi", "time-tested", "phrase", "Narendra Modi"),
    _one("headline, passed on to its end", "Marcos vows ‘no surrender’ of reef to China", "no surrender", "phrase", "Ferdinand Marcos Jr."),
    _one("participle: the subject of the sentence", "Zakharova rejected the report, calling it “a crude fake.”", "a crude fake.", "phrase", "Maria Zakharova"),
    _one("participle behind a name in the genitive", "Washington condemned Raisi’s visit, saying it gave “cover” to Beijing.", "cover", "phrase", "US government"),
    _one("with X saying", "The talks went on overnight, with Lavrov saying they were “useful.”", "useful.", "phrase", "Sergei Lavrov"),
    _one("and said: the subject of the first verb", "Lavrov thanked his hosts and said the visit had been “very fruitful.”", "very fruitful.", "phrase", "Sergei Lavrov"),
    _one("passive with an agent", "The deal was described by Peskov as “purely commercial.”", "purely commercial.", "phrase", "Dmitry Peskov"),
    _one("passive without one", "The deal has been described as “purely commercial” and nothing more.", "purely commercial", "phrase", None),
    _one("quoted X as saying: X speaks", "Xinhua quoted Xi as saying: “The two sides should deepen trust.”", "The two sides should deepen trust.", "speech", "Xi Jinping"),
    _one("was quoted by an agency as saying", "Shoigu was quoted by Interfax as saying the drills were “routine work.”", "routine work.", "phrase", "Sergei Shoigu"),
    _one("according to a person at the head", "According to Indian Prime Minister Narendra Modi, the visit was “a milestone.”", "a milestone.", "phrase", "Narendra Modi"),
    _one("according to an outlet names no speaker", "According to TASS, the convoy met with “light resistance” on the way.", "light resistance", "phrase", None),
    _one("the nearest of two speakers", "Blinken said he was worried, and Lavrov said the worry was “theatre.”", "theatre.", "phrase", "Sergei Lavrov"),
    _one("apposition with another name in it", "Ali Rezaei, an adviser to President Ebrahim Raisi, said the accord was “a rebirth.”", "a rebirth.", "phrase", "Ali Rezaei"),
    _one("a person of an institute", "Jane Whitfield of the Lowy Institute called the patrol “a message.”", "a message.", "phrase", "Jane Whitfield"),
    _one("who said", "Also present was Lavrov, who said the meeting was “long overdue.”", "long overdue.", "phrase", "Sergei Lavrov"),
    _one("a day between subject and verb", "Lavrov on Monday called the accusation “absurd on its face.”", "absurd on its face.", "phrase", "Sergei Lavrov"),
    _one("pledge of a capital", "Beijing has promised to answer with “resolute measures.”", "resolute measures.", "phrase", "Chinese government"),
    _one("a leader’s government", "Mr Modi’s government has reacted coolly, calling the tariff “unjustified and unreasonable.”", "unjustified and unreasonable.", "phrase", "Indian government"),
    _one("two leaders by name", "Xi Jinping and Vladimir Putin called the talks “a great success.”", "a great success.", "phrase", "Xi Jinping and Vladimir Putin"),
    _one("the two leaders", "Xi Jinping received Narendra Modi in Kazan. The two leaders described the meeting as “candid and useful.”", "candid and useful.", "phrase", "Xi Jinping and Narendra Modi"),
    _one("two senators", "Sen. Laura Hill and Sen. Mark Boyd said the flotilla was “a wake-up call.”", "a wake-up call.", "phrase", "Laura Hill and Mark Boyd"),
    _one("X said, quotation in its own paragraph", "Marcos said in Manila:\n\n“We will not give up one inch of what is ours, whatever ships they send.”", "We will not give up one inch of what is ours, whatever ships they send.", "speech", "Ferdinand Marcos Jr."),
    _one("he in the same sentence", "Marcos said on Sunday he hoped for “quiet seas.”", "quiet seas.", "phrase", "Ferdinand Marcos Jr."),
    _one("clause at the end of the sentence", "The pact is “a bit of theatre” and little more, Sorokin said.\n\nPavel Sorokin, an analyst, has followed such talks for years.", "a bit of theatre", "phrase", "Pavel Sorokin"),
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
    _one("a text, not a person", "The treaty speaks of “mutual assistance in case of aggression.”", "mutual assistance in case of aggression.", "phrase", None),
    _one("the clause has gone over to others", "Lavrov said the talks went well, but the two sides remain “worlds apart” on gas prices.", "worlds apart", "phrase", None),
    _one("a purpose, not a saying", "China passed a law to widen its “control capabilities” over exports.", "control capabilities", "phrase", None),
    _one("refused to say", "Modi refused to call the operation an “invasion” at any point.", "invasion", "phrase", None),
    _one("reaffirmed is not said", "The two countries reaffirmed their “all-weather” partnership.", "all-weather", "phrase", None),
    _one("a caption in passing", "Ties reach the level of a “Comprehensive Strategic Partnership”", "Comprehensive Strategic Partnership", "phrase", None),
    # passages of others
    _one("a whole paragraph behind 'reported:'", "Reuters reported:\n“Two tankers left the port on Monday with crude for Shandong, according to ship trackers.”\nIt is not the first time.", "Two tankers left the port on Monday with crude for Shandong, according to ship trackers.", "block", None),
    _one("a line with a colon, closed by [Source]", "As Mark Doyle reported for Bloomberg, the tankers are back:\nTwo tankers left the port on Monday with crude for Shandong. A third is waiting. [Source]", "Two tankers left the port on Monday with crude for Shandong. A third is waiting.", "block", "Mark Doyle"),
    _one("a passage opened by an ellipsis in brackets", "Mark Doyle wrote in The Diplomat about the tankers:\n[…] Two tankers left the port on Monday with crude for Shandong. [Source]", "Two tankers left the port on Monday with crude for Shandong.", "block", "Mark Doyle"),
    _one("lines behind >", "The statement goes on:\n\n> The two sides will widen cooperation in the Arctic and build ships together.\n\nThat is new.", "The two sides will widen cooperation in the Arctic and build ships together.", "block", None),
)

NOTHING: tuple[tuple[str, str], ...] = (
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
    ("inches", "A 12\" gun and a 155 mm howitzer were shown."),
    ("minutes and seconds", "The wreck lies at 54° 10' 30\" N, 160° 20' 15\" E."),
    ("contraction", "They don't know, they can’t know, and they won't ask."),
    ("name with an apostrophe", "N'Djamena, Sana'a and Xi'an signed a twinning deal."),
    ("dropped g", "The boats were rockin' and rollin' all night."),
    # marks alone
    ("closing mark alone", "The treaty enters into force in May,” and nobody minds."),
    ("opening mark alone", "The treaty “enters into force in May, and nobody minds."),
    ("a lone straight mark", 'The treaty enters into force in May," and nobody minds.'),
    ("empty marks", "The field was left \"\" in the form."),
    ("nothing but signs", "The chart has a line marked “—” and one marked “…”."),
    # code, tags, addresses
    ("attributes of a tag", '<a href="https://example.org/a" title="The Big Talk">The page</a> was moved.'),
    ("an image's caption", '![The "big" talk in Sochi](talk.png "Sochi, May")\n\nThe page was moved.'),
    ("a link's title", 'See [the page](https://example.org "The Big Talk we had") for more.'),
    ("inline code", 'Set `name = "the big talk we had"` in the file.'),
    ("fenced code", 'Run this:\n\n```\nprint("we had a big talk there")\n```\n\nThen stop.'),
    ("front matter", '---\ntitle: "We will never give up, says Li"\ntags: ["trade talk", "gas deal"]\n---\n\nThe page was moved last week.'),
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
    # words about words
    ("meaning of a word", "The word “sobornost” means “togetherness” in Russian."),
    ("gloss", "The name translates as “great white river”."),
    ("a term of the author's, explained", "Both provinces lie in the “grain belt,” a stretch of land that feeds the north."),
    ("one word in irony", "The “junior” partner has more tanks than before."),
    ("one word in irony, straight", 'The "junior" partner has more tanks than before.'),
    # nothing at all
    ("no marks", "Trade rose by a tenth in May, the ministry said."),
    ("reported speech", "Lavrov said that the talks had been useful and would go on."),
    ("an empty text", ""),
)
