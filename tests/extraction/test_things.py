"""Things, groups, forces and documents of one article, by class of language; every name is invented."""

from collections.abc import Callable

import pytest

from generator.extraction.things.find import find_things
from generator.model.annotation import Naming
from generator.model.kind import Kind
from tests.extraction.conftest import article
from tests.linear import assert_linear


def found(text: str) -> list[tuple[str, Kind | None]]:
    """Text and kind of each naming, in order."""
    return [(naming.text, naming.kind) for naming in namings(text)]


def namings(text: str) -> tuple[Naming, ...]:
    return find_things(article(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They fired Sable Petrel missiles at the depot.", "Sable Petrel", Kind.WEAPON),
        ("Zedland sent Leoncio battle tanks and guns.", "Leoncio", Kind.WEAPON),
        ("Patrin missile batteries were moved north.", "Patrin", Kind.WEAPON),
        ("The firm grounded its Calvo 620 jets.", "Calvo 620", Kind.TECHNOLOGY),
        ("The Northway pipeline leaked.", "Northway", Kind.TECHNOLOGY),
        ("Regulators approved Lumivar, a weight-loss drug, on Monday.", "Lumivar", Kind.TECHNOLOGY),
        ("The obesity drug Lumivar costs more.", "Lumivar", Kind.TECHNOLOGY),
        ("Its chatbot Merlo answered wrongly.", "Merlo", Kind.TECHNOLOGY),
        ("The Heron 9 rocket put a satellite into orbit.", "Heron 9", Kind.TECHNOLOGY),
        ("They fired a Heron 9 rocket at the town.", "Heron 9", Kind.WEAPON),
        ("The Joint Harbour Fighter is late.", "Joint Harbour Fighter", Kind.WEAPON),
    ],
)
def test_a_thing_is_named_beside_its_noun(text: str, name: str, kind: Kind) -> None:
    assert (name, kind) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zedland-made missiles fell.",
        "New missiles fell on the town.",
        "The think tank said water tanks leaked.",
        "They fired. Missiles fell on the town.",
        "The plane maker Orbis said so.",
        "The coal mines were shut.",
    ],
)
def test_what_names_no_thing(text: str) -> None:
    assert not [row for row in found(text) if row[1] in (Kind.WEAPON, Kind.TECHNOLOGY)]


def test_names_joined_by_and_share_the_noun() -> None:
    assert {name for name, _ in found("He sent Sable Petrel and Ospri missiles.")} == {"Sable Petrel", "Ospri"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It flew an F-19 over the sea.", "F-19"),
        ("The Orbis X380 landed.", "Orbis X380"),
        ("Two X380s landed.", "X380"),
        ("The 777-200LR flew on.", "777-200LR"),
        ("He bought five Orbis 737s.", "Orbis 737"),
    ],
)
def test_designators(text: str, name: str) -> None:
    assert name in [row[0] for row in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Flight 447 crashed near Route 66.",
        "He holds an F-1 visa and fears Covid-19 and H5N9 flu.",
        "The G-20 leaders met; the CO2 fell; on page A12 it rose.",
        "The fund gained 12-15 points and 300 people came.",
    ],
)
def test_what_is_no_designator(text: str) -> None:
    assert not [naming for naming in namings(text) if "designator" in naming.clue]


def test_two_designators_of_one_thing() -> None:
    row = next(n for n in namings("The KC-95 tankers, better known as KC-90s, flew.") if n.clue == "also known as")
    assert row.text == "KC-90"


def test_a_long_form_goes_with_its_acronym() -> None:
    text = "The Zed River Missile System (ZRMS) and the OWLS (Open Water Landing Ship) were shown."
    rows = {n.text: text[n.partner.start : n.partner.end] for n in namings(text) if n.clue == "acronym" and n.partner}
    assert rows == {"Zed River Missile System": "ZRMS", "Open Water Landing Ship": "OWLS"}


def test_the_acronym_of_an_organisation_is_no_thing() -> None:
    assert not namings("The United Harbour Pilots (UHP) met.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It approved the use of anti-personnel mines.", "anti-personnel mines"),
        ("They used cluster munitions.", "cluster munitions"),
        ("The malaria vaccine works.", "malaria vaccine"),
    ],
)
def test_a_particular_class(text: str, name: str) -> None:
    assert name in [row[0] for row in found(text)]


@pytest.mark.parametrize("text", ["Powerful missiles fell.", "He sold well-known cars.", "It used Zed-made missiles."])
def test_a_class_that_is_not_particular(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "name", "clue"),
    [
        ("Senior Zedlandic officials said so.", "Zedlandic officials", "speaks"),
        ("According to senior U.S. diplomats, it failed.", "U.S. diplomats", "speaks"),
        ("Some union leaders objected.", "union leaders", "speaks"),
        ("Harbour Ministry officials met.", "Harbour Ministry officials", "a group"),
        ("A senior Zedlandic official said so.", "Zedlandic official", "one of them speaks"),
        ("Critics say it is late.", "critics", "speaks"),
    ],
)
def test_people_are_a_group(text: str, name: str, clue: str) -> None:
    assert (name, clue) in [(naming.text, naming.clue) for naming in namings(text)]


@pytest.mark.parametrize("text", ["The officials left.", "Zedlandic official Ana Roe said so.", "Workers were hurt."])
def test_people_who_are_no_group(text: str) -> None:
    assert not namings(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zedlandic troops crossed the river.", ["Zedlandic troops"]),
        ("Zedlandic and North Yish troops crossed.", ["North Yish troops", "Zedlandic troops"]),
        ("North Yland’s army crossed.", ["North Yland’s army"]),
        ("Zedlandic ground forces and rebels fought.", ["Zedlandic ground forces", "rebels"]),
        ("Government troops fired.", ["government troops"]),
        ("The Zedlandic military said so.", ["Zedlandic military"]),
    ],
)
def test_a_force_has_an_owner(text: str, names: list[str]) -> None:
    assert sorted(name for name, kind in found(text) if kind is Kind.FORCE) == sorted(names)


@pytest.mark.parametrize(
    "text", ["Zedlandic military aid came.", "The army base burned.", "Zedlandic military transport planes flew."]
)
def test_an_adjective_is_no_force(text: str) -> None:
    assert not [row for row in found(text) if row[1] is Kind.FORCE]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lawmakers passed the Clean Harbours Act of 2031.", "Clean Harbours Act of 2031", Kind.DOCUMENT),
        ("They signed the Treaty on the Use of Rivers.", "Treaty on the Use of Rivers", Kind.DOCUMENT),
        ("He cited Section 12 of the Harbour Relief Act.", "Section 12 of the Harbour Relief Act", Kind.DOCUMENT),
        ("He signed Executive Order 14900.", "Executive Order 14900", Kind.DOCUMENT),
        ("It revised its nuclear doctrine.", "nuclear doctrine", Kind.DOCUMENT),
        ("He spoke of Roe’s victory plan.", "victory plan", Kind.POLICY),
        ("The steel and copper tariffs hurt.", "steel and copper tariffs", Kind.POLICY),
        ("The Minska agreement held.", "Minska agreement", Kind.DOCUMENT),
        ("The court heard Roe v. Zed on Monday.", "Roe v. Zed", Kind.DOCUMENT),
        ("The Harbour Relief Program (HRP) ended.", "Harbour Relief Program", Kind.POLICY),
        ("Money from HRP Harbour Relief Program ended.", "Harbour Relief Program", Kind.POLICY),
    ],
)
def test_laws_and_plans(text: str, name: str, kind: Kind) -> None:
    assert (name, kind) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The new plan failed.",
        "Orbis plans to sell.",
        "It is an important program.",
        "Bill Roe left.",
        "The port put the repair bill at $2 million.",
        "They fear suicide bombers.",
        "They belong to Force-19.",
    ],
)
def test_what_is_no_plan(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hurricane Odile struck.", "Hurricane Odile"),
        ("Before the 2032 election he left.", "2032 election"),
        ("At the Harbour Nations Summit he spoke.", "Harbour Nations Summit"),
        ("The snap election was lost.", "snap election"),
    ],
)
def test_events(text: str, name: str) -> None:
    assert (name, Kind.EVENT) in found(text)


def test_spans_are_stretches_of_the_text_and_sorted() -> None:
    text = "Senior U.S. officials said Sable Petrel missiles and anti-tank mines of Zedlandic troops were sent."
    rows = namings(text)
    assert [row.span.start for row in rows] == sorted(row.span.start for row in rows)
    assert all(text[row.span.start : row.span.end].endswith(row.text.split()[-1][:4]) or row.role for row in rows)


PIECES = [
    "A ",
    "a, ",
    "(",
    "“",
    "1,",
    "U.S. ",
    "F-1 ",
    "X missiles ",
    "the X ",
    "A and ",
    "Section 1 of A ",
    "A v. ",
    "MV A ",
    "Farm, ",
    "the drug, called X, ",
    "-",
]


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_twice_the_time(piece: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        source = article(f"{piece * size} Act (X) missiles 1 v. X.")
        return lambda: find_things(source)

    assert_linear(prepare, 12000 // len(piece))
