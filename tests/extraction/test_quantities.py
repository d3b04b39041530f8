"""Quantities: the words, the number, the unit, how exact; and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.quantities.find import find_quantities
from generator.extraction.quantities.numbers import digits, number_at
from generator.extraction.tokens import line
from generator.extraction.units import units
from generator.model.annotation import Quantity
from generator.model.source import Block
from tests.extraction.conftest import article


def found(text: str) -> tuple[Quantity, ...]:
    return find_quantities(article(text))


def only(text: str) -> Quantity:
    (quantity,) = found(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "qualifier", "measure"),
    [
        ("It drove out at least 1,200 families.", "at least 1,200 families", 1200, "family", "at least", "people"),
        ("Two bridges were swept away.", "Two bridges", 2, "bridge", None, "count"),
        ("About half a million people lost power.", "About half a million people", 5e5, "person", "About", "people"),
        ("It holds 2.5 million cubic metres.", "2.5 million cubic metres", 2.5e6, "cubic metre", None, "volume"),
        ("Some 40 rescuers searched the valley.", "Some 40 rescuers", 40, "rescuer", "Some", "people"),
        ("A dozen villages were cut off.", "A dozen villages", 12, "village", None, "count"),
        ("Roughly two dozen volunteers came.", "Roughly two dozen volunteers", 24, "volunteer", "Roughly", "people"),
        ("Up to 70 miles of road were lost.", "Up to 70 miles", 70, "mile", "Up to", "distance"),
        ("The dam lies 12 km from the town.", "12 km", 12, "km", None, "distance"),
        ("It stored a 1,500-kilogram generator.", "1,500-kilogram", 1500, "kilogram", None, "mass"),
        ("The union called a two-day strike.", "two-day", 2, "day", None, "duration"),
        ("Just under 9,000 dockers walked out.", "Just under 9,000 dockers", 9000, "docker", "Just under", "people"),
        ("Fewer than 300 workers stayed.", "Fewer than 300 workers", 300, "worker", "Fewer than", "people"),
        ("Wages will rise by 7%.", "7%", 7, "percent", None, "percentage"),
        ("Turnout fell to 51.3 per cent.", "51.3 per cent", 51.3, "percent", None, "percentage"),
        ("Acme bought the mill for $1.2bn.", "$1.2bn", 1.2e9, "USD", None, "money"),
        ("Acme bought the mill for US$14 billion.", "US$14 billion", 1.4e10, "USD", None, "money"),
        ("The city owes €3 million.", "€3 million", 3e6, "EUR", None, "money"),
        ("They raised £250k for repairs.", "£250k", 2.5e5, "GBP", None, "money"),
        ("He paid 40 million pounds for the club.", "40 million pounds", 4e7, "GBP", None, "money"),
        ("It weighs 40 pounds.", "40 pounds", 40, "pound", None, "mass"),
        ("The grant was worth 5 million euros.", "5 million euros", 5e6, "EUR", None, "money"),
        ("They are paid $28 an hour.", "$28 an hour", 28, "USD per hour", None, "money"),
        ("Winds reached 120 kilometers per hour.", "120 kilometers per hour", 120, "kilometer per hour", None, "speed"),
        ("Gusts of up to 90 mph hit the coast.", "up to 90 mph", 90, "mph", "up to", "speed"),
        ("The fire burned over 3,000 hectares.", "over 3,000 hectares", 3000, "hectare", "over", "area"),
        ("The drone has a range of about 60 miles.", "about 60 miles", 60, "mile", "about", "range"),
        ("The gun can hit ships up to 30 km away.", "up to 30 km", 30, "km", "up to", "range"),
        ("The wave was 9 metres high.", "9 metres", 9, "metre", None, "height"),
        ("The trench is 40 feet deep.", "40 feet", 40, "foot", None, "depth"),
        ("Rescuers walked 40 feet deep into the mine.", "40 feet", 40, "foot", None, "distance"),
        ("Over 12,000 border guards watch.", "Over 12,000 border guards", 12000, "guard", "Over", "people"),
        ("An estimated 800 troops landed.", "An estimated 800 troops", 800, "troop", "An estimated", "personnel"),
        ("As many as 200 soldiers left.", "As many as 200 soldiers", 200, "soldier", "As many as", "personnel"),
        ("At least 12 people were killed.", "At least 12 people", 12, "person", "At least", "dead"),
        ("The blast injured 30 others.", "30 others", 30, "person", None, "injured"),
        ("Twelve were killed in the crash.", "Twelve", 12, "person", None, "dead"),
        ("At least one person died.", "At least one person", 1, "person", "At least", "dead"),
        ("It lost two-thirds of its members.", "two-thirds of its members", 0.666667, "share", None, "share"),
        ("A quarter of a million votes were missing.", "A quarter of a million votes", 2.5e5, "vote", None, "count"),
        ("One million doses arrived.", "One million doses", 1e6, "dose", None, "count"),
        ("Two hundred and five ballots were spoiled.", "Two hundred and five ballots", 205, "ballot", None, "count"),
        ("Ninety-nine bottles were found.", "Ninety-nine bottles", 99, "bottle", None, "count"),
        ("Two and a half years passed.", "Two and a half years", 2.5, "year", None, "duration"),
        ("They gathered 300-plus signatures.", "300-plus signatures", 300, "signature", "-plus", "count"),
        ("It takes three months or more.", "three months or more", 3, "month", "or more", "duration"),
        ("The mine made 20 tonnes a day.", "20 tonnes a day", 20, "tonne per day", None, "rate"),
        ("The party won two of the three seats in dispute.", "two of the three seats", 2, "seat", None, "count"),
        ("The airline ordered 12 new Boeing 787 jets.", "12 new Boeing 787 jets", 12, "jet", None, "count"),
        ("They fly six 737s.", "six 737s", 6, "737", None, "count"),
        ("It is a 27-nation bloc.", "27-nation", 27, "nation", None, "count"),
        ("They sent a 10,000-strong force.", "10,000-strong", 10000, "person", None, "people"),
        ("It was a strong earthquake, and 5m people felt it.", "5m people", 5e6, "person", None, "people"),
        ("The toll of the ferry disaster in the strait has risen to 63.", "63", 63, "person", None, "dead"),
        ("Another 112 passengers are still missing.", "Another 112 passengers", 112, "passenger", "Another", "missing"),
        ("The fire left 11 injured.", "11 injured", 11, "person", None, "injured"),
        ("Most of the town's 9,000 homes were lost.", "9,000 homes", 9000, "home", None, "count"),
        ("The loss was 30 cents a year earlier.", "30 cents", 30, "cent", None, "money"),
        ("The death toll rose to 128.", "128", 128, "person", None, "dead"),
        ("About 2,000 homes were lost.", "About 2,000 homes", 2000, "home", "About", "count"),
        ("Nearly 2000 people marched.", "Nearly 2000 people", 2000, "person", "Nearly", "people"),
        ("It was -5°C at dawn.", "-5°C", -5, "degree Celsius", None, "temperature"),
        ("It cost them another $10 million.", "another $10 million", 1e7, "USD", "another", "money"),
        ("The plant makes 40 MW.", "40 MW", 40, "MW", None, "power"),
        ("The ferry carries 555 passengers.", "555 passengers", 555, "passenger", None, "people"),
    ],
)  # fmt: skip
def test_one_quantity(text: str, words: str, value: float, unit: str, qualifier: str | None, measure: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.value, quantity.unit) == (words, value, unit)
    assert (quantity.qualifier, quantity.measure) == (qualifier, measure)


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("They need 10,000-15,000 tents.", "10,000-15,000 tents", 10000, 15000, "tent"),
        ("It will last between 5 and 10 days.", "between 5 and 10 days", 5, 10, "day"),
        ("Prices rose 5 to 7 percent.", "5 to 7 percent", 5, 7, "percent"),
        ("The repair costs $5-10 million.", "$5-10 million", 5e6, 1e7, "USD"),
        ("The repair costs between $5 million and $10 million.", "between $5 million and $10 million", 5e6, 1e7, "USD"),
        ("Two or three boats sank.", "Two or three boats", 2, 3, "boat"),
        ("It ranges from 200 to 350 seats.", "from 200 to 350 seats", 200, 350, "seat"),
        ("It holds 20–25% of the market.", "20–25%", 20, 25, "percent"),
        ("About 3 to 4 million voters stayed home.", "About 3 to 4 million voters", 3e6, 4e6, "voter"),
    ],
)
def test_range(text: str, words: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.value, quantity.low, quantity.high, quantity.unit) == (words, None, low, high, unit)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Thousands of workers marched.", "Thousands of workers", "worker"),
        ("Tens of thousands of homes are dark.", "Tens of thousands of homes", "home"),
        ("Several hundred voters waited.", "Several hundred voters", "voter"),
        ("It will cost billions of dollars.", "billions of dollars", "USD"),
        ("Dozens were injured.", "Dozens", "person"),
    ],
)
def test_vague_number_has_no_value(text: str, words: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.value, quantity.unit) == (words, None, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It is the third year of the drought.",
        "They met for the first time on the 21st floor.",
        "He flew an F-16, a Su-35 and a B52.",
        "Article 5 and Section 301 apply.",
        "A Boeing 747 landed.",
        "The vote on November 17, 2024 was close.",
        "In 2008 banks failed, and the 1990s were forgotten.",
        "The polls open at 7:30 and close at 3 p.m.",
        "The measure passed 52-48.",
        "They won 3-1 in extra time.",
        "Call 555-0123 or +1 555 010 9999.",
        "One of the mayors resigned, and no one objected.",
        "The G20 met on 9/11 Street, Room 12.",
        "These two sides met again.",
        "It is 1 000 000 000 000 000 000 000 to 12345678901234567890.",
        "The twenty-first century began.",
        "He lives at No. 10 and drives on Highway 61.",
        "It was shut on the R61 road, and on the R203 highway.",
        "She finished number two.",
        "COVID-19 spread in Phase 2.",
        "From 17 to 19 November, the port was shut.",
        "The Big Three met the Group of Seven.",
        "The 2014-2019 term is over.",
    ],
)
def test_no_quantity_with_a_value(text: str) -> None:
    assert [quantity.text for quantity in found(text) if quantity.value is not None] == []


def test_amounts_of_a_change_are_two() -> None:
    first, second = found("The rate rose from 5 percent to 7 percent.")
    assert (first.value, second.value) == (5, 7)
    first, second = found("Oil rose $1.35 to $82.10 a barrel.")
    assert (first.value, second.value) == (1.35, 82.1)


def test_states_tell_the_dead_from_the_injured() -> None:
    dead, hurt = found("The storm killed 12 people and injured 30 people.")
    assert (dead.measure, hurt.measure) == ("dead", "injured")


def test_noun_is_the_counted_phrase() -> None:
    assert only("Over 300 striking harbour pilots met.").noun == "striking harbour pilots"
    assert only("It holds 61% of the shares.").noun == "shares"
    assert only("It has a range of 20 miles.").noun == "range"


def test_a_conversion_in_brackets_stands_apart() -> None:
    miles, km = found("The shell flies 20 miles (32 km).")
    assert (miles.text, km.text) == ("20 miles", "32 km")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It flies 190 miles.", 305775.36, "m"),
        ("It weighs 2 tonnes.", 2000.0, "kg"),
        ("It lasted 2 hours.", 7200.0, "s"),
        ("It was 20°C.", 293.15, "K"),
        ("It lasted 2 months.", None, None),
        ("It weighs 2 tons.", None, None),
        ("It costs $2.", None, None),
    ],
)
def test_si_value_where_the_unit_has_one_size(text: str, value: float | None, unit: str | None) -> None:
    quantity = only(text)
    assert (quantity.si_value, quantity.si_unit) == (value, unit)


def test_headings_and_boilerplate_hold_no_quantity() -> None:
    for block in (Block.TITLE, Block.HEADING, Block.BOILERPLATE):
        assert find_quantities(article("At least 12 people were killed.", block=block)) == ()


@pytest.mark.parametrize(
    ("text", "value"), [("10,000", 1e4), ("1,23", None), ("2.5", 2.5), ("1.2.3", None), ("9" * 16, None)]
)
def test_digits(text: str, value: float | None) -> None:
    assert digits(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three hundred twenty-five thousand", 325000),
        ("a hundred and one", 101),
        ("nineteen", 19),
        ("one million two hundred thousand", 1.2e6),
        ("two million and a half", 2.5e6),
        ("half a dozen", 6),
        ("zero", 0),
    ],
)
def test_number_words(text: str, value: float) -> None:
    words = line(text)
    number = number_at(words, 0)
    assert number is not None
    assert (number.value, number.end) == (value, len(words))


def test_factors_are_those_of_pint() -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    plain = {"m²": "m**2", "m³": "m**3", "J": "joule"}
    checked = 0
    for name, unit in units().names.items():
        if unit.si is None or unit.factor is None:
            continue
        singular = name.removeprefix("metric ") if name.startswith("metric ton") else name
        asked = {
            "degree celsius": "degC", "degrees celsius": "degC", "degree fahrenheit": "degF",
            "degrees fahrenheit": "degF", "ton": "metric_ton", "tons": "metric_ton", "tonnes": "tonne",
            "short ton": "short_ton", "short tons": "short_ton", "tonne": "tonne",
            "nautical mile": "nautical_mile", "nautical miles": "nautical_mile",
            "kilo": "kilogram", "kilos": "kilogram", "kilogramme": "kilogram", "kilogrammes": "kilogram",
            "gramme": "gram", "grammes": "gram",
        }.get(singular, singular)  # fmt: skip
        for word, power in (("square ", "**2"), ("cubic ", "**3")):
            if asked.startswith(word):
                asked = f"({asked.removeprefix(word)}){power}"
        asked = {
            "degree c": "degC", "degrees c": "degC", "degree f": "degF", "degrees f": "degF",
            "acre-foot": "acre_foot", "acre-feet": "acre_foot",
        }.get(asked, asked)  # fmt: skip
        asked = asked.replace("-", "*").replace(" hour", "*hour") if unit.dimension == "energy" else asked
        value, _ = unit.convert(3.0)
        expected = registry.Quantity(3.0, asked.replace(" per ", "/")).to(plain.get(unit.si, unit.si)).magnitude
        assert value == pytest.approx(expected, rel=1e-5), name
        checked += 1
    assert checked > 60


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    for quantity in found(text or "x"):
        assert quantity.text == (text or "x")[quantity.span.start : quantity.span.end]
        assert quantity.text


PIECES = """up to about 12 1,200 2.5 million two dozen $ € % - and between from miles people km killed of the 3 p.m.
    January 20 2024 a half , . one hundred m"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=30), st.sampled_from([" ", ""]))
def test_any_row_of_number_words(pieces: list[str], between: str) -> None:
    text = between.join(pieces) or "x"
    end = 0
    for quantity in found(text):
        assert quantity.text == text[quantity.span.start : quantity.span.end]
        assert quantity.span.start >= end, "quantities do not overlap"
        end = quantity.span.end
        assert quantity.low is None or (quantity.high is not None and quantity.low < quantity.high)
        assert quantity.value is None or quantity.value == quantity.value < float("inf")
