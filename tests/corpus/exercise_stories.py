"""Short reports that go on about an exercise without naming it again, written for this table, and the rows a careful reader makes of each.

A line: reason, day of publication, text, rows. A row: first day, last day, participants, places; a day of "" is unknown, places of None
are not looked at. `NOTHING` are sentences about ships, soldiers and athletes that hold no exercise together.
"""

FIRST = "Egypt; Greece"
OPENED = "The Egyptian and Greek navies held the Medusa-12 exercise off Alexandria on July 30, 2023. "
MEDUSA = ("2023-07-30", "2023-07-30", FIRST, None)

STORIES = (
    # Verbs of doing it together
    ("exercised together", "2024-09-18", "Two Indonesian corvettes and an Australian frigate exercised together in the Arafura Sea on Monday.", [("2024-09-16", "2024-09-16", "Indonesia; Australia", "Arafura Sea")]),
    ("the navies drilled", "2024-09-18", "In June the Kenyan and French navies drilled off Mombasa, boarding a freighter.", [("2024-06-01", "2024-06-30", "Kenya; France", "Mombasa")]),
    ("trained with others of another state", "2022-10-11", "In September the Turkish frigate TCG Gediz trained with two destroyers of the Japanese navy in the Sea of Marmara.", [("2022-09-01", "2022-09-30", "Turkey; Japan", "Sea of Marmara")]),
    ("trained with a service", "2024-09-18", "The British patrol vessel HMS Spey sailed to Brunei and trained with the Royal Brunei Navy on 5 September.", [("2024-09-05", "2024-09-05", "United Kingdom; Brunei", None)]),
    ("what only forces rehearse", "2024-09-18", "South Korea and Japan rehearsed search and rescue in the Yellow Sea on 3 September.", [("2024-09-03", "2024-09-03", "South Korea; Japan", "Yellow Sea")]),
    ("flew together", "2023-05-16", "Greek and Egyptian fighter jets flew together over the Ionian Sea last week.", [("2023-05-08", "2023-05-14", FIRST, "Ionian Sea")]),
    ("in formation with", "2024-09-18", "A U.S. B-52 bomber flew in formation with Japanese F-2 fighters over the East China Sea on Tuesday.", [("2024-09-17", "2024-09-17", "United States; Japan", "East China Sea")]),
    ("jointly", "2024-09-18", "Indian and French paratroopers jointly drilled at Jodhpur from September 2 to 9.", [("2024-09-02", "2024-09-09", "India; France", None)]),
    ("planned", "2024-09-18", "The coast guards of Vietnam and the Philippines are to train together off Manila in early August 2025.", [("2025-08-01", "2025-08-31", "Vietnam; Philippines", "Manila")]),
    ("one number for the ships of two", "2024-09-18", "Seven Chinese and Cambodian warships sailed through the Gulf of Thailand on Sunday.", [("2024-09-15", "2024-09-15", "China; Cambodia", "Gulf of Thailand")]),
    ("bombers of two on patrol", "2019-08-01", "On 23 July, Russian Tu-95 and Chinese H-6K bombers patrolled over the Sea of Japan.", [("2019-07-23", "2019-07-23", "Russia; China", "Sea of Japan")]),
    ("hours after, the same day", "2025-06-10", "On 4 May, hours before Tunisian and Italian frigates exercised together off Malta, a migrant boat sank.", [("2025-05-04", "2025-05-04", "Tunisia; Italy", "Malta")]),
    ("days after, another day", "2025-06-10", "On Sunday, two days after Tunisian and Italian frigates exercised together off Malta, the ministers met in Rome.", [("", "", "Tunisia; Italy", "Malta")]),
    ("a cooperative activity", "2025-06-10", "Manila and Tokyo held a maritime cooperative activity on June 2 and 3 off Palawan.", [("2025-06-02", "2025-06-03", "Philippines; Japan", "Palawan")]),
    # Other editions
    ("the previous one", "2023-09-01", OPENED + "The previous edition took place off Crete in November 2022.", [MEDUSA, ("2022-11-01", "2022-11-30", FIRST, None)]),
    ("an earlier one", "2023-09-01", OPENED + "An earlier one was held in 2019.", [MEDUSA, ("2019-01-01", "2019-12-31", FIRST, None)]),
    ("another", "2023-09-01", OPENED + "Another was carried out in the Aegean Sea in March 2021.", [MEDUSA, ("2021-03-01", "2021-03-31", FIRST, "Aegean Sea")]),
    ("the first, behind a semicolon", "2023-09-01", "Egypt and Greece held naval drills off Alexandria on July 30; the first took place in June 2015.", [MEDUSA, ("2015-06-01", "2015-06-30", FIRST, None)]),
    ("the first edition, behind and", "2023-09-01", "The series of Egypt and Greece goes on. Their navies held joint drills in 2018, and the first edition was held in June 2015.", [("2018-01-01", "2018-12-31", FIRST, None), ("2015-06-01", "2015-06-30", FIRST, None)]),
    ("the next one", "2023-09-01", OPENED + "The next one is planned for 2024.", [MEDUSA, ("2024-01-01", "2024-12-31", FIRST, None)]),
    ("the series", "2023-09-01", OPENED + "\n\nThe series started in 2015 as a naval exercise.", [MEDUSA, ("2015-01-01", "2015-12-31", FIRST, None)]),
    ("they last did so", "2023-09-01", OPENED + "They last did so in December 2021.", [MEDUSA, ("2021-12-01", "2021-12-31", FIRST, None)]),
    ("the two navies first trained", "2023-09-01", OPENED + "The two navies first trained together in 2014.", [MEDUSA, ("2014-01-01", "2014-12-31", FIRST, None)]),
    ("a series by its name", "2024-09-01", "The Varuna series began in May 1993.", [("1993-05-01", "1993-05-31", "France; India", "")]),
    ("an edition lends no date", "2024-09-01", "Egypt and Greece plan a third round of joint drills. The first round was a computer exercise in Cairo in May 2016.", [("", "", FIRST, ""), ("2016-05-01", "2016-05-31", FIRST, "Cairo")]),
    # What took part, and stages
    ("sent", "2023-09-01", OPENED + "Egypt sent the carrier Gamal Abdel Nasser and two frigates, Greece a submarine.", [MEDUSA, ("2023-07-30", "2023-07-30", FIRST, "")]),
    ("is represented by", "2023-09-01", OPENED + "\n\nGreece is represented by the frigate Hydra and the submarine Okeanos, according to the fleet.", [MEDUSA, ("2023-07-30", "2023-07-30", FIRST, "")]),
    ("used in them", "2023-09-01", OPENED + "Two submarines, some 12 helicopters and a drone were used in them.", [MEDUSA, ("2023-07-30", "2023-07-30", FIRST, "")]),
    ("took part in it", "2023-09-01", OPENED + "Some 300 marines and 12 helicopters took part in it.", [MEDUSA, ("2023-07-30", "2023-07-30", FIRST, "")]),
    ("took part, and no more", "2023-09-01", OPENED + "A contingent of 24 Greek commandos participated.", [MEDUSA, ("2023-07-30", "2023-07-30", FIRST, "")]),
    ("two of four list their ships", "2019-05-20", "Ships of India, Japan, Chile and Peru sailed together off Callao from May 3 to 9. India fielded two destroyers, Japan the carrier Izumo.", [("2019-05-03", "2019-05-09", "India; Japan; Chile; Peru", "Callao"), ("2019-05-03", "2019-05-09", "India; Japan; Chile; Peru", "")]),
    ("trained with two others", "2023-12-11", "Chile said on Monday its marines had trained with Peruvian and Bolivian troops near Arica last week.", [("2023-12-04", "2023-12-10", "Chile; Peru; Bolivia", None)]),
    ("who will not take part", "2020-09-10", "Kenya will not take part in the joint drills of Uganda and Rwanda near Kigali on September 21.", [("2020-09-21", "2020-09-21", "Uganda; Rwanda", "Kigali")]),
    ("the first day of what is told", "2021-07-16", "Jordan and Egypt concluded a two-week exercise near Aqaba on Friday. The exercise began on July 3.", [("2021-07-03", "2021-07-16", "Jordan; Egypt", None)] * 2),
    ("the group consists of", "2023-09-01", OPENED + "The group consists of four frigates and two corvettes.", [MEDUSA, ("2023-07-30", "2023-07-30", FIRST, "")]),
    ("a stage with its own date and place", "2023-09-01", OPENED + "In the harbor phase, from July 26 to 28, crews visited each other in Port Said.", [MEDUSA, ("2023-07-26", "2023-07-28", FIRST, None)]),
    ("a stage in a quotation", "2024-07-30", "Warships from Singapore and Indonesia began joint drills in the Java Sea on July 29. “Live firing will be held on Wednesday off Bali,” a spokesman said.", [("2024-07-29", "2024-07-29", "Singapore; Indonesia", "Java Sea"), ("2024-07-31", "2024-07-31", "Singapore; Indonesia", "Bali")]),
    ("one who stayed away", "2024-09-01", "India, Mongolia and Russia held joint drills near Chita in August 2024, but India skipped the naval part in the Sea of Japan.", [("2024-08-01", "2024-08-31", "India; Mongolia; Russia", None), ("2024-08-01", "2024-08-31", "Mongolia; Russia", "Sea of Japan")]),
    ("so many of them", "2025-06-10", "Britain, Poland and Romania held joint drills in the Black Sea on June 3. The three armies will train together near Warsaw in July.", [("2025-06-03", "2025-06-03", "United Kingdom; Poland; Romania", "Black Sea"), ("2025-07-01", "2025-07-31", "United Kingdom; Poland; Romania", "Warsaw")]),
    ("so many and one more", "2025-06-10", "Britain, Poland and Romania held joint drills in the Black Sea on June 3. On June 5 the three navies and Bulgaria held a four-way sail in the same waters.", [("2025-06-03", "2025-06-03", "United Kingdom; Poland; Romania", "Black Sea"), ("2025-06-05", "2025-06-05", "United Kingdom; Poland; Romania; Bulgaria", "Black Sea")]),
    ("it was the third", "2023-09-01", OPENED + "It was the third joint naval drill of the two countries this year.", [MEDUSA, ("2023-07-30", "2023-07-30", FIRST, "")]),
    # Its own date
    ("not the year of the series", "2025-06-10", "Jordan and Egypt began joint drills at Aqaba. The drill, the seventh in a series that started in 2019, opened on Monday.", [("2025-06-09", "2025-06-09", "Jordan; Egypt", None)]),
    ("the next sentence tells the days", "2025-10-01", "Kazakhstan and Turkey held the Anatolian Phoenix 2025 drill near Konya. The manoeuvres ran from September 8 to 19.", [("2025-09-08", "2025-09-19", "Kazakhstan; Turkey", None)]),
    ("to its end", "2025-05-20", "Bangladesh and the United States began Exercise Tiger Lightning on May 11, 2025. The exercise ends on May 23.", [("2025-05-11", "2025-05-23", "Bangladesh; United States", None)] * 2),
    ("so many days to the end", "2025-06-10", "The Omani and Pakistani navies completed a five-day exercise off Karachi on Saturday.", [("2025-06-03", "2025-06-07", "Oman; Pakistan", "Karachi")]),
    ("weeks from the beginning", "2025-06-30", "Jordan and Egypt opened a two-week drill near Aqaba on June 1, 2025.", [("2025-06-01", "2025-06-14", "Jordan; Egypt", None)]),
    ("this year's", "2025-02-10", "About 9,000 American and Thai troops are to train in this year's Cobra Gold from April 20 to May 8.", [("2025-04-20", "2025-05-08", "United States; Thailand", None)]),
    ("the day of the report is none", "2025-06-10", "Oman and Pakistan held joint drills off Karachi. The foreign minister told reporters in Hanoi on Monday that the drills were routine.", [("", "", "Oman; Pakistan", "Karachi")]),
    ("the exercise area is no exercise", "2025-06-10", "Oman and Pakistan held joint drills off Karachi on June 3. A third of the oil passes the Strait of Hormuz, west of the exercise area.", [("2025-06-03", "2025-06-03", "Oman; Pakistan", "Karachi")]),
    ("a title that the text tells again", "2025-06-10", "Oman, Pakistan to hold naval drills in Arabian Sea\n\nMUSCAT - Oman and Pakistan will hold naval drills off Karachi on June 12.", [("2025-06-12", "2025-06-12", "Oman; Pakistan", "Karachi")]),
    ("hosted for a name with its year", "2025-03-10", "Iran has other partners, too. In October it hosted Russian and Omani ships for IMEX 2024 in the Arabian Sea.", [("2024-10-01", "2024-10-31", "Iran; Russia; Oman", "Arabian Sea")]),
    ("it met them for", "2025-03-10", "The Tunisian navy trains with others as well. Last May it met the Italian navy off Bizerte for “Oasis-2024”.", [("2024-05-01", "2024-05-31", "Tunisia; Italy", "Bizerte")]),
    ("behind as it goes on", "2024-04-23", "China and the Philippines trade charges as the Balikatan drills widen off Palawan.", [("", "", "Philippines; United States", "Palawan")]),
    # Places
    ("the port of", "2025-06-10", "Oman and Pakistan held joint drills off the Iranian port of Chabahar on June 3.", [("2025-06-03", "2025-06-03", "Oman; Pakistan", "Chabahar")]),
    ("a list of three", "2019-12-30", "India and Mongolia held joint drills simultaneously at Jhansi, Pune and Goa on December 10.", [("2019-12-10", "2019-12-10", "India; Mongolia", "Jhansi; Pune; Goa")]),
    ("past", "2023-08-20", "Eight Russian and Chinese warships sailed past the Aleutians on August 4.", [("2023-08-04", "2023-08-04", "Russia; China", "Aleutian Islands")]),
    ("south of", "2023-08-20", "The Greek and Egyptian navies drilled south of Crete on August 4.", [("2023-08-04", "2023-08-04", FIRST, "Crete")]),
    ("toward a sea, told elsewhere", "2023-08-20", "Russian and Chinese bombers flew together toward the Philippine Sea on August 4, the Defense Ministry in Tokyo said.", [("2023-08-04", "2023-08-04", "Russia; China", "Philippine Sea")]),
    ("of a forum's name", "2023-08-20", "Greece and Egypt will hold naval drills, writes Jan Novak of the Baltic Forum.", [("", "", FIRST, "")]),
    # What goes on about something else
    ("a summit's first", "2024-11-19", "India and Japan held the JIMEX drills in June 2024. Modi met Kishida at a summit; the first took place in Delhi in March 2023.", [("2024-06-01", "2024-06-30", "India; Japan", None)]),
    ("ships sent elsewhere", "2024-11-19", "China and Russia held joint naval drills in August. Russia sent two frigates to Syria. China deployed ships to monitor a carrier.", [("2024-08-01", "2024-08-31", "China; Russia", None)]),
    ("ships of a stranger", "2024-11-19", "South Korea and the US began Freedom Shield on Monday. North Korea deployed four bombers near Wonsan.", [("2024-11-18", "2024-11-18", "South Korea; United States", None)]),
    ("arms sent", "2024-11-19", "Iran and Russia held naval drills in July. Iran sent 200 drones and two ships to Russia.", [("2024-07-01", "2024-07-31", "Iran; Russia", None)]),
    ("another war's ships", "2024-11-19", "Iran and Russia held naval drills in July. Russia sent 40 tanks in May 2014.", [("2024-07-01", "2024-07-31", "Iran; Russia", None)]),
    ("a phase of a deal", "2024-11-19", "Poland and Germany held joint drills in May. The second phase of the trade deal starts in 2026.", [("2024-05-01", "2024-05-31", "Poland; Germany", None)]),
    ("the first of a treaty", "2024-11-19", "Poland and Germany held joint drills in May. A treaty followed. The first was signed in 2019.", [("2024-05-01", "2024-05-31", "Poland; Germany", None)]),
    ("behind after", "2024-11-19", "After the joint drills of Kenya and Uganda, the vote was held in August 2024.", [("", "", "Kenya; Uganda", None)]),
    ("another story's it", "2024-11-19", "Poland and Germany held joint drills in May. Berlin elected a mayor. It began in June 2019.", [("2024-05-01", "2024-05-31", "Poland; Germany", None)]),
)  # fmt: skip

NOTHING = (
    ("rivals on patrol", "Chinese and Japanese coast guard ships patrolled near the disputed Senkaku Islands on Monday."),
    ("trained with weapons", "Ukrainian soldiers trained with British anti-tank weapons in Poland."),
    ("leaders on one plane", "Modi and Putin flew together to Vladivostok on Thursday."),
    ("cosmonauts", "Russian and American cosmonauts trained together in Houston."),
    ("trained by", "Syrian troops trained by Russia and Iran took the town on Sunday."),
    ("clash", "Indian and Pakistani troops clashed near Kargil in 1999."),
    ("cargo ships", "Russian and Chinese ships loaded with coal sailed to Busan in May."),
    ("singers", "Japanese and Korean choirs rehearsed together before the navy band arrived."),
    ("attacked at sea", "The rebels fired at ships of the US Navy and the Royal Navy that sailed together through the Red Sea."),
    ("standoff", "Ships from Greece and Turkey sailed past Kastellorizo during the standoff of August 2020."),
    ("trained as", "Chinese officers were trained as pilots by Russia and Belarus."),
    ("drilled for oil", "Crews from Norway and Brazil drilled together for oil in the North Sea in 2012."),
    ("sport", "Runners of the Kenyan and Ethiopian teams trained together at altitude in March."),
    ("one state alone", "The Indian army and the Indian navy trained together off Goa in March."),
    ("nothing told before", "The previous one took place in India from December 10 to 19, 2019."),
    ("an army forum", "Russia and Belarus sent ministers to the Army-2024 forum in August."),
)  # fmt: skip
