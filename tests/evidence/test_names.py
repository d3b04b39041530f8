"""Which words name an entity, and which only tell what happened."""

import pytest

from generator.evidence.names import forms_of, is_told
from generator.model.entity import Entity
from generator.model.kind import Kind


def move(name: str, *aliases: str, cues: tuple[str, ...] = ("ban + fishing",)) -> Entity:
    return Entity(id="move", name=name, kind=Kind.POLICY, section="policy", aliases=aliases, cues=cues)


@pytest.mark.parametrize(
    "name",
    [
        "Norland closed two markets in town",
        "Guard suspends the search",
        "Plan to move the market",
        "Second bridge is approved",
        "Suspension of all the night ferries on the Orlo",
    ],
)
def test_a_move_called_by_a_clause_is_not_known_by_that_name(name: str) -> None:
    assert is_told(name)
    assert [form.text for form in forms_of([move(name, "the market move")])] == ["market move"]


@pytest.mark.parametrize(
    "name",
    ["Night fishing ban", "Norland's revised war code", "Build Bridges Act", "Tariffs on nets and lines"],
)
def test_a_move_called_by_a_noun_is_known_by_it(name: str) -> None:
    assert [form.text for form in forms_of([move(name)])] == [name]


def test_what_an_editor_keeps_without_cues_is_known_by_its_name() -> None:
    assert [form.text for form in forms_of([move("Plan to move the market", cues=())])] == ["Plan to move the market"]


def person(name: str, *aliases: str) -> Entity:
    return Entity(id=name.lower().replace(" ", "-"), name=name, kind=Kind.PERSON, section="actors", aliases=aliases)


def surnames(*persons: Entity) -> set[tuple[str, str]]:
    return {(form.text, form.entity) for form in forms_of(persons) if form.rule == "surname"}


def test_a_corrected_name_keeps_the_surname_that_articles_write() -> None:
    corrected = person("Anna Bergh", "Anna Berg", "Mayor Lund", "Anna the Bold")
    assert surnames(corrected) == {("Bergh", "anna-bergh"), ("Berg", "anna-bergh")}


def test_a_surname_of_two_is_neithers_be_it_a_former_one() -> None:
    assert surnames(person("Anna Bergh", "Anna Berg"), person("Karl Berg")) == {("Bergh", "anna-bergh")}
