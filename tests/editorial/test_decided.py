"""What an editor decides takes its own entry out of what was found, and moves no other."""

import pytest

from generator.editorial.decided import told_by, without_decided
from generator.editorial.found import Removed
from generator.editorial.profiles import load_profile
from generator.extraction.annotate import annotate
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate, Discovery
from generator.model.entity import Entity
from generator.model.kind import Kind
from tests.extraction.said import article

PROFILE = load_profile("conflict")
ARTICLE = annotate(
    article(
        "Mara Holt banned the ferries.", "Critics fear a shortage of salt.", "Norwegian crews left Oslo.", "Rain fell."
    )
)
ID = ARTICLE.source.id


def entity(
    name: str, kind: Kind = Kind.PERSON, key: str = "", aliases: tuple[str, ...] = (), cues: tuple[str, ...] = ()
) -> Entity:
    key = key or name.lower().replace(" ", "-")
    return Entity(id=key, name=name, kind=kind, section="actors", aliases=aliases, cues=cues)


def candidate(entity: Entity, *sentences: int) -> Candidate:
    places = tuple((ID, index) for index in sentences)
    return Candidate(entity=entity, sources=1, mentions=1, score=1.0, reasons=(), evidence=places)


HOLT = candidate(entity("Mara Holt", aliases=("Holt", "President Holt")))
NORWAY = candidate(entity("Norway", Kind.STATE))
BAN = candidate(entity("Ban on ferries", Kind.POLICY, cues=("banned",)), 0)
SHORTAGE = candidate(entity("Shortage of salt", Kind.RISK, cues=("shortage",)), 1)
FOUND = Discovery(candidates=(HOLT, NORWAY, BAN, SHORTAGE))


def left(registry: list[Entity] = [], removed: list[Removed] = []) -> list[str]:  # noqa: B006
    articles: list[Annotated] = [ARTICLE]
    return [c.entity.name for c in without_decided(FOUND, registry, removed, articles, PROFILE).candidates]


ALL = ["Mara Holt", "Norway", "Ban on ferries", "Shortage of salt"]


def test_nothing_is_taken_where_nothing_is_decided() -> None:
    assert left() == ALL


@pytest.mark.parametrize("one", FOUND.candidates, ids=ALL)
def test_to_take_over_or_remove_one_entry_moves_no_other(one: Candidate) -> None:
    others = [name for name in ALL if name != one.entity.name]
    assert left([one.entity]) == others
    assert left(removed=[Removed(id=one.entity.id)]) == others


@pytest.mark.parametrize(
    ("decided", "gone"),
    [
        (entity("Minister Holt", key="minister", aliases=("Holt", "Mara Holt")), "Mara Holt"),
        (entity("The president", key="mara-holt"), "Mara Holt"),
        (entity("Kingdom of Norway", Kind.STATE, aliases=("Norway",)), "Norway"),
        (entity("Ferry rules", Kind.POLICY, cues=("banned + ferries",)), "Ban on ferries"),
        (entity("Salt", Kind.RISK, cues=("@fear + shortage",)), "Shortage of salt"),
        (entity("Rain", Kind.RISK, cues=("rain",)), ""),
        (entity("Oslo", Kind.PLACE), ""),
    ],
)
def test_an_entry_of_another_name_is_known_by_its_names_or_its_evidence(decided: Entity, gone: str) -> None:
    assert left([decided]) == [name for name in ALL if name != gone]


def test_what_an_entry_holds_is_no_name_of_another() -> None:
    kept = without_decided(FOUND, [entity("Holt Ferries", aliases=("Holt",))], [], [ARTICLE], PROFILE)
    assert kept.candidates[0].entity.aliases == ("President Holt",)


def test_what_was_removed_stays_away_under_another_name() -> None:
    (sentence,) = told_by(BAN, {(ID, s.index): s for s in ARTICLE.source.sentences})
    assert left(removed=[Removed(id="end-of-ferries", told=frozenset({sentence, "other-1"}))]) == [
        name for name in ALL if name != "Ban on ferries"
    ]
    assert left(removed=[Removed(id="end-of-ferries", told=frozenset({"other-1"}))]) == ALL
