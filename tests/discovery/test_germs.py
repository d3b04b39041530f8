"""Viruses, bacteria and strains that have a name in capitals, whatever word stands beside it."""

from dataclasses import replace

from generator.discovery.names.find import find_proper
from generator.discovery.things.find import find_common, left_over
from generator.extraction.things.find import find_things
from generator.model.discovery import Candidate
from tests.discovery.telling import told


def germs(*stories: str) -> tuple[dict[str, Candidate], list[Candidate]]:
    """What has a common noun, by name, and who has a proper name."""
    articles = [replace(one, things=find_things(one.source)) for one in told(*stories)]
    proper = find_proper(articles)
    common = find_common(articles, proper)
    return {one.entity.name: one for one in common}, left_over(proper, common)


def test_a_strain_and_a_virus_called_after_one_place_are_one_and_not_the_place() -> None:
    found, proper = germs(
        "The Norway virus spread. | Norway voted. | Norway left.", "It was the Norway strain. | The Norway strain came."
    )
    assert set(found["Norway strain"].entity.aliases) == {"Norway virus"}
    state = next(one.entity for one in proper if one.entity.name == "Norway")
    assert {"Norway strain", "Norway virus"} <= set(state.never)


def test_a_germ_explained_by_the_word_for_it_goes_by_its_first_name_as_well() -> None:
    found, _ = germs(
        "They found Orlobacter sarnii, a bacterium that kills. | It rained. | It was Orlobacter.",
        "It was caused by the bacteria Orlobacter. | It had Orlobacter in it.",
    )
    assert found["Orlobacter sarnii"].entity.aliases == ("Orlobacter",)


def test_what_is_named_once_is_no_germ() -> None:
    found, _ = germs("The Norway virus spread. | It rained.", "It snowed. | It rained.")
    assert not found


def test_the_beginning_of_a_conventions_name_is_the_convention() -> None:
    found, _ = germs(
        "It broke the Orlian Convention on River Rights. | The Orlian Convention was signed.",
        "It signed the Orlian Convention. | It left the Orlian Convention.",
    )
    assert [name for name in found if "Convention" in name] == ["Orlian Convention on River Rights"]
