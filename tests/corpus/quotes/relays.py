"""Who speaks, and who passes it on."""

from tests.corpus.quotes.rows import Relay

RELAYS: tuple[Relay, ...] = (
    Relay("“The talks were businesslike,” Lavrov said in the hall, reported news agency Interfax.", "Sergei Lavrov", "Interfax", "Interfax"),
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
