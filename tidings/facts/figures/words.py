"""The words beside a figure that say what it is compared with, in whose money, whose it is, and when it is meant for.

Patterns only; `tidings.facts.figures.figures` says what follows from them.
"""

import re

from tidings.text.folding import Caseless
from tidings.text.gates import gate

VOLUME_UNITS = frozenset({"m3", "t", "bbl", "kWh"})
KNOWN_BY_UNIT = {"m3": "gas", "bbl": "oil", "kWh": "electricity"}
"""What is counted in a unit where no goods are named."""
_TIME = r"""
    (?: in | by | for | over | during | throughout | since | from | at | through | until | last | this | next | that | the | an? | one | two
      | three | four | five | six | seven | eight | nine | ten | eleven | twelve | first | second | third | fourth | final | same | whole
      | full | fiscal | calendar | half | quarters? | months? | years? | period | decade | end | start | beginning | middle | of | to | and
      | alone | ago | earlier | before | later | just | only | as | mid | early | late | previous | so | far | January | February | March
      | April | May | June | July | August | September | October | November | December | (?: 19 | 20 ) \d\d )
    (?: ,? \s{1,2} | [-–] )
"""
ANAPHORA = re.compile(
    rf"""
    \A [\W_]{{0,3}} (?: (?: and | but | yet | that | while | although | though | whereas | by \s contrast | instead | only | previously
      | earlier | overall | in \s \d{{4}} | (?: before | prior \s to ) \s the \s \w{{3,10}} ) [\s,]{{1,2}} ){{0,2}}
      (?: they | it | this | that | these | those | the \s latter ) \b
    | \A [\W_]{{0,3}} (?P<heading> total | turnover ) \s? [:–-]
    | \A [\W_]{{0,3}} (?: {_TIME} ){{1,12}} (?: (?: though | however | meanwhile | by \s contrast ) ,? \s )?
      (?: (?: they | it ) \b | (?<= ,\s ) (?: this | that | these | those | the \s latter ) \b )
    | \A [\W_]{{0,3}} (?: worth | valued \s at | totall?ing | standing \s at ) \s [^,;]{{1,60}} , \s (?: it | they | this ) \b
    | \b (?: said | says | added | noted | predicted | expects? ) ,? \s (?: that \s )? (?: it | this | they | that ) \s (?: would | will
      | had | has | have | could | is | was | should | may | to ) \b
    | (?P<figure> \b (?: this | that | the | its | these | those | which | such ) \s
      (?: (?: total | same | latter | overall | annual | monthly | trade | two-way | bilateral | mutual
        | combined ) \s )? (?: figures? | shares? | numbers? | volumes? | totals?
        | amounts? | sums? | values? | levels? | proportions? | percentages? | rates? | increase | growth | turnover | rise | fall | drop
        | decline | decrease | jump | surge | gain | slump ) \b (?! \s of \s (?: [a-z]{{2,12}} \s ){{0,2}} (?: ex | im )ports ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A sentence that speaks of the number of the sentence before; `figure` where it names it as one."""
ANOTHERS_SHARE = re.compile(
    r"[\W_]{0,3} (?: The \s )? [A-Z][\w.]{1,20} (?: \s [A-Z][a-z]{1,20} )? ['’]s (?: \s own )? \s share \b", re.VERBOSE
)
"""What opens a sentence that tells somebody else's share of what was told before."""
IN_OTHER_WORDS = re.compile(r"[\s,]{0,2} (?: \( | or ) [\s]? (?: (?: about | nearly | almost | around | some ) \s )?", re.VERBOSE)
"""Between an amount and the same as a percentage."""
SOLD_GOODS = re.compile(r"(?: sales | shipments? | deliver(?: y | ies ) | purchases ) \Z", re.VERBOSE | re.IGNORECASE)
NO_GOODS = frozenset(
    """the its their his her our such these those this that all and or of in on as but while for with from to by no any some more less most
    new high low record total net gross trade goods export import state retail unit foreign overseas further future first bulk world cut
    lift push halt stop ban resume keep made saw see said say tell told hit put set sent year month early late mass large big small
    strong weak fresh spot short long when if because although after before since where which direct broader wider other main core key
    own crude whole energy top second third fourth fifth half sole robust brisk soft solid steady rapid huge vast average entire full
    same""".split()
)
NO_NOUN = re.compile(r"(?:ly|ed|ing|al|ic|ive|ous|ar|ish|ese|an|ant|ent|est|ary|rne|ble)\Z")
"""Before what was sold: words, and ends of words, that name no goods."""
TOTAL = re.compile(
    r"\b (?: totals? | turnover ) \Z | \b (?: trade | two-way | bilateral | mutual | combined ) \s [a-z]+ \Z", re.VERBOSE | re.IGNORECASE
)
OF_THIS = re.compile(r"[\W_]{0,3} Of \s (?: this | that | these | the \s total | it ) \b", re.VERBOSE)
LEADS = re.compile(r"[\W_]{0,3} (?: worth | valued \s at | totall?ing | standing \s at ) \s", re.VERBOSE | re.IGNORECASE)
PAST = re.compile(
    r"""
    \b (?: reached | totall?ed | stood | amounted | was | were | hit | came | rose | fell | grew | dropped | declined | increased
    | climbed | exceeded | surpassed | jumped | surged | dipped | shrank | widened | narrowed | soared | plunged | slid | slipped | topped
    | edged | went | averaged | slumped | gained | doubled | tripled | contracted | expanded | made | ended ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
YEAR_ON_YEAR = re.compile(
    r"""
    \b (?: year[\s-](?:on|over)[\s-]year | y/y | y-o-y | yoy | year-earlier | on \s (?: the | an \s annual ) \s (?: year | basis )
      | on \s a \s yearly \s basis | annual(?:ly)? \s (?: growth | increase | rise | rate | basis )
      | in \s annual \s terms | 12 \s months \s (?: on | in | over ) \s 12 \s months | year \s to \s year )
    | \b (?: from | than | compared \s (?: with | to ) | over | versus | vs\.? | against | on | up \s on | down \s on
      | in \s comparison \s (?: with | to ) | relative \s to ) \s
        (?: that \s of \s | those \s (?: of | in ) \s | levels \s in \s )?
        (?: (?: a | one | the ) \s )? (?: same | corresponding | similar | comparable | analogous | previous | prior | preceding
          | past | last | year )
        (?: \s (?: period | months? | quarter | half | time | stretch ) )? (?: \s (?: of | in ) )? (?: \s (?: the
          | a ) )? (?: \s (?: previous | last | past | prior | preceding | same | year | period ) ){0,2} (?: \s (?: year | 12 \s months
          | ago | earlier | before | \d{4} | period ) )? \b
    | \b (?: a | one ) \s year \s (?: ago | earlier | before | prior )
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH_ON_MONTH = re.compile(
    r"""
    \b (?: month[\s-](?:on|over)[\s-]month | m/m | m-o-m | mom | (?: from | than | over | compared \s (?: with
    | to ) ) \s (?: the \s )? (?: (?: previous | prior | preceding | last ) \s month (?! \s (?: of | last ) ) )
    | a \s month \s (?: earlier | before | ago ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH_OF_MAY = re.compile(r"\bMay\b")
"""The month, not the verb that makes a clause uncertain."""
TRADE_WORD = Caseless(re.compile(r"\b (?: trad(?: e | ing | ed ) | turnover | commerce | exports? | imports? ) \b", re.VERBOSE))
TRADE_GATE = gate(TRADE_WORD.small)
FROM_MONTH = re.compile(
    r"""
    \s (?: from | than \s in | compared \s (?: with | to ) | on ) \s (?: January | February | March | April | May | June | July | August
    | September | October | November | December ) (?! \s (?: \d | last | to | through ) | [-–] )
    """,
    re.VERBOSE,
)
FUEL_PER = {"barrel": "oil", "bbl": "oil", "metres": "gas", "meters": "gas", "mmbtu": "gas"}
"""What is sold by a unit."""
CONTRAST = re.compile(
    r"[\W_]{0,3} (?: by \s (?: contrast | comparison ) | in \s (?: contrast | turn ) | conversely | meanwhile ) \b",
    re.VERBOSE | re.IGNORECASE,
)
"""What opens a sentence that holds something of the same time against what was told."""
CAPPED = re.compile(r"\b (?: cap (?: s | ped | ping )? | ceilings? ) \b", re.VERBOSE)
A_YEAR = re.compile(
    r"\s? (?: \s (?: a | per | each | every ) \s (?: year | annum ) | /year | /yr | \s annually | \s yearly ) \b", re.VERBOSE
)
BESIDE_PRICED = frozenset(
    "crude futures contracts benchmark blend was were is has had have also briefly then later on in for last this and".split()
)
"""Between goods and the verb that tells their price."""
TRADED_AT = re.compile(
    r"""
    \b (?: clos(?: ed | es | ing ) | trad(?: ed | es | ing ) | quoted | settl(?: ed | es | ing ) | hover(?: ed | s | ing )
      | surpass(?: ed | es | ing ) | topp(?: ed | ing ) | stood | opened | chang(?: ed | ing ) \s hands
      | r[io]s(?: e s? | en | ing ) | f[ae]ll (?: s | en | ing )? | climb(?: ed | s | ing ) | slid(?: es? | ing )? | jump(?: ed | s | ing )
      | drop(?: ped | s | ping ) | hit | at ) (?: \s (?: at | to | [a-z]{4,8} ) ){0,2} \s \Z
    """,
    re.VERBOSE,
)
PRESENT = re.compile(
    r"""
    (?<! \b this ) (?<! \b that ) (?<! \b it ) (?<! only ) (?<! still )
    \s (?: accounts? | makes? \s up | represents? | takes? | is | are | has | have | stands ) \b
    """,
    re.VERBOSE,
)
"""What tells a share as it is now."""
SHARED = re.compile(
    r"\b (?: shares? | suppliers? | buyers? | importers? | exporters? | customers? | sources ) \b", re.VERBOSE | re.IGNORECASE
)
"""What a percentage without a measure of trade may be of."""
CURRENCY_USE = re.compile(
    r"""
    \b (?: (?: in | using | to | into | by | of | with | via ) \s (?: both \s | either \s | the \s | their \s | local \s | chinese \s
      | russian \s | indian \s | iranian \s ){0,2}
        (?: yuan | renminbi | rubles? | roubles? | rupees? | rials? | dollars? | euros? | greenbacks? | u\.?s\.? \s (?: dollars?
          | greenbacks? )
          | (?: national | local | own | their \s own | domestic ) \s currenc(?: y | ies ) ) \b (?! \s terms | [ -]denominated \s terms )
      | (?: yuan | renminbi | ruble | rouble | rupee | dollar | euro ) [- ] (?: denominated | based | settled | payments | settlements
        | transactions | accounted | made \s up | trading )
      | (?: the \s )? (?: yuan | renminbi | ruble | rouble | rupee | dollar | euro ) ['’]s \s share
      | (?: yuan | renminbi | rubles? | roubles? | rupees? | rials? | dollars? | euros? | (?: national | local | own )
          \s currenc(?: y | ies ) ) \s (?: now \s | already \s | today \s | still \s | together \s ){0,2}
          (?: accounts? | make s? | made | cover s? | pays? | paid | settled? s? ) \b
      | currenc(?: y | ies ) \s of \b | settled \s in \s this \s way \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
SETTLED = re.compile(
    r"""
    \b (?: settle\w* | settling | conducted | carried \s out | performed | made | done | paid | pays? | payments?
    | arriv(?: e | es | ed ) | earned | denominated | invoic\w+
    | transact\w+ | handled | executed | processed | priced | share | accounts? | using | use | switched | converted | accounted
    | are \s in | is \s in | now \s in ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
PART_OF_COUNTRY = re.compile(
    r"""
    \b (?: provinces? | oblasts? | krai | prefectures? | municipality | autonomous | websites? | compan(?: y | ies ) | firms?
    | refiner(?: y | ies ) | retailers? | city \s of | port \s of | counties | county ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A sum of one of these is not the country's."""
OTHER_WAY = re.compile(
    r"""
    \s (?: (?: in | going | moving | flowing ) \s ){0,2} (?: the \s (?: other | opposite | reverse ) \s (?: direction | way ) | return ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Goods that move against the ones just told of: "deliveries in the other direction"."""
NEUTRAL = frozenset("deliveries delivery shipments shipment supplies supply flows flow".split())
"""Goods that move, seen from neither end."""
BOTH_SIDES = re.compile(
    r"""
    \b (?: bilateral | mutual | two-way | reciprocal | between \s (?: the \s | these \s | our \s | both \s | each \s ){0,2} (?: two
    | both | each | countries | nations | neighbou?rs | sides | them | powers | states | economies ) | (?: the | our | both
    | these ) \s (?: two \s )? (?: countries | nations | sides | neighbou?rs | powers ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MINISTRY = r"(?: commerce | trade | finance ) \s ministry"
CUSTOMS_OF = re.compile(rf"[’']?s? \s (?: [a-z]{{3,14}} \s ){{0,2}} (?: [Cc]ustoms | [Ss]tatistics | {_MINISTRY} )", re.VERBOSE)
STATISTICIANS = re.compile(rf"customs | statistic | {_MINISTRY} | census \s bureau", re.VERBOSE | re.IGNORECASE)
"""In the name of a body whose figures are quoted."""
GENERAL_CUSTOMS = re.compile(r"\b (?: General \s Administration \s of \s Customs | GACC )", re.VERBOSE)
FEDERAL_CUSTOMS = re.compile(r"\b (?: Federal \s Customs \s Service | Rosstat )", re.VERBOSE)
SOLD = frozenset("sold sell sells selling".split())
SOLD_IN = re.compile(r"\b (?: sold | bought | registered ) \s in \s (?! \d )", re.VERBOSE)
PART_TAKEN = frozenset("share shares accounted accounts accounting took made takes makes".split())
TAKES = re.compile(
    r"\b (?: t(?: ook | akes? | aking ) | buy (?: s | ing )? | bought | receiv\w{1,3} | absorb\w{0,3} | get (?: s | ting )? ) \b",
    re.VERBOSE,
)
"""What who takes a share of somebody's supplies does."""
BUILDS = re.compile(
    r"\b (?: build (?: s | ing )? | built | construct (?: s | ed | ing | ion )? | award (?: s | ed )? | won | wins? ) \b", re.VERBOSE
)
"""What a company of one country does in another one."""
HAS = re.compile(
    r"""
    \b (?: account\w{0,3} | ma(?: de | kes? | king ) \s up | represent\w{0,3} | constitut\w{1,3} | compris\w{1,3}
      | t(?: ook | ak(?: es? | ing | en ) ) | buy (?: s | ing )? | bought | import\w{0,3} | purchas\w{1,3} | procur\w{1,3}
      | get (?: s | ting )? | got | receiv\w{1,3} | absorb\w{0,3} | suppl (?: y | ies | ied | ying | iers? ) | provid\w{1,3}
      | deliver\w{0,3} | ship (?: s | ped | ping )? | sold | sell\w{0,4} | export\w{0,3} | sen (?: t | ds? ) | cover\w{0,3}
      | meet (?: s | ing )? | met | sourc\w{1,3} | rel (?: y | ies | ied | ying | iant ) | depend\w{0,4}
      | h (?: old s? | eld | olding | as | ave | ad ) | control\w{0,4} | contribut\w{1,3} | produc\w{1,3} | mak(?: e | es | ing )
      | share | with | at | for | snapped ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Between a country and its share of somebody's trade."""
HOLDS = re.compile(
    r"""
    \b (?: (?: with | has | had | holds | held ) \s an? \s (?: [a-z]{3,10} \s )? share \s of | accounting \s for | making \s up )
    \s (?: (?: about | around | nearly | almost | over | some | more \s than | less \s than ) \s )? \Z
    """,
    re.VERBOSE,
)
"""Before the share of a standing: "the top supplier, with a share of"."""
OWN_SHARE = re.compile(r"[\s-] share \b", re.VERBOSE)
BUDGET = re.compile(r"\b (?: budget | revenues? | GDP ) \b", re.VERBOSE)
GLOBAL = re.compile(
    r"""
    \b (?: total | overall | global | foreign | external | worldwide ) \s (?: trade | turnover | commerce )
    """,
    re.VERBOSE | re.IGNORECASE,
)
GLOBALLY = re.compile(r"[\W_]{0,3} (?: (?: Globally | Worldwide | Overall ) \b ,? | In \s total , )", re.VERBOSE)
"""What opens a sentence on the trade with all the world."""
WORLDWIDE = re.compile(
    r"""
    \b (?: worldwide | globally | abroad | overseas | all \s (?: countries | destinations | markets )
      | the \s (?: rest \s of \s the \s )? world
      | (?: total | overall | aggregate | global | world | foreign ) \s (?: [\w-]{2,14} \s ){0,3}
        (?: exports? | imports? | sales | shipments | purchases | supplies | deliveries ) ) \b (?! [’'] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What says that exports to nobody in particular are those to all the world."""
NO_PAIR = re.compile(
    r"""
    \b (?: among \s (?: the \s | these \s | all \s ){0,2} (?: three | four | five | six | seven | eight | nine | ten | \d{1,2}
        | several ) \s
        (?: [a-z]{3,12} \s )? (?: countries | nations | states | members | economies | powers )
      | trade \s (?: [a-z]{2,12} \s ){0,2} (?: pass (?: es | ed | ing )? | transit (?: s | ed | ing )? | sail (?: s | ed )?
        | (?: is | are | was ) \s (?: [a-z]{2,12} \s )? (?: shipped | carried ) ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Trade among several, and trade that passes somewhere: of no two countries."""
WATERS = re.compile(r"\b (?: Seas? | Straits? | Canal | Ocean | Gulf | Routes? | Passage | Corridor ) \b", re.VERBOSE)
"""Where goods pass that are nobody's in particular."""
ITS_PARTNER = re.compile(
    r"""
    \b (?: its | their ) \s (?: [\w-]{3,14} \s ){0,2} (?: (?: trad(?: e | ing ) | commercial | economic ) \s partners?
      | (?: export \s )? markets? | customers? | suppliers? | buyers? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A partner of somebody whom the sentence need not name."""
BASE_YEARS = re.compile(
    r"\s (?: from | over | on | since | compared \s (?: with | to ) | than (?: \s in )? ) \s (?: the \s )? (\d{4})", re.VERBOSE
)
ALSO = re.compile(
    r"\b (?: also | likewise | similarly | too | as \s well | over \s the \s same \s [a-z]{4,6} ) \b", re.VERBOSE | re.IGNORECASE
)
"""Words by which a sentence tells the like of the one before."""
TARGET = re.compile(
    r"""
    \b (?: target (?: s | ed | ing )? | goal | aim (?: s | ed | ing )? | plan (?: s | ned | ning )? | pledg\w+ | vow\w*
    | promis(?: e | es | ed | ing )
    | want(?: s | ed )? | hopes? | hoping | seek (?: s | ing )? | inten(?: tions? | ds? | ded ) (?= \s to \b )
    | (?: agree[ds]? | decided? | resolved? ) (?= \s (?: [\w’'.-]{1,20} \s ){0,4}? to \s
        (?: take | lift | raise | bring | push | boost | increase | expand | double | triple | grow ) \b )
    | commit (?: s | ted | ments? )? (?= \s to \b ) | (?: over | in | within | during | for ) \s the \s (?: next | coming ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
FORECAST = re.compile(
    r"""
    \b (?: forecast\w* | project (?: ed | ion | ions ) | expect(?: s | ed | ing )? | estimated \s to | predict\w* | likely \s to ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
VERBS = frozenset(
    """exported exporting shipped sold sell sells selling supplied supplying supplies delivered delivering provided provides imported
    importing purchased purchasing buy buys bought buying procured acquired received""".split()
)
LOOSE_VERBS = frozenset(
    """received receives provide provides provided providing send sends sent sending acquire acquires acquired acquiring deliver delivered
    ordered go goes went took takes taking absorb absorbed""".split()
)
"""Verbs that tell of trade only where goods are named."""
FIRST_CLAUSE = re.compile(r"[^;,—]{0,160}")
OWN_TIME = re.compile(
    r"""
    \b (?: now | currently | today | at \s present | nowadays | before \s the | prior \s to | earlier \s than | pre-war | last \s decade
    | ever ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def first_clause(words: str) -> str:
    match = FIRST_CLAUSE.match(words)
    return match[0] if match else ""


def has_own_time(words: str) -> bool:
    """Whether a sentence sets itself in the present or before something: no month of the sentences before is meant."""
    return bool(OWN_TIME.search(words))


THOSE_TO = re.compile(r"\b (?: those | that ) \s (?: to | from | with ) \s (?: the \s )? \Z", re.VERBOSE)
"""Before another partner of the trade just told: "while those to Peru fell"."""
POINTING = re.compile(r"\b those \s (?: of | from | to | in ) \b", re.VERBOSE)
"""Trade told by pointing back: "while those of Iran fell". Whose it is, no rule here follows."""
AGREED = re.compile(r"\b(?:agree[ds]?|agreements?|deals?|contracts?|memorandum|accord|pact|promise[ds]?|pledge[ds]?)\b")
OVER_YEARS = re.compile(
    r"""
    \b (?: over | within | for ) \s (?: the \s (?: next | coming ) \s )? (?! past | recent | last | previous | these | those | all | many )
      (?: \d{1,2} | [a-z]{2,9} | twenty-five ) [\s-] years \b
    (?! \s (?: ago | now ) )
    """,
    re.VERBOSE,
)
"""For how long something is agreed."""
AMOUNTED = re.compile(
    r"\b (?: (?: was | were ) (?: \s worth )? | worth | amounted \s to | came \s to | totall?ed | reached | stood \s at ) \s"
    r" (?: (?: about | around | nearly | almost | over | some | roughly | just | only ) \s )? \Z",
    re.VERBOSE,
)
"""Before how much there was of some goods."""
NEIGHBOUR = re.compile(
    r"""
    (?<! \b of \s ) \b its \s
      (?: (?: giant | big (?: ger )? | larger? | small (?: er )? | huge | vast | powerful | immediate | close ) \s )?
      (?: (?: north | south | east | west | north-?east | south-?east | north-?west | south-?west ) (?: ern )? \s )? neighbou?r \b
    | \b the \s (?: north | south | east | west ) ern \s neighbou?r \b
    """,
    re.VERBOSE,
)
"""A country told by where it lies."""
HALF_OF_KOREA = re.compile(r"\b the \s (?P<half> North | South ) (?= ['’]s \b | \s [a-z] | [,.;:)] | \Z )", re.VERBOSE)
"""How texts on Korea name its halves."""
ON_A_MARKET = re.compile(
    r"""
    \b (?: (?: stock | currency | foreign )? \s? exchange | bourse | SWIFT | reserves? | (?: welfare | wealth ) \s fund | forex
      | interbank ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Where money is held or changed: no country's trade."""
OTHER_MONEY = re.compile(
    r"""
    \b (?: revenues? | earn (?: s | ed | ings )? | spen (?: d | ds | t | ding ) | request\w* | allocat\w+ | appropriat\w+ | bills?
      | lost | loses? | loss (?: es )? | losing
      | damage[sd]? | raised | stole n? | launder\w+ | embezzl\w+ | prizes? | lawsuits? | costs? | costing
      | owe[sd]? | bail-?outs? | campaigns? | insur\w+ | hack\w* | subsid\w+ | seiz\w+
      | fraud\w* | ransom\w* | windfall | billionaires? | wealthiest | richest ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Beside a sum that no measure of trade governs: the money of companies, budgets, courts and crimes."""
