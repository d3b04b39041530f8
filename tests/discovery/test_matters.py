"""Policy moves and risks of a story: grouped by what they are about, each found again by its cues."""

import pytest

from generator.discovery.matters.find import MOST, find_matters
from generator.discovery.matters.single import MOST as ASIDES
from generator.editorial.profiles import load_profile
from generator.evidence.cues import CueBook
from generator.evidence.matters import split_cue
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.kind import Kind
from tests.discovery.matters_story import RIVER, STRAIT, story

PROFILE = load_profile("conflict")
PARTS = [topic.id for topic in PROFILE.topics]


def found(articles: list[Annotated], *entities: Entity) -> list[Candidate]:
    return find_matters(articles, entities, PROFILE)


def evidence(candidate: Candidate, articles: list[Annotated], part: str = "") -> set[str]:
    """The sentences that the cues of a candidate find, as `source:index`."""
    cues = [text for name, text in (split_cue(cue, PARTS) for cue in candidate.entity.cues) if name == part]
    book = CueBook({"it": cues})
    sentences = [s for a in articles for s in a.source.sentences if s.says]
    return {f"{s.source}:{s.index}" for s in sentences if book.find(s.text)}


def having(place: str, candidates: list[Candidate], articles: list[Annotated], kind: Kind) -> Candidate:
    """The one candidate of a kind with a sentence as its evidence."""
    (one,) = [c for c in candidates if c.entity.kind is kind and place in evidence(c, articles)]
    return one


@pytest.mark.parametrize("texts", [RIVER, STRAIT])
def test_cues_find_what_was_counted_and_nothing_else(texts: dict[str, list[str]]) -> None:
    articles = story(texts)
    candidates = [c for c in found(articles) if c.entity.page]
    assert len(candidates) >= 5
    for candidate in candidates:
        places = evidence(candidate, articles)
        assert len(places) == candidate.mentions
        assert len({place.partition(":")[0] for place in places}) == candidate.sources


def test_one_decision_in_differing_words_is_one_move() -> None:
    articles = story(RIVER)
    ban = having("bell:1", found(articles), articles, Kind.POLICY)
    assert {"bell:1", "crier:1", "dispatch:1"} <= evidence(ban, articles)
    assert "night fishing" in ban.entity.name


def test_a_separate_measure_is_another_move() -> None:
    articles = story(RIVER)
    candidates = found(articles)
    ban = having("bell:1", candidates, articles, Kind.POLICY)
    for place in ("bell:4", "crier:2", "dispatch:2"):
        assert having(place, candidates, articles, Kind.POLICY) is not ban


def test_what_was_so_before_is_a_move_of_its_own_and_a_part_of_the_other() -> None:
    articles = story(STRAIT)
    candidates = found(articles)
    main = having("gull:1", candidates, articles, Kind.POLICY)
    assert {"gull:1", "heron:1", "heron:2", "tern:1"} <= evidence(main, articles)
    before = having("gull:2", candidates, articles, Kind.POLICY)
    assert before is not main
    assert "gull:2" in evidence(main, articles, part="before")


def test_what_is_feared_is_one_risk_whoever_fears_it() -> None:
    articles = story(STRAIT)
    candidates = found(articles)
    assert evidence(having("gull:3", candidates, articles, Kind.RISK), articles) == {"gull:3", "tern:1"}
    escalation = having("heron:2", candidates, articles, Kind.RISK)
    assert evidence(escalation, articles) == {"gull:2", "heron:2"}
    assert escalation.entity.name == "Risk of escalation"


def test_what_plays_a_risk_down_is_a_part_of_its_page() -> None:
    articles = story(STRAIT)
    escalation = having("heron:2", found(articles), articles, Kind.RISK)
    assert evidence(escalation, articles, part="discount") == {"tern:3"}


def test_the_weightiest_comes_first_and_few_have_pages() -> None:
    articles = story(RIVER)
    candidates = found(articles)
    moves = [c for c in candidates if c.entity.kind is not Kind.RISK]
    assert "night fishing" in moves[0].entity.name
    assert [c.score for c in moves] == sorted((c.score for c in moves), reverse=True)
    assert sum(c.entity.page is not None for c in moves) <= MOST[Kind.POLICY]


def test_a_label_is_made_of_the_articles_words() -> None:
    for texts in (RIVER, STRAIT):
        lines = " | ".join(line for lines in texts.values() for line in lines).lower()
        for candidate in found(story(texts)):
            assert candidate.entity.name.lower() in lines
            assert candidate.reasons


def test_a_move_known_by_a_plans_name_bears_it() -> None:
    plan = Entity(id="night-fishing-ban", name="night fishing ban", kind=Kind.POLICY, section="policy")
    texts = {
        name: [line.replace("ban on night fishing", "night fishing ban") for line in lines]
        for name, lines in RIVER.items()
    }
    texts["bell"][2] = "The night fishing ban was passed by those who ask for no thanks: the night fishing ban holds."
    articles = story(texts)
    named = [c for c in found(articles, plan) if c.entity.id == plan.id]
    assert [c.entity.name for c in named] == ["Night fishing ban"]
    assert named[0].entity.aliases == ("night fishing ban",)
    assert named[0].entity.cues


def test_an_aside_of_one_article_is_a_move_only_where_somebody_named_decides() -> None:
    lead = ["A day at sea", "The sun rose over the pier.", "The wind was mild.", "The tide was low."]
    asides = ["Swimming is allowed on the pier.", "Marlia closed the Esk lighthouse."]
    marlia = Entity(id="marlia", name="Marlia", kind=Kind.STATE, section="actors", page="actors/marlia.md", owner=True)
    names = {c.entity.name for c in found(story({"gull": [*lead, *asides]}), marlia) if c.entity.kind is Kind.POLICY}
    assert names == {"Marlia closed the Esk lighthouse"}


def test_asides_of_one_article_are_few() -> None:
    marlia = Entity(id="marlia", name="Marlia", kind=Kind.STATE, section="actors", page="actors/marlia.md", owner=True)
    things = ["lighthouse", "quay", "market", "smokehouse", "library", "tunnel", "stadium", "bakery"]
    lines = ["A day at sea", "The sun rose.", "It was mild.", *(f"Marlia closed the old {one}." for one in things)]
    moves = [c for c in found(story({"gull": lines}), marlia) if c.entity.kind is Kind.POLICY]
    assert 0 < len(moves) <= ASIDES


def test_what_an_editor_keeps_already_is_not_found_again() -> None:
    articles = story(RIVER)
    ours = Entity(
        id="fishing-at-night",
        name="Fishing at night",
        kind=Kind.POLICY,
        section="policy",
        page="policy/fishing-at-night.md",
        owner=True,
        cues=("night fishing",),
    )
    places = {place for c in found(articles, ours) for place in evidence(c, articles)}
    assert places.isdisjoint({"bell:1", "crier:1", "dispatch:1"})


def test_names_among_the_entities_stand_in_cues() -> None:
    articles = story(STRAIT)
    tressa = Entity(id="tressa", name="Tressa", kind=Kind.PLACE, section="places", page="places/tressa.md", owner=True)
    assert found(articles, tressa) != found(articles)


def test_a_profile_without_risks_has_none() -> None:
    from dataclasses import replace

    bare = replace(PROFILE, sections=tuple(s for s in PROFILE.sections if "risk" not in s.kinds))
    assert all(c.entity.kind is not Kind.RISK for c in find_matters(story(STRAIT), (), bare))


def test_nothing_comes_of_nothing() -> None:
    assert found([]) == []
    assert found(story({"a": ["A title", "The sun set over the river at eight."]})) == []
