import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.text.document import Span
from tidings.text.words import seen
from tidings.values.numbers import (
    ATOM,
    ATOM_GATE,
    FOLD,
    FOLD_GATE,
    FRACTION,
    FRACTION_GATE,
    GLUED_FOLD,
    NumberMention,
    find_numbers,
)


def found_in(text: str) -> list[NumberMention]:
    return list(find_numbers(text, Span(0, len(text))))


def quantities(text: str) -> list[tuple[str, float, str]]:
    return [(n.text, n.value, n.unit) for n in found_in(text)]


# One value, the many ways people write it.
ONE = {
    "USD 240e9": (
        240e9, "USD",
        ("$240 billion", "US$240-billion", "240 billion dollars", "U.S.$240bn", "USD 240 billion", "240 bln U.S. dollars", "$240bn", "US$ 240 billion",
         "$240B", "240 billion {dollars}", "240 billion US dollars", "$240 billion", "240,000 million dollars", "two hundred and forty billion dollars"),
    ),
    "CNY 1.28e12": (
        1.28e12, "CNY",
        ("1.28 trillion yuan", "1.28 trillion RMB", "RMB 1.28 trillion", "CNY1.28trn", "RMB1.28tr", "1.28tn renminbi", "1,280 billion yuan", "1,28 trillion Chinese yuan"),
    ),
    "RUB 100e9": (100e9, "RUB", ("100 billion rubles", "100 bln roubles", "₽100bn", "RUB 100 billion", "a hundred billion Russian rubles")),
    "INR 12e9": (12e9, "INR", ("Rs 1,200 crore", "Rs. 1,200 crores", "₹1200 crore", "INR 12 billion", "12 billion rupees", "₹12bn")),
    "INR 5.4e12": (5.4e12, "INR", ("5.4 lakh crore rupees", "₹5.4 lakh crore")),
    "PHP 50e9": (50e9, "PHP", ("P50 billion", "₱50-billion", "PHP 50bn", "50 billion Philippine pesos", "50 billion pesos")),
    "EUR 2.5e9": (2.5e9, "EUR", ("€2.5 billion", "2.5 billion euros", "EUR 2.5bn", "two and a half billion euros")),
    "IRR": (3e12, "IRR", ("3 trillion rials", "3 trillion Iranian rials")),
    "JPY": (5e9, "JPY", ("5 billion yen", "JPY 5bn")),
    "KRW": (5e9, "KRW", ("5 billion won", "₩5bn")),
    "GBP": (3e6, "GBP", ("£3 million", "3 million pounds sterling", "£3m")),
    "26.7 %": (26.7, "%", ("26.7%", "26.7 %", "26.7 %", "26.7 percent", "26.7 per cent", "26.7 pct", "26.7-percent", "26,7 %", "twenty-six point seven percent", "{26.7} percent")),
    "points": (3.5, "pp", ("3.5 percentage points", "3.5 p.p.", "3.5 percentage-points")),
    "half": (50, "%", ("half of China's imports", "half its oil", "by half", "half of all sales", "exactly half of it", "a share that fell below half")),
    "third": (33.3, "%", ("a third of the gas", "one-third of exports", "by nearly a third")),
    "two-thirds": (66.7, "%", ("two-thirds of exports", "two thirds of the total")),
    "three quarters": (75, "%", ("three quarters of exports", "three-quarters of its gas")),
    "quarter": (25, "%", ("a quarter of imports", "one-quarter of it", "by a quarter")),
    "m3": (38e9, "m3", ("38 bcm", "38 billion cubic metres", "38bn cubic meters", "38 billion cubic metres (bcm)")),
    "t": (5e6, "t", ("5 million tonnes", "5m tons", "5 million metric tons", "5 mln tons", "5 Mt", "5 mmt", "5,000,000 tonnes", "5 000 000 tonnes")),
    "kg": (0.3, "t", ("300 kg", "300 kilograms")),
    "bbl": (2e6, "bbl", ("2 million barrels per day", "2 million bpd", "2 mb/d", "2m barrels a day", "2 million b/d", "2 million barrels of crude oil")),
    "kWh": (3.6e9, "kWh", ("3.6 billion kilowatt-hours", "3.6 TWh", "3.6 billion kWh")),
    "18": (18, "x", ("18-fold", "eighteenfold", "18 fold", "18 times more")),
    "2": (2, "x", ("doubled", "doubling", "to double", "twofold", "two times as much")),
    "3": (3, "x", ("tripled", "trebled", "threefold", "will triple")),
}  # fmt: skip


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, (_, _, ways) in ONE.items() for words in ways])
def test_one_value_many_ways(name: str, words: str) -> None:
    value, unit, _ = ONE[name]
    ((_, found, its_unit),) = quantities(f"It was {words} then.")
    assert (found, its_unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("between $10 and $12 billion", 11e9, "USD"),
        ("$10-12 billion", 11e9, "USD"),
        ("$10bn–$12bn", 11e9, "USD"),
        ("$10bn-$12bn", 11e9, "USD"),
        ("10 to 12 billion dollars", 11e9, "USD"),
        ("85-90%", 87.5, "%"),
        ("between 85 and 90 percent", 87.5, "%"),
        ("15 %–20 %", 17.5, "%"),
        ("rose 5 to 7 percent", 6, "%"),
        ("$8 billion to $9 billion", 8.5e9, "USD"),
        ("$12–15 a barrel", 13.5, "USD"),
        ("$3-$4 a barrel", 3.5, "USD"),
        ("between 1.9 and 2.1 million barrels a day", 2e6, "bbl"),
        ("a discount of $4 or $5 to Dubai", 4.5, "USD"),
        ("a mere 2 or 3 per cent of deals", 2.5, "%"),
    ],
)
def test_a_range_is_one_quantity_its_middle(text: str, value: float, unit: str) -> None:
    (number,) = found_in(text)
    assert (number.value, number.unit, number.qualifier) == (value, unit, "range")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from $6 billion to $90 billion", [6e9, 90e9]),
        ("from $6 to $90 billion", [6e9, 90e9]),
        ("from 5 to 7 percent", [5, 7]),
        ("rose $6 billion to $90 billion", [6e9, 90e9]),
        ("1.28 trillion yuan ($180.3 billion)", [1.28e12, 180.3e9]),
        ("5 %, 7 % and 9 % respectively", [5, 7, 9]),
        ("by 5, 7 and 9 percent", [5, 7, 9]),
        ("to 1.5 million tonnes in May from 1.8 million in April", [1.5e6, 1.8e6]),
        ("in 2025 to 1.63 trillion yuan", [1.63e12]),
        ("in 2022 and 8 percent in 2023", [8]),
        ("on May 12, 5 percent", [5]),
    ],
)
def test_ends_and_lists_are_quantities_of_their_own(text: str, values: list[float]) -> None:
    assert [n.value for n in found_in(text)] == values


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("more than $5 billion", "more than"), ("over $5 billion", "over"), ("just over $5 billion", "over"), ("exceeding $5 billion", "over"), ("in excess of $5 billion", "over"),
        ("about $5 billion", "about"), ("around $5 billion", "about"), ("some $5 billion", "about"), ("roughly $5 billion", "about"), ("approximately $5 billion", "about"),
        ("an estimated $5 billion", "about"), ("~$5 billion", "about"),
        ("nearly $5 billion", "nearly"), ("almost $5 billion", "nearly"), ("just under $5 billion", "nearly"), ("close to $5 billion", "nearly"),
        ("less than $5 billion", "less than"), ("below $5 billion", "less than"), ("up to $5 billion", "up to"), ("as much as $5 billion", "up to"),
        ("at least $5 billion", "at least"), ("no less than $5 billion", "at least"), ("just $5 billion", "just"), ("only $5 billion", "just"), ("a mere $5 billion", "just"),
        ("a record $5 billion", "record"), ("a record high of $5 billion", "record"), ("an all-time high of $5 billion", "record"), ("$5 billion-plus", "more than"), ("$5bn+", "more than"),
        ("a massive 5 percent", None), ("$5 billion", None),
    ],
)  # fmt: skip
def test_qualifier(words: str, qualifier: str | None) -> None:
    (number,) = found_in(f"it paid {words}")
    assert number.qualifier == qualifier


def test_a_price_keeps_what_it_is_counted_by() -> None:
    assert [(n.value, n.per) for n in found_in("at $60 a barrel or $300 per 1,000 cubic metres")] == [
        (60, "barrel"),
        (300, "1,000 cubic metres"),
    ]


def test_the_yen_and_the_yuan_share_a_sign() -> None:
    assert [n.unit for n in found_in("China paid ¥5 billion")] == ["CNY"]
    assert [n.unit for n in found_in("Japan paid ¥5 billion")] == ["JPY"]
    assert found_in("they paid ¥5 billion") == []


@pytest.mark.parametrize(
    "text",
    [
        "Su-35 fighters and S-400 systems", "a P-8 Poseidon", "on 14-16 May", "in 2021 and 2022", "24/7", "17 accords", "met 39 times", "the 75-year-old leader",
        "chill it to -160°C", "12 nautical miles", "half an hour", "the first half of the year", "the second half", "three quarters of 2024", "a quarter of a century",
        "half a dozen ships", "a third country", "the third quarter", "in the first quarter", "pages 12-14", "version 2.5", "+7 495 123-45-67", "at 10:30", "doubled down",
        "a double standard", "double-digit growth", "double the number of troops", "20 won", "the side that won", "3 million pounds of fish", "billions of dollars",
        "tens of thousands of people", "one of them", "a million people", "10,000 troops", "US$", "% of it", "$", "100m race", "B-52", "MiG-31", "500 million Martian dollars",
        "half of which", "the other half of the deal", "2,5,7", "1.2.3",
    ],
)  # fmt: skip
def test_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_only_inside_the_span() -> None:
    text = "$5 billion and $6 billion"
    assert [n.value for n in find_numbers(text, Span(11, len(text)))] == [6e9]


@given(st.text(alphabet="0123456789.,-–%$€¥ ()ab billion percent to and half from of", max_size=80))
@settings(max_examples=300)
def test_mentions_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for number in found_in(text):
        assert end <= number.span.start < number.span.end <= len(text)
        assert number.text == number.span.of(text)
        assert number.value == number.value
        end = number.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "9,",
        "$",
        "(",
        "5 ",
        "1 000 ",
        "half ",
        "one ",
        "% ",
        "from 5 to ",
        "5, ",
        "5 and ",
        "a ",
        "\u00a0",
        "-",
        "12.",
        "USD ",
        "hundred ",
        "doubled ",
    ],
)
@pytest.mark.usefixtures("hang_guard")
def test_a_megabyte_is_no_trouble(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    for _ in find_numbers(text, Span(0, len(text))):
        pass


PIECES = st.sampled_from(
    ["5", "2.5", "1,200", "five", "twenty", "half", "a third", "two-thirds", "hundred", "a million", "fold", "-fold", "times", "more", "doubled",
     "tripling", "$", "US$", "USD", "Rs", "percent", "%", "bn", "tonnes", "May", "by", "of", " ", " ", " ", "-", ",", "."]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8), st.booleans())
@settings(max_examples=500)
def test_a_gate_is_open_wherever_a_quantity_may_stand(pieces: list[str], loud: bool) -> None:
    text = "".join(pieces).upper() if loud else "".join(pieces)
    held = seen(text, Span(0, len(text)))
    assert held & ATOM_GATE or not ATOM.search(text)
    assert held & FRACTION_GATE or not FRACTION.search(text)
    assert held & FOLD_GATE or GLUED_FOLD.search(text) or not FOLD.search(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flat glass: minus 4%.", [("minus 4%", -4, "%")]),
        ("The balance was minus USD 110 mln.", [("minus USD 110 mln", -110e6, "USD")]),
        ("Orders minus returns rose 4%.", [("4%", 4, "%")]),
        ("Nine in ten imported cars are new.", [("Nine in ten", 90, "%")]),
        ("Three in every ten dollars went east.", [("Three in every ten", 30, "%")]),
        ("2 out of 5 payments fail.", [("2 out of 5", 40, "%")]),
        ("Nine in ten villagers agree.", []),
        ("Two in three weeks sank.", []),
        ("The price is anywhere from $7 billion to $8 billion.", [("$7 billion to $8 billion", 7.5e9, "USD")]),
        ("Estimates ranging from 10 percent to 20 percent.", [("10 percent to 20 percent", 15, "%")]),
        ("Sales went from $7 billion to $8 billion.", [("$7 billion", 7e9, "USD"), ("$8 billion", 8e9, "USD")]),
    ],
)
def test_signs_and_parts_and_ranges_in_words(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert quantities(text) == expected
