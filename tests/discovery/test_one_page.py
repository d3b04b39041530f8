"""One page for one risk and for one decision: what only tells of the past, repeats a name or is a theme has none."""

from dataclasses import replace

import pytest

from generator.discovery.matters.fears import find_risks
from generator.discovery.matters.find import MOST, find_matters, first, without_page
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.story_words import StoryWords
from generator.editorial.profiles import load_profile
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.kind import Kind
from tests.discovery.matters_story import story
from tests.discovery.test_deeds import entity
from tests.discovery.test_risk_titles import grouped, titles

SENATE = (entity("Senate"), entity("Harbor Board"), entity("Marl Line"))


def moves(articles: dict[str, list[str]], *others: Entity) -> list[set[str]]:
    """The places of each move."""
    groups = find_moves(story(articles), StoryWords(story(articles), (*SENATE, *others)), frozenset())
    return [{f"{source}:{at}" for source, at in group.places} for group in groups]


def found_of(line: str) -> list[Candidate]:
    """What is found in an article of one sentence."""
    return find_matters(story({"bell": ["News", line, "All slept."]}), SENATE, load_profile("conflict"))


def pages(articles: dict[str, list[str]], kind: Kind) -> list[str]:
    """The names of the pages of one kind."""
    found = find_matters(story(articles), SENATE, load_profile("conflict"))
    return [one.entity.name for one in found if one.entity.kind is kind and one.entity.page]


def test_where_a_harm_is_feared_what_was_is_no_evidence() -> None:
    groups, _ = grouped(
        "Dockers may strike at the north quay.",
        "The union warned of more walkouts by dockers.",
        "The dockers' strike began on Monday.",
    )
    assert {at for _, at in groups[0].places} == {1, 2}


def test_what_is_at_stake_is_a_risk_beside_another_of_its_sentence() -> None:
    line = "The levy may bring retaliation, and would risk the standing of the Orlo Fishing Pact."
    articles = story({name: ["A title", line, f"The {name} rests."] for name in ("bell", "crier")})
    words = StoryWords(articles)
    assert len(find_risks(articles, words, frozenset())) == 2


def test_layoffs_that_nobody_fears_are_a_decision() -> None:
    told = {"bell": ["News", "Marl Line has announced 300 layoffs at its north yard.", "All slept."]}
    feared = {"bell": ["News", "The union fears layoffs at the north yard of Marl Line.", "All slept."]}
    assert not pages(told, Kind.RISK)
    assert pages(feared, Kind.RISK)


def test_the_stages_of_one_bill_in_one_house_are_one_move() -> None:
    found = moves(
        {
            "bell": ["A day", "The Senate passed a bill to ban night fishing on the Orlo.", "All slept."],
            "crier": [
                "News",
                "In its 30 to 9 vote the Senate approved the bill.",
                "The Senate adopted the bill at dusk.",
            ],
        }
    )
    assert any({"bell:1", "crier:2"} <= places for places in found)


@pytest.mark.parametrize(
    "line",
    [
        "The board's demands would raise costs at the quay.",
        "The crews struck in retaliation for the levy on nets.",
        "The crews vowed retaliation for the levy on nets.",
        "I will vote for the levy on nets, Ina Vole said.",
        "The Senate threatened to suspend the fishing permits.",
    ],
)
def test_what_is_no_decision_has_no_page(line: str) -> None:
    assert not pages({"bell": ["A day", "The sun shone.", "It grew dark.", "All slept.", line]}, Kind.POLICY)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Envoys fear for the fragile truce between Orlo and Pell.",
            "Fragile truce between Orlo and Pell",
        ),
        ("The court order is a threat to the national dairy board.", "Threat to the national dairy board"),
        ("This imperils the Marl Line and Orlo Dock plan.", "Threat to the Marl Line and Orlo Dock plan"),
    ],
)
def test_a_title_is_whole(text: str, title: str) -> None:
    assert title in titles(text)


def test_a_title_names_what_is_feared_and_not_only_who_is_struck() -> None:
    assert "Seven hundred smokehouses" not in titles("The levy could devastate seven hundred smokehouses.")
    assert "Seven hundred smokehouses" not in titles("Anglers say it would devastate seven hundred smokehouses.")


def test_work_that_people_would_lose_is_no_decision() -> None:
    told = {"bell": ["News", "That would put half of the island out of work.", "All slept."]}
    assert pages(told, Kind.RISK) == ["Job losses"]


def test_what_a_weightier_risk_tells_as_plainly_has_no_page_of_its_own() -> None:
    line = "Guilds warn that cheap pike would put smokehouses out of business and that the smokehouses could collapse."
    lines = ["News", line, "Smokehouses could go bankrupt, the mayor fears.", *(f"Pier {n} rests." for n in range(9))]
    assert len(pages({"bell": lines}, Kind.RISK)) == 1


def test_what_articles_only_tell_has_no_page_and_goes_by_its_sort_in_the_list() -> None:
    articles = {
        name: ["A title", f"Protesters marched past the {name}.", "All slept."] for name in ("bell", "crier", "gull")
    }
    assert not pages(articles, Kind.RISK)


def test_one_bare_word_gives_way_to_the_name_of_the_sort() -> None:
    assert pages({"bell": ["News", "The guild said it would challenge it in court.", "All slept."]}, Kind.RISK) == [
        "Lawsuits"
    ]


def test_what_has_no_page_takes_no_others_place() -> None:
    row = next(c for c in found_of("Guilds fear a shortage of salt.") if c.entity.page)
    most = MOST[Kind.RISK]
    named = [replace(row, entity=replace(row.entity, id=f"r{n}")) for n in range(most + 1)]
    listed = first(((without_page(c), False) for c in named[:most]), set(), most)
    assert not any(c.entity.page for c in listed)
    mixed = [*(without_page(c) for c in named[:most]), named[most]]
    assert [c.entity.id for c in first(((c, False) for c in mixed), set(), most) if c.entity.page] == [f"r{most}"]
