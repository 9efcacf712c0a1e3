"""Sentences that lean on those before them, written for this table.

A line: reason, day of publication, text, and its events in order, each as "first day..last day: actors" ("" where there is no day).
"""

DRILL = "Thai, Indian and Omani ships began a naval exercise off Phuket on Monday."
TWO = "The Indian and Thai navies held a joint exercise in the Andaman Sea on Monday."

STORIES = (
    # Who holds the exercise that was told
    ("the drills", "2024-06-21", TWO + " The drills were held off Phuket on June 17-18.", "2024-06-17..2024-06-17: India; Thailand", "2024-06-17..2024-06-18: India; Thailand"),
    ("the three navies", "2024-06-21", DRILL + " The three navies first sailed together in May 2019.", "2024-06-17..2024-06-17: Thailand; India; Oman", "2019-05-01..2019-05-31: Thailand; India; Oman"),
    ("the previous one", "2024-06-21", TWO + " The previous one took place in May 2022.", "2024-06-17..2024-06-17: India; Thailand", "2022-05-01..2022-05-31: India; Thailand"),
    ("the first, behind a semicolon", "2024-06-21", "Indian and Thai soldiers will hold a joint drill next month; the first took place in May 2022.", "2024-07-01..2024-07-31: India; Thailand", "2022-05-01..2022-05-31: India; Thailand"),
    ("another", "2024-06-21", TWO + " Another was carried out in August 2021.", "2024-06-17..2024-06-17: India; Thailand", "2021-08-01..2021-08-31: India; Thailand"),
    ("crews of nobody else", "2024-06-21", TWO + " In the harbour phase, from June 12 to 14, crews visited a school.", "2024-06-17..2024-06-17: India; Thailand", "2024-06-12..2024-06-14: India; Thailand"),
    ("live firing", "2024-06-21", DRILL + " Live firing is planned for Saturday.", "2024-06-17..2024-06-17: Thailand; India; Oman", "2024-06-22..2024-06-22: Thailand; India; Oman"),
    ("ships of others", "2024-06-21", TWO + " On Tuesday a Danish ship sank.", "2024-06-17..2024-06-17: India; Thailand", "2024-06-18..2024-06-18: Denmark"),
    ("a summit has no crew", "2024-06-21", "The Indian and Thai leaders met on Monday. The first took place in May 2022.", "2024-06-17..2024-06-17: India; Thailand", "2022-05-01..2022-05-31: "),
    ("it will run until", "2024-06-18", DRILL + " The drill will run until Thursday, the Omani navy said.", "2024-06-17..2024-06-17: Thailand; India; Oman", "2024-06-17..2024-06-20: Thailand; India; Oman"),
    ("talks run until: begun when?", "2024-06-21", "India and Oman met on Monday. A storm will continue until Thursday.", "2024-06-17..2024-06-17: India; Oman"),
    ("in an article he said", "2024-06-21", "Narendra Modi arrived in Oman on Monday for a visit. In an article for a local daily, he said that trade was strong.", "2024-06-17..2024-06-17: India; Narendra Modi; Oman", "..: India; Narendra Modi"),
    # What has begun, told again with its day
    ("have begun, and it opened", "2024-06-21", "Indian and Thai soldiers have begun the joint Lotus-24 exercise near Oslo. The exercise opened on Monday and will last until June 25.", "2024-06-17..2024-06-17: India; Thailand", "2024-06-17..2024-06-25: India; Thailand"),
    ("have launched, and they got under way", "2024-06-21", "India and Thailand have launched joint naval drills. The five-day drills, their third, got under way on Wednesday.", "2024-06-19..2024-06-19: India; Thailand", "2024-06-19..2024-06-23: India; Thailand"),
    ("a phase has begun", "2024-06-21", "India and Thailand have begun the main phase of a naval exercise. The exercise opened on Monday.", "..: India; Thailand", "2024-06-17..2024-06-17: India; Thailand"),
    ("the talks began", "2024-06-21", "India and Thailand have begun a joint naval exercise. Talks on it began on Monday in Oman.", "..: India; Thailand", "2024-06-17..2024-06-17: Oman"),
    ("another thing has begun", "2024-06-21", "India and Thailand have launched a joint bank. The exercise began on Monday.", "..: India; Thailand", "2024-06-17..2024-06-17: India; Thailand"),
    # How many take part
    ("so many will take part", "2024-06-21", DRILL + " Some 250 Danish sailors will take part. About 1,200 Indian troops are joining them.", "2024-06-17..2024-06-17: Thailand; India; Oman"),
    ("who takes part", "2024-06-21", DRILL + " Denmark will join the drill next month.", "2024-06-17..2024-06-17: Thailand; India; Oman", "2024-07-01..2024-07-31: Denmark"),
    ("so many took part then", "2024-06-21", "More than 300 Indian troops took part in the Thai drill in May 2022.", "2022-05-01..2022-05-31: India; Thailand"),
    # What somebody is or becomes, before the day
    ("as its member, at a summit", "2024-07-12", "Laos joined the SCO as its eleventh member at a summit in Oslo on July 4.", "2024-07-04..2024-07-04: Laos; SCO"),
    ("as the host", "2024-07-12", "Denmark closed its port to Oman as the host of a summit on July 4.", "2024-07-04..2024-07-04: Denmark; Oman"),
    ("as a gift for those who did it that day", "2024-07-12", "Denmark closed its port to Oman as a gift for those who had sailed on July 4.", "..: Denmark; Oman"),
    ("as a step after another day's raid", "2024-07-12", "Oman praised the pact as a first step after the raid of July 4.", "..: Oman"),
    # He, they, it
    ("it is one country", "2024-06-21", "Iran expelled a Danish envoy on Monday. In May it hosted Omani ships.", "2024-06-17..2024-06-17: Iran; Denmark", "2024-05-01..2024-05-31: Iran; Oman"),
    ("it is none of several", "2024-06-21", "Oman, Qatar and Laos signed a pact on Monday. In May it hosted Danish ships.", "2024-06-17..2024-06-17: Oman; Qatar; Laos", "2024-05-01..2024-05-31: Denmark"),
    ("they are who met", "2024-06-21", "Vladimir Putin received Narendra Modi on Monday. On Tuesday they adopted a programme.", "2024-06-17..2024-06-17: Russia; Vladimir Putin; India; Narendra Modi", "2024-06-18..2024-06-18: Russia; Vladimir Putin; India; Narendra Modi"),
    ("he, behind what he said", "2024-06-21", "Narendra Modi visited Oslo on Monday. “It is time for peace,” he told his hosts on Tuesday.", "2024-06-17..2024-06-17: India; Narendra Modi; Norway", "2024-06-18..2024-06-18: India; Narendra Modi"),
    ("its spokesman", "2024-06-21", "Denmark expelled an envoy on Monday. Its spokesman Niels Holm said on Tuesday that more would follow.", "2024-06-17..2024-06-17: Denmark", "2024-06-18..2024-06-18: Denmark; Niels Holm"),
    ("its spokesman of another country", "2024-06-21", "Denmark expelled an envoy on Monday. The Kremlin was quick to answer. Its spokesman, Dmitry Peskov, called it a farce.", "2024-06-17..2024-06-17: Denmark", "..: Russia; Dmitry Peskov"),
    ("its spokesman, of a body", "2024-06-21", "The Indian Army expelled an envoy on Monday. Its spokesperson, Colonel Ravi Holm, said the troops were ready.", "2024-06-17..2024-06-17: India", "..: India; Ravi Holm"),
    ("he is whom the sentence before is about", "2024-06-21", "Matthew Miller spoke of rules on Monday. Narendra Modi has little patience with such talk. He visited Oslo in May.", "2024-06-17..2024-06-17: United States; Matthew Miller", "2024-05-01..2024-05-31: India; Narendra Modi; Norway"),
    ("a country in the quotation says nothing", "2024-06-21", "“Moscow did what it could,” said Gao Holm of an institute in Oslo, pointing to the exports of cars."),
    # So many days apart
    ("two days after", "2024-06-21", "India and Oman signed a pact on Wednesday, two days after Denmark closed its embassy.", "2024-06-19..2024-06-19: India; Oman", "2024-06-17..2024-06-17: Denmark"),
    ("a day before", "2024-06-21", "India and Oman signed a pact on Monday, a day before Denmark closed its embassy.", "2024-06-17..2024-06-17: India; Oman", "2024-06-18..2024-06-18: Denmark"),
    ("hours after", "2024-06-21", "India and Oman signed a pact on Monday, hours after the envoys had met.", "2024-06-17..2024-06-17: India; Oman"),
    ("two days after, in no known month", "2024-06-21", "India and Oman signed a pact, two days after Denmark closed its embassy.", "..: India; Oman"),
    # A date before what is put in between
    ("led by", "2024-06-21", "In July 2017 an Indian flotilla, led by the destroyer Delhi, entered the Baltic.", "2017-07-01..2017-07-31: India"),
    # Parts with a day of their own
    ("one subject, one day", "2024-06-21", "India sent two frigates to Goa on Monday, and Oman sent a tanker.", "2024-06-17..2024-06-17: India; Oman"),
    ("two days", "2024-06-21", "India sent two frigates to Goa on Monday, and Oman sent a tanker on Tuesday.", "2024-06-17..2024-06-17: India", "2024-06-18..2024-06-18: Oman"),
    # Days told in a clause of their own
    ("promised on the day before it", "2024-06-21", "At talks in Oslo on May 2, India and Oman agreed to build a port.", "2024-05-02..2024-05-02: India; Oman"),
    ("who met, and decided then", "2024-06-21", "India and Oman, who met in Oslo on May 2, invited Laos to join.", "2024-05-02..2024-05-02: India; Oman; Laos"),
    ("who met, and will decide", "2024-06-21", "The BRICS, who met in Oslo on May 2, will invite Laos on Sunday.", "2024-06-23..2024-06-23: BRICS; Laos", "2024-05-02..2024-05-02: BRICS"),
    ("sent for what was held", "2024-06-21", "Last month, India sent two ships to Muscat for a drill, which was held from May 2 to 4.", "2024-05-02..2024-05-04: India; Oman"),
    ("which the two opened", "2024-06-21", "India and Oman met on Monday. The port, which the two ministers opened in May 2019, is full.", "2024-06-17..2024-06-17: India; Oman", "2019-05-01..2019-05-31: India; Oman"),
    ("which two ships entered", "2024-06-21", "India and Oman met on Monday. The port, which two tankers left in May 2019, is full.", "2024-06-17..2024-06-17: India; Oman", "2019-05-01..2019-05-31: "),
    # The day beside the one told
    ("the next day", "2024-06-21", "India and Oman signed a pact on Monday. Narendra Modi told reporters the next day that he was glad.", "2024-06-17..2024-06-17: India; Oman", "2024-06-18..2024-06-18: India; Narendra Modi"),
    ("the next day, a sentence between", "2024-06-21", "India and Oman signed a pact on Monday. Nobody was glad. Speaking the next day in Oslo, Narendra Modi said that prices had been agreed.", "2024-06-17..2024-06-17: India; Oman", "2024-06-18..2024-06-18: India; Narendra Modi"),
    ("the previous day", "2024-06-21", "India and Oman signed a pact on Monday. Denmark closed its port the previous day.", "2024-06-17..2024-06-17: India; Oman", "2024-06-16..2024-06-16: Denmark"),
    ("a day later, in the next paragraph", "2024-06-21", "India and Oman signed a pact on Monday. Nobody was glad.\n\nA day later Denmark closed its port.", "2024-06-17..2024-06-17: India; Oman", "2024-06-18..2024-06-18: Denmark"),
    ("the next day, which has not come", "2024-06-21", "India and Oman signed a pact on Friday. Denmark closed its port the next day.", "2024-06-21..2024-06-21: India; Oman", "..: Denmark"),
    ("the next day, too far behind", "2024-06-21", "India and Oman signed a pact on Monday. Nobody was glad. The rain fell. It was cold. Denmark closed its port the next day.", "2024-06-17..2024-06-17: India; Oman", "..: Denmark"),
    ("the next day of a month", "2024-06-21", "India and Oman signed a pact in May. Denmark closed its port the next day.", "2024-05-01..2024-05-31: India; Oman", "..: Denmark"),
    ("the same day that something else was", "2024-06-21", "India and Oman have argued since April 10. Denmark closed its port on the same day that the drills ended.", "..: Denmark"),
    # More of what was just told
    ("fighters scrambled", "2024-06-21", "Two Russian bombers flew off Oslo on Monday. Norway scrambled fighters.", "2024-06-17..2024-06-17: Russia", "2024-06-17..2024-06-17: Norway"),
    ("warning shots", "2024-06-21", "A Russian plane entered the zone of Norway on Monday. Norwegian jets fired 20 warning shots.", "2024-06-17..2024-06-17: Russia; Norway", "2024-06-17..2024-06-17: Norway"),
    ("fighters scrambled in that month", "2024-06-21", "Two Russian bombers flew off Oslo in May. Norway scrambled fighters.", "2024-05-01..2024-05-31: Russia", "..: Norway"),
    ("a protest may be of another day", "2024-06-21", "Two Russian bombers flew off Oslo on Monday. Norway lodged a protest.", "2024-06-17..2024-06-17: Russia", "..: Norway"),
    ("for his part", "2024-06-21", "Narendra Modi and Vladimir Putin spoke by telephone on Monday. Vladimir Putin, for his part, invited Narendra Modi to Sochi.", "2024-06-17..2024-06-17: India; Narendra Modi; Russia; Vladimir Putin", "2024-06-17..2024-06-17: Russia; Vladimir Putin; India; Narendra Modi"),
    ("his guest", "2024-06-21", "Vladimir Putin handed Narendra Modi a letter on Monday. Vladimir Putin told his guest that Russia was ready.", "2024-06-17..2024-06-17: Russia; Vladimir Putin; India; Narendra Modi", "2024-06-17..2024-06-17: Russia; Vladimir Putin"),
    ("who was not there", "2024-06-21", "Vladimir Putin handed Narendra Modi a letter on Monday. Sergei Lavrov, for his part, invited Narendra Modi to Sochi.", "2024-06-17..2024-06-17: Russia; Vladimir Putin; India; Narendra Modi", "2024-06-17..2024-06-17: Russia; Sergei Lavrov; India; Narendra Modi"),
    ("a country that was not there", "2024-06-21", "Vladimir Putin handed Narendra Modi a letter on Monday. Denmark, for its part, invited Norway to the talks.", "2024-06-17..2024-06-17: Russia; Vladimir Putin; India; Narendra Modi", "..: Denmark; Norway"),
    ("ships that took part", "2024-06-21", TWO + " The Indian frigate Delhi and the Thai frigate Naresuan took part.", "2024-06-17..2024-06-17: India; Thailand", "2024-06-17..2024-06-17: India; Thailand"),
    ("ships in what has ended", "2024-06-21", "The Indian and Thai navies ended a joint exercise in the Andaman Sea on Monday. The Indian frigate Delhi took part.", "2024-06-17..2024-06-17: India; Thailand"),
    # What is done by nobody who is named
    ("deliveries began", "2024-06-21", "India and Oman signed a pact on Monday. Deliveries began on May 2.", "2024-06-17..2024-06-17: India; Oman", "2024-05-02..2024-05-02: "),
    ("the contract was signed", "2024-06-21", "India and Oman met on Monday. The contract was signed in October 2018.", "2024-06-17..2024-06-17: India; Oman", "2018-10-01..2018-10-31: India; Oman"),
    ("a pipe that opened", "2024-06-21", "India and Oman met on Monday. The new pipe, which opened in May 2019, is full.", "2024-06-17..2024-06-17: India; Oman", "2019-05-01..2019-05-31: "),
    ("nobody, in no known month", "2024-06-21", "India and Oman met on Monday. Deliveries began at once.", "2024-06-17..2024-06-17: India; Oman"),
    ("nobody, in a text of no countries", "2024-06-21", "The match began on Monday. The shop opened in May 2019."),
    ("a month that brought something", "2024-06-21", "India and Oman met on Monday. May offered no comfort.", "2024-06-17..2024-06-17: India; Oman"),
    # What is arranged, and where somebody went
    ("is scheduled to meet", "2024-06-21", "Narendra Modi is scheduled to meet Vladimir Putin on Saturday.", "2024-06-22..2024-06-22: India; Narendra Modi; Russia; Vladimir Putin"),
    ("who left, and will meet", "2024-06-21", "Narendra Modi, who left for Moscow on Thursday, is scheduled to meet Vladimir Putin on Saturday.", "2024-06-22..2024-06-22: India; Narendra Modi; Russia; Vladimir Putin", "2024-06-20..2024-06-20: India; Narendra Modi; Russia"),
    ("who will travel", "2024-06-21", "Narendra Modi, who will travel to Moscow on 25 July for a five-day visit, praised Oman.", "..: India; Narendra Modi; Oman", "2024-07-25..2024-07-29: India; Narendra Modi; Russia"),
    ("who will travel, nobody knows when", "2024-06-21", "Narendra Modi, who will travel to Moscow soon, praised Oman.", "..: India; Narendra Modi; Oman"),
    ("the attack came, when", "2024-06-21", "The answer came on Sunday, when Narendra Modi said that he was glad.", "2024-06-16..2024-06-16: India; Narendra Modi"),
    ("in which, and the day behind it", "2024-06-21", "India and Oman ended their annual exercise, in which some 6,800 troops took part off Muscat, on Thursday.", "2024-06-20..2024-06-20: India; Oman"),
    ("began, and ends tomorrow", "2024-06-21", "India and Oman began a joint exercise on Monday and ends tomorrow.", "2024-06-17..2024-06-22: India; Oman"),
    # What a period came to is of no day
    ("exports rose in a half-year, he said", "2024-06-21", "Exports of India to Oman added 15.5% in January through May, Narendra Modi said.", "..: India; Narendra Modi; Oman"),
    # A year told by a name, and days within days
    ("of that year", "2024-06-21", "India and Oman held Eastern Lion 2018. Between 11 and 17 May of that year 3,200 Danish troops took part in it.", "..: India; Oman", "2018-05-11..2018-05-17: Denmark"),
    ("on a day of those days", "2024-06-21", "From 11 to 17 May 2018 India and Oman held an exercise. On 13 May Denmark sent a ship.", "2018-05-11..2018-05-17: India; Oman", "2018-05-13..2018-05-13: Denmark"),
    ("on a day outside those days", "2024-06-21", "From 11 to 17 May 2018 India and Oman held an exercise. On 3 June Denmark sent a ship.", "2018-05-11..2018-05-17: India; Oman", "..: Denmark"),
    ("a day later, two sentences between", "2024-06-21", "India and Oman signed a pact on Monday. Nobody was glad. The rain fell.\n\nA day later Denmark closed its port.", "2024-06-17..2024-06-17: India; Oman", "2024-06-18..2024-06-18: Denmark"),
    ("the same day, in the next paragraph", "2024-06-21", "India and Oman signed a pact on Monday. Nobody was glad.\n\nDenmark closed its port on the same day.", "2024-06-17..2024-06-17: India; Oman", "2024-06-17..2024-06-17: Denmark"),
    ("a week later is no same day", "2024-06-21", "India and Oman signed a pact in Oslo on Monday. Nobody was glad.\n\nA year later Denmark closed its port.", "2024-06-17..2024-06-17: India; Oman", "..: Denmark"),
    ("took part, a sentence between", "2024-06-21", TWO + " It was the first time that the two had operated there. The Indian frigate Delhi took part.", "2024-06-17..2024-06-17: India; Thailand", "2024-06-17..2024-06-17: India"),
    ("took part, another month between", "2024-06-21", TWO + " It was colder than in May. The Indian frigate Delhi took part.", "2024-06-17..2024-06-17: India; Thailand"),
    # Words for something are no act
    ("called it", "2024-06-21", "India and Oman signed a pact on Monday. Defence Minister Troels Poulsen called it a “good investment”.", "2024-06-17..2024-06-17: India; Oman"),
    ("called him", "2024-06-21", "India and Oman signed a pact on Monday. Defence Minister Troels Poulsen called him on Tuesday.", "2024-06-17..2024-06-17: India; Oman", "2024-06-18..2024-06-18: Troels Poulsen"),
    ("quoted first", "2024-06-21", "“This is a breakthrough treaty,” Narendra Modi told a joint news conference in the hall."),
    ("quoted first, on a day", "2024-06-21", "“This is a breakthrough treaty,” Narendra Modi told a joint news conference on Monday.", "2024-06-17..2024-06-17: India; Narendra Modi"),
    # He, after others
    ("at talks with somebody, he", "2024-06-21", "Narendra Modi on Monday described the pact with Oman as good. At talks in Muscat with Foreign Minister Badr Albusaidi he agreed to build a port.", "2024-06-17..2024-06-17: India; Narendra Modi; Oman", "..: India; Narendra Modi; Badr Albusaidi"),
    # A length named before the day
    ("the two-day visit – which begins", "2024-06-21", "India and Oman met on Monday. The talks will go on during the minister’s two-day visit – which begins on Saturday.", "2024-06-17..2024-06-17: India; Oman", "2024-06-22..2024-06-23: "),
    ("the two-day visit, which begins", "2024-06-21", "India and Oman met on Monday. The minister’s two-day visit, which begins on Saturday, is the talk of the town.", "2024-06-17..2024-06-17: India; Oman", "2024-06-22..2024-06-23: "),
    # Headlines of a feed
    ("a title and its text", "2024-06-21", "<title>India, Oman to hold drill in July</title>\n<description>India and Oman will hold a joint drill in the first week of July, the navy said. Denmark closed its port.</description>", "2024-07-01..2024-07-07: India; Oman", "..: Denmark"),
    # What somebody is accused of, and an interview that goes on
    ("accused of trying to block", "2024-11-01", "Denmark was accused of trying to block an October 12 joint statement by the EU.", "2024-10-12..2024-10-12: Denmark; EU"),
    ("wants to block a statement of old", "2024-11-01", "Denmark has vowed to ignore the October 12 joint statement by the EU.", "..: Denmark; EU"),
    ("speaking to an agency", "2024-05-16", "Vladimir Putin said in an interview on Wednesday that ties were good. Vladimir Putin, speaking to the agency ahead of his visit to Oslo this week, said Russia was ready.", "2024-05-15..2024-05-15: Russia; Vladimir Putin", "2024-05-15..2024-05-15: Russia; Vladimir Putin"),
    ("speaking to another man's agency", "2024-05-16", "Narendra Modi said in an interview on Wednesday that ties were good. Vladimir Putin, speaking to the agency ahead of his visit to Oslo this week, said Russia was ready.", "2024-05-15..2024-05-15: India; Narendra Modi"),
    ("and last month", "2024-06-21", "Denmark accused Oman of sowing discord, and last month reportedly test-fired two missiles at sea.", "..: Denmark; Oman", "2024-05-01..2024-05-31: Denmark"),
    ("a feed's headline over its lead", "", "".join(f"## {headline}\n - https://example.org/{n}\n - date published: 2024-06-2{n}T10:00:00+00:00\n\n{lead}\n\n" for n, (headline, lead) in enumerate((("Denmark expels envoy", "Denmark has thrown out an envoy of Oman, whose port it wants."), ("Laos closes port", "Rain fell."), ("Play goes on", "Rain fell again."),), 1)), "..: Denmark; Oman", "..: Laos"),
    ("and they spoke", "2024-06-21", "Narendra Modi and Vladimir Putin met on Monday. And in a rare step, they spoke again on Tuesday.", "2024-06-17..2024-06-17: India; Narendra Modi; Russia; Vladimir Putin", "2024-06-18..2024-06-18: India; Narendra Modi; Russia; Vladimir Putin"),
    ("a government named after him", "2024-06-21", "The Modi government expelled an envoy of Oman on Monday.", "2024-06-17..2024-06-17: India; Oman"),
    ("this week's, of a noun", "2024-06-21", "This week's talks come at a time when Narendra Modi seeks friends in Oman."),
    ("till now", "2024-06-21", "Denmark has till now stopped short of a base on the reef of Oman."),
    ("met later", "2024-06-21", "Denmark's defence chief told his Omani counterpart on Friday that the reef was his. A Danish envoy met later with the sultan of Oman.", "2024-06-21..2024-06-21: Denmark; Oman", "2024-06-21..2024-06-21: Denmark; Oman"),
    ("years later", "2024-06-21", "Denmark's defence chief told his Omani counterpart on Friday that the reef was his. Years later Denmark closed its port to Oman.", "2024-06-21..2024-06-21: Denmark; Oman", "..: Denmark; Oman"),
    ("in their phone call", "2024-06-21", "Narendra Modi on Monday discussed a reef with his Omani counterpart. Rain fell in Delhi. In their phone call, Narendra Modi proposed a patrol to Oman.", "2024-06-17..2024-06-17: India; Narendra Modi; Oman", "2024-06-17..2024-06-17: India; Narendra Modi; Oman"),
    ("the leaders met on another day", "2024-06-21", "Narendra Modi hailed his ties with Oman. Narendra Modi criticised Laos on Monday. The two leaders of India and Oman met on Tuesday.", "..: India; Narendra Modi; Oman", "2024-06-17..2024-06-17: India; Narendra Modi; Laos", "2024-06-18..2024-06-18: India; Oman"),
    ("headline of two parts", "2024-06-21", "Oman Eyes Modi Meeting Friday, Denmark Closes Port to India\n\nRain fell.", "..: Oman; India; Narendra Modi; Denmark"),
    ("have been tried, of another time", "2024-06-21", "Two Danish men have been convicted in Oman for the riots in Muscat in January 2024.", "..: Denmark; Oman"),
    ("a treaty signed before", "2024-06-21", "Narendra Modi has declared that the reef falls under the Omani Defence Treaty, signed in 1951.", "..: India; Narendra Modi; Oman", "1951-01-01..1951-12-31: Oman"),
    ("nobody, but what is news", "2024-06-21", "India and Oman like ships. On Monday one of them went down.", "2024-06-17..2024-06-17: "),
    ("a page of a day, in the present", "", "## [2015-05-31](/days/2015-05-31.md)\n\n### [Denmark announces that it will join Oman in drills in May 2016. ](/days/2015-05-31/a.md)\n_Context: Oman_\n\n### [Danish aircraft intercept a frigate of Oman. ](/days/2015-05-31/b.md)\n_Context: Oman_\n\n### [A bomb explodes at a market in Maiduguri, Nigeria. ](/days/2015-05-31/c.md)\n_Context: Nigeria_\n", "2015-05-31..2015-05-31: Denmark; Oman", "2015-05-31..2015-05-31: Denmark; Oman", "2015-05-31..2015-05-31: "),
    ("nobody, and nobody told of before", "2024-06-21", "The match of India and Oman was good. Play began on Monday."),
    # Verbs whose day is news, whoever did it
    ("the first ship left", "2024-06-21", "India and Oman met on Monday. The first ship left the port on Tuesday.", "2024-06-17..2024-06-17: India; Oman", "2024-06-18..2024-06-18: "),
    ("trains are to run", "2024-06-21", "India and Oman met on Monday. The first trains are to run on July 1.", "2024-06-17..2024-06-17: India; Oman", "2024-07-01..2024-07-01: "),
    ("trains run", "2024-06-21", "India and Oman met on Monday. The first trains run at night.", "2024-06-17..2024-06-17: India; Oman"),
    ("prices went up", "2024-06-21", "India and Oman met on Monday. Prices rose on Tuesday.", "2024-06-17..2024-06-17: India; Oman"),
    ("finished", "2024-06-21", "The Danish navy finished a drill of its own in the Sound on June 18.", "2024-06-18..2024-06-18: Denmark"),
    ("freed", "2024-06-21", "Danish soldiers freed a tanker off Oman on Tuesday.", "2024-06-18..2024-06-18: Denmark"),
    ("chose", "2024-06-21", "In March 2013 Narendra Modi chose Muscat for his first trip.", "2013-03-01..2013-03-31: India; Narendra Modi; Oman"),
    ("was free to", "2024-06-21", "Denmark was free to leave the talks in May."),
)  # fmt: skip
