"""Sentences of news with every figure that they state, and sentences whose numbers are none, written for this table.

A line: what it shows, the text (written on 5 November 2024), and a row for each figure: words, value, unit, kind, metric, flow, commodity,
period ("" where the words settle none).
"""

FIGURES = (
    ('agreed on for years', 'In June Qatar agreed to sell India 12 million tonnes of LNG over 15 years.', (
        ('12 million tonnes', 12000000.0, 't', 'level', 'volume', 'Qatar>India', 'LNG', ''),
    )),
    ('a price as it is now', "Algeria's gas exports to Italy were worth $2 billion in August, and Spain pays $402 per thousand cubic metres.", (
        ('$2 billion', 2000000000.0, 'USD', 'level', 'exports', 'Algeria>Italy', 'gas', '2024-08-01..2024-08-31'),
        ('$402 per thousand cubic metres', 402.0, 'USD', 'level', 'price', None, 'gas', ''),
    )),
    ('sold whom what', 'Iran sold Iraq goods for $12 billion in 2023. Iraq sold Chile oil to Peru for $3 billion in 2022.', (
        ('$12 billion', 12000000000.0, 'USD', 'level', 'exports', 'Iran>Iraq', 'all', '2023-01-01..2023-12-31'),
        ('$3 billion', 3000000000.0, 'USD', 'level', 'exports', 'Iraq>Peru', 'oil', '2022-01-01..2022-12-31'),
    )),
    ('who is left out is no partner', "Chile's exports to Peru were worth $2 billion in 2023. Peruvian figures, which leave out Ecuador, put mutual trade at $5 billion.", (
        ('$2 billion', 2000000000.0, 'USD', 'level', 'exports', 'Chile>Peru', 'all', '2023-01-01..2023-12-31'),
        ('$5 billion', 5000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', ''),
    )),
    ('a forum invests nothing', 'She told an investment forum in Lima that Chilean firms would put $2 billion into mines.', (
        ('$2 billion', 2000000000.0, 'USD', 'level', 'other', None, None, ''),
    )),
    ('to its neighbour, and back', 'Iran and Pakistan trade more. Iran shipped $2.1 billion of goods to its eastern neighbour in 2023, and took in $1.2 billion.', (
        ('$2.1 billion', 2100000000.0, 'USD', 'level', 'exports', 'Iran>Pakistan', 'all', '2023-01-01..2023-12-31'),
        ('$1.2 billion', 1200000000.0, 'USD', 'level', 'imports', 'Pakistan>Iran', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a neighbour that is named', 'China and Peru met. Peru shipped $5 billion of goods to its northern neighbour Ecuador in 2023.', (
        ('$5 billion', 5000000000.0, 'USD', 'level', 'exports', 'Peru>Ecuador', 'all', '2023-01-01..2023-12-31'),
    )),
    ('fuel of the trade told', 'India shipped $2 billion of goods to Qatar in 2023, up 4%, and took in $11 billion. Gas alone was worth $8 billion. Coal was worth $3 billion to Colombia.', (
        ('$2 billion', 2000000000.0, 'USD', 'level', 'exports', 'India>Qatar', 'all', '2023-01-01..2023-12-31'),
        ('4%', 4.0, '%', 'change', 'exports', 'India>Qatar', 'all', '2023-01-01..2023-12-31'),
        ('$11 billion', 11000000000.0, 'USD', 'level', 'imports', 'Qatar>India', 'all', '2023-01-01..2023-12-31'),
        ('$8 billion', 8000000000.0, 'USD', 'level', 'imports', 'Qatar>India', 'gas', '2023-01-01..2023-12-31'),
        ('$3 billion', 3000000000.0, 'USD', 'level', 'other', None, 'coal', '2023-01-01..2023-12-31'),
    )),
    ('behind both ways, it is the trade', "Chile's exports to Peru were worth $2.4 billion in 2023 and its imports $1.3 billion. In May 2024, though, it fell 3%. The two presidents agreed in June to take it to $8 billion by 2030.", (
        ('$2.4 billion', 2400000000.0, 'USD', 'level', 'exports', 'Chile>Peru', 'all', '2023-01-01..2023-12-31'),
        ('$1.3 billion', 1300000000.0, 'USD', 'level', 'imports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
        ('3%', -3.0, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2024-05-01..2024-05-31'),
        ('$8 billion', 8000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2030-01-01..2030-12-31'),
    )),
    ('a fee is no export, and of its own time', "Chile's exports to Peru fell 9 percent in 2023 after Lima raised its recycling fee to 40,000 euros (about $44,000) per car in October.", (
        ('9 percent', -9.0, '%', 'change', 'exports', 'Chile>Peru', 'all', '2023-01-01..2023-12-31'),
        ('40,000 euros', 40000.0, 'EUR', 'level', 'tariff', None, 'all', ''),
        ('$44,000', 44000.0, 'USD', 'level', 'tariff', None, 'all', ''),
    )),
    ('a clause with its own time', "India's imports from Iraq rose to 36 percent of its needs last year; since August 1 its own goods have faced a 15 percent tariff in Egypt.", (
        ('36 percent', 36.0, '%', 'share', 'trade_share', 'Iraq>India', 'all', '2023-01-01..2023-12-31'),
        ('15 percent', 15.0, '%', 'level', 'tariff', None, 'all', ''),
    )),
    ('the date of what it is', 'Trade between Oman and Kenya grew in 2024, and 34 million dollars, the turnover of the whole of 2021, was topped in May.', (
        ('34 million dollars', 34000000.0, 'USD', 'level', 'trade_total', 'Kenya-Oman', 'all', '2021-01-01..2021-12-31'),
    )),
    ('where crude settles', 'With crude settling around $96, Brent surpassed $100 in March.', (
        ('$96', 96.0, 'USD', 'level', 'price', None, 'oil', '2024-03-01..2024-03-31'),
        ('$100', 100.0, 'USD', 'level', 'price', None, 'oil', '2024-03-01..2024-03-31'),
    )),
    ('a buyer of goods, and its purchases', "India is Qatar's second largest buyer of gas after China, with purchases worth $4 billion in 2023.", (
        ('$4 billion', 4000000000.0, 'USD', 'level', 'imports', 'Qatar>India', 'gas', '2023-01-01..2023-12-31'),
    )),
    ('one to each of several', "Chile's exports to Peru jumped 20.8% in May, to the EU 8.3% and to Africa 25%.", (
        ('20.8%', 20.8, '%', 'change', 'exports', 'Chile>Peru', 'all', '2024-05-01..2024-05-31'),
        ('8.3%', 8.3, '%', 'change', 'exports', 'Chile>EU', 'all', '2024-05-01..2024-05-31'),
        ('25%', 25.0, '%', 'change', 'exports', 'Chile>Africa', 'all', '2024-05-01..2024-05-31'),
    )),
    ('supplies of the fuel told of', "Algeria's gas exports to Italy halved to 6 bcm in 2022, while supplies to Poland rose by half to 1.5 bcm.", (
        ('6 bcm', 6000000000.0, 'm3', 'level', 'volume', 'Algeria>Italy', 'gas', '2022-01-01..2022-12-31'),
        ('half', 50.0, '%', 'change', 'exports', 'Algeria>Poland', 'gas', '2022-01-01..2022-12-31'),
        ('1.5 bcm', 1500000000.0, 'm3', 'level', 'volume', 'Algeria>Poland', 'gas', '2022-01-01..2022-12-31'),
    )),
    ('all trade, and that with one', "Chile's total foreign trade shrank by 5% to $59 billion in 2023, while trade with Peru was up by 26.3% at $4 billion.", (
        ('5%', -5.0, '%', 'change', 'trade_total', 'Chile-World', 'all', '2023-01-01..2023-12-31'),
        ('$59 billion', 59000000000.0, 'USD', 'level', 'trade_total', 'Chile-World', 'all', '2023-01-01..2023-12-31'),
        ('26.3%', 26.3, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
        ('$4 billion', 4000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('no end is the partner of the other', 'Exports to Peru leapt 46.9%, and those to Chile fell 13.1%.', (
        ('46.9%', 46.9, '%', 'change', 'exports', None, 'all', ''),
        ('13.1%', -13.1, '%', 'change', 'exports', None, 'all', ''),
    )),
    ('what some goods made up of it', "Peru's exports to China fell by 3.9% to $24 billion in 2023, of which copper made up $9.7 billion, down 20%.", (
        ('3.9%', -3.9, '%', 'change', 'exports', 'Peru>China', 'all', '2023-01-01..2023-12-31'),
        ('$24 billion', 24000000000.0, 'USD', 'level', 'exports', 'Peru>China', 'all', '2023-01-01..2023-12-31'),
        ('$9.7 billion', 9700000000.0, 'USD', 'level', 'exports', 'Peru>China', 'copper', '2023-01-01..2023-12-31'),
        ('20%', -20.0, '%', 'change', 'exports', 'Peru>China', 'copper', '2023-01-01..2023-12-31'),
    )),
    ('each of several buyers with its own sum', "China remained Peru's top export destination with US$1.04 billion, or 15.4 percent of total exports, followed by Japan with US$900 million and Hong Kong with US$800 million.", (
        ('US$1.04 billion', 1040000000.0, 'USD', 'level', 'exports', 'Peru>China', 'all', ''),
        ('15.4 percent', 15.4, '%', 'share', 'trade_share', 'Peru>China', 'all', ''),
        ('US$900 million', 900000000.0, 'USD', 'level', 'exports', 'Peru>Japan', 'all', ''),
        ('US$800 million', 800000000.0, 'USD', 'level', 'exports', 'Peru>Hong Kong', 'all', ''),
    )),
    ('a percentage of imports, and what it came to', "Crude oil made up 66% (€3.9 bn) of Chile's imports from Peru in 2023.", (
        ('66%', 66.0, '%', 'share', 'trade_share', 'Peru>Chile', 'oil', '2023-01-01..2023-12-31'),
        ('€3.9 bn', 3900000000.0, 'EUR', 'level', 'imports', 'Peru>Chile', 'oil', '2023-01-01..2023-12-31'),
    )),
    ('amounts in a list of suppliers, and the total', 'The top three sources of Japanese crude oil imports for June were Kuwait (3.3 million b/d), Saudi Arabia (1.0 million b/d) and Iraq (570,000 b/d). Total crude oil imports averaged 8.0 million b/d in June, a decrease of 387,000 b/d from imports during May 2024.', (
        ('3.3 million b/d', 3300000.0, 'bbl', 'level', 'volume', 'Kuwait>Japan', 'oil', '2024-06-01..2024-06-30'),
        ('1.0 million b/d', 1000000.0, 'bbl', 'level', 'volume', 'Saudi Arabia>Japan', 'oil', '2024-06-01..2024-06-30'),
        ('570,000 b/d', 570000.0, 'bbl', 'level', 'volume', 'Iraq>Japan', 'oil', '2024-06-01..2024-06-30'),
        ('8.0 million b/d', 8000000.0, 'bbl', 'level', 'volume', 'World>Japan', 'oil', '2024-06-01..2024-06-30'),
        ('387,000 b/d', -387000.0, 'bbl', 'change', 'volume', 'World>Japan', 'oil', '2024-06-01..2024-06-30'),
    )),
    ('a share that nobody named holds', "The top five suppliers accounted for 77% of Japan's crude oil imports in June.", (
        ('77%', 77.0, '%', 'share', 'trade_share', None, 'oil', '2024-06-01..2024-06-30'),
    )),
    ('what somebody will ship', 'Kuwait is to ship some 17 million barrels to China in March.', (
        ('17 million barrels', 17000000.0, 'bbl', 'level', 'volume', 'Kuwait>China', 'oil', '2025-03-01..2025-03-31'),
    )),
    ('tonnes of LNG and metres of gas', "Qatar has become China's largest supplier of gas, with exports of 8 million tons of LNG and 22.7 billion cubic meters by pipeline in 2023.", (
        ('8 million tons', 8000000.0, 't', 'level', 'volume', 'Qatar>China', 'LNG', '2023-01-01..2023-12-31'),
        ('22.7 billion cubic meters', 22700000000.0, 'm3', 'level', 'volume', 'Qatar>China', 'gas', '2023-01-01..2023-12-31'),
    )),
    ('so much more than a year before', 'In the first half of 2024 Norway exported 10.1 bcm more gas to Poland than a year earlier.', (
        ('10.1 bcm', 10100000000.0, 'm3', 'change', 'volume', 'Norway>Poland', 'gas', '2024-01-01..2024-06-30'),
    )),
    ('tariffs of two, each in its own time', "Brazil raised tariffs on Peruvian goods to 45% in April; Peru's tariffs on Brazilian goods came down from 25% to 10%.", (
        ('45%', 45.0, '%', 'level', 'tariff', 'Peru>Brazil', 'all', '2024-04-01..2024-04-30'),
        ('25%', 25.0, '%', 'level', 'tariff', 'Brazil>Peru', 'all', ''),
        ('10%', 10.0, '%', 'level', 'tariff', 'Brazil>Peru', 'all', ''),
    )),
    ('pledges for somebody', 'The president came home with $24 billion in Chinese investment and loan pledges for Kenya.', (
        ('$24 billion', 24000000000.0, 'USD', 'level', 'other', 'China>Kenya', None, ''),
    )),
    ('deliveries that a deal foresees', 'The 30-year, $400 billion deal between Azerbaijan and Turkey foresees deliveries of 38 bcm a year.', (
        ('$400 billion', 400000000000.0, 'USD', 'level', 'other', 'Azerbaijan-Turkey', None, ''),
        ('38 bcm', 38000000000.0, 'm3', 'level', 'volume', 'Azerbaijan>Turkey', 'gas', ''),
    )),
    ('goods that no table knows, after a country', 'Peruvian guano exports to Chile rose 5% in May.', (
        ('5%', 5.0, '%', 'change', 'exports', 'Peru>Chile', None, '2024-05-01..2024-05-31'),
    )),
    ('imports and exports together are trade', 'The value of imports and exports between Chile and Peru last year totaled $22 billion, marking a 6.9% decrease from the record-high $24 billion in 2022.', (
        ('$22 billion', 22000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
        ('6.9%', -6.9, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
        ('$24 billion', 24000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2022-01-01..2022-12-31'),
    )),
    ("goods of whom the other one's exports were told", 'In June, bilateral trade between Chile and Peru held steady at $17 million, with a 2.2% increase in Chilean exports to $8 million and a 2.9% drop in Peruvian imports to $9 million.', (
        ('$17 million', 17000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2024-06-01..2024-06-30'),
        ('2.2%', 2.2, '%', 'change', 'exports', 'Chile>Peru', 'all', '2024-06-01..2024-06-30'),
        ('$8 million', 8000000.0, 'USD', 'level', 'exports', 'Chile>Peru', 'all', '2024-06-01..2024-06-30'),
        ('2.9%', -2.9, '%', 'change', 'imports', 'Peru>Chile', 'all', '2024-06-01..2024-06-30'),
        ('$9 million', 9000000.0, 'USD', 'level', 'imports', 'Peru>Chile', 'all', '2024-06-01..2024-06-30'),
    )),
    ('trade with all the world, told beside that with one', "Trade between Chile and Peru shrank in 2023. Globally, Chile's customs reported record-high trade of $64 billion in 2023.", (
        ('$64 billion', 64000000000.0, 'USD', 'level', 'trade_total', 'Chile-World', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a sentence without a number tells the time', 'Trade between Chile and Peru fell 5 percent in 2022.\n\nChile’s broader trade figures showed growth in June. Exports rose 5.8% year-on-year.', (
        ('5 percent', -5.0, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2022-01-01..2022-12-31'),
        ('5.8%', 5.8, '%', 'change', 'exports', None, 'all', '2024-06-01..2024-06-30'),
    )),
    ('a date behind a relative clause is of that one', 'Trade between Chile and Peru shrank in 2023. Chilean exports to Peru dropped by 9.9%, which the agency put down to a 46% fall in coal exports between January and June 2023.', (
        ('9.9%', -9.9, '%', 'change', 'exports', 'Chile>Peru', 'all', '2023-01-01..2023-12-31'),
        ('46%', -46.0, '%', 'change', 'exports', 'Chile>Peru', 'coal', '2023-01-01..2023-06-30'),
    )),
    ('months told in a clause of their own', 'Trade between Chile and Peru in July amounted to $19 million, an increase of 8.7% compared to June, after weaker figures for the first seven months of the year, when trade fell by 8.1%.', (
        ('$19 million', 19000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2024-07-01..2024-07-31'),
        ('8.7%', 8.7, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2024-07-01..2024-07-31'),
        ('8.1%', -8.1, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2024-01-01..2024-07-31'),
    )),
    ('tons and what they are worth', 'Chile exported 7.1 million tons of goods worth $3.1 billion to Turkey in May.', (
        ('7.1 million tons', 7100000.0, 't', 'level', 'volume', 'Chile>Turkey', 'all', '2024-05-01..2024-05-31'),
        ('$3.1 billion', 3100000000.0, 'USD', 'level', 'exports', 'Chile>Turkey', 'all', '2024-05-01..2024-05-31'),
    )),
    ('who does what opens the sentence', 'Exporting goods worth $4 billion to Iran, Turkey was its second source of imports in the first three months of 2023.', (
        ('$4 billion', 4000000000.0, 'USD', 'level', 'exports', 'Turkey>Iran', 'all', '2023-01-01..2023-03-31'),
    )),
    ('a share and whose standing it makes', 'With a 24 percent share of Iran’s total imports in the first half of 2019, Turkey is Iran’s top supplier.', (
        ('24 percent', 24.0, '%', 'share', 'trade_share', 'Turkey>Iran', 'all', '2019-01-01..2019-06-30'),
    )),
    ('economic exchanges with a trade partner', "The value of Iran's economic exchanges with its leading trade partner, Turkey, reached $6.5 billion during the first six months of 2023.", (
        ('$6.5 billion', 6500000000.0, 'USD', 'level', 'trade_total', 'Iran-Turkey', 'all', '2023-01-01..2023-06-30'),
    )),
    ('what the figure was before', 'The value of trade between Iran and Turkey reached $5 billion in the first four months of 2023. The four-month trade between the two countries increased by four percent as the figure was $4.8 billion in the first four months of 2022. Iran’s exports to Turkey in the mentioned four months faced a 39 percent decrease and reached $1.5 billion.', (
        ('$5 billion', 5000000000.0, 'USD', 'level', 'trade_total', 'Iran-Turkey', 'all', '2023-01-01..2023-04-30'),
        ('four percent', 4.0, '%', 'change', 'trade_total', 'Iran-Turkey', 'all', '2023-01-01..2023-04-30'),
        ('$4.8 billion', 4800000000.0, 'USD', 'level', 'trade_total', 'Iran-Turkey', 'all', '2022-01-01..2022-04-30'),
        ('39 percent', -39.0, '%', 'change', 'exports', 'Iran>Turkey', 'all', '2023-01-01..2023-04-30'),
        ('$1.5 billion', 1500000000.0, 'USD', 'level', 'exports', 'Iran>Turkey', 'all', '2023-01-01..2023-04-30'),
    )),
    ('so much more than the figure of another year', 'Iran and Turkey traded $15.7 billion worth of commodities in 2022, $1 billion more than the figure for 2021.', (
        ('$15.7 billion', 15700000000.0, 'USD', 'level', 'trade_total', 'Iran-Turkey', 'all', '2022-01-01..2022-12-31'),
        ('$1 billion', 1000000000.0, 'USD', 'change', 'trade_total', 'Iran-Turkey', 'all', '2022-01-01..2022-12-31'),
    )),
    ("a seller's part of what somebody needs", "Peru now supplies about 35 percent of India's coal, up from 2 percent before the war.", (
        ('35 percent', 35.0, '%', 'share', 'trade_share', 'Peru>India', 'coal', ''),
        ('2 percent', 2.0, '%', 'share', 'trade_share', 'Peru>India', 'coal', ''),
    )),
    ('a tariff that doubled to a rate', 'Brazilian tariffs on Peruvian goods have doubled to 50%.', (
        ('doubled', 2.0, 'x', 'change', 'tariff', 'Peru>Brazil', 'all', ''),
        ('50%', 50.0, '%', 'level', 'tariff', 'Peru>Brazil', 'all', ''),
    )),
    ('a unit joined by hyphens', 'In late May, Sri Lanka bought a 90,000-metric-ton shipment of Iranian crude.', (
        ('90,000-metric-ton', 90000.0, 't', 'level', 'volume', 'Iran>Sri Lanka', 'oil', '2024-05-01..2024-05-31'),
    )),
    ('a percentage is no end of a range in another unit', "Chile's imports from Peru rose by 2.2% to 75.6 bln.", (
        ('2.2%', 2.2, '%', 'change', 'imports', 'Peru>Chile', 'all', ''),
    )),
    ('a range of prices with a dash as an entity', 'The price of crude could top $130&ndash;$140/barrel.', (
        ('$130&ndash;$140/barrel', 135.0, 'USD', 'level', 'price', None, 'oil', ''),
    )),
    ('the same months of another year', "Peru's share of Chile's coal imports went down after their quarrel, from nearly 31% in January-May 2018 to less than 12% in the same period this year.", (
        ('31%', 31.0, '%', 'share', 'trade_share', 'Peru>Chile', 'coal', '2018-01-01..2018-05-31'),
        ('12%', 12.0, '%', 'share', 'trade_share', 'Peru>Chile', 'coal', '2024-01-01..2024-05-31'),
    )),
    ("somebody else's share of the same", "Brazil took 44% of Peru's coal exports in 2023. (India's share is 36%.)", (
        ('44%', 44.0, '%', 'share', 'trade_share', 'Peru>Brazil', 'coal', '2023-01-01..2023-12-31'),
        ('36%', 36.0, '%', 'share', 'trade_share', 'Peru>India', 'coal', ''),
    )),
    ('a share told as it is now', "Brazil took 44% of Peru's coal exports in 2023. This country also accounts for half of Peru's coal imports.", (
        ('44%', 44.0, '%', 'share', 'trade_share', 'Peru>Brazil', 'coal', '2023-01-01..2023-12-31'),
        ('half', 50.0, '%', 'share', 'trade_share', 'Brazil>Peru', 'coal', ''),
    )),
    ('a part that closes a statement', 'Of $40 billion of Chinese loans to Kenya in 2023, one railway made up nearly half.', (
        ('$40 billion', 40000000000.0, 'USD', 'level', 'other', 'China>Kenya', None, '2023-01-01..2023-12-31'),
        ('half', 50.0, '%', 'share', 'other', 'China>Kenya', None, '2023-01-01..2023-12-31'),
    )),
    ('a multiple is of the time of the sum', 'In the first half of this year Indian investment in Kenya reached $12 billion, more than double the total of a year earlier.', (
        ('$12 billion', 12000000000.0, 'USD', 'level', 'other', 'India>Kenya', None, '2024-01-01..2024-06-30'),
        ('double', 2.0, 'x', 'change', 'other', 'India>Kenya', None, '2024-01-01..2024-06-30'),
    )),
    ('members of a union', "Peru's exports to the ten members of ASEAN grew by 15% in September.", (
        ('15%', 15.0, '%', 'change', 'exports', 'Peru>ASEAN', 'all', '2024-09-01..2024-09-30'),
    )),
    ('a country that somebody hits', 'Brazil is hitting Chile with an additional 25% tariff.', (
        ('25%', 25.0, '%', 'level', 'tariff', 'Chile>Brazil', 'all', ''),
    )),
    ('a tariff on goods that enter', 'That raised the total tariff on Chilean imports into Peru to 50%.', (
        ('50%', 50.0, '%', 'level', 'tariff', 'Chile>Peru', 'all', ''),
    )),
    ('a tariff on the goods told of before', 'Brazil hit Peru with a 25% tariff. The new one would mean a steep 50% duty on Peruvian exports like textiles.', (
        ('25%', 25.0, '%', 'level', 'tariff', 'Peru>Brazil', 'all', ''),
        ('50%', 50.0, '%', 'level', 'tariff', 'Peru>Brazil', 'textiles', ''),
    )),
    ('a tax among tariffs', 'Brazil has imposed tariffs on Peru, including an 80 per cent tax on wheat.', (
        ('80 per cent', 80.0, '%', 'level', 'tariff', 'Peru>Brazil', 'wheat', ''),
    )),
    ('a penalty is one of the tariffs', 'Brazil imposed tariffs of 25% on goods from Peru last year. The lorries that it let in paid no 25% penalty.', (
        ('25%', 25.0, '%', 'level', 'tariff', 'Peru>Brazil', 'all', '2023-01-01..2023-12-31'),
        ('25%', 25.0, '%', 'level', 'tariff', 'Peru>Brazil', 'all', ''),
    )),
    ('a global tariff, and the rate it came to', 'Chile first imposed a 10% global import tariff. It then increased the rate to 15%.', (
        ('10%', 10.0, '%', 'level', 'tariff', None, 'all', ''),
        ('15%', 15.0, '%', 'level', 'tariff', None, 'all', ''),
    )),
    ('a seller and the supplies of somebody', "Peru has become the largest seller of coal to India, with more than 28% of India's overall supplies.", (
        ('28%', 28.0, '%', 'share', 'trade_share', 'Peru>India', 'coal', ''),
    )),
    ('supplies that somebody takes', "Japan takes 30 percent of Qatar's gas supplies.", (
        ('30 percent', 30.0, '%', 'share', 'trade_share', 'Qatar>Japan', 'gas', ''),
    )),
    ('goods traded with somebody, in two currencies', 'Last year, Chile traded goods worth around $4.1bn (£3.2bn) with Peru.', (
        ('$4.1bn', 4100000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
        ('£3.2bn', 3200000000.0, 'GBP', 'level', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('goods bound for somewhere', 'China-bound shipments of Brazilian soybeans rose 20% in May.', (
        ('20%', 20.0, '%', 'change', 'exports', 'Brazil>China', 'soybeans', '2024-05-01..2024-05-31'),
    )),
    ('a deal to build in a country', 'Japan signed a $7bn deal with Iran on Friday to build two harbours in southern Iran.', (
        ('$7bn', 7000000000.0, 'USD', 'level', 'other', 'Japan>Iran', None, ''),
    )),
    ('a contract that a company won in a country', 'A Turkish firm won construction deals in Kazakhstan worth nearly $20bn.', (
        ('$20bn', 20000000000.0, 'USD', 'level', 'other', 'Turkey>Kazakhstan', None, ''),
    )),
    ('a contract awarded to a company', 'Of $30bn told of, the largest part was a $13bn contract awarded to a Chinese firm for building oil terminals in Nigeria.', (
        ('$30bn', 30000000000.0, 'USD', 'level', 'other', None, None, ''),
        ('$13bn', 13000000000.0, 'USD', 'level', 'other', 'China>Nigeria', 'oil', ''),
    )),
    ('fuel of a seller that somebody imports', 'India could hold its Iranian oil imports between 600,000 and 1 million barrels a day.', (
        ('600,000 and 1 million barrels a day', 800000.0, 'bbl', 'level', 'volume', 'Iran>India', 'oil', ''),
    )),
    ('what somebody intends to buy', "The paper tells that India means to buy half a trillion dollars worth of Brazilian goods over the next ten years.", (
        ('half a trillion dollars', 500000000000.0, 'USD', 'level', 'imports', 'Brazil>India', 'all', ''),
    )),
    ('when a tariff was announced is not its time', 'The tariff of 20 percent announced earlier this month is lower than the one of 25 percent.', (
        ('20 percent', 20.0, '%', 'level', 'tariff', None, 'all', ''),
        ('25 percent', 25.0, '%', 'level', 'tariff', None, 'all', ''),
    )),
    ('who hits ships has no share of what they carry', "Chile imposed sanctions on tankers that transport some 40% of Iran's crude exports.", (
        ('40%', 40.0, '%', 'share', 'trade_share', None, 'oil', ''),
    )),
    ('the year of what is exceeded', 'In 2016, Algerian gas exports to Italy reached 24 billion cubic meters and exceeded the 2015 level by 3 billion cubic meters (14 per cent).', (
        ('24 billion cubic meters', 24000000000.0, 'm3', 'level', 'volume', 'Algeria>Italy', 'gas', '2016-01-01..2016-12-31'),
        ('3 billion cubic meters', 3000000000.0, 'm3', 'change', 'volume', 'Algeria>Italy', 'gas', '2016-01-01..2016-12-31'),
        ('14 per cent', 14.0, '%', 'change', 'volume', 'Algeria>Italy', 'gas', '2016-01-01..2016-12-31'),
    )),
    ('the year of a level, which is told', "In 2016, Peru's exports to Chile reached $9 billion, above the 2015 level of $8 billion.", (
        ('$9 billion', 9000000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2016-01-01..2016-12-31'),
        ('$8 billion', 8000000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2015-01-01..2015-12-31'),
    )),
    ('goods that no table knows', 'Umbrella sales to Chile from Peru were down 40 percent in March.', (
        ('40 percent', -40.0, '%', 'change', 'exports', 'Peru>Chile', None, '2024-03-01..2024-03-31'),
    )),
    ('goods that the measure names', "During the 2016-2021 period, Peru's arms sales around the world declined 24 percent.", (
        ('24 percent', -24.0, '%', 'change', 'exports', 'Peru>World', 'arms', '2016-01-01..2021-12-31'),
    )),
    ('growth that slows to a rate', 'Growth in trade between Peru and Chile slowed to just 1.9 percent in 2023.', (
        ('1.9 percent', 1.9, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('purchases told of before', 'India imported little from Peru in 2019, but the purchases rose 40% in 2020.', (
        ('40%', 40.0, '%', 'change', 'imports', 'Peru>India', 'all', '2020-01-01..2020-12-31'),
    )),
    ('a university is no partner', 'In 2023, Chinese investment was $96.3bn, according to a university in Australia.', (
        ('$96.3bn', 96300000000.0, 'USD', 'level', 'other', None, None, '2023-01-01..2023-12-31'),
    )),
    ('no partner from another clause', "Amid a quarrel over Kenya's ties with Japan, the island has imposed harsh tariffs on Kenyan farmers, including an 80 per cent tax on wheat.", (
        ('80 per cent', 80.0, '%', 'level', 'tariff', None, 'wheat', ''),
    )),
    ('the year of a law', 'Chile invoked the Trade Act of 1974 to impose a 10% import tariff on Peru.', (
        ('10%', 10.0, '%', 'level', 'tariff', 'Peru>Chile', 'all', ''),
    )),
    ('when a page was updated', 'Fifty goods of China and Peru: $16 billion total trade volume. Updated May 2024', (
        ('$16 billion', 16000000000.0, 'USD', 'level', 'trade_total', 'China-Peru', 'all', ''),
    )),
    ('the south of the globe', "In 2022 the global south bought 37% of China's exports.", (
        ('37%', 37.0, '%', 'share', 'trade_share', 'China>global south', 'all', '2022-01-01..2022-12-31'),
    )),
    ('parts of two wholes, and their shares', "Peru made up $9 billion of Chile's $80 billion in imports (11.3 percent) in 2023 and $6 billion of its $95 billion in exports (6.3 percent).", (
        ('$9 billion', 9000000000.0, 'USD', 'level', 'imports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
        ('$80 billion', 80000000000.0, 'USD', 'level', 'imports', 'World>Chile', 'all', '2023-01-01..2023-12-31'),
        ('11.3 percent', 11.3, '%', 'share', 'trade_share', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
        ('$6 billion', 6000000000.0, 'USD', 'level', 'exports', 'Chile>Peru', 'all', '2023-01-01..2023-12-31'),
        ('$95 billion', 95000000000.0, 'USD', 'level', 'exports', 'Chile>World', 'all', '2023-01-01..2023-12-31'),
        ('6.3 percent', 6.3, '%', 'share', 'trade_share', 'Chile>Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a part that somebody took', "Peru took $4 billion of Chile's $20 billion in exports in 2023.", (
        ('$4 billion', 4000000000.0, 'USD', 'level', 'exports', 'Chile>Peru', 'all', '2023-01-01..2023-12-31'),
        ('$20 billion', 20000000000.0, 'USD', 'level', 'exports', 'Chile>World', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a sum and its share of one whole', "India accounted for $4 billion, or 12 percent, of Russia's exports in 2022.", (
        ('$4 billion', 4000000000.0, 'USD', 'level', 'exports', 'Russia>India', 'all', '2022-01-01..2022-12-31'),
        ('12 percent', 12.0, '%', 'share', 'trade_share', 'Russia>India', 'all', '2022-01-01..2022-12-31'),
    )),
    ('suppliers and their shares', "China's top oil suppliers in 2023 were Russia at 20 percent, Saudi Arabia at 14 percent and Iraq at 11 percent.", (
        ('20 percent', 20.0, '%', 'share', 'trade_share', 'Russia>China', 'oil', '2023-01-01..2023-12-31'),
        ('14 percent', 14.0, '%', 'share', 'trade_share', 'Saudi Arabia>China', 'oil', '2023-01-01..2023-12-31'),
        ('11 percent', 11.0, '%', 'share', 'trade_share', 'Iraq>China', 'oil', '2023-01-01..2023-12-31'),
    )),
    ('the supplier before another', "While Peru was Chile's second major oil supplier in 2023 (preceded by Brazil at 12 percent), Chile still buys from many sources.", (
        ('12 percent', 12.0, '%', 'share', 'trade_share', 'Brazil>Chile', 'oil', '2023-01-01..2023-12-31'),
    )),
    ('suppliers in brackets', "Chile's largest coal suppliers are Peru (30 percent), Brazil (20 percent) and Canada (9 percent).", (
        ('30 percent', 30.0, '%', 'share', 'trade_share', 'Peru>Chile', 'coal', ''),
        ('20 percent', 20.0, '%', 'share', 'trade_share', 'Brazil>Chile', 'coal', ''),
        ('9 percent', 9.0, '%', 'share', 'trade_share', 'Canada>Chile', 'coal', ''),
    )),
    ('the other side of the same time', "In 2023, Peru accounted for 6 percent of Chile's imports. By contrast, 32 percent of Peru's exports went to Chile.", (
        ('6 percent', 6.0, '%', 'share', 'trade_share', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
        ('32 percent', 32.0, '%', 'share', 'trade_share', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
    )),
    ('what exports meet', 'Indian exports to the US face 50% tariffs, including a 25% levy imposed in August 2023.', (
        ('50%', 50.0, '%', 'level', 'tariff', 'India>US', 'all', ''),
        ('25%', 25.0, '%', 'level', 'tariff', 'India>US', 'all', ''),
    )),
    ('the tariffs told of', 'The US now levies 50% tariffs on Indian goods. The tariffs include a 25% penalty for transactions with Peru.', (
        ('50%', 50.0, '%', 'level', 'tariff', 'India>US', 'all', ''),
        ('25%', 25.0, '%', 'level', 'tariff', 'India>US', 'all', ''),
    )),
    ('goods that meet a duty', 'Chinese goods entering Brazil face a 35 percent tariff, and Chinese cars are subject to a 30% duty in Turkey.', (
        ('35 percent', 35.0, '%', 'level', 'tariff', 'China>Brazil', 'all', ''),
        ('30%', 30.0, '%', 'level', 'tariff', 'China>Turkey', 'all', ''),
    )),
    ('from one, and less from another', 'Japan imports 9 percent of its LNG from Qatar and up to 2 percent from Oman.', (
        ('9 percent', 9.0, '%', 'share', 'trade_share', 'Qatar>Japan', 'LNG', ''),
        ('2 percent', 2.0, '%', 'share', 'trade_share', 'Oman>Japan', 'LNG', ''),
    )),
    ('fractions from one and another', 'China gets a fifth of its oil from Iraq and a tenth from Angola.', (
        ('a fifth', 20.0, '%', 'share', 'trade_share', 'Iraq>China', 'oil', ''),
        ('a tenth', 10.0, '%', 'share', 'trade_share', 'Angola>China', 'oil', ''),
    )),
    ('all the imports of one', "One-third of Japan's total LNG imports come by that canal.", (
        ('One-third', 33.3, '%', 'share', 'trade_share', 'World>Japan', 'LNG', ''),
    )),
    ('all the oil that one exports', "Riyadh's crude exports fell to eight million barrels per day in March from 8.3 million in February.", (
        ('eight million barrels per day', 8000000.0, 'bbl', 'level', 'volume', 'Saudi Arabia>World', 'oil', '2024-03-01..2024-03-31'),
        ('8.3 million', 8300000.0, 'bbl', 'level', 'volume', 'Saudi Arabia>World', 'oil', '2024-02-01..2024-02-29'),
    )),
    ('what two ask and offer', 'Beijing offered $120 per thousand cubic metres, Moscow wants $250.', (
        ('$120 per thousand cubic metres', 120.0, 'USD', 'level', 'price', 'Russia>China', 'gas', ''),
        ('$250', 250.0, 'USD', 'level', 'price', 'Russia>China', 'gas', ''),
    )),
    ('a price that is not called one', 'Brent settled at $71.20 on Monday, up 1.4 percent on the day.', (
        ('$71.20', 71.2, 'USD', 'level', 'price', None, 'oil', ''),
        ('1.4 percent', 1.4, '%', 'change', 'price', None, 'oil', ''),
    )),
    ('the seller of the fuel in a contract', 'A contract between Azerbaijan and Turkey for 10 billion cubic metres of gas a year, signed in July 2023, still stands.', (
        ('10 billion cubic metres', 10000000000.0, 'm3', 'level', 'volume', 'Azerbaijan>Turkey', 'gas', ''),
    )),
    ('what gas a contract of two sellers is about', 'A contract between Iran and Qatar for 10 billion cubic metres of gas a year still stands.', (
        ('10 billion cubic metres', 10000000000.0, 'm3', 'level', 'volume', 'Iran-Qatar', 'gas', ''),
    )),
    ('what a country pays for all its oil', "The price of China's oil imports reached RMB 4,310 per metric ton in June 2022, up 21 percent from March 2022.", (
        ('RMB 4,310 per metric ton', 4310.0, 'CNY', 'level', 'price', 'World>China', 'oil', '2022-06-01..2022-06-30'),
        ('21 percent', 21.0, '%', 'change', 'price', 'World>China', 'oil', '2022-03-01..2022-06-30'),
    )),
    ('made up is not moved up', 'Chinese shipments to Peru made up $8.1 billion in 2023.', (
        ('$8.1 billion', 8100000000.0, 'USD', 'level', 'exports', 'China>Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('below a record of another year', "India's imports of Iranian crude, while lower than the record high of 2017, remain above 1.2 million barrels per day.", (
        ('1.2 million barrels per day', 1200000.0, 'bbl', 'level', 'volume', 'Iran>India', 'oil', ''),
    )),
    ('two years and two sums', 'In 2022 and 2023, trade between Iran and Iraq reached $190 billion and $240 billion.', (
        ('$190 billion', 190000000000.0, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', '2022-01-01..2022-12-31'),
        ('$240 billion', 240000000000.0, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', '2023-01-01..2023-12-31'),
    )),
    ('two years and two sums behind', 'Trade between Peru and Chile grew 5, 6 and 7 percent in 2020, 2021 and 2022, respectively.', (
        ('5', 5.0, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2020-01-01..2020-12-31'),
        ('6', 6.0, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2021-01-01..2021-12-31'),
        ('7 percent', 7.0, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2022-01-01..2022-12-31'),
    )),
    ('one sum of two years', 'Trade between Peru and Chile totalled $13 billion in 2021 and 2022.', (
        ('$13 billion', 13000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2021-01-01..2022-12-31'),
    )),
    ('a year that begins another statement', 'Trade between Peru and Chile reached $5 billion in 2022 and 2023 saw it rise to $6 billion.', (
        ('$5 billion', 5000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2022-01-01..2022-12-31'),
        ('$6 billion', 6000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a rate of both years, and a sum of each', 'In both 2022 and 2023, trade between Peru and Chile grew by 30 percent (to $19 billion and $24 billion, respectively).', (
        ('30 percent', 30.0, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2022-01-01..2023-12-31'),
        ('$19 billion', 19000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2022-01-01..2022-12-31'),
        ('$24 billion', 24000000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a change since some year is not of the last year alone', "In 2023, Peru's exports to Chile reached $6 billion, up 5 percent from 2022 and 30 percent since 2020.", (
        ('$6 billion', 6000000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
        ('5 percent', 5.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
        ('30 percent', 30.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2020-01-01..2023-12-31'),
    )),
    ('since some year, to nobody knows when', "Since 2020, Peru's exports to Chile have risen 30 percent.", (
        ('30 percent', 30.0, '%', 'change', 'exports', 'Peru>Chile', 'all', ''),
    )),
    ('the fastest since some year', "Peru's exports to Chile rose 5 percent in 2023, the fastest pace since 2010.", (
        ('5 percent', 5.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
    )),
    ('the first since some year', "Peru's exports to Chile saw their first 5 percent drop since 2010 in 2023.", (
        ('5 percent', -5.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
    )),
    ('from a month that is neither the one before nor a year before', "Peru's exports to Chile fell to $300 million in April 2023, down 40 percent from a peak of $500 million in October 2022.", (
        ('$300 million', 300000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2023-04-01..2023-04-30'),
        ('40 percent', -40.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2022-10-01..2023-04-30'),
        ('$500 million', 500000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2022-10-01..2022-10-31'),
    )),
    ('from the month before', "Peru's exports to Chile fell to $300 million in April 2023, down 40 percent from March.", (
        ('$300 million', 300000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2023-04-01..2023-04-30'),
        ('40 percent', -40.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2023-04-01..2023-04-30'),
    )),
    ('an increase from one year to another', 'Iranian oil exports to India rose from 300,000 barrels per day (bpd) in 2018 to 1.7 million bpd in 2023, an increase of almost 500 percent.', (
        ('300,000 barrels per day (bpd)', 300000.0, 'bbl', 'level', 'volume', 'Iran>India', 'oil', '2018-01-01..2018-12-31'),
        ('1.7 million bpd', 1700000.0, 'bbl', 'level', 'volume', 'Iran>India', 'oil', '2023-01-01..2023-12-31'),
        ('500 percent', 500.0, '%', 'change', 'volume', 'Iran>India', 'oil', '2018-01-01..2023-12-31'),
    )),
    ('an increase from one year to the next', "Peru's exports to Chile rose from $2 billion in 2022 to $3 billion in 2023, a 50 percent increase.", (
        ('$2 billion', 2000000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2022-01-01..2022-12-31'),
        ('$3 billion', 3000000000.0, 'USD', 'level', 'exports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
        ('50 percent', 50.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a share that doubled, and another by its side', "Between 2018 and 2022, Peru's share of Chile's coal imports doubled from 10 percent to 20 percent. Its share of Chile's oil imports also rose from 4 percent to 6 percent.", (
        ('doubled', 2.0, 'x', 'change', 'trade_share', 'Peru>Chile', 'coal', '2018-01-01..2022-12-31'),
        ('10 percent', 10.0, '%', 'share', 'trade_share', 'Peru>Chile', 'coal', '2018-01-01..2018-12-31'),
        ('20 percent', 20.0, '%', 'share', 'trade_share', 'Peru>Chile', 'coal', '2022-01-01..2022-12-31'),
        ('4 percent', 4.0, '%', 'share', 'trade_share', 'Peru>Chile', 'oil', '2018-01-01..2018-12-31'),
        ('6 percent', 6.0, '%', 'share', 'trade_share', 'Peru>Chile', 'oil', '2022-01-01..2022-12-31'),
    )),
    ('a share that tripled', "Peru's share of Chile's coal imports tripled to 30 percent in 2023.", (
        ('tripled', 3.0, 'x', 'change', 'trade_share', 'Peru>Chile', 'coal', '2023-01-01..2023-12-31'),
        ('30 percent', 30.0, '%', 'share', 'trade_share', 'Peru>Chile', 'coal', '2023-01-01..2023-12-31'),
    )),
    ('trade among several is of no two', 'Peru and China are two of them. In 2023, trade among the four countries exceeded $255 billion.', (
        ('$255 billion', 255000000000.0, 'USD', 'level', 'trade_total', None, 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade that passes is of no two', 'Peru and Chile quarrel over a strait through which $5 billion in trade is shipped.', (
        ('$5 billion', 5000000000.0, 'USD', 'level', 'trade_total', None, 'all', ''),
    )),
    ('a month in no year of the war before it', "From less than 1 percent of Peru's oil imports before the war of February 2022, China's share of Peru's oil imports rose to 34 percent in December.", (
        ('1 percent', 1.0, '%', 'share', 'trade_share', None, 'oil', ''),
        ('34 percent', 34.0, '%', 'share', 'trade_share', 'China>Peru', 'oil', ''),
    )),
    ('the day of a month is no amount', 'Copper helped push exports of Peru to China between February 24 and May 26 to $6.4 billion.', (
        ('$6.4 billion', 6400000000.0, 'USD', 'level', 'exports', 'Peru>China', 'copper', '2024-02-24..2024-05-26'),
    )),
    ('the seller before an aside', 'Peru, which made up just 2% of the oil that India imported in 2021, supplied 1.2 million barrels a day in 2022.', (
        ('2%', 2.0, '%', 'share', 'trade_share', 'Peru>India', 'oil', '2021-01-01..2021-12-31'),
        ('1.2 million barrels a day', 1200000.0, 'bbl', 'level', 'volume', 'Peru>India', 'oil', '2022-01-01..2022-12-31'),
    )),
    ('both directions at once', 'Exports and imports between Peru and China totaled 50.8 billion U.S. dollars in 2011.', (
        ('50.8 billion U.S. dollars', 50800000000.0, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2011-01-01..2011-12-31'),
    )),
    ('foreign trade is with all the world', 'Trade between Peru and China reached $9 billion in 2023. In October 2024, the value of Peru\'s foreign trade rose 4 percent.', (
        ('$9 billion', 9000000000.0, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2023-01-01..2023-12-31'),
        ('4 percent', 4.0, '%', 'change', 'trade_total', 'Peru-World', 'all', '2024-10-01..2024-10-31'),
    )),
    ('a balance that is positive', "Peru's positive balance with China rose by 48% to $13 billion in 2023.", (
        ('48%', 48.0, '%', 'change', 'other', 'China-Peru', None, '2023-01-01..2023-12-31'),
        ('$13 billion', 13000000000.0, 'USD', 'level', 'other', 'China-Peru', None, '2023-01-01..2023-12-31'),
    )),
    ('a number that came apart', 'Trade between Peru and China reached 37. 5 billion dollars in 2012.', (
        ('37. 5 billion dollars', 37500000000.0, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2012-01-01..2012-12-31'),
    )),
    ('a second sum of the same money', 'Peru and China want bilateral trade of 100 billion dollars by 2015 and of 200 billion by 2020.', (
        ('100 billion dollars', 100000000000.0, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2015-01-01..2015-12-31'),
        ('200 billion', 200000000000.0, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2020-01-01..2020-12-31'),
    )),
    ('a sum that no measure governs', 'Peru and Vietnam have talked of a railway for years. Thirty billion dollars, said the minister of Vietnam.', (
        ('Thirty billion dollars', 30000000000.0, 'USD', 'level', 'other', None, None, ''),
    )),
    ('an amount that no measure governs', 'Coal from Peru in 2023: 9.4 million tonnes.', (
        ('9.4 million tonnes', 9400000.0, 't', 'level', 'volume', None, 'coal', '2023-01-01..2023-12-31'),
    )),
    ('an exchange is trade', "Peru's exchange with India came to $11 billion in 2018.", (
        ('$11 billion', 11000000000.0, 'USD', 'level', 'trade_total', 'India-Peru', 'all', '2018-01-01..2018-12-31'),
    )),
    ('goods exchanged are trade', 'In May the two countries, Peru and Chile, exchanged goods worth $1.8 billion.', (
        ('$1.8 billion', 1800000000.0, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2024-05-01..2024-05-31'),
    )),
    ('currencies that settle', 'In 2015 the yuan and the rupee together settled a fifth of trade between China and India.', (
        ('a fifth', 20.0, '%', 'share', 'currency_share', 'China-India', 'all', '2015-01-01..2015-12-31'),
    )),
    ('what the rate came down from', "In September, China's exports to Kenya were up 21.6%, down from 33.6% in August, while imports edged up 1.9%.", (
        ('21.6%', 21.6, '%', 'change', 'exports', 'China>Kenya', 'all', '2024-09-01..2024-09-30'),
        ('33.6%', 33.6, '%', 'change', 'exports', 'China>Kenya', 'all', '2024-08-01..2024-08-31'),
        ('1.9%', 1.9, '%', 'change', 'imports', 'Kenya>China', 'all', '2024-09-01..2024-09-30'),
    )),
    ('the time told last', "Last year China's trade with Kenya was $5 billion. In January-August 2024 it reached $4 billion. Imports from Kenya added 48.6%.", (
        ('$5 billion', 5000000000, 'USD', 'level', 'trade_total', 'China-Kenya', 'all', '2023-01-01..2023-12-31'),
        ('$4 billion', 4000000000, 'USD', 'level', 'trade_total', 'China-Kenya', 'all', '2024-01-01..2024-08-31'),
        ('48.6%', 48.6, '%', 'change', 'imports', 'Kenya>China', 'all', '2024-01-01..2024-08-31'),
    )),
    ('imports as the statistics authority counts them', "Imports from China climbed 12.3 percent in February to $2.9 billion, the Philippine Statistics Authority said.", (
        ('12.3 percent', 12.3, '%', 'change', 'imports', 'China>Philippines', 'all', '2024-02-01..2024-02-29'),
        ('$2.9 billion', 2900000000, 'USD', 'level', 'imports', 'China>Philippines', 'all', '2024-02-01..2024-02-29'),
    )),
    ('times as much as in the year before', "China's trade with Kenya amounted to $9 billion in 2023, three times as much as in the year before.", (
        ('$9 billion', 9000000000, 'USD', 'level', 'trade_total', 'China-Kenya', 'all', '2023-01-01..2023-12-31'),
        ('three times', 3, 'x', 'change', 'trade_total', 'China-Kenya', 'all', '2023-01-01..2023-12-31'),
    )),
    ('less than a year before', "China's trade with Kenya in September came to $6 billion, which was 9.4% less than in September 2023.", (
        ('$6 billion', 6000000000, 'USD', 'level', 'trade_total', 'China-Kenya', 'all', '2024-09-01..2024-09-30'),
        ('9.4%', -9.4, '%', 'change', 'trade_total', 'China-Kenya', 'all', '2024-09-01..2024-09-30'),
    )),
    ('down from a year ago', "In September, China's exports to Kenya were $3 billion, down 3% from a year ago.", (
        ('$3 billion', 3000000000, 'USD', 'level', 'exports', 'China>Kenya', 'all', '2024-09-01..2024-09-30'),
        ('3%', -3.0, '%', 'change', 'exports', 'China>Kenya', 'all', '2024-09-01..2024-09-30'),
    )),
    ('off by so much', "Japan's trade with China rose 3.5% in 2023, with exports off 6.5% at 17.8 trillion yen.", (
        ('3.5%', 3.5, '%', 'change', 'trade_total', 'China-Japan', 'all', '2023-01-01..2023-12-31'),
        ('6.5%', -6.5, '%', 'change', 'exports', 'Japan>China', 'all', '2023-01-01..2023-12-31'),
        ('17.8 trillion yen', 17800000000000, 'JPY', 'level', 'exports', 'Japan>China', 'all', '2023-01-01..2023-12-31'),
    )),
    ('what a loss came with is trade, the loss is none', 'Gazprom lost 629 billion rubles last year as exports to Europe collapsed by 55.6 percent.', (
        ('55.6 percent', -55.6, '%', 'change', 'exports', 'Russia>EU', 'all', '2023-01-01..2023-12-31'),
    )),
    ('who buys most of its exports', 'China is still the top source of Philippine imports, with a share of 25.9 percent in October, and the United States the biggest buyer of its exports at 16.1 percent.', (
        ('25.9 percent', 25.9, '%', 'share', 'trade_share', 'China>Philippines', 'all', '2024-10-01..2024-10-31'),
        ('16.1 percent', 16.1, '%', 'share', 'trade_share', 'Philippines>US', 'all', '2024-10-01..2024-10-31'),
    )),
    ('a gap, as imports and exports moved', 'The trade gap with China widened to $99.2 billion in 2023-24 as imports jumped 11.5% to $113.5 billion and exports fell 14.5% to $14.3 billion, Indian commerce ministry data showed.', (
        ('$99.2 billion', 99200000000, 'USD', 'level', 'other', 'China-India', None, '2023-04-01..2024-03-31'),
        ('11.5%', 11.5, '%', 'change', 'imports', 'China>India', 'all', '2023-04-01..2024-03-31'),
        ('$113.5 billion', 113500000000, 'USD', 'level', 'imports', 'China>India', 'all', '2023-04-01..2024-03-31'),
        ('14.5%', -14.5, '%', 'change', 'exports', 'India>China', 'all', '2023-04-01..2024-03-31'),
        ('$14.3 billion', 14300000000, 'USD', 'level', 'exports', 'India>China', 'all', '2023-04-01..2024-03-31'),
    )),
    ("trade in a currency's terms", "China's customs agency said that trade with Iran in rouble terms had shrunk by 5%.", (
        ('5%', -5.0, '%', 'change', 'trade_total', 'China-Iran', 'all', ''),
    )),
    ('an increase on a year', 'Trade volume between Iran and Iraq climbed to 1.48 trillion dinars in 2023, a 17-fold increase on 1996.', (
        ('17-fold', 17.0, 'x', 'change', 'trade_total', 'Iran-Iraq', 'all', '2023-01-01..2023-12-31'),
    )),
    ("another country's share of the same time", "Moscow has become Beijing's biggest supplier of oil. Russian crude accounted for 19 percent of Chinese imports last year, against 15 percent for Saudi Arabia and 12 percent for Iraq.", (
        ('19 percent', 19.0, '%', 'share', 'trade_share', 'Russia>China', 'oil', '2023-01-01..2023-12-31'),
        ('15 percent', 15.0, '%', 'share', 'trade_share', 'Saudi Arabia>China', 'oil', '2023-01-01..2023-12-31'),
        ('12 percent', 12.0, '%', 'share', 'trade_share', 'Iraq>China', 'oil', '2023-01-01..2023-12-31'),
    )),
    ('a year later than the one before', 'In 2012, trade of Chile and Peru was $88.2 billion; it rose to $95.3 billion in 2014 before falling to $68.1 billion a year later.', (
        ('$88.2 billion', 88200000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2012-01-01..2012-12-31'),
        ('$95.3 billion', 95300000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2014-01-01..2014-12-31'),
        ('$68.1 billion', 68100000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2015-01-01..2015-12-31'),
    )),
    ('the year that follows another', 'Trade between Peru and Chile slid from $9.4 billion in 2011 to $7.2 billion the following year and $6.9 billion in 2013.', (
        ('$9.4 billion', 9400000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2011-01-01..2011-12-31'),
        ('$7.2 billion', 7200000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2012-01-01..2012-12-31'),
        ('$6.9 billion', 6900000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2013-01-01..2013-12-31'),
    )),
    ('the next year of another', 'Trade of Peru and Chile was $5 billion in 2014 and $7 billion the next year.', (
        ('$5 billion', 5000000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2014-01-01..2014-12-31'),
        ('$7 billion', 7000000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2015-01-01..2015-12-31'),
    )),
    ('what tripled did not fall', 'Trade between Peru and Chile fell for a decade and then tripled in 2014.', (
        ('tripled', 3.0, 'x', 'change', 'trade_total', 'Chile-Peru', 'all', '2014-01-01..2014-12-31'),
    )),
    ('two that one is compared with', 'About 70 percent of China-Iran trade is settled in rials and yuan, compared with 3 percent for rials and 87 percent for dollars in 2015.', (
        ('70 percent', 70.0, '%', 'share', 'currency_share', 'China-Iran', 'all', ''),
        ('3 percent', 3.0, '%', 'share', 'currency_share', 'China-Iran', 'all', ''),
        ('87 percent', 87.0, '%', 'share', 'currency_share', 'China-Iran', 'all', '2015-01-01..2015-12-31'),
    )),
    ("one country's trade with one and another", "Kazakhstan's trade turnover with China was $31.5 billion (+30%), with Russia $26 billion (-4%) and with Italy $16 billion.", (
        ('$31.5 billion', 31500000000, 'USD', 'level', 'trade_total', 'China-Kazakhstan', 'all', ''),
        ('30%', 30.0, '%', 'change', 'trade_total', 'China-Kazakhstan', 'all', ''),
        ('$26 billion', 26000000000, 'USD', 'level', 'trade_total', 'Kazakhstan-Russia', 'all', ''),
        ('-4%', -4.0, '%', 'change', 'trade_total', 'Kazakhstan-Russia', 'all', ''),
        ('$16 billion', 16000000000, 'USD', 'level', 'trade_total', 'Italy-Kazakhstan', 'all', ''),
    )),
    ('a change in dollars in brackets', 'U.S. goods exports to China totaled $143.5 billion in 2023, down 2.9 percent ($4.2 billion) from 2022. U.S. goods imports from China totaled $438.9 billion, up 2.8 percent ($12.1 billion).', (
        ('$143.5 billion', 143500000000, 'USD', 'level', 'exports', 'US>China', 'all', '2023-01-01..2023-12-31'),
        ('2.9 percent', -2.9, '%', 'change', 'exports', 'US>China', 'all', '2023-01-01..2023-12-31'),
        ('$4.2 billion', -4200000000, 'USD', 'change', 'exports', 'US>China', 'all', '2023-01-01..2023-12-31'),
        ('$438.9 billion', 438900000000, 'USD', 'level', 'imports', 'China>US', 'all', '2023-01-01..2023-12-31'),
        ('2.8 percent', 2.8, '%', 'change', 'imports', 'China>US', 'all', '2023-01-01..2023-12-31'),
        ('$12.1 billion', 12100000000, 'USD', 'change', 'imports', 'China>US', 'all', '2023-01-01..2023-12-31'),
    )),
    ('sellers and their shares', "China, India and Turkey bought 47, 38 and 6 percent of Russia's crude exports in October.", (
        ('47', 47.0, '%', 'share', 'trade_share', 'Russia>China', 'oil', '2024-10-01..2024-10-31'),
        ('38', 38.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', '2024-10-01..2024-10-31'),
        ('6 percent', 6.0, '%', 'share', 'trade_share', 'Russia>Turkey', 'oil', '2024-10-01..2024-10-31'),
    )),
    ('of this, so much were imports', 'Total trade between the Philippines and China amounted to $41.6 billion in 2023. Of this, $30.1 billion were Philippine imports and $11.5 billion exports.', (
        ('$41.6 billion', 41600000000, 'USD', 'level', 'trade_total', 'China-Philippines', 'all', '2023-01-01..2023-12-31'),
        ('$30.1 billion', 30100000000, 'USD', 'level', 'imports', 'China>Philippines', 'all', '2023-01-01..2023-12-31'),
        ('$11.5 billion', 11500000000, 'USD', 'level', 'exports', 'Philippines>China', 'all', '2023-01-01..2023-12-31'),
    )),
    ('those to another, that with another: whose the first was', "Trade with Russia, China's largest crude supplier, fell 6.6% in January-April to $71.1 billion, while that with Iran dropped 16% to $3.9 billion.", (
        ('6.6%', -6.6, '%', 'change', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-04-30'),
        ('$71.1 billion', 71100000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-04-30'),
        ('16%', -16.0, '%', 'change', 'trade_total', 'China-Iran', 'all', '2024-01-01..2024-04-30'),
        ('$3.9 billion', 3900000000, 'USD', 'level', 'trade_total', 'China-Iran', 'all', '2024-01-01..2024-04-30'),
    )),
    ('under a contract for so much', 'Hungary buys 85 percent of its gas from Russia under a 15-year contract for 4.5 bcm a year.', (
        ('85 percent', 85.0, '%', 'share', 'trade_share', 'Russia>Hungary', 'gas', ''),
        ('4.5 bcm', 4500000000, 'm3', 'level', 'volume', 'Russia>Hungary', 'gas', ''),
    )),
    ('imports from and exports to one partner', "China's imports from and exports to Peru rose 12.7 percent and 46.9 percent, respectively, in 2023.", (
        ('12.7 percent', 12.7, '%', 'change', 'imports', 'Peru>China', 'all', '2023-01-01..2023-12-31'),
        ('46.9 percent', 46.9, '%', 'change', 'exports', 'China>Peru', 'all', '2023-01-01..2023-12-31'),
    )),
    ('three sellers: to them or from them?', 'Turkmenistan sold China $2.4 billion of gas in January-March, Russia $2 billion and Kazakhstan $0.3 billion.', (
        ('$2.4 billion', 2400000000, 'USD', 'level', 'exports', 'Turkmenistan>China', 'gas', '2024-01-01..2024-03-31'),
        ('$2 billion', 2000000000, 'USD', 'level', 'exports', None, 'gas', '2024-01-01..2024-03-31'),
        ('$0.3 billion', 300000000, 'USD', 'level', 'exports', None, 'gas', '2024-01-01..2024-03-31'),
    )),
    ('so much to one, so much to the other', 'In 2023, Russia exported 32.8 million tonnes of coal to India and 100 million tonnes to China.', (
        ('32.8 million tonnes', 32800000, 't', 'level', 'volume', 'Russia>India', 'coal', '2023-01-01..2023-12-31'),
        ('100 million tonnes', 100000000, 't', 'level', 'volume', 'Russia>China', 'coal', '2023-01-01..2023-12-31'),
    )),
    ('each buyer of a list has its own sum', 'Exports of Philippine bananas to South Korea and Japan were worth $200 million and $500 million in 2023, respectively.', (
        ('$200 million', 200000000, 'USD', 'level', 'exports', 'Philippines>South Korea', 'fruit', '2023-01-01..2023-12-31'),
        ('$500 million', 500000000, 'USD', 'level', 'exports', 'Philippines>Japan', 'fruit', '2023-01-01..2023-12-31'),
    )),
    ('what went to a country', 'In the first half, 2.3 million tonnes of Russian LNG went to China.', (
        ('2.3 million tonnes', 2300000, 't', 'level', 'volume', 'Russia>China', 'LNG', '2024-01-01..2024-06-30'),
    )),
    ("trade with a continent's states", 'Trade between Russia and African states climbed 1.6 percent in 2023 to $24.5 billion, of which Russian exports were $21.2 billion.', (
        ('1.6 percent', 1.6, '%', 'change', 'trade_total', 'Africa-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$24.5 billion', 24500000000, 'USD', 'level', 'trade_total', 'Africa-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$21.2 billion', 21200000000, 'USD', 'level', 'exports', 'Russia>Africa', 'all', '2023-01-01..2023-12-31'),
    )),
    ('a heading and its list', 'Some facts of the year\n\nChina-Chile trade, January-August 2024:\n\n- Total: $158.5 billion (+1.9%)\n\n- Exports to Chile: $71.9 billion (-0.5%)\n\n- Imports from Chile: $86.6 billion (+3.9%)', (
        ('$158.5 billion', 158500000000, 'USD', 'level', 'trade_total', 'Chile-China', 'all', '2024-01-01..2024-08-31'),
        ('1.9%', 1.9, '%', 'change', 'trade_total', 'Chile-China', 'all', '2024-01-01..2024-08-31'),
        ('$71.9 billion', 71900000000, 'USD', 'level', 'exports', 'China>Chile', 'all', '2024-01-01..2024-08-31'),
        ('-0.5%', -0.5, '%', 'change', 'exports', 'China>Chile', 'all', '2024-01-01..2024-08-31'),
        ('$86.6 billion', 86600000000, 'USD', 'level', 'imports', 'Chile>China', 'all', '2024-01-01..2024-08-31'),
        ('3.9%', 3.9, '%', 'change', 'imports', 'Chile>China', 'all', '2024-01-01..2024-08-31'),
    )),
    ('what was forecast is not what was; all exports, then those to one country and to another', "China's exports grew at the fastest pace in over two years in October. Outbound shipments rose 12.7% from a year earlier, beating a forecast 5.2% increase. Imports fell 2.3%, compared with expectations for a 1.5% drop.\n\nExports to Peru jumped 26.7% on the year, while those to the European Union rose 12.7%. Imports from Peru dropped 3.2%.", (
        ('12.7%', 12.7, '%', 'change', 'exports', None, 'all', '2024-10-01..2024-10-31'),
        ('5.2%', 5.2, '%', 'change', 'exports', None, 'all', ''),
        ('2.3%', -2.3, '%', 'change', 'imports', None, 'all', '2024-10-01..2024-10-31'),
        ('1.5%', -1.5, '%', 'change', 'imports', None, 'all', ''),
        ('26.7%', 26.7, '%', 'change', 'exports', 'China>Peru', 'all', '2024-10-01..2024-10-31'),
        ('12.7%', 12.7, '%', 'change', 'exports', 'China>EU', 'all', '2024-10-01..2024-10-31'),
        ('3.2%', -3.2, '%', 'change', 'imports', 'Peru>China', 'all', '2024-10-01..2024-10-31'),
    )),
    ('the two-way figure is that of both directions; a hope for it', "Trade between Vietnam and Russia stood at $3.63 billion in 2023, up 2.3% from 2022.\n\nVietnam's shipments to Russia rose 11.8% to $1.74 billion and its imports fell 5.2% to $1.89 billion, ministry data show. In the first nine months of 2024 the two-way figure was $3.4 billion, 32.7% more than in the same period last year.\n\nHanoi hopes to reach $10 billion in 2030.", (
        ('$3.63 billion', 3630000000, 'USD', 'level', 'trade_total', 'Russia-Vietnam', 'all', '2023-01-01..2023-12-31'),
        ('2.3%', 2.3, '%', 'change', 'trade_total', 'Russia-Vietnam', 'all', '2023-01-01..2023-12-31'),
        ('11.8%', 11.8, '%', 'change', 'exports', 'Vietnam>Russia', 'all', '2023-01-01..2023-12-31'),
        ('$1.74 billion', 1740000000, 'USD', 'level', 'exports', 'Vietnam>Russia', 'all', '2023-01-01..2023-12-31'),
        ('5.2%', -5.2, '%', 'change', 'imports', 'Russia>Vietnam', 'all', '2023-01-01..2023-12-31'),
        ('$1.89 billion', 1890000000, 'USD', 'level', 'imports', 'Russia>Vietnam', 'all', '2023-01-01..2023-12-31'),
        ('$3.4 billion', 3400000000, 'USD', 'level', 'trade_total', 'Russia-Vietnam', 'all', '2024-01-01..2024-09-30'),
        ('32.7%', 32.7, '%', 'change', 'trade_total', 'Russia-Vietnam', 'all', '2024-01-01..2024-09-30'),
        ('$10 billion', 10000000000, 'USD', 'level', 'trade_total', 'Russia-Vietnam', 'all', '2030-01-01..2030-12-31'),
    )),
    ('he added, it may', 'Trade of Iran and Iraq hit $15 billion in 2022, the minister said. By the end of this year, he added, it may reach $17 billion.', (
        ('$15 billion', 15000000000, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', '2022-01-01..2022-12-31'),
        ('$17 billion', 17000000000, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', '2024-01-01..2024-12-31'),
    )),
    ('trade with another, of whose statistics are quoted, in the same period', 'Chinese trade with Chile reached 1.22 trillion yuan during the first seven months of this year, down 1.2 percent from a year earlier, the GAC said. Trade in the same period with ASEAN was up 10.5 percent, Chinese customs data show.', (
        ('1.22 trillion yuan', 1220000000000, 'CNY', 'level', 'trade_total', 'Chile-China', 'all', '2024-01-01..2024-07-31'),
        ('1.2 percent', -1.2, '%', 'change', 'trade_total', 'Chile-China', 'all', '2024-01-01..2024-07-31'),
        ('10.5 percent', 10.5, '%', 'change', 'trade_total', 'ASEAN-China', 'all', '2024-01-01..2024-07-31'),
    )),
    ('another pair in the paragraph of one', "India's imports from Russia were $61.4 billion in 2023-24. Its exports were only $4.3 billion. China trades far more with Russia: their turnover was $240 billion last year, and Chinese exports alone came to $111 billion.", (
        ('$61.4 billion', 61400000000, 'USD', 'level', 'imports', 'Russia>India', 'all', '2023-04-01..2024-03-31'),
        ('$4.3 billion', 4300000000, 'USD', 'level', 'exports', 'India>Russia', 'all', '2023-04-01..2024-03-31'),
        ('$240 billion', 240000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$111 billion', 111000000000, 'USD', 'level', 'exports', 'China>Russia', 'all', '2023-01-01..2023-12-31'),
    )),
    ('prices of what was just told', 'China bought more than 1.1 million barrels a day of Iranian crude in 2023. Independent refiners in Shandong took most of it. Prices were $13 a barrel below Brent, compared with $5 a year earlier.', (
        ('1.1 million barrels a day', 1100000, 'bbl', 'level', 'volume', 'Iran>China', 'oil', '2023-01-01..2023-12-31'),
        ('$13 a barrel', 13.0, 'USD', 'level', 'price', 'Iran>China', 'oil', '2023-01-01..2023-12-31'),
        ('$5', 5.0, 'USD', 'level', 'price', 'Iran>China', 'oil', '2022-01-01..2022-12-31'),
    )),
    ('the year before the one told; whose share it is then', "China accounted for 23 percent of Peru's total trade in 2022, up from 18 percent the year before, while the EU's share fell from 36 to 22 percent.", (
        ('23 percent', 23.0, '%', 'share', 'trade_share', 'China-Peru', 'all', '2022-01-01..2022-12-31'),
        ('18 percent', 18.0, '%', 'share', 'trade_share', 'China-Peru', 'all', '2021-01-01..2021-12-31'),
        ('36', 36.0, '%', 'share', 'trade_share', 'EU-Peru', 'all', ''),
        ('22 percent', 22.0, '%', 'share', 'trade_share', 'EU-Peru', 'all', '2022-01-01..2022-12-31'),
    )),
    ('the fiscal year before the one told', "Pakistan's imports from China surged to $13.5 billion in FY24 from $9.7 billion in the previous fiscal year.", (
        ('$13.5 billion', 13500000000, 'USD', 'level', 'imports', 'China>Pakistan', 'all', '2023-07-01..2024-06-30'),
        ('$9.7 billion', 9700000000, 'USD', 'level', 'imports', 'China>Pakistan', 'all', '2022-07-01..2023-06-30'),
    )),
    ('the share of a standing', "Iraq has become India's second-largest supplier of crude oil, pushing Saudi Arabia into third place, with a share of 18 percent, up from 1 percent before the war.", (
        ('18 percent', 18.0, '%', 'share', 'trade_share', 'Iraq>India', 'oil', ''),
        ('1 percent', 1.0, '%', 'share', 'trade_share', 'Iraq>India', 'oil', ''),
    )),
    ('how long a rise took is not when', 'Trade between Iran and Iraq has grown tenfold in the past two decades to hit $9 billion.', (
        ('tenfold', 10.0, 'x', 'change', 'trade_total', 'Iran-Iraq', 'all', ''),
        ('$9 billion', 9000000000, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', ''),
    )),
    ('half of a year in two is no number', "Two-way commerce of China and Australia was worth A$312 billion in 2023-24, or 26 percent of Australia's goods trade with the world.", (
        ('A$312 billion', 312000000000, 'AUD', 'level', 'trade_total', 'Australia-China', 'all', '2023-07-01..2024-06-30'),
        ('26 percent', 26.0, '%', 'share', 'trade_share', 'Australia-China', 'all', '2023-07-01..2024-06-30'),
    )),
    ('with another: whose?', 'Trade between Moscow and Pyongyang was worth $34 million in 2023; with Beijing it was worth $2.3 billion.', (
        ('$34 million', 34000000, 'USD', 'level', 'trade_total', 'North Korea-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$2.3 billion', 2300000000, 'USD', 'level', 'trade_total', None, 'all', '2023-01-01..2023-12-31'),
    )),
    ('changes in brackets carry their sign', "Russia's trade turnover with Iran was $72.8 billion (-18.1%) last year, of which exports $40.2 billion (-24.6%), imports $32.6 billion (+8.4%).", (
        ('$72.8 billion', 72800000000, 'USD', 'level', 'trade_total', 'Iran-Russia', 'all', '2023-01-01..2023-12-31'),
        ('-18.1%', -18.1, '%', 'change', 'trade_total', 'Iran-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$40.2 billion', 40200000000, 'USD', 'level', 'exports', 'Russia>Iran', 'all', '2023-01-01..2023-12-31'),
        ('-24.6%', -24.6, '%', 'change', 'exports', 'Russia>Iran', 'all', '2023-01-01..2023-12-31'),
        ('$32.6 billion', 32600000000, 'USD', 'level', 'imports', 'Iran>Russia', 'all', '2023-01-01..2023-12-31'),
        ('8.4%', 8.4, '%', 'change', 'imports', 'Iran>Russia', 'all', '2023-01-01..2023-12-31'),
    )),
    ("somebody else's in the same place", "Russia supplied China with 107 million tons of crude in 2023, more than Saudi Arabia's 86 million tons.", (
        ('107 million tons', 107000000, 't', 'level', 'volume', 'Russia>China', 'oil', '2023-01-01..2023-12-31'),
        ('86 million tons', 86000000, 't', 'level', 'volume', 'Saudi Arabia>China', 'oil', '2023-01-01..2023-12-31'),
    )),
    ('a lender and those who build are not the same', 'The bank lent Serbia 1.3 billion euros for a railway that Chinese firms will build.', (
        ('1.3 billion euros', 1300000000, 'EUR', 'level', 'other', None, None, ''),
    )),
    ('what was then is what it is compared with', 'By 2030, the leaders of Chile and Peru want commerce between their countries to reach $50 billion, five times what it was in 2020.', (
        ('$50 billion', 50000000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2030-01-01..2030-12-31'),
        ('five times', 5.0, 'x', 'change', 'trade_total', 'Chile-Peru', 'all', '2030-01-01..2030-12-31'),
    )),
    ('a deficit of the year told', "India's exports to China contracted 1.4% to $16.66 billion in 2023-24. The trade deficit widened to $85.09 billion from $83.2 billion.", (
        ('1.4%', -1.4, '%', 'change', 'exports', 'India>China', 'all', '2023-04-01..2024-03-31'),
        ('$16.66 billion', 16660000000, 'USD', 'level', 'exports', 'India>China', 'all', '2023-04-01..2024-03-31'),
        ('$85.09 billion', 85090000000, 'USD', 'level', 'other', 'China-India', None, '2023-04-01..2024-03-31'),
        ('$83.2 billion', 83200000000, 'USD', 'level', 'other', 'China-India', None, ''),
    )),
    ('a change by another, a list against another', 'Russian pipeline gas exports to China amounted to 15.4 bcm in 2022, against 10.4 bcm in 2021 and 4.1 bcm in 2020.', (
        ('15.4 bcm', 15400000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2022-01-01..2022-12-31'),
        ('10.4 bcm', 10400000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2021-01-01..2021-12-31'),
        ('4.1 bcm', 4100000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2020-01-01..2020-12-31'),
    )),
    ('imports by so much, the verb left out', "South Korea's exports to Russia plunged 63 percent in January-March compared with a year earlier, to $1.3 billion, and imports by 40 percent.", (
        ('63 percent', -63.0, '%', 'change', 'exports', 'South Korea>Russia', 'all', '2024-01-01..2024-03-31'),
        ('$1.3 billion', 1300000000, 'USD', 'level', 'exports', 'South Korea>Russia', 'all', '2024-01-01..2024-03-31'),
        ('40 percent', -40.0, '%', 'change', 'imports', 'Russia>South Korea', 'all', '2024-01-01..2024-03-31'),
    )),
    ("Moscow's purchases", "Moscow's purchases of Chinese trucks rose sevenfold, to 24,000 vehicles, in the first quarter of 2023, worth $1.8 billion.", (
        ('sevenfold', 7.0, 'x', 'change', 'imports', 'China>Russia', 'trucks', '2023-01-01..2023-03-31'),
        ('$1.8 billion', 1800000000, 'USD', 'level', 'imports', 'China>Russia', 'trucks', '2023-01-01..2023-03-31'),
    )),
    ('a total and its two directions', "China's trade with Brazil surged 43.3 percent to 84.2 billion dollars in 2011. Of the total, China's exports rose 30.2 percent to 31.8 billion dollars, and its imports grew 37.3 percent to 52.4 billion dollars.", (
        ('43.3 percent', 43.3, '%', 'change', 'trade_total', 'Brazil-China', 'all', '2011-01-01..2011-12-31'),
        ('84.2 billion dollars', 84200000000, 'USD', 'level', 'trade_total', 'Brazil-China', 'all', '2011-01-01..2011-12-31'),
        ('30.2 percent', 30.2, '%', 'change', 'exports', 'China>Brazil', 'all', '2011-01-01..2011-12-31'),
        ('31.8 billion dollars', 31800000000, 'USD', 'level', 'exports', 'China>Brazil', 'all', '2011-01-01..2011-12-31'),
        ('37.3 percent', 37.3, '%', 'change', 'imports', 'Brazil>China', 'all', '2011-01-01..2011-12-31'),
        ('52.4 billion dollars', 52400000000, 'USD', 'level', 'imports', 'Brazil>China', 'all', '2011-01-01..2011-12-31'),
    )),
    ('trade by fiscal years in a list', 'Total trade between India and Iran: 2019-20 $10.1 billion; 2020-21 $8.1 billion; 2021-22 $13.1 billion.', (
        ('$10.1 billion', 10100000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', ''),
        ('$8.1 billion', 8100000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', ''),
        ('$13.1 billion', 13100000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', ''),
    )),
    ("a discount on somebody's oil", "Beijing buys about 90 percent of Iran's exported oil, some 1.4 million barrels a day, at a discount of up to $10 a barrel.", (
        ('90 percent', 90.0, '%', 'share', 'trade_share', 'Iran>China', 'oil', ''),
        ('1.4 million barrels a day', 1400000, 'bbl', 'level', 'volume', 'Iran>China', 'oil', ''),
        ('$10 a barrel', 10.0, 'USD', 'level', 'price', 'Iran>China', None, ''),
    )),
    ('grew by so much and by another so much', 'The Kremlin said trade with Indonesia grew by 30 percent in 2021 and by another 65 percent in the first half of 2022.', (
        ('30 percent', 30.0, '%', 'change', 'trade_total', 'Indonesia-Russia', 'all', '2021-01-01..2021-12-31'),
        ('65 percent', 65.0, '%', 'change', 'trade_total', 'Indonesia-Russia', 'all', '2022-01-01..2022-06-30'),
    )),
    ('currencies that account for settlements', 'Trade between Iran and Russia was $4 billion. Rials and roubles now account for over 60% of mutual settlements.', (
        ('$4 billion', 4000000000, 'USD', 'level', 'trade_total', 'Iran-Russia', 'all', ''),
        ('60%', 60.0, '%', 'share', 'currency_share', 'Iran-Russia', 'all', ''),
    )),
    ('the month behind the other end of a range', "The rupee's share of trading on the Dubai exchange rose from under 1 percent in January 2022 to 48 percent in November.", (
        ('1 percent', 1.0, '%', 'share', 'currency_share', None, 'all', '2022-01-01..2022-01-31'),
        ('48 percent', 48.0, '%', 'share', 'currency_share', None, 'all', '2022-11-01..2022-11-30'),
    )),
    ('more than half is no rise', 'Car exports to Peru fell by more than half.', (
        ('half', -50.0, '%', 'change', 'exports', None, 'cars', ''),
    )),
    ('the total of a month behind its directions', "China's imports from Peru rose 3.4 percent to $11.3 billion in September, while exports were $9.2 billion.\n\nThe total for the month, at $20.5 billion, was lower than August's $21.0 billion and well short of the record $22.9 billion seen in September 2023.", (
        ('3.4 percent', 3.4, '%', 'change', 'imports', 'Peru>China', 'all', '2024-09-01..2024-09-30'),
        ('$11.3 billion', 11300000000, 'USD', 'level', 'imports', 'Peru>China', 'all', '2024-09-01..2024-09-30'),
        ('$9.2 billion', 9200000000, 'USD', 'level', 'exports', 'China>Peru', 'all', '2024-09-01..2024-09-30'),
        ('$20.5 billion', 20500000000, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2024-09-01..2024-09-30'),
        ('$21.0 billion', 21000000000, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2024-08-01..2024-08-31'),
        ('$22.9 billion', 22900000000, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2023-09-01..2023-09-30'),
    )),
    ('exports and imports of whose statistics', "China's trade with Peru fell 8.7 percent to $20.7 billion in September.\n\nMeasured in yuan, two-way goods trade came to 146 billion yuan, according to the General Administration of Customs. Exports and imports stood at $9.6 billion and $11.1 billion, respectively.", (
        ('8.7 percent', -8.7, '%', 'change', 'trade_total', 'China-Peru', 'all', '2024-09-01..2024-09-30'),
        ('$20.7 billion', 20700000000, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2024-09-01..2024-09-30'),
        ('146 billion yuan', 146000000000, 'CNY', 'level', 'trade_total', 'China-Peru', 'all', '2024-09-01..2024-09-30'),
        ('$9.6 billion', 9600000000, 'USD', 'level', 'exports', 'China>Peru', 'all', '2024-09-01..2024-09-30'),
        ('$11.1 billion', 11100000000, 'USD', 'level', 'imports', 'Peru>China', 'all', '2024-09-01..2024-09-30'),
    )),
    ('deliveries seen from whose statistics are quoted', "Trade between China and Chile rose 2 percent to $158 million in January-August, China's customs service said. Supplies of Chinese goods to Chile shrank by 0.5%, while Chilean deliveries to China went up by 3.9% and were valued at $86 million.", (
        ('2 percent', 2.0, '%', 'change', 'trade_total', 'Chile-China', 'all', '2024-01-01..2024-08-31'),
        ('$158 million', 158000000, 'USD', 'level', 'trade_total', 'Chile-China', 'all', '2024-01-01..2024-08-31'),
        ('0.5%', -0.5, '%', 'change', 'exports', 'China>Chile', 'all', '2024-01-01..2024-08-31'),
        ('3.9%', 3.9, '%', 'change', 'imports', 'Chile>China', 'all', '2024-01-01..2024-08-31'),
        ('$86 million', 86000000, 'USD', 'level', 'imports', 'Chile>China', 'all', '2024-01-01..2024-08-31'),
    )),
    ('the North is a Korea where one is named', "North Korea is cut off. Russia's trade with the North rose ninefold last year to $34.4 million. China still accounts for 95 percent of the North's trade.", (
        ('ninefold', 9.0, 'x', 'change', 'trade_total', 'North Korea-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$34.4 million', 34400000, 'USD', 'level', 'trade_total', 'North Korea-Russia', 'all', '2023-01-01..2023-12-31'),
        ('95 percent', 95.0, '%', 'share', 'trade_share', 'China-North Korea', 'all', ''),
    )),
    ('the North of no Korea', "Italy's industry is rich. Exports from the North rose 5 percent last year.", (
        ('5 percent', 5.0, '%', 'change', 'exports', None, 'all', '2023-01-01..2023-12-31'),
    )),
    ('the share again, of an earlier time', 'India bought 42 per cent of the oil that it imported from Russia; before Iraq invaded Kuwait in 1990, the share was less than 2 per cent. The discount to Brent has shrunk to $3-$4 a barrel.', (
        ('42 per cent', 42.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', ''),
        ('2 per cent', 2.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', ''),
        ('$3-$4 a barrel', 3.5, 'USD', 'level', 'price', 'Russia>India', 'oil', ''),
    )),
    ('whoever caps a price trades in nothing', 'The price cap of $60 a barrel, which the G7 and the EU introduced on 5 December, has made banks cautious.', (
        ('$60 a barrel', 60.0, 'USD', 'level', 'price', None, None, ''),
    )),
    ("money that changes hands on an exchange is nobody's trade", "India and Russia are friends. The yuan's share of trading on the Moscow Exchange rose to 48 percent.", (
        ('48 percent', 48.0, '%', 'share', 'currency_share', None, 'all', ''),
    )),
    ('what passes through a strait', "About a fifth of the world's oil passes through the Strait of Malacca.", (
        ('a fifth', 20.0, '%', 'share', 'trade_share', None, 'oil', ''),
    )),
    ('what was and what is to be', 'Trade of $68.7 billion in 2022 is to grow to $100 billion, India and Iran said.', (
        ('$68.7 billion', 68700000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', '2022-01-01..2022-12-31'),
        ('$100 billion', 100000000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', ''),
    )),
    ('a currency pays for imports from all the world', "The yuan now pays for a quarter of Russia's imports, and about half of Iran's export earnings now arrive in the currencies of friendly states.", (
        ('a quarter', 25.0, '%', 'share', 'currency_share', 'World>Russia', 'all', ''),
        ('half', 50.0, '%', 'share', 'currency_share', 'Iran>World', 'all', ''),
    )),
    ('an export duty has the ends of the goods', 'Jakarta may revise export duties on timber bound for China, currently 6.5-10%.', (
        ('6.5-10%', 8.25, '%', 'level', 'tariff', 'Indonesia>China', 'timber', ''),
    )),
    ('fuel between a country that sells it and one that buys it', 'Trade between Russia and China grew 5 percent in May. Pipeline gas deliveries reached 3.4 billion cubic meters.', (
        ('5 percent', 5.0, '%', 'change', 'trade_total', 'China-Russia', 'all', '2024-05-01..2024-05-31'),
        ('3.4 billion cubic meters', 3400000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2024-05-01..2024-05-31'),
    )),
    ('fuel between two that both sell it', 'Trade between Russia and Iran grew 5 percent in May. Gas deliveries reached 3.4 billion cubic meters.', (
        ('5 percent', 5.0, '%', 'change', 'trade_total', 'Iran-Russia', 'all', '2024-05-01..2024-05-31'),
        ('3.4 billion cubic meters', 3400000000, 'm3', 'level', 'volume', None, 'gas', '2024-05-01..2024-05-31'),
    )),
    ('other goods between two', 'Trade between Russia and China grew 5 percent in May. Wheat deliveries reached 3.4 million tonnes.', (
        ('5 percent', 5.0, '%', 'change', 'trade_total', 'China-Russia', 'all', '2024-05-01..2024-05-31'),
        ('3.4 million tonnes', 3400000, 't', 'level', 'volume', None, 'wheat', '2024-05-01..2024-05-31'),
    )),
    ('a cap is of no month', 'Russia shipped 165,000 barrels of refined oil to Cuba in March, more than a cap of 100,000 barrels.', (
        ('165,000 barrels', 165000, 'bbl', 'level', 'volume', 'Russia>Cuba', 'oil', '2024-03-01..2024-03-31'),
        ('100,000 barrels', 100000, 'bbl', 'level', 'volume', 'Russia>Cuba', 'oil', ''),
    )),
    ('a sentence of a year ago', "Iraqi oil made up 21 percent of India's imports in September. A year ago it was about 25 percent.", (
        ('21 percent', 21.0, '%', 'share', 'trade_share', 'Iraq>India', 'oil', '2024-09-01..2024-09-30'),
        ('25 percent', 25.0, '%', 'share', 'trade_share', 'Iraq>India', 'oil', '2023-09-01..2023-09-30'),
    )),
    ('the month, the period: those told before', "China's exports to Chile fell 8 percent to $20 billion in the first nine months of the year. In September alone, they dropped 14 percent to $2 billion. The trade total for the month, at $3.5 billion, was lower than August's $4.0 billion. Over the nine-month period trade was $33 billion.", (
        ('8 percent', -8.0, '%', 'change', 'exports', 'China>Chile', 'all', '2024-01-01..2024-09-30'),
        ('$20 billion', 20000000000, 'USD', 'level', 'exports', 'China>Chile', 'all', '2024-01-01..2024-09-30'),
        ('14 percent', -14.0, '%', 'change', 'exports', 'China>Chile', 'all', '2024-09-01..2024-09-30'),
        ('$2 billion', 2000000000, 'USD', 'level', 'exports', 'China>Chile', 'all', '2024-09-01..2024-09-30'),
        ('$3.5 billion', 3500000000, 'USD', 'level', 'trade_total', 'Chile-China', 'all', '2024-09-01..2024-09-30'),
        ('$4.0 billion', 4000000000, 'USD', 'level', 'trade_total', 'Chile-China', 'all', '2024-08-01..2024-08-31'),
        ('$33 billion', 33000000000, 'USD', 'level', 'trade_total', 'Chile-China', 'all', '2024-01-01..2024-09-30'),
    )),
    ('it, and a goal for it', 'Trade between India and Iran grew 5 percent in 2023. In the first quarter of 2024 it came to $1.1 billion, an increase of 4 percent. The two sides aim for $5 billion by 2030.', (
        ('5 percent', 5.0, '%', 'change', 'trade_total', 'India-Iran', 'all', '2023-01-01..2023-12-31'),
        ('$1.1 billion', 1100000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', '2024-01-01..2024-03-31'),
        ('4 percent', 4.0, '%', 'change', 'trade_total', 'India-Iran', 'all', '2024-01-01..2024-03-31'),
        ('$5 billion', 5000000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', '2030-01-01..2030-12-31'),
    )),
    ('a hope for the trade just told, and the figure behind it', 'Trade between Russia and Iran exceeded $3.3 billion in the first nine months of 2024, the minister said. "By December we hope to see $5 billion," he added. Last year the figure rose by 81.7% to a record $4 billion. Russian exports to Iran grew 30% between January and September, while deliveries in the other direction added 8%.', (
        ('$3.3 billion', 3300000000, 'USD', 'level', 'trade_total', 'Iran-Russia', 'all', '2024-01-01..2024-09-30'),
        ('$5 billion', 5000000000, 'USD', 'level', 'trade_total', 'Iran-Russia', 'all', '2024-01-01..2024-12-31'),
        ('81.7%', 81.7, '%', 'change', 'trade_total', 'Iran-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$4 billion', 4000000000, 'USD', 'level', 'trade_total', 'Iran-Russia', 'all', '2023-01-01..2023-12-31'),
        ('30%', 30.0, '%', 'change', 'exports', 'Russia>Iran', 'all', '2024-01-01..2024-09-30'),
        ('8%', 8.0, '%', 'change', 'imports', 'Iran>Russia', 'all', '2024-01-01..2024-09-30'),
    )),
    ('a goal that was reached', 'Trade between Peru and Chile was $4 billion in 2019. The goal of $5 billion, which the presidents set in 2017, was reached ahead of time, in November 2023.', (
        ('$4 billion', 4000000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2019-01-01..2019-12-31'),
        ('$5 billion', 5000000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2023-11-01..2023-11-30'),
    )),
    ('whose trade is told in the sentence before; verbs left out', 'Saudi Arabia remains the bigger supplier. Its trade with India grew 29.3 percent in 2022 to $50.3 billion: exports rose 12.8 percent to $42 billion and imports 43.4 percent to $8.2 billion.', (
        ('29.3 percent', 29.3, '%', 'change', 'trade_total', 'India-Saudi Arabia', 'all', '2022-01-01..2022-12-31'),
        ('$50.3 billion', 50300000000, 'USD', 'level', 'trade_total', 'India-Saudi Arabia', 'all', '2022-01-01..2022-12-31'),
        ('12.8 percent', 12.8, '%', 'change', 'exports', 'Saudi Arabia>India', 'all', '2022-01-01..2022-12-31'),
        ('$42 billion', 42000000000, 'USD', 'level', 'exports', 'Saudi Arabia>India', 'all', '2022-01-01..2022-12-31'),
        ('43.4 percent', 43.4, '%', 'change', 'imports', 'India>Saudi Arabia', 'all', '2022-01-01..2022-12-31'),
        ('$8.2 billion', 8200000000, 'USD', 'level', 'imports', 'India>Saudi Arabia', 'all', '2022-01-01..2022-12-31'),
    )),
    ('worth so much, it', 'Trade did not follow the headlines in Iran and Iraq. Worth $9.3 billion in 2014, it shrank by 28.6 per cent in 2015 to $6.1 billion, and did not pass the $10 billion mark until 2018.', (
        ('$9.3 billion', 9300000000, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', '2014-01-01..2014-12-31'),
        ('28.6 per cent', -28.6, '%', 'change', 'trade_total', 'Iran-Iraq', 'all', '2015-01-01..2015-12-31'),
        ('$6.1 billion', 6100000000, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', '2015-01-01..2015-12-31'),
        ('$10 billion', 10000000000, 'USD', 'level', 'trade_total', 'Iran-Iraq', 'all', '2018-01-01..2018-12-31'),
    )),
    ('each measure of a list has its own number', "Trade between India and Iran came to $65.7 billion in 2023. India's exports and imports stood at $4.3 billion and $61.4 billion, respectively.", (
        ('$65.7 billion', 65700000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', '2023-01-01..2023-12-31'),
        ('$4.3 billion', 4300000000, 'USD', 'level', 'exports', 'India>Iran', 'all', '2023-01-01..2023-12-31'),
        ('$61.4 billion', 61400000000, 'USD', 'level', 'imports', 'Iran>India', 'all', '2023-01-01..2023-12-31'),
    )),
    ('each country of a list has its own share, again and again', "In 2013 Germany and China accounted for 8.9 and 10.5 per cent of Peru's foreign trade, respectively; by 2020 the figures were 7.4 and 18.3 per cent.", (
        ('8.9', 8.9, '%', 'share', 'trade_share', 'Germany-Peru', 'all', '2013-01-01..2013-12-31'),
        ('10.5 per cent', 10.5, '%', 'share', 'trade_share', 'China-Peru', 'all', '2013-01-01..2013-12-31'),
        ('7.4', 7.4, '%', 'share', 'trade_share', 'Germany-Peru', 'all', '2020-01-01..2020-12-31'),
        ('18.3 per cent', 18.3, '%', 'share', 'trade_share', 'China-Peru', 'all', '2020-01-01..2020-12-31'),
    )),
    ('each seller of a list has its own share', "Germany and China supplied 5 and 7 percent of Peru's imports in 2020, respectively.", (
        ('5', 5.0, '%', 'share', 'trade_share', 'Germany>Peru', 'all', '2020-01-01..2020-12-31'),
        ('7 percent', 7.0, '%', 'share', 'trade_share', 'China>Peru', 'all', '2020-01-01..2020-12-31'),
    )),
    ('buyers of a list, of a seller that nobody names', 'Exports to Iran and Iraq fell 5 percent and 7 percent.', (
        ('5 percent', -5.0, '%', 'change', 'exports', None, 'all', ''),
        ('7 percent', -7.0, '%', 'change', 'exports', None, 'all', ''),
    )),
    ('each year of a list has its own change', 'Indian imports from Russia rose 5, 7 and 9 percent in 2020, 2021 and 2022, respectively.', (
        ('5', 5.0, '%', 'change', 'imports', 'Russia>India', 'all', '2020-01-01..2020-12-31'),
        ('7', 7.0, '%', 'change', 'imports', 'Russia>India', 'all', '2021-01-01..2021-12-31'),
        ('9 percent', 9.0, '%', 'change', 'imports', 'Russia>India', 'all', '2022-01-01..2022-12-31'),
    )),
    ('percentage points of a share, then the share', "Nepal's share of China's foreign trade edged down by 0.3 percentage points to 3.5 percent in May.", (
        ('0.3 percentage points', -0.3, 'pp', 'change', 'trade_share', 'China-Nepal', 'all', '2024-05-01..2024-05-31'),
        ('3.5 percent', 3.5, '%', 'share', 'trade_share', 'China-Nepal', 'all', '2024-05-01..2024-05-31'),
    )),
    ('who holds a share of all trade', "China still accounts for upward of 95 percent of Nepal's trade.", (
        ('95 percent', 95.0, '%', 'share', 'trade_share', 'China-Nepal', 'all', ''),
    )),
    ('what was before is not the time of what is told; a month before makes a month', "China's trade with Peru was worth $20 billion last month. For the year so far it is not known. Imports from Peru went up 15.7 percent from a year earlier to $11.28 billion, after a 10 percent rise in May. Exports soared 90.9 percent, slower than May's growth of 114 percent.", (
        ('$20 billion', 20000000000, 'USD', 'level', 'trade_total', 'China-Peru', 'all', '2024-10-01..2024-10-31'),
        ('15.7 percent', 15.7, '%', 'change', 'imports', 'Peru>China', 'all', '2024-10-01..2024-10-31'),
        ('$11.28 billion', 11280000000, 'USD', 'level', 'imports', 'Peru>China', 'all', '2024-10-01..2024-10-31'),
        ('10 percent', 10.0, '%', 'change', 'imports', 'Peru>China', 'all', '2024-05-01..2024-05-31'),
        ('90.9 percent', 90.9, '%', 'change', 'exports', 'China>Peru', 'all', '2024-10-01..2024-10-31'),
        ('114 percent', 114.0, '%', 'change', 'exports', 'China>Peru', 'all', '2024-05-01..2024-05-31'),
    )),
    ('a year ago counts from the time told', 'Indian brands held 49% of the Nepalese car market in June, against 17.6% a year ago. In Bangladesh it was different.', (
        ('49%', 49.0, '%', 'share', 'market_share', 'India>Nepal', 'cars', '2024-06-01..2024-06-30'),
        ('17.6%', 17.6, '%', 'share', 'market_share', 'India>Nepal', 'cars', '2023-06-01..2023-06-30'),
    )),
    ('a year ago of nothing told', "A year ago China supplied 40 percent of Peru's imports of steel.", (
        ('40 percent', 40.0, '%', 'share', 'trade_share', 'China>Peru', 'steel', ''),
    )),
    ('the same months of the year before', 'Iran bought Indian rice worth $600 million in the first five months of 2023, almost twice the $310 million of the same months a year before.', (
        ('$600 million', 600000000, 'USD', 'level', 'imports', 'India>Iran', 'rice', '2023-01-01..2023-05-31'),
        ('$310 million', 310000000, 'USD', 'level', 'imports', 'India>Iran', 'rice', '2022-01-01..2022-05-31'),
    )),
    ('the date behind both is that of both', 'Trade between China and Chile grew 6.1% to $71.4 billion in 2022, though Chilean copper exports to China fell by 18% to $28 billion last year.', (
        ('6.1%', 6.1, '%', 'change', 'trade_total', 'Chile-China', 'all', '2022-01-01..2022-12-31'),
        ('$71.4 billion', 71400000000, 'USD', 'level', 'trade_total', 'Chile-China', 'all', '2022-01-01..2022-12-31'),
        ('18%', -18.0, '%', 'change', 'exports', 'Chile>China', 'copper', '2023-01-01..2023-12-31'),
        ('$28 billion', 28000000000, 'USD', 'level', 'exports', 'Chile>China', 'copper', '2023-01-01..2023-12-31'),
    )),
    ('the release goes on in the next paragraph', "Two-way trade between Chile and Peru expanded 15.4 percent to 3.2 billion U.S. dollars in the first five months of 2012, customs said Friday.\n\nChile's exports to Peru gained 11.9 percent from a year earlier to 1.5 billion dollars, while imports from its northern neighbor climbed 18.3 percent to 2.3 billion dollars, the customs figures showed.", (
        ('15.4 percent', 15.4, '%', 'change', 'trade_total', 'Chile-Peru', 'all', '2012-01-01..2012-05-31'),
        ('3.2 billion U.S. dollars', 3200000000, 'USD', 'level', 'trade_total', 'Chile-Peru', 'all', '2012-01-01..2012-05-31'),
        ('11.9 percent', 11.9, '%', 'change', 'exports', 'Chile>Peru', 'all', '2012-01-01..2012-05-31'),
        ('1.5 billion dollars', 1500000000, 'USD', 'level', 'exports', 'Chile>Peru', 'all', '2012-01-01..2012-05-31'),
        ('18.3 percent', 18.3, '%', 'change', 'imports', 'Peru>Chile', 'all', '2012-01-01..2012-05-31'),
        ('2.3 billion dollars', 2300000000, 'USD', 'level', 'imports', 'Peru>Chile', 'all', '2012-01-01..2012-05-31'),
    )),
    ('a quotation between two paragraphs of a release', 'Trade between China and Chile rose 4 percent to $5 billion in August, customs data showed.\n\n"The trend is good," said a spokesman.\n\nChina\'s exports to Chile rose 3 percent.', (
        ('4 percent', 4.0, '%', 'change', 'trade_total', 'Chile-China', 'all', '2024-08-01..2024-08-31'),
        ('$5 billion', 5000000000, 'USD', 'level', 'trade_total', 'Chile-China', 'all', '2024-08-01..2024-08-31'),
        ('3 percent', 3.0, '%', 'change', 'exports', 'China>Chile', 'all', '2024-08-01..2024-08-31'),
    )),
    ('a target lends no year', 'Turkey and Iraq want to raise their trade to $30 billion by 2030. Exports to Iraq rose 5 percent.', (
        ('$30 billion', 30000000000, 'USD', 'level', 'trade_total', 'Iraq-Turkey', 'all', '2030-01-01..2030-12-31'),
        ('5 percent', 5.0, '%', 'change', 'exports', 'Turkey>Iraq', 'all', ''),
    )),
    ('the date of a decision is not the time of the tariff', "India's 7 percent tariff on Australian coal, reinstated in January 2022, remains in place.", (
        ('7 percent', 7.0, '%', 'level', 'tariff', 'Australia>India', 'coal', ''),
    )),
    ('told last week', 'More than 95 percent of payments between China and Iran are now made in yuan, the minister told reporters last week.', (
        ('95 percent', 95.0, '%', 'share', 'currency_share', 'China-Iran', 'all', ''),
    )),
    ('said exports last month rose', "China's customs said exports to Peru last month rose 4 percent.", (
        ('4 percent', 4.0, '%', 'change', 'exports', 'China>Peru', 'all', '2024-10-01..2024-10-31'),
    )),
    ('the largest buyer of the world is no world', "Turkey, the world's second-biggest wheat importer, bought 1.2 million tonnes of Russian grain in August.", (
        ('1.2 million tonnes', 1200000, 't', 'level', 'volume', 'Russia>Turkey', 'grain', '2024-08-01..2024-08-31'),
    )),
    ('each of a list sells its own', "Russia had a 36 per cent share of India's crude purchases in May 2024, followed by Iraq with 20 per cent and Saudi Arabia with 16 per cent.", (
        ('36 per cent', 36.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', '2024-05-01..2024-05-31'),
        ('20 per cent', 20.0, '%', 'share', 'trade_share', 'Iraq>India', 'oil', '2024-05-01..2024-05-31'),
        ('16 per cent', 16.0, '%', 'share', 'trade_share', 'Saudi Arabia>India', 'oil', '2024-05-01..2024-05-31'),
    )),
    ('each of a list buys its own', 'China accounted for 30 percent of Russian arms deliveries in 2020, behind Algeria with 31 percent.', (
        ('30 percent', 30.0, '%', 'share', 'trade_share', 'Russia>China', 'arms', '2020-01-01..2020-12-31'),
        ('31 percent', 31.0, '%', 'share', 'trade_share', 'Russia>Algeria', 'arms', '2020-01-01..2020-12-31'),
    )),
    ('its goods and its partner are those of the country just named', 'For Vietnam, the year was hard. A 20 percent US tariff on its goods took effect on July 31, and China remains its biggest supplier, with two-way trade of $205 billion last year.', (
        ('20 percent', 20.0, '%', 'level', 'tariff', 'Vietnam>US', 'all', ''),
        ('$205 billion', 205000000000, 'USD', 'level', 'trade_total', 'China-Vietnam', 'all', '2023-01-01..2023-12-31'),
    )),
    ('its partner, of whom?', 'Vietnam and Laos had a hard year. China remains its biggest supplier, with trade of $205 billion last year.', (
        ('$205 billion', 205000000000, 'USD', 'level', 'trade_total', None, 'all', '2023-01-01..2023-12-31'),
    )),
    ('the base keeps its year to itself', 'Chinese brands took 40 percent of the Russian car market last year against a paltry 4 percent in 2018.', (
        ('40 percent', 40.0, '%', 'share', 'market_share', 'China>Russia', 'cars', '2023-01-01..2023-12-31'),
        ('4 percent', 4.0, '%', 'share', 'market_share', 'China>Russia', 'cars', '2018-01-01..2018-12-31'),
    )),
    ('those of whom? pointing back names no partner', 'Peruvian exports to Chile rose 8 percent in 2021, while those of Chile, mostly wine, slipped 4 percent.', (
        ('8 percent', 8.0, '%', 'change', 'exports', 'Peru>Chile', 'all', '2021-01-01..2021-12-31'),
        ('4 percent', -4.0, '%', 'change', 'exports', None, 'all', '2021-01-01..2021-12-31'),
    )),
    ('waters trade with nobody', 'China and Malaysia share a coast. The Strait of Malacca carries $3 trillion of trade a year.', (
        ('$3 trillion', 3000000000000, 'USD', 'level', 'trade_total', None, 'all', ''),
    )),
    ('a company names no country', 'Gazprom said daily flows rose 5 percent.', (
        ('5 percent', 5.0, '%', 'change', 'volume', None, None, ''),
    )),
    ('next week is when they talk', 'Iran will discuss supplies of 5 million tonnes of fuel oil next week.', (
        ('5 million tonnes', 5000000, 't', 'level', 'volume', None, 'oil products', ''),
    )),
    ('imports against which exports stand', "Indonesia's exports to Iran came to $300 million in 2022 against imports of $25 million.", (
        ('$300 million', 300000000, 'USD', 'level', 'exports', 'Indonesia>Iran', 'all', '2022-01-01..2022-12-31'),
        ('$25 million', 25000000, 'USD', 'level', 'imports', 'Iran>Indonesia', 'all', '2022-01-01..2022-12-31'),
    )),
    ('up to is where it went, not where it was', 'In January-June imports from Iran rose 6 per cent to $900 million, while exports edged up to $1.1 billion, the Turkish ministry said.', (
        ('6 per cent', 6.0, '%', 'change', 'imports', 'Iran>Turkey', 'all', '2024-01-01..2024-06-30'),
        ('$900 million', 900000000, 'USD', 'level', 'imports', 'Iran>Turkey', 'all', '2024-01-01..2024-06-30'),
        ('$1.1 billion', 1100000000, 'USD', 'level', 'exports', 'Turkey>Iran', 'all', '2024-01-01..2024-06-30'),
    )),
    ('what will be is not of the share that is', 'About 60 per cent of our trade with Iran is already in roubles, and the share will reach two thirds by 2026, the Russian minister said.', (
        ('60 per cent', 60.0, '%', 'share', 'currency_share', 'Iran-Russia', 'all', ''),
        ('two thirds', 66.7, '%', 'share', 'currency_share', 'Iran-Russia', 'all', '2026-01-01..2026-12-31'),
    )),
    ('this year until the report', 'China-Iran trade rose 3 percent so far this year to $12 billion.', (
        ('3 percent', 3.0, '%', 'change', 'trade_total', 'China-Iran', 'all', '2024-01-01..2024-11-30'),
        ('$12 billion', 12000000000, 'USD', 'level', 'trade_total', 'China-Iran', 'all', '2024-01-01..2024-11-30'),
    )),
    ('year to date', 'China-Iran trade fell 8 percent year to date.', (
        ('8 percent', -8.0, '%', 'change', 'trade_total', 'China-Iran', 'all', '2024-01-01..2024-11-30'),
    )),
    ('the directions of a total go on in the next paragraph', "China's trade with Iran rose 2 percent in the January-September period.\n\nExports to Iran stood at $7 billion, while imports from the country fell 1 percent.", (
        ('2 percent', 2.0, '%', 'change', 'trade_total', 'China-Iran', 'all', '2024-01-01..2024-09-30'),
        ('$7 billion', 7000000000, 'USD', 'level', 'exports', 'China>Iran', 'all', '2024-01-01..2024-09-30'),
        ('1 percent', -1.0, '%', 'change', 'imports', 'Iran>China', 'all', '2024-01-01..2024-09-30'),
    )),
    ('another country is another statistic', "China's trade with Iran rose 2 percent in the January-September period.\n\nExports to Brazil stood at $7 billion.", (
        ('2 percent', 2.0, '%', 'change', 'trade_total', 'China-Iran', 'all', '2024-01-01..2024-09-30'),
        ('$7 billion', 7000000000, 'USD', 'level', 'exports', None, 'all', ''),
    )),
    ('a fiscal year that ended', 'Bilateral trade between India and Iran reached $1.8 billion in the fiscal year that ended on March 31.', (
        ('$1.8 billion', 1800000000, 'USD', 'level', 'trade_total', 'India-Iran', 'all', '2023-04-01..2024-03-31'),
    )),
    ('a year later is no year yet', 'In March 2019 Iran agreed to buy $2 billion of Russian arms, and a year later China sold Iran $1 billion of arms.', (
        ('$2 billion', 2000000000, 'USD', 'level', 'imports', 'Russia>Iran', 'arms', '2019-03-01..2019-03-31'),
        ('$1 billion', 1000000000, 'USD', 'level', 'exports', 'China>Iran', 'arms', ''),
    )),
    ('goods and services are all goods', "Iran's imports of goods and services from India climbed by 12.5% to $1.07 bln last year.", (
        ('12.5%', 12.5, '%', 'change', 'imports', 'India>Iran', 'all', '2023-01-01..2023-12-31'),
        ('$1.07 bln', 1070000000, 'USD', 'level', 'imports', 'India>Iran', 'all', '2023-01-01..2023-12-31'),
    )),
    ('fiscal year of India', 'Indian goods exports to Russia fell 3 percent to $3.1 billion in 2022-23, Commerce Ministry data showed.', (
        ('3 percent', -3.0, '%', 'change', 'exports', 'India>Russia', 'all', '2022-04-01..2023-03-31'),
        ('$3.1 billion', 3100000000, 'USD', 'level', 'exports', 'India>Russia', 'all', '2022-04-01..2023-03-31'),
    )),
    ('fiscal year of Pakistan', "Pakistan's imports from Russia reached $300 million in FY23.", (
        ('$300 million', 300000000, 'USD', 'level', 'imports', 'Russia>Pakistan', 'all', '2022-07-01..2023-06-30'),
    )),
    ('fiscal year of nobody', 'Russia-China trade grew 5% in FY23.', (
        ('5%', 5.0, '%', 'change', 'trade_total', 'China-Russia', 'all', ''),
    )),
    ('bounded by a date; told of the same importer; goods of the sentence before', 'Iran accounted for 11 per cent of all crude oil India imported last month, against less than 1 per cent before the lifting of sanctions in January 2016. Imports from Iraq slipped to 860,000 barrels per day, the lowest since February 2021.', (
        ('11 per cent', 11.0, '%', 'share', 'trade_share', 'Iran>India', 'oil', '2024-10-01..2024-10-31'),
        ('1 per cent', 1.0, '%', 'share', 'trade_share', 'Iran>India', 'oil', ''),
        ('860,000 barrels per day', 860000, 'bbl', 'level', 'volume', 'Iraq>India', 'oil', '2024-10-01..2024-10-31'),
    )),
    ('the year of what it is compared with is not lent', 'Chinese customs data for 2022 put two-way trade with Iran at $15.8bn, up a meagre 7%. That is a far cry from the 40.3% jump in 2018. Iranian exports to China were flat at around $6bn.', (
        ('$15.8bn', 15800000000, 'USD', 'level', 'trade_total', 'China-Iran', 'all', '2022-01-01..2022-12-31'),
        ('7%', 7.0, '%', 'change', 'trade_total', 'China-Iran', 'all', '2022-01-01..2022-12-31'),
        ('40.3%', 40.3, '%', 'change', 'trade_total', 'China-Iran', 'all', '2018-01-01..2018-12-31'),
        ('$6bn', 6000000000, 'USD', 'level', 'exports', 'Iran>China', 'all', '2022-01-01..2022-12-31'),
    )),
    ('trade by a month is counted from January', 'By November 2022, trade between China and Russia had reached $172.4 billion, up 32 percent.', (
        ('$172.4 billion', 172400000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2022-01-01..2022-11-30'),
        ('32 percent', 32.0, '%', 'change', 'trade_total', 'China-Russia', 'all', '2022-01-01..2022-11-30'),
    )),
    ('a share as of a month is that of the month', 'As of end-May, the yuan accounted for 39 percent of trade between China and Russia.', (
        ('39 percent', 39.0, '%', 'share', 'currency_share', 'China-Russia', 'all', '2024-05-01..2024-05-31'),
    )),
    ('tonnes through a month: since when?', 'Russia exported 5.1 million tonnes of grain to Iran through April.', (
        ('5.1 million tonnes', 5100000, 't', 'level', 'volume', 'Russia>Iran', 'grain', ''),
    )),
    ('the same period is no period', "China's exports to Russia rose 76% in January-May compared with the same period of 2023.", (
        ('76%', 76.0, '%', 'change', 'exports', 'China>Russia', 'all', '2024-01-01..2024-05-31'),
    )),
    ('vehicles are counted, tonnes measured', 'China sold 490,000 vehicles to Russia in 2022 and 2.3 million tonnes of grain.', (
        ('2.3 million tonnes', 2300000, 't', 'level', 'volume', 'China>Russia', 'grain', '2022-01-01..2022-12-31'),
    )),
    ('until a date', 'Until the invasion in February 2022, Russia supplied 40% of the gas imports of the European Union.', (
        ('40%', 40.0, '%', 'share', 'trade_share', None, 'gas', ''),
    )),
    ('imports of another seller in a story of one buyer', "Russian oil made up 20 percent of India's imports in 2022, up from 2 percent in 2021. Imports from Saudi Arabia fell 5 percent.", (
        ('20 percent', 20.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', '2022-01-01..2022-12-31'),
        ('2 percent', 2.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', '2021-01-01..2021-12-31'),
        ('5 percent', -5.0, '%', 'change', 'imports', 'Saudi Arabia>India', None, '2022-01-01..2022-12-31'),
    )),
    ('one period in the paragraph is carried on', "Iran's trade with Russia rose 20 percent in the first quarter of this year. Exports to Russia were worth $500 million.", (
        ('20 percent', 20.0, '%', 'change', 'trade_total', 'Iran-Russia', 'all', '2024-01-01..2024-03-31'),
        ('$500 million', 500000000, 'USD', 'level', 'exports', 'Iran>Russia', 'all', '2024-01-01..2024-03-31'),
    )),
    ('trade total change and trade total level', 'Trade between China and Russia rose 29.3 percent to a record $190.27 billion in 2022, Chinese customs data showed on Friday.', (
        ('29.3 percent', 29.3, '%', 'change', 'trade_total', 'China-Russia', 'all', '2022-01-01..2022-12-31'),
        ('$190.27 billion', 190270000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2022-01-01..2022-12-31'),
    )),
    ('volume level and volume change', "India's imports of Russian crude climbed to 1.96 million barrels per day in September, up 11.7% from August, according to data from Kpler.", (
        ('1.96 million barrels per day', 1960000, 'bbl', 'level', 'volume', 'Russia>India', 'oil', '2024-09-01..2024-09-30'),
        ('11.7%', 11.7, '%', 'change', 'volume', 'Russia>India', 'oil', '2024-09-01..2024-09-30'),
    )),
    ('trade share share', "China bought about 90% of Iran's oil exports last year.", (
        ('90%', 90.0, '%', 'share', 'trade_share', 'Iran>China', 'oil', '2023-01-01..2023-12-31'),
    )),
    ('trade total level', "The United States remains the Philippines' third-largest trading partner, with two-way goods trade worth $23.5 billion in 2023.", (
        ('$23.5 billion', 23500000000, 'USD', 'level', 'trade_total', 'Philippines-US', 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade total change and trade total level', 'Bilateral trade between Moscow and Tehran grew by 15.5 percent in 2022 to reach $4.6 billion.', (
        ('15.5 percent', 15.5, '%', 'change', 'trade_total', 'Iran-Russia', 'all', '2022-01-01..2022-12-31'),
        ('$4.6 billion', 4600000000, 'USD', 'level', 'trade_total', 'Iran-Russia', 'all', '2022-01-01..2022-12-31'),
    )),
    ('exports change and exports level and imports change and imports level', 'Chinese exports to Russia soared 47 percent last year to $111 billion, while imports from Russia rose 13 percent to $129 billion.', (
        ('47 percent', 47.0, '%', 'change', 'exports', 'China>Russia', 'all', '2023-01-01..2023-12-31'),
        ('$111 billion', 111000000000, 'USD', 'level', 'exports', 'China>Russia', 'all', '2023-01-01..2023-12-31'),
        ('13 percent', 13.0, '%', 'change', 'imports', 'Russia>China', 'all', '2023-01-01..2023-12-31'),
        ('$129 billion', 129000000000, 'USD', 'level', 'imports', 'Russia>China', 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade total level', 'Vladimir Putin and Narendra Modi set a target of $100 billion in annual trade by 2030.', (
        ('$100 billion', 100000000000, 'USD', 'level', 'trade_total', 'India-Russia', 'all', '2030-01-01..2030-12-31'),
    )),
    ('currency share share', 'About 95% of trade between Russia and China is settled in rubles and yuan, Russian Foreign Minister Sergei Lavrov said.', (
        ('95%', 95.0, '%', 'share', 'currency_share', 'China-Russia', 'all', ''),
    )),
    ('currency share share', "The yuan's share of Russia's foreign trade settlements rose to 34.5 percent in March from 0.4 percent two years earlier.", (
        ('34.5 percent', 34.5, '%', 'share', 'currency_share', 'Russia-World', 'all', '2024-03-01..2024-03-31'),
        ('0.4 percent', 0.4, '%', 'share', 'currency_share', 'Russia-World', 'all', '2022-03-01..2022-03-31'),
    )),
    ('volume level', 'Gazprom supplied 22.7 billion cubic metres of gas to China via the Power of Siberia pipeline in 2023.', (
        ('22.7 billion cubic metres', 22700000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2023-01-01..2023-12-31'),
    )),
    ('volume level', 'The pipeline, with an annual capacity of 38 bcm, began deliveries in 2019.', (
        ('38 bcm', 38000000000, 'm3', 'level', 'volume', None, 'gas', ''),
    )),
    ('volume level and volume change', 'Russia shipped a record 107.02 million metric tons of crude oil to China in 2023, up 24% from 2022.', (
        ('107.02 million metric tons', 107020000, 't', 'level', 'volume', 'Russia>China', 'oil', '2023-01-01..2023-12-31'),
        ('24%', 24.0, '%', 'change', 'volume', 'Russia>China', 'oil', '2023-01-01..2023-12-31'),
    )),
    ('tariff level', "Washington imposed a 25 percent tariff on Indian goods over New Delhi's purchases of Russian oil.", (
        ('25 percent', 25.0, '%', 'level', 'tariff', 'India>US', 'all', ''),
    )),
    ('tariff level', 'The European Union last year raised tariffs on Chinese electric cars to as high as 45.3 percent.', (
        ('45.3 percent', 45.3, '%', 'level', 'tariff', 'China>EU', 'electric vehicles', '2023-01-01..2023-12-31'),
    )),
    ('market share share', "China's share of the Russian car market reached 57% in the first half of 2024, up from 6% in 2021.", (
        ('57%', 57.0, '%', 'share', 'market_share', 'China>Russia', 'cars', '2024-01-01..2024-06-30'),
        ('6%', 6.0, '%', 'share', 'market_share', 'China>Russia', 'cars', '2021-01-01..2021-12-31'),
    )),
    ('market share share', 'Chinese brands accounted for 60.4 percent of new car sales in Russia in July.', (
        ('60.4 percent', 60.4, '%', 'share', 'market_share', 'China>Russia', 'cars', '2024-07-01..2024-07-31'),
    )),
    ('imports change and imports level', "China's imports from Russia dropped 9.2 percent year on year to $9.2 billion in September.", (
        ('9.2 percent', -9.2, '%', 'change', 'imports', 'Russia>China', 'all', '2024-09-01..2024-09-30'),
        ('$9.2 billion', 9200000000, 'USD', 'level', 'imports', 'Russia>China', 'all', '2024-09-01..2024-09-30'),
    )),
    ('trade total change and trade total level', 'In the first eleven months of 2023, trade turnover between Russia and China rose by 26.7% year-on-year to $218.176 billion.', (
        ('26.7%', 26.7, '%', 'change', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-11-30'),
        ('$218.176 billion', 218176000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-11-30'),
    )),
    ('exports change and exports level', 'Russian exports to China grew by 11.8% to $118.4bn, while Chinese exports to Russia surged 50.2% to $100.3bn.', (
        ('11.8%', 11.8, '%', 'change', 'exports', 'Russia>China', 'all', ''),
        ('$118.4bn', 118400000000, 'USD', 'level', 'exports', 'Russia>China', 'all', ''),
        ('50.2%', 50.2, '%', 'change', 'exports', 'China>Russia', 'all', ''),
        ('$100.3bn', 100300000000, 'USD', 'level', 'exports', 'China>Russia', 'all', ''),
    )),
    ('other level', 'Iran and China signed a 25-year deal under which Beijing would invest $400 billion in the Iranian economy.', (
        ('$400 billion', 400000000000, 'USD', 'level', 'other', 'China>Iran', None, ''),
    )),
    ('imports level and imports change', 'China imported $12.3 billion worth of goods from the Philippines in 2021, down 3.4 percent from a year earlier.', (
        ('$12.3 billion', 12300000000, 'USD', 'level', 'imports', 'Philippines>China', 'all', '2021-01-01..2021-12-31'),
        ('3.4 percent', -3.4, '%', 'change', 'imports', 'Philippines>China', 'all', '2021-01-01..2021-12-31'),
    )),
    ('other level', 'Beijing has pledged $9 billion in loans to Manila.', (
        ('$9 billion', 9000000000, 'USD', 'level', 'other', 'China>Philippines', None, ''),
    )),
    ('other level', 'Rosneft signed a $270 billion agreement to supply oil to China over 25 years.', (
        ('$270 billion', 270000000000, 'USD', 'level', 'other', 'Russia>China', 'oil', ''),
    )),
    ('trade total change and trade total level', 'Trade between the two countries doubled between 2018 and 2022, from $108 billion to $190 billion.', (
        ('doubled', 2.0, 'x', 'change', 'trade_total', None, 'all', '2018-01-01..2022-12-31'),
        ('$108 billion', 108000000000, 'USD', 'level', 'trade_total', None, 'all', '2018-01-01..2018-12-31'),
        ('$190 billion', 190000000000, 'USD', 'level', 'trade_total', None, 'all', '2022-01-01..2022-12-31'),
    )),
    ('exports change and exports level', 'Exports to Russia fell 3.4% in October to 61.5 billion yuan ($8.6 billion).', (
        ('3.4%', -3.4, '%', 'change', 'exports', None, 'all', '2024-10-01..2024-10-31'),
        ('61.5 billion yuan', 61500000000, 'CNY', 'level', 'exports', None, 'all', '2024-10-01..2024-10-31'),
        ('$8.6 billion', 8600000000, 'USD', 'level', 'exports', None, 'all', '2024-10-01..2024-10-31'),
    )),
    ('exports level', 'Shipments of dual-use goods from China to Russia exceeded $300 million a month.', (
        ('$300 million', 300000000, 'USD', 'level', 'exports', 'China>Russia', 'dual-use goods', ''),
    )),
    ('price level', 'Russian oil sold at a discount of about $10 a barrel to Brent.', (
        ('$10 a barrel', 10.0, 'USD', 'level', 'price', None, None, ''),
    )),
    ('exports to all the world', 'Moscow earned $15.6 billion from oil exports worldwide in August, the IEA said.', (
        ('$15.6 billion', 15600000000, 'USD', 'level', 'exports', 'Russia>World', 'oil', '2024-08-01..2024-08-31'),
    )),
    ('exports level', 'The Philippines exported $11 billion of goods to China, its second-largest export market, in 2022.', (
        ('$11 billion', 11000000000, 'USD', 'level', 'exports', 'Philippines>China', 'all', '2022-01-01..2022-12-31'),
    )),
    ('volume level', 'Iranian crude exports to China averaged 1.5 million bpd in 2024.', (
        ('1.5 million bpd', 1500000, 'bbl', 'level', 'volume', 'Iran>China', 'oil', '2024-01-01..2024-12-31'),
    )),
    ('trade share share', "Russia now supplies 40 percent of India's crude imports, compared with less than 2 percent before the war.", (
        ('40 percent', 40.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', ''),
        ('2 percent', 2.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', ''),
    )),
    ('exports change', "China's exports of machine tools to Russia jumped 120% in 2023, the Financial Times reported.", (
        ('120%', 120.0, '%', 'change', 'exports', 'China>Russia', 'machine tools', '2023-01-01..2023-12-31'),
    )),
    ('imports change', "Japan's imports from Russia plunged 45.5% in yen terms in the first half of 2023.", (
        ('45.5%', -45.5, '%', 'change', 'imports', 'Russia>Japan', 'all', '2023-01-01..2023-06-30'),
    )),
    ('price level', 'The price cap was set at $60 a barrel.', (
        ('$60 a barrel', 60.0, 'USD', 'level', 'price', None, None, ''),
    )),
    ('currency share share', "Rupee-denominated trade accounts for 90 percent of the two countries' commerce, the Russian trade minister said.", (
        ('90 percent', 90.0, '%', 'share', 'currency_share', None, 'all', ''),
    )),
    ('trade total change and trade total level', 'Mutual trade in January-March rose 5.2% to $56.7 billion, according to the General Administration of Customs.', (
        ('5.2%', 5.2, '%', 'change', 'trade_total', None, 'all', '2024-01-01..2024-03-31'),
        ('$56.7 billion', 56700000000, 'USD', 'level', 'trade_total', None, 'all', '2024-01-01..2024-03-31'),
    )),
    ('imports change and volume level', "China's coal imports from Russia fell 8 percent to 95 million tons in 2024.", (
        ('8 percent', -8.0, '%', 'change', 'imports', 'Russia>China', 'coal', '2024-01-01..2024-12-31'),
        ('95 million tons', 95000000, 't', 'level', 'volume', 'Russia>China', 'coal', '2024-01-01..2024-12-31'),
    )),
    ('trade total level and trade total change', 'Trade in 2010 amounted to $59.3 billion, an increase of 50.3 percent over 2009.', (
        ('$59.3 billion', 59300000000, 'USD', 'level', 'trade_total', None, 'all', '2010-01-01..2010-12-31'),
        ('50.3 percent', 50.3, '%', 'change', 'trade_total', None, 'all', '2010-01-01..2010-12-31'),
    )),
    ('other level', 'Over the past decade, Chinese investment in Russia has totalled $14 billion.', (
        ('$14 billion', 14000000000, 'USD', 'level', 'other', 'China>Russia', None, ''),
    )),
    ('trade total level', 'The two sides aim to raise bilateral trade to $200 billion by 2024.', (
        ('$200 billion', 200000000000, 'USD', 'level', 'trade_total', None, 'all', '2024-01-01..2024-12-31'),
    )),
    ('exports change and exports level', 'Philippine exports to China slumped 12.4 percent to $9.2 billion in the first ten months, the statistics authority said, while shipments to the United States climbed 6 percent to $10.3 billion.', (
        ('12.4 percent', -12.4, '%', 'change', 'exports', 'Philippines>China', 'all', '2024-01-01..2024-10-31'),
        ('$9.2 billion', 9200000000, 'USD', 'level', 'exports', 'Philippines>China', 'all', '2024-01-01..2024-10-31'),
        ('6 percent', 6.0, '%', 'change', 'exports', 'Philippines>US', 'all', '2024-01-01..2024-10-31'),
        ('$10.3 billion', 10300000000, 'USD', 'level', 'exports', 'Philippines>US', 'all', '2024-01-01..2024-10-31'),
    )),
    ('volume level', 'Moscow and Beijing plan to build the Power of Siberia 2 pipeline, which would carry 50 billion cubic meters of gas a year to China through Mongolia.', (
        ('50 billion cubic meters', 50000000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', ''),
    )),
    ('trade share share', "Russia overtook Saudi Arabia as China's top oil supplier, accounting for 19 percent of its crude imports.", (
        ('19 percent', 19.0, '%', 'share', 'trade_share', 'Russia>China', 'oil', ''),
    )),
    ('exports level and imports level', 'Indian exports to Russia stood at just $4.9 billion, against imports of $63.8 billion.', (
        ('$4.9 billion', 4900000000, 'USD', 'level', 'exports', 'India>Russia', 'all', ''),
        ('$63.8 billion', 63800000000, 'USD', 'level', 'imports', 'Russia>India', 'all', ''),
    )),
    ('trade total change', "China's foreign trade grew 5.2 percent in the first nine months.", (
        ('5.2 percent', 5.2, '%', 'change', 'trade_total', 'China-World', 'all', '2024-01-01..2024-09-30'),
    )),
    ('exports change', 'Chinese exports rose 12.7 percent in October, the fastest in more than two years.', (
        ('12.7 percent', 12.7, '%', 'change', 'exports', None, 'all', '2024-10-01..2024-10-31'),
    )),
    ('trade share share', 'Turkey, the UAE and Kazakhstan together supplied 12 percent of the chips imported by Russia in 2023.', (
        ('12 percent', 12.0, '%', 'share', 'trade_share', None, 'semiconductors', '2023-01-01..2023-12-31'),
    )),
    ('currency share share', "The dollar's share of Russian export settlements fell to 17 percent from 80 percent before the invasion.", (
        ('17 percent', 17.0, '%', 'share', 'currency_share', None, 'all', ''),
        ('80 percent', 80.0, '%', 'share', 'currency_share', None, 'all', ''),
    )),
    ('other change', 'Sales of Chinese cars in Russia rose nearly sixfold in 2023 to 490,000 vehicles.', (
        ('sixfold', 6.0, 'x', 'change', 'other', 'China>Russia', 'cars', '2023-01-01..2023-12-31'),
    )),
    ('trade total level', 'In 2023, trade hit $240bn; in 2021 it was $147bn.', (
        ('$240bn', 240000000000, 'USD', 'level', 'trade_total', None, 'all', '2023-01-01..2023-12-31'),
        ('$147bn', 147000000000, 'USD', 'level', 'trade_total', None, 'all', '2021-01-01..2021-12-31'),
    )),
    ('trade total change and trade total level', "From January to August, Russia's trade with China increased 1.9% to 1.13 trillion yuan.", (
        ('1.9%', 1.9, '%', 'change', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-08-31'),
        ('1.13 trillion yuan', 1.13e12, 'CNY', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-08-31'),
    )),
    ('exports change and exports level and imports change and imports level', 'It said exports to Russia were up 20.4% at 70.3 billion yuan and imports were down 7.8% at 65.4 billion yuan.', (
        ('20.4%', 20.4, '%', 'change', 'exports', None, 'all', ''),
        ('70.3 billion yuan', 70300000000, 'CNY', 'level', 'exports', None, 'all', ''),
        ('7.8%', -7.8, '%', 'change', 'imports', None, 'all', ''),
        ('65.4 billion yuan', 65400000000, 'CNY', 'level', 'imports', None, 'all', ''),
    )),
    ('volume level', 'Russian pipeline gas deliveries to Europe have dropped from 150 bcm in 2021 to less than 30 bcm last year.', (
        ('150 bcm', 150000000000, 'm3', 'level', 'volume', 'Russia>EU', 'gas', '2021-01-01..2021-12-31'),
        ('30 bcm', 30000000000, 'm3', 'level', 'volume', 'Russia>EU', 'gas', '2023-01-01..2023-12-31'),
    )),
    ('other level', 'The agreement is worth up to $400 billion over 30 years.', (
        ('$400 billion', 400000000000, 'USD', 'level', 'other', None, None, ''),
    )),
    ('exports level', 'Beijing sold Moscow $1.2 billion in drones and parts, according to Ukrainian intelligence.', (
        ('$1.2 billion', 1200000000, 'USD', 'level', 'exports', 'China>Russia', 'drones', ''),
    )),
    ('imports level and imports change', 'China purchased $65 billion of Russian oil, gas and coal in 2023, an increase of more than 50 percent on 2021.', (
        ('$65 billion', 65000000000, 'USD', 'level', 'imports', 'Russia>China', 'energy', '2023-01-01..2023-12-31'),
        ('50 percent', 50.0, '%', 'change', 'imports', 'Russia>China', 'energy', '2023-01-01..2023-12-31'),
    )),
    ('currency share share', 'The yuan accounted for 53 percent of Moscow Exchange currency trading in May.', (
        ('53 percent', 53.0, '%', 'share', 'currency_share', None, 'all', '2024-05-01..2024-05-31'),
    )),
    ('other level', 'The US goods trade deficit with China was $279 billion in 2023.', (
        ('$279 billion', 279000000000, 'USD', 'level', 'other', 'China-US', None, '2023-01-01..2023-12-31'),
    )),
    ('trade total change and trade total level', 'Two-way trade has more than tripled since 2013, reaching 244.8 billion dollars in 2024.', (
        ('tripled', 3.0, 'x', 'change', 'trade_total', None, 'all', '2013-01-01..2024-12-31'),
        ('244.8 billion dollars', 244800000000, 'USD', 'level', 'trade_total', None, 'all', '2024-01-01..2024-12-31'),
    )),
    ('tariff level', 'Trump threatened 100 percent tariffs on countries that buy Russian oil.', (
        ('100 percent', 100.0, '%', 'level', 'tariff', None, 'all', ''),
    )),
    ('tariff level', 'China responded with duties of up to 15% on American coal and LNG.', (
        ('15%', 15.0, '%', 'level', 'tariff', 'US>China', 'all', ''),
    )),
    ('volume level', "India's Russian oil imports fell to 1.45 million b/d, down from 2.1 million b/d in July.", (
        ('1.45 million b/d', 1450000, 'bbl', 'level', 'volume', 'Russia>India', 'oil', ''),
        ('2.1 million b/d', 2100000, 'bbl', 'level', 'volume', 'Russia>India', 'oil', '2024-07-01..2024-07-31'),
    )),
    ('exports change', "Russia's seafood exports to China rose by a third in 2022.", (
        ('a third', 33.3, '%', 'change', 'exports', 'Russia>China', 'seafood', '2022-01-01..2022-12-31'),
    )),
    ('trade total change and trade total level', '"Our trade turnover has grown by almost one third, to $190 billion," Putin told Xi.', (
        ('one third', 33.3, '%', 'change', 'trade_total', 'China-Russia', 'all', ''),
        ('$190 billion', 190000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', ''),
    )),
    ('trade total level', '"Trade between our countries has reached $228 billion," Mishustin said in Beijing.', (
        ('$228 billion', 228000000000, 'USD', 'level', 'trade_total', None, 'all', ''),
    )),
    ('trade share share', "A quarter of China's crude imports comes from Russia.", (
        ('A quarter', 25.0, '%', 'share', 'trade_share', 'Russia>China', 'oil', ''),
    )),
    ('trade share share', "Roughly two-thirds of Russia's oil exports now go to China and India.", (
        ('two-thirds', 66.7, '%', 'share', 'trade_share', None, 'oil', ''),
    )),
    ('trade share share', 'Iran sends some 90 percent of its oil to China.', (
        ('90 percent', 90.0, '%', 'share', 'trade_share', 'Iran>China', 'oil', ''),
    )),
    ('volume level', 'Imports of Iranian oil by Chinese independent refiners rose to 1.8 million barrels a day.', (
        ('1.8 million barrels a day', 1800000, 'bbl', 'level', 'volume', 'Iran>China', 'oil', ''),
    )),
    ('other change', 'Cross-border yuan payments between China and Russia rose 40 percent in 2023.', (
        ('40 percent', 40.0, '%', 'change', 'other', 'China-Russia', None, '2023-01-01..2023-12-31'),
    )),
    ('trade share share', "From 2018 to 2022, Russia accounted for 45% of India's arms imports, down from 64% in 2013-17, SIPRI said.", (
        ('45%', 45.0, '%', 'share', 'trade_share', 'Russia>India', 'arms', '2018-01-01..2022-12-31'),
        ('64%', 64.0, '%', 'share', 'trade_share', 'Russia>India', 'arms', '2013-01-01..2017-12-31'),
    )),
    ('trade share share', 'Russia was the source of 36 percent of Indian arms imports in 2020-24.', (
        ('36 percent', 36.0, '%', 'share', 'trade_share', 'Russia>India', 'arms', '2020-01-01..2024-12-31'),
    )),
    ('other level', "Beijing and Manila signed $24 billion worth of investment and loan pledges during Duterte's 2016 visit.", (
        ('$24 billion', 24000000000, 'USD', 'level', 'other', 'China-Philippines', None, '2016-01-01..2016-12-31'),
    )),
    ('exports change and volume level', 'Soybean exports from Russia to China more than doubled to 1.3 million tonnes in 2023.', (
        ('doubled', 2.0, 'x', 'change', 'exports', 'Russia>China', 'soybeans', '2023-01-01..2023-12-31'),
        ('1.3 million tonnes', 1300000, 't', 'level', 'volume', 'Russia>China', 'soybeans', '2023-01-01..2023-12-31'),
    )),
    ('trade share share', "Russia has become India's largest arms supplier, providing 45 percent of its imports.", (
        ('45 percent', 45.0, '%', 'share', 'trade_share', 'Russia>India', 'arms', ''),
    )),
    ('trade total change and trade total level and exports change and imports change', 'Russia and China have deepened ties since the war began. Trade rose 26 percent to $240 billion in 2023. Exports to Russia climbed 47 percent and imports increased 13 percent.', (
        ('26 percent', 26.0, '%', 'change', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$240 billion', 240000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-12-31'),
        ('47 percent', 47.0, '%', 'change', 'exports', 'China>Russia', 'all', '2023-01-01..2023-12-31'),
        ('13 percent', 13.0, '%', 'change', 'imports', 'Russia>China', 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade total level and exports change and exports level and imports change and imports level', "China's trade with Russia hit a record last year. The total reached $240 billion. Exports grew 46.9% to $110.97 billion, while imports expanded 12.7% to $129.14 billion.", (
        ('$240 billion', 240000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-12-31'),
        ('46.9%', 46.9, '%', 'change', 'exports', 'China>Russia', 'all', '2023-01-01..2023-12-31'),
        ('$110.97 billion', 110970000000, 'USD', 'level', 'exports', 'China>Russia', 'all', '2023-01-01..2023-12-31'),
        ('12.7%', 12.7, '%', 'change', 'imports', 'Russia>China', 'all', '2023-01-01..2023-12-31'),
        ('$129.14 billion', 129140000000, 'USD', 'level', 'imports', 'Russia>China', 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade total level and trade total change', 'China and Russia traded goods worth 1.69 trillion yuan in January-September. That was up 2 percent from a year earlier.', (
        ('1.69 trillion yuan', 1.69e12, 'CNY', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-09-30'),
        ('2 percent', 2.0, '%', 'change', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-09-30'),
    )),
    ('trade total change and trade total level', 'Putin said bilateral trade with China had grown by nearly a third. He said it would reach $200 billion ahead of schedule.', (
        ('a third', 33.3, '%', 'change', 'trade_total', 'China-Russia', 'all', ''),
        ('$200 billion', 200000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', ''),
    )),
    ('currency share share', 'Russian Prime Minister Mikhail Mishustin said that the share of national currencies in mutual settlements between Russia and China exceeded 90%.', (
        ('90%', 90.0, '%', 'share', 'currency_share', 'China-Russia', 'all', ''),
    )),
    ('trade total change and trade total level', 'Xi Jinping and Vladimir Putin met in Moscow. "Last year, trade between our countries grew 30 percent to $185 billion," Putin said. "This year we will reach the $200 billion mark."', (
        ('30 percent', 30.0, '%', 'change', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$185 billion', 185000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$200 billion', 200000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-12-31'),
    )),
    ('imports level', 'In 2022, India imported $25.7 billion of Russian oil, compared with $2.3 billion in 2021.', (
        ('$25.7 billion', 25700000000, 'USD', 'level', 'imports', 'Russia>India', 'oil', '2022-01-01..2022-12-31'),
        ('$2.3 billion', 2300000000, 'USD', 'level', 'imports', 'Russia>India', 'oil', '2021-01-01..2021-12-31'),
    )),
    ('imports change and volume level and imports level', 'China’s purchases of Russian LNG rose 7.8% to 6.5 million tons, worth $6.75 billion.', (
        ('7.8%', 7.8, '%', 'change', 'imports', 'Russia>China', 'LNG', ''),
        ('6.5 million tons', 6500000, 't', 'level', 'volume', 'Russia>China', 'LNG', ''),
        ('$6.75 billion', 6750000000, 'USD', 'level', 'imports', 'Russia>China', 'LNG', ''),
    )),
    ('other level', 'Philippine President Rodrigo Duterte came home from Beijing with $24 billion in pledges of Chinese investment and loans.', (
        ('$24 billion', 24000000000, 'USD', 'level', 'other', 'China>Philippines', None, ''),
    )),
    ('price level', 'Under the deal, Iran would sell oil to China at a discount of up to 32 percent.', (
        ('32 percent', 32.0, '%', 'level', 'price', 'Iran>China', None, ''),
    )),
    ('imports change and trade share share', "NEW DELHI: India's oil imports from Russia rose 50-fold to 40% of its total crude imports, up from 2% in 2021.", (
        ('50-fold', 50.0, 'x', 'change', 'imports', 'Russia>India', 'oil', ''),
        ('40%', 40.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', ''),
        ('2%', 2.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', '2021-01-01..2021-12-31'),
    )),
    ('exports level and exports change', 'Iran’s exports to China totalled $14.65 billion in 2023, down about 7 percent on the previous year, Iranian customs reported.', (
        ('$14.65 billion', 14650000000, 'USD', 'level', 'exports', 'Iran>China', 'all', '2023-01-01..2023-12-31'),
        ('7 percent', -7.0, '%', 'change', 'exports', 'Iran>China', 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade total change and trade total level', 'The volume of trade between Russia and Iran increased 20% last year and exceeded $4 billion, Novak said.', (
        ('20%', 20.0, '%', 'change', 'trade_total', 'Iran-Russia', 'all', '2023-01-01..2023-12-31'),
        ('$4 billion', 4000000000, 'USD', 'level', 'trade_total', 'Iran-Russia', 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade share share', "Russia's share of China's total trade rose from 2.5% to 4%.", (
        ('2.5%', 2.5, '%', 'share', 'trade_share', 'China-Russia', 'all', ''),
        ('4%', 4.0, '%', 'share', 'trade_share', 'China-Russia', 'all', ''),
    )),
    ('exports change', 'Exports to the US fell 21%, 18% and 16% in May, June and July, respectively.', (
        ('21%', -21.0, '%', 'change', 'exports', None, 'all', '2024-05-01..2024-05-31'),
        ('18%', -18.0, '%', 'change', 'exports', None, 'all', '2024-06-01..2024-06-30'),
        ('16%', -16.0, '%', 'change', 'exports', None, 'all', '2024-07-01..2024-07-31'),
    )),
    ('exports level and imports level', 'US goods exports to the Philippines were $9.3 billion in 2022; imports from the Philippines were $16.2 billion.', (
        ('$9.3 billion', 9300000000, 'USD', 'level', 'exports', 'US>Philippines', 'all', '2022-01-01..2022-12-31'),
        ('$16.2 billion', 16200000000, 'USD', 'level', 'imports', 'Philippines>US', 'all', '2022-01-01..2022-12-31'),
    )),
    ('trade total level', 'Bilateral merchandise trade reached Rs 1.2 lakh crore in 2023.', (
        ('Rs 1.2 lakh crore', 1.2e12, 'INR', 'level', 'trade_total', None, 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade share share and exports change', "Russian coal accounted for 26 per cent of China's coal imports, and gas exports to China via pipeline rose by 61 percent.", (
        ('26 per cent', 26.0, '%', 'share', 'trade_share', 'Russia>China', 'coal', ''),
        ('61 percent', 61.0, '%', 'change', 'exports', 'Russia>China', 'gas', ''),
    )),
    ('price level', 'The average price of Russian crude delivered to India was $76 a barrel.', (
        ('$76 a barrel', 76.0, 'USD', 'level', 'price', 'Russia>India', 'oil', ''),
    )),
    ('trade share share', 'China sold 60 percent of the machine tools that Russia bought abroad.', (
        ('60 percent', 60.0, '%', 'share', 'trade_share', 'China>Russia', 'machine tools', ''),
    )),
    ('trade share share', 'More than 90% of microelectronics imported by Russia came from China in 2023, a senior U.S. official said.', (
        ('90%', 90.0, '%', 'share', 'trade_share', 'China>Russia', 'semiconductors', '2023-01-01..2023-12-31'),
    )),
    ('imports change', 'Tokyo’s imports of Russian LNG were down 4.5 percent by volume and 12 percent by value in January.', (
        ('4.5 percent', -4.5, '%', 'change', 'imports', 'Russia>Japan', 'LNG', '2024-01-01..2024-01-31'),
        ('12 percent', -12.0, '%', 'change', 'imports', 'Russia>Japan', 'LNG', '2024-01-01..2024-01-31'),
    )),
    ('market share share', 'Chery sold 220,000 cars in Russia, giving it 14 percent of the market.', (
        ('14 percent', 14.0, '%', 'share', 'market_share', 'China>Russia', 'cars', ''),
    )),
    ('volume level', 'Gazprom expects to export 30 bcm to China this year and 38 bcm in 2025.', (
        ('30 bcm', 30000000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2024-01-01..2024-12-31'),
        ('38 bcm', 38000000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2025-01-01..2025-12-31'),
    )),
    ('volume level', 'Oil exports from Russia to India fell to 1.5 million barrels per day in November from 1.8 million in October.', (
        ('1.5 million barrels per day', 1500000, 'bbl', 'level', 'volume', 'Russia>India', 'oil', '2024-11-01..2024-11-30'),
        ('1.8 million', 1800000, 'bbl', 'level', 'volume', 'Russia>India', 'oil', '2024-10-01..2024-10-31'),
    )),
    ('trade total level', "The two countries' trade turnover is expected to exceed $20 billion by the end of 2025.", (
        ('$20 billion', 20000000000, 'USD', 'level', 'trade_total', None, 'all', '2025-01-01..2025-12-31'),
    )),
    ('currency share share', 'Trade in yuan and rubles now accounts for about 70 percent of bilateral commerce, up from 30 percent in 2020.', (
        ('70 percent', 70.0, '%', 'share', 'currency_share', None, 'all', ''),
        ('30 percent', 30.0, '%', 'share', 'currency_share', None, 'all', '2020-01-01..2020-12-31'),
    )),
    ('tariff level', 'Beijing cut import duties on Russian wheat from 65% to 1%.', (
        ('65%', 65.0, '%', 'level', 'tariff', 'Russia>China', 'wheat', ''),
        ('1%', 1.0, '%', 'level', 'tariff', 'Russia>China', 'wheat', ''),
    )),
    ('price level', 'The EU will cap the price of Russian crude at $47.6 per barrel.', (
        ('$47.6 per barrel', 47.6, 'USD', 'level', 'price', None, 'oil', ''),
    )),
    ('trade share share', 'Russia is the third largest exporter of coal to China, with a 15 percent share.', (
        ('15 percent', 15.0, '%', 'share', 'trade_share', 'Russia>China', 'coal', ''),
    )),
    ('trade total change and trade total level', "Dalian's trade with Russia rose 42.3 percent year on year to 9.5 billion yuan.", (
        ('42.3 percent', 42.3, '%', 'change', 'trade_total', None, 'all', ''),
        ('9.5 billion yuan', 9500000000, 'CNY', 'level', 'trade_total', None, 'all', ''),
    )),
    ('other level', 'Chinese direct investment in the Philippines fell to just $1.5 million in 2022.', (
        ('$1.5 million', 1500000, 'USD', 'level', 'other', 'China>Philippines', None, '2022-01-01..2022-12-31'),
    )),
    ('exports change', 'In rouble terms, Russian exports to China increased by 21 percent.', (
        ('21 percent', 21.0, '%', 'change', 'exports', 'Russia>China', 'all', ''),
    )),
    ('trade total level', '"We expect trade turnover of around $300 billion by 2030," Mr Reshetnikov added.', (
        ('$300 billion', 300000000000, 'USD', 'level', 'trade_total', None, 'all', '2030-01-01..2030-12-31'),
    )),
    ('trade total change and trade total level', 'Chinese customs figures show trade with North Korea rose 120% to $2.3 billion last year.', (
        ('120%', 120.0, '%', 'change', 'trade_total', 'China-North Korea', 'all', '2023-01-01..2023-12-31'),
        ('$2.3 billion', 2300000000, 'USD', 'level', 'trade_total', 'China-North Korea', 'all', '2023-01-01..2023-12-31'),
    )),
    ('trade total level and trade total change', 'The Kremlin said trade with China, which was worth $107 billion in 2018, could double.', (
        ('$107 billion', 107000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2018-01-01..2018-12-31'),
        ('double', 2.0, 'x', 'change', 'trade_total', 'China-Russia', 'all', ''),
    )),
    ('volume level', 'Russia exported 4.5 million tonnes of grain, of which 1.2 million went to Iran.', (
        ('4.5 million tonnes', 4500000, 't', 'level', 'volume', None, 'grain', ''),
    )),
    ('trade share share', "Half of Russia's oil and petroleum exports went to China, while India's share rose to 40 percent in two years.", (
        ('Half', 50.0, '%', 'share', 'trade_share', 'Russia>China', 'oil', ''),
        ('40 percent', 40.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', ''),
    )),
    ('exports level and exports change', 'The value of Chinese drone shipments to Russia reached $14.5 million in March, 3.6 times more than a year earlier.', (
        ('$14.5 million', 14500000, 'USD', 'level', 'exports', 'China>Russia', 'drones', '2024-03-01..2024-03-31'),
        ('3.6 times', 3.6, 'x', 'change', 'exports', 'China>Russia', 'drones', '2024-03-01..2024-03-31'),
    )),
    ('exports change', 'Exports of Russian wheat to Iran doubled; barley shipments tripled.', (
        ('doubled', 2.0, 'x', 'change', 'exports', 'Russia>Iran', 'wheat', ''),
        ('tripled', 3.0, 'x', 'change', 'exports', 'Russia>Iran', 'grain', ''),
    )),
    ('exports level', "China's monthly exports of high-priority items to Russia surged to $600 million in December 2023 from $200 million in early 2022.", (
        ('$600 million', 600000000, 'USD', 'level', 'exports', 'China>Russia', 'dual-use goods', '2023-12-01..2023-12-31'),
        ('$200 million', 200000000, 'USD', 'level', 'exports', 'China>Russia', 'dual-use goods', '2022-01-01..2022-12-31'),
    )),
    ('exports level', "China's exports to the Philippines increased to $57.1 billion in 2021 from $41.8 billion in 2020.", (
        ('$57.1 billion', 57100000000, 'USD', 'level', 'exports', 'China>Philippines', 'all', '2021-01-01..2021-12-31'),
        ('$41.8 billion', 41800000000, 'USD', 'level', 'exports', 'China>Philippines', 'all', '2020-01-01..2020-12-31'),
    )),
    ('trade total change and trade total level', 'Trade between the Philippines and China grew by 17.1 percent in 2021, hitting $82.05 billion.', (
        ('17.1 percent', 17.1, '%', 'change', 'trade_total', 'China-Philippines', 'all', '2021-01-01..2021-12-31'),
        ('$82.05 billion', 82050000000, 'USD', 'level', 'trade_total', 'China-Philippines', 'all', '2021-01-01..2021-12-31'),
    )),
    ('trade total change and trade total level', 'The two-way trade volume jumped 41.3 percent year-on-year to US$73.15 billion in the first five months of 2022.', (
        ('41.3 percent', 41.3, '%', 'change', 'trade_total', None, 'all', '2022-01-01..2022-05-31'),
        ('US$73.15 billion', 73150000000, 'USD', 'level', 'trade_total', None, 'all', '2022-01-01..2022-05-31'),
    )),
    ('trade share share', 'Russia’s share in India’s overall oil imports touched 42 per cent in May 2023.', (
        ('42 per cent', 42.0, '%', 'share', 'trade_share', 'Russia>India', 'oil', '2023-05-01..2023-05-31'),
    )),
    ('trade total level', 'Tehran says its non-oil trade with China was worth 30 billion dollars last year.', (
        ('30 billion dollars', 30000000000, 'USD', 'level', 'trade_total', 'China-Iran', 'non-oil goods', '2023-01-01..2023-12-31'),
    )),
    ('other level and volume level', 'In 2014, China and Russia signed a $400bn contract for the supply of 38 bcm of gas a year over 30 years.', (
        ('$400bn', 400000000000, 'USD', 'level', 'other', 'China-Russia', None, '2014-01-01..2014-12-31'),
        ('38 bcm', 38000000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', ''),
    )),
    ('other level', 'China Development Bank lent Rosneft $15 billion in 2009.', (
        ('$15 billion', 15000000000, 'USD', 'level', 'other', 'China>Russia', None, '2009-01-01..2009-12-31'),
    )),
    ('trade total level', 'Sino-Vietnamese trade was worth just $2.5 billion in 2000.', (
        ('$2.5 billion', 2500000000, 'USD', 'level', 'trade_total', 'China-Vietnam', 'all', '2000-01-01..2000-12-31'),
    )),
    ('trade total level and other level', "Sino-Indian trade topped $136 billion in 2023, and New Delhi's deficit with Beijing widened to $101 billion.", (
        ('$136 billion', 136000000000, 'USD', 'level', 'trade_total', 'China-India', 'all', '2023-01-01..2023-12-31'),
        ('$101 billion', 101000000000, 'USD', 'level', 'other', 'China-India', None, '2023-01-01..2023-12-31'),
    )),
    ('volume level', "Russia's crude oil exports to India averaged 1.76 mb/d between January and July, according to Vortexa.", (
        ('1.76 mb/d', 1760000, 'bbl', 'level', 'volume', 'Russia>India', 'oil', '2024-01-01..2024-07-31'),
    )),
    ('exports change', 'Shipments from China to Russia of nitrocellulose were up 70 per cent in 2023.', (
        ('70 per cent', 70.0, '%', 'change', 'exports', 'China>Russia', 'nitrocellulose', '2023-01-01..2023-12-31'),
    )),
    ('volume level and volume change', 'The Kremlin-controlled giant sent 31 bcm of gas to China in 2024, 36% more than the year before.', (
        ('31 bcm', 31000000000, 'm3', 'level', 'volume', 'Russia>China', 'gas', '2024-01-01..2024-12-31'),
        ('36%', 36.0, '%', 'change', 'volume', 'Russia>China', 'gas', '2024-01-01..2024-12-31'),
    )),
    ('imports level', 'Last year Beijing bought $37 billion worth of farm goods from the United States.', (
        ('$37 billion', 37000000000, 'USD', 'level', 'imports', 'US>China', 'agricultural products', '2023-01-01..2023-12-31'),
    )),
    ('exports level and exports change', "Washington's exports to Manila totalled $9.2bn in 2023, up 4 per cent.", (
        ('$9.2bn', 9200000000, 'USD', 'level', 'exports', 'US>Philippines', 'all', '2023-01-01..2023-12-31'),
        ('4 per cent', 4.0, '%', 'change', 'exports', 'US>Philippines', 'all', '2023-01-01..2023-12-31'),
    )),
    ('currency share share', 'Only 5 percent of trade is now conducted in dollars, Vladimir Putin said after talks with Xi Jinping.', (
        ('5 percent', 5.0, '%', 'share', 'currency_share', 'China-Russia', 'all', ''),
    )),
    ('currency share share', '"Almost 90 percent of settlements between our two countries are in national currencies," the Russian president said in Beijing.', (
        ('90 percent', 90.0, '%', 'share', 'currency_share', None, 'all', ''),
    )),
    ('trade total change and trade total level', 'In the first nine months of this year, trade between China and Russia declined 9.4 percent in dollar terms to $163.6 billion.', (
        ('9.4 percent', -9.4, '%', 'change', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-09-30'),
        ('$163.6 billion', 163600000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-09-30'),
    )),
    ('imports level and imports change', 'The United States bought $3.27 billion of goods from Russia last year, down 34.2 percent ($1.7 billion) from 2023.', (
        ('$3.27 billion', 3270000000, 'USD', 'level', 'imports', 'Russia>US', 'all', '2023-01-01..2023-12-31'),
        ('34.2 percent', -34.2, '%', 'change', 'imports', 'Russia>US', 'all', '2023-01-01..2023-12-31'),
        ('$1.7 billion', -1700000000, 'USD', 'change', 'imports', 'Russia>US', 'all', '2023-01-01..2023-12-31'),
    )),
    ('imports change', "China's customs administration said imports of Russian coal fell 22% in the first quarter.", (
        ('22%', -22.0, '%', 'change', 'imports', 'Russia>China', 'coal', ''),
    )),
    ('trade total level', 'Trade will exceed $200 billion this year, Chinese Ambassador to Russia Zhang Hanhui said.', (
        ('$200 billion', 200000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-12-31'),
    )),
    ('tariff level', 'Beijing raised tariffs on US soybeans to 34 percent.', (
        ('34 percent', 34.0, '%', 'level', 'tariff', 'US>China', 'soybeans', ''),
    )),
    ('tariff level', 'Indian goods now face a 50 percent tariff in the United States.', (
        ('50 percent', 50.0, '%', 'level', 'tariff', 'India>US', 'all', ''),
    )),
    ('trade total level', "China became Russia's top trading partner in 2010, when trade reached 59 billion dollars.", (
        ('59 billion dollars', 59000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2010-01-01..2010-12-31'),
    )),
    ('exports level', 'Exports from the Philippines to China include bananas worth $500 million.', (
        ('$500 million', 500000000, 'USD', 'level', 'exports', 'Philippines>China', 'fruit', ''),
    )),
    ('trade share share', "China supplied nearly two-thirds of Russia's imported microchips.", (
        ('two-thirds', 66.7, '%', 'share', 'trade_share', 'China>Russia', 'semiconductors', ''),
    )),
    ('market share share', 'About half of all cars sold in Russia last year were Chinese.', (
        ('half', 50.0, '%', 'share', 'market_share', None, 'cars', '2023-01-01..2023-12-31'),
    )),
    ('volume level', 'Oil flows from Russia to China via the ESPO pipeline reached 600,000 barrels per day.', (
        ('600,000 barrels per day', 600000.0, 'bbl', 'level', 'volume', 'Russia>China', 'oil', ''),
    )),
    ('exports level and trade share share', 'Russia earned €21bn in June from selling fossil fuels abroad, of which China accounted for 38 percent.', (
        ('€21bn', 21000000000, 'EUR', 'level', 'exports', 'Russia>World', 'energy', '2024-06-01..2024-06-30'),
        ('38 percent', 38.0, '%', 'share', 'trade_share', 'Russia>China', 'energy', '2024-06-01..2024-06-30'),
    )),
    ('trade total change and trade total level', "Goods trade with Russia fell 7.1% in the first half to 760.7 billion yuan ($106 billion), China's General Administration of Customs said.", (
        ('7.1%', -7.1, '%', 'change', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-06-30'),
        ('760.7 billion yuan', 760700000000, 'CNY', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-06-30'),
        ('$106 billion', 106000000000, 'USD', 'level', 'trade_total', 'China-Russia', 'all', '2024-01-01..2024-06-30'),
    )),
    ('imports change and volume level', "Imports of LNG from Russia rose by a quarter to 8 million tonnes last year, making it China's third-biggest supplier.", (
        ('a quarter', 25.0, '%', 'change', 'imports', 'Russia>China', 'LNG', '2023-01-01..2023-12-31'),
        ('8 million tonnes', 8000000, 't', 'level', 'volume', 'Russia>China', 'LNG', '2023-01-01..2023-12-31'),
    )),
    ('trade total change and trade total level', 'The countries agreed to triple bilateral trade to $30 billion by 2030.', (
        ('triple', 3.0, 'x', 'change', 'trade_total', None, 'all', '2030-01-01..2030-12-31'),
        ('$30 billion', 30000000000, 'USD', 'level', 'trade_total', None, 'all', '2030-01-01..2030-12-31'),
    )),
)  # fmt: skip

NOTHING = (
    ('what a refinery can make is no trade', 'The Peruvian firm plans to raise the capacity of its coastal oil refinery by as much as 20% to meet demand.'),
    ('what workers earn is no price', 'Oil workers of Peru topped $90 in wages a day.'),
    ('a part of something else', "India accounted for $4 billion of Peru's $20 billion in debt."),
    ('a number beside trade', 'Russia produces about 10 million barrels of oil a day.'),
    ('suppliers whose economies grew', "Chile's largest coal suppliers are doing well: Peru grew 3 percent."),
    ('a court that orders', 'A court orders Peru Coal to pay $3 million in compensation to 29 families.'),
    ('what a company expects to sell', 'The courier expects to sell half a billion dollars less, as the economy of China slows.'),
    ('shares on a market', 'Its shares fell 17% on Monday after the courier warned that sales to China would slow.'),
    ('cargo of a port is no trade', 'The port handled 5.3 million tonnes of cargo, 12 percent more than in 2022.'),
    ('people who were polled', 'Only 4 percent of Chinese polled said trade with Japan matters most.'),
    ('revenue, not trade', "Russia's oil revenues fell 24 percent in 2023 as the price cap bit."),
    ('the number of something else', 'Trade grew, but the number of flights is still 30 percent below its level of 2019.'),
    ('cars sold to nobody in particular', 'BYD sold 3 million cars, a 62 percent increase, and overtook Tesla.'),
    ('a hope without trade', 'The two sides met in Minsk. "By December we hope to see $5 billion," he said.'),
    ('no measure of trade', 'A poll found that 62 percent of Russians see China as a friend.'),
    ('no measure of trade', 'Putin won 87 percent of the vote.'),
    ('no measure of trade', 'The ruble fell 3 percent against the dollar to 98 rubles.'),
    ('no measure of trade', 'China raised its defence spending by 7.2 percent to $231 billion.'),
    ('no measure of trade', 'More than 60 percent of the ships were damaged.'),
    ('no measure of trade', 'The House passed a $95 billion aid package for Ukraine, Israel and Taiwan.'),
    ('no measure of trade', 'Temperatures fell by 10 percent below average, and rainfall rose 40 percent.'),
    ('no measure of trade', 'The West has frozen some $300 billion of Russian central bank reserves.'),
    ('no measure of trade', 'Shares in the company fell 5 percent in Hong Kong.'),
    ('no measure of trade', "The bank's key rate was raised to 21 percent."),
    ('no measure of trade', 'The destroyer displaces 9,000 tonnes and carries 64 missiles.'),
    ('no measure of trade', 'Bake at 180 degrees for half an hour; add 50 percent more sugar.'),
    ('no measure of trade', 'Xi has met Putin more than 40 times, more than double the number of meetings with any other leader.'),
    ('no measure of trade', 'The two leaders signed 13 agreements and spoke for four and a half hours.'),
    ('no measure of trade', 'The unemployment rate fell to 2.4 percent.'),
    ('no measure of trade', 'The film earned $200 million at the box office in China and the United States.'),
    ('no measure of trade', 'The Pentagon requested $9.1 billion for the Pacific Deterrence Initiative.'),
    ('no measure of trade', 'Washington has given the Philippines $500 million in military assistance.'),
    ('no measure of trade', 'He was fined $90,000 and sentenced to 10 years.'),
    ('no measure of trade', "About 30 percent of the Philippines' population lives on less than $5 a day."),
    ('no measure of trade', 'Support for the war dropped to 57 percent.'),
    ('no measure of trade', "The Economist's index rose 4.2 percent."),
    ('no measure of trade', "China accounts for 18 percent of the world's population and 30 percent of global manufacturing output."),
    ('no measure of trade', 'The brigade has received $90 million from donors.'),
    ('no measure of trade', 'Families of dead soldiers get payouts of up to $150,000.'),
    ('no measure of trade', 'Some 10,000 tonnes of oil spilled into the sea.'),
    ('no measure of trade', 'He scored in the second half to double the lead.'),
    ('no measure of trade', 'The Russian economy grew 3.6 percent in 2023 and inflation hit 7.4 percent.'),
    ('no measure of trade', "Russia's defence budget will rise to 13.5 trillion rubles, or 6.3 percent of GDP, in 2025."),
    ('no measure of trade', "China's GDP is expected to reach nearly $30 trillion, while Russia's will stay below $2 trillion."),
    ('no measure of trade', 'Su-35 fighters and S-400 systems flew 2,000 kilometres at 900 kilometres an hour.'),
    ('no measure of trade', 'Russia and China have held 53 joint exercises since 2005, with 10,000 troops in the largest.'),
    ('no measure of trade', 'Call +7 495 123-45-67 for details; the desk is open 24/7.'),
    ('no measure of trade', 'See pages 45-52 of the report, chapter 3.'),
    ('no measure of trade', 'A third country could mediate, and a third round of talks is set for the second quarter.'),
    ('no measure of trade', 'The second half of the match drew 60,000 spectators.'),
    ('no measure of trade', 'He spent half his life in Beijing and a quarter of a century in the party.'),
    ('no measure of trade', 'Version 2.5 of the software fixes 40 bugs.'),
    ('no measure of trade', 'The 65-year-old president has been in power for 12 years.'),
    ('no measure of trade', 'The quake measured 6.7 and struck at a depth of 10 kilometres.'),
    ('no measure of trade', 'The icebreaker can break ice 2.8 metres thick at 3 knots.'),
    ('no measure of trade', 'Three quarters of 2024 have passed without a summit.'),
    ('no measure of trade', 'Two-thirds of the delegates voted for the resolution.'),
    ('no measure of trade', 'The drone has a range of 1,000 km and a 50 kg warhead.'),
    ('no measure of trade', 'The court awarded 50 billion dollars in damages to former shareholders.'),
    ('no measure of trade', "The oligarch's fortune shrank by $2 billion."),
    ('no measure of trade', 'Moscow pays recruits 2 million rubles for signing up.'),
    ('no measure of trade', 'Nearly half of Filipinos fear a war, a survey showed.'),
    ('no measure of trade', 'The party won 35 percent of the seats.'),
    ('no measure of trade', "Russia's population has fallen by 500,000."),
    ('no measure of trade', 'Ukraine lost about 20 percent of its territory.'),
    ('no measure of trade', 'Up to 90 percent of the city has been destroyed.'),
    ('no measure of trade', 'The share of women in the army rose to 5 percent.'),
    ('no measure of trade', 'U.S. public debt has passed $36 trillion.'),
    ('no measure of trade', 'The yuan weakened 0.3 percent against the dollar.'),
    ('no measure of trade', "Moscow's MOEX index gained 1.2 percent on Monday."),
    ('no measure of trade', 'China spent $1 billion on the Winter Olympics.'),
    ('no measure of trade', 'The hotel costs $200 a night.'),
    ('no measure of trade', 'The suspect carried $10,000 in cash.'),
    ('no measure of trade', 'The fund manages assets of $1.3 trillion.'),
    ('no measure of trade', 'Xi arrived with a delegation of 300 people, a third of them businessmen.'),
    ('no measure of trade', 'The submarine displaces 3,000 tons.'),
    ('no measure of trade', 'Humidity was 80 percent and the wind 20 knots.'),
    ('no measure of trade', 'Voter turnout reached 77.5 percent.'),
    ('no measure of trade', 'The treaty was signed on 16 July 2001 and runs for 20 years.'),
    ('no measure of trade', 'Sanctions list 2,500 people and 900 companies.'),
    ('no measure of trade', 'They met 43 times, three times as often as with any other leader.'),
    ('a number beside trade', "Trade is up, but 60 percent of Russians worry about China's intentions."),
    ('a number beside trade', 'Exports helped the Russian economy grow 3.6 percent last year.'),
    ('a number beside trade', 'The bank, which finances trade with Iran, has 5 percent of its staff in Moscow.'),
    ('a number beside trade', "China, Russia's main trade partner, makes up 18 percent of the world's GDP."),
    ('a number beside trade', 'The company, which exports grain, now employs 20 percent fewer people.'),
    ('a number beside trade', 'Some 70 percent of Filipinos want trade with China to continue, a poll found.'),
    ('a number beside trade', "After the deal was signed, the company's shares jumped 8 percent."),
    ('a number beside trade', 'The United States has sold Taiwan arms, and 25 percent of its officers were trained there.'),
    ('a number beside trade', 'The contract was delayed, and 40 percent of the work is unfinished.'),
    ('a number beside trade', 'The market for apartments in Moscow is hot: rents are up 30 percent.'),
    ('a number beside trade', 'China imports most of its oil; its population shrank by 0.1 percent.'),
    ('a number beside trade', 'Despite record trade, confidence fell by 12 percent.'),
    ('a number beside trade', 'The agreement covers 25 years and 17 projects, and 80 percent of lawmakers backed it.'),
    ('a number beside trade', 'The exports were halted when 30 percent of the port burned down.'),
    ('a number beside trade', 'Russia provides 60 percent of the troops in the exercise.'),
    ('a number beside trade', 'China provided 50 of the 120 ships and Russia supplied the rest.'),
    ('a number beside trade', 'Trade unions called out 40 percent of workers.'),
    ('a number beside trade', 'He traded on the news and made $2 million.'),
    ('a number beside trade', 'The gas field holds 1.2 trillion cubic metres of reserves.'),
    ('a number beside trade', "Gazprom's output fell by 13 percent to 359 billion cubic metres."),
    ('a number beside trade', "China's emissions rose 4 percent as it burned 5 billion tonnes of coal."),
    ('a sum that no measure governs', 'Chile spent $4 billion on the summer games.'),
    ('a sum that no measure governs', 'The Senate of Brazil passed a $9 billion arms bill.'),
    ('a sum that no measure governs', 'Revenues of the Japanese carmaker came to $210 billion.'),
    ('a sum that no measure governs', 'Hackers from North Korea stole $600 million from a bank in Vietnam.'),
    ('a sum that no measure governs', 'A jury made the firm pay $2 billion; the village has 40,000 tonnes of rubble.'),
)  # fmt: skip
